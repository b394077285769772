//! Any text in any field comes out as the same text, and as nothing else.
//!
//! Hundreds of drawn texts go into one site, each in a place of its own; a second site has a plain word in each of those
//! places. Pages of both have the same tags and attributes, whatever the texts look like.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::harness::{DAY, Site, said};
use crate::parse::{Page, calendar, card, fold, page};

/// Texts that mean something in one of the languages a text passes through. Tags and comments are not among them: no reader sees
/// those, and they are taken out where a text is read.
const HOSTILE: [&str; 36] = [
    "< /script>",
    "< script>alert(1)",
    "\">< img src=x onerror=alert(1)>",
    "' onmouseover='x",
    "<! --",
    "-->",
    "]]>",
    "&amp;",
    "&#60;b&#62;",
    "&lt;i&gt;",
    "</ h1></ main>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{% endblock %}",
    "{# x #}",
    "{ $name }",
    "{ -term }",
    "#eval(\"1+1\")",
    "#panic()",
    "$ x^2 $",
    "\"];",
    "\\u{41}",
    "*x* _y_",
    "`z`",
    "= kop",
    "\nBEGIN:VEVENT\nSUMMARY:x",
    "\nBcc: x@example.org",
    "\\n",
    "\\,;:",
    "%0d%0aBcc:x",
    "javascript:alert(1)",
    "url(https://tracker.example/)",
    "}body{display:none",
    "@import 'x'",
    "=1+1",
    "../../etc/passwd",
];

/// Any characters a text can hold.
fn anything() -> impl Strategy<Value = String> {
    let plain = |c: &char| {
        let code = u32::from(*c);
        !c.is_control()
            && !(0x202a..=0x202e).contains(&code)
            && !(0x2066..=0x2069).contains(&code)
            && !(0xfdd0..=0xfdef).contains(&code)
            && !(0xfffc..=0xfffd).contains(&code)
            && code & 0xfffe != 0xfffe
    };
    proptest::collection::vec(any::<char>().prop_filter("can be published", plain), 1..12)
        .prop_map(|letters| letters.into_iter().collect())
}

/// Letters that the fonts of sheets have, without those that are known to be drawn as two.
fn printable() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9éèëïöüçñßøŁ.,:;!?()\\[\\]#$*_`\"'<>&@/\\\\={}%+~^|-]{1,14}",
        "[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{2,9}",
        "[ሀለሐመረሰሸቀበተነአከወዘየደገጠፈ]{2,9}"
    ]
}

/// A text of a few parts, drawn from `parts` and what is hostile.
fn text(parts: impl Strategy<Value = String> + 'static) -> impl Strategy<Value = String> {
    let hostile = proptest::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned);
    proptest::collection::vec(prop_oneof![parts, hostile], 1..4)
        .prop_map(|parts| parts.join(" ").trim().to_owned())
        .prop_filter("says something", |text| {
            text.chars().any(char::is_alphanumeric)
        })
}

fn drawn(strategy: &impl Strategy<Value = String>, seed: u8, many: usize) -> Vec<String> {
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), random);
    (0..many)
        .map(|_| strategy.new_tree(&mut runner).expect("a text").current())
        .collect()
}

/// JSON's strings are YAML's.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text")
}

/// How many records of each kind.
const EACH: usize = 40;
/// How many texts a round of records takes.
const TEXTS: usize = 14;

/// Where each text is to be found: a file and the text.
type Places = Vec<(String, String)>;

/// A site with one text after another in its fields, and where they will be.
fn site(texts: &[String]) -> (Site, Places) {
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl]",
    );
    for kind in ["regions/oever", "articles/begin", "infosheets/vraag"] {
        for lang in ["ar", "ti"] {
            fs::remove_file(site.path(&format!("content/{kind}.{lang}.md"))).expect("a file");
        }
    }
    let mut places = Places::new();
    for (n, t) in texts.chunks_exact(TEXTS).enumerate() {
        let mut next = t.iter();
        let mut put = |page: &str| {
            let text = next.next().expect("enough texts");
            places.push((format!("nl/{page}"), text.clone()));
            quoted(text)
        };
        let region = format!("regios/r-{n}.html");
        let (name, function, hours) = (put(&region), put(&region), put(&region));
        site.write(&format!("content/contacts/c-{n}.yaml"), &format!(
            "name: {}\nfunction: {function}\nhours: {hours}\nphone: \"+31 58 000 00 12\"\nvisibility: public\n",
            put(&region)));
        site.write(
            &format!("content/regions/r-{n}.md"),
            &format!(
                "---\ntype: municipality\nname: {name}\nparent: duinland\ncoordinator: c-{n}\n---\n"
            ),
        );
        let role = format!("rollen/o-{n}.html");
        site.write(
            &format!("content/roles/o-{n}.yaml"),
            &format!(
                "label: {}\nsummary: {}\ndoes: [{}]\ndoes_not: [{}]\n",
                put(&role),
                put("rollen/index.html"),
                put(&role),
                put(&role)
            ),
        );
        let training = format!("agenda/t-{n}.html");
        site.write(&format!("content/trainings/t-{n}.yaml"), &format!(
            "title: {}\nprovider: klein\nsessions:\n  - {{date: 2031-03-07, title: {}, place: {}, modules: [{}]}}\n",
            put(&training), put(&training), put(&training), put(&training)));
        let article = format!("nieuws/a-{n}.html");
        site.write(&format!("content/articles/a-{n}.md"), &format!(
            "---\ntitle: {}\nlead: {}\nauthor: contact:c-{n}\ndate: 2030-05-01\ntype: news\n---\n\nTekst.\n",
            put(&article), put(&article)));
    }
    (site, places)
}

fn built(site: &Site, args: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let output = site.run(&[&["build"], args].concat());
    assert!(output.status.success(), "{}", said(&output));
    let files = site.output().into_iter();
    files
        .filter_map(|(n, b)| Some((n.strip_prefix("public/")?.to_owned(), b)))
        .collect()
}

fn pages(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, Page> {
    let html = files.iter().filter(|(name, _)| name.ends_with(".html"));
    html.map(|(n, b)| (n.as_str(), page(std::str::from_utf8(b).expect("UTF-8"))))
        .collect()
}

#[test]
fn any_text_comes_out_of_pages_and_calendars_as_itself() {
    let texts = drawn(&text(anything()), 1, EACH * TEXTS);
    let tame: Vec<String> = (0..texts.len()).map(|n| format!("woord{n}")).collect();
    let ((hostile, places), (plain, _)) = (site(&texts), site(&tame));
    let (files, tame_files) = (
        built(&hostile, &["--no-print"]),
        built(&plain, &["--no-print"]),
    );
    let (read, tame_read) = (pages(&files), pages(&tame_files));
    for (name, text) in &places {
        let page = read
            .get(name.as_str())
            .unwrap_or_else(|| panic!("no {name}"));
        let words = fold(text);
        assert!(
            page.texts.iter().any(|t| t.contains(&words)),
            "{words:?} is not in {name}"
        );
    }
    assert_eq!(
        read.keys().collect::<Vec<_>>(),
        tame_read.keys().collect::<Vec<_>>()
    );
    for (name, page) in &read {
        // Lists are sorted by name: elements of the same kinds, in the order of the names.
        let [elements, tame_elements] = [page, &tame_read[name]].map(|page| {
            let mut elements: Vec<&String> = page.shape.iter().collect();
            elements.sort();
            elements
        });
        let differs = elements.iter().zip(&tame_elements).find(|(a, b)| a != b);
        assert!(
            differs.is_none() && elements.len() == tame_elements.len(),
            "{name}: {differs:?}"
        );
        for (attribute, value) in &page.attributes {
            let outside = value.contains("tracker.example") || value.starts_with("javascript:");
            assert!(
                !outside || attribute == "content",
                "{name}: {attribute}={value}"
            );
        }
    }
    for (n, t) in texts.chunks_exact(TEXTS).enumerate() {
        let region = &read[format!("nl/regios/r-{n}.html").as_str()];
        let saved = region
            .attributes
            .iter()
            .find(|(_, value)| value.ends_with(".vcf"));
        let (_, saved) = saved.expect("a card of the coordinator");
        let bytes = &files[&saved.replace("../../", "")];
        let lines = card(std::str::from_utf8(bytes).expect("UTF-8"));
        let names: Vec<&str> = lines.iter().map(|l| l.0.as_str()).collect();
        let known = ["FN", "N", "TITLE", "NOTE", "TEL", "URL", "END"];
        assert_eq!(
            names,
            [&["BEGIN", "VERSION", "PRODID", "KIND"], &known[..]].concat(),
            "{n}"
        );
        for (property, text) in [("FN", &t[3]), ("TITLE", &t[1]), ("NOTE", &t[2])] {
            assert!(
                lines.contains(&(property.to_owned(), text.clone())),
                "{n}: {lines:?}"
            );
        }
        let training = &read[format!("nl/agenda/t-{n}.html").as_str()];
        let [linked] = &training.linked[..] else {
            panic!("{n}: one set of data")
        };
        let day = &linked["@graph"][0];
        assert_eq!(day["name"], format!("{}: {}", t[8], t[9]), "{n}");
        assert_eq!(day["location"]["name"], t[10], "{n}");
    }
    let calendars = files
        .iter()
        .filter(|(name, _)| name.ends_with(".ics") && name.contains("/t-"));
    for (number, (name, bytes)) in calendars.enumerate() {
        let lines = calendar(std::str::from_utf8(bytes).expect("UTF-8"));
        let tame_lines = calendar(std::str::from_utf8(&tame_files[name]).expect("UTF-8"));
        let names =
            |lines: &[(String, String)]| lines.iter().map(|l| l.0.clone()).collect::<Vec<_>>();
        assert_eq!(names(&lines), names(&tame_lines), "{name}");
        let id: usize = name
            .trim_end_matches(".ics")
            .rsplit('-')
            .next()
            .expect("a number")
            .parse()
            .expect("a number");
        let t = &texts[id * TEXTS..][8..12];
        let is = |property: &str, text: &str| lines.iter().any(|l| l.0 == property && l.1 == text);
        assert!(
            is("SUMMARY", &format!("{}: {}", t[0], t[1])),
            "{number} {name}: {lines:?}"
        );
        assert!(is("LOCATION", &t[2]), "{name}: {lines:?} {:?}", t[2]);
        assert!(
            lines
                .iter()
                .any(|l| l.0 == "DESCRIPTION" && l.1.starts_with(&t[3])),
            "{name}"
        );
    }
}

/// Letters and digits, counted: what a right-to-left line keeps when its order is not told.
fn letters(text: &str) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .for_each(|c| *counts.entry(c).or_default() += 1);
    counts
}

#[test]
fn any_text_comes_out_of_sheets_as_itself() {
    const SHEETS: usize = 24;
    let texts = drawn(&text(printable()), 2, SHEETS * 5);
    let site = Site::base();
    site.replace(
        "content/site.yaml",
        "languages: [nl, ar, ti]",
        "languages: [nl]",
    );
    site.replace("content/site.yaml", "papers: [a4, a5]", "papers: [a4]");
    for kind in ["regions/oever", "articles/begin", "infosheets/vraag"] {
        for lang in ["ar", "ti"] {
            fs::remove_file(site.path(&format!("content/{kind}.{lang}.md"))).expect("a file");
        }
    }
    let mut sheets: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for (n, t) in texts.chunks_exact(5).enumerate() {
        site.write(&format!("content/infosheets/s-{n}.md"), &format!(
            "---\ntitle: {}\nsummary: {}\namounts: [{{label: {}, value: \"1\", valid_from: 2030-01-01}}]\n---\n\nTekst.\n",
            quoted(&t[0]), quoted(&t[1]), quoted(&t[2])));
        sheets
            .entry(format!("nl/informatiebladen/s-{n}-nl.pdf"))
            .or_default()
            .extend(&t[..3]);
        site.write(
            &format!("content/regions/r-{n}.md"),
            &format!(
                "---\ntype: municipality\nname: {}\nparent: duinland\ncoordinator: c-{n}\n---\n",
                quoted(&t[3])
            ),
        );
        site.write(
            &format!("content/contacts/c-{n}.yaml"),
            &format!(
                "name: {}\nphone: \"+31 58 000 00 12\"\nvisibility: public\n",
                quoted(&t[4])
            ),
        );
        sheets
            .entry(format!("nl/flyers/r-{n}-nl-a4.pdf"))
            .or_default()
            .extend(&t[3..]);
    }
    let files = built(&site, &[]);
    let known: Vec<&String> = files.keys().filter(|n| n.ends_with(".pdf")).collect();
    for (name, texts) in sheets {
        assert!(files.contains_key(&name), "no {name} among {known:?}");
        let path = site.path("output/public").join(&name);
        let words = Command::new("pdftotext")
            .arg(&path)
            .arg("-")
            .output()
            .expect("poppler-utils");
        let words = String::from_utf8_lossy(&words.stdout).into_owned();
        let there = letters(&words);
        let run = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .collect::<String>()
        };
        for text in texts {
            let lost = letters(text)
                .into_iter()
                .find(|(c, n)| there.get(c).is_none_or(|m| m < n));
            assert!(
                lost.is_none(),
                "{name} of {DAY} lost {lost:?} of {text:?}:\n{words}"
            );
            // From left to right the order is told as well.
            let is_latin = text.chars().all(|c| !c.is_alphabetic() || c < '\u{250}');
            assert!(
                !is_latin || run(&words).contains(&run(text)),
                "{name} has no {text:?}:\n{words}"
            );
        }
    }
}

#[test]
fn an_address_cannot_add_to_a_message() {
    for address in [
        "a?bcc=b@example.org",
        "a@example.org?subject=x",
        "a@example.org%0aBcc:b@example.org",
        "a&cc=b@example.org",
        "a@example.org\\nBcc: b@example.org",
    ] {
        let site = Site::base();
        site.replace(
            "content/contacts/cora.yaml",
            "cora@example.org",
            &format!("\"{address}\""),
        );
        let output = site.run(&["check"]);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{address}: {}",
            said(&output)
        );
        assert!(
            said(&output).contains("content/contacts/cora.yaml:"),
            "{}",
            said(&output)
        );
    }
}
