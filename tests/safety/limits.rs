//! Broken and hostile files end in a message that names them, in little time and memory, and nothing is published.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use crate::harness::{DAY, Site, said};

/// The most a run may take, on a busy machine.
const SECONDS: u64 = 30;
/// The most processor time it may take, in seconds, before the system ends it.
const PROCESSOR: u64 = 60;
/// The most memory it may ask for, in kilobytes; its threads and fonts take a part of it.
const KILOBYTES: u64 = 3_000_000;

/// Runs the program with an end to its memory and its time.
fn run(site: &Site, args: &[&str]) -> Output {
    let begin = Instant::now();
    let output = Command::new("sh")
        .args([
            "-c",
            &format!("ulimit -v {KILOBYTES}; ulimit -t {PROCESSOR}; exec \"$0\" \"$@\""),
        ])
        .arg(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(args)
        .args(["--date", DAY, "--jobs", "4", "--site"])
        .arg(site.path(""))
        .env("NO_COLOR", "1")
        .output()
        .expect("a shell");
    let took = begin.elapsed();
    assert!(
        took < Duration::from_secs(SECONDS),
        "{took:?}\n{}",
        said(&output)
    );
    output
}

/// Runs it on something that must be refused with these words, publishing nothing.
fn refused(site: &Site, args: &[&str], code: i32, words: &[&str]) {
    let output = run(site, args);
    let said = said(&output);
    assert!(said.starts_with(&format!("exit code {code}\n")), "{said}");
    for word in words {
        assert!(said.contains(word), "`{word}` is not in:\n{said}");
    }
    assert!(
        said.len() < 100_000,
        "{} bytes are too much to read",
        said.len()
    );
    assert!(!site.path("output").exists(), "something was published");
}

/// A record with a mistake, and what is said of it.
fn record(path: &str, bytes: &[u8], words: &[&str]) {
    let site = Site::base();
    fs::write(site.path(path), bytes).expect("a file");
    refused(&site, &["check"], 1, &[&[path], words].concat());
}

/// A region with this text below its fields.
fn region(text: &str) -> String {
    format!("---\ntype: municipality\nname: Dorp\nparent: duinland\n---\n\n{text}\n")
}

/// So many values within each other, a step deeper on each line.
fn nested(depth: usize) -> String {
    (0..depth)
        .map(|step| format!("{}k:\n", " ".repeat(step)))
        .collect()
}

#[test]
fn yaml_that_lies_too_deep_or_speaks_of_itself() {
    let anchor = "label: &naam x\nsummary: *naam\n";
    record(
        "content/roles/anker.yaml",
        anchor.as_bytes(),
        &["SG0101", "anker.yaml:1:"],
    );
    let brackets = format!("label: {}x{}\n", "[".repeat(45), "]".repeat(45));
    record(
        "content/roles/diep.yaml",
        brackets.as_bytes(),
        &["SG0101", "diep.yaml:1:"],
    );
    record(
        "content/roles/trap.yaml",
        nested(45).as_bytes(),
        &["SG0101"],
    );
}

#[test]
fn files_that_are_no_texts() {
    record(
        "content/roles/latin.yaml",
        b"label: x\ndoes: [\xe9\xe9n]\n",
        &["SG0106", "latin.yaml:2:"],
    );
    record(
        "content/roles/nulteken.yaml",
        b"label: a\0b\n",
        &["nulteken.yaml:1:"],
    );
    record(
        "content/roles/ontsnapt.yaml",
        b"label: x\ndoes: [\"a\\0b\"]\n",
        &["SG0121", "ontsnapt.yaml:2:"],
    );
    let text = region("een\ntwee\u{1}\n");
    record(
        "content/regions/dorp.md",
        text.as_bytes(),
        &["SG0121", "dorp.md:8:", "U+0001"],
    );
    let site = Site::base();
    let file = fs::File::create(site.path("content/roles/groot.yaml")).expect("a file");
    file.set_len(5 << 20).expect("a hole of 5 MB");
    refused(
        &site,
        &["check"],
        1,
        &["SG0116", "content/roles/groot.yaml"],
    );
}

#[test]
fn characters_that_turn_words_around() {
    let name =
        |name: &str| format!("---\ntype: municipality\nname: \"{name}\"\nparent: duinland\n---\n");
    for hostile in ["Dorp \u{202e}prod", "\u{2067}Dorp", "Dorp\\u2069"] {
        record(
            "content/regions/dorp.md",
            name(hostile).as_bytes(),
            &["SG0121", "dorp.md:3:"],
        );
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let site = Site::base();
    site.write(
        "content/regions/dorp.md",
        &region("Een *dorp*.\n\n- a\n- b"),
    );
    assert!(run(&site, &["build", "--no-print"]).status.success());
    let before = site.output();
    let text = site.read("content/regions/dorp.md").replace('\n', "\r\n");
    site.write("content/regions/dorp.md", &format!("\u{feff}{text}"));
    assert!(run(&site, &["build", "--no-print"]).status.success());
    let public = |files: Vec<(String, Vec<u8>)>| {
        files
            .into_iter()
            .filter(|(n, _)| n.starts_with("public/"))
            .collect::<Vec<_>>()
    };
    assert!(public(before) == public(site.output()));
}

#[test]
fn links_pipes_and_files_out_of_reach() {
    let site = Site::base();
    symlink(site.path("content"), site.path("content/regions/kring")).expect("a link");
    symlink("/etc/passwd", site.path("content/regions/uit.md")).expect("a link");
    symlink("/etc", site.path("content/media/uit")).expect("a link");
    let made = Command::new("mkfifo")
        .arg(site.path("content/roles/pijp.yaml"))
        .status();
    assert!(made.expect("mkfifo").success());
    let output = run(&site, &["build", "--no-print", "--verbose"]);
    let words = said(&output);
    assert!(output.status.success(), "{words}");
    for word in [
        "content/regions/kring",
        "content/regions/uit.md",
        "content/media/uit",
        "pijp.yaml",
    ] {
        assert!(words.contains(word), "{word} is not in {words}");
    }
    assert!(!words.contains("root:") && words.contains("SG0114") && words.contains("SG0115"));
    site.replace(
        "content/regions/oever.md",
        "parent: duinland",
        "parent: uit",
    );
    let words = said(&run(&site, &["check"]));
    assert!(words.contains("there is no region `uit`"), "{words}");
}

#[test]
fn a_file_that_may_not_be_read_is_named() {
    let site = Site::base();
    let program = site.path("program");
    fs::copy(env!("CARGO_BIN_EXE_sleutelgids"), &program).expect("a copy");
    let mode = |path: &str, mode: u32| {
        fs::set_permissions(site.path(path), fs::Permissions::from_mode(mode)).expect("a mode");
    };
    mode("", 0o755);
    mode("content/regions/oever.md", 0o000);
    mode("content/topics", 0o000);
    let mut command = Command::new(&program);
    command
        .args(["check", "--date", DAY, "--site"])
        .arg(site.path(""));
    // Root may read everything: whoever runs this, the program runs as nobody.
    if fs::read(site.path("content/regions/oever.md")).is_ok() {
        command.uid(65_534).gid(65_534);
    }
    let words = said(&command.output().expect("the program runs"));
    mode("content/topics", 0o755);
    assert!(
        words.starts_with("exit code 1\n") && words.contains("SG0133"),
        "{words}"
    );
    assert!(
        words.contains("content/regions/oever.md") && words.contains("content/topics"),
        "{words}"
    );
}

#[test]
fn names_that_are_one_file_elsewhere() {
    for (one, two) in [
        ("Foto.png", "foto.png"),
        ("caf\u{e9}.png", "cafe\u{301}.png"),
    ] {
        let site = Site::base();
        for name in [one, two] {
            site.write(&format!("content/media/{name}"), name);
        }
        refused(&site, &["check"], 1, &["SG0132", "one and the same file"]);
    }
    for device in ["con", "aux", "com1"] {
        record(
            &format!("content/roles/{device}.yaml"),
            b"label: x\n",
            &["SG0109"],
        );
    }
    // An accent in two ways is one name: a picture from a Mac is found under what was typed elsewhere.
    let site = Site::base();
    fs::rename(
        site.path("content/media/logos/klein.svg"),
        site.path("content/media/logos/kle\u{301}.svg"),
    )
    .expect("a file");
    site.replace(
        "content/organisations/klein.md",
        "logos/klein.svg",
        "logos/kl\u{e9}.svg",
    );
    assert!(run(&site, &["check"]).status.success());
}

#[test]
fn a_theme_is_a_folder_of_the_site_and_nothing_else() {
    for name in [
        "../../../../../../etc",
        "/etc",
        "..",
        "Mooi",
        "weg",
        "con",
        "gelinkt",
    ] {
        let site = Site::base();
        fs::create_dir_all(site.path("themes")).expect("a folder");
        symlink("/etc", site.path("themes/gelinkt")).expect("a link");
        let text = site.read("content/site.yaml") + &format!("theme: {{name: \"{name}\"}}\n");
        site.write("content/site.yaml", &text);
        refused(
            &site,
            &["build", "--no-print"],
            1,
            &["SG0113", "content/site.yaml:16:"],
        );
    }
}

#[test]
fn markdown_that_is_deep_wide_or_unfinished() {
    let deep = ["> ".repeat(20), "+ ".repeat(20), "1. ".repeat(20)];
    for text in deep {
        record(
            "content/regions/dorp.md",
            region(&text).as_bytes(),
            &["SG0406", "dorp.md:7:"],
        );
    }
    let dead = ["[a](#a)".repeat(200), "# b\n\n[a](#a)\n\n".repeat(200)];
    for text in dead {
        record(
            "content/regions/dorp.md",
            region(&text).as_bytes(),
            &["SG0407", "dorp.md:"],
        );
    }
    let unfinished = "<!--".repeat(50);
    record(
        "content/regions/dorp.md",
        region(&unfinished).as_bytes(),
        &["SG0140", "dorp.md:7:"],
    );
    let wide = [
        "<!---->".repeat(200),
        "<b>".repeat(200),
        "[".repeat(200),
        "*a **a ".repeat(200),
        "`".repeat(200),
        "![[](#a)".repeat(200) + "\n\n## A\n",
        "# a\n\n[b](#a-9)\n\n".repeat(200),
        "|a".repeat(200) + "\n" + &"|-".repeat(200),
        "\\".repeat(200),
        "a@b.c ".repeat(200),
        "[a]: b\n".repeat(200),
        "&amp;".repeat(200),
        "_".repeat(201),
        "+31 6 ".repeat(200),
    ];
    let site = Site::base();
    for (number, text) in wide.iter().enumerate() {
        site.write(&format!("content/regions/dorp-{number}.md"), &region(text));
    }
    let output = run(&site, &["build", "--no-print"]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn texts_as_deep_as_is_allowed_can_be_printed() {
    let site = Site::base();
    let nested = "- a\n  - b\n    - c\n      - d\n        - e\n          - *f **g***\n";
    for lang in ["", ".ar", ".ti"] {
        let path = format!("content/infosheets/vraag{lang}.md");
        let text = site.read(&path);
        site.write(&path, &format!("{text}\n\n{nested}\n\n> > > > > > > > a\n"));
    }
    let output = run(&site, &["build"]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn lists_of_references_that_do_not_exist() {
    let roles = (0..20_000)
        .map(|i| format!("weg-{i}"))
        .collect::<Vec<_>>()
        .join(", ");
    let site = Site::base();
    for number in 0..300 {
        site.write(
            &format!("content/roles/rol-{number}.yaml"),
            &format!("label: R{number}\ndoes: [x]\ndoes_not: [y]\n"),
        );
    }
    site.replace(
        "content/persons/a-overal.md",
        "roles: [voorlichter]",
        &format!("roles: [{roles}]"),
    );
    refused(
        &site,
        &["check"],
        1,
        &["SG0201", "content/persons/a-overal.md:"],
    );
    let long = "x".repeat(3 << 20);
    let site = Site::base();
    site.replace(
        "content/persons/a-overal.md",
        "roles: [voorlichter]",
        &format!("roles: [{long}]"),
    );
    assert_eq!(run(&site, &["check"]).status.code(), Some(1));
}

/// The base site with this logo.
fn with_logo(name: &str, bytes: &[u8]) -> Site {
    let site = Site::base();
    let path = format!("content/media/logos/{name}");
    fs::write(site.path(&path), bytes).expect("a file");
    site.replace(
        "content/organisations/klein.md",
        "logos/klein.svg",
        &format!("logos/{name}"),
    );
    site
}

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>{inside}</svg>"
    )
}

#[test]
fn drawings_that_ask_for_something_else() {
    let hostile = [
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><desc>&x;</desc><path d='M0 0h9v9z'/></svg>".to_owned(),
        svg("<script>alert(1)</script><path d='M0 0h9v9z' onclick='alert(1)'/>"),
        svg("<style>@import 'https://tracker.example/'; path { fill: url(https://tracker.example/x) }</style><path d='M0 0h9v9z'/>"),
        svg("<a href='javascript:alert(1)'><path d='M0 0h9v9z'/></a><use href='https://tracker.example/x.svg#y'/>"),
        svg("<set attributeName='href' to='javascript:alert(1)'/><path d='M0 0h9v9z' id='&quot;><script>alert(1)'/>"),
    ];
    for text in hostile {
        let site = with_logo("x.svg", text.as_bytes());
        let output = run(&site, &["build", "--no-print"]);
        if !output.status.success() {
            assert!(
                said(&output).contains("content/media/logos/x.svg"),
                "{}",
                said(&output)
            );
            continue;
        }
        for (name, bytes) in site.output().iter().filter(|(n, _)| n.ends_with(".svg")) {
            let text = String::from_utf8_lossy(bytes);
            for word in [
                "alert", "script", "tracker", "root:", "href", "<set", "onclick", "<style", "<!",
            ] {
                assert!(!text.contains(word), "`{word}` is in {name}: {text}");
            }
        }
    }
}

#[test]
fn a_picture_with_too_long_a_side_is_named() {
    let mut png = Vec::new();
    let line = image::GrayImage::new(12_001, 1);
    line.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png)
        .expect("a picture");
    let site = with_logo("lang.png", &png);
    refused(
        &site,
        &["build", "--no-print"],
        1,
        &["SG0603", "content/media/logos/lang.png"],
    );
}

/// The base site with a file of its own in the theme.
fn with_theme(path: &str, text: &str) -> Site {
    let site = Site::base();
    site.write(&format!("themes/default/{path}"), text);
    site
}

#[test]
fn page_templates_that_take_too_long_or_look_around() {
    let page = |body: &str| {
        format!("{{% extends \"base.html\" %}}{{% block content %}}{body}{{% endblock content %}}")
    };
    // A few seconds' work.
    let slow =
        "{% for a in range(end=10000) %}{% for b in range(end=10000) %}{% endfor %}{% endfor %}";
    let site = with_theme("templates/region.html", &page(slow));
    let args = ["build", "--no-print", "--time-limit", "1"];
    refused(&site, &args, 3, &["SG0840", "regios/", "1 second"]);
    let args = ["build", "--memory-limit", "1"];
    refused(&Site::base(), &args, 3, &["SG0841", "1 MB"]);
    let again = "{% component again(x) %}{{ <again x={x} /> }}{% endcomponent again %}";
    let site = with_theme("templates/region.html", &page("{{ <again x={1} /> }}"));
    site.write("themes/default/templates/again.html", again);
    refused(&site, &["build", "--no-print"], 1, &["SG0811", "regios/"]);
    for include in ["/etc/passwd", "../../../content/site.yaml", "region.html"] {
        let site = with_theme(
            "templates/region.html",
            &page(&format!("{{% include \"{include}\" %}}")),
        );
        refused(
            &site,
            &["build", "--no-print"],
            1,
            &["SG0810", "region.html"],
        );
    }
}

#[test]
fn print_templates_that_take_too_long_or_look_around() {
    let flyer = |body: &str| with_theme("print/flyer.typ", body);
    // A few seconds' work.
    let slow = "#{ let a = 0; while a < 9999 { a += 1; let b = 0; while b < 999 { b += 1 } } }";
    refused(
        &flyer(slow),
        &["build", "--time-limit", "1"],
        3,
        &["SG0840", ".pdf", "1 second"],
    );
    let line = &["SG0801", "print/flyer.typ", "line 1"];
    for body in [
        "#while true { }",
        "#let f() = f()\n#f()",
        "#read(\"/etc/passwd\")",
        "#read(\"../../content/site.yaml\")",
        "#import \"@preview/cetz:0.3.0\"",
        "#image(\"/p999.jpg\", alt: \"x\")",
        "#plugin(\"/x.wasm\")",
    ] {
        refused(
            &flyer(body),
            &["build"],
            1,
            if body.contains("f()") {
                &line[..2]
            } else {
                line
            },
        );
    }
    // What never settles is given up after a few rounds: the sheet is made as it then is.
    let restless = "#set document(title: \"x\")\n#set page(width: 10cm)\n= x\n#let s = state(\"s\", 0)\n#context s.update(s.final() + 1)\n#context s.get()";
    let output = run(&flyer(restless), &["build"]);
    assert!(
        output.status.code().is_some_and(|c| c < 2),
        "{}",
        said(&output)
    );
}
