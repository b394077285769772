//! Roles, topics, trainings and events, and what every record may carry.

use super::{
    ContactId, Date, EventId, Markdown, OrganisationId, RegionId, RoleId, Text, TextOf, TopicId,
    TrainingId,
};

/// When a record may be shown.
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
    /// Whether `date` lies in it.
    pub fn open(&self, date: Date) -> bool {
        !self.draft && self.from.is_none_or(|d| d <= date) && self.until.is_none_or(|d| date <= d)
    }
}

/// What a key person does.
#[derive(Debug, Clone, Hash)]
pub struct Role {
    /// The record.
    pub id: RoleId,
    /// Name.
    pub label: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// What belongs to it.
    pub does: Vec<Text>,
    /// What does not.
    pub does_not: Vec<Text>,
    /// Pictogram of the theme.
    pub pictogram: Option<String>,
    /// Place among the roles.
    pub order: i64,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// When it may be shown.
    pub window: Window,
}

/// What a key person can talk about.
#[derive(Debug, Clone, Hash)]
pub struct Topic {
    /// The record.
    pub id: TopicId,
    /// Name.
    pub label: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// Pictogram of the theme.
    pub pictogram: Option<String>,
    /// Whether a reader may be in danger for reading about it.
    pub sensitive: bool,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// When it may be shown.
    pub window: Window,
}

/// A course for key persons.
#[derive(Debug, Clone, Hash)]
pub struct Training {
    /// The record.
    pub id: TrainingId,
    /// Title.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// Who gives it.
    pub provider: Option<OrganisationId>,
    /// Its days, in order of time.
    pub sessions: Vec<Session>,
    /// What it costs.
    pub cost: Option<Text>,
    /// How many can take part.
    pub seats: Option<u64>,
    /// What one gets for it.
    pub certificate: Option<Text>,
    /// What comes after.
    pub follow_up: Option<Text>,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// When it may be shown.
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
    /// Where.
    pub place: Option<Text>,
    /// What the day is called.
    pub title: Option<Text>,
    /// What is taught.
    pub modules: Vec<Text>,
}

/// Something that takes place.
#[derive(Debug, Clone, Hash)]
pub struct Event {
    /// The record.
    pub id: EventId,
    /// Title.
    pub title: Text,
    /// One sentence.
    pub summary: Option<Text>,
    /// How often, in words.
    pub recurrence: Option<Text>,
    /// Where.
    pub place: Option<Text>,
    /// Who receives you.
    pub hosts: Vec<Host>,
    /// For which region.
    pub region: Option<RegionId>,
    /// The next time.
    pub next: Option<Date>,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// When it may be shown.
    pub window: Window,
}

/// Who receives the guests of an event.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Host {
    /// Someone.
    Contact(ContactId),
    /// An organisation.
    Organisation(OrganisationId),
}
