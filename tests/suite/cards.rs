//! Cards for telephones, and what pages say to machines.

use crate::harness::Site;
use serde_json::Value;

fn cards(site: &Site) -> Vec<(String, String)> {
    let files = site
        .output()
        .into_iter()
        .filter(|(name, _)| name.ends_with(".vcf"));
    files
        .map(|(name, bytes)| (name, String::from_utf8(bytes).expect("UTF-8")))
        .collect()
}

#[test]
fn a_card_holds_what_its_page_says_and_nothing_else() {
    let site = Site::base();
    site.build();
    let page = site.read("output/public/ar/regios/oever.html");
    assert!(
        page.contains(
            "href=\"../../ar/contacten/cora-van-den-hoek-wj8np9.vcf\" type=\"text/vcard\""
        )
    );
    let card = site.read("output/public/ar/contacten/cora-van-den-hoek-wj8np9.vcf");
    for line in [
        "BEGIN:VCARD\r\nVERSION:4.0\r\n",
        "FN:Cora van den Hoek\r\n",
        "TITLE;LANGUAGE=ar:منسّقة\r\n",
        "TEL;TYPE=work:+31580000011\r\n",
        "EMAIL;TYPE=work:cora@example.org\r\n",
        "URL:https://klein.example.org/ar/over-ons.html\r\n",
    ] {
        assert!(card.contains(line), "{line:?} in {card}");
    }
    // Her consent is for her telephone; her e-mail address is in her record and nowhere else.
    let own = site.read("output/public/nl/personen/zahra-overal-zhccnm.vcf");
    assert!(own.contains("TEL:+31600000001\r\n"), "{own}");
    assert!(
        !own.contains("zahra@example.org") && !own.contains("PHOTO"),
        "{own}"
    );
    let persons = cards(&site)
        .into_iter()
        .filter(|(n, _)| n.contains("public/nl/personen/"));
    assert_eq!(
        persons.count(),
        1,
        "the others are asked through the coordinator"
    );
}

#[test]
fn an_edition_has_cards_of_those_whom_it_shows() {
    let site = Site::editions();
    site.build();
    let all = cards(&site);
    let of = |edition: &str| {
        all.iter()
            .filter(|(n, _)| n.starts_with(edition))
            .collect::<Vec<_>>()
    };
    let person = |(name, _): &&&(String, String)| name.contains("/personen/");
    assert_eq!(
        of("aantallen").iter().filter(person).count(),
        0,
        "a pool has no person"
    );
    assert!(
        of("intern")
            .iter()
            .all(|(_, card)| card.replace("\r\n ", "").contains("NOTE;"))
    );
    assert!(
        of("intern")
            .iter()
            .any(|(_, card)| card.contains("Ben Binnenshuis"))
    );
    assert!(
        of("aantallen")
            .iter()
            .all(|(_, card)| !card.contains("Ben Binnenshuis"))
    );
}

fn linked(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    serde_json::from_str(rest.split_once("</script>")?.0).ok()
}

#[test]
fn machines_are_told_of_organisations_and_days_and_of_nobody() {
    let site = Site::editions();
    site.build();
    let mut told = 0;
    for (name, bytes) in site.output().iter().filter(|(n, _)| n.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(html.matches("<script").count() <= 1, "{name}");
        let Some(data) = linked(&html) else {
            assert!(!html.contains("<script"), "{name}");
            continue;
        };
        told += 1;
        assert!(!name.starts_with("intern/"), "{name} is for colleagues");
        assert_eq!(data["@context"], "https://schema.org");
        for item in data["@graph"].as_array().expect("a list") {
            let kind = item["@type"].as_str().expect("a type");
            assert!(
                ["WebSite", "Organization", "EducationEvent", "Event"].contains(&kind),
                "{kind}"
            );
            assert!(
                item["name"].is_string() || item["name"]["@value"].is_string(),
                "{item}"
            );
            let starts = item["startDate"]
                .as_str()
                .is_some_and(|d| d.starts_with("20"));
            assert!(starts || !kind.ends_with("Event"), "{item}");
        }
        for person in ["Zahra", "Cora", "Person\""] {
            assert!(
                !data.to_string().contains(person),
                "{name} tells machines of {person}"
            );
        }
    }
    assert!(told > 10, "{told}");
}
