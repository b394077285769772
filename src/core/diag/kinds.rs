//! Problems kind by kind, for a person who wants to know what there is to do.
//!
//! In: diagnostics and the texts they point into. Out: text to print, in which every kind of problem stands once, the most urgent
//! first: its first problem, how often it was met and where. An error is shown with its line, everything else in short. And a
//! sentence that counts what there is to do, in plain words.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use super::listing::{Listing, ListingLimits, subject};
use super::terminal::{self, Look, plain};
use super::{Argument, Diagnostic, Severity, Tongue, codes, say};
use crate::source::Sources;

/// Places of a kind that are named; the others are counted.
const PLACES: usize = 4;

/// Errors of a kind that are told besides the first.
const ERRORS: usize = 12;

/// Returns the text to print; empty when there is nothing to say.
pub fn print(diagnostics: &[Diagnostic], sources: &Sources, tongue: Tongue, look: Look) -> String {
    let listing = Listing::new(diagnostics, sources, ListingLimits::ALL);
    let mut text = String::new();
    let kinds = by_urgency(&listing.shown);
    let most = look.limit.unwrap_or(usize::MAX);
    for kind in kinds.iter().take(most) {
        let block = KindBlock {
            kind,
            sources,
            tongue,
            look,
        };
        text.push_str(&block.text());
        text.push('\n');
    }
    let not_shown: usize = kinds.iter().skip(most).map(Vec::len).sum();
    if not_shown > 0 {
        let _ = writeln!(
            text,
            "{}\n",
            tongue.say(&say!("say-not-shown", rest: not_shown))
        );
    }
    text
}

/// Returns what there is to do, in one sentence; empty when there is nothing. Where some of it was not told by itself,
/// `is_short`, it says how to see that.
pub fn closing(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    tongue: Tongue,
    is_short: bool,
) -> String {
    let listing = Listing::new(diagnostics, sources, ListingLimits::ALL);
    let Some(mut text) = todo(&listing.shown, tongue) else {
        return String::new();
    };
    let kinds: BTreeSet<&str> = listing.shown.iter().map(|d| &*d.message.id).collect();
    if is_short && kinds.len() < listing.shown.len() {
        let _ = write!(text, "\n{}", tongue.say(&say!("say-check-all")));
    }
    text.push('\n');
    text
}

/// Problems with one message each, the most urgent first; those of a kind are in the order of their places.
fn by_urgency<'a>(shown: &[&'a Diagnostic]) -> Vec<Vec<&'a Diagnostic>> {
    let mut kinds: Vec<Vec<&Diagnostic>> = Vec::new();
    let mut place_of: HashMap<&str, usize> = HashMap::new();
    for diagnostic in shown {
        let place = *place_of.entry(&diagnostic.message.id).or_insert_with(|| {
            kinds.push(Vec::new());
            kinds.len() - 1
        });
        kinds[place].push(diagnostic);
    }
    kinds.sort_by_key(|kind| (kind[0].severity, codes::urgency(kind[0].code)));
    kinds
}

/// A kind of problem on its way to a text.
struct KindBlock<'a> {
    kind: &'a [&'a Diagnostic],
    sources: &'a Sources,
    tongue: Tongue,
    look: Look,
}

impl KindBlock<'_> {
    fn text(&self) -> String {
        let first = self.kind[0];
        match first.severity {
            Severity::Error => self.error(first),
            Severity::Warning | Severity::Advice => self.in_short(first),
        }
    }

    /// An error with its line, and the others with a line each.
    fn error(&self, first: &Diagnostic) -> String {
        let mut text = terminal::message(first, self.sources, self.tongue, self.look);
        text.push('\n');
        let further_problems = &self.kind[1..];
        if further_problems.is_empty() {
            return text;
        }
        let _ = writeln!(
            text,
            "  {}",
            self.tongue
                .say(&say!("say-kind-also", count: further_problems.len()))
        );
        let message = self.tongue.tell(first).message;
        for other in further_problems.iter().take(ERRORS) {
            let sentences = self.tongue.tell(other);
            let place = self.place(other).unwrap_or_default();
            let is_alike = sentences.message == message;
            let sentence = Some(sentences.message).filter(|_| !is_alike);
            let told_apart = [subject(other), sentence].into_iter().flatten();
            let told_apart = told_apart.collect::<Vec<_>>().join(": ");
            let line = [place, told_apart].join("  ");
            let _ = writeln!(text, "    {}", plain(line.trim()));
        }
        if further_problems.len() > ERRORS {
            let not_listed = further_problems.len() - ERRORS;
            let _ = writeln!(
                text,
                "    {}",
                self.tongue.say(&say!("say-kind-rest", count: not_listed))
            );
        }
        text
    }

    /// A warning or advice: what, where, what to do.
    fn in_short(&self, first: &Diagnostic) -> String {
        let mut text = terminal::title(first, self.tongue, self.look);
        text.push('\n');
        let placed = self.kind.iter().filter_map(|d| self.place(d));
        let mut places: Vec<String> = Vec::new();
        for place in placed {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let more_places = places.len().saturating_sub(PLACES);
        places.truncate(PLACES);
        let times = self.kind.len();
        let places = places.join(", ");
        let place_line = match (times, places.is_empty(), more_places) {
            (_, true, _) => None,
            (1, false, _) => Some(places),
            (_, false, 0) => Some(
                self.tongue
                    .say(&say!("say-kind-times", count: times, places: places)),
            ),
            (_, false, _) => {
                let words =
                    say!("say-kind-times-more", count: times, places: places, rest: more_places);
                Some(self.tongue.say(&words))
            }
        };
        if let Some(line) = place_line {
            let _ = writeln!(text, "  {}", plain(&line));
        }
        // What stands nowhere is told whole.
        for other in self.kind[1..]
            .iter()
            .filter(|d| d.span.is_none())
            .take(PLACES)
        {
            let _ = writeln!(text, "  {}", plain(&self.tongue.tell(other).message));
        }
        if let Some(hint) = self.tongue.tell(first).hint {
            let name = self.tongue.say(&say!("level-hint"));
            let _ = writeln!(text, "  {name}: {}", plain(&hint));
        }
        text
    }

    /// Returns the file and the line at which a problem stands.
    fn place(&self, diagnostic: &Diagnostic) -> Option<String> {
        let span = diagnostic.span?;
        let file = self.sources.file(span.file);
        let path = file.path.to_string_lossy().replace('\\', "/");
        if file.text.is_empty() {
            return Some(path);
        }
        let (line, _) = self.sources.line_column(span);
        Some(format!("{path}:{line}"))
    }
}

/// Returns what there is to do, in one sentence; `None` when there is nothing.
fn todo(shown: &[&Diagnostic], tongue: Tongue) -> Option<String> {
    let mut people: BTreeSet<&str> = BTreeSet::new();
    let (mut mend, mut texts, mut reread, mut look, mut know) = (0, 0, 0, 0, 0);
    for diagnostic in shown {
        match (diagnostic.severity, diagnostic.code) {
            (Severity::Error, _) => mend += 1,
            (_, "SG0310" | "SG0311" | "SG0369") if diagnostic.record.is_some() => {
                people.extend(diagnostic.record.as_deref());
            }
            (_, "SG0251") => texts += listed(diagnostic),
            (_, "SG0250") => reread += counted(diagnostic),
            (Severity::Warning, _) => look += 1,
            (Severity::Advice, _) => know += 1,
        }
    }
    let parts = [
        ("say-todo-mend", mend),
        ("say-todo-ask", people.len()),
        ("say-todo-translate", texts),
        ("say-todo-reread", reread),
        ("say-todo-look", look),
        ("say-todo-know", know),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| tongue.say(&say!(id, count: count)))
        .collect();
    (!parts.is_empty()).then(|| format!("{}.", parts.join(", ")))
}

/// The number of fields that a problem lists.
fn listed(diagnostic: &Diagnostic) -> usize {
    let mut lists = diagnostic.message.args.iter().map(|(_, arg)| match arg {
        Argument::List(names) => names.len(),
        _ => 0,
    });
    lists.find(|count| *count > 0).unwrap_or(1)
}

/// The number that a problem tells.
fn counted(diagnostic: &Diagnostic) -> usize {
    let mut numbers = diagnostic
        .message
        .args
        .iter()
        .filter_map(|(_, arg)| match arg {
            Argument::Number(number) => usize::try_from(*number).ok(),
            _ => None,
        });
    numbers.next().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::diag::problem;
    use crate::source::Span;

    #[test]
    fn a_kind_stands_once_and_errors_come_first() {
        let mut sources = Sources::default();
        let text = "a: 1\nb: 2\nc: 3\n";
        let file = sources.add(Path::new("content/a.yaml"), text);
        let at = |start: u32| Span {
            file,
            start,
            end: start + 1,
        };
        let missing = |lang: &str, start| {
            problem!("SG0251", lang: lang, fields: vec!["title", "text"]).at(at(start))
        };
        let diagnostics = [
            problem!("SG0250", count: 3usize, lang: "ar"),
            problem!("SG0250", count: 4usize, lang: "ti"),
            missing("ar", 0),
            missing("ti", 5),
            problem!("SG0310", channels: vec!["web"], day: "2026-01-01", ahead: 30u64, left: 3u64)
                .record("persons/x")
                .at(at(0)),
            problem!("SG0102", key: "b").at(at(5)),
            problem!("SG0102", key: "c").at(at(10)),
        ];
        let said = Tongue::ALL.map(|tongue| {
            let closing = closing(&diagnostics, &sources, tongue, true);
            print(&diagnostics, &sources, tongue, Look::PLAIN) + &closing
        });
        insta::assert_snapshot!(said.join("\n"));
    }
}
