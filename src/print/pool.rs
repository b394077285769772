//! What a flyer says in numbers, and whom a colleague may ring.
//!
//! In: a region's numbers, or the contacts of an internal edition. Out: pieces of `/data.json`. A number that is not told
//! is not in it: such languages stand together, by name.

use serde_json::{Value, json};

use super::PrintShop;
use super::data::{contact, local, marked};
use sleutelgids_core::i18n::Arg;
use sleutelgids_core::model::place::Region;
use sleutelgids_core::model::{Lang, Text};
use sleutelgids_edition::{Count, Pool};

/// A region in numbers.
pub(super) fn numbers<M>(shop: &PrintShop<'_, M>, pool: &Pool, lang: &Lang) -> Value {
    let m = shop.messages;
    let minimum = [("count", Arg::Number(shop.edition.minimum))];
    let few = match pool.persons {
        Count::FewerThan(_) => Value::String(m.format(lang, "pool-few", &minimum)),
        _ => Value::Null,
    };
    let total = match pool.persons {
        Count::FewerThan(_) => Some(m.format(lang, "number-fewer", &minimum)),
        told => number(shop, told, lang),
    };
    let total = total.map(|n| m.format(lang, "print-pool-total", &[("count", Arg::Text(&n))]));
    let (told, unsaid): (Vec<_>, Vec<_>) = sorted(shop, pool, lang)
        .into_iter()
        .partition(|(_, c)| matches!(c, Count::Exactly(_) | Count::AtLeast(_)));
    let tongue = |(own, count): &(&Lang, Count)| {
        json!({
            "label": label(shop, own, lang),
            "name": name(shop, own, lang),
            "count": number(shop, *count, lang),
            "exact": matches!(count, Count::Exactly(_)),
        })
    };
    let cell = |label: &Text, count: Count| json!({ "label": local(label, lang), "count": number(shop, count, lang) });
    let topics = pool.topics.iter().filter_map(|(id, count)| {
        let topic = shop.edition.topics.get(id)?;
        Some(cell(&topic.label, *count))
    });
    let roles = pool.roles.iter().filter_map(|(id, count)| {
        let role = shop.edition.roles.get(id)?;
        Some(cell(&role.label, *count))
    });
    json!({
        "few": few,
        "total": total.unwrap_or_else(|| m.get(lang, "nav-persons").value.to_owned()),
        "languages": told.iter().map(tongue).collect::<Vec<_>>(),
        "unsaid": unsaid.iter().map(|(own, _)| label(shop, own, lang)).collect::<Vec<_>>(),
        "fewer": m.format(lang, "pool-fewer-persons", &minimum),
        "topics": told_first(topics.collect()),
        "roles": told_first(roles.collect()),
        "no_number": m.format(lang, "pool-no-number", &minimum),
    })
}

/// Cells whose number is told, and after them the others, each in their order.
fn told_first(cells: Vec<Value>) -> Vec<Value> {
    let (told, unsaid): (Vec<_>, Vec<_>) =
        cells.into_iter().partition(|cell| !cell["count"].is_null());
    told.into_iter().chain(unsaid).collect()
}

/// The labels of all languages that are spoken.
pub(super) fn spoken<M>(shop: &PrintShop<'_, M>, pool: &Pool, lang: &Lang) -> Vec<Value> {
    sorted(shop, pool, lang)
        .iter()
        .map(|(own, _)| label(shop, own, lang))
        .collect()
}

/// Languages by how many speak them, as far as that is told; then by name.
fn sorted<'p, M>(shop: &PrintShop<'_, M>, pool: &'p Pool, lang: &Lang) -> Vec<(&'p Lang, Count)> {
    let locale = shop.messages.locale(lang);
    let told = |count: Count| match count {
        Count::Exactly(n) | Count::AtLeast(n) => n,
        Count::Untold | Count::FewerThan(_) => 0,
    };
    let called = |of: &Lang| shop.messages.language_name(of, lang);
    let mut all: Vec<(&Lang, Count)> = pool.languages.iter().map(|(l, c)| (l, *c)).collect();
    all.sort_by(|a, b| {
        told(b.1)
            .cmp(&told(a.1))
            .then_with(|| locale.compare(&called(a.0), &called(b.0)))
    });
    all
}

/// A language in its own name where a font has it, else in the sheet's.
pub(super) fn label<M>(shop: &PrintShop<'_, M>, of: &Lang, sheet: &Lang) -> Value {
    let own = shop.messages.endonym(of);
    match shop.workshop.covers(&own) {
        true => marked(&own, of),
        false => marked(&shop.messages.language_name(of, sheet), sheet),
    }
}

/// What the sheet's language calls it, when that says more than its own name.
fn name<M>(shop: &PrintShop<'_, M>, of: &Lang, sheet: &Lang) -> Option<String> {
    let name = shop.messages.language_name(of, sheet);
    (name.to_lowercase() != shop.messages.endonym(of).to_lowercase()).then_some(name)
}

/// A number that is told.
fn number<M>(shop: &PrintShop<'_, M>, count: Count, lang: &Lang) -> Option<String> {
    let m = shop.messages;
    match count {
        Count::Exactly(n) => Some(m.locale(lang).number(n)),
        Count::AtLeast(n) => Some(m.format(lang, "number-at-least", &[("count", Arg::Number(n))])),
        Count::Untold | Count::FewerThan(_) => None,
    }
}

/// Whom a colleague may ring in a region.
pub(super) fn liaisons<M>(shop: &PrintShop<'_, M>, region: &Region, lang: &Lang) -> Vec<Value> {
    let edition = shop.edition;
    let card = |c: &&sleutelgids_core::model::who::Contact| {
        let mut card = contact(c, lang, &edition.site.languages);
        let at = c
            .organisation
            .as_ref()
            .and_then(|id| edition.organisations.get(id));
        card["organisation"] = at.map_or(Value::Null, |o| local(&o.name, lang));
        card
    };
    edition.liaisons(region).iter().map(card).collect()
}
