//! Names of records. A record's id is its file name; it stays inside the program and the site's own folder.
//!
//! A person's id is chosen by staff and may hold her name: rendering never sees a [`PersonId`].

/// An id, of whatever kind.
pub trait Id: Sized + Ord {
    /// The folder under `content/` that holds such records.
    const KIND: &'static str;

    /// An id as a file name gives it.
    fn of(id: &str) -> Self;
}

/// Declares ids, each with the folder of its kind, and the list of all kinds.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident, $kind:literal;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(std::sync::Arc<str>);

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

        impl $crate::model::id::Id for $name {
            const KIND: &'static str = $kind;

            fn of(id: &str) -> Self {
                Self::new(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
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

pub(super) use ids;
