//! Seals, by which it is seen that the register is not the one that was written.
//!
//! Each entry has a seal of its own: a hash of what makes the sheet the one it is. What people may write later (copies,
//! the day it was taken back) is not in it. The head has how many sealed entries there are and a hash of all seals, in
//! whatever order: an entry that is gone is missed. None of this keeps anybody from forging a register; it finds what
//! happens by accident.

use super::{FILE, Printed};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::{ContactId, PersonId};
use sleutelgids_core::source::{FileId, Span, offset};

/// The beginning of the line in the head.
const LINE: &str = "# sealed: ";

/// Hexadecimal digits of a seal.
const DIGITS: usize = 16;

/// The seal of a sheet.
pub(super) fn seal(printed: &Printed) -> String {
    let Printed {
        sheet,
        date,
        persons,
        contacts,
        address,
        content,
        marks,
        ..
    } = printed;
    let date = date.to_string();
    let mut parts: Vec<&str> = vec![
        &sheet.edition,
        &date,
        &sheet.folder,
        sheet.region.as_str(),
        sheet.language.as_str(),
        sheet.paper.word,
    ];
    // An empty part ends a list: a name never counts as one of the next list.
    parts.extend(persons.iter().map(PersonId::as_str));
    parts.push("");
    parts.extend(contacts.iter().map(ContactId::as_str));
    parts.push("");
    parts.push(content.as_deref().unwrap_or_default());
    // Sheets of older versions keep the seal that they have.
    parts.extend(address.as_deref());
    parts.extend(marks.iter().map(String::as_str));
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    digits(&hasher)
}

/// The line of the head for entries with these seals, without a line's end.
pub(super) fn head(mut seals: Vec<&str>) -> String {
    seals.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    for seal in &seals {
        hasher.update(seal.as_bytes());
        hasher.update(b"\n");
    }
    format!("{LINE}{} sheets, {}", seals.len(), digits(&hasher))
}

fn digits(hasher: &blake3::Hasher) -> String {
    let mut hex = hasher.finalize().to_hex().to_string();
    hex.truncate(DIGITS);
    hex
}

/// Returns where the line of the head is in a text, without its line's end.
pub(super) fn find(head: &str) -> Option<std::ops::Range<usize>> {
    let mut offset = 0;
    for line in head.split_inclusive('\n') {
        if line.starts_with(LINE) {
            return Some(offset..offset + line.trim_end().len());
        }
        offset += line.len();
    }
    None
}

/// Returns what the seals say of a register: `head` is what stands before its first entry, `seals` what its entries say.
pub(super) fn check(file: FileId, head: &str, seals: Vec<&str>) -> Option<Diagnostic> {
    let place = find(head);
    let range = place.clone().unwrap_or_default();
    let span = Span {
        file,
        start: offset(range.start),
        end: offset(range.end),
    };
    let Some(place) = place else {
        let lost = problem!("SG0326-head", file: FILE).at(span).record(FILE);
        return (!seals.is_empty()).then_some(lost);
    };
    let line = &head[place];
    let count = seals.len();
    if line == self::head(seals) {
        return None;
    }
    let noted = line.get(LINE.len()..).unwrap_or_default();
    let noted = noted
        .split(' ')
        .next()
        .and_then(|n| n.parse::<usize>().ok());
    let problem = match noted {
        Some(noted) if noted != count => problem!("SG0326-count", noted: noted, count: count),
        _ => problem!("SG0326-others"),
    };
    Some(problem.at(span).record(FILE))
}
