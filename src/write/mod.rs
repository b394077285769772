//! Finished files become a folder that a web server can show.
//!
//! In: the folder `output/`, the name of an edition, every file of that edition. Out: `output/<edition>/`, and a
//! count of what was done. In three steps, so that several editions change together or not at all:
//! [`Publication::check`] looks and decides, [`Publication::stage`] writes every changed file beside its place,
//! [`Staged::publish`] moves them there.
//!
//! Pages and sheets need not wait for all others: [`Outbox::finish`] writes each beside its place as soon as it is made.
//!
//! - A file is written only when its content differs. A disk that fills up does so while nothing has changed yet.
//! - A file is moved over the one that was there: a reader sees the old or the new one, never half of one. New files
//!   come before the pages that show them, and files go after those: at every moment, what a page refers to is there.
//! - `output/.sleutelgids/<edition>.manifest`, the *manifest*, remembers what was written. It lies outside the
//!   edition's folder, so it is not published with it.
//! - What an earlier build wrote and this one does not is removed, unless somebody changed it since.
//! - What this program did not write is never changed or removed. It is named in a warning; where it stands in
//!   the way of a file it is an error, and nothing at all is written.
//!
//! Never renders, never reads a record, never looks outside `output/`.

mod apart;
mod cache;
pub mod day;
mod disk;
mod existing_output;
mod foreign;
mod gone;
mod manifest;
mod route;
mod scan;
mod staging;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

pub use apart::{Audience, apart};
pub use existing_output::{ExistingOutput, has_edition};
pub use staging::{Outbox, StagedFile, Unfinished};

pub use cache::{Cache, Unopened};
pub use disk::flush;
use disk::{Finished, Step};
pub use foreign::{foreign, foreign_to_forms};
pub use gone::{is_list as is_gone_list, path as gone_list};
pub use manifest::ENDING as MANIFEST;
use manifest::{Entry, Hash, Head, Manifest};
use scan::Decision;
use sleutelgids_core::diag::{Diagnostic, Words, has_errors, refusal, say};
use sleutelgids_core::model::Date;
use sleutelgids_render::images::Rendition;
use sleutelgids_render::{Fingerprint, Made};
use staging::Place;

/// Puts one file of the site's own folder in its place: a reader sees the old or the new one, never half of one. It is on the
/// disk when this returns, and stays there through a power cut.
///
/// # Errors
/// When the file system refuses; the old file is then still there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    disk::replace_durably(path, bytes)
}

/// The folder in `output/` that holds the manifests.
const MANIFESTS: &str = ".sleutelgids";

/// A file of an edition.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The path within the edition's folder, with `/` between its parts.
    pub route: &'a str,
    /// The content that is to be there.
    pub content: Content<'a>,
    /// The fingerprint of all that it was made from, for the next build to know it by.
    pub from: Option<Fingerprint>,
    /// A note that whoever made it wants back then.
    pub note: &'a str,
}

/// The content of a file.
#[derive(Debug, Clone, Copy)]
pub enum Content<'a> {
    /// These bytes.
    Bytes(&'a [u8]),
    /// This picture, of which the route is made: no other one is ever called so.
    Named(&'a Rendition),
    /// The content that [`ExistingOutput::kept`] found there.
    Kept,
    /// The file that [`Outbox::finish`] made of the bytes.
    Staged(&'a StagedFile),
}

impl<'a> File<'a> {
    /// A file with this content, of which nothing more is known.
    pub fn new(route: &'a str, bytes: &'a [u8]) -> Self {
        Self {
            route,
            content: Content::Bytes(bytes),
            from: None,
            note: "",
        }
    }

    /// A file that was found to be there already.
    pub fn kept(route: &'a str) -> Self {
        Self {
            route,
            content: Content::Kept,
            from: None,
            note: "",
        }
    }

    /// A file that was finished before.
    pub fn staged(route: &'a str, staged: &'a StagedFile) -> Self {
        Self {
            route,
            content: Content::Staged(staged),
            from: None,
            note: "",
        }
    }

    /// Returns the same, made from what has this fingerprint.
    #[must_use]
    pub fn made_from(self, from: Option<Fingerprint>, note: &'a str) -> Self {
        Self { from, note, ..self }
    }

    fn bytes(&self) -> Result<Cow<'a, [u8]>, Failure> {
        match self.content {
            Content::Bytes(bytes) => Ok(bytes.into()),
            Content::Named(picture) => {
                let bytes = picture.bytes();
                let failed = |e| Failure::new("read", Path::new(self.route), e);
                bytes.map(|bytes| bytes.to_vec().into()).map_err(failed)
            }
            Content::Kept | Content::Staged(_) => Ok(Cow::default()),
        }
    }
}

impl<'a> From<&'a Rendition> for File<'a> {
    fn from(picture: &'a Rendition) -> Self {
        Self {
            content: Content::Named(picture),
            ..Self::new(&picture.route, &[])
        }
    }
}

impl<'a> From<&'a Made> for File<'a> {
    fn from(made: &'a Made) -> Self {
        Self::new(&made.route, &made.bytes)
    }
}

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
    fn new(doing: &'static str, path: &Path, cause: io::Error) -> Self {
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
    fn no_folder(path: &Path, cause: io::Error) -> Self {
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
    place: Place,
    manifest_path: PathBuf,
    before: Manifest,
    files: Vec<(File<'a>, Decision)>,
    remove: Vec<String>,
    audience: Audience,
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
            (Content::Kept, Decision::Keep(now)) => {
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
                    Decision::Keep(entry) => return Ok(Ready::InPlace(Arc::clone(entry))),
                    Decision::Add(hash) | Decision::Replace(hash) => *hash,
                };
                let finished = match file.content {
                    Content::Staged(StagedFile {
                        finished: Some(finished),
                        ..
                    }) => *finished,
                    _ => staging.finish(&file.bytes()?, file.route)?,
                };
                Ok(Ready::Staged(hash, finished))
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
    fn remember(&self, entries: &[(&str, Arc<Entry>)]) -> Result<(), Failure> {
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
            .try_for_each(|f| Step::MakeFolder.on(&self.place.folder.join(f)))
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
    ready: Vec<Ready>,
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
    fn move_all(&mut self, ready: &[Ready]) -> Result<Vec<(&'a str, Arc<Entry>)>, Failure> {
        let staging = self.place.begin()?;
        let mut entries = Vec::with_capacity(ready.len());
        for turn in [Turn::NewFile, Turn::NewPage, Turn::Other] {
            let files = self.files.par_iter().zip(ready);
            let files_of_turn =
                files.filter(|((file, decision), _)| Turn::of(file, decision) == turn);
            let placed = files_of_turn.map(|((file, _), ready)| {
                let entry = match ready {
                    Ready::InPlace(entry) => Arc::clone(entry),
                    Ready::Staged(hash, _) => {
                        Entry::new(*hash, staging.place(file.route)?, file).into()
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
enum Ready {
    /// It needs none.
    InPlace(Arc<Entry>),
    /// The finished file, with this hash, waits to be moved.
    Staged(Hash, Finished),
}

impl Ready {
    /// Returns what the next build is to know of it when it is moved as it is, with its folder.
    fn entry(&self, file: &File<'_>) -> Arc<Entry> {
        match self {
            Self::InPlace(entry) => Arc::clone(entry),
            Self::Staged(hash, Finished(stamp)) => Entry::new(*hash, *stamp, file).into(),
        }
    }
}

/// The turn in which a file is moved to its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    NewFile,
    NewPage,
    Other,
}

impl Turn {
    fn of(file: &File<'_>, decision: &Decision) -> Self {
        match (decision, scan::is_page(file.route)) {
            (Decision::Add(_), false) => Self::NewFile,
            (Decision::Add(_), true) => Self::NewPage,
            (Decision::Replace(_) | Decision::Keep(_), _) => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests;
