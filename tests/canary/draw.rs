//! Persons and their consents, at random; and what their consents permit, the third and simplest way to say it.

use std::sync::LazyLock;

use proptest::prelude::*;
use sleutelgids::model::facts::{Field, PlainFact};

/// Words of `consent[].fields`, in an order of this test's own; `standard` stands for the first fifteen.
pub const FIELDS: [&str; 26] = [
    "name",
    "photo",
    "quote",
    "intro",
    "languages",
    "roles",
    "topics",
    "target_groups",
    "profession",
    "home_region",
    "regions",
    "organisation",
    "engagement",
    "availability",
    "trainings",
    "phone",
    "whatsapp",
    "relay",
    "email",
    "form",
    "hours",
    "sensitive.origin",
    "sensitive.community",
    "sensitive.religion",
    "sensitive.position",
    "sensitive.status",
];

/// Plain facts that the table has beside these: the table alone tells of them.
pub static MORE_FACTS: LazyLock<Vec<PlainFact>> = LazyLock::new(|| {
    let all = PlainFact::all();
    all.filter(|fact| !FIELDS.contains(&fact.key())).collect()
});

/// Every word of `consent[].fields`.
static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let more = MORE_FACTS.iter().map(|fact| fact.key());
    FIELDS.into_iter().chain(more).collect()
});

/// Whether `standard` stands for a word.
fn is_standard(word: &str) -> bool {
    let more = MORE_FACTS.iter().filter(|fact| fact.key() == word);
    FIELDS[..15].contains(&word) || more.into_iter().any(|f| Field::Plain(*f).is_standard())
}

/// How names are written.
pub const SPELLINGS: [&str; 6] = [
    "plain",
    "plain",
    "comma",
    "title",
    "capitals",
    "family first",
];

/// A consent; days are counted from the day of the build.
#[derive(Debug, Clone)]
pub struct Consent {
    pub channels: Vec<&'static str>,
    pub standard: bool,
    pub fields: Vec<&'static str>,
    pub given: i64,
    pub expires: Option<i64>,
    pub withdrawn: Option<i64>,
}

/// A person.
#[derive(Debug, Clone)]
pub struct Person {
    pub number: usize,
    /// How the full name is written.
    pub spelling: &'static str,
    /// Whether a second file says the same of her.
    pub has_copy: bool,
    /// Whether her record has another name than it had.
    pub is_renamed: bool,
    /// Whether her record was removed.
    pub is_gone: bool,
    pub display: &'static str,
    pub status: &'static str,
    pub route: &'static str,
    pub reason: bool,
    pub draft: bool,
    pub from: Option<i64>,
    pub until: Option<i64>,
    pub retain: Option<i64>,
    pub consent: Vec<Consent>,
}

fn near() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![12 => Just(None), 1 => Just(Some(-1)), 2 => Just(Some(0)), 2 => Just(Some(1))]
}

fn consent() -> impl Strategy<Value = Consent> {
    let channels = prop_oneof![
        4 => Just(vec!["web", "print"]),
        2 => Just(vec!["web"]),
        1 => Just(vec!["print"]),
        1 => Just(vec!["internal", "open-data"]),
        1 => Just(vec!["web", "internal"]),
        2 => Just(vec!["internal", "print"]),
        1 => Just(vec!["web", "print", "internal"]),
    ];
    let fields = proptest::sample::subsequence(WORDS.clone(), 1..16);
    let given = prop_oneof![6 => Just(-400i64), 1 => Just(-1), 1 => Just(0), 1 => Just(1)];
    let end = || prop_oneof![6 => Just(None), 1 => Just(Some(1i64)), 1 => Just(Some(2)), 1 => Just(Some(900))];
    (
        channels,
        proptest::bool::weighted(0.4),
        fields,
        given,
        end(),
        end(),
    )
        .prop_map(
            |(channels, standard, fields, given, expires, withdrawn)| Consent {
                channels,
                standard,
                fields,
                given,
                expires: expires.map(|d| given + d),
                withdrawn: withdrawn.map(|d| given + d),
            },
        )
}

fn person() -> impl Strategy<Value = Person> {
    let display = proptest::sample::select(vec!["full", "full", "first", "pseudonym", "none"]);
    let status = proptest::sample::select(vec![
        "active", "active", "active", "active", "paused", "left",
    ]);
    let route = proptest::sample::select(vec!["direct", "direct", "form", "coordinator"]);
    let spelling = proptest::sample::select(SPELLINGS.to_vec());
    let files = (spelling, proptest::bool::weighted(0.25));
    let times = (near(), near(), near());
    let consent = proptest::collection::vec(consent(), 0..4);
    let facts = (
        display,
        status,
        route,
        any::<bool>(),
        proptest::bool::weighted(0.08),
    );
    (facts, files, times, consent).prop_map(
        |(
            (display, status, route, reason, draft),
            (spelling, has_copy),
            (from, until, retain),
            consent,
        )| Person {
            number: 0,
            spelling,
            has_copy,
            is_renamed: false,
            is_gone: false,
            display,
            status,
            route,
            reason,
            draft,
            from,
            until: until.map(|d| d.max(from.unwrap_or(d))),
            retain,
            consent,
        },
    )
}

/// So many persons.
pub fn persons(count: usize) -> impl Strategy<Value = Vec<Person>> {
    proptest::collection::vec(person(), count).prop_map(|mut all| {
        for (number, person) in all.iter_mut().enumerate() {
            person.number = number;
            person.make_consistent();
        }
        all
    })
}

impl Consent {
    fn covers(&self, other: &Self) -> bool {
        let mut words = WORDS.iter();
        self.channels.iter().any(|c| other.channels.contains(c))
            && words.any(|word| self.opens(word) && other.opens(word))
    }

    fn opens(&self, word: &str) -> bool {
        self.fields.contains(&word) || self.standard && is_standard(word)
    }
}

impl Person {
    /// What the program refuses to build cannot be looked for: a sensitive field without a reason, a consent that
    /// still allows what a later day took back.
    fn make_consistent(&mut self) {
        let mut fields = self.consent.iter().flat_map(|c| &c.fields);
        self.reason |= fields.any(|f| f.starts_with("sensitive."));
        let all = self.consent.clone();
        for (at, consent) in self.consent.iter_mut().enumerate() {
            let others = all.iter().enumerate().filter(|(other, _)| *other != at);
            let still = |day| {
                others
                    .clone()
                    .any(|(_, o)| o.given < day && o.covers(consent))
            };
            if consent.withdrawn.is_some_and(still) {
                consent.withdrawn = None;
            }
        }
    }

    /// Allows everything.
    pub fn open_all(&mut self) {
        let consent = Consent {
            channels: vec!["web", "print", "internal"],
            standard: true,
            fields: WORDS.clone(),
            given: -1,
            expires: Some(1),
            withdrawn: None,
        };
        let Self {
            number,
            spelling,
            has_copy,
            is_renamed,
            is_gone,
            ..
        } = *self;
        *self = Self {
            number,
            spelling,
            has_copy,
            is_renamed,
            is_gone,
            display: "full",
            status: "active",
            route: "direct",
            reason: true,
            draft: false,
            from: Some(0),
            until: Some(0),
            retain: Some(0),
            consent: vec![consent],
        };
    }

    /// Takes everything back on the day of the build.
    pub fn shut(&mut self) {
        self.consent.iter_mut().for_each(|c| c.withdrawn = Some(0));
    }

    /// Whether a field may be shown where all these channels are used.
    pub fn may(&self, field: &str, channels: &[&str]) -> bool {
        assert!(WORDS.contains(&field), "`{field}` is no field");
        let there = self.status == "active"
            && !self.is_gone
            && !self.draft
            && self.from.is_none_or(|d| d <= 0)
            && self.until.is_none_or(|d| d >= 0)
            && self.retain.is_none_or(|d| d >= 0);
        there
            && channels.iter().all(|channel| {
                self.consent.iter().any(|c| {
                    c.channels.contains(channel)
                        && c.opens(field)
                        && c.given <= 0
                        && c.expires.is_none_or(|d| d > 0)
                        && c.withdrawn.is_none_or(|d| d > 0)
                })
            })
    }

    /// Whether anything may.
    pub fn any(&self, channels: &[&str]) -> bool {
        WORDS.iter().any(|f| self.may(f, channels))
    }
}
