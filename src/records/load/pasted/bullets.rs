//! Lists whose bullets or numbers were typed as characters, as Word, Outlook and PDF files leave them. In Markdown such lines
//! are one paragraph, and run on; here they become the list that they look like.

use std::ops::Range;

use super::reading::{MarkdownReading, lines};
use super::{Edit, Finding, is_unseen, shown};
use sleutelgids_core::diag::problem;

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bullet {
    /// A sign that is no more than a bullet.
    Sign(char),
    /// A sign that says something, and stays: a tick, an arrow, a small telephone.
    Picture,
    /// A hyphen or an asterisk, with no space behind it.
    Tight(char),
    /// A number.
    Number(u64),
}

impl Bullet {
    /// Returns whether two points with these may be of one list.
    fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Number(_), Self::Number(_)) => true,
            (one, other) => one == other,
        }
    }
}

/// A line that may be a point of a list.
#[derive(Debug, Clone)]
struct Point {
    /// The number of the line.
    line: usize,
    /// The bytes of its bullet, with the space around it.
    at: Range<usize>,
    /// The bullet as typed.
    typed: String,
    bullet: Bullet,
    /// Tells whether the line is a point whatever stands around it.
    is_certain: bool,
    /// Tells whether nothing follows the bullet on its line.
    is_alone: bool,
}

/// Makes lists of lines that look like their points, with one word about all of them.
pub fn make_lists(
    reading: &MarkdownReading<'_>,
    edits: &mut Vec<Edit>,
    findings: &mut Vec<Finding>,
) {
    let lines = Lines(lines(reading.text).collect());
    let points = points(reading, &lines);
    let mut list = TypedList::default();
    for (number, point) in points.iter().enumerate() {
        let begin = match MarkdownReading::lies_in(&reading.items, point.at.end.saturating_sub(1)) {
            true => {
                list.last = Some(point.line);
                below_real_point(&reading.text[point.at.clone()])
            }
            false => list.begin(point, &lines),
        };
        let is_followed = points
            .get(number + 1)
            .is_some_and(|next| next.line == point.line + 1);
        edits.push(match point.is_alone {
            true => alone(point, begin, &lines, is_followed),
            false => Edit::new(point.at.clone(), begin),
        });
    }
    if let Some(first) = points.first() {
        let text = &reading.text[first.at.clone()];
        let begin = first.at.start + (text.len() - text.trim_start().len());
        let problem = problem!("SG0151", signs: signs(&points), count: points.len());
        findings.push(Finding::new(begin..first.at.end, problem));
    }
}

/// The lines of a text, each with its first byte.
struct Lines<'t>(Vec<(usize, &'t str)>);

impl Lines<'_> {
    fn is_empty(&self, line: usize) -> bool {
        self.0
            .get(line)
            .is_none_or(|(_, line)| line.trim().is_empty())
    }
}

/// Returns the lines that are points of a list.
fn points(reading: &MarkdownReading<'_>, lines: &Lines<'_>) -> Vec<Point> {
    let mut candidates = Vec::new();
    for (number, (start, line)) in lines.0.iter().enumerate() {
        if MarkdownReading::lies_in(&reading.settled, *start) {
            continue;
        }
        let Some(point) = point(number, *start, line) else {
            continue;
        };
        let is_far_in = MarkdownReading::lies_in(&reading.far_in, point.at.end.saturating_sub(1));
        if !is_far_in || matches!(point.bullet, Bullet::Sign(_)) && point.is_certain {
            candidates.push(point);
        }
    }
    let mut points = Vec::new();
    for (number, point) in candidates.iter().enumerate() {
        if point.is_certain || has_neighbour(&candidates, number, lines) {
            points.push(point.clone());
        }
    }
    points
}

/// Returns how a point begins that stands within one of a list in Markdown: as far in as it stood.
fn below_real_point(typed: &str) -> String {
    let indent = typed.len() - typed.trim_start_matches(' ').len();
    format!("{}- ", " ".repeat(indent))
}

/// A bullet on a line of its own belongs to the line below it, as PDF files break them; before nothing it goes.
fn alone(point: &Point, begin: String, lines: &Lines<'_>, is_followed: bool) -> Edit {
    let below = point.line + 1;
    match lines
        .0
        .get(below)
        .filter(|_| !is_followed && !lines.is_empty(below))
    {
        Some((start, line)) => {
            let end = start + (line.len() - line.trim_start().len());
            Edit::new(point.at.start..end, begin)
        }
        None => Edit::removal(point.at.clone()),
    }
}

/// The bullets of some points as typed, each once; signs of a font of Word's own by their numbers.
fn signs(points: &[Point]) -> Vec<String> {
    const MANY: usize = 4;
    let mut signs: Vec<String> = Vec::new();
    for point in points {
        let sign = match point.bullet {
            Bullet::Sign(c) if is_private(c) => format!("U+{:04X}", u32::from(c)),
            _ => shown(&point.typed),
        };
        if signs.len() < MANY && !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    signs
}

/// Lists that are being written anew.
#[derive(Default)]
struct TypedList {
    /// The bullets of the levels that are open, and the width of each in Markdown.
    levels: Vec<(Bullet, usize)>,
    /// The line of the last point.
    last: Option<usize>,
    /// Tells whether the list has the other of two marks, so that it is not one with the list before it.
    is_other: bool,
}

impl TypedList {
    /// Returns how a point begins in Markdown.
    fn begin(&mut self, point: &Point, lines: &Lines<'_>) -> String {
        let last = self.last.replace(point.line);
        let is_apart = last.is_none_or(|last| (last..point.line).any(|line| lines.is_empty(line)));
        let follows_text = point.line > 0 && !lines.is_empty(point.line - 1);
        let is_first = last.is_none_or(|last| last + 1 != point.line);
        let level = self
            .levels
            .iter()
            .position(|(bullet, _)| bullet.is_like(point.bullet));
        let is_below = matches!(
            point.bullet,
            Bullet::Sign('o' | '◦' | '▪' | '§' | '\u{f0a7}')
        );
        match level {
            Some(level) => self.levels.truncate(level + 1),
            None if is_apart && (!is_below || self.levels.is_empty()) => {
                self.is_other = !self.levels.is_empty() && !self.is_other;
                self.levels = vec![(point.bullet, 0)];
            }
            None => self.levels.push((point.bullet, 0)),
        }
        let mark = match (point.bullet, self.is_other) {
            (Bullet::Number(number), false) => format!("{number}. "),
            (Bullet::Number(number), true) => format!("{number}) "),
            (_, false) => "- ".to_owned(),
            (_, true) => "* ".to_owned(),
        };
        let last = self.levels.len() - 1;
        self.levels[last].1 = mark.len();
        let indent: usize = self.levels[..last].iter().map(|(_, width)| width).sum();
        let sign = match point.bullet {
            Bullet::Picture => format!("{} ", point.typed),
            _ => String::new(),
        };
        // Only a list that begins with 1 may follow a paragraph without an empty line (CommonMark 0.31.2, 5.2).
        let needs_line = matches!(point.bullet, Bullet::Number(number) if number != 1);
        let line = if needs_line && follows_text && is_first {
            "\n"
        } else {
            ""
        };
        format!("{line}{}{mark}{sign}", " ".repeat(indent))
    }
}

/// Returns whether the line above or below, or the next but an empty one, is a point of the same list.
fn has_neighbour(points: &[Point], number: usize, lines: &Lines<'_>) -> bool {
    let point = &points[number];
    let pair_before = number
        .checked_sub(1)
        .map(|previous| (&points[previous], point));
    let pair_after = points.get(number + 1).map(|next| (point, next));
    pair_before
        .into_iter()
        .chain(pair_after)
        .any(|(first, second)| {
            let distance = second.line - first.line;
            let is_near = distance == 1 || distance == 2 && lines.is_empty(first.line + 1);
            let is_alike = match (first.bullet, second.bullet) {
                (Bullet::Number(one), Bullet::Number(next)) => one.checked_add(1) == Some(next),
                (one, other) => one == other,
            };
            is_near && is_alike
        })
}

/// Bullets of word processors.
const BULLETS: [char; 24] = [
    '•', '‣', '⁃', '◦', '●', '○', '∙', '■', '▪', '▫', '►', '▸', '▶', '➢', '➤', '⦁', '❖', '◆', '◇',
    '♦', '·', '⋅', '・', '◾',
];

/// Dashes that stand for a bullet.
const DASHES: [char; 7] = ['–', '—', '―', '−', '‐', '‑', '‒'];

/// Letters that are a bullet in a font of Word's own, and are left over when that font is not there.
const LETTERS: [char; 6] = ['o', '§', 'Ø', 'ü', 'v', 'q'];

/// Bullets as HTML writes them.
const ENTITIES: [&str; 4] = ["&bull;", "&middot;", "&#8226;", "&#183;"];

/// A sign that each font may draw as it likes; Word's bullets have numbers from U+F020 on.
pub fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}')
}

/// Signs that say something and stand before a line.
fn is_picture(c: char) -> bool {
    matches!(c, '□' | '▢' | '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{24ff}' | '\u{2600}'..='\u{27bf}')
        || matches!(c, '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Returns the point that a line may be.
fn point(line: usize, start: usize, text: &str) -> Option<Point> {
    let begin = text.trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let first = begin.chars().next()?;
    let text_after_sign = &begin[first.len_utf8()..];
    let entity = ENTITIES.iter().find(|entity| begin.starts_with(*entity));
    let (bullet, length, is_certain) = match entity {
        Some(entity) => (Bullet::Sign('•'), entity.len(), true),
        None => bullet(first, text_after_sign)?,
    };
    let item_text = begin[length..].trim_start_matches(|c: char| c.is_whitespace() || is_unseen(c));
    let end = start + text.len() - item_text.len();
    Some(Point {
        line,
        at: start..end,
        typed: begin[..length].trim_end().to_owned(),
        bullet,
        is_certain,
        is_alone: item_text.is_empty(),
    })
}

/// Returns the bullet that a line begins with, how many bytes it takes, and whether it is one whatever stands around.
fn bullet(first: char, after: &str) -> Option<(Bullet, usize, bool)> {
    let width = first.len_utf8();
    let next = after.chars().next();
    let is_spaced = next.is_none_or(char::is_whitespace);
    // Word puts a tab there, and Outlook many spaces that do not break.
    let is_far = after.starts_with(['\t', '\u{a0}']) || after.starts_with("  ");
    match first {
        _ if is_private(first) => Some((Bullet::Sign(first), width, true)),
        '•' => Some((Bullet::Sign(first), width, true)),
        _ if BULLETS.contains(&first) && is_spaced => Some((Bullet::Sign(first), width, true)),
        _ if DASHES.contains(&first) && is_spaced => Some((Bullet::Sign('–'), width, false)),
        _ if LETTERS.contains(&first) && is_far => Some((Bullet::Sign(first), width, true)),
        'o' if is_spaced => Some((Bullet::Sign(first), width, false)),
        // A space that does not break is none for Markdown.
        '-' | '*' | '+' if next == Some('\u{a0}') => Some((Bullet::Tight('-'), width, true)),
        '-' | '*' if next.is_some_and(char::is_alphabetic) && !after.contains(first) => {
            Some((Bullet::Tight(first), width, false))
        }
        _ if is_picture(first) => {
            let variant = after.len() - after.trim_start_matches('\u{fe0f}').len();
            Some((Bullet::Picture, width + variant, false))
        }
        _ => number(first, after),
    }
}

/// Returns the number that a line begins with, when Markdown takes it for none: in digits of another script, or with no space behind it.
fn number(first: char, after: &str) -> Option<(Bullet, usize, bool)> {
    let mut value = digit(first)?;
    let mut length = first.len_utf8();
    let mut text_after_digits = after;
    while let Some(next) = text_after_digits
        .chars()
        .next()
        .filter(|c| digit(*c).is_some())
    {
        value = value.checked_mul(10)?.checked_add(digit(next)?)?;
        length += next.len_utf8();
        text_after_digits = &text_after_digits[next.len_utf8()..];
    }
    let sign = text_after_digits.chars().next()?;
    let text_after_sign = &text_after_digits[sign.len_utf8()..];
    let is_list = match first.is_ascii_digit() {
        true => {
            matches!(sign, '.' | ')')
                && text_after_sign.starts_with(|c: char| c.is_alphabetic() || c == '\u{a0}')
        }
        false => {
            matches!(sign, '.' | ')' | '-' | '–' | '۔' | '،')
                && text_after_sign.starts_with(char::is_whitespace)
        }
    };
    const LARGEST: u64 = 99;
    (is_list && value <= LARGEST).then_some((
        Bullet::Number(value),
        length + sign.len_utf8(),
        false,
    ))
}

/// Returns the value of a digit in one of the scripts in which lists are numbered.
fn digit(c: char) -> Option<u64> {
    /// The zeros of Latin, Arabic, Persian, Devanagari, Bengali, Tamil, Thai and Burmese digits.
    const ZEROS: [char; 8] = ['0', '٠', '۰', '०', '০', '௦', '๐', '၀'];
    let zero = ZEROS.into_iter().find(|zero| {
        let from_zero = u32::from(c).wrapping_sub(u32::from(*zero));
        from_zero < 10
    })?;
    Some(u64::from(u32::from(c) - u32::from(zero)))
}
