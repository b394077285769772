//! What was written, so that the next build knows its own files.
//!
//! `output/.sleutelgids/<edition>.json`: `{"version": 1, "internal": BOOLEAN, "whole": FINGERPRINT, "files": {ROUTE: {"hash", "stamp", "from", "note"}},
//! "pending": {ROUTE: [HASH, …]}}`. `hash` is the BLAKE3 of the content; `from` is that of all the file was made from, with which
//! the next build knows that it need not be made again, and `note` what it then wants to know of it. `stamp` is what the file system said of the file right after
//! (size, times, inode): while it still says so, and the file is not so young that a second change could hide
//! behind the same times, the file need not be read. `pending` is written before the first file and names what
//! is about to be written: after builds that were cut off, one or several, those files are still known as ours.

#![allow(clippy::disallowed_methods, reason = "the manifest is read where it is written")]

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::survey::Decision;
use super::{Audience, Failure, File, disk, route};
use crate::diag::{Diagnostic, problem};
use crate::render::Fingerprint;
use crate::stamp::Stamp;

/// The BLAKE3 of a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash(blake3::Hash);

impl Hash {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }
}

impl Serialize for Hash {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.0.to_hex().as_str())
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let hex = String::deserialize(from)?;
        blake3::Hash::from_hex(&hex).map(Self).map_err(serde::de::Error::custom)
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Of its content.
    pub hash: Hash,
    /// What the file system said of it.
    pub stamp: Stamp,
    /// Of all that it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Fingerprint>,
    /// What whoever made it wants to know of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Entry {
    /// Of a file with this content.
    pub fn new(hash: Hash, stamp: Stamp, file: &File<'_>) -> Self {
        Self { hash, stamp, from: file.from, note: file.note.to_owned() }
    }
}

/// All files that were written for one edition.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    files: HashMap<String, Entry>,
    /// What each build that was cut off since the last whole one was about to write.
    pending: HashMap<String, Vec<Hash>>,
    /// When it was written itself, by the file system's clock, in nanoseconds.
    written: i128,
    /// Whether the edition is for colleagues.
    internal: bool,
    /// Of everything that all files together were made from.
    whole: Option<Fingerprint>,
}

/// As it is written, in the order of the routes; read without one.
#[derive(Serialize, Deserialize)]
struct Stored<Files, Pending> {
    version: u32,
    #[serde(default)]
    internal: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    whole: Option<Fingerprint>,
    files: Files,
    pending: Pending,
}

/// Files in the order of their routes.
struct InOrder<'a>(&'a HashMap<String, Entry>);

impl Serialize for InOrder<'_> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut all: Vec<(&String, &Entry)> = self.0.iter().collect();
        all.sort_unstable_by_key(|(route, _)| *route);
        to.collect_map(all)
    }
}

const VERSION: u32 = 1;

impl Manifest {
    /// Of these files, all of them finished.
    pub fn new(files: Vec<(String, Entry)>) -> Self {
        Self { files: files.into_iter().collect(), ..Self::default() }
    }

    /// Reads it; an empty one when there is none yet, or none that makes sense (`SG0906`).
    pub fn read(path: &Path, problems: &mut Vec<Diagnostic>) -> Result<Self, Failure> {
        let failed = |cause| Failure::new("read", path, cause);
        let text = match std::fs::read(path) {
            Ok(text) => text,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(e) => return Err(failed(e)),
        };
        let written = Stamp::of(&std::fs::metadata(path).map_err(failed)?).youngest();
        match serde_json::from_slice::<Stored<HashMap<_, _>, HashMap<_, _>>>(&text) {
            Ok(stored) if stored.version == VERSION => {
                let Stored { internal, whole, mut files, mut pending, .. } = stored;
                files.retain(|route: &String, _| route::is_valid(route));
                pending.retain(|route: &String, _| route::is_valid(route));
                Ok(Self { files, pending, written, internal, whole })
            }
            _ => {
                problems.push(problem!("SG0906", path: path.display()));
                Ok(Self::default())
            }
        }
    }

    /// Writes it with what is about to be written, in one go.
    pub fn write_pending(
        &self,
        files: &[(File<'_>, Decision)],
        audience: Audience,
        path: &Path,
    ) -> Result<(), Failure> {
        let known = self.pending.iter().map(|(route, hashes)| (route.as_str(), hashes.clone()));
        let mut pending: BTreeMap<&str, Vec<Hash>> = known.collect();
        for (file, decision) in files {
            if let Decision::Add(hash) | Decision::Replace(hash) = decision {
                let hashes = pending.entry(file.route).or_default();
                if !hashes.contains(hash) {
                    hashes.push(*hash);
                }
            }
        }
        self.store(audience == Audience::Internal, None, &pending, path)
    }

    /// The same for these readers.
    pub fn for_readers(self, audience: Audience) -> Self {
        Self { internal: audience == Audience::Internal, ..self }
    }

    /// The same, all of it made from what has this fingerprint.
    pub fn made_wholly_from(self, whole: Option<Fingerprint>) -> Self {
        Self { whole, ..self }
    }

    /// Whether it is that of a whole build from what has this fingerprint.
    pub fn is_whole(&self, from: &Fingerprint) -> bool {
        self.whole.as_ref() == Some(from) && self.pending.is_empty()
    }

    /// For whom the edition of a manifest is; `None` when there is no such file. One that cannot be understood may be
    /// of an edition for everybody.
    pub fn audience(path: &Path) -> Result<Option<Audience>, Failure> {
        #[derive(Deserialize)]
        struct Readers {
            #[serde(default)]
            internal: bool,
        }
        let text = match std::fs::read(path) {
            Ok(text) => text,
            Err(e)
                if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
            {
                return Ok(None);
            }
            Err(e) => return Err(Failure::new("read", path, e)),
        };
        let internal = serde_json::from_slice::<Readers>(&text).is_ok_and(|r| r.internal);
        Ok(Some(if internal { Audience::Internal } else { Audience::Public }))
    }

    /// Writes it, in one go.
    pub fn write(self, path: &Path) -> Result<(), Failure> {
        let pending = self.pending.iter().map(|(r, hashes)| (r.as_str(), hashes.clone())).collect();
        self.store(self.internal, self.whole, &pending, path)
    }

    fn store(
        &self,
        internal: bool,
        whole: Option<Fingerprint>,
        pending: &BTreeMap<&str, Vec<Hash>>,
        path: &Path,
    ) -> Result<(), Failure> {
        let files = InOrder(&self.files);
        let stored = Stored { version: VERSION, internal, whole, files, pending };
        let text = serde_json::to_vec(&stored).expect("text and numbers are always JSON");
        disk::replace(path, &text)
    }

    /// Whether an earlier build wrote, or was about to write, this route.
    pub fn knows(&self, route: &str) -> bool {
        self.files.contains_key(route) || self.pending.contains_key(route)
    }

    /// Whether an earlier build wrote, or was about to write, this content there.
    pub fn wrote(&self, route: &str, hash: Hash) -> bool {
        self.files.get(route).is_some_and(|e| e.hash == hash)
            || self.pending.get(route).is_some_and(|hashes| hashes.contains(&hash))
    }

    /// The hash of a file that cannot have changed since it was written.
    pub fn untouched(&self, route: &str, now: &Stamp) -> Option<Hash> {
        let entry = self.files.get(route)?;
        let settled = now.is_settled(self.written);
        (entry.stamp == *now && settled && !self.pending.contains_key(route)).then_some(entry.hash)
    }

    /// What is known of a file that an earlier build wrote.
    pub fn entry(&self, route: &str) -> Option<&Entry> {
        self.files.get(route)
    }

    /// The files that were made from this, by route.
    pub fn made_from(&self, from: &Fingerprint) -> Vec<(&str, &Entry)> {
        let all = self.files.iter().filter(|(_, e)| e.from.as_ref() == Some(from));
        let mut all: Vec<_> = all.map(|(route, entry)| (route.as_str(), entry)).collect();
        all.sort_unstable_by_key(|(route, _)| *route);
        all
    }

    /// Every route an earlier build wrote, or was about to write.
    pub fn routes(&self) -> impl Iterator<Item = &str> {
        let pending = self.pending.keys().filter(|r| !self.files.contains_key(*r));
        self.files.keys().chain(pending).map(String::as_str)
    }
}
