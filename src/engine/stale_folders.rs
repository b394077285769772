//! Folders that hold what nobody makes any more.
//!
//! In: what earlier runs left, and the editions of today. Out: the folders of editions that the site no longer has, and of what
//! `typst-sources` wrote of persons who are not shown so any more. In the
//! site's own `output/` they are emptied, as far as their manifests prove that a build of ours wrote what is there; in a folder
//! that was chosen with `--output` another site may be at home, and they are named.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::job::Job;
use super::planned::Planned;
use super::{folders, typst_sources};
use crate::write::{ExistingOutput, Failure};
use sleutelgids_core::diag::{Diagnostic, problem};

/// A folder that holds what nobody makes any more.
pub struct StaleFolder {
    /// The path.
    pub folder: PathBuf,
    /// The maker of the folder.
    pub of: StaleOf,
    /// The files that stand in it.
    pub existing: ExistingOutput,
}

/// The maker of a folder.
#[derive(Clone, Copy)]
pub enum StaleOf {
    /// An edition that was renamed or dropped.
    Edition,
    /// `typst-sources`, and it shows persons otherwise than they are shown now.
    Sources,
}

/// The folders of which earlier builds left a manifest and something else, and which this one does not make.
///
/// # Errors
/// When one of them cannot be read.
pub fn find(
    stood: BTreeMap<String, Result<ExistingOutput, Failure>>,
    output: &Path,
    planned: &[Planned],
) -> Result<Vec<StaleFolder>, Failure> {
    let is_of =
        |name: &str, edition: &str| name == edition || name == folders::print_files(edition);
    let mut stale = Vec::new();
    for (name, existing) in stood {
        let has_other_use = [folders::PRESS, folders::TYPST].contains(&name.as_str());
        if has_other_use || planned.iter().any(|p| is_of(&name, &p.web.name)) {
            continue;
        }
        let existing = existing?;
        if !existing.is_bare() {
            stale.push(StaleFolder {
                folder: output.join(&name),
                of: StaleOf::Edition,
                existing,
            });
        }
    }
    Ok(stale)
}

/// Returns whether `output/` is the site's own, in which nobody else builds.
pub fn is_own(job: &Job) -> bool {
    let usual_output = job.site.join("output");
    let real = |path: &Path| path.canonicalize().ok();
    job.chosen_output.is_none() || real(&job.output()) == real(&usual_output)
}

/// Names them where they may be another site's (`SG0412`).
pub fn named(dropped: &[StaleFolder]) -> Vec<Diagnostic> {
    let name = |d: &StaleFolder| problem!("SG0412", folder: d.folder.display());
    dropped.iter().map(name).collect()
}

/// Returns what `typst-sources` wrote beside `content/` or into `output/` of persons who are not shown so any more.
///
/// # Errors
/// When it cannot be read.
pub fn sources(job: &Job, planned: &[Planned]) -> Result<Vec<StaleFolder>, Failure> {
    let mut parents = vec![job.site.clone(), job.output()];
    parents.dedup();
    parents.retain(|parent| ExistingOutput::is_known(parent, folders::TYPST));
    let read = |parent: PathBuf| {
        let existing = ExistingOutput::read(&parent, folders::TYPST)?;
        let is_stale =
            !existing.is_bare() && !existing.is_made_from(&typst_sources::shown(planned));
        let folder = parent.join(folders::TYPST);
        Ok(is_stale.then_some(StaleFolder {
            folder,
            of: StaleOf::Sources,
            existing,
        }))
    };
    parents
        .into_iter()
        .filter_map(|parent| read(parent).transpose())
        .collect()
}
