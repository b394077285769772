//! Messages of the interface, from the theme's Fluent files.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use rayon::prelude::*;

use super::Locale;
use super::language_names::{LanguageNames, lookup, own_name, registered_name};
use crate::diag::{Diagnostic, problem};
use crate::model::site::Term;
use crate::model::{Lang, Localised, TextOf};
use crate::source::Origin;
use crate::theme::Theme;

/// A value for a message's placeholder.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which also chooses the plural.
    Number(u64),
}

/// The messages of every language of a site.
pub struct Messages {
    languages: BTreeMap<Lang, LanguageMessages>,
    fallbacks: Vec<Lang>,
}

/// The messages of one language and its formats.
struct LanguageMessages {
    bundle: FluentBundle<FluentResource>,
    /// Messages that need no argument of the caller, ready made.
    ready: HashMap<String, String>,
    keys: BTreeSet<String>,
    lang: Lang,
    term: Term,
    /// The word as it stands at the beginning of a sentence.
    capital: Term,
    locale: Locale,
    /// The names of other languages.
    names: LanguageNames,
}

impl Messages {
    /// Reads `i18n/<lang>/*.ftl` of the theme for these languages and English, and reports every key that one
    /// of the site's languages lacks (`SG0701`) and every line that is no Fluent (`SG0702`).
    pub fn new(theme: &Theme, languages: &[Lang], terms: &TextOf<Term>) -> (Self, Vec<Diagnostic>) {
        Self::with_former(theme, languages, &[], terms)
    }

    /// Reads the messages, with `former` languages of the site, of which nothing is reported that they lack.
    pub fn with_former(
        theme: &Theme,
        languages: &[Lang],
        former: &[Lang],
        terms: &TextOf<Term>,
    ) -> (Self, Vec<Diagnostic>) {
        let mut problems = Vec::new();
        let english = Lang::parse("en").expect("`en` is a language tag");
        let wanted_languages: BTreeSet<&Lang> =
            languages.iter().chain(former).chain([&english]).collect();
        let read: Vec<_> = wanted_languages
            .into_par_iter()
            .map(|lang| {
                let mut problems = Vec::new();
                let catalogue = LanguageMessages::read(theme, lang, terms, &mut problems);
                (lang, catalogue, problems)
            })
            .collect();
        let mut catalogues = BTreeMap::new();
        for (lang, catalogue, problems_of_lang) in read {
            problems.extend(problems_of_lang);
            catalogues.insert(lang.clone(), catalogue);
        }
        let every_key: BTreeSet<String> = catalogues
            .values()
            .flat_map(|c| c.keys.iter().cloned())
            .collect();
        for lang in languages {
            let missing: Vec<&str> = every_key
                .difference(&catalogues[lang].keys)
                .filter(|k| needed(k, lang))
                .map(String::as_str)
                .collect();
            if let Some(first) = missing.first() {
                let count = missing.len();
                problems.push(problem!("SG0701", count: count, lang: lang.as_str(), first: first));
            }
        }
        let fallbacks = languages.first().cloned().into_iter().chain([english]);
        (
            Self {
                languages: catalogues,
                fallbacks: fallbacks.collect(),
            },
            problems,
        )
    }

    /// Returns a message that needs no argument, with the language it was found in; no words when nobody has it.
    /// `$term`, `$terms` and their capitalised forms `$Term`, `$Terms` are the site's word for a key person.
    pub fn get(&self, lang: &Lang, key: &str) -> Localised<'_, str> {
        for lang in std::iter::once(lang).chain(&self.fallbacks) {
            if let Some((lang, catalogue)) = self.languages.get_key_value(lang)
                && let Some(text) = catalogue.ready.get(key)
            {
                return Localised {
                    value: text,
                    lang,
                    origin: Origin::default(),
                };
            }
        }
        Localised {
            value: "",
            lang: &self.fallbacks[0],
            origin: Origin::default(),
        }
    }

    /// Returns a message with arguments, beside the site's word for a key person.
    pub fn format(&self, lang: &Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        for lang in std::iter::once(lang).chain(&self.fallbacks) {
            if let Some(text) = self.languages.get(lang).and_then(|c| c.format(key, args)) {
                return text;
            }
        }
        key.to_owned()
    }

    /// Returns the message with the language in which it was found.
    pub fn compose(&self, lang: &Lang, key: &str, args: &[(&str, Arg<'_>)]) -> (String, &Lang) {
        for lang in std::iter::once(lang).chain(&self.fallbacks) {
            if let Some((lang, catalogue)) = self.languages.get_key_value(lang)
                && let Some(text) = catalogue.format(key, args)
            {
                return (text, lang);
            }
        }
        (key.to_owned(), &self.fallbacks[0])
    }

    /// Returns the messages that need no argument, as seen by a reader of `lang`: key, text.
    pub fn all(&self, lang: &Lang) -> BTreeMap<&str, &str> {
        let mut by_key = BTreeMap::new();
        for lang in self.fallbacks.iter().rev().chain(std::iter::once(lang)) {
            if let Some(c) = self.languages.get(lang) {
                by_key.extend(c.ready.iter().map(|(k, v)| (k.as_str(), v.as_str())));
            }
        }
        by_key
    }

    /// Returns the name of a language, in `lang`; its own name when `lang` has none for it. The theme's word goes before that of CLDR.
    pub fn language_name(&self, of: &Lang, lang: &Lang) -> String {
        self.translated_name(of, lang)
            .unwrap_or_else(|| self.endonym(of))
    }

    /// Returns the name of a language, in `lang`; nothing when `lang` has none for it.
    pub fn translated_name(&self, of: &Lang, lang: &Lang) -> Option<String> {
        let catalogue = self.languages.get(lang)?;
        let themed = catalogue.ready.get(&format!("language-{of}"));
        themed.cloned().or_else(|| catalogue.names.get(of))
    }

    /// Returns a language's name in that language itself (`ትግርኛ`); the name under which it is registered when nobody knows, and
    /// its tag when no registry knows it either.
    pub fn endonym(&self, of: &Lang) -> String {
        let key = format!("endonym-{of}");
        match self.get(of, &key).value {
            "" => own_name(of)
                .or_else(|| registered_name(of).map(str::to_owned))
                .unwrap_or_else(|| of.to_string()),
            name => name.to_owned(),
        }
    }

    /// Returns the dates, lists, numbers and sorting of a language of the site.
    pub fn locale(&self, lang: &Lang) -> &Locale {
        &self.catalogue(lang).locale
    }

    /// Returns the site's word for a key person.
    pub fn term(&self, lang: &Lang) -> &Term {
        &self.catalogue(lang).term
    }

    /// Returns the messages of a language, or of the default one when that was not read.
    fn catalogue(&self, lang: &Lang) -> &LanguageMessages {
        self.languages
            .get(lang)
            .or_else(|| self.languages.get(&self.fallbacks[0]))
            .expect("the default language was read")
    }
}

impl LanguageMessages {
    /// Reads the files of a language, those for every language first; a problem for every line that is no Fluent.
    fn read(
        theme: &Theme,
        lang: &Lang,
        terms: &TextOf<Term>,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let ids = lang.as_str().parse().into_iter().collect();
        let mut bundle = FluentBundle::new_concurrent(ids);
        bundle.set_use_isolating(false);
        let mut keys = BTreeSet::new();
        // Names of languages in their own script are the same for everyone.
        let mut folders = vec!["i18n/".to_owned()];
        // Regional words go over those of the language: `nl-BE` says all that it does not say itself as `nl` does.
        let tags_general_first = lookup(lang).into_iter().rev();
        folders.extend(tags_general_first.map(|tag| format!("i18n/{tag}/")));
        for folder in &folders {
            let files = theme
                .list(folder)
                .filter(|(path, _)| !path[folder.len()..].contains('/'));
            for (path, bytes) in files {
                let (resource, errors) =
                    match FluentResource::try_new(String::from_utf8_lossy(bytes).into_owned()) {
                        Ok(resource) => (resource, Vec::new()),
                        Err((resource, errors)) => (resource, errors),
                    };
                problems.extend(
                    errors
                        .iter()
                        .map(|e| problem!("SG0702", path: path, why: e.to_string())),
                );
                for entry in resource.entries() {
                    if let Entry::Message(m) = entry
                        && is_told(m, lang)
                    {
                        keys.insert(m.id.name.to_owned());
                    }
                }
                bundle.add_resource_overriding(resource);
            }
        }
        let term = terms.get(lang).value.clone();
        let capital = Term {
            one: capitalised(&term.one),
            other: capitalised(&term.other),
        };
        let mut catalogue = Self {
            bundle,
            ready: HashMap::new(),
            keys,
            lang: lang.clone(),
            term,
            capital,
            locale: Locale::new(lang),
            names: LanguageNames::new(lang),
        };
        catalogue.ready = catalogue
            .keys
            .iter()
            .filter_map(|k| Some((k.clone(), catalogue.format(k, &[])?)))
            .collect();
        catalogue
    }

    /// Returns a message; `None` when there is none or it needs another argument.
    fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let pattern = self.pattern(key)?;
        self.join(pattern, args)
            .or_else(|| self.resolve(pattern, args))
    }

    /// Returns the words of a message: its own, or the attribute of this language in a message that all of them share.
    fn pattern(&self, key: &str) -> Option<&Pattern<&str>> {
        let message = self.bundle.get_message(key)?;
        let shared = || message.get_attribute(self.lang.as_str());
        message.value().or_else(|| Some(shared()?.value()))
    }

    /// Returns any message, as Fluent has it.
    fn resolve(&self, pattern: &Pattern<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut values = FluentArgs::with_capacity(args.len() + 4);
        self.terms()
            .into_iter()
            .for_each(|(name, word)| values.set(name, word));
        for (name, value) in args {
            match value {
                Arg::Text(text) => values.set(*name, *text),
                Arg::Number(n) => values.set(*name, FluentValue::from(*n)),
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// Returns a message that is words and placeholders for words joined, as most are; `None` for one with a plural or a number.
    /// It spares the work of Fluent's own resolver, which would give the same words.
    fn join(&self, pattern: &Pattern<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut text = String::new();
        for element in &pattern.elements {
            text.push_str(match element {
                PatternElement::TextElement { value } => value,
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::VariableReference { id }),
                } => self.word(id.name, args)?,
                PatternElement::Placeable { .. } => return None,
            });
        }
        Some(text)
    }

    /// Returns the argument of a placeholder for words.
    fn word<'w>(&'w self, name: &str, args: &[(&str, Arg<'w>)]) -> Option<&'w str> {
        match args.iter().rev().find(|(of, _)| *of == name) {
            Some((_, Arg::Text(text))) => Some(text),
            Some((_, Arg::Number(_))) => None,
            None => self
                .terms()
                .into_iter()
                .find_map(|(of, word)| (of == name).then_some(word)),
        }
    }

    /// Returns the arguments that every message may use without being given them.
    fn terms(&self) -> [(&'static str, &str); 4] {
        [
            ("term", &self.term.one),
            ("terms", &self.term.other),
            ("Term", &self.capital.one),
            ("Terms", &self.capital.other),
        ]
    }
}

/// Returns whether a message has words for a language: of its own, or for this one among others (`.nl = …`).
fn is_told(message: &Message<&str>, lang: &Lang) -> bool {
    let mut attributes = message.attributes.iter();
    message.value.is_some() || attributes.any(|a| a.id.name == lang.as_str())
}

/// Returns whether a language should have a message. Words in addresses are of no use in a script other than Latin, and a
/// language's name may stay its own.
fn needed(key: &str, lang: &Lang) -> bool {
    !key.starts_with("language-") && (!key.starts_with("route-") || lang.script() == "Latn")
}

/// Returns a word with a capital at its beginning.
fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of a message's placeholders, as far as they stand by themselves.
    fn names<'p>(pattern: &Pattern<&'p str>) -> Vec<&'p str> {
        let names = pattern.elements.iter().filter_map(|element| match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(id.name),
            _ => None,
        });
        names.collect()
    }

    #[test]
    fn what_is_joined_is_what_fluent_says() {
        let theme = Theme::with_overrides([]);
        let tags = ["nl", "en", "ar", "ti", "uk", "fa", "tr", "fr"];
        let languages = tags.map(|tag| Lang::parse(tag).expect("a tag"));
        let term = Term {
            one: "sleutelpersoon".to_owned(),
            other: "sleutelpersonen".to_owned(),
        };
        let terms = TextOf::new(vec![(languages[0].clone(), term)]).expect("a word");
        let (messages, _) = Messages::new(&theme, &languages, &terms);
        let (mut joined, mut all) = (0, 0);
        for catalogue in messages.languages.values() {
            for key in &catalogue.keys {
                let Some(pattern) = catalogue.pattern(key) else {
                    continue;
                };
                let words = |name| (name, Arg::Text("<b>{ $x } \u{2068}ሰላም"));
                let given: Vec<_> = names(pattern).into_iter().map(words).collect();
                let numbers: Vec<_> = given.iter().map(|(n, _)| (*n, Arg::Number(3))).collect();
                let own = [("term", Arg::Text("own")), ("Terms", Arg::Text("Own"))];
                for args in [&given[..], &numbers, &own, &[]] {
                    all += 1;
                    if let Some(text) = catalogue.join(pattern, args) {
                        joined += 1;
                        assert_eq!(
                            Some(text),
                            catalogue.resolve(pattern, args),
                            "{key} {args:?}"
                        );
                    }
                }
            }
        }
        // Few have plurals, or need what was not given.
        assert!(all > 4_000 && joined * 10 > all * 7, "{joined} of {all}");
    }

    #[test]
    fn a_word_for_all_languages_is_each_ones_own() {
        let shared = "label-a =\n    .nl = Een\n    .ar = واحد\nlabel-b =\n    .nl = Twee\n";
        let own = "label-a = Mijn\n";
        let files = [("i18n/labels.ftl", shared), ("i18n/nl/x.ftl", own)];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        let theme = Theme::with_overrides(files);
        let languages = ["nl", "ar"].map(|tag| Lang::parse(tag).expect("a tag"));
        let [nl, ar] = &languages;
        let term = Term {
            one: "a".to_owned(),
            other: "b".to_owned(),
        };
        let terms = TextOf::new(vec![(nl.clone(), term)]).expect("a word");
        let (messages, problems) = Messages::new(&theme, &languages, &terms);
        assert_eq!(messages.get(nl, "label-a").value, "Mijn");
        assert_eq!(messages.get(ar, "label-a").value, "واحد");
        let stand_in = messages.get(ar, "label-b");
        assert_eq!((stand_in.value, stand_in.lang), ("Twee", nl));
        let codes: Vec<&str> = problems.iter().map(|p| p.code).collect();
        assert_eq!(codes, ["SG0701"], "Arabic lacks a label");
    }
}
