//! Changed samples go into every door that takes text of people (`src/fuzzing.rs`).
//!
//! The samples in `corpus/` are cut, joined, repeated and spoilt in ways that are the same in every run, and each result
//! goes in at the door whose folder the sample is in. What once made the program stumble is kept there as a sample.
//!
//! `SLEUTELGIDS_FUZZ_SECONDS` lets every door have that long instead of its fixed number of tries, each run then with
//! another seed, which it prints; `SLEUTELGIDS_FUZZ_SEED` chooses one.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads its samples, measures, and says what it did"
)]

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use sleutelgids::fuzzing::{DOORS, Door};

/// How often each door is tried, when no time is given.
const TRIES: usize = 100_000;
/// No try takes longer: what does is a fault as well.
const SLOWEST: Duration = Duration::from_secs(5);
/// The longest text that is tried, in bytes.
const LONGEST: usize = 1 << 14;

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 48] = [
    "---\n",
    "- ",
    ": ",
    "&a ",
    "*a",
    "<<: ",
    "!!binary ",
    "|\n",
    ">-\n",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "\\u202e",
    "\\x00",
    "~",
    "null",
    "\u{feff}",
    "\u{2067}",
    "\r\n",
    "\t",
    "\0",
    "# ",
    "![](",
    "](",
    "](javascript:",
    "**",
    "`",
    "```\n",
    "<b ",
    "|--|\n",
    "> ",
    "1. ",
    "+31 6 0000 0000",
    "+0000000 0",
    "2030-02-30",
    "zh-Hant-TW",
    "x-",
    "file\t",
    "pending\t",
    "end\n",
    "\t-\t",
    "sleutelgids 2\tpublic\t-\n",
    "../",
    "\u{301}",
];

struct Mill {
    random: TestRng,
    samples: Vec<Vec<u8>>,
}

impl Mill {
    fn new(name: &str, seed: u64) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..]
            .iter_mut()
            .zip(name.bytes())
            .for_each(|(k, b)| *k = b);
        let mut paths: Vec<PathBuf> = fs::read_dir(corpus().join(name))
            .unwrap_or_else(|e| panic!("no samples for {name}: {e}"))
            .map(|entry| entry.expect("an entry").path())
            .collect();
        paths.sort();
        let samples = paths
            .iter()
            .map(|p| fs::read(p).expect("a sample"))
            .collect();
        Self {
            random: TestRng::from_seed(RngAlgorithm::ChaCha, &key),
            samples,
        }
    }

    /// A number below `most`; 0 when there is none.
    fn below(&mut self, most: usize) -> usize {
        self.random.next_u32() as usize % most.max(1)
    }

    fn next(&mut self) -> Vec<u8> {
        let pick = self.below(self.samples.len());
        let mut bytes = self.samples[pick].clone();
        for _ in 0..=self.below(8) {
            self.change(&mut bytes);
        }
        bytes.truncate(LONGEST);
        bytes
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let at = self.below(bytes.len() + 1);
        let end = (at + self.below(24)).min(bytes.len());
        match self.below(8) {
            0 => drop(bytes.drain(at..end)),
            1 => bytes.truncate(at),
            2 => bytes.extend_from_within(at..end),
            3 => {
                let piece = PIECES[self.below(PIECES.len())];
                bytes.splice(at..at, piece.bytes());
            }
            4 => {
                let piece = PIECES[self.below(PIECES.len())].repeat(self.below(60));
                bytes.splice(at..end, piece.bytes());
            }
            5 => {
                let pick = self.below(self.samples.len());
                let other = self.samples[pick].clone();
                let from = self.below(other.len());
                bytes.splice(at.., other[from..].iter().copied());
            }
            6 => {
                let new = self.random.next_u32().to_le_bytes()[0];
                bytes.get_mut(at).into_iter().for_each(|b| *b = new);
            }
            _ => {
                let bit = 1 << self.below(8);
                bytes.get_mut(at).into_iter().for_each(|b| *b ^= bit);
            }
        }
    }
}

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name)
        .ok()
        .map(|value| value.parse().expect("a number"))
}

/// Puts bytes in at a door; keeps them aside when it stumbles.
fn knock((name, door): Door, bytes: &[u8], seed: u64) {
    let once = || {
        let begin = Instant::now();
        let went = catch_unwind(AssertUnwindSafe(|| door(bytes)));
        (went.is_ok(), begin.elapsed())
    };
    let (mut went, mut took) = once();
    // On a busy machine others may have had the time: what is slow is so every time.
    for _ in 0..3 {
        if went && took > SLOWEST {
            (went, took) = once();
        }
    }
    if !went || took > SLOWEST {
        let kept = std::env::temp_dir().join(format!("sleutelgids-{name}-{seed}"));
        fs::write(&kept, bytes).expect("a file");
        panic!(
            "{name} stumbles over {} (seed {seed}, {took:?})",
            kept.display()
        );
    }
}

fn run(door: Door) {
    let (name, _) = door;
    let seconds = number("SLEUTELGIDS_FUZZ_SECONDS").map(Duration::from_secs);
    let clock = || Instant::now().elapsed().as_nanos() as u64 ^ u64::from(std::process::id());
    let seed = number("SLEUTELGIDS_FUZZ_SEED").unwrap_or_else(|| seconds.map_or(1, |_| clock()));
    let mut mill = Mill::new(name, seed);
    for sample in mill.samples.clone() {
        knock(door, &sample, seed);
    }
    let begin = Instant::now();
    let mut tries = 0;
    // A manifest is tried with files, which take longer than thoughts.
    let most = if name == "manifest" {
        TRIES / 500
    } else {
        TRIES
    };
    while seconds.map_or(tries < most, |s| begin.elapsed() < s) {
        let bytes = mill.next();
        knock(door, &bytes, seed);
        tries += 1;
    }
    println!(
        "{name}: {tries} tries in {:.1?}, seed {seed}",
        begin.elapsed()
    );
}

macro_rules! doors {
    ($($name:ident),*) => {$(
        #[test]
        fn $name() {
            run(*DOORS.iter().find(|(name, _)| *name == stringify!($name)).expect("a door"));
        }
    )*

        #[test]
        fn every_door_is_tried() {
            assert_eq!(DOORS.map(|(name, _)| name), [$(stringify!($name)),*]);
        }
    };
}

doors!(
    front_matter,
    markdown_html,
    markdown_print,
    date,
    language,
    phone,
    manifest
);
