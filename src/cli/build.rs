//! `sleutelgids build`.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Outcome;
use super::args::{Build, Common};
use super::context::{self, Context, Planned};
use super::release::{self, Release};
use super::report::{Trouble, Ui};
use super::timings::Timings;
use super::{ledger, pictures};
use crate::diag::{Diagnostic, Severity, Words, has_errors, say};
use crate::edition::Edition;
use crate::i18n::Messages;
use crate::model::site::Mode;
use crate::plan::{Output, Plan, What};
use crate::register::Addition;
use crate::render::Made;
use crate::render::images::Images;
use crate::render::print::{self, Draft, PrintShop};
use crate::render::web::{Letters, SheetFact, SheetFacts, Website};
use crate::theme::Theme;
use crate::write::{self, Audience, Cache, File, Publication, Published};

/// Sheets between two sweeps of Typst's memory.
const SWEEP: usize = 16;

/// Makes every edition of a site: everything is rendered before the first file is written.
pub fn run(common: &Common, own: &Build, ui: &Ui) -> Result<Outcome, Trouble> {
    if let Some(jobs) = common.jobs {
        // Fails only when a pool exists already, which then serves as well.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(jobs)).build_global();
    }
    let mut timings = Timings::start();
    let mut context = Context::read(common)?;
    let Some(messages) = context.messages() else { return Ok(refuse(&context, ui)) };
    timings.stage("load", 0);
    let mut planned = context.plan(&messages);
    if own.no_print {
        planned.iter_mut().for_each(|p| p.plan.leave_out_print());
    }
    timings.stage("plan", 0);
    let (mut editions, mut releases) = (Vec::new(), Vec::new());
    let cache = if own.no_cache { None } else { Cache::of_site(&common.site) };
    if !has_errors(&context.problems) {
        for one in &planned {
            let made = render(one, &context, &messages, cache.as_ref(), &mut timings, ui);
            match made {
                Ok((made, problems)) => {
                    context.problems.extend(problems);
                    editions.push(made);
                }
                Err(problems) => context.problems.extend(problems),
            }
            if own.release {
                match release::render(one, &context, &messages, own, ui) {
                    Ok(release) => releases.push(release),
                    Err(problems) => context.problems.extend(problems),
                }
            }
        }
        if own.release {
            timings.stage("release", releases.iter().map(|r| r.made.len()).sum());
        }
    }
    let mut register = None;
    if own.release && !has_errors(&context.problems) {
        register = release::register(common, &mut context, &releases)?;
    }
    if has_errors(&context.problems) {
        return Ok(refuse(&context, ui));
    }
    let warned = context.problems.iter().any(|p| p.severity == Severity::Warning);
    if common.deny.is_some() && warned {
        ui.problems(&context.problems, &context.loaded.sources, false);
        ui.say(&say!("say-denied"));
        return Ok(Outcome::ContentErrors);
    }
    ui.watch.writing();
    let done = write(common, &mut context, &planned, &editions, &releases, register.as_ref())?;
    timings.stage("write", 0);
    ui.problems(&context.problems, &context.loaded.sources, false);
    let Some(done) = done else { return Ok(Outcome::ContentErrors) };
    if let Some(cache) = cache.filter(|_| !own.no_print) {
        cache.remove_unused();
    }
    say(ui, &context, &planned, done, &timings, own.timings);
    if let Some(register) = register {
        say_released(ui, common, &releases, &register, own.copies.is_some());
    }
    Ok(Outcome::Done)
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources, false);
    ui.say(&say!("say-build-refused"));
    Outcome::ContentErrors
}

/// Everything an edition consists of.
struct Rendered {
    made: Vec<Made>,
    images: Images,
}

fn render(
    planned: &Planned,
    context: &Context,
    messages: &Messages,
    cache: Option<&Cache>,
    timings: &mut Timings,
    ui: &Ui,
) -> Result<(Rendered, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (images, problems) = pictures::prepare(planned, &context.loaded.media, &ui.watch);
    let problems = pictures::placed(problems, &context.loaded.records);
    if has_errors(&problems) {
        return Err(problems);
    }
    timings.stage("pictures", images.portraits.len());
    let outputs: Vec<&Output> = planned.plan.outputs.iter().filter(|o| o.what.is_print()).collect();
    let of = Sheets { edition: &planned.sheets, plan: &planned.plan, images: &images, cache };
    let (mut made, facts) = sheets(&of, &outputs, &context.loaded.theme, messages, ui)?;
    timings.stage("print", facts.len());
    let pages = pages(planned, context, messages, &images, &facts, ui)?;
    timings.stage("pages", pages.len());
    made.extend(pages);
    Ok((Rendered { made, images }, problems))
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

/// Makes sheets, many at once.
///
/// # Errors
/// What is wrong with any of them.
pub fn sheets<M: Sync>(
    of: &Sheets<'_, M>,
    outputs: &[&Output],
    theme: &Theme,
    messages: &Messages,
    ui: &Ui,
) -> Result<(Vec<Made>, SheetFacts), Vec<Diagnostic>> {
    let shop = PrintShop::new(of.edition, of.plan, theme, of.images, messages)?;
    let bar = ui.progress(&say!("progress-sheets"), outputs.len());
    let (mut made, mut facts, mut problems) = (Vec::new(), BTreeMap::new(), Vec::new());
    for chunk in outputs.chunks(SWEEP) {
        let sheets: Vec<_> = chunk
            .par_iter()
            .map(|output| {
                let running = ui.watch.begin(&output.route);
                let sheet = shop.draft(output).and_then(|draft| finished(draft, of.cache));
                drop(running);
                bar.inc(1);
                (output, sheet)
            })
            .collect();
        print::evict();
        for (output, sheet) in sheets {
            match sheet {
                Ok(sheet) => {
                    let bytes = sheet.made.first().map_or(0, |m| m.bytes.len());
                    let fact = SheetFact { pages: sheet.pages, bytes };
                    facts.insert(output.route.clone(), fact);
                    made.extend(sheet.made);
                }
                Err(found) => problems.extend(found),
            }
        }
    }
    bar.finish_and_clear();
    if problems.is_empty() { Ok((made, facts)) } else { Err(problems) }
}

/// A sheet as an earlier build left it, or set now.
///
/// # Errors
/// What is wrong with it.
pub fn finished<M>(
    draft: Draft<'_, '_, M>,
    cache: Option<&Cache>,
) -> Result<print::Sheet, Vec<Diagnostic>> {
    let Some(cache) = cache else { return draft.finish() };
    let from = draft.fingerprint();
    if let Some(sheet) = cache.get(&from).and_then(|bytes| print::Sheet::from_bytes(&bytes)) {
        return Ok(sheet);
    }
    let sheet = draft.finish()?;
    cache.put(&from, &sheet.to_bytes());
    Ok(sheet)
}

fn pages(
    planned: &Planned,
    context: &Context,
    messages: &Messages,
    images: &Images,
    facts: &SheetFacts,
    ui: &Ui,
) -> Result<Vec<Made>, Vec<Diagnostic>> {
    let theme = &context.loaded.theme;
    let website = Website::new(&planned.web, &planned.plan, theme, images, messages, facts)?;
    let outputs: Vec<&Output> =
        planned.plan.outputs.iter().filter(|o| !o.what.is_print()).collect();
    let rendered: Vec<Result<Made, Diagnostic>> = outputs
        .par_iter()
        .map(|output| {
            let _running = ui.watch.begin(&output.route);
            let bytes = website.render(output)?;
            Ok(Made { route: output.route.clone(), bytes })
        })
        .collect();
    let (mut made, mut problems) = (Vec::with_capacity(rendered.len()), Vec::new());
    for page in rendered {
        match page {
            Ok(page) => made.push(page),
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    made.extend(website.assets(&characters(&made))?);
    Ok(made)
}

/// The characters that pages use, so that fonts carry no others.
fn characters(made: &[Made]) -> BTreeSet<char> {
    let pages = made.par_iter().filter(|m| m.route.ends_with(".html"));
    let add = |mut letters: Letters, page: &Made| {
        letters.add(&page.bytes);
        letters
    };
    let join = |mut a: Letters, b: Letters| {
        a.merge(&b);
        a
    };
    let letters = pages.fold(Letters::default, add).reduce(Letters::default, join);
    letters.characters().into_iter().chain(' '..='~').collect()
}

/// For whom an edition is.
pub fn audience(planned: &Planned) -> Audience {
    match planned.web.mode {
        Mode::Internal => Audience::Internal,
        Mode::Named | Mode::Pool => Audience::Public,
    }
}

fn write(
    common: &Common,
    context: &mut Context,
    planned: &[Planned],
    editions: &[Rendered],
    releases: &[Release],
    register: Option<&Addition>,
) -> Result<Option<Published>, Trouble> {
    let output = context::output(common);
    let all: Vec<(&str, Audience)> =
        planned.iter().map(|p| (p.web.name.as_str(), audience(p))).collect();
    context.problems.extend(write::apart(&output, &all)?);
    if has_errors(&context.problems) {
        return Ok(None);
    }
    let mut ready = Vec::new();
    for (planned, rendered) in planned.iter().zip(editions) {
        let pictures = rendered.images.files().map(|r| File { route: &r.route, bytes: &r.bytes });
        let files = rendered.made.iter().map(File::from).chain(pictures);
        let (publication, problems) = Publication::check(&output, &planned.web.name, files)?;
        context.problems.extend(problems);
        ready.push(publication.map(|p| p.for_readers(audience(planned))));
    }
    for release in releases {
        let files = release.made.iter().map(File::from);
        let (publication, problems) = Publication::check(&output, &release.folder, files)?;
        context.problems.extend(problems);
        let of = planned.iter().find(|p| release::folder(&p.web.name) == release.folder);
        ready.push(publication.map(|p| p.for_readers(of.map_or(Audience::Public, audience))));
    }
    for folder in release::outdated(planned, releases) {
        if output.join(&folder).is_dir() {
            let (publication, problems) = Publication::check(&output, &folder, [])?;
            context.problems.extend(problems);
            ready.push(publication);
        }
    }
    let Some(ready) = ready.into_iter().collect::<Option<Vec<_>>>() else { return Ok(None) };
    // A disk that is full is found out before any edition has changed.
    let staged = ready.into_iter().map(Publication::stage).collect::<Result<Vec<_>, _>>()?;
    // First the register: no sheet can be printed that it does not know.
    if let Some(register) = register.filter(|r| r.new > 0) {
        ledger::replace(common, &context.loaded.sources, &register.text)?;
    }
    let mut all = Published::default();
    for publication in staged {
        let done = publication.publish()?;
        all.written += done.written;
        all.unchanged += done.unchanged;
        all.removed += done.removed;
    }
    Ok(Some(all))
}

fn say(
    ui: &Ui,
    context: &Context,
    planned: &[Planned],
    done: Published,
    timings: &Timings,
    detail: bool,
) {
    match planned {
        [one] if one.web.mode == Mode::Named => {
            let (pages, flyers, sheets) = held(one);
            let persons = one.web.persons.len();
            ui.say(
                &say!("say-built", pages: pages, flyers: flyers, sheets: sheets, persons: persons)
                    .with("day", context.date)
                    .with("written", done.written)
                    .with("unchanged", done.unchanged)
                    .with("removed", done.removed),
            );
        }
        several => {
            several.iter().for_each(|one| ui.say(&edition(one, context)));
            ui.say(
                &say!("say-written", editions: several.len(), written: done.written)
                    .with("unchanged", done.unchanged)
                    .with("removed", done.removed),
            );
        }
    }
    ui.say(&timings.summary());
    if detail {
        ui.output(&timings.table());
    }
}

/// What an edition holds, and for whom it is.
fn edition(planned: &Planned, context: &Context) -> Words {
    let (pages, flyers, sheets) = held(planned);
    let persons = planned.web.persons.len();
    let who = match planned.web.mode {
        Mode::Named => say!("say-edition-named", persons: persons),
        Mode::Pool => say!("say-edition-pool"),
        Mode::Internal => say!("say-edition-internal", persons: persons),
    };
    say!("say-edition", name: &planned.web.name, pages: pages, flyers: flyers, sheets: sheets)
        .with("day", context.date)
        .with("who", who)
}

/// How many pages, flyers and information sheets an edition holds.
fn held(planned: &Planned) -> (usize, usize, usize) {
    let count =
        |test: fn(&What) -> bool| planned.plan.outputs.iter().filter(|o| test(&o.what)).count();
    let pages = count(|w| matches!(w, What::Page(..) | What::Chooser));
    let flyers = count(|w| matches!(w, What::Flyer { .. }));
    (pages, flyers, count(|w| matches!(w, What::InfosheetPdf(..))))
}

fn say_released(ui: &Ui, common: &Common, releases: &[Release], register: &Addition, copies: bool) {
    let output = context::output(common);
    for release in releases {
        let folder = output.join(&release.folder);
        ui.say(&say!("say-print-files", count: release.made.len(), folder: &folder));
    }
    let file = ledger::path(common);
    ui.say(&say!("say-register", new: register.new, file: &file, known: register.known));
    if copies && register.known > 0 {
        ui.say(&say!("say-copies-unchanged"));
    }
}
