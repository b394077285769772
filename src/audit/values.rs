//! Every personal value of a site, and whether it may be shown.
//!
//! In: the catalogue and the raw records (a value that no edition can reach must not be published either). Out:
//! [`Value`]s, each with its record, its field and, where it may not be shown, the reason. Holds secrets: nothing
//! here is ever printed as it is.

use pulldown_cmark::{Event, Parser, TagEnd};

use super::rule::{Place, Verdict};
use crate::diag::say;
use crate::load::address_key;
use crate::load::raw::{RawPerson, RawRecord, RawRecords};
use crate::model::person::{ContactRoute, DisplayName, Field, Person};
use crate::model::publication::{Quotation, Source};
use crate::model::slug::fold_slug;
use crate::model::who::Contact;
use crate::model::{AddressKey, Date, Text};
use crate::validate::Catalogue;

/// What a value tells of someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Points at one person: never excused because some other text holds it too.
    Telling,
    /// A word that others may use as well.
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
    /// What it tells.
    pub kind: Kind,
    /// Why it may not be shown; `None` when it may.
    pub forbidden: Option<crate::diag::Words>,
}

/// A sentence of fewer characters is no more than a word or two.
const SENTENCE: usize = 20;

/// Collects values.
struct Values<'a> {
    place: Place,
    record: String,
    all: &'a mut Vec<Value>,
}

/// Every personal value of the site.
pub fn personal(catalogue: &Catalogue, raw: &RawRecords, place: Place) -> Vec<Value> {
    let mut all = Vec::new();
    for person in catalogue.persons.values() {
        let record = format!("persons/{}", person.id);
        Values { place, record, all: &mut all }.person(person);
    }
    for contact in catalogue.contacts.values() {
        let record = format!("contacts/{}", contact.id);
        Values { place, record, all: &mut all }.contact(contact);
    }
    for record in &raw.persons {
        Values { place, record: record.name.clone(), all: &mut all }.raw(record);
    }
    for article in catalogue.articles.values() {
        let record = format!("articles/{}", article.id);
        Values { place, record, all: &mut all }.quotations(catalogue, &article.quotations);
    }
    for sheet in catalogue.infosheets.values() {
        let record = format!("infosheets/{}", sheet.id);
        Values { place, record, all: &mut all }.quotations(catalogue, &sheet.quotations);
    }
    all
}

/// The secret from which addresses are made: nothing opens it.
pub fn address_key(key: &AddressKey) -> Value {
    Value {
        record: address_key::FILE.to_owned(),
        field: "key".to_owned(),
        text: key.digits(),
        kind: Kind::Telling,
        forbidden: Some(say!("why-never")),
    }
}

impl Values<'_> {
    fn add(&mut self, field: &str, text: &str, kind: Kind, verdict: &Verdict) {
        if text.trim().is_empty() {
            return;
        }
        self.all.push(Value {
            record: self.record.clone(),
            field: field.to_owned(),
            text: text.to_owned(),
            kind,
            forbidden: verdict.as_ref().err().cloned(),
        });
    }

    /// A text in each language: sentence by sentence, for part of a text is as bad as the whole.
    fn text(&mut self, field: &str, text: Option<&Text>, verdict: &Verdict) {
        for (lang, value) in text.iter().flat_map(|t| t.iter()) {
            self.sentences(&format!("{field} ({lang})"), value, verdict);
        }
    }

    fn sentences(&mut self, field: &str, text: &str, verdict: &Verdict) {
        const ENDS: [char; 10] = ['.', '!', '?', '؟', '۔', '።', '፧', '。', '।', '\n'];
        let mut short = true;
        for sentence in text.split(ENDS).map(str::trim) {
            if sentence.chars().count() >= SENTENCE {
                short = false;
                self.add(field, sentence, Kind::Telling, verdict);
            }
        }
        if short {
            self.add(field, text, Kind::Common, verdict);
        }
    }

    fn never(&mut self, field: &str, text: Option<&String>, kind: Kind) {
        if let Some(text) = text {
            self.add(field, text, kind, &Err(say!("why-never")));
        }
    }

    fn person(&mut self, p: &Person) {
        let place = self.place;
        self.names(p);
        let photo = place.field(p, Field::Photo);
        let full = place.name(p, DisplayName::Full);
        let one = p.name == p.given_name && place.name(p, DisplayName::First).is_ok();
        let alt = photo.and(if one { Ok(()) } else { full });
        self.text("alt", p.alt.as_ref(), &alt);
        self.text("quote", p.quote.as_ref(), &place.field(p, Field::Quote));
        for (lang, body) in p.intro.iter().flat_map(|t| t.iter()) {
            let verdict = place.field(p, Field::Intro);
            self.sentences(&format!("intro ({lang})"), &plain(&body.source), &verdict);
        }
        for (n, group) in p.target_groups.iter().enumerate() {
            let verdict = place.field(p, Field::TargetGroups);
            self.text(&format!("target_groups[{n}]"), Some(group), &verdict);
        }
        let verdict = place.field(p, Field::Profession);
        self.text("profession", p.profession.as_ref(), &verdict);
        let verdict = place.field(p, Field::Availability);
        self.text("availability", p.availability.as_ref(), &verdict);
        self.contact_route(p);
        self.sensitive(p);
        self.hidden(p);
    }

    fn names(&mut self, p: &Person) {
        let full = self.place.name(p, DisplayName::Full);
        let first = self.place.name(p, DisplayName::First);
        let several = p.name.split_whitespace().count() > 1;
        let kind = if several { Kind::Telling } else { Kind::Common };
        let verdict = if several || full.is_ok() { &full } else { &first };
        self.add("name", &p.name, kind, verdict);
        self.add("name, as an address", &fold_slug(&p.name), Kind::Common, verdict);
        self.add("given_name", &p.given_name, Kind::Common, &first);
        for word in p.name.split(|c: char| c.is_whitespace() || "()-\"“”,".contains(c)) {
            if word != p.given_name && word.chars().count() > 3 && several {
                self.add("name, a part of it", word, Kind::Common, &full);
            }
        }
        if let Some(name) = &p.pseudonym {
            let kind = if name.contains(' ') { Kind::Telling } else { Kind::Common };
            self.add("pseudonym", name, kind, &self.place.name(p, DisplayName::Pseudonym));
        }
    }

    fn contact_route(&mut self, p: &Person) {
        let place = self.place;
        match &p.contact {
            ContactRoute::Coordinator => {}
            ContactRoute::Form(url) => {
                self.add("contact.form", url, Kind::Telling, &place.field(p, Field::Form));
            }
            ContactRoute::Direct { phone, email, hours } => {
                if let Some(phone) = phone {
                    self.add("contact.phone", phone, Kind::Phone, &place.field(p, Field::Phone));
                }
                if let Some(email) = email {
                    self.add("contact.email", email, Kind::Telling, &place.field(p, Field::Email));
                }
                self.text("contact.hours", hours.as_ref(), &place.field(p, Field::Hours));
            }
        }
    }

    fn sensitive(&mut self, p: &Person) {
        let s = &p.sensitive;
        for (field, value, consent) in [
            ("sensitive.origin", &s.origin, Field::SensitiveOrigin),
            ("sensitive.community", &s.community, Field::SensitiveCommunity),
            ("sensitive.religion", &s.religion, Field::SensitiveReligion),
            ("sensitive.position", &s.position, Field::SensitivePosition),
            ("sensitive.status", &s.status, Field::SensitiveStatus),
        ] {
            if let Some(value) = value {
                self.sentences(field, value, &self.place.sensitive(p, consent));
            }
        }
        if let Some(reason) = &s.reason {
            self.sentences("sensitive.reason", reason, &Err(say!("why-never")));
        }
    }

    /// What no consent can open.
    fn hidden(&mut self, p: &Person) {
        for (n, consent) in p.consent.iter().enumerate() {
            self.never(&format!("consent[{n}].evidence"), consent.evidence.as_ref(), Kind::Telling);
            self.never(&format!("consent[{n}].guardian"), consent.guardian.as_ref(), Kind::Telling);
        }
        if let Some(born) = p.born {
            birthdays(born).iter().for_each(|d| self.never("born", Some(d), Kind::Telling));
        }
        self.word("record's name", p.id.as_str());
        if let Some(photo) = &p.photo {
            let name = photo.as_str().rsplit('/').next().unwrap_or_default();
            self.word("photo, the name of its file", name.split('.').next().unwrap_or_default());
        }
    }

    /// A name that staff gave a file, unless it is an ordinary word or what a nameless person's page is called.
    fn word(&mut self, field: &str, name: &str) {
        let numbered = name.strip_prefix("p-").is_some_and(|n| !n.starts_with('0'));
        let unusual = |c: char| matches!(c, '-' | '_' | ' ') || c.is_ascii_digit();
        if !numbered && name.contains(unusual) {
            self.never(field, Some(&name.to_owned()), Kind::Common);
        }
    }

    fn contact(&mut self, c: &Contact) {
        let verdict = self.place.contact(c);
        self.add("name", &c.name, Kind::Telling, &verdict);
        if let Some(phone) = &c.phone {
            self.add("phone", phone, Kind::Phone, &verdict);
        }
        if let Some(email) = &c.email {
            self.add("email", email, Kind::Telling, &verdict);
        }
        self.text("function", c.function.as_ref(), &verdict);
        self.text("hours", c.hours.as_ref(), &verdict);
    }

    /// What the record holds and the catalogue does not: ways of contact that its route leaves out, who owns it.
    fn raw(&mut self, record: &RawRecord<RawPerson>) {
        let f = &record.fields;
        self.never("owner", f.owner.as_ref().map(|o| &o.value), Kind::Common);
        let Some(contact) = f.contact.as_ref().map(|c| &c.value) else { return };
        let hidden = |field: &str, values: &[Value], record: &str| {
            !values.iter().any(|v| v.record == record && v.field.starts_with(field))
        };
        let route = Err(say!("why-route"));
        for (field, value, kind) in [
            ("contact.form", &contact.form, Kind::Telling),
            ("contact.phone", &contact.phone, Kind::Phone),
            ("contact.email", &contact.email, Kind::Telling),
        ] {
            if let Some(value) = value
                && hidden(field, self.all, &self.record)
            {
                self.add(field, &value.value, kind, &route);
            }
        }
        if hidden("contact.hours", self.all, &self.record) {
            for (lang, hours) in contact.hours.iter().flat_map(|h| &h.value.0) {
                self.sentences(&format!("contact.hours ({lang})"), &hours.value, &route);
            }
        }
    }

    /// What someone said falls away with the one who said it.
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
    for event in Parser::new(markdown) {
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

/// A day as it may be written.
fn birthdays(d: Date) -> [String; 4] {
    let (year, month, day) = (d.year(), d.month(), d.day());
    [
        format!("{year}-{month:02}-{day:02}"),
        format!("{day:02}-{month:02}-{year}"),
        format!("{day}/{month}/{year}"),
        format!("{month}/{day}/{year}"),
    ]
}
