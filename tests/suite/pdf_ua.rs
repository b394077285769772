//! Every sheet is accessible: PDF/UA-1 and PDF/A-2a by an independent validator, and two rules it does not know.
//!
//! The sheets are those of a small site in three editions and its consent forms, and those of the folders in
//! `$SLEUTELGIDS_PDFS` and `$SLEUTELGIDS_FORMS` when they are set: `tests/run` sets them to the example site's output and
//! forms.

use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf};

use crate::harness::{Site, walk};

#[test]
fn every_sheet_is_accessible() {
    let site = Site::editions();
    site.build();
    let mut sheets = pdfs(&site.path("output"));
    for edition in ["public", "aantallen", "intern"] {
        let folder = site.path("output").join(edition);
        assert!(
            sheets.iter().any(|s| s.starts_with(&folder)),
            "`{edition}` has sheets"
        );
    }
    let forms = pdfs(&crate::consent_form::forms(&site, &["--all"]));
    assert!(
        forms.len() >= 5,
        "a form for each person of the site: {forms:?}"
    );
    sheets.extend(forms);
    for folder in ["SLEUTELGIDS_PDFS", "SLEUTELGIDS_FORMS"]
        .into_iter()
        .filter_map(std::env::var_os)
    {
        let more = pdfs(Path::new(&folder));
        assert!(
            !more.is_empty(),
            "there are no sheets in {}",
            folder.display()
        );
        sheets.extend(more);
    }
    let failures: Vec<String> = sheets.iter().flat_map(|sheet| failures(sheet)).collect();
    assert!(
        failures.is_empty(),
        "of {} sheets:\n{}",
        sheets.len(),
        failures.join("\n")
    );
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(folder, &mut |path| {
        if path.extension().is_some_and(|e| e == "pdf") {
            found.push(path.to_path_buf());
        }
    });
    found.sort();
    found
}

fn failures(sheet: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        match validate_pdf(sheet, &ValidationOptions::default().profile(profile)) {
            Ok(report) => {
                let real = report
                    .failures
                    .iter()
                    .filter(|f| !f.rule_id.ends_with(STREAM_LENGTH) || !lengths_are_right(sheet));
                found.extend(real.map(ToString::to_string));
            }
            Err(error) => found.push(error.to_string()),
        }
    }
    match Document::load(sheet) {
        Ok(document) => {
            document
                .objects
                .values()
                .for_each(|object| own_rules(object, &mut found));
        }
        Err(error) => found.push(error.to_string()),
    }
    found
        .into_iter()
        .map(|failure| format!("{}: {failure}", sheet.display()))
        .collect()
}

/// PDF/A-2's rule that a stream is as long as it says (ISO 19005-2, 6.1.7.1).
const STREAM_LENGTH: &str = ":6.1.7.1:1";

/// Whether every stream is as long as it says. The validator counts a stream whose own last byte is a carriage return,
/// before the line feed that ends it, as one byte too long; one compressed stream in 256 is like that.
fn lengths_are_right(sheet: &Path) -> bool {
    const BEGIN: &[u8] = b"stream\n";
    let file = std::fs::read(sheet).expect("a sheet");
    let position = |from: usize| file[from..].windows(BEGIN.len()).position(|w| w == BEGIN);
    let mut from = 0;
    while let Some(at) = position(from) {
        let begin = from + at + BEGIN.len();
        let head = String::from_utf8_lossy(&file[begin.saturating_sub(1000)..begin]);
        let digits = head.rsplit("/Length ").next().unwrap_or_default();
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        let Ok(length) = digits.parse::<usize>() else {
            return false;
        };
        let end = begin + length;
        if !file
            .get(end..)
            .is_some_and(|rest| rest.starts_with(b"\nendstream"))
        {
            return false;
        }
        from = end + b"\nendstream".len();
    }
    true
}

/// A header cell says what it is the head of, and a language is a BCP 47 tag.
fn own_rules(object: &Object, found: &mut Vec<String>) {
    match object {
        Object::Array(all) => all.iter().for_each(|o| own_rules(o, found)),
        Object::Dictionary(dictionary) => {
            dictionary.iter().for_each(|(_, o)| own_rules(o, found));
            let is_head = dictionary
                .get(b"S")
                .and_then(Object::as_name)
                .is_ok_and(|s| s == b"TH");
            if is_head && !has_scope(dictionary) {
                found.push("a TH has neither Scope nor Headers".to_owned());
            }
            if let Ok(tag) = dictionary.get(b"Lang").and_then(Object::as_str)
                && !is_language_tag(&String::from_utf8_lossy(tag))
            {
                found.push(format!(
                    "`{}` is no language tag",
                    String::from_utf8_lossy(tag)
                ));
            }
        }
        _ => {}
    }
}

fn has_scope(head: &Dictionary) -> bool {
    let says = |o: &Object| {
        o.as_dict()
            .is_ok_and(|a| a.has(b"Scope") || a.has(b"Headers"))
    };
    match head.get(b"A") {
        Ok(Object::Array(all)) => all.iter().any(says),
        Ok(one) => says(one),
        Err(_) => false,
    }
}

fn is_language_tag(tag: &str) -> bool {
    let language = tag.split('-').next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && tag.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

#[test]
fn the_own_rules_find_what_they_look_for() {
    let mut head = Dictionary::from_iter([("S", Object::Name(b"TH".to_vec()))]);
    head.set("Lang", Object::string_literal("dutch!"));
    let mut found = Vec::new();
    own_rules(&Object::Dictionary(head), &mut found);
    assert_eq!(
        found,
        [
            "a TH has neither Scope nor Headers",
            "`dutch!` is no language tag"
        ]
    );
}
