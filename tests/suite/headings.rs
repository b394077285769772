//! Links to headings: on pages, in other languages, on paper.

use crate::harness::Site;

/// The base site, its information sheet with a second heading and a link to it, and a region that links there.
fn site() -> Site {
    let site = Site::base();
    let sheet = "content/infosheets/vraag";
    site.replace(
        &format!("{sheet}.md"),
        "Bel **Cora**.",
        "Zie [wat het kost](#Kosten).",
    );
    site.replace(
        &format!("{sheet}.md"),
        "| maandag | 9–12 |",
        "| maandag | 9–12 |\n\n## Kosten\n\nNiets.",
    );
    // This translation names a heading as the first language does.
    site.replace(
        &format!("{sheet}.ar.md"),
        "اتصل بـ**كورا**.",
        "[الثمن](#kosten)",
    );
    site.replace(
        &format!("{sheet}.ar.md"),
        "| الإثنين | 9–12 |",
        "| الإثنين | 9–12 |\n\n## كم الثمن؟\n\nلا شيء.",
    );
    site.replace(
        "content/regions/oever.md",
        "(infosheets/vraag)",
        "(infosheets/vraag#kosten)",
    );
    site.replace(
        "content/regions/oever.ar.md",
        "(infosheets/vraag)",
        "(infosheets/vraag#كم-الثمن)",
    );
    // One heading fewer than the others: the link of the region leads to the top of the page.
    site.replace(
        "content/regions/oever.ti.md",
        "(infosheets/vraag)",
        "(infosheets/vraag#kosten)",
    );
    site.replace(
        &format!("{sheet}.ti.md"),
        "| ሰኑይ | 9–12 |",
        "| ሰኑይ | 9–12 |\n\n## ዋጋ\n\n0",
    );
    site
}

#[test]
fn a_link_leads_to_a_heading_in_every_language() {
    let site = site();
    site.build();
    let page = |path: &str| site.read(&format!("output/public/{path}"));
    for (path, parts) in [
        (
            "nl/informatiebladen/vraag.html",
            ["<h2 id=\"kosten\">", "<a href=\"#kosten\">"],
        ),
        (
            "ar/informatiebladen/vraag.html",
            ["<h2 id=\"كم-الثمن\">", "<a href=\"#كم-الثمن\">"],
        ),
        (
            "nl/regios/oever.html",
            ["informatiebladen/vraag.html#kosten\"", ""],
        ),
        (
            "ar/regios/oever.html",
            ["informatiebladen/vraag.html#كم-الثمن\"", ""],
        ),
        (
            "ti/regios/oever.html",
            ["informatiebladen/vraag.html#ዋጋ\"", ""],
        ),
    ] {
        for part in parts {
            assert!(page(path).contains(part), "{path}: {part}");
        }
    }
}

#[test]
fn a_link_leads_to_a_heading_on_paper() {
    let site = site();
    site.build();
    for lang in ["nl", "ar"] {
        let path = format!("output/public/{lang}/informatiebladen/vraag-{lang}.pdf");
        let pdf = lopdf::Document::load(site.path(&path)).expect("a sheet");
        let within = |(_, object): &(&lopdf::ObjectId, &lopdf::Object)| {
            let of = |key| object.as_dict().ok().and_then(|d| d.get(key).ok());
            let action =
                of(b"A").and_then(|a| pdf.dereference(a).ok()?.1.as_dict().ok()?.get(b"D").ok());
            let link = of(b"Subtype").is_some_and(|s| s.as_name().is_ok_and(|n| n == b"Link"));
            link && (of(b"Dest").is_some() || action.is_some())
        };
        assert_eq!(pdf.objects.iter().filter(within).count(), 1, "{lang}");
    }
}

#[test]
fn a_heading_that_one_edition_does_not_show_is_no_mistake_in_another() {
    let site = site();
    site.replace(
        "content/regions/oever.md",
        "Een dorp",
        "## Over ons\n\nEen dorp",
    );
    site.replace(
        "content/infosheets/vraag.md",
        "Niets.",
        "Zie [Oever](regions/oever#over-ons).",
    );
    let editions = "editions:\n  - {name: public, mode: named}\n  - {name: cijfers, mode: pool, base_url: \"https://cijfers.example.org\"}\nagreements:";
    site.replace("content/site.yaml", "agreements:", editions);
    site.build();
    for (name, href) in [
        ("public", "oever.html#over-ons\""),
        ("cijfers", "oever.html\""),
    ] {
        let html = site.read(&format!("output/{name}/nl/informatiebladen/vraag.html"));
        assert!(html.contains(&format!("regios/{href}>Oever</a>")), "{name}");
    }
}
