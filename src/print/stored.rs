//! A finished sheet as one run of bytes, for who keeps it, and back.

use super::Sheet;
use sleutelgids_core::model::site::FlyerPart;
use sleutelgids_render::Made;
use sleutelgids_render::packed::{pack, unpack};

/// How many pages a sheet has, the routes of its files, and what is left out on it.
type Head = (usize, Vec<String>, Vec<FlyerPart>);

impl Sheet {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let routes = self.made.iter().map(|m| m.route.clone()).collect();
        let files: Vec<&[u8]> = self.made.iter().map(|m| m.bytes.as_slice()).collect();
        pack::<Head>(&(self.pages, routes, self.left_out.clone()), &files)
    }

    /// From bytes that [`Self::to_bytes`] made; `None` from any other.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ((pages, routes, left_out), files) = unpack::<Head>(bytes)?;
        let made = routes.into_iter().zip(&files);
        let made: Vec<Made> = made
            .map(|(route, f)| Made {
                route,
                bytes: f.to_vec(),
            })
            .collect();
        let misfits = Vec::new();
        (made.len() == files.len()).then_some(Self {
            made,
            pages,
            misfits,
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
        let sheet = Sheet {
            made,
            pages: 3,
            misfits: Vec::new(),
            left_out: left_out.clone(),
        };
        let back = Sheet::from_bytes(&sheet.to_bytes()).expect("a sheet");
        assert_eq!(
            (back.pages, back.made, back.left_out),
            (3, sheet.made, left_out)
        );
    }
}
