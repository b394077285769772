//! Footnotes that lack one half: the sign in the text, or the note itself.

use super::reading::MarkdownReading;
use super::{Finding, shown};
use sleutelgids_core::diag::problem;

/// Finds both.
pub fn find(reading: &MarkdownReading<'_>, findings: &mut Vec<Finding>) {
    /// In bytes.
    const LONGEST: usize = 40;
    for (open, _) in reading.literal.match_indices("[^") {
        let Some(length) = reading.literal[open..].find(']') else {
            continue;
        };
        let name = &reading.text[open + 2..open + length];
        let is_name = !name.is_empty() && length < LONGEST && !name.contains(char::is_whitespace);
        if is_name {
            let problem = problem!("SG0150", sign: format!("[^{}]", shown(name)));
            findings.push(Finding::new(open..open + length + 1, problem));
        }
    }
    for (range, name) in &reading.notes {
        if !reading.noted.contains(name) {
            let typed = &reading.text[range.clone()];
            let first = typed.lines().next().unwrap_or_default();
            let problem = problem!("SG0150-unused", sign: format!("[^{}]", shown(name)));
            findings.push(Finding::new(
                range.start..range.start + first.len(),
                problem,
            ));
        }
    }
}
