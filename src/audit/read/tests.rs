//! A leak planted in every kind of file is found where it lies.

use std::io::Write;

use lopdf::{Dictionary, Document, Object, SaveOptions, Stream, StringFormat, dictionary};

use super::super::fold::Folded;
use super::{Content, Remark, read};
use sleutelgids_core::diag::Tongue;

const LEAK: &str = "Karim Verlopen";
const ARABIC: &str = "كريم الغائب";

/// Places where the words stand, each once.
fn places(content: &Content, words: &str) -> Vec<String> {
    let needle = Folded::of(words).bytes;
    let mut places = Vec::new();
    for reading in &content.readings {
        let mut folded = Folded::default();
        reading.pieces.iter().for_each(|p| folded.push(&p.text));
        let at = folded.bytes.windows(needle.len()).position(|w| w == needle);
        places.extend(
            at.map(|at| Tongue::English.say(&reading.pieces[folded.piece(at)].place.words())),
        );
    }
    places.sort();
    places.dedup();
    places
}

fn found(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let content = read(name, bytes.as_ref());
    places(&content, LEAK)
        .first()
        .unwrap_or_else(|| panic!("not found in {name}: {content:?}"))
        .clone()
}

fn metadata(name: &str, bytes: &[u8]) -> bool {
    read(name, bytes)
        .remarks
        .iter()
        .any(|r| matches!(r, Remark::Metadata(_)))
}

#[test]
fn texts() {
    for (name, text) in [
        ("a.html", "<p>\nKarim <b>Verlo</b>pen"),
        ("a.html", "\n<img alt='Karim&#32;Verl&oacute;pen'>"),
        ("a.html", "\n<!-- Karim Verlopen -->"),
        ("a.html", "\n<a href='?n=Karim%20Verlopen'>"),
        ("a.json", "{\n\"a\": \"\\u004barim Verlopen\"}"),
        (
            "sitemap.xml",
            "<urlset>\n<loc>https://x.example.org/karim-verlopen.html</loc></urlset>",
        ),
        ("robots.txt", "\nDisallow: /karim_verlopen"),
        ("a.css", "\ncontent: '\\4b arim Verlopen'"),
        ("a.js", "\nlet a = 'Karim' + ' Verlopen'"),
        (
            "a.svg",
            "<svg>\n<text><tspan>Karim</tspan><tspan>Verlopen</tspan></text></svg>",
        ),
    ] {
        assert_eq!(found(name, text), "line 2", "{text}");
    }
    assert_eq!(
        found("a.ics", "BEGIN\r\nSUMMARY:Karim Ver\r\n lopen\r\n"),
        "folded lines"
    );
    found("a.vcf", "N;QUOTED-PRINTABLE:Karim Verl=C3=B3=\r\npen\r\n");
    let (begin, end) = ARABIC.as_bytes().split_at(5);
    let card = [b"FN:", begin, b"\r\n ", end].concat();
    assert!(std::str::from_utf8(&card).is_err(), "cut within a letter");
    assert!(!places(&read("a.vcf", &card), ARABIC).is_empty());
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(LEAK.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    found("a.txt", utf16);
}

#[test]
fn packed_files() {
    let mut gz = flate2::GzBuilder::new()
        .filename("index")
        .write(Vec::new(), flate2::Compression::best());
    gz.write_all(b"pagefind_dcd\xa2Karim Verlopen\xff\x00")
        .expect("memory");
    let gz = gz.finish().expect("memory");
    found("nl.pf_index", &gz);
    let named = flate2::GzBuilder::new()
        .filename(LEAK)
        .write(Vec::new(), flate2::Compression::fast());
    assert_eq!(
        found("a.gz", named.finish().expect("memory")),
        "gzip header"
    );
    let mut br = Vec::new();
    brotli::BrotliCompress(
        &mut "<p>Karim Verlopen</p>".as_bytes(),
        &mut br,
        &brotli::enc::BrotliEncoderParams::default(),
    )
    .expect("memory");
    assert!(found("a.html.br", br).starts_with("unpacked"));
    assert!(found("a.zip", zip("a.txt", LEAK)).starts_with("a.txt"));
    found("a.zip", zip("karim-verlopen.txt", ""));
    // A file in a file in a file.
    let inner = zip("a.txt", LEAK);
    found("a.zip", zip_bytes("b.zip", &inner));
}

fn zip(name: &str, text: &str) -> Vec<u8> {
    zip_bytes(name, text.as_bytes())
}

/// A ZIP file with one file, deflated.
pub fn zip_bytes(name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).expect("memory");
    let packed = packed.finish().expect("memory");
    let two = |n: usize| u16::try_from(n).expect("small").to_le_bytes();
    let four = |n: usize| u32::try_from(n).expect("small").to_le_bytes();
    let sizes = [
        &[0; 4][..],
        &four(packed.len()),
        &four(bytes.len()),
        &two(name.len()),
        &[0, 0],
    ]
    .concat();
    let local = [
        b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0",
        &sizes[..],
        name.as_bytes(),
        &packed,
    ]
    .concat();
    let central = [
        b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0",
        &sizes[..],
        &[0; 14],
        name.as_bytes(),
    ]
    .concat();
    let tail = [
        b"PK\x05\x06\0\0\0\0\x01\0\x01\0",
        &four(central.len())[..],
        &four(local.len()),
        &[0, 0],
    ]
    .concat();
    [local, central, tail].concat()
}

fn picture(format: image::ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(8, 8)
        .write_to(&mut bytes, format)
        .expect("memory");
    bytes.into_inner()
}

/// A picture without notes.
pub fn jpeg() -> Vec<u8> {
    picture(image::ImageFormat::Jpeg)
}

/// A picture without notes.
pub fn png() -> Vec<u8> {
    picture(image::ImageFormat::Png)
}

/// A picture without notes.
pub fn webp() -> Vec<u8> {
    picture(image::ImageFormat::WebP)
}

#[test]
fn pictures() {
    let jpeg = jpeg();
    let segment = |kind: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("short").to_be_bytes();
        [&jpeg[..2], &[0xFF, kind], &length, data, &jpeg[2..]].concat()
    };
    assert!(!metadata("a.jpg", &jpeg));
    for (kind, lead, name) in [
        (0xE1, "Exif\0\0", "Exif"),
        (0xE1, "http://ns.adobe.com/xap/1.0/\0", "XMP"),
        (0xED, "Photoshop 3.0\0", "IPTC"),
        (0xFE, "", "a comment"),
    ] {
        let bytes = segment(kind, format!("{lead}{LEAK}").as_bytes());
        assert_eq!(found("a.jpg", &bytes), name);
        assert!(metadata("a.jpg", &bytes));
    }
    let wide: Vec<u8> = LEAK.encode_utf16().flat_map(u16::to_le_bytes).collect();
    found(
        "a.jpg",
        segment(0xE1, &[b"Exif\0\0II*", &wide[..]].concat()),
    );
    found("a.jpg", [&jpeg[..], LEAK.as_bytes()].concat());
    let png = png();
    assert!(!metadata("a.png", &png));
    let chunk = |kind: &[u8], data: &[u8]| {
        let length = u32::try_from(data.len()).expect("short").to_be_bytes();
        [&png[..33], &length, kind, data, &[0; 4], &png[33..]].concat()
    };
    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    zlib.write_all(LEAK.as_bytes()).expect("memory");
    let zlib = zlib.finish().expect("memory");
    found(
        "a.png",
        chunk(b"tEXt", format!("Author\0{LEAK}").as_bytes()),
    );
    found(
        "a.png",
        chunk(b"zTXt", &[b"Author\0\0", &zlib[..]].concat()),
    );
    found(
        "a.png",
        chunk(b"iTXt", &[b"Author\0\x01\0nl\0Maker\0", &zlib[..]].concat()),
    );
    found("a.png", chunk(b"eXIf", LEAK.as_bytes()));
    let webp = webp();
    assert!(!metadata("a.webp", &webp));
    let mut bytes = [&webp[..], b"EXIF\x0e\0\0\0", LEAK.as_bytes()].concat();
    let size = u32::try_from(bytes.len() - 8).expect("short").to_le_bytes();
    bytes[4..8].copy_from_slice(&size);
    assert_eq!(found("a.webp", &bytes), "Exif");
    use_data_address(&segment(0xFE, LEAK.as_bytes()));
}

/// A picture within a page carries its notes too.
fn use_data_address(jpeg: &[u8]) {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in jpeg.chunks(3) {
        let bits =
            three.iter().fold(0u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - three.len()));
        for n in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * n) & 63) as usize]));
        }
    }
    let html = format!("<img src=\"data:image/jpeg;base64,{text}\">");
    assert!(found("a.html", &html).contains("a comment"));
}

#[test]
fn what_nobody_knows() {
    let bytes = [&[0, 1, 2, 0xFE][..], LEAK.as_bytes(), &[0xFF]].concat();
    found("a.bin", &bytes);
    let wide: Vec<u8> = [0, 0xFF, 0]
        .into_iter()
        .chain(LEAK.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    found("a.bin", &wide);
    assert!(matches!(
        read("a.bin", &bytes).remarks[..],
        [Remark::Unread(_)]
    ));
}

/// A page whose font maps codes one above the letter's own, and what is drawn on it.
pub fn pdf(
    draw: &dyn Fn(&mut Document) -> (Vec<u8>, Dictionary),
    more: &dyn Fn(&mut Document, &mut Dictionary),
) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let (content, mut resources) = draw(&mut document);
    let lines: String = (0x20..0x80)
        .map(|c| format!("<{:04X}> <{c:04X}>\n", c + 1))
        .collect();
    let range = "1 beginbfrange <0700> <07FF> <0600> endbfrange";
    let cmap = format!(
        "1 begincodespacerange <0000> <FFFF> endcodespacerange 96 beginbfchar\n{lines}endbfchar {range}"
    );
    let mut stream = Stream::new(Dictionary::new(), cmap.into_bytes());
    stream.compress().expect("memory");
    let map = document.add_object(stream);
    let font = document
        .add_object(dictionary! { "Type" => "Font", "Subtype" => "Type0", "ToUnicode" => map });
    resources.set("Font", dictionary! { "F" => font });
    let mut stream = Stream::new(Dictionary::new(), content);
    let _ = stream.compress();
    let content = document.add_object(stream);
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
    });
    document.objects.insert(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into(),
    );
    let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages };
    more(&mut document, &mut catalog);
    let root = document.add_object(catalog);
    document.trailer.set("Root", root);
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .build();
    document
        .save_with_options(&mut bytes, options)
        .expect("memory");
    bytes
}

fn codes(text: &str) -> String {
    let shift = |c: char| {
        if (c as u32) < 0x80 {
            c as u32 + 1
        } else {
            c as u32 + 0x100
        }
    };
    text.chars().map(|c| format!("{:04X}", shift(c))).collect()
}

/// A text as it is drawn with that font.
pub fn shown(text: &str) -> Vec<u8> {
    let third = text.char_indices().nth(3).map_or(text.len(), |(at, _)| at);
    format!(
        "BT /F 12 Tf 1 0 0 1 10 700 Tm [<{}> -20 <{}>] TJ ET",
        codes(&text[..third]),
        codes(&text[third..])
    )
    .into_bytes()
}

#[test]
fn words_on_pages() {
    let none = |_: &mut Document, _: &mut Dictionary| {};
    let page = pdf(&|_| (shown(LEAK), Dictionary::new()), &none);
    assert!(!page.windows(5).any(|w| w == b"Karim"), "packed");
    assert_eq!(found("a.pdf", page), "page 1");
    let form = pdf(
        &|document| {
            let form = Stream::new(dictionary! { "Subtype" => "Form" }, shown(LEAK));
            let form = document.add_object(form);
            (
                b"q /X Do Q".to_vec(),
                dictionary! { "XObject" => dictionary! { "X" => form } },
            )
        },
        &none,
    );
    assert_eq!(found("a.pdf", form), "page 1");
    let hex: String = LEAK.encode_utf16().map(|u| format!("{u:04X}")).collect();
    let spoken = format!(
        "/Span <</ActualText <FEFF{hex}>>> BDC {} EMC",
        String::from_utf8_lossy(&shown("xxxx"))
    );
    let page = pdf(&|_| (spoken.clone().into_bytes(), Dictionary::new()), &none);
    assert_eq!(
        places(&read("a.pdf", &page), LEAK),
        ["/ActualText", "page 1"]
    );
    // Two lines, and letters from the left as right-to-left scripts are drawn.
    let reversed = |words: &str| codes(&words.chars().rev().collect::<String>());
    let lines: Vec<String> = ARABIC.split(' ').map(reversed).collect();
    let drawn = format!(
        "BT /F 9 Tf 1 0 0 1 0 90 Tm <{}> Tj 0 -20 Td <{}> Tj ET",
        lines[0], lines[1]
    );
    let arabic = pdf(&|_| (drawn.clone().into_bytes(), Dictionary::new()), &none);
    assert_eq!(places(&read("a.pdf", &arabic), ARABIC), ["page 1"]);
}

#[test]
fn everything_else_in_a_pdf() {
    let empty = |_: &mut Document| (Vec::new(), Dictionary::new());
    let text = |text: &str| {
        let bytes = [0xFE, 0xFF]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        Object::String(bytes, StringFormat::Hexadecimal)
    };
    let with = |key: &str| {
        let more = |document: &mut Document, catalog: &mut Dictionary| {
            let inner = document.add_object(dictionary! { key => text(LEAK) });
            catalog.set("Somewhere", inner);
        };
        found("a.pdf", pdf(&empty, &more))
    };
    for key in ["Title", "Alt", "Contents", "ActualText", "UF"] {
        assert_eq!(with(key), format!("/{key}"));
    }
    let stream = |kind: &str, bytes: Vec<u8>| {
        let more = |document: &mut Document, catalog: &mut Dictionary| {
            let mut stream = Stream::new(dictionary! { "Type" => kind }, bytes.clone());
            let _ = stream.compress();
            let id = document.add_object(stream);
            catalog.set("Somewhere", id);
        };
        found("a.pdf", pdf(&empty, &more))
    };
    let xmp = format!(
        "<x:xmpmeta><dc:title>\n{}</dc:title></x:xmpmeta>",
        "Karim &#86;erlopen".repeat(9)
    );
    assert!(stream("Metadata", xmp.into_bytes()).starts_with("XMP"));
    assert!(stream("EmbeddedFile", zip("a.txt", LEAK)).starts_with("an attachment"));
    found(
        "a.pdf",
        pdf(&empty, &|_, catalog| {
            catalog.set("Dests", dictionary! { "karim-verlopen" => 1 })
        }),
    );
    found("a.pdf", b"%PDF-1.7 damaged Karim Verlopen");
}
