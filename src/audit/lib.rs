//! **The proof**: whether anything stands in a finished folder that may not.
//!
//! In: the catalogue, the day, and the files that are really there. Out: a diagnostic for each value of a record that
//! stands where it may not be shown (`SG0501`), notes in pictures (`SG0502`), pages that search engines may keep
//! and should not (`SG0503`), an internal edition within a public one (`SG0504`), and files that could not be read (`SG0505`).
//! Believes nothing that the build says of itself: neither its gate, nor its plan, nor its manifest.

mod birthdays;
mod decode;
mod finder;
mod fold;
mod named;
mod notes;
mod open;
mod read;
mod report;
mod rule;
mod unpublished;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use finder::{Finder, Hit, Mention, Shown};
use fold::Folded;
use named::{Named, Running};
pub use open::Open;
use read::{Content, Remark};
use rule::{Medium, Place};
use sleutelgids_core::diag::{Diagnostic, Words};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{AddressKey, Date};
use sleutelgids_core::source::Sources;
use sleutelgids_core::theme::Theme;
use sleutelgids_records::load::raw::RawRecords;
use sleutelgids_records::load::record_of;
use sleutelgids_records::validate::Catalogue;
use values::Kind;

/// The facts of a site that an audit needs.
pub struct Site<'a> {
    /// The records.
    pub catalogue: &'a Catalogue,
    /// The records as written: they hold values that the catalogue leaves out.
    pub raw: &'a RawRecords,
    /// The texts of its files, with the comments in them.
    pub sources: &'a Sources,
    /// The theme, whose words are no secrets.
    pub theme: &'a Theme,
    /// Folders of pages of single persons, as `nl/personen/`.
    pub person_folders: BTreeSet<String>,
    /// The BLAKE3 of each person's own picture, with her record.
    pub originals: BTreeMap<[u8; 32], String>,
    /// The ids of the persons whom each record names on purpose.
    pub mentioned: BTreeMap<String, BTreeSet<String>>,
    /// Why they are named there: staff's own words.
    pub mention_reasons: BTreeMap<String, String>,
    /// The secret from which addresses are made, when the site has one.
    pub address_key: Option<&'a AddressKey>,
    /// The day for which it is judged.
    pub date: Date,
}

/// A file that is there.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The path within the edition's folder.
    pub route: &'a str,
    /// The path that messages show.
    pub shown: &'a str,
    /// The content.
    pub bytes: &'a [u8],
    /// The records of the persons whom it is there to show, where that is known; of others nothing excuses anything.
    pub persons: Option<&'a BTreeSet<String>>,
}

/// Judges the files of one edition.
pub struct Auditor<'a> {
    site: &'a Site<'a>,
    mode: Mode,
    pages: Sought,
    sheets: Sought,
}

/// The values and names that one medium may not show.
struct Sought {
    values: Finder,
    named: Named,
}

impl<'a> Auditor<'a> {
    /// An auditor for an edition of this mode.
    pub fn new(site: &'a Site<'a>, open: &Open, mode: Mode) -> Self {
        let sought = |medium| {
            sought(
                site,
                open,
                Place {
                    mode,
                    medium,
                    date: site.date,
                },
            )
        };
        Self {
            site,
            mode,
            pages: sought(Medium::Page),
            sheets: sought(Medium::Download),
        }
    }

    /// An auditor for the print files of an edition of this mode.
    pub fn of_print_files(site: &'a Site<'a>, open: &Open, mode: Mode) -> Self {
        let sought = || {
            sought(
                site,
                open,
                Place {
                    mode,
                    medium: Medium::Paper,
                    date: site.date,
                },
            )
        };
        Self {
            site,
            mode,
            pages: sought(),
            sheets: sought(),
        }
    }

    /// Returns the number of values that are looked for, and of those that are too short or also anyone's words.
    pub fn values(&self) -> (usize, usize) {
        let [pages, sheets] = [&self.pages.values, &self.sheets.values];
        (sheets.looked_for.max(pages.looked_for), sheets.left_out)
    }

    /// Judges a file.
    pub fn file(&self, file: Given<'_>) -> Vec<Diagnostic> {
        let Given {
            route,
            shown,
            bytes,
            persons,
        } = file;
        let mut content = read::read(route, bytes);
        content.name(route);
        let running = named::running(route, bytes, &content);
        let mut problems = self.finds(shown, &content, persons, &running);
        if let Some(record) = self.site.originals.get(blake3::hash(bytes).as_bytes()) {
            problems.push(report::original(shown, record));
        }
        problems.extend(content.remarks.iter().map(|r| report::remark(shown, r)));
        if let Ok(text) = std::str::from_utf8(bytes) {
            problems.extend(self.indexed(route, shown, text));
        }
        problems
    }

    /// Judges what has only a name: a folder, a link, something that cannot be opened.
    pub fn name(&self, route: &str, shown: &str) -> Vec<Diagnostic> {
        let mut content = Content::default();
        content.name(route);
        self.finds(shown, &content, None, &[])
    }

    fn finds(
        &self,
        shown: &str,
        content: &Content,
        persons: Shown<'_>,
        running: &[Running],
    ) -> Vec<Diagnostic> {
        let mut finds = report::Finds::default();
        // Records whose full name, number or address stands there as a reader reads it.
        let mut named_records = BTreeSet::new();
        let mut perhaps = BTreeMap::new();
        for text in running {
            for find in self.sought(text.sheet).named.find(text) {
                if find.is_perhaps {
                    perhaps.entry(&find.value.record).or_insert(find.place);
                } else {
                    finds.add(find.value, &find.place);
                    named_records.insert(find.value.record.as_str());
                }
            }
        }
        for reading in &content.readings {
            let sought = self.sought(reading.sheet);
            let finder = &sought.values;
            let mut folded = Folded::default();
            reading.pieces.iter().for_each(|p| folded.push(&p.text));
            for Hit { value, at, end } in finder.find(&folded, reading.words, persons) {
                let piece = &reading.pieces[folded.piece(at)];
                let is_whole = folded.piece(at) == folded.piece(end - 1);
                let value = &finder.values[value];
                // Two items of a list hold the letters of a name, and not the name.
                let is_name = matches!(value.kind, Kind::Name | Kind::NameWord);
                let is_apart = is_name && sought.named.is_apart(value) && !running.is_empty();
                let is_nobodys = is_apart && !named_records.contains(value.record.as_str());
                let is_in_place = piece.is_between_tags && is_whole;
                if !is_in_place && !is_nobodys {
                    finds.add(value, &piece.place);
                }
            }
        }
        let mut problems = finds.diagnostics(shown);
        // In numbers nobody is meant by half a name.
        if self.mode != Mode::Pool {
            perhaps.retain(|record, _| !named_records.contains(record.as_str()));
            let perhaps = perhaps.into_iter();
            problems.extend(perhaps.map(|(record, place)| report::perhaps(shown, record, &place)));
        }
        problems
    }

    fn sought(&self, sheet: bool) -> &Sought {
        if sheet { &self.sheets } else { &self.pages }
    }

    /// Returns whether search engines may keep what they should not.
    fn indexed(&self, route: &str, shown: &str, text: &str) -> Option<Diagnostic> {
        let page = route.ends_with(".html");
        let map = route.ends_with(".xml") && text.contains("<urlset");
        if self.mode == Mode::Internal {
            let closed = text.lines().any(|l| l.trim() == "Disallow: /");
            if map || route == "robots.txt" && !closed {
                return Some(report::told(shown));
            }
        }
        if page && (self.is_person_page(route) || self.mode == Mode::Internal) && !noindex(text) {
            return Some(report::indexed(shown, self.mode));
        }
        (map && self.lists_person_pages(text)).then(|| report::listed(shown))
    }

    /// Returns whether a path is that of a person's page.
    fn is_person_page(&self, path: &str) -> bool {
        self.site.person_folders.iter().any(|folder| {
            let file_name = path.strip_prefix(folder.as_str());
            file_name.is_some_and(|r| r.ends_with(".html") && r != "index.html")
        })
    }

    /// Returns whether a map of the site lists pages of persons.
    fn lists_person_pages(&self, map: &str) -> bool {
        self.site.person_folders.iter().any(|folder| {
            map.match_indices(&format!("/{folder}")).any(|(at, _)| {
                let end = map[at..].find('<').map_or(map.len(), |n| at + n);
                self.is_person_page(&map[at + 1..end])
            })
        })
    }
}

fn sought(site: &Site<'_>, open: &Open, place: Place) -> Sought {
    let mut values = values::personal(site.catalogue, site.raw, place);
    unpublished::gather(site.catalogue, place, &mut values);
    let mentions = site.mentions();
    let named = Named::new(&values, open, &mentions).with_texts(site.texts());
    values.extend(site.address_key.map(values::address_key));
    values.extend(notes::values(site.raw, site.sources));
    values.extend(
        site.mention_reasons
            .iter()
            .map(|(r, why)| values::mention_reason(r, why)),
    );
    Sought {
        values: Finder::new(&values, open, &mentions),
        named,
    }
}

impl Site<'_> {
    /// Returns the texts that anyone may read on this day.
    pub fn open(&self) -> Open {
        open::open(self.catalogue, self.theme, self.date)
    }

    /// The texts of records, each with the record.
    fn texts(&self) -> impl Iterator<Item = (String, &str)> {
        let files = self.sources.files();
        files.filter_map(|(_, file)| {
            let record = record_of(&file.path.to_string_lossy().replace('\\', "/"))?;
            Some((record, &*file.text))
        })
    }

    /// The texts that name somebody on purpose.
    fn mentions(&self) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        for (_, file) in self.sources.files().filter(|_| !self.mentioned.is_empty()) {
            let record = record_of(&file.path.to_string_lossy().replace('\\', "/"));
            let entry = record.and_then(|record| self.mentioned.get_key_value(&record));
            let Some((by, persons)) = entry else { continue };
            let records = persons.iter().map(|id| format!("persons/{id}"));
            mentions.extend(records.map(|record| Mention {
                record,
                by,
                text: &file.text,
            }));
        }
        mentions
    }
}

/// Says why a file cannot be read as others are.
pub fn unread(shown: &str, why: impl Into<Words>) -> Diagnostic {
    report::remark(shown, &Remark::Unread(why.into()))
}

fn noindex(html: &str) -> bool {
    let tags = html
        .split("<meta")
        .skip(1)
        .filter_map(|rest| rest.split('>').next());
    tags.map(str::to_ascii_lowercase)
        .any(|t| t.contains("robots") && t.contains("noindex"))
}

/// Returns whether a folder lies in another.
fn is_within(inner: &str, outer: &str) -> bool {
    outer.is_empty()
        || inner
            .strip_prefix(outer)
            .is_some_and(|rest| rest.starts_with('/'))
}

/// Reports internal editions that lie in public ones: each is its folder's path and its mode.
pub fn nested(folders: &[(&str, Mode)]) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (inner, _) in folders.iter().filter(|(_, m)| *m == Mode::Internal) {
        for (outer, _) in folders.iter().filter(|(_, m)| *m != Mode::Internal) {
            if is_within(inner, outer) {
                problems.push(report::nested(inner, outer));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests;
