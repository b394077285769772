//! The register of printed sheets as a file, and as a table for readers and programs.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::Common;
use super::report::Trouble;
use crate::diag::{Diagnostic, Tongue, say};
use crate::model::site::{Mode, Site};
use crate::register::{FILE, Printed, Register};
use crate::source::Sources;
use crate::write;

/// Where the register is.
pub fn path(common: &Common) -> PathBuf {
    common.site.join(FILE)
}

/// Whether the sheets of this folder are for colleagues, and need their consent for that too.
pub fn for_colleagues(site: &Site, folder: &str) -> bool {
    site.editions.iter().any(|e| e.name == folder && e.mode == Mode::Internal)
}

/// Reads the register; an empty one when there is no file yet.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn read(
    common: &Common,
    sources: &mut Sources,
) -> Result<(Register, Vec<Diagnostic>), Trouble> {
    let text = now(&path(common))?;
    let file = sources.add(FILE.as_ref(), text.as_str());
    Ok(Register::read(&text, file))
}

/// Writes the register anew, unless somebody else wrote to it since it was read.
///
/// # Errors
/// When it is not what was read any more, or cannot be written.
pub fn replace(common: &Common, sources: &Sources, text: &str) -> Result<(), Trouble> {
    let path = path(common);
    let known = sources.files().filter(|(_, source)| source.path == Path::new(FILE)).last();
    let known = known.map_or("", |(_, source)| &source.text);
    if now(&path)? != known {
        return Err(Trouble::environment(say!("trouble-register-changed", path: &path)));
    }
    Ok(write::replace(&path, text.as_bytes())?)
}

/// The register's text; none when there is no file.
fn now(path: &Path) -> Result<String, Trouble> {
    #[allow(clippy::disallowed_methods, reason = "the register is no content")]
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(text),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(e) => Err(Trouble::file("cannot-read", path, &e)),
    }
}

/// Sheets as a table, a line each; the last column is empty while none was taken back.
pub fn table(sheets: &[&Printed], tongue: Tongue) -> String {
    let head = [
        say!("table-region"),
        say!("table-language"),
        say!("table-edition"),
        say!("table-date"),
        say!("table-paper"),
        say!("table-copies"),
        say!("table-folder"),
        say!("table-recalled"),
    ];
    let mut rows = vec![head.map(|word| tongue.say(&word))];
    for Printed { sheet, date, copies, recalled, .. } in sheets {
        rows.push([
            sheet.region.to_string(),
            sheet.language.to_string(),
            sheet.edition.clone(),
            date.to_string(),
            sheet.paper.as_str().to_owned(),
            copies.map_or_else(|| "?".to_owned(), |c| c.to_string()),
            sheet.folder.clone(),
            recalled.map(|d| d.to_string()).unwrap_or_default(),
        ]);
    }
    let width =
        |column: usize| rows.iter().map(|r| r[column].chars().count()).max().unwrap_or_default();
    let widths: [usize; 8] = std::array::from_fn(width);
    let line = |row: &[String; 8]| {
        let cells = row.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}"));
        format!("  {}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    if sheets.iter().all(|p| p.recalled.is_none()) {
        rows[0][7].clear();
    }
    rows.iter().map(line).collect()
}

/// A sheet for programs.
pub fn json(printed: &Printed) -> Value {
    let Printed { sheet, date, copies, persons, recalled } = printed;
    json!({
        "region": sheet.region.as_str(),
        "language": sheet.language.to_string(),
        "edition": sheet.edition,
        "date": date.to_string(),
        "paper": sheet.paper.as_str(),
        "copies": copies,
        "folder": sheet.folder,
        "persons": persons.iter().map(|p| p.as_str()).collect::<Vec<_>>(),
        "recalled": recalled.map(|d| d.to_string()),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "tests work in folders of their own")]

    use clap::Parser as _;

    use super::super::args::Args;
    use super::*;

    #[test]
    fn what_somebody_else_wrote_meanwhile_is_not_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let site = folder.path().to_str().expect("a plain name");
        let args =
            Args::try_parse_from(["sleutelgids", "check", "--site", site]).expect("arguments");
        let mut sources = Sources::default();
        read(&args.common, &mut sources).expect("none yet");
        replace(&args.common, &sources, "- one\n").expect("nobody was there");
        assert!(replace(&args.common, &sources, "- two\n").is_err(), "somebody wrote one");
        let path = folder.path().join(FILE);
        assert_eq!(std::fs::read_to_string(&path).expect("a file"), "- one\n");
        read(&args.common, &mut sources).expect("one");
        replace(&args.common, &sources, "- two\n").expect("it was read again");
        assert_eq!(std::fs::read_to_string(&path).expect("a file"), "- two\n");
    }
}
