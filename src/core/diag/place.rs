//! Where a problem stands of which only the record is known.
//!
//! In: a record, as `kind/id`, and a field. Out: the line of that field in the record's file, or its beginning.

use crate::source::{Sources, Span, offset};

/// Returns the place of a record's field; nothing when the record has no file.
pub(super) fn of(record: &str, field: Option<&str>, sources: &Sources) -> Option<Span> {
    let names = match record {
        "site.yaml" => vec!["content/site.yaml".to_owned()],
        _ => [".md", ".yaml", "/handbook.yaml", "/handbook.md"]
            .map(|end| format!("content/{record}{end}"))
            .to_vec(),
    };
    let mut files = sources.files();
    let (file, source) = files.find(|(_, file)| {
        let path = file.path.to_str().map(|path| path.replace('\\', "/"));
        path.is_some_and(|path| names.contains(&path))
    })?;
    let key = field.map(|f| f.split(['.', '[']).next().unwrap_or(f));
    let start = key.and_then(|key| {
        let line = format!("\n{key}:");
        let is_first = source.text.starts_with(&line[1..]);
        if is_first {
            Some(0)
        } else {
            source.text.find(&line).map(|at| at + 1)
        }
    });
    let start = offset(start.unwrap_or(0));
    Some(Span {
        file,
        start,
        end: start,
    })
}
