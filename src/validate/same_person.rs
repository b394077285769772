//! Records that are probably about one person.
//!
//! In: the raw records of persons. Out: which of them are copies, and what is to be said of these. A forgotten copy with an
//! older consent keeps somebody public who withdrew: records that differ in what may be shown are an error. Two people with one
//! name say so with `not_same_as`. Looks at no day.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::names;
use crate::diag::{Diagnostic, problem};
use crate::load::raw::{RawConsent, RawPerson, RawRecord};
use crate::model::person::{Channel, DisplayName, Status};
use crate::model::work::Window;
use crate::model::{Date, PersonId};

type Record = RawRecord<RawPerson>;

/// A telephone number or address that more records than these have is an office's, and tells of no person.
const OFFICE: usize = 8;

/// What is to be said of records that are probably one person's (`SG0260`, `SG0261`), and which of them are to count no more than
/// once: all but the first.
pub fn judge(persons: &[Arc<Record>]) -> (Vec<Diagnostic>, BTreeSet<PersonId>) {
    let mut problems = Vec::new();
    let mut copies = BTreeSet::new();
    let mut seen = Seen::default();
    for record in persons {
        let person = Person::of(record);
        if let Some(first) = seen.first(&person) {
            problems.push(told(first.record, record));
            copies.insert(PersonId::new(&record.id));
        }
        seen.add(person);
    }
    (problems, copies)
}

/// The other records that are probably about the person of this one.
pub fn copies_of<'a>(persons: &'a [Arc<Record>], id: &str) -> Vec<&'a Record> {
    let Some(own) = persons.iter().find(|record| record.id == id) else { return Vec::new() };
    let own = Person::of(own);
    let others = persons.iter().filter(|record| record.id != id);
    others.filter(|record| own.is_same(&Person::of(record))).map(|record| &**record).collect()
}

fn told(first: &Record, second: &Record) -> Diagnostic {
    let fields = differing(first, second);
    let (problem, field) = match fields.is_empty() {
        true => (problem!("SG0261", other: &first.name), "name"),
        false => (problem!("SG0260", other: &first.name, fields: fields), "name"),
    };
    let at = |record: &Record| record.fields.name.as_ref().map_or(record.head, |n| n.span);
    problem
        .with("id", first.id.as_str())
        .at(at(second))
        .record(&second.name)
        .field(field)
        .related(at(first), "related-other")
}

/// What of a record tells whose it is.
struct Person<'a> {
    record: &'a Record,
    name: String,
    /// The words of the name, folded.
    words: Vec<String>,
    /// Telephone number and e-mail address.
    reached: Vec<String>,
}

impl<'a> Person<'a> {
    fn of(record: &'a Record) -> Self {
        let f = &record.fields;
        let words = f.name.as_ref().map_or_else(Vec::new, |name| names::folded(&name.value));
        let contact = f.contact.as_ref().map(|c| &c.value);
        let phone = contact.and_then(|c| c.phone.as_ref()).map(|phone| digits(&phone.value));
        let email = contact.and_then(|c| c.email.as_ref()).map(|email| email.value.to_lowercase());
        let reached = phone.into_iter().chain(email).filter(|way| way.len() > 5).collect();
        Self { record, name: words.concat(), words, reached }
    }

    fn is_same(&self, other: &Self) -> bool {
        if self.is_declared_other(other) || other.is_declared_other(self) {
            return false;
        }
        let is_named_so = !self.name.is_empty() && self.name == other.name;
        // A name of one word is many people's: there it takes a home as well.
        let is_named_so = is_named_so && (self.words.len() > 1 || self.home() == other.home());
        let is_reached_so = self.reached.iter().any(|way| other.reached.contains(way));
        is_named_so || (is_reached_so && is_short_for(&self.words, &other.words))
    }

    fn home(&self) -> Option<&str> {
        self.record.fields.home_region.as_ref().map(|region| region.value.as_str())
    }

    /// Whether its record says that it is not about the person of another one.
    fn is_declared_other(&self, other: &Self) -> bool {
        let named = self.record.fields.not_same_as.iter().flat_map(|list| &list.value);
        named.into_iter().any(|id| id.value.trim_start_matches("persons/") == other.record.id)
    }
}

/// The last digits of a telephone number: with a country's code or without it is the same.
fn digits(phone: &str) -> String {
    const OWN: usize = 9;
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits[digits.len().saturating_sub(OWN)..].to_owned()
}

/// Whether each word of the shorter name is one of the longer, or begins one: `S. Voorbeeld`, `Sara Voorbeeld`.
fn is_short_for(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let is_initial = |a: &str| a.chars().count() == 1 && a.chars().all(char::is_alphabetic);
    let initial = |a: &str, b: &str| is_initial(a) && b.starts_with(a);
    let alike = |a: &String, b: &String| a == b || initial(a, b) || initial(b, a);
    !short.is_empty() && short.iter().all(|word| long.iter().any(|other| alike(word, other)))
}

/// Records that were looked at, by what tells whose they are.
#[derive(Default)]
struct Seen<'a> {
    persons: Vec<Person<'a>>,
    by_name: HashMap<String, Vec<usize>>,
    by_way: HashMap<String, Vec<usize>>,
}

impl<'a> Seen<'a> {
    /// The first record that is probably about the same person.
    fn first(&self, person: &Person<'_>) -> Option<&Person<'a>> {
        let named = self.by_name.get(&person.name);
        let reached = person.reached.iter().filter_map(|way| self.by_way.get(way));
        let candidates =
            named.into_iter().chain(reached.filter(|all| all.len() < OFFICE)).flatten();
        let mut same = candidates.copied().filter(|at| self.persons[*at].is_same(person));
        same.next().map(|at| &self.persons[at])
    }

    fn add(&mut self, person: Person<'a>) {
        let at = self.persons.len();
        if !person.name.is_empty() {
            self.by_name.entry(person.name.clone()).or_default().push(at);
        }
        for way in &person.reached {
            self.by_way.entry(way.clone()).or_default().push(at);
        }
        self.persons.push(person);
    }
}

/// The fields in which two records differ that decide what may be shown.
fn differing(one: &Record, other: &Record) -> Vec<&'static str> {
    let (one, other) = (Shows::of(one), Shows::of(other));
    if one.is_over() && other.is_over() {
        return Vec::new();
    }
    let fields = [
        ("consent", one.consent != other.consent),
        ("status", one.status != other.status),
        ("display_name", one.name != other.name),
        ("publish_from", one.window != other.window),
        ("retain_until", one.retain_until != other.retain_until),
    ];
    fields.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}

/// What of a record decides what may be shown.
struct Shows {
    consent: BTreeSet<Terms>,
    status: Status,
    /// Which name, and that name where it is not the full one.
    name: (Option<DisplayName>, Option<String>),
    window: Window,
    retain_until: Option<Date>,
}

impl Shows {
    /// Whether nothing is shown by it any more: she left, or took back all that she allowed.
    fn is_over(&self) -> bool {
        self.status == Status::Left
            || self.consent.iter().all(|(.., [.., withdrawn])| withdrawn.is_some())
    }
}

/// Channels, fields, and the days of a consent: given, expires, withdrawn.
type Terms = (BTreeSet<Channel>, BTreeSet<String>, [Option<Date>; 3]);

impl Shows {
    fn of(record: &Record) -> Self {
        use crate::load::raw::Common as _;
        let f = &record.fields;
        let display = f.display_name.as_ref().map(|d| d.value);
        let shown = match display {
            Some(DisplayName::First) => f.given_name.as_ref(),
            Some(DisplayName::Pseudonym) => f.pseudonym.as_ref(),
            _ => None,
        };
        Self {
            consent: f
                .consent
                .iter()
                .flat_map(|list| &list.value)
                .map(|c| terms(&c.value))
                .collect(),
            status: f.status.as_ref().map_or(Status::Active, |s| s.value),
            name: (display, shown.map(|name| name.value.clone())),
            window: f.window(),
            retain_until: f.retain_until.as_ref().map(|d| d.value),
        }
    }
}

fn terms(consent: &RawConsent) -> Terms {
    let channels = consent.channels.iter().flat_map(|list| &list.value).map(|c| c.value);
    let fields = consent.fields.iter().flat_map(|list| &list.value).map(|f| f.value.clone());
    let days = [&consent.given, &consent.expires, &consent.withdrawn];
    (channels.collect(), fields.collect(), days.map(|day| day.as_ref().map(|d| d.value)))
}
