//! Pictures a record refers to.

use std::sync::Arc;

use icu_normalizer::ComposingNormalizer;

/// A file under `content/media/`, by the path a record gives, e.g. `portraits/p-017.jpg`.
///
/// The path is staff's own and never leaves the program: an output carries a name made from its content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaId(Arc<str>);

impl MediaId {
    /// A path with `/` between its parts, relative to `content/media/`, without `..`. An accent is part of its letter
    /// (Unicode's form NFC), however the computer that named the file writes it.
    pub fn new(path: &str) -> Self {
        Self(ComposingNormalizer::new_nfc().normalize(path).into())
    }

    /// The path as the record gives it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
