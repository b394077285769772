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

/// Words before a number that is no telephone number: of books, companies, taxes and banks.
const OTHER_NUMBERS: [&str; 14] = [
    "BTW",
    "BTWNR",
    "EAN",
    "IBAN",
    "ISBN",
    "ISMN",
    "ISSN",
    "KBO",
    "KVK",
    "OIN",
    "ONDERNEMINGSNUMMER",
    "RSIN",
    "TVA",
    "VAT",
];

/// Returns whether there are nine digits, with no more than spaces and strokes between them, that begin with no year and are no
/// number of another kind.
fn holds_telephone(text: &str) -> bool {
    let mut start = 0;
    text.split(|c: char| !is_of_number(c)).any(|run| {
        let begin = start;
        let end = begin + run.len();
        // The sign at which it was parted.
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
        let digits: String = run.chars().filter(|c| c.is_numeric()).collect();
        let is_long = digits.chars().count() >= 9;
        is_long
            && !is_date(run)
            && !is_isbn(&digits)
            && !is_other_number(&text[..begin], run, &text[end..])
    })
}

fn is_of_number(c: char) -> bool {
    c.is_numeric() || " \u{a0}-–./()+".contains(c)
}

/// Returns whether a run of digits begins as a date does: four digits and a hyphen.
fn is_date(run: &str) -> bool {
    let run = run.trim_start_matches(|c: char| !c.is_numeric());
    run.chars().position(|c| !c.is_numeric()) == Some(4) && run.chars().nth(4) == Some('-')
}

/// Returns whether thirteen digits are the number of a book or of sheet music (ISO 2108, the check digit of EAN-13).
fn is_isbn(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let weights = [1, 3].into_iter().cycle();
    let sum: u32 = values
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let is_of_books = digits.starts_with("978") || digits.starts_with("979");
    is_of_books && values.len() == 13 && sum.is_multiple_of(10)
}

/// Returns whether what stands around a run of digits makes it another number: `NL123456789B01`, `BE 0123.456.789`, `ISBN 90 …`.
fn is_other_number(before: &str, run: &str, after: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_uppercase();
    // A telephone may have a letter before its number: `T06…`.
    let attached = before.len() - before.trim_end_matches(is_letter).len();
    let is_attached = attached > 1
        && run.starts_with(char::is_numeric)
        && !before.ends_with("TEL")
        && !before.ends_with("GSM");
    let is_tax = after.starts_with('B') && after[1..].starts_with(|c: char| c.is_ascii_digit());
    let label = before.trim_end_matches(|c: char| !c.is_alphabetic());
    let label = label
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    // A Belgian number of a company is written with dots.
    let groups: Vec<usize> = run.trim().split('.').map(str::len).collect();
    let is_company = label == "BE" && groups == [4, 3, 3];
    is_attached
        || is_tax
        || is_company
        || ends_in_bank_code(before)
        || OTHER_NUMBERS.contains(&&*label.to_uppercase())
}

/// Returns whether a text ends as the number of a bank account begins: `NL91 ABNA` (ISO 13616).
fn ends_in_bank_code(text: &str) -> bool {
    let signs: Vec<char> = text
        .chars()
        .rev()
        .filter(|c| !c.is_whitespace())
        .take(8)
        .collect();
    signs.len() == 8
        && signs.iter().enumerate().all(|(at, sign)| match at {
            4 | 5 => sign.is_ascii_digit(),
            _ => sign.is_ascii_uppercase(),
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
            "TEL 06 1234 5678",
            "T0612345678",
            "tel.:0612345678",
            "BE 0470 12 34 56",
            "haar nummer is 9780201379624 of 06-12345678",
            "mail naar x@example.org",
        ] {
            assert!(tells(text), "{text}");
        }
        for text in [
            "nog nakijken",
            "een voorbeeld geven",
            "op 2026-11-29 14 uur",
            "12 van 345",
            "ISBN 978-0-201-37962-4",
            "ISBN-13: 978-90-274-3964-2",
            "ISBN 90 274 3964 2",
            "9780201379624",
            "NL123456789B01",
            "btw NL 123456789 B01",
            "NL 1234.56.789.B01",
            "BE0123456789",
            "BE 0123.456.789",
            "IBAN NL91 ABNA 0417 1643 00",
            "KvK: 123456789",
        ] {
            assert!(!tells(text), "{text}");
        }
    }
}
