//! **A person's facts: the one table.** What a consent opens, and what every key of her record is.
//!
//! Consents, the form on which she is asked, the labels, the audit and the canary test all read the fields from here.
//! [`Field`] says what a consent can open; [`RECORD`] says of each key of a record which field opens it, or why none
//! does. A key that is not in the table fails `every_key_of_a_record_is_in_the_table`; a field that one of the readers
//! forgets does not compile, or fails a test that names it.

/// Declares [`Field`]: each with the word a consent uses for it, whether `standard` covers it, and the message that is
/// its label.
macro_rules! fields {
    ($( #[doc = $doc:literal] $field:ident: $word:literal, $cover:ident, $label:literal; )*) => {
        /// A field of a person that needs consent of its own.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Field {
            $( #[doc = $doc] $field, )*
        }

        impl Field {
            /// Every field, with the word a consent uses for it.
            pub const ALL: [(Self, &'static str); [$($word),*].len()] =
                [$((Self::$field, $word)),*];

            /// Returns whether the word `standard` in a consent covers it.
            pub const fn is_standard(self) -> bool {
                matches!(Cover::of(self), Cover::Standard)
            }

            /// The message that says what it is called on the website and on the form.
            pub const fn label(self) -> &'static str {
                match self { $( Self::$field => $label, )* }
            }
        }

        impl Cover {
            const fn of(field: Field) -> Self {
                match field { $( Field::$field => Self::$cover, )* }
            }
        }
    };
}

/// The consents that open a field.
enum Cover {
    /// Consents with the word `standard`, and those that name it.
    Standard,
    /// Consents that name it: for ways to reach someone, and sensitive facts.
    Named,
}

fields! {
    /// Name, as far as `display_name` allows.
    Name: "name", Standard, "consent-field-name";
    /// Portrait.
    Photo: "photo", Standard, "consent-field-photo";
    /// Her own words.
    Quote: "quote", Standard, "consent-field-quote";
    /// Introduction.
    Intro: "intro", Standard, "consent-field-intro";
    /// Languages.
    Languages: "languages", Standard, "label-languages";
    /// Roles.
    Roles: "roles", Standard, "label-roles";
    /// Topics.
    Topics: "topics", Standard, "label-topics";
    /// The groups she reaches.
    TargetGroups: "target_groups", Standard, "label-target-groups";
    /// Profession.
    Profession: "profession", Standard, "label-profession";
    /// The region in which she lives.
    HomeRegion: "home_region", Standard, "label-home";
    /// The regions in which she can be asked.
    Regions: "regions", Standard, "label-regions";
    /// For whom she works.
    Organisation: "organisation", Standard, "label-organisation";
    /// Terms of work.
    Engagement: "engagement", Standard, "label-engagement";
    /// The times at which she can be asked.
    Availability: "availability", Standard, "label-availability";
    /// The trainings she had.
    Trainings: "trainings", Standard, "label-trainings";
    /// Telephone number.
    Phone: "phone", Named, "label-phone";
    /// E-mail address.
    Email: "email", Named, "label-email";
    /// Form on the web.
    Form: "form", Named, "consent-field-form";
    /// The hours for calls.
    Hours: "hours", Named, "label-hours";
    /// Origin.
    SensitiveOrigin: "sensitive.origin", Named, "sensitive-origin";
    /// Community.
    SensitiveCommunity: "sensitive.community", Named, "sensitive-community";
    /// Religion.
    SensitiveReligion: "sensitive.religion", Named, "sensitive-religion";
    /// Position.
    SensitivePosition: "sensitive.position", Named, "sensitive-position";
    /// Residence status.
    SensitiveStatus: "sensitive.status", Named, "sensitive-status";
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

/// Every key of a person's record, nested ones after a dot, in the order of the format; the text below the record is
/// [`BODY`].
pub const RECORD: &[(&str, Fact)] = &[
    ("formerly", Fact::Kept),
    ("not_same_as", Fact::Setting),
    ("name", Fact::Value(Field::Name)),
    ("given_name", Fact::Value(Field::Name)),
    ("pseudonym", Fact::Value(Field::Name)),
    ("display_name", Fact::Setting),
    ("photo", Fact::Value(Field::Photo)),
    ("alt", Fact::Value(Field::Photo)),
    ("quote", Fact::Value(Field::Quote)),
    ("languages.tag", Fact::Shared(Field::Languages)),
    ("languages.level", Fact::Shared(Field::Languages)),
    ("roles", Fact::Shared(Field::Roles)),
    ("topics", Fact::Shared(Field::Topics)),
    ("target_groups", Fact::Value(Field::TargetGroups)),
    ("profession", Fact::Value(Field::Profession)),
    ("home_region", Fact::Shared(Field::HomeRegion)),
    ("regions", Fact::Shared(Field::Regions)),
    ("organisation", Fact::Shared(Field::Organisation)),
    ("engagement.kind", Fact::Shared(Field::Engagement)),
    ("engagement.since", Fact::Shared(Field::Engagement)),
    ("engagement.until", Fact::Shared(Field::Engagement)),
    ("availability", Fact::Value(Field::Availability)),
    ("trainings", Fact::Shared(Field::Trainings)),
    ("contact.route", Fact::Setting),
    ("contact.form", Fact::Value(Field::Form)),
    ("contact.phone", Fact::Value(Field::Phone)),
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
