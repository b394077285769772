//! Whom records name on purpose.

use std::collections::{BTreeMap, BTreeSet};

use super::Loaded;
use super::field::Raw;
use super::raw::{Common, EachKind, List, RawRecord, Records};

/// The ids of the persons whom each record names on purpose, by the record's name.
pub fn mentioned(loaded: &Loaded) -> BTreeMap<String, BTreeSet<String>> {
    let mut reasons = BTreeMap::new();
    for MentioningRecord {
        record, persons, ..
    } in entries(loaded)
    {
        if let Some(persons) = persons {
            let ids = persons.value.iter().map(|id| id.value.clone()).collect();
            reasons.insert(record.to_owned(), ids);
        }
    }
    reasons
}

/// Why each record names persons on purpose, by the record's name.
pub fn mention_reasons(loaded: &Loaded) -> BTreeMap<String, String> {
    let entries = entries(loaded).into_iter();
    let reasons = entries.filter_map(|e| Some((e.record.to_owned(), e.reason.as_ref()?)));
    reasons
        .map(|(record, reason)| (record, reason.value.clone()))
        .collect()
}

/// The words of a record about persons whom it names on purpose.
struct MentioningRecord<'a> {
    record: &'a str,
    persons: &'a Raw<List<String>>,
    reason: &'a Raw<String>,
}

fn entries(loaded: &Loaded) -> Vec<MentioningRecord<'_>> {
    let site = loaded.site.as_ref().and_then(entry);
    let mut entries = Entries(site.into_iter().collect());
    loaded.records.each(&mut entries);
    entries.0
}

/// What has been found in records so far.
struct Entries<'a>(Vec<MentioningRecord<'a>>);

impl<'a> EachKind<'a> for Entries<'a> {
    fn kind<T: Common>(&mut self, records: &'a Records<T>) {
        self.0
            .extend(records.iter().filter_map(|record| entry(record)));
    }
}

fn entry<T: Common>(record: &RawRecord<T>) -> Option<MentioningRecord<'_>> {
    let (persons, reason) = (record.fields.mentions(), record.fields.mentions_reason());
    let is_empty = persons.is_none() && reason.is_none();
    (!is_empty).then_some(MentioningRecord {
        record: &record.name,
        persons,
        reason,
    })
}

/// The name of the record to which a file belongs; that of a theme is its path.
pub fn record_of(path: &str) -> Option<String> {
    if path.starts_with("themes/") {
        return Some(path.to_owned());
    }
    let within = path.strip_prefix("content/")?;
    if within == "site.yaml" {
        return Some(within.to_owned());
    }
    let (folder, file) = within.rsplit_once('/')?;
    let id = file.split('.').next().unwrap_or(file);
    let is_handbook = folder.starts_with("handbooks/") && id == "handbook";
    Some(if is_handbook {
        folder.to_owned()
    } else {
        format!("{folder}/{id}")
    })
}
