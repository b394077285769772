//! Building for a day that has passed: nobody whose consent has ended since comes back without being asked for.
//!
//! In: the site, the day for which it is built, the day of the last build, which is kept beside the manifests, and the day by
//! the computer's clock. Out: an error or a warning for everyone who may be seen on the first and no longer on one of
//! the others. Each of the two covers for the other: another output folder knows of no last build, and a clock may be slow.
//! `--as-it-was` asks for whoever comes back.

use std::collections::BTreeMap;

use super::context::Context;
use super::job::Job;
use super::trouble::Trouble;
use crate::write::day;
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::Date;
use sleutelgids_core::source::Span;
use sleutelgids_edition::{ended_between, portraits_ended_between};
use sleutelgids_records::validate::Catalogue;

/// Returns a problem for each record that would come back: an error (`SG0366`) when `refused`, otherwise a warning (`SG0367`).
///
/// # Errors
/// When the last build's day cannot be read.
pub fn returning(context: &Context, job: &Job, refused: bool) -> Result<Vec<Diagnostic>, Trouble> {
    let output = job.output();
    let last_build = day::newest(&output)?;
    let Some(catalogue) = context.catalogue.as_ref().filter(|_| !job.as_it_was) else {
        return Ok(Vec::new());
    };
    let later_days = last_build.into_iter().chain([context.clock]);
    let mut returning: BTreeMap<String, (Option<Span>, Date)> = BTreeMap::new();
    for later in later_days.filter(|later| context.date < *later) {
        for (record, place) in ended(context, catalogue, later) {
            returning.entry(record).or_insert((place, later));
        }
    }
    let tell = |(record, (place, later)): (String, (Option<Span>, Date))| {
        let problem = match refused {
            true => problem!("SG0366", day: context.date, later: later),
            false => problem!("SG0367", day: context.date, later: later),
        };
        // No clock of today bears this day out: an older version of the program noted it, or the clock is slow.
        let problem = match later > context.clock {
            true => problem
                .hint(say!("hint-day-ahead", later: later, file: day::path(&output).display())),
            false => problem,
        };
        let problem = problem.record(record);
        match place {
            Some(span) => problem.at(span),
            None => problem,
        }
    };
    Ok(returning.into_iter().map(tell).collect())
}

/// The records of whoever may be seen on the day that is built for and no longer on a later one, each with its place.
fn ended(context: &Context, catalogue: &Catalogue, later: Date) -> Vec<(String, Option<Span>)> {
    let records = &context.loaded.records;
    let persons = ended_between(catalogue, context.date, later)
        .into_iter()
        .map(|id| {
            let raw = records.persons.iter().find(|p| p.id == id.as_str());
            (format!("persons/{id}"), raw.map(|p| p.head))
        });
    let contacts = portraits_ended_between(catalogue, context.date, later)
        .into_iter()
        .map(|id| {
            let raw = records.contacts.iter().find(|c| c.id == id.as_str());
            (format!("contacts/{id}"), raw.map(|c| c.head))
        });
    persons.chain(contacts).collect()
}

/// Remembers for which day was built. One that has yet to come is noted as today: no later build is measured against a day
/// that was only asked for.
///
/// # Errors
/// When it cannot be written.
pub fn note(context: &Context, job: &Job) -> Result<(), Trouble> {
    let output = job.output();
    let last = day::newest(&output)?;
    let built = context.date.min(context.clock);
    let newest: Date = match last {
        Some(last) if !job.as_it_was => last.max(built),
        _ => built,
    };
    if last != Some(newest) {
        day::note(&output, newest)?;
    }
    Ok(())
}
