//! Addresses under which there were pages once.
//!
//! In: former names of records, regions that are no more, printed sheets, and where the pages of today are. Out: what leads on
//! from each address that a page had. What has nowhere to lead to is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::segments::Segments;
use super::{Departure, Moved, Page, Routes};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::{Lang, RegionId};
use sleutelgids_edition::{Edition, Web};

/// The word in the address of each kind of record.
const WORDS: [(&str, &str); 8] = [
    ("regions", "regions"),
    ("roles", "roles"),
    ("topics", "topics"),
    ("infosheets", "infosheets"),
    ("trainings", "agenda"),
    ("events", "agenda"),
    ("articles", "articles"),
    ("handbooks", "handbooks"),
];

/// Regions of printed sheets in circulation, and the language of each.
pub type Printed = BTreeSet<(RegionId, Lang)>;

/// Redirects from the addresses of records' pages that are not there any more, by kind and former name, and language.
pub(super) type Departed = BTreeMap<(String, String, Lang), Moved>;

/// The address that a record's page had in a language.
pub(super) fn route(kind: &str, id: &str, lang: &Lang, messages: &Messages) -> String {
    let word = WORDS
        .iter()
        .find(|(k, _)| *k == kind)
        .map_or(kind, |(_, word)| word);
    format!(
        "{lang}/{}/{id}.html",
        Segments::new(messages, lang).get(word)
    )
}

/// Returns every redirect.
pub(super) fn departed(web: &Edition<Web>, routes: &Routes, printed: &Printed) -> Departed {
    let mut redirects = Departed::new();
    for (former, today) in &web.former.names {
        let Some((kind, id)) = former.split_once('/') else {
            continue;
        };
        if let Some(moved) = moved_to(web, routes, today, Departure::Renamed) {
            for lang in &web.site.languages {
                redirects.insert(record_page(kind, id, lang), moved.clone());
            }
        }
    }
    for id in web.former.regions.keys() {
        if let Some(moved) = moved_to(web, routes, &named(id), Departure::Renamed) {
            for lang in &web.site.languages {
                redirects.insert(
                    record_page(RegionId::KIND, id.as_str(), lang),
                    moved.clone(),
                );
            }
        }
    }
    for (id, lang) in printed
        .iter()
        .filter(|(_, lang)| !web.site.languages.contains(lang))
    {
        if let Some(moved) = moved_to(web, routes, &named(id), Departure::Language) {
            let moved = Moved {
                why: Departure::Language,
                ..moved
            };
            redirects.insert(record_page(RegionId::KIND, id.as_str(), lang), moved);
        }
    }
    redirects
}

/// Returns the key of a record's page in [`Departed`].
fn record_page(kind: &str, id: &str, lang: &Lang) -> (String, String, Lang) {
    (kind.to_owned(), id.to_owned(), lang.clone())
}

/// A region as texts link to it.
fn named(region: &RegionId) -> String {
    format!("{}/{region}", RegionId::KIND)
}

/// Returns what takes the place of a record under its name of today or a former one; `why` unless it is a region that is no more.
fn moved_to(web: &Edition<Web>, routes: &Routes, link: &str, why: Departure) -> Option<Moved> {
    if let Some(page) = routes.resolve(link) {
        return Some(Moved {
            to: vec![page],
            why,
        });
    }
    let today = routes.renamed(link).unwrap_or(link);
    let (id, succession) = web
        .former
        .regions
        .get_key_value(today.strip_prefix("regions/")?)?;
    let pages = succession.by.iter().map(|id| Page::Region(id.clone()));
    let to: Vec<Page> = pages
        .filter(|page| routes.pages.contains_key(page))
        .collect();
    (!to.is_empty()).then(|| Moved {
        to,
        why: Departure::Succeeded(id.clone()),
    })
}
