//! Boxes to tick in a list, which a page and a sheet do not have.

use super::reading::{MARK, Reading};
use super::{Finding, shown};
use sleutelgids_core::diag::problem;

/// Finds points of lists that begin with `[ ]` or `[x]`.
pub fn find(reading: &Reading<'_>, findings: &mut Vec<Finding>) {
    for (start, line) in reading.lines() {
        let begin = line.trim_start_matches([' ', char::from(MARK)]);
        let at = start + line.len() - begin.len();
        let is_box = ["[ ] ", "[x] ", "[X] ", "[] "]
            .iter()
            .any(|sign| begin.starts_with(sign));
        if is_box && Reading::lies_in(&reading.items, at) {
            let length = begin.find(']').map_or(1, |close| close + 1);
            let meant = format!(
                "- {}",
                shown(begin[length..].trim_matches([' ', char::from(MARK)]))
            );
            let problem = problem!("SG0129", sign: &begin[..length], meant: meant);
            findings.push(Finding::new(at..at + length, problem));
        }
    }
}
