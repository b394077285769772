//! The site's address key: a small file beside the folder of records, from which addresses of persons are made.
//!
//! In: the site's folder. Out: the key, or why there is none. A file that cannot be used is an error and is never replaced: a
//! new key would give everybody another address. Its digits are in no message.

#![allow(
    clippy::disallowed_methods,
    reason = "`load` is where a site's files are read"
)]

use std::path::Path;

use super::declare::raw;
use super::field::{FromNode as _, Raw, Reader};
use super::files;
use super::tree::{self, Value};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::{AddressKey, Lang};
use sleutelgids_core::source::{FileId, Sources, Span};

/// The key's file in the site's folder.
pub const FILE: &str = "address-key.yaml";

/// The lines over the key.
const HEAD: &str = "\
# Adressleutel. Uit deze sleutel maakt sleutelgids het laatste stukje van het adres van ieders pagina.
# Daardoor blijft een adres altijd van dezelfde persoon. Zo werk je ermee:
# - bewaar dit bestand bij de site, en neem het mee in versiebeheer en in de reservekopie;
# - verander het nooit: dan krijgt iedereen een ander adres;
# - zet het nooit op de website.
#
# Address key. The last part of the address of everyone's page is made from it, so that an address belongs to one person
# for ever. Keep this file with the site and commit it. Never change it, and never publish it.
";

/// No key is larger than this; nor is any note that somebody adds to it.
const LARGEST: u64 = 64 << 10;

raw! {
    /// The address key of a site.
    RawAddressKey {
        /// 64 hexadecimal digits.
        key: String, required;
    }
}

/// The text of the file for a key.
pub fn text(key: &AddressKey) -> String {
    format!("{HEAD}key: {}\n", key.digits())
}

/// Reads the key of the site in `root`; `None` when there is no file, or when what is wrong with it was reported.
pub(super) fn read(
    root: &Path,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Option<AddressKey> {
    let names = named_so(root);
    let is_there = names.iter().any(|name| name == FILE);
    for name in names.iter().filter(|name| *name != FILE) {
        let problem = problem!("SG0135", path: name, file: FILE);
        let problem = match is_there {
            true => problem,
            false => problem.hint("hint-key-name"),
        };
        problems.push(files::note(sources, name.as_ref(), problem.record(FILE)));
    }
    if !is_there {
        return None;
    }
    let path = root.join(FILE);
    let is_file = path.symlink_metadata().is_ok_and(|m| m.is_file());
    let bytes = if is_file {
        files::whole(&path, LARGEST).ok().flatten()
    } else {
        None
    };
    let Some(bytes) = bytes else {
        let problem = problem!("SG0134-unreadable", file: FILE).record(FILE);
        problems.push(files::note(sources, FILE.as_ref(), problem));
        return None;
    };
    let bytes = bytes.strip_prefix(files::BOM).unwrap_or(&bytes);
    let (text, is_text) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), !text.contains('\0')),
        Err(_) => (String::from_utf8_lossy(bytes).into_owned(), false),
    };
    let file = sources.add(FILE.as_ref(), masked(&text));
    if !is_text {
        let problem = problem!("SG0134-text", file: FILE);
        problems.push(
            problem
                .at(Span {
                    file,
                    start: 0,
                    end: 0,
                })
                .record(FILE),
        );
        return None;
    }
    key(&text, file, problems)
}

/// The key in the text of its file.
fn key(text: &str, file: FileId, problems: &mut Vec<Diagnostic>) -> Option<AddressKey> {
    let start = Span {
        file,
        start: 0,
        end: 0,
    };
    let node = match tree::parse(text, file, 0) {
        Ok(node) => node,
        Err(problem) => {
            problems.push(problem.record(FILE));
            return None;
        }
    };
    let is_empty = matches!(&node.value, Value::Map(entries) if entries.is_empty());
    if is_empty || matches!(node.value, Value::Null | Value::Comment(_)) {
        problems.push(problem!("SG0134-empty", file: FILE).at(start).record(FILE));
        return None;
    }
    let dutch = Lang::parse("nl").expect("`nl` is a language tag");
    let problems_before = problems.len();
    let digits: Raw<String> =
        RawAddressKey::from_node(&node, &mut Reader::new(FILE, &dutch, problems))?.key;
    if problems.len() > problems_before {
        return None;
    }
    let digits = digits?;
    let key = AddressKey::parse(digits.value.trim());
    if key.is_none() {
        let count = digits.value.trim().chars().count();
        let problem = problem!("SG0134", count: count, due: AddressKey::DIGITS);
        problems.push(problem.at(digits.span).record(FILE).field("key"));
    }
    key
}

/// The names in a site's folder that are the file's own, or were meant to be, or are a copy of it.
fn named_so(root: &Path) -> Vec<String> {
    let Ok(entries) = root.read_dir() else {
        return Vec::new();
    };
    let stem = FILE.trim_end_matches(".yaml");
    let names = entries
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|n| fold_slug(n).contains(stem)).collect();
    // An editor keeps a copy under a hidden name while it saves.
    names.retain(|n| !n.starts_with(['.', '~', '#']) || n == FILE);
    names.sort();
    names
}

/// A text whose long runs of digits cannot be read any more, each sign in its place.
fn masked(text: &str) -> String {
    const LONG: usize = 8;
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let digits = word.bytes().take_while(u8::is_ascii_hexdigit).count();
        if digits >= LONG {
            out.extend(std::iter::repeat_n('*', digits));
            out.push_str(&word[digits..]);
        } else {
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> (Option<AddressKey>, Vec<&'static str>) {
        let mut sources = Sources::default();
        let file = sources.add(FILE.as_ref(), masked(text));
        let mut problems = Vec::new();
        let key = key(text, file, &mut problems);
        (key, problems.iter().map(|p| p.code).collect())
    }

    #[test]
    fn a_key_is_read_as_written_and_nothing_is_guessed() {
        let key = AddressKey::provisional();
        let own = text(&key);
        assert_eq!(told(&own), (Some(key.clone()), vec![]));
        assert_eq!(
            told(&own.replace('\n', "\r\n")),
            (Some(key.clone()), vec![])
        );
        let line = own.lines().last().expect("a key");
        for (wrong, code) in [
            (own[..own.len() - 3].to_owned(), "SG0134"),
            (String::new(), "SG0134"),
            ("# nothing\n".to_owned(), "SG0134"),
            ("key: abc\n".to_owned(), "SG0134"),
            (format!("{own}{line}\n"), "SG0110"),
            (
                format!("<<<<<<< ours\n{line}\n=======\n{line}\n>>>>>>> theirs\n"),
                "SG01",
            ),
            ("sleutel: x\n".to_owned(), "SG0102"),
        ] {
            let (found, codes) = told(&wrong);
            assert_eq!(found, None, "{wrong}");
            assert!(
                codes.iter().any(|c| c.starts_with(code)),
                "{wrong}: {codes:?}"
            );
        }
    }

    #[test]
    fn a_copy_and_another_spelling_are_met() {
        let folder = tempfile::tempdir().expect("a folder");
        let met = |name: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text(&AddressKey::provisional())).expect("written");
            let (mut sources, mut problems) = (Sources::default(), Vec::new());
            let key = read(folder.path(), &mut sources, &mut problems);
            std::fs::remove_file(path).expect("removed");
            (key.is_some(), problems.len())
        };
        assert_eq!(met(FILE), (true, 0));
        for name in [
            "Address-Key.yaml",
            "address-key.yml",
            "address-key.yaml.txt",
            "address-key (1).yaml",
        ] {
            assert_eq!(met(name), (false, 1), "{name}");
        }
        assert_eq!(met(".address-key.yaml.swp"), (false, 0));
    }

    #[test]
    fn no_message_shows_the_digits() {
        let own = text(&AddressKey::provisional());
        let shown = masked(&own);
        assert_eq!(shown.len(), own.len());
        assert!(shown.ends_with(&format!("key: {}\n", "*".repeat(64))) && shown.starts_with(HEAD));
    }
}
