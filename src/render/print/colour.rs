//! The colours of a sheet, made from the two of the house style.
//!
//! In: two colours as `#rrggbb`. Out: those of the templates, each text colour dark enough to be read on white
//! (WCAG 2.2, 7:1 for the house colour, 4.5:1 for the accent), whatever the house chose.

use serde::Serialize;

use crate::model::site;

/// What a template gets, each as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Colours {
    house: String,
    on_house: String,
    house_text: String,
    accent_text: String,
    tint: String,
    mid: String,
}

type Rgb = [f64; 3];

const WHITE: Rgb = [1.0; 3];
const INK: Rgb = [0.1, 0.13, 0.14];

impl Colours {
    pub(super) fn new(theme: &site::Theme) -> Self {
        let house = parse(&theme.house_colour).unwrap_or([0.04, 0.29, 0.32]);
        let accent = parse(&theme.accent_colour).unwrap_or([0.7, 0.28, 0.11]);
        let tint = mix(house, WHITE, 0.91);
        let on_house = if contrast(house, WHITE) >= contrast(house, INK) { WHITE } else { INK };
        Self {
            house: hex(house),
            on_house: hex(on_house),
            house_text: hex(darkened(house, tint, 7.0)),
            accent_text: hex(darkened(accent, tint, 4.5)),
            tint: hex(tint),
            mid: hex(mix(house, WHITE, 0.5)),
        }
    }
}

fn parse(colour: &str) -> Option<Rgb> {
    let digits = colour.strip_prefix('#').filter(|d| d.len() == 6 && d.is_ascii())?;
    let part =
        |i: usize| u8::from_str_radix(&digits[i..i + 2], 16).ok().map(|v| f64::from(v) / 255.0);
    Some([part(0)?, part(2)?, part(4)?])
}

fn hex(colour: Rgb) -> String {
    let [r, g, b] = colour.map(|v| (v.clamp(0.0, 1.0) * 255.0).round() as u8);
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn mix(a: Rgb, b: Rgb, share: f64) -> Rgb {
    std::array::from_fn(|i| a[i] + (b[i] - a[i]) * share)
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(colour: Rgb) -> f64 {
    let [r, g, b] =
        colour.map(|v| if v <= 0.04045 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// Contrast ratio as WCAG 2.2 defines it.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour itself, or as much darker as it must be to stand out from a background.
fn darkened(colour: Rgb, background: Rgb, least: f64) -> Rgb {
    let steps = (0..=20).map(|step| mix(colour, [0.0; 3], f64::from(step) / 20.0));
    steps.into_iter().find(|c| contrast(*c, background) >= least).unwrap_or(INK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_can_be_read_whatever_the_house_chose() {
        for (house, accent) in
            [("#0B4A52", "#B3471B"), ("#ffd800", "#ff9900"), ("#888888", "#eeeeee")]
        {
            let theme = site::Theme {
                name: "default".into(),
                house_colour: house.into(),
                accent_colour: accent.into(),
            };
            let c = Colours::new(&theme);
            let ratio = |a: &str, b: &str| contrast(parse(a).expect("hex"), parse(b).expect("hex"));
            assert!(ratio(&c.house_text, &c.tint) >= 6.9, "{house}");
            assert!(ratio(&c.accent_text, &c.tint) >= 4.4, "{accent}");
            assert!(ratio(&c.on_house, &c.house) >= 4.0, "{house}");
        }
    }
}
