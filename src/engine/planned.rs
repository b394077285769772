//! An edition as it is planned: what it may show, and every output.

use crate::write::Audience;
use sleutelgids_core::model::site::Mode;
use sleutelgids_edition::{Edition, Sheet, Web};
use sleutelgids_render::plan::Plan;

/// One edition, ready to be rendered.
pub struct Planned {
    /// What its pages may show.
    pub web: Edition<Web>,
    /// What its sheets may show.
    pub sheets: Edition<Sheet>,
    /// What will be made.
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
