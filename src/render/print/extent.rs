//! How much room a flyer's texts take, without setting them.
//!
//! In: how many characters each of its texts has, and a layout. Out: how many pages that layout will probably need.
//! Typst has the last word; a good guess here spares it setting a flyer twice. Rather a little too hopeful than too
//! careful: the one costs a second try, the other leaves a sheet emptier than it need be.

use super::layout::{Layout, scale};
use crate::model::Lang;
use crate::model::site::Paper;

/// Millimetres in a point.
const POINT: f64 = 25.4 / 72.0;
/// What is left of a line that does not end its paragraph.
const RAGGED: f64 = 0.96;

/// How long a flyer's texts are, in characters.
#[derive(Debug, Clone, Default)]
pub(super) struct Extent {
    /// Of each person shown.
    pub persons: Vec<Card>,
    /// The region's name.
    pub name: usize,
    /// The longer of the words "does" and "does not".
    pub word: usize,
    /// All labels of languages together, a label's own padding as three.
    pub languages: usize,
    /// Each role: what it does, what it does not.
    pub roles: Vec<(Vec<usize>, Vec<usize>)>,
    /// Each agreement.
    pub agreements: Vec<usize>,
    /// Whether it shows numbers in place of persons.
    pub counted: bool,
    /// How many a colleague may ring.
    pub liaisons: usize,
    /// What is said when nobody is shown.
    pub nobody: usize,
    /// Labels of languages spoken around.
    pub nearby: usize,
    /// How the script is set.
    pub script: Setting,
}

/// How long one card's texts are, each with the word before it.
#[derive(Debug, Clone, Default)]
pub(super) struct Card {
    pub name: usize,
    pub roles: usize,
    pub languages: usize,
    pub topics: usize,
    pub home: usize,
    pub quote: usize,
    pub hours: usize,
    pub phone: bool,
    pub email: bool,
    pub form: bool,
}

/// How a script is set, as in `print/common.typ`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// Of a letter, against a Latin one.
    size: f64,
    /// Between lines, in ems.
    gap: f64,
    /// Mean width of a character, in ems.
    width: f64,
}

impl Default for Setting {
    fn default() -> Self {
        Self { size: 1.0, gap: 0.36, width: 0.47 }
    }
}

impl Setting {
    pub(super) fn of(lang: &Lang) -> Self {
        match lang.script() {
            "Arab" => Self { size: 1.1, gap: 0.58, width: 0.367 },
            "Ethi" => Self { size: 0.95, gap: 0.5, width: 0.555 },
            _ => Self::default(),
        }
    }
}

/// How many pages a layout will probably need, were a page so many times as high as it is.
pub(super) fn pages(layout: &Layout, extent: &Extent, paper: Paper, stretch: f64) -> usize {
    let mut rule = Rule::new(layout, extent, paper);
    rule.height *= stretch;
    rule.pages()
}

/// A ruler for one layout.
struct Rule<'a> {
    layout: &'a Layout,
    extent: &'a Extent,
    k: f64,
    /// Width and height within the margins.
    width: f64,
    height: f64,
    margin: f64,
}

impl<'a> Rule<'a> {
    fn new(layout: &'a Layout, extent: &'a Extent, paper: Paper) -> Self {
        let k = scale(paper);
        let (width, height, margin, foot) = match paper {
            Paper::A4 => (210.0, 297.0, 15.0, 11.0),
            Paper::A5 => (148.0, 210.0, 10.0, 8.0),
        };
        let foot = if layout.flow { foot + 6.0 * k } else { foot };
        Self {
            layout,
            extent,
            k,
            width: width - 2.0 * margin,
            height: height - margin - foot,
            margin,
        }
    }

    fn pages(&self) -> usize {
        let k = self.k;
        let top = self.layout.band - self.margin + self.languages() + 6.0 * k;
        let rows = self.rows();
        let people =
            rows.iter().sum::<f64>() + (rows.len().saturating_sub(1)) as f64 * self.layout.row;
        let coordinator = self.coordinator() + self.liaisons();
        let (roles, agreements, imprint) = (self.roles(), self.agreements(), 12.5 * k);
        if self.layout.duplex {
            let front = top + people + 4.0 * k + coordinator;
            return if front <= self.height { 2 } else { 3 };
        }
        if !self.layout.flow {
            let all = top + people + coordinator + roles + agreements + imprint + 16.0 * k;
            return if all <= self.height { 1 } else { 2 };
        }
        let last = roles + agreements + imprint + 26.0 * k;
        let mut page = 1;
        let mut used = top + coordinator + 5.0 * k;
        for row in rows {
            if used + row > self.height {
                (page, used) = (page + 1, 0.0);
            }
            used += row + self.layout.row;
        }
        if used + last > self.height { page + 1 } else { page }
    }

    /// Points of this script's letters, in millimetres.
    fn em(&self, points: f64) -> f64 {
        points * POINT * self.k * self.extent.script.size
    }

    /// The height of so many lines.
    fn lines(&self, count: f64, points: f64) -> f64 {
        let gap = self.extent.script.gap;
        if count == 0.0 { 0.0 } else { self.em(points) * (count + (count - 1.0) * gap) }
    }

    /// The height of a text of so many characters in a width.
    fn text(&self, characters: usize, points: f64, width: f64) -> f64 {
        let long = characters as f64 * self.extent.script.width * self.em(points);
        let count = 1.0 + ((long - width) / (width * RAGGED)).ceil().max(0.0);
        if characters == 0 { 0.0 } else { self.lines(count, points) }
    }

    /// Rows of labels.
    fn labels(&self, characters: usize) -> f64 {
        let long = characters as f64 * self.extent.script.width * self.em(11.0);
        let rows = (long / (self.width * 0.95)).ceil();
        rows * (self.em(11.0) + 1.8 * self.k) + (rows - 1.0).max(0.0) * 3.2 * self.k
    }

    fn languages(&self) -> f64 {
        match self.extent.languages {
            0 => 0.0,
            n => 5.0 * self.k + self.labels(n),
        }
    }

    /// The heights of the rows of cards.
    fn rows(&self) -> Vec<f64> {
        let cards = &self.extent.persons;
        if cards.is_empty() {
            let told = self.text(self.extent.nobody, 11.0, self.width * 0.85);
            let near = self.labels(self.extent.nearby) + self.lines(1.0, 11.0) + 8.0 * self.k;
            return vec![22.0 * self.k + self.lines(1.0, 16.0) + told + near];
        }
        let columns = usize::from(self.layout.columns);
        let height = |row: &[Card]| row.iter().map(|c| self.card(c)).fold(0.0, f64::max);
        cards.chunks(columns).map(height).collect()
    }

    fn card(&self, card: &Card) -> f64 {
        let (layout, k) = (self.layout, self.k);
        let columns = f64::from(layout.columns);
        let column = (self.width - (columns - 1.0) * 8.0 * k) / columns;
        let beside = column - layout.portrait - layout.gap;
        let (name, size, figures) = match layout.cards {
            "large" => (16.0, 11.0, 16.0),
            "pair" => (16.0, 9.0, 11.0),
            _ => (11.0, 9.0, 11.0),
        };
        let mut facts = self.text(card.name * 23 / 20, name, beside);
        let topics = if layout.topics { card.topics } else { 0 };
        for part in [card.roles, card.languages, topics, card.home] {
            if part > 0 {
                facts +=
                    self.em(size) * self.extent.script.gap * 0.85 + self.text(part, size, beside);
            }
        }
        let mut reach = 0.0;
        if card.phone {
            reach += 1.2 * k + figures * POINT * k;
        }
        for has in [card.email, card.form] {
            if has {
                reach += 0.8 * k + size * POINT * k;
            }
        }
        let three = layout.cards == "three";
        if card.hours > 0 {
            reach += 0.8 * k + self.text(card.hours, size, if three { column } else { beside });
        }
        let picture = layout.portrait * 1.25;
        let quote = |width: f64| match card.quote {
            0 => 0.0,
            n => 4.0 * k + self.text(n + 2, 11.0, width - 5.0 * k),
        };
        match layout.cards {
            "three" => picture.max(facts) + reach,
            "large" => picture.max(facts + reach + quote(beside)),
            "pair" => picture.max(facts + reach) + quote(column),
            _ => picture.max(facts + reach),
        }
    }

    fn coordinator(&self) -> f64 {
        let k = self.k;
        let words = self.lines(1.0, 16.0) + self.lines(2.0, 11.0) + self.lines(1.0, 9.0);
        words + (16.0 + 11.0) * POINT * k + (9.0 + 1.8 + 2.4 + 1.0 + 1.0) * k
    }

    fn liaisons(&self) -> f64 {
        let rows = self.extent.liaisons.div_ceil(2) as f64;
        let one = self.lines(1.0, 11.0) + self.lines(4.0, 9.0) + 5.0 * self.k;
        if rows == 0.0 { 0.0 } else { rows * one + self.lines(2.0, 11.0) + 9.0 * self.k }
    }

    fn roles(&self) -> f64 {
        let (layout, k) = (self.layout, self.k);
        if self.extent.roles.is_empty() {
            return 0.0;
        }
        let columns = usize::from(layout.role_columns);
        let column = (self.width - (columns as f64 - 1.0) * 8.0 * k) / columns as f64;
        let part = |items: &[usize], most: u8| {
            let shown = items.iter().take(usize::from(most));
            let each = shown.map(|n| self.text(*n, 9.0, column - layout.word));
            let (count, sum) = each.fold((0.0, 0.0), |(n, s), h| (n + 1.0, s + h));
            if count == 0.0 {
                return 0.0;
            }
            sum + (count - 1.0) * self.em(9.0) * self.extent.script.gap + 1.0 * k
        };
        let role = |(does, not): &(Vec<usize>, Vec<usize>)| {
            self.lines(1.0, 9.0) + part(does, layout.does) + part(not, layout.does_not)
        };
        let height = |row: &[(Vec<usize>, Vec<usize>)]| row.iter().map(role).fold(0.0, f64::max);
        let rows: Vec<f64> = self.extent.roles.chunks(columns).map(height).collect();
        let gutters = (rows.len() as f64 - 1.0) * 2.6 * k;
        self.lines(1.0, 11.0) + 2.0 * k + rows.iter().sum::<f64>() + gutters
    }

    fn agreements(&self) -> f64 {
        let k = self.k;
        let agreements = &self.extent.agreements;
        if agreements.is_empty() {
            return 0.0;
        }
        let column = (self.width - 8.0 * k) / 2.0 - 4.4 * k;
        let height =
            |row: &[usize]| row.iter().map(|n| self.text(*n, 9.0, column)).fold(0.0, f64::max);
        let rows: Vec<f64> = agreements.chunks(2).map(height).collect();
        let gutters = (rows.len() as f64 - 1.0) * 2.0 * k;
        self.lines(1.0, 11.0) + 2.0 * k + rows.iter().sum::<f64>() + gutters
    }
}
