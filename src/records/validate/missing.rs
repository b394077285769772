//! A record that is not there, and everybody who names it.
//!
//! In: the problems of all records. Out: the same, with one problem for each record that more than one place names and that does
//! not exist, in place of one for each place. A region whose file was removed is one mistake, whoever lives there.

use std::collections::BTreeMap;

use sleutelgids_core::diag::{Argument, Diagnostic, Words, problem, say};

/// A kind of record, and the name that none of them has.
type Missing = (Words, String);

/// Puts together what is said of one missing record.
pub fn together(problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut places: BTreeMap<Missing, Vec<&Diagnostic>> = BTreeMap::new();
    for problem in &problems {
        if let Some(missing) = missing(problem) {
            places.entry(missing).or_default().push(problem);
        }
    }
    places.retain(|_, problems| problems.len() > 1);
    if places.is_empty() {
        return problems;
    }
    let joined_problems: Vec<Diagnostic> = places
        .iter()
        .map(|(missing, problems)| one(missing, problems))
        .collect();
    let mut other_problems: Vec<Diagnostic> = problems
        .iter()
        .filter(|problem| missing(problem).is_none_or(|missing| !places.contains_key(&missing)))
        .cloned()
        .collect();
    other_problems.extend(joined_problems);
    other_problems
}

/// Returns which record does not exist, by the problem of one place that names it.
fn missing(problem: &Diagnostic) -> Option<Missing> {
    if problem.message.id != "SG0201" {
        return None;
    }
    match (argument(problem, "kind"), argument(problem, "id")) {
        (Some(Argument::Words(kind)), Some(Argument::Text(id))) => Some((kind.clone(), id.clone())),
        _ => None,
    }
}

fn argument<'p>(problem: &'p Diagnostic, name: &str) -> Option<&'p Argument> {
    let args = &problem.message.args;
    args.iter().find(|(n, _)| *n == name).map(|(_, arg)| arg)
}

/// The problem of a record that does not exist, at the first place that names it.
fn one((kind, id): &Missing, problems: &[&Diagnostic]) -> Diagnostic {
    let first = problems[0];
    let mut records: Vec<String> = problems.iter().filter_map(|p| p.record.clone()).collect();
    records.sort();
    records.dedup();
    let nearest_hint = first.hint.as_ref().filter(|hint| hint.id != "hint");
    let folder = argument(first, "folder").cloned();
    let folder = folder.unwrap_or_else(|| Argument::Text(String::new()));
    let hint = match nearest_hint {
        Some(nearest_hint) => say!("hint-many-near", hint: nearest_hint.clone(), records: records),
        None => say!("hint-many", records: records),
    };
    let problem = problem!("SG0242", kind: kind.clone(), id: id, count: problems.len());
    Diagnostic {
        span: first.span,
        record: first.record.clone(),
        field: first.field.clone(),
        ..problem.with("folder", folder).hint(hint)
    }
}
