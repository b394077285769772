//! `sleutelgids press`.

use std::path::{Path, PathBuf};

use super::args::{CommonArgs, Press};
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use crate::engine::folders::PRESS;
use crate::write::{File, Publication};
use sleutelgids_core::diag::{Diagnostic, say};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_print::imposition::{self, Imposable};
use sleutelgids_render::Made;

/// Puts the pages of each sheet in a format that is imposed beside each other on press sheets.
pub fn run(common: &CommonArgs, own: &Press, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    job.refuse_output(true)?;
    let output = job.output();
    let flyers = match own.flyers.is_empty() {
        true => find(&output)?,
        false => own.flyers.clone(),
    };
    if flyers.is_empty() {
        return Err(Trouble::usage(say!("trouble-no-flyers", folder: &output)));
    }
    let (mut made, mut problems) = (Vec::new(), Vec::new());
    for path in &flyers {
        #[allow(
            clippy::disallowed_methods,
            reason = "the reader named this file, or our own build made it"
        )]
        let bytes = std::fs::read(path).map_err(|e| Trouble::file("cannot-read", path, &e))?;
        match press_sheet(path, &bytes, &output, job.date) {
            Ok(sheet) => made.push(sheet),
            Err(problem) => problems.push(problem.record(path.display().to_string())),
        }
    }
    let sources = sleutelgids_core::source::Sources::default();
    if !problems.is_empty() {
        ui.problems(&problems, &sources);
        return Ok(Outcome::ContentErrors);
    }
    let (publication, problems) = Publication::check(&output, PRESS, made.iter().map(File::from))?;
    ui.problems(&problems, &sources);
    let Some(publication) = publication else {
        return Ok(Outcome::ContentErrors);
    };
    publication.write()?;
    ui.say(&say!("say-press", count: made.len(), folder: &output.join(PRESS)));
    Ok(Outcome::Done)
}

fn press_sheet(path: &Path, bytes: &[u8], output: &Path, date: Date) -> Result<Made, Diagnostic> {
    let sheet = Imposable::read(bytes)?;
    let route = route(path, output, sheet.suffix());
    let options = imposition::Options {
        title: route.clone(),
        ident: route.clone(),
        date,
    };
    let bytes = sheet.impose(&options)?;
    Ok(Made { route, bytes })
}

/// Returns where a press sheet goes: into a folder of its edition, since two editions have flyers of the same name.
fn route(flyer: &Path, output: &Path, suffix: &str) -> String {
    let stem = flyer
        .file_stem()
        .map_or_else(String::new, |s| s.to_string_lossy().into_owned());
    let (flyer, output) = (flyer.canonicalize().ok(), output.canonicalize().ok());
    let within = flyer
        .zip(output)
        .and_then(|(f, o)| Some(f.strip_prefix(o).ok()?.to_path_buf()));
    let mut parts = within
        .iter()
        .flat_map(|p| p.iter())
        .map(|part| part.to_string_lossy());
    match (parts.next(), parts.next()) {
        (Some(edition), Some(_)) => format!("{edition}/{stem}-{suffix}.pdf"),
        _ => format!("{stem}-{suffix}.pdf"),
    }
}

/// Returns the sheets of the last build that are imposed, in the order of their paths.
fn find(output: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let imposed = SheetFormat::choices().filter(|format| format.imposition.is_some());
    let endings: Vec<String> = imposed
        .map(|format| format!("-{}.pdf", format.word))
        .collect();
    let mut sheets = Vec::new();
    if !output.is_dir() {
        return Ok(sheets);
    }
    for entry in walkdir::WalkDir::new(output).sort_by_file_name() {
        let entry = entry.map_err(|e| Trouble::file("cannot-read", output, &e.into()))?;
        let press = entry.path().starts_with(output.join(PRESS));
        let name = entry.file_name().to_string_lossy();
        if !press && endings.iter().any(|ending| name.ends_with(ending)) {
            sheets.push(entry.into_path());
        }
    }
    Ok(sheets)
}
