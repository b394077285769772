//! What must be there, what must not, and whether it is so.

use std::collections::{BTreeMap, BTreeSet};

use sleutelgids::model::facts::ShownPlace;

use super::draw::{MORE_FACTS, Person};
use super::output::{Built, squeeze};
use super::site::{COLLEAGUE, SPOKEN, colleague as colleague_word, colour, keys, since, word};

/// What must be allowed in an edition: on its pages, and on its sheets.
pub struct Channels {
    pub page: &'static [&'static str],
    pub sheet: &'static [&'static str],
}

pub const PUBLIC: Channels = Channels {
    page: &["web"],
    sheet: &["web", "print"],
};
pub const INTERNAL: Channels = Channels {
    page: &["internal"],
    sheet: &["internal", "print"],
};

/// Values that are records of their own: they have pages whoever refers to them.
fn is_reference(key: &str) -> bool {
    [
        "home",
        "served",
        "organisation",
        "topic",
        "training",
        "role",
    ]
    .contains(&key)
}

/// The names that may be shown.
fn names(p: &Person, channels: &[&str]) -> &'static [&'static str] {
    match p.display {
        _ if !p.may("name", channels) => &[],
        "full" => &["given", "family"],
        "first" => &["given"],
        "pseudonym" => &["pseudonym"],
        _ => &[],
    }
}

/// Which values of a person may be shown.
fn permitted(p: &Person, channels: &[&str]) -> BTreeSet<&'static str> {
    let mut all: BTreeSet<&str> = names(p, channels).iter().copied().collect();
    let may = |field: &str| p.may(field, channels);
    let mut add = |yes: bool, keys: &[&'static str]| all.extend(keys.iter().filter(|_| yes));
    add(may("photo") && may("name") && p.display == "full", &["alt"]);
    add(may("quote"), &["quote", "quote-ar"]);
    add(may("intro"), &["intro", "intro-ar"]);
    add(may("target_groups"), &["target"]);
    add(may("profession"), &["profession"]);
    add(may("availability"), &["availability"]);
    for fact in MORE_FACTS.iter() {
        add(may(fact.key()), &[fact.key()]);
    }
    let direct = p.route == "direct";
    add(direct && may("phone"), &["phone", "extension", "second"]);
    add(direct && may("whatsapp"), &["whatsapp"]);
    add(direct && may("relay"), &["relay"]);
    add(direct && may("email"), &["email"]);
    add(
        direct
            && may("hours")
            && ["phone", "whatsapp", "relay", "email"]
                .iter()
                .any(|way| may(way)),
        &["hours"],
    );
    add(p.route == "form" && may("form"), &["form"]);
    for fact in ["origin", "community", "religion", "position", "status"] {
        add(p.reason && may(&format!("sensitive.{fact}")), &[fact]);
    }
    add(may("home_region"), &["home"]);
    add(may("regions"), &["served"]);
    add(may("organisation"), &["organisation"]);
    add(may("topics"), &["topic"]);
    add(may("trainings"), &["training"]);
    add(may("roles"), &["role"]);
    all
}

fn own(keys: BTreeSet<&'static str>) -> BTreeSet<&'static str> {
    keys.into_iter().filter(|k| !is_reference(k)).collect()
}

/// Values of a person, of no other record, in a text.
fn found(p: &Person, text: &str) -> BTreeSet<&'static str> {
    keys()
        .filter(|k| text.contains(&squeeze(&word(p.number, k))))
        .collect()
}

/// On the website, all files together: exactly the permitted values.
pub fn pages(persons: &[Person], built: &Built, of: &Channels, case: &str) -> usize {
    let mut shown = 0;
    for p in persons {
        let may = own(permitted(p, of.page));
        let mut seen = BTreeSet::new();
        for (name, text) in &built.pages {
            for key in own(found(p, text)) {
                assert!(
                    may.contains(key),
                    "{case}: `{key}` of {p:#?}\nmay not stand in {name}"
                );
                seen.insert(key);
            }
        }
        assert_eq!(
            seen, may,
            "{case}: what may be shown of {p:#?}\nis not all on the website"
        );
        shown += seen.len();
    }
    shown
}

/// In all sheets: nothing but what both channels permit; on the sheet of a person's own region all that sheets show.
pub fn sheets(persons: &[Person], built: &Built, of: &Channels, case: &str) -> usize {
    let mut shown = 0;
    for p in persons {
        let may = own(permitted(p, of.sheet));
        for (name, text) in &built.sheets {
            for key in own(found(p, text)) {
                assert!(
                    may.contains(key),
                    "{case}: `{key}` of {p:#?}\nmay not stand in {name}"
                );
            }
        }
        if !p.may("home_region", of.sheet) {
            continue;
        }
        let sheet = &built.sheets[&format!("nl/flyers/thuis{}-nl-a4.pdf", p.number)];
        let more = MORE_FACTS
            .iter()
            .filter(|fact| fact.is_on(ShownPlace::Flyer));
        let mut flyers: BTreeSet<_> = more.map(|fact| fact.key()).collect();
        flyers.extend([
            "given",
            "family",
            "pseudonym",
            "alt",
            "quote",
            "phone",
            "extension",
            "second",
            "whatsapp",
            "relay",
            "email",
            "hours",
            "form",
        ]);
        let due: BTreeSet<_> = may.intersection(&flyers).copied().collect();
        let there = found(p, sheet);
        for key in &due {
            assert!(
                there.contains(key),
                "{case}: `{key}` of {p:#?}\nis not on the sheet of her region"
            );
        }
        for (key, field) in [("topic", "topics"), ("organisation", "organisation")] {
            assert!(
                !there.contains(key) || p.may(field, of.sheet),
                "{case}: `{key}` of {p:#?}\nmay not stand on her sheet"
            );
        }
        assert_eq!(
            there.contains("role"),
            p.may("roles", of.sheet),
            "{case}: `role` of {p:#?}"
        );
        shown += due.len();
    }
    shown
}

/// Each person's own page: exactly what may be shown, references and languages too. Pages are told apart by what is on
/// them, not by their names.
pub fn person_pages(persons: &[Person], built: &Built, of: &Channels, case: &str) -> usize {
    let mut expected = Vec::new();
    for p in persons.iter().filter(|p| p.any(of.page)) {
        let mut keys = permitted(p, of.page);
        // The home region is only on cards and on the region's own page.
        keys.remove("home");
        // A page in Dutch.
        keys.remove("quote-ar");
        keys.remove("intro-ar");
        let (tongue, since) = (p.may("languages", of.page), p.may("engagement", of.page));
        if p.has_copy {
            // The second file claims no picture.
            let mut keys = keys.clone();
            keys.remove("alt");
            expected.push(told(p.number, &keys, tongue, since));
        }
        expected.push(told(p.number, &keys, tongue, since));
    }
    let mut seen = Vec::new();
    for name in single_pages(built) {
        let html = &built.html[name];
        assert!(
            html.contains("noindex"),
            "{case}: {name} is kept by search engines"
        );
        let text = squeeze(html);
        let mut whose = Vec::new();
        for p in persons {
            let keys = found(p, &text);
            let tongue = html.contains(&format!("lang=\"{}\"", SPOKEN[p.number]));
            let since = squeeze_numbers(html).contains(&since(p.number).to_string());
            if !keys.is_empty() || tongue || since {
                whose.push(told(p.number, &keys, tongue, since));
            }
        }
        assert!(
            whose.len() <= 1,
            "{case}: {name} tells of several persons: {whose:#?}"
        );
        seen.push(whose.pop().unwrap_or_else(|| NOBODY.to_owned()));
    }
    expected.sort();
    seen.sort();
    assert_eq!(seen, expected, "{case}: pages of persons");
    seen.len()
}

/// A page of a person of whom nothing but the page may be shown.
const NOBODY: &str = "nobody";

/// What a page tells of a person.
fn told(number: usize, keys: &BTreeSet<&'static str>, tongue: bool, since: bool) -> String {
    if keys.is_empty() && !tongue && !since {
        return NOBODY.to_owned();
    }
    let keys: Vec<&str> = keys.iter().copied().collect();
    format!("{number}: {} tongue={tongue} since={since}", keys.join(" "))
}

/// The pages of single persons in Dutch.
fn single_pages(built: &Built) -> impl Iterator<Item = &String> {
    let is_single = |n: &&String| n.starts_with("nl/personen/") && !n.ends_with("/index.html");
    built.html.keys().filter(is_single)
}

/// The addresses of each person's pages, where a value on them tells whose they are.
pub fn addresses(persons: &[Person], built: &Built) -> BTreeMap<usize, BTreeSet<String>> {
    let mut addresses: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for name in single_pages(built) {
        let text = squeeze(&built.html[name]);
        for p in persons.iter().filter(|p| !found(p, &text).is_empty()) {
            addresses.entry(p.number).or_default().insert(name.clone());
        }
    }
    addresses
}

/// What a region was called before leads on, and names nobody.
pub fn former_addresses(persons: &[Person], built: &Built, case: &str) {
    for p in persons {
        let name = format!("nl/regios/voorheen{}.html", p.number);
        let page = built
            .html
            .get(&name)
            .unwrap_or_else(|| panic!("{case}: no {name}"));
        assert!(
            page.contains("noindex"),
            "{case}: {name} is kept by search engines"
        );
        assert!(
            page.contains(&format!("thuis{}", p.number)),
            "{case}: {name} leads elsewhere"
        );
        for other in persons {
            let there = own(found(other, &squeeze(page)));
            assert!(
                there.is_empty(),
                "{case}: {there:?} of {other:#?}\nmay not stand in {name}"
            );
        }
    }
}

/// The numbers in a text, each for itself.
fn squeeze_numbers(html: &str) -> BTreeSet<String> {
    html.split(|c: char| !c.is_ascii_alphanumeric())
        .map(str::to_owned)
        .collect()
}

/// A region's page names who may be named there, and nobody else.
pub fn region_pages(persons: &[Person], built: &Built, of: &Channels, case: &str) {
    for p in persons {
        for (folder, field) in [("thuis", "home_region"), ("werk", "regions")] {
            let name = format!("nl/regios/{folder}{}.html", p.number);
            let text = &built.pages[&name];
            let names = names(p, of.page);
            let due = p.may(field, of.page) && !names.is_empty();
            let there = ["given", "family", "pseudonym"]
                .iter()
                .any(|k| text.contains(&squeeze(&word(p.number, k))));
            assert_eq!(there, due, "{case}: {name} and {p:#?}");
        }
    }
}

/// Pictures: those that may be shown and no others, told by their colour; nothing in them but pixels.
pub fn pictures(persons: &[Person], built: &Built, of: &Channels, case: &str) {
    let seen = |pictures: &[(String, Vec<u8>)]| -> BTreeSet<usize> {
        let of = |(name, bytes): &(String, Vec<u8>)| {
            assert!(
                !bytes.windows(4).any(|w| w == b"Exif"),
                "{case}: a picture in {name} has notes"
            );
            let picture = image::load_from_memory(bytes).expect("a picture").to_rgb8();
            let pixel = picture
                .get_pixel(picture.width() / 2, picture.height() / 2)
                .0;
            let far = |p: &&Person| (0..3).map(|n| colour(p.number)[n].abs_diff(pixel[n])).max();
            let nearest = persons.iter().min_by_key(far).expect("persons");
            assert!(
                far(&nearest) < Some(30),
                "{case}: nobody's picture, in {name}: {pixel:?}"
            );
            nearest.number
        };
        pictures.iter().map(of).collect()
    };
    let web: BTreeSet<usize> = persons
        .iter()
        .filter(|p| p.may("photo", of.page))
        .map(|p| p.number)
        .collect();
    assert_eq!(
        seen(&built.pictures),
        web,
        "{case}: pictures on the website"
    );
    let printed: BTreeSet<usize> = persons
        .iter()
        .filter(|p| {
            p.may("photo", of.sheet)
                && (p.may("home_region", of.sheet) || p.may("regions", of.sheet))
        })
        .map(|p| p.number)
        .collect();
    assert_eq!(seen(&built.printed), printed, "{case}: pictures on sheets");
}

/// In numbers: nothing of anybody but perhaps that a language is spoken, and no page or picture of anybody.
pub fn nobody(persons: &[Person], built: &Built, case: &str) {
    for p in persons {
        for (name, text) in built.pages.iter().chain(&built.sheets) {
            let there = own(found(p, text));
            assert!(
                there.is_empty(),
                "{case}: {there:?} of {p:#?}\nmay not stand in {name}"
            );
        }
        for (name, html) in &built.html {
            let tongue = html.contains(&format!("lang=\"{}\"", SPOKEN[p.number]));
            let since = squeeze_numbers(html).contains(&since(p.number).to_string());
            // Once there are enough persons, a language is told without a number.
            let is_permitted = p.may("languages", PUBLIC.page);
            assert!(
                !tongue || is_permitted,
                "{case}: {name} tells of the language of {p:#?}"
            );
            assert!(!since, "{case}: {name} tells of the year of {p:#?}");
        }
    }
    let own = |n: &&String| n.contains("/personen/");
    assert_eq!(
        built.html.keys().find(own),
        None,
        "{case}: a page of a person, or a list of them"
    );
    assert!(
        built.pictures.is_empty() && built.printed.is_empty(),
        "{case}: pictures"
    );
}

/// A contact for colleagues: everything, or nothing.
pub fn colleague(built: &Built, allowed: bool, case: &str) {
    for key in COLLEAGUE {
        let word = squeeze(colleague_word(key));
        let on_pages = built
            .pages
            .iter()
            .filter(|(_, text)| text.contains(&word))
            .count();
        let on_sheets = built
            .sheets
            .iter()
            .filter(|(_, text)| text.contains(&word))
            .count();
        let there = (on_pages > 0, on_sheets > 0);
        assert_eq!(
            there,
            (allowed, allowed),
            "{case}: `{key}` of the contact for colleagues"
        );
    }
}

/// Every page of an edition for colleagues says so, and asks search engines not to keep it; no page of another does.
pub fn marked(built: &Built, internal: bool, case: &str) {
    for (name, html) in &built.html {
        let notes = ["niet voor publicatie", "غير مخصص للنشر"].map(|note| html.contains(note));
        assert_eq!(notes.contains(&true), internal, "{case}: {name}");
        assert!(
            !internal || html.contains("noindex"),
            "{case}: {name} may be kept"
        );
    }
    let closed = built
        .pages
        .get("robots.txt")
        .is_some_and(|r| r.ends_with("disallow"));
    assert_eq!(closed, internal, "{case}: robots.txt");
    assert_eq!(
        built.pages.contains_key("sitemap.xml"),
        !internal,
        "{case}: sitemap.xml"
    );
}

/// Two editions share no address or identity by which the one could be laid beside the other: no picture has the same
/// name, no page or card of a person the same address, no sheet and no calendar the same identity.
pub fn strangers(one: &Built, other: &Built, case: &str) {
    let names =
        |b: &Built| -> BTreeSet<String> { b.pictures.iter().map(|(n, _)| n.clone()).collect() };
    let shared: Vec<String> = names(one).intersection(&names(other)).cloned().collect();
    assert!(
        shared.is_empty(),
        "{case}: pictures of one name: {shared:?}"
    );
    let addresses = |b: &Built| -> BTreeSet<String> {
        let own = |n: &&String| n.contains("/personen/") || n.ends_with(".vcf");
        b.pages
            .keys()
            .filter(own)
            .filter(|n| !n.ends_with("/index.html"))
            .cloned()
            .collect()
    };
    let shared: Vec<String> = addresses(one)
        .intersection(&addresses(other))
        .cloned()
        .collect();
    assert!(
        shared.is_empty(),
        "{case}: addresses of persons in both: {shared:?}"
    );
    let shared: Vec<&String> = one.identities.intersection(&other.identities).collect();
    assert!(shared.is_empty(), "{case}: one identity: {shared:?}");
    assert!(
        !one.identities.is_empty() && !other.identities.is_empty(),
        "{case}: no identities"
    );
}
