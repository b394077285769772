//! Letters of many scripts as letters that can be compared.
//!
//! In: a character. Out: what it is within a word ([`Letter`]): nothing, a gap, or one or more small letters without accents.
//! Letters of Cyrillic and Greek become Latin ones, as national romanisations for passports write them (ICAO 9303); Arabic,
//! Hebrew and Ethiopic keep theirs, since they write vowels otherwise (see `sound`).

use std::sync::LazyLock;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

use super::gap::Gap;

/// A character's part in a word.
pub enum Letter {
    /// Not seen, or a mark on the letter before.
    Unseen,
    /// An apostrophe.
    Apostrophe,
    /// No letter.
    Gap(Gap),
    /// A letter.
    Plain(char),
    /// Several letters.
    Several(String),
}

/// The characters of two bytes that are one letter, looked up once: they are half of all texts.
static TWO_BYTES: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    (0..0x700)
        .map(|code| match char::from_u32(code).map(looked_up) {
            Some(Letter::Plain(letter)) => Some(letter),
            _ => None,
        })
        .collect()
});

/// Returns the part of a character outside ASCII in a word.
pub fn letter(c: char) -> Letter {
    let letter = TWO_BYTES.get(c as usize).copied().flatten();
    letter.map_or_else(|| looked_up(c), Letter::Plain)
}

fn looked_up(c: char) -> Letter {
    if let Some(plain) = arabic(c) {
        return plain;
    }
    match c {
        '’' | '‘' | 'ʼ' | '′' | '´' | 'ʻ' | 'ʿ' | 'ʾ' | '＇' => Letter::Apostrophe,
        // Most of a text in Ethiopic script.
        '\u{1200}'..='\u{135A}' => Letter::Plain(c),
        '፡' => Letter::Gap(Gap::Space),
        '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '＂' | '（' | '）' => {
            Letter::Gap(Gap::Quote)
        }
        '\u{2029}' => Letter::Gap(Gap::Paragraph),
        '،' | '፣' | '፤' | '、' | '，' | '؛' => Letter::Gap(Gap::Comma),
        '።' | '。' | '۔' => Letter::Gap(Gap::Stop),
        '؟' | '፧' | '•' | '‣' | '…' | '：' => Letter::Gap(Gap::Break),
        _ if is_unseen(c) => Letter::Unseen,
        _ => decomposed(c),
    }
}

/// Marks of direction, joiners, soft hyphens, signs that choose a form.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// The usual letters of Arabic script, without the differences between its languages and between careful and careless
/// writing.
fn arabic(c: char) -> Option<Letter> {
    let plain = match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' | 'ۍ' => 'ي',
        'ة' | 'ۀ' | 'ە' | 'ہ' | 'ھ' => 'ه',
        'ؤ' => 'و',
        'ئ' => 'ي',
        'ک' => 'ك',
        '\u{621}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' => return Some(Letter::Unseen),
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '\u{620}'..='\u{6D3}' if c.is_alphabetic() => c,
        _ => return None,
    };
    Some(Letter::Plain(plain))
}

fn digit(c: char, zero: char) -> char {
    let value = u32::from(c) - u32::from(zero);
    char::from_digit(value, 10).unwrap_or(c)
}

/// A character by its compatibility decomposition: without accents, ligatures, widths and styles.
fn decomposed(c: char) -> Letter {
    let mut buffer = [0; 4];
    let parts = DecomposingNormalizerBorrowed::new_nfkd().normalize(c.encode_utf8(&mut buffer));
    let mut letters = String::new();
    for part in parts.chars().flat_map(char::to_lowercase) {
        match part {
            _ if CanonicalCombiningClassMapBorrowed::new().get_u8(part) != 0 => {}
            _ if is_unseen(part) => {}
            _ if part.is_ascii() => letters.extend(Some(part).filter(char::is_ascii_alphanumeric)),
            _ => match (romanised(part), arabic(part)) {
                (Some(latin), _) => letters.push_str(latin),
                (None, Some(Letter::Plain(plain))) => letters.push(plain),
                (None, Some(_)) => {}
                (None, None) => letters.extend(Some(part).filter(|p| p.is_alphanumeric())),
            },
        }
    }
    let mut several = letters.chars();
    match (several.next(), several.next()) {
        (None, _) if is_mark(c) => Letter::Unseen,
        (None, _) => Letter::Gap(Gap::Space),
        (Some(one), None) => Letter::Plain(one),
        _ => Letter::Several(letters),
    }
}

fn is_mark(c: char) -> bool {
    CanonicalCombiningClassMapBorrowed::new().get_u8(c) != 0 || matches!(c, 'ъ' | 'ь' | 'Ъ' | 'Ь')
}

/// A small letter as Latin ones.
fn romanised(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        'ə' => "e",
        'ŋ' => "ng",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'й' | 'ы' => "y",
        'ј' => "j",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ҳ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        'є' => "ye",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "c",
        'ђ' => "dj",
        'џ' => "dz",
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' => "u",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => return None,
    })
}
