//! Trainings and events.

use super::{Desk, description};
use crate::frame::Sheet;
use crate::value::{Value, attributes, fields, list, safe};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::work::{Event, Host, Session, Training};
use sleutelgids_render::plan::Page;

/// What has a date from today on, the nearest first.
pub(super) fn upcoming(desk: &Desk<'_, '_>) -> Vec<Value> {
    let today = desk.shelf.materials.edition.date;
    let mut dated: Vec<(Date, Value)> = dated(desk)
        .into_iter()
        .filter(|(date, _)| *date >= today)
        .collect();
    dated.sort_by_key(|(date, _)| *date);
    dated.into_iter().map(|(_, value)| value).collect()
}

fn dated(desk: &Desk<'_, '_>) -> Vec<(Date, Value)> {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let trainings = edition.trainings.values().filter_map(|t| {
        let next = t
            .sessions
            .iter()
            .find(|s| s.date >= edition.date)
            .or(t.sessions.last())?;
        Some((next.date, shelf.trainings.get(&t.id)?.clone()))
    });
    let events = edition
        .events
        .values()
        .filter_map(|e| Some((e.next?, shelf.events.get(&e.id)?.clone())));
    trainings.chain(events).collect()
}

pub(super) fn agenda(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let mut past: Vec<(Date, Value)> = dated(desk)
        .into_iter()
        .filter(|(date, _)| *date < edition.date)
        .collect();
    past.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    let undated_trainings = edition.trainings.values().filter(|t| t.sessions.is_empty());
    let undated_events = edition.events.values().filter(|e| e.next.is_none());
    let regular = undated_events
        .filter_map(|e| shelf.events.get(&e.id).cloned())
        .chain(undated_trainings.filter_map(|t| shelf.trainings.get(&t.id).cloned()));
    let mut sheet = desk.listing("agenda.html", "agenda", "nav-agenda", "agenda-lead");
    sheet.content.push(("upcoming", list(upcoming(desk))));
    sheet.content.push(("regular", list(regular)));
    sheet
        .content
        .push(("past", list(past.into_iter().map(|(_, value)| value))));
    sheet
}

pub(super) fn training(desk: &Desk<'_, '_>, training: &Training) -> Sheet {
    let shelf = desk.shelf;
    let mut facts = Vec::new();
    let mut fact = |label: &str, value: Value| {
        if value.is_truthy() {
            facts.push(fields! { "label": shelf.message(label), "value": value });
        }
    };
    fact("training-cost", shelf.optional(training.cost.as_ref()));
    let locale = shelf.materials.messages.locale(shelf.lang);
    let seats = training
        .seats
        .map(|n| super::super::value::plain(&locale.number(n)));
    fact("training-seats", seats.unwrap_or_else(Value::none));
    fact(
        "training-certificate",
        shelf.optional(training.certificate.as_ref()),
    );
    fact(
        "training-follow-up",
        shelf.optional(training.follow_up.as_ref()),
    );
    let calendar = shelf
        .materials
        .plan
        .routes
        .calendar(&training.id, shelf.lang);
    let calendar = calendar.filter(|_| !training.sessions.is_empty());
    let provider = training
        .provider
        .as_ref()
        .and_then(|id| shelf.organisations.get(id));
    let title = training.title.get(shelf.lang).value;
    Sheet {
        template: "training.html",
        title: shelf.text(&training.title),
        description: description(
            training
                .summary
                .as_ref()
                .map_or(title, |s| s.get(shelf.lang).value),
        ),
        above: vec![Page::Agenda],
        section: "agenda",
        content: vec![
            ("kicker", shelf.message("kind-training").into()),
            ("lead", shelf.optional(training.summary.as_ref())),
            ("text", desk.optional(training.text.as_ref())),
            (
                "sessions",
                list(training.sessions.iter().map(|s| session(desk, s))),
            ),
            ("calendar", calendar.into()),
            ("facts", list(facts)),
            ("provider", provider.cloned().unwrap_or_else(Value::none)),
        ],
    }
}

fn session(desk: &Desk<'_, '_>, session: &Session) -> Value {
    let shelf = desk.shelf;
    let clock = |t: jiff::civil::Time| format!("{:02}:{:02}", t.hour(), t.minute());
    let time = session.start.map(|start| match session.end {
        Some(end) => format!("{}–{}", clock(start), clock(end)),
        None => clock(start),
    });
    let day = shelf.view.day(session.date);
    fields! {
        "date": day.words,
        "iso": day.iso,
        "time": time,
        "place": shelf.optional(session.place.as_ref()),
        "title": shelf.optional(session.title.as_ref()),
        "modules": list(session.modules.iter().map(|m| shelf.text(m))),
    }
}

pub(super) fn event(desk: &Desk<'_, '_>, event: &Event) -> Sheet {
    let shelf = desk.shelf;
    let next = event.next.map(|d| shelf.view.day(d));
    let next = next.map(|day| fields! { "date": day.words, "iso": day.iso });
    let region = event.region.as_ref().and_then(|id| shelf.regions.get(id));
    let title = event.title.get(shelf.lang).value;
    Sheet {
        template: "event.html",
        title: shelf.text(&event.title),
        description: description(
            event
                .summary
                .as_ref()
                .map_or(title, |s| s.get(shelf.lang).value),
        ),
        above: vec![Page::Agenda],
        section: "agenda",
        content: vec![
            ("kicker", shelf.message("kind-event").into()),
            ("lead", shelf.optional(event.summary.as_ref())),
            ("text", desk.optional(event.text.as_ref())),
            ("next", next.unwrap_or_else(Value::none)),
            ("recurrence", shelf.optional(event.recurrence.as_ref())),
            ("place", shelf.optional(event.place.as_ref())),
            ("region", region.cloned().unwrap_or_else(Value::none)),
            (
                "hosts",
                list(event.hosts.iter().filter_map(|h| host(desk, h))),
            ),
        ],
    }
}

fn host(desk: &Desk<'_, '_>, host: &Host) -> Option<Value> {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let (found, title, attrs) = match host {
        Host::Contact(id) => (
            shelf.contacts.get(id)?,
            edition.contacts.get(id)?.name.as_str(),
            String::new(),
        ),
        Host::Organisation(id) => {
            let name = edition.organisations.get(id)?.name.get(shelf.lang);
            (
                shelf.organisations.get(id)?,
                name.value.as_str(),
                attributes(name.lang, shelf.lang),
            )
        }
    };
    let get = |key: &str| {
        found
            .get_from_path(key)
            .cloned()
            .unwrap_or_else(Value::none)
    };
    Some(fields! {
        "title": title,
        "attrs": safe(&attrs),
        "function": get("function"),
        "phone": get("phone"),
        "tel": get("tel"),
        "email": get("email"),
        "email_soft": get("email_soft"),
        "hours": get("hours"),
    })
}
