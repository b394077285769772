//! Trainings and events.

use super::{PageBuilder, description};
use crate::frame::PageContent;
use crate::lang_context::LangContext;
use crate::records::session;
use crate::value::{Value, attributes, fields, list, plain, safe};
use sleutelgids_core::model::work::{self, Event, EventHost, Training};
use sleutelgids_core::model::{Date, Text};
use sleutelgids_render::plan::{Page, Scheduled};

/// A training or an event of the agenda, by when it happens.
enum AgendaSection {
    /// It is still to come; the day that counts is the next.
    Upcoming(Date),
    /// It has no day, or happens again and nobody has said when.
    Regular,
    /// It was; the day is the last.
    Past(Date),
}

/// Returns the trainings and events with a date from today on, the nearest first.
pub(super) fn upcoming(builder: &PageBuilder<'_, '_>) -> Vec<Value> {
    let mut upcoming: Vec<(Date, Value)> = placed(builder)
        .into_iter()
        .filter_map(|(place, value)| match place {
            AgendaSection::Upcoming(date) => Some((date, value)),
            AgendaSection::Regular | AgendaSection::Past(_) => None,
        })
        .collect();
    upcoming.sort_by_key(|(date, _)| *date);
    upcoming.into_iter().map(|(_, value)| value).collect()
}

fn placed(builder: &PageBuilder<'_, '_>) -> Vec<(AgendaSection, Value)> {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let events = edition.events.values().filter_map(|e| {
        let place = place(ctx, &e.next, e.recurrence.as_ref());
        Some((place, ctx.events.get(&e.id)?.clone()))
    });
    let trainings = edition.trainings.values().filter_map(|t| {
        let place = place(ctx, &t.sessions, None);
        Some((place, ctx.trainings.get(&t.id)?.clone()))
    });
    events.chain(trainings).collect()
}

fn place(
    ctx: &LangContext<'_>,
    sessions: &[work::Session],
    recurrence: Option<&Text>,
) -> AgendaSection {
    let today = ctx.materials.edition.date;
    match work::next_session(sessions, today) {
        None => AgendaSection::Regular,
        Some(next) if !next.is_over(today) => AgendaSection::Upcoming(next.date),
        Some(_) if recurrence.is_some() => AgendaSection::Regular,
        Some(last) => AgendaSection::Past(last.last_day()),
    }
}

pub(super) fn agenda(builder: &PageBuilder<'_, '_>) -> PageContent {
    let (mut regular, mut past) = (Vec::new(), Vec::new());
    for (place, value) in placed(builder) {
        match place {
            AgendaSection::Upcoming(_) => {}
            AgendaSection::Regular => regular.push(value),
            AgendaSection::Past(date) => past.push((date, value)),
        }
    }
    past.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    let mut sheet = builder.listing("agenda.html", "agenda", "nav-agenda", "agenda-lead");
    sheet.content.push(("upcoming", list(upcoming(builder))));
    sheet.content.push(("regular", list(regular)));
    sheet
        .content
        .push(("past", list(past.into_iter().map(|(_, value)| value))));
    sheet
}

/// Returns that something was or does not go on, as an interface text; nothing while it is still to come.
fn notice(
    builder: &PageBuilder<'_, '_>,
    sessions: &[work::Session],
    is_cancelled: bool,
    [over, cancelled]: [&str; 2],
) -> Value {
    let today = builder.ctx.materials.edition.date;
    let key = if work::are_over(sessions, today) {
        over
    } else if is_cancelled || work::are_cancelled(sessions, today) {
        cancelled
    } else {
        return Value::none();
    };
    builder.ctx.message(key).into()
}

pub(super) fn training(builder: &PageBuilder<'_, '_>, training: &Training) -> PageContent {
    let ctx = builder.ctx;
    let today = ctx.materials.edition.date;
    let is_over = work::are_over(&training.sessions, today);
    let notice = notice(
        builder,
        &training.sessions,
        training.is_cancelled,
        ["training-over", "training-cancelled"],
    );
    let signup = match notice.is_truthy() {
        true => "agenda-questions",
        false => "training-signup",
    };
    let scheduled = Scheduled::Training(training.id.clone());
    let calendar = ctx.materials.plan.routes.calendar(&scheduled, ctx.lang);
    // What was invites nobody: it has nothing to note down and nobody to ask for a place.
    let provider = training
        .provider
        .as_ref()
        .and_then(|id| ctx.organisations.get(id))
        .filter(|_| !is_over);
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
            ("notice", notice),
            (
                "sessions",
                list(training.sessions.iter().map(|s| session(ctx, s))),
            ),
            ("calendar", calendar.filter(|_| !is_over).into()),
            ("facts", list(facts(ctx, training))),
            ("signup", ctx.message(signup).into()),
            ("provider", provider.cloned().unwrap_or_else(Value::none)),
        ],
    }
}

fn facts(ctx: &LangContext<'_>, training: &Training) -> Vec<Value> {
    let locale = ctx.materials.messages.locale(ctx.lang);
    let seats = training.seats.map(|n| plain(&locale.number(n)));
    let facts = [
        ("training-cost", ctx.optional(training.cost.as_ref())),
        ("training-seats", seats.unwrap_or_else(Value::none)),
        (
            "training-certificate",
            ctx.optional(training.certificate.as_ref()),
        ),
        (
            "training-follow-up",
            ctx.optional(training.follow_up.as_ref()),
        ),
    ];
    facts
        .into_iter()
        .filter(|(_, value)| value.is_truthy())
        .map(|(label, value)| fields! { "label": ctx.message(label), "value": value })
        .collect()
}

pub(super) fn event(builder: &PageBuilder<'_, '_>, event: &Event) -> PageContent {
    let ctx = builder.ctx;
    let today = ctx.materials.edition.date;
    let next = work::next_session(&event.next, today);
    let label = match next.is_some_and(|next| next.is_over(today)) {
        true => "event-last",
        false => "event-next",
    };
    // One that happens again is not over because nobody has noted down when.
    let is_over = work::are_over(&event.next, today) && event.recurrence.is_none();
    let notice = match event.recurrence.is_some() && work::are_over(&event.next, today) {
        true => Value::none(),
        false => notice(
            builder,
            &event.next,
            event.is_cancelled,
            ["event-over", "event-cancelled"],
        ),
    };
    let calendar = ctx
        .materials
        .plan
        .routes
        .calendar(&Scheduled::Event(event.id.clone()), ctx.lang)
        .filter(|_| next.is_some_and(|next| !next.is_over(today)));
    let hosts = event.hosts.iter().filter_map(|h| host(builder, h));
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
            ("notice", notice),
            (
                "next",
                next.map_or_else(Value::none, |next| session(ctx, next)),
            ),
            ("next_label", ctx.message(label).into()),
            ("sessions", list(event.next.iter().map(|s| session(ctx, s)))),
            ("calendar", calendar.into()),
            ("recurrence", ctx.optional(event.recurrence.as_ref())),
            ("place", ctx.optional(event.place.as_ref())),
            ("region", region.cloned().unwrap_or_else(Value::none)),
            ("hosts", list(hosts.filter(|_| !is_over))),
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
        "others": field(record, "others"),
        "email": field(record, "email"),
        "email_soft": field(record, "email_soft"),
        "hours": field(record, "hours"),
    })
}
