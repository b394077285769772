//! A finished portrait as one run of bytes, for who keeps it, and back.
//!
//! One line of JSON, [`Head`], and then the files one after the other.

use serde::{Deserialize, Serialize};

use super::{Portrait, Problem, Rendition};

/// Where portraits are kept that were finished before; what it gives was made from the same file, for the same site.
pub trait Shelf: Sync {
    /// What was kept of a picture.
    fn get(&self, media: &crate::model::MediaId) -> Option<Vec<u8>>;
    /// Keeps it, if it can be kept.
    fn put(&self, media: &crate::model::MediaId, bytes: &[u8]);
}

#[derive(Serialize, Deserialize)]
struct Head {
    /// Of each file: its route, width and height in pixels, and length in bytes. The last is the one for paper.
    files: Vec<(String, u32, u32, usize)>,
    /// Width and height in pixels of what was used, when that was less than paper needs.
    small: Option<(u32, u32)>,
}

impl Portrait {
    /// As bytes, with what is to be said of it; `None` when that is more than that it is small.
    pub(super) fn to_bytes(&self, problem: Option<&Problem>) -> Option<Vec<u8>> {
        let small = match problem {
            None => None,
            Some(Problem::Small { width, height }) => Some((*width, *height)),
            Some(_) => return None,
        };
        let files = || self.web.iter().filter(|r| **r != self.print).chain([&self.print]);
        let entry = |r: &Rendition| (r.route.clone(), r.width, r.height, r.bytes.len());
        let head = Head { files: files().map(entry).collect(), small };
        let mut bytes = serde_json::to_vec(&head).expect("text and numbers are always JSON");
        bytes.push(b'\n');
        files().for_each(|r| bytes.extend_from_slice(&r.bytes));
        Some(bytes)
    }

    /// From bytes that [`Self::to_bytes`] made; `None` from any other.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<(Self, Option<Problem>)> {
        let end = bytes.iter().position(|b| *b == b'\n')?;
        let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
        let mut rest = &bytes[end + 1..];
        let mut web = Vec::with_capacity(head.files.len());
        for (route, width, height, length) in head.files {
            let (own, after) = rest.split_at_checked(length)?;
            web.push(Rendition { route, width, height, bytes: own.into() });
            rest = after;
        }
        let print = web.last()?.clone();
        let small = head.small.map(|(width, height)| Problem::Small { width, height });
        rest.is_empty().then_some((Self { web, print }, small))
    }
}
