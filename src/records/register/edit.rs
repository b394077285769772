//! Changes to the register's text that leave everything else in it as it is.
//!
//! In: a text and the entries that were read from it. Out: the text with keys added to entries, or nothing where an
//! entry is written in a way that is not understood. Whoever asks reads the new text again.

use std::ops::Range;

use crate::load::tree::{Node, Value};
use sleutelgids_core::source::Span;

/// A stretch of the text and what comes in its place.
type Edit = (Range<usize>, String);

/// The layout of an entry, as far as keys are added to it.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    /// Each key on a line of its own: where the last line ends, and how far keys are indented.
    Block { end: usize, indent: usize },
    /// `{…}`: where its last brace is.
    Flow { brace: usize },
}

impl Shape {
    /// The shape of an entry that stands alone in this stretch of the text; `None` for one that is not understood.
    pub fn of(text: &str, stretch: Range<usize>, entry: &Node) -> Option<Self> {
        let Value::Map(keys) = &entry.value else {
            return None;
        };
        let (first, _) = keys.first()?;
        let written = text.get(stretch.clone())?;
        if written.strip_prefix('-')?.trim_start().starts_with('{') {
            return Some(Self::Flow {
                brace: stretch.start + written.rfind('}')?,
            });
        }
        let mut end = stretch.start;
        let mut line_start = stretch.start;
        for line in written.split_inclusive('\n') {
            let words = line.trim();
            let is_first = line_start == stretch.start;
            if is_first || line.starts_with(' ') && !words.is_empty() && !words.starts_with('#') {
                end = line_start + line.trim_end_matches(['\r', '\n']).len();
            }
            line_start += line.len();
        }
        let key = range(first.span);
        let line = text[..key.start]
            .rfind('\n')
            .map_or(0, |line_start| line_start + 1);
        Some(Self::Block {
            end,
            indent: text[line..key.start].chars().count(),
        })
    }

    /// A key and its value added to the entry.
    pub fn add(&self, line: &str, newline: &str) -> Edit {
        match self {
            Self::Block { end, indent } => (
                *end..*end,
                format!("{newline}{:indent$}{line}", "", indent = *indent),
            ),
            Self::Flow { brace } => (*brace..*brace, format!(", {line}")),
        }
    }
}

/// A span as a range of bytes.
pub(super) fn range(span: Span) -> Range<usize> {
    span.start as usize..span.end as usize
}

/// The text with these changes, none of which overlap.
pub(super) fn applied(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| range.start);
    let mut changed = String::with_capacity(text.len() + 80 * edits.len());
    let mut offset = 0;
    for (range, new) in edits {
        changed.push_str(&text[offset..range.start]);
        changed.push_str(&new);
        offset = range.end;
    }
    changed.push_str(&text[offset..]);
    changed
}
