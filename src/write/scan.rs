//! What is in an edition's folder, and what that means for the files that are to go there.
//!
//! In: the folder, the new files, the manifest. Out: a decision for every file. Reads, never writes.

#![allow(
    clippy::disallowed_methods,
    reason = "what is in the output is compared with what should be"
)]

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::manifest::{Decision, Hash, Manifest, ManifestEntry};
use super::{Failure, File, OutputContent, StagedFile, route};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::stamp::Stamp;

/// Returns whether a route is that of a page: what leads readers to other files.
pub(super) fn is_page(route: &str) -> bool {
    route.ends_with(".html")
}

/// A thing in the folder.
#[derive(Debug)]
enum ScannedThing {
    File(Stamp),
    Folder,
    /// A link, a socket: nothing this program makes.
    Other,
}

/// The contents of the folder, by route; links are not followed.
#[derive(Debug)]
pub(super) struct Scan {
    folder: PathBuf,
    found: HashMap<String, ScannedThing>,
}

/// Looks at everything in a folder, of which the routes begin with `before`. The system is asked about each file by its
/// name in the folder: to find it by its whole path takes longer.
fn look(folder: &Path, before: &str, found: &mut Vec<(String, ScannedThing)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        if before.is_empty() && (name == route::STAGING || name == ".git") {
            continue;
        }
        let route = [before, &*name.to_string_lossy()].concat();
        let kind = entry.file_type()?;
        let thing = if kind.is_dir() {
            look(&entry.path(), &format!("{route}/"), found)?;
            ScannedThing::Folder
        } else if kind.is_file() && name.to_str().is_some() {
            ScannedThing::File(Stamp::of(&entry.metadata()?))
        } else {
            ScannedThing::Other
        };
        found.push((route, thing));
    }
    Ok(())
}

impl Scan {
    /// Looks at everything in the folder, but for the version control's own.
    pub fn of(folder: &Path) -> Result<Self, Failure> {
        let mut entries = Vec::new();
        if folder.is_dir() {
            look(folder, "", &mut entries).map_err(|e| Failure::new("read", folder, e))?;
        }
        Ok(Self {
            folder: folder.to_path_buf(),
            found: entries.into_iter().collect(),
        })
    }

    /// Returns what to do with each file.
    pub fn decide(
        &self,
        files: &[File<'_>],
        before: &Manifest,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<Vec<Decision>, Failure> {
        let decided: Vec<(Decision, Option<Box<Diagnostic>>)> = files
            .par_iter()
            .map(|f| self.decide_one(f, before))
            .collect::<Result<_, _>>()?;
        let (decisions, found): (Vec<_>, Vec<_>) = decided.into_iter().unzip();
        problems.extend(found.into_iter().flatten().map(|problem| *problem));
        Ok(decisions)
    }

    /// Returns what to do with one of them, and what is to be said of it.
    pub fn decide_one(
        &self,
        file: &File<'_>,
        before: &Manifest,
    ) -> Result<(Decision, Option<Box<Diagnostic>>), Failure> {
        if let OutputContent::Staged(StagedFile {
            decision, problem, ..
        }) = file.content
        {
            return Ok((decision.clone(), problem.clone()));
        }
        if let OutputContent::Kept = file.content {
            // Nobody but this build makes anything here while it holds the lock, and it was looked at before.
            let entry = before
                .entry(file.route)
                .expect("what was found there is in the manifest");
            return Ok((Decision::Keep(self.as_seen(file.route, entry)), None));
        }
        if let OutputContent::Named(_) = file.content
            && self.is_settled(file.route, before)
            && let Some(entry) = before.entry(file.route)
        {
            return Ok((Decision::Keep(Arc::clone(entry)), None));
        }
        let hash = Hash::of(&file.bytes()?);
        let write = Decision::Replace(hash);
        let parents = file
            .route
            .match_indices('/')
            .map(|(at, _)| &file.route[..at]);
        for parent in parents {
            if matches!(
                self.found.get(parent),
                Some(ScannedThing::File(_) | ScannedThing::Other)
            ) {
                return Ok((write, Some(self.in_the_way(parent).into())));
            }
        }
        let stamp = match self.found.get(file.route) {
            None => return Ok((Decision::Add(hash), None)),
            Some(ScannedThing::File(stamp)) => *stamp,
            Some(_) => return Ok((write, Some(self.in_the_way(file.route).into()))),
        };
        let existing_hash = self.hash(file.route, &stamp, before)?;
        if existing_hash == hash {
            return Ok((
                Decision::Keep(ManifestEntry::new(hash, stamp, file).into()),
                None,
            ));
        }
        let problem = match (
            before.wrote(file.route, existing_hash),
            before.knows(file.route),
        ) {
            (true, _) => None,
            (false, true) => Some(self.changed_by_hand(file.route)),
            (false, false) => Some(self.in_the_way(file.route)),
        };
        Ok((write, problem.map(Box::new)))
    }

    /// Returns whether a file is as an earlier build left it.
    pub fn is_untouched(&self, route: &str, entry: &ManifestEntry, before: &Manifest) -> bool {
        let Some(ScannedThing::File(stamp)) = self.found.get(route) else {
            return false;
        };
        self.hash(route, stamp, before)
            .is_ok_and(|hash| hash == entry.hash)
    }

    /// Returns whether a file is, by its stamp alone, as an earlier build left it.
    pub fn is_settled(&self, route: &str, before: &Manifest) -> bool {
        let Some(ScannedThing::File(stamp)) = self.found.get(route) else {
            return false;
        };
        before.untouched(route, stamp).is_some()
    }

    /// Returns what is known of a file with this content, with the stamp that it has now: one that was copied has another, and need not be
    /// read for ever after.
    fn as_seen(&self, route: &str, entry: &Arc<ManifestEntry>) -> Arc<ManifestEntry> {
        match self.found.get(route) {
            Some(ScannedThing::File(stamp)) if *stamp != entry.stamp => ManifestEntry {
                stamp: *stamp,
                ..ManifestEntry::clone(entry)
            }
            .into(),
            _ => Arc::clone(entry),
        }
    }

    /// Returns how many files and other things are there, but for folders.
    pub fn files(&self) -> usize {
        self.found
            .values()
            .filter(|what| !matches!(what, ScannedThing::Folder))
            .count()
    }

    /// The routes of all folders with this name.
    pub fn folders(&self, name: &str) -> impl Iterator<Item = &str> {
        let folders = self
            .found
            .iter()
            .filter(|(_, what)| matches!(what, ScannedThing::Folder));
        folders
            .map(|(route, _)| route.as_str())
            .filter(move |r| r.rsplit('/').next() == Some(name))
    }

    /// The routes of earlier builds that are to go; says which files stay although nobody makes them.
    pub fn leftovers(
        &self,
        files: &[File<'_>],
        before: &Manifest,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<Vec<String>, Failure> {
        let wanted: HashSet<&str> = files.iter().map(|f| f.route).collect();
        let mut remove = Vec::new();
        for route in before.routes().filter(|r| !wanted.contains(r)) {
            let Some(ScannedThing::File(stamp)) = self.found.get(route) else {
                continue;
            };
            if before.wrote(route, self.hash(route, stamp, before)?) {
                remove.push(route.to_owned());
            } else {
                problems.push(problem!("SG0905", path: self.shown(route)));
            }
        }
        // What shows other files goes before them.
        remove.sort_unstable_by_key(|route| (!is_page(route), route.clone()));
        problems.extend(self.foreign(&wanted, before));
        Ok(remove)
    }

    fn foreign(&self, wanted: &HashSet<&str>, before: &Manifest) -> Option<Diagnostic> {
        let mut foreign: Vec<&str> = self
            .found
            .iter()
            .filter(|(_, what)| !matches!(what, ScannedThing::Folder))
            .map(|(route, _)| route.as_str())
            .filter(|route| !wanted.contains(route) && !before.knows(route))
            .collect();
        foreign.sort_unstable();
        let first = self.shown(foreign.first()?);
        Some(problem!("SG0903", count: foreign.len(), first: first))
    }

    /// The hash of what is there, read only when it may have changed.
    fn hash(&self, route: &str, stamp: &Stamp, before: &Manifest) -> Result<Hash, Failure> {
        if let Some(hash) = before.untouched(route, stamp) {
            return Ok(hash);
        }
        let path = self.folder.join(route);
        let bytes = std::fs::read(&path).map_err(|e| Failure::new("read", &path, e))?;
        Ok(Hash::of(&bytes))
    }

    fn in_the_way(&self, route: &str) -> Diagnostic {
        let path = self.shown(route);
        problem!("SG0902", path: path)
    }

    fn changed_by_hand(&self, route: &str) -> Diagnostic {
        problem!("SG0904", path: self.shown(route))
    }

    fn shown(&self, route: &str) -> String {
        self.folder.join(route).display().to_string()
    }
}
