//! Folders that hold what nobody makes any more.
//!
//! In: what earlier runs left, and the editions of today. Out: the folders of editions that the site no longer has, and of what
//! `typst-sources` wrote of persons who are not shown so any more. In the
//! site's own `output/` they are emptied, as far as their manifests prove that a build of ours wrote what is there; in a folder
//! that was chosen with `--output` another site may be at home, and they are named.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::context::{self, Planned};
use super::{press, release, typst_sources};
use crate::write::{Failure, Standing};
use sleutelgids_core::diag::{Diagnostic, problem};

/// A folder that holds what nobody makes any more.
pub struct Dropped {
    /// Where it is.
    pub folder: PathBuf,
    /// What it is of.
    pub of: Of,
    /// What stands in it.
    pub standing: Standing,
}

/// What a folder is of.
#[derive(Clone, Copy)]
pub enum Of {
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
    stood: BTreeMap<String, Result<Standing, Failure>>,
    output: &Path,
    planned: &[Planned],
) -> Result<Vec<Dropped>, Failure> {
    let is_of = |name: &str, edition: &str| name == edition || name == release::folder(edition);
    let mut found = Vec::new();
    for (name, standing) in stood {
        let has_other_use = [press::FOLDER, typst_sources::FOLDER].contains(&name.as_str());
        if has_other_use || planned.iter().any(|p| is_of(&name, &p.web.name)) {
            continue;
        }
        let standing = standing?;
        if !standing.is_bare() {
            found.push(Dropped {
                folder: output.join(&name),
                of: Of::Edition,
                standing,
            });
        }
    }
    Ok(found)
}

/// Whether `output/` is the site's own, in which nobody else builds.
pub fn is_own(common: &Common) -> bool {
    let own = common.site.join("output");
    let real = |path: &Path| path.canonicalize().ok();
    common.output.is_none() || real(&context::output(common)) == real(&own)
}

/// Names them where they may be another site's (`SG0412`).
pub fn named(dropped: &[Dropped]) -> Vec<Diagnostic> {
    let name = |d: &Dropped| problem!("SG0412", folder: d.folder.display());
    dropped.iter().map(name).collect()
}

/// What `typst-sources` wrote beside `content/` or into `output/` of persons who are not shown so any more.
///
/// # Errors
/// When it cannot be read.
pub fn sources(common: &Common, planned: &[Planned]) -> Result<Vec<Dropped>, Failure> {
    let mut parents = vec![common.site.clone(), context::output(common)];
    parents.dedup();
    parents.retain(|parent| Standing::is_known(parent, typst_sources::FOLDER));
    let read = |parent: PathBuf| {
        let standing = Standing::read(&parent, typst_sources::FOLDER)?;
        let is_stale =
            !standing.is_bare() && !standing.is_made_from(&typst_sources::shown(planned));
        let folder = parent.join(typst_sources::FOLDER);
        Ok(is_stale.then_some(Dropped {
            folder,
            of: Of::Sources,
            standing,
        }))
    };
    parents
        .into_iter()
        .filter_map(|parent| read(parent).transpose())
        .collect()
}
