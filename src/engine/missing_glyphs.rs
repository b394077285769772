//! Signs on sheets that no font of the theme has.
//!
//! In: planned editions, the texts of the site's files. Out: a problem for each text with such a sign, at the place where
//! somebody typed it. Nothing is set for this: it is asked only where some text of the site has such a sign, of the data
//! that a sheet would be made from.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::context::Context;
use super::overset;
use super::planned::Planned;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::markdown::parser;
use sleutelgids_core::source::{Span, offset};
use sleutelgids_print::PrintShop;
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::Output;
use sleutelgids_web::{Letters, lacking};

/// Returns what stops the sheets of these editions from being made, as far as it is a matter of fonts.
pub fn check(context: &Context, planned: &[Planned], messages: &Messages) -> Vec<Diagnostic> {
    let theme = &context.loaded.theme;
    let lacking = match lacking(theme, characters(context)) {
        Ok(lacking) => lacking,
        Err(problem) => return vec![problem],
    };
    if lacking.is_empty() {
        return Vec::new();
    }
    let mut problems = BTreeMap::new();
    for one in planned {
        let images = Images::default();
        let shop = match PrintShop::new(&one.sheets, &one.plan, theme, &images, messages) {
            Ok(shop) => shop,
            Err(found) => return found,
        };
        let sheets: Vec<&Output> = one
            .plan
            .outputs
            .iter()
            .filter(|o| o.what.is_print())
            .collect();
        let texts = sheets.par_iter().map(|output| {
            // What a draft cannot be made of has messages of its own.
            let texts = shop
                .draft(output)
                .map_or_else(|_| Vec::new(), |draft| draft.texts());
            let with_sign = texts.into_iter().filter_map(|text| {
                let sign = text.0.chars().find(|c| lacking.contains(c))?;
                Some((text, sign))
            });
            (*output, with_sign.collect::<Vec<_>>())
        });
        for (output, texts) in texts.collect::<Vec<_>>() {
            for (text, sign) in texts {
                let problem = || told(context, output, &text, sign);
                problems.entry(text.0.clone()).or_insert_with(problem);
            }
        }
    }
    problems.into_values().collect()
}

/// Returns what a build found, with the places of signs that no font has. Typst finds most of them by itself, without a place; parts of
/// an emoji that is made of several it leaves out without a word.
pub fn instead(
    found: Vec<Diagnostic>,
    context: &Context,
    planned: &[Planned],
    messages: &Messages,
) -> Vec<Diagnostic> {
    let (signs, mut others): (Vec<_>, Vec<_>) = found.into_iter().partition(|p| p.code == "SG0803");
    let placed = check(context, planned, messages);
    others.extend(if placed.is_empty() { signs } else { placed });
    others
}

/// Returns every character of the site's files that a font must have to show it.
fn characters(context: &Context) -> BTreeSet<char> {
    let mut letters = Letters::default();
    context
        .loaded
        .sources
        .files()
        .for_each(|(_, file)| letters.add(file.text.as_bytes()));
    let files = context.loaded.sources.files();
    let escaped = files.flat_map(|(_, file)| escaped(&file.text));
    let mut characters = letters.characters();
    characters.extend(escaped);
    characters
        .into_iter()
        .filter(|c| !needs_no_font(*c))
        .collect()
}

/// Returns the characters that a text has as an escape of YAML (1.2.2, 5.7) or as an entity of HTML.
fn escaped(text: &str) -> Vec<char> {
    let mut characters = Vec::new();
    for (sign, digits) in [("\\x", 2), ("\\u", 4), ("\\U", 8)] {
        for (at, _) in text.match_indices(sign) {
            let code = text.get(at + sign.len()..at + sign.len() + digits);
            let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
            characters.extend(code.and_then(char::from_u32));
        }
    }
    for (at, _) in text.match_indices('&') {
        /// The longest names of HTML have about 30 letters.
        const LONGEST: usize = 34;
        let end = text[at..].bytes().take(LONGEST).position(|b| b == b';');
        let Some(entity) = end.map(|end| &text[at..=at + end]) else {
            continue;
        };
        for event in parser(entity) {
            if let pulldown_cmark::Event::Text(seen) = event {
                characters.extend(seen.chars());
            }
        }
    }
    characters.retain(|c| !c.is_ascii());
    characters
}

/// Spaces, and signs that only change those beside them (Default_Ignorable_Code_Point of Unicode).
fn needs_no_font(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The problem of a sign in a text, at the place of the sign where that of the text is known.
fn told(
    context: &Context,
    output: &Output,
    (_, place): &(String, Option<Span>),
    sign: char,
) -> Diagnostic {
    let sources = &context.loaded.sources;
    let code = format!("U+{:04X}", u32::from(sign));
    let problem = problem!("SG0803-sign", sign: sign.to_string(), code: code, sheet: &output.route);
    let problem = problem.record(output.what.record().unwrap_or_default());
    let at_sign = place.map(|place| {
        let file = &sources.file(place.file).text;
        let typed = &file[place.start as usize..place.end as usize];
        // A sign that was escaped is not found, and the text stands for it.
        typed.find(sign).map_or(place, |at| {
            let start = place.start + offset(at);
            Span {
                start,
                end: start + offset(sign.len_utf8()),
                ..place
            }
        })
    });
    overset::at(problem, at_sign, sources)
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn escaped_characters_are_found() {
        let text = r#"a: "\u2192 \U0001F338 \x41 \n" &rarr; &#128512; & co; &nobody;"#;
        let found = escaped(text);
        assert_eq!(found, ['→', '🌸', '→', '😀']);
    }
}
