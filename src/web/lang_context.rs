//! What many pages of one language share, made once.
//!
//! In: the edition and the messages. Out: a [`LangContext`] a language: a value for every record as lists and cards show
//! it, the persons in order of their names, and their finished cards. A clone of a value is a pointer. What there is of
//! persons is made when it is first asked for: a page of a preview shows a few of them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use tera::Tera;

use super::Materials;
use super::named::NamedValues;
use super::partials::PartialCache;
use super::value::{Value, attributes, escape, fields, lang_text, map, maybe_text, plain, safe};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{
    ArticleId, ContactId, EventId, HandbookId, InfosheetId, Lang, OrganisationId, RegionId, RoleId,
    Text, TopicId, TrainingId,
};
use sleutelgids_edition::{Count, LanguageLevel, PersonKey, Web};
use sleutelgids_render::plan::Page;
use sleutelgids_view::View;
use sleutelgids_view::language::{LanguageLabel, Speakers, SpokenLabel};

/// Messages that templates get as values of their own, not by key.
const NAMES: [&str; 3] = ["language-", "endonym-", "route-"];

/// The number of depths at which a page can lie: `index.html` is 0, `nl/regios/x.html` 2.
pub(super) const DEPTHS: usize = 4;

/// NamedValues that the pages of a language share.
pub(super) struct LangContext<'a> {
    pub materials: Arc<Materials<'a>>,
    pub lang: &'a Lang,
    /// The edition in this language.
    pub view: View<'a, Web>,
    /// The templates, and what all of them know: interface texts and what the frame of a page needs.
    pub tera: Tera,
    /// The routes that the navigation leads to.
    pub menu: Vec<&'a str>,
    /// By key.
    pub persons: PersonCells,
    pub regions: BTreeMap<RegionId, Value>,
    pub roles: BTreeMap<RoleId, Value>,
    pub topics: BTreeMap<TopicId, Value>,
    pub organisations: BTreeMap<OrganisationId, Value>,
    pub contacts: BTreeMap<ContactId, Value>,
    pub infosheets: BTreeMap<InfosheetId, Value>,
    pub trainings: BTreeMap<TrainingId, Value>,
    pub events: BTreeMap<EventId, Value>,
    pub articles: BTreeMap<ArticleId, Value>,
    pub handbooks: BTreeMap<HandbookId, Value>,
    pub cards: [OnceLock<PersonCells>; DEPTHS],
    pub rows: [OnceLock<PersonCells>; DEPTHS],
    /// Pages that many others stand below.
    pub crumbs: BTreeMap<Page, Value>,
    /// Partials, each rendered for the first page that shows it.
    pub partials: PartialCache,
    /// Each language that persons speak, by its number: in a list, and as they speak it at each level.
    spoken: OnceLock<Vec<[OnceLock<Value>; 5]>>,
}

/// A value of each person, by her key, made when it is asked for.
pub(super) struct PersonCells(Vec<OnceLock<Value>>);

impl PersonCells {
    pub fn new(persons: usize) -> Self {
        Self((0..persons).map(|_| OnceLock::new()).collect())
    }

    pub fn get<E>(
        &self,
        key: PersonKey,
        make: impl FnOnce() -> Result<Value, E>,
    ) -> Result<Value, E> {
        let cell = &self.0[key.index()];
        Ok(match cell.get() {
            Some(value) => value.clone(),
            None => {
                let value = make()?;
                cell.get_or_init(|| value).clone()
            }
        })
    }
}

impl<'a> LangContext<'a> {
    /// Returns a context without values of records, which are made from it.
    pub fn empty(materials: Arc<Materials<'a>>, lang: &'a Lang) -> Self {
        let edition = materials.edition;
        let tera = materials.templates.tera.clone();
        let view = materials.view.in_language(lang);
        Self {
            materials,
            lang,
            view,
            tera,
            menu: Vec::new(),
            persons: PersonCells::new(edition.persons.len()),
            regions: BTreeMap::new(),
            roles: BTreeMap::new(),
            topics: BTreeMap::new(),
            organisations: BTreeMap::new(),
            contacts: BTreeMap::new(),
            infosheets: BTreeMap::new(),
            trainings: BTreeMap::new(),
            events: BTreeMap::new(),
            articles: BTreeMap::new(),
            handbooks: BTreeMap::new(),
            cards: Default::default(),
            rows: Default::default(),
            crumbs: BTreeMap::new(),
            partials: PartialCache::default(),
            spoken: OnceLock::new(),
        }
    }

    /// An interface text; HTML that marks its language when that is not the page's.
    pub fn message(&self, key: &str) -> &str {
        self.materials.messages.get(self.lang, key).value
    }

    /// An interface text with arguments.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.materials.messages.format(self.lang, key, args)
    }

    /// "12", "12 or more"; nothing for a number that is not told.
    pub fn number(&self, count: Count) -> Option<String> {
        Some(self.view.count(count)?.words)
    }

    /// The key of an interface text as this kind of edition says it, when it has words of its own.
    pub fn variant(&self, key: &str) -> String {
        let variant = match self.materials.edition.mode {
            Mode::Named => return key.to_owned(),
            Mode::Pool => format!("pool-{key}"),
            Mode::Internal => format!("internal-{key}"),
        };
        if self.message(&variant).is_empty() {
            key.to_owned()
        } else {
            variant
        }
    }

    /// Returns which of the values that take time to make a template names.
    pub fn named_by(&self, template: &str) -> NamedValues {
        self.materials.templates.named.by(template)
    }

    /// A page's route in this language.
    pub fn route(&self, page: &Page) -> Option<&'a str> {
        self.view.route(page)
    }

    /// A text of a record.
    pub fn text(&self, words: &Text) -> Value {
        lang_text(&self.view.text(words))
    }

    /// A text of a record that it may lack.
    pub fn optional(&self, words: Option<&Text>) -> Value {
        maybe_text(words.map(|words| self.view.text(words)).as_ref())
    }

    /// A language and how well somebody speaks it.
    pub fn spoken(&self, spoken: &SpokenLabel<'_>) -> Value {
        let place = match spoken.level {
            LanguageLevel::Native => 1,
            LanguageLevel::Fluent => 2,
            LanguageLevel::Good => 3,
            LanguageLevel::Basic => 4,
        };
        self.spoken_values()[spoken.number][place]
            .get_or_init(|| language_value(spoken.language, Some(spoken.level_words), None))
            .clone()
    }

    /// A language in a list.
    pub fn in_list(&self, spoken: &Speakers<'_>) -> Value {
        self.spoken_values()[spoken.number][0]
            .get_or_init(|| language_value(spoken.language, None, None))
            .clone()
    }

    fn spoken_values(&self) -> &[[OnceLock<Value>; 5]] {
        self.spoken.get_or_init(|| {
            let languages = 0..self.view.spoken_count();
            languages.map(|_| Default::default()).collect()
        })
    }

    /// A pictogram of the theme, as SVG.
    pub fn pictogram(&self, name: Option<&str>) -> Value {
        let drawing = name
            .filter(|n| n.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
            .and_then(|n| {
                self.materials
                    .theme
                    .text(&format!("assets/pictograms/{n}.svg"))
            });
        drawing.map_or_else(Value::none, |svg| {
            safe(&svg.trim_end().replacen(
                "<svg ",
                "<svg aria-hidden=\"true\" focusable=\"false\" ",
                1,
            ))
        })
    }

    /// Returns the interface texts by key, with `_` for `-`: for the content of elements, and for attributes.
    pub fn messages(&self) -> (Value, Value) {
        let messages = self.materials.messages;
        let mut texts = messages.all(self.lang);
        texts.retain(|key, _| !NAMES.iter().any(|name| key.starts_with(name)));
        (
            map(texts
                .iter()
                .map(|(k, v)| (k.replace('-', "_"), self.marked(k, v)))),
            map(texts
                .iter()
                .map(|(k, v)| (k.replace('-', "_"), Value::from(*v)))),
        )
    }

    /// Returns the words of an interface text, as HTML that marks their language where that is not the page's.
    fn marked(&self, key: &str, words: &str) -> Value {
        let lang = self.materials.messages.get(self.lang, key).lang;
        let attrs = attributes(lang, self.lang);
        if attrs.is_empty() {
            return Value::from(words);
        }
        let mut html = format!("<span{attrs}>");
        escape(&mut html, words);
        html.push_str("</span>");
        safe(&html)
    }
}

/// A language for templates, with the level at which it is spoken and where it leads.
pub(super) fn language_value(
    language: &LanguageLabel,
    level: Option<&str>,
    route: Option<&str>,
) -> Value {
    let tag = language.lang.as_str();
    fields! {
        "tag": tag,
        "dir": language.dir,
        "endonym": language.endonym.as_str(),
        "name": language.translation(),
        "level": level,
        "route": route,
        "id": language_anchor(tag),
    }
}

/// The anchor of a language on the page of all persons.
pub(super) fn language_anchor(tag: &str) -> String {
    format!("lang-{}", tag.to_lowercase())
}

/// An interface text as a map of `text` and `attrs`.
pub(super) fn words(ctx: &LangContext<'_>, key: &str) -> Value {
    plain(ctx.message(key))
}
