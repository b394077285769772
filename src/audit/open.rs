//! What anyone may read: texts that tell of no key person.
//!
//! In: the catalogue, the theme. Out: texts. A word of someone's record that stands here too is no secret: a
//! profession that an information sheet names, a first name that is also a word of the language.

use std::borrow::Borrow;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Display;

use super::fold::Folded;
use super::rule::window;
use super::values::plain;
use sleutelgids_core::model::kinds::{EachKept, KeptRecord};
use sleutelgids_core::model::publication::Source;
use sleutelgids_core::model::work::{Session, Window};
use sleutelgids_core::model::{
    Date, EventId, HandbookId, Markdown, OrganisationId, RoleId, Text, TextOf, TopicId, TrainingId,
};
use sleutelgids_core::texts::Texts;
use sleutelgids_core::theme::Theme;
use sleutelgids_records::validate::Catalogue;

/// Texts, as two lists.
#[derive(Debug, Default)]
pub struct Open {
    /// Names and addresses of organisations and of people who are no key persons: equal values are no secret.
    pub names: Vec<String>,
    /// Running text and words of the theme: these excuse words, never what tells of one person.
    pub texts: Vec<String>,
    /// The words of all these texts that are no names.
    pub words: HashSet<Vec<u8>>,
}

/// Words by which an office says where a form lies and who signed it.
const OFFICE: [&str; 66] = [
    "map",
    "mappen",
    "dossier",
    "dossiers",
    "archief",
    "archiefkast",
    "kast",
    "la",
    "lade",
    "ordner",
    "klapper",
    "formulier",
    "toestemming",
    "toestemmingsformulier",
    "papier",
    "papieren",
    "digitaal",
    "scan",
    "gescand",
    "mondeling",
    "schriftelijk",
    "getekend",
    "ondertekend",
    "nummer",
    "nr",
    "pagina",
    "blad",
    "kopie",
    "origineel",
    "kantoor",
    "balie",
    "schijf",
    "server",
    "moeder",
    "vader",
    "ouder",
    "ouders",
    "voogd",
    "vrijwilliger",
    "vrijwilligers",
    "ja",
    "nee",
    "onbekend",
    "geen",
    "folder",
    "file",
    "files",
    "cabinet",
    "drawer",
    "binder",
    "form",
    "paper",
    "consent",
    "signed",
    "archive",
    "box",
    "number",
    "page",
    "copy",
    "office",
    "drive",
    "mother",
    "father",
    "parent",
    "guardian",
    "volunteer",
];
/// Digits that number something in an office; more are a number of somebody's own.
const NUMBERED: usize = 3;

/// Returns the letters of a word as they are compared.
fn folded(word: &str) -> Vec<u8> {
    Folded::of(word).bytes
}

impl Open {
    /// Returns whether every word of a part of a sentence is one of the site itself or of a name that it shows: headings put such words
    /// together, as in "languages of key persons in" and the name of a town.
    pub fn is_of_the_site(&self, part: &str) -> bool {
        let in_a_name = |word: &[u8]| {
            let words = self.names.iter().flat_map(|name| name.split_whitespace());
            words.into_iter().any(|w| folded(w) == word)
        };
        let words = part
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words
            .map(folded)
            .all(|word| self.words.contains(&word) || in_a_name(&word))
    }

    /// Returns whether a value is nothing but words that anyone uses and short numbers: `map 3`, `vrijwilliger`.
    pub fn is_usual(&self, field: &str, value: &str) -> bool {
        let is_usual = |word: &str| {
            let folded = Folded::of(word).bytes;
            let number = folded.len() <= NUMBERED && folded.iter().all(u8::is_ascii_digit);
            number || self.words.contains(&folded) || OFFICE.iter().any(|w| w.as_bytes() == folded)
        };
        let words = value
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        // What someone says, and when she can be called, may be nothing but such words.
        let is_confidential = ["owner", "evidence", "guardian"]
            .iter()
            .any(|ending| field.ends_with(ending));
        // Names of records were chosen for one person, and `word` leaves out the usual ones.
        let is_id = ["record's name", "formerly", "photo,"]
            .iter()
            .any(|id| field.starts_with(id));
        !is_id && (is_confidential || words.len() <= 2) && words.into_iter().all(is_usual)
    }

    /// Gathers the words of the texts: those that begin with a capital may be names.
    fn gather_words(&mut self) {
        let texts = self
            .texts
            .iter()
            .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
        let plain = texts.filter(|w| {
            w.chars()
                .next()
                .is_some_and(|c| c.is_alphabetic() && !c.is_uppercase())
        });
        self.words = plain
            .collect::<HashSet<_>>()
            .into_iter()
            .map(|w| Folded::of(w).bytes)
            .collect();
    }

    fn text<'a>(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        self.texts.extend(
            texts
                .into_iter()
                .flat_map(|t| t.iter().map(|(_, v)| v.clone())),
        );
    }

    fn body<'a>(&mut self, bodies: impl IntoIterator<Item = &'a TextOf<Markdown>>) {
        let bodies = bodies.into_iter().flat_map(TextOf::iter);
        self.texts
            .extend(bodies.map(|(_, m)| format!("{}\n{}", plain(&m.source), m.source)));
    }

    /// Adds the name of a speaker who is nobody's record.
    fn speaker(&mut self, by: &Source) {
        if let Source::Named(name) = by {
            self.names.push(name.clone());
        }
    }

    fn name<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) {
        self.names.extend(names.into_iter().cloned());
    }
}

/// Gathers what is open to all readers on this day.
pub fn open(catalogue: &Catalogue, theme: &Theme, date: Date) -> Open {
    let mut open = Open::default();
    site(catalogue, &mut open);
    let is_shown = |w: Window| window(w, date).is_ok();
    for o in catalogue
        .organisations
        .values()
        .filter(|o| is_shown(o.window))
    {
        open.name(o.name.iter().map(|(_, n)| n));
        open.name(
            [&o.website, &o.email, &o.address]
                .into_iter()
                .flatten()
                .chain(o.phone.as_ref().map(|phone| &phone.shown)),
        );
        open.text(&o.logo_alt);
        open.body(&o.text);
        open.texts.push(o.id.to_string());
    }
    for r in catalogue.regions.values().filter(|r| is_shown(r.window)) {
        open.name(r.name.iter().map(|(_, n)| n));
        open.body(&r.text);
        open.texts.push(r.id.to_string());
    }
    work(catalogue, &is_shown, &mut open);
    publications(catalogue, &is_shown, &mut open);
    let readable = [
        "ftl", "html", "xml", "txt", "typ", "css", "svg", "js", "json",
    ];
    for (path, _) in theme.list("") {
        if path
            .rsplit('.')
            .next()
            .is_some_and(|e| readable.contains(&e))
        {
            open.texts.extend(theme.text(path).map(str::to_owned));
        }
    }
    open.gather_words();
    open
}

fn site(catalogue: &Catalogue, open: &mut Open) {
    let site = &catalogue.site;
    open.text([&site.title, &site.tagline]);
    open.body(&site.intro);
    for (_, term) in site.term.iter() {
        open.texts.extend([term.one.clone(), term.other.clone()]);
    }
    open.text(&site.agreements);
    open.text(site.figures.iter().map(|f| &f.label));
    open.text(site.privacy.texts().chain(site.accessibility.texts()));
    open.texts.extend(site.accessibility.standard.clone());
    open.texts
        .extend(site.accessibility.days().map(|day| day.to_string()));
    open.name(
        site.privacy
            .addresses()
            .chain(site.accessibility.addresses()),
    );
    open.name([&site.base_url]);
    open.name(site.editions.iter().filter_map(|e| e.base_url.as_ref()));
    open.texts
        .extend(site.editions.iter().map(|e| e.name.clone()));
}

fn work(catalogue: &Catalogue, shown: &dyn Fn(Window) -> bool, open: &mut Open) {
    for r in catalogue.roles.values().filter(|r| shown(r.window)) {
        open.text(
            std::iter::once(&r.label)
                .chain(&r.summary)
                .chain(&r.does)
                .chain(&r.does_not),
        );
        open.body(&r.text);
        open.texts.push(r.id.to_string());
    }
    for t in catalogue.topics.values().filter(|t| shown(t.window)) {
        open.text(std::iter::once(&t.label).chain(&t.summary));
        open.body(&t.text);
        open.texts.push(t.id.to_string());
    }
    for t in catalogue.trainings.values().filter(|t| shown(t.window)) {
        let lines = [&t.title].into_iter().chain(&t.summary).chain(&t.cost);
        open.text(lines.chain(&t.certificate).chain(&t.follow_up));
        sessions(&t.sessions, open);
        open.body(&t.text);
        open.texts.push(t.id.to_string());
    }
    for e in catalogue.events.values().filter(|e| shown(e.window)) {
        open.text(
            [&e.title]
                .into_iter()
                .chain(&e.summary)
                .chain(&e.recurrence)
                .chain(&e.place),
        );
        sessions(&e.next, open);
        open.body(&e.text);
        open.texts.push(e.id.to_string());
    }
    catalogue.kept.each(&mut PublishedKinds { shown, open });
}

/// Kinds whose texts are told apart, above and below. Of any other every text may be read.
const TOLD_APART: [&str; 6] = [
    OrganisationId::KIND,
    RoleId::KIND,
    TopicId::KIND,
    TrainingId::KIND,
    EventId::KIND,
    HandbookId::KIND,
];

/// Gathers the texts of records of other kinds.
struct PublishedKinds<'o> {
    shown: &'o dyn Fn(Window) -> bool,
    open: &'o mut Open,
}

impl<'r> EachKept<'r> for PublishedKinds<'_> {
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    ) {
        let records = records.values().filter(|_| !TOLD_APART.contains(&kind));
        for record in records.filter(|record| (self.shown)(record.window())) {
            let texts = Texts::of(record);
            self.open.texts.extend(texts.lines().map(str::to_owned));
        }
    }
}

fn sessions(sessions: &[Session], open: &mut Open) {
    for session in sessions {
        let words = session.place.iter().chain(&session.title);
        open.text(words.chain(&session.modules));
        let days = session.days().chain(session.moved_from);
        open.texts.extend(days.map(|day| day.to_string()));
    }
}

fn publications(catalogue: &Catalogue, shown: &dyn Fn(Window) -> bool, open: &mut Open) {
    for s in catalogue.infosheets.values().filter(|s| shown(s.window)) {
        open.text([&s.title, &s.summary]);
        for amount in &s.amounts {
            open.text(
                [&amount.label, &amount.value]
                    .into_iter()
                    .chain(&amount.source),
            );
        }
        open.text(s.downloads.iter().map(|d| &d.label));
        open.name(s.downloads.iter().map(|d| &d.url));
        s.quotations.iter().for_each(|q| open.speaker(&q.by));
        open.body([&s.body]);
        open.texts.push(s.id.to_string());
    }
    for a in catalogue.articles.values().filter(|a| shown(a.window)) {
        open.text([&a.title, &a.lead]);
        a.quotations
            .iter()
            .map(|q| &q.by)
            .chain(&a.author)
            .for_each(|by| open.speaker(by));
        open.body([&a.body]);
        open.texts.push(a.id.to_string());
    }
    for h in catalogue.handbooks.values().filter(|h| shown(h.window)) {
        open.text([&h.title].into_iter().chain(&h.summary).chain(&h.colophon));
        for chapter in &h.chapters {
            open.text([&chapter.title]);
            open.body([&chapter.body]);
            open.texts.push(chapter.slug.clone());
        }
        open.texts.push(h.id.to_string());
    }
}
