//! A build that leaves alone what did not change gives the same bytes as one that knows nothing of earlier ones.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::Duration;

use crate::harness::{Site, said, walk};

/// How many edits are made, one after the other.
const EDITS: usize = 40;

/// Numbers that are the same in every run (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).expect("it is smaller than a usize")
    }
}

/// A site that is edited, and what it is built with.
struct Work {
    site: Site,
    numbers: Numbers,
    day: u32,
    print: bool,
    added: Vec<String>,
}

impl Work {
    fn build(&self, output: &Path, more: &[&str]) -> Output {
        let day = format!("2030-06-{:02}", self.day);
        Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args([
                "build",
                "--timings",
                "--as-it-was",
                "--date",
                &day,
                "--site",
            ])
            .arg(self.site.path(""))
            .arg("--output")
            .arg(output)
            .args(if self.print { &[][..] } else { &["--no-print"] })
            .args(more)
            .env("NO_COLOR", "1")
            .env("SLEUTELGIDS_UI", "en")
            .output()
            .expect("the program runs")
    }

    fn word(&mut self) -> String {
        const WORDS: [&str; 8] = [
            "luister", "water", "één", "brug", "خبز", "ቡን", "žena", "samen",
        ];
        format!(
            "{} {}",
            WORDS[self.numbers.below(8)],
            self.numbers.below(1000)
        )
    }

    /// Replaces the line of a file that begins so.
    fn line(&self, file: &str, begins: &str, new: &str) {
        let text = self.site.read(file);
        assert!(
            text.lines().any(|l| l.starts_with(begins)),
            "`{begins}` is not in {file}"
        );
        let line = |l: &str| {
            if l.starts_with(begins) {
                new.to_owned()
            } else {
                l.to_owned()
            }
        };
        let lines: Vec<String> = text.lines().map(line).collect();
        self.site.write(file, &(lines.join("\n") + "\n"));
    }

    /// Adds to the end of a file.
    fn append(&self, file: &str, more: &str) {
        self.site.write(file, &(self.site.read(file) + more));
    }

    fn copy(&mut self, file: &str, to: &str) {
        self.site.write(to, &self.site.read(file));
        self.added.push(to.to_owned());
    }

    /// One edit of the many a person could make.
    fn edit(&mut self, kind: usize) -> String {
        let word = self.word();
        let n = self.numbers.below(1000);
        let own = "content/persons/a-overal.md";
        match kind {
            0 => self.line(
                own,
                "quote:",
                &format!("quote: {{nl: \"{word}\", ar: \"{word} ا\"}}"),
            ),
            1 => self.line(own, "name:", &format!("name: \"Zahra Overal {n}\"")),
            2 => self.append(own, &format!("\nNog iets: {word}.\n")),
            3 => {
                let fields = ["standard", "name, photo, roles", "standard, phone, email"];
                let fields = fields[self.numbers.below(3)];
                let consent = format!(
                    "  - {{channels: [web, print, internal], fields: [{fields}], given: 2029-01-01, expires: 2040-01-01}}"
                );
                self.line(own, "  - {channels", &consent);
            }
            4 => {
                let (id, name) = (
                    format!("content/persons/n-{n}.md"),
                    format!("name: \"Nieuw {word}\""),
                );
                self.copy(own, &id);
                self.line(&id, "name:", &name);
                // A portrait is one person's, and so are a number and an address.
                let text = self.site.read(&id).replace("\nphoto: zahra.png", "");
                let text = text.replace("0000 4729", &format!("0001 0{n:03}"));
                self.site
                    .write(&id, &text.replace("zahra@", &format!("nieuw-{n}@")));
            }
            5 => self.append("content/regions/oever.md", &format!("\n{word}\n")),
            6 => {
                let name = format!("name: {{nl: \"Oever {word}\", ar: أوفر, ti: ኡፈር}}");
                self.line("content/regions/oever.md", "name:", &name);
            }
            7 => self.copy(
                "content/regions/oever.md",
                &format!("content/regions/kade-{n}.md"),
            ),
            8 => self.append(
                "content/infosheets/vraag.md",
                &format!("\n## {word}\n\nTekst.\n"),
            ),
            9 => self.append("content/articles/begin.ar.md", &format!("\n{word}\n")),
            10 => {
                let title = format!("title: {{nl: \"Netwerk {word}\", ar: شبكة, ti: መርበብ}}");
                self.line("content/site.yaml", "title:", &title);
            }
            11 => {
                let flyers = ["a4", "a5", "a4, a5"][self.numbers.below(3)];
                let flyers =
                    format!("flyers: {{papers: [{flyers}], edition: \"{n}\", date: 2030-06-01}}");
                self.line("content/site.yaml", "flyers:", &flyers);
            }
            12 => {
                let url = format!("base_url: https://klein-{n}.example.org/gids");
                self.line("content/site.yaml", "base_url:", &url);
            }
            13 => {
                let card = default_theme("templates/person-card.html");
                self.site
                    .write("themes/default/templates/person-card.html", &(card + &word));
            }
            14 => {
                let css = default_theme("assets/style.css");
                self.site.write(
                    "themes/default/assets/style.css",
                    &format!("{css}\n/* {word} */"),
                );
            }
            15 => {
                let typ = default_theme("print/flyer.typ");
                self.site.write(
                    "themes/default/print/flyer.typ",
                    &format!("// {word}\n{typ}"),
                );
            }
            16 => self.site.write(
                "themes/default/i18n/nl/own.ftl",
                &format!("nav-home = {word}\n"),
            ),
            17 => self.day = 1 + u32::try_from(self.numbers.below(28)).expect("a day"),
            18 => self.print = !self.print,
            19 => {
                let (w, h) = (480 + u32::try_from(n).expect("small"), 700);
                let mut bytes = Vec::new();
                let picture =
                    image::RgbImage::from_fn(w, h, |x, y| image::Rgb([x as u8, y as u8, n as u8]));
                let png = image::ImageFormat::Png;
                picture
                    .write_to(&mut std::io::Cursor::new(&mut bytes), png)
                    .expect("to memory");
                self.site.write_bytes("content/media/zahra.png", &bytes);
                let text = self.site.read(own);
                if !text.contains("\nphoto:") {
                    self.site.write(
                        own,
                        &text.replacen("\nquote:", "\nphoto: zahra.png\nquote:", 1),
                    );
                }
            }
            20 => {
                // Somebody tidies up in the output.
                let mut files = Vec::new();
                walk(&self.site.path("output/public"), &mut |path| {
                    files.push(path.to_owned())
                });
                files.sort();
                for _ in 0..3.min(files.len()) {
                    let _ = fs::remove_file(&files[self.numbers.below(files.len())]);
                }
            }
            21 => {
                let mut files = Vec::new();
                walk(&self.site.path("output/public"), &mut |path| {
                    files.push(path.to_owned())
                });
                files.sort();
                fs::write(&files[self.numbers.below(files.len())], "x").expect("a file");
            }
            22 => {
                let _ = fs::remove_dir_all(self.site.path(".sleutelgids"));
            }
            _ => match self.added.pop() {
                Some(file) => fs::remove_file(self.site.path(&file)).expect("it is there"),
                None => return "nothing".to_owned(),
            },
        }
        format!("edit {kind} ({word}, {n})")
    }
}

fn default_theme(path: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    fs::read_to_string(folder.join(path)).expect("a file of the theme")
}

/// Every published file, by its path.
fn published(output: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    walk(output, &mut |path| {
        let name = path
            .strip_prefix(output)
            .expect("within")
            .display()
            .to_string();
        if !name.starts_with(".sleutelgids") {
            files.insert(name, fs::read(path).expect("a file"));
        }
    });
    files
}

/// How many outputs a build made, by the name of a stage.
fn made(output: &Output, stage: &str) -> usize {
    let text = String::from_utf8_lossy(&output.stdout);
    let lines = text
        .lines()
        .filter(|l| l.split_whitespace().next() == Some(stage));
    lines
        .filter_map(|l| l.split_whitespace().nth(3)?.parse::<usize>().ok())
        .sum()
}

#[test]
fn after_any_edit_a_build_gives_what_a_clean_one_gives() {
    let site = Site::editions();
    let mut work = Work {
        site,
        numbers: Numbers(7),
        day: 15,
        print: true,
        added: Vec::new(),
    };
    let output = work.site.path("output");
    let first = work.build(&output, &[]);
    assert!(first.status.success(), "{}", said(&first));
    for round in 0..EDITS {
        // Each kind of edit once, and then any.
        let kind = if round < 24 {
            round
        } else {
            work.numbers.below(24)
        };
        let edit = work.edit(kind);
        let clean = tempfile::tempdir().expect("a folder");
        let wanted = work.build(clean.path(), &["--no-cache"]);
        assert!(
            wanted.status.success(),
            "round {round}, {edit}: {}",
            said(&wanted)
        );
        let got = work.build(&output, &[]);
        assert!(
            got.status.success(),
            "round {round}, {edit}: {}",
            said(&got)
        );
        let (wanted, got) = (published(clean.path()), published(&output));
        let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&wanted), names(&got), "round {round}, {edit}");
        for (name, bytes) in &wanted {
            assert!(
                *bytes == got[name],
                "round {round}, {edit}: {name} differs from a clean build's"
            );
        }
        let again = work.build(&output, &[]);
        let made = made(&again, "print") + made(&again, "pages");
        assert_eq!(made, 0, "round {round}, {edit}: {}", said(&again));
    }
}

#[test]
fn what_does_not_show_a_person_is_left_alone_when_she_changes() {
    let site = Site::base();
    let work = Work {
        site,
        numbers: Numbers(1),
        day: 15,
        print: true,
        added: Vec::new(),
    };
    let output = work.site.path("output");
    let all = work.build(&output, &[]);
    let languages = "languages: [{tag: ka, level: native}]";
    work.line("content/persons/b-alleen-web.md", "languages:", languages);
    let some = work.build(&output, &[]);
    let counted = |stage| (made(&all, stage), made(&some, stage));
    let (pages, sheets) = (counted("pages"), counted("print"));
    assert!(
        0 < pages.1 && pages.1 < pages.0 / 2,
        "{pages:?}\n{}",
        said(&some)
    );
    assert_eq!(sheets.1, 0, "she is on none: {sheets:?}\n{}", said(&some));
    // Her own page and the lists that show her are among the former.
    let text = |path: &str| fs::read_to_string(output.join(path)).expect("a page");
    let lists = ["personen/index", "regios/oever", "index"];
    lists.iter().for_each(|page| {
        assert!(
            text(&format!("public/nl/{page}.html")).contains("ქართული"),
            "{page}"
        )
    });
}

#[test]
fn what_only_her_own_page_shows_makes_no_list_and_no_flyer_anew() {
    let site = Site::base();
    let work = Work {
        site,
        numbers: Numbers(1),
        day: 15,
        print: true,
        added: Vec::new(),
    };
    let output = work.site.path("output");
    work.build(&output, &[]);
    let before = published(&output);
    work.append(
        "content/persons/a-overal.md",
        "\nZij luistert ook op zaterdag.\n",
    );
    let some = work.build(&output, &[]);
    assert_eq!(made(&some, "print"), 0, "{}", said(&some));
    let after = published(&output);
    let changed: Vec<&String> = after
        .keys()
        .filter(|name| before[*name] != after[*name])
        .collect();
    assert!(!changed.is_empty(), "the change is not shown");
    let own = |name: &&String| name.contains("/personen/") && !name.ends_with("/index.html");
    assert!(changed.iter().all(own), "{changed:?}");
    // One page a language, in each edition that names her.
    let pages = after.keys().filter(|name| name.contains("zahra")).count();
    assert!(made(&some, "pages") <= pages, "{pages}: {}", said(&some));
}

/// Longer than a file may be changed without its times telling.
const SETTLED: Duration = Duration::from_millis(2_300);

impl Work {
    /// Builds until files are known by their times alone, and once more.
    fn settle(&self, output: &Path) -> Output {
        assert!(self.build(output, &[]).status.success());
        sleep(SETTLED);
        assert!(self.build(output, &[]).status.success());
        self.build(output, &[])
    }
}

/// Whether a build looked at pages one by one.
fn looked(output: &Output) -> bool {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .any(|l| l.starts_with("pages"))
}

#[test]
fn a_build_of_which_nothing_changed_looks_at_no_page_and_still_finds_what_did() {
    let site = Site::base();
    let work = Work {
        site,
        numbers: Numbers(1),
        day: 15,
        print: true,
        added: Vec::new(),
    };
    let output = work.site.path("output");
    let first = work.settle(&output);
    assert!(!looked(&first), "{}", said(&first));
    let wanted = published(&output);
    // A file that somebody removed, and one that somebody changed.
    fs::remove_file(output.join("public/nl/index.html")).expect("it is there");
    fs::write(output.join("public/ar/index.html"), "x").expect("a file");
    assert!(looked(&work.build(&output, &[])));
    assert!(wanted == published(&output), "the output is not as it was");
    assert!(!looked(&work.settle(&output)));
    work.line(
        "content/persons/b-alleen-web.md",
        "languages:",
        "languages: [{tag: ka, level: native}]",
    );
    assert!(looked(&work.build(&output, &[])));
    assert!(wanted != published(&output), "the change is not shown");
}

#[test]
fn a_build_of_which_nothing_changed_says_again_what_is_wrong_with_a_picture() {
    let site = Site::with(
        "=== content/media/zahra.png (picture)\n200 250\n=== content/persons/a-overal.md (edit)\n-quote: {nl: Ik luister eerst., ar: أستمع أولًا., ti: ቅድም እሰምዕ።}\n+quote: {nl: Ik luister eerst., ar: أستمع أولًا., ti: ቅድም እሰምዕ።}\n+photo: zahra.png\n",
    );
    let work = Work {
        site,
        numbers: Numbers(1),
        day: 15,
        print: false,
        added: Vec::new(),
    };
    let again = work.settle(&work.site.path("output"));
    assert!(said(&again).contains("SG0601"), "{}", said(&again));
}
