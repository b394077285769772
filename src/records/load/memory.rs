//! What an earlier reading of the same site found, for a program that reads it again and again.
//!
//! A file whose stamp is settled and the same is not read again; a record whose files have the same texts, and the same
//! places among all files, is not parsed again. A reading with a memory finds what one without would.

use std::any::Any;
use std::collections::HashMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::Languages;
use super::group::Group;
use super::raw::RawRecord;
use sleutelgids_core::diag::Diagnostic;
use sleutelgids_core::source::{FileId, Sources};
use sleutelgids_core::stamp::{self, Stamp};

/// A file's text, known by its stamp.
struct KnownText {
    stamp: Stamp,
    text: Arc<str>,
    /// The number of the last reading in which the file still had it.
    reading: AtomicU64,
}

/// The files and records of an earlier reading; empty at first.
#[derive(Default)]
pub struct Memory {
    /// Texts by their files' paths.
    texts: HashMap<OsString, KnownText>,
    /// The number of this reading.
    reading: u64,
    languages: Option<Languages>,
    /// The records of the last reading, by name.
    before: HashMap<String, KnownRecord>,
    /// The records of this one.
    now: Mutex<HashMap<String, KnownRecord>>,
}

/// A record that was read.
#[derive(Clone)]
struct KnownRecord {
    files: Vec<(FileId, PathBuf, Arc<str>)>,
    /// `Option<Arc<RawRecord<T>>>` of its kind.
    record: Arc<dyn Any + Send + Sync>,
    problems: Vec<Diagnostic>,
}

/// A record, if it could be read, and what is wrong with it.
pub(super) type ReadOutcome<T> = (Option<Arc<RawRecord<T>>>, Vec<Diagnostic>);

impl Memory {
    /// A file's stamp and the text that it still has; none of either when the file is too young to be known by its
    /// stamp.
    pub(super) fn text(&self, path: &Path) -> (Option<Stamp>, Option<Arc<str>>) {
        let present_time = stamp::now();
        let stamp = path.symlink_metadata().ok().map(|m| Stamp::of(&m));
        let Some(stamp) = stamp.filter(|s| s.is_settled(present_time)) else {
            return (None, None);
        };
        let known = self
            .texts
            .get(path.as_os_str())
            .filter(|known| known.stamp == stamp);
        let text = known.map(|known| {
            known.reading.store(self.reading, Ordering::Relaxed);
            Arc::clone(&known.text)
        });
        (Some(stamp), text)
    }

    /// Returns all files were looked at, and these have texts that were not known. What was not met is forgotten.
    pub(super) fn set_texts(&mut self, new: Vec<(PathBuf, Stamp, Arc<str>)>) {
        let reading = self.reading;
        self.texts
            .retain(|_, known| *known.reading.get_mut() == reading);
        self.texts
            .extend(new.into_iter().map(|(path, stamp, text)| {
                (
                    path.into_os_string(),
                    KnownText {
                        stamp,
                        text,
                        reading: AtomicU64::new(reading),
                    },
                )
            }));
        self.reading += 1;
    }

    /// A reading begins of a site with these languages, which decide what a record's files mean.
    pub(super) fn begin(&mut self, languages: &Languages) {
        let present_records = self.now.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.before = std::mem::take(present_records);
        if self.languages.as_ref() != Some(languages) {
            self.languages = Some(languages.clone());
            self.before = HashMap::new();
        }
    }

    /// The record of these files: as it was, or as `read` finds it.
    pub(super) fn record<T: Send + Sync + 'static>(
        &self,
        name: &str,
        group: &Group,
        sources: &Sources,
        read: impl FnOnce() -> ReadOutcome<T>,
    ) -> ReadOutcome<T> {
        let translations = group.translations.iter().map(|(_, file)| file);
        let files: Vec<FileId> = group.main.iter().chain(translations).copied().collect();
        let (remembered, record) = match self.remembered(name, &files, sources) {
            Some(unchanged) => unchanged,
            None => {
                let (record, problems) = read();
                let files = files.into_iter().map(|file| {
                    let source = sources.file(file);
                    (file, source.path.clone(), Arc::clone(&source.text))
                });
                let remembered = KnownRecord {
                    files: files.collect(),
                    record: Arc::new(record.clone()),
                    problems,
                };
                (remembered, record)
            }
        };
        let problems = remembered.problems.clone();
        let mut present_records = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        present_records.insert(name.to_owned(), remembered);
        (record, problems)
    }

    /// A record of the last reading, when its files are still the same.
    fn remembered<T: Send + Sync + 'static>(
        &self,
        name: &str,
        files: &[FileId],
        sources: &Sources,
    ) -> Option<(KnownRecord, Option<Arc<RawRecord<T>>>)> {
        let remembered = self.before.get(name)?;
        if !remembered.is_of(files, sources) {
            return None;
        }
        // Where a handbook was there may be a chapter now, which is another type.
        let record = remembered
            .record
            .downcast_ref::<Option<Arc<RawRecord<T>>>>()?;
        Some((remembered.clone(), record.clone()))
    }
}

impl KnownRecord {
    /// Returns whether it was read from these files with these texts.
    fn is_of(&self, files: &[FileId], sources: &Sources) -> bool {
        let mut pairs = files.iter().zip(&self.files);
        files.len() == self.files.len()
            && pairs.all(|(file, (known_file, path, text))| {
                let source = sources.file(*file);
                // Mostly it is the very text in memory, and need not be compared.
                let has_same_text = Arc::ptr_eq(&source.text, text) || source.text == *text;
                file == known_file && source.path == *path && has_same_text
            })
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "a test makes its own site")]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::*;
    use crate::load::{Loaded, load};

    /// A site that was changed, read with a memory and without.
    struct Twice {
        folder: tempfile::TempDir,
        memory: Memory,
    }

    impl Twice {
        fn new() -> Self {
            let folder = tempfile::tempdir().expect("a folder");
            let site = Self {
                folder,
                memory: Memory::default(),
            };
            site.write("site.yaml", "title: A\nlanguages: [nl, ar, en]\n");
            for id in ["b", "c", "d"] {
                site.write(&format!("persons/{id}.md"), &person(id));
                site.write(
                    &format!("persons/{id}.ar.md"),
                    "---\nalt: x\n---\n\nمرحبا\n",
                );
            }
            site.write("regions/r.yaml", "type: city\nname: R\n");
            site
        }

        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join("content").join(name)
        }

        fn write(&self, name: &str, text: &str) {
            let path = self.path(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, text).expect("a file");
        }

        fn read(&mut self) -> Loaded {
            let again = load(self.folder.path(), Some(&mut self.memory));
            let anew = load(self.folder.path(), None);
            assert_eq!(
                format!("{:?}", again.records),
                format!("{:?}", anew.records)
            );
            assert_eq!(format!("{:?}", again.site), format!("{:?}", anew.site));
            assert_eq!(again.problems, anew.problems);
            assert_eq!(
                format!("{:?}", again.sources),
                format!("{:?}", anew.sources)
            );
            again
        }
    }

    fn person(name: &str) -> String {
        format!("---\nname: Persoon {name}\ndisplay_name: first\nroles: [x]\n---\n\nHallo.\n")
    }

    fn is_same(a: &Loaded, b: &Loaded, place: usize) -> bool {
        Arc::ptr_eq(&a.records.persons[place], &b.records.persons[place])
    }

    #[test]
    fn a_reading_with_a_memory_finds_what_one_without_finds() {
        let mut site = Twice::new();
        let first = site.read();
        site.write("persons/c.md", &person("een ander"));
        let second = site.read();
        assert!(is_same(&first, &second, 0) && !is_same(&first, &second, 1));
        // The first file of all: every other one moves.
        site.write("persons/a.md", &person("a"));
        site.read();
        site.write("persons/a.md", "---\nname: [\n---\n");
        assert!(!site.read().problems.is_empty());
        assert!(!site.read().problems.is_empty());
        fs::rename(site.path("persons/b.ar.md"), site.path("persons/b.en.md")).expect("renamed");
        let renamed = site.read();
        assert_eq!(renamed.records.persons[0].bodies[1].0.as_str(), "en");
        fs::rename(site.path("persons/d.md"), site.path("persons/d.yaml")).expect("renamed");
        site.read();
        fs::remove_file(site.path("persons/c.md")).expect("removed");
        site.read();
        site.write("site.yaml", "title: A\nlanguages: [ar, nl]\n");
        site.read();
    }

    #[test]
    fn a_file_that_is_as_it_was_is_not_read_again() {
        let mut site = Twice::new();
        std::thread::sleep(Duration::from_millis(2_300));
        let first = site.read();
        site.write("persons/c.md", &person("een ander"));
        let second = site.read();
        let text = |loaded: &Loaded, name: &str| {
            let mut files = loaded.sources.files();
            let file = files
                .find(|(_, f)| f.path.ends_with(name))
                .expect("it was read")
                .1;
            Arc::clone(&file.text)
        };
        assert!(Arc::ptr_eq(&text(&first, "b.md"), &text(&second, "b.md")));
        assert!(text(&second, "c.md").contains("een ander"));
        // What is there no more is not remembered.
        let texts = site.memory.texts.len();
        fs::remove_file(site.path("persons/d.ar.md")).expect("removed");
        site.read();
        assert_eq!(site.memory.texts.len(), texts - 1);
        // As long as the words before, and as old as the clock can tell: read again all the same.
        site.write("persons/c.md", &person("een adder"));
        assert_eq!(site.memory.text(&site.path("persons/c.md")), (None, None));
        assert!(text(&site.read(), "c.md").contains("een adder"));
    }
}
