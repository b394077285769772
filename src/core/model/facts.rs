//! **A person's facts: the one table.** What a consent opens, and what every key of her record is.
//!
//! Consents, the form on which she is asked, the labels, the audit and the canary test all read the fields from here.
//! [`Field`] says what a consent can open; [`record`] says of each key of a record which field opens it, or why none
//! does. A key that is not in the table fails `every_key_of_a_record_is_in_the_table`; a field that one of the readers
//! forgets does not compile, or fails a test that names it.
//!
//! A fact that is words and nothing else needs its row in [`TABLE`] and no code: reading and its schema, checking, the gate, the
//! form, the audit, cards, pages and flyers go through the row ([`PlainFact`]).

mod plain;

use Cover::{Named, Standard};

pub use plain::{FactTexts, PlainFact};

/// A field of a person that needs consent of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name, as far as `display_name` allows.
    Name,
    /// Portrait.
    Photo,
    /// Introduction.
    Intro,
    /// Languages.
    Languages,
    /// Roles.
    Roles,
    /// Topics.
    Topics,
    /// The region in which she lives.
    HomeRegion,
    /// The regions in which she can be asked.
    Regions,
    /// For whom she works.
    Organisation,
    /// Terms of work.
    Engagement,
    /// The trainings she had.
    Trainings,
    /// Telephone number.
    Phone,
    /// Number at which WhatsApp messages are read.
    Whatsapp,
    /// Service through which deaf people call.
    Relay,
    /// E-mail address.
    Email,
    /// Form on the web.
    Form,
    /// The hours for calls.
    Hours,
    /// Origin.
    SensitiveOrigin,
    /// Community.
    SensitiveCommunity,
    /// Religion.
    SensitiveReligion,
    /// Position.
    SensitivePosition,
    /// Residence status.
    SensitiveStatus,
    /// Words and nothing else.
    Plain(PlainFact),
}

/// Every field, in the order in which forms and pages show them.
#[rustfmt::skip] // A table is read by its lines.
const TABLE: &[Row] = &[
    field(Field::Name, "name", Standard, "consent-field-name"),
    field(Field::Photo, "photo", Standard, "consent-field-photo"),
    text("quote", "Her own words.", Standard, "consent-field-quote", &[ShownPlace::Apart]),
    field(Field::Intro, "intro", Standard, "consent-field-intro"),
    field(Field::Languages, "languages", Standard, "label-languages"),
    field(Field::Roles, "roles", Standard, "label-roles"),
    field(Field::Topics, "topics", Standard, "label-topics"),
    texts("target_groups", "Whom she reaches.", Standard, "label-target-groups", &[ShownPlace::Page]),
    text("profession", "Profession.", Standard, "label-profession", &[ShownPlace::Page]),
    field(Field::HomeRegion, "home_region", Standard, "label-home"),
    field(Field::Regions, "regions", Standard, "label-regions"),
    field(Field::Organisation, "organisation", Standard, "label-organisation"),
    field(Field::Engagement, "engagement", Standard, "label-engagement"),
    text("availability", "When she can be asked.", Standard, "label-availability", &[ShownPlace::Page, ShownPlace::Flyer]),
    field(Field::Trainings, "trainings", Standard, "label-trainings"),
    field(Field::Phone, "phone", Named, "label-phone"),
    field(Field::Whatsapp, "whatsapp", Named, "label-whatsapp"),
    field(Field::Relay, "relay", Named, "label-relay"),
    field(Field::Email, "email", Named, "label-email"),
    field(Field::Form, "form", Named, "consent-field-form"),
    field(Field::Hours, "hours", Named, "label-hours"),
    field(Field::SensitiveOrigin, "sensitive.origin", Named, "sensitive-origin"),
    field(Field::SensitiveCommunity, "sensitive.community", Named, "sensitive-community"),
    field(Field::SensitiveReligion, "sensitive.religion", Named, "sensitive-religion"),
    field(Field::SensitivePosition, "sensitive.position", Named, "sensitive-position"),
    field(Field::SensitiveStatus, "sensitive.status", Named, "sensitive-status"),
];

/// A line of the table.
struct Row {
    nature: Nature,
    /// The word that a consent uses for it; of a plain fact the key of the record too.
    word: &'static str,
    cover: Cover,
    /// The message that is its label.
    label: &'static str,
}

/// The code that knows a field.
#[derive(Clone, Copy)]
enum Nature {
    /// Code of its own, in each stage.
    Own(Field),
    /// None: words, which every stage takes alike.
    Plain {
        /// The description in the schema.
        description: &'static str,
        /// True of a list of texts, false of one.
        is_list: bool,
        /// Where readers meet it.
        places: &'static [ShownPlace],
    },
}

/// Where readers meet a plain fact. On her form it always stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownPlace {
    /// On her own page, a line of the list of facts.
    Page,
    /// On her card in lists of persons, a line.
    Card,
    /// On flyers, a line of her card.
    Flyer,
    /// In a place of its own on page and flyer, which templates know by the fact's name.
    Apart,
}

/// The consents that open a field.
#[derive(Clone, Copy)]
enum Cover {
    /// Consents with the word `standard`, and those that name it.
    Standard,
    /// Consents that name it: for ways to reach someone, and sensitive facts.
    Named,
}

/// A row of a field with code of its own.
const fn field(field: Field, word: &'static str, cover: Cover, label: &'static str) -> Row {
    Row {
        nature: Nature::Own(field),
        word,
        cover,
        label,
    }
}

/// A row of one text, which she may say in several languages. `word` is its key too, `description` what the schema says.
const fn text(
    word: &'static str,
    description: &'static str,
    cover: Cover,
    label: &'static str,
    places: &'static [ShownPlace],
) -> Row {
    Row {
        nature: Nature::Plain {
            description,
            is_list: false,
            places,
        },
        word,
        cover,
        label,
    }
}

/// A row of a list of texts.
const fn texts(
    word: &'static str,
    description: &'static str,
    cover: Cover,
    label: &'static str,
    places: &'static [ShownPlace],
) -> Row {
    Row {
        nature: Nature::Plain {
            description,
            is_list: true,
            places,
        },
        word,
        cover,
        label,
    }
}

impl Field {
    /// Every field, with the word a consent uses for it, in the order of the table.
    pub const ALL: [(Self, &'static str); TABLE.len()] = {
        let mut fields = [(Self::Name, ""); TABLE.len()];
        let mut row = 0;
        while row < TABLE.len() {
            fields[row] = (Self::in_row(row), TABLE[row].word);
            row += 1;
        }
        fields
    };

    /// The field of a row.
    const fn in_row(row: usize) -> Self {
        match TABLE[row].nature {
            Nature::Own(field) => field,
            Nature::Plain { .. } => Self::Plain(PlainFact::in_row(row)),
        }
    }

    /// Returns the number of its row in the table, which is less than 64.
    pub fn row(self) -> usize {
        let row = match self {
            Self::Plain(fact) => Some(fact.row()),
            own => Self::ALL.iter().position(|(field, _)| *field == own),
        };
        row.expect("every field has a row in the table of facts")
    }

    /// Returns whether the word `standard` in a consent covers it.
    pub fn is_standard(self) -> bool {
        matches!(TABLE[self.row()].cover, Standard)
    }

    /// The message that says what it is called on the website and on the form.
    pub fn label(self) -> &'static str {
        TABLE[self.row()].label
    }
}

/// The nature of a key of a person's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// A value of her own, which a consent for this field opens.
    Value(Field),
    /// A word of a few that all records share, or a reference to a record with a page of its own: shown with consent
    /// for this field, and no secret in itself.
    Shared(Field),
    /// A value of her own that no consent opens.
    Kept,
    /// Says how the record is to be used, and is shown nowhere.
    Setting,
}

/// Every key of a person's record and its nature, nested ones after a dot; the text below the record is [`BODY`].
pub fn record() -> impl Iterator<Item = (&'static str, Fact)> {
    let plain = PlainFact::all().map(|fact| (fact.key(), Fact::Value(Field::Plain(fact))));
    RECORD.iter().copied().chain(plain)
}

/// The keys that are no plain facts.
const RECORD: &[(&str, Fact)] = &[
    ("formerly", Fact::Kept),
    ("not_same_as", Fact::Setting),
    ("name", Fact::Value(Field::Name)),
    ("given_name", Fact::Value(Field::Name)),
    ("pseudonym", Fact::Value(Field::Name)),
    ("display_name", Fact::Setting),
    ("photo", Fact::Value(Field::Photo)),
    ("alt", Fact::Value(Field::Photo)),
    ("languages.tag", Fact::Shared(Field::Languages)),
    ("languages.level", Fact::Shared(Field::Languages)),
    ("roles", Fact::Shared(Field::Roles)),
    ("topics", Fact::Shared(Field::Topics)),
    ("home_region", Fact::Shared(Field::HomeRegion)),
    ("regions", Fact::Shared(Field::Regions)),
    ("organisation", Fact::Shared(Field::Organisation)),
    ("engagement.kind", Fact::Shared(Field::Engagement)),
    ("engagement.since", Fact::Shared(Field::Engagement)),
    ("engagement.until", Fact::Shared(Field::Engagement)),
    ("trainings", Fact::Shared(Field::Trainings)),
    ("contact.route", Fact::Setting),
    ("contact.form", Fact::Value(Field::Form)),
    ("contact.phone", Fact::Value(Field::Phone)),
    ("contact.extension", Fact::Value(Field::Phone)),
    ("contact.second_phone", Fact::Value(Field::Phone)),
    ("contact.whatsapp", Fact::Value(Field::Whatsapp)),
    ("contact.relay", Fact::Value(Field::Relay)),
    ("contact.email", Fact::Value(Field::Email)),
    ("contact.hours", Fact::Value(Field::Hours)),
    ("sensitive.origin", Fact::Value(Field::SensitiveOrigin)),
    (
        "sensitive.community",
        Fact::Value(Field::SensitiveCommunity),
    ),
    ("sensitive.religion", Fact::Value(Field::SensitiveReligion)),
    ("sensitive.position", Fact::Value(Field::SensitivePosition)),
    ("sensitive.status", Fact::Value(Field::SensitiveStatus)),
    ("sensitive.reason", Fact::Kept),
    ("born", Fact::Kept),
    ("consent.channels", Fact::Setting),
    ("consent.fields", Fact::Setting),
    ("consent.given", Fact::Setting),
    ("consent.expires", Fact::Setting),
    ("consent.withdrawn", Fact::Setting),
    ("consent.evidence", Fact::Kept),
    ("consent.explained_in", Fact::Setting),
    ("consent.guardian", Fact::Kept),
    ("status", Fact::Setting),
    ("retain_until", Fact::Setting),
    ("draft", Fact::Setting),
    ("publish_from", Fact::Setting),
    ("publish_until", Fact::Setting),
    ("review_by", Fact::Setting),
    ("owner", Fact::Kept),
    ("mentions", Fact::Setting),
    ("mentions_reason", Fact::Kept),
    ("translations.status", Fact::Setting),
    ("translations.translator", Fact::Setting),
    ("translations.date", Fact::Setting),
    ("translations.source_hash", Fact::Setting),
    ("translation.status", Fact::Setting),
    ("translation.translator", Fact::Setting),
    ("translation.date", Fact::Setting),
    ("translation.source_hash", Fact::Setting),
    BODY,
];

/// The text below a record.
pub const BODY: (&str, Fact) = ("intro", Fact::Value(Field::Intro));
