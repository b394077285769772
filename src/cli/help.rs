//! What can be typed, told in the language of whoever types.
//!
//! In: the commands as [`args`](super::args) lists them, a language. Out: the same with every sentence in that language, and
//! what is wrong with what was typed. The sentences stand in `diag/messages/help-<language>.ftl`, under `help-` and the
//! names of command and option.

use clap::builder::{Resettable, StyledStr};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, Error};

use super::args::MOST_COPIES;
use sleutelgids_core::diag::{Tongue, Words, say};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_records::load::days_of_month;

/// The id of an option's sentence: its command's own, or that of all commands.
fn sentence(command: &str, arg: &str, tongue: Tongue) -> String {
    let arg = arg.replace('_', "-");
    let specific = format!("help-{command}-arg-{arg}");
    if tongue.has(&specific) {
        specific
    } else {
        format!("help-arg-{arg}")
    }
}

fn said(id: String, tongue: Tongue) -> String {
    tongue.say(&Words::new(id))
}

/// Text that lives as long as the program, as clap wants names; there are a few dozen.
fn lasting(text: String) -> &'static str {
    text.leak()
}

/// The commands with all that is said of them in a language.
pub fn spoken(mut command: Command, tongue: Tongue) -> Command {
    command.build();
    command_in(command, "", tongue)
}

fn command_in(mut command: Command, parent: &str, tongue: Tongue) -> Command {
    let name = match parent {
        "" => "about".to_owned(),
        _ => command.get_name().to_owned(),
    };
    let after_id = format!("help-{name}-after");
    if tongue.has(&after_id) {
        command = command.after_help(said(after_id, tongue));
    }
    let heading = |id: &str| lasting(said(id.to_owned(), tongue));
    command = command
        .about(said(format!("help-{name}"), tongue))
        .mut_args(|arg| arg_in(arg, &name, tongue))
        .subcommand_help_heading(heading("help-commands"))
        .subcommand_value_name(heading("help-command"));
    let names: Vec<String> = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    for own in &names {
        // `help build` is about `build`.
        command = command.mut_subcommand(own, |c| command_in(c, &name, tongue));
    }
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage:").unwrap_or(&usage).trim();
    let usage = usage.replace("[OPTIONS]", heading("help-options-short"));
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
        heading("help-usage")
    );
    command.override_usage(usage).help_template(template)
}

fn arg_in(arg: Arg, command: &str, tongue: Tongue) -> Arg {
    let id = sentence(command, arg.get_id().as_str(), tongue);
    let mut help = tongue.say(&Words::new(id).with("papers", SheetFormat::quoted_words()));
    if arg.get_action().takes_values() {
        let defaults = arg.get_default_values().iter().map(|v| v.to_string_lossy());
        let defaults = defaults.collect::<Vec<_>>().join(", ");
        if !defaults.is_empty() {
            help += " ";
            help += &tongue.say(&say!("help-default", value: defaults));
        }
    }
    let heading = if arg.is_positional() {
        "help-arguments"
    } else {
        "help-options"
    };
    let names: Vec<&str> = match arg.get_value_names() {
        Some(names) if arg.get_action().takes_values() => {
            let name = |n: &str| lasting(said(value_name(n), tongue));
            names.iter().map(|n| name(n)).collect()
        }
        None if arg.is_positional() => {
            vec![lasting(said(value_name(arg.get_id().as_str()), tongue))]
        }
        _ => Vec::new(),
    };
    let arg = arg
        .help(help)
        .help_heading(lasting(said(heading.to_owned(), tongue)));
    let arg = arg
        .long_help(Resettable::<StyledStr>::Reset)
        .hide_possible_values(true)
        .hide_default_value(true);
    if names.is_empty() {
        arg
    } else {
        arg.value_names(names.into_iter().map(clap::builder::Str::from))
    }
}

fn value_name(name: &str) -> String {
    format!("help-value-{}", name.to_lowercase())
}

/// Returns what is wrong with what was typed, and what to type.
pub fn fault(error: &Error, tongue: Tongue) -> String {
    let context = |kind| error.get(kind).map(one).unwrap_or_default();
    let (arg, value) = (
        context(ContextKind::InvalidArg),
        context(ContextKind::InvalidValue),
    );
    let words = match error.kind() {
        ErrorKind::UnknownArgument => say!("typed-unknown-option", name: arg),
        ErrorKind::InvalidSubcommand => {
            say!("typed-unknown-command", name: context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => say!("typed-no-value", name: arg),
        ErrorKind::InvalidValue => {
            say!("typed-value", name: arg, value: value, valid: context(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => match reason(&arg, &value) {
            Some(why) => say!("typed-value-why", name: arg, value: value, why: why),
            None => say!("typed-value-bad", name: arg, value: value),
        },
        ErrorKind::MissingRequiredArgument => say!("typed-missing", names: arg),
        ErrorKind::ArgumentConflict => {
            say!("typed-conflict", one: arg, other: context(ContextKind::PriorArg))
        }
        ErrorKind::MissingSubcommand => say!("typed-no-command"),
        ErrorKind::InvalidUtf8 => say!("typed-no-text"),
        _ => say!("typed-wrong"),
    };
    let mut text = tongue.say(&say!("typed-error", what: words));
    let suggestions = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let suggestions = suggestions
        .into_iter()
        .map(context)
        .find(|suggestions| !suggestions.is_empty());
    if let Some(suggestions) = suggestions {
        text += "\n\n  ";
        text += &tongue.say(&say!("typed-near", near: suggestions));
    }
    let usage = context(ContextKind::Usage);
    if let Some(usage) = usage.trim().strip_prefix("Usage:") {
        let heading = said("help-usage".to_owned(), tongue);
        text += &format!("\n\n{heading}: {}", usage.trim());
    }
    text += "\n\n";
    text + &tongue.say(&say!("typed-more"))
}

/// Returns what an option expects that clap cannot tell, or what is wrong with the value.
fn reason(arg: &str, value: &str) -> Option<Words> {
    let option = arg.split([' ', '=']).next().unwrap_or_default();
    match option {
        "--date" | "--until" => Some(match days_of_month(value) {
            Some((year, month, days)) => {
                say!("typed-why-days", year: year.to_string(), month: month, days: days)
            }
            None => say!("typed-why-date"),
        }),
        "--ui" => Some(say!("typed-why-language")),
        "--jobs" | "-j" | "--limit" | "--time-limit" | "--memory-limit" | "--expiring"
        | "--port" => Some(say!("typed-why-number")),
        "--copies" => Some(say!("typed-why-copies", most: MOST_COPIES)),
        "--paper" => Some(say!("typed-why-paper", papers: SheetFormat::quoted_words())),
        "--language" => Some(say!("typed-why-tag")),
        _ => None,
    }
}

fn one(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(all) => all
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// The language of these arguments, before they are understood: what follows `--ui`, or the environment's.
pub fn tongue(args: &[std::ffi::OsString], environment: impl Fn(&str) -> Option<String>) -> Tongue {
    let mut args = args.iter().map(|a| a.to_string_lossy());
    let chosen = args.find_map(|arg| match arg.strip_prefix("--ui") {
        Some("") => Some(None),
        Some(value) => value.strip_prefix('=').map(|v| Some(v.to_owned())),
        None => None,
    });
    let chosen = chosen.and_then(|own| own.or_else(|| args.next().map(|v| v.into_owned())));
    chosen
        .and_then(|name| Tongue::parse(&name))
        .unwrap_or_else(|| Tongue::of(environment))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::cli::args::Args;

    /// Every sentence that the commands need.
    fn needed(command: &Command, parent: &str, tongue: Tongue, all: &mut BTreeSet<String>) {
        let name = if parent.is_empty() {
            "about"
        } else {
            command.get_name()
        };
        all.insert(format!("help-{name}"));
        for arg in command.get_arguments() {
            all.insert(sentence(name, arg.get_id().as_str(), tongue));
            if arg.get_action().takes_values() {
                let names = arg.get_value_names().unwrap_or_default();
                all.extend(names.iter().map(|n| value_name(n)));
                if names.is_empty() {
                    all.insert(value_name(arg.get_id().as_str()));
                }
            }
        }
        command
            .get_subcommands()
            .for_each(|c| needed(c, name, tongue, all));
    }

    #[test]
    fn every_sentence_is_there_in_every_language_and_none_is_left_over() {
        for tongue in Tongue::ALL {
            let mut command = Args::command();
            command.build();
            let mut all = BTreeSet::new();
            needed(&command, "", tongue, &mut all);
            let known: BTreeSet<&str> = tongue
                .help()
                .lines()
                .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
                .filter(|id| id.starts_with("help-"))
                .collect();
            let missing: Vec<_> = all
                .iter()
                .filter(|id| !known.contains(id.as_str()))
                .collect();
            assert!(missing.is_empty(), "{tongue:?} lacks {missing:?}");
            let code = include_str!("help.rs");
            let used = |id: &str| {
                all.contains(id) || code.contains(&format!("\"{id}\"")) || id.ends_with("-after")
            };
            let left: Vec<_> = known.iter().filter(|id| !used(id)).collect();
            assert!(left.is_empty(), "{tongue:?} has {left:?} for nothing");
        }
    }

    fn help(tongue: Tongue, path: &[&str]) -> String {
        let mut command = spoken(Args::command(), tongue);
        let mut found = &mut command;
        for name in path {
            found = found.find_subcommand_mut(name).expect("a command");
        }
        found.render_help().to_string()
    }

    #[test]
    fn no_english_is_left_in_dutch_help() {
        let english = Tongue::English.help();
        let sentences = english
            .lines()
            .filter_map(|l| l.split_once(" = ").map(|(_, s)| s));
        let sentences: Vec<&str> = sentences.filter(|s| s.len() > 12).collect();
        let names = Args::command()
            .get_subcommands()
            .map(|c| c.get_name().to_owned())
            .collect::<Vec<_>>();
        assert!(names.len() > 10);
        for path in names.iter().map(|n| vec![n.as_str()]).chain([vec![]]) {
            let text = help(Tongue::Dutch, &path);
            for word in [
                "Usage",
                "Options:",
                "Commands:",
                "Arguments:",
                "[default",
                "possible",
                "Print ",
                "OPTIONS",
                "COMMAND",
            ] {
                assert!(!text.contains(word), "{path:?}: {word} in {text}");
            }
            for sentence in &sentences {
                assert!(!text.contains(sentence), "{path:?}: {sentence}");
            }
            assert!(text.contains("Gebruik: sleutelgids"), "{text}");
        }
    }

    fn typed(line: &str, tongue: Tongue) -> String {
        let command = spoken(Args::command(), tongue);
        let error = command
            .try_get_matches_from(line.split(' '))
            .expect_err("a mistake");
        fault(&error, tongue)
    }

    #[test]
    fn what_is_typed_wrong_is_told_in_dutch() {
        for (line, parts) in [
            ("sleutelgids build --formt x", ["`--formt`", "`--format`"]),
            ("sleutelgids biuld", ["`biuld`", "`build`"]),
            ("sleutelgids build --format", ["`--format <", "waarde"]),
            (
                "sleutelgids build --format html",
                ["`html`", "terminal, json, github, sarif"],
            ),
            (
                "sleutelgids build --date gisteren",
                ["`gisteren`", "2026-03-09"],
            ),
            ("sleutelgids build --ui fr", ["`fr`", "`nl`"]),
            ("sleutelgids build --jobs 0", ["`0`", "getal"]),
            ("sleutelgids withdraw", ["<ID>", "ontbreekt iets"]),
            ("sleutelgids --quiet", ["opdracht", "OPDRACHT"]),
            ("sleutelgids build -q -v", ["--quiet", "--verbose"]),
        ] {
            let text = typed(line, Tongue::Dutch);
            for part in parts {
                assert!(text.contains(part), "{line}: {part} in {text}");
            }
            for word in [
                "error",
                "tip: a ",
                "Usage",
                "For more",
                "unexpected",
                "required",
            ] {
                assert!(!text.contains(word), "{line}: {word} in {text}");
            }
        }
        assert!(typed("sleutelgids biuld", Tongue::English).contains("did you mean `build`?"));
    }

    #[test]
    fn the_language_is_known_before_the_rest_is_understood() {
        let of = |line: &str| {
            let args: Vec<_> = line.split(' ').map(std::ffi::OsString::from).collect();
            tongue(&args, |name| {
                (name == "LANG").then(|| "nl_NL.UTF-8".to_owned())
            })
        };
        assert_eq!(of("sleutelgids --help"), Tongue::Dutch);
        assert_eq!(of("sleutelgids --ui en --help"), Tongue::English);
        assert_eq!(of("sleutelgids build --ui=en"), Tongue::English);
        assert_eq!(of("sleutelgids --ui fr"), Tongue::Dutch);
    }
}
