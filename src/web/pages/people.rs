//! Persons, roles, topics.

use std::collections::BTreeSet;

use super::{PageBuilder, description};
use crate::frame::PageContent;
use crate::lang_context::{LangContext, language_anchor};
use crate::person_lists;
use crate::records::{facts, other_ways, soft};
use crate::value::{Value, fields, list, maybe_text, plain};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::work::{Role, Topic};
use sleutelgids_edition::{Count, Person, PersonKey};
use sleutelgids_render::plan::{Card, Page};

pub(super) fn persons(builder: &PageBuilder<'_, '_>) -> Result<PageContent, tera::Error> {
    let ctx = builder.ctx;
    let mut groups = Vec::new();
    let mut grouped = BTreeSet::new();
    for speakers in ctx.view.languages_of(builder.keys()) {
        let (language, keys) = (speakers.language, speakers.persons);
        grouped.extend(keys.iter().copied());
        groups.push(fields! {
            "id": language_anchor(language.lang.as_str()),
            "tag": language.lang.as_str(),
            "dir": language.dir,
            "endonym": language.endonym.as_str(),
            "name": language.translation(),
            "wide": keys.len() > 3,
            "persons": builder.people(&keys, true)?,
        });
    }
    let ungrouped: Vec<PersonKey> = builder
        .keys()
        .iter()
        .copied()
        .filter(|k| !grouped.contains(k))
        .collect();
    let mut sheet = builder.listing("persons.html", "persons", "nav-persons", "persons-lead");
    sheet.content.push(("groups", list(groups)));
    sheet
        .content
        .push(("others", builder.people(&ungrouped, true)?));
    Ok(sheet)
}

pub(super) fn person(builder: &PageBuilder<'_, '_>) -> Option<PageContent> {
    let ctx = builder.ctx;
    let (key, person) = builder.subject()?;
    let name = ctx
        .view
        .person_name(person.name.as_ref(), &person.languages);
    let name = name.words();
    let named = [("name", Arg::Text(name))];
    let edition = ctx.materials.edition;
    let regions = person.regions.iter();
    let regions = regions.filter_map(|id| edition.regions.get(id));
    let regions = ctx.view.regions_by_name(regions).into_iter();
    let regions = regions.filter_map(|region| ctx.regions.get(&region.id).cloned());
    let coordinator = person
        .coordinator
        .as_ref()
        .and_then(|id| ctx.contacts.get(id));
    let mut sheet = PageContent {
        template: "person.html",
        title: plain(name),
        description: String::new(),
        above: vec![Page::Persons],
        section: "persons",
        content: vec![
            ("person", person_lists::card(ctx, key)),
            ("intro", builder.optional(person.intro.as_ref())),
            ("regions", list(regions)),
            (
                "coordinator",
                coordinator.cloned().unwrap_or_else(Value::none),
            ),
            ("body_class", "person-page".into()),
        ],
    };
    let template_values = ctx.named_by(sheet.template);
    if template_values.description {
        sheet.description = description(&ctx.format("person-description", &named));
    }
    if template_values.facts {
        sheet
            .content
            .push(("facts", facts(ctx, ctx.view.facts(person))));
    }
    if template_values.direct {
        sheet
            .content
            .push(("direct", direct(ctx, person, key, name)));
    }
    if template_values.coordinator_title {
        sheet
            .content
            .push(("coordinator_title", ctx.format("person-ask", &named).into()));
    }
    Some(sheet)
}

fn direct(ctx: &LangContext<'_>, person: &Person, key: PersonKey, name: &str) -> Value {
    let Some(reach) = ctx.view.reach(&person.contact) else {
        return Value::none();
    };
    fields! {
        "title": ctx.format("person-reach", &[("name", Arg::Text(name))]),
        "form": reach.form.map(|form| form.url),
        "tel": reach.phone.as_ref().map(|phone| phone.dialled.as_str()),
        "phone": reach.phone.as_ref().map(|phone| phone.shown.as_ref()),
        "others": other_ways(&reach.other_ways),
        "email_soft": reach.email.map(soft),
        "email": reach.email,
        "hours": maybe_text(reach.hours.as_ref()),
        "card": ctx.materials.plan.routes.card(&Card::Person(key), ctx.lang),
    }
}

/// Roles as their records order them.
pub(super) fn roles_in_order(builder: &PageBuilder<'_, '_>) -> Vec<Value> {
    let roles = builder.ctx.view.roles_in_order();
    roles
        .iter()
        .filter_map(|r| builder.ctx.roles.get(&r.id).cloned())
        .collect()
}

pub(super) fn roles(builder: &PageBuilder<'_, '_>) -> PageContent {
    let mut sheet = builder.listing("roles.html", "roles", "nav-roles", "roles-lead");
    sheet.content.push(("roles", list(roles_in_order(builder))));
    sheet
}

pub(super) fn role(builder: &PageBuilder<'_, '_>, role: &Role) -> Result<PageContent, tera::Error> {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let label = role.label.get(ctx.lang).value;
    let sheets = builder.infosheets(|sheet| sheet.roles.contains(&role.id));
    let lead = ctx.optional(role.summary.as_ref());
    let mut content = with_people(builder, sheets)?;
    let counted = edition.whole().map(|_| {
        let title = ctx.format("pool-in-role", &[("role", Arg::Text(label))]);
        super::pool::by_region(builder, |p| number_of(&p.roles, &role.id), title)
    });
    content.push(("numbers", counted.unwrap_or_else(Value::none)));
    content.extend([
        ("lead", lead),
        ("does", list(role.does.iter().map(|t| ctx.text(t)))),
        ("does_not", list(role.does_not.iter().map(|t| ctx.text(t)))),
        ("text", builder.optional(role.text.as_ref())),
        (
            "persons_title",
            ctx.format("role-persons", &[("role", Arg::Text(label))])
                .into(),
        ),
    ]);
    Ok(PageContent {
        template: "role.html",
        title: ctx.text(&role.label),
        description: description(
            role.summary
                .as_ref()
                .map_or(label, |s| s.get(ctx.lang).value),
        ),
        above: vec![Page::Roles],
        section: "roles",
        content,
    })
}

pub(super) fn topics(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let locale = ctx.materials.messages.locale(ctx.lang);
    let mut topics: Vec<&Topic> = ctx.materials.edition.topics.values().collect();
    topics.sort_by(|a, b| locale.compare(a.label.get(ctx.lang).value, b.label.get(ctx.lang).value));
    let topics = topics.iter().filter_map(|t| ctx.topics.get(&t.id).cloned());
    let mut sheet = builder.listing("topics.html", "topics", "nav-topics", "topics-lead");
    sheet.content.push(("topics", list(topics)));
    sheet
}

pub(super) fn topic(
    builder: &PageBuilder<'_, '_>,
    topic: &Topic,
) -> Result<PageContent, tera::Error> {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let label = topic.label.get(ctx.lang).value;
    let sheets = builder.infosheets(|sheet| sheet.topics.contains(&topic.id));
    let mut content = with_people(builder, sheets)?;
    let counted = edition.whole().map(|_| {
        let title = ctx.format("pool-on-topic", &[("topic", Arg::Text(label))]);
        super::pool::by_region(builder, |p| number_of(&p.topics, &topic.id), title)
    });
    content.push(("numbers", counted.unwrap_or_else(Value::none)));
    content.extend([
        ("lead", ctx.optional(topic.summary.as_ref())),
        ("does", list([])),
        ("does_not", list([])),
        ("text", builder.optional(topic.text.as_ref())),
        ("safety", topic.sensitive.into()),
        (
            "persons_title",
            ctx.format("topic-persons", &[("topic", Arg::Text(label))])
                .into(),
        ),
    ]);
    Ok(PageContent {
        template: "role.html",
        title: ctx.text(&topic.label),
        description: description(
            topic
                .summary
                .as_ref()
                .map_or(label, |s| s.get(ctx.lang).value),
        ),
        above: vec![Page::Topics],
        section: "topics",
        content,
    })
}

fn number_of<I: PartialEq>(cells: &[(I, Count)], id: &I) -> Option<Count> {
    cells.iter().find(|(i, _)| i == id).map(|(_, count)| *count)
}

fn with_people(
    builder: &PageBuilder<'_, '_>,
    sheets: Vec<Value>,
) -> Result<Vec<(&'static str, Value)>, tera::Error> {
    Ok(vec![
        ("persons", builder.people(builder.keys(), true)?),
        ("infosheets", list(sheets)),
    ])
}
