//! What a flyer says in numbers, and whom a colleague may ring.
//!
//! In: a region's numbers, or the contacts of an internal edition. Out: pieces of `/data.json`. A number that is not told
//! is not in it: such languages stand together, by name.

use serde_json::{Value, json};

use super::PrintShop;
use super::data::{contact, marked, maybe, text};
use sleutelgids_core::i18n::{Arg, registered_name};
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::place::Region;
use sleutelgids_edition::Pool;
use sleutelgids_view::count::{CountLabel, Counted};
use sleutelgids_view::language::LanguageLabel;
use sleutelgids_view::region::Labelled;

/// A region in numbers.
pub(super) fn numbers<M>(shop: &PrintShop<'_, M>, pool: &Pool, lang: &Lang) -> Value {
    let view = shop.view(lang);
    let numbers = view.pool(pool);
    let total = match &numbers.persons {
        Some(persons) => view.format("print-pool-total", &[("count", Arg::Text(persons))]),
        None => view.message("nav-persons").to_owned(),
    };
    let (mut told, mut suppressed) = (Vec::new(), Vec::new());
    for language in &numbers.languages {
        let label = label(shop, &language.of, lang);
        match &language.count {
            Some(count) => told.push(counted_language(&language.of, label, count)),
            None => suppressed.push(label),
        }
    }
    json!({
        "few": numbers.few,
        "total": total,
        "languages": told,
        "unsaid": suppressed,
        "fewer": view.about_suppressed("pool-fewer-persons"),
        "topics": cells(&numbers.topics),
        "roles": cells(&numbers.roles),
        "no_number": view.about_suppressed("pool-no-number"),
    })
}

fn counted_language(language: &LanguageLabel, label: Value, count: &CountLabel) -> Value {
    json!({
        "label": label,
        "name": language.translation(),
        "count": count.words,
        "exact": count.is_exact,
    })
}

fn cells<I>(counted: &[Counted<Labelled<'_, I>>]) -> Vec<Value> {
    let cell = |cell: &Counted<Labelled<'_, I>>| {
        let count = cell.count.as_ref().map(|count| &count.words);
        json!({ "label": text(&cell.of.label), "count": count })
    };
    counted.iter().map(cell).collect()
}

/// The labels of all languages that are spoken.
pub(super) fn spoken<M>(shop: &PrintShop<'_, M>, pool: &Pool, lang: &Lang) -> Vec<Value> {
    let languages = shop.view(lang).counted_languages(pool);
    languages
        .iter()
        .map(|language| label(shop, &language.of, lang))
        .collect()
}

/// A language in its own name where a font has it, else in the sheet's.
pub(super) fn label<M>(shop: &PrintShop<'_, M>, of: &LanguageLabel, sheet: &Lang) -> Value {
    match shop.typesetter.covers(&of.endonym) {
        true => marked(&of.endonym, &of.lang),
        false => marked(&readable_name(shop, of), sheet),
    }
}

/// Returns the name of a language in the sheet's; where it has none, and no font has the letters of the language itself, the name
/// under which it is registered.
pub(super) fn readable_name<M>(shop: &PrintShop<'_, M>, of: &LanguageLabel) -> String {
    if shop.typesetter.covers(&of.name) {
        return of.name.clone();
    }
    registered_name(&of.lang).map_or_else(|| of.lang.to_string(), str::to_owned)
}

/// Returns those whom a colleague may ring in a region.
pub(super) fn liaisons<M>(shop: &PrintShop<'_, M>, region: &Region, lang: &Lang) -> Vec<Value> {
    let view = shop.view(lang);
    let card = |liaison: &&sleutelgids_core::model::who::Contact| {
        let liaison = view.contact(liaison);
        let mut card = contact(
            &liaison,
            &view
                .name_text(liaison.name, &[])
                .typed_at(liaison.name_origin),
        );
        card["organisation"] = maybe(liaison.organisation.as_ref());
        card
    };
    shop.edition.liaisons(region).iter().map(card).collect()
}
