//! A finished sheet as one run of bytes, for who keeps it, and back.
//!
//! One line of JSON, `{"pages": N, "made": [[ROUTE, LENGTH], …]}`, and then the files one after the other.

use serde::{Deserialize, Serialize};

use super::Sheet;
use crate::render::Made;

#[derive(Serialize, Deserialize)]
struct Head {
    pages: usize,
    made: Vec<(String, usize)>,
}

impl Sheet {
    /// As bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let made = self.made.iter().map(|m| (m.route.clone(), m.bytes.len())).collect();
        let head = Head { pages: self.pages, made };
        let mut bytes = serde_json::to_vec(&head).expect("text and numbers are always JSON");
        bytes.push(b'\n');
        self.made.iter().for_each(|m| bytes.extend_from_slice(&m.bytes));
        bytes
    }

    /// From bytes that [`Self::to_bytes`] made; `None` from any other.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let end = bytes.iter().position(|b| *b == b'\n')?;
        let head: Head = serde_json::from_slice(&bytes[..end]).ok()?;
        let mut rest = &bytes[end + 1..];
        let mut made = Vec::with_capacity(head.made.len());
        for (route, length) in head.made {
            let (own, after) = rest.split_at_checked(length)?;
            made.push(Made { route, bytes: own.to_vec() });
            rest = after;
        }
        rest.is_empty().then_some(Self { made, pages: head.pages, misfits: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let made = |route: &str, bytes: &[u8]| Made { route: route.into(), bytes: bytes.into() };
        Sheet {
            made: vec![made("nl/a.pdf", b"%PDF\n\0"), made("nl/a.png", b"")],
            pages: 3,
            misfits: Vec::new(),
        }
    }

    #[test]
    fn a_sheet_comes_back_as_it_was() {
        let back = Sheet::from_bytes(&sheet().to_bytes()).expect("a sheet");
        assert_eq!(back.pages, 3);
        assert_eq!(back.made, sheet().made);
    }

    #[test]
    fn what_was_cut_off_is_no_sheet() {
        let whole = sheet().to_bytes();
        for end in 0..whole.len() {
            assert!(Sheet::from_bytes(&whole[..end]).is_none(), "{end}");
        }
        assert!(Sheet::from_bytes(&[whole, vec![0]].concat()).is_none());
    }
}
