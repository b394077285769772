//! `sleutelgids press`.

use std::path::{Path, PathBuf};

use super::args::{Common, Press};
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use crate::engine::folders::PRESS;
use crate::write::{File, Publication};
use sleutelgids_core::diag::say;
use sleutelgids_print::imposition;
use sleutelgids_render::Made;

/// Puts each A5 flyer twice, or its pages two by two, on A4 sheets.
pub fn run(common: &Common, own: &Press, ui: &Ui) -> Result<Outcome, Trouble> {
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
        let route = route(path, &output);
        let options = imposition::Options {
            title: route.clone(),
            ident: route.clone(),
            date: job.date,
        };
        match imposition::two_up(&bytes, &options) {
            Ok(sheet) => made.push(Made {
                route,
                bytes: sheet,
            }),
            Err(problem) => problems.push(problem.record(path.display().to_string())),
        }
    }
    let sources = sleutelgids_core::source::Sources::default();
    if !problems.is_empty() {
        ui.problems(&problems, &sources, false);
        return Ok(Outcome::ContentErrors);
    }
    let (publication, problems) = Publication::check(&output, PRESS, made.iter().map(File::from))?;
    ui.problems(&problems, &sources, false);
    let Some(publication) = publication else {
        return Ok(Outcome::ContentErrors);
    };
    publication.write()?;
    ui.say(&say!("say-press", count: made.len(), folder: &output.join(PRESS)));
    Ok(Outcome::Done)
}

/// Where its press sheet goes: into a folder of its edition, since two editions have flyers of the same name.
fn route(flyer: &Path, output: &Path) -> String {
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
        (Some(edition), Some(_)) => format!("{edition}/{stem}-2-op-a4.pdf"),
        _ => format!("{stem}-2-op-a4.pdf"),
    }
}

/// The A5 flyers of the last build, in the order of their paths.
fn find(output: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    if !output.is_dir() {
        return Ok(found);
    }
    for entry in walkdir::WalkDir::new(output).sort_by_file_name() {
        let entry = entry.map_err(|e| Trouble::file("cannot-read", output, &e.into()))?;
        let press = entry.path().starts_with(output.join(PRESS));
        if !press && entry.file_name().to_string_lossy().ends_with("-a5.pdf") {
            found.push(entry.into_path());
        }
    }
    Ok(found)
}
