//! Whose words and names an edition leaves out.
//!
//! In: for each edition and medium, who may not be shown where a record names her as its writer, its speaker or whom the press may
//! ask; what is known to be wrong. Out: one problem a place, where staff typed it; for an edition of numbers, which names nobody,
//! one problem in all. Names no person: a record is enough for who may look into it. Says nothing of a record with an error in
//! it: once that is mended, she may be shown.

use std::collections::{BTreeMap, BTreeSet};

use super::planned::Planned;
use sleutelgids_core::diag::{Diagnostic, Severity, Words, problem, say};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::source::{Span, Spanned};
use sleutelgids_edition::{Attribution, Unshown};
use sleutelgids_records::load::Loaded;
use sleutelgids_records::load::field::Raw;
use sleutelgids_records::load::raw::{List, RawEdition, RawQuotation};

/// The bylines, quotations and press contacts that are left out of an edition.
pub struct LeftOut {
    /// Those of articles and information sheets on pages.
    pub pages: Vec<Unshown>,
    /// Those of information sheets on paper; no article is a sheet.
    pub sheets: Vec<Unshown>,
}

/// A place in a record, and whose it is.
type AttributionPlace = (String, Attribution, String);

impl LeftOut {
    /// Returns the same without those of whose records something else has to be mended first.
    pub fn without_erroneous(mut self, known: &[Diagnostic]) -> Self {
        let errors = known
            .iter()
            .filter(|problem| problem.severity == Severity::Error);
        let records: BTreeSet<&str> = errors.filter_map(|p| p.record.as_deref()).collect();
        let is_right = |unshown: &Unshown| !records.contains(unshown.who.as_str());
        self.pages.retain(is_right);
        self.sheets.retain(is_right);
        self
    }
}

/// Returns what is to be said of all editions.
pub fn problems(editions: &[(&Planned, LeftOut)], loaded: &Loaded) -> Vec<Diagnostic> {
    let mut places: BTreeMap<AttributionPlace, Vec<Words>> = BTreeMap::new();
    let mut problems = Vec::new();
    for (planned, left_out) in editions {
        let edition = &planned.web;
        let is_pool = edition.mode == Mode::Pool;
        problems.extend(
            is_pool
                .then(|| in_numbers(&edition.name, &left_out.pages, loaded))
                .flatten(),
        );
        let is_told =
            |(_, what, _): &AttributionPlace| !is_pool || *what == Attribution::PressContact;
        for (place, on_paper_alone) in by_place(left_out).into_iter().filter(|(p, _)| is_told(p)) {
            let name = edition.name.as_str();
            places.entry(place).or_default().push(match on_paper_alone {
                true => say!("edition-sheets", name: name),
                false => say!("edition-whole", name: name),
            });
        }
    }
    problems.extend(
        places
            .into_iter()
            .map(|(place, editions)| problem(place, editions, loaded)),
    );
    problems
}

/// Each place once, and whether it is only on sheets that it is left out.
fn by_place(left_out: &LeftOut) -> BTreeMap<AttributionPlace, bool> {
    let place = |u: &Unshown| (u.record.clone(), u.what, u.who.clone());
    let sheets = left_out
        .sheets
        .iter()
        .filter(|u| u.record.starts_with("infosheets/"));
    let mut places: BTreeMap<AttributionPlace, bool> = sheets.map(|u| (place(u), true)).collect();
    places.extend(left_out.pages.iter().map(|u| (place(u), false)));
    places
}

fn problem(
    (record, what, who): AttributionPlace,
    editions: Vec<Words>,
    loaded: &Loaded,
) -> Diagnostic {
    let problem = match what {
        Attribution::Quotation(_) => problem!("SG0287", who: who, editions: editions),
        Attribution::PressContact => problem!("SG0287-press", who: who, editions: editions),
        Attribution::Byline if who.starts_with("contacts/") => {
            problem!("SG0288-staff", who: who, editions: editions)
        }
        Attribution::Byline => problem!("SG0288", who: who, editions: editions),
    };
    let field = match what {
        Attribution::Byline => "author".to_owned(),
        Attribution::Quotation(n) => format!("quotations[{n}].by"),
        Attribution::PressContact => "press_contact".to_owned(),
    };
    let span = span(&record, what, loaded);
    let problem = problem.record(record).field(field);
    match span {
        Some(span) => problem.at(span),
        None => problem,
    }
}

/// Returns where a record says who it is.
fn span(record: &str, what: Attribution, loaded: &Loaded) -> Option<Span> {
    let records = &loaded.records;
    let article = records.articles.iter().find(|r| r.name == record);
    let sheet = records.infosheets.iter().find(|r| r.name == record);
    let quoted = |quotations: &Raw<List<RawQuotation>>, n: usize| {
        Some(quotations.as_ref()?.value.get(n)?.value.by.as_ref()?.span)
    };
    match what {
        Attribution::Byline => Some(article?.fields.author.as_ref()?.span),
        Attribution::PressContact => Some(article?.fields.press_contact.as_ref()?.span),
        Attribution::Quotation(n) => article
            .and_then(|r| quoted(&r.fields.quotations, n))
            .or_else(|| quoted(&sheet?.fields.quotations, n)),
    }
}

/// Returns what an edition of numbers leaves out.
fn in_numbers(edition: &str, unshown: &[Unshown], loaded: &Loaded) -> Option<Diagnostic> {
    let count =
        |is_one: fn(&Attribution) -> bool| unshown.iter().filter(|u| is_one(&u.what)).count();
    let quotations = count(|what| matches!(what, Attribution::Quotation(_)));
    let bylines = count(|what| *what == Attribution::Byline);
    if quotations + bylines == 0 {
        return None;
    }
    let problem = problem!("SG0289", edition: edition, quotations: quotations, bylines: bylines);
    let site = loaded.site.as_ref()?;
    let problem = problem.record(&site.name).field("editions");
    let named = |e: &&Spanned<RawEdition>| {
        e.value
            .name
            .as_ref()
            .is_some_and(|name| name.value == edition)
    };
    let of_edition = site
        .fields
        .editions
        .as_ref()
        .and_then(|list| list.value.iter().find(named));
    Some(match of_edition {
        Some(setting) => problem.at(setting.span),
        None => problem,
    })
}
