//! `sleutelgids check`.

use super::args::Common;
use super::context::Context;
use super::report::{Trouble, Ui};
use super::{Outcome, endings, ledger};
use crate::diag::{Severity, has_errors};
use crate::edition::consenting;
use crate::model::person::Channel;
use crate::review;

/// Reads, checks and plans; makes nothing.
pub fn run(common: &Common, ui: &Ui) -> Result<Outcome, Trouble> {
    let mut context = Context::read(common)?;
    let mut outputs = 0;
    if let Some(messages) = context.messages() {
        outputs = context.plan(&messages).iter().map(|p| p.plan.outputs.len()).sum();
    }
    let (register, found) = ledger::read(common, &mut context.loaded.sources)?;
    context.problems.extend(found);
    if let Some(catalogue) = &context.catalogue {
        let consenting = consenting(catalogue, Channel::Print, context.date);
        context.problems.extend(register.outdated(&consenting));
    }
    let ends = review::endings(&context.loaded, context.date);
    let more = [("consents_ending", endings::json(&ends))];
    ui.problems_and(&context.problems, &context.loaded.sources, true, more);
    if has_errors(&context.problems) {
        return Ok(Outcome::ContentErrors);
    }
    let warnings = context.problems.iter().filter(|p| p.severity == Severity::Warning).count();
    ui.say(&format!(
        "No errors and {warnings} warnings for {}; a build makes {outputs} pages and sheets.",
        context.date
    ));
    // Errors come first: a form is made from a record that is right.
    if !ends.is_empty() {
        ui.say(&format!("\n{}", endings::words(&ends, common)));
    }
    Ok(Outcome::Done)
}
