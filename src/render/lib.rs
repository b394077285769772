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
    /// The path within the edition's folder.
    pub route: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The facts of a finished PDF that a link to it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SheetFact {
    /// The number of pages.
    pub pages: usize,
    /// The size of the file.
    pub bytes: usize,
}

/// Facts of the finished sheets, by route.
pub type SheetFacts = BTreeMap<String, SheetFact>;

/// A digest of the inputs of something, in 256 bits: equal for equal inputs, different for different ones (BLAKE3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Returns the fingerprint of these parts, each kept apart from the next.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher
                .update(&(part.len() as u64).to_le_bytes())
                .update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// Returns the fingerprint of a value, by everything that counts when it is compared.
    pub fn of_value(value: &(impl Hash + ?Sized)) -> Self {
        let mut digest = Digest::default();
        value.hash(&mut digest);
        digest.end()
    }

    /// Returns the bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// From what [`Self::to_hex`] made.
    pub fn from_hex(hex: &str) -> Option<Self> {
        Some(Self(*blake3::Hash::from_hex(hex).ok()?.as_bytes()))
    }

    /// Returns the 64 hexadecimal digits.
    pub fn to_hex(self) -> String {
        self.hex().to_string()
    }

    /// Returns the hexadecimal digits for a formatter, without a `String`.
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
    /// The hasher of more than waits; most values are small, and need none.
    hasher: Option<Box<blake3::Hasher>>,
    /// The bytes given last: values come in small pieces, and many of these together are taken in faster.
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

    /// Returns the fingerprint of all that was taken in.
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
