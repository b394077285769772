//! How roomy a flyer is set.
//!
//! In: how many persons it shows and how long its texts are ([`extent`](super::extent)). Out: the layouts to try, the
//! roomiest that should fit first; the first whose pages are within its limit is taken. A sheet with two persons is composed for two, one with twelve for
//! twelve; templates only follow.

use serde::Serialize;

use super::extent::{self, Extent};
use crate::model::site::Paper;

/// How a flyer is set; lengths in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Layout {
    /// Kind of cards: `none`, `large`, `pair`, `two`, `three`; `counted` for numbers in place of persons.
    pub cards: &'static str,
    /// Cards beside each other.
    pub columns: u8,
    /// Width of a portrait.
    pub portrait: f64,
    /// Between a portrait and its text.
    pub gap: f64,
    /// Between cards below each other.
    pub row: f64,
    /// Whether cards name topics.
    pub topics: bool,
    /// How much of each role's work is told.
    pub does: u8,
    /// How much of what it is not.
    pub does_not: u8,
    /// Height of the band.
    pub band: f64,
    /// Size of the region's name, as a part of the largest.
    pub title: f64,
    /// Roles beside each other.
    pub role_columns: u8,
    /// Width of the words "does" and "does not".
    pub word: f64,
    /// Whether the sheet runs on over more pages.
    pub flow: bool,
    /// Whether persons are on the front and the rest is on the back.
    pub duplex: bool,
    /// Pages up to which this layout is taken without a look at the next.
    #[serde(skip)]
    pub pages: usize,
}

/// What one step on the ladder from roomy to dense says; the rest follows from paper and extent.
type Step = (&'static str, u8, f64, bool, (u8, u8), f64, Ends);

#[derive(Clone, Copy, PartialEq)]
enum Ends {
    /// All on one page.
    One,
    /// Persons in front, the rest on the back.
    Duplex,
    /// As many pages as it takes.
    Flow,
}

use Ends::{Duplex, Flow, One};

const NOBODY: [Step; 4] = [
    ("none", 1, 0.0, false, (3, 3), 66.0, One),
    ("none", 1, 0.0, false, (2, 2), 60.0, One),
    ("none", 1, 0.0, false, (1, 1), 56.0, One),
    ("none", 1, 0.0, false, (3, 3), 60.0, Flow),
];
const ALONE: [Step; 5] = [
    ("large", 1, 56.0, true, (3, 2), 62.0, One),
    ("large", 1, 56.0, true, (2, 1), 60.0, One),
    ("large", 1, 50.0, true, (1, 1), 58.0, One),
    ("large", 1, 40.0, true, (1, 1), 50.0, One),
    ("large", 1, 56.0, true, (3, 3), 62.0, Flow),
];
const TWO: [Step; 5] = [
    ("pair", 2, 38.0, true, (3, 2), 60.0, One),
    ("pair", 2, 36.0, true, (2, 1), 58.0, One),
    ("pair", 2, 32.0, true, (1, 1), 54.0, One),
    ("two", 2, 26.0, true, (1, 1), 50.0, One),
    ("pair", 2, 38.0, true, (3, 3), 60.0, Flow),
];
const SOME: [Step; 6] = [
    ("two", 2, 32.0, true, (2, 2), 56.0, One),
    ("two", 2, 28.0, true, (1, 1), 54.0, One),
    ("two", 2, 24.0, true, (1, 1), 50.0, One),
    ("two", 2, 20.0, true, (1, 1), 46.0, One),
    ("two", 2, 20.0, false, (1, 1), 46.0, One),
    ("two", 2, 28.0, true, (2, 2), 58.0, Flow),
];
const MANY: [Step; 6] = [
    ("three", 3, 15.0, false, (1, 1), 46.0, One),
    ("two", 2, 28.0, true, (2, 2), 58.0, Flow),
    ("two", 2, 24.0, true, (2, 2), 56.0, Flow),
    ("two", 2, 22.0, true, (1, 1), 52.0, Flow),
    ("two", 2, 20.0, false, (1, 1), 50.0, Flow),
    ("three", 3, 15.0, false, (1, 1), 48.0, Flow),
];
const COUNTED: [Step; 6] = [
    ("counted", 3, 0.0, true, (3, 3), 62.0, One),
    ("counted", 3, 0.0, true, (2, 2), 58.0, One),
    ("counted", 3, 0.0, true, (1, 1), 54.0, One),
    ("counted", 3, 0.0, true, (1, 1), 50.0, One),
    ("counted", 3, 0.0, false, (1, 1), 50.0, One),
    ("counted", 3, 0.0, true, (3, 3), 60.0, Duplex),
];
const SMALL_COUNTED: [Step; 4] = [
    ("counted", 2, 0.0, true, (3, 3), 48.0, Duplex),
    ("counted", 2, 0.0, true, (2, 2), 42.0, Duplex),
    ("counted", 2, 0.0, false, (2, 2), 40.0, Duplex),
    ("counted", 2, 0.0, false, (1, 1), 40.0, Flow),
];
/// A5: who and how to reach them in front, what they do on the back.
const SMALL_NOBODY: [Step; 3] = [
    ("none", 1, 0.0, false, (1, 1), 44.0, One),
    ("none", 1, 0.0, false, (3, 3), 52.0, Duplex),
    ("none", 1, 0.0, false, (3, 3), 44.0, Flow),
];
const SMALL_ALONE: [Step; 3] = [
    ("large", 1, 44.0, true, (3, 3), 50.0, Duplex),
    ("large", 1, 36.0, true, (2, 2), 46.0, Duplex),
    ("large", 1, 36.0, true, (2, 2), 46.0, Flow),
];
const SMALL_TWO: [Step; 4] = [
    ("large", 1, 34.0, true, (3, 3), 48.0, Duplex),
    ("large", 1, 28.0, true, (2, 2), 42.0, Duplex),
    ("two", 2, 22.0, true, (2, 2), 40.0, Duplex),
    ("two", 2, 22.0, true, (2, 2), 40.0, Flow),
];
const SMALL_SOME: [Step; 5] = [
    ("two", 2, 22.0, true, (3, 3), 44.0, Duplex),
    ("two", 2, 18.0, true, (2, 2), 40.0, Duplex),
    ("two", 2, 15.0, false, (2, 2), 38.0, Duplex),
    ("two", 2, 18.0, true, (2, 2), 42.0, Flow),
    ("two", 2, 15.0, false, (1, 1), 40.0, Flow),
];

/// The layouts to try: the roomiest that is expected to fit, then the denser ones after it.
pub(super) fn candidates(extent: &Extent, paper: Paper) -> impl Iterator<Item = Layout> {
    let steps: &[Step] = match (paper, extent.persons.len()) {
        (Paper::A4, _) if extent.counted => &COUNTED,
        (Paper::A5, _) if extent.counted => &SMALL_COUNTED,
        (Paper::A4, 0) => &NOBODY,
        (Paper::A4, 1) => &ALONE,
        (Paper::A4, 2) => &TWO,
        (Paper::A4, 3..=6) => &SOME,
        (Paper::A4, _) => &MANY,
        (Paper::A5, 0) => &SMALL_NOBODY,
        (Paper::A5, 1) => &SMALL_ALONE,
        (Paper::A5, 2) => &SMALL_TWO,
        (Paper::A5, _) => &SMALL_SOME,
    };
    // Numbers take little room and differ little: the roomiest is tried first, whatever it holds.
    let stretched = |l: &Layout, by: f64| match extent.counted {
        true => 1,
        false => extent::pages(l, extent, paper, by),
    };
    let expected = |l: &Layout| stretched(l, 1.0);
    let all = steps.iter().map(|step| layout(step, extent, paper));
    let (flowing, mut set): (Vec<Layout>, Vec<Layout>) = all.partition(|l| l.pages == usize::MAX);
    let fits = set.iter().position(|l| expected(l) <= l.pages);
    // The densest is worth a try when it nearly fits.
    let nearly = || set.iter().rposition(|l| stretched(l, 1.05) <= l.pages);
    let first = fits.or_else(nearly).unwrap_or(set.len());
    set.drain(..first);
    set.extend(running_on(flowing, &expected));
    set.into_iter()
}

/// Layouts that run on: the one with the fewest pages, loosened; should it come out longer than expected, as it was,
/// and then the denser ones.
fn running_on(flowing: Vec<Layout>, expected: &dyn Fn(&Layout) -> usize) -> Vec<Layout> {
    let Some(fewest) = flowing.iter().map(expected).min() else { return Vec::new() };
    let roomiest = flowing.iter().position(|l| expected(l) == fewest).unwrap_or(0);
    let within = |l: &Layout| Layout { pages: fewest, ..l.clone() };
    let mut steps = vec![within(&loosened(flowing[roomiest].clone(), expected))];
    steps.extend(flowing[roomiest..].iter().map(within));
    steps
}

/// The same layout with as much room between its cards as costs no further page.
fn loosened(layout: Layout, expected: &dyn Fn(&Layout) -> usize) -> Layout {
    let pages = expected(&layout);
    let wider = |extra: u8| Layout { row: layout.row + f64::from(extra), ..layout.clone() };
    let fits = (0..=8).rev().map(wider).find(|l| expected(l) <= pages);
    fits.unwrap_or(layout)
}

fn layout(step: &Step, extent: &Extent, paper: Paper) -> Layout {
    let &(cards, columns, portrait, topics, (does, does_not), band, ends) = step;
    let scale = scale(paper);
    let (title, lines) = match extent.name {
        0..=20 => (1.0, 0.0),
        21..=28 => (0.8, 0.0),
        _ => (0.8, 1.0),
    };
    Layout {
        cards,
        columns,
        portrait,
        gap: scale * if cards == "large" { 8.0 } else { 4.0 },
        row: scale * if columns == 3 { 4.0 } else { 6.0 },
        topics,
        does,
        does_not,
        band: band + lines * 10.0 * scale,
        title,
        role_columns: if paper == Paper::A4 && extent.roles.len() == 3 { 3 } else { 2 },
        word: scale * (extent.word as f64 * 1.9 + 3.0),
        flow: ends != One,
        duplex: ends == Duplex,
        pages: match ends {
            One => 1,
            Duplex => 2,
            Flow => usize::MAX,
        },
    }
}

/// How much smaller everything is than on A4; letters stay large enough to read.
pub(super) fn scale(paper: Paper) -> f64 {
    match paper {
        Paper::A4 => 1.0,
        Paper::A5 => 0.82,
    }
}

#[cfg(test)]
mod tests {
    use super::super::extent::Card;
    use super::*;

    fn extent(persons: usize) -> Extent {
        let card =
            Card { name: 16, roles: 24, languages: 36, topics: 40, home: 18, ..Card::default() };
        Extent {
            persons: vec![card; persons],
            name: 9,
            word: 4,
            languages: 60,
            roles: vec![(vec![48; 3], vec![44; 3]); 4],
            agreements: vec![96; 6],
            nobody: 130,
            ..Extent::default()
        }
    }

    fn first(persons: usize, paper: Paper) -> Layout {
        candidates(&extent(persons), paper).next().expect("there is always a layout")
    }

    #[test]
    fn a_sheet_is_composed_for_as_many_as_it_shows() {
        assert_eq!(first(0, Paper::A4).cards, "none");
        assert_eq!(first(1, Paper::A4).cards, "large");
        assert_eq!(first(2, Paper::A4).cards, "pair");
        assert_eq!(first(4, Paper::A4).cards, "two");
        assert!((0..=4).all(|n| !first(n, Paper::A4).flow));
        assert!(first(25, Paper::A4).flow);
        assert!(first(3, Paper::A5).duplex);
        let counted = Extent { counted: true, ..extent(0) };
        let first = candidates(&counted, Paper::A4).next().expect("there is always a layout");
        assert_eq!((first.cards, first.columns), ("counted", 3));
    }

    #[test]
    fn there_is_always_a_layout_that_runs_on() {
        for persons in [0, 1, 2, 5, 8, 12, 25, 200] {
            for paper in [Paper::A4, Paper::A5] {
                let last = candidates(&extent(persons), paper).last();
                assert!(last.expect("there is always a layout").flow, "{persons}");
            }
        }
    }
}
