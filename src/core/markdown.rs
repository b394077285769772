//! The Markdown of texts: CommonMark 0.31.2, with the tables and footnotes of GitHub Flavored Markdown.
//!
//! Whoever reads a text reads it with [`parser`]: a page, a sheet, a check of links and an audit that knew other
//! extensions would see other words.

use pulldown_cmark::{LinkType, Options, Parser};

/// The extensions of CommonMark that texts may use.
pub const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES);

/// Returns a reader of a text, which gives its parts as events.
pub fn parser(text: &str) -> Parser<'_> {
    Parser::new_ext(text, OPTIONS)
}

/// Returns the address of a link: of an e-mail address between angle brackets, with its scheme (CommonMark 0.31.2, 6.5).
pub fn destination(link_type: LinkType, address: &str) -> String {
    match link_type {
        LinkType::Email if outside(address).is_none() => format!("mailto:{address}"),
        _ => address.to_owned(),
    }
}

/// The schemes of addresses outside the site that a link may have, in small letters.
const SCHEMES: [&str; 5] = ["https:", "http:", "mailto:", "tel:", "sms:"];

/// Returns the address of a link that leads out of the site, as pages and sheets write it: its scheme in small letters, and
/// in ASCII, since a URI in PDF has no other letters (ISO 32000-1, 12.6.4.7) and what a browser makes of them differs.
/// `None` for anything else, such as an address that would run a script.
pub fn outside(address: &str) -> Option<String> {
    let scheme = SCHEMES.iter().find(|scheme| {
        let begin = address.get(..scheme.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
    })?;
    let text_after_scheme = &address[scheme.len()..];
    let is_web = scheme.starts_with("http");
    (!is_web || text_after_scheme.starts_with("//"))
        .then(|| format!("{scheme}{}", ascii(text_after_scheme)))
}

/// Returns a part of an address in ASCII: other letters, and signs that no address holds, are written as their bytes (RFC 3986, 2.1).
pub fn ascii(part: &str) -> String {
    let mut escaped = String::with_capacity(part.len());
    for byte in part.bytes() {
        let is_sign = matches!(
            byte,
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
        );
        match byte.is_ascii_graphic() && !is_sign {
            true => escaped.push(char::from(byte)),
            false => escaped.push_str(&format!("%{byte:02X}")),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_outside_is_ascii_with_a_scheme_in_small_letters() {
        let cases = [
            ("HTTPS://www.example.org", "https://www.example.org"),
            ("Mailto:info@example.org", "mailto:info@example.org"),
            ("TEL:+31580000000", "tel:+31580000000"),
            ("sms:+31580000000", "sms:+31580000000"),
            (
                "https://example.org/één",
                "https://example.org/%C3%A9%C3%A9n",
            ),
            (
                "https://example.org/a b.pdf",
                "https://example.org/a%20b.pdf",
            ),
            (
                "https://example.org/a%20b?c=d&e#f",
                "https://example.org/a%20b?c=d&e#f",
            ),
        ];
        for (typed, written) in cases {
            assert_eq!(outside(typed).as_deref(), Some(written));
        }
    }

    #[test]
    fn an_address_that_is_no_place_is_none() {
        let refused = [
            "javascript:alert(1)",
            "data:text/html,x",
            "roles/a",
            "#a",
            "https:x",
            "vbscript:x",
            "file:///x",
            "",
        ];
        for typed in refused {
            assert_eq!(outside(typed), None, "{typed}");
        }
    }
}
