//! `sleutelgids build`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::args::{Build, Common};
use super::context::{self, Context, Planned};
use super::dropped::{self, Dropped, Of};
use super::earlier;
use super::make::{Rendered, Workshop};
use super::order::Order;
use super::release::{self, Purpose, Release};
use super::report::{Trouble, Ui};
use super::signs;
use super::timings::Timings;
use super::{Outcome, address_key, ledger, proof};
use crate::write::{self, Audience, Cache, File, Publication, Published, Staged, Standing};
use sleutelgids_core::diag::{Severity, Words, has_errors, say};
use sleutelgids_core::model::PersonId;
use sleutelgids_core::model::site::{Mode, Relocation};
use sleutelgids_edition::on_paper_alone;
use sleutelgids_records::register::{Addition, Printed};
use sleutelgids_render::plan::{What, chats};

/// Makes every edition of a site: everything is rendered and lies finished beside its place before the first file that can
/// be seen changes.
pub fn run(common: &Common, own: &Build, ui: &Ui) -> Result<Outcome, Trouble> {
    context::refuse_output(common, own.proof)?;
    if let Some(jobs) = common.jobs {
        // Fails only when a pool exists already, which then serves as well.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(usize::from(jobs))
            .build_global();
    }
    if own.proof {
        return proof::run(common, own, ui);
    }
    if !own.release && !own.which.is_empty() {
        return Err(Trouble::usage(say!("trouble-which-sheets")));
    }
    let mut timings = Timings::start();
    if own.timings || own.profile.is_some() {
        ui.watch.remember();
    }
    // What any build needs is made while the first folder is listed, for which one thread is enough.
    let tongue = ui.tongue;
    rayon::spawn(move || {
        chats::prepare();
        tongue.prepare();
    });
    let kept = || Cache::of_site(&common.site);
    let output = context::output(common);
    // What is there is looked at while the site is read, before it is known which of it is to be built.
    let (mut stood, (context, cache)) = rayon::join(
        || Standing::all(&output),
        || rayon::join(|| Context::read(common), kept),
    );
    let mut context = context?;
    let Some(messages) = context.messages() else {
        return Ok(refuse(&context, ui));
    };
    timings.stage("load", 0);
    let standing = context.editions().into_iter().map(|name| {
        let known = stood.remove(&name);
        known.unwrap_or_else(|| Standing::read(&output, &name))
    });
    let standing = standing.collect::<Result<Vec<_>, _>>();
    if !own.new_address_key {
        let lost = address_key::lost(&context, common);
        context.problems.extend(lost);
    }
    let new_key = address_key::New::for_site(&common.site, &mut context)?;
    let mut planned = context.plan(&messages);
    let mut dropped = dropped::find(stood, &output, &planned)?;
    if !dropped::is_own(common) {
        context.problems.extend(dropped::named(&dropped));
        dropped.clear();
    }
    dropped.extend(dropped::sources(common, &planned)?);
    if own.no_print {
        planned.iter_mut().for_each(|p| p.plan.leave_out_print());
    }
    timings.stage("plan", 0);
    context
        .problems
        .extend(earlier::returning(&context, common, true)?);
    let order = Order::new(own);
    if own.release {
        context.problems.extend(release::unfinished(&context));
        if !planned.is_empty() {
            order.check(&planned)?;
        }
    }
    let (mut editions, mut releases, mut are_old) = (Vec::new(), Vec::new(), false);
    let mut shown = BTreeSet::new();
    if !has_errors(&context.problems) {
        let mut standing = standing?;
        let known = cache.as_ref().filter(|_| !own.no_cache);
        let workshop = Workshop {
            context: &context,
            messages: &messages,
            cache: known,
            ui,
        };
        let made = workshop.editions(&planned, &mut standing, &mut timings)?;
        are_old = made.rendered.iter().all(|r| r.is_old);
        if own.no_print && !are_old {
            let all = planned.iter().zip(&made.rendered);
            shown.extend(all.flat_map(|(planned, rendered)| rendered.subjects(planned)));
        }
        let found = made.problems;
        context
            .problems
            .extend(signs::instead(found, &context, &planned, &messages));
        editions.extend(made.rendered.into_iter().zip(standing));
        for one in planned.iter().filter(|one| one.web.relocation.is_none()) {
            if own.release {
                match release::render(one, &context, &messages, (&order, Purpose::Release), ui) {
                    Ok(mut release) => {
                        context.problems.append(&mut release.problems);
                        releases.push(release);
                    }
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
    let warned = context
        .problems
        .iter()
        .any(|p| p.severity == Severity::Warning);
    if common.deny.is_some() && warned {
        ui.problems(&context.problems, &context.loaded.sources, false);
        ui.say(&say!("say-denied"));
        return Ok(Outcome::ContentErrors);
    }
    ui.watch.writing();
    let swept = cache.as_ref().filter(|_| !are_old);
    // A build without sheets keeps those that may be shown as they are for one with them.
    let unused = |cache: &Cache| {
        if own.no_print {
            cache.outdated(&shown)
        } else {
            cache.unused()
        }
    };
    let (done, unused) = rayon::join(
        || {
            let site = (&mut context, &*planned, new_key.as_ref());
            let left = Left {
                dropped,
                releases: &releases,
                register: register.as_ref(),
            };
            write(common, site, editions, left)
        },
        || swept.map(unused),
    );
    let done = done?;
    timings.stage("write", 0);
    ui.problems(&context.problems, &context.loaded.sources, false);
    let Some(done) = done else {
        return Ok(Outcome::ContentErrors);
    };
    earlier::note(&context, common)?;
    if let Some(cache) = cache {
        cache.note_program();
    }
    if let Some(unused) = unused {
        unused.remove();
    }
    if let Some(key) = new_key.filter(|_| done.all.written > 0) {
        key.say(ui);
    }
    say(ui, &context, &planned, done.all, &timings, own.timings);
    say_gone(ui, &output, &planned, done.all);
    done.emptied
        .iter()
        .for_each(|(folder, of, files)| ui.say(&emptied(folder, *of, *files)));
    ui.unread(&context.problems, &context.loaded.sources);
    let made = ui.watch.made();
    if own.timings && !made.is_empty() {
        ui.output(&Timings::kinds(&made));
    }
    if let Some(file) = &own.profile {
        write::replace(file, &timings.trace(&made))?;
    }
    if let Some(register) = register {
        say_released(ui, common, &releases, &register, order.tells_copies());
        if release::is_practice(&context) {
            ui.say(&say!("say-practice"));
        }
        let printed: Vec<_> = releases.iter().flat_map(|r| &r.printed).collect();
        say_paper_only(ui, &context, &printed);
    } else {
        say_paper_only(ui, &context, &[]);
    }
    // The process is about to end: a hundred thousand small pieces of memory need not be given back one by one.
    std::mem::forget((context, planned, releases));
    Ok(Outcome::Done)
}

fn emptied(folder: &Path, of: Of, files: usize) -> Words {
    match of {
        Of::Edition => say!("say-emptied", folder: folder, files: files),
        Of::Sources => say!("say-emptied-sources", folder: folder),
    }
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources, false);
    ui.say(&say!("say-build-refused"));
    Outcome::ContentErrors
}

/// For whom an edition is.
pub fn audience(planned: &Planned) -> Audience {
    match planned.web.mode {
        Mode::Internal => Audience::Internal,
        Mode::Named | Mode::Pool => Audience::Public,
    }
}

/// For whom a folder is that holds something of each edition: for colleagues as soon as one of them is.
pub fn strictest(planned: &[Planned]) -> Audience {
    match planned.iter().any(|p| audience(p) == Audience::Internal) {
        true => Audience::Internal,
        false => Audience::Public,
    }
}

/// What is written beside the editions.
struct Left<'a> {
    /// Folders to empty.
    dropped: Vec<Dropped>,
    releases: &'a [Release],
    register: Option<&'a Addition>,
}

/// What was done.
struct Done {
    all: Published,
    /// Folders of what nobody makes any more, and how many files went from each.
    emptied: Vec<(PathBuf, Of, usize)>,
}

fn write(
    common: &Common,
    (context, planned, new_key): (&mut Context, &[Planned], Option<&address_key::New>),
    editions: Vec<(Rendered, Standing)>,
    Left {
        dropped,
        releases,
        register,
    }: Left<'_>,
) -> Result<Option<Done>, Trouble> {
    let output = context::output(common);
    let all: Vec<(&str, Audience)> = planned
        .iter()
        .map(|p| (p.web.name.as_str(), audience(p)))
        .collect();
    let (rendered, standing): (Vec<Rendered>, Vec<Standing>) = editions.into_iter().unzip();
    context
        .problems
        .extend(write::apart(&output, &all, &standing)?);
    if has_errors(&context.problems) {
        return Ok(None);
    }
    let outdated = release::outdated(planned, releases);
    let outdated: Vec<_> = outdated
        .into_iter()
        .filter(|f| output.join(f).is_dir())
        .collect();
    let proof = proof::outdated(common)?;
    let same = rendered.iter().all(|r| r.is_old) && standing.iter().all(Standing::is_quiet);
    let nothing_goes = outdated.is_empty() && dropped.is_empty() && proof.is_none();
    if same && releases.is_empty() && nothing_goes {
        let unchanged = rendered.iter().map(|r| r.files().count()).sum();
        let all = Published {
            unchanged,
            ..Published::default()
        };
        return Ok(Some(Done {
            all,
            emptied: Vec::new(),
        }));
    }
    let (mut ready, mut emptied) = (Vec::new(), Vec::new());
    for ((planned, rendered), standing) in planned.iter().zip(&rendered).zip(standing) {
        let (publication, problems) = Publication::compare(standing, rendered.files())?;
        context.problems.extend(problems);
        let publication = publication.map(|p| p.made_wholly_from(rendered.whole));
        let gone = write::gone_list(&output, &planned.web.name);
        ready.push(publication.map(|p| {
            p.for_readers(audience(planned))
                .built_on(context.date, gone)
        }));
    }
    for release in releases {
        let files = release.made.iter().map(File::from);
        let (publication, problems) = Publication::check(&output, &release.folder, files)?;
        context.problems.extend(problems);
        let of = planned
            .iter()
            .find(|p| release::folder(&p.web.name) == release.folder);
        ready.push(publication.map(|p| p.for_readers(of.map_or(Audience::Public, audience))));
    }
    for folder in outdated {
        let (publication, problems) = Publication::check(&output, &folder, [])?;
        context.problems.extend(problems);
        ready.push(publication);
    }
    for Dropped {
        folder,
        of,
        standing,
    } in dropped
    {
        let (publication, problems) = Publication::compare(standing, [])?;
        context.problems.extend(problems);
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let list = write::gone_list(&output, &name);
        let publication = publication.map(|p| match of {
            Of::Edition => p.built_on(context.date, list),
            Of::Sources => p,
        });
        let files = publication.as_ref().map_or(0, |p| p.outlook().removed);
        emptied.extend((files > 0).then_some((folder, of, files)));
        ready.push(publication);
    }
    ready.extend(proof.map(Some));
    let Some(ready) = ready.into_iter().collect::<Option<Vec<_>>>() else {
        return Ok(None);
    };
    // A disk that is full is found out before any edition has changed.
    let staged = ready
        .into_iter()
        .map(Publication::stage)
        .collect::<Result<Vec<_>, _>>()?;
    let changes = staged.iter().any(Staged::changes_anything);
    if changes {
        write::flush(&output);
    }
    // First the key: no address may be published that the next build does not know.
    if let Some(key) = new_key {
        key.keep()?;
    }
    // Then the register: no sheet can be printed that it does not know.
    if let Some(register) = register.filter(|r| r.new > 0) {
        ledger::replace(common, &register.change)?;
    }
    let mut all = Published::default();
    for publication in staged {
        let has_moved = all.written + all.removed > 0;
        let failed = |e: write::Failure| if has_moved { e.mixed() } else { e };
        let done = publication.publish().map_err(failed)?;
        all.written += done.written;
        all.unchanged += done.unchanged;
        all.removed += done.removed;
    }
    if changes {
        write::flush(&output);
    }
    // As at the end of `run`.
    std::mem::forget(rendered);
    Ok(Some(Done { all, emptied }))
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
            several
                .iter()
                .for_each(|one| ui.say(&edition(one, context)));
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

/// What is left to do for whoever copies the output to a server.
fn say_gone(ui: &Ui, output: &Path, planned: &[Planned], done: Published) {
    let lists = planned
        .iter()
        .map(|one| write::gone_list(output, &one.web.name));
    let lists: Vec<String> = lists
        .filter(|l| l.is_file())
        .map(|l| l.display().to_string())
        .collect();
    if done.removed > 0 && !lists.is_empty() {
        ui.say(&say!("say-gone", lists: lists));
    }
}

/// What an edition holds, and for whom it is.
fn edition(planned: &Planned, context: &Context) -> Words {
    let (pages, flyers, sheets) = held(planned);
    let persons = planned.web.persons.len();
    if let Some(Relocation::Here(to) | Relocation::Elsewhere(to)) = &planned.web.relocation {
        return say!("say-edition-moved", name: &planned.web.name, pages: pages, to: to);
    }
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
    let count = |test: fn(&What) -> bool| {
        planned
            .plan
            .outputs
            .iter()
            .filter(|o| test(&o.what))
            .count()
    };
    let pages = count(|w| matches!(w, What::Page(..) | What::Chooser));
    let moved = count(|w| matches!(w, What::Moved(..)));
    let pages = if planned.web.relocation.is_some() {
        moved
    } else {
        pages
    };
    let flyers = count(|w| matches!(w, What::Flyer { .. }));
    (
        pages,
        flyers,
        count(|w| matches!(w, What::InfosheetPdf(..))),
    )
}

/// Says who is on the printer's sheets alone: on those that were made, or else on all that could be.
pub fn say_paper_only(ui: &Ui, context: &Context, printed: &[&Printed]) {
    let Some(catalogue) = &context.catalogue else {
        return;
    };
    for settings in &catalogue.site.editions {
        let mut alone = on_paper_alone(catalogue, settings, context.date);
        let sheets = printed.iter().filter(|p| p.sheet.folder == settings.name);
        let there: BTreeSet<&PersonId> = sheets.flat_map(|p| &p.persons).collect();
        alone.retain(|person| printed.is_empty() || there.contains(person));
        if !alone.is_empty() {
            let named = alone.iter().filter_map(|id| {
                let person = catalogue.persons.get(id)?;
                Some(say!("say-record-named", record: format!("persons/{id}"), name: &person.name))
            });
            let persons: Vec<Words> = named.collect();
            ui.say(&say!("say-paper-only", count: alone.len(), persons: persons));
        }
    }
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
