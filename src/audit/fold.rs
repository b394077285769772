//! Text as it is compared.
//!
//! In: pieces of text with their places. Out: [`Folded`]: nothing but letters and digits, lower-case, without accents,
//! presentation forms or invisible characters, and where words may begin and end. What a renderer does to a text
//! (markup, hyphens, line breaks, typographic quotes, an address made of a name) falls away on both sides alike.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// A text for comparison.
#[derive(Debug, Default)]
pub struct Folded {
    /// Letters and digits, UTF-8.
    pub bytes: Vec<u8>,
    /// Places between two letters where the text has something else: a space, a hyphen. Ascending, each once.
    gaps: Vec<u32>,
    /// Places where a piece ended: perhaps the end of a word, perhaps not.
    seams: Vec<u32>,
    /// The first byte of each piece.
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
        self.pieces
            .partition_point(|p| *p as usize <= at)
            .saturating_sub(1)
    }

    /// Returns whether a word may begin or end here.
    pub fn is_edge(&self, at: usize) -> bool {
        let offset = u32::try_from(at).unwrap_or(u32::MAX);
        at == 0
            || at == self.bytes.len()
            || self.gaps.binary_search(&offset).is_ok()
            || self.seams.binary_search(&offset).is_ok()
    }

    /// Returns whether a name that ends here has the ending of a genitive: `Demirkayas`.
    pub fn is_genitive(&self, at: usize) -> bool {
        self.bytes.get(at) == Some(&b's') && self.is_edge(at + 1)
    }

    /// Counts the gaps between letters and digits from one place to another.
    pub fn gaps_within(&self, start: usize, end: usize) -> usize {
        self.gaps_before(end)
            .saturating_sub(self.gaps_before(start + 1))
    }

    fn gaps_before(&self, end: usize) -> usize {
        self.gaps.partition_point(|gap| (*gap as usize) < end)
    }

    /// Returns the number of letters and digits.
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

    /// A word may end here, and may go on: `Fatma’s`, `d’Árbol`.
    fn seam(&mut self) {
        let end = self.end();
        add(&mut self.seams, end);
    }

    fn ascii(&mut self, byte: u8) {
        if byte.is_ascii_alphanumeric() {
            self.bytes.push(byte.to_ascii_lowercase());
        } else if matches!(byte, b'\'' | b'`') {
            self.seam();
        } else {
            self.gap();
        }
    }

    fn char(&mut self, c: char) {
        match c {
            _ if c.is_ascii() => self.ascii(c as u8),
            _ if is_apostrophe(c) => self.seam(),
            _ if is_invisible(c) => {}
            _ if c.is_alphanumeric() => match (in_latin(c), digit(c)) {
                (Some(letters), _) => self.bytes.extend(letters.as_bytes()),
                (None, Some(digit)) => self.bytes.push(b'0' + digit),
                (None, None) => {
                    let mut buffer = [0; 4];
                    for lower in c.to_lowercase().map(alike) {
                        self.bytes.extend(lower.encode_utf8(&mut buffer).as_bytes());
                    }
                }
            },
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

/// Letters that no normal form takes apart, as they are typed where they are missing.
fn in_latin(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'þ' | 'Þ' => "th",
        'ħ' | 'Ħ' => "h",
        'ŧ' | 'Ŧ' => "t",
        'ŋ' | 'Ŋ' => "n",
        'ı' => "i",
        'ə' | 'Ə' => "e",
        _ => return None,
    })
}

/// The value of a decimal digit of any script (Unicode's `Nd`): each script has its ten in a row.
fn digit(c: char) -> Option<u8> {
    const ZEROS: [u32; 24] = [
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
        0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0,
        0x1A80, 0x1B50,
    ];
    let c = u32::from(c);
    let zero = ZEROS.into_iter().rev().find(|zero| *zero <= c)?;
    u8::try_from(c - zero).ok().filter(|digit| *digit < 10)
}

/// Letters that writers take for one another: a sigma at the end of a word, Arabic ones with other dots and tails, and
/// those that sound the same in Amharic and Tigrinya.
fn alike(c: char) -> char {
    const ETHIOPIC: [(u32, u32); 5] = [
        (0x1210, 0x1200),
        (0x1280, 0x1200),
        (0x1220, 0x1230),
        (0x12D0, 0x12A0),
        (0x1340, 0x1338),
    ];
    match c {
        'ς' => 'σ',
        'ك' | 'ڪ' => 'ک',
        'ي' | 'ى' | 'ې' => 'ی',
        'ة' | 'ھ' | 'ہ' | 'ە' | 'ۃ' => 'ه',
        'ٱ' => 'ا',
        '\u{1200}'..='\u{137F}' => {
            let code_point = u32::from(c);
            let row = ETHIOPIC
                .into_iter()
                .find(|(other, _)| (*other..other + 8).contains(&code_point));
            match row.map_or(code_point, |(other, own)| code_point - other + own) {
                0x1203 => 'ሀ',
                0x12A3 => 'አ',
                own => char::from_u32(own).unwrap_or(c),
            }
        }
        _ => c,
    }
}

/// Returns whether a sign may stand within a name, or between a name and its ending.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '‘'..='‛' | 'ʹ'..='ʿ' | '′' | '´' | '＇')
}

/// Accents and vowel marks, joiners, marks of direction, soft hyphens, the tatweel.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{640}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E01EF}'
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
        assert_eq!(folded("ሰላማዊት ሃይለ"), folded("ሠላማዊት ኃይለ"));
        assert_eq!(folded("sleutel\u{AD}per\u{AD}soon"), "sleutelpersoon");
        assert_eq!(
            folded("Γιώργος Παππάς"),
            folded("ΓΙΩΡΓΟΣ ΠΑΠΠΑΣ"),
            "final sigma"
        );
        assert_eq!(folded("Straße ẞ Œuvre Đặng"), "strassessoeuvredang");
        assert_eq!(folded("Işık İnci"), "isikinci", "dotless i");
        assert_eq!(
            folded("هُدى كريمة"),
            folded("هدي کریمه"),
            "letters taken for one another"
        );
        assert_eq!(
            folded("ሠላማዊት ዓለም"),
            folded("ሰላማዊት አለም"),
            "letters that sound the same"
        );
        assert_eq!(
            folded("०६ ০৬ ０６ 𝟎𝟔"),
            "06060606",
            "digits of other scripts"
        );
        assert_eq!(
            folded("Ka\u{200B}rim\u{2060} Ver\u{AD}lo\u{34F}pen"),
            "karimverlopen"
        );
        assert_eq!(folded("Bos’s, Bos's"), "bossboss");
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
