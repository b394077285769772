//! Numbers in place of persons.
//!
//! In: the numbers of a region, of which small ones are suppressed. Out: the same in words and in order: what tells a number by
//! how large it is, after it what does not, each in the order of their names. A suppressed number is in no value.

use std::cmp::Reverse;

use serde::Serialize;

use super::View;
use super::language::LanguageLabel;
use super::region::Labelled;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::{Lang, RegionId, RoleId, TopicId};
use sleutelgids_edition::{Count, Pool};

/// A number that is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountLabel {
    /// "12", or "12 or more".
    pub words: String,
    /// True for the very number, false for a bound.
    pub is_exact: bool,
}

/// A counted thing and the number of it; nothing for a number that is suppressed.
#[derive(Debug, Clone, Serialize)]
pub struct Counted<T> {
    /// The thing that is counted.
    pub of: T,
    /// The number.
    pub count: Option<CountLabel>,
}

/// A region in numbers.
#[derive(Debug, Clone, Serialize)]
pub struct PoolView<'v> {
    /// The number of persons who can be asked: "12", "12 or more", "fewer than 3"; nothing where that is suppressed.
    pub persons: Option<String>,
    /// The sentence in place of everything else, when there are too few persons.
    pub few: Option<String>,
    /// Languages.
    pub languages: Vec<Counted<LanguageLabel>>,
    /// Roles.
    pub roles: Vec<Counted<Labelled<'v, RoleId>>>,
    /// Topics.
    pub topics: Vec<Counted<Labelled<'v, TopicId>>>,
}

impl<'a, M> View<'a, M> {
    /// Returns a number that is told.
    pub fn count(&self, count: Count) -> Option<CountLabel> {
        let (words, is_exact) = match count {
            Count::Exactly(n) => (self.messages.locale(self.lang).number(n), true),
            Count::AtLeast(n) => {
                let words = self.format("number-at-least", &[("count", Arg::Number(n))]);
                (words, false)
            }
            Count::Suppressed | Count::FewerThan(_) => return None,
        };
        Some(CountLabel { words, is_exact })
    }

    /// Returns "12 key persons", "fewer than 3 key persons"; nothing for a number that is suppressed.
    pub fn count_of_persons(&self, count: Count) -> Option<String> {
        let (key, n) = match count {
            Count::Exactly(n) => ("count-persons", n),
            Count::AtLeast(n) => ("count-at-least", n),
            Count::FewerThan(n) => ("count-fewer", n),
            Count::Suppressed => return None,
        };
        Some(self.format(key, &[("count", Arg::Number(n))]))
    }

    /// Returns a message about numbers that are suppressed, which says below which they are.
    pub fn about_suppressed(&self, key: &str) -> String {
        let minimum = Arg::Number(self.edition.minimum);
        self.format(key, &[("count", minimum)])
    }

    /// Returns a region in numbers.
    pub fn pool(&self, pool: &Pool) -> PoolView<'_> {
        let edition: &'a _ = self.edition;
        let is_few = matches!(pool.persons, Count::FewerThan(_));
        let roles = pool.roles.iter().filter_map(|(id, count)| {
            let (id, role) = edition.roles.get_key_value(id)?;
            Some((self.labelled(id, &role.label), *count))
        });
        let topics = pool.topics.iter().filter_map(|(id, count)| {
            let (id, topic) = edition.topics.get_key_value(id)?;
            Some((self.labelled(id, &topic.label), *count))
        });
        PoolView {
            persons: match is_few {
                true => Some(self.about_suppressed("number-fewer")),
                false => self.count(pool.persons).map(|label| label.words),
            },
            few: is_few.then(|| self.about_suppressed("pool-few")),
            languages: self.counted_languages(pool),
            roles: self.counted(roles.collect(), |role| &role.label.text),
            topics: self.counted(topics.collect(), |topic| &topic.label.text),
        }
    }

    /// Returns the languages of a region, with how many speak each well enough to help.
    pub fn counted_languages(&self, pool: &Pool) -> Vec<Counted<LanguageLabel>> {
        let languages = pool.languages.iter();
        let labels = languages.map(|(lang, count): &(Lang, Count)| (self.language(lang), *count));
        self.counted(labels.collect(), |language| &language.name)
    }

    /// Returns the regions that have any, with how many.
    pub fn counted_regions(
        &self,
        count_in: impl Fn(&Pool) -> Option<Count>,
    ) -> Vec<Counted<Labelled<'_, RegionId>>> {
        let edition = self.edition;
        let regions = edition.regions.values().filter_map(|region| {
            let count = count_in(edition.pool(&region.id)?)?;
            let (id, label) = (&region.id, self.region_name(region));
            Some((Labelled { id, label }, count))
        });
        self.counted(regions.collect(), |region| &region.label.text)
    }

    /// Puts what is counted in order: the largest number first, then what tells none; among equals by name.
    fn counted<T>(&self, mut cells: Vec<(T, Count)>, name: impl Fn(&T) -> &str) -> Vec<Counted<T>> {
        let locale = self.messages.locale(self.lang);
        cells.sort_by_cached_key(|(of, count)| (Reverse(told(*count)), locale.sort_key(name(of))));
        cells
            .into_iter()
            .map(|(of, count)| Counted {
                of,
                count: self.count(count),
            })
            .collect()
    }
}

/// Returns the number that is told; nothing for one that is suppressed.
fn told(count: Count) -> Option<u64> {
    match count {
        Count::Exactly(n) | Count::AtLeast(n) => Some(n),
        Count::Suppressed | Count::FewerThan(_) => None,
    }
}
