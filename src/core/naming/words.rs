//! A text as words a reader sees.
//!
//! In: a text as it stands in a file: Markdown, YAML, HTML, an address. Out: [`Words`]: every word in small letters without
//! accents or unseen signs, with its place in the text and what stands before it. Marks of bold, italics, code and links
//! fall away; entities, escapes and percent signs are undone; targets of links and comments come last, as texts of their own.

use std::ops::RangeInclusive;

use super::gap::Gap;
use super::latin::{self, Letter};
use super::written::{self, Written};

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// The range of its letters in [`Words::letters`].
    from: u32,
    to: u32,
    /// The place of its first apostrophe; at its end without one.
    stem: u32,
    /// The first byte in the text.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// The gap before it.
    pub before: Gap,
    /// True when it begins with a capital.
    pub is_capital: bool,
    /// A hash of its letters; see [`hash`].
    pub hash: u64,
    /// The hash without the last of them.
    pub shorter: u64,
}

impl Word {
    fn begin(from: u32, before: Gap, start: u32, is_capital: bool) -> Self {
        let (to, stem) = (from, u32::MAX);
        Self {
            from,
            to,
            stem,
            start,
            end: start,
            before,
            is_capital,
            hash: SEED,
            shorter: SEED,
        }
    }
}

/// A reading of hyphens at the ends of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// A hyphen between words.
    Hyphen,
    /// A word that was broken.
    Broken,
}

/// The words of a text.
#[derive(Debug, Default)]
pub struct Words {
    letters: String,
    words: Vec<Word>,
    /// True when a word may have been broken at a line end, or spaced out: another reading of the text differs.
    pub is_broken: bool,
}

impl Words {
    /// The words of a text.
    pub fn of(text: &str, line_end: LineEnd) -> Self {
        let mut reading = Reading {
            words: Self {
                letters: String::with_capacity(text.len()),
                words: Vec::with_capacity(text.len() / 5),
                is_broken: false,
            },
            gap: Gap::Break,
            open: None,
            line_end,
            later: Vec::new(),
            singles: 0,
        };
        reading.text(text, 0);
        let mut words = reading.words;
        if line_end == LineEnd::Broken {
            words.join_spaced();
        }
        words
    }

    /// Returns the number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Returns a word.
    pub fn word(&self, at: usize) -> &Word {
        &self.words[at]
    }

    /// Iterates over the words.
    pub fn iter(&self) -> impl Iterator<Item = &Word> {
        self.words.iter()
    }

    /// The letters of a word.
    pub fn letters(&self, at: usize) -> &str {
        let word = &self.words[at];
        &self.letters[word.from as usize..word.to as usize]
    }

    /// The letters of a word before its first apostrophe, when it has one.
    pub fn stem(&self, at: usize) -> Option<&str> {
        let word = &self.words[at];
        (word.stem < word.to).then(|| &self.letters[word.from as usize..word.stem as usize])
    }

    /// Runs of single letters (`N o o r`) that may be a word which is spaced out, as places of their first and last letters.
    pub fn spaced(&self) -> Vec<RangeInclusive<usize>> {
        let mut runs = Vec::new();
        let mut first = 0;
        while first < self.words.len() {
            let letters = self.singles_from(first);
            if letters > SPACED as usize {
                runs.push(first..=first + letters - 1);
            }
            first += letters.max(1);
        }
        runs
    }

    /// Returns the number of single letters in a row from a word on.
    fn singles_from(&self, first: usize) -> usize {
        let words = self.words[first..].iter().enumerate();
        let singles = words
            .take_while(|(n, word)| self.is_single(word) && (*n == 0 || word.before == Gap::Space));
        singles.count()
    }

    fn is_single(&self, word: &Word) -> bool {
        let letters = &self.letters[word.from as usize..word.to as usize];
        // A letter has four bytes at most.
        letters.len() <= 4 && letters.chars().nth(1).is_none()
    }

    /// Makes one word of each run of single letters.
    fn join_spaced(&mut self) {
        let mut words = Vec::with_capacity(self.words.len());
        let mut read = 0;
        for run in self.spaced() {
            words.extend_from_slice(&self.words[read..*run.start()]);
            read = run.end() + 1;
            words.push(self.joined(run));
        }
        words.extend_from_slice(&self.words[read..]);
        self.words = words;
    }

    /// The word that single letters make together.
    fn joined(&self, run: RangeInclusive<usize>) -> Word {
        let (first, last) = (self.words[*run.start()], self.words[*run.end()]);
        Word {
            to: last.to,
            stem: last.stem,
            end: last.end,
            hash: hash(&self.letters[first.from as usize..last.to as usize]),
            shorter: hash(&self.letters[first.from as usize..last.from as usize]),
            ..first
        }
    }
}

/// A hash of a word's letters (FNV-1a).
pub fn hash(letters: &str) -> u64 {
    letters.bytes().fold(SEED, mix)
}

/// Letters in a row after the first that make a word which is spaced out.
pub const SPACED: u32 = 2;

/// The hash of no letters.
pub const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of one letter more.
pub fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

fn count(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("a source text is under 4 GiB")
}

/// A text being read.
struct Reading {
    words: Words,
    /// The gap before the word that comes.
    gap: Gap,
    /// The word being read.
    open: Option<Word>,
    line_end: LineEnd,
    /// Stretches that no reader sees where they stand: targets of links, comments.
    later: Vec<std::ops::Range<usize>>,
    /// Number of single letters in a row.
    singles: u32,
}

impl Reading {
    /// Reads a text that stands `shift` bytes into the whole.
    fn text(&mut self, text: &str, shift: usize) {
        let mut read = 0;
        while let Some(&byte) = text.as_bytes().get(read) {
            if byte.is_ascii_alphanumeric() {
                let run = text.as_bytes()[read..]
                    .iter()
                    .take_while(|b| b.is_ascii_alphanumeric());
                let end = read + run.count();
                self.ascii(&text[read..end], shift + read);
                read = end;
            } else if byte.is_ascii() {
                read += self.sign(text, read, shift);
            } else if let Some(c) = text[read..].chars().next() {
                self.character(c, shift + read, c.len_utf8());
                read += c.len_utf8();
            }
        }
        self.gap(Gap::Break);
        for range in std::mem::take(&mut self.later) {
            self.text(&text[range.clone()], shift + range.start);
        }
    }

    /// Reads what is no plain letter; gives how many bytes it takes.
    fn sign(&mut self, text: &str, at: usize, shift: usize) -> usize {
        match written::read(text, at) {
            Written::Nothing(length) => length,
            Written::Gap(gap, length) => {
                self.gap(gap);
                length
            }
            Written::Apostrophe(length) => {
                self.apostrophe();
                length
            }
            Written::Broken(length) => {
                self.words.is_broken = true;
                if self.line_end == LineEnd::Hyphen {
                    self.gap(Gap::Space);
                }
                length
            }
            Written::Later(range, gap, length) => {
                self.later.push(range);
                gap.into_iter().for_each(|gap| self.gap(gap));
                length
            }
            Written::Character(c, length) => {
                self.character(c, shift + at, length);
                length
            }
        }
    }

    /// Plain letters and digits in a row.
    fn ascii(&mut self, letters: &str, at: usize) {
        let begin = self.words.letters.len();
        self.words.letters.push_str(letters);
        self.words.letters[begin..].make_ascii_lowercase();
        let lower = &self.words.letters.as_bytes()[begin..];
        let is_capital = letters.as_bytes()[0].is_ascii_uppercase();
        let from = count(begin);
        let word = self
            .open
            .get_or_insert(Word::begin(from, self.gap, count(at), is_capital));
        word.end = count(at + letters.len());
        for byte in lower {
            word.shorter = word.hash;
            word.hash = mix(word.hash, *byte);
        }
    }

    fn character(&mut self, c: char, at: usize, length: usize) {
        match latin::letter(c) {
            Letter::Unseen => {}
            Letter::Apostrophe => self.apostrophe(),
            Letter::Gap(gap) => self.gap(gap),
            Letter::Plain(letter) => self.letters(letter.encode_utf8(&mut [0; 4]), c, at, length),
            Letter::Several(letters) => self.letters(&letters, c, at, length),
        }
    }

    fn letters(&mut self, letters: &str, c: char, at: usize, length: usize) {
        let from = count(self.words.letters.len());
        let word = self
            .open
            .get_or_insert_with(|| Word::begin(from, self.gap, count(at), c.is_uppercase()));
        word.end = count(at + length);
        word.shorter = word.hash;
        word.hash = letters.bytes().fold(word.hash, mix);
        self.words.letters.push_str(letters);
    }

    fn apostrophe(&mut self) {
        let letters = count(self.words.letters.len());
        match &mut self.open {
            Some(word) => word.stem = word.stem.min(letters),
            // Before a word it is a quotation mark.
            None => self.gap = self.gap.and(Gap::Quote),
        }
    }

    fn gap(&mut self, gap: Gap) {
        let Some(mut word) = self.open.take() else {
            self.gap = self.gap.and(gap);
            return;
        };
        word.to = count(self.words.letters.len());
        let is_quoted = word.stem == word.to;
        word.stem = word.stem.min(word.to);
        let is_single = self.words.is_single(&word);
        self.singles = match is_single && word.before == Gap::Space {
            true => self.singles + 1,
            false => u32::from(is_single),
        };
        self.words.is_broken |= self.singles > SPACED;
        self.words.words.push(word);
        self.gap = if is_quoted { Gap::Quote.and(gap) } else { gap };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, expected: &str) {
        let words = Words::of(text, LineEnd::Hyphen);
        let letters: Vec<&str> = (0..words.len()).map(|at| words.letters(at)).collect();
        assert_eq!(letters.join(" "), expected, "{text}");
    }

    #[test]
    fn what_a_reader_does_not_see_falls_away() {
        reads("**Noor** _Ali_, N*oo*r", "noor ali noor");
        reads(
            "[Noor](https://example.org/x) Ali",
            "noor ali https example org x",
        );
        reads("No<b>o</b>r<!-- geheim --> Ali", "noor ali geheim");
        reads("N&ouml;&ouml;r&nbsp;Al&#105;", "noor ali");
        reads(
            "No\u{ad}or\u{a0}A\u{200b}li No\\*or\\-Ali",
            "noor ali no or ali",
        );
        reads("noor%20al%C3%AF noor_ali", "noor ali noor ali");
        reads("\"No\\u006fr\\_Ali\"", "noor ali");
        reads("d’Árbol Bos's Nu\u{308}r", "darbol boss nur");
        reads(
            "Юсуф Γιώργος ＮＯＯＲ 𝐍oor ﻣﺮﯾﻢ",
            "yusuf giorgos noor noor مريم",
        );
        reads("+٣١ ٦", "31 6");
        reads("<noor@example.org> a<b c", "noor example org a b c");
    }

    #[test]
    fn what_stands_between_words_is_known() {
        let gaps = |text: &str| -> Vec<Gap> {
            let words = Words::of(text, LineEnd::Hyphen);
            words.iter().skip(1).map(|w| w.before).collect()
        };
        assert_eq!(gaps("Noor\n  Ali-Bos"), [Gap::Space, Gap::Space]);
        assert_eq!(gaps("Ali, Noor. Bos"), [Gap::Comma, Gap::Stop]);
        assert_eq!(gaps("Noor\n\nAli\n- Bos"), [Gap::Paragraph, Gap::Paragraph]);
        assert_eq!(gaps("Noor.\n\nAli:\n1. Bos"), [Gap::Break, Gap::Break]);
        assert_eq!(gaps("Noor “Nora” 'Ali' (Bos)"), [Gap::Quote; 3]);
        assert_eq!(gaps("> Noor\n> Ali"), [Gap::Space]);
    }

    #[test]
    fn words_broken_at_a_line_end_can_be_read_whole() {
        let words = Words::of("Noo-\n  r A l i s", LineEnd::Broken);
        let letters: Vec<&str> = (0..words.len()).map(|at| words.letters(at)).collect();
        assert_eq!(letters, ["noor", "alis"]);
    }
}
