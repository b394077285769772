//! Pages and calendars read back, by rules stricter than any browser's.

/// A page: its tags with the names of their attributes, and every text in it.
#[derive(Debug, Default)]
pub struct Page {
    /// `a class href`, `/a`, in order.
    pub shape: Vec<String>,
    /// Texts of elements and values of attributes, spaces folded; a line each.
    pub texts: Vec<String>,
    /// Names and values of all attributes, decoded.
    pub attributes: Vec<(String, String)>,
    /// What it says to machines.
    pub linked: Vec<serde_json::Value>,
}

/// Words with one space between them.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The one kind of script there may be: data, which no browser runs.
const DATA: &str = "script type=\"application/ld+json\"";

/// Reads a page.
///
/// # Panics
/// On anything that this program would not write: a sign that is not escaped, a reference it does not use, an
/// attribute without quotes.
pub fn page(html: &str) -> Page {
    let mut page = Page::default();
    let (_, mut rest) = html.split_once("<!DOCTYPE html>").expect("a document type");
    while let Some((text, tag)) = rest.split_once('<') {
        page.texts.push(fold(&decode(text)));
        let end = end_of_tag(tag);
        page.tag(&tag[..end]);
        rest = &tag[end + 1..];
        if &tag[..end] == DATA {
            let (json, after) = rest.split_once('<').expect("an end");
            assert!(after.starts_with("/script>"), "{json} holds a tag");
            page.linked.push(serde_json::from_str(json).expect("JSON"));
            rest = &rest[json.len()..];
        }
    }
    assert!(rest.trim().is_empty(), "after the end: {rest}");
    page
}

/// Where a tag ends; a `>` in quotes does not end it.
fn end_of_tag(tag: &str) -> usize {
    let mut quoted = false;
    let at = tag.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == '>' && !quoted
    });
    at.unwrap_or_else(|| panic!("a tag does not end: {}", &tag[..tag.len().min(80)]))
        .0
}

impl Page {
    fn tag(&mut self, tag: &str) {
        let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
        let plain = name.trim_start_matches('/');
        assert!(
            !plain.is_empty() && plain.chars().all(|c| c.is_ascii_alphanumeric()),
            "<{tag}>"
        );
        assert!(
            plain != "script" || matches!(tag, "/script" | DATA),
            "<{tag}>"
        );
        assert!(
            !matches!(plain, "style" | "iframe" | "object" | "form"),
            "<{tag}>"
        );
        let mut shape = name.to_owned();
        while let Some((name, value)) = rest.split_once("=\"") {
            let (value, after) = value.split_once('"').expect("quotes that close");
            let name = name.trim().trim_start_matches("data-nosnippet ");
            assert!(!name.starts_with("on") && name != "style", "<{tag}>");
            shape.push(' ');
            shape.push_str(name);
            let value = decode(value);
            self.texts.push(fold(&value));
            self.attributes.push((name.to_owned(), value));
            rest = after;
        }
        // One attribute of this program has no value.
        for word in rest.split_whitespace() {
            assert!(
                matches!(word, "data-nosnippet" | "/"),
                "what is {word:?} in <{tag}>?"
            );
            shape.push_str(word);
        }
        self.shape.push(shape);
    }
}

/// Text without references.
fn decode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    assert!(
        !text.contains('<') && !text.contains('"'),
        "not escaped: {text}"
    );
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let (reference, after) = after
            .split_once(';')
            .unwrap_or_else(|| panic!("a bare & in {text}"));
        out.push(match reference {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" | "#x27" => '\'',
            "#x2F" => '/',
            "shy" => '\u{ad}',
            other => panic!("the reference &{other}; in {text}"),
        });
        rest = after;
    }
    out + rest
}

/// The lines of a calendar (RFC 5545, 3.1 and 3.3.11): name without parameters, value decoded.
pub fn calendar(text: &str) -> Vec<(String, String)> {
    const KNOWN: [&str; 20] = [
        "BEGIN",
        "END",
        "VERSION",
        "PRODID",
        "CALSCALE",
        "UID",
        "DTSTAMP",
        "SUMMARY",
        "URL",
        "DTSTART",
        "DTEND",
        "LOCATION",
        "DESCRIPTION",
        "SEQUENCE",
        "STATUS",
        "TZID",
        "RRULE",
        "TZNAME",
        "TZOFFSETFROM",
        "TZOFFSETTO",
    ];
    lines(text, &KNOWN)
}

/// The lines of a card (RFC 6350, 3.2 to 3.4), likewise. Parts of a name stay with their signs between them.
pub fn card(text: &str) -> Vec<(String, String)> {
    const KNOWN: [&str; 13] = [
        "BEGIN", "END", "VERSION", "PRODID", "KIND", "FN", "N", "TITLE", "ORG", "NOTE", "TEL",
        "EMAIL", "URL",
    ];
    lines(text, &KNOWN)
}

fn lines(text: &str, known: &[&str]) -> Vec<(String, String)> {
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    assert!(
        text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']),
        "{text:?}"
    );
    let unfolded = text.replace("\r\n ", "");
    let lines = unfolded.split_terminator("\r\n");
    lines
        .map(|line| {
            let (name, value) = line
                .split_once(':')
                .unwrap_or_else(|| panic!("no line: {line}"));
            let name = name.split(';').next().unwrap_or_default();
            assert!(known.contains(&name), "no property of ours: {line}");
            (name.to_owned(), unescaped(value))
        })
        .collect()
}

fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => match letters.next() {
                Some('n' | 'N') => out.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => out.push(c),
                other => panic!("\\{other:?} in {value}"),
            },
            _ => out.push(c),
        }
    }
    out
}
