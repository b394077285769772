//! Roles, topics, trainings and events, and what every record may carry.

use super::{
    ContactId, Date, EventId, Markdown, OrganisationId, RegionId, RoleId, Text, TextOf, TopicId,
    TrainingId,
};

/// The days on which a record may be shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Window {
    /// Not yet meant for readers.
    pub draft: bool,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Window {
    /// Returns whether `date` lies in it.
    pub fn open(&self, date: Date) -> bool {
        !self.draft && self.from.is_none_or(|d| d <= date) && self.until.is_none_or(|d| date <= d)
    }
}

/// A role: the work of a key person.
#[derive(Debug, Clone, Hash)]
pub struct Role {
    /// The record.
    pub id: RoleId,
    /// Name.
    pub label: Text,
    /// The summary, in one sentence.
    pub summary: Option<Text>,
    /// The tasks that belong to it.
    pub does: Vec<Text>,
    /// The tasks that do not.
    pub does_not: Vec<Text>,
    /// Pictogram of the theme.
    pub pictogram: Option<String>,
    /// Place among the roles.
    pub order: i64,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A topic that a key person can talk about.
#[derive(Debug, Clone, Hash)]
pub struct Topic {
    /// The record.
    pub id: TopicId,
    /// Name.
    pub label: Text,
    /// The summary, in one sentence.
    pub summary: Option<Text>,
    /// Pictogram of the theme.
    pub pictogram: Option<String>,
    /// True when a reader may be in danger for reading about it.
    pub sensitive: bool,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A course for key persons.
#[derive(Debug, Clone, Hash)]
pub struct Training {
    /// The record.
    pub id: TrainingId,
    /// Title.
    pub title: Text,
    /// The summary, in one sentence.
    pub summary: Option<Text>,
    /// The organisation that gives it.
    pub provider: Option<OrganisationId>,
    /// The days, in order of time.
    pub sessions: Vec<Session>,
    /// True for one that does not go on.
    pub is_cancelled: bool,
    /// The price.
    pub cost: Option<Text>,
    /// The number of places.
    pub seats: Option<u64>,
    /// The certificate for it.
    pub certificate: Option<Text>,
    /// The follow-up.
    pub follow_up: Option<Text>,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A time at which a training or an event happens: a day, or several in a row.
#[derive(Debug, Clone, Hash)]
pub struct Session {
    /// The day; the first, of several.
    pub date: Date,
    /// The last day, of several; each of them has the same times.
    pub until: Option<Date>,
    /// The day for which it was planned at first, of one that was moved.
    pub moved_from: Option<Date>,
    /// True for one that does not go on.
    pub is_cancelled: bool,
    /// Begin, local time.
    pub start: Option<jiff::civil::Time>,
    /// End, local time; no later than the begin, it is that of the next day.
    pub end: Option<jiff::civil::Time>,
    /// The place.
    pub place: Option<Text>,
    /// The name of the day.
    pub title: Option<Text>,
    /// The subject.
    pub modules: Vec<Text>,
}

impl Session {
    /// Returns the last day.
    pub fn last_day(&self) -> Date {
        self.until.unwrap_or(self.date)
    }

    /// Lists its days, the first one first.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let last = self.last_day();
        let first = Some(self.date);
        std::iter::successors(first, |day| day.tomorrow().ok()).take_while(move |day| *day <= last)
    }

    /// Returns whether it ends after midnight, on the day after the one on which it begins.
    pub fn ends_next_day(&self) -> bool {
        self.start
            .is_some_and(|start| self.end.is_some_and(|end| end < start))
    }

    /// Returns whether its last day lies before `today`.
    pub fn is_over(&self, today: Date) -> bool {
        self.last_day() < today
    }
}

/// Returns the time to name first: the next that goes on, else the next that does not, else the last there was.
pub fn next_session(sessions: &[Session], today: Date) -> Option<&Session> {
    let mut ahead = sessions.iter().filter(|session| !session.is_over(today));
    ahead
        .clone()
        .find(|session| !session.is_cancelled)
        .or_else(|| ahead.next())
        .or(sessions.last())
}

/// Returns whether there were times and all of them are over.
pub fn are_over(sessions: &[Session], today: Date) -> bool {
    !sessions.is_empty() && sessions.iter().all(|session| session.is_over(today))
}

/// Returns whether something is still to come and none of it goes on.
pub fn are_cancelled(sessions: &[Session], today: Date) -> bool {
    let mut ahead = sessions.iter().filter(|s| !s.is_over(today)).peekable();
    ahead.peek().is_some() && ahead.all(|session| session.is_cancelled)
}

/// An event.
#[derive(Debug, Clone, Hash)]
pub struct Event {
    /// The record.
    pub id: EventId,
    /// Title.
    pub title: Text,
    /// The summary, in one sentence.
    pub summary: Option<Text>,
    /// The recurrence, in words.
    pub recurrence: Option<Text>,
    /// The place.
    pub place: Option<Text>,
    /// The host.
    pub hosts: Vec<EventHost>,
    /// For which region.
    pub region: Option<RegionId>,
    /// The next times, in order.
    pub next: Vec<Session>,
    /// True for one that does not go on.
    pub is_cancelled: bool,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A host of an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum EventHost {
    /// Someone.
    Contact(ContactId),
    /// An organisation.
    Organisation(OrganisationId),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(first: i8, last: i8, is_cancelled: bool) -> Session {
        Session {
            date: Date::constant(2035, 3, first),
            until: Some(Date::constant(2035, 3, last)),
            moved_from: None,
            is_cancelled,
            start: Some(jiff::civil::time(21, 0, 0, 0)),
            end: Some(jiff::civil::time(1, 30, 0, 0)),
            place: None,
            title: None,
            modules: Vec::new(),
        }
    }

    #[test]
    fn what_goes_on_is_named_before_what_does_not() {
        let sessions = [
            session(1, 2, false),
            session(8, 8, true),
            session(9, 9, false),
        ];
        let next = |day| {
            let today = Date::constant(2035, 3, day);
            next_session(&sessions, today).map(|s| s.date.day())
        };
        assert_eq!([next(2), next(3), next(20)], [Some(1), Some(9), Some(9)]);
        assert!(are_over(&sessions, Date::constant(2035, 3, 10)));
        assert!(!are_over(&[], Date::constant(2035, 3, 10)));
        assert!(are_cancelled(&sessions[..2], Date::constant(2035, 3, 3)));
        assert!(!are_cancelled(&sessions[..2], Date::constant(2035, 3, 9)));
        assert_eq!(sessions[0].days().count(), 2);
        assert!(sessions[0].ends_next_day());
    }
}
