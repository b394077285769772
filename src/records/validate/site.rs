//! `content/site.yaml`.

use super::checker::{Checker, Scope};
use super::{hosting, statements};
use crate::load::field::Raw;
use crate::load::raw::{RawFlyers, RawRecord, RawSite, RawTheme};
use sleutelgids_core::diag::{Argument, Diagnostic, problem, say};
use sleutelgids_core::model::colour::{BLACK, Colour, WHITE};
use sleutelgids_core::model::country::Country;
use sleutelgids_core::model::place::RegionKind;
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::site::{
    EditionSettings, Figure, Flyers, Mode, Site, Term, ThemeSettings,
};
use sleutelgids_core::model::slug::is_device;
use sleutelgids_core::model::{Lang, Markdown, TextOf};
use sleutelgids_core::source::{Spanned, Stretches};

/// Checks the site's settings.
pub fn site(raw: &RawRecord<RawSite>, checker: &mut Checker<'_>) -> Option<Site> {
    let languages = raw.fields.languages.as_ref()?;
    if languages.value.is_empty() {
        checker.one(raw, |_, scope| {
            scope.report(problem!("SG0211").field("languages"), languages.span);
            Some(())
        });
        return None;
    }
    checker.one(raw, |raw, scope| {
        let tags = raw.fields.languages.iter().flat_map(|l| &l.value);
        let mut seen = Vec::new();
        for tag in tags {
            if seen.contains(&&tag.value) {
                let problem = problem!("SG0215", id: tag.value.as_str());
                scope.report(problem.field("languages"), tag.span);
            }
            seen.push(&tag.value);
        }
        Some(())
    });
    checker.one(raw, read)
}

fn read(raw: &RawRecord<RawSite>, scope: &mut Scope<'_, '_>) -> Option<Site> {
    let f = &raw.fields;
    let title = scope.text("title", &f.title);
    let tagline = scope.text("tagline", &f.tagline);
    let base_url = f.base_url.as_ref().and_then(|u| scope.url("base_url", u));
    let base_url = base_url.map(|u| u.trim_end_matches('/').to_owned());
    let editions = editions(f, scope);
    super::editions::check(f, &editions, base_url.as_deref(), scope);
    let organisation = f
        .organisation
        .as_ref()
        .and_then(|o| scope.reference("organisation", o));
    let figures = f.figures.iter().flat_map(|list| &list.value);
    let figures = figures
        .filter_map(|fig| {
            Some(Figure {
                value: fig.value.value.as_ref()?.value,
                label: scope.text("figures.label", &fig.value.label)?,
                year: fig.value.year.as_ref().map(|y| y.value),
            })
        })
        .collect();
    Some(Site {
        intro: intro(f),
        term: terms(f)?,
        languages: unique(f.languages.as_ref()?.value.iter().map(|l| l.value.clone())),
        theme: theme(&f.theme, scope),
        editions,
        flyers: flyers(&f.flyers),
        agreements: scope.texts("agreements", &f.agreements),
        figures,
        hosting: f
            .hosting
            .iter()
            .flat_map(|list| &list.value)
            .map(|h| h.value)
            .collect(),
        framed_by: hosting::framed_by(&f.framed_by, scope),
        privacy: statements::privacy(&f.privacy, scope),
        accessibility: statements::accessibility(&f.accessibility, scope),
        country: country(&f.country, scope),
        require_evidence: f.require_evidence.as_ref().is_some_and(|r| r.value),
        title: title?,
        tagline: tagline?,
        base_url: base_url?,
        organisation: organisation?,
    })
}

/// Each once, in their order.
fn unique(all: impl Iterator<Item = Lang>) -> Vec<Lang> {
    let mut seen = Vec::new();
    all.for_each(|lang| {
        if !seen.contains(&lang) {
            seen.push(lang);
        }
    });
    seen
}

fn intro(f: &RawSite) -> Option<TextOf<Markdown>> {
    let texts = &f.intro.as_ref()?.value.0;
    let mut markdown = Vec::with_capacity(texts.len());
    for (lang, text) in texts {
        let text = Markdown {
            source: text.value.clone(),
            span: text.span,
            stretches: Stretches::default(),
        };
        markdown.push((lang.clone(), text));
    }
    TextOf::new(markdown)
}

fn terms(f: &RawSite) -> Option<TextOf<Term>> {
    let raw_terms = &f.term.as_ref()?.value.0;
    let mut terms = Vec::with_capacity(raw_terms.len());
    for (lang, raw) in raw_terms {
        // A term counts only with both its forms.
        if let (Some(one), Some(other)) = (&raw.value.one, &raw.value.other) {
            let (one, other) = (one.value.clone(), other.value.clone());
            terms.push((lang.clone(), Term { one, other }));
        }
    }
    TextOf::new(terms)
}

fn theme(raw: &Raw<RawTheme>, scope: &mut Scope<'_, '_>) -> ThemeSettings {
    let raw = raw.as_ref().map(|r| &r.value);
    let name = raw
        .and_then(|r| r.name.as_ref())
        .map_or("default", |n| &n.value)
        .to_owned();
    let house = raw.and_then(|r| r.house_colour.as_ref());
    let accent = raw.and_then(|r| r.accent_colour.as_ref());
    ThemeSettings {
        name,
        house_colour: colour("theme.house_colour", house, "#12525e", scope),
        accent_colour: colour("theme.accent_colour", accent, "#b3470f", scope),
    }
}

/// The least contrast of text (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// A colour as `#rrggbb`, dark enough to be read on white (WCAG 2.2, 1.4.3).
fn colour(
    field: &str,
    raw: Option<&Spanned<String>>,
    default: &str,
    scope: &mut Scope<'_, '_>,
) -> String {
    let Some(raw) = raw else {
        return default.to_owned();
    };
    let Some(colour) = Colour::parse(&raw.value) else {
        scope.report(
            problem!("SG0230", colour: &raw.value).field(field),
            raw.span,
        );
        return default.to_owned();
    };
    let contrast = colour.contrast(WHITE);
    if contrast < READABLE {
        // Rounded down: 4.49 is not enough, and must not be told as 4.5.
        let rounded_down = Argument::Tenths((contrast * 10.0).floor() as u64);
        let nearest = colour.readable(&[WHITE], READABLE, BLACK).hex();
        let problem = problem!("SG0231", colour: &raw.value, contrast: rounded_down);
        scope.report(
            problem.field(field).hint(say!("hint", near: nearest)),
            raw.span,
        );
    }
    raw.value.to_lowercase()
}

/// The name of the edition of a site that names none: its folder is what people upload.
const PUBLIC: &str = "public";

fn editions(f: &RawSite, scope: &mut Scope<'_, '_>) -> Vec<EditionSettings> {
    let Some(list) = &f.editions else {
        let (name, mode) = (PUBLIC.to_owned(), Mode::Named);
        let (minimum, index_persons, base_url, moved_to) = (SMALLEST_CELL, false, None, None);
        return vec![EditionSettings {
            name,
            mode,
            minimum,
            index_persons,
            base_url,
            moved_to,
        }];
    };
    if list.value.is_empty() {
        let problem = problem!("SG0146", key: "editions");
        scope.report(problem.field("editions"), list.span);
    }
    let mut editions: Vec<EditionSettings> = Vec::new();
    for (i, raw) in list.value.iter().enumerate() {
        let path = format!("editions[{i}]");
        let (Some(name), Some(mode)) = (&raw.value.name, &raw.value.mode) else {
            continue;
        };
        if let Some(problem) = misnamed(&name.value, &editions) {
            scope.report(problem.field(format!("{path}.name")), name.span);
            continue;
        }
        if mode.value == Mode::Internal && name.value == PUBLIC {
            let problem = problem!("SG0241-named", edition: &name.value);
            scope.report(problem.field(format!("{path}.name")), name.span);
        }
        let base_url = raw.value.base_url.as_ref();
        let base_url = base_url.and_then(|u| scope.url(&format!("{path}.base_url"), u));
        let moved_to = raw.value.moved_to.as_ref();
        let moved_to = moved_to.and_then(|u| scope.url(&format!("{path}.moved_to"), u));
        let minimum = raw.value.minimum.as_ref();
        if let Some(few) = minimum.filter(|m| m.value < SMALLEST_CELL) {
            let problem = problem!("SG0213", few: few.value, least: SMALLEST_CELL);
            scope.report(problem.field(format!("{path}.minimum")), few.span);
        }
        editions.push(EditionSettings {
            name: name.value.clone(),
            mode: mode.value,
            minimum: minimum.map_or(SMALLEST_CELL, |m| m.value.max(SMALLEST_CELL)),
            index_persons: raw.value.index_persons.is_some(),
            base_url: base_url.map(|u| u.trim_end_matches('/').to_owned()),
            moved_to: moved_to.map(|u| u.trim_end_matches('/').to_owned()),
        });
    }
    editions
}

/// Returns what is wrong with the name of an edition, which is that of a folder as well.
fn misnamed(name: &str, earlier: &[EditionSettings]) -> Option<Diagnostic> {
    let is_plain = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if name.len() > LONGEST_NAME || is_device(name) || !is_plain {
        return Some(problem!("SG0212", name: name));
    }
    if TAKEN.contains(&name) || name.starts_with("print-") {
        return Some(problem!("SG0212-taken", name: name));
    }
    let is_double = earlier.iter().any(|e| e.name == name);
    is_double.then(|| problem!("SG0202-edition", name: name))
}

/// No edition has a longer name.
const LONGEST_NAME: usize = 60;

/// Folders that hold something other than an edition.
const TAKEN: [&str; 3] = ["press", "proof", "typst"];

/// Fewer persons than this are not told as a number.
const SMALLEST_CELL: u64 = 3;

fn flyers(raw: &Raw<RawFlyers>) -> Flyers {
    let raw = raw.as_ref().map(|r| &r.value);
    let papers = raw.and_then(|r| r.papers.as_ref());
    let kinds = raw.and_then(|r| r.types.as_ref());
    Flyers {
        papers: papers.map_or_else(
            || {
                SheetFormat::choices()
                    .filter(|format| format.is_default)
                    .collect()
            },
            |list| list.value.iter().map(|p| p.value).collect(),
        ),
        edition: raw
            .and_then(|r| r.edition.as_ref())
            .map_or("1", |e| &e.value)
            .to_owned(),
        date: raw.and_then(|r| r.date.as_ref()).map(|d| d.value),
        kinds: kinds.map_or_else(
            || {
                use RegionKind::{City, HealthRegion, Municipality, Neighbourhood, Province};
                vec![Province, HealthRegion, Municipality, City, Neighbourhood]
            },
            |list| list.value.iter().map(|k| k.value).collect(),
        ),
        may_leave_out: raw
            .and_then(|r| r.may_leave_out.as_ref())
            .map_or_else(Vec::new, |list| {
                list.value.iter().map(|part| part.value).collect()
            }),
    }
}

/// The country, when one is named (`SG0291` when it is none).
fn country(raw: &Raw<String>, scope: &mut Scope<'_, '_>) -> Option<Country> {
    let raw = raw.as_ref()?;
    let country = Country::parse(&raw.value);
    if country.is_none() {
        let problem = problem!("SG0291", word: &raw.value).field("country");
        let problem = match named_country(&raw.value) {
            Some(code) => problem.hint(say!("hint-write", text: code)),
            None => problem,
        };
        scope.report(problem, raw.span);
    }
    country
}

/// The code of a country that is written in words.
fn named_country(word: &str) -> Option<&'static str> {
    match word.trim().to_lowercase().as_str() {
        "nederland" | "netherlands" | "the netherlands" | "holland" | "nld" => Some("nl"),
        "vlaanderen" | "flanders" | "vlg" | "be-vl" | "be-vla" | "be_vlg" | "vlaams" => {
            Some("be-vlg")
        }
        "belgië" | "belgie" | "belgium" | "belgique" | "bel" => Some("be-vlg"),
        "duitsland" | "germany" | "deutschland" => Some("de"),
        _ => None,
    }
}
