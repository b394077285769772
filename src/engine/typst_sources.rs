//! What Typst is handed for each sheet, for whoever writes a print template.
//!
//! A folder a sheet: its template as `main.typ`, `data.json`, pictures, and the templates it imports; beside them the
//! fonts. Any of Typst's own tools opens it. The files show what the sheet shows: they come from the same edition.

use std::path::PathBuf;

use super::context::Context;
use super::folders::TYPST;
use super::job::Job;
use super::planned::{Planned, strictest};
use super::progress::Observer;
use super::sheet_queue::Sheets;
use super::trouble::Trouble;
use super::{backdating, pictures};
use crate::write::{self, File, Publication};
use sleutelgids_core::diag::{Diagnostic, did_you_mean, has_errors, say};
use sleutelgids_core::i18n::Messages;
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::Output;
use sleutelgids_render::subjects::Subjects;
use sleutelgids_render::{Fingerprint, Made};

/// Writes the sources of all sheets, or of those that are named; returns of how many, and where they are. `None` when something is
/// wrong, which the context's problems then say.
///
/// # Errors
/// When the machine refuses, or a sheet is named that is not there.
pub fn write(
    job: &Job,
    context: &mut Context,
    names: &[String],
    observer: Observer<'_>,
) -> Result<Option<(usize, PathBuf)>, Trouble> {
    let Some(messages) = context.messages() else {
        return Ok(None);
    };
    let planned = context.plan(&messages);
    let returning = backdating::returning(context, job, true)?;
    context.problems.extend(returning);
    if has_errors(&context.problems) {
        return Ok(None);
    }
    let wanted: Vec<(&Planned, Vec<&Output>)> =
        planned.iter().map(|p| (p, wanted(p, names))).collect();
    let is_there = |name: &&String| wanted.iter().any(|(_, outputs)| named(outputs, name));
    if let Some(name) = names.iter().find(|name| !is_there(name)) {
        return Err(unknown(name, &planned));
    }
    let mut files = vec![unversioned()];
    files.extend(fonts(context));
    for (planned, outputs) in &wanted {
        match render(planned, outputs, context, &messages, observer) {
            Ok(of_edition) => files.extend(of_edition),
            Err(problems) => context.problems.extend(problems),
        }
    }
    if has_errors(&context.problems) {
        return Ok(None);
    }
    let readers = strictest(&planned);
    let parent = job.folder_beside();
    let nested = write::apart(&parent, &[(TYPST, readers)], &[])?;
    context.problems.extend(nested);
    let (publication, problems) = Publication::check(&parent, TYPST, files.iter().map(File::from))?;
    context.problems.extend(problems);
    let publication = publication.filter(|_| !has_errors(&context.problems));
    let Some(publication) = publication else {
        return Ok(None);
    };
    publication
        .for_readers(readers)
        .made_wholly_from(Some(shown(&planned)))
        .write()?;
    let sheets = wanted.iter().map(|(_, outputs)| outputs.len()).sum();
    Ok(Some((sheets, parent.join(TYPST))))
}

/// The sheets of an edition that are asked for: all when none is named.
fn wanted<'p>(planned: &'p Planned, names: &[String]) -> Vec<&'p Output> {
    let mut sheets: Vec<&Output> = planned
        .plan
        .outputs
        .iter()
        .filter(|o| o.what.is_print())
        .collect();
    sheets.retain(|o| names.is_empty() || names.contains(&o.route));
    sheets
}

fn named(outputs: &[&Output], name: &str) -> bool {
    outputs.iter().any(|o| o.route == name)
}

fn unknown(name: &str, planned: &[Planned]) -> Trouble {
    let outputs = planned.iter().flat_map(|p| &p.plan.outputs);
    let sheets = outputs
        .filter(|o| o.what.is_print())
        .map(|o| o.route.as_str());
    let hint = match did_you_mean(name, sheets) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-sheet"),
    };
    Trouble::usage(say!("trouble-sheet", sheet: name, hint: hint))
}

/// Returns the fingerprint of everybody whom the sheets of all editions show: a build empties the folder when that is another one.
pub fn shown(planned: &[Planned]) -> Fingerprint {
    let none = Images::default();
    let subjects = planned
        .iter()
        .flat_map(|p| Subjects::of(&p.sheets, &none).all().collect::<Vec<_>>());
    Fingerprint::of_value(&subjects.collect::<Vec<_>>())
}

/// A note for git to leave the folder alone: it holds what the sheets show of persons.
fn unversioned() -> Made {
    let bytes = b"# Personal data: never in a history.\n*\n".to_vec();
    Made {
        route: ".gitignore".to_owned(),
        bytes,
    }
}

/// The theme's fonts, once for all sheets.
fn fonts(context: &Context) -> Vec<Made> {
    let fonts = context.loaded.theme.fonts();
    fonts
        .map(|(path, bytes)| Made {
            route: path.to_owned(),
            bytes: bytes.to_vec(),
        })
        .collect()
}

fn render(
    planned: &Planned,
    outputs: &[&Output],
    context: &Context,
    messages: &Messages,
    observer: Observer<'_>,
) -> Result<Vec<Made>, Vec<Diagnostic>> {
    let (images, problems) =
        pictures::prepare(planned, &context.loaded.media, None, observer.watch);
    let problems = pictures::placed(problems, &context.loaded.records);
    if has_errors(&problems) {
        return Err(problems);
    }
    let (edition, plan, theme) = (&planned.sheets, &planned.plan, &context.loaded.theme);
    let (notice, is_proof) = (None, false);
    let sheets = Sheets {
        edition,
        plan,
        images: &images,
        theme,
        messages,
        notice,
        is_proof,
    };
    let sources = sheets.each(outputs, observer, |draft| draft.sources())?;
    let folder = &planned.web.name;
    let mut files: Vec<Made> = sources.into_iter().flat_map(|(_, files)| files).collect();
    files
        .iter_mut()
        .for_each(|m| m.route = format!("{folder}/{}", m.route));
    Ok(files)
}
