//! Comments in texts.
//!
//! In: what the texts of all records hold that no reader sees, or was meant to see. Out: a word on each (`SG0273`), and a louder
//! one where it tells of somebody (`SG0274`): it is published nowhere, and everyone who gets the files reads it. What only looks
//! like a comment is published: a warning (`SG0276`), and an error where it tells of somebody (`SG0277`).

use std::collections::BTreeSet;

use crate::load::raw::RawRecords;
use crate::load::raw_html::{EditorNote, NoteKind};
use sleutelgids_core::diag::{Diagnostic, problem};

/// Reports every comment.
pub fn judge(records: &RawRecords) -> Vec<Diagnostic> {
    if records.notes.is_empty() {
        return Vec::new();
    }
    let names = names(records);
    let notes = records.notes.iter();
    notes.filter_map(|note| problem_of(note, &names)).collect()
}

/// Returns what is to be said of one comment.
fn problem_of(note: &EditorNote, names: &BTreeSet<String>) -> Option<Diagnostic> {
    let problem = match (&note.what, tells_of_somebody(&note.text, names)) {
        (NoteKind::Printed { sign, .. }, true) => problem!("SG0277", sign: sign),
        (
            NoteKind::Printed {
                sign,
                is_end: false,
            },
            false,
        ) => problem!("SG0276", sign: sign),
        (NoteKind::Printed { sign, is_end: true }, false) => problem!("SG0276-end", sign: sign),
        (_, true) => problem!("SG0274"),
        (NoteKind::Comment, false) => problem!("SG0273"),
        // A tag has a message of its own.
        (NoteKind::Tag, false) => return None,
    };
    let problem = problem.at(note.span).record(&note.record);
    Some(match &note.field {
        Some(field) => problem.field(field),
        None => problem,
    })
}

/// The words of the names of everybody in the records, in small letters.
fn names(records: &RawRecords) -> BTreeSet<String> {
    let persons = records.persons.iter().map(|p| &p.fields);
    let persons = persons.flat_map(|f| [&f.name, &f.given_name, &f.pseudonym]);
    let contacts = records.contacts.iter().map(|c| &c.fields.name);
    let names = persons.chain(contacts).flatten();
    names
        .flat_map(|name| words(&name.value))
        .filter(|w| is_telling(w))
        .map(str::to_lowercase)
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
}

/// Returns whether a word may be a name: it is no `van` or `de`, and begins with a capital where its script has them.
fn is_telling(word: &str) -> bool {
    word.chars().count() > 2 && !word.starts_with(char::is_lowercase)
}

fn tells_of_somebody(text: &str, names: &BTreeSet<String>) -> bool {
    let is_name = |word: &str| is_telling(word) && names.contains(&word.to_lowercase());
    let is_email = |word: &str| {
        word.split_once('@')
            .is_some_and(|(_, host)| host.contains('.'))
    };
    words(text).any(is_name) || text.split_whitespace().any(is_email) || holds_telephone(text)
}

/// Returns whether there are nine digits, with no more than spaces and strokes between them, that begin with no year.
fn holds_telephone(text: &str) -> bool {
    let between = |c: char| c.is_numeric() || " \u{a0}-–./()+".contains(c);
    text.split(|c: char| !between(c)).any(|run| {
        let run = run.trim_start_matches(|c: char| !c.is_numeric());
        let is_date =
            run.chars().position(|c| !c.is_numeric()) == Some(4) && run.chars().nth(4) == Some('-');
        !is_date && run.chars().filter(|c| c.is_numeric()).count() >= 9
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_of_somebody_is_known() {
        let names = BTreeSet::from([
            "fatma".to_owned(),
            "voorbeeld".to_owned(),
            "سارة".to_owned(),
        ]);
        let tells = |text: &str| tells_of_somebody(text, &names);
        for text in [
            "vraag Fatma nog",
            "zie FATMA",
            "سارة تعرف",
            "bel 00-12345678 9",
            "bel +00 6 0000 0101",
            "mail naar x@example.org",
        ] {
            assert!(tells(text), "{text}");
        }
        for text in [
            "nog nakijken",
            "een voorbeeld geven",
            "op 2026-11-29 14 uur",
            "12 van 345",
        ] {
            assert!(!tells(text), "{text}");
        }
    }
}
