//! Diagnostics as annotations of a code host's workflow run, one line each.
//!
//! The workflow commands of GitHub Actions (`::error file=…,line=…::…`), which Forgejo and Gitea read as well:
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>. Text from a record is
//! escaped, so that it cannot give a command of its own.

use std::fmt::Write as _;

use super::listing::{Listing, ListingLimits, SourceLocation, subject};
use super::{Diagnostic, Severity, Tongue, say};
use crate::source::Sources;

/// Returns the lines to print: at most `limit` problems, when there is a limit.
pub fn print(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    tongue: Tongue,
    limit: Option<usize>,
) -> String {
    let listing = Listing::new(diagnostics, sources, ListingLimits::for_readers(limit));
    let mut text = String::new();
    for diagnostic in &listing.shown {
        line(&mut text, diagnostic, sources, tongue);
    }
    if listing.rest > 0 {
        let words = say!("say-more", rest: listing.rest);
        let _ = writeln!(
            text,
            "::notice title=sleutelgids::{}",
            data(&tongue.say(&words))
        );
    }
    text
}

/// Writes the line of a problem: command, place, title, message and hint.
fn line(text: &mut String, d: &Diagnostic, sources: &Sources, tongue: Tongue) {
    let sentences = tongue.tell(d);
    let command = match d.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let _ = write!(text, "::{command} ");
    if let Some(span) = d.span {
        let SourceLocation { path, begin, end } = SourceLocation::of(span, sources);
        let _ = write!(
            text,
            "file={},line={},col={},",
            property(&path),
            begin.0,
            begin.1
        );
        // A span over several lines has no end column: the host draws its lines as a whole.
        match begin.0 == end.0 && end.1 > begin.1 {
            true => _ = write!(text, "endColumn={},", end.1 - 1),
            false => _ = write!(text, "endLine={},", end.0),
        }
    }
    let title = match subject(d) {
        Some(subject) => format!("{} {subject}", d.code),
        None => d.code.to_owned(),
    };
    let _ = write!(
        text,
        "title={}::{}",
        property(&title),
        data(&sentences.message)
    );
    if let Some(hint) = &sentences.hint {
        let _ = write!(
            text,
            "%0A{}: {}",
            tongue.say(&say!("level-hint")),
            data(hint)
        );
    }
    text.push('\n');
}

/// Returns a text escaped as a command's message.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::diag::problem;
    use crate::source::Span;

    #[test]
    fn one_escaped_line_each() {
        let mut sources = Sources::default();
        let file = sources.add(Path::new("content/a,b.yaml"), "één: x\n");
        let d = problem!("SG0102", key: "100 %\n::error::no")
            .at(Span {
                file,
                start: 7,
                end: 8,
            })
            .record("persons/amina")
            .field("roles")
            .hint(say!("hint-meant", near: "x"));
        assert_eq!(
            print(&[d], &sources, Tongue::English, None),
            "::error file=content/a%2Cb.yaml,line=1,col=6,endColumn=6,\
             title=SG0102 persons/amina › roles::there is no field `100 %25%0A::error::no` here%0Ahint: did you mean `x`?\n"
        );
    }

    #[test]
    fn no_more_than_asked_for_and_the_rest_is_counted() {
        let all: Vec<_> = ["a", "b", "c"]
            .map(|key| problem!("SG0107", key: key))
            .into();
        let printed = print(&all, &Sources::default(), Tongue::Dutch, Some(2));
        assert_eq!(printed.lines().count(), 3);
        assert!(
            printed.ends_with("er zijn nog 1 meldingen die hier niet staan\n"),
            "{printed}"
        );
    }

    #[test]
    fn a_problem_that_stands_nowhere_has_only_a_title() {
        let d = problem!("SG0319", field: "sensitive.origin").hint("hint-yes-no");
        let printed = print(&[d], &Sources::default(), Tongue::English, None);
        assert!(
            printed.starts_with("::notice title=SG0319::this consent names"),
            "{printed}"
        );
    }
}
