//! Dates, lists, numbers and sorting of one language, from Unicode CLDR through ICU4X.
//!
//! Digits are Latin and the calendar Gregorian in every language: a date on a Dutch letter must be found again
//! on the Arabic sheet.

use std::cmp::Ordering;

use icu_calendar::Gregorian;
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{MD, YMD, YMDE};
use icu_datetime::input::Date as IcuDate;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::{ListFormatter, options::ListFormatterOptions};
use icu_locale::Locale as IcuLocale;

use crate::model::{Date, Lang};

/// The formats of one language.
pub struct Locale {
    collator: CollatorBorrowed<'static>,
    long: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, YMDE>,
    day: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    list: ListFormatter,
    number: DecimalFormatter,
}

impl Locale {
    /// Returns the language's own ways; those of the root locale where CLDR has none.
    pub fn new(lang: &Lang) -> Self {
        const DATA: &str = "ICU4X has data for its root locale";
        // Numbers within names count as numbers: "Wijk 2" comes before "Wijk 10".
        let tag = format!("{}-u-kn-nu-latn", lang.as_str());
        let locale = IcuLocale::try_from_str(&tag).unwrap_or(IcuLocale::UNKNOWN);
        Self {
            collator: CollatorBorrowed::try_new((&locale).into(), CollatorOptions::default())
                .expect(DATA),
            long: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long())
                .expect(DATA),
            weekday: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMDE::long())
                .expect(DATA),
            day: FixedCalendarDateTimeFormatter::try_new((&locale).into(), MD::long()).expect(DATA),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .expect(DATA),
            number: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(DATA),
        }
    }

    /// Returns a date in full: `9 maart 2035`.
    pub fn date(&self, date: Date) -> String {
        self.long.format(&gregorian(date)).to_string()
    }

    /// Returns a date with its day of the week: `vrijdag 9 maart 2035`.
    pub fn date_with_weekday(&self, date: Date) -> String {
        self.weekday.format(&gregorian(date)).to_string()
    }

    /// Returns a date without its year: `9 maart`.
    pub fn day_and_month(&self, date: Date) -> String {
        self.day.format(&gregorian(date)).to_string()
    }

    /// Returns a list in a sentence: `a, b en c`.
    pub fn list<'a>(&self, items: impl Iterator<Item = &'a str> + Clone) -> String {
        self.list.format_to_string(items)
    }

    /// Returns a whole number with its separators.
    pub fn number(&self, number: u64) -> String {
        self.number.format(&Decimal::from(number)).to_string()
    }

    /// Returns a key that puts words in the order of this language's alphabet when it is compared byte by byte: for many words, each of
    /// which would be compared with many others.
    pub fn sort_key(&self, word: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(2 * word.len());
        let Ok(()) = self.collator.write_sort_key_to(word, &mut key);
        key
    }

    /// Which of two words comes first in this language's alphabet.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

/// Returns a date as ICU4X has it.
fn gregorian(date: Date) -> IcuDate<Gregorian> {
    let (year, month, day) = (i32::from(date.year()), date.month(), date.day());
    IcuDate::try_new_gregorian(year, month.unsigned_abs(), day.unsigned_abs())
        .expect("a jiff date is a Gregorian date")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::new(&Lang::parse(tag).expect("well-formed"))
    }

    #[test]
    fn dates_are_in_their_own_language_with_latin_digits() {
        let date = Date::constant(2035, 3, 9);
        assert_eq!(locale("nl").date(date), "9 maart 2035");
        assert_eq!(locale("nl").date_with_weekday(date), "vrijdag 9 maart 2035");
        assert!(locale("ar").date(date).contains("2035"));
        assert!(locale("ar").date(date).contains("مارس"));
        assert!(locale("fa").date(date).contains("2035"));
    }

    #[test]
    fn lists_and_sorting_are_in_their_own_language() {
        assert_eq!(locale("nl").list(["a", "b", "c"].into_iter()), "a, b en c");
        assert_eq!(locale("nl").compare("Émile", "Fatma"), Ordering::Less);
        assert_eq!(locale("nl").compare("Wijk 2", "Wijk 10"), Ordering::Less);
        let words = [
            "Émile", "Fatma", "eva", "Eva", "Ǆ", "ሳራ", "أحمد", "احمد", "de Wit", "De Wit",
            "Wijk 2", "Wijk 10", "",
        ];
        for tag in ["nl", "ar", "fa", "ti", "sv", "tr"] {
            let own = locale(tag);
            for (a, b) in words.iter().flat_map(|a| words.iter().map(move |b| (a, b))) {
                assert_eq!(
                    own.sort_key(a).cmp(&own.sort_key(b)),
                    own.compare(a, b),
                    "{tag} {a} {b}"
                );
            }
        }
    }
}
