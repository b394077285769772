//! Words in several languages.

use std::ops::Range;
use std::sync::Arc;

use super::lang::Lang;
use crate::source::{Origin, Span, Spanned, Stretches, offset};

/// A value in one or more languages; never empty. What an edition shows of a record is the record's own: a clone is a pointer.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct TextOf<T> {
    values: Arc<[Translation<T>]>,
}

/// A value in one language.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Translation<T> {
    lang: Lang,
    value: T,
    origin: Origin,
}

impl<T> Clone for TextOf<T> {
    fn clone(&self) -> Self {
        Self {
            values: Arc::clone(&self.values),
        }
    }
}

/// A short text, without markup.
pub type Text = TextOf<String>;

/// A long text in Markdown: CommonMark and tables, as its author wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Markdown {
    /// The source text.
    pub source: String,
    /// The place in its file, so that a dead link in it can be shown; offsets within the text count from its start.
    pub span: Span,
    /// The places of its parts in the text as typed, comments and tags included.
    pub stretches: Stretches,
}

impl Markdown {
    /// Returns the place of a part of the text in its file, by its bytes.
    pub fn place(&self, part: Range<usize>) -> Span {
        let start = self.typed_offset(part.start);
        let last = part.end.checked_sub(1);
        let end = last.map_or(start, |last| self.typed_offset(last) + 1);
        Span {
            file: self.span.file,
            start,
            end: end.clamp(start, self.span.end.max(start)),
        }
    }

    /// Returns the place in the file of a byte of the text.
    fn typed_offset(&self, byte: usize) -> u32 {
        (self.span.start + offset(self.stretches.typed(byte))).min(self.span.end)
    }
}

/// A value in the language in which it was found.
#[derive(Debug)]
pub struct Localised<'a, T: ?Sized> {
    /// The value.
    pub value: &'a T,
    /// The text's own language; differs from the one asked for when there is no translation.
    pub lang: &'a Lang,
    /// The place in which it was typed.
    pub origin: Origin,
}

impl<T: ?Sized> Clone for Localised<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Localised<'_, T> {}

impl<T> TextOf<T> {
    /// Makes a text from its languages, the first being what stands in for the missing ones; `None` when there are none.
    pub fn new(values: Vec<(Lang, T)>) -> Option<Self> {
        let versions = values.into_iter().map(|(lang, value)| Translation {
            lang,
            value,
            origin: Origin::default(),
        });
        Self::of(versions)
    }

    /// Makes a text from its languages as [`Self::new`], each with the place where it was typed.
    pub fn typed(values: Vec<(Lang, Spanned<T>)>) -> Option<Self> {
        let versions = values.into_iter().map(|(lang, typed)| Translation {
            lang,
            value: typed.value,
            origin: typed.span.into(),
        });
        Self::of(versions)
    }

    fn of(versions: impl Iterator<Item = Translation<T>>) -> Option<Self> {
        let values: Arc<[Translation<T>]> = versions.collect();
        (!values.is_empty()).then_some(Self { values })
    }

    /// Returns the value in `lang`, or in the first language of its fallback chain that has one: its parent tag
    /// (`fa-AF` → `fa`), then the language it was written in first.
    pub fn get(&self, lang: &Lang) -> Localised<'_, T> {
        let version = self
            .values
            .iter()
            .find(|version| version.lang == *lang)
            .or_else(|| {
                self.values
                    .iter()
                    .find(|version| parent(lang) == Some(version.lang.as_str()))
            })
            .unwrap_or(&self.values[0]);
        Localised {
            value: &version.value,
            lang: &version.lang,
            origin: version.origin,
        }
    }

    /// Returns whether there is a value in exactly this language.
    pub fn has(&self, lang: &Lang) -> bool {
        self.values.iter().any(|version| version.lang == *lang)
    }

    /// Iterates over the values with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &T)> {
        self.values
            .iter()
            .map(|version| (&version.lang, &version.value))
    }
}

fn parent(lang: &Lang) -> Option<&str> {
    lang.as_str().rsplit_once('-').map(|(p, _)| p)
}
