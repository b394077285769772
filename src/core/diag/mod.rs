//! Problems as values.
//!
//! Every stage returns what it made *and* the [`Diagnostic`]s it met; nothing is printed here. A diagnostic holds no
//! sentence: it names a message and its arguments ([`Words`]), and the printers (terminal, JSON, SARIF, CI annotations)
//! find its sentences in the language of the reader ([`Tongue`]).

pub mod codes;
mod discretion;
pub mod explain;
pub mod github;
pub mod json;
pub mod kinds;
mod listing;
mod place;
pub mod sarif;
pub mod terminal;
mod tongue;
mod words;

pub use crate::{problem, say};
pub use discretion::{Discretion, HIDDEN};
pub use tongue::{Sentences, Tongue};
pub use words::{Argument, Words};

use crate::source::{Sources, Span};

/// The severity of a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A mistake that stops publishing until it is mended.
    Error,
    /// Published, but a reader will notice.
    Warning,
    /// Worth knowing.
    Advice,
}

/// A problem, with all that a reader needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, `SG` and four digits.
    pub code: &'static str,
    /// The severity.
    pub severity: Severity,
    /// The message.
    pub message: Words,
    /// The place, when it stands somewhere.
    pub span: Option<Span>,
    /// The record, as `kind/id`.
    pub record: Option<String>,
    /// The field, as a path from the record's root: `consent[1].given`.
    pub field: Option<String>,
    /// The hint, one line, when it is not the message's own `.hint`.
    pub hint: Option<Words>,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Span, Words)>,
}

impl Diagnostic {
    /// A problem with this message, whose id begins with its code.
    ///
    /// # Panics
    /// When the code is not in [`codes::ALL`]; a test compares that list with the source.
    pub fn new(message: Words) -> Self {
        let code_and_severity = codes::ALL
            .iter()
            .find(|(code, _)| message.id.starts_with(code));
        let (code, severity) = code_and_severity.expect("every code is in the list");
        Self {
            code,
            severity: *severity,
            message,
            span: None,
            record: None,
            field: None,
            hint: None,
            related: Vec::new(),
        }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Sets the place to its field, or the head of its record, when it has no place of its own.
    #[must_use]
    pub fn placed(mut self, sources: &Sources) -> Self {
        if self.span.is_none()
            && let Some(record) = &self.record
        {
            self.span = place::of(record, self.field.as_deref(), sources);
        }
        self
    }

    /// Sets the record it is about, as `kind/id`.
    #[must_use]
    pub fn record(mut self, record: impl Into<String>) -> Self {
        self.record = Some(record.into());
        self
    }

    /// Sets the field it is about.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Sets the hint: one of the message's own, as `hint-meant`, or a message that many share.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Words>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Adds another place that matters, with one of the message's `related-…`.
    #[must_use]
    pub fn related(mut self, span: Span, words: impl Into<Words>) -> Self {
        self.related.push((span, words.into()));
        self
    }

    /// Adds an argument of its message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.message = self.message.with(name, value);
        self
    }
}

/// Returns the nearest of `known` to what was typed, if it is near enough to be meant.
pub fn did_you_mean<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Nobody means a key by a text longer than this, and comparing costs its square.
    const LONGEST: usize = 100;
    if typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    known
        .into_iter()
        .filter(|word| has_same_number(&typed, word))
        .map(|word| {
            (
                strsim::damerau_levenshtein(&typed, &word.to_lowercase()),
                word,
            )
        })
        .filter(|(distance, word)| {
            *distance <= 1 + word.chars().count().max(typed.chars().count()) / 4
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Returns whether two words may be the same as far as their digits tell: another number is another thing (`a3` is not `a4`, nor
/// `sp-035` `sp-034`). Zeros before a number, and a word without one, say nothing.
fn has_same_number(one: &str, other: &str) -> bool {
    let [one_number, other_number] = [one, other].map(|word| {
        let digits: String = word.chars().filter(char::is_ascii_digit).collect();
        digits.trim_start_matches('0').to_owned()
    });
    one_number.is_empty() || other_number.is_empty() || one_number == other_number
}

/// Returns words for what the file system refused: the common refusals in our words, the others in its own.
pub fn refusal(error: &std::io::Error) -> Words {
    use std::io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => say!("io-not-found"),
        Kind::PermissionDenied => say!("io-denied"),
        Kind::AlreadyExists => say!("io-exists"),
        Kind::StorageFull | Kind::QuotaExceeded => say!("io-full"),
        Kind::ReadOnlyFilesystem => say!("io-read-only"),
        Kind::FileTooLarge => say!("io-too-large"),
        Kind::IsADirectory => say!("io-folder"),
        Kind::NotADirectory => say!("io-no-folder"),
        Kind::NotConnected => say!("io-closed"),
        Kind::WouldBlock | Kind::ResourceBusy => say!("io-busy"),
        _ => say!("io-other", why: error.to_string()),
    }
}

/// Returns whether any of them stops the build.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn suggests_near_words_only() {
        assert_eq!(
            did_you_mean("voorlichtr", ["bemiddelaar", "voorlichter"]),
            Some("voorlichter")
        );
        assert_eq!(did_you_mean("xyz", ["bemiddelaar", "voorlichter"]), None);
        assert_eq!(did_you_mean("a3", ["a4", "a5"]), None);
        assert_eq!(did_you_mean("sp-035", ["sp-034"]), None);
        assert_eq!(did_you_mean("sp-12", ["sp-012"]), Some("sp-012"));
        assert_eq!(did_you_mean(&"x".repeat(4 << 20), ["bemiddelaar"]), None);
    }
}
