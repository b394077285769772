//! Finds values in texts.
//!
//! In: every personal value of the site and what is open to anyone. Out: a [`Finder`] that names, for a text, the
//! values in it that may not be there. One pass over a text, however many values there are (Aho-Corasick).
//!
//! What may be shown excuses what is equal to it, and only where the person is whose it is: her telephone number on her
//! own card excuses nobody who has the same one. A name excuses no other name that it is part of. A record that names somebody
//! on purpose excuses her name in its own sentences, and nowhere else.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use super::fold::Folded;
use super::open::Open;
use super::values::{Kind, SENTENCE_ENDS, Value, plain};
use sleutelgids_core::phone;

/// A folded value this long stands nowhere by chance: where words begin and end no longer matters.
const LONG: usize = 12;
/// A word of a name this long is found among a program's own words too.
const UNUSUAL: usize = 6;

/// The records of the persons whom an output shows; none where that is not known.
pub type Shown<'a> = Option<&'a BTreeSet<String>>;

/// Looks for the values that one place may not show.
#[derive(Debug)]
pub struct Finder {
    automaton: AhoCorasick,
    needles: Vec<Needle>,
    /// The values that are looked for, by [`Needle::value`].
    pub values: Vec<Value>,
    /// Names and addresses that may be shown and hold others.
    longer: Vec<Longer>,
    /// Number of values that are looked for.
    pub looked_for: usize,
    /// Number of values that are not: too short, or open to anyone as words.
    pub left_out: usize,
}

#[derive(Debug)]
struct Needle {
    bytes: Vec<u8>,
    value: usize,
    /// True when it must be whole words with no more between them than the value has.
    words: Option<usize>,
    telling: bool,
    /// True when it is a name, which may have an ending.
    name: bool,
    /// True when it may stand anywhere.
    open: bool,
    /// The persons who may be shown with the same value.
    persons: BTreeSet<String>,
    /// Longer values that may be shown and hold it: which of [`Finder::longer`], and from which byte on.
    within: Vec<(usize, usize)>,
}

/// A value that may be shown, and by whom; by anyone when there is nobody.
#[derive(Debug)]
struct Longer {
    bytes: Vec<u8>,
    person: Option<String>,
}

/// A text that names somebody on purpose.
pub struct Mention<'a> {
    /// The person's record, as `persons/id`.
    pub record: String,
    /// The record that says so, as `kind/id`.
    pub by: &'a str,
    /// The text of its files.
    pub text: &'a str,
}

/// A value in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Which of [`Finder::values`].
    pub value: usize,
    /// The first byte in [`Folded::bytes`].
    pub at: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Finder {
    /// A finder for the forbidden ones among these values, and for those that may be shown only where their persons are;
    /// without those that are no secret.
    pub fn new(values: &[Value], open: &Open, mentions: &[Mention<'_>]) -> Self {
        let sought: Vec<Value> = values
            .iter()
            .filter(|v| v.forbidden.is_some() || v.bound)
            .cloned()
            .collect();
        let count = sought.iter().filter(|v| v.forbidden.is_some()).count();
        let usual = |v: &Value| match v.kind {
            Kind::Common => open.is_usual(&v.field, &v.text),
            Kind::Part => open.is_of_the_site(&v.text),
            _ => false,
        };
        let needles: Vec<Needle> = sought
            .iter()
            .enumerate()
            .filter(|(_, v)| !usual(v))
            .filter_map(|(n, v)| needle(n, v))
            .collect();
        let mut excused = Self::with(needles, sought, Vec::new());
        for value in values.iter().filter(|v| v.forbidden.is_none()) {
            excused.permit(value);
        }
        open.names.iter().for_each(|name| excused.open_name(name));
        open.texts.iter().for_each(|text| excused.open_text(text));
        if !mentions.is_empty() {
            let permitted = values
                .iter()
                .filter(|v| v.forbidden.is_none())
                .map(|v| &v.text);
            let sentences = open
                .texts
                .iter()
                .chain(permitted)
                .flat_map(|t| t.split(SENTENCE_ENDS));
            let mentions: Vec<(&str, String)> = mentions.iter().map(Mention::letters).collect();
            sentences.for_each(|sentence| excused.open_mention(sentence, &mentions));
        }
        let Self {
            needles,
            values,
            longer,
            ..
        } = excused;
        let secret_needles = needles.into_iter().filter(|needle| !needle.open).collect();
        let finder = Self::with(secret_needles, values, longer);
        Self {
            left_out: count.saturating_sub(finder.looked_for),
            ..finder
        }
    }

    fn with(needles: Vec<Needle>, values: Vec<Value>, longer: Vec<Longer>) -> Self {
        let automaton = AhoCorasick::builder()
            .build(needles.iter().map(|n| &n.bytes))
            .expect("the values of one site fit in memory");
        let looked_for = needles
            .iter()
            .filter(|n| values[n.value].forbidden.is_some())
            .count();
        Self {
            automaton,
            needles,
            values,
            longer,
            looked_for,
            left_out: 0,
        }
    }

    /// Excuses what a value that may be shown holds.
    fn permit(&mut self, value: &Value) {
        let person = value
            .record
            .starts_with("persons/")
            .then(|| value.record.clone());
        let folded = folded(value);
        // Her own e-mail address may hold her name; what she says may not.
        let holds_names = matches!(value.kind, Kind::Name | Kind::NameWord)
            || value.kind == Kind::Telling && value.bound;
        self.excuse(&folded, person, holds_names, value.kind == Kind::Phone);
    }

    fn open_name(&mut self, name: &str) {
        self.excuse(&Folded::of(name), None, true, false);
        let digits = digits(name);
        if digits.bytes.len() > 4 {
            self.excuse(&digits, None, false, true);
        }
    }

    fn excuse(&mut self, text: &Folded, person: Option<String>, holds_names: bool, phone: bool) {
        let hits: Vec<(usize, usize)> = self.needles_in(text).collect();
        let alone = self.words_alone(&hits);
        let mut longer = None;
        for (n, at) in hits {
            let needle = &mut self.needles[n];
            let kind = self.values[needle.value].kind;
            let equal = needle.bytes == text.bytes && phone == (kind == Kind::Phone);
            let part = match kind {
                Kind::Part | Kind::Common => !phone,
                Kind::NameWord => !holds_names && alone.contains(&(n, at)),
                _ => false,
            };
            let name = matches!(kind, Kind::Name | Kind::NameWord) && holds_names;
            if equal || part {
                match &person {
                    Some(person) => _ = needle.persons.insert(person.clone()),
                    None => needle.open = true,
                }
            } else if name {
                let which = *longer.get_or_insert_with(|| {
                    self.longer.push(Longer {
                        bytes: text.bytes.clone(),
                        person: person.clone(),
                    });
                    self.longer.len() - 1
                });
                needle.within.push((which, at));
            }
        }
    }

    /// Returns the hits that are no word of a hidden name that stands there as a whole.
    fn words_alone(&self, hits: &[(usize, usize)]) -> BTreeSet<(usize, usize)> {
        let end = |(n, at): &(usize, usize)| at + self.needles[*n].bytes.len();
        let names: Vec<_> = hits
            .iter()
            .filter(|(n, _)| self.values[self.needles[*n].value].kind == Kind::Name)
            .map(|hit| hit.1..end(hit))
            .collect();
        hits.iter()
            .filter(|hit| {
                !names
                    .iter()
                    .any(|name| name.start <= hit.1 && end(hit) <= name.end)
            })
            .copied()
            .collect()
    }

    /// Excuses words that stand in a text that anyone may read. A name in it excuses nobody's, and no word of a hidden name
    /// that stands there as part of that name.
    fn open_text(&mut self, text: &str) {
        let folded = Folded::of(text);
        let hits: Vec<(usize, usize)> = self.needles_in(&folded).collect();
        if hits.is_empty() {
            return;
        }
        for (n, _) in hits {
            let needle = &mut self.needles[n];
            let value = &self.values[needle.value];
            needle.open |= match value.kind {
                Kind::Part | Kind::Common => true,
                Kind::NameWord => false,
                // Staff wrote down where it may stand what may be shown.
                _ => value.forbidden.is_none(),
            };
        }
        // Words of a name in two items of a list are words alone.
        text.lines().for_each(|line| self.open_words(line));
    }

    /// Excuses the words of names that stand in a line of a text, and not as part of a hidden name.
    fn open_words(&mut self, line: &str) {
        let line = Folded::of(line);
        let hits: Vec<(usize, usize)> = self.needles_in(&line).collect();
        let alone = self.words_alone(&hits);
        for hit in alone {
            let needle = &mut self.needles[hit.0];
            needle.open |= self.values[needle.value].kind == Kind::NameWord;
        }
    }

    /// Excuses the values of those whom a sentence names on purpose: where the whole sentence is.
    fn open_mention(&mut self, sentence: &str, mentions: &[(&str, String)]) {
        let text = Folded::of(sentence);
        let hits: Vec<(usize, usize)> = self.needles_in(&text).collect();
        if hits.is_empty() {
            return;
        }
        let letters = String::from_utf8_lossy(&text.bytes);
        let holding = mentions.iter().filter(|(_, all)| all.contains(&*letters));
        let named: BTreeSet<&str> = holding.map(|(record, _)| *record).collect();
        for (n, at) in hits {
            if named.contains(self.values[self.needles[n].value].record.as_str()) {
                self.longer.push(Longer {
                    bytes: text.bytes.clone(),
                    person: None,
                });
                self.needles[n].within.push((self.longer.len() - 1, at));
            }
        }
    }

    fn needles_in<'a>(&'a self, text: &'a Folded) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.automaton
            .find_overlapping_iter(&text.bytes)
            .filter_map(|found| {
                let n = found.pattern().as_usize();
                let (start, end) = (found.start(), found.end());
                let fits = self.needles[n].words.is_none_or(|gaps| {
                    let between = text.gaps_within(start, end);
                    // As many as the value has, or one after each letter: s p a c e d.
                    let spaced = self.needles[n].bytes.len() > 4 && between + 1 == end - start;
                    let ends = text.is_edge(end) || self.needles[n].name && text.is_genitive(end);
                    text.is_edge(start) && ends && (between <= gaps || spaced)
                });
                fits.then_some((n, start))
            })
    }

    /// The values in a text that may not be there; `words` says whether common words count as well.
    pub fn find(&self, text: &Folded, words: bool, shown: Shown<'_>) -> Vec<Hit> {
        let hits = self
            .needles_in(text)
            .filter(|(n, _)| words || self.needles[*n].telling);
        hits.filter(|(n, at)| !self.is_excused(&self.needles[*n], text, *at, shown))
            .map(|(n, at)| Hit {
                value: self.needles[n].value,
                at,
                end: at + self.needles[n].bytes.len(),
            })
            .collect()
    }

    fn is_excused(&self, needle: &Needle, text: &Folded, at: usize, shown: Shown<'_>) -> bool {
        let is_here = |person: &String| shown.is_none_or(|shown| shown.contains(person));
        needle.persons.iter().any(is_here)
            || needle.within.iter().any(|(which, from)| {
                let Longer { bytes, person } = &self.longer[*which];
                let surrounding = at
                    .checked_sub(*from)
                    .and_then(|begin| text.bytes.get(begin..begin + bytes.len()));
                surrounding == Some(bytes) && person.as_ref().is_none_or(is_here)
            })
    }
}

impl Mention<'_> {
    /// Returns the person it names, and the letters of its files and of its own name.
    fn letters(&self) -> (&str, String) {
        let mut letters = Folded::default();
        [self.by, self.text, &plain(self.text)]
            .iter()
            .for_each(|text| letters.push(text));
        (
            &self.record,
            String::from_utf8_lossy(&letters.bytes).into_owned(),
        )
    }
}

/// A value as it is looked for.
fn folded(value: &Value) -> Folded {
    let decoded = super::decode::decode(&value.text);
    match value.kind {
        Kind::Phone => digits(&decoded),
        _ => Folded::of(&decoded),
    }
}

/// The digits that tell a telephone number apart.
fn digits(number: &str) -> Folded {
    Folded::of(&phone::key(number))
}

fn needle(value: usize, of: &Value) -> Option<Needle> {
    let folded = folded(of);
    let bytes = folded.bytes.clone();
    let letters = folded.letters();
    let least = match of.kind {
        Kind::Phone => 5,
        _ if bytes.is_ascii() => 3,
        _ => 2,
    };
    if letters < least {
        return None;
    }
    let spaced = of.kind != Kind::Phone && !of.text.chars().any(runs_on);
    let words = (letters < LONG && spaced).then(|| folded.gaps_within(0, bytes.len()));
    let telling = match of.kind {
        Kind::Common => false,
        Kind::NameWord => letters >= UNUSUAL,
        Kind::Name | Kind::Telling | Kind::Part | Kind::Phone => true,
    };
    Some(Needle {
        bytes,
        value,
        words,
        telling,
        name: matches!(of.kind, Kind::Name | Kind::NameWord) && letters > 3,
        open: false,
        persons: BTreeSet::new(),
        within: Vec::new(),
    })
}

/// Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana and Han.
fn runs_on(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(record: &str, text: &str, kind: Kind, forbidden: bool) -> Value {
        Value {
            record: format!("persons/{record}"),
            field: "name".into(),
            text: text.into(),
            kind,
            forbidden: forbidden.then(|| "no".into()),
            bound: kind == Kind::Phone,
        }
    }

    fn hidden(text: &str, kind: Kind) -> Value {
        value("x", text, kind, true)
    }

    fn found(values: &[Value], open: &Open, text: &str) -> usize {
        Finder::new(values, open, &[])
            .find(&Folded::of(text), true, None)
            .len()
    }

    /// The finds in an output that shows these persons.
    fn found_where(values: &[Value], records: &[&str], text: &str) -> usize {
        let records = records
            .iter()
            .map(|person| format!("persons/{person}"))
            .collect();
        let finder = Finder::new(values, &Open::default(), &[]);
        finder.find(&Folded::of(text), true, Some(&records)).len()
    }

    #[test]
    fn short_names_are_whole_words() {
        let ali = [hidden("Ali", Kind::Common)];
        let none = Open::default();
        assert_eq!(found(&ali, &none, "met ALI. "), 1);
        assert_eq!(found(&ali, &none, "nl/personen/ali.html"), 1);
        assert_eq!(found(&ali, &none, "specialist; al is"), 0);
        let long = [hidden("Amina Voorbeeld", Kind::Telling)];
        for text in [
            "xaminavoorbeeldx",
            "amina-voorbeeld",
            "Amina\n  Voor-\nbeeld",
            "Amina\u{a0}Voorbeeld",
        ] {
            assert_eq!(found(&long, &none, text), 1, "{text}");
        }
        let short = [hidden("Sem Bos", Kind::Name)];
        assert_eq!(
            found(&short, &none, "S e m  B o s"),
            1,
            "one letter after the other"
        );
        assert_eq!(found(&short, &none, "sem b os"), 0);
    }

    #[test]
    fn telephone_numbers_are_digits() {
        let phone = [hidden("+31 6 0000 0117", Kind::Phone)];
        for text in [
            "tel:+31600000117",
            "06-00000117",
            "0031 (0)6 0000 0117",
            "+٣١ ٦ ٠٠٠٠ ٠١١٧",
        ] {
            assert_eq!(found(&phone, &Open::default(), text), 1, "{text}");
        }
    }

    #[test]
    fn what_is_open_is_no_secret() {
        let open = Open {
            names: vec!["Omar".into()],
            texts: vec!["De kapper en Karim Berg.".into()],
            ..Open::default()
        };
        let common = |text: &str| [hidden(text, Kind::Common)];
        assert_eq!(found(&common("Kapper"), &open, "kapper"), 0);
        assert_eq!(found(&common("Omar"), &open, "Omar"), 0);
        assert_eq!(found(&common("Bakker"), &open, "bakker"), 1);
        let telling = [
            hidden("Karim Berg", Kind::Name),
            hidden("Karim", Kind::NameWord),
        ];
        assert_eq!(
            found(&telling, &open, "Karim Berg"),
            2,
            "a text excuses no name in it"
        );
        let namesakes = [
            hidden("Karim Berg", Kind::Name),
            value("y", "Karim Berg", Kind::Name, false),
        ];
        assert_eq!(
            found(&namesakes, &open, "Karim Berg"),
            0,
            "another person may be shown by that name"
        );
    }

    #[test]
    fn a_value_excuses_itself_and_nothing_else() {
        let open = Open::default();
        let ali = value("ali", "Ali", Kind::NameWord, false);
        let noor = [
            ali.clone(),
            hidden("Noor Ali", Kind::Name),
            hidden("Ali", Kind::NameWord),
        ];
        assert_eq!(found(&noor, &open, "Ali"), 0);
        assert_eq!(found(&noor, &open, "Noor Ali"), 1);
        let quotation = value(
            "y",
            "Ik werk met Noor Ali en leer veel",
            Kind::Telling,
            false,
        );
        let quoted = [quotation, hidden("Noor Ali", Kind::Name)];
        assert_eq!(
            found(&quoted, &open, "Ik werk met Noor Ali en leer veel"),
            1
        );
        let longer = [
            value("y", "Sara Bos-de Vries", Kind::Name, false),
            hidden("Sara Bos", Kind::Name),
        ];
        assert_eq!(
            found(&longer, &open, "Sara Bos-de Vries"),
            0,
            "her own name"
        );
        assert_eq!(found(&longer, &open, "Sara Bos"), 1);
        let mut email = value("x", "noor.ali@example.org", Kind::Telling, false);
        email.bound = true;
        let own_values = [email, hidden("Noor Ali", Kind::Name)];
        assert_eq!(found(&own_values, &open, "noor.ali@example.org"), 0);
        assert_eq!(found(&own_values, &open, "Noor Ali"), 1);
    }

    #[test]
    fn a_value_excuses_only_where_its_person_is() {
        let shared = [
            value("y", "+31 6 0000 0117", Kind::Phone, false),
            value("x", "06-00000117", Kind::Phone, true),
        ];
        assert_eq!(found_where(&shared, &["y"], "0600000117"), 0);
        assert_eq!(found_where(&shared, &["z"], "0600000117"), 2);
        let own_values = [value("y", "+31 6 0000 0117", Kind::Phone, false)];
        assert_eq!(found_where(&own_values, &["y"], "0600000117"), 0);
        assert_eq!(
            found_where(&own_values, &["z"], "0600000117"),
            1,
            "on another person's card"
        );
        assert_eq!(
            found(&own_values, &Open::default(), "0600000117"),
            0,
            "nobody knows who is shown"
        );
        let written = Open {
            texts: vec!["Bel 06 0000 0117".into()],
            ..Open::default()
        };
        assert_eq!(found(&own_values, &written, "0600000117"), 0);
    }
}
