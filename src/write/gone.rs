//! What an upload has to delete: `output/.sleutelgids/<edition>.gone.txt`.
//!
//! In: the routes that a build removed. Out: a list for whoever copies the edition to a web server by hand, where a file that is gone
//! here stays until somebody deletes it. UTF-8 text; lines that begin with `#` explain; every other line is a day, a tab
//! and a route. A route that is there again, or was listed for a year, leaves the list.

#![allow(
    clippy::disallowed_methods,
    reason = "the list is read where it is written"
)]

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::{Failure, MANIFESTS, disk};
use sleutelgids_core::model::Date;

/// The end of the names of these lists.
const ENDING: &str = ".gone.txt";

/// Days that a route stays listed.
const KEPT: i32 = 366;

const HEAD: &str = "\
# Deze bestanden horen niet meer bij de site. Zet je de site zelf op een server? Verwijder ze daar dan ook.
# These files are no longer part of the site. When you copy it to a server yourself, delete them there too.
";

/// Returns where the list of an edition lies.
pub fn path(output: &Path, edition: &str) -> PathBuf {
    output.join(MANIFESTS).join(format!("{edition}{ENDING}"))
}

/// Returns whether a path within `output/` is that of such a list. It holds addresses of persons who withdrew, for whoever takes them
/// off a server, and is uploaded nowhere.
pub fn is_list(path: &str) -> bool {
    let name = path
        .strip_prefix(MANIFESTS)
        .and_then(|rest| rest.strip_prefix('/'));
    let edition = name.and_then(|name| name.strip_suffix(ENDING));
    edition.is_some_and(|edition| !edition.is_empty() && !edition.contains('/'))
}

/// Adds what a build removed on this day, and takes off what is there again.
///
/// # Errors
/// When the file system refuses.
pub(super) fn update(
    path: &Path,
    removed: &[String],
    present: &HashSet<&str>,
    day: Date,
) -> Result<(), Failure> {
    let listed_before = std::fs::read_to_string(path).unwrap_or_default();
    let mut listed = read(&listed_before);
    listed.extend(removed.iter().map(|route| (route.clone(), day)));
    listed.retain(|route, since| {
        let age = day.since(*since).map_or(0, |age| age.get_days());
        !present.contains(route.as_str()) && age < KEPT
    });
    let listed_after = if listed.is_empty() {
        String::new()
    } else {
        written(&listed)
    };
    if listed_after == listed_before {
        return Ok(());
    }
    disk::replace(path, &[listed_after])
}

/// Routes and the day on which each was removed.
fn read(text: &str) -> BTreeMap<String, Date> {
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let entries = lines.filter_map(|line| {
        let (day, route) = line.split_once('\t')?;
        Some((route.to_owned(), day.parse().ok()?))
    });
    entries.collect()
}

fn written(listed: &BTreeMap<String, Date>) -> String {
    let mut text = HEAD.to_owned();
    for (route, day) in listed {
        let _ = writeln!(text, "{day}\t{route}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_lies_in_one_folder_alone() {
        assert!(is_list(".sleutelgids/public.gone.txt"));
        for path in [
            "public/.sleutelgids/public.gone.txt",
            ".sleutelgids/x/public.gone.txt",
            ".sleutelgids/public.txt",
            ".sleutelgids/.gone.txt",
            "public.gone.txt",
        ] {
            assert!(!is_list(path), "{path}");
        }
    }

    #[test]
    fn what_went_is_listed_until_it_is_back_or_long_ago() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = path(folder.path(), "public");
        let routes = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let listed = || read(&std::fs::read_to_string(&path).unwrap_or_default());
        let day = Date::constant(2030, 6, 15);
        update(&path, &[], &HashSet::new(), day).expect("nothing to list");
        assert!(!path.exists(), "no list of nothing");
        update(
            &path,
            &routes(&["nl/a.html", "nl/b.html"]),
            &HashSet::new(),
            day,
        )
        .expect("listed");
        assert_eq!(
            listed().keys().collect::<Vec<_>>(),
            ["nl/a.html", "nl/b.html"]
        );
        update(&path, &[], &HashSet::from(["nl/a.html"]), day).expect("listed");
        assert_eq!(listed().keys().collect::<Vec<_>>(), ["nl/b.html"]);
        let later = Date::constant(2031, 7, 1);
        update(&path, &routes(&["nl/c.html"]), &HashSet::new(), later).expect("listed");
        assert_eq!(listed(), BTreeMap::from([("nl/c.html".to_owned(), later)]));
    }
}
