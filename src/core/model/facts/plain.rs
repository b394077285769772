//! Plain facts of a person: words and nothing else, said once in the table.
//!
//! A plain fact is a value, not a variant of an enum: no stage takes them apart, so that one that is added is read, checked, asked
//! for, shown and looked for like the others.

use std::fmt;
use std::sync::Arc;

use super::super::text::Text;
use super::{Field, Nature, ShownPlace, TABLE};

/// A fact that is one text or a list of texts, each in one language or several: a row of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlainFact(u8);

impl PlainFact {
    /// Her own words.
    pub const QUOTE: Self = Self::called("quote");
    /// The times at which she can be asked.
    pub const AVAILABILITY: Self = Self::called("availability");

    /// The plain fact of a row.
    pub(super) const fn in_row(row: usize) -> Self {
        assert!(row < u64::BITS as usize, "a set of fields has a bit a row");
        assert!(
            matches!(TABLE[row].nature, Nature::Plain { .. }),
            "a plain fact"
        );
        Self(row as u8)
    }

    /// The plain fact with this key; does not compile when there is none.
    const fn called(key: &str) -> Self {
        let mut row = 0;
        while row < TABLE.len() {
            if is_same(TABLE[row].word, key) {
                return Self::in_row(row);
            }
            row += 1;
        }
        panic!("no plain fact of this key is in the table")
    }

    /// Every plain fact, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        Field::ALL.into_iter().filter_map(|(field, _)| match field {
            Field::Plain(fact) => Some(fact),
            _ => None,
        })
    }

    /// Returns the plain fact with this key.
    pub fn with_key(key: &str) -> Option<Self> {
        Self::all().find(|fact| fact.key() == key)
    }

    /// Returns the number of its row.
    pub(super) fn row(self) -> usize {
        usize::from(self.0)
    }

    /// Returns its key in a record, which is the word that a consent uses for it.
    pub fn key(self) -> &'static str {
        TABLE[self.row()].word
    }

    /// Returns what the schema says of it, a sentence in English.
    pub fn description(self) -> &'static str {
        match TABLE[self.row()].nature {
            Nature::Plain { description, .. } => description,
            Nature::Own(_) => "",
        }
    }

    /// Returns whether a record may hold several of its texts.
    pub fn is_list(self) -> bool {
        matches!(
            TABLE[self.row()].nature,
            Nature::Plain { is_list: true, .. }
        )
    }

    /// Returns whether readers meet it in a place.
    pub fn is_on(self, place: ShownPlace) -> bool {
        match TABLE[self.row()].nature {
            Nature::Plain { places, .. } => places.contains(&place),
            Nature::Own(_) => false,
        }
    }

    /// Returns whether it is shown where a person is one of several, on a card or on a flyer.
    pub fn is_listed(self) -> bool {
        [ShownPlace::Card, ShownPlace::Flyer, ShownPlace::Apart]
            .into_iter()
            .any(|place| self.is_on(place))
    }
}

impl fmt::Debug for PlainFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// Compares two texts while the program is compiled.
const fn is_same(one: &str, other: &str) -> bool {
    let (one_bytes, other_bytes) = (one.as_bytes(), other.as_bytes());
    let mut position = 0;
    while position < one_bytes.len()
        && position < other_bytes.len()
        && one_bytes[position] == other_bytes[position]
    {
        position += 1;
    }
    position == one_bytes.len() && position == other_bytes.len()
}

/// The plain facts of one person, in the order of the table; a fact without texts is not in it. A clone of the texts is a
/// pointer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct FactTexts(Vec<(PlainFact, Arc<[Text]>)>);

impl FactTexts {
    /// The facts of a person from the texts of each fact.
    pub fn new(texts_of: impl FnMut(PlainFact) -> Vec<Text>) -> Self {
        let texts = PlainFact::all().map(texts_of);
        let facts = PlainFact::all().zip(texts);
        let facts_with_texts = facts.filter(|(_, texts)| !texts.is_empty());
        Self(
            facts_with_texts
                .map(|(fact, texts)| (fact, texts.into()))
                .collect(),
        )
    }

    /// Returns those of these facts that may be kept.
    #[must_use]
    pub fn kept(&self, may_be_kept: impl Fn(PlainFact) -> bool) -> Self {
        let facts_to_keep = self.0.iter().filter(|(fact, _)| may_be_kept(*fact));
        Self(facts_to_keep.cloned().collect())
    }

    /// Returns the texts of a fact; none when nothing is told of it.
    pub fn of(&self, fact: PlainFact) -> &[Text] {
        let entry = self.0.iter().find(|(own, _)| *own == fact);
        entry.map_or(&[], |(_, texts)| texts)
    }

    /// Iterates over the facts of which something is told, with their texts.
    pub fn iter(&self) -> impl Iterator<Item = (PlainFact, &[Text])> {
        self.0.iter().map(|(fact, texts)| (*fact, &**texts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plain_fact_is_met_somewhere() {
        let places = [
            ShownPlace::Page,
            ShownPlace::Card,
            ShownPlace::Flyer,
            ShownPlace::Apart,
        ];
        for fact in PlainFact::all() {
            assert!(
                places.into_iter().any(|place| fact.is_on(place)),
                "`{fact:?}` is shown nowhere: say where in `facts.rs`"
            );
            assert!(
                fact.is_on(ShownPlace::Page) != fact.is_on(ShownPlace::Apart),
                "`{fact:?}` is not on a person's own page, or twice: say where in `facts.rs`"
            );
            assert_eq!(PlainFact::with_key(fact.key()), Some(fact));
        }
    }

    #[test]
    fn every_field_has_one_row() {
        for (row, (field, word)) in Field::ALL.into_iter().enumerate() {
            assert_eq!(field.row(), row, "`{word}` has two rows");
        }
    }
}
