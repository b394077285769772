//! Telephone numbers.
//!
//! In: a number of a record. Out: the same for readers, in their words where it has an extension, and what a telephone dials (RFC 3966).

use std::borrow::Cow;

use serde::Serialize;

use super::View;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::Phone;

/// A telephone number for readers and for telephones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhoneNumber<'v> {
    /// The number for readers.
    pub shown: Cow<'v, str>,
    /// The part of a `tel:` link after its colon.
    pub dialled: String,
}

impl<'v> PhoneNumber<'v> {
    /// Returns a number that has no extension, which needs no words.
    pub fn new(phone: &'v Phone) -> Self {
        Self {
            shown: Cow::Borrowed(&phone.shown),
            dialled: phone.uri(),
        }
    }
}

impl<M> View<'_, M> {
    /// Returns a number, with its extension in the reader's words.
    pub fn phone<'v>(&self, phone: &'v Phone) -> PhoneNumber<'v> {
        let number = PhoneNumber::new(phone);
        let Some(extension) = &phone.extension else {
            return number;
        };
        let args = [
            ("number", Arg::Text(&phone.shown)),
            ("extension", Arg::Text(extension)),
        ];
        let shown = self
            .messages
            .format(self.lang, "phone-with-extension", &args);
        PhoneNumber {
            shown: Cow::Owned(shown),
            ..number
        }
    }
}
