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
use crate::diag::{Diagnostic, has_errors};
use crate::edition::Edition;
use crate::i18n::Messages;
use crate::plan::{Output, Plan, What};
use crate::register::Addition;
use crate::render::Made;
use crate::render::images::Images;
use crate::render::print::{self, PrintShop};
use crate::render::web::{SheetFact, SheetFacts, Website};
use crate::theme::Theme;
use crate::write::{File, Publication, Published};

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
    if !has_errors(&context.problems) {
        for one in &planned {
            let made = render(one, &context, &messages, &mut timings, ui);
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
    ui.watch.writing();
    let done = write(common, &mut context, &planned, &editions, &releases, register.as_ref())?;
    timings.stage("write", 0);
    ui.problems(&context.problems, &context.loaded.sources, false);
    let Some(done) = done else { return Ok(Outcome::ContentErrors) };
    say(ui, &context, &planned, done, &timings, own.timings);
    if let Some(register) = register {
        say_released(ui, common, &releases, &register, own.copies.is_some());
    }
    Ok(Outcome::Done)
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources, false);
    ui.say("Nothing was changed: mend the errors above and build again.");
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
    timings: &mut Timings,
    ui: &Ui,
) -> Result<(Rendered, Vec<Diagnostic>), Vec<Diagnostic>> {
    let (images, problems) = pictures::prepare(planned, &context.loaded.media, &ui.watch);
    if has_errors(&problems) {
        return Err(problems);
    }
    timings.stage("pictures", images.portraits.len());
    let outputs: Vec<&Output> = planned.plan.outputs.iter().filter(|o| o.what.is_print()).collect();
    let of = Sheets { edition: &planned.sheets, plan: &planned.plan, images: &images };
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
    let bar = ui.progress("sheets", outputs.len());
    let (mut made, mut facts, mut problems) = (Vec::new(), BTreeMap::new(), Vec::new());
    for chunk in outputs.chunks(SWEEP) {
        let sheets: Vec<_> = chunk
            .par_iter()
            .map(|output| {
                let running = ui.watch.begin(&output.route);
                let sheet = shop.render(output);
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
    let add = |mut set: BTreeSet<char>, page: &Made| {
        // Most of a page is ASCII, which every font has: only the rest is worth a look.
        let rest = page.bytes.split(u8::is_ascii).filter(|run| !run.is_empty());
        rest.for_each(|run| set.extend(String::from_utf8_lossy(run).chars()));
        set
    };
    let join = |mut a: BTreeSet<char>, b: BTreeSet<char>| {
        a.extend(b);
        a
    };
    let ascii = (b' '..=b'~').map(char::from);
    let mut all = pages.fold(BTreeSet::new, add).reduce(BTreeSet::new, join);
    all.extend(ascii);
    all
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
    let mut ready = Vec::new();
    for (planned, rendered) in planned.iter().zip(editions) {
        let pictures = rendered.images.files().map(|r| File { route: &r.route, bytes: &r.bytes });
        let files = rendered.made.iter().map(File::from).chain(pictures);
        let (publication, problems) = Publication::check(&output, &planned.web.name, files)?;
        context.problems.extend(problems);
        ready.push(publication);
    }
    for release in releases {
        let files = release.made.iter().map(File::from);
        let (publication, problems) = Publication::check(&output, &release.folder, files)?;
        context.problems.extend(problems);
        ready.push(publication);
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
    let count = |test: fn(&What) -> bool| {
        let outputs = planned.iter().flat_map(|p| &p.plan.outputs);
        outputs.filter(|o| test(&o.what)).count()
    };
    let pages = count(|w| matches!(w, What::Page(..) | What::Chooser));
    let flyers = count(|w| matches!(w, What::Flyer { .. }));
    let sheets = count(|w| matches!(w, What::InfosheetPdf(..)));
    let persons: usize = planned.iter().map(|p| p.web.persons.len()).sum();
    ui.say(&format!(
        "{pages} pages, {flyers} flyers and {sheets} information sheets for {}, with {persons} persons: {} files new or changed, {} unchanged, {} removed.",
        context.date, done.written, done.unchanged, done.removed
    ));
    ui.say(&timings.summary());
    if detail {
        ui.output(&timings.table());
    }
}

fn say_released(ui: &Ui, common: &Common, releases: &[Release], register: &Addition, copies: bool) {
    let output = context::output(common);
    for release in releases {
        let folder = output.join(&release.folder);
        ui.say(&format!("{} print files in `{}`.", release.made.len(), folder.display()));
    }
    ui.say(&format!(
        "{} of these sheets are new in `{}`, {} stood there already.",
        register.new,
        ledger::path(common).display(),
        register.known
    ));
    if copies && register.known > 0 {
        ui.say("The number of copies of those that stood there was not changed: more were printed? Write it there.");
    }
}
