//! The website.
//!
//! In: an [`Edition`] for the web, the plan, the theme, the prepared pictures, the messages, and facts of the
//! finished sheets. Out: the bytes of every page, calendar, `sitemap.xml` and `robots.txt`, and the theme's files.
//! Never runs a script in a page, never loads anything from elsewhere, never sees what the edition does not hold.

mod assemble;
mod bidi;
mod calendar;
mod colours;
mod fonts;
mod footnotes;
mod frame;
mod host_headers;
mod json_ld;
mod lang_context;
pub mod markdown;
mod moved;
mod named;
mod pages;
mod partials;
mod person_lists;
mod records;
mod sitemap;
mod value;
mod vcard;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use tera::{Context, Tera};

pub use fonts::{Letters, lacking};

use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::zone::Zone;
use sleutelgids_core::theme::Theme;
use sleutelgids_edition::{Edition, Web};
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::{Moved, Output, Page, Plan, Scheduled, What};
use sleutelgids_render::{Fingerprint, Made, SheetFacts};
use sleutelgids_view::View;
use sleutelgids_view::address::{host, public_url};
use sleutelgids_view::palette::HouseColours;

use calendar::Programme;
use colours::Palettes;
use lang_context::LangContext;
use named::TemplateValues;
use partials::{Partial, PartialCache};

/// The folder of the theme's files.
const ASSETS: &str = "assets";
/// The folder of pictures.
const MEDIA: &str = "media";

/// The inputs of pages.
pub struct Materials<'a> {
    edition: &'a Edition<Web>,
    plan: &'a Plan,
    theme: &'a Theme,
    templates: Arc<Templates>,
    images: &'a Images,
    messages: &'a Messages,
    facts: &'a SheetFacts,
    /// The route of the page on which a reader chooses a language.
    chooser: Option<&'a str>,
    /// The edition in the site's first language.
    view: View<'a, Web>,
    /// The languages of the site, as readers choose them.
    readers: Vec<frame::ReaderLanguage>,
    palettes: Palettes,
    /// The motif: view box and path.
    arch: (String, String),
    style: Made,
    favicon: Made,
}

/// The parts of the page rendered last that it shares with the same page in other languages.
#[derive(Default)]
pub struct SharedAround(Option<frame::Around>);

/// A theme's templates, ready to render.
#[derive(Debug)]
pub struct Templates {
    tera: Tera,
    /// The templates whose outcome many pages share.
    partials: Vec<Partial>,
    named: TemplateValues,
}

impl Templates {
    /// Reads them.
    ///
    /// # Errors
    /// Templates that are no templates (`SG0810`).
    pub fn new(theme: &Theme) -> Result<Self, Diagnostic> {
        let sources = sources(theme)?;
        let mut tera = Tera::new();
        tera.add_raw_templates(sources.clone())
            .map_err(|e| problem!("SG0810", why: e.to_string()))?;
        Ok(Self {
            tera,
            partials: partials::partials(theme),
            named: TemplateValues::new(&sources),
        })
    }

    /// Returns a fingerprint of everything that the templates of a theme are made from.
    pub fn origin(theme: &Theme) -> Fingerprint {
        Fingerprint::of_value(&theme.list(TEMPLATES).collect::<Vec<_>>())
    }
}

/// The pages of an edition, ready to be rendered.
pub struct Website<'a> {
    materials: Arc<Materials<'a>>,
    /// The context of each language, made for the first of its pages.
    contexts: BTreeMap<&'a Lang, OnceLock<LangContext<'a>>>,
}

impl<'a> Website<'a> {
    /// Makes what pages share; `templates` are those of `theme`.
    ///
    /// # Errors
    /// A motif that cannot be read (`SG0813`).
    pub fn new(
        edition: &'a Edition<Web>,
        plan: &'a Plan,
        (theme, templates): (&'a Theme, Arc<Templates>),
        images: &'a Images,
        messages: &'a Messages,
        facts: &'a SheetFacts,
    ) -> Result<Self, Vec<Diagnostic>> {
        let palettes = Palettes::new(HouseColours::new(&edition.site.theme));
        let arch = arch(theme).map_err(|e| vec![e])?;
        let style = style(theme, &palettes);
        let favicon = favicon(&palettes, &arch);
        let materials = Arc::new(Materials {
            edition,
            plan,
            theme,
            templates,
            images,
            messages,
            facts,
            chooser: plan
                .outputs
                .iter()
                .find(|o| o.what == What::Chooser)
                .map(|o| &*o.route),
            view: View::new(edition, messages, &plan.routes, &edition.site.languages[0]),
            readers: frame::readers(edition, plan, messages),
            palettes,
            arch,
            style,
            favicon,
        });
        // Addresses of a language that the site has no longer speak that language still.
        let languages = edition
            .site
            .languages
            .iter()
            .chain(plan.routes.former_languages());
        let contexts = languages.map(|lang| (lang, OnceLock::new())).collect();
        Ok(Self {
            materials,
            contexts,
        })
    }

    /// Makes what pages of these outputs' languages share, before many of them are rendered at once.
    pub fn prepare<'o>(&self, outputs: impl Iterator<Item = &'o Output>) {
        let languages: BTreeSet<&Lang> = outputs.filter_map(|o| o.what.lang()).collect();
        languages.into_par_iter().for_each(|lang| {
            self.ctx(lang);
        });
    }

    /// Returns an output of the plan that is not printed.
    ///
    /// # Errors
    /// A template that cannot show what it is given (`SG0811`).
    pub fn render(&self, output: &Output) -> Result<Vec<u8>, Diagnostic> {
        self.render_next(&mut SharedAround::default(), output)
    }

    /// Returns an output as [`Self::render`] does, quicker after the same page in another language.
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_next(
        &self,
        languages: &mut SharedAround,
        output: &Output,
    ) -> Result<Vec<u8>, Diagnostic> {
        let base = &self.materials.edition.site.base_url;
        match &output.what {
            What::Page(page, lang) => self.page(languages, page, lang, &output.route),
            What::Moved(moved, lang) => self.moved(moved, lang, &output.route),
            What::Chooser => self.chooser(&output.route),
            What::Calendar(scheduled, lang) => Ok(self.calendar(scheduled, lang)),
            What::Card(card, lang) => Ok(vcard::render(self.ctx(lang), card).into_bytes()),
            What::Sitemap => {
                let first = &self.materials.edition.site.languages[0];
                let chooser = self.materials.chooser;
                let index = self.materials.edition.index_persons;
                let plan = self.materials.plan;
                Ok(sitemap::sitemap(plan, base, first, chooser, index).into_bytes())
            }
            What::Robots if self.materials.edition.mode == Mode::Internal => {
                Ok(sitemap::CLOSED.as_bytes().to_vec())
            }
            What::Robots => Ok(sitemap::robots(self.materials.plan, base, MEDIA).into_bytes()),
            What::Sheet(_) => Ok(Vec::new()),
        }
    }

    /// The theme's own files: style sheets, fonts with the characters of the finished pages, the icon; and what the
    /// site's host is told.
    ///
    /// # Errors
    /// A font that cannot be read (`SG0812`).
    pub fn assets(&self, used: &BTreeSet<char>) -> Result<Vec<Made>, Vec<Diagnostic>> {
        let mut files = if self.has_fonts() {
            self.fonts(used)?
        } else {
            Vec::new()
        };
        files.extend(self.files());
        Ok(files)
    }

    /// Returns whether pages have fonts of their own.
    pub fn has_fonts(&self) -> bool {
        fonts::are_named(self.materials.theme, &self.materials.templates.partials)
    }

    /// The fonts with these characters and those that a style sheet adds, and the style sheet that names them.
    ///
    /// # Errors
    /// A font that cannot be read (`SG0812`).
    pub fn fonts(&self, used: &BTreeSet<char>) -> Result<Vec<Made>, Vec<Diagnostic>> {
        // A style sheet adds signs of its own: dashes, dots, crosses.
        let mut letters = Letters::default();
        letters.add(&self.materials.style.bytes);
        let used = &letters
            .characters()
            .into_iter()
            .chain(used.iter().copied())
            .collect();
        let (mut files, css) =
            fonts::make(self.materials.theme, used, ASSETS).map_err(|e| vec![e])?;
        files.push(Made {
            route: format!("{ASSETS}/fonts.css"),
            bytes: css.into_bytes(),
        });
        Ok(files)
    }

    /// Returns a fingerprint of everything that [`Self::fonts`] are made from.
    pub fn fonts_origin(&self, used: &BTreeSet<char>) -> Fingerprint {
        let overrides: Vec<_> = self.materials.theme.own().collect();
        Fingerprint::of_value(&(overrides, &self.materials.style.bytes, used))
    }

    /// The theme's other files, and what the site's host is told.
    pub fn files(&self) -> Vec<Made> {
        let mut files = vec![self.materials.style.clone(), self.materials.favicon.clone()];
        let edition = self.materials.edition;
        let setting = host_headers::HostSettings {
            hosts: &edition.site.hosting,
            base: &edition.site.base_url,
            relocation: edition.relocation.as_ref(),
            mode: edition.mode,
            index_persons: edition.index_persons,
            framed_by: &edition.site.framed_by,
            media: MEDIA,
        };
        files.extend(host_headers::files(self.materials.plan, &setting));
        files
    }

    /// Leaves what pages shared to the system, which takes no time: only where the process is about to end.
    pub fn leave(self) {
        std::mem::forget(self);
    }

    /// Forgets what pages shared, which takes a while.
    pub fn close(self) {
        self.contexts.into_par_iter().for_each(drop);
    }

    fn ctx(&self, lang: &Lang) -> &LangContext<'a> {
        let (lang, ctx) = self
            .contexts
            .get_key_value(lang)
            .or_else(|| self.contexts.iter().next())
            .expect("a site has at least one language");
        ctx.get_or_init(|| assemble::lang_context(self.materials.clone(), lang))
    }

    fn page(
        &self,
        languages: &mut SharedAround,
        page: &Page,
        lang: &Lang,
        route: &str,
    ) -> Result<Vec<u8>, Diagnostic> {
        let around = match languages.0.take() {
            Some(around) if around.is_of(page) => around,
            _ => frame::Around::new(&self.materials, page),
        };
        let around = languages.0.insert(around);
        let ctx = self.ctx(lang);
        let page_place = frame::PagePlace::new(route, page, &self.materials.edition.site.base_url);
        let sheet = pages::build(ctx, page, &page_place).map_err(|e| unrenderable(route, &e))?;
        let (template, section) = (sheet.template, sheet.section);
        let mut context = frame::complete(ctx, around, &page_place, sheet);
        let partial_key = frame::partial_key(ctx, &page_place, section);
        let partials = ctx.partials.get(
            &ctx.tera,
            &self.materials.templates.partials,
            &Context::new(),
            partial_key,
        );
        context.insert_value("once", partials.map_err(|e| unrenderable(route, &e))?);
        self.write(ctx, template, &context, route)
    }

    fn chooser(&self, route: &str) -> Result<Vec<u8>, Diagnostic> {
        let ctx = self.ctx(&self.materials.edition.site.languages[0]);
        let page_place = frame::PagePlace {
            route,
            root: String::new(),
            depth: 0,
        };
        self.alone(ctx, "chooser.html", frame::chooser(ctx, route), &page_place)
    }

    fn moved(&self, moved: &Moved, lang: &Lang, route: &str) -> Result<Vec<u8>, Diagnostic> {
        let ctx = self.ctx(lang);
        let context = moved::context(ctx, moved, route);
        let root = context
            .get("root")
            .and_then(tera::Value::as_str)
            .unwrap_or_default()
            .to_owned();
        let page_place = frame::PagePlace {
            route,
            root,
            depth: route.matches('/').count(),
        };
        self.alone(ctx, "moved.html", context, &page_place)
    }

    /// A page that says things of its own and shares nothing with other pages.
    fn alone(
        &self,
        ctx: &LangContext<'a>,
        template: &str,
        mut context: Context,
        at: &frame::PagePlace<'_>,
    ) -> Result<Vec<u8>, Diagnostic> {
        let partial_key = frame::partial_key(ctx, at, "");
        let partials = PartialCache::default().get(
            &ctx.tera,
            &self.materials.templates.partials,
            &context,
            partial_key,
        );
        context.insert_value("once", partials.map_err(|e| unrenderable(at.route, &e))?);
        self.write(ctx, template, &context, at.route)
    }

    fn write(
        &self,
        ctx: &LangContext<'a>,
        template: &str,
        context: &Context,
        route: &str,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut bytes = Vec::with_capacity(16 * 1024);
        ctx.tera
            .render_to(template, context, &mut bytes)
            .map_err(|e| unrenderable(route, &e))?;
        if self.materials.edition.mode == Mode::Internal && !self.is_marked(&bytes) {
            return Err(problem!("SG0814", route: route));
        }
        Ok(bidi::isolate(bytes, ctx.lang.direction()))
    }

    /// Returns whether a page of an internal edition says what it is, to its readers and to search engines.
    fn is_marked(&self, page: &[u8]) -> bool {
        let Materials {
            edition, messages, ..
        } = &*self.materials;
        let page = String::from_utf8_lossy(page);
        let has_note = edition.site.languages.iter().any(|lang| {
            let mut note = String::new();
            value::escape(&mut note, messages.get(lang, "internal-note").value);
            !note.is_empty() && page.contains(&note)
        });
        has_note && page.contains("noindex")
    }

    fn calendar(&self, scheduled: &Scheduled, lang: &Lang) -> Vec<u8> {
        let (edition, plan) = (self.materials.edition, self.materials.plan);
        let programme = match scheduled {
            Scheduled::Training(id) => edition.trainings.get(id).map(Programme::of_training),
            Scheduled::Event(id) => edition.events.get(id).map(Programme::of_event),
        };
        let Some(programme) = programme else {
            return Vec::new();
        };
        let base = &edition.site.base_url;
        let page = plan
            .routes
            .page(&scheduled.page(), lang)
            .unwrap_or_default();
        let publisher = edition.publisher().map_or("", |o| o.name.get(lang).value);
        let setting = calendar::CalendarSettings {
            lang,
            messages: self.materials.messages,
            edition: &edition.name,
            host: host(base),
            url: &public_url(base, page),
            stamp: edition.date,
            publisher,
            zone: Zone::of(edition.site.country.as_ref()),
        };
        calendar::render(&programme, &setting).into_bytes()
    }
}

/// The folder of a theme's templates.
const TEMPLATES: &str = "templates/";

/// Returns the templates: the name of each in Tera, and its text.
fn sources(theme: &Theme) -> Result<Vec<(&str, &str)>, Diagnostic> {
    theme
        .list(TEMPLATES)
        .map(|(path, bytes)| match std::str::from_utf8(bytes) {
            Ok(text) => Ok((&path[TEMPLATES.len()..], text)),
            Err(_) => Err(problem!("SG0810-utf8", path: path)),
        })
        .collect()
}

/// The motif is drawn once, in `assets/arch.svg`: one path in one view box.
fn arch(theme: &Theme) -> Result<(String, String), Diagnostic> {
    let svg = theme.text("assets/arch.svg").unwrap_or_default();
    svg_attribute(svg, "viewBox")
        .zip(svg_attribute(svg, "d"))
        .ok_or_else(|| problem!("SG0813"))
}

fn svg_attribute(svg: &str, name: &str) -> Option<String> {
    let (_, value) = svg.split_once(&format!(" {name}=\""))?;
    value.split('"').next().map(str::to_owned)
}

fn style(theme: &Theme, palettes: &Palettes) -> Made {
    let sheet = theme.text("assets/style.css").unwrap_or_default();
    let bytes = format!("{}{sheet}", palettes.css()).into_bytes();
    let hash = blake3::hash(&bytes).to_hex();
    Made {
        route: format!("{ASSETS}/style-{}.css", &hash[..12]),
        bytes,
    }
}

fn favicon(palettes: &Palettes, (view, path): &(String, String)) -> Made {
    let band = palettes.light.get("band");
    let on = palettes.light.get("on-band");
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"6\" fill=\"{band}\"/>\
         <svg x=\"3\" y=\"9\" width=\"26\" height=\"14\" viewBox=\"{view}\" preserveAspectRatio=\"none\" fill=\"{on}\"><path d=\"{path}\"/></svg>\
         <svg x=\"9\" y=\"16\" width=\"14\" height=\"7\" viewBox=\"{view}\" preserveAspectRatio=\"none\" fill=\"{band}\"><path d=\"{path}\"/></svg></svg>\n"
    );
    Made {
        route: format!("{ASSETS}/favicon.svg"),
        bytes: svg.into_bytes(),
    }
}

fn unrenderable(route: &str, error: &tera::Error) -> Diagnostic {
    problem!("SG0811", route: route, why: error.to_string())
}
