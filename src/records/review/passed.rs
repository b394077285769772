//! Days that lie on the wrong side of today: amounts that hold no more, trainings that were, consents yet to come.

use crate::load::calendars;
use crate::load::field::Raw;
use crate::load::raw::{
    Common, RawEvent, RawInfosheet, RawPerson, RawRecord, RawSession, RawSite, RawTraining,
};
use crate::person::Status;
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::Date;
use sleutelgids_core::source::Spanned;

/// Nobody alive was born longer ago than this.
const OLDEST: i16 = 115;

/// Amounts of money whose last day is over: readers would be told a wrong sum.
pub(super) fn amounts(sheet: &RawRecord<RawInfosheet>, date: Date) -> Vec<Diagnostic> {
    let amounts = sheet
        .fields
        .amounts
        .iter()
        .flat_map(|list| &list.value)
        .enumerate();
    let mut problems = Vec::new();
    for (i, amount) in amounts {
        let until = amount.value.valid_until.as_ref();
        if let Some(until) = until.filter(|d| d.value < date) {
            let problem = problem!("SG0340", day: until.value)
                .at(until.span)
                .record(&sheet.name);
            problems.push(problem.field(format!("amounts[{i}].valid_until")));
        }
    }
    problems
}

/// Returns the last day of all times, as it was typed.
fn last_day<'r>(days: impl Iterator<Item = &'r Spanned<RawSession>>) -> Option<Spanned<Date>> {
    let last_days = days.filter_map(|day| {
        let f = &day.value;
        f.until.as_ref().or(f.date.as_ref())
    });
    last_days
        .max_by_key(|day| day.value)
        .map(|day| Spanned::new(day.value, day.span))
}

/// A training of which no day is still to come.
pub(super) fn training(training: &RawRecord<RawTraining>, date: Date) -> Option<Diagnostic> {
    let sessions = training.fields.sessions.iter().flat_map(|list| &list.value);
    let last = last_day(sessions).filter(|last| last.value < date)?;
    let advice = problem!("SG0341", day: last.value)
        .at(last.span)
        .record(&training.name);
    Some(advice.field("sessions"))
}

/// An event whose next time was.
pub(super) fn event(event: &RawRecord<RawEvent>, date: Date) -> Option<Diagnostic> {
    let days = event.fields.next.iter().flat_map(|next| &next.value.0);
    let next = last_day(days).filter(|last| last.value < date)?;
    Some(
        problem!("SG0342", day: next.value)
            .at(next.span)
            .record(&event.name)
            .field("next"),
    )
}

/// A record that is shown no more.
pub(super) fn shown<T: Common>(
    record: &RawRecord<T>,
    until: &Raw<Date>,
    date: Date,
) -> Option<Diagnostic> {
    let until = until.as_ref().filter(|d| d.value < date)?;
    let advice = problem!("SG0343", day: until.value)
        .at(until.span)
        .record(&record.name);
    Some(advice.field("publish_until"))
}

/// Terms of work whose last day is over, of somebody who still takes part.
fn engagement(person: &RawRecord<RawPerson>, date: Date) -> Option<Diagnostic> {
    let until = person.fields.engagement.as_ref()?.value.until.as_ref()?;
    let has_left = person
        .fields
        .status
        .as_ref()
        .is_some_and(|s| s.value == Status::Left);
    if until.value >= date || has_left {
        return None;
    }
    let warning = problem!("SG0333", day: until.value)
        .at(until.span)
        .record(&person.name);
    Some(warning.field("engagement.until"))
}

/// A birthday that cannot be, and consents that were given on a day that has not come.
pub(super) fn person(person: &RawRecord<RawPerson>, date: Date) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    if let Some(born) = &person.fields.born
        && (born.value > date || date.year() - born.value.year() > OLDEST)
    {
        let problem = problem!("SG0345", day: born.value)
            .at(born.span)
            .record(&person.name);
        problems.push(problem.field("born"));
    }
    problems.extend(engagement(person, date));
    let consents: Vec<_> = person
        .fields
        .consent
        .iter()
        .flat_map(|list| &list.value)
        .collect();
    for (i, consent) in consents.iter().enumerate() {
        let has_ended = consent.value.withdrawn.is_some()
            || consent
                .value
                .expires
                .as_ref()
                .is_some_and(|end| end.value <= date);
        let given = consent.value.given.as_ref();
        let given = given.filter(|d| !has_ended && is_long_ago(d.value, date));
        if let Some(given) = given {
            let problem = long_ago(given.value, date)
                .at(given.span)
                .record(&person.name);
            problems.push(problem.field(format!("consent[{i}].given")));
        }
    }
    // One that follows another may well be dated in advance.
    let mut given_days = consents.iter().filter_map(|c| c.value.given.as_ref());
    let has_begun = given_days.any(|day| day.value <= date);
    for (i, consent) in consents.iter().enumerate().filter(|_| !has_begun) {
        if let Some(given) = consent.value.given.as_ref().filter(|d| d.value > date) {
            let problem = problem!("SG0344", day: given.value)
                .at(given.span)
                .record(&person.name);
            problems.push(problem.field(format!("consent[{i}].given")));
        }
    }
    problems
}

/// So many years lie between an Ethiopian year and the same number here.
const ETHIOPIAN: i16 = 7;

fn is_long_ago(given: Date, date: Date) -> bool {
    let years = date.year() - given.year();
    years > ETHIOPIAN
        || (years == ETHIOPIAN && (given.month(), given.day()) <= (date.month(), date.day()))
}

/// A consent of so long ago that its year may be of another calendar.
fn long_ago(given: Date, date: Date) -> Diagnostic {
    let problem = problem!("SG0369", day: given);
    match calendars::ethiopian(given).filter(|day| *day <= date) {
        Some(day) => problem.hint(say!("hint-ethiopian", date: day)),
        None => problem,
    }
}

/// Returns whether a day lies more than a year back. The 29th of February has no twin in most years, so parts are compared.
fn is_over_a_year_ago(day: Date, date: Date) -> bool {
    (day.year() + 1, day.month(), day.day()) < (date.year(), date.month(), date.day())
}

/// Days of the accessibility statement that are still to come, and one that was looked at too long ago.
pub(super) fn statement(site: &RawRecord<RawSite>, date: Date) -> Vec<Diagnostic> {
    let Some(accessibility) = &site.fields.accessibility else {
        return Vec::new();
    };
    let (assessed, reviewed) = (&accessibility.value.assessed, &accessibility.value.reviewed);
    let days = [
        ("accessibility.assessed", assessed),
        ("accessibility.reviewed", reviewed),
    ];
    let mut problems = Vec::new();
    for (field, day) in days
        .into_iter()
        .filter_map(|(field, day)| Some((field, day.as_ref()?)))
    {
        if day.value > date {
            let problem = problem!("SG0369-future", day: day.value).at(day.span);
            problems.push(problem.record(&site.name).field(field));
        }
    }
    if let Some(day) = reviewed
        .as_ref()
        .filter(|day| is_over_a_year_ago(day.value, date))
    {
        let problem = problem!("SG0369-old", day: day.value).at(day.span);
        problems.push(problem.record(&site.name).field("accessibility.reviewed"));
    }
    problems
}
