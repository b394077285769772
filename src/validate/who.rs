//! Organisations and contacts.

use super::checker::Scope;
use crate::load::raw::{Common, RawContact, RawOrganisation, RawRecord};
use crate::model::who::{Contact, Organisation};
use crate::model::{ContactId, OrganisationId};

/// Checks an organisation.
pub fn organisation(
    raw: &RawRecord<RawOrganisation>,
    scope: &mut Scope<'_, '_>,
) -> Option<Organisation> {
    let f = &raw.fields;
    let name = scope.text("name", &f.name);
    let organisation = Organisation {
        id: OrganisationId::new(&raw.id),
        kind: f.r#type.as_ref().map_or("other", |k| k.value.0).to_owned(),
        logo: scope.media("logo", &f.logo),
        logo_alt: scope.text("logo_alt", &f.logo_alt),
        website: f.website.as_ref().and_then(|u| scope.url("website", u)),
        phone: scope.phone("phone", &f.phone),
        email: scope.email("email", &f.email),
        address: f.address.as_ref().map(|a| a.value.clone()),
        parent: scope.maybe("parent", &f.parent),
        role: f.role.as_ref().map(|r| r.value.0.to_owned()),
        text: scope.markdown(&raw.bodies),
        window: f.window(),
        name: name?,
    };
    Some(organisation)
}

/// Checks a contact.
pub fn contact(raw: &RawRecord<RawContact>, scope: &mut Scope<'_, '_>) -> Option<Contact> {
    let f = &raw.fields;
    let contact = Contact {
        id: ContactId::new(&raw.id),
        function: scope.text("function", &f.function),
        organisation: scope.maybe("organisation", &f.organisation),
        phone: scope.phone("phone", &f.phone),
        email: scope.email("email", &f.email),
        photo: scope.media("photo", &f.photo),
        hours: scope.text("hours", &f.hours),
        regions: scope.references("regions", &f.regions),
        visibility: f.visibility.as_ref()?.value,
        window: f.window(),
        name: f.name.as_ref()?.value.clone(),
    };
    Some(contact)
}
