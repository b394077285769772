//! Texts as people paste them, on the page and on the sheet.

use crate::harness::{Site, pdf_words, said};

const SHEET: &str = "content/infosheets/geplakt.md";

/// The base site with an information sheet of this text.
fn site(text: &str) -> Site {
    let site = Site::base();
    let fields =
        "title: {nl: Geplakt, ar: ملصق, ti: ዝተለጠፈ}\nsummary: {nl: Kort., ar: قصير., ti: ሓጺር።}";
    site.write(SHEET, &format!("---\n{fields}\n---\n\n{text}"));
    site
}

/// The page and the words of the sheet.
fn built(text: &str) -> (String, String) {
    let site = site(text);
    site.build();
    let page = site.read("output/public/nl/informatiebladen/geplakt.html");
    let sheet = pdf_words(&site.path("output/public/nl/informatiebladen/geplakt-nl.pdf"));
    (page, sheet)
}

#[test]
fn footnotes_are_on_the_page_and_on_the_sheet() {
    let text = "Een bedrag[^1] en **nog**[^bron] een[^1].\n\n[^1]: Volgens het CBS.\n\n[^bron]: Het *jaarverslag*.\n";
    let (page, sheet) = built(text);
    assert!(page.contains(
        "<a href=\"#fn:2\" id=\"fnref:2\" role=\"doc-noteref\" aria-label=\"Voetnoot 2\">2</a>"
    ));
    assert!(page.contains("role=\"doc-endnotes\" aria-label=\"Voetnoten\""));
    assert!(page.contains("href=\"#fnref:1:2\" role=\"doc-backlink\""));
    assert!(page.contains("Het <em>jaarverslag</em>."));
    for words in ["Volgens het CBS.", "Het jaarverslag."] {
        assert_eq!(sheet.matches(words).count(), 1, "{sheet}");
    }
}

#[test]
fn typed_bullets_are_a_list_and_addresses_are_links() {
    let (page, sheet) =
        built("Neem mee:\n•\tpas\n•\tgeld\n\nMail info@example.org of zie www.example.org/één.\n");
    assert!(page.contains("<li>pas</li>\n<li>geld</li>"), "{page}");
    assert!(page.contains("<a href=\"mailto:info@example.org\">info@example.org</a>"));
    assert!(
        page.contains("<a href=\"https://www.example.org/%C3%A9%C3%A9n\">www.example.org/één</a>")
    );
    assert!(
        !sheet.contains('•') && sheet.contains("www.example.org/één"),
        "{sheet}"
    );
}

#[test]
fn common_signs_are_drawn_on_paper() {
    let signs = "→ ← ↑ ✓ ✔ ✗ ☎ ✉ ★ ■ □ ● ○ ▪ ▶ ► ≥ ≤ ≠ ≈ − ① ☐ ☑ ♥ ⚠ ✅ ❌ 📞 📧 📍 📅 👍";
    let (page, sheet) = built(&format!("Dit: {signs}.\n"));
    for sign in signs.split(' ') {
        assert!(
            page.contains(sign) && sheet.contains(sign),
            "{sign}: {sheet}"
        );
    }
}

#[test]
fn a_sign_that_no_font_has_stops_a_build_as_it_stops_a_check() {
    // Of an emoji that is made of several, one part has a sign in the fonts.
    for sign in ["🌸", "👩🏽\u{200d}⚕️"] {
        let site = site(&format!("Kom {sign} langs.\n"));
        for command in ["check", "build"] {
            let output = site.run(&[command]);
            assert_eq!(output.status.code(), Some(1), "{}", said(&output));
            let words = said(&output);
            assert!(
                words.contains("SG0803") && words.contains("geplakt.md:6:5"),
                "{words}"
            );
        }
    }
}
