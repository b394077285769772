//! Characters that no text can hold.
//!
//! In: a text as it was typed. Out: the first character in it that cannot be published as it stands, or nothing.
//! Control characters are refused because no page, calendar or PDF can carry them. Of the characters that set the
//! direction of writing, marks and closed isolates are fine; what would also turn the words after the text around is
//! not (Unicode Technical Report 36, 2.1; the standard itself advises against embeddings and overrides: UAX 9, 2.7).

use sleutelgids_core::diag::{Diagnostic, Words, problem, say};

/// The first character of a text that cannot be published: its byte offset, and what is wrong with it.
pub fn unfit(text: &str) -> Option<(usize, Diagnostic)> {
    // Every character that is looked for has one of these bytes; most texts have none of them.
    if !any(text, may_be_unfit) {
        return None;
    }
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            _ if is_space(c) => {}
            _ if c.is_control() || is_no_character(c) => return Some((at, control(c))),
            '\u{fffc}' | '\u{fffd}' => return Some((at, lost(c))),
            '\u{202a}'..='\u{202e}' => return Some((at, direction(c))),
            '\u{2066}'..='\u{2068}' => open.push((at, c)),
            '\u{2069}' if open.pop().is_none() => return Some((at, direction(c))),
            _ => {}
        }
    }
    open.pop().map(|(at, c)| (at, direction(c)))
}

/// Returns whether a character that cannot be published may have this byte.
fn may_be_unfit(byte: u8) -> bool {
    match byte {
        b'\t' | b'\n' | b'\r' => false,
        0..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xef..=0xff => true,
        _ => false,
    }
}

/// Returns whether a text has such a byte. Many are looked at together, whatever the first of them is: that is sooner done than to
/// stop at each.
pub(super) fn any(text: &str, is_such: impl Fn(u8) -> bool) -> bool {
    let mut chunks = text.as_bytes().chunks(64);
    chunks.any(|bytes| bytes.iter().fold(false, |has, b| has | is_such(*b)))
}

/// Returns the problem of a word in which a sign stands that nobody sees: the id of a record, a word of the format, a day, an
/// address. Such a word is written in signs of ASCII alone; a text, a name in another script and a telephone number are none.
pub fn unseen_in_word(text: &str) -> Option<Diagnostic> {
    if text.is_ascii() {
        return None;
    }
    let hidden = text.chars().find(|c| is_unseen(*c) || is_hard_space(*c))?;
    let word: String = text
        .chars()
        .filter(|c| !is_unseen(*c) && !is_hard_space(*c))
        .collect();
    let is_word = !word.is_empty() && word.bytes().all(|b| b.is_ascii_graphic());
    let inner = text.trim_matches(|c| is_unseen(c) || is_hard_space(c));
    // In a number people put spaces of all kinds, and more that is no part of it.
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let is_number = digits > 8 && !word.contains(|c: char| c.is_ascii_alphabetic());
    let is_text = inner.contains(is_hard_space);
    (is_word && !is_number && !is_text).then(|| problem!("SG0170", word: word, sign: sign(hidden)))
}

/// Returns whether a character is a space that YAML takes for a letter, as word processors and web pages have them.
pub fn is_hard_space(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii()
}

/// Returns whether nobody sees a character, and it is no space (from Default_Ignorable_Code_Point of Unicode, without letters).
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Returns how an unseen character is called.
pub fn sign(c: char) -> Words {
    let id = match c {
        _ if is_hard_space(c) => "sign-hard-space",
        '\u{200b}' => "sign-zero-width",
        '\u{feff}' => "sign-byte-order",
        '\u{ad}' => "sign-soft-hyphen",
        _ => "sign-other",
    };
    say!(id, code: name(c))
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r')
}

/// Code points that Unicode keeps free for ever.
fn is_no_character(c: char) -> bool {
    matches!(u32::from(c), 0xfdd0..=0xfdef) || u32::from(c) & 0xfffe == 0xfffe
}

fn control(c: char) -> Diagnostic {
    problem!("SG0121-control", sign: name(c))
}

/// A sign that programs put where they could not read a letter, or where a picture was.
fn lost(c: char) -> Diagnostic {
    problem!("SG0121-lost", letter: c.to_string(), sign: name(c))
}

fn direction(c: char) -> Diagnostic {
    problem!("SG0121", sign: name(c))
}

/// A character as Unicode writes it: `U+202E`.
fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::unfit;

    fn code(text: &str) -> Option<(usize, Cow<'static, str>)> {
        unfit(text).map(|(at, problem)| (at, problem.message.id))
    }

    #[test]
    fn every_script_is_fit() {
        for text in [
            "",
            "a\tb\r\nc",
            "Zoë",
            "سلام\u{200f} (1)",
            "ሰላም",
            "a\u{2068}ب\u{2069}c",
            "👩🏽\u{200d}⚕️",
        ] {
            assert_eq!(code(text), None, "{text:?}");
        }
    }

    #[test]
    fn nothing_is_missed_by_its_bytes() {
        let refused = |c: char| code(c.encode_utf8(&mut [0; 4])).is_some();
        let expected = |c: char| {
            let (number, spaces) = (u32::from(c), ['\t', '\n', '\r']);
            (c.is_control() && !spaces.contains(&c))
                || matches!(number, 0x202a..=0x202e | 0x2066..=0x2069 | 0xfdd0..=0xfdef | 0xfffc | 0xfffd)
                || number & 0xfffe == 0xfffe
        };
        for c in '\0'..=char::MAX {
            assert_eq!(refused(c), expected(c), "{c:?}");
        }
    }

    #[test]
    fn what_nobody_sees_is_found() {
        assert_eq!(code("ab\0"), Some((2, "SG0121-control".into())));
        assert_eq!(code("é\u{85}"), Some((2, "SG0121-control".into())));
        assert_eq!(code("\u{ffff}"), Some((0, "SG0121-control".into())));
        assert_eq!(code("a\u{202e}b\u{202c}"), Some((1, "SG0121".into())));
        assert_eq!(
            code("\u{2067}\u{2068}a\u{2069}"),
            Some((0, "SG0121".into()))
        );
        assert_eq!(code("a\u{2069}"), Some((1, "SG0121".into())));
        assert_eq!(code("Zo\u{fffd}"), Some((2, "SG0121-lost".into())));
        assert_eq!(code("\u{fffc}"), Some((0, "SG0121-lost".into())));
    }
}
