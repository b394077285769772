//! How a record is declared: an enum with its words, a block with its fields.
//!
//! In: one line a word or a field. Out: the reader, the “did you mean”, the JSON Schema, all from that line. Reads nothing itself;
//! how one field is read is [`field`](super::field)'s.

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

            fn example() -> String {
                let words = [$($word),*];
                words[0].to_owned()
            }
        }
    };
}

/// Declares a block of fields: the raw struct, how it is read, and its schema. A field may be marked: `required`, or `filled`
/// for a text that decides something and is never left empty. Fields that a table declares follow the block: `and facts:
/// RawFacts`.
macro_rules! raw {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $( $(#[doc = $fdoc:literal])* $field:ident: $type:ty $(, $mark:ident)?; )* }
        $( $(#[doc = $tdoc:literal])* and $table:ident: $tabled:ty )?
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            $( $(#[doc = $fdoc])* pub $field: $crate::load::field::Raw<$type>, )*
            $( $(#[doc = $tdoc])* pub $table: $tabled, )?
        }

        impl $name {
            /// Returns the keys it knows, in the order in which they are documented.
            pub fn keys() -> &'static [&'static str] {
                static KEYS: std::sync::LazyLock<Vec<&'static str>> = std::sync::LazyLock::new(|| {
                    let field_keys = [$($crate::load::declare::key(stringify!($field))),*].into_iter();
                    $( let field_keys = field_keys.chain(<$tabled>::keys()); )?
                    field_keys.collect()
                });
                &KEYS
            }

            /// Returns whether a translation file may hold this key.
            #[allow(dead_code, reason = "not every block is part of a record")]
            pub fn translatable(key: &str) -> bool {
                $( if key == $crate::load::declare::key(stringify!($field)) {
                    return <$type as $crate::load::field::FromNode>::TRANSLATABLE;
                } )*
                false $( || <$tabled>::knows(key) )?
            }

            /// The blocks that lie within it, by their keys.
            fn inner_blocks() -> Vec<(&'static str, $crate::load::shape::Block)> {
                let blocks = [$((
                    $crate::load::declare::key(stringify!($field)),
                    <$type as $crate::load::field::FromNode>::block(),
                )),*];
                // A translation has fields of its own that nobody means elsewhere.
                let blocks = blocks.into_iter().filter(|(key, _)| *key != "translation");
                blocks.filter_map(|(key, block)| Some((key, block?))).collect()
            }
        }

        impl $crate::load::field::FromNode for $name {
            const TRANSLATABLE: bool =
                false $(|| <$type as $crate::load::field::FromNode>::TRANSLATABLE)*;
            const MAY_BE_EMPTY: bool = true;

            fn from_node(
                node: &$crate::load::tree::Node,
                reader: &mut $crate::load::field::Reader<'_>,
            ) -> Option<Self> {
                let mut read = Self::default();
                let mut seen: Vec<&str> = Vec::new();
                let entries = reader.block::<Self>(node)?;
                reader.enter(Self::keys());
                for (key, value) in &entries {
                    seen.push(&key.value);
                    $( if key.value == $crate::load::declare::key(stringify!($field)) {
                        let mark = None::<&str> $(.or(Some(stringify!($mark))))?;
                        let need = $crate::load::field::Need::of(mark);
                        read.$field = reader.value::<$type>(key, value, need);
                        continue;
                    } )*
                    $( if read.$table.read(key, value, reader) {
                        continue;
                    } )?
                    // A key that was meant is not missing as well.
                    let inner = Self::inner_blocks();
                    let known_keys = Self::keys();
                    seen.extend(reader.unknown_key((key, value), known_keys, &entries, &inner));
                }
                reader.leave();
                $(
                    let mark = None::<&str> $(.or(Some(stringify!($mark))))?;
                    let key = $crate::load::declare::key(stringify!($field));
                    if mark == Some("required") && !seen.contains(&key) {
                        reader.missing(key, node.span);
                    }
                )*
                Some(read)
            }

            fn block() -> Option<$crate::load::shape::Block> {
                let fields = vec![$($crate::load::shape::BlockField {
                    key: $crate::load::declare::key(stringify!($field)),
                    example: <$type as $crate::load::field::FromNode>::example(),
                    is_required: None::<&str> $(.or(Some(stringify!($mark))))? == Some("required"),
                }),*];
                Some($crate::load::shape::Block { fields, is_list: false })
            }

            fn example() -> String {
                Self::block().map_or_else(String::new, |block| block.on_one_line(None))
            }

            fn schema() -> serde_json::Value {
                let mut properties = serde_json::Map::new();
                let mut required: Vec<&str> = Vec::new();
                $(
                    let key = $crate::load::declare::key(stringify!($field));
                    let mut schema = <$type as $crate::load::field::FromNode>::schema();
                    let doc: &[&str] = &[$($fdoc),*];
                    schema["description"] = doc.join("").trim().into();
                    properties.insert(key.to_owned(), schema);
                    if None::<&str> $(.or(Some(stringify!($mark))))? == Some("required") {
                        required.push(key);
                    }
                )*
                $( properties.extend(<$tabled>::schemas()); )?
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
