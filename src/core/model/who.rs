//! Organisations and the people who answer for them.

use super::work::Window;
use super::{
    ContactId, Date, Markdown, MediaId, OrganisationId, OtherWays, Phone, RegionId, Text, TextOf,
};
use crate::source::Origin;

/// An organisation's record.
#[derive(Debug, Clone, Hash)]
pub struct Organisation {
    /// The record.
    pub id: OrganisationId,
    /// Name.
    pub name: Text,
    /// Kind, as written: `network`, `municipality`, `health-service`, `welfare`, `ngo`, `education`, `other`.
    pub kind: String,
    /// Logo.
    pub logo: Option<MediaId>,
    /// Words for the logo.
    pub logo_alt: Option<Text>,
    /// Website.
    pub website: Option<String>,
    /// Telephone number.
    pub phone: Option<Phone>,
    /// E-mail address.
    pub email: Option<String>,
    /// Postal address, one line.
    pub address: Option<String>,
    /// The organisation it is part of.
    pub parent: Option<OrganisationId>,
    /// Part in the network, as written: `client`, `host`, `funder`, `partner`.
    pub role: Option<String>,
    /// About it.
    pub text: Option<TextOf<Markdown>>,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A coordinator's, official's or liaison's record.
#[derive(Debug, Clone, Hash)]
pub struct Contact {
    /// The record.
    pub id: ContactId,
    /// Names that the record had before; none in an edition.
    pub formerly: Vec<ContactId>,
    /// Name.
    pub name: String,
    /// The place in which the name was typed.
    pub name_origin: Origin,
    /// Function.
    pub function: Option<Text>,
    /// For whom.
    pub organisation: Option<OrganisationId>,
    /// Telephone number.
    pub phone: Option<Phone>,
    /// Other ways to call or write to her.
    pub other_ways: OtherWays,
    /// E-mail address.
    pub email: Option<String>,
    /// Portrait.
    pub photo: Option<MediaId>,
    /// Consent for the portrait; without one it is shown nowhere.
    pub photo_consent: Option<PhotoConsent>,
    /// The hours for calls.
    pub hours: Option<Text>,
    /// Regions in which colleagues may ring this person.
    pub regions: Vec<RegionId>,
    /// True when the public may see it.
    pub visibility: Visibility,
    /// The days on which it may be shown.
    pub window: Window,
}

/// A colleague's consent for her portrait. Her name and number belong to her work; her face does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PhotoConsent {
    /// First day.
    pub given: Date,
    /// First day on which it no longer holds.
    pub expires: Option<Date>,
    /// The day it was taken back.
    pub withdrawn: Option<Date>,
}

impl PhotoConsent {
    /// Returns whether it holds on `date`.
    pub fn holds(&self, date: Date) -> bool {
        self.given <= date
            && self.expires.is_none_or(|d| date < d)
            && self.withdrawn.is_none_or(|d| date < d)
    }
}

/// The readers who may see a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// Colleagues.
    Internal,
}
