//! Where the texts stand that do not fit on a sheet.
//!
//! In: texts that cannot be read, of many sheets. Out: a problem for each text, at the place where somebody typed it. A
//! sheet knows no records; whoever has to shorten a text wants its file and line.

use std::collections::BTreeMap;

use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_core::source::{Sources, Span, offset};
use sleutelgids_print::Misfit;
use sleutelgids_records::load::Loaded;
use sleutelgids_render::plan::Output;

/// Returns one problem a text, however many sheets show it.
pub fn placed(misfits: Vec<Misfit>, sources: &Sources) -> Vec<Diagnostic> {
    let mut texts: BTreeMap<String, (Diagnostic, u64)> = BTreeMap::new();
    let mut order = Vec::new();
    for misfit in misfits {
        let first = texts.get_mut(&misfit.text);
        match first {
            Some((_, others)) => *others += 1,
            None => {
                order.push(misfit.text.clone());
                texts.insert(misfit.text, (misfit.problem, 0));
            }
        }
    }
    let with_place = |text: String| {
        let (problem, others) = texts.remove(&text)?;
        let problem = problem.with("others", others);
        let record = problem.record.clone().unwrap_or_default();
        Some(match typed(&text, &record, sources) {
            Some((record, span)) => problem.record(record).at(span),
            None => problem,
        })
    };
    order.into_iter().filter_map(with_place).collect()
}

/// The record in which a text of a sheet was typed, and where: first of all the one that the sheet is about. One that was
/// folded or has escaped signs is not found.
pub(super) fn typed(text: &str, own: &str, sources: &Sources) -> Option<(String, Span)> {
    let find_ranked = |rank: Rank| {
        sources.files().find_map(|(file, source)| {
            let record = source.path.strip_prefix("content").ok()?.with_extension("");
            let record = record.display().to_string().replace('\\', "/");
            let record = if record == "site" {
                "site.yaml".to_owned()
            } else {
                record
            };
            if rank_of(&record, own) != rank {
                return None;
            }
            let offset_in_text = source.text.find(text)?;
            let span = Span {
                file,
                start: offset(offset_in_text),
                end: offset(offset_in_text + text.len()),
            };
            Some((record, span))
        })
    };
    [Rank::Own, Rank::Shown, Rank::Other]
        .into_iter()
        .find_map(find_ranked)
}

/// The nearness of a record to what a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    /// It is what the sheet is about.
    Own,
    /// Every sheet of this kind may show it.
    Shown,
    /// It may be linked to.
    Other,
}

fn rank_of(record: &str, own: &str) -> Rank {
    let kind = record.split('/').next().unwrap_or_default();
    let is_flyer = own.starts_with("regions/");
    // A translation has its language behind the name.
    let is_own = record
        .strip_prefix(own)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    match kind {
        _ if is_own => Rank::Own,
        "site.yaml" => Rank::Shown,
        "persons" | "regions" | "roles" | "topics" if is_flyer => Rank::Shown,
        _ => Rank::Other,
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
