//! When trainings and events happen.
//!
//! In: the times as a record says them. Out: [`Session`]s in order of time, and what cannot be: days that end before they begin, that
//! stand there twice, or times that no clock shows. An evening may end after midnight.

use super::Catalogue;
use super::checker::Scope;
use crate::load::Loaded;
use crate::load::raw::{RawSession, Standing};
use jiff::civil::Time;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::work::Session;
use sleutelgids_core::model::zone::Zone;
use sleutelgids_core::source::Spanned;

/// More days than this in a row are a mistyped month or year.
const MOST_DAYS: i32 = 62;

/// Whoever exchanges the begin and the end of a day makes a night of at least so many minutes; who means a night makes a shorter
/// one.
const LONGEST_NIGHT: i32 = 12 * 60;

/// Checks the times of a training or an event. When `all_cancelled`, none of them goes on.
pub fn sessions(
    field: &str,
    raws: &[Spanned<RawSession>],
    all_cancelled: bool,
    scope: &mut Scope<'_, '_>,
) -> Vec<Session> {
    let mut sessions = Vec::with_capacity(raws.len());
    for (i, raw) in raws.iter().enumerate() {
        let place = format!("{field}[{i}]");
        twice(&place, raw, &raws[..i], scope);
        times(&place, &raw.value, scope);
        sessions.extend(session(field, &place, raw, all_cancelled, scope));
    }
    sessions.sort_by_key(|s| (s.date, s.start));
    sessions
}

fn session(
    field: &str,
    place: &str,
    raw: &Spanned<RawSession>,
    all_cancelled: bool,
    scope: &mut Scope<'_, '_>,
) -> Option<Session> {
    let f = &raw.value;
    let standing = f.status.as_ref().map(|s| s.value);
    Some(Session {
        date: f.date.as_ref()?.value,
        until: until(place, f, scope),
        moved_from: f.moved_from.as_ref().map(|d| d.value),
        is_cancelled: all_cancelled || standing == Some(Standing::Cancelled),
        start: f.start.as_ref().map(|t| t.value),
        end: f.end.as_ref().map(|t| t.value),
        place: scope.text(&format!("{field}.place"), &f.place),
        title: scope.text(&format!("{field}.title"), &f.title),
        modules: scope.texts(&format!("{field}.modules"), &f.modules),
    })
}

/// Returns the last of several days.
fn until(place: &str, f: &RawSession, scope: &mut Scope<'_, '_>) -> Option<Date> {
    let (first, last) = (f.date.as_ref()?, f.until.as_ref()?);
    if last.value < first.value {
        scope.in_order(("date", &f.date), ("until", &f.until));
        return None;
    }
    let days = (last.value - first.value).get_days() + 1;
    if days > MOST_DAYS {
        let days = u64::from(days.unsigned_abs());
        let problem = problem!("SG0377", days: days).field(format!("{place}.until"));
        scope.report(problem.related(first.span, "related-begin"), last.span);
        return None;
    }
    Some(last.value)
}

/// Reports an end without a begin, and an end that lies so far before the begin that no night is meant.
fn times(place: &str, f: &RawSession, scope: &mut Scope<'_, '_>) {
    let Some(end) = &f.end else { return };
    let Some(start) = &f.start else {
        scope.report(problem!("SG0380").field(format!("{place}.end")), end.span);
        return;
    };
    let minutes = minute(end.value) - minute(start.value);
    let is_night = minutes < 0 && minutes + 24 * 60 < LONGEST_NIGHT;
    if minutes <= 0 && !is_night {
        let problem = problem!("SG0204-time").field(format!("{place}.end"));
        scope.report(problem.related(start.span, "related-begin"), end.span);
    }
}

fn minute(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

/// Reports a day that begins as one before it does.
fn twice(
    place: &str,
    raw: &Spanned<RawSession>,
    earlier: &[Spanned<RawSession>],
    scope: &mut Scope<'_, '_>,
) {
    let begin = |raw: &RawSession| {
        let start = raw.start.as_ref().map(|t| t.value);
        Some((raw.date.as_ref()?.value, start))
    };
    let Some(day_and_time) = begin(&raw.value) else {
        return;
    };
    let first = earlier
        .iter()
        .find(|s| begin(&s.value) == Some(day_and_time));
    if let Some(first) = first {
        let problem = problem!("SG0378", day: day_and_time.0).field(place.to_owned());
        scope.report(problem.related(first.span, "related-first"), raw.span);
    }
}

/// Warns of times that no clock shows: in the night in which summer time begins (`SG0376`).
pub fn judge(loaded: &Loaded, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let Some(zone) = Zone::of(catalogue.site.country.as_ref()) else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for raw in &loaded.records.trainings {
        let days = raw.fields.sessions.iter().flat_map(|list| &list.value);
        problems.extend(skipped(&raw.name, "sessions", days, zone));
    }
    for raw in &loaded.records.events {
        let days = raw.fields.occasions();
        problems.extend(skipped(&raw.name, "next", days.iter(), zone));
    }
    problems
}

fn skipped<'r>(
    record: &str,
    field: &str,
    raws: impl Iterator<Item = &'r Spanned<RawSession>>,
    zone: Zone,
) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (i, raw) in raws.enumerate() {
        let f = &raw.value;
        let Some(first) = f.date.as_ref().map(|d| d.value) else {
            continue;
        };
        let last = f.until.as_ref().map_or(first, |d| d.value);
        let is_night = matches!((&f.start, &f.end), (Some(s), Some(e)) if e.value < s.value);
        for (key, time, is_next_day) in [("start", &f.start, false), ("end", &f.end, is_night)] {
            let Some(time) = time else { continue };
            let day = days(first, last, is_next_day).find(|day| zone.skips(*day, time.value));
            let Some(day) = day else { continue };
            let clock = time.value.strftime("%H:%M").to_string();
            let problem = problem!("SG0376", time: clock, day: day);
            let problem = problem.at(time.span).record(record);
            problems.push(problem.field(format!("{field}[{i}].{key}")));
        }
    }
    problems
}

/// Lists the days from the first to the last, or those after each of them.
fn days(first: Date, last: Date, are_next: bool) -> impl Iterator<Item = Date> {
    let later = jiff::Span::new().days(i64::from(are_next));
    let begin = first.checked_add(later).ok();
    let end = last.checked_add(later).unwrap_or(last);
    std::iter::successors(begin, |day| day.tomorrow().ok()).take_while(move |day| *day <= end)
}
