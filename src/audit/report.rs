//! What is said of a find: enough to mend it, never the secret itself.

use crate::audit::read::{Remark, Where};
use crate::audit::values::Value;
use crate::diag::Diagnostic;
use crate::model::site::Mode;

/// Places that are named; more are counted.
const PLACES: usize = 3;

/// A field of a record whose value stands in a file.
pub struct Find<'a> {
    value: &'a Value,
    places: Vec<String>,
}

/// The field itself: `quote` of `quote (nl)`, `name` of `name, a part of it`; a given name is told with the name.
pub fn base(field: &str) -> &str {
    match field.split([',', ' ']).next() {
        Some("given_name") => "name",
        base => base.unwrap_or(field),
    }
}

impl<'a> Find<'a> {
    /// A find of this value.
    pub fn new(value: &'a Value) -> Self {
        Self { value, places: Vec::new() }
    }

    /// One more place; the longest value of a field is the one that is named.
    pub fn add(&mut self, value: &'a Value, place: &Where) {
        if value.text.len() > self.value.text.len() {
            self.value = value;
        }
        let place = place.to_string();
        if !self.places.contains(&place) {
            self.places.push(place);
        }
    }

    /// The find in words.
    pub fn diagnostic(self, file: &str) -> Diagnostic {
        let Value { record, field, text, forbidden, .. } = self.value;
        let mut places = self.places[..self.places.len().min(PLACES)].join(", ");
        if self.places.len() > PLACES {
            places.push_str(&format!(" and {} more places", self.places.len() - PLACES));
        }
        let why = forbidden.as_deref().unwrap_or_default();
        let message = format!(
            "`{file}`, {places}: `{field}` of `{record}` ({}) stands here, and may not: {why}",
            masked(text)
        );
        Diagnostic::error("SG0320", message)
            .record(record.clone())
            .field(field.clone())
            .hint("take this file offline, then build again; if it is still there, a text names the person")
    }
}

/// A value as it may be said: its first letter and its length.
fn masked(text: &str) -> String {
    let first = text.chars().next().map(String::from).unwrap_or_default();
    format!("{first}…, {} characters", text.chars().count())
}

/// A person's own picture was copied as it was.
pub fn original(file: &str, record: &str) -> Diagnostic {
    Diagnostic::error(
        "SG0320",
        format!("`{file}` is the picture of `{record}` as it was handed in"),
    )
    .record(record)
    .field("photo")
    .hint("only pictures that a build made anew may be published")
}

/// Something about the file itself.
pub fn remark(file: &str, remark: &Remark) -> Diagnostic {
    match remark {
        Remark::Metadata(kind) => Diagnostic::error("SG0321", format!("`{file}` carries {kind}"))
            .hint("a build takes such notes out of every picture: this file came from elsewhere"),
        Remark::Unread(why) => {
            Diagnostic::warning("SG0324", format!("`{file}` could not be read in full: {why}"))
                .hint("look at it yourself, or take it out of the folder")
        }
    }
}

/// A page that search engines may keep.
pub fn indexed(file: &str, mode: Mode) -> Diagnostic {
    let what = match mode {
        Mode::Internal => "a page of an internal edition",
        _ => "a page about one person",
    };
    let message = format!("`{file}` is {what} and lets search engines keep it");
    Diagnostic::error("SG0322", message)
        .hint("it needs `<meta name=\"robots\" content=\"noindex\">`")
}

/// A sitemap that lists pages of persons.
pub fn listed(file: &str) -> Diagnostic {
    let message = format!("`{file}` lists pages about single persons for search engines");
    Diagnostic::error("SG0322", message).hint("build again: such pages are in no sitemap")
}

/// An internal edition that tells search engines what there is.
pub fn told(file: &str) -> Diagnostic {
    let message = format!("`{file}` of an internal edition shows search engines the way");
    Diagnostic::error("SG0322", message).hint(
        "build again: an internal edition has no sitemap, and its `robots.txt` says `Disallow: /`",
    )
}

/// An internal edition that the public can reach.
pub fn nested(inner: &str, outer: &str) -> Diagnostic {
    let message =
        format!("the internal edition in `{inner}` lies within the public one in `{outer}`");
    Diagnostic::error("SG0323", message).hint("move it to a folder of its own, outside")
}
