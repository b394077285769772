//! `sleutelgids build --release`: the files that go to a printer, and their entries in the register.
//!
//! They show what consents for print allow, which is not what the website may show, so they have a folder of their own
//! beside the editions. That folder holds what the last release made: any other build empties it, since nobody can say
//! any more whether everyone on those sheets still agrees.

use std::collections::BTreeSet;

use super::context::Context;
use super::job::Job;
use super::planned::Planned;
use super::print_order::Order;
use super::progress::Observer;
use super::sheet_queue::{Sheets, finished};
use super::trouble::Trouble;
use super::watchdog::Watch;
use super::{folders, overset, pictures};
use sleutelgids_core::diag::{Diagnostic, has_errors};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::slug::fold_slug;
use sleutelgids_core::model::{ContactId, PersonId, RegionId};
use sleutelgids_edition::{Edition, Paper, Roll};
use sleutelgids_print::PrintShop;
use sleutelgids_records::register::{self, Addition, FormerNames, Printed, Sheet};
use sleutelgids_records::validate::placeholders;
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::{Output, Plan, PlannedSheet, What, chats};
use sleutelgids_render::{Fingerprint, Made};

/// The print files of one edition of the site.
pub struct Release {
    /// Their folder under `output/`.
    pub folder: String,
    /// The files.
    pub made: Vec<Made>,
    /// The entry that the register gets for each.
    pub printed: Vec<Printed>,
    /// Texts that cannot be read on them.
    pub problems: Vec<Diagnostic>,
}

/// The folders of sheets that an earlier run made and this one does not.
pub fn outdated(planned: &[Planned], releases: &[Release]) -> Vec<String> {
    let editions: BTreeSet<&str> = planned.iter().map(|p| p.web.name.as_str()).collect();
    let mut folders: Vec<String> = editions.iter().map(|e| folders::print_files(e)).collect();
    folders.push(folders::PRESS.to_owned());
    folders.retain(|f| releases.iter().all(|r| r.folder != *f));
    folders
}

/// Returns what stands in the way of a release: values that a new site begins with, and addresses that nobody has. A site that
/// is there to practise may hold them, and its print files say so.
pub fn unfinished(context: &Context) -> Vec<Diagnostic> {
    match is_practice(context) {
        true => Vec::new(),
        false => placeholders::refusals(&context.loaded.sources),
    }
}

/// Returns whether the site's address is one that nobody has.
pub fn is_practice(context: &Context) -> bool {
    context
        .catalogue
        .as_ref()
        .is_some_and(|c| placeholders::is_practice(&c.site))
}

/// For what sheets are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be printed and handed out.
    Release,
    /// To be looked at: the same sheets, with a mark on every page.
    Proof,
}

/// Makes the print files of an edition that are ordered.
///
/// # Errors
/// What is wrong with any picture or sheet.
pub fn render(
    planned: &Planned,
    context: &Context,
    messages: &Messages,
    (order, purpose): (&Order, Purpose),
    observer: Observer<'_>,
) -> Result<Release, Vec<Diagnostic>> {
    PrintJob::open(planned, context, messages, observer.watch)?.print(order, purpose, observer)
}

/// The print files of an edition, ready to be made.
pub struct PrintJob<'a> {
    context: &'a Context,
    plan: &'a Plan,
    messages: &'a Messages,
    edition: Edition<Paper>,
    roll: Roll,
    images: Images,
    /// The print files that can be made.
    pub outputs: Vec<Output>,
}

impl<'a> PrintJob<'a> {
    /// Gathers what consents for print allow, with its pictures.
    ///
    /// # Errors
    /// What is wrong with any picture or text.
    pub fn open(
        planned: &'a Planned,
        context: &'a Context,
        messages: &'a Messages,
        watch: &Watch,
    ) -> Result<Self, Vec<Diagnostic>> {
        let catalogue = context
            .catalogue
            .as_ref()
            .expect("a planned edition has a catalogue");
        let name = &planned.web.name;
        let settings = catalogue.site.editions.iter().find(|e| e.name == *name);
        let settings = settings.expect("a planned edition is one of the site's");
        let (edition, roll) =
            Edition::<Paper>::open_with_roll(catalogue, settings, &context.key, context.date);
        // What is on paper alone was in no edition that was looked at before.
        let invitations = chats::check(&edition, &context.loaded.sources);
        if has_errors(&invitations) {
            return Err(invitations);
        }
        let media = &context.loaded.media;
        let (images, problems) =
            pictures::for_print(&edition, &folders::print_files(name), media, watch);
        if has_errors(&problems) {
            return Err(problems);
        }
        let plan = &planned.plan;
        let number = &edition.site.flyers.edition;
        let outputs = plan
            .outputs
            .iter()
            .filter_map(|output| print_file(output, number));
        let outputs = outputs.collect();
        Ok(Self {
            context,
            plan,
            messages,
            edition,
            roll,
            images,
            outputs,
        })
    }

    /// Makes those that are ordered. They show more than the website does, so nothing of them is kept.
    fn print(
        &self,
        order: &Order,
        purpose: Purpose,
        observer: Observer<'_>,
    ) -> Result<Release, Vec<Diagnostic>> {
        let Self {
            context,
            plan,
            messages,
            edition,
            images,
            ..
        } = self;
        let ordered: Vec<&Output> = self.outputs.iter().filter(|o| order.has(&o.what)).collect();
        let theme = &context.loaded.theme;
        let (notice, is_proof) = (self.notice(), purpose == Purpose::Proof);
        let sheets = Sheets {
            edition,
            plan,
            images,
            theme,
            messages,
            notice,
            is_proof,
        };
        let set = sheets.each(&ordered, observer, |draft| {
            let content = draft.content();
            Ok((content, finished(draft, None)?))
        })?;
        let (mut made, mut misfits, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
        let mut printed = Vec::new();
        for (output, (content, sheet)) in set {
            made.extend(sheet.made);
            misfits.extend(sheet.misfits);
            left_out.extend(overset::left_out(&context.loaded, output, &sheet.left_out));
            let copies = order.copies(&output.what);
            printed.extend(self.entry(output, content, copies));
        }
        let mut problems = overset::placed(misfits, &context.loaded.sources);
        problems.extend(left_out);
        Ok(Release {
            folder: folders::print_files(&edition.name),
            made,
            printed,
            problems,
        })
    }

    /// Makes the proof of one of them, by its route.
    ///
    /// # Errors
    /// What is wrong with the sheet.
    pub fn proof(&self, route: &str, watch: &Watch) -> Result<Option<Vec<u8>>, Vec<Diagnostic>> {
        let Some(output) = self.outputs.iter().find(|output| output.route == route) else {
            return Ok(None);
        };
        let _running = watch.begin(output.what.kind(), &output.route);
        let theme = &self.context.loaded.theme;
        let shop = PrintShop::new(&self.edition, self.plan, theme, &self.images, self.messages)?;
        let shop = shop.with_notice(self.notice()).for_proof(true);
        let sheet = finished(shop.draft(output)?, None);
        sleutelgids_print::forget(0);
        Ok(sheet?
            .made
            .into_iter()
            .find(|made| made.route == route)
            .map(|made| made.bytes))
    }

    /// Returns what the register is to say of a print file.
    fn entry(
        &self,
        output: &Output,
        content: Option<Fingerprint>,
        copies: Option<u64>,
    ) -> Option<Printed> {
        let (sheet, region) = output.what.released_sheet()?;
        let edition = &self.edition;
        let keys = edition.persons_in(region).iter();
        let persons: BTreeSet<PersonId> = keys.map(|key| self.roll.record(*key).clone()).collect();
        Some(Printed {
            sheet: Sheet {
                region: region.clone(),
                language: sheet.lang.clone(),
                edition: edition.site.flyers.edition.clone(),
                paper: sheet.format,
                folder: edition.name.clone(),
            },
            date: edition.flyer_date(),
            copies,
            contacts: contacts(edition, region),
            address: Some(edition.site.base_url.clone()),
            content: content.map(|c| short(&c.to_hex())),
            marks: self.marks(&persons),
            persons,
            recalled: None,
        })
    }

    /// The marks of the names in these records.
    fn marks(&self, persons: &BTreeSet<PersonId>) -> Vec<String> {
        let records = self.context.catalogue.iter().flat_map(|c| &c.persons);
        let named = records.filter(|(id, _)| persons.contains(*id));
        register::marks(
            &self.context.key,
            named.map(|(id, person)| (id, &*person.name)),
        )
    }

    /// The message that each page of a site shows that is there to practise.
    fn notice(&self) -> Option<&'static str> {
        is_practice(self.context).then_some("print-practice")
    }
}

/// A flyer of the website as a print file: its name says its edition number, and it has no picture of its page.
fn print_file(output: &Output, number: &str) -> Option<Output> {
    let (sheet, region) = output.what.released_sheet()?;
    let stem = sheet.format.file_stem(region, &sheet.lang);
    let print_sheet = PlannedSheet {
        thumbnail: None,
        ..sheet.clone()
    };
    Some(Output {
        route: format!("{}/{stem}-{}.pdf", sheet.lang, fold_slug(number)),
        what: What::Sheet(print_sheet),
    })
}

/// So many digits tell two sheets of one number apart.
fn short(hex: &str) -> String {
    hex.chars().take(16).collect()
}

/// The contacts whom a region's flyer names.
fn contacts(edition: &Edition<Paper>, region: &RegionId) -> BTreeSet<ContactId> {
    let Some(region) = edition.regions.get(region) else {
        return BTreeSet::new();
    };
    let liaisons = edition
        .liaisons(region)
        .into_iter()
        .map(|contact| contact.id.clone());
    liaisons.chain(region.coordinator.clone()).collect()
}

/// Returns what the register becomes; `None` when it cannot be, which the context's problems then say.
pub fn register(
    job: &Job,
    context: &mut Context,
    releases: &[Release],
) -> Result<Option<Addition>, Trouble> {
    let (register, problems) = context.register(job);
    let is_broken = has_errors(&problems);
    context.problems.extend(problems);
    if is_broken {
        return Ok(None);
    }
    let printed: Vec<Printed> = releases
        .iter()
        .flat_map(|r| r.printed.iter().cloned())
        .collect();
    match register.add(&printed, &FormerNames::of(&context.loaded.records)) {
        Ok(addition) => Ok(Some(addition)),
        Err(problem) => {
            context.problems.push(problem);
            Ok(None)
        }
    }
}
