//! Roles, topics, trainings and events; and all records that readers meet as they are.

use super::checker::{Checker, Scope};
use super::{agenda, publication, who};
use crate::load::field::Raw;
use crate::load::raw::{
    Common, RawEvent, RawRecord, RawRecords, RawRole, RawTopic, RawTraining, Standing,
};
use sleutelgids_core::diag::problem;
use sleutelgids_core::model::kinds::KeptRecords;
use sleutelgids_core::model::work::{Event, EventHost, Role, Topic, Training};
use sleutelgids_core::model::{EventId, RoleId, TopicId, TrainingId};
use sleutelgids_core::source::Spanned;

/// Checks the records of all kinds that are shown as they are.
pub fn kept(records: &RawRecords, checker: &mut Checker<'_>) -> KeptRecords {
    KeptRecords {
        organisations: checker.all(&records.organisations, who::organisation),
        roles: checker.all(&records.roles, role),
        topics: checker.all(&records.topics, topic),
        trainings: checker.all(&records.trainings, training),
        events: checker.all(&records.events, event),
        handbooks: publication::handbooks(&records.handbooks, &records.chapters, checker),
    }
}

/// Checks a role.
fn role(raw: &RawRecord<RawRole>, scope: &mut Scope<'_, '_>) -> Option<Role> {
    let f = &raw.fields;
    let label = scope.text("label", &f.label);
    Some(Role {
        id: RoleId::new(&raw.id),
        summary: scope.text("summary", &f.summary),
        does: scope.texts("does", &f.does),
        does_not: scope.texts("does_not", &f.does_not),
        pictogram: f.pictogram.as_ref().map(|p| p.value.clone()),
        order: f.order.as_ref().map_or(i64::MAX, |o| o.value),
        text: scope.markdown(&raw.bodies),
        window: f.window(),
        label: label?,
    })
}

/// Checks a topic.
fn topic(raw: &RawRecord<RawTopic>, scope: &mut Scope<'_, '_>) -> Option<Topic> {
    let f = &raw.fields;
    let label = scope.text("label", &f.label);
    Some(Topic {
        id: TopicId::new(&raw.id),
        summary: scope.text("summary", &f.summary),
        pictogram: f.pictogram.as_ref().map(|p| p.value.clone()),
        sensitive: f.sensitive.as_ref().is_some_and(|s| s.value),
        text: scope.markdown(&raw.bodies),
        window: f.window(),
        label: label?,
    })
}

/// Checks a training.
fn training(raw: &RawRecord<RawTraining>, scope: &mut Scope<'_, '_>) -> Option<Training> {
    let f = &raw.fields;
    let title = scope.text("title", &f.title);
    let is_cancelled = is_cancelled(&f.status);
    let days = f.sessions.as_ref().map_or(&[][..], |list| &list.value);
    Some(Training {
        id: TrainingId::new(&raw.id),
        summary: scope.text("summary", &f.summary),
        provider: scope.maybe("provider", &f.provider),
        sessions: agenda::sessions("sessions", days, is_cancelled, scope),
        is_cancelled,
        cost: scope.text("cost", &f.cost),
        seats: f.seats.as_ref().map(|s| s.value),
        certificate: scope.text("certificate", &f.certificate),
        follow_up: scope.text("follow_up", &f.follow_up),
        text: scope.markdown(&raw.bodies),
        window: f.window(),
        title: title?,
    })
}

fn is_cancelled(status: &Raw<Standing>) -> bool {
    status
        .as_ref()
        .is_some_and(|s| s.value == Standing::Cancelled)
}

/// Checks an event.
fn event(raw: &RawRecord<RawEvent>, scope: &mut Scope<'_, '_>) -> Option<Event> {
    let f = &raw.fields;
    let title = scope.text("title", &f.title);
    let items = f.hosts.iter().flat_map(|list| &list.value).enumerate();
    let hosts = items.filter_map(|(i, h)| host(i, h, scope)).collect();
    let is_cancelled = is_cancelled(&f.status);
    let days = f.occasions();
    if let (true, Some(time)) = (days.is_empty(), f.start.as_ref().or(f.end.as_ref())) {
        scope.report(problem!("SG0381").field("next"), time.span);
    }
    Some(Event {
        id: EventId::new(&raw.id),
        summary: scope.text("summary", &f.summary),
        recurrence: scope.text("recurrence", &f.recurrence),
        place: scope.text("place", &f.place),
        hosts,
        region: scope.maybe("region", &f.region),
        next: agenda::sessions("next", &days, is_cancelled, scope),
        is_cancelled,
        text: scope.markdown(&raw.bodies),
        window: f.window(),
        title: title?,
    })
}

fn host(index: usize, raw: &Spanned<String>, scope: &mut Scope<'_, '_>) -> Option<EventHost> {
    let field = format!("hosts[{index}]");
    match raw.value.split_once(':') {
        Some(("contact", id)) => {
            let id = Spanned::new(id.trim().to_owned(), raw.span);
            scope.reference(&field, &id).map(EventHost::Contact)
        }
        Some(("organisation", id)) => {
            let id = Spanned::new(id.trim().to_owned(), raw.span);
            scope.reference(&field, &id).map(EventHost::Organisation)
        }
        _ => {
            scope.report(
                problem!("SG0105-host", word: &raw.value).field(field),
                raw.span,
            );
            None
        }
    }
}
