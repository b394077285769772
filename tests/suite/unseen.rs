//! What no reader of a text sees is published nowhere; what is not read is said.

use std::path::Path;

use crate::harness::{Site, said, walk};

/// Words that stand in comments only.
const SECRET: &str = "zzgeheim";

/// Every file of a folder's records, by its path within the site.
fn records(site: &Site) -> Vec<String> {
    fn walk(folder: &Path, all: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, all)
            } else {
                all.push(path)
            }
        }
    }
    let mut all = Vec::new();
    walk(&site.path("content"), &mut all);
    let within = all
        .iter()
        .map(|p| p.strip_prefix(site.path("")).expect("within"));
    let names = within.map(|p| p.display().to_string().replace('\\', "/"));
    names
        .filter(|n| n.ends_with(".md") || n.ends_with(".yaml"))
        .collect()
}

#[test]
fn comments_in_every_text_change_no_byte_of_what_is_published() {
    let site = Site::base();
    site.write(
        "content/organisations/klein.md",
        "---\nname: Klein\naddress: Straat 1, Waterstad\n---\n\nEen club.\n",
    );
    site.build();
    let plain = site.output();
    let comment = format!("<!-- {SECRET} -->");
    for path in records(&site) {
        let text = site.read(&path);
        let mut text = text;
        for next in [", ar: ", ", ti: "] {
            // Within the quotes, where there are any.
            text = text
                .replace(&format!("\"{next}"), "\u{1}")
                .replace(next, "\u{2}");
            text = text.replace('\u{1}', &format!(" {comment}\"{next}"));
            text = text.replace('\u{2}', &format!(" {comment}{next}"));
        }
        text = text.replace("Straat 1,", &format!("Straat {comment} 1,"));
        let lines = text.lines().map(|line| match line.split_once(": ") {
            Some(("name" | "title" | "pseudonym" | "function", value))
                if !value.starts_with('{') =>
            {
                format!("{line} {comment}")
            }
            _ => line.to_owned(),
        });
        text = lines.map(|line| line + "\n").collect();
        let has_body = path.ends_with(".md") && text.trim_end().rsplit("---").next() != Some("");
        if has_body {
            text += &format!("\n<!--\n{SECRET}\n\n{SECRET}\n-->\n");
        }
        site.write(&path, &text);
    }
    site.build();
    for ((name, before), (other, after)) in plain.iter().zip(site.output()) {
        assert_eq!(*name, other);
        if !name.contains(".sleutelgids") {
            assert!(*before == after, "{name} is another");
        }
    }
    let advice = said(&site.run(&["check"]));
    assert!(advice.contains("SG0273"), "{advice}");
    let audit = site.run(&["audit"]);
    assert!(audit.status.success(), "{}", said(&audit));
    // A comment that a theme or a hand lets through is found.
    let page = site.read("output/public/nl/index.html");
    site.write(
        "output/public/nl/index.html",
        &page.replace("</main>", &format!("<p>{SECRET}</p></main>")),
    );
    let audit = said(&site.run(&["audit"]));
    assert!(
        audit.contains("SG0501") && audit.contains("› comment"),
        "{audit}"
    );
}

#[test]
fn what_only_looks_like_a_comment_is_said() {
    let told = |text: &str| {
        let site = Site::base();
        let record = format!("---\nlabel: Zorg\n---\n\nEen tekst.\n\n{text}\n");
        site.write("content/topics/nieuw.md", &record);
        let output = site.run(&["build", "--no-print"]);
        (output.status.success(), said(&output))
    };
    for sign in ["<!—", "<!–", "<! --", "<!\u{a0}--", "\\<!--", "&lt;!--"] {
        let (is_built, words) = told(&format!("Een {sign} wacht op iemand --> tekst."));
        assert!(
            is_built && words.contains("warning[SG0276]: topics/nieuw"),
            "{sign}: {words}"
        );
        assert!(
            words.contains("content/topics/nieuw.md:7"),
            "{sign}: {words}"
        );
        for secret in ["vraag Zahra", "bel 06 - 12 34 56 78", "mail x@example.org"] {
            let (is_built, words) = told(&format!("Een {sign} {secret} --> tekst."));
            assert!(
                !is_built && words.contains("error[SG0277]: topics/nieuw"),
                "{sign}: {words}"
            );
        }
    }
    let (is_built, words) = told("a <!-- b <!-- c --> vraag Zahra -->");
    assert!(!is_built && words.contains("error[SG0277]"), "{words}");
    let (is_built, words) = told("Van Oever --> Duinland.");
    assert!(is_built && words.contains("warning[SG0276]"), "{words}");
    let (is_built, words) = told("Een <!-- vraag Zahra --> en `<!-- Zahra -->`.");
    assert!(
        is_built && !words.contains("SG0276") && !words.contains("SG0277"),
        "{words}"
    );
}

#[test]
fn the_output_goes_nowhere_into_the_sources() {
    let site = Site::base();
    let before = records(&site);
    let inner = site.path("content/persons").display().to_string();
    let own = site.path("").display().to_string();
    let above = site.path("..").display().to_string();
    let content = site.path("content").display().to_string();
    let themes = site.path("themes/../themes").display().to_string();
    for folder in [&inner, &own, &above, &content, &themes] {
        let output = site.run(&["build", "--output", folder]);
        assert_eq!(output.status.code(), Some(2), "{folder}: {}", said(&output));
        assert!(
            said(&output).contains("Choose another with `--output`"),
            "{}",
            said(&output)
        );
    }
    assert_eq!(before, records(&site));
}

/// The files of a folder, with their bytes.
fn everything(site: &Site, folder: &str) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    walk(&site.path(folder), &mut |path| {
        files.push((path.to_path_buf(), std::fs::read(path).expect("a file")));
    });
    files
}

#[test]
fn the_output_goes_into_no_folder_of_somebody_else() {
    let site = Site::base();
    site.write("elsewhere/letters/letter.txt", "mine");
    site.write("elsewhere/.git/HEAD", "ref: refs/heads/main");
    let before = everything(&site, "elsewhere");
    for folder in ["elsewhere", "elsewhere/letters", "elsewhere/.git"] {
        let folder = site.path(folder).display().to_string();
        for command in [
            ["build"].as_slice(),
            &["build", "--proof"],
            &["typst-sources"],
            &["press"],
        ] {
            let output = site.run(&[command, &["--output", &folder]].concat());
            assert_eq!(
                output.status.code(),
                Some(2),
                "{command:?} {folder}: {}",
                said(&output)
            );
            assert!(
                said(&output).contains("not this program's"),
                "{}",
                said(&output)
            );
        }
    }
    assert_eq!(everything(&site, "elsewhere"), before);
    // An empty one is nobody's; and what a build made is its own the next time, whatever was put beside it.
    let fresh = site.path("fresh").display().to_string();
    site.write("fresh/.gitkeep", "");
    assert!(
        site.run(&["build", "--no-print", "--output", &fresh])
            .status
            .success()
    );
    site.write("fresh/note.txt", "mine");
    assert!(
        site.run(&["build", "--no-print", "--output", &fresh])
            .status
            .success()
    );
    assert_eq!(site.read("fresh/note.txt"), "mine");
}

#[test]
fn what_was_not_read_is_said_again_at_the_end() {
    let site = Site::base();
    site.write("content/persons/f-nieuw.md.txt", "---\nname: Nieuw\n---\n");
    for command in ["check", "build"] {
        let words = said(&site.run(&[command]));
        let last = words.split("\n\n").last().expect("an end");
        assert!(
            last.contains("1 file was not read: `content/persons/f-nieuw.md.txt`."),
            "{words}"
        );
    }
}

#[test]
fn an_empty_item_of_a_list_is_named() {
    for (path, from, to) in [
        (
            "content/roles/voorlichter.yaml",
            "  - {nl: tolken",
            "  - #tolken\n  - {nl: tolken",
        ),
        (
            "content/persons/a-overal.md",
            "topics: [zorg]",
            "topics: [zorg, ~]",
        ),
    ] {
        let site = Site::base();
        site.replace(path, from, to);
        let output = site.run(&["check"]);
        let words = said(&output);
        assert!(
            words.contains("error[SG0146]") && words.contains(path),
            "{words}"
        );
        assert_eq!(output.status.code(), Some(1));
    }
}

#[test]
fn a_folder_without_an_edition_is_not_judged() {
    let site = Site::base();
    site.write("output/.gitignore", "*\n");
    let output = site.run(&["audit"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(
        said(&output).contains("nothing was judged"),
        "{}",
        said(&output)
    );
}

#[test]
fn a_theme_saved_by_notepad_works_as_any_other() {
    let site = Site::base();
    let settings = site.read("content/site.yaml");
    site.write(
        "content/site.yaml",
        &format!("{settings}theme: {{name: eigen}}\n"),
    );
    let files = [
        (
            "templates/not-found.html",
            "{% extends \"base.html\" %}{% block content %}<p>Weg.</p>{% endblock content %}\n",
        ),
        ("i18n/nl/eigen.ftl", "route-regions = plekken\n"),
        ("assets/style.css", "body { color: black }\n"),
    ];
    let build = |mark: &str| {
        for (path, text) in files {
            site.write(&format!("themes/eigen/{path}"), &format!("{mark}{text}"));
        }
        site.build();
        let output = site.output().into_iter();
        output
            .filter(|(name, _)| !name.contains(".sleutelgids"))
            .collect::<Vec<_>>()
    };
    let plain = build("");
    assert!(
        plain
            .iter()
            .any(|(name, _)| name.starts_with("public/nl/plekken/"))
    );
    assert!(
        plain == build("\u{feff}"),
        "the mark of Windows changes something"
    );
}

#[test]
fn a_sign_that_no_font_has_is_said_by_check_as_by_build() {
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "Ik luister eerst.",
        "Ik luister ⏵ eerst.",
    );
    for command in ["check", "build"] {
        let output = site.run(&[command]);
        assert_eq!(output.status.code(), Some(1));
        let words = said(&output);
        assert!(
            words.contains("SG0803") && words.contains("U+23F5"),
            "{words}"
        );
        assert!(words.contains("content/persons/a-overal.md:8:"), "{words}");
    }
    // On no sheet it may stand.
    let site = Site::base();
    site.replace(
        "content/articles/begin.md",
        "De eerste dag.",
        "De eerste ⏵ dag.",
    );
    site.build();
}

#[test]
fn a_copy_is_told_to_be_one_and_never_to_be_renamed() {
    let record = "---\nname: Zahra Overal\ndisplay_name: full\nroles: [voorlichter]\nhome_region: oever\n---\n";
    for (file, original) in [
        ("content/persons/a-overal (nieuw).md", "a-overal.md"),
        ("content/persons/a-overal v2.md", "a-overal.md"),
        ("content/persons/a-overal_1.md", "a-overal.md"),
        ("content/persons/A-overal (Jan).md", "a-overal.md"),
        ("content/persons/oud/a-overal.md", "a-overal.md"),
        ("content/persons/oud/A-overal (1).md", "a-overal.md"),
        ("content/persons/a-overal.md.md", "a-overal.md"),
        ("content/persons/a-overal.md.txt", "a-overal.md"),
        ("content/persons/a-overal.nl.md", "a-overal.md"),
        ("content/persons/a-overal.fr.md", "a-overal.md"),
        ("content/site (1).yaml", "site.yaml"),
        ("content/site.yml", "site.yaml"),
        ("content/Kopie van site.yaml", "site.yaml"),
        ("content/site-LAPTOP-7FQ2.yaml", "site.yaml"),
        ("content (1)/persons/a-overal.md", "content/"),
        ("content - kopie/site.yaml", "content/"),
        ("content/content (1)/a-overal.md", "content/"),
        ("content/persons (1)/a-overal.md", "content/persons/"),
        ("content/persons - kopie/a-overal.md", "content/persons/"),
    ] {
        let site = Site::base();
        let plain = said(&site.run(&["check"]));
        site.write(file, record);
        let told = said(&site.run(&["check"]));
        let block = told.split("\n\n").filter(|block| !plain.contains(block));
        let about: Vec<&str> = block.filter(|block| block.contains("copy of")).collect();
        assert!(!about.is_empty(), "{file}: {told}");
        assert!(
            about
                .iter()
                .all(|block| block.contains(&format!("`{original}`"))),
            "{file}: {about:?}"
        );
        for advice in [
            "give it the name",
            "put records directly",
            "lower-case letters",
            "add `",
            "did you mean",
        ] {
            let said = told.split("\n\n").filter(|block| !plain.contains(block));
            assert!(
                !said.clone().any(|block| block.contains(advice)),
                "{file}: {advice}: {told}"
            );
        }
    }
    // What is no copy of anything is still told its name.
    for (file, name) in [
        ("content/persons/f-nieuw.md.md", "f-nieuw.md"),
        ("content/persons/f-nieuw.MD", "f-nieuw.md"),
        ("content/persons/F Nieuw.md", "f-nieuw"),
    ] {
        let site = Site::base();
        site.write(file, record);
        let told = said(&site.run(&["check"]));
        assert!(
            told.contains(&format!("`{name}`")) && !told.contains("copy"),
            "{file}: {told}"
        );
    }
}
