//! Addresses that stand in a text by themselves become links, as their readers expect.

use std::ops::Range;

use super::reading::{MARK, MarkdownReading};
use super::{Edit, Finding, shown};
use sleutelgids_core::diag::problem;

/// Makes links of addresses, and names those that are not safe to follow.
pub fn make_links(
    reading: &MarkdownReading<'_>,
    edits: &mut Vec<Edit>,
    findings: &mut Vec<Finding>,
) {
    let literal = &reading.literal;
    let may_have_any = literal.contains("://") || literal.contains("www.") || literal.contains('@');
    if !may_have_any {
        return;
    }
    let mut from = 0;
    while let Some(word) = next_word(literal, from) {
        from = word.end;
        if reading.is_in_link(word.start) || MarkdownReading::lies_in(&reading.unused, word.start) {
            continue;
        }
        let (begin, address) = match address(reading, &word) {
            Some(found) => found,
            None => continue,
        };
        let address_range = begin..begin + address.typed.len();
        from = address_range.end.max(from);
        match address.kind {
            AddressKind::Unsafe => {
                let text_after_scheme = shown(
                    address
                        .plain
                        .split_once("://")
                        .map_or("", |(_, text_after_scheme)| text_after_scheme),
                );
                findings.push(Finding::new(
                    address_range,
                    problem!("SG0155", rest: text_after_scheme),
                ));
            }
            AddressKind::Web | AddressKind::Mail => {
                edits.push(Edit::new(address_range, format!("<{}>", address.plain)));
            }
            AddressKind::Host => {
                let words = escaped(&address.plain);
                edits.push(Edit::new(
                    address_range,
                    format!("[{words}](<https://{}>)", address.plain),
                ));
            }
        }
    }
}

enum AddressKind {
    /// It begins with `https://`.
    Web,
    /// It begins with `http://`.
    Unsafe,
    /// It begins with `www.`.
    Host,
    /// An e-mail address.
    Mail,
}

struct BareAddress<'t> {
    kind: AddressKind,
    /// The address as typed.
    typed: &'t str,
    /// The address without the backslashes of Markdown.
    plain: String,
}

/// Returns the next stretch without space or marks.
fn next_word(literal: &str, from: usize) -> Option<Range<usize>> {
    let begin = from + literal[from..].find(|c: char| !is_end(c))?;
    let length = literal[begin..]
        .find(is_end)
        .unwrap_or(literal.len() - begin);
    Some(begin..begin + length)
}

/// Returns whether a stretch ends at a sign.
fn is_end(c: char) -> bool {
    c.is_whitespace() || c == char::from(MARK) || matches!(c, '<' | '>' | '|')
}

/// Returns the address in a stretch, and its first byte.
fn address<'t>(
    reading: &MarkdownReading<'t>,
    word: &Range<usize>,
) -> Option<(usize, BareAddress<'t>)> {
    let letters = &reading.literal[word.clone()];
    let lower = letters.to_ascii_lowercase();
    for (sign, kind) in [
        ("https://", AddressKind::Web),
        ("http://", AddressKind::Unsafe),
        ("www.", AddressKind::Host),
    ] {
        let Some(sign_start) = lower.find(sign) else {
            continue;
        };
        let preceding = letters[..sign_start].chars().next_back();
        if preceding
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '@' | '.' | '-' | '='))
        {
            return None;
        }
        let begin = word.start + sign_start;
        let typed = trimmed(&reading.text[begin..end(reading, begin)]);
        let plain = unescaped(typed);
        let host = plain.get(sign.len()..)?.split(['/', '?', '#']).next()?;
        let is_host = host.starts_with(char::is_alphanumeric)
            && (host.contains('.') || host.starts_with("localhost"));
        return is_host.then_some((begin, BareAddress { kind, typed, plain }));
    }
    let at_sign = letters.find('@')?;
    let name = letters[..at_sign]
        .rfind(|c: char| !is_mail_sign(c))
        .map_or(0, |before| {
            before + letters[before..].chars().next().map_or(1, char::len_utf8)
        });
    let host_length = letters[at_sign + 1..]
        .find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '.' | '-'));
    let host =
        &letters[at_sign + 1..host_length.map_or(letters.len(), |length| at_sign + 1 + length)];
    let host = host.trim_end_matches(['.', '-']);
    let begin = word.start + name;
    let is_mail = at_sign > name
        && letters[name..at_sign].starts_with(|c: char| c.is_ascii_alphanumeric())
        && host
            .split_once('.')
            .is_some_and(|(first, rest)| !first.is_empty() && rest.len() > 1);
    // Behind `mailto:` it is part of a longer address.
    let is_alone = !letters[..name].ends_with([':', '/', '.', '@']);
    let typed = reading
        .text
        .get(begin..word.start + at_sign + 1 + host.len())?;
    let plain = typed.to_owned();
    (is_mail && is_alone).then_some((
        begin,
        BareAddress {
            kind: AddressKind::Mail,
            typed,
            plain,
        },
    ))
}

fn is_mail_sign(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '&' | '\'')
}

/// Returns where an address ends that begins at a place: signs after a backslash belong to it.
fn end(reading: &MarkdownReading<'_>, begin: usize) -> usize {
    let mut position = begin;
    let text = reading.text;
    while let Some(c) = text[position..].chars().next() {
        let is_backslash = c == '\\'
            && text
                .as_bytes()
                .get(position + 1)
                .is_some_and(u8::is_ascii_punctuation);
        if is_backslash {
            position += 2;
            continue;
        }
        let is_after = is_end(c) || matches!(c, '`' | '"') || reading.is_mark(position);
        if is_after {
            break;
        }
        position += c.len_utf8();
    }
    position
}

/// An address without the signs of the sentence around it (GitHub Flavored Markdown, 6.9).
fn trimmed(typed: &str) -> &str {
    let mut address = typed;
    loop {
        let shorter = address.trim_end_matches([
            '.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '”', '’', '»', '…', '،', '؛', '؟',
            '።', '፣', ']', '}', '\\',
        ]);
        let closing = shorter.matches(')').count() > shorter.matches('(').count();
        let shorter = match closing {
            true => shorter.strip_suffix(')').unwrap_or(shorter),
            false => shorter,
        };
        if shorter.len() == address.len() {
            return address;
        }
        address = shorter;
    }
}

/// An address without the backslashes before its signs.
fn unescaped(typed: &str) -> String {
    let mut plain = String::with_capacity(typed.len());
    let mut signs = typed.chars().peekable();
    while let Some(c) = signs.next() {
        let is_escape = c == '\\' && signs.peek().is_some_and(char::is_ascii_punctuation);
        if !is_escape {
            plain.push(c);
        }
    }
    plain
}

/// Words that Markdown takes as they are.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        if matches!(c, '\\' | '*' | '_' | '[' | ']' | '`' | '~' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
