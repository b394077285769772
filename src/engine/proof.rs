//! The sheets of a release, marked as a proof on every page, before anything is released.
//!
//! They show whom the release would show, also those who are on paper alone, so they lie where nothing is published and
//! version control does not look. The next build empties the folder. Nothing is registered, and `output/` stays as it is.

use std::path::PathBuf;

use super::backdating;
use super::context::Context;
use super::folders::PROOF;
use super::job::Job;
use super::planned::strictest;
use super::print_order::Order;
use super::progress::Observer;
use super::release::{self, Purpose, Release};
use super::trouble::Trouble;
use crate::write::{self, File, Publication};
use sleutelgids_core::diag::has_errors;

/// Proofs of a site's sheets.
pub struct Proof {
    /// The folder in which they lie.
    pub folder: PathBuf,
    /// The proofs of each edition.
    pub releases: Vec<Release>,
}

/// Makes a proof of the sheets that are ordered; `None` when something is wrong, which the context's problems then say.
///
/// # Errors
/// When the machine refuses, or sheets are asked for that are not there.
pub fn make(
    job: &Job,
    context: &mut Context,
    order: &Order,
    observer: Observer<'_>,
) -> Result<Option<Proof>, Trouble> {
    let Some(messages) = context.messages() else {
        return Ok(None);
    };
    let planned = context.plan(&messages);
    let returning = backdating::returning(context, job, true)?;
    context.problems.extend(returning);
    if has_errors(&context.problems) {
        return Ok(None);
    }
    order.check(&planned)?;
    let mut releases = Vec::new();
    for edition in &planned {
        match release::render(
            edition,
            context,
            &messages,
            (order, Purpose::Proof),
            observer,
        ) {
            Ok(mut proof) => {
                context.problems.append(&mut proof.problems);
                let folder = &edition.web.name;
                for made in &mut proof.made {
                    made.route = format!("{folder}/{}", made.route);
                }
                releases.push(proof);
            }
            Err(problems) => context.problems.extend(problems),
        }
    }
    if has_errors(&context.problems) {
        return Ok(None);
    }
    let parent = job.folder_beside();
    let readers = strictest(&planned);
    let nested = write::apart(&parent, &[(PROOF, readers)], &[])?;
    context.problems.extend(nested);
    let files = releases
        .iter()
        .flat_map(|proof| &proof.made)
        .map(File::from);
    // Never in a history: somebody on it may take back her consent.
    let ignore = [File::new(".gitignore", b"*\n")];
    let (publication, problems) = Publication::check(&parent, PROOF, files.chain(ignore))?;
    context.problems.extend(problems);
    let publication = publication.filter(|_| !has_errors(&context.problems));
    let Some(publication) = publication else {
        return Ok(None);
    };
    publication.for_readers(readers).write()?;
    let folder = parent.join(PROOF);
    Ok(Some(Proof { folder, releases }))
}

/// Returns what empties the folder of proofs, when there is one.
///
/// # Errors
/// When the file system refuses.
pub fn outdated(job: &Job) -> Result<Option<Publication<'static>>, write::Failure> {
    let parent = job.folder_beside();
    if !parent.join(PROOF).is_dir() {
        return Ok(None);
    }
    let (publication, _) = Publication::check(&parent, PROOF, [])?;
    Ok(publication)
}
