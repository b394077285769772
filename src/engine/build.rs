//! A whole build of a site: read, planned, made and published.
//!
//! In: a [`Job`], what is asked of the build, who looks on. Out: a [`Built`] site, with all that was found wrong and, when none
//! of it stood in the way, what was written. Says nothing to anybody, and knows no arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::context::Context;
use super::job::Job;
use super::planned::Planned;
use super::print_order::Order;
use super::progress::Observer;
use super::publish::{self, Emptied, ToPublish};
use super::release::{self, Purpose, Release};
use super::rendering::{Rendered, Workshop};
use super::stale_folders::{self, StaleFolder};
use super::timings::Timings;
use super::trouble::Trouble;
use super::{address_key, backdating, missing_glyphs};
use crate::write::{Cache, ExistingOutput, Failure, Published};
use sleutelgids_core::diag::{Severity, has_errors};
use sleutelgids_core::i18n::Messages;
use sleutelgids_records::register::Addition;
use sleutelgids_render::subjects::Subject;

/// The options of a build.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuildOptions<'a> {
    /// Makes the pages only, no PDF.
    pub no_print: bool,
    /// Makes everything anew, also what an earlier build made from the very same data.
    pub no_cache: bool,
    /// Goes on with a new address key where the site's own is gone.
    pub new_address_key: bool,
    /// Takes warnings for errors.
    pub denies_warnings: bool,
    /// Makes these print files as well, and adds them to the register.
    pub release: Option<&'a Order>,
}

/// A site after a build.
pub struct Built {
    /// The site, with everything that was found wrong.
    pub context: Context,
    /// The planned editions; none when they could not be planned.
    pub planned: Vec<Planned>,
    /// The print files of each edition.
    pub releases: Vec<Release>,
    /// The time that each stage took.
    pub timings: Timings,
    /// The end of the build.
    pub ending: BuildEnd,
}

/// The end of a build.
pub enum BuildEnd {
    /// The site has errors; nothing was changed.
    Refused,
    /// The site has warnings, which were not to be; nothing was changed.
    Denied,
    /// A file of somebody else's is in the way; nothing was changed.
    Blocked,
    /// The site is published.
    Published(BuildReport),
}

/// The files that a build wrote.
pub struct BuildReport {
    /// The number of files.
    pub files: Published,
    /// Folders of what nobody makes any more, which were emptied.
    pub emptied: Vec<Emptied>,
    /// The sheets that were added to the register.
    pub register: Option<Addition>,
    /// The file of the address key, when a new one was drawn.
    pub new_key: Option<PathBuf>,
}

/// Builds a site: everything is rendered and lies finished beside its place before the first file that can be seen changes.
///
/// # Errors
/// When the machine refuses, or sheets are asked for that are not there.
pub fn build(
    job: &Job,
    options: BuildOptions<'_>,
    observer: Observer<'_>,
) -> Result<Built, Trouble> {
    let mut timings = Timings::start();
    let output = job.output();
    // What is there is looked at while the site is read, before it is known which of it is to be built.
    let (mut existing_by_name, (mut context, cache)) = rayon::join(
        || ExistingOutput::all(&output),
        || rayon::join(|| Context::read(job), || Cache::of_site(&job.site)),
    );
    let Some(messages) = context.messages() else {
        return Ok(Built::unplanned(context, timings));
    };
    timings.stage("load", 0);
    let existing = existing_outputs(&context, &output, &mut existing_by_name);
    if !options.new_address_key {
        let lost_key = address_key::lost(&context, job);
        context.problems.extend(lost_key);
    }
    let new_key = address_key::NewKey::for_site(&job.site, &mut context)?;
    // Advice on names is counted, and told in full by `check`.
    context.is_thorough = true;
    let mut planned = context.plan(&messages);
    let stale = stale(job, existing_by_name, &planned, &mut context)?;
    if options.no_print {
        planned.iter_mut().for_each(|p| p.plan.leave_out_print());
    }
    timings.stage("plan", 0);
    let returning = backdating::returning(&context, job, true)?;
    context.problems.extend(returning);
    if let Some(order) = options.release {
        let unfinished = release::unfinished(&context);
        context.problems.extend(unfinished);
        if !planned.is_empty() {
            order.check(&planned)?;
        }
    }
    let mut run = Run {
        job,
        options,
        observer,
        context,
        messages,
        planned,
        cache,
        timings,
    };
    let mut made = Unpublished::default();
    if !has_errors(&run.context.problems) {
        made = run.make(existing?)?;
    }
    let mut register = None;
    if options.release.is_some() && !has_errors(&run.context.problems) {
        register = release::register(job, &mut run.context, &made.releases)?;
    }
    if let Some(ending) = run.hindered() {
        return Ok(run.end(ending, made.releases));
    }
    run.publish(made, stale, register, new_key)
}

/// Returns what stands in the folder of each edition of the site.
fn existing_outputs(
    context: &Context,
    output: &Path,
    by_name: &mut BTreeMap<String, Result<ExistingOutput, Failure>>,
) -> Result<Vec<ExistingOutput>, Failure> {
    let editions = context.editions().into_iter();
    let existing = editions.map(|name| {
        let read_before = by_name.remove(&name);
        read_before.unwrap_or_else(|| ExistingOutput::read(output, &name))
    });
    existing.collect()
}

/// The folders to empty: in an output that may be another site's they are only named.
fn stale(
    job: &Job,
    existing_by_name: BTreeMap<String, Result<ExistingOutput, Failure>>,
    planned: &[Planned],
    context: &mut Context,
) -> Result<Vec<StaleFolder>, Trouble> {
    let mut stale = stale_folders::find(existing_by_name, &job.output(), planned)?;
    if !stale_folders::is_own(job) {
        context.problems.extend(stale_folders::named(&stale));
        stale.clear();
    }
    stale.extend(stale_folders::sources(job, planned)?);
    Ok(stale)
}

/// A build under way.
struct Run<'a> {
    job: &'a Job,
    options: BuildOptions<'a>,
    observer: Observer<'a>,
    context: Context,
    messages: Messages,
    planned: Vec<Planned>,
    cache: Option<Cache>,
    timings: Timings,
}

/// Editions and print files that are made and not published yet.
#[derive(Default)]
struct Unpublished {
    /// Each edition, and what stood in its folder before.
    editions: Vec<(Rendered, ExistingOutput)>,
    releases: Vec<Release>,
    /// True if an earlier build made all editions.
    are_old: bool,
    /// The persons whom pages show, when no sheets were made.
    shown: BTreeSet<Subject>,
}

impl Run<'_> {
    /// Makes all editions, and the print files that are released; notes what is wrong with any of them.
    fn make(&mut self, mut existing: Vec<ExistingOutput>) -> Result<Unpublished, Trouble> {
        let mut made = Unpublished::default();
        let workshop = Workshop {
            context: &self.context,
            messages: &self.messages,
            cache: self.cache.as_ref().filter(|_| !self.options.no_cache),
            observer: self.observer,
        };
        let editions = workshop.editions(&self.planned, &mut existing, &mut self.timings)?;
        made.are_old = editions.rendered.iter().all(|r| r.is_old);
        if self.options.no_print && !made.are_old {
            for (planned, rendered) in self.planned.iter().zip(&editions.rendered) {
                made.shown.extend(rendered.subjects(planned));
            }
        }
        let problems = match self.options.no_print {
            true => editions.problems,
            false => missing_glyphs::instead(
                editions.problems,
                &self.context,
                &self.planned,
                &self.messages,
            ),
        };
        self.context.problems.extend(problems);
        made.editions = editions.rendered.into_iter().zip(existing).collect();
        if let Some(order) = self.options.release {
            made.releases = self.make_releases(order);
        }
        Ok(made)
    }

    /// Makes the print files of every edition that did not move elsewhere.
    fn make_releases(&mut self, order: &Order) -> Vec<Release> {
        let mut releases = Vec::new();
        for planned in self.planned.iter().filter(|p| p.web.relocation.is_none()) {
            let ordered = (order, Purpose::Release);
            match release::render(
                planned,
                &self.context,
                &self.messages,
                ordered,
                self.observer,
            ) {
                Ok(mut release) => {
                    self.context.problems.append(&mut release.problems);
                    releases.push(release);
                }
                Err(problems) => self.context.problems.extend(problems),
            }
        }
        let count = releases.iter().map(|release| release.made.len()).sum();
        self.timings.stage("release", count);
        releases
    }

    /// Returns how the build ends because of what was found; `None` when it goes on.
    fn hindered(&self) -> Option<BuildEnd> {
        let problems = &self.context.problems;
        let has_warnings = || problems.iter().any(|p| p.severity == Severity::Warning);
        if has_errors(problems) {
            return Some(BuildEnd::Refused);
        }
        (self.options.denies_warnings && has_warnings()).then_some(BuildEnd::Denied)
    }

    /// Puts everything in its place, and removes what is kept of nobody who is shown.
    fn publish(
        mut self,
        made: Unpublished,
        stale: Vec<StaleFolder>,
        register: Option<Addition>,
        new_key: Option<address_key::NewKey>,
    ) -> Result<Built, Trouble> {
        self.observer.watch.writing();
        let Unpublished {
            editions,
            releases,
            are_old,
            shown,
        } = made;
        let no_print = self.options.no_print;
        // A build without sheets keeps those that may be shown as they are for one with them.
        let unused = |cache: &Cache| match no_print {
            true => cache.outdated(&shown),
            false => cache.unused(),
        };
        let swept = self.cache.as_ref().filter(|_| !are_old);
        let ready = ToPublish {
            editions,
            stale,
            releases: &releases,
            register: register.as_ref(),
            new_key: new_key.as_ref(),
        };
        let (published, unused) = rayon::join(
            || publish::publish(self.job, &mut self.context, &self.planned, ready),
            || swept.map(unused),
        );
        let published = published?;
        self.timings.stage("write", 0);
        let Some((files, emptied)) = published else {
            return Ok(self.end(BuildEnd::Blocked, releases));
        };
        backdating::note(&self.context, self.job)?;
        if let Some(cache) = &self.cache {
            cache.note_program();
        }
        if let Some(unused) = unused {
            unused.remove();
        }
        let has_key = |_: &address_key::NewKey| files.written > 0;
        let report = BuildReport {
            files,
            emptied,
            register,
            new_key: new_key.filter(has_key).map(|key| key.path()),
        };
        Ok(self.end(BuildEnd::Published(report), releases))
    }

    fn end(self, ending: BuildEnd, releases: Vec<Release>) -> Built {
        Built {
            context: self.context,
            planned: self.planned,
            releases,
            timings: self.timings,
            ending,
        }
    }
}

impl Built {
    /// A site whose settings cannot be used.
    fn unplanned(context: Context, timings: Timings) -> Self {
        Self {
            context,
            planned: Vec::new(),
            releases: Vec::new(),
            timings,
            ending: BuildEnd::Refused,
        }
    }
}
