//! The setting of a flyer: how roomy it is, and what is left out.

use serde::Serialize;
use sleutelgids_core::model::site::FlyerPart;

/// The setting of a flyer, as its template gets it; lengths in millimetres.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SheetLayout {
    /// Kind of cards: `none`, `large`, `pair`, `two`, `three`; `counted` for numbers in place of persons.
    pub cards: &'static str,
    /// Cards beside each other.
    pub columns: u8,
    /// Width of a portrait.
    pub portrait: f64,
    /// Between a portrait and its text.
    pub gap: f64,
    /// Between cards below each other.
    pub row: f64,
    /// Height of the band.
    pub band: f64,
    /// Size of the region's name, as a part of the largest.
    pub title: f64,
    /// Roles beside each other.
    pub role_columns: u8,
    /// Width of the words "does" and "does not".
    pub word: f64,
    /// True when a role is so long that it may be parted between pages.
    pub parted: bool,
    /// Agreements beside each other.
    pub agreement_columns: u8,
    /// Size of their letters, in points.
    pub agreement_size: f64,
    /// The least room between roles, agreements and imprint.
    pub between: f64,
    /// True when the sheet runs on over more pages.
    pub flow: bool,
    /// Height of the line at the foot of a sheet that runs on.
    pub running_foot: f64,
    /// True when persons are on the front and the rest is on the back.
    pub duplex: bool,
    /// Parts that are left out.
    pub left_out: Vec<FlyerPart>,
    /// Pages up to which this layout is taken without a look at the next.
    #[serde(skip)]
    pub pages: usize,
}
