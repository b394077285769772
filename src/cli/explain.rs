//! `sleutelgids explain`.

use super::args::Explain;
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use sleutelgids_core::diag::explain::{page, pages};
use sleutelgids_core::diag::{did_you_mean, say};

/// Prints the page of a code, or a line for every code.
pub fn run(own: &Explain, ui: &Ui) -> Result<Outcome, Trouble> {
    let Some(code) = &own.code else {
        let lines: Vec<String> = pages(ui.tongue)
            .map(|p| format!("{}  {}\n", p.code, p.title))
            .collect();
        ui.output(&lines.concat());
        return Ok(Outcome::Done);
    };
    if let Some(page) = page(ui.tongue, code) {
        ui.output(&page.plain());
        return Ok(Outcome::Done);
    }
    let hint = match did_you_mean(code, pages(ui.tongue).map(|p| p.code)) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-explain"),
    };
    Err(Trouble::usage(say!("trouble-code", code: code, hint: hint)))
}
