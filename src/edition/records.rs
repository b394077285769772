//! The records of an edition, kind by kind.
//!
//! In: an [`Edition`]. Out: [`Records`], with a field for each kind. Whoever has to see every kind takes them apart
//! without `..`: a kind that is added then does not compile before it is seen there too.

use std::collections::BTreeMap;

use super::{Article, Contact, Edition, Infosheet, Person, Region, Site};
use sleutelgids_core::model::kinds::KeptRecords;
use sleutelgids_core::model::{ArticleId, ContactId, InfosheetId, RegionId};

/// Every kind of record that an edition shows.
#[derive(Debug)]
pub struct Records<'a> {
    /// The site's settings.
    pub site: &'a Site,
    /// Key persons.
    pub persons: &'a [Person],
    /// Regions.
    pub regions: &'a BTreeMap<RegionId, Region>,
    /// Contacts.
    pub contacts: &'a BTreeMap<ContactId, Contact>,
    /// Information sheets.
    pub infosheets: &'a BTreeMap<InfosheetId, Infosheet>,
    /// Articles.
    pub articles: &'a BTreeMap<ArticleId, Article>,
    /// Records that are shown as they are.
    pub kept: &'a KeptRecords,
}

impl<M> Edition<M> {
    /// Every kind of record that this edition shows.
    pub fn records(&self) -> Records<'_> {
        // No `..`: a map that is added is a kind of record, or named below.
        let Self {
            site,
            persons,
            regions,
            contacts,
            infosheets,
            articles,
            kept,
            // No records: how they are shown.
            name: _,
            mode: _,
            date: _,
            minimum: _,
            index_persons: _,
            relocation: _,
            former: _,
            contact_slugs: _,
            withheld: _,
            machine_translated: _,
            in_region: _,
            pools: _,
            children: _,
            medium: _,
        } = self;
        Records {
            site,
            persons,
            regions,
            contacts,
            infosheets,
            articles,
            kept,
        }
    }
}
