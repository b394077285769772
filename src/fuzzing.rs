//! Doors for hostile bytes: what reads text of people, each as a function that any bytes can be put into.
//!
//! In: bytes. Out: nothing, or a panic when something that must always hold does not. `tests/fuzz` drives them with
//! a fixed number of changed samples, `fuzz/` with cargo-fuzz. Never called by the program itself.

use std::path::Path;

use crate::write::{File, Publication};
use sleutelgids_core::diag::{Diagnostic, Tongue, github, json, terminal};
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::source::{Sources, offset};
use sleutelgids_records::load::field::{FromNode, Reader};
use sleutelgids_records::load::raw::{
    RawArticle, RawContact, RawEvent, RawInfosheet, RawPerson, RawRegion, RawSite, RawTraining,
};
use sleutelgids_records::load::strict_date;
use sleutelgids_records::load::{front_matter as split, tree};
use sleutelgids_web::markdown::{MarkdownLabels, MarkdownOptions, render};

/// A door and its name.
pub type Door = (&'static str, fn(&[u8]));

/// All of them.
pub const DOORS: [Door; 7] = [
    ("front_matter", front_matter),
    ("markdown_html", markdown_html),
    ("markdown_print", markdown_print),
    ("date", date),
    ("language", language),
    ("phone", phone),
    ("manifest", manifest),
];

/// Front matter becomes a record of any kind, and what is wrong with it can be shown in every form.
pub fn front_matter(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut sources = Sources::default();
    let file = sources.add(Path::new("content/persons/p.md"), text.as_ref());
    let mut problems = Vec::new();
    let yaml = split(&text).map_or(0..text.len(), |(yaml, _)| yaml);
    match tree::parse(&text[yaml.clone()], file, yaml.start) {
        Err(problem) => problems.push(problem),
        Ok(node) => {
            let nl = Lang::parse("nl").expect("`nl` is a language tag");
            let mut reader = Reader::new("persons/p", &nl, &mut problems);
            let _ = RawPerson::from_node(&node, &mut reader);
            let _ = RawSite::from_node(&node, &mut reader);
            let _ = RawRegion::from_node(&node, &mut reader);
            let _ = RawContact::from_node(&node, &mut reader);
            let _ = RawInfosheet::from_node(&node, &mut reader);
            let _ = RawTraining::from_node(&node, &mut reader);
            let _ = RawEvent::from_node(&node, &mut reader);
            let _ = RawArticle::from_node(&node, &mut reader);
        }
    }
    shown(&problems, &sources);
}

fn shown(problems: &[Diagnostic], sources: &Sources) {
    let end = |file| offset(sources.file(file).text.len());
    for span in problems.iter().filter_map(|p| p.span) {
        assert!(
            span.start <= span.end && span.end <= end(span.file),
            "{span:?} is outside"
        );
    }
    for tongue in [Tongue::Dutch, Tongue::English] {
        let lines = github::print(problems, sources, tongue, None);
        assert!(
            lines.lines().all(|line| line.starts_with("::")),
            "a line of its own: {lines}"
        );
        let text = terminal::print(problems, sources, tongue, terminal::Look::PLAIN);
        assert!(
            !text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'),
            "{text:?}"
        );
        let json = json::print(problems, sources, tongue);
        let read = serde_json::from_str::<serde_json::Value>(&json);
        assert!(read.is_ok(), "{read:?}");
    }
}

/// Words for parts of a text.
const LABELS: MarkdownLabels<'_> = MarkdownLabels {
    table: "Tabel",
    footnote: "Voetnoot",
    footnotes: "Voetnoten",
    back: "Terug",
};

/// Markdown becomes HTML of elements that this program writes, each closed in its turn.
pub fn markdown_html(bytes: &[u8]) {
    const ELEMENTS: [&str; 24] = [
        "a",
        "bdi",
        "blockquote",
        "code",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "strong",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let text = String::from_utf8_lossy(bytes);
    let link = |url: &str| {
        url.starts_with("roles/")
            .then(|| "../rollen/x.html".to_owned())
    };
    let html = render(
        &text,
        &MarkdownOptions {
            level: 2,
            prefix: "",
            labels: LABELS,
            link: &link,
        },
    )
    .html;
    let mut open: Vec<&str> = Vec::new();
    for tag in html.split('<').skip(1) {
        let (inside, _) = tag.split_once('>').expect("a tag that begins also ends");
        let name = inside.split([' ', '\n']).next().unwrap_or_default();
        assert!(
            !inside.contains("=\"javascript:") && !inside.contains("=\"data:"),
            "{inside}"
        );
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{html}"),
            None if matches!(name, "br" | "hr") => {}
            None => {
                assert!(ELEMENTS.contains(&name), "<{inside}>");
                open.push(name);
            }
        }
        let names = inside
            .split('"')
            .step_by(2)
            .flat_map(|n| n.split([' ', '=']));
        assert!(
            !names.clone().any(|n| n.starts_with("on") || n == "style"),
            "<{inside}>"
        );
    }
    assert!(open.is_empty(), "{open:?} stays open in {html}");
    headings(&text);
}

/// A heading has one anchor, the same on a page, on a sheet and for whoever checks a link to it.
fn headings(text: &str) {
    let setting = MarkdownOptions {
        level: 2,
        prefix: "",
        labels: LABELS,
        link: &|_| None,
    };
    let page = render(text, &setting)
        .headings
        .into_iter()
        .map(|h| h.id)
        .collect::<Vec<_>>();
    let tree = sleutelgids_print::markdown::tree(text, &|_| None).to_string();
    let known = sleutelgids_render::plan::headings::anchors(text);
    assert_eq!(page, known);
    // What lies deeper is refused before there is a sheet.
    let mut depth = 0_usize;
    let too_deep = sleutelgids_core::markdown::parser(text).any(|event| {
        match event {
            pulldown_cmark::Event::Start(_) => depth += 1,
            pulldown_cmark::Event::End(_) => depth -= 1,
            _ => {}
        }
        depth > sleutelgids_core::limits::MARKDOWN_DEPTH
    });
    if too_deep {
        return;
    }
    let mut once = std::collections::BTreeSet::new();
    for id in &known {
        assert!(
            !id.is_empty() && !id.contains(char::is_whitespace) && once.insert(id),
            "{id}"
        );
        let id = serde_json::Value::from(id.as_str());
        assert!(
            tree.contains(&format!("\"id\":{id}")),
            "{id} is not on the sheet"
        );
    }
}

/// Markdown becomes data for a sheet, not too deep for whoever reads it.
pub fn markdown_print(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let tree = sleutelgids_print::markdown::tree(&text, &|url| Some(url.to_owned()));
    let json = tree.to_string();
    // serde_json, which Typst reads it with, refuses more than 128.
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
}

/// A date is one, and is written as it was read, or none.
pub fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(date) = strict_date(&text) {
        assert_eq!(date.to_string(), text);
    }
}

/// A language tag is one, and stays the same, or none.
pub fn language(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(lang) = Lang::parse(&text) {
        let again = Lang::parse(lang.as_str()).expect("what was a tag is one");
        assert_eq!(again.as_str(), lang.as_str());
        assert!(
            lang.as_str()
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-'),
            "{lang:?}"
        );
        assert!(!lang.script().is_empty() && !lang.direction().as_str().is_empty());
    }
    let slug = fold_slug(&text);
    assert!(
        slug.bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    );
    assert_eq!(fold_slug(&slug), slug);
}

/// A telephone number in a text keeps all its characters, and nothing else is taken for a part of it.
pub fn phone(bytes: &[u8]) {
    let text = format!("+{}", String::from_utf8_lossy(bytes));
    let code = format!("`` {} ``", text.replace(['`', '\n', '\r', '\0'], " "));
    let setting = MarkdownOptions {
        level: 2,
        prefix: "",
        labels: LABELS,
        link: &|_| None,
    };
    let html = render(&code, &setting).html;
    for number in html.split("<bdi dir=\"ltr\">").skip(1) {
        let (number, _) = number.split_once("</bdi>").expect("what begins also ends");
        let plain = |b: u8| b.is_ascii_digit() || b" +-()".contains(&b);
        assert!(
            number.starts_with('+') && number.bytes().all(plain),
            "{number}"
        );
    }
}

/// Whatever a manifest says, nothing outside the edition is changed, and nothing in it that is not ours.
///
/// # Panics
/// Also when no temporary folder can be made.
#[allow(clippy::disallowed_methods, reason = "it works in a folder of its own")]
pub fn manifest(bytes: &[u8]) {
    use std::fs;
    let folder = std::env::temp_dir().join(format!("sleutelgids-fuzz-{}", std::process::id()));
    let thread = folder.join(format!("{:?}", std::thread::current().id()));
    let _ = fs::remove_dir_all(&thread);
    let output = thread.join("output");
    fs::create_dir_all(output.join("public/nl")).expect("a folder");
    fs::create_dir_all(output.join(".sleutelgids")).expect("a folder");
    fs::write(output.join(".sleutelgids/public.manifest"), bytes).expect("a file");
    for mine in [
        "output/public/nl/mine.html",
        "output/mine.html",
        "mine.html",
    ] {
        fs::write(thread.join(mine), "mine").expect("a file");
    }
    let files = [File::new("nl/a.html", b"a")];
    let (publication, _) = Publication::check(&output, "public", files).expect("it can be read");
    let publication = publication.expect("nothing is in the way");
    publication.write().expect("it can be written");
    assert_eq!(
        fs::read(output.join("public/nl/a.html")).expect("it was written"),
        b"a"
    );
    for mine in [
        "output/public/nl/mine.html",
        "output/mine.html",
        "mine.html",
    ] {
        assert_eq!(
            fs::read(thread.join(mine)).expect("it stays"),
            b"mine",
            "{mine}"
        );
    }
    let _ = fs::remove_dir_all(&thread);
    // Another thread's may still be in it.
    let _ = fs::remove_dir(&folder);
}
