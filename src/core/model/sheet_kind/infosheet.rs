//! The information sheet on paper: the text of its web page.

use super::{PageSize, SheetFormat, SheetKind, SheetSubject};

/// An information sheet on A4.
pub static INFOSHEET: SheetKind = SheetKind {
    template: "infosheet.typ",
    subject: SheetSubject::Infosheet,
    route_word: "infosheets",
    title: None,
    is_released: false,
    formats: &[SheetFormat {
        kind: &INFOSHEET,
        name: "infosheet-pdf",
        word: "",
        page: PageSize {
            name: "A4",
            width: 210.0,
            height: 297.0,
            side: 15.0,
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
