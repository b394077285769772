//! Former names of records (`formerly`), by which what was printed and published under them is recognised.
//!
//! A former name is no record's name any more and belongs to one record alone: otherwise nobody could tell whose
//! sheets are meant.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::checker::Scope;
use crate::load::field::Raw;
use crate::load::raw::{List, RawRecord, RawRecords};
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::id::Id;
use sleutelgids_core::model::slug::is_plain;
use sleutelgids_core::source::{Span, Spanned};

impl Scope<'_, '_> {
    /// The former names of the record `own`. Reports (`SG0324`) each that cannot be one.
    pub fn former_names<I: Id>(&mut self, own: &str, raw: &Raw<List<String>>) -> Vec<I> {
        let mut former = Vec::new();
        for name in raw.iter().flat_map(|list| &list.value) {
            match self.fault::<I>(own, &name.value) {
                Some(fault) => self.report(fault.field("formerly"), name.span),
                None => former.push(I::of(&name.value)),
            }
        }
        former
    }

    fn fault<I: Id>(&self, own: &str, name: &str) -> Option<Diagnostic> {
        if name == own {
            return Some(problem!("SG0324-self", id: name));
        }
        if self.is_record::<I>(name) {
            return Some(problem!("SG0324", id: name, kind: I::KIND));
        }
        if is_plain(name) {
            return None;
        }
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let stem = file.split('.').next().unwrap_or_default();
        let fault = problem!("SG0324-name", id: name);
        Some(if is_plain(stem) {
            fault.hint(say!("hint-meant", near: stem))
        } else {
            fault
        })
    }
}

/// Reports (`SG0324`) former names that two records of a kind claim.
pub fn shared(records: &RawRecords) -> Vec<Diagnostic> {
    let mut problems = shared_by(&records.persons, |fields| &fields.formerly);
    problems.extend(shared_by(&records.contacts, |fields| &fields.formerly));
    problems
}

fn shared_by<T>(
    records: &[Arc<RawRecord<T>>],
    formerly: impl Fn(&T) -> &Raw<List<String>>,
) -> Vec<Diagnostic> {
    let mut claimed: BTreeMap<&str, (&str, Span)> = BTreeMap::new();
    let mut problems = Vec::new();
    for record in records {
        let names = formerly(&record.fields).iter().flat_map(|list| &list.value);
        for Spanned {
            value: name, span, ..
        } in names
        {
            let Some((other, there)) = claimed.insert(name, (&record.name, *span)) else {
                continue;
            };
            let problem = problem!("SG0324-shared", id: name, other: other).at(*span);
            let problem = problem.record(&record.name).field("formerly");
            problems.push(problem.related(there, "related-other"));
        }
    }
    problems
}
