//! Everything of an edition, made: what an earlier build made from the same stays as it is, the rest is rendered.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::context::{Context, Planned};
use super::report::Ui;
use super::timings::Timings;
use super::{misfits, pictures};
use crate::diag::{Diagnostic, has_errors, say};
use crate::edition::{Edition, Web};
use crate::i18n::Messages;
use crate::plan::{Output, Plan, What};
use crate::render::images::Images;
use crate::render::origin::Origins;
use crate::render::print::{self, Draft, Misfit, PrintShop};
use crate::render::web::{Letters, SheetFact, SheetFacts, Website};
use crate::render::{Fingerprint, Made};
use crate::theme::Theme;
use crate::write::{Cache, File, Standing};

/// Persons on sheets between two sweeps of Typst's memory.
const SWEEP: usize = 320;

/// A file, and what the next build is to know of it.
pub struct Piece {
    made: Made,
    from: Option<Fingerprint>,
    note: String,
}

/// Everything an edition consists of.
#[derive(Default)]
pub struct Rendered {
    pieces: Vec<Piece>,
    /// Routes of files that are there already.
    kept: Vec<String>,
    images: Images,
    /// Of everything it is made from.
    pub whole: Option<Fingerprint>,
    /// Texts that cannot be read on the sheets.
    misfits: Vec<Misfit>,
}

impl Rendered {
    /// The files of the edition.
    pub fn files(&self) -> impl Iterator<Item = File<'_>> {
        let pieces = self.pieces.iter().map(|p| File::from(&p.made).made_from(p.from, &p.note));
        let kept = self.kept.iter().map(|route| File::kept(route));
        let pictures = self.images.files().map(|r| File::new(&r.route, &r.bytes));
        pieces.chain(kept).chain(pictures)
    }
}

/// What editions are made with.
pub struct Workshop<'a> {
    /// The site.
    pub context: &'a Context,
    /// The interface's texts.
    pub messages: &'a Messages,
    /// What earlier builds made; without it everything is made anew.
    pub cache: Option<&'a Cache>,
    /// How the command speaks.
    pub ui: &'a Ui,
}

/// What is known of a file that need not be made again.
enum Known {
    /// It is in its place; with what was noted of it.
    Kept(String),
    /// It is to be made, from what has this fingerprint.
    New(Option<Fingerprint>),
}

impl Workshop<'_> {
    /// Makes all editions, and says what is wrong with any of them.
    pub fn render_all(
        &self,
        planned: &[Planned],
        standing: &[Standing],
        timings: &mut Timings,
    ) -> (Vec<Rendered>, Vec<Diagnostic>) {
        let (mut made, mut problems) = (Vec::new(), Vec::new());
        for (planned, standing) in planned.iter().zip(standing) {
            match self.render(planned, standing, timings) {
                Ok((rendered, found)) => {
                    made.push(rendered);
                    problems.extend(found);
                }
                Err(found) => problems.extend(found),
            }
        }
        (made, problems)
    }

    /// Makes what an edition consists of, but for what `standing` has already.
    ///
    /// # Errors
    /// What is wrong with any of it.
    fn render(
        &self,
        planned: &Planned,
        standing: &Standing,
        timings: &mut Timings,
    ) -> Result<(Rendered, Vec<Diagnostic>), Vec<Diagnostic>> {
        let (context, ui) = (self.context, self.ui);
        let (images, problems) =
            pictures::prepare(planned, &context.loaded.media, self.cache, &ui.watch);
        let mut problems = pictures::placed(problems, &context.loaded.records);
        if has_errors(&problems) {
            return Err(problems);
        }
        timings.stage("pictures", images.portraits.len());
        let mut rendered = Rendered { images, ..Rendered::default() };
        let facts = self.sheets(planned, standing, &mut rendered)?;
        let misfits = std::mem::take(&mut rendered.misfits);
        problems.extend(misfits::placed(misfits, &context.loaded.sources));
        // What is to be said of its pictures and sheets would not be said again.
        rendered.whole = self.whole(planned).filter(|_| problems.is_empty());
        let sheets = rendered.pieces.iter().filter(|p| p.made.route.ends_with(".pdf")).count();
        timings.stage("print", sheets);
        let before = rendered.pieces.len();
        self.pages(planned, standing, &facts, &mut rendered)?;
        timings.stage("pages", rendered.pieces.len() - before);
        Ok((rendered, problems))
    }

    /// An edition as an earlier build left it, when that made all of it from the same.
    pub fn old(&self, planned: &Planned, standing: &Standing) -> Option<Rendered> {
        let whole = self.whole(planned)?;
        let kept = standing.whole(&whole)?.into_iter().map(str::to_owned).collect();
        Some(Rendered { kept, whole: Some(whole), ..Rendered::default() })
    }

    /// Of everything that an edition is made from.
    fn whole(&self, planned: &Planned) -> Option<Fingerprint> {
        let (none, plan) = (Images::default(), &planned.plan);
        let pictures = pictures::origin(planned, &self.context.loaded.media)?;
        let (web, sheets) = rayon::join(
            || self.origins(&planned.web, plan, &none).map(|o| o.whole()),
            || self.origins(&planned.sheets, plan, &none).map(|o| o.whole()),
        );
        Some(Fingerprint::of_value(&(pictures, web?, sheets?)))
    }

    fn origins<'e, M: Sync>(
        &self,
        edition: &'e Edition<M>,
        plan: &'e Plan,
        images: &Images,
    ) -> Option<Origins<'e, M>> {
        let program = self.cache?.program();
        Some(Origins::new(program, edition, plan, &self.context.loaded.theme, images))
    }

    /// Makes the sheets of an edition, and says what is known of all of them.
    fn sheets(
        &self,
        planned: &Planned,
        standing: &Standing,
        into: &mut Rendered,
    ) -> Result<SheetFacts, Vec<Diagnostic>> {
        let (edition, plan) = (&planned.sheets, &planned.plan);
        let origins = self.origins(edition, plan, &into.images);
        let outputs: Vec<&Output> = plan.outputs.iter().filter(|o| o.what.is_print()).collect();
        let looked: Vec<Known> = outputs
            .par_iter()
            .map(|output| {
                let from = origins.as_ref().map(|o| o.of(output, &SheetFacts::new()));
                let picture = thumbnail(output);
                let kept = from.as_ref().and_then(|from| {
                    let note = standing.kept(&output.route, from)?;
                    picture.is_none_or(|p| standing.kept(p, from).is_some()).then_some(note)
                });
                kept.map_or(Known::New(from), |note| Known::Kept(note.to_owned()))
            })
            .collect();
        let (mut facts, mut wanted, mut origin) = (SheetFacts::new(), Vec::new(), BTreeMap::new());
        for (output, known) in outputs.into_iter().zip(looked) {
            match known {
                Known::Kept(note) => {
                    let bytes = standing.size(&output.route).unwrap_or_default();
                    let bytes = usize::try_from(bytes).unwrap_or(usize::MAX);
                    let (pages, kept_as) = note.split_once(' ').unwrap_or((&note, ""));
                    let pages = pages.parse().unwrap_or_default();
                    facts.insert(output.route.clone(), SheetFact { pages, bytes });
                    if let Some((cache, kept)) = self.cache.zip(Fingerprint::from_hex(kept_as)) {
                        cache.used(&kept);
                    }
                    into.kept.push(output.route.clone());
                    into.kept.extend(thumbnail(output).map(str::to_owned));
                }
                Known::New(from) => {
                    origin.insert(output.route.as_str(), from);
                    wanted.push(output);
                }
            }
        }
        if wanted.is_empty() {
            return Ok(facts);
        }
        let of = Sheets { edition, plan, images: &into.images, cache: self.cache };
        let made = sheets(&of, &wanted, &self.context.loaded.theme, self.messages, self.ui)?;
        for (output, sheet) in made {
            let from = origin.get(output.route.as_str()).copied().flatten();
            let from = from.filter(|_| sheet.misfits.is_empty());
            into.misfits.extend(sheet.misfits.iter().cloned());
            let kept_as = sheet.kept_as.map_or_else(String::new, Fingerprint::to_hex);
            let note = format!("{} {kept_as}", sheet.pages);
            facts.insert(output.route.clone(), sheet.fact());
            let made = sheet.made.into_iter();
            into.pieces.extend(made.map(|made| Piece { made, from, note: note.clone() }));
        }
        Ok(facts)
    }

    /// Makes everything of an edition that is no sheet.
    fn pages(
        &self,
        planned: &Planned,
        standing: &Standing,
        facts: &SheetFacts,
        into: &mut Rendered,
    ) -> Result<(), Vec<Diagnostic>> {
        let (edition, plan) = (&planned.web, &planned.plan);
        let origins = self.origins(edition, plan, &into.images);
        let outputs: Vec<&Output> = plan.outputs.iter().filter(|o| !o.what.is_print()).collect();
        let looked: Vec<(&Output, Known)> = outputs
            .par_iter()
            .map(|output| {
                let from = origins.as_ref().map(|o| o.of(output, facts));
                let note = from.as_ref().and_then(|from| standing.kept(&output.route, from));
                (*output, note.map_or(Known::New(from), |note| Known::Kept(note.to_owned())))
            })
            .collect();
        let theme = &self.context.loaded.theme;
        let mut letters = Letters::default();
        let (mut wanted, mut kept) = (Vec::new(), Vec::new());
        for (output, known) in &looked {
            match known {
                Known::Kept(note) => {
                    letters.add(note.as_bytes());
                    kept.push(output.route.clone());
                }
                Known::New(from) => wanted.push((*output, *from)),
            }
        }
        into.kept.extend(kept);
        let images = std::mem::take(&mut into.images);
        let website =
            Lazy { edition, plan, theme, images: &images, messages: self.messages, facts };
        let mut site = None;
        if !wanted.is_empty() {
            let website = site.insert(website.open()?);
            website.prepare();
            into.pieces.extend(self.rendered(website, &wanted, &mut letters)?);
        }
        let used = letters.characters().into_iter().chain(' '..='~').collect();
        let from = origins.as_ref().map(|o| o.of_assets(&used));
        match from.as_ref().and_then(|from| standing.kept_all(from)) {
            Some(routes) => into.kept.extend(routes.into_iter().map(str::to_owned)),
            None => {
                let website = match site.take() {
                    Some(open) => open,
                    None => website.open()?,
                };
                let made = website.assets(&used)?.into_iter();
                into.pieces.extend(made.map(|made| Piece { made, from, note: String::new() }));
            }
        }
        drop(site);
        into.images = images;
        Ok(())
    }

    fn rendered(
        &self,
        website: &Website<'_>,
        wanted: &[(&Output, Option<Fingerprint>)],
        letters: &mut Letters,
    ) -> Result<Vec<Piece>, Vec<Diagnostic>> {
        let rendered: Vec<Result<Piece, Diagnostic>> = wanted
            .par_iter()
            .map(|(output, from)| {
                let _running = self.ui.watch.begin(output.what.kind(), &output.route);
                let bytes = website.render(output)?;
                let note = match output.route.ends_with(".html") {
                    true => Letters::of(&bytes),
                    false => String::new(),
                };
                let made = Made { route: output.route.clone(), bytes };
                Ok(Piece { made, from: *from, note })
            })
            .collect();
        let (mut pieces, mut problems) = (Vec::with_capacity(rendered.len()), Vec::new());
        for page in rendered {
            match page {
                Ok(piece) => {
                    letters.add(piece.note.as_bytes());
                    pieces.push(piece);
                }
                Err(problem) => problems.push(problem),
            }
        }
        if problems.is_empty() { Ok(pieces) } else { Err(problems) }
    }
}

/// A website that is opened only when there is something to make for it.
struct Lazy<'a> {
    edition: &'a Edition<Web>,
    plan: &'a Plan,
    theme: &'a Theme,
    images: &'a Images,
    messages: &'a Messages,
    facts: &'a SheetFacts,
}

impl<'a> Lazy<'a> {
    fn open(&self) -> Result<Website<'a>, Vec<Diagnostic>> {
        let Self { edition, plan, theme, images, messages, facts } = *self;
        Website::new(edition, plan, theme, images, messages, facts)
    }
}

fn thumbnail(output: &Output) -> Option<&str> {
    match &output.what {
        What::Flyer { thumbnail, .. } => thumbnail.as_deref(),
        _ => None,
    }
}

/// What sheets are made from.
pub struct Sheets<'a, M> {
    /// What they may show.
    pub edition: &'a Edition<M>,
    /// Where everything is.
    pub plan: &'a Plan,
    /// Pictures.
    pub images: &'a Images,
    /// What earlier builds made.
    pub cache: Option<&'a Cache>,
}

/// A sheet that is ready.
pub struct Finished {
    /// Its files.
    pub made: Vec<Made>,
    /// How many pages it has.
    pub pages: usize,
    /// What it is called where it is kept.
    kept_as: Option<Fingerprint>,
    /// Texts that cannot be read on it.
    pub misfits: Vec<Misfit>,
}

impl Finished {
    fn new(sheet: print::Sheet, kept_as: Option<Fingerprint>) -> Self {
        Self { made: sheet.made, pages: sheet.pages, kept_as, misfits: sheet.misfits }
    }

    fn fact(&self) -> SheetFact {
        let bytes = self.made.first().map_or(0, |m| m.bytes.len());
        SheetFact { pages: self.pages, bytes }
    }
}

/// Makes sheets, many at once.
///
/// # Errors
/// What is wrong with any of them.
pub fn sheets<'o, M: Sync>(
    of: &Sheets<'_, M>,
    outputs: &[&'o Output],
    theme: &Theme,
    messages: &Messages,
    ui: &Ui,
) -> Result<Vec<(&'o Output, Finished)>, Vec<Diagnostic>> {
    let shop = PrintShop::new(of.edition, of.plan, theme, of.images, messages)?;
    let bar = ui.progress(&say!("progress-sheets"), outputs.len());
    // The largest first, so that no thread is left with one at the end; one after the other to whoever is free.
    let weight = |output: &Output| of.plan.inputs(of.edition, &output.what).persons.len() + 4;
    let mut queue: Vec<(usize, &'o Output, usize)> =
        outputs.iter().enumerate().map(|(n, output)| (n, *output, weight(output))).collect();
    queue.sort_by_key(|(n, _, weight)| (Reverse(*weight), *n));
    let since = AtomicUsize::new(0);
    let make = |(n, output, weight): (usize, &'o Output, usize)| {
        let running = ui.watch.begin(output.what.kind(), &output.route);
        let sheet = shop.draft(output).and_then(|draft| finished(draft, of.cache));
        drop(running);
        bar.inc(1);
        if since.fetch_add(weight, Ordering::Relaxed) + weight > SWEEP {
            since.store(0, Ordering::Relaxed);
            print::evict();
        }
        (n, output, sheet)
    };
    let mut sheets: Vec<_> = queue.into_iter().par_bridge().map(make).collect();
    print::evict();
    sheets.sort_by_key(|(n, ..)| *n);
    let (mut made, mut problems) = (Vec::new(), Vec::new());
    for (_, output, sheet) in sheets {
        match sheet {
            Ok(sheet) => made.push((output, sheet)),
            Err(found) => problems.extend(found),
        }
    }
    bar.finish_and_clear();
    if problems.is_empty() { Ok(made) } else { Err(problems) }
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
