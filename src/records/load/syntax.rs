//! Why YAML cannot be read on, for somebody who never heard of YAML.
//!
//! In: what the parser met and where. Out: a problem in our own words, with the line as it should be where that can be
//! told. Goes by the parser's kinds of errors and never by its words, which are English.

use granit_parser::ErrorKind as Kind;

use super::mistyped::{self, Found, Stop};
use super::quotes::{quoted, requoted};
use sleutelgids_core::diag::{Diagnostic, problem};

/// Returns the problem for which the parser stopped, and where it is to be mended.
pub fn problem(kind: &Kind, stop: Stop<'_>) -> Found {
    mistyped::cause(kind, stop).unwrap_or_else(|| {
        let problem = scanned(kind, stop)
            .or_else(|| begun(stop.line))
            .unwrap_or_else(|| problem!("SG0101"));
        (stop.at..stop.at + 1, problem)
    })
}

/// Returns the problem that an error of the parser stands for; `None` for one that nobody can type by mistake.
fn scanned(kind: &Kind, stop: Stop<'_>) -> Option<Diagnostic> {
    Some(match kind {
        Kind::TabNotAllowed
        | Kind::TabInBlockIndentation
        | Kind::TabAtBlockScalarStart
        | Kind::TabInIndentation
        | Kind::TabInPlainScalar => problem!("SG0101-tab"),
        Kind::MappingValueNotAllowed => colon(stop),
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => {
            let value = parts(stop.line).map_or(stop.line.trim(), |(_, value)| value);
            problem!("SG0101-after-quote", line: requoted(value.trim_matches(['"', '\''])))
        }
        Kind::UnclosedQuotedScalar
        | Kind::DocumentIndicatorInQuotedScalar
        | Kind::InvalidQuotedScalarIndent => problem!("SG0101-quote-above"),
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => problem!("SG0101-backslash"),
        Kind::SimpleKeyExpected
        | Kind::InvalidSimpleKey
        | Kind::ExpectedDocumentStart
        | Kind::InvalidMappingValueWhitespace => no_colon(stop.line),
        Kind::RecursionLimitExceeded | Kind::TooManyComments => problem!("SG0101-large"),
        Kind::InvalidDocumentEnd | Kind::MissingDocumentEndBeforeDirective => {
            problem!("SG0101-two")
        }
        Kind::CommentInterceptedScalar | Kind::CommentNotSeparated => problem!("SG0101-comment"),
        Kind::InvalidIndentation => problem!("SG0101-indent"),
        Kind::InvalidBlockScalarHeader
        | Kind::ZeroBlockScalarIndent
        | Kind::InvalidBlockScalarIndent => block(stop.line),
        _ => return brackets(kind, stop).or_else(|| signs(kind, stop)),
    })
}

/// Returns what is wrong with `{ }` and `[ ]`.
fn brackets(kind: &Kind, stop: Stop<'_>) -> Option<Diagnostic> {
    Some(match kind {
        Kind::UnclosedFlowCollection { open } => {
            problem!("SG0101-bracket-above", open: open.to_string())
        }
        Kind::MismatchedFlowCollectionEnd { .. } => problem!("SG0101-comma"),
        Kind::MisplacedFlowCollectionEnd => problem!("SG0101-close"),
        Kind::InvalidColonPlacement
        | Kind::InvalidFlowScalarIndent
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::BlockEntryInFlowCollection => problem!("SG0101-open-bracket"),
        Kind::FlowMappingValueAdjacentCollection => problem!("SG0101-comma"),
        Kind::ExpectedFlowMappingSeparator | Kind::ExpectedFlowSequenceSeparator => {
            let before = stop.line.get(..stop.column).unwrap_or_default();
            match before.contains(['{', '[']) {
                true => problem!("SG0101-comma"),
                false => problem!("SG0101-open-bracket"),
            }
        }
        _ => return None,
    })
}

/// Texts and lines that begin with a sign of YAML's own.
fn signs(kind: &Kind, stop: Stop<'_>) -> Option<Diagnostic> {
    let line = stop.line;
    let is_item = line.trim_start().starts_with('-');
    Some(match kind {
        Kind::ExpectedBlockMappingKey if is_item => problem!("SG0101-dash"),
        Kind::ExpectedBlockMappingKey if line.starts_with(' ') => problem!("SG0101-indent"),
        Kind::ExpectedBlockMappingKey => no_colon(line),
        Kind::ExpectedBlockSequenceEntry | Kind::InvalidBlockEntryWhitespace => {
            problem!("SG0101-dash")
        }
        Kind::UnexpectedCharacter { character } => {
            begun(line).unwrap_or_else(|| problem!("SG0101-character", sign: character.to_string()))
        }
        Kind::MappingKeyNotAllowed
        | Kind::BlockSequenceEntryNotAllowed
        | Kind::PlainScalarStartsWithDashFlowIndicator
        | Kind::MissingAnchorOrAliasName
        | Kind::ExpectedNodeContent
        | Kind::UnexpectedEndOfPlainScalar
        | Kind::ExpectedTagBang
        | Kind::InvalidGlobalTagCharacter
        | Kind::InvalidTagTerminator
        | Kind::MissingTagUri
        | Kind::UnclosedVerbatimTag
        | Kind::InvalidTagEscape
        | Kind::InvalidTagUtf8LeadingByte
        | Kind::InvalidTagUtf8TrailingByte
        | Kind::InvalidTagUtf8
        | Kind::UndeclaredTagHandle => match begun(line) {
            Some(problem) => problem,
            None if is_item => problem!("SG0101-dash"),
            None => return None,
        },
        Kind::MissingDirectiveName
        | Kind::InvalidDirectiveName
        | Kind::InvalidDirectiveTerminator
        | Kind::DirectiveDisallowed
        | Kind::DuplicateVersionDirective
        | Kind::UnsupportedYamlMajorVersion
        | Kind::DuplicateTagDirective
        | Kind::ExpectedTagDirectiveBang
        | Kind::MissingYamlVersionSeparator
        | Kind::MissingYamlVersion
        | Kind::YamlVersionTooLong
        | Kind::InvalidTagDirectiveTerminator
        | Kind::TooManyReservedDirectiveParams { .. }
        | Kind::DirectiveByteLimitExceeded { .. } => problem!("SG0101-percent"),
        _ => return None,
    })
}

/// A text of more lines that does not begin on the next one.
fn block(line: &str) -> Diagnostic {
    match line.starts_with('|') {
        true => problem!("SG0101-table"),
        false => problem!("SG0101-block"),
    }
}

/// The value of a line that begins with a sign which no value begins with.
fn begun(line: &str) -> Option<Diagnostic> {
    let (key, value) = parts(line)?;
    let sign = value
        .chars()
        .next()
        .filter(|c| !c.is_alphanumeric())?
        .to_string();
    Some(begins_with(&sign, format!("{key}: {}", quoted(value))))
}

/// A text that begins with a sign of YAML's own; `line` is how it can be written.
pub fn begins_with(sign: &str, line: String) -> Diagnostic {
    problem!("SG0101-sign", sign: sign, line: line)
}

/// A second colon in a line, or a line that stands further in than the one above.
fn colon(stop: Stop<'_>) -> Diagnostic {
    let Stop { line, column, .. } = stop;
    match parts(line) {
        Some((key, value)) if key.len() + 1 < column && line.len() - value.len() <= column => {
            problem!("SG0101-colon", line: format!("{}: {}", key.trim_start(), quoted(value)))
        }
        _ => problem!("SG0101-indent"),
    }
}

fn no_colon(line: &str) -> Diagnostic {
    match mistyped::run_together(line.trim()) {
        Some((key, value)) => mistyped::without_space(key, value),
        None => problem!("SG0101-no-colon"),
    }
}

/// Key and value of a line `key: value`, the key with its indentation.
fn parts(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(": ")?;
    (!value.trim().is_empty()).then(|| (key, value.trim()))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::load::tree;
    use sleutelgids_core::source::Sources;

    /// The message about a text that cannot be read.
    fn told(text: &str) -> String {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        tree::parse(text, file, 0).map_or_else(|p| p.message.id.into_owned(), |_| "none".to_owned())
    }

    #[test]
    fn what_people_type_has_words_of_ours() {
        for (text, message) in [
            ("a: b\n- c\n", "dash"),
            ("a:\n - b\n- c\n", "dash"),
            ("a: [b, - c]\n", "open-bracket"),
            ("a: |x\n  b\n", "block"),
            ("a: >0\n  b\n", "block"),
            ("a: b #c\n  d\n", "comment"),
            ("%\n", "percent"),
            ("a: ]\n", "close"),
            ("a: {b: c]\n", "other-bracket"),
            ("a: .inf\n", "number"),
            ("a: 1e999\n", "number"),
            ("[a]: b\n", "key"),
            ("~: b\n", "key"),
            ("a: b\n...\nc: d\n", "two"),
            ("a: ,x\n", "sign"),
            ("a: !<x b\n", "sign"),
            ("a: & b\n", "sign"),
            ("a: *b\n", "sign"),
            ("@\n", "character"),
            ("a: 'b\n", "open-quote"),
            ("a: \"\\q\"\n", "backslash"),
            ("a: \"b\" c\n", "after-quote"),
            ("a:\n\tb: c\n", "tab"),
        ] {
            assert_eq!(told(text), format!("SG0101-{message}"), "{text:?}");
        }
    }
}
