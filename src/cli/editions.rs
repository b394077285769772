//! `sleutelgids editions`.

use serde_json::json;

use super::args::{Common, Editions, Format};
use super::report::{Trouble, Ui};
use super::{Outcome, ledger};
use crate::diag::{did_you_mean, has_errors, say};
use crate::model::PersonId;
use crate::register::FILE;
use crate::source::Sources;

/// Shows the register of printed sheets, or those with one person.
pub fn run(common: &Common, own: &Editions, ui: &Ui) -> Result<Outcome, Trouble> {
    let mut sources = Sources::default();
    let (register, problems) = ledger::read(common, &mut sources)?;
    if has_errors(&problems) {
        ui.problems(&problems, &sources, false);
        return Ok(Outcome::ContentErrors);
    }
    let mut sheets = register.all();
    if let Some(person) = own.person.as_deref().map(PersonId::new) {
        sheets.retain(|p| p.persons.contains(&person));
        let known = register.persons();
        if !known.contains(&person)
            && let Some(near) = did_you_mean(person.as_str(), known.iter().map(|p| p.as_str()))
        {
            ui.say(&say!("say-on-no-sheet", person: person.as_str(), near: near));
        }
    }
    if common.format == Format::Json {
        let list: Vec<_> = sheets.iter().map(|p| ledger::json(p)).collect();
        ui.output(&format!("{:#}\n", json!({ "sheets": list })));
    } else if sheets.is_empty() {
        ui.say(&say!("say-no-sheets", file: FILE));
    } else {
        ui.output(&ledger::table(&sheets, ui.tongue));
        let there = sheets.iter().filter(|p| p.recalled.is_none()).count();
        ui.say(&say!("say-sheets", count: sheets.len(), there: there));
    }
    Ok(Outcome::Done)
}
