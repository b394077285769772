//! Markdown as a tree of data that the templates walk.
//!
//! In: CommonMark with tables and footnotes. Out: JSON: blocks are objects with one key that says what they are (`p`, `h`,
//! `ul`, `ol`, `quote`, `pre`, `rule`, `table`), text is strings and objects (`em`, `strong`, `code`, `link`, `to`, `br`, and
//! `note`: the name of a footnote, with its blocks where the text first refers to it).
//! HTML in a text stays text. Heading levels never skip one, as PDF/UA-1 wants it. Of a picture its words are left.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Alignment, Event, HeadingLevel, Parser, Tag, TagEnd};
use serde_json::{Value, json};

use sleutelgids_core::markdown::{destination, parser};
use sleutelgids_render::plan::headings::{self, Anchors};

/// The tree of a text; `link` says where a link leads, `None` leaves its words without one. A heading of the same text
/// is `#` and its anchor.
pub fn tree(source: &str, link: &dyn Fn(&str) -> Option<String>) -> Value {
    // A note stands where the text first refers to it, and may be written far below.
    let mut reader = Builder::new(source, link, BTreeMap::new());
    reader.children(None);
    let mut builder = Builder::new(source, link, reader.written);
    let mut blocks = builder.children(None);
    blocks.extend(std::mem::take(&mut builder.notes).into_values().flatten());
    Value::Array(blocks)
}

struct Builder<'a> {
    link: &'a dyn Fn(&str) -> Option<String>,
    anchors: Anchors<'a>,
    /// Words since the last heading began.
    words: String,
    /// The last heading's level.
    level: u8,
    /// The number of elements that are open.
    depth: usize,
    /// The notes that the text did not refer to yet, by their names.
    notes: BTreeMap<String, Vec<Value>>,
    /// The names of the notes that the text did refer to.
    told: BTreeSet<String>,
    /// The notes that were met.
    written: BTreeMap<String, Vec<Value>>,
    parser: Parser<'a>,
}

/// The greatest depth: an element below it loses its shape and keeps its words. The plan refuses far shallower texts; this holds
/// for whatever reaches this module by another way.
const DEEPEST: usize = 40;

impl<'a> Builder<'a> {
    fn new(
        source: &'a str,
        link: &'a dyn Fn(&str) -> Option<String>,
        notes: BTreeMap<String, Vec<Value>>,
    ) -> Self {
        Self {
            link,
            anchors: Anchors::new(""),
            words: String::new(),
            level: 1,
            depth: 0,
            notes,
            told: BTreeSet::new(),
            written: BTreeMap::new(),
            parser: parser(source),
        }
    }

    /// Returns the blocks or the text before the end of `within`.
    fn children(&mut self, within: Option<TagEnd>) -> Vec<Value> {
        let mut nodes = Vec::new();
        while let Some(event) = self.parser.next() {
            self.words.push_str(headings::words_of(&event));
            match event {
                Event::End(end) if Some(end) == within => break,
                Event::Start(_) if self.depth >= DEEPEST => {}
                Event::Start(tag) => {
                    self.depth += 1;
                    nodes.extend(self.element(tag));
                    self.depth -= 1;
                }
                Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                    push_text(&mut nodes, &text);
                }
                Event::Code(text) => nodes.push(json!({ "code": &*text })),
                Event::SoftBreak => push_text(&mut nodes, " "),
                Event::HardBreak => nodes.push(json!({ "br": true })),
                Event::Rule => nodes.push(json!({ "rule": true })),
                Event::FootnoteReference(name) => nodes.push(self.note(&name)),
                _ => {}
            }
        }
        nodes
    }

    fn element(&mut self, tag: Tag<'_>) -> Option<Value> {
        let end = tag.to_end();
        Some(match tag {
            Tag::Heading { level, .. } => {
                let level = depth(level).clamp(2, self.level + 1);
                self.level = level;
                self.words.clear();
                let body = self.children(Some(end));
                let id = self.anchors.next(&self.words);
                json!({ "h": level, "id": id, "body": body })
            }
            Tag::Paragraph => json!({ "p": self.children(Some(end)) }),
            Tag::BlockQuote(_) => json!({ "quote": self.blocks(end) }),
            Tag::CodeBlock(_) | Tag::HtmlBlock => {
                let text: Vec<Value> = self.children(Some(end));
                json!({ "pre": text.iter().filter_map(Value::as_str).collect::<String>().trim_end() })
            }
            Tag::List(start) => {
                let items = self.items(end);
                match start {
                    Some(first) => json!({ "ol": items, "first": first }),
                    None => json!({ "ul": items }),
                }
            }
            Tag::Table(alignments) => self.table(&alignments),
            Tag::Emphasis => json!({ "em": self.children(Some(end)) }),
            Tag::Strong => json!({ "strong": self.children(Some(end)) }),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let body = self.children(Some(end));
                match (self.link)(&destination(link_type, &dest_url)) {
                    Some(url) if url.starts_with('#') => json!({ "to": url[1..], "body": body }),
                    Some(url) => json!({ "link": url, "body": body }),
                    None => json!({ "span": body }),
                }
            }
            // A sheet shows its words, as the page does.
            Tag::Image { .. } => json!({ "span": self.children(Some(end)) }),
            Tag::FootnoteDefinition(name) => {
                let note = self.blocks(end);
                self.written
                    .entry(name.to_lowercase())
                    .or_default()
                    .extend(note);
                return None;
            }
            _ => json!({ "span": self.children(Some(end)) }),
        })
    }

    /// A reference to a note: with its blocks the first time.
    fn note(&mut self, name: &str) -> Value {
        let name = name.to_lowercase();
        match self.notes.remove(&name) {
            Some(blocks) => {
                self.told.insert(name.clone());
                json!({ "note": name, "body": blocks })
            }
            None if self.told.contains(&name) => json!({ "note": name, "body": null }),
            // Within another note, where a sheet has no place for one.
            None => Value::String(format!("[{name}]")),
        }
    }

    /// The items of a list, each a list of blocks.
    fn items(&mut self, end: TagEnd) -> Vec<Value> {
        let mut items = Vec::new();
        while let Some(event) = self.parser.next() {
            match event {
                Event::End(e) if e == end => break,
                Event::Start(Tag::Item) => items.push(Value::Array(self.blocks(TagEnd::Item))),
                _ => {}
            }
        }
        items
    }

    /// Children as blocks: text that stands in none (a tight list's) becomes a paragraph.
    fn blocks(&mut self, end: TagEnd) -> Vec<Value> {
        let mut blocks: Vec<Value> = Vec::new();
        let mut open: Vec<Value> = Vec::new();
        for node in self.children(Some(end)) {
            if is_block(&node) {
                if !open.is_empty() {
                    blocks.push(json!({ "p": std::mem::take(&mut open) }));
                }
                blocks.push(node);
            } else {
                open.push(node);
            }
        }
        if !open.is_empty() {
            blocks.push(json!({ "p": open }));
        }
        blocks
    }

    fn table(&mut self, alignments: &[Alignment]) -> Value {
        let mut rows: Vec<Vec<Value>> = Vec::new();
        while let Some(event) = self.parser.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    let cell = Value::Array(self.children(Some(TagEnd::TableCell)));
                    if let Some(row) = rows.last_mut() {
                        row.push(cell);
                    }
                }
                _ => {}
            }
        }
        let align = |a: &Alignment| match a {
            Alignment::Right => "end",
            Alignment::Center => "center",
            Alignment::Left | Alignment::None => "start",
        };
        let align: Vec<&str> = alignments.iter().map(align).collect();
        let column = |i: usize| rows.iter().filter_map(move |row| row.get(i));
        let widths: Vec<f64> = (0..align.len())
            .map(|i| column(i).map(letters).max().unwrap_or_default())
            .map(|longest| (longest.clamp(6, 80) as f64).sqrt())
            .collect();
        let head = if rows.is_empty() {
            Vec::new()
        } else {
            rows.remove(0)
        };
        json!({ "table": { "align": align, "widths": widths, "head": head, "rows": rows } })
    }
}

fn push_text(nodes: &mut Vec<Value>, text: &str) {
    match nodes.last_mut() {
        Some(Value::String(last)) => last.push_str(text),
        _ => nodes.push(Value::String(text.to_owned())),
    }
}

/// Returns the number of characters that a node shows.
fn letters(node: &Value) -> usize {
    match node {
        Value::String(text) => text.chars().count(),
        Value::Array(nodes) => nodes.iter().map(letters).sum(),
        Value::Object(map) => map
            .iter()
            .filter(|(k, _)| !matches!(k.as_str(), "link" | "to") && !map.contains_key("note"))
            .map(|(_, v)| letters(v))
            .sum(),
        _ => 0,
    }
}

fn is_block(node: &Value) -> bool {
    const BLOCKS: [&str; 8] = ["p", "h", "ul", "ol", "quote", "pre", "rule", "table"];
    node.as_object()
        .is_some_and(|o| o.keys().any(|k| BLOCKS.contains(&k.as_str())))
}

fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(source: &str) -> Value {
        tree(source, &|url| {
            url.starts_with("https:").then(|| url.to_owned())
        })
    }

    #[test]
    fn blocks_and_text_become_data() {
        assert_eq!(
            plain("## Kop\n\nEen *twee* [drie](https://a.example.org) [vier](x/y)."),
            json!([
                { "h": 2, "id": "kop", "body": ["Kop"] },
                { "p": ["Een ", { "em": ["twee"] }, " ", { "link": "https://a.example.org", "body": ["drie"] },
                    " ", { "span": ["vier"] }, "."] },
            ])
        );
    }

    #[test]
    fn lists_and_tables_keep_their_shape() {
        assert_eq!(
            plain("1. a\n2. b\n   - c\n"),
            json!([{ "ol": [[{ "p": ["a"] }], [{ "p": ["b"] }, { "ul": [[{ "p": ["c"] }]] }]], "first": 1 }])
        );
        let table = &plain("| a | b |\n|---|--:|\n| 1 | lang genoeg |\n")[0]["table"];
        assert_eq!(table["align"], json!(["start", "end"]));
        assert_eq!(table["head"], json!([["a"], ["b"]]));
        assert_eq!(table["rows"], json!([[["1"], ["lang genoeg"]]]));
        assert!(table["widths"][0].as_f64() < table["widths"][1].as_f64());
    }

    #[test]
    fn html_stays_text_and_headings_never_skip() {
        assert_eq!(plain("a <b>x</b>"), json!([{ "p": ["a <b>x</b>"] }]));
        assert_eq!(plain("#### diep")[0]["h"], 2);
        assert_eq!(plain("## a\n\n#### b")[1]["h"], 3);
    }

    #[test]
    fn a_footnote_stands_where_the_text_first_refers_to_it() {
        assert_eq!(
            plain("Een[^a] en weer[^a].\n\n[^a]: De *noot*.\n\n[^b]: Nergens.\n"),
            json!([
                { "p": ["Een", { "note": "a", "body": [{ "p": ["De ", { "em": ["noot"] }, "."] }] }, " en weer",
                    { "note": "a", "body": null }, "."] },
                { "p": ["Nergens."] },
            ])
        );
    }
}
