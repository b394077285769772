//! Texts: HTML, XML, JSON, calendars, cards, style sheets, and anything else that people can read.
//!
//! In: a text. Out: it as it stands, with escapes replaced, line by line; and what is left of it without tags, for a
//! value may be cut in two by one. What stands in it in another coding is read too.

use super::super::decode::{decode, utf16};
use super::codes::{Coded, coded};
use super::{Content, Piece, Where, any};

/// A file's text, if it is one: UTF-8, also where lines are folded within a letter, or UTF-16 with its mark.
pub fn text(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Some(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Some(utf16(rest, u16::from_be_bytes)),
        _ if every_second_is_null(bytes, 1) => Some(utf16(bytes, u16::from_le_bytes)),
        _ if every_second_is_null(bytes, 0) => Some(utf16(bytes, u16::from_be_bytes)),
        _ => {
            let text = match std::str::from_utf8(bytes) {
                Ok(text) => text.to_owned(),
                Err(_) => String::from_utf8(unfolded(bytes)).ok()?,
            };
            (!text.contains('\0')).then_some(text)
        }
    }
}

/// Returns whether bytes are UTF-16 without its mark, most of it Latin.
fn every_second_is_null(bytes: &[u8], from: usize) -> bool {
    bytes.len() > 8 && nulls(bytes, from) * 5 > bytes.len() * 2 && nulls(bytes, 1 - from) == 0
}

/// Counts the nulls among every second byte.
fn nulls(bytes: &[u8], from: usize) -> usize {
    bytes
        .iter()
        .skip(from)
        .step_by(2)
        .filter(|b| **b == 0)
        .count()
}

/// A text in a coding of one byte a letter, as older programs save it; none when it cannot be text.
pub fn of_latin(bytes: &[u8]) -> Option<String> {
    let controls = bytes
        .iter()
        .filter(|b| **b < 32 && !matches!(b, b'\t' | b'\r' | b'\n' | 0x0C))
        .count();
    (controls * 200 <= bytes.len()).then(|| bytes.iter().map(|b| char::from(*b)).collect())
}

/// Bytes without the line breaks that a calendar or a card may hold anywhere (RFC 5545, 3.1).
fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut joined = Vec::with_capacity(bytes.len());
    let mut folded = bytes;
    while let [first, tail @ ..] = folded {
        folded = match folded {
            [b'\r', b'\n', b' ' | b'\t', rest @ ..] | [b'\n', b' ' | b'\t', rest @ ..] => rest,
            _ => {
                joined.push(*first);
                tail
            }
        };
    }
    joined
}

/// Only the words of a guess are kept where there are more bytes than this.
const FEW: usize = 16 << 10;

/// Reads bytes as text: as UTF-8, as Latin-1, and as UTF-16 in both orders from either byte. Of many bytes
/// only what stands together like words.
pub fn guesses(bytes: &[u8]) -> Vec<String> {
    let shifted = bytes.get(1..).unwrap_or_default();
    let wide = [
        utf16(bytes, u16::from_le_bytes),
        utf16(bytes, u16::from_be_bytes),
        utf16(shifted, u16::from_le_bytes),
        utf16(shifted, u16::from_be_bytes),
    ];
    if bytes.len() <= FEW {
        let narrow = [
            String::from_utf8_lossy(bytes).into_owned(),
            bytes.iter().map(|b| char::from(*b)).collect(),
        ];
        return narrow.into_iter().chain(wide).collect();
    }
    let narrow = [String::from_utf8_lossy(bytes).into_owned()];
    narrow.iter().chain(&wide).map(|text| runs(text)).collect()
}

/// Returns whether a character is a sign of chance rather than of a text.
fn is_by_chance(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2E80}'..='\u{D7FF}' | '\u{E000}'..='\u{FAFF}' | '\u{FFF0}'..)
}

/// Returns the runs that look like words: four or more characters that are no signs of chance. Chance makes mostly Han.
fn runs(text: &str) -> String {
    let mut words = String::new();
    for run in text
        .split(is_by_chance)
        .filter(|run| run.chars().nth(3).is_some())
    {
        words.push_str(run);
        words.push('\n');
    }
    words
}

/// Reads a text.
pub fn read(text: &str, depth: usize, into: &mut Content) {
    match text.contains("</") || text.contains("/>") {
        true => read_tagged(text, into),
        false => into.add(lines(text), true),
    }
    // A character of several bytes may be cut in two by a folded line (RFC 5545, RFC 2045).
    let joined = ["=\r\n", "=\n", "\r\n ", "\n ", "\r\n\t", "\n\t"]
        .into_iter()
        .fold(text.to_owned(), |text, fold| text.replace(fold, ""));
    if joined.len() < text.len() && !text.contains("</") {
        into.part(decode(&joined), "place-folded");
        within(coded(&joined), depth, into);
    }
    within(coded(text), depth, into);
}

/// Reads what stood in a text in another coding.
fn within(all: Vec<Coded>, depth: usize, into: &mut Content) {
    for Coded { bytes, coding } in all {
        let mut inner = Content::default();
        any("", &bytes, depth + 1, &mut inner);
        // Character codes are guessed: among them only telling values count.
        let guessed = coding == "place-numbers";
        inner
            .readings
            .iter_mut()
            .for_each(|reading| reading.words &= !guessed);
        into.within(inner, coding);
    }
}

fn lines(text: &str) -> Vec<Piece> {
    let lines = text.split('\n').enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(n, line)| Piece::new(decode(line), Where::Line(n + 1)))
        .collect()
}

/// Reads a text with tags twice: as it stands, and what stands between the tags. What is whole between two tags is judged in the
/// second reading, where the sentence around it is whole too.
fn read_tagged(text: &str, into: &mut Content) {
    let mut as_it_stands = Vec::new();
    let (mut line, mut rest) = (1, text);
    while !rest.is_empty() {
        let (words, tag) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        let close = if tag.starts_with("<!--") { "-->" } else { ">" };
        let end = tag.find(close).map_or(tag.len(), |at| at + close.len());
        for (stretch, is_between_tags) in [(words, true), (&tag[..end], false)] {
            for part in stretch.split_inclusive('\n') {
                if !part.trim().is_empty() {
                    as_it_stands.push(Piece {
                        is_between_tags,
                        ..Piece::new(decode(part), Where::Line(line))
                    });
                }
                line += usize::from(part.ends_with('\n'));
            }
        }
        rest = &tag[end..];
    }
    let between_tags = as_it_stands.iter().filter(|piece| piece.is_between_tags);
    let untagged = between_tags.map(|piece| Piece::new(piece.text.clone(), piece.place.clone()));
    let untagged = untagged.collect();
    into.add(as_it_stands, true);
    into.add(untagged, true);
}
