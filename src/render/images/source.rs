//! A portrait's file, opened.
//!
//! In: a JPEG, HEIC, PNG or WebP file as a camera or a colleague gave it, whatever its name says. Out: its size, and its pixels upright, on white,
//! with what their numbers mean. A file that breaks off is told from one that is damaged: it is fetched again, not mended.

use std::borrow::Cow;
use std::io::Cursor;

use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageBuffer, ImageDecoder, ImageFormat, ImageReader, Limits, RgbImage};
use zune_jpeg::errors::DecodeErrors;

use super::colours::{Channels, Conversions};
use super::kind::PictureFileKind;
use super::read_heic::{self, HeicFile};
use super::read_jpeg::{JpegFile, Segments};
use super::{LARGE, PictureRemark, Problem, chunks, riff};
use sleutelgids_core::diag::say;
use sleutelgids_core::limits::PictureLimits;

/// A file of which the head was read.
pub(super) struct Source<'b> {
    /// Its kind, by its first bytes.
    pub(super) kind: PictureFileKind,
    /// Width and height in pixels, as they are stored.
    size: (u32, u32),
    /// How it lies.
    orientation: Orientation,
    /// The profile of its colours; an error when it cannot be unpacked.
    profile: Option<Result<Vec<u8>, ()>>,
    body: Body<'b>,
    /// True when its end is not there, as far as can be told without decoding it.
    is_cut: bool,
    file: &'b [u8],
}

enum Body<'b> {
    Jpeg(Box<JpegFile<'b>>),
    /// A HEIC file, and the most pixels that it may have.
    Heic(Box<HeicFile<'b>>, u64),
    Other(Box<dyn ImageDecoder + 'b>),
}

/// What the numbers of a picture's pixels mean.
pub(super) struct SourceColours {
    /// What they hold.
    pub(super) channels: Channels,
    /// Their profile; `None` when they are sRGB, as far as is known.
    pub(super) profile: Option<Vec<u8>>,
    /// What is to be said of them.
    pub(super) remark: Option<PictureRemark>,
}

impl<'b> Source<'b> {
    /// Reads the head of a file.
    ///
    /// # Errors
    /// A file of a kind that is not read, one that is damaged or breaks off, and one beyond `limit`.
    pub(super) fn open(file: &'b [u8], limit: &PictureLimits) -> Result<Self, Problem> {
        let kind = match PictureFileKind::of(file) {
            Some(
                kind @ (PictureFileKind::Jpeg
                | PictureFileKind::Heic
                | PictureFileKind::Png
                | PictureFileKind::WebP),
            ) => kind,
            Some(kind) => return Err(Problem::OtherKind(kind)),
            None if file.is_empty() => return Err(Problem::Unreadable(say!("picture-empty"))),
            None => return Err(Problem::Unreadable(say!("picture-unknown"))),
        };
        let source = match kind {
            PictureFileKind::Jpeg => Self::jpeg(file, limit)?,
            PictureFileKind::Heic => Self::heic(file, limit)?,
            PictureFileKind::Png => Self::png(file, limit)?,
            _ => Self::webp(file, limit)?,
        };
        let (width, height) = source.size;
        if u64::from(width) * u64::from(height) > limit.pixels {
            return Err(Problem::TooLarge);
        }
        if width == 0 || height == 0 {
            return Err(Problem::Unreadable(say!("picture-empty")));
        }
        Ok(source)
    }

    fn jpeg(file: &'b [u8], limit: &PictureLimits) -> Result<Self, Problem> {
        let segments = Segments::of(file);
        let is_cut = !segments.has_end;
        let jpeg = JpegFile::open(file, segments, limit.side);
        let jpeg = jpeg.map_err(|error| of_jpeg(&error, is_cut))?;
        let profile = jpeg.profile().map(Ok);
        Ok(Self {
            kind: PictureFileKind::Jpeg,
            size: jpeg.size(),
            orientation: orientation(jpeg.exif()),
            profile,
            body: Body::Jpeg(Box::new(jpeg)),
            is_cut,
            file,
        })
    }

    fn heic(file: &'b [u8], limit: &PictureLimits) -> Result<Self, Problem> {
        if read_heic::is_cut(file, ends_in_nothing(file)) {
            return Err(Problem::Cut);
        }
        let heic = HeicFile::open(file).map_err(|error| of_heic(&error))?;
        let size = heic.upright_size().unwrap_or_default();
        if size.0.max(size.1) > limit.side {
            return Err(Problem::TooLarge);
        }
        Ok(Self {
            kind: PictureFileKind::Heic,
            size,
            // Whoever decodes it turns it.
            orientation: Orientation::NoTransforms,
            profile: heic.profile().map(Ok),
            body: Body::Heic(Box::new(heic), limit.pixels),
            is_cut: false,
            file,
        })
    }

    fn png(file: &'b [u8], limit: &PictureLimits) -> Result<Self, Problem> {
        let chunks = chunks::Chunks::of(file);
        let orientation = orientation(chunks.exif);
        let profile = chunks.profile(limit.profile_bytes);
        let is_cut = chunks.is_cut;
        let body = decoder(chunks.pixels, ImageFormat::Png, limit, is_cut)?;
        Ok(Self {
            kind: PictureFileKind::Png,
            size: body.dimensions(),
            orientation,
            profile,
            body: Body::Other(Box::new(body)),
            is_cut,
            file,
        })
    }

    fn webp(file: &'b [u8], limit: &PictureLimits) -> Result<Self, Problem> {
        let chunks = riff::Chunks::of(file);
        // Whoever decodes it makes up what is missing.
        if chunks.is_cut || ends_in_nothing(file) {
            return Err(Problem::Cut);
        }
        let body = decoder(Cow::Borrowed(file), ImageFormat::WebP, limit, false)?;
        Ok(Self {
            kind: PictureFileKind::WebP,
            size: body.dimensions(),
            orientation: orientation(chunks.exif),
            profile: chunks.profile.map(|profile| Ok(profile.to_vec())),
            body: Body::Other(Box::new(body)),
            is_cut: false,
            file,
        })
    }

    /// Returns whether its end is not there, as far as can be told without decoding it.
    pub(super) fn seems_cut(&self) -> bool {
        self.is_cut
    }

    /// Returns whether it has so many pixels that it waits until no other such picture is worked on.
    pub(super) fn is_large(&self) -> bool {
        u64::from(self.size.0) * u64::from(self.size.1) > LARGE
    }

    /// Returns its width and height in pixels when it is upright.
    pub(super) fn upright_size(&self) -> (u32, u32) {
        use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        let (width, height) = self.size;
        match self.orientation {
            Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH => (height, width),
            _ => (width, height),
        }
    }

    /// Returns what its colours are, and takes their profile out of it; its pixels are not looked at.
    pub(super) fn take_colours(&mut self, conversions: &Conversions) -> SourceColours {
        let channels = match &self.body {
            Body::Jpeg(jpeg) => jpeg.channels(),
            Body::Heic(..) => Channels::Rgb,
            Body::Other(decoder) if decoder.color_type().has_color() => Channels::Rgb,
            Body::Other(_) => Channels::Grey,
        };
        let (profile, remark) = match self.profile.take() {
            None if channels == Channels::Inks => (None, Some(PictureRemark::InksWithoutProfile)),
            None => (None, None),
            Some(Ok(profile)) if conversions.can_read(channels, &profile) => (Some(profile), None),
            Some(_) => (None, Some(PictureRemark::UnreadableProfile)),
        };
        SourceColours {
            channels,
            profile,
            remark,
        }
    }

    /// Decodes a portrait: upright, on white, three bytes for each pixel; of greys three times the same, and of inks red, green and blue
    /// in sRGB already.
    ///
    /// # Errors
    /// A file that is damaged, or that breaks off.
    pub(super) fn pixels(
        self,
        colours: &SourceColours,
        conversions: &Conversions,
    ) -> Result<RgbImage, Problem> {
        let orientation = self.orientation;
        let stored = match self.body {
            Body::Jpeg(_) => self.jpeg_pixels(colours, conversions)?,
            Body::Heic(..) | Body::Other(_) => on_white(self.image()?),
        };
        let mut upright = DynamicImage::ImageRgb8(stored);
        upright.apply_orientation(orientation);
        Ok(upright.into_rgb8())
    }

    /// Decodes a file that is no JPEG, with its transparency and as it lies.
    ///
    /// # Errors
    /// A file that is damaged, or that breaks off; and a JPEG.
    pub(super) fn image(self) -> Result<DynamicImage, Problem> {
        match self.body {
            Body::Jpeg(_) => Err(Problem::OtherKind(self.kind)),
            Body::Heic(heic, pixels) => heic.decode(pixels).map_err(|error| of_heic(&error)),
            Body::Other(decoder) => {
                DynamicImage::from_decoder(decoder).map_err(|error| of_image(error, self.is_cut))
            }
        }
    }

    fn jpeg_pixels(
        self,
        colours: &SourceColours,
        conversions: &Conversions,
    ) -> Result<RgbImage, Problem> {
        let Body::Jpeg(jpeg) = self.body else {
            return Err(Problem::OtherKind(self.kind));
        };
        let (width, height) = self.size;
        let decoded = jpeg.decode();
        let mut bytes = decoded.map_err(|error| of_jpeg(&error, self.is_cut))?;
        if self.is_cut && ends_in_nothing(self.file) {
            return Err(Problem::Cut);
        }
        match colours.channels {
            Channels::Grey => bytes = bytes.iter().flat_map(|grey| [*grey; 3]).collect(),
            Channels::Rgb => {}
            Channels::Inks => {
                let converted = conversions.inks_to_srgb(&mut bytes, colours.profile.as_deref());
                converted.expect("a profile is taken along only when it can be read");
            }
        }
        let pixels = ImageBuffer::from_raw(width, height, bytes);
        Ok(pixels.expect("a decoder gives every pixel its bytes"))
    }
}

/// Returns whether a file ends in bytes of zero, as a disk or a program that fetches files leaves the part that is yet to come.
fn ends_in_nothing(file: &[u8]) -> bool {
    /// No pixels are stored as so many zeros at the end of a file.
    const MANY: usize = 64;
    file.last_chunk::<MANY>()
        .is_some_and(|end| *end == [0; MANY])
}

/// Returns how a picture lies, by its EXIF; one with a broken EXIF is shown as it lies.
fn orientation(exif: Option<&[u8]>) -> Orientation {
    // Some programs put the name of JPEG's segment before it where there is no such segment.
    let exif = exif.map(|exif| exif.strip_prefix(b"Exif\0\0").unwrap_or(exif));
    exif.and_then(Orientation::from_exif_chunk)
        .unwrap_or(Orientation::NoTransforms)
}

/// Opens a file of one of the other kinds.
fn decoder<'b>(
    file: Cow<'b, [u8]>,
    format: ImageFormat,
    limit: &PictureLimits,
    is_cut: bool,
) -> Result<impl ImageDecoder + use<'b>, Problem> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(limit.side);
    limits.max_image_height = Some(limit.side);
    limits.max_alloc = Some(limit.pixels * 8);
    reader.limits(limits);
    reader
        .into_decoder()
        .map_err(|error| of_image(error, is_cut))
}

fn of_jpeg(error: &DecodeErrors, is_cut: bool) -> Problem {
    match error {
        DecodeErrors::LargeDimensions(_) => Problem::TooLarge,
        _ if is_cut => Problem::Cut,
        DecodeErrors::Unsupported(_) => Problem::Unreadable(say!("picture-unknown")),
        other => Problem::Unreadable(say!("picture-damaged", why: other.to_string())),
    }
}

fn of_heic(error: &heifer::Error) -> Problem {
    match read_heic::is_of_other_kind(error) {
        true => Problem::OtherKind(PictureFileKind::Heic),
        false => Problem::Unreadable(say!("picture-damaged", why: error.to_string())),
    }
}

fn of_image(error: ImageError, is_cut: bool) -> Problem {
    match error {
        ImageError::Limits(_) => Problem::TooLarge,
        _ if is_cut => Problem::Cut,
        ImageError::Unsupported(_) => Problem::Unreadable(say!("picture-unknown")),
        other => Problem::Unreadable(say!("picture-damaged", why: other.to_string())),
    }
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
