//! Names as parts of addresses.

use icu::normalizer::DecomposingNormalizer;

/// Whether Windows keeps a name for a device, whatever its ending: no file can be called so there.
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>
pub fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    if !(3..=4).contains(&stem.len()) {
        return false;
    }
    let stem = stem.to_ascii_lowercase();
    let numbered = |port: &str| {
        stem.strip_prefix(port).is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit())
    };
    ["con", "prn", "aux", "nul"].contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

/// A name as part of an address: lower-case Latin letters, digits and hyphens; accents fall off, other
/// scripts fall away, so that the result may be empty. Never the name of a device.
pub fn fold_slug(name: &str) -> String {
    let mut slug = String::new();
    for c in DecomposingNormalizer::new_nfd().normalize(name).chars() {
        match c {
            'ß' => slug.push_str("ss"),
            'æ' | 'Æ' => slug.push_str("ae"),
            'ø' | 'Ø' => slug.push('o'),
            'ł' | 'Ł' => slug.push('l'),
            'ı' => slug.push('i'),
            _ if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            '\'' | '’' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ if c.is_ascii() || c.is_whitespace() || c == '–' => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_device(&slug) {
        slug.push_str("-x");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::{fold_slug, is_device};

    #[test]
    fn slugs_are_plain_latin() {
        assert_eq!(fold_slug("Zoë-Ann d’Árbol"), "zoe-ann-darbol");
        assert_eq!(fold_slug("  Şirin (İpek)"), "sirin-ipek");
        assert_eq!(fold_slug("ሰላም"), "");
    }

    #[test]
    fn no_file_is_named_after_a_device() {
        assert_eq!(fold_slug("Nul"), "nul-x");
        assert_eq!(fold_slug("Constant"), "constant");
        assert!(is_device("COM1") && is_device("aux.ar.md") && is_device("lpt9.html"));
        assert!(!is_device("com10") && !is_device("conny") && !is_device(""));
    }
}
