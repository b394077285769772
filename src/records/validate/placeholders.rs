//! Values that nobody chose: what a new site and the example begin with, and addresses and numbers that nobody can have.
//!
//! In: the texts of a site's files. Out: each such value and its place. A site whose own address is one of them is there
//! to practise; what it prints says so. Any other site prints none of them.

use std::path::Path;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::site::Site;
use sleutelgids_core::source::{FileId, SourceFile, Sources, Span, offset};

/// Words that a new site begins with, to be replaced by the site's own.
pub const STARTER: [&str; 11] = [
    "Voornaam Achternaam",
    "Sara Voorbeeld",
    "Voorbeeldstad",
    "Hier staat in één of twee zinnen voor wie deze site is",
    "Wat wil je dat bezoekers over dit onderwerp weten?",
    "Een paar zinnen over deze gemeente: wie wonen er",
    "Beschrijf hier de rol in gewone taal",
    "Vertel hier wie jullie zijn, wie betaalt",
    "Hier staat een uitspraak van deze persoon",
    "verzonnen, om mee te oefenen",
    "Sara helpt nieuwkomers de weg te vinden",
];

/// [`STARTER`], all looked for at once: every line of a site is read for them.
static STARTER_WORDS: LazyLock<AhoCorasick> =
    LazyLock::new(|| AhoCorasick::new(STARTER).expect("a few short words make a small automaton"));

/// The name that a new site and its organisation have.
pub const NAME: &str = "Ons netwerk";

/// Words with which a field begins where something is still to come.
const TO_COME: [&str; 6] = [
    "lorem ipsum",
    "vul hier",
    "nog invullen",
    "naam van de organisatie",
    "naam van jullie organisatie",
    "todo",
];

/// The ends of names that no computer will ever have (RFC 2606, RFC 6761).
const RESERVED: [&str; 7] = [
    "example.org",
    "example.com",
    "example.net",
    "example",
    "test",
    "invalid",
    "localhost",
];

/// So many noughts in a row are in no telephone number that anybody has.
const NOUGHTS: usize = 5;

/// A value that nobody chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// The value as it stands there.
    pub value: String,
    /// The place of it.
    pub span: Span,
    /// Tells whether a new site begins with it, or it only cannot be reached.
    pub is_starter: bool,
}

/// Returns all of them, in the order of the files.
pub fn find(sources: &Sources) -> Vec<Placeholder> {
    let content = Path::new("content");
    let files = sources
        .files()
        .filter(|(_, file)| file.path.starts_with(content));
    files.flat_map(|(id, file)| in_file(id, file)).collect()
}

/// Advice (`SG0295`), one for each file. A site that is there to practise is told of what a new site begins with, and
/// of its address; that all its other addresses are examples as well is no news.
pub fn advice(sources: &Sources, is_practice: bool) -> Vec<Diagnostic> {
    let mut problems: Vec<Diagnostic> = Vec::new();
    let placeholders = find(sources);
    for of_file in placeholders.chunk_by(|a, b| a.span.file == b.span.file) {
        let is_settings = sources
            .file(of_file[0].span.file)
            .path
            .ends_with("site.yaml");
        if is_practice && !is_settings && of_file.iter().all(|p| !p.is_starter) {
            continue;
        }
        let mut values: Vec<&str> = Vec::new();
        for placeholder in of_file {
            if !values.contains(&placeholder.value.as_str()) {
                values.push(&placeholder.value);
            }
        }
        problems.push(problem!("SG0295", values: values).at(of_file[0].span));
    }
    problems
}

/// Why nothing can be printed (`SG0365`), one for each place.
pub fn refusals(sources: &Sources) -> Vec<Diagnostic> {
    let placeholders = find(sources).into_iter();
    placeholders
        .map(|p| problem!("SG0365", value: p.value).at(p.span))
        .collect()
}

/// Returns whether a site is there to practise: no edition of it has an address that can be reached.
pub fn is_practice(site: &Site) -> bool {
    site.editions
        .iter()
        .all(|edition| is_example(&edition.address(site)))
}

/// Returns whether an address is an example, which nobody can have.
pub fn is_example(url: &str) -> bool {
    host(url).is_some_and(is_reserved)
}

fn in_file(id: FileId, file: &SourceFile) -> Vec<Placeholder> {
    let is_markdown = file.path.extension().is_some_and(|e| e == "md");
    let mut fields = !is_markdown;
    let mut placeholders = Vec::new();
    let mut start = 0;
    for (number, line) in file.text.split_inclusive('\n').enumerate() {
        let is_fence = is_markdown && line.trim_end() == "---";
        if is_fence {
            fields = number == 0;
        }
        let typed = if fields { without_comment(line) } else { line };
        if let Some((at, value)) = in_line(typed, fields) {
            let from = start + at;
            let span = Span {
                file: id,
                start: offset(from),
                end: offset(from + value.len()),
            };
            let is_starter = value == NAME || STARTER.contains(&value);
            placeholders.push(Placeholder {
                value: value.to_owned(),
                span,
                is_starter,
            });
        }
        start += line.len();
    }
    placeholders
}

/// A line of YAML as far as it is no comment.
fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    let Some(sign) = line.find(" #") else {
        return line;
    };
    // After an odd number of quotes the sign stands within a text.
    let is_quoted = line[..sign].matches(['"', '\'']).count() % 2 == 1;
    if is_quoted { line } else { &line[..sign] }
}

/// The first placeholder of a line, and where it begins.
fn in_line(line: &str, fields: bool) -> Option<(usize, &str)> {
    let words = STARTER_WORDS.find(line);
    let words = words.map(|words| (words.start(), &line[words.range()]));
    let placeholder = words.or_else(|| reserved(line));
    match fields {
        true => placeholder
            .or_else(|| own_name(line))
            .or_else(|| number(line))
            .or_else(|| to_come(line)),
        false => placeholder,
    }
}

/// Returns what is still to come, where a field begins with it.
fn to_come(line: &str) -> Option<(usize, &str)> {
    let bare = line.trim_start_matches([' ', '-', '"', '\'']);
    let value = bare.split_once(": ").map_or(bare, |(_, value)| value);
    let value = value.trim_start_matches([' ', '"', '\'', '[']);
    let words = TO_COME.iter().find(|words| {
        let beginning = value.get(..words.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(words))
    })?;
    let start = line.len() - value.len();
    Some((start, &line[start..start + words.len()]))
}

/// An address whose host nobody has.
fn reserved(line: &str) -> Option<(usize, &str)> {
    let starts = line.match_indices("://").map(|(at, mark)| at + mark.len());
    let starts = starts.chain(line.match_indices('@').map(|(at, _)| at + 1));
    let hosts = starts.map(|at| (at, leading_host(&line[at..])));
    hosts.into_iter().find(|(_, host)| is_reserved(host))
}

/// The host that a text begins with.
fn leading_host(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '-');
    text[..end.unwrap_or(text.len())].trim_end_matches('.')
}

fn host(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    Some(leading_host(rest))
}

fn is_reserved(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let mut subdomains = RESERVED.iter().filter_map(|name| host.strip_suffix(name));
    subdomains.any(|subdomain| subdomain.is_empty() || subdomain.ends_with('.'))
}

/// The starter's own name, where it is all that a field holds.
fn own_name(line: &str) -> Option<(usize, &str)> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim().trim_start_matches("- ");
    let named = matches!(key, "title" | "name" | "nl" | "en");
    let bare = value.trim().trim_matches(['"', '\'']);
    (named && bare == NAME).then(|| line.find(NAME).map(|at| (at, &line[at..at + NAME.len()])))?
}

/// A telephone number that nobody has.
fn number(line: &str) -> Option<(usize, &str)> {
    let start = line.find("phone:")? + "phone:".len();
    let value = line[start..].split([',', '}']).next()?;
    let (mut run, mut longest) = (0, 0);
    for digit in value.chars().filter(char::is_ascii_digit) {
        run = if digit == '0' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let number = value.trim().trim_matches(['"', '\'']);
    let from = start + value.find(number)?;
    (longest >= NOUGHTS).then(|| (from, &line[from..from + number.len()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(path: &str, text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        sources.add(path.as_ref(), text);
        find(&sources).into_iter().map(|p| p.value).collect()
    }

    #[test]
    fn what_nobody_chose_is_found_with_its_place() {
        let yaml = "# Voornaam Achternaam\nname: Voornaam Achternaam\nphone: \"+31 58 000 00 00\"\n\
            email: coordinator@example.org # hier\n";
        let found = values("content/contacts/a.yaml", yaml);
        assert_eq!(
            found,
            ["Voornaam Achternaam", "+31 58 000 00 00", "example.org"]
        );
        let site = "title: Ons netwerk\nbase_url: https://netwerk.Example.com/pad\n";
        assert_eq!(
            values("content/site.yaml", site),
            ["Ons netwerk", "netwerk.Example.com"]
        );
        let page = "---\ntitle: Vul hier iets in\n---\nVul hier het formulier in.\nZie https://www.test.\n";
        assert_eq!(
            values("content/articles/a.md", page),
            ["Vul hier", "www.test"]
        );
    }

    #[test]
    fn what_people_have_is_left_alone() {
        let yaml = "title: Ons netwerk Merenland\nphone: \"+31 58 300 00 12\"\nurl: https://contest.nl\n\
            email: info@voorbeeld.nl\nother: https://myexample.org\n";
        assert_eq!(values("content/site.yaml", yaml), Vec::<String>::new());
        assert_eq!(
            values("themes/x.md", "Voornaam Achternaam"),
            Vec::<String>::new()
        );
    }
}
