//! Finished sheets kept between builds: as one run of bytes, and back.

use super::FinishedSheet;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_render::Made;
use sleutelgids_render::packed::{pack, unpack};

/// The number of pages of a sheet, the routes of its files, and the parts that are left out on it.
type Head = (usize, Vec<String>, Vec<FlyerPart>);

impl FinishedSheet {
    /// Returns the sheet as bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let routes = self.made.iter().map(|m| m.route.clone()).collect();
        let files: Vec<&[u8]> = self.made.iter().map(|m| m.bytes.as_slice()).collect();
        pack::<Head>(&(self.pages, routes, self.left_out.clone()), &files)
    }

    /// Returns the sheet of bytes that [`Self::to_bytes`] made; `None` for any other.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ((pages, routes, left_out), files) = unpack::<Head>(bytes)?;
        if routes.len() != files.len() {
            return None;
        }
        let mut made = Vec::with_capacity(files.len());
        for (route, bytes) in routes.into_iter().zip(files) {
            made.push(Made {
                route,
                bytes: bytes.to_vec(),
            });
        }
        Some(Self {
            made,
            pages,
            misfits: Vec::new(),
            left_out,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_comes_back_as_it_was() {
        let made = |route: &str, bytes: &[u8]| Made {
            route: route.into(),
            bytes: bytes.into(),
        };
        let made = vec![made("nl/a.pdf", b"%PDF\n\0"), made("nl/a.jpg", b"")];
        let left_out = vec![FlyerPart::Topics];
        let sheet = FinishedSheet {
            made,
            pages: 3,
            misfits: Vec::new(),
            left_out: left_out.clone(),
        };
        let back = FinishedSheet::from_bytes(&sheet.to_bytes()).expect("a sheet");
        assert_eq!(
            (back.pages, back.made, back.left_out),
            (3, sheet.made, left_out)
        );
    }
}
