//! A name against the words of a text.
//!
//! In: a word of a text that may be one of a name ([`Anchor`]). Out: what of the name stands around it, as a
//! [`Hit`]. Words of a name have a space, a line end or a hyphen between them, particles and initials too; never the end
//! of a sentence, and a comma after the family name alone.

use super::name::{Anchor, Name, NameWord, PARTICLES, Way, script_key, sound_key};
use super::words::{Gap, Words, hash};
use super::{Finder, Grade, Hit, Kind, sound};

/// Words before a family name that make it a person's.
const TITLES: [&str; 37] = [
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

/// The words of a text, and who is looked for.
pub struct Text<'a> {
    pub words: &'a Words,
    pub finder: &'a Finder,
}

/// A stretch of words that is a name, or part of one.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    first: usize,
    last: usize,
    way: Way,
    has_particles: bool,
    has_initials: bool,
}

impl Stretch {
    fn with(self, step: Step) -> Self {
        Self {
            first: self.first.min(step.at),
            last: self.last.max(step.at),
            way: self.way.min(step.way),
            has_particles: self.has_particles | step.has_particles,
            has_initials: self.has_initials | step.has_initials,
        }
    }
}

/// The next word of a name.
#[derive(Debug, Clone, Copy)]
struct Step {
    at: usize,
    way: Way,
    has_particles: bool,
    has_initials: bool,
}

impl Text<'_> {
    /// What is found by a word as it is written.
    pub fn anchored(&self, at: usize, hash: u64, hits: &mut Vec<Hit>) {
        for anchor in self.finder.anchors.get(&hash).into_iter().flatten() {
            if anchor.way >= Way::Exact {
                hits.extend(self.judge(at, *anchor));
            }
        }
    }

    /// What is found by a word without its ending, by its sound, or in another script.
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
            let sound = sound::loose(letters);
            self.near(at, sound_key(&sound::skeleton(&sound)), hits);
            if let Some(shorter) = letters.strip_suffix('s') {
                let sound = sound::skeleton(&sound::loose(shorter));
                self.near(at, sound_key(&sound), hits);
            }
            if self.finder.has_other_scripts {
                self.near(at, script_key(sound::consonants(&sound)), hits);
            }
        } else if sound::is_other_script(letters) {
            let forms = endings(letters, None)
                .into_iter()
                .flatten()
                .chain([letters]);
            for form in forms {
                self.near(at, script_key(sound::other_consonants(form)), hits);
            }
        }
    }

    fn near(&self, at: usize, key: u64, hits: &mut Vec<Hit>) {
        if !self.finder.may_be(key) {
            return;
        }
        for anchor in self.finder.anchors.get(&key).into_iter().flatten() {
            if anchor.way < Way::Exact {
                hits.extend(self.judge(at, *anchor));
            }
        }
    }

    /// What of a name stands around a word that is one of it.
    fn judge(&self, at: usize, anchor: Anchor) -> Option<Hit> {
        let name = &self.finder.names[anchor.name];
        let word = &name.words[anchor.word];
        if anchor.way == Way::Joined {
            return Some(self.hit(name, Grade::Full, at, at));
        }
        let way = self.same(at, word)?;
        if name.is_sequence() {
            return self.sequence(at, name);
        }
        let has_particles = self.is_with_particles(at, word);
        let here = Stretch {
            first: at,
            last: at,
            way,
            has_particles,
            has_initials: false,
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
        let whole = is_last
            .then(|| self.forward(here, name).or_else(|| self.turned(here, name)))
            .flatten();
        if let Some((found, grade)) = whole {
            let is_telling = grade > Grade::Alone;
            return is_telling.then(|| self.hit(name, grade, found.first, found.last));
        }
        if !self.finder.is_deep() {
            return None;
        }
        let (grade, first, last) = self.partly(here, anchor.word, name);
        // A word alone in another spelling is another word too often.
        let is_telling = grade > Grade::Alone || way == Way::Exact;
        is_telling.then(|| self.hit(name, grade, first, last))
    }

    /// Every word of a name in its order, the last of them found.
    fn forward(&self, from: Stretch, name: &Name) -> Option<(Stretch, Grade)> {
        let mut found = from;
        for word in name.words[..name.words.len() - 1].iter().rev() {
            found = found.with(self.left(found.first, word)?);
        }
        Some((found, grade(found, name)))
    }

    /// The words of the family name, the last of them found, and then those of the given name.
    fn turned(&self, from: Stretch, name: &Name) -> Option<(Stretch, Grade)> {
        (1..name.words.len()).rev().find_map(|given| {
            let (first, family) = name.words.split_at(given);
            let mut found = from;
            for word in family[..family.len() - 1].iter().rev() {
                found = found.with(self.left(found.first, word)?);
            }
            let family = found;
            for word in first {
                found = found.with(self.right(found.last, word, found.last == family.last)?);
            }
            found.has_particles |= self.is_particle(found.last + 1)
                || family
                    .first
                    .checked_sub(1)
                    .is_some_and(|at| self.is_particle(at));
            let in_list = self.words.word(family.last + 1).before == Gap::Comma
                && self.is_in_list(family.first, found.last);
            let grade = if in_list {
                Grade::Part
            } else {
                grade(found, name)
            };
            Some((found, grade))
        })
    }

    /// Whether two names, each with a comma after it, were taken for one: `Sem Ali, Noor Bos`.
    fn is_in_list(&self, first: usize, last: usize) -> bool {
        let follows = |at: usize| {
            self.get(at)
                .is_some_and(|w| w.before == Gap::Space && w.is_capital)
                && !self.is_particle(at)
        };
        let goes_before = first.checked_sub(1).is_some_and(|before| {
            self.words.word(first).before == Gap::Space
                && self.words.word(before).is_capital
                && !self.is_particle(before)
        });
        goes_before && follows(last + 1)
    }

    /// Part of a name: with another word of it left out, an initial, a title, or alone.
    fn partly(&self, here: Stretch, word: usize, name: &Name) -> (Grade, usize, usize) {
        let at = here.first;
        let alone = (Grade::Alone, at, at);
        if word < name.given {
            let family = &name.words[name.given..];
            return match self.initial_after(at, family) {
                Some(last) => (Grade::Part, at, last),
                None => alone,
            };
        }
        let given = &name.words[0];
        let found = self.left(at, given).or_else(|| self.right(at, given, true));
        if let Some(step) = found {
            return (Grade::Part, at.min(step.at), at.max(step.at));
        }
        if let Some(first) = self.initials_before(at, given) {
            return (Grade::Part, first, at);
        }
        if let Some(last) = self.initial_after(at, std::slice::from_ref(given)) {
            return (Grade::Part, at, last);
        }
        match self.title_before(at) {
            Some(first) => (Grade::Part, first, at),
            None => alone,
        }
    }

    /// The word of a name before a place.
    fn left(&self, from: usize, word: &NameWord) -> Option<Step> {
        let mut at = from;
        let (mut has_particles, mut has_initials) = (false, false);
        for _ in 0..=FILLERS {
            let gap = self.words.word(at).before;
            at = at.checked_sub(1)?;
            if gap > Gap::Stop || (gap == Gap::Stop && !self.is_short(at)) {
                return None;
            }
            if let Some(way) = self.same(at, word) {
                return Some(Step {
                    at,
                    way,
                    has_particles,
                    has_initials,
                });
            }
            if !self.is_particle(at) && !self.is_initial(at) {
                return None;
            }
            has_particles |= self.is_particle(at);
            has_initials |= self.is_initial(at);
        }
        None
    }

    /// The word of a name after a place.
    fn right(&self, from: usize, word: &NameWord, after_family: bool) -> Option<Step> {
        let next = self.get(from + 1)?;
        let most = if after_family { Gap::Comma } else { Gap::Space };
        let fits = next.before <= most && next.before != Gap::Stop;
        let way = self.same(from + 1, word).filter(|_| fits)?;
        Some(Step {
            at: from + 1,
            way,
            has_particles: false,
            has_initials: false,
        })
    }

    /// Initials before a family name, the first of them that of the given name: `N. Ali`, `N.F. Ali`.
    fn initials_before(&self, from: usize, given: &NameWord) -> Option<usize> {
        let mut first = None;
        let mut at = from;
        while at > 0 && self.words.word(at).before <= Gap::Stop {
            at -= 1;
            if self.is_initial(at) && self.words.letters(at).chars().next() == given.initial() {
                first = Some(at);
            }
            if !self.is_initial(at) && !self.is_particle(at) {
                break;
            }
        }
        first
    }

    /// An initial after a name: `Noor A.`, `Ali, N.`; particles may stand between.
    fn initial_after(&self, from: usize, words: &[NameWord]) -> Option<usize> {
        let mut at = from + 1;
        while self.is_particle(at) && self.get(at)?.before == Gap::Space {
            at += 1;
        }
        let word = self.get(at)?;
        let letter = self.words.letters(at).chars().next();
        let is_one = words.iter().any(|w| w.initial() == letter);
        let fits = word.before <= Gap::Comma && word.before != Gap::Stop && word.is_capital;
        (fits && is_one && self.is_initial(at)).then_some(at)
    }

    fn title_before(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            let gap = self.words.word(at).before;
            at = at.checked_sub(1)?;
            if gap > Gap::Stop {
                return None;
            }
            if TITLES.contains(&self.words.letters(at)) {
                return Some(at);
            }
            if !self.is_particle(at) {
                return None;
            }
        }
    }

    /// The words of an address or id, with nothing between them but what stands for its signs.
    fn sequence(&self, from: usize, name: &Name) -> Option<Hit> {
        let mut at = from;
        for word in &name.words[1..] {
            at += 1;
            while name.kind == Kind::Email
                && AT.contains(&self.letters(at)?)
                && !word.is(self.letters(at)?)
            {
                at += 1;
            }
            let fits = self.get(at)?.before <= Gap::Stop && word.is(self.letters(at)?);
            fits.then_some(())?;
        }
        let grade = if name.kind == Kind::Id {
            Grade::Part
        } else {
            Grade::Full
        };
        Some(self.hit(name, grade, from, at))
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

    /// In what way a word of the text is one of a name; an ending of possession does not matter.
    fn same(&self, at: usize, word: &NameWord) -> Option<Way> {
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
            return sound::is_same(&word.exact, &sound).then_some(Way::Script);
        }
        if letters.is_ascii() {
            let alike = forms.any(|form| {
                word.skeletons
                    .contains(&sound::skeleton(&sound::loose(form)))
            });
            return alike.then_some(Way::Sound);
        }
        let same = |form: &str| word.sounds.iter().any(|s| sound::is_same(form, s));
        let other = sound::is_other_script(letters) && !word.is_other_script;
        (other && forms.any(same)).then_some(Way::Script)
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
        self.letters(at)
            .is_some_and(|letters| letters.chars().count() == 1)
    }

    /// Whether a full stop after this word is that of an abbreviation.
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

/// How plainly a whole name names somebody.
fn grade(found: Stretch, name: &Name) -> Grade {
    if found.way == Way::Script
        && name.words.iter().map(NameWord::consonants).sum::<usize>() < SHARED
    {
        return Grade::Alone;
    }
    let has_all = match name.has_particles {
        true => found.has_particles || found.has_initials,
        false => !found.has_particles,
    };
    if has_all && found.way >= Way::Exact {
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
