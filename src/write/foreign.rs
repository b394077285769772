//! Whether a folder may become an output folder.
//!
//! In: a folder that somebody chose. Out: a file in it that speaks against it: the folder holds something, and nothing shows that
//! a build of ours made it. A wrong word after `--output` puts no website into `/etc`. Reads names, never writes.

#![allow(
    clippy::disallowed_methods,
    reason = "looks for the mark of other builds"
)]

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{MANIFESTS, manifest};

/// Files that systems and version control leave in folders that are empty to people.
const LEFT_BY_SYSTEMS: [&str; 5] = [
    ".DS_Store",
    ".gitignore",
    ".gitkeep",
    "Thumbs.db",
    "desktop.ini",
];

/// A file in a folder that no build of ours made; `None` where a build may write. A folder that is not there, or holds
/// nothing but empty folders, is nobody's; one within version control's own is that.
pub fn foreign(folder: &Path) -> Option<PathBuf> {
    match is_ours(folder) {
        true => None,
        false => of_others(folder, |_| false),
    }
}

/// A file in a folder that speaks against putting consent forms there: forms are PDFs, and so are signed ones that staff keep
/// beside them.
pub fn foreign_to_forms(folder: &Path) -> Option<PathBuf> {
    let is_pdf = |entry: &DirEntry| entry.path().extension().is_some_and(|e| e == "pdf");
    of_others(folder, is_pdf)
}

/// The first file that belongs to others: neither `is_expected` nor left by a system.
fn of_others(folder: &Path, is_expected: impl Fn(&DirEntry) -> bool) -> Option<PathBuf> {
    let mut above = folder.ancestors();
    if let Some(history) = above.find(|path| path.file_name().is_some_and(|name| name == ".git")) {
        return Some(history.to_path_buf());
    }
    let is_left = |entry: &DirEntry| {
        LEFT_BY_SYSTEMS
            .iter()
            .any(|name| entry.file_name() == *name)
    };
    let entries = WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter()
        .flatten();
    let mut files = entries.filter(|entry| !entry.file_type().is_dir());
    let foreign_file = files.find(|entry| !is_left(entry) && !is_expected(entry));
    foreign_file.map(DirEntry::into_path)
}

/// Returns whether a build of ours was here: it keeps its manifests in an output folder, beside the folder of each edition.
fn is_ours(folder: &Path) -> bool {
    let place = folder.parent().zip(folder.file_name());
    let is_edition = place.is_some_and(|(output, name)| {
        manifest::path(&output.join(MANIFESTS), &name.to_string_lossy()).is_file()
    });
    is_edition || folder.join(MANIFESTS).is_dir()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_is_ours_or_nobodys() {
        let place = tempfile::tempdir().expect("a folder");
        let folder = place.path().join("out");
        assert_eq!(foreign(&folder), None, "not there");
        fs::create_dir_all(folder.join("public/nl")).expect("folders");
        fs::write(folder.join(".gitkeep"), "").expect("a file");
        assert_eq!(foreign(&folder), None, "empty");
        fs::write(folder.join("public/letter.txt"), "").expect("a file");
        assert_eq!(foreign(&folder), Some(folder.join("public/letter.txt")));
        assert_eq!(
            foreign(&folder.join("public")),
            Some(folder.join("public/letter.txt"))
        );
        assert!(foreign_to_forms(&folder).is_some());
        let (history, forms) = (place.path().join(".git/x"), place.path().join("forms"));
        assert!(foreign(&history).is_some() && foreign_to_forms(&history).is_some());
        fs::create_dir(&forms).expect("a folder");
        fs::write(forms.join("k01-nl.pdf"), "").expect("a file");
        assert_eq!(foreign_to_forms(&forms), None, "forms");
        fs::create_dir(folder.join(MANIFESTS)).expect("a folder");
        assert_eq!(foreign(&folder), None, "a build was here");
        fs::write(folder.join(MANIFESTS).join("public.manifest"), "").expect("a file");
        assert_eq!(
            foreign(&folder.join("public")),
            None,
            "it made this edition"
        );
    }
}
