//! Names as a reader recognises them in running text: with an initial between, spaced out, family name first.
//!
//! In: the values of records, what is open to anyone, the running text of a page, a sheet, a card or a calendar. Out: full
//! names, telephone numbers and e-mail addresses of persons that may not be there, and what may be a name of theirs.
//! [`super::finder`] looks for the letters of a value; here the words are read (`naming`), as `check` and `withdraw` read the
//! texts of a site: two items of a list are no name here either.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::finder::Mention;
use super::open::Open;
use super::read::{Content, Where};
use super::values::{Kind, Value};
use sleutelgids_core::naming::{
    BLOCKS, Depth, Finder, Grade, Hit, INLINE, Known, bare, folded, number_key,
};

/// Kinds of files that hold running text.
const ENDINGS: [&str; 7] = [".html", ".xml", ".txt", ".json", ".csv", ".vcf", ".ics"];

/// A text without tags.
pub struct Running {
    text: String,
    /// The page of each part of a document, by where it begins; lines count where there are none.
    pages: Vec<(usize, Where)>,
    /// True when it stands on a sheet.
    pub sheet: bool,
}

/// Finds persons whom one place may not name.
pub struct Named {
    finder: Finder,
    /// The values that are looked for.
    values: Vec<Value>,
    /// Names and addresses of everybody: one that is part of a longer one names somebody else.
    everybody: Vec<Known>,
    longer: OnceLock<Finder>,
    /// Which values a record names on purpose, and in what words.
    on_purpose: BTreeSet<(usize, String)>,
    /// Persons whose name stands in the site's texts in two paragraphs or items, and nowhere as one.
    apart: BTreeSet<String>,
}

/// A name, a number or an address in a text.
pub struct NamedValue<'a> {
    /// The value.
    pub value: &'a Value,
    /// The place.
    pub place: Where,
    /// True when it may be somebody else's: only part of it stands there, or its words stand in two paragraphs.
    pub is_perhaps: bool,
}

impl Named {
    /// Collects those of the values that name somebody who may not be named; `mentions` are texts that name a record on purpose.
    pub fn new(values: &[Value], open: &Open, mentions: &[Mention<'_>]) -> Self {
        let permitted = values
            .iter()
            .filter(|v| known(v).is_some())
            .filter(|v| v.forbidden.is_none());
        let mut open_keys: BTreeSet<String> = permitted.map(key).collect();
        for name in &open.names {
            open_keys.extend([folded(&bare(name)), number_key(name), name.to_lowercase()]);
        }
        let is_sought = |v: &&Value| {
            v.forbidden.is_some()
                && v.record.starts_with("persons/")
                && !open_keys.contains(&key(v))
        };
        let sought: Vec<Value> = values
            .iter()
            .filter(|v| known(v).is_some())
            .filter(is_sought)
            .cloned()
            .collect();
        let sought_names: Vec<Known> = sought.iter().filter_map(known).collect();
        let open_names = open.names.iter().map(|name| Known {
            name: bare(name),
            ..Known::default()
        });
        let mut named = Self {
            finder: Finder::new(&sought_names, Depth::Full),
            values: sought,
            everybody: values.iter().filter_map(known).chain(open_names).collect(),
            longer: OnceLock::new(),
            on_purpose: BTreeSet::new(),
            apart: BTreeSet::new(),
        };
        for mention in mentions {
            let hits = named.finder.find(mention.text).into_iter();
            let on_purpose_hits =
                hits.filter(|hit| named.values[hit.whom].record == mention.record);
            let on_purpose_hits = on_purpose_hits
                .map(|hit| written(&hit, mention.text))
                .collect::<Vec<_>>();
            named.on_purpose.extend(on_purpose_hits);
        }
        named
    }

    /// Learns from the texts of records, each with its record, whose name stands there in two paragraphs or items: on paper these are
    /// lines that follow each other.
    pub fn with_texts<'t>(mut self, texts: impl Iterator<Item = (String, &'t str)>) -> Self {
        let (mut apart, mut named_in_full) = (BTreeSet::new(), BTreeSet::new());
        for (record, text) in texts {
            for hit in self.finder.find(text) {
                let person = &self.values[hit.whom].record;
                if *person == record {
                    continue;
                }
                match hit.grade {
                    Grade::Full => named_in_full.insert(person.clone()),
                    Grade::Part | Grade::Alone => apart.insert(person.clone()),
                };
            }
        }
        self.apart = apart.difference(&named_in_full).cloned().collect();
        self
    }

    /// Returns whether the words of a person's name stand in the site's texts, and nowhere as one name.
    pub fn is_apart(&self, value: &Value) -> bool {
        self.apart.contains(&value.record)
    }

    /// Returns the values that a text may not hold and does, or perhaps does, with their places.
    pub fn find(&self, running: &Running) -> Vec<NamedValue<'_>> {
        let text = running.text.as_str();
        let mut hits = self.finder.find(text);
        hits.retain(|h| h.grade >= Grade::Part && !self.on_purpose.contains(&written(h, text)));
        if hits.is_empty() {
            return Vec::new();
        }
        let longer = self
            .longer
            .get_or_init(|| Finder::new(&self.everybody, Depth::Full));
        let longer_hits = longer.find(text);
        hits.retain(|hit| !longer_hits.iter().any(|other| is_within(hit, other)));
        let named = hits.iter().map(|hit| {
            let value = &self.values[hit.whom];
            let is_broken = !running.pages.is_empty() && text[hit.start..hit.end].contains('\n');
            NamedValue {
                value,
                place: running.place(hit.start),
                is_perhaps: hit.grade < Grade::Full || (is_broken && self.is_apart(value)),
            }
        });
        named.collect()
    }
}

/// A value that names a person by itself; names of one word are left to the other finder.
fn known(value: &Value) -> Option<Known> {
    let text = value.text.clone();
    let field = value.field.trim_start_matches("contact.");
    match (field, value.kind) {
        ("name" | "pseudonym", Kind::Name) => Some(Known {
            name: bare(&text),
            ..Known::default()
        }),
        ("phone" | "second_phone" | "whatsapp" | "relay", Kind::Phone) => Some(Known {
            phones: vec![text],
            ..Known::default()
        }),
        ("email", Kind::Telling) => Some(Known {
            emails: vec![text],
            ..Known::default()
        }),
        _ => None,
    }
}

/// Returns the key that equal names, numbers and addresses share.
fn key(value: &Value) -> String {
    match value.kind {
        Kind::Phone => number_key(&value.text),
        Kind::Telling => value.text.to_lowercase(),
        _ => folded(&bare(&value.text)),
    }
}

fn written(hit: &Hit, text: &str) -> (usize, String) {
    (hit.whom, folded(&text[hit.start..hit.end]))
}

fn is_within(hit: &Hit, other: &Hit) -> bool {
    let is_longer = other.end - other.start > hit.end - hit.start;
    is_longer && other.start <= hit.start && hit.end <= other.end
}

impl Running {
    fn place(&self, at: usize) -> Where {
        let page = self.pages.iter().rev().find(|(begin, _)| *begin <= at);
        page.map_or_else(
            || Where::Line(1 + self.text[..at].matches('\n').count()),
            |(_, place)| place.clone(),
        )
    }
}

/// The running texts of a file.
pub fn running(route: &str, bytes: &[u8], content: &Content) -> Vec<Running> {
    if bytes.starts_with(b"%PDF") {
        return pages(content);
    }
    let has_words = ENDINGS.iter().any(|ending| route.ends_with(ending));
    let text = std::str::from_utf8(bytes).ok().filter(|_| has_words);
    let text = text.map(
        |text| match route.ends_with(".vcf") || route.ends_with(".ics") {
            true => unfolded(text),
            false => Cow::Owned(untagged(text)),
        },
    );
    text.map(|text| Running {
        text: text.into_owned(),
        pages: Vec::new(),
        sheet: false,
    })
    .into_iter()
    .collect()
}

/// Returns the texts drawn on the pages of a document, in each reading of them.
fn pages(content: &Content) -> Vec<Running> {
    let drawn = content.readings.iter().filter(|reading| {
        reading.words
            && reading
                .pieces
                .iter()
                .all(|piece| matches!(piece.place, Where::Page(_)))
    });
    let running = drawn.map(|reading| {
        let (mut text, mut pages) = (String::new(), Vec::new());
        for piece in &reading.pieces {
            pages.push((text.len(), piece.place.clone()));
            text.push_str(&piece.text);
            text.push('\n');
        }
        Running {
            text,
            pages,
            sheet: reading.sheet,
        }
    });
    running.collect()
}

/// A card or calendar with its folded lines whole (RFC 5545, 3.1).
fn unfolded(text: &str) -> Cow<'_, str> {
    if !text.contains("\n ") && !text.contains("\n\t") {
        return Cow::Borrowed(text);
    }
    let folds = ["\r\n ", "\n ", "\r\n\t", "\n\t"];
    Cow::Owned(
        folds
            .into_iter()
            .fold(text.to_owned(), |text, fold| text.replace(fold, "")),
    )
}

/// The sign of Unicode that parts paragraphs and is no line end.
const PARAGRAPH: char = '\u{2029}';

/// The text between tags, with every line where it was.
fn untagged(text: &str) -> String {
    let mut running = String::with_capacity(text.len() / 2);
    let mut remaining = text;
    while let Some(at) = remaining.find('<') {
        let (words, tag) = remaining.split_at(at);
        running.push_str(words);
        let close = if tag.starts_with("<!--") { "-->" } else { ">" };
        let end = tag.find(close).map_or(tag.len(), |end| end + close.len());
        let name = tag[1..end].trim_start_matches('/');
        let name = name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if BLOCKS.contains(&name) {
            running.push(PARAGRAPH);
        } else if !INLINE.contains(&name) {
            running.push(' ');
        }
        running.extend(tag[..end].matches('\n'));
        remaining = &tag[end..];
    }
    running.push_str(remaining);
    running
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(record: &str, field: &str, text: &str, kind: Kind, forbidden: bool) -> Value {
        Value {
            record: record.to_owned(),
            field: field.to_owned(),
            text: text.to_owned(),
            kind,
            forbidden: forbidden.then(|| "no".into()),
            bound: false,
        }
    }

    fn hidden() -> Vec<Value> {
        vec![
            value("persons/a", "name", "Yusra al-Hassan", Kind::Name, true),
            value(
                "persons/a",
                "contact.phone",
                "+31 6 0000 0117",
                Kind::Phone,
                true,
            ),
            value(
                "persons/a",
                "contact.email",
                "y.hassan@example.org",
                Kind::Telling,
                true,
            ),
        ]
    }

    /// The fields that are found, each with its place.
    fn found(named: &Named, route: &str, text: &str) -> Vec<String> {
        let running = running(route, text.as_bytes(), &Content::default());
        let finds = running.iter().flat_map(|running| named.find(running));
        finds
            .filter(|find| !find.is_perhaps)
            .map(|find| format!("{} {:?}", find.value.field, find.place))
            .collect()
    }

    #[test]
    fn names_are_read_in_running_text() {
        let named = Named::new(&hidden(), &Open::default(), &[]);
        for (route, text, expected) in [
            (
                "a.html",
                "<p>\nYus<b class=\"x\">ra</b>\nM. al-Hassan</p>",
                "name Line(2)",
            ),
            ("a.html", "<td\n>Yusra<td>\nM. al-Hassan", "name Line(2)"),
            (
                "a.html",
                "y.hassan [at] example [punt] org",
                "contact.email Line(1)",
            ),
            (
                "a.vcf",
                "BEGIN:VCARD\r\nN:al-Hassan;Yusra;;;\r\n",
                "name Line(2)",
            ),
            (
                "a.ics",
                "BEGIN:VEVENT\nDESCRIPTION:Yusra M. al-H\n assan\n",
                "name Line(2)",
            ),
            (
                "a.vcf",
                "TEL:0031 (0)6.0000.0117\n",
                "contact.phone Line(1)",
            ),
        ] {
            assert_eq!(found(&named, route, text), [expected], "{text}");
        }
        for (route, text) in [
            ("a.html", "<p>Yusra</p>"),
            ("a.html", "<p>Hassan</p>"),
            ("a.css", "Yusra M. al-Hassan"),
        ] {
            assert_eq!(found(&named, route, text), [""; 0], "{text}");
        }
    }

    #[test]
    fn two_paragraphs_hold_no_name() {
        let noor = [value("persons/a", "name", "Noor Ali", Kind::Name, true)];
        let named = Named::new(&noor, &Open::default(), &[]);
        let perhaps = |text: &str| -> Vec<bool> {
            let running = running("a.html", text.as_bytes(), &Content::default());
            let finds = running.iter().flat_map(|running| named.find(running));
            finds.map(|find| find.is_perhaps).collect()
        };
        for text in [
            "<li>Noor</li>\n<li>Ali</li>",
            "<h2>Noor</h2><p>Ali kwam",
            "<tr><td>Noor</td></tr>\n<tr><td>Ali</td></tr>",
        ] {
            assert_eq!(perhaps(text), [true], "{text}");
        }
        for text in [
            "<td>Noor</td><td>Ali</td>",
            "<p>Noor\n<b>Ali</b>",
            "Noor<br>Ali",
        ] {
            assert_eq!(perhaps(text), [false], "{text}");
        }
        let sheet = Running {
            text: "Noor\nAli\n".to_owned(),
            pages: vec![(0, Where::Page(1))],
            sheet: true,
        };
        let texts = |text| [("topics/t".to_owned(), text)].into_iter();
        let is_perhaps = |named: Named| named.find(&sheet)[0].is_perhaps;
        let named = |text| Named::new(&noor, &Open::default(), &[]).with_texts(texts(text));
        assert!(
            is_perhaps(named("- Noor\n- Ali")),
            "a list that was written so"
        );
        assert!(!is_perhaps(named("met Noor")), "nobody wrote a list");
        assert!(!is_perhaps(named("- Noor\n- Ali\n\nmet Noor Ali")));
    }

    #[test]
    fn who_may_be_shown_excuses_a_name() {
        let text = "Yusra M. al-Hassan";
        let count = |others: &[Value], open: &Open, text: &str| {
            let values = [&hidden(), others].concat();
            found(&Named::new(&values, open, &[]), "a.html", text).len()
        };
        let none = Open::default();
        let contact = value("contacts/y", "name", "Yusra Al-Hassan", Kind::Name, false);
        assert_eq!(count(&[], &none, text), 1);
        assert_eq!(count(&[contact], &none, text), 0, "a namesake");
        let longer = value(
            "persons/b",
            "name",
            "Yusra al-Hassan Bos",
            Kind::Name,
            false,
        );
        let longer = [longer];
        assert_eq!(
            count(&longer, &none, "Yusra al-Hassan Bos"),
            0,
            "a longer name"
        );
        assert_eq!(count(&longer, &none, "Yusra al-Hassan"), 1);
        let open = Open {
            names: vec!["06 0000 0117".to_owned()],
            ..Open::default()
        };
        assert_eq!(
            count(&[], &open, "bel 06 0000 0117"),
            0,
            "the number of an office"
        );
    }

    #[test]
    fn a_record_names_on_purpose() {
        let mention = |record: &str, text| {
            [Mention {
                record: record.to_owned(),
                by: "topics/t",
                text,
            }]
        };
        let mention_of_a = mention("persons/a", "Wethouder Yusra M. al-Hassan");
        let named = Named::new(&hidden(), &Open::default(), &mention_of_a);
        assert_eq!(
            found(&named, "a.html", "Wethouder <b>Yusra M. al-Hassan</b>"),
            [""; 0]
        );
        assert_eq!(
            found(&named, "a.html", "al-Hassan, Yusra").len(),
            1,
            "in other words"
        );
        let mention_of_b = mention("persons/b", "Yusra M. al-Hassan");
        let named = Named::new(&hidden(), &Open::default(), &mention_of_b);
        assert_eq!(found(&named, "a.html", "Yusra M. al-Hassan").len(), 1);
    }
}
