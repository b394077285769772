//! Pixels as a JPEG file.
//!
//! In: pixels, row by row. Out: the file, colour at half resolution; the same bytes as the library makes of them by itself, sooner:
//! a whole row becomes luminance and colour at once, in a loop that the compiler can do for many pixels together.

use jpeg_encoder::{
    Encoder, EncodingError, ImageBuffer, JpegColorType, SamplingFactor, rgb_to_ycbcr,
};

/// Rows of pixels of `N` bytes each: red, green, blue, and maybe more, which is passed over.
struct Pixels<'a, const N: usize> {
    bytes: &'a [u8],
    width: u16,
    height: u16,
}

impl<const N: usize> ImageBuffer for Pixels<'_, N> {
    fn get_jpeg_color_type(&self) -> JpegColorType {
        JpegColorType::Ycbcr
    }

    fn width(&self) -> u16 {
        self.width
    }

    fn height(&self) -> u16 {
        self.height
    }

    fn fill_buffers(&self, y: u16, buffers: &mut [Vec<u8>; 4]) {
        let width = usize::from(self.width);
        let [luma, blue, red, _] = buffers;
        let [luma, blue, red] = [luma, blue, red].map(|buffer| {
            let begin = buffer.len();
            buffer.resize(begin + width, 0);
            &mut buffer[begin..]
        });
        let row = self.bytes[usize::from(y) * width * N..].chunks_exact(N);
        for (((pixel, luma), blue), red) in row.zip(luma).zip(blue).zip(red) {
            (*luma, *blue, *red) = rgb_to_ycbcr(pixel[0], pixel[1], pixel[2]);
        }
    }
}

/// Returns the file of pixels of `N` bytes each (3 or 4); `quality` is of 100.
///
/// # Errors
/// A width or height of nothing.
///
/// # Panics
/// When there are fewer pixels than `width` times `height`.
pub fn encode<const N: usize>(
    bytes: &[u8],
    (width, height): (u16, u16),
    quality: u8,
) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode_image(Pixels::<N> {
        bytes,
        width,
        height,
    })?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use jpeg_encoder::ColorType;

    use super::*;

    #[test]
    fn the_bytes_are_those_of_the_library() {
        // No multiple of the blocks that JPEG is made of.
        let (width, height) = (37_u16, 21_u16);
        let pixel = |n: u32| [n * 7 % 256, n * 13 % 251, n * n % 241, 255];
        let pixels = (0..u32::from(width) * u32::from(height)).map(pixel);
        let pixels: Vec<[u8; 4]> = pixels.map(|p| p.map(|c| c as u8)).collect();
        let four = pixels.concat();
        let three: Vec<u8> = pixels.iter().flat_map(|p| [p[0], p[1], p[2]]).collect();
        let library = |bytes: &[u8], kind| {
            let mut file = Vec::new();
            let mut encoder = Encoder::new(&mut file, 85);
            encoder.set_sampling_factor(SamplingFactor::F_2_2);
            encoder
                .encode(bytes, width, height, kind)
                .expect("an image");
            file
        };
        let encoded = encode::<4>(&four, (width, height), 85).expect("an image");
        assert_eq!(encoded, library(&four, ColorType::Rgba));
        assert_eq!(
            encoded,
            encode::<3>(&three, (width, height), 85).expect("an image")
        );
        assert_eq!(encoded, library(&three, ColorType::Rgb));
    }
}
