//! What each output shows that not every output does.
//!
//! In: an output and the edition it shows. Out: its [`Inputs`]: the persons and the finished sheets that it shows or counts.
//! Whoever renders it gets these and no others, so that an output of which none has changed is still right. Everything
//! else (regions, roles, settings, addresses) counts as shown by every output.

use super::{Card, Page, Plan, Subject, What};
use sleutelgids_core::model::RegionId;
use sleutelgids_edition::{Edition, PersonKey};

/// The persons and sheets that an output shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inputs<'a> {
    /// Persons of whom everything may be shown that the edition shows.
    pub persons: Vec<PersonKey>,
    /// Persons in a list, on cards or on a flyer ([`Listed`](sleutelgids_edition::Listed)), in no meaningful order.
    pub listed: Vec<PersonKey>,
    /// Persons who are shown by their languages alone: nobody can be asked in a region itself, and these can be asked
    /// around it.
    pub nearby: Vec<PersonKey>,
    /// Routes of sheets of which the number of pages and the size are told.
    pub sheets: Vec<&'a str>,
}

impl Plan {
    /// Returns the inputs of an output.
    pub fn inputs<M>(&self, edition: &Edition<M>, what: &What) -> Inputs<'_> {
        match what {
            What::Page(Page::Person(key), _) | What::Card(Card::Person(key), _) => Inputs {
                persons: vec![*key],
                ..Inputs::default()
            },
            What::Page(page, _) => Inputs {
                listed: on(edition, page),
                sheets: self.told(page),
                ..Inputs::default()
            },
            What::Sheet(sheet) => sheet
                .subject
                .region()
                .map_or_else(Inputs::default, |region| on_region_sheet(edition, region)),
            What::Chooser
            | What::Moved(..)
            | What::Calendar(..)
            | What::Card(Card::Contact(_), _)
            | What::Sitemap
            | What::Robots => Inputs::default(),
        }
    }

    /// The sheets that a page leads to.
    fn told(&self, page: &Page) -> Vec<&str> {
        match page {
            Page::Region(id) => self
                .routes
                .sheets_of(&Subject::Region(id.clone()))
                .collect(),
            Page::Flyers => self.routes.region_sheets().collect(),
            Page::Infosheet(id) => self
                .routes
                .sheets_of(&Subject::Infosheet(id.clone()))
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Returns the persons whom a page lists or counts.
fn on<M>(edition: &Edition<M>, page: &Page) -> Vec<PersonKey> {
    match page {
        Page::Home | Page::Persons => edition.person_keys().collect(),
        Page::Region(id) => edition.persons_in(id).to_vec(),
        Page::Role(id) => edition
            .person_keys()
            .filter(|k| edition.person(*k).roles.contains(id))
            .collect(),
        Page::Topic(id) => edition
            .person_keys()
            .filter(|k| edition.person(*k).topics.contains(id))
            .collect(),
        Page::Person(_)
        | Page::Regions
        | Page::Roles
        | Page::Topics
        | Page::Infosheets
        | Page::Infosheet(_)
        | Page::Agenda
        | Page::Training(_)
        | Page::Event(_)
        | Page::Articles
        | Page::Article(_)
        | Page::Handbook(_)
        | Page::Flyers
        | Page::About
        | Page::Privacy
        | Page::Accessibility
        | Page::NotFound => Vec::new(),
    }
}

/// Returns whom a sheet about a region shows: those who can be asked there, or else those around it.
fn on_region_sheet<M>(edition: &Edition<M>, region: &RegionId) -> Inputs<'static> {
    let listed = edition.persons_in(region).to_vec();
    let nearby = match listed.is_empty() {
        true => edition
            .regions
            .get(region)
            .and_then(|r| edition.nearest(r))
            .map_or(Vec::new(), |r| edition.persons_in(&r.id).to_vec()),
        false => Vec::new(),
    };
    Inputs {
        listed,
        nearby,
        ..Inputs::default()
    }
}
