//! Files in which a person's record may stand, whether they are read as one or not.
//!
//! In: a site's folder, and the ids of a person. Out: [`Stray`]s: files that are called after her record in any way, and files
//! among the records of persons that nobody else's record was read from. A copy that is not read today shows her again as soon
//! as somebody gives it another name. Links are not followed; what cannot be looked into is named with the reason.

use std::collections::BTreeSet;
use std::io;
use std::path::{Component, Path, PathBuf};

use icu_normalizer::DecomposingNormalizer;
use walkdir::{DirEntry, WalkDir};

use super::copies;
use super::files::{LARGEST_RECORD, whole};
use sleutelgids_core::diag::{Words, refusal, say};
use sleutelgids_core::encoding::Encoding;
use sleutelgids_core::model::PersonId;
use sleutelgids_core::model::kinds::KINDS;
use sleutelgids_core::model::slug::{fold_slug, is_plain};

/// The folder of a site's records.
const CONTENT: &str = "content";

/// Folders of a site in which no records lie.
const NOT_SEARCHED: [&str; 4] = ["themes", "node_modules", "proof", "target"];

/// No folder is looked into that lies deeper than this.
const DEEPEST: usize = 16;

/// The record whose files are looked for.
pub struct Subject<'a> {
    /// Every id that her record has or had.
    pub ids: &'a BTreeSet<PersonId>,
    /// The ids of all persons' records.
    pub known: Option<&'a BTreeSet<String>>,
    /// The files from which other persons' records were read, as their paths within the site.
    pub others: BTreeSet<&'a Path>,
}

/// A file that may hold a person's record.
#[derive(Debug)]
pub struct Stray {
    /// Path within the site's folder.
    pub path: PathBuf,
    /// Tells whether it is called after her record.
    pub is_named_so: bool,
    /// The text, or why it cannot be read.
    pub text: Result<StoredText, Words>,
}

/// A text, and the bytes in which it is stored.
#[derive(Debug)]
pub struct StoredText {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Their text, without a byte order mark.
    pub text: String,
    /// In which encoding it is stored.
    pub encoding: Encoding,
}

/// Finds the files in which the record of a person may stand, in the order of their paths. `output` is not searched.
pub fn find(root: &Path, output: &Path, subject: &Subject<'_>) -> Vec<Stray> {
    let content = root.join(CONTENT);
    let in_content = WalkDir::new(&content)
        .max_depth(DEEPEST)
        .sort_by_file_name();
    let beside = WalkDir::new(root).max_depth(DEEPEST).sort_by_file_name();
    let beside = beside
        .into_iter()
        .filter_entry(|entry| !is_apart(entry, &[&content, output]));
    let entries = in_content.into_iter().chain(beside);
    entries
        .filter_map(|entry| stray(root, entry, subject))
        .collect()
}

/// Returns whether a folder of the site holds no records that somebody put there.
fn is_apart(entry: &DirEntry, apart: &[&Path]) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_hidden = entry.depth() > 0 && name.starts_with('.');
    entry.file_type().is_dir()
        && (is_hidden || NOT_SEARCHED.contains(&&*name) || apart.contains(&entry.path()))
}

fn stray(root: &Path, entry: walkdir::Result<DirEntry>, subject: &Subject<'_>) -> Option<Stray> {
    let entry = match entry {
        Ok(entry) => entry,
        Err(error) => return unreadable(root, error),
    };
    let path = entry.path().strip_prefix(root).ok()?.to_path_buf();
    let name = entry.file_name().to_string_lossy();
    if entry.file_type().is_dir() && !has_ending(&name) || subject.others.contains(&*path) {
        return None;
    }
    let is_named_so = subject.is_named_so(&path, &name);
    if !is_named_so && !is_among_persons(&path) {
        return None;
    }
    let text = match read(entry.path(), entry.file_type()) {
        Ok(read) => read?,
        Err(why) if is_named_so && has_ending(&name) => Err(why),
        Err(_) => return None,
    };
    Some(Stray {
        path,
        is_named_so,
        text,
    })
}

/// A folder of records that cannot be looked into may hold anything.
fn unreadable(root: &Path, error: walkdir::Error) -> Option<Stray> {
    let path = error.path()?.strip_prefix(root).ok()?.to_path_buf();
    if !path.starts_with(CONTENT) {
        return None;
    }
    let error = io::Error::from(error);
    (error.kind() != io::ErrorKind::NotFound).then(|| Stray {
        path,
        is_named_so: true,
        text: Err(refusal(&error)),
    })
}

/// Returns whether a name has the ending of a record, with more behind it or without.
fn has_ending(name: &str) -> bool {
    let name = name.to_lowercase();
    [".md", ".yaml", ".yml"]
        .iter()
        .any(|ending| name.contains(ending))
}

/// Returns whether a file lies in `content/` and not among pictures or records of another kind.
fn is_among_persons(path: &Path) -> bool {
    let parts: Vec<_> = path.components().map(Component::as_os_str).collect();
    let [first, folder, _, ..] = parts.as_slice() else {
        return parts.first().is_some_and(|first| *first == CONTENT);
    };
    let mut other_folders = KINDS.into_iter().filter(|kind| *kind != PersonId::KIND);
    *first == CONTENT && *folder != "media" && !other_folders.any(|kind| *folder == kind)
}

/// Reads the text of a file that is called after a person, or lies among the records of persons.
///
/// # Errors
/// Why it cannot be read. A file that holds no text and no word of a consent is `None`.
fn read(path: &Path, kind: std::fs::FileType) -> Result<Option<Result<StoredText, Words>>, Words> {
    if kind.is_symlink() {
        return Err(say!("why-link"));
    }
    if !kind.is_file() {
        return Err(say!("why-no-file"));
    }
    let bytes = match whole(path, LARGEST_RECORD) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Err(say!("why-too-large", size: LARGEST_RECORD >> 20)),
        Err(error) => return Err(refusal(&error)),
    };
    let (text, encoding) = Encoding::decode(&bytes);
    let is_text = text
        .chars()
        .all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t'));
    if is_text && encoding.encode(&text).as_ref() == Some(&bytes) {
        return Ok(Some(Ok(StoredText {
            bytes,
            text,
            encoding,
        })));
    }
    // A picture holds no record; what an editor keeps of one does.
    let holds_consent = bytes
        .windows(7)
        .any(|word| word.eq_ignore_ascii_case(b"consent"));
    // A text of two bytes a letter has the word only after it was decoded.
    Ok((holds_consent || text.contains("consent")).then(|| Err(say!("why-no-text"))))
}

/// Reads a file of the site.
///
/// # Errors
/// Why it cannot be read.
pub fn text(root: &Path, path: &Path) -> Result<StoredText, Words> {
    let path = root.join(path);
    let about = path.symlink_metadata().map_err(|error| refusal(&error))?;
    read(&path, about.file_type())?.unwrap_or_else(|| Err(say!("why-no-text")))
}

impl Subject<'_> {
    /// Returns whether a file is called after her record: by its name with something before or behind it, in another writing, or as a
    /// copy of it.
    fn is_named_so(&self, path: &Path, file: &str) -> bool {
        let stem = file.split('.').next().unwrap_or_default();
        let is_record = file.ends_with(".md") || file.ends_with(".yaml");
        let folder = path.parent();
        let in_folder = folder.is_some_and(|f| f == Path::new(CONTENT).join(PersonId::KIND));
        let is_own = self.ids.iter().any(|id| id.as_str() == stem);
        if is_record && in_folder && is_plain(stem) && !is_own {
            // Another record, unless it says that it is a copy of hers.
            return self
                .ids
                .iter()
                .any(|id| copies::says_copy_of(stem, id.as_str()));
        }
        self.ids.iter().any(|id| {
            // What is called after `sara-b` is not called after `sara`.
            let known_ids = self.known.into_iter().flatten();
            let mut longer_ids =
                known_ids.filter(|known| is_called(known, id.as_str()) && *known != id.as_str());
            is_called(file, id.as_str()) && !longer_ids.any(|longer| is_called(file, longer))
        })
    }
}

/// Returns whether an id stands in the name of a file, as words of their own, however these are written.
fn is_called(file: &str, id: &str) -> bool {
    let plain = fold_slug(&DecomposingNormalizer::new_nfkd().normalize(file));
    for (start, _) in plain.match_indices(id) {
        let (head, tail) = (&plain[..start], &plain[start + id.len()..]);
        if !are_joined(head, id) && !are_joined(id, tail) {
            return true;
        }
    }
    let stem = fold_slug(file.split('.').next().unwrap_or_default());
    stem.replace('-', "") == id.replace('-', "")
}

/// Returns whether one word runs on into the next: two digits or two letters meet.
fn are_joined(left: &str, right: &str) -> bool {
    match (left.chars().next_back(), right.chars().next()) {
        (Some(a), Some(b)) => {
            (a.is_ascii_digit() && b.is_ascii_digit()) || (a.is_alphabetic() && b.is_alphabetic())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_called_after_a_record_are_told() {
        for name in [
            "persoon-001.md",
            "Persoon-001.MD",
            "persoon-001 (1).md",
            "Kopie van persoon-001.md",
            "persoon-001-LAPTOP-X.md",
            "persoon-001.md.txt",
            ".persoon-001.md.swp",
            "persoon_001.md",
            "persoon 001 oud.md",
            "persoon001.md",
            "ｐersoon-001.md",
            "persoon-001kopie.md",
        ] {
            assert!(is_called(name, "persoon-001"), "{name}");
        }
        for name in [
            "persoon-0011.md",
            "apersoon-001.md",
            "persoon-01.md",
            "persoon.md",
        ] {
            assert!(!is_called(name, "persoon-001"), "{name}");
        }
    }

    #[test]
    fn a_name_that_says_another_record_is_not_hers() {
        let ids = BTreeSet::from([PersonId::new("sara")]);
        let known = ["sara", "sara-b"].map(str::to_owned).into();
        let subject = Subject {
            ids: &ids,
            known: Some(&known),
            others: BTreeSet::new(),
        };
        let is_named_so =
            |file: &str| subject.is_named_so(&Path::new("content/persons").join(file), file);
        for file in [
            "sara.md",
            "sara (1).md",
            "sara-kopie.md",
            "Sara.md",
            "sara.nl.md",
        ] {
            assert!(is_named_so(file), "{file}");
        }
        for file in ["sara-b.md", "sara-b (1).md", "sara-c.md", "tamara.md"] {
            assert!(!is_named_so(file), "{file}");
        }
    }
}
