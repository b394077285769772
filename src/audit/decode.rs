//! What a reader's program makes of a text before anybody sees it.
//!
//! In: text as it stands in a file. Out: the text with its references and escapes replaced: HTML and XML entities,
//! percent-encoding, `\u` escapes, quoted-printable, CSS escapes. Nothing is lost that was readable as it stood.

use pulldown_cmark::{Event, Parser};

/// Replaces escapes until there are none left, but no more than three times over.
pub fn decode(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..3 {
        let next = once(&text);
        if next == text {
            break;
        }
        text = next;
    }
    text
}

fn once(text: &str) -> String {
    if !text.contains(['&', '%', '\\', '=']) {
        return text.to_owned();
    }
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let mut undecoded = text;
    while let Some(at) = undecoded.find(['&', '%', '\\', '=']) {
        out.extend(&undecoded.as_bytes()[..at]);
        undecoded = &undecoded[at..];
        let taken = match undecoded.as_bytes()[0] {
            b'&' => entity(undecoded, &mut out),
            b'%' | b'=' => hex_byte(undecoded, &mut out),
            _ => backslash(undecoded, &mut out),
        };
        if taken == 0 {
            out.push(undecoded.as_bytes()[0]);
        }
        undecoded = &undecoded[taken.max(1)..];
    }
    out.extend(undecoded.as_bytes());
    match String::from_utf8(out) {
        Ok(text) => text,
        Err(bytes) => String::from_utf8_lossy(bytes.as_bytes()).into_owned(),
    }
}

fn put(c: char, out: &mut Vec<u8>) {
    out.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
}

fn entity(rest: &str, out: &mut Vec<u8>) -> usize {
    if rest.starts_with("&#") {
        return numbered(rest, out);
    }
    let Some(end) = rest.bytes().take(34).position(|b| b == b';') else {
        return bare(rest, out);
    };
    let name = &rest[1..end];
    if !name.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return bare(rest, out);
    }
    match named(name) {
        Some(c) => put(c, out),
        None => match common_mark(&rest[..=end]) {
            Some(text) => out.extend(text.as_bytes()),
            None => return bare(rest, out),
        },
    }
    end + 1
}

/// `&#75;`, `&#x4B;`, and both without the semicolon, which browsers do not need.
fn numbered(rest: &str, out: &mut Vec<u8>) -> usize {
    let (from, radix) = match rest.as_bytes().get(2) {
        Some(b'x' | b'X') => (3, 16),
        _ => (2, 10),
    };
    let end = from
        + rest[from..]
            .bytes()
            .take(8)
            .take_while(|b| char::from(*b).is_digit(radix))
            .count();
    let code = u32::from_str_radix(&rest[from..end], radix)
        .ok()
        .and_then(char::from_u32);
    let Some(c) = code else { return 0 };
    put(c, out);
    end + usize::from(rest.as_bytes().get(end) == Some(&b';'))
}

/// `&eacute` without its semicolon, which browsers read for the letters of Latin-1.
fn bare(rest: &str, out: &mut Vec<u8>) -> usize {
    let letters = rest[1..]
        .bytes()
        .take(7)
        .take_while(u8::is_ascii_alphabetic)
        .count();
    for length in (3..=letters).rev() {
        if let Some(c) = accented(&rest[1..=length]) {
            put(c, out);
            return 1 + length;
        }
    }
    0
}

/// Any of the two thousand names that HTML has for characters, as CommonMark reads them.
fn common_mark(reference: &str) -> Option<String> {
    let mut text = String::new();
    for event in Parser::new(reference) {
        if let Event::Text(part) = event {
            text.push_str(&part);
        }
    }
    (text != reference).then_some(text)
}

/// The names that are met most, and those that stand for something else in a comparison.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" => '’',
        "nbsp" | "ensp" | "emsp" | "thinsp" => ' ',
        "shy" | "zwj" | "zwnj" | "lrm" | "rlm" => '\u{AD}',
        "hyphen" | "ndash" | "mdash" => '-',
        _ => return accented(name),
    })
}

/// `eacute`, `Ccedil`, `scaron`: folding takes the accent away, so the letter is enough.
fn accented(name: &str) -> Option<char> {
    const ACCENTS: [&str; 12] = [
        "acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "caron", "breve", "macr",
        "ogon", "dblac",
    ];
    let mut chars = name.chars();
    let letter = chars.next().filter(char::is_ascii_alphabetic)?;
    ACCENTS.contains(&chars.as_str()).then_some(letter)
}

/// `%C3` (RFC 3986) and `=C3` (RFC 2045); the soft line break `=` at a line's end needs nothing: it is no letter.
fn hex_byte(rest: &str, out: &mut Vec<u8>) -> usize {
    match rest.get(1..3).and_then(|h| u8::from_str_radix(h, 16).ok()) {
        // Quoted-printable only where it must be used: `a=12` in an address is no escape.
        Some(byte) if rest.starts_with('%') || byte >= 0x80 => {
            out.push(byte);
            3
        }
        _ => 0,
    }
}

/// Returns the number that the hexadecimal digits from one place to another are.
fn hex_within(text: &str, from: usize, to: usize) -> Option<u32> {
    let digits = text.get(from..to)?;
    u32::from_str_radix(digits, 16).ok()
}

/// `\u00e9`, with surrogates (JSON, JavaScript), `\u{e9}`, `\x65`, `\n`, `\,` (RFC 5545), and CSS's `\e9 `.
fn backslash(rest: &str, out: &mut Vec<u8>) -> usize {
    let bytes = rest.as_bytes();
    match bytes.get(1) {
        Some(b'u') if bytes.get(2) == Some(&b'{') => {
            let Some(end) = rest.bytes().take(12).position(|b| b == b'}') else {
                return 0;
            };
            let Some(c) = hex_within(rest, 3, end).and_then(char::from_u32) else {
                return 0;
            };
            put(c, out);
            end + 1
        }
        Some(b'u') => {
            let Some(high) = hex_within(rest, 2, 6) else {
                return 0;
            };
            if let (0xD800..=0xDBFF, Some("\\u"), Some(low @ 0xDC00..=0xDFFF)) =
                (high, rest.get(6..8), hex_within(rest, 8, 12))
            {
                let code = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                char::from_u32(code).into_iter().for_each(|c| put(c, out));
                return 12;
            }
            char::from_u32(high).into_iter().for_each(|c| put(c, out));
            6
        }
        Some(b'x') => match hex_within(rest, 2, 4).and_then(char::from_u32) {
            Some(c) => {
                put(c, out);
                4
            }
            None => 0,
        },
        Some(b'n' | b'N' | b'r' | b't') => {
            out.push(b' ');
            2
        }
        Some(c) if c.is_ascii_hexdigit() => css(rest, out),
        _ => 0,
    }
}

fn css(rest: &str, out: &mut Vec<u8>) -> usize {
    let digits = rest
        .bytes()
        .skip(1)
        .take(6)
        .take_while(u8::is_ascii_hexdigit)
        .count();
    let code = u32::from_str_radix(&rest[1..=digits], 16)
        .ok()
        .and_then(char::from_u32);
    let Some(c) = code.filter(|_| digits > 1) else {
        return 0;
    };
    put(c, out);
    let space = rest.as_bytes().get(1 + digits) == Some(&b' ');
    1 + digits + usize::from(space)
}

/// Text from UTF-16.
pub fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|c| unit([c[0], c[1]])).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn escapes_are_read() {
        for (escaped, plain) in [
            ("Zo&euml; &#x1230;&#4619;", "Zoe ሰላ"),
            ("%E1%88%B0%E1%88%8B", "ሰላ"),
            (r"\u1230\u120B \ud83d\ude00 \x41", "ሰላ 😀 A"),
            ("=E1=88=B0=E1=88=8B", "ሰላ"),
            (r"\1230 \120B", "ሰላ"),
            ("&amp;#x1230;", "ሰ"),
            ("&Sigma;&zcy; &#75arim", "Σз Karim"),
            ("Zo&euml Verl&oacutepen &nobody;", "Zoe Verlopen &nobody;"),
            ("100 % = a&b; \\", "100 % = a&b; \\"),
            ("x?a=12&b=34", "x?a=12&b=34"),
        ] {
            assert_eq!(decode(escaped), plain, "{escaped}");
        }
    }
}
