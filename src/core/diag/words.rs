//! What is to be said, in no language yet: which message, and what goes into its gaps.
//!
//! A stage that meets a problem chooses [`Words`]; the printers find the sentence for them in the reader's
//! language ([`Tongue`](super::Tongue)). Holds no sentence and knows no language.

use std::borrow::Cow;

/// A message and its arguments.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words {
    /// The id in `messages/<language>.ftl`.
    pub id: Cow<'static, str>,
    /// The arguments for its gaps, by name.
    pub args: Vec<(&'static str, Argument)>,
}

/// An argument for a gap.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// Text that is shown as it is: a name, a path, something typed, a library's message.
    Text(String),
    /// A number, which also chooses the plural.
    Number(u64),
    /// A number with one digit behind the decimal sign, in tenths.
    Tenths(u64),
    /// Names, with a comma between them.
    List(Vec<String>),
    /// A phrase that has a message of its own.
    Words(Words),
    /// Phrases, with a comma between them.
    Phrases(Vec<Words>),
}

impl Words {
    /// A message without arguments.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// Returns the words with an argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&'static str> for Words {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

macro_rules! args {
    ($($from:ty: $value:ident => $arg:expr;)*) => {$(
        impl From<$from> for Argument {
            fn from($value: $from) -> Self {
                $arg
            }
        }
    )*};
}

args! {
    &str: text => Self::Text(text.to_owned());
    &&str: text => Self::Text((*text).to_owned());
    &String: text => Self::Text(text.clone());
    String: text => Self::Text(text);
    Cow<'_, str>: text => Self::Text(text.into_owned());
    &std::path::Path: path => Self::Text(path.to_string_lossy().replace('\\', "/"));
    &std::path::PathBuf: path => path.as_path().into();
    std::path::Display<'_>: path => Self::Text(path.to_string());
    jiff::civil::Date: day => Self::Text(day.to_string());
    u32: number => Self::Number(u64::from(number));
    u64: number => Self::Number(number);
    usize: number => Self::Number(number as u64);
    Vec<String>: names => Self::List(names);
    Vec<&str>: names => Self::List(names.into_iter().map(str::to_owned).collect());
    &[&str]: names => Self::List(names.iter().map(|n| (*n).to_owned()).collect());
    Words: words => Self::Words(words);
    Vec<Words>: phrases => Self::Phrases(phrases);
}

/// A message with its arguments: `say!("SG0102", key: name)`.
#[macro_export]
macro_rules! say {
    ($id:expr $(, $name:ident: $value:expr)* $(,)?) => {
        $crate::diag::Words::new($id)$(.with(stringify!($name), $value))*
    };
}

/// A problem, by its message and arguments: `problem!("SG0102", key: name)`. The code is the message's first six
/// letters, its severity stands in [`codes`](super::codes), and it has the message's hint when there is one.
#[macro_export]
macro_rules! problem {
    ($id:expr $(, $name:ident: $value:expr)* $(,)?) => {
        $crate::diag::Diagnostic::new($crate::diag::say!($id $(, $name: $value)*))
    };
}
