//! Fonts: what they say of themselves, and whatever else lies in them.
//!
//! In: a font (OpenType 1.9, ISO 14496-22; WOFF 1.0 and 2.0, W3C). Out: the strings of its name table one by one, and all
//! its tables as bytes. Outlines are not looked at.

use super::{Content, LARGEST, packed};
use crate::decode::utf16;

/// A font of any of these formats.
pub fn read(bytes: &[u8], into: &mut Content) {
    let tables = match bytes {
        [b'w', b'O', b'F', b'2', ..] => woff2(bytes, into),
        [b'w', b'O', b'F', b'F', ..] => woff(bytes, into),
        _ => sfnt(bytes, into),
    };
    if tables.is_none() {
        into.unread("unread-font");
        into.bytes(bytes, "place-bytes");
    }
}

fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().fold(0, |n, b| n << 8 | usize::from(*b)))
}

/// Tables as they are, and what lies between and behind them.
fn sfnt(bytes: &[u8], into: &mut Content) -> Option<()> {
    for n in 0..number(bytes, 4, 2)? {
        let entry = 12 + 16 * n;
        let (start, length) = (number(bytes, entry + 8, 4)?, number(bytes, entry + 12, 4)?);
        let table = bytes.get(start..start.checked_add(length)?)?;
        if bytes.get(entry..entry + 4)? == b"name" {
            names(table, into);
        }
    }
    into.bytes(bytes, "place-bytes");
    Some(())
}

/// Each table packed for itself; metadata and private data behind them.
fn woff(bytes: &[u8], into: &mut Content) -> Option<()> {
    for n in 0..number(bytes, 12, 2)? {
        let entry = 44 + 20 * n;
        let (start, length) = (number(bytes, entry + 4, 4)?, number(bytes, entry + 8, 4)?);
        let stored = bytes.get(start..start.checked_add(length)?)?;
        // One that would not have become smaller is stored as it is.
        let table = packed::zlib(stored).unwrap_or_else(|| stored.to_vec());
        if bytes.get(entry..entry + 4)? == b"name" {
            names(&table, into);
        }
        into.bytes(&table, "place-bytes");
    }
    let (start, length) = (number(bytes, 24, 4)?, number(bytes, 28, 4)?);
    if length > 0 {
        into.bytes(
            &packed::zlib(bytes.get(start..start.checked_add(length)?)?)?,
            "place-font-notes",
        );
    }
    into.bytes(bytes, "place-bytes");
    Some(())
}

/// Reads the tables packed in one stream, in the order of the directory.
fn woff2(bytes: &[u8], into: &mut Content) -> Option<()> {
    /// The place of `name` among the tags that a digit stands for; of those whose form may be changed, `glyf` and `loca`.
    const NAME: u8 = 5;
    const CHANGED: [u8; 2] = [10, 11];
    let (mut at, mut start, mut name) = (48, 0, None);
    for _ in 0..number(bytes, 12, 2)? {
        let flags = *bytes.get(at)?;
        let (tag, version) = (flags & 0x3F, flags >> 6);
        at += 1;
        let mut is_name = tag == NAME;
        if tag == 0x3F {
            is_name = bytes.get(at..at + 4)? == b"name";
            at += 4;
        }
        let mut length = base128(bytes, &mut at)?;
        let changed = if CHANGED.contains(&tag) {
            version != 3
        } else {
            version != 0
        };
        if changed {
            length = base128(bytes, &mut at)?;
        }
        if is_name {
            name = Some(start..start + length);
        }
        start += length;
    }
    let end = at.checked_add(number(bytes, 20, 4)?)?;
    let stream = packed::brotli_stream(bytes.get(at..end)?)?;
    if let Some(table) = name.and_then(|range| stream.get(range)) {
        names(table, into);
    }
    into.bytes(&stream, "place-bytes");
    let (notes, length) = (number(bytes, 28, 4)?, number(bytes, 32, 4)?);
    if length > 0 {
        let packed = bytes.get(notes..notes.checked_add(length)?)?;
        into.bytes(&packed::brotli_stream(packed)?, "place-font-notes");
    }
    // What its owner put behind it, and what nobody mentions.
    into.bytes(bytes.get(end..)?, "place-bytes");
    Some(())
}

/// A number of the directory: seven bits a byte, the highest first.
fn base128(bytes: &[u8], at: &mut usize) -> Option<usize> {
    let mut number = 0;
    for _ in 0..5 {
        let byte = *bytes.get(*at)?;
        *at += 1;
        number = number << 7 | usize::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return (number <= LARGEST).then_some(number);
        }
    }
    None
}

/// The strings of a name table: UTF-16 but for those of old Macintoshes.
fn names(table: &[u8], into: &mut Content) {
    let strings = (0..number(table, 2, 2).unwrap_or(0)).filter_map(|n| {
        let record = 6 + 12 * n;
        let (length, offset) = (
            number(table, record + 8, 2)?,
            number(table, record + 10, 2)?,
        );
        let start = number(table, 4, 2)? + offset;
        let bytes = table.get(start..start + length)?;
        Some(match number(table, record, 2)? {
            1 => bytes.iter().map(|b| char::from(*b)).collect(),
            _ => utf16(bytes, u16::from_be_bytes),
        })
    });
    let strings: Vec<String> = strings.collect();
    strings
        .into_iter()
        .for_each(|text| into.part(text, "place-font-name"));
}
