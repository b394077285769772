//! Which routes are paths within an edition's folder.
//!
//! In: routes. Out: a diagnostic for each that leads elsewhere, cannot be a file name on common systems, or
//! collides with another.

use std::collections::HashMap;

use rayon::prelude::*;

use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::slug::is_device;

/// The folder within an edition where files are put together; its name is no route.
pub(super) const STAGING: &str = ".sleutelgids-new";

/// Longest name of a file or folder in bytes, on every common file system.
const LONGEST: usize = 255;

/// Returns whether a route names a file within the folder, and nothing else.
pub(super) fn is_valid(route: &str) -> bool {
    let fits = |part: &str| {
        !part.is_empty()
            && part.len() <= LONGEST
            && !part.ends_with(['.', ' '])
            && !is_device(part)
            && !part
                .bytes()
                .any(|b| b.is_ascii_control() || br#"\:*?"<>|"#.contains(&b))
            && (part.is_ascii() || !part.contains(char::is_control))
    };
    route.split('/').all(fits) && !route.starts_with(STAGING)
}

/// Returns what is wrong with these routes.
pub(super) fn problems(routes: &[&str]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let looked = routes
        .par_iter()
        .map(|route| (is_valid(route), route.to_lowercase()));
    let looked: Vec<(bool, String)> = looked.collect();
    let mut seen: HashMap<&str, &str> = HashMap::with_capacity(routes.len());
    for (route, (valid, lower)) in routes.iter().zip(&looked) {
        if !valid {
            problems.push(problem!("SG0901", route: route));
        }
        if let Some(other) = seen.insert(lower, route) {
            problems.push(problem!("SG0901-twice", route: route, other: other));
        }
    }
    let mut fine = "";
    for (route, (_, lower)) in routes.iter().zip(&looked) {
        let folder = lower.rsplit_once('/').map_or("", |(folder, _)| folder);
        // One file after the other lies in the same folder.
        if folder == fine {
            continue;
        }
        let known_problems = problems.len();
        for (at, _) in lower.match_indices('/') {
            if let Some(file) = seen.get(&lower[..at]) {
                problems.push(problem!("SG0901-below", route: route, file: file));
            }
        }
        if problems.len() == known_problems {
            fine = folder;
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_stay_within_the_folder() {
        for good in [
            "index.html",
            "nl/regios/waterstad.html",
            ".well-known/security.txt",
            "a..b",
            "nl/één.html",
        ] {
            assert!(is_valid(good), "{good}");
        }
        for bad in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "a/",
            ".",
            "a\\b",
            "c:x",
            "a\0b",
            "a\u{7f}b",
            "é\u{85}b",
            "a?b",
            "nl/con.html",
        ] {
            assert!(!is_valid(bad), "{bad}");
        }
        assert!(!is_valid(".sleutelgids-new/0"));
    }

    #[test]
    fn one_address_is_one_file() {
        let count = |routes: &[&str]| problems(routes).len();
        assert_eq!(count(&["a.html", "b.html", "a/b.html", "a/c.html"]), 0);
        assert_eq!(count(&["a.html", "A.html"]), 1);
        assert_eq!(count(&["a", "a/b"]), 1);
        assert_eq!(
            count(&["b/c.html", "a/b", "A/c", "d/e.html", "a", "d/f/g"]),
            2
        );
    }
}
