//! Names of writers and speakers that were meant as references.
//!
//! In: a free name, the ids of all records. Out: how to write the reference it seems to be. As a name it would be printed,
//! and nobody's consent would be asked.

use std::collections::{BTreeMap, BTreeSet};

use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::{ContactId, PersonId};

type Ids = BTreeMap<&'static str, BTreeSet<String>>;

/// Words before an id, and the word of the reference they stand for.
const PREFIXES: [(&str, &str); 16] = [
    ("person", "person"),
    ("persons", "person"),
    ("persoon", "person"),
    ("personen", "person"),
    ("people", "person"),
    ("sleutelpersoon", "person"),
    ("keyperson", "person"),
    ("contact", "contact"),
    ("contacts", "contact"),
    ("contactpersoon", "contact"),
    ("contacten", "contact"),
    ("coordinator", "contact"),
    ("coördinator", "contact"),
    ("organisation", ""),
    ("organisations", ""),
    ("organisatie", ""),
];

/// Returns how to write the reference that a free name seems to be; `None` for a name.
pub fn meant(name: &str, ids: &Ids) -> Option<Words> {
    let path = name
        .trim()
        .trim_start_matches("./")
        .trim_start_matches("content/");
    let bare = path.trim_end_matches(".md").trim_end_matches(".yaml");
    if let Some(hint) = prefixed(bare, ids) {
        return Some(hint);
    }
    if let Some((kind, id)) = bare.split_once(char::is_whitespace)
        && is_prefix(kind)
    {
        if let Some(reference) = known(id.trim(), ids) {
            return Some(say!("hint-meant", near: reference));
        }
        // A number after the word for a person is the number of a record.
        if is_number(id) && known(bare, ids).is_none() {
            return Some(say!("hint"));
        }
    }
    if let Some(reference) = known(bare, ids) {
        return Some(say!("hint-meant", near: reference));
    }
    // A word with a digit in it is nobody's name: `k01 (Noor)`.
    let words = name.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    let mut coded = words.filter(|word| word.chars().any(|c| c.is_ascii_digit()));
    coded
        .find_map(|word| known(word, ids))
        .map(|near| say!("hint-meant", near: near))
}

/// Returns what has a kind of record before it: `persoon:k01`, `persons/k01`, `contact = x`.
fn prefixed(text: &str, ids: &Ids) -> Option<Words> {
    let end = text.find([':', '/', '=', '\\', '#', '@', '\u{FF1A}'])?;
    let (kind, rest) = text.split_at(end);
    let kind = kind.trim().to_lowercase();
    let id = rest
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .trim();
    let (_, word) = PREFIXES.iter().find(|(prefix, _)| *prefix == kind)?;
    Some(match known(id, ids) {
        Some(reference) => say!("hint-meant", near: reference),
        None if word.is_empty() => say!("hint"),
        None => say!("hint-meant", near: format!("{word}:{}", id.replace(' ', "-"))),
    })
}

fn is_prefix(word: &str) -> bool {
    PREFIXES
        .iter()
        .any(|(prefix, _)| *prefix == word.to_lowercase())
}

/// The reference to the person or contact with this id; one with a digit or a hyphen in capitals too, and one with a digit with
/// any sign between its parts: `Persoon 001`.
fn known(id: &str, ids: &Ids) -> Option<String> {
    let has_digit = id.contains(|c: char| c.is_ascii_digit());
    for (kind, word) in [(PersonId::KIND, "person"), (ContactId::KIND, "contact")] {
        let mut ids_of_kind = ids.get(kind).into_iter().flatten();
        let named_id = ids_of_kind.find(|candidate| {
            *candidate == id
                || (id.contains('-') && candidate.eq_ignore_ascii_case(id))
                || (has_digit && letters(candidate) == letters(id))
        });
        if let Some(named_id) = named_id {
            return Some(format!("{word}:{named_id}"));
        }
    }
    None
}

/// Returns whether a text is a number: `7`, `nr. 7`.
fn is_number(text: &str) -> bool {
    let text = letters(text);
    let digits = ["nummer", "nr", "no"]
        .iter()
        .find_map(|word| text.strip_prefix(word));
    let digits = digits.unwrap_or(&text);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The letters and digits of an id, in small letters.
fn letters(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(name: &str) -> bool {
        let set = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        let ids = Ids::from([
            ("persons", set(&["k01", "noor-ali", "persoon-001", "sam"])),
            ("contacts", set(&["bram", "bram-oever"])),
        ]);
        meant(name, &ids).is_some()
    }

    #[test]
    fn references_written_otherwise_are_no_names() {
        for name in [
            "persoon:k01",
            "Persoon: k01",
            "persons/k01",
            "person/k01",
            "persons:k01",
            "person : k01",
            "person=k01",
            "content/persons/k01.md",
            "./persons/k01.md",
            "k01",
            "K01",
            "k01.md",
            "noor-ali",
            "Noor-Ali",
            "sam",
            "k01 (Noor)",
            "Noor [k01]",
            "contacts/bram",
            "Contact:bram",
            "bram",
            "bram-oever.yaml",
            "organisatie:ggd",
            "persoon:k99",
            "person\\k01",
            "person：k01",
            "persoon noor-ali",
            "persoon 001",
            "Persoon 001",
            "persoon_001",
            "persoon001",
            "persoon\u{a0}001",
            "persoon  -  001",
            "persoon 7",
            "persoon nr. 7",
            "K 01",
            "(persoon 001)",
        ] {
            assert!(refused(name), "{name}");
        }
    }

    #[test]
    fn names_are_names() {
        for name in [
            "Noor Ali",
            "Sam",
            "Bram de Vries",
            "Redactie: Noor",
            "wethouder/raadslid",
            "een bezoeker, 34 jaar",
            "A. Bos-Visser",
            "GGD 2030",
            "نور علي",
            "K. Person",
            "sleutelpersoon uit wijk 3",
        ] {
            assert!(!refused(name), "{name}");
        }
    }
}
