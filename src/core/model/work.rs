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

/// A day of a training.
#[derive(Debug, Clone, Hash)]
pub struct Session {
    /// The day.
    pub date: Date,
    /// Begin, local time.
    pub start: Option<jiff::civil::Time>,
    /// End, local time.
    pub end: Option<jiff::civil::Time>,
    /// The place.
    pub place: Option<Text>,
    /// The name of the day.
    pub title: Option<Text>,
    /// The subject.
    pub modules: Vec<Text>,
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
    /// The next time.
    pub next: Option<Date>,
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
