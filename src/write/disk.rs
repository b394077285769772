//! The few things that are done to the file system.
//!
//! In: paths and bytes. Out: files that are whole or not there. Everything that can fail says what it was doing
//! and where.

#![allow(
    clippy::disallowed_methods,
    reason = "`write` is where files are written"
)]

use std::collections::BTreeSet;
use std::fs::{self, File as Handle, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Failure, route};
use sleutelgids_core::stamp::Stamp;

/// An act on a path.
#[derive(Debug, Clone, Copy)]
pub(super) enum DiskAct {
    /// Makes a folder and those above it.
    MakeFolder,
    /// Removes a file.
    Remove,
    /// Removes a folder and all that is in it; one that is not there is no failure.
    RemoveAll,
}

impl DiskAct {
    /// Does it.
    pub fn on(self, path: &Path) -> Result<(), Failure> {
        let (doing, done) = match self {
            Self::MakeFolder => {
                return fs::create_dir_all(path).map_err(|e| Failure::no_folder(path, e));
            }
            Self::Remove => ("remove", fs::remove_file(path)),
            Self::RemoveAll => match fs::remove_dir_all(path) {
                Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(()),
                done => ("remove", done),
            },
        };
        done.map_err(|e| Failure::new(doing, path, e))
    }
}

/// Returns whether files can be moved between two folders; taken for granted where the system does not tell.
pub(super) fn is_one_file_system(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let device = |folder: &Path| fs::metadata(folder).ok().map(|m| m.dev());
        device(one) == device(other)
    }
    #[cfg(not(unix))]
    {
        let _ = (one, other);
        true
    }
}

/// Which of a folder and those above it are not there, the outermost last.
pub(super) fn missing(folder: &Path) -> Vec<PathBuf> {
    let missing = folder
        .ancestors()
        .take_while(|f| !f.as_os_str().is_empty() && !f.exists());
    missing.map(Path::to_path_buf).collect()
}

/// Removes a folder that holds nothing; any other stays.
pub(super) fn remove_empty(folder: &Path) {
    let _ = fs::remove_dir(folder);
}

/// Makes sure that one build at a time writes to a folder, as long as the handle lives.
///
/// `None` when there is no folder yet, or none that can be locked here.
pub(super) fn lock(folder: &Path) -> Result<Option<Handle>, Failure> {
    let Ok(handle) = Handle::open(folder) else {
        return Ok(None);
    };
    match handle.try_lock() {
        Ok(()) => Ok(Some(handle)),
        Err(TryLockError::WouldBlock) => {
            let cause = io::ErrorKind::ResourceBusy.into();
            Err(Failure::new("write to", folder, cause))
        }
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// A file that is whole, and not yet in its place; what the file system says of it there.
#[derive(Debug, Clone, Copy)]
pub(super) struct FinishedFile(pub Stamp);

/// A folder on the same file system, in which files are finished before they are moved to their place: each by the route that
/// it will have.
#[derive(Debug)]
pub(super) struct Staging {
    edition: PathBuf,
    folder: PathBuf,
    /// Folders that were made for it, the outermost last.
    made: Vec<PathBuf>,
    /// The number of files that were finished.
    finished: AtomicUsize,
}

impl Staging {
    /// A new one for an edition. With it go the folders that were `made` for it, while they hold nothing.
    pub fn new(edition: &Path, folder: &Path, made: &[PathBuf]) -> Result<Self, Failure> {
        DiskAct::MakeFolder.on(folder)?;
        let (edition, folder) = (edition.to_path_buf(), folder.to_path_buf());
        Ok(Self {
            edition,
            folder,
            made: made.to_vec(),
            finished: AtomicUsize::new(0),
        })
    }

    /// Finishes a file here that is to go to this route of the edition.
    pub fn finish(&self, bytes: &[u8], route: &str) -> Result<FinishedFile, Failure> {
        let failed = |cause| Failure::new("write", &self.edition.join(route), cause);
        let path = self.folder.join(route);
        let mut file = match Handle::create(&path) {
            // The first of its folder.
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                path.parent()
                    .map_or(Ok(()), fs::create_dir_all)
                    .map_err(failed)?;
                Handle::create(&path)
            }
            opened => opened,
        }
        .map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        self.finished.fetch_add(1, Ordering::Relaxed);
        Ok(FinishedFile(Stamp::of(&file.metadata().map_err(failed)?)))
    }

    /// Moves a finished file to its place, over what was there, and says what the file system says of it.
    pub fn place(&self, route: &str) -> Result<Stamp, Failure> {
        let path = self.edition.join(route);
        let failed = |cause| Failure::new("write", &path, cause);
        fs::rename(self.folder.join(route), &path).map_err(failed)?;
        Ok(Stamp::of(&fs::symlink_metadata(&path).map_err(failed)?))
    }

    /// Moves everything at once to where the edition's folder is, which has to be empty: so many files, for nothing may come
    /// along that is not meant to be published. Whether that was done, and the new folder's lock.
    pub fn place_all(&self, files: usize) -> Option<Option<Handle>> {
        if self.finished.load(Ordering::Relaxed) != files {
            return None;
        }
        // Nobody gets in between: it is locked before it can be seen.
        let lock = lock(&self.folder).ok()?;
        fs::rename(&self.folder, &self.edition).ok().map(|()| lock)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // The next build empties what stays.
        let _ = fs::remove_dir_all(&self.folder);
        self.made.iter().for_each(|folder| remove_empty(folder));
    }
}

/// Waits until everything that was written to the file system of a folder is on its disk, and survives a power cut.
///
/// On Linux a file that was moved over another can else be empty after one, for the move may reach the disk before the
/// content does; one call for the whole file system (`syncfs`) costs a tenth of one for each file. Elsewhere nothing is done.
pub fn flush(folder: &Path) {
    #[cfg(target_os = "linux")]
    if let Ok(handle) = Handle::open(folder) {
        // A file system that cannot be asked, such as one of a network, is as durable as it is.
        let _ = rustix::fs::syncfs(&handle);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
}

/// Checks that files can be added to a folder and taken from it; one that is not there yet is no failure.
pub(super) fn check_folder(folder: &Path) -> Result<(), Failure> {
    let probe = folder.join(route::STAGING);
    let tried = fs::create_dir(&probe).and_then(|()| fs::remove_dir(&probe));
    match tried {
        Err(e)
            if !matches!(
                e.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::AlreadyExists
            ) =>
        {
            Err(Failure::new("write to", folder, e))
        }
        _ => Ok(()),
    }
}

/// Checks that a file can be replaced or removed. Windows refuses that for one that a program has open, such as a PDF on the screen.
pub(super) fn check_file(path: &Path) -> Result<(), Failure> {
    if cfg!(windows) {
        let opened = Handle::options().write(true).open(path);
        opened.map_err(|e| Failure::new("write", path, e))?;
    }
    Ok(())
}

/// Replaces a file as [`replace`] does; it is on the disk when this returns.
pub(super) fn replace_durably(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    put(path, &[bytes], Handle::sync_all)?;
    if let Some(folder) = path.parent().filter(|_| cfg!(unix)) {
        // The name is in the folder. One that cannot be asked is as durable as it is.
        let _ = Handle::open(folder).and_then(|folder| folder.sync_all());
    }
    Ok(())
}

/// Puts one file of these parts in its place, over what was there; makes its folder.
pub(super) fn replace(path: &Path, parts: &[impl AsRef<[u8]>]) -> Result<(), Failure> {
    put(path, parts, |_| Ok(()))
}

/// Finishes a file beside its place, which `finish` has the last word on, and moves it there.
fn put(
    path: &Path,
    parts: &[impl AsRef<[u8]>],
    finish: impl Fn(&Handle) -> io::Result<()>,
) -> Result<(), Failure> {
    let failed = |cause| Failure::new("write", path, cause);
    if let Some(folder) = path.parent() {
        DiskAct::MakeFolder.on(folder)?;
    }
    // Hidden, and under a name that nobody else would choose: what stands there was left by us.
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = path.with_file_name(format!(".{name}{}", route::STAGING));
    let written = || {
        let mut file = Handle::create(&new)?;
        parts
            .iter()
            .try_for_each(|part| file.write_all(part.as_ref()))?;
        finish(&file)
    };
    let moved = written().and_then(|()| {
        if let Ok(before) = fs::metadata(path) {
            // Colleagues who could write it still can; where that cannot be set, its content counts for more.
            let _ = fs::set_permissions(&new, before.permissions());
        }
        fs::rename(&new, path)
    });
    moved.map_err(|cause| {
        // Half a file helps nobody; when it cannot go either, the next time writes over it.
        let _ = fs::remove_file(&new);
        failed(cause)
    })
}

/// Returns whether nothing is in a folder but what a build that was cut off left there.
pub(super) fn is_empty(folder: &Path) -> bool {
    let is_foreign = |entry: &fs::DirEntry| entry.file_name() != route::STAGING;
    fs::read_dir(folder).is_ok_and(|mut all| !all.any(|e| e.is_ok_and(|e| is_foreign(&e))))
}

/// Removes files and then the folders that are empty for it.
pub(super) fn remove(edition: &Path, routes: &[String]) -> Result<(), Failure> {
    let mut folders = BTreeSet::new();
    for route in routes {
        DiskAct::Remove.on(&edition.join(route))?;
        folders.extend(route.match_indices('/').map(|(at, _)| &route[..at]));
    }
    for folder in folders.iter().rev() {
        // One that still holds something is refused, and stays.
        let _ = fs::remove_dir(edition.join(folder));
    }
    Ok(())
}
