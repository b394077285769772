//! A region's flyer as data.
//!
//! In: the edition, a region, a language, a paper size. Out: `/data.json` for `print/flyer.typ`, with the pictures
//! it shows. Says nothing of how it looks, but for the layout that [`layout`](super::layout) chose.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::data::{self, Files, contact, marked_text, maybe, text, texts, web};
use super::desk::Portrait;
use super::extent::{Card, Extent, RoleTexts, Setting};
use super::layout::{Layout, scale};
use super::{PrintShop, pool};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::site::Paper;
use sleutelgids_core::model::{Lang, RegionId};
use sleutelgids_edition::{Count, PersonKey, Pool};
use sleutelgids_render::Fingerprint;
use sleutelgids_render::plan::{Inputs, Page};
use sleutelgids_view::View;
use sleutelgids_view::contact::Reach;
use sleutelgids_view::person::PortraitLabel;
use sleutelgids_view::text::LangText;

/// A flyer before its layout is chosen.
pub(super) struct Flyer {
    data: Value,
    files: Files,
    /// Portraits by their path, large and small.
    portraits: BTreeMap<String, Portrait>,
    /// Whether the portraits of the chosen layout are so narrow that the small ones have pixels enough.
    narrow: bool,
    extent: Extent,
}

impl Flyer {
    pub(super) fn new<M>(
        shop: &PrintShop<'_, M>,
        inputs: Inputs<'_>,
        region: &RegionId,
        lang: &Lang,
        paper: Paper,
    ) -> Result<Self, Vec<Diagnostic>> {
        let writer = Writer::new(shop, inputs, region, lang)?;
        let view = shop.view(lang);
        let name = view.text(&writer.region.name);
        let title = view.format("print-title", &[("region", Arg::Text(&name.text))]);
        let (mut data, files) = shop.frame(lang, &writer.url()?, &title)?;
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
            "paper": paper.as_str(),
            "scale": scale(paper),
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
        data::note_long_words(&mut data);
        let extent = measured(&data, lang);
        Ok(Self {
            data,
            files,
            portraits,
            narrow: false,
            extent,
        })
    }

    pub(super) fn extent(&self) -> &Extent {
        &self.extent
    }

    pub(super) fn set_layout(&mut self, layout: Layout) {
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
            |p: &Portrait| Bytes::from_string(format!("{} {}", p.large.route, p.small.route));
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
const LOOKS: [&str; 13] = [
    "colours", "dir", "edition", "fonts", "internal", "keywords", "lang", "latin", "long", "proof",
    "script", "title", "layout",
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

/// How long the texts of a flyer's data are.
fn measured(data: &Value, lang: &Lang) -> Extent {
    let words = &data["words"];
    let list = |v: &Value| {
        v.as_array()
            .into_iter()
            .flatten()
            .map(length)
            .collect::<Vec<_>>()
    };
    let sum = |v: &Value, each: usize| list(v).iter().map(|n| n + each).sum::<usize>();
    let fact = |word: &str, v: &Value| match sum(v, 3) {
        0 => 0,
        n => n - 2 + length(&words[word]),
    };
    let worded = |word: &str, v: &Value| match length(v) {
        0 => 0,
        n => n + 1 + length(&words[word]),
    };
    let card = |p: &Value| {
        let contact = &p["contact"];
        Card {
            name: sum(&p["name"], 0),
            roles: sum(&p["roles"], 3),
            languages: fact("speaks", &p["languages"]),
            topics: fact("about", &p["topics"]),
            home: worded("lives", &p["home"]).max(length(&p["place"])),
            availability: worded("available", &p["availability"]),
            quote: length(&p["quote"]),
            hours: length(&contact["hours"]),
            phone: !contact["phone"].is_null(),
            email: !contact["email"].is_null(),
            form: !contact["form"].is_null(),
        }
    };
    let role = |r: &Value| RoleTexts {
        summary: length(&r["summary"]),
        does: list(&r["does"]),
        does_not: list(&r["does_not"]),
    };
    let each = |name: &str| data[name].as_array().map_or(&[][..], Vec::as_slice);
    let pool = &data["pool"];
    let counted = |name: &str| pool[name].as_array().map_or(0, Vec::len);
    let cell = |name: &str| {
        let cells = pool[name].as_array().into_iter().flatten();
        cells.map(|cell| length(&cell["label"]) + 6).sum::<usize>()
    };
    let cells = [sum(&pool["unsaid"], 4), cell("topics"), cell("roles")];
    Extent {
        persons: each("persons").iter().map(card).collect(),
        name: length(&data["name"]),
        word: length(&words["does"]).max(length(&words["does_not"])),
        languages: match sum(&data["languages"], 4) {
            0 => 0,
            n => n + length(&words["languages"]),
        },
        roles: each("roles").iter().map(role).collect(),
        agreements: list(&data["agreements"]),
        counted: !pool.is_null(),
        counts: counted("languages"),
        cells: cells.into_iter().filter(|n| *n > 0).collect(),
        liaisons: each("liaisons").len(),
        nobody: length(&words["nobody_more"]),
        nearby: sum(&data["nearby"], 4),
        steps: match data["steps"].as_bool() {
            Some(true) => ["step_1", "step_2", "step_3"]
                .map(|step| length(&words[step]))
                .into(),
            _ => Vec::new(),
        },
        script: Setting::of(lang),
    }
}

/// Characters of a text, marked with its language or not.
fn length(text: &Value) -> usize {
    let text = text.as_str().or_else(|| text["t"].as_str());
    text.map_or(0, |t| t.chars().count())
}

/// What is needed to write one flyer's data.
struct Writer<'w, 'a, M> {
    shop: &'w PrintShop<'a, M>,
    region: &'w Region,
    lang: &'w Lang,
    keys: Vec<PersonKey>,
    /// Who can be asked around the region, when nobody can in it.
    nearby: Vec<PersonKey>,
}

impl<'w, 'a, M> Writer<'w, 'a, M> {
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

    fn card(&self, key: PersonKey, portraits: &mut BTreeMap<String, Portrait>) -> Value {
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
        portraits: &mut BTreeMap<String, Portrait>,
    ) -> (Option<String>, String) {
        let Some(label) = label else {
            return (None, String::new());
        };
        let Some(portrait) = self.shop.workshop.portrait(label.media) else {
            return (None, String::new());
        };
        let path = self.shop.workshop.path_of(&portrait, portraits.len());
        portraits.insert(path.clone(), portrait);
        (Some(path), label.alt.text.to_string())
    }

    /// The region's coordinator, or the nearest one around it who may be shown.
    fn coordinator(&self) -> Option<Value> {
        let view = self.view();
        let card = view.contact(view.coordinator(self.region)?);
        Some(contact(&card, &view.name_text(card.name, &[])))
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
