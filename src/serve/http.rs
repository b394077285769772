//! Requests and answers (RFC 9110).
//!
//! In: connections on one address. Out: a [`Question`] for each request that may be answered. Refuses what comes under
//! another name than the address's own: otherwise a page of somebody else's could read drafts through a name that it
//! makes point here. Only looks at paths; opens no file.

use std::io::{self, Cursor};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::mpsc::Sender;

use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

use super::Event;
use super::live::Live;

/// Paths that are the server's own.
pub const OWN: &str = "/__sleutelgids/";

/// A server that listens.
pub struct Listener {
    server: Arc<Server>,
    address: SocketAddr,
    name: String,
}

/// A request that waits for its answer.
pub struct Question {
    request: Request,
    /// Its path, decoded, without the slash before it: `public/nl/index.html`.
    pub path: String,
}

/// What a question gets.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub kind: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
    /// Where to go instead.
    pub location: Option<String>,
}

impl Answer {
    /// A file, with the media type of its name's ending.
    pub fn file(name: &str, bytes: Vec<u8>) -> Self {
        Self { status: 200, kind: media_type(name), bytes, location: None }
    }

    /// A page.
    pub fn page(status: u16, html: String) -> Self {
        Self { status, kind: media_type(".html"), bytes: html.into_bytes(), location: None }
    }

    /// Elsewhere.
    pub fn elsewhere(path: String) -> Self {
        Self { status: 302, kind: "text/plain", bytes: Vec::new(), location: Some(path) }
    }
}

/// The media type of what a site is made of (RFC 6838).
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

impl Listener {
    /// Listens on an address; port 0 takes any that is free.
    ///
    /// # Errors
    /// When the address is not this machine's, or the port is taken.
    pub fn bind(name: &str, port: u16) -> io::Result<Self> {
        let server = Server::http((name, port)).map_err(io::Error::other)?;
        let address = server.server_addr().to_ip().ok_or(io::ErrorKind::AddrNotAvailable)?;
        Ok(Self { server: Arc::new(server), address, name: name.to_owned() })
    }

    /// Where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Passes on every request as an [`Event`], those of `live` excepted, as long as somebody takes them.
    pub fn listen(&self, events: &Sender<Event>, live: &Arc<Live>) {
        for request in self.server.incoming_requests() {
            let Some(request) = self.admit(request) else { continue };
            let path = decoded(request.url());
            match path.strip_prefix(&OWN[1..]) {
                Some("events") => {
                    let live = Arc::clone(live);
                    std::thread::spawn(move || live.stream(request));
                }
                Some("live.js") => {
                    let script = Answer::file("live.js", super::page::SCRIPT.as_bytes().to_vec());
                    Question { request, path }.answer(script);
                }
                _ => {
                    if events.send(Event::Asked(Question { request, path })).is_err() {
                        return;
                    }
                }
            }
        }
    }

    /// A request that may be answered; any other is refused here.
    fn admit(&self, request: Request) -> Option<Request> {
        let host = request.headers().iter().find(|h| h.field.equiv("Host"));
        let known = host.is_some_and(|h| self.is_own(h.value.as_str()));
        let reads = matches!(request.method(), Method::Get | Method::Head);
        let refusal = match (known, reads) {
            (true, true) => return Some(request),
            (false, _) => (403, "This server answers under its own address only."),
            (true, false) => (405, "This server only shows."),
        };
        let _ = request.respond(Response::from_string(refusal.1).with_status_code(refusal.0));
        None
    }

    /// Whether a request's `Host` is this server: its own name, or an address in figures, which no name can be made
    /// to stand for.
    fn is_own(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port),
            _ => (host, "80"),
        };
        let name = name.trim_start_matches('[').trim_end_matches(']');
        let is_here = name.eq_ignore_ascii_case("localhost")
            || name.eq_ignore_ascii_case(&self.name)
            || name.parse::<IpAddr>().is_ok();
        is_here && port == self.address.port().to_string()
    }
}

impl Question {
    /// Answers it; a browser that went away is no error.
    pub fn answer(self, answer: Answer) {
        let (status, bytes, range) = match self.range(answer.bytes.len()) {
            Some((from, to)) if answer.status == 200 => {
                let range = format!("bytes {from}-{}/{}", to - 1, answer.bytes.len());
                (206, answer.bytes[from..to].to_vec(), Some(range))
            }
            _ => (answer.status, answer.bytes, None),
        };
        let length = bytes.len();
        let mut headers = vec![
            header("Content-Type", answer.kind),
            header("Cache-Control", "no-store"),
            header("X-Content-Type-Options", "nosniff"),
            header("Accept-Ranges", "bytes"),
        ];
        headers.extend(range.map(|r| header("Content-Range", &r)));
        headers.extend(answer.location.map(|l| header("Location", &l)));
        let response =
            Response::new(StatusCode(status), headers, Cursor::new(bytes), Some(length), None)
                // A viewer of PDFs wants to know the length of what it gets.
                .with_chunked_threshold(usize::MAX);
        let _ = self.request.respond(response);
    }

    /// The part that is asked for, when it is one and within the whole (RFC 9110, 14.2): from, up to.
    fn range(&self, length: usize) -> Option<(usize, usize)> {
        let header = self.request.headers().iter().find(|h| h.field.equiv("Range"))?;
        let (from, to) = header.value.as_str().strip_prefix("bytes=")?.split_once('-')?;
        let (from, to) = match (from, to) {
            ("", last) => (length.checked_sub(last.parse().ok()?)?, length),
            (from, "") => (from.parse().ok()?, length),
            (from, to) => (from.parse().ok()?, to.parse::<usize>().ok()?.checked_add(1)?),
        };
        (from < to && from < length).then(|| (from, to.min(length)))
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| {
        Header::from_bytes("X-Left-Out", "a value that is no header").expect("this one is")
    })
}

/// A request's path without its query and its first slash, with its percent signs undone (RFC 3986, 2.1).
fn decoded(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_prefix('/').unwrap_or(path);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let pair = after.get(..2).and_then(|d| std::str::from_utf8(d).ok());
        let code = pair.and_then(|d| u8::from_str_radix(d, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_once() {
        assert_eq!(decoded("/public/nl/index.html?x#y"), "public/nl/index.html");
        assert_eq!(decoded("/a%20b%2Fc%25"), "a b/c%");
        assert_eq!(decoded("/%"), "%");
        assert_eq!(decoded("/%zz%4"), "%zz%4");
        assert_eq!(decoded(""), "");
    }

    #[test]
    fn other_names_are_refused() {
        let listener = Listener::bind("127.0.0.1", 0).expect("a free port");
        let port = listener.address.port();
        for good in ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"] {
            assert!(listener.is_own(&format!("{good}:{port}")), "{good}");
        }
        for bad in ["evil.example.org", "localhost.example.org", ""] {
            assert!(!listener.is_own(&format!("{bad}:{port}")), "{bad}");
        }
        assert!(!listener.is_own("localhost"), "another port");
        assert!(!listener.is_own("localhost:1"), "another port");
    }
}
