//! What many pages of a language share, rendered for the first of them.
//!
//! In: the templates in a theme's `once/`, the context that all pages of a language share, and a [`PartialKey`]. Out: the HTML of each
//! template by its name. A template there sees nothing of a page but its place.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tera::{Context, Tera};

use super::TEMPLATES;
use super::value::{Value, map, safe};
use sleutelgids_core::theme::Theme;

/// The folder of partials among the other templates.
const FOLDER: &str = "once/";

/// A template of which pages share the outcome.
#[derive(Debug)]
pub(super) struct Partial {
    /// The name in pages: `menu` in `{{ once.menu }}`.
    name: String,
    /// The name in Tera: `once/menu.html`.
    template: String,
}

/// The templates in `once/` that others name; a theme that has a frame of its own may need none of them.
pub(super) fn partials(theme: &Theme) -> Vec<Partial> {
    let partials = theme.list(TEMPLATES).filter_map(|(path, _)| {
        let template = &path[TEMPLATES.len()..];
        let name = template.strip_prefix(FOLDER)?.strip_suffix(".html")?;
        Some(Partial {
            name: name.replace('-', "_"),
            template: template.to_owned(),
        })
    });
    partials.filter(|partial| partial.is_named(theme)).collect()
}

impl Partial {
    fn is_named(&self, theme: &Theme) -> bool {
        let word = format!("once.{}", self.name);
        let mut templates = theme.list(TEMPLATES);
        templates.any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(&word))
    }

    fn render(&self, tera: &Tera, context: &Context) -> Result<(String, Value), tera::Error> {
        let html = tera.render(&self.template, context)?;
        Ok((self.name.clone(), safe(html.trim_end())))
    }
}

/// Returns whether a template (`person.html`) is ever rendered, as far as these decide it.
pub(super) fn is_used(template: &str, partials: &[Partial]) -> bool {
    !template.starts_with(FOLDER) || partials.iter().any(|partial| partial.template == template)
}

/// The facts of a page that a partial can know, and by which its outcome is cached.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct PartialKey {
    /// The path from the page to the edition's folder.
    pub root: String,
    /// The entry of the navigation that it belongs to.
    pub section: &'static str,
    /// The route of the page, when the navigation leads to it.
    pub route: String,
}

/// The partials that were rendered in one language.
#[derive(Default)]
pub(super) struct PartialCache(Mutex<HashMap<PartialKey, Value>>);

impl PartialCache {
    /// Returns the rendered partials by their names; `base` is what they know beside what all templates do.
    pub fn get(
        &self,
        tera: &Tera,
        partials: &[Partial],
        base: &Context,
        partial_key: PartialKey,
    ) -> Result<Value, tera::Error> {
        if let Some(rendered) = self.entries().get(&partial_key) {
            return Ok(rendered.clone());
        }
        let mut context = base.clone();
        context.insert("root", &partial_key.root);
        context.insert("section", partial_key.section);
        context.insert("route", &partial_key.route);
        let rendered = map(partials
            .iter()
            .map(|partial| partial.render(tera, &context))
            .collect::<Result<Vec<_>, tera::Error>>()?);
        let mut entries = self.entries();
        Ok(entries.entry(partial_key).or_insert(rendered).clone())
    }

    fn entries(&self) -> MutexGuard<'_, HashMap<PartialKey, Value>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> Theme {
        let own = files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        Theme::with_overrides(own)
    }

    fn names(theme: &Theme) -> Vec<String> {
        partials(theme)
            .into_iter()
            .map(|partial| partial.name)
            .collect()
    }

    #[test]
    fn only_what_pages_name_is_rendered() {
        let all = names(&theme(&[]));
        assert!(all.contains(&"menu".to_owned()), "{all:?}");
        let own = theme(&[
            ("templates/base.html", "{{ once.my_foot }}"),
            ("templates/once/my-foot.html", "x"),
            ("templates/once/other.html", "y"),
        ]);
        assert_eq!(names(&own), ["my_foot"]);
        assert!(is_used("once/my-foot.html", &partials(&own)) && is_used("base.html", &[]));
        assert!(!is_used("once/menu.html", &partials(&own)));
    }

    #[test]
    fn a_spot_is_rendered_once() {
        let mut tera = Tera::new();
        let text = "{{ root }}{{ section }}{{ route }}{{ lang }}\n";
        tera.add_raw_templates([("once/a.html", text)])
            .expect("a template");
        let partials = [Partial {
            name: "a".to_owned(),
            template: "once/a.html".to_owned(),
        }];
        let partial_key = |section| PartialKey {
            root: "../".to_owned(),
            section,
            route: "nl/x.html".to_owned(),
        };
        let (once, mut base) = (PartialCache::default(), Context::new());
        let mut get = |section, lang: &str| {
            base.insert("lang", lang);
            let made = once
                .get(&tera, &partials, &base, partial_key(section))
                .expect("it can be rendered");
            made.get_from_path("a")
                .and_then(Value::as_str)
                .map(str::to_owned)
        };
        assert_eq!(get("roles", "nl").as_deref(), Some("../rolesnl/x.htmlnl"));
        assert_eq!(
            get("roles", "en").as_deref(),
            Some("../rolesnl/x.htmlnl"),
            "as it was"
        );
        assert_eq!(get("topics", "en").as_deref(), Some("../topicsnl/x.htmlen"));
    }
}
