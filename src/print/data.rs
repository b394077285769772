//! Pieces of `/data.json` that flyers and information sheets share.
//!
//! A text is a string when it is in the sheet's own language, otherwise an object that carries its language,
//! direction and script, so that it gets the right font and is read aloud in the right voice.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::Files;
use super::world::Typesetter;
use super::{PrintShop, bidi, typography};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::who::Organisation;
use sleutelgids_core::model::{Direction, Lang, Markdown};
use sleutelgids_core::source::{Origin, Span};
use sleutelgids_render::plan::PlannedSheet;
use sleutelgids_view::address::WebAddress;
use sleutelgids_view::contact::{ContactCard, OrganisationCard, Reach};
use sleutelgids_view::phone::{OtherWay, PhoneNumber};
use sleutelgids_view::text::{LangText, TextLang};

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

/// A text of the view, with its place until [`Places::take`] takes that out: then a string where it needs no mark.
pub fn text(text: &LangText<'_>) -> Value {
    let words = match text.lang {
        TextLang::Reader => Value::String(text.text.to_string()),
        TextLang::Other(lang) => marked(&text.text, lang),
        TextLang::Undeclared { script, direction } => undeclared(&text.text, script, direction),
    };
    placed(words, text.origin)
}

/// The key under which a text's place stands until it is taken out.
const PLACE: &str = "typed_at";

/// A text with the place where it was typed.
fn placed(text: Value, origin: Origin) -> Value {
    let Some(span) = origin.0 else {
        return text;
    };
    let place = json!(span.to_numbers());
    match text {
        Value::String(text) => json!({ "t": text, PLACE: place }),
        Value::Object(mut text) => {
            text.insert(PLACE.to_owned(), place);
            Value::Object(text)
        }
        other => other,
    }
}

/// Where the texts of a sheet were typed.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Each text with its place, in the order of the data.
    texts: Vec<(String, Span)>,
    /// The long text of an information sheet.
    body: Option<Markdown>,
}

impl Places {
    /// Takes the places out of a sheet's data, and notes in it the long words and what runs from left to right: the data then are
    /// what a template is given.
    pub fn take(data: &mut Value, body: Option<&Markdown>) -> Self {
        let mut texts = Vec::new();
        replace_tabs(data);
        collect_places(data, &mut texts);
        note_long_words(data);
        bidi::note_stretches(data);
        Self {
            texts,
            body: body.cloned(),
        }
    }

    /// Where a text was typed; of words that stand on the sheet twice, the first.
    pub fn of(&self, text: &str) -> Option<Span> {
        let typed = self.texts.iter().find(|(own, _)| own == text);
        typed.map(|(_, span)| *span).or_else(|| {
            let body = self.body.as_ref()?;
            let start = body.source.find(text)?;
            Some(body.place(start..start + text.len()))
        })
    }
}

fn collect_places(value: &mut Value, places: &mut Vec<(String, Span)>) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| collect_places(item, places)),
        Value::Object(map) => {
            let Some(place) = map.remove(PLACE) else {
                map.values_mut()
                    .for_each(|value| collect_places(value, places));
                return;
            };
            let numbers: Option<[u32; 3]> = serde_json::from_value(place).ok();
            let text = map["t"].as_str().unwrap_or_default().to_owned();
            places.extend(numbers.map(|numbers| (text.clone(), Span::from_numbers(numbers))));
            // A text in the sheet's own language is a string.
            if map.len() == 1 {
                *value = Value::String(text);
            }
        }
        _ => {}
    }
}

/// A text that may be missing: then `null`.
pub fn maybe(words: Option<&LangText<'_>>) -> Value {
    words.map_or(Value::Null, text)
}

/// Texts of the view.
pub fn texts(all: &[LangText<'_>]) -> Vec<Value> {
    all.iter().map(text).collect()
}

/// A text of the view for a sheet in `sheet`, with its language always.
pub fn marked_text(words: &LangText<'_>, sheet: &Lang) -> Value {
    match words.lang {
        TextLang::Reader => marked(&words.text, sheet),
        _ => text(words),
    }
}

fn undeclared(text: &str, script: &str, direction: Direction) -> Value {
    json!({ "t": text, "lang": "und", "region": null, "dir": direction.as_str(), "script": script })
}

/// A telephone number as printed and as a link dials it.
pub fn phone(number: &PhoneNumber<'_>) -> Value {
    json!({ "shown": number.shown, "uri": number.dialled })
}

/// Ways to call or write beside the first number: a label where they need one, the words, the link.
pub fn other_ways(ways: &[OtherWay<'_>]) -> Vec<Value> {
    ways.iter()
        .map(
            |way| json!({ "label": maybe(way.label.as_ref()), "shown": way.shown, "url": way.url }),
        )
        .collect()
}

/// An address as printed and as a link has it.
pub fn web(address: &WebAddress<'_>) -> Value {
    json!({ "shown": address.shown, "url": address.url })
}

/// Returns a contact to ask; `name` is her name with its language.
pub fn contact(contact: &ContactCard<'_>, name: &LangText<'_>) -> Value {
    let Reach {
        phone: number,
        other_ways: others,
        email,
        hours,
        ..
    } = &contact.reach;
    json!({
        "name": text(name),
        "function": maybe(contact.function.as_ref()),
        "phone": number.as_ref().map(phone),
        "others": other_ways(others),
        "email": email,
        "hours": maybe(hours.as_ref()),
    })
}

impl<M> PrintShop<'_, M> {
    /// Returns what every sheet says of itself, and the files of it; `name` is that of its record.
    pub fn frame(
        &self,
        sheet: &PlannedSheet,
        url: &str,
        name: &str,
    ) -> Result<(Value, Files), Vec<Diagnostic>> {
        let lang = &sheet.lang;
        let site = &self.edition.site;
        let (code, region) = tag(lang);
        let mut files = Files::new();
        let qr = super::qr::svg(url).ok_or_else(|| vec![problem!("SG0802-qr", url: url)])?;
        files.push(("/qr.svg".to_owned(), Bytes::from_string(qr)));
        let publisher = publisher(&self.typesetter, self.edition.publisher(), lang, &mut files);
        let author = self
            .edition
            .publisher()
            .map(|o| o.name.get(lang).value.as_str());
        let (fonts, latin) = fonts(&self.typesetter, &self.messages.endonym(lang));
        let date = self.view(lang).date(self.edition.flyer_date());
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
        let title = match sheet.format.kind.title {
            Some(key) => self.messages.format(lang, key, &[("region", Text(name))]),
            None => name.to_owned(),
        };
        let title = match &note {
            Some(note) => format!("{title} – {note}"),
            None => title,
        };
        let mut frame = json!({
            "lang": code, "region": region, "dir": lang.direction().as_str(), "script": lang.script(),
            "fonts": fonts, "latin": latin, "colours": self.colours,
            "title": title, "internal": note, "proof": proof, "author": author.unwrap_or_default(),
            "url": web(&WebAddress::new(url)), "publisher": publisher,
            "edition": self.messages.format(lang, "edition-line", &edition),
        });
        set_measures(&mut frame, sheet.format);
        Ok((frame, files))
    }
}

/// Adds the measures that templates share with the program: the page in millimetres, sizes of letters, scripts.
pub fn set_measures(data: &mut Value, format: &SheetFormat) {
    let page = &format.page;
    data["page"] = json!({
        "width": page.width, "height": page.height,
        "side": page.side, "head": page.head, "foot": page.foot,
    });
    data["scale"] = json!(format.scale);
    for (key, value) in typography::data() {
        data[key] = value;
    }
}

/// Adds what is particular to a sheet to what every sheet says.
pub fn extend(data: &mut Value, particular: Value) {
    if let (Value::Object(data), Value::Object(particular)) = (data, particular) {
        data.extend(particular);
    }
}

/// Returns the file in which a template finds its data.
pub fn file(data: &Value) -> (String, Bytes) {
    let text = Bytes::from_string(data.to_string());
    ("/data.json".to_owned(), text)
}

/// Puts a space where a text has a tab, which takes up no room on paper.
fn replace_tabs(data: &mut Value) {
    match data {
        Value::String(text) if text.contains('\t') => *text = text.replace('\t', " "),
        Value::Array(values) => values.iter_mut().for_each(replace_tabs),
        Value::Object(entries) => entries.values_mut().for_each(replace_tabs),
        _ => {}
    }
}

/// Notes the words of a sheet that may be longer than a column: runs of 20 letters or more, each once. Templates break these
/// and no others.
fn note_long_words(data: &mut Value) {
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

/// Returns the publisher, and adds its logo to the files.
pub fn publisher(
    typesetter: &Typesetter,
    organisation: Option<&Organisation>,
    lang: &Lang,
    files: &mut Files,
) -> Value {
    let Some(organisation) = organisation else {
        return json!({ "name": "", "logo": null, "website": null, "phone": null, "email": null });
    };
    let card = OrganisationCard::new(organisation, |text| LangText::new(text.get(lang), lang));
    let logo = card.logo.as_ref();
    let picture = logo.and_then(|logo| typesetter.logo(logo.media));
    let path = picture.map(|(path, bytes)| {
        files.push((path.to_owned(), bytes));
        path
    });
    json!({
        "name": text(&card.name),
        "logo": path,
        "alt": logo.map_or(&card.name, |logo| &logo.alt).text,
        "website": card.website.as_ref().map(web),
        "phone": card.phone.as_ref().map(phone),
        "email": card.email,
    })
}

/// The font families in the order in which a sheet in a language tries them, and the one for Latin letters.
pub fn fonts(typesetter: &Typesetter, endonym: &str) -> (Vec<String>, String) {
    let own = typesetter.family_for(endonym);
    let latin = typesetter.family_for("Aa0+@");
    let first = [own, latin].into_iter().flatten().map(str::to_owned);
    let mut families: Vec<String> = Vec::new();
    for family in first.chain(typesetter.families().iter().cloned()) {
        if !families.contains(&family) {
            families.push(family);
        }
    }
    let latin = latin.map_or_else(|| families[0].clone(), str::to_owned);
    (families, latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_taken_out_and_leave_what_a_template_is_given() {
        let arabic = Lang::parse("ar").expect("a tag");
        let place = |start| Span::from_numbers([0, start, start + 4]);
        let own = LangText::own("Oever").typed_at(place(3).into());
        let other = LangText {
            lang: TextLang::Other(&arabic),
            ..LangText::own("ضفة").typed_at(place(9).into())
        };
        let written = |own: &LangText<'_>, other: &LangText<'_>| json!({ "name": text(own), "persons": [{ "quote": text(other) }], "long": [], "ltr": {} });
        let mut data = written(&own, &other);
        let places = Places::take(&mut data, None);
        let (own, other) = (
            own.typed_at(Origin::default()),
            other.typed_at(Origin::default()),
        );
        assert_eq!(data.to_string(), written(&own, &other).to_string());
        assert_eq!(places.of("Oever"), Some(place(3)));
        assert_eq!(places.of("ضفة"), Some(place(9)));
        assert_eq!(places.of("iets anders"), None);
    }
}
