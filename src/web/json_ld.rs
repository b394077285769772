//! What a page says to machines: who publishes, what happens when (JSON-LD, terms of schema.org).
//!
//! In: a page and what the edition shows. Out: one JSON text for a `<script type="application/ld+json">`, which browsers do
//! not run and the page's policy does not touch. Nothing in it can end that element. Never a word of a key person: what
//! machines read, machines collect (docs/decisions/0020).

use serde_json::{Map, Value, json};

use super::lang_context::LangContext;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::who::Organisation;
use sleutelgids_core::model::work::{Event, EventHost, Training};
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
        Page::Event(id) => vec![event(ctx, edition.events.get(id)?, route)?],
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
        ("telephone", o.phone.clone().into()),
        ("email", o.email.clone().into()),
        ("address", o.address.clone().into()),
    ])
}

fn training(ctx: &LangContext<'_>, training: &Training, route: &str) -> Vec<Value> {
    let provider = training.provider.as_ref();
    let provider = provider.and_then(|id| ctx.materials.edition.organisations.get(id));
    let days = training.sessions.iter().map(|session| {
        let title = training.title.get(ctx.lang).value;
        let name = match &session.title {
            Some(day) => format!("{title}: {}", day.get(ctx.lang).value),
            None => title.clone(),
        };
        let end = session
            .end
            .filter(|end| session.start.is_some_and(|start| *end > start));
        object([
            ("@type", "EducationEvent".into()),
            ("name", name.into()),
            ("description", optional(ctx, training.summary.as_ref())),
            ("startDate", moment(session.date, session.start).into()),
            (
                "endDate",
                end.map(|end| moment(session.date, Some(end))).into(),
            ),
            ("location", place(ctx, session.place.as_ref())),
            ("organizer", provider.map(|o| organisation(ctx, o)).into()),
            (
                "url",
                public_url(&ctx.materials.edition.site.base_url, route).into(),
            ),
        ])
    });
    days.collect()
}

fn event(ctx: &LangContext<'_>, event: &Event, route: &str) -> Option<Value> {
    let edition = ctx.materials.edition;
    // Hosts who are people are for who reads the page.
    let hosts = event.hosts.iter().filter_map(|host| match host {
        EventHost::Organisation(id) => edition.organisations.get(id),
        EventHost::Contact(_) => None,
    });
    let hosts: Vec<Value> = hosts.map(|o| organisation(ctx, o)).collect();
    Some(object([
        ("@type", "Event".into()),
        ("name", words(ctx, &event.title)),
        ("description", optional(ctx, event.summary.as_ref())),
        ("startDate", moment(event.next?, None).into()),
        ("location", place(ctx, event.place.as_ref())),
        (
            "organizer",
            if hosts.is_empty() {
                Value::Null
            } else {
                hosts.into()
            },
        ),
        ("url", public_url(&edition.site.base_url, route).into()),
    ]))
}

/// A day, or a time of a day where it happens (ISO 8601, without a zone).
fn moment(date: Date, time: Option<jiff::civil::Time>) -> String {
    match time {
        Some(time) => format!("{date}T{:02}:{:02}", time.hour(), time.minute()),
        None => date.to_string(),
    }
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
