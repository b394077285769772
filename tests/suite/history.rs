//! A site over twenty editions, edited at random: whose page an address leads to never changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::harness::{Site, said};

/// How many editions are published, one after the other.
const EDITIONS: usize = 20;

/// The number of the first who joins.
const FIRST: usize = 101;

/// Numbers that are the same in every run (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % most as u64).expect("it is smaller than a usize")
    }
}

/// Somebody who takes part, or did. Whoever she is, her number is on her page and card.
#[derive(Clone)]
struct Human {
    number: usize,
    /// The name of her record, and the first that it had, when it had another.
    record: String,
    formerly: Option<String>,
    name: String,
    display: &'static str,
    withdrawn: bool,
}

impl Human {
    /// What her address may depend on.
    fn identity(&self) -> (usize, String, String, &'static str) {
        let record = self.formerly.as_ref().unwrap_or(&self.record).clone();
        (self.number, record, self.name.clone(), self.display)
    }

    fn text(&self) -> String {
        let Self {
            number,
            name,
            display,
            withdrawn,
            ..
        } = self;
        let given = name.split(' ').next().expect("a word");
        let formerly = self
            .formerly
            .iter()
            .map(|id| format!("formerly: [{id}]\n"))
            .collect::<String>();
        let withdrawn = if *withdrawn {
            ", withdrawn: 2030-01-01"
        } else {
            ""
        };
        format!(
            "---\nname: {name}\ngiven_name: {given}\ndisplay_name: {display}\nroles: [voorlichter]\nhome_region: oever\n\
             contact: {{route: direct, phone: \"+31 6 0000 {number:04}\"}}\nconsent:\n  - {{channels: [web, internal], fields: [standard, phone], \
             given: 2029-01-01, expires: 2040-01-01{withdrawn}}}\n{formerly}---\n\nNummer{number:04}.\n"
        )
    }
}

/// The site, and who is in it.
struct History {
    site: Site,
    numbers: Numbers,
    here: Vec<Human>,
    next: usize,
}

impl History {
    fn begin(seed: u64) -> Self {
        let site = Site::editions();
        let mut history = Self {
            site,
            numbers: Numbers(seed),
            here: Vec::new(),
            next: FIRST,
        };
        (0..8).for_each(|_| history.join(None));
        history
    }

    /// A name like many others: equal given names, letters that are none of the alphabet, other scripts, or none shown.
    fn name(&mut self) -> (String, &'static str) {
        const GIVEN: [&str; 7] = ["Sara", "Sára", "Đana", "Zoë", "سارة", "ሳራ", "Sara-Lynn"];
        const SHOWN: [&str; 5] = ["full", "first", "first", "first", "none"];
        let given = GIVEN[self.numbers.below(GIVEN.len())];
        let family: String = self
            .next
            .to_string()
            .bytes()
            .map(|b| char::from(b'a' + b - b'0'))
            .collect();
        self.next += 1;
        (
            format!("{given} Qu{family}"),
            SHOWN[self.numbers.below(SHOWN.len())],
        )
    }

    /// Somebody new, in a record of her own or in one that was somebody else's.
    fn join(&mut self, record: Option<String>) {
        let number = self.next;
        let (name, display) = self.name();
        let record = record.unwrap_or_else(|| format!("sp-{number:03}"));
        let human = Human {
            number,
            record,
            formerly: None,
            name,
            display,
            withdrawn: false,
        };
        self.write(&human);
        self.here.push(human);
    }

    fn write(&self, human: &Human) {
        self.site.write(
            &format!("content/persons/{}.md", human.record),
            &human.text(),
        );
    }

    fn edit(&mut self) {
        if self.here.len() < 4 {
            return self.join(None);
        }
        let at = self.numbers.below(self.here.len());
        match self.numbers.below(8) {
            0 | 1 => self.join(None),
            2 => {
                let gone = self.here.remove(at);
                let path = format!("content/persons/{}.md", gone.record);
                fs::remove_file(self.site.path(&path)).expect("removed");
            }
            3 => {
                let gone = self.here.remove(at);
                self.join(Some(gone.record));
            }
            4 => {
                self.here[at].withdrawn ^= true;
                self.write(&self.here[at].clone());
            }
            5 => {
                (self.here[at].name, _) = self.name();
                self.write(&self.here[at].clone());
            }
            6 => {
                let mut human = self.here[at].clone();
                fs::remove_file(
                    self.site
                        .path(&format!("content/persons/{}.md", human.record)),
                )
                .expect("removed");
                let other = format!("nr-{:03}", self.next);
                self.next += 1;
                let before = std::mem::replace(&mut human.record, other);
                human.formerly.get_or_insert(before);
                self.write(&human);
                self.here[at] = human;
            }
            _ => {
                self.here[at].display = if self.here[at].display == "full" {
                    "first"
                } else {
                    "full"
                };
                self.write(&self.here[at].clone());
            }
        }
    }

    /// Whose each page and card is, by its address.
    fn published(&self, edition: &str) -> BTreeMap<String, usize> {
        let folder = format!("output/{edition}/nl/personen");
        let entries = fs::read_dir(self.site.path(&folder)).expect("pages of persons");
        let mut found = BTreeMap::new();
        for entry in entries {
            let name = entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("plain");
            let text = self.site.read(&format!("{folder}/{name}"));
            let begins = if name.ends_with(".vcf") {
                "+3160000"
            } else {
                "Nummer"
            };
            let Some((_, number)) = text.split_once(begins).filter(|_| name != "index.html") else {
                continue;
            };
            let number = number[..4].parse().expect("a number");
            // Those of the base site have others.
            if (FIRST..1000).contains(&number) {
                found.insert(name, number);
            }
        }
        found
    }
}

#[test]
fn no_address_ever_shows_two_persons() {
    let mut history = History::begin(16);
    let mut whose: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut had = BTreeMap::new();
    for edition in 0..EDITIONS {
        (0..4).for_each(|_| history.edit());
        let built = history.site.run(&["build", "--no-print"]);
        assert!(built.status.success(), "{}", said(&built));
        let (public, internal) = (history.published("public"), history.published("intern"));
        assert!(
            public.len() > 5 && internal.len() > 5,
            "edition {edition}: somebody is shown"
        );
        let names = |all: &BTreeMap<String, usize>| all.keys().cloned().collect::<BTreeSet<_>>();
        assert!(
            names(&public).is_disjoint(&names(&internal)),
            "edition {edition}"
        );
        for (folder, pages) in [("public", public), ("intern", internal)] {
            for (address, number) in pages {
                let human = history
                    .here
                    .iter()
                    .find(|h| h.number == number)
                    .expect("she is here");
                assert!(!human.withdrawn, "{address} in edition {edition}");
                assert!(!address.contains(&human.record), "{address}");
                let first = *whose.entry((folder, address.clone())).or_insert(number);
                assert_eq!(first, number, "{folder}/{address} in edition {edition}");
                // Who stayed as she was has the address that she had, also when she had left for a while.
                let ending = address.rsplit('.').next().expect("an ending").to_owned();
                let before = had
                    .entry((folder, ending, human.identity()))
                    .or_insert(address.clone());
                assert_eq!(*before, address, "{folder} in edition {edition}");
            }
        }
    }
    assert!(whose.len() > 60, "{} addresses", whose.len());
}

/// What readers are offered, by its path: what the program notes beside it may differ.
fn published(site: &Site) -> Vec<(String, Vec<u8>)> {
    site.output()
        .into_iter()
        .filter(|(name, _)| name.starts_with("public/"))
        .collect()
}

#[test]
fn a_site_without_a_key_gets_one_and_keeps_it() {
    let site = Site::base();
    fs::remove_file(site.path("address-key.yaml")).expect("removed");
    let told = said(&site.run(&["check"]));
    assert!(!site.path("address-key.yaml").exists(), "{told}");
    let first = site.run(&["build", "--no-print"]);
    assert!(
        said(&first).contains("address-key.yaml`. Keep it with the site"),
        "{}",
        said(&first)
    );
    let (key, output) = (site.read("address-key.yaml"), published(&site));
    let again = site.run(&["build", "--no-print"]);
    assert!(!said(&again).contains("address-key"), "{}", said(&again));
    assert_eq!(site.read("address-key.yaml"), key);
    assert!(published(&site) == output, "the same addresses");
    let digits = key
        .trim_end()
        .rsplit(' ')
        .next()
        .expect("digits")
        .to_owned();
    for (name, bytes) in site.output() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !name.contains("address-key") && !text.contains(&digits),
            "{name}"
        );
    }
    // One that is lost is not replaced by itself: neither where it was built, nor where a release was printed.
    fs::remove_file(site.path("address-key.yaml")).expect("removed");
    for command in [["build", "--no-print"].as_slice(), &["check"]] {
        let lost = site.run(command);
        assert_eq!(lost.status.code(), Some(1), "{}", said(&lost));
        let told = said(&lost);
        assert!(
            told.contains("SG0339") && told.contains("--new-address-key"),
            "{told}"
        );
    }
    assert!(!site.path("address-key.yaml").exists());
    assert!(published(&site) == output, "nothing was touched");
    // Another site's are others.
    let new = site.run(&["build", "--new-address-key"]);
    assert!(new.status.success(), "{}", said(&new));
    let pages = |all: &[(String, Vec<u8>)]| -> BTreeSet<String> {
        let persons = all
            .iter()
            .map(|(name, _)| name.clone())
            .filter(|n| n.contains("/personen/"));
        persons.filter(|n| !n.ends_with("index.html")).collect()
    };
    assert!(pages(&output).is_disjoint(&pages(&published(&site))));
}

#[test]
fn a_key_that_cannot_be_used_is_never_replaced() {
    let site = Site::base();
    site.build();
    let (key, output) = (site.read("address-key.yaml"), published(&site));
    for (wrong, code) in [
        ("", "SG0134"),
        (&key[..key.len() - 9], "SG0134"),
        ("key:\n", "SG0146"),
    ] {
        site.write("address-key.yaml", wrong);
        let told = site.run(&["build"]);
        assert_eq!(told.status.code(), Some(1), "{}", said(&told));
        assert!(said(&told).contains(code), "{code}: {}", said(&told));
        assert_eq!(site.read("address-key.yaml"), wrong);
        assert!(published(&site) == output);
    }
    let marked = format!("\u{feff}{}", key.replace('\n', "\r\n"));
    site.write("address-key.yaml", &marked);
    site.build();
    assert!(published(&site) == output, "as Windows writes it");
}

#[cfg(unix)]
#[test]
fn a_key_that_cannot_be_written_changes_nothing() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::base();
    site.build();
    let output = site.output();
    fs::remove_file(site.path("address-key.yaml")).expect("removed");
    let allow = |mode| {
        fs::set_permissions(site.path(""), fs::Permissions::from_mode(mode)).expect("set");
    };
    allow(0o555);
    let told = site.run(&["build", "--new-address-key"]);
    let is_root = fs::write(site.path("probe"), "").is_ok();
    allow(0o755);
    if !is_root {
        assert_eq!(told.status.code(), Some(3), "{}", said(&told));
        assert!(site.output() == output && !site.path("address-key.yaml").exists());
    }
}
