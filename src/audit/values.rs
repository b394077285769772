//! Every personal value of a site, and whether it may be shown.
//!
//! In: the catalogue and the raw records (a value that no edition can reach must not be published either). Out:
//! [`Value`]s, each with its record, its field and, where it may not be shown, the reason. Holds secrets: nothing
//! here is ever printed as it is.

use pulldown_cmark::{Event, TagEnd};

use super::birthdays;
use super::rule::{Place, Verdict};
use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::markdown::parser;
use sleutelgids_core::model::publication::{Quotation, Source};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::who::Contact;
use sleutelgids_core::model::{AddressKey, OtherWays, Phone, Relay, Text};
use sleutelgids_records::load::address_key;
use sleutelgids_records::load::raw::{RawContactRoute, RawPerson, RawRecord, RawRecords};
use sleutelgids_records::person::{Consent, ContactRoute, DisplayName, Field, Person, Sensitive};
use sleutelgids_records::validate::Catalogue;

/// The part of a person that a value tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A whole name: excused only by an equal name, or by a longer one that it is part of.
    Name,
    /// A word of a name: excused as a name is, and where it is a word of the language.
    NameWord,
    /// Points at one person, as a sentence or an address does: excused only by an equal value.
    Telling,
    /// Part of a text: excused where another text that may be read has the same words.
    Part,
    /// A word that others may use as well: excused as a part of a text is.
    Common,
    /// A telephone number: its digits count.
    Phone,
}

/// A value of a record.
#[derive(Debug, Clone)]
pub struct Value {
    /// `kind/id`.
    pub record: String,
    /// The field, with the language where there are several.
    pub field: String,
    /// The value itself.
    pub text: String,
    /// The part of the person it tells.
    pub kind: Kind,
    /// Why it may not be shown; `None` when it may.
    pub forbidden: Option<sleutelgids_core::diag::Words>,
    /// True when it may be shown only where the person herself is: a way to reach her, a sensitive fact.
    pub bound: bool,
}

/// Signs that end a sentence.
pub const SENTENCE_ENDS: [char; 10] = ['.', '!', '?', '؟', '۔', '።', '፧', '。', '।', '\n'];
/// A sentence of fewer characters is no more than a word or two.
const SENTENCE: usize = 20;
/// Part of a sentence: so many words, and so many further the next part.
const PART: (usize, usize) = (5, 2);
/// Words that stand within many names and tell of nobody.
const PARTICLES: [&str; 34] = [
    "van", "von", "den", "der", "des", "ten", "ter", "vom", "zum", "zur", "bin", "ben", "bint",
    "ibn", "abu", "abd", "umm", "del", "della", "dos", "das", "san", "los", "las", "and", "het",
    "the", "voor", "over", "aan", "bij", "oud", "ould", "mac",
];

/// Collects values.
pub struct Values<'a> {
    /// The place in which they are judged.
    pub place: Place,
    /// The record they belong to.
    pub record: String,
    /// The values so far.
    pub all: &'a mut Vec<Value>,
}

/// Every personal value of the site.
pub fn personal(catalogue: &Catalogue, raw: &RawRecords, place: Place) -> Vec<Value> {
    let mut values = Vec::new();
    for person in catalogue.persons.values() {
        let record = format!("persons/{}", person.id);
        Values {
            place,
            record,
            all: &mut values,
        }
        .person(person);
    }
    for contact in catalogue.contacts.values() {
        let record = format!("contacts/{}", contact.id);
        Values {
            place,
            record,
            all: &mut values,
        }
        .contact(contact);
    }
    for record in &raw.persons {
        Values {
            place,
            record: record.name.clone(),
            all: &mut values,
        }
        .raw(record);
    }
    for article in catalogue.articles.values() {
        let record = format!("articles/{}", article.id);
        Values {
            place,
            record,
            all: &mut values,
        }
        .quotations(catalogue, &article.quotations);
    }
    for sheet in catalogue.infosheets.values() {
        let record = format!("infosheets/{}", sheet.id);
        Values {
            place,
            record,
            all: &mut values,
        }
        .quotations(catalogue, &sheet.quotations);
    }
    values
}

/// The secret from which addresses are made: nothing opens it.
pub fn address_key(key: &AddressKey) -> Value {
    Value {
        record: address_key::FILE.to_owned(),
        field: "key".to_owned(),
        text: key.digits(),
        kind: Kind::Telling,
        forbidden: Some(say!("why-never")),
        bound: false,
    }
}

/// Why a record names somebody on purpose: for staff alone.
pub fn mention_reason(record: &str, reason: &str) -> Value {
    Value {
        record: record.to_owned(),
        field: "mentions_reason".to_owned(),
        text: reason.to_owned(),
        kind: Kind::Common,
        forbidden: Some(say!("why-never")),
        bound: false,
    }
}

impl Values<'_> {
    /// Adds a value.
    pub fn add(&mut self, field: &str, text: &str, kind: Kind, verdict: &Verdict) {
        if text.trim().is_empty() {
            return;
        }
        self.all.push(Value {
            record: self.record.clone(),
            field: field.to_owned(),
            text: text.to_owned(),
            kind,
            forbidden: verdict.as_ref().err().cloned(),
            bound: false,
        });
    }

    /// Adds values that may be shown only where the person is.
    fn bound(&mut self, add: impl FnOnce(&mut Self)) {
        let count_before = self.all.len();
        add(self);
        self.all[count_before..]
            .iter_mut()
            .for_each(|value| value.bound = true);
    }

    /// A text in each language: sentence by sentence, for part of a text is as bad as the whole.
    fn text(&mut self, field: &str, text: Option<&Text>, verdict: &Verdict) {
        for (lang, value) in text.iter().flat_map(|t| t.iter()) {
            self.sentences(&format!("{field} ({lang})"), value, verdict);
        }
    }

    /// A text, sentence by sentence, and the parts of long sentences.
    pub fn sentences(&mut self, field: &str, text: &str, verdict: &Verdict) {
        let mut short = true;
        for sentence in text.split(SENTENCE_ENDS).map(str::trim) {
            if sentence.chars().count() >= SENTENCE {
                short = false;
                self.add(field, sentence, Kind::Telling, verdict);
                self.parts(field, sentence, verdict);
            }
        }
        if short {
            self.add(field, text, Kind::Common, verdict);
        }
    }

    /// The parts of a sentence that may not be shown: whoever copies half of it copies it.
    fn parts(&mut self, field: &str, sentence: &str, verdict: &Verdict) {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let (length, step) = PART;
        if verdict.is_ok() || words.len() <= length {
            return;
        }
        let last = words.len() - length;
        for at in (0..last).step_by(step).chain([last]) {
            let part = words[at..at + length].join(" ");
            if part.chars().count() >= SENTENCE {
                self.add(field, &part, Kind::Part, verdict);
            }
        }
    }

    fn never(&mut self, field: &str, text: Option<&String>, kind: Kind) {
        if let Some(text) = text {
            self.add(field, text, kind, &Err(say!("why-never")));
        }
    }

    fn person(&mut self, p: &Person) {
        let place = self.place;
        // No `..`: a fact that is added does not compile before it is looked for, or named below.
        let Person {
            id,
            formerly,
            name,
            // No value: where it stands.
            name_origin: _,
            given_name,
            pseudonym,
            photo,
            alt,
            facts,
            intro,
            contact,
            sensitive,
            born,
            consent,
            // References, and words of a few: `Fact::Shared`.
            languages: _,
            roles: _,
            topics: _,
            home_region: _,
            regions: _,
            organisation: _,
            engagement: _,
            trainings: _,
            // Decide what is shown: `Fact::Setting`.
            display_name: _,
            status: _,
            retain_until: _,
            window: _,
        } = p;
        self.names(p, name, given_name, pseudonym.as_ref());
        let full = place.name(p, DisplayName::Full);
        let is_one_name = name == given_name && place.name(p, DisplayName::First).is_ok();
        let verdict = place
            .field(p, Field::Photo)
            .and(if is_one_name { Ok(()) } else { full });
        self.text("alt", alt.as_ref(), &verdict);
        for (lang, body) in intro.iter().flat_map(|t| t.iter()) {
            let verdict = place.field(p, Field::Intro);
            self.sentences(&format!("intro ({lang})"), &plain(&body.source), &verdict);
        }
        for (fact, texts) in facts.iter() {
            let verdict = place.field(p, Field::Plain(fact));
            for (n, text) in texts.iter().enumerate() {
                let field = match fact.is_list() {
                    true => format!("{}[{n}]", fact.key()),
                    false => fact.key().to_owned(),
                };
                self.text(&field, Some(text), &verdict);
            }
        }
        self.bound(|own| own.contact_route(p, contact));
        self.bound(|own| own.sensitive(p, sensitive));
        consent
            .iter()
            .enumerate()
            .for_each(|(n, consent)| self.consent(n, consent));
        let born = born.iter().flat_map(|day| birthdays::writings(*day));
        born.for_each(|day| self.never("born", Some(&day), Kind::Telling));
        self.word("record's name", id.as_str());
        formerly
            .iter()
            .for_each(|id| self.word("formerly", id.as_str()));
        if let Some(photo) = photo {
            let name = photo.as_str().rsplit('/').next().unwrap_or_default();
            self.word(
                "photo, the name of its file",
                name.split('.').next().unwrap_or_default(),
            );
        }
    }

    fn names(&mut self, p: &Person, name: &str, given: &str, pseudonym: Option<&String>) {
        let full = self.place.name(p, DisplayName::Full);
        let first = self.place.name(p, DisplayName::First);
        let several = name.split_whitespace().count() > 1;
        let kind = if several { Kind::Name } else { Kind::NameWord };
        let verdict = if several || full.is_ok() {
            &full
        } else {
            &first
        };
        self.add("name", name, kind, verdict);
        let address = fold_slug(name);
        let kind = if address.contains('-') {
            Kind::Name
        } else {
            Kind::NameWord
        };
        self.add("name, as an address", &address, kind, verdict);
        self.add("given_name", given, Kind::NameWord, &first);
        for word in name.split(|c: char| c.is_whitespace() || "()-\"“”,.".contains(c)) {
            let telling =
                word.chars().count() > 2 && !PARTICLES.contains(&word.to_lowercase().as_str());
            if telling && several && !given.split_whitespace().any(|own| own == word) {
                self.add("name, a part of it", word, Kind::NameWord, &full);
            }
        }
        if let Some(name) = pseudonym {
            let kind = if name.contains(' ') {
                Kind::Name
            } else {
                Kind::NameWord
            };
            self.add(
                "pseudonym",
                name,
                kind,
                &self.place.name(p, DisplayName::Pseudonym),
            );
        }
    }

    fn contact_route(&mut self, p: &Person, route: &ContactRoute) {
        let place = self.place;
        match route {
            ContactRoute::Coordinator => {}
            ContactRoute::Form(url) => {
                self.add(
                    "contact.form",
                    url,
                    Kind::Telling,
                    &place.field(p, Field::Form),
                );
            }
            ContactRoute::Direct {
                phone,
                other_ways,
                email,
                hours,
            } => {
                if let Some(phone) = phone {
                    self.number("contact.phone", phone, &place.field(p, Field::Phone));
                }
                self.other_ways("contact.", other_ways, |field| place.field(p, field));
                if let Some(email) = email {
                    self.add(
                        "contact.email",
                        email,
                        Kind::Telling,
                        &place.field(p, Field::Email),
                    );
                }
                self.text(
                    "contact.hours",
                    hours.as_ref(),
                    &place.field(p, Field::Hours),
                );
            }
        }
    }

    fn sensitive(&mut self, p: &Person, facts: &Sensitive) {
        let Sensitive {
            origin,
            community,
            religion,
            position,
            status,
            reason,
        } = facts;
        for (field, value, consent) in [
            ("sensitive.origin", origin, Field::SensitiveOrigin),
            ("sensitive.community", community, Field::SensitiveCommunity),
            ("sensitive.religion", religion, Field::SensitiveReligion),
            ("sensitive.position", position, Field::SensitivePosition),
            ("sensitive.status", status, Field::SensitiveStatus),
        ] {
            if let Some(value) = value {
                self.sentences(field, value, &self.place.sensitive(p, consent));
            }
        }
        if let Some(reason) = reason {
            self.sentences("sensitive.reason", reason, &Err(say!("why-never")));
        }
    }

    /// Adds the facts of a consent that no consent can open.
    fn consent(&mut self, n: usize, consent: &Consent) {
        let Consent {
            evidence,
            guardian,
            channels: _,
            fields: _,
            given: _,
            expires: _,
            withdrawn: _,
            explained_in: _,
        } = consent;
        self.never(
            &format!("consent[{n}].evidence"),
            evidence.as_ref(),
            Kind::Common,
        );
        self.never(
            &format!("consent[{n}].guardian"),
            guardian.as_ref(),
            Kind::Common,
        );
    }

    /// A number and the extension behind it, which mostly has too few digits to tell anybody apart.
    fn number(&mut self, field: &str, phone: &Phone, verdict: &Result<(), Words>) {
        self.add(field, &phone.shown, Kind::Phone, verdict);
        if let Some(extension) = &phone.extension {
            let field = field.replace("phone", "extension");
            self.add(&field, extension, Kind::Phone, verdict);
        }
    }

    /// Ways to call or write beside the first number; `verdict` says of the field of each whether it may be shown.
    fn other_ways(
        &mut self,
        within: &str,
        ways: &OtherWays,
        verdict: impl Fn(Field) -> Result<(), Words>,
    ) {
        let OtherWays {
            second,
            whatsapp,
            relay,
        } = ways;
        if let Some(phone) = second {
            let field = format!("{within}second_phone");
            self.number(&field, phone, &verdict(Field::Phone));
        }
        if let Some(phone) = whatsapp {
            let field = format!("{within}whatsapp");
            self.number(&field, phone, &verdict(Field::Whatsapp));
        }
        let field = format!("{within}relay");
        match relay {
            Some(Relay::Number(phone)) => self.number(&field, phone, &verdict(Field::Relay)),
            Some(Relay::Web(url)) => {
                self.add(&field, url, Kind::Telling, &verdict(Field::Relay));
            }
            None => {}
        }
    }

    /// A name that staff gave a file, unless it is an ordinary word or what a nameless person's page is called.
    fn word(&mut self, field: &str, name: &str) {
        let numbered = name.strip_prefix("p-").is_some_and(|n| !n.starts_with('0'));
        if !numbered && name.contains(|c: char| matches!(c, '-' | '_' | ' ') || c.is_ascii_digit())
        {
            self.never(field, Some(&name.to_owned()), Kind::Common);
        }
    }

    fn contact(&mut self, c: &Contact) {
        let verdict = self.place.contact(c);
        // No `..`: a fact that is added does not compile before it is looked for, or named below.
        let Contact {
            name,
            name_origin: _,
            function,
            phone,
            other_ways,
            email,
            hours,
            id: _,
            formerly: _,
            organisation: _,
            photo: _,
            photo_consent: _,
            regions: _,
            visibility: _,
            window: _,
        } = c;
        let kind = if name.contains(' ') {
            Kind::Name
        } else {
            Kind::NameWord
        };
        self.add("name", name, kind, &verdict);
        if let Some(phone) = phone {
            self.number("phone", phone, &verdict);
        }
        self.other_ways("", other_ways, |_| verdict.clone());
        if let Some(email) = email {
            self.add("email", email, Kind::Telling, &verdict);
        }
        self.text("function", function.as_ref(), &verdict);
        self.text("hours", hours.as_ref(), &verdict);
    }

    /// Adds the facts that the record holds and the catalogue does not: ways of contact that its route leaves out, its owner.
    fn raw(&mut self, record: &RawRecord<RawPerson>) {
        let f = &record.fields;
        self.never("owner", f.owner.as_ref().map(|o| &o.value), Kind::Common);
        let Some(contact) = f.contact.as_ref().map(|c| &c.value) else {
            return;
        };
        let RawContactRoute {
            route: _,
            form,
            phone,
            extension,
            second_phone,
            whatsapp,
            relay,
            email,
            hours,
        } = contact;
        let route = Err(say!("why-route"));
        for (field, value, kind) in [
            ("contact.form", form, Kind::Telling),
            ("contact.phone", phone, Kind::Phone),
            ("contact.extension", extension, Kind::Phone),
            ("contact.second_phone", second_phone, Kind::Phone),
            ("contact.whatsapp", whatsapp, Kind::Phone),
            ("contact.relay", relay, Kind::Telling),
            ("contact.email", email, Kind::Telling),
        ] {
            if let Some(value) = value
                && !self.has(field)
            {
                self.add(field, &value.value, kind, &route);
            }
        }
        if !self.has("contact.hours") {
            for (lang, hours) in hours.iter().flat_map(|h| &h.value.0) {
                self.sentences(&format!("contact.hours ({lang})"), &hours.value, &route);
            }
        }
    }

    /// Returns whether the record has a value of this field already.
    fn has(&self, field: &str) -> bool {
        self.all
            .iter()
            .any(|v| v.record == self.record && v.field.starts_with(field))
    }

    /// Adds quotations, which fall away with whoever said them.
    fn quotations(&mut self, catalogue: &Catalogue, quotations: &[Quotation<Source>]) {
        for (n, quotation) in quotations.iter().enumerate() {
            let verdict = match &quotation.by {
                Source::Person(id) => catalogue.persons.get(id).map(|p| self.place.anything(p)),
                Source::Contact(id) => catalogue.contacts.get(id).map(|c| self.place.contact(c)),
                Source::Named(_) => Some(Ok(())),
            };
            let verdict = verdict.unwrap_or_else(|| Err(say!("why-unknown-source")));
            self.text(&format!("quotations[{n}]"), Some(&quotation.text), &verdict);
        }
    }
}

/// The words of a Markdown text, without its marks.
pub fn plain(markdown: &str) -> String {
    let mut text = String::new();
    for event in parser(markdown) {
        match event {
            Event::Text(t) | Event::Code(t) => text.push_str(&t),
            Event::SoftBreak => text.push(' '),
            Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {}
            Event::HardBreak | Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    text
}
