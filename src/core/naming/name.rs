//! A name as it is looked for.
//!
//! In: a name as a record has it. Out: its words, how each sounds, and by which of them it is found ([`Anchor`]).

use std::ops::Range;

use super::sound;
use super::words::{LineEnd, SEED, Words, hash, mix};
use super::{Depth, Kind};

/// Words that belong to the name after them, or stand between two names.
pub const PARTICLES: [&str; 58] = [
    "van", "de", "den", "der", "het", "t", "vd", "vande", "vander", "vanden", "ter", "ten", "te",
    "op", "in", "aan", "von", "zu", "zum", "zur", "del", "della", "di", "da", "dos", "das", "do",
    "du", "des", "la", "le", "les", "el", "al", "ul", "ur", "as", "ash", "ad", "an", "ar", "at",
    "az", "ibn", "bin", "bint", "ben", "abu", "abou", "aboe", "ou", "oulad", "ait", "y", "e", "ال",
    "بن", "ابن",
];

/// A name.
#[derive(Debug)]
pub struct Name {
    /// The person, by the place in the list the finder was made from.
    pub whom: usize,
    /// The kind of fact.
    pub kind: Kind,
    /// The words, without particles.
    pub words: Vec<NameWord>,
    /// True when there are particles in it.
    pub has_particles: bool,
    /// Number of words that are the name she is called by.
    pub given: usize,
    /// The words run together, in each order.
    pub joined: Vec<String>,
    /// The words and particles in their order, for spellings that run some of them together.
    pub parts: Vec<Part>,
}

/// A word of a name, or a particle in it.
#[derive(Debug)]
pub struct Part {
    /// Small letters without accents.
    pub letters: String,
    /// The word of the name that it is, or belongs to.
    pub word: usize,
}

/// A word of a name.
#[derive(Debug)]
pub struct NameWord {
    /// Small letters without accents.
    pub exact: String,
    /// The word with the particles before it.
    pub with_particles: Option<String>,
    /// The sounds it may have, when it is in Latin letters.
    pub sounds: Vec<String>,
    /// The skeletons of these sounds, which its romanisations share.
    pub skeletons: Vec<String>,
    /// True when it is in a script that writes vowels otherwise.
    pub is_other_script: bool,
    /// Hashes of runs of the name's words and particles, written as one, that hold it.
    runs: Vec<u64>,
}

/// A word by which a name is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// Which of the finder's names.
    pub name: usize,
    /// Which word of it.
    pub word: usize,
    /// In what way.
    pub way: Way,
}

/// The way in which a word of a text is one of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// In another script.
    Script,
    /// In another spelling.
    Sound,
    /// Letter for letter, with other words of the name in one.
    RunTogether,
    /// Letter for letter.
    Exact,
    /// The whole name in one word.
    Joined,
}

/// Fewer letters of a name in one word mean something else too often.
const SHORTEST_JOINED: usize = 6;

impl Name {
    /// A name of a person; `None` when there is no letter in it.
    pub fn of(
        whom: usize,
        kind: Kind,
        name: &str,
        given: Option<&str>,
        depth: Depth,
    ) -> Option<Self> {
        let written = letters(&turned(name));
        let last = written.len().checked_sub(1)?;
        let mut words: Vec<NameWord> = Vec::new();
        let mut parts: Vec<Part> = Vec::new();
        let mut particles = String::new();
        let mut has_particles = false;
        for (at, word) in written.iter().enumerate() {
            parts.push(Part {
                letters: word.clone(),
                word: words.len(),
            });
            // A name of particles alone is one all the same.
            if PARTICLES.contains(&word.as_str()) && at != last && at != 0 {
                particles.push_str(word);
                has_particles = true;
            } else {
                words.push(NameWord::new(
                    word.clone(),
                    std::mem::take(&mut particles),
                    depth,
                ));
            }
        }
        let called_by = given.map(letters).unwrap_or_default();
        let given = called_by
            .iter()
            .zip(&words)
            .take_while(|(given, word)| **given == word.exact)
            .count()
            .clamp(1, words.len().max(2) - 1);
        let joined = joined(&words);
        let mut name = Self {
            whom,
            kind,
            words,
            has_particles,
            given,
            joined,
            parts,
        };
        for (hash, run) in name.runs() {
            run.for_each(|at| {
                name.words[name.parts[at % name.parts.len()].word]
                    .runs
                    .push(hash)
            });
        }
        Some(name)
    }

    /// Every run of two or more of its parts that is not the whole name, in each order of its words: the hash of its letters,
    /// and which parts it has, counted round.
    fn runs(&self) -> Vec<(u64, Range<usize>)> {
        let parts = self.parts.len();
        let mut runs = Vec::new();
        for first in 0..parts {
            let mut hash = SEED;
            for at in first..first + parts - 1 {
                let letters = self.parts[at % parts].letters.as_bytes();
                hash = letters.iter().fold(hash, |hash, byte| mix(hash, *byte));
                let words = (first..=at).filter(|at| self.is_word(at % parts));
                if at > first && words.count() > 0 {
                    runs.push((hash, first..at + 1));
                }
            }
        }
        runs
    }

    /// Returns whether one of its parts is no particle.
    fn is_word(&self, part: usize) -> bool {
        let part = &self.parts[part];
        self.words[part.word].exact == part.letters
    }

    /// Returns the parts in each order: from the given name, or from a later word and its particles on.
    pub fn orders(&self) -> impl Iterator<Item = impl Iterator<Item = &str> + Clone> {
        (0..self.parts.len())
            .filter(|at| *at == 0 || self.parts[*at].word > self.parts[at - 1].word)
            .map(|first| {
                let (behind, front) = self.parts.split_at(first);
                front.iter().chain(behind).map(|part| part.letters.as_str())
            })
    }

    /// Words that must follow each other: an address, an id.
    pub fn sequence(whom: usize, kind: Kind, text: &str) -> Option<Self> {
        let words: Vec<NameWord> = letters(text).into_iter().map(NameWord::plain).collect();
        let given = words.len();
        (given > 0).then_some(Self {
            whom,
            kind,
            words,
            has_particles: false,
            given,
            joined: Vec::new(),
            parts: Vec::new(),
        })
    }

    /// Returns whether it is in Arabic, Hebrew or Ethiopic script.
    pub fn has_other_script(&self) -> bool {
        self.words.iter().any(|w| w.is_other_script)
    }

    /// Returns whether its words must follow each other.
    pub fn is_sequence(&self) -> bool {
        matches!(self.kind, Kind::Email | Kind::Id)
    }

    /// The hashes under which it is found.
    pub fn anchors(&self, name: usize, depth: Depth) -> Vec<(u64, Anchor)> {
        let mut hashes: Vec<(u64, usize, Way)> = Vec::new();
        if self.is_sequence() {
            hashes.push((hash(&self.words[0].exact), 0, Way::Exact));
        } else {
            let last = self.words.len() - 1;
            hashes.extend(self.joined.iter().map(|j| (hash(j), last, Way::Joined)));
            let runs = self.words[last].runs.iter();
            hashes.extend(runs.map(|run| (*run, last, Way::RunTogether)));
            let first = if depth == Depth::Full { last } else { 0 };
            for (at, word) in self.words.iter().enumerate().skip(first) {
                hashes.extend(word.spellings().map(|s| (hash(s), at, Way::Exact)));
                if depth == Depth::Every {
                    let sounds = word.skeletons.iter();
                    hashes.extend(sounds.map(|s| (sound_key(s), at, Way::Sound)));
                    hashes.extend(word.script_keys().map(|key| (key, at, Way::Script)));
                }
            }
        }
        let anchors = hashes.into_iter();
        anchors
            .map(|(hash, word, way)| (hash, Anchor { name, word, way }))
            .collect()
    }
}

impl NameWord {
    /// A word that is found as it is written.
    fn plain(exact: String) -> Self {
        Self::new(exact, String::new(), Depth::Full)
    }

    /// Makes a word; its sounds are worked out only where they matter.
    fn new(exact: String, particles: String, depth: Depth) -> Self {
        let is_other_script = sound::is_other_script(&exact);
        let is_heard = exact.is_ascii() && depth == Depth::Every;
        let sounds = if is_heard {
            sound::sounds(&exact)
        } else {
            Vec::new()
        };
        let skeletons = sounds.iter().map(|s| sound::skeleton(s)).collect();
        let with_particles = (!particles.is_empty()).then(|| format!("{particles}{exact}"));
        Self {
            exact,
            with_particles,
            sounds,
            skeletons,
            is_other_script,
            runs: Vec::new(),
        }
    }

    /// Returns whether it is this, letter for letter.
    pub fn is(&self, letters: &str) -> bool {
        self.spellings().any(|spelling| spelling == letters)
    }

    /// The word alone, and with its particles.
    fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.exact.as_str()).chain(self.with_particles.as_deref())
    }

    /// Hashes of how it is written, alone or with others as one word.
    pub fn hashes(&self) -> impl Iterator<Item = u64> {
        self.spellings().map(hash).chain(self.runs.iter().copied())
    }

    /// Returns the first letter.
    pub fn initial(&self) -> Option<char> {
        self.exact.chars().next()
    }

    /// The keys of its consonants; of a word in Arabic script also without the article.
    fn script_keys(&self) -> impl Iterator<Item = u64> {
        let bare = sound::with_and_without_article(&self.exact).skip(1);
        let bare = bare.map(|bare| sound::other_consonants(&bare));
        [self.heard()].into_iter().chain(bare).map(script_key)
    }

    /// Returns the number of consonants that are heard.
    pub fn consonants(&self) -> usize {
        self.heard().len()
    }

    fn heard(&self) -> String {
        match self.sounds.first() {
            Some(sound) => sound::consonants(sound),
            None => sound::other_consonants(&self.exact),
        }
    }
}

/// The key of a sound.
pub fn sound_key(sound: &str) -> u64 {
    hash(sound) ^ 0x5eed
}

/// The key of consonants, whatever the script.
pub fn script_key(consonants: String) -> u64 {
    hash(&consonants) ^ 0xc0de_0000
}

/// A name with its family name first, as it would be without the comma.
pub fn turned(name: &str) -> String {
    match name.split_once(',') {
        Some((family, given)) if !given.trim().is_empty() => format!("{given} {family}"),
        _ => name.to_owned(),
    }
}

/// The words of a text.
fn letters(text: &str) -> Vec<String> {
    let words = Words::of(text, LineEnd::Hyphen);
    (0..words.len())
        .map(|at| words.letters(at).to_owned())
        .collect()
}

/// Returns the words run together, with any of them first.
fn joined(words: &[NameWord]) -> Vec<String> {
    if words.len() < 2 {
        return Vec::new();
    }
    let mut joined = Vec::new();
    for first in 0..words.len() {
        let (behind, front) = words.split_at(first);
        let turned = front.iter().chain(behind);
        joined.push(turned.clone().map(|w| w.exact.as_str()).collect::<String>());
        let with_particles = turned.flat_map(|w| w.spellings().last());
        joined.push(with_particles.collect());
    }
    joined.sort_unstable();
    joined.dedup();
    joined.retain(|j| j.chars().count() >= SHORTEST_JOINED || !j.is_ascii());
    joined
}
