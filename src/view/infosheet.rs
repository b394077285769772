//! Information sheets in lists.

use super::View;
use sleutelgids_edition::Infosheet;

impl<'a, M> View<'a, M> {
    /// Returns some of the information sheets, in the order of the reader's alphabet.
    pub fn infosheets(&self, is_wanted: impl Fn(&Infosheet) -> bool) -> Vec<&'a Infosheet> {
        let edition: &'a _ = self.edition;
        let sheets = edition.infosheets.values();
        let mut sheets: Vec<&Infosheet> = sheets.filter(|sheet| is_wanted(sheet)).collect();
        let locale = self.messages.locale(self.lang);
        sheets.sort_by_cached_key(|sheet| locale.sort_key(sheet.title.get(self.lang).value));
        sheets
    }
}
