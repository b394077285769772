//! Who wrote or said something.

use super::View;
use super::person::PersonName;
use super::text::LangText;
use sleutelgids_core::source::Origin;
use sleutelgids_edition::{Byline, PersonKey};

/// A writer or speaker as a reader meets her.
#[derive(Debug, Clone, serde::Serialize)]
pub struct BylineLabel<'v> {
    /// Her name, or what stands for it.
    pub name: PersonName<'v>,
    /// Her function, in words.
    pub function: Option<LangText<'v>>,
    /// The person whose page tells more.
    #[serde(skip)]
    pub person: Option<PersonKey>,
}

impl<'v> BylineLabel<'v> {
    fn nameless(stand_in: LangText<'v>) -> Self {
        Self {
            name: PersonName::stand_in(stand_in),
            function: None,
            person: None,
        }
    }
}

impl<M> View<'_, M> {
    /// Returns the name and function under a quotation or an article.
    pub fn byline<'v>(&'v self, by: &'v Byline) -> BylineLabel<'v> {
        let edition = self.edition;
        match by {
            Byline::Person(key) => {
                let speaker = edition.speaker(*key);
                BylineLabel {
                    name: self.person_name(speaker.name, speaker.languages),
                    function: None,
                    person: Some(*key),
                }
            }
            Byline::Contact(id) if edition.contacts.contains_key(id) => {
                let contact = &edition.contacts[id];
                BylineLabel {
                    name: PersonName::written(&contact.name, contact.name_origin, &[]),
                    function: contact.function.as_ref().map(|f| self.text(f)),
                    person: None,
                }
            }
            Byline::Anonymous => BylineLabel::nameless(self.message_text("without-name")),
            Byline::Contact(_) | Byline::Official => {
                BylineLabel::nameless(self.message_text("without-name-staff"))
            }
            Byline::Named(name) => BylineLabel {
                name: PersonName::written(name, Origin::default(), &[]),
                function: None,
                person: None,
            },
        }
    }
}
