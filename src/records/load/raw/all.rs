//! All records of a site together, and the schema of each kind, from the one list of kinds.

use std::sync::Arc;

use super::super::raw_html::{EditorNote, RawBody};
use super::{Common, TranslationStatus};
use sleutelgids_core::model::Lang;
use sleutelgids_core::source::{FileId, Span};

/// A record as read.
#[derive(Debug, Clone)]
pub struct RawRecord<T> {
    /// File name without its endings.
    pub id: String,
    /// `kind/id`, for messages.
    pub name: String,
    /// The main file.
    pub file: FileId,
    /// The head of the main file, to point at when nothing better is known.
    pub head: Span,
    /// Its fields, translations merged in.
    pub fields: T,
    /// Its bodies by language, the main file's first.
    pub bodies: Vec<(Lang, RawBody)>,
    /// What its texts hold that no reader sees.
    pub notes: Vec<EditorNote>,
    /// What is known of its translations.
    pub translations: Vec<(Lang, TranslationStatus)>,
}

/// Records of one kind; shared with the memory of who reads a site again and again.
pub type Records<T> = Vec<Arc<RawRecord<T>>>;

/// Looks at the records of every kind, one kind after the other.
pub trait EachKind<'r> {
    /// Looks at the records of one kind.
    fn kind<T: Common>(&mut self, records: &'r Records<T>);
}

/// Reads the records of every kind.
pub trait ReadKind {
    /// Reads the records of the kind with this name in the list.
    fn kind<T: Common + Send + Sync + 'static>(&mut self, kind: &'static str) -> Records<T>;
}

/// Declares the kinds of record, each with the block that is its format: what holds the records of a site, how it is filled and
/// gone through, and the schemas.
macro_rules! kinds {
    ($( #[doc = $doc:literal] $kind:ident: $raw:ty; )*) => {
        /// All records of a site.
        #[derive(Debug, Clone, Default)]
        pub struct RawRecords {
            /// The names of all records by kind, also of those that could not be read: a reference to one is no mistake.
            pub named: std::collections::BTreeMap<&'static str, std::collections::BTreeSet<String>>,
            /// What the texts of all records hold that no reader sees.
            pub notes: Vec<$crate::load::raw_html::EditorNote>,
            $( #[doc = $doc] pub $kind: $crate::load::raw::Records<$raw>, )*
        }

        impl RawRecords {
            /// Reads the records of all kinds, one after the other.
            pub fn read(reader: &mut impl $crate::load::raw::ReadKind) -> Self {
                Self {
                    $( $kind: reader.kind::<$raw>(stringify!($kind)), )*
                    ..Self::default()
                }
            }

            /// Shows the records of all kinds to whoever looks at each, one kind after the other.
            pub fn each<'r>(&'r self, viewer: &mut impl $crate::load::raw::EachKind<'r>) {
                $( viewer.kind(&self.$kind); )*
            }
        }

        /// The JSON Schema (draft 2020-12) of each kind of record, by the name of its folder.
        pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
            let kinds = [
                ("site", RawSite::schema()),
                $( (stringify!($kind), <$raw>::schema()), )*
            ];
            let described = kinds.into_iter().map(|(kind, mut schema)| {
                schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
                schema["title"] = kind.into();
                (kind, schema)
            });
            described.collect()
        }
    };
}

pub(super) use kinds;
