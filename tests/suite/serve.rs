//! The preview shows what the records say now, in the browser that is open, and nothing to anybody else.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use crate::harness::{DAY, Site};

/// Longest wait for anything; a preview is far quicker.
const PATIENCE: Duration = Duration::from_secs(30);

struct Preview {
    child: Child,
    at: String,
}

impl Preview {
    fn of(site: &Site) -> Self {
        Self::with(site, &[], Stdio::null())
    }

    fn with(site: &Site, more: &[&str], said: Stdio) -> Self {
        Self::on(DAY, site, more, said)
    }

    fn on(day: &str, site: &Site, more: &[&str], said: Stdio) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
            .args(["serve", "--port", "0", "--date", day])
            .args(more)
            .arg("--site")
            .arg(site.path(""))
            .stdout(Stdio::piped())
            .stderr(said)
            .spawn()
            .expect("the program runs");
        let mut line = String::new();
        let out = child.stdout.take().expect("it speaks");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let address = line.split_whitespace().next().expect("an address");
        let at = address
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        Self { child, at }
    }

    fn ask(&self, head: &str) -> (u16, String, Vec<u8>) {
        let mut to = TcpStream::connect(&self.at).expect("it listens");
        to.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        write!(to, "{head}\r\nConnection: close\r\n\r\n").expect("asked");
        let mut answer = Vec::new();
        to.read_to_end(&mut answer).expect("an answer");
        let end = answer
            .windows(4)
            .position(|w| w == b"\r\n\r\n")
            .expect("a head");
        let head = String::from_utf8_lossy(&answer[..end]).into_owned();
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|s| s.parse().ok())
            .expect("a status");
        (status, head, answer[end + 4..].to_vec())
    }

    fn get(&self, path: &str) -> (u16, String) {
        let (status, _, body) = self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}", self.at));
        (status, String::from_utf8_lossy(&body).into_owned())
    }

    /// What open pages are told, as it is told.
    fn news(&self) -> News {
        let mut to = TcpStream::connect(&self.at).expect("it listens");
        write!(
            to,
            "GET /__sleutelgids/events HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.at
        )
        .expect("asked");
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(to).lines().map_while(Result::ok) {
                if let Some(data) = line.strip_prefix("data: ") {
                    let _ = sender.send(serde_json::from_str(data).expect("JSON"));
                }
            }
        });
        let mut news = News {
            receiver,
            version: String::new(),
        };
        news.next(|_| true);
        news
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct News {
    receiver: Receiver<serde_json::Value>,
    version: String,
}

impl News {
    /// Waits until something is told that fits.
    fn next(&mut self, fits: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let told = self.receiver.recv_timeout(left).expect("news in time");
            self.version = told["version"].as_str().expect("a version").to_owned();
            if fits(&told) {
                return told;
            }
        }
    }

    /// Waits for another version than the last one told.
    fn version(&mut self) {
        let last = self.version.clone();
        self.next(|told| told["version"] != last.as_str());
    }

    /// Waits for the version in which something holds.
    fn until(&mut self, holds: impl Fn() -> bool) {
        while !holds() {
            self.version();
        }
    }

    fn problems(&mut self) -> String {
        let told = self.next(|told| !told["problems"].is_null());
        told["problems"].as_str().expect("text").to_owned()
    }
}

const PERSON: &str = "content/persons/a-overal.md";
const PAGE: &str = "/public/nl/personen/zahra-overal-zhccnm.html";
const LIST: &str = "/public/nl/regios/oever.html";

#[test]
fn a_change_is_seen_on_the_page_and_on_every_list() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let mut news = preview.news();
    let (status, page) = preview.get(PAGE);
    assert_eq!(status, 200);
    assert!(
        page.contains("Zahra Overal") && page.contains("live.js"),
        "{page}"
    );
    site.replace(PERSON, "Zahra Overal", "Zahra Elders");
    news.version();
    let (status, page) = preview.get("/public/nl/personen/zahra-elders-bdmtnn.html");
    assert_eq!(status, 200);
    assert!(page.contains("Zahra Elders"));
    assert_eq!(preview.get(PAGE).0, 404, "the old address is gone");
    let (_, list) = preview.get(LIST);
    assert!(
        list.contains("Zahra Elders") && !list.contains("Zahra Overal"),
        "{list}"
    );
    for file in ["begin.md", "begin.ar.md", "begin.ti.md"] {
        // She wrote it.
        fs::remove_file(site.path("content/articles").join(file)).expect("removed");
    }
    fs::remove_file(site.path(PERSON)).expect("removed");
    news.until(|| {
        preview
            .get("/public/nl/personen/zahra-elders-bdmtnn.html")
            .0
            == 404
    });
    assert!(!preview.get(LIST).1.contains("Zahra Elders"));
    assert!(!site.path("output").exists(), "a preview writes no output");
}

#[test]
fn a_mistake_is_told_and_what_was_right_stays_until_it_is_mended() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let mut news = preview.news();
    let before = site.read(PERSON);
    site.write(PERSON, &before.replace("roles:", "rolles:"));
    let problems = news.problems();
    assert!(
        problems.contains(PERSON) && problems.contains("rolles"),
        "{problems}"
    );
    assert_eq!(preview.get(PAGE).0, 200, "the last version is still shown");
    site.write(PERSON, &before.replace("Zahra Overal", "Zahra Elders"));
    news.version();
    assert!(preview.get(LIST).1.contains("Zahra Elders"));
}

#[test]
fn a_site_that_begins_with_a_mistake_says_so_in_the_browser() {
    let site = Site::base();
    let before = site.read(PERSON);
    site.write(PERSON, &before.replace("roles:", "rolles:"));
    let preview = Preview::of(&site);
    let mut news = preview.news();
    let (status, page) = preview.get("/");
    assert_eq!(status, 500);
    assert!(page.contains("rolles"), "{page}");
    site.write(PERSON, &before);
    news.version();
    assert_eq!(preview.get(PAGE).0, 200);
}

#[test]
fn a_template_is_used_as_it_is_now() {
    const TEMPLATE: &str = "themes/default/templates/region.html";
    let with = |words: &str| {
        format!("{{% extends \"base.html\" %}}{{% block content %}}{words}{{% endblock content %}}")
    };
    let site = Site::base();
    let preview = Preview::of(&site);
    let mut news = preview.news();
    let built_in = preview.get(LIST).1;
    assert!(built_in.contains("Zahra Overal"));
    for words in ["EERSTE", "TWEEDE"] {
        site.write(TEMPLATE, &with(words));
        news.until(|| preview.get(LIST).1.contains(words));
        assert!(!preview.get(LIST).1.contains("Zahra Overal"));
    }
    // Records that change do not bring an old template back.
    site.replace(PERSON, "Zahra Overal", "Zahra Elders");
    news.until(|| {
        preview
            .get("/public/nl/personen/zahra-elders-bdmtnn.html")
            .0
            == 200
    });
    assert!(preview.get(LIST).1.contains("TWEEDE"));
    site.write(TEMPLATE, "{% block");
    news.until(|| preview.get(LIST).0 == 500);
    assert!(preview.get(LIST).1.contains("SG0810"));
    fs::remove_file(site.path(TEMPLATE)).expect("removed");
    news.until(|| preview.get(LIST).1.contains("Zahra Elders"));
}

#[test]
fn many_quick_saves_end_in_the_last_one() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let mut news = preview.news();
    let text = site.read(PERSON);
    for n in 0..500 {
        site.write(
            PERSON,
            &text.replace("Zahra Overal", &format!("Zahra {}", word(n))),
        );
    }
    let last = format!("Zahra {}", word(499));
    news.until(|| preview.get(LIST).1.contains(&last));
}

/// A number as letters, since a name is no number.
fn word(n: u32) -> String {
    n.to_string()
        .bytes()
        .map(|digit| char::from(digit - b'0' + b'a'))
        .collect()
}

#[test]
fn sheets_are_set_when_somebody_looks() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let path = "/public/nl/flyers/oever-nl-a4.pdf";
    let ask = |more: &str| {
        preview.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}{more}",
            preview.at
        ))
    };
    let (status, head, whole) = ask("");
    assert_eq!(status, 200);
    assert!(
        head.contains("application/pdf") && whole.starts_with(b"%PDF-"),
        "{head}"
    );
    site.build();
    let built = fs::read(site.path("output").join(&path[1..])).expect("a flyer");
    assert!(
        built == whole,
        "a preview is the very sheet that a build makes"
    );
    let (status, head, part) = ask("\r\nRange: bytes=5-99");
    assert_eq!((status, part.as_slice()), (206, &whole[5..100]), "{head}");
    let range = format!("bytes 5-99/{}", whole.len());
    assert!(head.contains(&range), "{head}");
    let (_, _, end) = ask("\r\nRange: bytes=-7");
    assert_eq!(end, &whole[whole.len() - 7..]);
    let (status, frame) = preview.get(&format!("/__sleutelgids/sheet{path}"));
    assert_eq!(status, 200);
    assert!(frame.contains(path) && frame.contains("live.js"), "{frame}");
    let (status, picture) = preview.get("/public/nl/flyers/oever-nl-a4.jpg");
    assert_eq!(status, 200);
    assert!(picture.contains("JFIF"));
}

const PROOF: &str = "/__sleutelgids/proof/";

#[test]
fn a_proof_of_what_is_printed_is_seen_by_whoever_makes_it_alone() {
    let site = Site::editions();
    site.replace(PERSON, "[web, print]", "[print]");
    let preview = Preview::of(&site);
    let mut news = preview.news();
    let (status, list) = preview.get(PROOF);
    assert_eq!(status, 200);
    let file = format!("{PROOF}public/nl/oever-nl-a4-7.pdf");
    assert!(
        list.contains(&format!("href=\"/__sleutelgids/sheet{file}\"")),
        "{list}"
    );
    let ask = |path: &str| preview.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}", preview.at));
    let (status, head, shown) = ask(&file);
    assert!(status == 200 && head.contains("application/pdf"), "{head}");
    let built = site.run(&["build", "--proof"]);
    assert!(built.status.success());
    let proof = fs::read(site.path("proof/public/nl/oever-nl-a4-7.pdf")).expect("a proof");
    assert!(shown == proof, "the very sheet that `build --proof` makes");
    assert!(ask(&format!("{PROOF}public/nl/nergens.pdf")).0 == 404);
    assert!(ask(&format!("{PROOF}nergens/nl/oever-nl-a4-7.pdf")).0 == 404);
    // It follows the records.
    site.replace(PERSON, "Zahra Overal", "Zahra Elders");
    news.until(|| ask(&file).2 != shown);
    // On paper alone, and on no page of others.
    let twice = ["--address", "0.0.0.0", "--visible-to-others"];
    let mut shared = Preview::with(&site, &twice, Stdio::null());
    shared.at = shared.at.replace("0.0.0.0", "127.0.0.1");
    assert_eq!(shared.get(LIST).0, 200);
    for path in [PROOF, &file] {
        let (status, body) = shared.get(path);
        assert_eq!(status, 404, "{path}");
        assert!(!body.contains("oever-nl-a4-7"), "{body}");
    }
}

#[test]
fn others_are_shown_nobody_whose_consent_has_ended() {
    let site = Site::base();
    site.replace(
        PERSON,
        "given: 2029-01-01, expires: 2040-01-01",
        "given: 2024-01-01, expires: 2025-06-01",
    );
    let earlier = ["--address", "0.0.0.0", "--visible-to-others"];
    let mut shared = Preview::on("2025-05-01", &site, &earlier, Stdio::null());
    shared.at = shared.at.replace("0.0.0.0", "127.0.0.1");
    let (status, body) = shared.get(LIST);
    assert!(
        status == 500 && body.contains("SG0366") && !body.contains("Zahra"),
        "{body}"
    );
    let alone = Preview::on("2025-05-01", &site, &[], Stdio::null());
    assert!(
        alone.get(LIST).1.contains("Zahra"),
        "whoever makes the site is warned"
    );
}

#[test]
fn nobody_else_is_answered_and_nothing_else_is_shown() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let (status, _, body) = preview.ask("GET / HTTP/1.1\r\nHost: elders.example.org");
    assert_eq!(status, 403);
    assert!(!String::from_utf8_lossy(&body).contains("public"));
    assert_eq!(
        preview.ask("GET / HTTP/1.1").0,
        403,
        "a request without a host"
    );
    let post = format!(
        "POST {LIST} HTTP/1.1\r\nContent-Length: 0\r\nHost: {}",
        preview.at
    );
    assert_eq!(preview.ask(&post).0, 405);
    for path in [
        "/content/site.yaml",
        "/public/../content/site.yaml",
        "/public/%2e%2e/content/site.yaml",
        "/public/..%2f..%2fcontent/site.yaml",
        "//etc/passwd",
        "/public//etc/passwd",
    ] {
        let (status, body) = preview.get(path);
        assert_eq!(status, 404, "{path}");
        assert!(
            !body.contains("languages:") && !body.contains("root:"),
            "{path}"
        );
    }
    assert_eq!(preview.get("/").0, 302);
    let (status, missing) = preview.get("/public/nl/nergens.html");
    assert_eq!(status, 404);
    assert!(
        missing.contains("\"/public/nl/"),
        "links of the 404 page stay within the preview"
    );
}

#[test]
fn a_page_of_somebody_else_may_follow_a_link_and_nothing_more() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let ask = |fields: &str| {
        let head = format!("GET {LIST} HTTP/1.1\r\nHost: {}{fields}", preview.at);
        preview.ask(&head).0
    };
    let own = format!("\r\nOrigin: http://{}", preview.at);
    assert_eq!(ask("\r\nSec-Fetch-Site: none"), 200, "typed");
    assert_eq!(ask("\r\nSec-Fetch-Site: same-origin"), 200);
    assert_eq!(ask(&own), 200);
    let link = "\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: ";
    assert_eq!(
        ask(&format!("\r\nSec-Fetch-Site: cross-site{link}document")),
        200,
        "a link"
    );
    for foreign in [
        "\r\nSec-Fetch-Site: cross-site",
        "\r\nSec-Fetch-Site: same-site",
        "\r\nOrigin: http://elders.example.org",
        "\r\nOrigin: null",
    ] {
        assert_eq!(ask(foreign), 403, "{foreign}");
    }
    assert_eq!(
        ask(&format!("\r\nSec-Fetch-Site: cross-site{link}iframe")),
        403,
        "a frame"
    );
    assert_eq!(
        ask(&format!("{own}.example.org")),
        403,
        "compared as a whole"
    );
}

#[test]
fn others_on_the_network_are_asked_for_twice_and_see_less() {
    let site = Site::editions();
    let mut asked_once = Command::new(env!("CARGO_BIN_EXE_sleutelgids"))
        .args([
            "serve",
            "--port",
            "0",
            "--address",
            "0.0.0.0",
            "--ui",
            "en",
            "--site",
        ])
        .arg(site.path(""))
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut said = String::new();
    let mut err = asked_once.stderr.take().expect("it speaks");
    err.read_to_string(&mut said).expect("words");
    assert_eq!(asked_once.wait().expect("it ended").code(), Some(2));
    assert!(said.contains("--visible-to-others"), "{said}");
    let twice = ["--address", "0.0.0.0", "--visible-to-others"];
    let mut shared = Preview::with(&site, &twice, Stdio::null());
    shared.at = shared.at.replace("0.0.0.0", "127.0.0.1");
    assert_eq!(shared.get(LIST).0, 200);
    assert_eq!(
        shared.get("/intern/nl/regios/oever.html").0,
        404,
        "none for colleagues"
    );
    let mut news = shared.news();
    site.replace(PERSON, "roles:", "Zahra Overal: geheim\nroles:");
    let problems = news.problems();
    assert!(
        problems.contains(PERSON) && !problems.contains("Zahra"),
        "{problems}"
    );
    let alone = Preview::of(&site);
    drop(shared);
    site.replace(PERSON, "Zahra Overal: geheim\n", "");
    let mut news = alone.news();
    news.until(|| alone.get("/intern/nl/regios/oever.html").0 == 200);
}

#[test]
fn who_connects_and_says_nothing_keeps_nobody_waiting() {
    let site = Site::base();
    let preview = Preview::of(&site);
    let idle: Vec<TcpStream> = (0..300)
        .map(|_| TcpStream::connect(&preview.at).expect("it listens"))
        .collect();
    drop(idle);
    let end = Instant::now() + PATIENCE;
    let answered = || {
        let mut to = TcpStream::connect(&preview.at).ok()?;
        write!(to, "GET {LIST} HTTP/1.1\r\nHost: {}\r\n\r\n", preview.at).ok()?;
        let mut answer = Vec::new();
        to.read_to_end(&mut answer).ok()?;
        (!answer.is_empty()).then_some(())
    };
    while answered().is_none() {
        assert!(Instant::now() < end, "nobody is answered any more");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_template_that_never_ends_ends_the_preview_with_its_page() {
    let site = Site::base();
    let round = "{% for a in range(end=100000) %}{% for b in range(end=100000) %}{% for c in range(end=100000) %}{% endfor %}{% endfor %}{% endfor %}";
    site.write(
        "themes/default/templates/region.html",
        &format!(
            "{{% extends \"base.html\" %}}{{% block content %}}{round}{{% endblock content %}}"
        ),
    );
    let mut preview = Preview::with(&site, &["--time-limit", "1"], Stdio::piped());
    let mut to = TcpStream::connect(&preview.at).expect("it listens");
    write!(
        to,
        "GET /public/nl/regios/oever.html HTTP/1.1\r\nHost: {}\r\n\r\n",
        preview.at
    )
    .expect("asked");
    let mut said = String::new();
    let mut err = preview.child.stderr.take().expect("it speaks");
    err.read_to_string(&mut said).expect("words");
    assert!(
        said.contains("SG0840") && said.contains("regios/oever.html"),
        "{said}"
    );
    assert_eq!(preview.child.wait().expect("it ended").code(), Some(3));
}
