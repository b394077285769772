//! What a link in a text calls a page.
//!
//! In: a page, or the words of a link. Out: the other. [`Page::record`] and [`Page::of_record`] are each other's
//! reverse, for every kind of record that has a page.

use super::Page;
use sleutelgids_core::model::{
    ArticleId, EventId, HandbookId, InfosheetId, RegionId, RoleId, TopicId, TrainingId,
};

/// Pages that are no record's, which a link calls `pages/` and their kind.
pub(super) const LISTS: [Page; 12] = [
    Page::Home,
    Page::Regions,
    Page::Persons,
    Page::Roles,
    Page::Topics,
    Page::Infosheets,
    Page::Agenda,
    Page::Articles,
    Page::Flyers,
    Page::About,
    Page::Privacy,
    Page::Accessibility,
];

impl Page {
    /// The record whose page it is, as a link in a text calls it: `infosheets/actieve-rol`. None for a person's, whose
    /// record's name readers may not know.
    pub fn record(&self) -> Option<String> {
        let (kind, id) = match self {
            Self::Region(id) => (RegionId::KIND, id.as_str()),
            Self::Role(id) => (RoleId::KIND, id.as_str()),
            Self::Topic(id) => (TopicId::KIND, id.as_str()),
            Self::Infosheet(id) => (InfosheetId::KIND, id.as_str()),
            Self::Training(id) => (TrainingId::KIND, id.as_str()),
            Self::Event(id) => (EventId::KIND, id.as_str()),
            Self::Article(id) => (ArticleId::KIND, id.as_str()),
            Self::Handbook(id) => (HandbookId::KIND, id.as_str()),
            Self::Person(_)
            | Self::Home
            | Self::Regions
            | Self::Persons
            | Self::Roles
            | Self::Topics
            | Self::Infosheets
            | Self::Agenda
            | Self::Articles
            | Self::Flyers
            | Self::About
            | Self::Privacy
            | Self::Accessibility
            | Self::NotFound => return None,
        };
        Some(format!("{kind}/{id}"))
    }

    /// The page of a record, if records of that kind have one to link to.
    pub(super) fn of_record(kind: &str, id: &str) -> Option<Self> {
        Some(match kind {
            RegionId::KIND => Self::Region(RegionId::new(id)),
            RoleId::KIND => Self::Role(RoleId::new(id)),
            TopicId::KIND => Self::Topic(TopicId::new(id)),
            InfosheetId::KIND => Self::Infosheet(InfosheetId::new(id)),
            TrainingId::KIND => Self::Training(TrainingId::new(id)),
            EventId::KIND => Self::Event(EventId::new(id)),
            ArticleId::KIND => Self::Article(ArticleId::new(id)),
            HandbookId::KIND => Self::Handbook(HandbookId::new(id)),
            _ => return None,
        })
    }

    /// The page that is no record's, by its kind.
    pub(super) fn of_list(kind: &str) -> Option<Self> {
        LISTS.into_iter().find(|page| page.kind() == kind)
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Borrow;
    use std::collections::BTreeMap;
    use std::fmt::Display;

    use super::*;
    use sleutelgids_core::model::kinds::{EachKept, KINDS, KeptRecord, KeptRecords};

    /// Kinds whose records cannot be linked to.
    struct WithoutPage(Vec<&'static str>);

    impl<'r> EachKept<'r> for WithoutPage {
        fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
            &mut self,
            kind: &'static str,
            _: &'r BTreeMap<I, T>,
        ) {
            self.0.extend((!T::HAS_PAGE).then_some(kind));
        }
    }

    #[test]
    fn every_kind_of_record_can_be_linked_to() {
        // A person is not linked to by her record's name.
        let mut without_page = WithoutPage(vec!["persons", "contacts"]);
        let records = KeptRecords::default();
        records.each(&mut without_page);
        for kind in KINDS {
            let page = Page::of_record(kind, "x");
            assert_eq!(
                page.is_none(),
                without_page.0.contains(&kind),
                "no link leads to `{kind}`"
            );
            if let Some(page) = page {
                assert_eq!(page.record(), Some(format!("{kind}/x")));
            }
        }
    }

    #[test]
    fn lists_are_found_by_their_kind() {
        for page in LISTS {
            assert_eq!(Page::of_list(page.kind()), Some(page));
        }
        assert_eq!(Page::of_list("not-found"), None);
    }
}
