//! Statements that say what the records say and nothing else, examples that are not printed, days that have passed.

use std::process::{Command, Output};

use crate::harness::{Site, ask, said};
use crate::sheets::words;

fn ok(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    said(output)
}

fn refused(output: &Output, words: &[&str]) {
    assert_eq!(output.status.code(), Some(1), "{}", said(output));
    for word in words {
        assert!(
            said(output).contains(word),
            "`{word}` is not in: {}",
            said(output)
        );
    }
}

/// The settings of a site that says as little as it may.
const BARE: &str = "title: Klein\ntagline: Klein\n\
    term: {nl: {one: sleutelpersoon, other: sleutelpersonen}}\n\
    languages: [nl, en, ar, ti]\nbase_url: https://klein.example.org\norganisation: klein\n";

/// A page of the public edition, without its head and its frame.
fn page(site: &Site, lang: &str, name: &str) -> String {
    let html = site.read(&format!("output/public/{lang}/{name}.html"));
    let start = html
        .find("<div class=\"text statement\">")
        .expect("a statement");
    let end = html.find("</main>").expect("its end");
    html[start..end].to_owned()
}

/// A site with the base's records and these settings, built without paper.
fn site(more: &str) -> Site {
    let site = Site::base();
    site.write("content/site.yaml", &format!("{BARE}{more}"));
    ok(&site.run(&["build", "--no-print"]));
    site
}

#[test]
fn a_statement_says_nothing_that_nobody_wrote_down() {
    let site = site("");
    for (lang, names, open) in [
        ("nl", ["toegankelijkheid", "privacy"], "nog niet ingevuld"),
        ("en", ["accessibility", "privacy"], "not filled in yet"),
        ("ar", ["toegankelijkheid", "privacy"], "لم يُملأ بعد"),
        ("ti", ["toegankelijkheid", "privacy"], "ገና ኣይተመልአን"),
    ] {
        for name in names {
            let html = page(&site, lang, name);
            assert!(html.contains(open), "{lang}/{name}: {html}");
            // No standard, law, test, day, term or body that the records do not name.
            for claim in [
                "EN 301 549",
                "WCAG",
                "2016/2102",
                "6 lid 1",
                "6(1)",
                "2030",
                "Autoriteit",
                "ombudsman",
                "College",
                "toetsenbord",
                "keyboard",
                "werkdagen",
                "working days",
                "papier vast",
                "on paper, in",
            ] {
                assert!(
                    !html.contains(claim),
                    "{lang}/{name} claims {claim}: {html}"
                );
            }
        }
    }
}

#[test]
fn a_statement_says_everything_that_somebody_wrote_down() {
    let more = "country: nl\n\
        privacy: {purpose: Doel een, basis: [consent, explicit-consent], recipients: Ontvanger twee, retention: Termijn drie, visitors: Bezoek vier, officer: fg@example.org}\n\
        accessibility:\n  status: started\n  standard: Norm vijf\n  assessed: 2030-02-03\n  assessed_by: Bureau zes\n  method: Wijze zeven\n  report: https://verslag.example.org\n  reviewed: 2030-03-04\n  signed_by: Functie acht\n  response_days: 9\n  contact: toegang@example.org\n  limitations: [Kort tien]\n  issues:\n    - {text: Punt elf, reason: burden, effect: Gevolg twaalf, alternative: Anders dertien, measure: Maatregel veertien, planned: 2031-01-15}\n";
    let site = site(more);
    let html = page(&site, "nl", "privacy");
    for words in [
        "Doel een",
        "artikel 6 lid 1 onder a",
        "artikel 9 lid 2 onder a",
        "Ontvanger twee",
        "Termijn drie",
        "Bezoek vier",
        "mailto:fg@example.org",
        "Autoriteit Persoonsgegevens",
        "geen cookies",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    let html = page(&site, "nl", "toegankelijkheid");
    for words in [
        "De eerste maatregelen zijn genomen",
        "Norm vijf",
        "3 februari 2030",
        "Bureau zes",
        "Wijze zeven",
        "href=\"https://verslag.example.org\"",
        "4 maart 2030",
        "Functie acht",
        "binnen 9 werkdagen",
        "mailto:toegang@example.org",
        "Kort tien",
        "Punt elf",
        "onevenredige last",
        "Gevolg twaalf",
        "Anders dertien",
        "Maatregel veertien",
        "15 januari 2031",
        "Nationale ombudsman",
        "Besluit digitale toegankelijkheid overheid",
    ] {
        assert!(html.contains(words), "{words}: {html}");
    }
    assert!(!html.contains("nog niet ingevuld"), "{html}");
    // The order of the Dutch register: the evidence and what is not accessible come last.
    assert_eq!(
        order(&html),
        [
            "commitment",
            "status",
            "preparation",
            "feedback",
            "enforcement",
            "evidence",
            "limits"
        ]
    );
}

fn order(html: &str) -> Vec<&str> {
    html.split("<h2 id=\"")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect()
}

#[test]
fn a_country_chooses_bodies_and_order() {
    let flanders = site("country: be-vlg\n");
    let html = page(&flanders, "nl", "toegankelijkheid");
    assert!(
        html.contains("Vlaamse Ombudsdienst") && html.contains("2018/1523"),
        "{html}"
    );
    assert!(!html.contains("Nationale ombudsman"), "{html}");
    assert_eq!(
        order(&html),
        [
            "commitment",
            "status",
            "limits",
            "evidence",
            "preparation",
            "feedback",
            "enforcement"
        ]
    );
    let html = page(&flanders, "nl", "privacy");
    assert!(html.contains("Gegevensbeschermingsautoriteit"), "{html}");
    assert!(html.contains("Vlaamse Toezichtcommissie"), "{html}");

    let other = site(
        "country: dk\nprivacy: {authority: {name: Datatilsynet, url: \"https://d.example.org\"}}\n",
    );
    let html = page(&other, "en", "privacy");
    assert!(html.contains("href=\"https://d.example.org\"") && html.contains("Datatilsynet"));
    assert!(html.contains("You may see your data"), "{html}");
    let html = page(&other, "en", "accessibility");
    assert!(
        html.contains("Where to do so has not been filled in here yet."),
        "{html}"
    );
    // Where the law gives no such rights, the page does not say that it does.
    let html = page(&site("country: us\n"), "en", "privacy");
    assert!(!html.contains("You may see your data"), "{html}");
}

#[test]
fn a_theme_of_ones_own_is_not_vouched_for() {
    let site = Site::base();
    let promise = "geen cookies";
    ok(&site.run(&["build", "--no-print"]));
    assert!(page(&site, "nl", "privacy").contains(promise));
    let own = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/templates/home.html"),
    );
    site.write(
        "themes/default/templates/home.html",
        &own.expect("a template"),
    );
    ok(&site.run(&["build", "--no-print"]));
    assert!(!page(&site, "nl", "privacy").contains(promise));
}

#[test]
fn a_form_promises_nothing_that_nobody_wrote_down() {
    let site = Site::base();
    site.write("content/site.yaml", BARE);
    let told_on = |site: &Site| {
        ok(&site.run(&["consent-form", "a-overal", "--lang", "nl"]));
        words(&site.path("forms/a-overal-nl.pdf"))
    };
    let text = told_on(&site);
    for claim in [
        "Autoriteit",
        "gooien we weg",
        "zo snel mogelijk",
        "krijgt een kopie",
    ] {
        assert!(!text.contains(claim), "{claim}: {text}");
    }
    assert!(
        text.contains("Vul in:") && text.contains("Klacht indienen bij"),
        "{text}"
    );
    let more = "country: be-vlg\nprivacy: {removal_days: 2, retention: Termijn drie}\n";
    site.write("content/site.yaml", &format!("{BARE}{more}"));
    let text = told_on(&site);
    for told in [
        "Binnen 2 dagen",
        "Gegevensbeschermingsautoriteit",
        "Termijn drie",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    site.replace(
        "content/persons/a-overal.md",
        "roles:",
        "retain_until: 2041-02-03\nroles:",
    );
    assert!(told_on(&site).contains("3 februari 2041"));
}

#[test]
fn a_form_in_another_language_than_hers_says_so() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "{tag: ar, level: native}",
        "{tag: bo, level: native}",
    );
    let told = ok(&site.run(&["consent-form", "a-overal"]));
    assert!(
        told.contains("SG0368") && told.contains("no form in `bo`"),
        "{told}"
    );
    assert!(site.path("forms/a-overal-nl.pdf").is_file());
    let told = ok(&site.run(&["consent-form", "a-overal", "--lang", "nl"]));
    assert!(!told.contains("SG0368"), "it was asked for: {told}");
}

/// A new site.
fn starter(folder: &tempfile::TempDir, more: &[&str]) -> String {
    let target = folder.path().join("site");
    let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelgids"));
    let output = command
        .args(["--ui", "en", "new"])
        .args(more)
        .arg(&target)
        .output();
    ok(&output.expect("the program runs"));
    target.display().to_string()
}

fn run(site: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["--ui", "en", "--site", site])
        .args(args)
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the program runs")
}

#[test]
fn what_a_new_site_begins_with_is_not_printed() {
    let folder = tempfile::tempdir().expect("a folder");
    let site = starter(&folder, &["--country", "be-vlg"]);
    let told = ok(&run(&site, &["check", "--all", "--date", "2030-06-15"]));
    for words in [
        "SG0295",
        "netwerk.example.org",
        "Voornaam Achternaam",
        "Sara Voorbeeld",
        "verzonnen, om mee te oefenen",
        "Hier staat een uitspraak van deze persoon",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("SG0290"), "the country is known: {told}");
    // While nobody can reach its address, it is there to practise, and every page says so.
    let told = ok(&run(&site, &["build", "--release", "--date", "2030-06-15"]));
    assert!(told.contains("practice sheets"), "{told}");
    let sheet = format!("{site}/output/print-public/nl/voorbeeldstad-nl-a4-1.pdf");
    let tags = |path: &str| ask("pdfinfo", &["-struct-text"], path.as_ref());
    assert!(tags(&sheet).contains("Oefenblad"), "{}", tags(&sheet));
    assert!(
        !tags(&format!(
            "{site}/output/public/nl/flyers/voorbeeldstad-nl-a4.pdf"
        ))
        .contains("Oefenblad")
    );
    // With an address of its own, nothing of the example goes to a printer.
    let settings = format!("{site}/content/site.yaml");
    let text = std::fs::read_to_string(&settings).expect("the settings");
    let text = text.replace("https://netwerk.example.org", "https://sleutelpersonen.nl");
    std::fs::write(&settings, text).expect("the settings");
    let output = run(&site, &["build", "--release", "--date", "2030-06-15"]);
    refused(
        &output,
        &[
            "SG0365",
            "content/site.yaml:2",
            "content/contacts/coordinator.yaml:2",
            "content/contacts/coordinator.yaml:5",
            "content/persons/persoon-001.md:4",
            "content/regions/voorbeeldstad.md:3",
            "content/organisations/ons-netwerk.md:2",
        ],
    );
    ok(&run(&site, &["build", "--date", "2030-06-15"]));
}

#[test]
fn first_names_that_were_worked_out_are_read_out() {
    let site = Site::base();
    let path = "content/persons/b-alleen-web.md";
    let person = site.read(path);
    let told = |name: &str, given: &str| {
        let named = person.replace("name: Tesfay (Tes) Webster", &format!("name: {name}"));
        site.write(path, &named.replace("given_name: Tesfay\n", given));
        said(&site.run(&["check"]))
    };
    let doubtful = told("Sara Voorbeeld", "");
    assert!(doubtful.contains("warning[SG0297]"), "{doubtful}");
    assert!(
        doubtful.contains("Sara (persons/b-alleen-web)"),
        "{doubtful}"
    );
    let built = said(&site.run(&["build", "--no-print"]));
    assert!(built.contains("warning[SG0297]"), "{built}");
    assert!(!told("Sara Voorbeeld", "given_name: Sara\n").contains("SG0297"));
    for name in [
        "Tante Fatma",
        "Sara · Voorbeeld",
        "\"Sara\\nVoorbeeld\"",
        "Voorbeeld Sara",
        "Demir Ayşe",
        "Tesfay Marie",
        "Nguyen Van Anh",
        "Kovács Anna",
    ] {
        let told = told(name, "");
        assert!(told.contains("error[SG0258]"), "{name}: {told}");
    }
    // One line for all of them, and none with the names in a log.
    site.write(
        path,
        &person
            .replace("given_name: Tesfay\n", "")
            .replace("Tesfay (Tes) Webster", "Sara Voorbeeld"),
    );
    let other = "content/persons/a-overal.md";
    site.replace(other, "display_name: full", "display_name: first");
    let full = said(&site.run(&["check"]));
    assert_eq!(full.matches("SG0297").count(), 1, "{full}");
    assert!(full.contains("Zahra (persons/a-overal)"), "{full}");
    let log = said(&site.run(&["check", "--format", "github"]));
    for name in ["Sara", "Zahra", "Voorbeeld"] {
        assert!(log.contains("SG0297") && !log.contains(name), "{log}");
    }
    assert!(log.contains("… (persons/b-alleen-web)"), "{log}");
    // Of who took everything back nothing is shown.
    let withdrawn = "given: 2029-01-01, withdrawn: 2030-01-01";
    site.replace(path, "given: 2029-01-01", withdrawn);
    let told = said(&site.run(&["check"]));
    assert!(!told.contains("Sara (persons/b-alleen-web)"), "{told}");
}

#[test]
fn an_earlier_day_brings_nobody_back() {
    let site = Site::base();
    let shown = || site.read("output/public/nl/regios/oever.html");
    std::fs::remove_file(site.path("content/persons/d-ingetrokken.md")).expect("a file");
    site.replace(
        "content/persons/a-overal.md",
        "given: 2029-01-01, expires: 2040-01-01",
        "given: 2024-01-01, expires: 2025-05-01",
    );
    ok(&site.run_on("2025-06-15", &["build", "--no-print"]));
    assert!(!shown().contains("Zahra"), "it has ended");
    let before = site.output();
    let earlier = site.run_on("2025-04-01", &["build", "--no-print"]);
    refused(
        &earlier,
        &["SG0366", "persons/a-overal", "2025-04-01", "2025-06-15"],
    );
    assert!(site.output() == before, "nothing was touched");
    let told = ok(&site.run_on("2025-04-01", &["check"]));
    assert!(
        told.contains("SG0367") && !told.contains("SG0366"),
        "{told}"
    );
    // A day on which nobody comes back is a day like any other, and does not make the last one forgotten.
    ok(&site.run_on("2025-06-01", &["build", "--no-print"]));
    refused(
        &site.run_on("2025-04-01", &["build", "--no-print"]),
        &["SG0366"],
    );
    ok(&site.run_on("2025-04-01", &["build", "--no-print", "--as-it-was"]));
    assert!(shown().contains("Zahra"), "it was asked for");
    // The clock remembers what the folder was made to forget.
    refused(
        &site.run_on("2025-04-02", &["build", "--no-print"]),
        &["SG0366"],
    );
}

#[test]
fn a_day_that_has_yet_to_come_is_not_what_later_builds_are_measured_against() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "given: 2029-01-01, expires: 2040-01-01",
        "given: 2024-01-01, expires: 2040-01-01",
    );
    let today = |args: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelgids"));
        command.args(["--ui", "en"]).args(args).arg("--site");
        command.arg(site.path(""));
        command.env_remove("SOURCE_DATE_EPOCH");
        command.output().expect("the program runs")
    };
    // More than a year ahead, and she has expired by then.
    let told = ok(&today(&["build", "--no-print", "--date", "2043-06-15"]));
    assert!(
        told.contains("SG0347") && told.contains("2043-06-15"),
        "{told}"
    );
    let told = ok(&today(&["build", "--no-print"]));
    assert!(
        !told.contains("SG0347") && !told.contains("SG0366"),
        "{told}"
    );
    let before = site.output();
    for command in [
        ["build", "--no-print"].as_slice(),
        &["withdraw", "a-overal"],
        &["check"],
    ] {
        let output = today(&[command, &["--date", "2206-03-09"]].concat());
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(
            said(&output).contains("is the year right?"),
            "{}",
            said(&output)
        );
    }
    assert!(site.output() == before);
    // An older version of the program noted such a day.
    site.write("output/.sleutelgids/day", "2206-03-09\n");
    let output = today(&["build", "--no-print"]);
    refused(
        &output,
        &["SG0366", "2206-03-09", "delete", ".sleutelgids/day"],
    );
    std::fs::remove_file(site.path("output/.sleutelgids/day")).expect("it is there");
    ok(&today(&["build", "--no-print"]));
}

#[test]
fn a_day_that_nobody_typed_brings_nobody_back() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "given: 2029-01-01, expires: 2040-01-01",
        "given: 2024-01-01, expires: 2025-06-01",
    );
    let run = |more: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args(["--ui", "en", "build", "--no-print", "--site"])
            .arg(site.path(""))
            .args(more)
            // 1 May 2025.
            .env("SOURCE_DATE_EPOCH", "1746057600")
            .output()
            .expect("the program runs")
    };
    refused(&run(&[]), &["SG0366", "2025-05-01"]);
    ok(&run(&["--as-it-was"]));
}

#[test]
fn an_earlier_day_brings_nobody_back_into_another_folder() {
    let site = Site::base();
    let consent = "given: 2029-01-01, expires: 2040-01-01";
    site.replace(
        "content/persons/a-overal.md",
        consent,
        "given: 2024-01-01, expires: 2025-06-01",
    );
    let fresh = site.path("elsewhere").display().to_string();
    for command in [
        ["build", "--no-print", "--output", &fresh].as_slice(),
        &["build", "--no-print"],
        &["build", "--release"],
        &["build", "--proof"],
        &["typst-sources"],
    ] {
        let output = site.run_on("2025-05-01", command);
        refused(&output, &["SG0366", "persons/a-overal", "2025-05-01"]);
    }
    for folder in [
        "elsewhere",
        "output",
        "proof",
        "typst",
        "print-register.yaml",
    ] {
        assert!(!site.path(folder).exists(), "{folder} was made");
    }
    let told = ok(&site.run_on("2025-05-01", &["check"]));
    assert!(told.contains("SG0367"), "{told}");
    // A passed day on which nobody comes back, and the day on which it was still to end.
    ok(&site.run_on("2025-06-01", &["build", "--no-print", "--output", &fresh]));
    let asked = ["build", "--no-print", "--output", &fresh, "--as-it-was"];
    ok(&site.run_on("2025-05-01", &asked));
    assert!(
        site.read("elsewhere/public/nl/regios/oever.html")
            .contains("Zahra")
    );
}

#[test]
fn who_withdrew_stays_away_from_earlier_days() {
    let site = Site::base();
    let consent = "given: 2029-01-01, expires: 2040-01-01";
    let record = "content/persons/a-overal.md";
    site.replace(record, consent, "given: 2020-01-01, withdrawn: 2025-03-01");
    let shown = || {
        site.read("output/public/nl/regios/oever.html")
            .contains("Zahra")
    };
    let build = |day: &str, more: &[&str]| {
        ok(&site.run_on(day, &[&["build", "--no-print"], more].concat()));
    };
    build("2025-02-01", &[]);
    assert!(!shown(), "she has withdrawn since");
    build("2025-02-01", &["--as-it-was"]);
    assert!(shown(), "it was asked for");
    // A withdrawal that is still to come counts from its day.
    site.replace(record, "withdrawn: 2025-03-01", "withdrawn: 2039-03-01");
    build("2039-02-28", &[]);
    assert!(shown());
    build("2039-03-01", &[]);
    assert!(!shown());
}

#[test]
fn a_year_of_another_calendar_is_named() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "given: 2029-01-01",
        "given: 1404-10-25",
    );
    let output = site.run(&["check"]);
    refused(
        &output,
        &[
            "SG0296",
            "1404-10-25",
            "write `2026-01-15`",
            "a-overal.md:11",
        ],
    );
    site.replace(
        "content/persons/a-overal.md",
        "given: 1404-10-25",
        "given: 2022-03-05",
    );
    let told = ok(&site.run(&["check"]));
    assert!(
        told.contains("SG0369") && told.contains("it is `2029-11-14` here"),
        "{told}"
    );
}
