//! Sheets, many at once.
//!
//! In: an edition and outputs of its plan. Out: what was made of each, in their order. Typst's memory is swept meanwhile.

use std::cmp::Reverse;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use super::progress::Observer;
use crate::write::Cache;
use sleutelgids_core::diag::Diagnostic;
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_core::model::{Lang, RegionId};
use sleutelgids_core::theme::Theme;
use sleutelgids_edition::Edition;
use sleutelgids_print::{Draft, Misfit, PrintShop};
use sleutelgids_render::SheetFact;
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::{Output, Plan};
use sleutelgids_render::subjects::Subjects;
use sleutelgids_render::{Fingerprint, Made};

/// Persons on sheets between two sweeps of Typst's memory.
const SWEEP: usize = 320;

/// Persons on a sheet that is better not set beside another of its kind.
const HEAVY: usize = 2000;

/// Everything that sheets are made from.
pub struct Sheets<'a, M> {
    /// The edition they show.
    pub edition: &'a Edition<M>,
    /// The routes of everything.
    pub plan: &'a Plan,
    /// Pictures.
    pub images: &'a Images,
    /// The theme.
    pub theme: &'a Theme,
    /// The interface's texts.
    pub messages: &'a Messages,
    /// The message that stands on each page beside what the sheet says, such as that it is for practice.
    pub notice: Option<&'static str>,
    /// True if every page says that it is a proof.
    pub is_proof: bool,
}

impl<M: Sync> Sheets<'_, M> {
    /// Makes something of each sheet.
    ///
    /// # Errors
    /// What is wrong with any of them.
    pub fn each<'o, T: Send>(
        &self,
        outputs: &[&'o Output],
        observer: Observer<'_>,
        make: impl Fn(Draft<'_, '_, M>) -> Result<T, Vec<Diagnostic>> + Sync,
    ) -> Result<Vec<(&'o Output, T)>, Vec<Diagnostic>> {
        let shop = PrintShop::new(
            self.edition,
            self.plan,
            self.theme,
            self.images,
            self.messages,
        )?;
        let shop = shop.with_notice(self.notice).for_proof(self.is_proof);
        observer.progress.begin(outputs.len());
        let (since, queue) = (AtomicUsize::new(0), self.queue(outputs));
        let busy = Arc::clone(&queue.busy);
        let make_one = |task: Task<'o>| {
            let (output, weight) = (task.output, task.weight);
            let running = observer.watch.begin(output.what.kind(), &output.route);
            let outcome = shop.draft(output).and_then(&make);
            drop(running);
            observer.progress.step();
            if since.fetch_add(weight, Ordering::Relaxed) + weight > SWEEP {
                since.store(0, Ordering::Relaxed);
                // What the last few sheets showed, the next ones will show again; beside a sheet of thousands there is no
                // room for that.
                sleutelgids_print::forget(usize::from(!busy.load(Ordering::Relaxed)));
            }
            (task.place, output, outcome)
        };
        // One after the other to whoever is free.
        let mut outcomes: Vec<_> = queue.par_bridge().map(make_one).collect();
        sleutelgids_print::forget(0);
        observer.progress.end();
        outcomes.sort_by_key(|(place, ..)| *place);
        let (mut outcome, mut problems) = (Vec::new(), Vec::new());
        for (_, output, make_one) in outcomes {
            match make_one {
                Ok(make_one) => outcome.push((output, make_one)),
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() {
            Ok(outcome)
        } else {
            Err(problems)
        }
    }

    /// The sheets, in an order in which each finds set already much of what it shows: in one language and on one paper a
    /// province, its municipalities, the next province. The largest regions come first, so that no thread is left with one
    /// of them at the end.
    fn queue<'o>(&self, outputs: &[&'o Output]) -> Queue<'o> {
        let waiting = |(place, output): (usize, &&'o Output)| {
            let weight = self.plan.inputs(self.edition, &output.what).listed.len() + 4;
            (self.rank(output), (weight, place, *output))
        };
        let mut ranked: Vec<_> = outputs.iter().enumerate().map(waiting).collect();
        ranked.sort_by(|(a, _), (b, _)| (a.is_none(), a).cmp(&(b.is_none(), b)));
        let ranked = ranked.into_iter().map(|(_, waiting)| waiting);
        let (heavy, light) = ranked.partition(|(weight, ..)| *weight > HEAVY);
        Queue {
            light,
            heavy,
            busy: Arc::default(),
        }
    }

    /// When the turn of a sheet about a region is.
    fn rank<'o>(&'o self, output: &'o Output) -> Option<Rank<'o>> {
        let (sheet, region) = output.what.region_sheet()?;
        let region = self.edition.regions.get(region)?;
        let mut way = self.edition.ancestors(region);
        way.push(region);
        let area = |r: &'o Region| (Reverse(self.edition.persons_in(&r.id).len()), &r.id);
        Some((
            &sheet.lang,
            sheet.format,
            way.into_iter().map(area).collect(),
        ))
    }
}

/// A flyer's language, its paper, and the way from the widest region to its own, each with how many persons it has.
type Rank<'o> = (
    &'o Lang,
    &'static SheetFormat,
    Vec<(Reverse<usize>, &'o RegionId)>,
);

/// Sheets in the order in which they are made. One with thousands of persons takes a gigabyte while it is set: the next
/// of its kind waits until it is ready, as long as there are others to go on with.
struct Queue<'o> {
    heavy: VecDeque<Waiting<'o>>,
    light: VecDeque<Waiting<'o>>,
    busy: Arc<AtomicBool>,
}

/// A sheet that waits: how much there is on it, its place among all of them, the sheet.
type Waiting<'o> = (usize, usize, &'o Output);

/// A sheet that is somebody's turn to make.
struct Task<'o> {
    weight: usize,
    place: usize,
    output: &'o Output,
    /// Lets the next heavy one begin once this one is done.
    _turn: Option<HeavyTurn>,
}

/// A heavy sheet's turn.
struct HeavyTurn(Arc<AtomicBool>);

impl Drop for HeavyTurn {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

impl<'o> Iterator for Queue<'o> {
    type Item = Task<'o>;

    fn next(&mut self) -> Option<Task<'o>> {
        let task = |(weight, place, output), turn| Task {
            weight,
            place,
            output,
            _turn: turn,
        };
        if self.light.is_empty() {
            return self.heavy.pop_front().map(|next| task(next, None));
        }
        if !self.heavy.is_empty() && !self.busy.swap(true, Ordering::Acquire) {
            let turn = HeavyTurn(Arc::clone(&self.busy));
            return self.heavy.pop_front().map(|next| task(next, Some(turn)));
        }
        self.light.pop_front().map(|next| task(next, None))
    }
}

/// A sheet that is ready.
pub struct ReadySheet {
    /// The PDF, and the picture of its front.
    pub made: Vec<Made>,
    /// The number of pages.
    pub pages: usize,
    /// The name under which it is kept between builds.
    pub kept_as: Option<Fingerprint>,
    /// Texts that cannot be read on it.
    pub misfits: Vec<Misfit>,
    /// The parts there was no room for.
    pub left_out: Vec<FlyerPart>,
}

impl ReadySheet {
    fn new(sheet: sleutelgids_print::FinishedSheet, kept_as: Option<Fingerprint>) -> Self {
        let sleutelgids_print::FinishedSheet {
            made,
            pages,
            misfits,
            left_out,
        } = sheet;
        Self {
            made,
            pages,
            kept_as,
            misfits,
            left_out,
        }
    }

    /// Returns what a link to it says.
    pub fn fact(&self) -> SheetFact {
        let bytes = self.made.first().map_or(0, |m| m.bytes.len());
        SheetFact {
            pages: self.pages,
            bytes,
        }
    }
}

/// A cache of sheets, and the persons whom they show.
#[derive(Clone, Copy)]
pub struct Archive<'a> {
    /// The cache.
    pub cache: &'a Cache,
    /// The persons, by sheet.
    pub subjects: &'a Subjects,
}

/// A sheet as an earlier build left it, or set now.
///
/// # Errors
/// What is wrong with it.
pub fn finished<M>(
    draft: Draft<'_, '_, M>,
    archive: Option<Archive<'_>>,
) -> Result<ReadySheet, Vec<Diagnostic>> {
    let Some(Archive { cache, subjects }) = archive else {
        return Ok(ReadySheet::new(draft.finish()?, None));
    };
    let from = draft.fingerprint();
    if let Some(sheet) = cache
        .get(&from)
        .and_then(|bytes| sleutelgids_print::FinishedSheet::from_bytes(&bytes))
    {
        return Ok(ReadySheet::new(sheet, Some(from)));
    }
    let subjects_shown = subjects.on(&draft.inputs());
    let sheet = draft.finish()?;
    if !sheet.misfits.is_empty() {
        // It is set again by every build, which says again what is wrong with it.
        return Ok(ReadySheet::new(sheet, None));
    }
    cache.put(&from, &subjects_shown, &sheet.to_bytes());
    Ok(ReadySheet::new(sheet, Some(from)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_render::plan::What;

    #[test]
    fn large_sheets_follow_each_other_while_there_are_small_ones() {
        let outputs = ["h1", "h2", "h3", "l1", "l2"].map(|route| Output {
            route: route.to_owned(),
            what: What::Chooser,
        });
        let waiting = |at: usize| (0, at, &outputs[at]);
        let (heavy, light) = ((0..3).map(waiting).collect(), (3..5).map(waiting).collect());
        let mut queue = Queue {
            heavy,
            light,
            busy: Arc::default(),
        };
        let mut next = || queue.next().expect("a sheet");
        let first = next();
        assert_eq!(first.output.route, "h1");
        assert_eq!(next().output.route, "l1", "while the first is at work");
        drop(first);
        let second = next();
        assert_eq!(second.output.route, "h2");
        assert_eq!(next().output.route, "l2");
        assert_eq!(next().output.route, "h3", "nobody waits for nothing");
        assert!(queue.next().is_none());
    }
}
