//! The picture of a sheet's first page.
//!
//! In: a finished document, a width in pixels. Out: a JPEG file, half as large as a page with portraits is as PNG and
//! made in less time.

use typst::foundations::Bytes;
use typst::layout::{Frame, FrameItem};
use typst::utils::Scalar;
use typst::visualize::{Image, ImageKind, PixelEncoding, PixelFormat, RasterImage};
use typst_layout::PagedDocument;
use typst_render::RenderOptions;

use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_render::images;

/// Quality of 100, where small letters still have clean edges.
const QUALITY: u8 = 85;

/// Returns a picture of the first page, this many pixels wide (JPEG).
pub(super) fn draw(document: &PagedDocument, width: u32) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let page = document.pages().first().ok_or_else(|| failed(""))?;
    let scale = f64::from(width) / page.frame.width().to_pt();
    let options = RenderOptions {
        pixel_per_pt: Scalar::new(scale),
        render_bleed: false,
    };
    let mut page = page.clone();
    shrink(&mut page.frame, scale);
    let picture = typst_render::render(&page, &options);
    let width = u16::try_from(picture.width()).map_err(failed)?;
    let height = u16::try_from(picture.height()).map_err(failed)?;
    // A page covers all of its picture.
    images::jpeg::<4>(picture.data(), (width, height), QUALITY).map_err(failed)
}

fn failed(why: impl std::fmt::Display) -> Vec<Diagnostic> {
    vec![problem!("SG0802-picture", why: why.to_string())]
}

/// Puts photos of just enough pixels in a page's place of them, since Typst's own way of scaling them down takes
/// longer than everything else about the picture; leaves out what cannot be seen.
fn shrink(frame: &mut Frame, scale: f64) {
    frame.retain(|item| {
        match item {
            FrameItem::Group(group) => shrink(&mut group.frame, scale),
            FrameItem::Image(image, size, _) => {
                if let Some(small) = smaller(image, size.x.to_pt() * scale) {
                    *image = small;
                }
            }
            FrameItem::Tag(_) | FrameItem::Link(..) => return false,
            FrameItem::Text(_) | FrameItem::Shape(..) => {}
        }
        true
    });
}

/// Returns a photo made so many pixels wide.
fn smaller(image: &Image, width: f64) -> Option<Image> {
    let ImageKind::Raster(raster) = image.kind() else {
        return None;
    };
    let (width, across) = (width.ceil() as u32, raster.dynamic().width());
    if width == 0 || width >= across {
        return None;
    }
    let photo = raster.dynamic();
    let height = (f64::from(width) * f64::from(photo.height()) / f64::from(across)).ceil();
    let height = (height as u32).max(1);
    let pixels = photo.as_rgb8()?;
    let small = images::scaled(pixels, pixels.dimensions(), (width, height));
    let format = PixelFormat {
        encoding: PixelEncoding::Rgb8,
        width,
        height,
    };
    let small = RasterImage::plain(Bytes::new(small), format).ok()?;
    Some(Image::plain(small))
}
