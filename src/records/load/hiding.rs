//! Fields with which somebody is hidden, where the program does not read them.
//!
//! In: a key and a value of a line that is no field: of a comment, or of the text below the fields. Out: what it would do as one
//! ([`Hiding`]), in English or in Dutch; and lines of a text that were meant as fields (`SG0270`). Who wrote `status: left` below
//! the second `---` believes that somebody is gone, and everyone reads the line.

use std::ops::Range;

use super::tree::{Node, Value};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::source::{FileId, Span, offset};

/// Values of `status` and `visibility` with which somebody is not shown, and what they are called in Dutch.
const ENDED: &[&str] = &[
    "afgemeld",
    "gepauzeerd",
    "gestopt",
    "inactief",
    "inactive",
    "intern",
    "internal",
    "left",
    "pauze",
    "paused",
    "stopped",
    "vertrokken",
    "weg",
];

/// Ways to say yes to `draft`.
const YES: &[&str] = &["ja", "true", "waar", "yes"];

/// Keys that stand in a person's fields, decide what is shown, and begin no sentence.
const DECIDING_KEYS: &[&str] = &[
    "channels",
    "consent",
    "display_name",
    "expires",
    "fields",
    "given",
    "given_name",
    "not_same_as",
    "photo_consent",
    "publish_from",
    "publish_until",
    "retain_until",
    "visibility",
];

/// The effect that a line would have as a field, with the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Hiding {
    /// She is not shown any more.
    Ended(String),
    /// She is not shown yet, or only until a day.
    NotYet(String),
}

/// The key of a withdrawal, and what it is called in Dutch.
pub(super) const WITHDRAWAL_KEYS: &[&str] = &["ingetrokken", "withdrawn"];

/// The key with which a line begins that was put out of action, in small letters, and what stands behind it.
pub(super) fn key(line: &str) -> Option<(String, String)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_start_matches(['#', ' ', '-', '{', '\t', '*', '>', '_', '`']);
    let key = key.trim_end_matches([' ', '*', '_', '`']);
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_key.then(|| (key.to_lowercase(), value.trim().to_owned()))
}

/// Returns what a line with this key, in small letters, and this value would do as a field; `None` when it would hide nobody.
pub(super) fn hiding(key: &str, value: &str) -> Option<Hiding> {
    let line = format!("{key}: {value}");
    let is_day = value.starts_with(|c: char| c.is_ascii_digit());
    match key {
        "status" | "visibility" | "zichtbaarheid" if ENDED.contains(&&*first_word(value)) => {
            Some(Hiding::Ended(line))
        }
        "draft" | "concept" | "klad" if is_yes(value) => Some(Hiding::NotYet(line)),
        "publish_from" | "publish_until" if is_day => Some(Hiding::NotYet(line)),
        _ => None,
    }
}

/// Returns whether a value says yes.
pub(super) fn is_yes(value: &str) -> bool {
    YES.contains(&&*first_word(value))
}

/// The first word of a value, in small letters.
fn first_word(value: &str) -> String {
    let mut words = value.split(|c: char| !c.is_alphanumeric());
    words
        .find(|word| !word.is_empty())
        .unwrap_or_default()
        .to_lowercase()
}

impl Hiding {
    /// Returns whether a field of the record does the same, so that nothing is lost.
    pub(super) fn is_said(&self, node: &Node) -> bool {
        let Value::Map(entries) = &node.value else {
            return false;
        };
        entries.iter().any(|(key, value)| match &value.value {
            Value::Scalar(value) => {
                hiding(&key.value, value).is_some_and(|said| self.is_covered_by(&said))
            }
            _ => false,
        })
    }

    /// Returns whether somebody whom another line hides is hidden as this one says.
    fn is_covered_by(&self, other: &Self) -> bool {
        match (self, other) {
            (_, Self::Ended(_)) => true,
            (Self::NotYet(_), Self::NotYet(_)) => {
                key(self.line()) == key(other.line()) || other.line().starts_with("draft")
            }
            (Self::Ended(_), Self::NotYet(_)) => false,
        }
    }

    fn line(&self) -> &str {
        match self {
            Self::Ended(line) | Self::NotYet(line) => line,
        }
    }
}

/// Reports lines in the text below the fields of a person or contact that were meant as fields (`SG0270`); the text is `range` of
/// a file, its fields were read as `node`.
pub fn in_body(
    node: &Node,
    text: &str,
    (file, range): (FileId, Range<usize>),
    record: &str,
    problems: &mut Vec<Diagnostic>,
) {
    let is_of_a_person = record.starts_with("persons/") || record.starts_with("contacts/");
    if !is_of_a_person {
        return;
    }
    let mut start = range.start;
    for line in text[range].split_inclusive('\n') {
        let typed = line.trim();
        let begin = start + (line.len() - line.trim_start().len());
        start += line.len();
        let Some(field_key) = meant_as_field(typed, node) else {
            continue;
        };
        let place = Span {
            file,
            start: offset(begin),
            end: offset(begin + typed.len()),
        };
        problems.push(
            problem!("SG0270", key: field_key)
                .at(place)
                .record(record)
                .field("text"),
        );
    }
}

/// The key of a line of a text that was meant as a field and does not say what the fields say already.
fn meant_as_field(line: &str, node: &Node) -> Option<String> {
    let (key, value) = key(line)?;
    let value = value.trim_start_matches(['*', '_', '`', ' ']);
    let is_withdrawn = WITHDRAWAL_KEYS.contains(&&*key)
        && (value.starts_with(|c: char| c.is_ascii_digit()) || is_yes(value));
    if is_withdrawn {
        return Some(key);
    }
    if let Some(hiding) = hiding(&key, value) {
        return (!hiding.is_said(node)).then_some(key);
    }
    // Written as the key is, and not as the beginning of a sentence.
    let is_key = line
        .trim_start_matches([' ', '-'])
        .starts_with(&format!("{key}:"));
    let is_status = key == "status" && ["active", "actief"].contains(&&*first_word(value));
    (is_key && (is_status || DECIDING_KEYS.contains(&&*key))).then_some(key)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::tree;
    use super::*;
    use sleutelgids_core::source::Sources;

    fn keys(fields: &str, line: &str) -> Option<String> {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.md"), fields);
        meant_as_field(line, &tree::parse(fields, file, 0).expect("YAML"))
    }

    #[test]
    fn lines_that_were_meant_as_fields_are_told() {
        for (line, key) in [
            ("status: left", "status"),
            ("Status: gestopt", "status"),
            ("**Status:** gestopt", "status"),
            ("- status: paused", "status"),
            ("status: active", "status"),
            ("withdrawn: 2030-03-01", "withdrawn"),
            ("    withdrawn: 2030-03-01", "withdrawn"),
            ("Ingetrokken: 1 maart 2030", "ingetrokken"),
            ("> withdrawn: ja", "withdrawn"),
            ("draft: true", "draft"),
            ("Concept: ja", "concept"),
            ("channels: [web]", "channels"),
            ("- channels: [web]", "channels"),
            ("display_name: none", "display_name"),
            ("publish_until: 2030-01-01", "publish_until"),
        ] {
            assert_eq!(keys("name: A", line).as_deref(), Some(key), "{line}");
        }
        for line in [
            "Status: ik ben arts",
            "Status: actief in de buurt",
            "Ingetrokken: zo voelde zij zich",
            "Mijn talen: Nederlands en Arabisch",
            "Consent: dat is toestemming",
            "Let op: left is links",
            "https://example.org/",
        ] {
            assert_eq!(keys("name: A", line), None, "{line}");
        }
    }

    #[test]
    fn what_the_fields_say_is_not_told_again() {
        assert_eq!(keys("status: left", "status: left"), None);
        assert_eq!(keys("status: left", "draft: true"), None);
        assert_eq!(keys("draft: true", "draft: true"), None);
        assert_eq!(
            keys("draft: true", "status: left").as_deref(),
            Some("status")
        );
    }
}
