//! The machine refuses: a full disk, a folder that may not be written, another build at work.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::harness::{DAY, Site, said, walk};

/// A user without rights, on every Linux.
const NOBODY: u32 = 65_534;

/// Builds through a shell, so that it can limit what the program may do; `$BUILD` is the build.
fn shell(site: &Site, script: &str) -> Output {
    let build = format!(
        "{} build --no-print --date {DAY} --site {} --output {}",
        env!("CARGO_BIN_EXE_sleutelgids"),
        site.path("").display(),
        site.path("output").display()
    );
    Command::new("sh")
        .args(["-c", script])
        .env("BUILD", build)
        .output()
        .expect("a shell")
}

fn change(site: &Site) {
    site.replace("content/site.yaml", "Klein netwerk", "Groot netwerk");
    site.write(
        "content/roles/extra.yaml",
        "label: Extra\ndoes: [Helpen]\ndoes_not: [Oordelen]\n",
    );
}

/// The same but for the manifest, which may know more than before.
fn published(site: &Site, folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    walk(&site.path(folder), &mut |path| {
        let name = path
            .strip_prefix(site.path(folder))
            .expect("within")
            .display()
            .to_string();
        files.push((name, fs::read(path).expect("a file")));
    });
    files.sort();
    files
}

fn assert_refused(output: &Output, words: &str) {
    let said = said(output);
    assert!(said.starts_with("exit code 3\n"), "{said}");
    assert!(
        said.contains("sleutelgids: cannot ") && said.contains(words),
        "{said}"
    );
}

/// That the same build, when nothing stands in its way, gives what a clean one gives.
fn assert_heals(site: &Site) {
    let output = site.run(&["build", "--no-print"]);
    assert!(output.status.success(), "{}", said(&output));
    let healed = published(site, "output/public");
    fs::remove_dir_all(site.path("output")).expect("a folder");
    assert!(site.run(&["build", "--no-print"]).status.success());
    assert!(
        healed == published(site, "output/public"),
        "the next build did not heal it"
    );
}

#[test]
fn a_file_that_cannot_be_finished_changes_nothing() {
    let site = Site::base();
    assert!(site.run(&["build", "--no-print"]).status.success());
    let before = published(&site, "output/public");
    change(&site);
    // No file may grow beyond a few blocks of 512 bytes; the signal for it is ignored, so that writing fails instead.
    let output = shell(&site, "trap '' XFSZ; ulimit -f 8; exec $BUILD");
    assert_refused(&output, "write");
    assert!(
        before == published(&site, "output/public"),
        "something changed"
    );
    assert_heals(&site);
}

#[test]
fn a_full_disk_changes_nothing() {
    let site = Site::base();
    assert!(site.run(&["build", "--no-print"]).status.success());
    let before = published(&site, "output/public");
    change(&site);
    // A disk of its own with room for what is there and little more. Without the right to mount one, the test above
    // has shown the same for a file that may not grow.
    let script = "
        mount -t tmpfs -o size=$(($(du -sk \"$OUT\" | cut -f1) + 60))k none /mnt || exit 77
        cp -a \"$OUT\"/. /mnt && OUT=/mnt
        $BUILD --output /mnt; code=$?
        cp -a /mnt \"$COPY\"; exit $code";
    let build = format!(
        "{} build --no-print --date {DAY} --site {}",
        env!("CARGO_BIN_EXE_sleutelgids"),
        site.path("").display()
    );
    let output = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script])
        .env("BUILD", build)
        .env("OUT", site.path("output"))
        .env("COPY", site.path("copy"))
        .output()
        .expect("unshare (Debian: util-linux)");
    if output.status.code() == Some(77) || !site.path("copy").exists() {
        eprintln!(
            "no disk could be mounted here; see `a_file_that_cannot_be_finished_changes_nothing`"
        );
        return;
    }
    assert_refused(&output, "the disk is full");
    assert!(
        before == published(&site, "copy/public"),
        "something changed"
    );
    fs::remove_dir_all(site.path("output")).expect("a folder");
    fs::rename(site.path("copy"), site.path("output")).expect("a folder");
    assert_heals(&site);
}

#[test]
fn an_output_that_may_not_be_written_is_named() {
    let site = Site::base();
    assert!(site.run(&["build", "--no-print"]).status.success());
    let before = published(&site, "output/public");
    change(&site);
    // Root may write everything: whoever runs this, the program runs as nobody.
    let program = site.path("program");
    fs::copy(env!("CARGO_BIN_EXE_sleutelgids"), &program).expect("a copy");
    fs::set_permissions(site.path(""), fs::Permissions::from_mode(0o755)).expect("permissions");
    fs::set_permissions(
        site.path("output/public"),
        fs::Permissions::from_mode(0o555),
    )
    .expect("permissions");
    let mut command = Command::new(&program);
    command
        .args(["build", "--no-print", "--date", DAY, "--site"])
        .arg(site.path(""));
    if is_root(&site.path("content")) {
        command.uid(NOBODY).gid(NOBODY);
    }
    let output = command.output().expect("the program runs");
    assert_refused(&output, "output");
    assert!(
        said(&output).contains("you do not have permission"),
        "{}",
        said(&output)
    );
    assert!(
        before == published(&site, "output/public"),
        "something changed"
    );
    fs::set_permissions(
        site.path("output/public"),
        fs::Permissions::from_mode(0o755),
    )
    .expect("permissions");
    fs::remove_file(program).expect("a file");
    assert_heals(&site);
}

fn is_root(own: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(own).expect("metadata").uid() == 0
}

#[test]
fn while_one_build_writes_another_waits_for_its_turn() {
    let site = Site::base();
    assert!(site.run(&["build", "--no-print"]).status.success());
    let before = published(&site, "output/public");
    change(&site);
    let held = fs::File::open(site.path("output/public")).expect("a folder");
    held.try_lock().expect("nobody else writes");
    let output = site.run(&["build", "--no-print"]);
    assert_refused(&output, "another build is writing to it");
    assert!(
        before == published(&site, "output/public"),
        "something changed"
    );
    // Whoever held it is gone, and its lock with it.
    drop(held);
    assert_heals(&site);
}

#[test]
fn builds_at_the_same_time_leave_one_whole_site() {
    let site = Site::base();
    let start = || {
        Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args(["build", "--no-print", "--date", DAY, "--site"])
            .arg(site.path(""))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs")
    };
    for _ in 0..3 {
        let running: Vec<_> = (0..4).map(|_| start()).collect();
        let mut done = 0;
        for child in running {
            let output = child.wait_with_output().expect("it ends");
            match output.status.code() {
                Some(0) => done += 1,
                _ => assert_refused(&output, "another build"),
            }
        }
        assert!(done > 0, "nobody got through");
        let there = published(&site, "output/public");
        assert_heals(&site);
        assert!(there == published(&site, "output/public"), "they mixed");
        fs::remove_dir_all(site.path("output")).expect("a folder");
    }
}

#[test]
fn a_mistake_in_the_content_or_the_theme_changes_nothing() {
    let site = Site::base();
    assert!(site.run(&["build", "--no-print"]).status.success());
    let before = site.output();
    change(&site);
    let mistakes = [
        ("content/roles/kapot.yaml", "label: [\n"),
        (
            "themes/default/templates/region.html",
            "{% extends \"base.html\" %}{% if %}",
        ),
        (
            "themes/default/templates/region.html",
            "{{ nergens.te.vinden }}",
        ),
    ];
    for (path, text) in mistakes {
        site.write(path, text);
        let output = site.run(&["build", "--no-print"]);
        assert_eq!(output.status.code(), Some(1), "{path}: {}", said(&output));
        assert!(before == site.output(), "{path}: something changed");
        fs::remove_file(site.path(path)).expect("a file");
    }
    assert_heals(&site);
}
