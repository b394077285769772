//! Names that records had, and regions that are no more: addresses that were printed lead to what took their place.

use std::collections::BTreeMap;

use super::{RegionId, Text};

/// Former names of records, and regions that others took the place of.
#[derive(Debug, Clone, Default, Hash)]
pub struct Former {
    /// The record that a former name leads to, as `kind/id`, by what that record was called, as `kind/id`.
    pub names: BTreeMap<String, String>,
    /// Regions that are no more.
    pub regions: BTreeMap<RegionId, Succession>,
}

/// A region that is no more.
#[derive(Debug, Clone, Hash)]
pub struct Succession {
    /// The former name.
    pub name: Text,
    /// The regions of today that took its place, at least one.
    pub by: Vec<RegionId>,
}
