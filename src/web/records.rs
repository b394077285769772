//! Records as lists and cards show them.
//!
//! In: a record of the edition and the [`LangContext`] of a language. Out: one value a record, with every key that a
//! template may ask for. Routes are within the edition; a template puts the page's `root` before them.

use super::lang_context::LangContext;
use super::value::{
    Value, attributes_of, escape, fields, lang_text, list, maybe_text, plain, safe,
};
use sleutelgids_core::model::MediaId;
use sleutelgids_core::model::facts::ShownPlace;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::Handbook;
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::work::{self, Event, Role, Session, Topic, Training};
use sleutelgids_edition::{Article, Byline, Infosheet, PersonKey};
use sleutelgids_render::images::Rendition;
use sleutelgids_render::plan::{Card, Page};
use sleutelgids_view::contact::{LogoLabel, Reach};
use sleutelgids_view::date::DateLabel;
use sleutelgids_view::facts::{FactLine, FactValue};
use sleutelgids_view::person::PortraitLabel;
use sleutelgids_view::phone::OtherWay;

pub(super) fn role(ctx: &LangContext<'_>, role: &Role) -> Value {
    fields! {
        "route": ctx.route(&Page::Role(role.id.clone())),
        "label": ctx.text(&role.label),
        "summary": ctx.optional(role.summary.as_ref()),
        "icon": ctx.pictogram(role.pictogram.as_deref()),
    }
}

pub(super) fn topic(ctx: &LangContext<'_>, topic: &Topic) -> Value {
    fields! {
        "route": ctx.route(&Page::Topic(topic.id.clone())),
        "label": ctx.text(&topic.label),
        "summary": ctx.optional(topic.summary.as_ref()),
        "icon": ctx.pictogram(topic.pictogram.as_deref()),
    }
}

pub(super) fn region(ctx: &LangContext<'_>, region: &Region) -> Value {
    let card = ctx.view.region(region);
    fields! {
        "id": region.id.as_str(),
        "route": ctx.route(&Page::Region(region.id.clone())),
        "name": lang_text(&card.name),
        "kind": card.kind,
        "count_words": card.count,
    }
}

pub(super) fn organisation(ctx: &LangContext<'_>, o: &Organisation) -> Value {
    let role = o
        .role
        .as_ref()
        .map(|r| ctx.message(&format!("organisation-role-{r}")));
    let card = ctx.view.organisation(o);
    fields! {
        "name": lang_text(&card.name),
        "kind": ctx.message(&format!("organisation-{}", o.kind)),
        "role": role.filter(|r| !r.is_empty()),
        "website": card.website.map(|address| address.url),
        "phone": card.phone.as_ref().map(|phone| phone.shown.as_ref()),
        "tel": card.phone.map(|phone| phone.dialled),
        "others": other_ways(&[]),
        "email": card.email,
        "email_soft": card.email.map(soft),
        "hours": Value::none(),
        "address": card.address,
        "logo": card.logo.map_or_else(Value::none, |label| logo(ctx, &label)),
    }
}

/// Ways to call or write beside the first number: a label where they need one, the words, the link.
pub(super) fn other_ways(ways: &[OtherWay<'_>]) -> Value {
    list(ways.iter().map(|way| {
        fields! {
            "label": maybe_text(way.label.as_ref()),
            "shown": way.shown.as_ref(),
            "url": way.url.as_str(),
        }
    }))
}

fn logo(ctx: &LangContext<'_>, label: &LogoLabel<'_>) -> Value {
    let Some(picture) = ctx.materials.images.logos.get(label.media) else {
        return Value::none();
    };
    fields! {
        "route": picture.route.as_str(),
        "width": picture.width,
        "height": picture.height,
        "alt": lang_text(&label.alt),
    }
}

pub(super) fn contact(ctx: &LangContext<'_>, c: &Contact) -> Value {
    let card = ctx.view.contact(c);
    let Reach {
        phone,
        other_ways,
        email,
        hours,
        ..
    } = card.reach;
    fields! {
        "name": card.name,
        "function": maybe_text(card.function.as_ref()),
        "organisation": maybe_text(card.organisation.as_ref()),
        "phone": phone.as_ref().map(|phone| phone.shown.as_ref()),
        "tel": phone.map(|phone| phone.dialled),
        "others": self::other_ways(&other_ways),
        "email": email,
        "email_soft": email.map(soft),
        "hours": maybe_text(hours.as_ref()),
        "card": ctx.materials.plan.routes.card(&Card::Contact(c.id.clone()), ctx.lang),
        "photo": card.photo.map_or_else(Value::none, |id| photo(ctx, id, plain(""))),
        "monogram": Value::none(),
    }
}

pub(super) fn person(ctx: &LangContext<'_>, key: PersonKey) -> Value {
    let card = ctx.view.person_card(key);
    let home = card
        .place
        .and_then(|place| ctx.regions.get(place.region.id));
    fields! {
        "route": ctx.route(&Page::Person(key)),
        "photo": card.portrait.map_or_else(Value::none, |label| portrait(ctx, &label)),
        "monogram": card.name.monogram,
        "name": card.name.words(),
        "languages": list(card.languages.iter().map(|spoken| ctx.spoken(spoken))),
        "roles": list(card.roles.iter().filter_map(|role| ctx.roles.get(role.id).cloned())),
        "topics": list(card.topics.iter().filter_map(|topic| ctx.topics.get(topic.id).cloned())),
        "home": home.cloned(),
        "quote": maybe_text(card.quote.as_ref()),
        "facts": facts(ctx, ctx.view.listed_facts(card.facts, ShownPlace::Card)),
    }
}

/// A person's facts as lines: of each its word, its values, and where these lead.
pub(super) fn facts(ctx: &LangContext<'_>, lines: Vec<FactLine<'_>>) -> Value {
    let value = |value: &FactValue<'_>| {
        let route = value.page.as_ref().and_then(|page| ctx.route(page));
        fields! { "text": &*value.text.text, "attrs": attributes_of(&value.text), "route": route }
    };
    list(lines.iter().map(|line| {
        let values = list(line.values.iter().map(value));
        fields! { "label": &*line.label.text, "values": values }
    }))
}

fn portrait(ctx: &LangContext<'_>, label: &PortraitLabel<'_>) -> Value {
    photo(ctx, label.media, lang_text(&label.alt))
}

fn source(rendition: &Rendition) -> Value {
    fields! { "route": rendition.route.as_str(), "width": rendition.width }
}

fn photo(ctx: &LangContext<'_>, media: &MediaId, alt: Value) -> Value {
    let Some(portrait) = ctx.materials.images.portraits.get(media) else {
        return Value::none();
    };
    let Some(first) = portrait.web.first() else {
        return Value::none();
    };
    fields! {
        "src": first.route.as_str(),
        "srcset": list(portrait.web.iter().filter(|_| portrait.web.len() > 1).map(source)),
        "width": first.width,
        "height": first.height,
        "alt": alt,
    }
}

pub(super) fn infosheet(ctx: &LangContext<'_>, sheet: &Infosheet) -> Value {
    let audience = ctx.message(&format!("audience-{}", sheet.audience.as_str()));
    fields! {
        "route": ctx.route(&Page::Infosheet(sheet.id.clone())),
        "title": ctx.text(&sheet.title),
        "summary": ctx.text(&sheet.summary),
        "meta": audience,
    }
}

/// Returns a time at which something happens.
pub(super) fn session(ctx: &LangContext<'_>, session: &Session) -> Value {
    let label = ctx.view.session(session);
    let last = label
        .last
        .map(|last| fields! { "date": last.words, "iso": last.iso });
    fields! {
        "date": label.first.words,
        "iso": label.first.iso,
        "last": last.unwrap_or_else(Value::none),
        "time": label.clock,
        "time_note": label.clock_note,
        "change": label.change,
        "cancelled": label.is_cancelled,
        "past": label.is_over,
        "place": ctx.optional(session.place.as_ref()),
        "title": ctx.optional(session.title.as_ref()),
        "modules": list(session.modules.iter().map(|m| ctx.text(m))),
    }
}

/// Returns the day with which a list names something, and that it does not go on then, or not at all.
fn listed_day(
    ctx: &LangContext<'_>,
    next: Option<&Session>,
    is_cancelled: bool,
) -> (Option<DateLabel>, Value) {
    let is_cancelled = is_cancelled || next.is_some_and(|next| next.is_cancelled);
    let change = is_cancelled.then(|| ctx.message("agenda-cancelled"));
    (next.map(|next| ctx.view.day(next.date)), change.into())
}

pub(super) fn training(ctx: &LangContext<'_>, training: &Training) -> Value {
    let next = work::next_session(&training.sessions, ctx.materials.edition.date);
    let (day, change) = listed_day(ctx, next, training.is_cancelled);
    fields! {
        "route": ctx.route(&Page::Training(training.id.clone())),
        "title": ctx.text(&training.title),
        "summary": ctx.optional(training.summary.as_ref()),
        "kind": ctx.message("kind-training"),
        "date": day.as_ref().map(|day| day.words.as_str()),
        "iso": day.as_ref().map(|day| day.iso.as_str()),
        "change": change,
        "recurrence": Value::none(),
        "place": ctx.optional(next.and_then(|s| s.place.as_ref())),
    }
}

pub(super) fn event(ctx: &LangContext<'_>, event: &Event) -> Value {
    let today = ctx.materials.edition.date;
    // A day that was says nothing of one that happens again.
    let next = work::next_session(&event.next, today)
        .filter(|next| event.recurrence.is_none() || !next.is_over(today));
    let (day, change) = listed_day(ctx, next, event.is_cancelled);
    let place = next.and_then(|next| next.place.as_ref());
    fields! {
        "route": ctx.route(&Page::Event(event.id.clone())),
        "title": ctx.text(&event.title),
        "summary": ctx.optional(event.summary.as_ref()),
        "kind": ctx.message("kind-event"),
        "date": day.as_ref().map(|day| day.words.as_str()),
        "iso": day.as_ref().map(|day| day.iso.as_str()),
        "change": change,
        "recurrence": ctx.optional(event.recurrence.as_ref()),
        "place": ctx.optional(place.or(event.place.as_ref())),
    }
}

pub(super) fn article(ctx: &LangContext<'_>, article: &Article) -> Value {
    fields! {
        "route": ctx.route(&Page::Article(article.id.clone())),
        "title": ctx.text(&article.title),
        "lead": ctx.text(&article.lead),
        "kind": ctx.message(&format!("article-{}", article.kind.as_str())),
        "date": ctx.view.date(article.date),
        "iso": article.date.to_string(),
    }
}

pub(super) fn handbook(ctx: &LangContext<'_>, handbook: &Handbook) -> Value {
    fields! {
        "route": ctx.route(&Page::Handbook(handbook.id.clone())),
        "title": ctx.text(&handbook.title),
        "summary": ctx.optional(handbook.summary.as_ref()),
        "meta": ctx.message("kind-handbook"),
    }
}

/// Returns the author of a text or quotation.
pub(super) fn byline(ctx: &LangContext<'_>, by: &Byline) -> Value {
    let label = ctx.view.byline(by);
    let route = label.person.and_then(|key| ctx.route(&Page::Person(key)));
    let function = maybe_text(label.function.as_ref());
    fields! { "name": label.name.words(), "route": route, "function": function }
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
    fn an_address_breaks_at_its_signs_alone() {
        assert_eq!(soft("a<b@x.org").as_str(), Some("a&lt;b@<wbr>x.<wbr>org"));
    }
}
