//! A person's fields as rows of her form: what the field is called, and the very value that would be shown.

use super::{Asked, Channel, EngagementKind, Field, LanguageLevel};
use crate::person::{ContactRoute, Person, Sensitive};
use crate::validate::Catalogue;
use sleutelgids_core::model::{Date, Lang, Markdown, Text, TextOf};

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
    let said = |field| said(field, p, catalogue);
    let row = |(field, _): (Field, &str)| {
        Some(Row {
            field,
            said: said(field)?,
            asked: asked.channels(field),
        })
    };
    Field::ALL.into_iter().filter_map(row).collect()
}

fn said(field: Field, p: &Person, catalogue: &Catalogue) -> Option<Said> {
    let texts = |all: Vec<Text>| (!all.is_empty()).then_some(Said::Texts(all));
    let one = |text: &Option<Text>| text.clone().map(|t| Said::Texts(vec![t]));
    let region = |id| catalogue.regions.get(id).map(|r| r.name.clone());
    match field {
        Field::Name => Some(Said::Name),
        Field::Photo => p.photo.as_ref().map(|_| Said::Portrait),
        Field::Quote => one(&p.quote),
        Field::Intro => p.intro.clone().map(Said::Body),
        Field::Languages => {
            let all: Vec<_> = p
                .languages
                .iter()
                .map(|l| (l.lang.clone(), l.level))
                .collect();
            (!all.is_empty()).then_some(Said::Languages(all))
        }
        Field::Roles => {
            let role = |id| catalogue.roles.get(id).map(|r| r.label.clone());
            texts(p.roles.iter().filter_map(role).collect())
        }
        Field::Topics => {
            let topic = |id| catalogue.topics.get(id).map(|t| t.label.clone());
            texts(p.topics.iter().filter_map(topic).collect())
        }
        Field::TargetGroups => texts(p.target_groups.clone()),
        Field::Profession => one(&p.profession),
        Field::HomeRegion => texts(region(&p.home_region).into_iter().collect()),
        Field::Regions => texts(p.regions.iter().filter_map(region).collect()),
        Field::Organisation => {
            let name = p
                .organisation
                .as_ref()
                .and_then(|id| catalogue.organisations.get(id));
            texts(name.map(|o| o.name.clone()).into_iter().collect())
        }
        Field::Engagement => p
            .engagement
            .as_ref()
            .map(|e| Said::Engagement(e.kind, e.since)),
        Field::Availability => one(&p.availability),
        Field::Trainings => {
            let training = |id| catalogue.trainings.get(id).map(|t| t.title.clone());
            texts(p.trainings.iter().filter_map(training).collect())
        }
        Field::Phone | Field::Email | Field::Form | Field::Hours => reached(field, &p.contact),
        // These have a part of their own.
        Field::SensitiveOrigin
        | Field::SensitiveCommunity
        | Field::SensitiveReligion
        | Field::SensitivePosition
        | Field::SensitiveStatus => None,
    }
}

fn reached(field: Field, route: &ContactRoute) -> Option<Said> {
    match (field, route) {
        (Field::Phone, ContactRoute::Direct { phone, .. }) => phone.clone().map(Said::Plain),
        (Field::Email, ContactRoute::Direct { email, .. }) => email.clone().map(Said::Plain),
        (Field::Hours, ContactRoute::Direct { hours, .. }) => {
            hours.clone().map(|t| Said::Texts(vec![t]))
        }
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
    let row = |(field, value): (Field, &Option<String>)| {
        let said = Said::Words(value.clone()?);
        Some(Row {
            field,
            said,
            asked: asked.channels(field),
        })
    };
    facts.into_iter().filter_map(row).collect()
}
