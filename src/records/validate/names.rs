//! The name somebody is called by.
//!
//! In: a full name, or a given name that staff wrote. Out: the given name, where it can be told without guessing; otherwise
//! why not. `display_name: first` publishes it: a wrong guess would show the very name that is to stay hidden.

use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, Script};

use icu_normalizer::{ComposingNormalizer, DecomposingNormalizer};

use super::given_names;
use sleutelgids_core::diag::{Words, say};
use sleutelgids_core::model::slug::{fold_slug, spelled_out};

/// Forms of address that nobody is called, folded: Dutch, English, French and German.
const FORMS_OF_ADDRESS: &[&str] = &[
    "mw",
    "mevr",
    "mevrouw",
    "mej",
    "mejuffrouw",
    "dhr",
    "dhrn",
    "hr",
    "heer",
    "meneer",
    "mijnheer",
    "mv",
    "dr",
    "dra",
    "drs",
    "ds",
    "dominee",
    "pastoor",
    "pater",
    "ing",
    "ir",
    "mr",
    "prof",
    "professor",
    "bc",
    "ba",
    "bsc",
    "msc",
    "mba",
    "phd",
    "llm",
    "zr",
    "zuster",
    "broeder",
    "fam",
    "familie",
    "arts",
    "mrs",
    "ms",
    "miss",
    "mx",
    "sir",
    "madam",
    "dame",
    "lord",
    "lady",
    "rev",
    "reverend",
    "doctor",
    "dokter",
    "docteur",
    "doktor",
    "mme",
    "mlle",
    "mmes",
    "madame",
    "monsieur",
    "mademoiselle",
    "maitre",
    "frere",
    "soeur",
    "herr",
    "herrn",
    "frau",
    "frl",
    "fraulein",
    "dipl",
    "mag",
];

/// Titles that some people are called as well, folded: Arabic, Turkish, Persian, Tigrinya, Somali, Spanish and Italian.
const TITLES: &[&str] = &[
    "sheikh", "sheik", "shaikh", "shaykh", "sjeik", "sjeich", "cheikh", "sayyid", "sayyida",
    "seyyid", "hajj", "hadj", "hajji", "haji", "hadji", "haci", "haja", "hajja", "hadja", "xaaji",
    "imam", "imaam", "ustad", "ustadh", "ustaz", "ustaza", "ostad", "mullah", "molla", "mulla",
    "hoca", "hodja", "bay", "bayan", "sayin", "ato", "weyzero", "memhir", "abba", "mudane",
    "marwo", "senor", "senora", "sr", "sra", "srta", "signor", "signora", "engineer", "eng",
    "mohandes", "muhandis",
];

/// Words that relatives and neighbours are called by before their name, folded, in the languages above and in German, French and Somali.
/// Those that are given names as well (`Anne`, `Baba`, `Hala`) are not among them.
const KINSHIP: &[&str] = &[
    "tante",
    "tantie",
    "oom",
    "ome",
    "opa",
    "oma",
    "opoe",
    "bonma",
    "bompa",
    "moeder",
    "mama",
    "vader",
    "papa",
    "zus",
    "zusje",
    "broer",
    "nicht",
    "neef",
    "buurvrouw",
    "buurman",
    "juf",
    "juffrouw",
    "meester",
    "aunt",
    "auntie",
    "aunty",
    "uncle",
    "grandma",
    "grandpa",
    "granny",
    "mother",
    "father",
    "mum",
    "mummy",
    "sister",
    "brother",
    "cousin",
    "nurse",
    "tonton",
    "oncle",
    "maman",
    "mamie",
    "papi",
    "papy",
    "onkel",
    "schwester",
    "bruder",
    "mutter",
    "vati",
    "mutti",
    "teyze",
    "amca",
    "dayi",
    "yenge",
    "agabey",
    "efendi",
    "hanim",
    "ogretmen",
    "ammo",
    "khalo",
    "khalto",
    "khala",
    "teta",
    "jiddo",
    "sitti",
    "khanom",
    "khanoum",
    "khanum",
    "agha",
    "khaleh",
    "hooyo",
    "aabo",
    "eeddo",
    "eedo",
    "habaryar",
    "abti",
    "ayeeyo",
    "awoowe",
    "walaal",
    "adey",
    "aboy",
    "abboy",
    "haftey",
    "hawey",
    "ciocia",
    "wujek",
    "babcia",
    "pani",
    "tetya",
    "tyotya",
    "dyadya",
    "babushka",
];

/// Titles in Arabic letters.
const TITLES_IN_ARABIC: &[&str] = &[
    "السيد",
    "السيدة",
    "الدكتور",
    "الدكتورة",
    "دكتور",
    "دكتورة",
    "الشيخ",
    "الشيخة",
    "شيخ",
    "الحاج",
    "الحاجة",
    "حاج",
    "الأستاذ",
    "الأستاذة",
    "أستاذ",
    "أستاذة",
    "المهندس",
    "المهندسة",
    "مهندس",
    "الآنسة",
    "الإمام",
    "د",
    "أ",
    "م",
    "آقای",
    "خانم",
    "دکتر",
    "حاجی",
];

/// Parts of a family name, or of a name of several words, that no given name begins with.
const PREFIXES: &[&str] = &[
    "van", "von", "de", "der", "den", "ter", "ten", "te", "el", "al", "ibn", "bin", "bint", "ben",
    "ould", "oulad", "ait", "abu", "abou", "umm", "oum", "abd", "da", "di", "dos", "du", "del",
    "la", "le", "les", "mac", "mc", "zu", "zum", "zur", "in", "op", "aan", "t", "s", "d", "l", "o",
];

/// Beginnings of a given name of two words, folded: `Abdul Rahman`.
const HALF_NAMES: &[&str] = &[
    "abdul", "abdel", "abdal", "abdoul", "abdur", "abder", "abdus",
];

/// Letters that only end a word in Arabic: one within it means that a space is missing.
const LAST_IN_ARABIC: [char; 2] = ['ة', 'ى'];

/// Signs that join two names.
const HYPHENS: [char; 4] = ['-', '\u{2010}', '\u{2011}', '·'];

/// The given name within a full name that is plainly `Given Family`.
///
/// # Errors
/// Why it cannot be told.
pub fn given(name: &str) -> Result<&str, Words> {
    signs(name)?;
    let words: Vec<&str> = name.split_whitespace().collect();
    if words
        .iter()
        .any(|word| word.starts_with(HYPHENS) || word.ends_with(HYPHENS))
    {
        return Err(say!("name-signs"));
    }
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return Err(say!("name-signs"));
    };
    if !name.chars().all(|c| !c.is_alphabetic() || is_latin(c)) {
        // Of a name of one word nothing is left out.
        return if words.len() == 1 && is_one_name(first) {
            Ok(first)
        } else {
            Err(say!("name-script"))
        };
    }
    if words.iter().any(|word| is_title(word)) || KINSHIP.contains(&&*fold_slug(&bare(first))) {
        return Err(say!("name-title"));
    }
    if words.iter().any(|word| is_in_capitals(word)) {
        return Err(say!("name-capitals"));
    }
    if [first, last].into_iter().any(|word| is_initial(word)) {
        return Err(say!("name-initial"));
    }
    if words.len() == 1 {
        return Err(say!("name-one-word"));
    }
    if first.contains(HYPHENS) {
        return Err(say!("name-hyphen"));
    }
    let folded = fold_slug(&bare(first));
    if HALF_NAMES.contains(&&*folded) || (folded == "abd" && words.len() > 2) {
        return Err(say!("name-half"));
    }
    if may_be_family_name(&folded) {
        return Err(say!("name-family-first"));
    }
    if words.len() > 2 && !(is_initial(words[1]) || is_prefix(&fold_slug(&bare(words[1])))) {
        return Err(say!("name-several"));
    }
    let mut letters = first.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) || letters.any(char::is_uppercase) {
        return Err(say!("name-run-together"));
    }
    // After `van` or `el` comes the rest of a family name; one that is written first has it before the first word.
    let has_prefix = words.len() > 2 && is_prefix(&fold_slug(&bare(words[1])))
        || words.len() == 2 && begins_with_article(last);
    if !has_prefix {
        given_names::order(&folded, &fold_slug(last))?;
    }
    Ok(first)
}

/// Returns whether a word has the article of a family name in front: `d’Árbol`, `Al-Hassan`.
fn begins_with_article(word: &str) -> bool {
    let article = word.split(['\'', '’', '-']).next().unwrap_or_default();
    article.len() < word.len() && is_prefix(&fold_slug(article))
}

/// Returns whether a folded word is a family name, or begins one, as far as the word by itself says.
fn may_be_family_name(folded: &str) -> bool {
    PREFIXES.contains(&folded) || given_names::is_family(folded)
}

/// Returns what is wrong with a given name that staff wrote, beside the full name.
///
/// # Errors
/// Why it would show more than a given name, or something that is none.
pub fn written(given: &str, name: &str) -> Result<(), Words> {
    signs(given)?;
    let words: Vec<&str> = given.split_whitespace().collect();
    let is_alone = words.len() == 1 && !is_form_of_address(given);
    if !is_alone && words.iter().any(|word| is_title(word)) {
        return Err(say!("name-title"));
    }
    let name_parts = parts(name);
    let given_parts = parts(given);
    if name_parts.len() > 1 && name_parts.iter().all(|part| given_parts.contains(part)) {
        return Err(say!("given-is-all"));
    }
    if name_parts.len() > 1 && given_parts.concat() == name_parts.concat() {
        return Err(say!("given-is-all"));
    }
    let both = name_parts
        .first()
        .zip(name_parts.last())
        .is_some_and(|(a, b)| given_parts.contains(a) && given_parts.contains(b));
    if name_parts.len() > 2 && given_parts.len() > 1 && both {
        return Err(say!("given-has-family"));
    }
    Ok(())
}

/// The words of a name as they are the same however it is written: without accents, capitals, titles and signs that cannot be
/// seen, in one form of Unicode, and in the order of the alphabet, for some write the family name first.
pub fn folded(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in DecomposingNormalizer::new_nfkd().normalize(name).chars() {
        let word = words.last_mut().expect("one to begin with");
        match c {
            'A'..='Z' | 'a'..='z' => word.push(c.to_ascii_lowercase()),
            _ if is_left_out(c) => {}
            _ if c.is_alphanumeric() => fold_letter(c, word),
            _ if word.is_empty() => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    for word in &mut words {
        *word = looked_at(word);
    }
    if words.iter().any(|word| !is_title(word)) {
        words.retain(|word| !is_title(word));
    }
    words.sort_unstable();
    words
}

/// A name whose umlauts and like letters are written as two, as passports and old keyboards do (ICAO 9303, part 3).
pub fn with_two_letters(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in ComposingNormalizer::new_nfc().normalize(name).chars() {
        match c {
            'ä' | 'Ä' => plain.push_str("ae"),
            'ö' | 'Ö' | 'ø' | 'Ø' => plain.push_str("oe"),
            'ü' | 'Ü' => plain.push_str("ue"),
            'å' | 'Å' => plain.push_str("aa"),
            _ => plain.push(c),
        }
    }
    plain
}

/// Returns whether a folded word is a part of many family names, such as `van`.
pub fn is_prefix(word: &str) -> bool {
    PREFIXES.contains(&word)
}

/// Letters of Greek and Cyrillic that look as Latin ones, with these (<https://www.unicode.org/reports/tr39/>).
const LOOK_ALIKE: [(&str, &str); 2] = [
    ("авеікмносртухјѕһԁԛԝ", "abeikmhocptyxjshdqw"),
    ("αβεζηικμνορτυχ", "abezhikmvoptux"),
];

/// A word in which a letter of another script stands among Latin ones as it looks; any other word as it is.
fn looked_at(word: &str) -> String {
    let is_mixed = word.chars().any(|c| c.is_ascii_alphabetic()) && !word.is_ascii();
    if !is_mixed {
        return word.to_owned();
    }
    word.chars().map(latin_look).collect()
}

/// The Latin letter that looks like this one; itself when none does.
fn latin_look(c: char) -> char {
    for (letters, latin) in LOOK_ALIKE {
        if let Some(place) = letters.chars().position(|letter| letter == c) {
            return latin.chars().nth(place).unwrap_or(c);
        }
    }
    c
}

/// Accents, apostrophes, the line that stretches Arabic words, and what cannot be seen.
fn is_left_out(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | 'ʻ' | '‘' | '`' | '´' | 'ـ')
        || (!c.is_ascii() && (is_mark(c) || is_invisible(c)))
}

fn fold_letter(c: char, word: &mut String) {
    match (spelled_out(c), c) {
        (Some(spelled), _) => word.push_str(spelled),
        // Letters that Arabic and Persian keyboards have in two ways.
        (None, 'ی' | 'ى') => word.push('ي'),
        (None, 'ک') => word.push('ك'),
        (None, _) => word.extend(c.to_lowercase()),
    }
}

/// A name's words in small letters, parted at every sign that is none of a letter.
pub(super) fn parts(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric() && !is_mark(c));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Signs that stand in no name, or that hide where one part ends.
fn signs(name: &str) -> Result<(), Words> {
    let mut previous = ' ';
    for (at, c) in name.char_indices() {
        let next = name[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        // Persian and the languages of India write some names with a joiner within them.
        let joins =
            matches!(c, '\u{200c}' | '\u{200d}') && [previous, next].iter().all(|c| is_joined(*c));
        if joins {
            continue;
        }
        if is_line_end(c) {
            return Err(say!("name-line"));
        }
        if is_invisible(c) {
            return Err(say!("name-invisible"));
        }
        if matches!(c, ',' | ';' | '،' | '؛' | '、' | '，') {
            return Err(say!("name-comma"));
        }
        let is_inner_dot = c == '.' && !next.is_whitespace();
        if is_inner_dot
            || !(c.is_alphabetic()
                || is_mark(c)
                || c.is_whitespace()
                || ".'’ʼʻ‘".contains(c)
                || HYPHENS.contains(&c))
        {
            return Err(say!("name-signs"));
        }
        previous = c;
    }
    Ok(())
}

fn is_line_end(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_latin(c: char) -> bool {
    CodePointMapData::<Script>::new().get(c) == Script::Latin
}

/// Returns whether a letter is of a script that knows joiners.
fn is_joined(c: char) -> bool {
    let script = CodePointMapData::<Script>::new().get(c);
    (c.is_alphabetic() || is_mark(c))
        && ![
            Script::Latin,
            Script::Cyrillic,
            Script::Greek,
            Script::Ethiopic,
        ]
        .contains(&script)
}

fn is_mark(c: char) -> bool {
    use GeneralCategory as Is;
    matches!(category(c), Is::NonspacingMark | Is::SpacingMark)
}

/// Returns whether nothing of a sign can be seen.
pub fn is_invisible(c: char) -> bool {
    use GeneralCategory as Is;
    let variation = matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{34f}');
    let blank = matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{17b4}' | '\u{17b5}'
    );
    variation
        || blank
        || (matches!(category(c), Is::Format | Is::Control | Is::PrivateUse) && !c.is_whitespace())
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// A word without the signs that an abbreviation is written with.
fn bare(word: &str) -> String {
    word.chars().filter(|c| !".'’-".contains(*c)).collect()
}

fn is_form_of_address(word: &str) -> bool {
    FORMS_OF_ADDRESS.contains(&&*fold_slug(&bare(word)))
}

fn is_title(word: &str) -> bool {
    let plain = bare(word);
    is_form_of_address(word)
        || TITLES.contains(&&*fold_slug(&plain))
        || TITLES_IN_ARABIC.contains(&&*plain)
}

/// Returns whether a word is one letter, or one before a dot.
fn is_initial(word: &str) -> bool {
    word.contains('.') || word.chars().filter(|c| c.is_alphabetic()).count() < 2
}

fn is_in_capitals(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() > 1 && !word.contains('.') && letters.all(|c| !c.is_lowercase())
}

/// Returns whether a word in a script without capitals is not two that ran together.
fn is_one_name(word: &str) -> bool {
    let inner = word.chars().rev().skip(1);
    let mut scripts: Vec<Script> = word
        .chars()
        .filter(|c| c.is_alphabetic())
        .map(|c| CodePointMapData::<Script>::new().get(c))
        .collect();
    scripts.dedup();
    let is_plain = word.chars().all(|c| c.is_alphabetic() || is_mark(c));
    is_plain
        && scripts.len() == 1
        && !inner.clone().any(|c| LAST_IN_ARABIC.contains(&c))
        && !inner.clone().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_name_is_told_from_a_plain_name_alone() {
        for (name, due) in [
            ("Sara Voorbeeldman", "Sara"),
            ("Sára  van der Voorbeeld", "Sára"),
            ("Zoë d’Árbol-Proef", "Zoë"),
            ("Jo Proef", "Jo"),
            ("İnci Ğül", "İnci"),
            ("Sara A. Proef", "Sara"),
            ("Sara\u{a0}Proef", "Sara"),
            ("Fatima El Proef", "Fatima"),
            ("Fatima Al-Proef", "Fatima"),
            ("M’hamed Proef", "M’hamed"),
            ("Sara Ali", "Sara"),
            ("Marie Tesfay", "Marie"),
            ("Emma Thomas", "Emma"),
            ("Roos Jansen", "Roos"),
            ("Jan de Vries", "Jan"),
            ("Piet Roos", "Piet"),
            ("Xyla van Qwerty", "Xyla"),
            ("Xyla Hoekstra", "Xyla"),
            ("Tsige Noordhof-Bakker", "Tsige"),
            ("أحمد", "أحمد"),
            ("ሳራ", "ሳራ"),
        ] {
            assert_eq!(given(name).ok(), Some(due), "{name}");
        }
        for name in [
            "Voorbeeldman, Sara",
            "محمد، سارة",
            "S.Voorbeeldman",
            "S. Voorbeeldman",
            "S Voorbeeldman",
            "Voorbeeldman S.",
            "Voorbeeldman S",
            "Th. Voorbeeldman",
            "Sara-Voorbeeldman",
            "Sara\u{2011}Voorbeeldman",
            "Sara/Voorbeeldman",
            "Sara_Voorbeeldman",
            "Sara (Voorbeeldman)",
            "Tesfay (Tes) Webster",
            "Sara\u{200b}Voorbeeldman",
            "Sara\u{200b} Voorbeeldman",
            "Sara\u{ad}Voorbeeldman Proef",
            "Sara\u{fe0f}Voorbeeldman Proef",
            "SaraVoorbeeldman",
            "SaraVoorbeeldman Proef",
            "Voorbeeldman",
            "VOORBEELDMAN Sara",
            "Sara VOORBEELDMAN",
            "SARA VOORBEELDMAN",
            "sara voorbeeldman",
            "Mw. Fatma Voorbeeld",
            "Mw Fatma Voorbeeld",
            "mevr. Fatma Voorbeeld",
            "Dr. Amina Proef",
            "Sjeik Amina Proef",
            "Hâci Amina Proef",
            "Voorbeeld mevrouw",
            "Amina Proef MSc",
            "Tante Fatma",
            "Tante Fatma Voorbeeld",
            "Oom Sem Voorbeeld",
            "Teyze Fatma",
            "Sara · Voorbeeld",
            "Sara - Voorbeeld",
            "Sara -Voorbeeld",
            "Sara· Voorbeeld",
            "Sara·Voorbeeld Proef",
            "Sara\u{2011}Voorbeeld Proef",
            "Sara\nVoorbeeld",
            "Sara\tVoorbeeld",
            "Sara\u{2028}Voorbeeld",
            "van Dijk Sara",
            "El Amin Sara",
            "El-Amin Sara",
            "Al-Hassan Sara",
            "Nguyễn Thị Lan",
            "Bos Jan",
            "Peeters Sara",
            "Dijkstra Sara",
            "Proefenko Olena",
            "Abdul Rahman",
            "Abdul Rahman Ali",
            "Abd al-Rahman Ali",
            "Abdel Karim Proef",
            "Maria Theresia Proef",
            "Sara Voorbeeldman 2",
            "Sara & Fatma Proef",
            "Sara سارة",
            "سارة محمد",
            "سارةمحمد",
            "Шевченко Олена",
            "СараВоорбельд",
            "Сара",
            "李小龙 王",
            "Demir Ayşe",
            "Tesfay Marie",
            "Kovács Anna",
            "Nguyen Van Anh",
            "Ho Van Minh",
            "Hassan Yusuf",
            "Haile Saba",
            "Gebremeskel Tesfay",
            "Karimi Peyman",
            "Yıldız Hatice",
            "Voorbeeld Anna-Maria",
            "Xyla Qwerty",
            "Bakker Roos",
            "",
        ] {
            assert!(given(name).is_err(), "{name}: {:?}", given(name));
        }
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        let own = folded("Zoë Voorbeeld");
        for other in [
            "Zoe\u{308} Voorbeeld",
            "Zoë\u{200b} Voorbeeld",
            "zoe  VOORBEELD",
            "Voorbeeld, Zoë",
            "Mw. Zoë Voorbeeld",
            "Zoë\u{a0}Voorbeeld",
            "Zoë Voor\u{ad}beeld",
            "Zoë Vооrbeeld",
            "Ζoe Voorbeeld",
        ] {
            assert_eq!(folded(other), own, "{other}");
        }
        assert_eq!(folded("Đukić Łucja"), folded("Lucja Dukic"));
        assert_eq!(folded("Fatima d'Arbol"), folded("Fatima d’Árbol"));
        assert_eq!(folded("أحمد علي"), folded("احمد على"));
        assert_ne!(folded("Sara Een"), folded("Sara Twee"));
        assert_ne!(folded("سارة"), folded("سارا"));
        assert_eq!(folded("Mw."), ["mw"]);
    }

    #[test]
    fn a_given_name_that_was_copied_from_the_whole_is_none() {
        for (own, name) in [
            ("Sara", "Voorbeeldman, Sara"),
            ("Lan", "Nguyễn Thị Lan"),
            ("Thị Lan", "Nguyễn Thị Lan"),
            ("María José", "María José García López"),
            ("Anne-Marie", "Anne-Marie Proef"),
            ("سارة", "سارة محمد"),
            ("علی\u{200c}رضا", "علی\u{200c}رضا محمدی"),
            ("Bilen", "Bilen"),
            ("S.", "S. Voorbeeldman"),
            ("Imam", "Imam Voorbeeldman"),
            ("Tante Fatma", "Fatma Voorbeeldman"),
        ] {
            assert_eq!(written(own, name).err(), None, "{own} of {name}");
        }
        for (own, name) in [
            ("Sara Voorbeeldman", "Sara Voorbeeldman"),
            ("Voorbeeldman Sara", "Sara Voorbeeldman"),
            ("Voorbeeldman, Sara", "Sara Voorbeeldman"),
            ("sara-voorbeeldman", "Sara Voorbeeldman"),
            ("SaraVoorbeeldman", "Sara Voorbeeldman"),
            ("Sara Voorbeeldman", "Sara Maria Voorbeeldman"),
            ("Mw. Sara", "Sara Voorbeeldman"),
            ("Mw.", "Mw. Voorbeeldman"),
            ("Sara\u{200b}", "Sara Voorbeeldman"),
            ("Sara/Voorbeeld", "Sara Voorbeeldman"),
            ("Sara 2", "Sara Voorbeeldman"),
            ("Sara\nV", "Sara Voorbeeldman"),
            ("سارة محمد", "سارة محمد"),
            ("الدكتورة سارة", "سارة محمد"),
        ] {
            assert!(written(own, name).is_err(), "{own} of {name}");
        }
    }
}
