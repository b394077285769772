//! Information sheets, articles, handbooks.

use std::cmp::Reverse;

use super::{PageBuilder, description};
use crate::frame::PageContent;
use crate::records::byline;
use crate::value::{Value, attributes, fields, list, safe};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::publication::{Amount, Handbook, InfosheetAudience, Quotation};
use sleutelgids_edition::{Article, Byline, Infosheet};
use sleutelgids_render::plan::headings::prefix;
use sleutelgids_render::plan::{Page, Subject};
use sleutelgids_view::date::PeriodWording;

pub(super) fn infosheets(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let mut groups = Vec::new();
    for (audience, id) in [
        (InfosheetAudience::Resident, "residents"),
        (InfosheetAudience::Professional, "professionals"),
    ] {
        let sheets = ctx.view.infosheets(|s| s.audience == audience);
        if !sheets.is_empty() {
            groups.push(fields! {
                "id": id,
                "title": ctx.message(&format!("audience-{}", audience.as_str())),
                "list": list(sheets.iter().map(|s| listed(builder, s))),
            });
        }
    }
    let mut sheet = builder.listing(
        "infosheets.html",
        "infosheets",
        "nav-infosheets",
        "infosheets-lead",
    );
    sheet.content.push(("groups", list(groups)));
    sheet
}

/// A sheet in the list of its own audience, which need not be said again.
fn listed(builder: &PageBuilder<'_, '_>, sheet: &Infosheet) -> Value {
    let ctx = builder.ctx;
    let level = sheet.reading_level.as_deref();
    fields! {
        "route": ctx.route(&Page::Infosheet(sheet.id.clone())),
        "title": ctx.text(&sheet.title),
        "summary": ctx.text(&sheet.summary),
        "meta": level.map(|l| ctx.format("reading-level", &[("level", Arg::Text(l))])),
    }
}

pub(super) fn infosheet(builder: &PageBuilder<'_, '_>, sheet: &Infosheet) -> PageContent {
    let ctx = builder.ctx;
    let body = sheet.body.get(ctx.lang);
    let html = builder.markdown(body, 2, "");
    let contents = html.headings.iter().filter(|h| h.level == 2);
    let contents = contents.map(|h| fields! { "id": h.id.as_str(), "text": h.text.as_str() });
    let subject = Subject::Infosheet(sheet.id.clone());
    let pdf = ctx
        .materials
        .plan
        .routes
        .sheets_in(&subject, ctx.lang)
        .next()
        .map(|(format, route)| {
            fields! { "route": route, "facts": super::region_parts::facts(builder, route, format.page.name) }
        });
    let downloads = sheet.downloads.iter();
    PageContent {
        template: "infosheet.html",
        title: ctx.text(&sheet.title),
        description: description(sheet.summary.get(ctx.lang).value),
        above: vec![Page::Infosheets],
        section: "infosheets",
        content: vec![
            ("lead", ctx.text(&sheet.summary)),
            ("text", builder.html(&html, body)),
            ("toc", list(contents)),
            (
                "amounts",
                list(sheet.amounts.iter().map(|a| amount(builder, a))),
            ),
            ("quotations", quotations(builder, &sheet.quotations)),
            ("pdf", pdf.unwrap_or_else(Value::none)),
            (
                "audience",
                ctx.message(&format!("audience-{}", sheet.audience.as_str()))
                    .into(),
            ),
            ("level", sheet.reading_level.clone().into()),
            (
                "roles",
                list(
                    sheet
                        .roles
                        .iter()
                        .filter_map(|id| ctx.roles.get(id).cloned()),
                ),
            ),
            (
                "topics",
                list(
                    sheet
                        .topics
                        .iter()
                        .filter_map(|id| ctx.topics.get(id).cloned()),
                ),
            ),
            (
                "downloads",
                list(
                    downloads
                        .map(|d| fields! { "url": d.url.as_str(), "label": ctx.text(&d.label) }),
                ),
            ),
        ],
    }
}

fn amount(builder: &PageBuilder<'_, '_>, amount: &Amount) -> Value {
    let ctx = builder.ctx;
    const WORDS: PeriodWording = PeriodWording {
        between: "valid-between",
        from: "valid-from",
        until: "valid-until",
    };
    let valid = ctx
        .view
        .period(amount.valid_from, amount.valid_until, &WORDS);
    fields! {
        "label": ctx.text(&amount.label),
        "value": ctx.text(&amount.value),
        "valid": valid,
        "expired": amount.valid_until.is_some_and(|d| d < ctx.materials.edition.date),
        "source": ctx.optional(amount.source.as_ref()),
    }
}

fn quotations(builder: &PageBuilder<'_, '_>, quotations: &[Quotation<Byline>]) -> Value {
    let ctx = builder.ctx;
    list(
        quotations
            .iter()
            .map(|q| fields! { "text": ctx.text(&q.text), "by": byline(ctx, &q.by) }),
    )
}

fn newest_first<'s>(builder: &PageBuilder<'s, '_>) -> Vec<&'s Article> {
    let mut articles: Vec<&Article> = builder.ctx.materials.edition.articles.values().collect();
    articles.sort_by_key(|a| (Reverse(a.date), a.id.clone()));
    articles
}

/// Articles, the newest first.
pub(super) fn by_date(builder: &PageBuilder<'_, '_>) -> Vec<Value> {
    newest_first(builder)
        .iter()
        .filter_map(|a| builder.ctx.articles.get(&a.id).cloned())
        .collect()
}

pub(super) fn articles(builder: &PageBuilder<'_, '_>) -> PageContent {
    let mut sheet = builder.listing("articles.html", "articles", "nav-articles", "articles-lead");
    sheet.content.push(("articles", list(by_date(builder))));
    sheet
}

pub(super) fn article(builder: &PageBuilder<'_, '_>, article: &Article) -> PageContent {
    let ctx = builder.ctx;
    let press = article
        .press_contact
        .as_ref()
        .and_then(|id| ctx.contacts.get(id));
    let recent = newest_first(builder)
        .into_iter()
        .filter(|a| a.id != article.id)
        .take(4);
    let by = article.author.as_ref().map(|by| byline(ctx, by));
    PageContent {
        template: "article.html",
        title: ctx.text(&article.title),
        description: description(article.lead.get(ctx.lang).value),
        above: vec![Page::Articles],
        section: "articles",
        content: vec![
            (
                "kicker",
                ctx.message(&format!("article-{}", article.kind.as_str()))
                    .into(),
            ),
            ("article", ctx.articles[&article.id].clone()),
            ("by", by.unwrap_or_else(Value::none)),
            ("text", builder.text(&article.body)),
            ("quotations", quotations(builder, &article.quotations)),
            ("press", press.cloned().unwrap_or_else(Value::none)),
            (
                "others",
                list(recent.filter_map(|a| ctx.articles.get(&a.id).cloned())),
            ),
        ],
    }
}

pub(super) fn handbook(builder: &PageBuilder<'_, '_>, handbook: &Handbook) -> PageContent {
    let ctx = builder.ctx;
    let chapters = handbook.chapters.iter().map(|chapter| {
        let body = chapter.body.get(ctx.lang);
        let html = builder.markdown(body, 3, &prefix(&chapter.slug));
        fields! {
            "slug": chapter.slug.as_str(),
            "title": ctx.text(&chapter.title),
            "html": safe(&html.html),
            "attrs": safe(&attributes(body.lang, ctx.lang)),
        }
    });
    let summary = handbook
        .summary
        .as_ref()
        .map(|s| s.get(ctx.lang).value.as_str());
    PageContent {
        template: "handbook.html",
        title: ctx.text(&handbook.title),
        description: description(summary.unwrap_or(handbook.title.get(ctx.lang).value)),
        above: Vec::new(),
        section: "handbooks",
        content: vec![
            ("lead", ctx.optional(handbook.summary.as_ref())),
            ("chapters", list(chapters)),
            ("colophon", ctx.optional(handbook.colophon.as_ref())),
        ],
    }
}
