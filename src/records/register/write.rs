//! How the register is written: entries added to its end, keys added to entries.
//!
//! A new text is read again before it is handed out: where an entry is written in a way that is not understood, nothing
//! is changed.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::edit::{self, applied};
use super::{FILE, FormerNames, Printed, Register, RegisterEntry, Selection, Sheet, Stored, seal};
use sleutelgids_core::diag::{Diagnostic, has_errors, problem};
use sleutelgids_core::model::{ContactId, Date, PersonId};
use sleutelgids_core::source::{Sources, Span};

const HEAD: &str = "\
# Sheets that were printed, and whose record is on each. `sleutelgids build --release` adds to it.
# It holds names of records, never names of people: keep it with the site, in version control.
# When the copies of a sheet were taken back: `sleutelgids editions --recalled`, or a line `  recalled: 2026-12-31`
# sealed: 0
";

/// The register's file as it was read, and as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The bytes that were read; `None` when there was no file.
    pub before: Option<Vec<u8>>,
    /// The new bytes.
    pub after: Vec<u8>,
    /// The number of sheets it knows then.
    pub sheets: usize,
}

/// The sheets that a release adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addition {
    /// The file as it is to be.
    pub change: Change,
    /// The number of sheets that are new.
    pub new: usize,
    /// The number that stood there already, with the same content.
    pub known: usize,
}

/// Why a sheet cannot be printed under its number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Clash {
    /// Other persons are on it, or it was taken back.
    Persons,
    /// It shows something else.
    Content,
}

impl Register {
    /// The register with these sheets added to its end. One that stands there with the same content is not added again.
    ///
    /// # Errors
    /// `SG0321` when a sheet with this number is in the register with other persons or another content on it, or was
    /// taken back: the number on a sheet must say what is on it.
    pub fn add(&self, released: &[Printed], former: &FormerNames) -> Result<Addition, Diagnostic> {
        let (mut new, mut known, mut clashes) = (Vec::new(), 0, Vec::new());
        for printed in released {
            match self
                .entries
                .iter()
                .find(|e| e.printed.is_same_sheet(printed))
            {
                None => new.push(printed),
                Some(entry) => match clash(&entry.printed, printed, former) {
                    None => known += 1,
                    Some(clash) => clashes.push((clash, printed, entry.place)),
                },
            }
        }
        if let Some(problem) = refusal(&clashes) {
            return Err(problem);
        }
        let text = match new.is_empty() {
            true => self.stored.text.clone(),
            false => self.with_new(&new)?,
        };
        let sheets = self.entries.len() + new.len();
        Ok(Addition {
            change: self.change(&text, sheets),
            new: new.len(),
            known,
        })
    }

    /// The text with these sheets at its end, which is not used before it was read again.
    fn with_new(&self, new: &[&Printed]) -> Result<String, Diagnostic> {
        let newline = self.newline();
        let sealed = self.sealed(Vec::new());
        let added: String = new
            .iter()
            .map(|p| entry(p).replace('\n', newline))
            .collect();
        let seals = self
            .seals()
            .into_iter()
            .chain(new.iter().map(|p| seal::seal(p)));
        let text = with_head(&(sealed + &added), seals.collect(), newline);
        let expected = self
            .entries
            .iter()
            .map(|e| &e.printed)
            .chain(new.iter().copied());
        match says(&text, expected.cloned()) {
            true => Ok(text),
            false => Err(problem!("SG0331-all").record(FILE)),
        }
    }

    /// The register with the sheets of a selection out of circulation from a day on, and how many that are; those that
    /// were before stay as they are.
    ///
    /// # Errors
    /// `SG0331` for an entry that is written in a way that cannot be changed safely, or that names a later day.
    pub fn recall(
        &self,
        selection: &Selection,
        date: Date,
    ) -> Result<(Change, usize), Vec<Diagnostic>> {
        let mut selected: Vec<&RegisterEntry> = self.entries.iter().collect();
        selected.retain(|e| e.is_out_on(date) && selection.has(&e.printed));
        if let Some(entry) = selected.iter().find(|e| e.printed.recalled.is_some()) {
            return Err(vec![entry.unclear(date)]);
        }
        let mut edits = Vec::new();
        for entry in &selected {
            let Some(shape) = &entry.shape else {
                return Err(vec![entry.unclear(date)]);
            };
            edits.push(shape.add(&format!("recalled: {date}"), self.newline()));
        }
        let text = with_head(&self.sealed(edits), self.seals(), self.newline());
        let is_as_meant = self.would_be(&text, |e| {
            let mut printed = e.printed.clone();
            // None of those selected has a day yet: that was looked at above.
            if e.is_out_on(date) && selection.has(&e.printed) {
                printed.recalled = Some(date);
            }
            printed
        });
        if !is_as_meant {
            return Err(selected.iter().map(|e| e.unclear(date)).collect());
        }
        Ok((self.change(&text, self.entries.len()), selected.len()))
    }

    /// The register with seals for what stands there now, whoever wrote it.
    ///
    /// # Errors
    /// `SG0331` when it is written in a way that cannot be changed safely.
    pub fn accept(&self) -> Result<Change, Diagnostic> {
        let mut edits = Vec::new();
        for entry in &self.entries {
            let seal = seal::seal(&entry.printed);
            if let Some((written_seal, span)) = &entry.seal
                && *written_seal != seal
            {
                edits.push((edit::range(*span), quoted(&seal)));
            }
        }
        let seals = self
            .entries
            .iter()
            .filter(|e| e.is_sealable())
            .map(|e| seal::seal(&e.printed));
        let text = with_head(&self.sealed(edits), seals.collect(), self.newline());
        if !self.would_be(&text, |e| e.printed.clone()) {
            return Err(problem!("SG0331-all").record(FILE));
        }
        Ok(self.change(&text, self.entries.len()))
    }

    fn change(&self, text: &str, sheets: usize) -> Change {
        Change {
            before: self.stored.bytes.clone(),
            after: self.stored.encoded(text),
            sheets,
        }
    }

    fn newline(&self) -> &'static str {
        if self.stored.text.contains("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }

    /// The seals that entries have, or get with the next change.
    fn seals(&self) -> Vec<String> {
        let mut seals = Vec::new();
        for entry in &self.entries {
            match &entry.seal {
                Some((seal, _)) => seals.push(seal.clone()),
                None if entry.is_sealable() => seals.push(seal::seal(&entry.printed)),
                None => {}
            }
        }
        seals
    }

    /// The text with these changes, a seal in every entry that had none, and a line's end.
    fn sealed(&self, mut edits: Vec<(std::ops::Range<usize>, String)>) -> String {
        let text = &self.stored.text;
        let newline = self.newline();
        for entry in self.entries.iter().filter(|e| e.seal.is_none()) {
            let Some(shape) = &entry.shape else { continue };
            let line = format!("seal: {}", quoted(&seal::seal(&entry.printed)));
            edits.push(shape.add(&line, newline));
        }
        let mut changed = if text.trim().is_empty() {
            HEAD.to_owned()
        } else {
            applied(text, edits)
        };
        if !changed.ends_with('\n') {
            changed.push_str(newline);
        }
        changed
    }

    /// Returns whether a text says of every sheet what is expected of it, and has nothing wrong with it.
    fn would_be(&self, text: &str, expected: impl Fn(&RegisterEntry) -> Printed) -> bool {
        says(text, self.entries.iter().map(expected))
    }
}

/// Returns whether a text says these sheets, and has nothing wrong with it.
fn says(text: &str, expected: impl Iterator<Item = Printed>) -> bool {
    let mut sources = Sources::default();
    let file = sources.add(FILE.as_ref(), text);
    let (register, problems) = Register::read(Stored::new(Some(text.as_bytes().to_vec())), file);
    let printed = register.entries.into_iter().map(|e| e.printed);
    !has_errors(&problems) && printed.eq(expected)
}

impl RegisterEntry {
    /// Returns whether it has a seal, or gets one.
    fn is_sealable(&self) -> bool {
        self.seal.is_some() || self.shape.is_some()
    }

    /// Returns whether copies of it may be in circulation on a day.
    fn is_out_on(&self, date: Date) -> bool {
        self.printed.recalled.is_none_or(|recalled| recalled > date)
    }

    /// The error of an entry to which no day of recall can be added.
    fn unclear(&self, date: Date) -> Diagnostic {
        problem!("SG0331", day: date).at(self.place).record(FILE)
    }
}

/// Returns what keeps a sheet from being printed once more under the number of one that was.
fn clash(before: &Printed, printed: &Printed, former: &FormerNames) -> Option<Clash> {
    if before.recalled.is_some() || persons_today(before, former) != persons_today(printed, former)
    {
        return Some(Clash::Persons);
    }
    // Of sheets of older versions it is not known what else they show.
    before.content.as_ref()?;
    let is_same = before.content == printed.content
        && contacts_today(before, former) == contacts_today(printed, former);
    (!is_same).then_some(Clash::Content)
}

/// The persons on a sheet, as their records are called now.
fn persons_today<'a>(printed: &'a Printed, former: &'a FormerNames) -> BTreeSet<&'a PersonId> {
    let persons = printed.persons.iter();
    persons.map(|person| former.person(person)).collect()
}

/// The contacts on a sheet, as their records are called now.
fn contacts_today<'a>(printed: &'a Printed, former: &'a FormerNames) -> BTreeSet<&'a ContactId> {
    let contacts = printed.contacts.iter();
    contacts.map(|contact| former.contact(contact)).collect()
}

fn refusal(clashes: &[(Clash, &Printed, Span)]) -> Option<Diagnostic> {
    let by_persons = clashes.iter().find(|(clash, ..)| *clash == Clash::Persons);
    let (clash, first, span) = by_persons.or(clashes.first())?;
    let Sheet {
        edition,
        region,
        language,
        paper,
        ..
    } = &first.sheet;
    let problem = match clash {
        Clash::Persons => problem!("SG0321", edition: edition, count: clashes.len()),
        Clash::Content => problem!("SG0321-content", edition: edition, count: clashes.len()),
    };
    let problem = problem
        .with("region", region.as_str())
        .with("lang", language.as_str())
        .with("paper", paper.word);
    Some(problem.at(*span).record(FILE))
}

/// A text with the line of the head for these seals: over the one that stands there, or before everything else.
fn with_head(text: &str, seals: Vec<String>, newline: &str) -> String {
    let line = seal::head(seals.iter().map(String::as_str).collect());
    match seal::find(text) {
        Some(place) => applied(text, vec![(place, line)]),
        None => format!("{line}{newline}{text}"),
    }
}

/// An entry as it is written; YAML 1.2.
pub(super) fn entry(printed: &Printed) -> String {
    let Printed {
        sheet,
        date,
        copies,
        persons,
        contacts,
        address,
        content,
        marks,
        recalled,
    } = printed;
    let persons: Vec<String> = persons.iter().map(|p| scalar(p.as_str())).collect();
    let contacts: Vec<String> = contacts.iter().map(|c| scalar(c.as_str())).collect();
    let mut text = format!(
        "- edition: {}\n  date: {date}\n  folder: {}\n  region: {}\n  language: {}\n  paper: {}\n",
        quoted(&sheet.edition),
        scalar(&sheet.folder),
        scalar(sheet.region.as_str()),
        scalar(&sheet.language.to_string()),
        sheet.paper.word,
    );
    if let Some(copies) = copies {
        let _ = writeln!(text, "  copies: {copies}");
    }
    let _ = writeln!(text, "  persons: [{}]", persons.join(", "));
    if !contacts.is_empty() {
        let _ = writeln!(text, "  contacts: [{}]", contacts.join(", "));
    }
    if let Some(address) = address {
        let _ = writeln!(text, "  address: {}", quoted(address));
    }
    if let Some(content) = content {
        let _ = writeln!(text, "  content: {}", quoted(content));
    }
    if !marks.is_empty() {
        let marks: Vec<String> = marks.iter().map(|mark| quoted(mark)).collect();
        let _ = writeln!(text, "  marks: [{}]", marks.join(", "));
    }
    let _ = writeln!(text, "  seal: {}", quoted(&seal::seal(printed)));
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
