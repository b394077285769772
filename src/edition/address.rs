//! Addresses of persons and of contacts' cards within an edition.
//!
//! In: the site's address key and the records. Out: the last part of each address: the name that is shown, and signs that are
//! one record's own. Whoever leaves, joins or is renamed changes nobody else's.

use std::collections::HashSet;

use sleutelgids_core::model::AddressKey;
use sleutelgids_core::model::address::AddressMark;
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::who::Contact;
use sleutelgids_records::person;

/// Signs after a name.
const SIGNS: usize = 6;
/// Signs of an address without a name: there may be many of these.
const SIGNS_ALONE: usize = 8;
/// Signs where another record begins with the same.
const SIGNS_APART: usize = 16;

/// A part of an address is no longer than this without its signs: computers do not take names of any length.
const LONGEST_NAME: usize = 60;

/// Makes the marks of an edition's records.
pub(super) struct Marks<'a> {
    key: &'a AddressKey,
    edition: &'a str,
}

impl<'a> Marks<'a> {
    /// Returns the marks of the edition with this name.
    pub fn new(key: &'a AddressKey, edition: &'a str) -> Self {
        Self { key, edition }
    }

    /// A person's own.
    pub fn person(&self, person: &person::Person) -> AddressMark {
        let id = identity(&person.id, &person.formerly);
        self.key
            .mark(self.edition, "persons", id.as_str(), &person.name)
    }

    /// A contact's own.
    pub fn contact(&self, contact: &Contact) -> AddressMark {
        let id = identity(&contact.id, &contact.formerly);
        self.key
            .mark(self.edition, "contacts", id.as_str(), &contact.name)
    }
}

/// The name by which a record is known for ever: the first that it had.
fn identity<'r, I>(id: &'r I, formerly: &'r [I]) -> &'r I {
    formerly.first().unwrap_or(id)
}

/// Makes addresses of which no two are the same.
#[derive(Default)]
pub(super) struct Addresses {
    taken: HashSet<String>,
}

impl Addresses {
    /// The signs of the next record; to be asked of every record, also of those that are not shown, so that nobody's depend on
    /// who is.
    pub fn signs(&mut self, mark: &AddressMark) -> Signs {
        let is_first = self.taken.insert(mark.signs(SIGNS));
        Signs {
            mark: *mark,
            is_first,
        }
    }
}

/// The signs that set a record's address apart.
#[derive(Clone, Copy)]
pub(super) struct Signs {
    mark: AddressMark,
    /// True when no record before it begins with the same.
    is_first: bool,
}

impl Signs {
    /// The part of an address for a shown name, which may be empty or in a script that no address has.
    pub fn slug(self, name: &str) -> String {
        let mut slug = fold_slug(name);
        if slug.len() > LONGEST_NAME {
            let end = slug[..LONGEST_NAME].rfind('-').unwrap_or(LONGEST_NAME);
            slug.truncate(end);
        }
        let count = match (self.is_first, slug.is_empty()) {
            (false, _) => SIGNS_APART,
            (true, true) => SIGNS_ALONE,
            (true, false) => SIGNS,
        };
        let begin = if slug.is_empty() { "p" } else { &slug };
        format!("{begin}-{}", self.mark.signs(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_name_and_signs() {
        let mark = AddressKey::provisional().mark("public", "persons", "sp-1", "Sara Proef");
        let mut addresses = Addresses::default();
        let first = addresses.signs(&mark);
        let signs = |n| mark.signs(n);
        assert_eq!(first.slug("Sara Proef"), format!("sara-proef-{}", signs(6)));
        assert_eq!(first.slug("سارة"), format!("p-{}", signs(8)));
        assert_eq!(first.slug(""), format!("p-{}", signs(8)));
        let long = first.slug(&"Sara Proef ".repeat(30));
        assert!(
            long.len() <= LONGEST_NAME + 1 + SIGNS && !long.contains("--"),
            "{long}"
        );
        assert_eq!(
            addresses.signs(&mark).slug("Sara"),
            format!("sara-{}", signs(16)),
            "the same signs again"
        );
    }
}
