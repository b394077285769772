//! Who wrote or said something, in words.
//!
//! In: a byline of the edition, a language. Out: the name that pages and sheets alike put to it. One maker for both: what
//! stands in place of somebody who may not be named is the same wherever it stands.

use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::{Lang, Text};
use sleutelgids_edition::{Byline, Edition, PersonKey, SpokenLanguage};

/// A writer or speaker as a reader meets her.
pub struct Named<'a> {
    /// Her name, or what stands for it.
    pub name: String,
    /// The languages in whose script the name may be.
    pub languages: &'a [SpokenLanguage],
    /// What she is.
    pub function: Option<&'a Text>,
    /// Whose page tells more.
    pub person: Option<PersonKey>,
}

/// The words for a byline.
pub fn named<'a, M>(
    edition: &'a Edition<M>,
    messages: &Messages,
    lang: &Lang,
    by: &Byline,
) -> Named<'a> {
    let word = |key: &str| messages.get(lang, key).value.to_owned();
    let nobody = |name: String| Named {
        name,
        languages: &[],
        function: None,
        person: None,
    };
    match by {
        Byline::Person(key) => {
            let person = edition.speaker(*key);
            let name = person
                .name
                .map_or_else(|| word("without-name"), |n| n.full.clone());
            let languages = person.languages;
            Named {
                name,
                languages,
                function: None,
                person: Some(*key),
            }
        }
        Byline::Anonymous => nobody(word("without-name")),
        Byline::Contact(id) => match edition.contacts.get(id) {
            Some(contact) => Named {
                function: contact.function.as_ref(),
                ..nobody(contact.name.clone())
            },
            None => nobody(word("without-name-staff")),
        },
        Byline::Official => nobody(word("without-name-staff")),
        Byline::Named(name) => nobody(name.clone()),
    }
}
