//! The format of records against what the rest of the program knows of it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::raw::schemas;
use sleutelgids_core::model::facts::{BODY, record};
use sleutelgids_core::model::kinds::KINDS;

/// The keys that a schema has, nested ones after a dot.
fn keys(schema: &Value, before: &str, into: &mut BTreeSet<String>) {
    let values = ["items", "additionalProperties"]
        .into_iter()
        .filter_map(|of| schema.get(of));
    values.for_each(|of| keys(of, before, into));
    for (key, value) in schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
    {
        let path = if before.is_empty() {
            key.clone()
        } else {
            format!("{before}.{key}")
        };
        let count = into.len();
        keys(value, &path, into);
        if into.len() == count {
            into.insert(path);
        }
    }
}

#[test]
fn every_key_of_a_record_is_in_the_table() {
    let schemas = schemas();
    let (_, schema) = schemas
        .iter()
        .find(|(kind, _)| *kind == "persons")
        .expect("persons");
    let mut format = BTreeSet::new();
    keys(schema, "", &mut format);
    let table: BTreeSet<String> = record().map(|(key, _)| key.to_owned()).collect();
    assert_eq!(
        table.len(),
        record().count(),
        "a key stands twice in `model::facts`"
    );
    let missing: Vec<_> = format.difference(&table).collect();
    assert!(missing.is_empty(), "not in `model::facts`: {missing:?}");
    let gone: Vec<_> = table
        .difference(&format)
        .filter(|key| *key != BODY.0)
        .collect();
    assert!(
        gone.is_empty(),
        "in `model::facts`, and no key of a record: {gone:?}"
    );
}

#[test]
fn every_kind_of_record_has_a_schema() {
    let described: BTreeSet<&str> = schemas().into_iter().map(|(kind, _)| kind).collect();
    for kind in KINDS {
        assert!(described.contains(kind), "no schema of `{kind}`");
    }
}
