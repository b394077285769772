//! The stages know only those before them: crates by their dependencies, which the compiler keeps, rooms within a crate by their
//! imports. Reads manifests and source, and fails on one that points back up and on a module that does not say what it is for.

#![allow(
    clippy::disallowed_methods,
    reason = "reads the source, as its subject"
)]

mod circles;

use std::fs;
use std::path::{Path, PathBuf};

/// Crates from the ground up, each with those of ours that it depends on: what is not here cannot be named there, which the
/// compiler sees to. The table in ARCHITECTURE.md says the same.
const CRATES: [(&str, &[&str]); 10] = [
    ("core", &[]),
    ("records", &["core"]),
    ("edition", &["core", "records"]),
    ("audit", &["core", "records"]),
    ("render", &["core", "edition"]),
    ("view", &["core", "edition", "render"]),
    ("web", &["core", "edition", "render", "view"]),
    ("print", &["core", "edition", "render", "view"]),
    (
        "consent_form",
        &["core", "records", "render", "view", "print"],
    ),
    (
        "",
        &[
            "core",
            "records",
            "edition",
            "audit",
            "render",
            "view",
            "web",
            "print",
            "consent_form",
        ],
    ),
];

/// Rooms within a crate that may name only these others of it. A room that is not here may name every room of its crate.
const WITHIN: [(&str, &[&str]); 20] = [
    ("/write", &[]),
    ("/serve", &[]),
    ("/engine", &["write"]),
    ("core/source", &[]),
    ("core/encoding", &[]),
    ("core/stamp", &[]),
    ("core/limits", &[]),
    ("core/theme", &[]),
    ("core/diag", &["source"]),
    ("core/model", &["source"]),
    ("core/naming", &["model"]),
    ("core/i18n", &["source", "diag", "model", "theme"]),
    ("records/person", &[]),
    ("records/load", &["person"]),
    ("records/validate", &["person", "load"]),
    ("records/review", &["person", "load", "validate"]),
    ("records/register", &["person", "load", "validate"]),
    ("records/withdraw", &["person", "load"]),
    ("records/consent_request", &["person", "load", "validate"]),
    ("render/plan", &[]),
];

/// The files that may know what a person is asked: they make her form, and nothing else.
const FORM_COMMAND: &str = "cli/consent_form.rs";

struct Source {
    path: PathBuf,
    /// The crate's folder; empty for the program itself.
    krate: &'static str,
    /// The module within the crate.
    room: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the source") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let within = path.strip_prefix(&root).expect("within src");
                let mut names = within.iter().map(|name| name.to_string_lossy());
                let first = names.next().expect("a name").into_owned();
                let krate = CRATES
                    .iter()
                    .map(|(name, _)| *name)
                    .find(|name| *name == first);
                let room = if krate.is_some() {
                    names.next().expect("a file").into_owned()
                } else {
                    first
                };
                let krate = krate.unwrap_or_default();
                let room = room.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).expect("source is UTF-8");
                sources.push(Source {
                    path: within.to_path_buf(),
                    krate,
                    room,
                    text,
                });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// A line's code: without its comment, and nothing from the unit tests on.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
        .map(|(number, line)| (number + 1, line.split("//").next().unwrap_or_default()))
}

/// The modules a line names as `crate::module`.
fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).map(|rest| {
        let end = rest
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn crates_depend_on_those_below_them() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut lower: Vec<&str> = Vec::new();
    for (krate, declared) in CRATES {
        let manifest = root.join(if krate.is_empty() {
            String::new()
        } else {
            format!("src/{krate}")
        });
        let manifest = fs::read_to_string(manifest.join("Cargo.toml")).expect("a manifest");
        let dependencies = manifest
            .split("\n[")
            .find(|section| section.starts_with("dependencies]"))
            .expect("dependencies");
        let mut ours: Vec<String> = dependencies
            .lines()
            .filter_map(|line| line.strip_prefix("sleutelgids-")?.split(['.', ' ']).next())
            .map(|name| name.replace('-', "_"))
            .collect();
        ours.sort();
        let mut expected = declared.to_vec();
        expected.sort_unstable();
        assert_eq!(ours, expected, "dependencies of `{krate}`");
        assert!(
            expected.iter().all(|name| lower.contains(name)),
            "`{krate}` depends on what stands above it"
        );
        lower.push(krate);
    }
}

#[test]
fn the_picture_of_crates_is_what_they_depend_on() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md"))
        .expect("the page");
    for (krate, depends_on) in CRATES.iter().filter(|(krate, _)| !krate.is_empty()) {
        let row = page
            .lines()
            .find(|line| line.starts_with(&format!("| `src/{krate}` |")))
            .unwrap_or_else(|| panic!("ARCHITECTURE.md has no row for `src/{krate}`"));
        let cell = row.split('|').nth(3).expect("a third column");
        let named: Vec<&str> = cell.split('`').skip(1).step_by(2).collect();
        assert_eq!(named, *depends_on, "the row of `src/{krate}`");
    }
}

#[test]
fn rooms_of_a_crate_point_one_way() {
    let mut wrong = Vec::new();
    for source in sources() {
        let place = format!("{}/{}", source.krate, source.room);
        let Some((_, may)) = WITHIN.iter().find(|(room, _)| *room == place) else {
            continue;
        };
        for (number, line) in code(&source.text) {
            for other in named(line).filter(|other| *other != source.room) {
                let is_room = WITHIN
                    .iter()
                    .any(|(room, _)| *room == format!("{}/{other}", source.krate));
                if is_room && !may.contains(&other) {
                    wrong.push(format!("src/{}:{number}: {other}", source.path.display()));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "imports that point back up:\n{}",
        wrong.join("\n")
    );
}

/// Who writes files and who answers browsers gets bytes: neither knows a record, nor what of it is shown.
#[test]
fn writing_and_serving_know_no_record() {
    let mut wrong = Vec::new();
    for source in sources() {
        let is_one = source.krate.is_empty() && ["write", "serve"].contains(&source.room.as_str());
        for (number, line) in code(&source.text).filter(|_| is_one) {
            for name in [
                "sleutelgids_records",
                "sleutelgids_edition",
                "sleutelgids_view",
            ] {
                if line.contains(name) {
                    wrong.push(format!("src/{}:{number}: {name}", source.path.display()));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "names that may not stand here:\n{}",
        wrong.join("\n")
    );
}

/// Ways to come by a person or a fact of a sheet that are not the inputs of what is being made.
const NOT_INPUTS: [&str; 7] = [
    "person_keys",
    "persons_in",
    ".person(",
    ".person_card(",
    ".listed(",
    "edition.persons",
    "materials.facts",
];

/// The files in which the ways to the inputs themselves are.
const INPUTS: [(&str, &[&str]); 2] = [
    ("web/pages/mod.rs", &[".person(", "materials.facts"]),
    ("print/flyer.rs", &[".listed(", ".person_card("]),
];

/// What is made from other persons than the plan says would not be made anew when they change.
#[test]
fn outputs_show_the_persons_that_the_plan_names() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for source in sources() {
        let path = source.path.to_string_lossy().replace('\\', "/");
        let pages = path.starts_with("web/pages/") || path == "web/frame.rs";
        let sheets = ["flyer", "infosheet", "pool"].map(|name| format!("print/{name}.rs"));
        if !pages && !sheets.contains(&path) {
            continue;
        }
        seen += 1;
        let own = INPUTS
            .iter()
            .find(|(file, _)| *file == path)
            .map_or(&[][..], |(_, names)| names);
        for (number, line) in code(&source.text) {
            let names = NOT_INPUTS
                .iter()
                .filter(|n| !own.contains(n) && line.contains(*n));
            wrong.extend(names.map(|name| format!("src/{path}:{number}: {name}")));
        }
    }
    assert!(seen > 8, "the pages are somewhere else");
    assert!(
        wrong.is_empty(),
        "persons from elsewhere than the plan:\n{}",
        wrong.join("\n")
    );
}

/// What a person is asked goes round the gate, and what goes through the gate does not know of it.
#[test]
fn only_her_own_form_shows_everything_of_a_person() {
    let mut wrong = Vec::new();
    for source in sources() {
        let path = source.path.to_string_lossy().replace('\\', "/");
        let apart = source.krate == "consent_form"
            || source.room == "consent_request"
            || source.room == "lib";
        if apart || path == FORM_COMMAND {
            continue;
        }
        for (number, line) in code(&source.text) {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            if words.any(|w| w == "consent_request" || w == "sleutelgids_consent_form") {
                wrong.push(format!("src/{path}:{number}: {line}"));
            }
        }
    }
    let command = sources()
        .into_iter()
        .find(|source| source.path == Path::new(FORM_COMMAND))
        .expect("the command that makes forms");
    for (number, line) in code(&command.text) {
        for name in ["sleutelgids_edition", "plan::", "PrintShop", "Website"] {
            if line.contains(name) {
                wrong.push(format!("src/{FORM_COMMAND}:{number}: {name}"));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "forms and editions that know of each other:\n{}",
        wrong.join("\n")
    );
}

/// What only somebody who speaks to a person needs.
const SPEECH: [&str; 6] = ["clap", "Ui", "stdout", "stderr", "indicatif", "Tongue"];

#[test]
fn the_engine_speaks_to_nobody() {
    let (mut seen, mut wrong) = (0, Vec::new());
    for source in sources()
        .iter()
        .filter(|s| s.krate.is_empty() && s.room == "engine")
    {
        seen += 1;
        for (number, line) in code(&source.text) {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            if words.any(|word| SPEECH.contains(&word)) {
                wrong.push(format!("src/{}:{number}: {line}", source.path.display()));
            }
        }
    }
    assert!(seen > 20, "the engine is somewhere else");
    assert!(
        wrong.is_empty(),
        "speech in the engine:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = sources()
        .iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| format!("src/{}", source.path.display()))
        .collect();
    assert!(
        silent.is_empty(),
        "modules without a `//!` at their head:\n{}",
        silent.join("\n")
    );
}

#[test]
fn files_stay_readable() {
    let long: Vec<String> = sources()
        .iter()
        .map(|source| (source.text.lines().count(), source))
        .filter(|(lines, _)| *lines > 800)
        .map(|(lines, source)| format!("src/{}: {lines} lines", source.path.display()))
        .collect();
    assert!(long.is_empty(), "files to divide:\n{}", long.join("\n"));
}
