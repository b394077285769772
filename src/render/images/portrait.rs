//! Portraits.
//!
//! In: a JPEG, HEIC, PNG or WebP file as a camera or a colleague gave it. Out: the same face upright, cropped to 4:5, in
//! two widths, as JPEG files that hold nothing but pixels in sRGB.

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};

use super::colours::{Channels, Conversions};
use super::source::Source;
use super::{PictureRemark, Portrait, Prepared, Problem, Rendition, jpeg};
use sleutelgids_core::limits::PictureLimits;

/// Width and height of the larger picture, in pixels.
const SIZE: (u32, u32) = (480, 600);

/// Width and height of the smaller picture, in pixels.
const SMALL: (u32, u32) = (240, 300);

/// Quality of 100, where more can no longer be seen on a face.
const QUALITY: u8 = 82;

/// The part of what is cut off a tall picture that is cut from above: heads are near the top.
const ABOVE: f64 = 0.3;

/// Returns the portrait, and what is to be said of it.
///
/// # Errors
/// The problem of a file from which none can be made.
pub(super) fn prepare(
    file: &[u8],
    salt: &str,
    limit: &PictureLimits,
    conversions: &Conversions,
) -> Result<Prepared<Portrait>, Problem> {
    let mut source = Source::open(file, limit)?;
    let kind = source.kind;
    let colours = source.take_colours(conversions);
    let _turn = source.is_large().then(super::turn);
    let upright = source.pixels(&colours, conversions)?;
    let crop = crop(upright.dimensions());
    let sharp = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    let options = sharp.crop(crop.left, crop.top, crop.width, crop.height);
    let mut large = resized(&upright, upright.dimensions(), &options, SIZE);
    // Now there are fewer pixels to convert; of inks none are left.
    if let Some(profile) = &colours.profile
        && colours.channels != Channels::Inks
    {
        let converted = conversions.to_srgb(&mut large, colours.channels, profile);
        converted.expect("a profile is taken along only when it can be read");
    }
    let print = encoded(&large, SIZE, salt);
    let web = resized(&large, SIZE, &sharp, SMALL);
    let web = vec![encoded(&web, SMALL, salt), print.clone()];
    let small = small(upright.dimensions());
    Ok(Prepared {
        picture: Portrait { web, print },
        kind,
        remarks: small.into_iter().chain(colours.remark).collect(),
    })
}

/// Returns what is to be said of a portrait as far as its head tells; its pixels are looked at only when its end is missing.
///
/// # Errors
/// The problem of a file from which none can be made.
pub(super) fn look(
    file: &[u8],
    limit: &PictureLimits,
    conversions: &Conversions,
) -> Result<Prepared<()>, Problem> {
    let mut source = Source::open(file, limit)?;
    let kind = source.kind;
    let colours = source.take_colours(conversions);
    let small = small(source.upright_size());
    if source.seems_cut() {
        let _turn = source.is_large().then(super::turn);
        source.pixels(&colours, conversions)?;
    }
    Ok(Prepared {
        picture: (),
        kind,
        remarks: small.into_iter().chain(colours.remark).collect(),
    })
}

/// Returns the remark about a portrait of which too few pixels remain for paper: fewer than 300 an inch.
fn small(upright: (u32, u32)) -> Option<PictureRemark> {
    let crop = crop(upright);
    let (width, height) = (crop.width.round() as u32, crop.height.round() as u32);
    (width < SIZE.0).then_some(PictureRemark::Small { width, height })
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
