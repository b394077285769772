//! Where the consents of a record stand, however much of the rest of it cannot be read.
//!
//! In: the text of a person's file. Out: every consent in it as a node, and the stretches of the text that hold them. A record
//! that is no YAML is read stretch by stretch. Where something stands that may be a consent and cannot be read as one, there is
//! an error and nothing else: a later mend could make it hold.

use std::ops::Range;

use crate::load::raw::{RawConsent, RawPerson};
use crate::load::tree::{self, Node, Value};
use crate::load::{dutch, front_matter};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::source::{FileId, Span, Spanned, offset};

/// The key of a record that holds consents.
const CONSENT: &str = "consent";

/// A key that stands in a consent and nowhere else in a record.
const CHANNELS: &str = "channels";

/// The consents of a record.
pub(super) struct Consents {
    /// Each consent, in the order of the file.
    pub items: Vec<Node>,
    /// The stretches of the text that hold them, in the order of the file.
    pub blocks: Vec<Range<usize>>,
    /// The stretch of the text in which they may stand: the fields, or all of it where nobody knows where these end.
    pub yaml: Range<usize>,
}

/// Finds the consents in the text of `file`, which is called `record` in messages.
///
/// # Errors
/// What keeps the record from being read, when its consents cannot be found without that; `SG0336` for what may be a consent.
pub(super) fn find(text: &str, file: FileId, record: &str) -> Result<Consents, Vec<Diagnostic>> {
    let yaml = front_matter(text).map_or(0..text.len(), |(yaml, _)| yaml);
    let head = Span {
        file,
        start: offset(yaml.start),
        end: offset(yaml.start),
    };
    let parsed = tree::parse(&text[yaml.clone()], file, yaml.start);
    let consents = match parsed {
        Ok(Node {
            value: Value::Map(fields),
            ..
        }) if is_record(&fields, text, &yaml) => of_fields(&fields, yaml),
        Ok(_) => salvaged(text, file, problem!("SG0120").at(head)),
        Err(problem) => salvaged(text, file, problem),
    };
    let consents = consents.map_err(|problems| -> Vec<Diagnostic> {
        let problems = problems.into_iter();
        problems.map(|problem| problem.record(record)).collect()
    })?;
    // A key of a consent outside the blocks may belong to a consent that was not recognised.
    for (at, _) in keys(text, consents.yaml.clone()) {
        if !consents.blocks.iter().any(|block| block.contains(&at)) {
            return Err(vec![unreadable(line(text, file, at)).record(record)]);
        }
    }
    Ok(consents)
}

/// Returns whether fields are those of a record, with a text for readers below: somebody's name is among them, or no consent stands there.
fn is_record(fields: &[(Spanned<String>, Node)], text: &str, yaml: &Range<usize>) -> bool {
    let has_name = fields.iter().any(|(key, _)| key.value == "name");
    has_name || keys(text, yaml.end..text.len()).next().is_none()
}

/// Returns whether a text holds something that may be a consent.
pub fn holds_consent(text: &str) -> bool {
    keys(text, 0..text.len()).next().is_some()
}

fn unreadable(place: Span) -> Diagnostic {
    problem!("SG0336").at(place).field(CONSENT)
}

/// The rest of the line from a place on.
fn line(text: &str, file: FileId, at: usize) -> Span {
    let end = text[at..]
        .find(['\n', '\r'])
        .map_or(text.len(), |length| at + length);
    Span {
        file,
        start: offset(at),
        end: offset(end),
    }
}

/// The consents among the fields of a record.
fn of_fields(
    fields: &[(Spanned<String>, Node)],
    yaml: Range<usize>,
) -> Result<Consents, Vec<Diagnostic>> {
    let mut consents = Consents {
        items: Vec::new(),
        blocks: Vec::new(),
        yaml,
    };
    for (at, (key, value)) in fields.iter().enumerate() {
        if meaning(&key.value) != Some(CONSENT) {
            continue;
        }
        let next = fields
            .get(at + 1)
            .map_or(consents.yaml.end, |(key, _)| key.span.start as usize);
        consents.blocks.push(key.span.start as usize..next);
        consents.items.extend(items(value)?);
    }
    Ok(consents)
}

/// The consents that a field holds.
fn items(value: &Node) -> Result<Vec<Node>, Vec<Diagnostic>> {
    let listed = match &value.value {
        Value::List(items) => items.as_slice(),
        _ => std::slice::from_ref(value),
    };
    let items: Vec<&Node> = listed.iter().filter(|node| !is_empty(node)).collect();
    match items.iter().find(|node| !is_consent(node)) {
        Some(other) => Err(vec![unreadable(other.span)]),
        None => Ok(items.into_iter().cloned().collect()),
    }
}

/// Returns whether nothing is written in a node.
fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Null | Value::Comment(_) => true,
        Value::Scalar(text) => text.trim().is_empty(),
        Value::Map(entries) => entries.is_empty(),
        Value::List(items) => items.is_empty(),
    }
}

/// Returns whether a node has a key that consents have.
fn is_consent(node: &Node) -> bool {
    let Value::Map(entries) = &node.value else {
        return false;
    };
    entries
        .iter()
        .any(|(key, _)| dutch::meant(&key.value, RawConsent::keys()).is_some())
}

/// The consents of a text that cannot be read as a whole, for this reason.
fn salvaged(text: &str, file: FileId, reason: Diagnostic) -> Result<Consents, Vec<Diagnostic>> {
    let blocks = sections(text);
    if blocks.is_empty() {
        return Err(vec![reason]);
    }
    let mut consents = Consents {
        items: Vec::new(),
        blocks,
        yaml: 0..text.len(),
    };
    for block in &consents.blocks {
        let node = tree::parse(&text[block.clone()], file, block.start);
        let Ok(Node {
            value: Value::Map(entries),
            ..
        }) = node
        else {
            return Err(vec![reason]);
        };
        for (_, value) in &entries {
            consents.items.extend(items(value)?);
        }
    }
    Ok(consents)
}

/// The stretches of a text that begin with a line of the key for consents, each to the end of what is indented below.
fn sections(text: &str) -> Vec<Range<usize>> {
    let mut sections = Vec::new();
    for (start, key) in keys(text, 0..text.len()) {
        if key == CONSENT && begins_line(text, start) {
            sections.push(section(text, start));
        }
    }
    sections
}

/// Returns whether nothing but spaces and quotes stands before a key on its line.
fn begins_line(text: &str, key: usize) -> bool {
    let line_start = text[..key].rfind('\n').map_or(0, |newline| newline + 1);
    let indent = &text[line_start..key];
    indent.trim_matches([' ', '"', '\'']).is_empty()
}

fn section(text: &str, key: usize) -> Range<usize> {
    let start = text[..key].rfind('\n').map_or(0, |newline| newline + 1);
    let indent = indentation(&text[start..]);
    let mut end = start;
    for (number, line) in text[start..].split_inclusive('\n').enumerate() {
        let words = line.trim();
        let is_below = words.is_empty()
            || words.starts_with('#')
            || indentation(line) > indent
            || (indentation(line) == indent
                && words.starts_with(['-', ']', '}'])
                && words != "---");
        if number > 0 && !is_below {
            break;
        }
        end += line.len();
    }
    start..end
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The keys of consents in a stretch of a text: where each stands, and what it means. Comments are passed over.
fn keys(text: &str, range: Range<usize>) -> impl Iterator<Item = (usize, &'static str)> + '_ {
    let mut line_end = range.start;
    let lines = text[range].split_inclusive('\n').map(move |line| {
        line_end += line.len();
        (line_end - line.len(), line)
    });
    let lines = lines.filter(|(_, line)| !line.trim_start().starts_with('#'));
    lines.flat_map(|(start, line)| {
        let mut part_end = start;
        line.split_inclusive(['{', '[', ','])
            .filter_map(move |part| {
                let start = part_end;
                part_end += part.len();
                let (key, _) = part.split_once(':')?;
                let word = key.trim_start_matches([' ', '\t', '-', '?', '"', '\'']);
                let meaning = meaning(word.trim_end_matches([' ', '"', '\'']))?;
                Some((start + (key.len() - word.len()), meaning))
            })
    })
}

/// Which of the keys of consents is meant by a key.
fn meaning(key: &str) -> Option<&'static str> {
    let candidates: Vec<&'static str> = RawPerson::keys()
        .iter()
        .copied()
        .chain([CHANNELS])
        .collect();
    dutch::meant(key, &candidates).filter(|meant| [CONSENT, CHANNELS].contains(meant))
}
