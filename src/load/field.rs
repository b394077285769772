//! How a field is read from YAML: the kinds of value a field can have, each with its own message and its own
//! part of the JSON Schema.

use serde_json::{Value as Json, json};

use super::tree::{Node, Value};
use crate::diag::{Diagnostic, did_you_mean};
use crate::model::{Date, Lang};
use crate::source::{Span, Spanned};

/// Where a field stands in its record, and the problems met so far.
pub struct Reader<'a> {
    /// The record, as `kind/id`.
    pub record: &'a str,
    /// The language of a text that does not say its language.
    pub default_language: &'a Lang,
    /// What went wrong.
    pub problems: &'a mut Vec<Diagnostic>,
    path: Vec<String>,
}

/// A field as it was typed: absent, or a value with its place.
pub type Raw<T> = Option<Spanned<T>>;

/// A kind of value.
pub trait FromNode: Sized {
    /// Whether a translation file may hold it.
    const TRANSLATABLE: bool = false;

    /// Reads a value; on a mistake reports it and gives `None`.
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// Its JSON Schema (draft 2020-12).
    fn schema() -> Json;
}

impl<'a> Reader<'a> {
    /// A reader at a record's root.
    pub fn new(
        record: &'a str,
        default_language: &'a Lang,
        problems: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { record, default_language, problems, path: Vec::new() }
    }

    /// Reads a value under a key or index.
    pub fn at<T: FromNode>(&mut self, step: &str, node: &Node) -> Raw<T> {
        if matches!(node.value, Value::Null) {
            return None;
        }
        self.path.push(step.to_owned());
        let value = T::from_node(node, self).map(|v| Spanned::new(v, node.span));
        self.path.pop();
        value
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
        self.problems.push(if field.is_empty() { problem } else { problem.field(field) });
    }

    /// Reports a value of the wrong kind.
    pub fn expected(&mut self, what: &str, node: &Node, hint: &str) {
        let found = match &node.value {
            Value::Null => "nothing".to_owned(),
            Value::Scalar(text) => {
                let short: String = text.chars().take(40).collect();
                format!("`{}`", short.lines().next().unwrap_or_default())
            }
            Value::List(_) => "a list".to_owned(),
            Value::Map(_) => "a block of keys".to_owned(),
        };
        let problem = Diagnostic::error("SG0103", format!("expected {what}, found {found}"));
        self.report(problem.hint(hint), node.span);
    }

    /// The keys and values of a block; reports anything else, and keys that occur twice (the first counts).
    pub fn map<'n>(&mut self, node: &'n Node) -> Option<Vec<&'n (Spanned<String>, Node)>> {
        let Value::Map(entries) = &node.value else {
            self.expected(
                "a block of keys",
                node,
                "write each key on a line of its own, indented by two spaces, followed by a colon",
            );
            return None;
        };
        let mut seen: Vec<&(Spanned<String>, Node)> = Vec::with_capacity(entries.len());
        for entry in entries {
            if let Some(first) = seen.iter().find(|(k, _)| k.value == entry.0.value) {
                let problem = Diagnostic::error(
                    "SG0110",
                    format!("the key `{}` occurs twice", entry.0.value),
                )
                .related(first.0.span, "first used here")
                .hint("keep one of the two");
                self.report(problem, entry.0.span);
            } else {
                seen.push(entry);
            }
        }
        Some(seen)
    }

    /// Reports a key that does not exist here.
    pub fn unknown_key(&mut self, key: &Spanned<String>, known: &[&str]) {
        let hint = match did_you_mean(&key.value, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the keys here are: {}", known.join(", ")),
        };
        let problem = Diagnostic::error("SG0102", format!("unknown key `{}`", key.value));
        self.report(problem.hint(hint), key.span);
    }

    /// Reports a required key that is missing.
    pub fn missing(&mut self, key: &str, span: Span) {
        let problem = Diagnostic::error("SG0104", format!("`{key}` is missing"));
        self.report(
            problem.hint(format!("add a line `{key}: …`")),
            Span { end: span.start, ..span },
        );
    }
}

impl FromNode for String {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => {
                reader.expected(
                    "a text",
                    node,
                    "write the text after the colon; leave the whole line out when there is none",
                );
                None
            }
        }
    }

    fn schema() -> Json {
        json!({"type": ["string", "number", "boolean"], "minLength": 1})
    }
}

impl FromNode for bool {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Scalar(text) if text == "true" => Some(true),
            Value::Scalar(text) if text == "false" => Some(false),
            _ => {
                reader.expected(
                    "`true` or `false`",
                    node,
                    "write `true` for yes and `false` for no",
                );
                None
            }
        }
    }

    fn schema() -> Json {
        json!({"type": "boolean"})
    }
}

macro_rules! numbers {
    ($($number:ty: $what:literal),*) => {$(
        impl FromNode for $number {
            fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                if let Value::Scalar(text) = &node.value
                    && let Ok(number) = text.parse()
                {
                    return Some(number);
                }
                reader.expected($what, node, "write digits only, without dots or spaces");
                None
            }

            fn schema() -> Json {
                json!({"type": "integer"})
            }
        }
    )*};
}

numbers!(u64: "a whole number", i64: "a whole number");

impl FromNode for Date {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Scalar(text) = &node.value {
            if let Some(date) = strict_date(text) {
                return Some(date);
            }
            let hint = match guess_date(text) {
                Some(date) => format!("write the year first: `{date}`"),
                None => "write year, month and day: `2026-03-09`".to_owned(),
            };
            reader.expected("a date", node, &hint);
        } else {
            reader.expected("a date", node, "write year, month and day: `2026-03-09`");
        }
        None
    }

    fn schema() -> Json {
        json!({"type": "string", "format": "date"})
    }
}

/// A date as ISO 8601 writes it in full, `2026-03-09`, and in no other way.
pub fn strict_date(text: &str) -> Option<Date> {
    let form =
        |(at, b): (usize, u8)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() };
    let is_form = text.len() == 10 && text.bytes().enumerate().all(form);
    is_form.then(|| Date::strptime("%Y-%m-%d", text).ok()).flatten()
}

/// What `9-3-2026` or `09/03/2026` was meant to be: day first, as people here write it.
fn guess_date(text: &str) -> Option<Date> {
    let parts: Vec<i16> =
        text.split(['-', '/', '.', ' ']).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [a, b, c] = parts[..] else { return None };
    let (year, month, day) = if a > 31 { (a, b, c) } else { (c, b, a) };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl FromNode for jiff::civil::Time {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Scalar(text) = &node.value
            && let Ok(time) = Self::strptime("%H:%M", text)
        {
            return Some(time);
        }
        reader.expected("a time", node, "write hours and minutes in quotes: `\"09:30\"`");
        None
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[0-2]?[0-9]:[0-5][0-9]$"})
    }
}

impl FromNode for Lang {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::Scalar(text) = &node.value
            && let Ok(lang) = Self::parse(text)
        {
            return Some(lang);
        }
        reader.expected(
            "a language tag",
            node,
            "use a BCP 47 tag such as `nl`, `ar`, `ti`, `fa-AF`",
        );
        None
    }

    fn schema() -> Json {
        json!({"type": "string", "pattern": "^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$"})
    }
}

/// A text in one or more languages, as typed.
#[derive(Debug, Clone)]
pub struct RawText(pub Vec<(Lang, Spanned<String>)>);

impl FromNode for RawText {
    const TRANSLATABLE: bool = true;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Map(_) => {
                let mut texts = Vec::new();
                for (key, value) in reader.map(node)? {
                    match Lang::parse(&key.value) {
                        Ok(lang) => {
                            if let Some(text) = reader.at::<String>(&key.value, value) {
                                texts.push((lang, text));
                            }
                        }
                        Err(_) => {
                            let problem = Diagnostic::error(
                                "SG0105",
                                format!("`{}` is no language tag", key.value),
                            );
                            reader.report(
                                problem.hint(
                                    "a translated text has language tags as keys: `{nl: …, ar: …}`",
                                ),
                                key.span,
                            );
                        }
                    }
                }
                (!texts.is_empty()).then_some(Self(texts))
            }
            Value::List(_) | Value::Null => {
                reader.expected(
                    "a text",
                    node,
                    "write one text, or one per language: `{nl: …, ar: …}`",
                );
                None
            }
            Value::Scalar(_) => {
                let text = String::from_node(node, reader)?;
                Some(Self(vec![(reader.default_language.clone(), Spanned::new(text, node.span))]))
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

/// Texts by a key of the record's own choice, in the order of the file.
impl FromNode for Vec<(Spanned<String>, Spanned<String>)> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut pairs = Vec::new();
        for (key, value) in reader.map(node)? {
            if let Some(text) = reader.at::<String>(&key.value, value) {
                pairs.push((key.clone(), text));
            }
        }
        Some(pairs)
    }

    fn schema() -> Json {
        json!({"type": "object", "additionalProperties": String::schema()})
    }
}

/// Values by language, in the order of the file.
#[derive(Debug, Clone)]
pub struct ByLanguage<T>(pub Vec<(Lang, Spanned<T>)>);

impl<T: FromNode> FromNode for ByLanguage<T> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut values = Vec::new();
        for (key, value) in reader.map(node)? {
            match Lang::parse(&key.value) {
                Ok(lang) => {
                    if let Some(value) = reader.at::<T>(&key.value, value) {
                        values.push((lang, value));
                    }
                }
                Err(_) => {
                    let problem =
                        Diagnostic::error("SG0105", format!("`{}` is no language tag", key.value));
                    reader
                        .report(problem.hint("use language tags as keys: `nl:`, `ar:`"), key.span);
                }
            }
        }
        (!values.is_empty()).then_some(Self(values))
    }

    fn schema() -> Json {
        json!({"type": "object", "propertyNames": Lang::schema(), "additionalProperties": T::schema(), "minProperties": 1})
    }
}

impl<T: FromNode> FromNode for Vec<Spanned<T>> {
    const TRANSLATABLE: bool = T::TRANSLATABLE;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            reader.expected(
                "a list",
                node,
                "write `[a, b]`, or each item on a line of its own after `- `",
            );
            return None;
        };
        let read = |(i, item)| reader.at::<T>(&format!("[{i}]"), item);
        Some(items.iter().enumerate().filter_map(read).collect())
    }

    fn schema() -> Json {
        json!({"type": "array", "items": T::schema()})
    }
}

/// Reads a word of a fixed set.
pub fn word<T: Copy>(node: &Node, reader: &mut Reader<'_>, words: &[(&str, T)]) -> Option<T> {
    let names = || words.iter().map(|(w, _)| *w);
    let Value::Scalar(text) = &node.value else {
        let all: Vec<_> = names().collect();
        reader.expected("a word", node, &format!("choose one of: {}", all.join(", ")));
        return None;
    };
    if let Some((_, value)) = words.iter().find(|(w, _)| w == text) {
        return Some(*value);
    }
    let hint = match did_you_mean(text, names()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("choose one of: {}", names().collect::<Vec<_>>().join(", ")),
    };
    reader.report(
        Diagnostic::error("SG0105", format!("`{text}` is not possible here")).hint(hint),
        node.span,
    );
    None
}

/// Gives an enum its words, once for reading and for the schema.
macro_rules! words {
    ($type:ty { $($word:literal => $value:expr),* $(,)? }) => {
        impl $crate::load::field::FromNode for $type {
            fn from_node(
                node: &$crate::load::tree::Node,
                reader: &mut $crate::load::field::Reader<'_>,
            ) -> Option<Self> {
                $crate::load::field::word(node, reader, &[$(($word, $value)),*])
            }

            fn schema() -> serde_json::Value {
                serde_json::json!({"enum": [$($word),*]})
            }
        }
    };
}

/// Declares a block of fields: the raw struct, how it is read, and its schema.
macro_rules! raw {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $( $(#[doc = $fdoc:literal])* $field:ident: $type:ty $(, $required:ident)?; )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $( $(#[doc = $fdoc])* pub $field: $crate::load::field::Raw<$type>, )*
        }

        impl $name {
            /// The keys it knows, in the order in which they are documented.
            pub const KEYS: &'static [&'static str] =
                &[$($crate::load::field::key(stringify!($field))),*];

            /// Whether a translation file may hold this key.
            #[allow(dead_code, reason = "not every block is part of a record")]
            pub fn translatable(key: &str) -> bool {
                $( if key == $crate::load::field::key(stringify!($field)) {
                    return <$type as $crate::load::field::FromNode>::TRANSLATABLE;
                } )*
                false
            }
        }

        impl $crate::load::field::FromNode for $name {
            const TRANSLATABLE: bool =
                false $(|| <$type as $crate::load::field::FromNode>::TRANSLATABLE)*;

            fn from_node(
                node: &$crate::load::tree::Node,
                reader: &mut $crate::load::field::Reader<'_>,
            ) -> Option<Self> {
                let mut read = Self::default();
                let mut seen: Vec<&str> = Vec::new();
                for (key, value) in reader.map(node)? {
                    if !matches!(value.value, $crate::load::tree::Value::Null) {
                        seen.push(&key.value);
                    }
                    $( if key.value == $crate::load::field::key(stringify!($field)) {
                        read.$field = reader.at::<$type>(&key.value, value);
                        continue;
                    } )*
                    reader.unknown_key(key, Self::KEYS);
                }
                $( $( let _ = stringify!($required);
                    let key = $crate::load::field::key(stringify!($field));
                    if !seen.contains(&key) {
                        reader.missing(key, node.span);
                    }
                )? )*
                Some(read)
            }

            fn schema() -> serde_json::Value {
                let mut properties = serde_json::Map::new();
                let required: &[&str] = &[$($({
                    let _ = stringify!($required);
                    $crate::load::field::key(stringify!($field))
                },)?)*];
                $(
                    let key = $crate::load::field::key(stringify!($field));
                    let mut schema = <$type as $crate::load::field::FromNode>::schema();
                    let doc: &[&str] = &[$($fdoc),*];
                    schema["description"] = doc.join("").trim().into();
                    properties.insert(key.to_owned(), schema);
                )*
                serde_json::json!({
                    "type": "object",
                    "properties": properties,
                    "required": required,
                    "additionalProperties": false,
                })
            }
        }
    };
}

pub(crate) use raw;
pub(crate) use words;

/// A field's key: its Rust name without the `r#` that a keyword needs.
pub const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}
