//! A request on its connection (RFC 9112).
//!
//! In: a connection. Out: the head of the one request that is read from it; then what is sent, after which the
//! connection is closed. Kept open it would hold one of the few that a browser allows itself for each site. Never reads a
//! request's content: nothing here takes any.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// Longest wait for a browser that asks or takes nothing, on a connection that it has opened.
const PATIENCE: Duration = Duration::from_secs(60);

/// Most bytes of a request's head.
const LONGEST: u64 = 32 * 1024;

/// A request that waits for its answer.
pub struct Request {
    /// `GET`.
    pub method: String,
    /// What is asked for, as it came: `/public/nl/index.html?x`.
    pub target: String,
    fields: Vec<(String, String)>,
    connection: TcpStream,
}

impl Request {
    /// Reads one; nothing when what comes is none.
    pub fn read(connection: TcpStream) -> Option<Self> {
        connection.set_read_timeout(Some(PATIENCE)).ok()?;
        connection.set_write_timeout(Some(PATIENCE)).ok()?;
        let mut lines = BufReader::new((&connection).take(LONGEST)).lines().map_while(Result::ok);
        let first = lines.next()?;
        let mut words = first.split(' ');
        let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
        words.next().filter(|version| version.starts_with("HTTP/1."))?;
        let fields = lines
            .take_while(|line| !line.is_empty())
            .filter_map(|line| {
                line.split_once(':').map(|(n, v)| (n.to_owned(), v.trim().to_owned()))
            })
            .collect();
        Some(Self { method, target, fields, connection })
    }

    /// The value of a field of its head.
    pub fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        fields.find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Sends the head of an answer; gives the connection for the rest.
    ///
    /// # Errors
    /// When the browser went away.
    pub fn begin(mut self, status: u16, fields: &[(&str, &str)]) -> io::Result<TcpStream> {
        let fields: String = fields.iter().map(|(n, v)| format!("{n}: {v}\r\n")).collect();
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
        let fields: Vec<_> = fields.iter().copied().chain([("Content-Length", &*length)]).collect();
        let mut connection = self.begin(status, &fields)?;
        if wants_bytes { connection.write_all(bytes) } else { Ok(()) }
    }
}
