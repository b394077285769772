//! What a log of an automatic build tells of persons, and what happens when nothing can be told.

use std::fs::File;
use std::process::{Command, Output, Stdio};

use crate::harness::{DAY, Site, said};

/// What a log may not hold of the person in [`site`].
const FACTS: [&str; 5] = ["Zahra", "Overal", "0000 0001", "zahra@", "1990"];

/// A site with a mistake in every field of a person that says who she is, and her name in a text of somebody else.
fn site() -> Site {
    let site = Site::base();
    let person = "content/persons/a-overal.md";
    site.replace(person, "home_region: oever", "home_region: Zahra Overal");
    site.replace(person, "zahra@example.org", "zahra@example@org");
    site.replace(
        person,
        "topics: [zorg]",
        "topics: [+31 6 0000 0001]\nborn: 1990-13-40",
    );
    site.replace(
        "content/articles/begin.md",
        "title:",
        "Zahra Overal: 1990\ntitle:",
    );
    site
}

#[test]
fn a_log_names_the_record_and_the_field_and_no_person() {
    let site = site();
    let said_in_full = said(&site.run(&["check"]));
    assert!(
        FACTS.iter().all(|fact| said_in_full.contains(fact)),
        "{said_in_full}"
    );
    for args in [
        &["check", "--format", "github"][..],
        &["check", "--format", "sarif"],
        &["check", "--quiet"],
        &["check", "--quiet", "--format", "json"],
        &["build", "--format", "github"],
        &["build", "--quiet"],
    ] {
        let text = said(&site.run(args));
        let told: Vec<&str> = FACTS
            .into_iter()
            .filter(|fact| text.contains(fact))
            .collect();
        assert!(told.is_empty(), "{args:?} tells {told:?}:\n{text}");
        assert!(
            text.contains("persons/a-overal") && text.contains("home_region"),
            "{text}"
        );
    }
}

#[test]
fn a_log_names_no_file_that_is_called_after_somebody() {
    let site = site();
    site.write(
        "content/persons/Zahra Overal.md.txt",
        "---\nname: Zahra Overal\n---\n",
    );
    site.write(
        "content/persons/Zahra Overal (1).md",
        &site.read("content/persons/a-overal.md"),
    );
    site.replace(
        "content/persons/b-alleen-web.md",
        "name:",
        "photo: zahra-overal.jpg\nname:",
    );
    let full = said(&site.run(&["check"])).to_lowercase();
    assert!(
        full.contains("zahra overal.md.txt") && full.contains("zahra-overal.jpg"),
        "{full}"
    );
    for args in [
        &["check", "--format", "github"][..],
        &["check", "--format", "sarif"],
        &["check", "--quiet"],
        &["build", "--format", "github"],
    ] {
        let text = said(&site.run(args));
        assert!(!text.to_lowercase().contains("zahra"), "{args:?}:\n{text}");
        assert!(text.contains("persons/a-overal"), "{text}");
    }
}

#[test]
fn who_is_to_be_asked_again_has_no_name_in_a_log() {
    let site = Site::base();
    let day = "2039-12-20";
    let full = said(&site.run_on(day, &["check"]));
    assert!(full.contains("Zahra Overal"), "{full}");
    for args in [
        &["check", "--format", "github"][..],
        &["check", "--format", "sarif"],
    ] {
        let text = said(&site.run_on(day, args));
        assert!(!text.contains("Zahra"), "{text}");
    }
}

fn into(site: &Site, args: &[&str], stdout: Stdio) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(args)
        .args(["--date", DAY, "--ui", "en", "--site"])
        .arg(site.path(""))
        .stdout(stdout)
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs")
        .wait_with_output()
        .expect("it ends")
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_told_is_an_error() {
    let site = Site::base();
    for args in [
        &["check", "--format", "json"][..],
        &["explain"],
        &["schema"],
    ] {
        let full = File::options()
            .write(true)
            .open("/dev/full")
            .expect("a device that is full");
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        for stdout in [Stdio::from(full), Stdio::from(writer)] {
            let output = into(&site, args, stdout);
            assert_eq!(output.status.code(), Some(3), "{args:?}: {}", said(&output));
            assert!(
                said(&output).contains("not everything could be printed"),
                "{}",
                said(&output)
            );
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_device_for_messages_is_an_error_and_no_panic() {
    let site = site();
    let full = File::options()
        .write(true)
        .open("/dev/full")
        .expect("a device that is full");
    let output = Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(["check", "--date", DAY, "--site"])
        .arg(site.path(""))
        .stderr(full)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(3));
}
