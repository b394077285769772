//! A day in every writing.
//!
//! In: a date. Out: how people write it: in digits, and in words in the languages that readers of these sites write, by
//! Unicode CLDR. Folding takes case, accents, signs between the parts and digits of other scripts away, so each needs to
//! be here once.

use std::sync::LazyLock;

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{M, YMD};
use icu_datetime::input::Date as IcuDate;
use icu_locale::Locale;

use sleutelgids_core::model::Date;

/// Languages in which a day may be written; Arabic has three sets of names for months.
const LANGUAGES: [&str; 20] = [
    "nl", "en", "ar", "ar-SY", "ar-MA", "ti", "am", "fr", "de", "es", "tr", "fa", "ps", "so", "uk",
    "ru", "pl", "bg", "ro", "zh",
];
/// In Dutch, and as it is said in English.
const ORDINALS: [&str; 5] = ["e", "de", "st", "nd", "rd"];

/// The formats in which one language writes a day.
struct Language {
    whole: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: [FixedCalendarDateTimeFormatter<Gregorian, M>; 2],
}

impl Language {
    /// Returns the formats of the language with this tag; `None` when there are no data for it.
    fn new(tag: &str) -> Option<Self> {
        let locale = Locale::try_from_str(&format!("{tag}-u-nu-latn")).ok()?;
        let month = |of: M| FixedCalendarDateTimeFormatter::try_new((&locale).into(), of).ok();
        Some(Self {
            whole: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
            months: [month(M::long())?, month(M::medium())?],
        })
    }
}

static WRITTEN: LazyLock<Vec<Language>> =
    LazyLock::new(|| LANGUAGES.into_iter().filter_map(Language::new).collect());

/// Every writing of a day, each once.
pub fn writings(date: Date) -> Vec<String> {
    let (year, month, day) = (date.year(), date.month(), date.day());
    let mut texts = vec![
        format!("{year}-{month:02}-{day:02}"),
        format!("{day:02}-{month:02}-{year}"),
        format!("{month:02}-{day:02}-{year}"),
        format!("{day}/{month}/{year}"),
        format!("{month}/{day}/{year}"),
        format!("{year}/{month}/{day}"),
    ];
    let Ok(gregorian) = IcuDate::try_new_gregorian(
        i32::from(year),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    ) else {
        return texts;
    };
    for language in WRITTEN.iter() {
        texts.push(language.whole.format(&gregorian).to_string());
        for month in &language.months {
            let month = month.format(&gregorian).to_string();
            // The months of some languages are numbers.
            if !month.chars().any(char::is_alphabetic) {
                continue;
            }
            texts.push(format!("{day} {month} {year}"));
            texts.push(format!("{day:02} {month} {year}"));
            texts.push(format!("{month} {day} {year}"));
            texts.push(format!("{year} {month} {day}"));
        }
    }
    for month in WRITTEN
        .iter()
        .take(2)
        .map(|l| l.months[0].format(&gregorian).to_string())
    {
        for ending in ORDINALS.into_iter().chain(["th"]) {
            texts.push(format!("{month} {day}{ending} {year}"));
            texts.push(format!("{day}{ending} {month} {year}"));
            texts.push(format!("{day}{ending} of {month} {year}"));
        }
    }
    texts.sort();
    texts.dedup();
    texts
}

#[cfg(test)]
mod tests {
    use super::writings;
    use crate::fold::Folded;

    #[test]
    fn a_day_in_every_writing() {
        let day = "1985-03-02".parse().expect("a day");
        let folded_writings: Vec<_> = writings(day).iter().map(|w| Folded::of(w).bytes).collect();
        for text in [
            "1985-03-02",
            "02-03-1985",
            "2/3/1985",
            "02.03.1985",
            "3/2/1985",
            "19850302",
            "02 03 1985",
            "2 maart 1985",
            "02 MAART 1985",
            "2 mrt. 1985",
            "March 2, 1985",
            "2nd March 1985",
            "2 Mar 1985",
            "٢ مارس ١٩٨٥",
            "2 آذار 1985",
            "2 mars 1985",
            "2. März 1985",
            "2 Mart 1985",
            "2 መጋቢት 1985",
            "2 ማርች 1985",
        ] {
            assert!(folded_writings.contains(&Folded::of(text).bytes), "{text}");
        }
    }
}
