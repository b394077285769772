//! Coordinators, officials and organisations, and how somebody can be reached.

use serde::Serialize;

use super::View;
use super::address::WebAddress;
use super::phone::{OtherWay, PhoneNumber};
use super::text::LangText;
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::{MediaId, Text};
use sleutelgids_core::source::Origin;
use sleutelgids_edition::ContactRoute;

/// A coordinator or official.
#[derive(Debug, Clone, Serialize)]
pub struct ContactCard<'v> {
    /// Her name.
    pub name: &'v str,
    /// The place where the name was typed.
    #[serde(skip)]
    pub name_origin: Origin,
    /// Her function, in words.
    pub function: Option<LangText<'v>>,
    /// For whom she works.
    pub organisation: Option<LangText<'v>>,
    /// Ways to reach her.
    #[serde(flatten)]
    pub reach: Reach<'v>,
    /// Her portrait.
    #[serde(skip)]
    pub photo: Option<&'v MediaId>,
}

/// Ways to reach somebody herself.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Reach<'v> {
    /// Her telephone number.
    pub phone: Option<PhoneNumber<'v>>,
    /// Other ways to call or write to her.
    pub other_ways: Vec<OtherWay<'v>>,
    /// Her e-mail address.
    pub email: Option<&'v str>,
    /// The hours at which she answers.
    pub hours: Option<LangText<'v>>,
    /// A form in place of these.
    pub form: Option<WebAddress<'v>>,
}

/// An organisation.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationCard<'v> {
    /// The name of the organisation.
    pub name: LangText<'v>,
    /// The address of a website.
    pub website: Option<WebAddress<'v>>,
    /// A telephone number.
    pub phone: Option<PhoneNumber<'v>>,
    /// An e-mail address.
    pub email: Option<&'v str>,
    /// A postal or visiting address.
    pub address: Option<&'v str>,
    /// The logo of the organisation.
    pub logo: Option<LogoLabel<'v>>,
}

/// A logo.
#[derive(Debug, Clone, Serialize)]
pub struct LogoLabel<'v> {
    /// The picture.
    #[serde(skip)]
    pub media: &'v MediaId,
    /// The words for whoever does not see it.
    pub alt: LangText<'v>,
}

impl<'v> OrganisationCard<'v> {
    /// Returns an organisation in words that `text` finds.
    pub fn new(o: &'v Organisation, text: impl Fn(&'v Text) -> LangText<'v>) -> Self {
        Self {
            name: text(&o.name),
            website: o.website.as_deref().map(WebAddress::new),
            phone: o.phone.as_ref().map(PhoneNumber::new),
            email: o.email.as_deref(),
            address: o.address.as_deref(),
            logo: o.logo.as_ref().map(|media| LogoLabel {
                media,
                // Without words of its own a logo says whose it is.
                alt: text(o.logo_alt.as_ref().unwrap_or(&o.name)),
            }),
        }
    }
}

impl<M> View<'_, M> {
    /// Returns a coordinator or official.
    pub fn contact<'v>(&'v self, contact: &'v Contact) -> ContactCard<'v> {
        let employer = contact.organisation.as_ref();
        let employer = employer.and_then(|id| self.edition.organisations.get(id));
        ContactCard {
            name: &contact.name,
            name_origin: contact.name_origin,
            function: contact.function.as_ref().map(|text| self.text(text)),
            organisation: employer.map(|o| self.text(&o.name)),
            reach: Reach {
                phone: contact.phone.as_ref().map(|phone| self.phone(phone)),
                other_ways: self.other_ways(&contact.other_ways),
                email: contact.email.as_deref(),
                hours: contact.hours.as_ref().map(|text| self.text(text)),
                form: None,
            },
            photo: contact.photo.as_ref(),
        }
    }

    /// Returns an organisation.
    pub fn organisation<'v>(&self, organisation: &'v Organisation) -> OrganisationCard<'v> {
        OrganisationCard::new(organisation, |text| self.text(text))
    }

    /// Returns how a key person can be reached herself; nothing where it is through the coordinator.
    pub fn reach<'v>(&'v self, route: &'v ContactRoute) -> Option<Reach<'v>> {
        match route {
            ContactRoute::Coordinator => None,
            ContactRoute::Form(url) => Some(Reach {
                form: Some(WebAddress::new(url)),
                ..Reach::default()
            }),
            ContactRoute::Direct {
                phone,
                other_ways,
                email,
                hours,
            } => Some(Reach {
                phone: phone.as_ref().map(|phone| self.phone(phone)),
                other_ways: self.other_ways(other_ways),
                email: email.as_deref(),
                hours: hours.as_ref().map(|text| self.text(text)),
                form: None,
            }),
        }
    }
}
