//! Telephone numbers.
//!
//! In: a number as it was written. Out: the same for readers, and what a telephone dials (RFC 3966).

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
    // A trunk prefix in brackets is dialled from within the country alone: after a country's code it is for readers.
    let has_country_code = |before: &str| before.contains(|c: char| c.is_ascii_digit());
    let number = match written.split_once("(0)") {
        Some((before, after)) if has_country_code(before) => format!("{before}{after}"),
        _ => written.to_owned(),
    };
    number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trunk_prefix_is_dialled_where_it_has_to_be() {
        let cases = [
            ("+31 (0)6 0000-0101", "+31600000101"),
            ("0031 (0)6 0000 0101", "0031600000101"),
            ("(0)58 000 00 11", "0580000011"),
            ("058 000 00 11", "0580000011"),
        ];
        for (written, dialled) in cases {
            assert_eq!(PhoneNumber::new(written).dialled, dialled, "{written}");
        }
    }
}
