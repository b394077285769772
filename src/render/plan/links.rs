//! Links within texts, checked before anything is rendered.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use pulldown_cmark::{Event, Tag};

use super::headings::{Headings, prefix};
use super::page::LISTS;
use super::{Page, Plan};
use sleutelgids_core::diag::{Diagnostic, did_you_mean, problem, say};
use sleutelgids_core::limits::MARKDOWN_DEPTH;
use sleutelgids_core::markdown::{destination, outside, parser};
use sleutelgids_core::model::former::Former;
use sleutelgids_core::model::kinds::{EachKept, KeptRecord};
use sleutelgids_core::model::{Lang, Markdown, TextOf};
use sleutelgids_edition::{Edition, Records, Web};

impl Plan {
    /// Reports links in texts that lead nowhere (`SG0401`) or to a heading that is not there
    /// (`SG0407`), pictures (`SG0405`), and texts that lie too deep within each other (`SG0406`).
    ///
    /// Links to `broken` records (`kind/id`) are left alone: those have their own message already.
    pub fn check_links(
        &self,
        edition: &Edition<Web>,
        broken: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let checker = Checker {
            plan: self,
            headings: Headings::new(edition),
            former: &edition.former,
            broken,
        };
        let mut texts = CheckedTexts {
            checker,
            problems: Vec::new(),
        };
        // Whatever an edition holds is named here: what is added does not compile before the links in its texts are checked.
        let Records {
            site,
            persons: _,
            regions,
            // Their texts are lines without links.
            contacts: _,
            infosheets,
            articles,
            kept,
        } = edition.records();
        if let Some(intro) = &site.intro {
            texts.check("site.yaml", &Page::Home, "", intro);
        }
        for (id, r) in regions {
            let (record, page) = (format!("regions/{id}"), Page::Region(id.clone()));
            r.text
                .iter()
                .for_each(|t| texts.check(&record, &page, "", t));
        }
        kept.each(&mut texts);
        for (id, s) in infosheets {
            let page = Page::Infosheet(id.clone());
            texts.check(&format!("infosheets/{id}"), &page, "", &s.body);
        }
        for (id, a) in articles {
            let page = Page::Article(id.clone());
            texts.check(&format!("articles/{id}"), &page, "", &a.body);
        }
        for (id, h) in &kept.handbooks {
            for chapter in &h.chapters {
                let record = format!("handbooks/{id}/{}", chapter.slug);
                let own_prefix = prefix(&chapter.slug);
                let page = Page::Handbook(id.clone());
                texts.check(&record, &page, &own_prefix, &chapter.body);
            }
        }
        for key in edition.person_keys() {
            let intro = &edition.person(key).intro;
            let page = Page::Person(key);
            intro
                .iter()
                .for_each(|t| texts.check("persons", &page, "", t));
        }
        texts.problems
    }
}

/// The texts that are looked through, and what was found in them.
struct CheckedTexts<'a> {
    checker: Checker<'a>,
    problems: Vec<Diagnostic>,
}

impl CheckedTexts<'_> {
    /// Checks the links of a text in all its languages; `own` is the prefix of its anchors.
    fn check(&mut self, record: &str, page: &Page, own: &str, text: &TextOf<Markdown>) {
        for (lang, markdown) in text.iter() {
            let place = Place {
                record,
                page,
                lang,
                own,
            };
            self.checker.text(&place, markdown, &mut self.problems);
        }
    }
}

impl<'r> EachKept<'r> for CheckedTexts<'_> {
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    ) {
        for (id, record) in records {
            let (id, Some(text)) = (Borrow::<str>::borrow(id), record.text()) else {
                continue;
            };
            let name = format!("{kind}/{id}");
            match Page::of_record(kind, id) {
                Some(page) => self.check(&name, &page, "", text),
                None => self.check(&name, &Page::About, &prefix(id), text),
            }
        }
    }
}

/// The place of a text.
struct Place<'a> {
    /// The record, as messages call it.
    record: &'a str,
    /// The page that shows it.
    page: &'a Page,
    /// The language in which the text is written.
    lang: &'a Lang,
    /// The prefix of the text's anchors.
    own: &'a str,
}

/// The headings, routes and problems of a check of links.
struct Checker<'a> {
    plan: &'a Plan,
    headings: Headings<'a, Web>,
    former: &'a Former,
    broken: &'a BTreeSet<String>,
}

impl Checker<'_> {
    fn text(&self, place: &Place<'_>, markdown: &Markdown, problems: &mut Vec<Diagnostic>) {
        let mut depth = 0;
        for (event, range) in parser(&markdown.source).into_offset_iter() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth > MARKDOWN_DEPTH {
                let span = markdown.place(range.start..range.start + 1);
                problems.push(problem!("SG0406").at(span).record(place.record));
                return;
            }
            let problem = match event {
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    let dest_url = destination(link_type, &dest_url);
                    let record = dest_url.split('#').next().unwrap_or_default();
                    if self.broken.contains(record) && !record.starts_with("persons/") {
                        continue;
                    }
                    self.fault(place, &dest_url)
                }
                Event::Start(Tag::Image { dest_url, .. }) => Some(picture(&dest_url)),
                _ => None,
            };
            if let Some(problem) = problem {
                problems.push(problem.at(markdown.place(range)).record(place.record));
            }
        }
    }

    fn fault(&self, place: &Place<'_>, url: &str) -> Option<Diagnostic> {
        // Only a browser and a reader of mail know these.
        let outside = outside(url);
        let is_safe = outside
            .as_deref()
            .is_some_and(|address| !address.starts_with("http:"));
        // Invitations to private chat groups have their own message.
        if is_safe || super::chats::is_invitation(url) {
            return None;
        }
        if let Some(anchor) = url.strip_prefix('#') {
            return self.heading(place, "", place.page, anchor);
        }
        let routes = &self.plan.routes;
        if let Some(page) = routes.resolve(url) {
            let renamed = || {
                let today = routes.renamed(url)?;
                let former = url.split('#').next().unwrap_or(url);
                Some(problem!("SG0410", former: former, today: today))
            };
            let Some((record, anchor)) = url.split_once('#') else {
                return renamed();
            };
            // A list that stands in for what this edition does not have.
            let replaced = matches!(page, Page::Articles | Page::Regions) && !is_list(record);
            let place = Place { own: "", ..*place };
            let missing = self
                .heading(&place, record, &page, anchor)
                .filter(|_| !replaced);
            return missing.or_else(renamed);
        }
        let problem = problem!("SG0401", url: shown(url));
        if let Some(by) = self.succession(url) {
            return Some(problem.hint(say!("hint-succeeded", by: by)));
        }
        if let Some(without_scheme) = outside
            .as_deref()
            .and_then(|address| address.strip_prefix("http://"))
        {
            return Some(problem.hint(say!("hint-secure", rest: shown(without_scheme))));
        }
        if is_place_of_code(url) {
            return Some(problem.hint("hint-code"));
        }
        if url.starts_with("persons/") {
            return Some(problem.hint("hint-person"));
        }
        let lists = LISTS.iter().map(|list| format!("pages/{}", list.kind()));
        let link_targets: Vec<String> = routes.records().chain(lists).collect();
        let path = url.split('#').next().unwrap_or(url);
        if path.starts_with("www.") {
            return Some(problem.hint(say!("hint-secure", rest: url)));
        }
        if path.contains('@') && !path.contains('/') {
            return Some(problem.hint(say!("hint-mail", address: path)));
        }
        let path = path
            .trim_start_matches(['.', '/'])
            .trim_start_matches("content/");
        let path = path.trim_end_matches(".md").trim_end_matches(".html");
        let hint = match did_you_mean(path, link_targets.iter().map(String::as_str)) {
            Some(near) => say!("hint-meant", near: near),
            None => say!("hint"),
        };
        Some(problem.hint(hint))
    }

    /// The regions that took the place of the one to which a link leads.
    fn succession(&self, url: &str) -> Option<Vec<String>> {
        let id = url.split('#').next()?.strip_prefix("regions/")?;
        let succession = self.former.regions.get(id)?;
        Some(
            succession
                .by
                .iter()
                .map(|id| format!("regions/{id}"))
                .collect(),
        )
    }

    /// A heading that is not on a page; `record` is what the link calls the page, nothing for the text's own.
    fn heading(
        &self,
        place: &Place<'_>,
        record: &str,
        page: &Page,
        anchor: &str,
    ) -> Option<Diagnostic> {
        if self
            .headings
            .find(page, place.lang, place.own, anchor)
            .is_some()
        {
            return None;
        }
        let problem = match record {
            "" => problem!("SG0407-here", anchor: anchor),
            _ => problem!("SG0407", page: record, anchor: anchor),
        };
        // Among more than these nobody looks for one, and each link would be compared with all.
        const KNOWN: usize = 300;
        let anchors = self.headings.all(page, place.lang);
        let links: Vec<String> = anchors
            .iter()
            .take(KNOWN)
            .map(|id| format!("#{}", id.strip_prefix(place.own).unwrap_or(id)))
            .collect();
        let suggestion = did_you_mean(&format!("#{anchor}"), links.iter().map(String::as_str));
        let hint = match suggestion {
            Some(suggestion) => say!("hint-meant", near: format!("{record}{suggestion}")),
            None if links.is_empty() => say!("hint-none"),
            None => say!("hint", known: links.into_iter().take(10).collect::<Vec<_>>()),
        };
        Some(problem.hint(hint))
    }
}

/// A picture in a text; one that was pasted has no name but the picture itself, which no message can show.
fn picture(path: &str) -> Diagnostic {
    match path.trim_start().starts_with("data:") {
        true => problem!("SG0405-pasted"),
        false => problem!("SG0405", path: shown(path)),
    }
}

/// Returns whether an address holds what it leads to, or runs it: no page can be at its end.
fn is_place_of_code(url: &str) -> bool {
    let scheme = url.split(':').next().unwrap_or_default();
    ["data", "javascript", "vbscript", "file", "blob"]
        .iter()
        .any(|code| scheme.trim().eq_ignore_ascii_case(code))
}

/// An address as a message may show it.
fn shown(url: &str) -> String {
    /// In characters.
    const LONGEST: usize = 100;
    match url.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &url[..end]),
        None => url.to_owned(),
    }
}

/// Tells whether a link asks for a list that every edition has.
fn is_list(link: &str) -> bool {
    link.starts_with("pages/") && link != "pages/persons"
}
