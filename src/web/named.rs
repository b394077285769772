//! Which values a theme's templates name.
//!
//! In: the sources of the templates. Out: for each template, which of some values it names, or one that it is made with. A page
//! is not given what its template has no name for, which is therefore not made: a theme pays for what it shows.

use std::collections::{BTreeMap, BTreeSet};

/// The name that a template uses to dump everything it knows.
const EVERYTHING: &str = "__tera_context";

macro_rules! values {
    ($($name:ident),* $(,)?) => {
        /// NamedValues that take time for each page: whether a template names them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) struct NamedValues {
            $(pub $name: bool,)*
        }

        impl NamedValues {
            /// The choice of every value.
            pub const ALL: Self = Self { $($name: true),* };

            const NAMES: &[&str] = &[EVERYTHING, $(stringify!($name)),*];

            fn among(words: &BTreeSet<&str>) -> Self {
                match words.contains(EVERYTHING) {
                    true => Self::ALL,
                    false => Self { $($name: words.contains(stringify!($name))),* },
                }
            }
        }
    };
}

values! {
    alternates,
    canonical,
    coordinator_title,
    crumbs,
    description,
    direct,
    facts,
    route,
    title_site,
}

/// The values that each template names.
#[derive(Debug)]
pub(super) struct TemplateValues(BTreeMap<String, NamedValues>);

impl TemplateValues {
    /// Reads templates, each by its name in Tera (`person.html`) and its source.
    pub fn new(sources: &[(&str, &str)]) -> Self {
        let defined: Vec<(&str, &str)> = sources
            .iter()
            .flat_map(|(name, text)| components(text).map(|c| (c, *name)))
            .collect();
        let names: BTreeSet<&str> = sources.iter().map(|(name, _)| *name).collect();
        let mut vocabulary: Vec<&str> = defined.iter().map(|(component, _)| *component).collect();
        vocabulary.extend(NamedValues::NAMES);
        vocabulary.sort_unstable();
        let by_name: BTreeMap<&str, TemplateSource<'_>> = sources
            .iter()
            .map(|&(name, text)| {
                let words: BTreeSet<&str> = words(text)
                    .filter_map(|word| Some(vocabulary[vocabulary.binary_search(&word).ok()?]))
                    .collect();
                let defining = defined
                    .iter()
                    .filter(|(component, _)| words.contains(component));
                let included = quoted(text).filter(|part| names.contains(part));
                let parts = included.chain(defining.map(|(_, name)| *name)).collect();
                (name, TemplateSource { words, parts })
            })
            .collect();
        let named = by_name.keys().map(|name| {
            let words = with_parts(name, &by_name);
            ((*name).to_owned(), NamedValues::among(&words))
        });
        Self(named.collect())
    }

    /// Returns the values that a template names.
    pub fn by(&self, template: &str) -> NamedValues {
        self.0.get(template).copied().unwrap_or(NamedValues::ALL)
    }
}

/// The names in the source of a template.
struct TemplateSource<'t> {
    /// Names of values and of components.
    words: BTreeSet<&'t str>,
    /// The templates that it is made with.
    parts: Vec<&'t str>,
}

/// Returns each word that may be a name.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// The components that a template defines, which any template may use.
fn components(text: &str) -> impl Iterator<Item = &str> {
    let definitions = text
        .match_indices("component")
        .map(|(at, keyword)| &text[at + keyword.len()..]);
    definitions
        .filter(|definition| definition.starts_with(char::is_whitespace))
        .filter_map(|definition| words(definition).next())
}

/// Returns the texts in quotes, and all between: where the name of another template stands, it is one of them.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '\'', '`'])
}

/// The names in a template and in all that it is made with.
fn with_parts<'t>(
    name: &'t str,
    by_name: &BTreeMap<&'t str, TemplateSource<'t>>,
) -> BTreeSet<&'t str> {
    let (mut templates, mut next) = (BTreeSet::from([name]), vec![name]);
    while let Some(name) = next.pop() {
        let source = by_name.get(name);
        let parts = source.into_iter().flat_map(|source| &source.parts);
        next.extend(parts.copied().filter(|part| templates.insert(part)));
    }
    templates
        .iter()
        .filter_map(|name| by_name.get(name))
        .flat_map(|s| s.words.iter().copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: (&str, &str) = ("base.html", "<h1>{{ title.text }}</h1>{{ canonical }}");

    #[test]
    fn what_a_template_is_made_with_counts() {
        let named = TemplateValues::new(&[
            BASE,
            (
                "parts.html",
                "{% component\n  card(of) -%} {{ of.facts }} {%- endcomponent card %}",
            ),
            (
                "person.html",
                "{% extends 'base.html' %}{{ <card of={person} /> }}",
            ),
            ("role.html", r#"{% extends "base.html" %}{{ crumbs }}"#),
            ("tail", r#"It's {% include "role.html" %}"#),
            ("topic.html", "{% include `tail` %}"),
        ]);
        let none = NamedValues::among(&BTreeSet::new());
        assert_eq!(
            named.by("person.html"),
            NamedValues {
                canonical: true,
                facts: true,
                ..none
            }
        );
        let of_role = NamedValues {
            canonical: true,
            crumbs: true,
            ..none
        };
        assert_eq!(
            (named.by("role.html"), named.by("topic.html")),
            (of_role, of_role)
        );
        assert_eq!(
            named.by("base.html"),
            NamedValues {
                canonical: true,
                ..none
            }
        );
    }

    #[test]
    fn part_of_a_word_is_another() {
        let named =
            TemplateValues::new(&[("a.html", "{{ artefacts }}{{ crumbs_of }}{{ direct-route }}")]);
        let found = named.by("a.html");
        assert!(!found.facts && !found.crumbs, "{found:?}");
        assert!(found.direct && found.route, "{found:?}");
    }

    #[test]
    fn who_asks_for_everything_gets_everything() {
        let named = TemplateValues::new(&[("a.html", "{{ __tera_context }}"), BASE]);
        assert_eq!(named.by("a.html"), NamedValues::ALL);
        assert_ne!(named.by("base.html"), NamedValues::ALL);
        assert_eq!(named.by("unknown.html"), NamedValues::ALL);
    }
}
