//! What pages and sheets both say, in the words of one language.
//!
//! In: an edition, the messages, the routes of the plan. Out: for each thing that readers meet (a person's card, a region, a
//! contact, a language, a telephone number, a day, a count, an address, the colours of the house) one value with one maker, which Tera and
//! Typst templates, calendars, vCards and JSON-LD get alike. All of them can be serialised. A view knows no template, no
//! picture's bytes and no paper; it is made lazily, so that a page pays for what it shows.

pub mod address;
pub mod agenda;
pub mod bidi;
pub mod byline;
pub mod contact;
pub mod count;
pub mod date;
pub mod facts;
pub mod infosheet;
pub mod language;
pub mod palette;
pub mod person;
pub mod phone;
pub mod region;
pub mod role;
pub mod text;

use std::sync::{Arc, OnceLock};

use self::language::{LanguageTable, SpokenIndex};
use self::region::Namesakes;
use sleutelgids_core::i18n::{Arg, Messages};
use sleutelgids_core::model::Lang;
use sleutelgids_edition::Edition;
use sleutelgids_render::plan::Routes;

/// An edition as readers of one language meet it.
pub struct View<'a, M> {
    /// The records that may be shown.
    pub edition: &'a Edition<M>,
    /// The interface texts.
    pub messages: &'a Messages,
    /// The addresses of all pages.
    pub routes: &'a Routes,
    /// The readers' language.
    pub lang: &'a Lang,
    spoken: Arc<OnceLock<SpokenIndex<'a>>>,
    languages: OnceLock<LanguageTable>,
    /// The place of each person among all by name, by key.
    name_ranks: OnceLock<Vec<usize>>,
    namesakes: OnceLock<Namesakes<'a>>,
}

impl<'a, M> View<'a, M> {
    /// Makes the view of one language.
    pub fn new(
        edition: &'a Edition<M>,
        messages: &'a Messages,
        routes: &'a Routes,
        lang: &'a Lang,
    ) -> Self {
        Self {
            edition,
            messages,
            routes,
            lang,
            spoken: Arc::default(),
            languages: OnceLock::new(),
            name_ranks: OnceLock::new(),
            namesakes: OnceLock::new(),
        }
    }

    /// Makes the view of another language, which shares what differs in none.
    #[must_use]
    pub fn in_language(&self, lang: &'a Lang) -> Self {
        Self {
            spoken: Arc::clone(&self.spoken),
            ..Self::new(self.edition, self.messages, self.routes, lang)
        }
    }

    /// Returns an interface text with arguments.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.messages.format(self.lang, key, args)
    }
}
