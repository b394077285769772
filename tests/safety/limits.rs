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
        .args(["-c", &format!("ulimit -v {KILOBYTES}; ulimit -t {PROCESSOR}; exec \"$0\" \"$@\"")])
        .arg(env!("CARGO_BIN_EXE_sleutelgids"))
        .args(args)
        .args(["--date", DAY, "--jobs", "4", "--site"])
        .arg(site.path(""))
        .env("NO_COLOR", "1")
        .output()
        .expect("a shell");
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(SECONDS), "{took:?}\n{}", said(&output));
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
    assert!(said.len() < 100_000, "{} bytes are too much to read", said.len());
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

#[test]
fn yaml_that_grows_or_nests_without_end() {
    let mut bomb = String::from("label: x\nx0: &x0 [x, x, x, x, x, x, x, x, x]\n");
    for i in 1..12 {
        let nine = vec![format!("*x{}", i - 1); 9].join(", ");
        bomb += &format!("x{i}: &x{i} [{nine}]\n");
    }
    record("content/roles/bom.yaml", bomb.as_bytes(), &["SG0101"]);
    let nested = format!("label: {}", "[".repeat(1_000_000));
    record("content/roles/diep.yaml", nested.as_bytes(), &["SG0101", "diep.yaml:1:"]);
    let keys: String = (0..1_000).map(|i| format!("{}k:\n", " ".repeat(i))).collect();
    record("content/roles/trap.yaml", keys.as_bytes(), &["SG0101"]);
}

#[test]
fn files_that_are_no_texts() {
    record(
        "content/roles/latin.yaml",
        b"label: x\ndoes: [\xe9\xe9n]\n",
        &["SG0106", "latin.yaml:2:"],
    );
    record("content/roles/nulteken.yaml", b"label: a\0b\n", &["nulteken.yaml:1:"]);
    record(
        "content/roles/ontsnapt.yaml",
        b"label: x\ndoes: [\"a\\0b\"]\n",
        &["SG0121", "ontsnapt.yaml:2:"],
    );
    let text = region("een\ntwee\u{1}\n");
    record("content/regions/dorp.md", text.as_bytes(), &["SG0121", "dorp.md:8:", "U+0001"]);
    let site = Site::base();
    let file = fs::File::create(site.path("content/roles/groot.yaml")).expect("a file");
    file.set_len(100 << 20).expect("a hole of 100 MB");
    refused(&site, &["check"], 1, &["SG0116", "content/roles/groot.yaml"]);
}

#[test]
fn characters_that_turn_words_around() {
    let name =
        |name: &str| format!("---\ntype: municipality\nname: \"{name}\"\nparent: duinland\n---\n");
    for hostile in ["Dorp \u{202e}prod", "\u{2067}Dorp", "Dorp\\u2069"] {
        record("content/regions/dorp.md", name(hostile).as_bytes(), &["SG0121", "dorp.md:3:"]);
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let site = Site::base();
    site.write("content/regions/dorp.md", &region("Een *dorp*.\n\n- a\n- b"));
    assert!(run(&site, &["build", "--no-print"]).status.success());
    let before = site.output();
    let text = site.read("content/regions/dorp.md").replace('\n', "\r\n");
    site.write("content/regions/dorp.md", &format!("\u{feff}{text}"));
    assert!(run(&site, &["build", "--no-print"]).status.success());
    let public = |files: Vec<(String, Vec<u8>)>| {
        files.into_iter().filter(|(n, _)| n.starts_with("public/")).collect::<Vec<_>>()
    };
    assert!(public(before) == public(site.output()));
}

#[test]
fn links_pipes_and_files_out_of_reach() {
    let site = Site::base();
    symlink(site.path("content"), site.path("content/regions/kring")).expect("a link");
    symlink("/etc/passwd", site.path("content/regions/uit.md")).expect("a link");
    symlink("/etc", site.path("content/media/uit")).expect("a link");
    let made = Command::new("mkfifo").arg(site.path("content/roles/pijp.yaml")).status();
    assert!(made.expect("mkfifo").success());
    let output = run(&site, &["build", "--no-print"]);
    let words = said(&output);
    assert!(output.status.success(), "{words}");
    for word in
        ["content/regions/kring", "content/regions/uit.md", "content/media/uit", "pijp.yaml"]
    {
        assert!(words.contains(word), "{word} is not in {words}");
    }
    assert!(!words.contains("root:") && words.contains("SG0114") && words.contains("SG0115"));
    site.replace("content/regions/oever.md", "parent: duinland", "parent: uit");
    let words = said(&run(&site, &["check"]));
    assert!(words.contains("unknown region `uit`"), "{words}");
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
    command.args(["check", "--date", DAY, "--site"]).arg(site.path(""));
    // Root may read everything: whoever runs this, the program runs as nobody.
    if fs::read(site.path("content/regions/oever.md")).is_ok() {
        command.uid(65_534).gid(65_534);
    }
    let words = said(&command.output().expect("the program runs"));
    mode("content/topics", 0o755);
    assert!(words.starts_with("exit code 1\n") && words.contains("SG0133"), "{words}");
    assert!(
        words.contains("content/regions/oever.md") && words.contains("content/topics"),
        "{words}"
    );
}

#[test]
fn names_that_are_one_file_elsewhere() {
    for (one, two) in [("Foto.png", "foto.png"), ("caf\u{e9}.png", "cafe\u{301}.png")] {
        let site = Site::base();
        for name in [one, two] {
            site.write(&format!("content/media/{name}"), name);
        }
        refused(&site, &["check"], 1, &["SG0132", "one file on many computers"]);
    }
    for device in ["con", "aux", "com1"] {
        record(&format!("content/roles/{device}.yaml"), b"label: x\n", &["SG0109"]);
    }
    // An accent in two ways is one name: a picture from a Mac is found under what was typed elsewhere.
    let site = Site::base();
    fs::rename(
        site.path("content/media/logos/klein.svg"),
        site.path("content/media/logos/kle\u{301}.svg"),
    )
    .expect("a file");
    site.replace("content/organisations/klein.md", "logos/klein.svg", "logos/kl\u{e9}.svg");
    assert!(run(&site, &["check"]).status.success());
}

#[test]
fn a_theme_is_a_folder_of_the_site_and_nothing_else() {
    for name in ["../../../../../../etc", "/etc", "..", "Mooi", "weg", "con", "gelinkt"] {
        let site = Site::base();
        fs::create_dir_all(site.path("themes")).expect("a folder");
        symlink("/etc", site.path("themes/gelinkt")).expect("a link");
        let text = site.read("content/site.yaml") + &format!("theme: {{name: \"{name}\"}}\n");
        site.write("content/site.yaml", &text);
        refused(&site, &["build", "--no-print"], 1, &["SG0113", "content/site.yaml:16:"]);
    }
}

#[test]
fn markdown_made_to_keep_a_parser_busy() {
    let deep = ["> ".repeat(100_000), "+ ".repeat(50_000), "1. ".repeat(50_000)];
    for text in deep {
        record("content/regions/dorp.md", region(&text).as_bytes(), &["SG0406", "dorp.md:7:"]);
    }
    let dead = ["[](#a)".repeat(20_000), "# b\n\n[](#a)\n\n".repeat(10_000)];
    for text in dead {
        record("content/regions/dorp.md", region(&text).as_bytes(), &["SG0407", "dorp.md:"]);
    }
    let unfinished = "<!--".repeat(50_000);
    record("content/regions/dorp.md", region(&unfinished).as_bytes(), &["SG0140", "dorp.md:7:"]);
    let wide = [
        "<!---->".repeat(50_000),
        "<b>".repeat(50_000),
        "[".repeat(200_000),
        "*a **a ".repeat(20_000),
        "`".repeat(200_000),
        "![[](#a)".repeat(50_000) + "\n\n## A\n",
        "# a\n\n[b](#a-9)\n\n".repeat(10_000),
        "|a".repeat(3_000) + "\n" + &"|-".repeat(3_000),
        "\\".repeat(200_000),
        "a@b.c ".repeat(20_000),
        "[a]: b\n".repeat(50_000),
        "&amp;".repeat(50_000),
        "_".repeat(100_001),
        "+31 6 ".repeat(50_000),
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
    let roles = (0..20_000).map(|i| format!("weg-{i}")).collect::<Vec<_>>().join(", ");
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
    refused(&site, &["check"], 1, &["SG0201", "content/persons/a-overal.md:"]);
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
    site.replace("content/organisations/klein.md", "logos/klein.svg", &format!("logos/{name}"));
    site
}

fn svg(inside: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>{inside}</svg>"
    )
}

#[test]
fn drawings_that_grow_without_end() {
    let mut uses = String::from("<g id='a0'><rect width='1' height='1'/></g>");
    for i in 1..30 {
        uses +=
            &format!("<g id='a{i}'><use xlink:href='#a{0}'/><use xlink:href='#a{0}'/></g>", i - 1);
    }
    let mut masks = String::from("<mask id='m0'><rect width='9' height='9'/></mask>");
    for i in 1..40 {
        masks += &format!(
            "<mask id='m{i}'><g mask='url(#m{0})'><rect width='1' height='1'/></g><g mask='url(#m{0})'><rect width='1' height='1'/></g></mask>",
            i - 1
        );
    }
    masks += "<rect width='9' height='9' mask='url(#m39)'/>";
    let mut patterns = String::from(
        "<pattern id='p0' width='1' height='1'><rect width='1' height='1'/></pattern>",
    );
    for i in 1..40 {
        patterns += &format!(
            "<pattern id='p{i}' width='1' height='1'><rect width='1' height='1' fill='url(#p{0})'/><rect width='1' height='1' fill='url(#p{0})'/></pattern>",
            i - 1
        );
    }
    patterns += "<rect width='9' height='9' fill='url(#p39)'/>";
    let deep = format!("{}{}", "<g>".repeat(100_000), "</g>".repeat(100_000));
    let own = "<g id='x'><use xlink:href='#x'/></g>".to_owned();
    for (name, inside) in
        [("use", uses), ("masker", masks), ("patroon", patterns), ("diep", deep), ("zelf", own)]
    {
        let name = format!("{name}.svg");
        let site = with_logo(&name, svg(&inside).as_bytes());
        // Less than the system gives: the program ends itself, and says at what.
        let limits = ["--time-limit", "10", "--memory-limit", "1000"];
        let output = run(&site, &[&["build", "--no-print"], &limits[..]].concat());
        let said = said(&output);
        assert!(
            output.status.success() || said.contains(&format!("content/media/logos/{name}")),
            "{said}"
        );
        // These are counted before they are drawn; no limit has to stop them.
        let counted = ["use.svg", "masker.svg", "patroon.svg"].contains(&name.as_str());
        assert!(!counted || said.contains("[SG0603]"), "{said}");
    }
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
            assert!(said(&output).contains("content/media/logos/x.svg"), "{}", said(&output));
            continue;
        }
        for (name, bytes) in site.output().iter().filter(|(n, _)| n.ends_with(".svg")) {
            let text = String::from_utf8_lossy(bytes);
            for word in
                ["alert", "script", "tracker", "root:", "href", "<set", "onclick", "<style", "<!"]
            {
                assert!(!text.contains(word), "`{word}` is in {name}: {text}");
            }
        }
    }
}

#[test]
fn pictures_larger_than_they_look() {
    // A header that promises 30,000 × 30,000 pixels, and a small file that keeps such a promise.
    let mut png = Vec::new();
    let grey = image::GrayImage::new(7_900, 7_900);
    grey.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).expect("a picture");
    assert!(png.len() < 1 << 20);
    let site = with_logo("groot.png", &png);
    let output = run(&site, &["build", "--no-print"]);
    assert!(output.status.success(), "{}", said(&output));
    let largest = site.output().iter().map(|(_, b)| b.len()).max();
    assert!(largest < Some(1 << 20), "{largest:?}");
    png[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let site = with_logo("belofte.png", &png);
    refused(&site, &["build", "--no-print"], 1, &["content/media/logos/belofte.png"]);
}

/// The base site with a file of its own in the theme.
fn with_theme(path: &str, text: &str) -> Site {
    let site = Site::base();
    site.write(&format!("themes/default/{path}"), text);
    site
}

#[test]
fn page_templates_that_never_end() {
    let page = |body: &str| {
        format!("{{% extends \"base.html\" %}}{{% block content %}}{body}{{% endblock content %}}")
    };
    let round = |body: &str| {
        let mut text = body.to_owned();
        for i in 0..4 {
            text = format!("{{% for i{i} in range(end=100000) %}}{text}{{% endfor %}}");
        }
        text
    };
    let site = with_theme("templates/region.html", &page(&round("")));
    refused(
        &site,
        &["build", "--no-print", "--time-limit", "2"],
        3,
        &["SG0840", "regios/", "2 seconds"],
    );
    let site =
        with_theme("templates/region.html", &page(&round("{{ title.text }}{{ title.text }}")));
    refused(&site, &["build", "--no-print", "--memory-limit", "400"], 3, &["SG0841", "400 MB"]);
    let again = "{% component again(x) %}{{ <again x={x} /> }}{% endcomponent again %}";
    let site = with_theme("templates/region.html", &page("{{ <again x={1} /> }}"));
    site.write("themes/default/templates/again.html", again);
    refused(&site, &["build", "--no-print"], 1, &["SG0811", "regios/"]);
    for include in ["/etc/passwd", "../../../content/site.yaml", "region.html"] {
        let site =
            with_theme("templates/region.html", &page(&format!("{{% include \"{include}\" %}}")));
        refused(&site, &["build", "--no-print"], 1, &["SG0810", "region.html"]);
    }
}

#[test]
fn print_templates_that_never_end_or_look_around() {
    let flyer = |body: &str| with_theme("print/flyer.typ", body);
    let mut round = String::new();
    for name in ["a", "b", "c", "d"] {
        round = format!("let {name} = 0; while {name} < 9999 {{ {name} += 1; {round} }}");
    }
    let round = &format!("#{{ {round} }}");
    refused(&flyer(round), &["build", "--time-limit", "2"], 3, &["SG0840", ".pdf", "2 seconds"]);
    let grows = "#let x = (\"a\" * 1000000,)\n#let i = 0\n#while i < 9999 { x.push(\"b\" * 1000000 + str(i)); i += 1 }";
    refused(&flyer(grows), &["build", "--memory-limit", "600"], 3, &["SG0841", "600 MB"]);
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
        refused(&flyer(body), &["build"], 1, if body.contains("f()") { &line[..2] } else { line });
    }
    // What never settles is given up after a few rounds: the sheet is made as it then is.
    let restless = "#set document(title: \"x\")\n#set page(width: 10cm)\n= x\n#let s = state(\"s\", 0)\n#context s.update(s.final() + 1)\n#context s.get()";
    let output = run(&flyer(restless), &["build"]);
    assert!(output.status.code().is_some_and(|c| c < 2), "{}", said(&output));
}
