//! An edition on its way to its folder: compared, staged, published.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::disk::{self, DiskAct, FinishedFile};
use super::manifest::Decision;
use super::manifest::{Hash, Head, Manifest, ManifestEntry};
use super::place::EditionFolder;
use super::scan;
use super::{Audience, ExistingOutput, Failure, File, OutputContent, StagedFile, gone, route};
use sleutelgids_core::diag::{Diagnostic, has_errors};
use sleutelgids_core::model::Date;
use sleutelgids_render::Fingerprint;

/// The numbers of files that were written, left and removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Published {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were there already with the same content.
    pub unchanged: usize,
    /// Files of an earlier build that are gone.
    pub removed: usize,
}

/// An edition that can be written: everything is decided, nothing is done.
#[derive(Debug)]
pub struct Publication<'a> {
    place: EditionFolder,
    pub(super) manifest_path: PathBuf,
    pub(super) before: Manifest,
    pub(super) files: Vec<(File<'a>, Decision)>,
    remove: Vec<String>,
    pub(super) audience: Audience,
    /// The fingerprint of everything that all files together were made from.
    whole: Option<Fingerprint>,
    /// The list of what goes, and the day for which it is written.
    gone: Option<(PathBuf, Date)>,
}

impl<'a> Publication<'a> {
    /// Compares `files` with what is in `output/<edition>/`. Changes nothing.
    ///
    /// `None` when something stands in the way; the diagnostics then say what (`SG0901` a route that is no
    /// path within the folder or appears twice, `SG0902` something of somebody else's in its place). Warnings:
    /// `SG0903` files of somebody else, `SG0904` a file changed by hand that is replaced, `SG0905` one that is
    /// kept although nobody makes it any more, `SG0906` a manifest that cannot be read.
    ///
    /// # Errors
    /// When the folder cannot be read, or another build is writing to it.
    pub fn check(
        output: &Path,
        edition: &str,
        files: impl IntoIterator<Item = File<'a>>,
    ) -> Result<(Option<Self>, Vec<Diagnostic>), Failure> {
        Self::compare(ExistingOutput::read(output, edition)?, files)
    }

    /// Returns the same with a folder that was looked at before.
    ///
    /// # Errors
    /// When a file cannot be read, or another build is writing to the folder or did so meanwhile.
    pub fn compare(
        mut existing: ExistingOutput,
        files: impl IntoIterator<Item = File<'a>>,
    ) -> Result<(Option<Self>, Vec<Diagnostic>), Failure> {
        let files: Vec<File<'a>> = files.into_iter().collect();
        let routes: Vec<&str> = files.iter().map(|f| f.route).collect();
        existing.lock()?;
        let ExistingOutput {
            place,
            manifest_path,
            before,
            scan,
            problems: found,
            ..
        } = existing;
        let (mut decided, mut left) = (Vec::new(), Vec::new());
        let (mut problems, (decisions, remove)) = rayon::join(
            || route::problems(&routes),
            || {
                rayon::join(
                    || scan.decide(&files, &before, &mut decided),
                    || scan.leftovers(&files, &before, &mut left),
                )
            },
        );
        if has_errors(&problems) {
            return Ok((None, problems));
        }
        let (decisions, remove) = (decisions?, remove?);
        problems.extend(found.into_iter().chain(decided).chain(left));
        if has_errors(&problems) {
            return Ok((None, problems));
        }
        let files = files.into_iter().zip(decisions).collect();
        let audience = Audience::Public;
        let publication = Self {
            place,
            manifest_path,
            before,
            files,
            remove,
            audience,
            whole: None,
            gone: None,
        };
        Ok((Some(publication), problems))
    }

    /// Returns the same for these readers; for everybody when nothing is said.
    #[must_use]
    pub fn for_readers(self, audience: Audience) -> Self {
        Self { audience, ..self }
    }

    /// Returns the same, all of it made from what has this fingerprint.
    #[must_use]
    pub fn made_wholly_from(self, whole: Option<Fingerprint>) -> Self {
        Self { whole, ..self }
    }

    /// Returns the same, built for this day: what goes is listed at `gone_list`, for whoever has to delete it on a server.
    #[must_use]
    pub fn built_on(self, day: Date, gone_list: PathBuf) -> Self {
        Self {
            gone: Some((gone_list, day)),
            ..self
        }
    }

    /// Returns whether everything is as the last build left it, that build knew of everything it was made from, and no file is so young
    /// that it would be read again the next time for all that its manifest says.
    fn is_untouched(&self) -> bool {
        let is_kept = |(file, decision): &(File<'_>, Decision)| match (file.content, decision) {
            (OutputContent::Kept, Decision::Keep(now)) => {
                self.before.untouched(file.route, &now.stamp).is_some()
            }
            _ => false,
        };
        self.whole.as_ref().is_some_and(|w| self.before.is_whole(w))
            && self.files.iter().all(is_kept)
    }

    /// Returns what writing it will do.
    pub fn outlook(&self) -> Published {
        let written = self.files.iter().filter(|(_, d)| d.writes()).count();
        Published {
            written,
            unchanged: self.files.len() - written,
            removed: self.remove.len(),
        }
    }

    /// The routes that will be written, then those that will be removed.
    pub fn changes(&self) -> (Vec<&str>, Vec<&str>) {
        let written = self
            .files
            .iter()
            .filter(|(_, d)| d.writes())
            .map(|(f, _)| f.route);
        (
            written.collect(),
            self.remove.iter().map(String::as_str).collect(),
        )
    }

    /// Writes what changed, then removes what nobody makes any more, then remembers it in the manifest.
    ///
    /// # Errors
    /// As [`Self::stage`] and [`Staged::publish`].
    pub fn write(self) -> Result<Published, Failure> {
        self.stage()?.publish()
    }

    /// Finishes every changed file beside its place. Nothing that can be seen has changed then, and what can fail for
    /// want of space is done.
    ///
    /// # Errors
    /// When the file system refuses, or another build got in first; nothing has changed then.
    pub fn stage(mut self) -> Result<Staged<'a>, Failure> {
        let staging = self.place.begin()?;
        let ready = self
            .files
            .par_iter()
            .map(|(file, decision)| {
                let hash = match decision {
                    Decision::Keep(entry) => return Ok(StagedState::InPlace(Arc::clone(entry))),
                    Decision::Add(hash) | Decision::Replace(hash) => *hash,
                };
                let finished = match file.content {
                    OutputContent::Staged(StagedFile {
                        finished: Some(finished),
                        ..
                    }) => *finished,
                    _ => staging.finish(&file.bytes()?, file.route)?,
                };
                Ok(StagedState::Staged(hash, finished))
            })
            .collect::<Result<_, Failure>>()?;
        self.check_folders()?;
        let (outlook, is_new) = (self.outlook(), self.is_new());
        if outlook.written + outlook.removed > 0 && !is_new {
            self.before
                .write_pending(&self.files, self.audience, &self.manifest_path)?;
        }
        Ok(Staged {
            publication: self,
            ready,
            is_new,
        })
    }

    /// Returns whether nothing of it was there before.
    fn is_new(&self) -> bool {
        self.place.is_new()
            && self
                .files
                .iter()
                .all(|(_, d)| matches!(d, Decision::Add(_)))
    }

    /// Writes the manifest: what the next build is to know of these files.
    fn remember(&self, entries: &[(&str, Arc<ManifestEntry>)]) -> Result<(), Failure> {
        let head = Head {
            audience: self.audience,
            whole: self.whole,
        };
        Manifest::write(head, entries, &self.manifest_path)
    }

    /// Makes every folder once, instead of once a file.
    fn make_folders(&self) -> Result<(), Failure> {
        let written = self
            .files
            .iter()
            .filter(|(_, d)| d.writes())
            .map(|(f, _)| f.route);
        let folders = folders_of(written);
        folders
            .into_iter()
            .try_for_each(|f| DiskAct::MakeFolder.on(&self.place.folder.join(f)))
    }

    /// Finds a folder that cannot be written, and a file that cannot be replaced, before anything has moved.
    fn check_folders(&self) -> Result<(), Failure> {
        let (written, removed) = self.changes();
        let replaced = self
            .files
            .iter()
            .filter(|(_, d)| matches!(d, Decision::Replace(_)));
        let replaced = replaced
            .map(|(f, _)| f.route)
            .chain(removed.iter().copied());
        replaced
            .into_iter()
            .try_for_each(|r| disk::check_file(&self.place.folder.join(r)))?;
        let folders = folders_of(written.into_iter().chain(removed));
        folders
            .into_iter()
            .try_for_each(|f| disk::check_folder(&self.place.folder.join(f)))
    }

    /// Lists what goes, for whoever copies the edition to a server.
    fn list_gone(&self) -> Result<(), Failure> {
        let Some((path, day)) = &self.gone else {
            return Ok(());
        };
        let present = self.files.iter().map(|(file, _)| file.route).collect();
        gone::update(path, &self.remove, &present, *day)
    }
}

/// The folders of routes; that of a route without any is empty.
fn folders_of<'r>(routes: impl IntoIterator<Item = &'r str>) -> BTreeSet<&'r str> {
    routes
        .into_iter()
        .map(|route| route.rsplit_once('/').map_or("", |(f, _)| f))
        .collect()
}

/// An edition whose files are finished and wait beside their places.
#[derive(Debug)]
pub struct Staged<'a> {
    publication: Publication<'a>,
    ready: Vec<StagedState>,
    /// True if no file of it was there before, and the manifest does not say yet what is about to be.
    is_new: bool,
}

impl Staged<'_> {
    /// Returns whether anything is to be written or removed.
    pub fn changes_anything(&self) -> bool {
        let Published {
            written, removed, ..
        } = self.publication.outlook();
        written + removed > 0
    }

    /// Moves the files to their places: all at once where nothing was before. Else first what is new and no page, then new
    /// pages, then what takes the place of another; then removes what nobody makes any more, pages first, and remembers it
    /// all in the manifest.
    ///
    /// # Errors
    /// When the file system refuses. What was moved until then stays and is remembered as ours, so that the next
    /// build carries on from there.
    pub fn publish(self) -> Result<Published, Failure> {
        let Self {
            mut publication,
            ready,
            is_new,
        } = self;
        let outlook = publication.outlook();
        if publication.is_untouched() {
            return Ok(outlook);
        }
        if is_new {
            let files = publication.files.par_iter().zip(&ready);
            let entries = files.map(|((file, _), ready)| (file.route, ready.entry(file)));
            // Known as ours before it can be seen: a build that is cut off in between leaves nothing that nobody knows.
            publication.remember(&entries.collect::<Vec<_>>())?;
            if publication.place.replace(ready.len()) {
                return Ok(outlook);
            }
        }
        publication.list_gone()?;
        publication.make_folders()?;
        let entries = publication.move_all(&ready).map_err(Failure::mixed)?;
        publication.place.end();
        disk::remove(&publication.place.folder, &publication.remove).map_err(Failure::mixed)?;
        publication.remember(&entries)?;
        Ok(outlook)
    }
}

impl<'a> Publication<'a> {
    /// Moves every file to its place; what the next build is to know of each.
    fn move_all(
        &mut self,
        ready: &[StagedState],
    ) -> Result<Vec<(&'a str, Arc<ManifestEntry>)>, Failure> {
        let staging = self.place.begin()?;
        let mut entries = Vec::with_capacity(ready.len());
        for turn in [MoveTurn::NewFile, MoveTurn::NewPage, MoveTurn::Other] {
            let files = self.files.par_iter().zip(ready);
            let files_of_turn =
                files.filter(|((file, decision), _)| MoveTurn::of(file, decision) == turn);
            let placed = files_of_turn.map(|((file, _), ready)| {
                let entry = match ready {
                    StagedState::InPlace(entry) => Arc::clone(entry),
                    StagedState::Staged(hash, _) => {
                        ManifestEntry::new(*hash, staging.place(file.route)?, file).into()
                    }
                };
                Ok((file.route, entry))
            });
            entries.extend(placed.collect::<Result<Vec<_>, Failure>>()?);
        }
        Ok(entries)
    }
}

/// A file of an edition before its last move.
#[derive(Debug)]
enum StagedState {
    /// It needs none.
    InPlace(Arc<ManifestEntry>),
    /// The finished file, with this hash, waits to be moved.
    Staged(Hash, FinishedFile),
}

impl StagedState {
    /// Returns what the next build is to know of it when it is moved as it is, with its folder.
    fn entry(&self, file: &File<'_>) -> Arc<ManifestEntry> {
        match self {
            Self::InPlace(entry) => Arc::clone(entry),
            Self::Staged(hash, FinishedFile(stamp)) => {
                ManifestEntry::new(*hash, *stamp, file).into()
            }
        }
    }
}

/// The turn in which a file is moved to its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MoveTurn {
    NewFile,
    NewPage,
    Other,
}

impl MoveTurn {
    fn of(file: &File<'_>, decision: &Decision) -> Self {
        match (decision, scan::is_page(file.route)) {
            (Decision::Add(_), false) => Self::NewFile,
            (Decision::Add(_), true) => Self::NewPage,
            (Decision::Replace(_) | Decision::Keep(_), _) => Self::Other,
        }
    }
}
