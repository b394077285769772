//! Languages that persons speak, by number.
//!
//! In: an edition. Out: its persons' languages, and the numbers of those that each of them speaks. To count who speaks what on
//! a page is to count numbers, not to compare tags for each person of each page.

use std::collections::BTreeSet;

use sleutelgids_core::model::Lang;
use sleutelgids_edition::{Edition, PersonKey, Web};

/// All of them, and whose.
pub(super) struct Tongues<'a> {
    /// In order of their tags.
    all: Vec<&'a Lang>,
    /// The numbers of each person's, by her key, as lists show them.
    spoken: Vec<Box<[usize]>>,
}

impl<'a> Tongues<'a> {
    /// Those of everybody in an edition.
    pub fn new(edition: &'a Edition<Web>) -> Self {
        let listed = || {
            edition
                .person_keys()
                .map(|key| edition.listed(key).languages)
        };
        let all: BTreeSet<&Lang> = listed().flatten().map(|spoken| &spoken.lang).collect();
        let mut tongues = Self {
            all: all.into_iter().collect(),
            spoken: Vec::new(),
        };
        let numbers = |spoken: &sleutelgids_edition::SpokenLanguage| tongues.number(&spoken.lang);
        tongues.spoken = listed()
            .map(|all| all.iter().filter_map(numbers).collect())
            .collect();
        tongues
    }

    /// In order of their tags; a language's number is its place.
    pub fn all(&self) -> &[&'a Lang] {
        &self.all
    }

    /// The number of a language; nothing for one that nobody speaks.
    pub fn number(&self, lang: &Lang) -> Option<usize> {
        self.all.binary_search(&lang).ok()
    }

    /// Who of these speaks each language, by its number.
    pub fn speakers(&self, keys: &[PersonKey]) -> Vec<Vec<PersonKey>> {
        let mut speakers = vec![Vec::new(); self.all.len()];
        for key in keys {
            for number in &self.spoken[key.index()] {
                speakers[*number].push(*key);
            }
        }
        speakers
    }
}
