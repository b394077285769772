//! Names of languages: what readers of one language call another, and what a language calls itself.
//!
//! In: a tag (BCP 47). Out: its name, from Unicode CLDR 48.2 and from a table of our own for what CLDR lacks; whether the
//! IANA Language Subtag Registry knows the tag at all. The tables in `names/` are made by `tests/tools/language-names`. A theme's own
//! words for a language go before these ([`super::Messages`]).

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_locale::{
    LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleExpander, subtags::Language,
};

use crate::model::Lang;

#[derive(rust_embed::RustEmbed)]
#[folder = "i18n/names/cldr"]
struct Cldr;

/// What languages call themselves (CLDR).
const OWN_NAMES: &str = include_str!("names/own-names.txt");
/// Languages that CLDR has no names for: [`Column`]s in Dutch, English, French, German.
const ADDED: &str = include_str!("names/added.txt");
/// Every language of the IANA Language Subtag Registry.
const REGISTRY: &str = include_str!("names/registry.txt");

/// English has a name for every script and region of the registry.
static ENGLISH: LazyLock<LanguageNames> = LazyLock::new(|| {
    let english = Lang::parse("en").expect("`en` is a language tag");
    LanguageNames::new(&english)
});

/// The places of the columns in `added.txt`, after the tag.
#[derive(Debug, Clone, Copy)]
enum Column {
    Own,
    Dutch,
    English,
    French,
    German,
}

/// The names that readers of one language have for others.
pub struct LanguageNames {
    /// Tables of CLDR, the most particular first: keys in order, each with its name after a tab.
    tables: Vec<String>,
    /// The column of our own table that is in this language.
    added: Option<Column>,
}

impl LanguageNames {
    /// Reads the tables of a language: its own, then those of the tags it falls back to in the same script (RFC 4647, lookup).
    pub fn new(lang: &Lang) -> Self {
        let tables = lookup(lang).into_iter().filter_map(|tag| {
            let file = Cldr::get(&format!("{tag}.txt"))?;
            Some(String::from_utf8_lossy(&file.data).into_owned())
        });
        let added = match lang.id().language.as_str() {
            "nl" => Some(Column::Dutch),
            "en" => Some(Column::English),
            "fr" => Some(Column::French),
            "de" => Some(Column::German),
            _ => None,
        };
        Self {
            tables: tables.collect(),
            added,
        }
    }

    /// Returns the name of a language: as the tag is written, then as it is canonical. `ar-SY` is called after its language and
    /// country where it has no name of its own.
    pub fn get(&self, of: &Lang) -> Option<String> {
        let written = of.id().clone();
        let canonical = canonical(of);
        let mut forms = vec![written];
        if forms[0] != canonical {
            forms.push(canonical);
        }
        forms
            .iter()
            .find_map(|form| self.whole(form))
            .or_else(|| forms.iter().find_map(|form| self.composed(form)))
    }

    /// Returns the name that a whole tag has.
    fn whole(&self, id: &LanguageIdentifier) -> Option<String> {
        let tag = id.to_string();
        let added = self.added.and_then(|column| added(&tag, column));
        added.or_else(|| self.key(&tag)).map(str::to_owned)
    }

    /// Returns a name made of that of the language, with those of its script and region in brackets.
    fn composed(&self, id: &LanguageIdentifier) -> Option<String> {
        let script = id.script.map(|script| script.to_string());
        let region = id.region.map(|region| region.to_string());
        let mut base = id.clone();
        base.variants.clear();
        // The longest part of the tag that has a name; the rest stands in brackets.
        let mut parts: Vec<&str> = Vec::new();
        let name = self.whole(&base).or_else(|| {
            base.region = None;
            parts.extend(region.as_deref());
            self.whole(&base)
        });
        let name = match name {
            Some(name) => name,
            None => {
                base.script = None;
                parts.splice(0..0, script.as_deref());
                self.whole(&base)?
            }
        };
        let parts: Vec<&str> = parts
            .into_iter()
            .filter_map(|part| self.key(&format!("-{part}")))
            .collect();
        if parts.is_empty() {
            return Some(name);
        }
        let pattern = self.key("()").unwrap_or("{0} ({1})");
        Some(
            pattern
                .replace("{0}", &name)
                .replace("{1}", &parts.join(", ")),
        )
    }

    /// Returns what stands under a key, in the most particular table that has it.
    fn key(&self, key: &str) -> Option<&str> {
        self.tables.iter().find_map(|table| find(table, key))
    }
}

/// Returns what a language calls itself; nothing where neither CLDR nor our own table knows.
pub fn own_name(of: &Lang) -> Option<String> {
    let canonical = canonical(of);
    let tags = [of.id().to_string(), canonical.to_string()];
    let name_of_full_tag = tags.iter().find_map(|tag| {
        let name = added(tag, Column::Own).or_else(|| find(OWN_NAMES, tag));
        name.map(str::to_owned)
    });
    name_of_full_tag.or_else(|| {
        let composed_name = LanguageNames::new(of).get(of);
        composed_name.or_else(|| {
            let base = of.id().language.as_str();
            let name = added(base, Column::Own).or_else(|| find(OWN_NAMES, base));
            name.map(str::to_owned)
        })
    })
}

/// Returns the name under which a language is registered, in English; nothing for one that no registry knows.
pub fn registered_name(of: &Lang) -> Option<&'static str> {
    let language = of.id().language.as_str();
    let entry = find(REGISTRY, language)?;
    match entry.strip_prefix("=\t") {
        Some(instead) => find(REGISTRY, instead),
        None => Some(entry),
    }
}

/// A tag that is well-formed and means nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unregistered {
    /// The part of the tag that no registry knows.
    pub part: String,
    /// The tag that was probably meant.
    pub meant: Option<String>,
}

/// Looks a tag up in the registry: its language, its script and its region.
///
/// # Errors
/// The part that is not there, and what was probably meant by the tag. Codes for private use (`qaa` to `qtz`) are never errors.
pub fn registered(lang: &Lang) -> Result<(), Unregistered> {
    let id = lang.id();
    let language = id.language.as_str();
    let is_private = language.len() == 3 && ("qaa"..="qtz").contains(&language);
    if !is_private && find(REGISTRY, language).is_none() {
        return Err(Unregistered {
            part: language.to_owned(),
            meant: meant(id),
        });
    }
    let script = id.script.map(|script| script.to_string());
    let region = id.region.map(|region| region.to_string());
    for part in script.into_iter().chain(region) {
        let is_number = part.bytes().all(|b| b.is_ascii_digit());
        if !is_number && ENGLISH.key(&format!("-{part}")).is_none() {
            return Err(Unregistered {
                part,
                meant: Some(language.to_owned()),
            });
        }
    }
    Ok(())
}

/// Returns the tag that was probably meant by one whose language is none: the short code in place of a long one (`nld`), or the
/// language of the country whose code was written (`dk`).
fn meant(id: &LanguageIdentifier) -> Option<String> {
    let mut canonical = Locale::from(id.clone());
    LocaleCanonicalizer::new_extended().canonicalize(&mut canonical);
    let is_known = |language: Language| find(REGISTRY, language.as_str()).is_some();
    if is_known(canonical.id.language) {
        return Some(canonical.id.to_string());
    }
    let country = id.language.as_str().to_ascii_uppercase();
    let mut of_country = LanguageIdentifier::try_from_str(&format!("und-{country}")).ok()?;
    LocaleExpander::new_extended().maximize(&mut of_country);
    let language = of_country.language;
    (!language.is_unknown() && is_known(language)).then(|| language.to_string())
}

/// Returns the tag as CLDR would write it: `fa-AF` for `prs`, `he` for `iw`.
fn canonical(of: &Lang) -> LanguageIdentifier {
    let mut locale = Locale::from(of.id().clone());
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    locale.id
}

/// Returns the tags under which a language's own words are looked for, the most particular first: the tag, then shorter ones whose
/// script is the same (RFC 4647, 3.4).
pub fn lookup(lang: &Lang) -> Vec<String> {
    let id = lang.id();
    let mut tags = vec![lang.as_str().to_owned()];
    let mut push = |tag: String| {
        let is_same_script = Lang::parse(&tag).is_ok_and(|one| one.script() == lang.script());
        if is_same_script && !tags.contains(&tag) {
            tags.push(tag);
        }
    };
    let language = id.language;
    push(format!("{language}-{}", lang.script()));
    if let Some(region) = id.region {
        push(format!("{language}-{region}"));
    }
    push(language.to_string());
    tags
}

/// Returns a cell of our own table; nothing where it holds none.
fn added(tag: &str, column: Column) -> Option<&'static str> {
    let line = ADDED
        .lines()
        .find(|line| line.split('\t').next() == Some(tag))?;
    let cell = line.split('\t').nth(1 + column as usize)?;
    (cell != "-").then_some(cell)
}

/// Returns what stands after a key and a tab in a table whose lines are in the order of their keys.
fn find<'t>(table: &'t str, key: &str) -> Option<&'t str> {
    let bytes = table.as_bytes();
    let (mut from, mut to) = (0, bytes.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let begin = bytes[..middle]
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        let line = table[begin..].lines().next().unwrap_or_default();
        let (own_key, value) = line.split_once('\t')?;
        match own_key.cmp(key) {
            Ordering::Equal => return Some(value),
            Ordering::Less => from = begin + line.len() + 1,
            Ordering::Greater => to = begin,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::parse(tag).expect("well-formed")
    }

    fn name(of: &str, reader: &str) -> String {
        LanguageNames::new(&lang(reader))
            .get(&lang(of))
            .unwrap_or_default()
    }

    #[test]
    fn tables_are_in_the_order_of_their_keys() {
        for path in Cldr::iter() {
            let file = Cldr::get(&path).expect("listed");
            let table = String::from_utf8_lossy(&file.data).into_owned();
            let keys: Vec<&str> = table.lines().filter_map(|l| l.split('\t').next()).collect();
            assert!(keys.is_sorted(), "{path}");
            assert!(keys.iter().all(|key| find(&table, key).is_some()), "{path}");
        }
        for table in [OWN_NAMES, REGISTRY] {
            assert!(table.lines().map(|l| l.split('\t').next()).is_sorted());
        }
    }

    #[test]
    fn a_tag_has_the_name_of_its_language_country_and_script() {
        assert_eq!(name("ar-SY", "nl"), "Arabisch (Syrië)");
        assert_eq!(name("nl-BE", "nl"), "Vlaams");
        assert_eq!(name("nl-BE", "en"), "Flemish");
        assert_eq!(name("pt-BR", "en"), "Brazilian Portuguese");
        assert_eq!(name("zh-Hans", "nl"), "Chinees (vereenvoudigd)");
        assert_eq!(name("sr-Latn", "nl"), "Servisch (Latijns)");
        assert_eq!(name("ar-MA", "fr"), "arabe (Maroc)");
        assert_eq!(name("fr", "ar-MA"), "الفرنسية");
        assert_eq!(name("fr", "nl-BE"), "Frans");
        assert_eq!(name("vgt", "nl-BE"), "Vlaamse Gebarentaal");
        assert_eq!(name("dse", "en"), "Sign Language of the Netherlands");
        assert_eq!(name("tw", "nl"), "Twi");
        assert_eq!(name("iw", "nl"), "Hebreeuws");
        assert_eq!(name("prs", "en"), "Dari");
        // Readers of Chinese in Taiwan have names in their own script.
        assert_eq!(name("nl", "zh-TW"), "荷蘭文");
        assert_eq!(name("nl", "zh"), "荷兰语");
    }

    #[test]
    fn a_language_calls_itself_by_its_own_name() {
        let own = |tag: &str| own_name(&lang(tag)).unwrap_or_default();
        assert_eq!(own("kab"), "Taqbaylit");
        assert_eq!(own("rif"), "Tarifit");
        assert_eq!(own("ary"), "الدارجة المغربية");
        assert_eq!(own("nl-BE"), "Vlaams");
        assert_eq!(own("ar-SY"), "العربية (سوريا)");
        assert_eq!(own("fa-AF"), "دری");
        assert_eq!(own("prs"), "دری");
        assert_eq!(own("vgt"), "Vlaamse Gebarentaal");
    }

    #[test]
    fn a_tag_that_no_registry_knows_is_told_from_one_that_means_something() {
        for good in [
            "nl", "vgt", "ar-SY", "zh-Hans", "iw", "qaa", "aaa", "es-419", "rif",
        ] {
            assert_eq!(registered(&lang(good)), Ok(()), "{good}");
        }
        let meant = |tag: &str| registered(&lang(tag)).map_err(|wrong| wrong.meant);
        assert_eq!(meant("nld"), Err(Some("nl".to_owned())));
        assert_eq!(meant("dk"), Err(Some("da".to_owned())));
        assert_eq!(meant("xq"), Err(None));
        assert_eq!(meant("nl-XQ"), Err(Some("nl".to_owned())));
    }

    #[test]
    fn every_registered_language_has_some_name() {
        let nameless = REGISTRY.lines().filter(|line| {
            let tag = line.split('\t').next().unwrap_or_default();
            Lang::parse(tag).is_ok_and(|lang| registered_name(&lang).is_none())
        });
        assert_eq!(nameless.count(), 0);
    }
}
