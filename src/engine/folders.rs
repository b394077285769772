//! Folders beside and within an output that are no editions.

/// Holds proofs, in the site's folder.
pub const PROOF: &str = "proof";

/// Holds press sheets, under `output/`; it is not published.
pub const PRESS: &str = "press";

/// Holds what Typst is handed for each sheet, in the site's folder.
pub const TYPST: &str = "typst";

/// Holds consent forms, in the site's folder.
pub const FORMS: &str = "forms";

/// Holds what the program keeps between builds, in the site's folder.
pub const PROGRAM: &str = ".sleutelgids";

/// Returns the folder of an edition's print files, under `output/`.
pub fn print_files(edition: &str) -> String {
    format!("print-{edition}")
}
