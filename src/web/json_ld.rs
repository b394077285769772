//! What a page says to machines: who publishes, what happens when (JSON-LD, terms of schema.org).
//!
//! In: a page and what the edition shows. Out: one JSON text for a `<script type="application/ld+json">`, which browsers do
//! not run and the page's policy does not touch. Nothing in it can end that element. Never a word of a key person: what
//! machines read, machines collect (docs/decisions/0020).

use serde_json::{Map, Value, json};

use super::lang_context::LangContext;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::who::Organisation;
use sleutelgids_core::model::work::{Event, EventHost, Session, Training};
use sleutelgids_core::model::zone::Zone;
use sleutelgids_core::model::{Date, OrganisationId, Text};
use sleutelgids_render::plan::Page;
use sleutelgids_view::address::public_url;

/// The JSON of a page; nothing for most. `route` is the page's own.
pub(super) fn of(ctx: &LangContext<'_>, page: &Page, route: &str) -> Option<String> {
    let edition = ctx.materials.edition;
    if edition.mode == Mode::Internal {
        // Nothing leads machines to what is for colleagues.
        return None;
    }
    let nodes = match page {
        Page::Home => vec![website(ctx, route), publisher(ctx)?],
        Page::About => vec![publisher(ctx)?],
        Page::Training(id) => training(ctx, edition.trainings.get(id)?, route),
        Page::Event(id) => event(ctx, edition.events.get(id)?, route),
        _ => return None,
    };
    let graph = json!({ "@context": "https://schema.org", "@graph": nodes });
    (!nodes.is_empty()).then(|| escaped(&graph.to_string()))
}

/// JSON in which nothing ends an element of HTML or begins a comment in it; it means the same.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            _ => out.push(c),
        }
    }
    out
}

/// An object without the properties that are not known.
fn object<const N: usize>(properties: [(&str, Value); N]) -> Value {
    let present = properties.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(
        present
            .map(|(name, value)| (name.to_owned(), value))
            .collect::<Map<_, _>>(),
    )
}

fn website(ctx: &LangContext<'_>, route: &str) -> Value {
    let site = &ctx.materials.edition.site;
    object([
        ("@type", "WebSite".into()),
        ("name", words(ctx, &site.title)),
        ("description", words(ctx, &site.tagline)),
        ("url", public_url(&site.base_url, route).into()),
        ("inLanguage", ctx.lang.as_str().into()),
        (
            "publisher",
            json!({ "@id": identity(ctx, &site.organisation) }),
        ),
    ])
}

fn publisher(ctx: &LangContext<'_>) -> Option<Value> {
    let edition = ctx.materials.edition;
    let publisher = edition.publisher()?;
    let logo = publisher
        .logo
        .as_ref()
        .and_then(|id| ctx.materials.images.logos.get(id));
    let mut value = organisation(ctx, publisher);
    if let (Some(logo), Value::Object(map)) = (logo, &mut value) {
        map.insert(
            "logo".to_owned(),
            public_url(&edition.site.base_url, &logo.route).into(),
        );
    }
    Some(value)
}

/// Returns the `@id` by which others refer to an organisation.
fn identity(ctx: &LangContext<'_>, id: &OrganisationId) -> String {
    format!("{}/#organisation-{id}", ctx.materials.edition.site.base_url)
}

fn organisation(ctx: &LangContext<'_>, o: &Organisation) -> Value {
    object([
        ("@type", "Organization".into()),
        ("@id", identity(ctx, &o.id).into()),
        ("name", words(ctx, &o.name)),
        ("url", o.website.clone().into()),
        (
            "telephone",
            o.phone.as_ref().map(|phone| phone.dialled.clone()).into(),
        ),
        ("email", o.email.clone().into()),
        ("address", o.address.clone().into()),
    ])
}

fn training(ctx: &LangContext<'_>, training: &Training, route: &str) -> Vec<Value> {
    let provider = training.provider.as_ref();
    let provider = provider.and_then(|id| ctx.materials.edition.organisations.get(id));
    let days = training.sessions.iter().flat_map(|session| {
        let title = training.title.get(ctx.lang).value;
        let name = match &session.title {
            Some(day) => format!("{title}: {}", day.get(ctx.lang).value).into(),
            None => words(ctx, &training.title),
        };
        let happening = Happening {
            kind: "EducationEvent",
            name,
            summary: training.summary.as_ref(),
            place: session.place.as_ref(),
            organizer: provider.map(|o| organisation(ctx, o)).into(),
            route,
        };
        happening.days(ctx, session)
    });
    days.collect()
}

fn event(ctx: &LangContext<'_>, event: &Event, route: &str) -> Vec<Value> {
    let edition = ctx.materials.edition;
    // Hosts who are people are for who reads the page.
    let hosts = event.hosts.iter().filter_map(|host| match host {
        EventHost::Organisation(id) => edition.organisations.get(id),
        EventHost::Contact(_) => None,
    });
    let hosts: Vec<Value> = hosts.map(|o| organisation(ctx, o)).collect();
    let organizer = match hosts.is_empty() {
        true => Value::Null,
        false => hosts.into(),
    };
    let days = event.next.iter().flat_map(|session| {
        let happening = Happening {
            kind: "Event",
            name: words(ctx, session.title.as_ref().unwrap_or(&event.title)),
            summary: event.summary.as_ref(),
            place: session.place.as_ref().or(event.place.as_ref()),
            organizer: organizer.clone(),
            route,
        };
        happening.days(ctx, session)
    });
    days.collect()
}

/// Something that happens, but for when.
struct Happening<'a> {
    /// The type of schema.org.
    kind: &'static str,
    name: Value,
    summary: Option<&'a Text>,
    place: Option<&'a Text>,
    organizer: Value,
    /// The route of its page.
    route: &'a str,
}

impl Happening<'_> {
    /// Returns it on each of the days of a session.
    fn days(&self, ctx: &LangContext<'_>, session: &Session) -> Vec<Value> {
        let site = &ctx.materials.edition.site;
        let zone = Zone::of(site.country.as_ref());
        let status = match (session.is_cancelled, session.moved_from) {
            (true, _) => Some("https://schema.org/EventCancelled"),
            (false, Some(_)) => Some("https://schema.org/EventRescheduled"),
            (false, None) => None,
        };
        let days = session.days().map(|date| {
            let last_date = match session.ends_next_day() {
                true => date.tomorrow().unwrap_or(date),
                false => date,
            };
            let end = session
                .end
                .filter(|end| session.start.is_some_and(|start| *end != start));
            object([
                ("@type", self.kind.into()),
                ("name", self.name.clone()),
                ("description", optional(ctx, self.summary)),
                ("startDate", moment(date, session.start, zone).into()),
                (
                    "endDate",
                    end.map(|end| moment(last_date, Some(end), zone)).into(),
                ),
                ("eventStatus", status.into()),
                (
                    "previousStartDate",
                    session.moved_from.map(|day| day.to_string()).into(),
                ),
                ("location", place(ctx, self.place)),
                ("organizer", self.organizer.clone()),
                ("url", public_url(&site.base_url, self.route).into()),
            ])
        });
        days.collect()
    }
}

/// A day, or a time of a day (ISO 8601), with its distance from UTC where the zone is known.
fn moment(date: Date, time: Option<jiff::civil::Time>, zone: Option<Zone>) -> String {
    let Some(time) = time else {
        return date.to_string();
    };
    let offset = zone.map(|zone| zone.offset_words(date, time));
    format!(
        "{date}T{}{}",
        time.strftime("%H:%M"),
        offset.unwrap_or_default()
    )
}

fn place(ctx: &LangContext<'_>, text: Option<&Text>) -> Value {
    text.map(|t| object([("@type", "Place".into()), ("name", words(ctx, t))]))
        .into()
}

/// A text, with its language where that is not the page's.
fn words(ctx: &LangContext<'_>, text: &Text) -> Value {
    let localised = text.get(ctx.lang);
    match localised.lang == ctx.lang {
        true => localised.value.as_str().into(),
        false => json!({ "@value": localised.value, "@language": localised.lang.as_str() }),
    }
}

fn optional(ctx: &LangContext<'_>, text: Option<&Text>) -> Value {
    text.map(|t| words(ctx, t)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_element_and_everything_means_the_same() {
        let value = json!({ "name": "</script><!-- & \u{2028} \" \\ <" });
        let text = escaped(&value.to_string());
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), value);
    }
}
