//! Telephone numbers of records.
//!
//! In: a number as it was typed. Out: a [`Phone`], or a problem that says what to type instead. A number without a country code is
//! one of the site's own country, where the site says which that is, or where all its other numbers are of one.

use std::collections::BTreeSet;

use super::checker::Scope;
use crate::load::field::Raw;
use crate::load::raw::{RawRecords, RawSite};
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::Phone;
use sleutelgids_core::model::country::Country;
use sleutelgids_core::phone::{self, Fault};
use sleutelgids_core::source::Spanned;

impl Scope<'_, '_> {
    /// A telephone number, with the code of its country or as that writes it itself.
    pub fn phone(&mut self, field: &str, raw: &Raw<String>) -> Option<Phone> {
        let raw = raw.as_ref()?;
        match phone::read(&raw.value, self.home()) {
            Ok(phone) => Some(phone),
            Err(fault) => {
                self.report(problem_of(&raw.value, fault, field), raw.span);
                None
            }
        }
    }
}

/// Returns the problem with a number in a field.
fn problem_of(text: &str, fault: Fault, field: &str) -> Diagnostic {
    let problem = match fault {
        Fault::None => problem!("SG0221", text: text),
        Fault::Meant(meant) => {
            problem!("SG0221", text: text).hint(say!("hint-country", meant: meant))
        }
        Fault::Country => problem!("SG0225", text: text),
        Fault::Extension { number, extension } => {
            problem!("SG0226", number: number, extension: extension)
        }
        Fault::Two { first, second } => problem!("SG0227", first: first, second: second),
        Fault::Words(number) => {
            let hint = number.map_or(say!("hint"), |number| say!("hint-number", number: number));
            problem!("SG0228", text: text).hint(hint)
        }
        Fault::Length { code, count } => {
            problem!("SG0229", text: text, code: code, count: count)
        }
    };
    problem.field(field)
}

/// Returns the country whose numbers may stand without a code: the one that the site says it is for, else the one of all numbers that
/// have a code.
pub(super) fn home(site: &RawSite, records: &RawRecords) -> Option<&'static str> {
    let country = site
        .country
        .as_ref()
        .and_then(|raw| Country::parse(&raw.value));
    if let Some(country) = country {
        return phone::known_region(&country.telephone_region());
    }
    let contacts = records.contacts.iter().map(|record| &record.fields.phone);
    let organisations = records
        .organisations
        .iter()
        .map(|record| &record.fields.phone);
    let persons = records.persons.iter().filter_map(|record| {
        let contact = record.fields.contact.as_ref()?;
        Some(&contact.value.phone)
    });
    let numbers = contacts.chain(organisations).chain(persons).flatten();
    let codes: BTreeSet<&'static str> = numbers.filter_map(code).collect();
    match codes.first() {
        Some(code) if codes.len() == 1 => phone::region_of_code(code),
        _ => None,
    }
}

/// Returns the calling code that a number was typed with.
fn code(raw: &Spanned<String>) -> Option<&'static str> {
    let digits = raw.value.trim().strip_prefix('+')?;
    phone::calling_code(digits)
}
