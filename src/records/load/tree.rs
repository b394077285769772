//! YAML as a tree in which every key and value knows where it stood.
//!
//! In: a stretch of a file's text. Out: a [`Node`], or where the YAML breaks off. Scalars stay as they were typed:
//! `0117` is not 117 and `no` is not false; what a value means is for the field it belongs to. The one reader of YAML.

use granit_parser::{Event, Marker, Parser, ScalarStyle, ScanError, StrInput};

use super::mistyped::{self, Stop};
use super::{plain, screen, syntax};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::limits::YamlLimits;
use sleutelgids_core::source::{FileId, Span, Spanned, offset};

/// A value and where it stood.
#[derive(Debug, Clone)]
pub struct Node {
    /// The value.
    pub value: Value,
    /// The place in its file.
    pub span: Span,
}

impl Node {
    /// Returns the tree as it stands at this place of another file.
    pub fn in_file(&self, file: FileId) -> Self {
        let value = match &self.value {
            Value::List(items) => Value::List(items.iter().map(|i| i.in_file(file)).collect()),
            Value::Map(entries) => {
                let moved = entries.iter().map(|(key, node)| {
                    let span = Span { file, ..key.span };
                    (Spanned::new(key.value.clone(), span), node.in_file(file))
                });
                Value::Map(moved.collect())
            }
            Value::Null | Value::Comment(_) | Value::Scalar(_) => self.value.clone(),
        };
        Self {
            value,
            span: Span { file, ..self.span },
        }
    }
}

/// A value of YAML.
#[derive(Debug, Clone)]
pub enum Value {
    /// An absent value, `~` or `null`.
    Null,
    /// Only a comment right behind the colon, such as `#12525e`, with the comment.
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
/// character which no text can hold; `SG0170`, with the first key in which nobody sees one.
pub fn parse(text: &str, file: FileId, base: usize) -> Result<Node, Diagnostic> {
    parse_within(&YamlLimits::default(), text, file, base)
}

/// Parses YAML that is no deeper and no longer than `limits`.
fn parse_within(
    limits: &YamlLimits,
    text: &str,
    file: FileId,
    base: usize,
) -> Result<Node, Diagnostic> {
    let stretch = YamlStretch { text, file, base };
    if text.trim().is_empty() {
        return Ok(Node {
            value: Value::Map(Vec::new()),
            span: stretch.span(0, 0),
        });
    }
    let node = YamlReading::new(&stretch, limits).document()?;
    check_characters(&node)?;
    Ok(node)
}

/// Refuses a tree in which a text is not fit to be published.
fn check_characters(node: &Node) -> Result<(), Diagnostic> {
    match &node.value {
        Value::Null | Value::Comment(_) => Ok(()),
        Value::Scalar(text) => check_text(text, node.span),
        Value::List(items) => items.iter().try_for_each(check_characters),
        Value::Map(entries) => entries.iter().try_for_each(|(key, value)| {
            check_text(&key.value, key.span)?;
            check_key(&key.value, key.span)?;
            check_characters(value)
        }),
    }
}

/// A scalar's characters are not where they stand in the file when some are escaped: the whole value is shown.
fn check_text(text: &str, span: Span) -> Result<(), Diagnostic> {
    screen::unfit(text).map_or(Ok(()), |(_, problem)| Err(problem.at(span)))
}

/// Refuses a key that looks right and is not.
fn check_key(text: &str, span: Span) -> Result<(), Diagnostic> {
    screen::unseen_in_word(text).map_or(Ok(()), |problem| Err(problem.at(span)))
}

/// A stretch of a file's text.
struct YamlStretch<'t> {
    text: &'t str,
    file: FileId,
    /// The byte of its file at which it begins.
    base: usize,
}

impl YamlStretch<'_> {
    /// Returns where so many bytes stand in the file.
    fn span(&self, start: usize, len: usize) -> Span {
        let start = start.min(self.text.len());
        let end = (start + len).min(self.text.len());
        Span {
            file: self.file,
            start: offset(self.base + start),
            end: offset(self.base + end),
        }
    }

    fn place(&self, span: granit_parser::Span) -> Span {
        let range = span.byte_range().unwrap_or_default();
        self.span(range.start, range.len())
    }

    /// The comment that stands in a value's place, when it has no space behind its hash sign: it was meant.
    fn comment(&self, key: Span) -> Option<Node> {
        let end = key.end as usize - self.base;
        let line = self.text[end..].lines().next()?;
        let behind_key = line
            .trim_start_matches(['"', '\''])
            .strip_prefix(':')?
            .trim_start();
        let is_meant = behind_key
            .strip_prefix('#')?
            .starts_with(char::is_alphanumeric);
        let text = behind_key.trim_end();
        let start = end + line.len() - behind_key.len();
        is_meant.then(|| Node {
            value: Value::Comment(text.to_owned()),
            span: self.span(start, text.len()),
        })
    }

    /// The problem for which the parser stopped. YAML itself refuses some of the characters that nobody sees, and cannot say
    /// so well.
    fn refusal(&self, error: &ScanError) -> Diagnostic {
        if let Some((at, problem)) = screen::unfit(self.text) {
            return problem.at(self.span(at, 1));
        }
        let start = self.offset(*error.marker());
        let (range, problem) = syntax::problem(error.kind(), Stop::new(self.text, start));
        problem.at(self.span(range.start, range.len()))
    }

    /// The bytes before a place. Only its line and column are sure where the parser stopped.
    fn offset(&self, marker: Marker) -> usize {
        let lines = self.text.split_inclusive('\n');
        let line_start: usize = lines
            .take(marker.line().saturating_sub(1))
            .map(str::len)
            .sum();
        let line = &self.text[line_start..];
        let bytes_before: usize = line.chars().take(marker.col()).map(char::len_utf8).sum();
        line_start + bytes_before
    }
}

/// The events of a parser on their way to a tree.
struct YamlReading<'r, 't> {
    parser: Parser<'t, StrInput<'t>>,
    stretch: &'r YamlStretch<'t>,
    limits: &'r YamlLimits,
    /// Keys and values so far.
    nodes: usize,
}

impl<'r, 't> YamlReading<'r, 't> {
    fn new(stretch: &'r YamlStretch<'t>, limits: &'r YamlLimits) -> Self {
        let options = granit_parser::options! { emit_comments: false, emit_anchor_events: true };
        Self {
            parser: Parser::new_from_str_with_options(stretch.text, options),
            stretch,
            limits,
            nodes: 0,
        }
    }

    /// Reads the one document of the text; nothing but comments is no value.
    fn document(&mut self) -> Result<Node, Diagnostic> {
        let mut document = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentEnd => {}
                Event::StreamEnd => break,
                Event::DocumentStart(..) if document.is_some() => {
                    return Err(problem!("SG0101-two").at(span));
                }
                Event::DocumentStart(..) => {
                    let (event, span) = self.next()?;
                    document = Some(self.node(event, span, 0)?);
                }
                _ => return Err(problem!("SG0101").at(span)),
            }
        }
        Ok(document.unwrap_or_else(|| Node {
            value: Value::Null,
            span: self.stretch.span(0, 0),
        }))
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), Diagnostic> {
        match self.parser.next() {
            Some(Ok((event, span))) => {
                if let Some((range, problem)) = plain::beyond(&event, span, self.stretch.text) {
                    return Err(problem.at(self.stretch.span(range.start, range.len())));
                }
                Ok((event, self.stretch.place(span)))
            }
            Some(Err(error)) => Err(self.stretch.refusal(&error)),
            None => Ok((
                Event::StreamEnd,
                self.stretch.span(self.stretch.text.len(), 0),
            )),
        }
    }

    /// Reads the value that begins with `event` and lies within `depth` others.
    fn node(&mut self, event: Event<'t>, span: Span, depth: usize) -> Result<Node, Diagnostic> {
        self.nodes += 1;
        let is_collection = matches!(event, Event::SequenceStart(..) | Event::MappingStart(..));
        if self.nodes > self.limits.nodes || (is_collection && depth >= self.limits.depth) {
            return Err(problem!("SG0101-large").at(span));
        }
        self.check_anchor(&event)?;
        match event {
            Event::Scalar(text, style, ..) => {
                let is_plain = style == ScalarStyle::Plain;
                if is_plain && is_endless(&text) {
                    return Err(problem!("SG0101-number", value: &*text).at(span));
                }
                let value = match is_plain && is_null(&text) {
                    true => Value::Null,
                    false => Value::Scalar(text.into_owned()),
                };
                Ok(Node { value, span })
            }
            Event::SequenceStart(..) => self.list(span, depth),
            Event::MappingStart(..) => self.map(span, depth),
            _ => Err(problem!("SG0101").at(span)),
        }
    }

    fn list(&mut self, span: Span, depth: usize) -> Result<Node, Diagnostic> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => break,
                (event, span) => {
                    self.check_item(&event, span)?;
                    items.push(self.node(event, span, depth + 1)?);
                }
            }
        }
        // A collection's own event is a single character; its first item or key shows better.
        let span = items.first().map_or(span, |item| item.span);
        Ok(Node {
            value: Value::List(items),
            span,
        })
    }

    /// Refuses an item that took the next ones in, since these begin with another sign than a hyphen and a space.
    fn check_item(&self, event: &Event<'_>, span: Span) -> Result<(), Diagnostic> {
        let Event::Scalar(_, ScalarStyle::Plain, ..) = event else {
            return Ok(());
        };
        let start = span.start as usize - self.stretch.base;
        let typed = &self.stretch.text[start..span.end as usize - self.stretch.base];
        match mistyped::swallowed_item(typed) {
            Some((at, sign, item)) => {
                let place = self.stretch.span(start + at, sign.len());
                Err(mistyped::not_an_item(sign, item).at(place))
            }
            None => Ok(()),
        }
    }

    fn map(&mut self, span: Span, depth: usize) -> Result<Node, Diagnostic> {
        let mut entries: Vec<(Spanned<String>, Node)> = Vec::new();
        loop {
            let key = match self.next()? {
                (Event::MappingEnd, _) => break,
                (event, span) => self.key(event, span)?,
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            let value = self.stretch.comment(key.span).unwrap_or(value);
            entries.push((key, value));
        }
        let span = entries.first().map_or(span, |(key, _)| key.span);
        Ok(Node {
            value: Value::Map(entries),
            span,
        })
    }

    /// Reads a key: a word or text, and nothing else.
    fn key(&mut self, event: Event<'t>, span: Span) -> Result<Spanned<String>, Diagnostic> {
        self.nodes += 1;
        self.check_anchor(&event)?;
        match event {
            Event::Scalar(text, style, ..) if style != ScalarStyle::Plain || !is_null(&text) => {
                Ok(Spanned::new(text.into_owned(), span))
            }
            _ => Err(problem!("SG0101-key").at(span)),
        }
    }

    /// Refuses a name for a value, which the parser tells right behind the value.
    fn check_anchor(&mut self, event: &Event<'t>) -> Result<(), Diagnostic> {
        let is_scalar = match event {
            Event::Scalar(_, _, 1.., _) => true,
            Event::SequenceStart(_, 1.., _) | Event::MappingStart(_, 1.., _) => false,
            _ => return Ok(()),
        };
        let (event, span) = self.next()?;
        let Event::Anchor(_, name) = event else {
            return Ok(());
        };
        let start = span.start as usize - self.stretch.base;
        Err(plain::anchor(self.stretch.text, start, &name, is_scalar).at(span))
    }
}

/// Returns whether an unquoted scalar is another word for nothing.
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

/// Returns whether an unquoted scalar is a number that is too large for one, or none at all (`.nan`).
fn is_endless(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let is_word = matches!(
        unsigned,
        ".inf" | ".Inf" | ".INF" | ".nan" | ".NaN" | ".NAN"
    );
    let is_number = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    is_word || (is_number && text.len() > 4 && text.parse::<f64>().is_ok_and(f64::is_infinite))
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

    /// Returns whether a text is refused when two values may lie within each other and there may be ten.
    fn is_refused(text: &str) -> bool {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        let limits = YamlLimits {
            depth: 2,
            nodes: 10,
        };
        parse_within(&limits, text, file, 0).is_err()
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
    fn only_what_is_unquoted_is_nothing_or_a_number() {
        let (_, node) =
            tree("a: ~\nb: Null\nc: \"~\"\nd: ''\ne: 9e9\nf: \".inf\"\ng: +31600000101\n");
        let nulls = map(&node)
            .iter()
            .map(|(_, v)| matches!(v.value, Value::Null));
        assert_eq!(
            nulls.collect::<Vec<_>>(),
            [true, true, false, false, false, false, false]
        );
        for (text, message) in [
            ("a: .inf\n", "SG0101-number"),
            ("a: -1e999\n", "SG0101-number"),
            ("~: a\n", "SG0101-key"),
            ("[a]: b\n", "SG0101-key"),
            ("a: b\n---\nc: d\n", "SG0101-two"),
        ] {
            let mut sources = Sources::default();
            let file = sources.add(Path::new("a.yaml"), text);
            let problem = parse(text, file, 0).expect_err(text);
            assert_eq!(problem.message.id, message, "{text}");
        }
    }

    #[test]
    fn nothing_but_comments_is_no_value() {
        let (_, node) = tree("# later\n");
        assert!(matches!(node.value, Value::Null));
    }

    #[test]
    fn a_text_as_deep_as_the_default_allows_is_read() {
        let depth = YamlLimits::default().depth - 1;
        let nested = |depth: usize| format!("a: {}{}\n", "[".repeat(depth), "]".repeat(depth));
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), "");
        assert!(parse(&nested(depth), file, 0).is_ok());
        assert!(parse(&nested(depth + 1), file, 0).is_err());
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
