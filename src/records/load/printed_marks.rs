//! Signs that were meant as a comment and are none: every reader sees them, and what stands between them.
//!
//! In: a text as it was typed, and what of it no reader sees. Out: each stretch that looks like a comment and is printed. Word
//! processors make `<!—` of `<!--`, keyboards put a space in it, programs write `&lt;!--`; a comment ends at the first `-->`,
//! so that one within another leaves its end behind. Takes nothing out: a guess would hide what was meant to be read.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Tag};

use super::raw_html::{Syntax, Unseen, UnseenKind};
use sleutelgids_core::markdown::parser;

/// A stretch that looks like a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedStretch {
    /// The bytes of the text as typed, with the signs around it.
    pub at: Range<usize>,
    /// The signs that look like its beginning, or its end when there is no beginning, as typed.
    pub sign: String,
    /// Tells whether there is an end and no beginning.
    pub is_end: bool,
}

/// Returns everything in a text that looks like a comment and is printed, in its order.
pub fn find(typed: &str, syntax: Syntax, unseen: &[Unseen]) -> Vec<PrintedStretch> {
    if !typed.contains(['!', '！', '>', '&']) {
        return Vec::new();
    }
    let mut marks = marks(typed, unseen);
    if marks.is_empty() {
        return Vec::new();
    }
    let code = match syntax {
        Syntax::Plain => Vec::new(),
        Syntax::Markdown => code(typed),
    };
    marks.retain(|mark| !code.iter().any(|range| range.contains(&mark.at.start)));
    stretches(typed, &marks, unseen)
}

/// The look of signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum MarkRole {
    /// The beginning of a comment.
    Begin,
    /// The beginning of a comment, if an end follows: `<--`, `!--`.
    MayBegin,
    /// The end of a comment.
    End,
    /// `<-->`: itself.
    Arrow,
}

/// Signs that look like the beginning or the end of a comment.
#[derive(Debug, Clone)]
struct PrintedMark {
    role: MarkRole,
    at: Range<usize>,
}

/// The marks of a text outside what no reader sees.
fn marks(typed: &str, unseen: &[Unseen]) -> Vec<PrintedMark> {
    let mut marks = Vec::new();
    let mut from = 0;
    let end = typed.len()..typed.len();
    let ends = unseen
        .iter()
        .map(|u| u.at.clone())
        .chain(std::iter::once(end));
    for gap in ends {
        let signs = signs(&typed[from..gap.start], from);
        let mut position = 0;
        while position < signs.len() {
            match mark(&signs[position..]) {
                Some((role, length)) => {
                    let end = signs[position + length - 1].at.end;
                    let mark = PrintedMark {
                        role,
                        at: signs[position].at.start..end,
                    };
                    marks.extend(Some(mark).filter(|mark| mark.role != MarkRole::Arrow));
                    position += length;
                }
                None => position += 1,
            }
        }
        from = gap.end;
    }
    marks
}

/// A character as a reader sees it.
struct Sign {
    /// The plain one that it looks like.
    looks: char,
    at: Range<usize>,
}

/// The characters of a text that begins at a byte of the whole; of an em dash there are two hyphens.
fn signs(text: &str, from: usize) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len());
    let mut position = 0;
    while let Some((seen, length)) = seen(&text[position..]) {
        let looks = looks(seen);
        let stands = from + position..from + position + length;
        let count = if matches!(seen, '–' | '—' | '―') {
            2
        } else {
            1
        };
        for _ in 0..count {
            signs.push(Sign {
                looks,
                at: stands.clone(),
            });
        }
        position += length;
    }
    signs
}

/// The first character of a text as a reader sees it, and how many bytes it takes.
fn seen(text: &str) -> Option<(char, usize)> {
    let c = text.chars().next()?;
    let escaped = text[c.len_utf8()..]
        .chars()
        .next()
        .filter(char::is_ascii_punctuation);
    match (c, escaped) {
        ('\\', Some(escaped)) => Some((escaped, 2)),
        ('&', _) => Some(reference(text).unwrap_or((c, 1))),
        _ => Some((c, c.len_utf8())),
    }
}

/// A character reference of HTML to one of the signs of a comment.
fn reference(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 10;
    let end = text.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = text[1..end].to_ascii_lowercase();
    let number = match (name.strip_prefix("#x"), name.strip_prefix('#')) {
        (Some(digits), _) => u32::from_str_radix(digits, 16).ok(),
        (None, Some(digits)) => digits.parse().ok(),
        (None, None) => None,
    };
    let c = match name.as_str() {
        "lt" => '<',
        "gt" => '>',
        "excl" => '!',
        "hyphen" | "dash" => '-',
        "shy" => '\u{ad}',
        "ndash" => '–',
        "mdash" => '—',
        "nbsp" => '\u{a0}',
        _ => number.and_then(char::from_u32)?,
    };
    Some((c, end + 1))
}

/// The plain sign that another looks like.
fn looks(c: char) -> char {
    match c {
        '＜' | '‹' | '﹤' => '<',
        '＞' | '›' | '﹥' => '>',
        '！' | '﹗' => '!',
        '\u{2010}'..='\u{2015}' | '−' | '﹘' | '﹣' | '－' => '-',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => ' ',
        '\n' | '\r' => '\n',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

/// The mark with which these signs begin, and how many of them it takes.
fn mark(signs: &[Sign]) -> Option<(MarkRole, usize)> {
    let looks = |at: usize| signs.get(at).map_or('\0', |sign| sign.looks);
    match looks(0) {
        '<' => {
            let sign = after(signs, 1, &[' ', '\n']);
            if looks(sign) == '!' {
                let dash = after(signs, sign + 1, &[' ', '\n']);
                let end = after(signs, dash, &['-']);
                return (end > dash).then_some((MarkRole::Begin, end));
            }
            let end = after(signs, 1, &['-']);
            match looks(end) {
                '>' if end > 1 => Some((MarkRole::Arrow, end + 1)),
                _ => (end > 2).then_some((MarkRole::MayBegin, end)),
            }
        }
        '!' => {
            let end = after(signs, 1, &['-']);
            (end > 2).then_some((MarkRole::MayBegin, end))
        }
        '-' => {
            let dashes = after(signs, 0, &['-']);
            // A `>` at the beginning of the next line is a quotation's.
            let end = after(signs, dashes, &[' ']);
            (dashes > 1 && looks(end) == '>').then_some((MarkRole::End, end + 1))
        }
        _ => None,
    }
}

/// The place after all signs that look like one of these.
fn after(signs: &[Sign], from: usize, same: &[char]) -> usize {
    from + signs[from..]
        .iter()
        .take_while(|sign| same.contains(&sign.looks))
        .count()
}

/// The code of a text that was marked as such. A line that stands far in is code as well, and mostly nobody meant it.
fn code(typed: &str) -> Vec<Range<usize>> {
    let events = parser(typed).into_offset_iter();
    let mut code = Vec::new();
    for (event, range) in events {
        if let Event::Code(_) | Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) = event {
            code.push(range);
        }
    }
    code
}

/// From each mark to the one that ends it.
fn stretches(typed: &str, marks: &[PrintedMark], unseen: &[Unseen]) -> Vec<PrintedStretch> {
    let mut printed = Vec::new();
    let mut next = 0;
    while let Some(mark) = marks.get(next) {
        next += 1;
        let sign = typed[mark.at.clone()].replace(['\n', '\r'], " ");
        if mark.role == MarkRole::End {
            let mark_end = marks[..next - 1].last().map_or(0, |mark| mark.at.end);
            let begin = rest_of_comment(typed, mark_end..mark.at.start, unseen);
            printed.push(PrintedStretch {
                at: begin.unwrap_or(mark.at.start)..mark.at.end,
                sign,
                is_end: true,
            });
            continue;
        }
        let mut following = marks.iter().enumerate().skip(next);
        // Signs that may be no beginning are one only when an end comes right after them.
        let end_mark = match mark.role {
            MarkRole::MayBegin => following.next().filter(|(_, m)| m.role == MarkRole::End),
            _ => following.find(|(_, m)| m.role == MarkRole::End),
        };
        let end = match end_mark {
            Some((number, end_mark)) => {
                next = number + 1;
                end_mark.at.end
            }
            None if mark.role == MarkRole::MayBegin => continue,
            None => end_of_paragraph(typed, mark.at.end),
        };
        printed.push(PrintedStretch {
            at: mark.at.start..end,
            sign,
            is_end: false,
        });
    }
    printed
}

/// Returns where the last comment in a stretch ends, when another one begins within it: what follows was meant to be part of it.
fn rest_of_comment(typed: &str, stretch: Range<usize>, unseen: &[Unseen]) -> Option<usize> {
    let last = unseen.iter().rfind(|u| {
        u.kind == UnseenKind::Comment && stretch.start <= u.at.start && u.at.end <= stretch.end
    })?;
    typed[last.at.clone()]
        .get(1..)?
        .contains("<!--")
        .then_some(last.at.end)
}

fn end_of_paragraph(typed: &str, from: usize) -> usize {
    let mut position = from;
    for line in typed[from..].split_inclusive('\n') {
        if position > from && line.trim().is_empty() {
            return position;
        }
        position += line.len();
    }
    typed.len()
}

#[cfg(test)]
mod tests {
    use super::super::raw_html::visible;
    use super::*;

    /// The stretches of a text that look like a comment and are printed.
    fn printed(typed: &str, syntax: Syntax) -> Vec<&str> {
        let visible = visible(typed, syntax);
        let unseen = visible.map_or_else(Vec::new, |v| v.unseen);
        find(typed, syntax, &unseen)
            .into_iter()
            .map(|p| &typed[p.at])
            .collect()
    }

    #[test]
    fn signs_that_a_program_changed_are_printed() {
        for begin in [
            "<!—",
            "<!–",
            "<!–-",
            "<! --",
            "<!\u{a0}--",
            "<\u{a0}!--",
            "< !--",
            "<!- -",
            "<!-",
            "&lt;!--",
            "&#60;!--",
            "&#x3C;!--",
            "<&#33;--",
            "<!&mdash;",
            "\\<!--",
            "<\\!--",
            "<!\\--",
            "＜!--",
            "‹!--",
            "<！--",
            "<\u{200b}!--",
            "<!\u{ad}--",
            "<!−−",
            "<!‑‑",
            "<\n!--",
        ] {
            for end in ["-->", "—>", "–>", "--&gt;", "-- >", "--\\>"] {
                for syntax in [Syntax::Plain, Syntax::Markdown] {
                    // A backslash is itself where there is no Markdown, and what follows it a comment.
                    if begin == "\\<!--" && syntax == Syntax::Plain {
                        continue;
                    }
                    let comment = format!("{begin} vraag Noor {end}");
                    let typed = format!("Een tekst. {comment} En meer.");
                    assert_eq!(printed(&typed, syntax), [comment.as_str()], "{typed}");
                }
            }
        }
    }

    #[test]
    fn a_beginning_without_an_end_reaches_to_the_end_of_its_paragraph() {
        assert_eq!(printed("a <!— b\nc\n\nd", Syntax::Markdown), ["<!— b\nc\n"]);
        assert_eq!(printed("a <!— b → c", Syntax::Plain), ["<!— b → c"]);
    }

    #[test]
    fn what_a_comment_within_a_comment_leaves_is_printed() {
        assert_eq!(
            printed("a <!-- b <!-- c --> Noor --> d", Syntax::Markdown),
            [" Noor -->"]
        );
        assert_eq!(printed("a <!-- b --> c --> d", Syntax::Plain), ["-->"]);
        assert_eq!(
            printed("<!-- a <!-- b --> c --> d --> e", Syntax::Plain),
            [" c -->", "-->"]
        );
        assert_eq!(printed("a --> b", Syntax::Plain), ["-->"]);
        assert_eq!(printed("a <-- b --> c", Syntax::Plain), ["<-- b -->"]);
        assert_eq!(printed("a !-- b --> c", Syntax::Plain), ["!-- b -->"]);
    }

    #[test]
    fn code_that_was_marked_is_meant_and_a_line_far_in_is_not() {
        for text in [
            "`<!-- x -->`",
            "```html\n<!-- x -->\n```\n",
            "~~~\n<!— x —>\n~~~\n",
        ] {
            assert_eq!(printed(text, Syntax::Markdown), [""; 0], "{text}");
        }
        assert_eq!(
            printed("a\n\n    <!-- x -->\n", Syntax::Markdown),
            ["<!-- x -->"]
        );
    }

    #[test]
    fn other_signs_are_themselves() {
        for text in [
            "a <!-- b --> c",
            "a <-> b <--> c -> d",
            "Kom ook! — zei ze",
            "Wat fijn!— riep ze",
            "1 < 2! -- en 3 > 2",
            "tot 12 uur --\n> een citaat",
            "| a |\n|---|\n| > b |",
            "---\n\n> citaat",
            "wat <? nu",
            "a <!> b",
            "Q&A",
        ] {
            for syntax in [Syntax::Plain, Syntax::Markdown] {
                assert_eq!(printed(text, syntax), [""; 0], "{text}");
            }
        }
    }
}
