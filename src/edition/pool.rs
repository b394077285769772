//! Numbers in place of persons.
//!
//! In: persons as they may be shown. Out: for each region how many can be asked, by language, role and topic. A cell
//! below the minimum does not say its number, and a region below it says nothing but that: in a village, "one
//! person who speaks Tigrinya" is a person.

use std::collections::BTreeMap;

use super::{Person, PersonKey};
use crate::model::{Lang, RegionId, RoleId, TopicId};

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exactly(u64),
    /// Fewer than this; none at all is possible too.
    FewerThan(u64),
}

/// Who can be asked in a region, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    /// How many persons.
    pub persons: Count,
    /// Languages, the most spoken first; empty when there are too few persons.
    pub languages: Vec<(Lang, Count)>,
    /// Roles, the most frequent first.
    pub roles: Vec<(RoleId, Count)>,
    /// Topics, the most frequent first.
    pub topics: Vec<(TopicId, Count)>,
}

impl Pool {
    /// Counts the persons with these keys.
    pub(super) fn count(persons: &[Person], keys: &[PersonKey], minimum: u64) -> Self {
        let cell = |n: u64| match n < minimum {
            true => Count::FewerThan(minimum),
            false => Count::Exactly(n),
        };
        let here = || keys.iter().map(|k| &persons[k.index()]);
        let all = cell(keys.len() as u64);
        if all == Count::FewerThan(minimum) {
            return Self { persons: all, languages: vec![], roles: vec![], topics: vec![] };
        }
        Self {
            persons: all,
            languages: tally(here().flat_map(|p| p.languages.iter().map(|l| l.lang.clone())), cell),
            roles: tally(here().flat_map(|p| p.roles.iter().cloned()), cell),
            topics: tally(here().flat_map(|p| p.topics.iter().cloned()), cell),
        }
    }
}

/// The pools of all regions.
pub(super) fn pools(
    persons: &[Person],
    in_region: &BTreeMap<RegionId, Vec<PersonKey>>,
    regions: impl Iterator<Item = RegionId>,
    minimum: u64,
) -> BTreeMap<RegionId, Pool> {
    regions
        .map(|id| {
            let keys = in_region.get(&id).map_or(&[][..], Vec::as_slice);
            let pool = Pool::count(persons, keys, minimum);
            (id, pool)
        })
        .collect()
}

/// How often each occurs, the most frequent first. Cells that hide their number stand in the order of their names,
/// so that their place does not tell it.
fn tally<T: Ord + Clone>(
    values: impl Iterator<Item = T>,
    cell: impl Fn(u64) -> Count,
) -> Vec<(T, Count)> {
    let mut counts: BTreeMap<T, u64> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut cells: Vec<(T, Count)> = counts.into_iter().map(|(v, n)| (v, cell(n))).collect();
    cells.sort_by_key(|(_, count)| match count {
        Count::Exactly(n) => std::cmp::Reverse(*n),
        Count::FewerThan(_) => std::cmp::Reverse(0),
    });
    cells
}
