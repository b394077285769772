//! Which sheets are to be printed or shown as a proof, and how many copies of each.

use std::collections::BTreeSet;

use super::planned::Planned;
use super::trouble::Trouble;
use sleutelgids_core::diag::{did_you_mean, say};
use sleutelgids_core::model::Lang;
use sleutelgids_core::model::sheet_kind::SheetFormat;
use sleutelgids_render::plan::What;

/// Which sheets are meant; all when it says nothing.
#[derive(Debug, Clone, Default)]
pub struct Which {
    /// Only sheets of these regions.
    pub regions: Vec<String>,
    /// Only sheets in these languages.
    pub languages: Vec<Lang>,
    /// Only sheets on these papers.
    pub papers: Vec<&'static SheetFormat>,
}

/// A number of copies of some sheets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copies {
    /// The sheets, as `voorbeeldstad/ar/a4`: a region, a language and a paper, some of them or none.
    pub of: Vec<String>,
    /// The number.
    pub count: u64,
}

/// An order of sheets.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// The sheets that are ordered.
    pub which: Which,
    /// The numbers of copies of some of them.
    pub copies: Vec<Copies>,
}

impl Order {
    /// Checks that there are such sheets, and that each word stands for some.
    ///
    /// # Errors
    /// Names the first word that stands for no sheet.
    pub fn check(&self, planned: &[Planned]) -> Result<(), Trouble> {
        let outputs = planned.iter().flat_map(|p| &p.plan.outputs);
        let flyers: Vec<[String; 3]> = outputs.filter_map(|o| parts(&o.what)).collect();
        for region in &self.which.regions {
            known(&flyers, region, |sheet| vec![&sheet[0]])?;
        }
        for language in &self.which.languages {
            known(&flyers, language.as_str(), |sheet| vec![&sheet[1]])?;
        }
        for paper in &self.which.papers {
            known(&flyers, paper.word, |sheet| vec![&sheet[2]])?;
        }
        for copies in &self.copies {
            let mut words = copies.of.iter();
            words.try_for_each(|word| known(&flyers, word, |sheet| sheet.iter().collect()))?;
            let is_ordered = |sheet: &&[String; 3]| self.selects(sheet) && is_of(copies, sheet);
            if !copies.of.is_empty() && !flyers.iter().any(|sheet| is_ordered(&sheet)) {
                let sheets = copies.of.join("/");
                return Err(Trouble::usage(say!("trouble-no-sheet-of", sheets: sheets)));
            }
        }
        if flyers.iter().any(|sheet| self.selects(sheet)) {
            return Ok(());
        }
        Err(Trouble::usage(say!("trouble-no-sheets-meant")))
    }

    /// Returns whether a sheet is ordered.
    pub fn has(&self, what: &What) -> bool {
        parts(what).is_some_and(|sheet| self.selects(&sheet))
    }

    /// Returns how many copies are ordered of a sheet: what was said of the fewest sheets counts, and of that the last.
    pub fn copies(&self, what: &What) -> Option<u64> {
        let sheet = parts(what)?;
        let orders = self.copies.iter().filter(|copies| is_of(copies, &sheet));
        orders
            .max_by_key(|copies| copies.of.len())
            .map(|copies| copies.count)
    }

    /// Returns whether a number of copies was given.
    pub fn tells_copies(&self) -> bool {
        !self.copies.is_empty()
    }

    fn selects(&self, [region, language, paper]: &[String; 3]) -> bool {
        let Which {
            regions,
            languages,
            papers,
        } = &self.which;
        (regions.is_empty() || regions.contains(region))
            && (languages.is_empty() || languages.iter().any(|l| l.as_str() == language))
            && (papers.is_empty() || papers.iter().any(|format| format.word == paper))
    }
}

/// Region, language and format of a sheet about a region.
fn parts(what: &What) -> Option<[String; 3]> {
    let (sheet, region) = what.released_sheet()?;
    Some([
        region.to_string(),
        sheet.lang.to_string(),
        sheet.format.word.to_owned(),
    ])
}

/// Returns whether a number of copies is of this sheet.
fn is_of(copies: &Copies, sheet: &[String; 3]) -> bool {
    copies.of.iter().all(|word| sheet.contains(word))
}

/// Fails for a word by which no sheet is called.
fn known(
    flyers: &[[String; 3]],
    word: &str,
    names: impl Fn(&[String; 3]) -> Vec<&String>,
) -> Result<(), Trouble> {
    let names: BTreeSet<&str> = flyers.iter().flat_map(&names).map(String::as_str).collect();
    if names.contains(word) {
        return Ok(());
    }
    let hint = match did_you_mean(word, names.iter().copied()) {
        Some(near) => say!("hint-meant", near: near),
        None => say!("hint-sheets-of", papers: SheetFormat::quoted_words()),
    };
    Err(Trouble::usage(
        say!("trouble-sheets-of", word: word, hint: hint),
    ))
}
