//! A person to keep in a telephone: a card (vCard 4.0, RFC 6350).
//!
//! In: what the edition shows of a coordinator or of a key person who may be reached herself. Out: the file. It holds what
//! the page beside it says and nothing else; never a picture, which would travel further than the page.

use std::fmt::Write;

use super::calendar::folded;
use super::records::shown_name;
use super::shelf::Shelf;
use super::sitemap::address;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{Lang, Localised, Text};
use sleutelgids_edition::ContactRoute;
use sleutelgids_render::plan::{Card, Page};

/// What a card says.
struct Said<'a> {
    name: String,
    function: Option<Localised<'a, String>>,
    organisation: Option<Localised<'a, String>>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
    hours: Option<Localised<'a, String>>,
    /// The page that says the same.
    page: Page,
}

/// The card; empty for someone whom the edition does not show.
pub(super) fn render(shelf: &Shelf<'_>, card: &Card) -> String {
    let Some(said) = said(shelf, card) else {
        return String::new();
    };
    let edition = shelf.materials.edition;
    let mut text = String::from(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//sleutelgids//sleutelgids//EN\r\nKIND:individual\r\n",
    );
    // Whose given name is which part nobody declared; all of it is the name that is shown.
    let name = escaped(&said.name);
    let _ = write!(text, "FN:{name}\r\nN:;{name};;;\r\n");
    let mut words = |property: &str, found: Option<Localised<'_, String>>| {
        if let Some(found) = found {
            let _ = write!(
                text,
                "{property};LANGUAGE={}:{}\r\n",
                found.lang,
                escaped(found.value)
            );
        }
    };
    words("TITLE", said.function);
    words("ORG", said.organisation);
    words("NOTE", said.hours);
    if edition.mode == Mode::Internal {
        let note = shelf.materials.messages.get(shelf.lang, "internal-note");
        let _ = write!(
            text,
            "NOTE;LANGUAGE={}:{}\r\n",
            note.lang,
            escaped(note.value)
        );
    }
    // A coordinator's number is that of her work; whose a key person's is, nobody asked.
    let kind = if matches!(card, Card::Contact(_)) {
        ";TYPE=work"
    } else {
        ""
    };
    for (property, value) in [("TEL", said.phone), ("EMAIL", said.email)] {
        if let Some(value) = value {
            let _ = write!(text, "{property}{kind}:{}\r\n", escaped(value));
        }
    }
    if let Some(route) = shelf.route(&said.page) {
        let _ = write!(text, "URL:{}\r\n", address(&edition.site.base_url, route));
    }
    text.push_str("END:VCARD\r\n");
    folded(&text)
}

fn said<'a>(shelf: &Shelf<'a>, card: &Card) -> Option<Said<'a>> {
    let (edition, lang) = (shelf.materials.edition, shelf.lang);
    let organisation = |id: Option<&_>| {
        id.and_then(|id| edition.organisations.get(id))
            .map(|o| o.name.get(lang))
    };
    match card {
        Card::Contact(id) => {
            let c = edition.contacts.get(id)?;
            Some(Said {
                name: c.name.clone(),
                function: local(c.function.as_ref(), lang),
                organisation: organisation(c.organisation.as_ref()),
                phone: c.phone.as_deref(),
                email: c.email.as_deref(),
                hours: local(c.hours.as_ref(), lang),
                page: Page::About,
            })
        }
        Card::Person(key) => {
            let person = edition.person(*key);
            let ContactRoute::Direct {
                phone,
                email,
                hours,
            } = &person.contact
            else {
                return None;
            };
            Some(Said {
                name: shown_name(shelf, person.name.as_ref()),
                function: None,
                organisation: organisation(person.organisation.as_ref()),
                phone: phone.as_deref(),
                email: email.as_deref(),
                hours: local(hours.as_ref(), lang),
                page: Page::Person(*key),
            })
        }
    }
}

fn local<'a>(text: Option<&'a Text>, lang: &Lang) -> Option<Localised<'a, String>> {
    text.map(|t| t.get(lang))
}

/// A text as a value (RFC 6350, 3.4): a backslash before what would end a part of it, and no line of its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' if last == '\r' => {}
            '\n' | '\r' => out.push_str("\\n"),
            _ => out.push(c),
        }
        last = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_begins_a_line_or_a_part_of_its_own() {
        assert_eq!(escaped("a\r\nTEL:1\nb\rc"), "a\\nTEL:1\\nb\\nc");
        assert_eq!(escaped("Jansen, A.; \\n"), "Jansen\\, A.\\; \\\\n");
    }
}
