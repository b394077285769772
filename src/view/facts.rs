//! A person's facts as lines: a word and what is told, in the order of the table of facts, for page, card and flyer alike.
//!
//! A plain fact needs no line here. One with code of its own stands in [`View::facts`] when a page lists it.

use serde::Serialize;

use super::View;
use super::text::LangText;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::Text;
use sleutelgids_core::model::facts::{Field, PlainFact, ShownPlace};
use sleutelgids_edition::{Engagement, EngagementKind, ListedFacts, Person};
use sleutelgids_render::plan::Page;

/// A fact as a line of a page, a card or a flyer.
#[derive(Debug, Clone, Serialize)]
pub struct FactLine<'v> {
    /// The word before it.
    pub label: LangText<'v>,
    /// The values, at least one.
    pub values: Vec<FactValue<'v>>,
}

/// A value of a fact.
#[derive(Debug, Clone, Serialize)]
pub struct FactValue<'v> {
    /// The words.
    pub text: LangText<'v>,
    /// The page of the record that they name.
    #[serde(skip)]
    pub page: Option<Page>,
}

impl<'v> FactValue<'v> {
    /// Words that lead nowhere.
    fn still(text: LangText<'v>) -> Self {
        Self { text, page: None }
    }
}

impl<'a, M> View<'a, M> {
    /// Returns the facts that a person's own page lists.
    pub fn facts<'v>(&'v self, person: &'v Person) -> Vec<FactLine<'v>> {
        let edition = self.edition;
        let mut lines = Vec::new();
        for (field, _) in Field::ALL {
            let values = match field {
                Field::Plain(fact) if fact.is_on(ShownPlace::Page) => {
                    self.told(person.facts.of(fact))
                }
                Field::Organisation => {
                    let id = person.organisation.as_ref();
                    let organisation = id.and_then(|id| edition.organisations.get(id));
                    let name = organisation.map(|o| self.text(&o.name));
                    name.map(FactValue::still).into_iter().collect()
                }
                Field::Engagement => {
                    // Those whose last day is over are of the past.
                    let today = self.edition.date;
                    let engagement = person.engagement.as_ref();
                    let current = engagement.filter(|e| e.until.is_none_or(|until| today <= until));
                    let terms = current.map(|e| self.terms(e));
                    let terms = terms.map(|words| FactValue::still(LangText::own(words)));
                    terms.into_iter().collect()
                }
                Field::Trainings => self.trainings(person),
                Field::SensitiveOrigin
                | Field::SensitiveCommunity
                | Field::SensitiveReligion
                | Field::SensitivePosition
                | Field::SensitiveStatus => {
                    let sensitive_facts = person.sensitive.iter().filter(|(own, _)| *own == field);
                    sensitive_facts
                        .map(|(_, words)| FactValue::still(LangText::own(words)))
                        .collect()
                }
                // In a place of their own, or on no page.
                Field::Plain(_)
                | Field::Name
                | Field::Photo
                | Field::Intro
                | Field::Languages
                | Field::Roles
                | Field::Topics
                | Field::HomeRegion
                | Field::Regions
                | Field::Phone
                | Field::Whatsapp
                | Field::Relay
                | Field::Email
                | Field::Form
                | Field::Hours => Vec::new(),
            };
            lines.extend(self.line(field, values));
        }
        lines
    }

    /// Returns the facts in words that lists of persons show in a place.
    pub fn listed_facts<'v>(
        &'v self,
        facts: ListedFacts<'v>,
        place: ShownPlace,
    ) -> Vec<FactLine<'v>> {
        let plain_facts = PlainFact::all().filter(|fact| fact.is_on(place));
        let lines =
            plain_facts.map(|fact| self.line(Field::Plain(fact), self.told(facts.of(fact))));
        lines.flatten().collect()
    }

    /// A line, unless there is nothing to tell.
    fn line<'v>(&'v self, field: Field, values: Vec<FactValue<'v>>) -> Option<FactLine<'v>> {
        let is_told = !values.is_empty();
        is_told.then(|| FactLine {
            label: self.message_text(field.label()),
            values,
        })
    }

    /// Words of a record that lead nowhere.
    fn told<'v>(&'v self, texts: &'v [Text]) -> Vec<FactValue<'v>> {
        let texts = texts.iter().map(|text| self.text(text));
        texts.map(FactValue::still).collect()
    }

    /// The trainings a person had, each with its page.
    fn trainings<'v>(&'v self, person: &'v Person) -> Vec<FactValue<'v>> {
        let ids = person.trainings.iter();
        let trainings = ids.filter_map(|id| self.edition.trainings.get(id));
        let values = trainings.map(|training| FactValue {
            text: self.text(&training.title),
            page: Some(Page::Training(training.id.clone())),
        });
        values.collect()
    }

    /// The terms of somebody's work, with the day since when they hold when it is known.
    fn terms(&self, engagement: &Engagement) -> String {
        let kind = self.message(match engagement.kind {
            EngagementKind::Volunteer => "engagement-volunteer",
            EngagementKind::Paid => "engagement-paid",
            EngagementKind::Freelance => "engagement-freelance",
        });
        match engagement.since {
            Some(since) => {
                let since = self.date(since);
                let args = [("kind", Arg::Text(kind)), ("date", Arg::Text(&since))];
                self.format("engagement-since", &args)
            }
            None => kind.to_owned(),
        }
    }
}
