//! A consent is taken back: a record's text with the consents of its person ended.
//!
//! In: the text of a person's file, which channels, from which day. Out: the same text with `withdrawn:` in every
//! consent concerned, everything else byte for byte as it was; or an error, and then nothing. A consent of which only
//! some channels end becomes two. The new text is read again and compared before it is handed out: where a consent is
//! written in a way that is not understood, nothing is changed. A consent that is incomplete, and one of a record that cannot be
//! read otherwise, ends as well: a later mend must not make it hold. Never reads or writes a file.

mod blocks;
mod edit;
#[cfg(test)]
mod tests;

use crate::load::field::{FromNode as _, Reader};
use crate::load::raw::RawConsent;
use crate::load::tree::{Node, Value};
use crate::person::Channel;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::{Date, Lang};
use sleutelgids_core::source::FileId;

use blocks::Consents;
pub use blocks::holds_consent;

/// The consents that are to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// For which channels; all when empty.
    pub channels: Vec<Channel>,
    /// From which day on.
    pub date: Date,
    /// True if the day takes the place of a later one that is recorded already.
    pub replaces: bool,
}

/// A record with its consents ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawal {
    /// The new text of the file.
    pub text: String,
    /// The consents that were ended; empty when none was left to end, and then the text is the old one.
    pub ended: Vec<Ended>,
    /// Withdrawals of a later day that were recorded before, and stay so.
    pub recorded: Vec<Recorded>,
}

/// A consent with a withdrawal that was recorded before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recorded {
    /// The place among the record's consents, from 0.
    pub consent: usize,
    /// The day that is recorded.
    pub date: Date,
}

/// A consent that was ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// The place among the record's consents as they were, from 0.
    pub consent: usize,
    /// For these channels; none when it does not say which in a way that can be read.
    pub channels: Vec<Channel>,
    /// First day on which it no longer holds: the day asked for, or the day it would have begun if that is later.
    pub date: Date,
}

/// A consent as far as meaning goes; what cannot be read is `None`.
#[derive(Debug, Clone, PartialEq)]
struct Terms {
    channels: Option<Vec<Channel>>,
    given: Option<Date>,
    expires: Option<Date>,
    withdrawn: Option<Date>,
    /// The other keys and values, as typed.
    others: Vec<(String, serde_json::Value)>,
}

/// A change to a consent.
enum ConsentChange {
    Leave,
    /// A later day is recorded, and stays.
    Stay(Date),
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
    let original = ConsentFile::new(text, file, record)?;
    let items = &original.consents.items;
    let mut changes = Vec::with_capacity(items.len());
    for (index, terms) in original.terms.iter().enumerate() {
        match change(terms, request) {
            Some(change) => changes.push(change),
            None => return Err(refusal(items, index, record, request)),
        }
    }
    let ended = ended(&original.terms, &changes);
    let recorded = recorded(&changes);
    if ended.is_empty() {
        return Ok(Withdrawal {
            text: text.to_owned(),
            ended,
            recorded,
        });
    }
    let mut page = edit::RecordEdits::new(text, original.consents.yaml.clone());
    for ((index, node), change) in items.iter().enumerate().zip(&changes) {
        let done = match change {
            ConsentChange::Leave | ConsentChange::Stay(_) => Some(()),
            ConsentChange::End(date) => page.end(node, *date),
            ConsentChange::Split(channels, date) => page.split(node, channels, *date),
        };
        done.ok_or_else(|| refusal(items, index, record, request))?;
    }
    // Whatever goes wrong with the whole is told at the first consent that was to end.
    let first = ended[0].consent;
    let changed = page
        .finish()
        .ok_or_else(|| refusal(items, first, record, request))?;
    let pairs = original.terms.iter().zip(&changes);
    let expected: Vec<Terms> = pairs.flat_map(|(t, c)| apply(t, c)).collect();
    // An edit that looks right may still mean something else in YAML, so only the new text's own meaning counts.
    match ConsentFile::new(&changed, file, record) {
        Ok(reread)
            if reread.terms == expected
                && outside(&changed, &reread.consents) == outside(text, &original.consents) =>
        {
            Ok(Withdrawal {
                text: changed,
                ended,
                recorded,
            })
        }
        _ => Err(refusal(items, first, record, request)),
    }
}

/// Returns whether something may still be shown in a channel on a day, by what a file's text says.
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
    let read = ConsentFile::new(text, file, record)?;
    Ok(read.terms.iter().any(|terms| terms.hold(channel, date)))
}

/// Returns what a request does to a consent. A withdrawal that was recorded for a later day stays, unless the request replaces it. `None` when it asks for channels, and the consent does not say which it has. One that is over
/// by then, or withdrawn already, is left as it is.
fn change(terms: &Terms, request: &Request) -> Option<ConsentChange> {
    // A consent that has not begun yet must never begin.
    let date = terms
        .given
        .map_or(request.date, |given| given.max(request.date));
    let ends = [terms.expires, terms.withdrawn];
    if ends.into_iter().flatten().any(|end| end <= date) {
        return Some(ConsentChange::Leave);
    }
    let recorded = terms.withdrawn.filter(|_| !request.replaces);
    let Some(channels) = &terms.channels else {
        let change = recorded.map_or(ConsentChange::End(date), ConsentChange::Stay);
        return request.channels.is_empty().then_some(change);
    };
    let (gone, kept): (Vec<Channel>, Vec<Channel>) =
        channels.iter().copied().partition(|c| request.concerns(*c));
    if let Some(day) = recorded.filter(|_| !gone.is_empty()) {
        return Some(ConsentChange::Stay(day));
    }
    Some(match (gone.is_empty(), kept.is_empty()) {
        (true, _) => ConsentChange::Leave,
        (false, true) => ConsentChange::End(date),
        (false, false) => ConsentChange::Split(gone, date),
    })
}

/// Returns what the consents must mean afterwards.
fn apply(terms: &Terms, change: &ConsentChange) -> Vec<Terms> {
    match change {
        ConsentChange::Leave | ConsentChange::Stay(_) => vec![terms.clone()],
        ConsentChange::End(date) => vec![Terms {
            withdrawn: Some(*date),
            ..terms.clone()
        }],
        ConsentChange::Split(gone, date) => {
            let channels = terms.channels.iter().flatten().copied();
            let remaining = channels.filter(|c| !gone.contains(c)).collect();
            vec![
                Terms {
                    channels: Some(remaining),
                    ..terms.clone()
                },
                Terms {
                    channels: Some(gone.clone()),
                    withdrawn: Some(*date),
                    ..terms.clone()
                },
            ]
        }
    }
}

/// The consents that end, with the channels for which they do.
fn ended(terms: &[Terms], changes: &[ConsentChange]) -> Vec<Ended> {
    let mut ended = Vec::new();
    for (consent, change) in changes.iter().enumerate() {
        let (channels, date) = match change {
            ConsentChange::Leave | ConsentChange::Stay(_) => continue,
            ConsentChange::End(date) => (terms[consent].channels.clone(), *date),
            ConsentChange::Split(channels, date) => (Some(channels.clone()), *date),
        };
        ended.push(Ended {
            consent,
            channels: channels.unwrap_or_default(),
            date,
        });
    }
    ended
}

/// The withdrawals of a later day that stay.
fn recorded(changes: &[ConsentChange]) -> Vec<Recorded> {
    let mut recorded = Vec::new();
    for (consent, change) in changes.iter().enumerate() {
        if let ConsentChange::Stay(date) = *change {
            recorded.push(Recorded { consent, date });
        }
    }
    recorded
}

fn refusal(items: &[Node], index: usize, record: &str, request: &Request) -> Vec<Diagnostic> {
    let problem = problem!("SG0330", day: request.date)
        .at(items[index].span)
        .record(record);
    vec![problem.field(format!("consent[{index}]"))]
}

impl Request {
    /// Returns whether it takes back what was allowed in a channel.
    fn concerns(&self, channel: Channel) -> bool {
        self.channels.is_empty() || self.channels.contains(&channel)
    }
}

/// A record's file, as far as consents go.
struct ConsentFile {
    consents: Consents,
    /// The terms of each of them.
    terms: Vec<Terms>,
}

impl ConsentFile {
    fn new(text: &str, file: FileId, record: &str) -> Result<Self, Vec<Diagnostic>> {
        let consents = blocks::find(text, file, record)?;
        let terms = consents.items.iter().map(Terms::of).collect();
        Ok(Self { consents, terms })
    }
}

impl Terms {
    /// Returns what a consent says; its mistakes are for those to tell who read the record.
    fn of(consent: &Node) -> Self {
        let dutch = Lang::parse("nl").expect("`nl` is a language tag");
        let mut problems = Vec::new();
        let mut reader = Reader::new("consent", &dutch, &mut problems);
        let raw = RawConsent::from_node(consent, &mut reader).unwrap_or_default();
        let entries = match &consent.value {
            Value::Map(entries) => entries.as_slice(),
            _ => &[],
        };
        let typed = entries.iter().find(|(key, _)| key.value == "channels");
        let count = match typed.map(|(_, node)| &node.value) {
            Some(Value::List(items)) => items.len(),
            _ => 0,
        };
        let channels = raw
            .channels
            .map(|list| list.value.iter().map(|c| c.value).collect());
        // A list of which a word cannot be read may mean any channel, and so may an empty one.
        let channels = channels.filter(|c: &Vec<Channel>| !c.is_empty() && c.len() == count);
        // Channels that could not be read stay among the other values, so that a change of them is still seen.
        let other_entries = entries.iter().filter(|(key, _)| match key.value.as_str() {
            "withdrawn" => false,
            "channels" => channels.is_none(),
            _ => true,
        });
        Self {
            given: raw.given.map(|d| d.value),
            expires: raw.expires.map(|d| d.value),
            withdrawn: raw.withdrawn.map(|d| d.value),
            others: other_entries
                .map(|(key, node)| (key.value.clone(), plain(&node.value)))
                .collect(),
            channels,
        }
    }

    /// Returns whether they allow something in a channel on a day; what cannot be read allows nothing.
    fn hold(&self, channel: Channel, date: Date) -> bool {
        let channels = self.channels.as_ref();
        channels.is_some_and(|channels| channels.contains(&channel))
            && self.given.is_some_and(|d| d <= date)
            && self.expires.is_none_or(|d| date < d)
            && self.withdrawn.is_none_or(|d| date < d)
    }
}

/// The text around the consents.
fn outside<'t>(text: &'t str, consents: &Consents) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut previous_end = 0;
    for block in &consents.blocks {
        parts.push(&text[previous_end..block.start]);
        previous_end = block.end;
    }
    parts.push(&text[previous_end..]);
    parts
}

/// A value without its places, to be compared.
fn plain(value: &Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match value {
        Value::Null | Value::Comment(_) => Json::Null,
        Value::Scalar(text) => Json::String(text.clone()),
        Value::List(items) => items.iter().map(|i| plain(&i.value)).collect(),
        Value::Map(entries) => {
            // Pairs and no object: that would lose the order, and all but one of two equal keys.
            let pairs = entries
                .iter()
                .map(|(k, v)| Json::Array(vec![Json::String(k.value.clone()), plain(&v.value)]));
            pairs.collect()
        }
    }
}
