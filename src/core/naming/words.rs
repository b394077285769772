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
    /// The same without the last of them.
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
            let run = self.words[at + 1..]
                .iter()
                .take_while(|w| is_next(w))
                .count();
            if run >= SPACED as usize {
                joined.push((at, at + run));
            }
            at += run + 1;
        }
        for (first, last) in joined {
            let (first, last) = (self.words[first], self.words[last]);
            let from = count(self.letters.len());
            self.letters
                .extend_from_within(first.from as usize..last.to as usize);
            let to = count(self.letters.len());
            let hash = hash(&self.letters[from as usize..]);
            let word = Word {
                from,
                to,
                stem: to,
                end: last.end,
                before: Gap::Break,
                hash,
                shorter: SEED,
                ..first
            };
            self.words.push(word);
        }
    }
}

/// A hash of a word's letters (FNV-1a).
pub fn hash(letters: &str) -> u64 {
    letters.bytes().fold(SEED, mix)
}

/// Letters in a row after the first that make a word which is spaced out.
pub const SPACED: u32 = 3;

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
    /// What stands before the word that comes.
    gap: Gap,
    /// The word being read.
    open: Option<Word>,
    line_end: LineEnd,
    /// What a reader does not see where it stands: targets of links, comments.
    later: Vec<std::ops::Range<usize>>,
    /// How many single letters stand in a row.
    singles: u32,
}

impl Reading {
    /// Reads a text that stands `shift` bytes into the whole.
    fn text(&mut self, text: &str, shift: usize) {
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            if byte.is_ascii_alphanumeric() {
                let run = text.as_bytes()[at..]
                    .iter()
                    .take_while(|b| b.is_ascii_alphanumeric());
                let end = at + run.count();
                self.ascii(&text[at..end], shift + at);
                at = end;
            } else if byte.is_ascii() {
                at += self.sign(text, at, shift);
            } else if let Some(c) = text[at..].chars().next() {
                self.character(c, shift + at, c.len_utf8());
                at += c.len_utf8();
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
        let begin = || Word::begin(from, self.gap, count(at), c.is_uppercase());
        let word = self.open.get_or_insert_with(begin);
        word.end = count(at + length);
        word.shorter = word.hash;
        word.hash = letters.bytes().fold(word.hash, mix);
        self.words.letters.push_str(letters);
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
        // A letter outside ASCII has more bytes.
        let letters = &self.words.letters[word.from as usize..];
        let is_single = letters.len() <= 4 && letters.chars().nth(1).is_none();
        self.singles = match is_single && word.before == Gap::Space {
            true => self.singles + 1,
            false => u32::from(is_single),
        };
        self.words.is_broken |= self.singles > SPACED;
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
