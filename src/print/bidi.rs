//! Numbers and addresses keep their order on sheets, and in the programs that sheets are read with.
//!
//! In: the data of a sheet; a finished PDF. Out: the stretches of its texts that run from left to right within text from right
//! to left ([`left_to_right`]), which the templates isolate wherever they stand; the PDF as viewers built on PDFium (Chrome,
//! Edge) read it.

use std::collections::BTreeSet;

use memchr::memmem;
use serde_json::{Map, Value};

use sleutelgids_core::model::Direction;
use sleutelgids_view::bidi::left_to_right;

/// Notes the stretches of a sheet's texts that run from left to right, each with how it is set, the longest first: one may be a
/// part of another.
pub(super) fn note_stretches(data: &mut Value) {
    let mut finder = StretchFinder {
        is_mirrored: is_mirrored(data),
        is_mirrored_beside: is_mirrored(&data["staff"]),
        stretches: BTreeSet::new(),
    };
    // The long text of a sheet whose language it lacks.
    let is_body_mirrored = match &data["tongue"] {
        Value::Object(_) => is_mirrored(&data["tongue"]),
        _ => finder.is_mirrored,
    };
    for (key, value) in data.as_object().into_iter().flatten() {
        let is_mirrored = match key.as_str() {
            "body" => is_body_mirrored,
            _ => finder.is_mirrored,
        };
        finder.look_under(key, value, is_mirrored);
    }
    let mut stretches: Vec<String> = finder.stretches.into_iter().collect();
    stretches.sort_by_key(|stretch| std::cmp::Reverse(stretch.len()));
    let as_set = stretches.into_iter().map(|stretch| {
        let set = kept_together(&stretch);
        (stretch, Value::String(set))
    });
    data["ltr"] = Value::Object(as_set.collect::<Map<String, Value>>());
}

/// Keys of data that readers never see as text, or only where it runs from the left.
const NO_TEXTS: [&str; 21] = [
    "code", "colours", "dir", "email", "fonts", "id", "lang", "latin", "layout", "link", "page",
    "path", "photo", "pre", "record", "region", "script", "shown", "to", "uri", "url",
];

struct StretchFinder {
    /// True when the sheet runs from the right.
    is_mirrored: bool,
    /// True when the language beside a form's own does.
    is_mirrored_beside: bool,
    stretches: BTreeSet<String>,
}

impl StretchFinder {
    fn look_under(&mut self, key: &str, value: &Value, is_mirrored: bool) {
        match value {
            _ if NO_TEXTS.contains(&key) => {}
            // The second of a form's texts, beside the first.
            Value::String(_) if key == "b" => self.look_in(value, self.is_mirrored_beside),
            _ => self.look_in(value, is_mirrored),
        }
    }

    fn look_in(&mut self, value: &Value, is_mirrored: bool) {
        match value {
            Value::String(text) if is_mirrored => {
                let stretches = left_to_right(text).into_iter();
                self.stretches
                    .extend(stretches.map(|stretch| text[stretch].to_owned()));
            }
            Value::Array(values) => {
                for value in values {
                    self.look_in(value, is_mirrored);
                }
            }
            Value::Object(entries) => {
                let is_mirrored = match entries.contains_key("t") {
                    true => self::is_mirrored(value),
                    false => is_mirrored,
                };
                for (key, value) in entries {
                    self.look_under(key, value, is_mirrored);
                }
            }
            _ => {}
        }
    }
}

fn is_mirrored(value: &Value) -> bool {
    value["dir"] == Direction::Rtl.as_str()
}

/// Returns a stretch as it is set: with spaces at which no line ends but between words and after a comma, and with a plain hyphen
/// between figures. PDFium takes the groups of a number for separate ones where an ordinary space or a dash lies between them,
/// and tells the last first.
fn kept_together(stretch: &str) -> String {
    let mut set = String::with_capacity(stretch.len() + 4);
    let characters: Vec<char> = stretch.chars().collect();
    for (place, c) in characters.iter().enumerate() {
        let characters_before = characters[..place].iter().rev();
        let characters_after = characters[place + 1..].iter();
        let is_next_to = |matches: fn(char) -> bool| {
            characters_before
                .clone()
                .next()
                .is_some_and(|c| matches(*c))
                && characters_after.clone().next().is_some_and(|c| matches(*c))
        };
        let is_span = [
            characters_before.clone().find(|c| **c != ' '),
            characters_after.clone().find(|c| **c != ' '),
        ]
        .iter()
        .all(|end| end.is_some_and(|c| !c.is_alphabetic()));
        let may_break =
            is_next_to(char::is_alphabetic) || characters_before.clone().next() == Some(&',');
        set.push(match c {
            ' ' if !may_break => '\u{a0}',
            '–' | '—' if is_span => '-',
            other => *other,
        });
    }
    set
}

/// Returns a PDF that says of its pages that they are read from left to right. A sheet in a language from right to left says
/// the other, by which PDF orders pages beside each other (ISO 32000-1, table 150); PDFium takes it for the order of the letters
/// on every line, and tells numbers, addresses and Latin names backwards.
pub(super) fn with_lines_in_order(mut pdf: Vec<u8>) -> Vec<u8> {
    const MIRRORED: &[u8] = b"/Direction/R2L";
    const UPRIGHT: &[u8] = b"/Direction/L2R";
    if let Some(place) = memmem::rfind(&pdf, MIRRORED) {
        pdf[place..place + UPRIGHT.len()].copy_from_slice(UPRIGHT);
    }
    pdf
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn stretches(mut data: Value) -> Vec<String> {
        note_stretches(&mut data);
        let noted = data["ltr"].as_object().expect("an object");
        noted.keys().cloned().collect()
    }

    #[test]
    fn stretches_of_every_text_are_noted_the_longest_first() {
        let data = json!({
            "dir": "rtl", "title": "نشرة 1-2", "url": { "shown": "a.org/1", "url": "https://a.org/1" },
            "words": { "ask": "اتصل على 020 555 00 00" },
            "persons": [{ "quote": { "t": "9:00 - 10:00", "dir": "ltr" }, "availability": "9:00 - 12:00" }],
            "body": [{ "table": { "rows": [[["3/4"]]] } }],
        });
        let noted = stretches(data);
        assert_eq!(noted, ["020 555 00 00", "9:00 - 12:00", "1-2", "3/4"]);
    }

    #[test]
    fn a_sheet_from_the_left_has_those_of_its_texts_from_the_right() {
        let quote = json!({ "t": "من 9:00 - 12:00", "dir": "rtl" });
        assert_eq!(
            stretches(json!({ "dir": "ltr", "title": "1-2", "quote": quote })),
            ["9:00 - 12:00"]
        );
        let beside = json!({ "a": "1-2", "b": "من 3-4" });
        assert_eq!(
            stretches(json!({ "dir": "ltr", "staff": { "dir": "rtl" }, "say": beside })),
            ["3-4"]
        );
        let body = json!({ "dir": "rtl", "tongue": { "t": "", "dir": "ltr" }, "body": [{ "p": ["1-2"] }] });
        assert_eq!(stretches(body), [""; 0]);
    }

    #[test]
    fn the_groups_of_a_number_stay_together() {
        assert_eq!(
            kept_together("020 555 00 00"),
            "020\u{a0}555\u{a0}00\u{a0}00"
        );
        assert_eq!(kept_together("9:00 - 12:00"), "9:00\u{a0}-\u{a0}12:00");
        assert_eq!(kept_together("9:00–12:00"), "9:00-12:00");
        assert_eq!(kept_together("ma – vr 9"), "ma\u{a0}–\u{a0}vr\u{a0}9");
        assert_eq!(
            kept_together("Lange Straat 12, 1234 AB Utrecht"),
            "Lange Straat\u{a0}12, 1234\u{a0}AB Utrecht"
        );
    }

    #[test]
    fn a_pdf_says_that_its_lines_run_from_the_left() {
        let pdf = b"%PDF <</ViewerPreferences<</Direction/R2L>>>>".to_vec();
        assert_eq!(
            with_lines_in_order(pdf),
            b"%PDF <</ViewerPreferences<</Direction/L2R>>>>"
        );
        assert_eq!(with_lines_in_order(b"%PDF".to_vec()), b"%PDF");
    }
}
