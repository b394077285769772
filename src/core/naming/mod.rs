//! Names of persons in texts, as a reader recognises them.
//!
//! In: what is known of persons ([`Known`]), and a text as it stands in a file. Out: [`Hit`]s: who is named where, in what
//! way, and how plainly ([`Grade`]). One pass over a text, however many names there are. Knows no record, no consent and no
//! file, and is told nothing but the text. A name is found broken over lines, in capitals, with marks in it, family name
//! first, joined, with an initial, in another romanisation or script; not by a description ("the chairwoman"), a pet name, or
//! two initials alone ("N.A."), which mean many things.

mod bare;
mod gap;
mod glance;
mod heard;
mod latin;
mod matching;
mod name;
mod sound;
#[cfg(test)]
mod tests;
mod words;
mod written;

use std::collections::{HashMap, HashSet};

pub use bare::bare;
pub use heard::{HeardName, Writing};
pub use sound::loose as as_it_sounds;

use matching::Text;
use name::{Anchor, Name, NameWord};
use words::{LineEnd, Words};
pub use written::{BLOCKS, INLINE};

/// Facts of a person that can name her.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// Full name.
    pub name: String,
    /// The name she is called by: the first words of the full name, or others.
    pub given: Option<String>,
    /// Another name she chose.
    pub pseudonym: Option<String>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// The record's id.
    pub id: Option<String>,
}

/// A kind of fact that names a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Her full name, or part of it.
    Name,
    /// The name she chose.
    Pseudonym,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The id of her record.
    Id,
}

/// The plainness with which somebody is named; the later ones say more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// A given name or a family name alone: many bear it.
    Alone,
    /// A name with an initial, with a word left out, in another romanisation: she is probably meant.
    Part,
    /// Every word of the name.
    Full,
}

/// Somebody is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The person, by the place in the list the finder was made from.
    pub whom: usize,
    /// By what.
    pub kind: Kind,
    /// The plainness.
    pub grade: Grade,
    /// The first byte in the text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The extent of a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Full names, addresses and numbers alone ([`Grade::Full`]): what must be quick.
    Full,
    /// Every way of naming somebody.
    Every,
}

/// Finds persons in texts.
#[derive(Debug, Default)]
pub struct Finder {
    names: Vec<Name>,
    anchors: HashMap<u64, Vec<Anchor>>,
    /// The lower bits of the hash of every word by which somebody is found or that a name has: most words are none of these.
    rough: Vec<u64>,
    /// The last digits of telephone numbers, and whose they are.
    phones: HashMap<u64, Vec<usize>>,
    /// The lengths of these numbers.
    digits: HashSet<u32>,
    depth: Option<Depth>,
    /// True when names in Arabic, Hebrew or Ethiopic script are looked for.
    has_other_scripts: bool,
}

/// Fewer digits are no telephone number.
const SHORTEST_NUMBER: usize = 7;

impl Finder {
    /// A finder for these persons.
    pub fn new<'k>(persons: impl IntoIterator<Item = &'k Known>, depth: Depth) -> Self {
        let mut finder = Self {
            rough: vec![0; ROUGH / 64],
            depth: Some(depth),
            ..Self::default()
        };
        for (whom, known) in persons.into_iter().enumerate() {
            finder.add(whom, known, depth);
        }
        finder
    }

    fn add(&mut self, whom: usize, known: &Known, depth: Depth) {
        let (name, given) = (&known.name, known.given.as_deref());
        self.learn(Name::of(whom, Kind::Name, name, given, depth), depth);
        if let Some(pseudonym) = &known.pseudonym {
            self.learn(
                Name::of(whom, Kind::Pseudonym, pseudonym, None, depth),
                depth,
            );
        }
        for email in &known.emails {
            self.learn(Name::sequence(whom, Kind::Email, email), depth);
        }
        if let Some(id) = known.id.as_ref().filter(|_| depth == Depth::Every) {
            self.learn(Name::sequence(whom, Kind::Id, id), depth);
        }
        for phone in &known.phones {
            let key = number_key(phone);
            if let (SHORTEST_NUMBER.., Ok(value)) = (key.len(), key.parse()) {
                self.phones.entry(value).or_default().push(whom);
                self.digits
                    .insert(u32::try_from(key.len()).unwrap_or_default());
            }
        }
    }

    fn learn(&mut self, name: Option<Name>, depth: Depth) {
        let Some(name) = name else { return };
        self.has_other_scripts |= name.has_other_script();
        name.words
            .iter()
            .flat_map(NameWord::hashes)
            .for_each(|hash| self.may_come(hash));
        for (hash, anchor) in name.anchors(self.names.len(), depth) {
            self.may_come(hash);
            let anchors = self.anchors.entry(hash).or_default();
            if !anchors.contains(&anchor) {
                anchors.push(anchor);
            }
        }
        self.names.push(name);
    }

    /// Returns who is named in a text, in the order of the places; at one place, of each person the plainest way alone.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        if !self.is_deep() && !glance::may_name(text, self) {
            return hits;
        }
        let words = Words::of(text, LineEnd::Hyphen);
        self.look(&words, &mut hits);
        if words.is_broken {
            Text {
                words: &words,
                finder: self,
            }
            .spaced(&mut hits);
            self.look(&Words::of(text, LineEnd::Broken), &mut hits);
        }
        plainest(hits)
    }

    fn look(&self, words: &Words, hits: &mut Vec<Hit>) {
        let text = Text {
            words,
            finder: self,
        };
        for (at, word) in words.iter().enumerate() {
            if self.may_be(word.hash) {
                text.anchored(at, word.hash, hits);
            }
            text.otherwise(at, hits);
        }
        if !self.phones.is_empty() {
            text.numbers(hits);
        }
    }

    /// Notes that a word with this hash is one of a name.
    fn may_come(&mut self, hash: u64) {
        let bit = rough(hash);
        self.rough[bit / 64] |= 1 << (bit % 64);
    }

    /// Returns whether anything may be known under a hash.
    fn may_be(&self, hash: u64) -> bool {
        let bit = rough(hash);
        self.rough[bit / 64] & (1 << (bit % 64)) != 0
    }

    fn is_deep(&self) -> bool {
        self.depth == Some(Depth::Every)
    }
}

/// Bits that tell roughly which hashes are known.
const ROUGH: usize = 1 << 20;

fn rough(hash: u64) -> usize {
    usize::try_from((hash ^ (hash >> 32)) % ROUGH as u64).unwrap_or_default()
}

/// Returns whether a word of a name is one that goes with the family name, as `van` or `el`; in small letters.
pub fn is_particle(word: &str) -> bool {
    name::PARTICLES.contains(&word)
}

/// Keeps the plainest of a person's hits that overlap.
pub fn plainest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|h| {
        (
            h.whom,
            std::cmp::Reverse(h.grade),
            h.start,
            std::cmp::Reverse(h.end),
        )
    });
    let mut plainest: Vec<Hit> = Vec::new();
    for hit in hits {
        let mut of_her = plainest.iter().rev().take_while(|h| h.whom == hit.whom);
        if !of_her.any(|h| h.start < hit.end && hit.start < h.end) {
            plainest.push(hit);
        }
    }
    plainest.sort_by_key(|h| (h.start, h.end, h.whom));
    plainest
}

/// A name as it is compared with others: its words, the given name first, in small letters without accents.
pub fn folded(name: &str) -> String {
    let name = name::turned(name);
    let words = Words::of(&name, LineEnd::Hyphen);
    let letters: Vec<&str> = (0..words.len()).map(|at| words.letters(at)).collect();
    letters.join(" ")
}

/// A telephone number as it is compared with others: the digits that tell it apart.
pub fn number_key(phone: &str) -> String {
    crate::phone::key(phone)
}
