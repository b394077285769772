//! Forms on which persons are asked: what they say, for whom there is none, and where they never go.

use std::path::{Path, PathBuf};
use std::process::Output;

use lopdf::{Document, Object};

use crate::harness::{Site, ask, expect, said, walk};
use crate::sheets::words;

/// Makes forms in a folder of their own, which must succeed.
pub fn forms(site: &Site, args: &[&str]) -> PathBuf {
    let folder = site.path("forms");
    let output = site.run(&[&["consent-form"], args].concat());
    assert!(output.status.success(), "{}", said(&output));
    folder
}

fn refused(output: &Output, code: i32, words: &[&str]) {
    assert_eq!(output.status.code(), Some(code), "{}", said(output));
    for word in words {
        assert!(
            said(output).contains(word),
            "`{word}` is not in: {}",
            said(output)
        );
    }
}

/// The words for each picture of a form: its boxes, and her portrait.
fn pictures(pdf: &Path) -> Vec<String> {
    let document = Document::load(pdf).expect("a PDF");
    let alt = |object: &Object| match object.as_dict().ok()?.get(b"Alt").ok()? {
        Object::String(bytes, _) => match bytes.strip_prefix(b"\xfe\xff") {
            Some(wide) => {
                let units: Vec<u16> = wide
                    .chunks_exact(2)
                    .map(|p| u16::from_be_bytes([p[0], p[1]]))
                    .collect();
                Some(String::from_utf16_lossy(&units))
            }
            None => Some(String::from_utf8_lossy(bytes).into_owned()),
        },
        _ => None,
    };
    document.objects.values().filter_map(alt).collect()
}

fn tags(pdf: &Path) -> String {
    ask("pdfinfo", &["-struct-text"], pdf)
}

/// Every file of the site's folder but its content and the program's output.
fn files(site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    walk(&site.path(""), &mut |path| {
        let name = path
            .strip_prefix(site.path(""))
            .expect("within")
            .display()
            .to_string();
        if !name.starts_with("content/") {
            found.push(name);
        }
    });
    found.sort();
    found
}

#[test]
fn forms_say_what_is_expected() {
    let site = Site::base();
    let folder = forms(&site, &["a-overal", "b-alleen-web", "persons/e-schuilnaam"]);
    for (record, lang) in [
        ("a-overal", "ar"),
        ("b-alleen-web", "ti"),
        ("e-schuilnaam", "nl"),
    ] {
        let pdf = folder.join(format!("{record}-{lang}.pdf"));
        let info = ask("pdfinfo", &[], &pdf);
        let wanted = [
            "Title:",
            "Subject:",
            "Author:",
            "Tagged:",
            "Pages:",
            "Page size:",
        ];
        let info: String = info
            .lines()
            .filter(|l| wanted.iter().any(|w| l.starts_with(w)))
            .map(|l| format!("{l}\n"))
            .collect();
        let pictures = pictures(&pdf).join("\n");
        let text = format!(
            "{info}\n{}\nIn reading order:\n{}\nPictures:\n{pictures}\n",
            tags(&pdf),
            words(&pdf)
        );
        expect("base", &format!("consent-{lang}"), &text);
    }
}

#[test]
fn a_form_shows_the_person_everything_that_would_be_shown_of_her() {
    let site = Site::base();
    let folder = forms(
        &site,
        &["a-overal", "--lang", "nl", "--until", "2032-06-15"],
    );
    let text = tags(&folder.join("a-overal-nl.pdf"));
    for value in [
        "Zahra Overal",
        "Arabisch (moedertaal)",
        "Ik luister eerst.",
        "+31 6 00000001",
        "zahra@example.org",
        "van 1 januari 2029 tot 1 januari 2040",
        "15 juni 2032",
        "privacy@example.org",
        "a-overal",
    ] {
        assert!(text.contains(value), "{value} is not in {text}");
    }
    // Nine fields, each with four boxes; her consents name all but her e-mail address, for two channels.
    let boxes = |pdf: &Path| {
        let all = pictures(pdf);
        let asked = all
            .iter()
            .filter(|alt| alt.contains("dit vragen wij"))
            .count();
        (
            all.iter().filter(|alt| alt.starts_with("Vakje")).count(),
            asked,
        )
    };
    assert_eq!(boxes(&folder.join("a-overal-nl.pdf")), (36, 16));
    site.replace(
        "content/persons/a-overal.md",
        "[standard, phone]",
        "[standard]",
    );
    let folder = forms(&site, &["a-overal", "--lang", "nl"]);
    assert_eq!(boxes(&folder.join("a-overal-nl.pdf")), (36, 14));
    // A fact without a reason is shown to her and has no boxes.
    let folder = forms(&site, &["e-schuilnaam"]);
    let form = folder.join("e-schuilnaam-nl.pdf");
    assert_eq!(boxes(&form), (24, 10));
    assert!(
        tags(&form).contains("Let op: dit is gevoelig"),
        "{}",
        tags(&form)
    );
    site.replace("content/persons/e-schuilnaam.md", ", reason: uitleg", "");
    forms(&site, &["e-schuilnaam"]);
    assert_eq!(boxes(&form), (20, 10));
    let text = tags(&form);
    let kept = text
        .split("alleen in ons dossier")
        .nth(1)
        .expect("what is kept");
    assert!(kept.contains("Geheimland"), "{text}");
}

#[test]
fn a_form_is_in_the_persons_language() {
    let site = Site::base();
    let made = |lines: &str| {
        site.write(
            "content/persons/x.md",
            &format!("---\nname: X Y\ndisplay_name: full\nroles: [voorlichter]\nhome_region: oever\n{lines}---\n"),
        );
        let _ = std::fs::remove_dir_all(site.path("forms"));
        forms(&site, &["x"]);
        let found = files(&site)
            .into_iter()
            .find(|f| f.ends_with(".pdf"))
            .expect("a form");
        found
            .trim_start_matches("forms/x-")
            .trim_end_matches(".pdf")
            .to_owned()
    };
    let native = "languages: [{tag: so, level: native}, {tag: ti, level: native}]\n";
    let consent = |given: &str, lang: &str| {
        format!("  - {{channels: [web], fields: [name], given: {given}, explained_in: {lang}}}\n")
    };
    assert_eq!(made(""), "nl", "the site's own");
    assert_eq!(made(native), "ti", "the first native one that has words");
    let one = format!("{native}consent:\n{}", consent("2029-01-01", "ar"));
    assert_eq!(made(&one), "ar", "the one in which it was explained");
    assert_eq!(
        made(&format!("{one}{}", consent("2029-05-01", "en"))),
        "en",
        "the latest"
    );
    assert_eq!(
        made(&format!("{one}{}", consent("2029-05-01", "uk"))),
        "ti",
        "without words: native"
    );
    assert_eq!(
        made("languages: [{tag: ar-SY, level: native}]\n"),
        "ar",
        "of a wider one"
    );
    refused(
        &site.run(&["consent-form", "x", "--lang", "tii"]),
        2,
        &["did you mean `ti`?"],
    );
}

#[test]
fn a_minors_form_is_signed_by_a_guardian() {
    let site = Site::base();
    let text =
        |site: &Site| tags(&forms(site, &["a-overal", "--lang", "nl"]).join("a-overal-nl.pdf"));
    assert!(!text(&site).contains("Ouder of voogd"));
    // The consent lacks a guardian, which is an error of its own: the form is what mends it.
    site.replace(
        "content/persons/a-overal.md",
        "home_region:",
        "born: 2015-01-01\nhome_region:",
    );
    assert_eq!(site.run(&["build"]).status.code(), Some(1));
    assert!(text(&site).contains("Ouder of voogd"));
}

#[test]
fn there_is_no_form_for_whom_there_can_be_none() {
    let site = Site::base();
    refused(
        &site.run(&["consent-form", "a-overl"]),
        2,
        &["did you mean `a-overal`?"],
    );
    refused(&site.run(&["consent-form"]), 2, &["--all", "--expiring"]);
    site.replace(
        "content/persons/a-overal.md",
        "roles:",
        "retain_until: 2030-06-14\nroles:",
    );
    refused(
        &site.run(&["consent-form", "a-overal", "b-alleen-web"]),
        1,
        &[
            "SG0350",
            "content/persons/a-overal.md:5",
            "No form was made",
        ],
    );
    site.replace(
        "content/persons/b-alleen-web.md",
        "roles:",
        "status: left\nroles:",
    );
    site.replace(
        "content/persons/c-verlopen.md",
        "[voorlichter]",
        "[voorlichtr]",
    );
    refused(
        &site.run(&["consent-form", "--all"]),
        1,
        &["SG0201", "No form was made"],
    );
    assert!(
        !site.path("forms").exists(),
        "a refused form leaves nothing behind"
    );
    site.replace(
        "content/persons/c-verlopen.md",
        "[voorlichtr]",
        "[voorlichter]",
    );
    forms(&site, &["--all"]);
    let made: Vec<String> = files(&site)
        .into_iter()
        .filter(|f| f.ends_with(".pdf"))
        .collect();
    assert_eq!(
        made,
        [
            "forms/c-verlopen-nl.pdf",
            "forms/d-ingetrokken-nl.pdf",
            "forms/e-schuilnaam-nl.pdf"
        ],
        "neither who left nor whose record must go"
    );
}

#[test]
fn forms_are_made_for_those_whose_consent_ends() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "expires: 2040-01-01",
        "expires: 2030-07-01",
    );
    let made = |days: &str| {
        let _ = std::fs::remove_dir_all(site.path("forms"));
        forms(&site, &["--expiring", days]);
        files(&site)
            .into_iter()
            .filter(|f| f.ends_with(".pdf"))
            .collect::<Vec<_>>()
    };
    assert_eq!(made("15"), Vec::<String>::new());
    assert_eq!(made("16"), ["forms/a-overal-ar.pdf"]);
}

#[test]
fn forms_never_lie_where_something_is_published() {
    let site = Site::base();
    // Nothing was built yet: what will be published one day is known all the same.
    let early = site.path("output/forms").display().to_string();
    let output = site.run(&["consent-form", "--all", "--output", &early]);
    refused(&output, 2, &["is no place for consent forms"]);
    site.build();
    let before = files(&site);
    site.write("elders/index.html", "<!doctype html>");
    site.write(".git/HEAD", "ref: refs/heads/main");
    site.write("elsewhere-of-others/passwd", "somebody's");
    std::os::unix::fs::symlink(site.path("content"), site.path("link-2")).expect("a link");
    std::os::unix::fs::symlink(site.path("output/public"), site.path("link")).expect("a link");
    for folder in [
        "output",
        "output/forms",
        "output/public",
        "output/public/nl/x",
        "output/../output/public/x",
        "link/forms",
        "link-2/forms",
        "content/forms",
        "print-register.yaml",
        "themes/x",
        "elders/forms",
        ".git",
        ".git/forms",
        "elsewhere-of-others",
    ] {
        let target = site.path(folder).display().to_string();
        let output = site.run(&["consent-form", "--all", "--output", &target]);
        refused(
            &output,
            2,
            &["is no place for consent forms", "personal data"],
        );
    }
    // Editions that were built elsewhere.
    let elsewhere = site.path("elsewhere").display().to_string();
    assert!(
        site.run(&["build", "--no-print", "--output", &elsewhere])
            .status
            .success()
    );
    let within = site.path("elsewhere/public/forms").display().to_string();
    refused(
        &site.run(&["consent-form", "--all", "--output", &within]),
        2,
        &["index.html"],
    );
    let beside = site.path("elsewhere/forms").display().to_string();
    refused(
        &site.run(&["consent-form", "--all", "--output", &beside]),
        2,
        &["editions are built"],
    );
    let new = |f: &String| {
        !["elsewhere", "elders/", "link", ".git/"]
            .iter()
            .any(|other| f.starts_with(other))
    };
    assert_eq!(
        files(&site).into_iter().filter(new).collect::<Vec<_>>(),
        before
    );
}

#[test]
fn a_build_knows_of_no_form() {
    let site = Site::base();
    // The manifest notes of files that were quite new how they are later, whatever is made beside them.
    let published = |site: &Site| {
        let files = site.output().into_iter();
        files
            .filter(|(name, _)| !name.starts_with(".sleutelgids/"))
            .collect::<Vec<_>>()
    };
    site.build();
    let before = published(&site);
    let folder = forms(&site, &["--all"]);
    let form = std::fs::read(folder.join("a-overal-ar.pdf")).expect("a form");
    assert!(
        site.read("forms/.gitignore").contains('*'),
        "no history keeps them"
    );
    forms(&site, &["--all"]);
    assert!(
        std::fs::read(folder.join("a-overal-ar.pdf")).expect("a form") == form,
        "the same bytes"
    );
    site.build();
    assert!(published(&site) == before, "the forms changed the output");
    let names = site.output().into_iter().map(|(name, _)| name);
    assert!(
        !names
            .into_iter()
            .any(|n| n.contains("overal-ar") || n.contains("consent"))
    );
}

#[test]
fn check_ends_with_whom_to_ask_again() {
    let site = Site::base();
    let record = |days: &str| {
        format!(
            "---\nname: Persoon {days}\ndisplay_name: full\nroles: [voorlichter]\nhome_region: oever\nconsent:\n  - {{channels: [web, print], fields: [standard], given: 2029-01-01, expires: {days}}}\n---\n"
        )
    };
    for (id, day) in [
        ("na-30", "2030-07-15"),
        ("na-60", "2030-08-14"),
        ("na-90", "2030-09-13"),
    ] {
        site.write(&format!("content/persons/{id}.md"), &record(day));
    }
    let told = said(&site.run(&["check"]));
    let list = told
        .split("Ask again for consent:")
        .nth(1)
        .expect("the list");
    let heads = [
        "has ended",
        "within 30 days",
        "within 60 days",
        "within 90 days",
    ];
    let at: Vec<usize> = heads
        .iter()
        .map(|h| list.find(h).expect("a group"))
        .collect();
    assert!(at.is_sorted(), "{list}");
    for (n, id) in ["c-verlopen", "na-30", "na-60", "na-90"].iter().enumerate() {
        let group = &list[at[n]..at.get(n + 1).copied().unwrap_or(list.len())];
        assert!(
            group.contains(&format!("sleutelgids consent-form {id} --site ")),
            "{id}: {group}"
        );
    }
    assert!(
        list.contains("2030-07-15  Persoon 2030-07-15 (web, print), persons/na-30"),
        "{list}"
    );
    assert!(list.contains("consent-form --expiring 90"), "{list}");

    let output = site.run(&["check", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let list = json["consents_ending"].as_array().expect("a list");
    let within: Vec<_> = list.iter().map(|e| e["within"].as_i64()).collect();
    assert_eq!(within, [None, Some(30), Some(60), Some(90)]);
    assert_eq!(list[1]["record"], "persons/na-30");
    assert_eq!(list[1]["days"], 30);
    assert_eq!(
        list[1]["form"],
        serde_json::json!(["consent-form", "na-30"])
    );
}

#[test]
fn a_day_that_its_month_does_not_have_is_told() {
    for (day, told) in [
        ("2026-02-30", "February has 28 days in 2026"),
        ("2028-02-30", "February has 29 days in 2028"),
        ("2026-04-31", "April has 30 days in 2026"),
        ("30-02-2026", "a date is written as 2026-03-09"),
    ] {
        let output = Site::base().run_on(day, &["check"]);
        refused(&output, 2, &[told]);
    }
}
