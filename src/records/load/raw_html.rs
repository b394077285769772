//! What a text holds that no reader of it sees: comments, tags and other raw HTML.
//!
//! In: a text as it was typed. Out: the text as a reader of CommonMark would see it, and what was taken out of it. Raw HTML
//! is as the CommonMark specification has it (0.31.2, 6.6 and 4.6), but for comments: they may lie over paragraphs, for
//! whoever writes one means to hide all of it. Runs once, where a text becomes a value, so that no later stage can publish
//! what nobody sees.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use sleutelgids_core::markdown::parser;
use sleutelgids_core::source::{Span, Stretches};

/// The syntax in which a text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Letter by letter.
    Plain,
    /// Markdown: what stands in code, after a backslash or in an address is seen.
    Markdown,
}

/// A kind of raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnseenKind {
    /// `<!-- … -->`, `<? … ?>`, `<!X … >` or `<![CDATA[ … ]]>`: a note.
    Comment,
    /// A tag, of which only the content is seen.
    Tag,
    /// An element of which nothing is seen, from its first tag to its last.
    Element,
    /// A comment, tag or element that does not end.
    Unclosed,
}

/// A stretch of a text that nobody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unseen {
    /// The kind of it.
    pub kind: UnseenKind,
    /// The bytes of the text as typed.
    pub at: Range<usize>,
    /// The beginning of it, as a message may show it: `<!--` or `<b>`.
    pub sign: String,
}

/// A text without what nobody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visible {
    /// The text that is left.
    pub text: String,
    /// The parts that were taken out, in order.
    pub unseen: Vec<Unseen>,
    /// The beginnings of the stretches that are left.
    pub stretches: Stretches,
}

/// A text below the fields, in Markdown, as a reader of it sees it.
#[derive(Debug, Clone)]
pub struct RawBody {
    /// The text.
    pub value: String,
    /// The place in its file, with what no reader sees.
    pub span: Span,
    /// The places of the text's parts.
    pub stretches: Stretches,
    /// Tells whether marks of Markdown in it failed.
    pub has_failed_marks: bool,
}

/// A part of a text that no reader sees, or was meant to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorNote {
    /// The record, as `kind/id`.
    pub record: String,
    /// The field; `None` for the text below the fields.
    pub field: Option<String>,
    /// The text as typed.
    pub text: String,
    /// The place of it.
    pub span: Span,
    /// The kind of note.
    pub what: NoteKind,
}

/// A kind of note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteKind {
    /// A comment, of which nothing else is said.
    Comment,
    /// The words that a tag holds; of the tag there is a message.
    Tag,
    /// Signs that look like a comment and are printed, with all between them.
    Printed {
        /// The sign with which it begins, or ends when there is no beginning.
        sign: String,
        /// Tells whether there is an end and no beginning.
        is_end: bool,
    },
}

/// The text without raw HTML; `None` when it holds none.
pub fn visible(typed: &str, syntax: Syntax) -> Option<Visible> {
    // A reader of Markdown hides such lines by itself.
    let notes = if syntax == Syntax::Plain {
        reference_notes(typed)
    } else {
        Vec::new()
    };
    if notes.is_empty() && !may_hold_any(typed) {
        return None;
    }
    let marks = match syntax {
        Syntax::Plain => MarkdownMarks::default(),
        Syntax::Markdown => MarkdownMarks::of(typed),
    };
    let mut unseen = find(typed, &marks);
    unseen.retain(|html| !notes.iter().any(|note| note.at.contains(&html.at.start)));
    unseen.extend(notes);
    unseen.sort_by_key(|part| part.at.start);
    (!unseen.is_empty()).then(|| take_out(typed, unseen))
}

/// Lines that define a link to nowhere, with which writers of Markdown hide notes: `[//]: # (a note)`. (CommonMark 0.31.2, 4.7.)
fn reference_notes(text: &str) -> Vec<Unseen> {
    let mut notes = Vec::new();
    let mut line_start = 0;
    for line in text.split_inclusive('\n') {
        if let Some(sign) = reference_note(line) {
            notes.push(Unseen {
                kind: UnseenKind::Comment,
                at: line_start..line_start + line.len(),
                sign,
            });
        }
        line_start += line.len();
    }
    notes
}

/// Returns how a line begins that defines a link to nowhere; `None` for any other line.
fn reference_note(line: &str) -> Option<String> {
    let (label, rest) = line.trim().strip_prefix('[')?.split_once("]:")?;
    let rest = rest.trim_start();
    let title = rest.strip_prefix('#').or_else(|| rest.strip_prefix("<>"))?;
    let words = title.trim_start();
    let is_quoted = [('"', '"'), ('\'', '\''), ('(', ')')]
        .iter()
        .any(|(open, close)| words.starts_with(*open) && words.ends_with(*close));
    let is_whole = title.is_empty() || title.starts_with(' ') && is_quoted;
    let is_label = !label.trim().is_empty() && !label.contains(['[', ']']);
    (is_label && is_whole).then(|| format!("[{label}]:"))
}

/// Returns whether there is a `<` before a letter or one of the signs with which raw HTML begins: most texts have none.
fn may_hold_any(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let next = text.as_bytes().get(at + 1);
        next.is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'!' | b'?' | b'/'))
    })
}

/// The stretches that Markdown's marks set apart in a text.
#[derive(Default)]
struct MarkdownMarks {
    /// Code and addresses, in which every letter is seen.
    literal: Vec<Range<usize>>,
    /// Blocks of raw HTML.
    blocks: Vec<Range<usize>>,
    is_markdown: bool,
}

impl MarkdownMarks {
    fn of(text: &str) -> Self {
        let mut marks = Self {
            is_markdown: true,
            ..Self::default()
        };
        for (event, range) in parser(text).into_offset_iter() {
            match event {
                Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => marks.literal.push(range),
                Event::Start(Tag::Link {
                    link_type: LinkType::Autolink | LinkType::Email,
                    ..
                }) => marks.literal.push(range),
                Event::Start(Tag::HtmlBlock) => marks.blocks.push(range),
                _ => {}
            }
        }
        marks
    }

    /// The end of the stretch around a place in which every letter is seen.
    fn literal_until(&self, at: usize) -> Option<usize> {
        self.literal
            .iter()
            .find(|range| range.contains(&at))
            .map(|range| range.end)
    }

    fn is_in_block(&self, at: usize) -> bool {
        self.blocks.iter().any(|range| range.contains(&at))
    }

    /// Returns whether a `<` is no more than a sign: after a backslash, or before the address of a link.
    fn is_sign(&self, before: &str) -> bool {
        let backslashes = before.bytes().rev().take_while(|b| *b == b'\\').count();
        self.is_markdown
            && (backslashes % 2 == 1 || before.ends_with("](") || before.trim_end().ends_with("]:"))
    }
}

fn find(text: &str, marks: &MarkdownMarks) -> Vec<Unseen> {
    let mut unseen = Vec::new();
    let mut searched = 0;
    while let Some(next) = text[searched..].find('<').map(|i| searched + i) {
        if let Some(end) = marks.literal_until(next) {
            searched = end.max(next + 1);
            continue;
        }
        let is_sign = marks.is_sign(&text[..next]);
        let construct = (!is_sign).then(|| construct(&text[next..])).flatten();
        match construct {
            Some(Construct {
                kind: UnseenKind::Unclosed,
                needs_block: true,
                ..
            }) if !marks.is_in_block(next) => {
                searched = next + 1;
            }
            Some(Construct {
                kind, length, sign, ..
            }) => {
                unseen.push(Unseen {
                    kind,
                    at: next..next + length,
                    sign,
                });
                searched = next + length;
            }
            None => searched = next + 1,
        }
    }
    unseen
}

/// Raw HTML at the beginning of a text.
struct Construct {
    kind: UnseenKind,
    length: usize,
    sign: String,
    /// Tells whether it is raw HTML, not being closed, only at the beginning of a block.
    needs_block: bool,
}

impl Construct {
    fn closed(kind: UnseenKind, length: usize, sign: impl Into<String>) -> Self {
        Self {
            kind,
            length,
            sign: sign.into(),
            needs_block: false,
        }
    }

    fn unclosed(text: &str, sign: impl Into<String>) -> Self {
        Self {
            kind: UnseenKind::Unclosed,
            length: text.len(),
            sign: sign.into(),
            needs_block: false,
        }
    }

    fn unclosed_block(text: &str, sign: impl Into<String>) -> Self {
        Self {
            needs_block: true,
            ..Self::unclosed(text, sign)
        }
    }
}

impl Construct {
    /// A note from its sign to its end; `None` when it does not end.
    fn note(text: &str, sign: &str, end: &str) -> Option<Self> {
        let length = text[sign.len()..].find(end)?;
        let length = sign.len() + length + end.len();
        Some(Self::closed(UnseenKind::Comment, length, sign))
    }
}

/// The raw HTML with which a text begins.
fn construct(text: &str) -> Option<Construct> {
    if text.starts_with("<!--") {
        let empty = ["<!-->", "<!--->"]
            .into_iter()
            .find(|e| text.starts_with(e));
        let empty = empty.map(|e| Construct::closed(UnseenKind::Comment, e.len(), "<!--"));
        return Construct::note(text, "<!--", "-->")
            .or(empty)
            .or_else(|| Some(Construct::unclosed(text, "<!--")));
    }
    if text.starts_with("<![CDATA[") {
        let data = Construct::note(text, "<![CDATA[", "]]>");
        return data.or_else(|| Some(Construct::unclosed(text, "<![CDATA[")));
    }
    if text.starts_with("<?") {
        let instruction = Construct::note(text, "<?", "?>");
        return instruction.or_else(|| Some(Construct::unclosed_block(text, "<?")));
    }
    if text
        .strip_prefix("<!")
        .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        let declaration = Construct::note(text, "<!", ">");
        return declaration.or_else(|| Some(Construct::unclosed_block(text, "<!")));
    }
    tag(text)
}

/// Elements of which a browser shows nothing.
const NEVER_SHOWN: [&str; 15] = [
    "audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "noscript", "object",
    "rp", "script", "style", "template", "title", "video",
];

/// Elements that hold nothing.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// An opening or closing tag, or an element of which nothing is shown.
fn tag(text: &str) -> Option<Construct> {
    let is_closing = text.starts_with("</");
    let inner = &text[if is_closing { 2 } else { 1 }..];
    let length = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let name = inner[..length].to_ascii_lowercase();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let begin = text.len() - inner.len() + length;
    let sign = format!("<{}{name}>", if is_closing { "/" } else { "" });
    let attributes = match is_closing {
        true => text[begin..].trim_start().starts_with('>').then_some(0),
        false => attributes(&text[begin..]),
    };
    let Some(attributes) = attributes else {
        // An address in angle brackets is seen.
        let is_tag = inner[length..].starts_with(char::is_whitespace);
        return is_tag.then(|| Construct::unclosed_block(text, sign));
    };
    let end = begin + attributes + text[begin + attributes..].find('>')? + 1;
    let attributes = &text[begin..end];
    let is_closed_dialog = name == "dialog" && !has_attribute(attributes, "open");
    let is_shown = !NEVER_SHOWN.contains(&&*name) && !is_closed_dialog && !hides(attributes);
    if is_closing || is_shown || VOID.contains(&&*name) {
        return Some(Construct::closed(UnseenKind::Tag, end, sign));
    }
    match closing(&text[end..], &name) {
        Some(close) => Some(Construct::closed(UnseenKind::Element, end + close, sign)),
        None => Some(Construct::unclosed(text, sign)),
    }
}

/// Returns how many bytes the attributes of a tag take; `None` when they are not as CommonMark has them (6.6).
fn attributes(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = text[at..].trim_start();
        let space = text[at..].len() - rest.len();
        at += space;
        if rest.starts_with('>') || rest.starts_with("/>") {
            return Some(at);
        }
        let begins = rest.starts_with(|c: char| c.is_ascii_alphabetic() || "_:".contains(c));
        if space == 0 || !begins {
            return None;
        }
        at += rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:.-".contains(c))?;
        if let Some(value) = text[at..].trim_start().strip_prefix('=') {
            let value = value.trim_start();
            at = text.len() - value.len() + value_length(value)?;
        }
    }
}

/// Returns how many bytes the value of an attribute takes, its quotes included.
fn value_length(text: &str) -> Option<usize> {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        return text[1..].find(quote).map(|i| i + 2);
    }
    let length = text.find(|c: char| c.is_whitespace() || "\"'=<>`".contains(c));
    length.filter(|length| *length > 0)
}

/// Returns whether the attributes of a tag hide its element. Colours are not compared: against what they stand is not known here.
fn hides(tag: &str) -> bool {
    let style: String = tag.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    let mut declarations = style.split([';', '"', '\'', '>']).filter_map(declaration);
    has_attribute(tag, "hidden")
        || declarations.any(|(property, value)| hides_by(property, value))
        || has_no_size(&style)
}

fn has_attribute(tag: &str, attribute: &str) -> bool {
    tag.split_whitespace().any(|word| {
        let name = word.split(['=', '>', '/']).next().unwrap_or_default();
        name.eq_ignore_ascii_case(attribute)
    })
}

/// A property of a style and its value; of the first one, what stands before `style=` falls away.
fn declaration(text: &str) -> Option<(&str, &str)> {
    let (property, value) = text.split_once(':')?;
    let property = property.rsplit('=').next().unwrap_or(property);
    Some((property, value.trim_end_matches("!important")))
}

/// So many pixels beside its place, an element is on no screen.
const OFF_SCREEN: f64 = -500.0;

/// Returns whether a property of a style makes that nobody sees an element.
fn hides_by(property: &str, value: &str) -> bool {
    match property {
        "display" => value == "none",
        "visibility" => matches!(value, "hidden" | "collapse"),
        "content-visibility" => value == "hidden",
        "color" => value == "transparent",
        "opacity" | "font-size" => number(value) == Some(0.0),
        "filter" => value.strip_prefix("opacity(").and_then(number) == Some(0.0),
        "transform" => {
            let scale = value.strip_prefix("scale(").and_then(number);
            let moved = value.split(['(', ',']).skip(1).any(is_off_screen);
            scale == Some(0.0) || moved
        }
        "left" | "right" | "top" | "bottom" | "text-indent" | "margin-left" | "margin-top" => {
            is_off_screen(value)
        }
        "clip" => value.starts_with("rect("),
        "clip-path" => value.starts_with("inset(50%") || value.starts_with("inset(100%"),
        _ => false,
    }
}

fn is_off_screen(length: &str) -> bool {
    let is_of_screen = ["vw", "vh", "%"].iter().any(|unit| length.contains(unit));
    number(length).is_some_and(|n| n <= if is_of_screen { -100.0 } else { OFF_SCREEN })
}

/// Returns whether an element without height or width cuts off what does not fit in it.
fn has_no_size(style: &str) -> bool {
    let (mut cuts_off, mut is_nothing) = (false, false);
    for (property, value) in style.split([';', '"', '\'', '>']).filter_map(declaration) {
        match property {
            "height" | "width" | "max-height" | "max-width" => {
                is_nothing |= number(value).is_some_and(|n| n <= 1.0);
            }
            _ if property.starts_with("overflow") => {
                cuts_off |= matches!(value, "hidden" | "clip");
            }
            _ => {}
        }
    }
    cuts_off && is_nothing
}

/// Returns the number with which a length or a percentage begins.
fn number(value: &str) -> Option<f64> {
    let end = value
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '+'))
        .unwrap_or(value.len());
    value[..end].parse().ok()
}

/// Returns where the element of this name ends whose first tag was read: after the last tag that belongs to it.
fn closing(text: &str, name: &str) -> Option<usize> {
    let mut depth = 1;
    let mut at = 0;
    while let Some(next) = text[at..].find('<').map(|i| at + i) {
        let rest = &text[next + 1..];
        let closes = rest.starts_with('/');
        let word = rest[usize::from(closes)..]
            .get(..name.len())
            .unwrap_or_default();
        let after = rest
            .get(usize::from(closes) + name.len()..)
            .unwrap_or_default();
        let is_whole = !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        at = next + 1;
        if word.eq_ignore_ascii_case(name) && is_whole {
            let end = next + text[next..].find('>')? + 1;
            depth = if closes { depth - 1 } else { depth + 1 };
            at = end;
            if depth == 0 {
                return Some(end);
            }
        }
    }
    None
}

/// Tags that stand between lines: without them their words would run into one.
const BREAKS: [&str; 41] = [
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Returns whether a line breaks at a tag.
fn breaks(sign: &str) -> bool {
    let name = sign.trim_start_matches(['<', '/']).trim_end_matches('>');
    BREAKS.contains(&name)
}

fn take_out(typed: &str, unseen: Vec<Unseen>) -> Visible {
    let mut text = String::with_capacity(typed.len());
    let mut stretches = Vec::new();
    let mut from = 0;
    for gap in &unseen {
        keep(&mut text, &mut stretches, typed, from..gap.at.start);
        from = gap.at.end;
        let rest = &typed[from..];
        if text.is_empty() || text.ends_with(char::is_whitespace) {
            from += rest.len() - rest.trim_start_matches([' ', '\t']).len();
            // Two spaces before the end of a line would break it.
            if typed[from..].is_empty() || typed[from..].starts_with(['\n', '\r']) {
                text.truncate(text.trim_end_matches([' ', '\t']).len());
                stretches.retain(|(here, _)| *here < text.len());
            }
        } else if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
            // Words on both sides of a break stay two; nothing on both sides of a gap becomes a tag.
            let is_open = text.rfind('<') > text.rfind('>');
            if (gap.kind == UnseenKind::Tag && breaks(&gap.sign)) || is_open {
                text.push(' ');
            }
        }
    }
    keep(&mut text, &mut stretches, typed, from..typed.len());
    Visible {
        text,
        unseen,
        stretches: Stretches::new(stretches),
    }
}

fn keep(
    text: &mut String,
    stretches: &mut Vec<(usize, usize)>,
    typed: &str,
    stretch: Range<usize>,
) {
    if !stretch.is_empty() {
        stretches.push((text.len(), stretch.start));
        text.push_str(&typed[stretch]);
    }
}

#[cfg(test)]
mod tests;
