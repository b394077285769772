//! Web fonts that hold only the letters a site uses.
//!
//! In: the theme's fonts and the characters of the finished pages. Out: a WOFF2 file a font, named by its content,
//! and the style sheet that says which letters are in which. The same letters give the same bytes.

use std::collections::BTreeSet;
use std::fmt::Write;

use rayon::prelude::*;
use read_fonts::collections::IntSet;
use read_fonts::{FontRef, TableProvider};
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use ttf2woff2::BrotliQuality;

use super::TEMPLATES;
use super::partials::{Partial, is_used};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::theme::Theme;
use sleutelgids_render::Made;

/// A quick count of which characters some pages use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letters(Box<[u64; 0x11_0000 / 64]>);

impl Default for Letters {
    fn default() -> Self {
        Self(Box::new([0; 0x11_0000 / 64]))
    }
}

impl Letters {
    /// Adds every character of a finished page.
    pub fn add(&mut self, page: &[u8]) {
        each(page, |c| self.insert(c));
    }

    /// Every character of a finished page but ASCII, once, in the order of their numbers.
    pub fn of(page: &[u8]) -> String {
        // Nearly all are in the first plane, of which so many bits are quickly cleared and read.
        let mut plane = [0_u64; 0x1_0000 / 64];
        let mut beyond = BTreeSet::new();
        each(page, |c| match plane.get_mut(c as usize / 64) {
            Some(word) => *word |= 1 << (c as usize % 64),
            None => {
                beyond.insert(c);
            }
        });
        in_order(&plane).chain(beyond).collect()
    }

    fn insert(&mut self, c: char) {
        let code = c as usize;
        self.0[code / 64] |= 1 << (code % 64);
    }

    /// Returns the characters that were added, without ASCII.
    pub fn characters(&self) -> BTreeSet<char> {
        in_order(&*self.0).collect()
    }
}

/// The characters whose bits are set.
fn in_order(words: &[u64]) -> impl Iterator<Item = char> {
    let words = words.iter().enumerate().filter(|(_, word)| **word != 0);
    let codes = words.flat_map(|(at, word)| {
        (0..64)
            .filter(move |b| word >> b & 1 == 1)
            .map(move |b| at * 64 + b)
    });
    codes.filter_map(|code| char::from_u32(u32::try_from(code).ok()?))
}

/// Does something with every character but ASCII.
fn each(page: &[u8], mut with: impl FnMut(char)) {
    // Most of a page is ASCII, which every font has: whole blocks of it are passed over.
    let mut unread = page;
    while let Some(at) = unread.chunks(64).position(|block| !block.is_ascii()) {
        let begin = unread[at * 64..]
            .iter()
            .position(|b| !b.is_ascii())
            .unwrap_or(0)
            + at * 64;
        let length = unread[begin..]
            .iter()
            .position(u8::is_ascii)
            .unwrap_or(unread.len() - begin);
        String::from_utf8_lossy(&unread[begin..begin + length])
            .chars()
            .for_each(&mut with);
        unread = &unread[begin + length..];
    }
}

/// The name under which the style sheet knows all fonts of the theme.
const FAMILY: &str = "Sleutelgids";

struct ThemeFont<'a> {
    path: &'a str,
    font: FontRef<'a>,
    bold: bool,
    /// Files of one family differ in weight only.
    family: &'a str,
}

/// Returns whether a theme ever leads to its fonts: the templates of some say no word of them, nor does a style sheet
/// load theirs.
pub(super) fn are_named(theme: &Theme, once: &[Partial]) -> bool {
    let templates = theme
        .list(TEMPLATES)
        .filter(|(p, _)| is_used(&p[TEMPLATES.len()..], once));
    let mut sheets = theme
        .list("assets/")
        .filter(|(path, _)| path.ends_with(".css"));
    templates
        .map(|(_, bytes)| bytes)
        .any(|bytes| says(bytes, "fonts"))
        || sheets.any(|(_, bytes)| says(bytes, "fonts.css"))
}

fn says(text: &[u8], word: &str) -> bool {
    String::from_utf8_lossy(text).contains(word)
}

/// The fonts and their style sheet.
pub fn make(
    theme: &Theme,
    used: &BTreeSet<char>,
    folder: &str,
) -> Result<(Vec<Made>, String), Diagnostic> {
    let fonts = read(theme)?;
    let mut uncovered: BTreeSet<u32> = (0x20..0x7f).chain([0xa0]).collect();
    uncovered.extend(used.iter().map(|c| u32::from(*c)).filter(|c| *c > 0xa0));
    let mut wanted = Vec::new();
    let mut families: Vec<&str> = fonts.iter().map(|f| f.family).collect();
    families.dedup();
    for family in families {
        let members: Vec<&ThemeFont> = fonts.iter().filter(|f| f.family == family).collect();
        let Some(first) = members.iter().find(|f| !f.bold).or(members.first()) else {
            continue;
        };
        let mine = covered(first, &uncovered)?;
        // Spaces and punctuation alone are no reason to send a font.
        if mine.is_empty() {
            continue;
        }
        uncovered.retain(|c| !mine.contains(c));
        let alone = members.len() == 1;
        wanted.extend(members.into_iter().map(|font| (font, alone, mine.clone())));
    }
    let files: Vec<Made> = wanted
        .par_iter()
        .map(|(font, _, codes)| subset(font, codes, folder))
        .collect::<Result<_, _>>()?;
    let mut css = String::new();
    for ((font, alone, codes), file) in wanted.iter().zip(&files) {
        face(&mut css, font, *alone, &file.route, codes);
    }
    Ok((files, css))
}

/// Returns those of some characters that no font of the theme has.
///
/// # Errors
/// `SG0804` when one of them is no font.
pub fn lacking(theme: &Theme, characters: BTreeSet<char>) -> Result<BTreeSet<char>, Diagnostic> {
    let mut uncovered: BTreeSet<u32> = characters.into_iter().map(u32::from).collect();
    for font in read(theme)? {
        let covered = covered(&font, &uncovered)?;
        uncovered.retain(|c| !covered.contains(c));
    }
    Ok(uncovered.into_iter().filter_map(char::from_u32).collect())
}

/// Latin first, for it also has the digits and punctuation that others repeat.
fn read(theme: &Theme) -> Result<Vec<ThemeFont<'_>>, Diagnostic> {
    let mut fonts = Vec::new();
    for (path, bytes) in theme.fonts() {
        let font = FontRef::new(bytes).map_err(|e| broken(path, &e.to_string()))?;
        let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        let (family, weight) = stem.rsplit_once('-').unwrap_or((stem, "Regular"));
        fonts.push(ThemeFont {
            path,
            font,
            bold: weight == "Bold",
            family,
        });
    }
    fonts.sort_by_key(|f| {
        (
            covered(f, &(0x41..0x5b).collect()).map_or(true, |c| c.is_empty()),
            f.family,
            f.bold,
        )
    });
    Ok(fonts)
}

fn covered(font: &ThemeFont<'_>, codes: &BTreeSet<u32>) -> Result<BTreeSet<u32>, Diagnostic> {
    let cmap = font
        .font
        .cmap()
        .map_err(|e| broken(font.path, &e.to_string()))?;
    Ok(codes
        .iter()
        .copied()
        .filter(|c| cmap.map_codepoint(*c).is_some())
        .collect())
}

fn subset(font: &ThemeFont<'_>, codes: &BTreeSet<u32>, folder: &str) -> Result<Made, Diagnostic> {
    let mut scripts = IntSet::empty();
    scripts.invert();
    let mut names = IntSet::empty();
    names.insert_range(0.into()..=6.into());
    let mut languages = IntSet::empty();
    languages.insert(0x0409);
    let plan = Plan::new(
        &IntSet::empty(),
        &codes.iter().copied().collect(),
        &font.font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &IntSet::empty(),
        &scripts,
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &names,
        &languages,
    );
    let ttf = subset_font(&font.font, &plan).map_err(|e| broken(font.path, &e.to_string()))?;
    let bytes = ttf2woff2::encode(&ttf, BrotliQuality::default())
        .map_err(|e| broken(font.path, &e.to_string()))?;
    let hash = blake3::hash(&bytes).to_hex();
    Ok(Made {
        route: format!("{folder}/{}.woff2", &hash[..12]),
        bytes,
    })
}

/// Adds the rule that says where a font is used. A font that is alone in its family stands for both weights, in a rule
/// for each: a browser takes the letters of one text only from rules with the very same weight, so a rule for a range
/// of weights would hide those of all other fonts (CSS Fonts Level 4, 5.3).
fn face(css: &mut String, font: &ThemeFont<'_>, alone: bool, route: &str, codes: &BTreeSet<u32>) {
    let file = route.rsplit('/').next().unwrap_or(route);
    let weights: &[&str] = match (alone, font.bold) {
        (true, _) => &["400", "700"],
        (_, true) => &["700"],
        (_, false) => &["400"],
    };
    // Arabic is drawn small on its em and Ethiopic large, so that all scripts look equal beside each other.
    let adjust = match font.family {
        f if f.contains("Arabic") => "size-adjust:112%;",
        f if f.contains("Ethiopic") => "size-adjust:95%;",
        _ => "",
    };
    let ranges = ranges(codes);
    for weight in weights {
        let _ = writeln!(
            css,
            "@font-face{{font-family:{FAMILY};font-weight:{weight};font-display:swap;{adjust}\
             src:url({file}) format(\"woff2\");unicode-range:{ranges}}}"
        );
    }
}

/// `U+20-7E,U+E9`.
fn ranges(codes: &BTreeSet<u32>) -> String {
    let mut text = String::new();
    let mut codes = codes.iter().copied().peekable();
    while let Some(first) = codes.next() {
        let mut last = first;
        while codes.next_if_eq(&(last + 1)).is_some() {
            last += 1;
        }
        if !text.is_empty() {
            text.push(',');
        }
        let _ = match first == last {
            true => write!(text, "U+{first:X}"),
            false => write!(text, "U+{first:X}-{last:X}"),
        };
    }
    text
}

fn broken(path: &str, why: &str) -> Diagnostic {
    problem!("SG0812", path: path, why: why)
}

#[cfg(test)]
mod tests {
    use super::super::partials::partials;
    use super::*;

    fn letters(text: &str) -> Letters {
        let mut letters = Letters::default();
        letters.add(text.as_bytes());
        letters
    }

    fn made(text: &str) -> (Vec<Made>, String) {
        let theme = Theme::with_overrides([]);
        make(&theme, &letters(text).characters(), "assets").expect("fonts of the theme")
    }

    #[test]
    fn each_script_has_a_file_of_its_own_letters() {
        let (files, css) = made("é العربية ትግርኛ");
        assert_eq!(files.len(), 6, "three scripts in two weights");
        assert!(files.iter().all(|f| f.bytes.starts_with(b"wOF2")));
        assert!(css.contains("size-adjust:112%"));
        assert!(files.iter().map(|f| f.bytes.len()).sum::<usize>() < 120_000);
        assert_eq!(made("é العربية ትግርኛ").0, files);
    }

    #[test]
    fn a_font_that_is_alone_hides_no_other() {
        let (files, css) = made("é 中文");
        assert_eq!(files.len(), 3, "two of Latin, one of the others");
        let weights = |weight: &str| css.matches(&format!("font-weight:{weight};")).count();
        assert_eq!((weights("400"), weights("700")), (2, 2), "{css}");
        assert_eq!(css.matches("font-weight").count(), 4, "{css}");
    }

    #[test]
    fn a_theme_that_names_no_fonts_has_none() {
        let with = |own: &[(&str, &str)]| {
            let own = own
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
            let theme = Theme::with_overrides(own);
            are_named(&theme, &partials(&theme))
        };
        assert!(with(&[]), "the default theme");
        let plain = ("templates/base.html", "<link href=\"{{ assets.style }}\">");
        assert!(!with(&[plain]));
        assert!(with(&[
            plain,
            ("templates/person.html", "{{ assets.fonts }}")
        ]));
        assert!(with(&[
            plain,
            ("assets/style.css", "@import \"fonts.css\";")
        ]));
    }

    #[test]
    fn ranges_are_short() {
        assert_eq!(ranges(&[0x20, 0x21, 0x22, 0xe9].into()), "U+20-22,U+E9");
    }

    #[test]
    fn what_is_noted_of_a_page_says_its_letters() {
        let page = "<p>é ሰ, été</p>";
        assert_eq!(Letters::of(page.as_bytes()), "éሰ");
        assert_eq!(
            letters(&Letters::of(page.as_bytes())).characters(),
            letters(page).characters()
        );
    }
}
