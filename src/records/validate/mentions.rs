//! Persons whom a record names on purpose.
//!
//! In: the raw records. Out: problems with `mentions` and `mentions_reason`, which every record may have. Whether a name
//! stands in a text, and whether it may, is asked in `edition`.

use std::ops::Deref;

use super::checker::{Checker, Scope};
use crate::load::Loaded;
use crate::load::raw::{Common, RawRecord};
use sleutelgids_core::diag::problem;
use sleutelgids_core::model::PersonId;

/// Checks what every record says of persons it names.
pub fn check(loaded: &Loaded, checker: &mut Checker<'_>) {
    if let Some(site) = &loaded.site {
        each(std::slice::from_ref(&site), checker);
    }
    let records = &loaded.records;
    each(&records.persons, checker);
    each(&records.regions, checker);
    each(&records.organisations, checker);
    each(&records.contacts, checker);
    each(&records.roles, checker);
    each(&records.topics, checker);
    each(&records.infosheets, checker);
    each(&records.trainings, checker);
    each(&records.events, checker);
    each(&records.articles, checker);
    each(&records.handbooks, checker);
    each(&records.chapters, checker);
}

fn each<T: Common>(records: &[impl Deref<Target = RawRecord<T>>], checker: &mut Checker<'_>) {
    for record in records {
        if record.fields.mentions().is_some() || record.fields.mentions_reason().is_some() {
            checker.one(record, one);
        }
    }
}

/// A mention needs a reason, and a reason a mention.
fn one<T: Common>(raw: &RawRecord<T>, scope: &mut Scope<'_, '_>) -> Option<()> {
    scope.references::<PersonId>("mentions", raw.fields.mentions());
    match (raw.fields.mentions(), raw.fields.mentions_reason()) {
        (Some(mentions), None) if !mentions.value.is_empty() => {
            scope.report(problem!("SG0266").field("mentions"), mentions.span);
        }
        (Some(_), Some(reason)) if !is_reason(&reason.value) => {
            scope.report(problem!("SG0266").field("mentions_reason"), reason.span);
        }
        (None, Some(reason)) => {
            scope.report(
                problem!("SG0266-alone").field("mentions_reason"),
                reason.span,
            );
        }
        _ => {}
    }
    Some(())
}

/// Returns whether something is said: a stroke or a question mark is no reason.
fn is_reason(text: &str) -> bool {
    const LETTERS: usize = 2;
    text.chars().filter(|c| c.is_alphabetic()).count() >= LETTERS
}
