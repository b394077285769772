//! Photos as they come: half of them, under another name, in colours for print.

use crate::harness::{Site, said};

/// The base site with a photo of one person, as a case says what is in its file.
fn with_photo(name: &str, file: &str) -> Site {
    let person = "=== content/persons/a-overal.md (edit)\n-topics: [zorg]\n+topics: [zorg]\n";
    let alt = "+alt: {nl: Zahra, ar: Zahra, ti: Zahra}\n";
    Site::with(&format!(
        "{person}+photo: {name}\n{alt}=== content/media/{file}"
    ))
}

#[test]
fn half_a_photo_is_an_error_where_it_is_named_and_nothing_is_made() {
    for picture in ["face.jpg", "face-progressive.jpg", "face.webp", "face.heic"] {
        let file = format!("zahra (half a file)\ntests/pictures/{picture}\n");
        let site = with_photo("zahra", &file);
        for command in ["check", "build"] {
            let output = site.run(&[command]);
            let said = said(&output);
            assert_eq!(output.status.code(), Some(1), "{picture}: {said}");
            assert!(said.contains("error[SG0607]"), "{picture}: {said}");
            assert!(said.contains("a-overal.md:7:8"), "{picture}: {said}");
        }
        assert!(site.output().is_empty());
    }
}

#[test]
fn what_is_said_of_a_photo_is_said_again_when_it_is_kept() {
    let inks = "zahra.png (file)\ntests/pictures/chart-bare-inks.jpg\n";
    let site = with_photo("zahra.png", inks);
    for _ in 0..2 {
        let said = said(&site.run(&["build", "--verbose"]));
        for code in ["SG0601", "SG0608", "SG0609"] {
            assert!(said.contains(code), "{code}: {said}");
        }
    }
}

#[test]
fn a_screenshot_of_a_mac_is_found_by_the_name_that_is_seen() {
    let name = "Screenshot at 10.15.31 AM.png";
    let file = "Screenshot at 10.15.31\u{202f}AM.png (picture)\n960 1200\n";
    let site = with_photo(name, file);
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(!said(&output).contains("SG0203"), "{}", said(&output));
    let pictures = site.output();
    assert!(pictures.iter().any(|(path, _)| path.ends_with(".jpg")));
}
