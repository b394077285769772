//! Sheets on paper: flyers and information sheets as PDF, by Typst.
//!
//! In: an edition for paper ([`Sheet`](sleutelgids_edition::Sheet)), the plan, the theme's templates
//! (`print/*.typ`) and fonts, the messages, the prepared pictures. Out: for one output of the plan the finished
//! PDF (PDF/UA-1 and PDF/A-2a) and, when asked, a picture of its first page. Text from a record reaches a template
//! only as data (`/data.json`) and is never evaluated; a template can read nothing but the few files named in
//! [`world`]. Never reads a file, never knows what day it is: the same input gives the same bytes.

mod bidi;
pub mod colour;
mod copyfit;
pub mod data;
mod draft;
mod flyer;
pub mod imposition;
mod infosheet;
pub mod markdown;
mod marks;
mod partial_cache;
mod pool;
mod qr;
mod stored;
mod thumbnail;
mod typography;
mod words;
pub mod world;

pub use self::copyfit::overset::Misfit;
pub use self::draft::Draft;
use self::draft::SheetData;
use self::words::SheetWords;
use self::world::Typesetter;
use typst::foundations::Bytes;

use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::i18n::Messages;
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_core::theme::Theme;
use sleutelgids_edition::Edition;
use sleutelgids_render::Made;
use sleutelgids_render::images::Images;
use sleutelgids_render::plan::{Output, Plan, Subject};
use sleutelgids_view::View;

/// Files of one sheet: their paths in the templates, and what is in them.
pub type Files = Vec<(String, Bytes)>;

/// Width of the picture of a flyer's first page, in pixels.
pub const THUMBNAIL_WIDTH: u32 = 420;

/// A sheet that is typeset, with all that is to be said of it.
#[derive(Debug, Clone, Default)]
pub struct FinishedSheet {
    /// The PDF, and the picture of its first page when one was asked for.
    pub made: Vec<Made>,
    /// The number of pages of the PDF.
    pub pages: usize,
    /// Texts that cannot be read on it. They are not kept: a sheet that has any is not either.
    pub misfits: Vec<Misfit>,
    /// Parts that there was no room for on it, of those that the site allows to be left out.
    pub left_out: Vec<FlyerPart>,
}

/// An edition, ready to have its sheets set: built once, used by all threads.
pub struct PrintShop<'a, M = sleutelgids_edition::Sheet> {
    edition: &'a Edition<M>,
    plan: &'a Plan,
    messages: &'a Messages,
    typesetter: Typesetter,
    /// The edition in each language of the site.
    views: Vec<View<'a, M>>,
    words: Vec<(Lang, SheetWords)>,
    colours: colour::Colours,
    /// The message that stands on each page.
    notice: Option<&'static str>,
    /// True when every page says that it is a proof.
    is_proof: bool,
}

/// Forgets what Typst remembers of earlier sheets and has not looked at during the last so many calls of this: all of it for
/// none. Call it after every few sheets, after a failure too.
pub fn forget(unused: usize) {
    typst::comemo::evict(unused);
}

impl<'a, M> PrintShop<'a, M> {
    /// Reads the theme's fonts and templates and prepares what the sheets share.
    ///
    /// # Errors
    /// `SG0804` when the theme has no usable font or lacks a template.
    pub fn new(
        edition: &'a Edition<M>,
        plan: &'a Plan,
        theme: &'a Theme,
        images: &'a Images,
        messages: &'a Messages,
    ) -> Result<Self, Vec<Diagnostic>> {
        let languages = &edition.site.languages;
        let view = View::new(edition, messages, &plan.routes, &languages[0]);
        Ok(Self {
            edition,
            plan,
            messages,
            typesetter: Typesetter::new(theme, images)?,
            views: languages.iter().map(|l| view.in_language(l)).collect(),
            words: languages
                .iter()
                .map(|l| (l.clone(), SheetWords::new(messages, l)))
                .collect(),
            colours: colour::Colours::new(&edition.site.theme),
            notice: None,
            is_proof: false,
        })
    }

    /// Returns the shop with a message on each page of each sheet.
    #[must_use]
    pub fn with_notice(self, notice: Option<&'static str>) -> Self {
        Self { notice, ..self }
    }

    /// Returns the shop whose sheets say on every page that they are a proof.
    #[must_use]
    pub fn for_proof(self, is_proof: bool) -> Self {
        Self { is_proof, ..self }
    }

    /// Gathers what a sheet is made from.
    ///
    /// # Errors
    /// `SG0801` when its data cannot be made, or the output is no sheet.
    pub fn draft<'s>(&'s self, output: &'s Output) -> Result<Draft<'s, 'a, M>, Vec<Diagnostic>> {
        draft::careful(output, || {
            let sheet = output
                .what
                .sheet()
                .ok_or_else(|| vec![problem!("SG0801-gone")])?;
            let content = match &sheet.subject {
                Subject::Region(region) => {
                    let inputs = self.plan.inputs(self.edition, &output.what);
                    flyer::Flyer::new(self, inputs, region, sheet)
                        .map(|flyer| SheetData::Region(Box::new(flyer)))
                }
                Subject::Infosheet(id) => {
                    infosheet::sheet_data(self, id, sheet).map(SheetData::Infosheet)
                }
            };
            let content = content.map_err(|problems| self.about(output, problems))?;
            Ok(Draft::new(self, output, sheet, content))
        })
    }

    /// Adds to each problem which sheet it is about.
    fn about(&self, output: &Output, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
        problems
            .into_iter()
            .map(|problem| self.about_one(output, problem))
            .collect()
    }

    fn about_one(&self, output: &Output, problem: Diagnostic) -> Diagnostic {
        let Some(sheet) = output.what.sheet() else {
            return problem;
        };
        problem
            .with("sheet", &output.route)
            .with("lang", sheet.lang.as_str())
            .record(sheet.subject.record())
    }

    fn view(&self, lang: &Lang) -> &View<'a, M> {
        let view = self.views.iter().find(|view| view.lang == lang);
        view.unwrap_or(&self.views[0])
    }

    fn words(&self, lang: &Lang) -> &SheetWords {
        let found = self
            .words
            .iter()
            .find(|(l, _)| l == lang)
            .or(self.words.first());
        &found.expect("a site has a language").1
    }
}
