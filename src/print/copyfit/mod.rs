//! Copyfitting: a layout in which everything on a flyer has room, and the texts that have none.
//!
//! [`lengths`] counts the characters of a flyer's texts, [`estimate`] reckons how many pages a layout would need, and
//! [`candidates`] lists the layouts to try, the roomiest that should fit first. Whoever sets the sheet takes the first whose pages
//! are within its limit. [`overset`] looks at the finished pages for text that cannot be read.

pub mod candidates;
mod estimate;
pub mod layout;
pub mod lengths;
pub mod overset;

pub use candidates::candidates;
pub use layout::SheetLayout;
pub use lengths::TextLengths;
