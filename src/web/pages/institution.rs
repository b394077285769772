//! About, and the page for an unknown address.

use super::PageBuilder;
use crate::frame::PageContent;
use crate::value::{Map, Value, attributes, list, safe};
use sleutelgids_core::model::who::{Contact, Organisation, Visibility};
use sleutelgids_render::plan::headings::prefix;

pub(super) fn about(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let publisher_id = &edition.site.organisation;
    let publisher = edition.publisher().map(|o| organisation(builder, o));
    let locale = ctx.materials.messages.locale(ctx.lang);
    let mut partners: Vec<&Organisation> = edition
        .organisations
        .values()
        .filter(|o| o.id != *publisher_id)
        .collect();
    partners.sort_by(|a, b| locale.compare(a.name.get(ctx.lang).value, b.name.get(ctx.lang).value));
    let contacts = |seen: Visibility| {
        let some = edition.contacts.values().filter(|c| c.visibility == seen);
        let mut some: Vec<&Contact> = some.collect();
        some.sort_by_cached_key(|contact| locale.sort_key(&contact.name));
        list(some.iter().filter_map(|c| ctx.contacts.get(&c.id).cloned()))
    };
    let mut sheet = builder.listing("about.html", "about", "nav-about", "about-lead");
    sheet.content.extend([
        ("publisher", publisher.unwrap_or_else(Value::none)),
        ("figures", super::places::figures(builder)),
        ("contacts", contacts(Visibility::Public)),
        ("liaisons", contacts(Visibility::Internal)),
        (
            "organisations",
            list(partners.iter().map(|o| organisation(builder, o))),
        ),
    ]);
    sheet
}

/// An organisation with its text.
fn organisation(builder: &PageBuilder<'_, '_>, o: &Organisation) -> Value {
    let ctx = builder.ctx;
    let mut fields: Map = ctx.organisations[&o.id]
        .as_map()
        .cloned()
        .unwrap_or_default();
    if let Some(text) = &o.text {
        let localised = text.get(ctx.lang);
        let html = builder.markdown(localised, 4, &prefix(o.id.as_str()));
        fields.insert("html".into(), safe(&html.html));
        fields.insert(
            "html_attrs".into(),
            safe(&attributes(localised.lang, ctx.lang)),
        );
    }
    Value::from(fields)
}

pub(super) fn not_found(builder: &PageBuilder<'_, '_>) -> PageContent {
    builder.listing("not-found.html", "", "not-found-title", "not-found-lead")
}
