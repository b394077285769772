//! Colours of a picture, as browsers and printers take them: sRGB.
//!
//! In: pixels, and the profile that the picture's file has for them (ICC.1:2022). Out: the pixels in sRGB. A profile that says sRGB, as
//! most do, changes nothing and costs nothing. Conversion is perceptual: colours that sRGB does not have move others aside, so that
//! a face keeps its shades.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use moxcms::{
    ColorProfile, DataColorSpace, Layout, ParsingOptions, RenderingIntent, Transform8BitExecutor,
    TransformOptions,
};

/// The profile of four printing inks on coated paper (CGATS TR 001, SWOP), for a picture that has inks and no profile. From "Compact ICC
/// Profiles" by Clinton Ingram, in the public domain (CC0).
const PRINTING_INKS: &[u8] = include_bytes!("printing-inks.icc");

/// Pixels that are converted at once: as many as stay near the processor.
const AT_ONCE: usize = 4_096;

/// The numbers of a pixel that a camera or a program stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Channels {
    /// One: how light it is; three times the same while it is worked on.
    Grey,
    /// Red, green and blue.
    Rgb,
    /// Cyan, magenta, yellow and black: how much ink, 255 being all of it.
    Inks,
}

/// A profile that cannot be read, or is for other pixels.
#[derive(Debug)]
pub(super) struct UnreadableProfile;

/// Conversions to sRGB, each made once for many pictures.
#[derive(Default)]
pub(super) struct Conversions(Mutex<HashMap<(Channels, blake3::Hash), Conversion>>);

/// What a profile asks for.
#[derive(Clone)]
enum Conversion {
    /// Nothing: the pixels are in sRGB.
    Same,
    /// Another colour for each of 256 greys.
    OfGrey(Arc<[[u8; 3]; 256]>),
    /// A calculation for each pixel.
    Calculated(Arc<Transform8BitExecutor>),
    /// It cannot be read.
    Unreadable,
}

impl Conversions {
    /// Converts pixels of three bytes to sRGB, in their place.
    ///
    /// # Errors
    /// When the profile cannot be read; the pixels stay as they are.
    pub(super) fn to_srgb(
        &self,
        pixels: &mut [u8],
        channels: Channels,
        profile: &[u8],
    ) -> Result<(), UnreadableProfile> {
        match self.conversion(channels, profile) {
            Conversion::Same => {}
            Conversion::OfGrey(colours) => {
                for pixel in pixels.chunks_exact_mut(3) {
                    pixel.copy_from_slice(&colours[usize::from(pixel[0])]);
                }
            }
            Conversion::Calculated(calculation) => {
                let mut converted = [0; AT_ONCE * 3];
                for some in pixels.chunks_mut(AT_ONCE * 3) {
                    let converted = &mut converted[..some.len()];
                    let outcome = calculation.transform(some, converted);
                    outcome.map_err(|_| UnreadableProfile)?;
                    some.copy_from_slice(converted);
                }
            }
            Conversion::Unreadable => return Err(UnreadableProfile),
        }
        Ok(())
    }

    /// Converts amounts of four inks to pixels of three bytes in sRGB, by a profile or by that of [`PRINTING_INKS`]. The list that held the
    /// inks holds the pixels afterwards: a large picture takes no more memory.
    ///
    /// # Errors
    /// When the profile cannot be read; the inks stay as they are.
    pub(super) fn inks_to_srgb(
        &self,
        inks: &mut Vec<u8>,
        profile: Option<&[u8]>,
    ) -> Result<(), UnreadableProfile> {
        let profile = profile.unwrap_or(PRINTING_INKS);
        let Conversion::Calculated(calculation) = self.conversion(Channels::Inks, profile) else {
            return Err(UnreadableProfile);
        };
        let count = inks.len() / 4;
        let (mut from, mut to) = ([0; AT_ONCE * 4], [0; AT_ONCE * 3]);
        for begin in (0..count).step_by(AT_ONCE) {
            let some = AT_ONCE.min(count - begin);
            let (from, to) = (&mut from[..some * 4], &mut to[..some * 3]);
            from.copy_from_slice(&inks[begin * 4..(begin + some) * 4]);
            let outcome = calculation.transform(from, to);
            outcome.map_err(|_| UnreadableProfile)?;
            // Never beyond the inks that were read already.
            inks[begin * 3..(begin + some) * 3].copy_from_slice(to);
        }
        inks.truncate(count * 3);
        Ok(())
    }

    /// Returns whether a profile can be used for such pixels.
    pub(super) fn can_read(&self, channels: Channels, profile: &[u8]) -> bool {
        !matches!(self.conversion(channels, profile), Conversion::Unreadable)
    }

    fn conversion(&self, channels: Channels, profile: &[u8]) -> Conversion {
        let key = (channels, blake3::hash(profile));
        let mut conversions = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let conversion = conversions
            .entry(key)
            .or_insert_with(|| Conversion::of(channels, profile).unwrap_or(Conversion::Unreadable));
        conversion.clone()
    }
}

impl Conversion {
    /// Returns what a profile asks for; `None` when it cannot be read, or is for other pixels.
    fn of(channels: Channels, profile: &[u8]) -> Option<Self> {
        let options = ParsingOptions {
            max_profile_size: profile.len() + 1,
            ..ParsingOptions::default()
        };
        let profile = ColorProfile::new_from_slice_with_options(profile, options).ok()?;
        match (channels, profile.color_space) {
            (Channels::Grey, DataColorSpace::Gray) => {
                let calculation = calculation(&profile, Layout::Gray)?;
                let greys: Vec<u8> = (0..=u8::MAX).collect();
                let mut colours = [0; 256 * 3];
                calculation.transform(&greys, &mut colours).ok()?;
                let mut by_grey = [[0; 3]; 256];
                for (colour, bytes) in by_grey.iter_mut().zip(colours.chunks_exact(3)) {
                    colour.copy_from_slice(bytes);
                }
                Some(Self::OfGrey(Arc::new(by_grey)))
            }
            // Programs leave the profile of a camera in a picture from which they took the colour.
            (Channels::Grey | Channels::Rgb, DataColorSpace::Rgb) => {
                let calculation = calculation(&profile, Layout::Rgb)?;
                match changes_nothing(&*calculation) {
                    true => Some(Self::Same),
                    false => Some(Self::Calculated(calculation)),
                }
            }
            (Channels::Inks, DataColorSpace::Cmyk) => {
                calculation(&profile, Layout::Rgba).map(Self::Calculated)
            }
            _ => None,
        }
    }
}

/// Returns what calculates sRGB by a profile.
fn calculation(profile: &ColorProfile, layout: Layout) -> Option<Arc<Transform8BitExecutor>> {
    let srgb = ColorProfile::new_srgb();
    // Some profiles have tables for one way of converting only.
    let intents = [
        RenderingIntent::Perceptual,
        RenderingIntent::RelativeColorimetric,
    ];
    intents.into_iter().find_map(|rendering_intent| {
        let options = TransformOptions {
            rendering_intent,
            ..TransformOptions::default()
        };
        let transform = profile.create_transform_8bit(layout, &srgb, Layout::Rgb, options);
        transform.ok()
    })
}

/// Returns whether no colour becomes another that anybody could tell from it: most profiles say sRGB in one way or another.
fn changes_nothing(calculation: &Transform8BitExecutor) -> bool {
    /// Steps of each channel that are tried.
    const STEPS: [u8; 8] = [0, 20, 60, 100, 140, 180, 220, 255];
    let colours = STEPS.iter().flat_map(|r| {
        let greens = STEPS.iter().map(move |g| (*r, *g));
        greens.flat_map(|(r, g)| STEPS.iter().flat_map(move |b| [r, g, *b]))
    });
    let colours: Vec<u8> = colours.collect();
    let mut converted = vec![0; colours.len()];
    let is_converted = calculation.transform(&colours, &mut converted).is_ok();
    let mut pairs = colours.iter().zip(&converted);
    is_converted && pairs.all(|(before, after)| before.abs_diff(*after) <= 1)
}
