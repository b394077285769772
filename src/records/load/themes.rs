//! The files of a theme.
//!
//! In: the folder that the settings name. Out: its files over those of the default theme, and a problem for each file
//! that changes nothing: one that has no place in a theme, or a font in a format that is not read, whatever its name says.

#![allow(clippy::disallowed_methods, reason = "`load` is where content is read")]

use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::files::{BOM, megabytes, no_file, note, unreadable, whole};
use super::raw::{RawRecord, RawSite};
use sleutelgids_core::diag::{Diagnostic, Words, did_you_mean, problem, say};
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::slug::is_plain;
use sleutelgids_core::source::Sources;
use sleutelgids_core::theme::Theme;

/// No file of a theme is larger than this; a font of Chinese has 20 MB.
const LARGEST: u64 = 64 << 20;

/// Files whose bytes are a text.
const TEXTS: [&str; 7] = ["html", "ftl", "typ", "css", "svg", "xml", "txt"];

/// Fonts that browsers read and the program does not: it cannot cut them down, nor put them on paper.
const OTHER_FONTS: [&str; 5] = ["woff", "woff2", "eot", "ttc", "otc"];

/// The theme that the settings name: a folder in `themes/`, and nowhere else.
pub fn theme(
    root: &Path,
    site: Option<&RawRecord<RawSite>>,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Theme {
    let named = site.and_then(|s| s.fields.theme.as_ref()?.value.name.as_ref());
    let name = named.map_or("default", |n| &n.value);
    let shown_folder = Path::new("themes").join(name);
    let folder = root.join(&shown_folder);
    if let Some(named) = named
        && (!is_plain(name) || folder.is_symlink() || (name != "default" && !folder.is_dir()))
    {
        let problem = problem!("SG0113", name: name)
            .record("site.yaml")
            .field("theme.name");
        problems.push(problem.at(named.span));
        return Theme::with_overrides([]);
    }
    let languages = site
        .iter()
        .flat_map(|s| &s.fields.languages)
        .flat_map(|l| &l.value);
    let languages: Vec<&Lang> = languages.map(|l| &l.value).collect();
    let mut reading = ThemeReading { sources, problems };
    if named.is_none() {
        reading.other_folders(root, site);
    }
    let mut files = reading.files(&folder, &shown_folder);
    files.retain(|(path, bytes)| {
        let is_font = path.starts_with("fonts/") && Theme::is_font(path);
        let problem = is_font.then(|| unusable_font(bytes)).flatten();
        let is_usable = problem.is_none();
        if let Some(problem) = problem {
            let shown_path = shown_folder.join(path);
            reading.report(&shown_path, problem.with("path", shown_path.display()));
        }
        is_usable
    });
    let paths: Vec<(String, PathBuf)> = files
        .iter()
        .map(|(path, _)| (path.clone(), shown_folder.join(path)))
        .collect();
    let theme = Theme::with_overrides(files);
    for (path, shown_path) in paths {
        if let Some(problem) = unread(&path, &theme, &languages) {
            reading.report(&shown_path, problem.with("path", shown_path.display()));
        }
    }
    theme
}

struct ThemeReading<'a> {
    sources: &'a mut Sources,
    problems: &'a mut Vec<Diagnostic>,
}

impl ThemeReading<'_> {
    fn report(&mut self, shown: &Path, problem: Diagnostic) {
        let problem = note(self.sources, shown, problem);
        self.problems.push(problem);
    }

    /// A theme that lies there and that the settings do not name.
    fn other_folders(&mut self, root: &Path, site: Option<&RawRecord<RawSite>>) {
        let Ok(entries) = std::fs::read_dir(root.join("themes")) else {
            return;
        };
        let names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
        let other_theme = names.filter(|n| n != "default" && is_plain(n)).min();
        if let (Some(name), Some(site)) = (other_theme, site) {
            let problem = problem!("SG0143-folder", name: &name);
            self.report(&Path::new("themes").join(name), problem.record(&site.name));
        }
    }

    /// The files of a theme's folder, by their paths within it; none when there is no such folder.
    fn files(&mut self, folder: &Path, shown: &Path) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        if !folder.is_dir() {
            return files;
        }
        for entry in WalkDir::new(folder).sort_by_file_name().max_depth(8) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    self.report(shown, unreadable(shown, &error));
                    continue;
                }
            };
            if entry.file_type().is_dir() {
                continue;
            }
            let within = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let shown_path = shown.join(within);
            if let Some(problem) = no_file(entry.file_type(), &shown_path) {
                self.report(&shown_path, problem);
                continue;
            }
            let name: Vec<_> = within.iter().map(|p| p.to_string_lossy()).collect();
            if !is_kept_by_a_program(&name[name.len() - 1]) {
                let bytes = self.bytes(entry.path(), &shown_path);
                files.extend(bytes.map(|bytes| (name.join("/"), bytes)));
            }
        }
        files
    }

    /// Returns what is in a file; a text without the mark of Windows, and as UTF-8 or not at all.
    fn bytes(&mut self, path: &Path, shown: &Path) -> Option<Vec<u8>> {
        let bytes = match whole(path, LARGEST) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                let problem = problem!("SG0116-theme", size: megabytes(path));
                self.report(shown, problem.hint(say!("hint-theme")));
                return None;
            }
            Err(error) => {
                let error: &io::Error = &error;
                self.report(shown, unreadable(shown, error));
                return None;
            }
        };
        if !shown
            .extension()
            .is_some_and(|e| TEXTS.iter().any(|t| e.eq_ignore_ascii_case(t)))
        {
            return Some(bytes);
        }
        let text = bytes.strip_prefix(BOM).unwrap_or(&bytes);
        if std::str::from_utf8(text).is_err() || text.contains(&0) {
            self.report(shown, problem!("SG0145"));
            return None;
        }
        Some(text.to_vec())
    }
}

/// Returns whether a program keeps this file for itself.
fn is_kept_by_a_program(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || name == "Thumbs.db"
        || name == "desktop.ini"
}

/// Why a file of a theme changes nothing; `None` when it does, or explains the theme to its readers.
fn unread(path: &str, theme: &Theme, languages: &[&Lang]) -> Option<Diagnostic> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if Theme::has_by_itself(path) || is_for_its_readers(stem, ending) {
        return None;
    }
    let is_font = Theme::is_font(path);
    let lower = ending.to_lowercase();
    if OTHER_FONTS.contains(&&*lower) {
        return Some(problem!("SG0144"));
    }
    let is_read = match path.split_once('/') {
        Some(("fonts", _)) => is_font,
        Some(("i18n", _)) => ending == "ftl" && is_for_a_language(folder, name, languages),
        Some(("assets", _)) => folder == "assets/pictograms" && ending == "svg",
        Some(("templates", own)) => ending == "html" && is_named(theme, "templates/", own),
        Some(("print", own)) => is_named(theme, "print/", own),
        _ => false,
    };
    (!is_read).then(|| problem!("SG0143").hint(place(path, folder, name, is_font)))
}

/// What is wrong with a font, as far as its first bytes tell (OpenType 1.9, "The OpenType Font File"; WOFF, WOFF 2 and EOT by their signatures).
fn unusable_font(font: &[u8]) -> Option<Diagnostic> {
    let font_kind = match font.first_chunk::<4>() {
        Some(b"\0\x01\0\0" | b"true" | b"OTTO") => {
            return is_cut(font).then(|| problem!("SG0149-cut"));
        }
        Some(b"wOFF") => "font-woff",
        Some(b"wOF2") => "font-woff-2",
        Some(b"ttcf") => "font-collection",
        _ if font.get(34..36) == Some(b"LP") => "font-eot",
        _ => "font-none",
    };
    Some(problem!("SG0149", what: say!(font_kind)))
}

/// Returns whether a font ends before one of its tables does.
fn is_cut(font: &[u8]) -> bool {
    let number = |at: usize| {
        let bytes = font.get(at..)?.first_chunk()?;
        usize::try_from(u32::from_be_bytes(*bytes)).ok()
    };
    let count = font
        .get(4..6)
        .map_or(0, |c| usize::from(c[0]) << 8 | usize::from(c[1]));
    let mut tables = (0..count).map(|n| 12 + 16 * n);
    tables.any(|record| {
        // Nobody reads a signature.
        let is_signature = font.get(record..record + 4) == Some(b"DSIG");
        let end = number(record + 8).zip(number(record + 12));
        let end = end.and_then(|(begin, length)| begin.checked_add(length));
        !is_signature && end.is_none_or(|end| end > font.len())
    })
}

/// Texts for whoever looks into the folder: a licence, an explanation.
fn is_for_its_readers(stem: &str, ending: &str) -> bool {
    let is_other = stem
        .rsplit('.')
        .next()
        .is_some_and(|e| TEXTS.contains(&e) && e != stem);
    matches!(ending, "" | "md" | "txt") && !is_other
}

/// Returns whether words in this folder are anybody's: of a language of the site, of the program, or of the form on which people
/// are asked, which can be in any language.
fn is_for_a_language(folder: &str, name: &str, languages: &[&Lang]) -> bool {
    let Some(tag) = folder.strip_prefix("i18n/") else {
        return folder == "i18n";
    };
    let is_known = languages.iter().any(|l| l.as_str() == tag)
        || Theme::has_by_itself(&format!("i18n/{tag}/common.ftl"));
    let is_form = name == "consent.ftl";
    is_known || (is_form && Lang::parse(tag).is_ok_and(|lang| lang.as_str() == tag))
}

/// Returns whether another file of the theme in this folder names a file.
fn is_named(theme: &Theme, folder: &str, own: &str) -> bool {
    let mut other_files = theme
        .list(folder)
        .filter(|(path, _)| path[folder.len()..] != *own);
    other_files.any(|(_, bytes)| String::from_utf8_lossy(bytes).contains(own))
}

/// Returns where a file would change something.
fn place(path: &str, folder: &str, name: &str, is_font: bool) -> Words {
    if is_font {
        return say!("hint-place", near: format!("fonts/{name}"));
    }
    let built_in = Theme::built_in().filter(|p| !p.ends_with(".md") && !p.ends_with(".txt"));
    let paths: Vec<String> = built_in.map(|p| p.into_owned()).collect();
    let in_capitals = paths.iter().find(|p| p.eq_ignore_ascii_case(path));
    let with_same_name = paths.iter().find(|p| p.rsplit('/').next() == Some(name));
    let path_meant = in_capitals.or(with_same_name).map(String::as_str);
    let path_meant = path_meant.or_else(|| {
        let similar = did_you_mean(path, paths.iter().map(String::as_str));
        similar.filter(|p| p.starts_with(folder))
    });
    match path_meant {
        Some(near) => say!("hint-place", near: near),
        None => say!("hint"),
    }
}
