//! What a day does to a site's records: consents that end, days that have passed, minors, sensitive facts.
//!
//! In: the raw records, and the day for which they are judged. Out: problems and advice for staff, so that they can
//! ask a person again in time. Decides nothing about what is shown, which is `edition`'s, and never looks at the clock.

mod consent;
mod passed;
#[cfg(test)]
mod tests;

pub use consent::Ending;

use crate::load::Loaded;
use crate::load::raw::{Common, EachKind, RawPerson, RawRecord, RawRecords, Records};
use crate::person::Status;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::Date;

/// Judges every record by a day.
///
/// Errors: `SG0314` a minor without a guardian, `SG0317` a sensitive fact without a reason, `SG0318` a consent that
/// contradicts a withdrawal, `SG0345` a birthday that cannot be. Warnings: `SG0312` a record that must go, `SG0313` one that must be looked at, `SG0316` a
/// sensitive fact that is shown, `SG0340` an amount that holds no more, `SG0342` an event that was, `SG0344` a consent
/// that is yet to begin, `SG0369` a day that looks wrong. Advice: `SG0310` a consent that ends soon, `SG0311` one that has ended, `SG0315` the
/// same consent twice, `SG0319` a consent for a fact that is not there, `SG0341` a training that was, `SG0343` a record that
/// is shown no more.
pub fn review(loaded: &Loaded, date: Date) -> Vec<Diagnostic> {
    let mut viewer = LookAgain {
        date,
        problems: Vec::new(),
    };
    if let Some(site) = &loaded.site {
        viewer.record(site);
        viewer.problems.extend(passed::statement(site, date));
    }
    loaded.records.each(&mut viewer);
    let mut problems = viewer.problems;
    let RawRecords {
        persons,
        contacts,
        infosheets,
        trainings,
        events,
        ..
    } = &loaded.records;
    problems.extend(infosheets.iter().flat_map(|r| passed::amounts(r, date)));
    problems.extend(trainings.iter().filter_map(|r| passed::training(r, date)));
    problems.extend(events.iter().filter_map(|r| passed::event(r, date)));
    problems.extend(persons.iter().flat_map(|p| of_person(p, date)));
    problems.extend(endings(loaded, date).iter().map(Ending::advice));
    problems.extend(contacts.iter().filter_map(|c| consent::portrait(c, date)));
    problems
}

/// Returns what a day does to a person's record; nothing more is said of one that must go.
fn of_person(person: &RawRecord<RawPerson>, date: Date) -> Vec<Diagnostic> {
    if let Some(gone) = retained(person, date) {
        return vec![gone];
    }
    let mut problems = passed::person(person, date);
    problems.extend(consent::contradictions(person, date));
    problems.extend(consent::minor(person, date));
    problems.extend(consent::sensitive(person, date));
    problems
}

/// Returns whom to ask again, the first to ask first: for each person who takes part the consent that ends within ninety days
/// or has ended, when nothing follows it.
pub fn endings(loaded: &Loaded, date: Date) -> Vec<Ending> {
    let persons = loaded.records.persons.iter();
    let persons = persons.filter(|p| takes_part(p) && retained(p, date).is_none());
    let mut endings: Vec<Ending> = persons.filter_map(|p| consent::ending(p, date)).collect();
    endings.sort_by(|a, b| (a.day, &a.person).cmp(&(b.day, &b.person)));
    endings
}

/// Days before the end of a consent at which staff are told, the nearest first.
pub const AHEAD: [i32; 3] = consent::AHEAD;

fn takes_part(person: &RawRecord<RawPerson>) -> bool {
    person
        .fields
        .status
        .as_ref()
        .is_none_or(|s| s.value != Status::Left)
}

/// A person's record whose time is over.
fn retained(person: &RawRecord<RawPerson>, date: Date) -> Option<Diagnostic> {
    let until = person
        .fields
        .retain_until
        .as_ref()
        .filter(|d| d.value < date)?;
    Some(
        problem!("SG0312", day: until.value)
            .at(until.span)
            .record(&person.name)
            .field("retain_until"),
    )
}

/// Looks for records whose time is over, and for those that must be looked at again.
struct LookAgain {
    date: Date,
    problems: Vec<Diagnostic>,
}

impl<'r> EachKind<'r> for LookAgain {
    fn kind<T: Common>(&mut self, records: &'r Records<T>) {
        records.iter().for_each(|record| self.record(record));
    }
}

impl LookAgain {
    fn record<T: Common>(&mut self, record: &RawRecord<T>) {
        let until = record.fields.publish_until();
        self.problems
            .extend(passed::shown(record, until, self.date));
        let by = record.fields.review_by().as_ref();
        if let Some(by) = by.filter(|d| d.value < self.date) {
            let problem = problem!("SG0313", day: by.value).at(by.span);
            self.problems
                .push(problem.record(&record.name).field("review_by"));
        }
    }
}
