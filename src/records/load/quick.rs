//! A record as nearly all are, read in one go.
//!
//! In: YAML without anchors, tags, merged or unusual keys. Out: the very tree that [`tree::parse`](super::tree::parse) makes of it by
//! way of serde, in half the time; or nothing, for whatever is anything else or wrong: it is then read the long way, which
//! knows what to say of it.

use std::borrow::Cow;

use granit_parser::{Event, Parser, ScalarStyle, StrInput};

use super::tree::{Node, Place, Value};
use sleutelgids_core::source::{Span, Spanned};

/// No deeper than this, no more values, no more bytes; far below what the long way allows.
const DEPTH: usize = 30;
const VALUES: usize = 10_000;
const BYTES: usize = 1 << 20;

/// Reads the one mapping that `place` holds.
pub(super) fn parse(place: &Place<'_>) -> Option<Node> {
    let text = place.text;
    // Directives and the mark of Windows are for the long way.
    if text.len() > BYTES || text.starts_with(['\u{feff}', '%']) || text.contains("\n%") {
        return None;
    }
    let options = granit_parser::options! { emit_comments: false };
    let parser = Parser::new_from_str_with_options(text, options);
    let mut reading = Reading {
        parser,
        place,
        values: 0,
    };
    reading
        .next()
        .filter(|(event, _)| matches!(event, Event::StreamStart))?;
    reading
        .next()
        .filter(|(event, _)| matches!(event, Event::DocumentStart(_, None)))?;
    let (begin, span) = reading.next()?;
    let node = reading.node(begin, span, 0)?;
    reading
        .next()
        .filter(|(event, _)| matches!(event, Event::DocumentEnd))?;
    reading
        .next()
        .filter(|(event, _)| matches!(event, Event::StreamEnd))?;
    matches!(node.value, Value::Map(_)).then_some(node)
}

struct Reading<'p, 't> {
    parser: Parser<'t, StrInput<'t>>,
    place: &'p Place<'t>,
    values: usize,
}

impl<'t> Reading<'_, 't> {
    fn next(&mut self) -> Option<(Event<'t>, Span)> {
        let (event, span) = self.parser.next()?.ok()?;
        let (start, end) = (span.start.byte_offset()?, span.end.byte_offset()?);
        Some((event, self.place.span(start, end.checked_sub(start)?)))
    }

    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Option<Node> {
        self.values += 1;
        if depth > DEPTH || self.values > VALUES {
            return None;
        }
        match event {
            Event::Scalar(text, style, 0, None) => Some(Node {
                value: scalar(text, style)?,
                span,
            }),
            Event::SequenceStart(_, 0, None) => {
                let mut items = Vec::new();
                loop {
                    match self.next()? {
                        (Event::SequenceEnd, _) => break,
                        (event, span) => items.push(self.node(event, span, depth + 1)?),
                    }
                }
                // As the long way has it: the first item shows better where a list is than its own mark.
                let span = items.first().map_or(span, |item| item.span);
                Some(Node {
                    value: Value::List(items),
                    span,
                })
            }
            Event::MappingStart(_, 0, None) => {
                let mut entries: Vec<(Spanned<String>, Node)> = Vec::new();
                loop {
                    let (key, at) = match self.next()? {
                        (Event::MappingEnd, _) => break,
                        (Event::Scalar(key, _, 0, None), at) if is_usual(&key) => {
                            (Spanned::new(key.into_owned(), at), at)
                        }
                        _ => return None,
                    };
                    let (event, span) = self.next()?;
                    let value = self.node(event, span, depth + 1)?;
                    entries.push((key, self.place.comment(at).unwrap_or(value)));
                }
                let span = entries.first().map_or(span, |(key, _)| key.span);
                Some(Node {
                    value: Value::Map(entries),
                    span,
                })
            }
            _ => None,
        }
    }
}

/// A key of letters, digits, hyphens and low lines that begins with a letter, and is no other word for nothing.
fn is_usual(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        && !key.eq_ignore_ascii_case("null")
}

fn scalar(text: Cow<'_, str>, style: ScalarStyle) -> Option<Value> {
    if style == ScalarStyle::Plain {
        if matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            return Some(Value::Null);
        }
        // What may be a number too large to be one, or none (`.nan`).
        let number = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.');
        let odd = text.len() > 15 || text.contains(|c: char| c.is_ascii_alphabetic());
        if odd && text.starts_with(number) && !text.contains(' ') {
            return None;
        }
    }
    Some(Value::Scalar(text.into_owned()))
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test reads the example site")]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;
    use walkdir::WalkDir;

    use super::*;
    use crate::load::record::split;
    use sleutelgids_core::limits::YamlLimits;
    use sleutelgids_core::source::Sources;

    /// What both ways make of a text: the quick one only where it makes anything.
    fn both(text: &str, base: usize) -> Option<(String, String)> {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), "");
        let place = Place::new(text, file, base);
        let quick = parse(&place)?;
        Some((format!("{quick:?}"), {
            let long = place.parse(&YamlLimits::default());
            format!("{:?}", long.map_err(|e| e.to_string()))
        }))
    }

    fn agree(text: &str) -> bool {
        let Some((quick, long)) = both(text, 7) else {
            return false;
        };
        assert_eq!(format!("Ok({quick})"), long, "{text:?}");
        true
    }

    #[test]
    fn the_example_site_is_read_quickly() {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let (mut quick, mut all) = (0, 0);
        for entry in WalkDir::new(content) {
            let entry = entry.expect("the example site can be read");
            let ending = entry.path().extension().and_then(|e| e.to_str());
            let text = match ending {
                Some("md" | "yaml") => std::fs::read_to_string(entry.path()).expect("a text"),
                _ => continue,
            };
            let yaml = split(&text).map_or(&*text, |(yaml, _)| &text[yaml]);
            if !yaml.trim().is_empty() {
                all += 1;
                quick += usize::from(agree(yaml));
            }
        }
        assert!(all > 100 && quick * 100 >= all * 95, "{quick} of {all}");
    }

    #[test]
    fn what_is_unusual_is_read_the_long_way() {
        for text in [
            "a: &x 1\nb: *x\n",
            "a: !!str 1\n",
            "<<: {a: 1}\n",
            "? [a]\n: b\n",
            "\"a b\": 1\n",
            "null: 1\n",
            "1: 2\n",
            "a: 1\n---\nb: 2\n",
            "%YAML 1.2\n---\na: 1\n",
            "- a\n",
            "a\n",
            "a: [1, 2\nb: 3\n",
            "a: 123456789012345678901234567890\n",
            "a: -.inf\n",
            "a: 1e999\n",
        ] {
            assert_eq!(both(text, 0), None, "{text:?}");
        }
        let deep = format!("a: {}{}\n", "[".repeat(DEPTH + 1), "]".repeat(DEPTH + 1));
        assert_eq!(both(&deep, 0), None);
    }

    #[test]
    fn every_kind_of_value_is_the_same_either_way() {
        for text in [
            "name: Persoon A\nage: 0117\nno: no\nyes: true\nx: ~\ny:\nz: null\n",
            "a: \"x: \\u00e9\\n\"\nb: 'it''s'\nc: |\n  one\n  two\nd: >-\n  folded\n  text\n",
            "a:\n  - x\n  - {b: 1, c: [d, e]}\n  -\n  - - f\nb: []\nc: {}\n",
            "colour: #12525e\nother: # a comment\nthird: x # another\n",
            "\"a\": 1\n'b': {\"c\": \"d\", 'e': [f], \"\\x67\": }\n\"h\": #1a2b3c\n\"i\" : x\n",
            "# first\n\na: één\nb: \"\"\n...\n",
            "a: one\n  two\n\n  three\nb: 1.50\nc: -0\nd: 2026-01-02\ne: +31600000101\n",
            "---\na: 1\n",
            "a: 1\r\nb:\r\n  - x\r\n",
            "ar: مرحبا\nti: ሰላም\nfa: \"سلام: \"\n",
        ] {
            assert!(agree(text), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn both_ways_agree_on_anything(parts in prop::collection::vec(0..PARTS.len(), 1..24)) {
            agree(&parts.into_iter().map(|part| PARTS[part]).collect::<String>());
        }
    }

    const PARTS: [&str; 48] = [
        "a",
        "b: ",
        "c:\n",
        "name: x\n",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "\n- ",
        "\n  - ",
        ": ",
        ":",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\"",
        "'",
        "\"x\"",
        "\"k\": ",
        "'y'",
        "#",
        " # z\n",
        "#12525e",
        "|\n  ",
        ">\n  ",
        "&x ",
        "*x",
        "!t ",
        "?",
        "~",
        "null",
        "true",
        "no",
        "17",
        "-",
        "1.5",
        "1e999",
        ".inf",
        "9999999999",
        "é",
        "\t",
        "\r\n",
        "<<: ",
        "---\n",
        "...\n",
        "\\",
    ];
}
