//! Sheets as text: their tags, their words in reading order, the boxes of their pages.

use crate::harness::{Site, ask, expect};

/// What poppler says of a sheet's structure, boxes and fonts.
pub fn portrait(site: &Site, sheet: &str) -> String {
    let path = site.path("output").join(sheet);
    let tags = ask("pdfinfo", &["-struct-text"], &path);
    let info = ask("pdfinfo", &["-box"], &path);
    let wanted = [
        "Title:",
        "Tagged:",
        "Pages:",
        "Page size:",
        "MediaBox:",
        "CropBox:",
        "TrimBox:",
    ];
    let info: String = info
        .lines()
        .filter(|l| wanted.iter().any(|w| l.starts_with(w)))
        .map(|l| format!("{l}\n"))
        .collect();
    let fonts = ask("pdffonts", &[], &path);
    for font in fonts.lines().skip(2) {
        let words: Vec<&str> = font.split_whitespace().rev().collect();
        assert_eq!(words[3], "yes", "subset, in {sheet}: {font}");
        assert_eq!(words[4], "yes", "embedded, in {sheet}: {font}");
    }
    let words = words(&path);
    format!("{info}\n{tags}\nIn reading order:\n{words}")
}

/// The words as a reader, or a reading programme, meets them.
pub fn words(path: &std::path::Path) -> String {
    let output = std::process::Command::new("pdftotext")
        .args(["-nopgbrk", "-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output()
        .expect("pdftotext (Debian: poppler-utils) is needed for this test");
    assert!(output.status.success());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The same, page by page.
pub fn words_of_pages(path: &std::path::Path) -> Vec<String> {
    let output = std::process::Command::new("pdftotext")
        .args(["-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output()
        .expect("pdftotext (Debian: poppler-utils) is needed for this test");
    let text = String::from_utf8_lossy(&output.stdout);
    text.split('\u{c}').map(str::to_owned).collect()
}

#[test]
fn flyers_say_what_is_expected() {
    let site = Site::base();
    site.build();
    for lang in ["nl", "ar", "ti"] {
        let a4 = portrait(&site, &format!("public/{lang}/flyers/oever-{lang}-a4.pdf"));
        expect("base", &format!("flyer-a4-{lang}"), &a4);
    }
    let a5 = portrait(&site, "public/nl/flyers/oever-nl-a5.pdf");
    assert!(a5.contains("Page size:       419.5"), "A5: {a5}");
    let sheet = portrait(&site, "public/ar/informatiebladen/vraag-ar.pdf");
    expect("base", "sheet-ar", &sheet);
}

#[test]
fn two_a5_flyers_lie_on_an_a4_sheet() {
    let site = Site::base();
    site.build();
    let output = site.run(&["press"]);
    assert!(output.status.success(), "{}", crate::harness::said(&output));
    let sheet = site.path("output/press/public/oever-ar-a5-2-op-a4.pdf");
    let info = ask("pdfinfo", &["-box"], &sheet);
    assert!(
        info.contains("841.89 x 595.276")
            || info.contains("841.9 x 595.3")
            || info.contains("841.89 x 595.28"),
        "{info}"
    );
    let first = std::fs::read(&sheet).expect("the sheet");
    site.run(&["press"]);
    assert!(
        std::fs::read(&sheet).expect("the sheet") == first,
        "the same sheet twice"
    );
}

/// The built-in template, in which this is replaced by that.
fn template(name: &str, from: &str, to: &str) -> String {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/themes/default/print/");
    let text = std::fs::read_to_string(format!("{file}{name}")).expect("a template");
    assert!(text.contains(from), "{from}, in {name}");
    text.replace(from, to)
}

/// All that was built of sheets and pictures of them.
fn sheets(site: &Site) -> Vec<(String, Vec<u8>)> {
    let is_sheet = |name: &str| name.ends_with(".pdf") || name.contains("/flyers/");
    let all = site.output().into_iter().filter(|(name, _)| is_sheet(name));
    all.filter(|(name, _)| !name.ends_with(".html")).collect()
}

/// Builds a site, and again with every card set anew for each sheet: the same bytes, tags and links and all.
fn is_the_same_when_set_for_each(site: &Site) -> usize {
    site.build();
    let together = sheets(site);
    let once = "dictionary(std).at(\"once\",";
    let each = template("common.typ", once, "(:).at(\"once\",");
    site.write("themes/default/print/common.typ", &each);
    site.build();
    let apart = sheets(site);
    assert_eq!(together.len(), apart.len());
    for ((name, bytes), (other, others)) in together.iter().zip(&apart) {
        assert!(name == other && bytes == others, "{name}, {other}");
    }
    together
        .iter()
        .filter(|(name, _)| name.ends_with(".pdf"))
        .count()
}

#[test]
fn what_is_set_once_for_many_sheets_is_the_same_as_set_for_each() {
    assert!(is_the_same_when_set_for_each(&Site::example()) > 300);
}

#[test]
fn two_persons_of_whom_the_same_is_known_both_stand_on_the_sheet() {
    let site = Site::base();
    let twice = template(
        "flyer.typ",
        "d.persons.map(",
        "(d.persons + d.persons).map(",
    );
    site.write("themes/default/print/flyer.typ", &twice);
    assert!(is_the_same_when_set_for_each(&site) > 0);
    let sheet = site.path("output/public/nl/flyers/oever-nl-a4.pdf");
    let tags = ask("pdfinfo", &["-struct-text"], &sheet);
    let named = tags
        .lines()
        .filter(|line| line.trim() == "H2 \"Mariam\" (block)");
    assert_eq!(named.count(), 2, "{tags}");
}

#[test]
fn what_typst_is_handed_is_written_for_the_sheets_that_are_named() {
    let site = Site::base();
    let output = site.run(&["typst-sources", "nl/flyers/oever-nl-a4.pdf"]);
    assert!(output.status.success(), "{}", crate::harness::said(&output));
    let sheet = site.path("typst/public/nl/flyers/oever-nl-a4");
    let mut files: Vec<String> = std::fs::read_dir(&sheet)
        .expect("a folder of the sheet")
        .map(|f| {
            f.expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    files.sort();
    for wanted in ["common.typ", "data.json", "main.typ", "qr.svg"] {
        assert!(files.iter().any(|f| f == wanted), "{wanted}, of {files:?}");
    }
    let data = site.read("typst/public/nl/flyers/oever-nl-a4/data.json");
    let data: serde_json::Value = serde_json::from_str(&data).expect("data of a sheet");
    assert!(
        data["layout"]["cards"].is_string(),
        "the layout in which it comes out: {data}"
    );
    let pictures = files.iter().filter(|f| f.ends_with(".jpg")).count();
    let shown = data["persons"].as_array().into_iter().flatten();
    assert_eq!(
        pictures,
        shown.filter(|p| p["photo"].is_string()).count(),
        "{files:?}"
    );
    assert!(site.path("typst/fonts/NotoSans-Regular.ttf").is_file());
    // Only what was asked for, and what was there before goes.
    assert!(!site.path("typst/public/ar").exists());
    let output = site.run(&["typst-sources", "ar/flyers/oever-ar-a4.pdf"]);
    assert!(output.status.success(), "{}", crate::harness::said(&output));
    assert!(site.path("typst/public/ar").exists() && !sheet.exists());
    let output = site.run(&["typst-sources", "nl/flyers/over-nl-a4.pdf"]);
    assert_eq!(output.status.code(), Some(2));
    let said = crate::harness::said(&output);
    assert!(
        said.contains("did you mean `nl/flyers/oever-nl-a4.pdf`"),
        "{said}"
    );
}

#[test]
fn what_typst_is_handed_passes_the_gate_and_stays_apart() {
    let site = Site::editions();
    site.build();
    let output = site.run(&["typst-sources"]);
    assert!(output.status.success(), "{}", crate::harness::said(&output));
    let sheets = |edition: &str| {
        let found = std::fs::read_dir(site.path(&format!("typst/{edition}/nl/flyers")));
        found.expect("flyers").count()
    };
    assert!(sheets("public") > 0 && sheets("aantallen") > 0);
    let pool = site.read("typst/aantallen/nl/flyers/oever-nl-a4/data.json");
    let pool: serde_json::Value = serde_json::from_str(&pool).expect("data of a sheet");
    assert_eq!(
        pool["persons"].as_array().map(Vec::len),
        Some(0),
        "numbers, and nobody"
    );
    // A website and what is for colleagues do not lie in each other.
    let into = site.path("output/public");
    let output = site.run(&["typst-sources", "--output", into.to_str().expect("a path")]);
    assert_eq!(
        output.status.code(),
        Some(1),
        "{}",
        crate::harness::said(&output)
    );
    assert!(!site.path("output/public/typst").exists());
}

#[test]
fn a_tab_and_a_language_without_a_name_can_be_printed() {
    let site = Site::base();
    let text = site.read("content/infosheets/vraag.md");
    site.write(
        "content/infosheets/vraag.md",
        &format!("{text}\nBalie:\topen om\t9:00\n"),
    );
    site.replace(
        "content/persons/a-overal.md",
        "{tag: ar, level: native}",
        "{tag: ar, level: native}, {tag: aii, level: native}",
    );
    site.build();
    let sheet = words(&site.path("output/public/nl/informatiebladen/vraag-nl.pdf"));
    assert!(sheet.contains("open om 9:00"), "{sheet}");
    let flyer = words(&site.path("output/public/ar/flyers/oever-ar-a4.pdf"));
    assert!(flyer.contains("Assyrian"), "{flyer}");
}
