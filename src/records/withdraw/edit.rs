//! Changes to the text of a consent, guided by where its values stand.
//!
//! In: a file's text and the nodes of its consents. Out: edits, each a stretch of the text and what comes in its
//! place. Everything that is not understood gives `None`; what was misunderstood is found when the new text is read.

use std::ops::Range;

use crate::load::tree::{Node, Value};
use crate::person::Channel;
use sleutelgids_core::model::Date;
use sleutelgids_core::source::Span;

/// A stretch of the text and what comes in its place.
type Edit = (Range<usize>, String);

/// A file's text and the changes to it.
pub(super) struct RecordEdits<'a> {
    text: &'a str,
    yaml: Range<usize>,
    edits: Vec<Edit>,
}

/// The layout of a consent.
struct Layout {
    /// From its `{` or the line of its hyphen to its end, without the line's end.
    extent: Range<usize>,
    style: Style,
}

enum Style {
    /// Each key on a line of its own, indented by this.
    Block { indent: String },
    /// `{…}` after a hyphen: what stands before it on its line.
    Item { prefix: String },
    /// `{…}` within `[…]`.
    Inline,
}

impl<'a> RecordEdits<'a> {
    pub(super) fn new(text: &'a str, yaml: Range<usize>) -> Self {
        Self {
            text,
            yaml,
            edits: Vec::new(),
        }
    }

    /// Ends a consent on a day.
    pub(super) fn end(&mut self, consent: &Node, date: Date) -> Option<()> {
        let layout = self.layout(consent);
        let usual = layout.and_then(|layout| self.withdrawn(consent, &layout, date));
        let edit = usual.or_else(|| self.withdrawn_first(consent, date))?;
        self.edits.push(edit);
        Some(())
    }

    /// Takes channels out of a consent and puts them into a copy of it that ends on a day.
    pub(super) fn split(&mut self, consent: &Node, channels: &[Channel], date: Date) -> Option<()> {
        let layout = self.layout(consent)?;
        let mut ours = self.remove_channels(consent, |word| !is_one_of(channels, word))?;
        ours.push(self.withdrawn(consent, &layout, date)?);
        let copy = applied(&self.text[layout.extent.clone()], layout.extent.start, ours)?;
        let prefix = match &layout.style {
            Style::Block { .. } => self.newline(layout.extent.end).to_owned(),
            Style::Item { prefix } => format!("{}{prefix}", self.newline(layout.extent.end)),
            Style::Inline => ", ".to_owned(),
        };
        let insertion = match &layout.style {
            Style::Item { .. } => self.line_end(layout.extent.end),
            _ => layout.extent.end,
        };
        self.edits
            .extend(self.remove_channels(consent, |word| is_one_of(channels, word))?);
        self.edits.push((insertion..insertion, prefix + &copy));
        Some(())
    }

    /// The text with all changes; `None` when they get in each other's way.
    pub(super) fn finish(self) -> Option<String> {
        // Below the fields is the text for readers, which is never touched.
        for (range, _) in &self.edits {
            if range.start < self.yaml.start || self.yaml.end < range.end {
                return None;
            }
        }
        applied(self.text, 0, self.edits)
    }

    /// The change that writes `withdrawn: <date>` into a consent, or another day into the one that is there.
    fn withdrawn(&self, consent: &Node, layout: &Layout, date: Date) -> Option<Edit> {
        if let Some((key, value)) = entry(consent, "withdrawn") {
            return match value.value {
                Value::Scalar(_) => Some((self.inner(value.span)?, date.to_string())),
                _ => self.fill(key, date),
            };
        }
        let mut days = ["expires", "given"]
            .into_iter()
            .filter_map(|key| entry(consent, key));
        let (_, day) = days.find(|(_, value)| matches!(value.value, Value::Scalar(_)))?;
        let end_of_day = self.whole(day.span)?.end;
        Some(match &layout.style {
            Style::Block { indent } => {
                let insertion = self.line_end(end_of_day);
                (
                    insertion..insertion,
                    format!("{}{indent}withdrawn: {date}", self.newline(insertion)),
                )
            }
            _ => (end_of_day..end_of_day, format!(", withdrawn: {date}")),
        })
    }

    /// The change that writes `withdrawn: <date>` before all else in a consent that has no such key and is not laid out as usual.
    fn withdrawn_first(&self, consent: &Node, date: Date) -> Option<Edit> {
        let Value::Map(entries) = &consent.value else {
            return None;
        };
        if entry(consent, "withdrawn").is_some() {
            return None;
        }
        let first = self.whole(entries.first()?.0.span)?.start;
        let prefix = &self.text[self.line_start(first)..first];
        let is_block = prefix.chars().all(|c| c == ' ' || c == '-');
        let gap = match is_block {
            true => format!("{}{}", self.newline(first), " ".repeat(prefix.len())),
            false => ", ".to_owned(),
        };
        Some((first..first, format!("withdrawn: {date}{gap}")))
    }

    /// A day for a key that stands there without one, or with `~` or `null`.
    fn fill(&self, key: Span, date: Date) -> Option<Edit> {
        let end = self.whole(key)?.end;
        let colon = end + self.text[end..].find(':')? + 1;
        let rest_of_line = &self.text[colon..self.line_end(colon)];
        let gap = rest_of_line.len() - rest_of_line.trim_start_matches(' ').len();
        let nothing = ["null", "Null", "NULL", "~"]
            .iter()
            .find(|n| rest_of_line[gap..].starts_with(**n));
        Some(match nothing {
            Some(word) => (colon + gap..colon + gap + word.len(), date.to_string()),
            None => (colon..colon, format!(" {date}")),
        })
    }

    /// The changes that take some channels out of a consent.
    fn remove_channels(
        &self,
        consent: &Node,
        is_to_go: impl Fn(&str) -> bool,
    ) -> Option<Vec<Edit>> {
        let (_, list) = entry(consent, "channels")?;
        let Value::List(items) = &list.value else {
            return None;
        };
        let removed: Vec<bool> = items
            .iter()
            .map(|item| matches!(&item.value, Value::Scalar(word) if is_to_go(word)))
            .collect();
        let places: Vec<Range<usize>> = items
            .iter()
            .map(|i| self.whole(i.span))
            .collect::<Option<_>>()?;
        let is_block = self.before(places.first()?.start)? == '-';
        let last_kept = removed.iter().rposition(|is_removed| !is_removed)?;
        let mut edits = Vec::new();
        for (i, place) in places.iter().enumerate().filter(|(i, _)| removed[*i]) {
            let range = if is_block {
                self.end_of_line_before(place.start)..self.line_end(place.end)
            } else if i < last_kept {
                // With the comma behind it; behind the last that stays, with the one before.
                place.start..places[i + 1].start
            } else {
                places[i - 1].end..place.end
            };
            edits.push((range, String::new()));
        }
        Some(edits)
    }

    /// The place where the line before the one of `at` ends, without its line's end.
    fn end_of_line_before(&self, at: usize) -> usize {
        let Some(newline) = self.line_start(at).checked_sub(1) else {
            return 0;
        };
        newline - usize::from(self.text[..newline].ends_with('\r'))
    }

    fn layout(&self, consent: &Node) -> Option<Layout> {
        let Value::Map(entries) = &consent.value else {
            return None;
        };
        let first = self.whole(entries.first()?.0.span)?.start;
        let upto = self.text[..first].trim_end();
        if upto.ends_with('{') {
            return self.flow(upto.len() - 1);
        }
        self.block(first)
    }

    fn flow(&self, open: usize) -> Option<Layout> {
        let extent = open..closing(self.text, open)?;
        let prefix = &self.text[self.line_start(open)..open];
        let style = match self.before(open)? {
            '-' if prefix.trim() == "-" => Style::Item {
                prefix: prefix.to_owned(),
            },
            '[' | ',' => Style::Inline,
            _ => return None,
        };
        Some(Layout { extent, style })
    }

    fn block(&self, first: usize) -> Option<Layout> {
        let mut start = self.line_start(first);
        let prefix = &self.text[start..first];
        let indent = " ".repeat(prefix.len());
        if !matches!(prefix.trim_matches(' '), "-" | "") {
            return None;
        }
        if !prefix.contains('-') {
            // The hyphen stands alone on a line above.
            start = self.text[..start]
                .rfind('-')
                .map(|dash| self.line_start(dash))?;
        }
        let line = &self.text[start..self.line_end(start)];
        let hyphen = line.len() - line.trim_start_matches(' ').len();
        if !line[hyphen..].starts_with('-') {
            return None;
        }
        Some(Layout {
            extent: start..self.block_end(start, hyphen),
            style: Style::Block { indent },
        })
    }

    /// The end of the last line that belongs to the item whose hyphen has this indentation.
    fn block_end(&self, start: usize, hyphen: usize) -> usize {
        let mut last = self.line_end(start);
        let mut line_end = last;
        while let Some(next) = self
            .text
            .get(line_end..self.yaml.end)
            .and_then(|r| r.find('\n'))
            .map(|n| line_end + n + 1)
        {
            line_end = self.line_end(next);
            let line = &self.text[next..line_end.min(self.yaml.end).max(next)];
            let indent = line.len() - line.trim_start_matches(' ').len();
            match line.trim() {
                "" => {}
                comment if comment.starts_with('#') => {}
                _ if indent > hyphen => last = line_end,
                _ => break,
            }
        }
        last
    }

    /// A scalar's place, with its quotes and without blanks around it.
    fn whole(&self, span: Span) -> Option<Range<usize>> {
        let (start, end) = (span.start as usize, span.end as usize);
        let text = self.text.get(start..end)?;
        let start = start + (text.len() - text.trim_start().len());
        let end = start + text.trim().len();
        let quote = self.text[..start]
            .chars()
            .next_back()
            .filter(|c| "\"'".contains(*c));
        let quoted = quote.is_some_and(|q| self.text[end..].starts_with(q));
        Some(if quoted {
            start - 1..end + 1
        } else {
            start..end
        })
    }

    /// A scalar's place within its quotes.
    fn inner(&self, span: Span) -> Option<Range<usize>> {
        let quoted_range = self.whole(span)?;
        let text = &self.text[quoted_range.clone()];
        let quoted = text.len() > 1 && (text.starts_with('"') || text.starts_with('\''));
        Some(if quoted {
            quoted_range.start + 1..quoted_range.end - 1
        } else {
            quoted_range
        })
    }

    /// The character before a place, blanks left out.
    fn before(&self, at: usize) -> Option<char> {
        self.text[..at].trim_end().chars().next_back()
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |n| n + 1)
    }

    /// Returns where the characters that end a line begin.
    fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |n| at + n);
        if end > at && self.text[..end].ends_with('\r') {
            end - 1
        } else {
            end
        }
    }

    /// Returns how the line ends that a place is in; at the end of the file, how the others do.
    fn newline(&self, at: usize) -> &'static str {
        let line_break = &self.text[self.line_end(at)..];
        let crlf = match line_break.is_empty() {
            true => self.text.contains("\r\n"),
            false => line_break.starts_with("\r\n"),
        };
        if crlf { "\r\n" } else { "\n" }
    }
}
/// Returns whether a word is the name of one of these channels.
fn is_one_of(channels: &[Channel], word: &str) -> bool {
    channels.iter().any(|channel| channel.as_str() == word)
}

fn entry<'n>(map: &'n Node, key: &str) -> Option<(Span, &'n Node)> {
    let Value::Map(entries) = &map.value else {
        return None;
    };
    entries
        .iter()
        .find(|(k, _)| k.value == key)
        .map(|(k, v)| (k.span, v))
}

/// A text that begins `base` bytes into the file, with these changes.
fn applied(text: &str, base: usize, mut edits: Vec<Edit>) -> Option<String> {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut new = String::with_capacity(text.len() + 64);
    let mut offset = 0;
    for (range, words) in edits {
        let (start, end) = (range.start.checked_sub(base)?, range.end.checked_sub(base)?);
        new.push_str(text.get(offset..start)?);
        new.push_str(&words);
        offset = end;
    }
    new.push_str(text.get(offset..)?);
    Some(new)
}

/// Returns one past the bracket that closes the one at `open`; quotes and comments are passed over.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0usize;
    let mut last = ' ';
    let mut signs = text[open..].char_indices().peekable();
    while let Some((i, c)) = signs.next() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(open + i + 1);
                }
            }
            // Within a word these are plain letters.
            '"' | '\'' if "{[,: ".contains(last) => quoted(c, &mut signs)?,
            '#' if last.is_whitespace() => while signs.next_if(|(_, c)| *c != '\n').is_some() {},
            _ => {}
        }
        last = if c == '\n' { ' ' } else { c };
    }
    None
}

/// Passes over the rest of a quoted text.
fn quoted(quote: char, signs: &mut std::iter::Peekable<std::str::CharIndices<'_>>) -> Option<()> {
    while let Some((_, c)) = signs.next() {
        if c == '\\' && quote == '"' {
            signs.next()?;
        } else if c == quote {
            // Two single quotes are one within the text.
            if quote == '"' || signs.next_if(|(_, c)| *c == quote).is_none() {
                return Some(());
            }
        }
    }
    None
}
