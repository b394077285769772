//! Outputs become bytes: pages by [`web`] (Tera), sheets by [`print`] (Typst), pictures by [`images`].
//!
//! In: an [`Edition`](crate::edition::Edition), the plan, the theme, the messages, the prepared pictures. Out:
//! [`Made`]. Parallel over the plan's list; never reads or writes a file, never knows what time it is, never
//! sees a record that the edition does not show.

pub mod images;
pub mod print;
pub mod web;

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its path within the edition's folder.
    pub route: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// What something is made from, in 256 bits: equal when it is the same, different when it is not (BLAKE3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Of these parts, each kept apart from the next.
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As 64 hexadecimal digits.
    pub fn to_hex(self) -> String {
        blake3::Hash::from_bytes(self.0).to_hex().to_string()
    }
}
