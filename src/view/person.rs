//! Key persons as lists, cards and flyers show them.

use serde::Serialize;

use super::View;
use super::contact::Reach;
use super::language::{SpokenLabel, ranks};
use super::region::Labelled;
use super::text::LangText;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::facts::PlainFact;
use sleutelgids_core::model::{MediaId, RegionId, RoleId, TopicId};
use sleutelgids_core::source::Origin;
use sleutelgids_edition::{ListedFacts, PersonKey, Photo, ShownName, SpokenLanguage};

/// The name of somebody, or what stands for it.
#[derive(Debug, Clone, Serialize)]
pub struct PersonName<'v> {
    /// The words, whose language is declared where they stand for a name.
    pub text: LangText<'v>,
    /// A letter or two of the name, for a picture's place; nothing where no name is shown.
    pub monogram: Option<&'v str>,
    /// The languages in whose script the name may be.
    #[serde(skip)]
    spoken: &'v [SpokenLanguage],
    /// True when the words are a name.
    #[serde(skip)]
    is_name: bool,
}

impl<'v> PersonName<'v> {
    /// A name as it was written.
    pub fn written(name: &'v str, origin: Origin, spoken: &'v [SpokenLanguage]) -> Self {
        Self {
            text: LangText::own(name).typed_at(origin),
            monogram: None,
            spoken,
            is_name: true,
        }
    }

    /// Words in place of a name.
    pub fn stand_in(text: LangText<'v>) -> Self {
        Self {
            text,
            monogram: None,
            spoken: &[],
            is_name: false,
        }
    }

    /// Returns the words.
    pub fn words(&self) -> &str {
        &self.text.text
    }
}

/// A portrait that may be shown.
#[derive(Debug, Clone, Serialize)]
pub struct PortraitLabel<'v> {
    /// The picture.
    #[serde(skip)]
    pub media: &'v MediaId,
    /// The words for whoever does not see it.
    pub alt: LangText<'v>,
}

/// A region in which somebody is at home, or the first in which she can be asked.
#[derive(Debug, Clone, Serialize)]
pub struct PersonPlace<'v> {
    /// The region.
    pub region: Labelled<'v, RegionId>,
    /// True when she lives there.
    pub is_home: bool,
}

/// A person as lists and flyers show her.
#[derive(Debug, Clone, Serialize)]
pub struct PersonCard<'v> {
    /// Her name.
    pub name: PersonName<'v>,
    /// Her portrait.
    pub portrait: Option<PortraitLabel<'v>>,
    /// The languages that she speaks, in the order of her record.
    pub languages: Vec<SpokenLabel<'v>>,
    /// Her roles.
    pub roles: Vec<Labelled<'v, RoleId>>,
    /// Her topics.
    pub topics: Vec<Labelled<'v, TopicId>>,
    /// The region in which she lives, or the first in which she can be asked.
    pub place: Option<PersonPlace<'v>>,
    /// Her facts in words, as far as cards or flyers show them.
    #[serde(skip)]
    pub facts: ListedFacts<'v>,
    /// Her own words.
    pub quote: Option<LangText<'v>>,
    /// Ways to reach her; nothing where it is through the coordinator.
    pub reach: Option<Reach<'v>>,
}

impl<'a, M> View<'a, M> {
    /// Returns a person's card.
    pub fn person_card(&self, key: PersonKey) -> PersonCard<'_> {
        let edition = self.edition;
        let person = edition.listed(key);
        let name = self.person_name(person.name, person.languages);
        let roles = person.roles.iter().filter_map(|id| edition.roles.get(id));
        let topics = person.topics.iter().filter_map(|id| edition.topics.get(id));
        let home = person.home_region.and_then(|id| edition.regions.get(id));
        let served = person.regions.first();
        let place = home.or_else(|| edition.regions.get(served?));
        PersonCard {
            portrait: person.photo.map(|photo| self.portrait(photo, &name)),
            name,
            languages: person.languages.iter().map(|l| self.spoken(l)).collect(),
            roles: roles.map(|r| self.labelled(&r.id, &r.label)).collect(),
            topics: topics.map(|t| self.labelled(&t.id, &t.label)).collect(),
            place: place.map(|region| PersonPlace {
                region: Labelled {
                    id: &region.id,
                    label: self.region_name(region),
                },
                is_home: home.is_some(),
            }),
            facts: person.facts,
            quote: person
                .facts
                .of(PlainFact::QUOTE)
                .first()
                .map(|text| self.text(text)),
            reach: self.reach(person.contact),
        }
    }

    /// Returns a person's name, or what stands for it.
    pub fn person_name<'v>(
        &'v self,
        name: Option<&'v ShownName>,
        spoken: &'v [SpokenLanguage],
    ) -> PersonName<'v> {
        match name {
            Some(name) => PersonName {
                monogram: Some(&name.monogram),
                ..PersonName::written(&name.full, name.origin, spoken)
            },
            None => PersonName::stand_in(self.message_text("without-name")),
        }
    }

    /// Returns a name with its language, as its script tells.
    pub fn in_script<'v>(&'v self, name: &'v PersonName<'v>) -> LangText<'v> {
        match name.is_name {
            true => self
                .name_text(name.words(), name.spoken)
                .typed_at(name.text.origin),
            false => name.text.clone(),
        }
    }

    /// Returns a name's monogram with its language, as its script tells.
    pub fn monogram_in_script<'v>(&'v self, name: &'v PersonName<'v>) -> Option<LangText<'v>> {
        Some(self.name_text(name.monogram?, name.spoken))
    }

    fn portrait<'v>(&'v self, photo: &'v Photo, name: &PersonName<'_>) -> PortraitLabel<'v> {
        let alt = match &photo.alt {
            Some(alt) => self.text(alt),
            None => LangText::own(self.format("portrait-of", &[("name", Arg::Text(name.words()))])),
        };
        PortraitLabel {
            media: &photo.media,
            alt,
        }
    }

    /// Returns persons in the order of their names as the reader's language sorts them, each once; after them those whose name
    /// is not shown. Who share a name stand in the order of their addresses.
    pub fn by_name(&self, persons: &[PersonKey]) -> Vec<PersonKey> {
        /// A table of all persons is made for lists that hold at least one in so many of them.
        const MANY: usize = 16;
        let mut ordered = persons.to_vec();
        if ordered.len() < 2 {
            return ordered;
        }
        let is_many = ordered.len() * MANY >= self.edition.persons.len();
        if is_many || self.name_ranks.get().is_some() {
            let ranks = self.name_ranks();
            ordered.sort_unstable_by_key(|key| ranks[key.index()]);
        } else {
            ordered.sort_by_cached_key(|key| self.name_key(*key));
        }
        ordered.dedup();
        ordered
    }

    fn name_key(&self, key: PersonKey) -> (bool, Option<Vec<u8>>, &'a str) {
        let edition: &'a _ = self.edition;
        let person = edition.listed(key);
        let locale = self.messages.locale(self.lang);
        let name = person.name.map(|name| locale.sort_key(&name.full));
        (name.is_none(), name, person.slug)
    }

    fn name_ranks(&self) -> &[usize] {
        self.name_ranks.get_or_init(|| {
            let mut order: Vec<PersonKey> = self.edition.person_keys().collect();
            order.sort_by_cached_key(|key| self.name_key(*key));
            let order: Vec<usize> = order.iter().map(|key| key.index()).collect();
            ranks(&order)
        })
    }
}
