//! The folder of an edition, and the right to write to it: by one build at a time.

use std::fs::File as Handle;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{self, DiskAct, Staging};
use super::{Failure, MANIFESTS, route};

/// The folder of an edition, and the right to write to it.
#[derive(Debug)]
pub(super) struct EditionFolder {
    pub folder: PathBuf,
    /// The folder of manifests, beside the editions, which is not published.
    manifests: PathBuf,
    /// The staging folders, outside the edition's folder and within it.
    beside: [PathBuf; 2],
    /// There was no folder yet, and so none that could be locked.
    is_first: bool,
    /// Folders that were not there yet, the outermost last.
    missing: Vec<PathBuf>,
    staging: Option<Staging>,
    /// The last to be given back.
    pub lock: Option<Handle>,
}

impl EditionFolder {
    /// A place to which nothing is written yet.
    pub fn new(output: &Path, edition: &str) -> Self {
        let (folder, manifests) = (output.join(edition), output.join(MANIFESTS));
        let is_first = !folder.exists();
        let beside = [
            manifests.join(format!("{edition}.new")),
            folder.join(route::STAGING),
        ];
        let mut missing = disk::missing(&folder);
        if !manifests.exists() {
            missing.insert(0, manifests.clone());
        }
        Self {
            folder,
            manifests,
            beside,
            is_first,
            missing,
            staging: None,
            lock: None,
        }
    }

    /// Returns whether something that a build finished waits here without it.
    pub fn has_leftovers(&self) -> bool {
        self.beside
            .iter()
            .any(|left| left.symlink_metadata().is_ok())
    }

    /// Returns where files are finished, from now on by one build at a time.
    ///
    /// # Errors
    /// When the file system refuses, or another build got in first.
    pub fn begin(&mut self) -> Result<&Staging, Failure> {
        let staging = match self.staging.take() {
            Some(staging) => staging,
            None => {
                DiskAct::MakeFolder.on(&self.folder)?;
                DiskAct::MakeFolder.on(&self.manifests)?;
                if self.lock.is_none() {
                    self.lock = disk::lock(&self.folder)?;
                }
                if self.is_first && !disk::is_empty(&self.folder) {
                    let cause = "another build wrote to it meanwhile; build again";
                    return Err(Failure::new(
                        "write to",
                        &self.folder,
                        io::Error::other(cause),
                    ));
                }
                for left in &self.beside {
                    DiskAct::RemoveAll.on(left)?;
                }
                // Whoever copies the edition's folder to a server never copies what was not finished, even after a build that
                // was cut off; but a file can be moved within one file system only.
                let [outside, within] = &self.beside;
                let apart = !disk::is_one_file_system(&self.manifests, &self.folder);
                Staging::new(
                    &self.folder,
                    if apart { within } else { outside },
                    &self.missing,
                )?
            }
        };
        Ok(self.staging.insert(staging))
    }

    /// Returns whether everything that is finished can become the edition's folder, for there was none.
    pub fn is_new(&self) -> bool {
        // Files are finished within it only where nothing can be moved there from outside.
        self.is_first && !self.beside[1].exists()
    }

    /// Makes what is finished, so many files, the edition's folder, at once; whether that could be done.
    pub fn replace(&mut self, files: usize) -> bool {
        let placed = self
            .staging
            .as_ref()
            .and_then(|staging| staging.place_all(files));
        let Some(lock) = placed else { return false };
        self.lock = lock;
        self.end();
        true
    }

    /// Removes what waits beside its place.
    pub fn end(&mut self) {
        self.staging = None;
    }

    /// Returns where files are finished, once that was begun.
    pub fn staging(&self) -> Option<&Staging> {
        self.staging.as_ref()
    }

    /// Returns what is to go when the run ends before anything is published.
    pub fn unfinished(&self) -> Unfinished {
        Unfinished {
            beside: self.beside.clone(),
            made: self.missing.clone(),
        }
    }
}

/// Files that were finished and will not be published, and the folders that were made for them.
#[derive(Debug)]
pub struct Unfinished {
    beside: [PathBuf; 2],
    /// The outermost last.
    made: Vec<PathBuf>,
}

impl Unfinished {
    /// Removes them, while threads that cannot be stopped may still add to them.
    pub fn remove(&self) {
        // Each time there is less that can still be added: nobody makes the folder again.
        for _ in 0..8 {
            if self
                .beside
                .iter()
                .all(|folder| DiskAct::RemoveAll.on(folder).is_ok())
            {
                break;
            }
        }
        self.made
            .iter()
            .for_each(|folder| disk::remove_empty(folder));
    }
}
