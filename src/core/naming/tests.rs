//! The ways in which a person is named, and those in which somebody else is.

use super::*;

fn known(name: &str) -> Known {
    Known {
        name: name.to_owned(),
        ..Known::default()
    }
}

fn noor() -> Known {
    Known {
        name: "Noor Ali".to_owned(),
        pseudonym: Some("Lila Zonneveld".to_owned()),
        phones: vec!["+31 6 0000 0117".to_owned()],
        emails: vec!["n.ali@example.org".to_owned()],
        id: Some("k01".to_owned()),
        ..Known::default()
    }
}

#[track_caller]
fn grade(person: &Known, text: &str) -> Option<Grade> {
    Finder::new([person], Depth::Every)
        .find(text)
        .iter()
        .map(|h| h.grade)
        .max()
}

#[track_caller]
fn all(person: &Known, grade_is: Option<Grade>, texts: &[&str]) {
    for text in texts {
        assert_eq!(grade(person, text), grade_is, "{}: {text:?}", person.name);
    }
}

#[test]
fn every_word_of_a_name() {
    all(
        &noor(),
        Some(Grade::Full),
        &[
            "met Noor Ali.",
            "NOOR ALI",
            "noor ali",
            "Noor\n  Ali",
            "> met Noor\n> Ali",
            "Noo-\nr Ali",
            "Noor-\nAli",
            "**Noor** Ali",
            "N*oo*r _Ali_",
            "[Noor](https://example.org) Ali",
            "`Noor Ali`",
            "<b>Noor</b> Ali",
            "Noor<br>Ali",
            "N&#111;or&nbsp;Ali",
            "Noor\u{a0}Ali",
            "Noor\u{2011}Ali",
            "No\u{ad}or A\u{200b}li",
            "Nóór Àli",
            "Noor Ali’s werk",
            "Noor Alis werk",
            "Noor Ali's",
            "Noor Ali’nin",
            "Ali, Noor",
            "Ali Noor",
            "ALI Noor",
            "Noor-Ali",
            "NoorAli",
            "example.org/noor-ali",
            "example.org/noor_ali.html",
            "Noor%20Ali",
            "mevrouw drs. Noor Ali",
            "Noor M. Ali",
            "N o o r  A l i",
            "N o o r A l i",
            "| Noor | Ali |",
            "\"Noor\\u0020Ali\"",
            "Lila Zonneveld",
            "Lila Zonnevelds",
            "+31 6 0000 0117",
            "06-00000117",
            "0031 (0)6 0000 0117",
            "06.00.00.01.17",
            "+٣١ ٦ ٠٠٠٠ ٠١١٧",
            "n.ali@example.org",
            "N.Ali@Example.org",
            "n.ali [at] example.org",
            "n.ali(at)example(punt)org",
            "mailto:n.ali%40example.org",
        ],
    );
}

#[test]
fn part_of_a_name() {
    all(
        &noor(),
        Some(Grade::Part),
        &[
            "N. Ali",
            "N Ali",
            "Ali, N.",
            "Noor A.",
            "mevrouw Ali",
            "mw. Ali",
            "Nour Ali",
            "Noer Aly",
            "نور علي",
            "ونور علي",
            "Нур Али",
            "Noor van Ali, k01",
            "zie k01",
            "persons/k01.md",
        ],
    );
    all(
        &noor(),
        Some(Grade::Alone),
        &["Noor was er ook", "mijn vriend Ali", "Noor. Ali kwam"],
    );
    all(
        &noor(),
        None,
        &["noordelijk, aliaspersoon", "n.a. alibi", "06-00000118"],
    );
}

#[test]
fn particles_and_more_words() {
    let jan = known("Jan van den Berg");
    all(
        &jan,
        Some(Grade::Full),
        &[
            "Jan van den Berg",
            "Jan v.d. Berg",
            "Jan vd Berg",
            "Berg, Jan van den",
            "Van den Berg, Jan",
            "Jan Vandenberg",
            "Jan Berg",
            "Janvan den Berg",
            "Jan\u{200b}van\u{200b}den Berg",
            "Jan van denBerg",
            "Jan Vandenbergs tuin",
            "van den BergJan",
            "Jan “Jantje” van den Berg",
            "Jan (Jantje) van den Berg",
            "Jan 'Jantje' van den Berg",
            "Jan &quot;de Lange Jan&quot; van den Berg",
            "Jan van den \"Berg\"",
            "- Jan\n- van den Berg",
            "1. Jan\n2. van den Berg",
            "Jan\n\nvan den Berg",
            "J a n  v a n  d e n  B e r g",
            "met u J a n  v a n  d e n  B e r g e n t o e",
            "J a n van den B e r g",
            "Jan <span class=\"x\">van den</span> Berg",
            "jan-van-den-berg",
            "janvandenberg",
        ],
    );
    all(
        &jan,
        Some(Grade::Part),
        &[
            "J. van den Berg",
            "Jan\n\nBerg",
            "Jan Maria van den Berg",
            "J.P. v.d. Berg",
            "dhr. van den Berg",
        ],
    );
    let hassan = known("Noor al-Hassan");
    all(
        &hassan,
        Some(Grade::Full),
        &["Noor Al Hassan", "Noor Alhassan", "al-Hassan, Noor"],
    );
    let long = known("Sara Fatima Bos-Visser");
    all(
        &long,
        Some(Grade::Full),
        &[
            "Sara Fatima Bos Visser",
            "Bos-Visser, Sara Fatima",
            "SaraFatima Bos Visser",
            "Sara\u{200b}Fatima Bos\u{200b}Visser",
            "BosVisser Sara Fatima",
        ],
    );
    all(
        &long,
        Some(Grade::Part),
        &["Sara Bos", "S.F. Bos-Visser", "Sara Visser"],
    );
    all(
        &known("Bos, Sem"),
        Some(Grade::Full),
        &["Sem Bos’s", "Sem Bos'", "Bos, Sem"],
    );
}

#[test]
fn romanisations_and_scripts() {
    let yusuf = known("Yusuf Abdi");
    all(
        &yusuf,
        Some(Grade::Part),
        &["Joesoef Abdi", "Youssef Abdi", "يوسف عبدي"],
    );
    all(&yusuf, Some(Grade::Full), &["Юсуф Абди"]);
    all(
        &known("Noor al-Hassan"),
        Some(Grade::Part),
        &["نور الحسن", "نور حسن"],
    );
    all(
        &known("نور الحسن"),
        Some(Grade::Part),
        &["Noor al-Hassan", "Nour Hassan"],
    );
    let arabic = known("فاطمة الزهراء");
    all(
        &arabic,
        Some(Grade::Full),
        &["فاطمة الزهراء", "فَاطِمَة الزهراء", "ﻓﺎﻃﻤﺔ الزهراء"],
    );
    let ethiopic = known("ሰላማዊት ሃይለ");
    all(&ethiopic, Some(Grade::Full), &["ሰላማዊት ሃይለ", "ሰላማዊት፡ሃይለ"]);
    all(&ethiopic, Some(Grade::Part), &["Selamawit Haile"]);
    all(
        &known("Γιώργος Νίκου"),
        Some(Grade::Full),
        &["Giorgos Nikou"],
    );
}

#[test]
fn others_are_not_meant() {
    let full = |person: &str, texts: &[&str]| {
        for text in texts {
            assert_ne!(
                grade(&known(person), text),
                Some(Grade::Full),
                "{person}: {text:?}"
            );
        }
    };
    full(
        "Noor Ali",
        &[
            "Sem Ali, Noor Bos",
            "Noor, Ali en Sem",
            "Ali. Noor",
            "- Noor\n- Ali",
            "1. Noor\n2. Ali",
            "Noor\n\nAli",
            "## Noor\nAli kwam",
            "Noor\n## Ali",
            "Noor\n===\nAli kwam",
            "Noor\n---\nAli kwam",
            "| Noor |\n| Ali |",
            "| Noor |\n|---|\n| Ali |",
            "<p>Noor</p><p>Ali</p>",
            "<li>Noor</li>\n<li>Ali</li>",
            "Noor “Bos” en Ali",
        ],
    );
    full("An Derks", &["ander ks", "an der ks"]);
    full("Bo Peters", &["Bob Peters", "Jo Petersen"]);
    full(
        "Jan van den Berg",
        &[
            "Jan. Van den Berg",
            "Jan.\n\nVan den Berg kwam",
            "- Jan,\n- van den Berg",
            "Jan “Jantje, van den Berg",
            "Janvander Berg",
        ],
    );
    full("Noor Zwaan", &["Noor van der Zwaan"]);
}

#[test]
fn what_is_quick_finds_full_names() {
    let finder = Finder::new([&noor(), &known("Sem Bos")], Depth::Full);
    let hits = finder.find("Bos, Sem belde N. Ali en Noor Alis zus op 06-00000117.");
    let told: Vec<(usize, Kind)> = hits.iter().map(|h| (h.whom, h.kind)).collect();
    assert_eq!(told, [(1, Kind::Name), (0, Kind::Name), (0, Kind::Phone)]);
    assert_eq!((hits[0].start, hits[0].end), (0, 8));
}
