//! What is asked for: a site, the day for which it is judged, and where its editions go.

use std::path::{Component, Path, PathBuf};

use super::folders;
use super::trouble::Trouble;
use crate::write;
use sleutelgids_core::diag::say;
use sleutelgids_core::model::Date;

/// A site, a day and a place for what is made.
#[derive(Debug, Clone)]
pub struct Job {
    /// The folder of the site: the one that holds `content/`.
    pub site: PathBuf,
    /// The folder for results, when somebody chose one; otherwise it is `output/` in the site's folder.
    pub chosen_output: Option<PathBuf>,
    /// The day for which the site is judged.
    pub date: Date,
    /// The day it is by the computer's clock.
    pub clock: Date,
    /// True if the site is wanted as it was on that day: also with persons whose consent has ended since.
    pub as_it_was: bool,
}

impl Job {
    /// The site in a folder, as it is today.
    pub fn today(site: &Path, today: Date) -> Self {
        Self {
            site: site.to_path_buf(),
            chosen_output: None,
            date: today,
            clock: today,
            as_it_was: false,
        }
    }

    /// Returns where results go.
    pub fn output(&self) -> PathBuf {
        let chosen = self.chosen_output.clone();
        chosen.unwrap_or_else(|| self.site.join("output"))
    }

    /// Returns where results go that are no editions: the chosen folder, or else that of the site.
    pub fn folder_beside(&self) -> PathBuf {
        let chosen = self.chosen_output.as_ref();
        chosen.unwrap_or(&self.site).clone()
    }

    /// Refuses a folder after `--output` that the site is read from, that holds the site itself, or that holds what no build of
    /// ours made.
    ///
    /// # Errors
    /// For such a folder.
    pub fn refuse_output(&self, may_hold_site: bool) -> Result<(), Trouble> {
        let Some(output) = &self.chosen_output else {
            return Ok(());
        };
        let (folder, site) = (real(output), real(&self.site));
        if !may_hold_site && site.starts_with(&folder) {
            return Err(Trouble::usage(say!("trouble-output-site", path: output)));
        }
        let mut sources = ["content", "themes"].into_iter();
        if let Some(source) = sources.find(|source| folder.starts_with(site.join(source))) {
            let words = say!("trouble-output-source", path: output, source: source);
            return Err(Trouble::usage(words));
        }
        // What these hold is no edition, and is personal data or the program's own.
        let mut reserved = [
            folders::FORMS,
            folders::TYPST,
            folders::PROOF,
            folders::PROGRAM,
        ]
        .into_iter();
        let reserved = reserved.find(|name| folder.starts_with(site.join(name)));
        if let Some(name) = reserved.filter(|_| !may_hold_site) {
            let words = say!("trouble-output-reserved", path: output, folder: name);
            return Err(Trouble::usage(words));
        }
        if may_hold_site && folder == site {
            return Ok(());
        }
        match write::foreign(&folder) {
            Some(file) => {
                let file = file
                    .strip_prefix(&folder)
                    .unwrap_or(&file)
                    .display()
                    .to_string();
                Err(Trouble::usage(
                    say!("trouble-output-foreign", path: output, file: file),
                ))
            }
            None => Ok(()),
        }
    }
}

/// A path without links and dots, as far as it exists; what does not exist yet is kept as it is.
pub fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
        if let Ok(found) = plain.canonicalize() {
            plain = found;
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_do_not_go_where_something_else_is_kept() {
        let site = tempfile::tempdir().expect("a folder");
        let is_refused = |folder: &str| {
            let job = Job {
                chosen_output: Some(site.path().join(folder)),
                ..Job::today(site.path(), Date::constant(2030, 6, 15))
            };
            job.refuse_output(false).is_err()
        };
        for folder in [
            "content",
            "themes/a",
            "forms",
            "typst/nl",
            "proof",
            ".sleutelgids/x",
        ] {
            assert!(is_refused(folder), "{folder}");
        }
        assert!(!is_refused("output") && !is_refused("formulieren"));
    }
}
