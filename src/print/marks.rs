//! Vowel signs are drawn, and their text stands with the letter that bears them.
//!
//! In: a document as Typst laid it out. Out: the same to look at, in which no letter's text stands twice. Typst parts a line at
//! each sign that lies above or below its letter (Arabic, Thai, Yorùbá) and gives both pieces the text of both, so that a
//! reader who copies or searches finds the letter doubled and its word in pieces. Here such a sign becomes a drawing, which
//! no program reads, and the pieces of the word before and after it are one again. Arabic and Hebrew vowel signs, which a
//! writer may leave out and nobody types into a search, are on the page and not in its text: viewers put the letters around
//! them in the wrong order.

use std::collections::HashSet;
use std::ops::Range;

use ttf_parser::{GlyphId, OutlineBuilder};
use typst::layout::{Abs, Frame, FrameItem, Point};
use typst::model::Document;
use typst::text::{Glyph, TextItem};
use typst::visualize::{Curve, FillRule, Geometry, Shape};
use typst_layout::PagedDocument;

use sleutelgids_view::bidi::is_right_to_left;

/// Returns the document with its signs drawn; nothing when it has none.
pub(super) fn drawn(document: &PagedDocument) -> Option<PagedDocument> {
    if !document.pages().iter().any(|page| has_signs(&page.frame)) {
        return None;
    }
    let mut pages = document.pages().to_vec();
    for page in &mut pages {
        draw_signs(&mut page.frame);
    }
    let pages = pages.into_iter().collect();
    Some(PagedDocument::new(pages, document.info().clone()))
}

/// Returns whether a frame may have signs: a frame that is changed is copied, and most have none.
fn has_signs(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_signs(&group.frame),
        // A space at the end of a line takes up no room either.
        FrameItem::Text(text) => text
            .glyphs
            .iter()
            .any(|glyph| is_flat(glyph) && !text.text[glyph.range()].trim().is_empty()),
        _ => false,
    })
}

/// Returns whether a glyph takes up no room on its line.
fn is_flat(glyph: &Glyph) -> bool {
    glyph.x_advance.get() == 0.0
}

fn draw_signs(frame: &mut Frame) {
    if !has_signs(frame) {
        return;
    }
    frame.retain(|item| {
        if let FrameItem::Group(group) = item {
            draw_signs(&mut group.frame);
        }
        true
    });
    let items: Vec<(Point, FrameItem)> = frame.items().cloned().collect();
    if let Some(items) = without_signs(items) {
        frame.clear();
        for (position, item) in items {
            frame.push(position, item);
        }
    }
}

/// Returns the items of a frame with the signs drawn and the pieces around them joined; nothing when there is no sign.
fn without_signs(items: Vec<(Point, FrameItem)>) -> Option<Vec<(Point, FrameItem)>> {
    let signs = signs(&items);
    if signs.is_empty() {
        return None;
    }
    let mut line = Line::default();
    for (number, (position, item)) in items.into_iter().enumerate() {
        match item {
            FrameItem::Text(text) => {
                let is_sign = |glyph: usize| signs.contains(&(number, glyph));
                line.add(position, text, is_sign);
            }
            other => {
                line.open = None;
                line.items.push((position, other));
            }
        }
    }
    Some(line.finished())
}

/// A glyph of a frame: the number of its piece of text, and its own in it.
type GlyphPlace = (usize, usize);

/// Returns the glyphs that are signs on a letter: they take up no room on the line and are written with another glyph, which lies
/// before them in the order of reading.
fn signs(items: &[(Point, FrameItem)]) -> HashSet<GlyphPlace> {
    let mut glyphs: Vec<(GlyphPlace, &TextItem, &Glyph)> = Vec::new();
    for (number, (_, item)) in items.iter().enumerate() {
        if let FrameItem::Text(text) = item
            && text.stroke.is_none()
        {
            let numbered = text.glyphs.iter().enumerate();
            glyphs.extend(numbered.map(|(place, glyph)| ((number, place), text, glyph)));
        }
    }
    let mut signs = HashSet::new();
    let clusters = glyphs.chunk_by(|(_, text, glyph), (_, next_text, next)| {
        glyph.span == next.span && text.text[glyph.range()] == next_text.text[next.range()]
    });
    for cluster in clusters.filter(|cluster| cluster.len() > 1) {
        let (_, text, glyph) = cluster[0];
        let is_mirrored = text.text[glyph.range()].chars().any(is_right_to_left);
        let on_letter = match is_mirrored {
            true => &cluster[..cluster.len() - 1],
            false => &cluster[1..],
        };
        let flat = on_letter.iter().filter(|(_, _, glyph)| is_flat(glyph));
        signs.extend(flat.map(|(place, _, _)| *place));
    }
    signs
}

/// A line in the making.
#[derive(Default)]
struct Line {
    items: Vec<(Point, FrameItem)>,
    /// The place among the items of the last piece of text, when nothing but signs came after it.
    open: Option<usize>,
    /// True when a sign was lifted off since.
    is_parted: bool,
}

impl Line {
    /// Adds a piece of text, of whose glyphs some are signs.
    fn add(&mut self, position: Point, mut text: TextItem, is_sign: impl Fn(usize) -> bool) {
        let mut x = Abs::zero();
        let mut letters = Vec::with_capacity(text.glyphs.len());
        let glyphs = std::mem::take(&mut text.glyphs);
        for (number, glyph) in glyphs.into_iter().enumerate() {
            let advance = glyph.x_advance.at(text.size);
            let drawing = is_sign(number).then(|| outline(&text, &glyph)).flatten();
            match drawing {
                Some(drawing) => {
                    let origin = Point::new(
                        position.x + x + glyph.x_offset.at(text.size),
                        position.y - glyph.y_offset.at(text.size),
                    );
                    self.items
                        .push((origin, FrameItem::Shape(drawing, glyph.span.0)));
                    self.is_parted = true;
                }
                None => letters.push(glyph),
            }
            x += advance;
        }
        text.glyphs = letters;
        if !text.glyphs.is_empty() {
            self.add_letters(position, text);
        }
    }

    fn finished(mut self) -> Vec<(Point, FrameItem)> {
        for (_, item) in &mut self.items {
            if let FrameItem::Text(text) = item
                && text.text.chars().any(is_right_to_left)
            {
                give_each_its_own(text);
            }
        }
        self.items
    }

    /// Adds a piece of text without signs: to the piece before it when a sign had parted them.
    fn add_letters(&mut self, position: Point, text: TextItem) {
        let place_before = self.open.filter(|_| self.is_parted);
        let item_before = place_before.and_then(|place| self.items.get_mut(place));
        if let Some((start, FrameItem::Text(piece))) = item_before
            && follows((*start, piece), (position, &text))
        {
            *piece = joined(piece, text);
        } else {
            self.open = Some(self.items.len());
            self.items.push((position, FrameItem::Text(text)));
        }
        self.is_parted = false;
    }
}

/// Returns whether a piece of text begins where another ends, and looks like it.
fn follows((start, piece): (Point, &TextItem), (position, text): (Point, &TextItem)) -> bool {
    const NEAR: f64 = 0.01;
    const LONGEST: usize = u16::MAX as usize / 2;
    let looks_alike = piece.font == text.font
        && piece.size == text.size
        && piece.fill == text.fill
        && (piece.lang, piece.region) == (text.lang, text.region);
    let gap = start.x + piece.width() - position.x;
    looks_alike
        && start.y == position.y
        && gap.to_pt().abs() < NEAR
        && piece.text.len().max(text.text.len()) < LONGEST
}

/// Returns two pieces of text that lie beside each other as one.
fn joined(left: &TextItem, right: TextItem) -> TextItem {
    let is_mirrored = [left, &right]
        .iter()
        .any(|piece| piece.text.chars().any(is_right_to_left));
    // A letter that bore the sign between them may have a part in both.
    let ends = left.glyphs.last().zip(right.glyphs.first());
    let shared = ends.filter(|(end, begin)| {
        end.span == begin.span && left.text[end.range()] == right.text[begin.range()]
    });
    let shared = shared.map_or(0, |(end, _)| end.range().len());
    let (first, second) = match is_mirrored {
        true => (&right.text, &left.text),
        false => (&left.text, &right.text),
    };
    let text = format!("{first}{}", &second[shared..]);
    let shift = first.len() - shared;
    let (of_left, of_right) = match is_mirrored {
        true => (shift, 0),
        false => (0, shift),
    };
    let shifted = |glyph: &Glyph, by: usize| Glyph {
        range: shifted(&glyph.range, by),
        ..glyph.clone()
    };
    let left_glyphs = left.glyphs.iter().map(|glyph| shifted(glyph, of_left));
    let right_glyphs = right.glyphs.iter().map(|glyph| shifted(glyph, of_right));
    let glyphs = left_glyphs.chain(right_glyphs).collect();
    TextItem {
        text: text.into(),
        glyphs,
        ..right
    }
}

/// Gives each glyph of a piece that runs from the right a letter of its own, without vowel signs. Glyphs of one cluster lie in it
/// from the right as well.
fn give_each_its_own(piece: &mut TextItem) {
    let mut text = String::with_capacity(piece.text.len());
    let mut glyphs = std::mem::take(&mut piece.glyphs);
    // In the order of reading; the sort is stable, and what was last on the line comes first.
    glyphs.reverse();
    let ranges: Vec<Range<u16>> = glyphs.iter().map(|glyph| glyph.range.clone()).collect();
    let mut order: Vec<usize> = (0..glyphs.len()).collect();
    order.sort_by_key(|place| ranges[*place].start);
    for cluster in order.chunk_by(|a, b| ranges[*a] == ranges[*b]) {
        let written = &piece.text[glyphs[cluster[0]].range()];
        let plain: Vec<char> = written.chars().filter(|c| !is_vowel_sign(*c)).collect();
        let letters = match plain.is_empty() {
            true => written.chars().collect(),
            false => plain,
        };
        let shares = letters.len().min(cluster.len());
        let mut range = 0..0;
        for (number, place) in cluster.iter().enumerate() {
            if number < shares {
                // The last has all that is left.
                let end = if number + 1 == shares {
                    letters.len()
                } else {
                    number + 1
                };
                let start = text.len();
                text.extend(&letters[number..end]);
                range = counted(start)..counted(text.len());
            }
            glyphs[*place].range = range.clone();
        }
    }
    let letters = piece.text.chars().filter(|c| !is_vowel_sign(*c));
    if letters.map(char::len_utf8).sum::<usize>() <= text.len() {
        piece.text = text.into();
    } else {
        // Some letter has no glyph, and would be lost.
        for (glyph, range) in glyphs.iter_mut().zip(ranges) {
            glyph.range = range;
        }
    }
    glyphs.reverse();
    piece.glyphs = glyphs;
}

/// Returns whether a character is a vowel sign that a writer may leave out: Arabic ḥarakāt, tanwīn and shadda, Hebrew points.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}' | '\u{5c7}')
}

fn counted(place: usize) -> u16 {
    u16::try_from(place).expect("a piece of a line is shorter than what Typst counts")
}

fn shifted(range: &Range<u16>, by: usize) -> Range<u16> {
    let by = counted(by);
    range.start + by..range.end + by
}

/// Returns a glyph as a drawing about its own origin; nothing for one that has no outline, or one that depends on a setting of its
/// font.
fn outline(text: &TextItem, glyph: &Glyph) -> Option<Shape> {
    let face = text.font.ttf();
    if face.is_variable() {
        return None;
    }
    let mut pen = Pen {
        curve: Curve::new(),
        scale: text.size / f64::from(face.units_per_em()),
        at: Point::zero(),
    };
    face.outline_glyph(GlyphId(glyph.id), &mut pen)?;
    Some(Shape {
        geometry: Geometry::Curve(pen.curve),
        fill: Some(text.fill.clone()),
        fill_rule: FillRule::NonZero,
        stroke: None,
    })
}

/// Draws an outline of a font, whose heights grow upwards.
struct Pen {
    curve: Curve,
    /// The length of a unit of the font.
    scale: Abs,
    at: Point,
}

impl Pen {
    fn point(&self, x: f32, y: f32) -> Point {
        Point::new(self.scale * f64::from(x), -self.scale * f64::from(y))
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.point(x, y);
        self.curve.move_(self.at);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.at = self.point(x, y);
        self.curve.line(self.at);
    }

    /// A curve of the second degree as one of the third: its handles lie at two thirds of the way to its own.
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (handle, end) = (self.point(x1, y1), self.point(x, y));
        let towards = |from: Point| from + (handle - from) * (2.0 / 3.0);
        self.curve.cubic(towards(self.at), towards(end), end);
        self.at = end;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let end = self.point(x, y);
        self.curve
            .cubic(self.point(x1, y1), self.point(x2, y2), end);
        self.at = end;
    }

    fn close(&mut self) {
        self.curve.close();
    }
}

#[cfg(test)]
mod tests {
    use typst::diag::{FileError, FileResult};
    use typst::foundations::{Bytes, Datetime, Duration};
    use typst::syntax::{FileId, Source};
    use typst::text::{Font, FontBook};
    use typst::utils::LazyHash;
    use typst::{Library, LibraryExt, World};

    use super::*;
    use crate::world::path;
    use sleutelgids_core::theme::Theme;

    /// A line of text and the fonts of the theme.
    struct TestWorld {
        library: LazyHash<Library>,
        book: LazyHash<FontBook>,
        fonts: Vec<Font>,
        source: Source,
    }

    impl World for TestWorld {
        fn library(&self) -> &LazyHash<Library> {
            &self.library
        }
        fn book(&self) -> &LazyHash<FontBook> {
            &self.book
        }
        fn main(&self) -> FileId {
            self.source.id()
        }
        fn source(&self, _: FileId) -> FileResult<Source> {
            Ok(self.source.clone())
        }
        fn file(&self, _: FileId) -> FileResult<Bytes> {
            Err(FileError::AccessDenied)
        }
        fn font(&self, index: usize) -> Option<Font> {
            self.fonts.get(index).cloned()
        }
        fn today(&self, _: Option<Duration>) -> Option<Datetime> {
            None
        }
    }

    fn document(line: &str) -> PagedDocument {
        let theme = Theme::with_overrides([]);
        let files = theme.list("fonts/").filter(|(file, _)| {
            file.ends_with("NotoNaskhArabic-Regular.ttf") || file.ends_with("NotoSans-Regular.ttf")
        });
        let fonts: Vec<Font> = files
            .flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes.to_vec())))
            .collect();
        let setting = "#set text(font: (\"Noto Naskh Arabic\", \"Noto Sans\"), fallback: false)\n";
        let world = TestWorld {
            library: LazyHash::new(<Library as LibraryExt>::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            source: Source::new(path("/main.typ"), format!("{setting}{line}")),
        };
        typst::compile(&world).output.expect("a document")
    }

    /// The texts of a frame's pieces, in the order in which they lie, and the number of drawings.
    fn pieces(frame: &Frame, texts: &mut Vec<String>) -> usize {
        let mut drawings = 0;
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => drawings += pieces(&group.frame, texts),
                FrameItem::Text(text) => texts.push(text.text.to_string()),
                FrameItem::Shape(..) => drawings += 1,
                _ => {}
            }
        }
        drawings
    }

    fn drawn_pieces(line: &str) -> (Vec<String>, usize) {
        let document = drawn(&document(line)).expect("signs");
        let mut texts = Vec::new();
        let drawings = pieces(&document.pages()[0].frame, &mut texts);
        (texts, drawings)
    }

    #[test]
    fn a_word_with_vowel_signs_is_one_piece_of_its_letters() {
        let mut texts = Vec::new();
        pieces(
            &document("#text(dir: rtl)[مُقدِّم]").pages()[0].frame,
            &mut texts,
        );
        assert!(texts.len() > 1, "Typst parts it: {texts:?}");
        assert_eq!(
            drawn_pieces("#set text(dir: rtl, lang: \"ar\")\nمُقدِّم"),
            (vec!["مقدم".to_owned()], 2)
        );
        let (texts, _) = drawn_pieces("#set text(dir: rtl, lang: \"ar\")\nدائمًا سيئًا");
        assert_eq!(texts.concat(), "دائما سيئا");
        let (texts, _) = drawn_pieces("#set text(dir: rtl, lang: \"ar\")\nالإنجليزية أولاً");
        assert_eq!(texts.concat(), "الإنجليزية أولا");
    }

    #[test]
    fn words_without_signs_stay_as_they_are() {
        assert!(drawn(&document("#set text(dir: rtl, lang: \"ar\")\nبلدية 12")).is_none());
        assert!(drawn(&document("Coördinator één")).is_none());
    }

    #[test]
    fn signs_of_other_scripts_are_drawn_as_well() {
        let (texts, drawings) = drawn_pieces("ẹ̀kọ́ x̱a");
        assert_eq!(texts.concat(), "ẹ̀kọ́ x̱a");
        assert!(drawings > 0);
    }
}
