//! Headings and links of which a reader would see nothing. A screen reader announces them all the same, and who hears one
//! looks for what is not there: they are taken out, and named.

use super::reading::MarkdownReading;
use super::{Edit, Finding, shown};
use sleutelgids_core::diag::problem;

/// Takes empty headings and links out of a text.
pub fn take_out(reading: &MarkdownReading<'_>, edits: &mut Vec<Edit>, findings: &mut Vec<Finding>) {
    for (range, is_seen) in &reading.headings {
        if !is_seen {
            let typed = &reading.text[range.clone()];
            let heading_range = range.start..range.start + typed.trim_end().len();
            edits.push(Edit::removal(heading_range.clone()));
            findings.push(Finding::new(heading_range, problem!("SG0154")));
        }
    }
    for (range, address, is_seen) in &reading.links {
        if !is_seen {
            edits.push(Edit::removal(range.clone()));
            let problem = problem!("SG0154-link", url: shown(address));
            findings.push(Finding::new(range.clone(), problem));
        }
    }
}
