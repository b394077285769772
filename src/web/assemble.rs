//! The context of a language, with everything that its pages share.
//!
//! In: what all pages are made from, a language. Out: its [`LangContext`] with a value for each record.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::sync::Arc;

use super::lang_context::LangContext;
use super::value::Value;
use super::{Materials, frame, records};
use sleutelgids_core::model::Lang;

/// Returns everything that the pages of a language share.
pub(super) fn lang_context<'a>(materials: Arc<Materials<'a>>, lang: &'a Lang) -> LangContext<'a> {
    let edition = materials.edition;
    let mut ctx = LangContext::empty(materials, lang);
    // Later ones show those before them.
    ctx.roles = each(&edition.roles, |r| records::role(&ctx, r));
    ctx.topics = each(&edition.topics, |t| records::topic(&ctx, t));
    ctx.regions = each(&edition.regions, |r| records::region(&ctx, r));
    ctx.organisations = each(&edition.organisations, |o| records::organisation(&ctx, o));
    ctx.contacts = each(&edition.contacts, |c| records::contact(&ctx, c));
    ctx.infosheets = each(&edition.infosheets, |s| records::infosheet(&ctx, s));
    ctx.trainings = each(&edition.trainings, |t| records::training(&ctx, t));
    ctx.events = each(&edition.events, |e| records::event(&ctx, e));
    ctx.articles = each(&edition.articles, |a| records::article(&ctx, a));
    ctx.handbooks = each(&edition.handbooks, |h| records::handbook(&ctx, h));
    ctx.menu = frame::menu(&ctx);
    *ctx.tera.global_context() = frame::shared(&ctx);
    let crumbs = frame::TOPS.into_iter().filter_map(|page| {
        let crumb = frame::crumb(&ctx, &page)?;
        Some((page, crumb))
    });
    ctx.crumbs = crumbs.collect();
    ctx
}

fn each<K: Ord + Hash + Clone, T>(
    records: &BTreeMap<K, T>,
    make: impl Fn(&T) -> Value,
) -> BTreeMap<K, Value> {
    records
        .iter()
        .map(|(id, record)| (id.clone(), make(record)))
        .collect()
}
