//! Names of records. A record's id is its file name; it stays inside the program and the site's own folder.
//!
//! A person's id is chosen by staff and may hold her name: rendering never sees a [`PersonId`].

use std::fmt;
use std::sync::Arc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $kind:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The folder under `content/` that holds such records.
            pub const KIND: &'static str = $kind;

            /// An id as a file name gives it: lower-case Latin letters, digits and hyphens.
            pub fn new(id: &str) -> Self {
                Self(id.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*

        /// The kinds of records there are: the folders under `content/` that hold them.
        pub const KINDS: [&str; [$($kind),*].len()] = [$($kind),*];
    };
}

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
