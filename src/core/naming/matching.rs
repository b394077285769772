//! A name against the words of a text.
//!
//! In: a word of a text that may be one of a name ([`Anchor`]). Out: what of the name stands around it, as a
//! [`Hit`]. Words of a name have a space, a line end or a hyphen between them, particles and initials too; never the end
//! of a sentence, and a comma after the family name alone.

use std::cell::RefCell;
use std::collections::HashMap;

use super::gap::Gap;
use super::name::{Anchor, Name, NameWord, PARTICLES, Way, script_key, sound_key};
use super::words::{SEED, Words, hash, mix};
use super::{Finder, Grade, Hit, Kind, sound};

/// Words before a family name that make it a person's.
pub(super) const TITLES: [&str; 38] = [
    "mevrouw",
    "mevr",
    "mw",
    "mej",
    "meneer",
    "mijnheer",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mister",
    "mvr",
    "dhr",
    "heer",
    "dr",
    "drs",
    "ir",
    "ing",
    "prof",
    "professor",
    "juf",
    "juffrouw",
    "meester",
    "zuster",
    "broeder",
    "imam",
    "pastoor",
    "dominee",
    "ds",
    "hadji",
    "hajji",
    "haji",
    "sjeik",
    "sheikh",
    "السيد",
    "السيده",
    "السيدة",
    "ወይዘሮ",
];

/// Words in an e-mail address that is written out.
const AT: [&str; 7] = [
    "at",
    "apenstaartje",
    "apestaartje",
    "dot",
    "punt",
    "a",
    "ampersat",
];

/// So many particles and initials may stand between two words of a name.
const FILLERS: usize = 4;
/// A nickname in quotation marks has so many words.
const NICKNAME: usize = 3;
/// Letters of the longest name that is looked for with each of them apart.
const LONGEST_SPACED: usize = 64;

/// The words of a text, and who is looked for.
pub struct Text<'a> {
    pub words: &'a Words,
    pub finder: &'a Finder,
}

/// The keys under which a word in Latin letters is looked up by its sound.
#[derive(Debug, Clone, Copy)]
struct SoundKeys {
    word: u64,
    /// The word without an `s` at its end.
    shorter: Option<u64>,
    consonants: u64,
}

/// So many words are remembered: a language has hardly more in use.
const REMEMBERED: usize = 1 << 16;

thread_local! {
    /// Keys by the hash of their word. Most words of a text were met before, and to hear one again costs more than to look it up.
    static HEARD: RefCell<HashMap<u64, SoundKeys>> = RefCell::default();
}

impl SoundKeys {
    /// The keys of a word with this hash.
    fn of(hash: u64, letters: &str) -> Self {
        HEARD.with_borrow_mut(|heard| {
            if heard.len() >= REMEMBERED {
                heard.clear();
            }
            *heard.entry(hash).or_insert_with(|| Self::heard(letters))
        })
    }

    fn heard(letters: &str) -> Self {
        let sound = sound::loose(letters);
        let shorter = letters.strip_suffix('s').map(sound::loose);
        Self {
            word: sound_key(&sound::skeleton(&sound)),
            shorter: shorter.map(|sound| sound_key(&sound::skeleton(&sound))),
            consonants: script_key(sound::consonants(&sound)),
        }
    }
}

/// A stretch of words that is a name, or part of one.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: usize,
    last: usize,
    way: Way,
    has_particles: bool,
    /// True when its words stand in two paragraphs.
    is_apart: bool,
}

impl Stretch {
    fn with(self, step: Step) -> Self {
        Self {
            first: self.first.min(step.at),
            last: self.last.max(step.at),
            way: self.way.min(step.way),
            has_particles: self.has_particles | step.has_particles,
            is_apart: self.is_apart | step.is_apart,
        }
    }
}

/// The next word of a name.
#[derive(Debug, Clone, Copy)]
struct Step {
    at: usize,
    way: Way,
    has_particles: bool,
    is_apart: bool,
}

impl Text<'_> {
    /// Finds names by a word as it is written.
    pub fn anchored(&self, at: usize, hash: u64, hits: &mut Vec<Hit>) {
        for anchor in self.finder.anchors.get(&hash).into_iter().flatten() {
            if anchor.way >= Way::RunTogether {
                hits.extend(self.judge(at, *anchor));
            }
        }
    }

    /// Finds names by a word without its ending, by its sound, or in another script.
    pub fn otherwise(&self, at: usize, hits: &mut Vec<Hit>) {
        let letters = self.words.letters(at);
        let word = self.words.word(at);
        if letters.ends_with('s') && self.finder.may_be(word.shorter) {
            self.anchored(at, word.shorter, hits);
        }
        let [stem, _, arabic] = endings(letters, self.words.stem(at));
        for form in [stem, arabic].into_iter().flatten() {
            let hash = hash(form);
            if self.finder.may_be(hash) {
                self.anchored(at, hash, hits);
            }
        }
        if !self.finder.is_deep() || letters.len() < 2 {
            return;
        }
        if letters.is_ascii() {
            let keys = SoundKeys::of(word.hash, letters);
            self.near(at, keys.word, hits);
            if let Some(shorter) = keys.shorter {
                self.near(at, shorter, hits);
            }
            if self.finder.has_other_scripts {
                self.near(at, keys.consonants, hits);
            }
        } else if sound::is_other_script(letters) {
            let forms = endings(letters, None)
                .into_iter()
                .flatten()
                .chain([letters]);
            for form in forms.flat_map(sound::with_and_without_article) {
                self.near(at, script_key(sound::other_consonants(&form)), hits);
            }
        }
    }

    fn near(&self, at: usize, key: u64, hits: &mut Vec<Hit>) {
        if !self.finder.may_be(key) {
            return;
        }
        for anchor in self.finder.anchors.get(&key).into_iter().flatten() {
            if anchor.way < Way::RunTogether {
                hits.extend(self.judge(at, *anchor));
            }
        }
    }

    /// Returns the name, or the part of one, that stands around a word of it.
    fn judge(&self, at: usize, anchor: Anchor) -> Option<Hit> {
        let name = &self.finder.names[anchor.name];
        let word = &name.words[anchor.word];
        if anchor.way == Way::Joined {
            return Some(self.hit(name, Grade::Full, at, at));
        }
        if anchor.way == Way::RunTogether {
            return self.run_together(at, name);
        }
        let way = self.way(at, word)?;
        if name.is_sequence() {
            return self.sequence(at, name);
        }
        let has_particles = self.is_with_particles(at, word);
        let stretch = Stretch {
            first: at,
            last: at,
            way,
            has_particles,
            is_apart: false,
        };
        if name.words.len() == 1 {
            let is_capital = self.words.word(at).is_capital;
            let grade = if is_capital {
                Grade::Part
            } else {
                Grade::Alone
            };
            return (way == Way::Exact).then(|| self.hit(name, grade, at, at));
        }
        let is_last = anchor.word == name.words.len() - 1;
        let whole_name = is_last
            .then(|| {
                self.forward(stretch, name)
                    .or_else(|| self.turned(stretch, name))
            })
            .flatten();
        if let Some((whole, grade)) = whole_name {
            let is_telling = grade > Grade::Alone;
            return is_telling.then(|| self.hit(name, grade, whole.first, whole.last));
        }
        // Its other words may be written as one: `SaraFatima Bos`.
        if is_last && way == Way::Exact {
            let run_together = self.run_together(at, name);
            if run_together.is_some() {
                return run_together;
            }
        }
        if !self.finder.is_deep() {
            return None;
        }
        let (grade, first, last) = self.partly(stretch, anchor.word, name);
        // A word alone in another spelling is another word too often.
        let is_telling = grade > Grade::Alone || way == Way::Exact;
        is_telling.then(|| self.hit(name, grade, first, last))
    }

    /// Every word of a name in its order, the last of them found.
    fn forward(&self, from: Stretch, name: &Name) -> Option<(Stretch, Grade)> {
        let mut stretch = from;
        for word in name.words[..name.words.len() - 1].iter().rev() {
            stretch = stretch.with(self.left(stretch.first, word)?);
        }
        Some((stretch, grade(stretch, name)))
    }

    /// The words of the family name, the last of them found, and then those of the given name.
    fn turned(&self, from: Stretch, name: &Name) -> Option<(Stretch, Grade)> {
        (1..name.words.len()).rev().find_map(|given| {
            let (first, family) = name.words.split_at(given);
            let mut stretch = from;
            for word in family[..family.len() - 1].iter().rev() {
                stretch = stretch.with(self.left(stretch.first, word)?);
            }
            let family = stretch;
            for word in first {
                stretch =
                    stretch.with(self.right(stretch.last, word, stretch.last == family.last)?);
            }
            stretch.has_particles |= self.is_particle(stretch.last + 1)
                || family
                    .first
                    .checked_sub(1)
                    .is_some_and(|at| self.is_particle(at));
            let in_list = self.words.word(family.last + 1).before == Gap::Comma
                && self.is_in_list(family.first, stretch.last);
            let grade = if in_list {
                Grade::Part
            } else {
                grade(stretch, name)
            };
            Some((stretch, grade))
        })
    }

    /// Returns whether two names, each with a comma after it, were taken for one: `Sem Ali, Noor Bos`.
    fn is_in_list(&self, first: usize, last: usize) -> bool {
        let next = last + 1;
        let follows = self
            .get(next)
            .is_some_and(|word| word.before == Gap::Space && word.is_capital)
            && !self.is_particle(next);
        let goes_before = first.checked_sub(1).is_some_and(|before| {
            self.words.word(first).before == Gap::Space
                && self.words.word(before).is_capital
                && !self.is_particle(before)
        });
        goes_before && follows
    }

    /// Part of a name: with another word of it left out, an initial, a title, or alone.
    fn partly(&self, stretch: Stretch, word: usize, name: &Name) -> (Grade, usize, usize) {
        let (own, given) = (stretch.first, &name.words[0]);
        let bounds = if word < name.given {
            let family = &name.words[name.given..];
            self.initial_after(own, family).map(|last| (own, last))
        } else {
            self.left(own, given)
                .or_else(|| self.right(own, given, true))
                .map(|step| (own.min(step.at), own.max(step.at)))
                .or_else(|| Some((self.second_name_before(own, given)?, own)))
                .or_else(|| Some((self.initials_before(own, given)?, own)))
                .or_else(|| Some((own, self.initial_after(own, std::slice::from_ref(given))?)))
                .or_else(|| Some((self.title_before(own)?, own)))
        };
        match bounds {
            Some((first, last)) => (Grade::Part, first, last),
            None => (Grade::Alone, own, own),
        }
    }

    /// The word of a name before a place.
    fn left(&self, from: usize, word: &NameWord) -> Option<Step> {
        let mut step = Step {
            at: from,
            way: Way::Exact,
            has_particles: false,
            is_apart: false,
        };
        for _ in 0..=FILLERS {
            let gap = self.words.word(step.at).before;
            step.at = step.at.checked_sub(1)?;
            let parts_names = match gap {
                Gap::Space | Gap::Quote => false,
                Gap::Stop => !self.is_short(step.at),
                Gap::Paragraph => false,
                Gap::Comma | Gap::Break => true,
            };
            if parts_names {
                return None;
            }
            step.is_apart |= gap == Gap::Paragraph;
            if let Some(way) = self.way(step.at, word) {
                return Some(Step { way, ..step });
            }
            let is_particle = self.is_particle(step.at);
            step.has_particles |= is_particle;
            if !is_particle && !self.is_initial(step.at) {
                step.at = self.nickname(step.at)?;
            }
        }
        None
    }

    /// The first word of a nickname in quotation marks or brackets, of which this is the last.
    fn nickname(&self, last: usize) -> Option<usize> {
        let mut words = (last.saturating_sub(NICKNAME - 1)..=last).rev();
        let first = words.find(|word| self.words.word(*word).before != Gap::Space)?;
        let mut edges = [first, last + 1].into_iter();
        edges
            .all(|word| self.words.word(word).before == Gap::Quote)
            .then_some(first)
    }

    /// A name of which some words are written as one: `Noorvan der Zwaan`.
    fn run_together(&self, at: usize, name: &Name) -> Option<Hit> {
        let earliest = at.saturating_sub(name.parts.len() - 2);
        (earliest..=at).find_map(|first| {
            let last = name
                .orders()
                .find_map(|parts| self.parts_from(first, parts))?;
            (at <= last).then(|| self.hit(name, Grade::Full, first, last))
        })
    }

    /// The last of the words, from one on, that are parts of a name, each of one part or more.
    fn parts_from<'n>(
        &self,
        first: usize,
        mut parts: impl Iterator<Item = &'n str> + Clone,
    ) -> Option<usize> {
        let mut last = first;
        loop {
            let mut letters = self.letters(last)?;
            while !letters.is_empty() {
                let Some(part) = parts.next() else {
                    // What a language adds to a name.
                    let length = self.letters(last)?.len() - letters.len();
                    let is_stem = self
                        .words
                        .stem(last)
                        .is_some_and(|stem| stem.len() == length);
                    return (letters == "s" || is_stem).then_some(last);
                };
                letters = letters.strip_prefix(part)?;
            }
            if parts.clone().next().is_none() {
                return Some(last);
            }
            last += 1;
            self.get(last).filter(|word| word.before <= Gap::Quote)?;
        }
    }

    /// A name of which each letter stands apart, among other single letters: `u N o o r A l i`.
    pub fn spaced(&self, hits: &mut Vec<Hit>) {
        for run in self.words.spaced() {
            for first in run.clone() {
                let mut hash = SEED;
                for last in (first..=*run.end()).take(LONGEST_SPACED) {
                    hash = self.words.letters(last).bytes().fold(hash, mix);
                    let anchors = self.finder.anchors.get(&hash).into_iter().flatten();
                    let names = anchors.filter(|anchor| anchor.way == Way::Joined);
                    hits.extend(names.map(|anchor| {
                        self.hit(&self.finder.names[anchor.name], Grade::Full, first, last)
                    }));
                }
            }
        }
    }

    /// The word of a name after a place.
    fn right(&self, from: usize, word: &NameWord, after_family: bool) -> Option<Step> {
        let next = self.get(from + 1)?;
        let most = if after_family { Gap::Comma } else { Gap::Quote };
        let fits = next.before <= most && next.before != Gap::Stop;
        let way = self.way(from + 1, word).filter(|_| fits)?;
        Some(Step {
            at: from + 1,
            way,
            has_particles: false,
            is_apart: false,
        })
    }

    /// A given name before another, which stands before a family name: `Noor Fatima Ali`.
    fn second_name_before(&self, from: usize, given: &NameWord) -> Option<usize> {
        let mut family = from;
        while family > 0
            && self.words.word(family).before == Gap::Space
            && self.is_particle(family - 1)
        {
            family -= 1;
        }
        let first = family.checked_sub(2)?;
        let mut gaps = [first + 1, family].into_iter();
        let is_name = self.words.word(first + 1).is_capital
            && gaps.all(|word| self.words.word(word).before == Gap::Space);
        (is_name && self.way(first, given) == Some(Way::Exact)).then_some(first)
    }

    /// Initials before a family name, the first of them that of the given name: `N. Ali`, `N.F. Ali`.
    fn initials_before(&self, from: usize, given: &NameWord) -> Option<usize> {
        let mut first = None;
        let mut word = from;
        while word > 0 && self.words.word(word).before <= Gap::Stop {
            word -= 1;
            let is_initial = self.is_initial(word);
            if is_initial && self.words.letters(word).chars().next() == given.initial() {
                first = Some(word);
            }
            if !is_initial && !self.is_particle(word) {
                break;
            }
        }
        first
    }

    /// An initial after a name: `Noor A.`, `Ali, N.`; particles may stand between.
    fn initial_after(&self, from: usize, words: &[NameWord]) -> Option<usize> {
        let mut initial = from + 1;
        while self.is_particle(initial) && self.get(initial)?.before <= Gap::Quote {
            initial += 1;
        }
        let word = self.get(initial)?;
        let letter = self.words.letters(initial).chars().next();
        let is_of_name = words.iter().any(|w| w.initial() == letter);
        let fits = word.before <= Gap::Comma && word.before != Gap::Stop && word.is_capital;
        (fits && is_of_name && self.is_initial(initial)).then_some(initial)
    }

    fn title_before(&self, from: usize) -> Option<usize> {
        let mut title = from;
        loop {
            let gap = self.words.word(title).before;
            title = title.checked_sub(1)?;
            if gap > Gap::Stop {
                return None;
            }
            if TITLES.contains(&self.words.letters(title)) {
                return Some(title);
            }
            if !self.is_particle(title) {
                return None;
            }
        }
    }

    /// The words of an address or id, with nothing between them but what stands for its signs.
    fn sequence(&self, from: usize, name: &Name) -> Option<Hit> {
        let mut last = from;
        for word in &name.words[1..] {
            last += 1;
            while name.kind == Kind::Email
                && AT.contains(&self.letters(last)?)
                && !word.is(self.letters(last)?)
            {
                last += 1;
            }
            let fits = self.get(last)?.before <= Gap::Stop && word.is(self.letters(last)?);
            fits.then_some(())?;
        }
        let grade = if name.kind == Kind::Id {
            Grade::Part
        } else {
            Grade::Full
        };
        Some(self.hit(name, grade, from, last))
    }

    /// Telephone numbers: groups of digits that follow each other.
    pub fn numbers(&self, hits: &mut Vec<Hit>) {
        // The digits so far, and the word of each.
        let mut digits: Vec<(u64, usize)> = Vec::new();
        for at in 0..self.words.len() {
            let letters = self.words.letters(at);
            let is_number = letters.bytes().all(|b| b.is_ascii_digit());
            if !is_number {
                digits.clear();
                continue;
            }
            if self.words.word(at).before > Gap::Stop {
                digits.clear();
            }
            for digit in letters.bytes().map(|b| u64::from(b - b'0')) {
                digits.push((digit, at));
                self.number_at_end(&digits, hits);
            }
        }
    }

    fn number_at_end(&self, digits: &[(u64, usize)], hits: &mut Vec<Hit>) {
        for length in &self.finder.digits {
            let Some(begin) = digits.len().checked_sub(*length as usize) else {
                continue;
            };
            let value = digits[begin..].iter().fold(0, |n, (d, _)| n * 10 + d);
            let (first, last) = (digits[begin].1, digits[digits.len() - 1].1);
            for whom in self.finder.phones.get(&value).into_iter().flatten() {
                let (start, end) = (self.words.word(first).start, self.words.word(last).end);
                hits.push(Hit {
                    whom: *whom,
                    kind: Kind::Phone,
                    grade: Grade::Full,
                    start: start as usize,
                    end: end as usize,
                });
            }
        }
    }

    /// Returns the way in which a word of the text is one of a name; an ending of possession does not matter.
    fn way(&self, at: usize, word: &NameWord) -> Option<Way> {
        let letters = self.words.letters(at);
        let shorter = endings(letters, self.words.stem(at));
        let mut forms = shorter.into_iter().flatten().chain([letters]);
        if forms.clone().any(|form| word.is(form)) {
            return Some(Way::Exact);
        }
        if !self.finder.is_deep() {
            return None;
        }
        if letters.is_ascii() && word.is_other_script {
            let sound = sound::loose(letters);
            let mut readings = sound::with_and_without_article(&word.exact);
            let is_heard = readings.any(|reading| sound::is_same(&reading, &sound));
            return is_heard.then_some(Way::Script);
        }
        if letters.is_ascii() {
            let alike = forms.any(|form| {
                word.skeletons
                    .contains(&sound::skeleton(&sound::loose(form)))
            });
            return alike.then_some(Way::Sound);
        }
        let is_other_script = sound::is_other_script(letters) && !word.is_other_script;
        let mut readings = forms.flat_map(sound::with_and_without_article);
        let is_heard = |reading: String| {
            word.sounds
                .iter()
                .any(|sound| sound::is_same(&reading, sound))
        };
        (is_other_script && readings.any(is_heard)).then_some(Way::Script)
    }

    fn is_with_particles(&self, at: usize, word: &NameWord) -> bool {
        word.with_particles.as_deref().is_some_and(|full| {
            let letters = self.words.letters(at);
            let shorter = endings(letters, self.words.stem(at));
            shorter
                .into_iter()
                .flatten()
                .chain([letters])
                .any(|form| form == full)
        })
    }

    fn is_particle(&self, at: usize) -> bool {
        // The longest has six letters; most words of a text are longer.
        self.letters(at)
            .is_some_and(|l| l.len() <= 6 && PARTICLES.contains(&l))
    }

    fn is_initial(&self, at: usize) -> bool {
        let mut letters = self.letters(at).unwrap_or_default().chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    }

    /// Returns whether a full stop after this word is that of an abbreviation.
    fn is_short(&self, at: usize) -> bool {
        self.is_initial(at)
            || self
                .letters(at)
                .is_some_and(|l| PARTICLES.contains(&l) || TITLES.contains(&l))
    }

    fn letters(&self, at: usize) -> Option<&str> {
        (at < self.words.len()).then(|| self.words.letters(at))
    }

    fn get(&self, at: usize) -> Option<&super::words::Word> {
        (at < self.words.len()).then(|| self.words.word(at))
    }

    fn hit(&self, name: &Name, grade: Grade, first: usize, last: usize) -> Hit {
        let (start, end) = (self.words.word(first).start, self.words.word(last).end);
        let (start, end) = (start as usize, end as usize);
        Hit {
            whom: name.whom,
            kind: name.kind,
            grade,
            start,
            end,
        }
    }
}

/// Consonants that two names in different scripts must share: with fewer, other words are like them.
const SHARED: usize = 3;

/// Returns the grade of a whole name.
fn grade(stretch: Stretch, name: &Name) -> Grade {
    if stretch.way == Way::Script
        && name.words.iter().map(NameWord::consonants).sum::<usize>() < SHARED
    {
        return Grade::Alone;
    }
    // A particle left out leaves her name; one more makes it another's.
    let is_hers = name.has_particles || !stretch.has_particles;
    // Two given names in a list are no name; a family name with its particle is no given one.
    let is_one = !stretch.is_apart || stretch.has_particles;
    if is_hers && is_one && stretch.way >= Way::Exact {
        Grade::Full
    } else {
        Grade::Part
    }
}

/// A word without what a language adds to a name: `Alis`, `Ali’nin`; the `and` and `to` of Arabic.
fn endings<'w>(letters: &'w str, stem: Option<&'w str>) -> [Option<&'w str>; 3] {
    let shorter = letters
        .strip_suffix('s')
        .filter(|shorter| shorter.len() > 1);
    let arabic = letters
        .strip_prefix(['و', 'ل', 'ب', 'ف', 'ك'])
        .filter(|rest| rest.len() > 3);
    [stem.filter(|stem| stem.len() > 1), shorter, arabic]
}
