//! Encodings of text files, as editors save them.
//!
//! In: a file's bytes. Out: their text with the [`Encoding`] in which it is stored, and from a changed text the bytes to store.
//! UTF-8, UTF-16 and Windows-1252 are told apart; what is none of the first two is taken for the third.

/// The byte order mark that Windows puts before a text to say that it is UTF-8.
const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// A way to store the characters of a text as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with a byte order mark or without.
    Utf8 {
        /// True when the file begins with a byte order mark.
        has_mark: bool,
    },
    /// UTF-16.
    Utf16 {
        /// True when the file begins with a byte order mark.
        has_mark: bool,
        /// True when the higher byte of a unit comes first.
        is_big_endian: bool,
    },
    /// Windows-1252, one byte a character.
    Windows1252,
}

impl Encoding {
    /// Returns the text of these bytes, without a byte order mark, and its encoding.
    pub fn decode(bytes: &[u8]) -> (String, Self) {
        match bytes {
            [0xff, 0xfe, units @ ..] => return decode_utf16(units, true, false),
            [0xfe, 0xff, units @ ..] => return decode_utf16(units, true, true),
            // Without a mark the zero byte of a first letter from Latin-1 tells the order.
            [first, 0, ..] if *first != 0 => return decode_utf16(bytes, false, false),
            [0, second, ..] if *second != 0 => return decode_utf16(bytes, false, true),
            _ => {}
        }
        let unmarked = bytes.strip_prefix(UTF8_MARK);
        match std::str::from_utf8(unmarked.unwrap_or(bytes)) {
            Ok(text) => (
                text.to_owned(),
                Self::Utf8 {
                    has_mark: unmarked.is_some(),
                },
            ),
            Err(_) => (
                bytes.iter().map(|b| from_windows(*b)).collect(),
                Self::Windows1252,
            ),
        }
    }

    /// Returns the bytes of a text in this encoding; `None` when it has no bytes for one of the characters.
    pub fn encode(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Utf8 { has_mark } => {
                let mark = if has_mark { UTF8_MARK } else { &[] };
                Some([mark, text.as_bytes()].concat())
            }
            Self::Utf16 {
                has_mark,
                is_big_endian,
            } => {
                let mark = has_mark.then_some('\u{feff}' as u16);
                let units = mark.into_iter().chain(text.encode_utf16());
                let bytes = units.flat_map(|unit| match is_big_endian {
                    true => unit.to_be_bytes(),
                    false => unit.to_le_bytes(),
                });
                Some(bytes.collect())
            }
            Self::Windows1252 => text.chars().map(to_windows).collect(),
        }
    }

    /// Returns the name by which editors call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 { .. } => "UTF-8",
            Self::Utf16 { .. } => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// Returns whether it is UTF-8, with a byte order mark or without.
    pub fn is_utf8(self) -> bool {
        matches!(self, Self::Utf8 { .. })
    }
}

/// Returns the text of bytes in UTF-16, with a sign in place of what is no character, and the encoding.
fn decode_utf16(bytes: &[u8], has_mark: bool, is_big_endian: bool) -> (String, Encoding) {
    let units = bytes.chunks_exact(2).map(|pair| match is_big_endian {
        true => u16::from_be_bytes([pair[0], pair[1]]),
        false => u16::from_le_bytes([pair[0], pair[1]]),
    });
    let text = char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    let encoding = Encoding::Utf16 {
        has_mark,
        is_big_endian,
    };
    (text, encoding)
}

/// The characters of the bytes 0x80 to 0x9f (<https://encoding.spec.whatwg.org/index-windows-1252.txt>); the other bytes are the
/// first 256 characters of Unicode.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns the character of a byte in Windows-1252.
fn from_windows(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Returns the byte of a character in Windows-1252, when it has one.
fn to_windows(c: char) -> Option<u8> {
    let special = (0x80..)
        .zip(WINDOWS_1252)
        .find(|(_, special)| *special == c);
    special.map_or_else(|| u8::try_from(c).ok(), |(byte, _)| Some(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_stored_as_it_was() {
        let text = "naam: Zoë ‘x’ €\r\n";
        for encoding in [
            Encoding::Utf8 { has_mark: false },
            Encoding::Utf8 { has_mark: true },
            Encoding::Utf16 {
                has_mark: true,
                is_big_endian: false,
            },
            Encoding::Utf16 {
                has_mark: true,
                is_big_endian: true,
            },
            Encoding::Utf16 {
                has_mark: false,
                is_big_endian: false,
            },
            Encoding::Utf16 {
                has_mark: false,
                is_big_endian: true,
            },
            Encoding::Windows1252,
        ] {
            let bytes = encoding.encode(text).expect("every character has bytes");
            assert_eq!(Encoding::decode(&bytes), (text.to_owned(), encoding));
        }
        assert_eq!(Encoding::Windows1252.encode("ሳራ"), None);
        let every_byte: Vec<u8> = (0x80..=0xff).collect();
        let (text, encoding) = Encoding::decode(&every_byte);
        assert_eq!(encoding.encode(&text), Some(every_byte));
    }
}
