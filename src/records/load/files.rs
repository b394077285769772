//! Which files a site has.

#![allow(clippy::disallowed_methods, reason = "`load` is where content is read")]

use std::collections::{BTreeMap, HashMap};
use std::ffi::{OsStr, OsString};
use std::fs::FileType;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::Media;
use super::copies;
use super::dutch;
use super::group::Group;
use super::memory::Memory;
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::slug::{fold_slug, is_plain};
use sleutelgids_core::model::{Lang, MediaId};
use sleutelgids_core::source::{FileId, Sources, Span, offset};
use sleutelgids_core::stamp::Stamp;

/// The bytes that Windows puts before a text to say that it is UTF-8.
pub const BOM: &[u8] = b"\xef\xbb\xbf";

/// No record is larger than this.
pub const LARGEST_RECORD: u64 = 4 << 20;
/// No picture is larger than this.
pub const LARGEST_PICTURE: u64 = 64 << 20;

/// No name of a record is longer: files that are made of it have longer ones, and a disk has room for 255.
const LONGEST_NAME: usize = 120;

/// No folder of `content/` is looked into that lies deeper than this.
const DEEPEST: usize = 12;

/// The folders under `content/` that hold records.
pub use sleutelgids_core::model::kinds::KINDS;

/// The files of a site.
#[derive(Debug, Default)]
pub struct FoundFiles {
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
    memory: Option<&mut Memory>,
) -> FoundFiles {
    let mut found = FoundFiles::default();
    if !content.is_dir() {
        return found;
    }
    let mut entries = Vec::new();
    let top = Folder {
        path: content.to_path_buf(),
        relative: String::new(),
    };
    list(top, DEEPEST, &mut entries);
    let earlier = memory.as_deref();
    let seen: Vec<_> = entries
        .into_par_iter()
        .map(|met| look(met, earlier))
        .collect();
    let mut twins = twins(&seen);
    let (mut new, mut tags) = (Vec::new(), Tags::new());
    for (at, seen) in seen.into_iter().enumerate() {
        match seen {
            ScannedEntry::Problem(shown, problem) => problems.push(note(sources, &shown, problem)),
            ScannedEntry::Folder(relative) => folder(content, &relative, problems),
            ScannedEntry::File {
                relative,
                path,
                shown,
                stamp,
                text,
                ..
            } => {
                if let Some(problem) = twins.remove(&at) {
                    problems.push(note(sources, &shown, problem));
                }
                if let Some(problem) = copy(content, &path, &relative, &shown) {
                    problems.push(note(sources, &shown, problem));
                    continue;
                }
                let parts: Vec<&str> = relative.split('/').collect();
                let known_by = stamp.map(|stamp| (path.clone(), stamp));
                let read = UnreadFile {
                    path,
                    shown: &shown,
                    text,
                };
                let read = file(&mut found, &parts, read, &mut tags, sources, problems);
                if let Some(((path, stamp), id)) = known_by.zip(read) {
                    new.push((path, stamp, Arc::clone(&sources.file(id).text)));
                }
            }
        }
    }
    if let Some(memory) = memory {
        memory.set_texts(new);
    }
    found
}

/// A file as it is met in `content/`.
enum ScannedEntry {
    /// A file that is not read.
    Problem(PathBuf, Diagnostic),
    /// A folder, by its path within `content/`, with `/` between its parts.
    Folder(String),
    File {
        /// Path within `content/`, with `/` between its parts.
        relative: String,
        /// Path as it is where computers do not tell capitals from small letters.
        name: String,
        path: PathBuf,
        shown: PathBuf,
        /// By which a memory is to know its text from now on.
        stamp: Option<Stamp>,
        text: FileContent,
    },
}

/// An entry of a folder.
struct Met {
    folder: Arc<Folder>,
    /// Name there; empty where it is the folder itself.
    name: OsString,
    /// The type of it, of itself; or why that cannot be told, or what is in it.
    kind: io::Result<FileType>,
}

/// A folder, and its path within `content/`, with `/` between its parts.
struct Folder {
    path: PathBuf,
    relative: String,
}

impl Folder {
    /// The path within `content/` of what has this name in it.
    fn relative(&self, name: &OsStr) -> String {
        let name = name.to_string_lossy();
        match (&*self.relative, &*name) {
            ("", name) => name.to_owned(),
            (folder, "") => folder.to_owned(),
            (folder, name) => format!("{folder}/{name}"),
        }
    }
}

/// Lists what is in a folder and in those within it, each folder's entries by their names; nothing of those that the
/// machine or a program keeps for itself. Links are not followed.
fn list(folder: Folder, depth: usize, all: &mut Vec<Met>) {
    let folder = Arc::new(folder);
    let met = |name, kind| Met {
        folder: Arc::clone(&folder),
        name,
        kind,
    };
    let entries = match std::fs::read_dir(&folder.path) {
        Ok(entries) => entries,
        Err(e) => return all.push(met(OsString::new(), Err(e))),
    };
    let mut found = Vec::new();
    for entry in entries {
        match entry {
            Ok(entry) => found.push(met(entry.file_name(), entry.file_type())),
            Err(e) => all.push(met(OsString::new(), Err(e))),
        }
    }
    found.retain(|met| is_ours(met.name.as_encoded_bytes()));
    found.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    all.reserve(found.len());
    for met in found {
        let is_folder = met.kind.as_ref().is_ok_and(FileType::is_dir);
        let inner = is_folder.then(|| Folder {
            path: folder.path.join(&met.name),
            relative: folder.relative(&met.name),
        });
        all.push(met);
        if let Some(inner) = inner.filter(|_| depth > 1) {
            list(inner, depth - 1, all);
        }
    }
}

/// Returns whether a name is not one of those that the machine or a program keeps for itself: a record behind a dot is somebody's.
fn is_ours(name: &[u8]) -> bool {
    let is_record = name.ends_with(b".md") || name.ends_with(b".yaml");
    let is_of_a_program = [b"._", b".#", b".~"]
        .iter()
        .any(|sign| name.starts_with(*sign));
    let is_hidden = name.starts_with(b".") && (!is_record || is_of_a_program);
    !is_hidden && !name.starts_with(b"~") && name != b"Thumbs.db"
}

/// Looks at one entry, and into it where it is a file of text.
fn look(met: Met, memory: Option<&Memory>) -> ScannedEntry {
    let Met { folder, name, kind } = met;
    let (relative, path) = (folder.relative(&name), folder.path.join(&name));
    let shown = Path::new("content").join(&relative);
    let kind = match kind {
        Ok(kind) => kind,
        Err(error) => {
            let problem = unreadable(&shown, &error);
            return ScannedEntry::Problem(shown, problem);
        }
    };
    if kind.is_dir() {
        return ScannedEntry::Folder(relative);
    }
    if let Some(problem) = no_file(kind, &shown) {
        return ScannedEntry::Problem(shown, problem);
    }
    let name = match relative.is_ascii() {
        true => relative.to_ascii_lowercase(),
        false => MediaId::new(&relative.to_lowercase()).as_str().to_owned(),
    };
    let (stamp, text) = text(&relative, &path, memory);
    ScannedEntry::File {
        relative,
        name,
        path,
        shown,
        stamp,
        text,
    }
}

/// The content of a file.
enum FileContent {
    /// A text.
    Text(Arc<str>),
    /// Bytes in which there is no text as it should be; `None` when there are too many, or it is none of text.
    Other(io::Result<Option<Vec<u8>>>),
}

/// A file and what is in it.
struct UnreadFile<'a> {
    path: PathBuf,
    shown: &'a Path,
    text: FileContent,
}

/// Returns what is in a file, when it is one of text, and the stamp by which a memory is to know it that does not yet.
fn text(relative: &str, path: &Path, memory: Option<&Memory>) -> (Option<Stamp>, FileContent) {
    let is_text = relative.ends_with(".md") || relative.ends_with(".yaml");
    let is_read = match relative.split_once('/') {
        Some((kind, _)) => KINDS.contains(&kind) && is_text,
        None => relative == "site.yaml",
    };
    if !is_read {
        return (None, FileContent::Other(Ok(None)));
    }
    // The stamp first: when the file changes meanwhile, the next reading sees it.
    match memory.map_or((None, None), |memory| memory.text(path)) {
        (_, Some(known)) => (None, FileContent::Text(known)),
        (stamp, None) => (stamp, decoded(whole(path, LARGEST_RECORD))),
    }
}

/// The text of a file's bytes, when they are UTF-8, with the mark that Windows puts before it or without.
fn decoded(bytes: io::Result<Option<Vec<u8>>>) -> FileContent {
    if let Ok(Some(bytes)) = &bytes
        && let Ok(text) = simdutf8::basic::from_utf8(bytes.strip_prefix(BOM).unwrap_or(bytes))
        && !is_utf_16(text)
    {
        return FileContent::Text(Arc::from(text));
    }
    FileContent::Other(bytes)
}

/// UTF-16 is valid UTF-8 when all of it is English: every other byte is zero then.
fn is_utf_16(text: &str) -> bool {
    text.len() > 3 && text.bytes().filter(|b| *b == 0).count() * 3 > text.len()
}

/// Returns what is wrong with an entry that is neither a folder nor a file to read.
pub fn no_file(kind: FileType, shown: &Path) -> Option<Diagnostic> {
    if kind.is_symlink() {
        return Some(problem!("SG0114", path: shown.display()));
    }
    if kind.is_file() {
        return None;
    }
    // A pipe or a device: to read it might never end.
    Some(problem!("SG0115", path: shown.display()).hint(say!("hint-special")))
}

/// Files that have the name of an earlier one where computers do not tell capitals from small letters, or write an
/// accented letter in another way; by their places.
fn twins(seen: &[ScannedEntry]) -> HashMap<usize, Diagnostic> {
    let files = seen.iter().enumerate().filter_map(|(at, seen)| match seen {
        ScannedEntry::File { name, shown, .. } => Some((at, name.as_str(), shown)),
        _ => None,
    });
    // Where each comes after the one before, as nearly everywhere, no two are the same.
    if files
        .clone()
        .is_sorted_by(|(_, before, _), (_, next, _)| before < next)
    {
        return HashMap::new();
    }
    let mut names: HashMap<&str, &Path> = HashMap::with_capacity(seen.len());
    let mut problems = HashMap::new();
    for (at, name, shown) in files {
        if let Some(first) = names.insert(name, shown) {
            let problem = problem!("SG0132", path: shown.display(), first: first.display());
            problems.insert(at, problem);
        }
    }
    problems
}

/// The languages that the names of files say: each tag is looked into once.
type Tags = HashMap<String, Result<Lang, String>>;

/// Takes in one file by its place; its id when it has a text that can be used.
fn file(
    found: &mut FoundFiles,
    parts: &[&str],
    file: UnreadFile<'_>,
    tags: &mut Tags,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    match parts {
        ["site.yaml"] => {
            found.site = read(file, sources, problems);
            found.site
        }
        ["media", rest @ ..] => {
            found
                .media
                .files
                .insert(MediaId::new(&rest.join("/")), file.path);
            None
        }
        [name] => {
            let problem = (!explains(name)).then(|| beside_the_folders(name, &file));
            problems.extend(problem.map(|problem| note(sources, file.shown, problem)));
            None
        }
        [kind, rest @ ..] => {
            let kind = KINDS.into_iter().find(|k| k == kind)?;
            let name = name(kind, rest, file.shown, tags, sources, problems)?;
            let file = read(file, sources, problems);
            let group = found
                .kinds
                .entry(kind)
                .or_default()
                .entry(name.id.clone())
                .or_default();
            add(group, &name, file, sources, problems);
            file
        }
        [] => None,
    }
}

/// Returns whether a file explains others to those who look into a folder.
fn explains(name: &str) -> bool {
    let name = name.to_lowercase();
    ["readme", "leesmij", "licen", "copying"]
        .iter()
        .any(|word| name.starts_with(word))
}

/// The file of the settings.
pub const SETTINGS: &str = "site.yaml";

/// A file that lies in no folder of `content/` and is not the settings.
fn beside_the_folders(name: &str, file: &UnreadFile<'_>) -> Diagnostic {
    let shown = file.shown;
    let problem = problem!("SG0115", path: shown.display());
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_site = stem.eq_ignore_ascii_case("site") || stem.eq_ignore_ascii_case(SETTINGS);
    let is_copy = is_site || copies::is_of(name, SETTINGS) || copies::is_of(stem, "site");
    // Where computers do not tell capitals from small letters it may be the very file.
    let settings = file.path.with_file_name(SETTINGS).canonicalize().ok();
    if is_copy && settings.is_some() && settings != file.path.canonicalize().ok() {
        return problem!("SG0137", path: shown.display(), original: SETTINGS).hint("hint-file");
    }
    match is_site {
        true if ["yaml", "yml", "txt"].contains(&&*ending.to_lowercase()) => {
            problem.hint(say!("hint-rename", name: SETTINGS))
        }
        _ if ["md", "yaml"].contains(&ending) => problem.hint("hint-folder"),
        _ => unread(name, shown),
    }
}

/// Folders of records that lie beside `content/` and not in it.
pub fn beside_content(root: &Path, sources: &mut Sources, problems: &mut Vec<Diagnostic>) {
    for name in copies_of_content(root) {
        let problem = problem!("SG0138", path: format!("{name}/"), original: "content/");
        problems.push(note(sources, Path::new(&name), problem));
    }
    for kind in KINDS.into_iter().filter(|kind| root.join(kind).is_dir()) {
        let entries = std::fs::read_dir(root.join(kind)).into_iter().flatten();
        let mut names = entries.filter_map(|e| e.ok()?.file_name().into_string().ok());
        if names.any(|name| name.ends_with(".md") || name.ends_with(".yaml")) {
            let problem = problem!("SG0115", path: format!("{kind}/"));
            let hint = say!("hint-content", name: format!("content/{kind}/"));
            problems.push(note(sources, Path::new(kind), problem.hint(hint)));
        }
    }
}

/// The folders beside `content/` that are called as copies of it, and hold a folder of records or the settings.
fn copies_of_content(root: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(root).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut copies: Vec<String> = names
        .filter(|name| copies::is_of(name, "content"))
        .filter(|name| holds_records(&root.join(name)))
        .collect();
    copies.sort_unstable();
    copies
}

/// Returns whether a folder holds the settings or a folder of records.
fn holds_records(folder: &Path) -> bool {
    folder.join(SETTINGS).is_file() || KINDS.into_iter().any(|kind| folder.join(kind).is_dir())
}

fn folder(content: &Path, kind: &str, problems: &mut Vec<Diagnostic>) {
    if !kind.contains('/') && kind != "media" && !KINDS.contains(&kind) {
        let folders: Vec<&str> = KINDS.into_iter().chain(["media"]).collect();
        let of_content = copies::is_of(kind, "content") || kind == "content";
        let original = folders
            .iter()
            .find(|folder| copies::is_of(kind, folder) && content.join(folder).is_dir())
            .map(|original| format!("content/{original}/"));
        if let Some(original) = original.or_else(|| of_content.then(|| "content/".to_owned())) {
            let path = format!("content/{kind}/");
            problems.push(problem!("SG0138", path: path, original: original));
            return;
        }
        let hint = match dutch::meant(kind, &folders) {
            Some(near) => say!("hint-meant", near: near),
            None => say!("hint-kinds", known: &KINDS[..]),
        };
        problems.push(problem!("SG0111", kind: kind).hint(hint));
    }
}

fn add(
    group: &mut Group,
    name: &RecordFileName,
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
                    problem!("SG0202", path: sources.file(file).path.display(), first: first).at(
                        Span {
                            file,
                            start: 0,
                            end: 0,
                        },
                    ),
                );
            }
        }
    }
}

/// A file in a folder of records whose name says that it is a copy of one: it is never advised to become a record.
fn copy(content: &Path, path: &Path, relative: &str, shown: &Path) -> Option<Diagnostic> {
    let (folder, file) = relative.rsplit_once('/')?;
    if !KINDS.contains(&folder.split('/').next()?) {
        return None;
    }
    let stem = file
        .strip_suffix(".md")
        .or_else(|| file.strip_suffix(".yaml"));
    let is_deeper = folder.contains('/') && !folder.starts_with("handbooks/");
    let (is_record, copy) = match stem {
        _ if is_deeper => (false, copies::in_folder(content, relative)?),
        Some(stem) => (true, copies::of_record(path, stem)?),
        None => (false, copies::of_other(path, file)?),
    };
    let shown = shown.display();
    Some(match (is_record, copy.original) {
        (true, Some(original)) => problem!("SG0136", path: shown, original: original),
        (true, None) => problem!("SG0136-alone", path: shown),
        (false, Some(original)) => problem!("SG0137", path: shown, original: original),
        (false, None) => problem!("SG0137-alone", path: shown),
    })
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
            let ending = if ending.to_lowercase() == "yaml" {
                "yaml"
            } else {
                "md"
            };
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

struct RecordFileName {
    id: String,
    lang: Option<Lang>,
}

/// `amina.ar.md` → `amina`, `ar`.
fn name(
    kind: &str,
    parts: &[&str],
    shown: &Path,
    tags: &mut Tags,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Option<RecordFileName> {
    let (folder, file) = match (kind, parts) {
        ("handbooks", [folder, file]) => (Some(*folder), *file),
        ("handbooks", _) | (_, [] | [_, _, ..]) => {
            let hint = if kind == "handbooks" {
                "hint-handbook"
            } else {
                "hint-folder"
            };
            let problem = problem!("SG0115", path: shown.display());
            problems.push(note(sources, shown, problem.hint(hint)));
            return None;
        }
        (_, [file]) => (None, *file),
    };
    if file.starts_with('.') {
        let problem = problem!("SG0115", path: shown.display());
        let hint = say!("hint-hidden", name: file.trim_start_matches('.'));
        problems.push(note(sources, shown, problem.hint(hint)));
        return None;
    }
    let Some(stem) = file
        .strip_suffix(".md")
        .or_else(|| file.strip_suffix(".yaml"))
    else {
        problems.push(note(sources, shown, unread(file, shown)));
        return None;
    };
    let (id, lang) = match stem.split_once('.') {
        None => (stem, None),
        Some((id, "md" | "yaml" | "yml" | "txt")) => {
            let problem = problem!("SG0115", path: shown.display());
            let hint = say!("hint-rename", name: format!("{id}.md"));
            problems.push(note(sources, shown, problem.hint(hint)));
            return None;
        }
        Some((id, tag)) => match language(tag, tags) {
            Ok(lang) => (id, Some(lang.clone())),
            Err(tag) => {
                let problem = problem!("SG0109-language", tag: tag, path: shown.display());
                problems.push(note(sources, shown, problem));
                return None;
            }
        },
    };
    if !is_plain(id) || folder.is_some_and(|f| !is_plain(f)) {
        let better = fold_slug(id);
        let problem = problem!("SG0109", path: shown.display(), better: better);
        problems.push(note(sources, shown, problem));
        return None;
    }
    if id.len() > LONGEST_NAME {
        let problem = problem!("SG0148", length: id.len(), most: LONGEST_NAME);
        problems.push(note(sources, shown, problem));
        return None;
    }
    let id = folder.map_or_else(|| id.to_owned(), |f| format!("{f}/{id}"));
    Some(RecordFileName { id, lang })
}

fn language<'t>(tag: &str, tags: &'t mut Tags) -> &'t Result<Lang, String> {
    if !tags.contains_key(tag) {
        tags.insert(tag.to_owned(), Lang::parse(tag));
    }
    &tags[tag]
}

/// A file or folder that the machine does not let us read.
pub fn unreadable(shown: &Path, error: &dyn std::fmt::Display) -> Diagnostic {
    problem!("SG0133", path: shown.display(), why: error.to_string())
}

/// Points a problem at a file that has no text here.
pub fn note(sources: &mut Sources, shown: &Path, problem: Diagnostic) -> Diagnostic {
    let file = sources.add(shown, "");
    problem.at(Span {
        file,
        start: 0,
        end: 0,
    })
}

fn read(
    file: UnreadFile<'_>,
    sources: &mut Sources,
    problems: &mut Vec<Diagnostic>,
) -> Option<FileId> {
    let UnreadFile { path, shown, text } = file;
    let bytes = match text {
        FileContent::Text(text) => return Some(sources.add(shown, text)),
        FileContent::Other(Ok(Some(bytes))) => bytes,
        FileContent::Other(Ok(None)) => {
            problems.push(note(
                sources,
                shown,
                problem!("SG0116", size: megabytes(&path)),
            ));
            return None;
        }
        FileContent::Other(Err(error)) => {
            problems.push(note(sources, shown, unreadable(shown, &error)));
            return None;
        }
    };
    let bytes = bytes.strip_prefix(BOM).unwrap_or(&bytes);
    let (text, start, end) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.replace('\0', ""), 0, 0),
        Err(error) => {
            let start = offset(error.valid_up_to());
            (
                String::from_utf8_lossy(bytes).into_owned(),
                start,
                start + 1,
            )
        }
    };
    let file = sources.add(shown, text);
    problems.push(problem!("SG0106").at(Span { file, start, end }));
    None
}

/// Returns how large a file is.
pub fn megabytes(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |m| m.len() >> 20)
}

/// A file's bytes; `None` when there are more than `most`, however large it says it is.
pub fn whole(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    /// The length of most records: nothing needs to grow while one is read.
    const USUAL: usize = 8 << 10;
    let file = std::fs::File::open(path)?;
    let mut bytes = Vec::with_capacity(USUAL);
    file.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}
