//! `sleutelgids editions`.

use std::collections::BTreeSet;

use serde_json::json;

use super::args::{CommonArgs, Editions, Format};
use super::outcome::Outcome;
use super::report::{Trouble, Ui};
use super::sheet_table;
use crate::engine::job::Job;
use crate::engine::register_file;
use sleutelgids_core::diag::{Diagnostic, did_you_mean, has_errors, say};
use sleutelgids_core::model::{ContactId, PersonId};
use sleutelgids_core::source::Sources;
use sleutelgids_records::load;
use sleutelgids_records::register::{FILE, FormerNames, Printed, Register, Selection};
use sleutelgids_records::validate::validate;

/// Shows the register of printed sheets, or some of them; notes which are out of circulation.
pub fn run(common: &CommonArgs, own: &Editions, ui: &Ui) -> Result<Outcome, Trouble> {
    let job = common.job()?;
    // Records that have mistakes tell all the same for whom the site is, and their former names.
    let mut loaded = load::load(&common.site, None);
    let (catalogue, _) = validate(&loaded);
    let site = catalogue.as_ref().map(|catalogue| &catalogue.site);
    let (register, problems) = register_file::read_for(&job, site, &mut loaded.sources);
    let sources = loaded.sources;
    if own.accept {
        return accept(&job, &register, &problems, &sources, ui);
    }
    let former = FormerNames::of(&loaded.records);
    let selection = selection(own, &register, &former, ui)?;
    if own.recalled {
        return recall(&job, &register, &selection, (&problems, &sources), ui);
    }
    let mut sheets = register.all();
    sheets.retain(|printed| selection.has(printed));
    show(common, &register, &sheets, ui);
    if common.format != Format::Json {
        ui.problems(&problems, &sources);
    }
    if has_errors(&problems) {
        ui.say(&say!("say-register-incomplete", file: FILE));
        return Ok(Outcome::ContentErrors);
    }
    Ok(Outcome::Done)
}

fn show(common: &CommonArgs, register: &Register, sheets: &[&Printed], ui: &Ui) {
    if common.format == Format::Json {
        let list: Vec<_> = sheets.iter().map(|p| sheet_table::json(p)).collect();
        ui.output(&format!("{:#}\n", json!({ "sheets": list })));
    } else if sheets.is_empty() {
        ui.say(&say!("say-no-sheets", file: FILE));
    } else {
        ui.output(&sheet_table::table(sheets, ui.tongue));
        let circulating = sheets.iter().filter(|p| register.circulates(p)).count();
        ui.say(&say!("say-sheets", count: sheets.len(), there: circulating));
        let practice = sheets.iter().filter(|p| p.is_practice()).count();
        if practice > 0 && register.counts_practice() {
            ui.say(&say!("say-practice-site"));
        } else if practice > 0 {
            ui.say(&say!("say-practice-sheets", count: practice));
        }
    }
}

/// The sheets that are meant. Whoever is named is meant under her former names too.
fn selection(
    own: &Editions,
    register: &Register,
    former: &FormerNames,
    ui: &Ui,
) -> Result<Selection, Trouble> {
    let which = &own.which;
    let mut selection = Selection {
        regions: which.regions.clone(),
        languages: which.languages.clone(),
        papers: which.papers.clone(),
        editions: own.editions.clone(),
        ..Selection::default()
    };
    known(
        &own.editions,
        register.all().iter().map(|p| p.sheet.edition.as_str()),
    )?;
    known(
        &which.regions,
        register.all().iter().map(|p| p.sheet.region.as_str()),
    )?;
    if own.person.is_none() && own.contact.is_none() {
        return Ok(selection);
    }
    if let Some(typed) = &own.person {
        let id = typed.strip_prefix("persons/").unwrap_or(typed);
        let names = former.names_of_person(&PersonId::new(id));
        let registered = register.persons();
        let is_there = names.iter().any(|name| registered.contains(name));
        note_unknown(id, is_there, registered.iter().map(|p| p.as_str()), ui);
        selection.persons = Some(names);
    }
    if let Some(typed) = &own.contact {
        let id = typed.strip_prefix("contacts/").unwrap_or(typed);
        let names = former.names_of_contact(&ContactId::new(id));
        let registered = register.contacts();
        let is_there = names.iter().any(|name| registered.contains(name));
        note_unknown(id, is_there, registered.iter().map(|c| c.as_str()), ui);
        selection.contacts = Some(names);
    }
    Ok(selection)
}

/// Fails for a word that no sheet of the register has.
fn known<'a>(typed: &[String], there: impl Iterator<Item = &'a str>) -> Result<(), Trouble> {
    let registered: BTreeSet<&str> = there.collect();
    let Some(word) = typed
        .iter()
        .find(|word| !registered.contains(word.as_str()))
    else {
        return Ok(());
    };
    let hint = match did_you_mean(word, registered.iter().copied()) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-editions"),
    };
    Err(Trouble::usage(
        say!("trouble-sheets-of", word: word, hint: hint),
    ))
}

fn note_unknown<'a>(id: &str, is_there: bool, known: impl Iterator<Item = &'a str>, ui: &Ui) {
    if let Some(near) = did_you_mean(id, known).filter(|_| !is_there) {
        ui.say(&say!("say-on-no-sheet", person: id, near: near));
    }
}

/// Notes that sheets are out of circulation.
fn recall(
    job: &Job,
    register: &Register,
    selection: &Selection,
    (problems, sources): (&[Diagnostic], &Sources),
    ui: &Ui,
) -> Result<Outcome, Trouble> {
    if selection.is_empty() {
        return Err(Trouble::usage(say!("trouble-recall-all")));
    }
    let refuse = |problems: &[Diagnostic]| {
        ui.problems(problems, sources);
        ui.say(&say!("say-recall-refused", file: FILE));
        Ok(Outcome::ContentErrors)
    };
    if has_errors(problems) {
        return refuse(problems);
    }
    let date = job.date;
    let (change, count) = match register.recall(selection, date) {
        Ok(done) => done,
        Err(problems) => return refuse(&problems),
    };
    if count > 0 {
        register_file::replace(job, &change)?;
    }
    ui.say(&say!("say-recalled", count: count, file: FILE).with("day", date));
    Ok(Outcome::Done)
}

/// Takes the register for right as it is now.
fn accept(
    job: &Job,
    register: &Register,
    problems: &[Diagnostic],
    sources: &Sources,
    ui: &Ui,
) -> Result<Outcome, Trouble> {
    // What cannot be read cannot be taken for right.
    let is_seal = |p: &&Diagnostic| p.code == "SG0326" || p.code == "SG0328";
    let unreadable: Vec<Diagnostic> = problems.iter().filter(|p| !is_seal(p)).cloned().collect();
    let change = match has_errors(&unreadable) {
        true => Err(unreadable),
        false => register.accept().map_err(|problem| vec![problem]),
    };
    match change {
        Ok(change) => {
            register_file::replace(job, &change)?;
            ui.say(&say!("say-register-accepted", count: change.sheets, file: FILE));
            Ok(Outcome::Done)
        }
        Err(problems) => {
            ui.problems(&problems, sources);
            ui.say(&say!("say-recall-refused", file: FILE));
            Ok(Outcome::ContentErrors)
        }
    }
}
