//! Headings within texts, and the anchors by which links reach them.
//!
//! In: Markdown, or a page of an edition. Out: for each heading its anchor: a slug of its words in their own script, so
//! that it stays the same as long as the words do; and for a link to a heading, the anchor that readers of a language
//! have there. Pages and sheets make their anchors with this module, so that what was checked is what is there.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Page, fold_slug};
use sleutelgids_core::markdown::parser;
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{Lang, Markdown, TextOf};
use sleutelgids_edition::Edition;

/// Anchors that the templates use themselves.
pub const TAKEN: [&str; 54] = [
    "about",
    "agenda",
    "agreements",
    "amounts",
    "arch",
    "arches",
    "articles",
    "ask",
    "basis",
    "by-language",
    "colophon",
    "commitment",
    "contacts",
    "controller",
    "does",
    "does-not",
    "enforcement",
    "evidence",
    "expect",
    "feedback",
    "figures",
    "flyers",
    "hosts",
    "in-short",
    "liaisons",
    "limits",
    "main",
    "menu",
    "more",
    "network",
    "numbers",
    "others",
    "past",
    "persons",
    "preparation",
    "press",
    "professionals",
    "provider",
    "publisher",
    "purpose",
    "regions",
    "regular",
    "residents",
    "rights",
    "roles",
    "sessions",
    "sheets",
    "status",
    "steps",
    "toc",
    "upcoming",
    "visitors",
    "withdraw",
    "within",
];

/// Gives the headings of one text their anchors, in their order.
pub struct Anchors<'a> {
    prefix: &'a str,
    used: BTreeSet<String>,
    /// The next number for words that were there before.
    numbers: BTreeMap<String, usize>,
    count: usize,
}

impl<'a> Anchors<'a> {
    /// For a text whose anchors all begin with `prefix`, so that texts on one page do not collide.
    pub fn new(prefix: &'a str) -> Self {
        Self {
            prefix,
            used: BTreeSet::new(),
            numbers: BTreeMap::new(),
            count: 0,
        }
    }

    /// The anchor of the next heading: its words, with a number when they were there before.
    pub fn next(&mut self, words: &str) -> String {
        self.count += 1;
        let words_slug = slug(words);
        let words_slug = if words_slug.is_empty() {
            format!("s{}", self.count)
        } else {
            words_slug
        };
        let stem = format!("{}{words_slug}", self.prefix);
        let mut id = stem.clone();
        let number = self.numbers.entry(stem.clone()).or_insert(2);
        // The groups of languages on pages of regions are called `lang-…`.
        while TAKEN.contains(&id.as_str()) || id.starts_with("lang-") || self.used.contains(&id) {
            id = match id.starts_with("lang-") {
                true => format!("s-{id}"),
                false => format!("{stem}-{number}"),
            };
            *number += 1;
        }
        self.used.insert(id.clone());
        id
    }
}

/// Words as an anchor: without accents where the script is Latin, else as they are, in small letters. What is neither
/// letter nor digit becomes a hyphen.
pub fn slug(words: &str) -> String {
    if words.chars().filter(|c| c.is_alphabetic()).all(is_latin) {
        return fold_slug(words);
    }
    let categories = CodePointMapData::<GeneralCategory>::new();
    let mut slug = String::new();
    for c in ComposingNormalizer::new_nfc()
        .normalize(words)
        .chars()
        .flat_map(char::to_lowercase)
    {
        let category = categories.get(c);
        if c.is_alphanumeric() || GeneralCategoryGroup::Mark.contains(category) {
            slug.push(c);
        } else if category != GeneralCategory::Format && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Tells whether a letter is in one of Unicode's blocks of Latin letters.
fn is_latin(c: char) -> bool {
    u32::from(c) < 0x250 || (0x1e00..0x1f00).contains(&u32::from(c))
}

/// A heading of a text.
struct Heading {
    id: String,
    slug: String,
}

fn headings(source: &str, prefix: &str) -> Vec<Heading> {
    let mut anchors = Anchors::new(prefix);
    let mut open: Option<String> = None;
    let mut headings_read = Vec::new();
    for event in parser(source) {
        match (event, &mut open) {
            (Event::Start(Tag::Heading { .. }), _) => open = Some(String::new()),
            (Event::End(TagEnd::Heading(_)), Some(words)) => {
                headings_read.push(Heading {
                    id: anchors.next(words),
                    slug: slug(words),
                });
                open = None;
            }
            (event, Some(words)) => words.push_str(words_of(&event)),
            _ => {}
        }
    }
    headings_read
}

/// The anchors of a text's headings, in their order.
pub fn anchors(source: &str) -> Vec<String> {
    headings(source, "").into_iter().map(|h| h.id).collect()
}

/// Returns the words that an event adds to a heading.
pub fn words_of<'e>(event: &'e Event<'_>) -> &'e str {
    match event {
        Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => text,
        Event::SoftBreak | Event::HardBreak => " ",
        _ => "",
    }
}

/// Returns the prefix of the anchors of a text that shares its page: an organisation's, a chapter's.
pub fn prefix(part: &str) -> String {
    format!("{part}--")
}

/// A text of a page, and the headings of its versions.
struct Part<'e> {
    prefix: String,
    /// The anchor of what stands above the text.
    above: Option<&'e str>,
    text: &'e TextOf<Markdown>,
    versions: Vec<(&'e Lang, Version)>,
}

/// The headings of a text in one language, and where each is by its anchor and by its words.
#[derive(Default)]
struct Version {
    all: Vec<Heading>,
    by_id: HashMap<String, usize>,
    by_slug: HashMap<String, usize>,
}

impl Version {
    fn new(all: Vec<Heading>) -> Self {
        let (mut by_id, mut by_slug) = (HashMap::new(), HashMap::new());
        for (at, heading) in all.iter().enumerate() {
            by_id.entry(heading.id.clone()).or_insert(at);
            if !heading.slug.is_empty() {
                by_slug.entry(heading.slug.clone()).or_insert(at);
            }
        }
        Self {
            all,
            by_id,
            by_slug,
        }
    }

    /// Returns the place of a heading by its anchor, with or without the prefix of its text, or by its words.
    fn index(&self, anchor: &str, prefixed: &str, words: &str) -> Option<usize> {
        let exact = self.by_id.get(anchor).or_else(|| self.by_id.get(prefixed));
        exact.or_else(|| self.by_slug.get(words)).copied()
    }
}

impl<'e> Part<'e> {
    fn new(text: &'e TextOf<Markdown>, prefix: String, above: Option<&'e str>) -> Self {
        let versions = text
            .iter()
            .map(|(lang, text)| (lang, Version::new(headings(&text.source, &prefix))))
            .collect();
        Self {
            prefix,
            above,
            text,
            versions,
        }
    }

    /// The headings that readers of a language see.
    fn shown(&self, lang: &Lang) -> &[Heading] {
        let read_lang = self.text.get(lang).lang;
        self.versions
            .iter()
            .find(|(l, _)| *l == read_lang)
            .map_or(&[], |(_, version)| &version.all)
    }

    /// Returns the anchors that readers of a language see, with that of what stands above the text.
    fn ids(&self, lang: &Lang) -> Vec<String> {
        let above = self.above.map(str::to_owned).into_iter();
        above
            .chain(self.shown(lang).iter().map(|h| h.id.clone()))
            .collect()
    }

    /// The anchor of the heading that is meant, as readers of `lang` have it. A heading of another translation means
    /// the one at its place, when both have as many.
    fn find(&self, lang: &Lang, wanted: &str) -> Option<&str> {
        let prefixed = format!("{}{wanted}", self.prefix);
        let words = slug(wanted);
        let read_lang = self.text.get(lang).lang;
        let visible_headings = self.shown(lang);
        let (mine, others): (Vec<_>, Vec<_>) =
            self.versions.iter().partition(|(l, _)| *l == read_lang);
        let mut alike = others
            .into_iter()
            .filter(|(_, version)| version.all.len() == visible_headings.len());
        let heading_index = mine
            .into_iter()
            .find_map(|(_, version)| version.index(wanted, &prefixed, &words));
        let heading_index = heading_index
            .or_else(|| alike.find_map(|(_, version)| version.index(wanted, &prefixed, &words)));
        heading_index.map(|i| visible_headings[i].id.as_str())
    }
}

/// Returns the parts of a page with no other text than this.
fn only<'e>(text: Option<&'e TextOf<Markdown>>) -> Vec<Part<'e>> {
    text.map(|text| Part::new(text, String::new(), None))
        .into_iter()
        .collect()
}

/// The texts of a page, in their order.
fn parts<'e, M>(edition: &'e Edition<M>, page: &Page) -> Vec<Part<'e>> {
    match page {
        Page::Home => only(edition.site.intro.as_ref()),
        Page::Region(id) => only(edition.regions.get(id).and_then(|r| r.text.as_ref())),
        Page::Person(key) => only(edition.person(*key).intro.as_ref()),
        Page::Role(id) => only(edition.roles.get(id).and_then(|r| r.text.as_ref())),
        Page::Topic(id) => only(edition.topics.get(id).and_then(|t| t.text.as_ref())),
        Page::Infosheet(id) => only(edition.infosheets.get(id).map(|s| &s.body)),
        Page::Training(id) => only(edition.trainings.get(id).and_then(|t| t.text.as_ref())),
        Page::Event(id) => only(edition.events.get(id).and_then(|e| e.text.as_ref())),
        Page::Article(id) => only(edition.articles.get(id).map(|a| &a.body)),
        Page::Handbook(id) => {
            let chapters = edition
                .handbooks
                .get(id)
                .into_iter()
                .flat_map(|h| &h.chapters);
            chapters
                .map(|c| Part::new(&c.body, prefix(&c.slug), Some(&c.slug)))
                .collect()
        }
        Page::About => {
            let texts = edition
                .organisations
                .values()
                .filter_map(|o| Some((o, o.text.as_ref()?)));
            texts
                .map(|(o, text)| Part::new(text, prefix(o.id.as_str()), None))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The headings that links may lead to; a page's texts are read when the first link asks for them.
pub struct Headings<'e, M> {
    edition: &'e Edition<M>,
    read: RefCell<BTreeMap<Page, Vec<Part<'e>>>>,
}

impl<'e, M> Headings<'e, M> {
    /// Returns the headings of an edition.
    pub fn new(edition: &'e Edition<M>) -> Self {
        Self {
            edition,
            read: RefCell::default(),
        }
    }

    /// The anchor of a heading on a page, as readers of `lang` have it; `fragment` is what a link has after its `#`,
    /// the anchor or the words. The text whose anchors begin with `own` is looked at first.
    pub fn find(&self, page: &Page, lang: &Lang, own: &str, fragment: &str) -> Option<String> {
        let wanted = decoded(fragment);
        let mut read = self.read.borrow_mut();
        let parts = &*read
            .entry(page.clone())
            .or_insert_with(|| parts(self.edition, page));
        if let Some(above) = parts.iter().find_map(|p| p.above.filter(|a| *a == wanted)) {
            return Some(above.to_owned());
        }
        let (first, others): (Vec<_>, Vec<_>) = parts.iter().partition(|p| p.prefix == own);
        first
            .into_iter()
            .chain(others)
            .find_map(|p| p.find(lang, &wanted))
            .map(str::to_owned)
    }

    /// The anchors of all headings of a page.
    pub fn all(&self, page: &Page, lang: &Lang) -> Vec<String> {
        let mut read = self.read.borrow_mut();
        let parts = read
            .entry(page.clone())
            .or_insert_with(|| parts(self.edition, page));
        parts.iter().flat_map(|p| p.ids(lang)).collect()
    }

    /// Returns the part of a link after its `#`, with that sign, on a page as readers of `lang` see it; nothing when they do not
    /// see the heading there.
    pub fn fragment(&self, link: &str, page: &Page, lang: &Lang) -> String {
        let anchor = link.split_once('#').filter(|_| self.shows_texts(page));
        let anchor = anchor.and_then(|(_, fragment)| self.find(page, lang, "", fragment));
        anchor.map_or_else(String::new, |id| format!("#{id}"))
    }

    /// Tells whether readers of this edition see the texts of a page: a pool shows regions in numbers.
    fn shows_texts(&self, page: &Page) -> bool {
        self.edition.mode != Mode::Pool || !matches!(page, Page::Region(_))
    }
}

/// A part of an address as it was before it was copied from a browser: `%C3%A9` is é.
fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut undecoded = fragment.as_bytes();
    while let Some((first, after)) = undecoded.split_first() {
        let code = after.get(..2).and_then(|h| std::str::from_utf8(h).ok());
        match code
            .and_then(|h| u8::from_str_radix(h, 16).ok())
            .filter(|_| *first == b'%')
        {
            Some(byte) => {
                bytes.push(byte);
                undecoded = &after[2..];
            }
            None => {
                bytes.push(*first);
                undecoded = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use sleutelgids_core::source::{Sources, Span, Stretches};

    fn text(versions: &[(&str, &str)]) -> TextOf<Markdown> {
        let mut sources = Sources::default();
        let span = Span {
            file: sources.add(Path::new("a.md"), ""),
            start: 0,
            end: 0,
        };
        let version = |(tag, source): &(&str, &str)| {
            let source = (*source).to_owned();
            let text = Markdown {
                source,
                span,
                stretches: Stretches::default(),
            };
            (Lang::parse(tag).expect("a tag"), text)
        };
        TextOf::new(versions.iter().map(version).collect()).expect("not empty")
    }

    fn found(text: &TextOf<Markdown>, lang: &str, wanted: &str) -> Option<String> {
        let lang = Lang::parse(lang).expect("a tag");
        Part::new(text, String::new(), None)
            .find(&lang, &decoded(wanted))
            .map(str::to_owned)
    }

    #[test]
    fn an_anchor_is_the_words_in_their_own_script() {
        assert_eq!(slug("Één — wat kost ’t?"), "een-wat-kost-t");
        assert_eq!(slug("كيف تتصل بنا؟"), "كيف-تتصل-بنا");
        assert_eq!(slug("ብኸመይ ትድውል፧"), "ብኸመይ-ትድውል");
        assert_eq!(slug("می‌توانم PDF بگیرم"), "میتوانم-pdf-بگیرم");
        assert_eq!(slug("हिन्दी में"), "हिन्दी-में");
        assert_eq!(slug("!?"), "");
    }

    #[test]
    fn no_two_headings_have_one_anchor() {
        let ids = anchors;
        assert_eq!(
            ids("## A\n\n## A\n\n## A-2\n\n## A\n"),
            ["a", "a-2", "a-2-2", "a-3"]
        );
        assert_eq!(
            ids("## Persons\n\n## Lang nl\n\n## 🎉\n"),
            ["persons-2", "s-lang-nl", "s3"]
        );
    }

    #[test]
    fn a_heading_is_found_by_its_anchor_its_words_and_its_place() {
        let text = text(&[
            ("nl", "## Bellen\n\n## Één dag\n"),
            ("ar", "## اتصال\n\n## يوم\n"),
        ]);
        assert_eq!(found(&text, "nl", "een-dag").as_deref(), Some("een-dag"));
        assert_eq!(found(&text, "nl", "Eén dag").as_deref(), Some("een-dag"));
        assert_eq!(
            found(&text, "ar", "%D9%8A%D9%88%D9%85").as_deref(),
            Some("يوم")
        );
        assert_eq!(
            found(&text, "ar", "een-dag").as_deref(),
            Some("يوم"),
            "not translated"
        );
        assert_eq!(found(&text, "nl", "gone"), None);
        assert_eq!(found(&text, "nl", ""), None);
    }

    #[test]
    fn a_fragment_is_read_as_a_browser_copies_it() {
        assert_eq!(decoded("%C3%A9%2"), "é%2");
        assert_eq!(decoded("%ff"), "%ff");
    }
}
