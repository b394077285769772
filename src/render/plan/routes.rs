//! Addresses of pages and files within an edition.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};

use super::{Card, Departure, Moved, Page, Scheduled, Subject};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::{ArticleId, InfosheetId, Lang, RegionId};

/// The addresses of everything. Every route is a path within the edition's folder: `nl/regios/waterstad.html`.
#[derive(Debug, Clone, Default)]
pub struct Routes {
    pub(super) pages: BTreeMap<Page, BTreeMap<Lang, String>>,
    pub(super) sheets: BTreeMap<Subject, BTreeMap<(Lang, &'static SheetFormat), String>>,
    /// Articles that this edition does not have though the site does.
    pub(super) withheld: BTreeSet<ArticleId>,
    pub(super) calendars: BTreeMap<(Scheduled, Lang), String>,
    pub(super) cards: BTreeMap<(Card, Lang), String>,
    /// Former pages of regions, with what took the place of each.
    pub(super) moved_regions: BTreeMap<(RegionId, Lang), Moved>,
    /// Former names of records with those of today, as texts link to them.
    pub(super) renamed: BTreeMap<String, String>,
}

impl Routes {
    /// The route of a page in a language, if the edition has that page.
    pub fn page(&self, page: &Page, lang: &Lang) -> Option<&str> {
        self.pages.get(page)?.get(lang).map(String::as_str)
    }

    /// The languages in which there is a page, with its routes, in the order of tags.
    pub fn languages(&self, page: &Page) -> impl Iterator<Item = (&Lang, &str)> {
        self.pages
            .get(page)
            .into_iter()
            .flatten()
            .map(|(l, r)| (l, r.as_str()))
    }

    /// Returns the route of a sheet (PDF).
    pub fn sheet(
        &self,
        subject: &Subject,
        lang: &Lang,
        format: &'static SheetFormat,
    ) -> Option<&str> {
        let sheets = self.sheets.get(subject)?;
        sheets.get(&(lang.clone(), format)).map(String::as_str)
    }

    /// Returns the routes of the sheets about a record, in all languages and formats.
    pub fn sheets_of(&self, subject: &Subject) -> impl Iterator<Item = &str> {
        self.sheets
            .get(subject)
            .into_iter()
            .flat_map(BTreeMap::values)
            .map(String::as_str)
    }

    /// Returns the sheets about a record in a language: the format and the route of each.
    pub fn sheets_in(
        &self,
        subject: &Subject,
        lang: &Lang,
    ) -> impl Iterator<Item = (&'static SheetFormat, &str)> {
        let sheets = self.sheets.get(subject).into_iter().flatten();
        sheets
            .filter(move |((of, _), _)| of == lang)
            .map(|((_, format), route)| (*format, route.as_str()))
    }

    /// Returns the routes of the sheets about all regions.
    pub fn region_sheets(&self) -> impl Iterator<Item = &str> {
        let of_regions = self
            .sheets
            .iter()
            .filter(|(subject, _)| subject.region().is_some());
        of_regions
            .flat_map(|(_, sheets)| sheets.values())
            .map(String::as_str)
    }

    /// Takes in the addresses of everything; of persons only when asked.
    pub fn hash_all(&self, persons: bool, to: &mut impl Hasher) {
        let Self {
            pages,
            sheets,
            withheld,
            calendars,
            cards,
            ..
        } = self;
        let Self {
            moved_regions,
            renamed,
            ..
        } = self;
        let cards = cards
            .iter()
            .filter(|((c, _), _)| persons || matches!(c, Card::Contact(_)));
        cards.for_each(|card| card.hash(to));
        let pages = pages
            .iter()
            .filter(|(page, _)| persons || !matches!(page, Page::Person(_)));
        pages.for_each(|page| page.hash(to));
        (sheets, withheld, calendars, moved_regions, renamed).hash(to);
    }

    /// Returns the route of the picture of the first page of a sheet about a region (JPEG), if a format has one.
    pub fn region_thumbnail(&self, region: &RegionId, lang: &Lang) -> Option<String> {
        let subject = Subject::Region(region.clone());
        let (_, pdf) = self
            .sheets_in(&subject, lang)
            .find(|(format, _)| format.has_thumbnail)?;
        Some(format!("{}.jpg", pdf.strip_suffix(".pdf")?))
    }

    /// The route of the calendar file of a training or an event; one without days has none.
    pub fn calendar(&self, scheduled: &Scheduled, lang: &Lang) -> Option<&str> {
        self.calendars
            .get(&(scheduled.clone(), lang.clone()))
            .map(String::as_str)
    }

    /// The route of somebody's card; there is none of who cannot be reached.
    pub fn card(&self, card: &Card, lang: &Lang) -> Option<&str> {
        self.cards
            .get(&(card.clone(), lang.clone()))
            .map(String::as_str)
    }

    /// Returns what the address of a region's page leads to that is not there any more.
    pub fn moved_region(&self, region: &RegionId, lang: &Lang) -> Option<&Moved> {
        self.moved_regions.get(&(region.clone(), lang.clone()))
    }

    /// Returns today's name of a record that a text links to under a former one: `regions/nieuwstad`.
    pub fn renamed(&self, link: &str) -> Option<&str> {
        self.renamed
            .get(link.split('#').next()?)
            .map(String::as_str)
    }

    /// The routes of PDFs that what was renamed had, and those that it has now.
    pub fn former_files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for (former, today) in &self.renamed {
            let Some(((kind, before), (_, now))) =
                former.split_once('/').zip(today.split_once('/'))
            else {
                continue;
            };
            let subject = match kind {
                RegionId::KIND => Subject::Region(RegionId::new(now)),
                InfosheetId::KIND => Subject::Infosheet(InfosheetId::new(now)),
                _ => continue,
            };
            // A file is called after its record: `nl/flyers/oever-nl-a4.pdf`.
            let renamed = |route: &str| {
                let (folder, name) = route.rsplit_once('/')?;
                let ending = name.strip_prefix(now)?;
                Some((format!("{folder}/{before}{ending}"), route.to_owned()))
            };
            files.extend(self.sheets_of(&subject).filter_map(renamed));
        }
        files
    }

    /// The languages of addresses that lead on and are no languages of the site any more.
    pub fn former_languages(&self) -> impl Iterator<Item = &Lang> {
        let moved = self.moved_regions.iter();
        moved
            .filter(|(_, m)| m.why == Departure::Language)
            .map(|((_, lang), _)| lang)
    }

    pub(super) fn leave_out_print(&mut self) {
        self.sheets.clear();
    }

    /// Returns all links to records that a text can have, as they are written there.
    pub fn records(&self) -> impl Iterator<Item = String> {
        self.pages.keys().filter_map(Page::record)
    }

    /// The page a link in a text means: `infosheets/actieve-rol`, optionally with `#anchor`, which is left out.
    /// Persons cannot be linked to by their record's name, which readers may not know.
    pub fn resolve(&self, link: &str) -> Option<Page> {
        let path = self.renamed(link).or_else(|| link.split('#').next())?;
        let (kind, id) = path.split_once('/')?;
        let page = match kind {
            "pages" => Page::of_list(id)?,
            _ => Page::of_record(kind, id)?,
        };
        // What an edition of numbers does not have leads to the nearest that it has.
        let page = match page {
            Page::Persons if !self.pages.contains_key(&page) => Page::Regions,
            Page::Article(id) if self.withheld.contains(&id) => Page::Articles,
            page => page,
        };
        self.pages.contains_key(&page).then_some(page)
    }
}
