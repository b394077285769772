//! Signs that mean something else than they look like in a file.
//!
//! In: a text and the place of a character that is no plain letter. Out: what a reader sees there ([`Written`]): a character,
//! a gap, or nothing. Knows Markdown (CommonMark), character references of HTML, escapes of YAML and percent signs of
//! addresses (RFC 3986), each as far as it can part a name.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use super::gap::Gap;

/// The sight at a place of a text, and the bytes it takes.
pub enum Written {
    /// A mark that is not seen.
    Nothing(usize),
    /// A gap between words.
    Gap(Gap, usize),
    /// An apostrophe within or after a word.
    Apostrophe(usize),
    /// A hyphen and a line end, perhaps within a word.
    Broken(usize),
    /// A text that is not seen here, but elsewhere, or by who looks at the source; and what parts the words around it.
    Later(Range<usize>, Option<Gap>, usize),
    /// A character.
    Character(char, usize),
}

/// The longest tag, target of a link or character reference that is looked for.
const FAR: usize = 400;

/// Reads the sign at a place of a text.
pub fn read(text: &str, at: usize) -> Written {
    let from_here = &text[at..];
    let Some(c) = from_here.chars().next() else {
        return Written::Nothing(1);
    };
    match c {
        ' ' | '\t' | '\r' => Written::Gap(Gap::Space, 1),
        '\n' => line_end(text, at),
        '*' | '`' | '~' => Written::Nothing(1),
        '_' => within_word(text, at),
        '[' => opening(text, at),
        ']' => closing(text, at),
        '<' => tag(text, at),
        '&' => entity(from_here),
        '\\' => escape(from_here),
        '%' => percent(from_here),
        '-' => hyphen(text, at),
        '.' => Written::Gap(stop(from_here), 1),
        ',' | ';' => Written::Gap(Gap::Comma, 1),
        ':' | '!' | '?' => Written::Gap(Gap::Break, 1),
        '\'' => Written::Apostrophe(1),
        '"' | '(' | ')' => Written::Gap(Gap::Quote, 1),
        _ if c.is_ascii() => Written::Gap(Gap::Space, 1),
        _ => Written::Character(c, c.len_utf8()),
    }
}

/// A line end, with the marks of quotes and comments at the beginning of the next line.
fn line_end(text: &str, at: usize) -> Written {
    let behind = &text[at + 1..];
    let next = behind.trim_start_matches([' ', '\t', '\r', '>', '#']);
    let length = 1 + behind.len() - next.len();
    let marker = list_marker(next);
    match next.starts_with('\n') || marker > 0 || parts_blocks(&text[..at], behind) {
        true => Written::Gap(Gap::Paragraph, length + marker),
        false => Written::Gap(Gap::Space, length),
    }
}

/// Returns whether a line end parts a heading, a row of a table or a rule from what stands above or below it (CommonMark 0.31.2,
/// 4.1 to 4.3; tables of GitHub Flavored Markdown).
fn parts_blocks(above: &str, below: &str) -> bool {
    let line_above = above.rsplit('\n').next().unwrap_or_default().trim();
    let line_below = below.split('\n').next().unwrap_or_default().trim();
    let is_row = [line_above, line_below]
        .iter()
        .any(|line| line.starts_with('|'));
    // Two lines that both begin so are a comment of YAML as well, which goes on from one to the other.
    let has_heading = is_heading(line_above) != is_heading(line_below);
    is_row || has_heading || is_rule(line_above) || is_rule(line_below)
}

fn is_heading(line: &str) -> bool {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    (1..=6).contains(&level) && title.starts_with(' ')
}

/// Returns whether a line is nothing but a rule, or the line below a heading.
fn is_rule(line: &str) -> bool {
    line.len() > 2 && (line.bytes().all(|b| b == b'-') || line.bytes().all(|b| b == b'='))
}

/// The length of the mark with which an item of a list begins (CommonMark 0.31.2, 5.2); 0 where there is none.
fn list_marker(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let unnumbered = &line[digits..];
    let signs: &[char] = if digits > 0 {
        &['.', ')']
    } else {
        &['-', '*', '+', '•']
    };
    let item = unnumbered
        .strip_prefix(signs)
        .filter(|item| item.starts_with(' '));
    // The longest number that CommonMark takes for one of a list.
    item.filter(|_| digits <= 9)
        .map_or(0, |item| line.len() - item.len())
}

fn letter_at(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_some_and(char::is_alphanumeric)
}

fn letter_before(text: &str, at: usize) -> bool {
    text[..at]
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric)
}

/// An underscore marks words, and within a word it is itself.
fn within_word(text: &str, at: usize) -> Written {
    match letter_before(text, at) && letter_at(text, at + 1) {
        true => Written::Gap(Gap::Space, 1),
        false => Written::Nothing(1),
    }
}

/// The beginning of a link's text, or of a footnote's mark.
fn opening(text: &str, at: usize) -> Written {
    let head = head(&text[at..]);
    let end = head.find(']');
    if head.starts_with("[^")
        && let Some(end) = end
    {
        return Written::Nothing(end + 1);
    }
    let is_link = end.is_some_and(|end| head[end + 1..].starts_with(['(', '[']));
    match is_link || !letter_before(text, at) {
        true if is_link => Written::Nothing(1),
        true => Written::Gap(Gap::Quote, 1),
        false => Written::Gap(Gap::Space, 1),
    }
}

/// The end of a link's text, with its target.
fn closing(text: &str, at: usize) -> Written {
    let head = head(&text[at..]);
    let end = match head[1..].chars().next() {
        Some('(') => head.find(')'),
        Some('[') => head[1..].find(']').map(|end| end + 1),
        _ => None,
    };
    match end {
        Some(end) => Written::Later(at + 2..at + end, None, end + 1),
        None if letter_at(text, at + 1) => Written::Gap(Gap::Space, 1),
        None => Written::Gap(Gap::Quote, 1),
    }
}

/// A tag of HTML, or a comment. What holds a value (`alt="…"`) or an address is read as text.
fn tag(text: &str, at: usize) -> Written {
    let tag = &text[at..];
    if tag.starts_with("<!--") {
        let end = tag.find("-->").unwrap_or(tag.len());
        let length = (end + 3).min(tag.len());
        return Written::Later(at + 4..at + end.max(4), None, length);
    }
    let head = head(tag);
    let name = head[1..].trim_start_matches('/');
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let Some(end) = head.find('>').filter(|_| is_tag) else {
        return Written::Gap(Gap::Space, 1);
    };
    let length = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let (name, attributes) = name.split_at(length);
    if attributes.starts_with([':', '@', '.', '-']) {
        return Written::Gap(Gap::Space, 1);
    }
    let name = name.to_ascii_lowercase();
    let gap = match name.as_str() {
        name if INLINE.contains(&name) => None,
        name if BLOCKS.contains(&name) => Some(Gap::Paragraph),
        _ => Some(Gap::Space),
    };
    // Values of attributes (`alt="…"`) are texts of their own.
    let attributes = head.len() - attributes.len()..end;
    if !head[attributes.clone()]
        .trim_end_matches('/')
        .trim()
        .is_empty()
    {
        return Written::Later(at + attributes.start..at + end, gap, end + 1);
    }
    gap.map_or(Written::Nothing(end + 1), |gap| Written::Gap(gap, end + 1))
}

/// Tags that stand within a word; any other parts words.
pub const INLINE: [&str; 16] = [
    "a", "abbr", "b", "bdi", "bdo", "code", "em", "i", "mark", "q", "s", "small", "span", "strong",
    "u", "wbr",
];

/// Tags that begin or end a paragraph, a heading, an item or a row: words on both sides are no name. Cells of a row, and a name and
/// its value in a list of these, may hold one between them.
pub const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "details",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "option",
    "p",
    "section",
    "summary",
    "table",
    "title",
    "tr",
    "ul",
];

/// A character reference.
fn entity(rest: &str) -> Written {
    let end = head(rest).find(';').filter(|end| *end > 2 && *end < 34);
    let Some(end) = end else {
        return Written::Gap(Gap::Space, 1);
    };
    let reference = &rest[..=end];
    let is_reference = reference[1..end]
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b == b'#');
    if !is_reference {
        return Written::Gap(Gap::Space, 1);
    }
    // The names of all characters are CommonMark's.
    let mut events = pulldown_cmark::Parser::new(reference);
    let character_shown = events.find_map(|event| match event {
        pulldown_cmark::Event::Text(text) => Some(text),
        _ => None,
    });
    match character_shown
        .as_ref()
        .and_then(|text| text.chars().next())
    {
        Some(c) if c != '&' => character(c, end + 1),
        // No-break spaces alone are no text to CommonMark.
        None => Written::Gap(Gap::Space, end + 1),
        _ => Written::Gap(Gap::Space, 1),
    }
}

/// A character that was written in another way: what marks words otherwise is itself here.
fn character(c: char, length: usize) -> Written {
    match c {
        '\'' => Written::Apostrophe(length),
        '.' => Written::Gap(Gap::Stop, length),
        ',' => Written::Gap(Gap::Comma, length),
        '"' | '(' | ')' => Written::Gap(Gap::Quote, length),
        _ if c.is_ascii() && !c.is_ascii_alphanumeric() => Written::Gap(Gap::Space, length),
        _ => Written::Character(c, length),
    }
}

/// An escape of Markdown, of YAML between double quotes, or of JSON.
fn escape(rest: &str) -> Written {
    let mut letters = rest[1..].chars();
    match letters.next() {
        Some('u') => coded(rest, 4),
        Some('x') => coded(rest, 2),
        Some('U') => coded(rest, 8),
        Some('\n') => Written::Broken(rest.len() - rest[1..].trim_start().len()),
        Some('n' | 't' | 'r' | 'N' | 'L' | 'P') if !next_is_word(letters.as_str()) => {
            Written::Gap(Gap::Space, 2)
        }
        Some(c) if c.is_ascii_punctuation() => character(c, 2),
        _ => Written::Gap(Gap::Space, 1),
    }
}

/// A character as so many hexadecimal digits after a backslash and a letter.
fn coded(rest: &str, digits: usize) -> Written {
    let code = rest
        .get(2..2 + digits)
        .and_then(|code| u32::from_str_radix(code, 16).ok());
    match code.and_then(char::from_u32) {
        Some(c) => character(c, 2 + digits),
        None => Written::Gap(Gap::Space, 1),
    }
}

/// Returns whether small letters follow: a backslash before a word is no escape.
fn next_is_word(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_lowercase)
}

/// Bytes of UTF-8 as an address writes them: one character takes four at most.
fn percent(rest: &str) -> Written {
    (1..=4)
        .find_map(|bytes| {
            let c = percent_encoded(rest.get(..bytes * 3)?)?;
            Some(character(c, bytes * 3))
        })
        .unwrap_or(Written::Gap(Gap::Space, 1))
}

/// The character that percent signs with two digits each make; `None` where they make none, or several.
fn percent_encoded(written: &str) -> Option<char> {
    let is_encoded = written.bytes().step_by(3).all(|b| b == b'%');
    let text = percent_decode_str(written).decode_utf8().ok()?;
    let mut characters = text.chars().filter(|_| is_encoded);
    characters.next().filter(|_| characters.next().is_none())
}

/// A hyphen; before a line end it may have broken a word.
fn hyphen(text: &str, at: usize) -> Written {
    let behind = &text[at + 1..];
    if !behind.starts_with(['\n', '\r']) || !letter_before(text, at) {
        return Written::Gap(Gap::Space, 1);
    }
    let next = behind.trim_start_matches(['\r', '\n', ' ', '\t', '>', '#']);
    match next.starts_with(char::is_alphanumeric) {
        true => Written::Broken(1 + behind.len() - next.len()),
        false => Written::Gap(Gap::Space, 1),
    }
}

fn stop(rest: &str) -> Gap {
    match rest[1..].chars().next() {
        Some(c) if c.is_alphanumeric() || c == '.' || c == '-' => Gap::Space,
        _ => Gap::Stop,
    }
}

/// Returns the beginning of a text, no further than a mark reaches.
fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(FAR)]
}
