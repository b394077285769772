//! The base site's records against files made by hand.

mod leaks;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{Auditor, Given, Site, nested};
use sleutelgids_core::diag::{Severity, Tongue};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::site::Mode;
use sleutelgids_records::load::{Loaded, load};
use sleutelgids_records::validate::{Catalogue, validate};

fn base() -> (Loaded, Catalogue) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/sites/base");
    let loaded = load(&root, None);
    let (catalogue, problems) = validate(&loaded);
    assert!(
        problems.iter().all(|p| p.severity != Severity::Error),
        "{problems:?}"
    );
    (loaded, catalogue.expect("the base site"))
}

/// What is said of a file, without the hint.
fn said(mode: Mode, date: &str, route: &str, bytes: &[u8]) -> Vec<String> {
    let (loaded, catalogue) = base();
    let site = Site {
        catalogue: &catalogue,
        raw: &loaded.records,
        sources: &loaded.sources,
        theme: &loaded.theme,
        person_folders: BTreeSet::from(["nl/personen/".to_owned()]),
        originals: BTreeMap::from([(
            *blake3::hash(b"\xFF\xD8\xFFface").as_bytes(),
            "persons/x".to_owned(),
        )]),
        mention_reasons: BTreeMap::new(),
        mentioned: sleutelgids_records::load::mentioned(&loaded),
        address_key: loaded.address_key.as_ref(),
        date: date.parse::<Date>().expect("a date"),
    };
    let shown = format!("public/{route}");
    let given = Given {
        route,
        shown: &shown,
        bytes,
        persons: None,
    };
    let problems = Auditor::new(&site, &site.open(), mode).file(given);
    problems
        .into_iter()
        .map(|p| format!("{} {}", p.code, Tongue::English.tell(&p).message))
        .collect()
}

fn page(text: &str) -> Vec<String> {
    said(Mode::Named, "2030-06-15", "nl/a.html", text.as_bytes())
}

#[test]
fn a_find_says_where_what_and_why_and_never_the_value() {
    let all = page("<p>\n\nKarim Verlopen</p>");
    assert_eq!(
        all,
        [
            "SG0501 `public/nl/a.html`, line 3: `name` of `persons/c-verlopen` (K…, 14 characters) stands here, and may not: the consent for web expired on 2021-01-01"
        ]
    );
    let all = page("Nadia Ingetrokken");
    assert!(
        all[0].ends_with("the consent for web was withdrawn on 2030-06-15"),
        "{all:?}"
    );
}

#[test]
fn the_address_key_is_a_secret() {
    let digits = base().0.address_key.expect("a key").digits();
    let all = page(&format!("<p>{digits}</p>"));
    assert!(
        all.iter().any(|p| p.contains("`address-key.yaml`")),
        "{all:?}"
    );
}

#[test]
fn every_kind_of_value_is_looked_for() {
    for leak in [
        "Echte Naamgever",
        "naamgever",
        "Echte Naamgever lacht",
        "Geheimland",
        "zahra@example.org",
        "mailto:zahra%40example.org",
        "Webster",
        "Ben Binnenshuis",
        "058 000 00 12",
        "Dit mag niet blijven staan.",
        "هذا لا يبقى",
        "d-ingetrokken",
        "Ingetrokken, Nadia",
    ] {
        assert!(!page(leak).is_empty(), "{leak}");
    }
    for fine in [
        "Zahra Overal",
        "+31 6 0000 0001",
        "Ik luister eerst.",
        "Mariam",
        "Tesfay",
        "Cora van den Hoek",
    ] {
        assert_eq!(page(fine), [""; 0], "{fine}");
    }
}

#[test]
fn a_sheet_needs_consent_for_paper_too() {
    let sheet = |text: &str| {
        said(
            Mode::Named,
            "2030-06-15",
            "a.pdf",
            format!("%PDF-1.7 ({text})").as_bytes(),
        )
    };
    let finds = |text: &str| {
        sheet(text)
            .iter()
            .filter(|m| m.starts_with("SG0501"))
            .count()
    };
    assert_eq!((finds("Tesfay Tes Webster"), finds("Zahra Overal")), (1, 0));
    assert_eq!(
        said(Mode::Pool, "2030-06-15", "nl/a.html", b"Zahra Overal").len(),
        1,
        "nobody in a pool"
    );
    assert_eq!(
        said(Mode::Named, "2040-01-01", "nl/a.html", b"Zahra Overal").len(),
        1,
        "expired"
    );
}

#[test]
fn names_of_files_are_read_and_originals_are_known() {
    let all = said(Mode::Named, "2030-06-15", "img/karim-verlopen.css", b"");
    assert!(all[0].contains("its name"), "{all:?}");
    let all = said(Mode::Named, "2030-06-15", "img/1.jpg", b"\xFF\xD8\xFFface");
    assert!(
        all.iter().any(|m| m.contains("as it was handed in")),
        "{all:?}"
    );
}

#[test]
fn search_engines_keep_nobody() {
    let route = "nl/personen/zahra-overal.html";
    let page = |mode, route, html: &str| said(mode, "2030-06-15", route, html.as_bytes()).len();
    assert_eq!(page(Mode::Named, route, "<html>"), 1);
    assert_eq!(
        page(Mode::Named, route, "<meta content='noindex' name=robots>"),
        0
    );
    assert_eq!(page(Mode::Named, "nl/personen/index.html", "<html>"), 0);
    assert_eq!(page(Mode::Internal, "nl/index.html", "<html>"), 1);
    let map = "<urlset><loc>https://x.example.org/nl/personen/zahra-overal.html</loc></urlset>";
    assert_eq!(page(Mode::Named, "sitemap.xml", map), 1);
}

#[test]
fn internal_editions_lie_apart() {
    let inside = [("public", Mode::Named), ("public/team", Mode::Internal)];
    assert_eq!(nested(&inside).len(), 1);
    let apart = [
        ("public", Mode::Named),
        ("public-team", Mode::Internal),
        ("team/x", Mode::Pool),
    ];
    assert_eq!(nested(&apart).len(), 0);
}
