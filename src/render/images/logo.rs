//! Logos.
//!
//! In: an SVG or PNG file. Out: the same drawing, written anew: an SVG holds shapes and colours only, a PNG pixels
//! only. What an SVG refers to outside itself is never fetched; scripts, links, comments and the drawing program's
//! own notes do not survive.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use usvg::{ImageHrefResolver, Options, Tree, WriteOptions, roxmltree};

use super::colours::Conversions;
use super::kind::PictureFileKind;
use super::source::{Source, SourceColours};
use super::{Prepared, Problem, Rendition, weight};
use sleutelgids_core::diag::say;
use sleutelgids_core::limits::PictureLimits;

/// Longest side of a PNG, in pixels; larger ones are made smaller to this.
const LONGEST: u32 = 1_200;

/// Returns the logo, and what is to be said of it.
///
/// # Errors
/// The problem of a file from which none can be made.
pub(super) fn prepare(
    file: &[u8],
    salt: &str,
    limit: &PictureLimits,
    conversions: &Conversions,
) -> Result<Prepared<Rendition>, Problem> {
    match PictureFileKind::of(file) {
        Some(PictureFileKind::Png) => png(file, salt, limit, conversions),
        Some(PictureFileKind::Svg) => drawing(file, salt, limit),
        Some(other) => Err(Problem::OtherKind(other)),
        None if file.is_empty() => Err(Problem::Unreadable(say!("picture-empty"))),
        None if file.trim_ascii_start().starts_with(b"<") => drawing(file, salt, limit),
        None => Err(Problem::Unreadable(say!("picture-unknown"))),
    }
}

fn drawing(file: &[u8], salt: &str, limit: &PictureLimits) -> Result<Prepared<Rendition>, Problem> {
    Ok(Prepared {
        picture: svg(file, salt, limit)?,
        kind: PictureFileKind::Svg,
        remarks: Vec::new(),
    })
}

/// Writes a drawing anew, unless it is larger than `limit`, as it stands or as it becomes.
pub(super) fn svg(bytes: &[u8], salt: &str, limit: &PictureLimits) -> Result<Rendition, Problem> {
    if bytes.len() > limit.svg_bytes {
        return Err(Problem::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(refused)?;
    let document = roxmltree::Document::parse_with_options(text, xml_options()).map_err(refused)?;
    for node in document.descendants() {
        match node.tag_name().name() {
            "text" => return Err(Problem::NotOnlyShapes("shape-text")),
            "image" | "feImage" => return Err(Problem::NotOnlyShapes("shape-picture")),
            "foreignObject" => return Err(Problem::NotOnlyShapes("shape-page")),
            _ => {}
        }
    }
    if weight::is_too_much(&document, limit) {
        return Err(Problem::TooLarge);
    }
    let options = Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_xmltree(&document, &options).map_err(refused)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let clean = unnamed(&tree.to_string(&WriteOptions::default()));
    if clean.len() > limit.svg_written_bytes {
        return Err(Problem::TooLarge);
    }
    // With a view box the drawing scales to whatever box it is given.
    let clean = clean.replacen(
        "<svg ",
        &format!("<svg viewBox=\"0 0 {width} {height}\" "),
        1,
    );
    let size = (
        width.round().max(1.0) as u32,
        height.round().max(1.0) as u32,
    );
    Ok(Rendition::new(salt, "svg", size, clean.into_bytes()))
}

fn refused(why: impl std::fmt::Display) -> Problem {
    Problem::Unreadable(say!("library", why: why.to_string()))
}

/// Numbers in place of the names of parts.
#[derive(Default)]
struct Numbers(BTreeMap<String, usize>);

impl Numbers {
    fn name_for(&mut self, name: &str) -> String {
        let next = self.0.len();
        format!("n{}", self.0.entry(name.to_owned()).or_insert(next))
    }
}

/// Returns the drawing with numbers for the names of its parts: in a drawing program a layer can be called anything.
fn unnamed(svg: &str) -> String {
    let mut numbers = Numbers::default();
    let mut out = String::with_capacity(svg.len());
    // Values of attributes are every second piece: usvg writes them in double quotes, and writes no text.
    for (i, piece) in svg.split('"').enumerate() {
        let is_value = i % 2 == 1;
        let is_name = is_value && out.ends_with(" id=");
        let is_link = is_value && out.ends_with("href=");
        if i > 0 {
            out.push('"');
        }
        if is_name {
            out.push_str(&numbers.name_for(piece));
        } else if let Some(name) = piece.strip_prefix('#').filter(|_| is_link) {
            out.push('#');
            out.push_str(&numbers.name_for(name));
        } else {
            let mut unread = piece;
            while let Some((head, tail)) = unread.split_once("url(#").filter(|_| is_value) {
                let (name, after) = tail.split_once(')').unwrap_or((tail, ""));
                out.push_str(head);
                out.push_str(&format!("url(#{})", numbers.name_for(name)));
                unread = after;
            }
            out.push_str(unread);
        }
    }
    out
}

fn xml_options<'a>() -> roxmltree::ParsingOptions<'a> {
    roxmltree::ParsingOptions {
        allow_dtd: true,
        nodes_limit: 200_000,
        ..Default::default()
    }
}

fn png(
    file: &[u8],
    salt: &str,
    limit: &PictureLimits,
    conversions: &Conversions,
) -> Result<Prepared<Rendition>, Problem> {
    let mut source = Source::open(file, limit)?;
    let kind = source.kind;
    let colours = source.take_colours(conversions);
    let _turn = source.is_large().then(super::turn);
    let image = source.image()?;
    let image = match image.width().max(image.height()) > LONGEST {
        true => image.resize(LONGEST, LONGEST, image::imageops::FilterType::Lanczos3),
        false => image,
    };
    let image = in_srgb(image, &colours, conversions);
    let mut clean = Cursor::new(Vec::new());
    let written = image.write_to(&mut clean, ImageFormat::Png);
    written.expect("memory takes every picture");
    let size = (image.width(), image.height());
    Ok(Prepared {
        picture: Rendition::new(salt, "png", size, clean.into_inner()),
        kind,
        remarks: colours.remark.into_iter().collect(),
    })
}

/// Returns a picture in sRGB, with a byte for each channel, and with its transparency.
fn in_srgb(
    image: DynamicImage,
    colours: &SourceColours,
    conversions: &Conversions,
) -> DynamicImage {
    let has_alpha = image.color().has_alpha();
    let Some(profile) = &colours.profile else {
        return match has_alpha {
            true => DynamicImage::ImageRgba8(image.into_rgba8()),
            false => DynamicImage::ImageRgb8(image.into_rgb8()),
        };
    };
    let mut opaque: RgbImage = image.to_rgb8();
    let converted = conversions.to_srgb(&mut opaque, colours.channels, profile);
    converted.expect("a profile is taken along only when it can be read");
    if !has_alpha {
        return DynamicImage::ImageRgb8(opaque);
    }
    let mut transparent = image.into_rgba8();
    for (pixel, colour) in transparent.pixels_mut().zip(opaque.pixels()) {
        pixel.0[..3].copy_from_slice(&colour.0);
    }
    DynamicImage::ImageRgba8(transparent)
}
