//! A finished folder as it really is: every file in it, and everything else that stands in a folder.
//!
//! In: a folder, the editions. Out: [`OutputFile`], in the order of names: files, and what is no file or cannot be opened. Never
//! stops at what it cannot read. Leaves out the lists of what an upload has to delete (`.sleutelgids/*.gone.txt` of an output,
//! nothing else): they name addresses of who withdrew, and stay with whoever uploads.

use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::report::Trouble;
use crate::write::{MANIFEST, is_gone_list};
use sleutelgids_core::diag::{Words, refusal, say};
use sleutelgids_core::model::site::EditionSettings;

/// A file, a folder or a link in the audited folder.
pub struct OutputFile {
    /// The path on this computer.
    pub path: PathBuf,
    /// The path within the folder that is audited, with `/` between its parts; a link's goes on with where it leads.
    pub shown: String,
    /// Which edition it belongs to.
    pub edition: Option<usize>,
    /// The path within that edition.
    pub route: String,
    /// True if it is one of that edition's print files.
    pub print: bool,
    /// A file, a folder, or why it cannot be read.
    pub kind: FileKind,
}

/// A way in which something in a folder can be read, or not.
pub enum FileKind {
    /// A file.
    File,
    /// A folder: only its name.
    Folder,
    /// It cannot: why.
    Unread(Words),
}

/// Begins the names of folders beside an edition's own that belong to it.
const PRINT: &str = "print-";
/// No file is held in memory that is larger than this.
const LARGEST: u64 = 256 << 20;
/// Parts of larger files, and how much of each is read again with the next.
const PART: (usize, i64) = (32 << 20, 64 << 10);

/// Returns everything in the folder.
pub fn find(folder: &Path, editions: &[EditionSettings]) -> Result<Vec<OutputFile>, Trouble> {
    // An edition's own folder may be given as well.
    let name = folder
        .canonicalize()
        .ok()
        .and_then(|f| Some(f.file_name()?.to_string_lossy().into_owned()));
    let is_output = editions.iter().any(|e| folder.join(&e.name).is_dir());
    let itself = editions
        .iter()
        .position(|e| !is_output && Some(&e.name) == name.as_ref());
    let mut entries = Vec::new();
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        let (path, kind) = match entry {
            Ok(entry) => (entry.path().to_path_buf(), kind(entry.file_type())),
            Err(error) => match error.path() {
                Some(path) if path != folder => (path.to_path_buf(), unread(error)),
                _ => return Err(Trouble::file("cannot-read", folder, &error.into())),
            },
        };
        let relative = path.strip_prefix(folder).unwrap_or(&path);
        if relative.as_os_str().is_empty() {
            continue;
        }
        let parts: Vec<_> = relative.iter().map(|p| p.to_string_lossy()).collect();
        let mut relative_path = parts.join("/");
        let is_file = matches!(kind, FileKind::File) && !path.is_symlink();
        if is_output && is_file && is_gone_list(&relative_path) {
            continue;
        }
        let (edition, route, print) = match itself {
            Some(n) => (Some(n), relative_path.clone(), false),
            None => belongs(&relative_path, editions),
        };
        if let Ok(target) = path.read_link() {
            relative_path = format!("{relative_path} → {}", target.to_string_lossy());
        }
        entries.push(OutputFile {
            path,
            shown: relative_path,
            edition,
            route,
            print,
            kind,
        });
    }
    Ok(entries)
}

fn kind(of: std::fs::FileType) -> FileKind {
    match of {
        of if of.is_file() => FileKind::File,
        of if of.is_dir() => FileKind::Folder,
        _ => FileKind::Unread(say!("unread-pipe")),
    }
}

fn unread(error: walkdir::Error) -> FileKind {
    let turns = error.loop_ancestor().is_some();
    let error = io::Error::from(error);
    FileKind::Unread(match error.kind() {
        _ if turns => say!("unread-link"),
        ErrorKind::NotFound => say!("unread-link"),
        _ => say!("unread-folder", why: refusal(&error)),
    })
}

/// The edition a file belongs to, its path within that, and whether it is a print file. What a build remembers of an
/// edition lists its files and is judged with them.
fn belongs(shown: &str, editions: &[EditionSettings]) -> (Option<usize>, String, bool) {
    for (before, print) in [("", false), (PRINT, true), ("press/", false)] {
        let path = |n: usize| {
            let after_folder = shown
                .strip_prefix(before)?
                .strip_prefix(&editions[n].name)?;
            after_folder.strip_prefix('/')
        };
        let manifest = |n: usize| {
            let name = shown.strip_prefix(".sleutelgids/")?.strip_prefix(before)?;
            (name.strip_suffix(MANIFEST) == Some(editions[n].name.as_str())).then_some(shown)
        };
        let owner = (0..editions.len()).find_map(|n| Some((n, path(n).or_else(|| manifest(n))?)));
        if let Some((n, route)) = owner {
            return (Some(n), route.to_owned(), print);
        }
    }
    (None, shown.to_owned(), false)
}

impl OutputFile {
    /// Gives what is in the file to a reader: all at once, or in parts when it is too large; says whether it was in parts.
    #[allow(clippy::disallowed_methods, reason = "a finished folder is no content")]
    pub fn read(&self, mut reader: impl FnMut(&[u8])) -> io::Result<bool> {
        let mut file = std::fs::File::open(&self.path)?;
        if file.metadata()?.len() <= LARGEST {
            let mut bytes = Vec::new();
            file.take(LARGEST + 1).read_to_end(&mut bytes)?;
            reader(&bytes);
            return Ok(false);
        }
        let (length, again) = PART;
        let mut part = vec![0; length];
        loop {
            let mut filled = 0;
            while filled < length {
                match file.read(&mut part[filled..])? {
                    0 => break,
                    read => filled += read,
                }
            }
            reader(&part[..filled]);
            if filled < length {
                return Ok(true);
            }
            file.seek(SeekFrom::Current(-again))?;
        }
    }
}
