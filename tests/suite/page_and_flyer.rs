//! A region's page says what its flyer says: persons, languages, numbers, whom to ask and what to dial, on sites drawn at
//! random. Both are read as readers get them: the page as HTML, the flyer as the words and links of its PDF.

use std::fmt::Write as _;
use std::path::PathBuf;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use crate::harness::{Site, ask, pdf_words};

/// Sites that are drawn and built, each with and without names.
const CASES: u32 = 10;

/// Languages whose own names are no word of a Dutch or English text: their tag, what they call themselves, what Dutch calls
/// them.
const LANGUAGES: [(&str, &str, &str); 6] = [
    ("fr", "français", "Frans"),
    ("om", "Afaan Oromoo", "Oromo"),
    ("pl", "polski", "Pools"),
    ("so", "Soomaali", "Somalisch"),
    ("sq", "shqip", "Albanees"),
    ("tr", "Türkçe", "Turks"),
];
const LEVELS: [&str; 4] = ["native", "fluent", "good", "basic"];
const REGIONS: [&str; 4] = ["duinland", "bosrijk", "dijkstad", "kreekdorp"];
const ROLES: [&str; 3] = ["brugwachter", "gids", "verteller"];
const TOPICS: [&str; 3] = ["buurtwerk", "school", "wonen"];
/// Numbers as people write them, and as a telephone dials them.
const PHONES: [(&str, &str); 4] = [
    ("+32 (0)2 000 00 11", "+3220000011"),
    ("+31 58 000 00 12", "+31580000012"),
    ("+32 (0)470/00.00.13", "+32470000013"),
    ("+31 6 0000 0014", "+31600000014"),
];
/// Given names; two persons may share one, and who is called by hers alone is "Ada" to "Eva".
const GIVEN: [&str; 5] = ["Ada", "Bea", "Cas", "Dirk", "Eva"];

/// Somebody who may be shown on the web and on paper.
#[derive(Debug, Clone)]
struct Human {
    given: usize,
    has_family_name: bool,
    home: usize,
    languages: std::collections::BTreeMap<usize, usize>,
    roles: usize,
    topics: usize,
    phone: Option<usize>,
}

/// A site.
#[derive(Debug, Clone)]
struct Drawn {
    humans: Vec<Human>,
    /// The number of each region's coordinator, who has the telephone number of that number.
    coordinators: Vec<Option<usize>>,
}

fn human() -> impl Strategy<Value = Human> {
    let languages = btree_map(0..LANGUAGES.len(), 0..LEVELS.len(), 1..4);
    let phone = proptest::option::weighted(0.4, 0..PHONES.len());
    (
        (0..GIVEN.len(), any::<bool>(), 1..REGIONS.len()),
        languages,
        (0..ROLES.len(), 0..TOPICS.len(), phone),
    )
        .prop_map(
            |((given, has_family_name, home), languages, (roles, topics, phone))| Human {
                given,
                has_family_name,
                home,
                languages,
                roles,
                topics,
                phone,
            },
        )
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let coordinator = proptest::option::weighted(0.5, select(vec![0, 1, 2, 3]));
    (vec(human(), 0..14), vec(coordinator, REGIONS.len())).prop_map(|(humans, coordinators)| {
        Drawn {
            humans,
            coordinators,
        }
    })
}

impl Drawn {
    fn build(&self) -> Site {
        let site = Site::base();
        let content = site.path("content");
        for folder in [
            "persons",
            "regions",
            "contacts",
            "articles",
            "infosheets",
            "trainings",
        ] {
            let _ = std::fs::remove_dir_all(content.join(folder));
        }
        for folder in ["roles", "topics"] {
            std::fs::remove_dir_all(content.join(folder)).expect("a folder");
        }
        site.write("content/site.yaml", SITE);
        for (number, id) in REGIONS.iter().enumerate() {
            site.write(&format!("content/regions/{id}.yaml"), &self.region(number));
        }
        for (number, (phone, _)) in PHONES.iter().enumerate() {
            let contact =
                format!("name: Wils Coördinator{number}\nphone: \"{phone}\"\nvisibility: public\n");
            site.write(&format!("content/contacts/wils{number}.yaml"), &contact);
        }
        for (order, id) in ROLES.iter().enumerate() {
            let role = format!("label: {id}\norder: {order}\ndoes: [iets van {id}]\n");
            site.write(&format!("content/roles/{id}.yaml"), &role);
        }
        for id in TOPICS {
            site.write(
                &format!("content/topics/{id}.yaml"),
                &format!("label: {id}\n"),
            );
        }
        for (number, human) in self.humans.iter().enumerate() {
            site.write(
                &format!("content/persons/sp-{number:02}.yaml"),
                &human.record(number),
            );
        }
        site.build();
        site
    }

    fn region(&self, number: usize) -> String {
        let id = REGIONS[number];
        let mut record = match number {
            0 => format!("name: {id}\ntype: province\n"),
            _ => format!("name: {id}\ntype: municipality\nparent: {}\n", REGIONS[0]),
        };
        if let Some(coordinator) = self.coordinators[number] {
            let _ = writeln!(record, "coordinator: wils{coordinator}");
        }
        record
    }
}

impl Human {
    fn record(&self, number: usize) -> String {
        let given = GIVEN[self.given];
        let display = if self.has_family_name {
            "full"
        } else {
            "first"
        };
        let languages: Vec<String> = self
            .languages
            .iter()
            .map(|(language, level)| {
                format!(
                    "{{tag: {}, level: {}}}",
                    LANGUAGES[*language].0, LEVELS[*level]
                )
            })
            .collect();
        let contact = match self.phone {
            Some(phone) => format!(
                "contact: {{route: direct, phone: \"{}\"}}\n",
                PHONES[phone].0
            ),
            None => String::new(),
        };
        format!(
            "name: {given} Qam{}\ngiven_name: {given}\ndisplay_name: {display}\nlanguages: [{}]\nroles: [{}]\ntopics: [{}]\n\
             home_region: {}\n{contact}consent:\n  - {{channels: [web, print], fields: [standard, phone], given: 2029-01-01}}\n",
            letters(number),
            languages.join(", "),
            ROLES[self.roles],
            TOPICS[self.topics],
            REGIONS[self.home],
        )
    }
}

/// A number as two letters.
fn letters(number: usize) -> String {
    let letter = |n: usize| char::from(b'a' + u8::try_from(n % 26).expect("a letter"));
    [letter(number / 26), letter(number)].iter().collect()
}

const SITE: &str = "title: Klein netwerk
tagline: Wie kent de weg?
term:
  nl: {one: sleutelpersoon, other: sleutelpersonen}
languages: [nl]
base_url: https://klein.example.org
organisation: klein
editions:
  - {name: public, mode: named}
  - {name: aantallen, mode: pool, base_url: https://aantallen.klein.example.org}
flyers: {papers: [a4], edition: \"7\", types: [province, municipality]}
privacy: {controller: klein, contact: privacy@example.org}
accessibility: {status: partial, contact: toegang@example.org}
";

/// The page and the flyer of a region in Dutch.
struct Pair {
    page: String,
    /// All words, with a space between any two.
    flyer: String,
    links: String,
}

impl Pair {
    fn read(site: &Site, edition: &str, region: &str) -> Self {
        let file = |path: String| -> PathBuf { site.path(&format!("output/{edition}/nl/{path}")) };
        let pdf = file(format!("flyers/{region}-nl-a4.pdf"));
        let page = file(format!("regios/{region}.html"));
        Self {
            page: std::fs::read_to_string(&page)
                .unwrap_or_else(|e| panic!("{}: {e}", page.display())),
            flyer: pdf_words(&pdf)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            links: ask("pdfinfo", &["-url"], &pdf),
        }
    }

    /// The part of the page from one text to the next.
    fn part(&self, from: &str, until: &str) -> &str {
        between(&self.page, from, until).unwrap_or_default()
    }

    /// The languages on the page's band.
    fn languages(&self) -> Vec<&str> {
        let band = self.part("<h2 class=\"band-label\">", "</ul>");
        all_between(band, "\">", "</span>").collect()
    }
}

fn between<'t>(text: &'t str, from: &str, until: &str) -> Option<&'t str> {
    let (_, after) = text.split_once(from)?;
    Some(after.split_once(until)?.0)
}

/// Everything in a text that stands between one text and the next other.
fn all_between<'t>(text: &'t str, from: &'t str, until: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(from)
        .skip(1)
        .filter_map(move |after| Some(after.split_once(until)?.0))
}

/// Where some words stand in a text, in the order in which they stand there; a longer one hides those within it.
fn found<'w>(text: &str, words: &[&'w str]) -> Vec<(usize, &'w str)> {
    let mut longest_first = words.to_vec();
    longest_first.sort_by_key(|word| std::cmp::Reverse(word.len()));
    longest_first.dedup();
    let mut places: Vec<(usize, &str)> = Vec::new();
    for word in longest_first {
        for (at, _) in text.match_indices(word) {
            let is_free = |(start, other): &(usize, &str)| {
                at + word.len() <= *start || at >= start + other.len()
            };
            if places.iter().all(is_free) {
                places.push((at, word));
            }
        }
    }
    places.sort_unstable();
    places
}

fn words<'w>(places: &[(usize, &'w str)]) -> Vec<&'w str> {
    places.iter().map(|(_, word)| *word).collect()
}

/// Fails where the page says other than the flyer.
fn same<T: PartialEq + std::fmt::Debug>(
    page: T,
    flyer: T,
    about: &str,
) -> Result<(), TestCaseError> {
    let told = format!("{about}: the page says {page:?}, the flyer {flyer:?}");
    prop_assert!(page == flyer, "{}", told);
    Ok(())
}

fn judge(drawn: &Drawn) -> Result<(), TestCaseError> {
    let site = drawn.build();
    for region in REGIONS {
        named(&Pair::read(&site, "public", region), drawn, region)?;
        counted(&Pair::read(&site, "aantallen", region), region)?;
    }
    Ok(())
}

/// A region with its persons.
fn named(pair: &Pair, drawn: &Drawn, region: &str) -> Result<(), TestCaseError> {
    let section = pair.part("<h2 id=\"persons\">", "</section>");
    let names: Vec<&str> = all_between(section, "<bdi>", "</bdi>").collect();
    let all: Vec<String> = drawn.humans.iter().enumerate().map(shown_name).collect();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let on_flyer = found(&pair.flyer, &all);
    same(names, words(&on_flyer), &format!("{region}, persons"))?;

    let kicker = pair.part("<p class=\"kicker\">", "</p>");
    let count: usize = kicker.split_once(" · ").map_or(0, |(_, count)| {
        count
            .split(' ')
            .next()
            .expect("a number")
            .parse()
            .expect("a number")
    });
    same(count, on_flyer.len(), &format!("{region}, how many"))?;

    if let Some((first, _)) = on_flyer.first() {
        let endonyms = LANGUAGES.map(|(_, endonym, _)| endonym);
        let above = found(&pair.flyer[..*first], &endonyms);
        same(
            pair.languages(),
            words(&above),
            &format!("{region}, languages"),
        )?;
    }

    let ends = on_flyer
        .iter()
        .skip(1)
        .map(|(at, _)| *at)
        .chain([pair.flyer.len()]);
    let cards = section.split("<h3>").skip(1);
    for ((card, (at, name)), end) in cards.zip(&on_flyer).zip(ends) {
        let tags: Vec<&str> = all_between(card, "<span lang=\"", "\"").collect();
        let in_dutch = tags.iter().map(|tag| {
            let language = LANGUAGES.iter().find(|(known, ..)| known == tag);
            language.expect("a language of the test").2
        });
        let spoken = format!("Spreekt {} ", in_dutch.collect::<Vec<_>>().join(" · "));
        let told = pair.flyer[*at..end].replace(" (een beetje)", "");
        prop_assert!(
            told.contains(&spoken),
            "{region}, {name}: `{spoken}` is not in `{told}`"
        );
    }
    whom_to_ask(pair, region)
}

fn shown_name((number, human): (usize, &Human)) -> String {
    let given = GIVEN[human.given];
    match human.has_family_name {
        true => format!("{given} Qam{}", letters(number)),
        false => given.to_owned(),
    }
}

/// The coordinator, and what the page and the flyer dial for her and for whoever can be reached herself.
fn whom_to_ask(pair: &Pair, region: &str) -> Result<(), TestCaseError> {
    let panel = pair.part("<h2 id=\"ask\">", "</section>");
    let on_page = all_between(panel, "<bdi>", "</bdi>").next();
    let coordinators: Vec<String> = (0..PHONES.len())
        .map(|n| format!("Wils Coördinator{n}"))
        .collect();
    let coordinators: Vec<&str> = coordinators.iter().map(String::as_str).collect();
    let on_flyer = words(&found(&pair.flyer, &coordinators));
    same(
        on_page,
        on_flyer.first().copied(),
        &format!("{region}, whom to ask"),
    )?;
    prop_assert!(on_flyer.len() <= 1, "{region}: {on_flyer:?}");
    if let Some(dialled) = between(panel, "href=\"tel:", "\"") {
        let link = format!("tel:{dialled}");
        prop_assert!(
            pair.links.contains(&link),
            "{region}: {link} is not in {}",
            pair.links
        );
        prop_assert!(
            PHONES.iter().any(|(_, right)| *right == dialled),
            "{region}: {dialled}"
        );
    }
    let dialled = all_between(&pair.links, "tel:", "\n").map(str::trim);
    let wrong = dialled.filter(|number| PHONES.iter().all(|(_, right)| right != number));
    same(
        Vec::<&str>::new(),
        wrong.collect::<Vec<_>>(),
        &format!("{region}, what no telephone dials"),
    )?;
    Ok(())
}

/// A region in numbers.
fn counted(pair: &Pair, region: &str) -> Result<(), TestCaseError> {
    let band = pair.part("<h2 class=\"band-label\">", "</ul>");
    let mut at = 0;
    for item in band.split("<li>").skip(1) {
        let endonym = between(item, "\">", "</span>").expect("a language");
        let name = between(item, "<small>", "</small>").map(|name| format!(" {name}"));
        let told = between(item, "<strong class=\"count\">", "</strong>");
        let told = told.map(|count| format!("{} {count}", name.unwrap_or_default()));
        let line = format!("{endonym}{}", told.unwrap_or_default());
        let place = pair.flyer[at..].find(&line);
        let Some(place) = place else {
            return Err(TestCaseError::fail(format!(
                "{region}: `{line}` is not in `{}`",
                &pair.flyer[at..]
            )));
        };
        at += place;
    }
    for part in ["<h3>Rollen</h3>", "<h3>Thema"] {
        let cells = between(pair.part(part, "</div>"), "<ul class=\"counts\">", "</ul>")
            .unwrap_or_default();
        let mut at = 0;
        for cell in cells.split("<li>").skip(1) {
            let label = between(cell, ">", "</a>").expect("a label");
            let count = between(cell, "<strong>", "</strong>").expect("a number");
            let line = format!("{label} {count}");
            let place = pair.flyer[at..].find(&line);
            prop_assert!(
                place.is_some(),
                "{region}: `{line}` is not in `{}`",
                &pair.flyer[at..]
            );
            at += place.unwrap_or_default();
        }
    }
    let few = between(&pair.page, "<p class=\"empty\">", "</p>");
    if let Some(few) = few {
        prop_assert!(
            pair.flyer.contains(few),
            "{region}: `{few}` is not in `{}`",
            pair.flyer
        );
    }
    whom_to_ask(pair, region)
}

#[test]
fn a_page_says_what_its_flyer_says() {
    let config = Config {
        cases: CASES,
        max_shrink_iters: 24,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let result = TestRunner::new_with_rng(config, rng).run(&drawn(), |drawn| judge(&drawn));
    if let Err(TestError::Fail(why, drawn)) = result {
        panic!("{why}\n{drawn:#?}");
    }
    result.expect("no case was given up");
}
