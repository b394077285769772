//! When something happens, in words.

use serde::Serialize;

use super::View;
use super::date::DateLabel;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::work::Session;

/// A time at which a training or an event happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionLabel {
    /// The day; the first, of several.
    pub first: DateLabel,
    /// The last day, of several.
    pub last: Option<DateLabel>,
    /// The times on the clock: `09:30–16:30`.
    pub clock: Option<String>,
    /// The words after the times: that they are those of each day, or end on the next.
    pub clock_note: Option<String>,
    /// That it does not go on, or was planned for another day at first.
    pub change: Option<String>,
    /// True for one that does not go on.
    pub is_cancelled: bool,
    /// True for one that was.
    pub is_over: bool,
}

impl<M> View<'_, M> {
    /// Returns when something happens.
    pub fn session(&self, session: &Session) -> SessionLabel {
        let clock = session.start.map(|start| {
            let start = start.strftime("%H:%M");
            match session.end {
                Some(end) => format!("{start}–{}", end.strftime("%H:%M")),
                None => start.to_string(),
            }
        });
        let last = session.until.filter(|last| *last > session.date);
        let notes: Vec<&str> = [
            ("agenda-each-day", last.is_some()),
            ("agenda-next-day", session.ends_next_day()),
        ]
        .into_iter()
        .filter(|(_, is_so)| *is_so)
        .map(|(key, _)| self.message(key))
        .collect();
        let clock_note = clock.is_some() && !notes.is_empty();
        SessionLabel {
            first: self.day(session.date),
            last: last.map(|last| self.day(last)),
            clock_note: clock_note.then(|| notes.join(", ")),
            clock,
            change: self.change(session),
            is_cancelled: session.is_cancelled,
            is_over: session.is_over(self.edition.date),
        }
    }

    fn change(&self, session: &Session) -> Option<String> {
        if session.is_cancelled {
            return Some(self.message("agenda-cancelled").to_owned());
        }
        let first = session.moved_from.filter(|first| *first != session.date)?;
        let first = self.day(first).words;
        Some(self.format("agenda-moved", &[("date", Arg::Text(&first))]))
    }
}
