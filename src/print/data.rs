//! Pieces of `/data.json` that flyers and information sheets share.
//!
//! A text is a string when it is in the sheet's own language, otherwise an object that carries its language,
//! direction and script, so that it gets the right font and is read aloud in the right voice.

use std::collections::BTreeSet;

use icu::properties::CodePointMapData;
use icu::properties::PropertyNamesShort;
use icu::properties::props::Script;
use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::PrintShop;
use super::desk::Workshop;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::{Direction, Lang, Localised, Text};
use sleutelgids_edition::SpokenLanguage;

/// Files of one sheet: their paths in the templates, and what is in them.
pub type Files = Vec<(String, Bytes)>;

/// A text in its own language, for a sheet in another or the same.
pub fn say(text: &str, own: &Lang, sheet: &Lang) -> Value {
    match own == sheet {
        true => Value::String(text.to_owned()),
        false => marked(text, own),
    }
}

/// A text with its language, always.
pub fn marked(text: &str, own: &Lang) -> Value {
    let (lang, region) = tag(own);
    json!({ "t": text, "lang": lang, "region": region, "dir": own.direction().as_str(), "script": own.script() })
}

/// A language as Typst takes it: its code and, apart from it, its region.
pub fn tag(lang: &Lang) -> (String, Option<String>) {
    let id = lang.id();
    (id.language.to_string(), id.region.map(|r| r.to_string()))
}

/// A record's text for a sheet in `lang`.
pub fn local(text: &Text, lang: &Lang) -> Value {
    let Localised { value, lang: own } = text.get(lang);
    say(value, own, lang)
}

/// The same for one that may be missing: then `null`.
pub fn maybe(text: Option<&Text>, lang: &Lang) -> Value {
    text.map_or(Value::Null, |t| local(t, lang))
}

/// A name, whose language nobody declares: by its script, a language of its bearer's, the sheet's or the site's.
pub fn named(name: &str, spoken: &[SpokenLanguage], sheet: &Lang, site: &[Lang]) -> Value {
    let script = script(name);
    if script.as_deref().is_none_or(|s| s == sheet.script()) {
        return Value::String(name.to_owned());
    }
    let known = spoken.iter().map(|s| &s.lang).chain(site);
    match known
        .into_iter()
        .find(|l| Some(l.script()) == script.as_deref())
    {
        Some(lang) => marked(name, lang),
        None => {
            let rtl = matches!(
                script.as_deref(),
                Some("Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo")
            );
            let dir = if rtl { Direction::Rtl } else { Direction::Ltr };
            json!({ "t": name, "lang": "und", "region": null, "dir": dir.as_str(), "script": script })
        }
    }
}

/// The script of the first letter that has one (ISO 15924).
fn script(text: &str) -> Option<String> {
    let scripts = CodePointMapData::<Script>::new();
    let names = PropertyNamesShort::<Script>::new();
    let found = text.chars().map(|c| scripts.get(c));
    let first = found
        .into_iter()
        .find(|s| !matches!(*s, Script::Common | Script::Inherited | Script::Unknown))?;
    names.get(first).map(str::to_owned)
}

/// A telephone number as printed and as a link dials it.
pub fn phone(number: &str) -> Value {
    let uri: String = number
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    json!({ "shown": number, "uri": uri })
}

/// An address as printed, without what nobody types, and as a link has it.
pub fn web(url: &str) -> Value {
    let bare = url
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    json!({ "shown": bare.trim_end_matches('/'), "url": url })
}

/// Whom to ask.
pub fn contact(contact: &Contact, lang: &Lang, site: &[Lang]) -> Value {
    json!({
        "name": named(&contact.name, &[], lang, site),
        "function": maybe(contact.function.as_ref(), lang),
        "phone": contact.phone.as_deref().map(phone),
        "email": contact.email,
        "hours": maybe(contact.hours.as_ref(), lang),
    })
}

impl<M> PrintShop<'_, M> {
    /// What every sheet says of itself, and the files of it.
    pub fn frame(
        &self,
        lang: &Lang,
        url: &str,
        title: &str,
    ) -> Result<(Value, Files), Vec<Diagnostic>> {
        let site = &self.edition.site;
        let (code, region) = tag(lang);
        let mut files = Files::new();
        let qr = super::qr::svg(url).ok_or_else(|| vec![problem!("SG0802-qr", url: url)])?;
        files.push(("/qr.svg".to_owned(), Bytes::from_string(qr)));
        let publisher = publisher(&self.workshop, self.edition.publisher(), lang, &mut files);
        let author = self
            .edition
            .publisher()
            .map(|o| o.name.get(lang).value.as_str());
        let (fonts, latin) = fonts(&self.workshop, &self.messages.endonym(lang));
        let date = self.messages.locale(lang).date(self.edition.flyer_date());
        use sleutelgids_core::i18n::Arg::Text;
        let edition = [
            ("edition", Text(&site.flyers.edition)),
            ("date", Text(&date)),
        ];
        let internal = (self.edition.mode == Mode::Internal).then_some("internal-note");
        let proof = self
            .is_proof
            .then(|| self.messages.get(lang, "print-proof").value);
        let proof_note = self.is_proof.then_some("print-proof-note");
        let notes = proof_note.into_iter().chain(internal).chain(self.notice);
        let notes: Vec<&str> = notes
            .map(|key| self.messages.get(lang, key).value)
            .collect();
        let note = (!notes.is_empty()).then(|| notes.join(" – "));
        let title = note
            .as_ref()
            .map_or_else(|| title.to_owned(), |note| format!("{title} – {note}"));
        let frame = json!({
            "lang": code, "region": region, "dir": lang.direction().as_str(), "script": lang.script(),
            "fonts": fonts, "latin": latin, "colours": self.colours,
            "title": title, "internal": note, "proof": proof, "author": author.unwrap_or_default(),
            "url": web(url), "publisher": publisher,
            "edition": self.messages.format(lang, "edition-line", &edition),
        });
        Ok((frame, files))
    }
}

/// Notes the words of a sheet that may be longer than a column: runs of 20 letters or more, each once. Templates break these
/// and no others.
pub fn note_long_words(data: &mut Value) {
    let mut words = BTreeSet::new();
    long_words(data, &mut words);
    data["long"] = words.into_iter().collect();
}

fn long_words(data: &Value, into: &mut BTreeSet<String>) {
    const LONG: usize = 20;
    match data {
        Value::String(text) if text.len() >= LONG => {
            // An address is broken in its own way.
            let pieces = text
                .split_whitespace()
                .filter(|p| !p.contains('@') && !p.contains("://"));
            let words = pieces.flat_map(|p| p.split(|c: char| !c.is_alphabetic()));
            let long = words.filter(|w| w.len() >= LONG && w.chars().count() >= LONG);
            into.extend(long.map(str::to_owned));
        }
        Value::Array(all) => all.iter().for_each(|v| long_words(v, into)),
        Value::Object(all) => all.values().for_each(|v| long_words(v, into)),
        _ => {}
    }
}

/// Who publishes, and its logo among the files.
pub fn publisher(
    workshop: &Workshop,
    organisation: Option<&Organisation>,
    lang: &Lang,
    files: &mut Files,
) -> Value {
    let Some(organisation) = organisation else {
        return json!({ "name": "", "logo": null, "website": null, "phone": null, "email": null });
    };
    let logo = organisation
        .logo
        .as_ref()
        .and_then(|media| workshop.logo(media));
    let path = logo.map(|(path, bytes)| {
        files.push((path.to_owned(), bytes));
        path
    });
    let name = organisation.name.get(lang);
    json!({
        "name": say(name.value, name.lang, lang),
        "logo": path,
        "alt": organisation.logo_alt.as_ref().map_or(name.value, |t| t.get(lang).value),
        "website": organisation.website.as_deref().map(web),
        "phone": organisation.phone.as_deref().map(phone),
        "email": organisation.email,
    })
}

/// The font families in the order in which a sheet in a language tries them, and the one for Latin letters.
pub fn fonts(workshop: &Workshop, endonym: &str) -> (Vec<String>, String) {
    let own = workshop.family_for(endonym);
    let latin = workshop.family_for("Aa0+@");
    let first = [own, latin].into_iter().flatten().map(str::to_owned);
    let mut families: Vec<String> = Vec::new();
    for family in first.chain(workshop.families().iter().cloned()) {
        if !families.contains(&family) {
            families.push(family);
        }
    }
    let latin = latin.map_or_else(|| families[0].clone(), str::to_owned);
    (families, latin)
}
