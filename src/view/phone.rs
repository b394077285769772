//! Telephone numbers.
//!
//! In: a number as it was written, with its country's code. Out: the same for readers, and what a telephone dials (RFC 3966).

use serde::Serialize;

/// A telephone number for readers and for telephones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PhoneNumber<'v> {
    /// The number as it was written.
    pub shown: &'v str,
    /// Digits alone, with `+` before a country's code: the part of a `tel:` link after its colon.
    pub dialled: String,
}

impl<'v> PhoneNumber<'v> {
    /// Reads a number as it was written.
    pub fn new(written: &'v str) -> Self {
        Self {
            shown: written,
            dialled: dialled(written),
        }
    }
}

fn dialled(written: &str) -> String {
    // Every number has its country's code, after which a trunk prefix in brackets is for readers, not for a telephone.
    written
        .replace("(0)", "")
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trunk_prefix_after_a_countrys_code_is_not_dialled() {
        let number = PhoneNumber::new("+32 (0)470/00.00.13");
        assert_eq!(number.shown, "+32 (0)470/00.00.13");
        assert_eq!(number.dialled, "+32470000013");
    }
}
