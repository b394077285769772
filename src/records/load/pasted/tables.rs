//! Tables that failed, and rows that have more cells than their table has columns (of which GitHub Flavored Markdown, 4.10,
//! drops those beyond the last).

use std::ops::Range;

use super::reading::{MARK, MarkdownReading};
use super::{Finding, shown};
use sleutelgids_core::diag::{Diagnostic, problem};

/// Finds both.
pub fn find(reading: &MarkdownReading<'_>, findings: &mut Vec<Finding>) {
    for (range, columns) in &reading.rows {
        if let Some(finding) = lost(reading, range, *columns) {
            findings.push(finding);
        }
    }
    for range in &reading.rules {
        let rule = reading.text[range.clone()].trim_end();
        if is_ruled(rule) {
            let rule_range = range.start..range.start + rule.len();
            findings.push(Finding::new(
                rule_range,
                problem!("SG0130-drawn", line: "|---|---|"),
            ));
        }
    }
    // Rows with empty lines between them are paragraphs each, and one table for whoever typed them.
    let mut last_row = None;
    for (start, paragraph) in reading.paragraphs() {
        let typed = &reading.text[start..start + paragraph.len()];
        let Some((range, problem)) = failed(paragraph, typed) else {
            continue;
        };
        let is_row = paragraph.trim().lines().count() == 1;
        let is_next = last_row.is_some_and(|end| reading.literal[end..start].trim().is_empty());
        last_row = is_row.then_some(start + paragraph.len());
        if !(is_row && is_next) {
            findings.push(Finding::new(
                start + range.start..start + range.end,
                problem,
            ));
        }
    }
}

/// Returns the cells of a row that nobody would see.
fn lost(reading: &MarkdownReading<'_>, range: &Range<usize>, columns: usize) -> Option<Finding> {
    let row = reading.text[range.clone()].trim_end();
    let cells = cells(row);
    let beyond: Vec<&str> = cells
        .get(columns..)?
        .iter()
        .map(|cell| cell.trim())
        .collect();
    let words: Vec<&str> = beyond.into_iter().filter(|cell| !cell.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    let words = shown(&words.join(" | "));
    let problem = problem!("SG0131", words: words, columns: columns, cells: cells.len());
    Some(Finding::new(range.start..range.start + row.len(), problem))
}

/// The cells of a row, between bars that have no backslash.
fn cells(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = Vec::new();
    let mut begin = 0;
    for (at, _) in row.match_indices('|') {
        if !row[..at].ends_with('\\') {
            cells.push(&row[begin..at]);
            begin = at + 1;
        }
    }
    if !row[begin..].trim().is_empty() {
        cells.push(&row[begin..]);
    }
    cells
}

/// Returns the first line of a paragraph that looks like a table's, and what to type instead.
fn failed(literal: &str, typed: &str) -> Option<(Range<usize>, Diagnostic)> {
    let mut rows = Vec::new();
    let mut line_start = 0;
    for line in literal.split_inclusive('\n') {
        rows.push((line_start, line.trim_end()));
        line_start += line.len();
    }
    for (number, (start, line)) in rows.iter().enumerate() {
        let next = rows.get(number + 1).map_or("", |(_, next)| next);
        let place = *start..start + line.len();
        let row = &typed[place.clone()];
        if is_drawn(line) {
            return Some((place, problem!("SG0130-drawn", line: "|---|---|")));
        }
        if is_barred(line) && (is_barred(next) || rows.len() == 1) || is_divided(line, next) {
            let columns = cells(row).len();
            let has_line = rows.iter().any(|(_, line)| is_delimiter(line));
            let line = format!("|{}", "---|".repeat(columns));
            let problem = match has_line {
                true => problem!("SG0130-columns", columns: columns, line: line),
                false => problem!("SG0130", line: line, row: shown(row)),
            };
            return Some((place, problem));
        }
        if tabs(line) > 0 && tabs(line) == tabs(next) {
            let cells: Vec<&str> = row.trim().split('\t').map(str::trim).collect();
            let head = format!("| {} |", cells.join(" | "));
            let line = format!("|{}", "---|".repeat(cells.len()));
            return Some((place, problem!("SG0152", head: shown(&head), line: line)));
        }
    }
    None
}

/// Returns whether a line begins and ends with a bar, with cells between.
fn is_barred(line: &str) -> bool {
    let line = line.trim_matches([' ', char::from(MARK)]);
    line.len() > 2 && line.starts_with('|') && line.ends_with('|') && cells(line).len() > 1
}

/// Returns whether two lines have the same cells, of which the first are a head: the second has the hyphens of a table.
fn is_divided(line: &str, next: &str) -> bool {
    line.contains('|') && is_delimiter(next) && next.contains('|')
}

/// Returns whether a line is the one between the head and the rows of a table.
fn is_delimiter(line: &str) -> bool {
    let line = line.trim_matches([' ', char::from(MARK)]);
    line.contains("--")
        && line
            .chars()
            .all(|c| matches!(c, '-' | '–' | '—' | ':' | '|' | ' '))
}

/// Returns whether a line is drawn as a table's by pandoc: `+---+---+`, or hyphens in columns.
fn is_drawn(line: &str) -> bool {
    let line = line.trim_matches([' ', char::from(MARK)]);
    let is_grid = line.starts_with("+-") || line.starts_with("+=");
    is_grid && line.ends_with('+') && line.chars().all(|c| matches!(c, '+' | '-' | '=' | ':'))
        || is_ruled(line)
}

/// Returns whether a line is hyphens in columns, each longer than two: `----- ------`.
fn is_ruled(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.clone().count() > 1 && words.all(|word| word.len() > 2 && word.chars().all(|c| c == '-'))
}

/// Returns the number of tabs between the words of a line.
fn tabs(line: &str) -> usize {
    let line = line.trim_matches([' ', '\t', char::from(MARK)]);
    line.matches('\t').count()
}
