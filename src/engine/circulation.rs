//! The addresses on printed sheets: each leads somewhere as long as its sheet is in circulation.
//!
//! In: the register of printed sheets, and the plans of all editions. Out: for which regions and languages addresses must go on
//! to lead somewhere; then what is to be said of those that do not.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::job::Job;
use super::planned::Planned;
use super::register_file;
use sleutelgids_core::diag::{Diagnostic, has_errors, problem};
use sleutelgids_core::model::site::{EditionSettings, Site};
use sleutelgids_core::model::{AddressKey, Lang, RegionId};
use sleutelgids_core::source::{Sources, Span};
use sleutelgids_records::register::{FILE, Printed, Register};
use sleutelgids_records::validate::{Catalogue, placeholders};
use sleutelgids_render::plan::{Departure, Page, Printed as Addresses};

/// The sheets in circulation.
#[derive(Debug, Default)]
pub struct Circulation {
    sheets: Vec<Circulating>,
    /// The text of the register, in which sheets have their places.
    text: Arc<str>,
    /// True if the register could not be read, or not all of it.
    is_unsure: bool,
}

/// A sheet in circulation.
#[derive(Debug)]
struct Circulating {
    printed: Printed,
    /// The place of its entry in the register.
    place: Span,
    /// The edition that readers find at the address in its code, and whether there is one.
    edition: Option<String>,
}

/// Sheets that lead to one address: the edition they were made for, its address then, the region, the language.
type SheetPlace<'a> = (&'a str, Option<&'a str>, &'a RegionId, &'a Lang);

impl Circulation {
    /// Reads the register. What is wrong with it is told by the commands that need it whole.
    pub fn read(job: &Job) -> Self {
        let mut sources = Sources::default();
        let (mut register, problems) = register_file::read(job, &mut sources);
        // Which of them count is known with the site.
        register.count_practice();
        let text = sources
            .files()
            .next()
            .map(|(_, file)| Arc::clone(&file.text));
        Self {
            sheets: circulating(&register),
            text: text.unwrap_or_default(),
            is_unsure: has_errors(&problems),
        }
    }

    /// Finds the edition to which each sheet leads; leaves out practice sheets unless the site itself is there to practise.
    pub fn settle(&mut self, site: &Site) {
        let is_practice = placeholders::is_practice(site);
        self.sheets
            .retain(|sheet| is_practice || !sheet.printed.is_practice());
        for sheet in &mut self.sheets {
            sheet.edition = edition_of(&sheet.printed, site).map(|edition| edition.name.clone());
        }
    }

    /// Returns what sheets that lead to this edition need of it.
    pub fn of(&self, edition: &str) -> Addresses {
        let leading = self
            .sheets
            .iter()
            .filter(|s| s.edition.as_deref() == Some(edition));
        let places = leading.map(|s| &s.printed.sheet);
        places
            .map(|sheet| (sheet.region.clone(), sheet.language.clone()))
            .collect()
    }

    /// The languages of all sheets.
    pub fn languages(&self) -> BTreeSet<&Lang> {
        self.sheets
            .iter()
            .map(|s| &s.printed.sheet.language)
            .collect()
    }

    /// Says which addresses lead nowhere (`SG0360`, `SG0361`), to where the site is no more (`SG0362`) or to another language
    /// (`SG0363`), each at its line in the register, and whether there may be more (`SG0364`).
    pub fn judge(&self, planned: &[Planned], sources: &mut Sources) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        if self.is_unsure {
            problems.push(problem!("SG0364", file: FILE).record(FILE));
        }
        let mut places: BTreeMap<SheetPlace<'_>, Vec<&Circulating>> = BTreeMap::new();
        for sheet in &self.sheets {
            let Printed {
                sheet: which,
                address,
                ..
            } = &sheet.printed;
            let place = (
                which.folder.as_str(),
                address.as_deref(),
                &which.region,
                &which.language,
            );
            places.entry(place).or_default().push(sheet);
        }
        let mut translated: BTreeMap<&Lang, Vec<&Circulating>> = BTreeMap::new();
        for ((folder, address, region, lang), sheets) in places {
            let edition = sheets[0].edition.as_ref();
            let Some(edition) =
                edition.and_then(|name| planned.iter().find(|p| p.web.name == *name))
            else {
                let today = planned.iter().find(|p| p.web.name == folder);
                let problem = match (address, today.map(|p| &p.web.site.base_url)) {
                    (Some(address), Some(today)) => {
                        problem!("SG0362", folder: folder, address: address, today: today)
                    }
                    _ => problem!("SG0361", folder: folder),
                };
                problems.push(lost(problem, &sheets));
                continue;
            };
            match leads(edition, region, lang) {
                Leads::Nowhere => problems.push(lost(problem!("SG0360"), &sheets)),
                Leads::ToAnotherLanguage => translated.entry(lang).or_default().extend(sheets),
                Leads::On => {}
            }
        }
        problems.extend(translated.into_iter().map(|(lang, sheets)| {
            let advice = problem!("SG0363", lang: lang.as_str(), count: sheets.len());
            advice.at(sheets[0].place).record(FILE)
        }));
        self.placed(problems, sources)
    }

    /// Warns (`SG0332`) of each record that is on sheets in circulation under another name: it may have been given to somebody
    /// else, who would then be taken for the one on the sheets.
    pub fn under_other_names(
        &self,
        catalogue: &Catalogue,
        key: &AddressKey,
        sources: &mut Sources,
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        for (id, person) in &catalogue.persons {
            let is_other = |s: &&Circulating| s.printed.has_under_other_name(key, id, &person.name);
            let sheets: Vec<&Circulating> = self.sheets.iter().filter(is_other).collect();
            if let Some(first) = sheets.first() {
                let problem =
                    problem!("SG0332", person: id.as_str(), count: sheets.len(), file: FILE);
                problems.push(problem.at(first.place).record(format!("persons/{id}")));
            }
        }
        self.placed(problems, sources)
    }

    /// The problems with their places in the register, which becomes one of the run's sources when there are any.
    fn placed(&self, mut problems: Vec<Diagnostic>, sources: &mut Sources) -> Vec<Diagnostic> {
        if problems.iter().any(|p| p.span.is_some()) {
            let file = sources.add(FILE.as_ref(), Arc::clone(&self.text));
            problems
                .iter_mut()
                .filter_map(|p| p.span.as_mut())
                .for_each(|span| span.file = file);
        }
        problems
    }
}

fn circulating(register: &Register) -> Vec<Circulating> {
    let sheets = register.circulating();
    sheets
        .map(|(p, place)| Circulating {
            printed: p.clone(),
            place,
            edition: None,
        })
        .collect()
}

/// The edition that readers find at the address in a sheet's code: the one it was made for, as long as that has the address;
/// otherwise the one that has it now. One that is there no more is followed only by one that says where it moved.
fn edition_of<'s>(printed: &Printed, site: &'s Site) -> Option<&'s EditionSettings> {
    let made_for = site
        .editions
        .iter()
        .find(|edition| edition.name == printed.sheet.folder);
    let Some(address) = &printed.address else {
        return made_for;
    };
    let has_address = |edition: &&EditionSettings| edition.address(site) == *address;
    let follows = |edition: &&EditionSettings| made_for.is_some() || edition.moved_to.is_some();
    let mut having_address = site.editions.iter().filter(has_address);
    made_for
        .filter(has_address)
        .or_else(|| having_address.find(follows))
}

/// The page to which a printed address leads.
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

/// Adds to a problem which sheets it is about, and where they stand in the register.
fn lost(problem: Diagnostic, sheets: &[&Circulating]) -> Diagnostic {
    let described = |sheet: &&Circulating| {
        let Printed {
            sheet,
            date,
            copies,
            ..
        } = &sheet.printed;
        let copies = copies.map_or_else(|| "?".to_owned(), |copies| copies.to_string());
        format!(
            "{} ({}, {date}, {copies}×)",
            sheet.edition, sheet.paper.word
        )
    };
    let first = &sheets[0].printed.sheet;
    let list: Vec<String> = sheets.iter().map(described).collect();
    let problem = problem.with("region", first.region.as_str());
    let problem = problem
        .with("lang", first.language.as_str())
        .with("sheets", list);
    problem.at(sheets[0].place).record(FILE)
}
