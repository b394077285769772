//! The addresses on printed sheets: each leads somewhere as long as its sheet is in circulation.
//!
//! In: the register of printed sheets, and the plans of all editions. Out: for which regions and languages addresses must go on
//! to lead somewhere; then what is to be said of those that do not.

use std::collections::{BTreeMap, BTreeSet};

use super::args::Common;
use super::context::Planned;
use super::ledger;
use crate::diag::{Diagnostic, has_errors, problem};
use crate::model::{Lang, RegionId};
use crate::plan::{Departure, Page, Printed as Addresses};
use crate::register::{FILE, Printed};
use crate::source::Sources;

/// The sheets in circulation.
#[derive(Debug, Default)]
pub struct Circulation {
    sheets: Vec<Printed>,
    /// Whether the register could not be read, or not all of it.
    is_unsure: bool,
}

/// Sheets that lead to one address: the edition of the site, the region, the language.
type Place<'a> = (&'a str, &'a RegionId, &'a Lang);

impl Circulation {
    /// Reads the register. What is wrong with it is told by the commands that need it whole.
    pub fn read(common: &Common) -> Self {
        let (register, problems) = ledger::read(common, &mut Sources::default());
        let there = register.all().into_iter().filter(|p| p.recalled.is_none());
        Self { sheets: there.cloned().collect(), is_unsure: has_errors(&problems) }
    }

    /// What sheets of this edition lead to.
    pub fn of(&self, edition: &str) -> Addresses {
        let own = self.sheets.iter().filter(|p| p.sheet.folder == edition);
        own.map(|p| (p.sheet.region.clone(), p.sheet.language.clone())).collect()
    }

    /// The languages of all sheets.
    pub fn languages(&self) -> BTreeSet<&Lang> {
        self.sheets.iter().map(|p| &p.sheet.language).collect()
    }

    /// What is to be said of addresses that lead nowhere (`SG0360`, `SG0361`), or to another language (`SG0363`), and of a
    /// register in which there may be more (`SG0364`).
    pub fn judge(&self, planned: &[Planned]) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if self.is_unsure {
            problems.push(problem!("SG0364", file: FILE).record(FILE));
        }
        let mut places: BTreeMap<Place<'_>, Vec<&Printed>> = BTreeMap::new();
        for printed in &self.sheets {
            let sheet = &printed.sheet;
            let place = (sheet.folder.as_str(), &sheet.region, &sheet.language);
            places.entry(place).or_default().push(printed);
        }
        let mut translated: BTreeMap<&Lang, usize> = BTreeMap::new();
        for ((folder, region, lang), sheets) in places {
            match planned.iter().find(|p| p.web.name == folder) {
                None => {
                    let problem = problem!("SG0361", folder: folder);
                    problems.push(lost(problem, region, lang, &sheets));
                }
                Some(edition) => match leads(edition, region, lang) {
                    Leads::Nowhere => {
                        problems.push(lost(problem!("SG0360"), region, lang, &sheets));
                    }
                    Leads::ToAnotherLanguage => {
                        *translated.entry(lang).or_default() += sheets.len();
                    }
                    Leads::On => {}
                },
            }
        }
        let advice =
            |(lang, count): (&Lang, usize)| problem!("SG0363", lang: lang.as_str(), count: count);
        problems.extend(translated.into_iter().map(advice).map(|advice| advice.record(FILE)));
        problems
    }
}

/// What becomes of who follows an address.
enum Leads {
    Nowhere,
    ToAnotherLanguage,
    On,
}

fn leads(edition: &Planned, region: &RegionId, lang: &Lang) -> Leads {
    let routes = &edition.plan.routes;
    if routes.page(&Page::Region(region.clone()), lang).is_some() {
        return Leads::On;
    }
    match routes.moved_region(region, lang) {
        None => Leads::Nowhere,
        Some(moved) if moved.why == Departure::Language => Leads::ToAnotherLanguage,
        Some(_) => Leads::On,
    }
}

/// Sheets of which the address leads nowhere.
fn lost(problem: Diagnostic, region: &RegionId, lang: &Lang, sheets: &[&Printed]) -> Diagnostic {
    let told = |p: &&Printed| {
        let copies = p.copies.map_or_else(|| "?".to_owned(), |copies| copies.to_string());
        format!("{} ({}, {}, {copies}×)", p.sheet.edition, p.sheet.paper.as_str(), p.date)
    };
    let sheets: Vec<String> = sheets.iter().map(told).collect();
    problem
        .with("region", region.as_str())
        .with("lang", lang.as_str())
        .with("sheets", sheets)
        .record(FILE)
}
