//! `sleutelgids withdraw`.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use super::args::{Common, Format, Withdraw};
use super::context::Context;
use super::report::{Trouble, Ui};
use super::{Outcome, ledger};
use crate::diag::{Diagnostic, count, did_you_mean, has_errors};
use crate::model::person::Channel;
use crate::model::{Date, PersonId};
use crate::register::{FILE, Printed};
use crate::source::{FileId, Sources, Span, offset};
use crate::withdraw::{Ended, Request, still_allows, withdraw};
use crate::write;

/// What there is to tell.
struct Told<'a> {
    id: &'a str,
    /// Path of the record; `None` when it is gone already.
    record: Option<String>,
    ended: Vec<Ended>,
    date: Date,
    /// Whether print is still allowed.
    print: bool,
    /// Whether colleagues may still see something.
    internal: bool,
    recall: Vec<&'a Printed>,
    /// Whether a sheet is one for colleagues.
    for_colleagues: Box<dyn Fn(&Printed) -> bool + 'a>,
    /// Whether the register could be read as a whole.
    complete: bool,
    /// Where the name stands in other texts.
    mentions: Vec<String>,
}

/// Ends a person's consents and lists the printed sheets to take back.
pub fn run(common: &Common, own: &Withdraw, ui: &Ui) -> Result<Outcome, Trouble> {
    let mut context = Context::read(common)?;
    let id = own.id.strip_prefix("persons/").unwrap_or(&own.id);
    let person = PersonId::new(id);
    let request = Request {
        channels: own.channels.iter().map(|c| (*c).into()).collect(),
        date: context.date,
    };
    let record = record(&context.loaded.sources, id);
    let (register, troubles) = ledger::read(common, &mut context.loaded.sources)?;
    let sources = &context.loaded.sources;
    if record.is_none() && !register.persons().contains(&person) {
        return Err(unknown(&context, id));
    }
    let mut told = Told {
        id,
        record: None,
        ended: Vec::new(),
        date: request.date,
        print: false,
        internal: false,
        for_colleagues: Box::new(|p| {
            let site = context.catalogue.as_ref().map(|c| &c.site);
            site.is_some_and(|s| ledger::for_colleagues(s, &p.sheet.folder))
        }),
        recall: register.in_circulation(&person),
        complete: !has_errors(&troubles),
        mentions: mentions(&context, id),
    };
    if let Some(file) = record {
        match change(common, sources, file, id, &request)? {
            Ok(done) => (told.ended, told.print, told.internal) = done,
            Err(problems) => {
                ui.problems(&problems, sources, false);
                ui.say("Nothing was changed.");
                return Ok(Outcome::ContentErrors);
            }
        }
        told.record = Some(sources.file(file).path.display().to_string());
    }
    match common.format {
        Format::Json => ui.output(&told.json()),
        Format::Terminal | Format::Github => ui.output(&told.words()),
    }
    if told.complete {
        return Ok(Outcome::Done);
    }
    if common.format != Format::Json {
        ui.problems(&troubles, sources, false);
    }
    ui.say(&format!("The list of sheets is not complete: mend `{FILE}` and ask again."));
    Ok(Outcome::ContentErrors)
}

fn record(sources: &Sources, id: &str) -> Option<FileId> {
    let paths = ["md", "yaml"].map(|end| format!("content/persons/{id}.{end}"));
    let found = sources.files().find(|(_, f)| paths.iter().any(|p| Path::new(p) == f.path));
    found.map(|(file, _)| file)
}

fn unknown(context: &Context, id: &str) -> Trouble {
    let known = context.loaded.records.named.get(PersonId::KIND);
    let hint = match did_you_mean(id, known.into_iter().flatten().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "the name is that of a file in `content/persons/`, without its ending".to_owned(),
    };
    Trouble::usage(format!("there is no person `{id}`; {hint}"))
}

/// What ended, and whether print and colleagues are still allowed.
type Changed = Result<(Vec<Ended>, bool, bool), Vec<Diagnostic>>;

/// Changes the record's file, when there is something to change.
fn change(
    common: &Common,
    sources: &Sources,
    file: FileId,
    id: &str,
    request: &Request,
) -> Result<Changed, Trouble> {
    let source = sources.file(file);
    let path = common.site.join(&source.path);
    let name = format!("{}/{id}", PersonId::KIND);
    let done = match withdraw(&source.text, file, &name, request) {
        Ok(done) => done,
        Err(problems) => return Ok(Err(problems)),
    };
    let allowed = |channel| still_allows(&done.text, file, &name, channel, request.date);
    let (print, internal) = match (allowed(Channel::Print), allowed(Channel::Internal)) {
        (Ok(print), Ok(internal)) => (print, internal),
        (Err(problems), _) | (_, Err(problems)) => return Ok(Err(problems)),
    };
    if !done.ended.is_empty() {
        #[allow(clippy::disallowed_methods, reason = "the very bytes are needed, to keep them")]
        let bytes = std::fs::read(&path).map_err(|e| Trouble::file("read", &path, &e))?;
        // A byte order mark is no part of the text, and stays.
        let mark = bytes.len() - bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).len();
        if bytes[mark..] != *source.text.as_bytes() {
            return Err(Trouble::environment(format!(
                "`{}` was changed by somebody else just now; ask again",
                path.display()
            )));
        }
        write::replace(&path, &[&bytes[..mark], done.text.as_bytes()].concat())?;
    }
    Ok(Ok((done.ended, print, internal)))
}

/// Lines of other texts in which the person's name stands: no consent is asked for those.
fn mentions(context: &Context, id: &str) -> Vec<String> {
    let Some(person) = context.loaded.records.persons.iter().find(|p| p.id == id) else {
        return Vec::new();
    };
    let names = person.fields.name.iter().chain(&person.fields.pseudonym);
    let names: Vec<&str> = names.map(|n| n.value.as_str()).filter(|n| n.len() > 3).collect();
    let sources = &context.loaded.sources;
    let own = |path: &Path| {
        let file = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        path.starts_with("content/persons") && file.split('.').next() == Some(id)
    };
    let mut found = Vec::new();
    for (file, source) in sources.files().filter(|(_, s)| !own(&s.path)) {
        let hits = names.iter().flat_map(|name| source.text.match_indices(name));
        let mut lines: Vec<usize> = hits
            .map(|(at, _)| Span { file, start: offset(at), end: offset(at) })
            .map(|span| sources.line_column(span).0)
            .collect();
        lines.sort_unstable();
        lines.dedup();
        found.extend(lines.iter().map(|line| format!("{}:{line}", source.path.display())));
    }
    found
}

impl Told<'_> {
    fn words(&self) -> String {
        let mut text = self.done();
        self.recall(&mut text);
        if !self.mentions.is_empty() {
            text += "\nThe name also stands in these texts. Read them, and take it out where it is about this person:\n";
            self.mentions.iter().for_each(|m| text += &format!("  {m}\n"));
        }
        self.next(&mut text);
        text
    }

    fn done(&self) -> String {
        let id = self.id;
        let Some(record) = &self.record else {
            return format!("There is no record of `{id}` any more.\n");
        };
        if self.ended.is_empty() {
            return format!("`{id}` has no such consent that still holds; nothing was changed.\n");
        }
        let mut text = String::new();
        for ended in &self.ended {
            let channels: Vec<&str> = ended.channels.iter().map(|c| c.as_str()).collect();
            let (number, channels) = (ended.consent + 1, channels.join(", "));
            let _ = writeln!(
                text,
                "`{id}`, consent {number}: no longer {channels} from {}.",
                ended.date
            );
        }
        let _ = writeln!(text, "`{record}` was changed; everything else in it is as it was.");
        text
    }

    /// Whether a sheet may stay where it is: a sheet for colleagues needs consent for both.
    fn stays(&self, sheet: &Printed) -> bool {
        self.print && (self.internal || !(self.for_colleagues)(sheet))
    }

    fn recall(&self, text: &mut String) {
        if self.recall.is_empty() {
            *text += "\nNo printed sheet with this person is in circulation.\n";
        }
        let (stay, back): (Vec<&Printed>, Vec<&Printed>) =
            self.recall.iter().copied().partition(|p| self.stays(p));
        for (sheets, what) in
            [(stay, "Print is still allowed: they may stay."), (back, "Take back:")]
        {
            if !sheets.is_empty() {
                let number = count(sheets.len(), "printed sheet");
                *text += &format!("\n{number} with this person in circulation. {what}\n");
                copies(&sheets, text);
            }
        }
    }

    fn next(&self, text: &mut String) {
        let mut steps = Vec::new();
        if !self.ended.is_empty() {
            steps.push("`sleutelgids build`, and put the result on your web server".to_owned());
        }
        if self.recall.iter().any(|p| !self.stays(p)) {
            steps.push(format!(
                "take back the sheets above; then write `recalled: …` with the day under each in `{FILE}`"
            ));
            steps.push(
                "for new sheets: raise `flyers.edition` in `content/site.yaml`, then `sleutelgids build --release`"
                    .to_owned(),
            );
        }
        if steps.is_empty() {
            return;
        }
        *text += "\nNext:\n";
        for (i, step) in steps.iter().enumerate() {
            let _ = writeln!(text, "  {}. {step}", i + 1);
        }
    }

    fn json(&self) -> String {
        let ended = |e: &Ended| {
            let channels: Vec<&str> = e.channels.iter().map(|c| c.as_str()).collect();
            json!({"consent": e.consent, "channels": channels, "date": e.date.to_string()})
        };
        let told = json!({
            "person": self.id,
            "record": self.record,
            "date": self.date.to_string(),
            "ended": self.ended.iter().map(ended).collect::<Vec<_>>(),
            "print_allowed": self.print,
            "internal_allowed": self.internal,
            "register_complete": self.complete,
            "recall": self.recall.iter().map(|p| ledger::json(p)).collect::<Vec<_>>(),
            "mentions": self.mentions,
        });
        format!("{told:#}\n")
    }
}

/// The sheets as a table, and how many copies of them there are.
fn copies(sheets: &[&Printed], text: &mut String) {
    *text += &ledger::table(sheets);
    let copies: u64 = sheets.iter().filter_map(|p| p.copies).sum();
    let unknown = sheets.iter().filter(|p| p.copies.is_none()).count();
    *text += &match (copies, unknown) {
        (0, _) => "The register does not say how many copies there are.\n".to_owned(),
        (n, 0) => format!("{n} copies in all.\n"),
        (n, u) => format!("{n} copies and those of {}.\n", count(u, "other sheet")),
    };
}
