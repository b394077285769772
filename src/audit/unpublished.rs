//! What no reader may see yet, or any more, beside persons: texts of records that are drafts or over.
//!
//! In: the catalogue, where it is judged. Out: values, each excused where another text that may be read says the same.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt::Display;

use super::rule::{Place, Verdict, window};
use super::values::{Kind, Value, Values, plain};
use sleutelgids_core::diag::say;
use sleutelgids_core::model::kinds::{EachKept, KeptRecord};
use sleutelgids_core::model::publication::ArticleKind;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{
    EventId, HandbookId, Markdown, OrganisationId, RoleId, Text, TextOf, TopicId, TrainingId,
};
use sleutelgids_core::texts::Texts;
use sleutelgids_records::validate::Catalogue;

/// Adds what the records hold that are not shown here.
pub fn gather(catalogue: &Catalogue, place: Place, all: &mut Vec<Value>) {
    for article in catalogue.articles.values() {
        let about_one = matches!(
            article.kind,
            ArticleKind::Portrait | ArticleKind::Testimonial
        );
        let verdict = match place.mode {
            Mode::Pool if about_one => Err(say!("why-pool")),
            _ => window(article.window, place.date),
        };
        let mut record = Record::new("articles", &article.id, place, verdict, all);
        record.texts("title", [&article.title]);
        record.texts("lead", [&article.lead]);
        record.body(Some(&article.body));
    }
    for sheet in catalogue.infosheets.values() {
        let verdict = window(sheet.window, place.date);
        let mut record = Record::new("infosheets", &sheet.id, place, verdict, all);
        record.texts("title", [&sheet.title]);
        record.texts("summary", [&sheet.summary]);
        record.body(Some(&sheet.body));
    }
    for training in catalogue.trainings.values() {
        let verdict = window(training.window, place.date);
        let mut record = Record::new("trainings", &training.id, place, verdict, all);
        record.texts("summary", &training.summary);
        record.body(training.text.as_ref());
    }
    for event in catalogue.events.values() {
        let verdict = window(event.window, place.date);
        let mut record = Record::new("events", &event.id, place, verdict, all);
        record.texts("summary", &event.summary);
        record.texts("place", &event.place);
        record.body(event.text.as_ref());
    }
    for o in catalogue.organisations.values() {
        let verdict = window(o.window, place.date);
        let mut record = Record::new("organisations", &o.id, place, verdict, all);
        let phone = o.phone.as_ref().map(|phone| &phone.shown);
        record.line("phone", phone, Kind::Phone);
        for (field, line) in [
            ("address", &o.address),
            ("email", &o.email),
            ("website", &o.website),
        ] {
            record.line(field, line.as_ref(), Kind::Telling);
        }
        record.body(o.text.as_ref());
    }
    catalogue.kept.each(&mut UnpublishedKinds { place, all });
}

/// Kinds whose texts are told apart above, and those of which nothing is looked for. Of any other every text is.
const TOLD_APART: [&str; 6] = [
    OrganisationId::KIND,
    TrainingId::KIND,
    EventId::KIND,
    RoleId::KIND,
    TopicId::KIND,
    HandbookId::KIND,
];

/// Adds the texts of records of other kinds.
struct UnpublishedKinds<'a> {
    place: Place,
    all: &'a mut Vec<Value>,
}

impl<'r> EachKept<'r> for UnpublishedKinds<'_> {
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    ) {
        for (id, record) in records.iter().filter(|_| !TOLD_APART.contains(&kind)) {
            let verdict = window(record.window(), self.place.date);
            let mut unpublished = Record::new(kind, id, self.place, verdict, self.all);
            for text in Texts::of(record).lines() {
                unpublished.sentences("text", text);
            }
        }
    }
}

/// A record, and whether it may be shown.
struct Record<'a> {
    values: Values<'a>,
    verdict: Verdict,
}

impl<'a> Record<'a> {
    fn new(
        kind: &str,
        id: &impl std::fmt::Display,
        place: Place,
        verdict: Verdict,
        all: &'a mut Vec<Value>,
    ) -> Self {
        Self {
            values: Values {
                place,
                record: format!("{kind}/{id}"),
                all,
            },
            verdict,
        }
    }

    fn texts<'t>(&mut self, field: &str, texts: impl IntoIterator<Item = &'t Text>) {
        for (lang, text) in texts.into_iter().flat_map(|text| text.iter()) {
            self.sentences(&format!("{field} ({lang})"), text);
        }
    }

    fn body(&mut self, body: Option<&TextOf<Markdown>>) {
        for (lang, body) in body.into_iter().flat_map(TextOf::iter) {
            self.sentences(&format!("text ({lang})"), &plain(&body.source));
        }
    }

    /// Adds the sentences of a text that may not be shown; others excuse by standing among the open texts.
    fn sentences(&mut self, field: &str, text: &str) {
        if self.verdict.is_err() {
            let count_before = self.values.all.len();
            self.values.sentences(field, text, &self.verdict);
            let added = &mut self.values.all[count_before..];
            added
                .iter_mut()
                .filter(|v| v.kind == Kind::Telling)
                .for_each(|v| v.kind = Kind::Part);
        }
    }

    fn line(&mut self, field: &str, line: Option<&String>, kind: Kind) {
        if let (Some(line), Err(_)) = (line, &self.verdict) {
            self.values.add(field, line, kind, &self.verdict);
        }
    }
}
