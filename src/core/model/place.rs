//! Regions, from province to neighbourhood.

use super::work::Window;
use super::{ContactId, Markdown, MediaId, RegionId, Text, TextOf};

/// A region's record.
#[derive(Debug, Clone, Hash)]
pub struct Region {
    /// The record; also the last part of its page's address.
    pub id: RegionId,
    /// Level.
    pub kind: RegionKind,
    /// Official codes by scheme (`cbs-gm` → `GM9901`), in the order of the record.
    pub codes: Vec<(String, String)>,
    /// The region it lies in.
    pub parent: Option<RegionId>,
    /// Name.
    pub name: Text,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// The contact to ask; its own or the nearest ancestor's.
    pub coordinator: Option<ContactId>,
    /// Outline (GeoJSON).
    pub boundary: Option<MediaId>,
    /// Inhabitants.
    pub population: Option<u64>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// Level of a region, the widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegionKind {
    /// Province.
    Province,
    /// Area of a public health service.
    HealthRegion,
    /// Municipality.
    Municipality,
    /// A municipality with neighbourhoods of its own.
    City,
    /// Neighbourhood.
    Neighbourhood,
}

impl RegionKind {
    /// The word in records, in message keys and in style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::HealthRegion => "health-region",
            Self::Municipality => "municipality",
            Self::City => "city",
            Self::Neighbourhood => "neighbourhood",
        }
    }
}
