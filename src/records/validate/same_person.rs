//! Records that are probably about one person.
//!
//! In: the raw records of persons. Out: which of them are copies, and what is to be said of these. A forgotten copy with an
//! older consent keeps somebody public who withdrew: records that differ in what may be shown are an error. A name in another
//! script is heard and not read: it takes a home or a form as well, and is advice without. Two people with one name say so with
//! `not_same_as`. Looks at no day.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::names;
use crate::load::is_version_word;
use crate::load::raw::{RawConsent, RawPerson, RawRecord};
use crate::person::{Channel, DisplayName, PlainFact, Status};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::work::Window;
use sleutelgids_core::model::{Date, PersonId};
use sleutelgids_core::naming::{HeardName, Writing, as_it_sounds, number_key};
use sleutelgids_core::source::Span;

type Record = RawRecord<RawPerson>;

/// A telephone number, address or text that more records than these have is an office's, and tells of no person.
const OFFICE: usize = 8;

/// Fewer characters of a text are the same in many records by chance.
const TELLING_TEXT: usize = 12;

/// The older and the younger of two relatives with one name.
const GENERATIONS: [(&str, Generation); 4] = [
    ("sr", Generation::Senior),
    ("senior", Generation::Senior),
    ("jr", Generation::Junior),
    ("junior", Generation::Junior),
];

/// Returns what is to be said of records that are probably one person's (`SG0260`, `SG0261`) or may be (`SG0264`), and which of
/// them are to count no more than once: all but the first.
pub fn judge(persons: &[Arc<Record>]) -> (Vec<Diagnostic>, BTreeSet<PersonId>) {
    let mut problems = Vec::new();
    let mut copies = BTreeSet::new();
    let mut seen = ComparedPersons::default();
    let has_scripts = has_several_scripts(persons);
    for record in persons {
        let person = ComparedPerson::of(record, has_scripts);
        if let Some(first) = seen.first(&person) {
            problems.push(told(first.record, record));
            copies.insert(PersonId::new(&record.id));
        } else if let Some(first) = seen.namesake(&person) {
            problems.push(placed(
                problem!("SG0264", other: &first.record.name),
                first.record,
                record,
            ));
        }
        seen.add(person);
    }
    (problems, copies)
}

/// Returns whether names of persons are in more than one script: elsewhere none need be heard.
fn has_several_scripts(persons: &[Arc<Record>]) -> bool {
    let names = persons
        .iter()
        .filter_map(|record| record.fields.name.as_ref());
    let mut scripts = names.filter_map(|name| Writing::of(&name.value));
    let first = scripts.next();
    scripts.any(|script| Some(script) != first)
}

/// Returns whether two full names are probably one person's, by the names alone. A name of one word is many people's.
pub fn is_one_name(one: &str, other: &str) -> bool {
    let (left, right) = (ComparedName::of(one), ComparedName::of(other));
    (left.words.len() > 1 && left.is_same(&right))
        || left.is_abbreviated(&right)
        || left.heard().is_same(&right.heard())
}

/// Returns whether two full names may be one person's.
pub fn may_be_one_name(one: &str, other: &str) -> bool {
    let (left, right) = (ComparedName::of(one), ComparedName::of(other));
    left.is_same(&right)
        || is_short_for(&left.words, &right.words)
        || left.heard().is_short_for(&right.heard())
}

/// The other records that are probably about the person of this one.
pub fn copies_of<'a>(persons: &'a [Arc<Record>], id: &str) -> Vec<&'a Record> {
    let Some(own) = persons.iter().find(|record| record.id == id) else {
        return Vec::new();
    };
    let person = ComparedPerson::of(own, true);
    let other_records = persons.iter().filter(|record| record.id != id);
    other_records
        .filter(|record| person.is_same(&ComparedPerson::of(record, true)))
        .map(|record| &**record)
        .collect()
}

fn told(first: &Record, second: &Record) -> Diagnostic {
    let fields = differing(first, second);
    let problem = match fields.is_empty() {
        true => problem!("SG0261", other: &first.name),
        false => problem!("SG0260", other: &first.name, fields: fields),
    };
    placed(problem, first, second)
}

/// A problem at the name of the second of two records.
fn placed(problem: Diagnostic, first: &Record, second: &Record) -> Diagnostic {
    problem
        .with("id", first.id.as_str())
        .at(name_span(second))
        .record(&second.name)
        .field("name")
        .related(name_span(first), "related-other")
}

/// The place of a record's name, or its beginning when it has none.
fn name_span(record: &Record) -> Span {
    let name = record.fields.name.as_ref();
    name.map_or(record.head, |name| name.span)
}

/// A full name, as it is compared.
#[derive(Default)]
struct ComparedName {
    /// The words, folded.
    words: Vec<String>,
    /// The letters in the order of the alphabet, with accents left out and with umlauts spelled out; the same when there are
    /// none. Neither the order of words nor where they are parted counts: `Vanden Bergh`, `van den Bergh`.
    spellings: [String; 2],
    /// Which of two relatives with one name it says it is.
    generation: Option<Generation>,
}

/// Which of two relatives with one name somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Generation {
    Senior,
    Junior,
}

impl ComparedName {
    fn of(name: &str) -> Self {
        let (name, generation) = without_notes(name);
        let words = names::folded(&name);
        let spelled_out = names::folded(&names::with_two_letters(&name));
        let spellings = [&words, &spelled_out].map(|words| sorted_letters(words));
        Self {
            words,
            spellings,
            generation,
        }
    }

    /// The name as it is heard, to be compared with names in other scripts.
    fn heard(&self) -> HeardName {
        HeardName::of(&self.words)
    }

    /// Returns whether the two say that they are father and son, or mother and daughter.
    fn is_other_generation(&self, other: &Self) -> bool {
        let both = self.generation.zip(other.generation);
        both.is_some_and(|(one, other)| one != other)
    }

    /// Returns whether it is the same name in another romanisation: `Sarah Voorbeeld`, `Sara Voorbeeld`.
    fn is_spelled_otherwise(&self, other: &Self) -> bool {
        !self.is_empty() && self.sounds() == other.sounds()
    }

    /// The words as they sound, in the order of the alphabet.
    fn sounds(&self) -> Vec<String> {
        let mut sounds: Vec<String> = self.words.iter().map(|word| as_it_sounds(word)).collect();
        sounds.sort_unstable();
        sounds
    }

    /// Returns whether the two differ in one letter of one word.
    fn is_misspelt(&self, other: &Self) -> bool {
        const SHORT: usize = 4;
        match (&*self.words_without(other), &*other.words_without(self)) {
            ([one], [other]) => {
                one.chars().count() >= SHORT && strsim::damerau_levenshtein(one, other) == 1
            }
            _ => false,
        }
    }

    /// The words that another name does not have.
    fn words_without(&self, other: &Self) -> Vec<&String> {
        let words = self.words.iter();
        words.filter(|word| !other.words.contains(word)).collect()
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Returns whether it is the same name, however it is written.
    fn is_same(&self, other: &Self) -> bool {
        !self.is_empty()
            && self
                .spellings
                .iter()
                .any(|one| other.spellings.contains(one))
    }

    /// Returns whether one of the two has an initial where the other has a name, and they share so many others that it is no chance:
    /// `S. Yılmaz-de Vries`, `Sara Yılmaz-de Vries`.
    fn is_abbreviated(&self, other: &Self) -> bool {
        const PLAIN: usize = 2;
        let shared = self
            .telling()
            .filter(|word| other.words.contains(*word))
            .count();
        (self.has_initial() || other.has_initial())
            && shared >= PLAIN
            && is_short_for(&self.words, &other.words)
    }

    fn has_initial(&self) -> bool {
        self.words.iter().any(|word| is_initial(word))
    }

    /// The words that are neither an initial nor one of those that many names have.
    fn telling(&self) -> impl Iterator<Item = &String> {
        self.words
            .iter()
            .filter(|word| !is_initial(word) && !names::is_prefix(word))
    }

    /// Every two of its telling words: names that share two of them are compared.
    fn pairs(&self) -> Vec<(String, String)> {
        let words: Vec<&String> = self.telling().collect();
        let pairs = words.iter().enumerate().flat_map(|(at, one)| {
            words[at + 1..]
                .iter()
                .map(|other| ((*one).clone(), (*other).clone()))
        });
        pairs.collect()
    }
}

/// A name without what says which of several records it stands in (`(oud)`, `kopie`, `2`) and without `sr.` or `jr.`, which is
/// given beside it.
fn without_notes(name: &str) -> (Cow<'_, str>, Option<Generation>) {
    let mut kept_words: Vec<&str> = Vec::new();
    let mut generation = None;
    let mut is_enclosed = false;
    let has_capitals = name.contains(char::is_uppercase);
    for word in name.split_whitespace() {
        is_enclosed |= word.starts_with(['(', '[']);
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_lower = has_capitals && !plain.contains(char::is_uppercase);
        let folded = fold_slug(plain);
        let named = GENERATIONS.iter().find(|(known, _)| *known == folded);
        let is_note = (is_enclosed || is_lower) && is_version_word(&folded);
        is_enclosed &= !word.ends_with([')', ']']);
        match named {
            _ if kept_words.is_empty() => kept_words.push(word),
            Some((_, named)) => generation = Some(*named),
            None if is_note => {}
            None => kept_words.push(word),
        }
    }
    (Cow::Owned(kept_words.join(" ")), generation)
}

/// The first letter of a word, as a small one.
fn first_letter(word: &str) -> Option<String> {
    let letter = word.chars().next()?;
    Some(letter.to_lowercase().to_string())
}

/// A name in which the given name stands for its own initial: `S. van den Bergh`, who is called `Sara`.
fn with_given_name<'a>(name: &'a str, given: Option<&str>) -> Cow<'a, str> {
    let Some(given) = given.map(str::trim).filter(|given| !is_initial_word(given)) else {
        return Cow::Borrowed(name);
    };
    let initial = name
        .split_whitespace()
        .find(|word| is_initial_word(word) && first_letter(word) == first_letter(given));
    match initial {
        Some(initial) => Cow::Owned(name.replacen(initial, given, 1)),
        None => Cow::Borrowed(name),
    }
}

/// Returns whether a word of a name is a letter or letters with dots: `S`, `S.`, `A.B.`.
fn is_initial_word(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters == 1 || (word.ends_with('.') && letters == word.matches('.').count())
}

fn sorted_letters(words: &[String]) -> String {
    let mut letters: Vec<char> = words.iter().flat_map(|word| word.chars()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// The facts of a record that tell whose it is.
struct ComparedPerson<'a> {
    record: &'a Record,
    name: ComparedName,
    /// The name as it is heard; empty where all names of a site are in one script.
    heard: HeardName,
    /// Telephone number and e-mail address.
    reached: Vec<String>,
    /// Quotations and texts about her alone.
    texts: Vec<String>,
    /// The places where her forms are kept.
    evidence: Vec<String>,
}

impl<'a> ComparedPerson<'a> {
    fn of(record: &'a Record, is_heard: bool) -> Self {
        let f = &record.fields;
        let name = f.name.as_ref().map_or_else(ComparedName::default, |name| {
            let given = f.given_name.as_ref().map(|given| given.value.as_str());
            ComparedName::of(&with_given_name(&name.value, given))
        });
        let contact = f.contact.as_ref().map(|c| &c.value);
        let numbers = contact
            .into_iter()
            .flat_map(|c| [&c.phone, &c.second_phone, &c.whatsapp])
            .flatten()
            .map(|phone| number_key(&phone.value));
        let email = contact
            .and_then(|c| c.email.as_ref())
            .map(|email| email.value.to_lowercase());
        let reached = numbers.chain(email).filter(|way| way.len() > 5).collect();
        let heard = match is_heard {
            true => name.heard(),
            false => HeardName::default(),
        };
        Self {
            record,
            name,
            heard,
            reached,
            texts: texts(record),
            evidence: evidence(f),
        }
    }

    /// Returns everything but her name by which she may be met again.
    fn traits(&self) -> impl Iterator<Item = &String> {
        self.reached.iter().chain(&self.texts).chain(&self.evidence)
    }

    fn is_same(&self, other: &Self) -> bool {
        if self.says_other(other) {
            return false;
        }
        let is_named_so = self.name.is_same(&other.name);
        // A name of one word is many people's: there it takes a home as well.
        let is_named_so = is_named_so && (self.name.words.len() > 1 || self.home() == other.home());
        let is_reached_so = share(&self.reached, &other.reached);
        is_named_so
            || self.name.is_abbreviated(&other.name)
            || (is_reached_so && is_short_for(&self.name.words, &other.name.words))
            || (is_reached_so && self.name.is_spelled_otherwise(&other.name))
            || (is_reached_so && self.heard.is_short_for(&other.heard))
            || (self.heard.is_same(&other.heard) && self.agrees(other))
            || self.is_described_alike(other)
    }

    /// Returns whether the two have one name in two scripts, and no record says that they are two people.
    fn is_namesake(&self, other: &Self) -> bool {
        !self.says_other(other) && self.heard.is_same(&other.heard)
    }

    /// Returns whether one of the two says that they are two people.
    fn says_other(&self, other: &Self) -> bool {
        self.is_declared_other(other)
            || other.is_declared_other(self)
            || self.name.is_other_generation(&other.name)
    }

    /// Returns whether the two have a fact in common that few others share, and none that makes them plainly two people.
    fn agrees(&self, other: &Self) -> bool {
        let (own_fields, other_fields) = (&self.record.fields, &other.record.fields);
        let days = own_fields.born.as_ref().zip(other_fields.born.as_ref());
        let are_born_apart = days.is_some_and(|(day, other_day)| day.value != other_day.value);
        if are_born_apart || self.is_plainly_other(other) {
            return false;
        }
        let own_regions = regions(self.record);
        days.is_some()
            || regions(other.record)
                .iter()
                .any(|region| own_regions.contains(region))
            || self
                .traits()
                .any(|known| other.traits().any(|o| o == known))
    }

    /// Returns whether the two have a text or a form in common, and names that differ in little.
    fn is_described_alike(&self, other: &Self) -> bool {
        let (name, other_name) = (&self.name, &other.name);
        let is_text = share(&self.texts, &other.texts);
        if !is_text && !share(&self.evidence, &other.evidence) {
            return false;
        }
        let is_alike = name.is_spelled_otherwise(other_name)
            || (is_text
                && (name.is_misspelt(other_name) || is_short_for(&name.words, &other_name.words)));
        is_alike && !self.is_plainly_other(other)
    }

    /// Returns whether the two speak other languages and are reached otherwise.
    fn is_plainly_other(&self, other: &Self) -> bool {
        let is_reached = !self.reached.is_empty() && !other.reached.is_empty();
        is_reached
            && !share(&self.reached, &other.reached)
            && languages(self.record) != languages(other.record)
    }

    fn home(&self) -> Option<&str> {
        self.record
            .fields
            .home_region
            .as_ref()
            .map(|region| region.value.as_str())
    }

    /// Returns whether its record says that it is not about the person of another one.
    fn is_declared_other(&self, other: &Self) -> bool {
        let named = self
            .record
            .fields
            .not_same_as
            .iter()
            .flat_map(|list| &list.value);
        named
            .into_iter()
            .any(|id| id.value.trim_start_matches("persons/") == other.record.id)
    }
}

fn share(ones: &[String], others: &[String]) -> bool {
    ones.iter().any(|one| others.contains(one))
}

/// The quotation and the text of a record, with single spaces.
fn texts(record: &Record) -> Vec<String> {
    let quotations = record.fields.facts.of(PlainFact::QUOTE).iter();
    let quotations = quotations.flat_map(|quote| &quote.value.0);
    let quotations = quotations.map(|(_, text)| text.value.as_str());
    let bodies = record.bodies.iter().map(|(_, body)| body.value.as_str());
    quotations
        .chain(bodies)
        .map(plain)
        .filter(|text| text.chars().count() >= TELLING_TEXT)
        .collect()
}

/// Returns where the forms of a record's consents are kept.
fn evidence(fields: &RawPerson) -> Vec<String> {
    let consents = fields.consent.iter().flat_map(|list| &list.value);
    consents
        .filter_map(|consent| consent.value.evidence.as_ref())
        .map(|evidence| plain(&evidence.value))
        .filter(|evidence| !evidence.is_empty())
        .collect()
}

/// A text in small letters, with single spaces.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn languages(record: &Record) -> BTreeSet<String> {
    let spoken = record.fields.languages.iter().flat_map(|list| &list.value);
    spoken
        .filter_map(|language| language.value.tag.as_ref())
        .map(|tag| tag.value.to_string())
        .collect()
}

/// The regions where she lives or can be asked.
fn regions(record: &Record) -> BTreeSet<&str> {
    let fields = &record.fields;
    let asked_regions = fields.regions.iter().flat_map(|list| &list.value);
    let regions = fields.home_region.iter().chain(asked_regions);
    regions.map(|region| region.value.as_str()).collect()
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
}

/// Returns whether each word of the shorter name is one of the longer, or begins one: `S. Voorbeeld`, `Sara Voorbeeld`.
fn is_short_for(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    !short.is_empty()
        && short
            .iter()
            .all(|word| long.iter().any(|other| may_be_one_word(word, other)))
}

/// Returns whether two words are the same, or one is the other's initial.
fn may_be_one_word(one: &str, other: &str) -> bool {
    one == other
        || (is_initial(one) && other.starts_with(one))
        || (is_initial(other) && one.starts_with(other))
}

/// Records that were looked at, by what tells whose they are.
#[derive(Default)]
struct ComparedPersons<'a> {
    persons: Vec<ComparedPerson<'a>>,
    by_name: HashMap<String, Vec<usize>>,
    /// By two words of their name; apart for those with an initial, which alone are compared with a name without one.
    by_pair: [HashMap<(String, String), Vec<usize>>; 2],
    /// By telephone number, address, text or form.
    by_trait: HashMap<String, Vec<usize>>,
    /// By how their name is heard, apart for each script.
    by_sound: HashMap<(Writing, String), Vec<usize>>,
    /// The scripts of their names.
    scripts: HashSet<Writing>,
}

impl<'a> ComparedPersons<'a> {
    /// The first record that is probably about the same person.
    fn first(&self, person: &ComparedPerson<'_>) -> Option<&ComparedPerson<'a>> {
        let named = person
            .name
            .spellings
            .iter()
            .filter_map(|name| self.by_name.get(name));
        let pairs = person.name.pairs();
        let compared = if person.name.has_initial() {
            &self.by_pair[..]
        } else {
            &self.by_pair[1..]
        };
        let paired = compared
            .iter()
            .flat_map(|known| pairs.iter().filter_map(|p| known.get(p)));
        let reached = person.traits().filter_map(|way| self.by_trait.get(way));
        let reached = reached.filter(|all| all.len() < OFFICE);
        let candidates = named.chain(paired).chain(reached).flatten().copied();
        let alike = candidates
            .chain(self.heard_alike(person))
            .filter(|at| self.persons[*at].is_same(person));
        alike.min().map(|at| &self.persons[at])
    }

    /// The first record with the same name in another script.
    fn namesake(&self, person: &ComparedPerson<'_>) -> Option<&ComparedPerson<'a>> {
        let mut candidates = self.heard_alike(person).into_iter();
        let namesake = candidates.find(|at| self.persons[*at].is_namesake(person));
        namesake.map(|at| &self.persons[at])
    }

    /// The records whose names may be heard as this one is, in another script.
    fn heard_alike(&self, person: &ComparedPerson<'_>) -> Vec<usize> {
        let own_script = person.heard.writing();
        let other_scripts = self.scripts.iter().copied();
        let other_scripts: Vec<Writing> = other_scripts
            .filter(|script| Some(*script) != own_script)
            .collect();
        if other_scripts.is_empty() {
            return Vec::new();
        }
        let mut alike = Vec::new();
        for key in person.heard.keys() {
            for script in &other_scripts {
                alike.extend(
                    self.by_sound
                        .get(&(*script, key.clone()))
                        .into_iter()
                        .flatten(),
                );
            }
        }
        alike.sort_unstable();
        alike.dedup();
        alike
    }

    fn add(&mut self, person: ComparedPerson<'a>) {
        let index = self.persons.len();
        if !person.name.is_empty() {
            let [plain, spelled_out] = person.name.spellings.clone();
            if plain != spelled_out {
                self.by_name.entry(spelled_out).or_default().push(index);
            }
            self.by_name.entry(plain).or_default().push(index);
        }
        for pair in person.name.pairs() {
            let by_pair = &mut self.by_pair[usize::from(person.name.has_initial())];
            by_pair.entry(pair).or_default().push(index);
        }
        for known in person.traits() {
            self.by_trait.entry(known.clone()).or_default().push(index);
        }
        if let Some(script) = person.heard.writing() {
            self.scripts.insert(script);
            for key in person.heard.keys() {
                self.by_sound.entry((script, key)).or_default().push(index);
            }
        }
        self.persons.push(person);
    }
}

/// The fields in which two records differ that decide what may be shown.
fn differing(one: &Record, other: &Record) -> Vec<&'static str> {
    let (left, right) = (Shows::of(one), Shows::of(other));
    if left.is_over() && right.is_over() {
        return Vec::new();
    }
    // Names are compared only where both records show one of the same kind.
    let name_kind = left
        .display_name
        .filter(|_| left.display_name == right.display_name);
    let (is_first, is_pseudonym) = (
        name_kind == Some(DisplayName::First),
        name_kind == Some(DisplayName::Pseudonym),
    );
    let has_other_name = left.shown_name != right.shown_name
        && !is_in_another_script(left.shown_name.as_deref(), right.shown_name.as_deref());
    let fields = [
        ("consent", left.consent != right.consent),
        ("status", left.status != right.status),
        ("display_name", left.display_name != right.display_name),
        ("given_name", is_first && has_other_name),
        ("pseudonym", is_pseudonym && has_other_name),
        ("publish_from", left.window != right.window),
        ("retain_until", left.retain_until != right.retain_until),
    ];
    let differing = fields.into_iter().filter(|(_, differs)| *differs);
    differing.map(|(field, _)| field).collect()
}

/// Returns whether two names are one in two scripts.
fn is_in_another_script(one: Option<&str>, other: Option<&str>) -> bool {
    let names = one.zip(other);
    names.is_some_and(|(one, other)| {
        let (one_name, other_name) = (ComparedName::of(one), ComparedName::of(other));
        one_name.heard().is_short_for(&other_name.heard())
    })
}

/// The values of a record that decide what may be shown.
struct Shows {
    consent: BTreeSet<Terms>,
    status: Status,
    /// Which name is shown.
    display_name: Option<DisplayName>,
    /// That name, where it is not the full one.
    shown_name: Option<String>,
    window: Window,
    retain_until: Option<Date>,
}

impl Shows {
    /// Returns whether nothing is shown by it any more: she left, or took back all that she allowed.
    fn is_over(&self) -> bool {
        self.status == Status::Left
            || self
                .consent
                .iter()
                .all(|(.., [.., withdrawn])| withdrawn.is_some())
    }
}

/// Channels, fields, and the days of a consent: given, expires, withdrawn.
type Terms = (BTreeSet<Channel>, BTreeSet<String>, [Option<Date>; 3]);

impl Shows {
    fn of(record: &Record) -> Self {
        use crate::load::raw::Common as _;
        let f = &record.fields;
        let display = f.display_name.as_ref().map(|d| d.value);
        let shown_name = match display {
            Some(DisplayName::First) => f.given_name.as_ref(),
            Some(DisplayName::Pseudonym) => f.pseudonym.as_ref(),
            _ => None,
        };
        Self {
            consent: f
                .consent
                .iter()
                .flat_map(|list| &list.value)
                .map(|c| terms(&c.value))
                .collect(),
            status: f.status.as_ref().map_or(Status::Active, |s| s.value),
            display_name: display,
            shown_name: shown_name.map(|name| name.value.clone()),
            window: f.window(),
            retain_until: f.retain_until.as_ref().map(|d| d.value),
        }
    }
}

fn terms(consent: &RawConsent) -> Terms {
    let channels = consent
        .channels
        .iter()
        .flat_map(|list| &list.value)
        .map(|c| c.value);
    let fields = consent
        .fields
        .iter()
        .flat_map(|list| &list.value)
        .map(|f| f.value.clone());
    let days = [&consent.given, &consent.expires, &consent.withdrawn];
    (
        channels.collect(),
        fields.collect(),
        days.map(|day| day.as_ref().map(|d| d.value)),
    )
}
