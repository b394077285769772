//! What the program says, read as its source and its message files say it: every message in both languages with the same
//! gaps, none missing, none left over, and a code that is used has a severity.

#![allow(
    clippy::disallowed_methods,
    reason = "reads the source, as its subject"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

const LANGUAGES: [&str; 2] = ["en", "nl"];

/// Gaps of a message or of one of its attributes, by `id` or `id.attribute`.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn messages(language: &str) -> Messages {
    read(&format!("{language}.ftl"))
}

fn read(name: &str) -> Messages {
    let language = name;
    let path = root().join("src/core/diag/messages").join(name);
    let text = fs::read_to_string(path).expect("the messages");
    let parsed = fluent_syntax::parser::parse(text.as_str());
    let resource = parsed.unwrap_or_else(|(_, errors)| panic!("{language}.ftl: {errors:?}"));
    let mut all = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = message.id.name;
        if let Some(value) = &message.value {
            assert!(
                all.insert(id.to_owned(), gaps(value)).is_none(),
                "{language}: {id} twice"
            );
        }
        for attribute in &message.attributes {
            let name = format!("{id}.{}", attribute.id.name);
            assert!(
                all.insert(name, gaps(&attribute.value)).is_none(),
                "{language}: {id} twice"
            );
        }
    }
    all
}

fn gaps(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                found.extend(variants.iter().flat_map(|v| gaps(&v.value)));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.to_owned());
        }
    }
    found
}

/// The source without comments and unit tests.
fn source() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of the source") {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                let text = fs::read_to_string(&path).expect("source is UTF-8");
                let code = text.lines().take_while(|l| !l.starts_with("#[cfg(test)]"));
                let code = code.map(|l| {
                    if l.trim_start().starts_with("//") {
                        ""
                    } else {
                        l
                    }
                });
                files.push((path, code.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    files.sort();
    files
}

/// Every text between quotes that has the form of a message's id.
fn named(code: &str) -> BTreeSet<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    code.split('"')
        .filter(|s| !s.is_empty() && s.chars().all(plain))
        .map(str::to_owned)
        .collect()
}

fn all_named() -> BTreeSet<String> {
    source().iter().flat_map(|(_, code)| named(code)).collect()
}

fn is_code(name: &str) -> bool {
    name.len() >= 6 && name.starts_with("SG") && name[2..6].bytes().all(|b| b.is_ascii_digit())
}

#[test]
fn both_languages_say_the_same() {
    let [english, dutch] = LANGUAGES.map(messages);
    assert!(english.len() > 200);
    same(&english, &dutch);
    // Whether each of these is needed, the unit tests of `cli/help.rs` know.
    let [english, dutch] = LANGUAGES.map(|language| read(&format!("help-{language}.ftl")));
    assert!(english.len() > 80);
    same(&english, &dutch);
}

fn same(english: &Messages, dutch: &Messages) {
    for (id, gaps) in english {
        let other = dutch
            .get(id)
            .unwrap_or_else(|| panic!("`{id}` is not in nl.ftl"));
        assert_eq!(gaps, other, "the gaps of `{id}`");
    }
    let extra: Vec<&String> = dutch
        .keys()
        .filter(|id| !english.contains_key(*id))
        .collect();
    assert!(extra.is_empty(), "not in en.ftl: {extra:?}");
}

#[test]
fn every_message_is_used_and_every_used_message_is_there() {
    let known = messages("en");
    let named = all_named();
    let attribute = |id: &str| id.rsplit_once('.').map(|(_, name)| name.to_owned());
    let unused: Vec<&String> = known
        .keys()
        .filter(|id| match attribute(id) {
            // A message's own hint is found without being named.
            Some(name) => name != "hint" && !named.contains(&name),
            None => !named.contains(*id),
        })
        .collect();
    assert!(unused.is_empty(), "messages that nobody uses: {unused:?}");
    let attributes: BTreeSet<String> = known.keys().filter_map(|id| attribute(id)).collect();
    let prefixes = [
        "hint-", "related-", "what-", "found-", "noun-", "why-", "place-", "notes-", "unread-",
        "io-", "cannot-", "picture-", "say-", "told-", "trouble-", "table-", "yaml-", "press-no",
    ];
    let unknown: Vec<&String> = named
        .iter()
        .filter(|n| is_code(n) || prefixes.iter().any(|p| n.starts_with(p)))
        .filter(|n| !known.contains_key(*n) && !attributes.contains(*n))
        .collect();
    assert!(
        unknown.is_empty(),
        "messages that are not there: {unknown:?}"
    );
}

#[test]
fn every_error_says_what_to_do() {
    let known = messages("en");
    let codes = known.keys().filter(|id| is_code(id) && !id.contains('.'));
    let silent: Vec<&String> = codes
        .filter(|id| !known.keys().any(|k| k.starts_with(&format!("{id}.hint"))))
        // What is right depends on the value: their hints are chosen where they are met.
        .filter(|id| !["SG0102", "SG0103", "SG0105", "SG0111"].contains(&id.as_str()))
        .collect();
    assert!(silent.is_empty(), "messages without a hint: {silent:?}");
}

#[test]
fn every_code_is_in_the_list() {
    let text = fs::read_to_string(root().join("src/core/diag/codes.rs")).expect("the codes");
    let listed: Vec<String> = named(&text).into_iter().filter(|n| is_code(n)).collect();
    let said: BTreeSet<String> = messages("en")
        .keys()
        .filter(|id| is_code(id))
        .map(|id| id[..6].to_owned())
        .collect();
    assert_eq!(
        listed,
        said.into_iter().collect::<Vec<_>>(),
        "codes.rs and en.ftl"
    );
}

#[test]
fn the_handbook_names_codes_that_are() {
    let text = fs::read_to_string(root().join("src/core/diag/codes.rs")).expect("the codes");
    let listed = named(&text);
    for page in [
        "docs/handboek/fouten-oplossen.md",
        "docs/formats.md",
        "README.md",
    ] {
        let text = fs::read_to_string(root().join(page)).expect("a page");
        let codes: BTreeSet<&str> = text
            .match_indices("SG0")
            .filter_map(|(at, _)| text.get(at..at + 6))
            .filter(|code| is_code(code))
            .collect();
        assert!(!codes.is_empty(), "{page}");
        let gone: Vec<&&str> = codes.iter().filter(|c| !listed.contains(**c)).collect();
        assert!(gone.is_empty(), "{page} names codes that are not: {gone:?}");
    }
}
