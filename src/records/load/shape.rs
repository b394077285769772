//! The form in which a field is written, for who wrote it in another one.
//!
//! In: the kinds of value that the records declare, and what was typed. Out: lines that can be typed in its place. Reads nothing
//! and reports nothing.

use super::dutch;
use super::mistyped::bullet;
use super::quotes::requoted;
use super::tree::{Node, Value};
use sleutelgids_core::model::Lang;
use sleutelgids_core::source::Spanned;

/// A field of a block: its key, a value as it can be typed, and whether the block needs it.
#[derive(Debug, Clone)]
pub struct BlockField {
    /// Its key.
    pub key: &'static str,
    /// A value that can stand there.
    pub example: String,
    /// Whether the block cannot do without it.
    pub is_required: bool,
}

/// A block of fields, or a list of such blocks.
#[derive(Debug, Clone)]
pub struct Block {
    /// Its fields, in the order in which they are documented.
    pub fields: Vec<BlockField>,
    /// Whether there is a list of them.
    pub is_list: bool,
}

impl Block {
    /// Returns the fields that it needs, or its first two.
    fn needed(&self) -> Vec<&BlockField> {
        let required: Vec<&BlockField> = self.fields.iter().filter(|f| f.is_required).collect();
        match required.is_empty() {
            true => self.fields.iter().take(2).collect(),
            false => required,
        }
    }

    /// Returns the block on one line: `{one: …, other: …}`; what was typed in its place is the value of the first field.
    pub fn on_one_line(&self, typed: Option<&str>) -> String {
        let fields = self.needed().into_iter().enumerate().map(|(place, field)| {
            let typed_value =
                typed.filter(|_| place == 0 && !field.example.starts_with(['[', '{']));
            let value = typed_value.map_or_else(|| field.example.clone(), written);
            format!("{}: {value}", field.key)
        });
        format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
    }

    /// Returns the key of this block that a word stands for: the same, or what it is in Dutch.
    pub fn key(&self, typed: &str) -> Option<&'static str> {
        let keys: Vec<&'static str> = self.fields.iter().map(|f| f.key).collect();
        let exact_key = keys.iter().find(|key| **key == typed).copied();
        exact_key.or_else(|| dutch::word(typed, &keys))
    }

    /// Returns the lines that put a field into this block, which has the key `outer`.
    pub fn with_field(&self, outer: &str, key: &str, value: &Node) -> String {
        let mut lines = format!("{outer}:");
        let mut indentation = if self.is_list { "  - " } else { "  " };
        for field in &self.fields {
            let text = match field.key {
                own if own == key => value_as_typed(value),
                // Who gives a number of her own can be reached by it.
                "route" if outer == "contact" && key != "form" => "direct".to_owned(),
                "route" if outer == "contact" => "form".to_owned(),
                _ if field.is_required => field.example.clone(),
                _ => continue,
            };
            lines += &format!("\n{indentation}{}: {text}", field.key);
            if self.is_list {
                indentation = "    ";
            }
        }
        lines
    }
}

/// Returns a value as it can stand behind a key.
pub fn value_as_typed(value: &Node) -> String {
    match &value.value {
        Value::Scalar(text) => written(text),
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(value_as_typed).collect();
            format!("[{}]", items.join(", "))
        }
        _ => "…".to_owned(),
    }
}

/// Returns a text, in quotes where it needs them.
fn written(text: &str) -> String {
    let needs_quotes = text.starts_with(|c: char| !c.is_alphanumeric())
        || text.starts_with("00")
        || text.contains([':', '#', '"', '\n', '[', ']', '{', '}', ','])
        || text.trim() != text;
    let is_number = text.starts_with('0') && !text.contains('-');
    match needs_quotes || is_number {
        true => requoted(text),
        false => text.to_owned(),
    }
}

/// Returns the lines of a list whose items begin with the signs of a word processor: `– a – b`; nothing for another text.
pub fn bulleted(key: &str, typed: &str) -> Option<String> {
    let (sign, items) = bullet(typed)?;
    let between = match sign {
        "-" => " -".to_owned(),
        other => format!(" {other} "),
    };
    let items = items.split(between.as_str()).map(str::trim);
    let lines: String = items
        .filter(|item| !item.is_empty())
        .map(|item| format!("\n  - {item}"))
        .collect();
    Some(format!("{key}:{lines}"))
}

/// Returns the lines of a list of texts that was given by language, each language with a list of its own: its first item in all
/// languages. Nothing for a block of something else.
pub fn by_item(key: &str, entries: &[(Spanned<String>, Node)]) -> Option<String> {
    if entries.is_empty() || !entries.iter().all(|(key, _)| is_language(&key.value)) {
        return None;
    }
    let lines = entries.iter().enumerate().map(|(place, (lang, value))| {
        let first = match &value.value {
            Value::List(items) => items.first().map_or_else(|| "…".to_owned(), value_as_typed),
            _ => value_as_typed(value),
        };
        let indentation = if place == 0 { "  - " } else { "    " };
        format!("\n{indentation}{}: {first}", lang.value)
    });
    Some(format!("{key}:{}", lines.collect::<String>()))
}

/// Returns whether a key is the tag of a language as sites have them: `nl`, `ckb`, `fa-AF`.
fn is_language(key: &str) -> bool {
    key.split('-').next().is_some_and(|tag| tag.len() < 4) && Lang::parse(key).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_word_is_a_list() {
        assert_eq!(
            bulleted("roles", "– voorlichter – bemiddelaar").as_deref(),
            Some("roles:\n  - voorlichter\n  - bemiddelaar")
        );
        assert_eq!(
            bulleted("roles", "-voorlichter -bemiddelaar").as_deref(),
            Some("roles:\n  - voorlichter\n  - bemiddelaar")
        );
        assert_eq!(bulleted("roles", "voorlichter"), None);
    }

    #[test]
    fn a_value_is_quoted_where_it_has_to_be() {
        assert_eq!(written("+31 6 00"), "\"+31 6 00\"");
        assert_eq!(written("0612345678"), "\"0612345678\"");
        assert_eq!(written("2026-03-09"), "2026-03-09");
        assert_eq!(written("voorlichter"), "voorlichter");
    }
}
