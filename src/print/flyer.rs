//! A region's flyer as data.
//!
//! In: the edition, a region, a sheet of the plan. Out: `/data.json` for `print/flyer.typ`, with the pictures
//! it shows. Says nothing of how it looks, but for the layout that [`copyfit`](super::copyfit) chose.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::Files;
use super::copyfit::{SheetLayout, TextLengths};
use super::data::{self, Places, contact, marked_text, maybe, text, texts, web};
use super::world::SheetPortrait;
use super::{PrintShop, pool};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::facts::{Field, PlainFact, ShownPlace};
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_core::model::{Lang, RegionId, RoleId};
use sleutelgids_edition::{Count, ListedFacts, PersonKey, Pool};
use sleutelgids_render::Fingerprint;
use sleutelgids_render::plan::{Inputs, Page, PlannedSheet};
use sleutelgids_view::View;
use sleutelgids_view::contact::Reach;
use sleutelgids_view::person::PortraitLabel;
use sleutelgids_view::text::LangText;

/// A flyer before its layout is chosen.
pub(super) struct Flyer {
    data: Value,
    places: Places,
    files: Files,
    /// Portraits by their path, large and small.
    portraits: BTreeMap<String, SheetPortrait>,
    /// True when the portraits of the chosen layout are so narrow that the small ones have pixels enough.
    narrow: bool,
    extent: TextLengths,
}

impl Flyer {
    pub(super) fn new<M>(
        shop: &PrintShop<'_, M>,
        inputs: Inputs<'_>,
        region: &RegionId,
        sheet: &PlannedSheet,
    ) -> Result<Self, Vec<Diagnostic>> {
        let lang = &sheet.lang;
        let writer = FlyerWriter::new(shop, inputs, region, lang)?;
        let view = shop.view(lang);
        let name = view.region_name(writer.region);
        let (mut data, files) = shop.frame(sheet, &writer.url()?, &name.text)?;
        let mut portraits = BTreeMap::new();
        let people: Vec<Value> = writer
            .keys
            .iter()
            .map(|k| writer.card(*k, &mut portraits))
            .collect();
        let (languages, nearby) = writer.languages();
        let coordinator = writer.coordinator();
        let is_counted = shop.edition.pool(region).is_some();
        let nobody_to_choose = people.is_empty() && coordinator.is_some();
        let about_region = json!({
            "paper": sheet.format.word,
            "description": shop.messages.get(lang, "print-promise").value,
            "keywords": writer.keywords(),
            "words": writer.words(),
            "facts": writer.fact_labels(),
            "name": text(&name),
            "languages": languages,
            "nearby": nearby,
            "persons": people,
            "coordinator": coordinator,
            "roles": writer.roles(),
            "pool": shop.edition.pool(region).map(|p| pool::numbers(shop, p, lang)),
            "liaisons": pool::liaisons(shop, writer.region, lang),
            "steps": is_counted || nobody_to_choose,
            "agreements": texts(&view.texts(&shop.edition.site.agreements)),
        });
        data::extend(&mut data, about_region);
        let places = Places::take(&mut data, None);
        let extent = TextLengths::measure(&data, lang);
        Ok(Self {
            data,
            places,
            files,
            portraits,
            narrow: false,
            extent,
        })
    }

    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    pub(super) fn extent(&self) -> &TextLengths {
        &self.extent
    }

    pub(super) fn set_layout(&mut self, layout: SheetLayout) {
        self.narrow = layout.portrait <= NARROW;
        self.data["layout"] = serde_json::to_value(layout).unwrap_or_default();
    }

    /// Returns the files of the sheet in the layout that was chosen.
    pub(super) fn files(&self) -> Files {
        let mut files = self.files.clone();
        for (path, portrait) in &self.portraits {
            let picture = match self.narrow {
                true => &portrait.small,
                false => &portrait.large,
            };
            files.push((path.clone(), picture.bytes.clone()));
        }
        files.push(data::file(&self.data));
        files
    }

    /// Returns all that the sheet is made from, whatever its layout; of portraits their names, which are made from their
    /// content.
    pub(super) fn origin(&self) -> Files {
        let mut files = self.files.clone();
        for (path, portrait) in &self.portraits {
            let names = format!("{} {}", portrait.large.route, portrait.small.route);
            files.push((path.clone(), Bytes::from_string(names)));
        }
        files.push(data::file(&self.data));
        files
    }
}

/// Keys of a flyer's data that say how it looks, and to whom it is handed, but tell its reader nothing.
const LOOKS: [&str; 18] = [
    "colours", "dir", "edition", "facts", "fonts", "internal", "keywords", "lang", "latin", "long",
    "ltr", "page", "proof", "script", "scripts", "sizes", "title", "layout",
];

impl Flyer {
    /// Returns a fingerprint of what the flyer tells: its texts, its pictures and where its code leads to.
    pub(super) fn content(&self) -> Fingerprint {
        let mut content = Vec::new();
        for (key, value) in sorted(&self.data) {
            if !LOOKS.contains(&key) {
                add_content(key, value, &mut content);
            }
        }
        for (name, bytes) in &self.files {
            content.push(name.as_bytes().to_vec());
            content.push(bytes.to_vec());
        }
        for portrait in self.portraits.values() {
            content.push(portrait.large.route.as_bytes().to_vec());
        }
        Fingerprint::of(content.iter().map(Vec::as_slice))
    }
}

/// Returns the entries of an object, in the order of their keys.
fn sorted(object: &Value) -> Vec<(&str, &Value)> {
    let entries = object.as_object().into_iter().flatten();
    let mut entries: Vec<_> = entries.map(|(key, value)| (key.as_str(), value)).collect();
    entries.sort_by_key(|(key, _)| *key);
    entries
}

/// Adds the texts and numbers of a value, each after the key it stands under; what is empty adds nothing.
fn add_content(key: &str, value: &Value, content: &mut Vec<Vec<u8>>) {
    let word = match value {
        Value::Null | Value::Bool(_) => return,
        Value::String(text) if text.is_empty() => return,
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => {
            for value in values {
                add_content(key, value, content);
            }
            return;
        }
        Value::Object(_) => {
            for (key, value) in sorted(value) {
                add_content(key, value, content);
            }
            return;
        }
    };
    content.push(key.as_bytes().to_vec());
    content.push(word.into_bytes());
}

/// A portrait no wider than this, in millimetres, has 300 dpi with the 240 pixels of the small one.
const NARROW: f64 = 20.3;

/// A region, a language and the persons to show: one flyer's data are written from these.
struct FlyerWriter<'w, 'a, M> {
    shop: &'w PrintShop<'a, M>,
    region: &'w Region,
    lang: &'w Lang,
    keys: Vec<PersonKey>,
    /// Persons who can be asked around the region, when nobody can in it.
    nearby: Vec<PersonKey>,
}

impl<'w, 'a, M> FlyerWriter<'w, 'a, M> {
    fn new(
        shop: &'w PrintShop<'a, M>,
        inputs: Inputs<'_>,
        region: &RegionId,
        lang: &'w Lang,
    ) -> Result<Self, Vec<Diagnostic>> {
        let region = shop
            .edition
            .regions
            .get(region)
            .ok_or_else(|| vec![problem!("SG0801-gone")])?;
        let Inputs { listed, nearby, .. } = inputs;
        let keys = shop.view(lang).by_name(&listed);
        Ok(Self {
            shop,
            region,
            lang,
            keys,
            nearby,
        })
    }

    /// Returns the live page of the region in the flyer's language.
    fn url(&self) -> Result<String, Vec<Diagnostic>> {
        let url = self.view().url(&Page::Region(self.region.id.clone()));
        url.ok_or_else(|| vec![problem!("SG0801-page")])
    }

    fn view(&self) -> &'w View<'a, M> {
        self.shop.view(self.lang)
    }

    fn words(&self) -> Value {
        let (m, lang) = (self.shop.messages, self.lang);
        let kind = self.view().region_kind(self.region);
        let name = self.region.name.get(lang).value.as_str();
        let region = [("region", Arg::Text(name))];
        let parent = self
            .nearest()
            .map_or(name, |r| r.name.get(lang).value.as_str());
        let qr = match self.counted() {
            Some(_) => "print-pool-qr",
            None => "qr-words",
        };
        self.shop.words(lang).and([
            (
                "kicker",
                m.format(lang, "print-kicker", &[("kind", Arg::Text(kind))]),
            ),
            ("qr", m.get(lang, qr).value.to_owned()),
            ("qr_alt", m.format(lang, "print-qr-alt", &region)),
            (
                "nearby",
                m.format(lang, "print-nearby", &[("region", Arg::Text(parent))]),
            ),
        ])
    }

    fn keywords(&self) -> Vec<&str> {
        let term = self.shop.messages.term(self.lang);
        vec![self.region.name.get(self.lang).value, term.other.as_str()]
    }

    /// Returns the region in numbers, in an edition of numbers.
    fn counted(&self) -> Option<&'w Pool> {
        self.shop.edition.pool(&self.region.id)
    }

    /// Returns the nearest region around this one in which somebody can be asked.
    fn nearest(&self) -> Option<&'w Region> {
        self.shop.edition.nearest(self.region)
    }

    /// Returns the languages spoken by those shown and, when nobody is, by those in the nearest region around.
    fn languages(&self) -> (Vec<Value>, Vec<Value>) {
        if let Some(counted) = self.counted() {
            let is_small = matches!(counted.persons, Count::FewerThan(_));
            let around = self.nearest().filter(|_| is_small);
            let around = around.and_then(|region| self.shop.edition.pool(&region.id));
            let spoken_around = around.map(|p| pool::spoken(self.shop, p, self.lang));
            return (Vec::new(), spoken_around.unwrap_or_default());
        }
        (self.spoken(&self.keys), self.spoken(&self.nearby))
    }

    /// Returns the languages of some persons, in their own names where a font has these.
    fn spoken(&self, keys: &[PersonKey]) -> Vec<Value> {
        let languages = self.view().languages_of(keys);
        languages
            .iter()
            .map(|speakers| pool::label(self.shop, speakers.language, self.lang))
            .collect()
    }

    fn card(&self, key: PersonKey, portraits: &mut BTreeMap<String, SheetPortrait>) -> Value {
        let view = self.view();
        let person = view.person_card(key);
        let monogram = view.monogram_in_script(&person.name);
        let place = person.place.as_ref();
        let (at_home, elsewhere) = match place {
            Some(place) if place.is_home => (Some(&place.region.label), None),
            Some(place) => (None, Some(&place.region.label)),
            None => (None, None),
        };
        let (photo, alt) = self.photo(person.portrait.as_ref(), portraits);
        let languages = person
            .languages
            .iter()
            .map(|spoken| spoken.in_sentence(pool::readable_name(self.shop, spoken.language)));
        let mut card = json!({
            "name": [text(&view.in_script(&person.name))],
            "monogram": monogram.map(|monogram| marked_text(&monogram, self.lang)),
            "photo": photo,
            "alt": alt,
            "roles": labels(person.roles.iter().map(|role| &role.label)),
            "languages": languages.collect::<Vec<_>>(),
            "topics": labels(person.topics.iter().map(|topic| &topic.label)),
            "home": maybe(at_home),
            "place": maybe(elsewhere),
            "intro": null,
            "contact": person.reach.as_ref().map(reach),
        });
        data::extend(&mut card, self.facts(person.facts));
        card
    }

    /// Returns somebody's facts in words, each under its key: a text or `null`, or a list of texts.
    fn facts(&self, facts: ListedFacts<'_>) -> Value {
        let view = self.view();
        let facts_on_flyer =
            PlainFact::all().filter(|f| f.is_on(ShownPlace::Flyer) || f.is_on(ShownPlace::Apart));
        let entries = facts_on_flyer.map(|fact| {
            let mut texts = facts.of(fact).iter().map(|words| text(&view.text(words)));
            let value = match fact.is_list() {
                true => texts.collect(),
                false => texts.next().unwrap_or_default(),
            };
            (fact.key().to_owned(), value)
        });
        Value::Object(entries.collect())
    }

    /// Returns the facts that are lines of a card: the key of each, the word before it, and the part of the flyer that it is when
    /// it may be left out.
    fn fact_labels(&self) -> Vec<Value> {
        let lines = PlainFact::all().filter(|fact| fact.is_on(ShownPlace::Flyer));
        let labels = lines.map(|fact| {
            let label = self.view().message_text(Field::Plain(fact).label());
            let part = FlyerPart::of_fact(fact).map(FlyerPart::as_str);
            json!({ "key": fact.key(), "label": text(&label), "part": part })
        });
        labels.collect()
    }

    /// Returns a portrait's path in the template and the words for it.
    fn photo(
        &self,
        label: Option<&PortraitLabel<'_>>,
        portraits: &mut BTreeMap<String, SheetPortrait>,
    ) -> (Option<String>, String) {
        let Some(label) = label else {
            return (None, String::new());
        };
        let Some(portrait) = self.shop.typesetter.portrait(label.media) else {
            return (None, String::new());
        };
        let path = self.shop.typesetter.path_of(&portrait, portraits.len());
        portraits.insert(path.clone(), portrait);
        (Some(path), label.alt.text.to_string())
    }

    /// Returns the region's coordinator, or the nearest one around it who may be shown.
    fn coordinator(&self) -> Option<Value> {
        let view = self.view();
        let card = view.contact(view.coordinator(self.region)?);
        Some(contact(
            &card,
            &view.name_text(card.name, &[]).typed_at(card.name_origin),
        ))
    }

    /// Returns the roles of those shown, or every role.
    fn roles(&self) -> Vec<Value> {
        let edition = self.shop.edition;
        let view = self.view();
        let mut roles = view.roles_in_order();
        if !self.keys.is_empty() {
            let persons = self.keys.iter().map(|key| edition.listed(*key));
            let held: BTreeSet<&RoleId> = persons.flat_map(|person| person.roles).collect();
            roles.retain(|role| held.contains(&role.id));
        }
        let roles = roles.into_iter().map(|role| {
            let role = view.role(role);
            json!({
                "label": text(&role.label),
                "summary": maybe(role.summary.as_ref()),
                "does": texts(&role.does),
                "does_not": texts(&role.does_not),
            })
        });
        roles.collect()
    }
}

/// Returns texts as the template takes them.
fn labels<'t>(texts: impl Iterator<Item = &'t LangText<'t>>) -> Vec<Value> {
    texts.map(text).collect()
}

/// Returns the ways to reach somebody herself.
fn reach(reach: &Reach<'_>) -> Value {
    json!({
        "phone": reach.phone.as_ref().map(data::phone),
        "others": data::other_ways(&reach.other_ways),
        "email": reach.email,
        "hours": maybe(reach.hours.as_ref()),
        "form": reach.form.as_ref().map(web),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flyer(data: Value) -> Flyer {
        Flyer {
            data,
            places: Places::default(),
            files: Files::new(),
            portraits: BTreeMap::new(),
            narrow: false,
            extent: TextLengths::default(),
        }
    }

    /// A flyer of one person, with other looks.
    fn told(looks: &str) -> Value {
        let mut data = json!({
            "name": "Oever", "words": { "ask": "Vraag" }, "url": { "url": "https://example.org/a" },
            "persons": [{ "name": ["Zahra"], "roles": ["tolk"], "languages": [], "topics": [] }],
            "roles": [], "agreements": [], "languages": [], "nearby": [], "liaisons": [],
        });
        for key in LOOKS {
            data[key] = json!(looks);
        }
        data
    }

    #[test]
    fn two_flyers_that_tell_the_same_have_the_same_content_however_they_look() {
        let content = |data| flyer(data).content();
        assert_eq!(content(told("a")), content(told("b")));
        for key in ["name", "words", "url", "persons"] {
            let mut other = told("a");
            other[key] = match key {
                "name" => json!("Dam"),
                "words" => json!({ "ask": "Bel" }),
                "url" => json!({ "url": "https://example.org/b" }),
                _ => {
                    json!([{ "name": ["Sara"], "roles": ["tolk"], "languages": [], "topics": [] }])
                }
            };
            assert_ne!(
                content(other),
                content(told("a")),
                "`{key}` tells something"
            );
        }
    }
}
