//! The palette of a site, from its two colours.
//!
//! In: one house colour and one accent. Out: custom properties for light and dark, in which text reaches the
//! contrast that WCAG 2.2 asks for whatever the two colours were.

use std::fmt::Write;

use sleutelgids_core::model::colour::{BLACK, Colour, WHITE};
use sleutelgids_view::palette::HouseColours;

/// White, or a dark of the ground's own, whichever reads better on it.
fn on(ground: Colour) -> Colour {
    let dark = ground.mix(BLACK, 0.88);
    if WHITE.contrast(ground) >= 4.5 || WHITE.contrast(ground) >= dark.contrast(ground) {
        WHITE
    } else {
        dark
    }
}

/// A palette as pairs of a custom property and its value.
pub struct Palette(Vec<(&'static str, Colour)>);

impl Palette {
    /// For a light screen and for paper.
    pub fn light(house: Colour, accent: Colour) -> Self {
        let paper = Colour([1.0, 0.992, 0.976]).rounded();
        let card = WHITE;
        let tint = paper.mix(house, 0.08).rounded();
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
            (
                "ink-soft",
                paper.mix(ink, 0.7).readable(&grounds, 7.0, BLACK),
            ),
            ("house", house.readable(&grounds, 7.0, BLACK)),
            ("band", band),
            ("on-band", on(band)),
            (
                "band-soft",
                band.mix(on(band), 0.86).readable(&[band], 4.5, on(band)),
            ),
            ("band-deep", band.mix(BLACK, 0.16)),
            ("accent", accent.readable(&grounds, 4.6, BLACK)),
            ("accent-deep", accent.readable(&grounds, 7.0, BLACK)),
            ("on-accent", on(accent.readable(&grounds, 4.6, BLACK))),
            ("focus", Colour([1.0, 0.82, 0.24])),
            ("focus-ink", Colour([0.09, 0.11, 0.12])),
        ])
    }

    /// For a dark screen: deep and warm, with the house colour turned down, not turned round.
    pub fn dark(house: Colour, accent: Colour) -> Self {
        let paper = Colour([0.075, 0.083, 0.088]).mix(house, 0.1).rounded();
        let card = paper.mix(WHITE, 0.05).rounded();
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
            (
                "ink-soft",
                warm.mix(paper, 0.22).readable(&grounds, 7.0, WHITE),
            ),
            ("house", house.readable(&grounds, 7.0, WHITE)),
            ("band", band),
            ("on-band", warm.readable(&[band], 7.0, WHITE)),
            (
                "band-soft",
                warm.mix(band, 0.14).readable(&[band], 4.5, WHITE),
            ),
            ("band-deep", band.mix(BLACK, 0.25)),
            ("accent", lit),
            ("accent-deep", lit.mix(WHITE, 0.3)),
            ("on-accent", Colour([0.09, 0.08, 0.07])),
            ("focus", Colour([1.0, 0.82, 0.24])),
            ("focus-ink", Colour([0.09, 0.11, 0.12])),
        ])
    }

    /// Returns a colour by its name.
    pub fn get(&self, name: &str) -> String {
        self.0
            .iter()
            .find(|(n, _)| *n == name)
            .map_or_else(String::new, |(_, c)| c.hex())
    }

    /// Returns the colours as declarations, `--paper:#fffdf9;…`.
    fn css(&self) -> String {
        self.0
            .iter()
            .fold(String::new(), |mut css, (name, colour)| {
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
    /// From the colours of the house.
    pub fn new(HouseColours { house, accent }: HouseColours) -> Self {
        Self {
            light: Palette::light(house, accent),
            dark: Palette::dark(house, accent),
        }
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
    use sleutelgids_core::model::colour::house_and_accent_samples;

    /// Pairs of text and what it stands on, and the contrast that is asked of them: 4.5 for text, 3 for large letters
    /// and for lines that mean something (WCAG 2.2, 1.4.3 and 1.4.11).
    const PAIRS: &[(&[&str], &[&str], f64)] = &[
        (&["ink", "ink-soft"], &["paper", "card", "tint"], 7.0),
        (
            &["house", "accent", "accent-deep"],
            &["paper", "card", "tint"],
            4.5,
        ),
        (&["house"], &["tint-strong"], 3.0),
        (&["edge"], &["paper", "card", "tint"], 3.0),
        (&["on-band", "band-soft"], &["band", "band-deep"], 4.5),
        (&["band"], &["on-band"], 4.5),
        (&["on-accent"], &["accent", "accent-deep"], 4.5),
        (&["focus-ink"], &["focus"], 7.0),
    ];

    #[test]
    fn text_is_readable_whatever_the_colours() {
        for (house, accent) in house_and_accent_samples() {
            let both = Palettes::new(HouseColours::parse(&house, &accent));
            for (palette, name) in [(&both.light, "light"), (&both.dark, "dark")] {
                let get = |n: &str| Colour::parse(&palette.get(n)).expect("a colour");
                for (texts, grounds, least) in PAIRS {
                    for (text, ground) in texts
                        .iter()
                        .flat_map(|t| grounds.iter().map(move |g| (t, g)))
                    {
                        let found = get(text).contrast(get(ground));
                        let pair = format!("{house} {accent}, {name}: {text} on {ground}");
                        assert!(found >= *least, "{pair} is {found:.2}");
                    }
                }
            }
        }
    }

    /// Each rule of the style sheet that sets both.
    #[test]
    fn every_pair_of_the_style_sheet_is_checked() {
        let theme = sleutelgids_core::theme::Theme::with_overrides([]);
        let sheet = theme.text("assets/style.css").expect("the style sheet");
        let mut seen = 0;
        for rule in sheet.split('}') {
            let (selector, rule) = rule.rsplit_once('{').unwrap_or(("", rule));
            let value = |names: &[&str]| {
                let mut all = rule.split(';').filter_map(|d| d.split_once(':'));
                let (_, value) = all.find(|(name, _)| names.contains(&name.trim()))?;
                value
                    .trim()
                    .strip_prefix("var(--")?
                    .strip_suffix(')')
                    .map(str::to_owned)
            };
            let Some(text) = value(&["color"]) else {
                continue;
            };
            let known = |ground: &str| {
                PAIRS
                    .iter()
                    .any(|(t, g, _)| t.contains(&&*text) && g.contains(&ground))
            };
            match value(&["background", "background-color"]) {
                Some(ground) => assert!(known(&ground), "{selector}: {text} on {ground}"),
                None => {
                    assert!(
                        PAIRS.iter().any(|(t, ..)| t.contains(&&*text)),
                        "{selector}: {text}"
                    )
                }
            }
            seen += 1;
        }
        assert!(seen > 40, "{seen}");
    }
}
