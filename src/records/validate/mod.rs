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
mod who;
mod work;
mod worked_out;

use std::collections::{BTreeMap, BTreeSet};

use checker::Checker;

use crate::load::Loaded;
use crate::person::Person;
use sleutelgids_core::diag::{Diagnostic, has_errors};
use sleutelgids_core::model::former::Former;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::publication::{Article, Handbook, Infosheet};
use sleutelgids_core::model::site::Site;
use sleutelgids_core::model::who::{Contact, Organisation};
use sleutelgids_core::model::work::{Event, Role, Topic, Training};
use sleutelgids_core::model::{
    ArticleId, ContactId, Date, EventId, HandbookId, InfosheetId, Lang, OrganisationId, PersonId,
    RegionId, RoleId, TopicId, TrainingId,
};

/// The records of a site; always valid. Only `edition` may read it.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// The site's settings.
    pub site: Site,
    /// Key persons.
    pub persons: BTreeMap<PersonId, Person>,
    /// Regions.
    pub regions: BTreeMap<RegionId, Region>,
    /// Organisations.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// Contacts.
    pub contacts: BTreeMap<ContactId, Contact>,
    /// Roles.
    pub roles: BTreeMap<RoleId, Role>,
    /// Topics.
    pub topics: BTreeMap<TopicId, Topic>,
    /// Information sheets.
    pub infosheets: BTreeMap<InfosheetId, Infosheet>,
    /// Trainings.
    pub trainings: BTreeMap<TrainingId, Training>,
    /// Events.
    pub events: BTreeMap<EventId, Event>,
    /// Articles.
    pub articles: BTreeMap<ArticleId, Article>,
    /// Handbooks.
    pub handbooks: BTreeMap<HandbookId, Handbook>,
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
    let mut checker = Checker::new(languages, &loaded.records, today, &loaded.media);
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
        organisations: checker.all(&records.organisations, who::organisation),
        contacts: checker.all(&records.contacts, |raw, scope| {
            who::contact(raw, scope, site.require_evidence)
        }),
        roles: checker.all(&records.roles, work::role),
        topics: checker.all(&records.topics, work::topic),
        infosheets: checker.all(&records.infosheets, publication::infosheet),
        trainings: checker.all(&records.trainings, work::training),
        events: checker.all(&records.events, work::event),
        articles: checker.all(&records.articles, publication::article),
        handbooks: publication::handbooks(&records.handbooks, &records.chapters, &mut checker),
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
        fn names<I: std::fmt::Display, T>(kind: &str, records: &BTreeMap<I, T>) -> Vec<String> {
            records.keys().map(|id| format!("{kind}/{id}")).collect()
        }
        // No `..`: a kind that is added can be linked to, or is named among those that cannot.
        let Self {
            regions,
            roles,
            topics,
            infosheets,
            trainings,
            events,
            articles,
            handbooks,
            // Without pages of their own, or under a name that readers may not know.
            persons: _,
            organisations: _,
            contacts: _,
            // No records.
            site: _,
            former: _,
            machine_translated: _,
            copies: _,
        } = self;
        let records = [
            names(RegionId::KIND, regions),
            names(RoleId::KIND, roles),
            names(TopicId::KIND, topics),
            names(InfosheetId::KIND, infosheets),
            names(TrainingId::KIND, trainings),
            names(EventId::KIND, events),
            names(ArticleId::KIND, articles),
            names(HandbookId::KIND, handbooks),
        ];
        let gone = self
            .former
            .regions
            .keys()
            .map(|id| format!("{}/{id}", RegionId::KIND));
        let former = self.former.names.keys().cloned().chain(gone);
        records.into_iter().flatten().chain(former).collect()
    }
}
