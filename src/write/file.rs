//! A file of an edition, before it is written.

use std::borrow::Cow;
use std::path::Path;

use super::{Failure, StagedFile};
use sleutelgids_render::images::Rendition;
use sleutelgids_render::{Fingerprint, Made};

/// A file of an edition.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// The path within the edition's folder, with `/` between its parts.
    pub route: &'a str,
    /// The content that is to be there.
    pub content: OutputContent<'a>,
    /// The fingerprint of all that it was made from, for the next build to know it by.
    pub from: Option<Fingerprint>,
    /// A note that whoever made it wants back then.
    pub note: &'a str,
}

/// The content of a file.
#[derive(Debug, Clone, Copy)]
pub enum OutputContent<'a> {
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
            content: OutputContent::Bytes(bytes),
            from: None,
            note: "",
        }
    }

    /// A file that was found to be there already.
    pub fn kept(route: &'a str) -> Self {
        Self {
            route,
            content: OutputContent::Kept,
            from: None,
            note: "",
        }
    }

    /// A file that was finished before.
    pub fn staged(route: &'a str, staged: &'a StagedFile) -> Self {
        Self {
            route,
            content: OutputContent::Staged(staged),
            from: None,
            note: "",
        }
    }

    /// Returns the same, made from what has this fingerprint.
    #[must_use]
    pub fn made_from(self, from: Option<Fingerprint>, note: &'a str) -> Self {
        Self { from, note, ..self }
    }

    pub(super) fn bytes(&self) -> Result<Cow<'a, [u8]>, Failure> {
        match self.content {
            OutputContent::Bytes(bytes) => Ok(bytes.into()),
            OutputContent::Named(picture) => {
                let bytes = picture.bytes();
                let failed = |e| Failure::new("read", Path::new(self.route), e);
                bytes.map(|bytes| bytes.to_vec().into()).map_err(failed)
            }
            OutputContent::Kept | OutputContent::Staged(_) => Ok(Cow::default()),
        }
    }
}

impl<'a> From<&'a Rendition> for File<'a> {
    fn from(picture: &'a Rendition) -> Self {
        Self {
            content: OutputContent::Named(picture),
            ..Self::new(&picture.route, &[])
        }
    }
}

impl<'a> From<&'a Made> for File<'a> {
    fn from(made: &'a Made) -> Self {
        Self::new(&made.route, &made.bytes)
    }
}
