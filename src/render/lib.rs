//! What is made of an edition: the list of it ([`plan`]), and what pages (`sleutelgids-web`) and sheets
//! (`sleutelgids-print`) have in common: pictures ([`images`]), and from what each output is made ([`origin`]).
//!
//! In: an [`Edition`](sleutelgids_edition::Edition), the theme, the messages. Never reads or writes a file, never knows
//! what time it is, never sees a record that the edition does not show.

pub mod images;
pub mod origin;
pub mod packed;
pub mod plan;
pub mod subjects;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its path within the edition's folder.
    pub route: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What a link to a finished PDF says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SheetFact {
    /// How many pages it has.
    pub pages: usize,
    /// How large its file is.
    pub bytes: usize,
}

/// Facts of the finished sheets, by route.
pub type SheetFacts = BTreeMap<String, SheetFact>;

/// What something is made from, in 256 bits: equal when it is the same, different when it is not (BLAKE3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of these parts, each kept apart from the next.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher
                .update(&(part.len() as u64).to_le_bytes())
                .update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// Of a value, by everything that counts when it is compared.
    pub fn of_value(value: &(impl Hash + ?Sized)) -> Self {
        let mut digest = Digest::default();
        value.hash(&mut digest);
        digest.end()
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// From what [`Self::to_hex`] made.
    pub fn from_hex(hex: &str) -> Option<Self> {
        Some(Self(*blake3::Hash::from_hex(hex).ok()?.as_bytes()))
    }

    /// As 64 hexadecimal digits.
    pub fn to_hex(self) -> String {
        self.hex().to_string()
    }

    /// The same, to be written.
    pub fn hex(self) -> impl std::fmt::Display {
        blake3::Hash::from_bytes(self.0).to_hex()
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.to_hex())
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let hex = <Cow<'de, str>>::deserialize(from)?;
        Self::from_hex(&hex).ok_or_else(|| serde::de::Error::custom("no fingerprint"))
    }
}

/// A hasher that takes in values and ends in a [`Fingerprint`].
pub struct Digest {
    /// Who takes in more than waits; most values are small, and need none.
    hasher: Option<Box<blake3::Hasher>>,
    /// What was given last: values come in small pieces, and many of these together are taken in faster.
    waiting: Vec<u8>,
}

impl Default for Digest {
    fn default() -> Self {
        Self {
            hasher: None,
            waiting: Vec::with_capacity(Self::USUAL),
        }
    }
}

impl Digest {
    /// Bytes of most values.
    const USUAL: usize = 1 << 10;
    /// Bytes that are taken in together.
    const TOGETHER: usize = 16 << 10;

    /// What was taken in.
    pub fn end(&self) -> Fingerprint {
        let hash = match &self.hasher {
            Some(hasher) => hasher.clone().update(&self.waiting).finalize(),
            None => blake3::hash(&self.waiting),
        };
        Fingerprint(*hash.as_bytes())
    }
}

impl Hasher for Digest {
    fn write(&mut self, bytes: &[u8]) {
        if self.waiting.len() + bytes.len() > Self::TOGETHER {
            let hasher = self.hasher.get_or_insert_default();
            hasher.update(&self.waiting);
            self.waiting.clear();
            if bytes.len() >= Self::TOGETHER {
                hasher.update(bytes);
                return;
            }
        }
        self.waiting.extend_from_slice(bytes);
    }

    /// The first 64 bits; [`Digest::end`] has them all.
    fn finish(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.end().0;
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }
}
