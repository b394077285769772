//! **Planted leaks.** Secrets of every kind in every writing, in every kind of file: each must be found; and harmless
//! files, in which nothing may be.

#![allow(clippy::disallowed_methods, reason = "a test makes its own site")]

mod carriers;
mod site;

use std::collections::BTreeSet;

use crate::rule::{Medium, Place};
use crate::{Auditor, Given, Open, Site, values};
use sleutelgids_core::diag::{Severity, Tongue};
use sleutelgids_core::model::facts::{Fact, PlainFact, record};
use sleutelgids_core::model::site::Mode;
use sleutelgids_records::load::{Loaded, load};
use sleutelgids_records::validate::{Catalogue, validate};

/// A leak: what it is called, and the file it lies in.
struct Leak {
    name: String,
    route: String,
    bytes: Vec<u8>,
}

/// The site that all are planted in.
struct Network {
    loaded: Loaded,
    catalogue: Catalogue,
}

impl Network {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (path, text) in site::FILES {
            let path = folder.path().join("content").join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            std::fs::write(path, with_every_plain_fact(text)).expect("a file");
        }
        let loaded = load(folder.path(), None);
        let (catalogue, problems) = validate(&loaded);
        let errors = loaded.problems.iter().chain(&problems);
        let errors: Vec<_> = errors.filter(|p| p.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{errors:?}");
        Self {
            catalogue: catalogue.expect("a catalogue"),
            loaded,
        }
    }

    fn site(&self) -> Site<'_> {
        Site {
            catalogue: &self.catalogue,
            raw: &self.loaded.records,
            sources: &self.loaded.sources,
            theme: &self.loaded.theme,
            mentioned: sleutelgids_records::load::mentioned(&self.loaded),
            mention_reasons: sleutelgids_records::load::mention_reasons(&self.loaded),
            address_key: None,
            person_folders: BTreeSet::new(),
            originals: std::collections::BTreeMap::new(),
            date: "2030-06-15".parse().expect("a date"),
        }
    }
}

/// Returns the messages about a file that shows these persons.
fn said(auditor: &Auditor<'_>, route: &str, bytes: &[u8], persons: &[&str]) -> Vec<String> {
    let persons = persons
        .iter()
        .map(|person| format!("persons/{person}"))
        .collect();
    let given = Given {
        route,
        shown: route,
        bytes,
        persons: Some(&persons),
    };
    let problems = auditor
        .file(given)
        .into_iter()
        .filter(|p| p.severity == Severity::Error);
    problems
        .map(|p| format!("{} {}", p.code, Tongue::English.tell(&p).message))
        .collect()
}

fn finds(auditor: &Auditor<'_>, leak: &Leak) -> bool {
    said(auditor, &leak.route, &leak.bytes, &[])
        .iter()
        .any(|p| p.starts_with("SG0501"))
}

/// The plain facts that the site's own files do not tell of Fatma, each with a secret.
fn more_facts(record: &str) -> impl Iterator<Item = (PlainFact, String)> {
    let untold = PlainFact::all().filter(|fact| !record.contains(&format!("\n{}: ", fact.key())));
    untold.map(|fact| (fact, format!("geheim van {}", fact.key().replace('_', " "))))
}

/// Returns a file of the site; Fatma's record with every plain fact that the table has.
fn with_every_plain_fact(text: &str) -> String {
    let Some(fields) = text.strip_prefix(FATMA) else {
        return text.to_owned();
    };
    let lines = more_facts(text).map(|(fact, secret)| match fact.is_list() {
        true => format!("{}: [{secret}]\n", fact.key()),
        false => format!("{}: {secret}\n", fact.key()),
    });
    format!("{FATMA}{}{fields}", lines.collect::<String>())
}

/// How Fatma's record begins.
const FATMA: &str = "---\nname: Fatma Demirkaya\n";

/// Plants a secret in every kind of file, names in every writing in a page, and every kind of secret in a page.
fn planted() -> Vec<Leak> {
    let page = |name: &str, text: &str| Leak {
        name: name.to_owned(),
        route: "nl/over.html".to_owned(),
        bytes: format!("<!doctype html><title>Over</title>\n<p>Zie {text}, zei men.</p>").into(),
    };
    let mut all = Vec::new();
    for secret in site::IN_FILES {
        all.extend(carriers::files(secret));
    }
    all.extend(site::WRITINGS.iter().map(|text| page(text, text)));
    all.extend(site::SECRETS.iter().map(|(field, text)| page(field, text)));
    let records = site::FILES.iter().map(|(_, text)| text);
    let fatma = records.filter(|text| text.starts_with(FATMA));
    let untold = fatma.flat_map(|text| more_facts(text));
    all.extend(untold.map(|(fact, secret)| page(fact.key(), &secret)));
    all
}

#[test]
fn planted_leaks_are_found() {
    let network = Network::new();
    let site = network.site();
    let auditor = Auditor::new(&site, &site.open(), Mode::Named);
    let leaks = planted();
    let missed: Vec<String> = leaks
        .iter()
        .filter(|leak| !finds(&auditor, leak))
        .map(|leak| format!("{} in {}", leak.name, leak.route))
        .collect();
    assert!(leaks.len() >= 161, "{} leaks", leaks.len());
    assert!(
        missed.is_empty(),
        "{} of {} are hidden: {missed:#?}",
        missed.len(),
        leaks.len()
    );
}

#[test]
fn harmless_files_are_silent() {
    let network = Network::new();
    let site = network.site();
    let auditor = Auditor::new(&site, &site.open(), Mode::Named);
    for (persons, text) in site::HARMLESS {
        let html = format!("<!doctype html><html lang=nl><p>{text}</p>");
        let said = said(&auditor, "nl/x.html", html.as_bytes(), persons);
        assert!(said.is_empty(), "{text}: {said:?}");
    }
}

#[test]
fn what_is_permitted_excuses_itself_where_its_person_is() {
    let network = Network::new();
    let site = network.site();
    let auditor = Auditor::new(&site, &site.open(), Mode::Named);
    let count =
        |text: &str, persons: &[&str]| said(&auditor, "nl/x.vcf", text.as_bytes(), persons).len();
    let card = "FN:Ali Yıldız\r\nTEL:+31600000201\r\n";
    assert_eq!(count(card, &["k07"]), 0);
    assert_eq!(
        count("FN:Noor Ali\r\n", &["k07"]),
        1,
        "a short name excuses no longer one"
    );
    assert_eq!(
        count("FN:Mila Open\r\nTEL:+31600000201\r\n", &["k08"]),
        1,
        "another's card"
    );
    assert_eq!(count("TEL:+31600000117\r\n", &["k07"]), 1);
    // Two persons with one telephone number, one of whom withdrew.
    assert_eq!(count("TEL:+31600000208\r\n", &["k08"]), 0);
    assert!(count("TEL:+31600000208\r\n", &["k07"]) > 0);
}

/// Tells whoever adds a field to the record that the audit does not look for it.
#[test]
fn every_fact_of_a_record_is_looked_for() {
    let network = Network::new();
    let site = network.site();
    let place = Place {
        mode: Mode::Named,
        medium: Medium::Page,
        date: site.date,
    };
    let mut values = values::personal(site.catalogue, site.raw, place);
    values.extend(
        site.mention_reasons
            .iter()
            .map(|(r, why)| values::mention_reason(r, why)),
    );
    let own: Vec<String> = values
        .iter()
        .filter(|v| ["persons/fatma-k01", "persons/k12"].contains(&v.record.as_str()))
        .map(|v| {
            v.field
                .split([' ', ','])
                .next()
                .unwrap_or_default()
                .replace("[0]", "")
        })
        .collect();
    for (key, fact) in record() {
        let looked_for = own.iter().any(|field| field == key);
        // Her picture is known by its bytes: `Site::originals`.
        let is_own = matches!(fact, Fact::Value(_) | Fact::Kept) && key != "photo";
        assert!(
            looked_for || !is_own,
            "`{key}` of a person is not looked for: add it to `values.rs`"
        );
    }
}

#[test]
fn usual_words_are_no_secrets() {
    let network = Network::new();
    let site = network.site();
    let open: Open = site.open();
    for word in [
        "map 3",
        "nl",
        "vrijwilliger",
        "moeder",
        "dossier 12, kast 4",
    ] {
        assert!(open.is_usual("consent[0].evidence", word), "{word}");
    }
    for word in ["dossier Q-7731", "Mevrouw Quispel", "2029/0044-B"] {
        assert!(!open.is_usual("consent[0].evidence", word), "{word}");
    }
}
