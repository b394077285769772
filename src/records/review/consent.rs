//! What is to be said of one person's consents on a day.

use crate::load::raw::{RawConsent, RawContact, RawPerson, RawRecord, RawSensitive};
use crate::person::{Channel, Field, is_minor};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::Date;
use sleutelgids_core::source::{Span, Spanned};

/// Days before the end of a consent at which staff are told, the nearest first.
pub(super) const AHEAD: [i32; 3] = [30, 60, 90];

/// A consent that ends, or has ended, and that nothing follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// The person's record, without its kind.
    pub person: String,
    /// Her name, for staff.
    pub name: String,
    /// First day on which it no longer holds.
    pub day: Date,
    /// Days from now; not more than none when it has ended.
    pub days: i32,
    /// The channels for which nothing holds after that.
    pub channels: Vec<&'static str>,
    record: String,
    field: String,
    span: Span,
}

/// A consent as written, with the days between which it holds.
struct ConsentTerm<'a> {
    index: usize,
    raw: &'a RawConsent,
    span: Span,
    given: Date,
    /// First day on which it no longer holds.
    end: Option<Date>,
}

impl ConsentTerm<'_> {
    fn channels(&self) -> impl Iterator<Item = Channel> + '_ {
        self.raw
            .channels
            .iter()
            .flat_map(|list| &list.value)
            .map(|c| c.value)
    }

    fn words(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.raw.fields.iter().flat_map(|list| &list.value)
    }

    /// Returns whether it is over on a day, never to come back.
    fn over(&self, date: Date) -> bool {
        self.end.is_some_and(|end| end <= date)
    }

    fn holds(&self, date: Date) -> bool {
        self.given <= date && !self.over(date)
    }

    fn withdrawn(&self) -> Option<Date> {
        self.raw.withdrawn.as_ref().map(|d| d.value)
    }

    fn field(&self, name: &str) -> String {
        format!("consent[{}].{name}", self.index)
    }

    /// The channels both are for, as words.
    fn shared_channels(&self, other: &Self) -> Vec<&'static str> {
        let both = self
            .channels()
            .filter(|c| other.channels().any(|o| o == *c));
        both.map(Channel::as_str).collect()
    }

    /// The fields both are for, as words.
    fn shared_fields<'t>(&'t self, other: &'t Self) -> Vec<&'t str> {
        let mine = self.words().filter(|w| other.covers(&w.value));
        let theirs = other.words().filter(|w| self.covers(&w.value));
        let mut words: Vec<&str> = mine.chain(theirs).map(|w| w.value.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    fn covers(&self, word: &str) -> bool {
        let mut fields = Field::ALL.iter();
        let is_standard = fields.any(|(f, w)| *w == word && f.is_standard());
        self.words()
            .any(|w| w.value == word || (w.value == "standard" && is_standard))
    }
}

fn terms(person: &RawRecord<RawPerson>) -> Vec<ConsentTerm<'_>> {
    let list = person
        .fields
        .consent
        .iter()
        .flat_map(|list| &list.value)
        .enumerate();
    list.filter_map(|(index, consent)| {
        let raw = &consent.value;
        let ends = raw.expires.iter().chain(&raw.withdrawn).map(|d| d.value);
        let given = raw.given.as_ref()?.value;
        Some(ConsentTerm {
            index,
            raw,
            span: consent.span,
            given,
            end: ends.min(),
        })
    })
    .collect()
}

/// The consent of a person that ends and that nothing follows: the first that ends within ninety days, or, when there
/// is none, the last that has ended.
pub(super) fn ending(person: &RawRecord<RawPerson>, date: Date) -> Option<Ending> {
    let terms = terms(person);
    let expiring = terms.iter().filter_map(|t| {
        let expires = t.raw.expires.as_ref().filter(|e| t.end == Some(e.value))?;
        let open = unfollowed(t, &terms, expires.value.max(date));
        (!open.is_empty() && t.given <= date).then_some((t, expires, open))
    });
    let (soon, past): (Vec<_>, Vec<_>) = expiring.partition(|(_, expires, _)| expires.value > date);
    let next = soon
        .into_iter()
        .min_by_key(|(_, e, _)| e.value)
        .filter(|(_, e, _)| days_until(e.value, date) <= AHEAD[AHEAD.len() - 1]);
    let (term, expires, channels) =
        next.or_else(|| past.into_iter().max_by_key(|(_, e, _)| e.value))?;
    Some(Ending {
        person: person.id.clone(),
        name: person
            .fields
            .name
            .as_ref()
            .map_or_else(String::new, |n| n.value.clone()),
        day: expires.value,
        days: days_until(expires.value, date),
        channels,
        record: person.name.clone(),
        field: term.field("expires"),
        span: expires.span,
    })
}

/// Days from `date` to `day`.
fn days_until(day: Date, date: Date) -> i32 {
    // A span too long to count is far away.
    day.since(date).map_or(i32::MAX, |span| span.get_days())
}

impl Ending {
    /// The nearest of the numbers of days at which staff are told; `None` when it has ended already.
    pub fn within(&self) -> Option<i32> {
        (self.days > 0)
            .then(|| AHEAD.into_iter().find(|a| self.days <= *a))
            .flatten()
    }

    /// Advice to ask again.
    pub(super) fn advice(&self) -> Diagnostic {
        let open = self.channels.clone();
        let advice = match self.within() {
            Some(ahead) => problem!(
                "SG0310",
                channels: open,
                day: self.day,
                ahead: ahead.unsigned_abs(),
                left: self.days.unsigned_abs()
            ),
            None => problem!("SG0311", channels: open, day: self.day),
        };
        advice
            .at(self.span)
            .record(&self.record)
            .field(self.field.clone())
    }
}

/// Advice to ask a colleague again for her portrait.
pub(super) fn portrait(contact: &RawRecord<RawContact>, date: Date) -> Option<Diagnostic> {
    contact.fields.photo.as_ref()?;
    let consent = &contact.fields.photo_consent.as_ref()?.value;
    let expires = consent
        .expires
        .as_ref()
        .filter(|_| consent.withdrawn.is_none())?;
    let days = days_until(expires.value, date);
    let ahead = AHEAD
        .into_iter()
        .find(|ahead| days <= *ahead)?
        .unsigned_abs();
    let advice = match days > 0 {
        true => {
            problem!("SG0310-portrait", day: expires.value, ahead: ahead, left: days.unsigned_abs())
        }
        false => problem!("SG0311-portrait", day: expires.value),
    };
    Some(
        advice
            .at(expires.span)
            .record(&contact.name)
            .field("photo_consent.expires"),
    )
}

/// The channels of a consent for which nothing holds on a day.
fn unfollowed(term: &ConsentTerm<'_>, all: &[ConsentTerm<'_>], day: Date) -> Vec<&'static str> {
    let successors: Vec<&ConsentTerm<'_>> = all.iter().filter(|t| t.holds(day)).collect();
    let open = term
        .channels()
        .filter(|c| !successors.iter().any(|t| t.channels().any(|o| o == *c)));
    open.map(Channel::as_str).collect()
}

/// Consents that say the same twice, and one that still allows what another one's withdrawal took back.
pub(super) fn contradictions(person: &RawRecord<RawPerson>, date: Date) -> Vec<Diagnostic> {
    let terms = terms(person);
    let mut problems = Vec::new();
    for (i, a) in terms.iter().enumerate() {
        for b in &terms[i + 1..] {
            let (channels, fields) = (a.shared_channels(b), a.shared_fields(b));
            if channels.is_empty() || fields.is_empty() {
                continue;
            }
            let (ended, other) = if a.over(date) { (a, b) } else { (b, a) };
            let (problem, subject, reference) = if !a.over(date) && !b.over(date) && overlap(a, b) {
                let advice = problem!("SG0315", fields: fields, channels: channels);
                (advice, b, a)
            } else if let Some(day) = ended.withdrawn().filter(|day| *day <= date)
                && !other.over(date)
                && other.given < day
            {
                let error = problem!("SG0318", day: day, fields: fields, channels: channels);
                (error, other, ended)
            } else {
                continue;
            };
            problems.push(
                problem
                    .at(subject.span)
                    .record(&person.name)
                    .field(format!("consent[{}]", subject.index))
                    .related(reference.span, "related-other"),
            );
        }
    }
    problems
}

fn overlap(a: &ConsentTerm<'_>, b: &ConsentTerm<'_>) -> bool {
    a.end.is_none_or(|end| b.given < end) && b.end.is_none_or(|end| a.given < end)
}

/// A minor's consents need a guardian's name.
pub(super) fn minor(person: &RawRecord<RawPerson>, date: Date) -> Vec<Diagnostic> {
    let Some(born) = person
        .fields
        .born
        .as_ref()
        .filter(|b| is_minor(b.value, date))
    else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    for term in terms(person) {
        if !term.over(date) && term.raw.guardian.is_none() {
            let problem = problem!("SG0314").at(term.span).record(&person.name);
            let problem = problem.field(term.field("guardian"));
            problems.push(problem.related(born.span, "related-born"));
        }
    }
    problems
}

/// Sensitive facts that a consent names.
pub(super) fn sensitive(person: &RawRecord<RawPerson>, date: Date) -> Vec<Diagnostic> {
    let facts = person.fields.sensitive.as_ref().map(|s| &s.value);
    let reason = facts.is_some_and(|f| f.reason.is_some());
    let mut problems = Vec::new();
    for term in terms(person).iter().filter(|t| !t.over(date)) {
        for word in term.words() {
            let Some(fact) = word.value.strip_prefix("sensitive.") else {
                continue;
            };
            let channels: Vec<&str> = term.channels().map(Channel::as_str).collect();
            let problem = match (facts.is_some_and(|f| has(f, fact)), reason) {
                (false, _) => problem!("SG0319", field: &word.value),
                (true, false) => problem!("SG0317", field: &word.value),
                (true, true) => problem!("SG0316", field: &word.value, channels: channels),
            };
            problems.push(
                problem
                    .at(word.span)
                    .record(&person.name)
                    .field(term.field("fields")),
            );
        }
    }
    problems
}

fn has(facts: &RawSensitive, fact: &str) -> bool {
    match fact {
        "origin" => facts.origin.is_some(),
        "community" => facts.community.is_some(),
        "religion" => facts.religion.is_some(),
        "position" => facts.position.is_some(),
        "status" => facts.status.is_some(),
        _ => false,
    }
}
