//! What earlier builds made, by what it was made from.
//!
//! `.sleutelgids/cache/<2 hex digits>/<62 hex digits>`: the content, then 8 bytes for each [`Subject`]
//! that it shows and 4 for their number, and then the BLAKE3 of its name and all of that, 32 bytes.
//! The name is a [`Fingerprint`] of everything that went into it, this very program included, so an entry is right or
//! it is not found: one that is damaged, or lies under the name of another, counts as not found. Two machines can share the
//! folder.
//!
//! It holds nothing that the site's output does not hold. What a build did not use it removes at its end, so the folder
//! is never larger than one build's sheets, and who withdrew is gone from it when she is gone from the output. A build without
//! sheets, and a preview, remove what shows anybody otherwise than she is shown now. `.sleutelgids/unswept` is there while
//! something was kept and nobody looked since whether it still may be. The folder may be deleted at any time; where it cannot be
//! written, builds are slower and otherwise the same.
//!
//! `.sleutelgids/program.json` says what the program's own file is called in those names, as long as that file has the
//! same [`Stamp`]: reading all of it takes a tenth of a build in which nothing changed.

#![allow(
    clippy::disallowed_methods,
    reason = "the cache is read where it is written"
)]

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::disk;
use sleutelgids_core::stamp::{self, Stamp};
use sleutelgids_render::Fingerprint;
use sleutelgids_render::images::StoredFile;
use sleutelgids_render::subjects::Subject;

/// The note of the program's own fingerprint.
const PROGRAM: &str = ".sleutelgids/program.json";

/// Length of a BLAKE3.
const HASH: usize = 32;

/// Length of a [`Subject`].
const SUBJECT: usize = 8;
/// Length of the number of subjects.
const COUNT: usize = 4;

/// The file that says that something was kept since the last sweep.
const UNSWEPT: &str = "unswept";

/// A folder in which finished things are kept between builds.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// True if something was kept before this was opened that nobody looked at since.
    is_unswept: bool,
    /// True if something was kept since.
    has_kept: AtomicBool,
    program: Fingerprint,
    /// The program's own file, when it has to be noted.
    unnoted: Option<Stamp>,
    /// The names of what was found or kept.
    used: Mutex<HashSet<Fingerprint>>,
}

/// The program's own file and what it is called.
#[derive(Serialize, Deserialize)]
struct Program {
    stamp: Stamp,
    program: Fingerprint,
}

impl Cache {
    /// The cache of the site in this folder; `None` when the running program cannot be read, which its entries are
    /// named by too.
    pub fn of_site(site: &Path) -> Option<Self> {
        let own = std::env::current_exe().ok()?;
        let stamp = Stamp::of(&fs::metadata(&own).ok()?);
        let folder = site.join(".sleutelgids/cache");
        let noted = fs::read(site.join(PROGRAM)).ok();
        let noted = noted.and_then(|text| serde_json::from_slice::<Program>(&text).ok());
        // Where the system says too little of a file, it is read each time.
        let (program, unnoted) = match noted.filter(|n| n.stamp == stamp && n.stamp.is_telling()) {
            Some(noted) => (noted.program, None),
            None => {
                let settled = stamp.is_settled(stamp::now());
                let mut hasher = blake3::Hasher::new();
                hasher.update_mmap(&own).ok()?;
                let program = Fingerprint::of([hasher.finalize().as_bytes().as_slice()]);
                (program, settled.then_some(stamp))
            }
        };
        let is_unswept = folder.with_file_name(UNSWEPT).exists();
        let (has_kept, used) = (AtomicBool::new(false), Mutex::default());
        Some(Self {
            folder,
            is_unswept,
            has_kept,
            program,
            unnoted,
            used,
        })
    }

    /// Returns whether something was kept that may show somebody who is not shown any more: a build was cut off, or there was a preview.
    pub fn is_unswept(&self) -> bool {
        self.is_unswept
    }

    /// Notes what the running program is called, if that can be noted.
    pub fn note_program(&self) {
        let Some(stamp) = self.unnoted else { return };
        let noted = Program {
            stamp,
            program: self.program,
        };
        let text = serde_json::to_vec(&noted).expect("text and numbers are always JSON");
        let file = self.folder.with_file_name("program.json");
        // The next build reads the program again, and is otherwise the same.
        let _ = self.make_folder().map(|()| disk::replace(&file, &[text]));
    }

    /// Returns the fingerprint of the running program.
    pub fn program(&self) -> &Fingerprint {
        &self.program
    }

    /// Returns what was made from this.
    pub fn get(&self, from: &Fingerprint) -> Option<Vec<u8>> {
        let bytes = entry(&self.path(from), &self.name(from)).ok()?;
        self.used(from);
        Some(bytes)
    }

    /// Returns where what was made from this can be read once it is wanted, if it is still there then.
    pub fn unopened(&self, from: &Fingerprint) -> Unopened {
        self.used(from);
        Unopened {
            path: self.path(from),
            name: self.name(from),
        }
    }

    /// Notes that what was made from this was used without being looked at.
    pub fn used(&self, from: &Fingerprint) {
        self.used
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(self.name(from));
    }

    /// Keeps what was made from this and shows these, if it can be kept.
    pub fn put(&self, from: &Fingerprint, subjects: &[Subject], content: &[u8]) {
        let Ok(count) = u32::try_from(subjects.len()) else {
            return;
        };
        let path = self.path(from);
        let mut bytes = content.to_vec();
        subjects
            .iter()
            .for_each(|subject| bytes.extend(subject.to_le_bytes()));
        bytes.extend(count.to_le_bytes());
        bytes.extend(seal(&self.name(from), &bytes).as_bytes());
        let noted = || self.has_kept.swap(true, Ordering::Relaxed) || self.note_unswept();
        if self.make_folder().is_some() && noted() && disk::replace(&path, &[bytes]).is_ok() {
            self.used(from);
        }
    }

    /// Returns what was neither found nor kept since this was opened.
    pub fn unused(&self) -> Unused {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        self.without(|entry| named(entry).is_some_and(|name| used.contains(&name)))
    }

    /// Returns what shows anybody who is not among these.
    pub fn outdated(&self, shown: &BTreeSet<Subject>) -> Unused {
        let is_current = |of: Vec<Subject>| of.iter().all(|subject| shown.contains(subject));
        self.without(|entry| subjects(entry).is_ok_and(is_current))
    }

    /// Returns everything but these entries.
    fn without(&self, stays: impl Fn(&PathBuf) -> bool) -> Unused {
        let folders = entries(&self.folder).filter(|f| f.is_dir());
        let of = |folder: PathBuf| {
            let (kept, gone): (Vec<_>, Vec<_>) = entries(&folder).partition(&stays);
            (gone, kept.is_empty().then_some(folder))
        };
        let note = Some(self.folder.with_file_name(UNSWEPT));
        Unused {
            entries: folders.map(of).collect(),
            note,
        }
    }

    /// Notes that something is kept; whether that could be noted.
    fn note_unswept(&self) -> bool {
        disk::replace(&self.folder.with_file_name(UNSWEPT), &[""]).is_ok()
    }

    /// The folder, with a note to version control that it is none of its business.
    fn make_folder(&self) -> Option<()> {
        let note = self.folder.parent()?.join(".gitignore");
        if !note.exists() {
            disk::replace(&note, &["*\n"]).ok()?;
        }
        Some(())
    }

    fn name(&self, from: &Fingerprint) -> Fingerprint {
        Fingerprint::of_value(&(&self.program, from))
    }

    fn path(&self, from: &Fingerprint) -> PathBuf {
        let name = self.name(from).to_hex();
        self.folder.join(&name[..2]).join(&name[2..])
    }
}

/// The entries that a build did not use, and their folder when it holds nothing else.
#[derive(Debug)]
pub struct Unused {
    entries: Vec<(Vec<PathBuf>, Option<PathBuf>)>,
    /// The file that said that this has to be looked for.
    note: Option<PathBuf>,
}

impl Unused {
    /// Returns the same, for who goes on to keep things: the next build looks once more.
    pub fn before_more(self) -> Self {
        Self { note: None, ..self }
    }

    /// Removes it.
    pub fn remove(self) {
        self.note
            .into_iter()
            .for_each(|note| _ = fs::remove_file(note));
        for (entries, folder) in self.entries {
            // What cannot be removed now is removed by the next build.
            entries
                .into_iter()
                .for_each(|entry| _ = fs::remove_file(entry));
            // One that holds something meanwhile is refused, and stays.
            folder
                .into_iter()
                .for_each(|folder| _ = fs::remove_dir(folder));
        }
    }
}

/// The name that the path of an entry says.
fn named(path: &Path) -> Option<Fingerprint> {
    let folder = path.parent()?.file_name()?.to_str()?;
    Fingerprint::from_hex(&format!("{folder}{}", path.file_name()?.to_str()?))
}

/// An entry that was not looked at yet.
#[derive(Debug)]
pub struct Unopened {
    path: PathBuf,
    name: Fingerprint,
}

impl StoredFile for Unopened {
    fn read(&self) -> io::Result<Arc<[u8]>> {
        entry(&self.path, &self.name).map(Arc::from)
    }
}

/// Binds a content to the name under which it is kept.
fn seal(name: &Fingerprint, content: &[u8]) -> blake3::Hash {
    blake3::Hasher::new()
        .update(name.as_bytes())
        .update(content)
        .finalize()
}

/// The content of an entry with this name.
fn entry(path: &Path, name: &Fingerprint) -> io::Result<Vec<u8>> {
    let mut bytes = fs::read(path)?;
    let sound = |(content, hash): &(&[u8], &[u8; HASH])| seal(name, content).as_bytes() == *hash;
    let damaged = || io::Error::from(io::ErrorKind::InvalidData);
    let (rest, _) = bytes
        .split_last_chunk::<HASH>()
        .filter(sound)
        .ok_or_else(damaged)?;
    let (rest, count) = rest.split_last_chunk::<COUNT>().ok_or_else(damaged)?;
    let of_subjects = u32::from_le_bytes(*count) as usize * SUBJECT;
    let length = rest.len().checked_sub(of_subjects).ok_or_else(damaged)?;
    bytes.truncate(length);
    Ok(bytes)
}

/// The subjects of an entry, without looking at what it holds.
fn subjects(path: &Path) -> io::Result<Vec<Subject>> {
    let mut file = fs::File::open(path)?;
    let end = file.metadata()?.len();
    let mut read = |before: u64, length: usize| {
        let from = end.checked_sub(before).ok_or(io::ErrorKind::InvalidData)?;
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = vec![0; length];
        file.read_exact(&mut bytes).map(|()| bytes)
    };
    let tail = (COUNT + HASH) as u64;
    let count = read(tail, COUNT)?
        .first_chunk()
        .map_or(0, |count| u32::from_le_bytes(*count));
    let length = count as usize * SUBJECT;
    let bytes = read(tail + length as u64, length)?;
    Ok(bytes
        .as_chunks()
        .0
        .iter()
        .map(|subject| u64::from_le_bytes(*subject))
        .collect())
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|e| Some(e.ok()?.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_from(text: &str) -> Fingerprint {
        Fingerprint::of([text.as_bytes()])
    }

    #[test]
    fn what_was_kept_is_found_and_a_damaged_one_is_not() {
        let site = tempfile::tempdir().expect("a folder");
        let cache = Cache::of_site(site.path()).expect("a cache");
        assert_eq!(cache.get(&made_from("a")), None);
        cache.put(&made_from("a"), &[], b"content");
        assert_eq!(cache.get(&made_from("a")).as_deref(), Some(&b"content"[..]));
        assert_eq!(cache.get(&made_from("b")), None);
        let path = cache.path(&made_from("a"));
        let mut bytes = fs::read(&path).expect("an entry");
        *bytes.last_mut().expect("a byte") ^= 1;
        fs::write(&path, &bytes).expect("a file");
        assert_eq!(cache.get(&made_from("a")), None);
        fs::write(&path, b"short").expect("a file");
        assert_eq!(cache.get(&made_from("a")), None);
    }

    #[test]
    fn an_entry_under_the_name_of_another_is_not_found() {
        let site = tempfile::tempdir().expect("a folder");
        let cache = Cache::of_site(site.path()).expect("a cache");
        cache.put(&made_from("a"), &[], b"her face");
        cache.put(&made_from("b"), &[], b"his face");
        let (hers, his) = (cache.path(&made_from("a")), cache.path(&made_from("b")));
        let (of_hers, of_his) = (fs::read(&hers).expect("hers"), fs::read(&his).expect("his"));
        fs::write(&hers, of_his).expect("a file");
        fs::write(&his, of_hers).expect("a file");
        assert_eq!(
            (cache.get(&made_from("a")), cache.get(&made_from("b"))),
            (None, None)
        );
        assert!(cache.unopened(&made_from("a")).read().is_err());
    }

    #[test]
    fn what_a_build_does_not_use_is_gone_after_it() {
        let site = tempfile::tempdir().expect("a folder");
        let first = Cache::of_site(site.path()).expect("a cache");
        first.put(&made_from("kept"), &[], b"1");
        first.put(&made_from("dropped"), &[], b"2");
        first.unused().remove();
        let second = Cache::of_site(site.path()).expect("a cache");
        assert!(second.get(&made_from("kept")).is_some());
        second.unused().remove();
        let third = Cache::of_site(site.path()).expect("a cache");
        assert!(third.get(&made_from("kept")).is_some());
        assert!(third.get(&made_from("dropped")).is_none());
        assert!(site.path().join(".sleutelgids/.gitignore").is_file());
    }

    #[test]
    fn what_shows_somebody_who_is_not_shown_any_more_goes() {
        let site = tempfile::tempdir().expect("a folder");
        let cache = Cache::of_site(site.path()).expect("a cache");
        cache.put(&made_from("hers"), &[1, 2], b"a sheet with two");
        cache.put(&made_from("his"), &[2], b"a sheet with one");
        cache.put(&made_from("nobody's"), &[], b"a list");
        let again = || Cache::of_site(site.path()).expect("a cache");
        assert!(again().is_unswept());
        again().outdated(&BTreeSet::from([1, 2, 3])).remove();
        assert_eq!(
            again().get(&made_from("hers")).as_deref(),
            Some(&b"a sheet with two"[..])
        );
        assert!(!again().is_unswept());
        again().outdated(&BTreeSet::from([2])).remove();
        assert_eq!(again().get(&made_from("hers")), None);
        assert!(again().get(&made_from("his")).is_some());
        assert!(again().get(&made_from("nobody's")).is_some());
    }

    #[test]
    fn the_program_is_known_by_its_file_and_by_no_other() {
        let site = tempfile::tempdir().expect("a folder");
        let first = Cache::of_site(site.path()).expect("a cache");
        let again = || Cache::of_site(site.path()).expect("a cache");
        // A file that was written just now is not yet known by its times.
        let settled = Cache {
            unnoted: first.unnoted.or(Some(own_stamp())),
            ..first
        };
        settled.note_program();
        assert_eq!((again().program, again().unnoted), (settled.program, None));
        let mut noted: Program =
            serde_json::from_slice(&fs::read(site.path().join(PROGRAM)).expect("a note"))
                .expect("a note");
        noted.program = made_from("another");
        let write = |noted: &Program| {
            let text = serde_json::to_vec(noted).expect("JSON");
            fs::write(site.path().join(PROGRAM), text).expect("a file");
        };
        write(&noted);
        assert_eq!(
            again().program,
            made_from("another"),
            "the note is believed"
        );
        noted.stamp = Stamp::of(&fs::metadata(site.path()).expect("a folder"));
        write(&noted);
        assert_eq!(
            again().program,
            settled.program,
            "of another file it is not"
        );
        fs::write(site.path().join(PROGRAM), b"{").expect("a file");
        assert_eq!(again().program, settled.program);
    }

    fn own_stamp() -> Stamp {
        let own = std::env::current_exe().expect("a program");
        Stamp::of(&fs::metadata(own).expect("a file"))
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_no_problem() {
        let site = tempfile::tempdir().expect("a folder");
        fs::write(site.path().join(".sleutelgids"), b"a file").expect("a file");
        let cache = Cache::of_site(site.path()).expect("a cache");
        cache.put(&made_from("a"), &[], b"content");
        assert_eq!(cache.get(&made_from("a")), None);
        cache.unused().remove();
    }
}
