//! All records of a site together, and the schema of each kind.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::super::field::FromNode as _;
use super::super::raw_html::{EditorNote, RawBody};
use super::{
    RawArticle, RawChapter, RawContact, RawEvent, RawHandbook, RawInfosheet, RawOrganisation,
    RawPerson, RawRegion, RawRole, RawSite, RawTopic, RawTraining, TranslationStatus,
};
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

/// All records of a site.
#[derive(Debug, Clone, Default)]
pub struct RawRecords {
    /// The names of all records by kind, also of those that could not be read: a reference to one is no mistake.
    pub named: BTreeMap<&'static str, BTreeSet<String>>,
    /// What the texts of all records hold that no reader sees.
    pub notes: Vec<EditorNote>,
    /// Key persons.
    pub persons: Records<RawPerson>,
    /// Regions.
    pub regions: Records<RawRegion>,
    /// Organisations.
    pub organisations: Records<RawOrganisation>,
    /// Contacts.
    pub contacts: Records<RawContact>,
    /// Roles.
    pub roles: Records<RawRole>,
    /// Topics.
    pub topics: Records<RawTopic>,
    /// Information sheets.
    pub infosheets: Records<RawInfosheet>,
    /// Trainings.
    pub trainings: Records<RawTraining>,
    /// Events.
    pub events: Records<RawEvent>,
    /// Articles.
    pub articles: Records<RawArticle>,
    /// Handbooks.
    pub handbooks: Records<RawHandbook>,
    /// Chapters of handbooks; their id is `handbook/chapter`.
    pub chapters: Records<RawChapter>,
}

/// The JSON Schema (draft 2020-12) of each kind of record, by the name of its folder.
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    let kinds = [
        ("site", RawSite::schema()),
        ("persons", RawPerson::schema()),
        ("regions", RawRegion::schema()),
        ("organisations", RawOrganisation::schema()),
        ("contacts", RawContact::schema()),
        ("roles", RawRole::schema()),
        ("topics", RawTopic::schema()),
        ("infosheets", RawInfosheet::schema()),
        ("trainings", RawTraining::schema()),
        ("events", RawEvent::schema()),
        ("articles", RawArticle::schema()),
        ("handbooks", RawHandbook::schema()),
        ("chapters", RawChapter::schema()),
    ];
    kinds
        .into_iter()
        .map(|(kind, mut schema)| {
            schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
            schema["title"] = kind.into();
            (kind, schema)
        })
        .collect()
}
