//! The texts of a record, whatever its kind.
//!
//! In: a record. Out: every text of it, of whatever field and in whatever language, each on a line of its own. The record is
//! read as a hasher reads it, so that a field that is added later is not forgotten.

use std::hash::{Hash, Hasher};

/// Takes in a value as a hasher does, and keeps its texts.
#[derive(Default)]
pub struct Texts(Vec<u8>);

impl Texts {
    /// The texts of a record.
    pub fn of(record: &impl Hash) -> String {
        let mut texts = Self::default();
        record.hash(&mut texts);
        String::from_utf8(texts.0)
            .unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
    }
}

impl Hasher for Texts {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// Follows each text.
    fn write_u8(&mut self, _: u8) {
        self.0.push(b'\n');
    }

    fn write_u16(&mut self, _: u16) {}

    fn write_u32(&mut self, _: u32) {}

    fn write_u64(&mut self, _: u64) {}

    fn write_u128(&mut self, _: u128) {}

    fn write_usize(&mut self, _: usize) {}

    fn finish(&self) -> u64 {
        0
    }
}
