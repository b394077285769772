//! Whether what is for colleagues lies apart from what is for everybody.
//!
//! In: the folder `output/`, the editions that are to go there and for whom each is. Out: an error (`SG0920`) for each
//! that would lie within another of the other kind, or take the folder of a public one, wherever that was made: a folder that a build of ours made is known
//! by the manifest beside it. Whoever uploads the outer folder uploads the inner one with it. Reads, never writes.

#![allow(
    clippy::disallowed_methods,
    reason = "looks for manifests of other builds"
)]

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::manifest::{self, Manifest};
use super::{ExistingOutput, Failure, MANIFESTS};
use sleutelgids_core::diag::{Diagnostic, problem};

/// For whom an edition is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Colleagues.
    Internal,
}

/// Compares the editions that are to go to `output` with those that lie around and within them. A folder of which it is
/// known what stands in it is not looked through again.
///
/// # Errors
/// When a folder cannot be read.
pub fn apart(
    output: &Path,
    editions: &[(&str, Audience)],
    existing: &[ExistingOutput],
) -> Result<Vec<Diagnostic>, Failure> {
    let mut problems = Vec::new();
    for (name, audience) in editions {
        let folder = whole(&output.join(name));
        // People upload the folder that they uploaded before.
        let before = Manifest::audience(&manifest::path(&output.join(MANIFESTS), name))?;
        if *audience == Audience::Internal && before == Some(Audience::Public) {
            problems.push(problem!("SG0920-was-public", edition: *name, folder: &folder));
        }
        for (outer, other) in around(folder.parent().unwrap_or(&folder))? {
            if other != *audience {
                problems.push(nested(&folder, *audience, &outer));
            }
        }
        let read_before = existing
            .iter()
            .find(|s| s.place.folder == output.join(name));
        let mut inner = match read_before {
            Some(existing) => existing
                .scan
                .folders(MANIFESTS)
                .map(|f| folder.join(f))
                .collect(),
            None => manifests(&folder)?,
        };
        inner.sort_unstable();
        for (inner, other) in within(&inner)? {
            if other != *audience {
                problems.push(nested(&inner, other, &folder));
            }
        }
    }
    Ok(problems)
}

/// The path without links and dots, as far as it exists already.
fn whole(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let existing = absolute
        .ancestors()
        .find_map(|a| Some((a, a.canonicalize().ok()?)));
    match existing {
        Some((ancestor, real)) => {
            real.join(absolute.strip_prefix(ancestor).unwrap_or(Path::new("")))
        }
        None => absolute,
    }
}

/// The editions in whose folders a folder lies, or which it is itself.
fn around(folder: &Path) -> Result<Vec<(PathBuf, Audience)>, Failure> {
    let mut editions = Vec::new();
    for folder in folder.ancestors() {
        let Some((parent, name)) = folder.parent().zip(folder.file_name()) else {
            continue;
        };
        let manifest = manifest::path(&parent.join(MANIFESTS), &name.to_string_lossy());
        if let Some(audience) = Manifest::audience(&manifest)? {
            editions.push((folder.to_path_buf(), audience));
        }
    }
    Ok(editions)
}

/// The folders within a folder in which manifests lie.
fn manifests(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut folders = Vec::new();
    if !folder.is_dir() {
        return Ok(folders);
    }
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|e| Failure::new("read", folder, e.into()))?;
        if entry.file_type().is_dir() && entry.file_name() == MANIFESTS {
            folders.push(entry.into_path());
        }
    }
    Ok(folders)
}

/// The editions whose manifests lie in these folders.
fn within(manifests: &[PathBuf]) -> Result<Vec<(PathBuf, Audience)>, Failure> {
    let mut editions = Vec::new();
    for folder in manifests {
        let parent = folder.parent().unwrap_or(folder);
        let files = std::fs::read_dir(folder).map_err(|e| Failure::new("read", folder, e))?;
        for file in files {
            let path = file.map_err(|e| Failure::new("read", folder, e))?.path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str()?.strip_suffix(manifest::ENDING));
            let edition = name.map(|name| parent.join(name)).filter(|f| f.is_dir());
            if let Some((edition, audience)) = edition.zip(Manifest::audience(&path)?) {
                editions.push((edition, audience));
            }
        }
    }
    Ok(editions)
}

fn nested(inner: &Path, audience: Audience, outer: &Path) -> Diagnostic {
    let (inner, outer) = (inner.display(), outer.display());
    match audience {
        Audience::Internal => problem!("SG0920", inner: inner, outer: outer),
        Audience::Public => problem!("SG0920-public", inner: inner, outer: outer),
    }
}
