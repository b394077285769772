//! Pictures in, pictures out.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;
use sleutelgids_core::limits::PictureLimits;

/// A picture that is red on the left and blue on the right.
fn halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| match x < width / 2 {
        true => Rgb([220, 20, 20]),
        false => Rgb([20, 20, 220]),
    })
}

/// As a JPEG whose EXIF says it lies on its side (6: turn it clockwise) and names a place.
fn jpeg_on_its_side(image: &RgbImage) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08\0\x02".to_vec();
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x02\x13\0\x02\0\0\0\x04HOME");
    exif.extend([0; 4]);
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder
        .encode(
            image,
            image.width(),
            image.height(),
            ExtendedColorType::Rgb8,
        )
        .unwrap();
    bytes
}

fn png(image: &RgbaImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn portrait(bytes: &[u8]) -> (Option<Portrait>, Vec<&'static str>) {
    let media = MediaId::new("portraits/p");
    let wanted = Wanted {
        portraits: [media.clone()].into(),
        ..Wanted::default()
    };
    let bytes: Arc<[u8]> = bytes.into();
    let (images, problems) = Images::prepare(&wanted, &|_| Ok(bytes.clone()), "salt", None);
    (
        images.portraits.get(&media).cloned(),
        problems.iter().map(|d| d.code).collect(),
    )
}

fn logo(bytes: &[u8]) -> (Option<Rendition>, Vec<&'static str>) {
    let media = MediaId::new("logos/l");
    let wanted = Wanted {
        logos: [media.clone()].into(),
        ..Wanted::default()
    };
    let bytes: Arc<[u8]> = bytes.into();
    let (images, problems) = Images::prepare(&wanted, &|_| Ok(bytes.clone()), "salt", None);
    (
        images.logos.get(&media).cloned(),
        problems.iter().map(|d| d.code).collect(),
    )
}

#[test]
fn portraits_are_upright_cropped_and_bare() {
    let source = jpeg_on_its_side(&halves(1000, 800));
    assert!(source.windows(4).any(|w| w == b"HOME"));
    let (portrait, problems) = portrait(&source);
    assert_eq!(problems, Vec::<&str>::new());
    let portrait = portrait.unwrap();
    let sizes: Vec<_> = portrait.web.iter().map(|r| (r.width, r.height)).collect();
    assert_eq!(sizes, [(240, 300), (480, 600)]);
    assert_eq!(portrait.print, portrait.web[1]);
    for rendition in &portrait.web {
        assert!(
            !rendition
                .bytes()
                .unwrap()
                .windows(4)
                .any(|w| w == b"HOME" || w == b"Exif")
        );
        let image = image::load_from_memory(&rendition.bytes().unwrap())
            .unwrap()
            .into_rgb8();
        assert_eq!(image.dimensions(), (rendition.width, rendition.height));
        let [top, bottom] = [
            image.get_pixel(9, 9).0,
            image.get_pixel(9, image.height() - 9).0,
        ];
        assert!(
            top[0] > 150 && bottom[2] > 150,
            "red above blue: {top:?} {bottom:?}"
        );
    }
}

#[test]
fn names_come_from_the_content_and_the_salt() {
    let source = png(&RgbaImage::from_pixel(800, 1000, Rgba([9, 99, 99, 255])));
    let name = |salt| {
        let wanted = Wanted {
            portraits: [MediaId::new("amina.jpg")].into(),
            ..Wanted::default()
        };
        let bytes: Arc<[u8]> = source.as_slice().into();
        let (images, _) = Images::prepare(&wanted, &|_| Ok(bytes.clone()), salt, None);
        images.files().map(|r| r.route.clone()).collect::<Vec<_>>()
    };
    assert_eq!(name("a"), name("a"));
    assert_ne!(name("a"), name("b"));
    assert_eq!(name("a").len(), 2);
    assert!(name("a")[0].starts_with("media/") && !name("a")[0].contains("amina"));
}

#[test]
fn small_portraits_are_shown_with_a_warning() {
    let (shown, problems) = portrait(&png(&RgbaImage::new(300, 900)));
    assert!(shown.is_some());
    assert_eq!(problems, ["SG0601"]);
    let white = image::load_from_memory(&shown.unwrap().print.bytes().unwrap())
        .unwrap()
        .into_rgb8();
    assert!(
        white.get_pixel(5, 5).0.iter().all(|c| *c > 250),
        "transparent becomes white"
    );
}

#[test]
fn what_is_no_picture_or_too_large_is_refused() {
    assert_eq!(portrait(b"GIF89a").1, ["SG0606"]);
    assert_eq!(portrait(b"").1, ["SG0602"]);
    let mut cut = jpeg_on_its_side(&halves(900, 900));
    cut.truncate(300);
    assert_eq!(portrait(&cut).1, ["SG0607"]);
    // A header that promises 20,000 × 20,000 pixels.
    let mut bomb = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bomb)
        .write_image(&[0; 4], 2, 2, ExtendedColorType::L8)
        .unwrap();
    bomb[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(portrait(&bomb).1, ["SG0603"]);
    assert_eq!(logo(&bomb).1, ["SG0603"]);
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            (c >> 1) ^ (0xedb8_8320 & (0 - (c & 1)))
        })
    })
}

#[test]
fn a_picture_that_is_not_there_is_named() {
    let wanted = Wanted {
        logos: [MediaId::new("logos/gone.svg")].into(),
        ..Wanted::default()
    };
    let (images, problems) =
        Images::prepare(&wanted, &|_| Err(io::ErrorKind::NotFound.into()), "", None);
    assert!(images.logos.is_empty());
    assert_eq!(problems[0].code, "SG0604");
    let said = sleutelgids_core::diag::Tongue::English
        .tell(&problems[0])
        .message;
    assert!(said.contains("logos/gone.svg"), "{said}");
}

#[test]
fn an_svg_is_written_anew_without_anything_that_acts() {
    let source = br##"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"
        xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="40" onload="alert(1)">
        <!-- drawn by J. Doe --><metadata>secret</metadata><script>alert(2)</script>
        <style>@import url(https://tracker.example/x.css); .a { fill: #123456 }</style>
        <a xlink:href="https://tracker.example/"><path class="a" d="M0 0h120v40z"/></a>
        <use xlink:href="https://tracker.example/x.svg#y"/></svg>"##;
    let (logo, problems) = logo(source);
    assert_eq!(problems, Vec::<&str>::new());
    let logo = logo.unwrap();
    let bytes = logo.bytes().unwrap();
    let text = std::str::from_utf8(&bytes).unwrap();
    for word in ["alert", "script", "tracker", "Doe", "secret", "href"] {
        assert!(!text.contains(word), "{word} in {text}");
    }
    assert!(
        text.contains("#123456") && text.contains("viewBox=\"0 0 120 40\""),
        "{text}"
    );
    assert_eq!((logo.width, logo.height), (120, 40));
    assert!(logo.route.ends_with(".svg"));
}

#[test]
fn parts_of_an_svg_lose_their_names_and_still_find_each_other() {
    let source = br##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="40">
        <title>secret</title><desc>secret</desc>
        <defs><linearGradient id="secret-a"><stop offset="0" stop-color="#123456"/><stop offset="1" stop-color="#654321"/></linearGradient>
        <linearGradient id="secret-b" xlink:href="#secret-a"/>
        <clipPath id="secret-c"><path d="M0 0h60v40z"/></clipPath></defs>
        <g id="secret-d" class="secret" data-name="secret" clip-path="url(#secret-c)" opacity=".5">
        <path id="secret-e" d="M0 0h120v40z" fill="url(#secret-b)"/><path d="M9 9h9v9z" fill="#fedcba"/></g></svg>"##;
    let (logo, problems) = logo(source);
    assert_eq!(problems, Vec::<&str>::new());
    let logo = logo.unwrap();
    let bytes = logo.bytes().unwrap();
    let text = std::str::from_utf8(&bytes).unwrap();
    assert!(!text.contains("secret"), "{text}");
    assert!(
        text.contains("#fedcba") && text.contains("#123456"),
        "{text}"
    );
    let after = |text: &str, words: &str, end: char| -> Vec<String> {
        let each = text.split(words).skip(1);
        each.map(|rest| rest.split(end).next().unwrap().to_owned())
            .collect()
    };
    let (names, used) = (after(text, " id=\"", '"'), after(text, "url(#", ')'));
    assert!(
        used.len() >= 2 && used.iter().all(|u| names.contains(u)),
        "{text}"
    );
    // Cleaned once more it is the same drawing.
    let again = super::logo::svg(&logo.bytes().unwrap(), "salt", &PictureLimits::default());
    assert_eq!(
        again.unwrap().bytes().unwrap().len(),
        logo.bytes().unwrap().len()
    );
}

#[test]
fn text_and_pictures_in_an_svg_are_refused() {
    let with = |inside: &str| {
        let svg =
            format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{inside}</svg>");
        logo(svg.as_bytes()).1
    };
    assert_eq!(with("<text>GGD</text>"), ["SG0605"]);
    assert_eq!(with("<image href='file:///etc/passwd'/>"), ["SG0605"]);
    assert_eq!(with("<oops"), ["SG0602"]);
}

/// Limits that a drawing of a few shapes and a picture of a few pixels reach.
const FEW: PictureLimits = PictureLimits {
    bytes: 2000,
    side: 20,
    pixels: 100,
    profile_bytes: 200,
    svg_bytes: 400,
    svg_written_bytes: 1000,
    svg_parts: 20,
    svg_depth: 6,
};

#[test]
fn pictures_beyond_a_limit_are_too_large() {
    let size = |width, height| {
        let bytes = png(&RgbaImage::new(width, height));
        super::source::Source::open(&bytes, &FEW).err()
    };
    assert_eq!(size(10, 10), None);
    assert_eq!(size(10, 11), Some(Problem::TooLarge), "too many pixels");
    assert_eq!(size(21, 1), Some(Problem::TooLarge), "too long a side");
}

#[test]
fn notes_and_profiles_in_a_png_are_dropped_unopened() {
    let bare = png(&RgbaImage::new(2, 2));
    let (head, rest) = bare.split_at(33);
    // What they hold is not what they say: whoever opened one would fail.
    let notes = [b"iCCP", b"zTXt", b"iTXt"]
        .map(|kind| [&4_u32.to_be_bytes()[..], kind, b"none", &[0; 4]].concat());
    let noted = [head, &notes.concat(), rest].concat();
    assert_eq!(*super::chunks::Chunks::of(&noted).pixels, bare);
}

#[test]
fn drawings_beyond_a_limit_are_too_large() {
    let drawn = |inside: &str, limit: &PictureLimits| {
        let svg =
            format!("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>{inside}</svg>");
        super::logo::svg(svg.as_bytes(), "", limit).err()
    };
    let path = "<path d='M0 0h9v9z'/>";
    assert_eq!(drawn(path, &FEW), None);
    assert_eq!(
        drawn(&path.repeat(20), &FEW),
        Some(Problem::TooLarge),
        "too long a file"
    );
    let longer = PictureLimits {
        svg_bytes: 4000,
        ..FEW
    };
    assert_eq!(
        drawn(&path.repeat(25), &longer),
        Some(Problem::TooLarge),
        "too many parts"
    );
    let more = PictureLimits {
        svg_parts: 100,
        ..longer
    };
    assert_eq!(
        drawn(&path.repeat(40), &more),
        Some(Problem::TooLarge),
        "too much to publish"
    );
    let nested = format!("{}{path}{}", "<g>".repeat(7), "</g>".repeat(7));
    assert_eq!(drawn(&nested, &FEW), Some(Problem::TooLarge), "too deep");
}

#[test]
fn a_png_logo_keeps_its_transparency_and_is_made_smaller() {
    let (made, problems) = logo(&png(&RgbaImage::from_pixel(2400, 600, Rgba([1, 2, 3, 90]))));
    assert_eq!(problems, Vec::<&str>::new());
    let made = made.unwrap();
    assert_eq!((made.width, made.height), (1200, 300));
    let image = image::load_from_memory(&made.bytes().unwrap())
        .unwrap()
        .into_rgba8();
    assert_eq!(image.get_pixel(3, 3).0[3], 90);
}

/// A picture that is kept beside the tests (`tests/tools/draw_charts.py`).
#[allow(clippy::disallowed_methods, reason = "a test reads what it tests")]
fn stored(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/pictures/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

/// What is said of a file by its name, when a portrait is made of it; and when it is only looked at.
fn said_of(name: &str, file: &[u8]) -> [Vec<&'static str>; 2] {
    let wanted = Wanted {
        portraits: [MediaId::new(name)].into(),
        ..Wanted::default()
    };
    let file: Arc<[u8]> = file.into();
    let codes = |problems: Vec<Diagnostic>| problems.iter().map(|d| d.code).collect();
    let (_, problems) = Images::prepare(&wanted, &|_| Ok(file.clone()), "", None);
    let seen = Images::look(&wanted, &|_| Ok(file.clone()));
    [codes(problems), codes(seen)]
}

/// Twenty colours of a chart, four in a row, as the middle of each field shows them.
fn twenty(chart: &RgbImage) -> Vec<[f64; 3]> {
    let (width, height) = (chart.width() / 4, chart.height() / 5);
    let fields = (0..20).map(|n| (n % 4 * width, n / 4 * height));
    let mean = |(left, top): (u32, u32)| {
        let field = image::imageops::crop_imm(chart, left + width / 3, top + height / 3, 9, 9);
        let field = field.to_image();
        [0, 1, 2].map(|c| field.pixels().map(|p| f64::from(p.0[c])).sum::<f64>() / 81.0)
    };
    fields.map(mean).collect()
}

/// A colour in L*a*b*, from sRGB (IEC 61966-2-1; white is that of sRGB).
fn lab(srgb: [f64; 3]) -> [f64; 3] {
    let [r, g, b] = srgb.map(|c| match c / 255.0 {
        c if c <= 0.04045 => c / 12.92,
        c => ((c + 0.055) / 1.055).powf(2.4),
    });
    let x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
    let y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.0890;
    let [x, y, z] = [x, y, z].map(|v| match v > 0.008856 {
        true => v.cbrt(),
        false => 7.787 * v + 16.0 / 116.0,
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far apart two colours are for the eye: two steps can just be told from each other side by side.
fn difference(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (lab(one), lab(other));
    let squares = [0, 1, 2].map(|n| (one[n] - other[n]).powi(2));
    squares.iter().sum::<f64>().sqrt()
}

/// The charts, each with the colours that littlecms makes of it.
fn charts() -> Vec<(String, Vec<[f64; 3]>)> {
    let table = String::from_utf8(stored("charts.tsv")).unwrap();
    let chart = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let name = cells.next().unwrap();
        let colours = cells.map(|hex| {
            [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()))
        });
        (name, colours.collect())
    };
    table.lines().map(chart).collect()
}

#[test]
fn colours_are_those_that_a_browser_shows() {
    let charts = charts();
    assert_eq!(charts.len(), 11);
    for (name, colours) in charts {
        let (made, problems) = portrait(&stored(&name));
        let mut due = vec!["SG0601"];
        due.extend(name.contains("bare").then_some("SG0609"));
        assert_eq!(problems, due, "{name}");
        let print = made.unwrap().print.bytes().unwrap();
        let shown = twenty(&image::load_from_memory(&print).unwrap().into_rgb8());
        for (one, other) in shown.iter().zip(&colours) {
            let difference = difference(*one, *other);
            assert!(
                difference <= 2.0,
                "{name}: {one:?} for {other:?} ({difference:.2})"
            );
        }
    }
}

#[test]
fn a_logo_has_the_colours_that_a_browser_shows() {
    let charts = charts()
        .into_iter()
        .filter(|(name, _)| name.ends_with("png"));
    for (name, colours) in charts {
        let (made, problems) = logo(&stored(&name));
        assert_eq!(problems, Vec::<&str>::new(), "{name}");
        let logo = image::load_from_memory(&made.unwrap().bytes().unwrap()).unwrap();
        assert_eq!(logo.color().has_alpha(), name.contains("grey"));
        let shown = twenty(&logo.into_rgb8());
        for (one, other) in shown.iter().zip(&colours) {
            assert!(difference(*one, *other) <= 1.0, "{name}: {one:?} {other:?}");
        }
    }
}

#[test]
fn inks_that_are_stored_as_light_and_colour_are_the_same_inks() {
    let kinds = [
        jpeg_encoder::ColorType::Cmyk,
        jpeg_encoder::ColorType::CmykAsYcck,
    ];
    let [cmyk, ycck] = kinds.map(|kind| {
        let inks: Vec<u8> = (0..240 * 300_usize)
            .flat_map(|at| match at % 240 / 120 + at / 36_000 * 2 {
                0 => [8, 46, 71, 0],
                1 => [112, 173, 199, 133],
                2 => [204, 31, 235, 5],
                _ => [0, 0, 0, 87],
            })
            .collect();
        let mut file = Vec::new();
        let encoder = jpeg_encoder::Encoder::new(&mut file, 98);
        encoder.encode(&inks, 240, 300, kind).unwrap();
        let (made, problems) = portrait(&file);
        assert_eq!(problems, ["SG0601", "SG0609"]);
        let print = made.unwrap().print.bytes().unwrap();
        twenty(&image::load_from_memory(&print).unwrap().into_rgb8())
    });
    for (one, other) in cmyk.iter().zip(&ycck) {
        assert!(difference(*one, *other) <= 2.0, "{one:?} {other:?}");
    }
    // A skin, not the glaring orange of inks that are taken for light.
    assert!(
        difference(cmyk[0], [245.0, 211.0, 182.0]) < 3.0,
        "{:?}",
        cmyk[0]
    );
}

#[test]
fn a_profile_that_cannot_be_read_is_told_and_the_photo_is_shown() {
    let file = stored("broken-profile.jpg");
    assert_eq!(said_of("p.jpg", &file), [["SG0601", "SG0610"]; 2]);
    // As a PNG holds it: packed, and no more is unpacked than a profile has.
    let bare = png(&RgbaImage::new(20, 5));
    let packed = [b"name\0\0".to_vec(), zlib(&[7; 1000])].concat();
    let with_profile = with_chunk(&bare, 33, b"iCCP", &packed);
    let chunks = super::chunks::Chunks::of(&with_profile);
    assert_eq!(chunks.profile(1000), Some(Ok(vec![7; 1000])));
    assert_eq!(chunks.profile(999), Some(Err(())));
    assert_eq!(said_of("p.png", &with_profile), [["SG0601", "SG0610"]; 2]);
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packed, bytes).unwrap();
    packed.finish().unwrap()
}

/// A PNG file with one chunk more, at a place between two others.
fn with_chunk(png: &[u8], at: usize, kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [&kind[..], content].concat();
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let checksum = crc32(&body).to_be_bytes();
    [&png[..at], &length, &body, &checksum, &png[at..]].concat()
}

#[test]
fn a_picture_is_upright_wherever_its_file_says_how_it_lies() {
    let lying = halves(1000, 800);
    let mut bare = Cursor::new(Vec::new());
    lying.write_to(&mut bare, ImageFormat::Png).unwrap();
    let bare = bare.into_inner();
    let exif = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let named = [&b"Exif\0\0"[..], exif].concat();
    let files = [
        with_chunk(&bare, 33, b"eXIf", exif),
        with_chunk(&bare, bare.len() - 12, b"eXIf", exif),
        with_chunk(&bare, 33, b"eXIf", &named),
        stored("lying.webp"),
        stored("lying.heic"),
    ];
    for (n, file) in files.iter().enumerate() {
        let print = portrait(file).0.unwrap().print.bytes().unwrap();
        let image = image::load_from_memory(&print).unwrap().into_rgb8();
        let [top, bottom] = [image.get_pixel(9, 9).0, image.get_pixel(9, 590).0];
        assert!(top[0] > 150 && bottom[2] > 150, "{n}: {top:?} {bottom:?}");
    }
}

/// Pictures of every kind that is read, by the name that their kind promises.
fn every_kind() -> Vec<(&'static str, Vec<u8>)> {
    let face = image::load_from_memory(&stored("face.jpg")).unwrap();
    let mut png = Cursor::new(Vec::new());
    face.write_to(&mut png, ImageFormat::Png).unwrap();
    vec![
        ("baseline.jpg", stored("face.jpg")),
        ("progressive.jpg", stored("face-progressive.jpg")),
        ("a.png", png.into_inner()),
        ("lossy.webp", stored("face.webp")),
        ("lossless.webp", stored("face-lossless.webp")),
        ("a.heic", stored("face.heic")),
    ]
}

#[test]
fn a_file_that_breaks_off_is_refused_wherever_it_does() {
    for (name, file) in every_kind() {
        assert_eq!(said_of(name, &file), [["SG0601"]; 2], "{name}");
        let last = file.len() - 24;
        let places = (16..last).step_by(last / 40).chain([last]);
        for end in places {
            assert_eq!(said_of(name, &file[..end]), [["SG0607"]; 2], "{name} {end}");
            // As a disk leaves it that made room for all of it.
            let mut zeros = file.clone();
            zeros[end..].fill(0);
            zeros.resize(file.len() + 100, 0);
            assert_eq!(said_of(name, &zeros), [["SG0607"]; 2], "{name} {end} zeros");
        }
    }
}

#[test]
fn a_jpeg_that_lacks_only_the_mark_of_its_end_is_read() {
    for name in ["face.jpg", "face-progressive.jpg"] {
        let file = stored(name);
        assert_eq!(said_of(name, &file[..file.len() - 2]), [["SG0601"]; 2]);
        // Some telephones put a film after it.
        let film = [&file[..], b"\0\0\0\x14ftypmp42", &[0; 999]].concat();
        assert_eq!(said_of(name, &film), [["SG0601"]; 2]);
    }
}

#[test]
fn a_file_is_read_by_what_it_is_and_a_name_that_says_otherwise_is_told() {
    for (name, file) in every_kind() {
        let other = if name.ends_with("png") {
            "p.heic"
        } else {
            "p.PNG"
        };
        assert_eq!(said_of(other, &file), [["SG0608", "SG0601"]; 2], "{name}");
        assert_eq!(said_of("p", &file), [["SG0601"]; 2], "{name}");
    }
    let others: [&[u8]; 4] = [
        b"\0\0\0\x1cftypavif\0\0\0\0mif1avif",
        b"%PDF-1.7",
        b"<!DOCTYPE html><html>",
        b"version https://git-lfs.github.com/spec/v1",
    ];
    for file in others {
        assert_eq!(said_of("p.jpg", file), [["SG0606"]; 2]);
        assert_eq!(logo(file).1, ["SG0606"]);
    }
    // The video of another kind in a telephone's file.
    let heic = stored("face.heic");
    let at = heic.windows(4).position(|word| word == b"hvc1").unwrap();
    let other = [&heic[..at], b"vvc1", &heic[at + 4..]].concat();
    assert_eq!(said_of("p.heic", &other), [["SG0606"]; 2]);
    assert_eq!(logo(&heic).1, ["SG0606"]);
    assert_eq!(logo(&stored("face.jpg")).1, ["SG0606"]);
    assert_eq!(logo(b"").1, ["SG0602"]);
    assert_eq!(logo(b"no logo").1, ["SG0602"]);
}

#[test]
fn a_file_that_is_too_large_is_not_said_to_be_missing() {
    let few = MediaId::new("few.png");
    let read = |bytes: usize| super::read(&few, &|_| Ok(vec![0; bytes].into()), &FEW).err();
    assert_eq!(read(FEW.bytes), None);
    assert_eq!(read(FEW.bytes + 1), Some(Problem::TooLarge));
    let refused = |kind: io::ErrorKind| super::read(&few, &|_| Err(kind.into()), &FEW).err();
    assert_eq!(
        refused(io::ErrorKind::FileTooLarge),
        Some(Problem::TooLarge)
    );
    assert_eq!(refused(io::ErrorKind::NotFound), Some(Problem::Missing));
}

#[test]
#[ignore = "measures: 200 portraits of 800 × 1000; run it with --nocapture"]
#[allow(clippy::disallowed_methods, reason = "it measures")]
fn two_hundred_portraits() {
    let source: Arc<[u8]> = jpeg_on_its_side(&halves(1000, 800)).into();
    let portraits = (0..200).map(|i| MediaId::new(&i.to_string())).collect();
    let wanted = Wanted {
        portraits,
        ..Wanted::default()
    };
    let begin = std::time::Instant::now();
    Images::prepare(&wanted, &|_| Ok(source.clone()), "", None);
    eprintln!("{:?} a portrait", begin.elapsed() / 200);
}
