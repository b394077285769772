//! A finished portrait as one run of bytes, for who keeps it, and back.

use super::{Portrait, Problem, Rendition};
use crate::model::MediaId;
use crate::render::packed::{pack, unpack};

/// Where portraits are kept that were finished before.
pub trait Shelf: Sync {
    /// What was kept of a picture as its file is now, for the same site.
    fn get(&self, media: &MediaId) -> Option<Vec<u8>>;
    /// Keeps what was finished from these very bytes of a file, if it can be kept.
    fn put(&self, file: &[u8], finished: &[u8]);
}

/// Route, width and height in pixels of each file, the last being the one for paper; and the width and height of what was
/// used, when that was less than paper needs.
type Head = (Vec<(String, u32, u32)>, Option<(u32, u32)>);

impl Portrait {
    /// As bytes, with what is to be said of it; `None` when that is more than that it is small.
    pub(super) fn to_bytes(&self, problem: Option<&Problem>) -> Option<Vec<u8>> {
        let small = match problem {
            None => None,
            Some(Problem::Small { width, height }) => Some((*width, *height)),
            Some(_) => return None,
        };
        let all = self.web.iter().filter(|r| **r != self.print).chain([&self.print]);
        let all: Vec<&Rendition> = all.collect();
        let heads = all.iter().map(|r| (r.route.clone(), r.width, r.height)).collect();
        let files: Vec<&[u8]> = all.iter().map(|r| &*r.bytes).collect();
        Some(pack::<Head>(&(heads, small), &files))
    }

    /// From bytes that [`Self::to_bytes`] made; `None` from any other.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<(Self, Option<Problem>)> {
        let ((heads, small), files) = unpack::<Head>(bytes)?;
        let rendition = |((route, width, height), bytes): ((String, u32, u32), &[u8])| Rendition {
            route,
            width,
            height,
            bytes: bytes.into(),
        };
        let web: Vec<Rendition> = heads.into_iter().zip(files).map(rendition).collect();
        let print = web.last()?.clone();
        let small = small.map(|(width, height)| Problem::Small { width, height });
        Some((Self { web, print }, small))
    }
}
