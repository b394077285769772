//! Pages that show numbers in place of persons.
//!
//! In: the numbers of a region, or of one role or topic in all regions. Out: values in which a number that is not told
//! is not there: such cells stand together, in the order of their names.

use super::PageBuilder;
use crate::frame::PageContent;
use crate::lang_context::{LangContext, language_value};
use crate::value::{Map, Value, fields, lang_text, list};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_edition::{Count, Pool};
use sleutelgids_render::plan::Page;
use sleutelgids_view::count::{CountLabel, Counted};
use sleutelgids_view::language::LanguageLabel;
use sleutelgids_view::region::Labelled;

/// Languages with how many speak them: those of most first, then those without a number.
pub(super) fn languages(builder: &PageBuilder<'_, '_>, pool: &Pool) -> Value {
    languages_of(builder.ctx.view.counted_languages(pool))
}

fn languages_of(languages: Vec<Counted<LanguageLabel>>) -> Value {
    list(languages.into_iter().map(|language| {
        let value = language_value(&language.of, None, None);
        match language.count {
            Some(count) => with_count(&value, count),
            None => value,
        }
    }))
}

fn with_count(value: &Value, count: CountLabel) -> Value {
    let mut map: Map = value.as_map().cloned().unwrap_or_default();
    map.insert("count".into(), count.words.into());
    Value::from(map)
}

/// Cells that tell a number, and those that do not.
fn cells<I>(
    ctx: &LangContext<'_>,
    counted: Vec<Counted<Labelled<'_, I>>>,
    page: impl Fn(&I) -> Page,
) -> (Value, Value) {
    let (mut told, mut suppressed) = (Vec::new(), Vec::new());
    for cell in counted {
        let Labelled { id, label } = cell.of;
        let value = fields! { "label": lang_text(&label), "route": ctx.route(&page(id)) };
        match cell.count {
            Some(count) => told.push(with_count(&value, count)),
            None => suppressed.push(value),
        }
    }
    (list(told), list(suppressed))
}

/// Returns the explanation of a language without a number, when there is such a one.
pub(super) fn unsaid(builder: &PageBuilder<'_, '_>, pool: &Pool) -> Option<String> {
    let view = &builder.ctx.view;
    let mut counts = pool.languages.iter().map(|(_, count)| *count);
    let has_suppressed = counts.any(|count| view.count(count).is_none());
    has_suppressed.then(|| view.about_suppressed("pool-no-number"))
}

/// The page of a region.
pub(super) fn region(builder: &PageBuilder<'_, '_>, region: &Region, pool: &Pool) -> PageContent {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let name = region.name.get(ctx.lang).value;
    let named = [("region", Arg::Text(name))];
    let kind = ctx.view.region_kind(region);
    let numbers = ctx.view.pool(pool);
    let above = edition
        .ancestors(region)
        .into_iter()
        .map(|r| Page::Region(r.id.clone()));
    let kicker = match ctx.view.count_of_persons(pool.persons) {
        Some(persons) if numbers.few.is_none() => format!("{kind} · {persons}"),
        _ => kind.to_owned(),
    };
    let mut content = super::region_parts::around(builder, region);
    content.extend([
        ("kicker", kicker.into()),
        ("languages", languages_of(numbers.languages)),
        ("unsaid", unsaid(builder, pool).into()),
        ("few", numbers.few.into()),
        ("numbers_title", ctx.format("pool-numbers", &named).into()),
        (
            "roles",
            told_and_few(cells(ctx, numbers.roles, |id| Page::Role(id.clone()))),
        ),
        (
            "topics",
            told_and_few(cells(ctx, numbers.topics, |id| Page::Topic(id.clone()))),
        ),
        ("fewer", fewer(builder)),
        ("expect", list(expect(builder))),
        (
            "coordinator",
            super::region_parts::coordinator(builder, region),
        ),
    ]);
    PageContent {
        template: "region-pool.html",
        title: lang_text(&ctx.view.region_name(region)),
        description: ctx.format("pool-description", &named),
        above: std::iter::once(Page::Regions).chain(above).collect(),
        section: "regions",
        content,
    }
}

/// Returns the words before names without a number.
fn fewer(builder: &PageBuilder<'_, '_>) -> Value {
    builder
        .ctx
        .view
        .about_suppressed("pool-fewer-persons")
        .into()
}

fn told_and_few((told, few): (Value, Value)) -> Value {
    fields! { "told": told, "few": few }
}

/// Returns the roles, with what each does and does not.
fn expect(builder: &PageBuilder<'_, '_>) -> Vec<Value> {
    let ctx = builder.ctx;
    let roles = ctx.view.roles_in_order().into_iter();
    roles
        .filter(|role| !role.does.is_empty() || !role.does_not.is_empty())
        .map(|role| {
            let role = ctx.view.role(role);
            fields! {
                "label": lang_text(&role.label),
                "route": ctx.route(&Page::Role(role.id.clone())),
                "does": list(role.does.iter().map(lang_text)),
                "does_not": list(role.does_not.iter().map(lang_text)),
            }
        })
        .collect()
}

/// Returns a role or topic in numbers: in the whole network, and in each region that has any.
pub(super) fn by_region(
    builder: &PageBuilder<'_, '_>,
    count: impl Fn(&Pool) -> Option<Count>,
    title: String,
) -> Value {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let in_network = edition.whole().and_then(&count);
    let regions = ctx.view.counted_regions(count);
    let (counted, few) = cells(ctx, regions, |id| Page::Region(id.clone()));
    fields! {
        "title": title,
        "whole": in_network.and_then(|c| ctx.number(c)),
        "told": counted,
        "few": few,
        "fewer": fewer(builder),
    }
}
