//! The colours of a sheet, made from the two of the house style.
//!
//! In: two colours as `#rrggbb`. Out: those of the templates, each text colour dark enough to be read on white
//! (WCAG 2.2, 7:1 for the house colour, 4.5:1 for the accent), whatever the house chose.

use serde::Serialize;

use sleutelgids_core::model::colour::{BLACK, Colour, WHITE};
use sleutelgids_core::model::site;
use sleutelgids_view::palette::HouseColours;

/// The colours of a template, each as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Colours {
    house: String,
    on_house: String,
    house_text: String,
    accent_text: String,
    tint: String,
    mid: String,
}

const INK: Colour = Colour([0.1, 0.13, 0.14]);

impl Colours {
    /// Returns the colours that sheets take from the site's house colour and accent.
    pub fn new(theme: &site::ThemeSettings) -> Self {
        let HouseColours { house, accent } = HouseColours::new(theme);
        let tint = house.mix(WHITE, 0.91).rounded();
        let grounds = [WHITE, tint];
        let on_house = if house.contrast(WHITE) >= house.contrast(INK) {
            WHITE
        } else {
            INK
        };
        Self {
            house: house.hex(),
            on_house: on_house.hex(),
            house_text: house.readable(&grounds, 7.0, BLACK).hex(),
            accent_text: accent.readable(&grounds, 4.5, BLACK).hex(),
            tint: tint.hex(),
            mid: house.mix(WHITE, 0.5).hex(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sleutelgids_core::model::colour::house_and_accent_samples;

    /// Inks that the templates set themselves, beside the palette.
    const MUTED: &str = "#49565a";

    #[test]
    fn texts_can_be_read_whatever_the_house_chose() {
        for (house, accent) in house_and_accent_samples() {
            let theme = site::ThemeSettings {
                name: "default".into(),
                house_colour: house.clone(),
                accent_colour: accent.clone(),
            };
            let c = Colours::new(&theme);
            let at_least = |a: &str, b: &str, least: f64| {
                let [first, second] = [a, b].map(|c| Colour::parse(c).expect("hex"));
                let ratio = first.contrast(second);
                assert!(ratio >= least, "{house} {accent}: {a} on {b} is {ratio:.2}");
            };
            let ink = INK.hex();
            for ground in ["#ffffff", &c.tint] {
                for (text, least) in [
                    (&*ink, 7.0),
                    (MUTED, 4.5),
                    (&*c.house_text, 7.0),
                    (&*c.accent_text, 4.5),
                ] {
                    at_least(text, ground, least);
                }
            }
            at_least(&c.on_house, &c.house, 4.5);
        }
    }

    #[test]
    fn the_templates_write_in_no_other_colour() {
        let theme = sleutelgids_core::theme::Theme::with_overrides([]);
        for (path, bytes) in theme.list("print/") {
            let text = String::from_utf8_lossy(bytes);
            for (_, rest) in text.match_indices("text(").map(|(i, _)| text.split_at(i)) {
                let call = rest.lines().next().unwrap_or_default();
                let Some((_, fill)) = call.split_once("fill: ") else {
                    continue;
                };
                let fill = fill.split([',', ')']).next().unwrap_or_default();
                // A proof's mark lies over the sheet, large and light: it is no text of it.
                let known = [
                    "house-text",
                    "accent",
                    "muted",
                    "ink",
                    "on-house",
                    "white",
                    "proof-red",
                ];
                let known = known.contains(&fill);
                assert!(known, "{path}: {fill}");
            }
        }
        let common = theme.text("print/common.typ").expect("the template");
        assert!(common.contains(&format!("#let muted = rgb(\"{MUTED}\")")));
    }
}
