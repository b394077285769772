//! The command line: what was typed becomes what is done.
//!
//! In: arguments, the environment, the clock. Out: an exit code. The only module that prints, asks for the time and
//! knows whether it speaks to a terminal. One file a command.

mod args;
mod audit;
mod build;
mod check;
mod consent_form;
mod days;
mod editions;
mod expiring_consents;
mod explain;
mod help;
mod new;
mod outcome;
mod output_files;
mod paper_alone;
mod press;
mod proof;
mod report;
mod schema;
mod serve;
mod sheet_table;
mod typst_sources;
mod withdraw;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use clap::{CommandFactory, FromArgMatches};

use args::{Args, Command};
use outcome::Outcome;

use sleutelgids_core::diag::{refusal, say};
use sleutelgids_core::source::Sources;

/// Runs the program with this process's arguments.
pub fn main() -> ExitCode {
    let typed: Vec<_> = std::env::args_os().collect();
    let tongue = help::tongue(&typed, |name| std::env::var(name).ok());
    // All that is said of commands and options is put together only where some of it is to be said.
    let parsed = Args::command()
        .try_get_matches_from(&typed)
        .or_else(|_| help::spoken(Args::command(), tongue).try_get_matches_from(&typed));
    match parsed.and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => run(args).into(),
        Err(error) => report::usage(&error, tongue).into(),
    }
}

/// Between two looks at what takes too long.
const TICK: Duration = Duration::from_millis(50);

/// Runs a command, and waits for it no longer than it may take.
fn run(args: Args) -> Outcome {
    let ui = Arc::new(report::Ui::new(&args));
    let (done, finished) = mpsc::channel();
    let worker = std::thread::spawn({
        let ui = ui.clone();
        move || done.send(command(args, &ui))
    });
    loop {
        match finished.recv_timeout(TICK) {
            Ok(outcome) => return ui.ended(outcome),
            Err(RecvTimeoutError::Timeout) => {
                if let Some(problem) = ui.watch.exceeded() {
                    ui.watch.clear();
                    ui.problems(&[problem], &Sources::default());
                    ui.say(&say!("say-nothing-changed"));
                    return Outcome::Environment;
                }
            }
            Err(RecvTimeoutError::Disconnected) => {
                // Only a panic ends it without an outcome; its message is printed already.
                let _ = worker
                    .join()
                    .map_err(|panic| std::panic::resume_unwind(panic));
                return Outcome::Environment;
            }
        }
    }
}

fn command(args: Args, ui: &report::Ui) -> Outcome {
    let result = match args.command {
        Command::Build(own) => build::run(&args.common, &own, ui),
        Command::Audit(own) => audit::run(&args.common, &own, ui),
        Command::Check(own) => check::run(&args.common, &own, ui),
        Command::Serve(own) => serve::run(&args.common, &own, ui),
        Command::New(own) => new::run(&own, ui),
        Command::Schema(own) => schema::run(&own, ui),
        Command::Press(own) => press::run(&args.common, &own, ui),
        Command::TypstSources(own) => typst_sources::run(&args.common, &own, ui),
        Command::Withdraw(own) => withdraw::run(&args.common, &own, ui),
        Command::ConsentForm(own) => consent_form::run(&args.common, &own, ui),
        Command::Explain(own) => explain::run(&own, ui),
        Command::Editions(own) => editions::run(&args.common, &own, ui),
        Command::Completions { shell } => {
            let mut text = Vec::new();
            clap_complete::generate(
                shell,
                &mut help::spoken(Args::command(), ui.tongue),
                "sleutelgids",
                &mut text,
            );
            ui.output(&String::from_utf8_lossy(&text));
            Ok(Outcome::Done)
        }
        Command::Man => manual(ui),
    };
    result.unwrap_or_else(|trouble| {
        ui.trouble(&trouble);
        trouble.cause.into()
    })
}

fn manual(ui: &report::Ui) -> Result<Outcome, report::Trouble> {
    let mut text = Vec::new();
    let command = help::spoken(Args::command(), ui.tongue);
    clap_mangen::Man::new(command)
        .render(&mut text)
        .map_err(|e| {
            report::Trouble::environment(say!("cannot-write", path: "man", why: refusal(&e)))
        })?;
    ui.output(&String::from_utf8_lossy(&text));
    Ok(Outcome::Done)
}
