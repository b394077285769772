//! Overset text: what was set and cannot be read.
//!
//! In: the pages of a sheet as Typst laid them out. Out: each text that runs over the edge of the paper, lies over another
//! text or a picture, or came out too small. Typst breaks lines where a script allows it; a word that is longer than its
//! column can be broken nowhere and simply goes on, and Typst says nothing of it.

use serde_json::Value;
use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst_layout::PagedDocument;

use crate::Files;
use sleutelgids_core::diag::{Argument, Diagnostic, problem};
use sleutelgids_core::source::Span;

/// The edge of the paper that printers leave white, in millimetres.
const EDGE: f64 = 4.0;
/// Letters smaller than this, in points, nobody reads on paper.
const SMALLEST: f64 = 5.5;
/// The length by which texts may reach into each other, in millimetres: the slant of a letter.
const TOUCH: f64 = 0.7;
/// The part of a letter's height above its line that all scripts fill.
const BODY: f64 = 0.6;
/// The characters of a text that a message repeats.
const SHOWN: usize = 48;

/// A text that cannot be read as it was set.
#[derive(Debug, Clone)]
pub struct Misfit {
    /// The whole text, as its record has it where that is known.
    pub text: String,
    /// Where it was typed; nothing for a word of the theme.
    pub place: Option<Span>,
    /// The problem, still without its place.
    pub problem: Diagnostic,
}

/// A text or a picture on a page.
struct Item {
    /// The words; none for a picture.
    text: Option<String>,
    size: f64,
    x: (f64, f64),
    y: (f64, f64),
}

/// Returns the texts of a sheet that cannot be read, each once; `data` is what the template was given.
pub fn misfits(document: &PagedDocument, data: &[u8]) -> Vec<Misfit> {
    let mut misfits: Vec<Misfit> = Vec::new();
    // Hardly any sheet has a misfit: its data are not taken apart before there is one.
    let mut leaves = None;
    for (number, page) in (1_u64..).zip(document.pages()) {
        let mut items = Vec::new();
        collect(&page.frame, Transform::identity(), &mut items);
        let size = page.frame.size();
        for (item, problem) in faults(&items, size.x.to_mm(), size.y.to_mm()) {
            let run = item.text.as_deref().unwrap_or_default().trim();
            let leaves = leaves.get_or_insert_with(|| Leaves::of(data));
            // Spaces within a number are set so that it stays together.
            let as_typed = run.replace('\u{a0}', " ");
            let leaf = leaves.with(run).or_else(|| leaves.with(&as_typed));
            let (text, field) = leaf.unwrap_or((run, None));
            if misfits.iter().any(|m| m.text == text) {
                continue;
            }
            let problem = problem.with("page", number).with("text", shortened(text));
            let problem = match field {
                Some(field) => problem.field(field),
                None => problem,
            };
            misfits.push(Misfit {
                text: text.to_owned(),
                place: None,
                problem,
            });
        }
    }
    misfits
}

/// Collects texts and pictures with their places on the page, in millimetres.
fn collect(frame: &Frame, at: Transform, items: &mut Vec<Item>) {
    for (position, item) in frame.items() {
        let at = at.pre_concat(Transform::translate(position.x, position.y));
        match item {
            FrameItem::Group(group) => {
                let first_of_group = items.len();
                let at = at.pre_concat(group.transform);
                collect(&group.frame, at, items);
                if group.clip.is_some() {
                    let visible = place(at, group.frame.size().to_point());
                    for item in &mut items[first_of_group..] {
                        item.clip(visible);
                    }
                }
            }
            // Text that is turned is a mark across the page, and lies over everything on purpose.
            FrameItem::Text(_) if at.kx.get() != 0.0 || at.ky.get() != 0.0 => {}
            FrameItem::Text(text) if !text.text.trim().is_empty() => {
                let size = text.size;
                let up = at.pre_concat(Transform::translate(Abs::zero(), -size * BODY));
                let (x, y) = place(up, Point::new(text.width(), size * BODY));
                let size = size.to_pt() * at.sy.get().abs();
                items.push(Item {
                    text: Some(text.text.to_string()),
                    size,
                    x,
                    y,
                });
            }
            FrameItem::Image(_, size, _) => {
                let (x, y) = place(at, size.to_point());
                items.push(Item {
                    text: None,
                    size: 0.0,
                    x,
                    y,
                });
            }
            _ => {}
        }
    }
}

/// Returns the part of a page's height on which there is something; bands between lines of one text count as well.
pub fn filled(page: &Frame) -> f64 {
    let mut items = Vec::new();
    collect(page, Transform::identity(), &mut items);
    let mut bands: Vec<Stretch> = items.iter().map(|item| item.y).collect();
    bands.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut sum, mut end) = (0.0, f64::MIN);
    for (top, bottom) in bands {
        let from = if top - end < BAND { end } else { top };
        sum += (bottom - from.max(end)).max(0.0);
        end = end.max(bottom);
    }
    sum / page.height().to_mm()
}

/// White between lines that is no band of its own, in millimetres.
const BAND: f64 = 8.0;

type Stretch = (f64, f64);

/// Returns the horizontal and the vertical stretch of a box at the origin; sheets turn nothing.
fn place(at: Transform, size: Point) -> (Stretch, Stretch) {
    let (x, y) = (at.tx.to_mm(), at.ty.to_mm());
    (
        (x, x + size.x.to_mm() * at.sx.get()),
        (y, y + size.y.to_mm() * at.sy.get()),
    )
}

impl Item {
    fn clip(&mut self, (x, y): (Stretch, Stretch)) {
        self.x = (self.x.0.max(x.0), self.x.1.min(x.1));
        self.y = (self.y.0.max(y.0), self.y.1.min(y.1));
    }

    /// Returns how far two items lie over each other, in millimetres of the line; nothing when they do not.
    fn over(&self, other: &Self) -> Option<f64> {
        let wide = in_common(self.x, other.x);
        let high = in_common(self.y, other.y);
        let least = (self.y.1 - self.y.0).min(other.y.1 - other.y.0) / 3.0;
        (wide > TOUCH && high > least).then_some(wide)
    }

    /// Returns how far it lies beyond what printers reach, in millimetres.
    fn beyond_edge(&self, width: f64, height: f64) -> f64 {
        let left = EDGE - self.x.0;
        let right = self.x.1 - (width - EDGE);
        let foot = self.y.1 - (height - EDGE);
        left.max(right).max(foot)
    }

    /// Returns the problem of a text of these words that lies over another item, and whose it is.
    fn lies_over<'i>(&'i self, words: &str, other: &'i Self) -> Option<(&'i Self, Diagnostic)> {
        let over = millimetres(self.over(other)?);
        let Some(other_words) = &other.text else {
            return Some((self, problem!("SG0806-picture", over: over)));
        };
        // The longer of the two is the one that did not end where it should.
        let is_longer = self.x.1 - self.x.0 >= other.x.1 - other.x.0;
        let (long, short) = match is_longer {
            true => (self, other_words.as_str()),
            false => (other, words),
        };
        let short = shortened(short.trim());
        Some((long, problem!("SG0806-text", over: over, other: short)))
    }
}

/// Returns the length that two stretches have in common; less than nothing when they lie apart.
fn in_common(a: Stretch, b: Stretch) -> f64 {
    a.1.min(b.1) - a.0.max(b.0)
}

/// Returns the problems of the texts of a page.
fn faults(items: &[Item], width: f64, height: f64) -> Vec<(&Item, Diagnostic)> {
    let mut faults = Vec::new();
    for (i, item) in items.iter().enumerate() {
        let Some(words) = &item.text else {
            continue;
        };
        if item.size < SMALLEST {
            let size = Argument::Tenths((item.size * 10.0).floor().max(0.0) as u64);
            faults.push((item, problem!("SG0806-small", size: size)));
        }
        let beyond = item.beyond_edge(width, height);
        if beyond > 0.1 {
            faults.push((item, problem!("SG0806", over: millimetres(beyond))));
        }
        for other in &items[..i] {
            faults.extend(item.lies_over(words, other));
        }
        // A picture that comes after its text lies over it just the same.
        let later_pictures = items[i..].iter().filter(|other| other.text.is_none());
        for picture in later_pictures {
            faults.extend(item.lies_over(words, picture));
        }
    }
    faults
}

fn millimetres(length: f64) -> u64 {
    length.ceil() as u64
}

/// Returns the beginning of a text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}

/// The texts that a template was given, with the name of the field each stood in.
struct Leaves(Vec<(String, Option<String>)>);

impl Leaves {
    fn of(data: &[u8]) -> Self {
        let mut leaves = Vec::new();
        gather(
            &serde_json::from_slice(data).unwrap_or_default(),
            None,
            &mut leaves,
        );
        Self(leaves)
    }

    /// Returns the shortest text of which a run is a part, and its field: names occur in titles, too.
    fn with(&self, run: &str) -> Option<(&str, Option<&str>)> {
        let run = run.trim_end_matches(['-', '\u{ad}', '\u{2010}']);
        let with_run = self.0.iter().filter(|(text, _)| text.contains(run));
        let (text, field) = with_run.min_by_key(|(text, _)| text.len())?;
        Some((text, field.as_deref()))
    }
}

/// Returns the texts that a template is given with these files.
pub fn texts(files: &Files) -> Vec<String> {
    let data = files.iter().filter(|(name, _)| name.ends_with(".json"));
    data.flat_map(|(_, bytes)| Leaves::of(bytes.as_slice()).0)
        .map(|(text, _)| text)
        .collect()
}

/// Keys that say how a text is set, not what it is.
const MARKS: [&str; 4] = ["t", "shown", "web", "words"];

fn gather(value: &Value, field: Option<&str>, leaves: &mut Vec<(String, Option<String>)>) {
    match value {
        Value::String(text) => leaves.push((text.clone(), field.map(str::to_owned))),
        Value::Array(items) => items.iter().for_each(|item| gather(item, field, leaves)),
        Value::Object(map) => {
            // Texts of records before those of the theme.
            let (texts, words): (Vec<_>, Vec<_>) = map.iter().partition(|(k, _)| *k != "words");
            for (key, value) in texts.into_iter().chain(words) {
                let marks = MARKS.contains(&key.as_str());
                gather(value, if marks { field } else { Some(key) }, leaves);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str, x: Stretch, y: Stretch) -> Item {
        Item {
            text: Some(words.to_owned()),
            size: 11.0,
            x,
            y,
        }
    }

    fn ids(items: &[Item]) -> Vec<String> {
        faults(items, 210.0, 297.0)
            .iter()
            .map(|(_, p)| p.message.id.to_string())
            .collect()
    }

    #[test]
    fn what_stands_beside_and_below_each_other_fits() {
        let line = (100.0, 102.5);
        let fine = [
            text("a", (15.0, 60.0), line),
            text("b", (60.2, 80.0), line),
            text("c", (15.0, 80.0), (103.5, 106.0)),
            Item {
                text: None,
                size: 0.0,
                x: (90.0, 120.0),
                y: line,
            },
        ];
        assert_eq!(ids(&fine), [""; 0]);
    }

    #[test]
    fn what_lies_over_something_or_runs_off_is_found() {
        let line = (100.0, 102.5);
        let over = [
            text("lang", (15.0, 70.0), line),
            text("kort", (60.0, 66.0), line),
        ];
        let found = faults(&over, 210.0, 297.0);
        assert_eq!(
            found[0].0.text.as_deref(),
            Some("lang"),
            "the longer one is named"
        );
        assert_eq!(ids(&over), ["SG0806-text"]);
        assert_eq!(ids(&[text("a", (150.0, 230.0), line)]), ["SG0806"]);
        assert_eq!(ids(&[text("a", (-8.0, 50.0), line)]), ["SG0806"]);
        assert_eq!(ids(&[text("a", (15.0, 50.0), (294.0, 296.0))]), ["SG0806"]);
        let code = Item {
            text: None,
            size: 0.0,
            x: (65.0, 90.0),
            y: (95.0, 120.0),
        };
        assert_eq!(
            ids(&[text("a", (15.0, 70.0), line), code]),
            ["SG0806-picture"]
        );
        assert_eq!(
            ids(&[Item {
                size: 3.0,
                ..text("a", (15.0, 20.0), line)
            }]),
            ["SG0806-small"]
        );
    }

    #[test]
    fn a_run_is_found_in_the_text_it_is_part_of() {
        let data = br#"{"words": {"ask": "Vraag"}, "persons": [{"name": ["Zahra van Overal"], "quote": {"t": "Vraag maar", "lang": "nl"}}]}"#;
        let leaves = Leaves::of(data);
        assert_eq!(
            leaves.with("van Over-"),
            Some(("Zahra van Overal", Some("name")))
        );
        assert_eq!(leaves.with("Vraag m"), Some(("Vraag maar", Some("quote"))));
        assert_eq!(leaves.with("nergens"), None);
    }
}
