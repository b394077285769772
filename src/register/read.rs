//! How the register is read.
//!
//! Each entry is read by itself: one that cannot be read is reported and hides no other, and a register of many
//! years is no burden.

use super::{FILE, Printed, Register, Sheet};
use crate::diag::{Diagnostic, problem};
use crate::load::field::{FromNode as _, Reader, raw};
use crate::load::raw::List;
use crate::load::tree::{self, Node, Value};
use crate::model::site::Paper;
use crate::model::{Date, Lang, PersonId, RegionId};
use crate::source::{FileId, Span, offset};

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
        paper: Paper, required;
        /// How many copies.
        copies: u64;
        /// Whose record is on it.
        persons: List<String>, required;
        /// The day its copies were taken back.
        recalled: Date;
    }
}

impl Register {
    /// Reads the register from its text, which is `file`.
    ///
    /// Every problem is an error: who is on a sheet must not be guessed. `SG0320` for a text that is no list, `SG0322`
    /// for a sheet that is there twice, and those of every record.
    pub fn read(text: &str, file: FileId) -> (Self, Vec<Diagnostic>) {
        let mut register = Self { entries: Vec::new(), text: text.to_owned() };
        let mut problems = Vec::new();
        let (head, starts) = entries(text);
        if head.lines().any(|l| !l.trim().is_empty() && !l.trim_start().starts_with('#')) {
            let span = Span { file, start: 0, end: 0 };
            problems.push(problem!("SG0320").at(span).record(FILE));
        }
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        for (start, end) in starts.iter().copied().zip(ends) {
            let place = Span { file, start: offset(start), end: offset(start + 1) };
            match tree::parse(&text[start..end], file, start) {
                Ok(node) => register.take(&node, place, &mut problems),
                Err(problem) => problems.push(problem.record(FILE)),
            }
        }
        (register, problems)
    }

    fn take(&mut self, node: &Node, place: Span, problems: &mut Vec<Diagnostic>) {
        let Value::List(items) = &node.value else { return };
        for item in items {
            let Some(printed) = printed(item, problems) else { continue };
            if let Some((_, first)) = self.entries.iter().find(|(p, _)| p.sheet == printed.sheet) {
                problems.push(
                    problem!("SG0322").at(place).record(FILE).related(*first, "related-first"),
                );
                continue;
            }
            self.entries.push((printed, place));
        }
    }
}

fn printed(node: &Node, problems: &mut Vec<Diagnostic>) -> Option<Printed> {
    let dutch = Lang::parse("nl").expect("`nl` is a language tag");
    let before = problems.len();
    let raw = RawPrinted::from_node(node, &mut Reader::new(FILE, &dutch, problems))?;
    if problems.len() > before {
        return None;
    }
    Some(Printed {
        sheet: Sheet {
            region: RegionId::new(&raw.region?.value),
            language: raw.language?.value,
            edition: raw.edition?.value,
            paper: raw.paper?.value,
            folder: raw.folder?.value,
        },
        date: raw.date?.value,
        copies: raw.copies.map(|c| c.value),
        persons: raw.persons?.value.iter().map(|p| PersonId::new(&p.value)).collect(),
        recalled: raw.recalled.map(|d| d.value),
    })
}

/// What stands before the first entry, and where each begins: a hyphen at the beginning of a line.
fn entries(text: &str) -> (&str, Vec<usize>) {
    let mut at = 0;
    let mut starts = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.starts_with("- ") || line.trim_end() == "-" {
            starts.push(at);
        }
        at += line.len();
    }
    (&text[..starts.first().copied().unwrap_or(text.len())], starts)
}
