//! Nothing is lost, and nothing hostile gets through.
//!
//! The program is killed, starved and fed with what no person would write; what it had published is still whole, what
//! it says has a place, and it takes no longer than it may.

#![allow(
    clippy::disallowed_methods,
    reason = "tests work in folders of their own"
)]

#[allow(dead_code, reason = "shared with `suite`, which uses the rest")]
#[path = "../suite/harness.rs"]
mod harness;

mod edits;
mod headers;
mod hostile;
mod kill;
mod limits;
mod parse;
mod refused;
mod releases;
mod repeat;
