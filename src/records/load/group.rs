//! The files of one record.

use sleutelgids_core::model::Lang;
use sleutelgids_core::source::FileId;

/// A record's files.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The main file.
    pub main: Option<FileId>,
    /// The translations, by language.
    pub translations: Vec<(Lang, FileId)>,
}
