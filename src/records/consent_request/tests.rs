//! What a person is asked, by what she allowed before.

#![allow(clippy::disallowed_methods, reason = "a test makes its own site")]

use super::*;
use crate::load::load;
use crate::validate::validate;

/// What is asked of a site's one person, whose record has these lines, on 2030-06-15: the words of the channels for
/// her name, her telephone number and her origin.
fn asked(consents: &[&str]) -> [String; 3] {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join("content").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    write(
        "site.yaml",
        "title: A\ntagline: B\nterm: {nl: {one: c, other: d}}\nlanguages: [nl]\nbase_url: https://a.example.org\norganisation: o\n",
    );
    write("organisations/o.yaml", "name: O\n");
    write("regions/r.md", "---\ntype: city\nname: R\n---\n");
    write("roles/v.yaml", "label: V\n");
    let consents: String = consents.iter().map(|c| format!("  - {{{c}}}\n")).collect();
    let consents = if consents.is_empty() {
        consents
    } else {
        format!("consent:\n{consents}")
    };
    write(
        "persons/x.md",
        &format!(
            "---\nname: X\ndisplay_name: full\nroles: [v]\nhome_region: r\ncontact: {{route: direct, phone: \"+31 6 0000 0001\"}}\nsensitive: {{origin: E, reason: F}}\n{consents}---\n"
        ),
    );
    let (catalogue, problems) = validate(&load(folder.path(), None));
    let catalogue = catalogue.unwrap_or_else(|| panic!("{problems:?}"));
    let date = "2030-06-15".parse().expect("a day");
    let words = BTreeSet::new();
    let request = ConsentRequest::new(&catalogue, &PersonId::new("x"), None, &words, date);
    let request = request.expect("a request");
    let facts = request.sensitive.map(|(rows, _)| rows).unwrap_or_default();
    [Field::Name, Field::Phone, Field::SensitiveOrigin].map(|field| {
        let row = request
            .rows
            .iter()
            .chain(&facts)
            .find(|r| r.field == field)
            .expect("a row");
        row.asked
            .iter()
            .map(|c| c.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    })
}

#[test]
fn who_was_never_asked_is_asked_for_what_is_usual() {
    assert_eq!(asked(&[]), ["web print", "", ""]);
}

#[test]
fn what_holds_is_asked_again() {
    let one = "channels: [print, web], fields: [standard], given: 2029-01-01";
    let two = "channels: [internal], fields: [phone, sensitive.origin], given: 2029-01-01, expires: 2031-01-01";
    assert_eq!(asked(&[one, two]), ["web print", "internal", "internal"]);
    let later = "channels: [open-data], fields: [name], given: 2030-07-01";
    assert_eq!(
        asked(&[one, later])[0],
        "web print open-data",
        "one that begins later counts"
    );
}

#[test]
fn of_what_has_expired_the_last_is_asked_again() {
    let first =
        "channels: [web, internal], fields: [standard], given: 2027-01-01, expires: 2028-01-01";
    let last = "channels: [print], fields: [name], given: 2028-01-01, expires: 2029-01-01";
    assert_eq!(asked(&[first, last]), ["print", "", ""]);
}

#[test]
fn what_was_taken_back_is_not_asked_again() {
    let back =
        "channels: [web, print], fields: [standard], given: 2029-01-01, withdrawn: 2030-01-01";
    assert_eq!(asked(&[back]), ["", "", ""]);
    assert_eq!(
        asked(&[
            back,
            "channels: [internal], fields: [name], given: 2029-01-01"
        ])[0],
        "internal"
    );
}
