//! Pages that lead on from an address that a page had.
//!
//! In: the context of the address's language and what took the page's place. Out: the context of a small page with a link to each;
//! where there is one and it is in the same language, browsers go there by themselves. Holds nothing of any person.

use tera::Context;

use super::Materials;
use super::lang_context::{LangContext, words};
use super::value::{Value, fields, list, plain, text, text_in};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::site::{Mode, Relocation};
use sleutelgids_core::model::{Lang, Text};
use sleutelgids_render::plan::{Departure, Moved, Page};
use sleutelgids_view::address::{base_path, public_url};

/// A page that an address leads to.
struct Target<'a> {
    page: &'a Page,
    /// The route of the page, and the language in which it is there.
    route: &'a str,
    lang: &'a Lang,
}

impl Target<'_> {
    /// Returns the address of the page, seen from one that has `root` before the edition's folder.
    fn href(&self, why: &Departure, root: &str) -> String {
        match why {
            Departure::Site(Relocation::Here(base)) => public_url(base, self.route),
            Departure::Site(Relocation::Elsewhere(url)) => url.clone(),
            _ => format!("{root}{}", self.route),
        }
    }
}

/// The context of a page that leads on.
pub(super) fn context(ctx: &LangContext<'_>, moved: &Moved, route: &str) -> Context {
    let Materials { edition, .. } = &*ctx.materials;
    let root = match route {
        // A host shows it anywhere.
        "404.html" => base_path(&edition.site.base_url),
        _ => "../".repeat(route.matches('/').count()),
    };
    let targets: Vec<Target<'_>> = moved.to.iter().filter_map(|p| target(ctx, p)).collect();
    let (reason, reason_lang) = reason(ctx, &moved.why);
    let mut context = Context::new();
    if let [one] = &*targets {
        let canonical = match &moved.why {
            Departure::Site(_) => one.href(&moved.why, &root),
            _ => public_url(&edition.site.base_url, one.route),
        };
        context.insert("canonical", &canonical);
        // Whoever lands on another language than the one on paper is told so first.
        if moved.why != Departure::Language {
            context.insert("forward", &one.href(&moved.why, &root));
        }
    }
    let links = targets.iter().map(|target| match &moved.why {
        Departure::Site(Relocation::Elsewhere(url)) => {
            fields! { "href": url.as_str(), "lang": Value::none(), "label": plain(url) }
        }
        _ => link(ctx, target, &target.href(&moved.why, &root)),
    });
    context.insert_value("moved_to", list(links));
    context.insert_value("moved_words", text_in(&reason, reason_lang, ctx.lang));
    context.insert_value("title", words(ctx, "moved-title"));
    context.insert("title_site", edition.site.title.get(ctx.lang).value);
    context.insert("description", &reason);
    context.insert("robots", "noindex");
    context.insert_value("alternates", list([]));
    context.insert("root", &root);
    context.insert("route", route);
    context.insert("section", "");
    if edition.mode == Mode::Internal {
        context.insert_value("internal", notes(ctx));
    }
    context
}

/// Returns the note that marks an internal edition, in its languages.
fn notes(ctx: &LangContext<'_>) -> Value {
    let Materials {
        edition, messages, ..
    } = &*ctx.materials;
    let notes = edition
        .site
        .languages
        .iter()
        .map(|lang| messages.get(lang, "internal-note"));
    list(notes.map(|note| text_in(note.value, note.lang, ctx.lang)))
}

/// Why the page is not there any more, and the language in which that is said.
fn reason<'s>(ctx: &'s LangContext<'_>, why: &Departure) -> (String, &'s Lang) {
    let Materials {
        edition, messages, ..
    } = &*ctx.materials;
    let key = match why {
        Departure::Renamed => "moved-renamed",
        Departure::Succeeded(_) => "moved-succeeded",
        Departure::Language => "moved-language",
        Departure::Site(_) => "moved-site",
    };
    let region = match why {
        Departure::Succeeded(id) => edition.former.regions.get(id),
        _ => None,
    };
    let name = region.map_or("", |r| r.name.get(ctx.lang).value);
    messages.compose(ctx.lang, key, &[("region", Arg::Text(name))])
}

/// Returns the target of a page: in the language of the address, or else in the first of the site.
fn target<'a>(ctx: &'a LangContext<'_>, page: &'a Page) -> Option<Target<'a>> {
    let Materials { edition, plan, .. } = &*ctx.materials;
    let languages = [ctx.lang].into_iter().chain(&edition.site.languages);
    let mut routes = languages.filter_map(|lang| Some((plan.routes.page(page, lang)?, lang)));
    let (route, lang) = routes.next()?;
    Some(Target { page, route, lang })
}

fn link(ctx: &LangContext<'_>, target: &Target<'_>, href: &str) -> Value {
    let label = match title(ctx, target.page) {
        Some(title) => text(title.get(target.lang), ctx.lang),
        None => {
            let title = ctx
                .materials
                .messages
                .get(target.lang, &list_title(target.page));
            text_in(title.value, title.lang, ctx.lang)
        }
    };
    let lang = (target.lang != ctx.lang).then(|| target.lang.as_str());
    fields! { "href": href, "lang": lang, "label": label }
}

/// Returns the title of a record's page.
fn title<'a>(ctx: &'a LangContext<'_>, page: &Page) -> Option<&'a Text> {
    let edition = ctx.materials.edition;
    match page {
        Page::Region(id) => edition.regions.get(id).map(|r| &r.name),
        Page::Role(id) => edition.roles.get(id).map(|r| &r.label),
        Page::Topic(id) => edition.topics.get(id).map(|t| &t.label),
        Page::Infosheet(id) => edition.infosheets.get(id).map(|s| &s.title),
        Page::Training(id) => edition.trainings.get(id).map(|t| &t.title),
        Page::Event(id) => edition.events.get(id).map(|e| &e.title),
        Page::Article(id) => edition.articles.get(id).map(|a| &a.title),
        Page::Handbook(id) => edition.handbooks.get(id).map(|h| &h.title),
        _ => None,
    }
}

/// The interface text that names a list.
fn list_title(page: &Page) -> String {
    format!("nav-{}", page.kind())
}
