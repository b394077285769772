//! Short numbers: dialled as they are, and only in their own country.
//!
//! libphonenumber's lists of them lack some that people print (113 and 144 in the Netherlands) and hold some that nobody should
//! (911), so that these are our own. `d` stands for a digit.
//!
//! Sources, read November 2026. Everywhere in Europe: 112, Directive (EU) 2018/1972, article 109; 116ddd, Decision
//! 2007/116/EC. The Netherlands: Nummerplan telefoon- en ISDN-diensten (wetten.overheid.nl, BWBR0010198). Belgium: royal decree of
//! 27 April 2007 on numbering (ejustice.just.fgov.be, 2007011252), chapter VI, section 2: short numbers of three and four digits.
//! Luxembourg: ILR, plan national de numérotation. Germany: Bundesnetzagentur, Kurzwahlnummern and Auskunftsrufnummern.
//! France: ARCEP, plan national de numérotation (décision 2018-0881), numéros courts. The United Kingdom: Ofcom, National Telephone
//! Numbering Plan, type A access codes.

use super::Region;

/// Short numbers of all of Europe.
const EVERYWHERE: [&str; 2] = ["112", "116ddd"];

/// Short numbers by country.
const TABLE: [(&str, &[&str]); 6] = [
    ("NL", &["113", "144", "140dd", "140ddd", "18dd"]),
    (
        "BE",
        &[
            "10d", "11d", "12dd", "13dd", "14dd", "15dd", "16dd", "17dd", "18dd", "19dd",
        ],
    ),
    ("LU", &["113", "12ddd"]),
    ("DE", &["110", "115", "118dd", "11800d"]),
    (
        "FR",
        &[
            "15", "17", "18", "114", "115", "119", "191", "196", "197", "10dd", "118ddd", "3ddd",
        ],
    ),
    (
        "GB",
        &["101", "105", "111", "119", "123", "159", "999", "118ddd"],
    ),
];

/// Returns a short number as readers see it. Where nothing says in which country a site is, the short numbers of all are
/// taken: they are dialled as they are, whatever the country.
pub(super) fn read(digits: &str, home: Option<Region<'_>>) -> Option<String> {
    let home_numbers = TABLE
        .iter()
        .filter(|(region, _)| home.is_none_or(|home| home == *region))
        .flat_map(|(_, numbers)| numbers.iter());
    let is_short = home_numbers
        .chain(&EVERYWHERE)
        .any(|number| is_like(digits, number));
    // The number of a Dutch municipality is 14 and the code of its place.
    let is_municipality = digits.len() > 4 && digits.starts_with("140");
    is_short.then(|| match is_municipality {
        true => format!("14 {}", &digits[2..]),
        false => digits.to_owned(),
    })
}

fn is_like(digits: &str, number: &str) -> bool {
    let mut pairs = digits.bytes().zip(number.bytes());
    digits.len() == number.len() && pairs.all(|(own, sign)| sign == b'd' || own == sign)
}
