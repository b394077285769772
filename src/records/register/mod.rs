//! The register of printed sheets: what was handed out, and whose record is on it.
//!
//! In: the bytes of `print-register.yaml` in the site's own folder, and sheets that are released. Out: its entries, the
//! text that it becomes, and who is on which sheet that is still in circulation. A plain list that people read, keep in
//! version control and may write in; what stands there stays byte for byte, but for keys that are added. It holds names
//! of records and never a person's name. Never reads or writes a file, never looks at the clock.

mod edit;
mod former;
mod names;
mod read;
mod seal;
mod stored;
mod write;

use std::collections::{BTreeMap, BTreeSet};

pub use former::FormerNames;
pub use names::marks;
pub use stored::Stored;
pub use write::{Addition, Change};

use crate::validate::placeholders;
use edit::Shape;
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::{AddressKey, ContactId, Date, Lang, PersonId, RegionId};
use sleutelgids_core::source::Span;

/// The name of the register in the site's folder.
pub const FILE: &str = "print-register.yaml";

/// A printed sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// Which sheet.
    pub sheet: Sheet,
    /// The day printed on it.
    pub date: Date,
    /// The number of copies, when that was told.
    pub copies: Option<u64>,
    /// The persons whose record is on it.
    pub persons: BTreeSet<PersonId>,
    /// Which coordinators and other contacts are named on it.
    pub contacts: BTreeSet<ContactId>,
    /// The address of its edition, with which that in its code begins; sheets of older versions have none.
    pub address: Option<String>,
    /// A fingerprint of what it shows; sheets of older versions have none.
    pub content: Option<String>,
    /// Marks of the names in those records ([`marks`]); sheets of older versions have none.
    pub marks: Vec<String>,
    /// The day from which no copies were in circulation any more.
    pub recalled: Option<Date>,
}

impl Printed {
    /// Returns whether a record that is on it has another name now, and does not say that it is the same person.
    pub fn has_under_other_name(&self, key: &AddressKey, id: &PersonId, name: &str) -> bool {
        names::is_other_name(&self.marks, key, id, name)
    }

    /// Returns whether it was made to practise: nobody has its address, and it says so on every page.
    pub fn is_practice(&self) -> bool {
        self.address
            .as_deref()
            .is_some_and(placeholders::is_example)
    }

    /// Returns whether the two are one sheet. Once it was practised, it can still be printed.
    fn is_same_sheet(&self, other: &Self) -> bool {
        self.sheet == other.sheet && self.is_practice() == other.is_practice()
    }
}

/// The marks of identity of a printed sheet; in this order sheets are listed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sheet {
    /// The region it is about.
    pub region: RegionId,
    /// The language of the sheet.
    pub language: Lang,
    /// The edition number, as printed on it.
    pub edition: String,
    /// The paper size.
    pub paper: &'static SheetFormat,
    /// The edition of the site it belongs to.
    pub folder: String,
}

/// An entry as it stands in the file.
#[derive(Debug, Clone)]
struct RegisterEntry {
    printed: Printed,
    /// The place at which it begins.
    place: Span,
    /// The seal, and where that stands.
    seal: Option<(String, Span)>,
    shape: Option<Shape>,
}

/// The printed sheets of a site.
#[derive(Debug, Clone, Default)]
pub struct Register {
    entries: Vec<RegisterEntry>,
    /// Stretches that could not be read: where each begins, and its text.
    unread: Vec<(Span, String)>,
    stored: Stored,
    /// True if practice sheets count as printed.
    counts_practice: bool,
    /// The day for which it is read, when that is known.
    day: Option<Date>,
}

/// Which sheets are meant; everything when it is empty.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// With one of these records on them.
    pub persons: Option<BTreeSet<PersonId>>,
    /// With one of these contacts on them.
    pub contacts: Option<BTreeSet<ContactId>>,
    /// Only sheets of these regions.
    pub regions: Vec<String>,
    /// In these languages.
    pub languages: Vec<Lang>,
    /// On these papers.
    pub papers: Vec<&'static SheetFormat>,
    /// With these edition numbers.
    pub editions: Vec<String>,
}

impl Selection {
    /// Returns whether it says anything.
    pub fn is_empty(&self) -> bool {
        let Self {
            persons,
            contacts,
            regions,
            languages,
            papers,
            editions,
        } = self;
        let says_who = persons.is_some() || contacts.is_some();
        let says_where = !regions.is_empty() || !languages.is_empty() || !papers.is_empty();
        !(says_who || says_where || !editions.is_empty())
    }

    /// Returns whether a sheet is meant.
    pub fn has(&self, printed: &Printed) -> bool {
        let sheet = &printed.sheet;
        is_wanted(&self.regions, sheet.region.as_str())
            && is_wanted(&self.editions, &sheet.edition)
            && (self.languages.is_empty() || self.languages.contains(&sheet.language))
            && (self.papers.is_empty() || self.papers.contains(&sheet.paper))
            && self
                .persons
                .as_ref()
                .is_none_or(|p| !p.is_disjoint(&printed.persons))
            && self
                .contacts
                .as_ref()
                .is_none_or(|c| !c.is_disjoint(&printed.contacts))
    }
}

/// Returns whether a name is among those wanted; when none is named, every one is.
fn is_wanted(wanted: &[String], name: &str) -> bool {
    wanted.is_empty() || wanted.iter().any(|w| w == name)
}

/// The people who may be on a sheet today.
pub struct Allowed<'a> {
    /// Every record of a person there is.
    pub persons: &'a BTreeSet<PersonId>,
    /// Returns the persons who allow this sheet.
    pub on_sheet: &'a dyn Fn(&Sheet) -> &'a BTreeSet<PersonId>,
    /// Contacts whom readers of this sheet may see.
    pub contacts: &'a dyn Fn(&Sheet) -> &'a BTreeSet<ContactId>,
    /// Records that may be those of a person who was on these sheets under another name.
    pub renamed: &'a dyn Fn(&[&Printed]) -> Vec<String>,
}

impl Register {
    /// Returns every sheet, in the order of [`Sheet`].
    pub fn all(&self) -> Vec<&Printed> {
        let mut sheets: Vec<&Printed> = self.entries.iter().map(|e| &e.printed).collect();
        sheets.sort_by(|a, b| a.sheet.cmp(&b.sheet));
        sheets
    }

    /// Lets practice sheets count as printed, for a site that is there to practise: there they can be taken back.
    pub fn count_practice(&mut self) {
        self.counts_practice = true;
    }

    /// Returns whether practice sheets count as printed.
    pub fn counts_practice(&self) -> bool {
        self.counts_practice
    }

    /// Sets the day for which it is read: a sheet that is recalled on a later one circulates until then.
    pub fn set_day(&mut self, day: Date) {
        self.day = Some(day);
    }

    /// Returns whether copies of a sheet may be somewhere.
    pub fn circulates(&self, printed: &Printed) -> bool {
        let is_recalled = printed
            .recalled
            .is_some_and(|on| self.day.is_none_or(|day| on <= day));
        !is_recalled && (self.counts_practice || !printed.is_practice())
    }

    /// Returns every sheet that circulates, each with its place in the file.
    pub fn circulating(&self) -> impl Iterator<Item = (&Printed, Span)> {
        let entries = self.entries.iter().filter(|e| self.circulates(&e.printed));
        entries.map(|e| (&e.printed, e.place))
    }

    /// The sheets with a record of one of these names that circulate, in the order of [`Sheet`].
    pub fn in_circulation(&self, names: &BTreeSet<PersonId>) -> Vec<&Printed> {
        let mut sheets = self.all();
        sheets.retain(|p| self.circulates(p) && !p.persons.is_disjoint(names));
        sheets
    }

    /// Stretches that could not be read and hold one of these names.
    pub fn unread_with(&self, names: &BTreeSet<PersonId>) -> Vec<Span> {
        let mut places = Vec::new();
        for (span, text) in &self.unread {
            let mut words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            if words.any(|word| names.contains(word)) {
                places.push(*span);
            }
        }
        places
    }

    /// Returns everyone who was ever printed.
    pub fn persons(&self) -> BTreeSet<&PersonId> {
        self.entries
            .iter()
            .flat_map(|e| &e.printed.persons)
            .collect()
    }

    /// Returns every contact who was ever printed.
    pub fn contacts(&self) -> BTreeSet<&ContactId> {
        self.entries
            .iter()
            .flat_map(|e| &e.printed.contacts)
            .collect()
    }

    /// Returns whether there is a file of it.
    pub fn is_there(&self) -> bool {
        self.stored.bytes.is_some()
    }

    /// Returns how many sheets it knows.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Returns whether it knows no sheet.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Warns of whoever is on a sheet in circulation and should not be: a person who does not allow that sheet today
    /// (`SG0323`), a record that is gone (`SG0325`), a contact who is shown no more (`SG0334`).
    pub fn outdated(&self, former: &FormerNames, allowed: &Allowed<'_>) -> Vec<Diagnostic> {
        let mut unwilling: BTreeMap<&PersonId, Vec<&RegisterEntry>> = BTreeMap::new();
        let mut gone: BTreeMap<&PersonId, Vec<&RegisterEntry>> = BTreeMap::new();
        let mut contacts: BTreeMap<&ContactId, Vec<&RegisterEntry>> = BTreeMap::new();
        for entry in self.entries.iter().filter(|e| self.circulates(&e.printed)) {
            let sheet = &entry.printed.sheet;
            let willing = (allowed.on_sheet)(sheet);
            for person in entry.printed.persons.iter().map(|p| former.person(p)) {
                if !allowed.persons.contains(person) {
                    gone.entry(person).or_default().push(entry);
                } else if !willing.contains(person) {
                    unwilling.entry(person).or_default().push(entry);
                }
            }
            let visible = (allowed.contacts)(sheet);
            let named = entry.printed.contacts.iter().map(|c| former.contact(c));
            named
                .filter(|c| !visible.contains(*c))
                .for_each(|c| contacts.entry(c).or_default().push(entry));
        }
        let unwilling = unwilling.into_iter().map(|(person, entries)| {
            problem!("SG0323", person: person.as_str(), count: entries.len(), file: FILE)
                .at(entries[0].place)
                .record(format!("persons/{person}"))
        });
        let gone = gone.into_iter().map(|(person, entries)| {
            let sheets: Vec<&Printed> = entries.iter().map(|e| &e.printed).collect();
            let problem =
                problem!("SG0325", person: person.as_str(), count: entries.len(), file: FILE)
                    .at(entries[0].place)
                    .record(format!("persons/{person}"));
            match (allowed.renamed)(&sheets) {
                none if none.is_empty() => problem,
                some => problem.hint(say!("hint-formerly", person: person.as_str(), records: some)),
            }
        });
        let contacts = contacts.into_iter().map(|(contact, entries)| {
            problem!("SG0334", contact: contact.as_str(), count: entries.len(), file: FILE)
                .at(entries[0].place)
                .record(format!("contacts/{contact}"))
        });
        unwilling.chain(gone).chain(contacts).collect()
    }
}

#[cfg(test)]
mod tests;
