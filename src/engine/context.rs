//! A site that was read and checked, and the plans of its editions.

use std::collections::BTreeSet;

use super::circulation::Circulation;
use super::job::Job;
use super::outdated_forms;
use super::planned::Planned;
use super::register_file;
use super::withheld_attributions::{self, LeftOut};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::site::EditionSettings;
use sleutelgids_core::model::{AddressKey, Date, Lang};
use sleutelgids_edition::{Edition, Hidden, Names, Open, Roll, Sheet, Unshown, Web};
use sleutelgids_records::load::{self, Loaded, Memory};
use sleutelgids_records::register::Register;
use sleutelgids_records::review::review;
use sleutelgids_records::validate::{Catalogue, validate};
use sleutelgids_render::plan::{Plan, chats};

/// A site that was read and checked.
pub struct Context {
    /// The files of the site, read.
    pub loaded: Loaded,
    /// The printed sheets in circulation.
    pub circulation: Circulation,
    /// The checked records; `None` when the site's settings cannot be used.
    pub catalogue: Option<Catalogue>,
    /// The problems found so far.
    pub problems: Vec<Diagnostic>,
    /// The day for which it is judged.
    pub date: Date,
    /// The day it is by the computer's clock.
    pub clock: Date,
    /// From which addresses of persons are made; a provisional one while the site has none.
    pub key: AddressKey,
    /// True if advice is asked for that takes time to find.
    pub is_thorough: bool,
}

impl Context {
    /// Reads and checks a site.
    pub fn read(job: &Job) -> Self {
        Self::read_again(job, None)
    }

    /// Returns the same with what is known from earlier times.
    pub fn read_again(job: &Job, memory: Option<&mut Memory>) -> Self {
        let (date, clock) = (job.date, job.clock);
        let (mut loaded, mut circulation) =
            rayon::join(|| load::load(&job.site, memory), || Circulation::read(job));
        let (mut catalogue, found) = validate(&loaded);
        if let Some(catalogue) = &catalogue {
            circulation.settle(&catalogue.site);
        }
        if let Some(catalogue) = catalogue.as_mut().filter(|_| !job.as_it_was) {
            catalogue.end_withdrawn(date, clock);
        }
        let mut problems = std::mem::take(&mut loaded.problems);
        problems.extend(found);
        problems.extend(review(&loaded, date));
        problems.extend(far_ahead(date, clock));
        problems.extend(
            catalogue
                .iter()
                .filter_map(|c| outdated_forms::named(&job.site, c, date)),
        );
        let key = loaded
            .address_key
            .clone()
            .unwrap_or_else(AddressKey::provisional);
        Self {
            loaded,
            circulation,
            catalogue,
            problems,
            date,
            clock,
            key,
            is_thorough: false,
        }
    }

    /// Returns the register of printed sheets as this site sees it, and what is wrong with it.
    pub fn register(&mut self, job: &Job) -> (Register, Vec<Diagnostic>) {
        let site = self.catalogue.as_ref().map(|catalogue| &catalogue.site);
        register_file::read_for(job, site, &mut self.loaded.sources)
    }

    /// The messages in the languages of the site.
    pub fn messages(&mut self) -> Option<Messages> {
        let site = &self.catalogue.as_ref()?.site;
        // Addresses on paper in a language that the site has no longer lead on in that language.
        let printed = self.circulation.languages().into_iter();
        let former: Vec<Lang> = printed
            .filter(|l| !site.languages.contains(l))
            .cloned()
            .collect();
        let (messages, problems) =
            Messages::with_former(&self.loaded.theme, &site.languages, &former, &site.term);
        self.problems.extend(problems);
        Some(messages)
    }

    /// The names of its editions.
    pub fn editions(&self) -> Vec<String> {
        let editions = self.catalogue.iter().flat_map(|c| &c.site.editions);
        editions.map(|edition| edition.name.clone()).collect()
    }

    /// Plans every edition of the site, noting what is wrong with it.
    pub fn plan(&mut self, messages: &Messages) -> Vec<Planned> {
        let Some(catalogue) = &self.catalogue else {
            return Vec::new();
        };
        let named = self.loaded.records.named.iter();
        let every_record =
            named.flat_map(|(kind, ids)| ids.iter().map(move |id| format!("{kind}/{id}")));
        let linkable = catalogue.linkable();
        let broken: BTreeSet<String> = every_record
            .filter(|name| !linkable.contains(name))
            .collect();
        let editions: Vec<_> = catalogue
            .site
            .editions
            .iter()
            .map(|e| self.open(catalogue, e))
            .collect();
        let named = self.named(catalogue, &editions);
        self.problems.extend(named);
        let (mut planned, mut left_out) = (Vec::new(), Vec::new());
        for ((web, _, on_pages), (sheets, _, on_sheets)) in editions {
            let printed = self.circulation.of(&web.name);
            let ((plan, problems), invitations) = rayon::join(
                || {
                    let (plan, mut problems) = Plan::new(&web, &sheets, messages, &printed);
                    problems.extend(plan.check_links(&web, &broken));
                    (plan, problems)
                },
                || chats::check(&web, &self.loaded.sources),
            );
            self.problems.extend(problems);
            self.problems.extend(invitations);
            planned.push(Planned { web, sheets, plan });
            let unshown = LeftOut {
                pages: on_pages,
                sheets: on_sheets,
            };
            left_out.push(unshown.without_erroneous(&self.problems));
        }
        self.problems
            .extend(self.circulation.judge(&planned, &mut self.loaded.sources));
        if let Some(catalogue) = &self.catalogue {
            let sources = &mut self.loaded.sources;
            let others = self
                .circulation
                .under_other_names(catalogue, &self.key, sources);
            self.problems.extend(others);
        }
        let editions: Vec<_> = planned.iter().zip(left_out).collect();
        self.problems
            .extend(withheld_attributions::problems(&editions, &self.loaded));
        planned
    }
}

/// An edition, who stands behind its persons, and whose words are not in it.
type WithRoll<M> = (Edition<M>, Roll, Vec<Unshown>);

impl Context {
    /// Returns what an edition may show, and who stands behind its persons.
    fn open(
        &self,
        catalogue: &Catalogue,
        settings: &EditionSettings,
    ) -> (WithRoll<Web>, WithRoll<Sheet>) {
        rayon::join(
            || Edition::open_with_unshown(catalogue, settings, &self.key, self.date),
            || Edition::open_with_unshown(catalogue, settings, &self.key, self.date),
        )
    }

    /// Persons whom the texts of an edition name and who may not be named in it.
    fn named(
        &self,
        catalogue: &Catalogue,
        editions: &[(WithRoll<Web>, WithRoll<Sheet>)],
    ) -> Vec<Diagnostic> {
        let opened = editions
            .iter()
            .map(|((web, of_web, _), (sheets, of_sheets, _))| {
                Open::new(catalogue, (web, of_web), (sheets, of_sheets))
            });
        let opened: Vec<Open> = opened.collect();
        let hidden = |pools: bool| {
            let mut hidden = Hidden::new();
            for one in opened.iter().filter(|o| pools || !o.is_pool()) {
                for (id, mut kinds) in sleutelgids_edition::hidden(catalogue, one) {
                    hidden.entry(id).or_default().append(&mut kinds);
                }
            }
            hidden
        };
        // In a pool everybody is hidden, and nobody is meant by half a name.
        let every_way = self.is_thorough.then(|| hidden(false));
        let names = Names::of(&self.loaded.records, &hidden(true), every_way.as_ref());
        let mentions = names.find(&self.loaded);
        opened
            .iter()
            .flat_map(|one| mentions.judge(&self.loaded, catalogue, one))
            .collect()
    }
}

fn years_after(day: Date, years: i16) -> Date {
    day.saturating_add(jiff::Span::new().years(years))
}

/// Warns (`SG0347`) of a day that is more than a year ahead: a wrong digit in a year is soon typed.
fn far_ahead(day: Date, today: Date) -> Option<Diagnostic> {
    (day > years_after(today, 1)).then(|| problem!("SG0347", day: day, today: today))
}
