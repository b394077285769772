//! Press sheets: finished pages on a larger sheet, by printpdf.
//!
//! In: finished flyers (PDF) of A5. Out: A4 landscape with two of their pages beside each other, at their exact size,
//! text and lines kept, and marks where to cut. Lays out no text. Links, tags and bookmarks stay behind: a press
//! sheet is for the printer, the flyer itself for readers.

use std::collections::BTreeMap;

use printpdf::{
    Color, DictItem, ExternalStream, ExternalXObject, Greyscale, Line, LinePoint, Mm, Op,
    PdfDocument, PdfPage, PdfSaveOptions, Point, Pt, XObject, XObjectId, XObjectTransform,
};

use crate::diag::{Diagnostic, Words, problem, say};
use crate::model::Date;

/// Points in a millimetre.
const MM: f32 = 72.0 / 25.4;
/// A4 landscape in millimetres.
const SHEET: (f32, f32) = (297.0, 210.0);
/// A5 portrait in millimetres.
const TRIM: (f32, f32) = (148.0, 210.0);
/// Length of a cut mark in millimetres.
const MARK: f32 = 4.0;

/// What a press sheet says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Title in the document's properties.
    pub title: String,
    /// Stable name, from which the file's identifier is made.
    pub ident: String,
    /// Day of the edition.
    pub date: Date,
}

/// Two flyers of A5 on A4 landscape: page 1 of the first beside page 1 of the second and so on; a flyer that runs out
/// of pages leaves its half empty. For a flyer of one page give it twice; for one of two pages see [`spread`].
///
/// # Errors
/// `SG0805` when a flyer cannot be read or is no A5.
pub fn two_up(first: &[u8], second: &[u8], options: &Options) -> Result<Vec<u8>, Diagnostic> {
    let (first, second) = (Source::read(first)?, Source::read(second)?);
    let count = first.pages.len().max(second.pages.len());
    let pairs: Vec<_> = (0..count).map(|i| [first.page(i), second.page(i)]).collect();
    sheets(&pairs, options)
}

/// One flyer of A5 on A4 landscape: its pages two by two, or the same page twice when it has only one.
///
/// # Errors
/// `SG0805` when the flyer cannot be read or is no A5.
pub fn spread(flyer: &[u8], options: &Options) -> Result<Vec<u8>, Diagnostic> {
    let source = Source::read(flyer)?;
    let pairs: Vec<_> = match source.pages.len() {
        1 => vec![[source.page(0), source.page(0)]],
        count => (0..count).step_by(2).map(|i| [source.page(i), source.page(i + 1)]).collect(),
    };
    sheets(&pairs, options)
}

fn failed(why: impl Into<Words>) -> Diagnostic {
    problem!("SG0805", why: why.into())
}

fn damaged(error: impl std::fmt::Display) -> Diagnostic {
    failed(say!("library", why: error.to_string()))
}

/// A finished flyer.
struct Source {
    document: lopdf::Document,
    pages: Vec<lopdf::ObjectId>,
}

/// One page of it.
type Page<'a> = Option<(&'a lopdf::Document, lopdf::ObjectId)>;

impl Source {
    fn read(pdf: &[u8]) -> Result<Self, Diagnostic> {
        let document = lopdf::Document::load_mem(pdf).map_err(damaged)?;
        let pages: Vec<_> = document.get_pages().into_values().collect();
        if pages.is_empty() {
            return Err(failed("press-no-pages"));
        }
        Ok(Self { document, pages })
    }

    fn page(&self, index: usize) -> Page<'_> {
        Some((&self.document, *self.pages.get(index)?))
    }
}

/// Sheets with two pages each.
fn sheets(pairs: &[[Page<'_>; 2]], options: &Options) -> Result<Vec<u8>, Diagnostic> {
    let mut document = PdfDocument::new(&options.title);
    let mut pages = Vec::new();
    for pair in pairs {
        let mut ops = Vec::new();
        for (half, page) in pair.iter().enumerate() {
            let Some((source, id)) = page else { continue };
            // printpdf would choose a random name, and each build would give other bytes.
            let name = XObjectId(format!("P{}", document.resources.xobjects.map.len()));
            let form = XObject::External(form(source, *id)?);
            document.resources.xobjects.map.insert(name.clone(), form);
            place(&mut ops, name, half);
        }
        marks(&mut ops);
        pages.push(PdfPage::new(Mm(SHEET.0), Mm(SHEET.1), ops));
    }
    document.with_pages(pages);
    let file = document.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new());
    finish(file, options)
}

/// A page as a form that can be placed anywhere, with its resources within it.
fn form(source: &lopdf::Document, id: lopdf::ObjectId) -> Result<ExternalXObject, Diagnostic> {
    let page = source.get_dictionary(id).map_err(damaged)?;
    let size = numbers(source, page.get(b"MediaBox").map_err(damaged)?)?;
    let near = |got: f32, wanted: f32| (got - wanted * MM).abs() < 0.5;
    if !near(size[2] - size[0], TRIM.0) || !near(size[3] - size[1], TRIM.1) {
        return Err(failed("press-not-a5"));
    }
    let (own, inherited) = source.get_page_resources(id).map_err(damaged)?;
    let resources = match own {
        Some(own) => own,
        None => inherited
            .first()
            .and_then(|i| source.get_dictionary(*i).ok())
            .ok_or_else(|| failed("press-no-resources"))?,
    };
    let mut form = BTreeMap::from([
        ("Type".to_owned(), DictItem::Name(b"XObject".to_vec())),
        ("Subtype".to_owned(), DictItem::Name(b"Form".to_vec())),
        ("BBox".to_owned(), DictItem::Array(size.into_iter().map(DictItem::Real).collect())),
        ("Resources".to_owned(), DictItem::Dict { map: dictionary(source, resources, 0)? }),
    ]);
    if let Ok(group) = page.get(b"Group") {
        form.insert("Group".to_owned(), inlined(source, group, 0)?);
    }
    let content = source.get_page_content(id);
    let stream = ExternalStream { dict: form, content, compress: true };
    Ok(ExternalXObject { stream, width: None, height: None, dpi: None })
}

/// The form on the left or the right half, at its own size; the fold lies in the middle of the sheet.
fn place(ops: &mut Vec<Op>, form: XObjectId, half: usize) {
    let left = (SHEET.0 / 2.0 - TRIM.0) + half as f32 * TRIM.0;
    ops.push(Op::SaveGraphicsState);
    let transform = XObjectTransform {
        translate_x: Some(Pt(left * MM)),
        translate_y: Some(Pt(0.0)),
        no_auto_scale: true,
        ..XObjectTransform::default()
    };
    ops.push(Op::UseXobject { id: form, transform });
    ops.push(Op::RestoreGraphicsState);
}

/// Cut marks at the edges of the two pages: hairlines at the head and the foot of the sheet, white under black so
/// that they show on any colour.
fn marks(ops: &mut Vec<Op>) {
    let middle = SHEET.0 / 2.0;
    for (width, grey) in [(1.0, 1.0), (0.25, 0.0)] {
        ops.push(Op::SetOutlineColor { col: Color::Greyscale(Greyscale::new(grey, None)) });
        ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        for x in [middle - TRIM.0, middle, middle + TRIM.0] {
            for (from, to) in [(0.0, MARK), (SHEET.1 - MARK, SHEET.1)] {
                let point =
                    |y: f32| LinePoint { p: Point { x: Pt(x * MM), y: Pt(y * MM) }, bezier: false };
                let line = Line { points: vec![point(from), point(to)], is_closed: false };
                ops.push(Op::DrawLine { line });
            }
        }
    }
}

/// Boxes, identifier and dates, so that the same flyers give the same bytes.
fn finish(mut file: lopdf::Document, options: &Options) -> Result<Vec<u8>, Diagnostic> {
    use lopdf::Object;
    let middle = SHEET.0 / 2.0;
    let trim = [middle - TRIM.0, 0.0, middle + TRIM.0, SHEET.1].map(|v| Object::Real(v * MM));
    let media = [0.0, 0.0, SHEET.0, SHEET.1].map(|v| Object::Real(v * MM));
    for id in file.get_pages().into_values() {
        let page = file.get_object_mut(id).and_then(Object::as_dict_mut).map_err(damaged)?;
        page.set("MediaBox", media.to_vec());
        page.set("BleedBox", media.to_vec());
        page.set("TrimBox", trim.to_vec());
    }
    let date = options.date;
    let stamp = format!("D:{:04}{:02}{:02}000000Z", date.year(), date.month(), date.day());
    let info = file.trailer.get(b"Info").and_then(Object::as_reference).ok();
    if let Some(info) = info.and_then(|id| file.get_object_mut(id).ok()?.as_dict_mut().ok()) {
        // printpdf hints at PDF/X, which nobody has checked.
        for key in ["GTS_PDFXVersion", "Identifier", "Trapped"] {
            info.remove(key.as_bytes());
        }
        info.set("Creator", Object::string_literal("sleutelgids"));
        for key in ["CreationDate", "ModDate"] {
            info.set(key, Object::string_literal(stamp.as_str()));
        }
    }
    let hash = blake3::hash(options.ident.as_bytes());
    let id = Object::String(hash.as_bytes()[..16].to_vec(), lopdf::StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    let catalogue = file.catalog_mut().map_err(damaged)?;
    catalogue.remove(b"Metadata");
    catalogue.remove(b"OutputIntents");
    file.version = "1.7".to_owned();
    hoist_streams(&mut file);
    file.prune_objects();
    file.renumber_objects();
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(damaged)?;
    Ok(bytes)
}

/// Gives every stream that lies within another object a place of its own, as PDF wants it, and the same place to
/// those that are the same: fonts that both pages use.
fn hoist_streams(file: &mut lopdf::Document) {
    let mut known = BTreeMap::new();
    for id in file.objects.keys().copied().collect::<Vec<_>>() {
        let Some(mut object) = file.objects.remove(&id) else { continue };
        hoist_within(&mut object, file, &mut known);
        file.objects.insert(id, object);
    }
}

fn hoist_within(
    object: &mut lopdf::Object,
    file: &mut lopdf::Document,
    known: &mut BTreeMap<[u8; 32], lopdf::ObjectId>,
) {
    use lopdf::Object;
    let children: Vec<&mut Object> = match object {
        Object::Array(items) => items.iter_mut().collect(),
        Object::Dictionary(d) => d.iter_mut().map(|(_, v)| v).collect(),
        Object::Stream(s) => s.dict.iter_mut().map(|(_, v)| v).collect(),
        _ => return,
    };
    for child in children {
        hoist_within(child, file, known);
        if let Object::Stream(stream) = child {
            let mut hash = blake3::Hasher::new();
            hash.update(format!("{:?}", stream.dict).as_bytes()).update(&stream.content);
            let id = *known.entry(*hash.finalize().as_bytes()).or_insert_with(|| {
                file.max_id += 1;
                (file.max_id, 0)
            });
            let stream = std::mem::replace(child, Object::Reference(id));
            file.objects.insert(id, stream);
        }
    }
}

fn numbers(source: &lopdf::Document, object: &lopdf::Object) -> Result<Vec<f32>, Diagnostic> {
    let (_, object) = source.dereference(object).map_err(damaged)?;
    let array = object.as_array().map_err(damaged)?;
    let all: Result<Vec<f32>, _> = array.iter().map(lopdf::Object::as_float).collect();
    all.map_err(damaged)
        .and_then(|v| if v.len() == 4 { Ok(v) } else { Err(failed("press-no-size")) })
}

/// An object with everything it refers to put in its place.
fn inlined(
    source: &lopdf::Document,
    object: &lopdf::Object,
    depth: usize,
) -> Result<DictItem, Diagnostic> {
    use lopdf::Object;
    if depth > 40 {
        return Err(failed("press-no-end"));
    }
    Ok(match object {
        Object::Reference(id) => {
            inlined(source, source.get_object(*id).map_err(damaged)?, depth + 1)?
        }
        Object::Array(items) => {
            let items = items.iter().map(|o| inlined(source, o, depth + 1));
            DictItem::Array(items.collect::<Result<_, _>>()?)
        }
        Object::Dictionary(d) => DictItem::Dict { map: dictionary(source, d, depth)? },
        Object::Stream(s) => DictItem::Stream {
            stream: ExternalStream {
                dict: dictionary(source, &s.dict, depth)?,
                content: s.content.clone(),
                compress: false,
            },
        },
        other => DictItem::from_lopdf(other),
    })
}

fn dictionary(
    source: &lopdf::Document,
    dictionary: &lopdf::Dictionary,
    depth: usize,
) -> Result<BTreeMap<String, DictItem>, Diagnostic> {
    const LEFT_OUT: [&[u8]; 4] = [b"Parent", b"StructParents", b"StructParent", b"Length"];
    dictionary
        .iter()
        .filter(|(key, _)| !LEFT_OUT.contains(&key.as_slice()))
        .map(|(key, value)| {
            let key = String::from_utf8_lossy(key).into_owned();
            Ok((key, inlined(source, value, depth + 1)?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of A5 with one line of text, as plain as PDF can be.
    fn flyer(words: &str) -> Vec<u8> {
        use lopdf::{Document, Object, Stream, dictionary};
        let mut file = Document::with_version("1.7");
        let font = file.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        });
        let drawn = format!("BT /F1 12 Tf 40 500 Td ({words}) Tj ET");
        let content = file.add_object(Stream::new(dictionary! {}, drawn.into_bytes()));
        let pages = file.new_object_id();
        let size = [0.0, 0.0, TRIM.0 * MM, TRIM.1 * MM].map(Object::Real).to_vec();
        let page = file.add_object(dictionary! {
            "Type" => "Page", "Parent" => pages, "MediaBox" => size, "Contents" => content,
            "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
        });
        let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
        file.objects.insert(pages, tree.into());
        let root = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        file.trailer.set("Root", root);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).expect("memory can be written to");
        bytes
    }

    fn options() -> Options {
        let date = Date::constant(2035, 3, 9);
        Options { title: "Drukvel".to_owned(), ident: "proef".to_owned(), date }
    }

    #[test]
    fn two_pages_lie_on_one_sheet_of_exact_size_and_the_same_bytes_each_time() {
        let sheet = two_up(&flyer("een"), &flyer("twee"), &options()).expect("two flyers of A5");
        assert_eq!(sheet, two_up(&flyer("een"), &flyer("twee"), &options()).expect("again"));
        let file = lopdf::Document::load_mem(&sheet).expect("a PDF");
        let pages = file.get_pages();
        assert_eq!(pages.len(), 1);
        let page = file.get_dictionary(pages[&1]).expect("a page");
        let size = numbers(&file, page.get(b"MediaBox").expect("a size")).expect("four numbers");
        assert!((size[2] - 297.0 * MM).abs() < 0.01 && (size[3] - 210.0 * MM).abs() < 0.01);
        let forms = file.objects.values().filter(|o| {
            o.as_stream().is_ok_and(|s| {
                s.dict.get(b"Subtype").is_ok_and(|t| t.as_name().is_ok_and(|n| n == b"Form"))
            })
        });
        assert_eq!(forms.count(), 2);
        let nested = |o: &lopdf::Object| match o {
            lopdf::Object::Dictionary(d) => d.iter().any(|(_, v)| v.as_stream().is_ok()),
            lopdf::Object::Stream(s) => s.dict.iter().any(|(_, v)| v.as_stream().is_ok()),
            _ => false,
        };
        assert!(!file.objects.values().any(nested), "streams have places of their own");
    }

    #[test]
    fn what_is_no_flyer_is_refused() {
        let refused = spread(b"no PDF", &options()).expect_err("no PDF");
        assert_eq!(refused.code, "SG0805");
    }
}
