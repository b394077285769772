//! For which day the output was built last.
//!
//! `output/.sleutelgids/day` is one line of text, a date as `2026-11-29`. It is the newest day of all builds since the last
//! one that was asked for as it was on an earlier day; a build for a day that has yet to come counts for the day on which it ran.

#![allow(clippy::disallowed_methods, reason = "it is read where it is written")]

use std::io;
use std::path::{Path, PathBuf};

use super::{Failure, MANIFESTS, disk};
use sleutelgids_core::model::Date;

/// The name of the file.
const NAME: &str = "day";

/// Returns where the day of the last build is noted.
pub fn path(output: &Path) -> PathBuf {
    output.join(MANIFESTS).join(NAME)
}

/// The day of the last build; none when nothing was built yet.
///
/// # Errors
/// When the file is there and cannot be read, or says no day: who may not come back is then not known.
pub fn newest(output: &Path) -> Result<Option<Date>, Failure> {
    let path = path(output);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(e)
            if matches!(
                e.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            return Ok(None);
        }
        Err(e) => return Err(Failure::new("read", &path, e)),
    };
    let no_day = |_| {
        let cause = io::Error::new(io::ErrorKind::InvalidData, "it holds no day");
        Failure::new("read", &path, cause)
    };
    text.trim().parse().map(Some).map_err(no_day)
}

/// Writes for which day was built.
///
/// # Errors
/// When the file system refuses.
pub fn note(output: &Path, day: Date) -> Result<(), Failure> {
    disk::replace(&path(output), &[format!("{day}\n").as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_kept_and_read() {
        let output = tempfile::tempdir().expect("a folder");
        let day = |text: &str| text.parse::<Date>().expect("a day");
        assert_eq!(newest(output.path()).expect("none yet"), None);
        note(output.path(), day("2026-11-29")).expect("it is written");
        assert_eq!(newest(output.path()).expect("one"), Some(day("2026-11-29")));
        std::fs::write(output.path().join(".sleutelgids/day"), "gisteren").expect("a file");
        assert!(newest(output.path()).is_err());
    }
}
