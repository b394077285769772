//! What makes the editions of a site: a library that speaks to nobody.
//!
//! In: a [`job::Job`] (a site, a day, a place for what is made) and what is asked for. Out: values: the site that was read, what
//! is wrong with it, what was written. It knows no arguments, no terminal and no language to speak: the command line, the
//! preview, an editor and a test call it alike. How far it has come goes to [`progress::Progress`].
//!
//! ```text
//!  Context::read ──▶ Context::plan ──▶ Workshop::editions ──▶ publish
//!    Context           Planned           Rendered              Published      build::build does all four
//! ```

pub mod address_key;
pub mod backdating;
pub mod build;
pub mod circulation;
pub mod context;
pub mod folders;
pub mod job;
pub mod missing_glyphs;
mod outdated_forms;
mod overset;
pub mod paper_check;
pub mod pictures;
pub mod planned;
pub mod print_order;
pub mod progress;
pub mod proof;
pub mod publish;
pub mod register_file;
pub mod release;
pub mod rendering;
pub mod sheet_queue;
pub mod shown_persons;
pub mod stale_folders;
pub mod timings;
pub mod trouble;
pub mod typst_sources;
pub mod watchdog;
mod withheld_attributions;
