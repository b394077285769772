//! The languages the program speaks to those who run it.
//!
//! In: [`Words`]. Out: a sentence. All sentences stand in `messages/<language>.ftl` (Fluent, projectfluent.org), the help on
//! what can be typed in `help-<language>.ftl`. There is a message for every code, under the code or the code and a variant
//! (`SG0105-language`); what to do about it is in its attributes `.hint` and `.hint-…`, what to say beside another place in
//! `.related-…`. A hint that many codes share is a message of its own.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Argument, Diagnostic, Words};
use crate::source::Span;

/// A language of the program itself; a site has languages of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

/// The sentences of a diagnostic in one language.
pub struct Sentences {
    /// The message.
    pub message: String,
    /// The hint.
    pub hint: Option<String>,
    /// Other places, each with a few words.
    pub related: Vec<(Span, String)>,
}

/// The messages of a tongue, ready for use.
type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| bundle(Tongue::Dutch));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Tongue::English));

impl Tongue {
    /// The tongues.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// Returns the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// Returns the language with this tag, or the nearest to a locale's name: `nl`, `nl-BE`, `nl_NL.UTF-8`.
    pub fn parse(name: &str) -> Option<Self> {
        let language = name
            .split(['-', '_', '.', '@'])
            .next()?
            .to_ascii_lowercase();
        Self::ALL.into_iter().find(|t| t.tag() == language)
    }

    /// Returns the tongue that an environment asks for: `SLEUTELGIDS_UI`, or else the locale for messages, as POSIX orders its variables;
    /// English when that is no language of ours.
    pub fn of(environment: impl Fn(&str) -> Option<String>) -> Self {
        if let Some(own) = environment("SLEUTELGIDS_UI").and_then(|name| Self::parse(&name)) {
            return own;
        }
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
        let locale = names.filter_map(environment).find(|name| !name.is_empty());
        locale
            .and_then(|name| Self::parse(&name))
            .unwrap_or(Self::English)
    }

    /// Returns the text of its messages.
    pub fn text(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("messages/nl.ftl"),
            Self::English => include_str!("messages/en.ftl"),
        }
    }

    /// Returns the text of the help on what can be typed.
    pub fn help(self) -> &'static str {
        match self {
            Self::Dutch => include_str!("messages/help-nl.ftl"),
            Self::English => include_str!("messages/help-en.ftl"),
        }
    }

    /// Returns the messages, which are read when the first is asked for.
    fn bundle(self) -> &'static Bundle {
        match self {
            Self::Dutch => &DUTCH,
            Self::English => &ENGLISH,
        }
    }

    /// Reads its messages, which is else done when the first is asked for.
    pub fn prepare(self) {
        self.bundle();
    }

    /// Returns whether there is a message with this id.
    pub fn has(self, id: &str) -> bool {
        self.bundle().has_message(id)
    }

    /// Returns the sentence for these words.
    pub fn say(self, words: &Words) -> String {
        self.find(&words.id, None, &[&words.args])
            .unwrap_or_else(|| words.id.to_string())
    }

    /// Returns the sentences of a diagnostic.
    pub fn tell(self, d: &Diagnostic) -> Sentences {
        let id = &*d.message.id;
        let hint = match &d.hint {
            Some(words) => Some(self.say_beside(&d.message, words)),
            None => self.find(id, Some("hint"), &[&d.message.args]),
        };
        let related = d
            .related
            .iter()
            .map(|(span, words)| (*span, self.say_beside(&d.message, words)))
            .collect();
        Sentences {
            message: self.say(&d.message),
            hint,
            related,
        }
    }

    /// Returns the sentence for words beside a message: its own attribute of that name, or else a message that many share.
    fn say_beside(self, message: &Words, words: &Words) -> String {
        let args: [&[_]; 2] = [&message.args, &words.args];
        self.find(&message.id, Some(&words.id), &args)
            .or_else(|| self.find(&words.id, None, &args))
            .unwrap_or_else(|| words.id.to_string())
    }

    /// Returns the sentence of a message or of one of its attributes, with the arguments in its gaps.
    fn find(
        self,
        id: &str,
        attribute: Option<&str>,
        args: &[&[(&'static str, Argument)]],
    ) -> Option<String> {
        let bundle = self.bundle();
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in args.iter().copied().flatten() {
            values.set(*name, self.value(value));
        }
        // A gap that is not filled stays visible in the sentence: half a message is better than none.
        let mut errors = Vec::new();
        Some(
            bundle
                .format_pattern(pattern, Some(&values), &mut errors)
                .into_owned(),
        )
    }

    /// Returns an argument as a value for a gap, in the tongue.
    fn value(self, arg: &Argument) -> FluentValue<'static> {
        match arg {
            Argument::Text(text) => text.clone().into(),
            Argument::Number(number) => (*number).into(),
            Argument::Tenths(tenths) => {
                let sign = if self == Self::Dutch { ',' } else { '.' };
                format!("{}{sign}{}", tenths / 10, tenths % 10).into()
            }
            Argument::List(names) => names.join(", ").into(),
            Argument::Words(words) => self.say(words).into(),
            Argument::Phrases(phrases) => phrases
                .iter()
                .map(|words| self.say(words))
                .collect::<Vec<_>>()
                .join(", ")
                .into(),
        }
    }
}

/// Reads the messages and the help of a tongue.
fn bundle(tongue: Tongue) -> Bundle {
    let language = tongue.tag().parse().expect("a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    // A line that is no Fluent makes a test fail; what can be read is used.
    for text in [tongue.text(), tongue.help()] {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Tongue {
        Tongue::of(|name| {
            variables
                .iter()
                .find(|(n, _)| *n == name)
                .map(|(_, v)| (*v).to_owned())
        })
    }

    #[test]
    fn the_environment_chooses() {
        assert_eq!(of(&[]), Tongue::English);
        assert_eq!(of(&[("LANG", "nl_BE.UTF-8")]), Tongue::Dutch);
        assert_eq!(of(&[("LANG", "nl_NL"), ("LC_ALL", "C")]), Tongue::English);
        assert_eq!(of(&[("LANG", "nl_NL"), ("LC_ALL", "")]), Tongue::Dutch);
        assert_eq!(
            of(&[("LANG", "nl"), ("SLEUTELGIDS_UI", "en")]),
            Tongue::English
        );
        assert_eq!(of(&[("LANG", "fr_FR.UTF-8")]), Tongue::English);
    }

    #[test]
    fn gaps_are_filled_in_the_language() {
        let words = Words::new("SG0231")
            .with("colour", "#fff")
            .with("contrast", Argument::Tenths(32));
        assert!(
            Tongue::Dutch.say(&words).contains("3,2"),
            "{}",
            Tongue::Dutch.say(&words)
        );
        assert!(Tongue::English.say(&words).contains("3.2"));
    }
}
