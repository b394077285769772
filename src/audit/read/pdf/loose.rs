//! What lies in a PDF and belongs to none of its objects.
//!
//! In: the file, and its objects where they could be read. Out: everything outside of streams as bytes; streams that no
//! object is; what lies behind the end. A reader shows nothing of it, and whoever opens the file as text sees all.

use std::collections::HashSet;

use lopdf::{Document, Object};

use super::super::codes::coded;
use super::super::{Content, packed};

const BEGIN: &[u8] = b"stream";
const END: &[u8] = b"endstream";
const LAST: &[u8] = b"%%EOF";

/// Reads what belongs to no object.
pub fn read(bytes: &[u8], document: Option<&Document>, into: &mut Content) {
    let objects = document.into_iter().flat_map(|d| d.objects.values());
    let object_streams: HashSet<&[u8]> = objects
        .filter_map(|o| match o {
            Object::Stream(stream) => Some(stream.content.as_slice()),
            _ => None,
        })
        .collect();
    let (mut between, mut rest) = (Vec::new(), bytes);
    while let Some(at) = begins(rest) {
        between.extend(&rest[..at]);
        between.push(b'\n');
        let head = &rest[..at];
        rest = &rest[at + BEGIN.len()..];
        let content = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"));
        rest = content.unwrap_or(rest);
        let end = find(rest, END).unwrap_or(rest.len());
        stream(head, &rest[..end], &object_streams, into);
        rest = rest.get(end + END.len()..).unwrap_or_default();
    }
    between.extend(rest);
    strings(&between, into);
    behind(bytes, into);
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    bytes.windows(word.len()).position(|w| w == word)
}

/// Finds the beginning of the next stream: the word alone may stand in any text.
fn begins(bytes: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let position = from + find(&bytes[from..], BEGIN)?;
        match bytes.get(position + BEGIN.len()) {
            Some(b'\r' | b'\n') => return Some(position),
            _ => from = position + BEGIN.len(),
        }
    }
}

/// A stream as it lies in the file; those that an object is were read as what they are.
fn stream(head: &[u8], body: &[u8], known: &HashSet<&[u8]>, into: &mut Content) {
    // The end of a line before `endstream` belongs to the file; a content may end in the same bytes.
    let endings: [&[u8]; 4] = [b"", b"\n", b"\r", b"\r\n"];
    let contents = endings.iter().filter_map(|end| body.strip_suffix(*end));
    if contents.into_iter().any(|content| known.contains(content)) {
        return;
    }
    let dictionary = &head[head.len().saturating_sub(400)..];
    let dictionary = &dictionary[dictionary
        .windows(4)
        .rposition(|w| w == b" obj")
        .unwrap_or(0)..];
    let is = |word: &[u8]| find(dictionary, word).is_some();
    let plain = packed::zlib(body);
    // The tables of the file itself, which were read.
    if is(b"/XRef") || is(b"/ObjStm") {
        return strings(plain.as_deref().unwrap_or(body), into);
    }
    into.unread("unread-loose");
    into.bytes(plain.as_deref().unwrap_or(body), "place-stream");
}

/// Texts outside of streams, also where they are written in hexadecimal digits.
fn strings(bytes: &[u8], into: &mut Content) {
    let text: String = bytes.iter().map(|b| char::from(*b)).collect();
    for hex in text
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let digits: String = hex.split_whitespace().collect();
        coded(&digits)
            .iter()
            .for_each(|c| into.bytes(&c.bytes, "place-object"));
    }
    into.bytes(bytes, "place-bytes");
}

/// Reads the bytes behind the end of the file.
fn behind(bytes: &[u8], into: &mut Content) {
    let Some(end) = bytes.windows(LAST.len()).rposition(|w| w == LAST) else {
        return;
    };
    let trailing = &bytes[end + LAST.len()..];
    if trailing.iter().any(|b| !b.is_ascii_whitespace()) {
        into.unread("unread-behind");
        into.bytes(trailing, "place-behind");
    }
}
