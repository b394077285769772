//! What every kind of record is checked with: texts, references, addresses, dates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{address, byline, missing, translated_marks};
use rayon::prelude::*;

use crate::load::field::{Raw, RawText};
use crate::load::raw::{List, RawQuotation, RawRecord, RawRecords, TranslationStatus};
use crate::load::raw_html::RawBody;
use crate::load::{Media, calendars, unseen_in_word};
use sleutelgids_core::diag::{Diagnostic, did_you_mean, problem, say};
use sleutelgids_core::model::id::Id;
use sleutelgids_core::model::publication::{Quotation, Source};
use sleutelgids_core::model::{
    ArticleId, ContactId, Date, EventId, HandbookId, InfosheetId, Lang, Markdown, MediaId,
    OrganisationId, PersonId, RegionId, RoleId, Text, TextOf, TopicId, TrainingId,
};
use sleutelgids_core::source::{Span, Spanned};

/// An id to which other records refer, so that a reference can be checked by its type.
pub trait Referred: Id {
    /// The message that names one such record.
    const NOUN: &'static str;
}

macro_rules! referred {
    ($($type:ty: $noun:literal),*) => {$(
        impl Referred for $type {
            const NOUN: &'static str = $noun;
        }
    )*};
}

referred!(
    PersonId: "noun-person", RegionId: "noun-region", OrganisationId: "noun-organisation",
    ContactId: "noun-contact", RoleId: "noun-role", TopicId: "noun-topic",
    InfosheetId: "noun-infosheet", TrainingId: "noun-training", EventId: "noun-event",
    ArticleId: "noun-article", HandbookId: "noun-handbook"
);

/// The present ids of records, by their kind and each name they had.
type Today<'a> = BTreeMap<(&'static str, &'a str), &'a str>;

/// Collects what is wrong in all records.
pub struct Checker<'a> {
    languages: Arc<[Lang]>,
    ids: &'a BTreeMap<&'static str, BTreeSet<String>>,
    /// The present ids of records, by their kind and each name they had.
    today: Arc<Today<'a>>,
    media: &'a Media,
    /// The country whose telephone numbers may stand without a code.
    home: Option<&'static str>,
    problems: Vec<Diagnostic>,
    /// The texts missing in a language, and the languages in which something is there.
    untranslated: Vec<(Lang, Diagnostic)>,
    translated: BTreeSet<Lang>,
    /// The texts translated by a machine and read by nobody: languages and records, each of which may be checked twice.
    pub machine: BTreeSet<(Lang, String)>,
}

/// Records that one thread checks in one go.
const AT_ONCE: usize = 64;

/// Checks one record.
pub struct Scope<'c, 'a> {
    checker: &'c mut Checker<'a>,
    record: &'c str,
    head: Span,
    untranslated: BTreeMap<Lang, Vec<String>>,
}

impl<'a> Checker<'a> {
    /// A checker for a site with these languages, records and pictures; `today` is the id that a record has now, by its kind and
    /// each name it had.
    pub fn new(
        languages: Vec<Lang>,
        records: &'a RawRecords,
        today: Today<'a>,
        media: &'a Media,
        home: Option<&'static str>,
    ) -> Self {
        let (languages, today) = (languages.into(), today.into());
        Self::with(languages, &records.named, today, media, home)
    }

    fn with(
        languages: Arc<[Lang]>,
        ids: &'a BTreeMap<&'static str, BTreeSet<String>>,
        today: Arc<Today<'a>>,
        media: &'a Media,
        home: Option<&'static str>,
    ) -> Self {
        Self {
            languages,
            ids,
            today,
            media,
            home,
            problems: Vec::new(),
            untranslated: Vec::new(),
            translated: BTreeSet::new(),
            machine: BTreeSet::new(),
        }
    }

    /// Checks all records of a kind, many at once; what is found is in their order.
    pub fn all<T: Send + Sync, I: Id + Send, V: Send>(
        &mut self,
        records: &[Arc<RawRecord<T>>],
        check: impl Fn(&RawRecord<T>, &mut Scope<'_, 'a>) -> Option<V> + Sync,
    ) -> BTreeMap<I, V> {
        // Each chunk has a checker of its own, so that no lock is needed and the order stays that of the records.
        let chunks = records.par_chunks(AT_ONCE);
        let parts: Vec<_> = chunks.map(|chunk| self.chunk(chunk, &check)).collect();
        let mut checked = BTreeMap::new();
        for (values, checker) in parts {
            checked.extend(values);
            self.problems.extend(checker.problems);
            self.untranslated.extend(checker.untranslated);
            self.translated.extend(checker.translated);
            self.machine.extend(checker.machine);
        }
        checked
    }

    /// Returns what could be read of some records, and a checker with what is to be said of them.
    fn chunk<T, I: Id, V>(
        &self,
        records: &[Arc<RawRecord<T>>],
        check: impl Fn(&RawRecord<T>, &mut Scope<'_, 'a>) -> Option<V>,
    ) -> (Vec<(I, V)>, Self) {
        let (languages, today) = (Arc::clone(&self.languages), Arc::clone(&self.today));
        let mut checker = Self::with(languages, self.ids, today, self.media, self.home);
        let mut values = Vec::with_capacity(records.len());
        for raw in records {
            if let Some(value) = checker.one(raw, &check) {
                values.push((I::of(&raw.id), value));
            }
        }
        (values, checker)
    }

    /// Checks one record.
    pub fn one<T, V>(
        &mut self,
        raw: &RawRecord<T>,
        check: impl Fn(&RawRecord<T>, &mut Scope<'_, 'a>) -> Option<V>,
    ) -> Option<V> {
        for (at, (lang, status)) in raw.translations.iter().enumerate() {
            // What is said last of a language counts.
            let is_last = raw.translations[at + 1..]
                .iter()
                .all(|(later, _)| later != lang);
            if is_last && *status == TranslationStatus::Machine {
                self.machine.insert((lang.clone(), raw.name.clone()));
            }
        }
        let mut scope = Scope {
            checker: self,
            record: &raw.name,
            head: raw.head,
            untranslated: BTreeMap::new(),
        };
        let value = check(raw, &mut scope);
        for (lang, fields) in std::mem::take(&mut scope.untranslated) {
            let problem = problem!("SG0251", lang: lang.as_str(), fields: fields);
            let problem = problem.at(scope.head).record(scope.record);
            scope.checker.untranslated.push((lang, problem));
        }
        value
    }

    /// Reports a problem of several records.
    pub fn report(&mut self, problem: Diagnostic) {
        self.problems.push(problem);
    }

    /// Every problem, with a word on translations by machine.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        for lang in self.languages.iter() {
            if !self.translated.contains(lang) && self.languages.len() > 1 {
                let problem = problem!("SG0254", lang: lang.as_str());
                self.problems
                    .push(problem.record("site.yaml").field("languages"));
            }
        }
        // What lacks in a language that is used nowhere was told in one word above.
        for (lang, problem) in std::mem::take(&mut self.untranslated) {
            if self.translated.contains(&lang) {
                self.problems.push(problem);
            }
        }
        self.problems = missing::together(std::mem::take(&mut self.problems));
        let mut machine_translations: BTreeMap<&Lang, usize> = BTreeMap::new();
        for (lang, _) in &self.machine {
            *machine_translations.entry(lang).or_default() += 1;
        }
        for (lang, count) in machine_translations {
            self.problems
                .push(problem!("SG0250", count: count, lang: lang.as_str()));
        }
        self.problems
    }
}

impl Scope<'_, '_> {
    /// Reports a problem of this record.
    pub fn report(&mut self, problem: Diagnostic, span: Span) {
        self.checker
            .problems
            .push(problem.at(span).record(self.record));
    }

    /// Reports a word that is not right; where a sign hides in it that nobody sees, that alone is told.
    pub fn refuse(&mut self, word: &Spanned<String>, problem: Diagnostic) {
        let problem = match (unseen_in_word(&word.value), &problem.field) {
            (Some(hidden), Some(field)) => hidden.field(field),
            _ => problem,
        };
        self.report(problem, word.span);
    }

    /// The language of texts that do not say theirs.
    pub fn default_language(&self) -> &Lang {
        &self.checker.languages[0]
    }

    fn note_languages(&mut self, field: &str, has: impl Fn(&Lang) -> bool) {
        for lang in Arc::clone(&self.checker.languages).iter() {
            if has(lang) {
                self.checker.translated.insert(lang.clone());
            } else {
                let fields = self.untranslated.entry(lang.clone()).or_default();
                // Each item of a list lacks it, and the list is told once.
                if !fields.iter().any(|known| known == field) {
                    fields.push(field.to_owned());
                }
            }
        }
    }

    /// A text, noting in which languages it lacks.
    pub fn words(&mut self, field: &str, raw: &RawText) -> Option<Text> {
        let default = self.default_language().clone();
        let mut values = raw.0.clone();
        // The language it was written in first stands in for the missing ones.
        values.sort_by_key(|(lang, _)| *lang != default);
        self.note_languages(field, |lang| values.iter().any(|(l, _)| l == lang));
        Text::typed(values)
    }

    /// A text that may be absent.
    pub fn text(&mut self, field: &str, raw: &Raw<RawText>) -> Option<Text> {
        self.words(field, &raw.as_ref()?.value)
    }

    /// Reports a name that is longer than any person's: files are called after it.
    pub fn name(&mut self, field: &str, raw: &Raw<String>) {
        /// In characters.
        const LONGEST: usize = 230;
        let Some(raw) = raw else { return };
        let length = raw.value.chars().count();
        if length > LONGEST {
            let problem = problem!("SG0275", length: length, most: LONGEST);
            self.report(problem.field(field), raw.span);
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, field: &str, raw: &Raw<List<RawText>>) -> Vec<Text> {
        let items = raw.iter().flat_map(|list| &list.value);
        items.filter_map(|t| self.words(field, &t.value)).collect()
    }

    /// A long text.
    pub fn markdown(&mut self, bodies: &[(Lang, RawBody)]) -> Option<TextOf<Markdown>> {
        if !bodies.is_empty() {
            self.note_languages("text", |lang| bodies.iter().any(|(l, _)| l == lang));
        }
        self.compare_marks(bodies);
        TextOf::new(
            bodies
                .iter()
                .map(|(lang, body)| {
                    let (source, stretches) = (body.value.clone(), body.stretches.clone());
                    (
                        lang.clone(),
                        Markdown {
                            source,
                            span: body.span,
                            stretches,
                        },
                    )
                })
                .collect(),
        )
    }

    /// Reports translations of a long text that lack marks of it.
    fn compare_marks(&mut self, bodies: &[(Lang, RawBody)]) {
        let default = self.default_language().clone();
        let Some((_, main)) = bodies.iter().find(|(lang, _)| *lang == default) else {
            return;
        };
        for (lang, body) in bodies.iter().filter(|(lang, _)| *lang != default) {
            let name = (lang.clone(), self.record.to_owned());
            let is_suspect = body.has_failed_marks || self.checker.machine.contains(&name);
            let missing = translated_marks::missing(&main.value, &body.value, is_suspect);
            if !missing.is_empty() {
                let problem = problem!("SG0157", lang: lang.as_str(), missing: missing);
                let end = body.span.start;
                self.report(problem, Span { end, ..body.span });
            }
        }
    }

    /// A long text that must be there.
    pub fn required_markdown(&mut self, bodies: &[(Lang, RawBody)]) -> Option<TextOf<Markdown>> {
        if bodies.is_empty() {
            self.report(problem!("SG0104-text"), self.head);
        }
        self.markdown(bodies)
    }

    /// A reference to another record.
    pub fn reference<I: Referred>(&mut self, field: &str, raw: &Spanned<String>) -> Option<I> {
        if let Some(id) = self.known(raw) {
            return Some(id);
        }
        let ids = self.checker.ids.get(I::KIND);
        let names = ids
            .into_iter()
            .flatten()
            .map(String::as_str)
            .filter(|n| !n.contains('/'));
        // Somebody may write the whole file name, or the folder too.
        let bare = raw.value.rsplit('/').next().unwrap_or_default();
        let bare = bare.trim_end_matches(".md").trim_end_matches(".yaml");
        let renamed = self.checker.today.get(&(I::KIND, bare));
        let hint = match renamed.copied().or_else(|| did_you_mean(bare, names)) {
            Some(today) if renamed.is_some() => say!("hint-renamed", today: today),
            Some(near) => say!("hint-meant", near: near),
            // Two items of a list that stand at different depths become one text.
            None if raw.value.contains(" - ") => say!("hint-joined"),
            None if ids.is_none() => say!("hint-none"),
            None => say!("hint"),
        };
        let problem = problem!("SG0201", kind: say!(I::NOUN), id: &raw.value, folder: I::KIND);
        self.refuse(raw, problem.field(field).hint(hint));
        None
    }

    /// Returns whether a kind has a record of this name.
    pub fn is_record<I: Id>(&self, id: &str) -> bool {
        self.checker
            .ids
            .get(I::KIND)
            .is_some_and(|ids| ids.contains(id))
    }

    fn known<I: Id>(&self, raw: &Spanned<String>) -> Option<I> {
        let ids = self.checker.ids.get(I::KIND)?;
        ids.contains(&raw.value).then(|| I::of(&raw.value))
    }

    /// A reference that may be absent.
    pub fn maybe<I: Referred>(&mut self, field: &str, raw: &Raw<String>) -> Option<I> {
        self.reference(field, raw.as_ref()?)
    }

    /// A list of references, each once.
    pub fn references<I: Referred>(&mut self, field: &str, raw: &Raw<List<String>>) -> Vec<I> {
        let mut references: Vec<I> = Vec::new();
        for (i, item) in raw.iter().flat_map(|list| &list.value).enumerate() {
            // Its place is told of a reference that leads nowhere.
            let id = self
                .known(item)
                .or_else(|| self.reference::<I>(&format!("{field}[{i}]"), item));
            let Some(id) = id else { continue };
            if references.contains(&id) {
                let problem = problem!("SG0215", id: &item.value);
                self.report(problem.field(field), item.span);
            } else {
                references.push(id);
            }
        }
        references
    }

    /// Returns who wrote or said something: `person:id`, `contact:id` or a name.
    pub fn source(&mut self, field: &str, raw: &Spanned<String>) -> Option<Source> {
        if let Some(id) = raw.value.strip_prefix("person:") {
            let id = Spanned::new(id.trim().to_owned(), raw.span);
            return self.reference(field, &id).map(Source::Person);
        }
        if let Some(id) = raw.value.strip_prefix("contact:") {
            let id = Spanned::new(id.trim().to_owned(), raw.span);
            return self.reference(field, &id).map(Source::Contact);
        }
        if let Some(hint) = byline::meant(&raw.value, self.checker.ids) {
            self.report(
                problem!("SG0265", text: &raw.value).field(field).hint(hint),
                raw.span,
            );
            return None;
        }
        Some(Source::Named(raw.value.clone()))
    }

    /// Returns what people said.
    pub fn quotations(&mut self, raw: &Raw<List<RawQuotation>>) -> Vec<Quotation<Source>> {
        let items = raw.iter().flat_map(|list| &list.value).enumerate();
        items
            .filter_map(|(i, item)| {
                let text = self.text("quotations", &item.value.text)?;
                let by = self.source(&format!("quotations[{i}].by"), item.value.by.as_ref()?)?;
                Some(Quotation { text, by })
            })
            .collect()
    }

    /// A file under `content/media/`.
    pub fn media(&mut self, field: &str, raw: &Raw<String>) -> Option<MediaId> {
        let raw = raw.as_ref()?;
        let id = MediaId::new(&raw.value);
        if self.checker.media.has(&id) {
            return Some(id);
        }
        let names: Vec<&str> = self.checker.media.names().collect();
        let within = raw
            .value
            .trim_start_matches("content/")
            .trim_start_matches("media/");
        let hint = match did_you_mean(within, names) {
            Some(near) => say!("hint-meant", near: near),
            None => say!("hint"),
        };
        let problem = problem!("SG0203", path: &raw.value);
        self.refuse(raw, problem.field(field).hint(hint));
        None
    }

    /// An e-mail address, as far as its form can tell (RFC 5321), without signs that would add a header to a message in
    /// a `mailto:` link (RFC 6068).
    pub fn email(&mut self, field: &str, raw: &Raw<String>) -> Option<String> {
        let raw = raw.as_ref()?;
        if address::is_email(&raw.value) {
            return Some(raw.value.clone());
        }
        let hint = match address::email_meant(&raw.value) {
            Some(meant) => say!("hint-meant", near: meant),
            None => say!("hint"),
        };
        self.refuse(
            raw,
            problem!("SG0220", text: &raw.value).field(field).hint(hint),
        );
        None
    }

    /// The country whose telephone numbers may stand without a code; nothing where nobody said.
    pub fn home(&self) -> Option<&'static str> {
        self.checker.home
    }

    /// An address on the web, `https` only.
    pub fn url(&mut self, field: &str, raw: &Spanned<String>) -> Option<String> {
        if address::is_url(&raw.value) {
            return Some(raw.value.clone());
        }
        let bare = raw
            .value
            .trim_start_matches("http://")
            .trim_start_matches("//");
        let secure = format!("https://{bare}");
        let hint = match address::is_url(&secure) {
            true => say!("hint-meant", near: secure),
            false => say!("hint"),
        };
        self.refuse(
            raw,
            problem!("SG0222", text: &raw.value).field(field).hint(hint),
        );
        None
    }

    /// Reports a later day that comes before an earlier one.
    pub fn in_order(&mut self, first: (&str, &Raw<Date>), last: (&str, &Raw<Date>)) {
        if let (Some(a), Some(b)) = (first.1, last.1)
            && b.value < a.value
        {
            let problem =
                problem!("SG0204", last: last.0, end: b.value, first: first.0, begin: a.value);
            // The last day may be of the Ethiopian calendar, which is seven or eight years behind.
            let is_far = a.value.year() - b.value.year() > 2;
            let gregorian_day =
                calendars::ethiopian(b.value).filter(|day| is_far && *day >= a.value);
            let problem = match gregorian_day {
                Some(day) => problem.hint(say!("hint-ethiopian", date: day)),
                None => problem,
            };
            self.report(
                problem.field(last.0).related(a.span, "related-earlier"),
                b.span,
            );
        }
    }
}
