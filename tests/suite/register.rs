//! The register of printed sheets: whatever happens to its file, nobody is forgotten; and paper before it is printed.

use std::process::{Command, Output, Stdio};

use crate::harness::{DAY, Site, ask, said, walk};

const FILE: &str = "print-register.yaml";

fn ok(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn sheets(site: &Site, args: &[&str]) -> Vec<serde_json::Value> {
    let args = [&["editions", "--format", "json"], args].concat();
    let told: serde_json::Value = serde_json::from_str(&ok(&site.run(&args))).expect("JSON");
    told["sheets"].as_array().expect("a list").clone()
}

/// A site of which sheets were printed.
fn released() -> Site {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    site
}

#[test]
fn a_release_takes_region_language_and_paper_and_copies_of_each() {
    let site = Site::base();
    let only = [
        "--region",
        "oever",
        "--language",
        "ar",
        "--language",
        "nl",
        "--paper",
        "a4",
    ];
    let copies = ["--copies", "500", "--copies", "ar=200"];
    ok(&site.run(&[&["build", "--release"], only.as_slice(), copies.as_slice()].concat()));
    let known = sheets(&site, &[]);
    let of = |sheet: &serde_json::Value| (sheet["language"].clone(), sheet["copies"].clone());
    let known: Vec<_> = known.iter().map(of).collect();
    assert_eq!(
        known,
        [("ar".into(), 200.into()), ("nl".into(), 500.into())]
    );
    let files: Vec<String> = site.output().into_iter().map(|(n, _)| n).collect();
    let print: Vec<_> = files
        .iter()
        .filter(|n| n.starts_with("print-public/"))
        .collect();
    assert_eq!(print.len(), 2, "{print:?}");
    // The others follow later, under the same number.
    ok(&site.run(&["build", "--release"]));
    assert!(sheets(&site, &[]).len() > 2);
    for wrong in [
        ["build", "--release", "--region", "oevr"],
        ["build", "--release", "--language", "fr"],
        ["build", "--release", "--copies", "oevr/a4=3"],
        ["build", "--release", "--copies", "0"],
        ["build", "--release", "--copies", "99999999999"],
        ["build", "--release", "--copies", "oever/ar=1000001"],
        ["build", "--release", "--paper", "a3"],
        ["build", "--no-print", "--region", "oever"],
        ["editions", "--recalled", "--edition", "99"],
    ] {
        let output = site.run(&wrong);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{wrong:?}: {}",
            said(&output)
        );
    }
    assert!(said(&site.run(&["build", "--release", "--region", "oevr"])).contains("`oever`"));
    let told = said(&site.run(&["build", "--release", "--copies", "1000001"]));
    assert!(told.contains("from 1 to 1000000"), "{told}");
}

#[test]
fn what_is_new_is_counted_in_whole_sentences() {
    let site = Site::base();
    let one = [
        "build",
        "--release",
        "--region",
        "oever",
        "--language",
        "nl",
        "--paper",
        "a4",
    ];
    let told = said(&site.run(&one));
    assert!(
        told.contains("print-register.yaml`: 1 new sheet.\n"),
        "{told}"
    );
    let told = said(&site.run(&one));
    assert!(
        told.contains("no new sheet, 1 stood there already.\n"),
        "{told}"
    );
    let told = said(&site.run(&["build", "--release", "--region", "oever", "--ui", "nl"]));
    assert!(told.contains(" nieuwe bladen, 1 stond er al.\n"), "{told}");
}

/// Gives a site an address, numbers and mail addresses that somebody may have.
fn make_real(site: &Site) {
    let mut files = Vec::new();
    walk(&site.path("content"), &mut |path| {
        files.push(path.to_path_buf())
    });
    for file in files {
        let Ok(text) = std::fs::read_to_string(&file) else {
            continue;
        };
        let text = text.replace("example.org", "sleutelpersonen.nl");
        let text = text
            .replace("000 00 1", "123 45 1")
            .replace("0000 0001", "1234 5678");
        std::fs::write(&file, text).expect("a file");
    }
}

#[test]
fn practice_sheets_do_not_count_once_the_site_is_real() {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--copies", "250"]));
    let practice = sheets(&site, &[]);
    assert!(
        practice.iter().all(|s| s["practice"] == true),
        "{practice:?}"
    );
    assert!(
        practice
            .iter()
            .all(|s| s["address"] == "https://klein.example.org"),
        "{practice:?}"
    );
    let told = said(&site.run(&["editions"]));
    let there = format!("{} in circulation", practice.len());
    assert!(
        told.contains(&there) && told.contains("practice sheets"),
        "{told}"
    );
    let told = ok(&site.run(&["withdraw", "e-schuilnaam", "--format", "json"]));
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    assert!(
        told["recall"]
            .as_array()
            .is_some_and(|list| !list.is_empty()),
        "as `editions` says: {told}"
    );
    make_real(&site);
    let told = said(&site.run(&["editions"]));
    assert!(
        told.contains("0 in circulation") && told.contains("do not count"),
        "{told}"
    );
    // Nobody has to take practice sheets back, and their addresses need not lead anywhere.
    site.replace("content/persons/e-schuilnaam.md", "[web, print]", "[web]");
    let told = said(&site.run(&["check"]));
    assert!(
        !told.contains("SG0323") && !told.contains("SG036"),
        "{told}"
    );
    // The first real release may have the number that was practised.
    ok(&site.run(&["build", "--release", "--copies", "500"]));
    let all = sheets(&site, &[]);
    let real: Vec<_> = all.iter().filter(|s| s["practice"] == false).collect();
    assert_eq!(
        (all.len(), real.len()),
        (2 * practice.len(), practice.len())
    );
    let told = said(&site.run(&["editions"]));
    assert!(
        told.contains(&format!("{} in circulation", real.len())),
        "{told}"
    );
    let told = ok(&site.run(&["withdraw", "a-overal", "--format", "json"]));
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let recall = told["recall"].as_array().expect("a list");
    assert!(
        !recall.is_empty() && recall.iter().all(|s| s["copies"] == 500),
        "{recall:?}"
    );
    // What is real is never taken for practice again.
    let wrong = site.run(&["build", "--release"]);
    assert!(said(&wrong).contains("SG0321"), "{}", said(&wrong));
    assert!(!said(&site.run(&["check"])).contains("SG0322"));
}

#[test]
fn a_number_that_was_printed_gets_no_other_content() {
    let site = released();
    ok(&site.run_on("2030-06-20", &["build", "--release"]));
    site.replace("content/contacts/cora.yaml", "00 11", "00 19");
    let output = site.run(&["build", "--release"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(
        said(&output).contains("said something else"),
        "{}",
        said(&output)
    );
    site.replace("content/contacts/cora.yaml", "00 19", "00 11");
    ok(&site.run(&["build", "--release"]));
}

#[test]
fn a_contact_on_paper_is_a_recall_list_too() {
    let site = released();
    assert!(!sheets(&site, &["--contact", "cora"]).is_empty());
    assert!(!said(&site.run(&["check"])).contains("SG0334"));
    site.replace(
        "content/contacts/cora.yaml",
        "visibility: public",
        "visibility: internal",
    );
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("SG0334") && told.contains("editions --contact cora"),
        "{told}"
    );
    ok(&site.run(&["editions", "--contact", "cora", "--recalled"]));
    assert!(!said(&site.run(&["check"])).contains("SG0334"));
    assert!(said(&site.run(&["withdraw", "cora"])).contains("editions --contact cora"));
}

#[test]
fn circulation_ends_and_the_list_follows() {
    let site = released();
    let before = site.read(FILE);
    assert_eq!(
        site.run(&["editions", "--recalled"]).status.code(),
        Some(2),
        "not all at once"
    );
    ok(&site.run(&[
        "editions",
        "--recalled",
        "--person",
        "a-overal",
        "--language",
        "ar",
    ]));
    let after = site.read(FILE);
    let added = after
        .lines()
        .filter(|l| *l == "  recalled: 2030-06-15")
        .count();
    let left: String = after
        .lines()
        .filter(|l| *l != "  recalled: 2030-06-15")
        .fold(String::new(), |text, line| text + line + "\n");
    assert!(added > 0 && left == before, "nothing else changes");
    let told = ok(&site.run(&["withdraw", "a-overal"]));
    assert!(told.contains(" nl ") && !told.contains(" ar "), "{told}");
}

#[test]
fn who_got_another_name_is_known_by_the_old_one() {
    let site = released();
    let record = site.read("content/persons/e-schuilnaam.md");
    std::fs::remove_file(site.path("content/persons/e-schuilnaam.md")).expect("a file");
    site.write("content/persons/sp-101.md", &record);
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("SG0325") && told.contains("persons/sp-101"),
        "{told}"
    );
    assert!(told.contains("formerly: [e-schuilnaam]"), "{told}");
    let told = ok(&site.run(&["withdraw", "sp-101", "--channel", "open-data"]));
    assert!(told.contains("there is no record any more"), "{told}");
    let declared = record.replace("home_region:", "formerly: [e-schuilnaam]\nhome_region:");
    site.write("content/persons/sp-101.md", &declared);
    let told = said(&site.run(&["check"]));
    assert!(
        !told.contains("SG0325") && !told.contains("SG0321"),
        "{told}"
    );
    ok(&site.run(&["build", "--release"]));
    assert_eq!(
        sheets(&site, &["--person", "sp-101"]),
        sheets(&site, &["--person", "e-schuilnaam"])
    );
    // By whichever name she is called.
    let told = ok(&site.run(&["withdraw", "e-schuilnaam"]));
    assert!(
        told.contains("Take back:") && told.contains("persons/sp-101.md"),
        "{told}"
    );
    assert!(
        site.read("content/persons/sp-101.md")
            .contains("withdrawn: 2030-06-15")
    );
}

/// Withdraws her, with a register that is no good: the consent ends, and what is known is listed.
fn withdraws_all_the_same(site: &Site, why: &str, lists: bool) {
    let output = site.run(&["withdraw", "a-overal"]);
    assert_eq!(output.status.code(), Some(1), "{why}: {}", said(&output));
    let list = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(list.contains("Do not trust this list"), "{why}: {list}");
    assert_eq!(list.contains("Take back:"), lists, "{why}: {list}");
    assert!(
        site.read("content/persons/a-overal.md")
            .contains("withdrawn:"),
        "{why}"
    );
    assert_eq!(site.run(&["check"]).status.code(), Some(1), "{why}");
}

#[test]
fn whatever_happens_to_the_register_the_withdrawal_is_recorded() {
    let whole = released();
    let text = whole.read(FILE);
    let print = whole.read(".sleutelgids/register");
    let with = |bytes: Option<&[u8]>| {
        let site = Site::base();
        site.write(".sleutelgids/register", &print);
        if let Some(bytes) = bytes {
            site.write_bytes(FILE, bytes);
        }
        site
    };
    withdraws_all_the_same(&with(None), "gone", false);
    withdraws_all_the_same(&with(Some(b"")), "empty", false);
    withdraws_all_the_same(
        &with(Some(&text.as_bytes()[..text.len() * 2 / 3])),
        "cut",
        true,
    );
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    withdraws_all_the_same(
        &with(Some(&[b"\xff\xfe".as_slice(), &wide].concat())),
        "UTF-16",
        true,
    );
    let latin = [text.as_bytes(), b"# caf\xe9\n"].concat();
    withdraws_all_the_same(&with(Some(&latin)), "Windows-1252", true);
    let site = with(None);
    std::fs::create_dir(site.path(FILE)).expect("a folder");
    withdraws_all_the_same(&site, "a folder", false);
    // Nobody is alarmed where nothing was ever printed.
    let site = Site::base();
    ok(&site.run(&["withdraw", "a-overal"]));
    // What a text editor makes of it is right.
    let notepad = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let site = with(Some(notepad.as_bytes()));
    ok(&site.run(&["check"]));
    ok(&site.run(&["build", "--release"]));
    assert_eq!(site.read(FILE), notepad);
    assert!(ok(&site.run(&["withdraw", "a-overal"])).contains("Take back:"));
}

#[cfg(unix)]
#[test]
fn a_pipe_in_its_place_keeps_nobody_waiting() {
    let site = Site::base();
    let made = Command::new("mkfifo")
        .arg(site.path(FILE))
        .status()
        .expect("mkfifo runs");
    assert!(made.success());
    withdraws_all_the_same(&site, "a pipe", false);
}

#[cfg(target_os = "linux")]
#[test]
fn the_list_is_written_where_it_cannot_be_shown() {
    let site = released();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let output = Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["withdraw", "a-overal", "--date", DAY, "--site"])
        .arg(site.path(""))
        .env("SLEUTELGIDS_UI", "en")
        .stdout(Stdio::from(full))
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(
        said(&output).contains("recall-a-overal.txt"),
        "{}",
        said(&output)
    );
    assert!(site.read("recall-a-overal.txt").contains("Take back:"));
    assert!(
        site.read("content/persons/a-overal.md")
            .contains("withdrawn:")
    );
}

#[test]
fn an_older_register_is_noticed_and_can_be_taken_for_right() {
    let site = Site::base();
    ok(&site.run(&["build", "--release", "--language", "nl"]));
    let older = site.read(FILE);
    ok(&site.run(&["build", "--release"]));
    site.write(FILE, &older);
    assert!(said(&site.run(&["check"])).contains("SG0328"));
    assert_eq!(site.run(&["build", "--release"]).status.code(), Some(1));
    assert_eq!(site.read(FILE), older);
    ok(&site.run(&["editions", "--accept"]));
    ok(&site.run(&["check"]));
    assert_eq!(site.read(FILE), older);
}

#[test]
fn a_sheet_that_is_to_be_taken_back_circulates_until_that_day() {
    let site = released();
    let listed = |day: &str| {
        let text = site.read(FILE);
        let lines = text.lines().flat_map(|line| {
            let recalled = line
                .starts_with("  paper: ")
                .then(|| format!("  recalled: {day}"));
            std::iter::once(line.to_owned()).chain(recalled)
        });
        let text = lines.collect::<Vec<_>>().join("\n") + "\n";
        let copy = Site::base();
        copy.write(FILE, &text);
        let told = said(&copy.run(&["withdraw", "a-overal"]));
        told + &said(&copy.run(&["editions", "--recalled", "--person", "a-overal"]))
    };
    let later = listed("2031-01-01");
    assert!(
        later.contains("Take back") && later.contains("error[SG0331]"),
        "{later}"
    );
    let earlier = listed("2030-06-01");
    assert!(
        !earlier.contains("Take back") && !earlier.contains("SG0331"),
        "{earlier}"
    );
}

/// The words of a sheet.
fn words(site: &Site, file: &str) -> String {
    ask("pdfinfo", &["-struct-text"], &site.path(file))
}

#[test]
fn a_proof_shows_whom_the_release_shows_and_registers_nothing() {
    let site = Site::base();
    site.replace("content/persons/a-overal.md", "[web, print]", "[print]");
    let output = site.run(&["build", "--proof", "--paper", "a4"]);
    ok(&output);
    let paper_only = said(&output);
    let is_named = paper_only.contains("persons/a-overal") && paper_only.contains("Zahra");
    assert!(is_named, "who is on paper alone is named: {paper_only}");
    assert!(!site.path(FILE).exists() && !site.path("output").exists());
    assert_eq!(site.read("proof/.gitignore"), "*\n");
    ok(&site.run(&["build", "--release"]));
    let mut left = Vec::new();
    walk(&site.path("proof"), &mut |path| {
        left.push(path.to_path_buf())
    });
    assert!(
        left.iter().all(|path| path.ends_with(".gitignore")),
        "not emptied: {left:?}"
    );
    ok(&site.run(&["build", "--proof", "--paper", "a4"]));
    for (lang, mark) in [("nl", "niet drukken"), ("ar", "مسودة")] {
        let name = format!("{lang}/oever-{lang}-a4-7.pdf");
        let proof = words(&site, &format!("proof/public/{name}"));
        let print = words(&site, &format!("output/print-public/{name}"));
        // The mark across the page is no text of it; the title of the file says the same.
        let title = |file: String| ask("pdfinfo", &[], &site.path(&file));
        let of_proof = title(format!("proof/public/{name}"));
        let of_print = title(format!("output/print-public/{name}"));
        assert!(
            of_proof.contains(mark) && !of_print.contains(mark),
            "{of_proof}"
        );
        for name in ["Zahra", "Mariam", "Tesfay"] {
            assert_eq!(proof.contains(name), print.contains(name), "{name}");
        }
        assert!(print.contains("Zahra"));
    }
    let told = said(&site.run(&["check", "--verbose"]));
    assert!(
        told.contains("SG0329") && told.contains("Zahra Overal allows"),
        "{told}"
    );
    assert!(said(&site.run(&["build"])).contains("On paper alone"));
}

#[test]
fn a_copy_of_the_register_is_noticed() {
    let site = released();
    let text = site.read(FILE);
    let names = [
        "print-register (1).yaml",
        "print-register-LAPTOP-1.yaml",
        "Kopie van print-register.yaml",
        "print-register (conflicted copy 2030-06-01).yaml",
        "Print_Register.yaml.bak",
    ];
    for name in names {
        site.write(name, &text);
        for command in [&["check"][..], &["withdraw", "a-overal"], &["editions"]] {
            let output = site.run(command);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{command:?}: {}",
                said(&output)
            );
            let told = said(&output);
            assert!(
                told.contains("SG0338") && told.contains(name),
                "{command:?}: {told}"
            );
        }
        std::fs::remove_file(site.path(name)).expect("removed");
    }
    // Half of the sheets are in each.
    let sheets: Vec<&str> = text.split_inclusive("\n- ").collect();
    let (first, second) = sheets.split_at(sheets.len() / 2);
    site.write(FILE, first.concat().trim_end_matches("- "));
    site.write(names[0], &format!("- {}", second.concat()));
    for command in [
        &["check"][..],
        &["build", "--release"],
        &["withdraw", "a-overal"],
        &["editions"],
        &["editions", "--edition", "7", "--recalled"],
    ] {
        let output = site.run(command);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{command:?}: {}",
            said(&output)
        );
        let told = said(&output);
        assert!(
            told.contains("SG0337") && told.contains(names[0]),
            "{command:?}: {told}"
        );
        assert!(told.contains("in two files"), "{command:?}: {told}");
    }
    assert!(
        site.read("content/persons/a-overal.md")
            .contains("withdrawn: 2030-06-15")
    );
}

#[test]
fn a_copy_of_the_address_key_is_noticed() {
    for name in [
        "address-key (1).yaml",
        "address-key-LAPTOP-1.yaml",
        "Kopie van address_key.yaml",
    ] {
        let site = Site::base();
        ok(&site.run(&["build"]));
        site.write(name, &site.read("address-key.yaml"));
        for command in ["check", "build"] {
            let told = said(&site.run(&[command]));
            assert!(
                told.contains("exit code 1") && told.contains("SG0135"),
                "{name}: {told}"
            );
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_list_is_written_where_there_is_no_output() {
    let site = released();
    let run = |script: &str| {
        let output = Command::new("sh")
            .args(["-c", script, env!("CARGO_BIN_EXE_sleutelgids")])
            .arg(site.path(""))
            .env("SLEUTELGIDS_UI", "en")
            .output();
        output.expect("the program runs")
    };
    let output = run(&format!(
        "\"$0\" withdraw a-overal --date {DAY} --site \"$1\" >&-"
    ));
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    assert!(
        said(&output).contains("recall-a-overal.txt"),
        "{}",
        said(&output)
    );
    assert!(site.read("recall-a-overal.txt").contains("Take back:"));
    let output = run("\"$0\" check --site \"$1\" 2>&-");
    assert_eq!(output.status.code(), Some(3), "{}", said(&output));
    let output = run("\"$0\" schema >/dev/null");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for command in [
        "editions --site \"$1\"",
        "editions --format json --site \"$1\"",
        "check --format json --site \"$1\"",
        "schema",
        "explain",
        "help",
        "--help",
        "help withdraw",
        "--version",
        "man",
        "completions bash",
    ] {
        for nowhere in [">/dev/full", ">&-"] {
            let output = run(&format!("\"$0\" {command} {nowhere}"));
            assert_eq!(
                output.status.code(),
                Some(3),
                "{command} {nowhere}: {}",
                said(&output)
            );
            assert!(
                said(&output).contains("not everything could be printed"),
                "{}",
                said(&output)
            );
        }
    }
}

#[test]
fn a_record_that_was_printed_and_given_to_somebody_else_is_named() {
    let site = released();
    let told = said(&site.run(&["check"]));
    assert!(!told.contains("SG0332"), "{told}");
    let register = site.read(FILE);
    assert!(
        register.contains("marks:") && !register.contains("Zahra"),
        "{register}"
    );
    let path = "content/persons/a-overal.md";
    site.replace(path, "name: Zahra Overal", "name: \"Overal, Zahra\"");
    site.replace(
        path,
        "display_name: full",
        "display_name: full\ngiven_name: Zahra",
    );
    let told = said(&site.run(&["check"]));
    assert!(!told.contains("SG0332"), "the same name: {told}");
    site.replace(path, "name: \"Overal, Zahra\"", "name: Amira Anders");
    for command in [["check"].as_slice(), &["build", "--no-print"]] {
        let told = said(&site.run(command));
        assert!(told.contains("warning[SG0332]: persons/a-overal"), "{told}");
        assert!(told.contains("a-overal` is on"), "{told}");
    }
    // Whoever says that it is the same person under another file name is believed.
    let record = site
        .read(path)
        .replacen("---\n", "---\nformerly: [a-overal]\n", 1);
    std::fs::remove_file(site.path(path)).expect("it is there");
    site.write("content/persons/a-nieuw.md", &record);
    let told = said(&site.run(&["check"]));
    assert!(!told.contains("SG0332"), "{told}");
}
