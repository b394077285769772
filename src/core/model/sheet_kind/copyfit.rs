//! The steps from roomy to dense by which a sheet is fitted to its content.

/// The steps of one format.
#[derive(Debug)]
pub struct CopyfitSteps {
    /// Roles beside each other.
    pub role_columns: u8,
    /// Agreements beside each other in a roomy layout; a dense one has two.
    pub agreement_columns: u8,
    /// For a region in numbers.
    pub counted: &'static Ladder,
    /// For up to so many persons, the fewest first; the last holds for any number.
    pub by_persons: &'static [(usize, &'static Ladder)],
}

/// The steps for each way in which a sheet can end; every one ends with at least one that runs on.
#[derive(Debug)]
pub struct Ladder {
    /// A single page.
    pub one: &'static [Front],
    /// Persons in front, the rest on the back.
    pub duplex: &'static [Front],
    /// On as many pages as it takes.
    pub flow: &'static [Front],
}

/// A setting of persons.
#[derive(Debug)]
pub struct Front {
    /// Kind of cards: `none`, `large`, `pair`, `two`, `three`; `counted` for numbers in place of persons.
    pub cards: &'static str,
    /// Cards beside each other.
    pub columns: u8,
    /// Width of a portrait, in millimetres.
    pub portrait: f64,
    /// Height of the band, in millimetres.
    pub band: f64,
}

impl CopyfitSteps {
    /// Returns the steps for a region with so many persons.
    pub fn for_persons(&self, count: usize) -> Option<&'static Ladder> {
        let fitting = self.by_persons.iter().find(|(most, _)| count <= *most);
        fitting.map(|(_, ladder)| *ladder)
    }
}
