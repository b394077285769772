//! Telephone numbers.
//!
//! In: a number of a record. Out: the same for readers, in their words where it has an extension, and what a telephone dials (RFC 3966).

use std::borrow::Cow;

use serde::Serialize;

use super::View;
use super::address::WebAddress;
use super::text::LangText;
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::{OtherWays, Phone, Relay};

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

/// A way to call or write to somebody beside her first number.
#[derive(Debug, Clone, Serialize)]
pub struct OtherWay<'v> {
    /// The kind of way.
    #[serde(skip)]
    pub kind: OtherKind,
    /// The words before it; none before a second number, which needs none.
    pub label: Option<LangText<'v>>,
    /// The number or address for readers.
    pub shown: Cow<'v, str>,
    /// Where a link leads.
    pub url: String,
}

/// A kind of way to call or write to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherKind {
    /// A second number.
    Second,
    /// A number at which WhatsApp messages are read.
    Whatsapp,
    /// A number of a service through which deaf people call.
    RelayNumber,
    /// An address of such a service on the web.
    RelayAddress,
}

impl<M> View<'_, M> {
    /// Returns the ways to reach somebody beside her first number, in the order in which they are shown.
    pub fn other_ways<'v>(&'v self, ways: &'v OtherWays) -> Vec<OtherWay<'v>> {
        let OtherWays {
            second,
            whatsapp,
            relay,
        } = ways;
        let second = second
            .as_ref()
            .map(|phone| self.other_number(OtherKind::Second, None, phone));
        let whatsapp = whatsapp.as_ref().map(|phone| OtherWay {
            kind: OtherKind::Whatsapp,
            label: Some(self.message_text("label-whatsapp")),
            shown: Cow::Borrowed(&phone.shown),
            url: phone.whatsapp_url(),
        });
        let label = || Some(self.message_text("label-relay"));
        let relay = relay.as_ref().map(|relay| match relay {
            Relay::Number(phone) => self.other_number(OtherKind::RelayNumber, label(), phone),
            Relay::Web(url) => OtherWay {
                kind: OtherKind::RelayAddress,
                label: label(),
                shown: Cow::Borrowed(WebAddress::new(url).shown),
                url: url.clone(),
            },
        });
        [second, whatsapp, relay].into_iter().flatten().collect()
    }

    fn other_number<'v>(
        &self,
        kind: OtherKind,
        label: Option<LangText<'v>>,
        phone: &'v Phone,
    ) -> OtherWay<'v> {
        let number = self.phone(phone);
        OtherWay {
            kind,
            label,
            shown: number.shown,
            url: format!("tel:{}", number.dialled),
        }
    }

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
        let with_extension = self
            .messages
            .format(self.lang, "phone-with-extension", &args);
        PhoneNumber {
            shown: Cow::Owned(with_extension),
            ..number
        }
    }
}
