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
mod failure;
mod file;
mod foreign;
mod gone;
mod manifest;
mod place;
mod publication;
mod route;
mod scan;
mod staging;

use std::path::Path;

pub use apart::{Audience, apart};
pub use cache::{Cache, Unopened};
pub use disk::flush;
pub use existing_output::{ExistingOutput, has_edition};
pub use failure::Failure;
pub use file::{File, OutputContent};
pub use foreign::{foreign, foreign_to_forms};
pub use gone::{is_list as is_gone_list, path as gone_list};
pub use manifest::ENDING as MANIFEST;
pub use place::Unfinished;
pub use publication::{Publication, Published, Staged};
pub use staging::{Outbox, StagedFile};

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

#[cfg(test)]
mod tests;
