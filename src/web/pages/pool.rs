//! Pages that show numbers in place of persons.
//!
//! In: the numbers of a region, or of one role or topic in all regions. Out: values in which a number that is not told
//! is not there: such cells stand together, in the order of their names.

use super::Desk;
use crate::frame::Sheet;
use crate::records::region_kind;
use crate::shelf::Shelf;
use crate::value::{Map, Value, fields, list};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::work::Role;
use sleutelgids_core::model::{Lang, Text};
use sleutelgids_edition::{Count, Pool};
use sleutelgids_render::plan::Page;

/// A cell with its name, as the reader's language sorts it.
struct Cell {
    name: String,
    value: Value,
    count: Count,
}

/// Cells that tell a number, the largest first, and those that do not, by name.
struct Cells {
    told: Vec<Value>,
    few: Vec<Value>,
}

impl Cells {
    fn new(shelf: &Shelf<'_>, mut all: Vec<Cell>) -> Self {
        let locale = shelf.materials.messages.locale(shelf.lang);
        all.sort_by(|a, b| {
            number(b.count)
                .cmp(&number(a.count))
                .then_with(|| locale.compare(&a.name, &b.name))
        });
        let (told, few): (Vec<Cell>, Vec<Cell>) =
            all.into_iter().partition(|c| number(c.count).is_some());
        let counted = |cell: Cell| {
            let mut map: Map = cell.value.as_map().cloned().unwrap_or_default();
            map.insert("count".into(), shelf.number(cell.count).into());
            Value::from(map)
        };
        Self {
            told: told.into_iter().map(counted).collect(),
            few: few.into_iter().map(|c| c.value).collect(),
        }
    }

    fn value(self) -> Value {
        fields! { "told": list(self.told), "few": list(self.few) }
    }
}

/// The number that a cell tells.
fn number(count: Count) -> Option<u64> {
    match count {
        Count::Exactly(n) | Count::AtLeast(n) => Some(n),
        Count::Untold | Count::FewerThan(_) => None,
    }
}

/// Languages with how many speak them: those of most first, then those without a number.
pub(super) fn languages(desk: &Desk<'_, '_>, pool: &Pool) -> Value {
    let shelf = desk.shelf;
    let cell = |(lang, count): &(Lang, Count)| Cell {
        name: shelf.materials.messages.language_name(lang, shelf.lang),
        value: shelf.language(lang).value(None, None),
        count: *count,
    };
    let cells = Cells::new(shelf, pool.languages.iter().map(cell).collect());
    list(cells.told.into_iter().chain(cells.few))
}

/// What it means that a language has no number, when there is such a one.
pub(super) fn unsaid(desk: &Desk<'_, '_>, pool: &Pool) -> Option<String> {
    let minimum = [("count", Arg::Number(desk.shelf.materials.edition.minimum))];
    let some = pool
        .languages
        .iter()
        .any(|(_, count)| number(*count).is_none());
    some.then(|| desk.shelf.format("pool-no-number", &minimum))
}

/// The page of a region.
pub(super) fn region(desk: &Desk<'_, '_>, region: &Region, pool: &Pool) -> Sheet {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let name = region.name.get(shelf.lang).value;
    let named = [("region", Arg::Text(name))];
    let kind = region_kind(shelf, region);
    let coordinator = region
        .coordinator
        .as_ref()
        .and_then(|id| shelf.contacts.get(id));
    let above = edition
        .ancestors(region)
        .into_iter()
        .map(|r| Page::Region(r.id.clone()));
    let few = match pool.persons {
        Count::FewerThan(n) => Some(shelf.format("pool-few", &[("count", Arg::Number(n))])),
        _ => None,
    };
    let kicker = match shelf
        .number_of_persons(pool.persons)
        .filter(|_| few.is_none())
    {
        Some(persons) => format!("{kind} · {persons}"),
        None => kind,
    };
    let mut content = super::places::around(desk, region);
    content.extend([
        ("kicker", kicker.into()),
        ("languages", languages(desk, pool)),
        ("unsaid", unsaid(desk, pool).into()),
        ("few", few.into()),
        ("numbers_title", shelf.format("pool-numbers", &named).into()),
        ("roles", of_roles(desk, pool)),
        ("topics", of_topics(desk, pool)),
        ("fewer", fewer(desk)),
        ("expect", list(expect(desk))),
        (
            "coordinator",
            coordinator.cloned().unwrap_or_else(Value::none),
        ),
    ]);
    Sheet {
        template: "region-pool.html",
        title: shelf.text(&region.name),
        description: shelf.format("pool-description", &named),
        above: std::iter::once(Page::Regions).chain(above).collect(),
        section: "regions",
        content,
    }
}

/// What stands before names without a number.
fn fewer(desk: &Desk<'_, '_>) -> Value {
    let minimum = desk.shelf.materials.edition.minimum;
    desk.shelf
        .format("pool-fewer-persons", &[("count", Arg::Number(minimum))])
        .into()
}

fn of_roles(desk: &Desk<'_, '_>, pool: &Pool) -> Value {
    let shelf = desk.shelf;
    let cells = pool.roles.iter().filter_map(|(id, count)| {
        let label = &shelf.materials.edition.roles.get(id)?.label;
        Some(cell(shelf, label, Page::Role(id.clone()), *count))
    });
    Cells::new(shelf, cells.collect()).value()
}

fn of_topics(desk: &Desk<'_, '_>, pool: &Pool) -> Value {
    let shelf = desk.shelf;
    let cells = pool.topics.iter().filter_map(|(id, count)| {
        let label = &shelf.materials.edition.topics.get(id)?.label;
        Some(cell(shelf, label, Page::Topic(id.clone()), *count))
    });
    Cells::new(shelf, cells.collect()).value()
}

fn cell(shelf: &Shelf<'_>, label: &Text, page: Page, count: Count) -> Cell {
    Cell {
        name: label.get(shelf.lang).value.clone(),
        value: fields! { "label": shelf.text(label), "route": shelf.route(&page) },
        count,
    }
}

/// What each role does and does not.
fn expect(desk: &Desk<'_, '_>) -> Vec<Value> {
    let shelf = desk.shelf;
    let mut roles: Vec<&Role> = shelf.materials.edition.roles.values().collect();
    roles.sort_by_key(|r| r.order);
    roles.retain(|r| !r.does.is_empty() || !r.does_not.is_empty());
    let all = |texts: &[Text]| list(texts.iter().map(|t| shelf.text(t)));
    let role = |r: &&Role| {
        fields! {
            "label": shelf.text(&r.label),
            "route": shelf.route(&Page::Role(r.id.clone())),
            "does": all(&r.does),
            "does_not": all(&r.does_not),
        }
    };
    roles.iter().map(role).collect()
}

/// One role or topic in numbers: in the whole network, and in each region that has any.
pub(super) fn by_region(
    desk: &Desk<'_, '_>,
    count: impl Fn(&Pool) -> Option<Count>,
    title: String,
) -> Value {
    let shelf = desk.shelf;
    let edition = shelf.materials.edition;
    let whole = edition.whole().and_then(&count);
    let regions = edition.regions.values().filter_map(|r| {
        let count = count(edition.pool(&r.id)?)?;
        Some(cell(shelf, &r.name, Page::Region(r.id.clone()), count))
    });
    let cells = Cells::new(shelf, regions.collect());
    fields! {
        "title": title,
        "whole": whole.and_then(|c| shelf.number(c)),
        "told": list(cells.told),
        "few": list(cells.few),
        "fewer": fewer(desk),
    }
}
