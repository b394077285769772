//! Persons, roles, topics.

use std::collections::BTreeSet;

use super::{Desk, description};
use crate::frame::Sheet;
use crate::records::soft;
use crate::shelf::{Shelf, language_anchor};
use crate::value::{Value, attributes, fields, list, maybe_text, plain, safe};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::work::{Role, Topic};
use sleutelgids_core::model::{InfosheetId, Text};
use sleutelgids_edition::{Count, EngagementKind, Person, PersonKey};
use sleutelgids_render::plan::{Card, Page};

pub(super) fn persons(desk: &Desk<'_, '_>) -> Result<Sheet, tera::Error> {
    let shelf = desk.shelf;
    let rows = |keys: &[PersonKey]| desk.people(keys, true);
    let mut groups = Vec::new();
    let mut grouped = BTreeSet::new();
    for speakers in shelf.view.languages_of(desk.keys()) {
        let (language, keys) = (speakers.language, speakers.persons);
        grouped.extend(keys.iter().copied());
        groups.push(fields! {
            "id": language_anchor(language.lang.as_str()),
            "tag": language.lang.as_str(),
            "dir": language.dir,
            "endonym": language.endonym.as_str(),
            "name": language.translation(),
            "wide": keys.len() > 3,
            "persons": rows(&keys)?,
        });
    }
    let others: Vec<PersonKey> = desk
        .keys()
        .iter()
        .copied()
        .filter(|k| !grouped.contains(k))
        .collect();
    let mut sheet = desk.listing("persons.html", "persons", "nav-persons", "persons-lead");
    sheet.content.push(("groups", list(groups)));
    sheet.content.push(("others", rows(&others)?));
    Ok(sheet)
}

pub(super) fn person(desk: &Desk<'_, '_>) -> Option<Sheet> {
    let shelf = desk.shelf;
    let (key, person) = desk.subject()?;
    let name = shelf
        .view
        .person_name(person.name.as_ref(), &person.languages);
    let name = name.words();
    let named = [("name", Arg::Text(name))];
    let regions = person
        .regions
        .iter()
        .filter_map(|id| shelf.regions.get(id).cloned());
    let coordinator = person
        .coordinator
        .as_ref()
        .and_then(|id| shelf.contacts.get(id));
    let mut sheet = Sheet {
        template: "person.html",
        title: plain(name),
        description: String::new(),
        above: vec![Page::Persons],
        section: "persons",
        content: vec![
            ("person", shelf.shown(key)),
            ("intro", desk.optional(person.intro.as_ref())),
            ("regions", list(regions)),
            (
                "coordinator",
                coordinator.cloned().unwrap_or_else(Value::none),
            ),
            ("body_class", "person-page".into()),
        ],
    };
    let asked = shelf.named_by(sheet.template);
    if asked.description {
        sheet.description = description(&shelf.format("person-description", &named));
    }
    if asked.facts {
        sheet.content.push(("facts", list(facts(desk, person))));
    }
    if asked.direct {
        sheet
            .content
            .push(("direct", direct(shelf, person, key, name)));
    }
    if asked.coordinator_title {
        sheet.content.push((
            "coordinator_title",
            shelf.format("person-ask", &named).into(),
        ));
    }
    Some(sheet)
}

fn facts(desk: &Desk<'_, '_>, person: &Person) -> Vec<Value> {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let mut facts = Vec::new();
    let mut fact = |label: &str, values: Vec<Value>| {
        if !values.is_empty() {
            facts.push(fields! { "label": shelf.message(label), "values": list(values) });
        }
    };
    let words = |text: &Text| leading(text, shelf, None);
    fact(
        "label-target-groups",
        person.target_groups.iter().map(words).collect(),
    );
    fact(
        "label-profession",
        person.profession.iter().map(words).collect(),
    );
    let organisation = person
        .organisation
        .as_ref()
        .and_then(|id| edition.organisations.get(id));
    fact(
        "label-organisation",
        organisation.iter().map(|o| words(&o.name)).collect(),
    );
    let engagement = person.engagement.as_ref().map(|e| {
        let kind = match e.kind {
            EngagementKind::Volunteer => "engagement-volunteer",
            EngagementKind::Paid => "engagement-paid",
            EngagementKind::Freelance => "engagement-freelance",
        };
        let kind = shelf.message(kind);
        match e.since {
            Some(since) => {
                let since = shelf.view.date(since);
                let args = [("kind", Arg::Text(kind)), ("date", Arg::Text(&since))];
                shelf.format("engagement-since", &args)
            }
            None => kind.to_owned(),
        }
    });
    fact(
        "label-engagement",
        engagement.iter().map(|e| still(e)).collect(),
    );
    fact(
        "label-availability",
        person.availability.iter().map(words).collect(),
    );
    let trainings = person
        .trainings
        .iter()
        .filter_map(|id| edition.trainings.get(id));
    let training = |t: &sleutelgids_core::model::work::Training| {
        let route = shelf.route(&Page::Training(t.id.clone()));
        leading(&t.title, shelf, route)
    };
    fact("label-trainings", trainings.map(training).collect());
    for (kind, value) in &person.sensitive {
        fact(&format!("sensitive-{kind}"), vec![still(value)]);
    }
    facts
}

/// The words of a record, and where they lead.
fn leading(text: &Text, shelf: &Shelf<'_>, route: Option<&str>) -> Value {
    let found = text.get(shelf.lang);
    let attrs = safe(&attributes(found.lang, shelf.lang));
    fields! { "text": found.value.as_str(), "attrs": attrs, "route": route }
}

/// Words in the page's language that lead nowhere.
fn still(words: &str) -> Value {
    fields! { "text": words, "attrs": "", "route": Value::none() }
}

fn direct(shelf: &Shelf<'_>, person: &Person, key: PersonKey, name: &str) -> Value {
    let Some(reach) = shelf.view.reach(&person.contact) else {
        return Value::none();
    };
    fields! {
        "title": shelf.format("person-reach", &[("name", Arg::Text(name))]),
        "form": reach.form.map(|form| form.url),
        "tel": reach.phone.as_ref().map(|phone| phone.dialled.as_str()),
        "phone": reach.phone.as_ref().map(|phone| phone.shown),
        "email_soft": reach.email.map(soft),
        "email": reach.email,
        "hours": maybe_text(reach.hours.as_ref()),
        "card": shelf.materials.plan.routes.card(&Card::Person(key), shelf.lang),
    }
}

/// Roles as their records order them.
pub(super) fn roles_in_order(desk: &Desk<'_, '_>) -> Vec<Value> {
    let roles = desk.shelf.view.roles_in_order();
    roles
        .iter()
        .filter_map(|r| desk.shelf.roles.get(&r.id).cloned())
        .collect()
}

pub(super) fn roles(desk: &Desk<'_, '_>) -> Sheet {
    let mut sheet = desk.listing("roles.html", "roles", "nav-roles", "roles-lead");
    sheet.content.push(("roles", list(roles_in_order(desk))));
    sheet
}

pub(super) fn role(desk: &Desk<'_, '_>, role: &Role) -> Result<Sheet, tera::Error> {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let label = role.label.get(shelf.lang).value;
    let sheets = edition
        .infosheets
        .values()
        .filter(|s| s.roles.contains(&role.id))
        .map(|s| &s.id);
    let lead = shelf.optional(role.summary.as_ref());
    let mut content = with_people(desk, sheets)?;
    let counted = edition.whole().map(|_| {
        let title = shelf.format("pool-in-role", &[("role", Arg::Text(label))]);
        super::pool::by_region(desk, |p| number_of(&p.roles, &role.id), title)
    });
    content.push(("numbers", counted.unwrap_or_else(Value::none)));
    content.extend([
        ("lead", lead),
        ("does", list(role.does.iter().map(|t| shelf.text(t)))),
        (
            "does_not",
            list(role.does_not.iter().map(|t| shelf.text(t))),
        ),
        ("text", desk.optional(role.text.as_ref())),
        (
            "persons_title",
            shelf
                .format("role-persons", &[("role", Arg::Text(label))])
                .into(),
        ),
    ]);
    Ok(Sheet {
        template: "role.html",
        title: shelf.text(&role.label),
        description: description(
            role.summary
                .as_ref()
                .map_or(label, |s| s.get(shelf.lang).value),
        ),
        above: vec![Page::Roles],
        section: "roles",
        content,
    })
}

pub(super) fn topics(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let locale = shelf.materials.messages.locale(shelf.lang);
    let mut topics: Vec<&Topic> = shelf.materials.edition.topics.values().collect();
    topics.sort_by(|a, b| {
        locale.compare(a.label.get(shelf.lang).value, b.label.get(shelf.lang).value)
    });
    let topics = topics
        .iter()
        .filter_map(|t| shelf.topics.get(&t.id).cloned());
    let mut sheet = desk.listing("topics.html", "topics", "nav-topics", "topics-lead");
    sheet.content.push(("topics", list(topics)));
    sheet
}

pub(super) fn topic(desk: &Desk<'_, '_>, topic: &Topic) -> Result<Sheet, tera::Error> {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let label = topic.label.get(shelf.lang).value;
    let sheets = edition
        .infosheets
        .values()
        .filter(|s| s.topics.contains(&topic.id))
        .map(|s| &s.id);
    let mut content = with_people(desk, sheets)?;
    let counted = edition.whole().map(|_| {
        let title = shelf.format("pool-on-topic", &[("topic", Arg::Text(label))]);
        super::pool::by_region(desk, |p| number_of(&p.topics, &topic.id), title)
    });
    content.push(("numbers", counted.unwrap_or_else(Value::none)));
    content.extend([
        ("lead", shelf.optional(topic.summary.as_ref())),
        ("does", list([])),
        ("does_not", list([])),
        ("text", desk.optional(topic.text.as_ref())),
        ("safety", topic.sensitive.into()),
        (
            "persons_title",
            shelf
                .format("topic-persons", &[("topic", Arg::Text(label))])
                .into(),
        ),
    ]);
    Ok(Sheet {
        template: "role.html",
        title: shelf.text(&topic.label),
        description: description(
            topic
                .summary
                .as_ref()
                .map_or(label, |s| s.get(shelf.lang).value),
        ),
        above: vec![Page::Topics],
        section: "topics",
        content,
    })
}

fn number_of<I: PartialEq>(cells: &[(I, Count)], id: &I) -> Option<Count> {
    cells.iter().find(|(i, _)| i == id).map(|(_, count)| *count)
}

fn with_people<'i>(
    desk: &Desk<'_, '_>,
    sheets: impl Iterator<Item = &'i InfosheetId>,
) -> Result<Vec<(&'static str, Value)>, tera::Error> {
    let shelf = desk.shelf;
    Ok(vec![
        ("persons", desk.people(desk.keys(), true)?),
        (
            "infosheets",
            list(sheets.filter_map(|id| shelf.infosheets.get(id).cloned())),
        ),
    ])
}
