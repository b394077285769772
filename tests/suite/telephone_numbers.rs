//! Telephone numbers of many countries are shown and dialled alike on the page, on the sheet and in the card to keep: the example
//! numbers of libphonenumber's metadata (`tests/tools/telephone-numbers --examples`).

use std::collections::BTreeMap;

use crate::harness::{Site, said};

const EXAMPLES: &str = include_str!("telephone-numbers.txt");

/// A number: what is dialled, how readers of other countries see it, how it is typed here.
struct Example {
    dialled: &'static str,
    shown: &'static str,
    typed: String,
}

/// The examples, typed in turns as people do.
fn examples() -> Vec<Example> {
    let lines = EXAMPLES.lines().enumerate();
    lines
        .map(|(number, line)| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [_, dialled, shown, _] = cells[..] else {
                panic!("{line}");
            };
            let typed = match number % 4 {
                0 => dialled.to_owned(),
                1 => shown.replace('-', "\u{2011}"),
                2 => dialled.replacen('+', "00", 1),
                _ => format!("\u{2068}{}\u{2069}", shown.replace(' ', "\u{a0}")),
            };
            Example {
                dialled,
                shown,
                typed,
            }
        })
        .collect()
}

/// A site with a region and its coordinator for each number.
fn site(examples: &[Example]) -> Site {
    let site = Site::base();
    for folder in ["persons", "regions", "contacts", "articles"] {
        let _ = std::fs::remove_dir_all(site.path("content").join(folder));
    }
    let settings = site.read("content/site.yaml");
    site.write(
        "content/site.yaml",
        &settings.replace("languages: [nl, ar, ti]", "languages: [nl]"),
    );
    for (number, example) in examples.iter().enumerate() {
        site.write(
            &format!("content/regions/r{number}.yaml"),
            &format!("name: Plaats {number}\ntype: municipality\ncoordinator: c{number}\n"),
        );
        site.write(
            &format!("content/contacts/c{number}.yaml"),
            &format!(
                "name: Wils Nummer{number}\nphone: \"{}\"\nvisibility: public\n",
                example.typed
            ),
        );
    }
    site
}

#[test]
fn numbers_of_many_countries_are_the_same_on_page_sheet_and_card() {
    let examples = examples();
    let site = site(&examples);
    let built = site.run(&["build", "--no-print"]);
    assert!(built.status.success(), "{}", said(&built));
    let made = site.run(&["typst-sources"]);
    assert!(made.status.success(), "{}", said(&made));
    let cards: BTreeMap<String, String> = site
        .output()
        .into_iter()
        .filter(|(name, _)| name.ends_with(".vcf"))
        .map(|(_, card)| {
            let card = String::from_utf8_lossy(&card).into_owned();
            let name = card
                .split("FN:")
                .nth(1)
                .and_then(|rest| rest.lines().next());
            (name.unwrap_or_default().to_owned(), card)
        })
        .collect();
    for (number, example) in examples.iter().enumerate() {
        let page = site.read(&format!("output/public/nl/regios/r{number}.html"));
        let link = format!("href=\"tel:{}\"", example.dialled);
        assert!(page.contains(&link), "{link} for {}", example.typed);
        assert!(
            page.contains(&format!(">{}<", example.shown)),
            "{}",
            example.shown
        );
        let path = format!("typst/public/nl/flyers/r{number}-nl-a4/data.json");
        let data: serde_json::Value = serde_json::from_str(&site.read(&path)).expect("data");
        let phone = &data["coordinator"]["phone"];
        assert_eq!(phone["shown"], example.shown);
        assert_eq!(phone["uri"], example.dialled);
        let card = &cards[&format!("Wils Nummer{number}")];
        let property = format!("TEL;TYPE=work:{}\r\n", example.dialled);
        assert!(card.contains(&property), "{property} in {card}");
    }
}

#[test]
fn other_ways_to_call_are_shown_as_far_as_a_consent_allows() {
    let site = Site::base();
    site.write(
        "content/contacts/cora.yaml",
        "name: Cora van den Hoek\nphone: \"058 000 00 11\"\nextension: 34\nsecond_phone: 0800 0000\nwhatsapp: 06 0000 0035\nrelay: https://tolk.example.org/bel\nvisibility: public\n",
    );
    let person = site.read("content/persons/a-overal.md");
    let ways = "phone: \"+31 6 0000 0001\", extension: \"7\", second_phone: \"+31 6 0000 0036\", whatsapp: \"+31 6 0000 0037\", relay: \"+31 88 000 00 38\"";
    let person = person.replace("phone: \"+31 6 0000 0001\"", ways);
    let person = person.replace("[standard, phone]", "[standard, phone, relay]");
    site.write("content/persons/a-overal.md", &person);
    site.build();
    let page = site.read("output/public/nl/regios/oever.html");
    for link in [
        "href=\"tel:+31580000011;ext=34\"",
        "+31 58 000 0011 toestel 34",
        "href=\"tel:08000000\"",
        "href=\"https://wa.me/31600000035\"",
        "href=\"https://tolk.example.org/bel\"",
    ] {
        assert!(page.contains(link), "{link}");
    }
    let output = site.output();
    let texts = || {
        let files = output.iter();
        files.map(|(name, bytes)| (name, String::from_utf8_lossy(bytes)))
    };
    let holds = |text: &str| texts().any(|(_, file)| file.contains(text));
    assert!(holds("tel:+31600000001;ext=7") && holds("tel:+31600000036"));
    assert!(holds("TEL;TYPE=textphone:+31880000038"));
    assert!(holds("IMPP;TYPE=work:https://wa.me/31600000035"));
    assert!(!holds("31600000037"), "she did not consent to WhatsApp");
}
