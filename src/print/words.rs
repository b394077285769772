//! The words of the sheets in one language.
//!
//! In: the messages. Out: those that need no argument, made ready once for all sheets of a language, each with its
//! own language where another one stands in.

use serde_json::{Map, Value};

use super::data::text;
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::Lang;
use sleutelgids_view::text::LangText;

/// The name of each word in templates, and the message it is.
const READY: [(&str, &str); 35] = [
    ("promise", "print-promise"),
    ("languages", "label-languages"),
    ("speaks", "print-speaks"),
    ("about", "print-about"),
    ("lives", "print-lives"),
    // Flyer templates of sites' own name it; the built-in one takes it from `facts`.
    ("available", "label-availability"),
    ("roles_counted", "label-roles"),
    ("nobody", "print-nobody"),
    ("nobody_more", "print-nobody-more"),
    ("ask", "ask-coordinator"),
    ("ask_us", "print-ask-us"),
    ("roles", "print-roles"),
    ("does", "print-does"),
    ("does_not", "print-does-not"),
    ("agreements", "agreements-title"),
    ("page", "print-page"),
    ("quote_open", "print-quote-open"),
    ("quote_close", "print-quote-close"),
    ("amounts", "print-amounts"),
    ("amount_for", "print-amount-for"),
    ("amount", "print-amount"),
    ("valid", "print-valid"),
    ("source", "print-source"),
    ("downloads", "print-downloads"),
    ("sheet", "print-sheet"),
    ("sheet_qr", "print-sheet-qr"),
    ("professional", "audience-professional"),
    ("resident", "audience-resident"),
    ("said", "print-said"),
    ("steps", "pool-steps-title"),
    ("step_1", "pool-step-1"),
    ("step_2", "pool-step-2"),
    ("step_3", "pool-step-3"),
    ("liaisons", "liaisons-title"),
    ("liaisons_lead", "liaisons-lead"),
];

/// The ready words of one language.
pub(super) struct SheetWords(Map<String, Value>);

impl SheetWords {
    pub(super) fn new(messages: &Messages, lang: &Lang) -> Self {
        let ready = READY.iter().map(|(name, key)| {
            let words = LangText::new(messages.get(lang, key), lang);
            ((*name).to_owned(), text(&words))
        });
        Self(ready.collect())
    }

    /// Returns these words and some of one sheet.
    pub(super) fn and(&self, more: impl IntoIterator<Item = (&'static str, String)>) -> Value {
        let mut words = self.0.clone();
        for (name, word) in more {
            words.insert(name.to_owned(), Value::String(word));
        }
        Value::Object(words)
    }
}
