//! Problems whose sentence still stands where they are met. `tests/architecture.rs` counts them; when there are none
//! this file goes.

use super::{Diagnostic, Severity, Words};

impl From<String> for Words {
    fn from(sentence: String) -> Self {
        Self::new(sentence)
    }
}

impl Diagnostic {
    fn sentence(severity: Severity, code: &'static str, sentence: impl Into<Words>) -> Self {
        Self {
            code,
            severity,
            message: sentence.into(),
            span: None,
            record: None,
            field: None,
            hint: None,
            related: Vec::new(),
        }
    }

    /// A problem that stops the build.
    pub fn error(code: &'static str, sentence: impl Into<Words>) -> Self {
        Self::sentence(Severity::Error, code, sentence)
    }

    /// A problem that does not stop the build.
    pub fn warning(code: &'static str, sentence: impl Into<Words>) -> Self {
        Self::sentence(Severity::Warning, code, sentence)
    }

    /// Something worth knowing.
    pub fn advice(code: &'static str, sentence: impl Into<Words>) -> Self {
        Self::sentence(Severity::Advice, code, sentence)
    }
}

/// `1 sheet`, `2 sheets`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
