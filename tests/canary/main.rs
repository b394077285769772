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
use output::Built;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Sites that are drawn and built.
const CASES: usize = 12;

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
        shown += judge(&persons, &format!("case {seed}"));
    }
    assert!(shown > CASES * 10, "the draws let hardly anything be shown: {shown} values");
}

#[test]
fn a_larger_site_with_everything_open_and_everything_shut() {
    let mut persons = drawn(77, 12);
    persons[0].open_all();
    persons[1].open_all();
    persons[1].shut();
    judge(&persons, "the larger site");
}

/// Builds a site of these persons and compares; gives the number of values that are shown.
fn judge(persons: &[Person], case: &str) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    site::write(folder.path(), persons);
    site::run(folder.path(), &["build"], case);
    let built = Built::read(&folder.path().join("output/public"));
    let shown = expect::pages(persons, &built, case)
        + expect::sheets(persons, &built, case)
        + expect::person_pages(persons, &built, case);
    expect::region_pages(persons, &built, case);
    expect::pictures(persons, &built, case);
    // The audit is of the same opinion.
    site::run(folder.path(), &["audit"], case);
    shown
}
