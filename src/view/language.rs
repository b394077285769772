//! Languages that persons speak.
//!
//! In: an edition and some of its persons. Out: labels of languages, with the level at which somebody speaks one, and the order
//! in which a reader meets the languages of a region. To count who speaks what is to count numbers: an edition's languages are
//! numbered once ([`SpokenIndex`]), and a language of the site labels each of them once ([`LanguageTable`]).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::Serialize;

use super::View;
use sleutelgids_core::model::Lang;
use sleutelgids_edition::{Edition, LanguageLevel, PersonKey, SpokenLanguage};

/// A language as it calls itself and as the reader calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LanguageLabel {
    /// The tag of the language (BCP 47).
    #[serde(serialize_with = "tag")]
    pub lang: Lang,
    /// Which way its script runs: `ltr` or `rtl`.
    pub dir: &'static str,
    /// The name in the language itself.
    pub endonym: String,
    /// The name in the reader's language, or the endonym where that has none.
    pub name: String,
}

impl LanguageLabel {
    /// Returns the reader's name for it, when that says more than its own.
    pub fn translation(&self) -> Option<&str> {
        (self.name.to_lowercase() != self.endonym.to_lowercase()).then_some(&*self.name)
    }
}

fn tag<S: serde::Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(lang.as_str())
}

/// A language that somebody speaks, and how well.
#[derive(Debug, Clone, Serialize)]
pub struct SpokenLabel<'v> {
    /// The number of this language among those of the edition.
    #[serde(skip)]
    pub number: usize,
    /// The language.
    pub language: &'v LanguageLabel,
    /// The level at which it is spoken.
    #[serde(serialize_with = "level_name")]
    pub level: LanguageLevel,
    /// The level in words.
    pub level_words: &'v str,
}

impl SpokenLabel<'_> {
    /// Returns a name of the language, and after it the level where that is too low to help in.
    pub fn in_sentence(&self, name: String) -> String {
        match self.level {
            LanguageLevel::Basic => format!("{name} ({})", self.level_words),
            _ => name,
        }
    }
}

fn level_name<S: serde::Serializer>(
    level: &LanguageLevel,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(level_key(*level))
}

/// Returns the message for a level.
pub fn level_key(level: LanguageLevel) -> &'static str {
    match level {
        LanguageLevel::Native => "level-native",
        LanguageLevel::Fluent => "level-fluent",
        LanguageLevel::Good => "level-good",
        LanguageLevel::Basic => "level-basic",
    }
}

/// The speakers of a language among some persons.
#[derive(Debug, Clone)]
pub struct Speakers<'v> {
    /// The number of the language among those of the edition.
    pub number: usize,
    /// The language.
    pub language: &'v LanguageLabel,
    /// Everybody who speaks it, in the order in which the persons were given.
    pub persons: Vec<PersonKey>,
}

/// The languages of an edition's persons, by number.
pub(super) struct SpokenIndex<'a> {
    /// The languages in order of their tags; a language's number is its place.
    languages: Vec<&'a Lang>,
    /// The languages of each person, by key.
    by_person: Vec<Box<[NumberedLanguage]>>,
}

#[derive(Clone, Copy)]
struct NumberedLanguage {
    number: u32,
    /// True when somebody speaks it well enough to help in.
    is_helpful: bool,
}

impl<'a> SpokenIndex<'a> {
    fn new<M>(edition: &'a Edition<M>) -> Self {
        let tags: BTreeSet<&Lang> = edition
            .person_keys()
            .flat_map(|key| edition.listed(key).languages)
            .map(|spoken| &spoken.lang)
            .collect();
        let mut index = Self {
            languages: tags.into_iter().collect(),
            by_person: Vec::new(),
        };
        index.by_person = edition
            .person_keys()
            .map(|key| index.numbered(edition.listed(key).languages))
            .collect();
        index
    }

    fn numbered(&self, spoken: &[SpokenLanguage]) -> Box<[NumberedLanguage]> {
        spoken
            .iter()
            .map(|one| NumberedLanguage {
                number: u32::try_from(self.number(&one.lang)).expect("fewer than 2³² languages"),
                is_helpful: one.level != LanguageLevel::Basic,
            })
            .collect()
    }

    fn number(&self, lang: &Lang) -> usize {
        self.languages
            .binary_search(&lang)
            .expect("the languages of all persons are numbered")
    }
}

/// The labels of an edition's languages for one language of the site.
pub(super) struct LanguageTable {
    /// By number.
    labels: Vec<LanguageLabel>,
    /// The place of each among all of them by name, by number.
    ranks: Vec<usize>,
}

impl<'a, M> View<'a, M> {
    /// Returns how a language is called.
    pub fn language(&self, of: &Lang) -> LanguageLabel {
        LanguageLabel {
            lang: of.clone(),
            dir: of.direction().as_str(),
            endonym: self.messages.endonym(of),
            name: self.messages.language_name(of, self.lang),
        }
    }

    /// Returns a language that a person of the edition speaks.
    pub fn spoken(&self, spoken: &SpokenLanguage) -> SpokenLabel<'_> {
        let number = self.spoken_index().number(&spoken.lang);
        SpokenLabel {
            number,
            language: &self.language_table().labels[number],
            level: spoken.level,
            level_words: self.message(level_key(spoken.level)),
        }
    }

    /// Returns how many languages the persons of the edition speak.
    pub fn spoken_count(&self) -> usize {
        self.spoken_index().languages.len()
    }

    /// Returns the languages of some persons: first those in which most of them can help, last the reader's own and the site's
    /// first, which nobody has to look for; among equals in the order of their names.
    pub fn languages_of(&self, persons: &[PersonKey]) -> Vec<Speakers<'_>> {
        let (index, table) = (self.spoken_index(), self.language_table());
        let mut speakers: Vec<(Vec<PersonKey>, usize)> =
            vec![(Vec::new(), 0); index.languages.len()];
        for key in persons {
            for spoken in &index.by_person[key.index()] {
                let (persons, helpers) = &mut speakers[spoken.number as usize];
                persons.push(*key);
                *helpers += usize::from(spoken.is_helpful);
            }
        }
        let common = self.edition.site.languages.first();
        let mut ranked: Vec<_> = speakers.into_iter().enumerate().collect();
        ranked.retain(|(_, (persons, _))| !persons.is_empty());
        ranked.sort_by_key(|(number, (_, helpers))| {
            let lang = index.languages[*number];
            let is_unsought = lang == self.lang || Some(lang) == common;
            (is_unsought, Reverse(*helpers), table.ranks[*number])
        });
        ranked
            .into_iter()
            .map(|(number, (persons, _))| Speakers {
                number,
                language: &table.labels[number],
                persons,
            })
            .collect()
    }

    fn spoken_index(&self) -> &SpokenIndex<'a> {
        self.spoken.get_or_init(|| SpokenIndex::new(self.edition))
    }

    fn language_table(&self) -> &LanguageTable {
        self.languages.get_or_init(|| {
            let languages = &self.spoken_index().languages;
            let labels: Vec<LanguageLabel> = languages.iter().map(|of| self.language(of)).collect();
            let locale = self.messages.locale(self.lang);
            let mut order: Vec<usize> = (0..labels.len()).collect();
            order.sort_by_cached_key(|number| locale.sort_key(&labels[*number].name));
            LanguageTable {
                ranks: ranks(&order),
                labels,
            }
        })
    }
}

/// Returns the place of each number in an order of all of them.
pub(super) fn ranks(order: &[usize]) -> Vec<usize> {
    let mut ranks = vec![0; order.len()];
    for (rank, number) in order.iter().enumerate() {
        ranks[*number] = rank;
    }
    ranks
}
