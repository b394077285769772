//! What the printers share: which diagnostics are shown, in which order, and where each of them stands.
//!
//! In: diagnostics as the stages met them. Out: the same without repeats, by file and line, and no more than
//! a reader can take in. Chooses no words.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use super::{Diagnostic, Severity, Words};
use crate::source::{Sources, Span};

/// Limits on how many problems are shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListingLimits {
    /// The number of problems at once: more helps nobody.
    pub at_once: usize,
    /// The number of warnings of one code: the others say the same of other records.
    pub of_a_kind: usize,
}

impl ListingLimits {
    /// Returns the limits for a person: as many as asked for, or as one can take in.
    pub fn for_readers(limit: Option<usize>) -> Self {
        match limit {
            Some(limit) => Self {
                at_once: limit,
                of_a_kind: usize::MAX,
            },
            None => Self {
                at_once: 200,
                of_a_kind: 20,
            },
        }
    }

    /// No limit.
    pub const ALL: Self = Self {
        at_once: usize::MAX,
        of_a_kind: usize::MAX,
    };
}

/// Diagnostics in the order in which they are shown.
pub(super) struct Listing<'a> {
    /// The problems that are shown.
    pub shown: Vec<&'a Diagnostic>,
    /// The number of others.
    pub rest: usize,
    counts: [usize; 3],
}

impl<'a> Listing<'a> {
    /// Chooses as many as `most` says, errors before warnings before advice; those that are shown are in the order of
    /// path, line and column, the ones that stand nowhere first.
    pub fn new(diagnostics: &'a [Diagnostic], sources: &Sources, most: ListingLimits) -> Self {
        let mut seen = HashSet::new();
        let mut shown: Vec<&Diagnostic> = diagnostics
            .iter()
            .filter(|d| seen.insert((d.code, d.span, &d.record, &d.field, &d.message)))
            .collect();
        let counts = [Severity::Error, Severity::Warning, Severity::Advice]
            .map(|s| shown.iter().filter(|d| d.severity == s).count());
        shown.sort_by_cached_key(|d| (d.severity, place_key(d, sources)));
        let in_all = shown.len();
        let mut of_a_kind: HashMap<&str, usize> = HashMap::new();
        shown.retain(|d| {
            let count = of_a_kind.entry(d.code).or_default();
            *count += 1;
            d.severity == Severity::Error || *count <= most.of_a_kind
        });
        shown.truncate(most.at_once);
        let rest = in_all - shown.len();
        shown.sort_by_cached_key(|d| (place_key(d, sources), d.severity));
        Self {
            shown,
            rest,
            counts,
        }
    }

    /// Counts the problems of a severity, shown or not.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }
}

/// A key that sorts problems by place, and those of one place by code, record, field and message: a run prints the same
/// order every time.
type PlaceKey<'a> = (
    Option<(&'a Path, u32, u32)>,
    &'static str,
    &'a str,
    &'a str,
    &'a Words,
);

/// Returns the key by which a problem is sorted.
fn place_key<'a>(d: &'a Diagnostic, sources: &'a Sources) -> PlaceKey<'a> {
    let place = d
        .span
        .map(|s| (sources.file(s.file).path.as_path(), s.start, s.end));
    let (record, field) = (d.record.as_deref(), d.field.as_deref());
    (
        place,
        d.code,
        record.unwrap_or_default(),
        field.unwrap_or_default(),
        &d.message,
    )
}

/// The lines and columns of a span, counted from 1.
pub(super) struct SourceLocation {
    /// Path relative to the site's folder, with `/` between its parts.
    pub path: String,
    /// Line and column of the first character.
    pub begin: (usize, usize),
    /// Line and column after the last character.
    pub end: (usize, usize),
}

impl SourceLocation {
    /// Returns the place of a span, which may lie beyond the end of its file.
    pub fn of(span: Span, sources: &Sources) -> Self {
        let bytes = bytes_of(span, sources);
        let [begin, end] = [bytes.start, bytes.end].map(|byte| {
            let byte = crate::source::offset(byte);
            sources.line_column(Span {
                file: span.file,
                start: byte,
                end: byte,
            })
        });
        let path = &sources.file(span.file).path;
        Self {
            path: path.to_string_lossy().replace('\\', "/"),
            begin,
            end,
        }
    }
}

/// Returns a span's bytes within its file's text, on character boundaries, whatever the span says.
pub(super) fn bytes_of(span: Span, sources: &Sources) -> Range<usize> {
    let text = &sources.file(span.file).text;
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary((span.end as usize).min(text.len()));
    start..end.max(start)
}

/// Returns a record and a field as a path to follow, `persons/amina › roles`, when the diagnostic has either.
pub(super) fn subject(d: &Diagnostic) -> Option<String> {
    match (&d.record, &d.field) {
        (Some(record), Some(field)) => Some(format!("{record} › {field}")),
        (Some(name), None) | (None, Some(name)) => Some(name.clone()),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Argument, problem};

    #[test]
    fn errors_are_kept_and_all_are_in_the_order_of_their_places() {
        let mut sources = Sources::default();
        let b = sources.add(Path::new("b.yaml"), "one\ntwo\n");
        let a = sources.add(Path::new("a.yaml"), "one\n");
        let at = |file, start| Span {
            file,
            start,
            end: start + 1,
        };
        let all = [
            problem!("SG0319", field: "first").at(at(a, 0)),
            problem!("SG0102", key: "third").at(at(b, 4)),
            problem!("SG0102", key: "second").at(at(b, 0)),
            problem!("SG0102", key: "second").at(at(b, 0)),
        ];
        let words = |at_once| {
            let most = ListingLimits {
                at_once,
                of_a_kind: 1,
            };
            let listing = Listing::new(&all, &sources, most);
            let word = |d: &&Diagnostic| match &d.message.args[0].1 {
                Argument::Text(word) => word.clone(),
                other => panic!("{other:?}"),
            };
            (
                listing.shown.iter().map(word).collect::<Vec<_>>(),
                listing.rest,
            )
        };
        let names = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        assert_eq!(words(9), (names(&["first", "second", "third"]), 0));
        assert_eq!(words(2), (names(&["second", "third"]), 1));
    }
}
