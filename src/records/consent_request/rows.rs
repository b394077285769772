//! A person's fields as rows of her form: what the field is called, and the very value that would be shown.

use super::{Asked, Channel, EngagementKind, Field, LanguageLevel};
use crate::person::{ContactRoute, Person, Sensitive};
use crate::validate::Catalogue;
use sleutelgids_core::model::{Date, Lang, Markdown, Phone, RegionId, Text, TextOf};

/// A field that she is asked for.
#[derive(Debug, Clone)]
pub struct Row {
    /// Which.
    pub field: Field,
    /// The value that would be shown.
    pub said: Said,
    /// Channels for which she is asked to allow it; she may allow it anywhere else.
    pub asked: Vec<Channel>,
}

/// A value, as far as it is the same in all languages.
#[derive(Debug, Clone)]
pub enum Said {
    /// The name that would be shown, or none.
    Name,
    /// Her portrait.
    Portrait,
    /// Words in their languages, one after the other.
    Texts(Vec<Text>),
    /// A longer text.
    Body(TextOf<Markdown>),
    /// Languages.
    Languages(Vec<(Lang, LanguageLevel)>),
    /// Terms of work.
    Engagement(EngagementKind, Option<Date>),
    /// A value that reads from left to right everywhere: a telephone number, an address.
    Plain(String),
    /// Words whose language nobody declared.
    Words(String),
}

/// Returns what would be shown of a person, without her sensitive facts.
pub(super) fn rows(p: &Person, catalogue: &Catalogue, asked: &Asked) -> Vec<Row> {
    let mut rows = Vec::new();
    for (field, _) in Field::ALL {
        if let Some(said) = said(field, p, catalogue) {
            let asked = asked.channels(field);
            rows.push(Row { field, said, asked });
        }
    }
    rows
}

/// The value of a field that would be shown; `None` when she has none, or it is not shown among the others.
fn said(field: Field, p: &Person, catalogue: &Catalogue) -> Option<Said> {
    match field {
        Field::Name => Some(Said::Name),
        Field::Photo => p.photo.as_ref().map(|_| Said::Portrait),
        Field::Intro => p.intro.clone().map(Said::Body),
        Field::Languages => {
            let spoken = p.languages.iter().map(|l| (l.lang.clone(), l.level));
            let levels: Vec<_> = spoken.collect();
            (!levels.is_empty()).then_some(Said::Languages(levels))
        }
        Field::Roles => {
            let roles = p.roles.iter().filter_map(|id| catalogue.roles.get(id));
            texts(roles.map(|r| &r.label))
        }
        Field::Topics => {
            let topics = p.topics.iter().filter_map(|id| catalogue.topics.get(id));
            texts(topics.map(|t| &t.label))
        }
        Field::HomeRegion => region_names([&p.home_region], catalogue),
        Field::Regions => region_names(&p.regions, catalogue),
        Field::Organisation => {
            let organisation = catalogue.organisations.get(p.organisation.as_ref()?)?;
            texts([&organisation.name])
        }
        Field::Engagement => p
            .engagement
            .as_ref()
            .map(|e| Said::Engagement(e.kind, e.since)),
        Field::Trainings => {
            let trainings = p.trainings.iter();
            let trainings = trainings.filter_map(|id| catalogue.trainings.get(id));
            texts(trainings.map(|t| &t.title))
        }
        Field::Plain(fact) => texts(p.facts.of(fact)),
        Field::Phone
        | Field::Whatsapp
        | Field::Relay
        | Field::Email
        | Field::Form
        | Field::Hours => reached(field, &p.contact),
        // These have a part of their own.
        Field::SensitiveOrigin
        | Field::SensitiveCommunity
        | Field::SensitiveReligion
        | Field::SensitivePosition
        | Field::SensitiveStatus => None,
    }
}

/// The texts of a row; `None` when there are none, as a row without words would look like a question without an answer.
fn texts<'t>(texts: impl IntoIterator<Item = &'t Text>) -> Option<Said> {
    let texts: Vec<Text> = texts.into_iter().cloned().collect();
    (!texts.is_empty()).then_some(Said::Texts(texts))
}

/// The names of regions, without those that are not in the catalogue.
fn region_names<'t>(
    ids: impl IntoIterator<Item = &'t RegionId>,
    catalogue: &Catalogue,
) -> Option<Said> {
    let regions = ids.into_iter().filter_map(|id| catalogue.regions.get(id));
    texts(regions.map(|r| &r.name))
}

/// A value from the way in which she is reached.
fn reached(field: Field, route: &ContactRoute) -> Option<Said> {
    match (field, route) {
        (
            Field::Phone,
            ContactRoute::Direct {
                phone, other_ways, ..
            },
        ) => {
            let numbers = phone.iter().chain(&other_ways.second);
            let numbers: Vec<String> = numbers.map(Phone::in_full).collect();
            (!numbers.is_empty()).then(|| Said::Plain(numbers.join(" · ")))
        }
        (Field::Whatsapp, ContactRoute::Direct { other_ways, .. }) => {
            let number = other_ways.whatsapp.as_ref();
            number.map(|number| Said::Plain(number.in_full()))
        }
        (Field::Relay, ContactRoute::Direct { other_ways, .. }) => {
            let relay = other_ways.relay.as_ref();
            relay.map(|relay| Said::Plain(relay.shown()))
        }
        (Field::Email, ContactRoute::Direct { email, .. }) => email.clone().map(Said::Plain),
        (Field::Hours, ContactRoute::Direct { hours, .. }) => texts(hours),
        (Field::Form, ContactRoute::Form(url)) => Some(Said::Plain(url.clone())),
        _ => None,
    }
}

/// Her sensitive facts.
pub(super) fn sensitive(p: &Person, asked: &Asked) -> Vec<Row> {
    // The reason stands on the form by itself.
    let Sensitive {
        origin,
        community,
        religion,
        position,
        status,
        reason: _,
    } = &p.sensitive;
    let facts = [
        (Field::SensitiveOrigin, origin),
        (Field::SensitiveCommunity, community),
        (Field::SensitiveReligion, religion),
        (Field::SensitivePosition, position),
        (Field::SensitiveStatus, status),
    ];
    let mut rows = Vec::new();
    for (field, value) in facts {
        if let Some(words) = value {
            rows.push(Row {
                field,
                said: Said::Words(words.clone()),
                asked: asked.channels(field),
            });
        }
    }
    rows
}
