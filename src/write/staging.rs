//! Files are finished beside their places as they are made, so that not all of them are in memory at once.
//!
//! In: bytes of one file after the other, from any thread. Out: for each what is to happen to it, and the finished file where
//! anything is. Until [`Staged::publish`](super::Staged::publish) nothing of it can be seen; what is not published goes.

use super::disk::{FinishedFile, Staging};
use super::manifest::Decision;
use super::{ExistingOutput, Failure, File, route};
use sleutelgids_core::diag::Diagnostic;

/// A file that is decided on and, where it is new or changed, waits beside its place.
#[derive(Debug)]
pub struct StagedFile {
    pub(super) decision: Decision,
    pub(super) problem: Option<Box<Diagnostic>>,
    pub(super) finished: Option<FinishedFile>,
}

/// The staging area of an edition.
#[derive(Debug, Clone, Copy)]
pub struct Outbox<'a> {
    existing: &'a ExistingOutput,
    staging: &'a Staging,
}

impl Outbox<'_> {
    /// Decides on a file, and writes it beside its place when what is there differs.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn finish(&self, file: &File<'_>) -> Result<StagedFile, Failure> {
        let (decision, problem) = self.existing.scan.decide_one(file, &self.existing.before)?;
        // One that leads elsewhere is refused when all are known; nothing of it is written.
        let writes = decision.writes() && route::is_valid(file.route);
        let finished = match writes {
            true => Some(self.staging.finish(&file.bytes()?, file.route)?),
            false => None,
        };
        Ok(StagedFile {
            decision,
            problem,
            finished,
        })
    }
}

impl ExistingOutput {
    /// From now on files can be finished beside their places, and no other build writes to the folder.
    ///
    /// # Errors
    /// When the file system refuses, or another build is at work or was since this was read.
    pub fn begin(&mut self) -> Result<Outbox<'_>, Failure> {
        self.lock()?;
        self.place.begin()?;
        let existing = &*self;
        let staging = existing.place.staging().expect("it was begun");
        Ok(Outbox { existing, staging })
    }
}
