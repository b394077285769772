//! About, and the page for an unknown address.

use super::Desk;
use crate::frame::Sheet;
use crate::value::{Map, Value, attributes, list, safe};
use sleutelgids_core::model::who::{Organisation, Visibility};
use sleutelgids_render::plan::headings::prefix;

pub(super) fn about(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let own = &edition.site.organisation;
    let publisher = edition.publisher().map(|o| organisation(desk, o));
    let locale = shelf.materials.messages.locale(shelf.lang);
    let mut others: Vec<&Organisation> = edition
        .organisations
        .values()
        .filter(|o| o.id != *own)
        .collect();
    others
        .sort_by(|a, b| locale.compare(a.name.get(shelf.lang).value, b.name.get(shelf.lang).value));
    let contacts = |seen: Visibility| {
        let some = edition.contacts.values().filter(|c| c.visibility == seen);
        list(some.filter_map(|c| shelf.contacts.get(&c.id).cloned()))
    };
    let mut sheet = desk.listing("about.html", "about", "nav-about", "about-lead");
    sheet.content.extend([
        ("publisher", publisher.unwrap_or_else(Value::none)),
        ("figures", super::places::figures(desk)),
        ("contacts", contacts(Visibility::Public)),
        ("liaisons", contacts(Visibility::Internal)),
        (
            "organisations",
            list(others.iter().map(|o| organisation(desk, o))),
        ),
    ]);
    sheet
}

/// An organisation with its text.
fn organisation(desk: &Desk<'_, '_>, o: &Organisation) -> Value {
    let shelf = desk.shelf;
    let mut all: Map = shelf.organisations[&o.id]
        .as_map()
        .cloned()
        .unwrap_or_default();
    if let Some(text) = &o.text {
        let found = text.get(shelf.lang);
        let html = desk.markdown(found, 4, &prefix(o.id.as_str()));
        all.insert("html".into(), safe(&html.html));
        all.insert(
            "html_attrs".into(),
            safe(&attributes(found.lang, shelf.lang)),
        );
    }
    Value::from(all)
}

pub(super) fn not_found(desk: &Desk<'_, '_>) -> Sheet {
    desk.listing("not-found.html", "", "not-found-title", "not-found-lead")
}
