//! Organisations and contacts.

use super::checker::Scope;
use crate::load::raw::{Common, RawContact, RawOrganisation, RawRecord};
use sleutelgids_core::diag::problem;
use sleutelgids_core::model::who::{Contact, Organisation, PhotoConsent};
use sleutelgids_core::model::{ContactId, OrganisationId};

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
pub fn contact(
    raw: &RawRecord<RawContact>,
    scope: &mut Scope<'_, '_>,
    require_evidence: bool,
) -> Option<Contact> {
    let f = &raw.fields;
    let photo_consent = photo_consent(f, scope, require_evidence);
    scope.name("name", &f.name);
    let contact = Contact {
        id: ContactId::new(&raw.id),
        formerly: scope.former_names(&raw.id, &f.formerly),
        function: scope.text("function", &f.function),
        organisation: scope.maybe("organisation", &f.organisation),
        phone: scope.phone_with_extension(("phone", &f.phone), ("extension", &f.extension)),
        other_ways: scope.other_ways("", [&f.second_phone, &f.whatsapp, &f.relay]),
        email: scope.email("email", &f.email),
        photo: scope.media("photo", &f.photo),
        photo_consent,
        hours: scope.text("hours", &f.hours),
        regions: scope.references("regions", &f.regions),
        visibility: f.visibility.as_ref()?.value,
        window: f.window(),
        name: f.name.as_ref()?.value.clone(),
        name_origin: f.name.as_ref()?.span.into(),
    };
    Some(contact)
}

/// Consent for a portrait, which every portrait needs (`SG0245`).
fn photo_consent(
    f: &RawContact,
    scope: &mut Scope<'_, '_>,
    require_evidence: bool,
) -> Option<PhotoConsent> {
    let Some(consent) = &f.photo_consent else {
        if let Some(photo) = &f.photo {
            scope.report(problem!("SG0245").field("photo"), photo.span);
        }
        return None;
    };
    let c = &consent.value;
    scope.in_order(
        ("photo_consent.given", &c.given),
        ("photo_consent.expires", &c.expires),
    );
    scope.in_order(
        ("photo_consent.given", &c.given),
        ("photo_consent.withdrawn", &c.withdrawn),
    );
    if require_evidence && c.evidence.is_none() {
        scope.report(
            problem!("SG0208").field("photo_consent.evidence"),
            consent.span,
        );
    }
    Some(PhotoConsent {
        given: c.given.as_ref()?.value,
        expires: c.expires.as_ref().map(|d| d.value),
        withdrawn: c.withdrawn.as_ref().map(|d| d.value),
    })
}
