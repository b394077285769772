//! The words on the pages of a PDF.
//!
//! In: a document. Out: readings, a piece a page: what is drawn, as its fonts say and as `/ActualText` says instead;
//! in the order of drawing, and with the letters of each line in reverse, so that both directions are read.

use std::collections::HashMap;

use lopdf::content::{Content as Operations, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::super::{Content, LARGEST, Piece, Where};
use super::font::Font;
use super::{string, walk};

/// Forms within forms.
const DEEPEST: usize = 12;

/// The text drawn on one page.
#[derive(Debug, Default)]
struct Drawn {
    lines: Vec<Vec<Unit>>,
    /// The height of the line that is being drawn.
    height: Option<i64>,
}

/// A letter as drawn.
#[derive(Debug)]
struct Unit {
    text: String,
    /// True when `/ActualText` says something else instead.
    replaced: bool,
    /// True when it is what `/ActualText` says.
    actual: bool,
}

/// Reads all pages.
pub fn pages(document: &Document, into: &mut Content) {
    let drawn: Vec<(usize, Drawn)> = document
        .page_iter()
        .enumerate()
        .map(|(n, id)| (n + 1, page(document, id, into)))
        .collect();
    for reverse in [false, true] {
        for actual in [false, true] {
            let pieces = drawn
                .iter()
                .map(|(number, page)| Piece::new(page.text(reverse, actual), Where::Page(*number)));
            into.add(pieces.collect(), true);
        }
    }
}

impl Drawn {
    fn text(&self, reverse: bool, actual: bool) -> String {
        let mut text = String::new();
        for line in &self.lines {
            let units = line
                .iter()
                .filter(|u| if actual { !u.replaced } else { !u.actual });
            let units = units.map(|u| u.text.as_str());
            match reverse {
                true => text.extend(units.rev()),
                false => text.extend(units),
            }
            text.push('\n');
        }
        text
    }

    fn push(&mut self, unit: Unit, height: f32) {
        let height = (height * 4.0).round() as i64;
        if self.height != Some(height) {
            self.lines.push(Vec::new());
            self.height = Some(height);
        }
        if let Some(line) = self.lines.last_mut() {
            line.push(unit);
        }
    }
}

fn page(document: &Document, id: ObjectId, into: &mut Content) -> Drawn {
    let mut reader = PageReader {
        document,
        drawn: Drawn::default(),
        fonts: HashMap::new(),
        strings: Vec::new(),
        unread: false,
    };
    let (page_resources, inherited) = document.get_page_resources(id).unwrap_or_default();
    let inherited = inherited
        .into_iter()
        .filter_map(|r| document.get_dictionary(r).ok());
    let resources: Vec<&Dictionary> = page_resources.into_iter().chain(inherited).collect();
    match document.get_page_content_with_limit(id, LARGEST) {
        Ok(content) => reader.content(&content, &resources, State::default(), 0),
        Err(_) => reader.unread = true,
    }
    annotations(document, id, &mut reader);
    if reader.unread {
        into.unread("unread-page");
    }
    into.add(reader.strings, true);
    reader.drawn
}

/// Reads the appearances of annotations; their other texts are among the strings.
fn annotations<'a>(document: &'a Document, id: ObjectId, reader: &mut PageReader<'a>) {
    for annotation in document.get_page_annotations(id).unwrap_or_default() {
        let appearance = annotation
            .get_deref(b"AP", document)
            .and_then(Object::as_dict);
        for (_, form) in appearance.into_iter().flat_map(Dictionary::iter) {
            reader.form(form, &[], State::default(), 0);
        }
    }
}

#[derive(Clone)]
struct State {
    /// The transformation matrix.
    ctm: [f32; 6],
    text: [f32; 6],
    line: [f32; 6],
    leading: f32,
    font: Option<usize>,
}

impl Default for State {
    fn default() -> Self {
        let identity = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
        Self {
            ctm: identity,
            text: identity,
            line: identity,
            leading: 0.0,
            font: None,
        }
    }
}

fn times(a: [f32; 6], b: [f32; 6]) -> [f32; 6] {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

struct PageReader<'a> {
    document: &'a Document,
    drawn: Drawn,
    fonts: HashMap<usize, Font>,
    /// Strings that stand between the drawing operators.
    strings: Vec<Piece>,
    unread: bool,
}

impl<'a> PageReader<'a> {
    fn content(&mut self, bytes: &[u8], resources: &[&'a Dictionary], start: State, depth: usize) {
        let Ok(content) = Operations::decode(bytes) else {
            self.unread = true;
            return;
        };
        let mut stack = Vec::new();
        let mut state = start;
        // For each marked content that is open: whether it says its own text.
        let mut marked: Vec<bool> = Vec::new();
        for op in &content.operations {
            match op.operator.as_str() {
                "q" => stack.push(state.clone()),
                "Q" => state = stack.pop().unwrap_or(state),
                "cm" => state.ctm = times(matrix(op), state.ctm),
                "BMC" => marked.push(false),
                "BDC" => {
                    op.operands
                        .iter()
                        .for_each(|o| walk(o, None, &mut self.strings, &mut Vec::new()));
                    let actual = self.actual_text(op, resources);
                    marked.push(actual.is_some());
                    if let Some(text) = actual {
                        let height = times(state.text, state.ctm)[5];
                        self.drawn.push(
                            Unit {
                                text,
                                replaced: false,
                                actual: true,
                            },
                            height,
                        );
                    }
                }
                "EMC" => {
                    marked.pop();
                }
                "Do" => {
                    let name = op.operands.first();
                    if let Some(form) = name.and_then(|n| self.resource(resources, b"XObject", n)) {
                        self.form(form, resources, state.clone(), depth + 1);
                    }
                }
                _ => self.text(op, resources, &mut state, marked.contains(&true)),
            }
        }
    }

    fn text(
        &mut self,
        op: &Operation,
        resources: &[&'a Dictionary],
        state: &mut State,
        replaced: bool,
    ) {
        match op.operator.as_str() {
            "BT" => {
                state.text = State::default().text;
                state.line = state.text;
            }
            "Tf" => {
                state.font = op
                    .operands
                    .first()
                    .and_then(|name| self.font(resources, name))
            }
            "TL" => state.leading = value(op, 0),
            "Tm" => {
                state.line = matrix(op);
                state.text = state.line;
            }
            "Td" | "TD" => {
                if op.operator == "TD" {
                    state.leading = -value(op, 1);
                }
                next_line(state, value(op, 0), value(op, 1));
            }
            "T*" => next_line(state, 0.0, -state.leading),
            "Tj" | "TJ" => self.show(op, state, replaced),
            "'" | "\"" => {
                next_line(state, 0.0, -state.leading);
                self.show(op, state, replaced);
            }
            _ => {}
        }
    }

    fn show(&mut self, op: &Operation, state: &State, replaced: bool) {
        let height = times(state.text, state.ctm)[5];
        let items = op.operands.iter().flat_map(|o| match o {
            Object::Array(items) => items.as_slice(),
            one => std::slice::from_ref(one),
        });
        for item in items {
            let Object::String(bytes, _) = item else {
                continue;
            };
            let letters = match state.font.and_then(|f| self.fonts.get(&f)) {
                Some(font) => font.letters(bytes),
                None => vec![string(bytes)],
            };
            for text in letters {
                self.drawn.push(
                    Unit {
                        text,
                        replaced,
                        actual: false,
                    },
                    height,
                );
            }
        }
    }

    fn font(&mut self, resources: &[&'a Dictionary], name: &Object) -> Option<usize> {
        let font = self.resource(resources, b"Font", name)?.as_dict().ok()?;
        let key = std::ptr::from_ref(font) as usize;
        let document = self.document;
        self.fonts
            .entry(key)
            .or_insert_with(|| Font::new(document, font));
        Some(key)
    }

    fn resource(
        &self,
        resources: &[&'a Dictionary],
        kind: &[u8],
        name: &Object,
    ) -> Option<&'a Object> {
        let name = name.as_name().ok()?;
        resources.iter().find_map(|r| {
            let named_resources = r.get_deref(kind, self.document).ok()?.as_dict().ok()?;
            named_resources.get_deref(name, self.document).ok()
        })
    }

    fn actual_text(&self, op: &Operation, resources: &[&'a Dictionary]) -> Option<String> {
        let properties = match op.operands.get(1)? {
            Object::Dictionary(own) => own,
            name => self
                .resource(resources, b"Properties", name)?
                .as_dict()
                .ok()?,
        };
        let text = properties.get_deref(b"ActualText", self.document).ok()?;
        Some(string(text.as_str().ok()?))
    }

    /// Draws a form; an appearance may be a dictionary of several.
    fn form(
        &mut self,
        object: &'a Object,
        outer: &[&'a Dictionary],
        mut state: State,
        depth: usize,
    ) {
        if depth > DEEPEST {
            self.unread = true;
            return;
        }
        let stream = match self.document.dereference(object) {
            Ok((_, Object::Stream(stream))) => stream,
            Ok((_, Object::Dictionary(states))) => {
                states
                    .iter()
                    .for_each(|(_, o)| self.form(o, outer, state.clone(), depth + 1));
                return;
            }
            _ => return,
        };
        if stream
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .is_ok_and(|n| n != b"Form")
        {
            return;
        }
        if let Ok(matrix) = stream
            .dict
            .get_deref(b"Matrix", self.document)
            .and_then(Object::as_array)
        {
            state.ctm = times(numbers(matrix), state.ctm);
        }
        let form_resources = stream
            .dict
            .get_deref(b"Resources", self.document)
            .and_then(Object::as_dict);
        let resources: Vec<&Dictionary> = form_resources
            .into_iter()
            .chain(outer.iter().copied())
            .collect();
        match stream.get_plain_content_with_limit(LARGEST) {
            Ok(content) => self.content(&content, &resources, state, depth),
            Err(_) => self.unread = true,
        }
    }
}

fn next_line(state: &mut State, x: f32, y: f32) {
    state.line = times([1.0, 0.0, 0.0, 1.0, x, y], state.line);
    state.text = state.line;
}

fn value(op: &Operation, n: usize) -> f32 {
    op.operands
        .get(n)
        .and_then(|o| o.as_float().ok())
        .unwrap_or(0.0)
}

fn numbers(objects: &[Object]) -> [f32; 6] {
    let mut matrix = State::default().ctm;
    for (to, object) in matrix.iter_mut().zip(objects) {
        *to = object.as_float().unwrap_or(*to);
    }
    matrix
}

fn matrix(op: &Operation) -> [f32; 6] {
    numbers(&op.operands)
}
