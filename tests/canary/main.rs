//! **Canaries.** Every personal field of every person holds a word that stands nowhere else, in several scripts;
//! consents, ways of writing names, second files about one person are drawn at random, and so is what becomes of a site. What is
//! built is unpacked, and exactly the permitted words are in it.
//!
//! What is expected is worked out here, from the drawn consents alone: neither the gate's code nor the audit's has a
//! part in it. The draws are seeded: a case that fails, fails again.

#![allow(
    clippy::disallowed_methods,
    reason = "tests work in folders of their own"
)]

mod draw;
mod expect;
mod output;
mod site;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use draw::{Person, persons};
use expect::{INTERNAL, PUBLIC};
use output::Built;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use sleutelgids::model::facts::{BODY, Fact, Field, record};

/// Sites that are drawn and built, each in three editions.
const CASES: usize = 8;

fn runner(seed: u8) -> TestRunner {
    TestRunner::new_with_rng(
        Config::default(),
        TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]),
    )
}

fn drawn(seed: u8, count: usize) -> Vec<Person> {
    persons(count)
        .new_tree(&mut runner(seed))
        .expect("a draw")
        .current()
}

#[test]
fn exactly_what_is_permitted_is_published() {
    let mut shown = 0;
    for seed in 0..CASES {
        let seed = u8::try_from(seed).expect("few cases");
        let folder = tempfile::tempdir().expect("a folder");
        let mut persons = drawn(seed, 5);
        let (count, before) = judge(folder.path(), &persons, &["build"], &format!("case {seed}"));
        shown += count;
        // Some of the sites live on.
        if seed % 4 == 0 {
            let newcomer = drawn(seed + 100, 6).pop().expect("somebody");
            live_on(&mut persons, newcomer);
            let case = format!("case {seed}, later");
            let (count, after) = judge(folder.path(), &persons, &["build"], &case);
            shown += count;
            addresses_stay(&before, &after, &case);
        }
    }
    assert!(
        shown > CASES * 10,
        "the draws let hardly anything be shown: {shown} values"
    );
}

/// One leaves, one withdraws, the record of one is removed, that of one gets another name, and one joins.
fn live_on(persons: &mut Vec<Person>, newcomer: Person) {
    persons[1].status = "left";
    persons[2].shut();
    persons[3].is_gone = true;
    persons[4].is_renamed = true;
    persons.push(newcomer);
}

type Addresses = BTreeMap<usize, BTreeSet<String>>;

/// Whoever stayed has the addresses that she had, and nobody has another's.
fn addresses_stay(before: &Addresses, after: &Addresses, case: &str) {
    for (person, addresses) in after {
        if let Some(old) = before.get(person) {
            assert_eq!(addresses, old, "{case}: person {person} moved");
        }
        let had = |(other, old): &(&usize, &BTreeSet<String>)| {
            *other != person && !old.is_disjoint(addresses)
        };
        let other = before.iter().find(had);
        assert_eq!(
            other, None,
            "{case}: person {person} has an address of another"
        );
    }
}

/// A file about somebody that allows something else than another one stops everything.
#[test]
fn a_copy_that_differs_changes_nothing() {
    for seed in 20..22 {
        let folder = tempfile::tempdir().expect("a folder");
        let mut persons = drawn(seed, 2);
        persons[0].open_all();
        persons[0].has_copy = false;
        site::write(folder.path(), &persons);
        site::run(folder.path(), &["build", "--no-print"], "before");
        let before = Built::files(&folder.path().join("output"));
        let name = site::copy(&persons[0]);
        persons[0].shut();
        let record = site::without_picture(&site::record(&persons[0]));
        let path = folder
            .path()
            .join("content/persons")
            .join(format!("{name}.md"));
        std::fs::write(path, record).expect("a file");
        let output = site::output(folder.path(), &["build", "--no-print"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains("error[SG0260]"), "{said}");
        assert!(
            before == Built::files(&folder.path().join("output")),
            "something changed"
        );
    }
}

#[test]
fn a_larger_site_with_everything_open_and_everything_shut() {
    let mut persons = drawn(77, 12);
    persons[0].open_all();
    persons[1].open_all();
    persons[1].shut();
    // With its print files, which the audit judges as well.
    let folder = tempfile::tempdir().expect("a folder");
    judge(
        folder.path(),
        &persons,
        &["build", "--release"],
        "the larger site",
    );
}

/// A field that is added to the record and drawn nowhere would leak without anybody noticing.
#[test]
fn every_fact_of_a_record_is_drawn() {
    let mut persons = drawn(77, 2);
    persons[0].open_all();
    persons[1].open_all();
    persons[1].route = "form";
    let text: String = persons.iter().map(site::record).collect();
    for (key, fact) in record() {
        let is_there = match key.split_once('.') {
            // The text below the record.
            None if key == BODY.0 => text.contains(&site::word(0, "intro")),
            None => text.contains(&format!("\n{key}:")),
            Some((above, leaf)) => text
                .split(&format!("\n{above}:"))
                .skip(1)
                .any(|part| part.contains(&format!("{leaf}:"))),
        };
        assert!(
            is_there || fact == Fact::Setting,
            "no canary in `{key}`: draw it in `site.rs`"
        );
    }
    for (field, word) in Field::ALL {
        assert!(
            persons[0].may(word, &["web"]),
            "{field:?}: no consent draws `{word}`"
        );
    }
    let more = draw::MORE_FACTS.len();
    assert_eq!(draw::FIELDS.len() + more, Field::ALL.len());
}

/// Builds a site of these persons in a folder and compares; gives the number of values that are shown, and whose page is where.
fn judge(root: &Path, persons: &[Person], args: &[&str], case: &str) -> (usize, Addresses) {
    site::write(root, persons);
    site::run(root, args, case);
    let edition = |name: &str| Built::read(&root.join("output").join(name));
    let (public, counted, internal) = (edition("public"), edition("aantallen"), edition("intern"));
    let mut shown = 0;
    for (built, of) in [(&public, &PUBLIC), (&internal, &INTERNAL)] {
        shown += expect::pages(persons, built, of, case)
            + expect::sheets(persons, built, of, case)
            + expect::person_pages(persons, built, of, case);
        expect::region_pages(persons, built, of, case);
        expect::former_addresses(persons, built, case);
        expect::pictures(persons, built, of, case);
    }
    expect::nobody(persons, &counted, case);
    for (built, colleagues) in [(&public, false), (&counted, false), (&internal, true)] {
        expect::colleague(built, colleagues, case);
        expect::marked(built, colleagues, case);
    }
    for (one, other) in [
        (&public, &internal),
        (&public, &counted),
        (&counted, &internal),
    ] {
        expect::strangers(one, other, case);
    }
    // The audit is of the same opinion.
    site::run(root, &["audit"], case);
    (shown, expect::addresses(persons, &public))
}
