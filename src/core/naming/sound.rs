//! Words that are written otherwise and sound alike.
//!
//! In: the letters of a word (see `words`). Out: a spelling in which the usual romanisations of one name are the same
//! (Yusuf, Joesoef, Youssef), and whether a word in Arabic, Hebrew or Ethiopic script can be one in Latin script. The scripts'
//! own romanisations (ALA-LC, BGN/PCGN) differ by language and by office: what they differ in is let go.

/// A word in Latin letters, as it sounds: `oe`, `ou`, `oo` and `u` are one, and so are `j`, `y` and `i`; `kh`, `ch` and `h`;
/// `q`, `c` and `k`; `sh`, `sj` and `s`; `e` and `a`. No letter is doubled.
pub fn loose(word: &str) -> String {
    let word = match word.strip_suffix('e').or_else(|| word.strip_suffix('h')) {
        Some(shorter) if shorter.len() > 2 => shorter,
        _ => word,
    };
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        // Few words begin with a rule's letter, and this is asked of every letter of a site.
        let (from, to) = RULES
            .iter()
            .filter(|(from, _)| from.as_bytes()[0] == rest.as_bytes()[0])
            .find(|(from, _)| rest.starts_with(from))
            .map_or((c.len_utf8(), None), |(from, to)| (from.len(), Some(*to)));
        match to {
            Some(letters) => letters.chars().for_each(|l| once(&mut out, l)),
            None => once(&mut out, c),
        }
        rest = &rest[from..];
    }
    out
}

/// Returns the part of a sound that the romanisations of one name share: its consonants, its first vowels, and its last unless that is an `a`.
pub fn skeleton(loose: &str) -> String {
    let is_vowel = |c: char| matches!(c, 'a' | 'i' | 'u');
    let begin = loose.find(is_vowel).unwrap_or(loose.len());
    let rest = &loose[begin..];
    let first = rest.find(|c| !is_vowel(c)).unwrap_or(rest.len());
    let last = rest.rfind(|c| !is_vowel(c)).map_or(rest.len(), |at| at + 1);
    let inner = rest.get(first..last).unwrap_or_default();
    let mut out = loose[..begin + first].to_owned();
    inner
        .chars()
        .filter(|c| !is_vowel(*c))
        .for_each(|c| once(&mut out, c));
    out.push_str(
        rest.get(last.max(first)..)
            .unwrap_or_default()
            .trim_matches('a'),
    );
    out
}

fn once(out: &mut String, letter: char) {
    if !out.ends_with(letter) {
        out.push(letter);
    }
}

/// Spellings, the longest first, and their sounds.
const RULES: [(&str, &str); 34] = [
    ("tsch", "S"),
    ("shch", "S"),
    ("sch", "s"),
    ("tsj", "S"),
    ("tch", "S"),
    ("dzj", "i"),
    ("dzh", "i"),
    ("dj", "i"),
    ("sj", "s"),
    ("sh", "s"),
    ("kh", "h"),
    ("ch", "h"),
    ("gh", "g"),
    ("th", "t"),
    ("ph", "f"),
    ("dh", "d"),
    ("zh", "z"),
    ("oe", "u"),
    ("ou", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ij", "i"),
    ("ae", "a"),
    ("ei", "ai"),
    ("ey", "ai"),
    ("ck", "k"),
    ("o", "u"),
    ("w", "u"),
    ("j", "i"),
    ("y", "i"),
    ("e", "a"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
];

/// Every sound of a name: `ch` may be that of Aicha or of Chekhov, `g` that of Gamal.
pub fn sounds(word: &str) -> Vec<String> {
    let mut sounds = vec![loose(word)];
    for (written, other) in [("ch", "sh"), ("ch", "tsj")] {
        if word.contains(written) {
            sounds.push(loose(&word.replace(written, other)));
        }
    }
    if let Some(rest) = word.strip_prefix('g') {
        sounds.push(loose(&format!("j{rest}")));
    }
    sounds
}

/// Returns whether a word is in a script that leaves vowels out, or that writes them with the consonant before.
pub fn is_other_script(word: &str) -> bool {
    word.chars().next().is_some_and(|c| other(c).is_some())
}

/// Returns whether a word in another script can be one that sounds so: the same consonants, and the vowels that are written are heard.
pub fn is_same(other_script: &str, loose: &str) -> bool {
    let written = spelled(other_script);
    let (mut once_each, mut heard) = (String::new(), String::new());
    written.chars().for_each(|c| once(&mut once_each, c));
    loose.chars().for_each(|c| once(&mut heard, c));
    // A vowel at the end that Ethiopic script writes with every consonant is often left out in Latin script.
    let is_syllabic = other_script.ends_with(|c| ethiopic(c).is_some());
    let written = once_each.trim_end_matches('h');
    let written = if is_syllabic {
        written.trim_end_matches('a')
    } else {
        written
    };
    // An alif without dots at the end is heard as an `a` (Mustafa, Layla), and written as many write an `i`.
    let undotted = written
        .strip_suffix('i')
        .filter(|_| other_script.ends_with('ي'))
        .map(|stem| format!("{stem}a"));
    consonants(written) == consonants(loose)
        && (is_within(written, &heard) || undotted.is_some_and(|it| is_within(&it, &heard)))
}

/// Returns the consonants of a word, whatever its script: a hash table's key.
pub fn consonants(loose: &str) -> String {
    let mut out = String::new();
    loose
        .chars()
        .filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'h' | 'j' | 'y' | 'w'))
        .for_each(|c| once(&mut out, c.to_ascii_lowercase()));
    out
}

/// The consonants of a word in another script.
pub fn other_consonants(word: &str) -> String {
    consonants(&spelled(word))
}

/// A word in Arabic script that begins with the article, with it and without it, for `al-Hassan` is `Hassan` where the article
/// is a particle; any other word alone.
pub fn with_and_without_article(word: &str) -> impl Iterator<Item = String> {
    let bare = word
        .strip_prefix("ال")
        .filter(|bare| bare.chars().count() > 1);
    [Some(word), bare].into_iter().flatten().map(str::to_owned)
}

/// A word in Arabic, Hebrew or Ethiopic script in Latin letters, with the vowels that are written.
pub fn spelled(word: &str) -> String {
    word.chars()
        .filter_map(other)
        .flat_map(|(consonant, vowel)| [consonant, vowel])
        .collect()
}

/// Returns whether the letters stand in a word in this order; an `h` may be silent.
fn is_within(letters: &str, word: &str) -> bool {
    let mut rest = word.chars();
    letters
        .chars()
        .filter(|c| *c != 'h')
        .all(|c| rest.any(|w| w == c))
}

/// The consonant and the vowel of a letter of Arabic, Hebrew or Ethiopic script; `None` for all others.
fn other(c: char) -> Option<(&'static str, &'static str)> {
    match c {
        '\u{1200}'..='\u{135F}' => ethiopic(c),
        '\u{5D0}'..='\u{5EA}' => Some((hebrew(c), "")),
        '\u{620}'..='\u{6D3}' => Some((arabic(c), "")),
        _ => None,
    }
}

fn arabic(c: char) -> &'static str {
    match c {
        'ا' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ث' | 'ط' => "t",
        'ج' | 'ي' => "i",
        'چ' | 'س' | 'ش' | 'ص' => "s",
        'ح' | 'خ' | 'ه' => "h",
        'د' | 'ض' => "d",
        'ذ' | 'ز' | 'ژ' | 'ظ' => "z",
        'ر' => "r",
        'غ' | 'گ' => "g",
        'ف' => "f",
        'ق' | 'ك' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        'و' => "u",
        'ڤ' => "v",
        _ => "",
    }
}

fn hebrew(c: char) -> &'static str {
    match c {
        'א' | 'ע' => "",
        'ב' => "b",
        'ג' => "g",
        'ד' => "d",
        'ה' | 'ח' => "h",
        'ו' => "u",
        'ז' => "z",
        'ט' | 'ת' => "t",
        'י' => "i",
        'כ' | 'ך' | 'ק' => "k",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' | 'ש' | 'צ' | 'ץ' => "s",
        'פ' | 'ף' => "f",
        'ר' => "r",
        _ => "",
    }
}

/// The consonants of Ethiopic script by rows of eight, from U+1200.
const ROWS: [&str; 43] = [
    "h", "l", "h", "m", "s", "r", "s", "s", "k", "k", "k", "k", "b", "v", "t", "S", "h", "h", "n",
    "n", "", "k", "k", "h", "h", "u", "", "z", "z", "i", "d", "d", "i", "g", "g", "g", "t", "S",
    "p", "s", "s", "f", "p",
];

/// A syllable: its consonant, and its vowel by its place in the row; the sixth is mostly silent.
fn ethiopic(c: char) -> Option<(&'static str, &'static str)> {
    let code = usize::try_from(u32::from(c).checked_sub(0x1200)?).ok()?;
    let vowel = ["a", "u", "i", "a", "a", "", "u", "ua"][code % 8];
    Some((*ROWS.get(code / 8)?, vowel))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanisations_of_one_name_sound_alike() {
        for names in [
            &["yusuf", "joesoef", "youssef", "yoesoef", "jusuf"][..],
            &["noor", "nour", "nur", "noer"],
            &["khadija", "chadidja", "hadija", "khadidja"],
            &["mohamed", "mohammed", "muhammad", "mohammad"],
            &["hussein", "hoessein", "husayn", "houssein"],
            &["fatima", "fatimah", "faatima"],
            &["ahmed", "achmed", "ahmad"],
            &["zeinab", "zaynab", "zeynab"],
            &["ouafa", "wafa"],
        ] {
            let first = skeleton(&loose(names[0]));
            names
                .iter()
                .for_each(|name| assert_eq!(skeleton(&loose(name)), first, "{name}"));
        }
        assert!(sounds("aicha").contains(&loose("aisha")));
        assert!(sounds("gamal").contains(&loose("djamal")));
        for (one, other) in [
            ("ali", "lea"),
            ("ali", "ala"),
            ("noor", "nar"),
            ("bos", "bas"),
        ] {
            assert_ne!(skeleton(&loose(one)), skeleton(&loose(other)));
        }
    }

    #[test]
    fn other_scripts_are_heard() {
        for (other, latin) in [
            ("يوسف", "yusuf"),
            ("مصطفي", "mustafa"),
            ("يسري", "yusra"),
            ("نور", "noor"),
            ("علي", "ali"),
            ("فاطمه", "fatima"),
            ("حسين", "hoessein"),
            ("محمد", "mohamed"),
            ("ሰላማዊት", "selamawit"),
            ("ሃይለ", "haile"),
            ("ኑር", "noor"),
            ("יוסף", "yusuf"),
        ] {
            assert!(is_other_script(other));
            assert!(is_same(other, &loose(latin)), "{other} {latin}");
            assert_eq!(
                other_consonants(other),
                consonants(&loose(latin)),
                "{other} {latin}"
            );
        }
        assert!(!is_same("نار", &loose("noor")));
        assert!(!is_same("علا", &loose("ali")));
    }
}
