//! What will be made, as a list, before anything is.
//!
//! In: the editions and the messages. Out: a [`Plan`]: every output with its route, its kind and a fingerprint,
//! and the table of [`Routes`] by which pages link to each other. Finds dead links and colliding routes.
//! Renders and writes nothing.

mod build;
pub mod chats;
mod former;
pub mod headings;
mod inputs;
pub mod links;
mod page;
mod routes;
mod segments;
mod undisguised;

use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::site::Relocation;
use sleutelgids_core::model::{
    ArticleId, ContactId, EventId, HandbookId, InfosheetId, Lang, RegionId, RoleId, TopicId,
    TrainingId,
};
use sleutelgids_edition::PersonKey;

pub use former::Printed;
pub use inputs::Inputs;
pub use routes::Routes;
pub use sleutelgids_core::model::slug::fold_slug;

/// A page that exists in every language of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// Front page.
    Home,
    /// The list of regions, as a tree.
    Regions,
    /// A region.
    Region(RegionId),
    /// The list of persons.
    Persons,
    /// A person.
    Person(PersonKey),
    /// The list of roles.
    Roles,
    /// A role.
    Role(RoleId),
    /// The list of topics.
    Topics,
    /// A topic.
    Topic(TopicId),
    /// The list of information sheets.
    Infosheets,
    /// An information sheet.
    Infosheet(InfosheetId),
    /// The list of trainings and events.
    Agenda,
    /// A training.
    Training(TrainingId),
    /// An event.
    Event(EventId),
    /// The list of articles.
    Articles,
    /// An article.
    Article(ArticleId),
    /// A handbook.
    Handbook(HandbookId),
    /// The list of flyers, by region.
    Flyers,
    /// About the network and its organisations.
    About,
    /// Privacy.
    Privacy,
    /// Accessibility statement.
    Accessibility,
    /// The page that a host shows for an unknown address.
    NotFound,
}

/// The subject of a card.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Card {
    /// A coordinator or official.
    Contact(ContactId),
    /// A key person who may be reached herself.
    Person(PersonKey),
}

/// An address under which there was a page once, which leads to what took its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Moved {
    /// Pages of the edition, at least one.
    pub to: Vec<Page>,
    /// Why the page is not there any more.
    pub why: Departure,
}

/// Why a page is not at its address any more.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Departure {
    /// The record is called otherwise now.
    Renamed,
    /// It was that of a region of which others took the place.
    Succeeded(RegionId),
    /// The site is not in that language any more.
    Language,
    /// The whole edition moved.
    Site(Relocation),
}

/// A sheet of paper that a build makes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PlannedSheet {
    /// The kind of sheet and its size.
    pub format: &'static SheetFormat,
    /// The record it is about.
    pub subject: Subject,
    /// The language.
    pub lang: Lang,
    /// The route of the picture of its first page (JPEG).
    pub thumbnail: Option<String>,
}

/// The record that a sheet is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A region, of which it shows who can be asked.
    Region(RegionId),
    /// An information sheet, of which it shows the text.
    Infosheet(InfosheetId),
}

impl Subject {
    /// Returns the record as texts link to it: `regions/waterstad`.
    pub fn record(&self) -> String {
        match self {
            Self::Region(id) => format!("{}/{id}", RegionId::KIND),
            Self::Infosheet(id) => format!("{}/{id}", InfosheetId::KIND),
        }
    }

    /// Returns the region, for a sheet about one.
    pub fn region(&self) -> Option<&RegionId> {
        match self {
            Self::Region(id) => Some(id),
            Self::Infosheet(_) => None,
        }
    }
}

/// A record that has days.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheduled {
    /// A training.
    Training(TrainingId),
    /// An event.
    Event(EventId),
}

impl Scheduled {
    /// Returns its page.
    pub fn page(&self) -> Page {
        match self {
            Self::Training(id) => Page::Training(id.clone()),
            Self::Event(id) => Page::Event(id.clone()),
        }
    }
}

/// The kind of an output, with the record and the language it shows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum What {
    /// The language chooser at the root.
    Chooser,
    /// A page in a language.
    Page(Page, Lang),
    /// A page that leads on from an address that a page in a language had.
    Moved(Moved, Lang),
    /// The days of a training or an event as a calendar file (RFC 5545).
    Calendar(Scheduled, Lang),
    /// Someone who can be reached, to keep in a telephone (RFC 6350).
    Card(Card, Lang),
    /// A sheet of paper, as a PDF.
    Sheet(PlannedSheet),
    /// The list of all pages, for search engines.
    Sitemap,
    /// The rules for search engines.
    Robots,
}

impl Page {
    /// Returns the kind of a page: the name of the template that shows it, where it has one of its own.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Regions => "regions",
            Self::Region(_) => "region",
            Self::Persons => "persons",
            Self::Person(_) => "person",
            Self::Roles => "roles",
            Self::Role(_) => "role",
            Self::Topics => "topics",
            Self::Topic(_) => "topic",
            Self::Infosheets => "infosheets",
            Self::Infosheet(_) => "infosheet",
            Self::Agenda => "agenda",
            Self::Training(_) => "training",
            Self::Event(_) => "event",
            Self::Articles => "articles",
            Self::Article(_) => "article",
            Self::Handbook(_) => "handbook",
            Self::Flyers => "flyers",
            Self::About => "about",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::NotFound => "not-found",
        }
    }
}

impl What {
    /// Returns the kind of an output.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Chooser => "chooser",
            Self::Page(page, _) => page.kind(),
            Self::Moved(..) => "moved",
            Self::Calendar(..) => "calendar",
            Self::Card(..) => "card",
            Self::Sheet(sheet) => sheet.format.name,
            Self::Sitemap => "sitemap",
            Self::Robots => "robots",
        }
    }

    /// Which page it is, in some language; none for what is no page of a record or list.
    pub fn page(&self) -> Option<&Page> {
        match self {
            Self::Page(page, _) => Some(page),
            _ => None,
        }
    }

    /// The language it is in; none for what is for readers of all.
    pub fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Page(_, lang)
            | Self::Moved(_, lang)
            | Self::Calendar(_, lang)
            | Self::Card(_, lang)
            | Self::Sheet(PlannedSheet { lang, .. }) => Some(lang),
            Self::Chooser | Self::Sitemap | Self::Robots => None,
        }
    }

    /// The record it is about, as `kind/id`; none for what is about several or about a person, whose record nobody is told.
    pub fn record(&self) -> Option<String> {
        Some(match self {
            Self::Page(page, _) => page.record()?,
            Self::Calendar(scheduled, _) => scheduled.page().record()?,
            Self::Card(Card::Contact(id), _) => format!("contacts/{id}"),
            Self::Sheet(sheet) => sheet.subject.record(),
            Self::Card(Card::Person(_), _)
            | Self::Moved(..)
            | Self::Chooser
            | Self::Sitemap
            | Self::Robots => return None,
        })
    }

    /// Returns the sheet, for an output that Typst makes.
    pub fn sheet(&self) -> Option<&PlannedSheet> {
        match self {
            Self::Sheet(sheet) => Some(sheet),
            _ => None,
        }
    }

    /// Returns a sheet that shows the persons of a region, and that region.
    pub fn region_sheet(&self) -> Option<(&PlannedSheet, &RegionId)> {
        let sheet = self.sheet()?;
        Some((sheet, sheet.subject.region()?))
    }

    /// Returns a sheet of which print files are made for a printer, and the region it is about.
    pub fn released_sheet(&self) -> Option<(&PlannedSheet, &RegionId)> {
        self.region_sheet()
            .filter(|(sheet, _)| sheet.format.kind.is_released)
    }

    /// Tells whether Typst makes it.
    pub fn is_print(&self) -> bool {
        self.sheet().is_some()
    }
}

/// An output.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Output {
    /// The path within the edition's folder, with `/` between its parts.
    pub route: String,
    /// The kind, with what it shows.
    pub what: What,
}

/// The outputs that one edition will hold, but for the files of the theme and the pictures.
#[derive(Debug, Clone)]
pub struct Plan {
    /// In the order in which they are made.
    pub outputs: Vec<Output>,
    /// The addresses of everything.
    pub routes: Routes,
}

impl Plan {
    /// Leaves out every sheet, and every link to one.
    pub fn leave_out_print(&mut self) {
        self.outputs.retain(|o| !o.what.is_print());
        self.routes.leave_out_print();
    }
}
