//! **Canaries.** Every personal field of every person holds a word that stands nowhere else, in several scripts;
//! consents are drawn at random. What is built is unpacked, and exactly the permitted words are in it.
//!
//! What is expected is worked out here, from the drawn consents alone: neither the gate's code nor the audit's has a
//! part in it. The draws are seeded: a case that fails, fails again.

#![allow(clippy::disallowed_methods, reason = "tests work in folders of their own")]

mod draw;
mod expect;
mod output;
mod site;

use draw::{Person, persons};
use expect::{INTERNAL, PUBLIC};
use output::Built;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sleutelgids::model::facts::{BODY, Fact, Field, RECORD};

/// Sites that are drawn and built, each in three editions.
const CASES: usize = 8;

fn runner(seed: u8) -> TestRunner {
    TestRunner::new_with_rng(
        Config::default(),
        TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]),
    )
}

fn drawn(seed: u8, count: usize) -> Vec<Person> {
    persons(count).new_tree(&mut runner(seed)).expect("a draw").current()
}

#[test]
fn exactly_what_is_permitted_is_published() {
    let mut shown = 0;
    for seed in 0..CASES {
        let persons = drawn(u8::try_from(seed).expect("few cases"), 5);
        shown += judge(&persons, &["build"], &format!("case {seed}"));
    }
    assert!(shown > CASES * 10, "the draws let hardly anything be shown: {shown} values");
}

#[test]
fn a_larger_site_with_everything_open_and_everything_shut() {
    let mut persons = drawn(77, 12);
    persons[0].open_all();
    persons[1].open_all();
    persons[1].shut();
    // With its print files, which the audit judges as well.
    judge(&persons, &["build", "--release"], "the larger site");
}

/// A field that is added to the record and drawn nowhere would leak without anybody noticing.
#[test]
fn every_fact_of_a_record_is_drawn() {
    let mut persons = drawn(77, 2);
    persons[0].open_all();
    persons[1].open_all();
    persons[1].route = "form";
    let text: String = persons.iter().map(site::record).collect();
    for (key, fact) in RECORD {
        let is_there = match key.split_once('.') {
            // The text below the record.
            None if *key == BODY.0 => text.contains(&site::word(0, "intro")),
            None => text.contains(&format!("\n{key}:")),
            Some((above, leaf)) => text
                .split(&format!("\n{above}:"))
                .skip(1)
                .any(|part| part.contains(&format!("{leaf}:"))),
        };
        assert!(is_there || *fact == Fact::Setting, "no canary in `{key}`: draw it in `site.rs`");
    }
    for (field, word) in Field::ALL {
        assert!(draw::FIELDS.contains(&word), "{field:?}: no consent draws `{word}`");
    }
    assert_eq!(draw::FIELDS.len(), Field::ALL.len());
}

/// Builds a site of these persons and compares; gives the number of values that are shown.
fn judge(persons: &[Person], args: &[&str], case: &str) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    site::write(folder.path(), persons);
    site::run(folder.path(), args, case);
    let edition = |name: &str| Built::read(&folder.path().join("output").join(name));
    let (public, counted, internal) = (edition("public"), edition("aantallen"), edition("intern"));
    let mut shown = 0;
    for (built, of) in [(&public, &PUBLIC), (&internal, &INTERNAL)] {
        shown += expect::pages(persons, built, of, case)
            + expect::sheets(persons, built, of, case)
            + expect::person_pages(persons, built, of, case);
        expect::region_pages(persons, built, of, case);
        expect::pictures(persons, built, of, case);
    }
    expect::nobody(persons, &counted, case);
    for (built, colleagues) in [(&public, false), (&counted, false), (&internal, true)] {
        expect::colleague(built, colleagues, case);
        expect::marked(built, colleagues, case);
    }
    for (one, other) in [(&public, &internal), (&public, &counted), (&counted, &internal)] {
        expect::strangers(one, other, case);
    }
    // The audit is of the same opinion.
    site::run(folder.path(), &["audit"], case);
    shown
}
