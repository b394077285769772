//! A site in a browser while its records are edited.
//!
//! In: requests, and word that files changed. Out: answers, and word to every open page that there is something new.
//! [`http`] listens, on this machine alone unless another address is asked for by name, and [`request`] is what it hears;
//! [`watch`] looks at the site's folders; [`live`] tells open pages; [`page`] is what a page gets that it does not have
//! when published. What is shown is made by `cli::serve`; nothing here reads a record, and nothing is ever written.

pub mod http;
pub mod live;
pub mod page;
pub mod request;
pub mod watch;

/// Paths that are the server's own.
pub const OWN: &str = "/__sleutelgids/";

/// An event for whoever shows the site, in the order in which it happened.
pub enum PreviewEvent {
    /// A browser asks for something.
    Asked(http::Question),
    /// A file of the site changed.
    Changed,
}
