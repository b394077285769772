//! Markdown in a field that is printed letter by letter: a reader would see its marks.

use pulldown_cmark::{Event, LinkType, Parser, Tag};

use super::shown;
use sleutelgids_core::diag::{Diagnostic, problem};

/// Returns what of a field's text was meant as Markdown or as HTML, each kind once.
pub fn find(text: &str) -> Vec<Diagnostic> {
    if !text.contains(['*', '_', '[', '&', '`', '#', '~', '\n']) {
        return Vec::new();
    }
    let mut problems = Vec::new();
    let (mut marks, mut items) = (None, 0);
    for (event, range) in Parser::new(text).into_offset_iter() {
        let typed = &text[range.clone()];
        match event {
            Event::Start(Tag::Strong) => {
                let words = typed.trim_matches(['*', '_']);
                marks = marks.or(Some((typed.to_owned(), words.to_owned())));
            }
            Event::Start(Tag::Emphasis) if is_word(text, &range) => {
                let words = typed.trim_matches(['*', '_']);
                marks = marks.or(Some((typed.to_owned(), words.to_owned())));
            }
            Event::Start(Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                ..
            }) => {
                let words = typed[1..].split("](").next().unwrap_or_default();
                let problem = problem!("SG0153-link", typed: shown(typed), words: shown(words), url: shown(&dest_url));
                problems.push(problem);
            }
            Event::Start(Tag::Item) => items += 1,
            // What looks like a comment has a message of its own.
            Event::Text(_) if text[range.end..].starts_with("!--") => {}
            Event::Text(_) if text[..range.start].ends_with("--") => {}
            Event::Text(seen)
                if typed.starts_with('&') && *seen != *typed && !has_told_of_sign(&problems) =>
            {
                problems.push(problem!("SG0153-sign", typed: typed, sign: named(&seen)));
            }
            _ => {}
        }
    }
    if let Some((typed, words)) = marks.or_else(|| heading(text)).or_else(|| struck(text)) {
        problems.push(problem!("SG0153", typed: shown(&typed), words: shown(&words)));
    }
    // One line with a hyphen in front is no list.
    if items > 1
        && text
            .lines()
            .filter(|line| line.trim_start().starts_with(['-', '*']))
            .count()
            > 1
    {
        let points = text
            .lines()
            .map(|line| line.trim().trim_start_matches(['-', '*']).trim());
        let words = points
            .filter(|point| !point.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
        problems.push(problem!("SG0153-list", words: shown(&words)));
    }
    problems
}

fn has_told_of_sign(problems: &[Diagnostic]) -> bool {
    problems
        .iter()
        .any(|problem| problem.message.id == "SG0153-sign")
}

/// A sign as a message may name it.
fn named(sign: &str) -> String {
    match sign.trim() {
        "" => "␣".to_owned(),
        _ => sign.to_owned(),
    }
}

/// Returns whether marks stand around whole words: `5*3*2` is a sum.
fn is_word(text: &str, range: &std::ops::Range<usize>) -> bool {
    let sign_before = text[..range.start].chars().next_back();
    let sign_after = text[range.end..].chars().next();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !is_letter(sign_before) && !is_letter(sign_after)
}

/// A heading with its marks, and without.
fn heading(text: &str) -> Option<(String, String)> {
    let line = text
        .lines()
        .find(|line| line.starts_with("## ") || line.starts_with("### "))?;
    Some((
        line.to_owned(),
        line.trim_start_matches('#').trim().to_owned(),
    ))
}

/// Struck words with their marks, and without.
fn struck(text: &str) -> Option<(String, String)> {
    let begin = text.find("~~")?;
    let length = text[begin + 2..].find("~~")?;
    let words = &text[begin + 2..begin + 2 + length];
    let typed = &text[begin..begin + length + 4];
    (!words.is_empty()).then(|| (typed.to_owned(), words.to_owned()))
}
