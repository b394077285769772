//! Marks of a text that its translation lost: links, headings, points of lists, bold letters.
//!
//! Translation engines put a space into `**` and `](`, or translate the address of a link; what is left reads well and leads
//! nowhere. A person who translates may leave marks out on purpose: of her text only links are asked, and only when none is left.

use pulldown_cmark::{Event, Tag};

use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::markdown::{destination, outside, parser};

/// The marks of a text.
#[derive(Debug, Default)]
struct Marks {
    /// Records to which links lead, as links name them.
    records: Vec<String>,
    /// Addresses of links that lead out of the site.
    outside: Vec<String>,
    headings: usize,
    points: usize,
    bold: usize,
    tables: usize,
    notes: usize,
}

impl Marks {
    fn of(text: &str) -> Self {
        let mut marks = Self::default();
        for event in parser(text) {
            match event {
                Event::Start(Tag::Link {
                    link_type,
                    dest_url,
                    ..
                }) => {
                    let dest_url = destination(link_type, &dest_url);
                    let record = dest_url.split('#').next().unwrap_or_default();
                    match outside(&dest_url) {
                        Some(address) => marks.outside.push(address),
                        None if !record.is_empty() => marks.records.push(record.to_owned()),
                        None => {}
                    }
                }
                Event::Start(Tag::Heading { .. }) => marks.headings += 1,
                Event::Start(Tag::Item) => marks.points += 1,
                Event::Start(Tag::Strong) => marks.bold += 1,
                Event::Start(Tag::Table(_)) => marks.tables += 1,
                Event::FootnoteReference(_) => marks.notes += 1,
                _ => {}
            }
        }
        marks
    }
}

/// Returns which marks of a text its translation lacks, in words; none when it has them all. A translation is suspect that a machine
/// made, or in which other marks failed.
pub fn missing(main: &str, translation: &str, is_suspect: bool) -> Vec<Words> {
    let (main_marks, translated_marks) = (Marks::of(main), Marks::of(translation));
    let mut missing = Vec::new();
    let mut links = lost_links(&main_marks, &translated_marks, is_suspect);
    links.dedup();
    if !links.is_empty() {
        let count = links.len();
        links.truncate(SHOWN);
        missing.push(say!("missing-links", count: count, links: links));
    }
    if !is_suspect {
        return missing;
    }
    let headings = main_marks
        .headings
        .saturating_sub(translated_marks.headings);
    let points = main_marks.points.saturating_sub(translated_marks.points);
    let bold = main_marks.bold.saturating_sub(translated_marks.bold);
    let tables = main_marks.tables.saturating_sub(translated_marks.tables);
    let notes = main_marks.notes.saturating_sub(translated_marks.notes);
    let counted = [
        (headings, say!("missing-headings", count: headings)),
        (points, say!("missing-points", count: points)),
        (bold, say!("missing-bold", count: bold)),
        (tables, say!("missing-tables", count: tables)),
        (notes, say!("missing-notes", count: notes)),
    ];
    let lost = counted.into_iter().filter(|(count, _)| *count > 0);
    missing.extend(lost.map(|(_, words)| words));
    missing
}

/// Returns the addresses of links that are to be named; of a person's translation only when it has no link left.
fn lost_links(main: &Marks, own: &Marks, is_suspect: bool) -> Vec<String> {
    let has_none = own.records.is_empty() && own.outside.is_empty();
    if !is_suspect && !has_none {
        return Vec::new();
    }
    let mut links: Vec<String> = Vec::new();
    let records = main
        .records
        .iter()
        .filter(|record| !own.records.contains(record));
    links.extend(records.cloned());
    // An address may be another one in another language.
    if own.outside.len() < main.outside.len() {
        let gone = main
            .outside
            .iter()
            .filter(|address| !own.outside.contains(address));
        links.extend(gone.cloned());
    }
    links
}

/// Links that a message names; of more it says how many.
const SHOWN: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(main: &str, translation: &str, is_suspect: bool) -> Vec<String> {
        let words = missing(main, translation, is_suspect);
        words
            .into_iter()
            .map(|words| words.id.to_string())
            .collect()
    }

    #[test]
    fn what_a_translation_engine_broke_is_missing() {
        let main = "## Kop\n\nDit is **vet**, lees [de rol](roles/voorlichter).\n\n- een\n- twee\n\n## Nog een\n";
        let broken =
            "##عنوان\n\nهذا ** مهم **، [الدور] (roles/voorlichter).\n\n-واحد -اثنان\n\n## ثان\n";
        assert_eq!(
            ids(main, broken, true),
            [
                "missing-links",
                "missing-headings",
                "missing-points",
                "missing-bold"
            ]
        );
    }

    #[test]
    fn a_translation_may_have_other_addresses_and_less_bold() {
        let main =
            "## Kop\n\n**Lees** [dit](https://nl.example.org) en [dat](roles/a#x).\n\n## Nog een\n";
        let other = "## Title\n\nRead [this](https://en.example.org) and [that](roles/a).\n";
        assert_eq!(ids(main, other, false), [""; 0]);
        assert_eq!(ids(main, other, true), ["missing-headings", "missing-bold"]);
        assert_eq!(ids(main, main, true), [""; 0]);
        assert_eq!(ids(main, "Niets.", false), ["missing-links"]);
    }
}
