//! `sleutelgids build --proof`: the sheets of a release as a proof, before anything is released.

use super::args::Build;
use super::outcome::Outcome;
use super::paper_alone::say_paper_only;
use super::report::{Trouble, Ui};
use crate::engine::context::Context;
use crate::engine::job::Job;
use crate::engine::proof;
use sleutelgids_core::diag::say;

/// Makes a proof of the sheets that are ordered.
pub fn run(job: &Job, own: &Build, ui: &Ui) -> Result<Outcome, Trouble> {
    let mut context = Context::read(job);
    let proof = proof::make(job, &mut context, &own.order(), ui.observer())?;
    ui.problems_in_brief(&context.problems, &context.loaded.sources);
    let Some(proof) = proof else {
        ui.say(&say!("say-proof-refused"));
        return Ok(Outcome::ContentErrors);
    };
    let sheets: usize = proof.releases.iter().map(|proof| proof.made.len()).sum();
    ui.say(&say!("say-proof", count: sheets, folder: &proof.folder));
    let printed: Vec<_> = proof
        .releases
        .iter()
        .flat_map(|proof| &proof.printed)
        .collect();
    say_paper_only(ui, &context, &printed);
    Ok(Outcome::Done)
}
