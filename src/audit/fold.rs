//! Text as it is compared.
//!
//! In: pieces of text with their places. Out: [`Folded`]: nothing but letters and digits, lower-case, without accents,
//! presentation forms or invisible characters, and where words may begin and end. What a renderer does to a text
//! (markup, hyphens, line breaks, typographic quotes, an address made of a name) falls away on both sides alike.

use icu::normalizer::DecomposingNormalizerBorrowed;
use icu::normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// A text for comparison.
#[derive(Debug, Default)]
pub struct Folded {
    /// Letters and digits, UTF-8.
    pub bytes: Vec<u8>,
    /// Places between two letters where the text has something else: a space, a hyphen. Ascending, each once.
    gaps: Vec<u32>,
    /// Places where a piece ended: perhaps the end of a word, perhaps not.
    seams: Vec<u32>,
    /// Where each piece begins.
    pieces: Vec<u32>,
}

impl Folded {
    /// A single text.
    pub fn of(text: &str) -> Self {
        let mut folded = Self::default();
        folded.push(text);
        folded
    }

    /// Adds a piece; a word may go on from the one before.
    pub fn push(&mut self, text: &str) {
        let begin = self.end();
        self.pieces.push(begin);
        add(&mut self.seams, begin);
        if text.is_ascii() {
            text.bytes().for_each(|b| self.ascii(b));
        } else {
            let text = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
            text.chars().for_each(|c| self.char(c));
        }
    }

    /// Which piece holds a byte of [`Self::bytes`].
    pub fn piece(&self, at: usize) -> usize {
        self.pieces.partition_point(|p| *p as usize <= at).saturating_sub(1)
    }

    /// Whether a word may begin or end here.
    pub fn is_edge(&self, at: usize) -> bool {
        let here = u32::try_from(at).unwrap_or(u32::MAX);
        at == 0
            || at == self.bytes.len()
            || self.gaps.binary_search(&here).is_ok()
            || self.seams.binary_search(&here).is_ok()
    }

    /// How often something other than letters and digits stands between these two places.
    pub fn gaps_within(&self, start: usize, end: usize) -> usize {
        let upto = |n: usize| self.gaps.partition_point(|g| (*g as usize) < n);
        upto(end).saturating_sub(upto(start + 1))
    }

    /// How many letters and digits there are.
    pub fn letters(&self) -> usize {
        self.bytes.iter().filter(|b| **b & 0xC0 != 0x80).count()
    }

    fn end(&self) -> u32 {
        u32::try_from(self.bytes.len()).expect("a file that is read is under 4 GiB")
    }

    fn gap(&mut self) {
        let end = self.end();
        add(&mut self.gaps, end);
    }

    fn ascii(&mut self, byte: u8) {
        if byte.is_ascii_alphanumeric() {
            self.bytes.push(byte.to_ascii_lowercase());
        } else if byte != b'\'' {
            self.gap();
        }
    }

    fn char(&mut self, c: char) {
        match c {
            _ if c.is_ascii() => self.ascii(c as u8),
            'ß' => self.bytes.extend(b"ss"),
            'æ' | 'Æ' => self.bytes.extend(b"ae"),
            'ø' | 'Ø' => self.bytes.push(b'o'),
            'ł' | 'Ł' => self.bytes.push(b'l'),
            'ı' => self.bytes.push(b'i'),
            '٠'..='٩' => self.bytes.push(b'0' + (c as u32 - '٠' as u32) as u8),
            '۰'..='۹' => self.bytes.push(b'0' + (c as u32 - '۰' as u32) as u8),
            _ if is_invisible(c) => {}
            _ if c.is_alphanumeric() => {
                let mut buffer = [0; 4];
                for lower in c.to_lowercase() {
                    self.bytes.extend(lower.encode_utf8(&mut buffer).as_bytes());
                }
            }
            _ => self.gap(),
        }
    }
}

/// Adds a place once.
fn add(places: &mut Vec<u32>, at: u32) {
    if places.last() != Some(&at) {
        places.push(at);
    }
}

/// Accents and vowel marks, joiners, marks of direction, soft hyphens, the tatweel, apostrophes within names.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{640}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
            | '\u{FE00}'..='\u{FE0F}' | '’'
    ) || CanonicalCombiningClassMapBorrowed::new().get_u8(c) != 0
}

#[cfg(test)]
mod tests {
    use super::Folded;

    fn folded(text: &str) -> String {
        String::from_utf8(Folded::of(text).bytes).expect("UTF-8")
    }

    #[test]
    fn writing_differs_and_the_text_is_the_same() {
        assert_eq!(folded("Zoë-Ann d’Árbol"), folded("zoe-ann-darbol"));
        assert_eq!(folded("Zoe\u{308}"), folded("ZOË"));
        assert_eq!(folded("+31 6 ٠٠١٢"), "3160012");
        assert_eq!(folded("ﻣﺮﯾﻢ"), folded("مریم"), "presentation forms");
        assert_eq!(folded("مَرْيَم"), folded("مـريم"), "vowel marks and tatweel");
        assert_eq!(folded("ሰላማዊት ሃይለ"), "ሰላማዊትሃይለ");
        assert_eq!(folded("sleutel\u{AD}per\u{AD}soon"), "sleutelpersoon");
        assert_eq!(folded("क्षेत्र").chars().count(), 5, "vowel signs stay");
    }

    #[test]
    fn gaps_and_seams_are_kept() {
        let mut text = Folded::of("Ali, Al");
        text.push("i");
        assert_eq!(text.bytes, b"aliali");
        assert!(text.is_edge(3) && text.is_edge(5) && !text.is_edge(4));
        assert_eq!(text.gaps_within(0, 3), 0);
        assert_eq!(text.gaps_within(0, 5), 1);
        assert_eq!((text.piece(0), text.piece(5)), (0, 1));
    }
}
