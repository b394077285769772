//! The register's file as it lies there: its bytes, and the text that they say.
//!
//! In: bytes. Out: a text, whatever a text editor made of it. UTF-8 is read and kept, with a byte order mark too; other
//! encodings are read, so that nobody on a sheet is lost, and named (`SG0327`), since nothing is written in them.

use super::FILE;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::encoding::Encoding;

/// The register's file.
#[derive(Debug, Clone, Default)]
pub struct Stored {
    /// The bytes; `None` when there is no file.
    pub bytes: Option<Vec<u8>>,
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding; `None` when there is no file.
    encoding: Option<Encoding>,
}

impl Stored {
    /// The text of these bytes; that of no file is empty.
    pub fn new(bytes: Option<Vec<u8>>) -> Self {
        let Some(bytes) = bytes else {
            return Self::default();
        };
        let (text, encoding) = Encoding::decode(&bytes);
        Self {
            bytes: Some(bytes),
            text,
            encoding: Some(encoding),
        }
    }

    /// Returns what is wrong with its encoding.
    pub fn fault(&self) -> Option<Diagnostic> {
        let encoding = self.encoding.filter(|encoding| !encoding.is_utf8())?;
        Some(problem!("SG0327", file: FILE, encoding: encoding.name()).record(FILE))
    }

    /// A new text as it is to be stored: in UTF-8, since nothing is written in another encoding.
    pub fn encoded(&self, text: &str) -> Vec<u8> {
        let has_mark = self.encoding == Some(Encoding::Utf8 { has_mark: true });
        let bytes = Encoding::Utf8 { has_mark }.encode(text);
        bytes.expect("UTF-8 has bytes for every character")
    }
}
