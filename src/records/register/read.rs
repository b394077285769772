//! How the register is read.
//!
//! Each entry is read by itself: one that cannot be read is reported and hides no other, and a register of many
//! years is no burden.

use std::ops::Range;

use super::edit::Shape;
use super::{FILE, Printed, Register, RegisterEntry, Sheet, Stored, seal};
use crate::load::declare::raw;
use crate::load::field::{FromNode as _, Reader};
use crate::load::raw::List;
use crate::load::tree::{self, Node, Value};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::{ContactId, Date, Lang, PersonId, RegionId};
use sleutelgids_core::source::{FileId, Span, offset};

raw! {
    /// A printed sheet.
    RawPrinted {
        /// Edition number, as it is printed.
        edition: String, required;
        /// The day printed on it.
        date: Date, required;
        /// The edition of the site it belongs to.
        folder: String, required;
        /// The region it is about.
        region: String, required;
        /// Its language.
        language: Lang, required;
        /// Its paper.
        paper: &'static SheetFormat, required;
        /// How many copies.
        copies: u64;
        /// Whose record is on it.
        persons: List<String>, required;
        /// Which coordinators and other contacts are named on it.
        contacts: List<String>;
        /// The address of its edition, with which that in its code begins.
        address: String;
        /// A fingerprint of what it shows.
        content: String;
        /// Marks of the names in the records of those persons.
        marks: List<String>;
        /// By which it is seen that nobody changed the entry.
        seal: String;
        /// The day from which no copies were in circulation any more.
        recalled: Date;
    }
}

impl Register {
    /// Reads the register from its file, whose text is `file`.
    ///
    /// Every problem is an error: who is on a sheet must not be guessed. `SG0320` for a text that is no list, `SG0322`
    /// for a sheet that is there twice, `SG0326` for entries that are not those that were written, `SG0327` for a text
    /// in another encoding, and those of every record.
    pub fn read(stored: Stored, file: FileId) -> (Self, Vec<Diagnostic>) {
        let mut register = Self {
            stored,
            ..Self::default()
        };
        let mut problems: Vec<Diagnostic> = register.stored.fault().into_iter().collect();
        let text = register.stored.text.clone();
        let (head, pieces) = pieces(&text);
        if head
            .lines()
            .any(|l| !l.trim().is_empty() && !l.trim_start().starts_with('#'))
        {
            let span = Span {
                file,
                start: 0,
                end: 0,
            };
            problems.push(problem!("SG0320").at(span).record(FILE));
        }
        let mut seals = Vec::new();
        for RegisterPiece {
            start,
            end,
            is_conflict,
        } in pieces
        {
            let place = Span {
                file,
                start: offset(start),
                end: offset((start + 1).min(end)),
            };
            if is_conflict {
                problems.push(problem!("SG0320-conflict").at(place).record(FILE));
                continue;
            }
            let entries_before = register.entries.len();
            match tree::parse(&text[start..end], file, start) {
                Ok(node) => {
                    register.take(&node, place, (&text, start..end), &mut seals, &mut problems);
                }
                Err(problem) => problems.push(problem.record(FILE)),
            }
            if register.entries.len() == entries_before {
                register.unread.push((place, text[start..end].to_owned()));
            }
        }
        problems.extend(seal::check(
            file,
            head,
            seals.iter().map(String::as_str).collect(),
        ));
        (register, problems)
    }

    fn take(
        &mut self,
        node: &Node,
        place: Span,
        (text, stretch): (&str, Range<usize>),
        seals: &mut Vec<String>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let Value::List(items) = &node.value else {
            return;
        };
        for item in items {
            let Some((printed, sealed)) = printed(item, problems) else {
                continue;
            };
            seals.extend(sealed.iter().map(|(seal, _)| seal.clone()));
            if let Some((said, at)) = &sealed
                && *said != seal::seal(&printed)
            {
                problems.push(problem!("SG0326", file: FILE).at(*at).record(FILE));
            }
            if let Some(first) = self
                .entries
                .iter()
                .find(|e| e.printed.is_same_sheet(&printed))
            {
                let twice = problem!("SG0322").at(place).record(FILE);
                problems.push(twice.related(first.place, "related-first"));
                continue;
            }
            let is_alone = items.len() == 1;
            let shape = is_alone
                .then(|| Shape::of(text, stretch.clone(), item))
                .flatten();
            self.entries.push(RegisterEntry {
                printed,
                place,
                seal: sealed,
                shape,
            });
        }
    }
}

/// A sheet and its seal.
type Sealed = (Printed, Option<(String, Span)>);

fn printed(node: &Node, problems: &mut Vec<Diagnostic>) -> Option<Sealed> {
    let dutch = Lang::parse("nl").expect("`nl` is a language tag");
    let known_problems = problems.len();
    let raw = RawPrinted::from_node(node, &mut Reader::new(FILE, &dutch, problems))?;
    if problems.len() > known_problems {
        return None;
    }
    let contacts = raw.contacts.iter().flat_map(|list| &list.value);
    let printed = Printed {
        sheet: Sheet {
            region: RegionId::new(&raw.region?.value),
            language: raw.language?.value,
            edition: raw.edition?.value,
            paper: raw.paper?.value,
            folder: raw.folder?.value,
        },
        date: raw.date?.value,
        copies: raw.copies.map(|c| c.value),
        contacts: contacts.map(|c| ContactId::new(&c.value)).collect(),
        persons: raw
            .persons?
            .value
            .iter()
            .map(|p| PersonId::new(&p.value))
            .collect(),
        address: raw.address.map(|a| a.value),
        content: raw.content.map(|c| c.value),
        marks: (raw.marks.into_iter())
            .flat_map(|list| list.value)
            .map(|mark| mark.value)
            .collect(),
        recalled: raw.recalled.map(|d| d.value),
    };
    Some((printed, raw.seal.map(|s| (s.value, s.span))))
}

/// A stretch of the register that is read by itself.
struct RegisterPiece {
    start: usize,
    end: usize,
    /// True if it is a line with which version control marks two versions.
    is_conflict: bool,
}

/// Returns what stands before the first entry, and the entries: each begins with a hyphen at the beginning of a line.
fn pieces(text: &str) -> (&str, Vec<RegisterPiece>) {
    let mut offset = 0;
    let mut pieces: Vec<RegisterPiece> = Vec::new();
    let marks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    for line in text.split_inclusive('\n') {
        let is_entry = line.starts_with("- ") || line.trim_end() == "-";
        let is_conflict = marks.iter().any(|mark| line.starts_with(mark));
        if is_entry || is_conflict {
            if let Some(previous) = pieces.last_mut() {
                previous.end = offset;
            }
            pieces.push(RegisterPiece {
                start: offset,
                end: text.len(),
                is_conflict,
            });
        }
        offset += line.len();
    }
    (
        &text[..pieces.first().map_or(text.len(), |piece| piece.start)],
        pieces,
    )
}
