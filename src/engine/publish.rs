//! Everything that a build made goes to its place, or nothing does.
//!
//! In: editions and print files that are rendered, folders to empty. Out: how many files were written and removed. First
//! everything is compared with what is there, then it is finished beside its place, and only then the first file moves.

use std::path::{Path, PathBuf};

use super::address_key;
use super::context::Context;
use super::folders;
use super::job::Job;
use super::planned::{Planned, audience};
use super::release::{self, Release};
use super::rendering::Rendered;
use super::stale_folders::{StaleFolder, StaleOf};
use super::trouble::Trouble;
use super::{proof, register_file};
use crate::write::{self, Audience, ExistingOutput, File, Publication, Published, Staged};
use sleutelgids_core::diag::has_errors;
use sleutelgids_records::register::Addition;

/// Editions, print files and folders that are ready to be published.
pub struct ToPublish<'a> {
    /// Each edition, and what stood in its folder before.
    pub editions: Vec<(Rendered, ExistingOutput)>,
    /// Folders to empty.
    pub stale: Vec<StaleFolder>,
    /// The print files.
    pub releases: &'a [Release],
    /// The register as it is to be.
    pub register: Option<&'a Addition>,
    /// An address key that is not kept yet.
    pub new_key: Option<&'a address_key::NewKey>,
}

/// A folder that was emptied.
pub struct Emptied {
    /// The path.
    pub folder: PathBuf,
    /// The maker of the folder.
    pub of: StaleOf,
    /// The number of files that were removed.
    pub files: usize,
}

/// Publishes everything; `None` when something stands in the way, which the context's problems then say.
///
/// # Errors
/// When the file system refuses, or another build is at work.
pub fn publish(
    job: &Job,
    context: &mut Context,
    planned: &[Planned],
    ready: ToPublish<'_>,
) -> Result<Option<(Published, Vec<Emptied>)>, Trouble> {
    let output = job.output();
    let ToPublish {
        editions,
        stale,
        releases,
        register,
        new_key,
    } = ready;
    let (rendered, existing): (Vec<Rendered>, Vec<ExistingOutput>) = editions.into_iter().unzip();
    let names: Vec<(&str, Audience)> = planned
        .iter()
        .map(|p| (p.web.name.as_str(), audience(p)))
        .collect();
    context
        .problems
        .extend(write::apart(&output, &names, &existing)?);
    if has_errors(&context.problems) {
        return Ok(None);
    }
    let mut outdated = release::outdated(planned, releases);
    outdated.retain(|folder| output.join(folder).is_dir());
    let proof = proof::outdated(job)?;
    let is_unchanged =
        rendered.iter().all(|r| r.is_old) && existing.iter().all(ExistingOutput::is_quiet);
    let nothing_goes = outdated.is_empty() && stale.is_empty() && proof.is_none();
    if is_unchanged && releases.is_empty() && nothing_goes {
        let unchanged = rendered.iter().map(|r| r.files().count()).sum();
        let published = Published {
            unchanged,
            ..Published::default()
        };
        return Ok(Some((published, Vec::new())));
    }
    let mut comparison = Comparison {
        output: &output,
        context,
        publications: Vec::new(),
    };
    for ((planned, rendered), existing) in planned.iter().zip(&rendered).zip(existing) {
        comparison.add_edition(planned, rendered, existing)?;
    }
    for release in releases {
        comparison.add_release(release, planned)?;
    }
    for folder in outdated {
        comparison.empty(&folder)?;
    }
    let mut emptied = Vec::new();
    for folder in stale {
        emptied.extend(comparison.empty_stale(folder)?);
    }
    comparison.publications.extend(proof.map(Some));
    let publications: Option<Vec<Publication<'_>>> = comparison.publications.into_iter().collect();
    let Some(publications) = publications else {
        return Ok(None);
    };
    let published = put_in_place(job, publications, new_key, register)?;
    // The process is about to end: a hundred thousand small pieces of memory need not be given back one by one.
    std::mem::forget(rendered);
    Ok(Some((published, emptied)))
}

/// Folders that are compared with what is to be in them; nothing is done yet.
struct Comparison<'c, 'f> {
    output: &'c Path,
    context: &'c mut Context,
    /// Each folder; `None` for one in which something stands in the way.
    publications: Vec<Option<Publication<'f>>>,
}

impl<'f> Comparison<'_, 'f> {
    fn add_edition(
        &mut self,
        planned: &Planned,
        rendered: &'f Rendered,
        existing: ExistingOutput,
    ) -> Result<(), Trouble> {
        let (publication, problems) = Publication::compare(existing, rendered.files())?;
        self.context.problems.extend(problems);
        let gone = write::gone_list(self.output, &planned.web.name);
        let day = self.context.date;
        self.publications.push(publication.map(|publication| {
            publication
                .made_wholly_from(rendered.whole)
                .for_readers(audience(planned))
                .built_on(day, gone)
        }));
        Ok(())
    }

    fn add_release(&mut self, release: &'f Release, planned: &[Planned]) -> Result<(), Trouble> {
        let files = release.made.iter().map(File::from);
        let (publication, problems) = Publication::check(self.output, &release.folder, files)?;
        self.context.problems.extend(problems);
        let is_of = |p: &&Planned| folders::print_files(&p.web.name) == release.folder;
        let readers = planned
            .iter()
            .find(is_of)
            .map_or(Audience::Public, audience);
        self.publications
            .push(publication.map(|publication| publication.for_readers(readers)));
        Ok(())
    }

    fn empty(&mut self, folder: &str) -> Result<(), Trouble> {
        let (publication, problems) = Publication::check(self.output, folder, [])?;
        self.context.problems.extend(problems);
        self.publications.push(publication);
        Ok(())
    }

    fn empty_stale(&mut self, stale: StaleFolder) -> Result<Option<Emptied>, Trouble> {
        let StaleFolder {
            folder,
            of,
            existing,
        } = stale;
        let (publication, problems) = Publication::compare(existing, [])?;
        self.context.problems.extend(problems);
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let list = write::gone_list(self.output, &name);
        let day = self.context.date;
        let publication = publication.map(|publication| match of {
            StaleOf::Edition => publication.built_on(day, list),
            StaleOf::Sources => publication,
        });
        let files = publication.as_ref().map_or(0, |p| p.outlook().removed);
        self.publications.push(publication);
        Ok((files > 0).then_some(Emptied { folder, of, files }))
    }
}

/// Finishes everything beside its place, then moves it there.
fn put_in_place(
    job: &Job,
    publications: Vec<Publication<'_>>,
    new_key: Option<&address_key::NewKey>,
    register: Option<&Addition>,
) -> Result<Published, Trouble> {
    let output = job.output();
    // A disk that is full is found out before any edition has changed.
    let staged = publications
        .into_iter()
        .map(Publication::stage)
        .collect::<Result<Vec<_>, _>>()?;
    let has_changes = staged.iter().any(Staged::changes_anything);
    if has_changes {
        write::flush(&output);
    }
    // First the key: no address may be published that the next build does not know.
    if let Some(key) = new_key {
        key.keep()?;
    }
    // Then the register: no sheet can be printed that it does not know.
    if let Some(register) = register.filter(|r| r.new > 0) {
        register_file::replace(job, &register.change)?;
    }
    let mut published = Published::default();
    for edition in staged {
        let has_moved = published.written + published.removed > 0;
        let failed = |e: write::Failure| if has_moved { e.mixed() } else { e };
        let done = edition.publish().map_err(failed)?;
        published.written += done.written;
        published.unchanged += done.unchanged;
        published.removed += done.removed;
    }
    if has_changes {
        write::flush(&output);
    }
    Ok(published)
}
