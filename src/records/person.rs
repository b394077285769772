//! A key person, with everything her record says. Only `validate` and `edition` may look at this.

use sleutelgids_core::model::{
    Date, Lang, Markdown, MediaId, OrganisationId, OtherWays, PersonId, Phone, RegionId, RoleId,
    Text, TextOf, TopicId, TrainingId,
};
use sleutelgids_core::source::Origin;

pub use sleutelgids_core::model::facts::{FactTexts, Field, PlainFact};

/// A key person's record.
#[derive(Debug, Clone)]
pub struct Person {
    /// Her record.
    pub id: PersonId,
    /// Names that her record had before.
    pub formerly: Vec<PersonId>,
    /// Full name.
    pub name: String,
    /// The name she is called by.
    pub given_name: String,
    /// Another name she chose.
    pub pseudonym: Option<String>,
    /// Where the name that may be shown was typed.
    pub name_origin: Origin,
    /// Which of these may be shown at all.
    pub display_name: DisplayName,
    /// Portrait.
    pub photo: Option<MediaId>,
    /// Words for the portrait.
    pub alt: Option<Text>,
    /// What she tells in words and nothing else: profession, own words, …
    pub facts: FactTexts,
    /// Introduction.
    pub intro: Option<TextOf<Markdown>>,
    /// Languages she speaks, in the order of the record.
    pub languages: Vec<SpokenLanguage>,
    /// What she does; at least one.
    pub roles: Vec<RoleId>,
    /// What she can talk about.
    pub topics: Vec<TopicId>,
    /// Where she lives.
    pub home_region: RegionId,
    /// Where she can be asked; holds at least the home region.
    pub regions: Vec<RegionId>,
    /// For whom she works.
    pub organisation: Option<OrganisationId>,
    /// On what terms.
    pub engagement: Option<Engagement>,
    /// What she was trained in.
    pub trainings: Vec<TrainingId>,
    /// How she can be reached.
    pub contact: ContactRoute,
    /// What is never shown by default.
    pub sensitive: Sensitive,
    /// Date of birth.
    pub born: Option<Date>,
    /// What she allowed.
    pub consent: Vec<Consent>,
    /// Whether she takes part now.
    pub status: Status,
    /// After this day the record must go.
    pub retain_until: Option<Date>,
    /// When the record may be shown.
    pub window: sleutelgids_core::model::work::Window,
}

/// Which name may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisplayName {
    /// The full name.
    Full,
    /// Only the name she is called by.
    First,
    /// Only the name she chose.
    Pseudonym,
    /// No name.
    None,
}

/// A language and how well it is spoken.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SpokenLanguage {
    /// The language.
    pub lang: Lang,
    /// How well.
    pub level: LanguageLevel,
}

/// How well a language is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LanguageLevel {
    /// Since childhood.
    Native,
    /// Fluent.
    Fluent,
    /// Good enough for a conversation about health.
    Good,
    /// A little.
    Basic,
}

/// The terms on which she works.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Engagement {
    /// Kind of contract.
    pub kind: EngagementKind,
    /// First day.
    pub since: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

/// Kind of contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EngagementKind {
    /// Volunteer, with an allowance.
    Volunteer,
    /// Employed.
    Paid,
    /// Self-employed.
    Freelance,
}

/// How someone can be reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[allow(
    clippy::large_enum_variant,
    reason = "there is one a person, and what is behind a pointer would be followed by every stage"
)]
pub enum ContactRoute {
    /// Through the coordinator of the region.
    Coordinator,
    /// Through a form on the web.
    Form(String),
    /// Directly.
    Direct {
        /// Telephone number.
        phone: Option<Phone>,
        /// Other ways to call or write to her.
        other_ways: OtherWays,
        /// E-mail address.
        email: Option<String>,
        /// When.
        hours: Option<Text>,
    },
}

/// Special categories of personal data (GDPR article 9) and what comes near.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sensitive {
    /// Country or place of origin.
    pub origin: Option<String>,
    /// Community.
    pub community: Option<String>,
    /// Religion.
    pub religion: Option<String>,
    /// Position in the community.
    pub position: Option<String>,
    /// Residence status.
    pub status: Option<String>,
    /// Why any of these has to be shown.
    pub reason: Option<String>,
}

/// Whether someone takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Yes.
    Active,
    /// Not for now.
    Paused,
    /// No longer.
    Left,
}

/// One consent: for some channels, some fields, from one day until another.
#[derive(Debug, Clone)]
pub struct Consent {
    /// Where it may be shown; at least one.
    pub channels: Vec<Channel>,
    /// What may be shown.
    pub fields: FieldSet,
    /// First day.
    pub given: Date,
    /// First day on which it no longer holds.
    pub expires: Option<Date>,
    /// The day it was taken back.
    pub withdrawn: Option<Date>,
    /// Where the signed form is kept.
    pub evidence: Option<String>,
    /// The language in which it was explained.
    pub explained_in: Option<Lang>,
    /// Who consented for a minor.
    pub guardian: Option<String>,
}

impl Consent {
    /// Whether it holds on `date` for `channel`.
    pub fn holds(&self, channel: Channel, date: Date) -> bool {
        self.channels.contains(&channel)
            && self.given <= date
            && self.expires.is_none_or(|d| date < d)
            && self.withdrawn.is_none_or(|d| date < d)
    }
}

/// From this age on, a person consents for herself (in the Netherlands and Belgium).
const OF_AGE: i16 = 18;

/// Whether someone who was born on a day is a minor on another.
pub fn is_minor(born: Date, date: Date) -> bool {
    // Whoever was born on 29 February comes of age on 1 March.
    (date.year() - OF_AGE, date.month(), date.day()) < (born.year(), born.month(), born.day())
}

/// Where something is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// The public website.
    Web,
    /// Paper.
    Print,
    /// Colleagues only.
    Internal,
    /// Data for anyone to reuse.
    OpenData,
}

impl Channel {
    /// The word a consent uses for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Print => "print",
            Self::Internal => "internal",
            Self::OpenData => "open-data",
        }
    }
}

/// A set of fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FieldSet(u64);

impl FieldSet {
    /// What the word `standard` in a consent covers: all but ways to reach someone and sensitive fields.
    pub fn standard() -> Self {
        let covered = Field::ALL.iter().filter(|(field, _)| field.is_standard());
        covered.fold(Self::default(), |set, (field, _)| set.with(*field))
    }

    /// This set and one more field.
    #[must_use]
    pub fn with(self, field: Field) -> Self {
        Self(self.0 | 1 << field.row())
    }

    /// Fields in either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Fields in both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Fields in this one and not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether a field is in it.
    pub fn has(self, field: Field) -> bool {
        self.0 & 1 << field.row() != 0
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::is_minor;

    #[test]
    fn born_on_a_leap_day() {
        let day = |text: &str| text.parse().expect("a day");
        assert!(is_minor(day("2012-02-29"), day("2030-02-28")));
        assert!(!is_minor(day("2012-02-29"), day("2030-03-01")));
    }
}
