//! Logos.
//!
//! In: an SVG or PNG file. Out: the same drawing, written anew: an SVG holds shapes and colours only, a PNG pixels
//! only. What an SVG refers to outside itself is never fetched; scripts, links, comments and the drawing program's
//! own notes do not survive.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::error::ImageError;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use usvg::{ImageHrefResolver, Options, Tree, WriteOptions, roxmltree};

use super::{LARGE, Problem, Rendition, chunks, weight};
use sleutelgids_core::diag::say;
use sleutelgids_core::limits::PictureLimits;

/// Longest side of a PNG, in pixels; larger ones are made smaller to this.
const LONGEST: u32 = 1_200;

/// Returns the logo, unless it cannot be made, and its problem.
pub(super) fn prepare(bytes: &[u8], salt: &str) -> (Option<Rendition>, Option<Problem>) {
    let logo = match bytes.starts_with(chunks::SIGNATURE) {
        true => png(bytes, salt),
        false => svg(bytes, salt, &PictureLimits::default()),
    };
    match logo {
        Ok(logo) => (Some(logo), None),
        Err(problem) => (None, Some(problem)),
    }
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

fn unreadable(error: ImageError) -> Problem {
    match error {
        ImageError::Limits(_) => Problem::TooLarge,
        other => refused(other),
    }
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

fn png(bytes: &[u8], salt: &str) -> Result<Rendition, Problem> {
    let bytes = chunks::pixels(bytes);
    let mut reader = ImageReader::with_format(Cursor::new(&*bytes), ImageFormat::Png);
    let mut limits = Limits::default();
    limits.max_image_width = Some(8_000);
    limits.max_image_height = Some(8_000);
    reader.limits(limits);
    let (width, height) = ImageReader::with_format(Cursor::new(&*bytes), ImageFormat::Png)
        .into_dimensions()
        .map_err(unreadable)?;
    let _turn = (u64::from(width) * u64::from(height) > LARGE).then(super::turn);
    let image = reader.decode().map_err(unreadable)?;
    let image = match image.width().max(image.height()) > LONGEST {
        true => image.resize(LONGEST, LONGEST, image::imageops::FilterType::Lanczos3),
        false => image,
    };
    let image = match image.color().has_alpha() {
        true => DynamicImage::ImageRgba8(image.into_rgba8()),
        false => DynamicImage::ImageRgb8(image.into_rgb8()),
    };
    let mut clean = Cursor::new(Vec::new());
    image
        .write_to(&mut clean, ImageFormat::Png)
        .map_err(unreadable)?;
    Ok(Rendition::new(
        salt,
        "png",
        (image.width(), image.height()),
        clean.into_inner(),
    ))
}
