//! The file system refused: what was being done, to what, and why it could not be.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use sleutelgids_core::diag::{Words, refusal, say};

/// The file system failed: a full disk, a folder that may not be written, another build at work.
#[derive(Debug)]
pub struct Failure {
    doing: &'static str,
    path: PathBuf,
    cause: io::Error,
    /// The obstacle where a folder is to be.
    obstacle: Option<Obstacle>,
    /// Some files are new by now and others old.
    is_mixed: bool,
}

/// A file or link that stands where a folder is to be.
#[derive(Debug)]
enum Obstacle {
    /// A file, or something else that can hold nothing.
    File(PathBuf),
    /// A link, and where it leads: nothing is there.
    DeadLink(PathBuf, PathBuf),
}

impl Obstacle {
    /// Returns the first thing on the way to a folder that is no folder.
    fn on_the_way_to(folder: &Path) -> Option<Self> {
        let mut way: Vec<&Path> = folder.ancestors().collect();
        way.reverse();
        let is_there = |path: &&&Path| path.symlink_metadata().is_ok();
        let path = *way.iter().filter(is_there).find(|path| !path.is_dir())?;
        Some(match path.read_link() {
            Ok(target) if path.metadata().is_err() => Self::DeadLink(path.to_path_buf(), target),
            _ => Self::File(path.to_path_buf()),
        })
    }

    fn words(&self) -> Words {
        match self {
            Self::File(path) => say!("cannot-make-over-file", path: path),
            Self::DeadLink(path, target) => {
                say!("cannot-make-over-link", path: path, target: target)
            }
        }
    }
}

impl Failure {
    pub(super) fn new(doing: &'static str, path: &Path, cause: io::Error) -> Self {
        let obstacle = match cause.kind() {
            io::ErrorKind::NotADirectory => Obstacle::on_the_way_to(path.parent().unwrap_or(path)),
            _ => None,
        };
        Self {
            doing,
            path: path.to_path_buf(),
            cause,
            obstacle,
            is_mixed: false,
        }
    }

    /// A folder cannot be made.
    pub(super) fn no_folder(path: &Path, cause: io::Error) -> Self {
        Self {
            obstacle: Obstacle::on_the_way_to(path),
            ..Self::new("make the folder", path, cause)
        }
    }

    /// Returns the same, met while files were being moved to their places.
    #[must_use]
    pub fn mixed(self) -> Self {
        Self {
            is_mixed: true,
            ..self
        }
    }

    /// Returns what failed, to be said.
    pub fn words(&self) -> Words {
        let id = match self.doing {
            "read" => "cannot-read",
            "remove" => "cannot-remove",
            "make the folder" => "cannot-make",
            _ => "cannot-write",
        };
        let words = match &self.obstacle {
            Some(obstacle) => obstacle.words(),
            None => say!(id, path: &self.path, why: refusal(&self.cause)),
        };
        if self.is_mixed {
            say!("trouble-mixed", what: words)
        } else {
            words
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "cannot {} `{}`: {}",
            self.doing,
            self.path.display(),
            self.cause
        )
    }
}

impl std::error::Error for Failure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}
