//! Telephone numbers, as people write them.
//!
//! In: a number as it was typed, and the country whose numbers may stand without a code. Out: a [`Phone`], or the [`Fault`] that says
//! what to type instead. How numbers are made is told by the metadata of Google's libphonenumber ([`library`]); what that takes for a
//! number though nobody meant one (words, a second number) is told from numbers before it is asked. Short numbers are a table of
//! our own ([`short`]). The country of a number is never guessed.

mod clean;
mod library;
mod short;

use crate::model::Phone;
use clean::{Cleaned, extension, separated};
use library::Number;

pub use clean::digit;
pub use library::{calling_code, known_region, region as region_of_code};

/// A country as ISO 3166-1 writes it in capitals: `NL`.
pub type Region<'r> = &'r str;

/// Why a text is no telephone number, and what was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is no number at all.
    None,
    /// It has no country code, and nothing says in which country it is.
    Country,
    /// It has words in it; the number among them, when there is one.
    Words(Option<String>),
    /// An extension stands behind it.
    Extension {
        /// The number before it.
        number: String,
        /// The digits of the extension.
        extension: String,
    },
    /// It is two numbers.
    Two {
        /// The first.
        first: String,
        /// The other one.
        second: String,
    },
    /// No number of that country has so many digits.
    Length {
        /// The code of the country, as `+32`.
        code: String,
        /// Digits after the code.
        count: usize,
    },
    /// The number that was meant.
    Meant(String),
}

/// Reads a number; `home` is the country whose numbers may stand without a code, `None` where that is not known.
///
/// # Errors
/// What is wrong with it, and what was probably meant.
pub fn read(text: &str, home: Option<Region<'_>>) -> Result<Phone, Fault> {
    let cleaned = Cleaned::new(text);
    if cleaned.is_plain() {
        return plain(&cleaned, home).map_err(|fault| two(&cleaned, home).unwrap_or(fault));
    }
    if !cleaned.has_digits() {
        return Err(Fault::None);
    }
    if let Some((before, extension)) = extension(&cleaned.text)
        && let Ok(number) = read(before, home)
    {
        let number = number.shown;
        return Err(Fault::Extension { number, extension });
    }
    if let Some(two) = two(&cleaned, home) {
        return Err(two);
    }
    let number = cleaned
        .stretches()
        .find_map(|stretch| plain(&stretch, home).ok());
    Err(Fault::Words(number.map(|phone| phone.shown)))
}

/// Reads a number of nothing but digits and the signs between them.
fn plain(cleaned: &Cleaned, home: Option<Region<'_>>) -> Result<Phone, Fault> {
    if !cleaned.has_one_slash_at_most() {
        return Err(Fault::None);
    }
    let digits = cleaned.digits();
    if digits.is_empty() {
        return Err(Fault::None);
    }
    if cleaned.is_international() {
        return international(cleaned, &digits);
    }
    if let Some(shown) = short::read(&digits, home) {
        return Ok(Phone {
            shown,
            dialled: digits,
            extension: None,
        });
    }
    let Some(home) = home else {
        let fault = match digits.len() {
            0..=4 => Fault::None,
            _ => Fault::Country,
        };
        return Err(without_plus(cleaned, &digits).unwrap_or(fault));
    };
    if let Some(meant) = with_code_of(home, cleaned, &digits) {
        return Err(meant);
    }
    national(cleaned, &digits, home)
        .map_err(|fault| without_plus(cleaned, &digits).unwrap_or(fault))
}

/// Returns the number that was meant by one that begins with the code of `home` without its plus, as in links of WhatsApp. Countries
/// have longer numbers of their own as well, for machines; nobody asks a person at one of them.
fn with_code_of(home: Region<'_>, cleaned: &Cleaned, digits: &str) -> Option<Fault> {
    /// More digits than numbers for persons have without their code.
    const LONG: usize = 11;
    let code = library::code(home)?;
    let begins_with_code = digits.len() >= LONG && digits.starts_with(code);
    begins_with_code
        .then(|| without_plus(cleaned, digits))
        .flatten()
}

/// Returns the number that was meant by one whose country code has no plus.
fn without_plus(cleaned: &Cleaned, digits: &str) -> Option<Fault> {
    if digits.starts_with('0') || digits.len() < 10 {
        return None;
    }
    let with_plus = Cleaned::new(&format!("+{}", cleaned.text));
    let meant = international(&with_plus, digits).ok()?;
    Some(Fault::Meant(meant.shown))
}

/// Reads a number that begins with a country code.
fn international(cleaned: &Cleaned, digits: &str) -> Result<Phone, Fault> {
    let Some(code) = calling_code(digits) else {
        return Err(Fault::None);
    };
    let rest = &digits[code.len()..];
    let length = || Fault::Length {
        code: format!("+{code}"),
        count: rest.len(),
    };
    let region = library::region(code);
    // A short number has no form for other countries.
    if let Some(shown) = region.and_then(|region| short::read(rest, Some(region)))
        && !rest.starts_with("14")
    {
        return Err(Fault::Meant(shown));
    }
    let number = Number::parse(&format!("+{}", cleaned.after_plus()), None).ok_or_else(length)?;
    let dialled = number.e164();
    if !number.is_likely() {
        return Err(length());
    }
    let groups = without_zero(cleaned.groups_after(code));
    let shown = match number.service().is_some_and(|s| is_split(&s, &groups)) {
        false => number.international(),
        // What looks like a paid number is a place's own, as in `+32 9 000 00 00`: it keeps its groups.
        true if number.is_as_long_as_a_place() => format!("+{code} {}", groups.join(" ")),
        true => return Err(length()),
    };
    Ok(Phone {
        shown,
        dialled,
        extension: None,
    })
}

/// Reads a number without a country code, as the country itself writes it.
fn national(cleaned: &Cleaned, digits: &str, home: Region<'_>) -> Result<Phone, Fault> {
    let code = library::code(home);
    let length = || Fault::Length {
        code: code.map_or_else(String::new, |code| format!("+{code}")),
        count: digits.trim_start_matches('0').len(),
    };
    let number = Number::parse(digits, Some(home)).ok_or_else(length)?;
    let as_written = number.national();
    // A country that writes a zero first has no numbers without it.
    let is_whole = as_written
        .chars()
        .filter(char::is_ascii_digit)
        .eq(digits.chars());
    if !number.is_likely() {
        return Err(length());
    }
    if !is_whole {
        // A spreadsheet takes the zero away with which it begins.
        let has_zero = digits.starts_with('0');
        return Err(match has_zero {
            true => length(),
            false => Fault::Meant(number.international()),
        });
    }
    let dialled = number.e164();
    let groups = without_zero(cleaned.groups_after(""));
    let phone = |shown, dialled| Phone {
        shown,
        dialled,
        extension: None,
    };
    match number.service() {
        // Free and paid numbers are called in their own country, as they are written there.
        Some(service) if !is_split(&service, &groups) => Ok(phone(as_written, digits.to_owned())),
        Some(_) if number.is_as_long_as_a_place() => {
            let code = code.unwrap_or_default();
            Ok(phone(format!("+{code} {}", groups.join(" ")), dialled))
        }
        Some(_) => Err(length()),
        None => Ok(phone(number.international(), dialled)),
    }
}

/// Returns whether the typed groups part the first digits of a free or paid number, which are one word: `09 000 00 00` for `0900`.
fn is_split(service: &str, groups: &[String]) -> bool {
    groups.len() > 1 && groups[0].len() < service.len()
}

/// Returns groups without the zero with which a number begins within its country.
fn without_zero(mut groups: Vec<String>) -> Vec<String> {
    if let Some(first) = groups.first_mut() {
        *first = first.trim_start_matches('0').to_owned();
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// Tells two numbers apart that stand in one field: `02 000 00 00 / 0470 00 00 00`, `+32 2 000 00 00/01`.
fn two(cleaned: &Cleaned, home: Option<Region<'_>>) -> Option<Fault> {
    let (first, second) = separated(&cleaned.text)?;
    let first = plain(&Cleaned::new(first), home).ok()?;
    let second = Cleaned::new(second);
    let digits = second.digits();
    let second = match plain(&second, home) {
        Ok(second) => second.shown,
        // The last digits of a number beside it.
        Err(_) if digits.len() < 5 => {
            let mut shown = first.shown.clone();
            let mut left = digits.chars().rev();
            let mut turned: Vec<char> = shown.chars().rev().collect();
            for c in turned.iter_mut().filter(|c| c.is_ascii_digit()) {
                let Some(digit) = left.next() else { break };
                *c = digit;
            }
            shown = turned.into_iter().rev().collect();
            shown
        }
        Err(_) => return None,
    };
    let first = first.shown;
    Some(Fault::Two { first, second })
}

/// Returns the digits that tell a number apart, however its country is written: those after the country code, the last nine at most.
/// For a text that is no number all its digits count.
pub fn key(text: &str) -> String {
    /// The longest that a number is without its country's code, in most countries of Europe.
    const OWN: usize = 9;
    let cleaned = Cleaned::new(text);
    let digits = cleaned.digits();
    let rest = match calling_code(&digits) {
        Some(code) if cleaned.is_international() => &digits[code.len()..],
        _ => &digits,
    };
    let rest = rest.trim_start_matches('0');
    rest[rest.len().saturating_sub(OWN)..].to_owned()
}

#[cfg(test)]
mod tests;
