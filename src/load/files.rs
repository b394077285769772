//! Which files a site has.

#![allow(clippy::disallowed_methods, reason = "`load` is where content is read")]

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Media;
use crate::diag::{Diagnostic, did_you_mean, problem, say};
use crate::model::slug::fold_slug;
use crate::model::{Lang, MediaId};
use crate::source::{FileId, Sources, Span, offset};
use crate::theme::Theme;

/// No record is larger than this.
const LARGEST_RECORD: u64 = 4 << 20;
/// No picture is larger than this.
pub const LARGEST_PICTURE: u64 = 64 << 20;

/// The folders under `content/` that hold records.
pub const KINDS: [&str; 11] = [
    "persons",
    "regions",
    "organisations",
    "contacts",
    "roles",
    "topics",
    "infosheets",
    "trainings",
    "events",
    "articles",
    "handbooks",
];

/// A record's files.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// The main file.
    pub main: Option<FileId>,
    /// Its translations, by language.
    pub translations: Vec<(Lang, FileId)>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// `site.yaml`.
    pub site: Option<FileId>,
    /// For each kind, its records by id; those of a handbook's chapters as `handbook/chapter`.
    pub kinds: BTreeMap<&'static str, BTreeMap<String, Group>>,
    /// Pictures and outlines.
    pub media: Media,
}

/// Finds and reads the files of `content/`.
pub fn find(
    content: &Path,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> io::Result<Found> {
    let mut found = Found::default();
    if !content.is_dir() {
        return Ok(found);
    }
    for entry in WalkDir::new(content).min_depth(1).sort_by_file_name().max_depth(12) {
        let entry = entry.map_err(io::Error::from)?;
        let relative: Vec<String> = entry
            .path()
            .strip_prefix(content)
            .unwrap_or(entry.path())
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        let shown = Path::new("content").join(relative.join("/"));
        if relative.iter().any(|p| p.starts_with(['.', '~']) || p == "Thumbs.db") {
            continue;
        }
        if entry.path_is_symlink() {
            problems.push(note(sources, &shown, problem!("SG0114", path: shown.display())));
            continue;
        }
        if entry.file_type().is_dir() {
            folder(&relative, problems);
            continue;
        }
        let parts: Vec<&str> = relative.iter().map(String::as_str).collect();
        match parts.as_slice() {
            ["site.yaml"] => found.site = read(entry.path(), &shown, sources, problems)?,
            ["media", rest @ ..] => {
                found.media.files.insert(MediaId::new(&rest.join("/")), entry.into_path());
            }
            [kind, rest @ ..] => {
                if let Some(kind) = KINDS.into_iter().find(|k| k == kind)
                    && let Some(name) = name(kind, rest, &shown, sources, problems)
                {
                    let file = read(entry.path(), &shown, sources, problems)?;
                    let group =
                        found.kinds.entry(kind).or_default().entry(name.id.clone()).or_default();
                    add(group, &name, file, sources, problems);
                }
            }
            [] => {}
        }
    }
    Ok(found)
}

fn folder(relative: &[String], problems: &mut Vec<Diagnostic>) {
    let [kind] = relative else { return };
    if kind != "media" && !KINDS.contains(&kind.as_str()) {
        let hint = match did_you_mean(kind, KINDS) {
            Some(near) => say!("hint-meant", near: near),
            None => say!("hint-kinds", known: &KINDS[..]),
        };
        problems.push(problem!("SG0111", kind: kind).hint(hint));
    }
}

fn add(
    group: &mut Group,
    name: &Name,
    file: Option<FileId>,
    sources: &Sources,
    problems: &mut Vec<Diagnostic>,
) {
    let Some(file) = file else { return };
    match &name.lang {
        Some(lang) => group.translations.push((lang.clone(), file)),
        None => {
            if let Some(first) = group.main.replace(file) {
                let first = sources.file(first).path.display();
                problems.push(
                    problem!("SG0202", path: sources.file(file).path.display(), first: first)
                        .at(Span { file, start: 0, end: 0 }),
                );
            }
        }
    }
}

/// A file whose ending is none of ours, with what to do about that ending.
fn unread(file: &str, shown: &Path) -> Diagnostic {
    let problem = problem!("SG0115", path: shown.display());
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    match ending.to_lowercase().as_str() {
        "docx" | "doc" | "odt" | "rtf" | "pages" | "pdf" => problem.hint("hint-document"),
        "xlsx" | "xls" | "ods" | "csv" => problem.hint("hint-table"),
        "jpg" | "jpeg" | "png" | "webp" | "heic" | "svg" | "gif" => problem.hint("hint-picture"),
        "yml" => problem.hint(say!("hint-rename", name: format!("{stem}.yaml"))),
        "md" | "yaml" | "markdown" => {
            let ending = if ending.to_lowercase() == "yaml" { "yaml" } else { "md" };
            problem.hint(say!("hint-rename", name: format!("{stem}.{ending}")))
        }
        // Windows hides the ending that Notepad adds.
        "txt" if stem.ends_with(".md") || stem.ends_with(".yaml") => {
            problem.hint(say!("hint-rename", name: stem))
        }
        "txt" => problem.hint(say!("hint-rename", name: format!("{stem}.md"))),
        _ => problem,
    }
}

struct Name {
    id: String,
    lang: Option<Lang>,
}

/// `amina.ar.md` → `amina`, `ar`.
fn name(
    kind: &str,
    parts: &[&str],
    shown: &Path,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Option<Name> {
    let (folder, file) = match (kind, parts) {
        ("handbooks", [folder, file]) => (Some(*folder), *file),
        ("handbooks", _) | (_, [] | [_, _, ..]) => {
            let hint = if kind == "handbooks" { "hint-handbook" } else { "hint-folder" };
            let problem = problem!("SG0115", path: shown.display());
            problems.push(note(sources, shown, problem.hint(hint)));
            return None;
        }
        (_, [file]) => (None, *file),
    };
    let Some(stem) = file.strip_suffix(".md").or_else(|| file.strip_suffix(".yaml")) else {
        problems.push(note(sources, shown, unread(file, shown)));
        return None;
    };
    let (id, lang) = match stem.split_once('.') {
        None => (stem, None),
        Some((id, tag)) => match Lang::parse(tag) {
            Ok(lang) => (id, Some(lang)),
            Err(tag) => {
                let problem = problem!("SG0109-language", tag: tag, path: shown.display());
                problems.push(note(sources, shown, problem));
                return None;
            }
        },
    };
    let plain = |s: &str| {
        !s.is_empty()
            && s.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    if !plain(id) || folder.is_some_and(|f| !plain(f)) {
        let better = fold_slug(id);
        let problem = problem!("SG0109", path: shown.display(), better: better);
        problems.push(note(sources, shown, problem));
        return None;
    }
    let id = folder.map_or_else(|| id.to_owned(), |f| format!("{f}/{id}"));
    Some(Name { id, lang })
}

/// Points a problem at a file that has no text here.
fn note(sources: &mut Sources, shown: &Path, problem: Diagnostic) -> Diagnostic {
    let file = sources.add(shown, "");
    problem.at(Span { file, start: 0, end: 0 })
}

fn read(
    path: &Path,
    shown: &Path,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> io::Result<Option<FileId>> {
    let size = std::fs::metadata(path)?.len();
    if size > LARGEST_RECORD {
        problems.push(note(sources, shown, problem!("SG0116", size: size >> 20)));
        return Ok(None);
    }
    let bytes = std::fs::read(path)?;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let file = sources.add(shown, text);
            match hidden(text) {
                None => Ok(Some(file)),
                Some((start, sign)) => {
                    let end = start + sign.len_utf8();
                    let span = Span { file, start: offset(start), end: offset(end) };
                    let name = format!("U+{:04X}", u32::from(sign));
                    let problem = match sign.is_control() {
                        true => problem!("SG0121-control", sign: name),
                        false => problem!("SG0121", sign: name),
                    };
                    problems.push(problem.at(span));
                    Ok(None)
                }
            }
        }
        Err(error) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let start = offset(error.valid_up_to());
            let file = sources.add(shown, text);
            problems.push(problem!("SG0106").at(Span { file, start, end: start + 1 }));
            Ok(None)
        }
    }
}

/// The first character that nobody sees and that no text needs: one of control, or one that turns the order of others
/// around (Unicode TR 36, “Bidirectional Text Spoofing”). Marks and isolates, which good Arabic text may hold, stay.
fn hidden(text: &str) -> Option<(usize, char)> {
    let plain = |c: char| matches!(c, '\n' | '\r' | '\t');
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}');
    text.char_indices().find(|(_, c)| (c.is_control() && !plain(*c)) || turns(*c))
}

/// The files of a theme's folder; none when there is no such folder.
pub fn theme(folder: &Path) -> io::Result<Theme> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    if folder.is_dir() {
        for entry in WalkDir::new(folder).sort_by_file_name().max_depth(8) {
            let entry = entry.map_err(io::Error::from)?;
            if entry.file_type().is_file() {
                let path: PathBuf =
                    entry.path().strip_prefix(folder).unwrap_or(entry.path()).into();
                let name: Vec<_> = path.iter().map(|p| p.to_string_lossy()).collect();
                files.push((name.join("/"), std::fs::read(entry.path())?));
            }
        }
    }
    Ok(Theme::with_overrides(files))
}
