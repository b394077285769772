//! The records of a site: read ([`load`]), checked ([`validate`]), looked at on a day ([`review`]), changed where consent ends
//! ([`withdraw`]), and which of them were printed ([`register`]).
//!
//! In: files. Out: a [`Catalogue`](validate::Catalogue) and every problem met. What of it may be shown is decided in
//! `sleutelgids-edition`; whoever renders does not depend on this crate, and cannot name a person's record.
//! [`consent_request`] goes round that to ask a person herself.

pub mod consent_request;
pub mod load;
pub mod person;
pub mod register;
pub mod review;
pub mod validate;
pub mod withdraw;
