//! What every part of sleutelgids speaks of, and none of it with the outside: places in files ([`source`]), problems as
//! values ([`diag`]), the things of a site that hold nothing of a person ([`model`]), languages and their words ([`i18n`]),
//! how texts and names are written and read ([`markdown`], [`naming`]), and the theme's files ([`theme`]).
//!
//! Knows no other crate of the program. Does no IO, has no clock, and decides nothing of what is shown.

pub mod diag;
pub mod encoding;
pub mod i18n;
pub mod limits;
pub mod markdown;
pub mod model;
pub mod naming;
pub mod phone;
pub mod source;
pub mod stamp;
pub mod texts;
pub mod theme;
