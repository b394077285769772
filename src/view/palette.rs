//! The colours of the house.
//!
//! In: two colours as `#rrggbb`. Out: the same as colours, from which pages and sheets each mix a palette: for a screen in light
//! and in dark, and for ink on white paper.

use serde::Serialize;

use sleutelgids_core::model::colour::Colour;
use sleutelgids_core::model::site::ThemeSettings;

/// The two colours that a site chose.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct HouseColours {
    /// Large surfaces, and headings.
    #[serde(serialize_with = "hex")]
    pub house: Colour,
    /// The colour of things to be noticed.
    #[serde(serialize_with = "hex")]
    pub accent: Colour,
}

impl HouseColours {
    /// Reads the colours of a site; the default theme's stand in for one that is none.
    pub fn new(theme: &ThemeSettings) -> Self {
        Self::parse(&theme.house_colour, &theme.accent_colour)
    }

    /// Reads two colours; the default theme's stand in for one that is none.
    pub fn parse(house: &str, accent: &str) -> Self {
        Self {
            house: Colour::parse(house).unwrap_or(Colour([0.043, 0.29, 0.322])),
            accent: Colour::parse(accent).unwrap_or(Colour([0.702, 0.278, 0.106])),
        }
    }
}

fn hex<S: serde::Serializer>(colour: &Colour, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&colour.hex())
}
