//! The lengths of a flyer's texts, in characters: all that copyfitting knows of them before they are set.

use serde_json::Value;
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::site::FlyerPart;

use crate::typography::{POINT, SIZES, ScriptSetting};

/// The lengths of a flyer's texts, in characters.
#[derive(Debug, Clone, Default)]
pub struct TextLengths {
    /// Texts of each person shown.
    pub persons: Vec<CardLengths>,
    /// The region's name.
    pub name: usize,
    /// The longer of the words "does" and "does not".
    pub word: usize,
    /// Labels of languages together, a label's own padding as three.
    pub languages: usize,
    /// Each role.
    pub roles: Vec<RoleLengths>,
    /// Each agreement.
    pub agreements: Vec<usize>,
    /// True when it shows numbers in place of persons.
    pub counted: bool,
    /// In numbers: languages with a number of their own.
    pub counts: usize,
    /// In numbers: all lines of words below the languages, each.
    pub cells: Vec<usize>,
    /// The number of those whom a colleague may ring.
    pub liaisons: usize,
    /// The words for a region in which nobody is shown.
    pub nobody: usize,
    /// Labels of languages spoken around.
    pub nearby: usize,
    /// The steps in which somebody is asked.
    pub steps: Vec<usize>,
    /// The setting of the script.
    pub script: ScriptSetting,
}

/// The lengths of one card's texts, each with the word before it.
#[derive(Debug, Clone, Default)]
pub struct CardLengths {
    pub name: usize,
    pub roles: usize,
    pub languages: usize,
    pub topics: usize,
    pub home: usize,
    /// Facts in words, a line each.
    pub facts: Vec<FactLength>,
    pub quote: usize,
    pub hours: usize,
    pub phone: bool,
    /// The ways to call or write beside the first number.
    pub others: usize,
    pub email: bool,
    pub form: bool,
}

/// The length of a fact's line.
#[derive(Debug, Clone, Copy)]
pub struct FactLength {
    /// The part of the flyer that it is, when it may be left out.
    pub part: Option<FlyerPart>,
    pub characters: usize,
}

/// The lengths of a role's texts.
#[derive(Debug, Clone, Default)]
pub struct RoleLengths {
    pub summary: usize,
    pub does: Vec<usize>,
    pub does_not: Vec<usize>,
}

impl TextLengths {
    /// Returns the width of the words "does" and "does not", in bold or not, and what lies between them and the deeds.
    pub fn word_width(&self) -> f64 {
        let size = (SIZES.read * self.script.size).max(SIZES.read) * POINT;
        self.word as f64 * self.script.width * size * 1.15 + 3.0
    }

    /// Returns whether there is anything of a part.
    pub fn has(&self, part: FlyerPart) -> bool {
        match part {
            FlyerPart::Quotations => self.persons.iter().any(|p| p.quote > 0),
            FlyerPart::Availability => self.facts().any(|fact| fact.part == Some(part)),
            FlyerPart::Topics => self.persons.iter().any(|p| p.topics > 0),
            FlyerPart::RoleSummaries => self.roles.iter().any(|r| r.summary > 0),
            FlyerPart::Agreements => !self.agreements.is_empty(),
        }
    }

    /// Returns the facts of all persons.
    fn facts(&self) -> impl Iterator<Item = &FactLength> {
        self.persons.iter().flat_map(|person| &person.facts)
    }
}

impl TextLengths {
    /// Counts the characters of the texts in a flyer's data.
    pub fn measure(data: &Value, lang: &Lang) -> Self {
        let words = &data["words"];
        let pool = &data["pool"];
        let cells = [
            total(&pool["unsaid"], 4),
            cell_lengths(&pool["topics"]),
            cell_lengths(&pool["roles"]),
        ];
        Self {
            persons: items(&data["persons"])
                .iter()
                .map(|person| CardLengths::measure(person, words, &data["facts"]))
                .collect(),
            name: length(&data["name"]),
            word: length(&words["does"]).max(length(&words["does_not"])),
            languages: match total(&data["languages"], 4) {
                0 => 0,
                labels => labels + length(&words["languages"]),
            },
            roles: items(&data["roles"])
                .iter()
                .map(RoleLengths::measure)
                .collect(),
            agreements: lengths(&data["agreements"]),
            counted: !pool.is_null(),
            counts: items(&pool["languages"]).len(),
            cells: cells.into_iter().filter(|cell| *cell > 0).collect(),
            liaisons: items(&data["liaisons"]).len(),
            nobody: length(&words["nobody_more"]),
            nearby: total(&data["nearby"], 4),
            steps: match data["steps"].as_bool() {
                Some(true) => STEPS.map(|step| length(&words[step])).into(),
                _ => Vec::new(),
            },
            script: ScriptSetting::of(lang.script()),
        }
    }
}

/// The words that say in which steps somebody is asked.
const STEPS: [&str; 3] = ["step_1", "step_2", "step_3"];

impl CardLengths {
    fn measure(person: &Value, words: &Value, facts: &Value) -> Self {
        let lines = items(facts).iter();
        let contact = &person["contact"];
        Self {
            name: total(&person["name"], 0),
            roles: total(&person["roles"], 3),
            languages: list_after(&words["speaks"], &person["languages"]),
            topics: list_after(&words["about"], &person["topics"]),
            home: text_after(&words["lives"], &person["home"]).max(length(&person["place"])),
            facts: lines
                .filter_map(|line| FactLength::measure(line, person))
                .collect(),
            quote: length(&person["quote"]),
            hours: length(&contact["hours"]),
            phone: !contact["phone"].is_null(),
            others: contact["others"].as_array().map_or(0, Vec::len),
            email: !contact["email"].is_null(),
            form: !contact["form"].is_null(),
        }
    }
}

impl FactLength {
    /// Measures a line of a card; `None` when nothing is told of it.
    fn measure(line: &Value, person: &Value) -> Option<Self> {
        let value = &person[line["key"].as_str()?];
        let characters = match value.is_array() {
            true => list_after(&line["label"], value),
            false => text_after(&line["label"], value),
        };
        let part = line["part"].as_str().and_then(FlyerPart::from_word);
        (characters > 0).then_some(Self { part, characters })
    }
}

impl RoleLengths {
    fn measure(role: &Value) -> Self {
        Self {
            summary: length(&role["summary"]),
            does: lengths(&role["does"]),
            does_not: lengths(&role["does_not"]),
        }
    }
}

/// Returns the items of a list; none of what is no list.
fn items(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

/// Returns the number of characters of a text, marked with its language or not.
fn length(text: &Value) -> usize {
    let text = text.as_str().or_else(|| text["t"].as_str());
    text.map_or(0, |text| text.chars().count())
}

fn lengths(texts: &Value) -> Vec<usize> {
    items(texts).iter().map(length).collect()
}

/// Returns the characters of a list of texts, so many more for what stands between two.
fn total(texts: &Value, padding: usize) -> usize {
    items(texts).iter().map(|text| length(text) + padding).sum()
}

/// Returns the characters of a list with a word before it; nothing of an empty one.
fn list_after(word: &Value, texts: &Value) -> usize {
    match total(texts, 3) {
        0 => 0,
        // There is nothing between the last one and the end.
        characters => characters - 2 + length(word),
    }
}

/// Returns the characters of a text with a word before it; nothing of an empty one.
fn text_after(word: &Value, text: &Value) -> usize {
    match length(text) {
        0 => 0,
        characters => characters + 1 + length(word),
    }
}

/// Returns the characters of labels with their numbers.
fn cell_lengths(cells: &Value) -> usize {
    items(cells)
        .iter()
        .map(|cell| length(&cell["label"]) + 6)
        .sum()
}
