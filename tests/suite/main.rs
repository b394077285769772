//! Small sites, and what is expected of them.
//!
//! Expected text stands beside the sites; after a wanted change `INSTA_UPDATE=always cargo test --release --test
//! suite` writes it anew, and the change is read in the diff.

#![allow(
    clippy::disallowed_methods,
    reason = "tests work in folders of their own"
)]

mod addresses;
mod agenda;
mod broken;
mod cards;
mod chats;
mod consent_form;
mod editions;
mod engine;
mod example;
mod facts;
mod fit;
mod flyers;
mod harness;
mod headings;
mod history;
mod logs;
mod mentions;
mod metadata;
mod mirrored;
mod output;
mod page_and_flyer;
mod pages;
mod pasted;
mod pdf_ua;
mod pictures;
mod promises;
mod recall;
mod register;
mod serve;
mod sheets;
mod telephone_numbers;
mod unseen;
