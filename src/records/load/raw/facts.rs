//! A person's plain facts as her file says them.
//!
//! In: a key of her record and what stands behind it. Out: its texts. Which keys these are, what the schema says of them and whether one
//! holds several texts is in the table of facts.

use serde_json::Value as Json;

use super::super::field::{FromNode, Need, RawText, Reader};
use super::super::tree::Node;
use super::List;
use sleutelgids_core::model::facts::PlainFact;
use sleutelgids_core::source::Spanned;

/// Plain facts as typed, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct RawFacts(Vec<(PlainFact, List<RawText>)>);

impl RawFacts {
    /// Returns the keys of plain facts.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        PlainFact::all().map(PlainFact::key)
    }

    /// Returns whether a key is that of a plain fact: a translation's file may hold each of them.
    pub fn knows(key: &str) -> bool {
        PlainFact::with_key(key).is_some()
    }

    /// Reads a value; returns false when its key is not that of a plain fact.
    pub fn read(&mut self, key: &Spanned<String>, node: &Node, reader: &mut Reader<'_>) -> bool {
        let Some(fact) = PlainFact::with_key(&key.value) else {
            return false;
        };
        let texts = match fact.is_list() {
            true => reader
                .value::<List<RawText>>(key, node, Need::Optional)
                .map(|list| list.value),
            false => reader
                .value::<RawText>(key, node, Need::Optional)
                .map(|text| vec![text]),
        };
        self.0.extend(texts.map(|texts| (fact, texts)));
        true
    }

    /// Returns the texts of a fact.
    pub fn of(&self, fact: PlainFact) -> &[Spanned<RawText>] {
        let typed = self.0.iter().find(|(own, _)| *own == fact);
        typed.map_or(&[], |(_, texts)| texts)
    }

    /// Returns the key and the JSON Schema of each plain fact.
    pub fn schemas() -> impl Iterator<Item = (String, Json)> {
        PlainFact::all().map(|fact| {
            let mut schema = match fact.is_list() {
                true => List::<RawText>::schema(),
                false => RawText::schema(),
            };
            schema["description"] = fact.description().into();
            (fact.key().to_owned(), schema)
        })
    }
}
