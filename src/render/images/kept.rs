//! Finished portraits kept between builds: as whoever keeps them takes them, and back.

use std::fmt::Debug;
use std::io;
use std::sync::Arc;

use super::{Held, Portrait, Problem, Rendition};
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

/// A note about a portrait: route, width and height in pixels of each file, the last being the one for paper; and the width
/// and height of the part that was used, when it had fewer pixels than paper needs.
type Note = (Vec<(String, u32, u32)>, Option<(u32, u32)>);

impl Portrait {
    /// Keeps it, and lets go of files that can be read again from where they are kept.
    pub(super) fn keep(
        self,
        problem: Option<&Problem>,
        (media, file): (&MediaId, &[u8]),
        store: &dyn PictureStore,
    ) -> Self {
        let small = match problem {
            None => None,
            Some(Problem::Small { width, height }) => Some((*width, *height)),
            // A note has no room for any other problem.
            Some(_) => return self,
        };
        let mut files = Vec::new();
        let for_web_alone = self.web.iter().filter(|r| **r != self.print);
        for rendition in for_web_alone.chain([&self.print]) {
            if let Held::Here(bytes) = &rendition.held {
                store.put_file(&rendition.route, bytes);
            }
            files.push((rendition.route.clone(), rendition.width, rendition.height));
        }
        let note: Note = (files, small);
        let note = serde_json::to_vec(&note).expect("text and numbers are always JSON");
        store.put(media, file, &note);
        let web = self.web.into_iter();
        Self {
            web: web.map(|r| r.left_in(store, media)).collect(),
            print: self.print.left_in(store, media),
        }
    }

    /// Returns a portrait that [`Self::keep`] kept, with the problem it had. Files of it that are gone by the time they are
    /// wanted are made anew by whoever kept them.
    pub(super) fn kept(
        media: &MediaId,
        store: &dyn PictureStore,
    ) -> Option<(Self, Option<Problem>)> {
        let note = store.get(media)?;
        let (files, small): Note = serde_json::from_slice(&note).ok()?;
        let mut web = Vec::with_capacity(files.len());
        for (route, width, height) in files {
            let stored = Held::Kept(store.file(media, &route)?);
            web.push(Rendition {
                route,
                width,
                height,
                held: stored,
            });
        }
        let print = web.last()?.clone();
        let small = small.map(|(width, height)| Problem::Small { width, height });
        Some((Self { web, print }, small))
    }

    /// Makes a portrait's files anew from its picture, and returns the one with this route.
    pub fn again(picture: &[u8], salt: &str, route: &str) -> Option<Arc<[u8]>> {
        let (portrait, _) = super::portrait::prepare(picture, salt);
        let portrait = portrait?;
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
