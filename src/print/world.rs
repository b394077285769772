//! Typst at work: the files a template may see, compiling, exporting, pictures of pages.
//!
//! A template sees `/main.typ`, the theme's other `print/*.typ` under their own names, `/data.json`, `/qr.svg`,
//! `/logo.svg` or `/logo.png`, and portraits under names that say what is in them; otherwise the same few paths for every
//! sheet, since Typst never forgets a path. Anything else, packages included, is refused.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_kit::fonts::FontStore;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::copyfit::overset::{self, Misfit};
use super::{bidi, marks, partial_cache};
use sleutelgids_core::diag::{Diagnostic, problem, say};
use sleutelgids_core::model::sheet_kind::SheetKind;
use sleutelgids_core::model::{Date, MediaId};
use sleutelgids_core::theme::Theme;
use sleutelgids_render::Fingerprint;
use sleutelgids_render::images::{self, Images, Rendition};

/// Fonts, templates and pictures, ready for Typst.
pub struct Typesetter {
    library: LazyHash<Library>,
    /// Typst's own, in which nothing is set once.
    plain: LazyHash<Library>,
    fonts: FontStore,
    families: Vec<String>,
    main: FileId,
    /// Templates as `/main.typ`, by their name in the theme.
    mains: BTreeMap<&'static str, Source>,
    sources: Vec<(FileId, Source)>,
    portraits: BTreeMap<MediaId, images::Portrait>,
    logos: BTreeMap<MediaId, (&'static str, Bytes)>,
    standards: PdfStandards,
    fingerprint: Fingerprint,
}

/// A portrait in the two sizes in which a sheet may show it (JPEG).
#[derive(Clone)]
pub struct SheetPortrait {
    /// 480 pixels wide.
    pub large: Picture,
    /// 240 pixels wide: a quarter of the memory while a sheet is set.
    pub small: Picture,
}

impl SheetPortrait {
    fn new(of: &images::Portrait) -> Self {
        let large = Picture::new(&of.print);
        Self {
            small: of.web.first().map_or_else(|| large.clone(), Picture::new),
            large,
        }
    }
}

/// A picture that is read when Typst looks at it.
#[derive(Clone)]
pub struct Picture {
    /// Says what is in it.
    pub route: String,
    /// The file.
    pub bytes: Bytes,
}

impl Picture {
    fn new(of: &Rendition) -> Self {
        let unread = Unread {
            picture: of.clone(),
            bytes: OnceLock::new(),
        };
        Self {
            route: of.route.clone(),
            bytes: Bytes::new(unread),
        }
    }
}

/// The bytes of a picture. One that cannot be read is empty, which Typst says is no picture.
struct Unread {
    picture: Rendition,
    bytes: OnceLock<Arc<[u8]>>,
}

impl AsRef<[u8]> for Unread {
    fn as_ref(&self) -> &[u8] {
        self.bytes
            .get_or_init(|| self.picture.bytes().unwrap_or_default())
    }
}

/// Portraits of a site that are called by their own names, so that Typst knows them again on the next sheet; those of a larger
/// site are numbered on each. There is room for 65,535 paths.
const NAMED: usize = 20_000;

/// The files that one sheet's template may see: its own over those that all share.
pub struct SheetWorld<'a> {
    shop: &'a Typesetter,
    library: &'a LazyHash<Library>,
    /// That what is set once is kept until the sheet is ready.
    visit: Option<partial_cache::LargeSheet>,
    template: &'static str,
    files: HashMap<FileId, Bytes>,
}

/// A path within the small world of the templates.
pub fn path(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("paths of templates are absolute and plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// Returns a logo's path in the templates and its file.
fn logo(rendition: &Rendition) -> (&'static str, Bytes) {
    let path = match rendition.route.ends_with(".svg") {
        true => "/logo.svg",
        false => "/logo.png",
    };
    (path, Picture::new(rendition).bytes)
}

impl Typesetter {
    /// Reads the theme's fonts and templates.
    ///
    /// # Errors
    /// `SG0804` when the theme has no usable font or lacks a template.
    pub fn new(theme: &Theme, images: &Images) -> Result<Self, Vec<Diagnostic>> {
        let main = path("/main.typ");
        let mut mains = BTreeMap::new();
        for name in SheetKind::ALL.map(|kind| kind.template) {
            let text = theme
                .text(&format!("print/{name}"))
                .ok_or_else(|| vec![problem!("SG0804-template", path: format!("print/{name}"))])?;
            mains.insert(name, Source::new(main, text.to_owned()));
        }
        let sources = theme.list("print/").filter_map(|(file, bytes)| {
            let name = file
                .strip_prefix("print/")
                .filter(|n| n.ends_with(".typ"))?;
            let id = path(&format!("/{name}"));
            Some((
                id,
                Source::new(id, std::str::from_utf8(bytes).ok()?.to_owned()),
            ))
        });
        let (fonts, families) = fonts(theme)?;
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a go together");
        let shared = theme.list("print/").chain(theme.list("fonts/"));
        Ok(Self {
            library: LazyHash::new(partial_cache::library()),
            plain: LazyHash::new(<Library as LibraryExt>::default()),
            fonts,
            families,
            main,
            mains,
            sources: sources.collect(),
            portraits: images.portraits.clone(),
            logos: images
                .logos
                .iter()
                .map(|(id, r)| (id.clone(), logo(r)))
                .collect(),
            standards,
            fingerprint: Fingerprint::of(shared.flat_map(|(file, bytes)| [file.as_bytes(), bytes])),
        })
    }

    /// Returns a fingerprint of the templates and fonts that all sheets share; pictures count with the sheets that show them.
    pub fn fingerprint(&self) -> &Fingerprint {
        &self.fingerprint
    }

    /// Returns the theme's font families in the order of their files.
    pub fn families(&self) -> &[String] {
        &self.families
    }

    /// Returns the first family that has every character of a text.
    pub fn family_for(&self, text: &str) -> Option<&str> {
        let mut fonts = self.fonts();
        let font = fonts.find(|font| text.chars().all(|c| has_character(font, c)))?;
        Some(font.family.as_str())
    }

    /// Returns whether some font has every character of a text.
    pub fn covers(&self, text: &str) -> bool {
        text.chars()
            .all(|c| self.fonts().any(|font| has_character(font, c)))
    }

    fn fonts(&self) -> impl Iterator<Item = &FontInfo> {
        let book = self.fonts.book();
        (0..).map_while(|index| book.info(index))
    }

    /// Returns a portrait's files.
    pub fn portrait(&self, media: &MediaId) -> Option<SheetPortrait> {
        self.portraits.get(media).map(SheetPortrait::new)
    }

    /// Returns the path of a portrait in the templates; `place` is how many the sheet has before it.
    pub fn path_of(&self, portrait: &SheetPortrait, place: usize) -> String {
        let route = &portrait.large.route;
        let name = route
            .rsplit_once('/')
            .map_or(route.as_str(), |(_, name)| name);
        match self.portraits.len() <= NAMED {
            true => format!("/{name}"),
            false => format!("/p{place}.jpg"),
        }
    }

    /// Returns a logo's path in the templates and its file.
    pub fn logo(&self, media: &MediaId) -> Option<(&'static str, Bytes)> {
        self.logos.get(media).cloned()
    }

    /// Returns the world of one sheet, with these files beside the shared ones.
    pub fn world(
        &self,
        template: &'static str,
        files: impl IntoIterator<Item = (String, Bytes)>,
    ) -> SheetWorld<'_> {
        let files = files
            .into_iter()
            .map(|(name, bytes)| (path(&name), bytes))
            .collect();
        SheetWorld {
            shop: self,
            library: &self.library,
            visit: None,
            template,
            files,
        }
    }
}

fn has_character(font: &FontInfo, character: char) -> bool {
    font.coverage.contains(u32::from(character))
}

/// Returns how a document is written as PDF: the same bytes for the same document, name and day.
pub fn pdf_options(ident: &str, date: Date, standards: PdfStandards) -> PdfOptions {
    let midnight = Datetime::from_ymd_hms(
        i32::from(date.year()),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
        0,
        0,
        0,
    );
    PdfOptions {
        ident: Smart::Custom(format!("sleutelgids/{ident}")),
        creator: Smart::Custom(Some("sleutelgids".to_owned())),
        timestamp: midnight.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    }
}

/// Returns the fonts of the theme's `fonts/`, with the names of their families.
fn fonts(theme: &Theme) -> Result<(FontStore, Vec<String>), Vec<Diagnostic>> {
    let mut store = FontStore::new();
    let mut families = Vec::new();
    for (file, data) in theme.fonts() {
        let families_so_far = families.len();
        for font in Font::iter(Bytes::new(data.to_vec())) {
            let info = font.info().clone();
            families.push(info.family.clone());
            store.push((font, info));
        }
        if families.len() == families_so_far {
            return Err(vec![problem!("SG0804", path: file)]);
        }
    }
    families.dedup();
    match families.is_empty() {
        true => Err(vec![problem!("SG0804-none")]),
        false => Ok((store, families)),
    }
}

impl SheetWorld<'_> {
    /// Returns every file that the sheet's template can see, by its path: the template itself as `main.typ`.
    pub fn sources(&self) -> Vec<(String, Vec<u8>)> {
        let name = |id: FileId| id.vpath().get_without_slash().to_owned();
        let main = self.shop.mains[self.template].text().as_bytes().to_vec();
        let shared = self
            .shop
            .sources
            .iter()
            .map(|(id, s)| (name(*id), s.text().into()));
        let shared = shared.filter(|(name, _)| !self.shop.mains.contains_key(name.as_str()));
        let own = self
            .files
            .iter()
            .map(|(id, bytes)| (name(*id), bytes.to_vec()));
        [("main.typ".to_owned(), main)]
            .into_iter()
            .chain(shared)
            .chain(own)
            .collect()
    }

    /// Has what is set once kept until the sheet is ready, whatever is forgotten meanwhile.
    pub fn keep(&mut self) {
        self.visit = Some(partial_cache::LargeSheet::new());
    }

    /// Sets the sheet.
    pub fn compile(&mut self) -> Result<PagedDocument, Vec<Diagnostic>> {
        let document = self.set()?;
        if !partial_cache::has_duplicates(&document) {
            return Ok(document);
        }
        // Two persons of whom the same is known, down to the last word.
        self.library = &self.shop.plain;
        self.set()
    }

    fn set(&self) -> Result<PagedDocument, Vec<Diagnostic>> {
        let compiled = typst::compile::<PagedDocument>(self).output;
        compiled.map_err(|errors| {
            let problems = errors.iter().map(|error| self.diagnostic("SG0801", error));
            problems.collect()
        })
    }

    /// Returns the texts of a sheet that cannot be read.
    pub fn misfits(&self, document: &PagedDocument) -> Vec<Misfit> {
        let data = self.files.get(&path("/data.json"));
        overset::misfits(document, data.map_or(&[], |bytes| bytes.as_slice()))
    }

    /// Writes the sheet as PDF, the same bytes for the same sheet, name and date.
    pub fn export(
        &self,
        document: &PagedDocument,
        ident: &str,
        date: Date,
    ) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let options = pdf_options(ident, date, self.shop.standards.clone());
        let drawn = marks::drawn(document);
        let pdf = typst_pdf::pdf(drawn.as_ref().unwrap_or(document), &options);
        let pdf = pdf.map(bidi::with_lines_in_order);
        pdf.map_err(|errors| {
            let problems = errors.iter().map(|error| {
                // Typst has no kinds of errors: the sentence tells.
                let lacks_glyph = error.message.contains("could not be displayed");
                self.diagnostic(if lacks_glyph { "SG0803" } else { "SG0802" }, error)
            });
            problems.collect()
        })
    }

    /// Returns a problem of Typst's as one of ours, with the template's line in its words.
    fn diagnostic(&self, code: &'static str, d: &SourceDiagnostic) -> Diagnostic {
        let place = d.span.id().and_then(|id| {
            let source = self.source(id).ok()?;
            let line = source.lines().byte_to_line(self.range(d.span)?.start)? + 1;
            let name = id.vpath().get_without_slash().to_owned();
            let file = if id == self.shop.main {
                self.template.to_owned()
            } else {
                name
            };
            Some(say!("place-template", file: format!("print/{file}"), line: line))
        });
        let message = d
            .message
            .rsplit_once("error: ")
            .map_or(d.message.as_str(), |(_, m)| m);
        let place = place.unwrap_or_else(|| say!("place-unknown"));
        let problem = problem!(code, why: message, place: place);
        match d.hints.first() {
            Some(hint) if code != "SG0803" => {
                problem.hint(say!("hint-library", why: hint.v.to_string()))
            }
            _ => problem,
        }
    }
}

impl World for SheetWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.shop.fonts.book()
    }

    fn main(&self) -> FileId {
        self.shop.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.shop.main {
            return Ok(self.shop.mains[self.template].clone());
        }
        let shared = self.shop.sources.iter().find(|(source, _)| *source == id);
        shared
            .map(|(_, source)| source.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == partial_cache::LargeSheet::path() {
            let visit = self.visit.as_ref().map(partial_cache::LargeSheet::bytes);
            return visit.ok_or(FileError::AccessDenied);
        }
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shop.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
