//! Given names and family names that are known as such.
//!
//! In: words of a name, folded. Out: whether a word is a family name, and whether two words are plainly a given name and a
//! family name in this order. `Demir Ayşe` and `Ayşe Demir` are both written here, and who is called by her first name alone does
//! not want the other one to be read: what is not known counts as doubt.

use std::collections::HashMap;
use std::sync::LazyLock;

use sleutelgids_core::diag::{Words, say};

/// The table, a section a kind of name.
const TABLE: &str = include_str!("given_names.txt");

/// Family names of Viet Nam, China and Korea, which are written first and may have `Van` behind them.
const FAMILY_FIRST: &[&str] = &[
    "nguyen", "tran", "pham", "huynh", "hoang", "phan", "dang", "bui", "duong", "truong", "vu",
    "vo", "ho", "ngo", "ly", "dinh", "doan", "trinh", "luong", "do", "to", "ta", "chu", "cao",
    "dao", "luu", "quach", "trieu", "vuong", "phung", "wang", "zhang", "chen", "huang", "zhou",
    "zhao", "yang", "liu", "choi", "jung",
];

/// Endings that family names have and given names do not, folded: Frisian, Dutch, Turkish, Ukrainian and other Slavic ones,
/// Romanian, Georgian, Greek and Icelandic.
const FAMILY_ENDINGS: &[&str] = &[
    "stra", "sma", "dijk", "dyk", "veld", "kamp", "horst", "broek", "berg", "bergh", "huis",
    "huizen", "hoven", "hof", "meijer", "maker", "mans", "ynck", "inckx", "oglu", "enko", "chuk",
    "ovic", "evic", "owicz", "ewicz", "owski", "ewski", "owska", "ewska", "escu", "shvili", "adze",
    "opoulos", "dottir",
];

/// A kind of name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NameKind {
    /// A given name of women.
    Woman,
    /// A given name of men, and where people are called after their fathers the second name of many.
    Man,
    /// A given name of both.
    Either,
    /// A family name.
    Family,
}

/// A name of the table.
#[derive(Debug, Clone, Copy)]
struct KnownName {
    kind: NameKind,
    /// True when it is a given name, and a common family name as well.
    is_also_family: bool,
}

static NAMES: LazyLock<HashMap<&str, KnownName>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    let mut section = "";
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        if let Some(title) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            section = title;
            continue;
        }
        for name in line.split_whitespace() {
            let kind = match section {
                "women" => NameKind::Woman,
                "men" => NameKind::Man,
                "either" => NameKind::Either,
                _ => NameKind::Family,
            };
            let known_name = KnownName {
                kind,
                is_also_family: section == "also-family",
            };
            let entry = names.entry(name).or_insert(known_name);
            entry.is_also_family |= known_name.is_also_family;
        }
    }
    names
});

/// Returns whether a folded word is a family name that hardly anybody is called by.
pub fn is_family(folded: &str) -> bool {
    match NAMES.get(folded) {
        Some(known) => known.kind == NameKind::Family,
        None => {
            FAMILY_FIRST.contains(&folded)
                || FAMILY_ENDINGS.iter().any(|ending| folded.ends_with(ending))
        }
    }
}

/// The given name that a folded word is, with hyphens or without; `None` where it may as well be a family name.
fn given(folded: &str) -> Option<NameKind> {
    let mut kinds = folded.split('-').map(|part| {
        let known_name = NAMES.get(part)?;
        (known_name.kind != NameKind::Family && !known_name.is_also_family)
            .then_some(known_name.kind)
    });
    let first = kinds.next()??;
    kinds.all(|kind| kind.is_some()).then_some(first)
}

/// Checks that the first and the last word of a name, both folded, are plainly a given name and a family name.
///
/// # Errors
/// Why the first may be the family name.
pub fn order(first: &str, last: &str) -> Result<(), Words> {
    let is_given = NAMES
        .get(first)
        .is_some_and(|known| known.kind != NameKind::Family);
    let first_given = NAMES.get(first).map(|known| known.kind);
    match given(last) {
        // Many are called after their fathers, and nobody after her mother.
        Some(NameKind::Man) if first_given == Some(NameKind::Woman) => Ok(()),
        Some(_) => Err(say!("name-last-given")),
        None if is_given => Ok(()),
        None if last.split('-').any(is_family) => Ok(()),
        None => Err(say!("name-unknown")),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_name_stands_in_the_table_once() {
        let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut section = "";
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            match line.strip_prefix('[') {
                Some(title) => section = title,
                None => line
                    .split_whitespace()
                    .for_each(|name| sections.entry(name).or_default().push(section)),
            }
        }
        for (name, sections) in sections {
            assert!(name.bytes().all(|b| b.is_ascii_lowercase()), "{name}");
            let kinds = sections
                .iter()
                .filter(|section| **section != "also-family]");
            assert_eq!(kinds.count(), 1, "{name}: {sections:?}");
        }
    }

    #[test]
    fn given_names_are_no_family_names() {
        let known = NAMES.iter();
        for (name, _) in known.filter(|(_, known)| known.kind != NameKind::Family) {
            assert!(!is_family(name), "{name}");
            assert!(!FAMILY_FIRST.contains(name), "{name}");
        }
    }
}
