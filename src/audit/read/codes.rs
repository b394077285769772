//! Words that stand in a text in another coding: base64 (RFC 4648, both alphabets, with and without padding), hexadecimal
//! digits, quoted-printable (RFC 2045), lists of character codes.
//!
//! In: a text. Out: what was coded in it, where that is text or a file. Whether a stretch is a coding nobody says; what
//! makes no sense when it is decoded is taken for what it seems to be.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::decode::utf16;

/// A text or a file that was coded.
#[derive(Debug, PartialEq, Eq)]
pub struct Coded {
    /// The decoded bytes.
    pub bytes: Vec<u8>,
    /// The message that names the coding.
    pub coding: &'static str,
}

/// Fewer signs of base64 or hexadecimal digits than this say too little.
const LEAST: usize = 8;
/// A line this long may go on in the next one.
const FULL_LINE: usize = 40;
/// Fewer numbers in a row than this are no word.
const NUMBERS: usize = 5;

/// Decodes every coding in a text.
pub fn coded(text: &str) -> Vec<Coded> {
    let mut decoded = Vec::new();
    let bytes = text.as_bytes();
    let mut position = 0;
    while position < bytes.len() {
        if !is_base64(bytes[position]) {
            position += 1;
            continue;
        }
        let end = run(bytes, position);
        if end - position >= LEAST {
            stretch(&bytes[position..end], &mut decoded);
        }
        position = end;
    }
    if text.contains([',', ' ', ':']) {
        numbers(text, &mut decoded);
    }
    decoded.extend(quoted(text));
    decoded
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

/// Returns the end of a run of signs that may be base64; it goes on over full lines.
fn run(bytes: &[u8], from: usize) -> usize {
    let (mut at, mut line) = (from, from);
    loop {
        while bytes.get(at).is_some_and(|b| is_base64(*b)) {
            at += 1;
        }
        let breaks = bytes[at..]
            .iter()
            .take(3)
            .take_while(|b| matches!(b, b'\r' | b'\n' | b' '));
        let next = at + breaks.count();
        let goes_on =
            next > at && bytes[at] != b' ' && bytes.get(next).is_some_and(|b| is_base64(*b));
        if !goes_on || at - line < FULL_LINE {
            return at;
        }
        (at, line) = (next, next);
    }
}

/// A run of signs as hexadecimal digits and as base64: whole, and between its signs that are no letters.
fn stretch(run: &[u8], found: &mut Vec<Coded>) {
    push_decoded(run, found);
    if run.iter().any(|b| !b.is_ascii_alphanumeric()) {
        let parts = run
            .split(|b| !b.is_ascii_alphanumeric())
            .filter(|part| part.len() >= LEAST);
        parts.for_each(|part| push_decoded(part, found));
    }
}

/// Adds what signs are in hexadecimal digits, or else in base64.
fn push_decoded(signs: &[u8], found: &mut Vec<Coded>) {
    found.extend(hex(signs).or_else(|| base64(signs)));
}

fn hex(run: &[u8]) -> Option<Coded> {
    if run.len() % 2 == 1 || !run.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let bytes = run
        .chunks(2)
        .map(|two| Some(hex_digit(two[0])? << 4 | hex_digit(two[1])?));
    sensible(bytes.collect::<Option<_>>()?, "place-hex")
}

fn hex_digit(sign: u8) -> Option<u8> {
    let digit = char::from(sign).to_digit(16)?;
    u8::try_from(digit).ok()
}

fn base64(run: &[u8]) -> Option<Coded> {
    let head = decoded(&run[..LEAST]);
    if !is_file(&head) && !is_wide(&head) && !may_be_text(&head) {
        return None;
    }
    sensible(decoded(run), "place-base64")
}

/// Base64 as it is found: without padding, cut off anywhere.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Returns a sign of base64 in the standard alphabet; none for the end of a line.
fn standard_sign(byte: &u8) -> Option<u8> {
    match byte {
        b'-' => Some(b'+'),
        b'_' => Some(b'/'),
        b'\r' | b'\n' => None,
        _ => Some(*byte),
    }
}

fn decoded(run: &[u8]) -> Vec<u8> {
    let mut signs: Vec<u8> = run.iter().filter_map(standard_sign).collect();
    // One sign alone is no byte.
    if signs.len() % 4 == 1 {
        signs.pop();
    }
    LENIENT.decode(signs).unwrap_or_default()
}

/// Returns decoded bytes that are a file or a text.
fn sensible(bytes: Vec<u8>, coding: &'static str) -> Option<Coded> {
    if is_file(&bytes) {
        return Some(Coded { bytes, coding });
    }
    if is_wide(&bytes) {
        let order = if bytes[0] < 32 || bytes[0] == 0xFE {
            u16::from_be_bytes
        } else {
            u16::from_le_bytes
        };
        let text = utf16(&bytes, order);
        return is_text(&text).then(|| Coded {
            bytes: text.into_bytes(),
            coding,
        });
    }
    let text = std::str::from_utf8(&bytes).ok()?;
    is_text(text).then_some(Coded { bytes, coding })
}

/// Returns whether bytes begin as a file does that can be read.
fn is_file(bytes: &[u8]) -> bool {
    const MAGIC: [&[u8]; 9] = [
        b"%PDF",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"RIFF",
        b"\x1F\x8B",
        b"PK\x03\x04",
        b"wOF2",
        b"wOFF",
        b"\0\x01\0\0",
    ];
    MAGIC.iter().any(|magic| bytes.starts_with(magic))
}

/// Returns whether bytes begin as UTF-16 does.
fn is_wide(bytes: &[u8]) -> bool {
    match bytes {
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => true,
        // Letters of one script have their high byte in common, which is no letter of its own.
        [a, b, c, d, ..] => (a == c && *a < 32 && b != d) || (b == d && *b < 32 && a != c),
        _ => false,
    }
}

/// Returns whether a text may begin with these bytes.
fn may_be_text(head: &[u8]) -> bool {
    let invalid_bytes = std::str::from_utf8(head)
        .err()
        .map_or(0, |e| match e.error_len() {
            None => 0,
            Some(_) => head.len(),
        });
    invalid_bytes == 0
        && head
            .iter()
            .all(|b| *b > 31 && *b != 127 || matches!(b, b'\t' | b'\r' | b'\n'))
}

/// Returns whether most of a text is letters, digits and spaces.
fn is_text(text: &str) -> bool {
    let (mut good, mut all) = (0, 0);
    for c in text.chars() {
        if c.is_control() && !c.is_whitespace() || c == char::REPLACEMENT_CHARACTER {
            return false;
        }
        good += usize::from(c.is_alphanumeric() || c.is_whitespace());
        all += 1;
    }
    good >= 3 && good * 4 >= all * 3
}

/// Character codes in a row: `4b 61 72 …`, `0x4b,0x61,…`, `75, 97, 114, …`.
fn numbers(text: &str, found: &mut Vec<Coded>) {
    let (mut hexadecimal, mut decimal) = (String::new(), String::new());
    let mut flush = |row: &mut String| {
        if row.chars().count() >= NUMBERS && is_text(row) {
            found.push(Coded {
                bytes: row.clone().into_bytes(),
                coding: "place-numbers",
            });
        }
        row.clear();
    };
    for word in text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let two = word.strip_prefix("0x").unwrap_or(word);
        let code = u32::from_str_radix(two, 16).ok().filter(|_| two.len() == 2);
        match code.and_then(char::from_u32) {
            Some(c) => hexadecimal.push(c),
            None => flush(&mut hexadecimal),
        }
        let code = word
            .parse()
            .ok()
            .filter(|code| (32..0x1_0000).contains(code));
        match code.and_then(char::from_u32) {
            Some(c) => decimal.push(c),
            None => flush(&mut decimal),
        }
    }
    flush(&mut hexadecimal);
    flush(&mut decimal);
}

/// A text without its quoted-printable coding, if it has any.
fn quoted(text: &str) -> Option<Coded> {
    let is_digit = |b: Option<&u8>| b.is_some_and(|b| matches!(b, b'0'..=b'9' | b'A'..=b'F'));
    let mut bytes = Vec::new();
    let (mut rest, mut count) = (text.as_bytes(), 0);
    if text.matches('=').count() < 2 {
        return None;
    }
    while let Some(at) = rest.iter().position(|b| *b == b'=') {
        bytes.extend(&rest[..at]);
        rest = &rest[at + 1..];
        if let Some(after) = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
        {
            rest = after;
        } else if is_digit(rest.first()) && is_digit(rest.get(1)) {
            let code = std::str::from_utf8(&rest[..2]).ok();
            bytes.extend(code.and_then(|code| u8::from_str_radix(code, 16).ok()));
            rest = &rest[2..];
            count += 1;
        } else {
            bytes.push(b'=');
        }
    }
    bytes.extend(rest);
    let plain = String::from_utf8_lossy(&bytes).into_owned();
    let is_text = !plain.chars().any(|c| c.is_control() && !c.is_whitespace());
    (count > 1 && is_text).then(|| Coded {
        bytes: plain.into_bytes(),
        coding: "place-quoted",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        coded(text)
            .into_iter()
            .map(|c| String::from_utf8_lossy(&c.bytes).into_owned())
            .collect()
    }

    #[test]
    fn codings_are_found_where_nothing_says_so() {
        for (text, plain) in [
            ("x = 'S2FyaW0gVmVybG9wZW4='", "Karim Verlopen"),
            ("S2FyaW0gVmVybG9wZW4", "Karim Verlopen"),
            ("/nl/personen/S2FyaW0gVmVybG9wZW4/x", "Karim Verlopen"),
            ("2YPYsdmK2YU", "كريم"),
            ("SwBhAHIAaQBtAA==", "Karim"),
            ("4b6172696d205665726c6f70656e", "Karim Verlopen"),
            ("<FEFF004B006100720069006D>", "\u{FEFF}Karim"),
            ("4b 61 72 69 6d", "Karim"),
            ("0x4b,0x61,0x72,0x69,0x6d", "Karim"),
            ("String.fromCharCode(75,97,114,105,109)", "Karim"),
            ("=4B=61=72=\r\n=69=6D", "Karim"),
        ] {
            assert!(
                texts(text).iter().any(|t| t == plain),
                "{text}: {:?}",
                texts(text)
            );
        }
    }

    #[test]
    fn words_and_numbers_are_what_they_seem() {
        for text in [
            "sleutelpersonen in Waterstad",
            "20301231",
            "+31 6 0000 0117",
            "deadbeef00",
            "a=12&b=34",
        ] {
            assert_eq!(texts(text), [""; 0], "{text}");
        }
    }
}
