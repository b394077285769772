//! What is kept of finished pictures between builds, for who keeps it, and back.

use std::fmt::Debug;
use std::io;
use std::sync::Arc;

use super::{Held, Portrait, Problem, Rendition};
use sleutelgids_core::model::MediaId;

/// Where portraits are kept that were finished before: their files by their routes, and what is to be known of each by
/// the picture it was made from.
pub trait Shelf: Sync {
    /// What was kept of a picture as its file is now, for the same site.
    fn get(&self, media: &MediaId) -> Option<Vec<u8>>;
    /// Keeps what is to be known of what was finished from these very bytes of a picture's file, if it can be kept.
    fn put(&self, media: &MediaId, file: &[u8], known: &[u8]);
    /// A finished file of this picture that was kept; looked for when it is read.
    fn file(&self, media: &MediaId, route: &str) -> Option<Arc<dyn Kept>>;
    /// Keeps a finished file, if it can be kept.
    fn put_file(&self, route: &str, bytes: &[u8]);
}

/// A file that lies on a shelf until it is wanted: most are in their places already, and nobody opens them.
pub trait Kept: Debug + Send + Sync {
    /// The file.
    ///
    /// # Errors
    /// When it is gone, or is no longer what it was.
    fn read(&self) -> io::Result<Arc<[u8]>>;
}

/// Route, width and height in pixels of each file, the last being the one for paper; and the width and height of what was
/// used, when that was less than paper needs.
type Head = (Vec<(String, u32, u32)>, Option<(u32, u32)>);

impl Portrait {
    /// Keeps it, and lets go of what can be read again from where it is kept.
    pub(super) fn keep(
        self,
        problem: Option<&Problem>,
        (media, file): (&MediaId, &[u8]),
        shelf: &dyn Shelf,
    ) -> Self {
        let small = match problem {
            None => None,
            Some(Problem::Small { width, height }) => Some((*width, *height)),
            // More than that it is small is to be said of it.
            Some(_) => return self,
        };
        let mut heads = Vec::new();
        for rendition in self
            .web
            .iter()
            .filter(|r| **r != self.print)
            .chain([&self.print])
        {
            if let Held::Here(bytes) = &rendition.held {
                shelf.put_file(&rendition.route, bytes);
            }
            heads.push((rendition.route.clone(), rendition.width, rendition.height));
        }
        let head: Head = (heads, small);
        shelf.put(
            media,
            file,
            &serde_json::to_vec(&head).expect("text and numbers are always JSON"),
        );
        let lie = |rendition: Rendition| match shelf.file(media, &rendition.route) {
            Some(kept) => Rendition {
                held: Held::Kept(kept),
                ..rendition
            },
            None => rendition,
        };
        Self {
            web: self.web.into_iter().map(lie).collect(),
            print: lie(self.print),
        }
    }

    /// One that [`Self::keep`] kept, with what is to be said of it. Files of it that are gone by the time they are wanted
    /// are made anew by whoever kept them.
    pub(super) fn kept(media: &MediaId, shelf: &dyn Shelf) -> Option<(Self, Option<Problem>)> {
        let known = shelf.get(media)?;
        let (heads, small): Head = serde_json::from_slice(&known).ok()?;
        let rendition = |(route, width, height): (String, u32, u32)| {
            let held = Held::Kept(shelf.file(media, &route)?);
            Some(Rendition {
                route,
                width,
                height,
                held,
            })
        };
        let web: Vec<Rendition> = heads.into_iter().map(rendition).collect::<Option<_>>()?;
        let print = web.last()?.clone();
        let small = small.map(|(width, height)| Problem::Small { width, height });
        Some((Self { web, print }, small))
    }

    /// The file with this name among those that are made of a picture, made anew.
    pub fn again(picture: &[u8], salt: &str, route: &str) -> Option<Arc<[u8]>> {
        let (made, _) = super::portrait::prepare(picture, salt);
        made?.web.iter().find(|r| r.route == route)?.bytes().ok()
    }

    /// The same with all its files in memory.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn at_hand(self) -> io::Result<Self> {
        let here = |r: Rendition| {
            Ok(Rendition {
                held: Held::Here(r.bytes()?),
                ..r
            })
        };
        let web = self.web.into_iter().map(here).collect::<io::Result<_>>()?;
        Ok(Self {
            web,
            print: here(self.print)?,
        })
    }
}
