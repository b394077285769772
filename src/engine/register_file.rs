//! The register of printed sheets as a file.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::job::Job;
use super::trouble::Trouble;
use crate::write;
use sleutelgids_core::diag::{Diagnostic, Words, has_errors, problem, refusal, say};
use sleutelgids_core::model::site::{Mode, Site};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::source::Sources;
use sleutelgids_records::register::{Change, FILE, Printed, Register, Stored};
use sleutelgids_records::validate::placeholders;

/// The note of how many sheets the register has, beside what else only this computer knows.
const NOTE: &str = ".sleutelgids/register";

/// Returns where the register is.
pub fn path(job: &Job) -> PathBuf {
    job.site.join(FILE)
}

/// Returns whether the sheets of this folder are for colleagues, and need their consent for that too.
pub fn for_colleagues(site: &Site, folder: &str) -> bool {
    site.editions
        .iter()
        .any(|e| e.name == folder && e.mode == Mode::Internal)
}

/// No register is larger than this: ten thousand sheets have 5 MB.
const LARGEST: u64 = 64 << 20;

/// Reads the register, whatever lies there; an empty one when nothing does. What is wrong with it is an error each time
/// (`SG0320`, `SG0322`, `SG0326` to `SG0328`): who is on a sheet must not be guessed. So is a copy beside it with other sheets
/// (`SG0337`); one without is a warning (`SG0338`).
pub fn read(job: &Job, sources: &mut Sources) -> (Register, Vec<Diagnostic>) {
    let (bytes, fault) = match bytes(&path(job)) {
        Ok(bytes) => (bytes, None),
        Err(fault) => (None, Some(fault)),
    };
    let stored = Stored::new(bytes);
    let file = sources.add(FILE.as_ref(), stored.text.as_str());
    let (mut register, mut problems) = Register::read(stored, file);
    register.set_day(job.date);
    problems.extend(fault);
    // Of a register that cannot be read as a whole it is said already that sheets are missing.
    if !has_errors(&problems) {
        problems.extend(lost(job, &register));
    }
    for name in names_of_copies(&job.site) {
        problems.push(copy(job, &name, &register, sources));
    }
    (register, problems)
}

/// The names of files in the site's folder that say that they are copies of the register.
fn names_of_copies(site: &Path) -> Vec<String> {
    let stem = FILE.trim_end_matches(".yaml");
    #[allow(
        clippy::disallowed_methods,
        reason = "only names of files are looked at"
    )]
    let entries = std::fs::read_dir(site).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_copy = |name: &String| {
        // An editor keeps a copy under a hidden name while it saves.
        name != FILE && !name.starts_with(['.', '~', '#']) && fold_slug(name).contains(stem)
    };
    let mut copies: Vec<String> = names.filter(is_copy).collect();
    copies.sort_unstable();
    copies
}

/// Returns what is to be said of a copy of the register.
fn copy(job: &Job, name: &str, register: &Register, sources: &mut Sources) -> Diagnostic {
    let copied = match bytes(&job.site.join(name)) {
        Ok(bytes) => {
            let stored = Stored::new(bytes);
            let file = sources.add(name.as_ref(), stored.text.as_str());
            let (copied, faults) = Register::read(stored, file);
            let is_whole = faults.iter().all(|fault| fault.code == "SG0326");
            is_whole.then_some(copied)
        }
        Err(_) => None,
    };
    let is_known = |printed: &&Printed| {
        let mut entries = register.all().into_iter();
        entries.any(|p| p.sheet == printed.sheet && p.persons.is_superset(&printed.persons))
    };
    let problem = match copied.is_some_and(|copied| copied.all().iter().all(is_known)) {
        true => problem!("SG0338", path: name, file: FILE),
        false => problem!("SG0337", path: name, file: FILE),
    };
    problem.record(FILE)
}

/// Reads the register for a site. Practice sheets count as printed when the site itself is there to practise, or cannot be
/// read: then it is not known that they do not.
pub fn read_for(
    job: &Job,
    site: Option<&Site>,
    sources: &mut Sources,
) -> (Register, Vec<Diagnostic>) {
    let (mut register, problems) = read(job, sources);
    if site.is_none_or(placeholders::is_practice) {
        register.count_practice();
    }
    (register, problems)
}

/// The bytes of the register; `None` when there is no file.
fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Diagnostic> {
    let refused = |why: Words| problem!("SG0327-unreadable", file: FILE, why: why).record(FILE);
    #[allow(clippy::disallowed_methods, reason = "the register is no content")]
    let read = || -> std::io::Result<Result<Vec<u8>, Words>> {
        let about = std::fs::metadata(path)?;
        // A pipe or a device would keep us waiting.
        if !about.is_file() {
            return Ok(Err(say!("why-no-file")));
        }
        if about.len() > LARGEST {
            return Ok(Err(say!("why-too-large", size: LARGEST >> 20)));
        }
        std::fs::read(path).map(Ok)
    };
    match read() {
        Ok(Ok(bytes)) => Ok(Some(bytes)),
        Ok(Err(why)) => Err(refused(why)),
        // A link that leads nowhere is no register that never was.
        Err(e) if e.kind() == ErrorKind::NotFound && !path.is_symlink() => Ok(None),
        Err(e) => Err(refused(refusal(&e))),
    }
}

/// Says (`SG0328`) when sheets are missing that this computer knows to have been there: the register is gone, empty, or
/// an older one. On a computer that released nothing yet there is nothing to go by.
fn lost(job: &Job, register: &Register) -> Option<Diagnostic> {
    let noted_sheets = noted(job);
    let problem = match register.len() {
        0 if register.is_there() && noted_sheets != Some(0) => problem!("SG0328-empty", file: FILE),
        0 if noted_sheets.is_some_and(|n| n > 0) => problem!("SG0328", file: FILE),
        0 if noted_sheets.is_none() && has_print_files(job) => problem!("SG0328", file: FILE),
        count => {
            let noted_sheets = noted_sheets.filter(|noted_sheets| *noted_sheets > count)?;
            problem!("SG0328-older", file: FILE, count: count, known: noted_sheets)
        }
    };
    Some(problem.record(FILE))
}

/// Returns how many sheets the register had when this computer wrote it last.
fn noted(job: &Job) -> Option<usize> {
    #[allow(clippy::disallowed_methods, reason = "our own note of the register")]
    std::fs::read_to_string(job.site.join(NOTE))
        .ok()?
        .trim()
        .parse()
        .ok()
}

/// Returns whether a release left print files here.
fn has_print_files(job: &Job) -> bool {
    #[allow(
        clippy::disallowed_methods,
        reason = "only names of folders are looked at"
    )]
    let entries = std::fs::read_dir(job.output());
    let is_release = |e: &std::fs::DirEntry| e.file_name().to_string_lossy().starts_with("print-");
    entries.is_ok_and(|all| all.flatten().any(|e| is_release(&e) && e.path().is_dir()))
}

/// Writes the register anew, unless somebody else wrote to it since it was read.
///
/// # Errors
/// When it is not what was read any more, or cannot be written.
pub fn replace(job: &Job, change: &Change) -> Result<(), Trouble> {
    let path = path(job);
    if bytes(&path).ok().as_ref() != Some(&change.before) {
        return Err(Trouble::environment(
            say!("trouble-register-changed", path: &path),
        ));
    }
    write::replace(&path, &change.after)?;
    // Without the note it is only not seen when an older register is put back.
    let note = job.site.join(NOTE);
    let _ = write::replace(&note, format!("{}\n", change.sheets).as_bytes());
    let ignore = note.with_file_name(".gitignore");
    if !ignore.exists() {
        let _ = write::replace(&ignore, b"*\n");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::disallowed_methods,
        reason = "tests work in folders of their own"
    )]

    use super::*;

    #[test]
    fn what_somebody_else_wrote_meanwhile_is_not_lost() {
        let folder = tempfile::tempdir().expect("a folder");
        let job = Job::today(folder.path(), "2030-06-15".parse().expect("a day"));
        let change = |before: Option<&str>, after: &str| Change {
            before: before.map(|b| b.as_bytes().to_vec()),
            after: after.as_bytes().to_vec(),
            sheets: 1,
        };
        replace(&job, &change(None, "- one\n")).expect("nobody was there");
        assert!(
            replace(&job, &change(None, "- two\n")).is_err(),
            "somebody wrote one"
        );
        let path = folder.path().join(FILE);
        assert_eq!(std::fs::read_to_string(&path).expect("a file"), "- one\n");
        replace(&job, &change(Some("- one\n"), "- two\n")).expect("it was read again");
        assert_eq!(std::fs::read_to_string(&path).expect("a file"), "- two\n");
    }
}
