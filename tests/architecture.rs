//! The stages know only those before them. Reads the source text and fails on an import that points back up, on a
//! name that rendering may not know, and on a module that does not say what it is for.

#![allow(
    clippy::disallowed_methods,
    reason = "reads the source, as its subject"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the ground up: one may import from those in front of it and from its own level.
const LEVELS: [&[&str]; 10] = [
    &["source", "diag", "encoding", "stamp", "limits"],
    &["model", "naming"],
    &["theme", "config"],
    &["load"],
    &["validate", "register", "review", "withdraw"],
    &["edition", "audit", "asking"],
    &["plan"],
    &["render"],
    &["write"],
    &["serve", "cli", "fuzzing"],
];

/// Beside the order of the levels: a module that knows less than its place would allow.
const ONLY: [(&str, &[&str]); 4] = [
    ("i18n", &["source", "diag", "model", "theme"]),
    // The proof shares nothing with what it proves; how a name can be written is no rule of what may be shown.
    (
        "audit",
        &[
            "source", "diag", "model", "naming", "theme", "load", "validate",
        ],
    ),
    // What a person is asked goes round the gate, and what goes through the gate does not know of it.
    ("asking", &["source", "diag", "model", "load", "validate"]),
    (
        "edition",
        &[
            "source", "diag", "model", "naming", "theme", "load", "validate", "register", "review",
            "withdraw",
        ],
    ),
];

/// The files that may know what a person is asked: they make her form, and nothing else.
const FORMS: [&str; 3] = [
    "render/print/consent.rs",
    "render/print/consent/words.rs",
    "cli/consent_form.rs",
];

/// What the form itself may not know: it is part of no edition.
const NOT_IN_FORMS: [&str; 6] = [
    "edition::",
    "edition;",
    "plan::",
    "PrintShop",
    "Website",
    "model::person",
];

/// Names that never stand in a module's code: what is not shown cannot be reached.
const NEVER: [(&str, &[&str]); 4] = [
    (
        "render",
        &["model::person", "validate::", "load::", "Catalogue"],
    ),
    (
        "plan",
        &["model::person", "validate::", "load::", "Catalogue"],
    ),
    ("i18n", &["model::person", "validate::", "load::"]),
    (
        "write",
        &["model::person", "validate::", "load::", "edition::"],
    ),
];

struct Source {
    path: PathBuf,
    module: String,
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
                let first = within.iter().next().expect("a name").to_string_lossy();
                let module = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).expect("source is UTF-8");
                sources.push(Source {
                    path: within.to_path_buf(),
                    module,
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

fn level(module: &str) -> Option<usize> {
    // Words of the interface come after the things they are about, and before the plan that names pages by them.
    let module = if module == "i18n" { "theme" } else { module };
    LEVELS.iter().position(|level| level.contains(&module))
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for source in sources() {
        if ["lib", "main"].contains(&source.module.as_str()) {
            continue;
        }
        let own = level(&source.module)
            .unwrap_or_else(|| panic!("`{}` has no level: give it one here", source.module));
        let only = ONLY
            .iter()
            .find(|(module, _)| *module == source.module)
            .map(|(_, only)| *only);
        for (number, line) in code(&source.text) {
            for other in named(line).filter(|other| *other != source.module) {
                let Some(theirs) = level(other) else { continue };
                let allowed = only.map_or(theirs <= own, |only| only.contains(&other));
                if !allowed {
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

#[test]
fn rendering_cannot_reach_what_is_not_shown() {
    let mut wrong = Vec::new();
    for source in sources() {
        for (_, names) in NEVER.iter().filter(|(module, _)| *module == source.module) {
            for (number, line) in code(&source.text) {
                for name in names.iter().filter(|name| line.contains(*name)) {
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
    ".listed(",
    "edition.persons",
    "shelf.order",
    "materials.facts",
];

/// The files in which the ways to the inputs themselves are.
const INPUTS: [(&str, &[&str]); 2] = [
    ("render/web/pages/mod.rs", &[".person(", "materials.facts"]),
    ("render/print/flyer.rs", &[".listed("]),
];

/// What is made from other persons than the plan says would not be made anew when they change.
#[test]
fn outputs_show_the_persons_that_the_plan_names() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for source in sources() {
        let path = source.path.to_string_lossy().replace('\\', "/");
        let pages = path.starts_with("render/web/pages/") || path == "render/web/frame.rs";
        let sheets = ["flyer", "infosheet", "pool"].map(|name| format!("render/print/{name}.rs"));
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

#[test]
fn only_her_own_form_shows_everything_of_a_person() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for source in sources() {
        let path = source.path.to_string_lossy().replace('\\', "/");
        let form = FORMS.contains(&path.as_str());
        seen += usize::from(form);
        for (number, line) in code(&source.text) {
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            let reaches = words.any(|w| w == "asking") && source.module != "lib";
            // Neither what is asked, nor the module that renders it.
            let renders = line.contains("consent::") && source.module != "review";
            if !form && source.module != "asking" && (reaches || renders) {
                wrong.push(format!("src/{path}:{number}: {line}"));
            }
            let forbidden = NOT_IN_FORMS.iter().filter(|name| line.contains(*name));
            if form {
                wrong.extend(forbidden.map(|name| format!("src/{path}:{number}: {name}")));
            }
        }
    }
    assert_eq!(
        seen,
        FORMS.len(),
        "a file that makes forms is gone or has another name"
    );
    assert!(
        wrong.is_empty(),
        "forms and editions that know of each other:\n{}",
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
