//! Marks of bold letters that make none, and marks for what a text cannot have: struck out, raised, marked with a colour.

use std::ops::Range;

use super::reading::{MARK, MarkdownReading};
use super::{Finding, shown};
use sleutelgids_core::diag::{Diagnostic, problem};

/// Finds such marks.
pub fn find(reading: &MarkdownReading<'_>, findings: &mut Vec<Finding>) {
    for (start, paragraph) in reading.paragraphs() {
        let typed = &reading.text[start..start + paragraph.len()];
        for (at, problem) in bold(paragraph, typed) {
            findings.push(Finding::new(start + at.start..start + at.end, problem));
        }
    }
    for (start, line) in reading.lines() {
        for (at, problem) in others(line) {
            findings.push(Finding::new(start + at.start..start + at.end, problem));
        }
    }
}

type Found = (Range<usize>, Diagnostic);

/// Left-over marks of bold letters in a paragraph.
fn bold(literal: &str, typed: &str) -> Vec<Found> {
    let mut findings = Vec::new();
    for sign in ['*', '＊', '_'] {
        let runs = runs(literal, sign, 2..=3);
        let mut pairs = runs.chunks(2);
        for pair in &mut pairs {
            match pair {
                [open, close] => {
                    let words = typed[open.end..close.start].trim();
                    let is_spaced = words.len() < close.start - open.end;
                    // Two lines for a pen are no bold letters.
                    if !words.is_empty() && (sign != '_' || is_spaced) {
                        let corrected_words = format!("**{}**", shown(words.trim_matches('*')));
                        let problem = match is_spaced || sign != '*' {
                            true => problem!("SG0126", meant: corrected_words),
                            false => problem!("SG0126-tight", meant: corrected_words),
                        };
                        findings.push((open.start..close.end, problem));
                    }
                }
                [alone] if sign != '_' && opens(literal, alone) => {
                    let words = first_words(&typed[alone.end..]);
                    let corrected_words = format!("**{words}**");
                    findings.push((
                        alone.clone(),
                        problem!("SG0126-open", meant: corrected_words),
                    ));
                }
                _ => {}
            }
        }
    }
    let parts: Vec<usize> = literal.match_indices("* *").map(|(at, _)| at).collect();
    if let Some(first) = parts.first() {
        let last = parts.last().unwrap_or(first) + 3;
        let between = typed[*first..last].trim_matches(['*', ' ']);
        // At the beginning of a line they made two lists, one in the other.
        let line_before = typed[..*first].lines().next_back().unwrap_or_default();
        let words = if between.is_empty() {
            line_before
        } else {
            between
        };
        let corrected_words = format!("**{}**", shown(words.trim_matches(['*', ' '])));
        let problem = problem!("SG0126", meant: corrected_words);
        findings.push((*first..last, problem));
    }
    findings
}

/// Returns the stretches of a text that are so many of one sign, and no more.
fn runs(text: &str, sign: char, count: std::ops::RangeInclusive<usize>) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut position = 0;
    while let Some(begin) = text[position..].find(sign).map(|next| position + next) {
        let text_from_mark = &text[begin..];
        let length = text_from_mark.len() - text_from_mark.trim_start_matches(sign).len();
        if count.contains(&(length / sign.len_utf8())) {
            runs.push(begin..begin + length);
        }
        position = begin + length;
    }
    runs
}

/// Returns whether a mark stands where words in bold would begin.
fn opens(literal: &str, mark: &Range<usize>) -> bool {
    let sign_before = literal[..mark.start].chars().next_back();
    let sign_after = literal[mark.end..].chars().next();
    let is_begin = sign_before
        .is_none_or(|c| c.is_whitespace() || "(“\"‘'„".contains(c) || c == char::from(MARK));
    is_begin && sign_after.is_some_and(char::is_alphanumeric)
}

fn first_words(text: &str) -> String {
    const FEW: usize = 3;
    let line = text.trim_start().lines().next().unwrap_or_default();
    shown(
        &line
            .split_whitespace()
            .take(FEW)
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// Marks of a line for what no text here can have.
fn others(line: &str) -> Vec<Found> {
    let mut findings = Vec::new();
    for pair in runs(line, '~', 2..=2).chunks(2) {
        if let [open, close] = pair {
            let words = shown(&line[open.end..close.start]);
            findings.push((open.start..close.end, problem!("SG0127", words: words)));
        }
    }
    for pair in runs(line, '=', 2..=2).chunks(2) {
        if let [open, close] = pair {
            let words = &line[open.end..close.start];
            if !words.is_empty() && words.trim().len() == words.len() {
                let problem = problem!("SG0127-marked", words: shown(words));
                findings.push((open.start..close.end, problem));
            }
        }
    }
    for sign in ['~', '^'] {
        for pair in runs(line, sign, 1..=1).windows(2) {
            let [open, close] = pair else { continue };
            let inner = &line[open.end..close.start];
            if is_small(&line[..open.start], inner) {
                let digits: Option<String> = inner.chars().map(|c| small(c, sign == '^')).collect();
                let typed = &line[open.start..close.end];
                let problem = match digits {
                    Some(meant) => problem!("SG0127-small", typed: typed, meant: meant),
                    None => problem!("SG0127-small", typed: typed, meant: inner),
                };
                findings.push((open.start..close.end, problem));
            }
        }
    }
    findings
}

/// Returns whether a few letters were meant to be raised or lowered behind others.
fn is_small(before: &str, inner: &str) -> bool {
    const FEW: usize = 4;
    let follows = before.ends_with(|c: char| c.is_alphanumeric() || c == char::from(MARK));
    let count = inner.chars().count();
    let is_whole = inner
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '+' | '-'));
    follows && is_whole && (1..=FEW).contains(&count)
}

/// Returns the sign that is a digit raised or lowered.
fn small(c: char, is_raised: bool) -> Option<char> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = c.to_digit(10)?;
    match is_raised {
        true => RAISED.get(digit as usize).copied(),
        false => char::from_u32(0x2080 + digit),
    }
}
