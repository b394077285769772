//! The chunks of a WebP file.
//!
//! In: a WebP file. Out: the profile of its colours, its EXIF, and whether all of it is there. (WebP Container Specification, "RIFF File
//! Format" and "Extended File Format".)

/// A WebP file, taken apart.
#[derive(Default)]
pub(super) struct Chunks<'b> {
    /// The profile of its colours, when there is one.
    pub(super) profile: Option<&'b [u8]>,
    /// Its EXIF, when it has one.
    pub(super) exif: Option<&'b [u8]>,
    /// True when the file ends before one of its chunks does.
    pub(super) is_cut: bool,
}

/// The bytes before the first chunk: `RIFF`, the length of the file, `WEBP`.
const HEAD: usize = 12;

impl<'b> Chunks<'b> {
    /// Takes a file apart.
    pub(super) fn of(file: &'b [u8]) -> Self {
        let mut chunks = Self::default();
        let mut unread = file.get(HEAD..).unwrap_or_default();
        // Some programs count the length of the file wrongly; chunks are always counted right.
        while let Some((kind, after_kind)) = unread.split_first_chunk::<4>() {
            let Some((length, after_length)) = after_kind.split_first_chunk::<4>() else {
                chunks.is_cut = true;
                break;
            };
            let length = u32::from_le_bytes(*length) as usize;
            let Some(content) = after_length.get(..length) else {
                chunks.is_cut = true;
                break;
            };
            match kind {
                b"ICCP" => chunks.profile = Some(content),
                b"EXIF" => chunks.exif = Some(content),
                _ => {}
            }
            // A chunk of odd length is followed by a byte of nothing, which may be missing after the last.
            let padded = length + length % 2;
            unread = after_length.get(padded..).unwrap_or_default();
        }
        chunks
    }
}
