//! Texts without what disguises an address in them.
//!
//! In: a text as somebody typed it. Out: its characters as a reader, or a browser, takes them: percent-encoding, references of
//! HTML, backslashes, full-width letters and characters that nobody sees undone; and for each where it stood.

use percent_encoding::percent_decode;

/// Tells whether an address ends before this character.
pub(super) fn ends(c: char) -> bool {
    c.is_whitespace() || "\"'<>()[]{}|`\\".contains(c)
}

/// A text without what disguises an address, and where each byte of it came from.
pub(super) struct Bare {
    pub text: String,
    from: Vec<usize>,
    length: usize,
}

impl Bare {
    pub fn of(original: &str) -> Self {
        let mut bare = Self {
            text: String::with_capacity(original.len()),
            from: Vec::with_capacity(original.len()),
            length: original.len(),
        };
        undisguised(original, |c, at| {
            bare.text.push(c);
            bare.from.resize(bare.text.len(), at);
        });
        bare
    }

    /// Returns the place in the original of a byte of the bare text.
    pub fn original(&self, at: usize) -> usize {
        self.from.get(at).copied().unwrap_or(self.length)
    }
}

/// Gives each character of a text without what disguises an address, with the byte where it stands in the text; letters
/// of ASCII as small ones.
pub(super) fn undisguised(original: &str, mut give: impl FnMut(char, usize)) {
    let mut offset = 0;
    while let Some(c) = original[offset..].chars().next() {
        if !disguises(c) {
            give(c.to_ascii_lowercase(), offset);
            offset += c.len_utf8();
            continue;
        }
        let tail = &original[offset..];
        let (visible, length) = percent(tail)
            .or_else(|| entity(tail))
            .or_else(|| escape(tail))
            .unwrap_or((c, c.len_utf8()));
        if !unseen(visible) {
            plain(visible)
                .to_lowercase()
                .for_each(|lower| give(lower, offset));
        }
        offset += length;
    }
}

/// `%2B`, and `%252B`, which becomes that.
fn percent(text: &str) -> Option<(char, usize)> {
    let mut digits = text.strip_prefix('%')?;
    while let Some(again) = digits.strip_prefix("25").filter(|r| hex(r).is_some()) {
        digits = again;
    }
    Some((hex(digits)?, text.len() - digits.len() + 2))
}

fn hex(text: &str) -> Option<char> {
    let [high, low] = *text.as_bytes().first_chunk()?;
    let written = [b'%', high, low];
    let mut decoded = percent_decode(&written);
    let byte = decoded.next().filter(u8::is_ascii_graphic)?;
    // What is no escape is left as it is: three bytes.
    decoded.next().is_none().then_some(char::from(byte))
}

/// A character as HTML and Markdown may write it.
fn entity(text: &str) -> Option<(char, usize)> {
    let end = text
        .strip_prefix('&')?
        .get(..12.min(text.len() - 1))
        .unwrap_or(&text[1..])
        .find(';')?;
    let name = &text[1..=end];
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
        None => match name.to_ascii_lowercase().as_str() {
            "period" => '.',
            "sol" => '/',
            "plus" => '+',
            "colon" => ':',
            "num" => '#',
            "shy" | "zerowidthspace" | "zwnj" | "zwj" => '\u{200b}',
            _ => return None,
        },
    };
    Some((character, end + 2))
}

/// A character with a backslash before it, as Markdown may write it; as a debugger writes an unseen one.
fn escape(text: &str) -> Option<(char, usize)> {
    let escaped = text.strip_prefix('\\')?;
    if let Some(digits) = escaped.strip_prefix("u{").and_then(|r| r.split('}').next()) {
        let character = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
        return Some((character, digits.len() + 4));
    }
    let next = escaped.chars().next().filter(char::is_ascii_punctuation)?;
    // An escaped quotation mark ends an address as any other.
    (!ends(next)).then_some((next, 2))
}

/// Tells whether a text with this character may say something else than it seems to.
pub(super) fn disguises(c: char) -> bool {
    match c {
        '%' | '&' | '\\' => true,
        _ if c.is_ascii() => false,
        // The other letters of which the small one is one of ASCII.
        '\u{130}' | '\u{212a}' => true,
        _ => unseen(c) || plain(c) != c,
    }
}

/// Tells whether readers see nothing of this character.
pub(super) fn unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The plain form of a full-width letter, digit or mark.
pub(super) fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3002}' | '\u{ff61}' => '.',
        _ => c,
    }
}
