//! Pictures, made anew.
//!
//! In: the pictures an edition shows, and their files. Out: [`Images`]: portraits in the sizes that are used and
//! logos, each under a name made from its content. Every picture is decoded and encoded again, so that nothing
//! but what can be seen is published: no EXIF, no place, no name of a camera or of a file, no script in an SVG.
//! Colours become sRGB, by the profile that a picture has. Reads no file itself; the same input gives the same bytes.

mod chunks;
mod colours;
mod jpeg;
mod kept;
mod kind;
mod logo;
mod portrait;
mod read_heic;
mod read_jpeg;
mod riff;
mod source;
mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use colours::Conversions;
use kind::PictureFileKind;

pub use jpeg::encode as jpeg;
pub use kept::{PictureStore, StoredFile};
pub use portrait::scaled;

use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::limits::PictureLimits;
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

/// What gives the bytes of a picture's file; an error when there is none, when it is too large to read, or when the machine does not let us.
pub type MediaReader<'a> = dyn Fn(&MediaId) -> io::Result<Arc<[u8]>> + Sync + 'a;

impl Images {
    /// Prepares every wanted picture. `store` gives a file's bytes by what a record calls it. `salt` is the site's
    /// own: without it nobody can tell from a published name whether they hold the same picture. `kept` has portraits that
    /// were prepared before.
    ///
    /// A portrait that is small (`SG0601`), whose name promises another kind of file (`SG0608`), or whose colours are not known for
    /// certain (`SG0609`, `SG0610`) is shown all the same. One that cannot be read (`SG0602`), is too large (`SG0603`), is not there
    /// (`SG0604`), is of a kind that is not read (`SG0606`) or breaks off (`SG0607`), and a logo with text or pictures in it (`SG0605`), are
    /// errors.
    pub fn prepare(
        wanted: &Wanted,
        store: &MediaReader<'_>,
        salt: &str,
        kept: Option<&dyn PictureStore>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let limit = PictureLimits::default();
        let conversions = Conversions::default();
        let portraits = prepared(&wanted.portraits, Use::Portrait, &mut problems, |media| {
            if let Some(portrait) = kept.and_then(|kept| Portrait::kept(media, kept)) {
                return Ok(portrait);
            }
            let file = read(media, store, &limit)?;
            let portrait = portrait::prepare(&file, salt, &limit, &conversions)?;
            Ok(match kept {
                Some(kept) => portrait.keep((media, &file), kept),
                None => portrait,
            })
        });
        let logos = prepared(&wanted.logos, Use::Logo, &mut problems, |media| {
            let file = read(media, store, &limit)?;
            logo::prepare(&file, salt, &limit, &conversions)
        });
        (Self { portraits, logos }, problems)
    }

    /// Returns the problems of [`Self::prepare`], as far as they can be told without making anything: of a file that is whole, its
    /// pixels are not looked at.
    pub fn look(wanted: &Wanted, store: &MediaReader<'_>) -> Vec<Diagnostic> {
        let mut problems = Vec::new();
        let limit = PictureLimits::default();
        let conversions = Conversions::default();
        prepared(&wanted.portraits, Use::Portrait, &mut problems, |media| {
            let file = read(media, store, &limit)?;
            portrait::look(&file, &limit, &conversions)
        });
        prepared(&wanted.logos, Use::Logo, &mut problems, |media| {
            let file = read(media, store, &limit)?;
            logo::prepare(&file, "", &limit, &conversions)
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

/// A picture that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Prepared<T> {
    picture: T,
    /// The kind of its file.
    kind: PictureFileKind,
    /// What is to be said of it.
    remarks: Vec<PictureRemark>,
}

/// What is to be said of a picture that is shown all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum PictureRemark {
    /// Too few pixels for paper: width and height of the part that is used.
    Small { width: u32, height: u32 },
    /// Four inks, and no word of which.
    InksWithoutProfile,
    /// The profile of its colours cannot be used.
    UnreadableProfile,
}

/// A reason why a picture cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Problem {
    Unreadable(Words),
    OtherKind(PictureFileKind),
    Cut,
    TooLarge,
    Missing,
    NotOnlyShapes(&'static str),
}

/// What a picture is for.
#[derive(Debug, Clone, Copy)]
enum Use {
    Portrait,
    Logo,
}

/// Prepares many pictures at once, and adds the problems of each.
fn prepared<T: Send>(
    wanted: &BTreeSet<MediaId>,
    purpose: Use,
    problems: &mut Vec<Diagnostic>,
    prepare: impl Fn(&MediaId) -> Result<Prepared<T>, Problem> + Sync,
) -> BTreeMap<MediaId, T> {
    let outcomes: Vec<_> = wanted
        .par_iter()
        .map(|media| (media, prepare(media)))
        .collect();
    let mut pictures = BTreeMap::new();
    for (media, outcome) in outcomes {
        match outcome {
            Ok(prepared) => {
                problems.extend(prepared.remarks(media));
                pictures.insert(media.clone(), prepared.picture);
            }
            Err(problem) => problems.push(problem.diagnostic(media, purpose)),
        }
    }
    pictures
}

/// Reads a picture's file.
fn read(
    media: &MediaId,
    store: &MediaReader<'_>,
    limit: &PictureLimits,
) -> Result<Arc<[u8]>, Problem> {
    let file = store(media).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Problem::Missing,
        io::ErrorKind::FileTooLarge => Problem::TooLarge,
        _ => Problem::Unreadable(say!("library", why: error.to_string())),
    })?;
    match file.len() > limit.bytes {
        true => Err(Problem::TooLarge),
        false => Ok(file),
    }
}

impl<T> Prepared<T> {
    /// Returns what is to be said of it, in the order in which it was met, and of its name.
    fn remarks(&self, media: &MediaId) -> Vec<Diagnostic> {
        let path = &path(media);
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        if let Some(better) = self.kind.better_name(media) {
            diagnostics
                .push(problem!("SG0608", path: path, what: self.kind.noun(), better: better));
        }
        diagnostics.extend(self.remarks.iter().map(|remark| match remark {
            PictureRemark::Small { width, height } => {
                problem!("SG0601", path: path, width: *width, height: *height)
            }
            PictureRemark::InksWithoutProfile => problem!("SG0609", path: path),
            PictureRemark::UnreadableProfile => problem!("SG0610", path: path),
        }));
        diagnostics
            .into_iter()
            .map(|diagnostic| of(media, diagnostic))
            .collect()
    }
}

impl Problem {
    fn diagnostic(&self, media: &MediaId, purpose: Use) -> Diagnostic {
        let path = &path(media);
        let problem = match self {
            Self::Unreadable(why) => problem!("SG0602", path: path, why: why.clone()),
            Self::TooLarge => problem!("SG0603", path: path),
            Self::Missing => problem!("SG0604", path: path),
            Self::NotOnlyShapes(what) => problem!("SG0605", path: path, what: say!(*what)),
            Self::OtherKind(kind) => {
                let kind_words = match (kind, purpose) {
                    (PictureFileKind::Heic, Use::Portrait) => say!("kind-heic-rare"),
                    _ => kind.noun(),
                };
                let problem = problem!("SG0606", path: path, what: kind_words);
                problem.hint(match purpose {
                    Use::Portrait => kind.portrait_hint(),
                    Use::Logo => kind.logo_hint(),
                })
            }
            Self::Cut => problem!("SG0607", path: path),
        };
        of(media, problem)
    }
}

fn path(media: &MediaId) -> String {
    format!("content/media/{}", media.as_str())
}

/// Returns a problem of a picture; whoever knows the records says which of them shows it.
fn of(media: &MediaId, problem: Diagnostic) -> Diagnostic {
    problem.record(format!("media/{}", media.as_str()))
}

#[cfg(test)]
mod tests;
