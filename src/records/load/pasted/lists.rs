//! Boxes to tick in a list, which a page and a sheet do not have.

use super::reading::{MARK, MarkdownReading};
use super::{Finding, shown};
use sleutelgids_core::diag::problem;

/// Finds points of lists that begin with `[ ]` or `[x]`.
pub fn find(reading: &MarkdownReading<'_>, findings: &mut Vec<Finding>) {
    for (start, line) in reading.lines() {
        let begin = line.trim_start_matches([' ', char::from(MARK)]);
        let text_start = start + line.len() - begin.len();
        let is_box = ["[ ] ", "[x] ", "[X] ", "[] "]
            .iter()
            .any(|sign| begin.starts_with(sign));
        if is_box && MarkdownReading::lies_in(&reading.items, text_start) {
            let length = begin.find(']').map_or(1, |close| close + 1);
            let corrected_point = format!(
                "- {}",
                shown(begin[length..].trim_matches([' ', char::from(MARK)]))
            );
            let problem = problem!("SG0129", sign: &begin[..length], meant: corrected_point);
            findings.push(Finding::new(text_start..text_start + length, problem));
        }
    }
}
