//! Values for templates.
//!
//! In: texts and settings. Out: Tera values whose clones share their content. A text becomes a map of `text` and
//! `attrs`, the latter being ready to stand inside a tag: empty when the text is in the page's language, else
//! ` lang="…" dir="…"`.

use tera::value::Key;
pub use tera::{Map, Value};

use sleutelgids_core::model::{Direction, Lang, Localised};
use sleutelgids_view::text::{LangText, TextLang};

/// A map for templates, from literal keys and anything a template can show.
macro_rules! fields {
    ($($key:literal: $value:expr),* $(,)?) => {{
        let mut numbers = 0_u8..;
        let mut field = |key| $crate::value::TemplateField(numbers.next(), key);
        tera::Value::from(std::collections::BTreeMap::from([
            $((field($key), tera::Value::from($value))),*
        ]))
    }};
}
pub(super) use fields;

/// A key and its place among those of its map. Tera makes a map of its own of any; to be put in order of their numbers, keys need
/// neither be hashed nor compared by letters before.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct TemplateField(pub Option<u8>, pub &'static str);

impl From<TemplateField> for Key<'static> {
    fn from(field: TemplateField) -> Self {
        Key::Str(field.1)
    }
}

/// Text that is HTML already.
pub(super) fn safe(html: &str) -> Value {
    Value::safe_string(html)
}

/// A text of the view, as a map of `text` and `attrs`.
pub(super) fn lang_text(text: &LangText<'_>) -> Value {
    fields! { "text": &*text.text, "attrs": attributes_of(text) }
}

/// The attributes for the language of a text of the view.
pub(super) fn attributes_of(text: &LangText<'_>) -> Value {
    safe(&match text.lang {
        TextLang::Reader => String::new(),
        TextLang::Other(lang) => marks(lang.as_str(), lang.direction()),
        TextLang::Undeclared { direction, .. } => marks("und", direction),
    })
}

/// A text of the view, or nothing.
pub(super) fn maybe_text(text: Option<&LangText<'_>>) -> Value {
    text.map_or_else(Value::none, lang_text)
}

/// A text in the language in which it was found, for a reader of `reader`.
pub(super) fn text(found: Localised<'_, String>, reader: &Lang) -> Value {
    lang_text(&LangText::new(found, reader))
}

/// Words in a language.
pub(super) fn text_in(words: &str, lang: &Lang, reader: &Lang) -> Value {
    fields! { "text": words, "attrs": safe(&attributes(lang, reader)) }
}

/// Words that need no mark of language: names, interface texts.
pub(super) fn plain(words: &str) -> Value {
    fields! { "text": words, "attrs": "" }
}

/// Returns the attributes for the language of a tag's content, with a leading space; nothing when it is the reader's.
pub(super) fn attributes(lang: &Lang, reader: &Lang) -> String {
    match lang == reader {
        true => String::new(),
        false => marks(lang.as_str(), lang.direction()),
    }
}

fn marks(tag: &str, direction: Direction) -> String {
    format!(" lang=\"{tag}\" dir=\"{}\"", direction.as_str())
}

/// A map whose keys are made at run time.
pub(super) fn map(entries: impl IntoIterator<Item = (String, Value)>) -> Value {
    let map: Map = entries
        .into_iter()
        .map(|(k, v)| (Key::String(k.into()), v))
        .collect();
    Value::from(map)
}

/// A list.
pub(super) fn list(items: impl IntoIterator<Item = Value>) -> Value {
    Value::from(items.into_iter().collect::<Vec<_>>())
}

/// HTML text content or attribute value.
pub(super) fn escape(out: &mut String, text: &str) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[plain..at]);
        out.push_str(entity);
        plain = at + 1;
    }
    out.push_str(&text[plain..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_in_another_language_says_so() {
        let (nl, ar) = (
            Lang::parse("nl").expect("tag"),
            Lang::parse("ar").expect("tag"),
        );
        assert_eq!(attributes(&nl, &nl), "");
        assert_eq!(attributes(&ar, &nl), " lang=\"ar\" dir=\"rtl\"");
        let value = text_in("سلام", &ar, &nl);
        assert_eq!(
            value.get_from_path("text").and_then(Value::as_str),
            Some("سلام")
        );
    }

    #[test]
    fn markup_is_escaped() {
        let mut out = String::new();
        escape(&mut out, "<b onclick='x'>\"&");
        assert_eq!(out, "&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;");
        escape(&mut out, "é<ሀ& ");
        assert!(out.ends_with("&amp;é&lt;ሀ&amp; "), "{out}");
    }
}
