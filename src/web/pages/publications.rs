//! Information sheets, articles, handbooks.

use std::cmp::Reverse;

use super::{Desk, description};
use crate::frame::Sheet;
use crate::records::byline;
use crate::value::{Value, attributes, fields, list, safe};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::publication::{Amount, Audience, Handbook, Quotation};
use sleutelgids_edition::{Article, Byline, Infosheet};
use sleutelgids_render::plan::headings::prefix;
use sleutelgids_render::plan::{Page, Subject};
use sleutelgids_view::date::PeriodWording;

pub(super) fn infosheets(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let locale = shelf.materials.messages.locale(shelf.lang);
    let mut groups = Vec::new();
    for (audience, id) in [
        (Audience::Resident, "residents"),
        (Audience::Professional, "professionals"),
    ] {
        let mut sheets: Vec<&Infosheet> = edition
            .infosheets
            .values()
            .filter(|s| s.audience == audience)
            .collect();
        sheets.sort_by(|a, b| {
            locale.compare(a.title.get(shelf.lang).value, b.title.get(shelf.lang).value)
        });
        if !sheets.is_empty() {
            groups.push(fields! {
                "id": id,
                "title": shelf.message(&format!("audience-{}", audience.as_str())),
                "list": list(sheets.iter().map(|s| listed(desk, s))),
            });
        }
    }
    let mut sheet = desk.listing(
        "infosheets.html",
        "infosheets",
        "nav-infosheets",
        "infosheets-lead",
    );
    sheet.content.push(("groups", list(groups)));
    sheet
}

/// A sheet in the list of its own audience, which need not be said again.
fn listed(desk: &Desk<'_, '_>, sheet: &Infosheet) -> Value {
    let shelf = desk.shelf;
    let level = sheet.reading_level.as_deref();
    fields! {
        "route": shelf.route(&Page::Infosheet(sheet.id.clone())),
        "title": shelf.text(&sheet.title),
        "summary": shelf.text(&sheet.summary),
        "meta": level.map(|l| shelf.format("reading-level", &[("level", Arg::Text(l))])),
    }
}

pub(super) fn infosheet(desk: &Desk<'_, '_>, sheet: &Infosheet) -> Sheet {
    let shelf = desk.shelf;
    let found = sheet.body.get(shelf.lang);
    let html = desk.markdown(found, 2, "");
    let contents = html.headings.iter().filter(|h| h.level == 2);
    let contents = contents.map(|h| fields! { "id": h.id.as_str(), "text": h.text.as_str() });
    let subject = Subject::Infosheet(sheet.id.clone());
    let pdf = shelf
        .materials
        .plan
        .routes
        .sheets_in(&subject, shelf.lang)
        .next()
        .map(|(format, route)| {
            fields! { "route": route, "facts": super::places::facts(desk, route, format.page.name) }
        });
    let downloads = sheet.downloads.iter();
    Sheet {
        template: "infosheet.html",
        title: shelf.text(&sheet.title),
        description: description(sheet.summary.get(shelf.lang).value),
        above: vec![Page::Infosheets],
        section: "infosheets",
        content: vec![
            ("lead", shelf.text(&sheet.summary)),
            ("text", desk.html(&html, found)),
            ("toc", list(contents)),
            (
                "amounts",
                list(sheet.amounts.iter().map(|a| amount(desk, a))),
            ),
            ("quotations", quotations(desk, &sheet.quotations)),
            ("pdf", pdf.unwrap_or_else(Value::none)),
            (
                "audience",
                shelf
                    .message(&format!("audience-{}", sheet.audience.as_str()))
                    .into(),
            ),
            ("level", sheet.reading_level.clone().into()),
            (
                "roles",
                list(
                    sheet
                        .roles
                        .iter()
                        .filter_map(|id| shelf.roles.get(id).cloned()),
                ),
            ),
            (
                "topics",
                list(
                    sheet
                        .topics
                        .iter()
                        .filter_map(|id| shelf.topics.get(id).cloned()),
                ),
            ),
            (
                "downloads",
                list(
                    downloads
                        .map(|d| fields! { "url": d.url.as_str(), "label": shelf.text(&d.label) }),
                ),
            ),
        ],
    }
}

fn amount(desk: &Desk<'_, '_>, amount: &Amount) -> Value {
    let shelf = desk.shelf;
    const WORDS: PeriodWording = PeriodWording {
        between: "valid-between",
        from: "valid-from",
        until: "valid-until",
    };
    let valid = shelf
        .view
        .period(amount.valid_from, amount.valid_until, &WORDS);
    fields! {
        "label": shelf.text(&amount.label),
        "value": shelf.text(&amount.value),
        "valid": valid,
        "expired": amount.valid_until.is_some_and(|d| d < shelf.materials.edition.date),
        "source": shelf.optional(amount.source.as_ref()),
    }
}

fn quotations(desk: &Desk<'_, '_>, quotations: &[Quotation<Byline>]) -> Value {
    let quotation = |q: &Quotation<Byline>| {
        fields! { "text": desk.shelf.text(&q.text), "by": byline(desk.shelf, &q.by) }
    };
    list(quotations.iter().map(quotation))
}

fn newest_first<'s>(desk: &Desk<'s, '_>) -> Vec<&'s Article> {
    let mut articles: Vec<&Article> = desk.shelf.materials.edition.articles.values().collect();
    articles.sort_by_key(|a| (Reverse(a.date), a.id.clone()));
    articles
}

/// Articles, the newest first.
pub(super) fn by_date(desk: &Desk<'_, '_>) -> Vec<Value> {
    newest_first(desk)
        .iter()
        .filter_map(|a| desk.shelf.articles.get(&a.id).cloned())
        .collect()
}

pub(super) fn articles(desk: &Desk<'_, '_>) -> Sheet {
    let mut sheet = desk.listing("articles.html", "articles", "nav-articles", "articles-lead");
    sheet.content.push(("articles", list(by_date(desk))));
    sheet
}

pub(super) fn article(desk: &Desk<'_, '_>, article: &Article) -> Sheet {
    let shelf = desk.shelf;
    let press = article
        .press_contact
        .as_ref()
        .and_then(|id| shelf.contacts.get(id));
    let others = newest_first(desk)
        .into_iter()
        .filter(|a| a.id != article.id)
        .take(4);
    let by = article.author.as_ref().map(|by| byline(shelf, by));
    Sheet {
        template: "article.html",
        title: shelf.text(&article.title),
        description: description(article.lead.get(shelf.lang).value),
        above: vec![Page::Articles],
        section: "articles",
        content: vec![
            (
                "kicker",
                shelf
                    .message(&format!("article-{}", article.kind.as_str()))
                    .into(),
            ),
            ("article", shelf.articles[&article.id].clone()),
            ("by", by.unwrap_or_else(Value::none)),
            ("text", desk.text(&article.body)),
            ("quotations", quotations(desk, &article.quotations)),
            ("press", press.cloned().unwrap_or_else(Value::none)),
            (
                "others",
                list(others.filter_map(|a| shelf.articles.get(&a.id).cloned())),
            ),
        ],
    }
}

pub(super) fn handbook(desk: &Desk<'_, '_>, handbook: &Handbook) -> Sheet {
    let shelf = desk.shelf;
    let chapters = handbook.chapters.iter().map(|chapter| {
        let found = chapter.body.get(shelf.lang);
        let html = desk.markdown(found, 3, &prefix(&chapter.slug));
        fields! {
            "slug": chapter.slug.as_str(),
            "title": shelf.text(&chapter.title),
            "html": safe(&html.html),
            "attrs": safe(&attributes(found.lang, shelf.lang)),
        }
    });
    let summary = handbook
        .summary
        .as_ref()
        .map(|s| s.get(shelf.lang).value.as_str());
    Sheet {
        template: "handbook.html",
        title: shelf.text(&handbook.title),
        description: description(summary.unwrap_or(handbook.title.get(shelf.lang).value)),
        above: Vec::new(),
        section: "handbooks",
        content: vec![
            ("lead", shelf.optional(handbook.summary.as_ref())),
            ("chapters", list(chapters)),
            ("colophon", shelf.optional(handbook.colophon.as_ref())),
        ],
    }
}
