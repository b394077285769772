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
            let own = |e: &EditionSettings| e.base_url.clone().or(site.map(str::to_owned));
            let (Some(here), Some(there)) = (own(edition), own(other)) else {
                return;
            };
            let internal = edition.mode == Mode::Internal || other.mode == Mode::Internal;
            let both = edition.mode == other.mode;
            let problem = match internal && !both {
                true if meet(&here, &there) => apart(edition, other),
                false if here == there => shared(edition, other, &here),
                _ => continue,
            };
            if let Some((number, span)) = place(raw, &edition.name) {
                scope.report(problem.field(format!("editions[{number}].base_url")), span);
                break;
            }
        }
    }
}

/// Reports an edition that moved to where it is, or to one that moved itself (`SG0285`): its readers would go round.
fn relocations(
    raw: &RawSite,
    editions: &[EditionSettings],
    site: Option<&str>,
    scope: &mut Scope<'_, '_>,
) {
    let at = |e: &EditionSettings| e.base_url.clone().or(site.map(str::to_owned));
    for edition in editions {
        let Some(to) = &edition.moved_to else {
            continue;
        };
        let moved = |e: &&EditionSettings| e.moved_to.is_some() && at(e).as_ref() == Some(to);
        if editions.iter().any(|e| moved(&e)) {
            let list = raw.editions.iter().flat_map(|list| &list.value);
            let of = |e: &&RawEdition| e.name.as_ref().is_some_and(|n| n.value == edition.name);
            let place = list.map(|e| &e.value).enumerate().find(|(_, e)| of(e));
            let Some((number, field)) = place else {
                continue;
            };
            let Some(span) = field.moved_to.as_ref().map(|f| f.span) else {
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
    let within = |inner: &str, outer: &str| {
        inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    within(&a, &b) || within(&b, &a)
}

/// Returns where an edition's address stands, or its name when it has none.
fn place(raw: &RawSite, name: &str) -> Option<(usize, Span)> {
    let list = &raw.editions.as_ref()?.value;
    let number = list
        .iter()
        .position(|e| e.value.name.as_ref().is_some_and(|n| n.value == name))?;
    let edition = &list[number].value;
    let typed = edition.base_url.as_ref().or(edition.name.as_ref())?;
    Some((number, typed.span))
}
