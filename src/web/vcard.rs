//! A person to keep in a telephone: a card (vCard 4.0, RFC 6350).
//!
//! In: what the edition shows of a coordinator or of a key person who may be reached herself. Out: the file. It holds what
//! the page beside it says and nothing else; never a picture, which would travel further than the page.

use std::fmt::Write;

use super::calendar::folded;
use super::lang_context::LangContext;
use sleutelgids_core::model::site::Mode;
use sleutelgids_render::plan::{Card, Page};
use sleutelgids_view::contact::Reach;
use sleutelgids_view::person::PersonName;
use sleutelgids_view::phone::{OtherKind, OtherWay};
use sleutelgids_view::text::{LangText, TextLang};

/// The properties of a card.
struct SpokenWords<'v> {
    name: PersonName<'v>,
    function: Option<LangText<'v>>,
    organisation: Option<LangText<'v>>,
    /// Where she works, in one line.
    address: Option<&'v str>,
    reach: Reach<'v>,
    /// The page that says the same.
    page: Page,
}

/// The card; empty for someone whom the edition does not show.
pub(super) fn render(ctx: &LangContext<'_>, card: &Card) -> String {
    let Some(said) = said(ctx, card) else {
        return String::new();
    };
    let mut text = String::from(
        "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:-//sleutelgids//sleutelgids//EN\r\nKIND:individual\r\n",
    );
    // Whose given name is which part nobody declared; all of it is the name that is shown.
    let name = escaped(said.name.words());
    let _ = write!(text, "FN:{name}\r\nN:;{name};;;\r\n");
    let is_internal = ctx.materials.edition.mode == Mode::Internal;
    let note = is_internal.then(|| ctx.view.message_text("internal-note"));
    for (property, words) in [
        ("TITLE", &said.function),
        ("ORG", &said.organisation),
        ("NOTE", &said.reach.hours),
        ("NOTE", &note),
    ] {
        if let Some(words) = words {
            write_words(&mut text, property, words, ctx);
        }
    }
    // A coordinator's number is that of her work; whose a key person's is, nobody asked.
    let kind = match card {
        Card::Contact(_) => ";TYPE=work",
        Card::Person(_) => "",
    };
    if let Some(phone) = &said.reach.phone {
        write_number(&mut text, kind, &phone.dialled);
    }
    write_other_ways(&mut text, kind, &said.reach.other_ways, ctx);
    if let Some(email) = said.reach.email {
        let _ = write!(text, "EMAIL{kind}:{}\r\n", escaped(email));
    }
    if let Some(address) = said.address {
        let _ = write!(text, "ADR{kind};{}\r\n", delivery(address));
    }
    if let Some(url) = ctx.view.url(&said.page) {
        let _ = write!(text, "URL:{url}\r\n");
    }
    text.push_str("END:VCARD\r\n");
    folded(&text)
}

/// Writes a number: as text, which every telephone reads, but for one with an extension, which text has no form for (RFC 6350, 6.4.1).
fn write_number(card: &mut String, kind: &str, dialled: &str) {
    let _ = match dialled.contains(";ext=") {
        true => write!(card, "TEL{kind};VALUE=uri:tel:{dialled}\r\n"),
        false => write!(card, "TEL{kind}:{}\r\n", escaped(dialled)),
    };
}

/// Writes the ways beside the first number; an address of WhatsApp is one at which messages are read (RFC 6350, 6.4.3), a service for
/// deaf people a text telephone (6.4.1) or, on the web, a note with its name.
fn write_other_ways(card: &mut String, kind: &str, ways: &[OtherWay<'_>], ctx: &LangContext<'_>) {
    for way in ways {
        let dialled = way.url.trim_start_matches("tel:");
        match way.kind {
            OtherKind::Second => write_number(card, kind, dialled),
            OtherKind::Whatsapp => {
                let _ = write!(card, "IMPP{kind}:{}\r\n", way.url);
            }
            OtherKind::RelayNumber => write_number(card, ";TYPE=textphone", dialled),
            OtherKind::RelayAddress => {
                let label = ctx.view.message("label-relay");
                let note = LangText::own(format!("{label}: {}", way.url));
                write_words(card, "NOTE", &note, ctx);
            }
        }
    }
}

fn write_words(card: &mut String, property: &str, words: &LangText<'_>, ctx: &LangContext<'_>) {
    let lang = match words.lang {
        TextLang::Reader => ctx.lang.as_str(),
        TextLang::Other(lang) => lang.as_str(),
        TextLang::Undeclared { .. } => "und",
    };
    let _ = write!(
        card,
        "{property};LANGUAGE={lang}:{}\r\n",
        escaped(&words.text)
    );
}

fn said<'s>(ctx: &'s LangContext<'_>, card: &Card) -> Option<SpokenWords<'s>> {
    let (edition, view) = (ctx.materials.edition, &ctx.view);
    match card {
        Card::Contact(id) => {
            let record = edition.contacts.get(id)?;
            let employer = record.organisation.as_ref();
            let employer = employer.and_then(|id| edition.organisations.get(id));
            let contact = view.contact(record);
            Some(SpokenWords {
                name: PersonName::written(contact.name, contact.name_origin, &[]),
                function: contact.function,
                organisation: contact.organisation,
                address: employer.and_then(|o| view.organisation(o).address),
                reach: contact.reach,
                page: Page::About,
            })
        }
        Card::Person(key) => {
            let person = edition.person(*key);
            let employer = person.organisation.as_ref();
            let employer = employer.and_then(|id| edition.organisations.get(id));
            Some(SpokenWords {
                name: view.person_name(person.name.as_ref(), &person.languages),
                function: None,
                organisation: employer.map(|o| view.text(&o.name)),
                // Where she works says where she can be found.
                address: None,
                reach: view.reach(&person.contact)?,
                page: Page::Person(*key),
            })
        }
    }
}

/// Returns an address as a label and in its parts (RFC 6350, 6.3.1): the street, and where a part begins with a postal code of the
/// Netherlands or Belgium, that and the town. What cannot be told apart stands where the street stands.
fn delivery(address: &str) -> String {
    let label = address
        .replace('^', "^^")
        .replace('"', "^'")
        .replace(['\r', '\n'], " ");
    let parts = address.rsplit_once(',').and_then(|(street, place)| {
        let (code, town) = postal_code(place.trim())?;
        Some([street.trim(), town, code])
    });
    let [street, town, code] = parts.unwrap_or([address, "", ""]).map(escaped);
    format!("LABEL=\"{label}\":;;{street};{town};;{code};")
}

/// Returns the postal code with which a text begins (`1234 AB`, `1234AB`, `9000`), and the town after it.
fn postal_code(place: &str) -> Option<(&str, &str)> {
    let digits = place.bytes().take_while(u8::is_ascii_digit).count();
    if digits != 4 {
        return None;
    }
    let after_digits = &place[digits..];
    let letters = after_digits.trim_start();
    let has_letters = letters.len() > 2
        && letters.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && letters[2..].starts_with(' ');
    let end = match has_letters {
        true => place.len() - letters.len() + 2,
        false => digits,
    };
    let town = place[end..].trim();
    let is_town = town.chars().next().is_some_and(char::is_alphabetic);
    is_town.then_some((&place[..end], town))
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
    use super::{delivery, escaped};

    #[test]
    fn an_address_is_whole_and_in_parts() {
        for (address, parts) in [
            ("Kade 3, 1234 AB Waterstad", ";;Kade 3;Waterstad;;1234 AB;"),
            (
                "Gebouw B, Kade 3, 1234AB Water",
                ";;Gebouw B\\, Kade 3;Water;;1234AB;",
            ),
            ("Markt 1, 9000 Gent", ";;Markt 1;Gent;;9000;"),
            ("Markt 1, Gent", ";;Markt 1\\, Gent;;;;"),
            ("Markt 1, 1234", ";;Markt 1\\, 1234;;;;"),
            ("ሳሕል 3, 12345 ሳሕል", ";;ሳሕል 3\\, 12345 ሳሕል;;;;"),
        ] {
            let written = delivery(address);
            assert_eq!(written, format!("LABEL=\"{address}\":{parts}"));
        }
        assert!(delivery("Café \"Oké\" ^\n1").starts_with("LABEL=\"Café ^'Oké^' ^^ 1\":"));
    }

    #[test]
    fn no_text_begins_a_line_or_a_part_of_its_own() {
        assert_eq!(escaped("a\r\nTEL:1\nb\rc"), "a\\nTEL:1\\nb\\nc");
        assert_eq!(escaped("Jansen, A.; \\n"), "Jansen\\, A.\\; \\\\n");
    }
}
