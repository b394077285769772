//! Portraits.
//!
//! In: a JPEG, PNG or WebP file as a camera or a colleague gave it. Out: the same face upright, cropped to 4:5, in
//! two widths, as JPEG files that hold nothing but pixels.

use std::io::Cursor;

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};

use super::{LARGE, Portrait, Problem, Rendition, Turn, chunks, jpeg};
use sleutelgids_core::diag::say;
use sleutelgids_core::limits::PictureLimits;

/// Width and height of the larger picture, in pixels.
const SIZE: (u32, u32) = (480, 600);

/// Width and height of the smaller picture, in pixels.
const SMALL: (u32, u32) = (240, 300);

/// Quality of 100, where more can no longer be seen on a face.
const QUALITY: u8 = 82;

/// Kinds of files that are opened.
const FORMATS: [ImageFormat; 3] = [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP];

/// The part of what is cut off a tall picture that is cut from above: heads are near the top.
const ABOVE: f64 = 0.3;

/// Returns the portrait, unless it cannot be made, and its problem.
pub(super) fn prepare(bytes: &[u8], salt: &str) -> (Option<Portrait>, Option<Problem>) {
    let mut turn = None;
    let upright = match decode(bytes, &mut turn) {
        Ok(image) => image,
        Err(problem) => return (None, Some(problem)),
    };
    let crop = crop(upright.dimensions());
    let small = small(upright.dimensions());
    let sharp = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    let options = sharp.crop(crop.left, crop.top, crop.width, crop.height);
    let large = resized(&upright, upright.dimensions(), &options, SIZE);
    let print = encoded(&large, SIZE, salt);
    let web = resized(&large, SIZE, &sharp, SMALL);
    let web = vec![encoded(&web, SMALL, salt), print.clone()];
    (Some(Portrait { web, print }), small)
}

/// Returns the problem of a portrait as far as its head tells; its pixels are not looked at.
pub(super) fn look(bytes: &[u8]) -> Option<Problem> {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    let bytes = chunks::pixels(bytes);
    let mut decoder = match open(&bytes, &PictureLimits::default()) {
        Ok(decoder) => decoder,
        Err(problem) => return Some(problem),
    };
    let (width, height) = decoder.dimensions();
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    match orientation {
        Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH => small((height, width)),
        _ => small((width, height)),
    }
}

/// Returns the problem of a portrait of which too few pixels remain for paper: fewer than 300 an inch.
fn small(upright: (u32, u32)) -> Option<Problem> {
    let crop = crop(upright);
    let (width, height) = (crop.width.round() as u32, crop.height.round() as u32);
    (width < SIZE.0).then_some(Problem::Small { width, height })
}

fn unreadable(error: ImageError) -> Problem {
    match error {
        ImageError::Limits(_) => Problem::TooLarge,
        ImageError::Unsupported(_) => Problem::Unreadable(say!("picture-unknown")),
        other => Problem::Unreadable(say!("picture-damaged", why: other.to_string())),
    }
}

/// Opens a picture of a kind that is read, unless it is larger than `limit`.
pub(super) fn open<'b>(
    bytes: &'b [u8],
    limit: &PictureLimits,
) -> Result<impl ImageDecoder + use<'b>, Problem> {
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|e| Problem::Unreadable(say!("library", why: e.to_string())))?;
    // Other parts of the program bring more decoders along than are wanted here.
    if !reader.format().is_some_and(|f| FORMATS.contains(&f)) {
        return Err(Problem::Unreadable(say!("picture-unknown")));
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(limit.side);
    limits.max_image_height = Some(limit.side);
    limits.max_alloc = Some(limit.pixels * 8);
    reader.limits(limits);
    let decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limit.pixels {
        return Err(Problem::TooLarge);
    }
    if width == 0 || height == 0 {
        return Err(Problem::Unreadable(say!("picture-empty")));
    }
    Ok(decoder)
}

/// Returns the picture as it was taken; one that takes much memory waits for its turn, which is `turn`.
fn decode(bytes: &[u8], turn: &mut Option<Turn>) -> Result<RgbImage, Problem> {
    let bytes = chunks::pixels(bytes);
    let mut decoder = open(&bytes, &PictureLimits::default())?;
    let (width, height) = decoder.dimensions();
    *turn = (u64::from(width) * u64::from(height) > LARGE).then(super::turn);
    // A picture with a broken orientation is shown as it lies.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    image.apply_orientation(orientation);
    Ok(on_white(image))
}

/// Returns a picture without transparency, which JPEG does not have.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [r, g, b, a] = image.get_pixel(x, y).0.map(u32::from);
        image::Rgb([r, g, b].map(|colour| over_white(colour, a)))
    })
}

/// Returns one colour of a pixel as it is seen on white.
fn over_white(colour: u32, opacity: u32) -> u8 {
    u8::try_from((colour * opacity + 255 * (255 - opacity)) / 255).unwrap_or(u8::MAX)
}

struct Crop {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

/// Returns the largest part of 4:5; in the middle of a wide picture, near the top of a tall one.
fn crop((width, height): (u32, u32)) -> Crop {
    let (w, h) = (f64::from(width), f64::from(height));
    let ratio = f64::from(SIZE.0) / f64::from(SIZE.1);
    if w > h * ratio {
        Crop {
            left: (w - h * ratio) / 2.0,
            top: 0.0,
            width: h * ratio,
            height: h,
        }
    } else {
        Crop {
            left: 0.0,
            top: (h - w / ratio) * ABOVE,
            width: w,
            height: w / ratio,
        }
    }
}

/// Returns a picture in another size, quickly; three bytes for every pixel.
pub fn scaled(from: &[u8], size: (u32, u32), to: (u32, u32)) -> Vec<u8> {
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    resized(from, size, &options, to)
}

/// Returns part of a picture in another size; three bytes for every pixel. The kind of pixel is known when this is compiled:
/// the library's own choice at run time would compile all fifteen kinds into this crate.
fn resized(
    from: &[u8],
    (width, height): (u32, u32),
    options: &ResizeOptions,
    (w, h): (u32, u32),
) -> Vec<u8> {
    const PIXELS: &str = "there are three bytes for every pixel";
    let from = TypedImageRef::<U8x3>::from_buffer(width, height, from).expect(PIXELS);
    let mut pixels = vec![0; w as usize * h as usize * 3];
    let mut to = TypedImage::<U8x3>::from_buffer(w, h, &mut pixels).expect(PIXELS);
    Resizer::new()
        .resize_typed(&from, &mut to, options)
        .expect("the part lies within the picture");
    pixels
}

fn encoded(pixels: &[u8], size: (u32, u32), salt: &str) -> Rendition {
    let [width, height] = [size.0, size.1].map(|side| u16::try_from(side).expect("both are small"));
    let bytes = jpeg::encode::<3>(pixels, (width, height), QUALITY).expect("a size of something");
    Rendition::new(salt, "jpg", size, bytes)
}
