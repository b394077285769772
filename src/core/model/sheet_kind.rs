//! Kinds of sheet: each declared once, as a value.
//!
//! A declaration says which template sets a kind, about what a sheet is and thus who is on it, in which sizes it comes,
//! how it is fitted, what a press makes of it and what its files are called. The plan, the renderer, the register and the
//! command line read it here and take no kind and no size apart themselves. To add a kind: a file here, a line in
//! [`SheetKind::ALL`], a template in the theme's `print/`.

mod consent_form;
pub mod copyfit;
mod flyer;
mod infosheet;

use std::fmt::Display;
use std::hash::{Hash, Hasher};

use self::copyfit::CopyfitSteps;
use super::Lang;

pub use consent_form::CONSENT_FORM;

/// A kind of sheet.
#[derive(Debug)]
pub struct SheetKind {
    /// The template in the theme's `print/`.
    pub template: &'static str,
    /// About what each of them is, which decides who is on it and which data its template is given.
    pub subject: SheetSubject,
    /// The word in the address of the folder: the message `route-…` says it in each language.
    pub route_word: &'static str,
    /// The message that is the title of the document, which may name its record as `region`; none where the record has a
    /// title.
    pub title: Option<&'static str>,
    /// True when print files are made of it for a printer, which the register keeps.
    pub is_released: bool,
    /// The sizes in which it comes, the first one shown first.
    pub formats: &'static [SheetFormat],
}

/// About what a sheet is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetSubject {
    /// A region, its persons or its numbers, and whom to ask.
    Region,
    /// An information sheet's text.
    Infosheet,
    /// A person who is asked for her consent. It is in no edition.
    Consent,
}

/// A kind of sheet in one size. Two are the same when they have the same name.
#[derive(Debug)]
pub struct SheetFormat {
    /// The kind.
    pub kind: &'static SheetKind,
    /// The name among all outputs: `flyer-a4`.
    pub name: &'static str,
    /// The word in records, on the command line and in names of files: `a4`. Empty where a kind has one format.
    pub word: &'static str,
    /// The size of a page.
    pub page: PageSize,
    /// The size of everything but what must be read, against A4.
    pub scale: f64,
    /// True when a site that names no formats gets it.
    pub is_default: bool,
    /// True when the website shows a picture of its first page.
    pub has_thumbnail: bool,
    /// The steps by which its layout is chosen; none for a template that fits its content itself.
    pub copyfit: Option<&'static CopyfitSteps>,
    /// The way it lies on a press sheet; none for a format that an office printer prints as it is.
    pub imposition: Option<Imposition>,
}

/// The size of a page and what is left white around its texts, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// The name of the size: `A4`.
    pub name: &'static str,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// White at both sides.
    pub side: f64,
    /// White at the head.
    pub head: f64,
    /// White at the foot.
    pub foot: f64,
}

/// The way in which the pages of a sheet lie on a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imposition {
    /// The number of pages beside each other.
    pub pages_across: usize,
    /// The end of the names of press sheets.
    pub suffix: &'static str,
}

impl SheetKind {
    /// Every kind.
    pub const ALL: [&'static Self; 3] = [
        &flyer::FLYER,
        &infosheet::INFOSHEET,
        &consent_form::CONSENT_FORM,
    ];

    /// Returns the kinds about a subject.
    pub fn about(subject: SheetSubject) -> impl Iterator<Item = &'static Self> {
        Self::ALL
            .into_iter()
            .filter(move |kind| kind.subject == subject)
    }

    /// Returns the format that is shown first.
    pub fn first_format(&self) -> &'static SheetFormat {
        self.formats.first().expect("each kind has a format")
    }
}

impl SheetFormat {
    /// Returns the formats that a site can choose from for its regions.
    pub fn choices() -> impl Iterator<Item = &'static Self> {
        SheetKind::about(SheetSubject::Region).flat_map(|kind| kind.formats)
    }

    /// Returns the words of these, as messages quote them.
    pub fn quoted_words() -> Vec<String> {
        Self::choices()
            .map(|format| format!("`{}`", format.word))
            .collect()
    }

    /// Returns the format about regions that has this word.
    pub fn from_word(word: &str) -> Option<&'static Self> {
        Self::choices().find(|format| format.word == word)
    }

    /// Returns the name of a sheet's file without its ending: `waterstad-nl-a4`.
    pub fn file_stem(&self, record: impl Display, lang: &Lang) -> String {
        match self.word {
            "" => format!("{record}-{lang}"),
            word => format!("{record}-{lang}-{word}"),
        }
    }
}

impl PartialEq for SheetFormat {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for SheetFormat {}

impl PartialOrd for SheetFormat {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SheetFormat {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name.cmp(other.name)
    }
}

impl Hash for SheetFormat {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_words_and_templates_are_of_one_kind_each() {
        let formats: Vec<&SheetFormat> = SheetKind::ALL
            .iter()
            .flat_map(|kind| kind.formats)
            .collect();
        let names: BTreeSet<&str> = formats.iter().map(|format| format.name).collect();
        assert_eq!(names.len(), formats.len());
        let words: BTreeSet<&str> = SheetFormat::choices().map(|format| format.word).collect();
        assert_eq!(words.len(), SheetFormat::choices().count());
        assert!(!words.contains(""), "a word chooses each");
        let templates: BTreeSet<&str> = SheetKind::ALL.iter().map(|kind| kind.template).collect();
        assert_eq!(templates.len(), SheetKind::ALL.len());
        for kind in SheetKind::ALL {
            assert!(!kind.formats.is_empty(), "{kind:?}");
            assert!(
                kind.formats
                    .iter()
                    .all(|format| std::ptr::eq(format.kind, kind)),
                "{kind:?}"
            );
        }
    }

    #[test]
    fn a_page_is_larger_than_what_is_left_white() {
        for page in SheetKind::ALL
            .iter()
            .flat_map(|kind| kind.formats)
            .map(|format| format.page)
        {
            assert!(
                page.width > 2.0 * page.side && page.height > page.head + page.foot,
                "{page:?}"
            );
        }
    }
}
