//! Footnotes of a text on its page: numbers in the text that lead to notes below it, and links back.
//!
//! The roles are those of the Digital Publishing WAI-ARIA Module 1.1.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::value::escape;

/// Words for parts of a text that have no words of their own.
#[derive(Debug, Clone, Copy)]
pub struct MarkdownLabels<'a> {
    /// A table; a number follows.
    pub table: &'a str,
    /// A footnote; a number follows.
    pub footnote: &'a str,
    /// The footnotes of a text.
    pub footnotes: &'a str,
    /// The link from a footnote to its place in the text.
    pub back: &'a str,
}

/// The place of a text on its page, as its footnotes need it.
#[derive(Debug, Clone, Copy)]
pub struct NoteSetting<'a> {
    /// Put before every anchor.
    pub prefix: &'a str,
    /// Words for the notes.
    pub labels: MarkdownLabels<'a>,
}

/// The footnotes of one text.
#[derive(Debug, Default)]
pub struct Footnotes {
    /// The names of notes in the order of their numbers, with how often the text refers to each.
    order: Vec<(String, usize)>,
    /// Finished notes by their names.
    notes: BTreeMap<String, String>,
    /// The notes that are being written: the name of each, and where it begins.
    open: Vec<(String, usize)>,
}

impl Footnotes {
    /// Writes the number that leads to a note.
    pub fn refer(&mut self, name: &str, out: &mut String, setting: NoteSetting<'_>) {
        let number = self.number(name);
        let (_, references) = &mut self.order[number - 1];
        *references += 1;
        let back = anchor(number, *references);
        let prefix = setting.prefix;
        let _ = write!(
            out,
            "<sup><a href=\"#{prefix}fn:{number}\" id=\"{prefix}{back}\" role=\"doc-noteref\" aria-label=\""
        );
        escape(out, setting.labels.footnote);
        let _ = write!(out, " {number}\">{number}</a></sup>");
    }

    /// Begins a note: what is written from here on belongs to it.
    pub fn begin(&mut self, name: &str, out: &str) {
        self.open.push((name.to_lowercase(), out.len()));
    }

    /// Ends the note that was begun last, and takes it out of the text.
    pub fn end(&mut self, out: &mut String) {
        if let Some((name, begin)) = self.open.pop() {
            let note = out.split_off(begin);
            self.notes.entry(name).or_default().push_str(&note);
        }
    }

    /// Writes all notes: those that the text refers to in the order of their numbers, then any others.
    pub fn write(&mut self, out: &mut String, setting: NoteSetting<'_>) {
        if self.notes.is_empty() {
            return;
        }
        let mut notes = std::mem::take(&mut self.notes);
        out.push_str("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"");
        escape(out, setting.labels.footnotes);
        out.push_str("\">\n<ol>\n");
        for (index, (name, references)) in self.order.iter().enumerate() {
            let note = notes.remove(name).unwrap_or_default();
            let _ = write!(out, "<li id=\"{}fn:{}\">", setting.prefix, index + 1);
            let links = links_back(index + 1, *references, setting);
            match note.strip_suffix("</p>\n") {
                Some(paragraph) => {
                    let _ = writeln!(out, "{paragraph}{links}</p>");
                }
                None => {
                    let _ = writeln!(out, "{note}<p>{links}</p>");
                }
            }
            out.push_str("</li>\n");
        }
        for note in notes.values() {
            let _ = writeln!(out, "<li>{note}</li>");
        }
        out.push_str("</ol>\n</section>\n");
    }

    /// Returns the number of a note, which it gets where the text first refers to it.
    fn number(&mut self, name: &str) -> usize {
        let name = name.to_lowercase();
        let index = self.order.iter().position(|(other, _)| *other == name);
        index.map_or_else(
            || {
                self.order.push((name, 0));
                self.order.len()
            },
            |index| index + 1,
        )
    }
}

/// Returns the anchor of a place in the text that refers to a note. Anchors of headings have no colon.
fn anchor(number: usize, reference: usize) -> String {
    match reference {
        1 => format!("fnref:{number}"),
        _ => format!("fnref:{number}:{reference}"),
    }
}

/// Returns the links from a note to each place that refers to it.
fn links_back(number: usize, references: usize, setting: NoteSetting<'_>) -> String {
    let mut links = String::new();
    for reference in 1..=references {
        let _ = write!(
            links,
            " <a href=\"#{}{}\" role=\"doc-backlink\" aria-label=\"",
            setting.prefix,
            anchor(number, reference)
        );
        escape(&mut links, setting.labels.back);
        let _ = match references {
            1 => write!(links, " ({number})\">↑</a>"),
            _ => write!(links, " ({number}.{reference})\">↑</a>"),
        };
    }
    links
}
