//! Languages as BCP 47 tags, with what CLDR knows of them.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander};

/// The way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the value of HTML's `dir` and Typst's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// So many languages a thread remembers: a site has few, and names each thousands of times.
const MOST_KNOWN: usize = 32;

thread_local! {
    static KNOWN: RefCell<Vec<Lang>> = const { RefCell::new(Vec::new()) };
}

/// A language: a canonical BCP 47 tag with its likely script and direction (Unicode CLDR).
#[derive(Clone)]
pub struct Lang(Arc<Inner>);

struct Inner {
    tag: Box<str>,
    id: LanguageIdentifier,
    script: Box<str>,
    direction: Direction,
}

impl Lang {
    /// Reads a tag: a language of two or three letters, optionally with script and region.
    ///
    /// # Errors
    /// The tag as typed, when it is not well-formed BCP 47.
    pub fn parse(tag: &str) -> Result<Self, String> {
        KNOWN.with_borrow_mut(|known| {
            if let Some(lang) = known.iter().find(|lang| lang.as_str() == tag) {
                return Ok(lang.clone());
            }
            let lang = Self::read(tag)?;
            if known.len() < MOST_KNOWN && lang.as_str() == tag {
                known.push(lang.clone());
            }
            Ok(lang)
        })
    }

    fn read(tag: &str) -> Result<Self, String> {
        let id = LanguageIdentifier::try_from_str(tag).map_err(|_| tag.to_owned())?;
        if id.language.is_unknown() {
            return Err(tag.to_owned());
        }
        let mut likely = id.clone();
        LocaleExpander::new_extended().maximize(&mut likely);
        let script = likely
            .script
            .map_or_else(|| "Zyyy".to_owned(), |s| s.to_string());
        let direction = match LocaleDirectionality::new_extended().is_right_to_left(&id) {
            true => Direction::Rtl,
            false => Direction::Ltr,
        };
        Ok(Self(Arc::new(Inner {
            tag: id.to_string().into(),
            id,
            script: script.into(),
            direction,
        })))
    }

    /// Returns the canonical tag.
    pub fn as_str(&self) -> &str {
        &self.0.tag
    }

    /// Returns the tag as ICU has it.
    pub fn id(&self) -> &LanguageIdentifier {
        &self.0.id
    }

    /// Returns the likely script, as ISO 15924 (`Latn`, `Arab`, `Ethi`), `Zyyy` when unknown.
    pub fn script(&self) -> &str {
        &self.0.script
    }

    /// Returns the way its script runs.
    pub fn direction(&self) -> Direction {
        self.0.direction
    }
}

impl PartialEq for Lang {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.tag == other.0.tag
    }
}

impl Eq for Lang {}

impl PartialOrd for Lang {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Lang {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.tag.cmp(&other.0.tag)
    }
}

impl std::hash::Hash for Lang {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.tag.hash(state);
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.tag)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_and_script_come_from_cldr() {
        let facts = |tag| {
            let lang = Lang::parse(tag).expect("well-formed");
            (lang.script().to_owned(), lang.direction())
        };
        assert_eq!(facts("nl"), ("Latn".into(), Direction::Ltr));
        assert_eq!(facts("ar"), ("Arab".into(), Direction::Rtl));
        assert_eq!(facts("ti"), ("Ethi".into(), Direction::Ltr));
        assert_eq!(facts("ckb"), ("Arab".into(), Direction::Rtl));
        assert_eq!(facts("fa-AF"), ("Arab".into(), Direction::Rtl));
        assert_eq!(facts("ku"), ("Latn".into(), Direction::Ltr));
    }

    #[test]
    fn refuses_what_is_no_tag() {
        assert!(Lang::parse("nederlands!").is_err());
        assert!(Lang::parse("").is_err());
        assert!(Lang::parse("und").is_err());
    }
}
