//! Mistakes, and what the program says of them.

use crate::harness::{Site, expect, said, sites};

#[test]
fn every_mistake_has_its_message() {
    let mut cases: Vec<_> = std::fs::read_dir(sites().join("broken"))
        .expect("the cases")
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    cases.sort();
    let plain = ["nl", "en"].map(|language| blocks(&check(&Site::base(), language)));
    assert!(cases.len() >= 25, "the cases are gone");
    for path in cases {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let case = std::fs::read_to_string(&path).expect("a case");
        let site = Site::with(&case);
        let mut both = String::new();
        for (language, plain) in ["nl", "en"].into_iter().zip(&plain) {
            let said = check(&site, language);
            assert!(!said.contains("{$"), "{name}: a gap that nothing fills: {said}");
            // What is said of the base site as well is not about the mistake.
            let own: Vec<String> =
                blocks(&said).into_iter().filter(|b| !plain.contains(b)).collect();
            assert!(own.len() > 1, "{name}: nothing is said of it");
            both += &format!("{}\n\n", own.join("\n\n"));
        }
        expect("broken", &name, both.trim_end());
    }
}

/// What `check` says, with its exit code, and nothing of where the site is.
fn check(site: &Site, language: &str) -> String {
    let folder = site.path("").display().to_string();
    let output = site.run(&["check", "--ui", language]);
    said(&output).replace(folder.trim_end_matches('/'), "[site]")
}

/// The messages one by one, without the sentence at the end that counts them all.
fn blocks(said: &str) -> Vec<String> {
    let said = said.replacen('\n', "\n\n", 1);
    let all = said.split("\n\n").map(|b| b.trim_end().to_owned()).filter(|b| !b.is_empty());
    let mut all: Vec<String> = all.collect();
    all.pop();
    all
}

#[test]
fn a_build_that_fails_changes_nothing() {
    let site = Site::base();
    site.build();
    let before = site.output();
    assert!(before.len() > 50);
    site.replace("content/persons/a-overal.md", "[voorlichter]", "[voorlichtr]");
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("did you mean `voorlichter`?"));
    assert!(site.output() == before, "a failed build changed the output");
}

#[test]
fn problems_as_json_say_where() {
    let site = Site::base();
    site.replace("content/persons/a-overal.md", "[voorlichter]", "[voorlichtr]");
    let output = site.run(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let found = json["diagnostics"].as_array().expect("a list");
    let problem = found.iter().find(|d| d["code"] == "SG0201").expect("the misspelt role");
    assert_eq!(problem["record"], "persons/a-overal");
    assert_eq!(problem["field"], "roles[0]");
    assert_eq!(problem["place"]["path"], "content/persons/a-overal.md");
    assert_eq!(problem["place"]["start"]["line"], 5);
}
