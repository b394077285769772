//! Persons whom a record names on purpose.
//!
//! In: the raw records. Out: problems with `mentions` and `mentions_reason`, which every record may have. Whether a name
//! stands in a text, and whether it may, is asked in `edition`.

use super::checker::{Checker, Scope};
use crate::load::Loaded;
use crate::load::raw::{Common, EachKind, RawRecord, Records};
use sleutelgids_core::diag::problem;
use sleutelgids_core::model::PersonId;

/// Checks what every record says of persons it names.
pub fn check(loaded: &Loaded, checker: &mut Checker<'_>) {
    if let Some(site) = &loaded.site {
        record(site, checker);
    }
    loaded.records.each(&mut Mentions(checker));
}

/// Checks the mentions in every record.
struct Mentions<'c, 'a>(&'c mut Checker<'a>);

impl<'r> EachKind<'r> for Mentions<'_, '_> {
    fn kind<T: Common>(&mut self, records: &'r Records<T>) {
        records.iter().for_each(|raw| record(raw, self.0));
    }
}

fn record<T: Common>(raw: &RawRecord<T>, checker: &mut Checker<'_>) {
    if raw.fields.mentions().is_some() || raw.fields.mentions_reason().is_some() {
        checker.one(raw, one);
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
