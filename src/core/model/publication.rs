//! Information sheets, articles and handbooks.

use super::work::Window;
use super::{
    ArticleId, ContactId, Date, HandbookId, InfosheetId, Markdown, PersonId, RoleId, Text, TextOf,
    TopicId,
};

/// An information sheet's record.
#[derive(Debug, Clone, Hash)]
pub struct Infosheet<Speaker = Source> {
    /// The record.
    pub id: InfosheetId,
    /// Title.
    pub title: Text,
    /// The summary, in a sentence or two.
    pub summary: Text,
    /// For whom.
    pub audience: InfosheetAudience,
    /// Reading level (CEFR): `A2`, `B1`, `B2`, `C1`.
    pub reading_level: Option<String>,
    /// Sums of money and until when they hold.
    pub amounts: Vec<Amount>,
    /// Roles it is about.
    pub roles: Vec<RoleId>,
    /// Topics it is about.
    pub topics: Vec<TopicId>,
    /// Other documents.
    pub downloads: Vec<Download>,
    /// The quotations.
    pub quotations: Vec<Quotation<Speaker>>,
    /// The sheet itself.
    pub body: TextOf<Markdown>,
    /// The days on which it may be shown.
    pub window: Window,
}

impl<Speaker> Infosheet<Speaker> {
    /// Everybody who is quoted.
    pub fn speakers(&self) -> impl Iterator<Item = &Speaker> {
        self.quotations.iter().map(|q| &q.by)
    }
}

/// For whom a sheet is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InfosheetAudience {
    /// People who work in health and welfare.
    Professional,
    /// Everyone else.
    Resident,
}

impl InfosheetAudience {
    /// The word in records and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Professional => "professional",
            Self::Resident => "resident",
        }
    }
}

/// A sum of money.
#[derive(Debug, Clone, Hash)]
pub struct Amount {
    /// The purpose.
    pub label: Text,
    /// The amount, in words.
    pub value: Text,
    /// First day it holds.
    pub valid_from: Option<Date>,
    /// Last day it holds.
    pub valid_until: Option<Date>,
    /// The source.
    pub source: Option<Text>,
}

/// A document elsewhere.
#[derive(Debug, Clone, Hash)]
pub struct Download {
    /// Name.
    pub label: Text,
    /// Address (https).
    pub url: String,
}

/// A quotation.
#[derive(Debug, Clone, Hash)]
pub struct Quotation<Speaker> {
    /// The words.
    pub text: Text,
    /// The speaker.
    pub by: Speaker,
}

/// The writer or speaker of something.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// A key person: named only where her consent allows.
    Person(PersonId),
    /// A coordinator or official.
    Contact(ContactId),
    /// Anyone else.
    Named(String),
}

/// An article's record.
#[derive(Debug, Clone, Hash)]
pub struct Article<Speaker = Source> {
    /// The record.
    pub id: ArticleId,
    /// Title.
    pub title: Text,
    /// First paragraph.
    pub lead: Text,
    /// The writer.
    pub author: Option<Speaker>,
    /// Day of publication.
    pub date: Date,
    /// Kind.
    pub kind: ArticleKind,
    /// The persons it is about; may be told only while they may all be shown.
    pub about: Vec<Speaker>,
    /// The quotations.
    pub quotations: Vec<Quotation<Speaker>>,
    /// The contact for the press.
    pub press_contact: Option<ContactId>,
    /// The article itself.
    pub body: TextOf<Markdown>,
    /// The days on which it may be shown.
    pub window: Window,
}

impl<Speaker> Article<Speaker> {
    /// Everybody who wrote it or is quoted.
    pub fn speakers(&self) -> impl Iterator<Item = &Speaker> {
        self.author
            .iter()
            .chain(self.quotations.iter().map(|q| &q.by))
    }
}

/// Kind of article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ArticleKind {
    /// News.
    News,
    /// Press release.
    Press,
    /// Portrait of someone.
    Portrait,
    /// Someone's own story.
    Testimonial,
}

impl ArticleKind {
    /// The word in records and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Press => "press",
            Self::Portrait => "portrait",
            Self::Testimonial => "testimonial",
        }
    }
}

/// A handbook's folder.
#[derive(Debug, Clone, Hash)]
pub struct Handbook {
    /// The folder.
    pub id: HandbookId,
    /// Title.
    pub title: Text,
    /// The summary, in one sentence.
    pub summary: Option<Text>,
    /// In the order of `handbook.yaml`.
    pub chapters: Vec<Chapter>,
    /// The maker.
    pub colophon: Option<Text>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A chapter of a handbook.
#[derive(Debug, Clone, Hash)]
pub struct Chapter {
    /// The file name; also the anchor on the handbook's page.
    pub slug: String,
    /// Title.
    pub title: Text,
    /// The chapter itself.
    pub body: TextOf<Markdown>,
}
