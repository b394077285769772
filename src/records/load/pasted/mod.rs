//! Markdown as people get it: pasted from Word, Google Docs, Outlook or Excel, made by pandoc, or translated by a machine.
//!
//! In: a text without raw HTML. Out: the text as it was meant, where that is certain: bullets that were typed become lists, marks
//! of other programs go, addresses become links; and everything else that a reader would see as a left-over mark, at its place
//! with what to type instead. What stands in code or after a backslash was meant, and is left alone. No word is ever taken out.

use std::ops::Range;

use sleutelgids_core::diag::Diagnostic;
use sleutelgids_core::source::Stretches;

mod attributes;
mod bare_links;
mod bullets;
mod emphasis;
mod empty;
mod failed_links;
mod footnotes;
mod headings;
mod lists;
pub mod plain_field;
mod reading;
pub mod signs;
mod tables;
#[cfg(test)]
mod tests;

use reading::MarkdownReading;

/// A place in a text, and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The bytes of the text.
    pub at: Range<usize>,
    /// The problem, without its place.
    pub problem: Diagnostic,
}

impl Finding {
    fn new(at: Range<usize>, problem: Diagnostic) -> Self {
        Self { at, problem }
    }
}

/// A stretch of a text that another text takes the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    at: Range<usize>,
    with: String,
}

impl Edit {
    fn new(at: Range<usize>, with: impl Into<String>) -> Self {
        let with = with.into();
        Self { at, with }
    }

    fn removal(at: Range<usize>) -> Self {
        Self::new(at, "")
    }
}

/// A text as it was meant, and what is to be said of it.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The text.
    pub text: String,
    /// The beginnings of its stretches in the text that was mended.
    pub stretches: Stretches,
    /// The findings, at their places in the text that was mended, in its order.
    pub findings: Vec<Finding>,
}

/// Returns a text in Markdown as it was meant.
pub fn mend(typed: &str) -> Mended {
    let reading = MarkdownReading::of(typed);
    let (mut edits, mut findings) = (Vec::new(), Vec::new());
    attributes::take_out(&reading, &mut edits, &mut findings);
    empty::take_out(&reading, &mut edits, &mut findings);
    bullets::make_lists(&reading, &mut edits, &mut findings);
    let (text, stretches) = edited(typed, edits);
    let reading = MarkdownReading::of(&text);
    let mut left_over = Vec::new();
    failed_links::find(&reading, &mut left_over);
    headings::find(&reading, &mut left_over);
    emphasis::find(&reading, &mut left_over);
    lists::find(&reading, &mut left_over);
    tables::find(&reading, &mut left_over);
    footnotes::find(&reading, &mut left_over);
    left_over.extend(signs::find(&text));
    let mut links = Vec::new();
    bare_links::make_links(&reading, &mut links, &mut left_over);
    let place = |at: usize| stretches.typed(at);
    findings.extend(left_over.into_iter().map(|found| {
        let start = place(found.at.start);
        let last = found.at.end.checked_sub(1).map_or(start, place);
        let end = (last + 1).clamp(start, typed.len());
        Finding::new(start..end, found.problem)
    }));
    findings.sort_by_key(|found| found.at.start);
    let (text, later) = edited(&text, links);
    let stretches = match later == Stretches::default() {
        true => stretches,
        false => stretches.followed_by(&later),
    };
    Mended {
        text,
        stretches,
        findings,
    }
}

/// Returns whether some problems are about marks that failed, as translation engines leave them.
pub fn have_failed(problems: &[Diagnostic]) -> bool {
    const FAILED: [&str; 5] = ["SG0124", "SG0125", "SG0126", "SG0130", "SG0151"];
    problems
        .iter()
        .any(|problem| FAILED.contains(&problem.code))
}

/// Makes the edits; of two that lie over each other the first counts.
fn edited(text: &str, mut edits: Vec<Edit>) -> (String, Stretches) {
    if edits.is_empty() {
        return (text.to_owned(), Stretches::default());
    }
    edits.sort_by_key(|edit| edit.at.start);
    let (mut out, mut begins) = (String::with_capacity(text.len() + 64), vec![(0, 0)]);
    let mut from = 0;
    for edit in edits {
        if edit.at.start < from {
            continue;
        }
        out.push_str(&text[from..edit.at.start]);
        begins.push((out.len(), edit.at.start));
        out.push_str(&edit.with);
        begins.push((out.len(), edit.at.end));
        from = edit.at.end;
    }
    out.push_str(&text[from..]);
    begins.dedup_by(|later, earlier| {
        let is_same_place = later.0 == earlier.0;
        if is_same_place {
            earlier.1 = later.1;
        }
        is_same_place
    });
    (out, Stretches::new(begins))
}

/// Returns a part of a text as a message may show it: on one line and not long.
fn shown(text: &str) -> String {
    /// In characters.
    const LONGEST: usize = 70;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Returns whether nobody sees anything of a text.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_unseen(c))
}

/// Signs without width.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}
