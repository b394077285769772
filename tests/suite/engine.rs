//! The engine as a library: a site made without the command line.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use sleutelgids::engine::build::{BuildEnd, BuildOptions, build};
use sleutelgids::engine::job::Job;
use sleutelgids::engine::progress::{Observer, Progress};
use sleutelgids::engine::watchdog::{Limits, Watch};

use crate::harness::{DAY, Site};

/// Counts what it is told.
#[derive(Default)]
struct Counts {
    announced: AtomicUsize,
    made: AtomicUsize,
    ends: AtomicUsize,
}

impl Progress for Counts {
    fn begin(&self, sheets: usize) {
        self.announced.fetch_add(sheets, Ordering::Relaxed);
    }

    fn step(&self) {
        self.made.fetch_add(1, Ordering::Relaxed);
    }

    fn end(&self) {
        self.ends.fetch_add(1, Ordering::Relaxed);
    }
}

/// What readers are offered.
fn published(site: &Site) -> Vec<(String, Vec<u8>)> {
    let mut files = site.output();
    files.retain(|(name, _)| name.starts_with("public/"));
    files
}

#[test]
fn a_site_is_made_without_the_command_line() {
    let site = Site::base();
    let job = Job::today(&site.path(""), DAY.parse().expect("a day"));
    let watch = Watch::new(Limits {
        time: Duration::from_secs(60),
        memory: 4 << 30,
    });
    let progress = Counts::default();
    let observer = Observer {
        watch: &watch,
        progress: &progress,
    };

    let built = build(&job, BuildOptions::default(), observer).expect("the machine allows it");
    let BuildEnd::Published(report) = &built.ending else {
        panic!("{:#?}", built.context.problems);
    };
    assert!(report.files.written > 50);
    let made = progress.made.load(Ordering::Relaxed);
    assert!(made > 3, "{made} sheets");
    assert_eq!(progress.announced.load(Ordering::Relaxed), made);
    assert_eq!(progress.ends.load(Ordering::Relaxed), 1);
    let by_library = published(&site);
    let other = Site::base();
    other.build();
    assert!(
        by_library == published(&other),
        "the command line makes the same"
    );

    // What is wrong is a value, and nothing is touched.
    site.replace(
        "content/persons/a-overal.md",
        "[voorlichter]",
        "[voorlichtr]",
    );
    let watch = Watch::new(Limits {
        time: Duration::from_secs(60),
        memory: 4 << 30,
    });
    let observer = Observer {
        watch: &watch,
        progress: &progress,
    };
    let built = build(&job, BuildOptions::default(), observer).expect("the machine allows it");
    assert!(matches!(built.ending, BuildEnd::Refused));
    let problems = &built.context.problems;
    let of_role = problems
        .iter()
        .find(|p| p.record.as_deref() == Some("persons/a-overal"));
    assert!(of_role.is_some(), "{problems:#?}");
    assert!(published(&site) == by_library);
}
