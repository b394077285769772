//! The register of printed sheets: what was handed out, and whose record is on it.
//!
//! In: the text of `print-register.yaml` in the site's own folder, and sheets that are released. Out: its entries, the
//! text to add to it, and who is on which sheet that is still in circulation. A plain list that people read, keep in
//! version control and may write in; what stands there stays byte for byte. It holds names of records and never a
//! person's name. Never reads or writes a file, never looks at the clock.

mod read;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::diag::{Diagnostic, problem};
use crate::model::site::Paper;
use crate::model::{Date, Lang, PersonId, RegionId};
use crate::source::Span;

/// Its name in the site's folder.
pub const FILE: &str = "print-register.yaml";

const HEAD: &str = "\
# Sheets that were printed, and whose record is on each. `sleutelgids build --release` adds to it.
# It holds names of records, never names of people: keep it with the site, in version control.
# When the copies of a sheet were taken back, add a line to it: `  recalled: 2026-12-31`
";

/// A printed sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Which sheet.
    pub sheet: Sheet,
    /// The day printed on it.
    pub date: Date,
    /// How many copies, when that was told.
    pub copies: Option<u64>,
    /// Whose record is on it.
    pub persons: BTreeSet<PersonId>,
    /// The day its copies were taken back.
    pub recalled: Option<Date>,
}

/// What tells one printed sheet from all others; in this order they are listed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sheet {
    /// The region it is about.
    pub region: RegionId,
    /// Its language.
    pub language: Lang,
    /// Its edition number, as printed on it.
    pub edition: String,
    /// Its paper.
    pub paper: Paper,
    /// The edition of the site it belongs to.
    pub folder: String,
}

/// All printed sheets.
#[derive(Debug, Clone, Default)]
pub struct Register {
    entries: Vec<(Printed, Span)>,
    text: String,
}

/// What a release adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// The whole new text of the file; the old one when nothing is new.
    pub text: String,
    /// How many sheets are new.
    pub new: usize,
    /// How many stood there already, with the same persons.
    pub known: usize,
}

impl Register {
    /// Every sheet, in the order of [`Sheet`].
    pub fn all(&self) -> Vec<&Printed> {
        let mut all: Vec<&Printed> = self.entries.iter().map(|(p, _)| p).collect();
        all.sort_by(|a, b| a.sheet.cmp(&b.sheet));
        all
    }

    /// The sheets with this person that were not taken back, in the order of [`Sheet`].
    pub fn in_circulation(&self, person: &PersonId) -> Vec<&Printed> {
        let mut found = self.all();
        found.retain(|p| p.recalled.is_none() && p.persons.contains(person));
        found
    }

    /// Everyone who was ever printed.
    pub fn persons(&self) -> BTreeSet<&PersonId> {
        self.entries.iter().flat_map(|(p, _)| &p.persons).collect()
    }

    /// Warns (`SG0323`) of each person on a sheet in circulation who is not among those who allow that sheet today.
    pub fn outdated<'a>(
        &self,
        consenting: impl Fn(&Sheet) -> &'a BTreeSet<PersonId>,
    ) -> Vec<Diagnostic> {
        let mut found: BTreeMap<&PersonId, Vec<&(Printed, Span)>> = BTreeMap::new();
        for entry in self.entries.iter().filter(|(p, _)| p.recalled.is_none()) {
            for person in entry.0.persons.difference(consenting(&entry.0.sheet)) {
                found.entry(person).or_default().push(entry);
            }
        }
        let warning = |(person, entries): (&PersonId, Vec<&(Printed, Span)>)| {
            problem!("SG0323", person: person.as_str(), count: entries.len(), file: FILE)
                .at(entries[0].1)
                .record(format!("persons/{person}"))
        };
        found.into_iter().map(warning).collect()
    }

    /// The register with these sheets added to its end. One that stands there with the same persons is not added
    /// again.
    ///
    /// # Errors
    /// `SG0321` when a sheet with this number is in the register with other persons on it, or was taken back: the
    /// number on a sheet must say who is on it.
    pub fn add(&self, released: &[Printed]) -> Result<Addition, Diagnostic> {
        let mut text = if self.text.is_empty() { HEAD.to_owned() } else { self.text.clone() };
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        if !text.ends_with('\n') {
            text.push_str(newline);
        }
        let (mut new, mut known, mut differing) = (0, 0, Vec::new());
        for printed in released {
            let before = self.entries.iter().find(|(p, _)| p.sheet == printed.sheet);
            match before {
                None => {
                    text.push_str(&entry(printed).replace('\n', newline));
                    new += 1;
                }
                Some((p, _)) if p.persons == printed.persons && p.recalled.is_none() => known += 1,
                Some((_, span)) => differing.push((printed, *span)),
            }
        }
        if let Some(problem) = clash(&differing) {
            return Err(problem);
        }
        Ok(Addition { text: if new == 0 { self.text.clone() } else { text }, new, known })
    }
}

fn clash(differing: &[(&Printed, Span)]) -> Option<Diagnostic> {
    let (first, span) = differing.first()?;
    let Sheet { edition, region, language, paper, .. } = &first.sheet;
    let problem = problem!("SG0321", edition: edition, count: differing.len())
        .with("region", region.as_str())
        .with("lang", language.as_str())
        .with("paper", paper.as_str());
    Some(problem.at(*span).record(FILE))
}

/// An entry as it is written; YAML 1.2.
fn entry(printed: &Printed) -> String {
    let Printed { sheet, date, copies, persons, recalled } = printed;
    let persons: Vec<String> = persons.iter().map(|p| scalar(p.as_str())).collect();
    let mut text = format!(
        "- edition: {}\n  date: {date}\n  folder: {}\n  region: {}\n  language: {}\n  paper: {}\n",
        quoted(&sheet.edition),
        scalar(&sheet.folder),
        scalar(sheet.region.as_str()),
        scalar(&sheet.language.to_string()),
        sheet.paper.as_str(),
    );
    if let Some(copies) = copies {
        let _ = writeln!(text, "  copies: {copies}");
    }
    let _ = writeln!(text, "  persons: [{}]", persons.join(", "));
    if let Some(day) = recalled {
        let _ = writeln!(text, "  recalled: {day}");
    }
    text
}

/// A text in double quotes: JSON's are YAML's too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A plain word where YAML takes it for one everywhere, otherwise in quotes.
fn scalar(word: &str) -> String {
    let plain = word.starts_with(|c: char| c.is_ascii_lowercase())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && !["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(&word);
    if plain { word.to_owned() } else { quoted(word) }
}
