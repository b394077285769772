//! Former names of records, and regions that are no more.
//!
//! In: the raw records. Out: what each former name leads to, the regions that took the place of others, and what is wrong with
//! either. Two records never claim one address, and nothing else in the site still counts on a region that is no more.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::checker::{Checker, Scope};
use crate::load::field::Raw;
use crate::load::raw::{List, RawRecord, RawRecords, RawRegion};
use sleutelgids_core::diag::{problem, say};
use sleutelgids_core::model::former::{Former, Succession};
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::slug::{fold_slug, is_plain};
use sleutelgids_core::model::{
    ArticleId, EventId, HandbookId, InfosheetId, RegionId, RoleId, TopicId, TrainingId,
};
use sleutelgids_core::source::{Span, Spanned};

/// The name of a list's own page, which no record can have.
const LIST: &str = "index";

/// A former name and the record that has it.
struct Alias<'a> {
    kind: &'static str,
    /// The record's id, and what messages call it.
    id: &'a str,
    record: &'a str,
    number: usize,
    name: &'a Spanned<String>,
}

/// Returns everything that was called otherwise, and every region that others took the place of; those are no longer among `regions`.
pub fn former(
    records: &RawRecords,
    regions: &mut BTreeMap<RegionId, Region>,
    checker: &mut Checker<'_>,
) -> Former {
    let names = names(records, checker);
    let successions = successions(records, regions, checker);
    referred(records, &successions, checker);
    Former {
        names,
        regions: successions,
    }
}

/// Returns all former names, in the order of their records.
fn aliases(records: &RawRecords) -> Vec<Alias<'_>> {
    fn of<'a, T>(
        kind: &'static str,
        records: &'a [Arc<RawRecord<T>>],
        field: impl Fn(&'a T) -> &'a Raw<List<String>>,
    ) -> Vec<Alias<'a>> {
        let mut aliases = Vec::new();
        for raw in records {
            let names = field(&raw.fields).iter().flat_map(|list| &list.value);
            aliases.extend(names.enumerate().map(|(number, name)| Alias {
                kind,
                id: &raw.id,
                record: &raw.name,
                number,
                name,
            }));
        }
        aliases
    }
    let mut aliases = of(RegionId::KIND, &records.regions, |r| &r.aliases);
    aliases.extend(of(RoleId::KIND, &records.roles, |r| &r.aliases));
    aliases.extend(of(TopicId::KIND, &records.topics, |r| &r.aliases));
    aliases.extend(of(InfosheetId::KIND, &records.infosheets, |r| &r.aliases));
    aliases.extend(of(TrainingId::KIND, &records.trainings, |r| &r.aliases));
    aliases.extend(of(EventId::KIND, &records.events, |r| &r.aliases));
    aliases.extend(of(ArticleId::KIND, &records.articles, |r| &r.aliases));
    aliases.extend(of(HandbookId::KIND, &records.handbooks, |r| &r.aliases));
    aliases
}

/// The id that a record has now, by its kind and each name it had; whatever may be wrong with those.
pub fn today(records: &RawRecords) -> BTreeMap<(&'static str, &str), &str> {
    let aliases = aliases(records).into_iter();
    aliases
        .map(|alias| ((alias.kind, alias.name.value.as_str()), alias.id))
        .collect()
}

/// Returns what former names lead to, without those with which something is wrong.
fn names(records: &RawRecords, checker: &mut Checker<'_>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut places: BTreeMap<(&str, &str), (&str, Span)> = BTreeMap::new();
    for alias in aliases(records) {
        let field = format!("aliases[{}]", alias.number);
        let place = (addresses(alias.kind), alias.name.value.as_str());
        let problem = match (misnamed(&alias, records), places.get(&place)) {
            (Some(problem), _) => problem,
            (None, Some((owner, _))) if *owner == alias.record => {
                problem!("SG0215", id: place.1)
            }
            (None, Some((owner, span))) => {
                problem!("SG0282", alias: place.1, other: *owner).related(*span, "related-other")
            }
            (None, None) => {
                places.insert(place, (alias.record, alias.name.span));
                names.insert(
                    format!("{}/{}", alias.kind, place.1),
                    format!("{}/{}", alias.kind, alias.id),
                );
                continue;
            }
        };
        let problem = problem.at(alias.name.span).record(alias.record);
        checker.report(problem.field(field));
    }
    names
}

/// The kinds whose pages lie in one folder.
fn addresses(kind: &'static str) -> &'static str {
    if kind == EventId::KIND {
        TrainingId::KIND
    } else {
        kind
    }
}

/// Returns what is wrong with a former name by itself.
fn misnamed(alias: &Alias<'_>, records: &RawRecords) -> Option<sleutelgids_core::diag::Diagnostic> {
    let name = alias.name.value.as_str();
    if !is_plain(name) {
        let bare = name.rsplit('/').next().unwrap_or(name);
        let bare = bare.split('.').next().unwrap_or(bare);
        let plain_name = fold_slug(bare);
        let problem = problem!("SG0280", alias: name);
        return Some(match plain_name.is_empty() {
            true => problem,
            false => problem.hint(say!("hint-meant", near: plain_name)),
        });
    }
    if name == LIST {
        return Some(problem!("SG0281-list", alias: name));
    }
    if name == alias.id {
        return Some(problem!("SG0281", alias: name));
    }
    for (kind, ids) in &records.named {
        if addresses(kind) == addresses(alias.kind) && ids.contains(name) {
            let owner = format!("{kind}/{name}");
            return Some(problem!("SG0281-taken", alias: name, other: owner));
        }
    }
    None
}

/// The regions that are no more, each with those of today that took its place; takes them out of `regions`.
fn successions(
    records: &RawRecords,
    regions: &mut BTreeMap<RegionId, Region>,
    checker: &mut Checker<'_>,
) -> BTreeMap<RegionId, Succession> {
    let mut next: BTreeMap<RegionId, Vec<RegionId>> = BTreeMap::new();
    let mut gone: Vec<&RawRecord<RawRegion>> = Vec::new();
    for raw in records
        .regions
        .iter()
        .filter(|r| r.fields.succeeded_by.is_some())
    {
        let successors = checker.one(raw, |raw, scope: &mut Scope<'_, '_>| {
            Some(scope.references::<RegionId>("succeeded_by", &raw.fields.succeeded_by))
        });
        let successors = successors.unwrap_or_default();
        if !successors.is_empty() {
            next.insert(RegionId::new(&raw.id), successors);
            gone.push(raw);
        }
    }
    let mut successions = BTreeMap::new();
    for raw in gone {
        let id = RegionId::new(&raw.id);
        let by = ends(&id, &next);
        let region = regions.remove(&id);
        if by.is_empty() {
            let span = raw
                .fields
                .succeeded_by
                .as_ref()
                .map_or(raw.head, |s| s.span);
            let problem = problem!("SG0284", region: id.as_str());
            checker.report(problem.at(span).record(&raw.name).field("succeeded_by"));
        } else if let Some(region) = region {
            successions.insert(
                id,
                Succession {
                    name: region.name,
                    by,
                },
            );
        }
    }
    successions
}

/// The regions of today at the end of the ways from a region that is no more, each once; none when they lead round.
fn ends(id: &RegionId, next: &BTreeMap<RegionId, Vec<RegionId>>) -> Vec<RegionId> {
    let (mut found, mut seen) = (Vec::new(), BTreeSet::from([id.clone()]));
    let mut waiting: Vec<RegionId> = next[id].iter().rev().cloned().collect();
    while let Some(at) = waiting.pop() {
        if !seen.insert(at.clone()) {
            continue;
        }
        match next.get(&at) {
            Some(further) => waiting.extend(further.iter().rev().cloned()),
            None => found.push(at),
        }
    }
    found
}

/// Reports records that still name a region that is no more (`SG0283`).
fn referred(
    records: &RawRecords,
    successions: &BTreeMap<RegionId, Succession>,
    checker: &mut Checker<'_>,
) {
    if successions.is_empty() {
        return;
    }
    let mut look = |record: &str, field: &str, region: &Spanned<String>| {
        let Some(succession) = successions.get(region.value.as_str()) else {
            return;
        };
        let by: Vec<&str> = succession.by.iter().map(RegionId::as_str).collect();
        let problem = problem!("SG0283", region: &region.value, by: by);
        checker.report(problem.at(region.span).record(record).field(field));
    };
    for raw in &records.persons {
        raw.fields
            .home_region
            .iter()
            .for_each(|r| look(&raw.name, "home_region", r));
        let regions = raw.fields.regions.iter().flat_map(|list| &list.value);
        regions.for_each(|r| look(&raw.name, "regions", r));
    }
    for raw in &records.contacts {
        let regions = raw.fields.regions.iter().flat_map(|list| &list.value);
        regions.for_each(|r| look(&raw.name, "regions", r));
    }
    for raw in records
        .regions
        .iter()
        .filter(|r| !successions.contains_key(r.id.as_str()))
    {
        raw.fields
            .parent
            .iter()
            .for_each(|r| look(&raw.name, "parent", r));
    }
    for raw in &records.events {
        raw.fields
            .region
            .iter()
            .for_each(|r| look(&raw.name, "region", r));
    }
}
