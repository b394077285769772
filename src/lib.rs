//! sleutelgids turns a folder of records about key persons, regions, roles and information sheets into an
//! accessible multilingual website and printable flyers.
//!
//! ```text
//!  content/ ──▶ load ──▶ validate ──▶ edition ──▶ plan ──▶ render ──▶ write ──▶ output/
//!  themes/        Raw*      Catalogue    Edition     Plan     bytes      manifest
//! ```
//!
//! A stage imports only from those before it; [`diag`], [`source`] and [`model`] lie beneath all. [`audit`] stands
//! beside: it reads what was written, and shares nothing with [`edition`]. [`asking`] goes round [`edition`] to ask a
//! person herself.

pub mod asking;
pub mod audit;
pub mod cli;
pub mod diag;
pub mod edition;
pub mod encoding;
#[doc(hidden)]
pub mod fuzzing;
pub mod i18n;
mod limits;
pub mod load;
pub mod model;
pub mod naming;
pub mod plan;
pub mod register;
pub mod render;
pub mod review;
pub mod serve;
pub mod source;
pub mod stamp;
pub mod theme;
pub mod validate;
pub mod withdraw;
pub mod write;
