//! Comments in the fields of a record.
//!
//! In: fields that were read, and their text. Out: a problem for each comment that looks as if it were meant to be part of
//! the value before it; and all comments, for whoever looks whether one of them was published.

use std::ops::Range;

use granit_parser::{Event, Parser};

use super::dates::strict_date;
use super::tree::{Node, Value};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::source::{Span, offset};

/// Reports values that end before a comment which was meant to be part of them; `text` is that of the whole file.
pub fn cut_off(node: &Node, text: &str, record: &str, problems: &mut Vec<Diagnostic>) {
    if text.contains(" #") || text.contains("\t#") {
        CommentSearch {
            text,
            record,
            problems,
        }
        .look(node, "");
    }
}

struct CommentSearch<'a> {
    text: &'a str,
    record: &'a str,
    problems: &'a mut Vec<Diagnostic>,
}

impl CommentSearch<'_> {
    fn look(&mut self, node: &Node, field: &str) {
        match &node.value {
            Value::Null | Value::Comment(_) => {}
            Value::Scalar(value) => self.scalar(value, node.span, field),
            Value::List(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(i, item)| self.look(item, &format!("{field}[{i}]")));
            }
            Value::Map(entries) => entries.iter().for_each(|(key, value)| {
                let dot = if field.is_empty() { "" } else { "." };
                self.look(value, &format!("{field}{dot}{}", key.value));
            }),
        }
    }

    fn scalar(&mut self, value: &str, span: Span, field: &str) {
        let (start, end) = (span.start as usize, span.end as usize);
        let Some(typed) = self.text.get(start..end) else {
            return;
        };
        // What stands in quotes ends with them.
        if typed.starts_with(['"', '\'', '|', '>']) {
            return;
        }
        let Some(comment) = self
            .comment_behind(end)
            .or_else(|| self.comment_below(start, end))
        else {
            return;
        };
        if is_meant(value, &self.text[comment.start + 1..comment.end]) {
            let comment = Span {
                file: span.file,
                start: offset(comment.start),
                end: offset(comment.end),
            };
            let problem = problem!("SG0142")
                .at(comment)
                .record(self.record)
                .field(field);
            self.problems.push(problem);
        }
    }
}

impl CommentSearch<'_> {
    /// Returns where a comment stands in the rest of the line in which a value ends.
    fn comment_behind(&self, end: usize) -> Option<Range<usize>> {
        let line = self.text[end..].lines().next()?;
        let comment = line.trim_start();
        let start = end + line.len() - comment.len();
        (comment.starts_with('#') && start > end).then(|| start..start + comment.trim_end().len())
    }

    /// Returns where a comment stands alone on the line below a value, so far inwards that a text would go on there.
    fn comment_below(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let mut lines = self.text[end..].split_inclusive('\n');
        let line_end = lines.next().filter(|rest| rest.trim().is_empty())?;
        let next = lines.next()?;
        let comment = next.trim_start();
        let indent = next.len() - comment.len();
        let start_of_comment = end + line_end.len() + indent;
        (comment.starts_with('#') && indent > self.indent(start))
            .then(|| start_of_comment..start_of_comment + comment.trim_end().len())
    }

    /// Returns how far inwards the key or item stands in whose line a value begins.
    fn indent(&self, start: usize) -> usize {
        let line_start = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_before = &self.text[line_start..start];
        let inner = line_before.trim_start_matches([' ', '-']);
        let indent = line_before.len() - inner.len();
        // Nothing but spaces and dashes: the value itself is the first on its line.
        if inner.is_empty() {
            indent.saturating_sub(1)
        } else {
            indent
        }
    }
}

/// Returns whether a comment looks like more of a value: a note mostly begins with a space, and no day or number goes on.
fn is_meant(value: &str, comment: &str) -> bool {
    let is_whole = strict_date(value).is_some()
        || matches!(value, "true" | "false")
        || value.bytes().all(|b| b.is_ascii_digit());
    let goes_on = comment.starts_with(|c: char| !c.is_whitespace() && !"#-=*".contains(c));
    !is_whole && (goes_on || begins_with_rank(comment))
}

/// Returns whether a comment is a number, or begins with one as short as a rank: `# 1 in de wijk`. A year begins a note.
fn begins_with_rank(comment: &str) -> bool {
    const RANK: usize = 3;
    let mut words = comment.split_whitespace();
    let first_word = words.next().unwrap_or_default();
    let is_number = !first_word.is_empty() && first_word.bytes().all(|b| b.is_ascii_digit());
    is_number && (first_word.len() <= RANK || words.next().is_none())
}

/// A comment in a stretch of YAML.
pub struct Comment {
    /// The bytes of it, with its `#`.
    pub range: Range<usize>,
    /// The text, without the `#`.
    pub text: String,
}

/// The comments in a stretch of YAML, without their `#`.
pub fn all(yaml: &str) -> Vec<String> {
    placed(yaml)
        .into_iter()
        .map(|comment| comment.text)
        .collect()
}

/// The comments in a stretch of YAML, each with its place.
pub fn placed(yaml: &str) -> Vec<Comment> {
    if !yaml.contains('#') {
        return Vec::new();
    }
    let options = granit_parser::options! { emit_comments: true };
    let events = Parser::new_from_str_with_options(yaml, options).map_while(Result::ok);
    let comments = events.filter_map(|(event, span)| match event {
        Event::Comment(comment, ..) => Some(Comment {
            range: span.byte_range()?,
            text: comment.trim_start_matches('#').trim().to_owned(),
        }),
        _ => None,
    });
    comments.collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::load::tree;
    use sleutelgids_core::source::Sources;

    /// The fields whose values are cut off, however the text is read.
    fn fields(text: &str) -> Vec<String> {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), text);
        let read = |text: &str| {
            let node = tree::parse(text, file, 0).expect("valid");
            let mut problems = Vec::new();
            cut_off(&node, text, "a", &mut problems);
            problems
                .into_iter()
                .filter_map(|p| p.field)
                .collect::<Vec<_>>()
        };
        let found = read(text);
        // A quoted key is read the long way.
        let long = read(&format!("{text}\"een sleutel\": x\n"));
        assert_eq!(found, long);
        found
    }

    #[test]
    fn what_was_meant_as_text_is_found() {
        let text =
            "tagline: Bel ons #1\ntitle: {nl: Team}\nlist:\n  - Team #zorg\n  - b: Kamer # 12\n";
        assert_eq!(fields(text), ["tagline", "list[0]", "list[1].b"]);
        assert_eq!(fields("a: eerste\n  tweede #derde\nb: x\n"), ["a"]);
        assert_eq!(fields("a: [b, c #d\n  ]\n"), ["a[1]"]);
        assert_eq!(fields("a: سلام\t#عون\n"), ["a"]);
        assert_eq!(fields("a: Wij zijn # 1 in de wijk\n"), ["a"]);
        assert_eq!(fields("a: Zorg\n  #1 in Nederland\nb: x\n"), ["a"]);
        assert_eq!(
            fields("a:\n  - b: Zorg\n      #1\n  - Hulp\n    #2\n"),
            ["a[0].b", "a[1]"]
        );
        assert_eq!(fields("a:\n  Zorg\n  #1 in Nederland\n"), ["a"]);
    }

    #[test]
    fn notes_are_left_alone() {
        let text = "a: b # nog vragen\nc: 2026-01-02 #formulier\nd: true #ja\ne: 12 #x\nf: \"g\" #h\n\
            i: C#\nj: k#l\nm: |\n  n #o\np: >-\n  q #r\ns: t ## u\nv: w #-----\nx: y #\n# z #1\n\
            aa: x\n#bb: y\ncc:\n  dd: x\n  #ee: y\n  ff:\n    - gg: x\n      #hh: y\n    - ii\n    #- jj\nkk: x\n  # noot\n\
            ll: x # 2026 nagekeken\n";
        assert_eq!(fields(text), Vec::<String>::new());
    }

    #[test]
    fn every_comment_is_found() {
        let text = "# één\na: b # twee\nc: \"# geen\"\nd: |\n  # geen\ne: [f, # drie\n  g]\n";
        assert_eq!(all(text), ["één", "twee", "drie"]);
    }
}
