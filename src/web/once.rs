//! What many pages of a language share, rendered for the first of them.
//!
//! In: the templates in a theme's `once/`, the context that all pages of a language share, and a [`Spot`]. Out: the HTML of each
//! template by its name. A template there sees nothing of a page but its spot.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use tera::{Context, Tera};

use super::TEMPLATES;
use super::value::{Value, map, safe};
use sleutelgids_core::theme::Theme;

/// Where such templates lie among the others.
const FOLDER: &str = "once/";

/// A template of which pages share the outcome.
#[derive(Debug)]
pub(super) struct Part {
    /// What pages call it: `menu` in `{{ once.menu }}`.
    name: String,
    /// What Tera calls it: `once/menu.html`.
    template: String,
}

/// The templates in `once/` that others name; a theme that has a frame of its own may need none of them.
pub(super) fn parts(theme: &Theme) -> Vec<Part> {
    let all = || {
        theme
            .list(TEMPLATES)
            .map(|(path, bytes)| (&path[TEMPLATES.len()..], bytes))
    };
    let is_named = |part: &Part| {
        let word = format!("once.{}", part.name);
        all().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(&word))
    };
    let parts = all().filter_map(|(template, _)| {
        let name = template.strip_prefix(FOLDER)?.strip_suffix(".html")?;
        Some(Part {
            name: name.replace('-', "_"),
            template: template.to_owned(),
        })
    });
    parts.filter(is_named).collect()
}

/// Whether a template (`person.html`) is ever rendered, as far as these decide it.
pub(super) fn is_used(template: &str, parts: &[Part]) -> bool {
    !template.starts_with(FOLDER) || parts.iter().any(|part| part.template == template)
}

/// All that such a template can know of a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Spot {
    /// What leads from the page to the edition's folder.
    pub root: String,
    /// The entry of the navigation that it belongs to.
    pub section: &'static str,
    /// Its route, when the navigation leads to it.
    pub route: String,
}

/// What was rendered in one language.
#[derive(Default)]
pub(super) struct Once(Mutex<HashMap<Spot, Value>>);

impl Once {
    /// What the parts make of a spot, by their names; `base` is what they know beside what all templates do.
    pub fn get(
        &self,
        tera: &Tera,
        parts: &[Part],
        base: &Context,
        spot: Spot,
    ) -> Result<Value, tera::Error> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = known().get(&spot) {
            return Ok(made.clone());
        }
        let mut context = base.clone();
        context.insert("root", &spot.root);
        context.insert("section", spot.section);
        context.insert("route", &spot.route);
        let render = |part: &Part| {
            let html = tera.render(&part.template, &context)?;
            Ok((part.name.clone(), safe(html.trim_end())))
        };
        let made = map(parts
            .iter()
            .map(render)
            .collect::<Result<Vec<_>, tera::Error>>()?);
        Ok(known().entry(spot).or_insert(made).clone())
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
        parts(theme).into_iter().map(|part| part.name).collect()
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
        assert!(is_used("once/my-foot.html", &parts(&own)) && is_used("base.html", &[]));
        assert!(!is_used("once/menu.html", &parts(&own)));
    }

    #[test]
    fn a_spot_is_rendered_once() {
        let mut tera = Tera::new();
        let text = "{{ root }}{{ section }}{{ route }}{{ lang }}\n";
        tera.add_raw_templates([("once/a.html", text)])
            .expect("a template");
        let parts = [Part {
            name: "a".to_owned(),
            template: "once/a.html".to_owned(),
        }];
        let spot = |section| Spot {
            root: "../".to_owned(),
            section,
            route: "nl/x.html".to_owned(),
        };
        let (once, mut base) = (Once::default(), Context::new());
        let mut get = |section, lang: &str| {
            base.insert("lang", lang);
            let made = once
                .get(&tera, &parts, &base, spot(section))
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
