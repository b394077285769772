//! Persons who are named in free texts.
//!
//! In: a site's files and records, and an edition made from them. Out: an error for each place in which a public edition would
//! name somebody who may not be named there, and, where it is asked for, advice where somebody may be meant. A record lets
//! a name pass with `mentions` and a reason. Names are looked for once in the files ([`Names`], [`Found`]) and judged for each
//! edition by what it shows, whether its pages were made before or not.

mod found;
mod open;

use std::collections::{BTreeMap, BTreeSet};

pub use found::{Found, Hidden, Names, known};

use self::found::Place;
pub use self::open::Open;
use super::{Edition, Roll, Web};
use sleutelgids_core::diag::{Diagnostic, Severity, Words, problem, say};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{ArticleId, PersonId};
use sleutelgids_core::naming::{Grade, Kind};
use sleutelgids_records::load::Loaded;
use sleutelgids_records::validate::Catalogue;

impl Found {
    /// Everybody whom an edition would name and may not (`SG0355`), persons who are shown by their given name and say the
    /// whole one themselves (`SG0354`), contacts by such a name (`SG0359`), and articles that it withholds (`SG0357`); advice
    /// (`SG0356`, `SG0358`) when every way of naming somebody was looked for.
    pub fn judge(
        &self,
        loaded: &Loaded,
        catalogue: &Catalogue,
        open: &Open<'_>,
    ) -> Vec<Diagnostic> {
        let edition = open.web;
        if edition.relocation.is_some() {
            return Vec::new();
        }
        let mut problems = withheld(loaded, catalogue, edition, open.roll);
        // Whoever reads an edition for colleagues may know whom they work with.
        if edition.mode == Mode::Internal || self.places.is_empty() {
            return problems;
        }
        let mut judge = Judge {
            found: self,
            open,
            edition: &edition.name,
            shown: BTreeMap::new(),
        };
        let mut advised = BTreeSet::new();
        for place in &self.places {
            let Some(problem) = judge.place(place) else {
                continue;
            };
            // Advice is given once a record.
            let is_new =
                problem.severity != Severity::Advice || advised.insert((&place.record, place.whom));
            problems.extend(is_new.then_some(problem));
        }
        problems
    }
}

/// Returns the kinds of facts that a public edition may not tell, for each person.
pub fn hidden(catalogue: &Catalogue, open: &Open<'_>) -> Hidden {
    let mut hidden = Hidden::new();
    let edition = open.web;
    if edition.mode == Mode::Internal || edition.relocation.is_some() {
        return hidden;
    }
    for id in catalogue.persons.keys() {
        // What sheets may not show counts as well.
        let kinds = [Kind::Name, Kind::Phone, Kind::Email]
            .into_iter()
            .filter(|kind| open.hides(id, *kind, "site.yaml").is_some());
        hidden.entry(id.clone()).or_default().extend(kinds);
    }
    hidden
}

/// Articles about somebody who may not be shown.
fn withheld(
    loaded: &Loaded,
    catalogue: &Catalogue,
    edition: &Edition<Web>,
    roll: &Roll,
) -> Vec<Diagnostic> {
    // In a pool none is shown, and that is no news.
    if edition.mode == Mode::Pool {
        return Vec::new();
    }
    let mut problems = Vec::new();
    for id in &edition.withheld {
        let persons = hidden_subjects(catalogue, id, roll);
        let articles = &loaded.records.articles;
        let raw = articles.iter().find(|r| *r.id == *id.as_str());
        let Some(raw) = raw.filter(|_| !persons.is_empty()) else {
            continue;
        };
        let about = raw.fields.about.as_ref();
        let span = about.map_or(raw.head, |about| about.span);
        let problem = problem!("SG0357", persons: persons, edition: &edition.name);
        problems.push(problem.at(span).record(&raw.name).field("about"));
    }
    problems
}

/// Returns the records of those whom an article is about and who are not shown. Who has no record, or one that is not right
/// yet, is told of elsewhere.
fn hidden_subjects(catalogue: &Catalogue, article: &ArticleId, roll: &Roll) -> Vec<String> {
    let subjects = catalogue
        .articles
        .get(article)
        .into_iter()
        .flat_map(super::gate::subjects);
    subjects
        .filter(|p| catalogue.persons.contains_key(*p) && !roll.records().any(|shown| shown == *p))
        .map(|p| format!("persons/{p}"))
        .collect()
}

/// A field for a name in which somebody is named who may not be.
enum NameField {
    /// None: it stands in a text.
    None,
    /// Her namesake's own.
    OfHerself,
    /// That of a contact.
    OfContact,
    /// Another person's pseudonym.
    Pseudonym,
}

/// Judges the places of one edition.
struct Judge<'a> {
    found: &'a Found,
    open: &'a Open<'a>,
    edition: &'a str,
    /// The persons whom each record names as it is shown, and the plainness of it.
    shown: BTreeMap<&'a str, Vec<(usize, Kind, Grade)>>,
}

impl<'a> Judge<'a> {
    fn place(&mut self, place: &'a Place) -> Option<Diagnostic> {
        let person = self.found.person(place.whom)?;
        let hidden_from = self.open.hides(person, place.kind, &place.record)?;
        if place.is_permitted || is_own_contact(place) || !self.is_shown(place) {
            return None;
        }
        let problem = match self.in_name(place, person) {
            NameField::None => self.in_text(place, person, hidden_from)?,
            NameField::OfHerself => return None,
            // Whether it is she, only staff can tell.
            NameField::OfContact => {
                problem!("SG0359", person: name(person), edition: self.edition)
            }
            // Whoever chose it can choose another one.
            NameField::Pseudonym => self.error(place, person, hidden_from),
        };
        let problem = problem.at(place.span).record(&place.record);
        Some(match &place.field {
            Some(field) => problem.field(field.clone()),
            None => problem,
        })
    }

    /// Returns in what field for a name somebody is named by every word of hers.
    fn in_name(&self, place: &Place, person: &PersonId) -> NameField {
        let known_name = &self.found.names.known[place.whom];
        let is_about = self.open.has_other(known_name, place.kind, person)
            && self.open.is_about(&place.record, known_name);
        let is_contact = place.record.starts_with("contacts/") && place.grade == Grade::Full;
        let is_name = place.kind == Kind::Name && place.grade == Grade::Full;
        match place.field.as_deref() {
            _ if is_about && is_contact && !self.open.is_pool() => NameField::OfContact,
            _ if is_about => NameField::OfHerself,
            Some("name") if is_contact && is_name && !self.open.is_pool() => NameField::OfContact,
            Some("pseudonym") if is_name => NameField::Pseudonym,
            _ => NameField::None,
        }
    }

    /// Returns what is to be said of a name in a text.
    fn in_text(&self, place: &Place, person: &PersonId, hidden_from: Words) -> Option<Diagnostic> {
        let known_name = &self.found.names.known[place.whom];
        let is_namesake = self.open.has_other(known_name, place.kind, person);
        Some(match place.grade {
            // Her own words, under a name of her own.
            Grade::Full if self.open.introduces_herself(person, &place.record) => {
                problem!("SG0354", edition: self.edition)
            }
            Grade::Full if !is_namesake => self.error(place, person, hidden_from),
            _ if !self.found.names.is_thorough() => return None,
            // In a pool everybody is hidden, and nobody is meant by half a name.
            _ if self.open.is_pool() => return None,
            Grade::Full if matches!(place.kind, Kind::Phone | Kind::Email) => {
                problem!("SG0356-shared", what: fact(place.kind), person: name(person), edition: self.edition)
            }
            Grade::Full => problem!("SG0356-namesake", person: name(person), edition: self.edition),
            Grade::Part => problem!("SG0356", person: name(person), edition: self.edition),
            Grade::Alone if self.open.bears(place.text.as_deref()?) => return None,
            Grade::Alone => problem!("SG0358", person: name(person), edition: self.edition),
        })
    }

    fn error(&self, place: &Place, person: &PersonId, reason: Words) -> Diagnostic {
        let (person, fact) = (name(person), fact(place.kind));
        problem!("SG0355", what: fact, person: person, edition: self.edition, reason: reason)
    }

    /// Returns whether what this edition shows of a record names the person as plainly as its file does.
    fn is_shown(&mut self, place: &'a Place) -> bool {
        let named = self.shown.entry(&place.record).or_insert_with(|| {
            let text = self.open.text(&place.record);
            let hits = text
                .map(|text| self.found.names.hits(&text, &place.record))
                .unwrap_or_default();
            hits.iter()
                .map(|hit| (hit.whom, hit.kind, hit.grade))
                .collect()
        });
        let is_named = named.iter().any(|(whom, kind, grade)| {
            *whom == place.whom && *kind == place.kind && *grade >= place.grade
        });
        place.is_theme || is_named
    }
}

/// Returns whether it is the number or the address at which another key person wants to be reached: two people may share one, and each
/// consents for herself.
fn is_own_contact(place: &Place) -> bool {
    matches!(place.kind, Kind::Phone | Kind::Email)
        && place.record.starts_with("persons/")
        && place.field.as_deref() == Some("contact")
}

/// A kind of fact in words.
fn fact(kind: Kind) -> Words {
    say!(match kind {
        Kind::Phone => "what-named-phone",
        Kind::Email => "what-named-email",
        Kind::Name | Kind::Pseudonym | Kind::Id => "what-named-name",
    })
}

fn name(person: &PersonId) -> String {
    format!("{}/{person}", PersonId::KIND)
}
