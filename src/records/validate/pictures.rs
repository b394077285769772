//! Whose picture it is: a picture that shows a person is in the record of that person and in no other.
//!
//! Consent for a portrait stands in the record that names it. A second record with the same file would show it on
//! nobody's word, so that is an error: a portrait is no logo, and a colleague's picture no key person's.

use std::collections::BTreeMap;

use crate::load::raw::RawRecords;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::source::Spanned;

/// Reports each picture that more than one record names, unless all of them are logos (`SG0246`).
pub fn shared(records: &RawRecords) -> Vec<Diagnostic> {
    let persons = records
        .persons
        .iter()
        .map(|r| (&r.name, "photo", &r.fields.photo));
    let contacts = records
        .contacts
        .iter()
        .map(|r| (&r.name, "photo", &r.fields.photo));
    let logos = records
        .organisations
        .iter()
        .map(|r| (&r.name, "logo", &r.fields.logo));
    let mut first: BTreeMap<&str, (&str, &str, &Spanned<String>)> = BTreeMap::new();
    let mut problems = Vec::new();
    for (record, field, raw) in persons.chain(contacts).chain(logos) {
        let Some(raw) = raw else { continue };
        let Some((other, kind, at)) = first.get(raw.value.as_str()) else {
            first.insert(&raw.value, (record, field, raw));
            continue;
        };
        if field == "logo" && *kind == "logo" {
            continue;
        }
        problems.push(
            problem!("SG0246", path: &raw.value, other: *other)
                .at(raw.span)
                .record(record)
                .field(field)
                .related(at.span, "related-other"),
        );
    }
    problems
}
