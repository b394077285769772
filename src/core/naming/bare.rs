//! A name without what is written around it.
//!
//! In: what stands in a field for a name. Out: the name in it: without titles, functions and notes, so that `mevr. Noor Ali
//! (coördinator)` is no longer name than `Noor Ali`. A name of which too little is left is kept as it is.

use super::matching::TITLES;
use super::name::PARTICLES;
use crate::model::slug::fold_slug;

/// Words for a group or an office before a name, folded.
const GROUPS: [&str; 16] = [
    "afdeling",
    "balie",
    "bureau",
    "contact",
    "contactpersoon",
    "coordinator",
    "fam",
    "familie",
    "groep",
    "namens",
    "project",
    "projectleider",
    "redactie",
    "stichting",
    "team",
    "werkgroep",
];

/// Words and signs between two people, of whom the first is meant.
const JOINING: [&str; 6] = ["&", "+", "and", "en", "et", "und"];

/// Signs behind which a note stands.
const NOTE_SIGNS: [char; 5] = ['|', '/', '–', '—', ';'];

/// Returns a name without titles, functions and notes.
pub fn bare(name: &str) -> String {
    let unbracketed = without_brackets(name);
    let words: Vec<&str> = named(&unbracketed)
        .split_whitespace()
        .take_while(|word| !JOINING.contains(word))
        .filter(|word| is_of_name(word))
        .collect();
    let names = words.iter().filter(|word| !is_particle(word)).count();
    match names > 1 {
        true => words.join(" "),
        false => name.to_owned(),
    }
}

/// A text without what stands in brackets: a nickname or a note.
fn without_brackets(text: &str) -> String {
    let mut text_outside_brackets = String::with_capacity(text.len());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => text_outside_brackets.push(c),
            _ => {}
        }
    }
    text_outside_brackets
}

/// The part of a text before the first note.
fn named(text: &str) -> &str {
    let mut end = text.find(NOTE_SIGNS).unwrap_or(text.len());
    end = text[..end].find(" - ").unwrap_or(end);
    if let Some(comma) = text[..end].find(',') {
        // A given name may follow a family name: `Ali, Noor`.
        let mut behind = text[comma + 1..end].split_whitespace();
        let is_note = behind.next().is_none_or(|word| !is_of_name(word));
        end = if is_note { comma } else { end };
    }
    &text[..end]
}

/// Returns whether a word can be one of a name: it is no title, and has a capital where its script has them.
fn is_of_name(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| !c.is_alphanumeric());
    let folded = fold_slug(letters);
    let is_name = !letters.starts_with(char::is_lowercase)
        || is_particle(letters)
        || letters.contains(['-', '’', '\'']);
    is_name
        && !TITLES.contains(&&*folded)
        && !TITLES.contains(&letters)
        && !GROUPS.contains(&&*folded)
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&&*word.trim_end_matches('.').to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn what_stands_around_a_name_is_no_part_of_it() {
        for (name, due) in [
            ("Noor Ali", "Noor Ali"),
            ("Mevr. Noor Ali", "Noor Ali"),
            ("mw. drs. Noor van der Zwaan", "Noor van der Zwaan"),
            ("Noor Ali (coördinator)", "Noor Ali"),
            ("Noor Ali, coördinator", "Noor Ali"),
            ("Ali, Noor", "Ali, Noor"),
            ("Noor (Nora) Ali", "Noor Ali"),
            ("Noor Ali en Sem Bos", "Noor Ali"),
            ("Team Noor Ali", "Noor Ali"),
            ("Noor Ali - wijkteam", "Noor Ali"),
            ("coördinator Noor al-Hassan", "Noor al-Hassan"),
            ("Noor Ali Bos", "Noor Ali Bos"),
            ("السيدة نور علي", "نور علي"),
            ("wijkteam", "wijkteam"),
            ("Noor", "Noor"),
        ] {
            assert_eq!(bare(name), due, "{name}");
        }
    }
}
