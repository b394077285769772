//! Pictures hold nothing but what can be seen: neither on the website, nor in a sheet, nor in a logo.
//!
//! exiftool and poppler look at what came out; what goes in has everything that a camera and a drawing program leave.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use image::{ExtendedColorType, ImageEncoder};

use crate::harness::{Site, ask, said, walk};

/// What stands in every note of the pictures that go in.
const MARKER: &str = "Xqgeheim";

/// A photo with everything in it: EXIF with a place and a thumbnail, XMP, IPTC, a colour profile's name, a comment, and
/// more after its end.
fn photo(folder: &Path) -> Vec<u8> {
    let encoded = |width, height, value: u8| {
        let pixels = vec![value; width as usize * height as usize * 3];
        let mut bytes = Vec::new();
        image::codecs::jpeg::JpegEncoder::new(&mut bytes)
            .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
            .expect("a JPEG");
        bytes
    };
    let (whole, thumbnail) = (folder.join("whole.jpg"), folder.join("thumbnail.jpg"));
    std::fs::write(&whole, encoded(480, 600, 120)).expect("a file");
    std::fs::write(&thumbnail, encoded(32, 40, 40)).expect("a file");
    let output = Command::new("exiftool")
        .args([
            "-q",
            "-overwrite_original",
            "-GPSLatitude=52.0116",
            "-GPSLatitudeRef=N",
        ])
        .args([
            "-GPSLongitude=4.3571",
            "-GPSLongitudeRef=E",
            "-Make=Xqgeheim",
            "-SerialNumber=Xqgeheim",
        ])
        .args([
            "-Artist=Xqgeheim",
            "-DateTimeOriginal=2029:01:02 03:04:05",
            "-UserComment=Xqgeheim",
        ])
        .args([
            "-XMP:Creator=Xqgeheim",
            "-XMP:PersonInImage=Xqgeheim",
            "-IPTC:Keywords=Xqgeheim",
        ])
        .args(["-IPTC:Caption-Abstract=Xqgeheim", "-Comment=Xqgeheim"])
        .arg(format!("-ThumbnailImage<={}", thumbnail.display()))
        .arg(&whole)
        .output()
        .expect("exiftool (Debian: libimage-exiftool-perl) is needed for this test");
    assert!(output.status.success(), "{}", said(&output));
    let tags = ask("exiftool", &["-G1", "-a", "-s"], &whole);
    for part in ["GPSLatitude", "ThumbnailImage", "XMP-", "IPTC", "Comment"] {
        assert!(
            tags.contains(part),
            "the photo that goes in has no {part}: {tags}"
        );
    }
    let mut bytes = std::fs::read(&whole).expect("the photo");
    bytes.extend(MARKER.as_bytes());
    bytes
}

/// A chunk of a PNG file.
pub fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut body = kind.to_vec();
    body.extend(data);
    let crc = !body.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| {
            (c >> 1) ^ (0xedb8_8320 & (0 - (c & 1)))
        })
    });
    let length = u32::try_from(data.len())
        .expect("a short chunk")
        .to_be_bytes();
    [&length[..], &body, &crc.to_be_bytes()].concat()
}

/// A PNG of one colour with more chunks after its header.
pub fn png(width: u32, height: u32, more: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(
            &vec![90; (width * height) as usize],
            width,
            height,
            ExtendedColorType::L8,
        )
        .expect("a PNG");
    let rest = bytes.split_off(33);
    [bytes, more.concat(), rest].concat()
}

/// Data packed as PNG packs it.
pub fn packed(data: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    data.for_each(|part| encoder.write_all(&part).expect("memory"));
    encoder.finish().expect("memory")
}

const LOGO: &str = "<?xml version=\"1.0\"?><!-- Xqgeheim -->
<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" viewBox=\"0 0 120 40\" width=\"120\" height=\"40\" id=\"Xqgeheim\">
<title>Xqgeheim</title><desc>Xqgeheim</desc><metadata><dc:creator>Xqgeheim</dc:creator></metadata>
<g id=\"Xqgeheim-laag\" class=\"Xqgeheim\" data-name=\"Xqgeheim\" opacity=\".5\"><path id=\"Xqgeheim-vorm\" d=\"M0 40C40 0 80 0 120 40z\" fill=\"#123456\"/></g></svg>";

/// What exiftool may say of a picture: what it is, and what anyone sees.
fn bare(picture: &Path) -> Vec<String> {
    let seen = [
        "ExifTool",
        "System",
        "File",
        "JFIF",
        "Composite",
        "PNG",
        "PNG-pHYs",
        "SVG",
    ];
    let unseen = ["Comment", "Creator", "Title", "Desc"];
    let tags = ask("exiftool", &["-G1", "-a", "-s", "-u"], picture);
    let odd = |line: &&str| {
        let group = line
            .trim_start_matches('[')
            .split(']')
            .next()
            .unwrap_or_default();
        !seen.contains(&group) || unseen.iter().any(|tag| line.contains(tag))
    };
    tags.lines().filter(odd).map(str::to_owned).collect()
}

#[test]
fn pictures_hold_nothing_but_what_can_be_seen() {
    let site = Site::base();
    let work = tempfile::tempdir().expect("a folder");
    let put = |path: &str, bytes: &[u8]| {
        let path = site.path("content/media").join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a picture");
    };
    put("portraits/Xqgeheim.jpg", &photo(work.path()));
    let text = chunk(b"tEXt", format!("Author\0{MARKER}").as_bytes());
    let note = [b"Comment\0\0".to_vec(), packed([MARKER.into()].into_iter())].concat();
    put(
        "portraits/p2.png",
        &png(480, 600, &[text, chunk(b"zTXt", &note)]),
    );
    put("logos/klein.svg", LOGO.as_bytes());
    site.replace(
        "content/persons/a-overal.md",
        "roles:",
        "photo: portraits/Xqgeheim.jpg\nroles:",
    );
    site.replace(
        "content/persons/e-schuilnaam.md",
        "roles:",
        "photo: portraits/p2.png\nroles:",
    );
    site.build();

    let (mut web, mut printed) = (0, 0);
    walk(&site.path("output/public"), &mut |path| {
        let name = path
            .strip_prefix(site.path("output"))
            .expect("within")
            .display()
            .to_string();
        assert!(!name.contains(MARKER), "{name}");
        let bytes = std::fs::read(path).expect("a file");
        assert!(
            !bytes.windows(MARKER.len()).any(|w| w == MARKER.as_bytes()),
            "{name}"
        );
        match path.extension().and_then(|e| e.to_str()) {
            Some("jpg" | "svg" | "png") => {
                assert_eq!(bare(path), Vec::<String>::new(), "{name}");
                web += usize::from(name.contains("/media/"));
            }
            Some("pdf") => printed += in_sheet(path),
            _ => {}
        }
    });
    assert!(web >= 5, "two portraits in two widths and a logo: {web}");
    assert!(printed >= 4, "portraits on sheets: {printed}");
}

/// Looks at the pictures in a sheet; how many there are.
fn in_sheet(sheet: &Path) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let output = Command::new("pdfimages")
        .arg("-all")
        .arg(sheet)
        .arg(folder.path().join("p"))
        .output()
        .expect("pdfimages (Debian: poppler-utils) is needed for this test");
    assert!(output.status.success(), "{}", said(&output));
    let mut count = 0;
    walk(folder.path(), &mut |path| {
        assert_eq!(
            bare(path),
            Vec::<String>::new(),
            "a picture in {}",
            sheet.display()
        );
        count += 1;
    });
    count
}

#[test]
fn a_picture_that_is_none_or_too_large_is_an_error_at_its_line() {
    let site = Site::base();
    let photo = "content/media/portraits/p.png";
    site.replace(
        "content/persons/a-overal.md",
        "roles:",
        "photo: portraits/p.png\nroles:",
    );
    std::fs::create_dir_all(site.path("content/media/portraits")).expect("a folder");
    let put = |bytes: &[u8]| std::fs::write(site.path(photo), bytes).expect("a picture");
    put(&png(480, 600, &[]));
    site.build();
    let before = site.output();

    for (what, bytes, code) in [
        (
            "a moving picture",
            b"GIF89a, or so it says".to_vec(),
            "SG0606",
        ),
        ("no picture", b"a letter to somebody".to_vec(), "SG0602"),
        ("nothing", Vec::new(), "SG0602"),
        ("cut off", png(480, 600, &[])[..60].to_vec(), "SG0607"),
        (
            "a longer side than any camera makes",
            png(12_001, 1, &[]),
            "SG0603",
        ),
    ] {
        put(&bytes);
        let output = site.run(&["build"]);
        assert_eq!(output.status.code(), Some(1), "{what}: {}", said(&output));
        assert!(said(&output).contains(code), "{what}: {}", said(&output));
        assert!(
            said(&output).contains("persons/a-overal › photo"),
            "{what}: {}",
            said(&output)
        );
        assert!(
            said(&output).contains("content/persons/a-overal.md:5:8"),
            "{what}: {}",
            said(&output)
        );
        assert!(
            site.output() == before,
            "{what}: a failed build changed the output"
        );
    }
}

#[test]
fn a_colleagues_portrait_is_shown_as_long_as_she_agrees() {
    let site = Site::base();
    std::fs::create_dir_all(site.path("content/media/portraits")).expect("a folder");
    std::fs::write(
        site.path("content/media/portraits/c.png"),
        png(480, 600, &[]),
    )
    .expect("a picture");
    let portraits = |consent: &str| {
        site.write(
            "content/contacts/cora.yaml",
            &format!("name: Cora van den Hoek\nphoto: portraits/c.png\nphoto_consent: {{{consent}}}\nvisibility: public\n"),
        );
        let output = site.run(&["build", "--no-print", "--verbose"]);
        assert!(output.status.success(), "{}", said(&output));
        let pictures = site
            .output()
            .into_iter()
            .filter(|(n, _)| n.contains("/media/") && n.ends_with(".jpg"))
            .count();
        (
            pictures,
            said(&output).contains("the consent for this portrait"),
        )
    };
    assert_eq!(portraits("given: 2029-01-01"), (2, false));
    assert_eq!(
        portraits("given: 2029-01-01, expires: 2030-06-16"),
        (2, true),
        "the last day"
    );
    assert_eq!(
        portraits("given: 2029-01-01, expires: 2030-06-15"),
        (0, true),
        "it has ended"
    );
    assert_eq!(
        portraits("given: 2029-01-01, withdrawn: 2030-06-15"),
        (0, false),
        "taken back"
    );
    assert_eq!(portraits("given: 2030-06-16"), (0, false), "not given yet");
}
