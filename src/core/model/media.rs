//! Pictures a record refers to.

use std::borrow::Cow;
use std::sync::Arc;

use icu_normalizer::ComposingNormalizer;

/// A file under `content/media/`, by the path a record gives, e.g. `portraits/p-017.jpg`.
///
/// The path is staff's own and never leaves the program: an output carries a name made from its content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MediaId(Arc<str>);

impl MediaId {
    /// A path with `/` between its parts, relative to `content/media/`, without `..`. An accent is part of its letter
    /// (Unicode's form NFC), however the computer that named the file writes it; every space is one that can be typed, and signs that
    /// take no room are left out: macOS puts U+202F before the AM of a screenshot, and Windows U+202A before a path that is copied.
    pub fn new(path: &str) -> Self {
        if path.is_ascii() {
            return Self(path.into());
        }
        let composed = ComposingNormalizer::new_nfc().normalize(path);
        Self(typed(&composed).into())
    }

    /// The path in the way in which all names of the file are written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Returns a path as it would be typed.
fn typed(path: &str) -> Cow<'_, str> {
    let is_odd = |c: char| is_space(c) || is_unseen(c);
    match path.contains(is_odd) {
        false => Cow::Borrowed(path),
        true => {
            let seen = path.chars().filter(|c| !is_unseen(*c));
            seen.map(|c| if is_space(c) { ' ' } else { c }).collect()
        }
    }
}

/// Returns whether a character looks like a space and is none that a keyboard has.
fn is_space(c: char) -> bool {
    !c.is_ascii() && c.is_whitespace()
}

/// Returns whether a character takes no room in any name: a hyphen or a space that does not show, or a direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_its_signs_are_written() {
        let same = |a: &str, b: &str| assert_eq!(MediaId::new(a), MediaId::new(b));
        same(
            "Screenshot at 10.15.31\u{202f}AM.png",
            "Screenshot at 10.15.31 AM.png",
        );
        same("Zo\u{eb}.jpg", "Zoe\u{308}.jpg");
        same("a\u{a0}b\u{2009}c\u{3000}d.jpg", "a b c d.jpg");
        same("\u{202a}portraits/p.jpg", "portraits/p.jpg");
        // In Persian this sign keeps letters apart: it is seen.
        assert_ne!(
            MediaId::new("\u{645}\u{6cc}\u{200c}\u{62e}.jpg"),
            MediaId::new("\u{645}\u{6cc}\u{62e}.jpg")
        );
        assert_ne!(MediaId::new("a b.jpg"), MediaId::new("ab.jpg"));
    }
}
