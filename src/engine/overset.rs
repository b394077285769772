//! Where the texts stand that do not fit on a sheet.
//!
//! In: texts that cannot be read, of many sheets. Out: a problem for each text, at the place where somebody typed it. A
//! sheet knows no records; whoever has to shorten a text wants its file and line.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_core::source::{Sources, Span};
use sleutelgids_print::Misfit;
use sleutelgids_records::load::Loaded;
use sleutelgids_render::plan::Output;

/// Returns one problem a text, however many sheets show it.
pub fn placed(misfits: Vec<Misfit>, sources: &Sources) -> Vec<Diagnostic> {
    let mut problems: Vec<(Misfit, u64)> = Vec::new();
    let mut by_text: HashMap<(String, Option<Span>), usize> = HashMap::new();
    for misfit in misfits {
        match by_text.entry((misfit.text.clone(), misfit.place)) {
            Entry::Occupied(first) => problems[*first.get()].1 += 1,
            Entry::Vacant(place) => {
                place.insert(problems.len());
                problems.push((misfit, 0));
            }
        }
    }
    let at_its_place = |(misfit, others): (Misfit, u64)| {
        at(misfit.problem.with("others", others), misfit.place, sources)
    };
    problems.into_iter().map(at_its_place).collect()
}

/// Puts a problem where a text was typed, in the record that it stands in.
pub(super) fn at(problem: Diagnostic, place: Option<Span>, sources: &Sources) -> Diagnostic {
    let Some(place) = place else {
        return problem;
    };
    let problem = problem.at(place);
    match sources.record(place.file) {
        Some(record) => problem.record(record),
        None => problem,
    }
}

/// Returns what there was no room for on a sheet, where the site allows it to be left out.
pub fn left_out(loaded: &Loaded, output: &Output, parts: &[FlyerPart]) -> Option<Diagnostic> {
    let (sheet, region) = output.what.region_sheet()?;
    if parts.is_empty() {
        return None;
    }
    let parts: Vec<Words> = parts.iter().map(|part| part_name(*part)).collect();
    let problem = problem!(
        "SG0815",
        sheet: &output.route,
        region: region.as_str(),
        lang: sheet.lang.as_str(),
        paper: sheet.format.page.name,
        parts: parts,
    );
    let setting = loaded.site.as_ref().and_then(|site| {
        let flyers = site.fields.flyers.as_ref()?;
        Some((site.name.clone(), flyers.value.may_leave_out.as_ref()?.span))
    });
    Some(match setting {
        Some((record, span)) => problem
            .at(span)
            .record(record)
            .field("flyers.may_leave_out"),
        None => problem,
    })
}

/// A part of a flyer, as staff call it.
fn part_name(part: FlyerPart) -> Words {
    match part {
        FlyerPart::Quotations => say!("part-quotations"),
        FlyerPart::Availability => say!("part-availability"),
        FlyerPart::Topics => say!("part-topics"),
        FlyerPart::RoleSummaries => say!("part-role-summaries"),
        FlyerPart::Agreements => say!("part-agreements"),
    }
}
