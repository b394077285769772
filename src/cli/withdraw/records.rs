//! The files in which a person's consents stand, and what a withdrawal makes of each.
//!
//! In: a site that was read, and whose consents end. Out: her own record, other records that are probably hers, and files that
//! are not read today and would bring her back ([`FileRelation`]); of each the new text, or why nothing can be recorded in it. No file is
//! passed over because it has a mistake.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::engine::context::Context;
use crate::engine::job::Job;
use crate::engine::trouble::Trouble;
use crate::write;
use sleutelgids_core::diag::{Diagnostic, Words, problem, say};
use sleutelgids_core::model::PersonId;
use sleutelgids_core::source::{FileId, Sources, Span};
use sleutelgids_records::load::raw::{RawPerson, RawRecord};
use sleutelgids_records::load::strays::{self, StoredText, Stray, Subject};
use sleutelgids_records::person::Channel;
use sleutelgids_records::validate::same_person;
use sleutelgids_records::withdraw::{
    Ended, Recorded, Request, holds_consent, still_allows, withdraw,
};

/// A file's relation to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileRelation {
    /// The file of her own record.
    Own,
    /// Another record, with this id, that is probably about her.
    OtherRecord(String),
    /// A file that is not read as a record.
    Unread,
}

/// A file in which consents of hers may stand.
pub struct Candidate {
    /// The path within the site's folder.
    pub path: PathBuf,
    /// The relation to her.
    pub role: FileRelation,
    /// The text, or why nothing can be recorded in it.
    text: Result<StoredText, Words>,
}

/// A file with the consents in it ended.
pub struct EndedFile {
    /// The path within the site's folder.
    pub path: PathBuf,
    /// The relation to her.
    pub role: FileRelation,
    /// The consents that were ended.
    pub ended: Vec<Ended>,
    /// Withdrawals of a later day that were recorded before, and stay so.
    pub recorded: Vec<Recorded>,
    /// True if print is still allowed by it.
    pub print: bool,
    /// True if colleagues may still see something by it.
    pub internal: bool,
    before: Vec<u8>,
    after: Vec<u8>,
}

/// Returns every file in which consents of the person with these ids may stand, her own record first.
pub fn find(context: &Context, job: &Job, ids: &BTreeSet<PersonId>) -> Vec<Candidate> {
    let persons = &context.loaded.records.persons;
    let path =
        |record: &RawRecord<RawPerson>| context.loaded.sources.file(record.file).path.as_path();
    let is_hers = |record: &RawRecord<RawPerson>| ids.iter().any(|id| id.as_str() == record.id);
    let (own, others): (Vec<_>, Vec<_>) = persons.iter().partition(|record| is_hers(record));
    let subject = Subject {
        ids,
        known: context.loaded.records.named.get(PersonId::KIND),
        others: others.iter().map(|record| path(record)).collect(),
    };
    let strays = strays::find(&job.site, &job.output(), &subject);
    let own_name = own
        .iter()
        .find_map(|record| Some(record.fields.name.as_ref()?.value.clone()));
    let own_name = own_name.or_else(|| {
        let main = strays.iter().find(|stray| is_main(&stray.path, ids))?;
        name_in(&main.text.as_ref().ok()?.text)
    });
    let mut candidates: Vec<Candidate> = strays
        .into_iter()
        .filter_map(|stray| candidate(stray, ids, own_name.as_deref()))
        .collect();
    for id in own.iter().map(|record| &record.id) {
        for copy in same_person::copies_of(persons, id)
            .into_iter()
            .filter(|copy| !is_hers(copy))
        {
            let path = path(copy).to_path_buf();
            let text = strays::text(&job.site, &path);
            let role = FileRelation::OtherRecord(copy.id.clone());
            candidates.push(Candidate { path, role, text });
        }
    }
    candidates.sort_by_key(|candidate| candidate.role != FileRelation::Own);
    candidates
}

/// A file that may be hers; `None` when it is about somebody else, or holds no consent.
fn candidate(stray: Stray, ids: &BTreeSet<PersonId>, own_name: Option<&str>) -> Option<Candidate> {
    let Stray {
        path,
        is_named_so,
        text,
    } = stray;
    if is_main(&path, ids) {
        return Some(Candidate {
            path,
            role: FileRelation::Own,
            text,
        });
    }
    let text = match text {
        Ok(stored) if !holds_consent(&stored.text) => return None,
        Ok(stored) => stored,
        Err(why) => {
            return Some(Candidate {
                path,
                role: FileRelation::Unread,
                text: Err(why),
            });
        }
    };
    let names = own_name.zip(name_in(&text.text));
    let text = match names {
        Some((own, name)) if is_named_so && !same_person::may_be_one_name(own, &name) => {
            // Somebody has to look whose it is.
            Err(say!("why-other-name"))
        }
        Some((own, name)) if !is_named_so && !same_person::is_one_name(own, &name) => return None,
        None if !is_named_so => return None,
        _ => Ok(text),
    };
    Some(Candidate {
        path,
        role: FileRelation::Unread,
        text,
    })
}

/// Returns whether a file is the one from which the record with one of these ids is read.
fn is_main(path: &Path, ids: &BTreeSet<PersonId>) -> bool {
    let folder = Path::new("content").join(PersonId::KIND);
    let mains = ids
        .iter()
        .flat_map(|id| ["md", "yaml"].map(|ending| format!("{id}.{ending}")));
    mains.map(|name| folder.join(name)).any(|main| main == path)
}

/// The full name that a record says, however little of the rest can be read.
fn name_in(text: &str) -> Option<String> {
    let value = |line: &str| {
        let (key, value) = line.split_once(':')?;
        let is_name = ["name", "naam"].contains(&&*key.trim().to_lowercase());
        let value = value.split(" #").next()?.trim().trim_matches(['"', '\'']);
        (is_name && !value.is_empty()).then(|| value.to_owned())
    };
    text.lines().find_map(value)
}

impl Candidate {
    /// Returns what a request makes of the file.
    ///
    /// # Errors
    /// Why nothing can be recorded in it.
    pub fn change(
        self,
        id: &str,
        request: &Request,
        sources: &mut Sources,
    ) -> Result<EndedFile, Vec<Diagnostic>> {
        let record = self.record(id);
        let Self { path, role, text } = self;
        let stored = text.map_err(|why| vec![unchangeable(&path, &record, why, sources)])?;
        let file = file(&path, &stored.text, sources);
        let done = withdraw(&stored.text, file, &record, request)?;
        let allows = |channel| still_allows(&done.text, file, &record, channel, request.date);
        let (print, internal) = (allows(Channel::Print)?, allows(Channel::Internal)?);
        let new_bytes = stored.encoding.encode(&done.text).ok_or_else(|| {
            let why = say!("why-encoding", encoding: stored.encoding.name());
            vec![unchangeable(&path, &record, why, sources)]
        })?;
        let (ended, recorded, before) = (done.ended, done.recorded, stored.bytes);
        Ok(EndedFile {
            path,
            role,
            ended,
            recorded,
            print,
            internal,
            before,
            after: new_bytes,
        })
    }

    /// The record in messages.
    fn record(&self, id: &str) -> String {
        match &self.role {
            FileRelation::Own => format!("{}/{id}", PersonId::KIND),
            FileRelation::OtherRecord(other) => format!("{}/{other}", PersonId::KIND),
            // No record is read from it: what is wrong stands in this file, and not in hers.
            FileRelation::Unread => self.path.to_string_lossy().replace('\\', "/"),
        }
    }
}

/// The file with this text among those that were read; one that was not is added.
fn file(path: &Path, text: &str, sources: &mut Sources) -> FileId {
    let read = sources
        .files()
        .find(|(_, file)| file.path == path && &*file.text == text);
    match read.map(|(file, _)| file) {
        Some(file) => file,
        None => sources.add(path, text),
    }
}

fn unchangeable(path: &Path, record: &str, why: Words, sources: &mut Sources) -> Diagnostic {
    let file = sources.add(path, "");
    let head = Span {
        file,
        start: 0,
        end: 0,
    };
    problem!("SG0335", path: path, why: why)
        .at(head)
        .record(record)
}

impl EndedFile {
    /// Writes it to the file, when there is something to change.
    ///
    /// # Errors
    /// When the file is not as it was read any more, or cannot be written.
    pub fn keep(&self, job: &Job) -> Result<(), Trouble> {
        if self.ended.is_empty() {
            return Ok(());
        }
        let path = job.site.join(&self.path);
        #[allow(
            clippy::disallowed_methods,
            reason = "the very bytes are needed, to keep them"
        )]
        let bytes = std::fs::read(&path).map_err(|e| Trouble::file("cannot-read", &path, &e))?;
        if bytes != self.before {
            return Err(Trouble::environment(say!("trouble-changed", path: &path)));
        }
        Ok(write::replace(&path, &self.after)?)
    }
}
