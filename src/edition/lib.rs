//! **The consent gate.**
//!
//! In: the whole [`Catalogue`], a channel, a date. Out: an [`Edition`], a type that holds only what may be
//! shown there on that day. Rendering takes an `Edition` and cannot reach a `Catalogue` or a
//! `model::person::Person`: a field that is not permitted is not hidden here, it is absent.

mod address;
mod gate;
mod mentions;
mod pool;
mod records;
mod shown;
mod subset_sums;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;

pub use gate::{
    Attribution, Unshown, consenting, ended_between, on_paper_alone, portraits_ended_between,
    shown_contacts,
};
pub use mentions::{Hidden, Names, Open, hidden, known};
pub use pool::{Count, Pool};
pub use records::Records;
pub use shown::{
    Article, Byline, Infosheet, Listed, ListedFacts, Person, PersonKey, Photo, ShownFacts,
    ShownName, Speaker,
};
pub use sleutelgids_core::texts::Texts;

use sleutelgids_core::model::former::Former;
use sleutelgids_core::model::kinds::KeptRecords;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::site::{Mode, Relocation, Site};
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::{ArticleId, ContactId, Date, InfosheetId, Lang, PersonId, RegionId};
use sleutelgids_records::person::Channel;

// What a shown person is made of; rendering takes these from here, never from `model::person`.
pub use sleutelgids_records::person::{
    ContactRoute, Engagement, EngagementKind, LanguageLevel, SpokenLanguage,
};

/// A destination of pages; decides which consents count.
pub trait Medium {
    /// A person is shown only with what *all* of these channels permit.
    fn channels(mode: Mode) -> &'static [Channel];
}

/// The channels that allow someone to be counted in a pool, on pages and paper alike: were the two numbers different, their
/// difference would be a number too.
const COUNTED: &[Channel] = &[Channel::Web, Channel::Print];

/// Pages of the website.
#[derive(Debug, Clone, Copy)]
pub struct Web;

/// Sheets that are offered for download on the website: they are on the web *and* get printed.
#[derive(Debug, Clone, Copy)]
pub struct Sheet;

impl Medium for Web {
    fn channels(mode: Mode) -> &'static [Channel] {
        match mode {
            Mode::Named => &[Channel::Web],
            Mode::Pool => COUNTED,
            Mode::Internal => &[Channel::Internal],
        }
    }
}

impl Medium for Sheet {
    fn channels(mode: Mode) -> &'static [Channel] {
        match mode {
            Mode::Named => &[Channel::Web, Channel::Print],
            Mode::Pool => COUNTED,
            // A sheet is there to be printed, and what is on paper cannot be taken back, whoever was meant to read it.
            Mode::Internal => &[Channel::Internal, Channel::Print],
        }
    }
}

/// Sheets that are printed and handed out, and are on no website.
#[derive(Debug, Clone, Copy)]
pub struct Paper;

impl Medium for Paper {
    fn channels(mode: Mode) -> &'static [Channel] {
        match mode {
            Mode::Named => &[Channel::Print],
            Mode::Pool => COUNTED,
            Mode::Internal => &[Channel::Internal, Channel::Print],
        }
    }
}

/// Which record stands behind each person of an edition. For the register of printed sheets alone: rendering never
/// sees a record's id.
#[derive(Debug, Clone)]
pub struct Roll(Vec<PersonId>);

impl Roll {
    /// The record of a person.
    pub fn record(&self, key: PersonKey) -> &PersonId {
        &self.0[key.index()]
    }

    /// The records of all persons, in the order of their keys.
    pub fn records(&self) -> impl Iterator<Item = &PersonId> {
        self.0.iter()
    }
}

/// The part of a catalogue that may be shown, in one medium, on one day.
#[derive(Debug, Clone)]
pub struct Edition<M> {
    /// The folder under `output/`.
    pub name: String,
    /// The readers whom it serves.
    pub mode: Mode,
    /// The day for which it was made.
    pub date: Date,
    /// The site's settings; the address is this edition's own.
    pub site: Site,
    /// The place it went to: then it holds nobody, and its pages only lead there.
    pub relocation: Option<Relocation>,
    /// In a pool: a number smaller than this is not told.
    pub minimum: u64,
    /// True when search engines may keep pages of persons.
    pub index_persons: bool,
    /// Key persons, in no meaningful order; a [`PersonKey`] is an index into it. Empty in a pool.
    pub persons: Vec<Person>,
    /// Regions.
    pub regions: BTreeMap<RegionId, Region>,
    /// Coordinators and officials whom this edition's readers may see; liaisons in an internal one only.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// The part of the address of each contact's card that is her own.
    pub contact_slugs: BTreeMap<ContactId, String>,
    /// Information sheets.
    pub infosheets: BTreeMap<InfosheetId, Infosheet>,
    /// Articles.
    pub articles: BTreeMap<ArticleId, Article>,
    /// Articles about one person: none is in a pool, and elsewhere none whose person may not be shown.
    pub withheld: BTreeSet<ArticleId>,
    /// Records that are shown as they are.
    pub kept: KeptRecords,
    /// Former names of records, and regions that are no more.
    pub former: Former,
    /// Languages in which a text was translated by a machine and checked by nobody.
    pub machine_translated: BTreeSet<Lang>,
    /// For each region, who can be asked in it or in a region within it.
    in_region: BTreeMap<RegionId, Vec<PersonKey>>,
    /// In a pool, who can be asked, in numbers.
    pools: Option<pool::Pools>,
    /// For each region, the regions directly within it.
    children: BTreeMap<RegionId, Vec<RegionId>>,
    medium: PhantomData<M>,
}

impl<M> Edition<M> {
    /// The person with this key.
    pub fn person(&self, key: PersonKey) -> &Person {
        &self.persons[key.index()]
    }

    /// Returns what a quotation tells of its speaker.
    pub fn speaker(&self, key: PersonKey) -> Speaker<'_> {
        let Person {
            slug,
            name,
            languages,
            ..
        } = self.person(key);
        Speaker {
            slug,
            name: name.as_ref(),
            languages,
        }
    }

    /// Returns what a list tells of a person.
    pub fn listed(&self, key: PersonKey) -> Listed<'_> {
        Listed::from(self.person(key))
    }

    /// Returns the keys of all persons.
    pub fn person_keys(&self) -> impl Iterator<Item = PersonKey> + use<M> {
        (0..self.persons.len()).map(PersonKey::at)
    }

    /// Returns the persons who can be asked in a region or in one within it.
    pub fn persons_in(&self, region: &RegionId) -> &[PersonKey] {
        self.in_region.get(region).map_or(&[], Vec::as_slice)
    }

    /// Returns the number of persons who can be asked in a region; only a pool has them.
    pub fn pool(&self, region: &RegionId) -> Option<&Pool> {
        self.pools.as_ref()?.regions.get(region)
    }

    /// Returns the number of persons who can be asked in all regions together; only a pool has them.
    pub fn whole(&self) -> Option<&Pool> {
        self.pools.as_ref().map(|p| &p.whole)
    }

    /// Lists whom a colleague may ring in a region: those of it first, then those of the regions around it. Only an internal
    /// edition has them.
    pub fn liaisons(&self, region: &Region) -> Vec<&Contact> {
        let mut around = self.ancestors(region);
        around.push(region);
        let mut contacts: Vec<&Contact> = Vec::new();
        for place in around
            .into_iter()
            .rev()
            .filter(|_| self.mode == Mode::Internal)
        {
            let contacts_of_place = self
                .contacts
                .values()
                .filter(|c| c.regions.contains(&place.id));
            let new: Vec<&Contact> = contacts_of_place
                .filter(|c| region.coordinator.as_ref() != Some(&c.id))
                .filter(|c| contacts.iter().all(|f| f.id != c.id))
                .collect();
            contacts.extend(new);
        }
        contacts
    }

    /// Regions directly within a region.
    pub fn children(&self, region: &RegionId) -> &[RegionId] {
        self.children.get(region).map_or(&[], Vec::as_slice)
    }

    /// Regions that lie in no other.
    pub fn root_regions(&self) -> impl Iterator<Item = &Region> {
        self.regions.values().filter(|r| r.parent.is_none())
    }

    /// The regions a region lies in, the widest first, without itself.
    pub fn ancestors(&self, region: &Region) -> Vec<&Region> {
        let mut chain = Vec::new();
        let mut next = region.parent.as_ref();
        while let Some(parent) = next.and_then(|id| self.regions.get(id)) {
            chain.push(parent);
            next = parent.parent.as_ref();
        }
        chain.reverse();
        chain
    }

    /// The nearest region around this one in which somebody can be asked.
    pub fn nearest(&self, region: &Region) -> Option<&Region> {
        let around = self.ancestors(region).into_iter().rev();
        around.into_iter().find(|r| {
            !self.persons_in(&r.id).is_empty()
                || self
                    .pool(&r.id)
                    .is_some_and(|p| !matches!(p.persons, Count::FewerThan(_)))
        })
    }

    /// Takes in everything that outputs show but the persons themselves: of these, how many can be asked where, and whom
    /// articles and sheets quote.
    pub fn hash_common(&self, to: &mut impl Hasher) {
        // Every field is named here, so that none that is added can be forgotten.
        let Self {
            name,
            mode,
            date,
            site,
            relocation,
            minimum,
            index_persons,
            persons: _,
            regions,
            contacts,
            contact_slugs,
            infosheets,
            articles,
            withheld,
            kept,
            former,
            machine_translated,
            in_region,
            pools,
            children,
            medium: PhantomData,
        } = self;
        (name, mode, date, site, relocation, minimum, index_persons).hash(to);
        (regions, contacts, contact_slugs, infosheets).hash(to);
        (articles, withheld, kept, former, machine_translated).hash(to);
        (pools, children).hash(to);
        in_region
            .iter()
            .for_each(|(region, persons)| (region, persons.len()).hash(to));
        let bylines = articles.values().flat_map(|a| a.speakers());
        let bylines = bylines.chain(infosheets.values().flat_map(|s| s.speakers()));
        for byline in bylines {
            if let Byline::Person(key) = byline {
                self.speaker(*key).hash(to);
            }
        }
    }

    /// Returns the organisation that publishes.
    pub fn publisher(&self) -> Option<&Organisation> {
        self.organisations.get(&self.site.organisation)
    }

    /// The day printed on flyers: the setting, or the day for which this was made.
    pub fn flyer_date(&self) -> Date {
        self.site.flyers.date.unwrap_or(self.date)
    }
}

impl<M> Deref for Edition<M> {
    type Target = KeptRecords;

    fn deref(&self) -> &KeptRecords {
        &self.kept
    }
}
