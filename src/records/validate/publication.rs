//! Information sheets, articles and handbooks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::checker::{Checker, Scope};
use crate::load::raw::{
    Common, RawAmount, RawArticle, RawChapter, RawHandbook, RawInfosheet, RawRecord,
};
use sleutelgids_core::diag::{did_you_mean, problem, say};
use sleutelgids_core::model::publication::{
    Amount, Article, ArticleKind, Chapter, Download, Handbook, Infosheet, InfosheetAudience, Source,
};
use sleutelgids_core::model::{ArticleId, HandbookId, InfosheetId, PersonId};
use sleutelgids_core::source::Spanned;

/// Checks an information sheet.
pub fn infosheet(raw: &RawRecord<RawInfosheet>, scope: &mut Scope<'_, '_>) -> Option<Infosheet> {
    let f = &raw.fields;
    let title = scope.text("title", &f.title);
    let summary = scope.text("summary", &f.summary);
    let body = scope.required_markdown(&raw.bodies);
    let amounts = f.amounts.iter().flat_map(|list| &list.value);
    let amounts = amounts.filter_map(|a| amount(a, scope)).collect();
    let downloads = f.downloads.iter().flat_map(|list| &list.value);
    let downloads = downloads
        .filter_map(|d| {
            let label = scope.text("downloads.label", &d.value.label)?;
            Some(Download {
                label,
                url: scope.url("downloads.url", d.value.url.as_ref()?)?,
            })
        })
        .collect();
    Some(Infosheet {
        id: InfosheetId::new(&raw.id),
        audience: f
            .audience
            .as_ref()
            .map_or(InfosheetAudience::Professional, |a| a.value),
        reading_level: f.reading_level.as_ref().map(|l| l.value.0.to_owned()),
        amounts,
        roles: scope.references("roles", &f.roles),
        topics: scope.references("topics", &f.topics),
        downloads,
        quotations: scope.quotations(&f.quotations),
        window: f.window(),
        title: title?,
        summary: summary?,
        body: body?,
    })
}

fn amount(raw: &Spanned<RawAmount>, scope: &mut Scope<'_, '_>) -> Option<Amount> {
    let f = &raw.value;
    scope.in_order(
        ("amounts.valid_from", &f.valid_from),
        ("amounts.valid_until", &f.valid_until),
    );
    let label = scope.text("amounts.label", &f.label);
    let value = scope.text("amounts.value", &f.value);
    Some(Amount {
        valid_from: f.valid_from.as_ref().map(|d| d.value),
        valid_until: f.valid_until.as_ref().map(|d| d.value),
        source: scope.text("amounts.source", &f.source),
        label: label?,
        value: value?,
    })
}

/// Checks an article.
pub fn article(raw: &RawRecord<RawArticle>, scope: &mut Scope<'_, '_>) -> Option<Article> {
    let f = &raw.fields;
    let title = scope.text("title", &f.title);
    let lead = scope.text("lead", &f.lead);
    let body = scope.required_markdown(&raw.bodies);
    Some(Article {
        id: ArticleId::new(&raw.id),
        about: subjects(f, scope),
        author: f.author.as_ref().and_then(|a| scope.source("author", a)),
        kind: f.r#type.as_ref().map_or(ArticleKind::News, |k| k.value),
        quotations: scope.quotations(&f.quotations),
        press_contact: scope.maybe("press_contact", &f.press_contact),
        window: f.window(),
        date: f.date.as_ref()?.value,
        title: title?,
        lead: lead?,
        body: body?,
    })
}

/// The person who is named as `person:id`.
fn person_id(by: &Spanned<String>) -> Option<PersonId> {
    let id = by.value.strip_prefix("person:")?;
    Some(PersonId::new(id.trim()))
}

/// Returns whom an article is about: what it says, or else who tells their own story, or who is quoted in a portrait.
fn subjects(f: &RawArticle, scope: &mut Scope<'_, '_>) -> Vec<Source> {
    if let Some(about) = &f.about {
        let mut subjects = Vec::new();
        for (i, typed) in about.value.0.iter().enumerate() {
            let bare = typed
                .value
                .strip_prefix("person:")
                .or_else(|| typed.value.strip_prefix("persons/"));
            let bare = bare.unwrap_or(&typed.value).trim();
            let id = Spanned::new(bare.to_owned(), typed.span);
            let person = scope.reference(&format!("about[{i}]"), &id);
            subjects.extend(person.map(Source::Person));
        }
        return subjects;
    }
    let kind = f.r#type.as_ref().map_or(ArticleKind::News, |k| k.value);
    if !matches!(kind, ArticleKind::Portrait | ArticleKind::Testimonial) {
        return Vec::new();
    }
    let teller = f.author.iter().filter(|_| kind == ArticleKind::Testimonial);
    let quoted = f
        .quotations
        .iter()
        .flat_map(|list| &list.value)
        .filter_map(|q| q.value.by.as_ref());
    let tellers: Vec<PersonId> = teller.filter_map(person_id).collect();
    let subjects = if tellers.is_empty() {
        quoted.filter_map(person_id).collect()
    } else {
        tellers
    };
    // Who tells their own story under a plain name is no key person.
    let is_told = kind == ArticleKind::Testimonial && f.author.is_some();
    if let (true, false, Some(kind)) = (subjects.is_empty(), is_told, &f.r#type) {
        scope.report(problem!("SG0268").field("about"), kind.span);
    }
    subjects.into_iter().map(Source::Person).collect()
}

/// Checks all handbooks with their chapters.
pub fn handbooks(
    records: &[Arc<RawRecord<RawHandbook>>],
    chapters: &[Arc<RawRecord<RawChapter>>],
    checker: &mut Checker<'_>,
) -> BTreeMap<HandbookId, Handbook> {
    let bodies: BTreeMap<&str, Chapter> = chapters
        .iter()
        .filter_map(|raw| Some((raw.id.as_str(), checker.one(raw, chapter)?)))
        .collect();
    let written: BTreeSet<&str> = chapters.iter().map(|c| c.id.as_str()).collect();
    let listed: BTreeSet<String> = records
        .iter()
        .flat_map(|h| {
            h.fields
                .chapters
                .iter()
                .flat_map(|l| &l.value)
                .map(|c| format!("{}/{}", h.id, c.value))
        })
        .collect();
    let handbook_ids: BTreeSet<&str> = records.iter().map(|h| h.id.as_str()).collect();
    for raw in chapters.iter().filter(|c| !listed.contains(&c.id)) {
        let folder = raw.id.split('/').next().unwrap_or_default();
        let problem = match handbook_ids.contains(folder) {
            true => problem!("SG0256", path: format!("content/handbooks/{folder}/handbook.yaml")),
            false => {
                problem!("SG0256-alone", path: format!("content/handbooks/{folder}/handbook.yaml"))
            }
        };
        checker.one(raw, |raw, scope| {
            scope.report(problem.clone(), raw.head);
            Some(())
        });
    }
    checker.all(records, |raw, scope| {
        handbook(raw, &bodies, &written, scope)
    })
}

fn chapter(raw: &RawRecord<RawChapter>, scope: &mut Scope<'_, '_>) -> Option<Chapter> {
    let title = scope.text("title", &raw.fields.title);
    let body = scope.required_markdown(&raw.bodies);
    let slug = raw.id.rsplit('/').next().unwrap_or(&raw.id).to_owned();
    Some(Chapter {
        slug,
        title: title?,
        body: body?,
    })
}

fn handbook(
    raw: &RawRecord<RawHandbook>,
    bodies: &BTreeMap<&str, Chapter>,
    written: &BTreeSet<&str>,
    scope: &mut Scope<'_, '_>,
) -> Option<Handbook> {
    let f = &raw.fields;
    let title = scope.text("title", &f.title);
    let prefix = format!("{}/", raw.id);
    let mut chapters = Vec::new();
    for (i, name) in f.chapters.iter().flat_map(|list| &list.value).enumerate() {
        let id = format!("{prefix}{}", name.value);
        if written.contains(id.as_str()) {
            chapters.extend(bodies.get(id.as_str()).cloned());
            continue;
        }
        let own = written
            .iter()
            .filter_map(|c| c.strip_prefix(prefix.as_str()));
        let hint = match did_you_mean(&name.value, own) {
            Some(near) => say!("hint-meant", near: near),
            None => say!("hint", path: format!("content/handbooks/{id}.md")),
        };
        let problem = problem!("SG0201-chapter", id: &name.value);
        scope.report(
            problem.field(format!("chapters[{i}]")).hint(hint),
            name.span,
        );
    }
    Some(Handbook {
        id: HandbookId::new(&raw.id),
        summary: scope.text("summary", &f.summary),
        colophon: scope.text("colophon", &f.colophon),
        chapters,
        window: f.window(),
        title: title?,
    })
}
