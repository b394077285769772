//! Records as their files say them: everything optional, every value with its place. These types are the one description
//! of the record format: reading, "did you mean" and the JSON Schemas (`sleutelgids schema`) all come from here.

mod agenda;
mod all;
mod facts;
mod statements;

pub use self::agenda::{Occasions, RawSession, Standing};
pub use self::statements::{RawAccessibility, RawAuthority, RawPrivacy};
use super::declare::{raw, words};
use super::field::{FromNode, Raw, RawText, Reader, word};
use super::lists::{ByLanguage, OneOrMore};
use super::tree::Node;
use crate::person::{Channel, DisplayName, EngagementKind, LanguageLevel, Status};
use sleutelgids_core::model::place::RegionKind;
use sleutelgids_core::model::publication::{ArticleKind, InfosheetAudience};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::site::{FlyerPart, Host, Mode};
use sleutelgids_core::model::who::Visibility;
use sleutelgids_core::model::{Date, Lang};
use sleutelgids_core::source::Spanned;

pub use self::facts::RawFacts;
use all::kinds;

pub use all::{EachKind, RawRecord, ReadKind, Records};

/// A list as typed.
pub type List<T> = Vec<Spanned<T>>;
/// Texts by keys of the record's own choice.
pub type Pairs = Vec<(Spanned<String>, Spanned<String>)>;

words!(DisplayName { "full" => Self::Full, "first" => Self::First, "pseudonym" => Self::Pseudonym, "none" => Self::None });
words!(LanguageLevel { "native" => Self::Native, "fluent" => Self::Fluent, "good" => Self::Good, "basic" => Self::Basic });
words!(EngagementKind { "volunteer" => Self::Volunteer, "paid" => Self::Paid, "freelance" => Self::Freelance });
words!(Status { "active" => Self::Active, "paused" => Self::Paused, "left" => Self::Left });
words!(Channel { "web" => Self::Web, "print" => Self::Print, "internal" => Self::Internal, "open-data" => Self::OpenData });
words!(Visibility { "public" => Self::Public, "internal" => Self::Internal });
words!(InfosheetAudience { "professional" => Self::Professional, "resident" => Self::Resident });
words!(ArticleKind { "news" => Self::News, "press" => Self::Press, "portrait" => Self::Portrait, "testimonial" => Self::Testimonial });
words!(Mode { "named" => Self::Named, "pool" => Self::Pool, "internal" => Self::Internal });
words!(Host { "netlify" => Self::Netlify, "apache" => Self::Apache, "nginx" => Self::Nginx });
words!(FlyerPart { "quotations" => Self::Quotations, "availability" => Self::Availability, "topics" => Self::Topics, "role-summaries" => Self::RoleSummaries, "agreements" => Self::Agreements });
words!(RegionKind { "province" => Self::Province, "health-region" => Self::HealthRegion, "municipality" => Self::Municipality, "city" => Self::City, "neighbourhood" => Self::Neighbourhood });
words!(ReadingLevel { "A2" => Self("A2"), "B1" => Self("B1"), "B2" => Self("B2"), "C1" => Self("C1") });
words!(OrganisationKind {
    "network" => Self("network"), "municipality" => Self("municipality"), "health-service" => Self("health-service"),
    "welfare" => Self("welfare"), "ngo" => Self("ngo"), "education" => Self("education"), "other" => Self("other"),
});
words!(OrganisationRole { "client" => Self("client"), "host" => Self("host"), "funder" => Self("funder"), "partner" => Self("partner") });
words!(TranslationStatus { "human" => Self::Human, "machine" => Self::Machine, "checked" => Self::Checked });

impl FromNode for &'static SheetFormat {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let choices: Vec<(&str, Self)> = SheetFormat::choices()
            .map(|format| (format.word, format))
            .collect();
        word(node, reader, &choices)
    }

    fn schema() -> serde_json::Value {
        let words: Vec<&str> = SheetFormat::choices().map(|format| format.word).collect();
        serde_json::json!({ "enum": words })
    }
}

/// A reading level of the Common European Framework.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingLevel(pub &'static str);

/// Kind of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrganisationKind(pub &'static str);

/// Part an organisation has in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OrganisationRole(pub &'static str);

/// Who made a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TranslationStatus {
    /// A translator.
    Human,
    /// A machine; nobody checked it.
    Machine,
    /// A machine, and a reader of the language checked it.
    Checked,
}

raw! {
    /// What is known of a translation.
    RawTranslation {
        /// Who made it: human, machine, or machine and checked.
        status: TranslationStatus, required;
        /// Name of the translator or programme.
        translator: String;
        /// The day it was made.
        date: Date;
        /// Fingerprint of the text it was made from.
        source_hash: String;
    }
}

/// Declares a record: its own fields, and those that every record may have.
macro_rules! record {
    ($(#[doc = $doc:literal])* $name:ident { $($fields:tt)* } $($table:tt)*) => {
        raw! {
            $(#[doc = $doc])*
            $name {
                $($fields)*
                /// `true`: not shown to readers yet.
                draft: bool;
                /// First day on which it is shown.
                publish_from: Date;
                /// Last day on which it is shown.
                publish_until: Date;
                /// Day by which someone must look at it again.
                review_by: Date;
                /// Who looks after it.
                owner: String;
                /// What is known of the translations in this file, by language.
                translations: ByLanguage<RawTranslation>;
                /// In a translation's own file: what is known of it.
                translation: RawTranslation;
                /// Key persons who are named in its texts whatever they consented to; needs `mentions_reason`.
                mentions: List<String>;
                /// Why these persons are named here.
                mentions_reason: String;
            }
            $($table)*
        }

        impl Common for $name {
            fn window(&self) -> sleutelgids_core::model::work::Window {
                sleutelgids_core::model::work::Window {
                    draft: self.draft.as_ref().is_some_and(|d| d.value),
                    from: self.publish_from.as_ref().map(|d| d.value),
                    until: self.publish_until.as_ref().map(|d| d.value),
                }
            }

            fn publish_until(&self) -> &Raw<Date> {
                &self.publish_until
            }

            fn review_by(&self) -> &Raw<Date> {
                &self.review_by
            }

            fn translations(&self) -> Option<&ByLanguage<RawTranslation>> {
                self.translations.as_ref().map(|t| &t.value)
            }

            fn own_translation(&self) -> Option<&RawTranslation> {
                self.translation.as_ref().map(|t| &t.value)
            }

            fn mentions(&self) -> &Raw<List<String>> {
                &self.mentions
            }

            fn mentions_reason(&self) -> &Raw<String> {
                &self.mentions_reason
            }

            fn is_translatable(key: &str) -> bool {
                key == "translation" || Self::translatable(key)
            }

            fn is_key(key: &str) -> bool {
                Self::keys().contains(&key)
            }
        }
    };
}

/// What every record may have.
pub trait Common: FromNode {
    /// Returns when it may be shown.
    fn window(&self) -> sleutelgids_core::model::work::Window;
    /// Last day on which it is shown.
    fn publish_until(&self) -> &Raw<Date>;
    /// Day by which someone must look at it again.
    fn review_by(&self) -> &Raw<Date>;
    /// Returns what is known of the translations in this file.
    fn translations(&self) -> Option<&ByLanguage<RawTranslation>>;
    /// In a translation's own file: what is known of it.
    fn own_translation(&self) -> Option<&RawTranslation>;
    /// Key persons who are named in its texts whatever they consented to.
    fn mentions(&self) -> &Raw<List<String>>;
    /// Why these persons are named here.
    fn mentions_reason(&self) -> &Raw<String>;
    /// Returns whether a translation's file may hold this key.
    fn is_translatable(key: &str) -> bool;
    /// Returns whether it is a key of such records.
    fn is_key(key: &str) -> bool;
}

raw! {
    /// The word for a key person.
    RawTerm {
        /// For one.
        one: String, required;
        /// For more.
        other: String, required;
    }
}

raw! {
    /// The house style.
    RawTheme {
        /// Folder under `themes/` whose files go over the built-in ones.
        name: String;
        /// House colour, as `#rrggbb`; at least 4.5:1 on white.
        house_colour: String;
        /// Colour of what can be acted on, as `#rrggbb`; at least 4.5:1 on white.
        accent_colour: String;
    }
}

raw! {
    /// An edition of the site.
    RawEdition {
        /// Its folder under `output/`.
        name: String, required;
        /// Whom it serves: named persons, numbers only (`pool`), or colleagues (`internal`).
        mode: Mode, required;
        /// In a pool: numbers smaller than this are not told; 3 when left out, never less.
        minimum: u64;
        /// The reason why search engines may keep pages of persons; without one they are asked not to.
        index_persons: String;
        /// Address at which this edition can be read; the site's when left out.
        base_url: String;
        /// Address to which it moved: it then holds only pages that lead there.
        moved_to: String;
    }
}

raw! {
    /// How flyers are made.
    RawFlyers {
        /// Paper sizes.
        papers: List<&'static SheetFormat>;
        /// Edition number, as it is printed.
        edition: String;
        /// Day of the edition.
        date: Date;
        /// Levels of regions that get one; all when left out.
        types: List<RegionKind>;
        /// What may be left out where paper is short, the first to go first; nothing when left out.
        may_leave_out: List<FlyerPart>;
    }
}

raw! {
    /// A number to be proud of.
    RawFigure {
        /// The number.
        value: u64, required;
        /// Of what.
        label: RawText, required;
        /// In which year.
        year: i64;
    }
}

record! {
    /// `content/site.yaml`.
    RawSite {
        /// Name of the site.
        title: RawText, required;
        /// One line under it.
        tagline: RawText, required;
        /// Words of welcome (Markdown).
        intro: RawText;
        /// The word for a key person, by language.
        term: ByLanguage<RawTerm>, required;
        /// Languages of the site; the first is the default.
        languages: List<Lang>, required;
        /// Address of the live site.
        base_url: String, required;
        /// The organisation that publishes.
        organisation: String, required;
        /// The country the site is for: nl, be-vlg (Flanders), or another code of ISO 3166.
        country: String;
        /// House style.
        theme: RawTheme;
        /// What is built; one public edition with names when left out.
        editions: List<RawEdition>, filled;
        /// How flyers are made.
        flyers: RawFlyers;
        /// What to agree on before asking a key person.
        agreements: List<RawText>;
        /// Numbers to be proud of.
        figures: List<RawFigure>;
        /// Web hosts that are told how to send the files: netlify (also Cloudflare Pages), apache, nginx.
        hosting: List<Host>;
        /// Other sites that may show these pages in a frame, by the beginning of their addresses.
        framed_by: List<String>;
        /// For the privacy page.
        privacy: RawPrivacy;
        /// For the accessibility statement.
        accessibility: RawAccessibility;
        /// Whether each consent must say where the signed form is kept.
        require_evidence: bool;
    }
}

raw! {
    /// A language someone speaks.
    RawSpokenLanguage {
        /// BCP 47 tag.
        tag: Lang, required;
        /// How well: native, fluent, good, basic.
        level: LanguageLevel, required;
    }
}

raw! {
    /// Terms of work.
    RawEngagement {
        /// Kind of contract.
        kind: EngagementKind, required;
        /// First day.
        since: Date;
        /// Last day.
        until: Date;
    }
}

words!(RouteWord { "coordinator" => Self::Coordinator, "form" => Self::Form, "direct" => Self::Direct });

/// How someone can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RouteWord {
    /// Through the coordinator.
    Coordinator,
    /// Through a form.
    Form,
    /// Directly.
    Direct,
}

raw! {
    /// How someone can be reached.
    RawContactRoute {
        /// Through the coordinator, a form, or directly.
        route: RouteWord, required;
        /// Address of the form.
        form: String;
        /// Telephone number, in quotes.
        phone: String;
        /// Extension behind the telephone number, in quotes.
        extension: String;
        /// A second telephone number, in quotes.
        second_phone: String;
        /// Number at which WhatsApp messages are read, in quotes.
        whatsapp: String;
        /// Number or address of a service through which deaf people call: an interpreter of sign language or text.
        relay: String;
        /// E-mail address.
        email: String;
        /// When to call.
        hours: RawText;
    }
}

raw! {
    /// What is never shown by default.
    RawSensitive {
        /// Country or place of origin.
        origin: String;
        /// Community.
        community: String;
        /// Religion.
        religion: String;
        /// Position in the community.
        position: String;
        /// Residence status.
        status: String;
        /// Why any of these has to be shown.
        reason: String;
    }
}

raw! {
    /// A consent.
    RawConsent {
        /// Where it may be shown: web, print, internal, open-data.
        channels: List<Channel>, required;
        /// What may be shown: `standard`, or names of fields.
        fields: List<String>, required;
        /// The day it was given.
        given: Date, required;
        /// First day on which it no longer holds.
        expires: Date;
        /// The day it was taken back.
        withdrawn: Date;
        /// Where the signed form is kept.
        evidence: String;
        /// Language in which it was explained.
        explained_in: Lang;
        /// Who consented for a minor.
        guardian: String, filled;
    }
}

record! {
    /// A key person.
    RawPerson {
        /// Full name.
        name: String, required;
        /// The name she is called by; when left out, the first word of a name that is plainly given name and family name.
        given_name: String, filled;
        /// Another name she chose.
        pseudonym: String;
        /// Which name may be shown: full, first, pseudonym, none.
        display_name: DisplayName, required;
        /// Portrait, under `content/media/`.
        photo: String;
        /// Words for the portrait.
        alt: RawText;
        /// Languages she speaks.
        languages: List<RawSpokenLanguage>;
        /// What she does.
        roles: List<String>, required;
        /// What she can talk about.
        topics: List<String>;
        /// Where she lives.
        home_region: String, required;
        /// Where she can be asked; only the home region when left out.
        regions: List<String>;
        /// For whom she works.
        organisation: String;
        /// Terms of work.
        engagement: RawEngagement;
        /// What she was trained in.
        trainings: List<String>;
        /// How she can be reached; through the coordinator when left out.
        contact: RawContactRoute;
        /// What is never shown by default.
        sensitive: RawSensitive;
        /// Date of birth.
        born: Date;
        /// What she allowed.
        consent: List<RawConsent>;
        /// Whether she takes part: active, paused, left.
        status: Status;
        /// After this day the record must go.
        retain_until: Date;
        /// Names that the file of this record had before.
        formerly: List<String>;
        /// Records of other persons who have the same name.
        not_same_as: List<String>;
    }
    /// Her plain facts, which the table of facts declares.
    and facts: RawFacts
}

record! {
    /// A region.
    RawRegion {
        /// Level: province, health-region, municipality, city, neighbourhood.
        r#type: RegionKind, required;
        /// Official codes by scheme.
        codes: Pairs;
        /// The region it lies in.
        parent: String;
        /// Name.
        name: RawText, required;
        /// Whom to ask; the parent's coordinator when left out.
        coordinator: String;
        /// Outline (GeoJSON), under `content/media/`.
        boundary: String;
        /// Inhabitants.
        population: u64;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
        /// The regions that took its place: it has no page and no flyer any more, and its address leads to theirs.
        succeeded_by: List<String>;
    }
}

record! {
    /// An organisation.
    RawOrganisation {
        /// Name.
        name: RawText, required;
        /// Kind.
        r#type: OrganisationKind;
        /// Logo, under `content/media/` (SVG or PNG).
        logo: String;
        /// Words for the logo.
        logo_alt: RawText;
        /// Website.
        website: String;
        /// Telephone number, in quotes.
        phone: String;
        /// E-mail address.
        email: String;
        /// Postal address, one line.
        address: String;
        /// The organisation it is part of.
        parent: String;
        /// Part in the network.
        role: OrganisationRole;
    }
}

raw! {
    /// A colleague's consent for her portrait.
    RawPhotoConsent {
        /// The day it was given.
        given: Date, required;
        /// First day on which it no longer holds.
        expires: Date;
        /// The day it was taken back.
        withdrawn: Date;
        /// Where the signed form is kept.
        evidence: String;
    }
}

record! {
    /// A coordinator, official or liaison.
    RawContact {
        /// Name.
        name: String, required;
        /// Function.
        function: RawText;
        /// For whom.
        organisation: String;
        /// Telephone number, in quotes.
        phone: String;
        /// Extension behind the telephone number, in quotes.
        extension: String;
        /// A second telephone number, in quotes.
        second_phone: String;
        /// Number at which WhatsApp messages are read, in quotes.
        whatsapp: String;
        /// Number or address of a service through which deaf people call: an interpreter of sign language or text.
        relay: String;
        /// E-mail address.
        email: String;
        /// Portrait, under `content/media/`.
        photo: String;
        /// Consent for the portrait.
        photo_consent: RawPhotoConsent, filled;
        /// When to call.
        hours: RawText;
        /// Regions in which colleagues may ring this person, and in those within them; internal editions show it.
        regions: List<String>;
        /// Who may see it: public or internal.
        visibility: Visibility, required;
        /// Names that the file of this record had before.
        formerly: List<String>;
    }
}

record! {
    /// A role.
    RawRole {
        /// Name.
        label: RawText, required;
        /// One sentence.
        summary: RawText;
        /// What belongs to it.
        does: List<RawText>;
        /// What does not.
        does_not: List<RawText>;
        /// Pictogram of the theme.
        pictogram: String;
        /// Place among the roles.
        order: i64;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

record! {
    /// A topic.
    RawTopic {
        /// Name.
        label: RawText, required;
        /// One sentence.
        summary: RawText;
        /// Pictogram of the theme.
        pictogram: String;
        /// Whether a reader may be in danger for reading about it.
        sensitive: bool;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

raw! {
    /// A sum of money.
    RawAmount {
        /// What it is for.
        label: RawText, required;
        /// How much, in words.
        value: RawText, required;
        /// First day it holds.
        valid_from: Date;
        /// Last day it holds.
        valid_until: Date;
        /// Who says so.
        source: RawText;
    }
}

raw! {
    /// A document elsewhere.
    RawDownload {
        /// Name.
        label: RawText, required;
        /// Address.
        url: String, required;
    }
}

raw! {
    /// What someone said.
    RawQuotation {
        /// The words.
        text: RawText, required;
        /// Who: `person:<id>`, `contact:<id>` or a name.
        by: String, required;
    }
}

record! {
    /// An information sheet.
    RawInfosheet {
        /// Title.
        title: RawText, required;
        /// What it says.
        summary: RawText, required;
        /// For whom: professional or resident.
        audience: InfosheetAudience;
        /// Reading level.
        reading_level: ReadingLevel;
        /// Sums of money and until when they hold.
        amounts: List<RawAmount>;
        /// Roles it is about.
        roles: List<String>;
        /// Topics it is about.
        topics: List<String>;
        /// Other documents.
        downloads: List<RawDownload>;
        /// What people said.
        quotations: List<RawQuotation>;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

record! {
    /// A training.
    RawTraining {
        /// Title.
        title: RawText, required;
        /// One sentence.
        summary: RawText;
        /// The organisation that gives it.
        provider: String;
        /// Its days.
        sessions: List<RawSession>;
        /// Whether it goes on: planned, or cancelled.
        status: Standing;
        /// What it costs.
        cost: RawText;
        /// How many can take part.
        seats: u64;
        /// What one gets for it.
        certificate: RawText;
        /// What comes after.
        follow_up: RawText;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

record! {
    /// An event.
    RawEvent {
        /// Title.
        title: RawText, required;
        /// One sentence.
        summary: RawText;
        /// How often, in words.
        recurrence: RawText;
        /// Where.
        place: RawText;
        /// Who receives you: `contact:<id>` or `organisation:<id>`.
        hosts: List<String>;
        /// For which region.
        region: String;
        /// The next time: a day, a block with its times, or a list of these.
        next: Occasions;
        /// Begin of each time that says none, in quotes.
        start: jiff::civil::Time;
        /// End of each time that says none, in quotes.
        end: jiff::civil::Time;
        /// Whether it goes on: planned, or cancelled.
        status: Standing;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

record! {
    /// An article.
    RawArticle {
        /// Title.
        title: RawText, required;
        /// First paragraph.
        lead: RawText, required;
        /// Who wrote it: `person:<id>`, `contact:<id>` or a name.
        author: String;
        /// Day of publication.
        date: Date, required;
        /// Kind: news, press, portrait, testimonial.
        r#type: ArticleKind;
        /// The key persons whom it is about: it ends with the consent of any of them.
        about: OneOrMore;
        /// What people said.
        quotations: List<RawQuotation>;
        /// Whom the press can call.
        press_contact: String;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

record! {
    /// A handbook.
    RawHandbook {
        /// Title.
        title: RawText, required;
        /// One sentence.
        summary: RawText;
        /// File names of the chapters, in their order.
        chapters: List<String>, required;
        /// Who made it.
        colophon: RawText;
        /// Former names of its file: their addresses lead here.
        aliases: List<String>;
    }
}

record! {
    /// A chapter of a handbook.
    RawChapter {
        /// Title.
        title: RawText, required;
    }
}

kinds! {
    /// Key persons.
    persons: RawPerson;
    /// Regions.
    regions: RawRegion;
    /// Organisations.
    organisations: RawOrganisation;
    /// Contacts.
    contacts: RawContact;
    /// Roles.
    roles: RawRole;
    /// Topics.
    topics: RawTopic;
    /// Information sheets.
    infosheets: RawInfosheet;
    /// Trainings.
    trainings: RawTraining;
    /// Events.
    events: RawEvent;
    /// Articles.
    articles: RawArticle;
    /// Handbooks.
    handbooks: RawHandbook;
    /// Chapters of handbooks; their id is `handbook/chapter`.
    chapters: RawChapter;
}
