//! How a field is read from YAML: the kinds of value a field can have, each with its own message and its own
//! part of the JSON Schema.

use std::ops::Range;

use serde_json::{Value as Json, json};

use super::dutch;
use super::mistyped;
use super::pasted::{self, plain_field, signs};
use super::printed_marks;
use super::raw_html::{self, EditorNote, NoteKind, Syntax, UnseenKind, Visible};
use super::screen::unseen_in_word;
use super::shape::Block;
use super::tree::{Node, Value};
use sleutelgids_core::diag::{Diagnostic, Words, has_errors, problem, say};
use sleutelgids_core::i18n::{Unregistered, registered};
use sleutelgids_core::model::Lang;
use sleutelgids_core::source::{Span, Spanned, Stretches};

/// A field's place in its record, and the problems met so far.
pub struct Reader<'a> {
    /// The record, as `kind/id`.
    pub record: &'a str,
    /// The language of a text that does not say its language.
    pub default_language: &'a Lang,
    /// Problems met so far.
    pub problems: &'a mut Vec<Diagnostic>,
    /// Notes in texts that no reader sees.
    pub notes: Vec<EditorNote>,
    path: Vec<String>,
    /// Keys of the blocks that are being read, the outermost first.
    outer: Vec<&'static [&'static str]>,
}

/// Tells whether a field must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It may be left out.
    Optional,
    /// It may be left out; when its key is there, so must be its value.
    Filled,
    /// A record without it is none.
    Required,
}

impl Need {
    /// Returns what the mark behind a field's kind says.
    pub fn of(mark: Option<&str>) -> Self {
        match mark {
            Some("required") => Self::Required,
            Some(_) => Self::Filled,
            None => Self::Optional,
        }
    }
}

/// A field as it was typed: absent, or a value with its place.
pub type Raw<T> = Option<Spanned<T>>;

/// A kind of value.
pub trait FromNode: Sized {
    /// Tells whether a translation file may hold it.
    const TRANSLATABLE: bool = false;

    /// Tells whether its key may stand there with nothing behind it, as if it were left out. A day, a word of a fixed set or a
    /// number decides something: who left it empty meant to write one.
    const MAY_BE_EMPTY: bool = false;

    /// Reads a value; on a mistake reports it and gives `None`.
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// Returns the JSON Schema of the value (draft 2020-12).
    fn schema() -> Json;

    /// Returns the block of fields that it is, or of which it is a list; `None` for a plain value.
    fn block() -> Option<Block> {
        None
    }

    /// Returns a value as it can be typed.
    fn example() -> String {
        "…".to_owned()
    }
}

impl<'a> Reader<'a> {
    /// A reader at a record's root.
    pub fn new(
        record: &'a str,
        default_language: &'a Lang,
        problems: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            record,
            default_language,
            problems,
            notes: Vec::new(),
            path: Vec::new(),
            outer: Vec::new(),
        }
    }

    /// Reads a value under a key or index.
    pub fn at<T: FromNode>(&mut self, step: &str, node: &Node) -> Raw<T> {
        if matches!(node.value, Value::Null) && T::MAY_BE_EMPTY {
            return None;
        }
        self.path.push(step.to_owned());
        if matches!(node.value, Value::Null) {
            self.report(problem!("SG0146-item"), node.span);
            self.path.pop();
            return None;
        }
        if let Value::Comment(text) = &node.value {
            self.report(problem!("SG0123", text: text), node.span);
            self.path.pop();
            return None;
        }
        let value = T::from_node(node, self).map(|v| Spanned::new(v, node.span));
        self.path.pop();
        value
    }

    /// Reads an item of a list. One that is left empty is reported, whatever it could hold: an agreement that begins with
    /// `#` would be missed by nobody.
    pub(super) fn item<T: FromNode>(&mut self, number: usize, node: &Node) -> Raw<T> {
        let step = format!("[{number}]");
        if !matches!(node.value, Value::Null) {
            return self.at(&step, node);
        }
        self.path.push(step);
        self.report(problem!("SG0146-item"), node.span);
        self.path.pop();
        None
    }

    /// Reads the value of a field. One that must not be empty and is, is reported at its key; so is one of which nothing is
    /// left.
    pub fn value<T: FromNode>(&mut self, key: &Spanned<String>, node: &Node, need: Need) -> Raw<T> {
        let must_be_filled = need != Need::Optional || !T::MAY_BE_EMPTY;
        self.path.push(key.value.clone());
        match &node.value {
            Value::Null if must_be_filled => {
                let hint = if need == Need::Required {
                    "hint-required"
                } else {
                    "hint"
                };
                self.report(problem!("SG0146", key: &key.value).hint(hint), key.span);
            }
            Value::Comment(text) if must_be_filled => {
                let problem = problem!("SG0146-comment", key: &key.value, text: text);
                self.report(problem, node.span);
            }
            _ => {
                self.path.pop();
                let problems_before = self.problems.len();
                let value = self.at(&key.value, node);
                let told = has_errors(&self.problems[problems_before..]);
                if need == Need::Required && value.is_none() && !told {
                    self.path.push(key.value.clone());
                    self.report(problem!("SG0147", key: &key.value), node.span);
                    self.path.pop();
                }
                return value;
            }
        }
        self.path.pop();
        None
    }

    /// The field being read: `consent[1].given`.
    pub fn field(&self) -> String {
        let mut field = String::new();
        for step in &self.path {
            if !field.is_empty() && !step.starts_with('[') {
                field.push('.');
            }
            field.push_str(step);
        }
        field
    }

    /// Reports a problem with the field being read.
    pub fn report(&mut self, problem: Diagnostic, span: Span) {
        let field = self.field();
        let problem = problem.at(span).record(self.record);
        self.problems.push(if field.is_empty() {
            problem
        } else {
            problem.field(field)
        });
    }

    /// A text as a reader of it sees it, when it holds more than that: comments are noted, and signs that only look like one;
    /// what tags leave out is reported. `place` tells where a part of the text stands.
    pub fn visible(
        &mut self,
        typed: &str,
        syntax: Syntax,
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Option<Visible> {
        let visible = raw_html::visible(typed, syntax);
        let unseen = visible.as_ref().map_or(&[][..], |visible| &visible.unseen);
        for printed in printed_marks::find(typed, syntax, unseen) {
            let kind = NoteKind::Printed {
                sign: printed.sign,
                is_end: printed.is_end,
            };
            self.note(&typed[printed.at.clone()], place(printed.at), kind);
        }
        let visible = visible?;
        let mut tags: Vec<&str> = Vec::new();
        let mut first_tag = None;
        for unseen in &visible.unseen {
            let span = place(unseen.at.clone());
            let text = &typed[unseen.at.clone()];
            match unseen.kind {
                UnseenKind::Comment => {}
                UnseenKind::Unclosed => self.report(problem!("SG0140", sign: &unseen.sign), span),
                UnseenKind::Element => {
                    self.report(problem!("SG0141-element", sign: &unseen.sign), span)
                }
                UnseenKind::Tag => {
                    first_tag = first_tag.or(Some(span));
                    if !tags.contains(&&*unseen.sign) {
                        tags.push(&unseen.sign);
                    }
                }
            }
            // A tag with nothing in it but its name holds nothing to keep quiet about.
            if unseen.kind != UnseenKind::Tag || text.contains(['=', '"', '\'']) {
                let is_comment = unseen.kind == UnseenKind::Comment;
                self.note(
                    text,
                    span,
                    if is_comment {
                        NoteKind::Comment
                    } else {
                        NoteKind::Tag
                    },
                );
            }
        }
        if let Some(span) = first_tag {
            self.report(problem!("SG0141", signs: tags), span);
        }
        Some(visible)
    }

    /// A text in Markdown as it is read on: what no reader sees is out of it, and what was pasted is as it was meant. What cannot be
    /// mended is reported. `None` when it stays as it was typed.
    pub fn markdown(
        &mut self,
        typed: &str,
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> Option<(String, Stretches)> {
        let visible = self.visible(typed, Syntax::Markdown, place);
        let (text, stretches) = match &visible {
            Some(visible) => (visible.text.as_str(), visible.stretches.clone()),
            None => (typed, Stretches::default()),
        };
        let mended = pasted::mend(text);
        for finding in mended.findings {
            let start = stretches.typed(finding.at.start);
            let last = finding.at.end.checked_sub(1);
            let end = last.map_or(start, |last| stretches.typed(last) + 1);
            let range_as_typed = start..end.clamp(start, typed.len());
            self.report(finding.problem, place(range_as_typed));
        }
        if mended.stretches == Stretches::default() {
            return visible.map(|visible| (visible.text, visible.stretches));
        }
        let stretches = match stretches == Stretches::default() {
            true => mended.stretches,
            false => stretches.followed_by(&mended.stretches),
        };
        Some((mended.text, stretches))
    }

    /// A line of text as a reader of it sees it, printed letter by letter; what was meant otherwise is reported.
    fn line(&mut self, typed: &str, span: Span) -> Option<String> {
        let visible = self.visible(typed, Syntax::Plain, &|_| span);
        let text = visible.as_ref().map_or(typed, |visible| &visible.text);
        for problem in plain_field::find(text) {
            self.report(problem, span);
        }
        for finding in signs::find(text) {
            self.report(finding.problem, span);
        }
        visible.map(|visible| visible.text)
    }

    fn note(&mut self, text: &str, span: Span, what: NoteKind) {
        let field = Some(self.field()).filter(|f| !f.is_empty());
        let (record, text) = (self.record.to_owned(), text.to_owned());
        self.notes.push(EditorNote {
            record,
            field,
            text,
            span,
            what,
        });
    }

    /// Returns how the field being read is read on.
    fn syntax(&self) -> Syntax {
        let begins = |keys: &[&str]| self.path.iter().zip(keys).all(|(step, key)| step == key);
        let is_long = begins(&["intro"]) || begins(&["privacy", "explanation"]);
        if self.record == "site.yaml" && is_long && !self.path.is_empty() {
            Syntax::Markdown
        } else {
            Syntax::Plain
        }
    }

    /// Reports a value of the wrong kind; `what` is the message that names the right one.
    pub fn expected(&mut self, what: &'static str, node: &Node, hint: impl Into<Words>) {
        if let Value::Scalar(text) = &node.value
            && let Some(hidden) = unseen_in_word(text)
        {
            self.report(hidden, node.span);
            return;
        }
        let found = match &node.value {
            Value::Null | Value::Comment(_) => say!("found-nothing"),
            Value::Scalar(text) if text.trim().is_empty() => say!("found-nothing"),
            Value::Scalar(text) => {
                let short: String = text.chars().take(40).collect();
                say!("found-text", text: short.lines().next().unwrap_or_default())
            }
            Value::List(_) => say!("found-list"),
            Value::Map(_) => say!("found-block"),
        };
        let problem = problem!("SG0103", what: say!(what), found: found);
        self.report(problem.hint(hint), node.span);
    }

    /// The keys and values of a block; reports anything else, and keys that occur twice (the first counts).
    pub fn map<'n>(&mut self, node: &'n Node) -> Option<Vec<&'n (Spanned<String>, Node)>> {
        let Value::Map(entries) = &node.value else {
            self.expected("what-block", node, "hint-block");
            return None;
        };
        let mut seen: Vec<&(Spanned<String>, Node)> = Vec::with_capacity(entries.len());
        for entry in entries {
            if let Some(first) = seen.iter().find(|(k, _)| k.value == entry.0.value) {
                let problem = problem!("SG0110", key: &entry.0.value);
                self.report(problem.related(first.0.span, "related-first"), entry.0.span);
            } else {
                seen.push(entry);
            }
        }
        Some(seen)
    }

    /// Remembers that a block with these keys is being read.
    pub fn enter(&mut self, keys: &'static [&'static str]) {
        self.outer.push(keys);
    }

    /// Forgets the block that was entered last.
    pub fn leave(&mut self) {
        self.outer.pop();
    }

    /// The last key of the field being read, when it is no item of a list.
    pub(super) fn last_key(&self) -> Option<&str> {
        let last = self.path.last()?;
        (!last.starts_with('[')).then_some(last)
    }

    /// The keys and values of a block of this kind; for what is none, how it is written.
    pub fn block<'n, T: FromNode>(
        &mut self,
        node: &'n Node,
    ) -> Option<Vec<&'n (Spanned<String>, Node)>> {
        let typed = match &node.value {
            Value::Map(_) => return self.map(node),
            Value::Scalar(text) => Some(text.as_str()),
            _ => None,
        };
        if let Some((key, value)) = typed.and_then(mistyped::run_together) {
            self.report(mistyped::without_space(key, value), node.span);
            return None;
        }
        let hint = match (&node.value, T::block()) {
            (Value::List(_), _) => say!("hint-no-list"),
            (_, Some(block)) => {
                let form = block.on_one_line(typed.filter(|text| !text.contains([' ', '\n'])));
                self.written(&form)
            }
            _ => say!("hint-block"),
        };
        self.expected("what-block", node, hint);
        None
    }

    /// The hint to write the field being read in the form of this value.
    pub(super) fn written(&self, value: &str) -> Words {
        match self.last_key() {
            Some(key) => say!("hint-form", form: format!("{key}: {value}")),
            None => say!("hint-form", form: value),
        }
    }

    /// Reports a key that does not exist here, and tells which one was meant, here or in a block within or around this one.
    /// Returns the key of this block that need not be missed any more.
    pub fn unknown_key(
        &mut self,
        (key, value): (&Spanned<String>, &Node),
        known: &[&'static str],
        entries: &[&(Spanned<String>, Node)],
        inner: &[(&'static str, Block)],
    ) -> Option<&'static str> {
        if let Some((word, text_after_word)) = mistyped::run_together(&key.value) {
            self.report(mistyped::without_space(word, text_after_word), key.span);
            return known.iter().find(|key| **key == word).copied();
        }
        let unknown = problem!("SG0102", key: &key.value);
        let translated = dutch::word(&key.value, known);
        let inside = inner
            .iter()
            .filter(|_| translated.is_none())
            .find_map(|(outer, block)| Some((*outer, block, block.key(&key.value)?)));
        if let Some((outer, block, word)) = inside {
            let is_there = entries.iter().any(|(other, _)| other.value == outer);
            let hint = match is_there {
                true => say!("hint-inside", inner: word, outer: outer),
                false => {
                    let lines = block.with_field(outer, word, value);
                    say!("hint-inside-new", inner: word, outer: outer, lines: lines)
                }
            };
            self.report(unknown.hint(hint), key.span);
            return Some(outer);
        }
        let around = self.outer.iter().rev().skip(1);
        let is_around = around
            .flat_map(|keys| keys.iter())
            .any(|known| *known == key.value);
        let nearest_key = translated.or_else(|| dutch::meant(&key.value, known));
        let hint = match nearest_key {
            Some(nearest_key) => say!("hint-meant", near: nearest_key),
            None if is_around => say!("hint-outside"),
            None => say!("hint-keys", known: known),
        };
        self.report(unknown.hint(hint), key.span);
        nearest_key
    }

    /// Reports a required key that is missing.
    pub fn missing(&mut self, key: &str, span: Span) {
        self.report(
            problem!("SG0104", key: key),
            Span {
                end: span.start,
                ..span
            },
        );
    }
}

impl FromNode for String {
    const MAY_BE_EMPTY: bool = true;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text) if !text.trim().is_empty() => {
                let read = match reader.syntax() {
                    Syntax::Markdown => {
                        let mended = reader.markdown(text, &|_| node.span);
                        mended.map(|(mended, _)| mended)
                    }
                    Syntax::Plain => reader.line(text, node.span),
                };
                let text = read.as_deref().unwrap_or(text).trim();
                if text.is_empty() {
                    let problem =
                        problem!("SG0103", what: say!("what-text"), found: say!("found-notes"));
                    reader.report(problem.hint("hint-text"), node.span);
                    return None;
                }
                // Words somebody said may stand between such quotes.
                if let Some(inner) = curly(text).filter(|_| !reader.field().contains("quot")) {
                    reader.report(problem!("SG0122", text: inner), node.span);
                }
                Some(text.to_owned())
            }
            // As somebody writes it who gives a name in two scripts.
            Value::Map(entries)
                if entries
                    .iter()
                    .all(|(key, _)| Lang::parse(&key.value).is_ok()) =>
            {
                let field = reader.field();
                reader.expected("what-text", node, say!("hint-one-text", field: field));
                None
            }
            Value::List(_) if reader.field().ends_with("phone") => {
                reader.expected("what-text", node, say!("hint-two-phones"));
                None
            }
            _ => {
                let hint = reference(node)
                    .map_or(say!("hint-text"), |meant| say!("hint-write", text: meant));
                reader.expected("what-text", node, hint);
                None
            }
        }
    }

    fn schema() -> Json {
        json!({"type": ["string", "number", "boolean"], "minLength": 1})
    }
}

/// The reference that a block of one line was meant to be: `{person: k01}`.
fn reference(node: &Node) -> Option<String> {
    let Value::Map(entries) = &node.value else {
        return None;
    };
    let [(key, value)] = entries.as_slice() else {
        return None;
    };
    let Value::Scalar(id) = &value.value else {
        return None;
    };
    let is_kind = ["person", "contact", "organisation"].contains(&key.value.as_str());
    is_kind.then(|| format!("{}:{}", key.value, id.trim()))
}

/// Returns what stands between the curly quotes of a word processor, when they are all around a text.
fn curly(text: &str) -> Option<&str> {
    let inner = text
        .strip_prefix(['“', '”', '„', '‘', '’'])?
        .strip_suffix(['”', '“', '’', '‘'])?;
    (!inner.contains(['“', '”', '„'])).then_some(inner)
}

impl FromNode for bool {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text) if text == "true" => Some(true),
            Value::Scalar(text) if text == "false" => Some(false),
            _ => {
                let hint = match &node.value {
                    Value::Scalar(text) => yes_or_no(text),
                    _ => None,
                };
                let hint =
                    hint.map_or(say!("hint-yes-no"), |meant| say!("hint-write", text: meant));
                reader.expected("what-yes-no", node, hint);
                None
            }
        }
    }

    fn schema() -> Json {
        json!({"type": "boolean"})
    }
}

/// Returns what somebody means who answers in another way.
fn yes_or_no(text: &str) -> Option<&'static str> {
    match text.to_lowercase().as_str() {
        "ja" | "yes" | "y" | "j" | "on" | "aan" | "waar" | "1" | "x" | "true" => Some("true"),
        "nee" | "no" | "n" | "off" | "uit" | "onwaar" | "0" | "false" => Some("false"),
        _ => None,
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl FromNode for $number {
            fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                if let Value::Scalar(text) = &node.value
                    && let Ok(number) = text.parse()
                {
                    return Some(number);
                }
                // `12.000` is twelve thousand here, and `12,5` is no whole number.
                let whole = match &node.value {
                    Value::Scalar(text) => thousands(text).and_then(|t| t.parse::<Self>().ok()),
                    _ => None,
                };
                let hint = match whole {
                    Some(number) => say!("hint-write", text: number.to_string()),
                    None => say!("hint-number"),
                };
                reader.expected("what-number", node, hint);
                None
            }

            fn schema() -> Json {
                json!({"type": "integer"})
            }
        }
    )*};
}

numbers!(u64, i64);

/// The digits of a number that is written in groups of three.
fn thousands(text: &str) -> Option<String> {
    let (first, rest) = text.split_once(['.', ' ', ',', '\u{a0}'])?;
    let groups: Vec<&str> = rest.split(['.', ' ', ',', '\u{a0}']).collect();
    let are_whole = groups
        .iter()
        .all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()));
    (first.len() <= 3 && are_whole).then(|| format!("{first}{}", groups.concat()))
}

/// Returns a language that a registry knows; a problem for any other (`SG0233`).
fn known_language(lang: Lang, node: &Node, reader: &mut Reader<'_>) -> Option<Lang> {
    let Err(Unregistered {
        part,
        meant: registered_tag,
    }) = registered(&lang)
    else {
        return Some(lang);
    };
    let hint = registered_tag.map_or(say!("hint"), |tag| say!("hint-meant", near: tag));
    let problem = problem!("SG0233", tag: lang.as_str(), part: part).hint(hint);
    reader.report(problem, node.span);
    None
}

impl FromNode for Lang {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Scalar(text) = &node.value
            && let Ok(lang) = Self::parse(text)
        {
            return known_language(lang, node, reader);
        }
        let named = match &node.value {
            Value::Scalar(text) => dutch::language(text),
            _ => None,
        };
        let hint = named.map_or(say!("hint-language"), |tag| say!("hint-write", text: tag));
        reader.expected("what-language", node, hint);
        None
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$"})
    }

    fn example() -> String {
        "nl".to_owned()
    }
}

/// A text in one or more languages, as typed.
#[derive(Debug, Clone)]
pub struct RawText(pub Vec<(Lang, Spanned<String>)>);

impl FromNode for RawText {
    const TRANSLATABLE: bool = true;
    const MAY_BE_EMPTY: bool = true;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(_) => {
                let mut texts = Vec::new();
                let entries = reader.map(node)?;
                for (key, value) in &entries {
                    match Lang::parse(&key.value) {
                        Ok(lang) => {
                            if let Some(text) = reader.at::<String>(&key.value, value) {
                                texts.push((lang, text));
                            }
                        }
                        Err(_) => {
                            let problem = problem!("SG0105-language", word: &key.value);
                            reader.report(problem, key.span);
                        }
                    }
                }
                if entries.is_empty() {
                    reader.expected("what-text", node, "hint-translated-text");
                }
                (!texts.is_empty()).then_some(Self(texts))
            }
            Value::List(_) | Value::Null | Value::Comment(_) => {
                reader.expected("what-text", node, "hint-translated-text");
                None
            }
            Value::Scalar(_) => {
                let text = String::from_node(node, reader)?;
                Some(Self(vec![(
                    reader.default_language.clone(),
                    Spanned::new(text, node.span),
                )]))
            }
        }
    }

    fn schema() -> Json {
        json!({"oneOf": [String::schema(), {
            "type": "object",
            "propertyNames": Lang::schema(),
            "additionalProperties": String::schema(),
            "minProperties": 1,
        }]})
    }
}

/// Reads a word of a fixed set.
pub fn word<T: Copy>(node: &Node, reader: &mut Reader<'_>, choice: &[(&str, T)]) -> Option<T> {
    if let Value::Scalar(text) = &node.value
        && let Some((_, value)) = choice.iter().find(|(w, _)| w == text)
    {
        return Some(*value);
    }
    let words: Vec<_> = choice.iter().map(|(w, _)| *w).collect();
    let Value::Scalar(text) = &node.value else {
        reader.expected("what-word", node, say!("hint-choose", known: words));
        return None;
    };
    if let Some(hidden) = unseen_in_word(text) {
        reader.report(hidden, node.span);
        return None;
    }
    let hint = match (dutch::meant(text, &words), nearest(text, &words)) {
        (Some(near), _) => say!("hint-meant", near: near),
        (None, Some(near)) => say!("hint-choose-near", known: words, near: near),
        (None, None) => say!("hint-choose", known: words),
    };
    reader.report(problem!("SG0105", word: text).hint(hint), node.span);
    None
}

/// Returns the word that comes nearest to what was typed, when it begins alike.
fn nearest<'a>(typed: &str, words: &[&'a str]) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let first = typed.chars().next()?;
    let alike = words.iter().filter(|word| word.starts_with(first));
    alike
        .min_by_key(|word| strsim::damerau_levenshtein(&typed, word))
        .copied()
}
