//! The layouts of a flyer that are tried.
//!
//! In: the number of persons it shows and the lengths of its texts ([`lengths`](super::lengths)). Out: the layouts to try, the
//! roomiest that should fit first; the first whose pages are within its limit is taken. A sheet with two persons is composed
//! for two, one with twelve for twelve; templates only follow. Each layout has room for everything: what does not fit on one
//! side goes to the back, and what does not fit there to more pages. Only what the site allows is left out, before a page
//! is added.

use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::sheet_kind::copyfit::{CopyfitSteps, Front};
use sleutelgids_core::model::site::FlyerPart;

use super::estimate;
use super::layout::SheetLayout;
use super::lengths::TextLengths;
use crate::typography::SIZES;

/// The letters in which everything after the persons is set.
#[derive(Clone, Copy, PartialEq)]
enum Density {
    /// In letters of one size.
    Roomy,
    /// Agreements smaller.
    Dense,
}

/// The pages that a sheet may take.
#[derive(Clone, Copy, PartialEq)]
enum Extension {
    /// One.
    OnePage,
    /// Two: persons in front, everything else on the back.
    Duplex,
    /// As many as it takes.
    Flow,
}

/// Returns the layouts to try: the roomiest that is expected to fit, then the denser ones after it. Of `may_leave_out` one
/// more is left out at each step, before a sheet gets another page.
pub fn candidates(
    extent: &TextLengths,
    format: &SheetFormat,
    steps: &CopyfitSteps,
    may_leave_out: &[FlyerPart],
) -> Vec<SheetLayout> {
    let ladder = match extent.counted {
        true => Some(steps.counted),
        false => steps.for_persons(extent.persons.len()),
    };
    let Some(ladder) = ladder else {
        return Vec::new();
    };
    let fitter = Fitter {
        extent,
        format,
        steps,
    };
    let mut parts = may_leave_out.to_vec();
    parts.retain(|part| extent.has(*part));
    let omissions: Vec<&[FlyerPart]> = (0..=parts.len()).map(|n| &parts[..n]).collect();
    let mut layouts = Vec::new();
    for left_out in &omissions {
        layouts.extend(fitter.within_limit(ladder.one, Extension::OnePage, left_out));
    }
    for left_out in &omissions {
        layouts.extend(fitter.within_limit(ladder.duplex, Extension::Duplex, left_out));
    }
    layouts.extend(fitter.running_on(ladder.flow, &omissions));
    layouts
}

/// The content of a sheet and the steps of its format.
struct Fitter<'a> {
    extent: &'a TextLengths,
    format: &'a SheetFormat,
    steps: &'a CopyfitSteps,
}

impl Fitter<'_> {
    /// Returns how many pages a layout will probably need, were a page so many times as high as it is.
    fn expected_pages(&self, layout: &SheetLayout, stretch: f64) -> usize {
        estimate::pages(layout, self.extent, self.format, stretch)
    }

    fn is_expected_to_fit(&self, layout: &SheetLayout, stretch: f64) -> bool {
        self.expected_pages(layout, stretch) <= layout.pages
    }

    /// Returns every layout of some steps, the roomiest first: of each front the roomy one, then the dense one.
    fn layouts(
        &self,
        fronts: &[Front],
        pages: Extension,
        left_out: &[FlyerPart],
    ) -> Vec<SheetLayout> {
        let mut layouts = Vec::with_capacity(2 * fronts.len());
        for front in fronts {
            for density in [Density::Roomy, Density::Dense] {
                layouts.push(self.layout(front, density, pages, left_out));
            }
        }
        layouts
    }

    /// Returns of layouts with a limit the first that is expected to fit and, should it not, the denser ones after it.
    fn within_limit(
        &self,
        fronts: &[Front],
        pages: Extension,
        left_out: &[FlyerPart],
    ) -> Vec<SheetLayout> {
        let layouts = self.layouts(fronts, pages, left_out);
        let Some(densest) = layouts.len().checked_sub(1) else {
            return Vec::new();
        };
        let mut steps = layouts.iter();
        let roomiest = match steps.position(|layout| self.is_expected_to_fit(layout, 1.0)) {
            Some(fitting) => fitting,
            // The densest is worth a try when it nearly fits.
            None if self.is_expected_to_fit(&layouts[densest], 1.05) => densest,
            None => return Vec::new(),
        };
        let mut chosen = vec![layouts[roomiest].clone()];
        for front in roomiest / 2 + 1..fronts.len() {
            chosen.push(layouts[front * 2 + 1].clone());
        }
        if roomiest + 1 == densest {
            chosen.push(layouts[densest].clone());
        }
        chosen
    }

    /// Returns layouts that run on: the one with the fewest pages, loosened; should it come out longer than expected, as it
    /// was, and then the denser ones. Something is left out only where that saves a page.
    fn running_on(&self, fronts: &[Front], omissions: &[&[FlyerPart]]) -> Vec<SheetLayout> {
        let mut layouts = Vec::new();
        for left_out in omissions {
            layouts.extend(self.layouts(fronts, Extension::Flow, left_out));
        }
        for layout in &mut layouts {
            layout.pages = self.expected_pages(layout, 1.0);
        }
        let Some(fewest) = layouts.iter().map(|layout| layout.pages).min() else {
            return Vec::new();
        };
        layouts.drain(
            ..layouts
                .iter()
                .take_while(|layout| layout.pages > fewest)
                .count(),
        );
        let left_out = layouts[0].left_out.clone();
        layouts.retain(|layout| layout.left_out == left_out);
        for layout in &mut layouts {
            layout.pages = fewest;
        }
        layouts.insert(0, self.loosened(&layouts[0]));
        layouts
    }

    /// Returns a layout with as much room between its cards as costs no further page.
    fn loosened(&self, layout: &SheetLayout) -> SheetLayout {
        for extra in (0..=8).rev().map(f64::from) {
            let wider = SheetLayout {
                row: layout.row + extra,
                ..layout.clone()
            };
            if self.expected_pages(&wider, 1.0) <= layout.pages {
                return wider;
            }
        }
        layout.clone()
    }

    fn layout(
        &self,
        front: &Front,
        density: Density,
        pages: Extension,
        left_out: &[FlyerPart],
    ) -> SheetLayout {
        let scale = self.format.scale;
        let is_dense = density == Density::Dense;
        let (title, further_lines) = match self.extent.name {
            0..=20 => (1.0, 0.0),
            21..=28 => (0.8, 0.0),
            _ => (0.8, 1.0),
        };
        let mut layout = SheetLayout {
            cards: front.cards,
            columns: front.columns,
            portrait: front.portrait,
            gap: scale * if front.cards == "large" { 8.0 } else { 4.0 },
            row: scale * if front.columns == 3 { 5.0 } else { 7.0 },
            band: front.band + further_lines * 10.0 * scale,
            title,
            role_columns: self.steps.role_columns,
            word: self.extent.word_width(),
            parted: false,
            agreement_columns: match is_dense {
                true => 2,
                false => self.steps.agreement_columns,
            },
            agreement_size: if is_dense { SIZES.line } else { SIZES.read },
            between: if is_dense { 4.0 } else { 6.0 },
            flow: pages != Extension::OnePage,
            running_foot: estimate::RUNNING_FOOT,
            duplex: pages == Extension::Duplex,
            left_out: left_out.to_vec(),
            pages: match pages {
                Extension::OnePage => 1,
                Extension::Duplex => 2,
                Extension::Flow => usize::MAX,
            },
        };
        let may_part = pages == Extension::Flow;
        layout.parted = may_part && estimate::has_long_role(&layout, self.extent, self.format);
        layout
    }
}

#[cfg(test)]
mod tests {
    use super::super::lengths::{CardLengths, RoleLengths};
    use super::*;

    fn extent(persons: usize) -> TextLengths {
        let card = CardLengths {
            name: 16,
            roles: 24,
            languages: 36,
            topics: 40,
            home: 18,
            quote: 70,
            ..CardLengths::default()
        };
        let role = RoleLengths {
            summary: 40,
            does: vec![48; 3],
            does_not: vec![44; 3],
        };
        TextLengths {
            persons: vec![card; persons],
            name: 9,
            word: 4,
            languages: 60,
            roles: vec![role; 4],
            agreements: vec![96; 6],
            nobody: 130,
            ..TextLengths::default()
        }
    }

    /// All layouts of a flyer in the format with this word.
    fn candidates(
        extent: &TextLengths,
        word: &str,
        may_leave_out: &[FlyerPart],
    ) -> Vec<SheetLayout> {
        let format = SheetFormat::from_word(word).expect("a format");
        let steps = format.copyfit.expect("flyers are fitted");
        super::candidates(extent, format, steps, may_leave_out)
    }

    fn first(extent: &TextLengths, word: &str, may_leave_out: &[FlyerPart]) -> SheetLayout {
        let mut layouts = candidates(extent, word, may_leave_out).into_iter();
        layouts.next().expect("there is always a layout")
    }

    #[test]
    fn a_sheet_is_composed_for_as_many_as_it_shows() {
        let cards = |persons| first(&extent(persons), "a4", &[]).cards;
        assert_eq!([0, 1, 2, 4].map(cards), ["none", "large", "pair", "two"]);
        assert!(first(&extent(4), "a4", &[]).duplex);
        let crowd = first(&extent(25), "a4", &[]);
        assert!(crowd.flow && !crowd.duplex);
        let short = TextLengths {
            roles: Vec::new(),
            agreements: Vec::new(),
            ..extent(2)
        };
        assert!(!first(&short, "a4", &[]).flow, "all of it on one page");
        let counted = TextLengths {
            counted: true,
            ..extent(0)
        };
        let first = first(&counted, "a4", &[]);
        assert_eq!((first.cards, first.columns), ("counted", 3));
    }

    #[test]
    fn there_is_always_a_layout_that_runs_on() {
        for persons in [0, 1, 2, 5, 8, 12, 25, 200] {
            for paper in ["a4", "a5"] {
                let last = candidates(&extent(persons), paper, &FlyerPart::ALL).pop();
                assert!(last.expect("there is always a layout").flow, "{persons}");
            }
        }
    }

    #[test]
    fn only_what_the_site_allows_is_left_out_and_only_where_it_saves_a_page() {
        for persons in [0, 1, 2, 5, 8, 12, 25, 200] {
            for paper in ["a4", "a5"] {
                let complete = candidates(&extent(persons), paper, &[]);
                let leaves_nothing_out = |layout: &SheetLayout| layout.left_out.is_empty();
                assert!(complete.iter().all(leaves_nothing_out), "{persons}");
            }
        }
        let may = [FlyerPart::Agreements, FlyerPart::Quotations];
        let one_role = TextLengths {
            roles: extent(0).roles[..1].to_vec(),
            ..extent(2)
        };
        let shorter = first(&one_role, "a4", &may);
        assert_eq!(
            shorter.left_out,
            [FlyerPart::Agreements],
            "one page in place of two"
        );
        assert!(!shorter.flow);
        let short = TextLengths {
            agreements: Vec::new(),
            ..one_role
        };
        assert_eq!(first(&short, "a4", &may).left_out, []);
    }

    #[test]
    fn a_role_that_is_longer_than_a_page_is_parted() {
        let mut long = extent(12);
        long.roles[1].does = vec![200; 30];
        assert!(first(&long, "a5", &[]).parted);
        assert!(!first(&extent(12), "a5", &[]).parted);
    }
}
