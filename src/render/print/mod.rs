//! Sheets on paper: flyers and information sheets as PDF, by Typst.
//!
//! In: an edition for paper ([`Sheet`](crate::edition::Sheet)), the plan, the theme's templates
//! (`print/*.typ`) and fonts, the messages, the prepared pictures. Out: for one output of the plan the finished
//! PDF (PDF/UA-1 and PDF/A-2a) and, when asked, a picture of its first page. Text from a record reaches a template
//! only as data (`/data.json`) and is never evaluated; a template can read nothing but the few files named in
//! [`desk`]. Never reads a file, never knows what day it is: the same input gives the same bytes.

mod colour;
mod data;
mod desk;
mod extent;
mod flyer;
mod infosheet;
mod layout;
pub(crate) mod markdown;
pub mod press;
mod qr;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst_layout::PagedDocument;

use self::desk::{Desk, Workshop};
use self::words::Words;
use crate::diag::Diagnostic;
use crate::edition::{self, Edition};
use crate::i18n::Messages;
use crate::model::Lang;
use crate::model::site::Paper;
use crate::plan::{Output, Plan, What};
use crate::render::Made;
use crate::render::images::Images;
use crate::theme::Theme;

/// How wide the picture of a flyer's first page is, in pixels.
pub const THUMBNAIL_WIDTH: u32 = 420;

/// What one output became.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The PDF, and the picture of its first page when one was asked for.
    pub made: Vec<Made>,
    /// How many pages the PDF has.
    pub pages: usize,
}

/// All that every sheet of an edition shares; built once, used by all threads.
pub struct PrintShop<'a, M = edition::Sheet> {
    edition: &'a Edition<M>,
    plan: &'a Plan,
    messages: &'a Messages,
    workshop: Workshop,
    words: Vec<(Lang, Words)>,
    colours: colour::Colours,
}

/// Forgets what Typst remembers of earlier sheets; call it after every few of them, after a failure too.
pub fn evict() {
    typst::comemo::evict(0);
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
        let words = edition.site.languages.iter();
        Ok(Self {
            edition,
            plan,
            messages,
            workshop: Workshop::new(theme, images)?,
            words: words.map(|l| (l.clone(), Words::new(messages, l))).collect(),
            colours: colour::Colours::new(&edition.site.theme),
        })
    }

    /// Makes a flyer or an information sheet; nothing for an output that is no sheet.
    ///
    /// # Errors
    /// `SG0801` when a template fails, `SG0802` when the PDF would not be accessible, `SG0803` when no font has
    /// a character; each says which sheet it is about.
    pub fn render(&self, output: &Output) -> Result<Sheet, Vec<Diagnostic>> {
        // Typst is young: a panic in it is one sheet's problem, not the end of the build.
        catch_unwind(AssertUnwindSafe(|| self.make(output))).unwrap_or_else(|_| {
            Err(vec![
                Diagnostic::error(
                    "SG0801",
                    format!("`{}`: Typst stopped unexpectedly", output.route),
                )
                .hint("this is a fault of the program, not of your texts; please report it"),
            ])
        })
    }

    fn make(&self, output: &Output) -> Result<Sheet, Vec<Diagnostic>> {
        let named = |problems| self.about(output, problems);
        let (desk, document) = match &output.what {
            What::Flyer { region, lang, paper, .. } => {
                self.flyer(region, lang, *paper).map_err(named)?
            }
            What::InfosheetPdf(id, lang) => self.infosheet(id, lang).map_err(named)?,
            _ => return Ok(Sheet { made: Vec::new(), pages: 0 }),
        };
        let ident = format!("{}/{}", self.edition.name, output.route);

        let bytes = desk.export(&document, &ident, self.edition.flyer_date()).map_err(named)?;
        let mut made = vec![Made { route: output.route.clone(), bytes }];
        if let What::Flyer { thumbnail: Some(route), .. } = &output.what {
            let bytes = desk::thumbnail(&document, THUMBNAIL_WIDTH).map_err(named)?;
            made.push(Made { route: route.clone(), bytes });
        }
        Ok(Sheet { made, pages: document.pages().len() })
    }

    /// Sets a flyer in the roomiest of its layouts that fits; when none does, in the one with the fewest pages.
    fn flyer(
        &self,
        region: &crate::model::RegionId,
        lang: &Lang,
        paper: Paper,
    ) -> Result<(Desk<'_>, PagedDocument), Vec<Diagnostic>> {
        let mut flyer = flyer::Flyer::new(self, region, lang, paper)?;
        let layouts: Vec<_> = layout::candidates(flyer.extent(), paper).collect();
        let mut shortest: Option<(Desk<'_>, PagedDocument)> = None;
        for layout in layouts {
            let (limit, runs_on) = (layout.pages, layout.flow);
            flyer.set_layout(layout);
            let desk = self.workshop.desk(desk::FLYER, flyer.files());
            let document = desk.compile()?;
            let pages = document.pages().len();
            if pages <= limit {
                return Ok((desk, document));
            }
            let longer = |(_, other): &(_, PagedDocument)| pages < other.pages().len();
            if runs_on && shortest.as_ref().is_none_or(longer) {
                shortest = Some((desk, document));
            }
        }
        let none = || vec![Diagnostic::error("SG0801", "there is no layout for this flyer")];
        shortest.ok_or_else(none)
    }

    fn infosheet(
        &self,
        id: &crate::model::InfosheetId,
        lang: &Lang,
    ) -> Result<(Desk<'_>, PagedDocument), Vec<Diagnostic>> {
        let files = infosheet::files(self, id, lang)?;
        let desk = self.workshop.desk(desk::INFOSHEET, files);
        let document = desk.compile()?;
        Ok((desk, document))
    }

    /// Adds to each problem which sheet it is about.
    fn about(&self, output: &Output, problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let (record, lang) = match &output.what {
            What::Flyer { region, lang, .. } => (format!("regions/{region}"), lang),
            What::InfosheetPdf(id, lang) => (format!("infosheets/{id}"), lang),
            _ => return problems,
        };
        let named = |mut d: Diagnostic| {
            d.message = format!("`{}` ({lang}): {}", output.route, d.message);
            d.record(record.clone())
        };
        problems.into_iter().map(named).collect()
    }

    fn words(&self, lang: &Lang) -> &Words {
        let found = self.words.iter().find(|(l, _)| l == lang).or(self.words.first());
        &found.expect("a site has a language").1
    }
}
