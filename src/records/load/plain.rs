//! What YAML can do that no record needs: names for values, repeats of them, kinds of values.
//!
//! In: a stretch of YAML. Out: the first such sign in it, or nothing. Each of them would take letters away from what was
//! typed, without a word: `title: &Co` is no title at all, and `!important` not text. Whoever typed one meant text, or
//! something that is not done here.

use std::ops::Range;

use serde_saphyr::granit_parser::{self, Event, Parser, ScalarStyle, Tag};

use super::screen;
use super::syntax::{self, quoted};
use sleutelgids_core::diag::{Diagnostic, problem};

/// The first thing that is beyond plain keys, texts and lists, and where it stands. YAML that breaks off before it is
/// for the reader to report.
pub fn beyond(text: &str) -> Option<(Range<usize>, Diagnostic)> {
    if !suspect(text) {
        return None;
    }
    let options = granit_parser::options! { emit_anchor_events: true };
    let mut scalar = false;
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event.ok()?;
        let own = || span.byte_range();
        let tagged = || span.tag_span().and_then(|s| s.byte_range()).or_else(own);
        let found = match &event {
            Event::Anchor(_, name) => {
                own().map(|at| (at.clone(), anchor(text, at.start, name, scalar)))
            }
            Event::Alias(_) => own().map(|at| (at.clone(), repeat(&text[at]))),
            Event::Scalar(value, ScalarStyle::Plain, ..) if value == "<<" => {
                own().map(|at| (at, problem!("SG0101-merge")))
            }
            Event::Scalar(.., Some(tag))
            | Event::SequenceStart(.., Some(tag))
            | Event::MappingStart(.., Some(tag)) => {
                tagged().map(|at| (at.clone(), kind(text, at, tag)))
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        scalar = matches!(event, Event::Scalar(..));
    }
    None
}

/// Whether a text may hold such a sign: most do not, and are read once.
fn suspect(text: &str) -> bool {
    if !screen::any(text, |b| matches!(b, b'&' | b'*' | b'!' | b'<')) {
        return false;
    }
    let mut before = b' ';
    text.bytes().any(|b| {
        let begins = before.is_ascii_whitespace() || b"[{,:".contains(&before);
        let sign = matches!(b, b'&' | b'*' | b'!') && begins || (b == b'<' && before == b'<');
        before = b;
        sign
    })
}

/// `&name`: a name for a value, or the first letters of a text.
fn anchor(text: &str, at: usize, name: &str, scalar: bool) -> Diagnostic {
    if scalar && !text.contains(&format!("*{name}")) {
        return sign(text, at);
    }
    problem!("SG0101-anchor", sign: format!("&{name}"), repeat: format!("*{name}"))
}

/// `*name`: a value that stands elsewhere.
fn repeat(sign: &str) -> Diagnostic {
    problem!("SG0101-repeat", sign: sign)
}

/// `!name`: a kind of value, or the first letters of a text.
fn kind(text: &str, at: Range<usize>, tag: &Tag) -> Diagnostic {
    match tag.is_custom() {
        true => sign(text, at.start),
        false => problem!("SG0101-kind", sign: &text[at]),
    }
}

fn sign(text: &str, at: usize) -> Diagnostic {
    let begin = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let line = text[begin..].lines().next().unwrap_or_default();
    let (before, value) = line.split_at(at - begin);
    let sign = value.chars().next().unwrap_or_default().to_string();
    let inside = before.contains(['[', '{']);
    let end = if inside {
        value.find([',', ']', '}'])
    } else {
        value.find(" #")
    };
    let value = quoted(value[..end.unwrap_or(value.len())].trim());
    let line = if inside {
        value
    } else {
        format!("{}{value}", before.trim_start())
    };
    syntax::begins_with(&sign, line)
}

#[cfg(test)]
mod tests {
    use super::beyond;

    /// The message, and what it points at.
    fn found(text: &str) -> Option<(String, &str)> {
        beyond(text).map(|(at, p)| (p.message.id.to_string(), &text[at]))
    }

    #[test]
    fn a_sign_that_takes_letters_away_is_found() {
        let of = |text| found(text).map(|(id, at)| format!("{id} {at}"));
        assert_eq!(of("a: &Co Zorg\n").as_deref(), Some("SG0101-sign &Co"));
        assert_eq!(
            of("a:\n  - één\n  - !let op\n").as_deref(),
            Some("SG0101-sign !let")
        );
        assert_eq!(of("a: [x, &y z]\n").as_deref(), Some("SG0101-sign &y"));
        assert_eq!(of("a: !!str 5\n").as_deref(), Some("SG0101-kind !!str"));
        assert_eq!(
            of("a: &n\n  b: 1\nc: *n\n").as_deref(),
            Some("SG0101-anchor &n")
        );
        assert_eq!(of("a: &n x\nc: *n\n").as_deref(), Some("SG0101-anchor &n"));
        assert_eq!(
            of("a: {b: 1, <<: {c: 2}}\n").as_deref(),
            Some("SG0101-merge <<")
        );
    }

    #[test]
    fn the_same_signs_within_a_text_are_text() {
        for text in [
            "a: Zorg & Co\n",
            "a: \"&Co\"\nb: '*x'\nc: \"!\"\n",
            "a: |\n  &x *y !z\n  <<: b\n",
            "a: Let op! Nu *niet*\n",
            "# &x *y !z\na: b\n",
            "\"<<\": b\n",
            "a: 1 << 2\n",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
