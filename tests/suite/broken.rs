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
    assert!(cases.len() >= 25, "the cases are gone");
    for path in cases {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let case = std::fs::read_to_string(&path).expect("a case");
        let site = Site::with(&case);
        let output = site.run(&["check"]);
        assert_eq!(output.status.code(), Some(1), "{name}: {}", said(&output));
        let folder = site.path("").display().to_string();
        let text = said(&output).replace(folder.trim_end_matches('/'), "[site]");
        expect("broken", &name, &text);
    }
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
