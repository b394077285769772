//! Files become text.
//!
//! In: a file's bytes and name. Out: [`Content`]: every text in it with its place, whatever it was packed in, and what
//! is remarkable about the file itself. Trusts the bytes, not the name; judges nothing, looks for nothing.

mod codes;
mod font;
mod image;
mod packed;
pub mod pdf;
pub mod text;

use sleutelgids_core::diag::{Words, say};

/// The most bytes that a file may unpack to.
pub const LARGEST: usize = 256 << 20;
/// Files within files within files.
const DEEPEST: usize = 6;

/// A text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// The place: `line 12`, `page 3`, `EXIF`.
    pub place: Where,
    /// True when it stands between two tags, and another reading of the file has it without them.
    pub is_between_tags: bool,
}

impl Piece {
    /// A text at a place.
    pub fn new(text: String, place: Where) -> Self {
        Self {
            text,
            place,
            is_between_tags: false,
        }
    }
}

/// A place within a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Where {
    /// A line of a text, counted from 1.
    Line(usize),
    /// A page of a document, counted from 1.
    Page(usize),
    /// Anywhere else: a message that names it (`place-…`), or the name it has in the file.
    Part(String),
    /// A place in a part.
    Within(String, Box<Self>),
}

impl Where {
    /// The place in words.
    pub fn words(&self) -> Words {
        match self {
            Self::Line(n) => say!("place-line", number: *n),
            Self::Page(n) => say!("place-page", number: *n),
            Self::Part(part) => Words::new(part.clone()),
            Self::Within(part, place) => {
                say!("place-within", part: Words::new(part.clone()), place: place.words())
            }
        }
    }
}

/// Pieces in the order in which they are read: a value may begin in one and end in the next.
#[derive(Debug, Default)]
pub struct Reading {
    /// The pieces.
    pub pieces: Vec<Piece>,
    /// True when these are words for people; among a program's own words only telling values count.
    pub words: bool,
    /// True when they stand on a sheet.
    pub sheet: bool,
}

/// A remark about the file itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// It holds notes about a picture that a reader does not see: what kind.
    Metadata(Words),
    /// It could not be read as what it is: why.
    Unread(Words),
}

/// The texts of a file, and remarks about it.
#[derive(Debug, Default)]
pub struct Content {
    /// The texts.
    pub readings: Vec<Reading>,
    /// The remarks.
    pub remarks: Vec<Remark>,
}

impl Content {
    /// Adds a reading, unless it is empty.
    fn add(&mut self, pieces: Vec<Piece>, words: bool) {
        if !pieces.is_empty() {
            self.readings.push(Reading {
                pieces,
                words,
                sheet: false,
            });
        }
    }

    /// Adds one text.
    fn part(&mut self, text: String, place: &str) {
        self.add(vec![Piece::new(text, Where::Part(place.to_owned()))], true);
    }

    fn metadata(&mut self, kind: &str, bytes: &[u8]) {
        self.remarks
            .push(Remark::Metadata(Words::new(kind.to_owned())));
        self.bytes(bytes, kind);
    }

    fn unread(&mut self, why: impl Into<Words>) {
        self.remarks.push(Remark::Unread(why.into()));
    }

    /// Adds the name of a file, in whatever coding.
    pub fn name(&mut self, name: &str) {
        let mut inner = Self::default();
        text::read(name, 0, &mut inner);
        for mut reading in inner.readings {
            reading
                .pieces
                .iter_mut()
                .for_each(|piece| piece.place = Where::Part("place-name".to_owned()));
            self.readings.push(reading);
        }
    }

    /// Bytes of which nothing is known, as every kind of text they might be.
    fn bytes(&mut self, bytes: &[u8], place: &str) {
        for text in text::guesses(bytes) {
            self.add(vec![Piece::new(text, Where::Part(place.to_owned()))], false);
        }
    }

    /// Takes over everything from a file within this one.
    fn within(&mut self, inner: Self, name: &str) {
        for mut reading in inner.readings {
            for piece in &mut reading.pieces {
                let place = Box::new(piece.place.clone());
                piece.place = Where::Within(name.to_owned(), place);
            }
            self.readings.push(reading);
        }
        self.remarks.extend(inner.remarks);
    }
}

/// Reads a file.
pub fn read(name: &str, bytes: &[u8]) -> Content {
    let mut content = Content::default();
    any(name, bytes, 0, &mut content);
    content
}

fn any(name: &str, bytes: &[u8], depth: usize, into: &mut Content) {
    if depth > DEEPEST {
        return into.unread("unread-deep");
    }
    let ending = name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    match bytes {
        [] => {}
        [b'%', b'P', b'D', b'F', ..] => pdf::read(bytes, depth, into),
        [0xFF, 0xD8, 0xFF, ..] => image::jpeg(bytes, into),
        [0x89, b'P', b'N', b'G', ..] => image::png(bytes, into),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => image::webp(bytes, into),
        // Its only method is deflate; two bytes alone are met in any hash.
        [0x1F, 0x8B, 8, ..] => packed::gzip(name, bytes, depth, into),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => packed::zip(bytes, depth, into),
        [b'w', b'O', b'F', b'2' | b'F', ..]
        | [0, 1, 0, 0, ..]
        | [b'O', b'T', b'T', b'O', ..]
        | [b't', b'r', b'u', b'e', ..] => font::read(bytes, into),
        _ if ending == "br" => packed::brotli(name, bytes, depth, into),
        _ => match text::text(bytes) {
            Some(text) => text::read(&text, depth, into),
            None => unknown(bytes, depth, into),
        },
    }
}

/// A file of no kind that can be read: a bare zlib stream, a text in an older coding, or said to be unread.
fn unknown(bytes: &[u8], depth: usize, into: &mut Content) {
    if let [0x78, 0x01 | 0x5E | 0x9C | 0xDA, ..] = bytes
        && let Some(plain) = packed::zlib(bytes)
    {
        let mut inner = Content::default();
        any("", &plain, depth + 1, &mut inner);
        return into.within(inner, "place-unpacked");
    }
    into.bytes(bytes, "place-bytes");
    let packed = PACKED.iter().find(|(magic, _)| bytes.starts_with(magic));
    match (packed, text::of_latin(bytes)) {
        (Some((_, name)), _) => into.unread(say!("unread-format", name: *name)),
        (None, Some(text)) => text::read(&text, depth, into),
        (None, None) => into.unread("unread-kind"),
    }
}

/// Ways of packing files that are not unpacked here.
const PACKED: [(&[u8], &str); 8] = [
    (b"\x28\xB5\x2F\xFD", "Zstandard"),
    (b"\xFD7zXZ\0", "xz"),
    (b"BZh", "bzip2"),
    (b"7z\xBC\xAF\x27\x1C", "7-Zip"),
    (b"Rar!", "RAR"),
    (b"\x04\x22\x4D\x18", "LZ4"),
    (b"\xD0\xCF\x11\xE0", "Microsoft Office 97-2003"),
    (b"SQLite format 3\0", "SQLite"),
];

#[cfg(test)]
pub(super) mod tests;
