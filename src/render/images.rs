//! Pictures, made anew.
//!
//! In: the pictures an edition shows, and their files. Out: [`Images`]: portraits in the sizes that are used and
//! logos, each under a name made from its content. Every picture is decoded and encoded again, so that nothing
//! but what can be seen is published: no EXIF, no place, no name of a camera or of a file, no script in an SVG.
//! Colours are taken to be sRGB. Reads no file itself; the same input gives the same bytes.

mod chunks;
mod jpeg;
mod kept;
mod logo;
mod portrait;
mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;

pub use jpeg::encode as jpeg;
pub use kept::{PictureStore, StoredFile};
pub use portrait::scaled;

use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::MediaId;

/// A picture in one size, ready to be published: no metadata, and a name made from its content.
#[derive(Debug, Clone)]
pub struct Rendition {
    /// The path within the edition's folder, named by the content: `media/3f9a….jpg`.
    pub route: String,
    /// Width in pixels (for an SVG: of its view box, rounded).
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    held: Held,
}

/// The place of a finished picture.
#[derive(Debug, Clone)]
enum Held {
    /// In memory.
    Here(Arc<[u8]>),
    /// In a store, from which it can be read again.
    Kept(Arc<dyn StoredFile>),
}

impl PartialEq for Rendition {
    fn eq(&self, other: &Self) -> bool {
        self.route == other.route && self.width == other.width && self.height == other.height
    }
}

impl Eq for Rendition {}

impl Rendition {
    /// Returns a finished file, named by its content and by `salt`.
    pub fn new(salt: &str, extension: &str, size: (u32, u32), bytes: Vec<u8>) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(salt.as_bytes()).update(&[0]).update(&bytes);
        let name = &hasher.finalize().to_hex()[..24];
        Self {
            route: format!("media/{name}.{extension}"),
            width: size.0,
            height: size.1,
            held: Held::Here(bytes.into()),
        }
    }

    /// Returns the file's bytes.
    ///
    /// # Errors
    /// When it was kept somewhere and is no longer there.
    pub fn bytes(&self) -> io::Result<Arc<[u8]>> {
        match &self.held {
            Held::Here(bytes) => Ok(Arc::clone(bytes)),
            Held::Kept(kept) => kept.read(),
        }
    }
}

/// A portrait, cropped to 4:5.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portrait {
    /// For the web, the smallest first: 240 and 480 pixels wide (JPEG).
    pub web: Vec<Rendition>,
    /// For paper: 480 pixels wide, 300 dpi at 40 mm (JPEG, RGB). The same file as the larger one for the web.
    pub print: Rendition,
}

/// The pictures an edition shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Portraits of persons and contacts.
    pub portraits: BTreeSet<MediaId>,
    /// Logos of organisations.
    pub logos: BTreeSet<MediaId>,
}

/// Pictures that an edition shows, by the names that its records give them.
#[derive(Debug, Clone, Default)]
pub struct Images {
    /// Portraits of persons and contacts.
    pub portraits: BTreeMap<MediaId, Portrait>,
    /// Logos (SVG, cleaned, or PNG), for web and paper alike.
    pub logos: BTreeMap<MediaId, Rendition>,
}

/// Pictures of more pixels than this, twice what a telephone usually takes, are worked on one at a time: a machine with
/// many processors would otherwise need many times the memory.
const LARGE: u64 = 26_000_000;

/// The right to work on a large picture, as long as it lives.
type Turn = MutexGuard<'static, ()>;

/// Waits until no other large picture is worked on.
fn turn() -> Turn {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Largest file of a picture that is looked at, in bytes.
const LARGEST: usize = 40 * 1024 * 1024;

impl Images {
    /// Prepares every wanted picture. `store` gives a file's bytes by what a record calls it. `salt` is the site's
    /// own: without it nobody can tell from a published name whether they hold the same picture. `kept` has portraits that
    /// were prepared before.
    ///
    /// A portrait that is small is shown all the same (`SG0601`). One that cannot be read (`SG0602`), is too large
    /// (`SG0603`) or is not there (`SG0604`), and a logo with text or pictures in it (`SG0605`), are errors.
    pub fn prepare(
        wanted: &Wanted,
        store: &(dyn Fn(&MediaId) -> Option<Arc<[u8]>> + Sync),
        salt: &str,
        kept: Option<&dyn PictureStore>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let portraits = prepared(&wanted.portraits, &mut problems, |media| {
            if let Some((portrait, problem)) = kept.and_then(|kept| Portrait::kept(media, kept)) {
                return (Some(portrait), problem);
            }
            read(media, store, |file| {
                let (portrait, problem) = portrait::prepare(file, salt);
                let portrait = match (portrait, kept) {
                    (Some(made), Some(kept)) => {
                        Some(made.keep(problem.as_ref(), (media, file), kept))
                    }
                    (portrait, _) => portrait,
                };
                (portrait, problem)
            })
        });
        let logos = prepared(&wanted.logos, &mut problems, |media| {
            read(media, store, |file| logo::prepare(file, salt))
        });
        (Self { portraits, logos }, problems)
    }

    /// Returns the problems of [`Self::prepare`], as far as they can be told without making anything.
    pub fn look(
        wanted: &Wanted,
        store: &(dyn Fn(&MediaId) -> Option<Arc<[u8]>> + Sync),
    ) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        prepared(&wanted.portraits, &mut problems, |media| {
            read(media, store, |bytes| (None::<()>, portrait::look(bytes)))
        });
        prepared(&wanted.logos, &mut problems, |media| {
            read(media, store, |bytes| {
                (None::<()>, logo::prepare(bytes, "").1)
            })
        });
        problems
    }

    /// Returns every file to publish, each once, in the order of routes.
    pub fn files(&self) -> impl Iterator<Item = &Rendition> {
        let mut by_route = BTreeMap::new();
        for portrait in self.portraits.values() {
            for rendition in portrait.web.iter().chain([&portrait.print]) {
                by_route.insert(rendition.route.as_str(), rendition);
            }
        }
        for logo in self.logos.values() {
            by_route.insert(logo.route.as_str(), logo);
        }
        by_route.into_values()
    }
}

/// Prepares many pictures at once, and adds the problem of each.
fn prepared<T: Send>(
    wanted: &BTreeSet<MediaId>,
    problems: &mut Vec<Diagnostic>,
    prepare: impl Fn(&MediaId) -> (Option<T>, Option<Problem>) + Sync,
) -> BTreeMap<MediaId, T> {
    let outcomes: Vec<_> = wanted
        .par_iter()
        .map(|media| (media, prepare(media)))
        .collect();
    let mut pictures = BTreeMap::new();
    for (media, (picture, problem)) in outcomes {
        problems.extend(problem.map(|problem| problem.diagnostic(media)));
        if let Some(picture) = picture {
            pictures.insert(media.clone(), picture);
        }
    }
    pictures
}

/// Reads a picture and makes something of it.
fn read<T>(
    media: &MediaId,
    store: &(dyn Fn(&MediaId) -> Option<Arc<[u8]>> + Sync),
    make: impl Fn(&[u8]) -> (Option<T>, Option<Problem>),
) -> (Option<T>, Option<Problem>) {
    match store(media) {
        None => (None, Some(Problem::Missing)),
        Some(bytes) if bytes.len() > LARGEST => (None, Some(Problem::TooLarge)),
        Some(bytes) => make(&bytes),
    }
}

/// A reason why a picture cannot be shown, or not well.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    Small { width: u32, height: u32 },
    Unreadable(Words),
    TooLarge,
    Missing,
    NotOnlyShapes(&'static str),
}

impl Problem {
    fn diagnostic(&self, media: &MediaId) -> Diagnostic {
        let path = &format!("content/media/{}", media.as_str());
        let problem = match self {
            Self::Small { width, height } => {
                problem!("SG0601", path: path, width: *width, height: *height)
            }
            Self::Unreadable(why) => problem!("SG0602", path: path, why: why.clone()),
            Self::TooLarge => problem!("SG0603", path: path),
            Self::Missing => problem!("SG0604", path: path),
            Self::NotOnlyShapes(what) => problem!("SG0605", path: path, what: say!(*what)),
        };
        // Whoever knows the records says which of them shows it.
        problem.record(format!("media/{}", media.as_str()))
    }
}

#[cfg(test)]
mod tests;
