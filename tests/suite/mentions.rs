//! Persons named in free texts: what `withdraw` finds, what `build` refuses, and what a record may name on purpose.

use serde_json::Value;

use crate::harness::{Site, said};

/// A person whom every text below names.
const HER: &str = "---
name: Yusra al-Hassan
given_name: Yusra
pseudonym: Lila Zonneveld
display_name: full
roles: [voorlichter]
home_region: oever
contact: {route: direct, phone: \"+31 6 0000 0117\", email: y.hassan@example.org}
consent:
  - {channels: [web, print], fields: [standard], given: 2029-01-01}
---
";

/// Ways of naming her, and how plainly each does: `2` is an error of a build, `1` is found by `withdraw` and advised by
/// `check`, `0` is found by nobody.
const WAYS: [(u8, &str, &str); 48] = [
    (2, "plainly", "Yusra al-Hassan was er."),
    (2, "capitals", "YUSRA AL-HASSAN"),
    (2, "small letters", "yusra al-hassan"),
    (2, "over two lines", "Yusra\nal-Hassan"),
    (2, "broken at a hyphen", "Yus-\nra al-Hassan"),
    (2, "bold and italics", "**Yusra** _al-Hassan_"),
    (2, "bold within a word", "Y**us**ra al-Hassan"),
    (2, "a link", "[Yusra](https://example.org/) al-Hassan"),
    (2, "code", "`Yusra al-Hassan`"),
    (2, "tags", "<b>Yusra</b> al-Hassan"),
    (2, "character references", "Y&#117;sra&nbsp;al-Hassan"),
    (2, "escapes", "Yusra al\\-Hassan"),
    (
        2,
        "no-break space and hyphen",
        "Yusra\u{a0}al\u{2011}Hassan",
    ),
    (2, "soft hyphens", "Yus\u{ad}ra al-Has\u{ad}san"),
    (2, "unseen signs", "Yus\u{200b}ra al-Hassan\u{200f}"),
    (2, "another Unicode form", "Yu\u{301}sra al-Ha\u{301}ssan"),
    (2, "wide letters", "Ｙｕｓｒａ al-Ｈａｓｓａｎ"),
    (2, "accents", "Yúsrà al-Hassân"),
    (2, "an apostrophe", "Yusra al-Hassan’s verhaal"),
    (2, "a possessive", "Yusra al-Hassans verhaal"),
    (2, "family name first", "al-Hassan, Yusra"),
    (2, "family name first in capitals", "AL-HASSAN Yusra"),
    (2, "hyphens", "Yusra-al-Hassan"),
    (2, "in one word", "YusraAlHassan"),
    (2, "an address", "https://example.org/yusra-al-hassan"),
    (
        2,
        "percent signs",
        "<https://example.org/Yusra%20al%2DHassan>",
    ),
    (2, "an initial between", "Yusra M. al-Hassan"),
    (2, "the article as a word of its own", "Yusra Al Hassan"),
    (
        2,
        "spaced out",
        "Y u s r a al-Hassan en Y U S R A H A S S A N",
    ),
    (2, "pseudonym", "Lila Zonneveld"),
    (2, "telephone", "bel 06 - 00 00 01 17"),
    (2, "telephone with a country", "0031 (0)6.0000.0117"),
    (2, "telephone in Arabic digits", "+٣١ ٦ ٠٠٠٠ ٠١١٧"),
    (2, "e-mail", "Y.Hassan@Example.org"),
    (2, "e-mail in words", "y.hassan [at] example [punt] org"),
    (2, "without its particle", "Yusra Hassan"),
    (2, "an unseen space", "Yusra\u{200b}al-Hassan"),
    (2, "two words in one", "Yusraal Hassan"),
    (2, "a nickname between", "Yusra “Joesje” al-Hassan"),
    (
        2,
        "spaced out among words",
        "Met Y u s r a  a l  H a s s a n.",
    ),
    (2, "over two paragraphs", "Yusra\n\nal-Hassan"),
    (2, "over two items of a list", "- Yusra\n- al-Hassan"),
    (1, "initial", "Y. al-Hassan"),
    (1, "initial of the family name", "Yusra H."),
    (1, "title", "mevrouw Hassan"),
    (1, "another romanisation", "Joesra el Hasan"),
    (0, "two initials", "Y.H. was er"),
    (0, "a pet name", "Joesje was er"),
];

/// The base site with her in it, and a file for each way of naming her.
fn site(ways: impl Iterator<Item = (usize, &'static str)>) -> Site {
    let site = Site::base();
    site.write("content/persons/k17.md", HER);
    for (number, text) in ways {
        let topic = format!("---\nlabel: Zaak {number}\n---\n\n{text}\n");
        site.write(&format!("content/topics/way-{number}.md"), &topic);
    }
    site
}

fn all() -> impl Iterator<Item = (usize, &'static str)> {
    WAYS.iter()
        .enumerate()
        .map(|(number, (_, _, text))| (number, *text))
}

fn json(site: &Site, args: &[&str]) -> Value {
    let output = site.run(&[args, &["--format", "json"]].concat());
    serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", said(&output)))
}

/// The numbers of the ways that a list of places names.
fn ways(places: &Value) -> Vec<usize> {
    let places = places
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(Value::as_str);
    let number = |place: &str| {
        place
            .strip_prefix("content/topics/way-")?
            .split('.')
            .next()?
            .parse()
            .ok()
    };
    let mut ways: Vec<usize> = places.filter_map(number).collect();
    ways.sort_unstable();
    ways.dedup();
    ways
}

#[track_caller]
fn are(found: &[usize], expected: impl Fn(u8) -> bool) {
    for (number, (plainly, way, text)) in WAYS.iter().enumerate() {
        assert_eq!(
            found.contains(&number),
            expected(*plainly),
            "{way}: {text:?}"
        );
    }
}

#[test]
fn a_withdrawal_names_every_text_in_which_a_reader_would_recognise_her() {
    let site = site(all());
    let told = json(&site, &["withdraw", "k17"]);
    are(&ways(&told["mentions"]), |plainly| plainly > 0);
    let told = site.run(&["withdraw", "k17"]);
    assert!(
        said(&told).contains("content/topics/way-0.md:5"),
        "{}",
        said(&told)
    );
}

/// The codes of what is said of each way.
fn codes(told: &Value, code: &str) -> Vec<usize> {
    let told = told["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|d| d["code"] == code);
    let record = |d: &Value| {
        d["record"]
            .as_str()?
            .strip_prefix("topics/way-")?
            .parse()
            .ok()
    };
    told.filter_map(record).collect()
}

#[test]
fn a_build_refuses_full_names_and_check_advises_on_parts() {
    let site = site(all());
    site.replace(
        "content/persons/k17.md",
        "given: 2029-01-01",
        "given: 2029-01-01, withdrawn: 2030-01-01",
    );
    let told = json(&site, &["check"]);
    are(&codes(&told, "SG0355"), |plainly| plainly == 2);
    let advised = codes(&told, "SG0356");
    let parts = WAYS
        .iter()
        .enumerate()
        .filter(|(_, (plainly, ..))| *plainly == 1);
    parts.for_each(|(number, (_, way, _))| assert!(advised.contains(&number), "{way}"));
    let output = site.run(&["build"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(!site.path("output").join("public").exists());
}

/// How many ways of naming somebody `audit` must find in a finished page.
const FOUND_IN_PAGES: usize = 42;

#[test]
fn an_audit_finds_the_ways_of_naming_her_in_finished_pages() {
    // Built while a reason permits the names, and audited without it and after she withdrew.
    let site = site(std::iter::empty());
    let topics = |mentions: &str| {
        for (number, text) in all() {
            let topic = format!("---\nlabel: Zaak {number}\n{mentions}---\n\n{text}\n");
            site.write(&format!("content/topics/way-{number}.md"), &topic);
        }
    };
    topics("mentions: [k17]\nmentions_reason: Wethouder.\n");
    site.build();
    topics("");
    site.replace(
        "content/persons/k17.md",
        "given: 2029-01-01",
        "given: 2029-01-01, withdrawn: 2030-01-01",
    );
    // The ways as they are written, too.
    let harmless = all().last().expect("a way").0;
    let pages = site.output();
    let of_harmless =
        |(name, _): &&(String, Vec<u8>)| name.ends_with(&format!("/way-{harmless}.html"));
    let (name, page) = pages.iter().find(of_harmless).expect("a page");
    let page = String::from_utf8_lossy(page);
    for (number, text) in all() {
        let name = name.replace(&format!("way-{harmless}"), &format!("text-{number}"));
        site.write(
            &format!("output/{name}"),
            &page.replace(WAYS[harmless].2, text),
        );
    }
    let told = json(&site, &["audit"]);
    let told: Vec<&str> = told["diagnostics"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|d| d["code"] == "SG0501" && d["record"] == "persons/k17")
        .filter_map(|d| d["message"].as_str())
        .collect();
    for form in ["way", "text"] {
        let is_found = |number: usize| {
            told.iter()
                .any(|t| t.contains(&format!("/{form}-{number}.html`")))
        };
        let (found, missed): (Vec<usize>, Vec<usize>) =
            (0..WAYS.len()).partition(|number| is_found(*number));
        let missed: Vec<&str> = missed.into_iter().map(|number| WAYS[number].1).collect();
        assert!(
            found.len() >= FOUND_IN_PAGES,
            "{form}: {} found; not {missed:?}",
            found.len()
        );
        for (number, (plainly, way, _)) in WAYS.iter().enumerate().filter(|(_, way)| way.0 != 1) {
            assert_eq!(is_found(number), *plainly == 2, "{form}: {way}");
        }
    }
}

#[test]
fn who_may_be_named_is_named() {
    let site = site([(0, "Yusra al-Hassan")].into_iter());
    assert!(codes(&json(&site, &["check"]), "SG0355").is_empty());
    // By that name and no other: a number needs consent of its own.
    let number = "bel 06 0000 0117";
    site.write(
        "content/topics/way-1.md",
        &format!("---\nlabel: Zaak\n---\n\n{number}\n"),
    );
    assert_eq!(codes(&json(&site, &["check"]), "SG0355"), [1]);
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "display_name: first",
    );
    assert_eq!(codes(&json(&site, &["check"]), "SG0355"), [0, 1]);
}

#[test]
fn who_says_her_own_whole_name_is_told_so() {
    let site = site(std::iter::empty());
    let record = "content/persons/a-overal.md";
    site.replace(record, "display_name: full", "display_name: first");
    site.replace(record, "Ik luister", "Ik ben Zahra Overal en luister");
    let output = site.run(&["check"]);
    let told = said(&output);
    assert!(
        output.status.success() && told.contains("warning[SG0354]: persons/a-overal"),
        "{told}"
    );
    // Under another name than her own, it would tell who she is.
    site.replace(
        record,
        "display_name: first",
        "display_name: pseudonym\npseudonym: Noor Anders",
    );
    let told = said(&site.run(&["check"]));
    assert!(told.contains("error[SG0355]: persons/a-overal"), "{told}");
}

#[test]
fn two_persons_may_share_a_telephone() {
    let site = site(std::iter::empty());
    site.replace(
        "content/persons/a-overal.md",
        "+31 6 0000 0001",
        "+31 6 0000 0117",
    );
    let told = said(&site.run(&["check"]));
    assert!(!told.contains("SG0355"), "{told}");
    site.replace(
        "content/persons/a-overal.md",
        "Ik luister",
        "Bel 06 0000 0117 ik luister",
    );
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("error[SG0355]: persons/a-overal › quote"),
        "{told}"
    );
}

#[test]
fn every_text_of_every_record_counts() {
    let gone = |site: &Site| {
        site.replace(
            "content/persons/k17.md",
            "display_name: full",
            "status: left\ndisplay_name: full",
        );
    };
    for (path, from, to) in [
        (
            "content/site.yaml",
            "Spreek een vergoeding af.",
            "Vraag Yusra al-Hassan.",
        ),
        (
            "content/persons/a-overal.md",
            "Ik luister eerst.",
            "Ik leerde het van Yusra al-Hassan.",
        ),
        (
            "content/contacts/cora.yaml",
            "coördinator",
            "vervangt Yusra al-Hassan",
        ),
        (
            "content/organisations/klein.md",
            "Een boog",
            "Een boog van Yusra al-Hassan",
        ),
        (
            "content/articles/begin.md",
            "Het netwerk begint.",
            "Yusra al-Hassan begint.",
        ),
        (
            "content/articles/begin.md",
            "by: person:c-verlopen",
            "by: Yusra al-Hassan",
        ),
        (
            "content/infosheets/vraag.ar.md",
            "---\n\n",
            "---\n\nيسرا Yusra al-Hassan ",
        ),
        (
            "content/roles/voorlichter.yaml",
            "uitleg geven",
            "uitleg zoals Yusra al-Hassan",
        ),
        (
            "content/trainings/begin.yaml",
            "title:",
            "certificate: Van Yusra al-Hassan.\ntitle:",
        ),
    ] {
        let site = site(std::iter::empty());
        gone(&site);
        let text = site.read(path);
        let text = if text.contains(from) {
            text.replacen(from, to, 1)
        } else {
            format!("{text}{to}")
        };
        site.write(path, &text);
        let told = said(&site.run(&["check"]));
        assert!(told.contains("error[SG0355]"), "{path}: {told}");
        assert!(told.contains(&format!("--> {path}")), "{path}: {told}");
    }
    // The name of a file becomes an address.
    let site = site(std::iter::empty());
    gone(&site);
    site.write(
        "content/topics/yusra-al-hassan.md",
        "---\nlabel: Zaak\n---\n",
    );
    let told = said(&site.run(&["check"]));
    assert!(
        told.contains("error[SG0355]: topics/yusra-al-hassan:"),
        "{told}"
    );
    // What nobody is shown names nobody.
    let site = self::site([(0, "Yusra al-Hassan")].into_iter());
    gone(&site);
    site.replace("content/topics/way-0.md", "label:", "draft: true\nlabel:");
    assert!(!said(&site.run(&["check"])).contains("SG0355"));
}

#[test]
fn a_name_that_two_bear_is_advice() {
    let site = site([(0, "Yusra al-Hassan")].into_iter());
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "status: left\ndisplay_name: full",
    );
    assert_eq!(codes(&json(&site, &["check"]), "SG0355"), [0]);
    // A coordinator, who may be she.
    site.write(
        "content/contacts/yusra-al-hassan.yaml",
        "name: Yusra Al-Hassan\nvisibility: public\nemail: yusra@example.org\n",
    );
    let told = json(&site, &["check"]);
    assert!(codes(&told, "SG0355").is_empty());
    assert_eq!(codes(&told, "SG0356"), [0]);
    // As a reference her id is no text.
    site.replace(
        "content/regions/oever.md",
        "type:",
        "coordinator: yusra-al-hassan\ntype:",
    );
    site.replace(
        "content/articles/begin.md",
        "author: person:a-overal",
        "author: contact:yusra-al-hassan",
    );
    let told = said(&site.run(&["check"]));
    assert!(
        !told.contains("SG0355") && !told.contains("regions/oever › coordinator"),
        "{told}"
    );
    // Somebody with a longer name is somebody else.
    let other = Site::base();
    other.write(
        "content/persons/k17.md",
        &HER.replace("display_name", "status: left\ndisplay_name"),
    );
    other.write(
        "content/persons/k18.md",
        &HER.replace("al-Hassan", "al-Hassan Bos")
            .replace("0117", "0118")
            .replace("y.h", "z.h"),
    );
    other.write(
        "content/topics/way-0.md",
        "---\nlabel: Zaak\n---\n\nYusra al-Hassan Bos\n",
    );
    assert!(codes(&json(&other, &["check"]), "SG0355").is_empty());
}

#[test]
fn given_names_alone_are_advice() {
    let site = site([(0, "Met Yusra erbij.")].into_iter());
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "status: left\ndisplay_name: full",
    );
    let told = json(&site, &["check"]);
    assert_eq!(
        (codes(&told, "SG0355"), codes(&told, "SG0358")),
        (vec![], vec![0])
    );
    let told = json(&site, &["withdraw", "k17"]);
    assert_eq!(
        (ways(&told["mentions"]), ways(&told["names_alone"])),
        (vec![], vec![0])
    );
}

#[test]
fn a_mention_with_a_reason_passes() {
    let site = site([(0, "Yusra al-Hassan")].into_iter());
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "status: left\ndisplay_name: full",
    );
    let label = |mentions: &str| {
        site.write(
            "content/topics/way-0.md",
            &format!("---\nlabel: Zaak\n{mentions}---\n\nYusra al-Hassan\n"),
        );
        said(&site.run(&["check"]))
    };
    assert!(label("mentions: [k17]\nmentions_reason: Wethouder.\n").contains("exit code 0"));
    let told = json(&site, &["withdraw", "k17"]);
    assert_eq!(ways(&told["permitted"]), [0]);
    assert!(label("mentions: [k17]\n").contains("error[SG0266]"));
    assert!(label("mentions: [k17]\nmentions_reason:\n").contains("error[SG0266]"));
    assert!(label("mentions_reason: Wethouder.\n").contains("error[SG0266]"));
    for reason in ["\"-\"", "\"—\"", "\"?\"", "\"...\"", "\"12\"", "x"] {
        let told = label(&format!("mentions: [k17]\nmentions_reason: {reason}\n"));
        assert!(
            told.contains("error[SG0266]: topics/way-0 › mentions_reason"),
            "{reason}: {told}"
        );
    }
    assert!(label("mentions: [k99]\nmentions_reason: Wethouder.\n").contains("error[SG0201]"));
    assert!(label("mentions: [a-overal]\nmentions_reason: Wethouder.\n").contains("error[SG0355]"));
}

#[test]
fn a_contact_by_the_name_of_somebody_hidden_is_told() {
    let site = site(std::iter::empty());
    let contact = "name: Yusra Al-Hassan\nvisibility: public\nemail: yusra@example.org\n";
    let path = "content/contacts/balie.yaml";
    site.write(path, contact);
    let told = |command: &str| said(&site.run(&[command]));
    assert!(!told("check").contains("SG0359"), "she may be shown");
    site.replace(
        "content/persons/k17.md",
        "given: 2029-01-01",
        "given: 2029-01-01, withdrawn: 2030-01-01",
    );
    for command in ["check", "build"] {
        let told = told(command);
        assert!(
            told.contains("warning[SG0359]: contacts/balie › name"),
            "{command}: {told}"
        );
        assert!(told.contains("content/contacts/balie.yaml:1"), "{told}");
    }
    let withdrawn = json(&site, &["withdraw", "k17"]);
    assert!(
        withdrawn["mentions"]
            .to_string()
            .contains("contacts/balie.yaml"),
        "{withdrawn}"
    );
    site.write(
        path,
        &format!("{contact}mentions: [k17]\nmentions_reason: Vond dat goed.\n"),
    );
    assert!(!told("check").contains("SG0359"), "it was written down");
    site.write(path, &contact.replace("public", "internal"));
    assert!(!told("check").contains("SG0359"), "nobody sees it");
    // Of a first name alone the whole may not be told either.
    site.write(path, contact);
    site.replace("content/persons/k17.md", ", withdrawn: 2030-01-01", "");
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "display_name: first",
    );
    assert!(told("check").contains("warning[SG0359]"));
}

#[test]
fn an_audit_lets_a_name_pass_where_a_record_names_on_purpose() {
    let site = site(std::iter::empty());
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "status: left\ndisplay_name: full",
    );
    let reason = "Dat vroeg zij aan de burgemeester";
    let text = "Wethouder Yusra al-Hassan sprak. Bel haar op 06 0000 0117.\n\n## Wat Yusra al-Hassan zei\n\nVeel.\n\n\
        Daar was **Yusra al-Hassan** ook. Daarna ging _Yusra_ **al-Hassan** weg, en [Yusra](https://example.org/) al-Hassan kwam terug.";
    site.write(
        "content/topics/raad.md",
        &format!("---\nlabel: Raad van Yusra al-Hassan\nmentions: [k17]\nmentions_reason: {reason}\n---\n\n{text}\n"),
    );
    site.build();
    let audit = site.run(&["audit"]);
    assert!(audit.status.success(), "{}", said(&audit));
    let add = |words: &str| {
        let path = "output/public/nl/index.html";
        let page = site.read(path);
        site.write(
            path,
            &page.replace("</main>", &format!("<p>{words}</p></main>")),
        );
        let told = said(&site.run(&["audit"]));
        site.write(path, &page);
        told
    };
    // Elsewhere, and in other words, it does not.
    for words in [
        "Yusra al-Hassan",
        "Wethouder Yusra al-Hassan kwam.",
        "bel 06 0000 0117",
    ] {
        let told = add(words);
        assert!(
            told.contains("SG0501") && told.contains("persons/k17"),
            "{words}: {told}"
        );
    }
    // She left, and that is why; how she would be shown is no reason.
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "display_name: first",
    );
    let told = add("Wethouder Yusra al-Hassan kwam.");
    assert!(
        told.contains("has left") && !told.contains("display_name"),
        "{told}"
    );
    let told = add(reason);
    assert!(
        told.contains("SG0501") && told.contains("mentions_reason"),
        "{told}"
    );
}

#[test]
fn a_name_that_tags_part_or_hide_is_found() {
    let site = site(std::iter::empty());
    let left = "status: left\ndisplay_name: full";
    site.replace("content/persons/k17.md", "display_name: full", left);
    let says = |text: &str| {
        site.write(
            "content/topics/x.md",
            &format!("---\nlabel: Zaak\n---\n\n{text}\n"),
        );
        said(&site.run(&["check"]))
    };
    for shown in [
        "Yusra <span class=\"x\">al-Hassan</span>",
        "<details><summary>Meer</summary>Yusra al-Hassan</details>",
    ] {
        let told = says(shown);
        assert!(told.contains("error[SG0355]"), "{shown}: {told}");
    }
    for style in [
        "opacity: 0",
        "font-size:0",
        "position:absolute; left:-9999px",
    ] {
        let hidden = format!("Kom <span style=\"{style}\">Yusra al-Hassan</span> langs");
        let told = says(&hidden);
        // It is published nowhere, and whoever gets the files can read it.
        assert!(
            told.contains("[SG0274]") && !told.contains("[SG0355]"),
            "{hidden}: {told}"
        );
    }
}

#[test]
fn a_pool_names_nobody() {
    let site = site([(0, "Zahra Overal en Cora van den Hoek")].into_iter());
    assert!(said(&site.run(&["check"])).contains("exit code 0"));
    let text = site.read("content/site.yaml");
    site.write(
        "content/site.yaml",
        &format!("{text}editions: [{{name: aantallen, mode: pool}}]\n"),
    );
    let told = json(&site, &["check"]);
    assert_eq!(codes(&told, "SG0355"), [0]);
    assert!(
        codes(&told, "SG0358").is_empty(),
        "nobody is meant by half a name"
    );
}

#[test]
fn an_edition_that_is_there_already_is_judged_again() {
    let site = site([(0, "Yusra al-Hassan")].into_iter());
    site.build();
    site.replace(
        "content/persons/k17.md",
        "given: 2029-01-01",
        "given: 2029-01-01, withdrawn: 2030-01-01",
    );
    let output = site.run(&["build"]);
    assert!(said(&output).contains("error[SG0355]"), "{}", said(&output));
}

#[test]
fn stories_and_portraits_end_with_the_consent_of_whom_they_are_about() {
    let site = site(std::iter::empty());
    let article = |fields: &str| {
        site.write(
            "content/articles/portret.md",
            &format!("---\ntitle: Een dag mee\nlead: Vroeg op.\ndate: 2030-05-01\n{fields}\n---\n\nVroeg op.\n"),
        );
    };
    let page = || {
        site.output()
            .iter()
            .any(|(name, _)| name.ends_with("portret.html"))
    };
    article("type: portrait\nauthor: Redactie");
    assert!(said(&site.run(&["check"])).contains("advice[SG0268]"));
    for fields in [
        "type: portrait\nabout: k17",
        "type: portrait\nabout: [person:k17, a-overal]",
        "type: news\nabout: k17",
        "type: testimonial\nauthor: person:k17",
        "type: portrait\nquotations: [{text: Vroeg op., by: \"person:k17\"}]",
    ] {
        site.write("content/persons/k17.md", HER);
        article(fields);
        site.build();
        assert!(page(), "{fields}");
        let told = json(&site, &["withdraw", "k17"]);
        assert_eq!(
            told["ends"],
            serde_json::json!(["content/articles/portret.md"]),
            "{fields}"
        );
        assert!(
            !told["references"].as_array().expect("a list").is_empty(),
            "{fields}"
        );
        let output = site.run(&["build"]);
        assert!(
            said(&output).contains("warning[SG0357]: articles/portret"),
            "{}",
            said(&output)
        );
        assert!(!page(), "{fields}");
    }
}

#[test]
fn a_byline_that_looks_like_a_reference_is_no_name() {
    for (by, meant) in [
        ("persoon:k17", "person:k17"),
        ("persons/k17", "person:k17"),
        ("k17", "person:k17"),
        ("content/persons/k17.md", "person:k17"),
        ("Person:k17", "person:k17"),
        ("k17 (Yusra)", "person:k17"),
        ("contacts/cora", "contact:cora"),
        ("{person: k17}", "person:k17"),
    ] {
        let site = site(std::iter::empty());
        site.replace(
            "content/articles/begin.md",
            "by: person:c-verlopen",
            &format!("by: {by}"),
        );
        site.replace(
            "content/articles/begin.md",
            "author: person:a-overal",
            &format!("author: {by}"),
        );
        let told = said(&site.run(&["check", "--all"]));
        assert!(told.contains("exit code 1"), "{by}: {told}");
        assert!(
            told.matches(&format!("`{meant}`")).count() >= 2,
            "{by}: {told}"
        );
    }
}

/// Texts in which the words of a name stand apart, or as one.
const APART: [(bool, &str); 7] = [
    (false, "- Yusra\n- Hassan"),
    (false, "1. Yusra\n2. Hassan"),
    (false, "## Yusra\n\nHassan helpt."),
    (false, "Met Yusra\n\nHassan helpt."),
    (false, "| Wie |\n|---|\n| Yusra |\n| Hassan |"),
    (true, "| Yusra | Hassan |\n|---|---|\n| een | twee |"),
    (true, "Met Yusra\nHassan."),
];

#[test]
fn check_build_and_audit_judge_alike_what_stands_apart() {
    for (is_name, text) in APART {
        let site = site([(0, text)].into_iter());
        let person = "content/persons/k17.md";
        site.replace(person, "Yusra al-Hassan", "Yusra Hassan");
        site.build();
        site.replace(
            person,
            "display_name: full",
            "status: left\ndisplay_name: full",
        );
        let check = json(&site, &["check"]);
        let found = |code: &str| codes(&check, code) == [0];
        assert_eq!(found("SG0355"), is_name, "{text}: {check}");
        assert_eq!(found("SG0356"), !is_name, "{text}: {check}");
        // The page as it was made while she might be named.
        let audit = site.run(&["audit", "--format", "json"]);
        let audit: Value = serde_json::from_slice(&audit.stdout).expect("JSON");
        let told = |code: &str| {
            let problems = audit["diagnostics"].as_array().expect("a list").iter();
            problems
                .filter(|d| d["code"] == code && d["record"] == "persons/k17")
                .any(|d| {
                    d["message"]
                        .as_str()
                        .is_some_and(|m| m.contains("way-0.html"))
                })
        };
        assert_eq!(told("SG0501"), is_name, "{text}: {audit}");
        assert_eq!(told("SG0356"), !is_name, "{text}: {audit}");
        let output = site.run(&["build"]);
        assert_eq!(
            output.status.code(),
            Some(i32::from(is_name)),
            "{text}: {}",
            said(&output)
        );
        let is_counted = said(&output).contains("1 text may name somebody");
        assert_eq!(is_counted, !is_name, "{text}: {}", said(&output));
    }
}

#[test]
fn names_in_fields_for_names_are_searched_as_texts_are() {
    let contact =
        |name: &str| format!("name: \"{name}\"\nvisibility: public\nemail: x@example.org\n");
    let pseudonym = |name: &str| {
        HER.replace("Yusra al-Hassan", "Noor Bedacht")
            .replace("given_name: Yusra\n", "")
            .replace("Lila Zonneveld", &format!("\"{name}\""))
            .replace("display_name: full", "display_name: pseudonym")
            .replace("0117", "0118")
            .replace("y.h", "z.h")
    };
    for (name, of_contact, of_pseudonym) in [
        ("Yusra al-Hassan", "SG0359", "SG0355"),
        ("Mevr. Yusra al-Hassan", "SG0359", "SG0355"),
        ("Yusra al-Hassan (coördinator)", "SG0359", "SG0355"),
        ("Team Yusra al-Hassan", "SG0359", "SG0355"),
        ("Yusra M. al-Hassan", "SG0359", "SG0355"),
        ("Sem Bos en Yusra al-Hassan", "SG0359", "SG0355"),
        ("Yusra al-Hassan Bos", "SG0356", "SG0356"),
        ("Joesra el Hasan", "SG0356", "SG0356"),
        ("يسرى الحسن", "SG0356", "SG0356"),
    ] {
        let site = site(std::iter::empty());
        site.replace(
            "content/persons/k17.md",
            "display_name: full",
            "status: left\ndisplay_name: full",
        );
        site.write("content/contacts/balie.yaml", &contact(name));
        site.write("content/persons/k18.md", &pseudonym(name));
        let told = json(&site, &["check"]);
        for (record, code) in [
            ("contacts/balie", of_contact),
            ("persons/k18", of_pseudonym),
        ] {
            let problems = told["diagnostics"].as_array().expect("a list").iter();
            let mut of_record = problems.filter(|d| d["record"] == record);
            assert!(
                of_record.any(|d| d["code"] == code),
                "{name}, {record}: {told}"
            );
        }
    }
}

#[test]
fn a_shared_number_is_not_called_a_name() {
    let site = site([(0, "Bel 06 0000 0117")].into_iter());
    site.replace(
        "content/persons/k17.md",
        "display_name: full",
        "status: left\ndisplay_name: full",
    );
    site.write(
        "content/contacts/balie.yaml",
        "name: Sem Balie\nvisibility: public\nphone: \"+31 6 0000 0117\"\n",
    );
    let told = said(&site.run(&["check", "--all"]));
    assert!(
        told.contains("advice[SG0356]: topics/way-0")
            && told.contains("this is the telephone number of `persons/k17`"),
        "{told}"
    );
}
