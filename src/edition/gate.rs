//! Where a consent decides.
//!
//! With the files in its folder the only code that reads a `model::person::Person`. Each field of a shown person comes through
//! [`Permit::give`](permit::Permit::give); there is no other way into [`shown::Person`](super::Person).

mod permit;
mod speakers;

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

pub use self::speakers::{Attribution, Unshown};

use self::permit::{Permit, show};
use self::speakers::Speakers;
use super::address::{Addresses, Marks};
use super::{Edition, Medium, Paper, Person, PersonKey, Roll, Web, pool};
use sleutelgids_core::model::address::AddressMark;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::{self, ArticleKind, Source};
use sleutelgids_core::model::site::{EditionSettings, Mode, Site};
use sleutelgids_core::model::who::{Contact, Visibility};
use sleutelgids_core::model::work::Window;
use sleutelgids_core::model::{AddressKey, ArticleId, ContactId, Date, PersonId, RegionId};
use sleutelgids_records::person::{self, Channel};
use sleutelgids_records::validate::Catalogue;

impl<M: Medium> Edition<M> {
    /// Opens the part of a catalogue that may be shown in this medium on `date`.
    pub fn open(
        catalogue: &Catalogue,
        settings: &EditionSettings,
        key: &AddressKey,
        date: Date,
    ) -> Self {
        Self::open_with_roll(catalogue, settings, key, date).0
    }

    /// Opens an edition, and returns the record behind each person with it.
    pub fn open_with_roll(
        catalogue: &Catalogue,
        settings: &EditionSettings,
        key: &AddressKey,
        date: Date,
    ) -> (Self, Roll) {
        let (edition, roll, _) = Self::opened(catalogue, settings, key, date);
        (edition, roll)
    }

    /// Opens an edition like [`Self::open_with_roll`], and returns whose words and bylines are not in it too.
    pub fn open_with_unshown(
        catalogue: &Catalogue,
        settings: &EditionSettings,
        key: &AddressKey,
        date: Date,
    ) -> (Self, Roll, Vec<Unshown>) {
        Self::opened(catalogue, settings, key, date)
    }

    fn opened(
        catalogue: &Catalogue,
        settings: &EditionSettings,
        key: &AddressKey,
        date: Date,
    ) -> (Self, Roll, Vec<Unshown>) {
        let marks = Marks::new(key, &settings.name);
        let regions = kept(&catalogue.regions, date, |r| r.window);
        let contacts = visible(catalogue, settings.mode, date);
        let (mut persons, mut keys) =
            persons::<M>(catalogue, settings, &marks, date, &regions, &contacts);
        let children = children(&regions);
        let mut in_region = in_region(&persons, &regions);
        let relocation = settings.relocation(&catalogue.site);
        if relocation.is_some() {
            persons.clear();
            keys.clear();
            in_region.clear();
        }
        let mut pools = None;
        if settings.mode == Mode::Pool {
            // From here on there are numbers only.
            let tree = pool::RegionTree::new(&regions);
            pools = Some(pool::pools(&persons, &in_region, &tree, settings.minimum));
            persons.clear();
            keys.clear();
            in_region.clear();
        }
        let speakers = Speakers {
            keys: &keys,
            contacts: &contacts,
        };
        let mut articles = kept(&catalogue.articles, date, |a| a.window);
        let infosheets = kept(&catalogue.infosheets, date, |s| s.window);
        let pool = settings.mode == Mode::Pool;
        let is_withheld = |a: &&publication::Article| {
            (pool && is_about_one(a)) || subjects(a).any(|id| !keys.contains_key(id))
        };
        let withheld: BTreeSet<ArticleId> = articles
            .values()
            .filter(is_withheld)
            .map(|a| a.id.clone())
            .collect();
        articles.retain(|id, _| !withheld.contains(id));
        let unshown = speakers.unshown(catalogue, &articles, &infosheets);
        let mut roll: Vec<(PersonKey, PersonId)> =
            keys.iter().map(|(id, key)| (*key, id.clone())).collect();
        roll.sort_unstable();
        let edition = Self {
            name: settings.name.clone(),
            mode: settings.mode,
            date,
            site: Site {
                base_url: settings.address(&catalogue.site),
                ..catalogue.site.clone()
            },
            relocation,
            minimum: settings.minimum,
            index_persons: settings.index_persons,
            infosheets: infosheets
                .into_iter()
                .map(|(id, sheet)| (id, speakers.infosheet(sheet)))
                .collect(),
            withheld,
            articles: articles
                .into_iter()
                .map(|(id, article)| (id, speakers.article(article)))
                .collect(),
            kept: catalogue.kept.on(date),
            former: catalogue.former.clone(),
            machine_translated: catalogue.machine_translated.clone(),
            persons,
            regions: with_coordinators(&regions, &contacts),
            contact_slugs: contact_slugs(catalogue, &contacts, &marks),
            contacts,
            in_region,
            pools,
            children,
            medium: PhantomData,
        };
        (
            edition,
            Roll(roll.into_iter().map(|(_, id)| id).collect()),
            unshown,
        )
    }
}

/// The records of those who allow something of theirs in this channel on this day.
pub fn consenting(catalogue: &Catalogue, channel: Channel, date: Date) -> BTreeSet<PersonId> {
    catalogue
        .persons
        .values()
        .filter(|p| p.consent.iter().any(|c| c.holds(channel, date)))
        .map(|p| p.id.clone())
        .collect()
}

/// Persons of whom a channel would show something on a day that it no longer shows on a later one.
pub fn ended_between(catalogue: &Catalogue, day: Date, later: Date) -> BTreeSet<PersonId> {
    const CHANNELS: [Channel; 4] = [
        Channel::Web,
        Channel::Print,
        Channel::Internal,
        Channel::OpenData,
    ];
    catalogue
        .persons
        .values()
        .filter(|person| {
            CHANNELS
                .iter()
                .any(|channel| permits_less(person, *channel, day, later))
        })
        .map(|p| p.id.clone())
        .collect()
}

/// Tells whether a person permits something in a channel on a day that she no longer permits on a later one.
fn permits_less(person: &person::Person, channel: Channel, day: Date, later: Date) -> bool {
    let permit = Permit::of(person, &[channel], day);
    permit.exceeds(Permit::of(person, &[channel], later))
}

/// Contacts whose portrait would be shown on a day and no longer on a later one.
pub fn portraits_ended_between(
    catalogue: &Catalogue,
    day: Date,
    later: Date,
) -> BTreeSet<ContactId> {
    catalogue
        .contacts
        .values()
        .filter(|contact| {
            let consent = contact.photo_consent.filter(|_| contact.photo.is_some());
            consent.is_some_and(|c| c.holds(day) && !c.holds(later))
        })
        .map(|c| c.id.clone())
        .collect()
}

/// The records of those who are on this edition's printed flyers and not on its pages, since they allow paper alone.
pub fn on_paper_alone(
    catalogue: &Catalogue,
    settings: &EditionSettings,
    date: Date,
) -> BTreeSet<PersonId> {
    catalogue
        .persons
        .values()
        .filter(|p| {
            Permit::of(p, Paper::channels(settings.mode), date).is_placed()
                && Permit::of(p, Web::channels(settings.mode), date).is_empty()
        })
        .map(|p| p.id.clone())
        .collect()
}

/// The contacts whom readers of an edition of this mode may see on this day.
pub fn shown_contacts(catalogue: &Catalogue, mode: Mode, date: Date) -> BTreeSet<ContactId> {
    visible(catalogue, mode, date).into_keys().collect()
}

/// Tells whether an article is about one person, in words that no rule can count.
fn is_about_one<S>(article: &publication::Article<S>) -> bool {
    matches!(
        article.kind,
        ArticleKind::Portrait | ArticleKind::Testimonial
    )
}

/// The key persons whom an article is about: without one of them it is not shown.
pub(super) fn subjects(article: &publication::Article) -> impl Iterator<Item = &PersonId> {
    article.about.iter().filter_map(|source| match source {
        Source::Person(id) => Some(id),
        Source::Contact(_) | Source::Named(_) => None,
    })
}

/// The records that are to be shown on this day.
fn kept<I: Ord + Clone, T: Clone>(
    all: &BTreeMap<I, T>,
    date: Date,
    window: impl Fn(&T) -> Window,
) -> BTreeMap<I, T> {
    let open = all.iter().filter(|(_, t)| window(t).open(date));
    open.map(|(id, t)| (id.clone(), t.clone())).collect()
}

/// The regions, each with whom to ask there.
fn with_coordinators(
    regions: &BTreeMap<RegionId, Region>,
    contacts: &BTreeMap<ContactId, Contact>,
) -> BTreeMap<RegionId, Region> {
    regions
        .iter()
        .map(|(id, region)| {
            let region = Region {
                coordinator: coordinator(region, regions, contacts),
                ..region.clone()
            };
            (id.clone(), region)
        })
        .collect()
}

/// Returns whom to ask in a region: its coordinator, or the nearest around it whom these readers may see.
fn coordinator(
    region: &Region,
    regions: &BTreeMap<RegionId, Region>,
    contacts: &BTreeMap<ContactId, Contact>,
) -> Option<ContactId> {
    let mut next = Some(region);
    while let Some(region) = next {
        if let Some(id) = region
            .coordinator
            .as_ref()
            .filter(|c| contacts.contains_key(*c))
        {
            return Some(id.clone());
        }
        next = region.parent.as_ref().and_then(|p| regions.get(p));
    }
    None
}

fn visible(catalogue: &Catalogue, mode: Mode, date: Date) -> BTreeMap<ContactId, Contact> {
    let mut contacts = kept(&catalogue.contacts, date, |c| c.window);
    contacts.retain(|_, c| mode == Mode::Internal || c.visibility == Visibility::Public);
    for contact in contacts.values_mut() {
        let may = contact.photo_consent.is_some_and(|c| c.holds(date));
        contact.photo = contact.photo.take().filter(|_| may);
        contact.formerly.clear();
    }
    contacts
}

type Keys = BTreeMap<PersonId, PersonKey>;

fn persons<M: Medium>(
    catalogue: &Catalogue,
    settings: &EditionSettings,
    marks: &Marks<'_>,
    date: Date,
    regions: &BTreeMap<RegionId, Region>,
    contacts: &BTreeMap<ContactId, Contact>,
) -> (Vec<Person>, Keys) {
    let mut persons = Vec::with_capacity(catalogue.persons.len());
    let mut keys = Keys::new();
    let mut addresses = Addresses::default();
    let marked_persons = catalogue
        .persons
        .iter()
        .map(|(id, person)| (marks.person(person), id, person));
    // An order of this edition's own: neither places nor numbers tell that two editions show the same person.
    let mut order: Vec<_> = marked_persons.collect();
    order.sort_unstable_by_key(|(mark, ..)| *mark);
    for (mark, id, person) in order {
        let signs = addresses.signs(&mark);
        if settings.mode == Mode::Pool && catalogue.copies.contains(id) {
            // A pool counts persons, not files.
            continue;
        }
        let permit = Permit::of(person, M::channels(settings.mode), date);
        if permit.is_empty() {
            continue;
        }
        let mut visible_person = show(person, permit, catalogue, date);
        visible_person.regions.retain(|r| regions.contains_key(r));
        visible_person.home_region = visible_person
            .home_region
            .filter(|r| regions.contains_key(r));
        let places = visible_person
            .home_region
            .iter()
            .chain(&visible_person.regions);
        visible_person.coordinator = places
            .filter_map(|r| regions.get(r)?.coordinator.clone())
            .find(|c| contacts.contains_key(c));
        let name = visible_person.name.as_ref().map_or("", |n| &n.full);
        visible_person.slug = signs.slug(name);
        keys.insert(id.clone(), PersonKey::at(persons.len()));
        persons.push(visible_person);
    }
    (persons, keys)
}

/// The part of the address of each shown contact's card that is her own.
fn contact_slugs(
    catalogue: &Catalogue,
    shown: &BTreeMap<ContactId, Contact>,
    marks: &Marks<'_>,
) -> BTreeMap<ContactId, String> {
    let contacts = catalogue
        .contacts
        .values()
        .map(|contact| (marks.contact(contact), contact));
    let mut order: Vec<(AddressMark, &Contact)> = contacts.collect();
    order.sort_unstable_by_key(|(mark, _)| *mark);
    let mut addresses = Addresses::default();
    let mut slugs = BTreeMap::new();
    for (mark, contact) in order {
        let signs = addresses.signs(&mark);
        if shown.contains_key(&contact.id) {
            slugs.insert(contact.id.clone(), signs.slug(&contact.name));
        }
    }
    slugs
}

fn children(regions: &BTreeMap<RegionId, Region>) -> BTreeMap<RegionId, Vec<RegionId>> {
    let mut children: BTreeMap<RegionId, Vec<RegionId>> = BTreeMap::new();
    for region in regions.values() {
        if let Some(parent) = &region.parent {
            children
                .entry(parent.clone())
                .or_default()
                .push(region.id.clone());
        }
    }
    children
}

fn in_region(
    persons: &[Person],
    regions: &BTreeMap<RegionId, Region>,
) -> BTreeMap<RegionId, Vec<PersonKey>> {
    let mut persons_by_region: BTreeMap<RegionId, Vec<PersonKey>> = BTreeMap::new();
    for (index, person) in persons.iter().enumerate() {
        let mut places = BTreeSet::new();
        for region in person.regions.iter().chain(&person.home_region) {
            let mut next = Some(region);
            while let Some(id) = next
                && places.insert(id.clone())
            {
                next = regions.get(id).and_then(|r| r.parent.as_ref());
            }
        }
        for place in places {
            persons_by_region
                .entry(place)
                .or_default()
                .push(PersonKey::at(index));
        }
    }
    persons_by_region
}
