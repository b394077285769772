//! One secret in every kind of file.

use std::io::Write as _;

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};

use super::Leak;
use crate::read::tests::{jpeg, pdf, png, shown, webp, zip_bytes};

/// Every kind of file with a secret in it.
pub fn files(secret: &str) -> Vec<Leak> {
    let mut all = Files {
        secret,
        all: Vec::new(),
    };
    all.texts();
    all.calendars();
    all.codings();
    all.packed();
    all.pictures();
    all.documents();
    all.fonts();
    all.names();
    all.all
}

struct Files<'a> {
    secret: &'a str,
    all: Vec<Leak>,
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// Base64 with padding (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits =
            three.iter().fold(0u32, |n, b| n << 8 | u32::from(*b)) << (8 * (3 - three.len()));
        for n in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * n) & 63) as usize]));
        }
        text.extend(std::iter::repeat_n('=', 3 - three.len()));
    }
    text
}

fn each(text: &str, write: impl Fn(u32) -> String) -> String {
    text.chars().map(|c| write(u32::from(c))).collect()
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).expect("memory");
    packed.finish().expect("memory")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(bytes).expect("memory");
    packed.finish().expect("memory")
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params).expect("memory");
    packed
}

impl Files<'_> {
    fn add(&mut self, name: &str, route: &str, bytes: impl Into<Vec<u8>>) {
        let name = format!("{name} ({})", self.secret);
        self.all.push(Leak {
            name,
            route: route.to_owned(),
            bytes: bytes.into(),
        });
    }

    fn texts(&mut self) {
        let s = self.secret;
        let units = |t: &str| {
            t.encode_utf16()
                .map(|u| format!("\\u{u:04x}"))
                .collect::<String>()
        };
        for (name, route, text) in [
            ("text", "a.html", format!("<p>{s}</p>")),
            ("attribute", "a.html", format!("<img alt=\"{s}\">")),
            ("comment", "a.html", format!("<!-- {s} -->")),
            (
                "conditional comment",
                "a.html",
                format!("<!--[if IE]>{s}<![endif]-->"),
            ),
            (
                "meta",
                "a.html",
                format!("<meta name=author content='{s}'>"),
            ),
            ("hidden", "a.html", format!("<p hidden>{s}</p>")),
            (
                "template",
                "a.html",
                format!("<template><b>{s}</b></template>"),
            ),
            ("after the end", "a.html", format!("<html></html>\n\n{s}")),
            ("data attribute", "a.html", format!("<p data-x=\"{s}\">")),
            (
                "style",
                "a.html",
                format!("<style>p::after{{content:'{s}'}}</style>"),
            ),
            (
                "script",
                "a.html",
                format!("<script>let a = '{s}'</script>"),
            ),
            (
                "JSON-LD",
                "a.html",
                format!("<script type=application/ld+json>{{\"name\":\"{s}\"}}</script>"),
            ),
            ("decimal entities", "a.html", each(s, |c| format!("&#{c};"))),
            (
                "hexadecimal entities",
                "a.html",
                each(s, |c| format!("&#x{c:X};")),
            ),
            (
                "entities twice",
                "a.html",
                each(s, |c| format!("&amp;#{c};")),
            ),
            ("style sheet", "a.css", format!("/* {s} */")),
            ("CSS escapes", "a.css", each(s, |c| format!("\\{c:06x}"))),
            ("script file", "a.js", format!("// {s}")),
            (
                "JavaScript escapes",
                "a.js",
                format!("let a = \"{}\"", units(s)),
            ),
            ("code points", "a.js", each(s, |c| format!("\\u{{{c:x}}}"))),
            ("JSON", "a.json", format!("{{\"a\": \"{s}\"}}")),
            (
                "source map",
                "a.js.map",
                format!("{{\"sourcesContent\":[\"x\\n{}\"]}}", units(s)),
            ),
            ("XML", "a.xml", format!("<a b=\"{s}\"/>")),
            ("CDATA", "a.xml", format!("<a><![CDATA[{s}]]></a>")),
            (
                "sitemap",
                "sitemap.xml",
                format!("<urlset><loc>https://x.example.org/{s}</loc></urlset>"),
            ),
            (
                "SVG title",
                "a.svg",
                format!("<svg><title>{s}</title></svg>"),
            ),
            (
                "SVG metadata",
                "a.svg",
                format!("<svg><metadata><x:a x:b='{s}'/></metadata></svg>"),
            ),
            ("robots.txt", "robots.txt", format!("User-agent: *\n# {s}")),
            (
                "redirects",
                "_redirects",
                format!("/a /{}", s.replace(' ', "-")),
            ),
            (
                "web manifest",
                "site.webmanifest",
                format!("{{\"name\": \"{s}\"}}"),
            ),
            ("CSV", "a.csv", s.replace(' ', ";")),
            ("editor's copy", "index.html~", s.to_owned()),
        ] {
            self.add(name, route, text);
        }
    }

    fn calendars(&mut self) {
        let s = self.secret;
        let middle = s.char_indices().nth(3).map_or(0, |(at, _)| at);
        let (begin, end) = s.split_at(middle);
        let quoted: String = s.bytes().map(|b| format!("={b:02X}")).collect();
        let cut = s
            .bytes()
            .position(|b| b >= 0x80)
            .map_or(middle, |at| at + 1);
        let (one, two) = s.as_bytes().split_at(cut);
        self.add(
            "calendar",
            "a.ics",
            format!("BEGIN:VCALENDAR\r\nSUMMARY:{s}\r\n"),
        );
        self.add(
            "folded line",
            "a.ics",
            format!("SUMMARY:{begin}\r\n {end}\r\n"),
        );
        self.add(
            "folded with a tab",
            "a.ics",
            format!("SUMMARY:{begin}\r\n\t{end}\r\n"),
        );
        self.add(
            "folded within a letter",
            "a.vcf",
            [b"FN:", one, b"\r\n ", two, b"\r\n"].concat(),
        );
        self.add(
            "card",
            "a.vcf",
            format!("N:{};;;;\r\n", s.replace(' ', ";")),
        );
        self.add(
            "quoted-printable",
            "a.vcf",
            format!("FN;ENCODING=QUOTED-PRINTABLE:{quoted}\r\n"),
        );
        let (a, b) = quoted.split_at(quoted.len() / 6 * 3);
        self.add(
            "quoted-printable over lines",
            "a.vcf",
            format!("FN;QUOTED-PRINTABLE:{a}=\r\n{b}\r\n"),
        );
        self.add(
            "base64 in a card",
            "a.vcf",
            format!("NOTE;ENCODING=b:{}\r\n", base64(s.as_bytes())),
        );
    }

    fn codings(&mut self) {
        let s = self.secret;
        let coded = base64(s.as_bytes());
        let hex: String = s.bytes().map(|b| format!("{b:02x}")).collect();
        self.add("base64", "a.txt", coded.clone());
        self.add(
            "base64 without padding",
            "a.html",
            format!("<p data-x={}>", coded.trim_end_matches('=')),
        );
        self.add(
            "base64 for addresses",
            "a.html",
            format!(
                "<a href='/x/{}'>",
                coded.replace('+', "-").replace('/', "_")
            ),
        );
        self.add("base64 in a script", "a.js", format!("atob('{coded}')"));
        let long = base64(format!("{} {s}", "een lange inleiding ".repeat(9)).as_bytes());
        let lines: Vec<_> = long
            .as_bytes()
            .chunks(64)
            .map(|l| String::from_utf8_lossy(l))
            .collect();
        self.add("base64 over lines", "a.txt", lines.join("\n"));
        self.add(
            "base64 of UTF-16",
            "a.txt",
            base64(&utf16(s, u16::to_le_bytes)),
        );
        self.add(
            "data address",
            "a.html",
            format!("<a href='data:text/plain;base64,{coded}'>"),
        );
        self.add("hexadecimal", "a.txt", hex.clone());
        self.add("HEXADECIMAL", "a.txt", hex.to_uppercase());
        let percent: String = s.bytes().map(|b| format!("%{b:02X}")).collect();
        self.add("percent", "a.html", format!("<a href='?q={percent}'>"));
        self.add(
            "percent twice",
            "a.html",
            format!("<a href='?q={}'>", percent.replace('%', "%25")),
        );
        self.add(
            "plus signs",
            "a.html",
            format!("<a href='?q={}'>", s.replace(' ', "+")),
        );
        self.add(
            "character codes",
            "a.js",
            format!("String.fromCharCode({})", each(s, |c| format!("{c},"))),
        );
        let mark = |text: &str| format!("\u{FEFF}{text}");
        self.add("UTF-16", "a.txt", utf16(&mark(s), u16::to_le_bytes));
        self.add(
            "UTF-16, high byte first",
            "a.txt",
            utf16(&mark(s), u16::to_be_bytes),
        );
        let plain = format!("Een gewone zin met {s} en nog een paar woorden.");
        self.add(
            "UTF-16 without its mark",
            "a.txt",
            utf16(&plain, u16::to_le_bytes),
        );
        self.add("UTF-8 with its mark", "a.txt", mark(s));
        self.add(
            "amid bytes",
            "a.bin",
            [&[0, 1, 2, 0xFE][..], s.as_bytes(), &[0xFF]].concat(),
        );
    }

    fn packed(&mut self) {
        let s = self.secret;
        let bytes = s.as_bytes();
        self.add("gzip", "a.html.gz", gzip(bytes));
        self.add("gzip under another name", "nl.pf_index", gzip(bytes));
        self.add("behind gzip", "a.gz", [&gzip(b"x")[..], bytes].concat());
        self.add("brotli", "a.html.br", brotli(bytes));
        self.add("zlib", "a.bin", zlib(bytes));
        self.add("ZIP", "a.zip", zip_bytes("a.txt", bytes));
        self.add(
            "name in a ZIP",
            "a.zip",
            zip_bytes(&format!("{s}.txt"), b"x"),
        );
        self.add(
            "ZIP in a ZIP",
            "a.zip",
            zip_bytes("b.zip", &zip_bytes("a.txt", bytes)),
        );
        self.add(
            "behind a ZIP",
            "a.zip",
            [&zip_bytes("a.txt", b"x")[..], bytes].concat(),
        );
        self.add("gzip in base64", "a.html", base64(&gzip(bytes)));
    }

    fn pictures(&mut self) {
        let s = self.secret;
        let bytes = s.as_bytes();
        let segment = |kind: u8, data: &[u8]| {
            let jpeg = jpeg();
            let length = u16::try_from(data.len() + 2).expect("short").to_be_bytes();
            [&jpeg[..2], &[0xFF, kind], &length, data, &jpeg[2..]].concat()
        };
        self.add(
            "Exif",
            "a.jpg",
            segment(0xE1, &[b"Exif\0\0II*\0", bytes].concat()),
        );
        let wide = utf16(s, u16::to_le_bytes);
        self.add(
            "Exif in UTF-16",
            "a.jpg",
            segment(0xE1, &[&b"Exif\0\0II*\0"[..], &wide].concat()),
        );
        self.add(
            "XMP",
            "a.jpg",
            segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", bytes].concat()),
        );
        self.add(
            "IPTC",
            "a.jpg",
            segment(0xED, &[b"Photoshop 3.0\0", bytes].concat()),
        );
        self.add("comment in a JPEG", "a.jpg", segment(0xFE, bytes));
        self.add("segment of a program", "a.jpg", segment(0xEB, bytes));
        self.add("segment of nobody", "a.jpg", segment(0xF3, bytes));
        self.add("behind a JPEG", "a.jpg", [&jpeg()[..], bytes].concat());
        let chunk = |kind: &[u8], data: &[u8]| {
            let png = png();
            let length = u32::try_from(data.len()).expect("short").to_be_bytes();
            [&png[..33], &length, kind, data, &[0; 4], &png[33..]].concat()
        };
        self.add(
            "tEXt",
            "a.png",
            chunk(b"tEXt", &[b"Author\0", bytes].concat()),
        );
        self.add(
            "zTXt",
            "a.png",
            chunk(b"zTXt", &[&b"Author\0\0"[..], &zlib(bytes)].concat()),
        );
        self.add(
            "iTXt",
            "a.png",
            chunk(b"iTXt", &[b"Author\0\0\0nl\0Maker\0", bytes].concat()),
        );
        self.add("eXIf", "a.png", chunk(b"eXIf", bytes));
        self.add(
            "colour profile",
            "a.png",
            chunk(b"iCCP", &[&b"x\0\0"[..], &zlib(bytes)].concat()),
        );
        self.add("chunk of nobody", "a.png", chunk(b"noBy", bytes));
        self.add("behind a PNG", "a.png", [&png()[..], bytes].concat());
        self.add("behind a WebP", "a.webp", [&webp()[..], bytes].concat());
        self.add(
            "comment in a GIF",
            "a.gif",
            [b"GIF89a\x01\0\x01\0\0\0\0!\xFE", bytes, b"\0;"].concat(),
        );
    }

    fn documents(&mut self) {
        let s = self.secret;
        let empty = |_: &mut Document| (Vec::new(), Dictionary::new());
        let none = |_: &mut Document, _: &mut Dictionary| {};
        let wide = [&[0xFE, 0xFF][..], &utf16(s, u16::to_be_bytes)].concat();
        let text = Object::String(wide.clone(), StringFormat::Hexadecimal);
        let named = |key: &str| {
            pdf(&empty, &|document, catalog| {
                let inner = document.add_object(dictionary! { key => text.clone() });
                catalog.set("Somewhere", inner);
            })
        };
        self.add(
            "drawn",
            "a.pdf",
            pdf(&|_| (shown(s), Dictionary::new()), &none),
        );
        for key in ["Title", "Alt", "Contents", "ActualText", "T", "JS"] {
            self.add(&format!("/{key}"), "a.pdf", named(key));
        }
        let stream = |kind: &str, bytes: &[u8]| {
            pdf(&empty, &|document, catalog| {
                let mut stream = Stream::new(dictionary! { "Type" => kind }, bytes.to_vec());
                let _ = stream.compress();
                let id = document.add_object(stream);
                catalog.set("Somewhere", id);
            })
        };
        self.add(
            "XMP",
            "a.pdf",
            stream(
                "Metadata",
                format!("<x><dc:title>{s}</dc:title></x>").as_bytes(),
            ),
        );
        self.add("attachment", "a.pdf", stream("EmbeddedFile", s.as_bytes()));
        self.add(
            "packed attachment",
            "a.pdf",
            stream("EmbeddedFile", &zip_bytes("a.txt", s.as_bytes())),
        );
        self.add("stream of nobody", "a.pdf", stream("Nobody", s.as_bytes()));
        let plain = pdf(&empty, &none);
        let hex: String = wide.iter().map(|b| format!("{b:02X}")).collect();
        self.add(
            "behind the end",
            "a.pdf",
            [&plain[..], b"\n", s.as_bytes()].concat(),
        );
        self.add(
            "behind the end in UTF-16",
            "a.pdf",
            [&plain[..], b"\n", &wide[2..]].concat(),
        );
        let head = &plain[..9];
        let rest = &plain[9..];
        let loose = |object: &[u8]| [head, b"\n99 0 obj\n", object, b"\nendobj\n", rest].concat();
        self.add(
            "comment",
            "a.pdf",
            [head, b"\n% ", s.as_bytes(), b"\n", rest].concat(),
        );
        self.add(
            "loose string",
            "a.pdf",
            loose(format!("<{hex}>").as_bytes()),
        );
        let packed = zlib(s.as_bytes());
        let object = [
            b"<</Length 9/Filter/FlateDecode>>stream\n",
            &packed[..],
            b"\nendstream",
        ]
        .concat();
        self.add("loose stream", "a.pdf", loose(&object));
        self.add("damaged", "a.pdf", format!("%PDF-1.7 damaged {s}"));
    }

    fn fonts(&mut self) {
        let font = sfnt(self.secret);
        self.add("name of a font", "a.ttf", font.clone());
        self.add(
            "name of a font, for Macintoshes",
            "a.otf",
            [b"OTTO", &font[4..]].concat(),
        );
        let length = |n: usize| u32::try_from(n).expect("small").to_be_bytes();
        let table = &font[28..];
        let packed = zlib(table);
        let woff = [
            &b"wOFF\0\x01\0\0"[..],
            &length(64 + packed.len()),
            b"\0\x01\0\0",
            &length(font.len()),
            &[0; 24],
            b"name",
            &length(64),
            &length(packed.len()),
            &length(table.len()),
            &[0; 4],
            &packed,
        ];
        self.add("name of a WOFF", "a.woff", woff.concat());
        let packed = brotli(table);
        let size = u8::try_from(table.len()).expect("small");
        let size = if size < 128 {
            vec![size]
        } else {
            vec![0x81, size & 0x7F]
        };
        let woff2 = [
            &b"wOF2\0\x01\0\0"[..],
            &length(0),
            b"\0\x01\0\0",
            &length(font.len()),
            &length(packed.len()),
            &[0; 24],
            &[5],
            &size,
            &packed,
        ];
        self.add("name of a WOFF2", "a.woff2", woff2.concat());
        self.add(
            "behind a WOFF2",
            "a.woff2",
            [&woff2.concat()[..], self.secret.as_bytes()].concat(),
        );
    }

    fn names(&mut self) {
        let s = self.secret;
        let hyphens = s.replace(' ', "-");
        let percent: String = s.bytes().map(|b| format!("%{b:02X}")).collect();
        self.add("name of a file", &format!("img/{hyphens}.css"), "");
        self.add("name of a folder", &format!("{hyphens}/index.css"), "");
        self.add("hidden file", &format!(".{hyphens}.swp"), "");
        self.add("name in percent signs", &format!("img/{percent}.css"), "");
        self.add(
            "name in base64",
            &format!("{}.css", base64(s.as_bytes()).replace('/', "_")),
            "",
        );
    }
}

/// A font with nothing but a name.
fn sfnt(name: &str) -> Vec<u8> {
    let wide = utf16(name, u16::to_be_bytes);
    let two = |n: usize| u16::try_from(n).expect("small").to_be_bytes();
    let record = [
        &b"\0\x03\0\x01\x04\x09\0\x01"[..],
        &two(wide.len()),
        b"\0\0",
    ]
    .concat();
    let table = [&b"\0\0\0\x01\0\x12"[..], &record, &wide].concat();
    let length = u32::try_from(table.len()).expect("small").to_be_bytes();
    let entry = [&b"name\0\0\0\0"[..], &28u32.to_be_bytes(), &length].concat();
    [&b"\0\x01\0\0\0\x01\0\0\0\0\0\0"[..], &entry, &table].concat()
}
