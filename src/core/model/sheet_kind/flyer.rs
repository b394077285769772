//! The flyer of a region: who can be asked there, how to reach them, what they do.

use super::copyfit::{CopyfitSteps, Front, Ladder};
use super::{Imposition, PageSize, SheetFormat, SheetKind, SheetSubject};

/// A region's flyer, on A4 and on A5.
pub static FLYER: SheetKind = SheetKind {
    template: "flyer.typ",
    subject: SheetSubject::Region,
    route_word: "flyers",
    title: Some("print-title"),
    is_released: true,
    formats: &[
        SheetFormat {
            kind: &FLYER,
            name: "flyer-a4",
            word: "a4",
            page: PageSize {
                name: "A4",
                width: 210.0,
                height: 297.0,
                side: 15.0,
                head: 15.0,
                foot: 11.0,
            },
            scale: 1.0,
            is_default: true,
            has_thumbnail: true,
            copyfit: Some(&LARGE),
            imposition: None,
        },
        SheetFormat {
            kind: &FLYER,
            name: "flyer-a5",
            word: "a5",
            page: PageSize {
                name: "A5",
                width: 148.0,
                height: 210.0,
                side: 10.0,
                head: 10.0,
                foot: 8.0,
            },
            scale: 0.82,
            is_default: true,
            has_thumbnail: false,
            copyfit: Some(&SMALL),
            imposition: Some(Imposition {
                pages_across: 2,
                suffix: "2-op-a4",
            }),
        },
    ],
};

/// A4: all of it on one page where that can be.
static LARGE: CopyfitSteps = CopyfitSteps {
    role_columns: 2,
    agreement_columns: 2,
    counted: &COUNTED,
    by_persons: &[
        (0, &NOBODY),
        (1, &ALONE),
        (2, &TWO),
        (6, &SOME),
        (usize::MAX, &MANY),
    ],
};

/// A5: who and how to reach them in front, what they do on the back.
static SMALL: CopyfitSteps = CopyfitSteps {
    role_columns: 1,
    agreement_columns: 1,
    counted: &SMALL_COUNTED,
    by_persons: &[
        (0, &SMALL_NOBODY),
        (1, &SMALL_ALONE),
        (2, &SMALL_TWO),
        (usize::MAX, &SMALL_SOME),
    ],
};

/// Returns how persons are set: the kind of cards, how many beside each other, the widths of portraits and the height of
/// the band.
const fn front(cards: &'static str, columns: u8, portrait: f64, band: f64) -> Front {
    Front {
        cards,
        columns,
        portrait,
        band,
    }
}

static NOBODY: Ladder = Ladder {
    one: &[front("none", 1, 0.0, 66.0), front("none", 1, 0.0, 56.0)],
    duplex: &[front("none", 1, 0.0, 74.0)],
    flow: &[front("none", 1, 0.0, 60.0)],
};
static ALONE: Ladder = Ladder {
    one: &[
        front("large", 1, 56.0, 62.0),
        front("large", 1, 50.0, 58.0),
        front("large", 1, 40.0, 50.0),
    ],
    duplex: &[
        front("large", 1, 60.0, 70.0),
        front("large", 1, 50.0, 62.0),
        front("large", 1, 40.0, 50.0),
    ],
    flow: &[front("large", 1, 56.0, 62.0), front("large", 1, 40.0, 50.0)],
};
static TWO: Ladder = Ladder {
    one: &[
        front("pair", 2, 38.0, 60.0),
        front("pair", 2, 32.0, 54.0),
        front("two", 2, 26.0, 50.0),
    ],
    duplex: &[
        front("pair", 2, 44.0, 70.0),
        front("pair", 2, 36.0, 58.0),
        front("two", 2, 28.0, 50.0),
    ],
    flow: &[front("pair", 2, 38.0, 60.0), front("two", 2, 28.0, 50.0)],
};
static SOME: Ladder = Ladder {
    one: &[
        front("two", 2, 32.0, 56.0),
        front("two", 2, 26.0, 50.0),
        front("two", 2, 20.0, 46.0),
    ],
    duplex: &[
        front("two", 2, 36.0, 66.0),
        front("two", 2, 34.0, 58.0),
        front("two", 2, 30.0, 52.0),
        front("two", 2, 24.0, 48.0),
        front("two", 2, 20.0, 44.0),
    ],
    flow: &[
        front("two", 2, 30.0, 58.0),
        front("two", 2, 24.0, 52.0),
        front("two", 2, 20.0, 48.0),
    ],
};
static MANY: Ladder = Ladder {
    one: &[front("three", 3, 15.0, 46.0)],
    duplex: &[
        front("two", 2, 28.0, 54.0),
        front("two", 2, 24.0, 48.0),
        front("two", 2, 20.0, 44.0),
        front("three", 3, 15.0, 44.0),
    ],
    flow: &[
        front("two", 2, 30.0, 58.0),
        front("two", 2, 26.0, 56.0),
        front("two", 2, 22.0, 50.0),
        front("three", 3, 18.0, 48.0),
        front("three", 3, 15.0, 46.0),
    ],
};
static COUNTED: Ladder = Ladder {
    one: &[
        front("counted", 3, 0.0, 62.0),
        front("counted", 3, 0.0, 54.0),
        front("counted", 3, 0.0, 48.0),
    ],
    duplex: &[
        front("counted", 3, 0.0, 70.0),
        front("counted", 3, 0.0, 60.0),
        front("counted", 3, 0.0, 48.0),
    ],
    flow: &[front("counted", 3, 0.0, 54.0)],
};
static SMALL_COUNTED: Ladder = Ladder {
    one: &[],
    duplex: &[
        front("counted", 2, 0.0, 50.0),
        front("counted", 2, 0.0, 46.0),
    ],
    flow: &[front("counted", 2, 0.0, 46.0)],
};
static SMALL_NOBODY: Ladder = Ladder {
    one: &[front("none", 1, 0.0, 48.0)],
    duplex: &[front("none", 1, 0.0, 56.0), front("none", 1, 0.0, 48.0)],
    flow: &[front("none", 1, 0.0, 52.0)],
};
static SMALL_ALONE: Ladder = Ladder {
    one: &[],
    duplex: &[
        front("large", 1, 44.0, 52.0),
        front("large", 1, 36.0, 50.0),
        front("large", 1, 28.0, 46.0),
    ],
    flow: &[front("large", 1, 40.0, 50.0), front("large", 1, 28.0, 46.0)],
};
static SMALL_TWO: Ladder = Ladder {
    one: &[],
    duplex: &[
        front("large", 1, 34.0, 50.0),
        front("large", 1, 26.0, 46.0),
        front("two", 2, 20.0, 44.0),
    ],
    flow: &[
        front("large", 1, 34.0, 50.0),
        front("large", 1, 26.0, 46.0),
        front("two", 2, 20.0, 44.0),
    ],
};
static SMALL_SOME: Ladder = Ladder {
    one: &[],
    duplex: &[
        front("two", 2, 22.0, 48.0),
        front("two", 2, 18.0, 44.0),
        front("two", 2, 15.0, 42.0),
    ],
    flow: &[
        front("large", 1, 30.0, 50.0),
        front("large", 1, 24.0, 46.0),
        front("two", 2, 20.0, 46.0),
        front("two", 2, 15.0, 44.0),
    ],
};
