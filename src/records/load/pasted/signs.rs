//! Signs that mean nothing, or something else, to whoever hears or copies a text.
//!
//! A sign of private use is a picture in one font and a box in all others (The Unicode Standard, 23.5): Word has bullets of that
//! kind. Letters of mathematics look bold or like handwriting on social media; a screen reader spells them out, or is silent.

use icu_normalizer::ComposingNormalizer;

use super::bullets::is_private;
use super::{Finding, shown};
use sleutelgids_core::diag::problem;

/// Returns such signs of a text, those in a row as one.
pub fn find(text: &str) -> Vec<Finding> {
    // Both kinds begin with a byte that few texts have.
    if !text.bytes().any(|b| matches!(b, 0xee..=0xf0)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    let mut from = 0;
    while let Some((offset, c)) = text[from..]
        .char_indices()
        .find(|(_, c)| is_private(*c) || is_of_mathematics(*c))
    {
        let begin = from + offset;
        let end = match is_private(c) {
            true => begin + c.len_utf8(),
            false => end_of_letters(text, begin),
        };
        let range = begin..end;
        let problem = match is_private(c) {
            true => problem!("SG0160", code: format!("U+{:04X}", u32::from(c))),
            false => {
                let words = &text[range.clone()];
                let plain_letters = ComposingNormalizer::new_nfkc().normalize(words);
                problem!("SG0161", words: shown(words), meant: shown(&plain_letters))
            }
        };
        findings.push(Finding::new(range, problem));
        from = end;
    }
    findings
}

/// Letters and digits of mathematics (Mathematical Alphanumeric Symbols).
fn is_of_mathematics(c: char) -> bool {
    matches!(c, '\u{1d400}'..='\u{1d7ff}')
}

/// Returns where letters of mathematics end, spaces between them included.
fn end_of_letters(text: &str, begin: usize) -> usize {
    let mut end = begin;
    for (at, c) in text[begin..].char_indices() {
        match c {
            _ if is_of_mathematics(c) => end = begin + at + c.len_utf8(),
            ' ' | '-' | '\'' | '’' => {}
            _ => break,
        }
    }
    end
}
