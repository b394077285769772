//! What is said to whoever runs the program.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this module is where printing happens"
)]

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::{Args, Format};
use super::help;
use super::outcome::Outcome;
use crate::engine::progress::{Observer, Progress};
pub use crate::engine::trouble::Trouble;
use crate::engine::watchdog::Watch;
use sleutelgids_core::diag::{
    Diagnostic, Discretion, Severity, Tongue, Words, codes, github, json, kinds, refusal, sarif,
    say, terminal,
};
use sleutelgids_core::source::Sources;

/// Shows the help that was asked for, or says what is wrong with what was typed.
pub fn usage(error: &clap::Error, tongue: Tongue) -> Outcome {
    use clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    // A request for help is no mistake; clap knows which it is.
    if error.exit_code() == 0 {
        return match print(&error.render().to_string()) {
            Ok(()) => Outcome::Done,
            Err(why) => {
                let words = say!("trouble-unsaid", why: refusal(&why));
                let _ = writeln!(io::stderr(), "sleutelgids: {}", tongue.say(&words));
                Outcome::Environment
            }
        };
    }
    match error.kind() {
        DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
        }
        _ => _ = writeln!(io::stderr(), "{}", help::fault(error, tongue)),
    }
    Outcome::Usage
}

/// Prints a text to the standard output, to the last of it.
fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if !text.is_empty() && is_closed(&out) {
        return Err(io::ErrorKind::NotConnected.into());
    }
    let end = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    [text, end]
        .iter()
        .try_for_each(|part| out.write_all(part.as_bytes()))?;
    out.flush()
}

/// Returns whether what is printed is lost: the stream was closed before the program began, and Rust opened the null device
/// in its place (`library/std/src/sys/pal/unix/mod.rs`), to read and to write; a shell's `>/dev/null` only writes.
#[cfg(target_os = "linux")]
fn is_closed(stream: &impl std::os::fd::AsFd) -> bool {
    use rustix::fs::{OFlags, fcntl_getfl, fstat, stat};
    let is_for_both = fcntl_getfl(stream).is_ok_and(|flags| flags & OFlags::RWMODE == OFlags::RDWR);
    let device = |about: rustix::fs::Stat| (about.st_rdev, about.st_mode);
    is_for_both && fstat(stream).ok().map(device) == stat("/dev/null").ok().map(device)
}

/// Nobody can tell here.
#[cfg(not(target_os = "linux"))]
fn is_closed<T>(_: &T) -> bool {
    false
}

/// How much of problems a person is shown; programs get all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Errors, warnings about the run itself, and about who can be seen each kind once; the others are counted.
    Brief,
    /// Errors and warnings, one by one.
    Each,
    /// Every kind of problem once, advice too.
    Kinds,
    /// Every problem, advice too.
    All,
}

/// The voice of the program.
pub struct Ui {
    format: Format,
    quiet: bool,
    verbose: bool,
    color: bool,
    limit: Option<usize>,
    /// The language in which it speaks.
    pub tongue: Tongue,
    /// Looks on at what is being made, and ends the run when it takes too long.
    pub watch: Watch,
    /// Names, numbers and addresses of the site that was read last, which a log may not hold.
    discretion: Mutex<Discretion>,
    /// Why something that was to be said could not be.
    unsaid: Mutex<Option<io::Error>>,
    /// The bar that shows how many sheets are made.
    bar: Mutex<Option<ProgressBar>>,
}

impl Ui {
    /// Speaks as the options ask, in colour only to a terminal that wants it (no-color.org).
    pub fn new(args: &Args) -> Self {
        let common = &args.common;
        let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        Self {
            format: common.format,
            quiet: common.quiet,
            verbose: common.verbose,
            color: wanted && std::io::stderr().is_terminal(),
            limit: common.limit.and_then(|n| usize::try_from(n).ok()),
            tongue: common
                .ui
                .unwrap_or_else(|| Tongue::of(|name| std::env::var(name).ok())),
            watch: Watch::new(args.limits()),
            discretion: Mutex::default(),
            unsaid: Mutex::default(),
            bar: Mutex::default(),
        }
    }

    /// Returns what looks on while things are made.
    pub fn observer(&self) -> Observer<'_> {
        Observer {
            watch: &self.watch,
            progress: self,
        }
    }

    /// Returns whether what is said is kept in a log: then no name, number or address of a person is part of it.
    pub fn is_discreet(&self) -> bool {
        self.quiet || matches!(self.format, Format::Github | Format::Sarif)
    }

    /// Returns whether more was asked for.
    pub fn is_verbose(&self) -> bool {
        self.verbose
    }

    /// Shows errors and warnings, one by one.
    pub fn problems(&self, problems: &[Diagnostic], sources: &Sources) {
        self.show(problems, sources, Detail::Each, []);
    }

    /// Shows errors, and warnings about this run; counts the others, which `check` shows.
    pub fn problems_in_brief(&self, problems: &[Diagnostic], sources: &Sources) {
        self.show(problems, sources, Detail::Brief, []);
    }

    /// Shows problems, with more for another program beside them.
    pub fn show<'a>(
        &self,
        problems: &[Diagnostic],
        sources: &Sources,
        detail: Detail,
        more: impl IntoIterator<Item = (&'a str, serde_json::Value)>,
    ) {
        let has_advice = self.verbose || matches!(detail, Detail::Kinds | Detail::All);
        let least = match (self.quiet, has_advice) {
            (true, _) => Severity::Error,
            (false, true) => Severity::Advice,
            (false, false) => Severity::Warning,
        };
        let printed = problems.iter().filter(|p| p.severity <= least);
        let printed = printed.map(|p| p.clone().placed(sources));
        let printed: Vec<Diagnostic> = if self.is_discreet() {
            let discretion = Discretion::new(sources);
            let printed = printed
                .map(|p| discretion.diagnostic(&p, sources))
                .collect();
            *held(&self.discretion) = discretion;
            printed
        } else {
            printed.collect()
        };
        let (tongue, limit) = (self.tongue, self.limit);
        match self.format {
            Format::Terminal => self.show_person(printed, sources, detail),
            Format::Json => self.output(&json::print_with(&printed, sources, tongue, more)),
            Format::Github => self.output(&github::print(&printed, sources, tongue, limit)),
            Format::Sarif => self.output(&sarif::print(&printed, sources, tongue)),
        }
    }

    /// Tells a person in one sentence what there is to do.
    pub fn closing(&self, problems: &[Diagnostic], sources: &Sources, detail: Detail) {
        if self.quiet || self.format != Format::Terminal {
            return;
        }
        let placed: Vec<Diagnostic> = problems.iter().map(|p| p.clone().placed(sources)).collect();
        let is_short = detail == Detail::Kinds;
        let text = kinds::closing(&placed, sources, self.tongue, is_short);
        self.aside(format_args!("{text}"));
    }

    /// Shows a person as much of problems as was asked for.
    fn show_person(&self, problems: Vec<Diagnostic>, sources: &Sources, detail: Detail) {
        let look = terminal::Look {
            limit: self.limit,
            color: self.color,
            lines: !self.is_discreet(),
        };
        let tongue = self.tongue;
        let text = match detail {
            Detail::Kinds => kinds::print(&problems, sources, tongue, look),
            Detail::All => {
                let limit = self.limit.or(Some(usize::MAX));
                terminal::print(&problems, sources, tongue, terminal::Look { limit, ..look })
            }
            Detail::Brief if !self.verbose => {
                let (of_run, not_of_run): (Vec<_>, Vec<_>) = problems
                    .into_iter()
                    .partition(|p| p.severity == Severity::Error || codes::is_of_a_run(p.code));
                let (about_showing, counted): (Vec<_>, Vec<_>) = not_of_run
                    .into_iter()
                    .partition(|p| codes::is_about_showing(p.code));
                kinds::print(&about_showing, sources, tongue, look)
                    + &terminal::print(&of_run, sources, tongue, look)
                    + &self.left_to_check(&counted)
            }
            Detail::Brief | Detail::Each => terminal::print(&problems, sources, tongue, look),
        };
        self.aside(format_args!("{text}"));
    }

    /// Returns how many warnings there are that `check` shows, by their codes; empty when there are none.
    fn left_to_check(&self, warnings: &[Diagnostic]) -> String {
        if warnings.is_empty() {
            return String::new();
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for warning in warnings {
            *counts.entry(warning.code).or_default() += 1;
        }
        let codes: Vec<String> = counts
            .iter()
            .map(|(code, count)| format!("{code} ×{count}"))
            .collect();
        let words = say!("say-left-to-check", count: warnings.len(), codes: codes);
        format!("{}\n", self.tongue.say(&words))
    }

    /// Repeats at the end how many files were not read, and which one is the first.
    pub fn unread(&self, problems: &[Diagnostic], sources: &Sources) {
        const CODES: [&str; 4] = ["SG0114", "SG0115", "SG0143", "SG0144"];
        let mut unread = problems
            .iter()
            .filter(|p| CODES.contains(&p.code))
            .peekable();
        if let Some(span) = unread.peek().and_then(|p| p.span) {
            let path = sources.file(span.file).path.display().to_string();
            self.say(&say!("say-unread", count: unread.count(), path: path));
        }
    }

    /// Says how something went.
    pub fn say(&self, words: &Words) {
        if !self.quiet {
            self.aside(format_args!("{}\n", self.sentence(words)));
        }
    }

    /// Tells what takes more lines than a message.
    pub fn tell(&self, text: &str) {
        if !self.quiet {
            self.aside(format_args!("{text}\n"));
        }
    }

    /// Prints a result. What cannot be printed ends the run as an error: see [`Self::ended`].
    pub fn output(&self, text: &str) {
        self.printed(text);
    }

    /// Prints a result, and returns whether that could be done.
    pub fn printed(&self, text: &str) -> bool {
        self.note(print(text))
    }

    /// Says what the machine refused.
    pub fn trouble(&self, trouble: &Trouble) {
        self.aside(format_args!(
            "sleutelgids: {}\n",
            self.sentence(&trouble.message)
        ));
    }

    /// Returns how a run ended that came to this: as an error when something that was to be said could not be.
    pub fn ended(&self, outcome: Outcome) -> Outcome {
        let Some(why) = held(&self.unsaid).take() else {
            return outcome;
        };
        let words = say!("trouble-unsaid", why: refusal(&why));
        self.aside(format_args!("sleutelgids: {}\n", self.tongue.say(&words)));
        Outcome::Environment
    }

    /// Prints beside the result.
    fn aside(&self, text: fmt::Arguments<'_>) {
        let mut out = io::stderr().lock();
        let written = match is_closed(&out) {
            true => Err(io::ErrorKind::NotConnected.into()),
            false => out.write_fmt(text),
        };
        drop(out);
        self.note(written);
    }

    /// Remembers that something could not be printed; whether it could be.
    fn note(&self, written: io::Result<()>) -> bool {
        let is_written = written.is_ok();
        if let Err(why) = written {
            *held(&self.unsaid) = Some(why);
        }
        is_written
    }

    fn sentence(&self, words: &Words) -> String {
        match self.is_discreet() {
            true => self.tongue.say(&held(&self.discretion).words(words)),
            false => self.tongue.say(words),
        }
    }

    /// A bar for work of `length` steps; hidden from anything but a terminal.
    fn progress_bar(&self, what: &Words, length: usize) -> ProgressBar {
        let target = match self.quiet || self.format != Format::Terminal {
            true => ProgressDrawTarget::hidden(),
            false => ProgressDrawTarget::stderr(),
        };
        let bar = ProgressBar::with_draw_target(Some(length as u64), target);
        let style = ProgressStyle::with_template("{msg:>12} {bar:30} {pos}/{len}")
            .expect("the template is well-formed");
        bar.set_style(style);
        bar.set_message(self.tongue.say(what));
        bar
    }
}

impl Progress for Ui {
    fn begin(&self, sheets: usize) {
        *held(&self.bar) = Some(self.progress_bar(&say!("progress-sheets"), sheets));
    }

    fn step(&self) {
        if let Some(bar) = &*held(&self.bar) {
            bar.inc(1);
        }
    }

    fn end(&self) {
        if let Some(bar) = held(&self.bar).take() {
            bar.finish_and_clear();
        }
    }
}

fn held<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}
