//! Names as parts of addresses.

use icu::normalizer::DecomposingNormalizer;

/// A name as part of an address: lower-case Latin letters, digits and hyphens; accents fall off, other
/// scripts fall away, so that the result may be empty.
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
    slug
}

#[cfg(test)]
mod tests {
    use super::fold_slug;

    #[test]
    fn slugs_are_plain_latin() {
        assert_eq!(fold_slug("Zoë-Ann d’Árbol"), "zoe-ann-darbol");
        assert_eq!(fold_slug("  Şirin (İpek)"), "sirin-ipek");
        assert_eq!(fold_slug("ሰላም"), "");
    }
}
