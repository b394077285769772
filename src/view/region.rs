//! Regions: what they are called, who coordinates them, how many can be asked in them.

use serde::Serialize;

use super::View;
use super::text::LangText;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
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
            name: self.text(&region.name),
            kind: self.region_kind(region),
            count: self.region_count(&region.id),
        }
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
