//! A request on its connection (RFC 9112).
//!
//! In: a connection. Out: the head of the one request that is read from it; then what is sent, after which the
//! connection is closed. Kept open it would hold one of the few that a browser allows itself for each site. Never reads a
//! request's content: nothing here takes any.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// Longest wait for the whole head of a request, on a connection that a browser has opened.
const TIME_TO_ASK: Duration = Duration::from_secs(20);

/// Longest wait for a browser that takes nothing of an answer.
const TIME_TO_TAKE: Duration = Duration::from_secs(60);

/// Most bytes of a request's head.
const LONGEST: usize = 32 * 1024;

/// Most fields of a request's head; browsers send about twenty.
const MOST: usize = 100;

/// A field of a head: its name and its value.
type Field = (String, String);

/// A request that waits for its answer.
pub struct HttpRequest {
    /// `GET`.
    pub method: String,
    /// The target, as it came: `/public/nl/index.html?x`.
    pub target: String,
    fields: Vec<Field>,
    connection: TcpStream,
}

impl HttpRequest {
    /// Reads one; nothing when what comes is none, or comes too slowly.
    pub fn read(mut connection: TcpStream) -> Option<Self> {
        #[allow(
            clippy::disallowed_methods,
            reason = "nobody may keep a connection for nothing"
        )]
        let begin = Instant::now();
        connection.set_write_timeout(Some(TIME_TO_TAKE)).ok()?;
        let (mut head, mut part) = (Vec::new(), [0; 4096]);
        while head.len() < LONGEST {
            let time_left = TIME_TO_ASK
                .checked_sub(begin.elapsed())
                .filter(|time_left| !time_left.is_zero())?;
            connection.set_read_timeout(Some(time_left)).ok()?;
            let more = connection.read(&mut part).ok().filter(|more| *more > 0)?;
            head.extend_from_slice(&part[..more]);
            if let Some((method, target, fields)) = parsed(&head)? {
                return Some(Self {
                    method,
                    target,
                    fields,
                    connection,
                });
            }
        }
        None
    }

    /// The value of a field of its head.
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        fields
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// Sends the head of an answer; gives the connection for the rest.
    ///
    /// # Errors
    /// When the browser went away.
    pub fn begin(mut self, status: u16, fields: &[(&str, &str)]) -> io::Result<TcpStream> {
        let fields: String = fields
            .iter()
            .map(|(n, v)| format!("{n}: {v}\r\n"))
            .collect();
        let head = format!("HTTP/1.1 {status} \r\n{fields}Connection: close\r\n\r\n");
        self.connection.write_all(head.as_bytes())?;
        Ok(self.connection)
    }

    /// Sends an answer.
    ///
    /// # Errors
    /// When the browser went away.
    pub fn send(self, status: u16, fields: &[(&str, &str)], bytes: &[u8]) -> io::Result<()> {
        let wants_bytes = self.method != "HEAD";
        let length = bytes.len().to_string();
        let fields: Vec<_> = fields
            .iter()
            .copied()
            .chain([("Content-Length", &*length)])
            .collect();
        let mut connection = self.begin(status, &fields)?;
        if wants_bytes {
            connection.write_all(bytes)
        } else {
            Ok(())
        }
    }
}

/// Method, target and fields of a head: nothing yet when it goes on, nothing at all when it is none.
fn parsed(head: &[u8]) -> Option<Option<(String, String, Vec<Field>)>> {
    let mut fields = [httparse::EMPTY_HEADER; MOST];
    let mut request = httparse::Request::new(&mut fields);
    if request.parse(head).ok()?.is_partial() {
        return Some(None);
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let fields = request
        .headers
        .iter()
        .map(|f| (f.name.to_owned(), text(f.value)))
        .collect();
    Some(Some((
        request.method?.to_owned(),
        request.path?.to_owned(),
        fields,
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_when_all_of_it_is_there() {
        let head = b"GET /nl/?a HTTP/1.1\r\nHost: localhost:80\r\nrange:  bytes=1-\r\n\r\n";
        for end in 0..head.len() {
            assert_eq!(parsed(&head[..end]), Some(None), "{end}");
        }
        let (method, target, fields) = parsed(head).flatten().expect("a head");
        assert_eq!((&*method, &*target), ("GET", "/nl/?a"));
        assert_eq!(fields[1], ("range".to_owned(), "bytes=1-".to_owned()));
        for other in [
            &b"\x16\x03\x01\x02"[..],
            b"GET / SPDY/3\r\n\r\n",
            b"GET /\0 HTTP/1.1\r\n\r\n",
        ] {
            assert_eq!(parsed(other), None);
        }
    }
}
