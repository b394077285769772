//! The records of an edition, kind by kind.
//!
//! In: an [`Edition`]. Out: [`Records`], with a field for each kind. Whoever has to see every kind takes them apart
//! without `..`: a kind that is added then does not compile before it is seen there too.

use std::collections::BTreeMap;

use super::{
    Article, Contact, Edition, Event, Handbook, Infosheet, Organisation, Person, Region, Role,
    Site, Topic, Training,
};
use sleutelgids_core::model::{
    ArticleId, ContactId, EventId, HandbookId, InfosheetId, OrganisationId, RegionId, RoleId,
    TopicId, TrainingId,
};

/// Every kind of record that an edition shows.
#[derive(Debug)]
pub struct Records<'a> {
    /// The site's settings.
    pub site: &'a Site,
    /// Key persons.
    pub persons: &'a [Person],
    /// Regions.
    pub regions: &'a BTreeMap<RegionId, Region>,
    /// Organisations.
    pub organisations: &'a BTreeMap<OrganisationId, Organisation>,
    /// Contacts.
    pub contacts: &'a BTreeMap<ContactId, Contact>,
    /// Roles.
    pub roles: &'a BTreeMap<RoleId, Role>,
    /// Topics.
    pub topics: &'a BTreeMap<TopicId, Topic>,
    /// Information sheets.
    pub infosheets: &'a BTreeMap<InfosheetId, Infosheet>,
    /// Trainings.
    pub trainings: &'a BTreeMap<TrainingId, Training>,
    /// Events.
    pub events: &'a BTreeMap<EventId, Event>,
    /// Articles.
    pub articles: &'a BTreeMap<ArticleId, Article>,
    /// Handbooks.
    pub handbooks: &'a BTreeMap<HandbookId, Handbook>,
}

impl<M> Edition<M> {
    /// Every kind of record that this edition shows.
    pub fn records(&self) -> Records<'_> {
        // No `..`: a map that is added is a kind of record, or named below.
        let Self {
            site,
            persons,
            regions,
            organisations,
            contacts,
            roles,
            topics,
            infosheets,
            trainings,
            events,
            articles,
            handbooks,
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
            organisations,
            contacts,
            roles,
            topics,
            infosheets,
            trainings,
            events,
            articles,
            handbooks,
        }
    }
}
