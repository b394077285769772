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
enum Change {
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
    let before = Read::new(text, file, record)?;
    let items = &before.consents.items;
    let refuse = |index: usize| vec![refusal(&items[index], index, record, request)];
    let changes: Vec<Change> = before
        .terms
        .iter()
        .enumerate()
        .map(|(index, terms)| change(terms, request).ok_or_else(|| refuse(index)))
        .collect::<Result<_, _>>()?;
    let ended: Vec<Ended> = changes
        .iter()
        .enumerate()
        .filter_map(ended(&before.terms))
        .collect();
    let recorded = recorded(&changes);
    if ended.is_empty() {
        return Ok(Withdrawal {
            text: text.to_owned(),
            ended,
            recorded,
        });
    }
    let mut page = edit::RecordEdits::new(text, before.consents.yaml.clone());
    for ((index, node), change) in items.iter().enumerate().zip(&changes) {
        let done = match change {
            Change::Leave | Change::Stay(_) => Some(()),
            Change::End(date) => page.end(node, *date),
            Change::Split(channels, date) => page.split(node, channels, *date),
        };
        done.ok_or_else(|| refuse(index))?;
    }
    let changed = page.finish().ok_or_else(|| refuse(ended[0].consent))?;
    let expected: Vec<Terms> = before
        .terms
        .iter()
        .zip(&changes)
        .flat_map(|(t, c)| apply(t, c))
        .collect();
    match Read::new(&changed, file, record) {
        Ok(after)
            if after.terms == expected
                && outside(&changed, &after.consents) == outside(text, &before.consents) =>
        {
            Ok(Withdrawal {
                text: changed,
                ended,
                recorded,
            })
        }
        _ => Err(refuse(ended[0].consent)),
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
    let read = Read::new(text, file, record)?;
    let holds = |t: &Terms| {
        t.channels
            .as_ref()
            .is_some_and(|channels| channels.contains(&channel))
            && t.given.is_some_and(|d| d <= date)
            && t.expires.is_none_or(|d| date < d)
            && t.withdrawn.is_none_or(|d| date < d)
    };
    Ok(read.terms.iter().any(holds))
}

/// Returns what a request does to a consent. A withdrawal that was recorded for a later day stays, unless the request replaces it. `None` when it asks for channels, and the consent does not say which it has. One that is over
/// by then, or withdrawn already, is left as it is.
fn change(terms: &Terms, request: &Request) -> Option<Change> {
    // A consent that has not begun yet must never begin.
    let date = terms
        .given
        .map_or(request.date, |given| given.max(request.date));
    let over = |end: Option<Date>| end.is_some_and(|d| d <= date);
    if over(terms.expires) || over(terms.withdrawn) {
        return Some(Change::Leave);
    }
    let asked = |c: &Channel| request.channels.is_empty() || request.channels.contains(c);
    let recorded = terms.withdrawn.filter(|_| !request.replaces);
    let Some(channels) = &terms.channels else {
        let change = recorded.map_or(Change::End(date), Change::Stay);
        return request.channels.is_empty().then_some(change);
    };
    let (gone, kept): (Vec<Channel>, Vec<Channel>) = channels.iter().copied().partition(asked);
    if let Some(day) = recorded.filter(|_| !gone.is_empty()) {
        return Some(Change::Stay(day));
    }
    Some(match (gone.is_empty(), kept.is_empty()) {
        (true, _) => Change::Leave,
        (false, true) => Change::End(date),
        (false, false) => Change::Split(gone, date),
    })
}

/// Returns what the consents must mean afterwards.
fn apply(terms: &Terms, change: &Change) -> Vec<Terms> {
    match change {
        Change::Leave | Change::Stay(_) => vec![terms.clone()],
        Change::End(date) => vec![Terms {
            withdrawn: Some(*date),
            ..terms.clone()
        }],
        Change::Split(gone, date) => {
            let channels = terms.channels.iter().flatten().copied();
            let kept = channels.filter(|c| !gone.contains(c)).collect();
            vec![
                Terms {
                    channels: Some(kept),
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

fn ended<'a>(terms: &'a [Terms]) -> impl Fn((usize, &'a Change)) -> Option<Ended> {
    |(consent, change)| match change {
        Change::Leave | Change::Stay(_) => None,
        Change::End(date) => {
            let channels = terms[consent].channels.clone().unwrap_or_default();
            Some(Ended {
                consent,
                channels,
                date: *date,
            })
        }
        Change::Split(channels, date) => Some(Ended {
            consent,
            channels: channels.clone(),
            date: *date,
        }),
    }
}

fn recorded(changes: &[Change]) -> Vec<Recorded> {
    let later_day = |(consent, change): (usize, &Change)| match change {
        Change::Stay(date) => Some(Recorded {
            consent,
            date: *date,
        }),
        Change::Leave | Change::End(_) | Change::Split(..) => None,
    };
    changes.iter().enumerate().filter_map(later_day).collect()
}

fn refusal(consent: &Node, index: usize, record: &str, request: &Request) -> Diagnostic {
    problem!("SG0330", day: request.date)
        .at(consent.span)
        .record(record)
        .field(format!("consent[{index}]"))
}

/// A record's file, as far as consents go.
struct Read {
    consents: Consents,
    /// The terms of each of them.
    terms: Vec<Terms>,
}

impl Read {
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
        let is_told = |key: &str| key == "withdrawn" || (key == "channels" && channels.is_some());
        let others = entries.iter().filter(|(key, _)| !is_told(&key.value));
        Self {
            given: raw.given.map(|d| d.value),
            expires: raw.expires.map(|d| d.value),
            withdrawn: raw.withdrawn.map(|d| d.value),
            others: others
                .map(|(key, node)| (key.value.clone(), plain(&node.value)))
                .collect(),
            channels,
        }
    }
}

/// The text around the consents.
fn outside<'t>(text: &'t str, consents: &Consents) -> Vec<&'t str> {
    let starts = consents
        .blocks
        .iter()
        .map(|block| block.start)
        .chain([text.len()]);
    let ends = [0]
        .into_iter()
        .chain(consents.blocks.iter().map(|block| block.end));
    ends.zip(starts)
        .map(|(end, start)| &text[end..start])
        .collect()
}

/// A value without its places, to be compared.
fn plain(value: &Value) -> serde_json::Value {
    use serde_json::Value as Json;
    match value {
        Value::Null | Value::Comment(_) => Json::Null,
        Value::Scalar(text) => Json::String(text.clone()),
        Value::List(items) => items.iter().map(|i| plain(&i.value)).collect(),
        Value::Map(entries) => {
            let pair = |(k, v): &(sleutelgids_core::source::Spanned<String>, Node)| {
                Json::Array(vec![Json::String(k.value.clone()), plain(&v.value)])
            };
            entries.iter().map(pair).collect()
        }
    }
}
