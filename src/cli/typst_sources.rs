//! `sleutelgids typst-sources`.

use super::args::{CommonArgs, TypstSources};
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use crate::engine::context::Context;
use crate::engine::typst_sources;
use sleutelgids_core::diag::say;

/// Writes what Typst is handed for all sheets, or for those that are named.
pub fn run(common: &CommonArgs, own: &TypstSources, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    job.refuse_output(true)?;
    let mut context = Context::read(&job);
    let written = typst_sources::write(&job, &mut context, &own.sheets, ui.observer())?;
    ui.problems_in_brief(&context.problems, &context.loaded.sources);
    let Some((sheets, folder)) = written else {
        ui.say(&say!("say-typst-sources-refused"));
        return Ok(Outcome::ContentErrors);
    };
    ui.say(&say!("say-typst-sources", count: sheets, folder: &folder));
    Ok(Outcome::Done)
}
