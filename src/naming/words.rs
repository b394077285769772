//! A text as words a reader sees.
//!
//! In: a text as it stands in a file: Markdown, YAML, HTML, an address. Out: [`Words`]: every word in small letters without
//! accents or unseen signs, with its place in the text and what stands before it. Marks of bold, italics, code and links
//! fall away; entities, escapes and percent signs are undone; targets of links and comments come last, as texts of their own.

use super::latin::{self, Letter};
use super::written::{self, Written};

/// What stands before a word; the later ones part words more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A space, a line end, a hyphen, a bar: words of one name may have it between them.
    Space,
    /// A full stop with a space after it: after an initial or the end of a sentence.
    Stop,
    /// A comma.
    Comma,
    /// The end of a paragraph, another item of a list, a colon.
    Break,
}

/// A word.
#[derive(Debug, Clone, Copy)]
pub struct Word {
    /// Its letters, in [`Words::letters`].
    from: u32,
    to: u32,
    /// Where its first apostrophe would stand; at its end without one.
    stem: u32,
    /// Where it stands in the text.
    pub start: u32,
    /// Where it ends in the text.
    pub end: u32,
    /// What stands before it.
    pub before: Gap,
    /// Whether it begins with a capital.
    pub is_capital: bool,
    /// A hash of its letters; see [`hash`].
    pub hash: u64,
}

/// How a hyphen at the end of a line is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// As a hyphen between words.
    Hyphen,
    /// As a word that was broken.
    Broken,
}

/// The words of a text.
#[derive(Debug, Default)]
pub struct Words {
    letters: String,
    words: Vec<Word>,
    /// Whether a word may have been broken at a line end, or spaced out: another reading of the text differs.
    pub is_broken: bool,
}

impl Words {
    /// The words of a text.
    pub fn of(text: &str, line_end: LineEnd) -> Self {
        let mut reading = Reading {
            words: Self::default(),
            gap: Gap::Break,
            open: None,
            line_end,
            later: Vec::new(),
        };
        reading.text(text, 0);
        let mut words = reading.words;
        if line_end == LineEnd::Broken {
            words.join_spaced();
        }
        words
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// A word.
    pub fn word(&self, at: usize) -> &Word {
        &self.words[at]
    }

    /// All words.
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

    /// Letters that stand apart (`N o o r`) become one word more.
    fn join_spaced(&mut self) {
        let single = |w: &Word| self.letters[w.from as usize..w.to as usize].chars().count() == 1;
        let mut joined = Vec::new();
        let mut at = 0;
        while at < self.words.len() {
            if !single(&self.words[at]) {
                at += 1;
                continue;
            }
            let is_next = |w: &Word| single(w) && w.before == Gap::Space;
            let run = self.words[at + 1..].iter().take_while(|w| is_next(w)).count();
            if run >= 3 {
                joined.push((at, at + run));
            }
            at += run + 1;
        }
        for (first, last) in joined {
            let (first, last) = (self.words[first], self.words[last]);
            let from = count(self.letters.len());
            self.letters.extend_from_within(first.from as usize..last.to as usize);
            let to = count(self.letters.len());
            let hash = hash(&self.letters[from as usize..]);
            let word = Word { from, to, stem: to, end: last.end, before: Gap::Break, hash, ..first };
            self.words.push(word);
        }
    }
}

/// A hash of a word's letters (FNV-1a).
pub fn hash(letters: &str) -> u64 {
    letters.bytes().fold(SEED, mix)
}

const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

fn count(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("a source text is under 4 GiB")
}

/// A text being read.
struct Reading {
    words: Words,
    /// What stands before the word that comes.
    gap: Gap,
    /// The word being read.
    open: Option<Word>,
    line_end: LineEnd,
    /// What a reader does not see where it stands: targets of links, comments.
    later: Vec<std::ops::Range<usize>>,
}

impl Reading {
    /// Reads a text that stands `shift` bytes into the whole.
    fn text(&mut self, text: &str, shift: usize) {
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            if byte.is_ascii_alphanumeric() {
                self.ascii(byte, shift + at);
                at += 1;
            } else {
                at += self.sign(text, at, shift);
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
            Written::Later(range, length) => {
                self.later.push(range);
                length
            }
            Written::Character(c, length) => {
                self.character(c, shift + at, length);
                length
            }
        }
    }

    fn ascii(&mut self, byte: u8, at: usize) {
        let word = self.word(at, byte.is_ascii_uppercase());
        let lower = byte.to_ascii_lowercase();
        word.end = count(at + 1);
        word.hash = mix(word.hash, lower);
        self.words.letters.push(char::from(lower));
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
        let word = self.word(at, c.is_uppercase());
        word.end = count(at + length);
        word.hash = letters.bytes().fold(word.hash, mix);
        self.words.letters.push_str(letters);
    }

    /// The word being read, or a new one.
    fn word(&mut self, at: usize, is_capital: bool) -> &mut Word {
        let from = count(self.words.letters.len());
        let (gap, start) = (self.gap, count(at));
        self.open.get_or_insert(Word {
            from,
            to: from,
            stem: u32::MAX,
            start,
            end: start,
            before: gap,
            is_capital,
            hash: SEED,
        })
    }

    fn apostrophe(&mut self) {
        let here = count(self.words.letters.len());
        if let Some(word) = &mut self.open {
            word.stem = word.stem.min(here);
        }
    }

    fn gap(&mut self, gap: Gap) {
        let Some(mut word) = self.open.take() else {
            self.gap = self.gap.max(gap);
            return;
        };
        word.to = count(self.words.letters.len());
        word.stem = word.stem.min(word.to);
        let is_single = word.to - word.from == 1;
        let previous = self.words.words.last();
        self.words.is_broken |= is_single
            && word.before == Gap::Space
            && previous.is_some_and(|p| p.to - p.from == 1);
        self.words.words.push(word);
        self.gap = gap;
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
        reads("[Noor](https://example.org/x) Ali", "noor ali https example org x");
        reads("No<b>o</b>r<!-- geheim --> Ali", "noor ali geheim");
        reads("N&ouml;&ouml;r&nbsp;Al&#105;", "noor ali");
        reads("No\u{ad}or\u{a0}A\u{200b}li No\\*or\\-Ali", "noor ali no or ali");
        reads("noor%20al%C3%AF noor_ali", "noor ali noor ali");
        reads("\"No\\u006fr\\_Ali\"", "noor ali");
        reads("d’Árbol Bos's Nu\u{308}r", "darbol boss nur");
        reads("Юсуф Γιώργος ＮＯＯＲ 𝐍oor ﻣﺮﯾﻢ", "yusuf giorgos noor noor مريم");
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
        assert_eq!(gaps("Noor\n\nAli\n- Bos"), [Gap::Break, Gap::Break]);
        assert_eq!(gaps("> Noor\n> Ali"), [Gap::Space]);
    }

    #[test]
    fn words_broken_at_a_line_end_can_be_read_whole() {
        let words = Words::of("Noo-\n  r A l i s", LineEnd::Broken);
        let letters: Vec<&str> = (0..words.len()).map(|at| words.letters(at)).collect();
        assert_eq!(letters, ["noor", "a", "l", "i", "s", "alis"]);
    }
}
