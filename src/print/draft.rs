//! A sheet whose inputs are complete but which is not typeset.
//!
//! In: an output of the plan and the data made for it. Out: a [`Fingerprint`] of all that a finished sheet is made
//! from, and the sheet itself for whoever has none with that fingerprint. Setting a sheet takes milliseconds, knowing
//! that it is still the same a fraction of one.

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst_layout::PagedDocument;

use super::Files;
use super::copyfit::{self, SheetLayout, overset};
use super::data::Places;
use super::flyer::Flyer;
use super::infosheet::InfosheetData;
use super::world::SheetWorld;
use super::{FinishedSheet, PrintShop, THUMBNAIL_WIDTH, thumbnail};
use sleutelgids_core::diag::{Diagnostic, problem};
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_core::model::sheet_kind::copyfit::CopyfitSteps;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_core::source::Span;
use sleutelgids_render::plan::{Inputs, Output, PlannedSheet};
use sleutelgids_render::{Fingerprint, Made};

/// Pages of a sheet of which nothing is remembered while its file is written.
const MANY: usize = 40;

/// The part of a page below which it is nearly empty; its foot and the imprint are a twelfth.
const SPARSE: f64 = 0.3;

/// Persons on a sheet that takes so long that Typst's memory is swept several times meanwhile.
const CROWD: usize = 1000;

/// A sheet whose inputs are complete but which is not typeset.
pub struct Draft<'s, 'a, M> {
    shop: &'s PrintShop<'a, M>,
    output: &'s Output,
    sheet: &'s PlannedSheet,
    content: SheetData,
}

/// A sheet that is laid out.
struct LaidOutSheet<'s> {
    world: SheetWorld<'s>,
    document: PagedDocument,
    /// Parts that there was no room for, of those that the site allows to be left out.
    left_out: Vec<FlyerPart>,
}

/// The data of a sheet.
pub(super) enum SheetData {
    /// A sheet about a region.
    Region(Box<Flyer>),
    /// An information sheet.
    Infosheet(InfosheetData),
}

impl SheetData {
    fn files(&self) -> Files {
        match self {
            Self::Region(flyer) => flyer.origin(),
            Self::Infosheet(sheet) => sheet.files.clone(),
        }
    }

    fn places(&self) -> &Places {
        match self {
            Self::Region(flyer) => flyer.places(),
            Self::Infosheet(sheet) => &sheet.places,
        }
    }
}

impl<'s, 'a, M> Draft<'s, 'a, M> {
    pub(super) fn new(
        shop: &'s PrintShop<'a, M>,
        output: &'s Output,
        sheet: &'s PlannedSheet,
        content: SheetData,
    ) -> Self {
        Self {
            shop,
            output,
            sheet,
            content,
        }
    }

    /// Returns where the sheet is to be.
    pub fn route(&self) -> &str {
        &self.output.route
    }

    /// Returns whom the sheet shows.
    pub fn inputs(&self) -> Inputs<'_> {
        self.shop.plan.inputs(self.shop.edition, &self.output.what)
    }

    /// Returns a fingerprint of everything that decides about the sheet's bytes, but for the program: templates, fonts,
    /// texts, pictures, name, day.
    pub fn fingerprint(&self) -> Fingerprint {
        let template = self.sheet.format.kind.template;
        let files = self.content.files();
        let thumbnail = self.sheet.thumbnail.as_deref().unwrap_or_default();
        let day = self.shop.edition.flyer_date().to_string();
        let mut inputs: Vec<&[u8]> = vec![
            self.shop.typesetter.fingerprint().as_bytes(),
            day.as_bytes(),
        ];
        // What may be left out decides which layouts there are; the data do not say it.
        let parts = self.shop.edition.site.flyers.may_leave_out.iter();
        let parts: Vec<&str> = parts.map(|part| part.as_str()).collect();
        let may_leave_out = parts.join(" ");
        inputs.push(may_leave_out.as_bytes());
        let ident = self.ident();
        inputs.extend([ident.as_bytes(), thumbnail.as_bytes(), template.as_bytes()]);
        for (name, bytes) in &files {
            inputs.extend([name.as_bytes(), bytes.as_slice()]);
        }
        Fingerprint::of(inputs)
    }

    /// Returns a fingerprint of all that a reader of the flyer is told, wherever on it: two flyers that say the same have the
    /// same. How it looks is not in it, nor the day on it.
    pub fn content(&self) -> Option<Fingerprint> {
        match &self.content {
            SheetData::Region(flyer) => Some(flyer.content()),
            SheetData::Infosheet(_) => None,
        }
    }

    /// Returns the texts that the sheet would show, each with the place where it was typed.
    pub fn texts(&self) -> Vec<(String, Option<Span>)> {
        let places = self.content.places();
        let mut texts = Vec::new();
        for text in overset::texts(&self.content.files()) {
            let place = places.of(&text);
            texts.push((text, place));
        }
        texts
    }

    /// Sets the sheet.
    ///
    /// # Errors
    /// `SG0801` when a template fails, `SG0802` when the PDF would not be accessible, `SG0803` when no font has
    /// a character; each says which sheet it is about.
    pub fn finish(self) -> Result<FinishedSheet, Vec<Diagnostic>> {
        let output = self.output;
        careful(output, || {
            let shop = self.shop;
            let mut sheet = self
                .make()
                .map_err(|problems| shop.about(output, problems))?;
            for misfit in &mut sheet.misfits {
                misfit.problem = shop.about_one(output, misfit.problem.clone());
            }
            Ok(sheet)
        })
    }

    /// Returns the files that Typst is handed for the sheet, in the layout in which it comes out, in a folder of its name.
    ///
    /// # Errors
    /// As [`Self::finish`]: a sheet's layout is known once it is set.
    pub fn sources(self) -> Result<Vec<Made>, Vec<Diagnostic>> {
        let output = self.output;
        let folder = output.route.strip_suffix(".pdf").unwrap_or(&output.route);
        careful(output, || {
            let shop = self.shop;
            let laid_out = self
                .set()
                .map_err(|problems| shop.about(output, problems))?;
            let mut sources = Vec::new();
            for (name, bytes) in laid_out.world.sources() {
                let route = format!("{folder}/{name}");
                sources.push(Made { route, bytes });
            }
            Ok(sources)
        })
    }

    fn make(self) -> Result<FinishedSheet, Vec<Diagnostic>> {
        let ident = self.ident();
        let thumbnail = self.sheet.thumbnail.as_deref();
        let (output, date) = (self.output, self.shop.edition.flyer_date());
        let places = self.content.places().clone();
        let LaidOutSheet {
            world,
            document,
            left_out,
        } = self.set()?;
        if document.pages().len() > MANY {
            // Everything that led to the pages takes as much memory as they do, and the file is still to come.
            super::forget(0);
        }
        let mut misfits = world.misfits(&document);
        for misfit in &mut misfits {
            misfit.place = places.of(&misfit.text);
        }
        let mut bytes = world.export(&document, &ident, date)?;
        // All sheets are held until the last is ready: what was reserved for one of them and not used adds up.
        bytes.shrink_to_fit();
        let route = output.route.clone();
        let mut files = vec![Made { route, bytes }];
        if let Some(route) = thumbnail {
            let bytes = thumbnail::draw(&document, THUMBNAIL_WIDTH)?;
            let route = route.to_owned();
            files.push(Made { route, bytes });
        }
        Ok(FinishedSheet {
            made: files,
            pages: document.pages().len(),
            misfits,
            left_out,
        })
    }

    /// Returns the sheet laid out.
    fn set(self) -> Result<LaidOutSheet<'s>, Vec<Diagnostic>> {
        let (shop, format) = (self.shop, self.sheet.format);
        match (self.content, format.copyfit) {
            (SheetData::Region(flyer), Some(steps)) => shop.set_fitted(*flyer, format, steps),
            (SheetData::Region(flyer), None) => shop.set_files(format, flyer.files()),
            (SheetData::Infosheet(sheet), _) => shop.set_files(format, sheet.files),
        }
    }

    fn ident(&self) -> String {
        format!("{}/{}", self.shop.edition.name, self.output.route)
    }
}

/// Does work for one sheet. Typst is young: a panic in it is one sheet's problem, not the end of the build.
pub(super) fn careful<T>(
    output: &Output,
    work: impl FnOnce() -> Result<T, Vec<Diagnostic>>,
) -> Result<T, Vec<Diagnostic>> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(vec![problem!("SG0801-panic", sheet: &output.route)]))
}

impl<M> PrintShop<'_, M> {
    /// Sets a flyer in the roomiest of its layouts that fits; when none does, in the one with the fewest pages. One that
    /// leaves its last page nearly empty is drawn back to fewer pages where that can be.
    fn set_fitted(
        &self,
        mut flyer: Flyer,
        format: &SheetFormat,
        steps: &CopyfitSteps,
    ) -> Result<LaidOutSheet<'_>, Vec<Diagnostic>> {
        let may_leave_out = &self.edition.site.flyers.may_leave_out;
        let layouts = copyfit::candidates(flyer.extent(), format, steps, may_leave_out);
        let mut shortest: Option<LaidOutSheet<'_>> = None;
        for layout in &layouts {
            let laid_out = self.set_in(&mut flyer, format, layout)?;
            if laid_out.pages() <= layout.pages {
                let densest = layouts.last().filter(|last| *last != layout);
                return match densest {
                    Some(densest) if laid_out.is_nearly_empty() => {
                        let drawn_back = self.set_in(&mut flyer, format, densest)?;
                        Ok(laid_out.or_shorter(drawn_back))
                    }
                    _ => Ok(laid_out),
                };
            }
            if layout.flow {
                shortest = Some(match shortest {
                    Some(shortest) => shortest.or_shorter(laid_out),
                    None => laid_out,
                });
            }
        }
        shortest.ok_or_else(|| vec![problem!("SG0801-layout")])
    }

    /// Sets a sheet whose template fits its content itself.
    fn set_files(
        &self,
        format: &SheetFormat,
        files: Files,
    ) -> Result<LaidOutSheet<'_>, Vec<Diagnostic>> {
        let mut world = self.typesetter.world(format.kind.template, files);
        let document = world.compile()?;
        Ok(LaidOutSheet {
            world,
            document,
            left_out: Vec::new(),
        })
    }

    fn set_in(
        &self,
        flyer: &mut Flyer,
        format: &SheetFormat,
        layout: &SheetLayout,
    ) -> Result<LaidOutSheet<'_>, Vec<Diagnostic>> {
        flyer.set_layout(layout.clone());
        let mut world = self.typesetter.world(format.kind.template, flyer.files());
        if flyer.extent().persons.len() > CROWD {
            world.keep();
        }
        let document = world.compile()?;
        Ok(LaidOutSheet {
            world,
            document,
            left_out: layout.left_out.clone(),
        })
    }
}

impl LaidOutSheet<'_> {
    fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// Returns this one, or the other where that has fewer pages.
    fn or_shorter(self, other: Self) -> Self {
        match other.pages() < self.pages() {
            true => other,
            false => self,
        }
    }

    /// Returns whether the last of more than two pages has hardly anything on it. The second is the back of the first, at no cost.
    fn is_nearly_empty(&self) -> bool {
        let last = self.document.pages().last().filter(|_| self.pages() > 2);
        last.is_some_and(|page| overset::filled(&page.frame) < SPARSE)
    }
}
