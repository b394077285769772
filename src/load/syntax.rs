//! Why YAML cannot be read on, for somebody who never heard of YAML.
//!
//! In: what the parser said and where. Out: a problem in our own words, with the line as it should be where that can be
//! told. The parser's words are known by their beginnings; those that are not known are told as they are.

use crate::diag::{Diagnostic, problem, say};

/// The problem; `line` is the line of the text at which the parser stopped, `column` the bytes before that place in it.
pub fn problem(said: &str, line: &str, column: usize) -> Diagnostic {
    let has = |words: &[&str]| words.iter().any(|w| said.contains(w));
    let line = line.trim_end();
    if has(&["tab"]) {
        return problem!("SG0101-tab");
    }
    if has(&["mapping values are not allowed"]) {
        return colon(line, column);
    }
    if has(&["trailing content after"]) {
        return problem!("SG0101-after-quote");
    }
    if has(&["quoted scalar", "quoted string", "unexpected end of stream"]) && !has(&["escape"]) {
        return problem!("SG0101-open-quote");
    }
    if has(&["escape"]) {
        return problem!("SG0101-backslash");
    }
    if has(&["simple key expected", "could not find expected ':'"]) {
        return no_colon(line);
    }
    if has(&["unclosed bracket"]) {
        let sign = line[column.min(line.len())..].chars().next().unwrap_or('[');
        let close = if sign == '{' { "}" } else { "]" };
        return problem!("SG0101-bracket", open: sign.to_string(), close: close);
    }
    let before = line.get(..column).unwrap_or_default();
    let inside = before.contains(['{', '[']);
    if has(&["placement of ':'"]) || (has(&["expected ',' or"]) && !inside) {
        return problem!("SG0101-open-bracket");
    }
    if has(&["expected ',' or"]) {
        return problem!("SG0101-comma");
    }
    if has(&["expected key"]) && line.starts_with(' ') {
        return problem!("SG0101-indent");
    }
    if has(&["block scalar"]) && line.starts_with('|') {
        return problem!("SG0101-table");
    }
    if has(&["documents:"]) {
        return problem!("SG0101-two");
    }
    if has(&["too large or too complex", "limit"]) {
        return problem!("SG0101-large");
    }
    if has(&[
        "unexpected character",
        "unknown value",
        "mapping keys are not allowed",
        "sequence entries are not",
    ]) && let Some((key, value)) = parts(line)
    {
        let sign = value.chars().next().unwrap_or_default().to_string();
        return begins_with(&sign, format!("{key}: {}", quoted(value)));
    }
    problem!("SG0101", why: said)
}

/// A text that begins with a sign of YAML's own; `line` is how it can be written.
pub fn begins_with(sign: &str, line: String) -> Diagnostic {
    problem!("SG0101-sign", sign: sign, line: line)
}

/// A second colon in a line, or a line that stands further in than the one above.
fn colon(line: &str, column: usize) -> Diagnostic {
    match parts(line) {
        Some((key, value)) if key.len() + 1 < column && line.len() - value.len() <= column => {
            problem!("SG0101-colon", line: format!("{}: {}", key.trim_start(), quoted(value)))
        }
        _ => problem!("SG0101-indent"),
    }
}

fn no_colon(line: &str) -> Diagnostic {
    let problem = problem!("SG0101-no-colon");
    match line.split_once(':') {
        Some((key, value)) if !value.starts_with(' ') && !value.is_empty() => {
            problem.hint(say!("hint-space", line: format!("{}: {value}", key.trim_start())))
        }
        _ => problem,
    }
}

/// Key and value of a line `key: value`, the key with its indentation.
fn parts(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(": ")?;
    (!value.trim().is_empty()).then(|| (key, value.trim()))
}

/// A text in the quotes that need the fewest changes in it.
pub fn quoted(value: &str) -> String {
    match value.contains('"') {
        true => format!("'{}'", value.replace('\'', "''")),
        false => format!("\"{}\"", value.replace('\\', "\\\\")),
    }
}
