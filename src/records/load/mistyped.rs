//! Where YAML went wrong, when that is not where its parser stopped.
//!
//! In: a text, and where its parser stopped. Out: the place that somebody has to mend, with the line as it should be; nothing
//! when the parser stopped at it. A quote or a bracket that is never closed, a key without a space behind its colon and a
//! space that is none let a parser read on, often for many lines.

use std::ops::Range;

use granit_parser::ErrorKind as Kind;

use super::quotes::requoted;
use super::screen::{is_hard_space, sign, unseen_in_word};
use sleutelgids_core::diag::{Diagnostic, problem};

/// The place at which a parser stopped.
#[derive(Debug, Clone, Copy)]
pub struct Stop<'a> {
    /// The whole text.
    pub text: &'a str,
    /// The byte of the text.
    pub at: usize,
    /// Its line, without the spaces at the end.
    pub line: &'a str,
    /// The bytes before it in its line.
    pub column: usize,
}

impl<'a> Stop<'a> {
    /// The place at a byte of a text.
    pub fn new(text: &'a str, at: usize) -> Self {
        let start = line_start(text, at);
        Self {
            text,
            at,
            line: line_at(text, start),
            column: at - start,
        }
    }

    /// Returns where its line begins.
    fn line_start(self) -> usize {
        self.at - self.column
    }
}

/// A place in a text, and what is wrong there.
pub type Found = (Range<usize>, Diagnostic);

/// Signs with which word processors and telephones begin an item of a list.
const BULLETS: &str = "–—―‒−‐‑•·●▪■□◦○‣⁃➢►✓✔*+\u{f0b7}\u{f0a7}\u{f0d8}";

/// Returns what is really wrong where the parser stopped for this kind of error.
pub fn cause(kind: &Kind, stop: Stop<'_>) -> Option<Found> {
    if let Some(hidden_sign) = hidden_in_key(stop) {
        return Some(hidden_sign);
    }
    if !may_lie_elsewhere(kind) {
        return None;
    }
    let scan = Scan::upto(stop);
    scan.hard_indentation()
        .or_else(|| scan.unspaced())
        .or_else(|| scan.long_quote())
        .or_else(|| inner_quotes(kind, stop))
        .or_else(|| scan.bracket())
        .or_else(|| bullet_at(stop))
        .or_else(|| bullet_at(Stop::new(stop.text, scan.bulleted?)))
}

/// Returns whether an error of this kind may be met far behind its cause. Tabs, escapes and directives are met where they stand.
fn may_lie_elsewhere(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::MappingValueNotAllowed
            | Kind::InvalidTrailingSingleQuotedScalar
            | Kind::InvalidTrailingDoubleQuotedScalar
            | Kind::UnclosedQuotedScalar
            | Kind::DocumentIndicatorInQuotedScalar
            | Kind::InvalidQuotedScalarIndent
            | Kind::SimpleKeyExpected
            | Kind::InvalidSimpleKey
            | Kind::ExpectedDocumentStart
            | Kind::InvalidMappingValueWhitespace
            | Kind::InvalidIndentation
            | Kind::UnclosedFlowCollection { .. }
            | Kind::MismatchedFlowCollectionEnd { .. }
            | Kind::MisplacedFlowCollectionEnd
            | Kind::InvalidColonPlacement
            | Kind::InvalidFlowScalarIndent
            | Kind::UnexpectedEofFlowSequence
            | Kind::UnexpectedEofFlowMapping
            | Kind::UnexpectedEofImplicitFlowMapping
            | Kind::BlockEntryInFlowCollection
            | Kind::BlockSequenceEntryNotAllowed
            | Kind::FlowMappingValueAdjacentCollection
            | Kind::ExpectedFlowMappingSeparator
            | Kind::ExpectedFlowSequenceSeparator
            | Kind::ExpectedBlockMappingKey
            | Kind::ExpectedBlockSequenceEntry
            | Kind::InvalidBlockEntryWhitespace
            | Kind::MissingAnchorOrAliasName
            | Kind::ExpectedNodeContent
            | Kind::UnexpectedEndOfPlainScalar
            | Kind::UnexpectedEof
    )
}

/// A sign that nobody sees in the key of the line, which is another key to YAML.
fn hidden_in_key(stop: Stop<'_>) -> Option<Found> {
    let key = stop.line.split(':').next().unwrap_or_default();
    let key = key.trim_matches([' ', '-']);
    let key_start = stop.line_start() + stop.line.find(key)?;
    Some((key_start..key_start + key.len(), unseen_in_word(key)?))
}

/// A text as far as its parser came, read for nothing but quotes, brackets and the beginnings of lines.
struct Scan<'t> {
    stop: Stop<'t>,
    /// Brackets that are open at the end of the line at which the parser stopped.
    open: Vec<(char, usize)>,
    /// The innermost bracket that was open where the parser stopped.
    open_at_stop: Option<(char, usize)>,
    /// A quote that is open.
    quote: Option<(char, usize)>,
    /// A quote that was closed on a later line than its own, and where.
    closed_later: Option<(usize, usize)>,
    /// The indentation of the field whose text of more lines is being read.
    block: Option<usize>,
    /// The first bracket that is closed by one of the other kind: where, and both.
    mismatch: Option<(usize, char, char)>,
    /// A comment within brackets, which hides their end.
    comment: Option<usize>,
    /// The first of the lines right above, or at, the stop that lack a space behind the colon of their key.
    unspaced: Option<usize>,
    /// The line right above the stop, when it begins with the sign of a word processor.
    bulleted: Option<usize>,
    /// The first line that is indented by spaces which are none.
    hard_indentation: Option<usize>,
}

impl<'t> Scan<'t> {
    /// Reads every line down to the one at which the parser stopped.
    fn upto(stop: Stop<'t>) -> Self {
        let mut scan = Self {
            stop,
            open: Vec::new(),
            open_at_stop: None,
            quote: None,
            closed_later: None,
            block: None,
            mismatch: None,
            comment: None,
            unspaced: None,
            bulleted: None,
            hard_indentation: None,
        };
        let mut start = 0;
        for line in stop.text.split_inclusive('\n') {
            if start > stop.at {
                break;
            }
            scan.line(start, line);
            start += line.len();
        }
        if stop.at >= start {
            scan.open_at_stop = scan.open.last().copied();
        }
        scan
    }

    /// Reads one line, which begins at this byte.
    fn line(&mut self, start: usize, line: &str) {
        if let Some(indentation) = self.block {
            if line.trim().is_empty() || indentation_of(line) > indentation {
                return;
            }
            self.block = None;
        }
        if self.quote.is_none() && self.open.is_empty() {
            self.beginning(start, line);
        }
        self.signs(start, line);
    }

    /// Looks how a line begins that stands in no quotes and brackets.
    fn beginning(&mut self, start: usize, line: &str) {
        let is_last = start + line.len() > self.stop.at;
        let is_blank = line.trim().is_empty() || line.trim_start().starts_with('#');
        if unspaced(line).is_some() {
            self.unspaced = self.unspaced.or(Some(start));
        } else if !is_last && !is_blank {
            self.unspaced = None;
        }
        if bullet(line).is_some() {
            self.bulleted = Some(start);
        } else if !is_last && !is_blank {
            self.bulleted = None;
        }
        let is_hard = line
            .chars()
            .take_while(|c| c.is_whitespace())
            .any(is_hard_space);
        if is_hard && !line.trim().is_empty() {
            self.hard_indentation = self.hard_indentation.or(Some(start));
        }
    }

    /// Follows the quotes and brackets of a line.
    fn signs(&mut self, start: usize, line: &str) {
        let mut may_begin = true;
        let mut previous = ' ';
        let mut chars = line.char_indices().peekable();
        while let Some((place, c)) = chars.next() {
            let position = start + place;
            if position == self.stop.at {
                self.open_at_stop = self.open.last().copied();
            }
            let next = chars.peek().map(|(_, next)| *next);
            if let Some((sign, opened)) = self.quote {
                let is_escape = match sign {
                    '"' => c == '\\',
                    _ => c == sign && next == Some(sign),
                };
                if is_escape {
                    chars.next();
                } else if c == sign {
                    self.quote = None;
                    if opened < start {
                        self.closed_later = Some((opened, position));
                    }
                    may_begin = false;
                }
                previous = c;
                continue;
            }
            let ends_word = next.is_none_or(char::is_whitespace);
            match c {
                '#' if previous.is_whitespace() => {
                    if !self.open.is_empty() && line[place..].contains([']', '}']) {
                        self.comment = Some(position);
                    }
                    return;
                }
                '"' | '\'' if may_begin => self.quote = Some((c, position)),
                '{' | '[' if may_begin || !self.open.is_empty() => {
                    self.open.push((c, position));
                    may_begin = true;
                }
                '}' | ']' if !self.open.is_empty() => {
                    let opened = self.open.pop().map(|(sign, _)| sign);
                    if let Some(open) = opened.filter(|open| closing(*open) != c) {
                        self.mismatch = self.mismatch.or(Some((position, open, c)));
                    }
                    may_begin = false;
                }
                ',' if !self.open.is_empty() => may_begin = true,
                ':' if ends_word => may_begin = true,
                '-' if may_begin && ends_word && self.open.is_empty() => {}
                '|' | '>' if may_begin && self.open.is_empty() => {
                    self.block = Some(indentation_of(line));
                    return;
                }
                c if c.is_whitespace() => {}
                _ => may_begin = false,
            }
            previous = c;
        }
    }

    /// Spaces of a word processor before a field.
    fn hard_indentation(&self) -> Option<Found> {
        let start = self.hard_indentation?;
        let line = line_at(self.stop.text, start);
        let indentation = line.len() - line.trim_start().len();
        let space = line.chars().find(|c| is_hard_space(*c))?;
        let problem = problem!("SG0101-hard-space", sign: sign(space), line: line.trim());
        Some((start..start + indentation, problem))
    }

    /// A key with no space behind its colon.
    fn unspaced(&self) -> Option<Found> {
        let start = self.unspaced?;
        let line = line_at(self.stop.text, start);
        let (key, value) = unspaced(line)?;
        let key_start = start + line.find(key)?;
        Some((
            key_start..key_start + key.len() + 1,
            without_space(key, value),
        ))
    }

    /// A quote that was opened on a line and not closed on it.
    fn long_quote(&self) -> Option<Found> {
        let opened_later = self
            .closed_later
            .filter(|(_, closed)| *closed >= self.stop.line_start())
            .map(|(opened, _)| opened);
        let opened = self.quote.map(|(_, at)| at).or(opened_later)?;
        let start = line_start(self.stop.text, opened);
        let line = line_at(self.stop.text, start);
        let (text_before, value) = line.split_at(opened - start);
        // In brackets only the item is in quotes, and nobody can tell where it was to end.
        let is_alone = !text_before.contains(['[', '{']);
        let is_apostrophe = value.starts_with('\'') && !is_around(value);
        let problem = match is_apostrophe {
            true => problem!("SG0101-apostrophe", line: mended(text_before, value)),
            false if is_alone => problem!("SG0101-open-quote", line: mended(text_before, value)),
            false => problem!("SG0101-open-quote", line: line.trim()).hint("hint-in-list"),
        };
        Some((opened..opened + 1, problem))
    }

    /// A bracket that was opened on a line and not closed on it.
    fn bracket(&self) -> Option<Found> {
        let stop = self.stop;
        if let Some((position, open, close)) = self.mismatch {
            let (due, open) = (closing(open).to_string(), open.to_string());
            let problem =
                problem!("SG0101-other-bracket", open: open, close: close.to_string(), due: due);
            return Some((position..position + 1, problem));
        }
        let (sign, opened) = self.open_at_stop?;
        let start = line_start(stop.text, opened);
        let is_here = start == stop.line_start();
        if is_here && !self.open.iter().any(|(_, at)| *at == opened) {
            return None;
        }
        let line = line_at(stop.text, start);
        if let Some(comment_start) = self
            .comment
            .filter(|at| *at >= start && *at < start + line.len())
        {
            return Some((comment_start..comment_start + 1, hidden_end(line)));
        }
        // A list that is written on more lines ends its first one with the bracket.
        if line.ends_with(sign) {
            return None;
        }
        let mut closed_line = line.trim_end_matches([',', ' ']).trim_start().to_owned();
        let opened_here = self.open.iter().filter(|(_, at)| *at >= start);
        let opened_here: Vec<char> = opened_here
            .filter(|(_, at)| *at < start + line.len())
            .map(|(sign, _)| *sign)
            .collect();
        if opened_here.is_empty() {
            closed_line.push(closing(sign));
        }
        closed_line.extend(opened_here.iter().rev().map(|sign| closing(*sign)));
        let problem = problem!("SG0101-bracket", open: sign.to_string(), close: closing(sign).to_string(), line: closed_line);
        Some((opened..opened + 1, problem))
    }
}

/// Returns the bracket that closes this one.
fn closing(open: char) -> char {
    match open {
        '{' => '}',
        _ => ']',
    }
}

/// A comment that hides the end of its own line's brackets.
fn hidden_end(line: &str) -> Diagnostic {
    let mut mended_line = String::new();
    let mut remaining_line = line.trim();
    while let Some(comment_start) = remaining_line.find(" #") {
        let word = &remaining_line[comment_start + 1..];
        let end = word.find([',', ']', '}']).unwrap_or(word.len());
        mended_line += &format!(
            "{} \"{}\"",
            &remaining_line[..comment_start],
            word[..end].trim_end()
        );
        remaining_line = &word[end..];
    }
    problem!("SG0101-hidden-end", line: mended_line + remaining_line)
}

/// Quotes within quotes, where the first of them ends the text.
fn inner_quotes(kind: &Kind, stop: Stop<'_>) -> Option<Found> {
    let is_trailing = matches!(
        kind,
        Kind::InvalidTrailingSingleQuotedScalar
            | Kind::InvalidTrailingDoubleQuotedScalar
            | Kind::ExpectedBlockMappingKey
            | Kind::ExpectedFlowMappingSeparator
            | Kind::ExpectedFlowSequenceSeparator
    );
    let (text_before, value) = quoted_value(stop.line).filter(|_| is_trailing)?;
    if stop.column <= text_before.len() {
        return None;
    }
    let line = mended(text_before, value);
    let quote = value.chars().next()?;
    let problem = match (quote, value.ends_with(quote)) {
        ('"', true) => problem!("SG0101-inner-quotes", line: line),
        ('\'', true) => problem!("SG0101-inner-apostrophe", line: line),
        _ => problem!("SG0101-after-quote", line: line),
    };
    Some((stop.at..stop.at + 1, problem))
}

/// Returns the value of a line that begins with a quote, and what stands before it; not within brackets.
fn quoted_value(line: &str) -> Option<(&str, &str)> {
    let quote_start = line.find(['"', '\''])?;
    let (text_before, value) = line.split_at(quote_start);
    let is_value = text_before.trim_end().ends_with([':', '-']) || text_before.trim().is_empty();
    (is_value && !text_before.contains(['[', '{'])).then(|| (text_before, value.trim_end()))
}

/// A line with its value in quotes that hold all of it.
fn mended(before: &str, value: &str) -> String {
    let value = value.trim();
    let sign = value.chars().next().unwrap_or('"');
    let inner = match sign {
        '"' => match value[1..].strip_suffix('"') {
            Some(inner) => inner,
            // Words somebody said, and more.
            None if value[1..].contains('"') => value,
            None => &value[1..],
        },
        // An apostrophe that begins a word is part of it; two of them around a text are not.
        _ if is_around(value) => value[1..].strip_suffix('\'').unwrap_or(&value[1..]),
        _ => value,
    };
    format!("{}{}", before.trim_start(), requoted(inner))
}

/// Returns whether a single quote was meant to be around a text, and is not the first sign of `'t`, `'s` or `'45`.
fn is_around(value: &str) -> bool {
    let word: String = value[1..]
        .chars()
        .take_while(|c| c.is_alphanumeric())
        .collect();
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    !is_number && !matches!(word.as_str(), "t" | "s" | "n" | "k" | "m" | "r" | "T" | "S")
}

/// An item that begins with the sign of a word processor, or with a hyphen and no space.
fn bullet_at(stop: Stop<'_>) -> Option<Found> {
    let indentation = stop.line.len() - stop.line.trim_start().len();
    let (sign, item) = bullet(stop.line)?;
    let start = stop.line_start() + indentation;
    Some((start..start + sign.len(), not_an_item(sign, item)))
}

/// The problem of an item that begins with something else than a hyphen and a space.
pub fn not_an_item(sign: &str, item: &str) -> Diagnostic {
    let line = format!("- {item}");
    match sign {
        "-" => problem!("SG0101-item-space", line: line),
        _ => problem!("SG0101-bullet", sign: sign, line: line),
    }
}

/// Returns the sign with which a line begins that was meant as an item of a list, and the item: `– item`, `• item`, `-item`.
pub fn bullet(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let first = line.chars().next()?;
    let (sign, text_after_sign) = line.split_at(first.len_utf8());
    let is_bullet = match first {
        '-' => text_after_sign.starts_with(|c: char| c.is_alphabetic() || is_hard_space(c)),
        _ => BULLETS.contains(first) && text_after_sign.starts_with(char::is_whitespace),
    };
    is_bullet.then(|| (sign, text_after_sign.trim()))
}

/// Returns the lines of an unquoted text that were meant as items of their own, all but its first line.
pub fn swallowed_item(typed: &str) -> Option<(usize, &str, &str)> {
    let mut start = 0;
    for (number, line) in typed.split_inclusive('\n').enumerate() {
        if number > 0
            && let Some((sign, item)) = bullet(line)
        {
            let indentation = line.len() - line.trim_start().len();
            return Some((start + indentation, sign, item));
        }
        start += line.len();
    }
    None
}

/// Returns key and value of a line in which no plain space follows the colon. An address (`https://…`) and a reference
/// (`contact:cora`) are no such lines.
fn unspaced(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let bare = line.trim_start_matches("- ").trim_start();
    let (key, value) = run_together(bare)?;
    let is_reference = bare.len() < line.len() && is_reference(key);
    (!is_reference).then_some((key, value))
}

/// Returns whether a word names a kind of record, as references to it begin.
fn is_reference(key: &str) -> bool {
    ["person", "contact", "organisation"].contains(&key)
}

/// Returns the key and the value of `key:value`, without a plain space between them.
pub fn run_together(text: &str) -> Option<(&str, &str)> {
    let (key, value) = text.split_once(':')?;
    let is_key = key.starts_with(|c: char| c.is_alphabetic() || c == '_')
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    let first = value.chars().next()?;
    let is_close = !first.is_whitespace() || is_hard_space(first);
    let is_address = value.starts_with("//") || key == "mailto" || key == "tel";
    (is_key && is_close && !is_address && !value.trim().is_empty()).then(|| (key, value.trim()))
}

/// The problem of a key and a value with no plain space between them.
pub fn without_space(key: &str, value: &str) -> Diagnostic {
    problem!("SG0101-space", key: key, line: format!("{key}: {value}"))
}

fn indentation_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns where the line begins in which a place lies.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Returns the line that begins here, without the spaces at its end.
fn line_at(text: &str, start: usize) -> &str {
    text[start..].lines().next().unwrap_or_default().trim_end()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::load::tree;
    use sleutelgids_core::source::Sources;

    /// The message about a text that cannot be read, the line it names, and the line that may be typed instead.
    fn told(text: &str) -> Option<(String, usize, String)> {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        let problem = tree::parse(text, file, 0).err()?;
        let (line, _) = sources.line_column(problem.span.expect("a place"));
        let args = problem.message.args.iter();
        let typed = args
            .filter(|(name, _)| *name == "line")
            .map(|(_, arg)| match arg {
                sleutelgids_core::diag::Argument::Text(text) => text.clone(),
                other => panic!("{other:?}"),
            });
        Some((problem.message.id.to_string(), line, typed.collect()))
    }

    #[test]
    fn the_line_is_named_that_has_to_be_mended() {
        for (text, message, line, typed) in [
            ("a: b\nname:Sara\nc: d\n", "space", 2, "name: Sara"),
            ("a: b\nname:\u{a0}Sara\nc: d\n", "space", 2, "name: Sara"),
            ("a:\n  - b:[c]\n    d: e\n", "space", 2, "b: [c]"),
            (
                "a:\n  - b: c\n\u{a0}\u{a0}  d: e\n    f: g\n",
                "hard-space",
                3,
                "d: e",
            ),
            (
                "n: 't Hart\nb: c\nd: foto's\n",
                "apostrophe",
                1,
                "n: \"'t Hart\"",
            ),
            (
                "n: 't Hart en 's Gravenhage\n",
                "after-quote",
                1,
                "n: \"'t Hart en 's Gravenhage\"",
            ),
            ("n: \"a\nb: c\n", "open-quote", 1, "n: \"a\""),
            (
                "n: \"zei \"ja\" toen\"\n",
                "inner-quotes",
                1,
                "n: \"zei ‘ja’ toen\"",
            ),
            ("n: 'foto's'\n", "inner-apostrophe", 1, "n: \"foto's\""),
            ("a: [b, c\nd: e\nf: g\n", "bracket", 1, "a: [b, c]"),
            ("a: [{b: c\nd: e\n", "bracket", 1, "a: [{b: c}]"),
            (
                "a: {b: #12525e}\nc: d\n",
                "hidden-end",
                1,
                "a: {b: \"#12525e\"}",
            ),
            ("a: [{b: c]\nd: e\n", "other-bracket", 1, ""),
            ("a:\n  - b\n  – c\n", "bullet", 3, "- c"),
            ("a:\n  - b\n    • c\n", "bullet", 3, "- c"),
            ("a:\n  - b\n  -c\n", "item-space", 3, "- c"),
            ("a:\n  – b: c\n    d: e\n", "bullet", 2, "- b: c"),
        ] {
            let expected = (format!("SG0101-{message}"), line, typed.to_owned());
            assert_eq!(told(text), Some(expected), "{text:?}");
        }
    }

    #[test]
    fn what_only_looks_like_it_is_read() {
        for text in [
            "a: https://example.org\nb: c\n",
            "a:\n  - contact:cora\n  - person:k01\n",
            "a: een tekst\n  – met een streepje –\n  en meer\n",
            "a: |\n  name:Sara\n  't Hart\n  – b\n",
            "a: [b,\n  c]\n",
            "a: {b: c, # note\n  d: e}\n",
            "a: \"'t Hart\"\nb: foto's\n",
        ] {
            assert_eq!(told(text), None, "{text:?}");
        }
    }
}
