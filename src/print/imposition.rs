//! Imposition: pages of a finished sheet beside each other on a larger one for the press, by Typst.
//!
//! In: a sheet as PDF, in a format that is imposed. Out: a press sheet with its pages at their exact size, text and lines
//! kept, and marks where to cut. Links, tags and bookmarks stay behind: a press sheet is for the printer, the sheet itself
//! for readers.

use serde_json::json;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::PdfStandards;

use super::world::{path, pdf_options};
use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::Date;
use sleutelgids_core::model::sheet_kind::{Imposition, PageSize, SheetFormat};

/// Millimetres in a point.
const MM: f32 = 25.4 / 72.0;
/// The most by which a page may differ from its nominal size, in millimetres.
const TOLERANCE: f64 = 0.2;

/// Title, name and day of a press sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Title in the document's properties.
    pub title: String,
    /// Stable name, from which the file's identifier is made.
    pub ident: String,
    /// Day of the edition.
    pub date: Date,
}

/// Pages that lie beside each other, numbered from one; none where a place stays empty.
type Spread = Vec<Option<usize>>;

/// A finished sheet in a format that is imposed.
pub struct Imposable<'a> {
    pdf: &'a [u8],
    page: &'static PageSize,
    imposition: &'static Imposition,
    page_count: usize,
}

impl<'a> Imposable<'a> {
    /// Reads a sheet; its format is known by the size of its pages.
    ///
    /// # Errors
    /// `SG0805` when the sheet cannot be read or its pages have the size of no format that is imposed.
    pub fn read(pdf: &'a [u8]) -> Result<Self, Diagnostic> {
        let document = lopdf::Document::load_mem(pdf).map_err(failed_in_library)?;
        let mut sizes = Vec::new();
        for page in document.get_pages().values() {
            sizes.push(size(&document, *page).map_err(failed_in_library)?);
        }
        if sizes.is_empty() {
            return Err(failed("press-no-pages"));
        }
        let mut formats = SheetFormat::choices();
        let imposed = formats.find_map(|format| {
            let imposition = format.imposition.as_ref()?;
            let fits = sizes.iter().all(|size| has_size(&format.page, *size));
            fits.then_some((&format.page, imposition))
        });
        let (page, imposition) = imposed.ok_or_else(|| failed("press-not-a5"))?;
        Ok(Self {
            pdf,
            page,
            imposition,
            page_count: sizes.len(),
        })
    }

    /// Returns what the name of its press sheet ends with.
    pub fn suffix(&self) -> &'static str {
        self.imposition.suffix
    }

    /// Returns the press sheet: one page after another beside each other, or the same one everywhere when there is only
    /// one. The same sheet gives the same bytes.
    ///
    /// # Errors
    /// `SG0805` when a page cannot be placed.
    pub fn impose(&self, options: &Options) -> Result<Vec<u8>, Diagnostic> {
        let world = PressWorld::new(self, &options.title);
        let compiled = typst::compile::<PagedDocument>(&world).output;
        typst::comemo::evict(0);
        let document = compiled.map_err(|errors| failed_in_library(&errors[0].message))?;
        let settings = pdf_options(&options.ident, options.date, PdfStandards::default());
        typst_pdf::pdf(&document, &settings).map_err(|errors| failed_in_library(&errors[0].message))
    }
}

fn failed(why: impl Into<Words>) -> Diagnostic {
    problem!("SG0805", why: why.into())
}

fn failed_in_library(why: impl std::fmt::Display) -> Diagnostic {
    failed(say!("library", why: why.to_string()))
}

/// Returns whether a page of this width and height, in millimetres, is of a size.
fn has_size(page: &PageSize, [width, height]: [f32; 2]) -> bool {
    let off_width = (f64::from(width) - page.width).abs();
    let off_height = (f64::from(height) - page.height).abs();
    off_width.max(off_height) < TOLERANCE
}

/// Returns a page's width and height in millimetres.
fn size(document: &lopdf::Document, page: lopdf::ObjectId) -> lopdf::Result<[f32; 2]> {
    let media_box = document.get_dictionary(page)?.get(b"MediaBox")?;
    let (_, media_box) = document.dereference(media_box)?;
    let edges = media_box.as_array()?.iter().map(lopdf::Object::as_float);
    match edges.collect::<lopdf::Result<Vec<f32>>>()?[..] {
        [left, bottom, right, top] => Ok([(right - left) * MM, (top - bottom) * MM]),
        _ => Err(lopdf::Error::DictKey("MediaBox".to_owned())),
    }
}

fn spreads(pages: usize, across: usize) -> Vec<Spread> {
    if pages == 1 {
        return vec![vec![Some(1); across]];
    }
    let mut spreads = Vec::new();
    for first in (1..=pages).step_by(across) {
        let places = first..first + across;
        spreads.push(places.map(|page| (page <= pages).then_some(page)).collect());
    }
    spreads
}

/// The world of the template of press sheets: itself, the sheet and how its pages lie.
struct PressWorld {
    library: LazyHash<Library>,
    fonts: LazyHash<FontBook>,
    template: Source,
    files: [(FileId, Bytes); 2],
}

impl PressWorld {
    fn new(sheet: &Imposable<'_>, title: &str) -> Self {
        let across = sheet.imposition.pages_across;
        let press_sheet = json!({
            "title": title,
            "leaf": { "width": sheet.page.width, "height": sheet.page.height },
            "across": across,
            "spreads": spreads(sheet.page_count, across),
        });
        Self {
            library: LazyHash::new(<Library as LibraryExt>::default()),
            fonts: LazyHash::new(FontBook::new()),
            template: Source::new(path("/main.typ"), include_str!("imposition.typ").to_owned()),
            files: [
                (path("/flyer.pdf"), Bytes::new(sheet.pdf.to_vec())),
                (
                    path("/sheet.json"),
                    Bytes::from_string(press_sheet.to_string()),
                ),
            ],
        }
    }
}

impl World for PressWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id == self.template.id() {
            true => Ok(self.template.clone()),
            false => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.iter().find(|(file, _)| *file == id);
        file.map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, _: usize) -> Option<Font> {
        None
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, Stream, dictionary};

    use super::*;

    /// Width and height of an A5 page, in millimetres.
    const A5: [f32; 2] = [148.0, 210.0];
    /// Points in a millimetre.
    const POINTS: f32 = 72.0 / 25.4;

    /// Pages of this size in millimetres, each with one line of text, as plain as PDF can be.
    fn flyer(pages: &[&str], [width, height]: [f32; 2]) -> Vec<u8> {
        let mut file = Document::with_version("1.7");
        let tree = file.new_object_id();
        let font = file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        let mut kids = Vec::new();
        for words in pages {
            let drawn = format!("BT /F1 12 Tf 40 500 Td ({words}) Tj ET");
            let content = file.add_object(Stream::new(dictionary! {}, drawn.into_bytes()));
            let media_box = [0.0, 0.0, width * POINTS, height * POINTS]
                .map(Object::Real)
                .to_vec();
            let page = file.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "MediaBox" => media_box, "Contents" => content,
                "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
            });
            kids.push(Object::Reference(page));
        }
        let count = i64::try_from(kids.len()).expect("a few pages");
        let root = dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
        file.objects.insert(tree, root.into());
        let catalogue = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
        file.trailer.set("Root", catalogue);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).expect("memory can be written to");
        bytes
    }

    fn imposed(sheet: &[u8]) -> Result<Vec<u8>, Diagnostic> {
        Imposable::read(sheet)?.impose(&options())
    }

    fn options() -> Options {
        let date = Date::constant(2035, 3, 9);
        Options {
            title: "Drukvel".to_owned(),
            ident: "proef".to_owned(),
            date,
        }
    }

    /// The numbers of a box of a sheet's first page, in millimetres.
    fn millimetres(sheet: &Document, name: &[u8]) -> Vec<f32> {
        let page = sheet.get_dictionary(sheet.get_pages()[&1]).expect("a page");
        let edges = page.get(name).and_then(Object::as_array).expect("a box");
        edges
            .iter()
            .map(|edge| edge.as_float().expect("a number") * MM)
            .collect()
    }

    #[test]
    fn two_pages_lie_on_one_sheet_of_exact_size_and_the_same_bytes_each_time() {
        let flyer = flyer(&["een", "twee", "drie"], A5);
        let bytes = imposed(&flyer).expect("a flyer of A5");
        assert_eq!(bytes, imposed(&flyer).expect("again"));
        let sheet = Document::load_mem(&bytes).expect("a PDF");
        assert_eq!(sheet.get_pages().len(), 2);
        let near = |name: &[u8], wanted: [f32; 4]| {
            let edges = millimetres(&sheet, name);
            assert!(
                edges.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 0.01),
                "{edges:?}"
            );
        };
        near(b"MediaBox", [0.0, 0.0, 297.0, 210.0]);
        near(b"TrimBox", [0.5, 0.0, 296.5, 210.0]);
        let is_form = |object: &&Object| {
            let subtype = object.as_stream().and_then(|s| s.dict.get(b"Subtype"));
            subtype
                .and_then(Object::as_name)
                .is_ok_and(|name| name == b"Form")
        };
        assert!(sheet.objects.values().filter(is_form).count() >= 3);
    }

    #[test]
    fn a_page_alone_is_placed_twice_and_an_odd_one_leaves_a_half_empty() {
        assert_eq!(spreads(1, 2), [[Some(1), Some(1)]]);
        assert_eq!(spreads(3, 2), [[Some(1), Some(2)], [Some(3), None]]);
        assert_eq!(spreads(4, 2), [[Some(1), Some(2)], [Some(3), Some(4)]]);
        assert_eq!(spreads(4, 4), [[Some(1), Some(2), Some(3), Some(4)]]);
    }

    #[test]
    fn what_is_no_flyer_is_refused() {
        for no_flyer in [
            b"no PDF".to_vec(),
            flyer(&[], A5),
            flyer(&["A4"], [210.0, 297.0]),
        ] {
            let refused = imposed(&no_flyer).expect_err("no flyer of A5");
            assert_eq!(refused.code, "SG0805");
        }
    }
}
