//! Addresses of the live site and of other sites.
//!
//! In: routes within an edition, addresses as records have them. Out: addresses as links and readers have them.

use serde::Serialize;

use super::View;
use sleutelgids_render::plan::Page;

/// An address for readers and for links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WebAddress<'v> {
    /// The address without what nobody types.
    pub shown: &'v str,
    /// The whole address.
    pub url: &'v str,
}

impl<'v> WebAddress<'v> {
    /// Reads an address as a record has it.
    pub fn new(url: &'v str) -> Self {
        let bare = url
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        Self {
            shown: bare.trim_end_matches('/'),
            url,
        }
    }
}

impl<'a, M> View<'a, M> {
    /// Returns a page's route in the reader's language.
    pub fn route(&self, page: &Page) -> Option<&'a str> {
        let routes: &'a _ = self.routes;
        routes.page(page, self.lang)
    }

    /// Returns a page's public address in the reader's language.
    pub fn url(&self, page: &Page) -> Option<String> {
        Some(public_url(&self.edition.site.base_url, self.route(page)?))
    }
}

/// Returns the public address of a route; an `index.html` is its folder.
pub fn public_url(base: &str, route: &str) -> String {
    let route = match route.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => route,
    };
    format!("{base}/{route}")
}

/// Returns the path of the live site's root, with a slash at its end: `/`, `/gids/`.
pub fn base_path(base: &str) -> String {
    let after_scheme = base.split_once("://").map_or(base, |(_, after)| after);
    let path = after_scheme.split_once('/').map_or("", |(_, path)| path);
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        path => format!("/{path}/"),
    }
}

/// Returns the host of the live site.
pub fn host(base: &str) -> &str {
    let after_scheme = base.split_once("://").map_or(base, |(_, after)| after);
    after_scheme
        .split(['/', ':'])
        .next()
        .unwrap_or(after_scheme)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_is_its_folder() {
        let base = "https://x.example.org/gids";
        let url = |route| public_url(base, route);
        assert_eq!(url("index.html"), "https://x.example.org/gids/");
        assert_eq!(url("nl/index.html"), "https://x.example.org/gids/nl/");
        assert_eq!(
            url("nl/rollen/a.html"),
            "https://x.example.org/gids/nl/rollen/a.html"
        );
        assert_eq!(base_path(base), "/gids/");
        assert_eq!(base_path("https://x.example.org"), "/");
        assert_eq!(host(base), "x.example.org");
    }
}
