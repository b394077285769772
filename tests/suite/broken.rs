//! Mistakes, and what the program says of them.

use std::path::PathBuf;

use crate::harness::{Site, expect, said, sites};

#[test]
fn every_mistake_has_its_message() {
    let mut cases: Vec<_> = std::fs::read_dir(sites().join("broken"))
        .expect("the cases")
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    cases.sort();
    let plain = ["nl", "en"].map(|language| {
        let said = check(&Site::base(), language);
        blocks(said.split_once('\n').expect("an exit code first").1)
    });
    assert!(cases.len() >= 120, "the cases are gone");
    let said = all_said(&cases);
    let mut silent = Vec::new();
    for (path, said) in cases.iter().zip(said) {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let mut both = String::new();
        for (said, plain) in said.iter().zip(&plain) {
            assert!(
                !said.contains("{$"),
                "{name}: a gap that nothing fills: {said}"
            );
            // What is said of the base site as well is not about the mistake.
            let (code, rest) = said.split_once('\n').expect("an exit code first");
            let own = blocks(rest).into_iter().filter(|b| !plain.contains(b));
            let own: Vec<String> = std::iter::once(code.to_owned()).chain(own).collect();
            if own.len() < 2 {
                silent.push(name.clone());
            }
            both += &format!("{}\n\n", own.join("\n\n"));
        }
        expect("broken", &name, both.trim_end());
    }
    assert!(
        silent.is_empty(),
        "mistakes of which nothing is said: {silent:?}"
    );
}

/// What is said of each case in both languages; many at once, since each is a run of the program.
fn all_said(cases: &[PathBuf]) -> Vec<[String; 2]> {
    let one = |path: &PathBuf| {
        let site = Site::with(&std::fs::read_to_string(path).expect("a case"));
        ["nl", "en"].map(|language| check(&site, language))
    };
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let chunks: Vec<&[PathBuf]> = cases.chunks(cases.len().div_ceil(threads)).collect();
    std::thread::scope(|scope| {
        let running: Vec<_> = chunks
            .iter()
            .map(|chunk| scope.spawn(|| chunk.iter().map(one).collect::<Vec<_>>()))
            .collect();
        running
            .into_iter()
            .flat_map(|r| r.join().expect("no panic"))
            .collect()
    })
}

/// What `check` says, with its exit code, and nothing of where the site is.
fn check(site: &Site, language: &str) -> String {
    let folder = site.path("").display().to_string();
    let output = site.run(&["check", "--all", "--ui", language]);
    said(&output).replace(folder.trim_end_matches('/'), "[site]")
}

/// The messages one by one, without what is said at the end of all of them.
fn blocks(said: &str) -> Vec<String> {
    let all = said
        .split("\n\n")
        .map(|b| b.trim_end().to_owned())
        .filter(|b| !b.is_empty());
    // Every message has its code.
    all.filter(|block| block.lines().any(|line| line.contains("[SG")))
        .collect()
}

#[test]
fn a_build_that_fails_changes_nothing() {
    let site = Site::base();
    site.build();
    let before = site.output();
    assert!(before.len() > 50);
    site.replace(
        "content/persons/a-overal.md",
        "[voorlichter]",
        "[voorlichtr]",
    );
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("did you mean `voorlichter`?"));
    assert!(site.output() == before, "a failed build changed the output");
}

#[test]
fn warnings_can_be_denied() {
    let site = Site::base();
    let output = site.run(&["build", "--deny", "warnings"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0251"), "{}", said(&output));
    assert!(site.output().is_empty(), "something was made");
    assert_eq!(
        site.run(&["check", "--deny", "warnings"]).status.code(),
        Some(1)
    );
    assert_eq!(site.run(&["check"]).status.code(), Some(0));
}

#[test]
fn as_many_problems_are_shown_as_asked_for_errors_first() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "[voorlichter]",
        "[voorlichtr]",
    );
    let output = said(&site.run(&["check", "--limit", "1"]));
    assert_eq!(output.matches("[SG").count(), 1, "{output}");
    assert!(
        output.contains("error[SG0201]") && output.contains("are not shown"),
        "{output}"
    );
}

#[test]
fn every_message_can_be_explained() {
    let site = Site::base();
    let output = site.run(&["explain", "sg103", "--ui", "nl"]);
    assert!(
        said(&output).contains("exit code 0\nSG0103: Hier hoort iets anders"),
        "{}",
        said(&output)
    );
    let all = said(&site.run(&["explain", "--ui", "en"]));
    assert!(
        all.lines().filter(|l| l.starts_with("SG0")).count() > 100,
        "{all}"
    );
    let output = site.run(&["explain", "SG0199"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("there is no code `SG0199`"),
        "{}",
        said(&output)
    );
}

#[test]
fn problems_as_sarif_have_their_places() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "[voorlichter]",
        "[voorlichtr]",
    );
    let output = site.run(&["check", "--format", "sarif"]);
    assert_eq!(output.status.code(), Some(1));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["version"], "2.1.0");
    let run = &json["runs"][0];
    let results = run["results"].as_array().expect("results");
    let result = results
        .iter()
        .find(|r| r["ruleId"] == "SG0201")
        .expect("the misspelt role");
    let rule =
        &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().expect("an index") as usize];
    assert_eq!(rule["id"], "SG0201");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "content/persons/a-overal.md"
    );
    assert_eq!(place["region"]["startLine"], 5);
}

#[test]
fn problems_as_json_say_where() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "[voorlichter]",
        "[voorlichtr]",
    );
    let output = site.run(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let found = json["diagnostics"].as_array().expect("a list");
    let problem = found
        .iter()
        .find(|d| d["code"] == "SG0201")
        .expect("the misspelt role");
    assert_eq!(problem["record"], "persons/a-overal");
    assert_eq!(problem["field"], "roles[0]");
    assert_eq!(problem["place"]["path"], "content/persons/a-overal.md");
    assert_eq!(problem["place"]["start"]["line"], 5);
}

#[test]
fn check_shows_each_kind_once_and_build_counts_them() {
    for site in [Site::base(), Site::example()] {
        let told = said(&site.run(&["check"]));
        assert!(told.starts_with("exit code 0"), "{told}");
        assert!(told.lines().count() <= 40, "{told}");
        let titles: Vec<&str> = told.lines().filter(|line| line.contains("[SG")).collect();
        let mut codes: Vec<&str> = titles
            .iter()
            .filter_map(|title| title.split(['[', ']']).nth(1))
            .collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), titles.len(), "{told}");
        assert!(told.contains("machine translation"), "{told}");
    }
    let site = Site::base();
    let told = said(&site.run(&["build", "--no-print"]));
    assert!(
        told.contains("SG0251 ×2") && !told.contains("[SG0251]"),
        "{told}"
    );
    assert!(
        told.contains("`public`, for everybody") && told.contains("public/index.html"),
        "{told}"
    );
    assert!(!told.contains("load 0."), "{told}");
}
