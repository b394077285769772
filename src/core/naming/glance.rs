//! Whether a text need be read at all.
//!
//! In: a text, and who is looked for. Out: whether every word of somebody's name stands in it, wherever. Most texts of a site name
//! nobody who is looked for, and are done with here: the words are those of `words`, but only those of names are kept, as hashes.

use std::ops::Range;

use super::latin::{self, Letter};
use super::name::{Anchor, NameWord, Way};
use super::words::{SEED, SPACED, mix};
use super::written::{self, Written};
use super::{Finder, SHORTEST_NUMBER};

/// Returns whether a text has to be read closely.
pub fn may_name(text: &str, finder: &Finder) -> bool {
    let mut glance = Glance::new(finder);
    let mut stretches = Vec::new();
    stretches.push(0..text.len());
    while let Some(range) = stretches.pop() {
        let mut read = range.start;
        while read < range.end {
            let byte = text.as_bytes()[read];
            let (must_be_read, length) = if byte.is_ascii_alphanumeric() {
                (glance.ascii(byte), 1)
            } else if byte.is_ascii() {
                glance.sign(text, read, &mut stretches)
            } else {
                let c = text[read..].chars().next().unwrap_or(' ');
                (glance.character(c), c.len_utf8())
            };
            if must_be_read {
                return true;
            }
            read += length;
        }
        if glance.gap() {
            return true;
        }
    }
    glance.names_somebody()
}

/// The word being read.
#[derive(Clone, Copy)]
struct Word {
    hash: u64,
    /// The hash without the last letter.
    shorter: u64,
    /// The hash without a first letter that may be a word of its own in Arabic.
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
    /// Number of single letters in a row.
    singles: u32,
    /// Number of digits in a row, and the last of them as a number.
    digits: u32,
    value: u64,
    /// The hashes of words that names have.
    words: Vec<u64>,
    /// The hashes among them by which somebody is found.
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

    /// Reads a sign of ASCII that is no letter: whether the text has to be read closely, and how many bytes the sign takes.
    fn sign(&mut self, text: &str, at: usize, stretches: &mut Vec<Range<usize>>) -> (bool, usize) {
        match text.as_bytes()[at] {
            // Each of these may be something else than it seems to be.
            b'_' | b'[' | b']' | b'<' | b'&' | b'\\' | b'%' | b'-' | b'\'' | b'*' | b'`' | b'~' => {
            }
            _ => return (self.gap(), 1),
        }
        match written::read(text, at) {
            Written::Nothing(length) => (false, length),
            Written::Gap(_, length) => (self.gap(), length),
            Written::Apostrophe(length) => {
                self.note();
                (false, length)
            }
            Written::Broken(length) => (true, length),
            Written::Later(range, gap, length) => {
                stretches.push(range);
                (gap.is_some() && self.gap(), length)
            }
            Written::Character(c, length) => (self.character(c), length),
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

    /// Returns whether every word of a name was read.
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
        anchor.way == Way::Joined || name.words.iter().all(|word| self.has_word(word))
    }

    fn has_word(&self, word: &NameWord) -> bool {
        word.hashes()
            .any(|hash| self.words.binary_search(&hash).is_ok())
    }
}
