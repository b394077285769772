//! Who is on the printer's sheets and not on the site.

use std::collections::BTreeSet;

use super::report::Ui;
use crate::engine::context::Context;
use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::PersonId;
use sleutelgids_edition::on_paper_alone;
use sleutelgids_records::register::Printed;

/// Says who is on the printer's sheets alone: on those that were made, or else on all that could be.
pub fn say_paper_only(ui: &Ui, context: &Context, printed: &[&Printed]) {
    let Some(catalogue) = &context.catalogue else {
        return;
    };
    for settings in &catalogue.site.editions {
        let mut alone = on_paper_alone(catalogue, settings, context.date);
        let sheets = printed.iter().filter(|p| p.sheet.folder == settings.name);
        let on_sheets: BTreeSet<&PersonId> = sheets.flat_map(|p| &p.persons).collect();
        alone.retain(|person| printed.is_empty() || on_sheets.contains(person));
        if !alone.is_empty() {
            let named = alone.iter().filter_map(|id| {
                let person = catalogue.persons.get(id)?;
                Some(say!("say-record-named", record: format!("persons/{id}"), name: &person.name))
            });
            let persons: Vec<Words> = named.collect();
            ui.say(&say!("say-paper-only", count: alone.len(), persons: persons));
        }
    }
}
