//! A name as it is looked for.
//!
//! In: a name as a record has it. Out: its words, how each sounds, and by which of them it is found ([`Anchor`]).

use super::sound;
use super::words::{LineEnd, Words, hash};
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
    /// Whose.
    pub whom: usize,
    /// What it is of her.
    pub kind: Kind,
    /// Its words, without particles.
    pub words: Vec<NameWord>,
    /// Whether there are particles in it.
    pub has_particles: bool,
    /// How many of its words are the name she is called by.
    pub given: usize,
    /// All words in one, in each order.
    pub joined: Vec<String>,
}

/// A word of a name.
#[derive(Debug)]
pub struct NameWord {
    /// Small letters without accents.
    pub exact: String,
    /// The same with the particles before it.
    pub with_particles: Option<String>,
    /// How it may sound, when it is in Latin letters.
    pub sounds: Vec<String>,
    /// What its romanisations share.
    pub skeletons: Vec<String>,
    /// Whether it is in a script that writes vowels otherwise.
    pub is_other_script: bool,
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

/// How a word of a text is one of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// In another script.
    Script,
    /// In another spelling.
    Sound,
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
        let (turned, given) = (turned(name), given.map(letters));
        let all = letters(&turned);
        let last = all.len().checked_sub(1)?;
        let mut words: Vec<NameWord> = Vec::new();
        let mut particles = String::new();
        let mut has_particles = false;
        for (at, word) in all.iter().enumerate() {
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
        let same = |given: &Vec<String>| {
            let both = given.iter().zip(&words);
            both.take_while(|(given, word)| **given == word.exact)
                .count()
        };
        let given = given
            .as_ref()
            .map_or(1, same)
            .clamp(1, words.len().max(2) - 1);
        let joined = joined(&words);
        Some(Self {
            whom,
            kind,
            words,
            has_particles,
            given,
            joined,
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
        })
    }

    /// Whether it is in Arabic, Hebrew or Ethiopic script.
    pub fn has_other_script(&self) -> bool {
        self.words.iter().any(|w| w.is_other_script)
    }

    /// Whether its words must follow each other.
    pub fn is_sequence(&self) -> bool {
        matches!(self.kind, Kind::Email | Kind::Id)
    }

    /// The hashes under which it is found.
    pub fn anchors(&self, name: usize, depth: Depth) -> Vec<(u64, Anchor)> {
        let anchor = |word, way| Anchor { name, word, way };
        if self.is_sequence() {
            return vec![(hash(&self.words[0].exact), anchor(0, Way::Exact))];
        }
        let last = self.words.len() - 1;
        let mut anchors: Vec<(u64, Anchor)> = self
            .joined
            .iter()
            .map(|j| (hash(j), anchor(last, Way::Joined)))
            .collect();
        for (at, word) in self.words.iter().enumerate() {
            if at != last && depth == Depth::Full {
                continue;
            }
            let exact = [Some(&word.exact), word.with_particles.as_ref()];
            anchors.extend(
                exact
                    .into_iter()
                    .flatten()
                    .map(|e| (hash(e), anchor(at, Way::Exact))),
            );
            if depth == Depth::Every {
                anchors.extend(
                    word.skeletons
                        .iter()
                        .map(|s| (sound_key(s), anchor(at, Way::Sound))),
                );
                anchors.push((word.script_key(), anchor(at, Way::Script)));
            }
        }
        anchors
    }
}

impl NameWord {
    /// A word that is found as it is written.
    fn plain(exact: String) -> Self {
        Self::new(exact, String::new(), Depth::Full)
    }

    /// How it sounds is worked out where it matters alone.
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
        }
    }

    /// Whether it is this, letter for letter.
    pub fn is(&self, letters: &str) -> bool {
        self.exact == letters || self.with_particles.as_deref() == Some(letters)
    }

    /// Hashes of how it is written.
    pub fn hashes(&self) -> impl Iterator<Item = u64> {
        [Some(&self.exact), self.with_particles.as_ref()]
            .into_iter()
            .flatten()
            .map(|w| hash(w))
    }

    /// Its first letter.
    pub fn initial(&self) -> Option<char> {
        self.exact.chars().next()
    }

    fn script_key(&self) -> u64 {
        script_key(self.heard())
    }

    /// How many consonants are heard.
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

/// All words in one, with any of them first.
fn joined(words: &[NameWord]) -> Vec<String> {
    if words.len() < 2 {
        return Vec::new();
    }
    let mut joined = Vec::new();
    for first in 0..words.len() {
        let turned = || words[first..].iter().chain(&words[..first]);
        joined.push(turned().map(|w| w.exact.as_str()).collect::<String>());
        let full = |w: &NameWord| w.with_particles.clone().unwrap_or_else(|| w.exact.clone());
        joined.push(turned().map(full).collect());
    }
    joined.sort_unstable();
    joined.dedup();
    joined.retain(|j| j.chars().count() >= SHORTEST_JOINED || !j.is_ascii());
    joined
}
