//! Which pictures an edition shows, and where their files are.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::Diagnostic;
use crate::edition::{Edition, Paper};
use crate::load::Media;
use crate::model::MediaId;
use crate::render::images::{Images, Wanted};

use super::context::Planned;
use super::watch::{Each, Watch};

/// Prepares the pictures of an edition; those that only a withheld record names are never opened.
pub fn prepare(planned: &Planned, media: &Media, watch: &Watch) -> (Images, Vec<Diagnostic>) {
    let mut wanted = Wanted::default();
    collect(&planned.web, &mut wanted.portraits, &mut wanted.logos);
    collect(&planned.sheets, &mut wanted.portraits, &mut wanted.logos);
    // Two editions never share a picture's name: it would tell that they show the same person.
    made(&wanted, media, &planned.web.name, watch)
}

/// Prepares the pictures of print files, which are on no website.
pub fn for_print(
    edition: &Edition<Paper>,
    folder: &str,
    media: &Media,
    watch: &Watch,
) -> (Images, Vec<Diagnostic>) {
    let mut wanted = Wanted::default();
    collect(edition, &mut wanted.portraits, &mut wanted.logos);
    made(&wanted, media, folder, watch)
}

fn made(wanted: &Wanted, media: &Media, salt: &str, watch: &Watch) -> (Images, Vec<Diagnostic>) {
    let each = Each::of(watch);
    let read = |id: &MediaId| {
        each.begin(&format!("content/media/{}", id.as_str()));
        media.read(id).ok().map(Arc::from)
    };
    Images::prepare(wanted, &read, salt)
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
