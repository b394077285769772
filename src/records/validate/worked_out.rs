//! First names that nobody wrote down.
//!
//! In: the records of persons. Out: one line with all first names that readers see and that were worked out from full names
//! (`SG0297`). `Peeters Sara` looks like `Sara Peeters`: only who knows her can tell that her family name would be published.

use std::sync::Arc;

use crate::load::raw::{RawPerson, RawRecord};
use crate::person::{DisplayName, Status};
use sleutelgids_core::diag::{Diagnostic, problem};

use super::names;

/// So many are named; the rest is counted.
const NAMED: usize = 40;

/// The first names that were worked out, each with its record.
pub fn told(records: &[Arc<RawRecord<RawPerson>>]) -> Option<Diagnostic> {
    let names: Vec<String> = records
        .iter()
        .filter_map(|record| worked_out(record))
        .collect();
    let rest = names.len().saturating_sub(NAMED);
    let some: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    (!names.is_empty()).then(|| problem!("SG0297", names: some, rest: rest))
}

/// A first name and its record, when readers see that name and the record does not give it.
fn worked_out(record: &RawRecord<RawPerson>) -> Option<String> {
    let f = &record.fields;
    let is_shown = f
        .display_name
        .as_ref()
        .is_some_and(|d| d.value == DisplayName::First);
    let has_left = f.status.as_ref().is_some_and(|s| s.value == Status::Left);
    if !is_shown || has_left || f.given_name.is_some() {
        return None;
    }
    let given = names::given(&f.name.as_ref()?.value).ok()?;
    Some(format!("{given} ({})", record.name))
}
