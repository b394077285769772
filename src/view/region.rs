//! Regions: what they are called, who coordinates them, how many can be asked in them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::View;
use super::text::LangText;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::{Region, RegionKind};
use sleutelgids_core::model::who::Contact;
use sleutelgids_core::model::{RegionId, Text};

/// A record by its label.
#[derive(Debug, Clone, Serialize)]
pub struct Labelled<'v, I> {
    /// The record.
    #[serde(skip)]
    pub id: &'v I,
    /// The label that readers see.
    pub label: LangText<'v>,
}

/// A region where others list it.
#[derive(Debug, Clone, Serialize)]
pub struct RegionCard<'v> {
    /// The name of the region.
    pub name: LangText<'v>,
    /// The level of the region, in words.
    pub kind: &'v str,
    /// The number of persons who can be asked in it; nothing for none, and where the number is not told.
    pub count: Option<String>,
}

/// Regions with their levels, by the name that they share.
pub(super) type Namesakes<'a> = BTreeMap<&'a str, Vec<(RegionId, RegionKind)>>;

impl<'a, M> View<'a, M> {
    /// Returns a record with its label.
    pub fn labelled<'v, I>(&self, id: &'v I, label: &'v Text) -> Labelled<'v, I> {
        Labelled {
            id,
            label: self.text(label),
        }
    }

    /// Returns a region.
    pub fn region<'v>(&'v self, region: &'v Region) -> RegionCard<'v> {
        RegionCard {
            name: self.region_name(region),
            kind: self.region_kind(region),
            count: self.region_count(&region.id),
        }
    }

    /// Returns the name of a region. Where another region has the same, that around it stands beside it, or the level where that
    /// tells them apart: `Bergen (Limburg)`, `Utrecht (provincie)`.
    pub fn region_name<'v>(&'v self, region: &'v Region) -> LangText<'v> {
        let name = self.text(&region.name);
        let namesakes = self.namesakes();
        let same_name = namesakes.get(&*name.text).into_iter().flatten();
        let mut other_regions = same_name.filter(|(id, _)| *id != region.id).peekable();
        if other_regions.peek().is_none() {
            return name;
        }
        let has_same_level = other_regions.any(|(_, kind)| *kind == region.kind);
        let around = self.edition.ancestors(region).into_iter().rev();
        let mut around = around.map(|r| r.name.get(self.lang).value.as_str());
        let around = around.find(|around| *around != name.text);
        let beside = match (has_same_level, around) {
            (true, Some(around)) => around,
            (true, None) => return name,
            (false, _) => self.region_kind(region),
        };
        let parts = [
            ("region", Arg::Text(&name.text)),
            ("beside", Arg::Text(beside)),
        ];
        let words = self.format("region-beside", &parts);
        LangText {
            text: words.into(),
            ..name
        }
    }

    /// Returns regions in the order of the reader's alphabet.
    pub fn regions_by_name<'r>(
        &self,
        regions: impl IntoIterator<Item = &'r Region>,
    ) -> Vec<&'r Region> {
        let mut regions: Vec<&Region> = regions.into_iter().collect();
        let locale = self.messages.locale(self.lang);
        regions.sort_by_cached_key(|region| locale.sort_key(&self.region_name(region).text));
        regions
    }

    /// Returns the regions of each name that more than one has.
    fn namesakes(&self) -> &Namesakes<'a> {
        self.namesakes.get_or_init(|| {
            let mut regions = Namesakes::new();
            for region in self.edition.regions.values() {
                let name = region.name.get(self.lang).value.as_str();
                let same_name = regions.entry(name).or_default();
                same_name.push((region.id.clone(), region.kind));
            }
            regions.retain(|_, same_name| same_name.len() > 1);
            regions
        })
    }

    /// Returns the level of a region, in words.
    pub fn region_kind(&self, region: &Region) -> &str {
        self.message(&format!("region-kind-{}", region.kind.as_str()))
    }

    /// Returns "12 key persons" for a region; nothing for none, and where the number is not told.
    pub fn region_count(&self, region: &RegionId) -> Option<String> {
        match self.edition.pool(region) {
            Some(pool) => self.count_of_persons(pool.persons),
            None => self.number_of_persons(self.edition.persons_in(region).len()),
        }
    }

    /// Returns "12 key persons"; nothing for none.
    pub fn number_of_persons(&self, persons: usize) -> Option<String> {
        let count = [("count", Arg::Number(persons as u64))];
        (persons > 0).then(|| self.format("count-persons", &count))
    }

    /// Returns whom to ask in a region: its own coordinator, or else that of the nearest region around it who may be shown.
    pub fn coordinator(&self, region: &Region) -> Option<&'a Contact> {
        let edition: &'a _ = self.edition;
        let regions_around = edition.ancestors(region).into_iter().rev();
        std::iter::once(region)
            .chain(regions_around)
            .find_map(|region| edition.contacts.get(region.coordinator.as_ref()?))
    }
}
