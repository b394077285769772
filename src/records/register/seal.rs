//! Seals, by which it is seen that the register is not the one that was written.
//!
//! Each entry has a seal of its own: a hash of what makes the sheet the one it is. What people may write later (copies,
//! the day it was taken back) is not in it. The head has how many sealed entries there are and a hash of all seals, in
//! whatever order: an entry that is gone is missed. None of this keeps anybody from forging a register; it finds what
//! happens by accident.

use super::{FILE, Printed};
use sleutelgids_core::diag::{Diagnostic, problem};
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
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &str| {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    };
    add(&sheet.edition);
    add(&date.to_string());
    [
        &sheet.folder,
        sheet.region.as_str(),
        sheet.language.as_str(),
        sheet.paper.word,
    ]
    .into_iter()
    .for_each(&mut add);
    persons.iter().for_each(|p| add(p.as_str()));
    add("");
    contacts.iter().for_each(|c| add(c.as_str()));
    add("");
    add(content.as_deref().unwrap_or_default());
    // Sheets of older versions keep the seal that they have.
    address.iter().for_each(|address| add(address));
    marks.iter().for_each(|mark| add(mark));
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
    let span = |range: std::ops::Range<usize>| Span {
        file,
        start: offset(range.start),
        end: offset(range.end),
    };
    let Some(place) = find(head) else {
        let lost = problem!("SG0326-head", file: FILE)
            .at(span(0..0))
            .record(FILE);
        return (!seals.is_empty()).then_some(lost);
    };
    let line = &head[place.clone()];
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
    Some(problem.at(span(place)).record(FILE))
}
