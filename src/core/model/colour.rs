//! Colours, and whether one can be read on another.
//!
//! Contrast as WCAG 2.2 defines it (1.4.3 and its definitions of relative luminance and contrast ratio).

use std::fmt::Write;

/// A colour, in sRGB from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour(pub [f64; 3]);

/// White.
pub const WHITE: Colour = Colour([1.0, 1.0, 1.0]);
/// Black.
pub const BLACK: Colour = Colour([0.0, 0.0, 0.0]);

impl Colour {
    /// Reads `#rrggbb`.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex
            .strip_prefix('#')
            .filter(|d| d.len() == 6 && d.is_ascii())?;
        let [red, green, blue] =
            [0, 2, 4].map(|start| u8::from_str_radix(&digits[start..start + 2], 16).ok());
        Some(Self(
            [red?, green?, blue?].map(|part| f64::from(part) / 255.0),
        ))
    }

    /// Returns the colour as `#rrggbb`.
    pub fn hex(self) -> String {
        self.0.iter().fold("#".to_owned(), |mut hex, v| {
            let _ = write!(hex, "{:02x}", (v * 255.0).round() as u8);
            hex
        })
    }

    /// Returns the colour as it is once written in eight bits a part.
    pub fn rounded(self) -> Self {
        Self(self.0.map(|v| (v * 255.0).round() / 255.0))
    }

    /// Returns the colour with a share of `other` in it, from 0 to 1.
    pub fn mix(self, other: Self, share: f64) -> Self {
        let mut mixed = self.0;
        for (value, other) in mixed.iter_mut().zip(other.0) {
            *value += (other - *value) * share;
        }
        Self(mixed)
    }

    /// Returns the relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = self.0.map(|v| match v <= 0.040_45 {
            true => v / 12.92,
            false => ((v + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Returns the contrast ratio (WCAG 2.2), from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Returns the nearest colour to it, towards `end`, that reaches `ratio` on all of `grounds`.
    pub fn readable(self, grounds: &[Self], ratio: f64, end: Self) -> Self {
        (0..=40)
            .map(|step| self.mix(end, f64::from(step) / 40.0).rounded())
            .find(|colour| {
                grounds
                    .iter()
                    .all(|ground| colour.contrast(*ground) >= ratio)
            })
            .unwrap_or(end)
    }
}

/// Returns pairs of colours that a site may have, for tests of what is made of them; what cannot be read on white is refused before.
#[doc(hidden)]
pub fn house_and_accent_samples() -> Vec<(String, String)> {
    const STEPS: [u8; 7] = [0, 42, 85, 128, 170, 212, 255];
    let mut house_colours = Vec::new();
    for r in STEPS {
        for g in STEPS {
            house_colours.extend(STEPS.map(|b| format!("#{r:02x}{g:02x}{b:02x}")));
        }
    }
    house_colours.retain(|c| Colour::parse(c).is_some_and(|c| c.contrast(WHITE) >= 4.5));
    let accents = [
        "#b3471b", "#101010", "#0000ff", "#767676", "#007a3d", "#e0002a",
    ];
    let pairs = house_colours
        .iter()
        .flat_map(|house| accents.map(|accent| (house.clone(), accent.to_owned())));
    pairs
        .flat_map(|(a, b)| [(a.clone(), b.clone()), (b, a)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_the_standard_says() {
        let colour = |hex| Colour::parse(hex).expect("a colour");
        let of = |a, b| (colour(a).contrast(colour(b)) * 100.0).round() / 100.0;
        assert_eq!(of("#ffffff", "#000000"), 21.0);
        assert_eq!(of("#777777", "#ffffff"), 4.48);
        assert_eq!(of("#ffffff", "#767676"), 4.54);
        assert_eq!(
            Colour::parse("#12525e").map(Colour::hex).as_deref(),
            Some("#12525e")
        );
        assert_eq!(Colour::parse("12525e"), None);
        assert_eq!(Colour::parse("#12é5e"), None);
    }

    #[test]
    fn the_nearest_colour_that_can_be_read_can_be_read() {
        for hex in ["#ffcc00", "#ffffff", "#00ff7f", "#8888ff", "#777777"] {
            let near = Colour::parse(hex)
                .expect("a colour")
                .readable(&[WHITE], 4.5, BLACK);
            assert!(
                near.contrast(WHITE) >= 4.5 && near.contrast(WHITE) < 5.0,
                "{}",
                near.hex()
            );
        }
    }
}
