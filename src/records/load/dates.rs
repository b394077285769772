//! Dates: the one way in which they are written, and what people write instead.

use serde_json::{Value as Json, json};

use super::calendars;
use super::field::{FromNode, Reader};
use super::tree::{Node, Value};
use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::Date;

/// No record says anything of a year before this one; what looks like it is a year of another calendar.
const OLDEST_YEAR: i16 = 1700;

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

impl FromNode for Date {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Scalar(text) = &node.value else {
            reader.expected("what-date", node, "hint-date");
            return None;
        };
        if let Some(problem) = of_another_calendar(text, &reader.field()) {
            reader.report(problem, node.span);
            return None;
        }
        let date = strict_date(text);
        if date.is_none() {
            reader.expected("what-date", node, advice(text));
        }
        date
    }

    fn schema() -> Json {
        json!({"type": "string", "format": "date"})
    }

    fn example() -> String {
        "2026-03-09".to_owned()
    }
}

impl FromNode for jiff::civil::Time {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Scalar(text) = &node.value
            && let Ok(time) = Self::strptime("%H:%M", text)
        {
            return Some(time);
        }
        let meant_time = match &node.value {
            Value::Scalar(text) => clock(text),
            _ => None,
        };
        let hint = match meant_time {
            Some(time) => say!("hint-write", text: format!("\"{}\"", time.strftime("%H:%M"))),
            None => say!("hint-time"),
        };
        reader.expected("what-time", node, hint);
        None
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[0-2]?[0-9]:[0-5][0-9]$"})
    }

    fn example() -> String {
        "\"09:30\"".to_owned()
    }
}

/// Returns what `9.30`, `9u30`, `9:30 uur` or `9 uur` was meant to be; midnight for `24:00`, which clocks do not show.
fn clock(text: &str) -> Option<jiff::civil::Time> {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|n| !n.is_empty());
    let hour: i8 = numbers.next()?.parse().ok()?;
    let minute: i8 = numbers.next().map_or(Some(0), |n| n.parse().ok())?;
    let hour = if (hour, minute) == (24, 0) { 0 } else { hour };
    jiff::civil::Time::new(hour, minute, 0, 0).ok()
}

/// Returns the problem of a day that is of another calendar, or of none; `None` for one that may be of this calendar.
fn of_another_calendar(text: &str, field: &str) -> Option<Diagnostic> {
    let text = with_plain_digits(text);
    if let Ok(year) = text.parse::<i16>() {
        let years = calendars::years(year);
        let problem = problem!("SG0296-year", year: year.to_string());
        return (!years.is_empty()).then(|| problem.hint(say!("hint", years: years)));
    }
    let strict = strict_date(&text);
    let of_strict = strict.map(|d| (d.year(), i16::from(d.month()), i16::from(d.day())));
    let typed = of_strict.or_else(|| parts(&text))?;
    // A thirteenth month may also be a day that changed places with its month.
    if typed.1 > 12 && date(typed.0, typed.2, typed.1).is_some_and(|d| d.year() >= OLDEST_YEAR) {
        return None;
    }
    let mut days = calendars::meant(typed);
    if field == "born" {
        // The likeliest is one on which somebody was born who takes part.
        days.sort_by_key(|(_, day)| !(1930..=2012).contains(&day.year()));
    }
    let gregorian_date = strict.or_else(|| date(typed.0, typed.1, typed.2));
    let is_here = gregorian_date.is_none_or(|date| date.year() >= OLDEST_YEAR);
    if days.is_empty() && is_here {
        return None;
    }
    let problem = problem!("SG0296", day: &text, year: typed.0.to_string());
    Some(match days.first() {
        Some((_, first)) => {
            let days_in_words = days.iter().map(|(calendar, day)| calendar.said(*day));
            problem.hint(say!("hint", days: days_in_words.collect::<Vec<Words>>(), first: *first))
        }
        None => problem.hint("hint-year"),
    })
}

/// Returns a text with the digits of other scripts as those of ASCII: ۱۴۰۴, ٢٠٢٦, २०२६.
fn with_plain_digits(text: &str) -> String {
    text.chars().map(|c| plain_digit(c).unwrap_or(c)).collect()
}

/// Returns the digit of ASCII for one of another script in which readers of these sites write.
fn plain_digit(c: char) -> Option<char> {
    /// The zeros of decimal digits in Unicode; nine digits follow each.
    const ZEROS: [char; 6] = [
        '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}',
    ];
    let zero = ZEROS.iter().rev().find(|zero| **zero <= c)?;
    let digit = u32::from(c) - u32::from(*zero);
    char::from_digit(digit, 10)
}

/// The year, the month and the number of its days, of a text that is written as a date is and names a day that its month does not
/// have: `2026-02-30`.
pub fn days_of_month(text: &str) -> Option<(i16, u32, u32)> {
    let (month, day) = text.get(..8).zip(text.get(8..))?;
    let first = strict_date(&format!("{month}01"))?;
    let day: u32 = day.parse().ok().filter(|_| day.len() == 2)?;
    let (number, days) = (
        first.month().unsigned_abs(),
        first.days_in_month().unsigned_abs(),
    );
    (day == 0 || day > u32::from(days)).then(|| (first.year(), number.into(), days.into()))
}

/// Returns what to do about something that is no date: the date it was meant to be, as far as that can be told.
fn advice(text: &str) -> Words {
    let text = with_plain_digits(text);
    let text = text.as_str();
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
        return match calendars::Calendar::Ethiopian.day_here((year, month, day)) {
            Some(other) => say!("hint-date-swapped-or", date: date, other: other),
            None => say!("hint-date-swapped", date: date),
        };
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
            ("2026-13-01", "hint-date-swapped-or", "2026-01-13"),
            ("2026-13-09", "hint-date-swapped", "2026-09-13"),
            ("30-2-2026", "hint-date-days", "2026-02-28"),
            ("46082", "hint-date-number", "2026-03-01"),
            ("morgen", "hint-date", ""),
            ("maart 2026", "hint-date", ""),
        ] {
            assert_eq!(meant(text), (id.to_owned(), date.to_owned()), "{text}");
        }
    }
}
