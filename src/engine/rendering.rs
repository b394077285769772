//! Everything of an edition, made: what an earlier build made from the same stays as it is, the rest is rendered.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::context::Context;
use super::planned::Planned;
use super::progress::Observer;
use super::sheet_queue::{Archive, ReadySheet, Sheets, finished};
use super::timings::Timings;
use super::{overset, pictures};
use crate::write::{Cache, ExistingOutput, Failure, File, Outbox, StagedFile};
use sleutelgids_core::diag::{Diagnostic, has_errors};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_edition::{Edition, Sheet, Web};
use sleutelgids_print::Misfit;
use sleutelgids_render::images::Images;
use sleutelgids_render::origin::{EditionOrigin, Origins};
use sleutelgids_render::plan::{Output, Page, Plan};
use sleutelgids_render::subjects::{Subject, Subjects};
use sleutelgids_render::{Fingerprint, Made};
use sleutelgids_render::{SheetFact, SheetFacts};
use sleutelgids_web::{Letters, SharedAround, Templates, Website};

/// A file, and what the next build is to know of it.
struct StagedOutput {
    route: String,
    /// Large, and moved from list to list.
    beside: Box<StagedFile>,
    from: Option<Fingerprint>,
    note: String,
}

impl StagedOutput {
    /// Written as soon as it is made: never are all of them in memory at once.
    fn new(
        outbox: &Outbox<'_>,
        made: Made,
        from: Option<Fingerprint>,
        note: String,
    ) -> Result<Self, Failure> {
        let beside = outbox
            .finish(&File::from(&made).made_from(from, &note))?
            .into();
        Ok(Self {
            route: made.route,
            beside,
            from,
            note,
        })
    }

    fn file(&self) -> File<'_> {
        File::staged(&self.route, &self.beside).made_from(self.from, &self.note)
    }
}

/// Why an edition was not made.
enum Halt {
    /// The site has these errors.
    Wrong(Vec<Diagnostic>),
    /// The file system refused.
    Refused(Failure),
}

impl From<Vec<Diagnostic>> for Halt {
    fn from(problems: Vec<Diagnostic>) -> Self {
        Self::Wrong(problems)
    }
}

impl From<Failure> for Halt {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure)
    }
}

/// A sheet whose files lie beside their places.
struct Laid {
    fact: SheetFact,
    pieces: Vec<StagedOutput>,
    misfits: Vec<Misfit>,
    left_out: Vec<FlyerPart>,
}

/// An edition with all its files.
#[derive(Default)]
pub struct Rendered {
    pieces: Vec<StagedOutput>,
    /// Routes of files that are there already.
    kept: Vec<String>,
    images: Images,
    /// The fingerprint of everything it is made from.
    pub whole: Option<Fingerprint>,
    /// True if an earlier build made all of it, and nobody touched any since.
    pub is_old: bool,
    /// Texts that cannot be read on the sheets.
    misfits: Vec<Misfit>,
    /// Warnings of what there was no room for on them.
    left_out: Vec<Diagnostic>,
}

impl Rendered {
    /// The files of the edition.
    pub fn files(&self) -> impl Iterator<Item = File<'_>> {
        let pieces = self.pieces.iter().map(StagedOutput::file);
        let kept_files = self.kept.iter().map(|route| File::kept(route));
        let pictures = self.images.files().map(File::from);
        pieces.chain(kept_files).chain(pictures)
    }

    /// Returns everybody whom its sheets may show, and the pictures of all.
    pub fn subjects(&self, planned: &Planned) -> Vec<Subject> {
        let sheets = Subjects::of(&planned.sheets, &self.images);
        sheets
            .all()
            .chain(pictures::subjects(planned, &self.images))
            .collect()
    }
}

/// The editions of a site.
pub struct RenderedEditions {
    /// Each; fewer when one could not be made.
    pub rendered: Vec<Rendered>,
    /// The problems of all of them.
    pub problems: Vec<Diagnostic>,
}

/// A site and everything that its editions are made with.
pub struct Workshop<'a> {
    /// The site.
    pub context: &'a Context,
    /// The interface's texts.
    pub messages: &'a Messages,
    /// The sheets and portraits of earlier builds; without it everything is made anew.
    pub cache: Option<&'a Cache>,
    /// Looks on while things are made.
    pub observer: Observer<'a>,
}

/// Everything that an edition is made from, as far as a cache can know.
struct MadeFrom<'a> {
    web: Option<EditionOrigin<'a, Web>>,
    sheets: Option<EditionOrigin<'a, Sheet>>,
    /// The fingerprint of all of it; `None` when that may change without its stamps.
    whole: Option<Fingerprint>,
}

/// A file that lies in its place already, or is to be made.
enum Reuse<'s> {
    /// It is in its place; with what was noted of it.
    Kept(&'s str),
    /// It is to be made, from what has this fingerprint.
    New(Option<Fingerprint>),
}

impl Workshop<'_> {
    /// Makes all editions, but for what `existing` has already of each. Of the last one, what its pages shared stays in
    /// memory: the process is taken to end soon after.
    ///
    /// # Errors
    /// When the file system refuses, or another build is at work.
    pub fn editions(
        &self,
        planned: &[Planned],
        existing: &mut [ExistingOutput],
        timings: &mut Timings,
    ) -> Result<RenderedEditions, Failure> {
        // First of all: what changes while the rest is made is then found by the next build.
        let from: Vec<_> = planned.iter().map(|p| self.made_from(p)).collect();
        let old = from
            .iter()
            .zip(&*existing)
            .map(|(from, existing)| old(from.whole, existing));
        // What was kept since the last whole build may show somebody who is not shown any more: it is found out by making all.
        let is_swept = !self.cache.is_some_and(Cache::is_unswept);
        if let Some(rendered) = old.collect::<Option<_>>().filter(|_| is_swept) {
            return Ok(RenderedEditions {
                rendered,
                problems: Vec::new(),
            });
        }
        let (mut rendered, mut problems) = (Vec::new(), Vec::new());
        let editions = existing.len();
        for ((planned, existing), from) in planned.iter().zip(existing).zip(from) {
            let is_last = rendered.len() + 1 == editions;
            match self.render(planned, &from, (existing, is_last), timings) {
                Ok((made, found)) => {
                    // What is to be said of its pictures and sheets would not be said again.
                    let whole = from.whole.filter(|_| found.is_empty());
                    rendered.push(Rendered { whole, ..made });
                    problems.extend(found);
                }
                Err(Halt::Wrong(found)) => problems.extend(found),
                Err(Halt::Refused(failure)) => return Err(failure),
            }
        }
        Ok(RenderedEditions { rendered, problems })
    }

    /// Makes what an edition consists of, but for what `existing` has already.
    ///
    /// # Errors
    /// What is wrong with any of it.
    fn render(
        &self,
        planned: &Planned,
        from: &MadeFrom<'_>,
        (existing, is_last): (&mut ExistingOutput, bool),
        timings: &mut Timings,
    ) -> Result<(Rendered, Vec<Diagnostic>), Halt> {
        let context = self.context;
        let (images, problems) = pictures::prepare(
            planned,
            &context.loaded.media,
            self.cache,
            self.observer.watch,
        );
        let mut problems = pictures::placed(problems, &context.loaded.records);
        if has_errors(&problems) {
            return Err(problems.into());
        }
        timings.stage("pictures", images.portraits.len());
        let mut rendered = Rendered {
            images,
            ..Rendered::default()
        };
        let origins = from.sheets.as_ref().map(|of| of.with(&rendered.images));
        let facts = self.sheets(planned, origins.as_ref(), existing, &mut rendered)?;
        let misfits = std::mem::take(&mut rendered.misfits);
        problems.extend(overset::placed(misfits, &context.loaded.sources));
        problems.append(&mut rendered.left_out);
        let sheets = rendered
            .pieces
            .iter()
            .filter(|p| p.route.ends_with(".pdf"))
            .count();
        timings.stage("print", sheets);
        let pieces_before = rendered.pieces.len();
        let origins = from.web.as_ref().map(|of| of.with(&rendered.images));
        self.pages(
            planned,
            origins.as_ref(),
            (existing, is_last),
            &facts,
            &mut rendered,
        )?;
        timings.stage("pages", rendered.pieces.len() - pieces_before);
        Ok((rendered, problems))
    }

    /// Returns what an edition is made from.
    fn made_from<'e>(&self, planned: &'e Planned) -> MadeFrom<'e> {
        let pictures = pictures::origin(planned, &self.context.loaded.media);
        let (web, sheets) = rayon::join(
            || self.origin(&planned.web, &planned.plan),
            || self.origin(&planned.sheets, &planned.plan),
        );
        let stamped = pictures.zip(web.as_ref()).zip(sheets.as_ref());
        let whole = stamped.map(|((pictures, web), sheets)| {
            Fingerprint::of_value(&(pictures, web.whole(), sheets.whole()))
        });
        MadeFrom { web, sheets, whole }
    }

    fn origin<'e, M: Sync>(
        &self,
        edition: &'e Edition<M>,
        plan: &'e Plan,
    ) -> Option<EditionOrigin<'e, M>> {
        let program = self.cache?.program();
        Some(EditionOrigin::new(
            program,
            edition,
            plan,
            &self.context.loaded.theme,
        ))
    }

    /// Makes the sheets of an edition, and says what is known of all of them.
    fn sheets(
        &self,
        planned: &Planned,
        origins: Option<&Origins<'_, Sheet>>,
        existing: &mut ExistingOutput,
        into: &mut Rendered,
    ) -> Result<SheetFacts, Halt> {
        let outputs = planned.plan.outputs.iter().filter(|o| o.what.is_print());
        let outputs: Vec<&Output> = outputs.collect();
        let looked: Vec<Reuse<'_>> = outputs
            .par_iter()
            .map(|output| look_for_sheet(output, origins, existing))
            .collect();
        let (mut facts, mut wanted, mut origin) = (SheetFacts::new(), Vec::new(), BTreeMap::new());
        for (output, known) in outputs.into_iter().zip(looked) {
            match known {
                Reuse::Kept(note) => {
                    let fact = self.keep_sheet(output, SheetNote::parse(note), existing, into);
                    facts.insert(output.route.clone(), fact);
                }
                Reuse::New(from) => {
                    origin.insert(output.route.as_str(), from);
                    wanted.push(output);
                }
            }
        }
        if !wanted.is_empty() {
            facts.extend(self.set_sheets(planned, &wanted, &origin, existing, into)?);
        }
        Ok(facts)
    }

    /// Keeps a sheet that is there already, and returns what a link to it says.
    fn keep_sheet(
        &self,
        output: &Output,
        note: SheetNote,
        existing: &ExistingOutput,
        into: &mut Rendered,
    ) -> SheetFact {
        if let Some((cache, kept)) = self.cache.zip(note.kept_as) {
            cache.used(&kept);
        }
        let loaded = &self.context.loaded;
        into.left_out
            .extend(overset::left_out(loaded, output, &note.left_out));
        into.kept.push(output.route.clone());
        into.kept.extend(thumbnail(output).map(str::to_owned));
        let bytes = existing.size(&output.route).unwrap_or_default();
        SheetFact {
            pages: note.pages,
            bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
        }
    }

    /// Sets the sheets that are not there yet, and puts them beside their places.
    fn set_sheets(
        &self,
        planned: &Planned,
        wanted: &[&Output],
        origin: &BTreeMap<&str, Option<Fingerprint>>,
        existing: &mut ExistingOutput,
        into: &mut Rendered,
    ) -> Result<SheetFacts, Halt> {
        let subjects = Subjects::of(&planned.sheets, &into.images);
        let archive = self.cache.map(|cache| Archive {
            cache,
            subjects: &subjects,
        });
        let sheets = Sheets {
            edition: &planned.sheets,
            plan: &planned.plan,
            images: &into.images,
            theme: &self.context.loaded.theme,
            messages: self.messages,
            notice: None,
            is_proof: false,
        };
        let outbox = self.begin(existing)?;
        let laid = sheets.each(wanted, self.observer, |draft| {
            let from = origin.get(draft.route()).copied().flatten();
            Ok(lay(&outbox, finished(draft, archive)?, from))
        })?;
        let mut facts = SheetFacts::new();
        for (output, sheet) in laid {
            let sheet = sheet?;
            facts.insert(output.route.clone(), sheet.fact);
            into.pieces.extend(sheet.pieces);
            into.misfits.extend(sheet.misfits);
            let loaded = &self.context.loaded;
            into.left_out
                .extend(overset::left_out(loaded, output, &sheet.left_out));
        }
        Ok(facts)
    }

    /// From now on files are finished beside their places.
    fn begin<'s>(&self, existing: &'s mut ExistingOutput) -> Result<Outbox<'s>, Failure> {
        self.observer.watch.unfinished(existing.unfinished());
        existing.begin()
    }

    /// Makes everything of an edition that is no sheet.
    fn pages(
        &self,
        planned: &Planned,
        origins: Option<&Origins<'_, Web>>,
        (existing, is_last): (&mut ExistingOutput, bool),
        facts: &SheetFacts,
        into: &mut Rendered,
    ) -> Result<(), Halt> {
        let (edition, plan) = (&planned.web, &planned.plan);
        let theme = &self.context.loaded.theme;
        let (wanted, kept) = look_for_pages(plan, origins, facts, existing);
        let images = std::mem::take(&mut into.images);
        // Opened only when there is something to make for it.
        let open = || {
            let templates = Arc::new(Templates::new(theme).map_err(|problem| vec![problem])?);
            Website::new(
                edition,
                plan,
                (theme, templates),
                &images,
                self.messages,
                facts,
            )
        };
        let mut letters = Letters::default();
        let (opened, ()) = rayon::join(
            || (!wanted.is_empty()).then(&open).transpose(),
            || {
                kept.iter()
                    .for_each(|(_, note)| letters.add(note.as_bytes()))
            },
        );
        into.kept
            .extend(kept.into_iter().map(|(output, _)| output.route.clone()));
        let mut site = opened?;
        if let Some(website) = &site {
            website.prepare(wanted.iter().map(|(output, _)| *output));
            let outbox = self.begin(existing)?;
            into.pieces
                .extend(self.rendered(website, &outbox, wanted, &mut letters)?);
        }
        // After the last of all editions the process is about to end.
        let done = |website: Website<'_>| {
            if is_last {
                website.leave()
            } else {
                website.close()
            }
        };
        let used = letters.characters().into_iter().chain(' '..='~').collect();
        let from = origins.map(|o| o.of_assets(&used));
        let kept = from.as_ref().and_then(|from| existing.kept_all(from));
        match kept.map(|routes| routes.into_iter().map(str::to_owned).collect::<Vec<_>>()) {
            Some(routes) => into.kept.extend(routes),
            None => {
                let website = match site.take() {
                    Some(open) => open,
                    None => open()?,
                };
                let made = website.assets(&used)?.into_iter();
                done(website);
                let outbox = self.begin(existing)?;
                let pieces = made.map(|made| StagedOutput::new(&outbox, made, from, String::new()));
                into.pieces.extend(pieces.collect::<Result<Vec<_>, _>>()?);
            }
        }
        if let Some(website) = site {
            done(website);
        }
        into.images = images;
        Ok(())
    }

    fn rendered(
        &self,
        website: &Website<'_>,
        outbox: &Outbox<'_>,
        mut wanted: Wanted<'_>,
        letters: &mut Letters,
    ) -> Result<Vec<StagedOutput>, Halt> {
        let has_letters = website.has_fonts();
        // One page after the other, each in all languages.
        wanted.par_sort_by(|(a, _), (b, _)| a.what.page().cmp(&b.what.page()));
        let is_same_page = |a: Option<&Page>, b: Option<&Page>| a.is_some() && a == b;
        let pages =
            wanted.par_chunk_by(|(a, _), (b, _)| is_same_page(a.what.page(), b.what.page()));
        let pages = pages.flat_map_iter(|page| {
            let mut languages = SharedAround::default();
            page.iter().map(move |(output, from)| {
                let _running = self.observer.watch.begin(output.what.kind(), &output.route);
                let bytes = website.render_next(&mut languages, output);
                let bytes = bytes.map_err(|problem| vec![problem])?;
                let note = match has_letters && output.route.ends_with(".html") {
                    true => Letters::of(&bytes),
                    false => String::new(),
                };
                let made = Made {
                    route: output.route.clone(),
                    bytes,
                };
                Ok(StagedOutput::new(outbox, made, *from, note)?)
            })
        });
        let rendered: Vec<Result<StagedOutput, Halt>> = pages.collect();
        let (mut pieces, mut problems) = (Vec::with_capacity(rendered.len()), Vec::new());
        for page in rendered {
            match page {
                Ok(piece) => {
                    letters.add(piece.note.as_bytes());
                    pieces.push(piece);
                }
                Err(Halt::Wrong(found)) => problems.extend(found),
                Err(refused) => return Err(refused),
            }
        }
        if problems.is_empty() {
            Ok(pieces)
        } else {
            Err(problems.into())
        }
    }
}

/// Puts the files of a sheet beside their places.
fn lay(outbox: &Outbox<'_>, sheet: ReadySheet, from: Option<Fingerprint>) -> Result<Laid, Failure> {
    // What does not fit is said by every build: such a sheet is always made again.
    let from = from.filter(|_| sheet.misfits.is_empty());
    let fact = sheet.fact();
    let ReadySheet {
        made,
        pages,
        kept_as,
        misfits,
        left_out,
    } = sheet;
    let note = SheetNote {
        pages,
        kept_as,
        left_out: left_out.clone(),
    }
    .to_text();
    let pieces = made
        .into_iter()
        .map(|made| StagedOutput::new(outbox, made, from, note.clone()));
    Ok(Laid {
        fact,
        pieces: pieces.collect::<Result<_, _>>()?,
        misfits,
        left_out,
    })
}

/// A note of a sheet that lies in its place: `2 9f3c… topics,quotations`.
struct SheetNote {
    pages: usize,
    /// The name under which the sheet is kept between builds.
    kept_as: Option<Fingerprint>,
    left_out: Vec<FlyerPart>,
}

impl SheetNote {
    fn to_text(&self) -> String {
        let kept_as = self.kept_as.map_or_else(String::new, Fingerprint::to_hex);
        let parts: Vec<&str> = self.left_out.iter().map(|part| part.as_str()).collect();
        format!("{} {kept_as} {}", self.pages, parts.join(","))
    }

    fn parse(text: &str) -> Self {
        let mut words = text.split(' ');
        let mut next = || words.next().unwrap_or_default();
        Self {
            pages: next().parse().unwrap_or_default(),
            kept_as: Fingerprint::from_hex(next()),
            left_out: next().split(',').filter_map(FlyerPart::from_word).collect(),
        }
    }
}

/// An edition as an earlier build left it, when that made all of it from the same.
fn old(whole: Option<Fingerprint>, existing: &ExistingOutput) -> Option<Rendered> {
    let kept_routes = existing
        .whole(&whole?)?
        .into_iter()
        .map(str::to_owned)
        .collect();
    Some(Rendered {
        kept: kept_routes,
        whole,
        is_old: true,
        ..Rendered::default()
    })
}

/// Outputs to make, each with the fingerprint of what it is made from.
type Wanted<'o> = Vec<(&'o Output, Option<Fingerprint>)>;

/// Looks which pages lie in their places as they would be made now, each with what was noted of it, and which are to be made.
fn look_for_pages<'o, 'e>(
    plan: &'o Plan,
    origins: Option<&Origins<'_, Web>>,
    facts: &SheetFacts,
    existing: &'e ExistingOutput,
) -> (Wanted<'o>, Vec<(&'o Output, &'e str)>) {
    let outputs: Vec<&Output> = plan.outputs.iter().filter(|o| !o.what.is_print()).collect();
    let looked: Vec<Reuse<'_>> = outputs
        .par_iter()
        .map(|output| {
            let from = origins.map(|origins| origins.of(output, facts));
            let note = from
                .as_ref()
                .and_then(|from| existing.kept(&output.route, from));
            note.map_or(Reuse::New(from), Reuse::Kept)
        })
        .collect();
    let (mut wanted, mut kept) = (Vec::with_capacity(looked.len()), Vec::new());
    for (output, known) in outputs.into_iter().zip(looked) {
        match known {
            Reuse::Kept(note) => kept.push((output, note)),
            Reuse::New(from) => wanted.push((output, from)),
        }
    }
    (wanted, kept)
}

/// Looks whether a sheet and its picture lie in their places as they would be made now.
fn look_for_sheet<'e>(
    output: &Output,
    origins: Option<&Origins<'_, Sheet>>,
    existing: &'e ExistingOutput,
) -> Reuse<'e> {
    let from = origins.map(|origins| origins.of(output, &SheetFacts::new()));
    let kept_note = from.as_ref().and_then(|from| {
        let note = existing.kept(&output.route, from)?;
        let has_picture = |picture: &str| existing.kept(picture, from).is_some();
        thumbnail(output).is_none_or(has_picture).then_some(note)
    });
    kept_note.map_or(Reuse::New(from), Reuse::Kept)
}

fn thumbnail(output: &Output) -> Option<&str> {
    output.what.sheet()?.thumbnail.as_deref()
}
