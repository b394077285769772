//! Parts that several pages about regions share: whom to ask, flyers, what lies around.

use super::PageBuilder;
use crate::value::{Value, fields, lang_text, list, plain};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::InfosheetAudience;
use sleutelgids_render::plan::Subject;

/// Returns the contact to ask in a region.
pub(super) fn coordinator(builder: &PageBuilder<'_, '_>, region: &Region) -> Value {
    let ctx = builder.ctx;
    let contact = ctx.view.coordinator(region);
    contact
        .and_then(|contact| ctx.contacts.get(&contact.id).cloned())
        .unwrap_or_else(Value::none)
}

/// Returns the parts of a region's page that do not depend on who can be asked there.
pub(super) fn around(builder: &PageBuilder<'_, '_>, region: &Region) -> Vec<(&'static str, Value)> {
    let ctx = builder.ctx;
    let name = region.name.get(ctx.lang).value;
    let edition = ctx.materials.edition;
    let children = edition.children(&region.id).iter();
    let children = children.filter_map(|id| edition.regions.get(id));
    let children = ctx.view.regions_by_name(children).into_iter();
    vec![
        (
            "about_title",
            ctx.format("region-about", &[("region", Arg::Text(name))])
                .into(),
        ),
        ("text", builder.optional(region.text.as_ref())),
        (
            "children",
            list(children.filter_map(|child| ctx.regions.get(&child.id).cloned())),
        ),
        ("flyers", list(flyer(builder, region, false))),
        ("infosheets", professional(builder)),
    ]
}

/// Sheets for who is about to ask someone.
fn professional(builder: &PageBuilder<'_, '_>) -> Value {
    let sheets = builder.infosheets(|sheet| sheet.audience == InfosheetAudience::Professional);
    list(sheets.into_iter().take(3))
}

/// A region's flyer in all languages, the page's own first.
pub(super) fn flyer(builder: &PageBuilder<'_, '_>, region: &Region, short: bool) -> Option<Value> {
    let ctx = builder.ctx;
    let materials = &ctx.materials;
    let routes = &materials.plan.routes;
    let site = &materials.edition.site;
    let further = site.languages.iter().filter(|l| *l != ctx.lang);
    let subject = Subject::Region(region.id.clone());
    let mut downloads = Vec::new();
    for lang in std::iter::once(ctx.lang).chain(further) {
        let files = site.flyers.papers.iter().filter_map(|format| {
            let route = routes.sheet(&subject, lang, format)?;
            let facts = facts(builder, route, format.page.name);
            Some(fields! { "route": route, "facts": facts })
        });
        let files: Vec<Value> = files.collect();
        if !files.is_empty() {
            downloads.push(fields! {
                "tag": lang.as_str(),
                "dir": lang.direction().as_str(),
                "endonym": materials.messages.endonym(lang),
                "files": list(files),
            });
        }
    }
    if downloads.is_empty() {
        return None;
    }
    let name = region.name.get(ctx.lang).value;
    let title = match short {
        true => lang_text(&ctx.view.region_name(region)),
        false => plain(&ctx.format("flyer-title", &[("region", Arg::Text(name))])),
    };
    Some(fields! {
        "title": title,
        "thumbnail": routes.region_thumbnail(&region.id, ctx.lang),
        "downloads": list(downloads),
    })
}

/// "PDF, A4, 2 pages, 180 kB".
pub(super) fn facts(builder: &PageBuilder<'_, '_>, route: &str, paper: &str) -> String {
    let ctx = builder.ctx;
    let Some(fact) = builder.fact(route) else {
        return format!("PDF, {paper}");
    };
    let locale = ctx.materials.messages.locale(ctx.lang);
    let size = locale.number(fact.bytes.div_ceil(1000) as u64);
    let args = [
        ("paper", Arg::Text(paper)),
        ("pages", Arg::Number(fact.pages as u64)),
        ("size", Arg::Text(&size)),
    ];
    ctx.format("pdf-facts", &args)
}
