//! Fields that hold more values than one: lists, and values by language or by a key of the record's own choice.
//!
//! In: a node of YAML. Out: the values in the order of the file, or how such a field is written.

use serde_json::{Value as Json, json};

use super::field::{FromNode, Reader};
use super::mistyped::bullet;
use super::raw_html::Syntax;
use super::shape::{self, Block};
use super::tree::{Node, Value};
use sleutelgids_core::diag::{Words, problem, say};
use sleutelgids_core::model::Lang;
use sleutelgids_core::source::Spanned;

/// Texts by a key of the record's own choice, in the order of the file.
impl FromNode for Vec<(Spanned<String>, Spanned<String>)> {
    const MAY_BE_EMPTY: bool = true;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut pairs = Vec::new();
        for (key, value) in reader.map(node)? {
            if let Some(text) = reader.at::<String>(&key.value, value) {
                let seen = reader.visible(&key.value, Syntax::Plain, &|_| key.span);
                let name = seen.map_or_else(|| key.value.clone(), |v| v.text);
                pairs.push((Spanned::new(name, key.span), text));
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
    const MAY_BE_EMPTY: bool = true;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Map(_) = &node.value else {
            let hint = reader.written(&Self::example());
            reader.expected("what-block", node, hint);
            return None;
        };
        let mut values = Vec::new();
        for (key, value) in reader.map(node)? {
            match Lang::parse(&key.value) {
                Ok(lang) => {
                    if let Some(value) = reader.at::<T>(&key.value, value) {
                        values.push((lang, value));
                    }
                }
                Err(_) => {
                    reader.report(problem!("SG0105-language", word: &key.value), key.span);
                }
            }
        }
        (!values.is_empty()).then_some(Self(values))
    }

    fn schema() -> Json {
        json!({"type": "object", "propertyNames": Lang::schema(), "additionalProperties": T::schema(), "minProperties": 1})
    }

    fn example() -> String {
        format!("{{{}: {}}}", Lang::example(), T::example())
    }
}

impl<T: FromNode> FromNode for Vec<Spanned<T>> {
    const TRANSLATABLE: bool = T::TRANSLATABLE;
    const MAY_BE_EMPTY: bool = T::MAY_BE_EMPTY;

    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(items) = &node.value else {
            let hint = no_list::<T>(node, reader.last_key().unwrap_or_default());
            reader.expected("what-list", node, hint);
            return None;
        };
        let read: Self = items
            .iter()
            .enumerate()
            .filter_map(|(number, item)| reader.item::<T>(number, item))
            .collect();
        // A list of mistakes is no empty list.
        (!read.is_empty() || items.is_empty()).then_some(read)
    }

    fn schema() -> Json {
        json!({"type": "array", "items": T::schema()})
    }

    fn block() -> Option<Block> {
        let block = T::block()?;
        Some(Block {
            is_list: true,
            ..block
        })
    }

    fn example() -> String {
        format!("[{}]", T::example())
    }
}

/// Returns how a list is written in place of something that is none.
fn no_list<T: FromNode>(node: &Node, key: &str) -> Words {
    match &node.value {
        Value::Scalar(text) => list_of_text::<T>(text, key),
        Value::Map(entries) => {
            let first = entries.first();
            let bulleted = first.and_then(|(key, value)| Some((bullet(&key.value)?.1, value)));
            if let Some((key, value)) = bulleted {
                let line = format!("- {key}: {}", shape::value_as_typed(value));
                return say!("hint-items", lines: line);
            }
            let by_item = T::block().is_none().then(|| shape::by_item(key, entries));
            match by_item.flatten() {
                Some(lines) => say!("hint-by-item", lines: lines),
                None => say!("hint-list-dash"),
            }
        }
        _ => say!("hint-list"),
    }
}

/// Returns how a list is written in place of a text.
fn list_of_text<T: FromNode>(text: &str, key: &str) -> Words {
    if let Some(lines) = shape::bulleted(key, text) {
        return say!("hint-items", lines: lines);
    }
    let text = text.trim_matches(['[', ']', ' ']);
    if let Some(block) = T::block() {
        let typed = Some(text).filter(|text| !text.contains([' ', '\n']));
        return say!("hint-form", form: format!("{key}: [{}]", block.on_one_line(typed)));
    }
    if text.len() >= 80 || text.contains(['{', ':', '\n']) {
        return say!("hint-list");
    }
    let items: Vec<&str> = text
        .split([',', ';'])
        .flat_map(|t| t.split(" en "))
        .map(str::trim)
        .collect();
    say!("hint-write", text: format!("[{}]", items.join(", ")))
}

/// A text, or a list of them.
#[derive(Debug, Clone, Default)]
pub struct OneOrMore(pub Vec<Spanned<String>>);

impl FromNode for OneOrMore {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if let Value::List(_) = &node.value {
            return Vec::from_node(node, reader).map(Self);
        }
        let text = String::from_node(node, reader)?;
        Some(Self(vec![Spanned::new(text, node.span)]))
    }

    fn schema() -> Json {
        json!({"anyOf": [String::schema(), Vec::<Spanned<String>>::schema()]})
    }
}
