//! Publishing into a temporary folder.

#![allow(
    clippy::disallowed_methods,
    reason = "tests work in a folder of their own"
)]

use std::fs;
use std::path::Path;

use super::manifest::Manifest;
use super::*;
use sleutelgids_core::stamp::Stamp;
use sleutelgids_render::Fingerprint;
use sleutelgids_render::images::Rendition;

fn publish(output: &Path, files: &[(&str, &str)]) -> (Option<Published>, Vec<&'static str>) {
    let files = files
        .iter()
        .map(|(route, text)| File::new(route, text.as_bytes()));
    let (publication, problems) =
        Publication::check(output, "public", files).expect("the folder can be read");
    let codes = problems.iter().map(|d| d.code).collect();
    (
        publication.map(|p| p.write().expect("the folder can be written")),
        codes,
    )
}

fn done(written: usize, unchanged: usize, removed: usize) -> Option<Published> {
    Some(Published {
        written,
        unchanged,
        removed,
    })
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

#[test]
fn writes_what_changed_and_removes_what_is_gone() {
    let dir = folder();
    let out = dir.path();
    let first = [
        ("index.html", "a"),
        ("nl/x/one.html", "b"),
        ("nl/two.html", "c"),
    ];
    assert_eq!(publish(out, &first), (done(3, 0, 0), vec![]));
    assert_eq!(publish(out, &first), (done(0, 3, 0), vec![]));
    let second = [("index.html", "A"), ("nl/two.html", "c")];
    assert_eq!(publish(out, &second), (done(1, 1, 1), vec![]));
    assert_eq!(fs::read(out.join("public/index.html")).unwrap(), b"A");
    assert!(
        !out.join("public/nl/x").exists(),
        "an empty folder goes with its last file"
    );
    assert!(!out.join("public").join(route::STAGING).exists());
    assert_eq!(
        fs::read_dir(out.join("public")).unwrap().count(),
        2,
        "no manifest is published"
    );
}

#[test]
fn a_file_of_somebody_else_stays_and_is_named() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("index.html", "a")]);
    fs::write(out.join("public/CNAME"), "example.org").unwrap();
    assert_eq!(
        publish(out, &[("index.html", "b")]),
        (done(1, 0, 0), vec!["SG0903"])
    );
    assert_eq!(fs::read(out.join("public/CNAME")).unwrap(), b"example.org");
}

#[test]
fn a_file_of_somebody_else_in_the_way_stops_everything() {
    let dir = folder();
    let out = dir.path();
    fs::create_dir_all(out.join("public")).unwrap();
    fs::write(out.join("public/index.html"), "mine").unwrap();
    let files = [("a.html", "a"), ("index.html", "b")];
    assert_eq!(publish(out, &files), (None, vec!["SG0902"]));
    assert!(!out.join("public/a.html").exists() && !out.join(".sleutelgids").exists());
    assert_eq!(fs::read(out.join("public/index.html")).unwrap(), b"mine");
    // With the same content there is nothing to lose, and it becomes ours.
    assert_eq!(
        publish(out, &[("index.html", "mine")]),
        (done(0, 1, 0), vec![])
    );
    assert_eq!(publish(out, &[]), (done(0, 0, 1), vec![]));
}

#[test]
fn a_file_changed_by_hand_is_replaced_but_never_silently_removed() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("index.html", "a"), ("b.html", "b")]);
    fs::write(out.join("public/index.html"), "x").unwrap();
    fs::write(out.join("public/b.html"), "x").unwrap();
    let (published, mut codes) = publish(out, &[("index.html", "a")]);
    codes.sort_unstable();
    assert_eq!(
        (published, codes),
        (done(1, 0, 0), vec!["SG0904", "SG0905"])
    );
    assert_eq!(fs::read(out.join("public/index.html")).unwrap(), b"a");
    assert_eq!(fs::read(out.join("public/b.html")).unwrap(), b"x");
}

#[test]
fn settled_files_are_not_read_again_but_changed_ones_are() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("a.html", "one"), ("b.html", "two")]);
    let manifest = out.join(".sleutelgids/public.manifest");
    // As if the manifest had been written much later: now the stamps are believed.
    let later = std::time::UNIX_EPOCH + std::time::Duration::from_secs(4_000_000_000);
    fs::File::options()
        .write(true)
        .open(&manifest)
        .unwrap()
        .set_modified(later)
        .unwrap();
    let mut problems = Vec::new();
    let before = Manifest::read(&manifest, &mut problems).unwrap();
    let stamp = |name| Stamp::of(&fs::metadata(out.join("public").join(name)).unwrap());
    assert_eq!(
        before.untouched("a.html", &stamp("a.html")),
        Some(manifest::Hash::of(b"one"))
    );
    fs::write(out.join("public/a.html"), "eno").unwrap();
    assert_eq!(before.untouched("a.html", &stamp("a.html")), None);
    assert_eq!(
        publish(out, &[("a.html", "one"), ("b.html", "two")]).0,
        done(1, 1, 0)
    );
}

#[test]
fn a_file_that_is_named_by_its_content_is_put_back_when_somebody_touched_it() {
    let dir = folder();
    let out = dir.path();
    let picture = Rendition::new("salt", "jpg", (1, 1), b"one".to_vec());
    let path = out.join("public").join(&picture.route);
    let write = || {
        let files = [File::from(&picture)];
        let (publication, problems) = Publication::check(out, "public", files).unwrap();
        let codes: Vec<_> = problems.iter().map(|d| d.code).collect();
        (Some(publication.unwrap().write().unwrap()), codes)
    };
    assert_eq!(write(), (done(1, 0, 0), vec![]));
    assert_eq!(write(), (done(0, 1, 0), vec![]));
    fs::write(&path, "two").unwrap();
    assert_eq!(write(), (done(1, 0, 0), vec!["SG0904"]));
    assert_eq!(fs::read(&path).unwrap(), b"one");
}

#[test]
fn a_build_that_was_cut_off_is_carried_on() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("a.html", "one")]);
    let files = [File::new("a.html", b"two"), File::new("b.html", b"new")];
    let (publication, _) = Publication::check(out, "public", files).unwrap();
    let publication = publication.unwrap();
    let Publication {
        before,
        files,
        audience,
        manifest_path,
        ..
    } = &publication;
    before
        .write_pending(files, *audience, manifest_path)
        .unwrap();
    drop(publication);
    // Both were moved to their places, then the power failed.
    fs::write(out.join("public/a.html"), "two").unwrap();
    fs::write(out.join("public/b.html"), "new").unwrap();
    fs::create_dir(out.join("public").join(route::STAGING)).unwrap();
    fs::write(out.join("public").join(route::STAGING).join("7"), "half").unwrap();
    assert_eq!(
        publish(out, &[("a.html", "three")]),
        (done(1, 0, 1), vec![])
    );
    assert!(!out.join("public").join(route::STAGING).exists());
}

/// Begins to write, gets as far as the manifest that says so, and stops.
fn cut_off(output: &Path, files: &[(&str, &str)]) {
    let files = files
        .iter()
        .map(|(route, text)| File::new(route, text.as_bytes()));
    let (publication, _) = Publication::check(output, "public", files).unwrap();
    drop(publication.unwrap().stage().unwrap());
}

#[test]
fn what_two_builds_in_a_row_left_behind_is_still_ours() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("index.html", "one")]);
    cut_off(out, &[("index.html", "two"), ("b.html", "two")]);
    // The first got its files to their places, the second none of its own.
    fs::write(out.join("public/index.html"), "two").unwrap();
    fs::write(out.join("public/b.html"), "two").unwrap();
    cut_off(out, &[("index.html", "three"), ("b.html", "three")]);
    assert_eq!(
        publish(out, &[("index.html", "four")]),
        (done(1, 0, 1), vec![])
    );
}

#[test]
fn nothing_changes_before_everything_is_on_the_disk() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("index.html", "one"), ("gone.html", "x")]);
    let files = [File::new("index.html", b"two"), File::new("n/a", b"")];
    let (publication, _) = Publication::check(out, "public", files).unwrap();
    let staged = publication.unwrap().stage().unwrap();
    assert_eq!(fs::read(out.join("public/index.html")).unwrap(), b"one");
    assert!(out.join("public/gone.html").exists() && !out.join("public/n").exists());
    assert_eq!(Some(staged.publish().unwrap()), done(2, 0, 1));
}

#[test]
fn two_first_builds_do_not_write_over_each_other() {
    let dir = folder();
    let out = dir.path();
    let check = |text: &'static [u8]| {
        let files = [File::new("index.html", text)];
        Publication::check(out, "public", files).unwrap().0.unwrap()
    };
    let (one, two) = (check(b"one"), check(b"two"));
    one.write().unwrap();
    let refused = two.write().unwrap_err();
    assert!(
        refused.to_string().contains("another build wrote to it"),
        "{refused}"
    );
    assert_eq!(fs::read(out.join("public/index.html")).unwrap(), b"one");
}

/// Finishes files one by one, then compares and publishes them.
fn one_by_one(existing: &mut ExistingOutput, files: &[(&str, &str)]) -> Vec<(String, StagedFile)> {
    let outbox = existing.begin().expect("nobody else writes");
    let finish = |(route, text): &(&str, &str)| {
        let file = File::new(route, text.as_bytes());
        (
            (*route).to_owned(),
            outbox.finish(&file).expect("the folder can be written"),
        )
    };
    files.iter().map(finish).collect()
}

#[test]
fn what_was_finished_one_by_one_is_published_as_if_all_at_once() {
    let (one, all) = (folder(), folder());
    let turns: [&[(&str, &str)]; 3] = [
        &[("index.html", "a"), ("nl/x.html", "b"), ("nl/y.html", "c")],
        &[("index.html", "A"), ("nl/x.html", "b")],
        &[("index.html", "A"), ("nl/x.html", "b"), ("nl/z.html", "d")],
    ];
    for files in turns {
        let mut existing = ExistingOutput::read(one.path(), "public").unwrap();
        let beside = one_by_one(&mut existing, files);
        let ready = beside
            .iter()
            .map(|(route, beside)| File::staged(route, beside));
        let (publication, problems) = Publication::compare(existing, ready).unwrap();
        assert!(problems.is_empty(), "{problems:?}");
        let done = publication.unwrap().write().unwrap();
        assert_eq!((Some(done), vec![]), publish(all.path(), files));
        let list = |folder: &Path| {
            let files = walkdir::WalkDir::new(folder.join("public")).sort_by_file_name();
            let files = files
                .into_iter()
                .map(Result::unwrap)
                .filter(|e| e.file_type().is_file());
            files
                .map(|e| fs::read(e.path()).unwrap())
                .collect::<Vec<_>>()
        };
        assert_eq!(list(one.path()), list(all.path()));
    }
}

#[test]
fn what_was_finished_and_is_not_published_leaves_nothing() {
    let dir = folder();
    let out = dir.path().join("output");
    let mut existing = ExistingOutput::read(&out, "public").unwrap();
    assert_eq!(one_by_one(&mut existing, &[("index.html", "one")]).len(), 1);
    assert_eq!(
        fs::read(out.join(MANIFESTS).join("public.new/index.html")).unwrap(),
        b"one"
    );
    assert_eq!(
        fs::read_dir(out.join("public")).unwrap().count(),
        0,
        "nothing to be copied to a server"
    );
    drop(existing);
    assert!(!out.exists(), "folders that were made for it go");

    publish(&out, &[("index.html", "one")]);
    let mut existing = ExistingOutput::read(&out, "public").unwrap();
    let unfinished = existing.unfinished();
    one_by_one(
        &mut existing,
        &[("index.html", "two"), ("../out.html", "x")],
    );
    let left = fs::read_dir(out.join(MANIFESTS).join("public.new"))
        .unwrap()
        .count();
    assert_eq!(left, 1, "what leads elsewhere is not written");
    unfinished.remove();
    assert_eq!(fs::read_dir(out.join("public")).unwrap().count(), 1);
    assert_eq!(fs::read_dir(out.join(MANIFESTS)).unwrap().count(), 1);
    assert_eq!(fs::read(out.join("public/index.html")).unwrap(), b"one");
}

/// A first edition of two files, finished and not published.
fn first(out: &Path) -> Staged<'static> {
    let files = [
        File::new("index.html", b"one"),
        File::new("nl/a.html", b"two"),
    ];
    let (publication, problems) = Publication::check(out, "public", files).unwrap();
    assert!(problems.is_empty(), "{problems:?}");
    publication.unwrap().stage().unwrap()
}

#[test]
fn a_first_edition_comes_all_at_once() {
    let dir = folder();
    let out = dir.path();
    let staged = first(out);
    assert_eq!(fs::read_dir(out.join("public")).unwrap().count(), 0);
    let stamp = |path: &str| Stamp::of(&fs::metadata(out.join(path)).unwrap());
    let waits = stamp(".sleutelgids/public.new");
    assert_eq!(Some(staged.publish().unwrap()), done(2, 0, 0));
    assert!(
        waits.is_of_same(&stamp("public")),
        "the folder that was made became the edition's"
    );
    assert!(!out.join(".sleutelgids/public.new").exists());
    assert_eq!(
        publish(out, &[("index.html", "one"), ("nl/a.html", "2")]),
        (done(1, 1, 0), vec![])
    );
}

#[test]
fn who_was_there_first_stays_beside_a_first_edition() {
    let dir = folder();
    let out = dir.path();
    let staged = first(out);
    fs::write(out.join("public/theirs.txt"), "theirs").unwrap();
    assert_eq!(Some(staged.publish().unwrap()), done(2, 0, 0));
    assert_eq!(fs::read(out.join("public/theirs.txt")).unwrap(), b"theirs");
    let again = publish(out, &[("index.html", "one"), ("nl/a.html", "two")]);
    assert_eq!(again, (done(0, 2, 0), vec!["SG0903"]));
}

#[test]
fn what_was_finished_and_is_not_listed_does_not_come_along() {
    let dir = folder();
    let out = dir.path();
    let mut existing = ExistingOutput::read(out, "public").unwrap();
    let mut beside = one_by_one(
        &mut existing,
        &[("index.html", "one"), ("nl/her.html", "two")],
    );
    beside.pop();
    let files = beside
        .iter()
        .map(|(route, beside)| File::staged(route, beside));
    let (publication, _) = Publication::compare(existing, files).unwrap();
    assert_eq!(Some(publication.unwrap().write().unwrap()), done(1, 0, 0));
    assert!(
        !out.join("public/nl").exists(),
        "she would be there, and no build would know"
    );
    assert_eq!(fs::read_dir(out.join(MANIFESTS)).unwrap().count(), 1);
}

#[test]
fn an_edition_of_which_only_the_manifest_is_there_is_made_again() {
    let dir = folder();
    let out = dir.path();
    let files = [("index.html", "one"), ("nl/a.html", "two")];
    first(out).publish().unwrap();
    // As if the power had failed between the two; and as somebody tidies up.
    fs::remove_dir_all(out.join("public")).unwrap();
    assert_eq!(publish(out, &files), (done(2, 0, 0), vec![]));
    assert_eq!(publish(out, &files), (done(0, 2, 0), vec![]));
}

#[test]
fn several_editions_that_are_not_published_leave_nothing() {
    let dir = folder();
    let out = dir.path().join("output");
    for last_goes_first in [false, true] {
        let mut all: Vec<_> = ["public", "team"]
            .map(|name| ExistingOutput::read(&out, name).unwrap())
            .into();
        for existing in &mut all {
            one_by_one(existing, &[("index.html", "one")]);
        }
        if last_goes_first {
            all.reverse();
        }
        drop(all);
        assert!(!out.exists());
    }
}

#[test]
fn nobody_else_writes_while_files_are_finished() {
    let dir = folder();
    let out = dir.path();
    for _ in 0..2 {
        let read = || ExistingOutput::read(out, "public").unwrap();
        let (mut one, mut two) = (read(), read());
        let beside = one_by_one(&mut one, &[("a.html", "one")]);
        assert!(two.begin().is_err(), "another one is at work");
        let files = beside
            .iter()
            .map(|(route, beside)| File::staged(route, beside));
        Publication::compare(one, files)
            .unwrap()
            .0
            .unwrap()
            .write()
            .unwrap();
        assert!(two.begin().is_err(), "what it knows of the folder is old");
        assert_eq!(fs::read(out.join("public/a.html")).unwrap(), b"one");
        publish(out, &[("a.html", "three")]);
    }
}

#[test]
fn nobody_elses_file_is_used_to_write_beside() {
    let dir = folder();
    let path = dir.path().join("persons.yaml");
    fs::write(dir.path().join("persons.new"), "mine").unwrap();
    replace(&path, b"a").unwrap();
    assert_eq!(fs::read(dir.path().join("persons.new")).unwrap(), b"mine");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
}

#[test]
fn a_manifest_that_makes_no_sense_removes_nothing() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("a.html", "one"), ("b.html", "two")]);
    fs::write(out.join(".sleutelgids/public.manifest"), "{").unwrap();
    let (published, codes) = publish(out, &[("a.html", "one")]);
    assert_eq!(
        (published, codes),
        (done(0, 1, 0), vec!["SG0906", "SG0903"])
    );
    assert!(out.join("public/b.html").exists());
}

#[test]
fn a_manifest_that_is_not_whole_is_damaged() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("a.html", "one"), ("nl/b.html", "two")]);
    let files = [File::new("a.html", b"three").made_from(Some(Fingerprint::of([])), "é 1")];
    let (publication, _) = Publication::check(out, "public", files).unwrap();
    let publication = publication.unwrap();
    let Publication {
        before,
        files,
        manifest_path,
        ..
    } = &publication;
    before
        .write_pending(files, Audience::Internal, manifest_path)
        .unwrap();
    assert_eq!(
        Manifest::audience(manifest_path).unwrap(),
        Some(Audience::Internal)
    );
    let whole = fs::read(manifest_path).unwrap();
    let mut problems = Vec::new();
    let read = Manifest::read(manifest_path, &mut problems).unwrap();
    assert!(problems.is_empty() && read.wrote("a.html", manifest::Hash::of(b"three")));
    assert!(read.entry("nl/b.html").is_some() && read.routes().count() == 2);
    for length in 0..whole.len() {
        fs::write(manifest_path, &whole[..length]).unwrap();
        let mut problems = Vec::new();
        let read = Manifest::read(manifest_path, &mut problems).unwrap();
        // The very last byte ends the last line.
        let damaged = length < whole.len() - 1;
        assert_eq!(
            (problems.len(), read.routes().count()),
            (usize::from(damaged), if damaged { 0 } else { 2 }),
            "{length}"
        );
    }
}

#[test]
fn what_is_noted_of_a_file_is_found_again() {
    let dir = folder();
    let out = dir.path();
    let of = Fingerprint::of([b"a template".as_slice()]);
    let from = Some(of);
    let files = [
        File::new("a.html", b"one").made_from(from, "ሰላም é 1"),
        File::new("b.html", b"two").made_from(from, ""),
        File::new("c.html", b"three").made_from(from, "a\tb"),
    ];
    let (publication, _) = Publication::check(out, "public", files).unwrap();
    publication.unwrap().write().unwrap();
    let existing = ExistingOutput::read(out, "public").unwrap();
    let kept = |route| existing.kept(route, &of);
    assert_eq!(
        (kept("a.html"), kept("b.html")),
        (Some("ሰላም é 1"), Some(""))
    );
    assert_eq!(
        kept("c.html"),
        None,
        "it is made again rather than half known"
    );
    assert_eq!(existing.kept("a.html", &Fingerprint::of([])), None);
}

#[test]
fn a_manifest_cannot_lead_outside() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("a.html", "one")]);
    fs::write(out.join("mine.txt"), "one").unwrap();
    let manifest = out.join(".sleutelgids/public.manifest");
    let text = fs::read_to_string(&manifest)
        .unwrap()
        .replace("\ta.html\t", "\t../mine.txt\t");
    fs::write(&manifest, text).unwrap();
    publish(out, &[]);
    assert!(out.join("mine.txt").exists());
}

#[test]
fn one_build_at_a_time() {
    let dir = folder();
    let out = dir.path();
    publish(out, &[("a.html", "one")]);
    let check = || Publication::check(out, "public", [File::new("a.html", b"two")]);
    let held = check().unwrap();
    let refused = check().unwrap_err();
    let said = sleutelgids_core::diag::Tongue::English.say(&refused.words());
    assert!(said.contains("another build"), "{said}");
    drop(held);
    assert!(check().is_ok());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let dir = folder();
    let out = dir.path();
    let outside = folder();
    fs::create_dir_all(out.join("public")).unwrap();
    std::os::unix::fs::symlink(outside.path(), out.join("public/nl")).unwrap();
    assert_eq!(publish(out, &[("nl/a.html", "a")]).0, None);
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_that_cannot_be_made_is_a_failure_with_its_name() {
    let dir = folder();
    fs::write(dir.path().join("output"), "a file").unwrap();
    let files = [File::new("a.html", b"a")];
    let failure = match Publication::check(&dir.path().join("output"), "public", files) {
        Ok((publication, _)) => publication.unwrap().write().unwrap_err(),
        Err(failure) => failure,
    };
    assert!(failure.to_string().contains("output"), "{failure}");
}

#[test]
#[ignore = "measures: 7,000 files of 10 kB; run it with --nocapture and TMPDIR on a tmpfs"]
fn seven_thousand_files() {
    let dir = folder();
    let bytes: Vec<u8> = (0..10_240u32).map(|i| i.to_le_bytes()[0]).collect();
    let routes: Vec<String> = (0..7_000)
        .map(|i| format!("l{}/{}/{i}.html", i % 6, i % 20))
        .collect();
    for pass in ["new", "same, read", "same, by stamp"] {
        let files = routes.iter().map(|route| File::new(route, &bytes));
        let begin = std::time::Instant::now();
        let (publication, _) = Publication::check(dir.path(), "public", files).unwrap();
        let checked = begin.elapsed();
        publication.unwrap().write().unwrap();
        eprintln!("{pass}: {checked:?} + {:?}", begin.elapsed() - checked);
        std::thread::sleep(std::time::Duration::from_secs(3));
    }
}

/// Publishes one file that is made from the same as everything.
fn publish_whole(output: &Path, file: File<'static>, of: Fingerprint) -> Published {
    let existing = ExistingOutput::read(output, "public").expect("it can be read");
    let file = file.made_from(Some(of), "");
    let (publication, _) = Publication::compare(existing, [file]).expect("it can be read");
    let publication = publication.expect("nothing is in the way");
    publication
        .made_wholly_from(Some(of))
        .write()
        .expect("it can be written")
}

#[test]
fn a_file_that_was_copied_is_read_no_more_than_once() {
    let dir = folder();
    let out = dir.path();
    let of = Fingerprint::of([b"words".as_slice()]);
    let existing = || ExistingOutput::read(out, "public").expect("it can be read");
    publish_whole(out, File::new("a.html", b"a"), of);
    // As it is after the folder was copied, or brought back from a backup.
    let file = out.join("public/a.html");
    fs::write(out.join("copy"), "a").unwrap();
    fs::rename(out.join("copy"), &file).unwrap();
    assert!(
        existing().kept("a.html", &of).is_some(),
        "its content is the same"
    );
    let known = || {
        let read = Manifest::read(&existing().manifest_path, &mut Vec::new());
        read.expect("a manifest")
            .entry("a.html")
            .map(|entry| entry.stamp)
    };
    let now = Some(Stamp::of(&fs::metadata(&file).unwrap()));
    assert_ne!(known(), now);
    let published = publish_whole(out, File::kept("a.html"), of);
    assert_eq!((Some(published), known()), (done(0, 1, 0), now));
}

#[test]
fn a_manifest_grows_older_than_no_file_that_it_knows() {
    let dir = folder();
    let out = dir.path();
    let of = Fingerprint::of([b"words".as_slice()]);
    publish_whole(out, File::new("a.html", b"a"), of);
    let manifest = out.join(".sleutelgids/public.manifest");
    let now = || Stamp::of(&fs::metadata(&manifest).unwrap());
    let is_settled = || {
        ExistingOutput::read(out, "public")
            .unwrap()
            .whole(&of)
            .is_some()
    };
    let first = now();
    assert!(!is_settled(), "the file is as young as its manifest");
    publish_whole(out, File::kept("a.html"), of);
    assert_ne!(now(), first, "a later manifest knows an older file");
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(60);
    fs::File::options()
        .append(true)
        .open(&manifest)
        .unwrap()
        .set_modified(later)
        .unwrap();
    let settled = now();
    assert!(is_settled());
    publish_whole(out, File::kept("a.html"), of);
    assert_eq!(now(), settled, "nothing is written where nothing is new");
}

#[test]
fn an_output_that_became_mixed_says_so() {
    let folder = folder();
    let out = folder.path();
    publish(out, &[("nl/a.html", "1"), ("nl/b.html", "1")]);
    let files = [File::new("nl/a.html", b"2"), File::new("nl/b.html", b"2")];
    let (publication, _) = Publication::check(out, "public", files).unwrap();
    let staged = publication.unwrap().stage().unwrap();
    fs::remove_file(out.join(".sleutelgids/public.new/nl/b.html")).unwrap();
    let failure = staged.publish().unwrap_err();
    assert_eq!(failure.words().id, "trouble-mixed");
    // The next build carries on from there.
    let (done, problems) = publish(out, &[("nl/a.html", "2"), ("nl/b.html", "2")]);
    assert!(done.is_some() && problems.is_empty(), "{problems:?}");
    assert_eq!(
        fs::read_to_string(out.join("public/nl/b.html")).unwrap(),
        "2"
    );
}
