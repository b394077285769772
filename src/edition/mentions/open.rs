//! What an edition shows, and whom it may name. Made once for each edition.

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::super::{ContactRoute, Edition, Listed, Person, Roll, Sheet, Texts, Web};
use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::PersonId;
use sleutelgids_core::model::kinds::{EachKept, KeptRecord};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::naming::{Kind, Known, bare, folded, number_key};
use sleutelgids_records::person::DisplayName;
use sleutelgids_records::validate::Catalogue;

/// Kinds of records that sheets show.
const ON_SHEETS: [&str; 7] = [
    "site.yaml",
    "regions",
    "organisations",
    "contacts",
    "roles",
    "topics",
    "infosheets",
];

/// The facts that an edition shows, and whom it may name.
pub struct Open<'a> {
    catalogue: &'a Catalogue,
    pub(super) web: &'a Edition<Web>,
    /// The records behind the persons on pages.
    pub(super) roll: &'a Roll,
    /// Persons on pages, by their records.
    on_pages: BTreeMap<&'a PersonId, &'a Person>,
    /// Persons on sheets.
    on_sheets: BTreeMap<&'a PersonId, &'a Person>,
    /// Names that are shown, and how many bear each.
    names: BTreeMap<String, usize>,
    /// The single words of these.
    words: BTreeSet<String>,
    /// Telephone numbers and e-mail addresses of organisations and contacts.
    reached: BTreeSet<String>,
}

impl<'a> Open<'a> {
    /// Gathers the facts that an edition shows, with the records behind the persons on its pages and its sheets.
    pub fn new(
        catalogue: &'a Catalogue,
        (web, roll): (&'a Edition<Web>, &'a Roll),
        (sheets, of_sheets): (&'a Edition<Sheet>, &'a Roll),
    ) -> Self {
        let on_pages: BTreeMap<_, _> = roll.records().zip(&web.persons).collect();
        let on_sheets = of_sheets.records().zip(&sheets.persons).collect();
        let persons = web
            .persons
            .iter()
            .filter_map(|p| p.name.as_ref())
            .map(|n| n.full.as_str());
        let contacts = web.contacts.values().map(|c| c.name.as_str());
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for name in persons.chain(contacts) {
            *names.entry(folded(&bare(name))).or_default() += 1;
        }
        let words = names
            .keys()
            .flat_map(|n| n.split(' '))
            .map(str::to_owned)
            .collect();
        let contacts = web.contacts.values();
        let organisations = web.organisations.values();
        let numbers = contacts
            .clone()
            .flat_map(|c| c.phone.iter().chain(c.other_ways.numbers()))
            .chain(organisations.clone().filter_map(|o| o.phone.as_ref()));
        let emails = contacts
            .filter_map(|c| c.email.as_ref())
            .chain(organisations.filter_map(|o| o.email.as_ref()));
        let reached = numbers
            .map(|phone| number_key(&phone.dialled))
            .chain(emails.map(|email| email.to_lowercase()))
            .collect();
        Self {
            catalogue,
            web,
            roll,
            on_pages,
            on_sheets,
            names,
            words,
            reached,
        }
    }

    /// Why a person may not be named in a record; `None` when she may.
    pub fn hides(&self, id: &PersonId, kind: Kind, record: &str) -> Option<Words> {
        let person = self.catalogue.persons.get(id)?;
        if self.web.mode == Mode::Pool {
            return Some(say!("why-hidden-pool"));
        }
        if let Some(why) = hides(self.on_pages.get(id).copied(), person, kind) {
            return Some(why);
        }
        let folder = record.split('/').next().unwrap_or(record);
        let hidden = hides(self.on_sheets.get(id).copied(), person, kind);
        hidden
            .filter(|_| ON_SHEETS.contains(&folder))
            .map(|_| say!("why-hidden-sheets"))
    }

    /// Returns whether somebody else has this name, number or address, and may be named by it.
    pub fn has_other(&self, known: &Known, kind: Kind, id: &PersonId) -> bool {
        match kind {
            Kind::Phone => known
                .phones
                .iter()
                .any(|p| self.reached.contains(&number_key(p))),
            Kind::Email => known
                .emails
                .iter()
                .any(|e| self.reached.contains(&e.to_lowercase())),
            Kind::Name | Kind::Pseudonym | Kind::Id => {
                let name = match kind {
                    Kind::Pseudonym => known.pseudonym.as_deref().unwrap_or_default(),
                    _ => &known.name,
                };
                let name = folded(&bare(name));
                let shown_as = self.on_pages.get(id).and_then(|p| p.name.as_ref());
                let by_herself =
                    usize::from(shown_as.is_some_and(|n| folded(&bare(&n.full)) == name));
                self.names
                    .get(&name)
                    .is_some_and(|count| *count > by_herself)
            }
        }
    }

    /// Returns whether a record is that of a person or contact with this name.
    pub fn is_about(&self, record: &str, known: &Known) -> bool {
        let Some((kind, id)) = record.split_once('/') else {
            return false;
        };
        match kind {
            "contacts" => self
                .catalogue
                .contacts
                .get(id)
                .is_some_and(|c| folded(&bare(&c.name)) == folded(&known.name)),
            // A note beside her name would say that it is another record of hers.
            "persons" => self
                .catalogue
                .persons
                .get(id)
                .is_some_and(|p| folded(&p.name) == folded(&known.name)),
            _ => false,
        }
    }

    /// Returns whether a record is that of the person herself, who is shown there by her given name.
    pub fn introduces_herself(&self, id: &PersonId, record: &str) -> bool {
        let is_own = record.strip_prefix("persons/") == Some(id.as_str());
        let person = self.catalogue.persons.get(id).filter(|_| is_own);
        person.is_some_and(|p| p.display_name == DisplayName::First)
            && self.on_pages.contains_key(id)
    }

    /// Returns whether somebody who may be named has this word in her name, or whether it need be no name.
    pub fn bears(&self, word: &str) -> bool {
        let may_be_word = word.is_ascii() && !word.starts_with(char::is_uppercase);
        may_be_word || self.words.contains(&folded(word))
    }

    /// Returns whether nobody is named here.
    pub fn is_pool(&self) -> bool {
        self.web.mode == Mode::Pool
    }

    /// Every text that this edition shows of a record; `None` when it shows nothing of it.
    pub fn text(&self, record: &str) -> Option<String> {
        if record == "site.yaml" {
            return Some(Texts::of(&self.web.site));
        }
        let (kind, id) = record.split_once('/')?;
        let web = self.web;
        match kind {
            "persons" => self.of_person(id),
            "regions" => web.regions.get(id).map(Texts::of),
            "contacts" => web.contacts.get(id).map(Texts::of),
            "infosheets" => web.infosheets.get(id).map(Texts::of),
            "articles" => web.articles.get(id).map(Texts::of),
            "handbooks" => self.of_handbook(id),
            kind => {
                let mut wanted = Wanted {
                    kind,
                    id,
                    texts: None,
                };
                web.kept.each(&mut wanted);
                wanted.texts
            }
        }
    }

    /// A person's texts on her page, and on sheets.
    fn of_person(&self, id: &str) -> Option<String> {
        let id = PersonId::new(id);
        let page = self.on_pages.get(&id).map(|p| Texts::of(*p));
        let sheet = self
            .on_sheets
            .get(&id)
            .map(|p| Texts::of(&Listed::from(*p)));
        match (page, sheet) {
            (Some(page), Some(sheet)) => Some(format!("{page}\n\n{sheet}")),
            (page, sheet) => page.or(sheet),
        }
    }

    /// A handbook, or one of its chapters.
    fn of_handbook(&self, id: &str) -> Option<String> {
        let Some((handbook, chapter)) = id.split_once('/') else {
            return self.web.handbooks.get(id).map(Texts::of);
        };
        let handbook = self.web.handbooks.get(handbook)?;
        handbook
            .chapters
            .iter()
            .find(|c| c.slug == chapter)
            .map(Texts::of)
    }
}

/// A record whose texts are wanted.
struct Wanted<'a> {
    kind: &'a str,
    id: &'a str,
    texts: Option<String>,
}

impl<'r> EachKept<'r> for Wanted<'_> {
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    ) {
        if kind == self.kind {
            self.texts = records.get(self.id).map(Texts::of);
        }
    }
}

/// Why a person may not be named here; `None` when she may.
fn hides(
    shown: Option<&Person>,
    person: &sleutelgids_records::person::Person,
    kind: Kind,
) -> Option<Words> {
    let Some(shown) = shown else {
        return Some(say!("why-hidden"));
    };
    let shown_as = shown.name.as_ref().map(|name| &name.full);
    // Of several numbers none may be told unless all are shown: which one is meant is not looked at.
    let (phone, email) = match &shown.contact {
        ContactRoute::Direct { email, .. } => {
            let all_numbers = numbers(&shown.contact) == numbers(&person.contact);
            (all_numbers, email.is_some())
        }
        ContactRoute::Coordinator | ContactRoute::Form(_) => (false, false),
    };
    match kind {
        Kind::Name if shown_as == Some(&person.name) => None,
        Kind::Name => Some(say!(match &shown.name {
            Some(_) => "why-hidden-name",
            None => "why-hidden-nameless",
        })),
        Kind::Phone if !phone => Some(say!("why-hidden-field")),
        Kind::Email if !email => Some(say!("why-hidden-field")),
        Kind::Phone | Kind::Email | Kind::Pseudonym | Kind::Id => None,
    }
}

/// Returns how many numbers a route has at which somebody is called or written to.
fn numbers(route: &ContactRoute) -> usize {
    match route {
        ContactRoute::Direct {
            phone, other_ways, ..
        } => phone.iter().chain(other_ways.numbers()).count(),
        ContactRoute::Coordinator | ContactRoute::Form(_) => 0,
    }
}
