//! How the list is made.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt::Display;

use super::former::{self, Printed};
use super::segments::Segments;
use super::{
    Card, Departure, Moved, Output, Page, Plan, PlannedSheet, Routes, Scheduled, Subject, What,
};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::sheet_kind::{SheetFormat, SheetKind, SheetSubject};
use sleutelgids_core::model::site::{Mode, Relocation};
use sleutelgids_core::model::{Lang, RegionId};
use sleutelgids_edition::{ContactRoute, Edition, Sheet, Web};

impl Plan {
    /// Lists what an edition will hold, and reports routes that two outputs would share (`SG0402`).
    ///
    /// `sheets` may show fewer persons than `web`; pages come from the one, flyers from the other. What is `printed` and in
    /// circulation leads somewhere, whatever became of its region and its language.
    pub fn new(
        web: &Edition<Web>,
        sheets: &Edition<Sheet>,
        messages: &Messages,
        printed: &Printed,
    ) -> (Self, Vec<Diagnostic>) {
        let mut planner = Planner {
            routes: Routes::default(),
            outputs: vec![
                Output {
                    route: "index.html".to_owned(),
                    what: What::Chooser,
                },
                Output {
                    route: "sitemap.xml".to_owned(),
                    what: What::Sitemap,
                },
                Output {
                    route: "robots.txt".to_owned(),
                    what: What::Robots,
                },
            ],
        };
        if web.mode == Mode::Internal {
            // Nothing leads a search engine to what is for colleagues.
            planner.outputs.retain(|o| o.what != What::Sitemap);
        }
        planner.routes.withheld = web.withheld.clone();
        // Nearly all of it, in each language: persons, and a page and flyers a region.
        let most = web.persons.len() + 3 * web.regions.len() + 64;
        planner.outputs.reserve(most * web.site.languages.len());
        for lang in &web.site.languages {
            let names = Segments::new(messages, lang);
            planner.pages(web, lang, &names);
            planner.sheets(sheets, lang, &names);
        }
        planner.moved(web, messages, printed);
        if let Some(to) = &web.relocation {
            planner.relocate(web, to);
        }
        let problems = collisions(&planner.outputs);
        (
            Self {
                outputs: planner.outputs,
                routes: planner.routes,
            },
            problems,
        )
    }
}

struct Planner {
    routes: Routes,
    outputs: Vec<Output>,
}

impl Planner {
    fn page(&mut self, page: Page, lang: &Lang, path: &str) {
        // A host looks for its own error page at the root.
        let is_first = page == Page::NotFound && !self.routes.pages.contains_key(&page);
        let route = match is_first {
            true => "404.html".to_owned(),
            false => [lang.as_str(), "/", path, ".html"].concat(),
        };
        self.outputs.push(Output {
            route: route.clone(),
            what: What::Page(page.clone(), lang.clone()),
        });
        self.routes
            .pages
            .entry(page)
            .or_default()
            .insert(lang.clone(), route);
    }

    /// Adds the page of a record, in the folder of its kind.
    fn page_in(&mut self, lang: &Lang, folder: &str, slug: &str, page: Page) {
        self.page(page, lang, &[folder, "/", slug].concat());
    }

    fn pages(&mut self, e: &Edition<Web>, lang: &Lang, names: &Segments<'_>) {
        self.page(Page::Home, lang, "index");
        let fixed = [
            (Page::Regions, "regions"),
            (Page::Persons, "persons"),
            (Page::Roles, "roles"),
            (Page::Topics, "topics"),
            (Page::Infosheets, "infosheets"),
            (Page::Agenda, "agenda"),
            (Page::Articles, "articles"),
            (Page::Flyers, "flyers"),
            (Page::About, "about"),
            (Page::Privacy, "privacy"),
            (Page::Accessibility, "accessibility"),
        ];
        let pool = e.mode == Mode::Pool;
        for (page, word) in fixed
            .into_iter()
            .filter(|(p, _)| !pool || *p != Page::Persons)
        {
            self.page(page, lang, &format!("{}{}", names.get(word), listing(word)));
        }
        self.page(Page::NotFound, lang, "404");
        let folder = names.get("regions");
        e.regions
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Region(id.clone())));
        let folder = names.get("persons");
        e.person_keys()
            .for_each(|key| self.page_in(lang, &folder, &e.person(key).slug, Page::Person(key)));
        let folder = names.get("roles");
        e.roles
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Role(id.clone())));
        let folder = names.get("topics");
        e.topics
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Topic(id.clone())));
        let folder = names.get("infosheets");
        e.infosheets
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Infosheet(id.clone())));
        let folder = names.get("agenda");
        e.trainings
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Training(id.clone())));
        e.events
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Event(id.clone())));
        let folder = names.get("articles");
        e.articles
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Article(id.clone())));
        let folder = names.get("handbooks");
        e.handbooks
            .keys()
            .for_each(|id| self.page_in(lang, &folder, id.as_str(), Page::Handbook(id.clone())));
        let folder = names.get("agenda");
        for training in e.trainings.values().filter(|t| !t.sessions.is_empty()) {
            let id = &training.id;
            self.calendar(
                Scheduled::Training(id.clone()),
                lang,
                format!("{lang}/{folder}/{id}.ics"),
            );
        }
        for event in e.events.values().filter(|e| !e.next.is_empty()) {
            let id = &event.id;
            self.calendar(
                Scheduled::Event(id.clone()),
                lang,
                format!("{lang}/{folder}/{id}.ics"),
            );
        }
        self.cards(e, lang, names);
    }

    fn calendar(&mut self, scheduled: Scheduled, lang: &Lang, route: String) {
        let output = What::Calendar(scheduled.clone(), lang.clone());
        self.outputs.push(Output {
            route: route.clone(),
            what: output,
        });
        self.routes
            .calendars
            .insert((scheduled, lang.clone()), route);
    }

    /// A card of everyone who can be reached. A file on a telephone keeps its name: it is that of the person who is shown,
    /// never that of her record, and nobody else's ever.
    fn cards(&mut self, e: &Edition<Web>, lang: &Lang, names: &Segments<'_>) {
        let folder = names.get("contacts");
        for (id, contact) in &e.contacts {
            let Some(slug) = e.contact_slugs.get(id) else {
                continue;
            };
            let is_reached = contact.phone.is_some() || contact.email.is_some();
            if is_reached || !contact.other_ways.is_empty() {
                self.card(
                    Card::Contact(id.clone()),
                    lang,
                    format!("{lang}/{folder}/{slug}.vcf"),
                );
            }
        }
        let folder = names.get("persons");
        for key in e.person_keys() {
            let person = e.person(key);
            // Whoever is reached directly has some way in which she is.
            if let ContactRoute::Direct { .. } = &person.contact {
                let route = format!("{lang}/{folder}/{}.vcf", person.slug);
                self.card(Card::Person(key), lang, route);
            }
        }
    }

    fn card(&mut self, card: Card, lang: &Lang, route: String) {
        let output = What::Card(card.clone(), lang.clone());
        self.outputs.push(Output {
            route: route.clone(),
            what: output,
        });
        self.routes.cards.insert((card, lang.clone()), route);
    }

    /// Adds a redirect for each address that a page had.
    fn moved(&mut self, e: &Edition<Web>, messages: &Messages, printed: &Printed) {
        self.routes.renamed = e.former.names.clone();
        for ((kind, id, lang), moved) in former::departed(e, &self.routes, printed) {
            let route = former::route(&kind, &id, &lang, messages);
            if kind == RegionId::KIND {
                let region = (RegionId::new(&id), lang.clone());
                self.routes.moved_regions.insert(region, moved.clone());
            }
            self.outputs.push(Output {
                route,
                what: What::Moved(moved, lang),
            });
        }
    }

    /// Lets every page lead to where the whole edition went. Nothing else stays.
    fn relocate(&mut self, e: &Edition<Web>, to: &Relocation) {
        let redirects = self.outputs.iter().filter_map(|o| redirect(o, e, to));
        self.outputs = redirects.collect();
    }

    /// Lists the sheets about each record: of a region in the formats that the site chose, of the others in all.
    fn sheets(&mut self, e: &Edition<Sheet>, lang: &Lang, names: &Segments<'_>) {
        let kinds = &e.site.flyers.kinds;
        for region in e.regions.values().filter(|r| kinds.contains(&r.kind)) {
            for format in &e.site.flyers.papers {
                self.sheet(
                    Subject::Region(region.id.clone()),
                    &region.id,
                    format,
                    lang,
                    names,
                );
            }
        }
        for id in e.infosheets.keys() {
            for format in SheetKind::about(SheetSubject::Infosheet).flat_map(|kind| kind.formats) {
                self.sheet(Subject::Infosheet(id.clone()), id, format, lang, names);
            }
        }
    }

    fn sheet(
        &mut self,
        subject: Subject,
        id: impl Display,
        format: &'static SheetFormat,
        lang: &Lang,
        names: &Segments<'_>,
    ) {
        let folder = names.get(format.kind.route_word);
        let stem = format!("{lang}/{folder}/{}", format.file_stem(id, lang));
        let route = format!("{stem}.pdf");
        let sheets = self.routes.sheets.entry(subject.clone()).or_default();
        sheets.insert((lang.clone(), format), route.clone());
        let sheet = PlannedSheet {
            format,
            subject,
            lang: lang.clone(),
            thumbnail: format.has_thumbnail.then(|| format!("{stem}.jpg")),
        };
        self.outputs.push(Output {
            route,
            what: What::Sheet(sheet),
        });
    }
}

/// Returns what leads on from an output to where the whole edition went; `None` for what only falls away.
fn redirect(output: &Output, e: &Edition<Web>, to: &Relocation) -> Option<Output> {
    let (pages, lang) = match &output.what {
        What::Page(Page::NotFound, lang) => (vec![Page::Home], lang),
        What::Page(page, lang) => (vec![page.clone()], lang),
        What::Moved(moved, lang) => (moved.to.clone(), lang),
        What::Chooser => (vec![Page::Home], e.site.languages.first()?),
        _ => return None,
    };
    let moved = Moved {
        to: pages,
        why: Departure::Site(to.clone()),
    };
    Some(Output {
        what: What::Moved(moved, lang.clone()),
        ..output.clone()
    })
}

/// A list's own page stands in the folder of what it lists.
fn listing(word: &str) -> &'static str {
    match word {
        "about" | "privacy" | "accessibility" => "",
        _ => "/index",
    }
}

fn collisions(outputs: &[Output]) -> Vec<Diagnostic> {
    let mut seen: HashMap<Cow<'_, str>, &What> = HashMap::with_capacity(outputs.len());
    let (mut problems, mut told) = (Vec::new(), HashSet::new());
    for output in outputs {
        let thumbnail = output
            .what
            .sheet()
            .and_then(|sheet| sheet.thumbnail.as_ref());
        for route in std::iter::once(&output.route).chain(thumbnail) {
            if let Some(other) = seen.insert(folded(route), &output.what) {
                let records = (other.record(), output.what.record());
                // The same two records meet in every language.
                if records == (None, None) || told.insert(records) {
                    problems.push(shared(route, other, &output.what));
                }
            }
        }
    }
    problems
}

/// Two outputs that would have one route.
fn shared(route: &str, one: &What, other: &What) -> Diagnostic {
    match (one.record(), other.record()) {
        (Some(one), Some(other)) => {
            problem!("SG0402-records", one: &one, other: &other, route: route).record(other)
        }
        // A list's own page has the name `index`.
        (Some(record), None) | (None, Some(record)) => {
            problem!("SG0402-list", route: route).record(record)
        }
        (None, None) => problem!("SG0402", route: route),
    }
}

/// A route as systems read it for which capitals are the same as small letters.
fn folded(route: &str) -> Cow<'_, str> {
    match route
        .bytes()
        .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
    {
        true => Cow::Borrowed(route),
        false => Cow::Owned(route.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_outputs_with_one_route_are_told() {
        let output = |route: &str| Output {
            route: route.to_owned(),
            what: What::Robots,
        };
        let collisions_among = |routes: &[&str]| {
            let outputs: Vec<Output> = routes.iter().map(|route| output(route)).collect();
            collisions(&outputs)
                .iter()
                .filter(|d| d.code == "SG0402")
                .count()
        };
        assert_eq!(
            collisions_among(&["nl/a.html", "nl/b.html", "en/a.html"]),
            0
        );
        assert_eq!(
            collisions_among(&["nl/a.html", "nl/b.html", "nl/a.html"]),
            1
        );
        // As some systems read them.
        assert_eq!(
            collisions_among(&["nl/a.html", "nl/A.html", "nl/É.html", "nl/é.html"]),
            2
        );
    }

    #[test]
    fn the_picture_of_a_flyer_is_a_route_too() {
        let sheet = PlannedSheet {
            format: SheetFormat::from_word("a4").expect("a format"),
            subject: Subject::Region(RegionId::new("oever")),
            lang: Lang::parse("nl").expect("a tag"),
            thumbnail: Some("nl/flyers/oever.jpg".to_owned()),
        };
        let sheet_output = What::Sheet(sheet);
        let flyer = Output {
            route: "nl/flyers/oever.pdf".to_owned(),
            what: sheet_output,
        };
        let homonym = Output {
            route: "nl/flyers/OEVER.jpg".to_owned(),
            what: What::Robots,
        };
        assert_eq!(collisions(&[flyer, homonym]).len(), 1);
    }
}
