//! Folders in a site's root that were meant as `content/` or `themes/`.
//!
//! In: the root of a site. Out: a problem for each folder whose name and content say that it should be one of the two, and
//! which nobody reads: `inhoud/`, `contents/`, `theme/`, `templates/`, `Themes/`.

#![allow(clippy::disallowed_methods, reason = "`load` is where content is read")]

use std::path::Path;

use super::files::{KINDS, SETTINGS, note};
use sleutelgids_core::diag::{Diagnostic, did_you_mean, problem, say};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::source::Sources;

/// Names that `content/` is given by those who type its name, folded.
const CONTENT_NAMES: &[&str] = &[
    "content",
    "contents",
    "contenu",
    "contenido",
    "gegevens",
    "inhalt",
    "inhoud",
    "inhouden",
    "records",
];

/// Names that `themes/` is given by those who type its name, folded.
const THEME_NAMES: &[&str] = &["thema", "themas", "theme", "themes"];

/// Folders of a theme, which may lie where the theme itself should.
const THEME_FOLDERS: &[&str] = &["assets", "fonts", "i18n", "print", "templates"];

/// Reports the folders in `root` that were meant as `content/` or `themes/` and are neither.
pub fn folders(root: &Path, sources: &mut Sources, problems: &mut Vec<Diagnostic>) {
    for name in folder_names(root) {
        let folder = root.join(&name);
        let proper_name = if is_meant_as_content(&name, &folder) {
            "content/".to_owned()
        } else if let Some(theme_folder) = meant_theme(&name, &folder) {
            theme_folder
        } else {
            continue;
        };
        // Where computers do not tell capitals from small letters, `Themes` is the very folder.
        if is_same_place(&folder, &root.join(&proper_name)) {
            continue;
        }
        let problem = problem!("SG0115", path: format!("{name}/"));
        let problem = problem.hint(say!("hint-content", name: proper_name));
        problems.push(note(sources, Path::new(&name), problem));
    }
}

/// The names of the folders in `root`, in the order of the alphabet, without `content`, `themes` and hidden ones.
fn folder_names(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let mut names: Vec<String> = folders
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.starts_with('.') && name != "content" && name != "themes")
        .collect();
    names.sort_unstable();
    names
}

fn is_meant_as_content(name: &str, folder: &Path) -> bool {
    let folded = fold_slug(name);
    let is_called_so =
        CONTENT_NAMES.contains(&&*folded) || did_you_mean(&folded, ["content"]).is_some();
    let holds_records =
        folder.join(SETTINGS).is_file() || KINDS.iter().any(|kind| folder.join(kind).is_dir());
    is_called_so && holds_records
}

fn holds_part(folder: &Path) -> bool {
    let mut parts = THEME_FOLDERS.iter();
    parts.any(|part| folder.join(part).is_dir())
}

/// Returns where a folder should lie that is called as a theme is, or as a part of one, and that holds something.
fn meant_theme(name: &str, folder: &Path) -> Option<String> {
    let folded = fold_slug(name);
    if THEME_NAMES.contains(&&*folded) {
        let holds_themes = folder_names(folder)
            .iter()
            .any(|name| holds_part(&folder.join(name)));
        return match (holds_part(folder), holds_themes) {
            (true, _) => Some("themes/default/".to_owned()),
            (false, true) => Some("themes/".to_owned()),
            (false, false) => None,
        };
    }
    let is_part = ["template", "templates", "sjablonen"].contains(&&*folded);
    (is_part && holds_template(folder)).then(|| "themes/default/templates/".to_owned())
}

/// Returns whether a template lies in a folder or in one of its folders.
fn holds_template(folder: &Path) -> bool {
    let entries = walkdir::WalkDir::new(folder)
        .max_depth(2)
        .into_iter()
        .flatten();
    entries
        .map(|entry| entry.path().extension().map(std::ffi::OsStr::to_owned))
        .any(|ending| ending.is_some_and(|ending| ending == "html" || ending == "typ"))
}

fn is_same_place(one: &Path, other: &Path) -> bool {
    let place = one.canonicalize();
    place.is_ok_and(|place| other.canonicalize().is_ok_and(|other| other == place))
}
