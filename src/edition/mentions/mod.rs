//! Persons who are named in free texts.
//!
//! In: a site's files and records, and an edition made from them. Out: an error for each place in which a public edition would
//! name somebody who may not be named there, and, where it is asked for, advice where somebody may be meant. A record lets
//! a name pass with `mentions` and a reason. Names are looked for once in the files ([`Names`], [`Found`]) and judged for each
//! edition by what it shows, whether its pages were made before or not.

mod found;
mod open;

use std::collections::{BTreeMap, BTreeSet};

pub use found::{Found, Names, known};

use self::found::Place;
use self::open::Open;
use super::{Edition, Roll, Sheet, Web};
use crate::diag::{Diagnostic, Words, problem, say};
use crate::load::Loaded;
use crate::model::site::Mode;
use crate::model::{ArticleId, PersonId};
use crate::naming::{Grade, Kind};
use crate::validate::Catalogue;

/// An edition with the records behind its persons.
pub struct Opened<'a> {
    /// What its pages may show.
    pub web: (&'a Edition<Web>, &'a Roll),
    /// What its sheets may show.
    pub sheets: (&'a Edition<Sheet>, &'a Roll),
}

impl Found {
    /// Everybody whom an edition would name and may not (`SG0355`), and articles that it withholds (`SG0357`); advice
    /// (`SG0356`, `SG0358`) when every way of naming somebody was looked for.
    pub fn judge(
        &self,
        loaded: &Loaded,
        catalogue: &Catalogue,
        opened: &Opened<'_>,
    ) -> Vec<Diagnostic> {
        let edition = opened.web.0;
        if edition.relocation.is_some() {
            return Vec::new();
        }
        let mut problems = withheld(loaded, catalogue, edition, opened.web.1);
        // Whoever reads an edition for colleagues may know whom they work with.
        if edition.mode == Mode::Internal || self.places.is_empty() {
            return problems;
        }
        let open = Open::new(catalogue, opened);
        let mut judge = Judge { found: self, open, edition: &edition.name, shown: BTreeMap::new() };
        let mut advised = BTreeSet::new();
        for place in &self.places {
            let Some(problem) = judge.place(place) else { continue };
            // Advice is given once a record.
            let is_new = problem.code == "SG0355" || advised.insert((&place.record, place.whom));
            problems.extend(is_new.then_some(problem));
        }
        problems
    }
}

/// The persons whom an edition for the public may not name, or not by their full name.
pub fn hidden(catalogue: &Catalogue, opened: &Opened<'_>) -> BTreeSet<PersonId> {
    let edition = opened.web.0;
    if edition.mode == Mode::Internal || edition.relocation.is_some() {
        return BTreeSet::new();
    }
    let open = Open::new(catalogue, opened);
    let kinds = [Kind::Name, Kind::Phone, Kind::Email];
    // What sheets may not show counts as well.
    let is_hidden =
        |id: &&PersonId| kinds.iter().any(|kind| open.hides(id, *kind, "site.yaml").is_some());
    catalogue.persons.keys().filter(is_hidden).cloned().collect()
}

/// Articles about somebody who may not be shown.
fn withheld(
    loaded: &Loaded,
    catalogue: &Catalogue,
    edition: &Edition<Web>,
    roll: &Roll,
) -> Vec<Diagnostic> {
    let shown: BTreeSet<&PersonId> = roll.records().collect();
    // Who is not there, or whose record is not right yet, is told of elsewhere.
    let is_hidden = |p: &&PersonId| !shown.contains(p) && catalogue.persons.contains_key(*p);
    let hidden = |id: &&ArticleId| {
        let about = catalogue.articles.get(*id).into_iter().flat_map(super::gate::subjects);
        let hidden: Vec<String> = about.filter(is_hidden).map(|p| format!("persons/{p}")).collect();
        (!hidden.is_empty()).then_some(hidden)
    };
    // In a pool none is shown, and that is no news.
    let withheld = edition.withheld.iter().filter(|_| edition.mode != Mode::Pool);
    withheld
        .filter_map(|id| {
            let persons = hidden(&id)?;
            let raw = loaded.records.articles.iter().find(|r| *r.id == *id.as_str())?;
            let span = raw.fields.about.as_ref().map_or(raw.head, |about| about.span);
            let told = problem!("SG0357", persons: persons, edition: &edition.name);
            Some(told.at(span).record(&raw.name).field("about"))
        })
        .collect()
}

/// Judges the places of one edition.
struct Judge<'a> {
    found: &'a Found,
    open: Open<'a>,
    edition: &'a str,
    /// Who is named, and how plainly, in what each record shows.
    shown: BTreeMap<&'a str, Vec<(usize, Kind, Grade)>>,
}

impl<'a> Judge<'a> {
    fn place(&mut self, place: &'a Place) -> Option<Diagnostic> {
        let person = self.found.person(place.whom)?;
        let hidden_from = self.open.hides(person, place.kind, &place.record)?;
        if place.is_permitted || !self.is_shown(place) {
            return None;
        }
        let is_namesake =
            self.open.has_other(&self.found.names.known[place.whom], place.kind, person);
        if is_namesake && self.open.is_about(&place.record, &self.found.names.known[place.whom]) {
            return None;
        }
        let problem = match place.grade {
            Grade::Full if !is_namesake => self.error(place, person, hidden_from),
            _ if !self.found.names.is_thorough() => return None,
            // In a pool everybody is hidden, and nobody is meant by half a name.
            _ if self.open.is_pool() => return None,
            Grade::Full => problem!("SG0356-namesake", person: name(person), edition: self.edition),
            Grade::Part => problem!("SG0356", person: name(person), edition: self.edition),
            Grade::Alone if self.open.bears(place.text.as_deref()?) => return None,
            Grade::Alone => problem!("SG0358", person: name(person), edition: self.edition),
        };
        let problem = problem.at(place.span).record(&place.record);
        Some(match &place.field {
            Some(field) => problem.field(field.clone()),
            None => problem,
        })
    }

    fn error(&self, place: &Place, person: &PersonId, reason: Words) -> Diagnostic {
        let person = name(person);
        let what = say!(match place.kind {
            Kind::Phone => "what-named-phone",
            Kind::Email => "what-named-email",
            Kind::Name | Kind::Pseudonym | Kind::Id => "what-named-name",
        });
        problem!("SG0355", what: what, person: person, edition: self.edition, reason: reason)
    }

    /// Whether what this edition shows of a record names the person as plainly as its file does.
    fn is_shown(&mut self, place: &'a Place) -> bool {
        let named = self.shown.entry(&place.record).or_insert_with(|| {
            let text = self.open.text(&place.record);
            let hits = text.map(|text| self.found.names.hits(&text)).unwrap_or_default();
            hits.iter().map(|hit| (hit.whom, hit.kind, hit.grade)).collect()
        });
        let same = |(whom, kind, grade): &(usize, Kind, Grade)| {
            *whom == place.whom && *kind == place.kind && *grade >= place.grade
        };
        place.is_theme || named.iter().any(same)
    }
}

fn name(person: &PersonId) -> String {
    format!("{}/{person}", PersonId::KIND)
}
