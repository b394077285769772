//! Trainings and events.

use jiff::civil::Time;

use super::{PageBuilder, description};
use crate::frame::PageContent;
use crate::value::{Value, attributes, fields, list, safe};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::work::{Event, EventHost, Session, Training};
use sleutelgids_render::plan::Page;

/// Returns the trainings and events with a date from today on, the nearest first.
pub(super) fn upcoming(builder: &PageBuilder<'_, '_>) -> Vec<Value> {
    let today = builder.ctx.materials.edition.date;
    let mut dated: Vec<(Date, Value)> = dated(builder)
        .into_iter()
        .filter(|(date, _)| *date >= today)
        .collect();
    dated.sort_by_key(|(date, _)| *date);
    dated.into_iter().map(|(_, value)| value).collect()
}

fn dated(builder: &PageBuilder<'_, '_>) -> Vec<(Date, Value)> {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let trainings = edition.trainings.values().filter_map(|t| {
        let next = t
            .sessions
            .iter()
            .find(|s| s.date >= edition.date)
            .or(t.sessions.last())?;
        Some((next.date, ctx.trainings.get(&t.id)?.clone()))
    });
    let events = edition
        .events
        .values()
        .filter_map(|e| Some((e.next?, ctx.events.get(&e.id)?.clone())));
    trainings.chain(events).collect()
}

pub(super) fn agenda(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let mut past: Vec<(Date, Value)> = dated(builder)
        .into_iter()
        .filter(|(date, _)| *date < edition.date)
        .collect();
    past.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    let undated_trainings = edition.trainings.values().filter(|t| t.sessions.is_empty());
    let undated_events = edition.events.values().filter(|e| e.next.is_none());
    let regular = undated_events
        .filter_map(|e| ctx.events.get(&e.id).cloned())
        .chain(undated_trainings.filter_map(|t| ctx.trainings.get(&t.id).cloned()));
    let mut sheet = builder.listing("agenda.html", "agenda", "nav-agenda", "agenda-lead");
    sheet.content.push(("upcoming", list(upcoming(builder))));
    sheet.content.push(("regular", list(regular)));
    sheet
        .content
        .push(("past", list(past.into_iter().map(|(_, value)| value))));
    sheet
}

pub(super) fn training(builder: &PageBuilder<'_, '_>, training: &Training) -> PageContent {
    let ctx = builder.ctx;
    let mut facts = Vec::new();
    let mut fact = |label: &str, value: Value| {
        if value.is_truthy() {
            facts.push(fields! { "label": ctx.message(label), "value": value });
        }
    };
    fact("training-cost", ctx.optional(training.cost.as_ref()));
    let locale = ctx.materials.messages.locale(ctx.lang);
    let seats = training
        .seats
        .map(|n| super::super::value::plain(&locale.number(n)));
    fact("training-seats", seats.unwrap_or_else(Value::none));
    fact(
        "training-certificate",
        ctx.optional(training.certificate.as_ref()),
    );
    fact(
        "training-follow-up",
        ctx.optional(training.follow_up.as_ref()),
    );
    let calendar = ctx.materials.plan.routes.calendar(&training.id, ctx.lang);
    let calendar = calendar.filter(|_| !training.sessions.is_empty());
    let provider = training
        .provider
        .as_ref()
        .and_then(|id| ctx.organisations.get(id));
    let title = training.title.get(ctx.lang).value;
    PageContent {
        template: "training.html",
        title: ctx.text(&training.title),
        description: description(
            training
                .summary
                .as_ref()
                .map_or(title, |s| s.get(ctx.lang).value),
        ),
        above: vec![Page::Agenda],
        section: "agenda",
        content: vec![
            ("kicker", ctx.message("kind-training").into()),
            ("lead", ctx.optional(training.summary.as_ref())),
            ("text", builder.optional(training.text.as_ref())),
            (
                "sessions",
                list(training.sessions.iter().map(|s| session(builder, s))),
            ),
            ("calendar", calendar.into()),
            ("facts", list(facts)),
            ("provider", provider.cloned().unwrap_or_else(Value::none)),
        ],
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn session(builder: &PageBuilder<'_, '_>, session: &Session) -> Value {
    let ctx = builder.ctx;
    let time = session.start.map(|start| match session.end {
        Some(end) => format!("{}–{}", clock(start), clock(end)),
        None => clock(start),
    });
    let day = ctx.view.day(session.date);
    fields! {
        "date": day.words,
        "iso": day.iso,
        "time": time,
        "place": ctx.optional(session.place.as_ref()),
        "title": ctx.optional(session.title.as_ref()),
        "modules": list(session.modules.iter().map(|m| ctx.text(m))),
    }
}

pub(super) fn event(builder: &PageBuilder<'_, '_>, event: &Event) -> PageContent {
    let ctx = builder.ctx;
    let next = event.next.map(|d| ctx.view.day(d));
    let next = next.map(|day| fields! { "date": day.words, "iso": day.iso });
    let region = event.region.as_ref().and_then(|id| ctx.regions.get(id));
    let title = event.title.get(ctx.lang).value;
    PageContent {
        template: "event.html",
        title: ctx.text(&event.title),
        description: description(
            event
                .summary
                .as_ref()
                .map_or(title, |s| s.get(ctx.lang).value),
        ),
        above: vec![Page::Agenda],
        section: "agenda",
        content: vec![
            ("kicker", ctx.message("kind-event").into()),
            ("lead", ctx.optional(event.summary.as_ref())),
            ("text", builder.optional(event.text.as_ref())),
            ("next", next.unwrap_or_else(Value::none)),
            ("recurrence", ctx.optional(event.recurrence.as_ref())),
            ("place", ctx.optional(event.place.as_ref())),
            ("region", region.cloned().unwrap_or_else(Value::none)),
            (
                "hosts",
                list(event.hosts.iter().filter_map(|h| host(builder, h))),
            ),
        ],
    }
}

fn field(record: &Value, key: &str) -> Value {
    let value = record.get_from_path(key).cloned();
    value.unwrap_or_else(Value::none)
}

fn host(builder: &PageBuilder<'_, '_>, host: &EventHost) -> Option<Value> {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let (record, title, attrs) = match host {
        EventHost::Contact(id) => (
            ctx.contacts.get(id)?,
            edition.contacts.get(id)?.name.as_str(),
            String::new(),
        ),
        EventHost::Organisation(id) => {
            let name = edition.organisations.get(id)?.name.get(ctx.lang);
            (
                ctx.organisations.get(id)?,
                name.value.as_str(),
                attributes(name.lang, ctx.lang),
            )
        }
    };
    Some(fields! {
        "title": title,
        "attrs": safe(&attrs),
        "function": field(record, "function"),
        "phone": field(record, "phone"),
        "tel": field(record, "tel"),
        "email": field(record, "email"),
        "email_soft": field(record, "email_soft"),
        "hours": field(record, "hours"),
    })
}
