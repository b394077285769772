//! What is in an edition's folder before a build makes anything for it.
//!
//! In: the folder `output/` and the name of an edition. Out: a [`ExistingOutput`], which knows whether a file is there already as
//! it would be made now. Reads, never writes; holds no lock while a build is rendering.

#![allow(
    clippy::disallowed_methods,
    reason = "what is in the output is compared with what should be"
)]

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::disk;
use super::manifest::{self, Manifest, ManifestEntry};
use super::place::EditionFolder;
use super::scan::Scan;
use super::{Failure, MANIFESTS, Unfinished};
use sleutelgids_core::diag::Diagnostic;
use sleutelgids_core::stamp::Stamp;
use sleutelgids_render::Fingerprint;

/// The folder of an edition and what earlier builds remember of it.
#[derive(Debug)]
pub struct ExistingOutput {
    pub(super) place: EditionFolder,
    pub(super) manifest_path: PathBuf,
    manifest_stamp: Option<Stamp>,
    pub(super) before: Manifest,
    pub(super) scan: Scan,
    /// The problems of the manifest.
    pub(super) problems: Vec<Diagnostic>,
}

impl ExistingOutput {
    /// Looks at `output/<edition>/` and its manifest.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn read(output: &Path, edition: &str) -> Result<Self, Failure> {
        let place = EditionFolder::new(output, edition);
        let manifest_path = manifest::path(&output.join(MANIFESTS), edition);
        let mut problems = Vec::new();
        // Its time first: when it changes meanwhile, that is noticed.
        let manifest_stamp = stamp(&manifest_path);
        let (scan, before) = rayon::join(
            || Scan::of(&place.folder),
            || Manifest::read(&manifest_path, &mut problems),
        );
        let (scan, before) = (scan?, before?);
        Ok(Self {
            place,
            manifest_path,
            manifest_stamp,
            before,
            scan,
            problems,
        })
    }

    /// Looks at each edition of which earlier builds left a manifest in `output/`.
    pub fn all(output: &Path) -> BTreeMap<String, Result<Self, Failure>> {
        let entries = std::fs::read_dir(output.join(MANIFESTS))
            .into_iter()
            .flatten()
            .flatten();
        let names = entries.filter_map(|entry| {
            let name = entry
                .file_name()
                .to_str()?
                .strip_suffix(manifest::ENDING)?
                .to_owned();
            let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            (plain && !name.is_empty()).then_some(name)
        });
        let names: Vec<String> = names.collect();
        let read = |name: String| {
            let existing = Self::read(output, &name);
            (name, existing)
        };
        names.into_par_iter().map(read).collect()
    }

    /// Returns what an earlier build noted of a file that it made from the same, when that file is still as it left it.
    pub fn kept(&self, route: &str, from: &Fingerprint) -> Option<&str> {
        let entry = self
            .before
            .entry(route)
            .filter(|e| e.from.as_ref() == Some(from))?;
        self.scan
            .is_untouched(route, entry, &self.before)
            .then_some(&*entry.note)
    }

    /// The routes of all files that an earlier build made from this; `None` when there are none, or one of them is no
    /// longer as it was.
    pub fn kept_all(&self, from: &Fingerprint) -> Option<Vec<&str>> {
        let entries = self.before.made_from(from);
        let untouched = |(route, entry): &(&str, &ManifestEntry)| {
            self.scan.is_untouched(route, entry, &self.before)
        };
        let is_whole = !entries.is_empty() && entries.iter().all(untouched);
        is_whole.then(|| entries.into_iter().map(|(route, _)| route).collect())
    }

    /// The routes of all files, when an earlier build made every one of them from this and nobody touched any since, nor
    /// added to them.
    pub fn whole(&self, from: &Fingerprint) -> Option<Vec<&str>> {
        let settled = |route: &str| self.scan.is_settled(route, &self.before);
        let is_whole = self.before.is_whole(from)
            && self.scan.files() == self.before.routes().count()
            && self.before.routes().all(settled);
        is_whole.then(|| self.before.routes().collect())
    }

    /// Returns whether an earlier run left a manifest of this folder.
    pub fn is_known(output: &Path, edition: &str) -> bool {
        manifest::path(&output.join(MANIFESTS), edition).is_file()
    }

    /// Returns whether all of it was made from this.
    pub fn is_made_from(&self, whole: &Fingerprint) -> bool {
        self.before.is_whole(whole)
    }

    /// Returns whether nothing is there, neither of ours nor of anybody else's.
    pub fn is_bare(&self) -> bool {
        self.scan.files() == 0
    }

    /// Returns whether no other build wrote here since this was read, nor left anything behind when it was cut off.
    pub fn is_quiet(&self) -> bool {
        !self.place.has_leftovers() && stamp(&self.manifest_path) == self.manifest_stamp
    }

    /// Returns how large a file is, in bytes.
    pub fn size(&self, route: &str) -> Option<u64> {
        self.before.entry(route).map(|e| e.stamp.size())
    }

    /// Returns what is to go when the run ends before anything is published.
    pub fn unfinished(&self) -> Unfinished {
        self.place.unfinished()
    }

    /// From now on one build at a time.
    ///
    /// # Errors
    /// When another one is at work, or was since this was read.
    pub(super) fn lock(&mut self) -> Result<(), Failure> {
        let folder = &self.place.folder;
        let lock = match self.place.lock.take() {
            Some(held) => Some(held),
            None => disk::lock(folder)?,
        };
        if stamp(&self.manifest_path) != self.manifest_stamp {
            let cause = io::Error::other("another build wrote to it meanwhile; build again");
            return Err(Failure::new("write to", folder, cause));
        }
        self.place.lock = lock;
        Ok(())
    }
}

/// Returns whether a build wrote files of an edition to `output/`, and they are there.
pub fn has_edition(output: &Path) -> bool {
    let is_there = |existing: Result<ExistingOutput, Failure>| {
        existing.is_ok_and(|s| !s.is_bare() && s.before.routes().next().is_some())
    };
    ExistingOutput::all(output).into_values().any(is_there)
}

fn stamp(path: &Path) -> Option<Stamp> {
    std::fs::symlink_metadata(path).ok().map(|m| Stamp::of(&m))
}
