//! Texts: HTML, XML, JSON, calendars, cards, style sheets, and anything else that people can read.
//!
//! In: a text. Out: it as it stands, with escapes replaced, line by line; and what is left of it without tags, for a
//! value may be cut in two by one. Files that a text carries in `data:` addresses are read too.

use super::super::decode::{base64, decode};
use super::{Content, Piece, Where, any};

/// A file's text, if it is one: UTF-8, also where lines are folded within a letter, or UTF-16 with its mark.
pub fn text(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Some(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Some(utf16(rest, u16::from_be_bytes)),
        _ => {
            let text = match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => String::from_utf8(unfolded(bytes)).ok()?,
            };
            (!text.contains('\0')).then_some(text)
        }
    }
}

/// Bytes without the line breaks that a calendar or a card may hold anywhere (RFC 5545, 3.1).
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut whole = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let [first, tail @ ..] = rest {
        rest = match rest {
            [b'\r', b'\n', b' ' | b'\t', rest @ ..] | [b'\n', b' ' | b'\t', rest @ ..] => rest,
            _ => {
                whole.push(*first);
                tail
            }
        };
    }
    whole
}

/// Text from UTF-16.
pub fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|c| unit([c[0], c[1]])).collect();
    String::from_utf16_lossy(&units)
}

/// What bytes say if they are text: as UTF-8, and as UTF-16 in both orders from either byte.
pub fn guesses(bytes: &[u8]) -> Vec<String> {
    let shifted = bytes.get(1..).unwrap_or_default();
    vec![
        String::from_utf8_lossy(bytes).into_owned(),
        utf16(bytes, u16::from_le_bytes),
        utf16(bytes, u16::from_be_bytes),
        utf16(shifted, u16::from_le_bytes),
        utf16(shifted, u16::from_be_bytes),
    ]
}

/// Reads a text.
pub fn read(text: &str, depth: usize, into: &mut Content) {
    let lines = text.split('\n').enumerate().filter(|(_, l)| !l.trim().is_empty());
    let pieces = lines.map(|(n, line)| Piece { text: decode(line), place: Where::Line(n + 1) });
    into.add(pieces.collect(), true);
    if text.contains("</") || text.contains("/>") {
        into.add(untagged(text), true);
    }
    // A character of several bytes may be cut in two by a folded line (RFC 5545, RFC 2045).
    let joined =
        text.replace("=\r\n", "").replace("=\n", "").replace("\r\n ", "").replace("\n ", "");
    if joined.len() < text.len() && !text.contains("</") {
        into.part(decode(&joined), "place-folded");
    }
    embedded(text, depth, into);
}

/// The text between tags, without scripts' and styles' own, a piece a stretch.
fn untagged(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut line, mut rest) = (1, text);
    while !rest.is_empty() {
        let end = rest.find('<').unwrap_or(rest.len());
        let (words, tag) = rest.split_at(end);
        if !words.trim().is_empty() {
            let blank = words.len() - words.trim_start().len();
            let line = line + words[..blank].matches('\n').count();
            pieces.push(Piece { text: decode(words), place: Where::Line(line) });
        }
        let close = if tag.starts_with("<!--") { "-->" } else { ">" };
        let end = tag.find(close).map_or(tag.len(), |at| at + close.len());
        let skipped = words.len() + end;
        line += rest[..skipped].matches('\n').count();
        rest = &rest[skipped..];
    }
    pieces
}

/// Files in `data:` addresses (RFC 2397) and binary properties of cards (RFC 2426).
fn embedded(text: &str, depth: usize, into: &mut Content) {
    let mut rest = text;
    while let Some(at) = rest.find("base64,").or_else(|| rest.find("ENCODING=b:")) {
        let start = at + rest[at..].find([',', ':']).map_or(0, |n| n + 1);
        let (bytes, read) = base64(&rest[start..]);
        let mut inner = Content::default();
        any("", &bytes, depth + 1, &mut inner);
        into.within(inner, "a file within the text");
        rest = &rest[start + read..];
    }
}
