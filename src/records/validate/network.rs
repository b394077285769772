//! What no record shows by itself: persons whom nobody can reach, regions with nobody in them.
//!
//! In: the raw records, and the catalogue made from them. Out: warnings and advice. Looks at no consent and no day.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::Catalogue;
use crate::load::Loaded;
use crate::load::raw::{RawPerson, RawRecord};
use crate::person::{ContactRoute, Person, Status};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::RegionId;
use sleutelgids_core::model::place::RegionKind;
use sleutelgids_core::source::Span;

/// Returns everything there is to say.
pub fn judge(loaded: &Loaded, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let raw = &loaded.records.persons;
    for (raw, person) in raw
        .iter()
        .filter_map(|r| Some((r, catalogue.persons.get(&*r.id)?)))
    {
        problems.extend(unreachable(raw, person, catalogue));
        if let (Some(photo), None) = (&raw.fields.photo, &raw.fields.alt) {
            let advice = problem!("SG0255").at(photo.span).record(&raw.name);
            problems.push(advice.field("photo"));
        }
    }
    problems.extend(regions(loaded, catalogue));
    problems.extend(indistinct(loaded, catalogue));
    problems
}

/// Regions of one level and one name with nothing around them that tells readers which is which.
fn indistinct(loaded: &Loaded, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut first_of: BTreeMap<(&str, RegionKind, Option<&RegionId>), Span> = BTreeMap::new();
    let mut problems = Vec::new();
    for raw in &loaded.records.regions {
        let (Some(region), Some(name)) = (catalogue.regions.get(&*raw.id), &raw.fields.name) else {
            continue;
        };
        let words = region.name.get(&catalogue.site.languages[0]).value;
        let key = (words.as_str(), region.kind, region.parent.as_ref());
        match first_of.entry(key) {
            Entry::Vacant(place) => {
                place.insert(name.span);
            }
            Entry::Occupied(first) => {
                let problem = problem!("SG0379", name: words).at(name.span);
                let problem = problem.record(&raw.name).field("name");
                problems.push(problem.related(*first.get(), "related-first"));
            }
        }
    }
    problems
}

/// Somebody who is asked through a coordinator, where there is none.
fn unreachable(
    raw: &RawRecord<RawPerson>,
    person: &Person,
    catalogue: &Catalogue,
) -> Option<Diagnostic> {
    let through = matches!(person.contact, ContactRoute::Coordinator);
    if !through || person.status != Status::Active {
        return None;
    }
    let ids = person.regions.iter().chain([&person.home_region]);
    let mut regions = ids.filter_map(|id| catalogue.regions.get(id));
    if regions.any(|region| region.coordinator.is_some()) {
        return None;
    }
    let home = raw.fields.home_region.as_ref()?;
    let warning = problem!("SG0216", region: &home.value)
        .at(home.span)
        .record(&raw.name);
    Some(warning.field("home_region"))
}

/// Regions without anybody to ask, or without a single person in them or in the regions within.
fn regions(loaded: &Loaded, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut peopled: BTreeSet<&RegionId> = BTreeSet::new();
    for person in catalogue
        .persons
        .values()
        .filter(|p| p.status != Status::Left)
    {
        for region in person.regions.iter().chain([&person.home_region]) {
            let mut ancestor = Some(region);
            while let Some(id) = ancestor.filter(|id| peopled.insert(id)) {
                ancestor = catalogue.regions.get(id).and_then(|r| r.parent.as_ref());
            }
        }
    }
    let mut problems = Vec::new();
    for raw in &loaded.records.regions {
        let Some(region) = catalogue.regions.get(&*raw.id) else {
            continue;
        };
        if region.coordinator.is_none() {
            problems.push(
                problem!("SG0252")
                    .at(raw.head)
                    .record(&raw.name)
                    .field("coordinator"),
            );
        }
        if !peopled.contains(&region.id) {
            problems.push(problem!("SG0253").at(raw.head).record(&raw.name));
        }
    }
    problems
}
