//! One source in three editions: for everybody, in numbers, for colleagues.

use std::collections::BTreeSet;
use std::process::{Command, Output};

use crate::harness::{DAY, Site, ask, expect, pdf_words, said};
use crate::pages::main;
use crate::sheets::portrait;

const NOTES: [&str; 3] = ["niet voor publicatie", "غير مخصص للنشر", "ንሕትመት ዘይኮነ"];

fn ok(output: &Output) -> String {
    assert!(output.status.success(), "{}", said(output));
    said(output)
}

/// Runs the program on a site with its output elsewhere.
fn build_into(site: &Site, output: &std::path::Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["build", "--no-print", "--date", DAY, "--site"])
        .arg(site.path(""))
        .arg("--output")
        .arg(output)
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs")
}

#[test]
fn each_edition_says_what_is_expected() {
    let site = Site::editions();
    site.build();
    for edition in ["aantallen", "intern"] {
        for lang in ["nl", "ar"] {
            let html = site.read(&format!("output/{edition}/{lang}/regios/duinland.html"));
            expect(
                "editions",
                &format!("{edition}-region-{lang}"),
                &main(&html),
            );
            let flyer = portrait(
                &site,
                &format!("{edition}/{lang}/flyers/duinland-{lang}-a4.pdf"),
            );
            expect("editions", &format!("{edition}-flyer-{lang}"), &flyer);
        }
    }
    let role = site.read("output/aantallen/nl/rollen/voorlichter.html");
    expect("editions", "aantallen-role-nl", &main(&role));
}

#[test]
fn numbers_name_nobody() {
    let site = Site::editions();
    site.replace(
        "content/regions/oever.md",
        "[blad]",
        "[iedereen](pages/persons) en het [blad]",
    );
    site.build();
    let names = [
        "Zahra",
        "Telmee",
        "Strandmee",
        "Mariam",
        "Tesfay",
        "Binnenshuis",
        "Collegiaal",
    ];
    let files = site.output();
    let mut counted = files
        .iter()
        .filter(|(n, _)| n.starts_with("aantallen/"))
        .peekable();
    assert!(counted.peek().is_some());
    for (name, bytes) in counted {
        let text = match name.ends_with(".pdf") {
            true => pdf_words(&site.path("output").join(name)),
            false => String::from_utf8_lossy(bytes).into_owned(),
        };
        let there: Vec<_> = names
            .iter()
            .filter(|n| text.contains(**n) || name.contains(**n))
            .collect();
        assert!(there.is_empty(), "{there:?} in {name}");
        assert!(!name.contains("/personen/"), "{name}");
    }
    let few = site.read("output/aantallen/nl/regios/strand.html");
    assert!(
        few.contains("minder dan 3")
            && !few.contains("lang=\"ti\" dir=\"ltr\">ትግርኛ</span> <small>")
    );
    // A link to all persons leads to where one can be found.
    let linked = site.read("output/aantallen/nl/regios/oever.html");
    assert!(
        linked.contains("<a href=\"../../nl/regios/index.html\">iedereen</a>"),
        "{linked}"
    );
}

#[test]
fn what_is_for_colleagues_says_so_everywhere() {
    let site = Site::editions();
    site.build();
    for (name, bytes) in site.output() {
        let internal = name.starts_with("intern/");
        let text = match name.rsplit('.').next() {
            Some("html") => String::from_utf8_lossy(&bytes).into_owned(),
            Some("pdf") => {
                let path = site.path("output").join(&name);
                let title = ask("pdfinfo", &[], &path);
                let title = title
                    .lines()
                    .find(|l| l.starts_with("Title:"))
                    .expect("a title")
                    .to_owned();
                assert_eq!(
                    NOTES.iter().any(|n| title.contains(n)),
                    internal,
                    "{name}: {title}"
                );
                ask("pdfinfo", &["-struct-text"], &path)
            }
            _ => continue,
        };
        // Arabic stands in a sheet in the order in which it is seen, and poppler loses some of its letters.
        let marks = [NOTES[0], NOTES[1], NOTES[2], "رشنلل"];
        assert_eq!(
            marks.iter().any(|n| text.contains(n)),
            internal,
            "{name}: {text}"
        );
        assert!(
            !internal || name.ends_with(".pdf") || text.contains("content=\"noindex"),
            "{name}"
        );
        assert!(
            internal || !text.contains("intern.klein"),
            "a link to what is for colleagues: {name}"
        );
    }
    assert_eq!(
        site.read("output/intern/robots.txt"),
        "User-agent: *\nDisallow: /\n"
    );
    assert!(!site.path("output/intern/sitemap.xml").exists());
    assert!(site.path("output/aantallen/sitemap.xml").exists());
}

#[test]
fn other_editions_change_nothing_for_the_public() {
    let (one, three) = (Site::editions(), Site::editions());
    let text = one.read("content/site.yaml");
    let alone: Vec<&str> = text
        .lines()
        .filter(|l| !l.contains("mode: pool") && !l.contains("mode: internal"))
        .collect();
    one.write("content/site.yaml", &alone.join("\n"));
    one.build();
    three.build();
    let public = |site: &Site| {
        site.output()
            .into_iter()
            .filter(|(n, _)| n.starts_with("public/"))
            .collect::<Vec<_>>()
    };
    assert!(public(&one) == public(&three));
}

#[test]
fn colleagues_and_public_lie_apart() {
    let site = Site::editions();
    ok(&build_into(&site, &site.path("www")));
    let before = std::fs::read(site.path("www/.sleutelgids/public.manifest")).expect("a manifest");
    for (folder, words) in [
        ("www/public/collega", "the internal edition in"),
        ("www/aantallen", "the internal edition in"),
        ("www/intern/buiten", "the public edition in"),
    ] {
        let output = build_into(&site, &site.path(folder));
        assert_eq!(output.status.code(), Some(1), "{folder}: {}", said(&output));
        assert!(
            said(&output).contains("SG0920") && said(&output).contains(words),
            "{}",
            said(&output)
        );
        assert!(
            !site.path(folder).join("intern").exists()
                && !site.path(folder).join("public").exists()
        );
    }
    // And the other way round: a public folder that would hold an internal one.
    let outer = Site::editions();
    let text = outer.read("content/site.yaml");
    let outer_only: String = text
        .lines()
        .filter(|l| !l.contains("mode: pool") && !l.contains("mode: internal"))
        .map(|l| format!("{}\n", l.replace("name: public", "name: www")))
        .collect();
    outer.write("content/site.yaml", &outer_only);
    let output = build_into(&outer, &site.path(""));
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0920"), "{}", said(&output));
    assert_eq!(
        std::fs::read(site.path("www/.sleutelgids/public.manifest")).expect("a manifest"),
        before
    );
    // Two of a kind may.
    let inner = Site::base();
    ok(&build_into(&inner, &site.path("www/public/archief")));
}

#[test]
fn colleagues_do_not_get_the_folder_of_a_public_edition() {
    let site = Site::editions();
    site.build();
    let before = site.output();
    let settings = site.read("content/site.yaml");
    let swapped = settings
        .replace("name: aantallen,", "name: cijfers,")
        .replace("name: intern,", "name: aantallen,");
    assert_ne!(settings, swapped);
    site.write("content/site.yaml", &swapped);
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("SG0920"), "{}", said(&output));
    assert!(said(&output).contains("was the folder of a public edition"));
    assert!(site.output() == before, "nothing is touched");
}

#[test]
fn the_audit_knows_each_edition() {
    let site = Site::editions();
    ok(&site.run(&["build", "--release"]));
    let told = ok(&site.run(&["audit"]));
    assert!(told.contains("0 finds"), "{told}");
    for (file, words, why) in [
        (
            "public/nl/index.html",
            "Ghirmay Collegiaal",
            "no consent for web",
        ),
        (
            "public/nl/index.html",
            "ben@example.org",
            "the contact is internal",
        ),
        ("aantallen/nl/index.html", "Amal Telmee", "only numbers"),
        (
            "aantallen/nl/index.html",
            "Ben Binnenshuis",
            "the contact is internal",
        ),
        (
            "intern/nl/index.html",
            "Bilal Telmee",
            "no consent for internal",
        ),
        (
            "print-public/a.txt",
            "Ghirmay Collegiaal",
            "no consent for print",
        ),
        (
            "press/public/a.txt",
            "Ben Binnenshuis",
            "the contact is internal",
        ),
    ] {
        let path = site.path("output").join(file);
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(&path, format!("{before}<p>{words}</p>")).expect("a file");
        let output = site.run(&["audit"]);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{words} in {file}: {}",
            said(&output)
        );
        assert!(said(&output).contains(why), "{}", said(&output));
        if before.is_empty() {
            std::fs::remove_file(&path).expect("a file to remove");
        } else {
            std::fs::write(&path, before).expect("a file");
        }
    }
    let robots = site.path("output/intern/robots.txt");
    std::fs::write(&robots, "User-agent: *\nDisallow:\n").expect("a file");
    assert!(
        said(&site.run(&["audit"])).contains("SG0503"),
        "open to search engines"
    );
}

#[test]
fn sheets_for_colleagues_are_taken_back_for_colleagues() {
    let site = Site::editions();
    ok(&site.run(&["build", "--release", "--copies", "20"]));
    let files: Vec<String> = site.output().into_iter().map(|(n, _)| n).collect();
    for edition in ["public", "aantallen", "intern"] {
        let folder = format!("print-{edition}/");
        assert!(files.iter().any(|n| n.starts_with(&folder)), "{folder}");
    }
    let register = site.read("print-register.yaml");
    let counted: Vec<&str> = register
        .split("\n- ")
        .filter(|e| e.contains("folder: aantallen"))
        .collect();
    assert!(
        !counted.is_empty() && counted.iter().all(|e| e.contains("persons: []")),
        "{register}"
    );
    let told = ok(&site.run(&["withdraw", "f-een", "--channel", "internal"]));
    let (stay, back) = told.split_once("Take back:").expect("sheets to take back");
    let folders = |text: &str| -> BTreeSet<String> {
        let sheets = text
            .lines()
            .filter(|l| l.contains("oever") || l.contains("duinland"));
        sheets
            .filter_map(|l| l.split_whitespace().last().map(str::to_owned))
            .collect()
    };
    assert!(stay.contains("they may stay"), "{told}");
    assert_eq!(
        folders(stay),
        BTreeSet::from(["public".to_owned()]),
        "{told}"
    );
    assert_eq!(
        folders(back),
        BTreeSet::from(["intern".to_owned()]),
        "{told}"
    );
    assert!(
        said(&site.run(&["check"])).contains("SG0323"),
        "sheets to take back are named"
    );
    ok(&site.run(&["build"]));
    assert!(
        !site
            .read("output/intern/nl/regios/oever.html")
            .contains("Amal")
    );
    assert!(
        site.read("output/public/nl/regios/oever.html")
            .contains("Amal")
    );
}

#[test]
fn press_sheets_lie_in_a_folder_of_their_edition() {
    let site = Site::editions();
    site.build();
    ok(&site.run(&["press"]));
    for edition in ["public", "aantallen", "intern"] {
        let sheet = site.path(&format!("output/press/{edition}/oever-nl-a5-2-op-a4.pdf"));
        assert!(sheet.is_file(), "{}", sheet.display());
    }
}
