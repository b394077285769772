//! Links within texts, checked before anything is rendered.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag};

use super::Plan;
use crate::diag::{Diagnostic, did_you_mean, problem, say};
use crate::edition::{Edition, Web};
use crate::model::{Markdown, TextOf};
use crate::source::{Span, offset};

/// Hosts and paths of invitations to private chat groups: whoever has the link can see who is in the group.
const CHAT_INVITATIONS: [&str; 6] = [
    "chat.whatsapp.com/",
    "t.me/+",
    "t.me/joinchat",
    "signal.group/",
    "facebook.com/groups/",
    "m.me/j/",
];

/// Pages that are no record's, as a link in a text calls them.
const LISTS: [&str; 12] = [
    "home",
    "regions",
    "persons",
    "roles",
    "topics",
    "infosheets",
    "agenda",
    "articles",
    "flyers",
    "about",
    "privacy",
    "accessibility",
];
/// How deep elements of a text may lie within each other: a list within a list within a list takes eight.
const DEEPEST: usize = 16;

impl Plan {
    /// Reports links in texts that lead nowhere (`SG0401`), to a private chat group (`SG0403`) or to a heading
    /// (`SG0404`), pictures (`SG0405`), and texts that lie too deep within each other (`SG0406`).
    ///
    /// Links to `broken` records (`kind/id`) are left alone: those have their own message already.
    pub fn check_links(
        &self,
        edition: &Edition<Web>,
        broken: &BTreeSet<String>,
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let mut check = |record: String, text: &TextOf<Markdown>| {
            for (_, markdown) in text.iter() {
                self.check_text(&record, markdown, broken, &mut problems);
            }
        };
        if let Some(intro) = &edition.site.intro {
            check("site.yaml".to_owned(), intro);
        }
        for (id, r) in &edition.regions {
            r.text.iter().for_each(|t| check(format!("regions/{id}"), t));
        }
        for (id, o) in &edition.organisations {
            o.text.iter().for_each(|t| check(format!("organisations/{id}"), t));
        }
        for (id, r) in &edition.roles {
            r.text.iter().for_each(|t| check(format!("roles/{id}"), t));
        }
        for (id, t) in &edition.topics {
            t.text.iter().for_each(|t| check(format!("topics/{id}"), t));
        }
        for (id, s) in &edition.infosheets {
            check(format!("infosheets/{id}"), &s.body);
        }
        for (id, t) in &edition.trainings {
            t.text.iter().for_each(|t| check(format!("trainings/{id}"), t));
        }
        for (id, e) in &edition.events {
            e.text.iter().for_each(|t| check(format!("events/{id}"), t));
        }
        for (id, a) in &edition.articles {
            check(format!("articles/{id}"), &a.body);
        }
        for (id, h) in &edition.handbooks {
            for chapter in &h.chapters {
                check(format!("handbooks/{id}/{}", chapter.slug), &chapter.body);
            }
        }
        for person in &edition.persons {
            person.intro.iter().for_each(|t| check("persons".to_owned(), t));
        }
        problems
    }

    fn check_text(
        &self,
        record: &str,
        markdown: &Markdown,
        broken: &BTreeSet<String>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let mut depth = 0;
        for (event, range) in Parser::new(&markdown.source).into_offset_iter() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
            if depth > DEEPEST {
                let at = markdown.span.start + offset(range.start);
                let span = Span { file: markdown.span.file, start: at, end: at + 1 };
                problems.push(problem!("SG0406").at(span).record(record));
                return;
            }
            let problem = match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    let record = dest_url.split('#').next().unwrap_or_default();
                    if broken.contains(record) && !record.starts_with("persons/") {
                        continue;
                    }
                    self.fault(&dest_url)
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    Some(problem!("SG0405", path: &*dest_url))
                }
                _ => None,
            };
            if let Some(problem) = problem {
                let start = markdown.span.start + offset(range.start);
                let end = (markdown.span.start + offset(range.end)).min(markdown.span.end);
                let span = Span { file: markdown.span.file, start: start.min(end), end };
                problems.push(problem.at(span).record(record));
            }
        }
    }

    fn fault(&self, url: &str) -> Option<Diagnostic> {
        if let Some(invitation) = CHAT_INVITATIONS.iter().find(|i| url.contains(**i)) {
            return Some(problem!("SG0403", address: invitation));
        }
        let outside = ["https://", "mailto:", "tel:"].iter().any(|s| url.starts_with(s));
        if outside {
            return None;
        }
        if self.routes.resolve(url).is_some() || url.starts_with('#') {
            let (page, anchor) = url.split_once('#')?;
            return Some(match page {
                "" => problem!("SG0404-here", anchor: anchor),
                _ => problem!("SG0404", page: page, anchor: anchor),
            });
        }
        let problem = problem!("SG0401", url: url);
        if let Some(rest) = url.strip_prefix("http://") {
            return Some(problem.hint(say!("hint-secure", rest: rest)));
        }
        if url.starts_with("persons/") {
            return Some(problem.hint("hint-person"));
        }
        let lists = LISTS.iter().map(|list| format!("pages/{list}"));
        let known: Vec<String> = self.routes.records().chain(lists).collect();
        let path = url.split('#').next().unwrap_or(url);
        if path.starts_with("www.") {
            return Some(problem.hint(say!("hint-secure", rest: url)));
        }
        if path.contains('@') && !path.contains('/') {
            return Some(problem.hint(say!("hint-mail", address: path)));
        }
        let path = path.trim_start_matches(['.', '/']).trim_start_matches("content/");
        let path = path.trim_end_matches(".md").trim_end_matches(".html");
        let hint = match did_you_mean(path, known.iter().map(String::as_str)) {
            Some(near) => say!("hint-meant", near: near),
            None => say!("hint"),
        };
        Some(problem.hint(hint))
    }
}
