//! Records as lists and cards show them.
//!
//! In: a record of the edition and the [`Shelf`] of a language. Out: one value a record, with every key that a
//! template may ask for. Routes are within the edition; a template puts the page's `root` before them.

use super::shelf::Shelf;
use super::value::{Value, escape, fields, list, plain, safe, text};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::Handbook;
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::work::{Event, Role, Topic, Training};
use sleutelgids_core::model::{Date, MediaId};
use sleutelgids_edition::{Article, Byline, Infosheet, PersonKey, Photo, ShownName};
use sleutelgids_render::byline::{Named, named};
use sleutelgids_render::images::Rendition;
use sleutelgids_render::plan::{Card, Page};

pub(super) fn role(shelf: &Shelf<'_>, role: &Role) -> Value {
    fields! {
        "route": shelf.route(&Page::Role(role.id.clone())),
        "label": shelf.text(&role.label),
        "summary": shelf.optional(role.summary.as_ref()),
        "icon": shelf.pictogram(role.pictogram.as_deref()),
    }
}

pub(super) fn topic(shelf: &Shelf<'_>, topic: &Topic) -> Value {
    fields! {
        "route": shelf.route(&Page::Topic(topic.id.clone())),
        "label": shelf.text(&topic.label),
        "summary": shelf.optional(topic.summary.as_ref()),
        "icon": shelf.pictogram(topic.pictogram.as_deref()),
    }
}

pub(super) fn region(shelf: &Shelf<'_>, region: &Region) -> Value {
    fields! {
        "id": region.id.as_str(),
        "route": shelf.route(&Page::Region(region.id.clone())),
        "name": shelf.text(&region.name),
        "kind": region_kind(shelf, region),
        "count_words": shelf.region_count(&region.id),
    }
}

/// The level of a region, in words.
pub(super) fn region_kind(shelf: &Shelf<'_>, region: &Region) -> String {
    shelf
        .message(&format!("region-kind-{}", region.kind.as_str()))
        .to_owned()
}

pub(super) fn organisation(shelf: &Shelf<'_>, o: &Organisation) -> Value {
    let role = o
        .role
        .as_ref()
        .map(|r| shelf.message(&format!("organisation-role-{r}")));
    fields! {
        "name": shelf.text(&o.name),
        "kind": shelf.message(&format!("organisation-{}", o.kind)),
        "role": role.filter(|r| !r.is_empty()),
        "website": o.website.clone(),
        "phone": o.phone.clone(),
        "tel": o.phone.as_deref().map(dialled),
        "email": o.email.clone(),
        "email_soft": o.email.as_deref().map(soft),
        "hours": Value::none(),
        "address": o.address.clone(),
        "logo": logo(shelf, o),
    }
}

fn logo(shelf: &Shelf<'_>, o: &Organisation) -> Value {
    let found = o
        .logo
        .as_ref()
        .and_then(|id| shelf.materials.images.logos.get(id));
    let Some(picture) = found else {
        return Value::none();
    };
    // Without words of its own a logo says whose it is.
    let alt = o.logo_alt.as_ref().unwrap_or(&o.name);
    fields! {
        "route": picture.route.as_str(),
        "width": picture.width,
        "height": picture.height,
        "alt": shelf.text(alt),
    }
}

pub(super) fn contact(shelf: &Shelf<'_>, c: &Contact) -> Value {
    let edition = shelf.materials.edition;
    let organisation = c
        .organisation
        .as_ref()
        .and_then(|id| edition.organisations.get(id));
    fields! {
        "name": c.name.as_str(),
        "function": shelf.optional(c.function.as_ref()),
        "organisation": shelf.optional(organisation.map(|o| &o.name)),
        "phone": c.phone.clone(),
        "tel": c.phone.as_deref().map(dialled),
        "email": c.email.clone(),
        "email_soft": c.email.as_deref().map(soft),
        "hours": shelf.optional(c.hours.as_ref()),
        "card": shelf.materials.plan.routes.card(&Card::Contact(c.id.clone()), shelf.lang),
        "photo": c.photo.as_ref().map_or_else(Value::none, |id| photo(shelf, id, plain(""))),
        "monogram": Value::none(),
    }
}

pub(super) fn person(shelf: &Shelf<'_>, key: PersonKey) -> Value {
    let person = shelf.materials.edition.listed(key);
    let name = shown_name(shelf, person.name);
    let home = person.home_region.or(person.regions.first());
    fields! {
        "route": shelf.route(&Page::Person(key)),
        "photo": portrait(shelf, person.photo, &name),
        "monogram": person.name.map(|n| n.monogram.clone()),
        "name": name,
        "languages": list(person.languages.iter().map(|l| shelf.spoken(l))),
        "roles": list(person.roles.iter().filter_map(|id| shelf.roles.get(id).cloned())),
        "topics": list(person.topics.iter().filter_map(|id| shelf.topics.get(id).cloned())),
        "home": home.and_then(|id| shelf.regions.get(id)).cloned(),
        "quote": shelf.optional(person.quote),
    }
}

/// A person's name, or what stands for it.
pub(super) fn shown_name(shelf: &Shelf<'_>, name: Option<&ShownName>) -> String {
    match name {
        Some(name) => name.full.clone(),
        None => shelf.message("without-name").to_owned(),
    }
}

fn portrait(shelf: &Shelf<'_>, portrait: Option<&Photo>, name: &str) -> Value {
    let Some(shown) = portrait else {
        return Value::none();
    };
    match &shown.alt {
        Some(alt) => photo(shelf, &shown.media, shelf.text(alt)),
        None => {
            let alt = shelf.format("portrait-of", &[("name", Arg::Text(name))]);
            photo(shelf, &shown.media, plain(&alt))
        }
    }
}

fn photo(shelf: &Shelf<'_>, media: &MediaId, alt: Value) -> Value {
    let Some(portrait) = shelf.materials.images.portraits.get(media) else {
        return Value::none();
    };
    let Some(first) = portrait.web.first() else {
        return Value::none();
    };
    let source = |r: &Rendition| fields! { "route": r.route.as_str(), "width": r.width };
    fields! {
        "src": first.route.as_str(),
        "srcset": list(portrait.web.iter().filter(|_| portrait.web.len() > 1).map(source)),
        "width": first.width,
        "height": first.height,
        "alt": alt,
    }
}

pub(super) fn infosheet(shelf: &Shelf<'_>, sheet: &Infosheet) -> Value {
    let audience = shelf.message(&format!("audience-{}", sheet.audience.as_str()));
    fields! {
        "route": shelf.route(&Page::Infosheet(sheet.id.clone())),
        "title": shelf.text(&sheet.title),
        "summary": shelf.text(&sheet.summary),
        "meta": audience,
    }
}

pub(super) fn training(shelf: &Shelf<'_>, training: &Training) -> Value {
    let today = shelf.materials.edition.date;
    let next = training
        .sessions
        .iter()
        .find(|s| s.date >= today)
        .or(training.sessions.last());
    let date = next.map(|s| s.date);
    fields! {
        "route": shelf.route(&Page::Training(training.id.clone())),
        "title": shelf.text(&training.title),
        "summary": shelf.optional(training.summary.as_ref()),
        "kind": shelf.message("kind-training"),
        "date": date.map(|d| shelf.materials.messages.locale(shelf.lang).date_with_weekday(d)),
        "iso": date.map(|d| d.to_string()),
        "recurrence": Value::none(),
        "place": shelf.optional(next.and_then(|s| s.place.as_ref())),
    }
}

pub(super) fn event(shelf: &Shelf<'_>, event: &Event) -> Value {
    let locale = shelf.materials.messages.locale(shelf.lang);
    fields! {
        "route": shelf.route(&Page::Event(event.id.clone())),
        "title": shelf.text(&event.title),
        "summary": shelf.optional(event.summary.as_ref()),
        "kind": shelf.message("kind-event"),
        "date": event.next.map(|d| locale.date_with_weekday(d)),
        "iso": event.next.map(|d| d.to_string()),
        "recurrence": shelf.optional(event.recurrence.as_ref()),
        "place": shelf.optional(event.place.as_ref()),
    }
}

pub(super) fn article(shelf: &Shelf<'_>, article: &Article) -> Value {
    fields! {
        "route": shelf.route(&Page::Article(article.id.clone())),
        "title": shelf.text(&article.title),
        "lead": shelf.text(&article.lead),
        "kind": shelf.message(&format!("article-{}", article.kind.as_str())),
        "date": date(shelf, article.date),
        "iso": article.date.to_string(),
    }
}

pub(super) fn handbook(shelf: &Shelf<'_>, handbook: &Handbook) -> Value {
    fields! {
        "route": shelf.route(&Page::Handbook(handbook.id.clone())),
        "title": shelf.text(&handbook.title),
        "summary": shelf.optional(handbook.summary.as_ref()),
        "meta": shelf.message("kind-handbook"),
    }
}

/// Who said or wrote something.
pub(super) fn byline(shelf: &Shelf<'_>, by: &Byline) -> Value {
    let (edition, messages) = (shelf.materials.edition, shelf.materials.messages);
    let Named {
        name,
        function,
        person,
        ..
    } = named(edition, messages, shelf.lang, by);
    let route = person.and_then(|key| shelf.route(&Page::Person(key)));
    let function = function.map(|f| text(f.get(shelf.lang), shelf.lang));
    fields! { "name": name, "route": route, "function": function }
}

/// A date in full.
pub(super) fn date(shelf: &Shelf<'_>, date: Date) -> String {
    shelf.materials.messages.locale(shelf.lang).date(date)
}

/// A telephone number as a link dials it.
pub(super) fn dialled(phone: &str) -> String {
    // A trunk prefix in brackets is for readers, not for a telephone.
    phone
        .replace("(0)", "")
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

/// An e-mail address that may break after its `@` and its dots, and nowhere else.
pub(super) fn soft(email: &str) -> Value {
    let mut html = String::new();
    for part in email.split_inclusive(['@', '.']) {
        escape(&mut html, part);
        html.push_str("<wbr>");
    }
    safe(html.trim_end_matches("<wbr>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_details_become_links_that_work() {
        assert_eq!(dialled("+31 (0)6 0000-0101"), "+31600000101");
        assert_eq!(soft("a<b@x.org").as_str(), Some("a&lt;b@<wbr>x.<wbr>org"));
    }
}
