//! Pixels of a HEIC file, as telephones make it.
//!
//! In: the file. Out: its size, the profile of its colours, and its pixels as they are to be seen: turned, mirrored and cut out as the file
//! says. (Boxes: ISO/IEC 14496-12, chapter 4; what is in them: ISO/IEC 23008-12.)

use heifer::heifer_hevc_dec::Error as VideoError;
use heifer::heifer_isobmff::boxes::Property;
use heifer::heifer_isobmff::{Error as BoxError, HeifFile};
use heifer::{Error, Options};
use image::{DynamicImage, RgbImage, RgbaImage};

/// A HEIC file of which the boxes were read.
pub(super) struct HeicFile<'b> {
    boxes: HeifFile<'b>,
    file: &'b [u8],
}

impl<'b> HeicFile<'b> {
    /// Reads the boxes of a file.
    ///
    /// # Errors
    /// Boxes that contradict each other, or are not there; and pixels that are stored in another way than telephones do.
    pub(super) fn open(file: &'b [u8]) -> Result<Self, Error> {
        let boxes = HeifFile::parse(file)?;
        let kind = boxes.primary_item()?.item_type;
        match &kind.0 {
            b"hvc1" | b"grid" | b"iovl" | b"iden" => Ok(Self { boxes, file }),
            _ => Err(Error::Unsupported(kind.to_string())),
        }
    }

    /// Returns its width and height in pixels when it is upright; `None` when it does not say.
    pub(super) fn upright_size(&self) -> Option<(u32, u32)> {
        let id = self.boxes.primary_id;
        let (width, height) = self.boxes.image_size(id).ok()??;
        let mut properties = self.boxes.item_properties(id).ok()?;
        let is_on_its_side = properties
            .any(|property| matches!(property, Property::Rotation(quarters) if quarters % 2 == 1));
        match is_on_its_side {
            true => Some((height, width)),
            false => Some((width, height)),
        }
    }

    /// Returns the profile of its colours.
    pub(super) fn profile(&self) -> Option<Vec<u8>> {
        let profile = self.boxes.icc_profile(self.boxes.primary_id).ok()??;
        Some(profile.to_vec())
    }

    /// Decodes it, with its transparency, unless it has more than `pixels`. Colours that it names by numbers are in sRGB already; of those
    /// for which it has a profile, the profile is yet to be used.
    ///
    /// # Errors
    /// A file that is damaged, or of a kind that is not read.
    pub(super) fn decode(self, pixels: u64) -> Result<DynamicImage, Error> {
        const EVERY_BYTE: &str = "a decoder gives every pixel its bytes";
        // Other pictures are worked on at the same time.
        let options = Options {
            max_threads: 1,
            max_pixels: pixels,
        };
        let has_profile = self.profile().is_some();
        let decoded = match has_profile {
            true => heifer::decode_rgba8(self.file, &options)?,
            false => heifer::decode_srgb_rgba8(self.file, &options)?,
        };
        let (width, height) = (decoded.width, decoded.height);
        Ok(match decoded.has_alpha {
            true => RgbaImage::from_raw(width, height, decoded.data)
                .expect(EVERY_BYTE)
                .into(),
            false => RgbImage::from_raw(width, height, decoded.into_rgb8())
                .expect(EVERY_BYTE)
                .into(),
        })
    }
}

/// Returns whether a file is of a kind that is not read, rather than damaged.
pub(super) fn is_of_other_kind(error: &Error) -> bool {
    matches!(
        error,
        Error::Unsupported(_)
            | Error::Container(BoxError::Unimplemented(_))
            | Error::Hevc(VideoError::Unimplemented(_))
    )
}

/// Returns whether a file ends before one of its boxes does, or in the pixels and in zeros.
pub(super) fn is_cut(file: &[u8], ends_in_zeros: bool) -> bool {
    let mut unread = file;
    let (mut has_pixels, mut has_room) = (false, false);
    while let Some((head, _)) = unread.split_first_chunk::<8>() {
        let (length, kind) = (&head[..4], &head[4..]);
        if !kind.is_ascii() || kind.contains(&0) {
            // Whatever a telephone put after its boxes.
            break;
        }
        let length = match length {
            [0, 0, 0, 0] => unread.len() as u64,
            // A length that takes more room stands after the kind.
            [0, 0, 0, 1] => unread.get(8..16).map_or(u64::MAX, long),
            _ => long(length),
        };
        let box_length = usize::try_from(length.max(8)).ok();
        let Some(after_box) = box_length.and_then(|length| unread.get(length..)) else {
            return true;
        };
        let content = &unread[8..unread.len() - after_box.len()];
        has_pixels |= match kind {
            b"mdat" => true,
            b"meta" => content.windows(4).any(|word| word == b"idat"),
            _ => false,
        };
        has_room = matches!(kind, b"free" | b"skip");
        unread = after_box;
    }
    !has_pixels || (ends_in_zeros && !has_room)
}

fn long(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}
