//! File texts and places in them.
//!
//! In: a path relative to the site's folder and its text. Out: a [`Span`] that any later stage can carry
//! without knowing files, and the line and column to show for it. Never reads a file itself.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A file of this run, by the order in which it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A stretch of a file's text, in bytes from its beginning; `end` is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file it lies in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

/// A value and where it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// The place in its file.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// The place where a value was typed, as far as that is known. It is no part of the value: two that differ in their origin alone are equal
/// and hash alike, so that nothing is made anew because a line above them was added.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin(pub Option<Span>);

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Origin {}

impl std::hash::Hash for Origin {
    fn hash<H: std::hash::Hasher>(&self, _: &mut H) {}
}

impl From<Span> for Origin {
    fn from(span: Span) -> Self {
        Self(Some(span))
    }
}

impl Span {
    /// The span as numbers, for data that hold nothing else.
    pub fn to_numbers(self) -> [u32; 3] {
        [self.file.0, self.start, self.end]
    }

    /// The span of these numbers.
    pub fn from_numbers([file, start, end]: [u32; 3]) -> Self {
        Self {
            file: FileId(file),
            start,
            end,
        }
    }
}

/// The beginnings of the stretches of a text, in it and in the text as typed; none when nothing was taken out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Stretches(Vec<(usize, usize)>);

impl Stretches {
    /// The beginnings of stretches: here, and as typed; both in order.
    pub fn new(begins: Vec<(usize, usize)>) -> Self {
        Self(begins)
    }

    /// Returns the place of a byte in the text as typed.
    pub fn typed(&self, at: usize) -> usize {
        let later = self.0.partition_point(|(here, _)| *here <= at);
        later
            .checked_sub(1)
            .map_or(at, |i| self.0[i].1 + (at - self.0[i].0))
    }

    /// Returns the beginnings of the stretches of a text that was made of another one, whose own stretches these are; `later`
    /// leads from the one to the other.
    #[must_use]
    pub fn followed_by(&self, later: &Self) -> Self {
        let mut begins = Vec::with_capacity(self.0.len() + later.0.len());
        for (number, (here, between)) in later.0.iter().enumerate() {
            begins.push((*here, self.typed(*between)));
            let next_here = later.0.get(number + 1).map_or(usize::MAX, |next| next.0);
            let first = self.0.partition_point(|(from, _)| from <= between);
            for (from, typed) in &self.0[first..] {
                let begin = here + (from - between);
                if begin >= next_here {
                    break;
                }
                begins.push((begin, *typed));
            }
        }
        Self(begins)
    }
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path relative to the site's folder, with `/` between its parts.
    pub path: PathBuf,
    /// The text, as UTF-8.
    pub text: Arc<str>,
    /// The first byte of each line; known once somebody asks.
    line_starts: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// Returns the first byte of each line.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let ends = self.text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
            std::iter::once(0)
                .chain(ends.map(|(i, _)| offset(i + 1)))
                .collect()
        })
    }
}

/// The files of a run.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Keeps a file's text and gives the id by which spans refer to it.
    ///
    /// # Panics
    /// After 2³² files, or for a text over 4 GiB; `load` refuses far smaller ones.
    pub fn add(&mut self, path: &Path, text: impl Into<Arc<str>>) -> FileId {
        let text: Arc<str> = text.into();
        // A place in it fits into a span.
        let _ = offset(text.len());
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2³² files"));
        let path = path.to_path_buf();
        self.files.push(SourceFile {
            path,
            text,
            line_starts: OnceLock::new(),
        });
        id
    }

    /// The file with this id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// Iterates over the files, in the order in which they were read.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..)
            .zip(&self.files)
            .map(|(index, file)| (FileId(index), file))
    }

    /// The record of a file, as `kind/id`: its path within `content/` without its language and ending.
    pub fn record(&self, id: FileId) -> Option<String> {
        let path = self.file(id).path.to_string_lossy().replace('\\', "/");
        let name = path.strip_prefix("content/")?;
        if name == "site.yaml" {
            return Some(name.to_owned());
        }
        let file_start = name.rfind('/').map_or(0, |at| at + 1);
        let dot = name[file_start..].find('.')?;
        Some(name[..file_start + dot].to_owned())
    }

    /// Line and column of a span's first character, both counted from 1, columns in characters.
    pub fn line_column(&self, span: Span) -> (usize, usize) {
        let file = self.file(span.file);
        let line_starts = file.line_starts();
        let line = line_starts.partition_point(|s| *s <= span.start);
        let begin = line_starts[line - 1] as usize;
        let upto = file.text.floor_char_boundary(span.start as usize);
        (line, file.text[begin..upto].chars().count() + 1)
    }
}

/// A byte offset as spans store it.
///
/// # Panics
/// Over 4 GiB; see [`Sources::add`].
pub fn offset(bytes: usize) -> u32 {
    u32::try_from(bytes).expect("a source text is under 4 GiB")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_translation_is_of_its_record() {
        let mut sources = Sources::default();
        let mut record = |path| {
            let file = sources.add(Path::new(path), "");
            sources.record(file)
        };
        assert_eq!(record("content/site.yaml").as_deref(), Some("site.yaml"));
        assert_eq!(
            record("content/regions/oever.ar.md").as_deref(),
            Some("regions/oever")
        );
        assert_eq!(record("themes/eigen/i18n/nl/common.ftl"), None);
    }

    #[test]
    fn an_origin_is_no_part_of_a_value() {
        let span = Span::from_numbers([0, 1, 2]);
        assert_eq!(span.to_numbers(), [0, 1, 2]);
        assert_eq!(Origin::from(span), Origin::default());
    }

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("a.yaml"), "één: 1\nላ: x\n");
        let at = |start| {
            sources.line_column(Span {
                file,
                start,
                end: start,
            })
        };
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(7), (1, 6));
        assert_eq!(at(9), (2, 1));
        assert_eq!(at(14), (2, 4));
    }
}
