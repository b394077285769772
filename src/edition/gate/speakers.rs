//! Who may be named as the writer or the speaker of something.
//!
//! In: the persons and contacts of an edition, its articles and sheets. Out: these with bylines that may be read, and a list of whom
//! they leave out, for staff.

use std::collections::BTreeMap;

use super::Keys;
use crate::{Article, Byline, Infosheet};
use sleutelgids_core::model::publication::{self, Quotation, Source};
use sleutelgids_core::model::who::Contact;
use sleutelgids_core::model::{ArticleId, ContactId, InfosheetId};
use sleutelgids_records::validate::Catalogue;

/// Somebody who may not be shown, where a record names her as its writer, its speaker or whom the press may ask. For whoever tells staff alone.
#[derive(Debug, Clone)]
pub struct Unshown {
    /// The record, as `kind/id`.
    pub record: String,
    /// The words or the byline that are hers.
    pub what: Attribution,
    /// Her record, as `kind/id`.
    pub who: String,
}

/// A part of a record that is somebody's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribution {
    /// The line that says who wrote it.
    Byline,
    /// A quotation, by its place in the list.
    Quotation(usize),
    /// The person whom the press may ask.
    PressContact,
}

/// The persons and contacts who may be named as the writer or speaker of something.
pub(super) struct Speakers<'a> {
    pub(super) keys: &'a Keys,
    pub(super) contacts: &'a BTreeMap<ContactId, Contact>,
}

impl Speakers<'_> {
    /// Returns the byline of a source: of somebody who may not be shown no more than whether it is a key person or an official.
    fn byline(&self, source: &Source) -> Byline {
        match source {
            Source::Person(id) => self
                .keys
                .get(id)
                .map_or(Byline::Anonymous, |key| Byline::Person(*key)),
            Source::Contact(id) if self.contacts.contains_key(id) => Byline::Contact(id.clone()),
            Source::Contact(_) => Byline::Official,
            Source::Named(name) => Byline::Named(name.clone()),
        }
    }

    /// Tells whether a source may not be named to anybody. What such a person says is not told either: it may tell who she is.
    fn is_unshown(&self, source: &Source) -> bool {
        matches!(self.byline(source), Byline::Anonymous | Byline::Official)
    }

    /// Quotations by someone whom this edition may not show fall away as a whole.
    fn quotations(&self, quotations: Vec<Quotation<Source>>) -> Vec<Quotation<Byline>> {
        let nameable = quotations.into_iter().filter(|q| !self.is_unshown(&q.by));
        nameable
            .map(|q| Quotation {
                text: q.text,
                by: self.byline(&q.by),
            })
            .collect()
    }

    /// Lists the sources that may not be shown, wherever something names them as its writer or speaker.
    pub(super) fn unshown(
        &self,
        catalogue: &Catalogue,
        articles: &BTreeMap<ArticleId, publication::Article>,
        infosheets: &BTreeMap<InfosheetId, publication::Infosheet>,
    ) -> Vec<Unshown> {
        let mut unshown = Vec::new();
        let mut look = |record: String, what: Attribution, source: &Source| {
            // A record with errors is no record; what is said of it is enough.
            let is_known = match source {
                Source::Person(id) => catalogue.persons.contains_key(id),
                Source::Contact(id) => catalogue.contacts.contains_key(id),
                Source::Named(_) => true,
            };
            if is_known && self.is_unshown(source) {
                let source_record = match source {
                    Source::Person(id) => format!("persons/{id}"),
                    Source::Contact(id) => format!("contacts/{id}"),
                    Source::Named(name) => name.clone(),
                };
                unshown.push(Unshown {
                    record,
                    what,
                    who: source_record,
                });
            }
        };
        for (id, article) in articles {
            article
                .author
                .iter()
                .for_each(|by| look(format!("articles/{id}"), Attribution::Byline, by));
            let press = article
                .press_contact
                .iter()
                .map(|id| Source::Contact(id.clone()));
            press.for_each(|by| look(format!("articles/{id}"), Attribution::PressContact, &by));
            for (n, quotation) in article.quotations.iter().enumerate() {
                look(
                    format!("articles/{id}"),
                    Attribution::Quotation(n),
                    &quotation.by,
                );
            }
        }
        for (id, sheet) in infosheets {
            for (n, quotation) in sheet.quotations.iter().enumerate() {
                look(
                    format!("infosheets/{id}"),
                    Attribution::Quotation(n),
                    &quotation.by,
                );
            }
        }
        unshown
    }

    pub(super) fn infosheet(&self, s: publication::Infosheet) -> Infosheet {
        Infosheet {
            quotations: self.quotations(s.quotations),
            id: s.id,
            title: s.title,
            summary: s.summary,
            audience: s.audience,
            reading_level: s.reading_level,
            amounts: s.amounts,
            roles: s.roles,
            topics: s.topics,
            downloads: s.downloads,
            body: s.body,
            window: s.window,
        }
    }

    pub(super) fn article(&self, a: publication::Article) -> Article {
        Article {
            author: a.author.as_ref().map(|s| self.byline(s)),
            quotations: self.quotations(a.quotations),
            press_contact: a.press_contact.filter(|c| self.contacts.contains_key(c)),
            // Whom it is about is for the gate alone to know.
            about: Vec::new(),
            id: a.id,
            title: a.title,
            lead: a.lead,
            date: a.date,
            kind: a.kind,
            body: a.body,
            window: a.window,
        }
    }
}
