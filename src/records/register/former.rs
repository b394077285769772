//! Former names of records, and what each record is called now.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::raw::RawRecords;
use sleutelgids_core::model::{ContactId, PersonId};

/// The former names of records.
#[derive(Debug, Clone, Default)]
pub struct FormerNames {
    persons: BTreeMap<PersonId, PersonId>,
    contacts: BTreeMap<ContactId, ContactId>,
}

impl FormerNames {
    /// Returns those that these records declare. A name that a record has now is nobody's former one.
    pub fn of(records: &RawRecords) -> Self {
        let persons = records.persons.iter().flat_map(|record| {
            let names = record.fields.formerly.iter().flat_map(|list| &list.value);
            names.map(|name| (PersonId::new(&name.value), PersonId::new(&record.id)))
        });
        let contacts = records.contacts.iter().flat_map(|record| {
            let names = record.fields.formerly.iter().flat_map(|list| &list.value);
            names.map(|name| (ContactId::new(&name.value), ContactId::new(&record.id)))
        });
        Self {
            persons: persons
                .filter(|(f, _)| !is_record(records, PersonId::KIND, f.as_str()))
                .collect(),
            contacts: contacts
                .filter(|(f, _)| !is_record(records, ContactId::KIND, f.as_str()))
                .collect(),
        }
    }

    /// The name that a person's record has now.
    pub fn person<'a>(&'a self, name: &'a PersonId) -> &'a PersonId {
        self.persons.get(name).unwrap_or(name)
    }

    /// The name that a contact's record has now.
    pub fn contact<'a>(&'a self, name: &'a ContactId) -> &'a ContactId {
        self.contacts.get(name).unwrap_or(name)
    }

    /// Returns every name that a person's record has or had.
    pub fn names_of_person(&self, name: &PersonId) -> BTreeSet<PersonId> {
        let current = self.person(name);
        let former = self
            .persons
            .iter()
            .filter(|(_, owner)| *owner == current)
            .map(|(f, _)| f);
        former.chain([current]).cloned().collect()
    }

    /// Returns every name that a contact's record has or had.
    pub fn names_of_contact(&self, name: &ContactId) -> BTreeSet<ContactId> {
        let current = self.contact(name);
        let former = self
            .contacts
            .iter()
            .filter(|(_, owner)| *owner == current)
            .map(|(f, _)| f);
        former.chain([current]).cloned().collect()
    }
}

/// Returns whether a record has this name now.
fn is_record(records: &RawRecords, kind: &str, id: &str) -> bool {
    let ids = records.named.get(kind);
    ids.is_some_and(|ids| ids.contains(id))
}
