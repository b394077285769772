//! The palette of a site, from its two colours.
//!
//! In: one house colour and one accent. Out: custom properties for light and dark, in which text reaches the
//! contrast that WCAG 2.2 asks for whatever the two colours were.

use std::fmt::Write;

/// A colour, in sRGB from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour([f64; 3]);

const WHITE: Colour = Colour([1.0, 1.0, 1.0]);
const BLACK: Colour = Colour([0.0, 0.0, 0.0]);

impl Colour {
    /// Reads `#rrggbb`.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii())?;
        let part = |i: usize| u8::from_str_radix(&digits[i..i + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?].map(|v| f64::from(v) / 255.0)))
    }

    /// As `#rrggbb`.
    pub fn hex(self) -> String {
        self.0.iter().fold("#".to_owned(), |mut hex, v| {
            let _ = write!(hex, "{:02x}", (v * 255.0).round() as u8);
            hex
        })
    }

    /// This much of `other` in it, from 0 to 1.
    pub fn mix(self, other: Self, share: f64) -> Self {
        let mut mixed = self.0;
        for (value, other) in mixed.iter_mut().zip(other.0) {
            *value += (other - *value) * share;
        }
        Self(mixed)
    }

    /// Relative luminance (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = self.0.map(|v| match v <= 0.040_45 {
            true => v / 12.92,
            false => ((v + 0.055) / 1.055).powf(2.4),
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// Contrast ratio (WCAG 2.2), from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The nearest to it, towards `end`, that reaches `ratio` on all of `grounds`.
    fn readable(self, grounds: &[Self], ratio: f64, end: Self) -> Self {
        let reaches = |c: Self| grounds.iter().all(|g| c.contrast(*g) >= ratio);
        (0..=40)
            .map(|step| Self::parse(&self.mix(end, f64::from(step) / 40.0).hex()).unwrap_or(self))
            .find(|c| reaches(*c))
            .unwrap_or(end)
    }

    /// White, or a dark of its own, whichever reads better on it.
    fn on(self) -> Self {
        let dark = self.mix(BLACK, 0.88);
        if WHITE.contrast(self) >= 4.5 || WHITE.contrast(self) >= dark.contrast(self) {
            WHITE
        } else {
            dark
        }
    }
}

/// A palette as pairs of a custom property and its value.
pub struct Palette(Vec<(&'static str, Colour)>);

impl Palette {
    /// For a light screen and for paper.
    pub fn light(house: Colour, accent: Colour) -> Self {
        let paper = Colour([1.0, 0.992, 0.976]);
        let card = WHITE;
        let tint = paper.mix(house, 0.08);
        let band = house.readable(&[WHITE], 4.5, BLACK);
        let grounds = [paper, card, tint];
        let ink = Colour([0.09, 0.11, 0.12]).mix(house, 0.12);
        Self(vec![
            ("paper", paper),
            ("card", card),
            ("tint", tint),
            ("tint-strong", paper.mix(house, 0.2)),
            ("line", paper.mix(ink, 0.17)),
            ("edge", paper.mix(ink, 0.2).readable(&grounds, 3.0, BLACK)),
            ("ink", ink),
            ("ink-soft", paper.mix(ink, 0.7).readable(&grounds, 7.0, BLACK)),
            ("house", house.readable(&grounds, 7.0, BLACK)),
            ("band", band),
            ("on-band", band.on()),
            ("band-soft", band.mix(band.on(), 0.86).readable(&[band], 4.5, band.on())),
            ("band-deep", band.mix(BLACK, 0.16)),
            ("accent", accent.readable(&grounds, 4.6, BLACK)),
            ("accent-deep", accent.readable(&grounds, 7.0, BLACK)),
            ("on-accent", accent.readable(&grounds, 4.6, BLACK).on()),
            ("focus", Colour([1.0, 0.82, 0.24])),
            ("focus-ink", Colour([0.09, 0.11, 0.12])),
        ])
    }

    /// For a dark screen: deep and warm, with the house colour turned down, not turned round.
    pub fn dark(house: Colour, accent: Colour) -> Self {
        let paper = Colour([0.075, 0.083, 0.088]).mix(house, 0.1);
        let card = paper.mix(WHITE, 0.05);
        let warm = Colour([0.95, 0.94, 0.91]);
        // A bright house colour tints less, so that text stays readable on it.
        let tint = card.mix(house, 0.34).readable(&[warm], 9.5, card);
        let band = house.mix(paper, 0.3).readable(&[WHITE], 7.0, BLACK);
        let grounds = [paper, card, tint];
        let lit = accent.readable(&grounds, 6.0, Colour([1.0, 0.9, 0.8]));
        Self(vec![
            ("paper", paper),
            ("card", card),
            ("tint", tint),
            ("tint-strong", tint.mix(house, 0.5)),
            ("line", paper.mix(warm, 0.2)),
            ("edge", paper.mix(warm, 0.3).readable(&grounds, 3.0, WHITE)),
            ("ink", warm),
            ("ink-soft", warm.mix(paper, 0.22).readable(&grounds, 7.0, WHITE)),
            ("house", house.readable(&grounds, 7.0, WHITE)),
            ("band", band),
            ("on-band", warm.readable(&[band], 7.0, WHITE)),
            ("band-soft", warm.mix(band, 0.14).readable(&[band], 4.5, WHITE)),
            ("band-deep", band.mix(BLACK, 0.25)),
            ("accent", lit),
            ("accent-deep", lit.mix(WHITE, 0.3)),
            ("on-accent", Colour([0.09, 0.08, 0.07])),
            ("focus", Colour([1.0, 0.82, 0.24])),
            ("focus-ink", Colour([0.09, 0.11, 0.12])),
        ])
    }

    /// One colour of it.
    pub fn get(&self, name: &str) -> String {
        self.0.iter().find(|(n, _)| *n == name).map_or_else(String::new, |(_, c)| c.hex())
    }

    /// As declarations, `--paper:#fffdf9;…`.
    fn css(&self) -> String {
        self.0.iter().fold(String::new(), |mut css, (name, colour)| {
            let _ = write!(css, "--{name}:{};", colour.hex());
            css
        })
    }
}

/// Both palettes of a site.
pub struct Palettes {
    /// For a light screen and for paper.
    pub light: Palette,
    /// For a dark screen.
    pub dark: Palette,
}

impl Palettes {
    /// From `#rrggbb`; a colour that is none falls back to the default theme's.
    pub fn new(house: &str, accent: &str) -> Self {
        let house = Colour::parse(house).unwrap_or(Colour([0.043, 0.29, 0.322]));
        let accent = Colour::parse(accent).unwrap_or(Colour([0.702, 0.278, 0.106]));
        Self { light: Palette::light(house, accent), dark: Palette::dark(house, accent) }
    }

    /// The custom properties, as a style sheet.
    pub fn css(&self) -> String {
        format!(
            ":root{{color-scheme:light dark;{}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n",
            self.light.css(),
            self.dark.css()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_readable_whatever_the_house_colour() {
        for house in ["#0B4A52", "#ffe600", "#ffffff", "#000000", "#e2001a", "#7fb2ff"] {
            for accent in ["#B3471B", "#ffff00", "#101010"] {
                let both = Palettes::new(house, accent);
                for palette in [&both.light, &both.dark] {
                    let get = |n: &str| Colour::parse(&palette.get(n)).expect("a colour");
                    let at_least = |a: &str, b: &str, ratio: f64| {
                        let found = get(a).contrast(get(b));
                        assert!(found >= ratio, "{house} {accent}: {a} on {b} is {found:.2}");
                    };
                    for ground in ["paper", "card", "tint"] {
                        at_least("ink", ground, 7.0);
                        at_least("ink-soft", ground, 7.0);
                        at_least("house", ground, 4.5);
                        at_least("accent", ground, 4.5);
                        at_least("edge", ground, 3.0);
                    }
                    at_least("on-band", "band", 4.5);
                    at_least("band-soft", "band", 4.5);
                    at_least("on-accent", "accent", 4.5);
                    at_least("focus-ink", "focus", 7.0);
                }
            }
        }
    }
}
