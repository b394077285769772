//! Where persons are named in a site's files.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::OnceLock;

use rayon::prelude::*;

use sleutelgids_core::model::PersonId;
use sleutelgids_core::naming::{Depth, Finder, Grade, Hit, Kind, Known, bare, plainest};
use sleutelgids_core::source::{FileId, Sources, Span, Spanned, offset};
use sleutelgids_records::load::raw::{
    RawContact, RawContactRoute, RawPerson, RawRecord, RawRecords,
};
use sleutelgids_records::load::{Loaded, front_matter, mentioned, record_of};

/// A place in which somebody is named.
#[derive(Debug)]
pub struct Place {
    /// The record, as `kind/id`.
    pub record: String,
    /// The field.
    pub field: Option<String>,
    /// The place in its file.
    pub span: Span,
    /// The person, by her place among the known.
    pub whom: usize,
    /// By what.
    pub kind: Kind,
    /// The plainness.
    pub grade: Grade,
    /// The word that is written, when it is one word.
    pub text: Option<String>,
    /// True when the record says that she is named on purpose.
    pub is_permitted: bool,
    /// True when it is a text of the theme, which every edition shows.
    pub is_theme: bool,
}

/// Everybody who is named in a site's texts.
#[derive(Debug)]
pub struct Found {
    /// The names that were looked for.
    pub(super) names: Names,
    /// The places, in the order of the files.
    pub(super) places: Vec<Place>,
}

/// Kinds of facts that may not be told of persons.
pub type Hidden = BTreeMap<PersonId, BTreeSet<Kind>>;

/// The persons who may not be named on a site.
#[derive(Debug)]
pub struct Names {
    /// Facts of persons, and then of contacts.
    pub(super) known: Vec<Known>,
    /// Records in which something is chosen as a name, a contact's or a pseudonym: its place among the known, and its kind.
    chosen: HashMap<String, (usize, Kind)>,
    /// The persons' records.
    persons: Vec<PersonId>,
    /// Finds the full names of who may not be named.
    plainly: Few,
    /// Finds some of these in every way.
    every_way: Option<Few>,
    /// Finds the full names of all, once that matters.
    all: OnceLock<Finder>,
}

/// A finder for some persons.
#[derive(Debug)]
struct Few {
    finder: Finder,
    /// Their places among all.
    whom: Vec<usize>,
}

impl Few {
    fn of(persons: &[PersonId], known: &[Known], hidden: &Hidden, depth: Depth) -> Self {
        let mut few = Vec::new();
        let mut places = Vec::new();
        for (place, id) in persons.iter().enumerate() {
            if let Some(facts) = hidden
                .get(id)
                .and_then(|kinds| told_by(&known[place], kinds))
            {
                few.push(facts);
                places.push(place);
            }
        }
        Self {
            finder: Finder::new(&few, depth),
            whom: places,
        }
    }

    fn find(&self, text: &str) -> impl Iterator<Item = Hit> {
        let hits = self.finder.find(text).into_iter();
        hits.map(|hit| Hit {
            whom: self.whom[hit.whom],
            ..hit
        })
    }
}

impl Names {
    /// Collects the names that some edition may not tell; those in `every_way` are looked for in every way.
    pub fn of(records: &RawRecords, hidden: &Hidden, every_way: Option<&Hidden>) -> Self {
        let persons = records
            .persons
            .iter()
            .map(|p| (PersonId::new(&p.id), known(p)));
        let (persons, mut known): (Vec<PersonId>, Vec<Known>) = persons.unzip();
        known.extend(records.contacts.iter().map(|c| colleague(c)));
        let with_pseudonym = records.persons.iter().enumerate();
        let with_pseudonym = with_pseudonym.filter(|(_, p)| p.fields.pseudonym.is_some());
        let with_pseudonym = with_pseudonym.map(|(at, p)| (p.name.clone(), (at, Kind::Pseudonym)));
        let contacts = (persons.len()..).zip(&records.contacts);
        let contacts = contacts.map(|(at, c)| (c.name.clone(), (at, Kind::Name)));
        let plainly = Few::of(&persons, &known, hidden, Depth::Full);
        let every_way = every_way.map(|some| Few::of(&persons, &known, some, Depth::Every));
        Self {
            chosen: with_pseudonym.chain(contacts).collect(),
            known,
            persons,
            plainly,
            every_way,
            all: OnceLock::new(),
        }
    }

    /// Returns who is named in a text of a record; not by a name that is part of somebody's longer one.
    pub(super) fn hits(&self, text: &str, record: &str) -> Vec<Hit> {
        self.hits_if(text, record, |_| true)
    }

    /// Returns those of the hits that matter: in her own record everybody is named.
    fn hits_if(&self, text: &str, record: &str, matters: impl Fn(&Hit) -> bool) -> Vec<Hit> {
        let mut hits: Vec<Hit> = self.plainly.find(text).collect();
        if let Some(every_way) = &self.every_way {
            hits.extend(every_way.find(text));
            hits = plainest(hits);
        }
        hits.retain(matters);
        if hits.is_empty() {
            return hits;
        }
        let everybody = self
            .all
            .get_or_init(|| Finder::new(&self.known, Depth::Full));
        let longer = everybody.find(text);
        let chosen_name = self.chosen.get(record);
        hits.retain_mut(|hit| {
            let mut longer_names = longer
                .iter()
                .filter(|other| is_within(hit, other))
                .peekable();
            if longer_names.peek().is_none() {
                return true;
            }
            // What stands for a name in the record itself may be more than a name: she may be meant.
            let is_own = longer_names.any(|other| chosen_name == Some(&(other.whom, other.kind)));
            hit.grade = hit.grade.min(Grade::Part);
            is_own
        });
        hits
    }

    /// Returns whether more than full names is looked for.
    pub(super) fn is_thorough(&self) -> bool {
        self.every_way.is_some()
    }

    /// Looks through all texts of a site.
    pub fn find(self, loaded: &Loaded) -> Found {
        let records = &loaded.records;
        let permitted = mentioned(loaded);
        let ids: BTreeSet<&str> = records
            .named
            .values()
            .flatten()
            .map(String::as_str)
            .collect();
        let search = Search {
            names: &self,
            sources: &loaded.sources,
            records,
            permitted,
            ids,
        };
        let files: Vec<FileId> = loaded.sources.files().map(|(file, _)| file).collect();
        let mut places: Vec<Place> = files
            .par_iter()
            .flat_map_iter(|file| search.file(*file))
            .collect();
        places.extend(search.addresses());
        Found {
            names: self,
            places,
        }
    }
}

impl Found {
    /// The person at a place of the list; `None` for a contact.
    pub(super) fn person(&self, whom: usize) -> Option<&PersonId> {
        self.names.persons.get(whom)
    }
}

/// Returns the facts of a person that can name her.
pub fn known(person: &RawRecord<RawPerson>) -> Known {
    let f = &person.fields;
    let route = f.contact.as_ref().map(|c| &c.value);
    Known {
        name: text(&f.name).map_or_else(String::new, |name| bare(&name)),
        given: text(&f.given_name),
        pseudonym: text(&f.pseudonym).map(|name| bare(&name)),
        phones: route.map(numbers).unwrap_or_default(),
        emails: route.and_then(|r| text(&r.email)).into_iter().collect(),
        id: None,
    }
}

/// Returns the numbers at which somebody is called or written to, as they were typed.
fn numbers(route: &RawContactRoute) -> Vec<String> {
    let numbers = [
        &route.phone,
        &route.second_phone,
        &route.whatsapp,
        &route.relay,
    ];
    numbers.into_iter().filter_map(text).collect()
}

fn text(raw: &Option<Spanned<String>>) -> Option<String> {
    raw.as_ref().map(|text| text.value.clone())
}

/// Returns the facts of a person that may not be told; `None` when she has none that may not.
fn told_by(known: &Known, hidden: &BTreeSet<Kind>) -> Option<Known> {
    let mut hidden_facts = known.clone();
    if !hidden.contains(&Kind::Phone) {
        hidden_facts.phones.clear();
    }
    if !hidden.contains(&Kind::Email) {
        hidden_facts.emails.clear();
    }
    if !hidden.contains(&Kind::Name) {
        hidden_facts = Known {
            phones: hidden_facts.phones,
            emails: hidden_facts.emails,
            ..Known::default()
        };
        if hidden_facts.phones.is_empty() && hidden_facts.emails.is_empty() {
            return None;
        }
    }
    Some(hidden_facts)
}

/// A contact is told from a person of that name, whatever title or function stands beside it.
fn colleague(contact: &RawRecord<RawContact>) -> Known {
    Known {
        name: text(&contact.fields.name).map_or_else(String::new, |name| bare(&name)),
        ..Known::default()
    }
}

/// A search through a site's files.
struct Search<'a> {
    names: &'a Names,
    sources: &'a Sources,
    records: &'a RawRecords,
    permitted: BTreeMap<String, BTreeSet<String>>,
    /// The ids of all records, which are no texts.
    ids: BTreeSet<&'a str>,
}

impl Search<'_> {
    /// The places in a file.
    fn file(&self, file: FileId) -> Vec<Place> {
        let source = self.sources.file(file);
        let Some(record) = record_of(&slashed(&source.path)) else {
            return Vec::new();
        };
        let hits = self.names.hits_if(&source.text, &record, |hit| {
            self.place(*hit, file, &record).is_some()
        });
        hits.into_iter()
            .filter_map(|hit| self.place(hit, file, &record))
            .collect()
    }

    fn place(&self, hit: Hit, file: FileId, record: &str) -> Option<Place> {
        let text = &self.sources.file(file).text;
        let person = self.names.persons.get(hit.whom)?;
        let written = &text[hit.start..hit.end];
        let in_fields = front_matter(text).map_or_else(
            || !record.starts_with("themes"),
            |(yaml, _)| hit.start < yaml.end,
        );
        let field = if in_fields {
            field_at(text, hit.start)
        } else {
            "text".to_owned()
        };
        let is_own = record.strip_prefix("persons/") == Some(person.as_str());
        let names_herself =
            ["name", "given_name", "pseudonym", "contact"].contains(&field.as_str());
        // References are no texts, and staff's own words are not shown.
        let is_id = in_fields && self.ids.contains(written);
        let is_ours = in_fields
            && ["mentions_reason", "owner", "mentions", "formerly"].contains(&field.as_str());
        if (is_own && in_fields && names_herself) || is_id || is_ours {
            return None;
        }
        let is_theme = record.starts_with("themes");
        let is_permitted = self
            .permitted
            .get(record)
            .is_some_and(|p| p.contains(person.as_str()));
        Some(Place {
            record: record.to_owned(),
            field: (!is_theme).then_some(field),
            span: Span {
                file,
                start: offset(hit.start),
                end: offset(hit.end),
            },
            whom: hit.whom,
            kind: hit.kind,
            grade: hit.grade,
            text: (!written.contains(char::is_whitespace)).then(|| written.to_owned()),
            is_permitted,
            is_theme,
        })
    }

    /// Names in the names of files, which become addresses.
    fn addresses(&self) -> Vec<Place> {
        let kinds = ["persons", "contacts", "organisations"];
        let pages = self
            .records
            .named
            .iter()
            .filter(|(kind, _)| !kinds.contains(kind));
        let ids = pages.flat_map(|(kind, ids)| ids.iter().map(move |id| (*kind, id)));
        let mut places = Vec::new();
        for (kind, id) in ids {
            let hits = self.names.hits(id, "");
            for hit in hits.into_iter().filter(|hit| hit.grade == Grade::Full) {
                places.extend(self.address(hit, &format!("{kind}/{id}")));
            }
        }
        places
    }

    fn address(&self, hit: Hit, name: &str) -> Option<Place> {
        let person = self.names.persons.get(hit.whom)?;
        let (file, _) = self
            .sources
            .files()
            .find(|(_, source)| record_of(&slashed(&source.path)).as_deref() == Some(name))?;
        Some(Place {
            record: name.to_owned(),
            field: None,
            span: Span {
                file,
                start: 0,
                end: 0,
            },
            whom: hit.whom,
            kind: hit.kind,
            grade: hit.grade,
            text: None,
            is_permitted: self
                .permitted
                .get(name)
                .is_some_and(|p| p.contains(person.as_str())),
            is_theme: false,
        })
    }
}

/// The key at the beginning of a line under which a place stands.
fn field_at(text: &str, at: usize) -> String {
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let key = text[..end].lines().rev().find_map(|line| {
        let (key, _) = line.split_once(':')?;
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        is_key.then_some(key)
    });
    key.unwrap_or("text").to_owned()
}

fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// Returns whether a name is part of another person's longer one.
fn is_within(hit: &Hit, other: &Hit) -> bool {
    other.whom != hit.whom
        && other.end - other.start > hit.end - hit.start
        && other.start <= hit.start
        && hit.end <= other.end
}
