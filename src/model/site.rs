//! What `content/site.yaml` says.

use super::place::RegionKind;
use super::{Date, Lang, Markdown, OrganisationId, Text, TextOf};

/// The site's own settings; holds no personal data of key persons.
#[derive(Debug, Clone, Hash)]
pub struct Site {
    /// Name of the site.
    pub title: Text,
    /// One line under it.
    pub tagline: Text,
    /// Words of welcome.
    pub intro: Option<TextOf<Markdown>>,
    /// The word for a key person.
    pub term: TextOf<Term>,
    /// Languages of the site; the first is the default.
    pub languages: Vec<Lang>,
    /// Address of the live site, without a slash at its end.
    pub base_url: String,
    /// Who publishes.
    pub organisation: OrganisationId,
    /// Colours.
    pub theme: Theme,
    /// What is built.
    pub editions: Vec<EditionSettings>,
    /// How flyers are made.
    pub flyers: Flyers,
    /// "Agree on these things first".
    pub agreements: Vec<Text>,
    /// Numbers to be proud of.
    pub figures: Vec<Figure>,
    /// Web hosts that are told how to send the files.
    pub hosting: Vec<Host>,
    /// For the privacy page.
    pub privacy: Privacy,
    /// For the accessibility statement.
    pub accessibility: Accessibility,
    /// Whether each consent must say where the signed form is.
    pub require_evidence: bool,
}

/// A web host, by the file it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Host {
    /// `_headers`: Netlify, Cloudflare Pages and their likes.
    Netlify,
    /// `.htaccess`: Apache.
    Apache,
}

/// The word for a key person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Term {
    /// For one.
    pub one: String,
    /// For more.
    pub other: String,
}

/// Colours of the house style, as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Theme {
    /// The theme's folder under `themes/`.
    pub name: String,
    /// The one house colour.
    pub house_colour: String,
    /// What can be acted on.
    pub accent_colour: String,
}

/// One edition of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EditionSettings {
    /// Its folder under `output/`.
    pub name: String,
    /// Whom it serves.
    pub mode: Mode,
    /// In a pool: a number smaller than this is not told.
    pub minimum: u64,
    /// Whether search engines may keep pages of persons.
    pub index_persons: bool,
    /// Address at which it can be read, without a slash at its end; the site's when it has none of its own.
    pub base_url: Option<String>,
}

impl EditionSettings {
    /// Where it can be read.
    pub fn address(&self, site: &Site) -> String {
        self.base_url.clone().unwrap_or_else(|| site.base_url.clone())
    }
}

/// Whom an edition serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The public: persons who consented, by name.
    Named,
    /// The public: numbers only.
    Pool,
    /// Colleagues.
    Internal,
}

/// How flyers are made.
#[derive(Debug, Clone, Hash)]
pub struct Flyers {
    /// Paper sizes.
    pub papers: Vec<Paper>,
    /// Edition number, as printed.
    pub edition: String,
    /// Day of the edition; the build's date when not given.
    pub date: Option<Date>,
    /// Levels of regions that get one.
    pub kinds: Vec<RegionKind>,
}

/// A paper size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// ISO A4, 210 × 297 mm.
    A4,
    /// ISO A5, 148 × 210 mm.
    A5,
}

impl Paper {
    /// The word in file names and records.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::A5 => "a5",
        }
    }
}

/// A number to be proud of.
#[derive(Debug, Clone, Hash)]
pub struct Figure {
    /// The number.
    pub value: u64,
    /// Of what.
    pub label: Text,
    /// In which year.
    pub year: Option<i64>,
}

/// For the privacy page (GDPR article 13).
#[derive(Debug, Clone, Default, Hash)]
pub struct Privacy {
    /// Who answers for the data.
    pub controller: Option<OrganisationId>,
    /// E-mail address for questions and withdrawal.
    pub contact: Option<String>,
    /// Within how many days someone who withdraws is off the website.
    pub removal_days: Option<u64>,
    /// In the site's own words.
    pub explanation: Option<Text>,
}

/// For the accessibility statement (EU 2018/1523).
#[derive(Debug, Clone, Default, Hash)]
pub struct Accessibility {
    /// Whether every criterion is met.
    pub full: bool,
    /// E-mail address for complaints.
    pub contact: Option<String>,
    /// Day of the assessment.
    pub assessed: Option<Date>,
    /// What is not accessible yet.
    pub limitations: Vec<Text>,
}
