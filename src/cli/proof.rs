//! `sleutelgids build --proof`: the sheets of a release, marked as a proof on every page, before anything is released.
//!
//! They show whom the release would show, also those who are on paper alone, so they lie where nothing is published and
//! version control does not look. The next build empties the folder. Nothing is registered, and `output/` stays as it is.

use std::path::PathBuf;

use super::args::{Build, Common};
use super::context::Context;
use super::order::Order;
use super::release::{self, Purpose, Release};
use super::report::{Trouble, Ui};
use super::{Outcome, build, earlier};
use crate::write::{self, File, Publication};
use sleutelgids_core::diag::{has_errors, say};

/// The folder in the site's folder that holds proofs; no edition has this name.
pub const FOLDER: &str = "proof";

/// Where the folder of proofs is.
fn parent(common: &Common) -> PathBuf {
    common.output.clone().unwrap_or_else(|| common.site.clone())
}

/// Makes a proof of the sheets that are ordered.
pub fn run(common: &Common, own: &Build, ui: &Ui) -> Result<Outcome, Trouble> {
    let mut context = Context::read(common)?;
    let Some(messages) = context.messages() else {
        return Ok(refuse(&context, ui));
    };
    let planned = context.plan(&messages);
    context
        .problems
        .extend(earlier::returning(&context, common, true)?);
    if has_errors(&context.problems) {
        return Ok(refuse(&context, ui));
    }
    let order = Order::new(own);
    order.check(&planned)?;
    let mut proofs = Vec::new();
    for one in &planned {
        match release::render(one, &context, &messages, (&order, Purpose::Proof), ui) {
            Ok(mut proof) => {
                context.problems.append(&mut proof.problems);
                let edition = &one.web.name;
                proof
                    .made
                    .iter_mut()
                    .for_each(|m| m.route = format!("{edition}/{}", m.route));
                proofs.push(proof);
            }
            Err(problems) => context.problems.extend(problems),
        }
    }
    if has_errors(&context.problems) {
        return Ok(refuse(&context, ui));
    }
    let parent = parent(common);
    let folder = parent.join(FOLDER);
    let readers = build::strictest(&planned);
    context
        .problems
        .extend(write::apart(&parent, &[(FOLDER, readers)], &[])?);
    let files = proofs.iter().flat_map(|proof| &proof.made).map(File::from);
    // Never in a history: somebody on it may take back her consent.
    let ignore = [File::new(".gitignore", b"*\n")];
    let (publication, problems) = Publication::check(&parent, FOLDER, files.chain(ignore))?;
    context.problems.extend(problems);
    let publication = publication.filter(|_| !has_errors(&context.problems));
    let Some(publication) = publication else {
        return Ok(refuse(&context, ui));
    };
    publication.for_readers(readers).write()?;
    ui.problems(&context.problems, &context.loaded.sources, false);
    let count = proofs.iter().map(|proof| proof.made.len()).sum::<usize>();
    ui.say(&say!("say-proof", count: count, folder: &folder));
    build::say_paper_only(ui, &context, &printed(&proofs));
    Ok(Outcome::Done)
}

fn printed(proofs: &[Release]) -> Vec<&sleutelgids_records::register::Printed> {
    proofs.iter().flat_map(|proof| &proof.printed).collect()
}

fn refuse(context: &Context, ui: &Ui) -> Outcome {
    ui.problems(&context.problems, &context.loaded.sources, false);
    ui.say(&say!("say-proof-refused"));
    Outcome::ContentErrors
}

/// What empties the folder of proofs, when there is one.
///
/// # Errors
/// When the file system refuses.
pub fn outdated(common: &Common) -> Result<Option<Publication<'static>>, write::Failure> {
    let parent = parent(common);
    if !parent.join(FOLDER).is_dir() {
        return Ok(None);
    }
    let (publication, _) = Publication::check(&parent, FOLDER, [])?;
    Ok(publication)
}
