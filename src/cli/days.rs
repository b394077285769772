//! Which day it is, and for which day a site is judged.

use crate::engine::trouble::Trouble;
use sleutelgids_core::diag::say;
use sleutelgids_core::model::Date;

/// Years from today after which no site is made: no consent lasts as long, so it is a slip of the finger.
const YEARS_AHEAD: i16 = 20;

/// Returns the day for which to build: as asked, as `SOURCE_DATE_EPOCH` says (reproducible-builds.org), or today.
///
/// # Errors
/// When `SOURCE_DATE_EPOCH` is no day, or the day is further ahead than anything is made for.
pub fn judged(asked: Option<Date>, today: Date) -> Result<Date, Trouble> {
    let day = match asked {
        Some(day) => day,
        None => of_environment()?.unwrap_or(today),
    };
    if day > today.saturating_add(jiff::Span::new().years(YEARS_AHEAD)) {
        let years = usize::from(YEARS_AHEAD.unsigned_abs());
        let words = say!("trouble-day-far", day: day, years: years, today: today);
        return Err(Trouble::usage(words));
    }
    Ok(day)
}

fn of_environment() -> Result<Option<Date>, Trouble> {
    let Ok(seconds) = std::env::var("SOURCE_DATE_EPOCH") else {
        return Ok(None);
    };
    let time = seconds.parse().ok();
    let time = time.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    match time {
        Some(time) => Ok(Some(time.to_zoned(jiff::tz::TimeZone::UTC).date())),
        None => Err(Trouble::usage(say!("trouble-epoch", value: seconds))),
    }
}

/// Returns the day it is.
pub fn today() -> Date {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that asks for the time"
    )]
    let moment = jiff::Zoned::now();
    moment.date()
}
