//! Telephone numbers of records.
//!
//! In: a number as it was typed. Out: a [`Phone`], or a problem that says what to type instead. A number without a country code is
//! one of the site's own country, where the site says which that is, or where all its other numbers are of one.

use std::collections::BTreeSet;

use super::checker::Scope;
use crate::load::field::Raw;
use crate::load::raw::{RawRecords, RawSite};
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::country::Country;
use sleutelgids_core::model::{OtherWays, Phone, Relay};
use sleutelgids_core::phone::{self, Fault};
use sleutelgids_core::source::Spanned;

/// Returns whether a character can stand in an extension: between two of them, or before a key, another sign means something.
fn is_digit_or_space(c: char) -> bool {
    phone::digit(c).is_some() || c.is_whitespace()
}

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

impl Scope<'_, '_> {
    /// A telephone number with the extension behind it.
    pub fn phone_with_extension(
        &mut self,
        phone: (&str, &Raw<String>),
        extension: (&str, &Raw<String>),
    ) -> Option<Phone> {
        let mut number = self.phone(phone.0, phone.1);
        let Some(raw) = extension.1 else {
            return number;
        };
        let digits: String = raw
            .value
            .chars()
            .filter_map(phone::digit)
            .map(|digit| char::from(b'0' + digit))
            .collect();
        // The longest that libphonenumber takes where nothing says how long they are.
        let is_extension =
            (1..=7).contains(&digits.len()) && raw.value.chars().all(is_digit_or_space);
        if !is_extension {
            let problem = problem!("SG0234", text: &raw.value);
            self.report(problem.field(extension.0), raw.span);
        } else if phone.1.is_none() {
            self.report(problem!("SG0234-alone").field(extension.0), raw.span);
        } else if let Some(number) = &mut number {
            number.extension = Some(digits);
        }
        number
    }

    /// Other ways to call or write to somebody: a second number, WhatsApp, a service for deaf people; `within` is the path of the
    /// block that they stand in.
    pub fn other_ways(&mut self, within: &str, ways: [&Raw<String>; 3]) -> OtherWays {
        let [second, whatsapp, relay] = ways;
        OtherWays {
            second: self.phone(&format!("{within}second_phone"), second),
            whatsapp: self.whatsapp(&format!("{within}whatsapp"), whatsapp),
            relay: self.relay(&format!("{within}relay"), relay),
        }
    }

    /// A number at which WhatsApp messages are read: it has to be one for every country.
    fn whatsapp(&mut self, field: &str, raw: &Raw<String>) -> Option<Phone> {
        let phone = self.phone(field, raw)?;
        if phone.is_international() {
            return Some(phone);
        }
        let raw = raw.as_ref()?;
        let problem = problem!("SG0235", text: &raw.value);
        self.report(problem.field(field), raw.span);
        None
    }

    /// A service through which deaf people call: a number, or an address on the web.
    fn relay(&mut self, field: &str, raw: &Raw<String>) -> Option<Relay> {
        let text = raw.as_ref()?;
        let is_address = text.value.chars().any(char::is_alphabetic) && text.value.contains('.');
        match is_address {
            true => self.url(field, text).map(Relay::Web),
            false => self.phone(field, raw).map(Relay::Number),
        }
    }
}

/// Returns the problem with a number in a field.
fn problem_of(text: &str, fault: Fault, field: &str) -> Diagnostic {
    let problem = match fault {
        Fault::None => problem!("SG0221", text: text),
        Fault::Meant(meant) if meant.starts_with('+') => {
            problem!("SG0221", text: text).hint(say!("hint-country", meant: meant))
        }
        Fault::Meant(meant) => problem!("SG0221", text: text).hint(say!("hint-meant", near: meant)),
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
