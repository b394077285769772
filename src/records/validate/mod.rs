//! Raw records become a [`Catalogue`].
//!
//! In: [`Loaded`]. Out: a catalogue in which every reference leads somewhere and every value is what its type says,
//! and *all* problems of the site at once. Knows no channel and no consent, and never looks at the clock.

mod address;
mod agenda;
mod aliases;
mod byline;
mod checker;
mod editions;
mod former;
mod given_names;
mod hosting;
mod mentions;
mod missing;
mod names;
mod network;
mod notes;
mod person;
mod pictures;
pub mod placeholders;
mod pseudonym;
mod publication;
mod region;
pub mod same_person;
mod site;
mod statements;
mod telephone;
mod translated_marks;
mod who;
mod work;
mod worked_out;

use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use std::ops::Deref;

use checker::Checker;

use crate::load::Loaded;
use crate::person::Person;
use sleutelgids_core::diag::{Diagnostic, has_errors};
use sleutelgids_core::model::former::Former;
use sleutelgids_core::model::kinds::{EachKept, KeptRecord, KeptRecords};
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::{Article, Infosheet};
use sleutelgids_core::model::site::Site;
use sleutelgids_core::model::who::Contact;
use sleutelgids_core::model::{ArticleId, ContactId, Date, InfosheetId, Lang, PersonId, RegionId};

/// The records of a site; always valid. Only `edition` may read it.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The site's settings.
    pub site: Site,
    /// Key persons.
    pub persons: BTreeMap<PersonId, Person>,
    /// Regions.
    pub regions: BTreeMap<RegionId, Region>,
    /// Contacts.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Information sheets.
    pub infosheets: BTreeMap<InfosheetId, Infosheet>,
    /// Articles.
    pub articles: BTreeMap<ArticleId, Article>,
    /// Records that are shown as they are.
    pub kept: KeptRecords,
    /// Former names, and regions that are no more.
    pub former: Former,
    /// Languages in which a text was translated by a machine and checked by nobody.
    pub machine_translated: BTreeSet<Lang>,
    /// Records that are a copy of another: their person is counted there.
    pub copies: BTreeSet<PersonId>,
}

/// Checks everything a site's records say. Gives no catalogue when `site.yaml` itself cannot be used.
pub fn validate(loaded: &Loaded) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let Some(raw) = &loaded.site else {
        return (None, Vec::new());
    };
    let mut languages: Vec<Lang> = raw
        .fields
        .languages
        .iter()
        .flat_map(|l| &l.value)
        .map(|l| l.value.clone())
        .collect();
    if languages.is_empty() {
        // Reported where the site is checked; everything else is checked all the same.
        languages.push(Lang::parse("nl").expect("`nl` is a language tag"));
    }
    let today = aliases::today(&loaded.records);
    let home = telephone::home(&raw.fields, &loaded.records);
    let mut checker = Checker::new(languages, &loaded.records, today, &loaded.media, home);
    let site = site::site(raw, &mut checker);
    let records = &loaded.records;
    let mut regions = region::regions(&records.regions, &mut checker);
    let former = aliases::former(records, &mut regions, &mut checker);
    let (twice, copies) = same_person::judge(&records.persons);
    let catalogue = site.map(|site| Catalogue {
        persons: checker.all(&records.persons, |raw, scope| {
            person::person(raw, scope, site.require_evidence)
        }),
        regions,
        former,
        contacts: checker.all(&records.contacts, |raw, scope| {
            who::contact(raw, scope, site.require_evidence)
        }),
        infosheets: checker.all(&records.infosheets, publication::infosheet),
        articles: checker.all(&records.articles, publication::article),
        kept: work::kept(records, &mut checker),
        machine_translated: checker
            .machine
            .iter()
            .map(|(lang, _)| lang.clone())
            .collect(),
        copies,
        site,
    });
    mentions::check(loaded, &mut checker);
    let mut problems = checker.finish();
    problems.extend(pictures::shared(records));
    problems.extend(former::shared(records));
    problems.extend(twice);
    problems.extend(notes::judge(records));
    problems.extend(worked_out::doubtful(records));
    // Of records that are not right yet it would say what is not so.
    if !has_errors(&problems) && !has_errors(&loaded.problems) {
        problems.extend(catalogue.iter().flat_map(|c| network::judge(loaded, c)));
        problems.extend(catalogue.iter().flat_map(|c| agenda::judge(loaded, c)));
        problems.extend(catalogue.iter().flat_map(|c| statements::gaps(raw, c)));
        problems.extend(catalogue.iter().flat_map(|c| hosting::judge(raw, &c.site)));
        problems.extend(worked_out::read_out(records));
    }
    (catalogue, problems)
}

impl Catalogue {
    /// Lets what was taken back by `today` hold no longer on an earlier `day` either: a site that is made as of a day
    /// that has passed does not show somebody who has withdrawn since.
    pub fn end_withdrawn(&mut self, day: Date, today: Date) {
        let consents = self.persons.values_mut().flat_map(|p| &mut p.consent);
        let withdrawals = consents.map(|consent| &mut consent.withdrawn);
        let contacts = self.contacts.values_mut();
        let of_portraits = contacts
            .filter_map(|c| c.photo_consent.as_mut())
            .map(|consent| &mut consent.withdrawn);
        for withdrawn in withdrawals.chain(of_portraits) {
            if withdrawn.is_some_and(|w| day < w && w <= today) {
                *withdrawn = Some(day);
            }
        }
    }

    /// The records, as `kind/id`, that a text may link to.
    pub fn linkable(&self) -> BTreeSet<String> {
        let mut names = Names(BTreeSet::new());
        names.kind(RegionId::KIND, &self.regions);
        names.kind(InfosheetId::KIND, &self.infosheets);
        names.kind(ArticleId::KIND, &self.articles);
        self.kept.each(&mut names);
        let gone = self
            .former
            .regions
            .keys()
            .map(|id| format!("{}/{id}", RegionId::KIND));
        let former = self.former.names.keys().cloned().chain(gone);
        names.0.extend(former);
        names.0
    }
}

impl Deref for Catalogue {
    type Target = KeptRecords;

    fn deref(&self) -> &KeptRecords {
        &self.kept
    }
}

/// The names of records that a text may link to.
struct Names(BTreeSet<String>);

impl Names {
    fn kind<I: Display, T>(&mut self, kind: &str, records: &BTreeMap<I, T>) {
        let names = records.keys().map(|id| format!("{kind}/{id}"));
        self.0.extend(names);
    }
}

impl<'r> EachKept<'r> for Names {
    fn kind<I: Ord + Borrow<str> + Display, T: KeptRecord>(
        &mut self,
        kind: &'static str,
        records: &'r BTreeMap<I, T>,
    ) {
        if T::HAS_PAGE {
            Self::kind(self, kind, records);
        }
    }
}
