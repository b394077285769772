//! What the review of dates and consents says of a person.

#![allow(clippy::disallowed_methods, reason = "a test makes its own site")]
use crate::load::load;
use sleutelgids_core::diag::Diagnostic;

/// The codes and messages of a site with one person, whose record has these lines, on 2030-06-15.
fn review(lines: &str) -> Vec<Diagnostic> {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join("content").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    write("site.yaml", "languages: [nl]\n");
    write("persons/x.md", &format!("---\nname: X\n{lines}---\n"));
    let loaded = load(folder.path(), None);
    super::review(&loaded, "2030-06-15".parse().expect("a day"))
}

#[track_caller]
fn says(lines: &str, codes: &[&str]) {
    let found = review(lines);
    assert_eq!(
        found.iter().map(|d| d.code).collect::<Vec<_>>(),
        codes,
        "{found:#?}"
    );
}

fn consents(lines: &[&str]) -> String {
    let lines: Vec<String> = lines.iter().map(|l| format!("  - {{{l}}}\n")).collect();
    format!("consent:\n{}", lines.concat())
}

const WEB: &str = "channels: [web], fields: [standard]";

#[test]
fn consents_that_end_soon() {
    for (day, words) in [
        ("2030-06-16", Some("within 30 days (in 1 day)")),
        ("2030-07-15", Some("within 30 days (in 30 days)")),
        ("2030-07-16", Some("within 60 days (in 31 days)")),
        ("2030-09-13", Some("within 90 days (in 90 days)")),
        ("2030-09-14", None),
    ] {
        let found = review(&consents(&[&format!(
            "{WEB}, given: 2029-01-01, expires: {day}"
        )]));
        match words {
            Some(words) => {
                assert_eq!(found[0].code, "SG0310");
                let said = sleutelgids_core::diag::Tongue::English
                    .tell(&found[0])
                    .message;
                assert!(said.contains(words), "{said}");
            }
            None => assert!(found.is_empty(), "{found:?}"),
        }
    }
}

#[test]
fn a_consent_that_is_followed_needs_no_asking() {
    let old = format!("{WEB}, given: 2029-01-01, expires: 2030-07-01");
    says(
        &consents(&[&old, &format!("{WEB}, given: 2030-07-01")]),
        &[],
    );
    says(
        &consents(&[
            &old,
            "channels: [print], fields: [standard], given: 2030-06-01",
        ]),
        &["SG0310"],
    );
    let over = format!("{WEB}, given: 2028-01-01, expires: 2030-06-15");
    says(&consents(&[&over]), &["SG0311"]);
    says(
        &consents(&[&over, &format!("{WEB}, given: 2030-06-15")]),
        &[],
    );
    says(&format!("status: left\n{}", consents(&[&over])), &[]);
    says(&consents(&[&format!("{over}, withdrawn: 2029-01-01")]), &[]);
}

#[test]
fn days_that_have_passed() {
    says(
        "retain_until: 2030-06-14\nreview_by: 2030-06-14\n",
        &["SG0313", "SG0312"],
    );
    says("retain_until: 2030-06-15\nreview_by: 2030-06-15\n", &[]);
}

#[test]
fn minors_need_a_guardian() {
    let consent = consents(&[&format!("{WEB}, given: 2029-01-01")]);
    says(&format!("born: 2012-06-16\n{consent}"), &["SG0314"]);
    says(&format!("born: 2012-06-15\n{consent}"), &[]);
    let signed = consents(&[&format!("{WEB}, given: 2029-01-01, guardian: Y")]);
    says(&format!("born: 2020-01-01\n{signed}"), &[]);
    let over = consents(&[&format!("{WEB}, given: 2029-01-01, withdrawn: 2029-01-02")]);
    says(&format!("born: 2020-01-01\n{over}"), &[]);
}

#[test]
fn consents_that_contradict_each_other() {
    let one = format!("{WEB}, given: 2029-01-01");
    says(&consents(&[&one, &one]), &["SG0315"]);
    says(
        &consents(&[&one, "channels: [web], fields: [phone], given: 2029-01-01"]),
        &[],
    );
    let back = format!("{one}, withdrawn: 2030-06-01");
    says(&consents(&[&one, &back]), &["SG0318"]);
    says(&consents(&[&back, &one]), &["SG0318"]);
    says(
        &consents(&[&back, &format!("{WEB}, given: 2030-06-01")]),
        &[],
    );
    says(
        &consents(&[&format!("{one}, withdrawn: 2030-06-01"), &back]),
        &[],
    );
}

#[test]
fn sensitive_facts_are_warned_of() {
    let consent = consents(&["channels: [web], fields: [sensitive.origin], given: 2029-01-01"]);
    says(
        &format!("sensitive: {{origin: A, reason: B}}\n{consent}"),
        &["SG0316"],
    );
    says(&format!("sensitive: {{origin: A}}\n{consent}"), &["SG0317"]);
    says(
        &format!("sensitive: {{religion: A, reason: B}}\n{consent}"),
        &["SG0319"],
    );
    says(
        &format!(
            "sensitive: {{origin: A}}\n{}",
            consents(&[&format!("{WEB}, given: 2029-01-01")])
        ),
        &[],
    );
}
