//! Pictures: not what one sees, but what they carry beside it.
//!
//! JPEG (ISO/IEC 10918-1, Exif 3.0), PNG (W3C, third edition), WebP (RFC 9649). Every note in a picture is a remark:
//! the program publishes none, so one that is there came from somewhere else. Pixels are not looked at.

use super::{Content, packed};

/// A JPEG: its segments, and whatever lies between and behind its pictures.
pub fn jpeg(bytes: &[u8], into: &mut Content) {
    let mut offset = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(offset..offset + 4) {
        let length = usize::from(u16::from_be_bytes([high, low]));
        let Some(segment) = bytes.get(offset + 4..offset + 2 + length.max(2)) else {
            break;
        };
        match marker {
            0xE0 if segment.starts_with(b"JFIF\0") => jfif(segment, into),
            0xE1 if segment.starts_with(b"Exif") => into.metadata("Exif", segment),
            0xE1 => into.metadata("XMP", segment),
            0xE2 if segment.starts_with(b"ICC_PROFILE") => into.bytes(segment, "place-profile"),
            0xED => into.metadata("IPTC", segment),
            // Adobe's twelve bytes about colours.
            0xEE if segment.len() == 12 => {}
            0xFE => into.metadata("notes-comment", segment),
            0xE0..=0xEF => into.metadata("notes-segment", segment),
            0xDA => return scan(&bytes[offset..], into),
            // Tables, frames, intervals: the picture itself.
            0xC0..=0xCF | 0xDB..=0xDF => {}
            _ => into.metadata("notes-segment", segment),
        }
        offset += 2 + length.max(2);
    }
    into.unread("unread-jpeg");
    into.bytes(bytes, "place-bytes");
}

/// A JFIF segment may hold a small picture of its own: its width and height are not 0 then.
fn jfif(segment: &[u8], into: &mut Content) {
    if segment.get(12..14).is_some_and(|size| size != [0, 0]) {
        into.metadata("notes-thumbnail", segment);
    }
}

/// From the first scan to the end: later scans and tables are the picture, what comes behind its end is not.
fn scan(bytes: &[u8], into: &mut Content) {
    let end = bytes.windows(2).position(|w| w == [0xFF, 0xD9]);
    match end.map(|at| &bytes[at + 2..]) {
        None => into.unread("unread-jpeg-end"),
        Some([]) => {}
        Some(rest) => into.metadata("notes-behind", rest),
    }
}

/// A PNG: its chunks.
pub fn png(bytes: &[u8], into: &mut Content) {
    let mut offset = 8;
    while let Some(head) = bytes.get(offset..offset + 8) {
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let Some(chunk) = bytes.get(offset + 8..offset + 8 + length) else {
            break;
        };
        match &head[4..8] {
            b"tEXt" => into.metadata("notes-text", chunk),
            b"zTXt" => compressed(
                chunk,
                chunk.iter().position(|b| *b == 0).map(|n| n + 2),
                into,
            ),
            b"iTXt" => {
                let keyword = chunk.iter().position(|b| *b == 0).unwrap_or(chunk.len());
                let fields = chunk.get(keyword + 3..).unwrap_or_default();
                let ends: Vec<usize> = (0..fields.len())
                    .filter(|n| fields[*n] == 0)
                    .take(2)
                    .collect();
                let packed = chunk.get(keyword + 1) == Some(&1);
                let text = ends.get(1).map(|n| keyword + 3 + n + 1).filter(|_| packed);
                compressed(chunk, text, into);
            }
            b"eXIf" => into.metadata("Exif", chunk),
            b"iCCP" => profile(chunk, into),
            b"tIME" => into.metadata("notes-time", chunk),
            b"IEND" => {
                let trailing = bytes.get(offset + 12..).unwrap_or_default();
                if !trailing.is_empty() {
                    into.metadata("notes-behind", trailing);
                }
                return;
            }
            _ if !matches!(&head[4..8], b"IHDR" | b"IDAT" | b"PLTE") => {
                into.bytes(chunk, &String::from_utf8_lossy(&head[4..8]));
            }
            _ => {}
        }
        offset += 12 + length;
    }
    into.unread("unread-png");
    into.bytes(bytes, "place-bytes");
}

/// A chunk of text, part of which may be packed.
fn compressed(chunk: &[u8], from: Option<usize>, into: &mut Content) {
    into.metadata("notes-text", chunk);
    if let Some(text) = from.and_then(|n| packed::zlib(chunk.get(n..)?)) {
        into.bytes(&text, "notes-text");
    }
}

/// A colour profile: its name, and what is packed behind it.
fn profile(chunk: &[u8], into: &mut Content) {
    into.bytes(chunk, "place-profile");
    let packed = chunk
        .iter()
        .position(|b| *b == 0)
        .and_then(|end| chunk.get(end + 2..));
    if let Some(plain) = packed.and_then(packed::zlib) {
        into.bytes(&plain, "place-profile");
    }
}

/// A WebP: its chunks.
pub fn webp(bytes: &[u8], into: &mut Content) {
    let mut offset = 12;
    while let Some(head) = bytes.get(offset..offset + 8) {
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let Some(chunk) = bytes.get(offset + 8..offset + 8 + length) else {
            into.unread("unread-webp");
            return into.bytes(bytes, "place-bytes");
        };
        match &head[..4] {
            b"EXIF" => into.metadata("Exif", chunk),
            b"XMP " => into.metadata("XMP", chunk),
            b"VP8 " | b"VP8L" | b"VP8X" | b"ALPH" | b"ANIM" | b"ANMF" => {}
            other => into.bytes(chunk, &String::from_utf8_lossy(other)),
        }
        offset += 8 + length + length % 2;
    }
    let size = bytes
        .get(4..8)
        .map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]) as usize);
    if let Some(rest @ [_, ..]) = bytes.get(8 + size..) {
        into.metadata("notes-behind", rest);
    }
}
