//! Forms of persons whose records are gone, or who take part no longer.
//!
//! In: the names in the site's folder of forms, and the records. Out: a warning that names those files (`SG0413`). A form holds
//! everything of a record, so nobody should keep it for longer; but the signed one may have been put there too, which is why no
//! program removes it.

use std::path::Path;

use super::folders::FORMS;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::Date;
use sleutelgids_records::person::{Person, Status};
use sleutelgids_records::validate::Catalogue;

/// Names the forms in `forms/` that should not be there any more.
pub fn named(site: &Path, catalogue: &Catalogue, date: Date) -> Option<Diagnostic> {
    let folder = site.join(FORMS);
    #[allow(clippy::disallowed_methods, reason = "forms are no content")]
    let entries = std::fs::read_dir(&folder).ok()?.flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut old: Vec<String> = names.filter(|name| is_old(name, catalogue, date)).collect();
    old.sort_unstable();
    let first = old.first()?;
    Some(problem!("SG0413", folder: format!("{FORMS}/"), count: old.len(), first: first))
}

/// Returns whether a file (`k01-nl.pdf`) is the form of somebody whose record is gone, who left, or who withdrew every consent.
fn is_old(name: &str, catalogue: &Catalogue, date: Date) -> bool {
    let Some(stem) = name.strip_suffix(".pdf").filter(|stem| stem.contains('-')) else {
        return false;
    };
    // Ids and languages (`nl-BE`) may hold hyphens themselves.
    let mut ids = stem.match_indices('-').map(|(at, _)| &stem[..at]);
    let person = ids.find_map(|id| catalogue.persons.get(id));
    person.is_none_or(|person| is_gone(person, date))
}

fn is_gone(person: &Person, date: Date) -> bool {
    let ended = |day: Option<Date>| day.is_some_and(|day| day <= date);
    person.status == Status::Left
        || person.retain_until.is_some_and(|day| day < date)
        || (!person.consent.is_empty() && person.consent.iter().all(|c| ended(c.withdrawn)))
}
