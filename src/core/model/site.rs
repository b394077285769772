//! What `content/site.yaml` says.

use serde::{Deserialize, Serialize};

use super::country::Country;
use super::facts::PlainFact;
use super::place::RegionKind;
use super::sheet_kind::SheetFormat;
use super::{Date, Lang, Markdown, OrganisationId, Text, TextOf};

/// The site's own settings; holds no personal data of key persons.
#[derive(Debug, Clone, Hash)]
pub struct Site {
    /// Name of the site.
    pub title: Text,
    /// The line under it.
    pub tagline: Text,
    /// Words of welcome.
    pub intro: Option<TextOf<Markdown>>,
    /// The word for a key person.
    pub term: TextOf<Term>,
    /// Languages of the site; the first is the default.
    pub languages: Vec<Lang>,
    /// Address of the live site, without a slash at its end.
    pub base_url: String,
    /// The publisher.
    pub organisation: OrganisationId,
    /// The country it is for, when somebody said.
    pub country: Option<Country>,
    /// Colours.
    pub theme: ThemeSettings,
    /// The editions that are built.
    pub editions: Vec<EditionSettings>,
    /// The settings of flyers.
    pub flyers: Flyers,
    /// "Agree on these things first".
    pub agreements: Vec<Text>,
    /// Numbers to be proud of.
    pub figures: Vec<Figure>,
    /// Web hosts that are told how to send the files.
    pub hosting: Vec<Host>,
    /// Other sites that may show these pages in a frame: scheme and host.
    pub framed_by: Vec<String>,
    /// For the privacy page.
    pub privacy: Privacy,
    /// For the accessibility statement.
    pub accessibility: Accessibility,
    /// True when each consent must say where the signed form is.
    pub require_evidence: bool,
}

/// A web host, by the file it reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Host {
    /// `_headers` and `_redirects`: Netlify, Cloudflare Pages and their likes.
    Netlify,
    /// `.htaccess`: Apache.
    Apache,
    /// `nginx-redirects.conf`: nginx.
    Nginx,
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
pub struct ThemeSettings {
    /// The theme's folder under `themes/`.
    pub name: String,
    /// The one house colour.
    pub house_colour: String,
    /// The link of a call to action.
    pub accent_colour: String,
}

/// An edition of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EditionSettings {
    /// The folder under `output/`.
    pub name: String,
    /// The readers it serves.
    pub mode: Mode,
    /// In a pool: a number smaller than this is not told.
    pub minimum: u64,
    /// True when search engines may keep pages of persons.
    pub index_persons: bool,
    /// Address at which it can be read, without a slash at its end; the site's when it has none of its own.
    pub base_url: Option<String>,
    /// The address to which it moved, without a slash at its end.
    pub moved_to: Option<String>,
}

/// The new place of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Relocation {
    /// To the address of another edition of this site, page by page.
    Here(String),
    /// To an address of which nothing is known.
    Elsewhere(String),
}

impl EditionSettings {
    /// Returns the new place, if it moved.
    pub fn relocation(&self, site: &Site) -> Option<Relocation> {
        let to = self.moved_to.clone()?;
        let mut editions = site.editions.iter();
        // An edition that has itself moved only leads on.
        let is_here = editions.any(|e| e.moved_to.is_none() && e.address(site) == to);
        Some(match is_here {
            true => Relocation::Here(to),
            false => Relocation::Elsewhere(to),
        })
    }

    /// Returns the address at which it can be read.
    pub fn address(&self, site: &Site) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| site.base_url.clone())
    }
}

/// The readers an edition serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// The public: persons who consented, by name.
    Named,
    /// The public: numbers only.
    Pool,
    /// Colleagues.
    Internal,
}

/// The settings of flyers.
#[derive(Debug, Clone, Hash)]
pub struct Flyers {
    /// The formats in which they are made.
    pub papers: Vec<&'static SheetFormat>,
    /// Edition number, as printed.
    pub edition: String,
    /// Day of the edition; the build's date when not given.
    pub date: Option<Date>,
    /// Levels of regions that get one.
    pub kinds: Vec<RegionKind>,
    /// The parts that may be left out where paper is short, the first to go first; nothing else is.
    pub may_leave_out: Vec<FlyerPart>,
}

/// A part of a flyer that a site may allow to be left out. Names, languages, how to reach somebody, what a role does and
/// does not are no such parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlyerPart {
    /// Persons' own words.
    Quotations,
    /// The times at which persons can be asked.
    Availability,
    /// The topics of persons.
    Topics,
    /// The summary of a role, in a line.
    RoleSummaries,
    /// The points to agree on before asking.
    Agreements,
}

impl FlyerPart {
    /// The parts, in the order of a sheet.
    pub const ALL: [Self; 5] = [
        Self::Quotations,
        Self::Availability,
        Self::Topics,
        Self::RoleSummaries,
        Self::Agreements,
    ];

    /// The word in records.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Quotations => "quotations",
            Self::Availability => "availability",
            Self::Topics => "topics",
            Self::RoleSummaries => "role-summaries",
            Self::Agreements => "agreements",
        }
    }

    /// Returns the part that a fact of persons is; `None` of one that is never left out.
    pub fn of_fact(fact: PlainFact) -> Option<Self> {
        match fact {
            PlainFact::QUOTE => Some(Self::Quotations),
            PlainFact::AVAILABILITY => Some(Self::Availability),
            _ => None,
        }
    }

    /// Returns the part with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == word)
    }
}

/// A number to be proud of.
#[derive(Debug, Clone, Hash)]
pub struct Figure {
    /// The number.
    pub value: u64,
    /// The kind of data.
    pub label: Text,
    /// In which year.
    pub year: Option<i64>,
}

/// For the privacy page (GDPR article 13). What is not here stands nowhere on it.
#[derive(Debug, Clone, Default, Hash)]
pub struct Privacy {
    /// The body that answers for the data.
    pub controller: Option<OrganisationId>,
    /// E-mail address for questions and withdrawal.
    pub contact: Option<String>,
    /// E-mail address of the data protection officer.
    pub officer: Option<String>,
    /// The purposes of the data.
    pub purpose: Option<Text>,
    /// On which grounds of the law.
    pub basis: Vec<LegalBasis>,
    /// The receivers.
    pub recipients: Option<Text>,
    /// The time for which it is kept.
    pub retention: Option<Text>,
    /// Within how many days someone who withdraws is off the website.
    pub removal_days: Option<u64>,
    /// The data kept of visitors.
    pub visitors: Option<Text>,
    /// The authority for complaints, in place of the country's own.
    pub authority: Option<Authority>,
    /// In the site's own words.
    pub explanation: Option<Text>,
}

impl Privacy {
    /// Returns the texts of its page that are the site's own words.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let texts = [
            &self.purpose,
            &self.recipients,
            &self.retention,
            &self.visitors,
        ];
        let texts = texts.into_iter().chain([&self.explanation]).flatten();
        texts.chain(self.authority.iter().map(|authority| &authority.name))
    }

    /// Returns its e-mail addresses and those of websites.
    pub fn addresses(&self) -> impl Iterator<Item = &String> {
        let authority = self
            .authority
            .iter()
            .filter_map(|authority| authority.url.as_ref());
        [&self.contact, &self.officer]
            .into_iter()
            .flatten()
            .chain(authority)
    }
}

/// A ground on which the law allows personal data to be used (GDPR article 6(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalBasis {
    /// Letter a.
    Consent,
    /// Article 9(2), letter a: for sensitive data.
    ExplicitConsent,
    /// Letter b.
    Contract,
    /// Letter c.
    LegalObligation,
    /// Letter d.
    VitalInterests,
    /// Letter e.
    PublicTask,
    /// Letter f.
    LegitimateInterests,
}

/// A public body that the site names itself.
#[derive(Debug, Clone, Hash)]
pub struct Authority {
    /// The name.
    pub name: Text,
    /// The address of its website.
    pub url: Option<String>,
}

/// For the accessibility statement (EU 2018/1523). What is not here stands nowhere in it.
#[derive(Debug, Clone, Default, Hash)]
pub struct Accessibility {
    /// The conformance of the site, when somebody found out.
    pub status: Option<AccessibilityStatus>,
    /// The requirements that were assessed.
    pub standard: Option<String>,
    /// Day of the assessment.
    pub assessed: Option<Date>,
    /// The assessor.
    pub assessed_by: Option<Text>,
    /// The method by which it was made.
    pub method: Option<Text>,
    /// The address of its report.
    pub report: Option<String>,
    /// The parts that are not accessible yet, in short.
    pub limitations: Vec<Text>,
    /// The parts that are not accessible yet, with all that the law asks of them.
    pub issues: Vec<AccessibilityIssue>,
    /// E-mail address for complaints.
    pub contact: Option<String>,
    /// Within how many working days someone who complains gets an answer.
    pub response_days: Option<u64>,
    /// Day on which the statement was drawn up or last looked at.
    pub reviewed: Option<Date>,
    /// The function of who agreed to it.
    pub signed_by: Option<Text>,
    /// The authority for complaints, in place of the country's own.
    pub authority: Option<Authority>,
}

impl Accessibility {
    /// Returns the texts of the statement that are the site's own words.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let texts = [&self.assessed_by, &self.method, &self.signed_by]
            .into_iter()
            .flatten();
        let of_issues = self.issues.iter().flat_map(AccessibilityIssue::texts);
        let authority = self.authority.iter().map(|authority| &authority.name);
        texts
            .chain(&self.limitations)
            .chain(of_issues)
            .chain(authority)
    }

    /// Returns its e-mail addresses and those of websites.
    pub fn addresses(&self) -> impl Iterator<Item = &String> {
        let authority = self
            .authority
            .iter()
            .filter_map(|authority| authority.url.as_ref());
        [&self.contact, &self.report]
            .into_iter()
            .flatten()
            .chain(authority)
    }

    /// Iterates over the days that it names.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        let planned = self.issues.iter().map(|issue| &issue.planned);
        [&self.assessed, &self.reviewed]
            .into_iter()
            .chain(planned)
            .copied()
            .flatten()
    }
}

/// The conformance of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AccessibilityStatus {
    /// Every requirement is met.
    Full,
    /// Most are.
    Partial,
    /// First measures were taken; a status of the Dutch register.
    Started,
    /// Most are not.
    None,
}

/// A part that is not accessible yet.
#[derive(Debug, Clone, Hash)]
pub struct AccessibilityIssue {
    /// The part, in words.
    pub text: Text,
    /// The reason.
    pub reason: Option<IssueReason>,
    /// The consequence for readers.
    pub effect: Option<Text>,
    /// The alternative for them.
    pub alternative: Option<Text>,
    /// The remedy.
    pub measure: Option<Text>,
    /// The day by which it will be accessible.
    pub planned: Option<Date>,
}

impl AccessibilityIssue {
    fn texts(&self) -> impl Iterator<Item = &Text> {
        let more = [&self.effect, &self.alternative, &self.measure]
            .into_iter()
            .flatten();
        std::iter::once(&self.text).chain(more)
    }
}

/// The reason why something is not accessible (EU 2018/1523, "non-accessible content").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IssueReason {
    /// It should be.
    NonCompliance,
    /// It would be a disproportionate burden.
    Burden,
    /// The law does not ask for it.
    OutOfScope,
}
