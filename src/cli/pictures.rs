//! Which pictures an edition shows, and where their files are.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::edition::{Edition, Paper};
use crate::load::Loaded;
use crate::model::MediaId;
use crate::render::images::{Images, Wanted};

use super::context::Planned;

/// Prepares the pictures of an edition; those that only a withheld record names are never opened.
pub fn prepare(planned: &Planned, loaded: &Loaded) -> (Images, Vec<Diagnostic>) {
    let mut wanted = Wanted::default();
    collect(&planned.web, &mut wanted.portraits, &mut wanted.logos);
    collect(&planned.sheets, &mut wanted.portraits, &mut wanted.logos);
    // Two editions never share a picture's name: it would tell that they show the same person.
    made(&wanted, &planned.web.name, loaded)
}

/// Prepares the pictures of print files, which are on no website.
pub fn for_print(
    edition: &Edition<Paper>,
    folder: &str,
    loaded: &Loaded,
) -> (Images, Vec<Diagnostic>) {
    let mut wanted = Wanted::default();
    collect(edition, &mut wanted.portraits, &mut wanted.logos);
    made(&wanted, folder, loaded)
}

/// Prepares pictures; what is wrong with one is said where a record names it.
pub fn made(wanted: &Wanted, salt: &str, loaded: &Loaded) -> (Images, Vec<Diagnostic>) {
    let read = |id: &MediaId| loaded.media.read(id).ok().map(Arc::from);
    let (images, problems) = Images::prepare(wanted, &read, salt);
    (images, problems.into_iter().map(|p| placed(p, loaded)).collect())
}

/// A problem of a picture, at the line of the first record that names it.
fn placed(problem: Diagnostic, loaded: &Loaded) -> Diagnostic {
    let records = &loaded.records;
    let named = problem.record.as_deref().and_then(|r| r.strip_prefix("media/"));
    let persons = records.persons.iter().map(|r| (&r.name, "photo", &r.fields.photo));
    let contacts = records.contacts.iter().map(|r| (&r.name, "photo", &r.fields.photo));
    let logos = records.organisations.iter().map(|r| (&r.name, "logo", &r.fields.logo));
    let found = persons.chain(contacts).chain(logos).find_map(|(record, field, raw)| {
        let raw = raw.as_ref().filter(|raw| Some(raw.value.as_str()) == named)?;
        Some((record.clone(), field, raw.span))
    });
    match found {
        Some((record, field, span)) => problem.at(span).record(record).field(field),
        None => problem,
    }
}

fn collect<M>(
    edition: &Edition<M>,
    portraits: &mut BTreeSet<MediaId>,
    logos: &mut BTreeSet<MediaId>,
) {
    portraits.extend(edition.persons.iter().filter_map(|p| Some(p.photo.as_ref()?.media.clone())));
    portraits.extend(edition.contacts.values().filter_map(|c| c.photo.clone()));
    logos.extend(edition.organisations.values().filter_map(|o| o.logo.clone()));
}
