//! What stands round the content of every page.
//!
//! In: the context of a language, a page and its content. Out: the context its template is rendered with: title,
//! description, canonical address, languages, breadcrumb, navigation. What a page has in all languages is made for the
//! first of them ([`Around`]).

use std::cell::OnceCell;

use tera::Context;

use super::lang_context::{LangContext, words};
use super::partials::PartialKey;
use super::sitemap::{default_route, hidden};
use super::value::{Value, fields, lang_text, list, plain, safe};
use super::{ASSETS, Materials};
use sleutelgids_core::i18n::{Arg, Messages};
use sleutelgids_core::model::site::Mode;
use sleutelgids_edition::{Edition, Web};
use sleutelgids_render::plan::{Page, Plan};
use sleutelgids_view::address::{base_path, public_url};

/// The place of a page among the files of its edition.
pub(super) struct PagePlace<'r> {
    /// The route of the page.
    pub route: &'r str,
    /// The path from it to the edition's folder: `../../`, or a path for the page that a host shows anywhere.
    pub root: String,
    /// The number of folders it lies in.
    pub depth: usize,
}

impl<'r> PagePlace<'r> {
    pub fn new(route: &'r str, page: &Page, base: &str) -> Self {
        let depth = route.matches('/').count();
        let root = match page {
            Page::NotFound => base_path(base),
            _ => "../".repeat(depth),
        };
        Self { route, root, depth }
    }
}

/// The content of a page.
pub(super) struct PageContent {
    pub template: &'static str,
    /// The heading: a map of `text` and `attrs`.
    pub title: Value,
    /// For search engines and shared links.
    pub description: String,
    /// Pages above it, the widest first, without home and itself.
    pub above: Vec<Page>,
    /// Which entry of the navigation it belongs to.
    pub section: &'static str,
    /// The values that its template shows.
    pub content: Vec<(&'static str, Value)>,
}

/// Pages in the navigation, with their key.
const NAVIGATION: [(Page, &str); 7] = [
    (Page::Regions, "regions"),
    (Page::Persons, "persons"),
    (Page::Roles, "roles"),
    (Page::Topics, "topics"),
    (Page::Infosheets, "infosheets"),
    (Page::Agenda, "agenda"),
    (Page::Articles, "articles"),
];

/// Pages that most others stand below.
pub(super) const TOPS: [Page; 5] = [
    Page::Home,
    Page::Regions,
    Page::Persons,
    Page::Roles,
    Page::Topics,
];

/// Returns the key under which a page shares partials with others.
pub(super) fn partial_key(
    ctx: &LangContext<'_>,
    at: &PagePlace<'_>,
    section: &'static str,
) -> PartialKey {
    let led = ctx.menu.contains(&at.route);
    let route = if led {
        at.route.to_owned()
    } else {
        String::new()
    };
    PartialKey {
        root: at.root.clone(),
        section,
        route,
    }
}

/// Returns the routes that the navigation of a language leads to.
pub(super) fn menu<'a>(ctx: &LangContext<'a>) -> Vec<&'a str> {
    NAVIGATION
        .iter()
        .filter_map(|(page, _)| ctx.route(page))
        .collect()
}

/// The part of a context that all pages of a language share.
pub(super) fn shared(ctx: &LangContext<'_>) -> Context {
    let Materials {
        edition,
        palettes,
        arch,
        style,
        favicon,
        ..
    } = &*ctx.materials;
    let lang = ctx.lang;
    let mut context = Context::new();
    let (content, attributes) = ctx.messages();
    context.insert_value("t", content);
    context.insert_value("plain", attributes);
    context.insert("lang", lang.as_str());
    context.insert("dir", lang.direction().as_str());
    context.insert("script", lang.script());
    let publisher = ctx.organisations.get(&edition.site.organisation).cloned();
    let logo = publisher
        .as_ref()
        .and_then(|p| p.get_from_path("logo"))
        .cloned();
    context.insert_value(
        "site",
        fields! {
            "title": ctx.text(&edition.site.title),
            "tagline": ctx.text(&edition.site.tagline),
            "home": ctx.route(&Page::Home),
            "about": ctx.route(&Page::About),
            "publisher": publisher,
            "logo": logo,
            "band": palettes.light.get("band"),
            "band_dark": palettes.dark.get("band"),
        },
    );
    context.insert_value("nav", list(NAVIGATION.iter().filter_map(|(page, key)| {
        let route = ctx.route(page)?;
        Some(fields! { "route": route, "key": *key, "label": ctx.message(&format!("nav-{key}")) })
    })));
    context.insert_value("footer_nav", footer(ctx));
    context.insert_value(
        "assets",
        fields! {
            "style": style.route.as_str(),
            "fonts": format!("{ASSETS}/fonts.css"),
            "favicon": favicon.route.as_str(),
        },
    );
    context.insert_value(
        "arch",
        fields! { "view": arch.0.as_str(), "path": safe(&arch.1) },
    );
    let date = ctx.view.date(edition.date);
    context.insert(
        "updated",
        &ctx.format("updated", &[("date", Arg::Text(&date))]),
    );
    if edition.machine_translated.contains(lang) {
        context.insert("machine_note", ctx.message("machine-note"));
    }
    if edition.mode == Mode::Internal {
        context.insert_value("internal", list([words(ctx, "internal-note")]));
    }
    let agreements = edition.site.agreements.iter().map(|a| ctx.text(a));
    context.insert_value("agreements", list(agreements));
    context
}

fn footer_entry(route: &str, label: &str) -> Value {
    fields! { "route": route, "label": label, "attrs": "" }
}

fn footer(ctx: &LangContext<'_>) -> Value {
    let mut entries = Vec::new();
    if let Some(route) = ctx.route(&Page::Flyers) {
        entries.push(footer_entry(route, ctx.message("nav-flyers")));
    }
    for (id, handbook) in &ctx.materials.edition.handbooks {
        let title = handbook.title.get(ctx.lang);
        if let Some(route) = ctx.route(&Page::Handbook(id.clone())) {
            let attrs = safe(&super::value::attributes(title.lang, ctx.lang));
            entries.push(fields! { "route": route, "label": title.value.as_str(), "attrs": attrs });
        }
    }
    for (page, key) in [
        (Page::About, "nav-about"),
        (Page::Privacy, "nav-privacy"),
        (Page::Accessibility, "nav-accessibility"),
    ] {
        if let Some(route) = ctx.route(&page) {
            entries.push(footer_entry(route, ctx.message(key)));
        }
    }
    list(entries)
}

/// The parts of a page's frame that do not depend on its language.
pub(super) struct Around {
    page: Page,
    /// The addresses of the page for search engines, when a template asks for them.
    alternates: OnceCell<Value>,
    /// The addresses of the page in each language, for readers.
    switcher: Value,
}

impl Around {
    /// Returns the parts for this page, in every language.
    pub fn new(materials: &Materials<'_>, page: &Page) -> Self {
        let switcher = switcher(materials, page);
        Self {
            page: page.clone(),
            alternates: OnceCell::new(),
            switcher,
        }
    }

    /// Returns whether these are the parts of this page.
    pub fn is_of(&self, page: &Page) -> bool {
        self.page == *page
    }

    fn alternates(&self, materials: &Materials<'_>) -> Value {
        self.alternates
            .get_or_init(|| match self.page {
                Page::NotFound => list([]),
                _ => alternates(materials, &self.page),
            })
            .clone()
    }
}

/// The whole context of a page.
pub(super) fn complete(
    ctx: &LangContext<'_>,
    around: &Around,
    at: &PagePlace<'_>,
    sheet: PageContent,
) -> Context {
    let page = &around.page;
    let edition = ctx.materials.edition;
    let base = &edition.site.base_url;
    let named = ctx.named_by(sheet.template);
    let mut context = Context::new();
    context.insert_value("root", at.root.as_str().into());
    if named.route {
        context.insert_value("route", at.route.into());
    }
    context.insert_value("section", sheet.section.into());
    if named.crumbs {
        context.insert_value("crumbs", crumbs(ctx, page, &sheet));
    }
    context.insert_value("title", sheet.title);
    if named.description {
        context.insert_value("description", sheet.description.into());
    }
    if named.title_site && *page != Page::Home {
        context.insert_value(
            "title_site",
            edition.site.title.get(ctx.lang).value.as_str().into(),
        );
    }
    if let Some(robots) = robots(page, edition.mode, edition.index_persons) {
        context.insert_value("robots", robots.into());
    }
    if named.canonical && *page != Page::NotFound {
        context.insert_value("canonical", public_url(base, at.route).into());
    }
    if named.alternates {
        context.insert_value("alternates", around.alternates(&ctx.materials));
    }
    context.insert_value("switcher", around.switcher.clone());
    if let Some(linked) = super::json_ld::of(ctx, page, at.route) {
        context.insert_value("linked", safe(&linked));
    }
    for (key, value) in sheet.content {
        context.insert_value(key, value);
    }
    context
}

/// Returns the `robots` of a page. Portraits are for readers of the page, not for a search by picture.
fn robots(page: &Page, mode: Mode, index_persons: bool) -> Option<&'static str> {
    match page {
        _ if mode == Mode::Internal || hidden(page, index_persons) => Some("noindex, noimageindex"),
        Page::Person(_) | Page::Region(_) | Page::Persons | Page::Role(_) | Page::Topic(_) => {
            Some("noimageindex")
        }
        _ => None,
    }
}

fn alternates(materials: &Materials<'_>, page: &Page) -> Value {
    let Materials { edition, plan, .. } = materials;
    let (routes, base) = (&plan.routes, &edition.site.base_url);
    let first = &edition.site.languages[0];
    let default = default_route(plan, page, first, materials.chooser);
    let in_languages = routes
        .languages(page)
        .map(|(lang, route)| (lang.as_str(), route));
    let alternates = in_languages.chain(default.map(|route| ("x-default", route)));
    list(alternates.map(|(lang, route)| fields! { "lang": lang, "url": public_url(base, route) }))
}

/// A language of the site, as a reader chooses it on any page.
pub(super) struct ReaderLanguage {
    tag: Value,
    dir: Value,
    endonym: Value,
    /// The route of its home page, which every language has.
    home: Option<Value>,
}

/// The languages of the site, in its order.
pub(super) fn readers(
    edition: &Edition<Web>,
    plan: &Plan,
    messages: &Messages,
) -> Vec<ReaderLanguage> {
    let readers = edition.site.languages.iter().map(|lang| ReaderLanguage {
        tag: lang.as_str().into(),
        dir: lang.direction().as_str().into(),
        endonym: messages.endonym(lang).into(),
        home: plan.routes.page(&Page::Home, lang).map(Value::from),
    });
    readers.collect()
}

/// For each language of the site: the page, or home.
fn switcher(materials: &Materials<'_>, page: &Page) -> Value {
    let languages = materials
        .edition
        .site
        .languages
        .iter()
        .zip(&materials.readers);
    list(languages.map(
        |(
            lang,
            ReaderLanguage {
                tag,
                dir,
                endonym,
                home,
            },
        )| {
            let route = materials.plan.routes.page(page, lang).map(Value::from);
            fields! {
                "dir": dir.clone(),
                "endonym": endonym.clone(),
                "route": route.or_else(|| home.clone()),
                "tag": tag.clone(),
            }
        },
    ))
}

fn crumbs(ctx: &LangContext<'_>, page: &Page, sheet: &PageContent) -> Value {
    if *page == Page::Home {
        return list([]);
    }
    let above = std::iter::once(&Page::Home).chain(&sheet.above);
    let mut crumbs: Vec<Value> = above.filter_map(|page| shared_crumb(ctx, page)).collect();
    crumbs.push(fields! { "label": sheet.title.clone(), "route": Value::none() });
    list(crumbs)
}

/// A page above another, made once for those that many stand below.
fn shared_crumb(ctx: &LangContext<'_>, page: &Page) -> Option<Value> {
    let shared = ctx.crumbs.get(page).cloned();
    shared.or_else(|| crumb(ctx, page))
}

/// A page where one below it says where it stands; nothing for one that the language has not.
pub(super) fn crumb(ctx: &LangContext<'_>, page: &Page) -> Option<Value> {
    Some(fields! { "label": label(ctx, page), "route": ctx.route(page)? })
}

/// Returns the label of a page where others link to it.
fn label(ctx: &LangContext<'_>, page: &Page) -> Value {
    match page {
        Page::Home => words(ctx, "nav-home"),
        Page::Region(id) => ctx.materials.edition.regions.get(id).map_or_else(
            || plain(""),
            |region| lang_text(&ctx.view.region_name(region)),
        ),
        other => NAVIGATION
            .iter()
            .find(|(page, _)| page == other)
            .map_or_else(|| plain(""), |(_, key)| words(ctx, &format!("nav-{key}"))),
    }
}

/// The context of the page on which a reader chooses a language.
pub(super) fn chooser(ctx: &LangContext<'_>, route: &str) -> Context {
    let Materials {
        edition,
        messages,
        plan,
        ..
    } = &*ctx.materials;
    let base = &edition.site.base_url;
    let mut context = Context::new();
    let choices = edition.site.languages.iter().map(|lang| {
        let tagline = edition.site.tagline.get(lang);
        fields! {
            "tag": lang.as_str(),
            "dir": lang.direction().as_str(),
            "script": lang.script(),
            "endonym": messages.endonym(lang),
            "tagline": tagline.value.as_str(),
            "route": plan.routes.page(&Page::Home, lang),
        }
    });
    context.insert_value("choices", list(choices));
    let site = edition.site.title.get(ctx.lang);
    context.insert_value("title", super::value::text(site, ctx.lang));
    context.insert("description", edition.site.tagline.get(ctx.lang).value);
    context.insert("canonical", &public_url(base, route));
    let alternates = alternates(&ctx.materials, &Page::Home);
    context.insert_value("alternates", alternates);
    context.insert("root", "");
    context.insert("route", route);
    context.insert("section", "");
    context.insert("body_class", "choose");
    if edition.mode == Mode::Internal {
        context.insert("robots", "noindex");
        let notes = edition.site.languages.iter().map(|lang| {
            let note = messages.get(lang, "internal-note");
            super::value::text_in(note.value, note.lang, ctx.lang)
        });
        context.insert_value("internal", list(notes));
    }
    context.insert_value("machine_note", Value::none());
    context
}
