//! How much room a flyer's texts take, without setting them.
//!
//! In: how many characters each of its texts has, and a layout. Out: how many pages that layout will probably need.
//! Typst has the last word; a good guess here spares it setting a flyer twice. Rather a little too hopeful than too
//! careful: the one costs a second try, the other leaves a sheet emptier than it need be.

use super::layout::{Layout, scale};
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::site::{FlyerPart, Paper};

/// Millimetres in a point.
const POINT: f64 = 25.4 / 72.0;
/// What is left of a line that does not end its paragraph.
const RAGGED: f64 = 0.96;

/// What a resident must read, in points; as in `print/common.typ`.
pub(super) const READ: f64 = 12.0;
/// The lines of a card.
pub(super) const LINE: f64 = 10.0;
/// What nobody needs to read: the smallest on a sheet.
const SMALL: f64 = 9.0;

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
    /// Each role.
    pub roles: Vec<RoleTexts>,
    /// Each agreement.
    pub agreements: Vec<usize>,
    /// Whether it shows numbers in place of persons.
    pub counted: bool,
    /// In numbers: languages with a number of their own.
    pub counts: usize,
    /// In numbers: all lines of words below the languages, each.
    pub cells: Vec<usize>,
    /// How many a colleague may ring.
    pub liaisons: usize,
    /// What is said when nobody is shown.
    pub nobody: usize,
    /// Labels of languages spoken around.
    pub nearby: usize,
    /// The steps in which somebody is asked.
    pub steps: Vec<usize>,
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
    pub availability: usize,
    pub quote: usize,
    pub hours: usize,
    pub phone: bool,
    pub email: bool,
    pub form: bool,
}

/// How long a role's texts are.
#[derive(Debug, Clone, Default)]
pub(super) struct RoleTexts {
    pub summary: usize,
    pub does: Vec<usize>,
    pub does_not: Vec<usize>,
}

impl Extent {
    /// The width of the words "does" and "does not", in bold or not, and what lies between them and the deeds.
    pub(super) fn word_width(&self) -> f64 {
        let size = (READ * self.script.size).max(READ) * POINT;
        self.word as f64 * self.script.width * size * 1.15 + 3.0
    }

    /// Whether there is anything of a part.
    pub(super) fn has(&self, part: FlyerPart) -> bool {
        match part {
            FlyerPart::Quotations => self.persons.iter().any(|p| p.quote > 0),
            FlyerPart::Availability => self.persons.iter().any(|p| p.availability > 0),
            FlyerPart::Topics => self.persons.iter().any(|p| p.topics > 0),
            FlyerPart::RoleSummaries => self.roles.iter().any(|r| r.summary > 0),
            FlyerPart::Agreements => !self.agreements.is_empty(),
        }
    }
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
        Self {
            size: 1.0,
            gap: 0.36,
            width: 0.47,
        }
    }
}

impl Setting {
    pub(super) fn of(lang: &Lang) -> Self {
        match lang.script() {
            "Arab" => Self {
                size: 1.1,
                gap: 0.58,
                width: 0.367,
            },
            "Ethi" => Self {
                size: 0.95,
                gap: 0.5,
                width: 0.555,
            },
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

/// Whether a role takes so much of a page that it must be parted.
pub(super) fn has_long_role(layout: &Layout, extent: &Extent, paper: Paper) -> bool {
    let rule = Rule::new(layout, extent, paper);
    rule.role_rows()
        .into_iter()
        .any(|row| row > rule.height * 0.7)
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
        let foot = if layout.flow { foot + 6.0 } else { foot };
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
        let people: f64 =
            rows.iter().sum::<f64>() + (rows.len().saturating_sub(1)) as f64 * self.layout.row;
        let rest = self.rest();
        let height: f64 = rest.iter().map(|(gap, block)| gap + block).sum();
        let coordinator = self.coordinator();
        if self.layout.duplex {
            let front = top + people + 4.0 * k + coordinator;
            // The first of them stands at the top of its page.
            let back = height - self.layout.between * k;
            let fits = front <= self.height && back <= self.height;
            return if fits { 2 } else { 3 };
        }
        if !self.layout.flow {
            let all = top + people + coordinator + height + 8.0 * k;
            return if all <= self.height { 1 } else { 2 };
        }
        let rows = rows.into_iter().map(|row| (self.layout.row, row));
        self.flowed(top + coordinator + 5.0 * k, rows.chain(rest))
    }

    /// The pages that blocks take, each with the gap before it, when so much of the first is taken. No block is parted but
    /// one that is longer than a page.
    fn flowed(&self, taken: f64, blocks: impl Iterator<Item = (f64, f64)>) -> usize {
        let (mut page, mut used) = (1, taken);
        for (gap, block) in blocks {
            if used + gap + block > self.height {
                let whole = (block / self.height).floor();
                (page, used) = (page + 1 + whole as usize, block - whole * self.height);
            } else {
                used += gap + block;
            }
        }
        page
    }

    /// What follows on persons, block by block, each with the gap before it.
    fn rest(&self) -> Vec<(f64, f64)> {
        let k = self.k;
        let mut blocks = Vec::new();
        let between = self.layout.between * k;
        let after = self.after();
        if after > 0.0 {
            blocks.push((between, after));
        }
        let headed = |rows: Vec<f64>, row_gap: f64| {
            let head = self.lines(1.0, READ) + 2.0 * k;
            rows.into_iter().enumerate().map(move |(n, row)| match n {
                0 => (between, head + row),
                _ => (row_gap, row),
            })
        };
        blocks.extend(headed(self.role_rows(), 4.0 * k));
        blocks.extend(headed(self.agreement_rows(), 2.4 * k));
        blocks.push((between, 12.5 * k));
        blocks
    }

    /// The size of letters of so many points on A4, in millimetres. Only large ones are smaller on smaller paper, and none
    /// is smaller in one script than the smallest may be.
    fn em(&self, points: f64) -> f64 {
        let own = points * self.extent.script.size;
        let size = match points {
            16.0 => (points * self.k).max(14.0) * self.extent.script.size,
            READ | SMALL => own.max(points),
            _ => own,
        };
        size * POINT
    }

    /// The height of so many lines.
    fn lines(&self, count: f64, points: f64) -> f64 {
        let gap = self.extent.script.gap;
        if count == 0.0 {
            0.0
        } else {
            self.em(points) * (count + (count - 1.0) * gap)
        }
    }

    /// The height of a text of so many characters in a width.
    fn text(&self, characters: usize, points: f64, width: f64) -> f64 {
        let long = characters as f64 * self.extent.script.width * self.em(points);
        let count = 1.0 + ((long - width) / (width * RAGGED)).ceil().max(0.0);
        if characters == 0 {
            0.0
        } else {
            self.lines(count, points)
        }
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
        if self.extent.counted {
            return vec![self.counted()];
        }
        if cards.is_empty() {
            let told = self.text(self.extent.nobody, READ, self.width * 0.85);
            let near = self.labels(self.extent.nearby) + self.lines(1.0, READ) + 8.0 * self.k;
            let steps = self.steps() + 8.0 * self.k;
            return vec![22.0 * self.k + self.lines(1.0, 16.0) + told + near + steps];
        }
        let columns = usize::from(self.layout.columns);
        let height = |row: &[Card]| row.iter().map(|c| self.card(c)).fold(0.0, f64::max);
        cards.chunks(columns).map(height).collect()
    }

    fn counted(&self) -> f64 {
        let k = self.k;
        let rows = self
            .extent
            .counts
            .div_ceil(usize::from(self.layout.columns)) as f64;
        let one = self.lines(1.0, 14.0) + self.lines(1.0, SMALL) + 3.0 * k + self.layout.row * 0.6;
        let below = self.extent.cells.iter();
        let below: f64 = below
            .map(|n| 4.5 * k + self.text(*n, 11.0, self.width))
            .sum();
        self.lines(1.0, 16.0) + 4.0 * k + rows * one + below
    }

    /// The texts of a card beside or below its portrait, by their lengths.
    fn card(&self, card: &Card) -> f64 {
        let (layout, k) = (self.layout, self.k);
        let columns = f64::from(layout.columns);
        let column = (self.width - (columns - 1.0) * 8.0 * k) / columns;
        let beside = column - layout.portrait - layout.gap;
        let (name, size, figures) = match layout.cards {
            "large" => (16.0, READ, 16.0),
            "pair" => (16.0, LINE, 13.0),
            _ => (READ, LINE, 13.0),
        };
        let left = |part: FlyerPart, n: usize| {
            if layout.left_out.contains(&part) {
                0
            } else {
                n
            }
        };
        let topics = left(FlyerPart::Topics, card.topics);
        let availability = left(FlyerPart::Availability, card.availability);
        let mut facts = self.text(card.name * 23 / 20, name, beside);
        for part in [card.roles, card.languages, topics, card.home, availability] {
            if part > 0 {
                facts +=
                    self.em(size) * self.extent.script.gap * 0.85 + self.text(part, size, beside);
            }
        }
        let three = layout.cards == "three";
        let reach = self.reach(card, size, figures, if three { column } else { beside });
        let picture = layout.portrait * 1.25;
        let quote = |points: f64, width: f64| match left(FlyerPart::Quotations, card.quote) {
            0 => 0.0,
            n => 3.0 * k + self.text(n + 2, points, width - 5.0 * k),
        };
        match layout.cards {
            "three" => picture.max(facts) + reach + quote(LINE, column),
            "large" => picture.max(facts + reach + quote(READ, beside)),
            "pair" => picture.max(facts + reach) + quote(READ, column),
            _ => picture.max(facts + reach) + quote(LINE, column),
        }
    }

    fn reach(&self, card: &Card, size: f64, figures: f64, width: f64) -> f64 {
        let k = self.k;
        let mut reach = 0.0;
        if card.phone {
            reach += 1.2 * k + figures * POINT;
        }
        for has in [card.email, card.form] {
            if has {
                reach += 0.8 * k + size * POINT;
            }
        }
        if card.hours > 0 {
            reach += 0.8 * k + self.text(card.hours, size, width);
        }
        reach
    }

    fn coordinator(&self) -> f64 {
        let k = self.k;
        let words = self.lines(1.0, 16.0) + self.lines(2.0, READ) + self.lines(1.0, LINE);
        words + (16.0 + 11.0) * POINT + (9.0 + 1.8 + 2.4 + 1.0 + 1.0) * k
    }

    /// Whom a colleague may ring, or how somebody is asked.
    fn after(&self) -> f64 {
        let k = self.k;
        if self.extent.counted {
            return self.steps();
        }
        let rows = self.extent.liaisons.div_ceil(2) as f64;
        let one = self.lines(1.0, READ) + self.lines(4.0, LINE) + 5.0 * k;
        if rows == 0.0 {
            0.0
        } else {
            rows * one + self.lines(2.0, READ) + 9.0 * k
        }
    }

    fn steps(&self) -> f64 {
        let column = (self.width - 10.0 * self.k) / 3.0 - 7.0 * self.k;
        let steps = self.extent.steps.iter();
        let step = steps
            .map(|n| self.text(*n, LINE, column))
            .fold(0.0, f64::max);
        if step == 0.0 {
            0.0
        } else {
            self.lines(1.0, READ) + 2.0 * self.k + step
        }
    }

    /// The heights of the rows of roles.
    fn role_rows(&self) -> Vec<f64> {
        let columns = usize::from(self.layout.role_columns);
        let column = (self.width - (columns as f64 - 1.0) * 8.0 * self.k) / columns as f64;
        let height = |row: &[RoleTexts]| {
            row.iter()
                .map(|role| self.role(role, column))
                .fold(0.0, f64::max)
        };
        self.extent.roles.chunks(columns).map(height).collect()
    }

    fn role(&self, role: &RoleTexts, column: f64) -> f64 {
        let k = self.k;
        let part = |items: &[usize]| {
            let each = items
                .iter()
                .map(|n| self.text(*n, READ, column - self.layout.word));
            let gap = self.em(READ) * (self.extent.script.gap + 0.12);
            let gaps = items.len().saturating_sub(1) as f64 * gap;
            if items.is_empty() {
                0.0
            } else {
                each.sum::<f64>() + gaps + 1.3 * k
            }
        };
        let summary = match self.layout.left_out.contains(&FlyerPart::RoleSummaries) {
            true => 0.0,
            false if role.summary == 0 => 0.0,
            false => 0.8 * k + self.text(role.summary, LINE, column),
        };
        self.lines(1.0, READ) + summary + 1.4 * k + part(&role.does) + part(&role.does_not)
    }

    /// The heights of the rows of agreements.
    fn agreement_rows(&self) -> Vec<f64> {
        if self.layout.left_out.contains(&FlyerPart::Agreements) {
            return Vec::new();
        }
        let columns = usize::from(self.layout.agreement_columns);
        let column = (self.width - (columns as f64 - 1.0) * 8.0 * self.k) / columns as f64;
        let text = |n: &usize| self.text(*n, self.layout.agreement_size, column - 5.5 * self.k);
        let height = |row: &[usize]| row.iter().map(text).fold(0.0, f64::max);
        self.extent.agreements.chunks(columns).map(height).collect()
    }
}
