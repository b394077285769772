//! A consent is taken back: a record's text with the consents of its person ended.
//!
//! In: the text of a person's file, which channels, from which day. Out: the same text with `withdrawn:` in every
//! consent concerned, everything else byte for byte as it was; or an error, and then nothing. A consent of which only
//! some channels end becomes two. The new text is read again and compared before it is handed out: where a record is
//! written in a way that is not understood, nothing is changed. Never reads or writes a file.

mod edit;
#[cfg(test)]
mod tests;

use crate::diag::{Diagnostic, has_errors, problem};
use crate::load::field::Reader;
use crate::load::front_matter;
use crate::load::raw::{List, RawConsent};
use crate::load::tree::{self, Node, Value};
use crate::model::person::Channel;
use crate::model::{Date, Lang};
use crate::source::{FileId, Span, offset};

/// What is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// For which channels; all when empty.
    pub channels: Vec<Channel>,
    /// From which day on.
    pub date: Date,
}

/// A record with its consents ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The new text of the file.
    pub text: String,
    /// What was ended; empty when nothing was left to end, and then the text is the old one.
    pub ended: Vec<Ended>,
}

/// One consent that was ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// Its place among the record's consents as they were, from 0.
    pub consent: usize,
    /// For these channels.
    pub channels: Vec<Channel>,
    /// First day on which it no longer holds: the day asked for, or the day it would have begun if that is later.
    pub date: Date,
}

/// A consent as far as meaning goes.
#[derive(Debug, Clone, PartialEq)]
struct Terms {
    channels: Vec<Channel>,
    fields: Vec<String>,
    given: Date,
    expires: Option<Date>,
    withdrawn: Option<Date>,
    evidence: Option<String>,
    explained_in: Option<Lang>,
    guardian: Option<String>,
}

/// What happens to one consent.
enum Change {
    Leave,
    End(Date),
    Split(Vec<Channel>, Date),
}

/// Ends the consents of the person whose file holds `text`, which is `file` and called `record` in messages.
///
/// # Errors
/// What is wrong with the record, or `SG0330` when its consents are written in a way that cannot be changed safely.
pub fn withdraw(
    text: &str,
    file: FileId,
    record: &str,
    request: &Request,
) -> Result<Withdrawal, Vec<Diagnostic>> {
    let before = Read::new(text, file, record)?;
    let changes: Vec<Change> = before.terms.iter().map(|t| change(t, request)).collect();
    let ended: Vec<Ended> = changes.iter().enumerate().filter_map(ended(&before.terms)).collect();
    if ended.is_empty() {
        return Ok(Withdrawal { text: text.to_owned(), ended });
    }
    let refuse = |index: usize| vec![refusal(&before, index, record, request)];
    let mut page = edit::Page::new(text, before.yaml.clone());
    for ((index, node), change) in before.items().iter().enumerate().zip(&changes) {
        let done = match change {
            Change::Leave => Some(()),
            Change::End(date) => page.end(node, *date),
            Change::Split(channels, date) => page.split(node, channels, *date),
        };
        done.ok_or_else(|| refuse(index))?;
    }
    let changed = page.finish().ok_or_else(|| refuse(ended[0].consent))?;
    let expected: Vec<Terms> =
        before.terms.iter().zip(&changes).flat_map(|(t, c)| apply(t, c)).collect();
    match Read::new(&changed, file, record) {
        Ok(after) if after.terms == expected && after.same_but_for_consent(&before) => {
            Ok(Withdrawal { text: changed, ended })
        }
        _ => Err(refuse(ended[0].consent)),
    }
}

/// Whether something may still be shown in a channel on a day, by what a file's text says.
///
/// # Errors
/// As [`withdraw`].
pub fn still_allows(
    text: &str,
    file: FileId,
    record: &str,
    channel: Channel,
    date: Date,
) -> Result<bool, Vec<Diagnostic>> {
    let read = Read::new(text, file, record)?;
    let holds = |t: &Terms| {
        t.channels.contains(&channel)
            && t.given <= date
            && t.expires.is_none_or(|d| date < d)
            && t.withdrawn.is_none_or(|d| date < d)
    };
    Ok(read.terms.iter().any(holds))
}

/// What a request does to a consent. One that is over by then, or withdrawn already, is left as it is.
fn change(terms: &Terms, request: &Request) -> Change {
    // A consent that has not begun yet must never begin.
    let date = request.date.max(terms.given);
    let over = |end: Option<Date>| end.is_some_and(|d| d <= date);
    if over(terms.expires) || over(terms.withdrawn) {
        return Change::Leave;
    }
    let asked = |c: &Channel| request.channels.is_empty() || request.channels.contains(c);
    let (gone, kept): (Vec<Channel>, Vec<Channel>) =
        terms.channels.iter().copied().partition(asked);
    match (gone.is_empty(), kept.is_empty()) {
        (true, _) => Change::Leave,
        (false, true) => Change::End(date),
        (false, false) => Change::Split(gone, date),
    }
}

/// What the consents must mean afterwards.
fn apply(terms: &Terms, change: &Change) -> Vec<Terms> {
    match change {
        Change::Leave => vec![terms.clone()],
        Change::End(date) => vec![Terms { withdrawn: Some(*date), ..terms.clone() }],
        Change::Split(gone, date) => {
            let kept = terms.channels.iter().copied().filter(|c| !gone.contains(c)).collect();
            vec![
                Terms { channels: kept, ..terms.clone() },
                Terms { channels: gone.clone(), withdrawn: Some(*date), ..terms.clone() },
            ]
        }
    }
}

fn ended<'a>(terms: &'a [Terms]) -> impl Fn((usize, &'a Change)) -> Option<Ended> {
    |(consent, change)| match change {
        Change::Leave => None,
        Change::End(date) => {
            Some(Ended { consent, channels: terms[consent].channels.clone(), date: *date })
        }
        Change::Split(channels, date) => {
            Some(Ended { consent, channels: channels.clone(), date: *date })
        }
    }
}

fn refusal(read: &Read, index: usize, record: &str, request: &Request) -> Diagnostic {
    problem!("SG0330", day: request.date)
        .at(read.items()[index].span)
        .record(record)
        .field(format!("consent[{index}]"))
}

/// A record's file, as far as consents go.
struct Read {
    yaml: std::ops::Range<usize>,
    root: Vec<(String, Node)>,
    terms: Vec<Terms>,
}

impl Read {
    fn new(text: &str, file: FileId, record: &str) -> Result<Self, Vec<Diagnostic>> {
        let yaml = front_matter(text).map_or(0..text.len(), |(yaml, _)| yaml);
        let node = tree::parse(&text[yaml.clone()], file, yaml.start)
            .map_err(|p| vec![p.record(record)])?;
        let Value::Map(entries) = node.value else {
            let span = Span { file, start: offset(yaml.start), end: offset(yaml.start) };
            return Err(vec![problem!("SG0120").at(span).record(record)]);
        };
        let root: Vec<(String, Node)> = entries.into_iter().map(|(k, v)| (k.value, v)).collect();
        let mut problems = Vec::new();
        let dutch = Lang::parse("nl").expect("`nl` is a language tag");
        let mut reader = Reader::new(record, &dutch, &mut problems);
        let consents: Option<List<RawConsent>> = root
            .iter()
            .find(|(key, _)| key == "consent")
            .and_then(|(key, node)| reader.at(key, node))
            .map(|list| list.value);
        // A day that was left empty is one that is to be written here; what is odd and can be read stands in no way.
        problems.retain(|p| p.code != "SG0146");
        if has_errors(&problems) {
            return Err(problems);
        }
        let terms = consents.iter().flatten().filter_map(|c| terms(&c.value)).collect();
        Ok(Self { yaml, root, terms })
    }

    /// The consents as nodes, in the order of their terms.
    fn items(&self) -> &[Node] {
        match self.root.iter().find(|(key, _)| key == "consent").map(|(_, node)| &node.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        }
    }

    fn same_but_for_consent(&self, other: &Self) -> bool {
        let rest = |read: &Self| {
            let kept = read.root.iter().filter(|(key, _)| key != "consent");
            kept.map(|(key, node)| (key.clone(), plain(&node.value))).collect::<Vec<_>>()
        };
        rest(self) == rest(other)
    }
}

/// What a consent means; every required field is there when it was read without a problem.
fn terms(raw: &RawConsent) -> Option<Terms> {
    Some(Terms {
        channels: raw.channels.as_ref()?.value.iter().map(|c| c.value).collect(),
        fields: raw.fields.as_ref()?.value.iter().map(|f| f.value.clone()).collect(),
        given: raw.given.as_ref()?.value,
        expires: raw.expires.as_ref().map(|d| d.value),
        withdrawn: raw.withdrawn.as_ref().map(|d| d.value),
        evidence: raw.evidence.as_ref().map(|e| e.value.clone()),
        explained_in: raw.explained_in.as_ref().map(|l| l.value.clone()),
        guardian: raw.guardian.as_ref().map(|g| g.value.clone()),
    })
}

/// A value without its places, to be compared.
fn plain(value: &Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match value {
        Value::Null | Value::Comment(_) => Json::Null,
        Value::Scalar(text) => Json::String(text.clone()),
        Value::List(items) => items.iter().map(|i| plain(&i.value)).collect(),
        Value::Map(entries) => {
            let pair = |(k, v): &(crate::source::Spanned<String>, Node)| {
                Json::Array(vec![Json::String(k.value.clone()), plain(&v.value)])
            };
            entries.iter().map(pair).collect()
        }
    }
}
