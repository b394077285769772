//! `sleutelgids check`.

use super::args::{Check, CommonArgs};
use super::expiring_consents;
use super::outcome::Outcome;
use super::report::{Detail, Trouble, Ui};
use crate::engine::context::Context;
use crate::engine::{address_key, backdating, missing_glyphs, paper_check, pictures};
use sleutelgids_core::diag::{Diagnostic, Severity, has_errors, say};
use sleutelgids_core::theme::Theme;
use sleutelgids_records::review;
use sleutelgids_records::validate::placeholders;
use sleutelgids_web::Templates;

/// People to ask again who are named one by one; `--all` names each.
const SHOWN_ENDS: usize = 5;

/// Returns what is wrong with the templates of a theme of the site's own.
fn templates(theme: &Theme) -> Option<Diagnostic> {
    theme.own().next()?;
    Templates::new(theme).err()
}

/// Reads, checks and plans; makes nothing.
pub fn run(common: &CommonArgs, own: &Check, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    let mut context = Context::read(&job);
    context.is_thorough = true;
    let mut outputs = 0;
    if let Some(messages) = context.messages() {
        let planned = context.plan(&messages);
        outputs = planned.iter().map(|p| p.plan.outputs.len()).sum();
        for one in &planned {
            let of_pictures = pictures::look(one, &context.loaded.media);
            context
                .problems
                .extend(pictures::placed(of_pictures, &context.loaded.records));
        }
        context.problems.extend(templates(&context.loaded.theme));
        context
            .problems
            .extend(missing_glyphs::check(&context, &planned, &messages));
    }
    if let Some(catalogue) = &context.catalogue {
        let is_practice = placeholders::is_practice(&catalogue.site);
        context
            .problems
            .extend(placeholders::advice(&context.loaded.sources, is_practice));
    }
    let lost_key = address_key::lost(&context, &job);
    context.problems.extend(lost_key);
    context
        .problems
        .extend(backdating::returning(&context, &job, false)?);
    let (register, of_pictures) = context.register(&job);
    context.problems.extend(of_pictures);
    context
        .problems
        .extend(paper_check::check(&context, &register));
    let ends = review::endings(&context.loaded, context.date);
    let more = [(
        "consents_ending",
        expiring_consents::json(&ends, !ui.is_discreet()),
    )];
    let detail = if own.all { Detail::All } else { Detail::Kinds };
    ui.show(&context.problems, &context.loaded.sources, detail, more);
    if has_errors(&context.problems) {
        ui.closing(&context.problems, &context.loaded.sources, detail);
        return Ok(Outcome::ContentErrors);
    }
    let is_warned = context
        .problems
        .iter()
        .any(|p| p.severity == Severity::Warning);
    if common.deny.is_some() && is_warned {
        ui.say(&say!("say-denied"));
        return Ok(Outcome::ContentErrors);
    }
    // Errors come first: a form is made from a record that is right.
    if !ends.is_empty() {
        let most = if own.all { usize::MAX } else { SHOWN_ENDS };
        let with_names = !ui.is_discreet();
        ui.tell(&expiring_consents::words(
            &ends, common, ui.tongue, with_names, most,
        ));
    }
    ui.unread(&context.problems, &context.loaded.sources);
    ui.say(&say!("say-checked", day: context.date, outputs: outputs));
    ui.closing(&context.problems, &context.loaded.sources, detail);
    Ok(Outcome::Done)
}
