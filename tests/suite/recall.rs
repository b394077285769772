//! Consent taken back: no trace in the next build, and a list of the sheets to take back.

use std::process::Output;

use crate::harness::{Site, ask, pdf_words, said};

fn ok(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn json(site: &Site, args: &[&str]) -> serde_json::Value {
    let args = [args, &["--format", "json"]].concat();
    serde_json::from_str(&ok(&site.run(&args))).expect("JSON")
}

/// Everything in the output that holds any of these words, in its name or its text.
fn holding(site: &Site, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    // What is to be deleted on a server is listed, and is not published.
    let list = ".sleutelgids/public.gone.txt";
    for (name, bytes) in site.output().into_iter().filter(|(name, _)| name != list) {
        let text = match name.ends_with(".pdf") {
            true => pdf_words(&site.path("output").join(&name)),
            false => String::from_utf8_lossy(&bytes).into_owned(),
        };
        if words.iter().any(|w| name.contains(w) || text.contains(w)) {
            found.push(name);
        }
    }
    found
}

#[test]
fn who_withdraws_is_gone_from_the_next_build() {
    let site = Site::base();
    let words = ["Zahra", "zahra", "0000 0001"];
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    let before = holding(&site, &words);
    assert!(before.iter().any(|n| n.starts_with("public/") && n.ends_with(".html")));
    assert!(before.iter().any(|n| n.starts_with("print-public/") && n.ends_with(".pdf")));
    let record = site.read("content/persons/a-overal.md");

    let told = ok(&site.run(&["withdraw", "a-overal"]));
    assert!(told.contains("from 2030-06-15"), "{told}");
    assert!(told.contains("Take back:"), "{told}");
    assert_eq!(
        site.read("content/persons/a-overal.md"),
        record.replace("expires: 2040-01-01", "expires: 2040-01-01, withdrawn: 2030-06-15")
    );
    ok(&site.run(&["build"]));
    assert_eq!(holding(&site, &words), Vec::<String>::new());

    let changed = site.read("content/persons/a-overal.md");
    let told = ok(&site.run(&["withdraw", "a-overal"]));
    assert!(told.contains("nothing was changed"), "{told}");
    assert!(told.contains("Take back:"), "the list is there the second time too: {told}");
    assert_eq!(site.read("content/persons/a-overal.md"), changed);
}

#[test]
fn the_recall_list_names_the_sheets_with_the_person() {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    let register = site.read("print-register.yaml");
    for name in ["Zahra", "Mariam", "Naamgever", "Tesfay"] {
        assert!(!register.contains(name), "the register holds no names: {register}");
    }
    let files: Vec<String> = site.output().into_iter().map(|(n, _)| n).collect();
    let print: Vec<&String> = files.iter().filter(|n| n.starts_with("print-public/")).collect();
    let all = json(&site, &["editions"]);
    let all = all["sheets"].as_array().expect("a list");
    assert_eq!(all.len(), print.len(), "{print:?}");

    let told = json(&site, &["withdraw", "e-schuilnaam", "--channel", "print"]);
    assert_eq!(told["print_allowed"], false);
    assert_eq!(told["ended"][0]["channels"], serde_json::json!(["print"]));
    let recall = told["recall"].as_array().expect("a list");
    assert!(!recall.is_empty());
    // What the register says of each sheet is what the sheet itself shows.
    for sheet in all {
        let word = |key: &str| sheet[key].as_str().expect("a word").to_owned();
        let (region, lang) = (word("region"), word("language"));
        let file = format!("output/print-public/{lang}/{region}-{lang}-{}-7.pdf", word("paper"));
        let text = ask("pdfinfo", &["-struct-text"], &site.path(&file));
        assert_eq!(recall.contains(sheet), text.contains("Mariam"), "{file}: {text}");
        assert_eq!((word("edition").as_str(), word("date").as_str()), ("7", "2030-06-01"));
        assert_eq!(sheet["copies"], 250);
    }
    // Still on the website, no longer on a flyer.
    ok(&site.run(&["build"]));
    let left = holding(&site, &["Mariam"]);
    assert!(left.iter().any(|n| n.ends_with(".html")), "{left:?}");
    assert!(!left.iter().any(|n| n.ends_with(".pdf")), "{left:?}");
}

#[test]
fn a_sheet_is_in_the_register_once_and_its_number_says_who_is_on_it() {
    let site = Site::base();
    ok(&site.run(&["build", "--release"]));
    let register = site.read("print-register.yaml");
    ok(&site.run(&["build", "--release", "--copies", "100"]));
    assert_eq!(site.read("print-register.yaml"), register, "the same sheets again");
    ok(&site.run(&["withdraw", "a-overal"]));
    let before = site.output();
    let output = site.run(&["build", "--release"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("raise `flyers.edition` in `content/site.yaml`"));
    assert!(site.output() == before, "a release that is refused changes nothing");
    assert_eq!(site.read("print-register.yaml"), register);
    site.replace("content/site.yaml", "edition: \"7\"", "edition: \"8\"");
    ok(&site.run(&["build", "--release"]));
    let sheets = |text: &str| text.split_once("\n- ").expect("a sheet").1.to_owned();
    let now = sheets(&site.read("print-register.yaml"));
    assert!(now.starts_with(&sheets(&register)), "what stood there stays");
    let there = json(&site, &["editions", "--person", "a-overal"]);
    let there = there["sheets"].as_array().expect("a list").clone();
    assert!(there.iter().all(|s| s["edition"] == "7"), "{there:?}");
    assert!(said(&site.run(&["check"])).contains("SG0323"), "sheets to take back are named");
}

#[test]
fn print_alone_is_on_paper_and_not_on_the_website() {
    let site = Site::base();
    site.replace("content/persons/a-overal.md", "[web, print]", "[print]");
    ok(&site.run(&["build", "--release"]));
    let found = holding(&site, &["Zahra"]);
    assert!(!found.is_empty() && found.iter().all(|n| n.starts_with("print-public/")), "{found:?}");
}

#[test]
fn an_unknown_person_is_asked_after_and_a_removed_one_is_still_found() {
    let site = Site::base();
    let output = site.run(&["withdraw", "a-overl"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("did you mean `a-overal`?"));
    ok(&site.run(&["build", "--release"]));
    std::fs::remove_file(site.path("content/persons/a-overal.md")).expect("a file to remove");
    std::fs::write(site.path("content/articles/begin.md"), {
        let text = site.read("content/articles/begin.md");
        text.replace("person:a-overal", "Iemand")
    })
    .expect("a file");
    let told = ok(&site.run(&["withdraw", "a-overal"]));
    assert!(told.contains("Take back:"), "{told}");
}

#[test]
fn days_are_judged_by_the_day_of_the_build() {
    let site = Site::base();
    site.replace("content/persons/a-overal.md", "expires: 2040-01-01", "expires: 2030-07-01");
    site.replace("content/persons/e-schuilnaam.md", "roles:", "retain_until: 2030-01-01\nroles:");
    let told = said(&site.run(&["check"]));
    assert!(told.contains("SG0310") && told.contains("2030-07-01, within 30 days"), "{told}");
    assert!(told.contains("SG0311") && told.contains("persons/c-verlopen"), "{told}");
    assert!(told.contains("SG0312"), "{told}");
    site.replace("content/persons/a-overal.md", "home_region:", "born: 2020-01-01\nhome_region:");
    let output = site.run(&["check"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0314"));
}

/// Somebody's record, with what else it says.
fn record(name: &str, more: &str) -> String {
    format!(
        "---\nname: {name}\ndisplay_name: full\nroles: [voorlichter]\nhome_region: oever\n{more}---\n"
    )
}

const ALLOWED: &str = "consent:\n  - {channels: [web, print], fields: [standard], given: 2029-01-01, expires: 2040-01-01}\n";

#[test]
fn a_forgotten_copy_ends_with_the_record_and_a_namesake_does_not() {
    let site = Site::base();
    site.write("content/persons/sp-1.md", &record("Hodan Proef", ALLOWED));
    site.write("content/persons/sp-1-balie.md", &record("Proef, Hodan", ALLOWED));
    let namesake = record("Hodan Proef", &format!("not_same_as: [sp-1, sp-1-balie]\n{ALLOWED}"));
    site.write("content/persons/sp-2.md", &namesake);
    assert!(said(&site.run(&["check"])).contains("SG0261"));
    ok(&site.run(&["build", "--release", "--copies", "10"]));
    // The copies are forgotten: only one of the three is withdrawn by hand.
    site.replace("content/persons/sp-1.md", "2040-01-01", "2040-01-01, withdrawn: 2030-06-01");
    let before = site.output();
    let refused = site.run(&["build"]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(said(&refused).contains("SG0260") && said(&refused).contains("sp-1-balie"));
    assert!(site.output() == before);

    let told = json(&site, &["withdraw", "sp-1"]);
    assert_eq!(told["ended"], serde_json::json!([]));
    assert_eq!(told["copies"][0]["person"], "sp-1-balie");
    assert_eq!(told["copies"].as_array().map(Vec::len), Some(1), "{told}");
    assert_eq!(told["print_allowed"], false);
    let recall = told["recall"].as_array().expect("a list");
    assert!(recall.iter().any(|s| s["persons"].to_string().contains("sp-1-balie")), "{told}");
    assert!(site.read("content/persons/sp-1-balie.md").contains("withdrawn: 2030-06-15"));
    assert_eq!(site.read("content/persons/sp-2.md"), namesake);
    let built = said(&site.run(&["build"]));
    assert!(built.contains("SG0261") && !built.contains("SG0260"), "{built}");
    let pages = holding(&site, &["Hodan Proef"]);
    assert!(pages.iter().any(|name| name.starts_with("public/")), "her namesake is there");
    assert_eq!(holding(&site, &["Proef, Hodan"]), Vec::<String>::new());
    let own =
        |name: &&String| name.starts_with("public/nl/personen/") && !name.ends_with("index.html");
    assert_eq!(pages.iter().filter(own).count(), 1, "{pages:?}");
}

#[test]
fn a_pool_counts_persons_and_not_files() {
    let numbers = |site: &Site| {
        let page = site.read("output/aantallen/nl/regios/strand.html");
        page.split("<main").nth(1).expect("a page").to_owned()
    };
    let site = Site::editions();
    ok(&site.run(&["build", "--no-print"]));
    let before = numbers(&site);
    let copy = site.read("content/persons/h-drie.md");
    site.write("content/persons/z-nog-een-keer.md", &copy);
    ok(&site.run(&["build", "--no-print"]));
    assert_eq!(numbers(&site), before);
}
