//! A site of drawn persons, each value a word of its own.

use std::fmt::Write as _;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::{Command, Output};

use super::draw::{MORE_FACTS, Person};

/// The day of the build.
pub const DAY: jiff::civil::Date = jiff::civil::date(2030, 6, 15);

/// All values that hold a word: these, and the plain facts that the table has beside them.
pub fn keys() -> impl Iterator<Item = &'static str> + Clone {
    KEYS.into_iter()
        .chain(MORE_FACTS.iter().map(|fact| fact.key()))
}

/// The values that hold a word. Those from `home` on are records that only this person refers to.
const KEYS: [&str; 41] = [
    "given",
    "family",
    "pseudonym",
    "alt",
    "quote",
    "quote-ar",
    "intro",
    "intro-ar",
    "target",
    "profession",
    "availability",
    "phone",
    "second",
    "extension",
    "whatsapp",
    "relay",
    "email",
    "form",
    "hours",
    "origin",
    "community",
    "religion",
    "position",
    "status",
    "reason",
    "evidence",
    "guardian",
    "owner",
    "file",
    "id",
    "formerly",
    "exif",
    "renamed",
    "comment",
    "home",
    "served",
    "organisation",
    "topic",
    "training",
    "role",
    "mentions-reason",
];

/// Languages that nothing else on a page is written in, one a person.
pub const SPOKEN: [&str; 12] = [
    "so", "om", "tr", "uk", "ru", "pl", "bg", "ro", "fr", "am", "ps", "ckb",
];

/// Values that must be Latin: addresses and names of files.
const LATIN: [&str; 10] = [
    "relay",
    "email",
    "form",
    "file",
    "id",
    "formerly",
    "renamed",
    "exif",
    "home",
    "organisation",
];

/// The word of a value: in turn Latin, Arabic, Ethiopic, and two scripts at once.
pub fn word(person: usize, key: &str) -> String {
    let place = keys().position(|k| k == key).expect("a key");
    let numbers = ["phone", "second", "whatsapp"];
    if let Some(series) = numbers.iter().position(|number| *number == key) {
        let first = [612_000_000, 623_000_000, 634_000_000][series];
        return format!("{:09}", first + person * 7919 + 13);
    }
    if key == "extension" {
        return format!("{}", 8_642_000 + person * 7919 + 13);
    }
    let number = person * keys().count() + place;
    let latin: String = digits(number, 5, 6)
        .iter()
        .flat_map(|d| [b"bdfgkv"[*d] as char, b"aeoiua"[(*d + person) % 6] as char])
        .collect();
    let from = |letters: &str| -> String {
        let letters: Vec<char> = letters.chars().collect();
        digits(number, 6, 6).iter().map(|d| letters[*d]).collect()
    };
    match (person + place) % 4 {
        _ if LATIN.contains(&key) => format!("xq{latin}"),
        0 => format!("Xq{latin}"),
        1 => format!("ظض{}", from("سصعفقك")),
        2 => format!("ጰ{}", from("ሰረለመከጸ")),
        _ => format!("Xq{latin}ጰ{}", from("በተነደገጠ")),
    }
}

fn digits(mut number: usize, count: usize, base: usize) -> Vec<usize> {
    let mut all = vec![0; count];
    for digit in all.iter_mut().rev() {
        *digit = number % base;
        number /= base;
    }
    all
}

/// Values of a contact for colleagues.
pub const COLLEAGUE: [&str; 5] = ["name", "function", "phone", "email", "hours"];

/// The word of such a value; no person has one like it.
pub fn colleague(key: &str) -> &'static str {
    match key {
        "name" => "Zwobbelaar",
        "function" => "ظضعععععع",
        "phone" => "699999991",
        "email" => "zwikkelpost",
        _ => "ጰጸጸጸከከከ",
    }
}

/// A colour that no other person has.
pub fn colour(person: usize) -> [u8; 3] {
    let n = person + 1;
    [n % 3, n / 3 % 3, n / 9 % 3].map(|d| [20, 128, 235][d])
}

fn day(offset: i64) -> String {
    DAY.checked_add(jiff::Span::new().days(offset))
        .expect("a day")
        .to_string()
}

/// The name of a person's record.
pub fn id(p: &Person) -> String {
    word(p.number, if p.is_renamed { "renamed" } else { "id" })
}

/// Writes the site, over one that is there already.
pub fn write(root: &Path, persons: &[Person]) {
    // Whose record is gone or renamed has none under its old name.
    let _ = fs::remove_dir_all(root.join("content/persons"));
    let put = |path: &str, text: &str| {
        let path = root.join("content").join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("site.yaml", SITE);
    put("../address-key.yaml", KEY);
    put(
        "organisations/klein.yaml",
        "name: Klein netwerk\ntype: network\n",
    );
    put(
        "contacts/cora.yaml",
        "name: Cora van den Hoek\nphone: \"+31 58 000 00 11\"\nvisibility: public\n",
    );
    let inside = COLLEAGUE.map(colleague);
    put(
        "contacts/binnen.yaml",
        &format!(
            "name: {}\nfunction: {}\nphone: \"+31 {}\"\nemail: {}@example.org\nhours: {}\nregions: [provincie]\nvisibility: internal\n",
            inside[0], inside[1], inside[2], inside[3], inside[4]
        ),
    );
    put(
        "regions/provincie.yaml",
        "name: Duinland\ntype: province\ncoordinator: cora\n",
    );
    for p in persons {
        let word = |key: &str| word(p.number, key);
        let n = p.number;
        let region =
            |kind: &str, name: &str| format!("name: {name}\ntype: {kind}\nparent: provincie\n");
        let home = region("municipality", &word("home"));
        put(
            &format!("regions/thuis{n}.yaml"),
            &format!("{home}aliases: [voorheen{n}]\n"),
        );
        put(
            &format!("regions/werk{n}.yaml"),
            &region("neighbourhood", &word("served")),
        );
        put(
            &format!("organisations/org{n}.yaml"),
            &format!("name: {}\n", word("organisation")),
        );
        put(
            &format!("topics/thema{n}.yaml"),
            &format!("label: {}\npictogram: body\n", word("topic")),
        );
        put(
            &format!("roles/rol{n}.yaml"),
            &format!("label: {}\npictogram: inform\n", word("role")),
        );
        put(
            &format!("trainings/les{n}.yaml"),
            &format!("title: {}\nsummary: Een les.\n", word("training")),
        );
        let names = if p.has_copy {
            vec![id(p), copy(p)]
        } else {
            vec![id(p)]
        };
        for name in names.iter().filter(|_| !p.is_gone) {
            let text = record(p);
            let text = if *name == id(p) {
                text
            } else {
                without_picture(&text)
            };
            put(&format!("persons/{name}.md"), &text);
            let comment = word("comment");
            put(
                &format!("persons/{name}.ar.md"),
                &format!(
                    "---\n# {comment}\n---\n\n{} <!-- {comment} -->\n",
                    word("intro-ar")
                ),
            );
        }
        let photo = root
            .join("content/media/portraits")
            .join(format!("{}.jpg", word("file")));
        fs::create_dir_all(photo.parent().expect("a folder")).expect("a folder");
        fs::write(photo, picture(n)).expect("a picture");
    }
}

/// The same in every run.
const KEY: &str = "key: 9197578ca70702fc2ae27c21a74395b4cb2b1bdd7d2e092e9a3db0adb4b51f8f\n";

const SITE: &str = "title: {nl: Klein netwerk, ar: شبكة صغيرة}
tagline: {nl: Wie kent de weg?, ar: من يعرف الطريق؟}
term:
  nl: {one: sleutelpersoon, other: sleutelpersonen}
  ar: {one: شخص مفتاحي, other: أشخاص مفتاحيون}
languages: [nl, ar]
base_url: https://klein.example.org
organisation: klein
editions:
  - {name: public, mode: named}
  - {name: aantallen, mode: pool, base_url: https://aantallen.klein.example.org}
  - {name: intern, mode: internal, base_url: https://intern.klein.example.org}
flyers: {papers: [a4], edition: \"7\", types: [province, municipality]}
privacy: {controller: klein, contact: privacy@example.org}
accessibility: {status: partial, contact: toegang@example.org}
";

/// The name of a second file about a person.
pub fn copy(p: &Person) -> String {
    format!("{}z", id(p))
}

/// A record that claims no picture and no former name: each belongs to one record alone.
pub fn without_picture(record: &str) -> String {
    let is_own = |line: &&str| {
        ["photo: ", "alt: ", "formerly: "]
            .iter()
            .any(|key| line.starts_with(key))
    };
    let lines = record.lines().filter(|line| !is_own(line));
    lines.map(|line| format!("{line}\n")).collect()
}

/// The full name, as somebody typed it.
fn full_name(p: &Person) -> String {
    let (given, family) = (word(p.number, "given"), word(p.number, "family"));
    match p.spelling {
        "comma" => format!("\"{family}, {given}\""),
        "title" => format!("Mw. {given} {family}"),
        "capitals" => format!("{given} {}", family.to_uppercase()),
        "family first" => format!("{family} {given}"),
        _ => format!("{given} <!-- {} --> {family}", word(p.number, "comment")),
    }
}

pub fn record(p: &Person) -> String {
    let word = |key: &str| word(p.number, key);
    let n = p.number;
    let mut t = String::from("---\n");
    let mut line = |text: String| writeln!(t, "{text}").expect("memory");
    let former = if p.is_renamed {
        [word("formerly"), word("id")].join(", ")
    } else {
        word("formerly")
    };
    let comment = word("comment");
    line(format!(
        "# {comment}\nname: {}\ngiven_name: {}\npseudonym: {}\nformerly: [{former}]",
        full_name(p),
        word("given"),
        word("pseudonym"),
    ));
    line(format!(
        "display_name: {}\nstatus: {}\ndraft: {}",
        p.display, p.status, p.draft
    ));
    line(format!(
        "photo: portraits/{}.jpg\nalt: {{nl: {}}}",
        word("file"),
        word("alt")
    ));
    line(format!(
        "quote: {{nl: \"{} <!-- {comment} -->\", ar: \"<!-- {comment} -->{}\"}}",
        word("quote"),
        word("quote-ar")
    ));
    let other = self::word(0, "id");
    line(format!(
        "mentions: [{other}]\nmentions_reason: {}",
        word("mentions-reason")
    ));
    line(format!("languages: [{{tag: {}, level: good}}]", SPOKEN[n]));
    line(format!(
        "roles: [rol{n}]\ntopics: [thema{n}]\ntrainings: [les{n}]\norganisation: org{n}"
    ));
    line(format!("home_region: thuis{n}\nregions: [werk{n}]"));
    line(format!(
        "target_groups: [{}]\nprofession: {} <!-- {comment} -->\navailability: {} # {comment}",
        word("target"),
        word("profession"),
        word("availability")
    ));
    for fact in MORE_FACTS.iter() {
        let key = fact.key();
        line(match fact.is_list() {
            true => format!("{key}: [{}]", word(key)),
            false => format!("{key}: {} # {comment}", word(key)),
        });
    }
    line(format!(
        "engagement: {{kind: volunteer, since: {}-01-01, until: 2099-12-31}}\nowner: {}\nborn: 1980-01-02",
        since(n),
        word("owner")
    ));
    let ways = format!(
        "phone: \"+31 {}\", extension: \"{}\", second_phone: \"+31 {}\", whatsapp: \"+31 {}\", relay: \"https://{}.example.org\", email: {}@example.org, hours: {}",
        word("phone"),
        word("extension"),
        word("second"),
        word("whatsapp"),
        word("relay"),
        word("email"),
        word("hours")
    );
    line(match p.route {
        "form" => format!(
            "contact: {{route: form, form: https://{}.example.org}}",
            word("form")
        ),
        route => format!("contact: {{route: {route}, {ways}}}"),
    });
    let reason = if p.reason {
        format!(", reason: {}", word("reason"))
    } else {
        String::new()
    };
    let facts = ["origin", "community", "religion", "position", "status"]
        .map(|k| format!("{k}: {}", word(k)));
    line(format!("sensitive: {{{}{reason}}}", facts.join(", ")));
    for (key, value) in [
        ("publish_from", p.from),
        ("publish_until", p.until),
        ("retain_until", p.retain),
    ] {
        if let Some(offset) = value {
            line(format!("{key}: {}", day(offset)));
        }
    }
    line(if p.consent.is_empty() {
        "consent: []".to_owned()
    } else {
        "consent:".to_owned()
    });
    for c in &p.consent {
        let standard = if c.standard { "standard, " } else { "" };
        line(format!(
            "  - channels: [{}]\n    fields: [{standard}{}]\n    given: {}",
            c.channels.join(", "),
            c.fields.join(", "),
            day(c.given)
        ));
        line(format!(
            "    evidence: {}\n    guardian: {}",
            word("evidence"),
            word("guardian")
        ));
        for (key, value) in [("expires", c.expires), ("withdrawn", c.withdrawn)] {
            if let Some(offset) = value {
                line(format!("    {key}: {}", day(offset)));
            }
        }
    }
    line(format!(
        "---\n\n{}\n\n<!--\n{comment}\n\n{comment}\n-->",
        word("intro")
    ));
    t
}

/// The year in which someone began.
pub fn since(person: usize) -> usize {
    1811 + person
}

/// A picture of one colour with everything in it that a camera leaves: place, thumbnail, comment.
fn picture(person: usize) -> Vec<u8> {
    let encoded = |width, height| {
        let pixels = image::RgbImage::from_pixel(width, height, image::Rgb(colour(person)));
        let mut bytes = Vec::new();
        pixels
            .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Jpeg)
            .expect("a JPEG");
        bytes
    };
    let marker = word(person, "exif");
    let segment = |kind: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2)
            .expect("a short segment")
            .to_be_bytes();
        [&[0xFF, kind][..], &length, data].concat()
    };
    // A TIFF header, an IFD with one entry, the tag of the GPS IFD; then free text and a thumbnail.
    let tiff = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0";
    let exif = [
        &tiff[..],
        marker.as_bytes(),
        b" 52.0116N 4.3571E ",
        &encoded(16, 20),
    ]
    .concat();
    let whole = encoded(480, 600);
    let comment = segment(0xFE, marker.as_bytes());
    [
        &whole[..2],
        &segment(0xE1, &exif),
        &comment,
        &whole[2..],
        marker.as_bytes(),
    ]
    .concat()
}

/// Runs the program, which must succeed.
pub fn run(root: &Path, args: &[&str], case: &str) {
    let output = output(root, args);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{case}: {args:?}: {said}");
}

/// Runs the program.
pub fn output(root: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(args)
        .args(["--date", &DAY.to_string(), "--site"])
        .arg(root)
        .env("NO_COLOR", "1")
        .env("SLEUTELGIDS_UI", "en")
        .env_remove("SOURCE_DATE_EPOCH")
        .output()
        .expect("the program runs")
}
