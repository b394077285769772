//! Files in files: gzip (RFC 1952), Brotli (RFC 7932), ZIP (APPNOTE.TXT 6.3.10).

use std::io::Read;

use super::{Content, LARGEST, any};
use sleutelgids_core::diag::{Words, say};

fn all(reader: impl Read) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = LARGEST as u64 + 1;
    reader.take(limit).read_to_end(&mut bytes).ok()?;
    (bytes.len() <= LARGEST).then_some(bytes)
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn unpacked(bytes: Option<Vec<u8>>, name: &str, place: &str, depth: usize, into: &mut Content) {
    let Some(bytes) = bytes else {
        return into.unread(say!("unread-packed", place: Words::new(place.to_owned())));
    };
    let mut inner = Content::default();
    any(name, &bytes, depth + 1, &mut inner);
    into.within(inner, place);
}

/// A gzip file, also under another name, as search indexes are; its header may hold a name and a comment.
pub fn gzip(name: &str, bytes: &[u8], depth: usize, into: &mut Content) {
    let decoder = flate2::read::MultiGzDecoder::new(bytes);
    if let Some(header) = decoder.header() {
        for said in [header.filename(), header.comment(), header.extra()]
            .into_iter()
            .flatten()
        {
            into.part(String::from_utf8_lossy(said).into_owned(), "place-gzip");
        }
    }
    let decompressed = all(decoder);
    if decompressed.is_none() {
        // Cut off, or with something behind it: as far as it goes.
        let mut begin = Vec::new();
        let limit = LARGEST as u64;
        let _ = flate2::read::GzDecoder::new(bytes)
            .take(limit)
            .read_to_end(&mut begin);
        into.bytes(&begin, "place-unpacked");
        into.bytes(bytes, "place-bytes");
    }
    unpacked(decompressed, stem(name), "place-unpacked", depth, into);
}

/// A Brotli file.
pub fn brotli(name: &str, bytes: &[u8], depth: usize, into: &mut Content) {
    unpacked(
        brotli_stream(bytes),
        stem(name),
        "place-unpacked",
        depth,
        into,
    );
}

/// A Brotli stream within another file.
pub fn brotli_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    all(brotli::Decompressor::new(bytes, 4096))
}

/// A zlib stream.
pub fn zlib(bytes: &[u8]) -> Option<Vec<u8>> {
    all(flate2::read::ZlibDecoder::new(bytes))
}

/// Returns the number of this many bytes, the lowest first, at a place.
fn number(bytes: &[u8], at: usize, len: usize) -> Option<usize> {
    let raw = bytes.get(at..at + len)?;
    let number = raw.iter().rev();
    Some(number.fold(0usize, |n, b| n << 8 | usize::from(*b)))
}

/// A ZIP file, by its central directory; its comments too.
pub fn zip(bytes: &[u8], depth: usize, into: &mut Content) {
    if zip_entries(bytes, depth, into).is_none() {
        into.unread("unread-zip");
    }
    // What the directory does not mention: entries that were taken out, and what lies between and behind.
    into.bytes(bytes, "place-bytes");
}

/// Reads the entries of the central directory; `None` when it is broken.
fn zip_entries(bytes: &[u8], depth: usize, into: &mut Content) -> Option<()> {
    let end = bytes.windows(4).rposition(|w| w == [b'P', b'K', 5, 6])?;
    let (count, mut at) = (number(bytes, end + 10, 2)?, number(bytes, end + 16, 4)?);
    let comment = bytes.get(end + 22..)?;
    into.part(
        String::from_utf8_lossy(comment).into_owned(),
        "place-zip-comment",
    );
    for _ in 0..count {
        let lengths = [
            number(bytes, at + 28, 2)?,
            number(bytes, at + 30, 2)?,
            number(bytes, at + 32, 2)?,
        ];
        let entry_texts = bytes.get(at + 46..at + 46 + lengths.iter().sum::<usize>())?;
        let name = String::from_utf8_lossy(&entry_texts[..lengths[0]]).into_owned();
        into.part(
            String::from_utf8_lossy(entry_texts).into_owned(),
            "place-zip-names",
        );
        let (method, size, local) = (
            number(bytes, at + 10, 2)?,
            number(bytes, at + 20, 4)?,
            number(bytes, at + 42, 4)?,
        );
        let start = local + 30 + number(bytes, local + 26, 2)? + number(bytes, local + 28, 2)?;
        let packed = bytes.get(start..start + size)?;
        let encrypted = number(bytes, at + 8, 2)? & 1 == 1;
        let plain = match method {
            _ if encrypted => None,
            0 => Some(packed.to_vec()),
            8 => all(flate2::read::DeflateDecoder::new(packed)),
            _ => None,
        };
        unpacked(plain, &name, &name, depth, into);
        at += 46 + lengths.iter().sum::<usize>();
    }
    Some(())
}
