//! Headings that failed, and headings that nobody meant.

use super::reading::{MARK, MarkdownReading};
use super::{Finding, shown};
use sleutelgids_core::diag::problem;

/// Finds number signs that make no heading, and lines that became one by the hyphens below them.
pub fn find(reading: &MarkdownReading<'_>, findings: &mut Vec<Finding>) {
    for (start, line) in reading.lines() {
        let begin = line.trim_start_matches([' ', char::from(MARK)]);
        let text_start = start + line.len() - begin.len();
        let signs = begin.len() - begin.trim_start_matches(['#', '＃']).len();
        let count = begin[..signs].chars().count();
        let is_in_heading = reading
            .headings
            .iter()
            .any(|(range, _)| range.contains(&text_start));
        let words = begin[signs..].trim();
        let is_failed = match is_in_heading {
            // `# # Kop`, as some translation engines write `## Kop`.
            true => count > 0 && begin[signs..].starts_with(' ') && !words.is_empty(),
            false => {
                let is_tight = words.starts_with(|c: char| c.is_alphanumeric());
                (count > 1 || begin.starts_with('＃')) && count < 7 && is_tight
            }
        };
        if is_failed {
            let corrected_heading = format!("## {}", shown(words.trim_matches(char::from(MARK))));
            let end = start + line.trim_end().len();
            findings.push(Finding::new(
                text_start..end,
                problem!("SG0125", meant: corrected_heading),
            ));
        }
    }
    for (range, _) in &reading.headings {
        let typed = &reading.text[range.clone()];
        if let Some(words) = underlined(typed) {
            let end = range.start + typed.trim_end().len();
            findings.push(Finding::new(
                range.start..end,
                problem!("SG0158", words: shown(words)),
            ));
        }
    }
    if let Some(range) = &reading.endless {
        let sign = reading.text[range.clone()]
            .trim()
            .chars()
            .take(3)
            .collect::<String>();
        findings.push(Finding::new(range.clone(), problem!("SG0159", sign: sign)));
    }
}

/// Returns the words of a heading that is one by a line below it, where they look like a paragraph: more lines, or a sentence.
fn underlined(typed: &str) -> Option<&str> {
    const LONG: usize = 90;
    let (words, below) = typed.trim_end().rsplit_once('\n')?;
    let words = words.trim();
    let is_line = below.trim().chars().all(|c| matches!(c, '-' | '='));
    let is_sentence = words.ends_with('.') && words.contains(' ') && !words.ends_with("..");
    let is_long = words.contains('\n') || words.chars().count() > LONG || is_sentence;
    (is_line && is_long).then_some(words)
}
