//! A text in Markdown as its reader sees it: which of its bytes are letters, and which are marks.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use sleutelgids_core::markdown::parser;

/// Stands in [`MarkdownReading::literal`] for a byte that no reader sees as it was typed.
pub const MARK: u8 = 1;

/// A text and what its marks make of it.
pub struct MarkdownReading<'t> {
    /// The text.
    pub text: &'t str,
    /// The text with a [`MARK`] for each byte that is a mark, code, or a sign after a backslash. Ends of lines stay.
    pub literal: String,
    /// Code between lines of backquotes or tildes, headings and tables: what is not read line by line.
    pub settled: Vec<Range<usize>>,
    /// Code that stands far in.
    pub far_in: Vec<Range<usize>>,
    /// Points of lists.
    pub items: Vec<Range<usize>>,
    /// Headings, with whether a reader sees anything of them.
    pub headings: Vec<(Range<usize>, bool)>,
    /// Links with their addresses, and whether a reader sees anything of them.
    pub links: Vec<(Range<usize>, String, bool)>,
    /// Rows of tables, with the number of columns.
    pub rows: Vec<(Range<usize>, usize)>,
    /// Lines across a text.
    pub rules: Vec<Range<usize>>,
    /// The footnotes that are referred to.
    pub noted: BTreeSet<String>,
    /// The footnotes, with their names.
    pub notes: Vec<(Range<usize>, String)>,
    /// Definitions of links that no link uses.
    pub unused: Vec<Range<usize>>,
    /// The beginning of code that goes on to the end of the text, since nothing ends it.
    pub endless: Option<Range<usize>>,
}

/// What is open while a text is read.
#[derive(Default)]
struct OpenElements {
    code: usize,
    pictures: usize,
    /// The beginnings of links, with their addresses, and of headings: whether anything was seen in each.
    links: Vec<(Range<usize>, String, bool)>,
    heading: Option<(Range<usize>, bool)>,
    columns: usize,
    used: BTreeSet<String>,
}

impl<'t> MarkdownReading<'t> {
    /// Reads a text.
    pub fn of(text: &'t str) -> Self {
        let mut reading = Self {
            text,
            literal: String::new(),
            settled: Vec::new(),
            far_in: Vec::new(),
            items: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            rows: Vec::new(),
            rules: Vec::new(),
            noted: BTreeSet::new(),
            notes: Vec::new(),
            unused: Vec::new(),
            endless: None,
        };
        let mut open = OpenElements::default();
        let ends = text.bytes().map(|b| if b == b'\n' { b } else { MARK });
        let mut literal: Vec<u8> = ends.collect();
        let mut events = parser(text).into_offset_iter();
        for (event, range) in events.by_ref() {
            if let Event::Text(words) = &event {
                open.see(words);
                if open.code == 0 && open.pictures == 0 && **words == text[range.clone()] {
                    literal[range.clone()].copy_from_slice(words.as_bytes());
                    if is_escaped(text, range.start) {
                        // Nothing but a sign of ASCII can be.
                        literal[range.start] = MARK;
                    }
                }
            }
            reading.note(&mut open, event, range);
        }
        let definitions = events.reference_definitions();
        for (label, definition) in definitions.iter() {
            if !open.used.contains(&label.to_lowercase()) {
                reading.unused.push(definition.span.clone());
            }
        }
        reading.unused.sort_by_key(|range| range.start);
        reading.literal = String::from_utf8(literal).expect("letters are copied whole");
        reading
    }

    fn note(&mut self, open: &mut OpenElements, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                open.code += 1;
                match kind {
                    CodeBlockKind::Fenced(_) => {
                        if !is_closed(&self.text[range.clone()]) {
                            let first = self.text[range.clone()].lines().next();
                            let end = range.start + first.map_or(0, str::len);
                            self.endless = Some(range.start..end);
                        }
                        self.settled.push(range);
                    }
                    CodeBlockKind::Indented => self.far_in.push(range),
                }
            }
            Event::End(TagEnd::CodeBlock) => open.code -= 1,
            Event::Start(Tag::Heading { .. }) => {
                self.settled.push(range.clone());
                open.heading = Some((range, false));
            }
            Event::End(TagEnd::Heading(_)) => self.headings.extend(open.heading.take()),
            Event::Start(Tag::Table(alignments)) => {
                open.columns = alignments.len();
                self.settled.push(range);
            }
            Event::Start(Tag::TableRow) => self.rows.push((range, open.columns)),
            Event::Start(Tag::Item) => self.items.push(range),
            Event::Start(Tag::Link {
                dest_url,
                id,
                link_type,
                ..
            }) => {
                open.used(link_type, &id);
                open.links.push((range, dest_url.to_string(), false));
            }
            Event::End(TagEnd::Link) => self.links.extend(open.links.pop()),
            Event::Start(Tag::Image { id, link_type, .. }) => {
                open.used(link_type, &id);
                open.pictures += 1;
            }
            Event::End(TagEnd::Image) => open.pictures -= 1,
            Event::Start(Tag::FootnoteDefinition(name)) => {
                self.notes.push((range, name.to_lowercase()));
            }
            Event::FootnoteReference(name) => {
                self.noted.insert(name.to_lowercase());
            }
            Event::Code(words) => open.see(&words),
            Event::Rule => self.rules.push(range),
            Event::Html(words) | Event::InlineHtml(words) => open.see(&words),
            _ => {}
        }
    }

    /// Returns whether a byte lies in one of some stretches.
    pub fn lies_in(ranges: &[Range<usize>], at: usize) -> bool {
        ranges.iter().any(|range| range.contains(&at))
    }

    /// Returns whether a byte is a mark or belongs to code.
    pub fn is_mark(&self, at: usize) -> bool {
        self.literal.as_bytes().get(at) == Some(&MARK)
    }

    /// Returns whether a byte belongs to a link.
    pub fn is_in_link(&self, at: usize) -> bool {
        self.links.iter().any(|(range, ..)| range.contains(&at))
    }

    /// Returns the lines as their readers see them, each with its first byte.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        lines(&self.literal)
    }

    /// Returns the first byte of each paragraph and the paragraph as its readers see it: lines between empty ones.
    pub fn paragraphs(&self) -> Vec<(usize, &str)> {
        let mut paragraphs = Vec::new();
        let mut begin = None;
        for (start, line) in self.lines() {
            match (is_empty(line), begin) {
                (false, None) => begin = Some(start),
                (true, Some(first)) => {
                    paragraphs.push((first, &self.literal[first..start]));
                    begin = None;
                }
                _ => {}
            }
        }
        paragraphs.extend(begin.map(|first| (first, &self.literal[first..])));
        paragraphs
    }
}

impl OpenElements {
    /// Notes that readers see something of what is open.
    fn see(&mut self, words: &str) {
        if super::is_blank(words) {
            return;
        }
        self.links.iter_mut().for_each(|(.., seen)| *seen = true);
        if let Some((_, seen)) = &mut self.heading {
            *seen = true;
        }
    }

    /// Notes which definition a link uses.
    fn used(&mut self, link_type: LinkType, id: &str) {
        if !matches!(link_type, LinkType::Inline | LinkType::Autolink) {
            self.used.insert(id.to_lowercase());
        }
    }
}

/// Returns the lines of a text, each with its first byte and without its end.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next_start = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = next_start;
        next_start += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// Returns whether a line has nothing but space and marks.
fn is_empty(line: &str) -> bool {
    line.chars().all(|c| c.is_whitespace())
}

/// Returns whether a backslash makes a plain sign of the one at a place.
fn is_escaped(text: &str, at: usize) -> bool {
    let backslashes = text[..at].bytes().rev().take_while(|b| *b == b'\\').count();
    backslashes % 2 == 1
        && text
            .as_bytes()
            .get(at)
            .is_some_and(u8::is_ascii_punctuation)
}

/// Returns whether code that begins with a line of backquotes or tildes ends with one.
fn is_closed(code: &str) -> bool {
    let sign = code.trim_start().chars().next().unwrap_or('`');
    let mut lines = code.trim_end().lines();
    let _first = lines.next();
    lines.next_back().is_some_and(|last| {
        let last = last.trim_matches(|c: char| c.is_whitespace() || c == '>');
        last.len() > 2 && last.chars().all(|c| c == sign)
    })
}
