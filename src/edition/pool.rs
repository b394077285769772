//! Numbers in place of persons.
//!
//! In: persons as they may be shown, and the tree of regions. Out: for each region, and for the whole network, how many
//! can be asked, by language, role and topic. A cell below the minimum does not say its number, and a region below it
//! says nothing but that: in a village, "one person who speaks Tigrinya" is a person. Nor may a number be worked out from
//! those around it ([`suppress`]); `docs/decisions/0013-numbers-that-cannot-be-subtracted.md` has the reasons and the limits.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::subset_sums::SubsetSums;
use super::{LanguageLevel, Person, PersonKey};
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::{Lang, RegionId, RoleId, TopicId};

/// A number of persons, as far as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Count {
    /// So many.
    Exactly(u64),
    /// This number or more, which one told within it says already.
    AtLeast(u64),
    /// A number that is not told, nor whether it is large or small.
    Suppressed,
    /// Fewer than this. Of a whole region, none at all is possible too.
    FewerThan(u64),
}

/// The persons who can be asked in a region, in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Pool {
    /// The number of persons.
    pub persons: Count,
    /// Languages spoken well enough to help in, the most spoken first; empty when there are too few persons.
    pub languages: Vec<(Lang, Count)>,
    /// Roles, the most frequent first.
    pub roles: Vec<(RoleId, Count)>,
    /// Topics, the most frequent first.
    pub topics: Vec<(TopicId, Count)>,
}

/// The numbers of an edition.
#[derive(Debug, Clone, Hash)]
pub(super) struct Pools {
    /// Numbers of everyone, wherever she can be asked.
    pub whole: Pool,
    /// Numbers of each region.
    pub regions: BTreeMap<RegionId, Pool>,
}

/// The regions as a tree: the whole network is the first, and each comes after the one it lies in.
pub(super) struct RegionTree {
    /// The region a node is; `None` for the whole.
    ids: Vec<Option<RegionId>>,
    /// The nodes directly within each.
    children: Vec<Vec<usize>>,
}

impl RegionTree {
    pub fn new(regions: &BTreeMap<RegionId, Region>) -> Self {
        let mut within: BTreeMap<Option<RegionId>, Vec<RegionId>> = BTreeMap::new();
        for region in regions.values() {
            // A region whose parent is not shown lies in the whole alone.
            let parent = region.parent.as_ref().filter(|p| regions.contains_key(*p));
            within
                .entry(parent.cloned())
                .or_default()
                .push(region.id.clone());
        }
        let mut tree = Self {
            ids: vec![None],
            children: vec![Vec::new()],
        };
        let mut node = 0;
        while node < tree.ids.len() {
            for id in within.remove(&tree.ids[node]).unwrap_or_default() {
                let child = tree.ids.len();
                tree.ids.push(Some(id));
                tree.children.push(Vec::new());
                tree.children[node].push(child);
            }
            node += 1;
        }
        tree
    }

    fn len(&self) -> usize {
        self.ids.len()
    }
}

/// The numbers of all regions.
pub(super) fn pools(
    persons: &[Person],
    in_region: &BTreeMap<RegionId, Vec<PersonKey>>,
    tree: &RegionTree,
    minimum: u64,
) -> Pools {
    let everyone: Vec<PersonKey> = (0..persons.len()).map(PersonKey::at).collect();
    let keys_of = |node: usize| match &tree.ids[node] {
        None => everyone.as_slice(),
        Some(id) => in_region.get(id).map_or(&[][..], Vec::as_slice),
    };
    let people: Vec<Vec<&Person>> = (0..tree.len())
        .map(|node| keys_of(node).iter().map(|k| &persons[k.index()]).collect())
        .collect();
    let totals: Vec<u64> = people.iter().map(|p| p.len() as u64).collect();
    let region_counts = suppress(tree, &totals, minimum, &|_| SmallCell::Unsaid, &|_| {
        u64::MAX
    });
    let tally = Tally {
        tree,
        people: &people,
        totals: &totals,
        told: &region_counts,
        minimum,
    };
    let mut languages = tally.tally(|p| {
        let helpful = p
            .languages
            .iter()
            .filter(|l| l.level != LanguageLevel::Basic);
        helpful.map(|l| l.lang.clone()).collect()
    });
    let mut roles = tally.tally(|p| p.roles.clone());
    let mut topics = tally.tally(|p| p.topics.clone());
    let mut pools = region_counts
        .into_iter()
        .enumerate()
        .map(|(node, persons)| Pool {
            persons,
            languages: std::mem::take(&mut languages[node]),
            roles: std::mem::take(&mut roles[node]),
            topics: std::mem::take(&mut topics[node]),
        });
    let network = pools.next().expect("the whole is the first node");
    let regions = tree
        .ids
        .iter()
        .skip(1)
        .flatten()
        .cloned()
        .zip(pools)
        .collect();
    Pools {
        whole: network,
        regions,
    }
}

/// The rule for what a cell below the minimum says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SmallCell {
    /// That there is somebody, but not how many.
    Named,
    /// It says nothing: nobody at all is possible too.
    Unsaid,
    /// That there is nobody.
    Nobody,
}

/// Everyone in each region, and what is told of their number.
struct Tally<'a> {
    tree: &'a RegionTree,
    people: &'a [Vec<&'a Person>],
    totals: &'a [u64],
    told: &'a [Count],
    minimum: u64,
}

impl Tally<'_> {
    /// Counts each value in each region, the most frequent first. Cells that hide their number stand in the
    /// order of their names, so that their place does not tell it.
    fn tally<T: Ord + Clone>(&self, values: impl Fn(&Person) -> Vec<T>) -> Vec<Vec<(T, Count)>> {
        let mut counts: BTreeMap<T, Vec<u64>> = BTreeMap::new();
        for (node, people) in self.people.iter().enumerate() {
            for person in people {
                let mut values_of_person = values(person);
                values_of_person.sort();
                values_of_person.dedup();
                for value in values_of_person {
                    counts
                        .entry(value)
                        .or_insert_with(|| vec![0; self.tree.len()])[node] += 1;
                }
            }
        }
        let mut cells: Vec<Vec<(T, Count)>> = vec![Vec::new(); self.tree.len()];
        for (value, counts) in counts {
            let quiet = |node: usize| self.totals[node] < self.minimum;
            let small = |node: usize| match counts[node] {
                _ if quiet(node) => SmallCell::Unsaid,
                0 => SmallCell::Nobody,
                _ => SmallCell::Named,
            };
            let cell_counts = suppress(self.tree, &counts, self.minimum, &small, &|node| {
                self.most(node)
            });
            for (node, count) in cell_counts.into_iter().enumerate() {
                if !quiet(node) && counts[node] > 0 {
                    cells[node].push((value.clone(), count));
                }
            }
        }
        for cells in &mut cells {
            cells.sort_by_key(|(_, count)| match count {
                Count::Exactly(n) | Count::AtLeast(n) => Reverse(*n),
                Count::Suppressed | Count::FewerThan(_) => Reverse(0),
            });
        }
        cells
    }

    /// A part may not say that there are more than is told of the whole.
    fn most(&self, node: usize) -> u64 {
        match self.told[node] {
            Count::Exactly(_) => u64::MAX,
            Count::AtLeast(n) => n,
            Count::Suppressed | Count::FewerThan(_) => 0,
        }
    }
}

/// The facts that a wider region knows of one within it.
struct Subtree {
    /// Every sum of told numbers of regions that lie apart, within this one or itself.
    sums: SubsetSums,
    /// The largest number told.
    floor: u64,
    /// The sum of the topmost told numbers.
    told: u64,
    /// Cells outside those that do not say their number.
    hidden: u64,
    /// The least number of persons in these.
    named: u64,
}

/// Decides which numbers of one kind are told; from the smallest regions up, so that what gives way is a wide region's
/// number, which tells least.
///
/// A number is told when it is the minimum or more, and
/// 1. what remains of it without any told numbers of regions within it that lie apart is nothing, or the minimum or more; and
/// 2. those that remain cannot be shared out among the hidden cells within it in one way alone; and
/// 3. it is not above `most`.
pub(super) fn suppress(
    tree: &RegionTree,
    counts: &[u64],
    minimum: u64,
    small: &dyn Fn(usize) -> SmallCell,
    most: &dyn Fn(usize) -> u64,
) -> Vec<Count> {
    let limit = counts[0];
    let mut decisions = vec![Count::FewerThan(minimum); tree.len()];
    let mut parts: Vec<Option<Subtree>> = (0..tree.len()).map(|_| None).collect();
    // Each node comes after its parent.
    for node in (0..tree.len()).rev() {
        let mut part = Subtree {
            sums: SubsetSums::nothing(limit),
            floor: 0,
            told: 0,
            hidden: 0,
            named: 0,
        };
        for child in &tree.children[node] {
            let within = parts[*child]
                .take()
                .expect("a child was looked at before its parent");
            part.sums = part.sums.and(&within.sums);
            part.floor = part.floor.max(within.floor);
            part.told += within.told;
            part.hidden += within.hidden;
            part.named += within.named;
        }
        let count = counts[node];
        if count + 1 == minimum && part.named == count {
            // "Fewer than three" would say that each of two named within is one.
            decisions[node] = Count::Suppressed;
        } else if count < minimum {
            // Whatever lies within is part of this.
            let small_cell = small(node);
            part.hidden = u64::from(small_cell != SmallCell::Nobody);
            part.named = part
                .named
                .max(u64::from(small_cell == SmallCell::Named))
                .min(count);
        } else if count <= most(node) && safe(count, &part, minimum) {
            decisions[node] = Count::Exactly(count);
            part.sums.insert(count);
            part.floor = count;
            part.told = count;
            (part.hidden, part.named) = (0, 0);
        } else {
            decisions[node] = match part.floor {
                0 => Count::Suppressed,
                floor => Count::AtLeast(floor),
            };
        }
        parts[node] = Some(part);
    }
    decisions
}

fn safe(count: u64, part: &Subtree, minimum: u64) -> bool {
    if (1..minimum).any(|rest| part.sums.has(count - rest)) {
        return false;
    }
    let Some(rest) = count.checked_sub(part.told) else {
        return true;
    };
    let (least, most) = (part.named, part.hidden * (minimum - 1));
    part.hidden == 0 || rest == 0 || (rest != least && rest != most)
}

#[cfg(test)]
mod tests;
