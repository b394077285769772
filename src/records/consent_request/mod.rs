//! **What a person is asked.** Everything of her record that could be shown, told to herself.
//!
//! In: the whole [`Catalogue`], her record, the languages in which there are words. Out: a [`ConsentRequest`], from
//! which the crate `sleutelgids-consent-form` makes the form that she signs. It stands beside the consent gate and goes round
//! it, on purpose: a person may see all that is kept of her. Nothing that makes an edition may therefore know of it;
//! `tests/architecture/` names the files that may. Never reads the clock, never does IO.

mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use rows::{Row, Said};

// What a request is made of; the form takes these from here, never from `person`.
pub use crate::person::{
    Channel, DisplayName, EngagementKind, Field, FieldSet, LanguageLevel, SpokenLanguage,
};
use crate::person::{Consent, ContactRoute, Person, Status, is_minor};
use crate::validate::Catalogue;
use sleutelgids_core::model::country::Country;
use sleutelgids_core::model::site::{Authority, Mode, Site};
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::{Date, Lang, MediaId, PersonId, Phone, Text};

/// The channels of a form, in the order of its columns.
pub const CHANNELS: [Channel; 4] = [
    Channel::Web,
    Channel::Print,
    Channel::Internal,
    Channel::OpenData,
];

/// The content of one form about a person and of who asks her.
#[derive(Debug, Clone)]
pub struct ConsentRequest {
    /// Her record.
    pub record: PersonId,
    /// The language of the form.
    pub lang: Lang,
    /// The day for which it is made.
    pub date: Date,
    /// The network that asks.
    pub asker: Asker,
    /// Her name as the record has it.
    pub name: String,
    /// The name that would be shown; `None` when it would be the site's word for a key person.
    pub shown_name: Option<String>,
    /// Languages she speaks, to know in which one her name is written.
    pub spoken: Vec<SpokenLanguage>,
    /// Her portrait.
    pub photo: Option<MediaId>,
    /// Words for the portrait.
    pub alt: Option<Text>,
    /// The values that would be shown, a row a field, in the order of [`Field::ALL`].
    pub rows: Vec<Row>,
    /// Sensitive facts that would be shown, and why.
    pub sensitive: Option<(Vec<Row>, String)>,
    /// Sensitive facts without a reason: kept in the record, shown nowhere.
    pub kept: Vec<Row>,
    /// The contact through whom she is asked, when it is not herself.
    pub through: Option<Contact>,
    /// The consents that hold now.
    pub present: Vec<Present>,
    /// Until when she is asked to allow it; a line to fill in when nobody said.
    pub until: Option<Date>,
    /// The last day on which her record may be kept.
    pub kept_until: Option<Date>,
    /// The language in which she should be asked, when there are no words in it.
    pub lacking: Option<Lang>,
    /// Tells whether a parent or guardian signs too.
    pub guardian: bool,
    /// The language in which it will be explained, as far as the record tells.
    pub explained_in: Option<Lang>,
}

/// The network that asks, and whom to turn to.
#[derive(Debug, Clone)]
pub struct Asker {
    /// Name of the site.
    pub site: Text,
    /// The site's address.
    pub base_url: String,
    /// The organisation that publishes.
    pub publisher: Option<Organisation>,
    /// The organisation that answers for the data.
    pub controller: Option<Organisation>,
    /// E-mail address for questions and withdrawal.
    pub email: Option<String>,
    /// Telephone number for the same.
    pub phone: Option<Phone>,
    /// Within how many days the website forgets her.
    pub days: Option<u64>,
    /// The time for which her data is kept, when somebody wrote it down.
    pub retention: Option<Text>,
    /// The authority that hears complaints, as the site says it.
    pub authority: Option<Authority>,
    /// The country, whose own bodies hear them otherwise.
    pub country: Option<Country>,
    /// Tells whether search engines may keep pages of persons.
    pub indexed: bool,
}

/// A consent that holds on the day of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// The channels.
    pub channels: Vec<Channel>,
    /// First day.
    pub given: Date,
    /// First day on which it no longer holds.
    pub expires: Option<Date>,
}

/// Why there is no form for a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such record, or it could not be read.
    Unknown,
    /// It was to be kept until this day, and has to go.
    Forgotten(Date),
}

impl ConsentRequest {
    /// The request to one person, in `lang` or, when nobody chose, in the language that `language` finds.
    ///
    /// # Errors
    /// When there is no such person, or her record should be gone.
    pub fn new(
        catalogue: &Catalogue,
        record: &PersonId,
        lang: Option<&Lang>,
        words: &BTreeSet<Lang>,
        date: Date,
    ) -> Result<Self, Refusal> {
        let person = catalogue.persons.get(record).ok_or(Refusal::Unknown)?;
        if let Some(day) = person.retain_until.filter(|d| *d < date) {
            return Err(Refusal::Forgotten(day));
        }
        let asked_fields = Asked::of(person, date);
        let facts = rows::sensitive(person, &asked_fields);
        let (sensitive, kept) = match (&person.sensitive.reason, facts.is_empty()) {
            (_, true) => (None, Vec::new()),
            (Some(reason), _) => (Some((facts, reason.clone())), Vec::new()),
            (None, _) => (None, facts),
        };
        let lacking = wanted(person)
            .next()
            .filter(|l| lang.is_none() && nearest(l, words).is_none());
        let lang = lang
            .cloned()
            .unwrap_or_else(|| language(person, &catalogue.site, words));
        Ok(Self {
            record: record.clone(),
            date,
            asker: Asker::of(catalogue),
            name: person.name.clone(),
            shown_name: shown_name(person),
            spoken: person.languages.clone(),
            photo: person.photo.clone(),
            // The words for her portrait may hold a name that she does not show.
            alt: person
                .alt
                .clone()
                .filter(|_| person.display_name == DisplayName::Full),
            rows: rows::rows(person, catalogue, &asked_fields),
            sensitive,
            kept,
            through: through(person, catalogue),
            present: present(person, date),
            until: None,
            kept_until: person.retain_until,
            lacking,
            guardian: guardian(person, date),
            explained_in: latest(person)
                .and_then(|c| c.explained_in.clone())
                .or_else(|| native(person)),
            lang,
        })
    }

    /// The record's own language for staff, when the form is in another: everything is then said in both.
    pub fn beside<'a>(&self, site: &'a Site) -> Option<&'a Lang> {
        site.languages.first().filter(|l| **l != self.lang)
    }
}

/// The records of everyone who can be asked: not of those who left, nor of those that should be gone.
pub fn everyone(catalogue: &Catalogue, date: Date) -> Vec<PersonId> {
    catalogue
        .persons
        .values()
        .filter(|p| p.status != Status::Left)
        .filter(|p| p.retain_until.is_none_or(|last| last >= date))
        .map(|p| p.id.clone())
        .collect()
}

/// In which language a person is asked: the one in which her latest consent was explained, else the first of her
/// native languages, else the site's own. Only languages in which there are words count; a tag without its region or
/// script will do (`fa` for `fa-AF`).
fn language(person: &Person, site: &Site, words: &BTreeSet<Lang>) -> Lang {
    let mut spoken = wanted(person).filter_map(|lang| nearest(&lang, words));
    spoken.next().unwrap_or_else(|| {
        let site_language = site.languages.first().expect("a site has a language");
        site_language.clone()
    })
}

/// The languages in which a person can be asked, the best first.
fn wanted(person: &Person) -> impl Iterator<Item = Lang> {
    let explained = latest(person).and_then(|c| c.explained_in.clone());
    let natives = person
        .languages
        .iter()
        .filter(|l| l.level == LanguageLevel::Native);
    explained.into_iter().chain(natives.map(|l| l.lang.clone()))
}

/// The language itself or the one it is a kind of, when there are words in it.
fn nearest(lang: &Lang, words: &BTreeSet<Lang>) -> Option<Lang> {
    if words.contains(lang) {
        return Some(lang.clone());
    }
    let (parent, _) = lang.as_str().rsplit_once('-')?;
    nearest(&Lang::parse(parent).ok()?, words)
}

fn native(person: &Person) -> Option<Lang> {
    person
        .languages
        .iter()
        .find(|l| l.level == LanguageLevel::Native)
        .map(|l| l.lang.clone())
}

/// The consent that was given last.
fn latest(person: &Person) -> Option<&Consent> {
    person.consent.iter().max_by_key(|c| c.given)
}

fn shown_name(person: &Person) -> Option<String> {
    match person.display_name {
        DisplayName::Full => Some(person.name.clone()),
        DisplayName::First => Some(person.given_name.clone()),
        DisplayName::Pseudonym => person.pseudonym.clone(),
        DisplayName::None => None,
    }
}

/// The coordinator who is asked in her place, of her home region or the next wider one.
fn through(person: &Person, catalogue: &Catalogue) -> Option<Contact> {
    if person.contact != ContactRoute::Coordinator {
        return None;
    }
    let regions = std::iter::once(&person.home_region).chain(&person.regions);
    let mut coordinators = regions.filter_map(|r| catalogue.regions.get(r)?.coordinator.as_ref());
    catalogue.contacts.get(coordinators.next()?).cloned()
}

fn present(person: &Person, date: Date) -> Vec<Present> {
    let mut present = Vec::new();
    for consent in &person.consent {
        if !consent.channels.iter().any(|ch| consent.holds(*ch, date)) {
            continue;
        }
        // In the order of the form, whatever the order in the record.
        let channels = CHANNELS
            .into_iter()
            .filter(|ch| consent.channels.contains(ch));
        present.push(Present {
            channels: channels.collect(),
            given: consent.given,
            expires: consent.expires,
        });
    }
    present
}

/// Returns whether a parent or guardian signs: for a minor, and, when her day of birth is not known, where one signed before.
fn guardian(person: &Person, date: Date) -> bool {
    match person.born {
        Some(born) => is_minor(born, date),
        None => latest(person).is_some_and(|c| c.guardian.is_some()),
    }
}

impl Asker {
    fn of(catalogue: &Catalogue) -> Self {
        let site = &catalogue.site;
        let organisations = &catalogue.organisations;
        let publisher = organisations.get(&site.organisation).cloned();
        // Who publishes decides over the data as well, unless the site names somebody else.
        let controller = match &site.privacy.controller {
            Some(id) => organisations.get(id).cloned(),
            None => publisher.clone(),
        };
        let mut named_editions = site.editions.iter().filter(|e| e.mode == Mode::Named);
        Self {
            site: site.title.clone(),
            base_url: site.base_url.clone(),
            email: site
                .privacy
                .contact
                .clone()
                .or_else(|| controller.as_ref()?.email.clone()),
            phone: controller.as_ref().and_then(|o| o.phone.clone()),
            days: site.privacy.removal_days,
            retention: site.privacy.retention.clone(),
            authority: site.privacy.authority.clone(),
            country: site.country.clone(),
            indexed: named_editions.any(|e| e.index_persons),
            publisher,
            controller,
        }
    }
}

/// For each channel the fields that she is asked for. To be asked is not to have allowed: she ticks the boxes.
struct Asked(Vec<(Channel, FieldSet)>);

impl Asked {
    /// Returns what her consents allow on `date`; of a person whose consents have all expired, the last one; of a person who
    /// was never asked, what `standard` covers, on the website and on paper. What was taken back is not asked again.
    fn of(person: &Person, date: Date) -> Self {
        if person.consent.is_empty() {
            let standard = FieldSet::standard();
            return Self(vec![(Channel::Web, standard), (Channel::Print, standard)]);
        }
        let consents: Vec<&Consent> = person
            .consent
            .iter()
            .filter(|c| c.withdrawn.is_none())
            .collect();
        let unexpired = consents
            .iter()
            .filter(|c| c.expires.is_none_or(|end| date < end));
        let mut models: Vec<&Consent> = unexpired.copied().collect();
        if models.is_empty() {
            // Two may have been given on the last day, one for each channel.
            let last_day = consents.iter().map(|c| c.given).max();
            models = consents;
            models.retain(|c| Some(c.given) == last_day);
        }
        let mut fields_by_channel = Vec::new();
        for consent in models {
            let channels = consent.channels.iter();
            fields_by_channel.extend(channels.map(|channel| (*channel, consent.fields)));
        }
        Self(fields_by_channel)
    }

    fn channels(&self, field: Field) -> Vec<Channel> {
        let mut channels = CHANNELS.to_vec();
        channels.retain(|channel| self.asks(*channel, field));
        channels
    }

    /// Returns whether she is asked to allow a field in a channel.
    fn asks(&self, channel: Channel, field: Field) -> bool {
        self.0
            .iter()
            .any(|(c, set)| *c == channel && set.has(field))
    }
}
