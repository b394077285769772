//! Diagnostics in SARIF 2.1.0, the format that code hosts and editors read from programs that look for mistakes
//! (<https://docs.oasis-open.org/sarif/sarif/v2.1.0/>, OASIS Standard).
//!
//! One run. Every code that occurs is a rule with its title and page; its place in the list is the `ruleIndex` of its
//! results. Advice is a `note`. Columns count UTF-16 code units, as `columnKind` declares; paths are relative to the
//! site's folder, which is called `SITE`. A hint follows the message and stands in `properties.hint` too: it is a
//! sentence for people, not a change that a program could make, so there are no `fixes`.

use serde_json::{Value, json};

use super::listing::{Listing, ListingLimits, bytes_of, subject};
use super::{Diagnostic, Sentences, Severity, Tongue, explain};
use crate::source::{Sources, Span};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The text to print: one object, ending in a line feed.
pub fn print(diagnostics: &[Diagnostic], sources: &Sources, tongue: Tongue) -> String {
    let listing = Listing::new(diagnostics, sources, ListingLimits::ALL);
    let mut codes: Vec<(&str, Severity)> =
        listing.shown.iter().map(|d| (d.code, d.severity)).collect();
    codes.sort_unstable();
    codes.dedup_by_key(|(code, _)| *code);
    let results = listing.shown.iter().map(|d| {
        let index = codes.iter().position(|(code, _)| *code == d.code);
        result(d, index, sources, tongue)
    });
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "sleutelgids",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": tongue.tag(),
                "rules": codes.iter().map(|c| rule(*c, tongue)).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "originalUriBaseIds": {"SITE": {"description": {"text": tongue.say(&super::say!("sarif-site"))}}},
            "results": results.collect::<Vec<_>>(),
        }],
    });
    format!("{log:#}\n")
}

/// Returns the level of a severity, as the standard calls it.
fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// Returns the description of a code, with its page as help.
fn rule((code, severity): (&str, Severity), tongue: Tongue) -> Value {
    let page = explain::page(tongue, code);
    let title = page.map_or(code, |p| p.title);
    let text = page.map_or_else(|| code.to_owned(), |p| p.plain());
    let markdown = page.map_or(code, |p| p.text);
    json!({
        "id": code,
        "shortDescription": {"text": title},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": level(severity)},
    })
}

/// Returns a problem as a result of its rule, with its places.
fn result(d: &Diagnostic, index: Option<usize>, sources: &Sources, tongue: Tongue) -> Value {
    let Sentences {
        message,
        hint,
        related,
    } = tongue.tell(d);
    let text = match &hint {
        Some(hint) => format!(
            "{message}\n{}: {hint}",
            tongue.say(&super::say!("level-hint"))
        ),
        None => message,
    };
    let mut location = serde_json::Map::new();
    if let Some(span) = d.span {
        location.insert("physicalLocation".to_owned(), place(span, sources));
    }
    if let Some(name) = subject(d) {
        location.insert(
            "logicalLocations".to_owned(),
            json!([{"fullyQualifiedName": name}]),
        );
    }
    let mut result = json!({
        "ruleId": d.code,
        "ruleIndex": index,
        "level": level(d.severity),
        "message": {"text": text},
        "locations": if location.is_empty() { json!([]) } else { json!([location]) },
    });
    if !related.is_empty() {
        let locations = (1..).zip(&related).map(|(id, (span, words))| {
            json!({
                "id": id,
                "message": {"text": words},
                "physicalLocation": place(*span, sources),
            })
        });
        result["relatedLocations"] = locations.collect();
    }
    if let Some(hint) = hint {
        result["properties"] = json!({"hint": hint});
    }
    result
}

/// Returns the place of a span as a physical location, relative to the site's folder.
fn place(span: Span, sources: &Sources) -> Value {
    let file = sources.file(span.file);
    let bytes = bytes_of(span, sources);
    let begin = line_and_column(&file.text[..bytes.start]);
    let end = line_and_column(&file.text[..bytes.end]);
    json!({
        "artifactLocation": {"uri": uri(&file.path.to_string_lossy()), "uriBaseId": "SITE"},
        "region": {
            "startLine": begin.0, "startColumn": begin.1, "endLine": end.0, "endColumn": end.1,
        },
    })
}

/// Returns line and column of the place after a text, counted from 1, columns in UTF-16 code units as the standard counts by
/// default.
fn line_and_column(before: &str) -> (usize, usize) {
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.matches('\n').count() + 1;
    (line, before[line_start..].encode_utf16().count() + 1)
}

/// Returns a path as a relative reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            other => uri += &format!("%{other:02X}"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::diag::{problem, say};

    #[test]
    fn has_the_form_of_the_standard() {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("content/één b.yaml"), "a: 1\n😀: {x: é}\n");
        let at = |start, end| Span { file, start, end };
        let all = [
            problem!("SG0110", key: "x")
                .record("roles/één b")
                .field("x")
                .at(at(12, 13))
                .related(at(5, 9), "related-first"),
            problem!("SG0250", count: 2u64, lang: "ar"),
            problem!("SG0201", kind: say!("noun-role"), id: "y")
                .hint("hint-none")
                .at(at(12, 13)),
        ];
        insta::assert_snapshot!(print(&all, &sources, Tongue::Dutch));
    }

    #[test]
    fn columns_count_utf16_code_units() {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), "a\n😀é: x\n");
        let region = &place(
            Span {
                file,
                start: 6,
                end: 8,
            },
            &sources,
        )["region"];
        assert_eq!(
            *region,
            json!({"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4})
        );
    }
}
