//! Links that failed: their marks are there, and a sign too many or too few makes that every reader sees them.

use std::ops::Range;

use super::reading::MarkdownReading;
use super::{Finding, shown};
use sleutelgids_core::diag::{Diagnostic, problem};

/// Finds links that failed, and addresses that were put aside for links that are not there.
pub fn find(reading: &MarkdownReading<'_>, findings: &mut Vec<Finding>) {
    for (start, line) in reading.lines() {
        let typed = &reading.text[start..start + line.len()];
        for (close, _) in line.match_indices(']') {
            let Some(open) = opening(line, close) else {
                continue;
            };
            let failed = failed_link(typed, line, open, close);
            if let Some((range, problem)) =
                failed.or_else(|| turned_round(typed, line, open, close))
            {
                findings.push(Finding::new(
                    start + range.start..start + range.end,
                    problem,
                ));
            }
        }
        for (at, _) in line.match_indices("data:image/") {
            let word_start = line[..at]
                .rfind(char::is_whitespace)
                .map_or(0, |space| space + 1);
            findings.push(Finding::new(
                start + word_start..start + at + 5,
                problem!("SG0156"),
            ));
        }
    }
    for range in &reading.unused {
        let definition = reading.text[range.clone()].trim();
        // A picture of Google Docs is named where it was to be seen.
        if !definition.contains("data:") {
            let problem = problem!("SG0124-definition", text: shown(definition));
            findings.push(Finding::new(
                range.start..range.start + definition.len(),
                problem,
            ));
        }
    }
}

/// Returns where the bracket opens that closes at a place of a line.
fn opening(line: &str, close: usize) -> Option<usize> {
    let mut depth = 0;
    for (at, byte) in line.as_bytes()[..close].iter().enumerate().rev() {
        match byte {
            b']' => depth += 1,
            b'[' if depth == 0 => return Some(at),
            b'[' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Returns a link whose words stand between two brackets, and what is wrong with it.
fn failed_link(
    typed: &str,
    line: &str,
    open: usize,
    close: usize,
) -> Option<(Range<usize>, Diagnostic)> {
    let words = typed[open + 1..close].trim();
    let text_after_bracket = &line[close + 1..];
    let target = text_after_bracket.trim_start_matches([' ', '\u{a0}']);
    let begin = close + 1 + (text_after_bracket.len() - target.len());
    if target.starts_with('[') && begin == close + 1 {
        let length = target.find(']')?;
        let name = &typed[begin + 1..begin + length];
        let is_note = name.starts_with('^') || words.starts_with('^');
        let problem = problem!("SG0124-name", name: shown(name), words: shown(words));
        return (!is_note && !name.trim().is_empty())
            .then_some((open..begin + length + 1, problem));
    }
    let bracket = target.chars().next().filter(|c| matches!(c, '(' | '（'))?;
    let inner = begin + bracket.len_utf8();
    let Some(length) = closing(&typed[inner..]) else {
        let address = typed[inner..].trim();
        let problem = problem!("SG0124-open", words: shown(words), url: shown(first_word(address)));
        return looks_like_target(address).then_some((open..typed.len(), problem));
    };
    let address = typed[inner..inner + length].trim();
    let end = inner
        + length
        + typed[inner + length..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
    if !looks_like_target(address) {
        return None;
    }
    let corrected_link = format!("[{}]({})", shown(words), shown(&without_spaces(address)));
    let problem = match begin > close + 1 || bracket != '(' {
        true => problem!("SG0124", meant: corrected_link),
        false => problem!("SG0124-space", meant: corrected_link),
    };
    Some((open..end, problem))
}

/// Returns where the bracket around an address closes: the first that is not the address's own.
fn closing(rest: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in rest.char_indices() {
        match c {
            '(' => depth += 1,
            ')' | '）' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Returns a link of which words and address changed places: `(tekst)[https://…]`.
fn turned_round(
    typed: &str,
    line: &str,
    open: usize,
    close: usize,
) -> Option<(Range<usize>, Diagnostic)> {
    let address = typed[open + 1..close].trim();
    let text_before_bracket = line[..open].strip_suffix(')')?;
    let begin = text_before_bracket.rfind('(')?;
    let words = &typed[begin + 1..open - 1];
    let (words, address) = match looks_like_target(words) && !looks_like_target(address) {
        true => (address, words),
        false => (words, address),
    };
    let corrected_link = format!("[{}]({})", shown(words), shown(&without_spaces(address)));
    looks_like_target(address).then(|| {
        (
            begin..close + 1,
            problem!("SG0124-turned", meant: corrected_link),
        )
    })
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// An address as a link has it: without spaces at its ends and around its signs, and with `%20` for those within.
fn without_spaces(address: &str) -> String {
    let mut joined = address.to_owned();
    for sign in ["://", "/", ".", ":"] {
        for spaced in [format!(" {sign}"), format!("{sign} ")] {
            // A question in words may have a point and a space.
            if !address.contains('?') {
                joined = joined.replace(&spaced, sign);
            }
        }
    }
    joined.replace([' ', '\u{a0}'], "%20")
}

/// Folders of records, as links name them.
const KINDS: [&str; 12] = [
    "persons",
    "regions",
    "organisations",
    "contacts",
    "roles",
    "topics",
    "infosheets",
    "trainings",
    "events",
    "articles",
    "handbooks",
    "pages",
];

/// Returns whether what stands between brackets was meant as the address of a link.
fn looks_like_target(text: &str) -> bool {
    let text = text.trim_start_matches('<');
    let begin = text.to_ascii_lowercase();
    if text.is_empty() {
        return false;
    }
    let schemes = [
        "http://", "https://", "http :", "https :", "http: ", "https: ", "www.", "mailto:", "tel:",
        "sms:", "../", "./", "content/",
    ];
    let is_record = begin
        .split_once('/')
        .is_some_and(|(kind, id)| KINDS.contains(&kind.trim()) && !id.is_empty());
    let is_word = !text.contains(char::is_whitespace);
    let is_file = [".md", ".html", ".pdf"]
        .iter()
        .any(|ending| begin.ends_with(ending));
    let is_heading = text
        .strip_prefix('#')
        .is_some_and(|name| name.starts_with(char::is_alphabetic));
    let is_mail = text
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    schemes.iter().any(|scheme| begin.starts_with(scheme))
        || is_record
        || is_word && (is_file || is_heading || is_mail)
}
