//! Comments that colleagues wrote in the site's files: they are for nobody else.
//!
//! In: what texts hold that no reader sees, and the comments between the fields of records. Out: a value for each that is
//! long enough to tell something. One that anyone may read elsewhere is excused as other words are.

use super::values::{Kind, Value};
use sleutelgids_core::diag::say;
use sleutelgids_core::source::Sources;
use sleutelgids_records::load::raw::RawRecords;
use sleutelgids_records::load::raw_html::NoteKind;
use sleutelgids_records::load::{comments, front_matter};

/// A comment between the marks `<!--` and `-->` of fewer characters tells nothing.
const COMMENT: usize = 8;
/// A comment between the fields is of another kind: `# twee weken`.
const FIELD_COMMENT: usize = 20;

/// Every comment of the site.
pub fn values(raw: &RawRecords, sources: &Sources) -> Vec<Value> {
    let mut values = Vec::new();
    let is_hidden = |what: &NoteKind| !matches!(what, NoteKind::Printed { .. });
    for note in raw.notes.iter().filter(|note| is_hidden(&note.what)) {
        let inner = note.text.trim_start_matches("<!--").trim_end_matches("-->");
        values.extend(
            inner
                .lines()
                .filter_map(|line| value(&note.record, line, COMMENT)),
        );
    }
    for (_, file) in sources.files() {
        let path = file.path.to_string_lossy().replace('\\', "/");
        let Some(name) = path.strip_prefix("content/") else {
            continue;
        };
        let record = name.trim_end_matches(".md").trim_end_matches(".yaml");
        let yaml = match front_matter(&file.text) {
            Some((yaml, _)) => &file.text[yaml],
            None if name.ends_with(".yaml") => &file.text,
            None => continue,
        };
        let comments = comments::all(yaml);
        values.extend(
            comments
                .iter()
                .filter_map(|c| value(record, c, FIELD_COMMENT)),
        );
    }
    values
}

fn value(record: &str, text: &str, least: usize) -> Option<Value> {
    let text = text.trim();
    (text.chars().count() >= least).then(|| Value {
        record: record.to_owned(),
        field: "comment".to_owned(),
        text: text.to_owned(),
        kind: Kind::Common,
        bound: false,
        forbidden: Some(say!("why-comment")),
    })
}
