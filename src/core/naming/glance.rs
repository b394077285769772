//! Whether a text need be read at all.
//!
//! In: a text, and who is looked for. Out: whether every word of somebody's name stands in it, wherever. Most texts of a site name
//! nobody who is looked for, and are done with here: the words are those of `words`, but only those of names are kept, as hashes.

use super::latin::{self, Letter};
use super::name::{Anchor, NameWord, Way};
use super::words::{SEED, SPACED, mix};
use super::written::{self, Written};
use super::{Finder, SHORTEST_NUMBER};

/// Whether a text has to be read closely.
pub fn may_name(text: &str, finder: &Finder) -> bool {
    let mut glance = Glance::new(finder);
    let mut later = Vec::new();
    later.push(0..text.len());
    while let Some(range) = later.pop() {
        let mut at = range.start;
        while at < range.end {
            let byte = text.as_bytes()[at];
            let found = if byte.is_ascii_alphanumeric() {
                at += 1;
                glance.ascii(byte)
            } else if byte.is_ascii() {
                match sign(text, at) {
                    Sign::Gap(length) => {
                        at += length;
                        glance.gap()
                    }
                    Sign::Nothing(length) => {
                        at += length;
                        false
                    }
                    Sign::Apostrophe(length) => {
                        at += length;
                        glance.note();
                        false
                    }
                    Sign::Later(range, length) => {
                        later.push(range);
                        at += length;
                        false
                    }
                    Sign::Character(c, length) => {
                        at += length;
                        glance.character(c)
                    }
                    Sign::Broken => true,
                }
            } else {
                let c = text[at..].chars().next().unwrap_or(' ');
                at += c.len_utf8();
                glance.character(c)
            };
            if found {
                return true;
            }
        }
        if glance.gap() {
            return true;
        }
    }
    glance.names_somebody()
}

/// What a sign of ASCII is.
enum Sign {
    Gap(usize),
    Nothing(usize),
    Apostrophe(usize),
    Later(std::ops::Range<usize>, usize),
    Character(char, usize),
    Broken,
}

fn sign(text: &str, at: usize) -> Sign {
    match text.as_bytes()[at] {
        // What may be something else than it seems to be.
        b'_' | b'[' | b']' | b'<' | b'&' | b'\\' | b'%' | b'-' | b'\'' | b'*' | b'`' | b'~' => {}
        _ => return Sign::Gap(1),
    }
    match written::read(text, at) {
        Written::Nothing(length) => Sign::Nothing(length),
        Written::Gap(_, length) => Sign::Gap(length),
        Written::Apostrophe(length) => Sign::Apostrophe(length),
        Written::Broken(_) => Sign::Broken,
        Written::Later(range, length) => Sign::Later(range, length),
        Written::Character(c, length) => Sign::Character(c, length),
    }
}

/// The word being read.
#[derive(Clone, Copy)]
struct Word {
    hash: u64,
    /// The same without the last letter.
    shorter: u64,
    /// The same without a first letter that may be a word of its own in Arabic.
    after_prefix: u64,
    letters: u32,
    ends_in_s: bool,
    is_number: bool,
    has_prefix: bool,
}

impl Default for Word {
    fn default() -> Self {
        Self {
            hash: SEED,
            shorter: SEED,
            after_prefix: SEED,
            letters: 0,
            ends_in_s: false,
            is_number: true,
            has_prefix: false,
        }
    }
}

struct Glance<'f> {
    finder: &'f Finder,
    word: Word,
    /// How many single letters stand in a row.
    singles: u32,
    /// How many digits stand in a row, and the last of them as a number.
    digits: u32,
    value: u64,
    /// The hashes of words that names have.
    words: Vec<u64>,
    /// Those of them by which somebody is found.
    anchors: Vec<u64>,
}

impl<'f> Glance<'f> {
    fn new(finder: &'f Finder) -> Self {
        Self {
            finder,
            word: Word::default(),
            singles: 0,
            digits: 0,
            value: 0,
            words: Vec::new(),
            anchors: Vec::new(),
        }
    }

    fn ascii(&mut self, byte: u8) -> bool {
        let lower = byte.to_ascii_lowercase();
        let word = &mut self.word;
        word.shorter = word.hash;
        word.hash = mix(word.hash, lower);
        word.letters += 1;
        word.ends_in_s = lower == b's';
        if lower.is_ascii_digit() {
            return word.is_number && self.digit(u64::from(lower - b'0'));
        }
        word.is_number = false;
        false
    }

    fn character(&mut self, c: char) -> bool {
        match latin::letter(c) {
            Letter::Unseen => false,
            Letter::Apostrophe => {
                self.note();
                false
            }
            Letter::Gap(_) => self.gap(),
            Letter::Plain(letter) if letter.is_ascii() => self.ascii(letter as u8),
            Letter::Plain(letter) => {
                self.other(letter);
                false
            }
            Letter::Several(letters) => {
                for letter in letters.chars() {
                    match u8::try_from(letter).ok().filter(u8::is_ascii) {
                        Some(byte) => drop(self.ascii(byte)),
                        None => self.other(letter),
                    }
                }
                false
            }
        }
    }

    /// A letter of another script.
    fn other(&mut self, letter: char) {
        let word = &mut self.word;
        word.is_number = false;
        word.ends_in_s = false;
        word.shorter = word.hash;
        let mut buffer = [0; 4];
        let bytes = letter.encode_utf8(&mut buffer).as_bytes();
        word.hash = bytes.iter().fold(word.hash, |hash, byte| mix(hash, *byte));
        if word.letters == 0 && matches!(letter, 'و' | 'ل' | 'ب' | 'ف' | 'ك') {
            word.has_prefix = true;
        } else {
            word.after_prefix = bytes
                .iter()
                .fold(word.after_prefix, |hash, byte| mix(hash, *byte));
        }
        word.letters += 1;
    }

    fn digit(&mut self, digit: u64) -> bool {
        const LONGEST: u64 = 1_000_000_000_000;
        self.digits += 1;
        self.value = (self.value * 10 + digit) % LONGEST;
        self.digits as usize >= SHORTEST_NUMBER
            && self.finder.digits.iter().any(|length| {
                self.digits >= *length
                    && self
                        .finder
                        .phones
                        .contains_key(&(self.value % 10_u64.pow(*length)))
            })
    }

    /// The end of a word.
    fn gap(&mut self) -> bool {
        if self.word.letters == 0 {
            return false;
        }
        self.note();
        self.singles = if self.word.letters == 1 {
            self.singles + 1
        } else {
            0
        };
        if !self.word.is_number {
            (self.digits, self.value) = (0, 0);
        }
        self.word = Word::default();
        self.singles > SPACED
    }

    /// Keeps the word being read, with and without its endings, when it may be one of a name.
    fn note(&mut self) {
        let Word {
            hash,
            shorter,
            after_prefix,
            ends_in_s,
            has_prefix,
            ..
        } = self.word;
        let forms = [
            (true, hash),
            (ends_in_s, shorter),
            (has_prefix, after_prefix),
        ];
        for (_, form) in forms
            .into_iter()
            .filter(|(is_one, hash)| *is_one && self.finder.may_be(*hash))
        {
            self.words.push(form);
            if self.finder.anchors.contains_key(&form) {
                self.anchors.push(form);
            }
        }
    }

    /// Whether every word of a name was read.
    fn names_somebody(mut self) -> bool {
        self.words.sort_unstable();
        self.words.dedup();
        let anchors = self
            .anchors
            .iter()
            .filter_map(|hash| self.finder.anchors.get(hash));
        anchors.flatten().any(|anchor| self.has_all(*anchor))
    }

    fn has_all(&self, anchor: Anchor) -> bool {
        let name = &self.finder.names[anchor.name];
        let is_there = |hash: &u64| self.words.binary_search(hash).is_ok();
        let has_word = |word: &NameWord| word.hashes().any(|hash| is_there(&hash));
        anchor.way == Way::Joined || name.words.iter().all(has_word)
    }
}
