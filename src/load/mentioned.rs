//! Whom records name on purpose.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;

use super::Loaded;
use super::raw::{Common, RawRecord};

/// The ids of the persons whom each record names on purpose, by the record's name.
pub fn mentioned(loaded: &Loaded) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    if let Some(site) = &loaded.site {
        note(std::slice::from_ref(&site), &mut all);
    }
    let records = &loaded.records;
    note(&records.persons, &mut all);
    note(&records.regions, &mut all);
    note(&records.organisations, &mut all);
    note(&records.contacts, &mut all);
    note(&records.roles, &mut all);
    note(&records.topics, &mut all);
    note(&records.infosheets, &mut all);
    note(&records.trainings, &mut all);
    note(&records.events, &mut all);
    note(&records.articles, &mut all);
    note(&records.handbooks, &mut all);
    note(&records.chapters, &mut all);
    all
}

fn note<T: Common>(
    records: &[impl Deref<Target = RawRecord<T>>],
    all: &mut BTreeMap<String, BTreeSet<String>>,
) {
    for record in records {
        if let Some(mentions) = record.fields.mentions() {
            let ids = mentions.value.iter().map(|id| id.value.clone()).collect();
            all.insert(record.name.clone(), ids);
        }
    }
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
    Some(if is_handbook { folder.to_owned() } else { format!("{folder}/{id}") })
}
