//! Texts that are too long for their place on a sheet.

use crate::harness::{Site, said};
use crate::sheets::words;

/// What a build says of texts that do not fit.
fn misfits(site: &Site) -> Vec<String> {
    let output = site.run(&["build", "--ui", "nl"]);
    assert!(output.status.success(), "{}", said(&output));
    let said = said(&output);
    said.split("\n\n")
        .filter(|b| b.contains("SG0806"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_word_that_can_be_broken_nowhere_is_told_with_its_record_in_every_script() {
    for (word, field, way) in [
        // No language breaks this one.
        (
            "Groep0123456789Groep0123456789Groep0123456789Groep0123456789",
            "name",
            "mm",
        ),
        (
            "فسيستخدمونكموهاالمستخدمونالاستقلاليونالمتخصصونالمستخدمونالاستقلاليون",
            "name",
            "mm",
        ),
        (
            "ብዘይምስምማዕናንብዘይምትሕግጋዝናንእተፈጠረንብዙሕጸገማትእተፈጠረንብዙሕጸገማት",
            "name",
            "mm",
        ),
    ] {
        let site = Site::base();
        site.replace(
            "content/persons/a-overal.md",
            "name: Zahra Overal",
            &format!("name: {word}"),
        );
        let found = misfits(&site);
        let own: Vec<&String> = found
            .iter()
            .filter(|m| m.contains("persons/a-overal"))
            .collect();
        let [one] = own[..] else {
            panic!("once, though it is on many sheets: {found:?}")
        };
        for part in [
            &format!("› {field}:"),
            way,
            "flyers/",
            "content/persons/a-overal.md:2:7",
        ] {
            assert!(one.contains(part), "{part} in {one}");
        }
        assert_eq!(misfits(&site), found, "a second build says it again");
        let denied = site.run(&["build", "--deny", "warnings"]);
        assert_eq!(denied.status.code(), Some(1));
    }
}

#[test]
fn what_can_adapt_fits() {
    let site = Site::base();
    let word = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersvergadering";
    let long = "Een naam die maar doorgaat van der Waterstad en Overzee ".repeat(4);
    site.replace(
        "content/persons/a-overal.md",
        "name: Zahra Overal",
        &format!("name: {long}"),
    );
    let mail = "een.bijzonder.lang.adres.van.een.medewerker@een-lang-domein.example.org";
    site.replace("content/contacts/cora.yaml", "cora@example.org", mail);
    site.replace(
        "content/contacts/cora.yaml",
        "nl: coördinator",
        &format!("nl: {word}"),
    );
    assert_eq!(misfits(&site), [""; 0]);
    let text = words(&site.path("output/public/nl/flyers/oever-nl-a5.pdf"));
    let text: String = text
        .split(['-', '\n', '\u{ad}', '\u{2010}', ' ', '.'])
        .collect();
    assert!(text.contains(word), "broken, and whole: {text}");
    assert!(
        text.contains(&mail.replace(['-', '.'], "")),
        "broken, and whole: {text}"
    );
}
