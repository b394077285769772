//! Printed sheets and the site as it is today: who is on which, and should not be; who is on paper alone.

use std::collections::BTreeSet;

use super::context::Context;
use super::register_file;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::site::Mode;
use sleutelgids_core::model::{PersonId, RegionId};
use sleutelgids_edition::{consenting, on_paper_alone, shown_contacts};
use sleutelgids_records::person::{Channel, Status};
use sleutelgids_records::register::{Allowed, FormerNames, Printed, Register, Sheet};
use sleutelgids_records::validate::Catalogue;

/// So many records are named that a lost one may have become.
const NAMED: usize = 3;

/// Returns everything there is to say of the register and of paper.
pub fn check(context: &Context, register: &Register) -> Vec<Diagnostic> {
    let Some(catalogue) = &context.catalogue else {
        return Vec::new();
    };
    let mut problems = paper_only(context, catalogue);
    problems.extend(outdated(context, catalogue, register));
    problems
}

/// Tells (`SG0329`) of each person who is on printed flyers and not on the pages.
fn paper_only(context: &Context, catalogue: &Catalogue) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for settings in &catalogue.site.editions {
        for person in on_paper_alone(catalogue, settings, context.date) {
            let record = context
                .loaded
                .records
                .persons
                .iter()
                .find(|r| r.id == person.as_str());
            let name = catalogue
                .persons
                .get(&person)
                .map_or("", |p| p.name.as_str());
            let advice = problem!("SG0329", edition: &settings.name, name: name);
            let advice = advice.record(format!("persons/{person}")).field("consent");
            let place = record.and_then(|r| r.fields.consent.as_ref());
            problems.push(match place {
                Some(consent) => advice.at(consent.span),
                None => advice,
            });
        }
    }
    problems
}

/// Warns of whoever is on a sheet in circulation and should not be.
fn outdated(context: &Context, catalogue: &Catalogue, register: &Register) -> Vec<Diagnostic> {
    let date = context.date;
    let former = FormerNames::of(&context.loaded.records);
    let print = consenting(catalogue, Channel::Print, date);
    let internal = consenting(catalogue, Channel::Internal, date);
    let both: BTreeSet<PersonId> = print.intersection(&internal).cloned().collect();
    let public_contacts = shown_contacts(catalogue, Mode::Named, date);
    let all_contacts = shown_contacts(catalogue, Mode::Internal, date);
    let named = context.loaded.records.named.get(PersonId::KIND);
    let records: BTreeSet<PersonId> = named
        .into_iter()
        .flatten()
        .map(|id| PersonId::new(id))
        .collect();
    let is_internal = |sheet: &Sheet| register_file::for_colleagues(&catalogue.site, &sheet.folder);
    let on_sheet = |sheet: &Sheet| if is_internal(sheet) { &both } else { &print };
    let contacts = |sheet: &Sheet| match is_internal(sheet) {
        true => &all_contacts,
        false => &public_contacts,
    };
    let renamed = |sheets: &[&Printed]| renamed(catalogue, register, &former, sheets);
    let allowed = Allowed {
        persons: &records,
        on_sheet: &on_sheet,
        contacts: &contacts,
        renamed: &renamed,
    };
    register.outdated(&former, &allowed)
}

/// Records that no sheet knows yet, of persons in a region of one of these sheets: one of them may be a record that was on
/// the sheets under another name.
fn renamed(
    catalogue: &Catalogue,
    register: &Register,
    former: &FormerNames,
    sheets: &[&Printed],
) -> Vec<String> {
    let printed: BTreeSet<&PersonId> = register
        .persons()
        .into_iter()
        .map(|p| former.person(p))
        .collect();
    let wanted: BTreeSet<&RegionId> = sheets.iter().map(|p| &p.sheet.region).collect();
    let is_there = |region: &RegionId| {
        let mut next_region = Some(region);
        while let Some(id) = next_region {
            if wanted.contains(id) {
                return true;
            }
            next_region = catalogue.regions.get(id).and_then(|r| r.parent.as_ref());
        }
        false
    };
    let candidates = catalogue.persons.values().filter(|p| {
        p.status != Status::Left
            && !printed.contains(&p.id)
            && p.regions.iter().chain([&p.home_region]).any(is_there)
    });
    candidates
        .take(NAMED)
        .map(|p| format!("persons/{}", p.id))
        .collect()
}
