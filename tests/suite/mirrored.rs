//! Text from right to left, on pages and on sheets.

use crate::harness::{Site, walk};
use crate::sheets::words;

/// A site whose Arabic texts hold numbers and addresses, wherever a text can stand.
fn site() -> Site {
    let site = Site::base();
    site.replace(
        "content/contacts/cora.yaml",
        "visibility: public",
        "hours: {nl: ma-vr 9-12 uur, ar: \"من 9:00 - 12:00 (الإثنين)، أو 058 000 12 34\"}\nvisibility: public",
    );
    site.write(
        "content/infosheets/vraag.ar.md",
        "---\n---\n\n## اتصل على 058 000 12 35\n\nتجدنا في **Kerkstraat 12-a, 1234 AB Oever**.\n\n\
         - نعم 10:00 - 11:00\n- مبلغ € 1.250,50\n\n> يوم 22-11-2030\n\n| اليوم | الوقت |\n|---|---|\n| الإثنين | 13:00 – 14:00 |\n",
    );
    site.build();
    site
}

/// The words of a sheet as poppler tells them, without its marks of direction and with ordinary spaces.
fn plain_words(site: &Site, sheet: &str) -> String {
    let words = words(&site.path("output/public").join(sheet));
    let is_mark = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}');
    let plain: String = words.chars().filter(|c| !is_mark(*c)).collect();
    plain.replace('\u{a0}', " ")
}

#[test]
fn numbers_and_addresses_on_pages_are_isolated_in_every_field() {
    let site = site();
    let isolated = |stretch: &str| format!("<bdi dir=\"ltr\">{stretch}</bdi>");
    let region = site.read("output/public/ar/regios/oever.html");
    for stretch in ["9:00 - 12:00", "058 000 12 34"] {
        assert!(region.contains(&isolated(stretch)), "{stretch}: {region}");
    }
    let sheet = site.read("output/public/ar/informatiebladen/vraag.html");
    for stretch in [
        "058 000 12 35",
        "Kerkstraat 12-a, 1234 AB Oever",
        "10:00 - 11:00",
        "€ 1.250,50",
        "22-11-2030",
        "13:00 – 14:00",
    ] {
        assert!(sheet.contains(&isolated(stretch)), "{stretch}: {sheet}");
    }
    let contents = sheet.split("class=\"toc\"").nth(1).expect("contents");
    assert!(
        contents.contains(&format!("على {}</a>", isolated("058 000 12 35"))),
        "{contents}"
    );
    let dutch = site.read("output/public/nl/regios/oever.html");
    assert!(dutch.contains("ma-vr 9-12 uur") && !dutch.contains("<bdi dir=\"ltr\">ma"));
}

#[test]
fn numbers_and_addresses_on_sheets_keep_their_order() {
    let site = site();
    let flyer = plain_words(&site, "ar/flyers/oever-ar-a4.pdf");
    for stretch in ["9:00 - 12:00", "058 000 12 34", "+31 58 000 0011"] {
        assert!(flyer.contains(stretch), "{stretch}: {flyer}");
    }
    let sheet = plain_words(&site, "ar/informatiebladen/vraag-ar.pdf");
    for stretch in [
        "058 000 12 35",
        "Kerkstraat 12-a, 1234 AB Oever",
        "10:00 - 11:00",
        "€ 1.250,50",
        "22-11-2030",
        // A dash between figures is a hyphen, which viewers keep between them.
        "13:00 - 14:00",
    ] {
        assert!(sheet.contains(stretch), "{stretch}: {sheet}");
    }
}

#[test]
fn a_word_with_vowel_signs_stands_once_on_a_sheet() {
    let site = site();
    let flyer = plain_words(&site, "ar/flyers/oever-ar-a4.pdf");
    // The record says it with a doubled letter: منسّقة
    assert!(flyer.lines().any(|line| line == "منسقة"), "{flyer}");
}

#[test]
fn sheets_say_that_their_lines_are_ordered_from_the_left() {
    let site = site();
    let mut mirrored = 0;
    walk(&site.path("output/public/ar"), &mut |path| {
        if path.extension().is_some_and(|e| e == "pdf") {
            let pdf = std::fs::read(path).expect("a sheet");
            let says = |words: &[u8]| pdf.windows(words.len()).any(|w| w == words);
            assert!(!says(b"/Direction/R2L"), "{}", path.display());
            mirrored += usize::from(says(b"/Direction/L2R"));
        }
    });
    assert!(mirrored > 1);
}
