//! Files become raw records.
//!
//! In: a site's folder. Out: every record as its files say it ([`raw`]), the files' texts, the pictures' paths, the
//! theme's files, and every problem met. The only reader of content; never fails on a bad record, it reports it.

pub mod address_key;
pub mod calendars;
pub mod comments;
mod consent_comments;

mod copies;
mod dates;
pub(crate) mod declare;
pub mod dutch;
pub mod field;
mod files;
mod group;
mod hiding;
pub mod lists;
mod memory;
mod mentioned;
mod merge;
mod misplaced;
mod mistyped;
pub mod pasted;
mod plain;
mod printed_marks;
mod quotes;
pub mod raw;
pub mod raw_html;
mod record;
mod screen;
pub mod shape;
pub mod strays;
mod syntax;
#[cfg(test)]
mod tests;
mod themes;
pub mod tree;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

pub use copies::is_version_word;
pub use dates::{days_of_month, strict_date};
pub use memory::Memory;
pub use mentioned::{mention_reasons, mentioned, record_of};
pub use record::split as front_matter;
pub use screen::unseen_in_word;

use raw::{RawRecord, RawRecords, RawSite};

use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::{AddressKey, Lang, MediaId};
use sleutelgids_core::source::Sources;
use sleutelgids_core::stamp::Stamp;
use sleutelgids_core::theme::Theme;

/// A site as its files say it.
pub struct Loaded {
    /// The texts of all files.
    pub sources: Sources,
    /// `content/site.yaml`, if it could be read.
    pub site: Option<RawRecord<RawSite>>,
    /// Everything else.
    pub records: RawRecords,
    /// Pictures and outlines.
    pub media: Media,
    /// The theme, with the site's own files in place of the built-in ones.
    pub theme: Theme,
    /// From which addresses of persons are made; `None` when the site has none yet, or one that cannot be used.
    pub address_key: Option<AddressKey>,
    /// Problems met.
    pub problems: Vec<Diagnostic>,
}

/// The files under `content/media/`.
#[derive(Debug, Clone, Default)]
pub struct Media {
    files: BTreeMap<MediaId, PathBuf>,
}

impl Media {
    /// Returns whether there is such a file.
    pub fn has(&self, media: &MediaId) -> bool {
        self.files.contains_key(media)
    }

    /// The names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(MediaId::as_str)
    }

    /// Returns what the file system says of a file, to know it by.
    pub fn stamp(&self, media: &MediaId) -> Option<Stamp> {
        Some(Stamp::of(&self.files.get(media)?.metadata().ok()?))
    }

    /// A file's bytes.
    ///
    /// # Errors
    /// What the file system says; files over 64 MiB are refused.
    pub fn read(&self, media: &MediaId) -> io::Result<Vec<u8>> {
        self.reader(media).ok_or(io::ErrorKind::NotFound)?()
    }

    /// Returns what reads a file, now or later, as [`Self::read`] does.
    pub fn reader(
        &self,
        media: &MediaId,
    ) -> Option<impl Fn() -> io::Result<Vec<u8>> + Send + Sync + use<>> {
        let path = self.files.get(media)?.clone();
        Some(move || {
            let bytes = files::whole(&path, files::LARGEST_PICTURE)?;
            bytes.ok_or(io::ErrorKind::FileTooLarge.into())
        })
    }
}

/// Reads the site in `root`. A file that cannot be read is a problem in [`Loaded`], as a bad record is. With a memory of
/// earlier readings of the same site, only what changed since is read; the result is the same.
pub fn load(root: &Path, mut memory: Option<&mut Memory>) -> Loaded {
    let mut sources = Sources::default();
    let mut problems = Vec::new();
    let found = files::find(
        &root.join("content"),
        &mut sources,
        &mut problems,
        memory.as_deref_mut(),
    );
    files::beside_content(root, &mut sources, &mut problems);
    misplaced::folders(root, &mut sources, &mut problems);
    let site = found
        .site
        .map(|file| record::site(file, &sources, &mut problems));
    let Some((site, languages)) = site else {
        problems.push(problem!("SG0100"));
        return Loaded {
            sources,
            site: None,
            records: RawRecords::default(),
            media: found.media,
            theme: Theme::with_overrides([]),
            address_key: None,
            problems,
        };
    };
    let mut records = record::records(&found.kinds, &sources, &languages, memory, &mut problems);
    records
        .notes
        .extend(site.iter().flat_map(|s| s.notes.iter().cloned()));
    let theme = themes::theme(root, site.as_ref(), &mut sources, &mut problems);
    let address_key = address_key::read(root, &mut sources, &mut problems);
    Loaded {
        sources,
        site,
        records,
        media: found.media,
        theme,
        address_key,
        problems,
    }
}

/// The languages of a site, as needed to read its records.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Languages {
    default: Lang,
    all: Vec<Lang>,
    /// Tells whether every one of them could be read.
    known: bool,
}
