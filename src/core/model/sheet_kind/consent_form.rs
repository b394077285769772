//! The form on which a person is asked for her consent. It is for her and for the file, and in no edition.

use super::{PageSize, SheetFormat, SheetKind, SheetSubject};

/// The form on A4.
pub static CONSENT_FORM: SheetKind = SheetKind {
    template: "consent.typ",
    subject: SheetSubject::Consent,
    route_word: "",
    title: Some("consent-document"),
    is_released: false,
    formats: &[SheetFormat {
        kind: &CONSENT_FORM,
        name: "consent-form",
        word: "",
        page: PageSize {
            name: "A4",
            width: 210.0,
            height: 297.0,
            side: 18.0,
            head: 18.0,
            foot: 20.0,
        },
        scale: 1.0,
        is_default: true,
        has_thumbnail: false,
        copyfit: None,
        imposition: None,
    }],
};
