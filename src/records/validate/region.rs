//! Regions and how they lie in each other.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::checker::{Checker, Scope};
use crate::load::raw::{Common, RawRecord, RawRegion};
use sleutelgids_core::diag::problem;
use sleutelgids_core::model::RegionId;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::source::Span;

/// Checks all regions; a region without a coordinator gets its parent's.
pub fn regions(
    records: &[Arc<RawRecord<RawRegion>>],
    checker: &mut Checker<'_>,
) -> BTreeMap<RegionId, Region> {
    let mut regions: BTreeMap<RegionId, Region> = checker.all(records, region);
    let parents: BTreeMap<&str, (&str, Span)> = records
        .iter()
        .filter_map(|r| Some((r.id.as_str(), r.fields.parent.as_ref()?)))
        .map(|(id, p)| (id, (p.value.as_str(), p.span)))
        .collect();
    let mut reported: Vec<&str> = Vec::new();
    for raw in records {
        let Some(circle) = circle(&raw.id, &parents) else {
            continue;
        };
        if let Some(region) = regions.get_mut(raw.id.as_str()) {
            region.parent = None;
        }
        if reported.contains(&raw.id.as_str()) {
            continue;
        }
        reported.extend(&circle);
        let chain = circle
            .iter()
            .chain([&raw.id.as_str()])
            .copied()
            .collect::<Vec<_>>()
            .join(" → ");
        let problem = problem!("SG0210", chain: chain).field("parent");
        let span = parents
            .get(raw.id.as_str())
            .map_or(raw.head, |(_, span)| *span);
        checker.one(raw, |_, scope| {
            scope.report(problem.clone(), span);
            Some(())
        });
    }
    inherit(&mut regions);
    regions
}

/// The way from a region back to itself.
fn circle<'a>(id: &'a str, parents: &BTreeMap<&'a str, (&'a str, Span)>) -> Option<Vec<&'a str>> {
    let mut way = vec![id];
    let mut ancestor = id;
    while let Some((parent, _)) = parents.get(ancestor) {
        if *parent == id {
            return Some(way);
        }
        if way.contains(parent) {
            return None;
        }
        way.push(parent);
        ancestor = parent;
    }
    None
}

fn inherit(regions: &mut BTreeMap<RegionId, Region>) {
    let parents: BTreeMap<
        RegionId,
        (Option<RegionId>, Option<sleutelgids_core::model::ContactId>),
    > = regions
        .iter()
        .map(|(id, r)| (id.clone(), (r.parent.clone(), r.coordinator.clone())))
        .collect();
    for region in regions.values_mut() {
        let mut ancestor = region.parent.as_ref();
        while region.coordinator.is_none()
            && let Some((parent, coordinator)) = ancestor.and_then(|id| parents.get(id))
        {
            region.coordinator = coordinator.clone();
            ancestor = parent.as_ref();
        }
    }
}

fn region(raw: &RawRecord<RawRegion>, scope: &mut Scope<'_, '_>) -> Option<Region> {
    let f = &raw.fields;
    let parent = scope.maybe("parent", &f.parent);
    let name = scope.text("name", &f.name);
    let text = scope.markdown(&raw.bodies);
    let coordinator = scope.maybe("coordinator", &f.coordinator);
    let boundary = scope.media("boundary", &f.boundary);
    Some(Region {
        id: RegionId::new(&raw.id),
        kind: f.r#type.as_ref()?.value,
        codes: f
            .codes
            .iter()
            .flat_map(|c| &c.value)
            .map(|(k, v)| (k.value.clone(), v.value.clone()))
            .collect(),
        parent,
        name: name?,
        text,
        coordinator,
        boundary,
        population: f.population.as_ref().map(|p| p.value),
        window: f.window(),
    })
}
