//! Finds values in texts.
//!
//! In: every personal value of the site and what is open to anyone. Out: a [`Finder`] that names, for a text, the
//! values in it that may not be there. One pass over a text, however many values there are (Aho-Corasick).

use aho_corasick::AhoCorasick;

use super::fold::Folded;
use super::open::Open;
use super::values::{Kind, Value};

/// A folded value this long stands nowhere by chance: where words begin and end no longer matters.
const LONG: usize = 12;
/// Digits of a telephone number that tell it apart, however its country is written.
const SUBSCRIBER: usize = 9;

/// Looks for the values that one place may not show.
#[derive(Debug)]
pub struct Finder {
    automaton: AhoCorasick,
    needles: Vec<Needle>,
    /// The forbidden values, by [`Needle::value`].
    pub values: Vec<Value>,
    /// How many values are looked for.
    pub looked_for: usize,
    /// How many are not: too short, or open to anyone as words.
    pub left_out: usize,
}

#[derive(Debug)]
struct Needle {
    bytes: Vec<u8>,
    value: usize,
    /// Whether it must be whole words with no more between them than the value has.
    words: Option<usize>,
    telling: bool,
}

/// A value in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// Which of [`Finder::values`].
    pub value: usize,
    /// Where in [`Folded::bytes`].
    pub at: usize,
}

impl Finder {
    /// A finder for the forbidden ones among these values, without those that are no secret.
    pub fn new(values: &[Value], open: &Open) -> Self {
        let (forbidden, permitted): (Vec<_>, Vec<_>) =
            values.iter().cloned().partition(|v| v.forbidden.is_some());
        let needles: Vec<Needle> =
            forbidden.iter().enumerate().filter_map(|(n, v)| needle(n, v)).collect();
        let all = Self::with(needles, forbidden);
        let mut excused = vec![false; all.needles.len()];
        let equal = permitted.iter().map(|v| &v.text).chain(&open.names);
        equal.for_each(|text| all.mark(text, true, &mut excused));
        open.texts.iter().for_each(|text| all.mark(text, false, &mut excused));
        let kept = all.needles.into_iter().zip(excused).filter(|(_, e)| !e).map(|(n, _)| n);
        let finder = Self::with(kept.collect(), all.values);
        Self { left_out: finder.values.len() - finder.looked_for, ..finder }
    }

    fn with(needles: Vec<Needle>, values: Vec<Value>) -> Self {
        let automaton = AhoCorasick::builder()
            .build(needles.iter().map(|n| &n.bytes))
            .expect("the values of one site fit in memory");
        Self { automaton, looked_for: needles.len(), left_out: 0, needles, values }
    }

    fn mark(&self, text: &str, telling: bool, excused: &mut [bool]) {
        let folded = Folded::of(text);
        for (n, _) in self.needles_in(&folded) {
            excused[n] |= telling || !self.needles[n].telling;
        }
    }

    fn needles_in<'a>(&'a self, text: &'a Folded) -> impl Iterator<Item = (usize, usize)> + 'a {
        self.automaton.find_overlapping_iter(&text.bytes).filter_map(|found| {
            let n = found.pattern().as_usize();
            let (start, end) = (found.start(), found.end());
            let fits = self.needles[n].words.is_none_or(|gaps| {
                text.is_edge(start) && text.is_edge(end) && text.gaps_within(start, end) <= gaps
            });
            fits.then_some((n, start))
        })
    }

    /// The values in a text that may not be there; `words` says whether common words count as well.
    pub fn find(&self, text: &Folded, words: bool) -> Vec<Hit> {
        let hits = self.needles_in(text).filter(|(n, _)| words || self.needles[*n].telling);
        hits.map(|(n, at)| Hit { value: self.needles[n].value, at }).collect()
    }
}

fn needle(value: usize, of: &Value) -> Option<Needle> {
    let folded = Folded::of(&super::decode::decode(&of.text));
    let mut bytes = folded.bytes.clone();
    if of.kind == Kind::Phone {
        bytes.retain(u8::is_ascii_digit);
        bytes.drain(..bytes.len().saturating_sub(SUBSCRIBER));
        return (bytes.len() > 4).then_some(Needle { bytes, value, words: None, telling: true });
    }
    let letters = folded.letters();
    let least = if bytes.is_ascii() { 3 } else { 2 };
    if letters < least {
        return None;
    }
    let spaced = !of.text.chars().any(runs_on);
    let words = (letters < LONG && spaced).then(|| folded.gaps_within(0, bytes.len()));
    Some(Needle { bytes, value, words, telling: of.kind == Kind::Telling })
}

/// Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana and Han.
fn runs_on(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, kind: Kind, forbidden: bool) -> Value {
        Value {
            record: "persons/x".into(),
            field: "name".into(),
            text: text.into(),
            kind,
            forbidden: forbidden.then(|| "no".into()),
        }
    }

    fn found(values: &[Value], open: &Open, text: &str) -> usize {
        Finder::new(values, open).find(&Folded::of(text), true).len()
    }

    #[test]
    fn short_names_are_whole_words() {
        let ali = [value("Ali", Kind::Common, true)];
        let none = Open::default();
        assert_eq!(found(&ali, &none, "met ALI. "), 1);
        assert_eq!(found(&ali, &none, "nl/personen/ali.html"), 1);
        assert_eq!(found(&ali, &none, "specialist; al is"), 0);
        let long = [value("Amina Voorbeeld", Kind::Telling, true)];
        for text in
            ["xaminavoorbeeldx", "amina-voorbeeld", "Amina\n  Voor-\nbeeld", "Amina\u{a0}Voorbeeld"]
        {
            assert_eq!(found(&long, &none, text), 1, "{text}");
        }
    }

    #[test]
    fn telephone_numbers_are_digits() {
        let phone = [value("+31 6 0000 0117", Kind::Phone, true)];
        for text in ["tel:+31600000117", "06-00000117", "0031 (0)6 0000 0117", "+٣١ ٦ ٠٠٠٠ ٠١١٧"]
        {
            assert_eq!(found(&phone, &Open::default(), text), 1, "{text}");
        }
    }

    #[test]
    fn what_is_open_is_no_secret() {
        let open =
            Open { names: vec!["Omar".into()], texts: vec!["De kapper en Karim Berg.".into()] };
        let common = |text: &str| [value(text, Kind::Common, true)];
        assert_eq!(found(&common("Kapper"), &open, "kapper"), 0);
        assert_eq!(found(&common("Omar"), &open, "Omar"), 0);
        assert_eq!(found(&common("Bakker"), &open, "bakker"), 1);
        let telling = [value("Karim Berg", Kind::Telling, true)];
        assert_eq!(found(&telling, &open, "Karim Berg"), 1, "a text excuses no full name");
        let other =
            [value("Karim Berg", Kind::Telling, true), value("Karim Berg", Kind::Telling, false)];
        assert_eq!(
            found(&other, &open, "Karim Berg"),
            0,
            "another person may be shown by that name"
        );
    }
}
