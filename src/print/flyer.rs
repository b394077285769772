//! A region's flyer as data.
//!
//! In: the edition, a region, a language, a paper size. Out: `/data.json` for `print/flyer.typ`, with the pictures
//! it shows. Says nothing of how it looks, but for the layout that [`layout`](super::layout) chose.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::data::{self, Files, contact, local, marked, maybe, named, web};
use super::desk::Portrait;
use super::extent::{Card, Extent, RoleTexts, Setting};
use super::layout::{Layout, scale};
use super::{PrintShop, pool};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::site::Paper;
use sleutelgids_core::model::{Lang, RegionId};
use sleutelgids_edition::{
    ContactRoute, Count, LanguageLevel, Listed, PersonKey, Pool, SpokenLanguage,
};
use sleutelgids_render::Fingerprint;
use sleutelgids_render::plan::{Inputs, Page};

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
        let name = writer.region.name.get(lang);
        let title = shop
            .messages
            .format(lang, "print-title", &[("region", Arg::Text(name.value))]);
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
            "name": data::say(name.value, name.lang, lang),
            "languages": languages,
            "nearby": nearby,
            "persons": people,
            "coordinator": coordinator,
            "roles": writer.roles(),
            "pool": shop.edition.pool(region).map(|p| pool::numbers(shop, p, lang)),
            "liaisons": pool::liaisons(shop, writer.region, lang),
            "steps": is_counted || nobody_to_choose,
            "agreements": shop.edition.site.agreements.iter().map(|a| local(a, lang)).collect::<Vec<_>>(),
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
struct Writer<'a, M> {
    shop: &'a PrintShop<'a, M>,
    region: &'a Region,
    lang: &'a Lang,
    keys: Vec<PersonKey>,
    /// Who can be asked around the region, when nobody can in it.
    nearby: Vec<PersonKey>,
}

impl<'a, M> Writer<'a, M> {
    fn new(
        shop: &'a PrintShop<'a, M>,
        inputs: Inputs<'_>,
        region: &RegionId,
        lang: &'a Lang,
    ) -> Result<Self, Vec<Diagnostic>> {
        let region = shop
            .edition
            .regions
            .get(region)
            .ok_or_else(|| vec![problem!("SG0801-gone")])?;
        let Inputs {
            listed: mut keys,
            nearby,
            ..
        } = inputs;
        let locale = shop.messages.locale(lang);
        keys.sort_by(|a, b| {
            let name = |k: &PersonKey| shop.edition.listed(*k).name.map(|n| n.full.as_str());
            let (x, y) = (name(a), name(b));
            (x.is_none().cmp(&y.is_none()))
                .then_with(|| locale.compare(x.unwrap_or_default(), y.unwrap_or_default()))
                .then_with(|| {
                    let slug = |k: &PersonKey| shop.edition.listed(*k).slug;
                    slug(a).cmp(slug(b))
                })
        });
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
        let page = Page::Region(self.region.id.clone());
        let route = self
            .shop
            .plan
            .routes
            .page(&page, self.lang)
            .ok_or_else(|| vec![problem!("SG0801-page")])?;
        Ok(format!("{}/{route}", self.shop.edition.site.base_url))
    }

    fn words(&self) -> Value {
        let (m, lang) = (self.shop.messages, self.lang);
        let kind = format!("region-kind-{}", self.region.kind.as_str());
        let kind = m.get(lang, &kind).value;
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
    fn counted(&self) -> Option<&'a Pool> {
        self.shop.edition.pool(&self.region.id)
    }

    /// The nearest region around this one in which somebody can be asked.
    fn nearest(&self) -> Option<&'a Region> {
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

    /// Languages by how many speak them well enough to help, in their own names where a font has these; after them those
    /// that are spoken a little, last the flyer's own and the country's, which nobody looks for.
    fn spoken(&self, keys: &[PersonKey]) -> Vec<Value> {
        let mut count: BTreeMap<&Lang, usize> = BTreeMap::new();
        for key in keys {
            for language in self.shop.edition.listed(*key).languages {
                let helpful = usize::from(language.level != LanguageLevel::Basic);
                *count.entry(&language.lang).or_default() += helpful;
            }
        }
        let mut languages: Vec<_> = count.into_iter().collect();
        let common = self.shop.edition.site.languages.first();
        let known = |lang: &Lang| lang == self.lang || Some(lang) == common;
        languages.sort_by_key(|(lang, n)| (known(lang), std::cmp::Reverse(*n), lang.as_str()));
        languages
            .into_iter()
            .map(|(l, _)| pool::label(self.shop, l, self.lang))
            .collect()
    }

    fn card(&self, key: PersonKey, portraits: &mut BTreeMap<String, Portrait>) -> Value {
        let (edition, lang) = (self.shop.edition, self.lang);
        let person = edition.listed(key);
        let site = &edition.site.languages;
        let roles: Vec<Value> = person
            .roles
            .iter()
            .filter_map(|r| Some(local(&edition.roles.get(r)?.label, lang)))
            .collect();
        let name = match &person.name {
            Some(name) => named(&name.full, person.languages, lang, site),
            None => Value::String(
                self.shop
                    .messages
                    .get(lang, "without-name")
                    .value
                    .to_owned(),
            ),
        };
        let monogram =
            person
                .name
                .map(|n| match named(&n.monogram, person.languages, lang, site) {
                    Value::String(text) => marked(&text, lang),
                    other => other,
                });
        let topics = person.topics.iter().filter_map(|t| edition.topics.get(t));
        let home = person.home_region.and_then(|r| edition.regions.get(r));
        let place = person.regions.first().filter(|_| home.is_none());
        let place = place.and_then(|r| edition.regions.get(r));
        let (photo, alt) = self.photo(person, portraits);
        json!({
            "name": [name],
            "monogram": monogram,
            "photo": photo,
            "alt": alt,
            "roles": roles,
            "languages": person.languages.iter().map(|l| self.language(l)).collect::<Vec<_>>(),
            "topics": topics.map(|t| local(&t.label, lang)).collect::<Vec<_>>(),
            "home": home.map(|r| local(&r.name, lang)),
            "place": place.map(|r| local(&r.name, lang)),
            "availability": maybe(person.availability, lang),
            "quote": maybe(person.quote, lang),
            "intro": null,
            "contact": self.contact(person.contact),
        })
    }

    /// A language she speaks; with a word for it when she speaks it a little.
    fn language(&self, spoken: &SpokenLanguage) -> String {
        let (m, lang) = (self.shop.messages, self.lang);
        let name = m.language_name(&spoken.lang, lang);
        match spoken.level {
            LanguageLevel::Basic => format!("{name} ({})", m.get(lang, "level-basic").value),
            _ => name,
        }
    }

    /// A portrait's path in the template and the words for it.
    fn photo(
        &self,
        person: Listed<'_>,
        portraits: &mut BTreeMap<String, Portrait>,
    ) -> (Option<String>, String) {
        let Some(photo) = person.photo else {
            return (None, String::new());
        };
        let Some(portrait) = self.shop.workshop.portrait(&photo.media) else {
            return (None, String::new());
        };
        let path = self.shop.workshop.path_of(&portrait, portraits.len());
        portraits.insert(path.clone(), portrait);
        let name = person.name.map_or_else(
            || {
                self.shop
                    .messages
                    .get(self.lang, "without-name")
                    .value
                    .to_owned()
            },
            |n| n.full.clone(),
        );
        let alt = match &photo.alt {
            Some(alt) => alt.get(self.lang).value.clone(),
            None => {
                self.shop
                    .messages
                    .format(self.lang, "portrait-of", &[("name", Arg::Text(&name))])
            }
        };
        (Some(path), alt)
    }

    /// How she can be reached herself; `null` when through the coordinator, who stands below.
    fn contact(&self, route: &ContactRoute) -> Value {
        match route {
            ContactRoute::Coordinator => Value::Null,
            ContactRoute::Form(url) => {
                json!({ "phone": null, "email": null, "hours": null, "form": web(url) })
            }
            ContactRoute::Direct {
                phone,
                email,
                hours,
            } => json!({
                "phone": phone.as_deref().map(data::phone),
                "email": email,
                "hours": maybe(hours.as_ref(), self.lang),
                "form": null,
            }),
        }
    }

    /// The region's coordinator, or the nearest one around it who may be shown.
    fn coordinator(&self) -> Option<Value> {
        let edition = self.shop.edition;
        let around = edition.ancestors(self.region).into_iter().rev();
        let found = std::iter::once(self.region)
            .chain(around)
            .find_map(|r| edition.contacts.get(r.coordinator.as_ref()?))?;
        Some(contact(found, self.lang, &edition.site.languages))
    }

    /// The roles of those shown, or all of them.
    fn roles(&self) -> Vec<Value> {
        let edition = self.shop.edition;
        let held = |id| {
            self.keys
                .iter()
                .any(|k| edition.listed(*k).roles.contains(id))
        };
        let mut roles: Vec<_> = edition.roles.values().collect();
        roles.sort_by_key(|r| r.order);
        roles.retain(|r| self.keys.is_empty() || held(&r.id));
        let all = |texts: &[sleutelgids_core::model::Text]| {
            texts
                .iter()
                .map(|t| local(t, self.lang))
                .collect::<Vec<_>>()
        };
        let role = |r: &sleutelgids_core::model::work::Role| {
            json!({
                "label": local(&r.label, self.lang), "summary": maybe(r.summary.as_ref(), self.lang),
                "does": all(&r.does), "does_not": all(&r.does_not),
            })
        };
        roles.into_iter().map(role).collect()
    }
}
