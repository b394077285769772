//! What was written, so that the next build knows its own files.
//!
//! `output/.sleutelgids/<edition>.manifest` is UTF-8 text, with tabs between the columns of a line:
//!
//! ```text
//! sleutelgids 2     public or internal   FINGERPRINT or -
//! file      ROUTE   HASH                 STAMP      FINGERPRINT or -   NOTE
//! pending   ROUTE   HASH HASH …
//! end
//! ```
//!
//! A hash is the BLAKE3 of a content. The fingerprint of a file is that of all it was made from, with which the next build
//! knows that it need not be made again, and the note what it then wants to know of it; that of the first line is of all
//! files together. A stamp is what the file system said of the file right after it was written (size, times, inode): while
//! it still says so, and the file is not so young that a second change could hide behind the same times, the file need not
//! be read. What is pending is written before the first file and names what is about to be written: after builds that were
//! cut off, one or several, those files are still known as ours.

#![allow(
    clippy::disallowed_methods,
    reason = "the manifest is read where it is written"
)]

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Audience, Failure, File, disk, route};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::stamp::Stamp;
use sleutelgids_render::Fingerprint;

/// A decision on a file.
#[derive(Debug, Clone)]
pub(super) enum Decision {
    /// It is there already.
    Keep(Arc<ManifestEntry>),
    /// There is no such file yet; its content has this hash.
    Add(Hash),
    /// It is there with other content; the new one has this hash.
    Replace(Hash),
}

impl Decision {
    /// Returns whether anything is written.
    pub fn writes(&self) -> bool {
        !matches!(self, Self::Keep(_))
    }
}

/// The end of the names of manifests.
pub const ENDING: &str = ".manifest";

/// The first column of every manifest, with the version of this format.
const HEAD: &str = "sleutelgids 2";

/// So many bytes has the line of a file.
const LINE: usize = 300;

/// Lines that one thread writes in one go.
const AT_ONCE: usize = 512;

/// Returns where the manifest of an edition lies.
pub(super) fn path(folder: &Path, edition: &str) -> PathBuf {
    folder.join(format!("{edition}{ENDING}"))
}

/// The BLAKE3 of a content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hash(blake3::Hash);

impl Hash {
    /// Returns the hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }

    fn parse(hex: &str) -> Option<Self> {
        blake3::Hash::from_hex(hex).ok().map(Self)
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ManifestEntry {
    /// The hash of its content.
    pub hash: Hash,
    /// The stamp that the file system gave it.
    pub stamp: Stamp,
    /// The fingerprint of all that it was made from.
    pub from: Option<Fingerprint>,
    /// A note for whoever made it.
    pub note: Arc<str>,
}

impl ManifestEntry {
    /// An entry for a file with this content.
    pub fn new(hash: Hash, stamp: Stamp, file: &File<'_>) -> Self {
        // What cannot be noted is not there for the next build, which then makes the file again.
        let noted = !file.note.contains(char::is_control);
        let (from, note) = if noted {
            (file.from, file.note)
        } else {
            (None, "")
        };
        Self {
            hash,
            stamp,
            from,
            note: note.into(),
        }
    }

    /// The line of a file.
    fn write(&self, route: &str, to: &mut Vec<u8>) -> io::Result<()> {
        write!(
            to,
            "file\t{route}\t{}\t{}\t",
            self.hash.0.to_hex(),
            self.stamp
        )?;
        write_fingerprint(self.from.as_ref(), to)?;
        writeln!(to, "\t{}", self.note)
    }

    /// Returns what the line of a file says after its route.
    fn parse(columns: [&str; 4]) -> Option<Self> {
        let [hash, stamp, from, note] = columns;
        Some(Self {
            hash: Hash::parse(hash)?,
            stamp: stamp.parse().ok()?,
            from: parse_fingerprint(from)?,
            note: note.into(),
        })
    }
}

fn write_fingerprint(of: Option<&Fingerprint>, to: &mut Vec<u8>) -> io::Result<()> {
    match of {
        Some(of) => write!(to, "{}", of.hex()),
        None => write!(to, "-"),
    }
}

/// `None` when it is none; `Some(None)` when it says that there is none.
fn parse_fingerprint(text: &str) -> Option<Option<Fingerprint>> {
    if text == "-" {
        Some(None)
    } else {
        Fingerprint::from_hex(text).map(Some)
    }
}

/// The head of a manifest: its edition as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    /// The readers of the edition.
    pub audience: Audience,
    /// The fingerprint of everything that all files together were made from.
    pub whole: Option<Fingerprint>,
}

impl Head {
    fn write(&self, to: &mut Vec<u8>) -> io::Result<()> {
        let audience = match self.audience {
            Audience::Public => "public",
            Audience::Internal => "internal",
        };
        write!(to, "{HEAD}\t{audience}\t")?;
        write_fingerprint(self.whole.as_ref(), to)?;
        writeln!(to)
    }

    fn parse(line: &str) -> Option<Self> {
        let [head, audience, whole] = columns(line)?;
        let audience = match audience {
            "public" => Audience::Public,
            "internal" => Audience::Internal,
            _ => return None,
        };
        (head == HEAD).then_some(())?;
        Some(Self {
            audience,
            whole: parse_fingerprint(whole)?,
        })
    }
}

/// The columns of a line, when it has as many.
fn columns<const N: usize>(line: &str) -> Option<[&str; N]> {
    let mut columns = [""; N];
    let mut found = line.split('\t');
    for column in &mut columns {
        *column = found.next()?;
    }
    found.next().is_none().then_some(columns)
}

/// The files that were written for an edition.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    files: HashMap<String, Arc<ManifestEntry>>,
    /// The contents that builds which were cut off since the last whole one were about to write.
    pending: HashMap<String, Vec<Hash>>,
    /// The time at which it was written itself, by the file system's clock, in nanoseconds.
    written: i128,
    /// The fingerprint of everything that all files together were made from.
    whole: Option<Fingerprint>,
}

impl Manifest {
    /// Reads it; an empty one when there is none yet, or none that makes sense (`SG0906`).
    pub fn read(path: &Path, problems: &mut Vec<Diagnostic>) -> Result<Self, Failure> {
        let failed = |cause| Failure::new("read", path, cause);
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(e) => return Err(failed(e)),
        };
        let written = Stamp::of(&std::fs::metadata(path).map_err(failed)?).youngest();
        match simdutf8::basic::from_utf8(&bytes)
            .ok()
            .and_then(Self::parse)
        {
            Some(read) => Ok(Self { written, ..read }),
            None => {
                problems.push(problem!("SG0906", path: path.display()));
                Ok(Self::default())
            }
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.split_terminator('\n');
        let whole = Head::parse(lines.next()?)?.whole;
        let files = HashMap::with_capacity(text.len() / LINE);
        let mut read = Self {
            files,
            whole,
            ..Self::default()
        };
        for line in lines.by_ref() {
            match line.split_once('\t') {
                Some(("file", line)) => {
                    let [route, hash, stamp, from, note] = columns(line)?;
                    let entry = ManifestEntry::parse([hash, stamp, from, note])?;
                    if route::is_valid(route) {
                        read.files.insert(route.to_owned(), entry.into());
                    }
                }
                Some(("pending", line)) => {
                    let [route, hashes] = columns(line)?;
                    let hashes = hashes.split(' ').map(Hash::parse).collect::<Option<_>>()?;
                    if route::is_valid(route) {
                        read.pending.insert(route.to_owned(), hashes);
                    }
                }
                None if line == "end" => return lines.next().is_none().then_some(read),
                _ => return None,
            }
        }
        // It is not whole.
        None
    }

    /// Writes it with what is about to be written, in one go.
    pub fn write_pending(
        &self,
        files: &[(File<'_>, Decision)],
        audience: Audience,
        path: &Path,
    ) -> Result<(), Failure> {
        let known = self
            .pending
            .iter()
            .map(|(route, hashes)| (route.as_str(), hashes.clone()));
        let mut pending: BTreeMap<&str, Vec<Hash>> = known.collect();
        for (file, decision) in files {
            if let Decision::Add(hash) | Decision::Replace(hash) = decision {
                let hashes = pending.entry(file.route).or_default();
                if !hashes.contains(hash) {
                    hashes.push(*hash);
                }
            }
        }
        let files = self
            .files
            .iter()
            .map(|(route, entry)| (route.as_str(), &**entry))
            .collect();
        store(
            Head {
                audience,
                whole: None,
            },
            files,
            &pending,
            path,
        )
    }

    /// Writes one of these files, all of them finished, in one go.
    pub fn write(
        head: Head,
        files: &[(&str, Arc<ManifestEntry>)],
        path: &Path,
    ) -> Result<(), Failure> {
        let files = files
            .iter()
            .map(|(route, entry)| (*route, &**entry))
            .collect();
        store(head, files, &BTreeMap::new(), path)
    }

    /// Returns whether it is that of a whole build from what has this fingerprint.
    pub fn is_whole(&self, from: &Fingerprint) -> bool {
        self.whole.as_ref() == Some(from) && self.pending.is_empty()
    }

    /// For whom the edition of a manifest is; `None` when there is no such file. One that cannot be understood may be
    /// of an edition for everybody.
    pub fn audience(path: &Path) -> Result<Option<Audience>, Failure> {
        /// No first line is longer.
        const LONGEST: u64 = 256;
        let mut head = Vec::new();
        let read = std::fs::File::open(path).and_then(|f| f.take(LONGEST).read_to_end(&mut head));
        match read {
            Ok(_) => {
                let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
                let head = std::str::from_utf8(line).ok().and_then(Head::parse);
                Ok(Some(head.map_or(Audience::Public, |head| head.audience)))
            }
            Err(e)
                if matches!(
                    e.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                Ok(None)
            }
            Err(e) => Err(Failure::new("read", path, e)),
        }
    }

    /// Returns whether an earlier build wrote, or was about to write, this route.
    pub fn knows(&self, route: &str) -> bool {
        self.files.contains_key(route) || self.pending.contains_key(route)
    }

    /// Returns whether an earlier build wrote, or was about to write, this content there.
    pub fn wrote(&self, route: &str, hash: Hash) -> bool {
        self.files.get(route).is_some_and(|e| e.hash == hash)
            || self
                .pending
                .get(route)
                .is_some_and(|hashes| hashes.contains(&hash))
    }

    /// The hash of a file that cannot have changed since it was written.
    pub fn untouched(&self, route: &str, now: &Stamp) -> Option<Hash> {
        let entry = self.files.get(route)?;
        let settled = now.is_settled(self.written);
        (entry.stamp == *now && settled && !self.pending.contains_key(route)).then_some(entry.hash)
    }

    /// Returns what is known of a file that an earlier build wrote.
    pub fn entry(&self, route: &str) -> Option<&Arc<ManifestEntry>> {
        self.files.get(route)
    }

    /// The files that were made from this, by route.
    pub fn made_from(&self, from: &Fingerprint) -> Vec<(&str, &ManifestEntry)> {
        let entries = self
            .files
            .iter()
            .filter(|(_, e)| e.from.as_ref() == Some(from));
        let mut entries: Vec<_> = entries
            .map(|(route, entry)| (route.as_str(), &**entry))
            .collect();
        entries.sort_unstable_by_key(|(route, _)| *route);
        entries
    }

    /// Returns every route an earlier build wrote, or was about to write.
    pub fn routes(&self) -> impl Iterator<Item = &str> {
        let pending = self.pending.keys().filter(|r| !self.files.contains_key(*r));
        self.files.keys().chain(pending).map(String::as_str)
    }
}

/// Writes a manifest, its lines in the order of their routes.
fn store(
    head: Head,
    mut files: Vec<(&str, &ManifestEntry)>,
    pending: &BTreeMap<&str, Vec<Hash>>,
    path: &Path,
) -> Result<(), Failure> {
    files.par_sort_unstable_by_key(|(route, _)| *route);
    let lines = |files: &[(&str, &ManifestEntry)]| {
        let mut lines = Vec::with_capacity(files.len() * LINE);
        files
            .iter()
            .try_for_each(|(route, entry)| entry.write(route, &mut lines))?;
        Ok(lines)
    };
    let written = || -> io::Result<Vec<Vec<u8>>> {
        let (mut first, mut last) = (Vec::new(), Vec::new());
        head.write(&mut first)?;
        for (route, hashes) in pending {
            let hashes: Vec<String> = hashes.iter().map(|h| h.0.to_hex().to_string()).collect();
            writeln!(last, "pending\t{route}\t{}", hashes.join(" "))?;
        }
        writeln!(last, "end")?;
        let mut parts = vec![first];
        parts.extend(
            files
                .par_chunks(AT_ONCE)
                .map(lines)
                .collect::<io::Result<Vec<_>>>()?,
        );
        parts.push(last);
        Ok(parts)
    };
    let parts = written().expect("memory is written to");
    disk::replace(path, &parts)
}
