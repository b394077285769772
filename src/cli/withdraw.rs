//! `sleutelgids withdraw`.

mod mentions;
mod records;

use std::collections::BTreeSet;

use serde_json::json;

use self::mentions::Mentions;
use self::records::{EndedFile, FileRelation};
use super::args::{CommonArgs, Format, Withdraw};
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use super::sheet_table;
use crate::engine::context::Context;
use crate::engine::job::Job;
use crate::engine::register_file;
use crate::write;
use sleutelgids_core::diag::{Diagnostic, Tongue, Words, did_you_mean, has_errors, say};
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::slug::is_plain;
use sleutelgids_core::model::{ContactId, Date, PersonId};
use sleutelgids_records::register::{FILE, FormerNames, Printed, Register};
use sleutelgids_records::withdraw::{Ended, Recorded, Request};

/// A withdrawal as it is told.
struct Told<'a> {
    id: &'a str,
    /// Path of the record; `None` when it is gone already.
    record: Option<String>,
    ended: Vec<Ended>,
    /// Withdrawals of a later day that were recorded before, each with its file.
    recorded: Vec<(String, Recorded)>,
    date: Date,
    /// True if print is still allowed.
    print: bool,
    /// True if colleagues may still see something.
    internal: bool,
    /// Names that the record had before.
    former: Vec<PersonId>,
    recall: Vec<&'a Printed>,
    /// Those of them on which her record has another name than now: it may have been somebody else's then.
    under_other_name: Vec<&'a Printed>,
    /// Sheets of records that are gone, of which hers may be one; none when she is known to be on sheets.
    perhaps: Vec<&'a Printed>,
    /// Returns whether a sheet is one for colleagues.
    for_colleagues: Box<dyn Fn(&Printed) -> bool + 'a>,
    /// True if the register could be read as a whole.
    complete: bool,
    /// Faults of the register, as messages.
    faults: Vec<String>,
    /// Places in the register about the person that cannot be read.
    unread: Vec<String>,
    /// Places in which she is named, and articles that go with her.
    mentions: Mentions,
    /// Other files of the same person, and what was ended in them.
    copies: Vec<EndedCopy>,
    /// Reasons why a consent that may be hers was not ended, a message a file.
    not_ended: Vec<String>,
}

/// A second file of the person, in which consents end as well.
struct EndedCopy {
    /// The id of the record that is read from it; `None` when none is.
    id: Option<String>,
    record: String,
    ended: Vec<Ended>,
}

/// Ends a person's consents and lists the printed sheets to take back.
pub fn run(common: &CommonArgs, own: &Withdraw, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    let mut context = Context::read(&job);
    let typed = typed(&own.id);
    let former = FormerNames::of(&context.loaded.records);
    let names = former.names_of_person(&typed);
    let id = former.person(&typed).as_str();
    let request = Request {
        channels: own.channels.iter().map(|c| (*c).into()).collect(),
        date: context.date,
        // Who asks for today wants it to end today, whatever was planned.
        replaces: own.earlier || context.date == context.clock,
    };
    let (register, faults) = context.register(&job);
    let is_printed = names.iter().any(|name| register.persons().contains(name));
    let candidates = records::find(&context, &job, &names);
    if candidates.is_empty() && !is_printed && register.unread_with(&names).is_empty() {
        return Err(unknown(&context, id));
    }
    let mentions = Mentions::of(&context, id);
    let (mut changes, mut refused) = (Vec::new(), Vec::new());
    for candidate in candidates {
        match candidate.change(id, &request, &mut context.loaded.sources) {
            Ok(change) => changes.push(change),
            Err(problems) => refused.extend(problems),
        }
    }
    let is_refused = !refused.is_empty() && changes.iter().all(|change| change.ended.is_empty());
    let printed = PrintedSheets {
        register: &register,
        faults: &faults,
        former: &former,
        is_printed,
    };
    let mut account = Told::new(
        id,
        &names,
        request.date,
        mentions,
        &printed,
        &context,
        ui.tongue,
    );
    account.not_ended = messages(&refused, ui.tongue);
    if is_refused {
        // One answer for a program: with the list of sheets come the reasons as well.
        if common.format != Format::Json || !is_printed {
            ui.problems(&refused, &context.loaded.sources);
        }
        ui.say(&say!("say-withdraw-refused"));
        // Her sheets can be taken back all the same.
        if is_printed {
            let list = match common.format {
                Format::Json => account.json(),
                Format::Terminal | Format::Github | Format::Sarif => account.sheets(ui.tongue),
            };
            hand_over(&job, id, &list, ui)?;
        }
        return Ok(Outcome::ContentErrors);
    }
    let failed = account.keep(changes, &job, &printed)?;
    let list = match common.format {
        Format::Json => account.json(),
        Format::Terminal | Format::Github | Format::Sarif => account.words(ui.tongue),
    };
    hand_over(&job, id, &list, ui)?;
    failed.iter().for_each(|trouble| ui.trouble(trouble));
    if common.format != Format::Json {
        let problems = [refused.as_slice(), faults.as_slice()].concat();
        ui.problems(&problems, &context.loaded.sources);
    }
    Ok(account.end(failed.is_empty(), context.clock, ui))
}

/// The register of printed sheets, as far as a withdrawal needs it.
struct PrintedSheets<'a> {
    register: &'a Register,
    /// Faults of the register.
    faults: &'a [Diagnostic],
    former: &'a FormerNames,
    /// True if the person is known to be on a sheet.
    is_printed: bool,
}

fn messages(problems: &[Diagnostic], tongue: Tongue) -> Vec<String> {
    let message = |problem| tongue.tell(problem).message.clone();
    problems.iter().map(message).collect()
}

/// The id that was typed, as the names of records are written.
fn typed(id: &str) -> PersonId {
    let id = id.strip_prefix("persons/").unwrap_or(id);
    let folded = fold_slug(id);
    PersonId::new(if is_plain(id) || folded.is_empty() {
        id
    } else {
        &folded
    })
}

/// Prints the list; where that cannot be done, writes it to a file: the consent has ended, and somebody has to know what to
/// take back.
fn hand_over(job: &Job, id: &str, list: &str, ui: &Ui) -> Result<(), Trouble> {
    if ui.printed(list) {
        return Ok(());
    }
    let path = job.site.join(format!("recall-{id}.txt"));
    if let Err(failure) = write::replace(&path, list.as_bytes()) {
        ui.tell(list);
        return Err(failure.into());
    }
    Err(Trouble::environment(
        say!("trouble-list-elsewhere", path: &path),
    ))
}

/// The sheets in circulation with somebody on them of whom there is no record: it may have got another name.
fn unclaimed<'r>(
    register: &'r Register,
    former: &FormerNames,
    context: &Context,
) -> Vec<&'r Printed> {
    let records = context.loaded.records.named.get(PersonId::KIND);
    let is_gone =
        |name: &PersonId| records.is_none_or(|known| !known.contains(former.person(name).as_str()));
    let gone = register
        .persons()
        .into_iter()
        .filter(|name| is_gone(name))
        .cloned()
        .collect();
    register.in_circulation(&gone)
}

/// The sheets that were printed while a record had another name.
fn under_other_name<'r>(sheets: &[&'r Printed], id: &str, context: &Context) -> Vec<&'r Printed> {
    let persons = &context.loaded.records.persons;
    let person = persons.iter().find(|record| record.id == id);
    let Some(name) = person.and_then(|record| record.fields.name.as_ref()) else {
        return Vec::new();
    };
    let (key, id) = (&context.key, PersonId::new(id));
    let sheets = sheets.iter().copied();
    sheets
        .filter(|sheet| sheet.has_under_other_name(key, &id, &name.value))
        .collect()
}

fn unknown(context: &Context, id: &str) -> Trouble {
    let contact = id.strip_prefix("contacts/").unwrap_or(id);
    let contacts = context.loaded.records.named.get(ContactId::KIND);
    if contacts.is_some_and(|persons| persons.contains(contact)) {
        return Trouble::usage(say!("trouble-person-is-contact", contact: contact));
    }
    let persons = context.loaded.records.named.get(PersonId::KIND);
    let hint = match did_you_mean(id, persons.into_iter().flatten().map(String::as_str)) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-person-file"),
    };
    Trouble::usage(say!("trouble-person", person: id, hint: hint))
}

impl<'a> Told<'a> {
    /// Gathers what there is to tell before anything is recorded.
    fn new(
        id: &'a str,
        names: &BTreeSet<PersonId>,
        date: Date,
        mentions: Mentions,
        printed: &PrintedSheets<'a>,
        context: &'a Context,
        tongue: Tongue,
    ) -> Self {
        let register = printed.register;
        let perhaps = match printed.is_printed {
            true => Vec::new(),
            false => unclaimed(register, printed.former, context),
        };
        let recall = register.in_circulation(names);
        let former = names.iter().filter(|name| name.as_str() != id);
        let unread = register.unread_with(names).into_iter().map(|place| {
            let (line, _) = context.loaded.sources.line_column(place);
            format!("{FILE}:{line}")
        });
        Self {
            id,
            record: None,
            ended: Vec::new(),
            recorded: Vec::new(),
            date,
            print: false,
            internal: false,
            for_colleagues: Box::new(|printed| {
                let site = context.catalogue.as_ref().map(|catalogue| &catalogue.site);
                site.is_some_and(|site| register_file::for_colleagues(site, &printed.sheet.folder))
            }),
            former: former.cloned().collect(),
            under_other_name: under_other_name(&recall, id, context),
            recall,
            perhaps,
            complete: !has_errors(printed.faults),
            faults: messages(printed.faults, tongue),
            unread: unread.collect(),
            mentions,
            copies: Vec::new(),
            not_ended: Vec::new(),
        }
    }

    /// Writes the changed files, and returns why some could not be written.
    ///
    /// # Errors
    /// When none could be.
    fn keep(
        &mut self,
        changes: Vec<EndedFile>,
        job: &Job,
        printed: &PrintedSheets<'a>,
    ) -> Result<Vec<Trouble>, Trouble> {
        let (mut failed, mut has_kept) = (Vec::new(), false);
        for change in changes {
            match change.keep(job) {
                Ok(()) => {
                    has_kept = true;
                    self.add(change, printed.register, printed.former);
                }
                Err(trouble) => failed.push(trouble),
            }
        }
        match failed.pop() {
            Some(trouble) if !has_kept => Err(trouble),
            last => {
                failed.extend(last);
                Ok(failed)
            }
        }
    }

    /// Adds what was done to a file, and the sheets of a record that is probably hers.
    fn add(&mut self, change: EndedFile, register: &'a Register, former: &FormerNames) {
        let path = change.path.display().to_string();
        let recorded = change.recorded.iter();
        self.recorded
            .extend(recorded.map(|recorded| (path.clone(), *recorded)));
        let id = match change.role {
            FileRelation::Own if self.record.is_none() => {
                (self.print, self.internal) = (change.print, change.internal);
                (self.record, self.ended) = (Some(path), change.ended);
                return;
            }
            FileRelation::Own | FileRelation::Unread => None,
            FileRelation::OtherRecord(other) => {
                self.print |= change.print;
                self.internal |= change.internal;
                let sheets =
                    register.in_circulation(&former.names_of_person(&PersonId::new(&other)));
                for sheet in sheets {
                    if self.recall.iter().all(|known| known.sheet != sheet.sheet) {
                        self.recall.push(sheet);
                    }
                }
                Some(other)
            }
        };
        self.copies.push(EndedCopy {
            id,
            record: path,
            ended: change.ended,
        });
    }
}

impl Told<'_> {
    /// Says what is left to do, and returns how the run ended.
    fn end(&self, is_kept: bool, today: Date, ui: &Ui) -> Outcome {
        if !self.not_ended.is_empty() {
            ui.say(&say!("say-withdraw-partly", person: self.id));
        }
        if !self.complete {
            ui.say(&say!("say-register-incomplete", file: FILE));
        }
        if let Some(day) = self.is_shown_until(today) {
            ui.say(&say!("say-withdrawn-later", person: self.id, day: day));
        }
        // A later day that somebody else recorded may not be what is meant now.
        let is_settled = self.recorded.iter().all(|(_, before)| before.date <= today);
        if !is_kept {
            Outcome::Environment
        } else if !self.not_ended.is_empty() || !self.complete || !is_settled {
            Outcome::ContentErrors
        } else {
            Outcome::Done
        }
    }

    fn words(&self, tongue: Tongue) -> String {
        let ended_copies = self.copies.iter().map(EndedCopy::words);
        let done = self.done().into_iter().chain(ended_copies);
        let mut lines: Vec<String> = done.map(|words| tongue.say(&words)).collect();
        lines.extend(self.recall(tongue));
        if !self.perhaps.is_empty() {
            lines.extend([
                String::new(),
                tongue.say(&say!("told-perhaps", person: self.id)),
            ]);
            lines.extend(copies(&self.perhaps, tongue));
        }
        lines.extend(self.doubts(tongue));
        lines.extend(self.mentions.words(tongue));
        let steps = self.steps();
        if !steps.is_empty() {
            lines.extend([String::new(), tongue.say(&say!("told-next"))]);
            let numbered = (1..)
                .zip(&steps)
                .map(|(n, step)| format!("  {n}. {}", tongue.say(step)));
            lines.extend(numbered);
        }
        lines.push(String::new());
        lines.join("\n")
    }

    /// Returns the sheets to take back and the texts that name her, where no consent could be ended.
    fn sheets(&self, tongue: Tongue) -> String {
        let mut lines = self.recall(tongue);
        lines.extend(self.doubts(tongue));
        lines.extend(self.mentions.words(tongue));
        lines.push(String::new());
        lines.join("\n")
    }

    /// The last day on which something of hers ends that has yet to come.
    fn is_shown_until(&self, today: Date) -> Option<Date> {
        let ended = self
            .copies
            .iter()
            .flat_map(|copy| &copy.ended)
            .chain(&self.ended);
        let recorded = self.recorded.iter().map(|(_, before)| before.date);
        let days = ended.map(|ended| ended.date).chain(recorded);
        days.filter(|day| *day > today).max()
    }

    /// Why the list of sheets cannot be trusted.
    fn doubts(&self, tongue: Tongue) -> Vec<String> {
        if self.complete {
            return Vec::new();
        }
        let mut lines = vec![String::new(), tongue.say(&say!("told-doubts", file: FILE))];
        lines.extend(self.faults.iter().map(|fault| format!("  - {fault}")));
        if !self.unread.is_empty() {
            lines.extend([
                String::new(),
                tongue.say(&say!("told-unread", person: self.id)),
            ]);
            lines.extend(self.unread.iter().map(|place| format!("  {place}")));
        }
        lines
    }

    fn done(&self) -> Vec<Words> {
        let mut done = self.ended();
        done.extend(self.recorded.iter().map(|(record, before)| {
            say!("told-recorded", record: record, number: before.consent + 1, recorded: before.date)
                .with("day", self.date)
        }));
        if !self.former.is_empty() {
            let names: Vec<&str> = self.former.iter().map(PersonId::as_str).collect();
            done.push(say!("told-formerly", person: self.id, names: names));
        }
        done
    }

    fn ended(&self) -> Vec<Words> {
        let id = self.id;
        let Some(record) = &self.record else {
            // What was ended in other files is told of each.
            let is_gone = self.copies.is_empty() && self.not_ended.is_empty();
            return is_gone
                .then(|| say!("told-no-record", person: id))
                .into_iter()
                .collect();
        };
        if self.ended.is_empty() {
            let nothing = self.recorded.is_empty();
            return nothing
                .then(|| say!("told-nothing", person: id))
                .into_iter()
                .collect();
        }
        let ended = self.ended.iter().map(|ended| {
            let channels: Vec<&str> = ended.channels.iter().map(|c| c.as_str()).collect();
            let words = match channels.is_empty() {
                true => say!("told-ended-unclear", person: id, number: ended.consent + 1),
                false => {
                    say!("told-ended", person: id, number: ended.consent + 1, channels: channels)
                }
            };
            words.with("day", ended.date)
        });
        ended
            .chain([say!("told-changed", record: record)])
            .collect()
    }

    /// Returns whether a sheet may stay where it is: a sheet for colleagues needs consent for both.
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
            lines.extend([
                String::new(),
                tongue.say(&say!("told-take-back", count: back.len())),
            ]);
            lines.extend(copies(&back, tongue));
        }
        if !self.under_other_name.is_empty() {
            let count = self.under_other_name.len();
            let words = say!("told-other-name", person: self.id, count: count);
            lines.extend([String::new(), tongue.say(&words)]);
            lines.push(
                sheet_table::table(&self.under_other_name, tongue)
                    .trim_end()
                    .to_owned(),
            );
        }
        lines
    }

    fn steps(&self) -> Vec<Words> {
        let mut steps = Vec::new();
        if !self.ended.is_empty() || self.copies.iter().any(|copy| !copy.ended.is_empty()) {
            steps.push(say!("told-step-build"));
        }
        if let Some(other) = self.copies.iter().find_map(|copy| copy.id.as_ref()) {
            steps.push(say!("told-step-copies", person: self.id, other: other));
        }
        if self.copies.iter().any(|copy| copy.id.is_none()) {
            steps.push(say!("told-step-unread"));
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
        let recorded = |(record, before): &(String, Recorded)| json!({"record": record, "consent": before.consent, "date": before.date.to_string()});
        let mut json = json!({
            "person": self.id,
            "record": self.record,
            "date": self.date.to_string(),
            "ended": self.ended.iter().map(ended).collect::<Vec<_>>(),
            "copies": self.copies.iter().map(copy).collect::<Vec<_>>(),
            "recorded": self.recorded.iter().map(recorded).collect::<Vec<_>>(),
            "not_ended": self.not_ended,
            "print_allowed": self.print,
            "internal_allowed": self.internal,
            "formerly": self.former.iter().map(PersonId::as_str).collect::<Vec<_>>(),
            "register_complete": self.complete,
            "register_faults": self.faults,
            "register_unread": self.unread,
            "recall": self.recall.iter().map(|p| sheet_table::json(p)).collect::<Vec<_>>(),
            "under_other_name": self.under_other_name.iter().map(|p| sheet_table::json(p)).collect::<Vec<_>>(),
            "perhaps": self.perhaps.iter().map(|p| sheet_table::json(p)).collect::<Vec<_>>(),
        });
        for (key, places) in self.mentions.json() {
            json[key] = places;
        }
        format!("{json:#}\n")
    }
}

impl EndedCopy {
    fn words(&self) -> Words {
        match (self.id.is_some(), self.ended.is_empty()) {
            (true, true) => say!("told-copy-over", record: &self.record),
            (true, false) => say!("told-copy", record: &self.record, count: self.ended.len()),
            (false, true) => say!("told-stray-over", record: &self.record),
            (false, false) => say!("told-stray", record: &self.record, count: self.ended.len()),
        }
    }
}

/// Sheets as a table, and how many copies of them there are.
fn copies(sheets: &[&Printed], tongue: Tongue) -> [String; 2] {
    let copies = sheets
        .iter()
        .filter_map(|p| p.copies)
        .fold(0, u64::saturating_add);
    let unknown = sheets.iter().filter(|p| p.copies.is_none()).count();
    let words = match (copies, unknown) {
        (0, _) => say!("told-copies-unknown"),
        (n, 0) => say!("told-copies", count: n),
        (n, u) => say!("told-copies-and", count: n, unknown: u),
    };
    [
        sheet_table::table(sheets, tongue).trim_end().to_owned(),
        tongue.say(&words),
    ]
}
