//! What of one person may be shown: the fields that her consents open, and nothing else of her record.
//!
//! In: a person of the catalogue, channels, a day. Out: [`shown::Person`](crate::Person), each field of which came through
//! [`Permit::give`].

use crate::{ContactRoute, Person, Photo, ShownFacts, ShownName};
use sleutelgids_core::model::{Date, OtherWays};
use sleutelgids_records::person::{self, Channel, DisplayName, Field, FieldSet, Sensitive, Status};
use sleutelgids_records::validate::Catalogue;

/// The fields that one person permits in this medium on this day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Permit(FieldSet);

impl Permit {
    /// Tells whether it may be said in which region the person is.
    pub(super) fn is_placed(self) -> bool {
        self.0.has(Field::Regions) || self.0.has(Field::HomeRegion)
    }

    /// Tells whether nothing of the person may be shown.
    pub(super) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Tells whether it opens a field that another one does not.
    pub(super) fn exceeds(self, other: Self) -> bool {
        !self.0.without(other.0).is_empty()
    }

    /// Returns what *every* channel permits; nothing for someone who left, is withheld, or must be forgotten.
    pub(super) fn of(person: &person::Person, channels: &[Channel], date: Date) -> Self {
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

/// Returns a person as far as she may be shown; where she is, and her address, are for the whole edition to say.
pub(super) fn show(
    p: &person::Person,
    permit: Permit,
    catalogue: &Catalogue,
    date: Date,
) -> Person {
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
        facts: ShownFacts::permitted(&p.facts, |fact| permit.0.has(Field::Plain(fact))),
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
        home_region: permit
            .0
            .has(Field::HomeRegion)
            .then(|| p.home_region.clone()),
        regions: permit.give(Field::Regions, &p.regions),
        organisation: permit
            .give(Field::Organisation, &p.organisation)
            .filter(|o| organisations.get(o).is_some_and(|o| o.window.open(date))),
        engagement: permit.give(Field::Engagement, &p.engagement),
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
        facts: _,
        intro: _,
        languages: _,
        roles: _,
        topics: _,
        home_region: _,
        regions: _,
        organisation: _,
        engagement: _,
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
            other_ways:
                OtherWays {
                    second,
                    whatsapp,
                    relay,
                },
            email,
            hours,
        } => {
            let phone = permit.give(Field::Phone, phone);
            let other_ways = OtherWays {
                second: permit.give(Field::Phone, second),
                whatsapp: permit.give(Field::Whatsapp, whatsapp),
                relay: permit.give(Field::Relay, relay),
            };
            let email = permit.give(Field::Email, email);
            if phone.is_none() && email.is_none() && other_ways.is_empty() {
                return ContactRoute::Coordinator;
            }
            ContactRoute::Direct {
                phone,
                other_ways,
                email,
                hours: permit.give(Field::Hours, hours),
            }
        }
    }
}

fn sensitive(p: &person::Person, permit: Permit) -> Vec<(Field, String)> {
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
        (Field::SensitiveOrigin, origin),
        (Field::SensitiveCommunity, community),
        (Field::SensitiveReligion, religion),
        (Field::SensitivePosition, position),
        (Field::SensitiveStatus, status),
    ];
    facts
        .into_iter()
        .filter_map(|(field, value)| Some((field, permit.give(field, value)?)))
        .collect()
}
