//! Pixels of a JPEG file.
//!
//! In: the file as a camera or a program wrote it. Out: its pixels as they are stored, four inks among them, its EXIF and its profile. A file
//! that breaks off is refused; one that lacks no more than the mark of its end is read. (ITU-T T.81; Adobe's segment: Technical Note
//! 5116, chapter 18.)

use std::collections::BTreeMap;

use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;
use zune_jpeg::errors::DecodeErrors;

use super::colours::Channels;

/// The mark of the end.
const END: u8 = 0xd9;

/// More bytes than a decoder reads ahead.
const FILLING: usize = 64;

/// A JPEG file of which the head was read.
pub(super) struct JpegFile<'b> {
    decoder: JpegDecoder<ZCursor<&'b [u8]>>,
    file: &'b [u8],
    segments: Segments,
}

impl<'b> JpegFile<'b> {
    /// Reads the head of a file with these segments, of at most `side` pixels a side.
    ///
    /// # Errors
    /// A head that is broken, or of a kind that is not read, such as lossless JPEG.
    pub(super) fn open(
        file: &'b [u8],
        segments: Segments,
        side: u32,
    ) -> Result<Self, DecodeErrors> {
        let side = side as usize;
        let options = DecoderOptions::default()
            .set_strict_mode(false)
            .set_max_width(side)
            .set_max_height(side);
        let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file), options);
        decoder.decode_headers()?;
        Ok(Self {
            decoder,
            file,
            segments,
        })
    }

    /// Returns its width and height in pixels, as they are stored.
    pub(super) fn size(&self) -> (u32, u32) {
        let (width, height) = self.decoder.dimensions().unwrap_or_default();
        // Two bytes each, in every JPEG.
        let side = |side| u32::try_from(side).unwrap_or(u32::MAX);
        (side(width), side(height))
    }

    /// Returns its EXIF.
    pub(super) fn exif(&self) -> Option<&[u8]> {
        self.decoder.exif().map(Vec::as_slice)
    }

    /// Returns the profile of its colours.
    pub(super) fn profile(&self) -> Option<Vec<u8>> {
        self.decoder.icc_profile()
    }

    /// Returns what its pixels hold.
    pub(super) fn channels(&self) -> Channels {
        match self.decoder.input_colorspace() {
            Some(ColorSpace::Luma) => Channels::Grey,
            Some(ColorSpace::CMYK | ColorSpace::YCCK) => Channels::Inks,
            _ => Channels::Rgb,
        }
    }

    /// Decodes it: one byte for each pixel and channel, row by row.
    ///
    /// # Errors
    /// A file that is broken, or that breaks off.
    pub(super) fn decode(self) -> Result<Vec<u8>, DecodeErrors> {
        if self.segments.has_end {
            return self.decoded();
        }
        if !self.segments.has_all_scans() {
            return Err(DecodeErrors::ExhaustedData);
        }
        // Where no pixel is missing, it does not matter what follows: it is never looked at.
        let followed_by = |byte: u8| {
            let file = [self.file, &[byte; FILLING], &[0xff, END]].concat();
            Self::decoded_from(&file, self.segments.clone())
        };
        let with_one_filling = blake3::hash(&followed_by(0x55)?);
        let pixels = followed_by(0xaa)?;
        match with_one_filling == blake3::hash(&pixels) {
            true => Ok(pixels),
            false => Err(DecodeErrors::ExhaustedData),
        }
    }

    fn decoded_from(file: &[u8], segments: Segments) -> Result<Vec<u8>, DecodeErrors> {
        JpegFile::open(file, segments, u32::MAX)?.decoded()
    }

    fn decoded(mut self) -> Result<Vec<u8>, DecodeErrors> {
        let stored = self.decoder.input_colorspace();
        let wanted = match stored {
            Some(space @ (ColorSpace::Luma | ColorSpace::CMYK | ColorSpace::YCCK)) => space,
            _ => ColorSpace::RGB,
        };
        // Cameras put odd things between segments of the head, and that is harmless: only now is it strict.
        let options = self.decoder.options().jpeg_set_out_colorspace(wanted);
        self.decoder.set_options(options.set_strict_mode(true));
        let mut pixels = self.decoder.decode()?;
        match wanted {
            ColorSpace::YCCK => pixels.as_chunks_mut().0.iter_mut().for_each(inks_of_ycck),
            // Adobe's programs store how much paper is left, not how much ink there is; so do all that write Adobe's segment.
            ColorSpace::CMYK if self.segments.has_adobe => {
                pixels.iter_mut().for_each(|ink| *ink = !*ink);
            }
            _ => {}
        }
        Ok(pixels)
    }
}

/// Turns luminance, two differences of colour and black, as Adobe's programs store them, into amounts of four inks.
fn inks_of_ycck(pixel: &mut [u8; 4]) {
    let [y, cb, cr] = [pixel[0], pixel[1], pixel[2]].map(f32::from);
    let (cb, cr) = (cb - 128.0, cr - 128.0);
    // JFIF 1.02, page 3; a number beyond the range becomes the nearest within it.
    pixel[0] = (y + 1.402 * cr).round() as u8;
    pixel[1] = (y - 0.344_14 * cb - 0.714_14 * cr).round() as u8;
    pixel[2] = (y + 1.772 * cb).round() as u8;
    pixel[3] = !pixel[3];
}

/// The segments of a JPEG file, as far as they matter here.
#[derive(Debug, Clone, Default)]
pub(super) struct Segments {
    /// True when one of Adobe is among them.
    has_adobe: bool,
    /// True when the mark of the end is there.
    pub(super) has_end: bool,
    /// The number of channels of a file that becomes sharper scan by scan.
    channels_in_scans: Option<usize>,
    /// For each of these channels, the 64 waves of which all bits were there, one bit each.
    finished: BTreeMap<u8, u64>,
}

impl Segments {
    /// Looks through a file without decoding it.
    pub(super) fn of(file: &[u8]) -> Self {
        let mut segments = Self::default();
        let mut unread = file.get(2..).unwrap_or_default();
        // Between segments there are pixels, or whatever a camera left there.
        while let Some(mark_start) = unread.iter().position(|byte| *byte == 0xff) {
            unread = &unread[mark_start + 1..];
            match unread.first() {
                None => break,
                // A byte of pixels, the marks that pixels are divided by, or filling.
                Some(0 | 0xff | 0xd0..=0xd8 | 0x01) => {}
                Some(&END) => {
                    segments.has_end = true;
                    break;
                }
                Some(mark) => {
                    let length = unread.get(1..3);
                    let length = length.map_or(0, |l| usize::from(l[0]) << 8 | usize::from(l[1]));
                    segments.add(*mark, unread.get(3..).unwrap_or_default());
                    unread = unread.get(1 + length..).unwrap_or_default();
                }
            }
        }
        segments
    }

    /// Takes note of a segment: its mark, and what stands in it and after it.
    fn add(&mut self, mark: u8, content: &[u8]) {
        match mark {
            0xee => self.has_adobe |= content.starts_with(b"Adobe"),
            // Precision, height and width come before the number of channels.
            0xc2 => self.channels_in_scans = content.get(5).map(|count| usize::from(*count)),
            0xda => _ = self.add_scan(content),
            _ => {}
        }
    }

    /// Takes note of the head of a scan: for each of its channels a number and two tables; the first wave, the last, and the bits that
    /// are yet to come.
    fn add_scan(&mut self, head: &[u8]) -> Option<()> {
        let count = usize::from(*head.first()?);
        let channels = head.get(1..1 + 2 * count)?;
        let [first, last, bits] = *head.get(1 + 2 * count..)?.first_chunk()?;
        if bits & 0x0f == 0 && first <= last && last < 64 {
            let waves = u64::MAX >> (63 - last) & u64::MAX << first;
            for channel in channels.chunks_exact(2) {
                *self.finished.entry(channel[0]).or_default() |= waves;
            }
        }
        Some(())
    }

    /// Returns whether every scan has begun that a file must have.
    fn has_all_scans(&self) -> bool {
        self.channels_in_scans.is_none_or(|channels| {
            let finished = self.finished.values();
            finished.filter(|waves| **waves == u64::MAX).count() >= channels
        })
    }
}
