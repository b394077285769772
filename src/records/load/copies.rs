//! Names of files that say: this is a copy.
//!
//! In: a file's name, and what lies beside it. Out: whether a program or a person made it as a copy, and of which record. Sync
//! programs (OneDrive, Dropbox, Google Drive, Nextcloud, Syncthing), file managers in many languages, and editors each have
//! their own way to say so.

#![allow(clippy::disallowed_methods, reason = "`load` is where content is read")]

use std::path::Path;

use icu_normalizer::DecomposingNormalizer;

use sleutelgids_core::model::slug::{fold_slug, is_plain};

/// `copy` in languages of file managers, folded.
const COPY: &[&str] = &[
    "copy",
    "copies",
    "kopie",
    "kopieen",
    "kopien",
    "copie",
    "copies",
    "copia",
    "copias",
    "kopia",
    "kopi",
    "kopio",
    "kopiya",
    "kopija",
    "kopya",
    "kopyasi",
    "masolat",
    "duplicate",
    "duplicaat",
    "dupe",
    "duplikat",
    "doublon",
    "copya",
    "nuskha",
    "копия",
    "копія",
    "نسخة",
    "نسخه",
    "کپی",
    "ቅዳሕ",
    "ቅጂ",
];

/// `conflict` in languages of sync programs, folded; also as the beginning of a longer word.
const CONFLICT: &[&str] = &[
    "conflict",
    "conflit",
    "konflikt",
    "conflitto",
    "conflicto",
    "conflito",
    "conflicten",
    "konfliktopia",
    "ristiriita",
    "cakisma",
    "cakisan",
    "utkozes",
    "конфликт",
    "конфлікт",
    "تعارض",
    "متعارض",
];

/// Words for the older of two, folded.
const OLDER: &[&str] = &[
    "old",
    "oud",
    "oude",
    "orig",
    "original",
    "origineel",
    "originele",
    "bak",
    "backup",
    "reservekopie",
    "vorige",
    "previous",
    "save",
    "saved",
    "tmp",
    "temp",
    "swp",
    "ancien",
    "ancienne",
    "alt",
    "kladje",
];

/// Words for the newer of two, folded.
const NEWER: &[&str] = &[
    "nieuw",
    "nieuwe",
    "nieuwste",
    "laatste",
    "versie",
    "definitief",
    "definitieve",
    "def",
    "concept",
    "klad",
    "bewerkt",
    "gewijzigd",
    "aangepast",
    "hersteld",
    "test",
    "new",
    "newest",
    "latest",
    "version",
    "final",
    "draft",
    "edited",
    "changed",
    "restored",
    "recovered",
    "neu",
    "nouveau",
];

/// Endings of what editors and people keep beside a file.
const KEPT: &[&str] = &[
    "bak", "old", "oud", "orig", "backup", "save", "swp", "swo", "tmp", "temp", "rej", "copy",
    "kopie", "part",
];

/// Endings of texts that are not read, and may have been the record's own.
const READ_NOT: &[&str] = &["txt", "text", "yml", "markdown", "mdown", "md", "yaml"];

/// Signs between a name and what a program puts behind it.
const BETWEEN: [char; 10] = [' ', '(', '-', '_', '.', '[', ',', '#', '~', '$'];

/// The copy that a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The name of the file that it is a copy of, where that lies beside it.
    pub original: Option<String>,
}

/// Returns whether a record's file (its name ends with `.md` or `.yaml`) is a copy. `stem` is its name without that.
pub fn of_record(path: &Path, stem: &str) -> Option<Copy> {
    let (id, tag) = stem.split_once('.').unwrap_or((stem, ""));
    let is_plain_name = is_plain(id);
    if is_plain_name && tag.is_empty() {
        // A record may be called so: an information sheet on copies. Beside one that is called the same without that word it is one.
        let original = if ends_so(id) {
            original(path, id)
        } else {
            None
        }?;
        return Some(Copy {
            original: Some(original),
        });
    }
    let is_ending = READ_NOT.contains(&tag) || (tag.len() > 3 && is_version(tag));
    if is_plain_name
        && let Some(original) = original(path, id)
            .or_else(|| beside(path, id))
            .filter(|_| is_ending)
    {
        return Some(Copy {
            original: Some(original),
        });
    }
    let of_tag = !tag.is_empty() && tag_says_so(tag);
    let says_so_itself = !is_plain_name && (says_copy(stem) || is_numbered(id) || is_marked(stem));
    if of_tag || says_so_itself {
        return Some(Copy {
            original: original(path, stem),
        });
    }
    if is_plain_name {
        return None;
    }
    // Something before or behind the name of a record that is there, or its name in another writing.
    let lower = id.to_lowercase();
    let of_part = original(path, id).filter(|name| {
        let name = name.split('.').next().unwrap_or_default();
        // Nobody's name ends with a number: whatever else stands there is no other record's.
        name.ends_with(|c: char| c.is_ascii_digit())
            || id.strip_prefix(name).is_some_and(is_put_behind)
            || is_version(&lower.replacen(name, "", 1))
    });
    let original = of_part.or_else(|| spelled_alike(path, id))?;
    Some(Copy {
        original: Some(original),
    })
}

/// Returns whether a name of small letters, digits and hyphens says that it is a copy of this record.
pub fn says_copy_of(name: &str, id: &str) -> bool {
    let begins = name
        .strip_prefix(id)
        .is_some_and(|rest| rest.starts_with('-'));
    let ends = name
        .strip_suffix(id)
        .is_some_and(|rest| rest.ends_with('-'));
    (begins || ends) && ends_so(name)
}

/// Returns whether a file in a folder within the one of its kind is a copy of a record there: `persons/oud/persoon-001.md`.
pub fn in_folder(content: &Path, relative: &str) -> Option<Copy> {
    let (kind, rest) = relative.split_once('/')?;
    let (folders, file) = rest.rsplit_once('/')?;
    let above = content.join(kind).join(file);
    let stem = file
        .strip_suffix(".md")
        .or_else(|| file.strip_suffix(".yaml"));
    let id = stem.unwrap_or(file).split('.').next().unwrap_or_default();
    let original =
        beside(&above, &fold_slug(id)).filter(|name| content.join(kind).join(name) != above);
    let is_there = above.is_file().then(|| file.to_owned());
    if let Some(original) = is_there.or(original) {
        return Some(Copy {
            original: Some(original),
        });
    }
    let copy = stem.map_or_else(|| of_other(&above, file), |stem| of_record(&above, stem));
    let is_old = folders
        .split('/')
        .any(|folder| says_copy(folder) || says_older(folder));
    copy.or_else(|| is_old.then_some(Copy { original: None }))
}

/// Returns whether a folded word says which of several files or records something is: `oud`, `kopie2`, `nieuw`, `v2`, `20261101`.
pub fn is_version_word(word: &str) -> bool {
    let digits = word.strip_prefix('v').unwrap_or(word);
    let is_number = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_number || is_copy(word) || OLDER.contains(&word) || NEWER.contains(&word)
}

/// Returns whether a name is another one with words before or behind it that say so: `site (1).yaml`, `content - kopie`.
pub fn is_of(name: &str, original: &str) -> bool {
    let lower = name.to_lowercase();
    let Some(at) = lower.find(original) else {
        return false;
    };
    let (head, tail) = (&lower[..at], &lower[at + original.len()..]);
    // A letter right beside it makes it another word.
    let is_apart =
        !tail.starts_with(char::is_alphanumeric) && !head.ends_with(char::is_alphanumeric);
    let is_other = head.is_empty() && tail.is_empty();
    let is_put_behind = name.get(at + original.len()..).is_some_and(is_put_behind);
    is_apart
        && !is_other
        && (is_put_behind
            || [head, tail]
                .iter()
                .all(|part| part.is_empty() || is_version(part)))
}

/// Returns whether the ending of a record's file is somewhere in a name.
fn is_text(name: &str) -> bool {
    name.contains(".md") || name.contains(".yaml")
}

/// Returns whether a file that is none of a record's was kept beside one, by its whole name.
pub fn of_other(path: &Path, file: &str) -> Option<Copy> {
    let plain = file.trim_matches(['#', '~', '.', '$']);
    let ending = plain
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    let numbered = !ending.is_empty() && ending.bytes().all(|b| b.is_ascii_digit());
    let original = original(path, plain);
    // Windows hides the ending that Notepad adds.
    let is_again = original.is_some() && READ_NOT.contains(&&*ending);
    let is_kept = is_again
        || KEPT.contains(&&*ending)
        || ((plain != file || numbered || says_copy(plain)) && is_text(plain));
    is_kept.then_some(Copy { original })
}

/// The words of a name, folded.
fn words(name: &str) -> impl Iterator<Item = String> + '_ {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(|part| {
        let folded = fold_slug(part);
        if folded.is_empty() {
            part.to_lowercase()
        } else {
            folded
        }
    })
}

fn says_copy(name: &str) -> bool {
    words(name).any(|word| is_copy(&word))
}

/// Returns whether a folded word says so, with a number behind it or without.
fn is_copy(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    COPY.contains(&word) || CONFLICT.iter().any(|known| word.starts_with(known))
}

/// Returns whether a plain name begins or ends with such a word: the many that do not are looked at no further.
fn ends_so(id: &str) -> bool {
    let uncounted = id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
    let last = uncounted.rsplit('-').next().unwrap_or_default();
    let first = id.split('-').next().unwrap_or_default();
    is_copy(last) || OLDER.contains(&last) || is_copy(first)
}

/// Returns whether what stands where a translation has its language says so.
fn tag_says_so(tag: &str) -> bool {
    let is_short = tag.len() < 4 && tag.bytes().all(|b| b.is_ascii_lowercase());
    match is_short {
        true => OLDER.contains(&tag),
        false => says_copy(tag) || says_older(tag) || is_numbered(tag) || is_computer(tag),
    }
}

/// Returns whether each word says which of several files it is: `(1)`, `v2`, ` - kopie (2)`, `_nieuw`, `20261101`.
fn is_version(rest: &str) -> bool {
    let is_enclosed = rest.trim().starts_with(['(', '[']);
    let words: Vec<String> = words(rest).collect();
    let is_mark = words.is_empty() && !rest.trim().is_empty();
    is_enclosed
        || is_mark
        || (words.iter().any(|word| is_version_word(word))
            && words
                .iter()
                .all(|word| is_version_word(word) || FILLERS.contains(&&**word)))
}

/// Words between those that say which of several files it is.
const FILLERS: [&str; 6] = ["van", "of", "de", "von", "di", "copy"];

fn says_older(name: &str) -> bool {
    words(name).any(|word| OLDER.contains(&&*word))
}

/// Returns what a program puts behind a record's name: a computer's name, or a number as macOS has it.
fn is_put_behind(rest: &str) -> bool {
    let is_computer = rest.starts_with('-') && rest.chars().any(char::is_uppercase);
    is_computer
        || rest
            .strip_prefix(' ')
            .is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
}

/// `x (1)`, `x(2)`, `x [1]`.
fn is_numbered(name: &str) -> bool {
    let name = name.trim_end();
    let inner = name.strip_suffix([')', ']']).unwrap_or(name);
    let digits = inner.len() - inner.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let bracket = inner[..inner.len() - digits].chars().next_back();
    digits > 0 && matches!(bracket, Some('(' | '['))
}

/// Returns what editors write before or behind a name.
fn is_marked(name: &str) -> bool {
    name.starts_with(['#', '$']) || name.ends_with(['#', '~', '$'])
}

/// A computer's name behind a language: `ar-LAPTOP`, `ar-DESKTOP-7FQ2`.
fn is_computer(tag: &str) -> bool {
    tag.split('-')
        .skip(1)
        .any(|part| part.len() > 4 && part.chars().any(char::is_uppercase))
}

/// The file of a record beside this one, the name of which this one begins or ends with.
fn original(path: &Path, stem: &str) -> Option<String> {
    let begins = stem
        .char_indices()
        .rev()
        .filter(|(_, c)| BETWEEN.contains(c))
        .map(|(at, _)| &stem[..at]);
    let ends = stem
        .char_indices()
        .filter(|(_, c)| BETWEEN.contains(c))
        .map(|(at, c)| &stem[at + c.len_utf8()..]);
    let mut candidates = begins.chain(ends).map(|part| part.trim_matches(BETWEEN));
    candidates.find_map(|candidate| beside(path, &candidate.to_lowercase()))
}

/// A record's file in the same folder.
fn beside(path: &Path, id: &str) -> Option<String> {
    if !is_plain(id) {
        return None;
    }
    let names = ["md", "yaml"].map(|ending| format!("{id}.{ending}"));
    names
        .into_iter()
        .find(|name| is_another_file(&path.with_file_name(name), path))
}

/// Returns whether a file exists and is not the very file, as it may be where computers do not tell capitals from small letters.
fn is_another_file(candidate: &Path, path: &Path) -> bool {
    candidate.exists() && candidate.canonicalize().ok() != path.canonicalize().ok()
}

/// The record's file whose name is this one in another writing: capitals, accents, spaces, signs that cannot be seen.
fn spelled_alike(path: &Path, id: &str) -> Option<String> {
    let plain = DecomposingNormalizer::new_nfd().normalize(id).into_owned();
    beside(path, &fold_slug(&plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["persoon-001.md", "sara.yaml", "kopie-id-bewijs.md"] {
            std::fs::write(folder.path().join(name), "").expect("written");
        }
        folder
    }

    #[test]
    fn copies_of_records_are_met() {
        let folder = folder();
        for (stem, original) in [
            ("persoon-001 (1)", "persoon-001.md"),
            ("persoon-001(2)", "persoon-001.md"),
            ("persoon-001 2", "persoon-001.md"),
            ("persoon-001 - kopie", "persoon-001.md"),
            ("persoon-001 - kopie (2)", "persoon-001.md"),
            ("persoon-001-kopie", "persoon-001.md"),
            ("persoon-001-kopie2", "persoon-001.md"),
            ("persoon-001-oud", "persoon-001.md"),
            ("persoon-001_oud", "persoon-001.md"),
            ("persoon-001.oud", "persoon-001.md"),
            ("persoon-001.orig", "persoon-001.md"),
            ("Kopie van persoon-001", "persoon-001.md"),
            ("kopie-van-persoon-001", "persoon-001.md"),
            ("Copy of persoon-001", "persoon-001.md"),
            ("Copie de persoon-001", "persoon-001.md"),
            ("Kopie von persoon-001", "persoon-001.md"),
            ("persoon-001 - Copy", "persoon-001.md"),
            ("persoon-001 - копия", "persoon-001.md"),
            ("persoon-001 - نسخة", "persoon-001.md"),
            ("persoon-001-LAPTOP-7FQ2", "persoon-001.md"),
            ("persoon-001-Jans-MacBook", "persoon-001.md"),
            ("persoon-001 (conflicted copy 2026-11-01)", "persoon-001.md"),
            (
                "persoon-001 (Jans conflicterende kopie 2026-11-01)",
                "persoon-001.md",
            ),
            ("persoon-001 (Copie en conflit de Jan)", "persoon-001.md"),
            ("persoon-001 (In Konflikt stehende Kopie)", "persoon-001.md"),
            ("persoon-001_conflict-20261101", "persoon-001.md"),
            (
                "persoon-001.sync-conflict-20261101-101010-ABCDEFG",
                "persoon-001.md",
            ),
            ("persoon-001.ar-LAPTOP", "persoon-001.md"),
            ("persoon-001.ar (1)", "persoon-001.md"),
            ("Persoon-001", "persoon-001.md"),
            ("persoon 001", "persoon-001.md"),
            ("persoon-001\u{200b}", "persoon-001.md"),
            ("sárá", "sara.yaml"),
            ("sa\u{301}ra", "sara.yaml"),
            ("#persoon-001", "persoon-001.md"),
            ("persoon-001 (nieuw)", "persoon-001.md"),
            ("persoon-001 v2", "persoon-001.md"),
            ("persoon-001_1", "persoon-001.md"),
            ("persoon-001 van Jan", "persoon-001.md"),
            ("Persoon-001 v2", "persoon-001.md"),
            ("persoon-001.md", "persoon-001.md"),
            ("persoon-001.yaml", "persoon-001.md"),
            ("persoon-001.nieuw", "persoon-001.md"),
            ("sara_v2", "sara.yaml"),
            ("sara (laatste versie)", "sara.yaml"),
            ("sara nieuw", "sara.yaml"),
        ] {
            let path = folder.path().join(format!("{stem}.md"));
            let due = Copy {
                original: Some(original.to_owned()),
            };
            assert_eq!(of_record(&path, stem), Some(due), "{stem}");
        }
        for stem in [
            "amina (1)",
            "Kopie van amina",
            "amina.sync-conflict-20261101-101010-ABCDEFG",
        ] {
            let path = folder.path().join(format!("{stem}.md"));
            assert_eq!(
                of_record(&path, stem),
                Some(Copy { original: None }),
                "{stem}"
            );
        }
        for stem in [
            "kopie-id-bewijs",
            "persoon-002",
            "persoon-001.ar",
            "persoon-001.zh-Hant-TW",
            "sara yilmaz",
            "Amina",
            "amina arif",
            "persoon-001.arr",
            "amina.md",
            "oud",
        ] {
            let path = folder.path().join(format!("{stem}.md"));
            assert_eq!(of_record(&path, stem), None, "{stem}");
        }
    }

    #[test]
    fn copies_in_folders_within_are_met() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(folder.path().join("persons/archief")).expect("a folder");
        std::fs::write(folder.path().join("persons/persoon-001.md"), "").expect("written");
        for name in [
            "archief/persoon-001.md",
            "x/Persoon-001.md",
            "oud/persoon-001 (1).md",
            "x/y/persoon-001.yaml",
        ] {
            let due = Copy {
                original: Some("persoon-001.md".to_owned()),
            };
            assert_eq!(
                in_folder(folder.path(), &format!("persons/{name}")),
                Some(due),
                "{name}"
            );
        }
        let due = Some(Copy { original: None });
        assert_eq!(in_folder(folder.path(), "persons/oud/persoon-002.md"), due);
        assert_eq!(
            in_folder(folder.path(), "persons/waterstad/persoon-002.md"),
            None
        );
    }

    #[test]
    fn copies_of_a_name_are_met() {
        for name in [
            "site (1)",
            "site-LAPTOP-7FQ2",
            "Kopie van site",
            "site - kopie",
            "site v2",
            "site~",
            "Site_oud",
        ] {
            assert!(is_of(name, "site"), "{name}");
        }
        for name in ["site", "website", "sites", "site map", "onsite (1)"] {
            assert!(!is_of(name, "site"), "{name}");
        }
    }

    #[test]
    fn what_editors_keep_is_met() {
        let folder = folder();
        for name in [
            "persoon-001.md.bak",
            "persoon-001.md~",
            "#persoon-001.md#",
            "persoon-001.bak",
            "persoon-001.md.1",
            "persoon-001.md - kopie",
            "persoon-001.md.txt",
            "persoon-001.yml",
        ] {
            let found = of_other(&folder.path().join(name), name);
            assert_eq!(
                found,
                Some(Copy {
                    original: Some("persoon-001.md".to_owned())
                }),
                "{name}"
            );
        }
        for name in ["persoon-001.docx", "foto.jpg", "amina.md.txt", "lijst.csv"] {
            assert_eq!(of_other(&folder.path().join(name), name), None, "{name}");
        }
    }
}
