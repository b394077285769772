//! Diagnostics for someone at a terminal, in the manner of a compiler: what, where, the line itself, a hint.
//!
//! In: diagnostics and the texts they point into. Out: text to print. Colour is never the only sign; lines that
//! are too long are cropped around the place; control characters never reach the terminal.

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::listing::{Listing, ListingLimits, bytes_of, subject};
use super::{Diagnostic, Sentences, Severity, Tongue, say};
use crate::source::{Sources, Span};

/// Columns of a terminal that is not too wide to read.
const WIDTH: usize = 120;

/// Bytes of one line that are shown on either side of a place at most.
const REACH: usize = 400;

/// A style of showing problems at a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// At most so many of them, when there is a limit.
    pub limit: Option<usize>,
    /// In colour.
    pub color: bool,
    /// With the lines of the files in which they stand.
    pub lines: bool,
}

impl Look {
    /// Messages, places and hints, without colour.
    pub const PLAIN: Self = Self {
        limit: None,
        color: false,
        lines: true,
    };
}

/// Returns the text to print; empty when there is nothing to say.
pub fn print(diagnostics: &[Diagnostic], sources: &Sources, tongue: Tongue, look: Look) -> String {
    let listing = Listing::new(diagnostics, sources, ListingLimits::for_readers(look.limit));
    let mut text = String::new();
    for diagnostic in &listing.shown {
        text.push_str(&message(diagnostic, sources, tongue, look));
        text.push_str("\n\n");
    }
    text.push_str(&summary(&listing, tongue));
    text
}

fn renderer(look: Look) -> Renderer {
    match look.color {
        true => Renderer::styled().hyperlink(false),
        false => Renderer::plain(),
    }
    .term_width(WIDTH)
}

/// Returns one problem with its line and its hint.
pub(super) fn message(
    diagnostic: &Diagnostic,
    sources: &Sources,
    tongue: Tongue,
    look: Look,
) -> String {
    let sentences = tongue.tell(diagnostic);
    let message = TerminalMessage {
        sources,
        tongue,
        lines: look.lines,
    };
    renderer(look).render(&[message.group(diagnostic, &sentences)])
}

/// Returns the first line of a problem: how bad it is, its code and what it is about.
pub(super) fn title(diagnostic: &Diagnostic, tongue: Tongue, look: Look) -> String {
    let title = heading(diagnostic, &tongue.tell(diagnostic).message);
    let group = level(diagnostic.severity, tongue).primary_title(plain(&title));
    renderer(look).render(&[Group::with_title(group.id(diagnostic.code))])
}

/// Returns the subject of a problem and its message.
fn heading(diagnostic: &Diagnostic, message: &str) -> String {
    match subject(diagnostic) {
        Some(subject) => format!("{subject}: {message}"),
        None => message.to_owned(),
    }
}

/// Returns how a severity is called.
fn level(severity: Severity, tongue: Tongue) -> Level<'static> {
    let (level, id) = match severity {
        Severity::Error => (Level::ERROR, "level-error"),
        Severity::Warning => (Level::WARNING, "level-warning"),
        Severity::Advice => (Level::NOTE, "level-advice"),
    };
    level.with_name(tongue.say(&say!(id)))
}

/// Returns the last line: how many problems there are of each severity, and how many are not shown.
fn summary(listing: &Listing<'_>, tongue: Tongue) -> String {
    let kinds = [
        (Severity::Error, "say-errors"),
        (Severity::Warning, "say-warnings"),
        (Severity::Advice, "say-advice"),
    ];
    let counts: Vec<String> = kinds
        .into_iter()
        .map(|(severity, id)| (listing.count(severity), id))
        .filter(|(count, _)| *count > 0)
        .map(|(count, id)| tongue.say(&say!(id, count: count)))
        .collect();
    match (counts.is_empty(), listing.rest) {
        (true, _) => String::new(),
        (false, 0) => format!("{}\n", counts.join(", ")),
        (false, rest) => {
            let not_shown = tongue.say(&say!("say-not-shown", rest: rest));
            format!("{}; {not_shown}\n", counts.join(", "))
        }
    }
}

/// A builder of the message that shows a problem at a terminal.
#[derive(Clone, Copy)]
struct TerminalMessage<'a> {
    sources: &'a Sources,
    tongue: Tongue,
    lines: bool,
}

impl<'a> TerminalMessage<'a> {
    /// Returns a problem as the renderer takes it: title, places, hint.
    fn group(self, diagnostic: &'a Diagnostic, sentences: &Sentences) -> Group<'a> {
        let tongue = self.tongue;
        let title = heading(diagnostic, &sentences.message);
        let title = level(diagnostic.severity, tongue).primary_title(plain(&title));
        let mut group = Group::with_title(title.id(diagnostic.code));
        if let Some(span) = diagnostic.span {
            group = self.with_place(group, span, AnnotationKind::Primary, None);
        }
        for (span, words) in &sentences.related {
            group = self.with_place(group, *span, AnnotationKind::Context, Some(words));
        }
        if let Some(hint) = &sentences.hint {
            let level = Level::HELP.with_name(tongue.say(&say!("level-hint")));
            group = group.element(level.message(plain(hint)));
        }
        group
    }

    /// Returns the group with a place: its line where there is one to show, else where it stands.
    fn with_place(
        self,
        group: Group<'a>,
        span: Span,
        kind: AnnotationKind,
        words: Option<&str>,
    ) -> Group<'a> {
        let file = self.sources.file(span.file);
        let path = plain(&file.path.to_string_lossy());
        // A file without a text, such as a document.
        if file.text.is_empty() {
            return group.element(Origin::path(path));
        }
        if !self.lines {
            let (line, column) = self.sources.line_column(span);
            return group.element(Origin::path(path).line(line).char_column(column));
        }
        group.element(snippet(span, kind, words, self.sources))
    }
}

/// Returns the first line of a span, with the span underlined. Only that line is handed on, so that a large file
/// costs no more than a small one.
fn snippet<'a>(
    span: Span,
    kind: AnnotationKind,
    words: Option<&str>,
    sources: &'a Sources,
) -> Snippet<'a, Annotation<'a>> {
    let file = sources.file(span.file);
    let bytes = bytes_of(span, sources);
    let (line, _) = sources.line_column(Span {
        start: crate::source::offset(bytes.start),
        ..span
    });
    let begin = file.text[..bytes.start].rfind('\n').map_or(0, |i| i + 1);
    let end = file.text[bytes.start..]
        .find('\n')
        .map_or(file.text.len(), |i| bytes.start + i);
    let end = begin + file.text[begin..end].trim_end_matches('\r').len();
    let end = end.min(
        file.text
            .ceil_char_boundary((bytes.end + REACH).min(file.text.len())),
    );
    let upto = (bytes.start - begin).min(end - begin);
    let annotation = kind
        .span(upto..(bytes.end.clamp(begin + upto, end) - begin))
        .label(words.map(plain));
    Snippet::source(harmless(&file.text[begin..end]))
        .path(plain(&file.path.to_string_lossy()))
        .line_start(line)
        .annotation(annotation)
}

/// Returns a line of a file without the control characters of which the renderer leaves some to the terminal. What stands for
/// one has as many bytes, so that places in the line stay right.
fn harmless(line: &str) -> String {
    const MIDDLE_DOT: &str = "\u{b7}";
    line.replace(|c| ('\u{80}'..='\u{9f}').contains(&c), MIDDLE_DOT)
}

/// Returns text from a record without characters that steer a terminal, and with those shown that turn the order around.
pub(super) fn plain(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => visible.push(c),
            // Unicode's embeddings, overrides and isolates.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => visible.extend(c.escape_unicode()),
            c if c.is_control() => visible.push('\u{fffd}'),
            c => visible.push(c),
        }
    }
    visible
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::diag::problem;

    #[test]
    fn looks_like_a_compilers_message() {
        let mut sources = Sources::default();
        let text = "name: Amina Voorbeeld\nroles: [voorlichtr]\r\nregions: [waterstad]\n";
        let file = sources.add(Path::new("content/persons/amina.md"), text);
        let other = sources.add(
            Path::new("content/roles/voorlichter.md"),
            "---\nlabel: Voorlichter\n",
        );
        let at = |file, start: u32, len: u32| Span {
            file,
            start,
            end: start + len,
        };
        let diagnostics = [
            problem!("SG0906", path: "output/x.json"),
            problem!("SG0201", kind: say!("noun-role"), id: "voorlichtr")
                .record("persons/amina")
                .field("roles")
                .at(at(file, 30, 10))
                .related(at(other, 4, 5), "noun-role")
                .hint(say!("hint-meant", near: "voorlichter")),
        ];
        let said = Tongue::ALL.map(|tongue| print(&diagnostics, &sources, tongue, Look::PLAIN));
        insta::assert_snapshot!(said.join("\n"));
    }

    #[test]
    fn long_lines_are_cropped_and_control_characters_fall_away() {
        let mut sources = Sources::default();
        let text = format!(
            "quote: {} here {}\n",
            "lang ".repeat(400),
            "lang ".repeat(400)
        );
        let file = sources.add(Path::new("a.yaml"), text);
        let d = problem!("SG0102", key: "no\u{1b}[31m").at(Span {
            file,
            start: 2008,
            end: 2012,
        });
        let printed = print(&[d], &sources, Tongue::English, Look::PLAIN);
        assert!(
            printed.lines().all(|l| l.chars().count() <= WIDTH + 10),
            "{printed}"
        );
        assert!(printed.contains("here"), "{printed}");
        assert!(!printed.contains('\u{1b}'), "{printed}");
    }

    #[test]
    fn characters_that_turn_the_order_around_are_shown() {
        let d = problem!("SG0102", key: "a\u{202e}b").record("persons/x\u{2067}y");
        let printed = print(&[d], &Sources::default(), Tongue::English, Look::PLAIN);
        assert!(
            printed.contains("a\\u{202e}b") && printed.contains("x\\u{2067}y"),
            "{printed}"
        );
    }

    #[test]
    fn nothing_is_said_about_nothing() {
        assert_eq!(
            print(
                &[],
                &Sources::default(),
                Tongue::Dutch,
                Look {
                    color: true,
                    ..Look::PLAIN
                }
            ),
            ""
        );
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
            let d = problem!("SG0100").at(span).related(span, "y").hint("z");
            let (one, nl) = (std::slice::from_ref(&d), Tongue::Dutch);
            let look = Look { color, ..Look::PLAIN };
            prop_assert!(print(one, &sources, nl, look).contains("SG0100"));
            prop_assert!(super::super::github::print(one, &sources, nl, None).contains("SG0100"));
            prop_assert!(super::super::json::print(one, &sources, nl).contains("SG0100"));
        }
    }
}
