//! The register's file as it lies there: its bytes, and the text that they say.
//!
//! In: bytes. Out: a text, whatever a text editor made of it. UTF-8 is read and kept, with a byte order mark too; other
//! encodings are read, so that nobody on a sheet is lost, and named (`SG0327`), since nothing is written in them.

use super::FILE;
use crate::diag::{Diagnostic, problem};

/// What Windows puts before a text to say that it is UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The register's file.
#[derive(Debug, Clone, Default)]
pub struct Stored {
    /// Its bytes; `None` when there is no file.
    pub bytes: Option<Vec<u8>>,
    /// Its text, without a byte order mark.
    pub text: String,
    /// Whether it begins with a byte order mark.
    has_mark: bool,
    /// The encoding, when it is another than UTF-8.
    foreign: Option<&'static str>,
}

impl Stored {
    /// The text of these bytes; that of no file is empty.
    pub fn new(bytes: Option<Vec<u8>>) -> Self {
        let Some(bytes) = bytes else { return Self::default() };
        let (text, foreign) = decoded(&bytes);
        let has_mark = foreign.is_none() && bytes.starts_with(MARK);
        Self { bytes: Some(bytes), text, has_mark, foreign }
    }

    /// What is wrong with its encoding.
    pub fn fault(&self) -> Option<Diagnostic> {
        let encoding = self.foreign?;
        Some(problem!("SG0327", file: FILE, encoding: encoding).record(FILE))
    }

    /// A new text as it is to be stored.
    pub fn encoded(&self, text: &str) -> Vec<u8> {
        let mark = if self.has_mark { MARK } else { &[] };
        [mark, text.as_bytes()].concat()
    }
}

/// The text of a file, and the encoding when it is not UTF-8.
fn decoded(bytes: &[u8]) -> (String, Option<&'static str>) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => return (utf16(rest, u16::from_le_bytes), Some("UTF-16")),
        [0xfe, 0xff, rest @ ..] => return (utf16(rest, u16::from_be_bytes), Some("UTF-16")),
        [first, 0, ..] if *first != 0 => {
            return (utf16(bytes, u16::from_le_bytes), Some("UTF-16"));
        }
        [0, second, ..] if *second != 0 => {
            return (utf16(bytes, u16::from_be_bytes), Some("UTF-16"));
        }
        _ => {}
    }
    match std::str::from_utf8(bytes.strip_prefix(MARK).unwrap_or(bytes)) {
        Ok(text) => (text.to_owned(), None),
        // Names of records are ASCII: any encoding of one byte a letter tells them.
        Err(_) => (bytes.iter().map(|b| char::from(*b)).collect(), Some("Windows-1252")),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
