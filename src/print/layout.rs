//! How roomy a flyer is set.
//!
//! In: how many persons it shows and how long its texts are ([`extent`](super::extent)). Out: the layouts to try, the
//! roomiest that should fit first; the first whose pages are within its limit is taken. A sheet with two persons is composed
//! for two, one with twelve for twelve; templates only follow. Each layout has room for everything: what does not fit on one
//! side goes to the back, and what does not fit there to more pages. Only what the site allows is left out, before a page
//! is added.

use serde::Serialize;

use super::extent::{self, Extent};
use sleutelgids_core::model::site::{FlyerPart, Paper};

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
    /// Height of the band.
    pub band: f64,
    /// Size of the region's name, as a part of the largest.
    pub title: f64,
    /// Roles beside each other.
    pub role_columns: u8,
    /// Width of the words "does" and "does not".
    pub word: f64,
    /// Whether a role is so long that it may be parted between pages.
    pub parted: bool,
    /// Agreements beside each other.
    pub agreement_columns: u8,
    /// Size of their letters, in points.
    pub agreement_size: f64,
    /// The least room between roles, agreements and imprint.
    pub between: f64,
    /// Whether the sheet runs on over more pages.
    pub flow: bool,
    /// Whether persons are on the front and the rest is on the back.
    pub duplex: bool,
    /// What is left out.
    pub left_out: Vec<FlyerPart>,
    /// Pages up to which this layout is taken without a look at the next.
    #[serde(skip)]
    pub pages: usize,
}

/// How persons are set, from roomy to dense: cards, columns, portrait, band.
type Front = (&'static str, u8, f64, f64);

/// How what follows on persons is set.
#[derive(Clone, Copy, PartialEq)]
enum Rest {
    /// In letters of one size.
    Roomy,
    /// Agreements smaller.
    Dense,
}

#[derive(Clone, Copy, PartialEq)]
enum Ends {
    /// All on one page.
    One,
    /// Persons in front, the rest on the back.
    Duplex,
    /// As many pages as it takes.
    Flow,
}

/// The steps from roomy to dense for each way in which a sheet can end.
struct Ladder {
    one: &'static [Front],
    duplex: &'static [Front],
    flow: &'static [Front],
}

const NOBODY: Ladder = Ladder {
    one: &[("none", 1, 0.0, 66.0), ("none", 1, 0.0, 56.0)],
    duplex: &[("none", 1, 0.0, 74.0)],
    flow: &[("none", 1, 0.0, 60.0)],
};
const ALONE: Ladder = Ladder {
    one: &[
        ("large", 1, 56.0, 62.0),
        ("large", 1, 50.0, 58.0),
        ("large", 1, 40.0, 50.0),
    ],
    duplex: &[
        ("large", 1, 60.0, 70.0),
        ("large", 1, 50.0, 62.0),
        ("large", 1, 40.0, 50.0),
    ],
    flow: &[("large", 1, 56.0, 62.0), ("large", 1, 40.0, 50.0)],
};
const TWO: Ladder = Ladder {
    one: &[
        ("pair", 2, 38.0, 60.0),
        ("pair", 2, 32.0, 54.0),
        ("two", 2, 26.0, 50.0),
    ],
    duplex: &[
        ("pair", 2, 44.0, 70.0),
        ("pair", 2, 36.0, 58.0),
        ("two", 2, 28.0, 50.0),
    ],
    flow: &[("pair", 2, 38.0, 60.0), ("two", 2, 28.0, 50.0)],
};
const SOME: Ladder = Ladder {
    one: &[
        ("two", 2, 32.0, 56.0),
        ("two", 2, 26.0, 50.0),
        ("two", 2, 20.0, 46.0),
    ],
    duplex: &[
        ("two", 2, 36.0, 66.0),
        ("two", 2, 34.0, 58.0),
        ("two", 2, 30.0, 52.0),
        ("two", 2, 24.0, 48.0),
        ("two", 2, 20.0, 44.0),
    ],
    flow: &[
        ("two", 2, 30.0, 58.0),
        ("two", 2, 24.0, 52.0),
        ("two", 2, 20.0, 48.0),
    ],
};
const MANY: Ladder = Ladder {
    one: &[("three", 3, 15.0, 46.0)],
    duplex: &[
        ("two", 2, 28.0, 54.0),
        ("two", 2, 24.0, 48.0),
        ("two", 2, 20.0, 44.0),
        ("three", 3, 15.0, 44.0),
    ],
    flow: &[
        ("two", 2, 30.0, 58.0),
        ("two", 2, 26.0, 56.0),
        ("two", 2, 22.0, 50.0),
        ("three", 3, 18.0, 48.0),
        ("three", 3, 15.0, 46.0),
    ],
};
const COUNTED: Ladder = Ladder {
    one: &[
        ("counted", 3, 0.0, 62.0),
        ("counted", 3, 0.0, 54.0),
        ("counted", 3, 0.0, 48.0),
    ],
    duplex: &[
        ("counted", 3, 0.0, 70.0),
        ("counted", 3, 0.0, 60.0),
        ("counted", 3, 0.0, 48.0),
    ],
    flow: &[("counted", 3, 0.0, 54.0)],
};
const SMALL_COUNTED: Ladder = Ladder {
    one: &[],
    duplex: &[("counted", 2, 0.0, 50.0), ("counted", 2, 0.0, 46.0)],
    flow: &[("counted", 2, 0.0, 46.0)],
};
/// A5: who and how to reach them in front, what they do on the back.
const SMALL_NOBODY: Ladder = Ladder {
    one: &[("none", 1, 0.0, 48.0)],
    duplex: &[("none", 1, 0.0, 56.0), ("none", 1, 0.0, 48.0)],
    flow: &[("none", 1, 0.0, 52.0)],
};
const SMALL_ALONE: Ladder = Ladder {
    one: &[],
    duplex: &[
        ("large", 1, 44.0, 52.0),
        ("large", 1, 36.0, 50.0),
        ("large", 1, 28.0, 46.0),
    ],
    flow: &[("large", 1, 40.0, 50.0), ("large", 1, 28.0, 46.0)],
};
const SMALL_TWO: Ladder = Ladder {
    one: &[],
    duplex: &[
        ("large", 1, 34.0, 50.0),
        ("large", 1, 26.0, 46.0),
        ("two", 2, 20.0, 44.0),
    ],
    flow: &[
        ("large", 1, 34.0, 50.0),
        ("large", 1, 26.0, 46.0),
        ("two", 2, 20.0, 44.0),
    ],
};
const SMALL_SOME: Ladder = Ladder {
    one: &[],
    duplex: &[
        ("two", 2, 22.0, 48.0),
        ("two", 2, 18.0, 44.0),
        ("two", 2, 15.0, 42.0),
    ],
    flow: &[
        ("large", 1, 30.0, 50.0),
        ("large", 1, 24.0, 46.0),
        ("two", 2, 20.0, 46.0),
        ("two", 2, 15.0, 44.0),
    ],
};

fn ladder(extent: &Extent, paper: Paper) -> &'static Ladder {
    match (paper, extent.persons.len()) {
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
    }
}

/// The layouts to try: the roomiest that is expected to fit, then the denser ones after it. Of `may_leave_out` one more
/// is left out at each step, before a sheet gets another page.
pub(super) fn candidates(
    extent: &Extent,
    paper: Paper,
    may_leave_out: &[FlyerPart],
) -> impl Iterator<Item = Layout> + use<> {
    let ladder = ladder(extent, paper);
    let parts: Vec<FlyerPart> = may_leave_out
        .iter()
        .copied()
        .filter(|part| extent.has(*part))
        .collect();
    let omissions: Vec<&[FlyerPart]> = (0..=parts.len()).map(|n| &parts[..n]).collect();
    let mut layouts = Vec::new();
    for (fronts, ends) in [(ladder.one, Ends::One), (ladder.duplex, Ends::Duplex)] {
        for left_out in &omissions {
            let steps = steps(fronts, ends, left_out, extent, paper);
            layouts.extend(fitting(steps, fronts.len(), extent, paper));
        }
    }
    layouts.extend(running_on(ladder.flow, &omissions, extent, paper));
    layouts.into_iter()
}

/// All layouts of some steps, the roomiest first: of each front the roomy rest, then the dense one.
fn steps(
    fronts: &[Front],
    ends: Ends,
    left_out: &[FlyerPart],
    extent: &Extent,
    paper: Paper,
) -> Vec<Layout> {
    let both = |front| [Rest::Roomy, Rest::Dense].map(|rest| (front, rest));
    let all = fronts.iter().flat_map(both);
    all.map(|(front, rest)| layout(front, rest, ends, left_out, extent, paper))
        .collect()
}

/// Of layouts with a limit the first that is expected to fit and, should it not, the denser ones after it.
fn fitting(steps: Vec<Layout>, fronts: usize, extent: &Extent, paper: Paper) -> Vec<Layout> {
    let fits = |layout: &Layout, by: f64| extent::pages(layout, extent, paper, by) <= layout.pages;
    let first = steps.iter().position(|layout| fits(layout, 1.0));
    // The densest is worth a try when it nearly fits.
    let nearly = || {
        steps
            .len()
            .checked_sub(1)
            .filter(|last| fits(&steps[*last], 1.05))
    };
    let Some(first) = first.or_else(nearly) else {
        return Vec::new();
    };
    let densest = steps.len() - 1;
    let denser = (first / 2 + 1..fronts).map(|front| front * 2 + 1);
    let last = (first + 1 == densest).then_some(densest);
    std::iter::once(first)
        .chain(denser)
        .chain(last)
        .map(|step| steps[step].clone())
        .collect()
}

/// Layouts that run on: the one with the fewest pages, loosened; should it come out longer than expected, as it was,
/// and then the denser ones. Something is left out only where that saves a page.
fn running_on(
    fronts: &[Front],
    omissions: &[&[FlyerPart]],
    extent: &Extent,
    paper: Paper,
) -> Vec<Layout> {
    let expected = |layout: &Layout| extent::pages(layout, extent, paper, 1.0);
    let all: Vec<(Layout, usize)> = omissions
        .iter()
        .flat_map(|left_out| steps(fronts, Ends::Flow, left_out, extent, paper))
        .map(|layout| {
            let pages = expected(&layout);
            (layout, pages)
        })
        .collect();
    let Some(fewest) = all.iter().map(|(_, pages)| *pages).min() else {
        return Vec::new();
    };
    let roomiest = all
        .iter()
        .position(|(_, pages)| *pages == fewest)
        .unwrap_or(0);
    let left_out = all[roomiest].0.left_out.len();
    let within = |layout: &Layout| Layout {
        pages: fewest,
        ..layout.clone()
    };
    let mut layouts = vec![within(&loosened(
        all[roomiest].0.clone(),
        fewest,
        &expected,
    ))];
    let denser = all[roomiest..].iter().map(|(layout, _)| layout);
    layouts.extend(denser.filter(|l| l.left_out.len() == left_out).map(within));
    layouts
}

/// The same layout with as much room between its cards as costs no further page.
fn loosened(layout: Layout, pages: usize, expected: &dyn Fn(&Layout) -> usize) -> Layout {
    let wider = |extra: u8| Layout {
        row: layout.row + f64::from(extra),
        ..layout.clone()
    };
    let fits = (0..=8).rev().map(wider).find(|l| expected(l) <= pages);
    fits.unwrap_or(layout)
}

fn layout(
    front: &Front,
    rest: Rest,
    ends: Ends,
    left_out: &[FlyerPart],
    extent: &Extent,
    paper: Paper,
) -> Layout {
    let &(cards, columns, portrait, band) = front;
    let scale = scale(paper);
    let (title, lines) = match extent.name {
        0..=20 => (1.0, 0.0),
        21..=28 => (0.8, 0.0),
        _ => (0.8, 1.0),
    };
    let mut layout = Layout {
        cards,
        columns,
        portrait,
        gap: scale * if cards == "large" { 8.0 } else { 4.0 },
        row: scale * if columns == 3 { 5.0 } else { 7.0 },
        band: band + lines * 10.0 * scale,
        title,
        role_columns: if paper == Paper::A4 { 2 } else { 1 },
        word: extent.word_width(),
        parted: false,
        agreement_columns: if paper == Paper::A4 || rest == Rest::Dense {
            2
        } else {
            1
        },
        agreement_size: if rest == Rest::Dense {
            extent::LINE
        } else {
            extent::READ
        },
        between: if rest == Rest::Dense { 4.0 } else { 6.0 },
        flow: ends != Ends::One,
        duplex: ends == Ends::Duplex,
        left_out: left_out.to_vec(),
        pages: match ends {
            Ends::One => 1,
            Ends::Duplex => 2,
            Ends::Flow => usize::MAX,
        },
    };
    layout.parted = ends == Ends::Flow && extent::has_long_role(&layout, extent, paper);
    layout
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
    use super::super::extent::{Card, RoleTexts};
    use super::*;

    fn extent(persons: usize) -> Extent {
        let card = Card {
            name: 16,
            roles: 24,
            languages: 36,
            topics: 40,
            home: 18,
            quote: 70,
            ..Card::default()
        };
        let role = RoleTexts {
            summary: 40,
            does: vec![48; 3],
            does_not: vec![44; 3],
        };
        Extent {
            persons: vec![card; persons],
            name: 9,
            word: 4,
            languages: 60,
            roles: vec![role; 4],
            agreements: vec![96; 6],
            nobody: 130,
            ..Extent::default()
        }
    }

    fn first(extent: &Extent, paper: Paper, may_leave_out: &[FlyerPart]) -> Layout {
        candidates(extent, paper, may_leave_out)
            .next()
            .expect("there is always a layout")
    }

    #[test]
    fn a_sheet_is_composed_for_as_many_as_it_shows() {
        let cards = |persons| first(&extent(persons), Paper::A4, &[]).cards;
        assert_eq!([0, 1, 2, 4].map(cards), ["none", "large", "pair", "two"]);
        assert!(first(&extent(4), Paper::A4, &[]).duplex);
        let crowd = first(&extent(25), Paper::A4, &[]);
        assert!(crowd.flow && !crowd.duplex);
        let short = Extent {
            roles: Vec::new(),
            agreements: Vec::new(),
            ..extent(2)
        };
        assert!(!first(&short, Paper::A4, &[]).flow, "all of it on one page");
        let counted = Extent {
            counted: true,
            ..extent(0)
        };
        let first = first(&counted, Paper::A4, &[]);
        assert_eq!((first.cards, first.columns), ("counted", 3));
    }

    #[test]
    fn there_is_always_a_layout_that_runs_on() {
        for persons in [0, 1, 2, 5, 8, 12, 25, 200] {
            for paper in [Paper::A4, Paper::A5] {
                let last = candidates(&extent(persons), paper, &FlyerPart::ALL).last();
                assert!(last.expect("there is always a layout").flow, "{persons}");
            }
        }
    }

    #[test]
    fn only_what_the_site_allows_is_left_out_and_only_where_it_saves_a_page() {
        for persons in [0, 1, 2, 5, 8, 12, 25, 200] {
            for paper in [Paper::A4, Paper::A5] {
                let mut complete = candidates(&extent(persons), paper, &[]);
                assert!(
                    complete.all(|layout| layout.left_out.is_empty()),
                    "{persons}"
                );
            }
        }
        let may = [FlyerPart::Agreements, FlyerPart::Quotations];
        let one_role = Extent {
            roles: extent(0).roles[..1].to_vec(),
            ..extent(2)
        };
        let shorter = first(&one_role, Paper::A4, &may);
        assert_eq!(
            shorter.left_out,
            [FlyerPart::Agreements],
            "one page in place of two"
        );
        assert!(!shorter.flow);
        let short = Extent {
            agreements: Vec::new(),
            ..one_role
        };
        assert_eq!(first(&short, Paper::A4, &may).left_out, []);
    }

    #[test]
    fn a_role_that_is_longer_than_a_page_is_parted() {
        let mut long = extent(12);
        long.roles[1].does = vec![200; 30];
        assert!(first(&long, Paper::A5, &[]).parted);
        assert!(!first(&extent(12), Paper::A5, &[]).parted);
    }
}
