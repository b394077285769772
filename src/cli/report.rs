//! What is said to whoever runs the program.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this module is where printing happens"
)]

use std::io::{IsTerminal, Write};
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::args::{Args, Format};
use super::watch::Watch;
use super::{Outcome, help};
use crate::diag::{
    Diagnostic, Severity, Tongue, Words, github, json, refusal, sarif, say, terminal,
};
use crate::source::Sources;

/// Shows the help that was asked for, or says what is wrong with what was typed.
pub fn usage(error: &clap::Error, tongue: Tongue) -> Outcome {
    use clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    // A request for help is no mistake; clap knows which it is.
    if error.exit_code() == 0 {
        return if error.print().is_ok() { Outcome::Done } else { Outcome::Usage };
    }
    match error.kind() {
        DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
        }
        _ => eprintln!("{}", help::fault(error, tongue)),
    }
    Outcome::Usage
}

/// How to speak.
pub struct Ui {
    format: Format,
    quiet: bool,
    verbose: bool,
    color: bool,
    limit: Option<usize>,
    /// The language in which it speaks.
    pub tongue: Tongue,
    /// What is being made; what takes too long ends the run.
    pub watch: Watch,
}

/// What the machine refused.
#[derive(Debug)]
pub struct Trouble {
    /// What to say of it.
    pub message: Words,
    /// How the run ends.
    pub outcome: Outcome,
}

impl Trouble {
    /// The machine refused.
    pub fn environment(message: Words) -> Self {
        Self { message, outcome: Outcome::Environment }
    }

    /// The command was not understood.
    pub fn usage(message: Words) -> Self {
        Self { message, outcome: Outcome::Usage }
    }

    /// The machine refused to do something with a file; `cannot` is the message that says what.
    pub fn file(cannot: &'static str, path: &Path, error: &std::io::Error) -> Self {
        Self::environment(say!(cannot, path: path, why: refusal(error)))
    }
}

impl From<crate::write::Failure> for Trouble {
    fn from(failure: crate::write::Failure) -> Self {
        Self::environment(failure.words())
    }
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
            tongue: common.ui.unwrap_or_else(|| Tongue::of(|name| std::env::var(name).ok())),
            watch: Watch::new(args.limits()),
        }
    }

    /// Shows problems: errors and warnings, and advice where it was asked for.
    pub fn problems(&self, problems: &[Diagnostic], sources: &Sources, advice: bool) {
        self.problems_and(problems, sources, advice, []);
    }

    /// The same, with more for another program beside them.
    pub fn problems_and<'a>(
        &self,
        problems: &[Diagnostic],
        sources: &Sources,
        advice: bool,
        more: impl IntoIterator<Item = (&'a str, serde_json::Value)>,
    ) {
        let least = match (self.quiet, advice || self.verbose) {
            (true, _) => Severity::Error,
            (false, true) => Severity::Advice,
            (false, false) => Severity::Warning,
        };
        let shown: Vec<Diagnostic> =
            problems.iter().filter(|p| p.severity <= least).cloned().collect();
        match self.format {
            Format::Terminal => {
                eprint!("{}", terminal::print(&shown, sources, self.tongue, self.limit, self.color))
            }
            Format::Json => self.output(&json::print_with(&shown, sources, self.tongue, more)),
            Format::Github => self.output(&github::print(&shown, sources, self.tongue, self.limit)),
            Format::Sarif => self.output(&sarif::print(&shown, sources, self.tongue)),
        }
    }

    /// Says how something went.
    pub fn say(&self, words: &Words) {
        if !self.quiet {
            eprintln!("{}", self.tongue.say(words));
        }
    }

    /// Tells what takes more lines than a message.
    pub fn tell(&self, text: &str) {
        if !self.quiet {
            eprintln!("{text}");
        }
    }

    /// Prints a result. A reader that stopped reading is no error.
    pub fn output(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes());
        if !text.is_empty() && !text.ends_with('\n') {
            let _ = out.write_all(b"\n");
        }
    }

    /// Says what the machine refused.
    pub fn trouble(&self, trouble: &Trouble) {
        eprintln!("sleutelgids: {}", self.tongue.say(&trouble.message));
    }

    /// A bar for work of `length` steps; hidden from anything but a terminal.
    pub fn progress(&self, what: &Words, length: usize) -> ProgressBar {
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
