//! The example site: who withdraws there leaves no trace, and the list of sheets to take back is right.

use std::collections::BTreeSet;
use std::path::Path;

use lopdf::{Document, Object};

use crate::harness::{Site, ask, said, walk};
use crate::sheets::words;

/// Who withdraws: her name, her parts of it, her number, her address, her words, her portrait's words.
const TRACES: [&str; 9] = [
    "Selamawit",
    "selamawit",
    "Haile-Tesfai",
    "haile-tesfai",
    "0000 0117",
    "0000-0117",
    "als je maar durft te vragen",
    "zwanger van haar eerste kind",
    "sp-001",
];

/// Every word and byte of a file: as it is, unpacked, and as poppler reads it.
fn everything(path: &Path) -> String {
    let bytes = std::fs::read(path).expect("a file");
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    if path.extension().is_some_and(|e| e == "pdf") {
        let mut document = Document::load(path).expect("a PDF");
        document.decompress();
        for object in document.objects.values() {
            strings(object, &mut text);
        }
        text += &words(path);
        text += &ask("pdfinfo", &["-meta"], path);
        text += &ask("pdfinfo", &["-url"], path);
    }
    text
}

fn strings(object: &Object, text: &mut String) {
    match object {
        Object::String(bytes, _) => match bytes.strip_prefix(b"\xfe\xff") {
            Some(wide) => {
                let units = wide
                    .chunks_exact(2)
                    .map(|p| u16::from_be_bytes([p[0], p[1]]));
                text.extend(char::decode_utf16(units).map(|c| c.unwrap_or('?')));
            }
            None => text.push_str(&String::from_utf8_lossy(bytes)),
        },
        Object::Array(all) => all.iter().for_each(|o| strings(o, text)),
        Object::Dictionary(all) => all.iter().for_each(|(_, o)| strings(o, text)),
        Object::Stream(stream) => {
            stream.dict.iter().for_each(|(_, o)| strings(o, text));
            text.push_str(&String::from_utf8_lossy(&stream.content));
        }
        _ => {}
    }
}

/// The files that hold any trace of her, by their paths within the output.
fn traces(site: &Site) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(&site.path("output"), &mut |path| {
        let name = path
            .strip_prefix(site.path("output"))
            .expect("within")
            .display()
            .to_string();
        if name.ends_with(".gone.txt") {
            // What is to be deleted on a server is listed, and is not published.
            return;
        }
        let text = everything(path);
        if TRACES.iter().any(|t| name.contains(t) || text.contains(t)) {
            found.insert(name);
        }
    });
    found
}

#[test]
fn who_withdraws_from_the_example_site_leaves_no_trace() {
    let site = Site::example();
    // Fewer sheets, so that the test is not as long as the whole example.
    let all = "types: [province, health-region, municipality, city, neighbourhood]";
    site.replace("content/site.yaml", all, "types: [city, neighbourhood]");
    site.replace("content/site.yaml", "papers: [a4, a5]", "papers: [a4]");
    let run = |args: &[&str]| {
        let output = site.run_on("2026-11-22", &[args, &["--as-it-was"]].concat());
        assert!(output.status.success(), "{args:?}: {}", said(&output));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    run(&["build", "--release", "--copies", "500"]);
    let before = traces(&site);
    assert!(
        before
            .iter()
            .any(|n| n.starts_with("public/") && n.ends_with(".html")),
        "{before:?}"
    );
    assert!(
        before
            .iter()
            .any(|n| n.starts_with("public/") && n.ends_with(".pdf")),
        "{before:?}"
    );
    let printed: BTreeSet<String> = before
        .iter()
        .filter(|n| n.starts_with("print-public/"))
        .cloned()
        .collect();
    assert!(!printed.is_empty(), "{before:?}");

    let told = run(&["withdraw", "sp-001", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let word =
        |sheet: &serde_json::Value, key: &str| sheet[key].as_str().expect("a word").to_owned();
    let recalled: BTreeSet<String> = told["recall"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|sheet| {
            let (region, lang, paper) = (
                word(sheet, "region"),
                word(sheet, "language"),
                word(sheet, "paper"),
            );
            format!("print-public/{lang}/{region}-{lang}-{paper}-2026-2.pdf")
        })
        .collect();
    assert_eq!(
        recalled, printed,
        "the list of sheets to take back is not that of the sheets with her on them"
    );

    // Other texts may name her: the program says which, and staff take it out.
    for place in told["mentions"].as_array().expect("a list") {
        let file = place
            .as_str()
            .and_then(|p| p.split(':').next())
            .expect("a place")
            .to_owned();
        let text = site.read(&file);
        site.write(
            &file,
            &text
                .replace("Selamawit", "Iemand")
                .replace("Haile-Tesfai", "anders"),
        );
    }
    run(&["build"]);
    assert_eq!(traces(&site), BTreeSet::new());
    run(&["audit"]);
}
