//! Home, regions, a region, flyers.

use super::Desk;
use crate::frame::Sheet;
use crate::shelf::{language_anchor, language_value};
use crate::value::{Value, fields, lang_text, list, plain};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_render::plan::{Page, Subject};

/// Above this many, persons are shown as rows.
const CARDS: usize = 48;

pub(super) fn home(desk: &Desk<'_, '_>) -> Sheet {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let persons = shelf.route(&Page::Persons).unwrap_or_default();
    let spoken = shelf.view.languages_of(desk.keys());
    let spoken = spoken.iter().map(|speakers| {
        let anchor = language_anchor(speakers.language.lang.as_str());
        language_value(
            speakers.language,
            None,
            Some(&format!("{persons}#{anchor}")),
        )
    });
    let pool = edition.whole();
    let counted = pool.map(|pool| super::pool::languages(desk, pool));
    let unsaid = pool.and_then(|pool| super::pool::unsaid(desk, pool));
    let tagline = edition.site.tagline.get(shelf.lang).value;
    let mut sheets: Vec<Value> = shelf.infosheets.values().cloned().collect();
    sheets.truncate(3);
    let mut articles = super::publications::by_date(desk);
    articles.truncate(3);
    let mut agenda = super::agenda::upcoming(desk);
    agenda.truncate(3);
    Sheet {
        template: "home.html",
        title: shelf.text(&edition.site.title),
        description: tagline.clone(),
        above: Vec::new(),
        section: "home",
        content: vec![
            ("languages", list(spoken)),
            ("counted", counted.unwrap_or_else(Value::none)),
            ("unsaid", unsaid.into()),
            ("intro", desk.optional(edition.site.intro.as_ref())),
            ("regions", list(second_level(desk))),
            ("roles", list(super::people::roles_in_order(desk))),
            ("figures", figures(desk)),
            ("infosheets", list(sheets)),
            ("agenda", list(agenda)),
            ("articles", list(articles)),
            ("body_class", "home".into()),
        ],
    }
}

/// The regions a reader chooses from first: those within the widest, or the widest where they have none within.
fn second_level(desk: &Desk<'_, '_>) -> Vec<Value> {
    let edition = desk.shelf.materials.edition;
    let mut found = Vec::new();
    for root in edition.root_regions() {
        let children: Vec<&Region> = edition
            .children(&root.id)
            .iter()
            .filter_map(|id| edition.regions.get(id))
            .collect();
        match children.is_empty() {
            true => found.push(root),
            false => found.extend(children),
        }
    }
    found.iter().map(|r| node(desk, r, 1)).collect()
}

/// A region and the regions within it, as deep as asked.
fn node(desk: &Desk<'_, '_>, region: &Region, depth: usize) -> Value {
    let (edition, shelf) = (desk.shelf.materials.edition, desk.shelf);
    let mut children: Vec<&Region> = edition
        .children(&region.id)
        .iter()
        .filter_map(|id| edition.regions.get(id))
        .collect();
    let locale = shelf.materials.messages.locale(shelf.lang);
    children.sort_by_cached_key(|child| locale.sort_key(child.name.get(shelf.lang).value));
    let card = shelf.view.region(region);
    fields! {
        "id": region.id.as_str(),
        "route": shelf.route(&Page::Region(region.id.clone())),
        "name": lang_text(&card.name),
        "kind": card.kind,
        "count_words": card.count,
        "children": match depth {
            0 => list([]),
            _ => list(children.iter().map(|c| node(desk, c, depth - 1))),
        },
    }
}

/// What is to be proud of.
pub(super) fn figures(desk: &Desk<'_, '_>) -> Value {
    let shelf = desk.shelf;
    let locale = shelf.materials.messages.locale(shelf.lang);
    list(shelf.materials.edition.site.figures.iter().map(|f| {
        fields! {
            "value": locale.number(f.value),
            "label": shelf.text(&f.label),
            "year": f.year.map(|y| y.to_string()),
        }
    }))
}

pub(super) fn regions(desk: &Desk<'_, '_>) -> Sheet {
    let roots = desk.shelf.materials.edition.root_regions();
    let trees = list(roots.map(|r| node(desk, r, 8)));
    let lead = desk.shelf.variant("regions-lead");
    let mut sheet = desk.listing("regions.html", "regions", "nav-regions", &lead);
    sheet.content.push(("trees", trees));
    sheet
}

pub(super) fn region(desk: &Desk<'_, '_>, region: &Region) -> Result<Sheet, tera::Error> {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let keys = desk.keys();
    let rows = keys.len() > CARDS;
    let name = region.name.get(shelf.lang).value;
    let spoken = shelf.view.languages_of(keys);
    let spoken = spoken.iter().map(|speakers| shelf.in_list(speakers));
    let kind = shelf.view.region_kind(region);
    let kicker = match shelf.view.number_of_persons(keys.len()) {
        Some(count) => format!("{kind} · {count}"),
        None => kind.to_owned(),
    };
    let liaisons = edition.liaisons(region);
    let liaisons = liaisons
        .iter()
        .filter_map(|c| shelf.contacts.get(&c.id).cloned());
    let above = edition
        .ancestors(region)
        .into_iter()
        .map(|r| Page::Region(r.id.clone()));
    let named = [("region", Arg::Text(name))];
    let mut content = around(desk, region);
    content.extend([
        ("kicker", kicker.into()),
        ("languages", list(spoken)),
        (
            "persons_title",
            shelf.format("region-persons", &named).into(),
        ),
        ("persons", desk.people(keys, rows)?),
        ("rows", rows.into()),
        ("coordinator", coordinator(desk, region)),
        ("liaisons", list(liaisons)),
    ]);
    Ok(Sheet {
        template: "region.html",
        title: shelf.text(&region.name),
        description: shelf.format("region-description", &named),
        above: std::iter::once(Page::Regions).chain(above).collect(),
        section: "regions",
        content,
    })
}

/// Whom to ask in a region.
pub(super) fn coordinator(desk: &Desk<'_, '_>, region: &Region) -> Value {
    let shelf = desk.shelf;
    let contact = shelf.view.coordinator(region);
    contact
        .and_then(|contact| shelf.contacts.get(&contact.id).cloned())
        .unwrap_or_else(Value::none)
}

/// What stands on a region's page whoever can be asked there.
pub(super) fn around(desk: &Desk<'_, '_>, region: &Region) -> Vec<(&'static str, Value)> {
    let shelf = desk.shelf;
    let name = region.name.get(shelf.lang).value;
    let children = shelf.materials.edition.children(&region.id).iter();
    vec![
        (
            "about_title",
            shelf
                .format("region-about", &[("region", Arg::Text(name))])
                .into(),
        ),
        ("text", desk.optional(region.text.as_ref())),
        (
            "children",
            list(children.filter_map(|id| shelf.regions.get(id).cloned())),
        ),
        ("flyers", list(flyer(desk, region, false))),
        ("infosheets", professional(desk)),
    ]
}

/// Sheets for who is about to ask someone.
fn professional(desk: &Desk<'_, '_>) -> Value {
    use sleutelgids_core::model::publication::Audience;
    let shelf = desk.shelf;
    let sheets = shelf.materials.edition.infosheets.values();
    let wanted = sheets
        .filter(|s| s.audience == Audience::Professional)
        .take(3);
    list(wanted.filter_map(|s| shelf.infosheets.get(&s.id).cloned()))
}

pub(super) fn flyers(desk: &Desk<'_, '_>) -> Sheet {
    let edition = desk.shelf.materials.edition;
    let mut all = Vec::new();
    let mut ahead: Vec<&Region> = edition.root_regions().collect();
    ahead.reverse();
    while let Some(region) = ahead.pop() {
        all.extend(flyer(desk, region, true));
        let children = edition.children(&region.id).iter().rev();
        ahead.extend(children.filter_map(|id| edition.regions.get(id)));
    }
    let mut sheet = desk.listing("flyers.html", "flyers", "nav-flyers", "flyers-lead");
    sheet.content.push(("flyers", list(all)));
    sheet
}

/// A region's flyer in all languages, the page's own first.
fn flyer(desk: &Desk<'_, '_>, region: &Region, short: bool) -> Option<Value> {
    let shelf = desk.shelf;
    let materials = &shelf.materials;
    let routes = &materials.plan.routes;
    let site = &materials.edition.site;
    let others = site.languages.iter().filter(|l| *l != shelf.lang);
    let subject = Subject::Region(region.id.clone());
    let mut downloads = Vec::new();
    for lang in std::iter::once(shelf.lang).chain(others) {
        let files = site.flyers.papers.iter().filter_map(|format| {
            let route = routes.sheet(&subject, lang, format)?;
            let facts = facts(desk, route, format.page.name);
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
    let name = region.name.get(shelf.lang).value;
    let title = match short {
        true => shelf.text(&region.name),
        false => plain(&shelf.format("flyer-title", &[("region", Arg::Text(name))])),
    };
    Some(fields! {
        "title": title,
        "thumbnail": routes.region_thumbnail(&region.id, shelf.lang),
        "downloads": list(downloads),
    })
}

/// "PDF, A4, 2 pages, 180 kB".
pub(super) fn facts(desk: &Desk<'_, '_>, route: &str, paper: &str) -> String {
    let shelf = desk.shelf;
    let Some(fact) = desk.fact(route) else {
        return format!("PDF, {paper}");
    };
    let locale = shelf.materials.messages.locale(shelf.lang);
    let size = locale.number(fact.bytes.div_ceil(1000) as u64);
    let args = [
        ("paper", Arg::Text(paper)),
        ("pages", Arg::Number(fact.pages as u64)),
        ("size", Arg::Text(&size)),
    ];
    shelf.format("pdf-facts", &args)
}
