//! Numbers and addresses keep their order on finished pages.
//!
//! In: a page as its template wrote it, in whatever theme. Out: the page, in which each stretch of a text that runs from left
//! to right within text from right to left ([`left_to_right`]) stands in an element of its own, `<bdi dir="ltr">`. Every
//! text is treated: of records, of the interface, of a theme. Pages without text from right to left stay as they are, and so
//! do attributes, code, drawings, and elements that say that they run from the left.

use std::borrow::Cow;

use memchr::{memchr, memmem, memrchr};

use sleutelgids_core::model::Direction;
use sleutelgids_view::bidi::left_to_right;

/// Isolates what runs from left to right in a page of this direction.
pub(super) fn isolate(page: Vec<u8>, direction: Direction) -> Vec<u8> {
    let is_mirrored = direction == Direction::Rtl;
    if !is_mirrored && memmem::find(&page, MIRRORED).is_none() {
        return page;
    }
    match std::str::from_utf8(&page) {
        Ok(html) => Isolator::new(html, is_mirrored).whole().into_bytes(),
        Err(_) => page,
    }
}

/// The attribute of an element whose text runs from the right.
const MIRRORED: &[u8] = b"dir=\"rtl\"";

/// An element that is open.
struct OpenElement<'p> {
    name: &'p str,
    /// True when text in it runs from the right, and may hold elements.
    isolates: bool,
}

/// A page on its way through.
struct Isolator<'p> {
    html: &'p str,
    /// True when text runs from the right where no element says otherwise.
    is_mirrored: bool,
    out: String,
    /// Elements that are open, the innermost last.
    open: Vec<OpenElement<'p>>,
}

/// Elements that never have an end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];
/// Elements whose content is no text that a reader reads, or that holds no elements.
const CLOSED: [&str; 8] = [
    "script", "style", "title", "textarea", "svg", "code", "pre", "option",
];

impl<'p> Isolator<'p> {
    fn new(html: &'p str, is_mirrored: bool) -> Self {
        Self {
            html,
            is_mirrored,
            out: String::with_capacity(html.len() + html.len() / 50),
            open: Vec::new(),
        }
    }

    fn whole(mut self) -> String {
        let mut position = 0;
        while let Some(begin) = self.next_tag(position) {
            self.text(&self.html[position..begin]);
            let Some(length) = tag_length(&self.html[begin..]) else {
                position = begin;
                break;
            };
            position = begin + length;
            let tag = &self.html[begin..position];
            self.out.push_str(tag);
            self.follow(tag);
        }
        self.text(&self.html[position..]);
        self.out
    }

    /// Returns where the next tag begins; between elements that run from the right there is nothing to look at on a page that
    /// runs from the left.
    fn next_tag(&self, from: usize) -> Option<usize> {
        let ahead = &self.html.as_bytes()[from..];
        let begin = match self.is_mirrored || !self.open.is_empty() {
            true => memchr(b'<', ahead),
            false => memmem::find(ahead, MIRRORED).and_then(|found| memrchr(b'<', &ahead[..found])),
        };
        begin.map(|begin| from + begin)
    }

    /// Returns whether text at this place runs from the right.
    fn isolates(&self) -> bool {
        self.open
            .last()
            .map_or(self.is_mirrored, |open| open.isolates)
    }

    /// Opens or closes what a tag opens or closes.
    fn follow(&mut self, tag: &'p str) {
        let Some(inner) = tag.strip_prefix('<').and_then(|t| t.strip_suffix('>')) else {
            return;
        };
        if let Some(name) = inner.strip_prefix('/') {
            // Elements within it that nobody closed end with it.
            if let Some(place) = self.open.iter().rposition(|open| open.name == name) {
                self.open.truncate(place);
            }
            return;
        }
        let name_end = inner.find(|c: char| c.is_ascii_whitespace() || c == '/');
        let name = &inner[..name_end.unwrap_or(inner.len())];
        let is_element = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_element || inner.ends_with('/') || VOID.contains(&name) {
            return;
        }
        let around = self.isolates();
        let attributes = &inner[name.len()..];
        let isolates = match direction_of(attributes) {
            _ if CLOSED.contains(&name) => false,
            Some("rtl") => true,
            Some(_) => false,
            // Its own first letter decides, and it is a name.
            None if name == "bdi" => false,
            None => around && !self.is_closed(),
        };
        self.open.push(OpenElement { name, isolates });
    }

    fn is_closed(&self) -> bool {
        self.open.iter().any(|open| CLOSED.contains(&open.name))
    }

    fn text(&mut self, text: &str) {
        if !self.isolates() {
            self.out.push_str(text);
            return;
        }
        let mut written = 0;
        for stretch in left_to_right(&without_entities(text)) {
            self.out.push_str(&text[written..stretch.start]);
            self.out.push_str("<bdi dir=\"ltr\">");
            self.out.push_str(&text[stretch.clone()]);
            self.out.push_str("</bdi>");
            written = stretch.end;
        }
        self.out.push_str(&text[written..]);
    }
}

/// Returns the length of the tag or comment that `html` begins with.
fn tag_length(html: &str) -> Option<usize> {
    let bytes = html.as_bytes();
    if bytes.starts_with(b"<!--") {
        return memmem::find(bytes, b"-->").map(|end| end + 3);
    }
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Returns the direction that an element's attributes declare.
fn direction_of(attributes: &str) -> Option<&str> {
    let (_, value) = attributes.split_once(" dir=\"")?;
    value.split('"').next()
}

/// Returns a text in which each entity is the character that it stands for, as often as it has letters: places stay where they
/// are.
fn without_entities(text: &str) -> Cow<'_, str> {
    let mut plain = Cow::Borrowed(text);
    if !text.contains('&') {
        return plain;
    }
    for (entity, character) in [
        ("&amp;", "&&&&&"),
        ("&#39;", "'''''"),
        ("&quot;", "\"\"\"\"\"\""),
        ("&lt;", "<<<<"),
        ("&gt;", ">>>>"),
    ] {
        if plain.contains(entity) {
            plain = plain.replace(entity, character).into();
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mirrored(html: &str) -> String {
        let page = isolate(html.as_bytes().to_vec(), Direction::Rtl);
        String::from_utf8(page).expect("text")
    }

    fn upright(html: &str) -> String {
        let page = isolate(html.as_bytes().to_vec(), Direction::Ltr);
        String::from_utf8(page).expect("text")
    }

    #[test]
    fn numbers_keep_their_order_wherever_they_stand() {
        assert_eq!(
            mirrored("<p class=\"hours\">من 9:00 - 12:00</p><li>058 000 12 34<br>"),
            "<p class=\"hours\">من <bdi dir=\"ltr\">9:00 - 12:00</bdi></p><li><bdi dir=\"ltr\">058 000 12 34</bdi><br>"
        );
        assert_eq!(
            upright("<p>9:00 - 12:00<q dir=\"rtl\">من 9:00 - 12:00</q> 9:00 - 12:00"),
            "<p>9:00 - 12:00<q dir=\"rtl\">من <bdi dir=\"ltr\">9:00 - 12:00</bdi></q> 9:00 - 12:00"
        );
    }

    #[test]
    fn what_runs_from_the_left_already_is_left_alone() {
        for html in [
            "<p lang=\"nl\" dir=\"ltr\">020 555 00 00 <b>9-12</b></p>",
            "<bdi>Sara 1-2</bdi>",
            "<title>1-2</title><script>1-2</script><code>1-2</code>",
            "<svg><text>1-2</text></svg>",
            "<img alt=\"9:00 - 12:00 > 1-2\">",
            "<!-- 1-2 --><!DOCTYPE html>",
            "<p>كلام",
        ] {
            assert_eq!(mirrored(html), html);
        }
        assert_eq!(upright("<p>من 9:00 - 12:00"), "<p>من 9:00 - 12:00");
    }

    #[test]
    fn text_after_an_element_runs_as_before_it() {
        assert_eq!(
            mirrored("<div><p dir=\"ltr\">1-2</div>1-2<img src=\"x\">1-2<use href=\"#a\"/>1-2"),
            "<div><p dir=\"ltr\">1-2</div><bdi dir=\"ltr\">1-2</bdi><img src=\"x\"><bdi dir=\"ltr\">1-2</bdi>\
             <use href=\"#a\"/><bdi dir=\"ltr\">1-2</bdi>"
        );
    }

    #[test]
    fn entities_stay_whole() {
        assert_eq!(
            mirrored("<p>في 1&amp;2 &#39;5-6&#39; &lt;7 8&gt;</p>"),
            "<p>في <bdi dir=\"ltr\">1&amp;2</bdi> &#39;<bdi dir=\"ltr\">5-6</bdi>&#39; &lt;<bdi dir=\"ltr\">7 8</bdi>&gt;</p>"
        );
    }
}
