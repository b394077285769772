//! Whom each output of an edition is there to show.
//!
//! In: the catalogue, an edition, the messages. Out: for each route of its plan the records of the persons whom that output
//! shows. The audit excuses with it, and never permits: a person is excused nowhere who may not be shown.

use std::collections::{BTreeMap, BTreeSet};

use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::site::EditionSettings;
use sleutelgids_core::model::{AddressKey, Date};
use sleutelgids_edition::{Byline, Edition, Roll, Sheet, Web};
use sleutelgids_records::validate::Catalogue;
use sleutelgids_render::plan::{Page, Plan, PlannedSheet, Subject, What};

/// The records of the persons, by route.
pub type Placed = BTreeMap<String, BTreeSet<String>>;

/// Returns whom each output shows.
pub fn placed(
    catalogue: &Catalogue,
    settings: &EditionSettings,
    messages: &Messages,
    key: &AddressKey,
    date: Date,
) -> Placed {
    let (web, web_roll) = Edition::<Web>::open_with_roll(catalogue, settings, key, date);
    let (sheets, sheet_roll) = Edition::<Sheet>::open_with_roll(catalogue, settings, key, date);
    let (plan, _) = Plan::new(&web, &sheets, messages, &BTreeSet::new());
    let (on_web, on_sheets) = (speakers(&web, &web_roll), speakers(&sheets, &sheet_roll));
    let mut placed = Placed::new();
    for output in &plan.outputs {
        let kind = &output.what;
        let persons = match kind {
            // They list addresses, and name nobody.
            What::Chooser | What::Moved(..) | What::Sitemap | What::Robots => continue,
            What::Sheet(PlannedSheet { subject, .. }) => match subject {
                Subject::Region(_) => on(&sheets, &sheet_roll, &plan, kind),
                Subject::Infosheet(_) => on_sheets.clone(),
            },
            What::Page(Page::Person(_), _) | What::Card(..) | What::Calendar(..) => {
                on(&web, &web_roll, &plan, kind)
            }
            // Any other page may tell what somebody wrote or said.
            What::Page(..) => &on(&web, &web_roll, &plan, kind) | &on_web,
        };
        placed.insert(output.route.clone(), persons);
    }
    placed
}

fn on<M>(edition: &Edition<M>, roll: &Roll, plan: &Plan, what: &What) -> BTreeSet<String> {
    let inputs = plan.inputs(edition, what);
    let keys = inputs.persons.into_iter().chain(inputs.listed);
    keys.map(|key| format!("persons/{}", roll.record(key)))
        .collect()
}

/// Returns everybody who wrote or said something.
fn speakers<M>(edition: &Edition<M>, roll: &Roll) -> BTreeSet<String> {
    let articles = edition
        .articles
        .values()
        .flat_map(|article| article.speakers());
    let sheets = edition
        .infosheets
        .values()
        .flat_map(|sheet| sheet.speakers());
    let record = |by: &Byline| match by {
        Byline::Person(key) => Some(format!("persons/{}", roll.record(*key))),
        Byline::Anonymous | Byline::Official | Byline::Contact(_) | Byline::Named(_) => None,
    };
    articles.chain(sheets).filter_map(record).collect()
}
