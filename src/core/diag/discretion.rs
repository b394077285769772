//! What a log may hold of persons: which record and which field, never a name, a number or an address.
//!
//! In: diagnostics and phrases, and the texts of the site's files. Out: the same with [`HIDDEN`] in every gap that could hold
//! a fact of a person. Logs of automatic builds are kept for years and read by people who were never meant to see
//! the records. Removes too much rather than too little; never touches the record's name or the field, nor the place, unless
//! it is in a file that is no record and tells of somebody by its name.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Argument, Diagnostic, Words};
use crate::source::{Sources, Span};

/// The sign in place of a value that was left out.
pub const HIDDEN: &str = "…";

/// The folders whose records are people.
const PEOPLE: [&str; 2] = ["persons", "contacts"];

/// The fields whose values identify somebody wherever they turn up.
const IDENTIFYING: [&str; 8] = [
    "name",
    "given_name",
    "pseudonym",
    "phone",
    "second_phone",
    "whatsapp",
    "relay",
    "email",
];

/// A shorter name would be part of too many other words.
const SHORTEST_NAME: usize = 3;

/// A run of so many digits may be a telephone number; a date has eight.
const DIGITS_OF_A_NUMBER: usize = 9;

/// The values of the people of a site that no log may hold.
#[derive(Debug, Clone, Default)]
pub struct Discretion {
    /// Names, numbers and addresses, in lower case.
    facts: Vec<String>,
    /// Records and their files, which may be named: `persons/k05`, `content/persons/k05.md`.
    records: BTreeSet<String>,
}

impl Discretion {
    /// Learns the names, numbers and addresses that stand in records of people, whether or not those can be read.
    pub fn new(sources: &Sources) -> Self {
        let people = sources.files().filter(|(_, file)| is_of_people(&file.path));
        let facts = people.flat_map(|(_, file)| file.text.lines().filter_map(identifying_value));
        let mut facts: Vec<String> = facts.flat_map(|value| with_parts(&value)).collect();
        facts.sort_unstable();
        facts.dedup();
        let records = sources
            .files()
            .flat_map(|(_, file)| record_names(&file.path))
            .collect();
        Self { facts, records }
    }

    /// The diagnostic without facts of persons.
    pub fn diagnostic(&self, d: &Diagnostic, sources: &Sources) -> Diagnostic {
        let of_people = d.record.as_deref().is_some_and(is_record_of_people)
            || d.span
                .is_some_and(|span| is_of_people(&sources.file(span.file).path));
        let related = d
            .related
            .iter()
            .filter(|(span, _)| self.may_name_file(*span, sources));
        let record = d.record.as_ref();
        Diagnostic {
            span: d.span.filter(|span| self.may_name_file(*span, sources)),
            record: record.map(|name| self.hide_text(name, false)),
            message: self.hide(&d.message, of_people),
            hint: d.hint.as_ref().map(|hint| self.hide(hint, of_people)),
            related: related
                .map(|(span, words)| (*span, self.hide(words, of_people)))
                .collect(),
            ..d.clone()
        }
    }

    /// Returns whether a log may say in which file a span lies.
    fn may_name_file(&self, span: Span, sources: &Sources) -> bool {
        let path = slashed(&sources.file(span.file).path);
        self.records.contains(&path) || !self.tells(&path)
    }

    /// The phrase without facts of persons.
    pub fn words(&self, words: &Words) -> Words {
        self.hide(words, false)
    }

    /// Returns the phrase with [`HIDDEN`] in every gap that could hold a fact. Of people's own records everything is taken for
    /// one that is no word of ours.
    fn hide(&self, words: &Words, of_people: bool) -> Words {
        let args = words
            .args
            .iter()
            .map(|(name, arg)| (*name, self.hide_arg(arg, of_people)));
        Words {
            id: words.id.clone(),
            args: args.collect(),
        }
    }

    /// Returns an argument without facts, whatever it is made of.
    fn hide_arg(&self, arg: &Argument, of_people: bool) -> Argument {
        match arg {
            Argument::Text(text) => Argument::Text(self.hide_text(text, of_people)),
            Argument::List(texts) => Argument::List(
                texts
                    .iter()
                    .map(|text| self.hide_text(text, of_people))
                    .collect(),
            ),
            Argument::Words(words) => Argument::Words(self.hide(words, of_people)),
            Argument::Phrases(phrases) => Argument::Phrases(
                phrases
                    .iter()
                    .map(|words| self.hide(words, of_people))
                    .collect(),
            ),
            Argument::Number(_) | Argument::Tenths(_) => arg.clone(),
        }
    }

    /// Returns a text, or [`HIDDEN`] in its place; of a path the folder is left.
    fn hide_text(&self, text: &str, of_people: bool) -> String {
        if self.records.contains(text) {
            return text.to_owned();
        }
        if is_path(text) {
            return self.path(text, of_people);
        }
        let may_be_said = !self.identifies(text) && (!of_people || is_word_of_ours(text));
        if may_be_said {
            text.to_owned()
        } else {
            HIDDEN.to_owned()
        }
    }

    /// A path without the name of a file that tells of somebody.
    fn path(&self, path: &str, of_people: bool) -> String {
        if !self.tells(path) && (!of_people || is_word_of_ours(path)) {
            return path.to_owned();
        }
        match path
            .rsplit_once('/')
            .filter(|(folder, _)| !self.names_somebody(folder))
        {
            Some((folder, _)) => format!("{folder}/{HIDDEN}"),
            None => HIDDEN.to_owned(),
        }
    }

    /// Returns whether a path that is no record's tells of somebody: what lies among the records of people is called after one.
    fn tells(&self, path: &str) -> bool {
        is_of_people(Path::new(path)) || is_record_of_people(path) || self.names_somebody(path)
    }

    /// Returns whether the name of somebody stands in a text.
    fn names_somebody(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        self.facts.iter().any(|fact| has_word(&lower, fact))
    }

    /// Returns whether a text holds the name, the number or the address of somebody.
    fn identifies(&self, text: &str) -> bool {
        let digits = text.chars().filter(|c| c.is_numeric()).count();
        if text.contains('@') || digits >= DIGITS_OF_A_NUMBER {
            return true;
        }
        self.names_somebody(text)
    }
}

/// Returns whether a text is the path of a file: its digits are no telephone number.
fn is_path(text: &str) -> bool {
    let has_letters = text.chars().any(char::is_alphabetic);
    let is_one_word = !text.contains(|c: char| c.is_whitespace() || c == '@');
    has_letters
        && text.contains('/')
        && (is_one_word || text.starts_with("content/") || is_record_of_people(text))
}

/// Returns a path with `/` between its parts, also on Windows.
fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Returns the name of a file's record, and of the file; nothing for a file that is no record.
fn record_names(path: &Path) -> Vec<String> {
    let path = slashed(path);
    let file = path
        .strip_prefix("content/")
        .filter(|file| is_word_of_ours(file));
    let name = file.and_then(|file| {
        file.strip_suffix(".md")
            .or_else(|| file.strip_suffix(".yaml"))
    });
    let Some(name) = name else {
        return Vec::new();
    };
    // Of a translation, `persons/k05.ar.md`, too.
    let record = name.split('.').next().unwrap_or(name).to_owned();
    vec![record, path]
}

/// Returns whether words stand in a text, not within a longer word.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(start, _)| {
        let preceding = text[..start].chars().next_back();
        let following = text[start + word.len()..].chars().next();
        ![preceding, following]
            .into_iter()
            .flatten()
            .any(char::is_alphanumeric)
    })
}

/// Returns whether a text can only be the id of a record, a field or a path: what people are called begins with a capital letter, or is
/// written in letters that no id has.
fn is_word_of_ours(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-./[]".contains(c))
}

/// Returns whether a record, as `kind/id`, is of a person or a contact.
fn is_record_of_people(record: &str) -> bool {
    record
        .split_once('/')
        .is_some_and(|(kind, _)| PEOPLE.contains(&kind))
}

/// Returns whether a file lies among the records of people.
fn is_of_people(path: &Path) -> bool {
    PEOPLE
        .iter()
        .any(|kind| path.starts_with(Path::new("content").join(kind)))
}

/// The value of a line such as `name: Sara Een`.
fn identifying_value(line: &str) -> Option<String> {
    let (key, value) = line.trim_start_matches([' ', '-', '{']).split_once(':')?;
    let value = value.trim().trim_matches(['"', '\'', '}', ',']).trim();
    let is_identifying =
        IDENTIFYING.contains(&key.trim()) && value.chars().count() >= SHORTEST_NAME;
    is_identifying.then(|| value.to_lowercase())
}

/// A value, and each name in it by itself.
fn with_parts(value: &str) -> Vec<String> {
    let parts = value
        .split_whitespace()
        .filter(|part| part.chars().count() >= SHORTEST_NAME);
    let letters = parts.filter(|part| part.chars().all(|c| c.is_alphabetic() || c == '-'));
    std::iter::once(value.to_owned())
        .chain(letters.map(str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Tongue, problem, say};

    fn sources() -> Sources {
        let mut sources = Sources::default();
        let amina = "---\nname: Amina Vijf\nphone: \"+31 6 00 00 00 05\"\nborn: 1990-04-12\n---\n";
        sources.add(Path::new("content/persons/k05.md"), amina);
        sources.add(Path::new("content/articles/een.md"), "title: Amina\n");
        sources
    }

    #[test]
    fn a_record_of_a_person_is_named_and_its_values_are_not() {
        let sources = sources();
        let file = sources.files().next().expect("a file").0;
        let discretion = Discretion::new(&sources);
        for value in [
            "Fatima Zes",
            "1990-04-12",
            "+31 6 00",
            "أمينة",
            "a@example.org",
        ] {
            let d = problem!("SG0102", key: value)
                .record("persons/k05")
                .field("roles");
            let told = discretion.diagnostic(&d, &sources);
            assert!(
                Tongue::English.tell(&told).message.contains(HIDDEN),
                "{value}"
            );
            assert_eq!((told.record, told.field), (d.record, d.field));
            let placed = problem!("SG0102", key: value).at(Span {
                file,
                start: 0,
                end: 1,
            });
            let told = discretion.diagnostic(&placed, &sources);
            assert!(
                !Tongue::English.tell(&told).message.contains(value),
                "{value}"
            );
        }
        let d = problem!("SG0102", key: "rolles").record("persons/k05");
        let d = d.hint(say!("hint-meant", near: "roles"));
        assert_eq!(
            discretion.diagnostic(&d, &sources),
            d,
            "a field is no secret"
        );
    }

    #[test]
    fn a_person_is_named_in_no_other_record_either() {
        let sources = sources();
        let discretion = Discretion::new(&sources);
        for value in [
            "over Amina Vijf",
            "AMINA",
            "bel +31 6 00 00 00 05",
            "x@example.org",
        ] {
            let d = problem!("SG0102", key: value).record("articles/een");
            let told = discretion.diagnostic(&d, &sources);
            assert!(
                Tongue::English.tell(&told).message.contains(HIDDEN),
                "{value}"
            );
        }
        for value in ["Vijfhoek", "2026-11-29", "Nieuws uit Oever"] {
            let d = problem!("SG0102", key: value).record("articles/een");
            assert_eq!(discretion.diagnostic(&d, &sources), d, "{value}");
        }
    }

    #[test]
    fn a_file_whose_name_tells_of_somebody_is_not_named() {
        let mut sources = sources();
        let copy = sources.add(Path::new("content/persons/Amina Vijf (1).md"), "---\n---\n");
        let unread = sources.add(Path::new("content/persons/Bo Zes.md.txt"), "");
        let picture = sources.add(Path::new("content/media/amina-vijf.txt"), "");
        let translation = sources.add(Path::new("content/persons/k05.ar.md"), "---\n---\n");
        let discretion = Discretion::new(&sources);
        let told = |file, path: &str| {
            let d = problem!("SG0107", key: path).at(Span {
                file,
                start: 0,
                end: 0,
            });
            let told = discretion.diagnostic(&d, &sources);
            (told.span.is_some(), Tongue::English.tell(&told).message)
        };
        for (file, path) in [
            (copy, "content/persons/Amina Vijf (1).md"),
            (unread, "content/persons/Bo Zes.md.txt"),
            (picture, "content/media/amina-vijf.txt"),
        ] {
            let (is_placed, message) = told(file, path);
            let folder = path.rsplit_once('/').expect("a folder").0;
            assert!(
                !is_placed && message.contains(&format!("{folder}/{HIDDEN}")),
                "{message}"
            );
        }
        let (is_placed, message) = told(translation, "content/persons/k05.ar.md");
        assert!(
            is_placed && message.contains("content/persons/k05.ar.md"),
            "{message}"
        );
        for path in [
            "portraits/Vijf.jpg",
            "public/nl/personen/amina-1f3a.html",
            "Amina/Vijf",
        ] {
            let told = discretion.words(&say!("SG0107", key: path));
            assert!(
                !Tongue::English.say(&told).to_lowercase().contains("vijf"),
                "{path}"
            );
            assert!(
                !Tongue::English.say(&told).to_lowercase().contains("amina"),
                "{path}"
            );
        }
        let harmless = say!("SG0107", key: "public/media/0123456789ab.jpg");
        assert_eq!(discretion.words(&harmless), harmless);
        let d = problem!("SG0107", key: "x").record("persons/Amina Vijf (1)");
        assert_eq!(
            discretion.diagnostic(&d, &sources).record.as_deref(),
            Some("persons/…")
        );
    }
}
