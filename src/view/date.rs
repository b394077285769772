//! Days and periods in words.

use serde::Serialize;

use super::View;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::Date;

/// A day for readers and for machines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateLabel {
    /// The day in words.
    pub words: String,
    /// The day as ISO 8601 has it.
    pub iso: String,
}

/// The messages for a period, of which either end may be open.
#[derive(Debug, Clone, Copy)]
pub struct PeriodWording {
    /// Between two days.
    pub between: &'static str,
    /// From a day on.
    pub from: &'static str,
    /// Until a day.
    pub until: &'static str,
}

impl<M> View<'_, M> {
    /// Returns a day in full: `9 maart 2035`.
    pub fn date(&self, date: Date) -> String {
        self.messages.locale(self.lang).date(date)
    }

    /// Returns a day with its day of the week: `vrijdag 9 maart 2035`.
    pub fn day(&self, date: Date) -> DateLabel {
        DateLabel {
            words: self.messages.locale(self.lang).date_with_weekday(date),
            iso: date.to_string(),
        }
    }

    /// Returns a period in words; nothing when both its ends are open.
    pub fn period(&self, from: Option<Date>, until: Option<Date>, words: &PeriodWording) -> String {
        let from = from.map(|day| self.date(day));
        let until = until.map(|day| self.date(day));
        let key = match (&from, &until) {
            (Some(_), Some(_)) => words.between,
            (Some(_), None) => words.from,
            (None, Some(_)) => words.until,
            (None, None) => return String::new(),
        };
        let ends = [("from", from), ("until", until)];
        let args: Vec<(&str, Arg<'_>)> = ends
            .iter()
            .filter_map(|(name, day)| Some((*name, Arg::Text(day.as_deref()?))))
            .collect();
        self.format(key, &args)
    }
}
