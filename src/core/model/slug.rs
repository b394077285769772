//! Names as parts of addresses.

use icu_normalizer::DecomposingNormalizer;

/// Returns whether Windows keeps a name for a device, whatever its ending: no file can be called so there.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    if !(3..=4).contains(&stem.len()) {
        return false;
    }
    let stem = stem.to_ascii_lowercase();
    let port = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"));
    let is_port = port.is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit());
    is_port || ["con", "prn", "aux", "nul"].contains(&stem.as_str())
}

/// Returns whether a name is one of small letters, digits and hyphens that every computer can give to a file.
pub fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !is_device(name)
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Returns a name as part of an address: lower-case Latin letters, digits and hyphens; accents fall off, other
/// scripts fall away, so that the result may be empty. Never the name of a device.
pub fn fold_slug(name: &str) -> String {
    let mut slug = String::new();
    for c in DecomposingNormalizer::new_nfd().normalize(name).chars() {
        match c {
            _ if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            '\'' | '’' => {}
            _ => match spelled_out(c) {
                Some(spelled) => slug.push_str(spelled),
                None if slug.is_empty() || slug.ends_with('-') => {}
                None if c.is_ascii() || c.is_whitespace() || matches!(c, '‐'..='―') => {
                    slug.push('-');
                }
                None => {}
            },
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_device(&slug) {
        slug.push_str("-x");
    }
    slug
}

/// Returns a Latin letter that is no plain letter with an accent as it is written where only plain letters can be: as in passports
/// (ICAO 9303, part 3) where these have it.
pub fn spelled_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' | 'ẞ' => "ss",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ĳ' | 'Ĳ' => "ij",
        'þ' | 'Þ' => "th",
        'ø' | 'Ø' | 'ɔ' | 'Ɔ' => "o",
        'ł' | 'Ł' | 'ŀ' | 'Ŀ' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' | 'ɗ' | 'Ɗ' => "d",
        'ħ' | 'Ħ' => "h",
        'ŋ' | 'Ŋ' => "n",
        'ŧ' | 'Ŧ' => "t",
        'ə' | 'Ə' | 'ɛ' | 'Ɛ' | 'ǝ' | 'Ǝ' => "e",
        'ı' | 'ɨ' | 'Ɨ' => "i",
        'ĸ' => "q",
        'ſ' => "s",
        'ƒ' | 'Ƒ' => "f",
        'ɓ' | 'Ɓ' => "b",
        'ƙ' | 'Ƙ' => "k",
        'ƴ' | 'Ƴ' => "y",
        'ƶ' | 'Ƶ' => "z",
        'ǥ' | 'Ǥ' | 'ɣ' | 'Ɣ' => "g",
        'ɲ' | 'Ɲ' => "n",
        'ʉ' | 'Ʉ' => "u",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{fold_slug, is_device};

    #[test]
    fn slugs_are_plain_latin() {
        assert_eq!(fold_slug("Zoë-Ann d’Árbol"), "zoe-ann-darbol");
        assert_eq!(fold_slug("  Şirin (İpek)"), "sirin-ipek");
        assert_eq!(fold_slug("ሰላም"), "");
        assert_eq!(fold_slug("Đorđe Đukić"), "dorde-dukic");
        assert_eq!(fold_slug("Þóra Ðal"), "thora-dal");
        assert_eq!(fold_slug("Əli Həsənov"), "eli-hesenov");
        assert_eq!(fold_slug("Ŋana Ħal Œuvre Ŀluís"), "nana-hal-oeuvre-lluis");
        assert_eq!(fold_slug("Straße, Łukasz – ıŧſ"), "strasse-lukasz-its");
        assert_eq!(fold_slug("Anna\u{2011}Maria"), "anna-maria");
    }

    #[test]
    fn no_file_is_named_after_a_device() {
        assert_eq!(fold_slug("Nul"), "nul-x");
        assert_eq!(fold_slug("Constant"), "constant");
        assert!(is_device("COM1") && is_device("aux.ar.md") && is_device("lpt9.html"));
        assert!(!is_device("com10") && !is_device("conny") && !is_device(""));
    }
}
