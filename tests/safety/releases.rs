//! A release and a withdrawal are killed at any moment: the register and the record are as they were or as they are to
//! be, and no sheet can be printed that the register does not know.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::harness::{DAY, Site, said, walk};

/// How often each is killed.
const KILLS: u32 = 12;

fn command(site: &Site, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelgids"));
    command
        .args(args)
        .args(["--quiet", "--date", DAY, "--site"])
        .arg(site.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// How long a run takes.
fn time(site: &Site, args: &[&str]) -> Duration {
    let begin = Instant::now();
    assert!(command(site, args).status().expect("the program runs").success());
    begin.elapsed()
}

fn kill_after(site: &Site, args: &[&str], wait: Duration) {
    let mut child = command(site, args).spawn().expect("the program runs");
    sleep(wait);
    let _ = child.kill();
    child.wait().expect("it ends");
}

fn site() -> Site {
    let site = Site::base();
    site.replace("content/site.yaml", "languages: [nl, ar, ti]", "languages: [nl]");
    for kind in ["regions/oever", "infosheets/vraag", "articles/begin"] {
        for lang in ["ar", "ti"] {
            fs::remove_file(site.path(&format!("content/{kind}.{lang}.md"))).expect("a file");
        }
    }
    site
}

fn registered(site: &Site) -> usize {
    let output = site.run(&["editions", "--format", "json"]);
    assert!(output.status.success(), "{}", said(&output));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    told["sheets"].as_array().expect("a list").len()
}

fn print_files(site: &Site) -> usize {
    let mut count = 0;
    let folder = site.path("output/print-public");
    if folder.exists() {
        walk(&folder, &mut |path| {
            count += usize::from(path.extension().is_some_and(|e| e == "pdf"))
        });
    }
    count
}

#[test]
fn a_killed_release_leaves_a_whole_register_that_knows_every_sheet() {
    let args = ["build", "--release", "--copies", "3"];
    let whole = time(&site(), &args);
    for round in 0..KILLS {
        let site = site();
        kill_after(&site, &args, whole * (round + KILLS) / (KILLS * 2));
        let (known, made) = (registered(&site), print_files(&site));
        assert!(known >= made, "{made} print files, and the register knows {known}");
        time(&site, &args);
        assert_eq!(registered(&site), print_files(&site));
        assert!(site.run(&["check"]).status.success());
    }
}

#[test]
fn a_killed_withdrawal_leaves_the_record_as_it_was_or_as_it_is_to_be() {
    let site = site();
    let file = "content/persons/a-overal.md";
    let args = ["withdraw", "a-overal"];
    let before = site.read(file);
    let whole = time(&site, &args);
    let after = site.read(file);
    assert_ne!(before, after);
    for round in 0..KILLS {
        site.write(file, &before);
        kill_after(&site, &args, whole * round / KILLS);
        let now = site.read(file);
        assert!(now == before || now == after, "torn: {now}");
        time(&site, &args);
        assert_eq!(site.read(file), after);
    }
}
