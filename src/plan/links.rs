//! Links within texts, checked before anything is rendered.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag};

use super::Plan;
use crate::diag::{Diagnostic, did_you_mean};
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

/// How deep elements of a text may lie within each other: a list within a list within a list takes eight.
const DEEPEST: usize = 16;

impl Plan {
    /// Reports links in texts that lead nowhere (`SG0401`) or to a private chat group (`SG0403`), and texts that lie
    /// too deep within each other (`SG0404`).
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
                let problem = Diagnostic::error("SG0404", "lists, quotations and emphasis lie too deep within each other here")
                    .hint("no reader follows that many; write it as a shorter list, or as a text of its own");
                problems.push(problem.at(span).record(record));
                return;
            }
            let Event::Start(Tag::Link { dest_url, .. }) = event else { continue };
            if broken.contains(dest_url.split('#').next().unwrap_or_default()) {
                continue;
            }
            if let Some((code, message, hint)) = self.fault(&dest_url) {
                let start = markdown.span.start + offset(range.start);
                let end = (markdown.span.start + offset(range.end)).min(markdown.span.end);
                let span = Span { file: markdown.span.file, start: start.min(end), end };
                problems.push(Diagnostic::error(code, message).at(span).record(record).hint(hint));
            }
        }
    }

    fn fault(&self, url: &str) -> Option<(&'static str, String, String)> {
        if let Some(invitation) = CHAT_INVITATIONS.iter().find(|i| url.contains(**i)) {
            let message = format!("this links to a private chat group (`{invitation}…`)");
            let hint = "whoever has the link can see who is in the group; name the person who can let people in instead";
            return Some(("SG0403", message, hint.to_owned()));
        }
        let outside = ["https://", "mailto:", "tel:", "#"].iter().any(|s| url.starts_with(s));
        if outside || self.routes.resolve(url).is_some() {
            return None;
        }
        let message = format!("this link leads nowhere: `{url}`");
        if let Some(rest) = url.strip_prefix("http://") {
            let hint = format!("use the secure address: `https://{rest}`");
            return Some(("SG0401", message, hint));
        }
        if url.starts_with("persons/") {
            let hint =
                "a person's own record cannot be linked to: its name may say more than she allowed";
            return Some(("SG0401", message, hint.to_owned()));
        }
        let known: Vec<String> = self.routes.records().collect();
        let path = url.split('#').next().unwrap_or(url);
        let hint = match did_you_mean(path, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "link to a record as `infosheets/actieve-rol`, to a list as `pages/regions`, or to `https://…`".to_owned(),
        };
        Some(("SG0401", message, hint))
    }
}
