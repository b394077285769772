//! Outputs become bytes: pages by [`web`] (Tera), sheets by [`print`] (Typst), pictures by [`images`].
//!
//! In: an [`Edition`](crate::edition::Edition), the plan, the theme, the messages, the prepared pictures. Out:
//! [`Made`]. Parallel over the plan's list; never reads or writes a file, never knows what time it is, never
//! sees a record that the edition does not show.

pub mod images;
pub mod print;
pub mod web;

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its path within the edition's folder.
    pub route: String,
    /// Its content.
    pub bytes: Vec<u8>,
}
