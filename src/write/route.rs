//! Which routes are paths within an edition's folder.
//!
//! In: routes. Out: a diagnostic for each that leads elsewhere, cannot be a file name on common systems, or
//! collides with another.

use std::collections::HashMap;

use crate::diag::{Diagnostic, problem};
use crate::model::slug::is_device;

/// The folder within an edition where files are put together; its name is no route.
pub(super) const STAGING: &str = ".sleutelgids-new";

/// Longest name of a file or folder in bytes, on every common file system.
const LONGEST: usize = 255;

/// Whether a route names a file within the folder, and nothing else.
pub(super) fn is_valid(route: &str) -> bool {
    let fits = |part: &str| {
        !part.is_empty()
            && part.len() <= LONGEST
            && !part.ends_with(['.', ' '])
            && !is_device(part)
            && !part.contains(|c: char| c.is_control() || "\\:*?\"<>|".contains(c))
    };
    route.split('/').all(fits) && !route.starts_with(STAGING)
}

/// What is wrong with these routes.
pub(super) fn problems<'a>(routes: impl Iterator<Item = &'a str> + Clone) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut seen: HashMap<String, &str> = HashMap::new();
    for route in routes.clone() {
        if !is_valid(route) {
            problems.push(problem!("SG0901", route: route));
        }
        if let Some(other) = seen.insert(route.to_lowercase(), route) {
            problems.push(problem!("SG0901-twice", route: route, other: other));
        }
    }
    for route in routes {
        let lower = route.to_lowercase();
        for (at, _) in lower.match_indices('/') {
            if let Some(file) = seen.get(&lower[..at]) {
                problems.push(problem!("SG0901-below", route: route, file: file));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_stay_within_the_folder() {
        for good in ["index.html", "nl/regios/waterstad.html", ".well-known/security.txt", "a..b"] {
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
            "nl/con.html",
        ] {
            assert!(!is_valid(bad), "{bad}");
        }
        assert!(!is_valid(".sleutelgids-new/0"));
    }

    #[test]
    fn one_address_is_one_file() {
        let count = |routes: &[&str]| problems(routes.iter().copied()).len();
        assert_eq!(count(&["a.html", "b.html", "a/b.html"]), 0);
        assert_eq!(count(&["a.html", "A.html"]), 1);
        assert_eq!(count(&["a", "a/b"]), 1);
    }
}
