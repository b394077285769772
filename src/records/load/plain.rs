//! What YAML can do that no record needs: names for values, repeats of them, kinds of values.
//!
//! In: an event of the parser. Out: such a sign in it, or nothing. Each of them would take letters away from what was
//! typed, without a word: `title: &Co` is no title at all, and `!important` not text. Whoever typed one meant text, or
//! something that is not done here.

use std::ops::Range;

use granit_parser::{Event, ScalarStyle, Span, Tag};

use super::quotes::quoted;
use super::syntax;
use sleutelgids_core::diag::{Diagnostic, problem};

/// Returns what of an event is beyond plain keys, texts and lists, and where it stands. A name for a value has an event of its own, and
/// its own message: [`anchor`].
pub fn beyond(event: &Event<'_>, span: Span, text: &str) -> Option<(Range<usize>, Diagnostic)> {
    let range = span.byte_range()?;
    match event {
        Event::Alias(_) => Some((range.clone(), repeat(&text[range]))),
        Event::Scalar(value, ScalarStyle::Plain, ..) if value == "<<" => {
            Some((range, problem!("SG0101-merge")))
        }
        Event::Scalar(.., Some(tag))
        | Event::SequenceStart(.., Some(tag))
        | Event::MappingStart(.., Some(tag)) => {
            let tag_range = span.tag_span().and_then(|span| span.byte_range());
            let range = tag_range.unwrap_or(range);
            Some((range.clone(), kind(text, range, tag)))
        }
        _ => None,
    }
}

/// `&name`: a name for a value, or the first letters of a text.
pub fn anchor(text: &str, at: usize, name: &str, is_scalar: bool) -> Diagnostic {
    if is_scalar && !text.contains(&format!("*{name}")) {
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
    use std::path::Path;

    use crate::load::tree;
    use sleutelgids_core::source::Sources;

    /// The message, and what it points at.
    fn found(text: &str) -> Option<(String, &str)> {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        let problem = tree::parse(text, file, 0).err()?;
        let span = problem.span.expect("a place");
        let at = span.start as usize..span.end as usize;
        Some((problem.message.id.to_string(), &text[at]))
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
