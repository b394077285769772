//! Flyers on which everything stands that their records give.

use std::fmt::Write as _;

use crate::harness::{Site, ask, said};
use crate::sheets::{words, words_of_pages};

/// The regions, by how many persons each has.
const REGIONS: [(&str, usize); 4] = [("een", 1), ("vijf", 5), ("twaalf", 12), ("twintig", 20)];
/// Topics of the site, and of each person.
const TOPICS: usize = 12;
const OWN_TOPICS: usize = 4;
const ROLES: usize = 4;
const AGREEMENTS: usize = 8;

/// A text in three languages that ends in a word by which it is found again.
fn text(nl: &str, ar: &str, ti: &str, token: &str) -> String {
    format!("{{nl: \"{nl} {token}.\", ar: \"{ar} {token}.\", ti: \"{ti} {token}።\"}}")
}

/// A site with long records: roles with three things each that they do and do not, twelve topics, eight agreements.
fn large_site() -> Site {
    let site = Site::base();
    for n in 1..=ROLES {
        let mut role = format!("label: {{nl: Rol {n}, ar: دور {n}, ti: ተራ {n}}}\norder: {n}\n");
        let summary = text(
            "Legt uit hoe het hier werkt",
            "يشرح كيف تعمل الأمور هنا",
            "ከመይ ከም ዝሰርሕ የረድእ",
            &format!("KORT{n}K"),
        );
        let _ = writeln!(role, "summary: {summary}\ndoes:");
        for m in 1..=3 {
            let does = text(
                "Geeft uitleg over gezondheid in de eigen taal",
                "يشرح أمور الصحة بلغة الناس",
                "ብዛዕባ ጥዕና ብቋንቋኦም የረድእ",
                &format!("WEL{n}{m}W"),
            );
            let _ = writeln!(role, "  - {does}");
        }
        role += "does_not:\n";
        for m in 1..=3 {
            let does_not = text(
                "Is geen tolk en neemt geen besluit over hulp",
                "ليس مترجماً ولا يتخذ قراراً بشأن المساعدة",
                "ተርጓሚ ኣይኮነን፣ ብዛዕባ ሓገዝ እውን ኣይውስንን",
                &format!("NIET{n}{m}N"),
            );
            let _ = writeln!(role, "  - {does_not}");
        }
        site.write(&format!("content/roles/rol-{n}.yaml"), &role);
    }
    for n in 1..=TOPICS {
        let label = format!(
            "{{nl: Zorg en school T{n}T, ar: الرعاية والمدرسة T{n}T, ti: ጥዕናን ትምህርትን T{n}T}}"
        );
        site.write(
            &format!("content/topics/thema-{n}.yaml"),
            &format!("label: {label}\n"),
        );
    }
    let mut agreements = String::new();
    for n in 1..=AGREEMENTS {
        let agreement = text(
            "Wat krijgt de sleutelpersoon? Regel de vergoeding vóór de eerste activiteit",
            "ماذا يتلقى الشخص المحوري؟ رتّبوا المكافأة قبل النشاط الأول",
            "ቁልፊ ሰብ እንታይ ይረክብ? ቅድሚ ቀዳማይ ንጥፈት ክፍሊት ኣዳልዉ",
            &format!("AFSPRAAK{n}A"),
        );
        let _ = writeln!(agreements, "  - {agreement}");
    }
    let settings = site.read("content/site.yaml");
    let (before, after) = settings.split_once("agreements:\n").expect("agreements");
    let (_, after) = after.split_once('\n').expect("one of them");
    site.write(
        "content/site.yaml",
        &format!("{before}agreements:\n{agreements}{after}"),
    );
    for (region, persons) in REGIONS {
        let head = format!(
            "type: city\nname: {{nl: Plaats {region}, ar: مدينة {region}, ti: ከተማ {region}}}"
        );
        site.write(
            &format!("content/regions/{region}.md"),
            &format!("---\n{head}\ncoordinator: cora\n---\n"),
        );
        for n in 0..persons {
            site.write(
                &format!("content/persons/{region}-{n:02}.md"),
                &person(region, n),
            );
        }
    }
    site
}

/// Her record; every second person has a quotation, every third says when.
fn person(region: &str, n: usize) -> String {
    let topics: Vec<String> = (0..OWN_TOPICS)
        .map(|t| format!("thema-{}", (n * OWN_TOPICS + t) % TOPICS + 1))
        .collect();
    let mut record = format!(
        "---\nname: {} N{n}N\ngiven_name: Sem\ndisplay_name: full\nlanguages: [{{tag: ti, level: native}}, {{tag: ar, level: good}}, {{tag: so, level: basic}}]\n\
         roles: [rol-{}]\ntopics: [{}]\nhome_region: {region}\n",
        if n % 4 == 3 {
            "Sem van der Voorbeeldstad-Overzee"
        } else {
            "Sem Voorbeeld"
        },
        n % ROLES + 1,
        topics.join(", "),
    );
    if n.is_multiple_of(2) {
        let quote = text(
            "Ik weet hoe het is om opnieuw te beginnen, daarom ga ik graag mee",
            "أعرف كيف يكون البدء من جديد، لذلك أرافق الناس",
            "ካብ ሓድሽ ምጅማር እንታይ ከም ዝመስል እፈልጥ እየ",
            &format!("Q{n}Q"),
        );
        let _ = writeln!(record, "quote: {quote}");
    }
    if n.is_multiple_of(3) {
        let when = text(
            "Dinsdag en donderdag",
            "الثلاثاء والخميس",
            "ሰሉስን ሓሙስን",
            &format!("V{n}V"),
        );
        let _ = writeln!(record, "availability: {when}");
    }
    record
        + "consent:\n  - {channels: [web, print], fields: [standard], given: 2029-01-01, expires: 2040-01-01}\n---\n"
}

/// The words that must stand on a region's flyer, each with how often.
fn expected(persons: usize) -> Vec<(String, usize)> {
    let mut all = Vec::new();
    let roles = 1..=persons.min(ROLES);
    for role in roles {
        all.push((format!("KORT{role}K"), 1));
        all.extend((1..=3).map(|n| (format!("WEL{role}{n}W"), 1)));
        all.extend((1..=3).map(|n| (format!("NIET{role}{n}N"), 1)));
    }
    all.extend((1..=AGREEMENTS).map(|n| (format!("AFSPRAAK{n}A"), 1)));
    for topic in 0..TOPICS {
        let knows = |n: &usize| (0..OWN_TOPICS).any(|t| (n * OWN_TOPICS + t) % TOPICS == topic);
        all.push((
            format!("T{}T", topic + 1),
            (0..persons).filter(knows).count(),
        ));
    }
    for n in 0..persons {
        all.push((format!("N{n}N"), 1));
        all.push((format!("Q{n}Q"), usize::from(n % 2 == 0)));
        all.push((format!("V{n}V"), usize::from(n % 3 == 0)));
    }
    all
}

/// The expected words that a sheet lacks, or has too often.
fn wrong(site: &Site, sheet: &str, persons: usize) -> Vec<String> {
    let text = words(&site.path(&format!("output/public/{sheet}")));
    let found: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let counted = expected(persons).into_iter().filter_map(|(word, times)| {
        let count = found.iter().filter(|w| **w == word).count();
        (count != times).then(|| format!("{sheet}: {word} {count} times, not {times}"))
    });
    counted.collect()
}

fn sheets() -> impl Iterator<Item = (String, usize)> {
    REGIONS.into_iter().flat_map(|(region, persons)| {
        ["nl", "ar", "ti"].into_iter().flat_map(move |lang| {
            ["a4", "a5"].map(|paper| {
                (
                    format!("{lang}/flyers/{region}-{lang}-{paper}.pdf"),
                    persons,
                )
            })
        })
    })
}

#[test]
fn all_that_a_record_gives_stands_on_its_flyer_on_each_paper() {
    let site = large_site();
    let output = site.run(&["build"]);
    let told = said(&output);
    assert!(output.status.success(), "{told}");
    assert!(
        !told.contains("SG0806") && !told.contains("SG0815"),
        "{told}"
    );
    let wrong: Vec<String> = sheets()
        .flat_map(|(sheet, persons)| wrong(&site, &sheet, persons))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (sheet, _) in sheets() {
        let path = site.path(&format!("output/public/{sheet}"));
        let info = ask("pdfinfo", &[], &path);
        let pages = info
            .lines()
            .find_map(|l| l.strip_prefix("Pages:"))
            .expect("pages")
            .trim();
        let text = words(&path);
        assert!(
            pages == "1" || text.contains(&format!("1/{pages}")),
            "{sheet}: {text}"
        );
        assert_no_lone_heading(&path);
    }
}

/// No page ends with the heading of what is on the next.
fn assert_no_lone_heading(path: &std::path::Path) {
    let heads = [
        "Wat sleutelpersonen wel en niet doen",
        "Spreek dit eerst samen af",
    ];
    for page in words_of_pages(path) {
        let last = page
            .lines()
            .map(str::trim)
            .rfind(|l| !l.is_empty() && !l.contains("Pagina"));
        assert!(
            last.is_none_or(|l| !heads.contains(&l)),
            "{}: {page}",
            path.display()
        );
    }
}

#[test]
fn what_is_left_out_is_allowed_and_named_with_its_sheet() {
    let site = large_site();
    let parts = "may_leave_out: [quotations, availability, topics, role-summaries, agreements], ";
    site.replace(
        "content/site.yaml",
        "flyers: {",
        &format!("flyers: {{{parts}"),
    );
    let build = || {
        let output = site.run(&["build", "--limit", "1000"]);
        assert!(output.status.success(), "{}", said(&output));
        said(&output)
    };
    let told = build();
    for (sheet, persons) in sheets() {
        let named = told
            .split("\n\n")
            .find(|m| m.contains("SG0815") && m.contains(&sheet));
        let missing = wrong(&site, &sheet, persons);
        assert_eq!(
            missing.is_empty(),
            named.is_none(),
            "{sheet}: {missing:?} {told}"
        );
        for word in &missing {
            // What roles do and do not, names and languages stay.
            assert!(
                !word.contains("NIET") && !word.contains("WEL") && !word.contains(": N"),
                "{word}"
            );
            let part = match word.split(": ").nth(1).expect("a word") {
                w if w.starts_with("AFSPRAAK") => "the agreements",
                w if w.starts_with('Q') => "the quotations",
                w if w.starts_with('V') => "available",
                w if w.starts_with('T') => "the topics",
                _ => "the summaries",
            };
            let named = named.expect("it is named");
            assert!(
                named.contains(part) && named.contains("site.yaml"),
                "{word}: {named}"
            );
        }
    }
    assert!(
        told.contains("SG0815"),
        "somewhere there was no room: {told}"
    );
    let (sheet, _) = sheets()
        .find(|(sheet, _)| told.contains(sheet))
        .expect("it is named");
    let sheet = site.path(&format!("output/public/{sheet}"));
    let shorter = std::fs::read(&sheet).expect("a sheet");
    assert_eq!(
        build().matches("SG0815").count(),
        told.matches("SG0815").count(),
        "said again"
    );
    site.replace("content/site.yaml", parts, "");
    assert!(!build().contains("SG0815"));
    let complete = std::fs::read(&sheet).expect("a sheet");
    assert!(shorter != complete, "made anew when less may be left out");
}

#[test]
fn a_role_that_is_longer_than_a_page_runs_on() {
    let site = Site::base();
    let mut role = site.read("content/roles/voorlichter.yaml");
    for n in 0..60 {
        let long = text(
            "Doet dit alleen samen met iemand anders die het ook weet",
            "لا يفعل ذلك وحده",
            "ንበይኑ ኣይገብሮን",
            &format!("LANG{n}L"),
        );
        let _ = writeln!(role, "  - {long}");
    }
    site.write("content/roles/voorlichter.yaml", &role);
    let output = site.run(&["build"]);
    assert!(
        output.status.success() && !said(&output).contains("SG0806"),
        "{}",
        said(&output)
    );
    for sheet in ["nl/flyers/oever-nl-a4.pdf", "ar/flyers/oever-ar-a5.pdf"] {
        let text = words(&site.path(&format!("output/public/{sheet}")));
        let missing = (0..60).find(|n| !text.contains(&format!("LANG{n}L")));
        assert_eq!(missing, None, "{sheet}: {text}");
    }
}
