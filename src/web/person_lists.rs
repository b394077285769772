//! Cards and rows of persons, each made once a language.

use std::convert::Infallible;

use rayon::prelude::*;
use tera::Context;

use super::lang_context::{DEPTHS, LangContext, PersonCells};
use super::records;
use super::value::{Value, list, safe};
use sleutelgids_edition::PersonKey;

/// So many cards or rows of persons are made one after the other.
const AT_ONCE: usize = 64;

/// Returns a person as lists and cards show her.
pub(super) fn card(ctx: &LangContext<'_>, key: PersonKey) -> Value {
    let Ok(value) = ctx
        .persons
        .get(key, || Ok::<_, Infallible>(records::person(ctx, key)));
    value
}

/// Returns finished cards (or rows) of some persons, in order of their names, for a page in this depth.
pub(super) fn rendered(
    ctx: &LangContext<'_>,
    keys: &[PersonKey],
    rows: bool,
    root: &str,
    depth: usize,
) -> Result<Value, tera::Error> {
    let keys = ctx.view.by_name(keys);
    let (cells, template) = match rows {
        true => (&ctx.rows, "person-row.html"),
        false => (&ctx.cards, "person-card.html"),
    };
    let cells = cells[depth.min(DEPTHS - 1)]
        .get_or_init(|| PersonCells::new(ctx.materials.edition.persons.len()));
    // Of many persons some are made beside the others: a preview waits for the whole province.
    let parts: Vec<Vec<Value>> = keys
        .par_chunks(AT_ONCE)
        .map(|keys| {
            let mut context = Context::new();
            context.insert_value("root", root.into());
            let rendered = keys.iter().map(|key| {
                cells.get(*key, || {
                    context.insert_value("person", card(ctx, *key));
                    ctx.tera
                        .render(template, &context)
                        .map(|html| safe(html.trim_end()))
                })
            });
            rendered.collect::<Result<_, tera::Error>>()
        })
        .collect::<Result<_, _>>()?;
    Ok(list(parts.into_iter().flatten()))
}
