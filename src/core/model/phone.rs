//! Telephone numbers and other ways to call or write to somebody.

/// A telephone number, valid as far as its digits tell.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// The number for readers: international (ITU-T E.123), grouped as its country groups it; a short number or one that is free or
    /// paid for and was typed without a country, as it is called there.
    pub shown: String,
    /// The number that is dialled: `+` and digits (ITU-T E.164), or the digits alone of one that has no international form.
    pub dialled: String,
    /// Digits that are dialled when the call is answered.
    pub extension: Option<String>,
}

impl Phone {
    /// Returns the part of a `tel:` address after its colon (RFC 3966).
    pub fn uri(&self) -> String {
        match &self.extension {
            Some(extension) => format!("{};ext={extension}", self.dialled),
            None => self.dialled.clone(),
        }
    }

    /// Returns whether it can be dialled from every country.
    pub fn is_international(&self) -> bool {
        self.dialled.starts_with('+')
    }

    /// Returns the number for whoever knows neither the language nor the link: with `ext.` before its extension.
    pub fn in_full(&self) -> String {
        match &self.extension {
            Some(extension) => format!("{} ext. {extension}", self.shown),
            None => self.shown.clone(),
        }
    }

    /// Returns the address at which WhatsApp opens a chat with this number.
    /// <https://faq.whatsapp.com/5913398998672934> (click to chat: digits alone, country code first).
    pub fn whatsapp_url(&self) -> String {
        format!("https://wa.me/{}", self.dialled.trim_start_matches('+'))
    }
}

/// A service through which somebody who signs, or does not hear or speak well, can call: an interpreter puts words into signs or text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Relay {
    /// A number of the service.
    Number(Phone),
    /// An address on the web.
    Web(String),
}

impl Relay {
    /// Returns the words in which readers see it.
    pub fn shown(&self) -> String {
        match self {
            Self::Number(phone) => phone.in_full(),
            Self::Web(url) => url.clone(),
        }
    }

    /// Returns the number, where it is one.
    pub fn phone(&self) -> Option<&Phone> {
        match self {
            Self::Number(phone) => Some(phone),
            Self::Web(_) => None,
        }
    }
}

/// Ways to call or write to somebody beside her first number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct OtherWays {
    /// A second number.
    pub second: Option<Phone>,
    /// A number at which WhatsApp messages are read.
    pub whatsapp: Option<Phone>,
    /// A service through which deaf people call.
    pub relay: Option<Relay>,
}

impl OtherWays {
    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        let Self {
            second,
            whatsapp,
            relay,
        } = self;
        second.is_none() && whatsapp.is_none() && relay.is_none()
    }

    /// Iterates over all numbers among them.
    pub fn numbers(&self) -> impl Iterator<Item = &Phone> {
        let Self {
            second,
            whatsapp,
            relay,
        } = self;
        let relay = relay.as_ref().and_then(Relay::phone);
        second.iter().chain(whatsapp).chain(relay)
    }
}
