//! Diagnostics for another program.
//!
//! One JSON object, in UTF-8, ending in a line feed:
//!
//! ```json
//! {
//!   "version": 1,
//!   "counts": {"error": 1, "warning": 0, "advice": 0},
//!   "diagnostics": [{
//!     "code": "SG0201",
//!     "severity": "error",
//!     "message": "there is no role `voorlichtr`",
//!     "hint": "did you mean `voorlichter`?",
//!     "record": "persons/amina",
//!     "field": "roles",
//!     "place": {
//!       "path": "content/persons/amina.md",
//!       "start": {"line": 2, "column": 9, "byte": 30},
//!       "end": {"line": 2, "column": 19, "byte": 40}
//!     },
//!     "related": [{"message": "…", "place": { }}]
//!   }]
//! }
//! ```
//!
//! `severity` is `error`, `warning` or `advice`. `hint`, `record`, `field` and `place` are null when there is
//! none. Paths are relative to the site's folder with `/` between their parts. Lines and columns count from 1,
//! columns in characters (Unicode scalar values), bytes from 0; `end` is the first place after the span. All
//! diagnostics are listed, without repeats, in the order of path and line. A later version may add keys; a key
//! that changes its meaning or goes away raises `version`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::listing::{Listing, ListingLimits, SourceLocation, bytes_of};
use super::{Diagnostic, Severity, Tongue};
use crate::source::{Sources, Span};

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    counts: Counts,
    diagnostics: Vec<JsonDiagnostic<'a>>,
    #[serde(flatten)]
    more: BTreeMap<&'a str, serde_json::Value>,
}

#[derive(Serialize)]
struct Counts {
    error: usize,
    warning: usize,
    advice: usize,
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'a str,
    severity: &'a str,
    message: String,
    hint: Option<String>,
    record: Option<&'a str>,
    field: Option<&'a str>,
    place: Option<JsonPlace>,
    related: Vec<Related>,
}

#[derive(Serialize)]
struct Related {
    message: String,
    place: JsonPlace,
}

#[derive(Serialize)]
struct JsonPlace {
    path: String,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    byte: usize,
}

/// Returns the text to print; see the module for its format.
pub fn print(diagnostics: &[Diagnostic], sources: &Sources, tongue: Tongue) -> String {
    print_with(diagnostics, sources, tongue, [])
}

/// Returns the problems as JSON, with more keys beside `diagnostics`.
pub fn print_with<'a>(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    tongue: Tongue,
    more: impl IntoIterator<Item = (&'a str, serde_json::Value)>,
) -> String {
    let listing = Listing::new(diagnostics, sources, ListingLimits::ALL);
    let report = Report {
        version: 1,
        counts: Counts {
            error: listing.count(Severity::Error),
            warning: listing.count(Severity::Warning),
            advice: listing.count(Severity::Advice),
        },
        diagnostics: listing
            .shown
            .iter()
            .map(|d| entry(d, sources, tongue))
            .collect(),
        more: more.into_iter().collect(),
    };
    let mut text =
        serde_json::to_string_pretty(&report).expect("strings and numbers are always JSON");
    text.push('\n');
    text
}

/// Returns a diagnostic as it stands in the report, with its sentences.
fn entry<'a>(d: &'a Diagnostic, sources: &Sources, tongue: Tongue) -> JsonDiagnostic<'a> {
    let sentences = tongue.tell(d);
    JsonDiagnostic {
        code: d.code,
        severity: match d.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "advice",
        },
        message: sentences.message,
        hint: sentences.hint,
        record: d.record.as_deref(),
        field: d.field.as_deref(),
        place: d.span.map(|span| place(span, sources)),
        related: sentences
            .related
            .into_iter()
            .map(|(span, words)| Related {
                message: words,
                place: place(span, sources),
            })
            .collect(),
    }
}

/// Returns the place of a span by lines, columns and bytes.
fn place(span: Span, sources: &Sources) -> JsonPlace {
    let bytes = bytes_of(span, sources);
    let SourceLocation { path, begin, end } = SourceLocation::of(span, sources);
    JsonPlace {
        path,
        start: Position {
            line: begin.0,
            column: begin.1,
            byte: bytes.start,
        },
        end: Position {
            line: end.0,
            column: end.1,
            byte: bytes.end,
        },
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::diag::problem;

    #[test]
    fn says_where_and_what() {
        let mut sources = Sources::default();
        let file = sources.add(
            Path::new("content/persons/amina.md"),
            "name: é\nroles: [x]\n",
        );
        let span = Span {
            file,
            start: 17,
            end: 18,
        };
        let d = problem!("SG0107", key: "x")
            .hint("hint-yes-no")
            .record("persons/amina")
            .at(span);
        let json: serde_json::Value =
            serde_json::from_str(&print(&[d.clone(), d], &sources, Tongue::English)).expect("JSON");
        assert_eq!(json["version"], 1);
        assert_eq!(json["counts"]["error"], 1);
        let first = &json["diagnostics"][0];
        assert_eq!(first["record"], "persons/amina");
        assert_eq!(first["message"], "`x` cannot be translated");
        assert_eq!(first["hint"], "write `true` for yes and `false` for no");
        assert_eq!(first["place"]["path"], "content/persons/amina.md");
        assert_eq!(first["place"]["start"]["line"], 2);
        assert_eq!(first["place"]["start"]["column"], 9);
        assert_eq!(first["place"]["end"]["column"], 10);
    }
}
