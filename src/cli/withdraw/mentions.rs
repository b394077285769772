//! Where a person who withdraws is named, and what goes with her.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value as Json, json};

use crate::engine::context::Context;
use sleutelgids_core::diag::{Tongue, Words, say};
use sleutelgids_core::model::ArticleId;
use sleutelgids_core::model::publication::Source;
use sleutelgids_core::naming::{Depth, Finder, Grade, Hit, Kind, Known};
use sleutelgids_core::source::{FileId, SourceFile, Span, offset};
use sleutelgids_edition::known;

/// Places in a site's files, as `file:line`, each once and in the order of the files.
#[derive(Debug, Default)]
pub struct Mentions {
    /// Articles about her, which end with her consent.
    ends: Vec<String>,
    /// Places that refer to her record: bylines, quotations.
    references: Vec<String>,
    /// Records that name her on purpose.
    permitted: Vec<String>,
    /// Texts that name her.
    named: Vec<String>,
    /// Texts that may mean her: her given name or her family name alone.
    perhaps: Vec<String>,
}

/// A way in which a place names her.
enum Says {
    Reference,
    Permitted,
    Named,
    Perhaps,
}

impl Mentions {
    /// Returns everything in a site's files about the person with this id.
    pub fn of(context: &Context, id: &str) -> Self {
        let mut mentions = Self {
            ends: ends(context, id),
            ..Self::default()
        };
        let search = PersonSearch::new(context, id);
        let sources = &context.loaded.sources;
        let is_text =
            |s: &SourceFile| s.path.starts_with("content") || s.path.starts_with("themes");
        for (file, source) in sources
            .files()
            .filter(|(_, s)| is_text(s) && !is_own(&s.path, id))
        {
            let mut seen = BTreeSet::new();
            for hit in search.hits(source) {
                let Some(says) = search.says(&hit, source) else {
                    continue;
                };
                let span = Span {
                    file,
                    start: offset(hit.start),
                    end: offset(hit.start),
                };
                let place = place(context, file, span);
                let list = match says {
                    Says::Reference => &mut mentions.references,
                    Says::Permitted => &mut mentions.permitted,
                    Says::Named => &mut mentions.named,
                    Says::Perhaps => &mut mentions.perhaps,
                };
                if seen.insert(place.clone()) {
                    list.push(place);
                }
            }
        }
        mentions
    }

    /// Returns what is told, each list under its own sentence.
    pub fn words(&self, tongue: Tongue) -> Vec<String> {
        let lists: [(&[String], Words); 5] = [
            (&self.ends, say!("told-ends")),
            (&self.references, say!("told-references")),
            (&self.permitted, say!("told-permitted")),
            (&self.named, say!("told-mentions")),
            (&self.perhaps, say!("told-names-alone")),
        ];
        let mut lines = Vec::new();
        for (places, words) in lists.iter().filter(|(places, _)| !places.is_empty()) {
            lines.extend([String::new(), tongue.say(words)]);
            lines.extend(places.iter().map(|place| format!("  {place}")));
        }
        lines
    }

    /// Returns the same for programs.
    pub fn json(&self) -> [(&'static str, Json); 5] {
        [
            ("ends", json!(self.ends)),
            ("references", json!(self.references)),
            ("permitted", json!(self.permitted)),
            ("mentions", json!(self.named)),
            ("names_alone", json!(self.perhaps)),
        ]
    }
}

/// The articles that end with a person's consent.
fn ends(context: &Context, id: &str) -> Vec<String> {
    let Some(catalogue) = &context.catalogue else {
        return Vec::new();
    };
    let is_she = |source: &Source| matches!(source, Source::Person(p) if p.as_str() == id);
    let about = catalogue
        .articles
        .values()
        .filter(|a| a.about.iter().any(is_she));
    let ids: BTreeSet<&ArticleId> = about.map(|a| &a.id).collect();
    let raw = context
        .loaded
        .records
        .articles
        .iter()
        .filter(|r| ids.contains(&ArticleId::new(&r.id)));
    raw.map(|r| {
        context
            .loaded
            .sources
            .file(r.file)
            .path
            .display()
            .to_string()
    })
    .collect()
}

fn place(context: &Context, file: FileId, span: Span) -> String {
    let sources = &context.loaded.sources;
    let (line, _) = sources.line_column(span);
    format!("{}:{line}", sources.file(file).path.display())
}

/// Returns whether a file is the person's own record, or a translation of it.
fn is_own(path: &Path, id: &str) -> bool {
    let file = path
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    path.starts_with("content/persons") && file.split('.').next() == Some(id)
}

/// A search for one person among all others.
struct PersonSearch<'a> {
    id: &'a str,
    /// Finds her, in every way.
    hers: Finder,
    /// Finds the full names of all others.
    others: Finder,
}

impl<'a> PersonSearch<'a> {
    fn new(context: &Context, id: &'a str) -> Self {
        let persons = &context.loaded.records.persons;
        let (own, known_others): (Vec<_>, Vec<_>) = persons.iter().partition(|p| p.id == id);
        // Her record may be gone; its id may still stand somewhere.
        let mut known_of_her = own.first().map(|p| known(p)).unwrap_or_default();
        known_of_her.id = Some(id.to_owned());
        let known_others: Vec<Known> = known_others.iter().map(|p| known(p)).collect();
        Self {
            id,
            hers: Finder::new([&known_of_her], Depth::Every),
            others: Finder::new(&known_others, Depth::Full),
        }
    }

    /// Returns where she is named, without what is part of somebody else's name.
    fn hits(&self, source: &SourceFile) -> Vec<Hit> {
        let mut hits = self.hers.find(&source.text);
        if hits.iter().any(|hit| hit.grade < Grade::Full) {
            let names_of_others = self.others.find(&source.text);
            hits.retain(|hit| {
                let within = |o: &&Hit| o.start <= hit.start && hit.end <= o.end;
                hit.grade == Grade::Full || names_of_others.iter().find(within).is_none()
            });
        }
        hits
    }

    fn says(&self, hit: &Hit, source: &SourceFile) -> Option<Says> {
        let text_before = &source.text[..hit.start];
        let line = text_before.rsplit('\n').next().unwrap_or_default();
        let written = &source.text[hit.start..hit.end];
        if written == self.id {
            let field = field_before(text_before);
            let is_reference = ["person:", "persons/", "person: "]
                .iter()
                .any(|w| text_before.ends_with(w));
            return match field {
                Some("mentions") => Some(Says::Permitted),
                Some("about") => Some(Says::Reference),
                _ if is_reference => Some(Says::Reference),
                // An id that is a word may be a word.
                _ if hit.kind == Kind::Id && !self.id.contains(|c: char| c.is_ascii_digit()) => {
                    None
                }
                _ => Some(Says::Named),
            };
        }
        let is_others_name = source.path.starts_with("content/persons")
            && ["name:", "given_name:"]
                .iter()
                .any(|key| line.starts_with(key));
        match hit.grade {
            Grade::Alone if is_others_name || !is_name_like(written) => None,
            Grade::Alone => Some(Says::Perhaps),
            Grade::Part | Grade::Full => Some(Says::Named),
        }
    }
}

/// Returns whether a word alone can be a name: it has a capital, or its script has none.
fn is_name_like(written: &str) -> bool {
    written.chars().next().is_some_and(|c| !c.is_lowercase())
}

/// The key under which a place stands, when it is one of the front matter.
fn field_before(before: &str) -> Option<&str> {
    let keys = before.lines().rev();
    let key = |line: &'_ str| {
        let end = line.find(':')?;
        let is_key = end > 0
            && line[..end]
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b == b'_');
        is_key.then_some(end)
    };
    keys.into_iter()
        .find_map(|line| key(line).map(|end| &line[..end]))
}
