//! Where editions can be read.
//!
//! In: the editions and the site's own address. Out: what is wrong with two that meet. An internal edition shares its
//! address with no public one, nor does one lie within the other (`SG0241`): who puts both on a server would put the
//! internal one where everybody looks. Two public ones at one address are odd, and no leak (`SG0240`).

use super::checker::Scope;
use crate::load::raw::{RawEdition, RawSite};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::site::{EditionSettings, Mode};
use sleutelgids_core::source::Span;

/// Compares the addresses of all editions.
pub fn check(
    raw: &RawSite,
    editions: &[EditionSettings],
    site: Option<&str>,
    scope: &mut Scope<'_, '_>,
) {
    relocations(raw, editions, site, scope);
    for (at, edition) in editions.iter().enumerate() {
        for other in &editions[..at] {
            let (Some(address), Some(other_address)) =
                (address(edition, site), address(other, site))
            else {
                return;
            };
            let has_internal = edition.mode == Mode::Internal || other.mode == Mode::Internal;
            let is_one_internal = has_internal && edition.mode != other.mode;
            let problem = match is_one_internal {
                true if meet(address, other_address) => apart(edition, other),
                false if address == other_address => shared(edition, other, address),
                _ => continue,
            };
            if let Some((number, span)) = place(raw, &edition.name) {
                scope.report(problem.field(format!("editions[{number}].base_url")), span);
                break;
            }
        }
    }
}

/// The address of an edition: its own, or else the site's.
fn address<'a>(edition: &'a EditionSettings, site: Option<&'a str>) -> Option<&'a str> {
    edition.base_url.as_deref().or(site)
}

/// Reports an edition that moved to where it is, or to one that moved itself (`SG0285`): its readers would go round.
fn relocations(
    raw: &RawSite,
    editions: &[EditionSettings],
    site: Option<&str>,
    scope: &mut Scope<'_, '_>,
) {
    for edition in editions {
        let Some(to) = &edition.moved_to else {
            continue;
        };
        let mut moved = editions.iter().filter(|e| e.moved_to.is_some());
        if moved.any(|e| address(e, site) == Some(to)) {
            let Some((number, raw)) = raw_edition(raw, &edition.name) else {
                continue;
            };
            let Some(span) = raw.moved_to.as_ref().map(|f| f.span) else {
                continue;
            };
            let problem = problem!("SG0285", edition: &edition.name, address: to);
            scope.report(problem.field(format!("editions[{number}].moved_to")), span);
        }
    }
}

fn apart(edition: &EditionSettings, other: &EditionSettings) -> Diagnostic {
    let (internal, public) = match edition.mode {
        Mode::Internal => (edition, other),
        _ => (other, edition),
    };
    problem!("SG0241", internal: &internal.name, public: &public.name)
}

fn shared(edition: &EditionSettings, other: &EditionSettings, address: &str) -> Diagnostic {
    problem!("SG0240", one: &other.name, two: &edition.name, address: address)
}

/// Returns whether two addresses are the same, or one is within the other.
fn meet(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    is_within(&a, &b) || is_within(&b, &a)
}

fn is_within(inner: &str, outer: &str) -> bool {
    let path = inner.strip_prefix(outer);
    // `example.org.nl` begins like `example.org`, and is not within it.
    path.is_some_and(|path| path.is_empty() || path.starts_with('/'))
}

/// The first edition with this name as it was written, and its place in the list.
fn raw_edition<'r>(raw: &'r RawSite, name: &str) -> Option<(usize, &'r RawEdition)> {
    let list = &raw.editions.as_ref()?.value;
    let mut editions = list.iter().map(|e| &e.value).enumerate();
    editions.find(|(_, e)| e.name.as_ref().is_some_and(|n| n.value == name))
}

/// Returns where an edition's address stands, or its name when it has none.
fn place(raw: &RawSite, name: &str) -> Option<(usize, Span)> {
    let (number, edition) = raw_edition(raw, name)?;
    let typed = edition.base_url.as_ref().or(edition.name.as_ref())?;
    Some((number, typed.span))
}
