//! `sleutelgids build`.

use std::path::Path;

use super::args::{Build, CommonArgs};
use super::outcome::Outcome;
use super::paper_alone::say_paper_only;
use super::proof;
use super::report::{Trouble, Ui};
use crate::engine::build::{self, BuildEnd, BuildOptions, BuildReport, Built};
use crate::engine::context::Context;
use crate::engine::job::Job;
use crate::engine::planned::Planned;
use crate::engine::publish::Emptied;
use crate::engine::stale_folders::StaleOf;
use crate::engine::timings::Timings;
use crate::engine::{register_file, release};
use crate::write::{self, Published};
use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::site::{Mode, Relocation};
use sleutelgids_records::register::Addition;
use sleutelgids_render::plan::{What, chats};

/// Makes every edition of a site, and says what was made.
pub fn run(common: &CommonArgs, own: &Build, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    job.refuse_output(own.proof)?;
    if let Some(jobs) = common.jobs {
        // Fails only when a pool exists already, which then serves as well.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(usize::from(jobs))
            .build_global();
    }
    if own.proof {
        return proof::run(&job, own, ui);
    }
    if !own.release && !own.which.is_empty() {
        return Err(Trouble::usage(say!("trouble-which-sheets")));
    }
    if own.timings || own.profile.is_some() {
        ui.watch.remember();
    }
    // What any build needs is made while the first folder is listed, for which one thread is enough.
    let tongue = ui.tongue;
    rayon::spawn(move || {
        chats::prepare();
        tongue.prepare();
    });
    let order = own.order();
    let options = BuildOptions {
        no_print: own.no_print,
        no_cache: own.no_cache,
        new_address_key: own.new_address_key,
        denies_warnings: common.deny.is_some(),
        release: own.release.then_some(&order),
    };
    let built = build::build(&job, options, ui.observer())?;
    let context = &built.context;
    let sources = &context.loaded.sources;
    match built.ending {
        // A warning is an error then.
        BuildEnd::Denied => ui.problems(&context.problems, sources),
        _ => ui.problems_in_brief(&context.problems, sources),
    }
    match &built.ending {
        BuildEnd::Refused => {
            ui.say(&say!("say-build-refused"));
            return Ok(Outcome::ContentErrors);
        }
        BuildEnd::Denied => {
            ui.say(&say!("say-denied"));
            return Ok(Outcome::ContentErrors);
        }
        BuildEnd::Blocked => return Ok(Outcome::ContentErrors),
        BuildEnd::Published(report) => say_published(&job, own, &built, report, ui)?,
    }
    // The process is about to end: a hundred thousand small pieces of memory need not be given back one by one.
    std::mem::forget(built);
    Ok(Outcome::Done)
}

/// Says what was made, and what is left to do.
fn say_published(
    job: &Job,
    own: &Build,
    built: &Built,
    report: &BuildReport,
    ui: &Ui,
) -> Result<(), Trouble> {
    let Built {
        context,
        planned,
        releases,
        timings,
        ..
    } = built;
    if let Some(file) = &report.new_key {
        ui.say(&say!("say-new-key", file: file));
    }
    say_editions(ui, job, context, planned, report.files);
    if ui.is_verbose() || own.timings {
        ui.say(&timings.summary());
    }
    if own.timings {
        ui.output(&timings.table());
    }
    say_gone(ui, &job.output(), planned, report.files);
    report
        .emptied
        .iter()
        .for_each(|folder| ui.say(&emptied(folder)));
    ui.unread(&context.problems, &context.loaded.sources);
    say_named(ui, context);
    let steps = ui.watch.made();
    if own.timings && !steps.is_empty() {
        ui.output(&Timings::kinds(&steps));
    }
    if let Some(file) = &own.profile {
        write::replace(file, &timings.trace(&steps))?;
    }
    if let Some(addition) = &report.register {
        say_released(ui, job, built, addition, !own.copies.is_empty());
        if release::is_practice(context) {
            ui.say(&say!("say-practice"));
        }
    }
    let printed = report.register.iter().flat_map(|_| releases);
    let printed: Vec<_> = printed.flat_map(|release| &release.printed).collect();
    say_paper_only(ui, context, &printed);
    Ok(())
}

/// Says in how many texts somebody may be named who may not be shown: the texts themselves are told by `check`.
fn say_named(ui: &Ui, context: &Context) {
    const CODES: [&str; 2] = ["SG0356", "SG0358"];
    let advice = context.problems.iter().filter(|p| CODES.contains(&p.code));
    let count = advice.count();
    if count > 0 {
        ui.say(&say!("say-perhaps-named", count: count));
    }
}

fn emptied(Emptied { folder, of, files }: &Emptied) -> Words {
    match of {
        StaleOf::Edition => say!("say-emptied", folder: folder, files: *files),
        StaleOf::Sources => say!("say-emptied-sources", folder: folder),
    }
}

/// Says where the site lies, and what is in it for whom.
fn say_editions(ui: &Ui, job: &Job, context: &Context, planned: &[Planned], files: Published) {
    let words = say!("say-built", folder: &job.output(), day: context.date, written: files.written)
        .with("unchanged", files.unchanged)
        .with("removed", files.removed);
    ui.say(&words);
    for one in planned {
        ui.tell(&format!("  {}", ui.tongue.say(&edition(one))));
    }
    let public = planned
        .iter()
        .find(|one| one.web.mode != Mode::Internal && one.web.relocation.is_none());
    if let Some(to_open) = public.or(planned.first()) {
        let file = job.output().join(&to_open.web.name).join("index.html");
        ui.say(&say!("say-open", file: &file));
    }
}

/// Says what is left to do for whoever copies the output to a server.
fn say_gone(ui: &Ui, output: &Path, planned: &[Planned], files: Published) {
    let lists = planned
        .iter()
        .map(|one| write::gone_list(output, &one.web.name));
    let lists: Vec<String> = lists
        .filter(|l| l.is_file())
        .map(|l| l.display().to_string())
        .collect();
    if files.removed > 0 && !lists.is_empty() {
        ui.say(&say!("say-gone", lists: lists));
    }
}

/// Returns what an edition holds, and for whom it is.
fn edition(planned: &Planned) -> Words {
    let (pages, flyers, sheets) = held(planned);
    let persons = planned.web.persons.len();
    if let Some(Relocation::Here(to) | Relocation::Elsewhere(to)) = &planned.web.relocation {
        return say!("say-edition-moved", name: &planned.web.name, pages: pages, to: to);
    }
    let readers = match planned.web.mode {
        Mode::Named => say!("say-edition-named", persons: persons),
        Mode::Pool => say!("say-edition-pool"),
        Mode::Internal => say!("say-edition-internal", persons: persons),
    };
    let languages = planned.web.site.languages.iter();
    let languages: Vec<&str> = languages.map(|lang| lang.as_str()).collect();
    say!("say-edition", name: &planned.web.name, pages: pages, flyers: flyers, sheets: sheets)
        .with("languages", languages)
        .with("who", readers)
}

/// Returns how many pages, flyers and information sheets an edition holds.
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
    let flyers = count(|w| w.region_sheet().is_some());
    let sheets = count(What::is_print);
    (pages, flyers, sheets - flyers)
}

fn say_released(ui: &Ui, job: &Job, built: &Built, register: &Addition, copies: bool) {
    let output = job.output();
    for release in &built.releases {
        let folder = output.join(&release.folder);
        ui.say(&say!("say-print-files", count: release.made.len(), folder: &folder));
    }
    let file = register_file::path(job);
    ui.say(&say!("say-register", new: register.new, file: &file, known: register.known));
    if copies && register.known > 0 {
        ui.say(&say!("say-copies-unchanged"));
    }
}
