//! Nobody is published without consent; nothing surprises the maker.

use crate::harness::{Site, ask, said};

/// Words that only a withheld field of the base site holds.
const WITHHELD: [&str; 9] = [
    "Verlopen",
    "Ingetrokken",
    "Naamgever",
    "naamgever",
    "Webster",
    "Geheimland",
    "zahra@example.org",
    "Binnenshuis",
    "Dit mag niet blijven staan",
];

#[test]
fn what_nobody_allowed_is_in_no_page_and_no_name() {
    let site = Site::base();
    site.build();
    for (name, bytes) in site.output() {
        let text = match name.ends_with(".pdf") {
            true => {
                let path = site.path("output").join(&name);
                ask("pdftotext", &["-raw"], &path.clone());
                let text = std::process::Command::new("pdftotext")
                    .arg("-raw")
                    .arg(&path)
                    .arg("-")
                    .output()
                    .expect("pdftotext");
                format!(
                    "{}{}",
                    String::from_utf8_lossy(&text.stdout),
                    ask("pdfinfo", &["-struct-text"], &path)
                )
            }
            false => String::from_utf8_lossy(&bytes).into_owned(),
        };
        for word in WITHHELD {
            assert!(!name.contains(word), "`{word}` is in the name {name}");
            assert!(!text.contains(word), "`{word}` is in {name}");
        }
    }
}

#[test]
fn web_only_means_on_no_sheet() {
    let site = Site::base();
    site.build();
    assert!(
        site.read("output/public/nl/regios/oever.html")
            .contains("Tesfay")
    );
    let flyer = site.path("output/public/nl/flyers/oever-nl-a4.pdf");
    let text = ask("pdfinfo", &["-struct-text"], &flyer);
    assert!(text.contains("Zahra Overal"), "{text}");
    assert!(text.contains("Mariam"), "{text}");
    assert!(!text.contains("Tesfay"), "{text}");
}

#[test]
fn a_consent_holds_until_its_last_day() {
    let site = Site::base();
    let on = |date: &str| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args(["build", "--no-print", "--date", date, "--site"])
            .arg(site.path(""))
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", said(&output));
        site.read("output/public/nl/regios/oever.html")
    };
    assert!(on("2030-06-14").contains("Nadia"), "not withdrawn yet");
    assert!(!on("2030-06-15").contains("Nadia"), "withdrawn today");
    assert!(on("2039-12-31").contains("Zahra"), "the last day");
    assert!(!on("2040-01-01").contains("Zahra"), "expired");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, two) = (Site::base(), Site::base());
    one.build();
    let output = two.run(&["build", "--jobs", "1"]);
    assert!(output.status.success(), "{}", said(&output));
    let names = |site: &Site| {
        site.output()
            .into_iter()
            .filter(|(n, _)| n.starts_with("public/"))
            .collect::<Vec<_>>()
    };
    let (one, two) = (names(&one), names(&two));
    assert_eq!(one.len(), two.len());
    for (a, b) in one.iter().zip(&two) {
        assert_eq!(a.0, b.0);
        assert!(a.1 == b.1, "{} differs", a.0);
    }
}

#[test]
fn a_removed_record_takes_its_files_with_it() {
    let site = Site::base();
    site.build();
    site.write("output/public/eigen.txt", "van iemand anders");
    std::fs::remove_file(site.path("content/persons/a-overal.md")).expect("a file to remove");
    std::fs::remove_file(site.path("content/articles/begin.md")).expect("a file to remove");
    std::fs::remove_file(site.path("content/articles/begin.ar.md")).expect("a file to remove");
    std::fs::remove_file(site.path("content/articles/begin.ti.md")).expect("a file to remove");
    let output = site.run(&["build"]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(
        said(&output).contains("eigen.txt"),
        "a foreign file is named"
    );
    assert_eq!(site.read("output/public/eigen.txt"), "van iemand anders");
    assert!(
        !site
            .path("output/public/nl/personen/zahra-overal-zhccnm.html")
            .exists()
    );
    let all = site.output();
    assert!(
        all.iter()
            .all(|(n, b)| n.ends_with(".pdf") || !String::from_utf8_lossy(b).contains("Zahra"))
    );
}

#[test]
fn a_new_site_builds() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("mijn-site");
    let run = |args: &[&str]| {
        let output = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args(args)
            .arg(&target)
            .output()
            .expect("the program runs");
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    };
    run(&["new"]);
    let words = run(&["build", "--date", "2030-06-15", "--site"]);
    // That this day is far ahead is said, whatever the site is like.
    let words = words
        .replace("warning[SG0347]", "")
        .replace("1 warning", "");
    assert!(
        !words.contains("warning") && !words.contains("error"),
        "{words}"
    );
    assert!(
        target
            .join("output/public/nl/flyers/voorbeeldstad-nl-a4.pdf")
            .is_file()
    );
    let again = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .arg("new")
        .arg(&target)
        .output()
        .expect("the program runs");
    assert_eq!(
        again.status.code(),
        Some(2),
        "a folder that is not empty is refused"
    );
}

#[test]
fn every_kind_of_record_has_a_schema_that_knows_its_keys() {
    let site = Site::base();
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .arg("schema")
        .output()
        .expect("the program runs");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["persons"]["additionalProperties"], false);
    assert!(
        json["persons"]["properties"]["consent"]["items"]["properties"]["withdrawn"].is_object()
    );
    assert_eq!(
        json["regions"]["required"],
        serde_json::json!(["type", "name"])
    );
    drop(site);
}

#[test]
fn a_profile_has_every_page_and_sheet_that_was_made() {
    let site = Site::base();
    let file = site.path("trace.json");
    let file = file.to_str().expect("a plain path");
    let output = site.run(&["build", "--timings", "--profile", file]);
    assert!(output.status.success(), "{}", said(&output));
    let told = said(&output);
    ["flyer-a4", "person", "infosheet-pdf"]
        .iter()
        .for_each(|kind| {
            let line = told
                .lines()
                .any(|l| l.split_whitespace().next() == Some(kind));
            assert!(line, "{kind} is not in the table:\n{told}");
        });
    let trace: serde_json::Value = serde_json::from_str(&site.read("trace.json")).expect("JSON");
    let events = trace["traceEvents"].as_array().expect("a list");
    let of = |kind: &str| events.iter().filter(|e| e["cat"] == kind).count();
    assert!(of("stage") >= 5, "{trace}");
    let made = site.output().into_iter().map(|(path, _)| path);
    let made: Vec<String> = made
        .filter(|p| p.ends_with(".html") || p.ends_with(".pdf"))
        .collect();
    for path in &made {
        let route = path.strip_prefix("public/").expect("of the one edition");
        let event = events.iter().find(|e| e["name"] == route);
        let event = event.unwrap_or_else(|| panic!("{route} is not in the trace"));
        assert_eq!(event["ph"], "X");
        assert!(event["dur"].is_u64() && event["ts"].is_u64(), "{event}");
    }
    assert!(made.len() > 30);
}
