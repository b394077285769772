//! The room that a flyer's texts take, without setting them.
//!
//! In: the number of characters of each of its texts, and a layout. Out: the pages that layout will probably need.
//! Typst has the last word; a good guess here spares it setting a flyer twice. Rather a little too hopeful than too
//! careful: the one costs a second try, the other leaves a sheet emptier than it need be.

use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::site::FlyerPart;

use super::layout::SheetLayout;
use super::lengths::{CardLengths, RoleLengths, TextLengths};
use crate::typography::{POINT, SIZES};

/// Height of the line at the foot of a sheet that may run on, in millimetres.
pub const RUNNING_FOOT: f64 = 6.0;
/// The part of a line that words fill when it does not end its paragraph.
const RAGGED: f64 = 0.96;

/// Returns the pages that a layout will probably need, were a page so many times as high as it is.
pub fn pages(
    layout: &SheetLayout,
    extent: &TextLengths,
    format: &SheetFormat,
    stretch: f64,
) -> usize {
    let mut rule = PageEstimate::new(layout, extent, format);
    rule.height *= stretch;
    rule.pages()
}

/// Returns whether a role takes so much of a page that it must be parted.
pub fn has_long_role(layout: &SheetLayout, extent: &TextLengths, format: &SheetFormat) -> bool {
    let rule = PageEstimate::new(layout, extent, format);
    rule.role_rows()
        .into_iter()
        .any(|row| row > rule.height * 0.7)
}

/// Returns the heights of rows of so many items: each is as high as its highest item.
fn rows_of<T>(items: &[T], columns: usize, height: impl Fn(&T) -> f64) -> Vec<f64> {
    let rows = items.chunks(columns);
    rows.map(|row| row.iter().map(&height).fold(0.0, f64::max))
        .collect()
}

/// An estimate of the height of one layout.
struct PageEstimate<'a> {
    layout: &'a SheetLayout,
    extent: &'a TextLengths,
    k: f64,
    /// Width and height within the margins.
    width: f64,
    height: f64,
    /// White above them.
    head: f64,
}

impl<'a> PageEstimate<'a> {
    fn new(layout: &'a SheetLayout, extent: &'a TextLengths, format: &SheetFormat) -> Self {
        let page = &format.page;
        let foot = page.foot + if layout.flow { RUNNING_FOOT } else { 0.0 };
        Self {
            layout,
            extent,
            k: format.scale,
            width: page.width - 2.0 * page.side,
            height: page.height - page.head - foot,
            head: page.head,
        }
    }

    fn pages(&self) -> usize {
        let k = self.k;
        let top = self.layout.band - self.head + self.languages() + 6.0 * k;
        let rows = self.rows();
        let people: f64 =
            rows.iter().sum::<f64>() + (rows.len().saturating_sub(1)) as f64 * self.layout.row;
        let further_blocks = self.further_blocks();
        let height: f64 = further_blocks.iter().map(|(gap, block)| gap + block).sum();
        let coordinator = self.coordinator();
        if self.layout.duplex {
            let front = top + people + 4.0 * k + coordinator;
            // The first of them stands at the top of its page.
            let back = height - self.layout.between * k;
            let fits = front <= self.height && back <= self.height;
            return if fits { 2 } else { 3 };
        }
        if !self.layout.flow {
            let whole = top + people + coordinator + height + 8.0 * k;
            return if whole <= self.height { 1 } else { 2 };
        }
        let rows = rows.into_iter().map(|row| (self.layout.row, row));
        self.flowed(top + coordinator + 5.0 * k, rows.chain(further_blocks))
    }

    /// Returns the pages that blocks take, each with the gap before it, when so much of the first is taken. No block is parted but
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

    /// Returns the blocks that follow on persons, each with the gap before it.
    fn further_blocks(&self) -> Vec<(f64, f64)> {
        let k = self.k;
        let mut blocks = Vec::new();
        let between = self.layout.between * k;
        let after = self.after();
        if after > 0.0 {
            blocks.push((between, after));
        }
        self.add_headed_rows(self.role_rows(), 4.0 * k, &mut blocks);
        self.add_headed_rows(self.agreement_rows(), 2.4 * k, &mut blocks);
        blocks.push((between, 12.5 * k));
        blocks
    }

    /// Adds rows, the first below a heading that stays with it.
    fn add_headed_rows(&self, rows: Vec<f64>, row_gap: f64, blocks: &mut Vec<(f64, f64)>) {
        let head = self.lines(1.0, SIZES.read) + 2.0 * self.k;
        for (n, row) in rows.into_iter().enumerate() {
            blocks.push(match n {
                0 => (self.layout.between * self.k, head + row),
                _ => (row_gap, row),
            });
        }
    }

    /// Returns the size of letters of so many points on A4, in millimetres. Only large ones are smaller on smaller paper, and none
    /// is smaller in one script than the smallest may be.
    fn em(&self, points: f64) -> f64 {
        let scaled = points * self.extent.script.size;
        let size = if points == SIZES.head {
            (points * self.k).max(SIZES.least_head) * self.extent.script.size
        } else if points == SIZES.read || points == SIZES.small {
            scaled.max(points)
        } else {
            scaled
        };
        size * POINT
    }

    /// Returns the height of so many lines.
    fn lines(&self, count: f64, points: f64) -> f64 {
        let gap = self.extent.script.gap;
        if count == 0.0 {
            0.0
        } else {
            self.em(points) * (count + (count - 1.0) * gap)
        }
    }

    /// Returns the height of a text of so many characters in a width.
    fn text(&self, characters: usize, points: f64, width: f64) -> f64 {
        let long = characters as f64 * self.extent.script.width * self.em(points);
        let count = 1.0 + ((long - width) / (width * RAGGED)).ceil().max(0.0);
        if characters == 0 {
            0.0
        } else {
            self.lines(count, points)
        }
    }

    /// Returns the height of rows of labels.
    fn labels(&self, characters: usize) -> f64 {
        let long = characters as f64 * self.extent.script.width * self.em(SIZES.base);
        let rows = (long / (self.width * 0.95)).ceil();
        rows * (self.em(SIZES.base) + 1.8 * self.k) + (rows - 1.0).max(0.0) * 3.2 * self.k
    }

    fn languages(&self) -> f64 {
        match self.extent.languages {
            0 => 0.0,
            n => 5.0 * self.k + self.labels(n),
        }
    }

    /// Returns the heights of the rows of cards.
    fn rows(&self) -> Vec<f64> {
        let cards = &self.extent.persons;
        if self.extent.counted {
            return vec![self.counted()];
        }
        if cards.is_empty() {
            let words = self.text(self.extent.nobody, SIZES.read, self.width * 0.85);
            let nearby =
                self.labels(self.extent.nearby) + self.lines(1.0, SIZES.read) + 8.0 * self.k;
            let steps = self.steps() + 8.0 * self.k;
            return vec![22.0 * self.k + self.lines(1.0, SIZES.head) + words + nearby + steps];
        }
        let columns = usize::from(self.layout.columns);
        rows_of(cards, columns, |card| self.card(card))
    }

    fn counted(&self) -> f64 {
        let k = self.k;
        let rows = self
            .extent
            .counts
            .div_ceil(usize::from(self.layout.columns)) as f64;
        let cell =
            self.lines(1.0, 14.0) + self.lines(1.0, SIZES.small) + 3.0 * k + self.layout.row * 0.6;
        let below = self.extent.cells.iter();
        let below: f64 = below
            .map(|n| 4.5 * k + self.text(*n, SIZES.base, self.width))
            .sum();
        self.lines(1.0, SIZES.head) + 4.0 * k + rows * cell + below
    }

    /// Returns the height of a card: its texts beside or below its portrait.
    fn card(&self, card: &CardLengths) -> f64 {
        let (layout, k) = (self.layout, self.k);
        let columns = f64::from(layout.columns);
        let column = (self.width - (columns - 1.0) * 8.0 * k) / columns;
        let beside = column - layout.portrait - layout.gap;
        let (name, size, figures) = match layout.cards {
            "large" => (SIZES.head, SIZES.read, SIZES.head),
            "pair" => (SIZES.head, SIZES.line, 13.0),
            _ => (SIZES.read, SIZES.line, 13.0),
        };
        let topics = self.unless_left_out(FlyerPart::Topics, card.topics);
        let fact_lengths = card.facts.iter().map(|fact| match fact.part {
            Some(part) => self.unless_left_out(part, fact.characters),
            None => fact.characters,
        });
        let mut facts = self.text(card.name * 23 / 20, name, beside);
        let lines = [card.roles, card.languages, topics, card.home];
        for part in lines.into_iter().chain(fact_lengths) {
            if part > 0 {
                facts +=
                    self.em(size) * self.extent.script.gap * 0.85 + self.text(part, size, beside);
            }
        }
        let three = layout.cards == "three";
        let reach = self.reach(card, size, figures, if three { column } else { beside });
        let picture = layout.portrait * 1.25;
        match layout.cards {
            "three" => picture.max(facts) + reach + self.quote(card, SIZES.line, column),
            "large" => picture.max(facts + reach + self.quote(card, SIZES.read, beside)),
            "pair" => picture.max(facts + reach) + self.quote(card, SIZES.read, column),
            _ => picture.max(facts + reach) + self.quote(card, SIZES.line, column),
        }
    }

    /// Returns a number of characters, or none for a part that is left out.
    fn unless_left_out(&self, part: FlyerPart, characters: usize) -> usize {
        match self.layout.left_out.contains(&part) {
            true => 0,
            false => characters,
        }
    }

    fn quote(&self, card: &CardLengths, points: f64, width: f64) -> f64 {
        match self.unless_left_out(FlyerPart::Quotations, card.quote) {
            0 => 0.0,
            characters => 3.0 * self.k + self.text(characters + 2, points, width - 5.0 * self.k),
        }
    }

    fn reach(&self, card: &CardLengths, size: f64, figures: f64, width: f64) -> f64 {
        let k = self.k;
        let mut reach = 0.0;
        if card.phone {
            reach += 1.2 * k + figures * POINT;
        }
        for _ in 0..card.others {
            reach += 0.8 * k + size * POINT;
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
        let words =
            self.lines(1.0, SIZES.head) + self.lines(2.0, SIZES.read) + self.lines(1.0, SIZES.line);
        words + (SIZES.head + SIZES.base) * POINT + (9.0 + 1.8 + 2.4 + 1.0 + 1.0) * k
    }

    /// Returns the height of those whom a colleague may ring, or of the steps in which somebody is asked.
    fn after(&self) -> f64 {
        let k = self.k;
        if self.extent.counted {
            return self.steps();
        }
        let rows = self.extent.liaisons.div_ceil(2) as f64;
        let liaison = self.lines(1.0, SIZES.read) + self.lines(4.0, SIZES.line) + 5.0 * k;
        if rows == 0.0 {
            0.0
        } else {
            rows * liaison + self.lines(2.0, SIZES.read) + 9.0 * k
        }
    }

    fn steps(&self) -> f64 {
        let column = (self.width - 10.0 * self.k) / 3.0 - 7.0 * self.k;
        let steps = self.extent.steps.iter();
        let step = steps
            .map(|n| self.text(*n, SIZES.line, column))
            .fold(0.0, f64::max);
        if step == 0.0 {
            0.0
        } else {
            self.lines(1.0, SIZES.read) + 2.0 * self.k + step
        }
    }

    /// Returns the heights of the rows of roles.
    fn role_rows(&self) -> Vec<f64> {
        let columns = usize::from(self.layout.role_columns);
        let column = (self.width - (columns as f64 - 1.0) * 8.0 * self.k) / columns as f64;
        rows_of(&self.extent.roles, columns, |role| self.role(role, column))
    }

    fn role(&self, role: &RoleLengths, column: f64) -> f64 {
        let k = self.k;
        let summary = match self.unless_left_out(FlyerPart::RoleSummaries, role.summary) {
            0 => 0.0,
            characters => 0.8 * k + self.text(characters, SIZES.line, column),
        };
        let deeds = [&role.does, &role.does_not].map(|deeds| self.deeds(deeds, column));
        self.lines(1.0, SIZES.read) + summary + 1.4 * k + deeds[0] + deeds[1]
    }

    fn deeds(&self, deeds: &[usize], column: f64) -> f64 {
        if deeds.is_empty() {
            return 0.0;
        }
        let width = column - self.layout.word;
        let texts = deeds.iter().map(|deed| self.text(*deed, SIZES.read, width));
        let gap = self.em(SIZES.read) * (self.extent.script.gap + 0.12);
        let gaps = (deeds.len() - 1) as f64 * gap;
        texts.sum::<f64>() + gaps + 1.3 * self.k
    }

    /// Returns the heights of the rows of agreements.
    fn agreement_rows(&self) -> Vec<f64> {
        if self.layout.left_out.contains(&FlyerPart::Agreements) {
            return Vec::new();
        }
        let columns = usize::from(self.layout.agreement_columns);
        let column = (self.width - (columns as f64 - 1.0) * 8.0 * self.k) / columns as f64;
        let (size, width) = (self.layout.agreement_size, column - 5.5 * self.k);
        rows_of(&self.extent.agreements, columns, |characters| {
            self.text(*characters, size, width)
        })
    }
}
