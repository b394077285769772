//! `sleutelgids schema`.

use super::args::Schema;
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use sleutelgids_core::diag::{did_you_mean, say};
use sleutelgids_records::load::raw::schemas;

/// Prints the JSON Schema of one kind of record, or writes all of them.
pub fn run(own: &Schema, ui: &Ui) -> Result<Outcome, Trouble> {
    let every_schema = schemas();
    let text = |schema: &serde_json::Value| format!("{schema:#}\n");
    if let Some(folder) = &own.folder {
        #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
        std::fs::create_dir_all(folder).map_err(|e| Trouble::file("cannot-make", folder, &e))?;
        for (kind, schema) in &every_schema {
            let path = folder.join(format!("{kind}.schema.json"));
            #[allow(clippy::disallowed_methods, reason = "the reader chose this folder")]
            std::fs::write(&path, text(schema))
                .map_err(|e| Trouble::file("cannot-write", &path, &e))?;
        }
        ui.say(&say!("say-schemas", count: every_schema.len(), folder: folder));
        return Ok(Outcome::Done);
    }
    let Some(kind) = &own.kind else {
        let every: serde_json::Map<_, _> = every_schema
            .into_iter()
            .map(|(kind, schema)| (kind.to_owned(), schema))
            .collect();
        ui.output(&text(&every.into()));
        return Ok(Outcome::Done);
    };
    match every_schema.iter().find(|(k, _)| k == kind) {
        Some((_, schema)) => {
            ui.output(&text(schema));
            Ok(Outcome::Done)
        }
        None => {
            let kinds: Vec<&str> = every_schema.iter().map(|(k, _)| *k).collect();
            let hint = match did_you_mean(kind, kinds.iter().copied()) {
                Some(near) => say!("hint-meant", near: near),
                None => say!("hint-choose", known: kinds),
            };
            Err(Trouble::usage(say!("trouble-kind", kind: kind, hint: hint)))
        }
    }
}
