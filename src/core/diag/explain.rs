//! A page about every code: what it means, why it matters, how it looks when wrong and when right, what to do.
//!
//! In: a language and a code. Out: its page, from the two documents that hold them all, which are part of the program
//! and of the documentation as well.

use super::Tongue;

/// The page of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodePage {
    /// The code.
    pub code: &'static str,
    /// The subject, in a few words.
    pub title: &'static str,
    /// The text (Markdown).
    pub text: &'static str,
}

/// Returns the pages in a language, in the order of codes.
pub fn pages(tongue: Tongue) -> impl Iterator<Item = CodePage> {
    let document = match tongue {
        Tongue::Dutch => include_str!("../../../docs/handboek/alle-meldingen.md"),
        Tongue::English => include_str!("../../../docs/messages.md"),
    };
    document.split("\n## ").skip(1).filter_map(|section| {
        let (head, text) = section.split_once('\n')?;
        let (code, title) = head.split_once(": ")?;
        Some(CodePage {
            code,
            title,
            text: text.trim(),
        })
    })
}

/// Returns the page of a code, however it is typed: `SG0103`, `sg103`, `103`.
pub fn page(tongue: Tongue, typed: &str) -> Option<CodePage> {
    let digits = typed.trim().to_uppercase();
    let digits = digits.strip_prefix("SG").unwrap_or(&digits);
    let code = format!("SG{digits:0>4}");
    pages(tongue).find(|page| page.code == code)
}

impl CodePage {
    /// Returns the page for a terminal: examples are indented, links are their words.
    pub fn plain(&self) -> String {
        let mut out = format!("{}: {}\n", self.code, self.title);
        let mut is_example = false;
        for line in std::iter::once("").chain(self.text.lines()) {
            if line.starts_with("```") {
                is_example = !is_example;
            } else if is_example {
                out += format!("    {line}").trim_end();
                out.push('\n');
            } else {
                out += &without_links(line);
                out.push('\n');
            }
        }
        out
    }
}

/// Returns a line with `words` in place of each `[words](address)`.
fn without_links(line: &str) -> String {
    let mut out = String::new();
    let mut unread = line;
    while let Some((before, link)) = unread.split_once('[') {
        let Some((words, after)) = link.split_once("](") else {
            break;
        };
        let Some((_, after)) = after.split_once(')') else {
            break;
        };
        out += before;
        out += words;
        unread = after;
    }
    out + unread
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::codes;

    #[test]
    fn every_code_has_a_page_in_both_languages() {
        for tongue in Tongue::ALL {
            let mut codes: Vec<&str> = codes::ALL.iter().map(|(code, _)| *code).collect();
            codes.sort_unstable();
            let pages: Vec<&str> = pages(tongue).map(|p| p.code).collect();
            assert_eq!(pages, codes, "{}", tongue.tag());
        }
    }

    #[test]
    fn every_page_says_what_to_do_and_those_about_records_show_how() {
        for (tongue, advice, wrong, right) in [
            (Tongue::Dutch, "\nDoen: ", "Fout:\n\n```", "Goed:\n\n```"),
            (Tongue::English, "\nDo: ", "Wrong:\n\n```", "Right:\n\n```"),
        ] {
            for page in pages(tongue) {
                let text = format!("\n{}", page.text);
                assert!(
                    text.contains(advice),
                    "{} has no advice ({})",
                    page.code,
                    tongue.tag()
                );
                let stage = &page.code[2..4];
                if ["01", "02", "03", "04", "06"].contains(&stage) {
                    assert!(
                        text.contains(wrong) && text.contains(right),
                        "{}: examples",
                        page.code
                    );
                }
            }
        }
    }

    #[test]
    fn a_page_is_found_however_its_code_is_typed() {
        for typed in ["SG0103", "sg0103", "103", "sg103"] {
            assert_eq!(
                page(Tongue::Dutch, typed).map(|p| p.code),
                Some("SG0103"),
                "{typed}"
            );
        }
        assert_eq!(page(Tongue::Dutch, "SG9999"), None);
        let plain = page(Tongue::Dutch, "SG0102").expect("a page").plain();
        assert!(
            plain.contains("    naam: Amina") && plain.contains("staan in Alle velden."),
            "{plain}"
        );
    }
}
