//! The output folder when the file system refuses, and what is left to do on a server.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use crate::harness::{DAY, Site, said};

/// Runs a build as somebody who is not allowed everything, which whoever runs this may be.
fn build_as_nobody(site: &Site) -> std::process::Output {
    let mut command = Command::new(site.path("program"));
    command.args([
        "build",
        "--no-cache",
        "--no-print",
        "--ui",
        "en",
        "--date",
        DAY,
        "--site",
    ]);
    command.arg(site.path(""));
    let may_read_all = fs::metadata("/proc/self").expect("Linux").uid() == 0;
    if may_read_all {
        command.uid(65_534).gid(65_534);
    }
    command.output().expect("the program runs")
}

fn open_to_all(path: &Path) {
    let is_folder = path.is_dir();
    fs::set_permissions(
        path,
        fs::Permissions::from_mode(if is_folder { 0o777 } else { 0o666 }),
    )
    .expect("it is ours");
    if is_folder {
        for entry in fs::read_dir(path).expect("a folder") {
            open_to_all(&entry.expect("an entry").path());
        }
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_found_before_anything_moves() {
    let site = Site::base();
    open_to_all(&site.path(""));
    let program = site.path("program");
    fs::copy(env!("CARGO_BIN_EXE_sleutelgids"), &program).expect("a copy");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is ours");
    let first = build_as_nobody(&site);
    assert!(first.status.success(), "{}", said(&first));
    let before = site.output();
    site.replace(
        "content/persons/a-overal.md",
        "Zahra Overal",
        "Zahra Elders",
    );
    for folder in [
        "output/public/nl/regios",
        "output/public/ar/personen",
        "output/public/nl/personen",
    ] {
        fs::set_permissions(site.path(folder), fs::Permissions::from_mode(0o555)).expect("ours");
        let output = build_as_nobody(&site);
        assert_eq!(output.status.code(), Some(3), "{folder}: {}", said(&output));
        assert!(said(&output).contains(folder), "{}", said(&output));
        assert!(site.output() == before, "nothing has changed: {folder}");
        fs::set_permissions(site.path(folder), fs::Permissions::from_mode(0o777)).expect("ours");
    }
    let output = build_as_nobody(&site);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn what_is_to_be_deleted_on_a_server_is_listed() {
    let site = Site::base();
    site.build();
    let list = "output/.sleutelgids/public.gone.txt";
    assert!(!site.path(list).exists(), "nothing is gone yet");
    let page = "public/nl/personen/";
    let of_her = |site: &Site| {
        let files = site.output().into_iter().map(|(name, _)| name);
        files
            .filter(|f| f.starts_with(page) && f.contains("zahra"))
            .collect::<Vec<_>>()
    };
    let gone = of_her(&site);
    assert!(!gone.is_empty());
    site.replace(
        "content/persons/a-overal.md",
        "given: 2029-01-01,",
        "given: 2029-01-01, withdrawn: 2030-01-01,",
    );
    let output = site.run(&["build"]);
    assert!(
        output.status.success() && said(&output).contains(list),
        "{}",
        said(&output)
    );
    let listed = site.read(list);
    for file in gone {
        let route = file.strip_prefix("public/").expect("of that edition");
        assert!(
            listed.contains(&format!("{DAY}\t{route}\n")),
            "{route} in {listed}"
        );
    }
    site.replace("content/persons/a-overal.md", " withdrawn: 2030-01-01,", "");
    site.build();
    assert!(!site.read(list).contains("zahra"), "she is there again");
}

#[test]
fn what_stands_where_a_folder_is_to_be_is_named() {
    for (name, command) in [
        ("output", "build"),
        ("output/public", "build"),
        ("output/.sleutelgids", "build"),
        ("proof", "proof"),
    ] {
        let args: &[&str] = match command {
            "proof" => &["build", "--proof", "--region", "oever", "--language", "nl"],
            _ => &["build", "--no-print"],
        };
        let site = Site::base();
        if let Some(folder) = site.path(name).parent() {
            fs::create_dir_all(folder).expect("a folder");
        }
        std::os::unix::fs::symlink("nergens", site.path(name)).expect("a link");
        let output = site.run(args);
        assert_eq!(output.status.code(), Some(3), "{name}: {}", said(&output));
        assert!(
            said(&output).contains("is a link to `nergens`, and nothing is there"),
            "{name}: {}",
            said(&output)
        );
        fs::remove_file(site.path(name)).expect("it is there");
        site.write(name, "a file");
        let output = site.run(args);
        assert_eq!(output.status.code(), Some(3), "{name}: {}", said(&output));
        assert!(
            said(&output).contains(&format!("{name}` is not a folder, and a folder is needed")),
            "{name}: {}",
            said(&output)
        );
        assert_eq!(site.read(name), "a file");
    }
}
