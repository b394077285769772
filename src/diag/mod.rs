//! Problems as values.
//!
//! Every stage returns what it made *and* the [`Diagnostic`]s it met; nothing is printed here. The three
//! printers (terminal, JSON, CI annotations) are the only code that turns one into text for a reader.

pub mod github;
pub mod json;
mod listing;
pub mod terminal;

use crate::source::Span;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until this is mended.
    Error,
    /// Published, but a reader will notice.
    Warning,
    /// Worth knowing.
    Advice,
}

/// One problem, with all that a reader needs to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, `SG` and four digits.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// A plain sentence.
    pub message: String,
    /// Where, when it stands somewhere.
    pub span: Option<Span>,
    /// The record, as `kind/id`.
    pub record: Option<String>,
    /// The field, as a path from the record's root: `consent[1].given`.
    pub field: Option<String>,
    /// What to do next, one line.
    pub hint: Option<String>,
    /// Other places that matter, each with a few words.
    pub related: Vec<(Span, String)>,
}

impl Diagnostic {
    /// A problem of this severity.
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            message: message.into(),
            span: None,
            record: None,
            field: None,
            hint: None,
            related: Vec::new(),
        }
    }

    /// A problem that stops the build.
    pub fn error(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    /// A problem that does not stop the build.
    pub fn warning(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    /// Something worth knowing.
    pub fn advice(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(Severity::Advice, code, message)
    }

    /// Where it stands.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }

    /// Which record it is about, as `kind/id`.
    #[must_use]
    pub fn record(mut self, record: impl Into<String>) -> Self {
        self.record = Some(record.into());
        self
    }

    /// Which field it is about.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// What to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Another place that matters.
    #[must_use]
    pub fn related(mut self, span: Span, words: impl Into<String>) -> Self {
        self.related.push((span, words.into()));
        self
    }
}

/// The nearest of `known` to what was typed, if it is near enough to be meant.
pub fn did_you_mean<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Nobody means a key by a text longer than this, and comparing costs its square.
    const LONGEST: usize = 100;
    if typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(&typed, &k.to_lowercase()), k))
        .filter(|(d, k)| *d <= 1 + k.chars().count().max(typed.chars().count()) / 4)
        .min_by_key(|(d, _)| *d)
        .map(|(_, k)| k)
}

/// `1 sheet`, `2 sheets`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Whether any of them stops the build.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn suggests_near_words_only() {
        assert_eq!(did_you_mean("voorlichtr", ["bemiddelaar", "voorlichter"]), Some("voorlichter"));
        assert_eq!(did_you_mean("xyz", ["bemiddelaar", "voorlichter"]), None);
        assert_eq!(did_you_mean(&"x".repeat(4 << 20), ["bemiddelaar"]), None);
    }
}
