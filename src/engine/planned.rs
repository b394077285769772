//! An edition as it is planned: what it may show, and every output.

use crate::write::Audience;
use sleutelgids_core::model::site::Mode;
use sleutelgids_edition::{Edition, Sheet, Web};
use sleutelgids_render::plan::Plan;

/// An edition that is ready to be rendered.
pub struct Planned {
    /// The edition as its pages may show it.
    pub web: Edition<Web>,
    /// The edition as its sheets may show it.
    pub sheets: Edition<Sheet>,
    /// The outputs that will be made.
    pub plan: Plan,
}

/// For whom an edition is.
pub fn audience(planned: &Planned) -> Audience {
    match planned.web.mode {
        Mode::Internal => Audience::Internal,
        Mode::Named | Mode::Pool => Audience::Public,
    }
}

/// For whom a folder is that holds something of each edition: for colleagues as soon as one of them is.
pub fn strictest(planned: &[Planned]) -> Audience {
    match planned.iter().any(|p| audience(p) == Audience::Internal) {
        true => Audience::Internal,
        false => Audience::Public,
    }
}
