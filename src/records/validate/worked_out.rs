//! First names that nobody wrote down.
//!
//! In: the records of persons and contacts. Out: an error for each first name that readers would see and that looks like a family
//! name beside the other records (`SG0258`), and one warning with all other first names that were worked out from full names
//! (`SG0297`). `Peeters Sara` looks like `Sara Peeters`: only who knows her can tell that her family name would be published.

use std::collections::HashMap;

use super::names;
use crate::load::raw::{RawPerson, RawRecord, RawRecords};
use crate::person::{DisplayName, Status};
use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::slug::fold_slug;

/// So many are named; the rest is counted.
const NAMED: usize = 40;

/// A first name that readers see and that its record does not give.
struct WorkedOut<'a> {
    record: &'a RawRecord<RawPerson>,
    given: &'a str,
    /// The words of the full name, folded, in its order.
    words: Vec<String>,
}

/// Returns an error for each worked-out first name that is probably a family name.
pub fn doubtful(records: &RawRecords) -> Vec<Diagnostic> {
    let first_names = worked_out(records);
    if first_names.is_empty() {
        return Vec::new();
    }
    let family_names = family_names(records);
    let doubts = first_names.iter().filter_map(|first_name| {
        let why = doubt(first_name, &family_names)?;
        let problem = problem!("SG0258", why: why).field("name");
        Some(placed(problem, first_name.record))
    });
    doubts.collect()
}

/// Returns the warning that reads out every worked-out first name.
pub fn read_out(records: &RawRecords) -> Option<Diagnostic> {
    let mut first_names = worked_out(records);
    // Of who took everything back nothing is shown; a day that is still to come will pass.
    first_names.retain(|name| !is_withdrawn(&name.record.fields));
    let first = first_names.first()?;
    let more = first_names.len().saturating_sub(NAMED);
    let named: Vec<Words> = first_names
        .iter()
        .take(NAMED)
        .map(|name| say!("name-worked-out", given: name.given, record: &name.record.name))
        .collect();
    let problem = problem!("SG0297", names: named, rest: more).field("name");
    Some(placed(problem, first.record))
}

/// Returns whether every consent of a person was taken back.
fn is_withdrawn(fields: &RawPerson) -> bool {
    let consents = fields.consent.iter().flat_map(|list| &list.value);
    let mut consents = consents.peekable();
    consents.peek().is_some() && consents.all(|consent| consent.value.withdrawn.is_some())
}

fn worked_out(records: &RawRecords) -> Vec<WorkedOut<'_>> {
    records
        .persons
        .iter()
        .filter_map(|record| first_name(record))
        .collect()
}

/// The first name of a record when readers see it and the record does not give it.
fn first_name(record: &RawRecord<RawPerson>) -> Option<WorkedOut<'_>> {
    let fields = &record.fields;
    let is_shown = fields
        .display_name
        .as_ref()
        .is_some_and(|d| d.value == DisplayName::First);
    let has_left = fields
        .status
        .as_ref()
        .is_some_and(|s| s.value == Status::Left);
    if !is_shown || has_left || fields.given_name.is_some() {
        return None;
    }
    let name = &fields.name.as_ref()?.value;
    Some(WorkedOut {
        record,
        given: names::given(name).ok()?,
        words: name.split_whitespace().map(fold_slug).collect(),
    })
}

/// Every word that is a family name in the records, folded, with the first record that has it.
fn family_names(records: &RawRecords) -> HashMap<String, &str> {
    let persons = records.persons.iter().map(|record| {
        let fields = &record.fields;
        (&record.name, &fields.name, fields.given_name.as_ref())
    });
    let contacts = records
        .contacts
        .iter()
        .map(|record| (&record.name, &record.fields.name, None));
    let mut family_names = HashMap::new();
    for (record, name, given) in persons.chain(contacts) {
        let Some(name) = name else { continue };
        let given_words: Vec<String> = given
            .map(|given| given.value.split_whitespace().map(fold_slug).collect())
            .unwrap_or_default();
        let mut words = name.value.split([' ', ',']).map(fold_slug);
        // Without a given name the first word is taken for it, unless a comma says otherwise.
        if given_words.is_empty() && !name.value.contains(',') {
            words.next();
        }
        for word in words.filter(|word| word.len() > 1 && !given_words.contains(word)) {
            family_names.entry(word).or_insert(record.as_str());
        }
    }
    family_names
}

/// Why a worked-out first name is probably a family name.
fn doubt(first_name: &WorkedOut<'_>, family_names: &HashMap<String, &str>) -> Option<Words> {
    let [first, .., last] = &first_name.words[..] else {
        return None;
    };
    let relative = family_names
        .get(first)
        .filter(|relative| **relative != first_name.record.name);
    if let Some(relative) = relative {
        return Some(say!("name-family-of", other: *relative));
    }
    if stands_after(&fold_slug(&first_name.record.id), last, first) {
        return Some(say!("name-order-file"));
    }
    let contact = first_name.record.fields.contact.as_ref()?;
    let email = contact.value.email.as_ref()?;
    let mailbox = email.value.split('@').next().unwrap_or_default();
    stands_after(&fold_slug(mailbox), last, first).then(|| say!("name-order-address"))
}

/// Returns whether `later` is a word of a folded text that comes somewhere after the word `earlier`.
fn stands_after(text: &str, earlier: &str, later: &str) -> bool {
    let mut words = text.split('-');
    words.any(|word| word == earlier) && words.any(|word| word == later)
}

fn placed(problem: Diagnostic, record: &RawRecord<RawPerson>) -> Diagnostic {
    let place = record
        .fields
        .name
        .as_ref()
        .map_or(record.head, |name| name.span);
    problem.at(place).record(&record.name)
}
