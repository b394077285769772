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
    assert!(
        before
            .iter()
            .any(|n| n.starts_with("public/") && n.ends_with(".html"))
    );
    assert!(
        before
            .iter()
            .any(|n| n.starts_with("print-public/") && n.ends_with(".pdf"))
    );
    let record = site.read("content/persons/a-overal.md");

    let told = ok(&site.run(&["withdraw", "a-overal"]));
    assert!(told.contains("from 2030-06-15"), "{told}");
    assert!(told.contains("Take back:"), "{told}");
    assert_eq!(
        site.read("content/persons/a-overal.md"),
        record.replace(
            "expires: 2040-01-01",
            "expires: 2040-01-01, withdrawn: 2030-06-15"
        )
    );
    ok(&site.run(&["build"]));
    assert_eq!(holding(&site, &words), Vec::<String>::new());

    let changed = site.read("content/persons/a-overal.md");
    let told = ok(&site.run(&["withdraw", "a-overal"]));
    assert!(told.contains("nothing was changed"), "{told}");
    assert!(
        told.contains("Take back:"),
        "the list is there the second time too: {told}"
    );
    assert_eq!(site.read("content/persons/a-overal.md"), changed);
}

#[test]
fn the_recall_list_names_the_sheets_with_the_person() {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    let register = site.read("print-register.yaml");
    for name in ["Zahra", "Mariam", "Naamgever", "Tesfay"] {
        assert!(
            !register.contains(name),
            "the register holds no names: {register}"
        );
    }
    let files: Vec<String> = site.output().into_iter().map(|(n, _)| n).collect();
    let print: Vec<&String> = files
        .iter()
        .filter(|n| n.starts_with("print-public/"))
        .collect();
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
        let file = format!(
            "output/print-public/{lang}/{region}-{lang}-{}-7.pdf",
            word("paper")
        );
        let text = ask("pdfinfo", &["-struct-text"], &site.path(&file));
        assert_eq!(
            recall.contains(sheet),
            text.contains("Mariam"),
            "{file}: {text}"
        );
        assert_eq!(
            (word("edition").as_str(), word("date").as_str()),
            ("7", "2030-06-01")
        );
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
    assert_eq!(
        site.read("print-register.yaml"),
        register,
        "the same sheets again"
    );
    ok(&site.run(&["withdraw", "a-overal"]));
    let before = site.output();
    let output = site.run(&["build", "--release"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("raise `flyers.edition` in `content/site.yaml`"));
    assert!(
        site.output() == before,
        "a release that is refused changes nothing"
    );
    assert_eq!(site.read("print-register.yaml"), register);
    site.replace("content/site.yaml", "edition: \"7\"", "edition: \"8\"");
    ok(&site.run(&["build", "--release"]));
    let sheets = |text: &str| text.split_once("\n- ").expect("a sheet").1.to_owned();
    let now = sheets(&site.read("print-register.yaml"));
    assert!(
        now.starts_with(&sheets(&register)),
        "what stood there stays"
    );
    let there = json(&site, &["editions", "--person", "a-overal"]);
    let there = there["sheets"].as_array().expect("a list").clone();
    assert!(there.iter().all(|s| s["edition"] == "7"), "{there:?}");
    assert!(
        said(&site.run(&["check"])).contains("SG0323"),
        "sheets to take back are named"
    );
}

#[test]
fn print_alone_is_on_paper_and_not_on_the_website() {
    let site = Site::base();
    site.replace("content/persons/a-overal.md", "[web, print]", "[print]");
    ok(&site.run(&["build", "--release"]));
    let found = holding(&site, &["Zahra"]);
    assert!(
        !found.is_empty() && found.iter().all(|n| n.starts_with("print-public/")),
        "{found:?}"
    );
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
    site.replace(
        "content/persons/a-overal.md",
        "expires: 2040-01-01",
        "expires: 2030-07-01",
    );
    site.replace(
        "content/persons/e-schuilnaam.md",
        "roles:",
        "retain_until: 2030-01-01\nroles:",
    );
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("SG0310") && told.contains("2030-07-01, within 30 days"),
        "{told}"
    );
    assert!(
        told.contains("SG0311") && told.contains("persons/c-verlopen"),
        "{told}"
    );
    assert!(told.contains("SG0312"), "{told}");
    site.replace(
        "content/persons/a-overal.md",
        "home_region:",
        "born: 2020-01-01\nhome_region:",
    );
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
    site.write(
        "content/persons/sp-1-balie.md",
        &record("Proef, Hodan", ALLOWED),
    );
    let namesake = record(
        "Hodan Proef",
        &format!("not_same_as: [sp-1, sp-1-balie]\n{ALLOWED}"),
    );
    site.write("content/persons/sp-2.md", &namesake);
    assert!(said(&site.run(&["check"])).contains("SG0261"));
    ok(&site.run(&["build", "--release", "--copies", "10"]));
    // The copies are forgotten: only one of the three is withdrawn by hand.
    site.replace(
        "content/persons/sp-1.md",
        "2040-01-01",
        "2040-01-01, withdrawn: 2030-06-01",
    );
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
    assert!(
        recall
            .iter()
            .any(|s| s["persons"].to_string().contains("sp-1-balie")),
        "{told}"
    );
    assert!(
        site.read("content/persons/sp-1-balie.md")
            .contains("withdrawn: 2030-06-15")
    );
    assert_eq!(site.read("content/persons/sp-2.md"), namesake);
    let built = said(&site.run(&["build"]));
    assert!(
        built.contains("SG0261") && !built.contains("SG0260"),
        "{built}"
    );
    let pages = holding(&site, &["Hodan Proef"]);
    assert!(
        pages.iter().any(|name| name.starts_with("public/")),
        "her namesake is there"
    );
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

/// Her record with these lines for her consent.
fn with_consent(consent: &str) -> String {
    record("Hodan Proef", consent)
}

/// The consents of every file of hers, as `(path, number of consents, number of those that ended on the day of the test)`.
fn withdrawals(site: &Site) -> Vec<(String, usize, usize)> {
    let mut counts = Vec::new();
    crate::harness::walk(&site.path("content"), &mut |path| {
        let bytes = std::fs::read(path).unwrap_or_default();
        let text: String = bytes
            .iter()
            .filter(|b| **b != 0)
            .map(|b| char::from(*b))
            .collect();
        if text.contains("Hodan Proef") && text.contains("2029-01-01") {
            let path = path
                .strip_prefix(site.path(""))
                .expect("within")
                .display()
                .to_string();
            let ended = text.matches("withdrawn: 2030-06-15").count();
            counts.push((path, text.matches("2029-01-01").count(), ended));
        }
    });
    counts
}

#[test]
fn a_withdrawal_is_recorded_whatever_is_wrong_with_the_record() {
    let whole = with_consent(ALLOWED);
    let consent = |of: &str| with_consent(&format!("consent:\n  - {of}\n"));
    for (file, text) in [
        ("persoon-001.md", whole.clone()),
        ("Persoon-001.md", whole.clone()),
        ("persoon-001.MD", whole.clone()),
        ("persoon 001.md", whole.clone()),
        (
            "persoon-001.md",
            consent("{channels: [], fields: [standard], given: 2029-01-01}"),
        ),
        (
            "persoon-001.md",
            consent("{channels: [webb], fields: [standard], given: 2029-01-01}"),
        ),
        (
            "persoon-001.md",
            consent("{channels: [web], fields:, given: 2029-01-01}"),
        ),
        (
            "persoon-001.md",
            consent("{channels: [web], given:, expires: 2029-01-01}").replace("expires", "x"),
        ),
        (
            "persoon-001.md",
            consent(
                "channels: [web]\n    fields: [standard]\n    given:\n    evidence: 2029-01-01",
            ),
        ),
        ("persoon-001.md", whole.replace("consent:", "Consent:")),
        ("persoon-001.md", whole.replace("consent:", "toestemming:")),
        ("persoon-001.md", whole.replace("consent:", "consents:")),
        (
            "persoon-001.md",
            whole.replace("  - {channels", "  {channels"),
        ),
        (
            "persoon-001.md",
            whole.replace("home_region:", "home_region: \""),
        ),
        ("persoon-001.md", whole.replace("roles: [", "roles: [[")),
        ("persoon-001.md", whole.replace("roles:", "\troles:")),
        ("persoon-001.md", whole.replacen("---\n", "", 1)),
        ("persoon-001.md", whole.replacen("---\n", "---\n---\n", 1)),
        (
            "persoon-001.md",
            format!("{}roles: [x]\n", whole.trim_end().trim_end_matches("---")),
        ),
        (
            "persoon-001.md",
            whole.replace("---\nname", "---\n<<<<<<< HEAD\nname"),
        ),
        ("persoon-001.yaml", whole.replace("---\n", "")),
    ] {
        let site = Site::base();
        site.write(&format!("content/persons/{file}"), &text);
        let output = site.run(&["withdraw", "persoon-001"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(0), "{file}: {told}\n{text}");
        for (path, consents, ended) in withdrawals(&site) {
            assert_eq!(consents, ended, "{path}: {}\n{told}", site.read(&path));
        }
        assert!(!withdrawals(&site).is_empty());
        let again = said(&site.run(&["withdraw", "persoon-001"]));
        assert!(again.contains("exit code 0"), "{file}: {again}");
    }
}

#[test]
fn nothing_is_said_to_have_ended_that_a_mend_would_bring_back() {
    let whole = with_consent(ALLOWED);
    for text in [
        with_consent("consent: ja\n"),
        with_consent("consent: [web, print]\n"),
        with_consent("consent:\n  web: {given: 2029-01-01}\n"),
        whole.replace("consent:\n", "consent:\n<<<<<<< HEAD\n"),
        whole.replace("consent:", "extra: {x: 1}\nchannels: [web]\nconsnt_of_her:"),
        whole.replace("given: 2029-01-01,", "given: 2029-01-01, ["),
        whole
            .replace("consent:\n", "mine: &c\n")
            .replace("---\n---", "consent: *c\n---"),
    ] {
        let site = Site::base();
        site.write("content/persons/persoon-001.md", &text);
        let output = site.run(&["withdraw", "persoon-001"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(1), "{told}\n{text}");
        assert!(told.contains("Nothing was recorded"), "{told}\n{text}");
        assert!(
            told.contains("content/persons/persoon-001.md:"),
            "{told}\n{text}"
        );
        assert_eq!(site.read("content/persons/persoon-001.md"), text);
    }
    // One channel of a consent that does not say which it has.
    let site = Site::base();
    site.write(
        "content/persons/persoon-001.md",
        &whole.replace("[web, print]", "[web, prnt]"),
    );
    let output = site.run(&["withdraw", "persoon-001", "--channel", "print"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0330"), "{}", said(&output));
}

#[cfg(unix)]
#[test]
fn sheets_are_listed_when_nothing_could_be_recorded() {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    let broken = with_consent("consent: ja\n");
    site.write("content/persons/a-overal.md", &broken);
    let output = site.run(&["withdraw", "a-overal"]);
    let list = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(
        said(&output).contains("Nothing was recorded"),
        "{}",
        said(&output)
    );
    assert!(list.contains("Take back:"), "{list}");
    assert_eq!(site.read("content/persons/a-overal.md"), broken);
    let output = site.run(&["withdraw", "a-overal", "--format", "json"]);
    let list: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(list.to_string().contains("oever"), "{list}");
}

#[test]
fn what_cannot_be_opened_is_named_and_no_withdrawal_is_claimed() {
    let site = Site::base();
    site.write("elders/hodan.md", &with_consent(ALLOWED));
    let link = site.path("content/persons/persoon-001.md");
    std::os::unix::fs::symlink(site.path("elders/hodan.md"), &link).expect("a link");
    let output = site.run(&["withdraw", "persoon-001"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("Nothing was recorded") && said(&output).contains("a link"));
    std::fs::remove_file(&link).expect("removed");
    std::fs::create_dir(&link).expect("a folder");
    let output = site.run(&["withdraw", "persoon-001"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
}

#[test]
fn copies_that_are_not_read_end_with_the_record_and_are_named() {
    let whole = with_consent(ALLOWED);
    for file in [
        "content/persons/persoon-001 (1).md",
        "content/persons/Kopie van persoon-001.md",
        "content/persons/persoon-001-LAPTOP-X.md",
        "content/persons/persoon-001.md.txt",
        "content/persons/persoon-001.md.bak",
        "content/persons/persoon-001.bak",
        "content/persons/persoon-001.md~",
        "content/persons/.persoon-001.md",
        "content/persons/oud/persoon-001.md",
        "content/persons/persoon-001.nl.md",
        "content/persons/persoon-001.md.md",
        "content/persons/persoon-001-oud.md",
        "content/persons/hodan.txt",
        "content/persons - kopie/persoon-001.md",
        "content/persons (1)/hodan.md",
        "content (1)/persons/persoon-001.md",
        "content/contacts/persoon-001.md",
        "content/persoon-001.md",
        "persoon-001.md",
        "archief/2029/persoon-001 (2).md",
    ] {
        let site = Site::base();
        site.write("content/persons/persoon-001.md", &whole);
        site.write(file, &whole);
        let output = site.run(&["withdraw", "persoon-001"]);
        let told = said(&output);
        assert_eq!(output.status.code(), Some(0), "{file}: {told}");
        assert!(
            told.contains(&format!("`{file}` is not read")),
            "{file}: {told}"
        );
        assert!(
            told.contains("remove the files that are not read"),
            "{file}: {told}"
        );
        for path in ["content/persons/persoon-001.md", file] {
            assert!(
                site.read(path).contains("withdrawn: 2030-06-15"),
                "{path}: {told}"
            );
        }
    }
}

#[test]
fn files_of_others_are_left_alone_and_looked_at() {
    let site = Site::base();
    site.write("content/persons/sara.md", &record("Sara Proef", ALLOWED));
    let others = [
        ("content/persons/sara-b.md", record("Sara Bakker", ALLOWED)),
        (
            "content/persons/sara-b (1).md",
            record("Sara Bakker", ALLOWED),
        ),
        (
            "content/persons/sara-c.md",
            record("Sara Cornelis", "consent: ja\n"),
        ),
        ("content/persons/tamara.txt", record("Tamara Sara", ALLOWED)),
    ];
    for (path, text) in &others {
        site.write(path, text);
    }
    site.write("content/persons/sara.nl.md", "---\nquote: Hallo\n---\n");
    let output = site.run(&["withdraw", "sara"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for (path, text) in &others {
        assert_eq!(site.read(path), *text);
    }
    // A file with her file's name and somebody else's in it: a human looks.
    site.write(
        "content/persons/sara (2).md",
        &record("Noor Bakker", ALLOWED),
    );
    let output = site.run(&["withdraw", "sara"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0335") && said(&output).contains("sara (2).md"));
    assert!(
        !site
            .read("content/persons/sara (2).md")
            .contains("withdrawn")
    );
}

#[test]
fn a_withdrawal_is_recorded_in_the_encoding_of_the_file() {
    let text = record("Zoë Proef", &format!("quote: Ik zei ‘ja’\n{ALLOWED}"));
    let latin = |text: &str| -> Vec<u8> {
        let byte = |c| match c {
            '‘' => 0x91,
            '’' => 0x92,
            c => u8::try_from(c).expect("a letter of Latin-1"),
        };
        text.chars().map(byte).collect()
    };
    let little = |text: &str| -> Vec<u8> {
        format!("\u{feff}{text}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect()
    };
    let big = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_be_bytes).collect() };
    let marked = |text: &str| format!("\u{feff}{text}").into_bytes();
    type Encode<'a> = &'a dyn Fn(&str) -> Vec<u8>;
    let encodings: [(&str, Encode<'_>); 4] = [
        ("Windows-1252", &latin),
        ("UTF-16", &little),
        ("UTF-16 BE", &big),
        ("UTF-8", &marked),
    ];
    for (encoding, encode) in encodings {
        let site = Site::base();
        site.write_bytes("content/persons/persoon-001.md", &encode(&text));
        let output = site.run(&["withdraw", "persoon-001"]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{encoding}: {}",
            said(&output)
        );
        let due = text.replace(
            "expires: 2040-01-01",
            "expires: 2040-01-01, withdrawn: 2030-06-15",
        );
        let bytes = std::fs::read(site.path("content/persons/persoon-001.md")).expect("a file");
        assert!(
            bytes == encode(&due),
            "{encoding}: {}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn records_of_one_person_are_met_however_her_name_is_written() {
    let told = |one: &str, other: &str, fields: &str| {
        let site = Site::base();
        site.write("content/persons/p-1.md", &record(one, ALLOWED));
        site.write(
            "content/persons/p-2.md",
            &record(other, &format!("{fields}{ALLOWED}")),
        );
        said(&site.run(&["check"]))
    };
    for (one, other) in [
        ("Sara Yılmaz-de Vries", "S. Yılmaz-de Vries"),
        ("Sara Yılmaz-de Vries", "Yilmaz-de Vries, S."),
        ("Sara Yılmaz-de Vries", "Yilmaz de Vries Sara"),
        ("Sara Anna Yılmaz-Bakker", "S.A. Yilmaz Bakker"),
        ("Müge Şahin", "Muge Sahin"),
        ("Müge Şahin", "Muege Sahin"),
        ("Søren Proef", "Soeren Proef"),
        ("Zoë Proef", "Zoe\u{308} Proef"),
        ("Sara Proef", "Sаrа Proef"),
        ("Sara Proef", "Sara Ρroef"),
        ("Sara Proef", "PROEF Sara"),
        ("Sara van den Proef", "Sara Vanden Proef"),
        ("Sara van den Proef", "Vandenproef, Sara"),
        ("Yusuf Hassan", "يوسف حسن"),
        ("Marie Tesfay", "ማሪ ተስፋይ"),
        ("Layla al-Hassan", "ليلى الحسن"),
        ("Юсуф Абди", "Yusuf Abdi"),
    ] {
        let told = told(one, other, "");
        assert!(told.contains("SG0261"), "{one}, {other}: {told}");
    }
    for (one, other) in [
        ("Sara Yılmaz", "S. Yılmaz"),
        ("Sara de Vries", "S. de Vries"),
        ("Sara Yılmaz-de Vries", "Noor Yılmaz-de Vries"),
        ("Sara Yılmaz-de Vries", "N. Yılmaz-de Vries"),
        ("Ali Hassan", "Ali Mohamed Hassan"),
        ("Сара Пробова", "Capa Proef"),
        ("Yusuf Hassan", "يوسف حسين"),
        ("Yusuf Hassan", "نور حسن"),
    ] {
        let told = told(one, other, "");
        assert!(
            !told.contains("SG0260") && !told.contains("SG0261"),
            "{one}, {other}: {told}"
        );
    }
    // What differs is named by its own key.
    let site = Site::base();
    let named = |given: &str| {
        record("Hodan Proef", &format!("given_name: {given}\n{ALLOWED}"))
            .replace("display_name: full", "display_name: first")
    };
    site.write("content/persons/p-1.md", &named("Hodan"));
    site.write("content/persons/p-2.md", &named("Hoda"));
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("SG0260") && told.contains("given_name differs"),
        "{told}"
    );
}

#[test]
fn a_name_in_another_script_is_the_same_where_something_else_is() {
    let site = Site::base();
    let path = "content/persons/p-2.md";
    let other = record("يوسف حسن", &ALLOWED.replace("web, print", "web"));
    site.write("content/persons/p-1.md", &record("Yusuf Hassan", ALLOWED));
    site.write(path, &other);
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("error[SG0260]: persons/p-2") && told.contains("consent differs"),
        "{told}"
    );
    // In another place it may be somebody else.
    site.write(path, &other.replace("oever", "duinland"));
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("advice[SG0264]: persons/p-2") && !told.contains("SG026[01]"),
        "{told}"
    );
    assert!(told.contains("exit code 0"), "{told}");
    site.write(
        path,
        &other.replace("home_region", "not_same_as: [p-1]\nhome_region"),
    );
    let told = said(&site.run(&["check"]));
    assert!(
        !told.contains("SG0260") && !told.contains("SG0264"),
        "{told}"
    );
    // A withdrawal ends both.
    site.write(path, &other);
    let told = ok(&site.run(&["withdraw", "p-1"]));
    assert!(site.read(path).contains("withdrawn: 2030-06-15"), "{told}");
}

#[test]
fn a_sheet_that_was_printed_under_another_name_is_told_apart() {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    let told = |args: &[&str]| said(&site.run(args));
    let json = |site: &Site| {
        let output = site.run(&["withdraw", "a-overal", "--format", "json"]);
        serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("JSON")
    };
    assert_eq!(json(&site)["under_other_name"], serde_json::json!([]));
    site.replace(
        "content/persons/a-overal.md",
        "name: Zahra Overal",
        "name: Amira Anders",
    );
    let told = told(&["withdraw", "a-overal"]);
    assert!(
        told.contains("`a-overal` has another name than in the record now"),
        "{told}"
    );
    let json = json(&site);
    assert_eq!(json["under_other_name"], json["recall"], "{json}");
}

#[test]
fn a_broken_file_that_seems_hers_is_named_itself() {
    let site = Site::base();
    site.write("content/persons/sara.md", &record("Sara Proef", ALLOWED));
    site.write(
        "content/persons/sara (2).md",
        &record("Sara Proef", "consent: ja\n"),
    );
    let output = site.run(&["withdraw", "sara"]);
    let told = said(&output);
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(
        told.contains("]: content/persons/sara (2).md") && !told.contains("]: persons/sara"),
        "{told}"
    );
}

#[test]
fn the_first_recorded_withdrawal_stays_unless_it_is_asked_otherwise() {
    let site = Site::base();
    let path = "content/persons/a-overal.md";
    site.replace(path, "given: 2029-01-01", "given: 2024-01-01");
    let on =
        |day: &str, more: &[&str]| site.run_on(day, &[&["withdraw", "a-overal"], more].concat());
    ok(&on("2025-06-15", &[]));
    let record = site.read(path);
    assert!(record.contains("withdrawn: 2025-06-15"), "{record}");
    let told = ok(&on("2025-06-01", &[]));
    assert!(
        told.contains("from 2025-06-15 already") && told.contains("--earlier"),
        "{told}"
    );
    assert_eq!(site.read(path), record);
    ok(&on("2025-06-01", &["--earlier"]));
    assert!(site.read(path).contains("withdrawn: 2025-06-01"));
    // What has yet to come stays as well, and is no good end: she can be seen until then.
    site.replace(path, "withdrawn: 2025-06-01", "withdrawn: 2039-06-15");
    let later = on("2025-06-01", &[]);
    assert_eq!(later.status.code(), Some(1), "{}", said(&later));
    assert!(
        said(&later).contains("Until 2039-06-15"),
        "{}",
        said(&later)
    );
    assert!(site.read(path).contains("withdrawn: 2039-06-15"));
    // Who asks for today gets it.
    let today = std::process::Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["withdraw", "a-overal", "--ui", "en", "--site"])
        .arg(site.path(""))
        .env_remove("SOURCE_DATE_EPOCH")
        .output();
    ok(&today.expect("the program runs"));
    assert!(!site.read(path).contains("withdrawn: 2039-06-15"));
}
