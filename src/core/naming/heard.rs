//! Names in different scripts, compared as they are heard.
//!
//! In: the words of two names, each in its own script. Out: whether one can be the other: `Yusuf Hassan`, `يوسف حسن`. Neither
//! the order of the words nor a particle counts. Names in one script are never compared here: there the letters tell.

use super::name::PARTICLES;
use super::sound;
use super::words::{LineEnd, Words};

/// A script in which names are written and compared with those in others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Writing {
    /// Latin.
    Latin,
    /// Greek.
    Greek,
    /// Cyrillic.
    Cyrillic,
    /// Hebrew.
    Hebrew,
    /// Arabic, in all its languages.
    Arabic,
    /// Ethiopic.
    Ethiopic,
}

impl Writing {
    /// The script of the first letter of a text; `None` when that is another one, or when there is no letter.
    pub fn of(text: &str) -> Option<Self> {
        let letter = text.chars().find(|c| c.is_alphabetic())?;
        // The blocks of Unicode 16 that hold letters of these scripts.
        Some(match u32::from(letter) {
            0x41..=0x24F | 0x1E00..=0x1EFF => Self::Latin,
            0x370..=0x3FF | 0x1F00..=0x1FFF => Self::Greek,
            0x400..=0x52F => Self::Cyrillic,
            0x590..=0x5FF | 0xFB1D..=0xFB4F => Self::Hebrew,
            0x600..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFF => Self::Arabic,
            0x1200..=0x139F => Self::Ethiopic,
            _ => return None,
        })
    }
}

/// A name by its sound.
#[derive(Debug, Default)]
pub struct HeardName {
    writing: Option<Writing>,
    words: Vec<HeardWord>,
}

/// A word of a name, in each reading that it may have.
#[derive(Debug)]
struct HeardWord {
    /// Sounds of a word whose vowels are written; of a Cyrillic or Greek one in Latin letters.
    sounds: Vec<String>,
    /// A word in Arabic, Hebrew or Ethiopic script, with its article and without; empty for all others.
    forms: Vec<String>,
}

/// Consonants that two names must share; with fewer, other names are like them.
const SHARED: usize = 3;

/// Readings of one name that are kept as keys: hardly any has more than four.
const MOST_KEYS: usize = 16;

impl HeardName {
    /// A name of these words.
    pub fn of(words: &[String]) -> Self {
        let text = words.join(" ");
        let folded = Words::of(&text, LineEnd::Hyphen);
        let letters = (0..folded.len()).map(|at| folded.letters(at));
        Self {
            writing: Writing::of(&text),
            words: letters
                .filter(|word| !PARTICLES.contains(word))
                .map(HeardWord::of)
                .collect(),
        }
    }

    /// The script of the name.
    pub fn writing(&self) -> Option<Writing> {
        self.writing
    }

    /// The keys of a hash table under which the same name in another script is found; none for a name that tells too little.
    pub fn keys(&self) -> Vec<String> {
        if !self.is_telling() {
            return Vec::new();
        }
        let mut keys: Vec<Vec<String>> = vec![Vec::new()];
        for word in &self.words {
            let consonants = word.consonants();
            let readings = keys.iter().flat_map(|key| {
                consonants.iter().map(|reading| {
                    let mut longer = key.clone();
                    longer.push(reading.clone());
                    longer
                })
            });
            keys = readings.take(MOST_KEYS).collect();
        }
        let sorted = keys.into_iter().map(|mut key| {
            key.sort_unstable();
            key.join(" ")
        });
        sorted.collect()
    }

    /// Returns whether it is the same name in another script.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_telling()
            && other.is_telling()
            && self.words.len() == other.words.len()
            && self.is_part_of(other)
    }

    /// Returns whether each word of the shorter name is one of the longer, which is in another script.
    pub fn is_short_for(&self, other: &Self) -> bool {
        match self.words.len() <= other.words.len() {
            true => self.is_part_of(other),
            false => other.is_part_of(self),
        }
    }

    /// Returns whether every word is heard in another name, each in a word of its own.
    fn is_part_of(&self, other: &Self) -> bool {
        let scripts = self.writing.zip(other.writing);
        if self.words.is_empty() || scripts.is_none_or(|(own, other)| own == other) {
            return false;
        }
        let mut unmatched_words: Vec<&HeardWord> = other.words.iter().collect();
        self.words.iter().all(|word| {
            let place = unmatched_words
                .iter()
                .position(|candidate| word.is_same(candidate));
            place.map(|place| unmatched_words.remove(place)).is_some()
        })
    }

    /// Returns whether it has several words, and consonants enough to be told from other names.
    fn is_telling(&self) -> bool {
        let consonants = self.words.iter().map(HeardWord::fewest_consonants);
        self.words.len() > 1 && consonants.sum::<usize>() >= SHARED
    }
}

impl HeardWord {
    fn of(letters: &str) -> Self {
        let is_other_script = sound::is_other_script(letters);
        Self {
            sounds: match is_other_script {
                true => vec![sound::spelled(letters)],
                false => sound::sounds(letters),
            },
            forms: match is_other_script {
                true => sound::with_and_without_article(letters).collect(),
                false => Vec::new(),
            },
        }
    }

    /// Returns whether the two can be one word.
    fn is_same(&self, other: &Self) -> bool {
        let is_written_so = |form: &String, sounds: &[String]| {
            sounds.iter().any(|sound| sound::is_same(form, sound))
        };
        match (self.forms.is_empty(), other.forms.is_empty()) {
            (true, true) => self
                .skeletons()
                .any(|own| other.skeletons().any(|o| o == own)),
            (false, _)
                if self
                    .forms
                    .iter()
                    .any(|form| is_written_so(form, &other.sounds)) =>
            {
                true
            }
            _ => other
                .forms
                .iter()
                .any(|form| is_written_so(form, &self.sounds)),
        }
    }

    fn skeletons(&self) -> impl Iterator<Item = String> {
        self.sounds.iter().map(|sound| sound::skeleton(sound))
    }

    /// The consonants in each reading.
    fn consonants(&self) -> Vec<String> {
        let mut readings: Vec<String> = match self.forms.is_empty() {
            true => self.sounds.iter().map(|s| sound::consonants(s)).collect(),
            false => self
                .forms
                .iter()
                .map(|f| sound::other_consonants(f))
                .collect(),
        };
        readings.sort_unstable();
        readings.dedup();
        readings
    }

    fn fewest_consonants(&self) -> usize {
        let counts = self.consonants().into_iter().map(|reading| reading.len());
        counts.min().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(name: &str) -> HeardName {
        let words: Vec<String> = name.split(' ').map(str::to_lowercase).collect();
        HeardName::of(&words)
    }

    #[track_caller]
    fn are_one(one: &str, other: &str, expected: bool) {
        let (left, right) = (heard(one), heard(other));
        assert_eq!(left.is_same(&right), expected, "{one}, {other}");
        assert_eq!(right.is_same(&left), expected, "{other}, {one}");
        let is_found = left.keys().iter().any(|key| right.keys().contains(key));
        assert!(is_found || !expected, "{one}, {other}: no key in common");
    }

    #[test]
    fn one_name_in_two_scripts_is_heard() {
        for (one, other) in [
            ("Yusuf Hassan", "يوسف حسن"),
            ("Hassan Joesoef", "يوسف حسن"),
            ("Marie Tesfay", "ማሪ ተስፋይ"),
            ("Noor al-Hassan", "نور الحسن"),
            ("Fatima Alzahra", "فاطمة الزهراء"),
            ("Aicha Benali", "عائشة بنعلي"),
            ("Yusuf Abdi", "Юсуф Абди"),
            ("Giorgos Nikou", "Γιώργος Νίκου"),
            ("يوسف حسن", "ዩሱፍ ሃሰን"),
            ("Yosef Hassan", "יוסף חסן"),
        ] {
            are_one(one, other, true);
        }
    }

    #[test]
    fn other_names_are_not() {
        for (one, other) in [
            ("Yusuf Hassan", "يوسف حسين"),
            ("Yusuf Hassan", "يوسف محمد حسن"),
            ("Yusuf Hassan", "نور حسن"),
            ("Yusuf Hassan", "Joesoef Hasan"),
            ("Noor", "نور"),
            ("Aya Ali", "ايه علي"),
        ] {
            are_one(one, other, false);
        }
        assert!(heard("Yusuf Hassan").is_short_for(&heard("يوسف محمد حسن")));
        assert!(!heard("Yusuf Hassan").is_short_for(&heard("Yusuf Mohamed Hassan")));
    }
}
