//! The chunks of a PNG file that hold its pixels.
//!
//! In: a PNG file. Out: the same without what else it may carry: notes, colour profiles and previews, which can be small
//! packed and gigabytes unpacked. They are not published, so they are not opened. (PNG, third edition, chapter 5.)

use std::borrow::Cow;

/// The first bytes of every PNG.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that say which pixels there are; the last turns them upright, and is never packed.
const KEPT: [&[u8]; 6] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"eXIf"];

/// Returns a PNG file without other chunks; any other file, and one that is cut off, as it is.
pub(super) fn pixels(file: &[u8]) -> Cow<'_, [u8]> {
    let Some(mut rest) = file.strip_prefix(SIGNATURE) else {
        return Cow::Borrowed(file);
    };
    let mut file_of_pixels = SIGNATURE.to_vec();
    while let Some((length, body)) = rest.split_first_chunk::<4>() {
        // Length, kind, data, checksum.
        let chunk_length = 12 + u32::from_be_bytes(*length) as usize;
        let (Some(chunk), Some(kind)) = (rest.get(..chunk_length), body.get(..4)) else {
            return Cow::Borrowed(file);
        };
        if KEPT.contains(&kind) {
            file_of_pixels.extend_from_slice(chunk);
        }
        rest = &rest[chunk_length..];
    }
    Cow::Owned(file_of_pixels)
}
