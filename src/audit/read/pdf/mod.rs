//! PDF (ISO 32000-2): the words on its pages, and every other string in it.
//!
//! In: a file. Out: page by page the text that fonts and `/ActualText` give, in the order of its drawing and with
//! each line reversed (letters of right-to-left scripts are drawn from the left); every string and name of every object, so
//! document information, outlines, destinations, alternative texts and annotations; XMP; attachments as files of
//! their own; what no object refers to, what lies behind the end. What an earlier revision of the file held is a remark.

mod font;
mod loose;
mod page;

use lopdf::{Document, LoadOptions, Object, Stream};

use super::{Content, LARGEST, Piece, Where, any, font as font_file, image, text};
use sleutelgids_core::diag::say;

/// Reads a PDF.
pub fn read(bytes: &[u8], depth: usize, into: &mut Content) {
    let mut content = Content::default();
    let options = LoadOptions {
        max_decompressed_size: Some(LARGEST),
        ..LoadOptions::default()
    };
    match Document::load_mem_with_options(bytes, options) {
        Ok(document) if !document.is_encrypted() => {
            page::pages(&document, &mut content);
            objects(&document, depth, &mut content);
            loose::read(bytes, Some(&document), &mut content);
        }
        Ok(_) => content.unread("unread-encrypted"),
        Err(error) => {
            content.unread(say!("unread-pdf", why: error.to_string()));
            loose::read(bytes, None, &mut content);
        }
    }
    // Linearised files have two ends; ours are never linearised.
    if bytes.windows(5).filter(|w| w == b"%%EOF").count() > 1 {
        content.unread("unread-revisions");
    }
    if !content.remarks.is_empty() {
        content.bytes(bytes, "place-bytes");
    }
    content.readings.iter_mut().for_each(|r| r.sheet = true);
    into.readings.extend(content.readings);
    into.remarks.extend(content.remarks);
}

/// Reads the strings and names, wherever they stand, and the streams that are no pages.
fn objects(document: &Document, depth: usize, into: &mut Content) {
    let (mut strings, mut names) = (Vec::new(), Vec::new());
    for object in document.objects.values() {
        walk(object, None, &mut strings, &mut names);
        if let Object::Stream(stream) = object {
            self::stream(stream, depth, into);
        }
    }
    for (_, value) in document.trailer.iter() {
        walk(value, None, &mut strings, &mut names);
    }
    // Each string for itself: two neighbours make no name.
    for piece in strings {
        into.add(vec![piece], true);
    }
    into.add(names, false);
}

fn walk(object: &Object, key: Option<&[u8]>, strings: &mut Vec<Piece>, names: &mut Vec<Piece>) {
    let place = || {
        Where::Part(key.map_or_else(
            || "place-object".to_owned(),
            |k| format!("/{}", String::from_utf8_lossy(k)),
        ))
    };
    match object {
        Object::String(bytes, _) => strings.push(Piece::new(string(bytes), place())),
        Object::Name(name) => {
            let text = String::from_utf8_lossy(name).into_owned();
            names.push(Piece::new(text, place()));
        }
        Object::Array(items) => items.iter().for_each(|o| walk(o, key, strings, names)),
        Object::Dictionary(dictionary) => pairs(dictionary, strings, names),
        Object::Stream(stream) => pairs(&stream.dict, strings, names),
        _ => {}
    }
}

fn pairs(dictionary: &lopdf::Dictionary, strings: &mut Vec<Piece>, names: &mut Vec<Piece>) {
    for (key, value) in dictionary.iter() {
        let text = String::from_utf8_lossy(key).into_owned();
        names.push(Piece::new(text, Where::Part("place-key".to_owned())));
        walk(value, Some(key), strings, names);
    }
}

/// A text string: UTF-16 or UTF-8 with its mark, else PDFDocEncoding, which is Latin-1 but for signs.
pub fn string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => text::text(bytes).unwrap_or_default(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|b| char::from(*b)).collect(),
        },
    }
}

/// A stream that is no page: metadata, an attachment, a picture, a font, or something unknown.
fn stream(stream: &Stream, depth: usize, into: &mut Content) {
    let has = |key: &[u8], name: &[u8]| {
        stream
            .dict
            .get(key)
            .and_then(Object::as_name)
            .is_ok_and(|n| n == name)
    };
    let filters = stream.filters().unwrap_or_default();
    if filters.contains(&&b"DCTDecode"[..]) {
        let mut picture = Content::default();
        // A picture may be packed once more around its own coding.
        let bytes = match filters.len() {
            1 => stream.content.clone(),
            _ => stream
                .decompressed_content_with_limit(LARGEST)
                .unwrap_or_default(),
        };
        image::jpeg(&bytes, &mut picture);
        return into.within(picture, "place-picture");
    }
    if has(b"Subtype", b"Image") {
        return;
    }
    let Ok(bytes) = stream.get_plain_content_with_limit(LARGEST) else {
        into.unread("unread-stream");
        return into.bytes(&stream.content, "place-stream");
    };
    let mut inner = Content::default();
    // Programs of fonts: their names, and whatever else lies in them.
    let kinds = [&b"OpenType"[..], b"CIDFontType0C", b"Type1C"];
    if stream.dict.has(b"Length1") || kinds.iter().any(|k| has(b"Subtype", k)) {
        match bytes.first() {
            Some(0 | b'O' | b't') => font_file::read(&bytes, &mut inner),
            _ => inner.bytes(&bytes, "place-bytes"),
        }
        return into.within(inner, "place-font");
    }
    if has(b"Type", b"Metadata") {
        any("metadata.xml", &bytes, depth + 1, &mut inner);
        into.within(inner, "XMP");
    } else if has(b"Type", b"EmbeddedFile") {
        any("", &bytes, depth + 1, &mut inner);
        into.within(inner, "place-attachment");
    } else {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        into.add(
            vec![Piece::new(text, Where::Part("place-stream".to_owned()))],
            false,
        );
    }
}
