//! The chunks of a PNG file that hold its pixels, and what must be known to show them.
//!
//! In: a PNG file. Out: the same without what else it may carry: notes, previews and profiles, which can be small packed and
//! gigabytes unpacked. They are not published, so they are not opened; but for the profile of its colours, up to a limit.
//! (PNG, third edition, chapters 5 and 11.)

use std::borrow::Cow;
use std::io::Read;

use flate2::read::ZlibDecoder;

/// The first bytes of every PNG.
pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that say which pixels there are.
const KEPT: [&[u8]; 5] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"];

/// A PNG file, taken apart.
pub(super) struct Chunks<'b> {
    /// The file with its pixels alone; as it is when it is no PNG.
    pub(super) pixels: Cow<'b, [u8]>,
    /// The profile of its colours, packed, when there is one.
    profile: Option<&'b [u8]>,
    /// Its EXIF: it may stand before the pixels and after them.
    pub(super) exif: Option<&'b [u8]>,
    /// True when the file ends before its last chunk does.
    pub(super) is_cut: bool,
}

impl<'b> Chunks<'b> {
    /// Takes a file apart.
    pub(super) fn of(file: &'b [u8]) -> Self {
        let mut chunks = Self {
            pixels: Cow::Borrowed(file),
            profile: None,
            exif: None,
            is_cut: true,
        };
        let Some(mut unread) = file.strip_prefix(SIGNATURE) else {
            return chunks;
        };
        let mut pixels = SIGNATURE.to_vec();
        while let Some((length, body)) = unread.split_first_chunk::<4>() {
            // Length, kind, content, checksum.
            let length = u32::from_be_bytes(*length) as usize;
            let kind = body.get(..4).unwrap_or(body);
            let is_kept = KEPT.contains(&kind);
            let Some(chunk) = unread.get(..length + 12) else {
                // Whoever decodes it tells whether pixels are missing.
                pixels.extend_from_slice(if is_kept { unread } else { &[] });
                break;
            };
            let content = &body[4..length + 4];
            match kind {
                b"iCCP" => chunks.profile = Some(content),
                b"eXIf" => chunks.exif = Some(content),
                _ if is_kept => pixels.extend_from_slice(chunk),
                _ => {}
            }
            if kind == b"IEND" {
                chunks.is_cut = false;
                break;
            }
            unread = &unread[length + 12..];
        }
        chunks.pixels = Cow::Owned(pixels);
        chunks
    }

    /// Returns the profile of its colours, unpacked: `Some(Err(()))` when it is broken, or longer than `most` bytes.
    pub(super) fn profile(&self, most: usize) -> Option<Result<Vec<u8>, ()>> {
        let packed = self.profile?;
        // A name, a zero byte, and how it is packed: in one way only.
        let end = packed.iter().position(|byte| *byte == 0);
        let packed = end.and_then(|end| packed.get(end + 2..)).ok_or(());
        Some(packed.and_then(|packed| unpacked(packed, most)))
    }
}

fn unpacked(packed: &[u8], most: usize) -> Result<Vec<u8>, ()> {
    let mut bytes = Vec::new();
    let mut limited = ZlibDecoder::new(packed).take(most as u64 + 1);
    limited.read_to_end(&mut bytes).map_err(|_| ())?;
    if bytes.len() > most {
        return Err(());
    }
    Ok(bytes)
}
