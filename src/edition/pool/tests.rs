//! Whether hidden numbers can be worked out from those that are told: every difference along the tree of regions, and
//! every way in which those that remain could be shared out.

use proptest::prelude::*;

use super::*;
use crate::{ContactRoute, SpokenLanguage};
use sleutelgids_core::model::{Markdown, TextOf};

const LANGUAGES: [&str; 3] = ["ar", "ti", "so"];

fn region(number: usize, parent: Option<usize>) -> Region {
    let id = |n: usize| RegionId::new(&format!("r{n}"));
    let dutch = Lang::parse("nl").expect("a language");
    Region {
        id: id(number),
        kind: sleutelgids_core::model::place::RegionKind::City,
        codes: Default::default(),
        parent: parent.map(id),
        name: TextOf::new(vec![(dutch, format!("R{number}"))]).expect("a text"),
        text: None::<TextOf<Markdown>>,
        coordinator: None,
        boundary: None,
        population: None,
        window: Default::default(),
    }
}

fn person(languages: &[usize]) -> Person {
    let spoken = |n: &usize| SpokenLanguage {
        lang: Lang::parse(LANGUAGES[*n]).expect("a language"),
        level: LanguageLevel::Native,
    };
    Person {
        slug: String::new(),
        name: None,
        photo: None,
        facts: Default::default(),
        intro: None,
        languages: languages.iter().map(spoken).collect(),
        roles: vec![RoleId::new("r")],
        topics: vec![],
        home_region: None,
        regions: vec![],
        organisation: None,
        engagement: None,
        trainings: vec![],
        contact: ContactRoute::Coordinator,
        coordinator: None,
        sensitive: vec![],
    }
}

/// A drawn network: the parent of each region, and each person's regions and languages.
#[derive(Debug, Clone)]
struct Drawn {
    parents: Vec<Option<usize>>,
    persons: Vec<(Vec<usize>, Vec<usize>)>,
    minimum: u64,
}

struct Made {
    /// Children and told pools by node; the whole is the first.
    tree: RegionTree,
    pools: Vec<Pool>,
    /// True counts by node: all, then each language.
    counts: Vec<Vec<u64>>,
}

impl Drawn {
    fn made(&self) -> Made {
        let regions: BTreeMap<RegionId, Region> = self
            .parents
            .iter()
            .enumerate()
            .map(|(n, p)| (RegionId::new(&format!("r{n}")), region(n, *p)))
            .collect();
        let persons: Vec<Person> = self.persons.iter().map(|(_, l)| person(l)).collect();
        let mut in_region: BTreeMap<RegionId, Vec<PersonKey>> = BTreeMap::new();
        for (key, (places, _)) in self.persons.iter().enumerate() {
            let mut all: Vec<usize> = Vec::new();
            for place in places {
                let mut next = Some(*place);
                while let Some(at) = next {
                    all.push(at);
                    next = self.parents[at];
                }
            }
            all.sort_unstable();
            all.dedup();
            for at in all {
                in_region
                    .entry(RegionId::new(&format!("r{at}")))
                    .or_default()
                    .push(PersonKey::at(key));
            }
        }
        let tree = RegionTree::new(&regions);
        let told = pools(&persons, &in_region, &tree, self.minimum);
        let pool = |id: &Option<RegionId>| match id {
            None => told.whole.clone(),
            Some(id) => told.regions[id].clone(),
        };
        let pools: Vec<Pool> = tree.ids.iter().map(pool).collect();
        let keys = |id: &Option<RegionId>| -> Vec<usize> {
            match id {
                None => (0..self.persons.len()).collect(),
                Some(id) => in_region
                    .get(id)
                    .into_iter()
                    .flatten()
                    .map(|k| k.index())
                    .collect(),
            }
        };
        let mut counts = vec![
            tree.ids
                .iter()
                .map(|id| keys(id).len() as u64)
                .collect::<Vec<_>>(),
        ];
        for language in 0..LANGUAGES.len() {
            let speaks = |k: &usize| self.persons[*k].1.contains(&language);
            counts.push(
                tree.ids
                    .iter()
                    .map(|id| keys(id).iter().filter(|k| speaks(k)).count() as u64)
                    .collect(),
            );
        }
        Made {
            tree,
            pools,
            counts,
        }
    }
}

impl Made {
    /// What is told of a node, in one kind of number; `None` when it is not mentioned.
    fn told(&self, kind: usize, node: usize) -> Option<Count> {
        match kind {
            0 => Some(self.pools[node].persons),
            _ => {
                let lang = Lang::parse(LANGUAGES[kind - 1]).expect("a language");
                self.pools[node]
                    .languages
                    .iter()
                    .find(|(l, _)| *l == lang)
                    .map(|(_, c)| *c)
            }
        }
    }

    fn below(&self, node: usize) -> Vec<usize> {
        let mut all = Vec::new();
        let mut ahead = self.tree.children[node].clone();
        while let Some(next) = ahead.pop() {
            all.push(next);
            ahead.extend(&self.tree.children[next]);
        }
        all
    }

    /// Every set of told regions below a node of which none lies in another, as sums.
    fn sums(&self, kind: usize, node: usize) -> Vec<(u64, Vec<usize>)> {
        let mut all = vec![(0, Vec::new())];
        for at in self.below(node) {
            let Some(Count::Exactly(n)) = self.told(kind, at) else {
                continue;
            };
            let apart = |set: &Vec<usize>| {
                set.iter().all(|other| {
                    !self.below(*other).contains(&at) && !self.below(at).contains(other)
                })
            };
            let more: Vec<_> = all
                .iter()
                .filter(|(_, set)| apart(set))
                .map(|(sum, set)| (sum + n, [set.as_slice(), &[at]].concat()))
                .collect();
            all.extend(more);
        }
        all
    }

    fn no_difference_is_small(&self, minimum: u64) -> Result<usize, TestCaseError> {
        let mut told = 0;
        for kind in 0..=LANGUAGES.len() {
            for node in 0..self.tree.len() {
                let count = self.counts[kind][node];
                match self.told(kind, node) {
                    Some(Count::Exactly(n)) => {
                        prop_assert_eq!(n, count);
                        prop_assert!(n >= minimum);
                        told += 1;
                        for (sum, of) in self.sums(kind, node) {
                            let small = n > sum && n - sum < minimum;
                            prop_assert!(
                                !small,
                                "kind {}: {} of node {} without {:?}",
                                kind,
                                n,
                                node,
                                of
                            );
                        }
                    }
                    Some(Count::AtLeast(n)) => {
                        prop_assert!(n <= count);
                        // It says nothing that is not told further in.
                        let told = self
                            .below(node)
                            .into_iter()
                            .filter_map(|at| self.told(kind, at));
                        prop_assert!(told.into_iter().any(|c| c == Count::Exactly(n)));
                    }
                    Some(Count::Suppressed) => prop_assert!(count > 0),
                    Some(Count::FewerThan(n)) => prop_assert!(n == minimum && count < n),
                    None => prop_assert!(count == 0 || self.counts[0][node] < minimum),
                }
            }
        }
        Ok(told)
    }

    /// What is told of a part says no more of the whole than is told of that.
    fn no_part_says_more_than_the_whole(&self) -> Result<(), TestCaseError> {
        let least = |count| match count {
            Some(Count::Exactly(n) | Count::AtLeast(n)) => n,
            _ => 0,
        };
        for node in 0..self.tree.len() {
            for kind in 1..=LANGUAGES.len() {
                prop_assert!(least(self.told(kind, node)) <= least(self.told(0, node)));
            }
        }
        Ok(())
    }

    /// For a reader who knows that everyone is asked in one of the smallest regions alone: the numbers each hidden one
    /// can have. One that has somebody must be able to have another number too.
    fn no_share_is_certain(&self, kind: usize, minimum: u64) -> Result<(), TestCaseError> {
        let leaves: Vec<usize> = (0..self.tree.len())
            .filter(|n| self.tree.children[*n].is_empty())
            .collect();
        let quiet = |node: usize| self.counts[0][node] < minimum;
        let ranges: Vec<Vec<u64>> = leaves
            .iter()
            .map(|leaf| match self.told(kind, *leaf) {
                Some(Count::Exactly(n)) => vec![n],
                Some(Count::FewerThan(_)) if kind > 0 => (1..minimum).collect(),
                Some(_) => (0..minimum).collect(),
                None if quiet(*leaf) => (0..minimum).collect(),
                None => vec![0],
            })
            .collect();
        let fits = |shares: &[u64]| {
            (0..self.tree.len()).all(|node| {
                let below = self.below(node);
                let here = leaves
                    .iter()
                    .zip(shares)
                    .filter(|(l, _)| **l == node || below.contains(l));
                let sum: u64 = here.map(|(_, n)| n).sum();
                match self.told(kind, node) {
                    Some(Count::Exactly(n)) => sum == n,
                    Some(Count::AtLeast(n)) => sum >= n,
                    Some(Count::Suppressed) => kind == 0 || sum > 0,
                    Some(Count::FewerThan(n)) => sum < n && (kind == 0 || sum > 0),
                    None => quiet(node) && sum < minimum || !quiet(node) && sum == 0,
                }
            })
        };
        let mut possible: Vec<std::collections::BTreeSet<u64>> =
            vec![Default::default(); leaves.len()];
        let mut ways: Vec<Vec<u64>> = vec![Vec::new()];
        for range in &ranges {
            ways = ways
                .iter()
                .flat_map(|w| range.iter().map(|n| [w.as_slice(), &[*n]].concat()))
                .collect();
        }
        for way in ways.iter().filter(|w| fits(w)) {
            way.iter().zip(&mut possible).for_each(|(n, seen)| {
                seen.insert(*n);
            });
        }
        for (leaf, seen) in leaves.iter().zip(&possible) {
            let count = self.counts[kind][*leaf];
            prop_assert!(seen.contains(&count), "the truth is one of the ways");
            let hidden = !matches!(self.told(kind, *leaf), Some(Count::Exactly(_))) && count > 0;
            prop_assert!(
                !hidden || seen.len() > 1,
                "kind {}: node {} is surely {}",
                kind,
                leaf,
                count
            );
        }
        Ok(())
    }
}

fn drawn(most: usize, leaves_only: bool) -> impl Strategy<Value = Drawn> {
    (1..most, 3u64..5).prop_flat_map(move |(regions, minimum)| {
        let parents: Vec<_> = (0..regions)
            .map(|n| prop_oneof![1 => Just(None), 4 => (0..n.max(1)).prop_map(move |p| (n > 0).then_some(p))])
            .collect();
        let languages = proptest::sample::subsequence(vec![0, 1, 2], 0..=3);
        let person = (proptest::collection::vec(0..regions, 0..3), languages);
        (parents, proptest::collection::vec(person, 0..24), Just(minimum))
    })
    .prop_map(move |(parents, mut persons, minimum)| {
        if leaves_only {
            let leaf = |n: &usize| !parents.contains(&Some(*n));
            persons.retain(|(places, _)| !places.is_empty());
            for (places, _) in &mut persons {
                places.truncate(1);
                while !leaf(&places[0]) {
                    places[0] = parents.iter().position(|p| *p == Some(places[0])).expect("within");
                }
            }
        }
        Drawn { parents, persons, minimum }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_number_can_be_subtracted(drawn in drawn(8, false)) {
        let made = drawn.made();
        made.no_difference_is_small(drawn.minimum)?;
        made.no_part_says_more_than_the_whole()?;
    }

    #[test]
    fn no_hidden_number_can_be_shared_out(drawn in drawn(7, true)) {
        let made = drawn.made();
        made.no_difference_is_small(drawn.minimum)?;
        for kind in 0..=LANGUAGES.len() {
            made.no_share_is_certain(kind, drawn.minimum)?;
        }
    }
}

/// A province of towns with so many persons each, who all speak Arabic.
fn towns(counts: &[usize]) -> Made {
    let mut parents = vec![None];
    let mut persons = Vec::new();
    for count in counts {
        let town = parents.len();
        parents.push(Some(0));
        persons.extend((0..*count).map(|_| (vec![town], vec![0])));
    }
    Drawn {
        parents,
        persons,
        minimum: 3,
    }
    .made()
}

#[test]
fn the_wider_number_gives_way() {
    use Count::{AtLeast, Exactly, FewerThan, Suppressed};
    let told = |counts: &[usize]| {
        let made = towns(counts);
        (1..made.tree.len())
            .map(|n| made.told(0, n).expect("a total"))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&[7, 5]), [Exactly(12), Exactly(7), Exactly(5)]);
    assert_eq!(
        told(&[7, 5, 2]),
        [AtLeast(7), Exactly(7), Exactly(5), FewerThan(3)]
    );
    assert_eq!(
        told(&[7, 1, 2]),
        [Exactly(10), Exactly(7), FewerThan(3), FewerThan(3)]
    );
    // Two and two would be certain: neither can be three, and together they are four.
    assert_eq!(
        told(&[7, 2, 2]),
        [AtLeast(7), Exactly(7), FewerThan(3), FewerThan(3)]
    );
    assert_eq!(told(&[2, 2]), [Suppressed, FewerThan(3), FewerThan(3)]);
    assert_eq!(told(&[2, 0]), [FewerThan(3); 3]);
}

#[test]
fn a_region_with_too_few_says_nothing_else() {
    let made = towns(&[4, 2]);
    let small = &made.pools[3];
    assert_eq!(small.persons, Count::FewerThan(3));
    assert!(small.languages.is_empty() && small.roles.is_empty() && small.topics.is_empty());
}

#[test]
fn the_place_of_a_cell_does_not_tell_its_number() {
    let order = |many: [usize; 2]| -> Vec<String> {
        let mut persons = vec![(vec![0], vec![0]); 4];
        for (language, count) in many.into_iter().enumerate() {
            persons.extend((0..count).map(|_| (vec![0], vec![language + 1])));
        }
        let made = Drawn {
            parents: vec![None],
            persons,
            minimum: 3,
        }
        .made();
        made.pools[1]
            .languages
            .iter()
            .map(|(l, _)| l.to_string())
            .collect()
    };
    assert_eq!(order([1, 2]), order([2, 1]));
}
