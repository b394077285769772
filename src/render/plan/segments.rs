//! The words that addresses of pages are made of.
//!
//! In: the messages of a language. Out: one segment of an address for each kind of page.

use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::slug::fold_slug;

/// The words of a language in its addresses; those of the default language where its script is not Latin.
pub(super) struct Segments<'a> {
    messages: &'a Messages,
    lang: &'a Lang,
}

impl<'a> Segments<'a> {
    pub(super) fn new(messages: &'a Messages, lang: &'a Lang) -> Self {
        Self { messages, lang }
    }

    /// Returns the word for a kind of page, as `regions`: the English one where the language leaves nothing of its own.
    pub(super) fn get(&self, word: &str) -> String {
        let key = format!("route-{word}");
        let translated = fold_slug(self.messages.get(self.lang, &key).value);
        if translated.is_empty() {
            word.to_owned()
        } else {
            translated
        }
    }
}
