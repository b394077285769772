//! The kinds of record: of each its id and its folder; and which of them readers meet as they are, on the days that the records name.
//!
//! The second list is the only one of its kinds: the catalogue holds them, an edition takes over those of its day, and whoever looks in every record
//! is shown them all ([`EachKept`]). Persons, regions, contacts, information sheets and articles are not here: an edition decides
//! what is shown of them.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::hash::Hash;

use super::id::ids;
use super::publication::Handbook;
use super::who::Organisation;
use super::work::{Event, Role, Topic, Training, Window};
use super::{Date, Markdown, TextOf};

ids! {
    /// A key person's record.
    PersonId, "persons";
    /// A region's record.
    RegionId, "regions";
    /// An organisation's record.
    OrganisationId, "organisations";
    /// A coordinator's, official's or liaison's record.
    ContactId, "contacts";
    /// A role's record.
    RoleId, "roles";
    /// A topic's record.
    TopicId, "topics";
    /// An information sheet's record.
    InfosheetId, "infosheets";
    /// A training's record.
    TrainingId, "trainings";
    /// An event's record.
    EventId, "events";
    /// An article's record.
    ArticleId, "articles";
    /// A handbook's folder.
    HandbookId, "handbooks";
}

/// A record that is shown as it is.
pub trait KeptRecord: Clone + Hash {
    /// True of a kind whose records have pages of their own, to which texts may link.
    const HAS_PAGE: bool;

    /// The days on which it may be shown.
    fn window(&self) -> Window;

    /// The long text about it, in which there may be links. Where it has no page of its own it stands on the page about the site.
    fn text(&self) -> Option<&TextOf<Markdown>> {
        None
    }
}

/// Looks at the records of every kind that is shown as it is, one kind after the other.
pub trait EachKept<'r> {
    /// Looks at the records of the kind with this folder.
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    );
}

/// Declares the kinds that are shown as they are: what holds their records.
macro_rules! kept {
    ($( #[doc = $doc:literal] $kind:ident: $id:ident => $record:ident; )*) => {
        /// The records of these kinds.
        #[derive(Debug, Clone, Default, Hash)]
        pub struct KeptRecords {
            $( #[doc = $doc] pub $kind: BTreeMap<$id, $record>, )*
        }

        impl KeptRecords {
            /// Returns the records that are to be shown on a day.
            #[must_use]
            pub fn on(&self, date: Date) -> Self {
                Self { $( $kind: shown(&self.$kind, date), )* }
            }

            /// Shows the records of all kinds to whoever looks at each, one kind after the other.
            pub fn each<'r>(&'r self, viewer: &mut impl EachKept<'r>) {
                $( viewer.kind($id::KIND, &self.$kind); )*
            }
        }
    };
}

kept! {
    /// Organisations.
    organisations: OrganisationId => Organisation;
    /// Roles.
    roles: RoleId => Role;
    /// Topics.
    topics: TopicId => Topic;
    /// Trainings.
    trainings: TrainingId => Training;
    /// Events.
    events: EventId => Event;
    /// Handbooks.
    handbooks: HandbookId => Handbook;
}

fn shown<I: Ord + Clone, T: KeptRecord>(records: &BTreeMap<I, T>, date: Date) -> BTreeMap<I, T> {
    let open = records
        .iter()
        .filter(|(_, record)| record.window().open(date));
    open.map(|(id, record)| (id.clone(), record.clone()))
        .collect()
}

/// Declares kinds whose records have their days in `window` and a long text in `text`, and whether they have pages.
macro_rules! with_text {
    ($($record:ident: $has_page:literal),*) => { $(
        impl KeptRecord for $record {
            const HAS_PAGE: bool = $has_page;

            fn window(&self) -> Window {
                self.window
            }

            fn text(&self) -> Option<&TextOf<Markdown>> {
                self.text.as_ref()
            }
        }
    )* };
}

with_text!(Organisation: false, Role: true, Topic: true, Training: true, Event: true);

impl KeptRecord for Handbook {
    const HAS_PAGE: bool = true;

    fn window(&self) -> Window {
        self.window
    }
}
