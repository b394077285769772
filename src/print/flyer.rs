//! A region's flyer as data.
//!
//! In: the edition, a region, a language, a paper size. Out: `/data.json` for `print/flyer.typ`, with the pictures
//! it shows. Says nothing of how it looks, but for the layout that [`copyfit`](super::copyfit) chose.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::copyfit::{SheetLayout, TextLengths};
use super::data::{self, Files, Places, contact, marked_text, maybe, text, texts, web};
use super::world::SheetPortrait;
use super::{PrintShop, pool};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::{Lang, RegionId};
use sleutelgids_edition::{Count, PersonKey, Pool};
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
    /// Whether the portraits of the chosen layout are so narrow that the small ones have pixels enough.
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
        let name = view.text(&writer.region.name);
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
        let rest = json!({
            "paper": sheet.format.word,
            "description": shop.messages.get(lang, "print-promise").value,
            "keywords": writer.keywords(),
            "words": writer.words(),
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
        if let (Value::Object(data), Value::Object(rest)) = (&mut data, rest) {
            data.extend(rest);
        }
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

    /// The files of the sheet as it is now.
    pub(super) fn files(&self) -> Files {
        let mut files = self.files.clone();
        files.extend(self.portraits.iter().map(|(path, portrait)| {
            let picture = if self.narrow {
                &portrait.small
            } else {
                &portrait.large
            };
            (path.clone(), picture.bytes.clone())
        }));
        files.push((
            "/data.json".to_owned(),
            Bytes::from_string(self.data.to_string()),
        ));
        files
    }

    /// Everything that the sheet is made from, whatever its layout; of portraits their names, which say what is in them.
    pub(super) fn origin(&self) -> Files {
        let mut files = self.files.clone();
        let routes =
            |p: &SheetPortrait| Bytes::from_string(format!("{} {}", p.large.route, p.small.route));
        files.extend(
            self.portraits
                .iter()
                .map(|(path, p)| (path.clone(), routes(p))),
        );
        files.push((
            "/data.json".to_owned(),
            Bytes::from_string(self.data.to_string()),
        ));
        files
    }
}

/// What of a flyer's data says how it looks, and to whom it is handed, but tells its reader nothing.
const LOOKS: [&str; 16] = [
    "colours", "dir", "edition", "fonts", "internal", "keywords", "lang", "latin", "long", "page",
    "proof", "script", "scripts", "sizes", "title", "layout",
];

impl Flyer {
    /// A fingerprint of what the flyer tells: its texts, its pictures and where its code leads to.
    pub(super) fn content(&self) -> Fingerprint {
        let mut told = Vec::new();
        let data = self.data.as_object().into_iter().flatten();
        let mut parts: Vec<(&String, &Value)> = data
            .filter(|(key, _)| !LOOKS.contains(&key.as_str()))
            .collect();
        parts.sort_by_key(|(key, _)| *key);
        parts
            .into_iter()
            .for_each(|(key, value)| tell(key, value, &mut told));
        told.extend(
            self.files
                .iter()
                .flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()].map(<[u8]>::to_vec)),
        );
        told.extend(
            self.portraits
                .values()
                .map(|p| p.large.route.as_bytes().to_vec()),
        );
        Fingerprint::of(told.iter().map(Vec::as_slice))
    }
}

/// The texts and numbers of a value, each after the key it stands under; what is empty tells nothing.
fn tell(key: &str, value: &Value, told: &mut Vec<Vec<u8>>) {
    match value {
        Value::Null | Value::Bool(_) => {}
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => told.extend([key.as_bytes().to_vec(), text.as_bytes().to_vec()]),
        Value::Number(number) => {
            told.extend([key.as_bytes().to_vec(), number.to_string().into_bytes()])
        }
        Value::Array(values) => values.iter().for_each(|value| tell(key, value, told)),
        Value::Object(values) => {
            let mut parts: Vec<_> = values.iter().collect();
            parts.sort_by_key(|(key, _)| *key);
            parts
                .into_iter()
                .for_each(|(key, value)| tell(key, value, told));
        }
    }
}

/// A portrait no wider than this, in millimetres, has 300 dpi with the 240 pixels of the small one.
const NARROW: f64 = 20.3;

/// What is needed to write one flyer's data.
struct FlyerWriter<'w, 'a, M> {
    shop: &'w PrintShop<'a, M>,
    region: &'w Region,
    lang: &'w Lang,
    keys: Vec<PersonKey>,
    /// Who can be asked around the region, when nobody can in it.
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

    /// The live page of the region in the flyer's language.
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
        let qr = if self.counted().is_some() {
            "print-pool-qr"
        } else {
            "qr-words"
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

    /// The region in numbers, in an edition of numbers.
    fn counted(&self) -> Option<&'w Pool> {
        self.shop.edition.pool(&self.region.id)
    }

    /// The nearest region around this one in which somebody can be asked.
    fn nearest(&self) -> Option<&'w Region> {
        self.shop.edition.nearest(self.region)
    }

    /// Languages spoken by those shown and, when nobody is, by those in the nearest region around.
    fn languages(&self) -> (Vec<Value>, Vec<Value>) {
        if let Some(counted) = self.counted() {
            let around = self
                .nearest()
                .filter(|_| matches!(counted.persons, Count::FewerThan(_)));
            let around = around.and_then(|r| self.shop.edition.pool(&r.id));
            let near = around.map(|p| pool::spoken(self.shop, p, self.lang));
            return (Vec::new(), near.unwrap_or_default());
        }
        (self.spoken(&self.keys), self.spoken(&self.nearby))
    }

    /// Languages of some persons, in their own names where a font has these.
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
        let labels = |labels: Vec<&LangText<'_>>| labels.into_iter().map(text).collect::<Vec<_>>();
        let monogram = view.monogram_in_script(&person.name);
        let place = person.place.as_ref();
        let (at_home, elsewhere) = match place {
            Some(place) if place.is_home => (Some(&place.region.label), None),
            Some(place) => (None, Some(&place.region.label)),
            None => (None, None),
        };
        let (photo, alt) = self.photo(person.portrait.as_ref(), portraits);
        let languages = person.languages.iter().map(|spoken| spoken.in_sentence());
        json!({
            "name": [text(&view.in_script(&person.name))],
            "monogram": monogram.map(|monogram| marked_text(&monogram, self.lang)),
            "photo": photo,
            "alt": alt,
            "roles": labels(person.roles.iter().map(|role| &role.label).collect()),
            "languages": languages.collect::<Vec<_>>(),
            "topics": labels(person.topics.iter().map(|topic| &topic.label).collect()),
            "home": maybe(at_home),
            "place": maybe(elsewhere),
            "availability": maybe(person.availability.as_ref()),
            "quote": maybe(person.quote.as_ref()),
            "intro": null,
            "contact": person.reach.as_ref().map(reach),
        })
    }

    /// A portrait's path in the template and the words for it.
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

    /// The region's coordinator, or the nearest one around it who may be shown.
    fn coordinator(&self) -> Option<Value> {
        let view = self.view();
        let card = view.contact(view.coordinator(self.region)?);
        Some(contact(
            &card,
            &view.name_text(card.name, &[]).typed_at(card.name_origin),
        ))
    }

    /// The roles of those shown, or all of them.
    fn roles(&self) -> Vec<Value> {
        let edition = self.shop.edition;
        let is_held = |id| {
            let mut persons = self.keys.iter().map(|key| edition.listed(*key));
            persons.any(|person| person.roles.contains(id))
        };
        let view = self.view();
        let mut roles = view.roles_in_order();
        roles.retain(|role| self.keys.is_empty() || is_held(&role.id));
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

/// How somebody can be reached herself.
fn reach(reach: &Reach<'_>) -> Value {
    json!({
        "phone": reach.phone.as_ref().map(data::phone),
        "email": reach.email,
        "hours": maybe(reach.hours.as_ref()),
        "form": reach.form.as_ref().map(web),
    })
}
