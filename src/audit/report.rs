//! What is said of a find: enough to mend it, never the secret itself.

use std::collections::BTreeMap;

use crate::read::{Remark, Where};
use crate::values::Value;
use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::site::Mode;

/// Places that are named; more are counted.
const PLACES: usize = 3;

/// A field of a record whose value stands in a file.
struct Find<'a> {
    value: &'a Value,
    places: Vec<Words>,
}

/// The finds in one file: one a field of a record, with its places.
#[derive(Default)]
pub struct Finds<'a>(BTreeMap<(&'a str, &'a str), Find<'a>>);

impl<'a> Finds<'a> {
    /// Adds a find.
    pub fn add(&mut self, value: &'a Value, place: &Where) {
        let key = (value.record.as_str(), base(&value.field));
        self.0
            .entry(key)
            .or_insert_with(|| Find::new(value))
            .add(value, place);
    }

    /// The finds in words.
    pub fn diagnostics(self, file: &str) -> Vec<Diagnostic> {
        self.0
            .into_values()
            .map(|find| find.diagnostic(file))
            .collect()
    }
}

/// The field itself: `quote` of `quote (nl)`, `name` of `name, a part of it`; a given name is told with the name.
fn base(field: &str) -> &str {
    match field.split([',', ' ']).next() {
        Some("given_name") => "name",
        base => base.unwrap_or(field),
    }
}

impl<'a> Find<'a> {
    /// A find of this value.
    fn new(value: &'a Value) -> Self {
        Self {
            value,
            places: Vec::new(),
        }
    }

    /// Adds a place; the longest value of a field is the one that is named.
    fn add(&mut self, value: &'a Value, place: &Where) {
        if value.text.len() > self.value.text.len() {
            self.value = value;
        }
        let place = place.words();
        if !self.places.contains(&place) {
            self.places.push(place);
        }
    }

    /// The find in words.
    fn diagnostic(self, file: &str) -> Diagnostic {
        let Value {
            record,
            field,
            text,
            forbidden,
            ..
        } = self.value;
        let left_out = self.places.len().saturating_sub(PLACES);
        let mut places = self.places;
        places.truncate(PLACES);
        if left_out > 0 {
            places.push(say!("place-more", count: left_out));
        }
        let why = forbidden.clone().unwrap_or_else(|| say!("why-elsewhere"));
        // A value is said by its first letter and its length.
        let first = text.chars().next().map(String::from).unwrap_or_default();
        let length = text.chars().count();
        problem!("SG0501", file: file, places: places, field: field, record: record)
            .with("first", first)
            .with("length", length)
            .with("why", why)
            .record(record.clone())
            .field(field.clone())
    }
}

/// What may be the name of somebody who may not be named, as `check` advises on it.
pub fn perhaps(file: &str, record: &str, place: &Where) -> Diagnostic {
    problem!("SG0356-file", file: file, place: place.words(), person: record).record(record)
}

/// A person's own picture was copied as it was.
pub fn original(file: &str, record: &str) -> Diagnostic {
    problem!("SG0501-photo", file: file, record: record)
        .record(record)
        .field("photo")
}

/// A remark about the file itself.
pub fn remark(file: &str, remark: &Remark) -> Diagnostic {
    match remark {
        Remark::Metadata(kind) => problem!("SG0502", file: file, kind: kind.clone()),
        Remark::Unread(why) => problem!("SG0505", file: file, why: why.clone()),
    }
}

/// A page that search engines may keep.
pub fn indexed(file: &str, mode: Mode) -> Diagnostic {
    match mode {
        Mode::Internal => problem!("SG0503-internal", file: file),
        _ => problem!("SG0503", file: file),
    }
}

/// A sitemap that lists pages of persons.
pub fn listed(file: &str) -> Diagnostic {
    problem!("SG0503-sitemap", file: file)
}

/// An internal edition that tells search engines what there is.
pub fn told(file: &str) -> Diagnostic {
    problem!("SG0503-told", file: file)
}

/// An internal edition that the public can reach.
pub fn nested(inner: &str, outer: &str) -> Diagnostic {
    problem!("SG0504", inner: inner, outer: outer)
}
