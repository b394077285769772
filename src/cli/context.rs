//! What every command that reads a site begins with.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::args::Common;
use super::ledger;
use super::old_forms;
use super::printed::Circulation;
use super::report::Trouble;
use super::unshown::{self, LeftOut};
use crate::write;
use sleutelgids_core::diag::{Diagnostic, problem, say};
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
    /// Its files.
    pub loaded: Loaded,
    /// The printed sheets in circulation.
    pub circulation: Circulation,
    /// Its records; `None` when its settings cannot be used.
    pub catalogue: Option<Catalogue>,
    /// Everything found so far.
    pub problems: Vec<Diagnostic>,
    /// The day for which it is judged.
    pub date: Date,
    /// The day it is by the computer's clock.
    pub clock: Date,
    /// From which addresses of persons are made; a provisional one while the site has none.
    pub key: AddressKey,
    /// Whether advice is asked for that takes time to find.
    pub is_thorough: bool,
}

/// One edition, ready to be rendered.
pub struct Planned {
    /// What its pages may show.
    pub web: Edition<Web>,
    /// What its sheets may show.
    pub sheets: Edition<Sheet>,
    /// What will be made.
    pub plan: Plan,
}

impl Context {
    /// Reads and checks a site.
    ///
    /// # Errors
    /// As [`today`].
    pub fn read(common: &Common) -> Result<Self, Trouble> {
        Self::read_again(common, None)
    }

    /// The same with what is known from earlier times.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_again(common: &Common, memory: Option<&mut Memory>) -> Result<Self, Trouble> {
        let date = today(common)?;
        let clock = clock();
        let (mut loaded, mut circulation) = rayon::join(
            || load::load(&common.site, memory),
            || Circulation::read(common),
        );
        let (mut catalogue, found) = validate(&loaded);
        if let Some(catalogue) = &catalogue {
            circulation.settle(&catalogue.site);
        }
        if let Some(catalogue) = catalogue.as_mut().filter(|_| !common.as_it_was) {
            catalogue.end_withdrawn(date, clock);
        }
        let mut problems = std::mem::take(&mut loaded.problems);
        problems.extend(found);
        problems.extend(review(&loaded, date));
        problems.extend(far_ahead(date, clock));
        problems.extend(
            catalogue
                .iter()
                .filter_map(|c| old_forms::named(&common.site, c, date)),
        );
        let key = loaded
            .address_key
            .clone()
            .unwrap_or_else(AddressKey::provisional);
        Ok(Self {
            loaded,
            circulation,
            catalogue,
            problems,
            date,
            clock,
            key,
            is_thorough: false,
        })
    }

    /// Returns the register of printed sheets as this site sees it, and what is wrong with it.
    pub fn register(&mut self, common: &Common) -> (Register, Vec<Diagnostic>) {
        let site = self.catalogue.as_ref().map(|catalogue| &catalogue.site);
        ledger::read_for(common, site, &mut self.loaded.sources)
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
        let all = named.flat_map(|(kind, ids)| ids.iter().map(move |id| format!("{kind}/{id}")));
        let linkable = catalogue.linkable();
        let broken: BTreeSet<String> = all.filter(|name| !linkable.contains(name)).collect();
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
            .extend(unshown::problems(&editions, &self.loaded));
        planned
    }
}

/// An edition, who stands behind its persons, and whose words are not in it.
type WithRoll<M> = (Edition<M>, Roll, Vec<Unshown>);

impl Context {
    /// What an edition may show, and who stands behind its persons.
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
        let found = names.find(&self.loaded);
        opened
            .iter()
            .flat_map(|one| found.judge(&self.loaded, catalogue, one))
            .collect()
    }
}

/// Where results go.
pub fn output(common: &Common) -> PathBuf {
    common
        .output
        .clone()
        .unwrap_or_else(|| common.site.join("output"))
}

/// Refuses a folder after `--output` that the site is read from, that holds the site itself, or that holds what no build of
/// ours made.
///
/// # Errors
/// For such a folder.
pub fn refuse_output(common: &Common, may_hold_site: bool) -> Result<(), Trouble> {
    let Some(output) = &common.output else {
        return Ok(());
    };
    let (folder, site) = (real(output), real(&common.site));
    if !may_hold_site && site.starts_with(&folder) {
        return Err(Trouble::usage(say!("trouble-output-site", path: output)));
    }
    let mut sources = ["content", "themes"].into_iter();
    if let Some(source) = sources.find(|source| folder.starts_with(site.join(source))) {
        let words = say!("trouble-output-source", path: output, source: source);
        return Err(Trouble::usage(words));
    }
    if may_hold_site && folder == site {
        return Ok(());
    }
    match write::foreign(&folder) {
        Some(file) => {
            let file = file
                .strip_prefix(&folder)
                .unwrap_or(&file)
                .display()
                .to_string();
            Err(Trouble::usage(
                say!("trouble-output-foreign", path: output, file: file),
            ))
        }
        None => Ok(()),
    }
}

/// A path without links and dots, as far as it exists; what does not exist yet is kept as it is.
pub fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
        if let Ok(found) = plain.canonicalize() {
            plain = found;
        }
    }
    plain
}

/// Years from today after which no site is made: no consent lasts as long, so it is a slip of the finger.
const YEARS_AHEAD: i16 = 20;

/// The day for which to build: as asked, as `SOURCE_DATE_EPOCH` says (reproducible-builds.org), or today.
///
/// # Errors
/// When `SOURCE_DATE_EPOCH` is no day, or the day is further ahead than anything is made for.
pub fn today(common: &Common) -> Result<Date, Trouble> {
    let (day, today) = (asked_day(common)?, clock());
    if day > years_after(today, YEARS_AHEAD) {
        let words = say!("trouble-day-far", day: day, years: usize::from(YEARS_AHEAD.unsigned_abs()), today: today);
        return Err(Trouble::usage(words));
    }
    Ok(day)
}

fn years_after(day: Date, years: i16) -> Date {
    day.saturating_add(jiff::Span::new().years(years))
}

/// Warns (`SG0347`) of a day that is more than a year ahead: a wrong digit in a year is soon typed.
fn far_ahead(day: Date, today: Date) -> Option<Diagnostic> {
    (day > years_after(today, 1)).then(|| problem!("SG0347", day: day, today: today))
}

fn asked_day(common: &Common) -> Result<Date, Trouble> {
    if let Some(date) = common.date {
        return Ok(date);
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(seconds) => seconds
            .parse()
            .ok()
            .and_then(|s| jiff::Timestamp::from_second(s).ok())
            .map(|t| t.to_zoned(jiff::tz::TimeZone::UTC).date())
            .ok_or_else(|| Trouble::usage(say!("trouble-epoch", value: seconds))),
        Err(_) => Ok(clock()),
    }
}

/// The day it is.
fn clock() -> Date {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place that asks for the time"
    )]
    let now = jiff::Zoned::now();
    now.date()
}
