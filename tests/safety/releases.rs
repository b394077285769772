//! Withdrawing and releasing are killed, run into a full disk and into folders that may not be written, at moments of which a
//! fixed seed says which: records, the register, the pages and the print files are as they were or as they are to be, the
//! register knows every sheet that can be printed, and the next run makes everything whole.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::harness::{DAY, Site, said, walk};

/// How often a release is killed.
const RELEASES: u32 = 20;

/// How often a withdrawal is killed.
const WITHDRAWALS: u32 = 40;

/// How often either meets a full disk.
const FULL: usize = 10;

const REGISTER: &str = "print-register.yaml";
const RELEASE: [&str; 6] = ["build", "--release", "--copies", "3", "--paper", "a5"];
const WITHDRAWAL: [&str; 2] = ["withdraw", "a-overal"];

/// Both records of one person: a withdrawal ends both.
const RECORDS: [&str; 2] = [
    "content/persons/a-overal.md",
    "content/persons/a-overal-balie.md",
];

type Files = BTreeMap<String, Vec<u8>>;

/// A small site, in which one person has two records that are the same.
fn site() -> Site {
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl]",
    );
    for kind in ["regions/oever", "infosheets/vraag", "articles/begin"] {
        for lang in ["ar", "ti"] {
            fs::remove_file(site.path(&format!("content/{kind}.{lang}.md"))).expect("a file");
        }
    }
    site.write(RECORDS[1], &site.read(RECORDS[0]));
    site
}

/// A site as an earlier release left it, with a new number under which the next one is printed.
fn released() -> Site {
    let site = site();
    finish(&site, &RELEASE);
    site.replace("content/site.yaml", "edition: \"7\"", "edition: \"8\"");
    site.replace("content/site.yaml", "Klein netwerk", "Groot netwerk");
    site
}

fn command(site: &Site, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sleutelgids"));
    command
        .args(args)
        .args(["--quiet", "--date", DAY, "--site"])
        .arg(site.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    command
}

fn finish(site: &Site, args: &[&str]) {
    let output = command(site, args).output().expect("the program runs");
    assert!(output.status.success(), "{args:?}: {}", said(&output));
}

/// Everything that counts: records, the register, and the output but for what the program keeps there for itself.
fn everything(site: &Site) -> Files {
    let mut files = Files::new();
    for folder in ["content", "output"] {
        walk(&site.path(folder), &mut |path| {
            let name = path
                .strip_prefix(site.path(""))
                .expect("within")
                .display()
                .to_string();
            if !name.contains(".sleutelgids") {
                files.insert(name, fs::read(path).expect("a file"));
            }
        });
    }
    files.extend(
        fs::read(site.path(REGISTER))
            .ok()
            .map(|bytes| (REGISTER.to_owned(), bytes)),
    );
    files
}

/// A copy of a site, to begin again with.
struct Backup(tempfile::TempDir);

impl Backup {
    fn of(site: &Site) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy_all(&site.path(""), folder.path());
        Self(folder)
    }

    fn put_back(&self, site: &Site) {
        for entry in fs::read_dir(site.path("")).expect("a folder").flatten() {
            let path = entry.path();
            let removed = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.expect("it goes");
        }
        copy_all(self.0.path(), &site.path(""));
    }
}

/// Copies everything in a folder with the times at which it was written.
fn copy_all(from: &Path, to: &Path) {
    let copied = Command::new("cp")
        .arg("-a")
        .arg(from.join("."))
        .arg(to)
        .status();
    assert!(copied.expect("cp runs").success());
}

/// Whatever happened on the way from `before` to `after`: each file is whole, and no sheet lies there for a printer that the
/// register does not know.
fn assert_nothing_torn(now: &Files, (before, after): (&Files, &Files), when: &str) {
    for (name, bytes) in now {
        let is = |state: &Files| state.get(name) == Some(bytes);
        assert!(
            is(before) || is(after),
            "{when}: {name} is neither as it was nor as it is to be"
        );
    }
    for name in before.keys().filter(|name| after.contains_key(*name)) {
        assert!(now.contains_key(name), "{when}: {name} is lost");
    }
    let is_registered = now.get(REGISTER) == after.get(REGISTER);
    let is_new_sheet =
        |name: &&String| name.starts_with("output/print-") && !before.contains_key(*name);
    let unknown = now.keys().find(is_new_sheet).filter(|_| !is_registered);
    assert_eq!(unknown, None, "{when}: the register does not know it");
}

/// Waits until something is so or the run has ended.
fn until(child: &mut Child, is_so: impl Fn() -> bool) {
    while !is_so() && child.try_wait().expect("a state").is_none() {
        std::hint::spin_loop();
    }
}

/// Kills a run some time after it began, or after something was so; whether it was still running.
fn kill_after(mut child: Child, is_so: Option<&dyn Fn() -> bool>, wait: Duration) -> bool {
    if let Some(is_so) = is_so {
        until(&mut child, is_so);
    }
    let end = Instant::now() + wait;
    while let Some(left) = end.checked_duration_since(Instant::now()) {
        // The last stretch is too short to be slept through.
        if left > Duration::from_millis(1) {
            sleep(left / 2)
        } else {
            std::hint::spin_loop()
        }
    }
    let _ = child.kill();
    !child.wait().expect("it ends").success()
}

fn share(random: &mut TestRng) -> f64 {
    f64::from(random.next_u32()) / f64::from(u32::MAX)
}

#[test]
fn a_killed_release_leaves_a_whole_register_that_knows_every_sheet() {
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[5; 32]);
    let site = released();
    let (before, backup) = (everything(&site), Backup::of(&site));
    let begin = Instant::now();
    let mut child = command(&site, &RELEASE).spawn().expect("the program runs");
    until(&mut child, || {
        site.read(REGISTER).as_bytes() != before[REGISTER]
    });
    let from_register = Instant::now();
    assert!(child.wait().expect("it ends").success());
    let (whole, moving) = (begin.elapsed(), from_register.elapsed());
    let after = everything(&site);
    let (mut killed, mut registered) = (0, 0);
    for run in 0..RELEASES {
        backup.put_back(&site);
        let child = command(&site, &RELEASE).spawn().expect("the program runs");
        let is_registered = || site.read(REGISTER).as_bytes() != before[REGISTER];
        let part = share(&mut random);
        // Half of them on the way to the register, and half from there on.
        let was_killed = match run % 2 {
            0 => kill_after(child, None, whole.mul_f64(part)),
            _ => kill_after(child, Some(&is_registered), moving.mul_f64(part)),
        };
        killed += u32::from(was_killed);
        let now = everything(&site);
        registered += u32::from(was_killed && now[REGISTER] == after[REGISTER]);
        assert_nothing_torn(&now, (&before, &after), &format!("release {run}"));
        finish(&site, &RELEASE);
        assert!(
            everything(&site) == after,
            "release {run}: the next one did not heal it"
        );
    }
    println!("{killed} of {RELEASES} releases were killed, {registered} of them once registered");
    assert!(
        killed > RELEASES / 3 && registered > 0,
        "the moments were badly chosen"
    );
}

#[test]
fn a_killed_withdrawal_leaves_each_record_as_it_was_or_as_it_is_to_be() {
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[6; 32]);
    let site = site();
    let (before, backup) = (everything(&site), Backup::of(&site));
    let begin = Instant::now();
    finish(&site, &WITHDRAWAL);
    let whole = begin.elapsed();
    let after = everything(&site);
    let is_changed = |name: &&str| before[*name] != after[*name];
    assert_eq!(RECORDS.iter().filter(|name| is_changed(name)).count(), 2);
    let mut killed = 0;
    for run in 0..WITHDRAWALS {
        backup.put_back(&site);
        let child = command(&site, &WITHDRAWAL)
            .spawn()
            .expect("the program runs");
        let is_writing = || hidden(&site) > 0;
        let part = share(&mut random);
        killed += u32::from(match run % 2 {
            0 => kill_after(child, None, whole.mul_f64(part)),
            _ => kill_after(child, Some(&is_writing), Duration::from_micros(run.into())),
        });
        assert_nothing_torn(
            &everything(&site),
            (&before, &after),
            &format!("withdrawal {run}"),
        );
        finish(&site, &WITHDRAWAL);
        assert!(
            everything(&site) == after,
            "withdrawal {run}: the next one did not heal it"
        );
        assert_eq!(hidden(&site), 0, "left by withdrawal {run}");
    }
    println!("{killed} of {WITHDRAWALS} withdrawals were killed");
    assert!(killed > WITHDRAWALS / 3, "the moments were badly chosen");
}

/// Files that wait beside records.
fn hidden(site: &Site) -> usize {
    let all = fs::read_dir(site.path("content/persons"))
        .expect("a folder")
        .flatten();
    all.filter(|e| {
        e.file_name()
            .to_string_lossy()
            .ends_with(".sleutelgids-new")
    })
    .count()
}

/// Runs the program where no file may grow beyond so many blocks of 512 bytes: writing fails, as on a full disk.
fn with_little_room(site: &Site, args: &[&str], blocks: u32) -> Output {
    Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f \"$0\"; exec \"$@\"",
            &blocks.to_string(),
        ])
        .arg(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(args)
        .args(["--date", DAY, "--site"])
        .arg(site.path(""))
        .env("SLEUTELGIDS_UI", "en")
        .output()
        .expect("a shell")
}

/// That a run which the machine stopped said so and changed nothing.
fn assert_refused(site: &Site, output: &Output, before: &Files) {
    assert_eq!(output.status.code(), Some(3), "{}", said(output));
    assert!(said(output).contains("cannot"), "{}", said(output));
    assert!(
        everything(site) == *before,
        "something changed: {}",
        said(output)
    );
}

#[test]
fn a_disk_without_room_for_a_release_or_a_withdrawal_changes_nothing() {
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let site = released();
    // The register is larger than most records, and smaller than any sheet.
    let head = "# of former years\n".repeat(600);
    let register = site.read(REGISTER);
    site.write(REGISTER, &format!("{head}{register}"));
    let (before, backup) = (everything(&site), Backup::of(&site));
    let largest = before.values().map(Vec::len).max().expect("files") / 512;
    let mut refused = 0;
    for _ in 0..FULL {
        let blocks = random.next_u32() % u32::try_from(largest).expect("small");
        let output = with_little_room(&site, &RELEASE, blocks);
        if !output.status.success() {
            assert_refused(&site, &output, &before);
            refused += 1;
        }
        backup.put_back(&site);
    }
    assert!(refused > FULL / 2, "the sizes were badly chosen");
    // One of the two records fits, the other does not: who takes back her consent is not kept waiting for the second.
    let long = format!(
        "{}\n{}\n",
        site.read(RECORDS[1]),
        "<!-- of former years -->\n".repeat(400)
    );
    site.write(RECORDS[1], &long);
    let before = everything(&site);
    assert_refused(&site, &with_little_room(&site, &WITHDRAWAL, 0), &before);
    let output = with_little_room(&site, &WITHDRAWAL, 8);
    assert!(!output.status.success(), "{}", said(&output));
    let changed: Vec<String> = everything(&site)
        .into_iter()
        .filter(|(n, b)| before.get(n) != Some(b))
        .map(|f| f.0)
        .collect();
    assert_eq!(changed, [RECORDS[0]], "{}", said(&output));
    assert!(site.read(RECORDS[0]).contains("withdrawn: 2030-06-15"));
    assert_eq!(hidden(&site), 0);
    finish(&site, &WITHDRAWAL);
}

/// Runs the program as somebody who may not write everything: root may.
fn as_nobody(site: &Site, args: &[&str]) -> Output {
    const NOBODY: u32 = 65_534;
    let program = site.path("program");
    fs::copy(env!("CARGO_BIN_EXE_sleutelgids"), &program).expect("a copy");
    let mut command = Command::new(&program);
    command
        .args(args)
        .args(["--date", DAY, "--site"])
        .arg(site.path(""));
    command.env("SLEUTELGIDS_UI", "en");
    if is_root(&site.path("content")) {
        command.uid(NOBODY).gid(NOBODY);
    }
    let output = command.output().expect("the program runs");
    fs::remove_file(program).expect("a file");
    output
}

fn is_root(own: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata(own).expect("metadata").uid() == 0
}

/// Lets everybody write in each folder of a site, but for some.
fn allow_all_but(site: &Site, kept: &[&str]) {
    let mut folders = vec![site.path("")];
    while let Some(folder) = folders.pop() {
        let is_kept = kept.iter().any(|name| site.path(name) == folder);
        let mode = if is_kept { 0o555 } else { 0o777 };
        fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).expect("permissions");
        for entry in fs::read_dir(&folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).expect("permissions");
            }
        }
    }
}

#[test]
fn a_folder_that_may_not_be_written_keeps_a_release_and_a_withdrawal_from_beginning() {
    let site = released();
    let before = everything(&site);
    for folder in [
        "",
        "output/.sleutelgids",
        "output/public",
        "output/print-public/nl",
    ] {
        println!("{folder} may not be written");
        allow_all_but(&site, &[folder]);
        assert_refused(&site, &as_nobody(&site, &RELEASE), &before);
    }
    allow_all_but(&site, &["content/persons"]);
    assert_refused(&site, &as_nobody(&site, &WITHDRAWAL), &before);
    allow_all_but(&site, &[]);
    finish(&site, &WITHDRAWAL);
    finish(&site, &RELEASE);
}
