//! Markdown becomes HTML.
//!
//! In: CommonMark with tables and footnotes, as an author wrote it. Out: HTML that is valid under the page's heading, with an
//! anchor on every heading. Never passes HTML of an author through: it is shown as text. Never writes a link but
//! to a page of this site, https, http, mailto or tel.

use std::fmt::Write;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag, TagEnd};

pub use super::footnotes::MarkdownLabels;
use super::footnotes::{Footnotes, NoteSetting};
use super::value::escape;
use sleutelgids_core::markdown::{destination, outside, parser};
use sleutelgids_render::plan::headings::{self, Anchors};

/// Options for a text on its page.
pub struct MarkdownOptions<'a> {
    /// The level of its highest headings.
    pub level: u8,
    /// Put before every anchor, so that texts on one page do not collide.
    pub prefix: &'a str,
    /// Words that no reader sees and a screen reader says.
    pub labels: MarkdownLabels<'a>,
    /// Returns the address for a link to a record; `None` makes it plain text.
    pub link: &'a dyn Fn(&str) -> Option<String>,
}

impl<'a> MarkdownOptions<'a> {
    fn notes(&self) -> NoteSetting<'a> {
        let (prefix, labels) = (self.prefix, self.labels);
        NoteSetting { prefix, labels }
    }
}

/// A heading and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownHeading {
    /// The level on the page.
    pub level: u8,
    /// The anchor that leads to it.
    pub id: String,
    /// The words of the heading.
    pub text: String,
}

/// A text as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html {
    /// The elements.
    pub html: String,
    /// Headings in it.
    pub headings: Vec<ShownHeading>,
}

/// Renders a text.
pub fn render(source: &str, setting: &MarkdownOptions<'_>) -> Html {
    let mut writer = Writer::new(setting, source.len());
    for event in parser(source) {
        writer.event(event);
    }
    writer.footnotes.write(&mut writer.out, setting.notes());
    Html {
        html: writer.out,
        headings: writer.headings,
    }
}

struct Writer<'a> {
    setting: &'a MarkdownOptions<'a>,
    out: String,
    headings: Vec<ShownHeading>,
    anchors: Anchors<'a>,
    /// The offset at which the open heading or head cell begins.
    mark: usize,
    /// Words of the open heading.
    words: String,
    in_heading: bool,
    /// For each open link, whether it is one.
    links: Vec<bool>,
    /// Inside a picture: only its words are kept.
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    tables: usize,
    footnotes: Footnotes,
}

impl<'a> Writer<'a> {
    fn new(setting: &'a MarkdownOptions<'a>, length: usize) -> Self {
        Self {
            setting,
            out: String::with_capacity(length + length / 4),
            headings: Vec::new(),
            anchors: Anchors::new(setting.prefix),
            mark: 0,
            words: String::new(),
            in_heading: false,
            links: Vec::new(),
            alignments: Vec::new(),
            column: 0,
            in_head: false,
            tables: 0,
            footnotes: Footnotes::default(),
        }
    }

    fn event(&mut self, event: Event<'_>) {
        if self.in_heading {
            self.words.push_str(headings::words_of(&event));
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(&text),
            // HTML of an author is text.
            Event::Html(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Code(text) => {
                self.out.push_str("<code>");
                self.text(&text);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(name) => {
                self.footnotes
                    .refer(&name, &mut self.out, self.setting.notes());
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::TaskListMarker(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        escape(&mut self.out, text);
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.out.push_str("<p>"),
            Tag::Heading { .. } => {
                self.in_heading = true;
                self.words.clear();
                self.mark = self.out.len();
            }
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(kind) => {
                self.out.push_str("<pre tabindex=\"0\"><code");
                if let CodeBlockKind::Fenced(lang) = kind
                    && !lang.is_empty()
                {
                    self.out.push_str(" translate=\"no\"");
                }
                self.out.push('>');
            }
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
            }
            Tag::Item => self.out.push_str("<li>"),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.open_link(&destination(link_type, &dest_url)),
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.out.push_str("<thead>\n<tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.out.push_str("<tr>");
            }
            Tag::TableCell => self.mark = self.out.len(),
            Tag::FootnoteDefinition(name) => self.footnotes.begin(&name, &self.out),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.close_paragraph(),
            TagEnd::Heading(level) => self.close_heading(level as u8),
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Link if self.links.pop() == Some(true) => self.out.push_str("</a>"),
            TagEnd::Table => self.out.push_str("</tbody>\n</table>\n</section>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr>\n</thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::FootnoteDefinition => self.footnotes.end(&mut self.out),
            _ => {}
        }
    }

    /// A paragraph of nothing but a picture without words leaves none.
    fn close_paragraph(&mut self) {
        match self.out.strip_suffix("<p>").map(str::len) {
            Some(length) => self.out.truncate(length),
            None => self.out.push_str("</p>\n"),
        }
    }

    fn open_link(&mut self, destination: &str) {
        let href = outside(destination).or_else(|| (self.setting.link)(destination));
        self.links.push(href.is_some());
        if let Some(href) = href {
            self.out.push_str("<a href=\"");
            escape(&mut self.out, &href);
            self.out.push_str("\">");
        }
    }

    fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.alignments = alignments;
        self.tables += 1;
        self.out
            .push_str("<section class=\"table\" tabindex=\"0\" aria-label=\"");
        escape(&mut self.out, self.setting.labels.table);
        let _ = writeln!(self.out, " {}\">\n<table>", self.tables);
    }

    fn close_cell(&mut self) {
        let content = self.out.split_off(self.mark);
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"number\"",
            _ => "",
        };
        let head = self.in_head && !content.trim().is_empty();
        let (open, close) = if head {
            ("th scope=\"col\"", "th")
        } else {
            ("td", "td")
        };
        let _ = write!(self.out, "<{open}{class}>{content}</{close}>");
        self.column += 1;
    }

    /// Headings go down one step at a time, whatever their author wrote.
    fn close_heading(&mut self, written: u8) {
        let inner = self.out.split_off(self.mark);
        let wanted = (written.max(2) - 2) + self.setting.level;
        let last = self
            .headings
            .last()
            .map_or(self.setting.level - 1, |h| h.level);
        let level = wanted.min(last + 1).min(6);
        let id = self.anchors.next(&self.words);
        let _ = writeln!(self.out, "<h{level} id=\"{id}\">{inner}</h{level}>");
        self.in_heading = false;
        let text = std::mem::take(&mut self.words);
        self.headings.push(ShownHeading { level, id, text });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABELS: MarkdownLabels<'_> = MarkdownLabels {
        table: "Tabel",
        footnote: "Voetnoot",
        footnotes: "Voetnoten",
        back: "Terug naar de tekst",
    };

    fn html(source: &str) -> String {
        with_level(source, 2)
    }

    fn with_level(source: &str, level: u8) -> String {
        let link = |d: &str| (d == "roles/a").then(|| "../rollen/a.html".to_owned());
        render(
            source,
            &MarkdownOptions {
                level,
                prefix: "",
                labels: LABELS,
                link: &link,
            },
        )
        .html
    }

    #[test]
    fn html_of_an_author_is_text() {
        let out = html("a <b>x</b> <script>alert(1)</script>\n\n<div onclick=\"x\">y</div>\n");
        assert!(!out.contains("<b>") && !out.contains("<script") && !out.contains("<div"));
        assert!(out.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    #[test]
    fn only_safe_links_stay_links() {
        assert_eq!(
            html("[a](roles/a)"),
            "<p><a href=\"../rollen/a.html\">a</a></p>\n"
        );
        assert_eq!(html("[a](javascript:alert(1))"), "<p>a</p>\n");
        assert_eq!(html("[a](roles/gone)"), "<p>a</p>\n");
        assert_eq!(html("[a](data:text/html,x)"), "<p>a</p>\n");
        assert!(
            html("<https://example.org/?a=1&b=2>")
                .contains("href=\"https://example.org/?a=1&amp;b=2\"")
        );
    }

    #[test]
    fn headings_skip_no_level_and_have_anchors_of_their_own() {
        let out = html("## Één\n\n#### Twee\n\n## Één\n\n## ሰላም\n");
        assert!(out.contains("<h2 id=\"een\">Één</h2>"));
        assert!(out.contains("<h3 id=\"twee\">Twee</h3>"));
        assert!(out.contains("<h2 id=\"een-2\">"));
        assert!(out.contains("<h2 id=\"ሰላም\">"));
        assert!(
            html("## Persons").contains("id=\"persons-2\""),
            "the page has that anchor already"
        );
        assert!(with_level("## A", 3).contains("<h3 id=\"a\">"));
    }

    /// Literal anchors of the templates and of the statements.
    #[test]
    fn no_heading_gets_an_anchor_of_the_page() {
        let theme = sleutelgids_core::theme::Theme::with_overrides([]);
        let mut all = String::new();
        for (_, bytes) in theme.list("templates/") {
            all += &String::from_utf8_lossy(bytes);
        }
        let ids = all
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let code = include_str!("pages/statements.rs").replace(['\n', ' '], "");
        let sections = code
            .split("section(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        let ids: Vec<&str> = ids.chain(sections).filter(|id| !id.contains('{')).collect();
        assert!(ids.len() > 40, "{ids:?}");
        for id in ids {
            assert!(
                headings::TAKEN.contains(&id),
                "a heading could be #{id} as well"
            );
        }
    }

    #[test]
    fn tables_can_be_reached_and_say_what_their_columns_are() {
        let out = html("| | Bedrag |\n|---|--:|\n| a | 1 |\n");
        assert!(out.contains("<section class=\"table\" tabindex=\"0\" aria-label=\"Tabel 1\">"));
        assert!(out.contains("<td></td><th scope=\"col\" class=\"number\">Bedrag</th>"));
        assert!(out.contains("<td class=\"number\">1</td>"));
    }

    #[test]
    fn addresses_are_ascii() {
        let out = html(
            "<https://ar.wikipedia.org/wiki/لاجئ> [a](<https://example.org/a b.pdf>) [b](HTTPS://example.org)",
        );
        assert!(
            out.contains("href=\"https://ar.wikipedia.org/wiki/%D9%84%D8%A7%D8%AC%D8%A6\">https")
        );
        assert!(
            out.contains("href=\"https://example.org/a%20b.pdf\"")
                && out.contains("href=\"https://example.org\"")
        );
    }

    #[test]
    fn a_footnote_is_led_to_and_leads_back() {
        let out = html(
            "Een[^a] en twee[^b], weer een[^a].\n\n[^b]: Tweede.\n[^a]: Eerste.\n\n## Kop\n\n[^c]: Nergens.\n",
        );
        let refer = |n: u8, id: &str| {
            format!(
                "<sup><a href=\"#fn:{n}\" id=\"{id}\" role=\"doc-noteref\" aria-label=\"Voetnoot {n}\">{n}</a></sup>"
            )
        };
        for reference in [
            refer(1, "fnref:1"),
            refer(2, "fnref:2"),
            refer(1, "fnref:1:2"),
        ] {
            assert!(out.contains(&reference), "{out}");
        }
        let notes = out.split("<section").nth(1).expect("notes");
        assert!(out.find("</h2>") < out.find("<section"), "below the text");
        assert!(
            notes.contains("<li id=\"fn:1\">") && notes.find("Eerste.") < notes.find("Tweede.")
        );
        assert!(notes.contains("href=\"#fnref:1:2\"") && notes.contains("href=\"#fnref:2\""));
        assert!(
            notes.contains("Nergens.") && !notes.contains("#fnref:3"),
            "no word is lost"
        );
    }

    #[test]
    fn a_picture_leaves_its_words() {
        assert_eq!(html("![een brug](x.jpg)"), "<p>een brug</p>\n");
        assert_eq!(html("a\n\n![](x.jpg)\n\nb"), "<p>a</p>\n<p>b</p>\n");
    }
}
