//! `sleutelgids withdraw`.

mod mentions;

use std::path::Path;

use serde_json::json;

use self::mentions::Mentions;
use super::args::{Common, Format, Withdraw};
use super::context::Context;
use super::report::{Trouble, Ui};
use super::{Outcome, ledger};
use crate::diag::{Diagnostic, Tongue, Words, did_you_mean, has_errors, say};
use crate::model::person::Channel;
use crate::model::{ContactId, Date, PersonId};
use crate::register::{FILE, Former, Printed, Register};
use crate::source::{FileId, Sources};
use crate::validate::same_person::copies_of;
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
    /// Names that the record had before.
    former: Vec<PersonId>,
    recall: Vec<&'a Printed>,
    /// Sheets of records that are gone, of which hers may be one; none when she is known to be on sheets.
    perhaps: Vec<&'a Printed>,
    /// Whether a sheet is one for colleagues.
    for_colleagues: Box<dyn Fn(&Printed) -> bool + 'a>,
    /// Whether the register could be read as a whole.
    complete: bool,
    /// What is wrong with the register.
    faults: Vec<String>,
    /// Where in the register something stands about the person that cannot be read.
    unread: Vec<String>,
    /// Where she is named, and what goes with her.
    mentions: Mentions,
    /// Other records that are probably about the same person, and what was ended in them.
    copies: Vec<EndedCopy>,
}

/// A second record of the person, whose consents end as well.
struct EndedCopy {
    id: String,
    record: String,
    ended: Vec<Ended>,
}

/// Ends a person's consents and lists the printed sheets to take back.
pub fn run(common: &Common, own: &Withdraw, ui: &Ui) -> Result<Outcome, Trouble> {
    let mut context = Context::read(common)?;
    let typed = PersonId::new(own.id.strip_prefix("persons/").unwrap_or(&own.id));
    let former = Former::of(&context.loaded.records);
    let names = former.names_of_person(&typed);
    let id = former.person(&typed).as_str();
    let request = Request {
        channels: own.channels.iter().map(|c| (*c).into()).collect(),
        date: context.date,
    };
    let record = record(&context.loaded.sources, id);
    let (register, troubles) = ledger::read(common, &mut context.loaded.sources);
    let sources = &context.loaded.sources;
    let unread = register.unread_with(&names);
    let is_printed = names.iter().any(|name| register.persons().contains(name));
    if record.is_none() && !is_printed && unread.is_empty() {
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
        former: names.iter().filter(|name| name.as_str() != id).cloned().collect(),
        recall: register.in_circulation(&names),
        perhaps: if is_printed { Vec::new() } else { unclaimed(&register, &former, &context) },
        complete: !has_errors(&troubles),
        faults: troubles.iter().map(|p| ui.tongue.tell(p).message.clone()).collect(),
        unread: unread.iter().map(|at| format!("{FILE}:{}", sources.line_column(*at).0)).collect(),
        mentions: Mentions::of(&context, id),
        copies: Vec::new(),
    };
    // A record that was copied is ended with all its copies, or not at all.
    let copies = copies_of(&context.loaded.records.persons, id);
    let mut files: Vec<(&str, FileId)> = record.map(|file| (id, file)).into_iter().collect();
    files.extend(copies.iter().map(|copy| (&*copy.id, copy.file)));
    let mut changes = Vec::new();
    for (id, file) in files {
        match change(sources, file, id, &request) {
            Ok(change) => changes.push((id, file, change)),
            Err(problems) => {
                ui.problems(&problems, sources, false);
                ui.say(&say!("say-withdraw-refused"));
                return Ok(Outcome::ContentErrors);
            }
        }
    }
    for (copy, file, change) in changes {
        change.keep(common, sources, file)?;
        told.print |= change.print;
        told.internal |= change.internal;
        let path = sources.file(file).path.display().to_string();
        if copy == id {
            (told.record, told.ended) = (Some(path), change.ended);
        } else {
            let sheets = register.in_circulation(&former.names_of_person(&PersonId::new(copy)));
            let new = |sheet: &&Printed| told.recall.iter().all(|known| known.sheet != sheet.sheet);
            let new: Vec<&Printed> = sheets.into_iter().filter(new).collect();
            told.recall.extend(new);
            told.copies.push(EndedCopy { id: copy.to_owned(), record: path, ended: change.ended });
        }
    }
    let list = match common.format {
        Format::Json => told.json(),
        Format::Terminal | Format::Github | Format::Sarif => told.words(ui.tongue),
    };
    hand_over(common, id, &list, ui)?;
    if told.complete {
        return Ok(Outcome::Done);
    }
    if common.format != Format::Json {
        ui.problems(&troubles, sources, false);
    }
    ui.say(&say!("say-register-incomplete", file: FILE));
    Ok(Outcome::ContentErrors)
}

/// Prints the list; where that cannot be done, writes it to a file: the consent has ended, and somebody has to know what to
/// take back.
fn hand_over(common: &Common, id: &str, list: &str, ui: &Ui) -> Result<(), Trouble> {
    if ui.printed(list) {
        return Ok(());
    }
    let path = common.site.join(format!("recall-{id}.txt"));
    if let Err(failure) = write::replace(&path, list.as_bytes()) {
        ui.tell(list);
        return Err(failure.into());
    }
    Err(Trouble::environment(say!("trouble-list-elsewhere", path: &path)))
}

fn record(sources: &Sources, id: &str) -> Option<FileId> {
    let paths = ["md", "yaml"].map(|end| format!("content/persons/{id}.{end}"));
    let found = sources.files().find(|(_, f)| paths.iter().any(|p| Path::new(p) == f.path));
    found.map(|(file, _)| file)
}

/// The sheets in circulation with somebody on them of whom there is no record: it may have got another name.
fn unclaimed<'r>(register: &'r Register, former: &Former, context: &Context) -> Vec<&'r Printed> {
    let records = context.loaded.records.named.get(PersonId::KIND);
    let is_gone =
        |name: &PersonId| records.is_none_or(|known| !known.contains(former.person(name).as_str()));
    let gone = register.persons().into_iter().filter(|name| is_gone(name)).cloned().collect();
    register.in_circulation(&gone)
}

fn unknown(context: &Context, id: &str) -> Trouble {
    let contact = id.strip_prefix("contacts/").unwrap_or(id);
    let contacts = context.loaded.records.named.get(ContactId::KIND);
    if contacts.is_some_and(|known| known.contains(contact)) {
        return Trouble::usage(say!("trouble-person-is-contact", contact: contact));
    }
    let known = context.loaded.records.named.get(PersonId::KIND);
    let hint = match did_you_mean(id, known.into_iter().flatten().map(String::as_str)) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-person-file"),
    };
    Trouble::usage(say!("trouble-person", person: id, hint: hint))
}

/// What becomes of a record.
struct Change {
    /// Its new text.
    text: String,
    ended: Vec<Ended>,
    /// Whether print is still allowed.
    print: bool,
    /// Whether colleagues may still see something.
    internal: bool,
}

/// What a request does to a record's file.
fn change(
    sources: &Sources,
    file: FileId,
    id: &str,
    request: &Request,
) -> Result<Change, Vec<Diagnostic>> {
    let name = format!("{}/{id}", PersonId::KIND);
    let done = withdraw(&sources.file(file).text, file, &name, request)?;
    let allowed = |channel| still_allows(&done.text, file, &name, channel, request.date);
    let (print, internal) = (allowed(Channel::Print)?, allowed(Channel::Internal)?);
    Ok(Change { text: done.text, ended: done.ended, print, internal })
}

impl Change {
    /// Writes it to the record's file, when there is something to change.
    fn keep(&self, common: &Common, sources: &Sources, file: FileId) -> Result<(), Trouble> {
        if self.ended.is_empty() {
            return Ok(());
        }
        let source = sources.file(file);
        let path = common.site.join(&source.path);
        #[allow(clippy::disallowed_methods, reason = "the very bytes are needed, to keep them")]
        let bytes = std::fs::read(&path).map_err(|e| Trouble::file("cannot-read", &path, &e))?;
        // A byte order mark is no part of the text, and stays.
        let mark = bytes.len() - bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).len();
        if bytes[mark..] != *source.text.as_bytes() {
            return Err(Trouble::environment(say!("trouble-changed", path: &path)));
        }
        write::replace(&path, &[&bytes[..mark], self.text.as_bytes()].concat())?;
        Ok(())
    }
}

impl Told<'_> {
    fn words(&self, tongue: Tongue) -> String {
        let ended_copies = self.copies.iter().map(EndedCopy::words);
        let done = self.done().into_iter().chain(ended_copies);
        let mut lines: Vec<String> = done.map(|words| tongue.say(&words)).collect();
        lines.extend(self.recall(tongue));
        if !self.perhaps.is_empty() {
            lines.extend([String::new(), tongue.say(&say!("told-perhaps", person: self.id))]);
            lines.extend(copies(&self.perhaps, tongue));
        }
        lines.extend(self.doubts(tongue));
        lines.extend(self.mentions.words(tongue));
        let steps = self.steps();
        if !steps.is_empty() {
            lines.extend([String::new(), tongue.say(&say!("told-next"))]);
            let numbered =
                (1..).zip(&steps).map(|(n, step)| format!("  {n}. {}", tongue.say(step)));
            lines.extend(numbered);
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// Why the list of sheets cannot be trusted.
    fn doubts(&self, tongue: Tongue) -> Vec<String> {
        if self.complete {
            return Vec::new();
        }
        let mut lines = vec![String::new(), tongue.say(&say!("told-doubts", file: FILE))];
        lines.extend(self.faults.iter().map(|fault| format!("  - {fault}")));
        if !self.unread.is_empty() {
            lines.extend([String::new(), tongue.say(&say!("told-unread", person: self.id))]);
            lines.extend(self.unread.iter().map(|place| format!("  {place}")));
        }
        lines
    }

    fn done(&self) -> Vec<Words> {
        let mut done = self.ended();
        if !self.former.is_empty() {
            let names: Vec<&str> = self.former.iter().map(PersonId::as_str).collect();
            done.push(say!("told-formerly", person: self.id, names: names));
        }
        done
    }

    fn ended(&self) -> Vec<Words> {
        let id = self.id;
        let Some(record) = &self.record else { return vec![say!("told-no-record", person: id)] };
        if self.ended.is_empty() {
            return vec![say!("told-nothing", person: id)];
        }
        let ended = self.ended.iter().map(|ended| {
            let channels: Vec<&str> = ended.channels.iter().map(|c| c.as_str()).collect();
            say!("told-ended", person: id, number: ended.consent + 1, channels: channels)
                .with("day", ended.date)
        });
        ended.chain([say!("told-changed", record: record)]).collect()
    }

    /// Whether a sheet may stay where it is: a sheet for colleagues needs consent for both.
    fn stays(&self, sheet: &Printed) -> bool {
        self.print && (self.internal || !(self.for_colleagues)(sheet))
    }

    /// The sheets in circulation: those that may stay, and those to take back.
    fn recall(&self, tongue: Tongue) -> Vec<String> {
        if self.recall.is_empty() {
            let words = match self.complete {
                true => say!("told-no-sheets"),
                false => say!("told-no-sheets-known"),
            };
            return vec![String::new(), tongue.say(&words)];
        }
        let (stay, back): (Vec<&Printed>, Vec<&Printed>) =
            self.recall.iter().copied().partition(|p| self.stays(p));
        let mut lines = Vec::new();
        if !stay.is_empty() {
            let words = say!("told-sheets-may-stay", count: stay.len());
            lines.extend([String::new(), tongue.say(&words)]);
            lines.extend(copies(&stay, tongue));
        }
        if !back.is_empty() {
            lines.extend([String::new(), tongue.say(&say!("told-take-back", count: back.len()))]);
            lines.extend(copies(&back, tongue));
        }
        lines
    }

    fn steps(&self) -> Vec<Words> {
        let mut steps = Vec::new();
        if !self.ended.is_empty() || self.copies.iter().any(|copy| !copy.ended.is_empty()) {
            steps.push(say!("told-step-build"));
        }
        if let Some(copy) = self.copies.first() {
            steps.push(say!("told-step-copies", person: self.id, other: &copy.id));
        }
        if self.recall.iter().any(|p| !self.stays(p)) {
            steps.push(say!("told-step-recalled", person: self.id));
            steps.push(say!("told-step-release"));
        }
        steps
    }

    fn json(&self) -> String {
        let ended = |e: &Ended| {
            let channels: Vec<&str> = e.channels.iter().map(|c| c.as_str()).collect();
            json!({"consent": e.consent, "channels": channels, "date": e.date.to_string()})
        };
        let copy = |copy: &EndedCopy| {
            let ended: Vec<_> = copy.ended.iter().map(ended).collect();
            json!({"person": copy.id, "record": copy.record, "ended": ended})
        };
        let mut told = json!({
            "person": self.id,
            "record": self.record,
            "date": self.date.to_string(),
            "ended": self.ended.iter().map(ended).collect::<Vec<_>>(),
            "copies": self.copies.iter().map(copy).collect::<Vec<_>>(),
            "print_allowed": self.print,
            "internal_allowed": self.internal,
            "formerly": self.former.iter().map(PersonId::as_str).collect::<Vec<_>>(),
            "register_complete": self.complete,
            "register_faults": self.faults,
            "register_unread": self.unread,
            "recall": self.recall.iter().map(|p| ledger::json(p)).collect::<Vec<_>>(),
            "perhaps": self.perhaps.iter().map(|p| ledger::json(p)).collect::<Vec<_>>(),
        });
        for (key, places) in self.mentions.json() {
            told[key] = places;
        }
        format!("{told:#}\n")
    }
}

impl EndedCopy {
    fn words(&self) -> Words {
        match self.ended.is_empty() {
            true => say!("told-copy-over", record: &self.record),
            false => say!("told-copy", record: &self.record, count: self.ended.len()),
        }
    }
}

/// Sheets as a table, and how many copies of them there are.
fn copies(sheets: &[&Printed], tongue: Tongue) -> [String; 2] {
    let copies: u64 = sheets.iter().filter_map(|p| p.copies).sum();
    let unknown = sheets.iter().filter(|p| p.copies.is_none()).count();
    let words = match (copies, unknown) {
        (0, _) => say!("told-copies-unknown"),
        (n, 0) => say!("told-copies", count: n),
        (n, u) => say!("told-copies-and", count: n, unknown: u),
    };
    [ledger::table(sheets, tongue).trim_end().to_owned(), tongue.say(&words)]
}
