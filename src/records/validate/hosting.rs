//! Where a site lies, and who may show it.
//!
//! In: the settings. Out: the sites that may show pages in a frame, and what a host or the keeper of a domain has to be told besides:
//! rules for search engines in a folder, which nobody reads there, and frames that no host hears of.

use super::address;
use super::checker::Scope;
use crate::load::field::Raw;
use crate::load::raw::{List, RawRecord, RawSite};
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::site::{EditionSettings, Host, Mode, Site};
use sleutelgids_core::source::Span;

/// Returns the sites that may show pages in a frame; reports what is not the beginning of an address (`SG0409`).
pub fn framed_by(raw: &Raw<List<String>>, scope: &mut Scope<'_, '_>) -> Vec<String> {
    let mut sites = Vec::new();
    for (i, site) in raw.iter().flat_map(|list| &list.value).enumerate() {
        let typed = site.value.trim_end_matches('/');
        if is_origin(typed) {
            sites.push(typed.to_owned());
            continue;
        }
        let problem = problem!("SG0409", text: &site.value).field(format!("framed_by[{i}]"));
        let problem = match beginning(typed) {
            Some(near) => problem.hint(say!("hint-meant", near: near)),
            None => problem,
        };
        scope.report(problem, site.span);
    }
    sites
}

/// Returns whether a text is a scheme and a host, with nothing in it that ends a value of a header.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").unwrap_or_default();
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b".-:".contains(&b);
    address::is_url(text) && host.bytes().all(is_plain)
}

/// Returns the beginning of an address that says more, or lacks its scheme.
fn beginning(text: &str) -> Option<String> {
    let bare = text.split_once("://").map_or(text, |(_, bare)| bare);
    let host = bare.split(['/', '?', '#']).next().unwrap_or(bare);
    let origin = format!("https://{host}");
    is_origin(&origin).then_some(origin)
}

/// Returns what has to be told elsewhere. Advice: `SG0408` rules for search engines in a folder of a domain. Warning: `SG0414` frames
/// that no host hears of.
pub fn judge(raw: &RawRecord<RawSite>, site: &Site) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let editions = site.editions.iter().enumerate();
    for (i, edition) in editions.filter(|(_, edition)| is_found(edition)) {
        let raw_edition = raw
            .fields
            .editions
            .as_ref()
            .and_then(|list| list.value.get(i));
        let edition_base_url = raw_edition.and_then(|edition| edition.value.base_url.as_ref());
        let place = match edition_base_url {
            Some(url) => Some((format!("editions[{i}].base_url"), url.span)),
            None => raw
                .fields
                .base_url
                .as_ref()
                .map(|url| ("base_url".to_owned(), url.span)),
        };
        let base = edition.base_url.as_ref().unwrap_or(&site.base_url);
        problems.extend(place.and_then(|place| in_a_folder(base, edition, place, &raw.name)));
    }
    let is_told = site.hosting.iter().any(|host| *host != Host::Nginx);
    if let Some(framed_by) = raw.fields.framed_by.as_ref().filter(|_| !is_told) {
        let problem = problem!("SG0414").at(framed_by.span).record(&raw.name);
        problems.push(problem.field("framed_by"));
    }
    problems
}

/// Returns whether search engines may find an edition.
fn is_found(edition: &EditionSettings) -> bool {
    edition.mode != Mode::Internal && edition.moved_to.is_none()
}

fn in_a_folder(
    base: &str,
    edition: &EditionSettings,
    (field, span): (String, Span),
    record: &str,
) -> Option<Diagnostic> {
    let (scheme, bare) = base.split_once("://")?;
    let (host, path) = bare.split_once('/')?;
    let advice = problem!("SG0408", path: format!("/{path}")).hint(say!(
        "hint",
        file: format!("output/{}/robots.txt", edition.name),
        robots: format!("{scheme}://{host}/robots.txt")
    ));
    Some(advice.at(span).record(record).field(field))
}
