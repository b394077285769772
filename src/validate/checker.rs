//! What every kind of record is checked with: texts, references, addresses, dates.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, did_you_mean};
use crate::load::Media;
use crate::load::field::{Raw, RawText};
use crate::load::raw::{List, RawQuotation, RawRecord, RawRecords, TranslationStatus};
use crate::model::publication::{Quotation, Source};
use crate::model::{
    ArticleId, ContactId, Date, EventId, HandbookId, InfosheetId, Lang, Markdown, MediaId,
    OrganisationId, PersonId, RegionId, RoleId, Text, TextOf, TopicId, TrainingId,
};
use crate::source::{Span, Spanned};

/// What no address of a person has, or what means something else in a `mailto:` link.
const NOT_IN_EMAIL: &str = "<>\"(),;:\\[]?&%#/`|{}^";

/// A kind of id, so that a reference can be checked by its type.
pub trait Id: Sized + Ord {
    /// Folder of the kind.
    const KIND: &'static str;
    /// One such record, for messages.
    const NOUN: &'static str;
    /// An id.
    fn of(id: &str) -> Self;
}

macro_rules! id {
    ($($type:ty: $noun:literal),*) => {$(
        impl Id for $type {
            const KIND: &'static str = <$type>::KIND;
            const NOUN: &'static str = $noun;
            fn of(id: &str) -> Self {
                Self::new(id)
            }
        }
    )*};
}

id!(
    PersonId: "person", RegionId: "region", OrganisationId: "organisation", ContactId: "contact",
    RoleId: "role", TopicId: "topic", InfosheetId: "information sheet", TrainingId: "training",
    EventId: "event", ArticleId: "article", HandbookId: "handbook"
);

/// Collects what is wrong in all records.
pub struct Checker<'a> {
    languages: Vec<Lang>,
    ids: &'a BTreeMap<&'static str, BTreeSet<String>>,
    media: &'a Media,
    problems: Vec<Diagnostic>,
    /// What is known of translations, by language and record.
    pub translations: BTreeMap<(Lang, String), TranslationStatus>,
}

/// Checks one record.
pub struct Scope<'c, 'a> {
    checker: &'c mut Checker<'a>,
    record: &'c str,
    head: Span,
    untranslated: BTreeMap<Lang, Vec<String>>,
}

impl<'a> Checker<'a> {
    /// A checker for a site with these languages, records and pictures.
    pub fn new(languages: Vec<Lang>, records: &'a RawRecords, media: &'a Media) -> Self {
        Self {
            languages,
            ids: &records.named,
            media,
            problems: Vec::new(),
            translations: BTreeMap::new(),
        }
    }

    /// Checks all records of a kind.
    pub fn all<T, I: Id, V>(
        &mut self,
        records: &[RawRecord<T>],
        check: impl Fn(&RawRecord<T>, &mut Scope<'_, 'a>) -> Option<V>,
    ) -> BTreeMap<I, V> {
        let one = |raw: &RawRecord<T>| Some((I::of(&raw.id), self.one(raw, &check)?));
        records.iter().filter_map(one).collect()
    }

    /// Checks one record.
    pub fn one<T, V>(
        &mut self,
        raw: &RawRecord<T>,
        check: impl Fn(&RawRecord<T>, &mut Scope<'_, 'a>) -> Option<V>,
    ) -> Option<V> {
        for (lang, status) in &raw.translations {
            self.translations.insert((lang.clone(), raw.name.clone()), *status);
        }
        let mut scope = Scope {
            checker: self,
            record: &raw.name,
            head: raw.head,
            untranslated: BTreeMap::new(),
        };
        let value = check(raw, &mut scope);
        for (lang, fields) in std::mem::take(&mut scope.untranslated) {
            let message = format!("not translated into `{lang}`: {}", fields.join(", "));
            scope.report(
                Diagnostic::warning("SG0251", message)
                    .hint("until it is, readers see the text in the language it was written in"),
                scope.head,
            );
        }
        value
    }

    /// Every problem, with a word on translations by machine.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        let mut machine: BTreeMap<&Lang, usize> = BTreeMap::new();
        for ((lang, _), status) in &self.translations {
            if *status == TranslationStatus::Machine {
                *machine.entry(lang).or_default() += 1;
            }
        }
        for (lang, count) in machine {
            self.problems.push(
                Diagnostic::advice("SG0250", format!("{count} records were translated into `{lang}` by a machine and checked by nobody"))
                    .hint("let a reader of the language check them, then write `status: checked`; until then pages say so"),
            );
        }
        self.problems
    }
}

impl Scope<'_, '_> {
    /// Reports a problem of this record.
    pub fn report(&mut self, problem: Diagnostic, span: Span) {
        self.checker.problems.push(problem.at(span).record(self.record));
    }

    /// The language of texts that do not say theirs.
    pub fn default_language(&self) -> &Lang {
        &self.checker.languages[0]
    }

    fn note_languages(&mut self, field: &str, has: impl Fn(&Lang) -> bool) {
        for lang in &self.checker.languages {
            if !has(lang) {
                self.untranslated.entry(lang.clone()).or_default().push(field.to_owned());
            }
        }
    }

    /// A text, noting in which languages it lacks.
    pub fn words(&mut self, field: &str, raw: &RawText) -> Option<Text> {
        let default = self.default_language().clone();
        let mut values: Vec<(Lang, String)> =
            raw.0.iter().map(|(lang, text)| (lang.clone(), text.value.clone())).collect();
        // The language it was written in first stands in for the missing ones.
        values.sort_by_key(|(lang, _)| *lang != default);
        self.note_languages(field, |lang| values.iter().any(|(l, _)| l == lang));
        Text::new(values)
    }

    /// A text that may be absent.
    pub fn text(&mut self, field: &str, raw: &Raw<RawText>) -> Option<Text> {
        self.words(field, &raw.as_ref()?.value)
    }

    /// A list of texts.
    pub fn texts(&mut self, field: &str, raw: &Raw<List<RawText>>) -> Vec<Text> {
        let items = raw.iter().flat_map(|list| &list.value);
        items.filter_map(|t| self.words(field, &t.value)).collect()
    }

    /// A long text.
    pub fn markdown(&mut self, bodies: &[(Lang, Spanned<String>)]) -> Option<TextOf<Markdown>> {
        if !bodies.is_empty() {
            self.note_languages("text", |lang| bodies.iter().any(|(l, _)| l == lang));
        }
        TextOf::new(
            bodies
                .iter()
                .map(|(lang, body)| {
                    (lang.clone(), Markdown { source: body.value.clone(), span: body.span })
                })
                .collect(),
        )
    }

    /// A long text that must be there.
    pub fn required_markdown(
        &mut self,
        bodies: &[(Lang, Spanned<String>)],
    ) -> Option<TextOf<Markdown>> {
        if bodies.is_empty() {
            let problem = Diagnostic::error("SG0104", "the text itself is missing");
            self.report(
                problem.hint("write it in Markdown below the second line `---`"),
                self.head,
            );
        }
        self.markdown(bodies)
    }

    /// A reference to another record.
    pub fn reference<I: Id>(&mut self, field: &str, raw: &Spanned<String>) -> Option<I> {
        let known = self.checker.ids.get(I::KIND);
        if known.is_some_and(|k| k.contains(&raw.value)) {
            return Some(I::of(&raw.value));
        }
        let names = known.into_iter().flatten().map(String::as_str).filter(|n| !n.contains('/'));
        let near = did_you_mean(&raw.value, names);
        let hint = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None if known.is_none() => {
                format!("there are no records in `content/{}/` yet", I::KIND)
            }
            None => {
                format!("the name is that of a file in `content/{}/`, without its ending", I::KIND)
            }
        };
        let problem = Diagnostic::error("SG0201", format!("unknown {} `{}`", I::NOUN, raw.value));
        self.report(problem.field(field).hint(hint), raw.span);
        None
    }

    /// A reference that may be absent.
    pub fn maybe<I: Id>(&mut self, field: &str, raw: &Raw<String>) -> Option<I> {
        self.reference(field, raw.as_ref()?)
    }

    /// A list of references, each once.
    pub fn references<I: Id>(&mut self, field: &str, raw: &Raw<List<String>>) -> Vec<I> {
        let mut found: Vec<I> = Vec::new();
        for (i, item) in raw.iter().flat_map(|list| &list.value).enumerate() {
            let Some(id) = self.reference::<I>(&format!("{field}[{i}]"), item) else { continue };
            if found.contains(&id) {
                let problem =
                    Diagnostic::warning("SG0202", format!("`{}` is named twice", item.value));
                self.report(problem.field(field).hint("leave one out"), item.span);
            } else {
                found.push(id);
            }
        }
        found
    }

    /// Who wrote or said something: `person:id`, `contact:id` or a name.
    pub fn source(&mut self, field: &str, raw: &Spanned<String>) -> Option<Source> {
        let strip = |prefix: &str| {
            let id = raw.value.strip_prefix(prefix)?.trim().to_owned();
            Some(Spanned::new(id, raw.span))
        };
        if let Some(id) = strip("person:") {
            return self.reference(field, &id).map(Source::Person);
        }
        if let Some(id) = strip("contact:") {
            return self.reference(field, &id).map(Source::Contact);
        }
        Some(Source::Named(raw.value.clone()))
    }

    /// What people said.
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
        let hint = match did_you_mean(&raw.value, names) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "put the file there; its path here begins after `content/media/`".to_owned(),
        };
        let problem =
            Diagnostic::error("SG0203", format!("there is no file `content/media/{}`", raw.value));
        self.report(problem.field(field).hint(hint), raw.span);
        None
    }

    /// An e-mail address, as far as its form can tell (RFC 5321), without signs that would add a header to a message in
    /// a `mailto:` link (RFC 6068).
    pub fn email(&mut self, field: &str, raw: &Raw<String>) -> Option<String> {
        let raw = raw.as_ref()?;
        let plain = |s: &str| {
            !s.is_empty()
                && s.len() < 255
                && s.chars()
                    .all(|c| !c.is_whitespace() && !c.is_control() && !NOT_IN_EMAIL.contains(c))
        };
        let valid = raw.value.split_once('@').is_some_and(|(local, domain)| {
            plain(local)
                && plain(domain)
                && !domain.contains('@')
                && domain.contains('.')
                && domain.split('.').all(|part| !part.is_empty())
        });
        if valid {
            return Some(raw.value.clone());
        }
        let problem = Diagnostic::error("SG0220", format!("`{}` is no e-mail address", raw.value));
        self.report(
            problem.field(field).hint("an address looks like `naam@example.org`"),
            raw.span,
        );
        None
    }

    /// A telephone number with its country code (ITU-T E.164), as it is to be printed.
    pub fn phone(&mut self, field: &str, raw: &Raw<String>) -> Option<String> {
        let raw = raw.as_ref()?;
        let digits = raw.value.chars().filter(char::is_ascii_digit).count();
        let form = raw.value.chars().all(|c| c.is_ascii_digit() || " +()-./".contains(c));
        if form && raw.value.starts_with('+') && (7..=15).contains(&digits) {
            return Some(raw.value.clone());
        }
        let hint = match raw.value.strip_prefix('0') {
            Some(rest) if form => format!("with its country code, in quotes: `\"+31 {rest}\"`"),
            _ => "write the country code and digits, in quotes: `\"+31 58 000 01 23\"`".to_owned(),
        };
        let problem = Diagnostic::error(
            "SG0221",
            format!("`{}` is no telephone number that can be dialled from everywhere", raw.value),
        );
        self.report(problem.field(field).hint(hint), raw.span);
        None
    }

    /// An address on the web, `https` only.
    pub fn url(&mut self, field: &str, raw: &Spanned<String>) -> Option<String> {
        let host = raw.value.strip_prefix("https://").and_then(|r| r.split('/').next());
        let valid = host.is_some_and(|h| h.contains('.') && !h.starts_with('.'))
            && !raw
                .value
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "<>\"'`{}|\\^".contains(c));
        if valid {
            return Some(raw.value.clone());
        }
        let problem =
            Diagnostic::error("SG0222", format!("`{}` is no secure address on the web", raw.value));
        self.report(
            problem.field(field).hint("write the whole address: `https://www.example.org/pagina`"),
            raw.span,
        );
        None
    }

    /// Reports a later day that comes before an earlier one.
    pub fn in_order(&mut self, first: (&str, &Raw<Date>), last: (&str, &Raw<Date>)) {
        if let (Some(a), Some(b)) = (first.1, last.1)
            && b.value < a.value
        {
            let message =
                format!("`{}` ({}) comes before `{}` ({})", last.0, b.value, first.0, a.value);
            let problem = Diagnostic::error("SG0204", message)
                .field(last.0)
                .related(a.span, "the earlier day")
                .hint("one of the two days is wrong, or they were exchanged");
            self.report(problem, b.span);
        }
    }
}
