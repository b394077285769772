//! A translation's fields go into the main record's, as if they had been written there as `{nl: …, ar: …}`.

use super::field::Reader;
use super::tree::{Node, Value};
use sleutelgids_core::diag::problem;
use sleutelgids_core::model::Lang;
use sleutelgids_core::source::Spanned;

/// Puts the values of `translation`, all in `lang`, beside those of `main`.
pub fn merge(main: &mut Node, translation: Node, lang: &Lang, reader: &mut Reader<'_>) {
    let span = translation.span;
    match (&mut main.value, translation.value) {
        (_, Value::Null | Value::Comment(_)) => {}
        (Value::Map(into), Value::Map(entries)) => {
            for (key, value) in entries {
                match into.iter_mut().find(|(k, _)| k.value == key.value) {
                    Some((_, old)) if !matches!(old.value, Value::Null) => {
                        merge(old, value, lang, reader)
                    }
                    Some((_, old)) => *old = alone(value, lang),
                    None => into.push((key, alone(value, lang))),
                }
            }
        }
        (Value::Map(texts), scalar @ Value::Scalar(_)) => {
            if let Some((first, _)) = texts.iter().find(|(k, _)| k.value == lang.as_str()) {
                let problem = problem!("SG0117", lang: lang.as_str());
                reader.report(problem.related(first.span, "related-first"), span);
            } else {
                texts.push((
                    Spanned::new(lang.to_string(), span),
                    Node {
                        value: scalar,
                        span,
                    },
                ));
            }
        }
        (Value::Scalar(_), scalar @ Value::Scalar(_)) => {
            let first = Node {
                value: std::mem::replace(&mut main.value, Value::Null),
                span: main.span,
            };
            let default_lang = reader.default_language.to_string();
            let translation = Node {
                value: scalar,
                span,
            };
            main.value = Value::Map(vec![
                (Spanned::new(default_lang, main.span), first),
                (Spanned::new(lang.to_string(), span), translation),
            ]);
        }
        (Value::List(into), Value::List(items)) => {
            if into.len() == items.len() {
                for (old, new) in into.iter_mut().zip(items) {
                    merge(old, new, lang, reader);
                }
            } else {
                let problem = problem!("SG0118", here: items.len(), there: into.len());
                reader.report(problem.related(main.span, "related-main"), span);
            }
        }
        _ => {
            reader.report(problem!("SG0119").related(main.span, "related-main"), span);
        }
    }
}

/// A value that only the translation has.
fn alone(node: Node, lang: &Lang) -> Node {
    let span = node.span;
    match node.value {
        Value::Scalar(_) => {
            let key = Spanned::new(lang.to_string(), span);
            Node {
                value: Value::Map(vec![(key, node)]),
                span,
            }
        }
        Value::List(items) => Node {
            value: Value::List(items.into_iter().map(|i| alone(i, lang)).collect()),
            span,
        },
        value => Node { value, span },
    }
}
