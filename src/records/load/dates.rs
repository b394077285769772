//! Dates: the one way in which they are written, and what people write instead.

use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::Date;

/// A date as ISO 8601 writes it in full, `2026-03-09`, and in no other way.
pub fn strict_date(text: &str) -> Option<Date> {
    let mut bytes = text.bytes().enumerate();
    let has_form = bytes.all(|(place, b)| match place {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    });
    if text.len() != 10 || !has_form {
        return None;
    }
    Date::strptime("%Y-%m-%d", text).ok()
}

/// Returns what to do about something that is no date: the date it was meant to be, as far as that can be told.
pub(super) fn advice(text: &str) -> Words {
    if let Some(date) = spreadsheet(text) {
        return say!("hint-date-number", date: date);
    }
    let Some((year, month, day)) = parts(text) else {
        return say!("hint-date");
    };
    if let Some(date) = date(year, month, day) {
        return say!("hint-date-meant", date: date);
    }
    // An American day, `2026-13-01`: the month and the day changed places.
    if month > 12
        && let Some(date) = date(year, day, month)
    {
        return say!("hint-date-swapped", date: date);
    }
    match date(year, month, 1) {
        Some(first) => {
            say!("hint-date-days", day: u64::from(day.unsigned_abs()), last: first.last_of_month())
        }
        None => say!("hint-date"),
    }
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Year, month and day of `9-3-2026`, `2026/3/9`, `9 mrt. 2026`, `maandag 9 maart 2026`, `2026-03-09T00:00`; the day
/// before the month where the year comes last, as people here write it.
fn parts(text: &str) -> Option<(i16, i16, i16)> {
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let words: Vec<&str> = words.filter(|w| !is_weekday(w)).take(4).collect();
    let [a, b, c, rest @ ..] = &words[..] else {
        return None;
    };
    let c = c.split('T').next().unwrap_or(c);
    let ([a, b, c], named) = ([a.parse(), b.parse(), c.parse()].map(Result::ok), month(b));
    if !rest.is_empty() && named.is_some() {
        return None;
    }
    let (first, month, last) = (a?, named.or(b)?, c?);
    match (first > 31, last < 100) {
        (true, _) => Some((first, month, last)),
        (false, true) => Some((last + 2000, month, first)),
        (false, false) => Some((last, month, first)),
    }
}

fn is_weekday(word: &str) -> bool {
    let days = ["ma", "di", "wo", "do", "vr", "za", "zo"];
    let word = word.to_lowercase();
    days.contains(&word.as_str()) || (word.ends_with("dag") && word.len() > 5)
}

/// The number of a month by its Dutch or English name, or the beginning of that.
fn month(word: &str) -> Option<i16> {
    const NAMES: [[&str; 2]; 12] = [
        ["jan", "jan"],
        ["feb", "feb"],
        ["mrt", "mar"],
        ["apr", "apr"],
        ["mei", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "aug"],
        ["sep", "sep"],
        ["okt", "oct"],
        ["nov", "nov"],
        ["dec", "dec"],
    ];
    let word = word.to_lowercase();
    let place = NAMES
        .iter()
        .position(|names| names.iter().any(|n| word.starts_with(n)));
    place
        .or((word == "maart").then_some(2))
        .and_then(|n| i16::try_from(n + 1).ok())
}

/// The date a spreadsheet means by a number of days since 30 December 1899, for the years 1950 to 2100.
fn spreadsheet(text: &str) -> Option<Date> {
    let days: i32 = text.parse().ok().filter(|n| (18_264..73_051).contains(n))?;
    let begin = Date::new(1899, 12, 30).expect("a day of the calendar");
    begin.checked_add(jiff::Span::new().days(days)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_core::diag::Argument;

    #[test]
    fn dates_are_written_in_full() {
        assert!(strict_date("2026-03-09").is_some());
        for other in [
            "2026-3-9",
            "2026-13-01",
            "20260309",
            "09-03-2026",
            "2026-03-09 ",
        ] {
            assert!(strict_date(other).is_none(), "{other}");
        }
    }

    #[test]
    fn what_people_write_is_understood() {
        let meant = |text: &str| {
            let words = advice(text);
            let date = words
                .args
                .iter()
                .find(|(n, _)| ["date", "last"].contains(n));
            let date = date.map(|(_, a)| match a {
                Argument::Text(text) => text.clone(),
                other => panic!("{other:?}"),
            });
            (words.id.to_string(), date.unwrap_or_default())
        };
        for (text, id, date) in [
            ("1 maart 2026", "hint-date-meant", "2026-03-01"),
            ("01-03-2026", "hint-date-meant", "2026-03-01"),
            ("1/3/26", "hint-date-meant", "2026-03-01"),
            ("2026-3-1", "hint-date-meant", "2026-03-01"),
            ("zondag 1 mrt. 2026", "hint-date-meant", "2026-03-01"),
            ("2026-03-01T00:00:00", "hint-date-meant", "2026-03-01"),
            ("March 1, 2026", "hint-date", ""),
            ("2026-13-01", "hint-date-swapped", "2026-01-13"),
            ("30-2-2026", "hint-date-days", "2026-02-28"),
            ("46082", "hint-date-number", "2026-03-01"),
            ("morgen", "hint-date", ""),
            ("maart 2026", "hint-date", ""),
        ] {
            assert_eq!(meant(text), (id.to_owned(), date.to_owned()), "{text}");
        }
    }
}
