//! Sheets, many at once.
//!
//! In: an edition and outputs of its plan. Out: what was made of each, in their order. Typst's memory is swept meanwhile.

use std::cmp::Reverse;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::report::Ui;
use crate::diag::{Diagnostic, say};
use crate::edition::Edition;
use crate::i18n::Messages;
use crate::plan::{Output, Plan};
use crate::render::images::Images;
use crate::render::print::{self, Draft, Misfit, PrintShop};
use crate::render::web::SheetFact;
use crate::render::{Fingerprint, Made};
use crate::theme::Theme;
use crate::write::Cache;

/// Persons on sheets between two sweeps of Typst's memory.
const SWEEP: usize = 1280;

/// What sheets are made from.
pub struct Sheets<'a, M> {
    /// What they may show.
    pub edition: &'a Edition<M>,
    /// Where everything is.
    pub plan: &'a Plan,
    /// Pictures.
    pub images: &'a Images,
    /// The theme.
    pub theme: &'a Theme,
    /// The interface's texts.
    pub messages: &'a Messages,
}

impl<M: Sync> Sheets<'_, M> {
    /// Makes something of each sheet.
    ///
    /// # Errors
    /// What is wrong with any of them.
    pub fn each<'o, T: Send>(
        &self,
        outputs: &[&'o Output],
        ui: &Ui,
        make: impl Fn(Draft<'_, '_, M>) -> Result<T, Vec<Diagnostic>> + Sync,
    ) -> Result<Vec<(&'o Output, T)>, Vec<Diagnostic>> {
        let shop = PrintShop::new(self.edition, self.plan, self.theme, self.images, self.messages)?;
        let bar = ui.progress(&say!("progress-sheets"), outputs.len());
        let since = AtomicUsize::new(0);
        let one = |(place, output, weight): (usize, &'o Output, usize)| {
            let running = ui.watch.begin(output.what.kind(), &output.route);
            let made = shop.draft(output).and_then(&make);
            drop(running);
            bar.inc(1);
            if since.fetch_add(weight, Ordering::Relaxed) + weight > SWEEP {
                since.store(0, Ordering::Relaxed);
                print::evict();
            }
            (place, output, made)
        };
        // One after the other to whoever is free.
        let mut all: Vec<_> = self.queue(outputs).into_iter().par_bridge().map(one).collect();
        print::evict();
        bar.finish_and_clear();
        all.sort_by_key(|(place, ..)| *place);
        let (mut made, mut problems) = (Vec::new(), Vec::new());
        for (_, output, one) in all {
            match one {
                Ok(one) => made.push((output, one)),
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() { Ok(made) } else { Err(problems) }
    }

    /// Sheets with their places and how much there is on each, the largest first: no thread is left with one at the end.
    fn queue<'o>(&self, outputs: &[&'o Output]) -> Vec<(usize, &'o Output, usize)> {
        let weight = |o: &Output| self.plan.inputs(self.edition, &o.what).listed.len() + 4;
        let all = outputs.iter().enumerate();
        let mut queue: Vec<_> = all.map(|(place, o)| (place, *o, weight(o))).collect();
        queue.sort_by_key(|(place, _, weight)| (Reverse(*weight), *place));
        queue
    }
}

/// A sheet that is ready.
pub struct Finished {
    /// Its files.
    pub made: Vec<Made>,
    /// How many pages it has.
    pub pages: usize,
    /// What it is called where it is kept.
    pub kept_as: Option<Fingerprint>,
    /// Texts that cannot be read on it.
    pub misfits: Vec<Misfit>,
}

impl Finished {
    fn new(sheet: print::Sheet, kept_as: Option<Fingerprint>) -> Self {
        Self { made: sheet.made, pages: sheet.pages, kept_as, misfits: sheet.misfits }
    }

    /// What a link to it says.
    pub fn fact(&self) -> SheetFact {
        let bytes = self.made.first().map_or(0, |m| m.bytes.len());
        SheetFact { pages: self.pages, bytes }
    }
}

/// A sheet as an earlier build left it, or set now.
///
/// # Errors
/// What is wrong with it.
pub fn finished<M>(
    draft: Draft<'_, '_, M>,
    cache: Option<&Cache>,
) -> Result<Finished, Vec<Diagnostic>> {
    let Some(cache) = cache else { return Ok(Finished::new(draft.finish()?, None)) };
    let from = draft.fingerprint();
    if let Some(sheet) = cache.get(&from).and_then(|bytes| print::Sheet::from_bytes(&bytes)) {
        return Ok(Finished::new(sheet, Some(from)));
    }
    let sheet = draft.finish()?;
    if !sheet.misfits.is_empty() {
        // It is set again by every build, which says again what is wrong with it.
        return Ok(Finished::new(sheet, None));
    }
    cache.put(&from, &sheet.to_bytes());
    Ok(Finished::new(sheet, Some(from)))
}
