//! Comments in a person's record that say what the program should know.
//!
//! In: fields that were read, and their text. Out: a problem for each comment that looks like a consent, a withdrawal or an end
//! which was put out of action (`# status: left`), or that limits what the field beside it allows (`channels: [web] # not the
//! website`). Nothing reads a comment: who wrote `# withdrawn: 2026-03-01` believes that somebody is no longer shown.

use std::ops::Range;

use super::comments::{self, Comment};
use super::hiding::{Hiding, WITHDRAWAL_KEYS, hiding, is_yes, key};
use super::tree::{Node, Value};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::source::{FileId, Span, offset};

/// Fields that decide whether, where and what of somebody is shown.
const DECIDING_FIELDS: &[&str] = &[
    "consent",
    "contact",
    "display_name",
    "email",
    "phone",
    "photo",
    "photo_consent",
    "relay",
    "second_phone",
    "status",
    "visibility",
    "whatsapp",
];

/// Keys of a consent, and what they are called in Dutch.
const CONSENT_KEYS: &[&str] = &[
    "channels",
    "consent",
    "expires",
    "fields",
    "given",
    "guardian",
    "kanalen",
    "photo_consent",
    "toestemming",
    "verloopt",
];

/// Words of a note that limits what stands beside it, or takes it back: Dutch, English and French.
const LIMITING_WORDS: &[&str] = &[
    "afgemeld",
    "alleen",
    "behalve",
    "enkel",
    "except",
    "expired",
    "geen",
    "gestopt",
    "geweigerd",
    "ingetrokken",
    "intrekken",
    "jamais",
    "never",
    "niet",
    "no",
    "nooit",
    "not",
    "only",
    "opgezegd",
    "pas",
    "pending",
    "refused",
    "retiré",
    "revoked",
    "sans",
    "sauf",
    "seulement",
    "slechts",
    "stop",
    "stopped",
    "stopt",
    "teruggetrokken",
    "tot",
    "trekt",
    "trok",
    "uitgezonderd",
    "until",
    "verlopen",
    "voorbehoud",
    "wacht",
    "weg",
    "withdrawn",
    "withdrew",
    "without",
    "zonder",
];

/// Reports comments in `yaml`, which begins `base` bytes into `file` and was read as `node`. What `problems` tells of a comment
/// already is not told again.
pub fn judge(
    node: &Node,
    yaml: &str,
    (file, base): (FileId, usize),
    record: &str,
    problems: &mut Vec<Diagnostic>,
) {
    let is_of_a_person = record.starts_with("persons/") || record.starts_with("contacts/");
    if !is_of_a_person || !yaml.contains('#') {
        return;
    }
    let notes = runs(yaml, comments::placed(yaml));
    for note in notes {
        let place = Span {
            file,
            start: offset(base + note.range.start),
            end: offset(base + note.range.end),
        };
        let is_told = problems.iter().any(|problem| {
            problem
                .span
                .is_some_and(|span| span.start == place.start && span.file == file)
        });
        let field = note.field(node, base);
        let problem = match note.meaning(field, yaml) {
            Some(Meaning::Withdrawal) => problem!("SG0263"),
            Some(Meaning::Hidden(hiding)) if hiding.is_said(node) => continue,
            Some(Meaning::Hidden(Hiding::Ended(line))) => problem!("SG0267", line: line),
            Some(Meaning::Hidden(Hiding::NotYet(line))) => problem!("SG0269", line: line),
            Some(Meaning::Consent) => problem!("SG0262-out"),
            Some(Meaning::Limit) => problem!("SG0262"),
            None => continue,
        };
        if !is_told {
            let problem = problem.at(place).record(record);
            problems.push(match field {
                Some(field) => problem.field(field),
                None => problem,
            });
        }
    }
}

/// The meaning that a comment seems to have.
enum Meaning {
    /// A day on which a consent was taken back.
    Withdrawal,
    /// A field with which she would be hidden.
    Hidden(Hiding),
    /// A consent, or a part of one.
    Consent,
    /// A limit to what stands beside it.
    Limit,
}

/// Comments on lines that follow each other.
struct CommentRun {
    /// The first line of it.
    range: Range<usize>,
    /// The lines, without their `#`.
    lines: Vec<String>,
    /// Tells whether nothing but spaces stands before it.
    is_alone: bool,
    /// Tells whether it begins at the very beginning of a line.
    is_outermost: bool,
    /// The byte at which the last line begins.
    last_start: usize,
}

impl CommentRun {
    /// The outermost field in which it stands.
    fn field<'n>(&self, node: &'n Node, base: usize) -> Option<&'n str> {
        let Value::Map(entries) = &node.value else {
            return None;
        };
        if self.is_outermost {
            return None;
        }
        let place = base + self.range.start;
        let mut keys = entries.iter().rev().map(|(key, _)| key);
        let previous = keys.find(|key| (key.span.start as usize) < place)?;
        Some(&previous.value)
    }

    fn meaning(&self, field: Option<&str>, yaml: &str) -> Option<Meaning> {
        let keys: Vec<(String, String)> = self.lines.iter().filter_map(|line| key(line)).collect();
        // A word without a digit is no day: a sentence about withdrawals.
        let is_withdrawn = keys.iter().any(|(key, value)| {
            let is_day = value.contains(|c: char| c.is_ascii_digit()) || is_yes(value);
            WITHDRAWAL_KEYS.contains(&&**key) && is_day
        });
        let is_out = keys.iter().any(|(key, _)| CONSENT_KEYS.contains(&&**key));
        if is_withdrawn && !is_out {
            return Some(Meaning::Withdrawal);
        }
        if is_out {
            return Some(Meaning::Consent);
        }
        if let Some(hiding) = keys.iter().find_map(|(key, value)| hiding(key, value)) {
            return Some(Meaning::Hidden(hiding));
        }
        let is_deciding = field.is_some_and(|field| DECIDING_FIELDS.contains(&field));
        let limits = self.lines.iter().any(|line| is_limit(line));
        // Where no space stands behind the sign, text was meant, unless a field was put out of action.
        let is_meant = !self.is_alone && self.is_joined(yaml) && field == Some("consent");
        (is_deciding && (limits || is_meant)).then_some(Meaning::Limit)
    }

    fn is_joined(&self, yaml: &str) -> bool {
        let comment = yaml[self.range.clone()].strip_prefix('#');
        comment.is_some_and(|text| text.starts_with(char::is_alphabetic))
    }
}

/// Comments line by line become notes: lines that follow each other are one.
fn runs(yaml: &str, comments: Vec<Comment>) -> Vec<CommentRun> {
    let mut notes: Vec<CommentRun> = Vec::new();
    for comment in comments {
        let start = comment.range.start;
        let line_start = yaml[..start].rfind('\n').map_or(0, |at| at + 1);
        let is_alone = yaml[line_start..start].trim().is_empty();
        if let Some(note) = notes.last_mut()
            && is_alone
            && note.is_alone
            && yaml[note.last_start..start].matches('\n').count() == 1
        {
            note.lines.push(comment.text);
            note.last_start = start;
            continue;
        }
        notes.push(CommentRun {
            range: comment.range,
            lines: vec![comment.text],
            is_alone,
            is_outermost: start == line_start,
            last_start: start,
        });
    }
    notes
}

fn is_limit(line: &str) -> bool {
    let lower = line.to_lowercase();
    lower
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| LIMITING_WORDS.contains(&word))
}
