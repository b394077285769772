//! sleutelgids turns a folder of records about key persons, regions, roles and information sheets into an
//! accessible multilingual website and printable flyers.
//!
//! ```text
//!  content/ ──▶ load ──▶ validate ──▶ edition ──▶ plan ──▶ view ──▶ render ──▶ write ──▶ output/
//!  themes/        Raw*      Catalogue    Edition     Plan    View     bytes      manifest
//! ```
//!
//! A stage imports only from those before it; [`diag`], [`source`] and [`model`] lie beneath all. [`audit`] stands
//! beside: it reads what was written, and shares nothing with [`edition`]. [`consent_request`] goes round [`edition`] to ask a
//! person herself.

pub use sleutelgids_audit as audit;
pub use sleutelgids_consent_form as consent_form;
pub use sleutelgids_core::{diag, encoding, i18n, limits, model, naming, source, stamp, theme};
pub use sleutelgids_edition as edition;
pub use sleutelgids_print as print;
pub use sleutelgids_records::{
    consent_request, load, person, register, review, validate, withdraw,
};
pub use sleutelgids_render::{self as render, plan};
pub use sleutelgids_view as view;
pub use sleutelgids_web as web;

pub mod cli;
pub mod engine;
#[doc(hidden)]
pub mod fuzzing;
pub mod serve;
pub mod write;
