//! Marks that other programs give to headings, words and paragraphs: `{#name .class}` of Google Docs and pandoc, and the
//! lines of colons with which pandoc sets a style. They say nothing to a reader, and are taken out.

use std::ops::Range;

use super::reading::{MARK, MarkdownReading};
use super::{Edit, Finding, shown};
use sleutelgids_core::diag::problem;

/// Takes such marks out of a text, with one word about all of them.
pub fn take_out(reading: &MarkdownReading<'_>, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    let mut signs: Vec<String> = Vec::new();
    let mut first: Option<Range<usize>> = None;
    for (start, line) in reading.lines() {
        let begin = line.trim_start_matches([' ', char::from(MARK)]);
        if begin.starts_with(":::") {
            let style_range = start + (line.len() - begin.len())..start + line.len();
            edits.push(Edit::removal(style_range.clone()));
            note(reading, style_range, &mut first, &mut signs);
            continue;
        }
        for at in braces(line, start) {
            if let Some(removals) = removals(reading, &at, start + line.len()) {
                edits.extend(removals.into_iter().map(Edit::removal));
                note(reading, at, &mut first, &mut signs);
            }
        }
    }
    if let Some(first_range) = first {
        findings.push(Finding::new(first_range, problem!("SG0128", signs: signs)));
    }
}

fn note(
    reading: &MarkdownReading<'_>,
    at: Range<usize>,
    first: &mut Option<Range<usize>>,
    signs: &mut Vec<String>,
) {
    const MANY: usize = 3;
    let sign = shown(&reading.text[at.clone()]);
    if signs.len() < MANY && !signs.contains(&sign) {
        signs.push(sign);
    }
    first.get_or_insert(at);
}

/// The stretches of a line that look like `{#name .class key="value"}`.
fn braces(line: &str, start: usize) -> Vec<Range<usize>> {
    let mut stretches = Vec::new();
    for (open, _) in line.match_indices('{') {
        let Some(length) = line[open..].find('}') else {
            break;
        };
        if are_attributes(&line[open + 1..open + length]) {
            stretches.push(start + open..start + open + length + 1);
        }
    }
    stretches
}

/// Returns whether there are attributes between two braces (pandoc's manual, `link_attributes`, `header_attributes`).
fn are_attributes(inner: &str) -> bool {
    let mut words = 0;
    let mut unread_text = inner.trim().trim_start_matches(':').trim_start();
    while !unread_text.is_empty() {
        let quote = unread_text.find('"');
        let space = unread_text
            .find(char::is_whitespace)
            .unwrap_or(unread_text.len());
        let end = match quote.filter(|quote| *quote < space) {
            Some(quote) => match unread_text[quote + 1..].find('"') {
                Some(length) => quote + 1 + length + 1,
                None => return false,
            },
            None => space,
        };
        let word = &unread_text[..end];
        let is_name = word
            .strip_prefix(['#', '.'])
            .is_some_and(|name| name.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
        let is_value = word.split_once('=').is_some_and(|(key, value)| {
            let is_key = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            is_key && !key.is_empty() && !value.is_empty()
        });
        if !is_name && !is_value {
            return false;
        }
        words += 1;
        unread_text = unread_text[end..].trim_start();
    }
    words > 0
}

/// Returns what goes with such a mark: the space before it, or the brackets of the words that it is about. `None` where it
/// stands in a sentence, and may be meant.
fn removals(
    reading: &MarkdownReading<'_>,
    at: &Range<usize>,
    line_end: usize,
) -> Option<Vec<Range<usize>>> {
    let text = reading.text;
    let text_before = &text[..at.start];
    let is_last = reading.literal[at.end..line_end]
        .chars()
        .all(|c| c == ' ' || c == char::from(MARK));
    let is_heading = reading
        .headings
        .iter()
        .any(|(range, _)| range.contains(&at.start));
    let line_begin = text_before.rfind('\n').map_or(0, |end| end + 1);
    if is_last && (is_heading || text_before[line_begin..].trim().is_empty()) {
        let space = text_before.len() - text_before.trim_end_matches([' ', '\t']).len();
        let with_space = at.start - space..at.end;
        return Some(Vec::from([with_space]));
    }
    match text_before.chars().next_back()? {
        ']' if !reading.is_mark(at.start - 1) => {
            let open = opening(&reading.literal, at.start - 1)?;
            Some(vec![open..open + 1, at.start - 1..at.end])
        }
        ']' | ')' | '`' | '*' | '_' | '>' if reading.is_mark(at.start - 1) => {
            Some(vec![at.clone()])
        }
        _ => None,
    }
}

/// Returns where the bracket opens that closes at a place, on the same line.
fn opening(literal: &str, close: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in literal.as_bytes()[..close].iter().enumerate().rev() {
        match byte {
            b'\n' => return None,
            b']' => depth += 1,
            b'[' if depth == 0 => return Some(at),
            b'[' => depth -= 1,
            _ => {}
        }
    }
    None
}
