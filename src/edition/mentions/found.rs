//! Where persons are named in a site's files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rayon::prelude::*;

use sleutelgids_core::model::PersonId;
use sleutelgids_core::naming::{Depth, Finder, Grade, Hit, Kind, Known, plainest};
use sleutelgids_core::source::{FileId, Sources, Span, offset};
use sleutelgids_records::load::raw::{RawContact, RawPerson, RawRecord, RawRecords};
use sleutelgids_records::load::{Loaded, front_matter, mentioned, record_of};

/// A place in which somebody is named.
#[derive(Debug)]
pub struct Place {
    /// The record, as `kind/id`.
    pub record: String,
    /// The field.
    pub field: Option<String>,
    /// Where.
    pub span: Span,
    /// Whom, by her place among the known.
    pub whom: usize,
    /// By what.
    pub kind: Kind,
    /// How plainly.
    pub grade: Grade,
    /// What is written, when it is one word.
    pub text: Option<String>,
    /// Whether the record says that she is named on purpose.
    pub is_permitted: bool,
    /// Whether it is a text of the theme, which every edition shows.
    pub is_theme: bool,
}

/// Everybody who is named in a site's texts.
#[derive(Debug)]
pub struct Found {
    /// Who is looked for.
    pub(super) names: Names,
    /// The places, in the order of the files.
    pub(super) places: Vec<Place>,
}

/// What may not be told of persons.
pub type Hidden = BTreeMap<PersonId, BTreeSet<Kind>>;

/// Who may not be named on a site.
#[derive(Debug)]
pub struct Names {
    /// What is known of persons, and then of contacts.
    pub(super) known: Vec<Known>,
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
        let facts =
            |(at, id): (usize, &PersonId)| Some((at, told_by(&known[at], hidden.get(id)?)?));
        let (whom, facts): (Vec<usize>, Vec<Known>) =
            persons.iter().enumerate().filter_map(facts).unzip();
        Self {
            finder: Finder::new(&facts, depth),
            whom,
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
    /// What some edition of a site may not tell of persons; what is in `every_way` is looked for in every way.
    pub fn of(records: &RawRecords, hidden: &Hidden, every_way: Option<&Hidden>) -> Self {
        let persons = records
            .persons
            .iter()
            .map(|p| (PersonId::new(&p.id), known(p)));
        let (persons, mut known): (Vec<PersonId>, Vec<Known>) = persons.unzip();
        known.extend(records.contacts.iter().map(|c| colleague(c)));
        let plainly = Few::of(&persons, &known, hidden, Depth::Full);
        let every_way = every_way.map(|some| Few::of(&persons, &known, some, Depth::Every));
        Self {
            known,
            persons,
            plainly,
            every_way,
            all: OnceLock::new(),
        }
    }

    /// Who is named in a text; not by a name that is part of somebody's longer one.
    pub(super) fn hits(&self, text: &str) -> Vec<Hit> {
        self.hits_if(text, |_| true)
    }

    /// The same, of the places that matter alone: in her own record everybody is named.
    fn hits_if(&self, text: &str, matters: impl Fn(&Hit) -> bool) -> Vec<Hit> {
        let mut hits: Vec<Hit> = self.plainly.find(text).collect();
        if let Some(every_way) = &self.every_way {
            hits.extend(every_way.find(text));
            hits = plainest(hits);
        }
        hits.retain(matters);
        if hits.is_empty() {
            return hits;
        }
        let all = self
            .all
            .get_or_init(|| Finder::new(&self.known, Depth::Full))
            .find(text);
        hits.retain(|hit| !all.iter().any(|other| is_within(hit, other)));
        hits
    }

    /// Whether more than full names is looked for.
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

/// What is known of a person that can name her.
pub fn known(person: &RawRecord<RawPerson>) -> Known {
    let f = &person.fields;
    let route = f.contact.as_ref().map(|c| &c.value);
    let text = |raw: &Option<sleutelgids_core::source::Spanned<String>>| {
        raw.as_ref().map(|t| t.value.clone())
    };
    Known {
        name: text(&f.name).unwrap_or_default(),
        given: text(&f.given_name),
        pseudonym: text(&f.pseudonym),
        phones: route.and_then(|r| text(&r.phone)).into_iter().collect(),
        emails: route.and_then(|r| text(&r.email)).into_iter().collect(),
        id: None,
    }
}

/// What of a person's facts may not be told; `None` when she has none that may not.
fn told_by(known: &Known, hidden: &BTreeSet<Kind>) -> Option<Known> {
    let list = |kind: Kind, all: &[String]| match hidden.contains(&kind) {
        true => all.to_vec(),
        false => Vec::new(),
    };
    let has_name = hidden.contains(&Kind::Name);
    let (phones, emails) = (
        list(Kind::Phone, &known.phones),
        list(Kind::Email, &known.emails),
    );
    if !has_name && phones.is_empty() && emails.is_empty() {
        return None;
    }
    let named = if has_name {
        known.clone()
    } else {
        Known::default()
    };
    Some(Known {
        phones,
        emails,
        ..named
    })
}

/// A contact is told from a person of that name.
fn colleague(contact: &RawRecord<RawContact>) -> Known {
    let name = contact
        .fields
        .name
        .as_ref()
        .map_or_else(String::new, |n| n.value.clone());
    Known {
        name,
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
        let path = source.path.to_string_lossy().replace('\\', "/");
        let Some(record) = record_of(&path) else {
            return Vec::new();
        };
        let matters = |hit: &Hit| self.place(*hit, file, &record).is_some();
        let hits = self.names.hits_if(&source.text, matters);
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
            let hits = self.names.hits(id);
            for hit in hits.into_iter().filter(|hit| hit.grade == Grade::Full) {
                places.extend(self.address(hit, &format!("{kind}/{id}")));
            }
        }
        places
    }

    fn address(&self, hit: Hit, name: &str) -> Option<Place> {
        let person = self.names.persons.get(hit.whom)?;
        let own = |(_, source): &(FileId, &sleutelgids_core::source::SourceFile)| {
            record_of(&source.path.to_string_lossy().replace('\\', "/")).as_deref() == Some(name)
        };
        let (file, _) = self.sources.files().find(own)?;
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
    let key = |line: &str| {
        let (key, _) = line.split_once(':')?;
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        is_key.then(|| key.to_owned())
    };
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    text[..end]
        .lines()
        .rev()
        .find_map(key)
        .unwrap_or_else(|| "text".to_owned())
}

/// Whether a name is part of another person's longer one.
fn is_within(hit: &Hit, other: &Hit) -> bool {
    other.whom != hit.whom
        && other.end - other.start > hit.end - hit.start
        && other.start <= hit.start
        && hit.end <= other.end
}
