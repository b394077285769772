//! Home, regions, a region, flyers.

use super::PageBuilder;
use super::region_parts::{around, coordinator, flyer};
use crate::frame::PageContent;
use crate::lang_context::{language_anchor, language_value};
use crate::value::{Value, fields, lang_text, list};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::{Region, RegionKind};
use sleutelgids_render::plan::Page;

/// Above this many, persons are shown as rows.
const CARDS: usize = 48;

pub(super) fn home(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let persons = ctx.route(&Page::Persons).unwrap_or_default();
    let spoken = ctx.view.languages_of(builder.keys());
    let spoken = spoken.iter().map(|speakers| {
        let anchor = language_anchor(speakers.language.lang.as_str());
        language_value(
            speakers.language,
            None,
            Some(&format!("{persons}#{anchor}")),
        )
    });
    let pool = edition.whole();
    let counted = pool.map(|pool| super::pool::languages(builder, pool));
    let unsaid = pool.and_then(|pool| super::pool::unsaid(builder, pool));
    let tagline = edition.site.tagline.get(ctx.lang).value;
    let sheets = builder.infosheets(|_| true);
    let sheets = sheets.into_iter().take(3);
    let mut articles = super::publications::by_date(builder);
    articles.truncate(3);
    let mut agenda = super::agenda::upcoming(builder);
    agenda.truncate(3);
    PageContent {
        template: "home.html",
        title: ctx.text(&edition.site.title),
        description: tagline.clone(),
        above: Vec::new(),
        section: "home",
        content: vec![
            ("languages", list(spoken)),
            ("counted", counted.unwrap_or_else(Value::none)),
            ("unsaid", unsaid.into()),
            ("intro", builder.optional(edition.site.intro.as_ref())),
            ("regions", list(second_level(builder))),
            ("roles", list(super::people::roles_in_order(builder))),
            ("figures", figures(builder)),
            ("infosheets", list(sheets)),
            ("agenda", list(agenda)),
            ("articles", list(articles)),
            ("body_class", "home".into()),
        ],
    }
}

/// The regions a reader chooses from first: towns, and of what is wider than a town the regions within it, if it has any. A town
/// stays when neighbourhoods come to it.
fn second_level(builder: &PageBuilder<'_, '_>) -> Vec<Value> {
    let edition = builder.ctx.materials.edition;
    let mut regions = Vec::new();
    for root in edition.root_regions() {
        let is_wide = matches!(root.kind, RegionKind::Province | RegionKind::HealthRegion);
        let children = edition.children(&root.id).iter();
        let children = children.filter_map(|id| edition.regions.get(id));
        let mut children = children.filter(|_| is_wide).peekable();
        match children.peek() {
            None => regions.push(root),
            Some(_) => regions.extend(children),
        }
    }
    let regions = builder.ctx.view.regions_by_name(regions);
    regions.iter().map(|r| node(builder, r, 1)).collect()
}

/// A region and the regions within it, as deep as asked.
fn node(builder: &PageBuilder<'_, '_>, region: &Region, depth: usize) -> Value {
    let (edition, ctx) = (builder.ctx.materials.edition, builder.ctx);
    let children = edition.children(&region.id).iter();
    let children = children.filter_map(|id| edition.regions.get(id));
    let children = ctx.view.regions_by_name(children.filter(|_| depth > 0));
    let card = ctx.view.region(region);
    fields! {
        "id": region.id.as_str(),
        "route": ctx.route(&Page::Region(region.id.clone())),
        "name": lang_text(&card.name),
        "kind": card.kind,
        "count_words": card.count,
        "children": list(children.iter().map(|c| node(builder, c, depth.saturating_sub(1)))),
    }
}

/// Returns the figures of which the network is proud.
pub(super) fn figures(builder: &PageBuilder<'_, '_>) -> Value {
    let ctx = builder.ctx;
    let locale = ctx.materials.messages.locale(ctx.lang);
    list(ctx.materials.edition.site.figures.iter().map(|f| {
        fields! {
            "value": locale.number(f.value),
            "label": ctx.text(&f.label),
            "year": f.year.map(|y| y.to_string()),
        }
    }))
}

pub(super) fn regions(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let roots = ctx
        .view
        .regions_by_name(ctx.materials.edition.root_regions());
    let trees = list(roots.iter().map(|r| node(builder, r, 8)));
    let lead = builder.ctx.variant("regions-lead");
    let mut sheet = builder.listing("regions.html", "regions", "nav-regions", &lead);
    sheet.content.push(("trees", trees));
    sheet
}

pub(super) fn region(
    builder: &PageBuilder<'_, '_>,
    region: &Region,
) -> Result<PageContent, tera::Error> {
    let ctx = builder.ctx;
    let edition = ctx.materials.edition;
    let keys = builder.keys();
    let rows = keys.len() > CARDS;
    let name = region.name.get(ctx.lang).value;
    let spoken = ctx.view.languages_of(keys);
    let spoken = spoken.iter().map(|speakers| ctx.in_list(speakers));
    let kind = ctx.view.region_kind(region);
    let kicker = match ctx.view.number_of_persons(keys.len()) {
        Some(count) => format!("{kind} · {count}"),
        None => kind.to_owned(),
    };
    let liaisons = edition.liaisons(region);
    let liaisons = liaisons
        .iter()
        .filter_map(|c| ctx.contacts.get(&c.id).cloned());
    let above = edition
        .ancestors(region)
        .into_iter()
        .map(|r| Page::Region(r.id.clone()));
    let named = [("region", Arg::Text(name))];
    let mut content = around(builder, region);
    content.extend([
        ("kicker", kicker.into()),
        ("languages", list(spoken)),
        ("persons_title", ctx.format("region-persons", &named).into()),
        ("persons", builder.people(keys, rows)?),
        ("rows", rows.into()),
        ("coordinator", coordinator(builder, region)),
        ("liaisons", list(liaisons)),
    ]);
    Ok(PageContent {
        template: "region.html",
        title: lang_text(&ctx.view.region_name(region)),
        description: ctx.format("region-description", &named),
        above: std::iter::once(Page::Regions).chain(above).collect(),
        section: "regions",
        content,
    })
}

pub(super) fn flyers(builder: &PageBuilder<'_, '_>) -> PageContent {
    let ctx = builder.ctx;
    let regions = ctx
        .view
        .regions_by_name(ctx.materials.edition.regions.values());
    let flyers: Vec<Value> = regions
        .into_iter()
        .filter_map(|region| flyer(builder, region, true))
        .collect();
    let mut sheet = builder.listing("flyers.html", "flyers", "nav-flyers", "flyers-lead");
    sheet.content.push(("flyers", list(flyers)));
    sheet
}
