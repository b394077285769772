//! About, privacy, accessibility, and the page for an unknown address.

use super::Desk;
use crate::i18n::Arg;
use crate::model::Text;
use crate::model::site::Mode;
use crate::model::who::{Organisation, Visibility};
use crate::plan::headings::prefix;
use crate::render::web::frame::Sheet;
use crate::render::web::markdown::{Setting, render};
use crate::render::web::records::{date, soft};
use crate::render::web::value::{Map, Value, attributes, fields, list, safe};

pub(super) fn about(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let own = &edition.site.organisation;
    let publisher = edition.publisher().map(|o| organisation(desk, o));
    let locale = shelf.materials.messages.locale(shelf.lang);
    let mut others: Vec<&Organisation> =
        edition.organisations.values().filter(|o| o.id != *own).collect();
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
        ("organisations", list(others.iter().map(|o| organisation(desk, o)))),
    ]);
    sheet
}

/// An organisation with its text.
fn organisation(desk: &Desk<'_, '_>, o: &Organisation) -> Value {
    let shelf = desk.shelf;
    let mut all: Map = shelf.organisations[&o.id].as_map().cloned().unwrap_or_default();
    if let Some(text) = &o.text {
        let found = text.get(shelf.lang);
        let html = desk.markdown(found, 4, &prefix(o.id.as_str()));
        all.insert("html".into(), safe(&html.html));
        all.insert("html_attrs".into(), safe(&attributes(found.lang, shelf.lang)));
    }
    Value::from(all)
}

/// A section of a statement.
#[derive(Default)]
struct Section {
    id: &'static str,
    title: String,
    html: Option<(String, String)>,
    paragraphs: Vec<String>,
    items: Vec<Value>,
    email: Option<String>,
}

impl From<Section> for Value {
    fn from(section: Section) -> Self {
        let (html, attrs) = section.html.unwrap_or_default();
        fields! {
            "id": section.id,
            "title": section.title,
            "html": safe(&html),
            "html_attrs": safe(&attrs),
            "paragraphs": section.paragraphs,
            "items": list(section.items),
            "email_soft": section.email.as_deref().map(soft),
            "email": section.email,
        }
    }
}

pub(super) fn privacy(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let site = &shelf.materials.edition.site;
    let mode = shelf.materials.edition.mode;
    let words = |keys: &[&str]| -> Vec<String> {
        keys.iter().map(|k| shelf.message(&shelf.variant(k)).to_owned()).collect()
    };
    let section = |id, title: &str, keys: &[&str]| Section {
        id,
        title: shelf.message(title).to_owned(),
        paragraphs: words(keys),
        ..Section::default()
    };
    // The site's own words are about persons who are shown to everybody.
    let own = site.privacy.explanation.as_ref().filter(|_| mode == Mode::Named);
    let explanation = own.map(|text| long(desk, text));
    let controller = site.privacy.controller.as_ref().unwrap_or(&site.organisation);
    let organisations = &shelf.materials.edition.organisations;
    let name = organisations.get(controller).map_or("", |o| o.name.get(shelf.lang).value);
    let indexed = mode == Mode::Named && shelf.materials.edition.index_persons;
    let search = if indexed { "privacy-search-yes" } else { "privacy-search" };
    let removal = site
        .privacy
        .removal_days
        .map(|days| shelf.format("privacy-removal", &[("days", Arg::Number(days))]));
    let sections = [
        Section {
            // The site's own words, or ours.
            paragraphs: if explanation.is_some() { Vec::new() } else { words(&["privacy-short"]) },
            html: explanation,
            ..section("in-short", "privacy-short-title", &[])
        },
        Section {
            paragraphs: vec![
                shelf.format("privacy-controller", &[("organisation", Arg::Text(name))]),
            ],
            email: site.privacy.contact.clone(),
            ..section("controller", "privacy-controller-title", &[])
        },
        section("purpose", "privacy-purpose-title", &["privacy-purpose", "privacy-what"]),
        section("basis", "privacy-basis-title", &["privacy-basis", "privacy-retention"]),
        Section {
            email: site.privacy.contact.clone(),
            paragraphs: words(&["privacy-withdraw", "privacy-withdraw-paper"])
                .into_iter()
                .chain(removal)
                .collect(),
            ..section("withdraw", "privacy-withdraw-title", &[])
        },
        section("rights", "privacy-rights-title", &["privacy-rights", "privacy-complaint"]),
        section("visitors", "privacy-visitors-title", &["privacy-visitors", search]),
    ];
    statement(desk, "nav-privacy", &shelf.variant("privacy-lead"), sections)
}

pub(super) fn accessibility(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let site = &shelf.materials.edition.site;
    let a = &site.accessibility;
    let publisher = shelf.materials.edition.publisher();
    let name = publisher.map_or("", |o| o.name.get(shelf.lang).value);
    let named = [("organisation", Arg::Text(name))];
    let section = |id, title: &str, paragraphs: Vec<String>| Section {
        id,
        title: shelf.message(title).to_owned(),
        paragraphs,
        ..Section::default()
    };
    let said = |key: &str| shelf.message(key).to_owned();
    let status = if a.full { "accessibility-full" } else { "accessibility-partial" };
    let mut sections = vec![
        section(
            "commitment",
            "accessibility-commitment-title",
            vec![
                shelf.format("accessibility-commitment", &named),
                shelf.format("accessibility-scope", &[("url", Arg::Text(&site.base_url))]),
            ],
        ),
        section("status", "accessibility-status-title", vec![said(status)]),
    ];
    if !a.limitations.is_empty() {
        sections.push(Section {
            items: a.limitations.iter().map(|l| shelf.text(l)).collect(),
            ..section("limits", "accessibility-limits-title", vec![said("accessibility-limits")])
        });
    }
    let assessed = a.assessed.unwrap_or(shelf.materials.edition.date);
    let assessed = date(shelf, assessed);
    sections.push(section(
        "preparation",
        "accessibility-preparation-title",
        vec![
            shelf.format("accessibility-preparation", &[("date", Arg::Text(&assessed))]),
            said("accessibility-pdf"),
        ],
    ));
    sections.push(Section {
        email: a.contact.clone(),
        ..section("feedback", "accessibility-feedback-title", vec![said("accessibility-feedback")])
    });
    sections.push(section(
        "enforcement",
        "accessibility-enforcement-title",
        vec![said("accessibility-enforcement")],
    ));
    statement(desk, "nav-accessibility", "accessibility-lead", sections)
}

fn statement(
    desk: &Desk<'_, '_>,
    title: &str,
    lead: &str,
    sections: impl IntoIterator<Item = Section>,
) -> Sheet {
    let mut sheet = desk.listing("statement.html", "", title, lead);
    sheet.content.push(("sections", list(sections.into_iter().map(Value::from))));
    sheet
}

/// A text of the settings that may have paragraphs.
fn long(desk: &Desk<'_, '_>, text: &Text) -> (String, String) {
    let found = text.get(desk.shelf.lang);
    let setting =
        Setting { level: 3, prefix: "", table: desk.shelf.message("table"), link: &|_| None };
    (render(found.value, &setting).html, attributes(found.lang, desk.shelf.lang))
}

pub(super) fn not_found(desk: &Desk<'_, '_>) -> Sheet {
    desk.listing("not-found.html", "", "not-found-title", "not-found-lead")
}
