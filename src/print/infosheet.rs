//! An information sheet as data.
//!
//! In: the edition, an information sheet, a language. Out: `/data.json` for `print/infosheet.typ`: the same record
//! that the web page shows, its body as a tree ([`markdown`](super::markdown)), links to other records as links to
//! their live pages.

use serde_json::{Value, json};

use super::Files;
use super::PrintShop;
use super::data::{self, Places, marked, maybe, text, web};
use super::markdown;
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::markdown::{ascii, outside};
use sleutelgids_core::model::publication::{Amount, InfosheetAudience};
use sleutelgids_core::model::{InfosheetId, Lang};
use sleutelgids_edition::Infosheet;
use sleutelgids_render::plan::headings::Headings;
use sleutelgids_render::plan::{Page, PlannedSheet};
use sleutelgids_view::address::WebAddress;
use sleutelgids_view::date::PeriodWording;

/// An information sheet before it is set.
pub(super) struct InfosheetData {
    pub files: Files,
    pub places: Places,
}

/// Returns the data of a sheet in a language.
pub(super) fn sheet_data<M>(
    shop: &PrintShop<'_, M>,
    id: &InfosheetId,
    planned: &PlannedSheet,
) -> Result<InfosheetData, Vec<Diagnostic>> {
    let lang = &planned.lang;
    let sheet = shop
        .edition
        .infosheets
        .get(id)
        .ok_or_else(|| vec![problem!("SG0801-gone")])?;
    let view = shop.view(lang);
    let url = view.url(&Page::Infosheet(id.clone()));
    let url = url.ok_or_else(|| vec![problem!("SG0801-page")])?;
    let title = sheet.title.get(lang);
    let (mut data, mut files) = shop.frame(planned, &url, title.value)?;
    let body = sheet.body.get(lang);
    let headings = Headings::new(shop.edition);
    let page = Page::Infosheet(id.clone());
    let resolve = |target: &str| match target.strip_prefix('#') {
        Some(anchor) => Some(format!("#{}", headings.find(&page, lang, "", anchor)?)),
        None => link(shop, &headings, target, lang),
    };
    let audience = sheet.audience.as_str();
    let about_sheet = json!({
        "size": if sheet.audience == InfosheetAudience::Resident { 12 } else { 11 },
        "description": sheet.summary.get(lang).value,
        "keywords": [shop.messages.term(lang).other],
        "words": shop.words(lang).and([
            ("qr_alt", shop.messages.get(lang, "print-sheet-qr-alt").value.to_owned()),
        ]),
        "heading": text(&view.text(&sheet.title)),
        "summary": text(&view.text(&sheet.summary)),
        "audience": audience,
        "tongue": (body.lang != lang).then(|| marked("", body.lang)),
        "body": markdown::tree(&body.value.source, &resolve),
        "amounts": sheet.amounts.iter().map(|a| amount(shop, a, lang)).collect::<Vec<_>>(),
        "quotations": quotations(shop, sheet, lang),
        "downloads": sheet.downloads.iter()
            .map(|d| json!({ "label": text(&view.text(&d.label)), "web": web(&WebAddress::new(&d.url)) }))
            .collect::<Vec<_>>(),
    });
    data::extend(&mut data, about_sheet);
    let places = Places::take(&mut data, Some(body.value));
    files.push(data::file(&data));
    Ok(InfosheetData { files, places })
}

/// Returns where a link in a text leads on paper: elsewhere as it is, to a record its live page.
fn link<M>(
    shop: &PrintShop<'_, M>,
    headings: &Headings<'_, M>,
    target: &str,
    lang: &Lang,
) -> Option<String> {
    if let Some(address) = outside(target) {
        return Some(address);
    }
    let page = shop.plan.routes.resolve(target)?;
    let url = shop.view(lang).url(&page)?;
    let anchor = ascii(&headings.fragment(target, &page, lang));
    Some(format!("{url}{anchor}"))
}

fn amount<M>(shop: &PrintShop<'_, M>, amount: &Amount, lang: &Lang) -> Value {
    const WORDS: PeriodWording = PeriodWording {
        between: "print-period",
        from: "print-from",
        until: "print-until",
    };
    let view = shop.view(lang);
    let source = amount.source.as_ref().map(|source| view.text(source));
    json!({
        "label": text(&view.text(&amount.label)),
        "value": text(&view.text(&amount.value)),
        "valid": view.period(amount.valid_from, amount.valid_until, &WORDS),
        "source": maybe(source.as_ref()),
    })
}

fn quotations<M>(shop: &PrintShop<'_, M>, sheet: &Infosheet, lang: &Lang) -> Vec<Value> {
    let view = shop.view(lang);
    let mut quotations = Vec::new();
    for quotation in &sheet.quotations {
        let by = view.byline(&quotation.by);
        quotations.push(json!({
            "text": text(&view.text(&quotation.text)),
            "by": text(&view.in_script(&by.name)),
            "function": maybe(by.function.as_ref()),
        }));
    }
    quotations
}
