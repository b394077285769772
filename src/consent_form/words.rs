//! What the messages of the form are called, and a long text as plain words.

use pulldown_cmark::{Event, Tag, TagEnd};

use sleutelgids_core::markdown::parser;
use sleutelgids_records::consent_request::{Channel, LanguageLevel};

/// The template's name for each sentence, and the message it is; each is given in both languages of the form.
pub(super) const READY: [(&str, &str); 50] = [
    ("kind", "consent-kind"),
    ("title", "consent-title"),
    ("lead", "consent-lead"),
    ("who", "consent-who-title"),
    ("who_text", "consent-who"),
    ("controller", "consent-controller"),
    ("questions", "consent-questions"),
    ("person", "consent-person-title"),
    ("name", "consent-name"),
    ("shown_name", "consent-shown-name"),
    ("shown_none", "consent-shown-none"),
    ("file", "consent-file"),
    ("now", "consent-now"),
    ("where", "consent-where-title"),
    ("web_text", "consent-web-text"),
    ("print_text", "consent-print-text"),
    ("print_both", "consent-print-both"),
    ("internal_text", "consent-internal-text"),
    ("open_data_text", "consent-open-data-text"),
    ("what", "consent-what-title"),
    ("what_text", "consent-what"),
    ("asked", "consent-asked"),
    ("open", "consent-open"),
    ("what_head", "consent-what-head"),
    ("through", "consent-through"),
    ("sensitive", "consent-sensitive-title"),
    ("sensitive_text", "consent-sensitive"),
    ("reason", "consent-sensitive-reason"),
    ("kept", "consent-kept"),
    ("term", "consent-term-title"),
    ("from", "consent-from"),
    ("term_text", "consent-term"),
    ("rights", "consent-rights-title"),
    ("stop", "consent-rights-stop"),
    ("rights_print", "consent-rights-print"),
    ("rights_data", "consent-rights-data"),
    ("complaint", "consent-complaint"),
    ("keep", "consent-keep"),
    ("explained", "consent-explained-title"),
    ("explained_in", "consent-explained-in"),
    ("explained_by", "consent-explained-by"),
    ("interpreter", "consent-interpreter"),
    ("sign", "consent-sign-title"),
    ("sign_text", "consent-sign"),
    ("you", "consent-you"),
    ("us", "consent-us"),
    ("guardian", "consent-guardian"),
    ("guardian_text", "consent-guardian-text"),
    ("evidence", "consent-evidence"),
    ("copy", "consent-copy"),
];

/// The template's name for each line to write on, and the message beside it.
pub(super) const LINES: [(&str, &str); 4] = [
    ("own_name", "consent-own-name"),
    ("place", "consent-place"),
    ("day", "consent-day"),
    ("signature", "consent-signature"),
];

/// Returns the message that is the name of a channel.
pub(super) fn key(channel: Channel) -> &'static str {
    match channel {
        Channel::Web => "consent-web",
        Channel::Print => "consent-print",
        Channel::Internal => "consent-internal",
        Channel::OpenData => "consent-open-data",
    }
}

/// Returns the message that says how well a language is spoken.
pub(super) fn level_key(level: LanguageLevel) -> &'static str {
    match level {
        LanguageLevel::Native => "level-native",
        LanguageLevel::Fluent => "level-fluent",
        LanguageLevel::Good => "level-good",
        LanguageLevel::Basic => "level-basic",
    }
}

/// Returns the words of a text, a line a paragraph, without its markup.
pub(super) fn plain(source: &str) -> String {
    let mut text = String::new();
    for event in parser(source) {
        match event {
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => {
                text.push_str(&words);
            }
            Event::FootnoteReference(name) => text.push_str(&format!(" [{name}]")),
            Event::Start(Tag::FootnoteDefinition(name)) => text.push_str(&format!("[{name}] ")),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item)
                if !text.ends_with('\n') =>
            {
                text.push('\n');
            }
            _ => {}
        }
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_text_without_its_markup() {
        let text = "# Kop\n\nEen *tekst* met\neen [link](https://example.org).\n\n- een\n- twee\n";
        assert_eq!(plain(text), "Kop\nEen tekst met een link.\neen\ntwee");
    }
}
