//! Pages as text.

use std::collections::BTreeMap;

use crate::harness::{Site, expect, said, walk};

/// The `<main>` of a page, tags and all, a line an element, without what changes with the theme's looks.
pub fn main(html: &str) -> String {
    let start = html.find("<main").expect("a main");
    let end = html.find("</main>").expect("its end");
    let mut text = String::new();
    for line in html[start..end]
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
    {
        text.push_str(line);
        text.push('\n');
    }
    text
}

#[test]
fn pages_say_what_is_expected() {
    let site = Site::base();
    site.build();
    for (name, path) in [
        ("page-region-nl", "nl/regios/oever.html"),
        ("page-region-ar", "ar/regios/oever.html"),
        ("page-region-ti", "ti/regios/oever.html"),
        ("page-person-nl", "nl/personen/zahra-overal-zhccnm.html"),
        ("page-sheet-nl", "nl/informatiebladen/vraag.html"),
    ] {
        let html = site.read(&format!("output/public/{path}"));
        expect("base", name, &main(&html));
    }
}

#[test]
fn every_page_knows_its_language_and_its_other_languages() {
    let site = Site::base();
    site.build();
    let html = site.read("output/public/ar/regios/oever.html");
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\""));
    for part in [
        "rel=\"canonical\" href=\"https://klein.example.org/ar/regios/oever.html\"",
        "hreflang=\"nl\" href=\"https://klein.example.org/nl/regios/oever.html\"",
        "hreflang=\"x-default\"",
    ] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("<script"), "no script");
    let person = site.read("output/public/nl/personen/zahra-overal-zhccnm.html");
    assert!(person.contains("noindex"));
    let sitemap = site.read("output/public/sitemap.xml");
    assert!(sitemap.contains("https://klein.example.org/ar/regios/oever.html"));
    assert!(
        !sitemap.contains("zahra"),
        "what is not to be indexed is not in the sitemap"
    );
}

/// How many can help in each language, by its tag, as the persons' own pages say.
fn helpers(site: &Site) -> BTreeMap<String, usize> {
    let mut helpers = BTreeMap::new();
    let folder = site.path("output/public/nl/personen");
    walk(&folder, &mut |path| {
        let html = std::fs::read_to_string(path).unwrap_or_default();
        let Some((_, list)) = html.split_once("<ul class=\"tongues\">") else {
            return;
        };
        let (list, _) = list.split_once("</ul>").expect("its end");
        for item in list.split("<li><span lang=\"").skip(1) {
            let (tag, words) = item.split_once('"').expect("a tag");
            let helps = usize::from(!words.contains("een beetje"));
            *helpers.entry(tag.to_lowercase()).or_default() += helps;
        }
    });
    helpers
}

#[test]
fn languages_stand_by_how_many_can_help_in_them_those_nobody_looks_for_last() {
    let site = Site::example();
    let done = site.run(&["build", "--no-print", "--no-cache"]);
    assert!(done.status.success(), "{}", said(&done));
    let helpers = helpers(&site);
    for (lang, folder) in [("nl", "personen"), ("en", "people"), ("ar", "personen")] {
        let html = site.read(&format!("output/public/{lang}/{folder}/index.html"));
        let (_, list) = html
            .split_once("<ul class=\"tongues big\">")
            .expect("the languages");
        let (list, _) = list.split_once("</ul>").expect("their end");
        let shown: Vec<(&str, usize, String)> = list
            .split("<a href=\"#lang-")
            .skip(1)
            .map(|item| {
                let (tag, words) = item.split_once('"').expect("a tag");
                let head = format!("<section aria-labelledby=\"lang-{tag}\">");
                assert!(html.contains(&head), "{tag} has a group");
                let name = words
                    .split_once("<small>")
                    .and_then(|(_, w)| w.split_once("</small>"));
                let name = name
                    .map_or("", |(name, _)| name)
                    .to_lowercase()
                    .replace('ï', "i");
                (tag, helpers[tag], name)
            })
            .collect();
        assert!(shown.len() > 15, "{lang}: {shown:?}");
        let is_unsought = |tag: &str| tag == lang || tag == "nl";
        let sought = shown.iter().take_while(|(tag, ..)| !is_unsought(tag));
        let sought: Vec<_> = sought.collect();
        let unsought = &shown[sought.len()..];
        assert!(!unsought.is_empty(), "{lang}: {shown:?}");
        assert!(
            unsought.iter().all(|(tag, ..)| is_unsought(tag)),
            "{lang}: {shown:?}"
        );
        for pair in sought.windows(2) {
            let [(_, more, first), (_, fewer, second)] = pair else {
                unreachable!()
            };
            assert!(more >= fewer, "{lang}: {pair:?}");
            // That of other alphabets has rules of its own.
            let told = lang == "nl" && more == fewer && !first.is_empty() && !second.is_empty();
            assert!(!told || first < second, "{lang}: {pair:?}");
        }
    }
}

#[test]
fn a_site_with_a_reason_has_its_persons_found() {
    let site = Site::base();
    let edition = "editions: [{name: public, mode: named, index_persons: zij willen gevonden worden}]\nagreements:";
    site.replace("content/site.yaml", "agreements:", edition);
    site.build();
    assert!(
        site.read("output/public/sitemap.xml")
            .contains("zahra-overal-zhccnm")
    );
    assert!(
        !site
            .read("output/public/nl/personen/zahra-overal-zhccnm.html")
            .contains("noindex")
    );
}

#[test]
fn html_in_a_record_is_left_out_and_its_words_stay() {
    let site = Site::base();
    site.replace(
        "content/regions/oever.md",
        "Een dorp",
        "Een <script>alert(1)</script> <b>dorp</b>",
    );
    site.replace(
        "content/persons/a-overal.md",
        "name: Zahra Overal",
        "name: \"Zahra <i>\\\"O'veral\\\"</i>\"",
    );
    site.build();
    let html = site.read("output/public/nl/regios/oever.html");
    assert!(!html.contains("<script") && !html.contains("<b>dorp"));
    assert!(!html.contains("alert(1)") && html.contains("dorp"));
    assert!(!html.contains("<i>") && !html.contains("&lt;i&gt;"));
    assert!(html.contains("Zahra ") && html.contains("veral"), "{html}");
}

#[test]
fn a_training_is_a_calendar() {
    let site = Site::base();
    site.build();
    expect(
        "base",
        "calendar",
        &site
            .read("output/public/nl/agenda/begin.ics")
            .replace('\r', ""),
    );
}

#[test]
fn the_privacy_page_says_what_the_law_asks_and_what_is_so() {
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl, en, ar, ti]",
    );
    site.replace(
        "content/site.yaml",
        "privacy@example.org}",
        "privacy@example.org, removal_days: 2}",
    );
    site.build();
    // Whose, why, on what ground and how long, how to end it, rights; and what search engines are asked.
    let parts = [
        "in-short",
        "controller",
        "purpose",
        "basis",
        "withdraw",
        "rights",
        "visitors",
    ];
    for (lang, removal, search) in [
        ("nl", "binnen 2 dagen", "We vragen zoekmachines"),
        ("en", "within 2 days", "We ask search engines"),
        ("ar", "خلال يومين", "نطلب من محركات البحث"),
        ("ti", "ውሽጢ 2 መዓልታት", "ከይዝርዝሩ ንሓትት"),
    ] {
        let html = site.read(&format!("output/public/{lang}/privacy.html"));
        let at: Vec<usize> = parts
            .iter()
            .map(|id| {
                html.find(&format!("<h2 id=\"{id}\""))
                    .unwrap_or_else(|| panic!("{lang}: {id}"))
            })
            .collect();
        assert!(at.is_sorted(), "{lang}: {at:?}");
        for words in [removal, search, "mailto:privacy@example.org", "6", "9"] {
            assert!(html.contains(words), "{lang}: {words}");
        }
    }
    let robots = |site: &Site| site.read("output/public/robots.txt");
    // A page that may not be read never says that it asks not to be listed.
    assert!(!robots(&site).contains("personen"), "{}", robots(&site));
    assert!(
        robots(&site).contains("Disallow: /media/"),
        "{}",
        robots(&site)
    );

    let reason =
        "editions: [{name: public, mode: named, index_persons: zij willen het}]\nagreements:";
    site.replace("content/site.yaml", "agreements:", reason);
    site.build();
    let html = site.read("output/public/nl/privacy.html");
    assert!(
        html.contains("Zoekmachines mogen de pagina’s van personen opnemen"),
        "{html}"
    );
    assert!(!html.contains("We vragen zoekmachines"), "{html}");
    assert!(!robots(&site).contains("personen"), "{}", robots(&site));
}

#[test]
fn a_template_gets_what_it_names_by_way_of_another() {
    let site = Site::base();
    let write = |name: &str, text: &str| {
        site.write(&format!("themes/default/templates/{name}"), text);
    };
    let blocks = ["title", "header", "band", "content", "after", "footer"]
        .map(|name| format!("{{% block {name} %}}{{% endblock {name} %}}"))
        .concat();
    write(
        "base.html",
        &format!("<html lang=\"nl\">{blocks}{{% include 'own/way' %}}</html>"),
    );
    write(
        "own/way",
        "{% if crumbs %}{% for c in crumbs %}<i>{{ c.label.text }}</i>{% endfor %}{% endif %}",
    );
    write(
        "own/reach.html",
        "{% if direct %}<b>{{ direct.phone }}</b>{% endif %}",
    );
    let person = "{% block content %}{% include \"own/reach.html\" %}{% endblock content %}";
    write(
        "person.html",
        &format!("{{% extends \"base.html\" %}}{person}"),
    );
    site.build();
    let page = site.read("output/public/nl/personen/zahra-overal-zhccnm.html");
    for part in [
        "<b>+31 6 00000001</b>",
        "<i>Sleutelpersonen</i>",
        "<i>Zahra Overal</i>",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[test]
fn what_a_main_file_says_of_a_translation_counts_more_than_the_translation() {
    let site = Site::base();
    let by_machine = |lang: &str| {
        let told = said(&site.run(&["check"]));
        told.contains(&format!("1 record was machine-translated into `{lang}`"))
    };
    assert!(by_machine("ar") && by_machine("ti"));
    let stated = "parent: duinland\ntranslations: {ar: {status: checked}}";
    site.replace("content/regions/oever.md", "parent: duinland", stated);
    assert!(!by_machine("ar") && by_machine("ti"));
}
