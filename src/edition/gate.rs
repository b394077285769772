//! Where a consent decides.
//!
//! The only code that reads a `model::person::Person`. Each field of a shown person comes through
//! [`Permit::give`]; there is no other way into [`shown::Person`](super::Person).

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

use super::address::{Addresses, Marks};
use super::{
    Article, Byline, ContactRoute, Edition, Infosheet, Medium, Paper, Person, PersonKey, Photo,
    Roll, ShownName, Web, pool,
};
use sleutelgids_core::model::address::AddressMark;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::{self, ArticleKind, Quotation, Source};
use sleutelgids_core::model::site::{EditionSettings, Mode, Site};
use sleutelgids_core::model::who::{Contact, Visibility};
use sleutelgids_core::model::work::Window;
use sleutelgids_core::model::{
    AddressKey, ArticleId, ContactId, Date, InfosheetId, PersonId, RegionId,
};
use sleutelgids_records::person::{self, Channel, DisplayName, Field, FieldSet, Sensitive, Status};
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
            organisations: kept(&catalogue.organisations, date, |o| o.window),
            roles: kept(&catalogue.roles, date, |r| r.window),
            topics: kept(&catalogue.topics, date, |t| t.window),
            infosheets: infosheets
                .into_iter()
                .map(|(id, sheet)| (id, speakers.infosheet(sheet)))
                .collect(),
            trainings: kept(&catalogue.trainings, date, |t| t.window),
            events: kept(&catalogue.events, date, |e| e.window),
            withheld,
            articles: articles
                .into_iter()
                .map(|(id, article)| (id, speakers.article(article)))
                .collect(),
            handbooks: kept(&catalogue.handbooks, date, |h| h.window),
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
    let permit = Permit::of(person, &[channel], day).0;
    !permit
        .without(Permit::of(person, &[channel], later).0)
        .is_empty()
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
                && Permit::of(p, Web::channels(settings.mode), date)
                    .0
                    .is_empty()
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

/// The fields that one person permits in this medium on this day.
#[derive(Debug, Clone, Copy)]
struct Permit(FieldSet);

impl Permit {
    /// Tells whether it may be said in which region the person is.
    fn is_placed(self) -> bool {
        self.0.has(Field::Regions) || self.0.has(Field::HomeRegion)
    }

    /// Returns what *every* channel permits; nothing for someone who left, is withheld, or must be forgotten.
    fn of(person: &person::Person, channels: &[Channel], date: Date) -> Self {
        let gone = person.status != Status::Active
            || !person.window.open(date)
            || person.retain_until.is_some_and(|d| d < date);
        if gone {
            return Self(FieldSet::default());
        }
        let by_channel = channels.iter().map(|channel| {
            let live = person.consent.iter().filter(|c| c.holds(*channel, date));
            live.fold(FieldSet::default(), |set, c| set.union(c.fields))
        });
        Self(
            by_channel
                .reduce(FieldSet::intersection)
                .unwrap_or_default(),
        )
    }

    /// A field's value, if it may be shown; its type's empty value if not.
    fn give<T: Clone + Default>(self, field: Field, value: &T) -> T {
        if self.0.has(field) {
            value.clone()
        } else {
            T::default()
        }
    }
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
        if permit.0.is_empty() {
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

fn show(p: &person::Person, permit: Permit, catalogue: &Catalogue, date: Date) -> Person {
    every_fact_is_decided(p);
    let name = if permit.0.has(Field::Name) {
        shown_name(p)
    } else {
        None
    };
    let photo = permit.give(Field::Photo, &p.photo).map(|media| Photo {
        media,
        alt: p
            .alt
            .clone()
            .filter(|_| name.as_ref().is_some_and(|n| n.full == p.name)),
    });
    let organisations = &catalogue.organisations;
    let trainings = &catalogue.trainings;
    Person {
        slug: String::new(),
        photo,
        quote: permit.give(Field::Quote, &p.quote),
        intro: permit.give(Field::Intro, &p.intro),
        languages: permit.give(Field::Languages, &p.languages),
        roles: permit
            .give(Field::Roles, &p.roles)
            .into_iter()
            .filter(|r| catalogue.roles.get(r).is_some_and(|r| r.window.open(date)))
            .collect(),
        topics: permit
            .give(Field::Topics, &p.topics)
            .into_iter()
            .filter(|t| catalogue.topics.get(t).is_some_and(|t| t.window.open(date)))
            .collect(),
        target_groups: permit.give(Field::TargetGroups, &p.target_groups),
        profession: permit.give(Field::Profession, &p.profession),
        home_region: permit
            .0
            .has(Field::HomeRegion)
            .then(|| p.home_region.clone()),
        regions: permit.give(Field::Regions, &p.regions),
        organisation: permit
            .give(Field::Organisation, &p.organisation)
            .filter(|o| organisations.get(o).is_some_and(|o| o.window.open(date))),
        engagement: permit.give(Field::Engagement, &p.engagement),
        availability: permit.give(Field::Availability, &p.availability),
        trainings: permit
            .give(Field::Trainings, &p.trainings)
            .into_iter()
            .filter(|t| trainings.get(t).is_some_and(|t| t.window.open(date)))
            .collect(),
        contact: route(p, permit),
        coordinator: None,
        sensitive: sensitive(p, permit),
        name,
    }
}

/// Names every fact of a record, so that one that is added does not compile before [`show`] gives it or leaves it out.
fn every_fact_is_decided(p: &person::Person) {
    let person::Person {
        // In `show` and what it calls, each with its own `Field`.
        name: _,
        name_origin: _,
        given_name: _,
        pseudonym: _,
        photo: _,
        alt: _,
        quote: _,
        intro: _,
        languages: _,
        roles: _,
        topics: _,
        target_groups: _,
        profession: _,
        home_region: _,
        regions: _,
        organisation: _,
        engagement: _,
        availability: _,
        trainings: _,
        contact: _,
        sensitive: _,
        // Decide what is shown, and are shown nowhere themselves.
        display_name: _,
        consent: _,
        status: _,
        retain_until: _,
        window: _,
        // Never leave the record.
        id: _,
        formerly: _,
        born: _,
    } = p;
}

fn shown_name(p: &person::Person) -> Option<ShownName> {
    let full = match p.display_name {
        DisplayName::Full => p.name.clone(),
        DisplayName::First => p.given_name.clone(),
        DisplayName::Pseudonym => p.pseudonym.clone()?,
        DisplayName::None => return None,
    };
    let mut words = full
        .split_whitespace()
        .filter_map(|w| w.chars().find(|c| c.is_alphabetic()));
    let first = words.next();
    // Letters of a joining script would change their shape side by side: one is enough there.
    let last = words
        .next_back()
        .filter(|c| first.is_some_and(char::is_uppercase) && c.is_uppercase());
    let monogram = first.into_iter().chain(last).collect();
    Some(ShownName {
        full,
        monogram,
        origin: p.name_origin,
    })
}

fn route(p: &person::Person, permit: Permit) -> ContactRoute {
    match &p.contact {
        ContactRoute::Coordinator => ContactRoute::Coordinator,
        ContactRoute::Form(url) if permit.0.has(Field::Form) => ContactRoute::Form(url.clone()),
        ContactRoute::Form(_) => ContactRoute::Coordinator,
        ContactRoute::Direct {
            phone,
            email,
            hours,
        } => {
            let phone = permit.give(Field::Phone, phone);
            let email = permit.give(Field::Email, email);
            if phone.is_none() && email.is_none() {
                return ContactRoute::Coordinator;
            }
            ContactRoute::Direct {
                phone,
                email,
                hours: permit.give(Field::Hours, hours),
            }
        }
    }
}

fn sensitive(p: &person::Person, permit: Permit) -> Vec<(&'static str, String)> {
    let Sensitive {
        origin,
        community,
        religion,
        position,
        status,
        reason,
    } = &p.sensitive;
    if reason.is_none() {
        return Vec::new();
    }
    let facts = [
        ("origin", Field::SensitiveOrigin, origin),
        ("community", Field::SensitiveCommunity, community),
        ("religion", Field::SensitiveReligion, religion),
        ("position", Field::SensitivePosition, position),
        ("status", Field::SensitiveStatus, status),
    ];
    facts
        .into_iter()
        .filter_map(|(word, f, value)| Some((word, permit.give(f, value)?)))
        .collect()
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

/// Somebody who may not be shown, where a record names her as its writer, its speaker or whom the press may ask. For whoever tells staff alone.
#[derive(Debug, Clone)]
pub struct Unshown {
    /// The record, as `kind/id`.
    pub record: String,
    /// The words or the byline that are hers.
    pub what: Attribution,
    /// Her record, as `kind/id`.
    pub who: String,
}

/// A part of a record that is somebody's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribution {
    /// The line that says who wrote it.
    Byline,
    /// A quotation, by its place in the list.
    Quotation(usize),
    /// The person whom the press may ask.
    PressContact,
}

/// The persons and contacts who may be named as the writer or speaker of something.
struct Speakers<'a> {
    keys: &'a Keys,
    contacts: &'a BTreeMap<ContactId, Contact>,
}

impl Speakers<'_> {
    /// Returns the byline of a source: of somebody who may not be shown no more than whether it is a key person or an official.
    fn byline(&self, source: &Source) -> Byline {
        match source {
            Source::Person(id) => self
                .keys
                .get(id)
                .map_or(Byline::Anonymous, |key| Byline::Person(*key)),
            Source::Contact(id) if self.contacts.contains_key(id) => Byline::Contact(id.clone()),
            Source::Contact(_) => Byline::Official,
            Source::Named(name) => Byline::Named(name.clone()),
        }
    }

    /// Tells whether a source may not be named to anybody. What such a person says is not told either: it may tell who she is.
    fn is_unshown(&self, source: &Source) -> bool {
        matches!(self.byline(source), Byline::Anonymous | Byline::Official)
    }

    /// Quotations by someone whom this edition may not show fall away as a whole.
    fn quotations(&self, quotations: Vec<Quotation<Source>>) -> Vec<Quotation<Byline>> {
        let nameable = quotations.into_iter().filter(|q| !self.is_unshown(&q.by));
        nameable
            .map(|q| Quotation {
                text: q.text,
                by: self.byline(&q.by),
            })
            .collect()
    }

    /// Lists the sources that may not be shown, wherever something names them as its writer or speaker.
    fn unshown(
        &self,
        catalogue: &Catalogue,
        articles: &BTreeMap<ArticleId, publication::Article>,
        infosheets: &BTreeMap<InfosheetId, publication::Infosheet>,
    ) -> Vec<Unshown> {
        let mut unshown = Vec::new();
        let mut look = |record: String, what: Attribution, source: &Source| {
            // A record with errors is no record; what is said of it is enough.
            let is_known = match source {
                Source::Person(id) => catalogue.persons.contains_key(id),
                Source::Contact(id) => catalogue.contacts.contains_key(id),
                Source::Named(_) => true,
            };
            if is_known && self.is_unshown(source) {
                let source_record = match source {
                    Source::Person(id) => format!("persons/{id}"),
                    Source::Contact(id) => format!("contacts/{id}"),
                    Source::Named(name) => name.clone(),
                };
                unshown.push(Unshown {
                    record,
                    what,
                    who: source_record,
                });
            }
        };
        for (id, article) in articles {
            article
                .author
                .iter()
                .for_each(|by| look(format!("articles/{id}"), Attribution::Byline, by));
            let press = article
                .press_contact
                .iter()
                .map(|id| Source::Contact(id.clone()));
            press.for_each(|by| look(format!("articles/{id}"), Attribution::PressContact, &by));
            for (n, quotation) in article.quotations.iter().enumerate() {
                look(
                    format!("articles/{id}"),
                    Attribution::Quotation(n),
                    &quotation.by,
                );
            }
        }
        for (id, sheet) in infosheets {
            for (n, quotation) in sheet.quotations.iter().enumerate() {
                look(
                    format!("infosheets/{id}"),
                    Attribution::Quotation(n),
                    &quotation.by,
                );
            }
        }
        unshown
    }

    fn infosheet(&self, s: publication::Infosheet) -> Infosheet {
        Infosheet {
            quotations: self.quotations(s.quotations),
            id: s.id,
            title: s.title,
            summary: s.summary,
            audience: s.audience,
            reading_level: s.reading_level,
            amounts: s.amounts,
            roles: s.roles,
            topics: s.topics,
            downloads: s.downloads,
            body: s.body,
            window: s.window,
        }
    }

    fn article(&self, a: publication::Article) -> Article {
        Article {
            author: a.author.as_ref().map(|s| self.byline(s)),
            quotations: self.quotations(a.quotations),
            press_contact: a.press_contact.filter(|c| self.contacts.contains_key(c)),
            // Whom it is about is for the gate alone to know.
            about: Vec::new(),
            id: a.id,
            title: a.title,
            lead: a.lead,
            date: a.date,
            kind: a.kind,
            body: a.body,
            window: a.window,
        }
    }
}
