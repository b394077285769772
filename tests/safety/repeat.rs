//! The same input gives the same bytes, whatever machine it is built on.

use std::fs;
use std::process::Command;

use crate::harness::{DAY, Site, said, walk};

/// BLAKE3 would do; comparing the bytes themselves says more when it fails.
fn built(site: &Site, jobs: &str, environment: &[(&str, &str)]) -> Vec<(String, Vec<u8>)> {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["build", "--jobs", jobs, "--date", DAY, "--site"])
        .arg(site.path(""))
        .arg("--output")
        .arg(folder.path())
        .envs(environment.iter().copied())
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", said(&output));
    let mut files = Vec::new();
    walk(&folder.path().join("public"), &mut |path| {
        let name = path
            .strip_prefix(folder.path())
            .expect("within")
            .display()
            .to_string();
        files.push((name, fs::read(path).expect("a file")));
    });
    files.sort();
    files
}

#[test]
fn threads_time_zone_and_language_of_the_machine_change_no_byte() {
    let site = Site::base();
    let first = built(&site, "1", &[("TZ", "UTC"), ("LC_ALL", "C"), ("LANG", "C")]);
    assert!(first.iter().any(|(name, _)| name.ends_with(".pdf")));
    let others = [
        (
            "2",
            [
                ("TZ", "Pacific/Kiritimati"),
                ("LC_ALL", "tr_TR.UTF-8"),
                ("LANG", "tr_TR.UTF-8"),
            ],
        ),
        (
            "8",
            [
                ("TZ", "America/St_Johns"),
                ("LC_ALL", "ar_EG.UTF-8"),
                ("LANG", "ar_EG.UTF-8"),
            ],
        ),
    ];
    for (jobs, environment) in others {
        let other = built(&site, jobs, &environment);
        assert_eq!(first.len(), other.len());
        for (a, b) in first.iter().zip(&other) {
            assert!(
                a == b,
                "{} or {} differs with --jobs {jobs} {environment:?}",
                a.0,
                b.0
            );
        }
    }
}
