//! Files of a theme: the default one is inside the program, a site's own files go over it.
//!
//! In: the site's `themes/<name>/` as `load` found it. Out: the bytes of a file by its path within the theme.

use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(rust_embed::RustEmbed)]
#[folder = "../../themes/default"]
struct Default;

/// A theme's files.
#[derive(Debug, Clone)]
pub struct Theme {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Theme {
    /// Returns the default theme, with these files (path within the theme, bytes) in place of its own.
    pub fn with_overrides(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut by_path: BTreeMap<_, _> = Default::iter()
            .filter_map(|p| Some((p.to_string(), Default::get(&p)?.data)))
            .collect();
        by_path.extend(
            files
                .into_iter()
                .map(|(path, bytes)| (path, Cow::Owned(bytes))),
        );
        Self { files: by_path }
    }

    /// Iterates over the paths of the files inside the program.
    pub fn built_in() -> impl Iterator<Item = Cow<'static, str>> {
        Default::iter()
    }

    /// Returns whether the program has such a file inside.
    pub fn has_by_itself(path: &str) -> bool {
        Default::get(path).is_some()
    }

    /// Returns a file's bytes.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Cow::as_ref)
    }

    /// Returns a file's text, when it is UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.get(path)?).ok()
    }

    /// Iterates over the files in a folder and below, `folder` ending in `/`, in the order of their paths.
    pub fn list<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .range(folder.to_owned()..)
            .take_while(move |(p, _)| p.starts_with(folder))
            .map(|(p, b)| (p.as_str(), b.as_ref()))
    }

    /// Iterates over the fonts, in the order of their paths.
    pub fn fonts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.list("fonts/").filter(|(path, _)| Self::is_font(path))
    }

    /// Returns whether a file of this name is read as a font: TrueType or OpenType, in capitals as Windows writes it or not.
    pub fn is_font(path: &str) -> bool {
        let (_, ending) = path.rsplit_once('.').unwrap_or_default();
        ["ttf", "otf"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    }

    /// Returns whether the site's own files change what pages hold or load.
    pub fn changes_pages(&self) -> bool {
        self.own()
            .any(|(path, _)| path.starts_with("templates/") || path.starts_with("assets/"))
    }

    /// Iterates over the site's own files, in the order of their paths.
    pub fn own(&self) -> impl Iterator<Item = (&str, &[u8])> {
        // The default theme's files are borrowed from the program.
        let overrides = self
            .files
            .iter()
            .filter(|(_, bytes)| matches!(bytes, Cow::Owned(_)));
        overrides.map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }
}
