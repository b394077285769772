//! Words of the program in the reader's language.
//!
//! In: a theme's Fluent files (`i18n/<lang>/*.ftl`) and the site's word for a key person. Out: messages, dates,
//! lists, numbers and sorting as CLDR has them for that language. A message that a language lacks is taken from
//! the site's default language, then from English, and says in which language it is.

mod language_names;
mod locale;
mod messages;

pub use language_names::{Unregistered, lookup, registered, registered_name};
pub use locale::Locale;
pub use messages::{Arg, Messages};
