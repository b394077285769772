//! Words in several languages.

use std::ops::Range;
use std::sync::Arc;

use super::lang::Lang;
use crate::source::{Span, Stretches, offset};

/// A value in one or more languages; never empty. What an edition shows of a record is the record's own: a clone is a pointer.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct TextOf<T> {
    values: Arc<[(Lang, T)]>,
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
    /// Where it stands, so that a dead link in it can be shown; offsets within the text count from its start.
    pub span: Span,
    /// Where its parts stood in what was typed, comments and tags included.
    pub stretches: Stretches,
}

impl Markdown {
    /// Where a part of the text stands in its file, by its bytes.
    pub fn place(&self, part: Range<usize>) -> Span {
        let at = |byte| (self.span.start + offset(self.stretches.typed(byte))).min(self.span.end);
        let start = at(part.start);
        let end = part.end.checked_sub(1).map_or(start, |last| at(last) + 1);
        Span {
            file: self.span.file,
            start,
            end: end.clamp(start, self.span.end.max(start)),
        }
    }
}

/// A value in the language in which it was found.
#[derive(Debug)]
pub struct Localised<'a, T: ?Sized> {
    /// The value.
    pub value: &'a T,
    /// Its own language; differs from what was asked when there is no translation.
    pub lang: &'a Lang,
}

impl<T: ?Sized> Clone for Localised<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Localised<'_, T> {}

impl<T> TextOf<T> {
    /// A text from its languages, the first being what stands in for the missing ones; `None` when there are none.
    pub fn new(values: Vec<(Lang, T)>) -> Option<Self> {
        (!values.is_empty()).then(|| Self {
            values: values.into(),
        })
    }

    /// The value in `lang`, or in the first language of its fallback chain that has one: its parent tag
    /// (`fa-AF` → `fa`), then the language it was written in first.
    pub fn get(&self, lang: &Lang) -> Localised<'_, T> {
        let found = self
            .values
            .iter()
            .find(|(l, _)| l == lang)
            .or_else(|| {
                self.values
                    .iter()
                    .find(|(l, _)| parent(lang) == Some(l.as_str()))
            })
            .unwrap_or(&self.values[0]);
        Localised {
            value: &found.1,
            lang: &found.0,
        }
    }

    /// Whether there is a value in exactly this language.
    pub fn has(&self, lang: &Lang) -> bool {
        self.values.iter().any(|(l, _)| l == lang)
    }

    /// All values with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &T)> {
        self.values.iter().map(|(l, v)| (l, v))
    }
}

fn parent(lang: &Lang) -> Option<&str> {
    lang.as_str().rsplit_once('-').map(|(p, _)| p)
}
