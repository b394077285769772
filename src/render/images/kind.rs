//! Kinds of files, told by their first bytes.
//!
//! In: a file, or its name. Out: its kind, whether it is read here or not. A name says little: telephones and websites give files
//! names of other kinds, and programs open them all the same.

use serde::{Deserialize, Serialize};

use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::MediaId;

/// A kind of file that is given for a portrait or a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum PictureFileKind {
    Jpeg,
    Png,
    WebP,
    Svg,
    Heic,
    Avif,
    JpegXl,
    Jpeg2000,
    Gif,
    Tiff,
    Bmp,
    Photoshop,
    Pdf,
    PostScript,
    /// A document of an office program, or an archive: both begin alike.
    Document,
    Page,
    Film,
    /// A note of version control that stands for a large file (Git LFS).
    Pointer,
}

use PictureFileKind::{
    Avif, Bmp, Document, Film, Gif, Heic, Jpeg, Jpeg2000, JpegXl, Page, Pdf, Photoshop, Png,
    Pointer, PostScript, Svg, Tiff, WebP,
};

/// First bytes, and the kind of file that begins with them.
const BEGINNINGS: [(&[u8], PictureFileKind); 19] = [
    (b"\xff\xd8\xff", Jpeg),
    (super::chunks::SIGNATURE, Png),
    (b"GIF8", Gif),
    (b"II*\0", Tiff),
    (b"MM\0*", Tiff),
    // Larger than four gigabytes.
    (b"II+\0", Tiff),
    (b"BM", Bmp),
    (b"8BPS", Photoshop),
    (b"%PDF", Pdf),
    (b"%!PS", PostScript),
    (b"\xc5\xd0\xd3\xc6", PostScript),
    (b"PK\x03\x04", Document),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Document),
    (b"\xff\x0a", JpegXl),
    (b"\0\0\0\x0cJXL \r\n\x87\n", JpegXl),
    (b"\0\0\0\x0cjP  \r\n\x87\n", Jpeg2000),
    (b"\xff\x4f\xff\x51", Jpeg2000),
    (b"\x1a\x45\xdf\xa3", Film),
    (b"version https://git-lfs", Pointer),
];

/// Endings of names, in small letters, and the kind of file that they promise.
const ENDINGS: [(&str, PictureFileKind); 21] = [
    ("jpg", Jpeg),
    ("jpeg", Jpeg),
    ("jpe", Jpeg),
    ("jfif", Jpeg),
    ("png", Png),
    ("webp", WebP),
    ("svg", Svg),
    ("heic", Heic),
    ("heif", Heic),
    ("hif", Heic),
    ("avif", Avif),
    ("jxl", JpegXl),
    ("jp2", Jpeg2000),
    ("gif", Gif),
    ("tif", Tiff),
    ("tiff", Tiff),
    ("bmp", Bmp),
    ("psd", Photoshop),
    ("pdf", Pdf),
    ("eps", PostScript),
    ("ai", PostScript),
];

impl PictureFileKind {
    /// Returns the kind of a file, when its first bytes tell one.
    pub(super) fn of(file: &[u8]) -> Option<Self> {
        if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") {
            return Some(WebP);
        }
        if file.get(4..8) == Some(b"ftyp") {
            return Some(of_brands(file));
        }
        let mut beginnings = BEGINNINGS.iter();
        let beginning = beginnings.find(|(beginning, _)| file.starts_with(beginning));
        beginning.map(|(_, kind)| *kind).or_else(|| of_text(file))
    }

    /// Returns the kind that the ending of a name promises.
    fn promised(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        let mut endings = ENDINGS.iter();
        let promise = endings.find(|(known, _)| ending.eq_ignore_ascii_case(known));
        promise.map(|(_, kind)| *kind)
    }

    /// Returns the name that a file of this kind should have, when the one it has promises another.
    pub(super) fn better_name(self, media: &MediaId) -> Option<String> {
        let name = media.as_str();
        if Self::promised(name)? == self {
            return None;
        }
        let (stem, _) = name.rsplit_once('.')?;
        let (ending, _) = ENDINGS.iter().find(|(_, kind)| *kind == self)?;
        Some(format!("{stem}.{ending}"))
    }

    /// Returns the words for it, as they follow "it is".
    pub(super) fn noun(self) -> Words {
        say!(match self {
            Jpeg => "kind-jpeg",
            Png => "kind-png",
            WebP => "kind-webp",
            Svg => "kind-svg",
            Heic => "kind-heic",
            Avif => "kind-avif",
            JpegXl => "kind-jpeg-xl",
            Jpeg2000 => "kind-jpeg-2000",
            Gif => "kind-gif",
            Tiff => "kind-tiff",
            Bmp => "kind-bmp",
            Photoshop => "kind-photoshop",
            Pdf => "kind-pdf",
            PostScript => "kind-postscript",
            Document => "kind-document",
            Page => "kind-page",
            Film => "kind-film",
            Pointer => "kind-pointer",
        })
    }

    /// Returns the hint of `SG0606` that says how to come by a portrait that is read.
    pub(super) fn portrait_hint(self) -> &'static str {
        match self {
            Heic => "hint-heic",
            Svg => "hint-drawing",
            Pdf | PostScript | Document | Film => "hint-photo-itself",
            Page => "hint-page",
            Pointer => "hint-pointer",
            _ => "hint",
        }
    }

    /// Returns the hint of `SG0606` that says how to come by a logo that is read.
    pub(super) fn logo_hint(self) -> &'static str {
        match self {
            Page => "hint-page",
            Pointer => "hint-pointer",
            _ => "hint-logo",
        }
    }
}

/// The kind of a file of ISO's base media format, by the brands in its first box (ISO/IEC 14496-12, 4.3; the brands of
/// pictures in 23008-12, annex B, and in AV1 Image File Format, chapter 6).
fn of_brands(file: &[u8]) -> PictureFileKind {
    let length = file.first_chunk().map_or(0, |l| u32::from_be_bytes(*l));
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    let brands = file.get(8..length.min(file.len())).unwrap_or_default();
    // The first brand is followed by a number, which is none of these.
    let mut brands = brands.chunks_exact(4);
    let of_brand = |brand: &[u8]| match brand {
        b"avif" | b"avis" => Some(Avif),
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1" => Some(Heic),
        _ => None,
    };
    // An AVIF file may begin with a brand that says no more than: a picture.
    let kinds: Vec<PictureFileKind> = brands.by_ref().filter_map(of_brand).collect();
    match kinds.contains(&Avif) {
        true => Avif,
        false => kinds.first().copied().unwrap_or(Film),
    }
}

/// The kind of a file of text: a drawing, or a page that a website gave in a picture's place.
fn of_text(file: &[u8]) -> Option<PictureFileKind> {
    /// A drawing may begin with long comments of the program that made it.
    const HEAD: usize = 8 << 10;
    let head = String::from_utf8_lossy(&file[..file.len().min(HEAD)]);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if !head.starts_with('<') {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    let signs = ["<svg", ":svg", "<!doctype svg"];
    let drawing = signs.iter().filter_map(|sign| lower.find(sign)).min();
    let page = lower.find("<html").or_else(|| lower.find("<!doctype html"));
    match (drawing, page) {
        (Some(drawing), page) if page.is_none_or(|page| drawing < page) => Some(Svg),
        (_, Some(_)) => Some(Page),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        let cases: [(&[u8], Option<PictureFileKind>); 15] = [
            (b"\xff\xd8\xff\xe0", Some(Jpeg)),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Some(WebP)),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Some(Heic)),
            (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", Some(Avif)),
            (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heix", Some(Heic)),
            (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", Some(Film)),
            (b"GIF89a", Some(Gif)),
            (b"<?xml version=\"1.0\"?>\n<!-- x --><svg/>", Some(Svg)),
            (
                b"\xef\xbb\xbf<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>",
                Some(Svg),
            ),
            (b"<!DOCTYPE html><html><svg/></html>", Some(Page)),
            (b"  <HTML>", Some(Page)),
            (b"<x/>", None),
            (b"PK\x03\x04word", Some(Document)),
            (b"Dit is geen foto.", None),
            (b"", None),
        ];
        for (file, kind) in cases {
            assert_eq!(
                PictureFileKind::of(file),
                kind,
                "{}",
                String::from_utf8_lossy(file)
            );
        }
    }

    #[test]
    fn a_name_that_promises_another_kind_gets_a_better_one() {
        let better = |kind: PictureFileKind, name| kind.better_name(&MediaId::new(name));
        assert_eq!(better(Png, "a/p.JPG").as_deref(), Some("a/p.png"));
        assert_eq!(better(Jpeg, "p.heic").as_deref(), Some("p.jpg"));
        for name in ["p.jpg", "p.JPEG", "p.jfif", "p", "p.017", "a.png/p"] {
            assert_eq!(better(Jpeg, name), None, "{name}");
        }
    }
}
