//! What of a person, an article or a sheet may be shown.

use std::hash::{Hash, Hasher};

use super::{ContactRoute, Engagement, SpokenLanguage};
use sleutelgids_core::model::facts::{FactTexts, Field, PlainFact};
use sleutelgids_core::model::publication;
use sleutelgids_core::model::{
    ContactId, Markdown, MediaId, OrganisationId, RegionId, RoleId, Text, TextOf, TopicId,
    TrainingId,
};
use sleutelgids_core::source::Origin;

/// A person within one edition; means nothing in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonKey(u32);

impl PersonKey {
    pub(super) fn at(index: usize) -> Self {
        Self(u32::try_from(index).expect("fewer than 2³² persons"))
    }

    /// Returns the index into [`Edition::persons`](super::Edition::persons).
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A key person as this edition may show her.
#[derive(Debug, Clone, Hash)]
pub struct Person {
    /// Last part of her page's address; made from the shown name alone, unique within the edition.
    pub slug: String,
    /// Her name; `None` when no name may be shown: say her first role, or the site's word for a key person.
    pub name: Option<ShownName>,
    /// Portrait; without one, show a monogram (with a name) or the arch alone (without).
    pub photo: Option<Photo>,
    /// What she tells in words and nothing else.
    pub facts: ShownFacts,
    /// Introduction.
    pub intro: Option<TextOf<Markdown>>,
    /// Languages, in the order of the record.
    pub languages: Vec<SpokenLanguage>,
    /// Roles.
    pub roles: Vec<RoleId>,
    /// Topics.
    pub topics: Vec<TopicId>,
    /// The region she lives in.
    pub home_region: Option<RegionId>,
    /// The regions in which she can be asked.
    pub regions: Vec<RegionId>,
    /// For whom she works.
    pub organisation: Option<OrganisationId>,
    /// Terms of work.
    pub engagement: Option<Engagement>,
    /// Trainings she took.
    pub trainings: Vec<TrainingId>,
    /// The way to reach her; `Coordinator` unless she allowed more.
    pub contact: ContactRoute,
    /// The coordinator to ask, of her home region or the first region she serves.
    pub coordinator: Option<ContactId>,
    /// Sensitive facts she asked to be shown.
    pub sensitive: Vec<(Field, String)>,
}

/// The plain facts of a person that may be shown. Only the gate makes them: a fact that is not permitted is not there.
#[derive(Debug, Clone, Default, Hash)]
pub struct ShownFacts(FactTexts);

impl ShownFacts {
    /// Those of a record's facts that are permitted.
    pub(super) fn permitted(facts: &FactTexts, is_permitted: impl Fn(PlainFact) -> bool) -> Self {
        Self(facts.kept(is_permitted))
    }

    /// Returns the texts of a fact; none when there are none, or they may not be shown.
    pub fn of(&self, fact: PlainFact) -> &[Text] {
        self.0.of(fact)
    }

    /// Returns those that lists show.
    pub fn listed(&self) -> ListedFacts<'_> {
        ListedFacts(self)
    }
}

/// The plain facts of a person that are shown where she is one of several, on a card or on a flyer.
#[derive(Debug, Clone, Copy)]
pub struct ListedFacts<'a>(&'a ShownFacts);

impl<'a> ListedFacts<'a> {
    /// Returns the texts of a fact; none of one that lists do not show.
    pub fn of(self, fact: PlainFact) -> &'a [Text] {
        match fact.is_listed() {
            true => self.0.of(fact),
            false => &[],
        }
    }
}

impl Hash for ListedFacts<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let facts = self.0.0.iter();
        for (fact, texts) in facts.filter(|(fact, _)| fact.is_listed()) {
            (fact, texts).hash(state);
        }
    }
}

/// A name that may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShownName {
    /// The name as written.
    pub full: String,
    /// Initials: one or two letters of its script, for a picture's place.
    pub monogram: String,
    /// The place in the sources where it was typed.
    pub origin: Origin,
}

/// A key person where she is quoted: outputs that quote her are made anew when one of these changes, and for nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Speaker<'a> {
    /// Last part of her page's address.
    pub slug: &'a str,
    /// Her name, when it may be shown.
    pub name: Option<&'a ShownName>,
    /// The languages she speaks, in whose script her name may be.
    pub languages: &'a [SpokenLanguage],
}

/// A key person where she is listed, on a card or on a flyer: outputs that list her are made anew when one of these
/// changes, and for nothing else.
#[derive(Debug, Clone, Copy, Hash)]
pub struct Listed<'a> {
    /// Last part of her page's address.
    pub slug: &'a str,
    /// Her name, when it may be shown.
    pub name: Option<&'a ShownName>,
    /// Portrait.
    pub photo: Option<&'a Photo>,
    /// What she tells in words and nothing else, as far as lists show it.
    pub facts: ListedFacts<'a>,
    /// Languages.
    pub languages: &'a [SpokenLanguage],
    /// Roles.
    pub roles: &'a [RoleId],
    /// Topics.
    pub topics: &'a [TopicId],
    /// The region she lives in.
    pub home_region: Option<&'a RegionId>,
    /// The regions in which she can be asked.
    pub regions: &'a [RegionId],
    /// The way to reach her.
    pub contact: &'a ContactRoute,
}

impl<'a> From<&'a Person> for Listed<'a> {
    fn from(person: &'a Person) -> Self {
        // Every field is named here: whoever adds one decides whether lists show it.
        let Person {
            slug,
            name,
            photo,
            facts,
            intro: _,
            languages,
            roles,
            topics,
            home_region,
            regions,
            organisation: _,
            engagement: _,
            trainings: _,
            contact,
            coordinator: _,
            sensitive: _,
        } = person;
        Self {
            slug,
            name: name.as_ref(),
            photo: photo.as_ref(),
            facts: facts.listed(),
            languages,
            roles,
            topics,
            home_region: home_region.as_ref(),
            regions,
            contact,
        }
    }
}

/// A portrait that may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Photo {
    /// The picture.
    pub media: MediaId,
    /// Words for it, when the record has some that hold no hidden name; otherwise say "portrait of" and the shown name.
    pub alt: Option<Text>,
}

/// The writer or speaker of something, as far as it may be said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Byline {
    /// A key person who has a page here.
    Person(PersonKey),
    /// A key person who may not be named here: say the site's word for a key person.
    Anonymous,
    /// A coordinator or official.
    Contact(ContactId),
    /// A coordinator or official who may not be named here: say that it is somebody on the staff.
    Official,
    /// Anyone else.
    Named(String),
}

/// An article whose speakers are shown as far as they may be.
pub type Article = publication::Article<Byline>;

/// An information sheet whose speakers are shown as far as they may be.
pub type Infosheet = publication::Infosheet<Byline>;
