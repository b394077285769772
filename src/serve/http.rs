//! Requests and answers (RFC 9110).
//!
//! In: connections on one address. Out: a [`Question`] for each request that may be answered. Refuses what comes under
//! another name than the address's own: otherwise a page of somebody else's could read drafts through a name that it
//! makes point here. Only looks at paths; opens no file.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::Sender;
use std::thread;

use percent_encoding::percent_decode_str;

use super::live::Live;
use super::request::HttpRequest;
use super::{OWN, PreviewEvent};

/// Most connections at a time: each has a thread, and every open page keeps one.
const MOST_CONNECTIONS: usize = 256;

/// A server that listens.
pub struct Listener {
    socket: TcpListener,
    address: SocketAddr,
    name: String,
}

/// A request that waits for its answer.
pub struct Question {
    request: HttpRequest,
    /// The path, decoded, without the slash before it: `public/nl/index.html`.
    pub path: String,
}

/// An answer to a question.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub kind: &'static str,
    /// Content.
    pub bytes: Vec<u8>,
    /// The address to go to instead.
    pub location: Option<String>,
}

impl Answer {
    /// A file, with the media type of its name's ending.
    pub fn file(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            status: 200,
            kind: media_type(name),
            bytes,
            location: None,
        }
    }

    /// A page.
    pub fn page(status: u16, html: String) -> Self {
        Self {
            status,
            kind: media_type(".html"),
            bytes: html.into_bytes(),
            location: None,
        }
    }

    /// Elsewhere.
    pub fn elsewhere(path: String) -> Self {
        Self {
            status: 302,
            kind: "text/plain",
            bytes: Vec::new(),
            location: Some(path),
        }
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
        let socket = TcpListener::bind((name, port))?;
        let address = socket.local_addr()?;
        Ok(Self {
            socket,
            address,
            name: name.to_owned(),
        })
    }

    /// Returns whether other computers can reach it.
    pub fn is_visible_to_others(&self) -> bool {
        !self.address.ip().is_loopback()
    }

    /// Returns where a browser finds it.
    pub fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Passes on every request as a [`PreviewEvent`], those of `live` excepted. Each connection has a thread of its own: none
    /// waits for another, however long that stays open. One that is too many is closed.
    pub fn listen(self, events: &Sender<PreviewEvent>, live: &Arc<Live>) {
        let server = Arc::new(self);
        let open = Arc::new(AtomicUsize::new(0));
        for connection in server.socket.incoming().flatten() {
            if open.load(Ordering::Relaxed) >= MOST_CONNECTIONS {
                continue;
            }
            let counted = OpenConnection::new(&open);
            let (server, events, live) = (Arc::clone(&server), events.clone(), Arc::clone(live));
            thread::spawn(move || {
                let _counted = counted;
                server.hear(connection, &events, &live);
            });
        }
    }

    fn hear(&self, connection: TcpStream, events: &Sender<PreviewEvent>, live: &Live) {
        let request = HttpRequest::read(connection).and_then(|request| self.admit(request));
        let Some(request) = request else { return };
        let path = decoded(&request.target);
        match path.strip_prefix(&OWN[1..]) {
            Some("events") => live.stream(request),
            Some("live.js") => {
                let script = Answer::file("live.js", super::page::SCRIPT.as_bytes().to_vec());
                Question { request, path }.answer(script);
            }
            Some("page.css") => {
                let style = Answer::file("page.css", super::page::STYLE.as_bytes().to_vec());
                Question { request, path }.answer(style);
            }
            _ => {
                // When nobody answers any more the connection is closed, which says so.
                let _ = events.send(PreviewEvent::Asked(Question { request, path }));
            }
        }
    }

    /// A request that may be answered; any other is refused here.
    fn admit(&self, request: HttpRequest) -> Option<HttpRequest> {
        let known = request.field("Host").is_some_and(|host| self.is_own(host));
        let reads = matches!(request.method.as_str(), "GET" | "HEAD");
        let refusal = match (known, reads, is_of_own_page(&request)) {
            (true, true, true) => return Some(request),
            (false, ..) => (403, "This server answers under its own address only."),
            (true, false, _) => (405, "This server only shows."),
            (true, true, false) => (403, "This server shows its pages on no other page."),
        };
        let kind = [("Content-Type", "text/plain; charset=utf-8")];
        let _ = request.send(refusal.0, &kind, refusal.1.as_bytes());
        None
    }

    /// Returns whether a request's `Host` is this server: its own name, or an address in figures, which no name can be made
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

/// Returns whether no page of somebody else's asks, but for a link that is followed (Fetch Metadata HttpRequest Headers, W3C; RFC 6454).
/// Browsers say so; other programs say nothing.
fn is_of_own_page(request: &HttpRequest) -> bool {
    let says = |name, value| {
        request
            .field(name)
            .is_some_and(|v| v.eq_ignore_ascii_case(value))
    };
    let origin_is_own = request.field("Origin").is_none_or(|origin| {
        let host = request.field("Host").unwrap_or_default();
        origin
            .strip_prefix("http://")
            .is_some_and(|o| o.eq_ignore_ascii_case(host))
    });
    let follows_link = says("Sec-Fetch-Mode", "navigate") && says("Sec-Fetch-Dest", "document");
    let is_elsewhere = says("Sec-Fetch-Site", "cross-site") || says("Sec-Fetch-Site", "same-site");
    origin_is_own && (!is_elsewhere || follows_link)
}

/// A connection that is counted as long as it is open.
struct OpenConnection(Arc<AtomicUsize>);

impl OpenConnection {
    fn new(open: &Arc<AtomicUsize>) -> Self {
        open.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(open))
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Question {
    /// Answers it; a browser that went away is no error.
    pub fn answer(self, answer: Answer) {
        let whole = answer.bytes.as_slice();
        let (status, bytes, range) = match self.range(whole.len()) {
            Some((from, to)) if answer.status == 200 => {
                let range = format!("bytes {from}-{}/{}", to - 1, whole.len());
                (206, &whole[from..to], Some(range))
            }
            _ => (answer.status, whole, None),
        };
        let mut fields = vec![
            ("Content-Type", answer.kind),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            ("Accept-Ranges", "bytes"),
        ];
        fields.extend(range.as_deref().map(|r| ("Content-Range", r)));
        fields.extend(answer.location.as_deref().map(|l| ("Location", l)));
        let _ = self.request.send(status, &fields, bytes);
    }

    /// The part that is asked for, when it is one and within the whole (RFC 9110, 14.2): from, up to.
    fn range(&self, length: usize) -> Option<(usize, usize)> {
        let range = self.request.field("Range")?;
        let (from, to) = range.strip_prefix("bytes=")?.split_once('-')?;
        let (from, to) = match (from, to) {
            ("", last) => (length.checked_sub(last.parse().ok()?)?, length),
            (from, "") => (from.parse().ok()?, length),
            (from, to) => (
                from.parse().ok()?,
                to.parse::<usize>().ok()?.checked_add(1)?,
            ),
        };
        (from < to && from < length).then(|| (from, to.min(length)))
    }
}

/// A request's path without its query and its first slash, with its percent signs undone (RFC 3986, 2.1).
fn decoded(url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = path.strip_prefix('/').unwrap_or(path);
    percent_decode_str(path).decode_utf8_lossy().into_owned()
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
