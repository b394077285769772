//! Finished portraits kept between builds: as whoever keeps them takes them, and back.

use std::fmt::Debug;
use std::io;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::colours::Conversions;
use super::kind::PictureFileKind;
use super::{Held, PictureRemark, Portrait, Prepared, Rendition};
use sleutelgids_core::limits::PictureLimits;
use sleutelgids_core::model::MediaId;

/// A place for portraits that were finished before: their files by their routes, and a note about each by the picture it
/// was made from.
pub trait PictureStore: Sync {
    /// Returns the note about a picture as its file is now, for the same site.
    fn get(&self, media: &MediaId) -> Option<Vec<u8>>;
    /// Keeps a note about the portrait that was made from these very bytes of a picture's file, if it can be kept.
    fn put(&self, media: &MediaId, file: &[u8], note: &[u8]);
    /// Returns a finished file of this picture that was kept; it is looked for when it is read.
    fn file(&self, media: &MediaId, route: &str) -> Option<Arc<dyn StoredFile>>;
    /// Keeps a finished file, if it can be kept.
    fn put_file(&self, route: &str, bytes: &[u8]);
}

/// A file that is read when it is wanted: most are in their places already, and nobody opens them.
pub trait StoredFile: Debug + Send + Sync {
    /// Returns the file's bytes.
    ///
    /// # Errors
    /// When it is gone, or is no longer what it was.
    fn read(&self) -> io::Result<Arc<[u8]>>;
}

/// A note about a portrait.
#[derive(Serialize, Deserialize)]
struct Note {
    /// Route, width and height in pixels of each file, the last being the one for paper.
    files: Vec<(String, u32, u32)>,
    /// The kind of the file that it was made from.
    kind: PictureFileKind,
    /// What is to be said of it, whatever the name of that file.
    remarks: Vec<PictureRemark>,
    /// How its colours were made: a portrait that was kept before they were converted is made anew.
    colours: KeptColours,
}

#[derive(Serialize, Deserialize)]
enum KeptColours {
    #[serde(rename = "sRGB")]
    Srgb,
}

impl Prepared<Portrait> {
    /// Keeps it, and lets go of files that can be read again from where they are kept.
    pub(super) fn keep(self, (media, file): (&MediaId, &[u8]), store: &dyn PictureStore) -> Self {
        let Portrait { web, print } = self.picture;
        let mut files = Vec::new();
        let for_web_alone = web.iter().filter(|r| **r != print);
        for rendition in for_web_alone.chain([&print]) {
            if let Held::Here(bytes) = &rendition.held {
                store.put_file(&rendition.route, bytes);
            }
            files.push((rendition.route.clone(), rendition.width, rendition.height));
        }
        let note = Note {
            files,
            kind: self.kind,
            remarks: self.remarks.clone(),
            colours: KeptColours::Srgb,
        };
        let note = serde_json::to_vec(&note).expect("text and numbers are always JSON");
        store.put(media, file, &note);
        let web = web.into_iter();
        let picture = Portrait {
            web: web.map(|r| r.left_in(store, media)).collect(),
            print: print.left_in(store, media),
        };
        Self { picture, ..self }
    }
}

impl Portrait {
    /// Returns a portrait that was kept, with what is to be said of it. Files of it that are gone by the time they are
    /// wanted are made anew by whoever kept them.
    pub(super) fn kept(media: &MediaId, store: &dyn PictureStore) -> Option<Prepared<Self>> {
        let note = store.get(media)?;
        let note: Note = serde_json::from_slice(&note).ok()?;
        let mut web = Vec::with_capacity(note.files.len());
        for (route, width, height) in note.files {
            let stored = Held::Kept(store.file(media, &route)?);
            web.push(Rendition {
                route,
                width,
                height,
                held: stored,
            });
        }
        let print = web.last()?.clone();
        Some(Prepared {
            picture: Self { web, print },
            kind: note.kind,
            remarks: note.remarks,
        })
    }

    /// Makes a portrait's files anew from its picture, and returns the one with this route.
    pub fn again(picture: &[u8], salt: &str, route: &str) -> Option<Arc<[u8]>> {
        let limit = PictureLimits::default();
        let prepared = super::portrait::prepare(picture, salt, &limit, &Conversions::default());
        let portrait = prepared.ok()?.picture;
        let rendition = portrait.web.iter().find(|r| r.route == route)?;
        rendition.bytes().ok()
    }

    /// Returns the portrait with all its files in memory.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn at_hand(self) -> io::Result<Self> {
        let web = self.web.into_iter().map(Rendition::at_hand);
        Ok(Self {
            web: web.collect::<io::Result<_>>()?,
            print: self.print.at_hand()?,
        })
    }
}

impl Rendition {
    /// Returns the picture without its bytes, when they can be read again from where they are kept.
    fn left_in(self, store: &dyn PictureStore, media: &MediaId) -> Self {
        match store.file(media, &self.route) {
            Some(file) => Self {
                held: Held::Kept(file),
                ..self
            },
            None => self,
        }
    }

    fn at_hand(self) -> io::Result<Self> {
        Ok(Self {
            held: Held::Here(self.bytes()?),
            ..self
        })
    }
}
