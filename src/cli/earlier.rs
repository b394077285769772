//! Building for a day that has passed: nobody whose consent has ended since comes back without being asked for.
//!
//! The last build's day is kept beside the manifests. A build for an earlier one is refused when it would show what that
//! build did not, as is one whose day nobody typed; `--as-it-was` asks for it.

use super::args::Common;
use super::context::{self, Context};
use super::report::Trouble;
use crate::diag::{Diagnostic, problem};
use crate::edition::{ended_between, portraits_ended_between};
use crate::model::Date;
use crate::source::Span;
use crate::write::day;

/// Who would come back, each with the record; `refused` decides whether it is an error (`SG0366`) or only told (`SG0367`).
///
/// # Errors
/// When the last build's day cannot be read.
pub fn returning(
    context: &Context,
    common: &Common,
    refused: bool,
) -> Result<Vec<Diagnostic>, Trouble> {
    let last = day::newest(&context::output(common))?;
    let Some(catalogue) = context.catalogue.as_ref().filter(|_| !common.as_it_was) else {
        return Ok(Vec::new());
    };
    let Some(later) = last.max(context.unasked).filter(|later| context.date < *later) else {
        return Ok(Vec::new());
    };
    let persons = ended_between(catalogue, context.date, later);
    let contacts = portraits_ended_between(catalogue, context.date, later);
    let records = &context.loaded.records;
    let of_persons = persons.iter().map(|id| {
        let raw = records.persons.iter().find(|p| p.id == id.as_str());
        (format!("persons/{id}"), raw.map(|p| p.head))
    });
    let of_contacts = contacts.iter().map(|id| {
        let raw = records.contacts.iter().find(|c| c.id == id.as_str());
        (format!("contacts/{id}"), raw.map(|c| c.head))
    });
    let tell = |(record, place): (String, Option<Span>)| {
        let problem = match refused {
            true => problem!("SG0366", day: context.date, later: later),
            false => problem!("SG0367", day: context.date, later: later),
        };
        let problem = problem.record(record);
        match place {
            Some(span) => problem.at(span),
            None => problem,
        }
    };
    Ok(of_persons.chain(of_contacts).map(tell).collect())
}

/// Remembers for which day was built.
///
/// # Errors
/// When it cannot be written.
pub fn note(context: &Context, common: &Common) -> Result<(), Trouble> {
    let output = context::output(common);
    let last = day::newest(&output)?;
    let newest: Date = match last {
        Some(last) if !common.as_it_was => last.max(context.date),
        _ => context.date,
    };
    if last != Some(newest) {
        day::note(&output, newest)?;
    }
    Ok(())
}
