//! YAML as a tree in which every key and value knows where it stood.
//!
//! In: a stretch of a file's text. Out: a [`Node`], or where the YAML breaks off. Scalars stay as they were typed:
//! `0117` is not 117 and `no` is not false; what a value means is for the field it belongs to.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::DuplicateKeyPolicy;

use super::syntax::{self, Stop};
use super::{plain, quick, screen};
use sleutelgids_core::diag::Diagnostic;
use sleutelgids_core::limits::YamlLimits;
use sleutelgids_core::source::{FileId, Span, Spanned, offset};

/// A value and where it stood.
#[derive(Debug, Clone)]
pub struct Node {
    /// What it is.
    pub value: Value,
    /// Where it stood.
    pub span: Span,
}

impl Node {
    /// The same tree at the same place of another file.
    pub fn in_file(&self, file: FileId) -> Self {
        let place = |span: Span| Span { file, ..span };
        let value = match &self.value {
            Value::List(items) => Value::List(items.iter().map(|i| i.in_file(file)).collect()),
            Value::Map(entries) => {
                let key = |key: &Spanned<String>| Spanned::new(key.value.clone(), place(key.span));
                Value::Map(
                    entries
                        .iter()
                        .map(|(k, v)| (key(k), v.in_file(file)))
                        .collect(),
                )
            }
            Value::Null | Value::Comment(_) | Value::Scalar(_) => self.value.clone(),
        };
        Self {
            value,
            span: place(self.span),
        }
    }
}

/// What a value is made of.
#[derive(Debug, Clone)]
pub enum Value {
    /// Nothing, `~` or `null`.
    Null,
    /// Nothing but a comment right behind the colon, such as `#12525e`, with the comment.
    Comment(String),
    /// A word, number, date or text, as typed.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the order of the file; a key may occur twice.
    Map(Vec<(Spanned<String>, Node)>),
}

/// Parses the YAML in `text`, which begins `base` bytes into `file`.
///
/// # Errors
/// `SG0101`, with the place where the YAML cannot be read on or does more than a record needs; `SG0121`, with the first value that holds a
/// character which no text can hold.
pub fn parse(text: &str, file: FileId, base: usize) -> Result<Node, Diagnostic> {
    let place = Place::new(text, file, base);
    if text.trim().is_empty() {
        return Ok(Node {
            value: Value::Map(Vec::new()),
            span: place.span(0, 0),
        });
    }
    if let Some((at, problem)) = plain::beyond(text) {
        return Err(problem.at(place.span(at.start, at.len())));
    }
    let node = quick::parse(&place).map_or_else(|| place.parse(&YamlLimits::default()), Ok);
    // YAML itself refuses some of the characters that nobody sees, and cannot say so well.
    node.map_or_else(|error| Err(place.refusal(&error)), screened)
}

/// A tree in which every text is fit to be published.
fn screened(node: Node) -> Result<Node, Diagnostic> {
    fn look(node: &Node) -> Result<(), Diagnostic> {
        match &node.value {
            Value::Null | Value::Comment(_) => Ok(()),
            Value::Scalar(text) => fit(text, node.span),
            Value::List(items) => items.iter().try_for_each(look),
            Value::Map(entries) => entries.iter().try_for_each(|(key, value)| {
                fit(&key.value, key.span)?;
                look(value)
            }),
        }
    }
    look(&node).map(|()| node)
}

/// A scalar's characters are not where they stand in the file when some are escaped: the whole value is shown.
fn fit(text: &str, span: Span) -> Result<(), Diagnostic> {
    screen::unfit(text).map_or(Ok(()), |(_, problem)| Err(problem.at(span)))
}

/// A stretch of a file's text.
pub(super) struct Place<'a> {
    pub text: &'a str,
    file: FileId,
    base: usize,
}

impl<'a> Place<'a> {
    pub fn new(text: &'a str, file: FileId, base: usize) -> Self {
        Self { text, file, base }
    }

    /// Reads whatever is YAML within `limit`, or says why it is none.
    pub fn parse(&self, limit: &YamlLimits) -> Result<Node, serde_saphyr::Error> {
        let options = serde_saphyr::options! {
            duplicate_keys: DuplicateKeyPolicy::PassThrough,
            with_snippet: false,
            strict_booleans: true,
            budget: serde_saphyr::budget! {
                max_documents: 1,
                max_depth: limit.depth,
                max_nodes: limit.nodes,
            },
        };
        let any =
            serde_saphyr::from_str_with_options::<serde_saphyr::Spanned<Any>>(self.text, options);
        any.map(|any| self.node(any))
    }

    fn refusal(&self, error: &serde_saphyr::Error) -> Diagnostic {
        match screen::unfit(self.text) {
            Some((at, problem)) => problem.at(self.span(at, 1)),
            None => self.syntax(error),
        }
    }

    /// Where so many bytes stand in the file.
    pub fn span(&self, start: usize, len: usize) -> Span {
        let start = start.min(self.text.len());
        let end = (start + len).min(self.text.len());
        Span {
            file: self.file,
            start: offset(self.base + start),
            end: offset(self.base + end),
        }
    }

    fn locate(&self, location: serde_saphyr::Location) -> Span {
        let span = location.span();
        let size = |n: Option<u64>| n.and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        self.span(size(span.byte_offset()), size(span.byte_len()))
    }

    fn node(&self, any: serde_saphyr::Spanned<Any>) -> Node {
        let mut span = self.locate(any.referenced);
        let value = match any.value {
            Any::Null => Value::Null,
            Any::Text(text) => Value::Scalar(text),
            Any::Guessed => {
                let defined = self.locate(any.defined);
                let (start, end) = (
                    defined.start as usize - self.base,
                    defined.end as usize - self.base,
                );
                Value::Scalar(self.text[start..end].trim().to_owned())
            }
            Any::List(items) => Value::List(items.into_iter().map(|i| self.node(i)).collect()),
            Any::Map(entries) => Value::Map(
                entries
                    .into_iter()
                    .map(|(k, v)| {
                        let key = Spanned::new(k.value, self.locate(k.referenced));
                        let value = self.comment(key.span).unwrap_or_else(|| self.node(v));
                        (key, value)
                    })
                    .collect(),
            ),
        };
        // A collection's own event is a single character; its first key or item shows better.
        match &value {
            Value::List(items) => span = items.first().map_or(span, |i| i.span),
            Value::Map(entries) => span = entries.first().map_or(span, |(k, _)| k.span),
            _ => {}
        }
        Node { value, span }
    }

    /// The comment that stands in a value's place, when it has no space behind its hash sign: it was meant.
    pub fn comment(&self, key: Span) -> Option<Node> {
        let end = key.end as usize - self.base;
        let line = self.text[end..].lines().next()?;
        let rest = line
            .trim_start_matches(['"', '\''])
            .strip_prefix(':')?
            .trim_start();
        let meant = rest.strip_prefix('#')?.starts_with(char::is_alphanumeric);
        let text = rest.trim_end();
        let start = end + line.len() - rest.len();
        let value = Value::Comment(text.to_owned());
        meant.then(|| Node {
            value,
            span: self.span(start, text.len()),
        })
    }

    fn syntax(&self, error: &serde_saphyr::Error) -> Diagnostic {
        let at = error.location().map_or(self.span(0, 0), |l| {
            // Only the line and column are sure for an error.
            let (line, column) = (usize::try_from(l.line()), usize::try_from(l.column()));
            let start: usize = self
                .text
                .split_inclusive('\n')
                .take(line.unwrap_or(1).saturating_sub(1))
                .map(str::len)
                .sum();
            let rest = &self.text[start.min(self.text.len())..];
            let into: usize = rest
                .chars()
                .take(column.unwrap_or(1).saturating_sub(1))
                .map(char::len_utf8)
                .sum();
            self.span(start + into, 1)
        });
        let start = (at.start as usize - self.base).min(self.text.len());
        let begin = self.text[..start].rfind('\n').map_or(0, |i| i + 1);
        let line = self.text[begin..].lines().next().unwrap_or_default();
        syntax::problem(
            error,
            Stop {
                line,
                column: start - begin,
            },
        )
        .at(at)
    }
}

/// What serde sees; scalars it would guess a type for are read from the text again.
enum Any {
    Null,
    Text(String),
    Guessed,
    List(Vec<serde_saphyr::Spanned<Self>>),
    Map(Vec<(serde_saphyr::Spanned<String>, serde_saphyr::Spanned<Self>)>),
}

impl<'de> Deserialize<'de> for Any {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyVisitor)
    }
}

struct AnyVisitor;

impl<'de> Visitor<'de> for AnyVisitor {
    type Value = Any;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_str<E>(self, text: &str) -> Result<Any, E> {
        Ok(Any::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Any, E> {
        Ok(Any::Text(text))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Any, E> {
        Ok(Any::Guessed)
    }

    fn visit_unit<E>(self) -> Result<Any, E> {
        Ok(Any::Null)
    }

    fn visit_none<E>(self) -> Result<Any, E> {
        Ok(Any::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Any, D::Error> {
        deserializer.deserialize_any(Self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Any, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Any::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Any, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Any::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use sleutelgids_core::source::Sources;

    fn tree(text: &str) -> (Sources, Node) {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        (sources, parse(text, file, 0).expect("valid"))
    }

    fn map(node: &Node) -> &[(Spanned<String>, Node)] {
        match &node.value {
            Value::Map(entries) => entries,
            other => panic!("{other:?}"),
        }
    }

    /// Whether a text is refused when two values may lie within each other and there may be ten.
    fn is_refused(text: &str) -> bool {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        let limit = YamlLimits {
            depth: 2,
            nodes: 10,
        };
        Place::new(text, file, 0).parse(&limit).is_err()
    }

    #[test]
    fn what_is_deeper_or_longer_than_a_limit_is_refused() {
        assert!(!is_refused("a: [b]\n"));
        assert!(is_refused("a: [[b]]\n"), "too deep");
        assert!(
            is_refused("a: [b, c, d, e, f, g, h, i, j, k]\n"),
            "too long"
        );
    }

    #[test]
    fn scalars_stay_as_typed() {
        let (_, node) = tree("a: 0117\nb: no\nc: 1.50\nd: \"x: y\"\ne: 2026-01-02\nf: true\ng:\n");
        let texts: Vec<_> = map(&node)
            .iter()
            .map(|(_, v)| match &v.value {
                Value::Scalar(s) => s.as_str(),
                _ => "-",
            })
            .collect();
        assert_eq!(
            texts,
            ["0117", "no", "1.50", "x: y", "2026-01-02", "true", "-"]
        );
    }

    #[test]
    fn every_value_knows_its_place() {
        let (sources, node) = tree("name: x\nroles:\n  - één\n  - twee\n");
        let (_, roles) = &map(&node)[1];
        let Value::List(items) = &roles.value else {
            panic!("a list")
        };
        assert_eq!(sources.line_column(items[1].span), (4, 5));
        let span = items[1].span;
        let text = &sources.file(span.file).text[span.start as usize..span.end as usize];
        assert_eq!(text, "twee");
    }

    #[test]
    fn keys_may_occur_twice_here() {
        let (_, node) = tree("a: 1\na: 2\n");
        assert_eq!(map(&node).len(), 2);
    }

    #[test]
    fn an_error_has_its_place() {
        let text = "a: 1\nb: [1, 2\nc: 3\n";
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        let error = parse(text, file, 0).expect_err("broken");
        assert!(sources.line_column(error.span.expect("a place")).0 >= 2);
    }

    #[test]
    fn alias_bombs_end_in_a_message() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for i in 1..9 {
            let last = format!("*a{}", i - 1);
            text += &format!("a{i}: &a{i} [{}]\n", vec![last; 9].join(", "));
        }
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text.as_str());
        assert!(parse(&text, file, 0).is_err());
    }
}
