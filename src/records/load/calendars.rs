//! Days as people write them who live by another calendar.
//!
//! In: year, month and day as they were typed. Out: the day that they are here, in each calendar in which they may be meant. The
//! calculations are those of `icu_calendar` (Unicode); for the Islamic calendar that of Umm al-Qura.

use std::ops::RangeInclusive;

use icu_calendar::cal::{EthiopianEraStyle, Hijri};
use icu_calendar::{Date as IcuDate, Iso};

use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::Date;

/// A calendar that readers and key persons of these sites live by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendar {
    /// The solar calendar of Iran and Afghanistan.
    Persian,
    /// The Islamic calendar of months by the moon.
    Islamic,
    /// The calendar of Thailand.
    Buddhist,
    /// The calendar of Ethiopia and Eritrea.
    Ethiopian,
}

/// Years of the Persian calendar in which somebody may have been born or have signed: 1900 to 2100 here.
const PERSIAN: RangeInclusive<i16> = 1278..=1479;
/// The same years of the Islamic calendar.
const ISLAMIC: RangeInclusive<i16> = 1317..=1524;
/// The same years of the Buddhist calendar.
const BUDDHIST: RangeInclusive<i16> = 2443..=2643;
/// Up to this year, 2046 here, a Persian year is likelier than an Islamic one of the same number.
const LAST_RATHER_PERSIAN: i16 = 1425;

impl Calendar {
    /// Returns the day here; `None` where that calendar has no such day.
    pub fn day_here(self, (year, month, day): (i16, i16, i16)) -> Option<Date> {
        let (year, month, day) = (
            i32::from(year),
            u8::try_from(month).ok()?,
            u8::try_from(day).ok()?,
        );
        let iso: IcuDate<Iso> = match self {
            Self::Persian => IcuDate::try_new_persian(year, month, day)
                .ok()?
                .to_calendar(Iso),
            Self::Islamic => {
                let calendar = Hijri::new_umm_al_qura();
                IcuDate::try_new_hijri_with_calendar(year, month, day, calendar)
                    .ok()?
                    .to_calendar(Iso)
            }
            Self::Buddhist => IcuDate::try_new_buddhist(year, month, day)
                .ok()?
                .to_calendar(Iso),
            Self::Ethiopian => {
                let era = EthiopianEraStyle::AmeteMihret;
                IcuDate::try_new_ethiopian(era, year, month, day)
                    .ok()?
                    .to_calendar(Iso)
            }
        };
        let year = i16::try_from(iso.year().extended_year()).ok()?;
        let month = i8::try_from(iso.month().ordinal).ok()?;
        Date::new(year, month, i8::try_from(iso.day_of_month().0).ok()?).ok()
    }

    /// Returns what to say of a day in it: which one it is here.
    pub fn said(self, date: Date) -> Words {
        let id = match self {
            Self::Persian => "day-persian",
            Self::Islamic => "day-islamic",
            Self::Buddhist => "day-buddhist",
            Self::Ethiopian => "day-ethiopian",
        };
        say!(id, date: date)
    }
}

/// Returns the days that year, month and day of another calendar may mean here, the likeliest first.
pub fn meant(typed: (i16, i16, i16)) -> Vec<(Calendar, Date)> {
    let year = typed.0;
    let mut calendars = Vec::new();
    if BUDDHIST.contains(&year) {
        calendars.push(Calendar::Buddhist);
    }
    if PERSIAN.contains(&year) {
        calendars.push(Calendar::Persian);
    }
    if ISLAMIC.contains(&year) {
        let place = if year <= LAST_RATHER_PERSIAN {
            calendars.len()
        } else {
            0
        };
        calendars.insert(place, Calendar::Islamic);
    }
    // The thirteenth month, of five days or six, is of no other calendar.
    if typed.1 == 13 && (1850..2200).contains(&year) {
        calendars.push(Calendar::Ethiopian);
    }
    let days = calendars.into_iter();
    days.filter_map(|calendar| Some((calendar, calendar.day_here(typed)?)))
        .collect()
}

/// Returns in which years here a year of another calendar lies, the likeliest first; nothing for a year that may be of this one.
pub fn years(year: i16) -> Vec<Words> {
    let first_days = meant((year, 1, 1)).into_iter();
    let years = first_days.map(|(calendar, first)| {
        let last = calendar.day_here((year, 12, 29)).unwrap_or(first);
        let id = match calendar {
            Calendar::Persian => "year-persian",
            Calendar::Islamic => "year-islamic",
            Calendar::Buddhist => "year-buddhist",
            Calendar::Ethiopian => "year-ethiopian",
        };
        say!(id, first: i64::from(first.year()).to_string(), last: i64::from(last.year()).to_string())
    });
    years.collect()
}

/// Returns the day that a date would be here if it was of the Ethiopian calendar.
pub fn ethiopian(date: Date) -> Option<Date> {
    let parts = (date.year(), i16::from(date.month()), i16::from(date.day()));
    Calendar::Ethiopian.day_here(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days that a text may mean, each with its calendar.
    fn days(year: i16, month: i16, day: i16) -> Vec<String> {
        let days = meant((year, month, day)).into_iter();
        days.map(|(calendar, date)| format!("{calendar:?} {date}"))
            .collect()
    }

    #[test]
    fn a_day_of_another_calendar_is_one_here() {
        assert_eq!(
            days(1404, 10, 25),
            ["Persian 2026-01-15", "Islamic 1984-07-24"]
        );
        assert_eq!(
            days(1447, 7, 26),
            ["Islamic 2026-01-15", "Persian 2068-10-17"]
        );
        assert_eq!(days(2569, 1, 15), ["Buddhist 2026-01-15"]);
        assert_eq!(days(2018, 13, 3), ["Ethiopian 2026-09-08"]);
        assert_eq!(days(2026, 1, 15), [""; 0]);
        assert_eq!(days(1404, 2, 31), ["Persian 2025-05-21"]);
    }

    #[test]
    fn an_ethiopian_year_is_seven_or_eight_behind() {
        let given = Date::new(2018, 5, 7).expect("a day");
        assert_eq!(ethiopian(given), Date::new(2026, 1, 15).ok());
        assert_eq!(ethiopian(Date::new(2018, 12, 31).expect("a day")), None);
    }
}
