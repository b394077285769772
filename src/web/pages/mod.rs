//! The content of each kind of page.
//!
//! In: the shelf of a language and a page of the plan. Out: a [`Sheet`]: its template, its title and the values that
//! only this page has. What it shares with others comes from the shelf.

mod agenda;
mod institution;
mod people;
mod places;
mod pool;
mod publications;
mod statements;

use super::frame::{Place, Sheet};
use super::markdown::{Html, Setting, render};
use super::shelf::{Shelf, words};
use super::value::{Value, attributes, fields, safe};
use sleutelgids_core::model::{Localised, Markdown, TextOf};
use sleutelgids_edition::{Person, PersonKey};
use sleutelgids_render::SheetFact;
use sleutelgids_render::plan::headings::Headings;
use sleutelgids_render::plan::{Inputs, Page, What};

/// The content of a page. A record that is not in the edition has no page in the plan, hence the empty sheet is
/// never asked for.
pub(super) fn build(shelf: &Shelf<'_>, page: &Page, at: &Place<'_>) -> Result<Sheet, tera::Error> {
    let edition = shelf.materials.edition;
    let inputs = shelf
        .materials
        .plan
        .inputs(edition, &What::Page(page.clone(), shelf.lang.clone()));
    let desk = Desk {
        shelf,
        at,
        page,
        inputs,
    };
    let sheet = match page {
        Page::Home => Some(places::home(&desk)),
        Page::Regions => Some(places::regions(&desk)),
        Page::Region(id) => match (edition.regions.get(id), edition.pool(id)) {
            (Some(region), Some(pool)) => Some(pool::region(&desk, region, pool)),
            (Some(region), None) => Some(places::region(&desk, region)?),
            (None, _) => None,
        },
        Page::Persons => Some(people::persons(&desk)?),
        Page::Person(_) => people::person(&desk),
        Page::Roles => Some(people::roles(&desk)),
        Page::Role(id) => edition
            .roles
            .get(id)
            .map(|r| people::role(&desk, r))
            .transpose()?,
        Page::Topics => Some(people::topics(&desk)),
        Page::Topic(id) => edition
            .topics
            .get(id)
            .map(|t| people::topic(&desk, t))
            .transpose()?,
        Page::Infosheets => Some(publications::infosheets(&desk)),
        Page::Infosheet(id) => edition
            .infosheets
            .get(id)
            .map(|s| publications::infosheet(&desk, s)),
        Page::Agenda => Some(agenda::agenda(&desk)),
        Page::Training(id) => edition
            .trainings
            .get(id)
            .map(|t| agenda::training(&desk, t)),
        Page::Event(id) => edition.events.get(id).map(|e| agenda::event(&desk, e)),
        Page::Articles => Some(publications::articles(&desk)),
        Page::Article(id) => edition
            .articles
            .get(id)
            .map(|a| publications::article(&desk, a)),
        Page::Handbook(id) => edition
            .handbooks
            .get(id)
            .map(|h| publications::handbook(&desk, h)),
        Page::Flyers => Some(places::flyers(&desk)),
        Page::About => Some(institution::about(&desk)),
        Page::Privacy => Some(statements::privacy(&desk)),
        Page::Accessibility => Some(statements::accessibility(&desk)),
        Page::NotFound => Some(institution::not_found(&desk)),
    };
    Ok(sheet.unwrap_or_else(|| institution::not_found(&desk)))
}

/// What the content of a page is made with. Persons and facts of sheets are those of its [`Inputs`]: a page that showed
/// others would not be made anew when they change.
struct Desk<'d, 'a> {
    shelf: &'d Shelf<'a>,
    at: &'d Place<'d>,
    page: &'d Page,
    inputs: Inputs<'d>,
}

impl<'d, 'a> Desk<'d, 'a> {
    /// Whom the page lists.
    fn keys(&self) -> &[PersonKey] {
        &self.inputs.listed
    }

    /// The one whose page it is.
    fn subject(&self) -> Option<(PersonKey, &'a Person)> {
        let key = *self.inputs.persons.first()?;
        Some((key, self.shelf.materials.edition.person(key)))
    }

    /// Finished cards (or rows) of some of them, in order of their names.
    fn people(&self, keys: &[PersonKey], rows: bool) -> Result<Value, tera::Error> {
        self.shelf.people(keys, rows, &self.at.root, self.at.depth)
    }

    /// What is known of a finished sheet that the page leads to.
    fn fact(&self, route: &str) -> Option<&'d SheetFact> {
        let told = self.inputs.sheets.contains(&route);
        self.shelf.materials.facts.get(route).filter(|_| told)
    }

    /// A long text; `level` is that of its highest headings.
    fn markdown(&self, found: Localised<'_, Markdown>, level: u8, prefix: &str) -> Html {
        let routes = &self.shelf.materials.plan.routes;
        let lang = self.shelf.lang;
        let headings = Headings::new(self.shelf.materials.edition);
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
        let table = self.shelf.message("table");
        render(
            &found.value.source,
            &Setting {
                level,
                prefix,
                table,
                link: &link,
            },
        )
    }

    /// A long text as a value of `html` and `attrs`.
    fn text(&self, text: &TextOf<Markdown>) -> Value {
        let found = text.get(self.shelf.lang);
        self.html(&self.markdown(found, 2, ""), found)
    }

    /// A long text that a record may lack.
    fn optional(&self, text: Option<&TextOf<Markdown>>) -> Value {
        text.map_or_else(Value::none, |t| self.text(t))
    }

    fn html(&self, html: &Html, found: Localised<'_, Markdown>) -> Value {
        fields! {
            "html": safe(&html.html),
            "attrs": safe(&attributes(found.lang, self.shelf.lang)),
        }
    }

    /// A page whose title is an interface text.
    fn listing(
        &self,
        template: &'static str,
        section: &'static str,
        title: &str,
        lead: &str,
    ) -> Sheet {
        let lead = self.shelf.message(lead);
        Sheet {
            template,
            title: words(self.shelf, title),
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
