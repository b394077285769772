//! Texts for readers of one language.
//!
//! In: words of a record, of the interface or of a name. Out: a [`LangText`], which says in what language the words are
//! where that is not the reader's: a page marks it with `lang` and `dir`, a sheet with a font and a voice.

use std::borrow::Cow;

use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesShort};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::View;
use sleutelgids_core::model::{Direction, Lang, Localised, Text};
use sleutelgids_core::source::Origin;
use sleutelgids_edition::SpokenLanguage;

/// The language of a text, as its reader has to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextLang<'v> {
    /// The reader's own language, which needs no mark.
    Reader,
    /// Another language.
    Other(&'v Lang),
    /// A language that nobody declared, known by its script alone (`und`).
    Undeclared {
        /// The script, as ISO 15924.
        script: &'static str,
        /// Which way it runs.
        direction: Direction,
    },
}

impl<'v> TextLang<'v> {
    /// Returns how a text in `own` is marked for a reader of `reader`.
    pub fn new(own: &'v Lang, reader: &Lang) -> Self {
        match own == reader {
            true => Self::Reader,
            false => Self::Other(own),
        }
    }
}

/// A text with its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LangText<'v> {
    /// The words.
    pub text: Cow<'v, str>,
    /// Their language.
    pub lang: TextLang<'v>,
    /// The place where they were typed; unknown for words of the interface.
    pub origin: Origin,
}

impl<'v> LangText<'v> {
    /// Returns a text as it was found for a reader of `reader`.
    pub fn new<T: AsRef<str> + ?Sized>(found: Localised<'v, T>, reader: &Lang) -> Self {
        Self {
            text: Cow::Borrowed(found.value.as_ref()),
            lang: TextLang::new(found.lang, reader),
            origin: found.origin,
        }
    }

    /// Returns the text with the place where it was typed.
    #[must_use]
    pub fn typed_at(self, origin: Origin) -> Self {
        Self { origin, ..self }
    }

    /// Returns words in the reader's own language.
    pub fn own(text: impl Into<Cow<'v, str>>) -> Self {
        Self {
            text: text.into(),
            lang: TextLang::Reader,
            origin: Origin::default(),
        }
    }
}

impl Serialize for LangText<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (tag, direction, script) = match self.lang {
            TextLang::Reader => (None, None, None),
            TextLang::Other(lang) => (
                Some(lang.as_str()),
                Some(lang.direction()),
                Some(lang.script()),
            ),
            TextLang::Undeclared { script, direction } => {
                (Some("und"), Some(direction), Some(script))
            }
        };
        let mut fields = serializer.serialize_struct("LangText", 4)?;
        fields.serialize_field("text", &self.text)?;
        fields.serialize_field("lang", &tag)?;
        fields.serialize_field("dir", &direction.map(Direction::as_str))?;
        fields.serialize_field("script", &script)?;
        fields.end()
    }
}

impl<M> View<'_, M> {
    /// Returns a text of a record, in the reader's language or in the one that stands in for it.
    pub fn text<'v>(&self, text: &'v Text) -> LangText<'v> {
        LangText::new(text.get(self.lang), self.lang)
    }

    /// Returns an interface text that needs no argument, with its own language where another one stands in.
    pub fn message_text(&self, key: &str) -> LangText<'_> {
        LangText::new(self.messages.get(self.lang, key), self.lang)
    }

    /// Returns an interface text that needs no argument.
    pub fn message(&self, key: &str) -> &str {
        self.messages.get(self.lang, key).value
    }

    /// Returns words whose language nobody declared, which are somebody's name: their language is one that she speaks and
    /// otherwise one of the site, as their script tells.
    pub fn name_text<'v>(&'v self, name: &'v str, spoken: &'v [SpokenLanguage]) -> LangText<'v> {
        name_text(name, spoken, self.lang, &self.edition.site.languages)
    }
}

/// Returns words whose language nobody declared: in the reader's language when its script is theirs, otherwise in the first of
/// these languages that has it.
pub fn name_text<'v>(
    name: &'v str,
    spoken: &'v [SpokenLanguage],
    reader: &Lang,
    site: &'v [Lang],
) -> LangText<'v> {
    let Some(script) = script(name).filter(|script| *script != reader.script()) else {
        return LangText::own(name);
    };
    let candidates = spoken.iter().map(|s| &s.lang).chain(site);
    let lang = candidates
        .into_iter()
        .find(|lang| lang.script() == script)
        .map_or_else(
            || TextLang::Undeclared {
                script,
                direction: direction(script),
            },
            TextLang::Other,
        );
    LangText {
        text: Cow::Borrowed(name),
        lang,
        origin: Origin::default(),
    }
}

/// Returns which way a script runs.
fn direction(script: &str) -> Direction {
    match script {
        "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" => Direction::Rtl,
        _ => Direction::Ltr,
    }
}

/// Returns the script of the first letter that has one (ISO 15924).
fn script(text: &str) -> Option<&'static str> {
    let scripts = CodePointMapData::<Script>::new();
    let first = text
        .chars()
        .map(|c| scripts.get(c))
        .find(|s| !matches!(*s, Script::Common | Script::Inherited | Script::Unknown))?;
    PropertyNamesShort::<Script>::new().get(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_edition::LanguageLevel;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).expect("tag")
    }

    #[test]
    fn a_name_is_in_a_language_of_its_bearer() {
        let (nl, fa) = (lang("nl"), lang("fa"));
        let spoken = [SpokenLanguage {
            lang: fa.clone(),
            level: LanguageLevel::Native,
        }];
        let site = [nl.clone(), lang("ar")];
        let of = |name, spoken| name_text(name, spoken, &nl, &site).lang;
        assert_eq!(of("Sara", &spoken), TextLang::Reader);
        assert_eq!(of("سارة", &spoken), TextLang::Other(&fa));
        assert_eq!(of("سارة", &[]), TextLang::Other(&site[1]));
        assert_eq!(
            of("שרה", &spoken),
            TextLang::Undeclared {
                script: "Hebr",
                direction: Direction::Rtl
            }
        );
    }

    #[test]
    fn a_text_says_its_language_only_where_it_is_not_the_readers() {
        let ar = lang("ar");
        let found = Localised {
            value: "سلام",
            lang: &ar,
            origin: Origin::default(),
        };
        let marked = serde_json::to_value(LangText::new(found, &lang("nl"))).expect("JSON");
        assert_eq!(
            marked,
            serde_json::json!({ "text": "سلام", "lang": "ar", "dir": "rtl", "script": "Arab" })
        );
        assert_eq!(LangText::new(found, &ar).lang, TextLang::Reader);
    }
}
