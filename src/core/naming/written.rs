//! Signs that mean something else than they look like in a file.
//!
//! In: a text and the place of a character that is no plain letter. Out: what a reader sees there ([`Written`]): a character,
//! a gap, or nothing. Knows Markdown (CommonMark), character references of HTML, escapes of YAML and percent signs of
//! addresses (RFC 3986), each as far as it can part a name.

use std::ops::Range;

use super::words::Gap;

/// What is seen at a place, and how many bytes of the text that takes.
pub enum Written {
    /// A mark that is not seen.
    Nothing(usize),
    /// Something between words.
    Gap(Gap, usize),
    /// An apostrophe within or after a word.
    Apostrophe(usize),
    /// A hyphen and a line end, perhaps within a word.
    Broken(usize),
    /// A text that is not seen here, but elsewhere, or by who looks at the source.
    Later(Range<usize>, usize),
    /// A character.
    Character(char, usize),
}

/// The longest tag, target of a link or character reference that is looked for.
const FAR: usize = 400;

/// What is seen at a place of a text.
pub fn read(text: &str, at: usize) -> Written {
    let rest = &text[at..];
    let Some(c) = rest.chars().next() else {
        return Written::Nothing(1);
    };
    match c {
        ' ' | '\t' | '\r' => Written::Gap(Gap::Space, 1),
        '\n' => line_end(rest),
        '*' | '`' | '~' => Written::Nothing(1),
        '_' => within_word(text, at),
        '[' => opening(text, at),
        ']' => closing(text, at),
        '<' => tag(text, at),
        '&' => entity(rest),
        '\\' => escape(rest),
        '%' => percent(rest),
        '-' => hyphen(text, at),
        '.' => Written::Gap(stop(rest), 1),
        ',' | ';' => Written::Gap(Gap::Comma, 1),
        ':' | '!' | '?' => Written::Gap(Gap::Break, 1),
        '\'' => Written::Apostrophe(1),
        _ if c.is_ascii() => Written::Gap(Gap::Space, 1),
        _ => Written::Character(c, c.len_utf8()),
    }
}

/// A line end, with the marks of quotes and comments at the beginning of the next line.
fn line_end(rest: &str) -> Written {
    let next = rest[1..].trim_start_matches([' ', '\t', '\r', '>', '#']);
    let length = rest.len() - next.len();
    let mut letters = next.chars();
    let gap = match (letters.next(), letters.next()) {
        (Some('\n'), _) => Gap::Break,
        (Some('-' | '*' | '+' | '•'), Some(' ')) => Gap::Break,
        _ => Gap::Space,
    };
    Written::Gap(gap, length)
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
    let near = near(&text[at..]);
    let end = near.find(']');
    if near.starts_with("[^")
        && let Some(end) = end
    {
        return Written::Nothing(end + 1);
    }
    let is_link = end.is_some_and(|end| near[end + 1..].starts_with(['(', '[']));
    match is_link || !letter_before(text, at) {
        true => Written::Nothing(1),
        false => Written::Gap(Gap::Space, 1),
    }
}

/// The end of a link's text, with its target.
fn closing(text: &str, at: usize) -> Written {
    let near = near(&text[at..]);
    let end = match near[1..].chars().next() {
        Some('(') => near.find(')'),
        Some('[') => near[1..].find(']').map(|end| end + 1),
        _ => None,
    };
    match end {
        Some(end) => Written::Later(at + 2..at + end, end + 1),
        None if letter_at(text, at + 1) => Written::Gap(Gap::Space, 1),
        None => Written::Nothing(1),
    }
}

/// A tag of HTML, or a comment. What holds a value (`alt="…"`) or an address is read as text.
fn tag(text: &str, at: usize) -> Written {
    let rest = &text[at..];
    if rest.starts_with("<!--") {
        let end = rest.find("-->").unwrap_or(rest.len());
        let length = (end + 3).min(rest.len());
        return Written::Later(at + 4..at + end.max(4), length);
    }
    let near = near(rest);
    let name = near[1..].trim_start_matches('/');
    let is_tag = name.starts_with(|c: char| c.is_ascii_alphabetic());
    let Some(end) = near.find('>').filter(|_| is_tag) else {
        return Written::Gap(Gap::Space, 1);
    };
    if near[..end].contains(['=', ':', '@', '\n']) {
        return Written::Gap(Gap::Space, 1);
    }
    let name = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .next()
        .unwrap_or_default();
    let is_inline = [
        "b", "i", "em", "strong", "span", "u", "s", "a", "small", "mark", "wbr",
    ];
    match is_inline.contains(&name.to_ascii_lowercase().as_str()) {
        true => Written::Nothing(end + 1),
        false => Written::Gap(Gap::Space, end + 1),
    }
}

/// A character reference.
fn entity(rest: &str) -> Written {
    let end = near(rest).find(';').filter(|end| *end > 2 && *end < 34);
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
    let shown = events.find_map(|event| match event {
        pulldown_cmark::Event::Text(text) => Some(text),
        _ => None,
    });
    match shown.as_ref().and_then(|text| text.chars().next()) {
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
        _ if c.is_ascii() && !c.is_ascii_alphanumeric() => Written::Gap(Gap::Space, length),
        _ => Written::Character(c, length),
    }
}

/// An escape of Markdown, of YAML between double quotes, or of JSON.
fn escape(rest: &str) -> Written {
    let mut letters = rest[1..].chars();
    let coded = |digits: usize| {
        let code = u32::from_str_radix(rest.get(2..2 + digits)?, 16).ok()?;
        Some(character(char::from_u32(code)?, 2 + digits))
    };
    match letters.next() {
        Some('u') => coded(4).unwrap_or(Written::Gap(Gap::Space, 1)),
        Some('x') => coded(2).unwrap_or(Written::Gap(Gap::Space, 1)),
        Some('U') => coded(8).unwrap_or(Written::Gap(Gap::Space, 1)),
        Some('\n') => Written::Broken(rest.len() - rest[1..].trim_start().len()),
        Some('n' | 't' | 'r' | 'N' | 'L' | 'P') if !next_is_word(letters.as_str()) => {
            Written::Gap(Gap::Space, 2)
        }
        Some(c) if c.is_ascii_punctuation() => character(c, 2),
        _ => Written::Gap(Gap::Space, 1),
    }
}

/// Whether small letters follow: a backslash before a word is no escape.
fn next_is_word(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_lowercase)
}

/// Bytes of UTF-8 as an address writes them.
fn percent(rest: &str) -> Written {
    let byte = |at: usize| {
        let digits = rest.get(at..at + 3)?.strip_prefix('%')?;
        u8::from_str_radix(digits, 16).ok()
    };
    let bytes: Vec<u8> = (0..4).map_while(|n| byte(n * 3)).collect();
    let whole = (1..=bytes.len()).find_map(|n| {
        let c = std::str::from_utf8(&bytes[..n]).ok()?.chars().next()?;
        Some((c, n * 3))
    });
    whole.map_or(Written::Gap(Gap::Space, 1), |(c, length)| {
        character(c, length)
    })
}

/// A hyphen; before a line end it may have broken a word.
fn hyphen(text: &str, at: usize) -> Written {
    let rest = &text[at + 1..];
    if !rest.starts_with(['\n', '\r']) || !letter_before(text, at) {
        return Written::Gap(Gap::Space, 1);
    }
    let next = rest.trim_start_matches(['\r', '\n', ' ', '\t', '>', '#']);
    match next.starts_with(char::is_alphanumeric) {
        true => Written::Broken(1 + rest.len() - next.len()),
        false => Written::Gap(Gap::Space, 1),
    }
}

fn stop(rest: &str) -> Gap {
    match rest[1..].chars().next() {
        Some(c) if c.is_alphanumeric() || c == '.' || c == '-' => Gap::Space,
        _ => Gap::Stop,
    }
}

/// The beginning of a text, no further than a mark reaches.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(FAR)]
}
