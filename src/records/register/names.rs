//! Marks by which it is seen that a record was given to somebody else after it was printed.
//!
//! In: the site's address key, records and the names in them. Out: for a printed sheet a short mark a person; later, whose name
//! is another one now. A mark has two of 27 signs: many names have the same one, so that it tells nobody whose it was, and
//! another name has another one in all but one of 729 cases.

use std::collections::BTreeMap;

use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::{AddressKey, PersonId};

/// Signs of a mark.
const SIGNS: usize = 2;

/// Returns the marks of a sheet: first that of the key, without which the others say nothing, then one a person.
pub fn marks<'a>(
    key: &AddressKey,
    persons: impl Iterator<Item = (&'a PersonId, &'a str)>,
) -> Vec<String> {
    let of_persons = persons.map(|(id, name)| format!("{id} {}", mark(key, id.as_str(), name)));
    std::iter::once(mark(key, "", ""))
        .chain(of_persons)
        .collect()
}

/// Returns whether a record has another name than when a sheet with these marks was printed; not, when they do not tell.
pub(super) fn is_other_name(marks: &[String], key: &AddressKey, id: &PersonId, name: &str) -> bool {
    let Some((of_key, of_persons)) = marks.split_first() else {
        return false;
    };
    let by_person: BTreeMap<&str, &str> = of_persons
        .iter()
        .filter_map(|m| m.split_once(' '))
        .collect();
    let printed = by_person.get(id.as_str());
    *of_key == mark(key, "", "") && printed.is_some_and(|m| *m != mark(key, id.as_str(), name))
}

/// The mark of a name, whatever the order of its words, its capitals and its accents.
fn mark(key: &AddressKey, id: &str, name: &str) -> String {
    let folded = match fold_slug(name) {
        // A script that has no plain letters.
        folded if folded.is_empty() => name.to_lowercase(),
        folded => folded,
    };
    let mut words: Vec<&str> = folded
        .split(|c: char| c == '-' || c.is_whitespace())
        .filter(|word| !word.is_empty())
        .collect();
    words.sort_unstable();
    let name = words.join(" ");
    key.mark("print-register", PersonId::KIND, id, &name)
        .signs(SIGNS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_name_is_seen_and_another_way_to_write_it_is_none() {
        let key = |n: u8| AddressKey::new(*blake3::hash(&[n]).as_bytes());
        let id = PersonId::new("k01");
        let marks = marks(&key(1), [(&id, "Zoë Proef")].into_iter());
        let is_other = |name: &str| is_other_name(&marks, &key(1), &id, name);
        assert!(!is_other("Zoë Proef") && !is_other("Proef, Zoe"));
        assert!(is_other("Amira Voorbeeld") && is_other("سارة"));
        assert!(!is_other_name(&marks, &key(2), &id, "Amira"), "another key");
        assert!(!is_other_name(&[], &key(1), &id, "Amira"), "an older sheet");
        assert!(!is_other_name(
            &marks,
            &key(1),
            &PersonId::new("k02"),
            "Amira"
        ));
    }
}
