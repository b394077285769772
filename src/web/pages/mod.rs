//! The content of each kind of page.
//!
//! In: the context of a language and a page of the plan. Out: a [`PageContent`]: its template, its title and the values that
//! only this page has. What it shares with others comes from the context.

mod agenda;
mod institution;
mod people;
mod places;
mod pool;
mod publications;
mod region_parts;
mod statements;

use super::frame::{PageContent, PagePlace};
use super::lang_context::{LangContext, words};
use super::markdown::{Html, MarkdownLabels, MarkdownOptions, render};
use super::person_lists;
use super::value::{Value, attributes, fields, safe};
use sleutelgids_core::model::{Localised, Markdown, TextOf};
use sleutelgids_edition::{Infosheet, Person, PersonKey};
use sleutelgids_render::SheetFact;
use sleutelgids_render::plan::headings::Headings;
use sleutelgids_render::plan::{Inputs, Page, What};

/// The content of a page. A record that is not in the edition has no page in the plan, hence the empty sheet is
/// never asked for.
pub(super) fn build(
    ctx: &LangContext<'_>,
    page: &Page,
    at: &PagePlace<'_>,
) -> Result<PageContent, tera::Error> {
    let edition = ctx.materials.edition;
    let inputs = ctx
        .materials
        .plan
        .inputs(edition, &What::Page(page.clone(), ctx.lang.clone()));
    let builder = PageBuilder {
        ctx,
        at,
        page,
        inputs,
    };
    let sheet = match page {
        Page::Home => Some(places::home(&builder)),
        Page::Regions => Some(places::regions(&builder)),
        Page::Region(id) => match (edition.regions.get(id), edition.pool(id)) {
            (Some(region), Some(pool)) => Some(pool::region(&builder, region, pool)),
            (Some(region), None) => Some(places::region(&builder, region)?),
            (None, _) => None,
        },
        Page::Persons => Some(people::persons(&builder)?),
        Page::Person(_) => people::person(&builder),
        Page::Roles => Some(people::roles(&builder)),
        Page::Role(id) => edition
            .roles
            .get(id)
            .map(|r| people::role(&builder, r))
            .transpose()?,
        Page::Topics => Some(people::topics(&builder)),
        Page::Topic(id) => edition
            .topics
            .get(id)
            .map(|t| people::topic(&builder, t))
            .transpose()?,
        Page::Infosheets => Some(publications::infosheets(&builder)),
        Page::Infosheet(id) => edition
            .infosheets
            .get(id)
            .map(|s| publications::infosheet(&builder, s)),
        Page::Agenda => Some(agenda::agenda(&builder)),
        Page::Training(id) => edition
            .trainings
            .get(id)
            .map(|t| agenda::training(&builder, t)),
        Page::Event(id) => edition.events.get(id).map(|e| agenda::event(&builder, e)),
        Page::Articles => Some(publications::articles(&builder)),
        Page::Article(id) => edition
            .articles
            .get(id)
            .map(|a| publications::article(&builder, a)),
        Page::Handbook(id) => edition
            .handbooks
            .get(id)
            .map(|h| publications::handbook(&builder, h)),
        Page::Flyers => Some(places::flyers(&builder)),
        Page::About => Some(institution::about(&builder)),
        Page::Privacy => Some(statements::privacy(&builder)),
        Page::Accessibility => Some(statements::accessibility(&builder)),
        Page::NotFound => Some(institution::not_found(&builder)),
    };
    Ok(sheet.unwrap_or_else(|| institution::not_found(&builder)))
}

/// The inputs of a page's content. Persons and facts of sheets are those of its [`Inputs`]: a page that showed
/// others would not be made anew when they change.
struct PageBuilder<'d, 'a> {
    ctx: &'d LangContext<'a>,
    at: &'d PagePlace<'d>,
    page: &'d Page,
    inputs: Inputs<'d>,
}

impl<'d, 'a> PageBuilder<'d, 'a> {
    /// Returns the persons whom the page lists.
    fn keys(&self) -> &[PersonKey] {
        &self.inputs.listed
    }

    /// The one whose page it is.
    fn subject(&self) -> Option<(PersonKey, &'a Person)> {
        let key = *self.inputs.persons.first()?;
        Some((key, self.ctx.materials.edition.person(key)))
    }

    /// Finished cards (or rows) of some of them, in order of their names.
    fn people(&self, keys: &[PersonKey], rows: bool) -> Result<Value, tera::Error> {
        person_lists::rendered(self.ctx, keys, rows, &self.at.root, self.at.depth)
    }

    /// Returns some of the information sheets for a list, in the order of the reader's alphabet.
    fn infosheets(&self, is_wanted: impl Fn(&Infosheet) -> bool) -> Vec<Value> {
        let sheets = self.ctx.view.infosheets(is_wanted).into_iter();
        sheets
            .filter_map(|sheet| self.ctx.infosheets.get(&sheet.id).cloned())
            .collect()
    }

    /// Returns the facts of a finished sheet that the page leads to.
    fn fact(&self, route: &str) -> Option<&'d SheetFact> {
        let is_input = self.inputs.sheets.contains(&route);
        self.ctx.materials.facts.get(route).filter(|_| is_input)
    }

    /// A long text; `level` is that of its highest headings.
    fn markdown(&self, text: Localised<'_, Markdown>, level: u8, prefix: &str) -> Html {
        let routes = &self.ctx.materials.plan.routes;
        let lang = self.ctx.lang;
        let headings = Headings::new(self.ctx.materials.edition);
        let link = |destination: &str| {
            if let Some(anchor) = destination.strip_prefix('#') {
                return Some(format!(
                    "#{}",
                    headings.find(self.page, lang, prefix, anchor)?
                ));
            }
            let page = routes.resolve(destination)?;
            let route = routes.page(&page, lang)?;
            let anchor = headings.fragment(destination, &page, lang);
            Some(format!("{}{route}{anchor}", self.at.root))
        };
        render(
            &text.value.source,
            &MarkdownOptions {
                level,
                prefix,
                labels: labels(self.ctx),
                link: &link,
            },
        )
    }

    /// A long text as a value of `html` and `attrs`.
    fn text(&self, text: &TextOf<Markdown>) -> Value {
        let localised = text.get(self.ctx.lang);
        self.html(&self.markdown(localised, 2, ""), localised)
    }

    /// A long text that a record may lack.
    fn optional(&self, text: Option<&TextOf<Markdown>>) -> Value {
        text.map_or_else(Value::none, |t| self.text(t))
    }

    fn html(&self, html: &Html, text: Localised<'_, Markdown>) -> Value {
        fields! {
            "html": safe(&html.html),
            "attrs": safe(&attributes(text.lang, self.ctx.lang)),
        }
    }

    /// A page whose title is an interface text.
    fn listing(
        &self,
        template: &'static str,
        section: &'static str,
        title: &str,
        lead: &str,
    ) -> PageContent {
        let lead = self.ctx.message(lead);
        PageContent {
            template,
            title: words(self.ctx, title),
            description: lead.to_owned(),
            above: Vec::new(),
            section,
            content: vec![("lead", super::value::plain(lead))],
        }
    }
}

/// A description no longer than search engines show.
fn description(text: &str) -> String {
    const LIMIT: usize = 160;
    let mut flat = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !flat.is_empty() {
            flat.push(' ');
        }
        flat.push_str(word);
    }
    // No character is shorter than a byte.
    if flat.len() <= LIMIT || flat.chars().count() <= LIMIT {
        return flat;
    }
    let cut: String = flat.chars().take(LIMIT - 1).collect();
    format!(
        "{}…",
        cut.rsplit_once(' ')
            .map_or(cut.as_str(), |(words, _)| words)
    )
}

/// The words for parts of a text in the language of a page.
fn labels<'a>(ctx: &'a LangContext<'_>) -> MarkdownLabels<'a> {
    MarkdownLabels {
        table: ctx.message("table"),
        footnote: ctx.message("footnote"),
        footnotes: ctx.message("footnotes"),
        back: ctx.message("footnote-back"),
    }
}
