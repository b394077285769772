//! Whether a pseudonym is one.
//!
//! In: the pseudonym, the name it stands for, the given name where somebody wrote it. Out: why it tells too much. Knows no record.

use super::names::parts;
use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::naming::is_particle;

/// Checks that a pseudonym does not tell the name it stands for: neither all of it, nor the family name.
///
/// # Errors
/// Why it tells too much.
pub fn check(pseudonym: &str, name: &str, given: Option<&str>) -> Result<(), Words> {
    let shown = parts(pseudonym);
    let name_parts = parts(name);
    let is_in_pseudonym = |part: &String| shown.contains(part);
    if name_parts.iter().all(is_in_pseudonym) || shown.concat() == name_parts.concat() {
        return Err(say!("pseudonym-is-name"));
    }
    // Which words are the family name is known only where the given name was written down.
    let given_parts = given.map(parts).unwrap_or_default();
    let mut family = name_parts
        .iter()
        .filter(|part| !given_parts.contains(part) && !is_particle(part));
    let has_family = !given_parts.is_empty() && family.any(is_in_pseudonym);
    match has_family {
        true => Err(say!("pseudonym-has-family")),
        false => Ok(()),
    }
}
