//! Addresses that belong to one person for ever.
//!
//! In: the site's own secret ([`AddressKey`]), an edition and a record. Out: a [`AddressMark`], from which the last part of her
//! address is made. Without the key nothing in an address can be turned back into a record, and two editions' addresses cannot
//! be told to be one person's.

use std::fmt;

use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// The signs of marks: letters and digits that nobody takes for another, and no vowels, so that they spell nothing.
const SIGNS: &[u8; 27] = b"23456789bcdfghjkmnpqrstvwxz";

/// The secret of a site from which the addresses of its persons are made.
#[derive(Clone, PartialEq, Eq)]
pub struct AddressKey([u8; 32]);

impl AddressKey {
    /// The number of hexadecimal digits of a key.
    pub const DIGITS: usize = 64;

    /// Makes a key of these bytes, which are to come from a source of randomness.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Returns the key for a site that has none yet: for previews and checks, never for what is published.
    pub fn provisional() -> Self {
        Self(*blake3::hash(b"sleutelgids: a site without an address key").as_bytes())
    }

    /// Reads a key from its hexadecimal digits; `None` when they are not exactly enough, or when nobody drew them by lot.
    pub fn parse(digits: &str) -> Option<Self> {
        let bytes = *blake3::Hash::from_hex(digits).ok()?.as_bytes();
        let mut different_bytes = bytes.to_vec();
        different_bytes.sort_unstable();
        different_bytes.dedup();
        (different_bytes.len() > Self::DIGITS / 8).then_some(Self(bytes))
    }

    /// Returns the key in hexadecimal digits.
    pub fn digits(&self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }

    /// Returns the mark of a record in an edition. The name is part of it: a file that is used again for somebody else gets another.
    pub fn mark(&self, edition: &str, kind: &str, id: &str, name: &str) -> AddressMark {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in [edition, kind, id, &settled(name)] {
            hasher.update(part.as_bytes());
            hasher.update(b"\0");
        }
        AddressMark(*hasher.finalize().as_bytes())
    }
}

impl fmt::Debug for AddressKey {
    /// Says nothing of the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AddressKey")
    }
}

/// Returns a name in one form of Unicode, without what cannot be seen. This must stay as it is: addresses that are in use depend on it.
fn settled(name: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let seen: String = name
        .chars()
        .filter(|c| categories.get(*c) != GeneralCategory::Format)
        .collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    ComposingNormalizer::new_nfc()
        .normalize(&words.join(" "))
        .into_owned()
}

/// The mark that sets one record of an edition apart from all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AddressMark([u8; 32]);

impl AddressMark {
    /// Returns its first signs, at most 24.
    pub fn signs(&self, length: usize) -> String {
        let (start, _) = self.0.split_first_chunk().expect("a mark has 32 bytes");
        let base = SIGNS.len() as u128;
        // 16 bytes hold 26 digits in this base, more than the 24 that are given out.
        let numbers = std::iter::successors(Some(u128::from_le_bytes(*start)), |number| {
            Some(number / base)
        });
        let digits = numbers.map(|number| number % base).take(length.min(24));
        digits
            .map(|digit| usize::try_from(digit).expect("less than the number of signs"))
            .map(|digit| char::from(SIGNS[digit]))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: u8) -> AddressKey {
        AddressKey::new(*blake3::hash(&[n]).as_bytes())
    }

    #[test]
    fn a_mark_is_of_one_record_one_name_one_edition_and_one_site() {
        let mark = |n, edition, id, name| key(n).mark(edition, "persons", id, name).signs(6);
        let own = mark(1, "public", "sp-1", "Zoë Proef");
        assert_eq!(own, mark(1, "public", "sp-1", "Zoë Proef"));
        assert_eq!(
            own,
            mark(1, "public", "sp-1", " Zoe\u{308}  Pro\u{200b}ef"),
            "the same name"
        );
        for other in [
            mark(2, "public", "sp-1", "Zoë Proef"),
            mark(1, "intern", "sp-1", "Zoë Proef"),
            mark(1, "public", "sp-2", "Zoë Proef"),
            mark(1, "public", "sp-1", "Noor Proef"),
            mark(1, "publi", "csp-1", "Zoë Proef"),
        ] {
            assert_ne!(own, other);
        }
        assert_eq!(own.len(), 6);
        assert!(own.bytes().all(|b| SIGNS.contains(&b)));
    }

    #[test]
    fn a_key_is_read_as_it_was_written_and_never_printed() {
        let key = key(1);
        assert_eq!(AddressKey::parse(&key.digits()), Some(key.clone()));
        assert_eq!(
            AddressKey::parse(&key.digits()[1..]),
            None,
            "one digit was lost"
        );
        assert_eq!(AddressKey::parse(&"0".repeat(64)), None, "nobody drew that");
        assert_eq!(AddressKey::parse(&"01".repeat(32)), None, "nor that");
        assert!(!format!("{key:?}").contains(&key.digits()[..4]));
    }
}
