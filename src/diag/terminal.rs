//! Diagnostics for someone at a terminal, in the manner of a compiler: what, where, the line itself, a hint.
//!
//! In: diagnostics and the texts they point into. Out: text to print. Colour is never the only sign; lines that
//! are too long are cropped around the place; control characters never reach the terminal.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Renderer, Snippet};

use super::listing::{Listing, Most, bytes_of, subject};
use super::{Diagnostic, Severity};
use crate::source::{Sources, Span};

/// Columns of a terminal that is not too wide to read.
const WIDTH: usize = 120;

/// Bytes of one line that are shown on either side of a place at most.
const REACH: usize = 400;

/// The text to print; empty when there is nothing to say.
pub fn print(diagnostics: &[Diagnostic], sources: &Sources, color: bool) -> String {
    let listing = Listing::new(diagnostics, sources, Most::FOR_READERS);
    let renderer = match color {
        true => Renderer::styled().hyperlink(false),
        false => Renderer::plain(),
    }
    .term_width(WIDTH);
    let mut text = String::new();
    for diagnostic in &listing.shown {
        text.push_str(&renderer.render(&[group(diagnostic, sources)]));
        text.push_str("\n\n");
    }
    text.push_str(&summary(&listing));
    text
}

fn summary(listing: &Listing<'_>) -> String {
    let kinds = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Advice, "piece of advice", "pieces of advice"),
    ];
    let counts: Vec<String> = kinds
        .into_iter()
        .map(|(severity, one, many)| (listing.count(severity), one, many))
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
        .collect();
    match (counts.is_empty(), listing.rest) {
        (true, _) => String::new(),
        (false, 0) => format!("{}\n", counts.join(", ")),
        (false, rest) => {
            format!("{}; {rest} of them are not shown: mend these first\n", counts.join(", "))
        }
    }
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE.with_name("advice"),
    };
    let title = match subject(diagnostic) {
        Some(subject) => format!("{subject}: {}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let mut group = Group::with_title(level.primary_title(plain(&title)).id(diagnostic.code));
    if let Some(span) = diagnostic.span {
        group = group.element(snippet(span, AnnotationKind::Primary, None, sources));
    }
    for (span, words) in &diagnostic.related {
        group = group.element(snippet(*span, AnnotationKind::Context, Some(words), sources));
    }
    if let Some(hint) = &diagnostic.hint {
        group = group.element(Level::HELP.with_name("hint").message(plain(hint)));
    }
    group
}

/// The first line of a span, with the span underlined. Only that line is handed on, so that a large file
/// costs no more than a small one.
fn snippet<'a>(
    span: Span,
    kind: AnnotationKind,
    words: Option<&str>,
    sources: &'a Sources,
) -> Snippet<'a, Annotation<'a>> {
    let file = sources.file(span.file);
    let bytes = bytes_of(span, sources);
    let (line, _) = sources.line_column(Span { start: crate::source::offset(bytes.start), ..span });
    let begin = file.text[..bytes.start].rfind('\n').map_or(0, |i| i + 1);
    let end = file.text[bytes.start..].find('\n').map_or(file.text.len(), |i| bytes.start + i);
    let end = begin + file.text[begin..end].trim_end_matches('\r').len();
    let end = end.min(file.text.ceil_char_boundary((bytes.end + REACH).min(file.text.len())));
    let upto = (bytes.start - begin).min(end - begin);
    let annotation =
        kind.span(upto..(bytes.end.clamp(begin + upto, end) - begin)).label(words.map(plain));
    Snippet::source(harmless(&file.text[begin..end]))
        .path(plain(&file.path.to_string_lossy()))
        .line_start(line)
        .annotation(annotation)
}

/// A line of a file without the control characters of which the renderer leaves some to the terminal. What stands for
/// one has as many bytes, so that places in the line stay right.
fn harmless(line: &str) -> String {
    const MIDDLE_DOT: &str = "\u{b7}";
    line.replace(|c| ('\u{80}'..='\u{9f}').contains(&c), MIDDLE_DOT)
}

/// Text from a record without characters that steer a terminal.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn looks_like_a_compilers_message() {
        let mut sources = Sources::default();
        let text = "name: Amina Voorbeeld\nroles: [voorlichtr]\r\nregions: [waterstad]\n";
        let file = sources.add(Path::new("content/persons/amina.md"), text);
        let other =
            sources.add(Path::new("content/roles/voorlichter.md"), "---\nlabel: Voorlichter\n");
        let at = |file, start: u32, len: u32| Span { file, start, end: start + len };
        let diagnostics = [
            Diagnostic::warning("SG0104", "nobody reviewed this record for two years"),
            Diagnostic::error("SG0201", "there is no role `voorlichtr`")
                .record("persons/amina")
                .field("roles")
                .at(at(file, 30, 10))
                .related(at(other, 4, 5), "a role is declared here")
                .hint("did you mean `voorlichter`?"),
        ];
        insta::assert_snapshot!(print(&diagnostics, &sources, false));
    }

    #[test]
    fn long_lines_are_cropped_and_control_characters_fall_away() {
        let mut sources = Sources::default();
        let text = format!("quote: {} here {}\n", "lang ".repeat(400), "lang ".repeat(400));
        let file = sources.add(Path::new("a.yaml"), text);
        let d =
            Diagnostic::error("SG0001", "no\u{1b}[31m").at(Span { file, start: 2008, end: 2012 });
        let printed = print(&[d], &sources, false);
        assert!(printed.lines().all(|l| l.chars().count() <= WIDTH + 10), "{printed}");
        assert!(printed.contains("here"), "{printed}");
        assert!(!printed.contains('\u{1b}'), "{printed}");
    }

    #[test]
    fn nothing_is_said_about_nothing() {
        assert_eq!(print(&[], &Sources::default(), true), "");
    }

    proptest! {
        #[test]
        fn no_span_makes_it_panic(
            text in "(\u{feff})?([a-z é\u{300}ሰ\u{202e}س😀:\\-\t]|\r\n|\n){0,40}",
            start in 0u32..200,
            length in 0u32..200,
            backwards in any::<bool>(),
            color in any::<bool>(),
        ) {
            let mut sources = Sources::default();
            let file = sources.add(Path::new("content/a.yaml"), text);
            let end = if backwards { start.saturating_sub(length) } else { start + length };
            let span = Span { file, start, end };
            let d = Diagnostic::error("SG0001", "x").at(span).related(span, "y").hint("z");
            prop_assert!(print(std::slice::from_ref(&d), &sources, color).contains("SG0001"));
            prop_assert!(super::super::github::print(std::slice::from_ref(&d), &sources).contains("SG0001"));
            prop_assert!(super::super::json::print(&[d], &sources).contains("SG0001"));
        }
    }
}
